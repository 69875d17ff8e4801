"""Rewards out of verdicts: labels for steps, and the best of several sampled solutions.

A step that Lean proved is good, one that it refuted is bad; for all others
there is no label, and none is made up. Of sampled solutions, the answers are
counted as plain majority does, or only those count of which no step was
refuted, each with the weight of what was proved of it (verified majority).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from leanmath.informal.answers import equal_answers
from leanmath.informal.verdicts import Report, Verdict

#: The layout of the records.
SCHEMA = 1


@dataclass(frozen=True)
class StepLabel:
    """The label of a step: 1 good, 0 bad, None where Lean does not say."""

    text: str
    label: int | None
    verdict: str | None


def step_labels(report: Report) -> tuple[StepLabel, ...]:
    """A label for each step, up to and with the first bad one.

    What follows a bad step stands on it, so its steps get no label, proved or
    not.
    """
    labels: list[StepLabel] = []
    blamed = report.blamed
    for step in report.steps:
        verdict = step.verdict
        label = {Verdict.PROVED: 1, Verdict.REFUTED: 0}.get(verdict) if verdict else None
        if blamed is not None and step.step.index > blamed:
            label = None
        labels.append(StepLabel(step.step.text, label, verdict.value if verdict else None))
    return tuple(labels)


def process_record(report: Report) -> dict[str, object]:
    """A training record for a process reward model (JSON): problem, steps, labels.

    ``outcome`` is whether the final answer equals the given one (None when
    none was given).
    """
    labels = step_labels(report)
    return {"schema": SCHEMA, "name": report.name, "problem": report.problem,
            "steps": [label.text for label in labels],
            "labels": [label.label for label in labels],
            "verdicts": [label.verdict for label in labels],
            "outcome": report.answer.equals, "source": "lean"}


@dataclass(frozen=True)
class Choice:
    """The answer that was chosen, the index of a solution that has it (the best verified one),
    and the weight of each answer."""

    answer: str | None
    index: int | None
    weights: tuple[tuple[str, Fraction], ...]


def majority(reports: Sequence[Report]) -> Choice:
    """Plain majority over the final answers; the first of those that are level."""
    return _choose(reports, [Fraction(1)] * len(reports))


def verified_majority(reports: Sequence[Report]) -> Choice:
    """Majority by what Lean verified.

    A solution with a refuted or vacuous step, or whose answer is refuted, has
    no vote; any other has the share of its checked steps that were proved, and
    half of a vote more when its answer is proved to follow. When nothing is
    left, plain majority decides.
    """
    weights = [_weight(report) for report in reports]
    return _choose(reports, weights) if any(weights) else majority(reports)


def _weight(report: Report) -> Fraction:
    verdicts = [s.verdict for s in report.steps if s.verdict is not None]
    if report.answer.follows is Verdict.REFUTED or any(
            v in (Verdict.REFUTED, Verdict.VACUOUS) for v in verdicts):
        return Fraction(0)
    proved = Fraction(sum(v is Verdict.PROVED for v in verdicts), max(1, len(verdicts)))
    follows = Fraction(1, 2) if report.answer.follows is Verdict.PROVED else Fraction(0)
    # A solution of which nothing could be checked still says something.
    return max(proved + follows, Fraction(1, 10))


def _choose(reports: Sequence[Report], weights: Sequence[Fraction]) -> Choice:
    groups: list[tuple[str, list[int]]] = []
    for index, report in enumerate(reports):
        if report.answer.final is None:
            continue
        text = report.answer.final.text
        group = next((members for said, members in groups if equal_answers(text, said)), None)
        if group is None:
            groups.append((text, [index]))
        else:
            group.append(index)
    if not groups:
        return Choice(None, None, ())
    totals = [sum((weights[i] for i in members), Fraction(0)) for _, members in groups]
    best = max(range(len(groups)), key=lambda g: (totals[g], -groups[g][1][0]))
    answer, members = groups[best]
    index = max(members, key=lambda i: (weights[i], -i))
    return Choice(answer, index, tuple(zip((a for a, _ in groups), totals, strict=True)))
