"""The benchmark of translation, on solutions of our own: what counts as faithful, and errors."""

from __future__ import annotations

import json
from pathlib import Path

from leanmath.bench.gsm8k_verify import Problem
from leanmath.bench.translate import Form, Task, auc, reference, run, shown
from leanmath.informal.verify import Verifier
from leanmath.lean.toolchain import Toolchain
from tests.helpers import leanmath

SOLUTION = ("The pens cost 6*2 = $<<6*2=12>>12.\nShe also buys a bag.\n"
            "Half of that is 12/2 = <<12/2=6>>6 and 6 + 5 = <<6+5=11>>11.\n#### 11")
PROBLEM = Problem("p", "Ada buys 6 pens for $2 each and a bag for $5.", SOLUTION, "11")


def test_forms() -> None:
    assert shown(SOLUTION, Form.KEEP) == SOLUTION
    assert "<<" not in shown(SOLUTION, Form.STRIP)
    assert shown(SOLUTION, Form.TERSE) == (
        "The pens cost $12.\nShe also buys a bag.\nHalf of that is 6 and 11.\n#### 11")


def test_reference() -> None:
    found = reference(SOLUTION)
    assert {step: [e.plain() for e in equations] for step, equations in found.items()} == {
        0: ["6 * 2 = 12"], 2: ["12 / 2 = 6", "6 + 5 = 11"]}


def test_rules(toolchain: Toolchain, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    with Verifier(toolchain, jobs=1) as verifier:
        strip = run(verifier, [PROBLEM], Task(Form.STRIP, "rules", 2), records=records)
        terse = run(verifier, [PROBLEM], Task(Form.TERSE, "rules", 2), records=records)
    assert (strip["steps"], strip["translated"], strip["faithful"], strip["proved"]) == (2, 2, 2, 2)
    assert (strip["false_alarms"], strip["injected"], strip["caught"]) == (0, 2, 2)
    assert strip["precision_refuted"] == 1.0
    assert (terse["translated"], terse["faithful"], terse["caught"]) == (0, 0, 0)
    lines = [json.loads(line) for line in records.read_text(encoding="utf-8").splitlines()]
    assert [line["form"] for line in lines] == ["strip", "terse"]

    class Idle(Verifier):
        """What is recorded is not asked again."""

        def __init__(self) -> None:
            pass

    assert run(Idle(), [PROBLEM], Task(Form.TERSE, "rules", 2), records=records) == terse


def test_auc() -> None:
    assert auc([(0.9, True), (0.8, True), (0.1, False)]) == 1.0
    assert auc([(0.5, True), (0.5, False)]) == 0.5
    assert auc([(0.5, True)]) is None


def test_the_command(tmp_path: Path) -> None:
    file = tmp_path / "p.jsonl"
    file.write_text(json.dumps({"name": "p", "question": PROBLEM.question, "answer": SOLUTION})
                    + "\n", encoding="utf-8")
    ended = leanmath("bench", "translate", str(file), "--translator", "rules", "--json",
                     str(tmp_path / "out.json"), "-j", "1")
    assert ended.status == 0, ended.err
    found = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert [(each["form"], each["faithful"]) for each in found] == [("strip", 2), ("terse", 0)]
