"""Searching with a language model, from the command: a tiny one with random weights."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from leanmath.core.errors import LeanmathError, ModelError
from leanmath.lean.toolchain import Toolchain
from leanmath.models.loading import write_card
from leanmath.prove.budget import Budget
from leanmath.prove.inputs import statement_of
from leanmath.prove.policies import named_policy
from leanmath.prove.runner import Plan, Prover
from tests.models import tiny


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tiny.saved(tiny.llama(), tmp_path_factory.mktemp("model") / "tiny")
    write_card(made, "leanmath")
    return made


def test_the_rules_and_a_model_together(toolchain: Toolchain, folder: Path) -> None:
    """Random weights say nonsense; the rules beside them find the proofs all the same."""
    policy = named_policy(f"mix:{folder}")
    theorems = [statement_of(f"theorem t{i} (a b : ℕ) (h : a = b + {i}) : b ≤ a")
                for i in range(4)]
    with Prover(toolchain, policy, jobs=2) as prover:
        found = prover.prove_all(theorems, Plan(Budget.parse("1x16x16", seconds=120)))
        batches = prover.batches
    assert [p.record.status for p in found] == ["proved"] * 4
    assert batches is not None
    assert batches.states >= 4
    assert "rules" in policy.name
    assert all(p.record.policy_seconds > 0 for p in found)


def test_a_model_of_nonsense_alone_proves_nothing_and_breaks_nothing(
        toolchain: Toolchain, folder: Path) -> None:
    with Prover(toolchain, named_policy(str(folder)), jobs=1) as prover:
        found = prover.prove(statement_of("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p"),
                             Plan(Budget.parse("1x4x3", seconds=60)))
    assert found.record.status in ("budget", "exhausted", "time")


def test_the_command(folder: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "leanmath", "prove", "theorem t (a b : Nat) : a + b = b + a",
         "--policy", f"mix:{folder}", "--budget", "1x8x8", "--json", "out.json",
         "--picture", "out.html"],
        cwd=tmp_path, text=True, capture_output=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert "rules" in json.loads((tmp_path / "out.json").read_text())["policy"]
    assert "<html" in (tmp_path / "out.html").read_text()


@pytest.mark.parametrize("name", ["no/such/folder", "mix:no/such/folder", "mix:"])
def test_a_model_that_is_not_there(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(LeanmathError) as caught:
        named_policy(name)
    assert caught.value.exit_code == 2


@pytest.mark.parametrize("lost", ["config.json", "model.safetensors", "tokenizer.json"])
def test_a_folder_that_lacks_a_file(lost: str, folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        if file.name != lost:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    with pytest.raises(ModelError) as caught:
        named_policy(str(tmp_path))
    assert caught.value.exit_code == 2
