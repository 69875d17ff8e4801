"""Proving with real Lean: outcomes of every kind, judged proofs, runs that are cut off."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import leanmath
from leanmath.core.errors import InputError
from leanmath.core.theorem import Status, Theorem
from leanmath.lean.check import check
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.graph import Outcome
from leanmath.prove.inputs import read_theorems, statement_of
from leanmath.prove.policy import Proposal, Query
from leanmath.prove.proofs import script, shrink
from leanmath.prove.records import RunFolder
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Plan, Prover, run_description
from leanmath.prove.search import Edge, Event

STATEMENTS = (
    "theorem sum_comm (a b : ℕ) : a + b = b + a",
    "theorem both (p q r : Prop) (h : p ∧ q) (hr : r) : (q ∧ r) ∧ p",
    "theorem either (p q : Prop) (h : p ∨ q) : q ∨ p",
    "theorem halves (n : ℕ) (h : ∃ k, n = 2 * k) : n % 2 = 0",
    "theorem bound (x : ℤ) (h : 2 * x + 3 < 9) : x ≤ 2",
    "theorem square (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2",
    "theorem chain (f : ℕ → ℕ) (h : ∀ n, f (n + 1) = f n + 2) (h0 : f 0 = 1) : f 3 = 7",
    "theorem gauss (n : ℕ) : ∑ i ∈ Finset.range (n + 1), 2 * i = n * (n + 1)",
)


class Fixed:
    """A policy that says the same whatever it is asked."""

    name = "fixed"

    def __init__(self, *tactics: str) -> None:
        self.tactics = tactics

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        return [[Proposal(tactic, -1.0) for tactic in self.tactics[:n]] for _ in queries]


@pytest.fixture
def rules(toolchain: Toolchain) -> Iterator[Prover]:
    with Prover(toolchain, RulePolicy(), jobs=2) as prover:
        yield prover


def prover(toolchain: Toolchain, *tactics: str) -> Prover:
    return Prover(toolchain, Fixed(*tactics), jobs=1)


def test_theorems_of_many_shapes_are_proved_and_judged(
        toolchain: Toolchain) -> None:
    theorems = [statement_of(text) for text in STATEMENTS]
    with Prover(toolchain, RulePolicy(), jobs=2) as found:
        results = found.prove_all(theorems, Plan(Budget.parse("1x32x64")))
    assert [r.record.status for r in results] == ["proved"] * len(STATEMENTS)
    for theorem, result in zip(theorems, results, strict=True):
        assert result.verdict is not None
        assert result.verdict.accepted
        # Once more, by a judge that knows nothing of the search.
        trusted = Theorem(theorem.name, theorem.statement, toolchain.header)
        assert check(toolchain, trusted, result.proof).accepted


def test_the_module_can_be_called() -> None:
    found = leanmath.prove("theorem t (a b : Nat) : a + b = b + a")  # type: ignore[operator]
    assert found.record.proved
    assert found.proof.startswith("by\n")
    assert found.result.graph.proved
    with pytest.raises(InputError, match="t"):
        leanmath.prove("theorem t (a : Nat) : a +")  # type: ignore[operator]
    with pytest.raises(InputError, match="The embedded Lean has no ℝ"):
        leanmath.prove("theorem t (x : ℝ) : x = x")  # type: ignore[operator]


def test_a_statement_that_lean_does_not_accept(toolchain: Toolchain) -> None:
    with prover(toolchain, "rfl") as found:
        for text in ("theorem t : 1 +", "theorem t (a : Natt) : a = a", "theorem t : (1 : ℕ)",
                     "theorem t : (sorry : Prop)"):
            result = found.prove(statement_of(text), Plan())
            assert result.record.status == "invalid", text
            assert result.record.detail
        # And the session is as good as before.
        assert found.prove(statement_of("theorem t : 1 = 1"), Plan()).record.proved


def test_a_false_theorem_is_not_proved(rules: Prover) -> None:
    result = rules.prove(statement_of("theorem t (a b : ℕ) : a + b = a"),
                         Plan(Budget.parse("1x32x8", seconds=20)))
    assert result.record.status in ("budget", "exhausted", "time")
    assert result.proof is None


def test_an_example_without_a_name(rules: Prover) -> None:
    assert rules.prove(statement_of("example : 2 + 2 = 4"), Plan()).record.proved


@pytest.mark.parametrize("tactics", [
    (), ("",), ("this is no tactic", "exact (", "⊥", "\ud800", "a" * 100_000, "\x00"),
    ("sorry", "exact sorry", "admit", "intro h; sorry", "exact sorryAx _ false"),
])
def test_a_policy_of_nothing_nonsense_or_cheating(
        toolchain: Toolchain, tactics: tuple[str, ...]) -> None:
    with prover(toolchain, *tactics) as found:
        result = found.prove(statement_of("theorem t (p : Prop) : p → p"), Plan())
    assert result.record.status == "exhausted"
    assert result.proof is None


def test_what_the_judge_refuses_is_no_proof(toolchain: Toolchain) -> None:
    """The kernel's view of a step is not the judge's: native code adds an axiom."""
    with prover(toolchain, "native_decide", "decide +native", "rfl") as found:
        result = found.prove(statement_of("theorem t : 3 * 7 = 21"), Plan())
    assert result.record.proved
    assert result.proof == script(["rfl"])
    assert set(result.record.axioms) <= {"propext", "Quot.sound", "Classical.choice"}


def test_a_tactic_that_does_not_end_costs_its_time_and_no_more(toolchain: Toolchain) -> None:
    events: list[Event] = []
    budget = Budget(1, 4, 4, 60.0, tactic_seconds=2.0, heartbeats=1_000_000_000)
    with prover(toolchain, "repeat (have h := trivial)", "trivial") as found:
        result = found.prove(statement_of("theorem t : True"), Plan(budget),
                             on_event=events.append)
    assert result.record.proved
    outcomes = [e.outcome for e in events if isinstance(e, Edge)]
    assert outcomes == [Outcome.TIMED_OUT, Outcome.FINISHED]
    assert result.record.seconds < 30


def test_tactics_of_several_lines(toolchain: Toolchain) -> None:
    tactic = "induction n with\n| zero => rfl\n| succ n ih =>\n  rw [Nat.add_succ]\n  rw [ih]"
    with prover(toolchain, tactic) as found:
        result = found.prove(statement_of("theorem t (n : ℕ) : 0 + n = n"), Plan())
    assert result.record.proved
    assert result.proof is not None
    assert "  | succ n ih =>\n    rw [Nat.add_succ]" in result.proof


def test_dead_tactics_are_dropped(toolchain: Toolchain) -> None:
    theorem = statement_of("theorem t (a b : ℕ) (h : a = b) : b = a")
    tactics = ("have h1 := h", "skip", "have h2 : a = a := rfl\nhave h3 := h", "exact h.symm")

    def judge(theorem: Theorem, proof: str) -> object:
        return check(toolchain, theorem, proof)

    verdict = check(toolchain, theorem, script(tactics))
    assert verdict.status is Status.ACCEPTED
    shrunk = shrink(theorem, tactics, verdict, judge)  # type: ignore[arg-type]
    assert shrunk.tactics == ("exact h.symm",)
    assert shrunk.verdict.accepted


def test_failures_are_shared_between_theorems_with_the_same_goal(toolchain: Toolchain) -> None:
    with prover(toolchain, "intro x", "constructor", "rfl", "exact h") as found:
        plan = Plan()
        assert found.prove(statement_of("theorem t (p : Prop) (h : p) : p"), plan).record.proved
        spared = found.failures.spared
        other = found.prove(statement_of("theorem u (q : Prop) (h : q) : q"), plan)
    assert other.record.proved
    assert found.failures.spared - spared == 3
    assert other.record.tactics == 1


def test_a_run_folder_remembers(toolchain: Toolchain, tmp_path: Path) -> None:
    theorems = [statement_of(text) for text in STATEMENTS[:3]]
    plan, policy = Plan(), RulePolicy()
    what = run_description(toolchain, policy, plan)
    with Prover(toolchain, policy, jobs=2) as found:
        with RunFolder(tmp_path, what) as run:
            first = found.prove_all(theorems, plan, run)
            with pytest.raises(InputError, match="another process"):
                RunFolder(tmp_path, what)
        asked: list[Event] = []
        with RunFolder(tmp_path, what) as run:
            again = found.prove_all(theorems, plan, run, on_event=lambda _, e: asked.append(e))
    assert [r.record for r in again] == [r.record for r in first]
    assert not asked
    assert not list((tmp_path / "searches").glob("*"))
    with pytest.raises(InputError, match="another budget"):
        RunFolder(tmp_path, {**what, "budget": "1x1x1"})
    with RunFolder(tmp_path, {**what, "budget": "1x1x1"}, fresh=True) as run:
        assert not run.done()
        assert not list((tmp_path / "proofs").glob("*"))


def test_proofs_are_files_that_lean_accepts(toolchain: Toolchain, tmp_path: Path) -> None:
    from leanmath.lean.checkfile import check_file

    plan, policy = Plan(), RulePolicy()
    with Prover(toolchain, policy, jobs=1) as found, \
            RunFolder(tmp_path, run_description(toolchain, policy, plan)) as run:
        found.prove_all([statement_of(STATEMENTS[1]), statement_of(STATEMENTS[4])], plan, run)
    files = sorted((tmp_path / "proofs").glob("*.lean"))
    assert [file.name for file in files] == ["both.lean", "bound.lean"]
    assert all(check_file(toolchain, file).accepted for file in files)


def test_reading_theorems(toolchain: Toolchain, tmp_path: Path) -> None:
    file = tmp_path / "some.lean"
    file.write_text("import Mathlib\nopen Nat\n\ntheorem a : 1 = 1 := by sorry\n"
                    "theorem b : 2 = 2 := rfl\n\ndef two := 2\n\ntheorem c : two = 2 := sorry\n")
    found = read_theorems(str(file), toolchain)
    assert [t.name for t in found] == ["a", "c"]
    assert found[0].header == "open Nat"
    assert "def two := 2" in found[1].header
    assert "-- import Mathlib" in found[1].header
    assert [t.name for t in read_theorems(str(file), toolchain, everything=True)] == ["a", "b", "c"]
    lines = tmp_path / "some.jsonl"
    lines.write_text(json.dumps({"name": "a", "formal_statement": "theorem a : 1 = 1 := by sorry",
                                 "header": "import Mathlib\n"}) + "\n")
    assert read_theorems(str(lines), toolchain) == [Theorem("a", "theorem a : 1 = 1")]


@pytest.mark.parametrize(("name", "text"), [
    ("empty.lean", ""), ("empty.jsonl", ""), ("bad.jsonl", "{"), ("list.jsonl", "[1]"),
    ("none.jsonl", '{"name": "a"}'), ("proved.lean", "theorem a : 1 = 1 := rfl\n"),
    ("text.txt", "theorem a : 1 = 1 := sorry"),
])
def test_files_without_theorems(toolchain: Toolchain, tmp_path: Path, name: str,
                                text: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError):
        read_theorems(str(tmp_path / name), toolchain)


def test_neither_statement_nor_file(toolchain: Toolchain) -> None:
    with pytest.raises(InputError, match="neither"):
        read_theorems("a + b = b + a", toolchain)


# -- the command ------------------------------------------------------------------------------


def command(*arguments: str, cwd: Path, seconds: float = 120.0) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "leanmath", *arguments], cwd=cwd, text=True,
                          capture_output=True, timeout=seconds, check=False)


def test_exit_codes_and_the_report(tmp_path: Path) -> None:
    done = command("prove", "theorem t (a b : Nat) : a + b = b + a", "--json", "out.json",
                   "--policy", "rules", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "out.json").read_text())
    assert (report["total"], report["proved"], report["budget"]) == (1, 1, "1x32x64")
    assert report["toolchain"].startswith("embedded ")
    assert report["results"][0]["proof"].startswith("by")
    done = command("prove", "theorem t (a b : Nat) : a + b = a", "--budget", "1x4x2",
                   "--policy", "rules", cwd=tmp_path)
    assert done.returncode == 1
    for bad in (["theorem t : 1 +"], ["no such thing"], ["theorem t : True", "--budget", "1x1"],
                ["theorem t : True", "--strategy", "best"], ["theorem t : True", "--policy", "x/y"],
                ["theorem t : True", "--json", "no/where.json"]):
        done = command("prove", *bad, cwd=tmp_path)
        assert done.returncode == 2, (bad, done.stdout, done.stderr)
        assert done.stderr.lstrip().startswith("error: "), done.stderr
        assert "Traceback" not in done.stderr


def _write_statements(path: Path) -> None:
    texts = [f"theorem s{i} (a b c : ℕ) (h : a = b + {i}) (k : c ≤ b) : c + {i} ≤ a ∧ {i} ≤ a"
             for i in range(12)]
    texts += [f"theorem f{i} (f : ℕ → ℕ) (h : ∀ n, f n ≤ n + {i}) : f 2 = {i + 1}"
              for i in range(4)]  # false: a search of some length
    path.write_text("".join(json.dumps({"name": text.split()[1], "formal_statement":
                                        f"{text} := by sorry"}) + "\n" for text in texts))


def test_a_run_that_is_killed_again_and_again_ends_as_one_that_is_not(tmp_path: Path) -> None:
    """Ctrl-C and kill -9 at random moments; nothing is lost, nothing done twice."""
    _write_statements(tmp_path / "some.jsonl")
    base = ["prove", "some.jsonl", "--policy", "rules", "--budget", "1x16x6", "--edges"]
    whole = command(*base, "--run", "whole", "--json", "whole.json", cwd=tmp_path)
    assert whole.returncode == 1, whole.stderr
    rng = random.Random(4)
    for round_ in range(10):
        process = subprocess.Popen(
            [sys.executable, "-m", "leanmath", *base, "--run", "cut", "--json", "cut.json"],
            cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            start_new_session=True)
        time.sleep(rng.uniform(0.6, 2.5))
        process.send_signal(signal.SIGINT if round_ % 2 else signal.SIGKILL)
        process.wait(60)
    last = command(*base, "--run", "cut", "--json", "cut.json", cwd=tmp_path)
    assert last.returncode == 1, last.stderr
    once, again = (json.loads((tmp_path / name).read_text())["results"]
                   for name in ("whole.json", "cut.json"))
    assert [(r["name"], r["status"]) for r in once] == [(r["name"], r["status"]) for r in again]
    assert sum(r["status"] == "proved" for r in once) == 12
    lines = [json.loads(line) for line in (tmp_path / "cut/results.jsonl").read_text().splitlines()]
    assert len(lines) == len({line["name"] for line in lines}) == 16
    for log in (tmp_path / "cut/searches").glob("*.jsonl"):
        edges = [(e["state"], e["tactic"]) for e in map(_read, log.read_text().splitlines())
                 if e is not None and e["kind"] == "edge"]
        assert len(edges) == len(set(edges)), log
    assert not (tmp_path / "cut/proofs/f0.lean").exists()


def _read(line: str) -> dict[str, str] | None:
    try:
        found: dict[str, str] = json.loads(line)
    except ValueError:
        return None  # the line that was being written when it was killed
    return found


@pytest.mark.parametrize(("text", "header"), [
    ("theorem t : 1 = 1 := by\n  sorry -- to do", ""),
    ("theorem t : 1 = 1 := sorry /- to do -/\n", ""),
    ("/-- one -/\n@[simp] private theorem t : 1 = 1 := by sorry", ""),
    ("import Mathlib\n\nopen Nat in\n/- theorem u : -/\ntheorem t : 1 = 1 := by", "open Nat"),
    ("set_option maxHeartbeats 400000 in\ntheorem t : 1 = 1", "set_option maxHeartbeats 400000"),
    ("def two := 2\n-- the next one\nlemma t : 1 = 1 := by sorry", "def two := 2")])
def test_a_statement_with_all_that_stands_around_it(text: str, header: str,
                                                    toolchain: Toolchain) -> None:
    (theorem,) = read_theorems(text, toolchain)
    above = "\n".join(line for line in theorem.header.split("\n") if not line.startswith("--"))
    assert (theorem.name, above.strip()) == ("t", header)
    assert theorem.statement in ("theorem t : 1 = 1", "lemma t : 1 = 1")
    assert statement_of(text) == theorem


def test_comments_in_strings_are_none() -> None:
    text = 'theorem t : "--".length = 2'
    assert statement_of(f"{text} := by sorry").statement == text


@pytest.mark.parametrize("text", ["", "a + b = b + a", "x" * 300, "no\ntheorems here", "."])
def test_what_is_no_statement(text: str, toolchain: Toolchain) -> None:
    with pytest.raises(InputError) as error:
        read_theorems(text, toolchain)
    assert "neither" in error.value.message


def test_a_theorem_whose_statement_has_no_end_is_named(tmp_path: Path,
                                                       toolchain: Toolchain) -> None:
    file = tmp_path / "some.lean"
    file.write_text("theorem a : ∀ n : ℕ, n = n\n  | _ => rfl\ntheorem t (a : ℕ : a = a := by "
                    "sorry\ntheorem u : 1 = 1 := by sorry\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"some\.lean:3: t cannot be read"):
        read_theorems(str(file), toolchain)


def test_lemmas_are_proved(rules: Prover) -> None:
    found = rules.prove(statement_of("lemma t (a b : ℕ) : a * b = b * a"), Plan())
    assert (found.record.status, found.record.rejected) == ("proved", 0)


def test_a_proof_is_printed_as_it_is(tmp_path: Path) -> None:
    # Broken at the width of a terminal, it could not be copied.
    binders = " ".join(f"(hypothesis_{k} : a + {k} = b + {k})" for k in range(6))
    done = command("prove", f"theorem t (a b : ℕ) {binders} : b = a", "--policy", "rules",
                   cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"theorem t (a b : ℕ) {binders} : b = a := by" in done.stdout.split("\n")
    (told,) = (line for line in done.stdout.split("\n") if line.startswith("-- proved"))
    assert "axioms: " in told


def test_no_picture_of_a_search_that_was_done_before(tmp_path: Path) -> None:
    base = ("prove", "theorem t : 1 = 1", "--policy", "rules", "--run", "run", "--picture")
    assert command(*base, "a.svg", cwd=tmp_path).returncode == 0
    again = command(*base, "b.svg", cwd=tmp_path)
    assert again.returncode == 2
    assert "no picture" in again.stderr
    assert "theorem t : 1 = 1 :=" in again.stdout
    assert command(*base, "b.svg", "--fresh", cwd=tmp_path).returncode == 0
    assert (tmp_path / "b.svg").is_file()


def test_a_folder_of_another_run_says_what_differs(tmp_path: Path) -> None:
    base = ("prove", "theorem t : 1 = 1", "--policy", "rules", "--run", "run", "--seconds")
    assert command(*base, "20", cwd=tmp_path).returncode == 0
    other = command(*base, "30", cwd=tmp_path)
    assert other.returncode == 2
    assert "another seconds (20.0, now 30.0)" in other.stderr


def test_a_proof_that_cannot_be_written_ends_no_other_search(tmp_path: Path,
                                                             toolchain: Toolchain) -> None:
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "proofs").write_text("no folder", encoding="utf-8")
    plan, theorems = Plan(), [statement_of(f"theorem t{k} : {k} = {k}") for k in range(2)]
    with (RunFolder(tmp_path / "run", {}) as run,
          Prover(toolchain, RulePolicy(), jobs=1) as found):
        results = found.prove_all(theorems, plan, run)
        assert [r.record.status for r in results] == ["error", "error"]
        assert "cannot write" in results[0].record.detail
        assert run.done() == {}, "the next run tries again"
