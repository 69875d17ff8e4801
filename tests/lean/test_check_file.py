"""Judging files: what is accepted, what is not, and what the command says."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from leanmath.core.errors import InputError, LeanCrashed
from leanmath.lean import axioms
from leanmath.lean.checkfile import FileReport, check_file
from leanmath.lean.lacking import lacking
from leanmath.lean.messages import Message, Position, Severity
from leanmath.lean.run import Limits
from leanmath.lean.toolchain import Toolchain, ToolchainKind
from tests.helpers import leanmath

GOOD = """\
namespace Room
/-- A remark. -/
theorem first (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
private theorem hidden : True := trivial
def «odd name» : Prop := True
theorem classical (p : Prop) : p ∨ ¬p := Classical.em p
"""


@pytest.fixture
def judge(toolchain: Toolchain, tmp_path: Path) -> object:
    def judge(text: str) -> FileReport:
        path = tmp_path / "file.lean"
        path.write_text(text, encoding="utf-8")
        return check_file(toolchain, path, limits=Limits(seconds=60))
    return judge


def report(judge: object, text: str) -> FileReport:
    assert callable(judge)
    made = judge(text)
    assert isinstance(made, FileReport)
    return made


def test_a_good_file(judge: object) -> None:
    made = report(judge, GOOD)
    assert made.accepted
    assert made.errors == ()
    shown = [(d.name, d.keyword, d.line) for d in made.declarations]
    assert shown == [("Room.first", "theorem", 2), ("Room.«odd name»", "def", 5),
                     ("Room.classical", "theorem", 6)]
    assert [d.axioms == frozenset() for d in made.declarations] == [True, True, False]


@pytest.mark.parametrize(("text", "rejected"), [
    ("theorem a : False := sorry\ntheorem b : True := trivial\n", ["a"]),
    ("theorem a : False := by sorry\ntheorem b : False := a\n", ["a", "b"]),
    ("axiom cheat : False\ntheorem b : 0 = 1 := cheat.elim\n", ["cheat", "b"]),
])
def test_what_stands_on_something_else(judge: object, text: str, rejected: list[str]) -> None:
    made = report(judge, text)
    assert not made.accepted
    assert made.errors == ()
    assert [d.name for d in made.declarations if not d.accepted] == rejected


@pytest.mark.parametrize("text", [
    "theorem a : True :=", "theorem a : True := nothing_known", "theorem a : False := trivial",
    "import Nothing.Known",
])
def test_a_file_with_an_error(judge: object, text: str) -> None:
    made = report(judge, text)
    assert not made.accepted
    assert made.errors
    assert all(message.file.endswith("file.lean") for message in made.errors)


def test_a_file_that_declares_nothing(judge: object) -> None:
    assert not report(judge, "-- nothing\n").accepted


def test_an_endless_file(toolchain: Toolchain, tmp_path: Path) -> None:
    path = tmp_path / "endless.lean"
    path.write_text("set_option maxHeartbeats 0\n"
                    "theorem a : True := by\n  repeat (have h := trivial)\n")
    with pytest.raises(LeanCrashed, match="no verdict"):
        check_file(toolchain, path, limits=Limits(seconds=2))


def test_files_that_cannot_be_read(toolchain: Toolchain, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot read"):
        check_file(toolchain, tmp_path / "missing.lean")
    (tmp_path / "latin.lean").write_bytes(b"-- \xff")
    with pytest.raises(InputError, match="UTF-8"):
        check_file(toolchain, tmp_path / "latin.lean")


def test_the_command(tmp_path: Path) -> None:
    path = tmp_path / "file.lean"
    path.write_text(GOOD)
    done = leanmath("check-file", str(path))
    assert done.status == 0, done.err
    assert "Room.first" in done.out
    path.write_text("theorem a : False := sorry\n")
    done = leanmath("check-file", str(path))
    assert done.status == 1
    assert "sorryAx" in done.out
    path.write_text("theorem a : False := trivial\n")
    assert leanmath("check-file", str(path)).status == 1
    done = leanmath("check-file", str(tmp_path / "missing.lean"))
    assert (done.status, done.out) == (2, "")
    assert "missing.lean" in done.err


def answered(*texts: str, severity: Severity = Severity.INFORMATION) -> list[Message]:
    return [Message(severity, text, "", "f", Position(3, 0)) for text in texts]


@pytest.mark.parametrize(("messages", "expected"), [
    (answered("'a' does not depend on any axioms"), frozenset()),
    (answered("'a' depends on axioms: [propext]"), frozenset({"propext"})),
    (answered("'a' depends on axioms: [propext,\n Quot.sound]"), {"propext", "Quot.sound"}),
    (answered(), None),
    (answered("'b' does not depend on any axioms"), None),
    (answered("'a' does not depend on any axioms, it says"), None),
    (answered("'a' depends on axioms: []"), None),
    (answered("'a' depends on axioms: [propext"), None),
    (answered("'a' does not depend on any axioms", "more"), None),
    (answered("'a' does not depend on any axioms", severity=Severity.WARNING), None),
])
def test_the_answer_is_read_strictly(messages: list[Message],
                                     expected: frozenset[str] | None) -> None:
    assert axioms.answer(messages, 3, "a") == expected
    assert axioms.answer(messages, 4, "a") is None


def test_what_is_acceptable() -> None:
    assert axioms.acceptable(frozenset())
    assert axioms.acceptable(axioms.ALLOWED)
    assert not axioms.acceptable(None)
    assert not axioms.acceptable(frozenset({"sorryAx"}))
    assert not axioms.acceptable(axioms.ALLOWED | {"Lean.ofReduceBool"})


def test_a_declaration_whose_proof_mentions_nothing(judge: object) -> None:
    """Lean's own list of declarations leaves such a theorem out."""
    made = report(judge, "theorem bare (p q : Prop) (h : p ∧ q) : p := by\n  simp_all\n"
                         "theorem false_bare (a : Nat) : a = a + 0 := by sorry\n")
    assert [(d.name, d.keyword, d.line) for d in made.declarations] == [
        ("bare", "theorem", 1), ("false_bare", "theorem", 3)]
    assert not made.accepted


def test_what_mathlib_has_and_the_embedded_lean_lacks(toolchain: Toolchain,
                                                      tmp_path: Path) -> None:
    assert "no Mathlib" in lacking("import Mathlib\ntheorem t : 1 = 1 := rfl", toolchain)
    assert "no ℝ" in lacking("theorem t (x : ℝ) : x = x", toolchain)
    assert lacking("theorem t (x : ℚ) : x = x -- not ℝ\n/- import Mathlib -/", toolchain) == ""
    lake = replace(toolchain, kind=ToolchainKind.LAKE)
    assert lacking("import Mathlib", lake) == ""
    file = tmp_path / "file.lean"
    file.write_text("import Mathlib\ntheorem t (x : ℝ) : x = x := rfl\n", encoding="utf-8")
    for command in ("check-file", "check"):
        ended = leanmath(command, str(file))
        assert ended.status == 1
        assert "The embedded Lean has no Mathlib" in ended.err
    ended = leanmath("prove", "theorem t (x : ℝ) : x = x", "--policy", "rules")
    assert ended.status == 2
    assert "The embedded Lean has no ℝ" in ended.err
