"""Intervals, pass@k and scores, against their definitions."""

from __future__ import annotations

import json
import math
from itertools import combinations
from pathlib import Path

import pytest

from leanmath.bench.quality import Flag, read_flags, score, without
from leanmath.bench.stats import Rate, by_group, mean_pass_at_k, pass_at_k, rate_of, wilson
from leanmath.core.errors import InputError


def test_the_interval_solves_its_equation() -> None:
    # Its ends are the rates q for which the observed one lies z standard errors of q away.
    for total in (1, 7, 105, 488):
        for successes in range(total + 1):
            low, high = wilson(successes, total, z=1.96)
            assert 0 <= low <= successes / total <= high <= 1
            for end in (low, high):
                if 0 < end < 1:
                    error = math.sqrt(end * (1 - end) / total)
                    assert abs(successes / total - end) == pytest.approx(1.96 * error)
    assert wilson(0, 0) == (0.0, 1.0)
    # A value that is printed in textbooks: 10 of 100.
    assert wilson(10, 100) == pytest.approx((0.0552, 0.1744), abs=1e-4)


def test_counts_that_are_none() -> None:
    for successes, total in ((-1, 3), (4, 3)):
        with pytest.raises(InputError):
            wilson(successes, total)
    for samples, correct, k in ((3, 4, 1), (3, 1, 4), (3, 1, 0), (3, -1, 1)):
        with pytest.raises(InputError):
            pass_at_k(samples, correct, k)


def test_pass_at_k_is_the_share_of_draws_with_a_hit() -> None:
    for samples in range(1, 8):
        for correct in range(samples + 1):
            for k in range(1, samples + 1):
                draws = list(combinations(range(samples), k))
                hits = sum(min(draw) < correct for draw in draws)
                assert pass_at_k(samples, correct, k) == pytest.approx(hits / len(draws))
    assert 0 < pass_at_k(100_000, 1, 50_000) < 1
    assert mean_pass_at_k([(4, 0), (4, 4)], 2) == 0.5
    assert mean_pass_at_k([], 1) == 0.0


def test_rates_and_groups() -> None:
    rate = rate_of([True, False, True])
    assert rate == Rate(2, 3)
    assert str(Rate(65, 105)) == "65 of 105, 61.9 % (52.4 to 70.6)"
    assert str(Rate(0, 0)).startswith("0 of 0, 0.0 % ")
    assert json.loads(json.dumps(rate.to_json()))["interval"] == list(rate.interval)
    groups = by_group([("a", True), ("b", True), ("b", False), (None, False)])
    assert groups == {"b": Rate(1, 2), "a": Rate(1, 1), None: Rate(0, 1)}
    assert list(groups) == ["b", "a", None]


def test_flags_and_scores(tmp_path: Path) -> None:
    file = tmp_path / "s.jsonl"
    file.write_text('{"name": "a", "quality_flag": "false", "quality_note": "why"}\n\n'
                    '{"name": "b", "quality_flag": "vacuous"}\n{"name": "c"}\n'
                    '{"name": "d", "quality_flag": null}\n', encoding="utf-8")
    flags = read_flags(file)
    assert flags == {"a": Flag("false", "why"), "b": Flag("vacuous")}
    result = score({"a": False, "b": True, "c": True, "d": False}, flags)
    assert (result.all, result.sound) == (Rate(2, 4), Rate(1, 2))
    assert result.flagged == ("a", "b")
    assert result.proved_flagged == (("b", Flag("vacuous")),)
    assert result.impossible == ()
    assert score({"a": True}, flags).impossible == ("a",)
    assert json.loads(json.dumps(result.to_json()))["without_flagged"]["total"] == 2
    assert without(["d", "b", "c"], flags) == ["d", "c"]


@pytest.mark.parametrize("text", ["no json", "[]", '{"quality_flag": "false"}'])
def test_files_that_are_none(text: str, tmp_path: Path) -> None:
    file = tmp_path / "s.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        read_flags(file)
    with pytest.raises(InputError):
        read_flags(tmp_path / "none.jsonl")


def test_the_flags_of_minif2f(data: Path) -> None:
    flags = read_flags(data / "minif2f" / "minif2f_lean4.jsonl")
    assert flags["mathd_algebra_314"].kind == "trivialised"
    assert {flag.kind for flag in flags.values()} >= {"false", "vacuous"}
    assert all(flag.note for flag in flags.values())
