"""What a statement says once it is elaborated, told by a reader written in Lean.

The reader (``Leanmath/Lint.lean`` among the core's sources) looks at the type
of the theorem, never at its text: binders and what they depend on, operations
that truncate, names that hide others, and where in the text these stand. It
judges nothing; ``leanmath.bench.lint`` does.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from pydantic import Field, StrictBool, StrictInt, StrictStr

from leanmath.core.errors import ToolchainMismatch
from leanmath.core.theorem import Theorem
from leanmath.lean import _fast
from leanmath.lean.isolation import Isolation
from leanmath.lean.pool import Pool
from leanmath.lean.program import Extension, Program, served
from leanmath.lean.protocol.base import Record
from leanmath.lean.protocol.replies import Failure, Reply
from leanmath.lean.protocol.requests import Request
from leanmath.lean.repl import SessionLimits
from leanmath.lean.toolchain import Toolchain, ToolchainKind

MODULES = ("Init", "Leanmath.Lint")
PROGRAM = "Leanmath/LintMain.lean"
ELABORATED = "elaborated"


class Binder(Record):
    """A variable or hypothesis in front of the conclusion.

    ``info`` is ``explicit``, ``implicit``, ``strict implicit`` or
    ``instance``; ``uses`` are the numbers of the binders that its type names;
    ``hygienic``: nobody can write its name.
    """

    name: StrictStr
    type: StrictStr
    info: StrictStr
    prop: StrictBool
    hygienic: StrictBool
    uses: tuple[StrictInt, ...]


class Operation(Record):
    """An operation that the lint asks about.

    ``kind``: ``nat-sub``, ``nat-div``, ``int-div``, ``to-nat``, ``by-zero``,
    ``big-op`` (a sum or difference that begins with a big operator).
    ``place`` is the number of the binder in whose type it stands, None for
    the conclusion; ``exponent``: it stands in an exponent; ``closed``: it has
    no variable. ``holds``: a tactic proves from all hypotheses that nothing
    is lost (``right ≤ left``, ``right ∣ left``, ``0 ≤ left``); ``fails``: that
    it is not so.
    """

    kind: StrictStr
    place: StrictInt | None
    exponent: StrictBool
    text: StrictStr
    left: StrictStr
    right: StrictStr
    closed: StrictBool
    holds: StrictBool
    fails: StrictBool


class Hiding(Record):
    """A binder inside a type that has the name of one around it; ``place`` as above."""

    name: StrictStr
    place: StrictInt | None


class Place(Record):
    """Where an operation stands: ``range`` in bytes of the statement's UTF-8."""

    text: StrictStr
    range: tuple[StrictInt, StrictInt]


class Account(Reply):
    """The reader's answer.

    ``status`` is ``elaborated``, or the part that Lean does not accept
    (``header``, ``statement``), with ``detail``; all else is there only for
    the former. ``strict``: the statement is accepted without auto-bound
    variables, too. Ranges are in bytes of the statement's UTF-8: of the
    binders, of what follows the colon, and of what is left of that behind its
    own quantifiers and arrows. ``declared`` are the names in the binders.
    """

    status: StrictStr
    detail: StrictStr = ""
    binders: tuple[Binder, ...] = ()
    goal: StrictStr = ""
    goal_uses: tuple[StrictInt, ...] = ()
    findings: tuple[Operation, ...] = ()
    hidings: tuple[Hiding, ...] = ()
    strict: StrictBool = True
    places: tuple[Place, ...] = ()
    declared: tuple[StrictStr, ...] = Field(default=())
    binders_range: tuple[StrictInt, StrictInt] | None = None
    type_range: tuple[StrictInt, StrictInt] | None = None
    body_range: tuple[StrictInt, StrictInt] | None = None


class AccountRequest(Request):
    """A statement to read. ``heartbeats`` in Lean's thousands, for each declaration."""

    reply_type = Account

    name: StrictStr
    header: StrictStr
    statement: StrictStr
    heartbeats: int | None = None


def reader_program(toolchain: Toolchain) -> Program:
    """The reader of a toolchain, as a program of the bridge.

    :class:`ToolchainMismatch` for a Lake project: the reader stands on the
    embedded Lean's own interface.
    """
    if toolchain.kind is not ToolchainKind.EMBEDDED:
        raise ToolchainMismatch(
            "the lint reads statements with the embedded Lean, and a Lake project was named",
            hint="Unset LEANMATH_PROJECT, and leave --project away.")
    return served(MODULES, str(Path(_fast.source_root()) / PROGRAM), frozenset({Extension.NONCE}))


class Reader:
    """Readers that stay up, one statement at a time each; a context manager.

    May be used from several threads. A reader that dies or exceeds a limit is
    replaced, and the statement that did it is not read again.
    """

    def __init__(self, toolchain: Toolchain, *, readers: int = 1,
                 limits: SessionLimits | None = None, heartbeats: int | None = 50_000,
                 isolation: Isolation | None = None) -> None:
        self._heartbeats = heartbeats
        self._pool = Pool(reader_program(toolchain), size=readers,
                          limits=limits or SessionLimits(), isolation=isolation)

    def read(self, theorem: Theorem) -> Account:
        """The account of a statement; the session's errors as they are."""
        request = AccountRequest(name=theorem.name, header=theorem.header,
                                 statement=theorem.statement, heartbeats=self._heartbeats)
        with self._pool.session() as session:
            reply = session.ask(request)
        if isinstance(reply, Failure) or not isinstance(reply, Account):
            return Account(status="statement", detail=str(reply))
        return reply

    def close(self) -> None:
        """End the readers."""
        self._pool.close()

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()
