"""Answers compared: as numbers, and through math-verify where they are more."""

from __future__ import annotations

import pytest

from leanmath.informal.answers import equal_answers, given_answer


@pytest.mark.parametrize(("one", "other"), [
    ("72", "72"), ("$1,200", "1200"), ("18 dollars per day", "18"), ("0.5", "1/2"), ("12%", "0.12"),
    (r"\frac{1}{2}", "0.5"), (r"\sqrt{8}", r"2\sqrt{2}"), ("x + 1", "1 + x"), ("(1, 2)", "(1,2)"),
    (r"\{1, 2\}", r"\{2, 1\}"), ("72", "He has 72.\n#### 72"), ("yes", "Yes"),
])
def test_equal(one: str, other: str) -> None:
    assert equal_answers(one, other)


@pytest.mark.parametrize(("one", "other"), [
    ("72", "73"), ("0.33", "1/3"), (r"\sqrt{2}", "1.4"), ("(1, 2)", "(2, 1)"), ("x", "y"),
    ("yes", "no"), ("", "3"), ("7" * 400, "7" * 401),
])
def test_different(one: str, other: str) -> None:
    assert not equal_answers(one, other)


def test_the_answer_of_a_whole_solution() -> None:
    assert given_answer("2 + 2 = 4\n#### 4") == "4"
    assert given_answer(" 4 ") == "4"
