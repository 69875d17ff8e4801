"""Propositions closed by fixed tactics, many in one request, every one of them past the judge.

What is expected to hold (by arithmetic done outside Lean, which is a hint and
no more) is stated as one conjunction of ``BATCH`` propositions and judged at
once; when the judge does not accept it, the batch is halved until the one at
fault is alone. What may fail is tried in the REPL first, a theorem each in one
command, and what passes there goes to the judge. A proposition that was
printed by somebody else than us is judged alone, as a theorem of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from textwrap import dedent, indent
from types import TracebackType

from leanmath.core.errors import InputError, SessionError
from leanmath.core.theorem import Theorem
from leanmath.lean.check import Checker
from leanmath.lean.isolation import Isolation, best_isolation
from leanmath.lean.pool import Pool
from leanmath.lean.program import repl_program
from leanmath.lean.protocol import CommandReply, CommandRequest
from leanmath.lean.repl import SessionLimits
from leanmath.lean.toolchain import Toolchain

#: Propositions in one request to the judge, and theorems in one command to the REPL.
BATCH = 64
_SIEVED = 24
#: What a command to the REPL may take: more only when something counts no heartbeats.
_SIEVE_SECONDS = 30.0
#: Tactics for what follows from hypotheses, the strongest first.
WITH_HYPOTHESES = "first | grind | linarith | (subst_vars; norm_num) | norm_num [*]"
OF_HIGH_DEGREE = "first | linarith | (subst_vars; norm_num) | ring"
#: Proofs that are kept, so that 2 + 3 = 5 is not judged again.
_KEPT = 50_000


@dataclass(frozen=True)
class Obligation:
    """A closed proposition, and the tactic to prove it with.

    ``certain``: it is expected to be proved; otherwise it is tried. Not
    ``trusted``: its text was not printed from a tree. ``search``: the tactic
    failed before, and the search for proofs is asked.
    """

    prop: str
    tactic: str
    certain: bool = True
    trusted: bool = True
    search: bool = False


@dataclass(frozen=True)
class Proof:
    """A proposition that the judge accepted with ``tactic``, on these ``axioms``."""

    prop: str
    tactic: str
    axioms: frozenset[str]

    def lean(self, name: str) -> str:
        """A Lean file with the theorem and its proof."""
        return f"theorem {name} : {self.prop} := by\n{indent(self.tactic, '  ')}\n"


#: A search for proofs: what follows ``:=`` for a theorem, or None.
Prover = Callable[[Theorem], "str | None"]


@dataclass
class Counts:
    """How much work was done: obligations asked for, requests to the judge and to the REPL, those
    that were known already, and searches for a proof."""

    obligations: int = 0
    judged: int = 0
    sieved: int = 0
    kept: int = 0
    searched: int = 0


class Closer:
    """Judges (``jobs`` of them) and a REPL that stay up; a context manager.

    ``prove`` is asked about obligations to be searched for; its proofs are
    judged as all others. ``seconds`` for each request, ``heartbeats`` (in
    Lean's thousands) for each proposition that may fail.
    """

    def __init__(self, toolchain: Toolchain, *, jobs: int = 2, batch: int = BATCH,
                 prove: Prover | None = None, seconds: float = 60.0, heartbeats: int = 6_000,
                 isolation: Isolation | None = None) -> None:
        self._toolchain = toolchain
        self._jobs, self._batch, self._heartbeats = max(1, jobs), max(1, batch), heartbeats
        self._prove = prove
        self._limits = SessionLimits(seconds=seconds, memory=4096)
        self._isolation = isolation or best_isolation()
        self._checker = Checker(toolchain, judges=self._jobs, limits=self._limits,
                                heartbeats=50_000, isolation=self._isolation)
        self._sieve: Pool | None = None
        self._known: dict[Obligation, Proof | None] = {}
        self.counts = Counts()

    def close_all(self, obligations: Iterable[Obligation]) -> list[Proof | None]:
        """A proof for each obligation, or None where none was found; in order."""
        wanted = list(obligations)
        self.counts.obligations += len(wanted)
        if len(self._known) > _KEPT:
            self._known.clear()
        todo = [o for o in dict.fromkeys(wanted) if o not in self._known]
        self.counts.kept += len(wanted) - len(todo)
        direct = [o for o in todo if not o.search]
        certain = [o for o in direct if o.certain and o.trusted]
        alone = [o for o in direct if not o.trusted]
        tried = [o for o in direct if o.trusted and not o.certain]
        work = [*_pieces(certain, self._batch), *_pieces(self._passing(tried), _SIEVED),
                *([o] for o in alone)]
        with ThreadPoolExecutor(self._jobs) as pool:
            for piece, proofs in zip(work, pool.map(self._judge, work), strict=True):
                self._known.update(zip(piece, proofs, strict=True))
        for obligation in todo:
            if obligation.search:
                self._known[obligation] = self._searched(obligation)
        return [self._known.get(obligation) for obligation in wanted]

    def close(self) -> None:
        """End the processes."""
        self._checker.close()
        if self._sieve is not None:
            self._sieve.close()

    def __enter__(self) -> Closer:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()

    # -- the judge -----------------------------------------------------------------

    def _judge(self, piece: Sequence[Obligation]) -> list[Proof | None]:
        if len(piece) == 1:
            return [self._judge_one(piece[0])]
        statement = "theorem batch : " + " ∧ ".join(f"({o.prop})" for o in piece)
        proof = "⟨" + ",\n   ".join(f"by {o.tactic}" for o in piece) + "⟩"
        axioms = self._accepted(Theorem("batch", statement), proof)
        if axioms is not None:
            return [Proof(o.prop, o.tactic, axioms) for o in piece]
        half = len(piece) // 2
        return [*self._judge(piece[:half]), *self._judge(piece[half:])]

    def _judge_one(self, obligation: Obligation, proof: str | None = None) -> Proof | None:
        tactic = obligation.tactic if proof is None else _tactics(proof)
        theorem = Theorem("claim", f"theorem claim : {obligation.prop}")
        axioms = self._accepted(theorem, f"by\n{indent(tactic, '  ')}")
        return None if axioms is None else Proof(obligation.prop, tactic, axioms)

    def _accepted(self, theorem: Theorem, proof: str) -> frozenset[str] | None:
        """The axioms of a proof that the judge accepts, else None."""
        self.counts.judged += 1
        try:
            verdict = self._checker.check(theorem, proof)
        except InputError:
            return None  # the statement does not elaborate
        return verdict.axioms if verdict.accepted else None

    # -- what may fail --------------------------------------------------------------

    def _passing(self, obligations: Sequence[Obligation]) -> list[Obligation]:
        """Those that the REPL has no error for. No verdict: the judge has the word."""
        if not obligations:
            return []
        if self._sieve is None:
            self._sieve = Pool(repl_program(self._toolchain), size=self._jobs,
                               limits=replace(self._limits, seconds=min(
                                   _SIEVE_SECONDS, self._limits.seconds)),
                               isolation=self._isolation)
        size = min(_SIEVED, -(-len(obligations) // self._jobs))
        with ThreadPoolExecutor(self._jobs) as pool:
            passed = pool.map(self._sieved, _pieces(obligations, size))
            return [obligation for piece in passed for obligation in piece]

    def _sieved(self, piece: Sequence[Obligation]) -> list[Obligation]:
        lines, owner = [], {}
        for index, obligation in enumerate(piece):
            lines.append(f"theorem t{index} : {obligation.prop} := by")
            lines.extend(f"  {line}" for line in obligation.tactic.splitlines())
            for number in range(len(lines) - obligation.tactic.count("\n") - 1, len(lines) + 1):
                owner[number] = index
        assert self._sieve is not None
        self.counts.sieved += 1
        request = CommandRequest(cmd="\n".join(lines), heartbeats=self._heartbeats)
        try:
            with self._sieve.session() as session:
                reply = session.ask(request)
                if isinstance(reply, CommandReply):
                    session.free(envs=[reply.env])
        except SessionError:
            reply = None
        if not isinstance(reply, CommandReply):
            # One of them brought it down: find out which.
            if len(piece) == 1:
                return []
            half = len(piece) // 2
            return [*self._sieved(piece[:half]), *self._sieved(piece[half:])]
        failed = {owner.get(message.pos.line) for message in reply.errors}
        return [] if None in failed else [
            o for index, o in enumerate(piece) if index not in failed]

    def _searched(self, obligation: Obligation) -> Proof | None:
        """What the search for proofs finds, judged."""
        if self._prove is None:
            return None
        self.counts.searched += 1
        proof = self._prove(Theorem("claim", f"theorem claim : {obligation.prop}"))
        return None if proof is None else self._judge_one(obligation, proof)


def _tactics(proof: str) -> str:
    """The tactics behind ``by``, without their common indentation."""
    body = proof.strip().removeprefix("by")
    return dedent(body).strip() if body.startswith("\n") else body.strip()


def _pieces(items: Sequence[Obligation], size: int) -> list[list[Obligation]]:
    return [list(items[at:at + size]) for at in range(0, len(items), size)]
