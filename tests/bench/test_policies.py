"""Policies against each other: every cell is run once, and what is reported adds up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from leanmath.bench.policies import Cell, summary
from leanmath.models.loading import write_card
from leanmath.prove.records import Record
from tests.models import tiny


def record(name: str, expansions: int, *, proved: bool) -> Record:
    return Record(name, name, "proved" if proved else "budget", expansions=expansions)


def test_the_summary_compares_what_both_proved() -> None:
    cells = [
        Cell("rules", "1x1x1", 0, (record("a", 4, proved=True), record("b", 9, proved=False)), ""),
        Cell("rules", "1x1x1", 1, (record("a", 6, proved=True), record("b", 7, proved=True)), ""),
        Cell("both", "1x1x1", 0, (record("a", 1, proved=True), record("b", 2, proved=True)), ""),
        Cell("both", "1x1x1", 1, (record("a", 2, proved=True), record("b", 3, proved=True)), ""),
    ]
    found = summary(cells)["1x1x1"]
    assert found["policies"]["rules"] == {
        "proved": {"mean": 1.5, "sd": 0.5 ** 0.5}, "total": 2,
        "expansions": {"mean": 13, "sd": 0.0}}
    assert found["both"] == [{"policies": ["rules", "both"], "theorems": 3,
                              "expansions": {"rules": 17, "both": 6}}]
    assert found["repetitions"] == 2


def test_parts_of_a_set_are_repetitions() -> None:
    cells = [
        Cell("rules", "1x1x1", 0, (record("a", 4, proved=True),), "", "hard", "one"),
        Cell("rules", "1x1x1", 0, (record("b", 9, proved=False),), "", "hard", "two"),
        Cell("both", "1x1x1", 0, (record("a", 1, proved=True),), "", "hard", "one"),
        Cell("both", "1x1x1", 0, (record("b", 2, proved=True),), "", "hard", "two"),
    ]
    found = summary(cells)["1x1x1"]
    assert found["policies"]["rules"]["proved"] == {"mean": 0.5, "sd": 0.5 ** 0.5}
    assert found["policies"]["both"]["proved"] == {"mean": 1, "sd": 0.0}
    assert found["both"][0]["theorems"] == 1
    assert found["repetitions"] == 2
    assert cells[1].to_json()["part"] == "two"


def test_rules_model_and_mixture_in_one_run(tmp_path: Path) -> None:
    model = tiny.saved(tiny.llama(), tmp_path / "model")
    write_card(model, "leanmath", prompt_tokens=200, answer_tokens=12)
    (tmp_path / "some.jsonl").write_text("".join(
        json.dumps({"name": text.split()[1], "formal_statement": f"{text} := by sorry"}) + "\n"
        for text in ("theorem a (n : Nat) : n + 0 = n", "theorem b (p q : Prop) (h : p ∧ q) : q",
                     "theorem c (n : Nat) : n = n + 1")))

    def bench(*more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "leanmath", "bench", "policies", "some.jsonl", "--model",
             "model", "--budgets", "1x4x2,1x8x3", "--seeds", "0,1", "--device", "cpu", "-j", "1",
             "--json", "out.json", *more], cwd=tmp_path, text=True, capture_output=True,
            timeout=110, check=False, env={**os.environ, "OMP_NUM_THREADS": "1"})

    done = bench()
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads((tmp_path / "out.json").read_text())
    runs = report["runs"]
    assert [(each["policy"], each["budget"], each["seed"]) for each in runs] == [
        (policy, budget, seed) for budget in ("1x4x2", "1x8x3")
        for policy in ("rules", "model", "mixture") for seed in (0, 1)]
    for each in runs:
        assert each["total"] == 3
        assert each["errors"] == 0
        assert each["proved"] == (0 if each["policy"] == "model" else 2)
        assert each["expansions"] == sum(one["expansions"] for one in each["results"])
    # Again: every theorem is done, and the report is the same.
    again = bench()
    assert again.returncode == 0, again.stderr
    assert json.loads((tmp_path / "out.json").read_text()) == report
    assert {path.name for path in (tmp_path / "out.json.run").iterdir()} == {
        f"{policy}-{budget}-{seed}" for budget in ("1x4x2", "1x8x3") for seed in (0, 1)
        for policy in ("rules", "model", "mixture") if policy != "rules" or seed == 0}
    lines = (tmp_path / "out.json.run/rules-1x4x2-0/results.jsonl").read_text().splitlines()
    assert len(lines) == 3
    assert list(report["summary"]) == ["some"]
    assert report["sets"] == {"some": {"some.jsonl": 3}}
    nameless = bench("=some.jsonl")
    assert nameless.returncode == 2
    assert "names no file" in nameless.stderr
    bad = bench("--seeds", "one")
    assert bad.returncode == 2
    assert "are no seeds" in bad.stderr
