"""How many goals one tactic closes, and whether the kernel takes every proof it gives.

Goals run one after the other in one Lean process. One that is not closed runs
again with the kernel's check switched off: what is accepted then was proved by
the tactic and rejected by the kernel, which is a fault of the core library and
no honest failure. (No verdict on a theorem comes from that second run.)
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum

from leanmath.bench.grind_goals import Goal
from leanmath.lean.messages import Severity, parse_output
from leanmath.lean.run import LeanProcess, Limits
from leanmath.lean.toolchain import Toolchain

#: A command with exactly one answer, put behind each goal to see that Lean got there.
_MARK = "#check True"
_UNCHECKED = "set_option debug.skipKernelTC true"
#: Goals for each process.
_BATCH = 50


class Outcome(Enum):
    """What came of a goal. ``LOST``: Lean hung or died on it."""

    CLOSED = "closed"
    OPEN = "open"
    REJECTED = "rejected by the kernel"
    LOST = "lost"


@dataclass(frozen=True)
class GoalResult:
    """A goal, what came of it, and the seconds of wall time it took."""

    goal: Goal
    outcome: Outcome
    seconds: float

    @property
    def good(self) -> bool:
        """A true goal closed, or a false one left open."""
        return self.outcome is (Outcome.CLOSED if self.goal.true else Outcome.OPEN)

    @property
    def wrong(self) -> bool:
        """What must never happen: a rejection, a false goal closed, Lean lost."""
        return (self.outcome in (Outcome.REJECTED, Outcome.LOST)
                or (self.outcome is Outcome.CLOSED and not self.goal.true))


@dataclass(frozen=True)
class GrindReport:
    """The results, in the order of the goals."""

    results: tuple[GoalResult, ...]

    @property
    def true(self) -> tuple[GoalResult, ...]:
        """Those of true goals."""
        return tuple(result for result in self.results if result.goal.true)

    @property
    def false(self) -> tuple[GoalResult, ...]:
        """Those of false goals."""
        return tuple(result for result in self.results if not result.goal.true)

    def closed_within(self, seconds: float) -> int:
        """How many true goals were closed, each in less than this."""
        return sum(result.good and result.seconds < seconds for result in self.true)

    def to_json(self) -> dict[str, object]:
        """The object that ``--json`` writes."""
        return {"true": len(self.true), "false": len(self.false),
                "closed": sum(r.good for r in self.true),
                "closed_within_2_s": self.closed_within(2.0),
                "false_left_open": sum(r.good for r in self.false),
                "rejected": sum(r.outcome is Outcome.REJECTED for r in self.results),
                "results": [{"category": r.goal.category, "statement": r.goal.statement,
                             "true": r.goal.true, "outcome": r.outcome.value,
                             "seconds": round(r.seconds, 3)} for r in self.results]}


def run_goals(toolchain: Toolchain, goals: Sequence[Goal], *, tactic: str = "grind", jobs: int = 1,
              limits: Limits | None = None,
              on_done: Callable[[GoalResult], None] = lambda _: None) -> GrindReport:
    """Try ``tactic`` on each goal; ``on_done`` hears of each, in order.

    ``limits`` hold for one goal.
    """
    limits = limits or Limits(seconds=20.0)
    batches = [goals[at:at + _BATCH] for at in range(0, len(goals), _BATCH)]
    results: list[GoalResult] = []
    with ThreadPoolExecutor(jobs) as pool:
        for batch in pool.map(lambda b: _run_batch(toolchain, b, tactic, limits), batches):
            for result in batch:
                results.append(result)
                on_done(result)
    return GrindReport(tuple(results))


def _run_batch(toolchain: Toolchain, goals: Sequence[Goal], tactic: str,
               limits: Limits) -> list[GoalResult]:
    first = _accepted(toolchain, goals, tactic, limits, header="")
    again = [goal for goal, (accepted, _) in zip(goals, first, strict=True) if accepted is False]
    unchecked = dict(zip(again, _accepted(toolchain, again, tactic, limits, header=_UNCHECKED),
                         strict=True))
    return [GoalResult(goal, _outcome(accepted, unchecked.get(goal, (None, 0.0))[0]), seconds)
            for goal, (accepted, seconds) in zip(goals, first, strict=True)]


def _outcome(accepted: bool | None, unchecked: bool | None) -> Outcome:
    if accepted is None:
        return Outcome.LOST
    if accepted:
        return Outcome.CLOSED
    return Outcome.REJECTED if unchecked else Outcome.OPEN


def _accepted(toolchain: Toolchain, goals: Sequence[Goal], tactic: str, limits: Limits, *,
              header: str) -> list[tuple[bool | None, float]]:
    """For each goal whether Lean accepts it (None: it was lost), and the seconds it took."""
    found: list[tuple[bool | None, float]] = []
    while len(found) < len(goals):
        rest = goals[len(found):]
        found += _accepted_until_lost(toolchain, rest, tactic, limits, header)
        if len(found) < len(goals):
            found.append((None, limits.seconds))
    return found


def _accepted_until_lost(toolchain: Toolchain, goals: Sequence[Goal], tactic: str, limits: Limits,
                         header: str) -> list[tuple[bool | None, float]]:
    text = f"{toolchain.header}\n{header}\n"
    marks: dict[int, int] = {}
    for index, goal in enumerate(goals):
        text += f"{goal.by(tactic)}\n"
        marks[text.count("\n") + 1] = index
        text += f"{_MARK}\n"
    found: list[tuple[bool | None, float]] = []
    with LeanProcess(toolchain, ("--json", "-DElab.async=false", "--stdin"), text=text,
                     limits=limits) as lean:
        failed, since = False, 0.0
        while len(found) < len(goals):
            line = lean.line(time.monotonic() + limits.seconds)
            if line is None:
                break
            for message in parse_output(line).messages:
                at = marks.get(message.start.line)
                if at is None or message.severity is not Severity.INFORMATION:
                    failed = failed or message.is_error or message.is_sorry
                elif at == len(found):
                    now = time.monotonic()
                    # The first goal's seconds would hold the start of Lean.
                    found.append((not failed, now - since if since else 0.0))
                    failed, since = False, now
    return found
