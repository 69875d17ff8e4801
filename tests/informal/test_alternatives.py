"""Lists of values, thousands, and where an answer stands: what was once misread."""

from __future__ import annotations

import pytest

from leanmath.informal.steps import read_solution
from leanmath.informal.verdicts import Verdict
from leanmath.informal.verify import verify

FACTORED = "We have (x - 2)(x - 3) = 0. "


@pytest.mark.parametrize("said", [
    "So x = 2 or x = 3.", "So $x = 2$ or $x = 3$.", "So x = 2 or 3.",
    "The roots are x = 2 and x = 3.", "The roots are x = 2, 3.", "So x = 2, x = 3.",
    "于是x=2或x=3。",
    r"So $x = 2 \quad\text{or}\quad x = 3$."])
def test_a_list_of_values_is_one_claim(said: str) -> None:
    report = verify("", FACTORED + said)
    last = report.steps[-1].claims[-1]
    assert last.verdict is Verdict.PROVED
    assert "∨" in last.proposition


def test_wrong_values_are_refuted() -> None:
    report = verify("", FACTORED + "So x = 1 or x = 4.")
    assert report.steps[-1].verdict is Verdict.REFUTED
    assert report.blamed == 1


def test_what_follows_may_choose_among_the_values() -> None:
    report = verify("", FACTORED + "So x = 2 or x = 3. Since x > 2, we get x = 3.")
    assert report.steps[-1].claims[-1].verdict is Verdict.PROVED


@pytest.mark.parametrize("text", [
    "x = 2, so x = 3.", "x = 3 and 4 boys come.", "x = 5 + 1 = 6 or so."])
def test_other_claims_are_not_alternatives(text: str) -> None:
    assert not any(claim.alternatives for claim in read_solution(text).claims)


@pytest.mark.parametrize(("text", "variables"), [
    ("Since n is even, n = 2k for some integer k.", {"n", "k"}),
    ("n + 1 = 4k^2", {"n", "k"}), ("12 * $3k = $36k a year", set()), ("10% of 50k = 5000", set())])
def test_k_is_a_variable_or_means_thousands(text: str, variables: set[str]) -> None:
    found = read_solution(text)
    assert found.variables == variables
    assert all(not claim.problem for claim in found.claims)


def test_the_answer_may_stand_behind_the_last_sentence() -> None:
    found = read_solution("Half of 48 is 24. So 24 - 10 = 14. #### 14")
    assert found.final is not None
    assert found.final.value == 14
    assert found.final.form == "####"
    assert len(found.steps) == 2
