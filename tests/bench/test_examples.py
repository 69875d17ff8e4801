"""The statements in ``examples``: each is understood, and each has a proof that the judge accepts.

The proofs are kept here, out of sight of a search: ``example_proofs.jsonl``, a line for each
theorem with its name and what follows ``:=``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leanmath.core.theorem import Theorem
from leanmath.lean.check import Checker
from leanmath.lean.declarations import Found, split_declarations
from leanmath.lean.run import run_lean
from leanmath.lean.toolchain import Toolchain

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TOPICS = ("logic", "algebra", "number_theory", "counting", "induction")
PROOFS = Path(__file__).with_name("example_proofs.jsonl")


def stated(topic: str) -> list[Found]:
    return split_declarations((EXAMPLES / f"{topic}.lean").read_text(encoding="utf-8"))


def proofs() -> dict[str, str]:
    records = [json.loads(line) for line in PROOFS.read_text(encoding="utf-8").splitlines()]
    return {record["name"]: record["proof"] for record in records}


def test_there_are_enough_and_each_has_its_proof() -> None:
    names = [found.name for topic in TOPICS for found in stated(topic)]
    assert len(names) == len(set(names)) >= 45
    assert set(names) == set(proofs())
    assert all(found.proof == "by sorry" for topic in TOPICS for found in stated(topic))


@pytest.mark.parametrize("topic", TOPICS)
def test_the_file_is_lean(topic: str, toolchain: Toolchain) -> None:
    run = run_lean(toolchain, text=(EXAMPLES / f"{topic}.lean").read_text(encoding="utf-8"))
    assert run.clean
    assert sum(message.is_sorry for message in run.messages) == len(stated(topic))


def test_the_judge_accepts_the_proofs(toolchain: Toolchain) -> None:
    known = proofs()
    with Checker(toolchain) as checker:
        for topic in TOPICS:
            for found in stated(topic):
                theorem = Theorem.of(found.statement, header=found.header)
                verdict = checker.check(theorem, known[found.name])
                assert verdict.accepted, f"{found.name}: {verdict.reason}: {verdict.detail}"
