"""Whole proofs, sampled and judged: the strategy of provers that write a proof in one go.

No search: in each attempt the prover writes a number of proofs, and the judge
takes them in order, the most probable first, until one stands. With k proofs
in all this is what pass@k counts.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from leanmath.core.theorem import Theorem, Verdict
from leanmath.prove.budget import Budget
from leanmath.prove.policies.whole import ProofSampler, WholeProof
from leanmath.prove.search import End, Spent

#: A judge of one whole proof, with the helpers that it brings.
WholeJudge = Callable[[Theorem, WholeProof], Verdict]


@dataclass(frozen=True)
class Sampled:
    """What came of it: ``end`` (PROVED, BUDGET, TIME, STOPPED), the proof that stands with its
    verdict, the work that was done (``tactics`` counts proofs judged, ``expansions`` attempts),
    and why the last proof that does not stand was refused."""

    end: End
    spent: Spent
    proof: WholeProof | None = None
    verdict: Verdict | None = None
    refused: str = ""


def sample_proofs(theorem: Theorem, sampler: ProofSampler, judge: WholeJudge, budget: Budget, *,
                  stop: threading.Event | None = None,
                  clock: Callable[[], float] = time.monotonic) -> Sampled:
    """At most ``budget.attempts`` times ``budget.tactics`` proofs, none judged twice."""
    spent, start, refused = Spent(), clock(), ""
    judged: set[str] = set()

    def over() -> End | None:
        spent.seconds = clock() - start
        if stop is not None and stop.is_set():
            return End.STOPPED
        return End.TIME if budget.seconds is not None and spent.seconds >= budget.seconds else None

    for attempt in range(budget.attempts):
        if (end := over()) is not None:
            return Sampled(end, spent, refused=refused)
        begun = clock()
        proofs = sampler.sample(theorem, budget.tactics, attempt=attempt)
        spent.policy_seconds += clock() - begun
        spent.expansions += 1
        for proof in proofs:
            text = proof.submission(theorem)
            if text in judged:
                continue
            judged.add(text)
            begun = clock()
            verdict = judge(theorem, proof)
            spent.wait_seconds += clock() - begun
            spent.tactics += 1
            # A proof that is found in the step that crosses the limit counts.
            end = over()
            if verdict.accepted:
                return Sampled(End.PROVED, spent, proof, verdict)
            refused = f"{verdict.status.value}: {verdict.reason}: {verdict.detail}"
            if end is not None:
                return Sampled(end, spent, refused=refused)
    over()
    return Sampled(End.BUDGET, spent, refused=refused)
