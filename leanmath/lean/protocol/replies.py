"""The replies of the REPL's protocol.

Positions are the protocol's: lines from 1, columns from 0 in code points of
the text that was sent. No verdict is taken here, and none can be taken from
one reply: empty ``goals`` are not a proof, and ``Completed`` ignores axioms.
"""

from __future__ import annotations

from enum import Enum
from typing import Annotated, TypeAlias

from pydantic import Field, StrictInt, StrictStr

from leanmath.lean.protocol.base import Json, Record
from leanmath.lean.protocol.infotree import InfoTree


class Pos(Record):
    """A place in a text: ``line`` from 1, ``column`` from 0 in code points."""

    line: StrictInt
    column: StrictInt

    def index(self, text: str) -> int:
        """The index into ``text`` of this place; ValueError when there is no such place."""
        start = 0
        for _ in range(self.line - 1):
            start = text.index("\n", start) + 1
        end = text.find("\n", start)
        if self.line < 1 or not 0 <= self.column <= (len(text) if end < 0 else end) - start:
            raise ValueError(f"{len(text)} characters of text have no place "
                             f"{self.line}:{self.column}")
        return start + self.column

    @classmethod
    def of(cls, text: str, index: int) -> Pos:
        """The place of the character at ``index`` of ``text``."""
        head = text[:index]
        return cls(line=head.count("\n") + 1, column=len(head) - (head.rfind("\n") + 1))


class Severity(Enum):
    """The four severities of a message."""

    TRACE = "trace"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Message(Record):
    """What Lean said about a piece of the text; ``data`` is for people."""

    severity: Severity
    pos: Pos
    end_pos: Pos | None = None
    data: StrictStr

    @property
    def is_error(self) -> bool:
        """Whether the severity is ``error``."""
        return self.severity is Severity.ERROR


class Sorry(Record):
    """A ``sorry`` in the text, with its goal and the proof state to go on from."""

    goal: StrictStr
    proof_state: StrictInt | None = None
    pos: Pos | None = None
    end_pos: Pos | None = None


class Tactic(Record):
    """A tactic in the text, with the goals before it and the constants that it used."""

    tactic: StrictStr
    goals: StrictStr
    pos: Pos
    end_pos: Pos
    proof_state: StrictInt | None = None
    used_constants: tuple[StrictStr, ...] = ()


class Reply(Record):
    """Any reply. ``nonce`` is an extension: that of the request."""

    nonce: StrictStr | None = None

    @property
    def ok(self) -> bool:
        """Whether the server did what was asked (which may be to report errors of Lean's)."""
        return True

    def state_ids(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The numbers of all environments, and of all proof states, in a fixed order."""
        return (), ()


class _Said(Reply):
    """A reply with messages of Lean's."""

    messages: tuple[Message, ...] = ()
    sorries: tuple[Sorry, ...] = ()

    @property
    def errors(self) -> tuple[Message, ...]:
        """The messages of severity error."""
        return tuple(message for message in self.messages if message.is_error)


class CommandReply(_Said):
    """The answer to a command, a file, or an environment written or read."""

    env: Annotated[StrictInt, Field(ge=0)]
    tactics: tuple[Tactic, ...] = ()
    #: As it came; :attr:`trees` gives it typed.
    infotree: Json = None

    @property
    def trees(self) -> tuple[InfoTree, ...]:
        """The info trees; ValueError when they are none."""
        if self.infotree is None:
            return ()
        if not isinstance(self.infotree, list):
            raise ValueError("an infotree is a list of trees")
        return tuple(InfoTree.from_json(tree) for tree in self.infotree)

    def state_ids(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        return (self.env,), _nested(self.sorries) + _nested(self.tactics)


class ProofStatus(Enum):
    """The kinds of ``proofStatus``, told apart by the protocol's fixed words."""

    COMPLETED = "Completed"
    OPEN_GOALS = "Incomplete: open goals remain"
    SORRY = "Incomplete: contains sorry"
    METAVARIABLES = "Incomplete: contains metavariable(s)"
    NOT_ASSIGNED = "Error: Goal not assigned"
    WRONG_TYPE = "Error: proof has type"
    KERNEL_REJECTED = "Error: kernel type check failed"
    NOT_VERIFIED = "Not verified"
    #: Something else, or nothing at all.
    UNKNOWN = ""

    @classmethod
    def of(cls, text: str | None) -> ProofStatus:
        """The kind of a ``proofStatus``; what is not known by its words is UNKNOWN."""
        if text is None:
            return cls.UNKNOWN
        for kind in (cls.WRONG_TYPE, cls.KERNEL_REJECTED, cls.NOT_VERIFIED):
            if text.startswith(kind.value):
                return kind
        return next((kind for kind in cls if kind.value == text), cls.UNKNOWN)


class StepReply(_Said):
    """The answer to a tactic, or to a proof state written or read."""

    proof_state: Annotated[StrictInt, Field(ge=0)]
    goals: tuple[StrictStr, ...]
    traces: tuple[StrictStr, ...] = ()
    proof_status: StrictStr | None = None

    @property
    def status(self) -> ProofStatus:
        """What the server thinks of the proof so far. ``COMPLETED`` is no verdict."""
        return ProofStatus.of(self.proof_status)

    def state_ids(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        return (), (self.proof_state, *_nested(self.sorries))


class Freed(Record):
    """The states that are gone now (those that were not there are not named)."""

    envs: tuple[StrictInt, ...] = ()
    proof_states: tuple[StrictInt, ...] = ()


class FreeReply(Reply):
    """The answer to a request to forget states (an extension)."""

    freed: Freed


class Failure(Reply):
    """The server could not do what was asked: unknown state, no such file, tactic failed."""

    message: StrictStr

    @property
    def ok(self) -> bool:
        return False


#: What an answer can be.
AnyReply: TypeAlias = CommandReply | StepReply | FreeReply | Failure


def _nested(items: tuple[Sorry, ...] | tuple[Tactic, ...]) -> tuple[int, ...]:
    return tuple(item.proof_state for item in items if item.proof_state is not None)
