"""Goals whose truth is known: grind closes none that is false, the kernel takes its proofs."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from leanmath.bench.grind import GrindReport, Outcome, _outcome, run_goals
from leanmath.bench.grind_goals import Goal, generate, value_at
from leanmath.bench.grind_structures import generate_structures
from leanmath.lean.run import Limits
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.rules.polynomials import parse
from tests.helpers import leanmath

TRUE = Goal("own", "(a b : Nat) (h : a ≤ b) : a < b + 1", true=True)
FALSE = Goal("own", "(a b : Nat) (h : a ≤ b) : a < b", true=False)
LOOP = "repeat (have h := trivial)"


def test_the_goals_come_from_the_seed_and_have_both_kinds() -> None:
    goals = list(generate(220, seed=3))
    assert goals == list(generate(220, seed=3))
    assert goals != list(generate(220, seed=4))
    assert len({goal.category for goal in goals}) >= 10
    assert sum(goal.true for goal in goals) >= 120
    assert sum(not goal.true for goal in goals) >= 40


@pytest.fixture(scope="module")
def report(toolchain: Toolchain) -> GrindReport:
    return run_goals(toolchain, list(generate(165, seed=11)), jobs=2)


def test_no_proof_of_grind_is_rejected_and_no_false_goal_is_closed(report: GrindReport) -> None:
    assert len(report.results) == 165
    assert not [result.goal.by("grind") for result in report.results if result.wrong]


def test_true_goals_are_closed(report: GrindReport) -> None:
    still_open = [result.goal.by("grind") for result in report.true if not result.good]
    assert len(still_open) <= 0.05 * len(report.true), still_open


def test_structures_come_from_the_seed_and_have_both_kinds() -> None:
    goals = list(generate_structures(110, seed=3))
    assert goals == list(generate_structures(110, seed=3))
    assert goals != list(generate_structures(110, seed=4))
    kinds = {(goal.category, goal.true) for goal in goals}
    assert len(kinds) == 2 * len({goal.category for goal in goals}) == 22


def test_structures_are_closed_when_true_and_left_open_when_false(toolchain: Toolchain) -> None:
    report = run_goals(toolchain, list(generate_structures(121, seed=12)), jobs=2)
    assert not [result.goal.by("grind") for result in report.results if not result.good]


@pytest.mark.parametrize(("accepted", "unchecked", "outcome"), [
    (True, None, Outcome.CLOSED),
    (False, False, Outcome.OPEN),
    (False, True, Outcome.REJECTED),
    (False, None, Outcome.OPEN),
    (None, None, Outcome.LOST),
])
def test_what_came_of_a_goal(accepted: bool | None, unchecked: bool | None,
                             outcome: Outcome) -> None:
    assert _outcome(accepted, unchecked) is outcome


def test_outcomes_with_real_lean(toolchain: Toolchain) -> None:
    found = run_goals(toolchain, [FALSE, TRUE, FALSE, TRUE]).results
    assert [result.outcome for result in found] == [Outcome.OPEN, Outcome.CLOSED] * 2
    assert all(result.good and not result.wrong for result in found)
    lost = run_goals(toolchain, [TRUE, FALSE], tactic=LOOP, limits=Limits(2.0, heartbeats=0))
    assert [result.outcome for result in lost.results] == [Outcome.LOST] * 2
    assert all(result.wrong for result in lost.results)


def test_a_false_goal_that_is_closed_is_wrong(toolchain: Toolchain) -> None:
    claimed_false = Goal("own", TRUE.statement, true=False)
    (result,) = run_goals(toolchain, [claimed_false]).results
    assert result.outcome is Outcome.CLOSED
    assert result.wrong


def test_the_command(tmp_path: Path) -> None:
    out = tmp_path / "grind.json"
    ended = leanmath("bench", "grind", "--count", "22", "--seed", "5", "--json", str(out))
    assert ended.status == 0, ended.err
    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["true"] + written["false"] == 22 == len(written["results"])
    assert f"of {written['true']} true goals" in ended.out
    failed = leanmath("bench", "grind", "--count", "5", "--tactic", "no_such_tactic")
    assert failed.status == 0
    assert "closed within 2 s: 0 of" in failed.out
    assert leanmath("bench", "grind", "--json", str(tmp_path / "no" / "x.json")).status == 2


def test_values_of_polynomials() -> None:
    polynomial = parse("(a - 2 * b) ^ 2 + 3")
    assert polynomial is not None
    assert value_at(polynomial, {"a": 1, "b": 2}) == Fraction(12)


def test_the_command_with_structures(tmp_path: Path) -> None:
    out = tmp_path / "structures.json"
    ended = leanmath("bench", "grind", "--structures", "--count", "11", "--json", str(out))
    assert ended.status == 0, ended.err
    results = json.loads(out.read_text(encoding="utf-8"))["results"]
    assert len({result["category"] for result in results}) == 11
