"""Priorities: the formulas, the names, and the budget that is written in one word."""

from __future__ import annotations

import math

import pytest

from leanmath.core.errors import InputError
from leanmath.prove.budget import Budget
from leanmath.prove.policy import Proposal
from leanmath.prove.strategy import Trail, parse_strategy

PATH = Trail().then(Proposal("a", -2.0, 4)).then(Proposal("b", -6.0, 3), closed=True)


@pytest.mark.parametrize(("name", "score"), [
    ("sum", -8.0),
    ("length:0.5", -8.0 / math.sqrt(2)),
    ("length:1", -4.0),
    ("mean", -0.5 - 2.0),
    ("depth:2", -2.5 / 4),
    ("goals:sum", -2.0),
    ("goals:mean", -0.5),
    ("goals:length:1", -1.0),
])
def test_scores(name: str, score: float) -> None:
    strategy = parse_strategy(name)
    assert strategy.score(PATH) == pytest.approx(score)
    assert strategy.score(Trail()) == 0.0
    assert strategy.name == name


def test_a_critic_adds_the_logarithm_of_its_value() -> None:
    strategy = parse_strategy("critic:2:sum", lambda states: [0.5 for _ in states])
    assert strategy.score(PATH, 0.5) == pytest.approx(-8.0 + 2 * math.log(0.5))
    assert strategy.score(PATH) == -8.0
    assert strategy.score(PATH, 0.0) > -math.inf
    assert strategy.name == "critic:2:sum"


@pytest.mark.parametrize("name", ["", "best", "length:x", "depth:-1", "mean:2", "length:nan",
                                  "critic:1:sum", "goals:best"])
def test_no_strategy(name: str) -> None:
    with pytest.raises(InputError):
        parse_strategy(name)


def test_budgets() -> None:
    budget = Budget.parse("2x8×32", seconds=5)
    assert (budget.attempts, budget.tactics, budget.expansions) == (2, 8, 32)
    assert budget.name == "2x8x32"
    assert "2 attempts of 32 expansions with 8 tactics each, 5 s" in budget.words()


@pytest.mark.parametrize("text", ["", "1x2", "0x2x3", "1x2x3x4", "ax2x3", "1x-2x3", "1x00x3"])
def test_no_budget(text: str) -> None:
    with pytest.raises(InputError):
        Budget.parse(text)
