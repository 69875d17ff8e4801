"""Many theorems at once: each searched in its own session, judged, shortened, written.

One thread for each of ``jobs`` theorems; they share the policy (through a
batching policy, if its calls are worth merging), the judges, and what is known
to fail. A theorem that is done is on disk before the next begins; a run that
ended in any way goes on where it was.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

from leanmath.core.errors import InputError, LeanmathError
from leanmath.core.theorem import Theorem, Verdict
from leanmath.lean.check import Checker
from leanmath.lean.isolation import Isolation
from leanmath.lean.pool import Pool
from leanmath.lean.program import repl_program
from leanmath.lean.protocol import CommandRequest
from leanmath.lean.repl import SessionLimits
from leanmath.lean.session import Session, Step
from leanmath.lean.toolchain import Toolchain
from leanmath.prove import proofs
from leanmath.prove.batching import Batcher, BatchStats
from leanmath.prove.budget import Budget
from leanmath.prove.policies.whole import ProofSampler, WholeProof
from leanmath.prove.policy import Policy
from leanmath.prove.records import (
    Record,
    RunFolder,
    event_record,
    identity,
    root_record,
)
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.sampling import sample_proofs
from leanmath.prove.search import End, Event, Failures, Search, SearchResult
from leanmath.prove.stepper import LeanStepper, StatementError
from leanmath.prove.strategy import Strategy

#: Wall seconds for the judge's look at one proof.
JUDGE_SECONDS = 60.0


@dataclass(frozen=True)
class Plan:
    """How theorems are proved: by search, or with a ``sampler`` by whole proofs. ``shorten``
    proofs that a search finds; ``keep`` graphs in the results (memory)."""

    budget: Budget = field(default_factory=Budget)
    strategy: Strategy = field(default_factory=Strategy)
    shorten: bool = True
    keep: bool = False
    sampler: ProofSampler | None = None


@dataclass(frozen=True)
class Proved:
    """A theorem and what became of it; ``result`` only where the plan keeps graphs."""

    theorem: Theorem
    record: Record
    result: SearchResult | None = None
    verdict: Verdict | None = None

    @property
    def proof(self) -> str | None:
        """What follows ``:=``, when it was proved."""
        return self.record.proof


class Prover:
    """Sessions, judges and a policy, for any number of theorems; a context manager."""

    def __init__(self, toolchain: Toolchain, policy: Policy, *, jobs: int = 2,
                 isolation: Isolation | None = None, memory: int = 4096) -> None:
        if jobs < 1:
            raise InputError("at least one theorem is searched at a time")
        self.toolchain = toolchain
        self.jobs = jobs
        self.failures = Failures()
        self.stop = threading.Event()
        self._model = threading.Lock()
        self._pool = Pool(
            repl_program(toolchain, memory=memory), size=jobs, spares=1,
            steps=[Step("header", CommandRequest(cmd=toolchain.header))],
            limits=SessionLimits(memory=memory), isolation=isolation)
        try:
            self._checker = Checker(toolchain, limits=SessionLimits(seconds=JUDGE_SECONDS),
                                    isolation=isolation)
        except BaseException:
            self._pool.close()
            raise
        # A model is asked by one thread, for all searches at once; the rules need no such thing.
        self._batcher = None if isinstance(policy, RulePolicy) else \
            Batcher(policy, expected=jobs)
        self.policy: Policy = self._batcher or policy

    @property
    def batches(self) -> BatchStats | None:
        """What the model was asked so far; None where the policy needs no batches."""
        return None if self._batcher is None else self._batcher.stats

    def prove(self, theorem: Theorem, plan: Plan, run: RunFolder | None = None,
              on_event: Callable[[Event], None] = lambda _: None) -> Proved:
        """Search for a proof of one theorem. What is wrong with the statement is in the record."""
        mark = identity(theorem)
        known = run.done().get(mark) if run is not None else None
        if known is not None:
            return Proved(theorem, known)
        try:
            if plan.sampler is not None:
                found = self._sample(theorem, plan, plan.sampler)
            else:
                with self._pool.session() as session:
                    found = self._search(theorem, plan, session, run, on_event)
        except StatementError as error:
            found = Proved(theorem, Record(theorem.name, mark, "invalid", detail=error.message))
        except InputError as error:
            # The judge does not accept the header, say.
            found = Proved(theorem, Record(theorem.name, mark, "invalid", detail=str(error)))
        if run is not None and found.record.status != End.STOPPED.value:
            if found.record.proof is not None:
                self._write(theorem, found.record, run, plan)
            run.finish(found.record)
        return found

    def _search(self, theorem: Theorem, plan: Plan, session: Session, run: RunFolder | None,
                on_event: Callable[[Event], None]) -> Proved:
        judge = proofs.judge_of(self._checker)
        trusted = self._trusted(theorem)
        verdicts: dict[tuple[str, ...], Verdict] = {}

        def accept(tactics: tuple[str, ...]) -> str | None:
            verdict = judge(trusted, proofs.script(tactics))
            verdicts[tactics] = verdict
            return None if verdict.accepted else \
                f"{verdict.status.value}: {verdict.reason}: {verdict.detail}"

        log = run.log(theorem) if run is not None else None
        before = run.events(theorem) if run is not None else []

        def tell(event: Event) -> None:
            if log is not None:
                log.write(event_record(event))
            on_event(event)

        budget = plan.budget
        search = Search(
            LeanStepper(session, theorem, header="header", heartbeats=budget.heartbeats,
                        tactic_seconds=budget.tactic_seconds),
            self.policy, budget, plan.strategy, statement=theorem.statement,
            context=trusted.header, failures=self.failures, accept=accept, on_event=tell,
            stop=self.stop)
        try:
            result = search.run(before)
            if log is not None:
                log.write(root_record(theorem, result))
        finally:
            if log is not None:
                log.close()
        proof, verdict = None, None
        if result.proof is not None:
            verdict = verdicts[result.proof]
            tactics = result.proof
            if plan.shorten:
                shrunk = proofs.shrink(trusted, tactics, verdict, judge)
                tactics, verdict = shrunk.tactics, shrunk.verdict
            proof = proofs.script(tactics)
        spent = result.spent
        record = Record(
            theorem.name, identity(theorem), result.end.value, proof,
            detail=result.rejected[-1] if result.rejected and proof is None else "",
            axioms=tuple(sorted(verdict.axioms)) if verdict is not None else (),
            expansions=spent.expansions, tactics=spent.tactics, seconds=round(spent.seconds, 3),
            lean_seconds=round(spent.lean_seconds, 3),
            policy_seconds=round(spent.policy_seconds, 3),
            wait_seconds=round(spent.wait_seconds, 3), rejected=len(result.rejected))
        return Proved(theorem, record, result if plan.keep else None, verdict)

    def _sample(self, theorem: Theorem, plan: Plan, sampler: ProofSampler) -> Proved:
        trusted = self._trusted(theorem)

        def judge(trusted: Theorem, proof: WholeProof) -> Verdict:
            if proof.helpers:
                return self._checker.check(trusted, submission=proof.submission(trusted),
                                           helpers=True)
            return self._checker.check(trusted, proof.proof)

        with self._model:  # one thread at a time speaks to the model
            found = sample_proofs(trusted, sampler, judge, plan.budget, stop=self.stop)
        spent, verdict = found.spent, found.verdict
        record = Record(
            theorem.name, identity(theorem), found.end.value,
            None if found.proof is None else found.proof.proof,
            helpers="" if found.proof is None else found.proof.helpers,
            detail="" if found.proof is not None else found.refused,
            axioms=tuple(sorted(verdict.axioms)) if verdict is not None else (),
            expansions=spent.expansions, tactics=spent.tactics, seconds=round(spent.seconds, 3),
            policy_seconds=round(spent.policy_seconds, 3),
            wait_seconds=round(spent.wait_seconds, 3))
        return Proved(theorem, record, None, verdict)

    def _trusted(self, theorem: Theorem) -> Theorem:
        """The theorem with the whole header that it is judged behind."""
        parts = (self.toolchain.header.strip(), theorem.header.strip())
        return Theorem(theorem.name, theorem.statement, "\n".join(p for p in parts if p))

    def _write(self, theorem: Theorem, record: Record, run: RunFolder, plan: Plan) -> None:
        assert record.proof is not None
        policy = self.policy if plan.sampler is None else plan.sampler
        note = (f"Proved by leanmath: policy {policy.name}, budget {plan.budget.name}, "
                f"Lean {self.toolchain.version} ({self.toolchain.kind.value}).")
        proofs.write(run.proof_path(record.name, record.hash), proofs.standalone(
            theorem, record.proof, header=self.toolchain.header, note=note,
            helpers=record.helpers))

    def prove_all(self, theorems: Sequence[Theorem], plan: Plan, run: RunFolder | None = None,
                  on_done: Callable[[Proved], None] = lambda _: None,
                  on_event: Callable[[Theorem, Event], None] = lambda _t, _e: None,
                  ) -> list[Proved]:
        """Search for all of them, ``jobs`` at a time; results in the order of the theorems.

        An interrupt stops all searches between two tactics and comes through;
        what was found is on disk.
        """
        unique(theorems)
        done = run.done() if run is not None else {}
        found: dict[int, Proved] = {}
        executor = ThreadPoolExecutor(self.jobs, thread_name_prefix="leanmath-search")
        waiting: dict[Future[Proved], int] = {}
        try:
            for index, theorem in enumerate(theorems):
                if identity(theorem) in done:
                    found[index] = Proved(theorem, done[identity(theorem)])
                    on_done(found[index])
                    continue
                future = executor.submit(
                    self.prove, theorem, plan, run,
                    lambda event, theorem=theorem: on_event(theorem, event))  # type: ignore[misc]
                waiting[future] = index
            while waiting:
                if self._batcher is not None:
                    self._batcher.expect(min(self.jobs, len(waiting)))
                ready, _ = wait(waiting, return_when=FIRST_COMPLETED)
                for future in ready:
                    index = waiting.pop(future)
                    try:
                        found[index] = future.result()
                    except LeanmathError as error:
                        # Lean or the policy broke down: told, and not on disk as done, so
                        # that the next run tries again.
                        found[index] = Proved(theorems[index], Record(
                            theorems[index].name, identity(theorems[index]), "error",
                            detail=f"{type(error).__name__}: {error.message}"))
                    on_done(found[index])
        except BaseException:
            self.stop.set()
            executor.shutdown(wait=True, cancel_futures=True)
            raise
        executor.shutdown()
        return [found[index] for index in range(len(theorems))]

    def close(self) -> None:
        """End all processes."""
        self.stop.set()
        self._pool.close()
        self._checker.close()
        if self._batcher is not None:
            self._batcher.close()

    def __enter__(self) -> Prover:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def unique(theorems: Iterable[Theorem]) -> None:
    """:class:`InputError` when two theorems have one name."""
    seen: set[str] = set()
    for theorem in theorems:
        if theorem.name in seen:
            raise InputError(f"two theorems are named {theorem.name}",
                             hint="Names tell the proofs apart: rename one of them.")
        seen.add(theorem.name)


def run_description(toolchain: Toolchain, policy: Policy, plan: Plan) -> dict[str, object]:
    """What a run is: two runs that differ in any of this must not share a folder."""
    named = policy if plan.sampler is None else plan.sampler
    core = dict(toolchain.environment).get("LEAN_PATH", "")
    critic = plan.strategy.critic
    return {"toolchain": toolchain.kind.value, "lean": toolchain.version,
            "core": Path(core).name, "policy": named.name, "budget": plan.budget.name,
            "seconds": plan.budget.seconds, "lean_seconds": plan.budget.lean_seconds,
            "tactic_seconds": plan.budget.tactic_seconds, "heartbeats": plan.budget.heartbeats,
            "strategy": plan.strategy.name if plan.sampler is None else "whole",
            **({"critic": getattr(critic, "name", "")} if critic is not None else {})}
