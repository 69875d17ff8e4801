"""The judge: every attack is caught with a code that was foreseen, every honest proof accepted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from leanmath.bench.adversarial import Attack, read_attacks, read_honest, run
from leanmath.core.errors import InputError
from leanmath.core.theorem import Status, Theorem
from leanmath.lean.check import Backend, Checker, check
from leanmath.lean.declarations import missed_declarations, split_declarations
from leanmath.lean.isolation import best_isolation
from leanmath.lean.repl import SessionLimits
from leanmath.lean.toolchain import Toolchain
from tests.conftest import ROOT
from tests.helpers import leanmath

CORPUS = ROOT / "tests" / "adversarial"
ATTACKS = read_attacks(CORPUS)
LIMITS = SessionLimits(seconds=15, memory=2048)


@pytest.fixture(scope="module")
def checker(toolchain: Toolchain) -> Iterator[Checker]:
    with Checker(toolchain, limits=LIMITS, isolation=best_isolation()) as checker:
        yield checker


def test_there_are_enough_attacks_and_honest_proofs() -> None:
    names = (CORPUS / "honest.txt").read_text(encoding="utf-8").split()
    assert len(ATTACKS) >= 50
    assert len(list(read_honest(CORPUS / name for name in names))) >= 100


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_attack_is_caught(attack: Attack, checker: Checker) -> None:
    verdict = checker.check(attack.theorem, attack.proof, submission=attack.submission,
                            helpers=attack.helpers)
    assert not verdict.accepted
    assert attack.caught(verdict, Backend.JUDGE), verdict


@pytest.mark.parametrize("name", ["sorry_ax", "notation_for_plus", "runs_a_tactic_program",
                                  "kernel_switched_off", "huge_number"])
def test_attack_is_caught_by_a_fresh_judge(name: str, toolchain: Toolchain) -> None:
    attack = next(attack for attack in ATTACKS if attack.name == name)
    verdict = check(toolchain, attack.theorem, attack.proof, submission=attack.submission,
                    helpers=attack.helpers, limits=LIMITS, isolation=best_isolation())
    assert attack.caught(verdict, Backend.JUDGE), verdict


@pytest.mark.parametrize("file", ["examples/first.lean", "tests/lean/laws.lean",
                                  "tests/lean/finset.lean", "tests/lean/nat_number_theory.lean"])
def test_honest_proofs_are_accepted(file: str, checker: Checker) -> None:
    def judge(theorem: Theorem, proof: str | None, submission: str | None,
              helpers: bool) -> object:
        return checker.check(theorem, proof, submission=submission, helpers=helpers)

    report = run([], read_honest([ROOT / file]), judge)  # type: ignore[arg-type]
    assert report.honest
    assert not [outcome for outcome in report.honest if not outcome.good]


def test_the_attacks_state_what_is_false(checker: Checker) -> None:
    """A corpus whose statements were provable would catch nothing."""
    refutations = {"(2 : ℕ) + 2 = 5": "by decide",
                   "(match (2 : ℕ) with | 0 => True | _ + 1 => False)": "id"}
    for statement, proof in refutations.items():
        assert checker.check(Theorem.of(f"theorem target : ¬({statement})"), proof).accepted
    assert {attack.theorem.statement for attack in ATTACKS} == {
        f"theorem target : {statement}" for statement in refutations}


def test_helpers_are_held_to_the_same(checker: Checker) -> None:
    theorem = Theorem.of("theorem main (n : ℕ) : n + 0 = n := by sorry")
    submission = ("theorem helper (n : ℕ) : n + 0 = n := rfl\n"
                  "def twice (n : ℕ) : ℕ := 2 * n\n"
                  "theorem main (n : ℕ) : n + 0 = n := helper n\n")
    assert checker.check(theorem, submission=submission, helpers=True).accepted
    refused = checker.check(theorem, submission=submission, helpers=False)
    assert (refused.status, refused.reason) == (Status.REJECTED, "command")


def test_a_statement_that_does_not_elaborate_is_bad_input(checker: Checker) -> None:
    with pytest.raises(InputError):
        checker.check(Theorem.of("theorem t : 2 + = 4"), "rfl")
    with pytest.raises(InputError):
        Theorem.of("def f := 3")
    with pytest.raises(InputError):
        checker.check(Theorem.of("theorem t : True"))


def test_the_judge_goes_on_after_it_died(checker: Checker) -> None:
    deadly = next(attack for attack in ATTACKS if attack.name == "huge_number")
    assert not checker.check(deadly.theorem, deadly.proof).accepted
    assert checker.check(Theorem.of("theorem t : True"), "trivial").accepted


def test_declarations_are_cut_where_their_proofs_begin() -> None:
    text = ('open Nat\n/-! a := b -/\ntheorem a (h : (x := 3) = x) : "(:= " = s := rfl\n\n'
            "-- next\nexample (n : ℕ) : n = n := by\n  rfl\n")
    first, second = split_declarations(text)
    assert (first.name, first.proof) == ("a", "rfl\n\n-- next")
    assert first.statement.endswith('"(:= " = s')
    assert second.statement == "theorem example_6 (n : ℕ) : n = n"
    assert (second.header, second.alone) == ("open Nat", True)


def test_check_command_on_lines(tmp_path: Path) -> None:
    lines = [{"name": "t", "statement": "theorem t : 2 + 2 = 4 := by sorry", "proof": "rfl"},
             {"name": "u", "statement": "theorem u : 2 + 2 = 5 :=", "proof": "by sorry"}]
    file, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    ended = leanmath("check", str(file), "--json", str(out))
    assert ended.status == 1
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(r["name"], r["status"], r["reason"]) for r in found] == [
        ("t", "accepted", ""), ("u", "rejected", "sorry")]
    assert set(found[0]) >= {"name", "status", "reason", "axioms", "seconds"}
    again = leanmath("check", str(file), "--json", str(out))
    assert again.status == 1
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2, "nothing is judged twice"


def test_check_command_writes_receipts(tmp_path: Path) -> None:
    file = tmp_path / "mine.lean"
    file.write_text("theorem one : 1 = 1 := rfl\ntheorem two : 1 = 1 ∧ True := ⟨one, trivial⟩\n",
                    encoding="utf-8")
    ended = leanmath("check", str(file))
    assert ended.status == 0, ended.out + ended.err
    receipts = json.loads((tmp_path / "mine.receipt.json").read_text(encoding="utf-8"))
    assert [receipt["name"] for receipt in receipts] == ["one", "two"]
    assert all(receipt["status"] == "accepted" and receipt["lean"] and receipt["core"]
               for receipt in receipts)
    assert leanmath("check", str(file), "--theorem", "three").status == 2
    assert leanmath("check", str(tmp_path / "absent.lean")).status == 2


def test_a_lemma_is_a_theorem(checker: Checker) -> None:
    theorem = Theorem.of("lemma t (a b : ℕ) : a * b = b * a")
    assert checker.check(theorem, "Nat.mul_comm a b").accepted
    assert checker.check(theorem, submission="lemma h (n : ℕ) : n = n := rfl\n"
                         "lemma t (a b : ℕ) : a * b = b * a := Nat.mul_comm a b",
                         helpers=True).accepted
    assert checker.check(theorem, submission="@[simp] lemma t (a b : ℕ) : a * b = b * a := "
                         "Nat.mul_comm a b").reason == "attribute"


@pytest.mark.parametrize("statement", ["theorem «two words» : 1 = 1",
                                       "theorem t.{u} (α : Type u) (x : α) : x = x"])
def test_names_of_every_form(statement: str, checker: Checker) -> None:
    theorem = Theorem.of(statement)
    assert theorem.name in ("«two words»", "t")
    assert checker.check(theorem, "rfl").accepted
    (found,) = split_declarations(f"{statement} := rfl\n")
    assert found.name == theorem.name


def test_another_proof_of_the_same_theorem_is_judged(tmp_path: Path) -> None:
    statement = "theorem s (a b : ℕ) : a + b = b + a"
    proofs = ["by simp", "by omega"]
    file, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    file.write_text("".join(json.dumps({"statement": statement, "proof": proof}) + "\n"
                            for proof in proofs), encoding="utf-8")
    for _ in range(2):
        ended = leanmath("check", str(file), "--json", str(out))
        assert (ended.status, "accepted: 1 of 2" in ended.out) == (1, True), ended.out
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2
    # A proof that was accepted says nothing about the one that stands in its place now.
    file.write_text(json.dumps({"statement": statement, "proof": "sorry"}) + "\n",
                    encoding="utf-8")
    assert leanmath("check", str(file), "--json", str(out)).status == 1


def test_receipts_of_what_was_judged_before_are_kept(tmp_path: Path) -> None:
    file, out = tmp_path / "mine.lean", tmp_path / "out.jsonl"
    file.write_text("theorem one : 1 = 1 := rfl\ntheorem two : 2 = 2 := rfl\n", encoding="utf-8")
    for _ in range(2):
        assert leanmath("check", str(file), "--json", str(out)).status == 0
        receipts = json.loads((tmp_path / "mine.receipt.json").read_text(encoding="utf-8"))
        assert [receipt["name"] for receipt in receipts] == ["one", "two"]
    file.write_text("theorem one : 1 = 1 := by decide\ntheorem two : 2 = 2 := rfl\n",
                    encoding="utf-8")
    assert leanmath("check", str(file), "--json", str(out)).status == 0
    receipts = json.loads((tmp_path / "mine.receipt.json").read_text(encoding="utf-8"))
    assert {receipt["name"]: receipt["proof"] for receipt in receipts} == {
        "two": "rfl", "one": "by decide"}


def test_a_theorem_that_cannot_be_cut_is_not_passed_over(tmp_path: Path) -> None:
    text = ("theorem one : 1 = 1 := rfl\n\n/- theorem no (x -/\n"
            "theorem two : ∀ n : ℕ, n = n\n  | n => rfl\ntheorem three (n : ℕ : n = n := rfl\n")
    assert [(each.name, each.line) for each in missed_declarations(text)] == [
        ("two", 4), ("three", 6)]
    file = tmp_path / "mine.lean"
    file.write_text(text, encoding="utf-8")
    ended = leanmath("check", str(file))
    assert ended.status == 1
    assert "accepted: 1 of 3" in ended.out
    assert "mine.lean:4: two is not judged" in ended.err
    assert leanmath("check", str(file), "--theorem", "one").status == 0
