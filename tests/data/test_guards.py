"""Repetition, benchmarks, splits."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from leanmath.core.errors import InputError
from leanmath.data.guards import (
    Benchmarks,
    Report,
    decontaminated,
    read_benchmarks,
    shingles,
    split,
    statement_key,
    unique,
)
from leanmath.data.places import data_folder
from leanmath.data.traces import Trace


def trace(goal: str, tactic: str = "omega", *, theorem: str = "t", source: str = "A.lean",
          statement: str = "", line: int = 1) -> Trace:
    return Trace(theorem, statement, (goal,), tactic, (), (), (), "finished", source, line, 0,
                 "Apache-2.0", "4.35.0")


def kept(traces: Sequence[Trace], **options: float | None) -> tuple[list[Trace], Report]:
    report = Report()
    return list(unique(traces, report, **options)), report


def test_exact_duplicates_are_found_under_other_names() -> None:
    first = trace("a b : ℕ\nh : a ≤ b\n⊢ a ≤ b", "exact h")
    same = trace("k : m ≤ n\n⊢ m ≤ n".replace("k", "n m : ℕ\nk", 1), "exact k", theorem="u")
    other = trace("a b : ℕ\nh : a ≤ b\n⊢ a ≤ b", "omega")
    found, report = kept([first, same, other], similarity=None)
    assert found == [first, other]
    assert (report.kept, len(report.dropped)) == (2, 1)
    assert report.dropped[0].theorem == "u"
    assert report.dropped[0].like == "t (A.lean:1)"


LONG = ("a b c d : ℕ\nh : a * b + c = d\nk : c ≤ d\nm : d * d * d ≤ a + b + c + 2\n"
        "⊢ a * b + c + {} ≤ d + a * b * c * d + {}")


def test_near_duplicates_are_found_and_other_steps_of_the_theorem_are_none() -> None:
    pytest.importorskip("datasketch")
    first, second = trace(LONG.format(7, 7)), trace(LONG.format(7, 8), theorem="u")
    other = trace("p q : Prop\nh : p ∧ q\n⊢ q ∧ p", theorem="v")
    a, b = shingles(first), shingles(second)
    assert 0.85 < len(a & b) / len(a | b) < 1
    found, report = kept([first, second, other], similarity=0.8)
    assert found == [first, other]
    assert report.dropped[0].reason == "near duplicate"
    own, _ = kept([first, trace(LONG.format(7, 8), line=2)], similarity=0.8)
    assert len(own) == 2
    exact, _ = kept([first, second, other], similarity=None)
    assert len(exact) == 3


def test_a_similarity_is_one() -> None:
    pytest.importorskip("datasketch")
    with pytest.raises(InputError, match="between 0 and 1"):
        kept([trace("⊢ P")], similarity=1.5)


@pytest.mark.parametrize("text", [
    "theorem other (h : 0 < m) (m : ℕ) : m + 1 > 1 := by omega",
    "lemma x (k: Nat) (h0 :  0 < k) :\n  k + 1 > 1 := by\n  sorry",
    "example (n : ℕ) /- a comment -/ (h : (0 < n)) : n + 1 > 1 := sorry",
    "@[simp] theorem t (n : ℕ) (h : 0 < n) : n + 1 > 1"])
def test_statements_are_the_same_up_to_names_and_spaces(text: str) -> None:
    assert statement_key(text) == statement_key("theorem t (n : ℕ) (h : 0 < n) : n + 1 > 1")


@pytest.mark.parametrize("text", [
    "theorem t (n : ℕ) (h : 0 < n) : n + 1 > 2", "theorem t (n : ℤ) (h : 0 < n) : n + 1 > 1",
    "theorem t (n : ℕ) (h : 1 < n) : n + 1 > 1", "theorem t (n : ℕ) : n + 1 > 1",
    "theorem t (n m : ℕ) (h : 0 < m) : n + 1 > 1"])
def test_other_statements_are_others(text: str) -> None:
    assert statement_key(text) != statement_key("theorem t (n : ℕ) (h : 0 < n) : n + 1 > 1")


def test_a_theorem_of_a_benchmark_is_dropped_whole() -> None:
    benchmarks = Benchmarks()
    benchmarks.add("mathd_1", "theorem mathd_1 (n : ℕ) (h : 0 < n) : n + 1 > 1 := by sorry")
    by_statement = [
        trace("k : ℕ\nh : 0 < k\n⊢ k + 1 > 1", "apply foo", theorem="a",
              statement="theorem a (k : ℕ) (h : 0 < k) : k + 1 > 1"),
        trace("⊢ 1 = 1", theorem="a", line=2,
              statement="theorem a (k : ℕ) (h : 0 < k) : k + 1 > 1")]
    by_goal = [trace("z : ℕ\nh₀ : 0 < z\n⊢ z + 1 > 1", theorem="b"),
               trace("⊢ 2 = 2", theorem="b", line=2)]
    innocent = trace("z : ℕ\nh₀ : 0 < z\n⊢ z + 2 > 1", theorem="c")
    report = Report()
    left = list(decontaminated([*by_statement, *by_goal, innocent], benchmarks, report))
    assert left == [innocent]
    assert [(d.theorem, d.reason, d.like) for d in report.dropped] == [
        ("a", "benchmark, by statement", "mathd_1"), ("a", "benchmark, by statement", "mathd_1"),
        ("b", "benchmark, by goal", "mathd_1"), ("b", "benchmark, by goal", "mathd_1")]
    assert report.to_json()["reasons"] == {"benchmark, by statement": 2, "benchmark, by goal": 2}


def test_what_is_nearly_a_theorem_of_a_benchmark_is_dropped_too() -> None:
    pytest.importorskip("datasketch")
    long = "theorem {0} (a b c d : ℕ) (h : a ∣ b) (k : c ≤ d) (l : 3 ∣ a) : a * c ≤ b * d + {1}"
    near = trace("⊢ P", theorem="near", statement=long.format("near", 8))
    far = trace("⊢ Q", theorem="far", statement="theorem far (a b : ℕ) (h : a ∣ b) : a * 2 ∣ b * 2")
    for similarity, left in ((None, [near, far]), (0.8, [far])):
        benchmarks = Benchmarks(similarity=similarity)
        benchmarks.add("mathd_2", long.format("mathd_2", 7).replace("a", "n"))
        report = Report()
        assert list(decontaminated([near, far], benchmarks, report)) == left
        assert [(each.reason, each.like) for each in report.dropped] == (
            [] if near in left else [("benchmark, by near duplicate", "mathd_2")])


def test_every_statement_of_minif2f_is_recognised_under_other_names() -> None:
    file = data_folder() / "minif2f" / "minif2f_lean4.jsonl"
    if not file.is_file():
        pytest.skip("no miniF2F here (LEANMATH_DATA)")
    benchmarks = read_benchmarks([file])
    assert len(benchmarks) > 400
    records = [json.loads(line) for line in file.read_text().split("\n") if line.strip()]
    for record in records:
        renamed = record["formal_statement"].replace(record["name"], "mine", 1)
        found = benchmarks.find(trace("⊢ P", statement=renamed))
        assert found is not None, record["name"]


@pytest.mark.parametrize(("content", "match"), [
    ("", "no statement"), ("{", "is not JSON"), ("7", "no JSON object"),
    ('{"name": "x"}\n', "no statement")])
def test_a_file_that_is_no_benchmark(tmp_path: Path, content: str, match: str) -> None:
    file = tmp_path / "b.jsonl"
    file.write_text(content)
    with pytest.raises(InputError, match=match):
        read_benchmarks([file])


def test_splits_keep_theorems_and_files_together() -> None:
    traces = [trace(f"⊢ {n} = {n}", theorem=f"t{n}", source=f"F{n % 40}.lean", line=step,
                    statement=f"theorem t{n} : {n} = {n}")
              for n in range(400) for step in range(3)]
    by_theorem = list(split(traces, valid=0.2, test=0.2))
    assert {t.split for t in by_theorem} == {"train", "valid", "test"}
    for name in ("theorem", "source"):
        places: dict[str, set[str]] = {}
        done = split(traces, by="theorem" if name == "theorem" else "file", valid=0.2, test=0.2)
        for t in done:
            places.setdefault(getattr(t, name), set()).add(t.split)
        assert {len(found) for found in places.values()} == {1}
    share = sum(t.split == "train" for t in by_theorem) / len(by_theorem)
    assert 0.5 < share < 0.7
    assert list(split(traces[:60], valid=0.2, test=0.2)) == by_theorem[:60]
    assert [t.split for t in split(traces, valid=0.2, test=0.2, seed=1)] != [
        t.split for t in by_theorem]


def test_one_statement_under_two_names_is_in_one_split() -> None:
    traces = [trace("⊢ P", theorem=f"{name}{n}", source=f"{name}.lean",
                    statement=f"theorem {name}{n} ({name} : ℕ) : {name} + {n} = {n} + {name}")
              for n in range(100) for name in ("a", "b")]
    done = list(split(traces, valid=0.3, test=0.3))
    assert all(one.split == two.split for one, two in zip(done[::2], done[1::2], strict=True))


@pytest.mark.parametrize(("by", "valid", "test"), [
    ("line", 0.1, 0.1), ("file", -0.1, 0.1), ("file", 0.5, 0.5)])
def test_shares_that_are_none(by: str, valid: float, test: float) -> None:
    with pytest.raises(InputError):
        list(split([trace("⊢ P")], by=by, valid=valid, test=test))
