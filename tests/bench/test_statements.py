"""Reading statements, and putting proofs into them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leanmath.bench.statements import Statement, Subset, load
from leanmath.core.errors import InputError


def write(folder: Path, *records: object) -> Path:
    path = folder / "statements.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records) + "\n", encoding="utf-8")
    return path


def record(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "formal_statement": f"theorem {name} : True := by sorry", **more}


def test_the_core_subset(tmp_path: Path) -> None:
    path = write(tmp_path, record("a", core_nat_int=True), record("b", core_nat_int=False),
                 record("c"))
    assert [s.name for s in load(path, Subset.CORE).statements] == ["a"]
    assert [s.name for s in load(path).statements] == ["a", "b", "c"]
    assert load(path).marked


def test_a_file_that_does_not_say_is_taken_whole(tmp_path: Path) -> None:
    selection = load(write(tmp_path, record("a"), record("b")), Subset.CORE)
    assert not selection.marked
    assert [s.name for s in selection.statements] == ["a", "b"]


def test_shapes(tmp_path: Path) -> None:
    path = write(tmp_path, record("a", shape="other"), record("b", shape="other"), record("c"))
    assert [s.shape for s in load(path).statements] == ["other", "other", None]
    (tmp_path / "minif2f_core_subset.txt").write_text(
        "# a remark\n## omega_linear\na\ttest\tomega_linear\t-\t\n\n")
    assert [s.shape for s in load(path).statements] == ["omega_linear", "other", None]


@pytest.mark.parametrize("line", ["{", "[]", '"a"', "{}", '{"name": "a"}',
                                  '{"name": 1, "formal_statement": "x"}'])
def test_a_line_that_is_no_statement(tmp_path: Path, line: str) -> None:
    path = write(tmp_path, record("a"))
    path.write_text(path.read_text() + line + "\n")
    with pytest.raises(InputError, match=r"statements\.jsonl:2"):
        load(path)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        load(tmp_path / "missing.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b"\xff\n")
    with pytest.raises(InputError, match="UTF-8"):
        load(tmp_path / "latin.jsonl")
    with pytest.raises(InputError, match="no statement"):
        load(write(tmp_path, record("a", core_nat_int=False)), Subset.CORE)


@pytest.mark.parametrize("ending", [":= by sorry", ":= by\n  sorry\n", ":= sorry", ":=by sorry"])
def test_a_proof_takes_the_place_of_sorry(ending: str) -> None:
    statement = Statement("a", f"theorem a (h : p := by simp) : p {ending}")
    assert statement.declared == "a"
    proved = "theorem a (h : p := by simp) : p := by\n  intro\n  exact \\1"
    assert statement.proved_by("intro\nexact \\1") == proved
    assert statement.example_by("x") == "example (h : p := by simp) : p := by\n  x"


@pytest.mark.parametrize("text", ["theorem a : True := trivial", "theorem a : sorry = sorry"])
def test_a_text_without_a_place_for_a_proof(text: str) -> None:
    assert Statement("a", text).proved_by("trivial") is None
    assert Statement("a", text).example_by("trivial") is None


def test_a_text_that_is_not_one_theorem() -> None:
    statement = Statement("a", "def x := 1\ntheorem a : x = 1 := by sorry")
    assert statement.declared is None
    assert statement.example_by("rfl") is None


def test_the_public_statements(data: Path) -> None:
    selection = load(data / "minif2f" / "minif2f_lean4.jsonl", Subset.CORE)
    assert selection.marked
    assert len(selection.statements) == 105
    assert sum(s.shape != "other" for s in selection.statements) == 55
    for statement in selection.statements:
        assert statement.declared == statement.name
        assert statement.example_by("omega") is not None
