"""Whole proofs: sampled, judged in order, with a budget of their own; in the command, too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.lean.checkfile import check_file
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.inputs import statement_of
from leanmath.prove.policies import named_sampler
from leanmath.prove.policies.whole import WholeProof
from leanmath.prove.records import RunFolder
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Plan, Prover, run_description


class Scripted:
    """Writes the same proofs in each attempt, a later one more each time."""

    name = "scripted"

    def __init__(self, *attempts: list[WholeProof]) -> None:
        self.attempts = attempts

    def sample(self, theorem: Theorem, k: int, *, attempt: int = 0) -> list[WholeProof]:
        assert theorem.name == "t"
        return self.attempts[min(attempt, len(self.attempts) - 1)][:k]


def whole(proof: str, helpers: str = "") -> WholeProof:
    return WholeProof(proof, helpers, -1.0, 5)


WRONG = [whole("by sorry"), whole("by exact nonsense"), whole("rfl")]


def test_the_first_proof_that_stands_is_taken(toolchain: Toolchain, tmp_path: Path) -> None:
    helper = whole("by\n  exact helper p h", "theorem helper (p : Prop) (h : p) : p := h")
    plan = Plan(Budget(2, 8, 1, 60.0), sampler=Scripted(WRONG, [*WRONG, helper]))
    what = run_description(toolchain, RulePolicy(), plan)
    assert what["strategy"] == "whole"
    assert what["policy"] == "scripted"
    theorem = statement_of("theorem t (p : Prop) (h : p) : p")
    with Prover(toolchain, RulePolicy(), jobs=1) as prover, RunFolder(tmp_path, what) as run:
        found = prover.prove_all([theorem], plan, run)[0]
    assert found.record.proved
    assert found.record.tactics == 4, "what was judged in the first attempt is not judged again"
    assert found.record.expansions == 2
    [file] = (tmp_path / "proofs").glob("*.lean")
    assert check_file(toolchain, file).accepted
    assert json.loads((tmp_path / "results.jsonl").read_text())["helpers"].startswith("theorem")


def test_no_proof_stands(toolchain: Toolchain) -> None:
    plan = Plan(Budget(3, 2, 1, 60.0), sampler=Scripted(WRONG))
    with Prover(toolchain, RulePolicy(), jobs=1) as prover:
        found = prover.prove(statement_of("theorem t (p : Prop) (h : p) : p"), plan)
    assert found.record.status == "budget"
    assert found.record.tactics == 2
    assert found.record.detail


@pytest.mark.parametrize("name", ["rules", "default", "mix:somewhere"])
def test_what_writes_no_whole_proofs(name: str) -> None:
    with pytest.raises(InputError):
        named_sampler(name)
