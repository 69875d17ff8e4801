"""The benchmarks with real Lean: what counts, what does not, and what is written."""

from __future__ import annotations

import dataclasses
import json
import shlex
from pathlib import Path

import pytest

from leanmath.bench import closers
from leanmath.bench.closers import CloserResult, Effort, close, proves
from leanmath.bench.elaborate import elaborate
from leanmath.bench.statements import Statement
from leanmath.lean.run import Limits
from leanmath.lean.toolchain import Toolchain
from tests.helpers import leanmath

LOOP = "repeat (have h := trivial)"
TRUE = Statement("t", "theorem t : True := by sorry", shape="easy")
EFFORT = Effort(Limits(seconds=20.0), 60.0)


def write(folder: Path, *statements: str) -> Path:
    path = folder / "statements.jsonl"
    path.write_text("".join(
        json.dumps({"name": f"s{n}", "formal_statement": text}) + "\n"
        for n, text in enumerate(statements)), encoding="utf-8")
    return path


@pytest.mark.parametrize(("text", "good"), [
    ("theorem a (n : Nat) (h : n = n) : n = n := by sorry", True),
    ("theorem a (n : Nat) : n = m := by sorry", False),          # unknown identifier
    ("theorem a (n : Nat) : n = True := by sorry", False),       # type error
    ("theorem a (n : Nat : n = n := by sorry", False),           # syntax error
    ("theorem a (p : Prop) (h : p) : p := h", False),            # no sorry: not as announced
    ("-- theorem a : True := by sorry", False),                  # nothing there
])
def test_what_counts_as_elaborated(toolchain: Toolchain, text: str, good: bool) -> None:
    report = elaborate(toolchain, [Statement("a", text)])
    assert report.total == 1
    assert report.elaborated == int(good)
    assert [failure.name for failure in report.failures] == ([] if good else ["a"])
    assert all(failure.reason for failure in report.failures)


def test_a_statement_that_takes_too_long_is_a_failure(toolchain: Toolchain) -> None:
    endless = Statement("a", f"theorem a : (by {LOOP} : True) = trivial := by sorry")
    report = elaborate(toolchain, [endless, TRUE], limits=Limits(2.0, heartbeats=0))
    assert report.elaborated == 1
    assert "2 s" in report.failures[0].reason


@pytest.mark.parametrize(("tactic", "good"), [
    ("trivial", True),
    ("exact sorry", False),
    ("sorry", False),
    ("skip", False),
    ("exact no_such_thing", False),
    ("trivial\nend_of_nothing", False),
    ("native_decide", False),
    ("trivial\n/-", False),          # would swallow the question for the axioms
])
def test_what_counts_as_a_proof(toolchain: Toolchain, tactic: str, good: bool) -> None:
    assert proves(toolchain, TRUE, tactic, EFFORT.limits) is good


def test_an_axiom_of_its_own_is_no_proof(toolchain: Toolchain) -> None:
    helped = Statement("b", "theorem b : False := by sorry")
    assert not proves(toolchain, helped, "trivial", EFFORT.limits)
    cheating = Statement("c", "axiom cheat : False\ntheorem c : False := by sorry")
    assert not proves(toolchain, cheating, "exact cheat", EFFORT.limits)


@pytest.mark.parametrize("first", [LOOP, "sorry", "exact no_such_thing", "(", "/-", "skip",
                                   "trivial\ntrivial"])
def test_a_bad_candidate_does_not_lose_the_next(toolchain: Toolchain, first: str,
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closers, "candidates", lambda _: ("skip", first, "trivial", "skip"))
    effort = Effort(Limits(seconds=2.0, heartbeats=0), 60.0)
    found = close(toolchain, TRUE, effort)
    if first == "/-":  # it takes the rest of the text with it: only what is behind a restart counts
        assert found.tactic in (None, "trivial")
    else:
        assert found == CloserResult("t", "easy", "trivial")


def test_a_lean_that_dies_does_not_lose_the_next(toolchain: Toolchain, tmp_path: Path,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    # A "lean" that crashes on one candidate, and is the real one otherwise.
    wrapper = tmp_path / "lean"
    wrapper.write_text(f"""#!/bin/sh
unset LEANMATH_PARENT  # the parent is this script, not the test
text=$(cat)
case "$text" in *crash_here*) kill -SEGV $$ ;; esac
printf '%s\\n' "$text" | {shlex.join(toolchain.command)} "$@"
""")
    wrapper.chmod(0o755)
    fragile = dataclasses.replace(toolchain, command=(str(wrapper),))
    monkeypatch.setattr(closers, "candidates", lambda _: ("exact crash_here", "trivial"))
    assert close(fragile, TRUE, EFFORT) == CloserResult("t", "easy", "trivial")


def test_the_budget_ends_the_search(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closers, "candidates", lambda _: (LOOP, "trivial"))
    effort = Effort(Limits(seconds=30.0, heartbeats=0), budget=1.0)
    assert close(toolchain, TRUE, effort).tactic is None


def test_the_commands_write_what_they_found(tmp_path: Path) -> None:
    path = write(tmp_path, "theorem s0 (p q : Prop) (h : p ∧ q) : p ∧ q := by sorry",
                 "theorem s1 : False := by sorry", "theorem s2 : Nowhere := by sorry")
    out = tmp_path / "out.json"
    done = leanmath("bench", "elaborate", str(path), "--subset", "core", "--json", str(out))
    assert done.status == 0, done.err
    assert "core_nat_int" in done.err
    result = json.loads(out.read_text())
    assert (result["total"], result["elaborated"]) == (3, 2)
    assert [failure["name"] for failure in result["failures"]] == ["s2"]
    assert set(result) == {"total", "elaborated", "failures"}
    done = leanmath("bench", "closers", str(path), "--json", str(out), "--seconds", "5")
    assert done.status == 0, done.err
    result = json.loads(out.read_text())
    assert (result["total"], result["proved"]) == (3, 1)
    assert [(r["name"], r["shape"], r["tactic"] is None) for r in result["results"]] == [
        ("s0", None, False), ("s1", None, True), ("s2", None, True)]


@pytest.mark.parametrize("command", ["elaborate", "closers"])
def test_bad_input_ends_with_status_2(tmp_path: Path, command: str) -> None:
    done = leanmath("bench", command, str(tmp_path / "missing.jsonl"))
    assert (done.status, done.out) == (2, "")
    assert "missing.jsonl" in done.err
    assert "Traceback" not in done.err
    path = write(tmp_path, "theorem a : True := by sorry")
    done = leanmath("bench", command, str(path), "--json", str(tmp_path / "no" / "dir.json"))
    assert done.status == 2
    assert leanmath("bench", command, str(path), "--subset", "nonsense").status == 2
