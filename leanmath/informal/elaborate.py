"""Whether propositions elaborate: asked of the judge, which runs nothing of them.

What was printed from trees goes in one conjunction, halved when it fails; what
somebody else wrote goes alone, and only when it looks like a proposition and
nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

from leanmath.core.errors import InputError
from leanmath.core.theorem import Status, Theorem
from leanmath.lean.check import Checker
from leanmath.lean.isolation import Isolation, best_isolation
from leanmath.lean.repl import SessionLimits
from leanmath.lean.toolchain import Toolchain

_BATCH = 64
_KEPT = 50_000
#: What a proposition has no use for; the judge would refuse it, or it makes a statement say
#: something else than it seems to. (A first net, not what soundness rests on.)
_REFUSED = re.compile(
    r"[\n#«»\"`\\@]|:=|--|/-|\b(?:by|sorry|admit|native_decide|import|open|macro|syntax|notation|elab|"
    r"run_cmd|run_tac|set_option|axiom|theorem|lemma|def|example|instance|opaque|unsafe|do|fun|"
    r"let|have|show|if|match|IO)\b")
_LONGEST = 1000


@dataclass(frozen=True)
class Proposition:
    """A closed proposition, and whether we printed it ourselves from a tree."""

    text: str
    trusted: bool = True


class Elaborator:
    """Asks a judge that stays up; a context manager. Answers are kept."""

    def __init__(self, toolchain: Toolchain, *, isolation: Isolation | None = None,
                 seconds: float = 30.0) -> None:
        self._toolchain = toolchain
        self._isolation = isolation or best_isolation()
        self._limits = SessionLimits(seconds=seconds, memory=4096)
        self._judge: Checker | None = None
        self._known: dict[Proposition, str] = {}

    def errors(self, propositions: Sequence[Proposition]) -> list[str]:
        """For each what is wrong with it, in words; "" for one that elaborates."""
        if len(self._known) > _KEPT:
            self._known.clear()
        todo = [p for p in dict.fromkeys(propositions) if p not in self._known]
        ours = [p for p in todo if p.trusted]
        for start in range(0, len(ours), _BATCH):
            self._together(ours[start:start + _BATCH])
        for each in todo:
            if not each.trusted:
                self._known[each] = self._alone(each.text)
        return [self._known[p] for p in propositions]

    def _together(self, some: Sequence[Proposition]) -> None:
        error = self._ask(" ∧ ".join(f"({p.text})" for p in some))
        if not error or len(some) == 1:
            self._known.update(dict.fromkeys(some, error))
            return
        half = len(some) // 2
        self._together(some[:half])
        self._together(some[half:])

    def _alone(self, text: str) -> str:
        found = _REFUSED.search(text)
        if found is not None or not text.strip() or len(text) > _LONGEST:
            return "it is no single proposition" + (f": {found.group()!r}" if found else "")
        return self._ask(text)

    def _ask(self, proposition: str) -> str:
        if self._judge is None:
            self._judge = Checker(self._toolchain, limits=self._limits, isolation=self._isolation)
        theorem = Theorem("claim", f"theorem claim : {proposition}")
        try:
            # Not to be accepted (it proves nothing): what counts is whether the statement is.
            verdict = self._judge.check(theorem, "by skip")
        except InputError as error:
            return error.message
        if verdict.status in (Status.ACCEPTED, Status.REJECTED):
            return ""
        return f"Lean came to no end with it ({verdict.status.value})"

    def close(self) -> None:
        """End the judge."""
        if self._judge is not None:
            self._judge.close()

    def __enter__(self) -> Elaborator:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()
