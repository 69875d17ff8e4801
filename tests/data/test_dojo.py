"""LeanDojo's files: the recorded sample, and damage of every kind."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from leanmath.core.errors import InputError, LeanmathError, LibraryMissing
from leanmath.data.dojo import _element, dojo_traces, theorem_traces, trace_repository
from leanmath.data.places import data_folder
from leanmath.data.traces import Skipped, read_traces, write_traces

ELEMENT: dict[str, Any] = {
    "url": "https://example.org/maths/lib", "commit": "0" * 40, "file_path": "A/B.lean",
    "full_name": "A.t", "start": [3, 1], "end": [5, 9], "traced_tactics": [
        {"tactic": "constructor", "annotated_tactic": ["constructor", []],
         "state_before": "p q : Prop\n⊢ p ∧ q",
         "state_after": "case left\np q : Prop\n⊢ p\n\ncase right\np q : Prop\n⊢ q"},
        {"tactic": "exact hp", "annotated_tactic": ["exact <a>hp</a>", [
            {"full_name": "A.hp", "def_path": "A.lean", "def_pos": [1, 1],
             "def_end_pos": [1, 3]}]],
         "state_before": "case left\np q : Prop\n⊢ p\n\ncase right\np q : Prop\n⊢ q",
         "state_after": "no goals"}]}


def test_the_recorded_sample(tmp_path: Path) -> None:
    sample = data_folder() / "leandojo" / "leandojo_sample.json"
    if not sample.is_file():
        pytest.skip("no sample of LeanDojo's (LEANMATH_DATA)")
    skipped = Skipped()
    traces = list(dojo_traces(sample, skipped=skipped))
    assert skipped.count == 0
    assert [trace.theorem for trace in traces] == [
        "Algebra.intTrace_eq_trace", "pi_eq_sum_univ", "pi_eq_sum_univ"]
    last = traces[-1]
    assert (last.tactic, last.path, last.outcome, last.after) == ("simp", ("ext",), "finished", ())
    assert (last.line, last.column) == (69, 0)
    assert traces[0].line == 0, "the sample does not say where it stands"
    assert traces[0].premises == ("Algebra.algebraMap_intTrace_fractionRing",
                                  "Algebra.trace_localization")
    assert traces[1].before[0].startswith("ι : Type u_1\n")
    assert traces[1].after == traces[2].before
    assert {trace.licence for trace in traces} == {"CC-BY-2.0"}
    out = tmp_path / "traces.jsonl"
    write_traces(out, traces)
    assert list(read_traces(out)) == traces


def test_goals_premises_and_places() -> None:
    first, second = theorem_traces(ELEMENT, split="valid")
    assert len(first.after) == 2
    assert first.after[1] == "case right\np q : Prop\n⊢ q"
    assert first.outcome == "advanced"
    assert second.premises == ("A.hp",)
    assert (second.line, second.column, second.split) == (3, 0, "valid")
    assert second.source == "https://example.org/maths/lib@000000000000:A/B.lean"
    assert second.toolchain == "lib@000000000000"


def test_positions_of_the_database_are_texts_and_statements_are_kept() -> None:
    element = {**ELEMENT, "start": "(12, 3)", "theorem_statement": "theorem A.t : p ∧ q"}
    first, _ = theorem_traces(element)
    assert (first.line, first.column, first.statement) == (12, 2, "theorem A.t : p ∧ q")


@pytest.mark.parametrize("change", [
    {"traced_tactics": None}, {"full_name": 3}, {"start": [1]}, {"start": [0, 0]}, {"url": None}])
def test_a_theorem_that_is_none_is_counted(change: dict[str, object]) -> None:
    skipped = Skipped()
    assert list(theorem_traces({**ELEMENT, **change}, skipped=skipped)) == []
    assert skipped.count == 1


@pytest.mark.parametrize("change", [
    {"tactic": "exact \0"}, {"state_before": "x" * 1_000_000}, {"state_after": None},
    {"state_before": "no goals"}, {"tactic": ""}])
def test_a_tactic_that_is_none_is_counted(change: dict[str, object]) -> None:
    good, last = ELEMENT["traced_tactics"]
    skipped = Skipped()
    element = {**ELEMENT, "traced_tactics": [good, {**last, **change}, "no object"]}
    assert len(list(theorem_traces(element, skipped=skipped))) == 1
    assert skipped.count == 2


def test_a_file_that_was_cut_off_gives_what_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "val.json"
    whole = json.dumps([ELEMENT, ELEMENT, ELEMENT], indent=1)
    file.write_text(whole[:-200])
    skipped = Skipped()
    traces = list(dojo_traces(file, skipped=skipped))
    assert len(traces) == 4
    assert skipped.count == 1
    assert {trace.split for trace in traces} == {"valid"}


def test_elements_larger_than_a_chunk(tmp_path: Path) -> None:
    many = {**ELEMENT, "traced_tactics": ELEMENT["traced_tactics"] * 10_000}
    file = tmp_path / "train.json"
    file.write_text(json.dumps([ELEMENT, many, ELEMENT]))
    assert file.stat().st_size > 3 << 20
    skipped = Skipped()
    assert sum(1 for _ in dojo_traces(file, skipped=skipped)) == 2 + 20_000 + 2
    assert skipped.count == 0


@pytest.mark.parametrize(("content", "match"), [
    (b"", "empty"), (b" \n", "empty"), (b'{"path": "A.lean"}', "no array"),
    (b'["\xff"]', "UTF-8")])
def test_files_that_are_none(tmp_path: Path, content: bytes, match: str) -> None:
    file = tmp_path / "train.json"
    file.write_bytes(content)
    with pytest.raises(InputError, match=match):
        list(dojo_traces(file))


def test_a_repository_cannot_be_traced_where_lean_dojo_is_not() -> None:
    missing = importlib.util.find_spec("lean_dojo") is None
    with pytest.raises(LibraryMissing if missing else LeanmathError) as caught:
        list(trace_repository("https://example.invalid/a/b", "0" * 40))
    assert caught.value.hint


def test_a_traced_theorem_becomes_an_element() -> None:
    """The attributes are those of lean-dojo 4.20 (its TracedTheorem and TracedTactic)."""
    class Named:
        def __init__(self, **fields: object) -> None:
            self.__dict__.update(fields)

    tactics = [Named(tactic="rfl", state_before="⊢ 1 = 1", state_after="no goals", start=(4, 3),
                     get_annotated_tactic=lambda: ("rfl", []))]
    theorem = Named(theorem=Named(file_path=Path("A.lean"), full_name="t"), start=(4, 1),
                    get_theorem_statement=lambda: "theorem t : 1 = 1",
                    get_traced_tactics=lambda: tactics)
    repository = Named(url="https://example.org/a/b", commit="1" * 40)
    (trace,) = theorem_traces(_element(theorem, repository), toolchain="v4.20.0")
    assert (trace.tactic, trace.before, trace.line, trace.column) == ("rfl", ("⊢ 1 = 1",), 4, 2)
    assert (trace.statement, trace.toolchain) == ("theorem t : 1 = 1", "v4.20.0")
