"""The lint: each finding on a statement that has it, and silence on those that do not."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from leanmath.bench.account import ELABORATED, Reader
from leanmath.bench.lint import (
    Finding,
    Severity,
    contradiction,
    lint,
    lint_all,
    negation,
)
from leanmath.bench.refute import Closers, Searched
from leanmath.core.errors import ToolchainMismatch
from leanmath.core.theorem import Theorem
from leanmath.lean.check import Checker
from leanmath.lean.toolchain import Toolchain, ToolchainKind
from leanmath.prove.budget import Budget
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Prover
from tests.helpers import leanmath

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def reader(toolchain: Toolchain) -> Iterator[Reader]:
    with Reader(toolchain) as made:
        yield made


def found(reader: Reader, statement: str, header: str = "") -> dict[str, Finding]:
    linted = lint(reader, Theorem.of(statement, header=header))
    assert linted.elaborated, linted.findings
    return {finding.code: finding for finding in linted.findings}


def codes(reader: Reader, statement: str) -> set[tuple[str, str]]:
    return {(code, f.severity.value) for code, f in found(reader, statement).items()}


def test_operations_that_lose_something(reader: Reader) -> None:
    for statement, expected in {
        "theorem t (a b : ℕ) : a - b + b = a": ("nat-subtraction", "warning"),
        "theorem t (a b : ℕ) (h : a < b) : a - b = 0": ("nat-subtraction", "error"),
        "theorem t : (3 : ℕ) - 5 = 0": ("nat-subtraction", "error"),
        "theorem t (n : ℕ) : n.pred + 1 = n": ("nat-subtraction", "warning"),
        "theorem t (n : ℕ) : 2 * (n / 2) = n": ("nat-division", "warning"),
        "theorem t : 2 * (7 / 2) = 7": ("nat-division", "error"),
        "theorem t : (7 : ℤ) / 2 * 2 = 7": ("int-division", "error"),
        "theorem t (n : ℤ) : n / 2 * 2 = n": ("int-division", "warning"),
        "theorem t (x : ℚ) : (x ^ (1 / 3)) ^ 3 = x": ("exponent-division", "error"),
        "theorem t (x : ℚ) (n : ℕ) : (x ^ (n / 3)) ^ 3 = x ^ n": ("exponent-division", "warning"),
        "theorem t (n : ℤ) : (n.toNat : ℤ) = n": ("to-nat", "warning"),
        "theorem t (x : ℚ) : x / 0 = 0": ("division-by-zero", "error"),
        "theorem t (n : ℕ) (f : ℕ → ℤ) : ∑ k ∈ Finset.range n, f k - f 0 = 0":
            ("big-operator", "warning"),
    }.items():
        assert codes(reader, statement) == {expected}, statement


def test_operations_that_lose_nothing(reader: Reader) -> None:
    for statement in (
        "theorem t (a b : ℤ) : a - b + b = a",
        "theorem t (x : ℚ) : x / 2 * 2 = x",
        "theorem t (x : ℚ) : x ^ 3 = x",
        "theorem t : 6 / 3 = 5 - 3",
        "theorem t (n : ℕ) (f : ℕ → ℤ) : (∑ k ∈ Finset.range n, f k) - f 0 = 0",
        "theorem t (n : ℕ) (f : ℕ → ℤ) : ∑ k ∈ Finset.range n, (f k - f 0) = 0",
    ):
        assert codes(reader, statement) == set(), statement


def test_hypotheses_are_taken_into_account(reader: Reader) -> None:
    for statement in (
        "theorem t (a b : ℕ) (h : b ≤ a) : a - b + b = a",
        "theorem t (f : ℕ → ℕ) : ∀ n, 1 ≤ n → f (n - 1) = f n",  # inside the conclusion
        "theorem t (f : ℕ → ℕ) (h : ∀ n ≥ 2, f n = f (n - 2)) : f 2 = f 0",
        "theorem t (n : ℕ) : 2 ^ n - 1 < 2 ^ n",
        "theorem t (x : ℕ) : x ^ 2 - x < x ^ 2 + 1",
    ):
        assert codes(reader, statement) == {("nat-subtraction", "info")}, statement
    assert codes(reader, "theorem t (n : ℕ) (h : 6 ∣ n) : n / 3 * 3 = n") == {
        ("nat-division", "info")}
    # Contradictory ones prove everything, which says nothing about the operation.
    assert ("nat-subtraction", "warning") in codes(
        reader, "theorem t (a b : ℕ) (h : a < 2) (h' : 3 < a) : a - b + b = a")


def test_the_place_is_that_in_the_text(reader: Reader) -> None:
    text = "theorem t (α β : ℕ)\n    (h₁ : β = (α  -  3) + 1) : β = 1"
    finding = found(reader, text)["nat-subtraction"]
    assert finding.where == "hypothesis h₁"
    assert finding.span is not None
    assert text[slice(*finding.span)].strip("()") == "α  -  3"
    assert found(reader, "theorem t (a : ℕ) : a = 1 → a - 2 = 0 → a = 1")[
        "nat-subtraction"].where == "hypothesis number 2"


def test_names_and_variables(reader: Reader) -> None:
    misspelt = found(reader, "theorem t (n : ℕ) (h : n > 0) : m ! > 0", "open Nat")
    assert misspelt["auto-bound"].source == "m"
    assert misspelt["auto-bound"].severity is Severity.ERROR
    assert misspelt["unrelated-hypothesis"].where == "hypothesis h"
    assert codes(reader, "theorem t (n m : ℕ) : n = n") == {("unused-variable", "warning")}
    assert codes(reader, "theorem t (n : ℕ) (h : n = 2) (h : n > 1) : n = 2") == {
        ("duplicate-name", "warning")}
    assert codes(reader, "theorem t (n : ℕ) (h : n = 2) (k : n = 2) : n = 2") == {
        ("repeated-hypothesis", "warning")}
    assert codes(reader, "theorem t (n : ℕ) (h : ∀ n : ℕ, 0 ≤ n) (k : n = 1) : n = 1") == {
        ("shadowed-name", "info"), ("unrelated-hypothesis", "warning")}
    # Tied to the conclusion by another variable, or by its type, or by nothing that is named.
    for statement in ("theorem t (a b c : ℕ) (h : a = b) (k : b = c) (l : c = 1) : a = 1",
                      "theorem t (α : Type) [Inhabited α] (p : α → Prop) (h : ∀ x, p x) : ∃ x, p x",
                      "theorem t (n : ℕ) (h₀ : n = 2) (h₁ : n = 3) : False"):
        assert codes(reader, statement) == set(), statement


def test_what_lean_does_not_accept_is_said_to_be_so(reader: Reader) -> None:
    linted = lint(reader, Theorem.of("theorem t (x : ℚ) : x = ="))
    assert not linted.elaborated
    assert [finding.code for finding in linted.findings] == ["not-elaborated"]
    header = lint(reader, Theorem.of("theorem t : 1 = 1", header="open Nowhere"))
    assert header.findings[0].where == "header"
    assert reader.read(Theorem.of("theorem t : 1 = 1")).status == ELABORATED  # still alive


def test_proved_findings(reader: Reader, toolchain: Toolchain) -> None:
    with Checker(toolchain, heartbeats=20_000) as checker:
        refute = Closers(checker, seconds=20)

        def proved(statement: str) -> list[str]:
            linted = lint(reader, Theorem.of(statement), refute=refute)
            for finding in linted.findings:
                if finding.proof is not None:
                    changed = (contradiction if finding.code != "false" else negation)(
                        Theorem.of(statement), reader.read(Theorem.of(statement)))
                    assert changed is not None
                    assert checker.check(changed, finding.proof).accepted
            return [finding.code for finding in linted.findings]

        vacuous, false = "contradictory-hypotheses", "false"
        assert proved("theorem t (n : ℕ) (h₀ : n < 3) (h₁ : 5 < n) : n = 77") == [vacuous]
        assert proved("theorem t : ∀ n : ℕ, n < 3 → 5 < n → n = 77") == [vacuous]
        assert proved("theorem t (x : ℚ) (h₀ : x * x < 0) : x = 1") == [vacuous]
        assert proved("theorem t (a b : ℕ) (h : a < b) : a + b = 3") == [false]
        assert proved("theorem t : (2 : ℤ) + 2 = 5") == [false]
        assert proved("lemma t (n : ℤ) : n ^ 2 ≠ 9") == [false]
        assert proved("theorem t (n : ℕ) (h : 2 < n) : n ^ 2 > 4") == []
        assert proved("theorem theorem_t (t : ℕ) (h : t < 1) : t = 0") == []


def test_a_search_goes_on_where_the_closers_find_nothing(reader: Reader, toolchain: Toolchain
                                                         ) -> None:
    theorem = Theorem.of("theorem t (n : ℕ) (h : 2 ^ n = 12) : n = 3")
    sound = Theorem.of("theorem t (n : ℕ) (h : 2 < n) : n ^ 2 > 4")
    with Checker(toolchain, heartbeats=20_000) as checker, \
            Prover(toolchain, RulePolicy(), jobs=1) as prover:
        closers = Closers(checker, seconds=20)
        assert not lint(reader, theorem, refute=closers).findings
        searched = Searched(closers, prover, Budget.parse("1x32x64", seconds=60))
        finding, = lint(reader, theorem, refute=searched).findings
        assert finding.code == "contradictory-hypotheses"
        changed = contradiction(theorem, reader.read(theorem))
        assert changed is not None
        assert finding.proof is not None
        assert checker.check(changed, finding.proof).accepted
        short = Searched(closers, prover, Budget.parse("1x4x2", seconds=10))
        assert not lint(reader, sound, refute=short).findings


def test_many_with_their_progress(toolchain: Toolchain) -> None:
    theorems = [Theorem.of(f"theorem t{k} (n : ℕ) : n - {k} = n") for k in range(5)]
    heard: list[str] = []
    with Reader(toolchain, readers=2) as two:
        report = lint_all(two, theorems, jobs=2, on_done=lambda linted: heard.append(linted.name))
    assert heard == [f"t{k}" for k in range(5)]
    result = report.to_json()
    assert (result["total"], result["elaborated"], result["flagged"]) == (5, 5, 4)  # n - 0 is n
    assert result["codes"] == {"nat-subtraction": 5}


def test_a_lake_project_is_refused(toolchain: Toolchain) -> None:
    lake = replace(toolchain, kind=ToolchainKind.LAKE)
    with pytest.raises(ToolchainMismatch):
        Reader(lake)


def test_the_command_on_a_lean_file(tmp_path: Path) -> None:
    file, out = tmp_path / "a.lean", tmp_path / "out.json"
    file.write_text("import Mathlib\n\ndef double (n : ℕ) : ℕ := 2 * n\n\n"
                    "/-- wrong -/\ntheorem a (n : ℕ) : double n - n / 2 = n := by sorry\n\n"
                    "theorem b (n : ℕ) : double n = n + n := by sorry\n", encoding="utf-8")
    ended = leanmath("lint", str(file), "--json", str(out))
    assert ended.status == 1
    assert f"{file}:6: a, conclusion: " in ended.out
    assert "1 of 2 statements flagged" in ended.out
    record = json.loads(out.read_text(encoding="utf-8"))
    assert record["codes"] == {"false": 1, "nat-division": 1, "nat-subtraction": 1}
    file.write_text("theorem b (n : ℕ) : n = n := by sorry\n", encoding="utf-8")
    assert leanmath("lint", str(file)).status == 0


def test_the_command_searches_when_it_is_told_to(tmp_path: Path) -> None:
    file, out = tmp_path / "a.lean", tmp_path / "out.json"
    file.write_text("theorem a (n : ℕ) (h : 2 ^ n = 12) : n = 3 := by sorry\n", encoding="utf-8")
    assert leanmath("lint", str(file)).status == 0
    ended = leanmath("lint", str(file), "--search", "60", "--json", str(out))
    assert ended.status == 1, ended.err
    record = json.loads(out.read_text(encoding="utf-8"))
    assert record["codes"] == {"contradictory-hypotheses": 1}
    assert leanmath("lint", str(file), "--search", "5", "--no-prove").status == 2
    assert leanmath("lint", str(file), "--search", "5", "--budget", "many").status == 2


def test_the_command_in_namespaces_and_sections(tmp_path: Path) -> None:
    file = tmp_path / "a.lean"
    file.write_text("namespace Pears\nvariable (n m : ℕ)\n\n"
                    "theorem sum : n + m = m + n := by sorry\n\n"
                    "private theorem lost (k : ℕ) : k - n + n = k := by sorry\n\n"
                    "end Pears\n", encoding="utf-8")
    ended = leanmath("lint", str(file), "--no-prove")
    assert ended.status == 1
    assert "1 of 2 statements flagged, 0 with an error; 0 not understood" in ended.out
    assert f"{file}:6: lost, conclusion: warning nat-subtraction" in ended.out


def test_an_interrupt_ends_the_command_soon(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps({
        "name": f"t{k}", "formal_statement": f"theorem t{k} (a b c : ℕ) (h : a ^ 3 + b ^ 3 = c ^ 3)"
        f" (k : 3 < a * b) : a ^ {k} = c := by sorry"}) + "\n" for k in range(200)),
        encoding="utf-8")
    with subprocess.Popen([sys.executable, "-m", "leanmath", "lint", str(file)],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        time.sleep(6)
        assert process.poll() is None
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 130


def test_the_command_on_input_that_cannot_be_used(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    for text, said in (("", "no statement"), ('{"name": "x"}', "formal_statement"),
                       ('{"name": "x", "formal_statement": "def x := 1"}', "theorem NAME")):
        file.write_text(text, encoding="utf-8")
        ended = leanmath("lint", str(file))
        assert ended.status == 2
        assert said in ended.err
    empty = tmp_path / "a.lean"
    empty.write_text("-- nothing\n", encoding="utf-8")
    assert leanmath("lint", str(empty)).status == 2
    assert leanmath("lint", str(tmp_path / "none.lean")).status == 2
    assert leanmath("lint", str(file), "--json", str(tmp_path / "no" / "x.json")).status == 2


@pytest.mark.parametrize("topic", ["logic", "algebra", "number_theory", "counting", "induction"])
def test_the_examples_are_clean(topic: str) -> None:
    ended = leanmath("lint", str(ROOT / "examples" / f"{topic}.lean"), "--no-prove")
    assert ended.status == 0, ended.out


def test_the_known_defects_of_minif2f_are_found(data: Path, reader: Reader,
                                                toolchain: Toolchain) -> None:
    # Those named in its PROVENANCE.md that elaborate without Mathlib's reals.
    lines = (data / "minif2f" / "minif2f_lean4.jsonl").read_text(encoding="utf-8").splitlines()
    records = {record["name"]: record for record in map(json.loads, lines)}
    expected = {"mathd_algebra_314": ("nat-division", Severity.ERROR),
                "imo_1967_p3": ("big-operator", Severity.WARNING)}
    for name, (code, severity) in expected.items():
        finding = found(reader, records[name]["formal_statement"], toolchain.header)[code]
        assert finding.severity is severity
