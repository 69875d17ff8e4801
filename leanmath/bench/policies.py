"""Policies against each other: the same theorems, budgets and seeds for each.

Theorems come in sets, and a set in parts, which are repetitions of one
experiment (theorems of the same kind, of other seeds).

Every cell (policy, budget, seed) is a run of its own, with a folder that it
goes on from. Beside the counts stands what the policies need for theorems that
both of two prove: a mean over all would reward giving up early.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean, stdev
from typing import Any

from leanmath.bench.stats import Rate
from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.lean.isolation import Isolation
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.policy import Policy
from leanmath.prove.records import Record, RunFolder
from leanmath.prove.runner import Plan, Proved, Prover, run_description, unique
from leanmath.prove.strategy import Strategy


@dataclass(frozen=True)
class Contender:
    """A policy for each seed, by the name that the report calls it.

    ``drawn``: whether the seed matters to it. One that draws nothing does the
    same under each, so it is run under the first, and counts for all.
    """

    name: str
    make: Callable[[int], Policy]
    drawn: bool = True


@dataclass(frozen=True)
class Cell:
    """One run: what was proved, and with how many expansions in all."""

    policy: str
    budget: str
    seed: int
    records: tuple[Record, ...]
    detail: str
    #: The set of theorems, and its part.
    of: str = ""
    part: str = ""

    @property
    def proved(self) -> int:
        """Theorems that were proved."""
        return sum(each.proved for each in self.records)

    @property
    def expansions(self) -> int:
        """Expansions over all theorems."""
        return sum(each.expansions for each in self.records)

    def to_json(self) -> dict[str, object]:
        """As the report has it."""
        return {"set": self.of, "part": self.part, "policy": self.policy,
                "budget": self.budget, "seed": self.seed,
                **Rate(self.proved, len(self.records)).to_json(), "expansions": self.expansions,
                "tactics": sum(each.tactics for each in self.records),
                "lean_seconds": round(sum(each.lean_seconds for each in self.records), 3),
                "policy_seconds": round(sum(each.policy_seconds for each in self.records), 3),
                "errors": sum(each.status in ("error", "invalid") for each in self.records),
                "detail": self.detail,
                "results": [{"name": each.name, "status": each.status, "proof": each.proof,
                             "expansions": each.expansions} for each in self.records]}


@dataclass(frozen=True)
class Effort:
    """How each cell is run."""

    strategy: Strategy
    jobs: int = 1
    memory: int = 4096
    isolation: Isolation | None = None


def compare(theorems: Sequence[Theorem], contenders: Sequence[Contender],
            budgets: Sequence[Budget], seeds: Sequence[int], toolchain: Toolchain, effort: Effort,
            folder: Path | None = None, *, fresh: bool = False, of: str = "", part: str = "",
            on_done: Callable[[str, Proved], None] = lambda _c, _p: None) -> list[Cell]:
    """Run every cell, or what is missing of it in ``folder``; in the order of the arguments.
    ``of`` and ``part`` name the theorems."""
    unique(theorems)
    if len({each.name for each in contenders}) < len(contenders):
        raise InputError("two policies have one name")
    cells: list[Cell] = []
    for budget in budgets:
        plan = Plan(budget, effort.strategy, shorten=False)
        for contender in contenders:
            for seed in seeds:
                if not contender.drawn and seed != seeds[0]:
                    cells.append(replace(cells[-1], seed=seed))
                    continue
                name = f"{contender.name}-{budget.name}-{seed}"
                policy = contender.make(seed)
                run = None if folder is None else RunFolder(
                    folder / name, {**run_description(toolchain, policy, plan), "seed": seed},
                    fresh=fresh)
                try:
                    with Prover(toolchain, policy, jobs=min(effort.jobs, len(theorems)),
                                isolation=effort.isolation, memory=effort.memory) as prover:
                        found = prover.prove_all(
                            theorems, plan, run,
                            lambda proved, name=name: on_done(name, proved))  # type: ignore[misc]
                finally:
                    if run is not None:
                        run.__exit__()
                cells.append(Cell(contender.name, budget.name, seed,
                                  tuple(each.record for each in found), policy.name, of, part))
    return cells


def summary(cells: Iterable[Cell]) -> dict[str, Any]:
    """For each budget and policy the mean and the sample standard deviation over the parts and
    seeds of one set; and for each pair of policies what both proved, with the expansions of each
    for these."""
    groups: dict[str, dict[str, list[Cell]]] = {}
    for cell in cells:
        groups.setdefault(cell.budget, {}).setdefault(cell.policy, []).append(cell)
    return {budget: {
        "policies": {name: {"proved": _spread([each.proved for each in some]),
                            "total": len(some[0].records),
                            "expansions": _spread([each.expansions for each in some])}
                     for name, some in policies.items()},
        "repetitions": len({(each.part, each.seed) for some in policies.values()
                            for each in some}),
        "both": [_both(first, second, policies) for place, first in enumerate(policies)
                 for second in list(policies)[place + 1:]],
    } for budget, policies in groups.items()}


def _spread(values: Sequence[int]) -> dict[str, float]:
    return {"mean": mean(values), "sd": stdev(values) if len(values) > 1 else 0.0}


def _both(first: str, second: str, policies: dict[str, list[Cell]]) -> dict[str, object]:
    theorems = 0
    spent = {first: 0, second: 0}
    for one in policies[first]:
        other = next((each for each in policies[second]
                      if (each.seed, each.part) == (one.seed, one.part)), None)
        if other is None:
            continue
        for ours, theirs in zip(one.records, other.records, strict=True):
            if ours.proved and theirs.proved:
                theorems += 1
                spent[first] += ours.expansions
                spent[second] += theirs.expansions
    return {"policies": [first, second], "theorems": theorems, "expansions": spent}
