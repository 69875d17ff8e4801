"""Reading binders, and the list of tactics that follows from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from leanmath.bench.statements import Subset, load
from leanmath.prove.rules.binders import bare_bounds, lower_bound_goal, signature
from leanmath.prove.rules.candidates import PLAIN, candidates


def test_binders_by_what_they_bind() -> None:
    read = signature(
        "theorem t (x y : ℕ) {z : ℤ} (f : ℕ → ℤ) -- a remark (w : ℕ)\n"
        "  (h₀ : 0 < x ∧ (x < 5 ∨ y = 1) ∧ z = 2) (h₁ : ∀ n, f n = 0 ∧ n = n)\n"
        "  (h₂ : x = 1 → y = 2) [Inhabited α] (p : Prop := by simp) : x + y = (3 : ℕ) := by sorry")
    assert read.numbers == (("x", "ℕ"), ("y", "ℕ"), ("z", "ℤ"))
    assert read.counting == ("x", "y", "z")
    assert read.functions == ("f",)
    assert [h.name for h in read.hypotheses] == ["h₀", "h₁", "h₂", "p"]
    assert read.hypotheses[0].parts == ("0 < x", "(x < 5 ∨ y = 1)", "z = 2")
    assert read.hypotheses[1].universal
    assert len(read.hypotheses[1].parts) == 1
    assert len(read.hypotheses[2].parts) == 1
    assert read.goal == "x + y = (3 : ℕ)"


@pytest.mark.parametrize("text", ["", "theorem", "theorem t", "theorem t (x : ℕ", "theorem t : ",
                                  "theorem t ) : ℕ", "def x := 1", "theorem t (x y) : x = y := h"])
def test_what_cannot_be_followed_gives_less(text: str) -> None:
    read = signature(text)
    assert read.hypotheses == ()
    assert candidates(text)[: len(PLAIN)] == PLAIN


@pytest.mark.parametrize(("atom", "bounded"), [
    ("x < 10", True), ("10 ≥ x", True), ("0 ≤ x ∧ x ≤ 9", True), ("x + 1 < 10", False),
    ("x = 3", False), ("∀ y, x < y", False), ("x * x <= 10", False), ("x <= 9", True),
])
def test_bounds_on_the_variable_itself(atom: str, bounded: bool) -> None:
    assert bare_bounds(signature(f"theorem t (x : ℕ) (h : {atom}) : x = 1 := by sorry"),
                       "x") is bounded


@pytest.mark.parametrize(("goal", "found"), [
    ("17 ≤ n", ("n", "17")), ("n ≥ 17", ("n", "17")), ("17 ≤ m", None), ("n ≤ 17", None),
    ("17 ≤ n + 1", None), ("n = 17", None),
])
def test_goals_that_are_lower_bounds(goal: str, found: tuple[str, str] | None) -> None:
    assert lower_bound_goal(signature(f"theorem t (n : ℕ) : {goal} := by sorry")) == found


def test_the_list_does_not_depend_on_the_name(data: Path) -> None:
    for statement in load(data / "minif2f" / "minif2f_lean4.jsonl", Subset.CORE).statements:
        renamed = statement.text.replace(statement.name, "some_other_name", 1)
        assert candidates(renamed) == candidates(statement.text)


def test_each_candidate_comes_once_and_the_plain_ones_first() -> None:
    found = candidates("theorem t (a b : ℕ) (h : a ≤ 9 ∧ b ≤ 9) (g : a + b = 4) : a ≤ 4 := sorry")
    assert len(set(found)) == len(found)
    assert found[: len(PLAIN)] == PLAIN
    assert "obtain ⟨h_1, h_2⟩ := h\ninterval_cases a <;> interval_cases b <;> omega" in found
    assert not any("sorry" in tactic or "native" in tactic for tactic in found)
