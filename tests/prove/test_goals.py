"""Goals: what is read from Lean's text, and what makes two of them the same."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leanmath.prove.goals import Goal, rename, state_key, tactic_key

GOAL = "case inl\na b : ℕ\nh✝ : a ∣ b\nf : ℕ → ℕ := fun x =>\n  x + a\nh : f a = b\n⊢ f b = a"


def test_parts_of_a_goal() -> None:
    goal = Goal.parse(GOAL)
    assert goal.case == "inl"
    assert [h.name for h in goal.hypotheses] == ["a", "b", "h✝", "f", "h"]
    assert goal.hypotheses[3].value == "fun x =>\n  x + a"
    assert goal.target == "f b = a"
    assert [h.accessible for h in goal.hypotheses] == [True, True, False, True, True]


def test_a_target_of_several_lines() -> None:
    assert Goal.parse("x : ℕ\n⊢ x = 1 ∨\n    x = 2").target == "x = 1 ∨\n    x = 2"


@pytest.mark.parametrize("other", [
    "b : ℕ\nh : b > 1\na : ℕ\n⊢ a + b = b + a",                # another order
    "x y : ℕ\nhx : x > 1\n⊢ y + x = x + y",                    # other names
    "case succ\na b : ℕ\nk : b > 1\n⊢ a + b = b + a",          # a tag
])
def test_names_and_order_do_not_matter(other: str) -> None:
    assert state_key((other,)) == state_key(("a b : ℕ\nh : b > 1\n⊢ a + b = b + a",))


@pytest.mark.parametrize("other", [
    "a b : ℕ\nh : a > 1\n⊢ a + b = b + a",                     # of the other variable
    "a b : ℤ\nh : b > 1\n⊢ a + b = b + a",
    "a b : ℕ\nh : b > 1\n⊢ b + a = a + b",
    "a b : ℕ\n⊢ a + b = b + a",
    "a b : ℕ\nh h' : b > 1\n⊢ a + b = b + a",
])
def test_what_is_said_does_matter(other: str) -> None:
    assert state_key((other,)) != state_key(("a b : ℕ\nh : b > 1\n⊢ a + b = b + a",))


def test_the_order_of_goals_and_the_header_matter() -> None:
    assert state_key(("⊢ A", "⊢ B")) != state_key(("⊢ B", "⊢ A"))
    assert state_key(("⊢ A",), "open Nat") != state_key(("⊢ A",))
    assert state_key(("⊢ A", "⊢ B")) != state_key(("⊢ A\n⊢ B",))


def test_a_tactic_is_known_under_the_names_of_its_goal() -> None:
    one, two = "n : ℕ\nhn : n > 1\n⊢ n ≠ 0", "k : ℕ\nbig : k > 1\n⊢ k ≠ 0"
    assert tactic_key((one,), "exact hn.ne n") == tactic_key((two,), "exact big.ne k")
    assert tactic_key((one,), "exact hn.ne n") != tactic_key((two,), "exact k.ne big")


def test_components_and_longer_names_are_left_alone() -> None:
    assert rename("h.1 h1 Nat.h h' h✝", {"h": "X"}) == "X.1 h1 Nat.h h' h✝"


@given(st.integers(0, 10_000), st.integers(2, 7))
def test_any_renaming_and_order_gives_the_same_key(seed: int, count: int) -> None:
    """Hypotheses that speak of each other at random: shuffled and renamed, they are the same."""
    rng = random.Random(seed)
    names = [f"v{i}" for i in range(count)]
    facts = [(f"h{i}", f"{rng.choice(names)} ≤ {rng.choice(names)} + {rng.randrange(2)}")
             for i in range(rng.randrange(1, 6))]
    target = f"{rng.choice(names)} = {rng.choice(names)}"

    def shown(new: dict[str, str], order: list[int]) -> str:
        lines = [f"{new[name]} : ℕ" for name in names]
        lines += [f"{new[facts[i][0]]} : {rename(facts[i][1], new)}" for i in order]
        return "\n".join((*lines, f"⊢ {rename(target, new)}"))

    same = {name: name for name in (*names, *(fact for fact, _ in facts))}
    new = dict(zip(same, rng.sample([f"z{i}" for i in range(40)], len(same)), strict=True))
    order = list(range(len(facts)))
    first = shown(same, order)
    rng.shuffle(order)
    second = shown(new, order)
    # What is tied after all rounds may be named either way; then only the text decides.
    one, two = Goal.parse(first), Goal.parse(second)
    if len(set(_colours(one))) == len(one.hypotheses):
        assert state_key((first,)) == state_key((second,))
    if state_key((first,)) == state_key((second,)):
        assert one.canonical == two.canonical


def _colours(goal: Goal) -> list[str]:
    """A line for each hypothesis that tells it from the others, if the renaming can."""
    return [rename(h.type, goal.renaming) + h.type for h in goal.hypotheses]
