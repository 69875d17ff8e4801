"""A critic: labels from searches, a head that learns them, and a search that asks it."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from leanmath.core.errors import InputError, ModelBroken, ModelMismatch, ModelMissing
from leanmath.data.traces import Trace, write_traces
from leanmath.models.loading import write_card
from leanmath.models.values import load_value
from leanmath.prove.critics import ModelCritic
from leanmath.train.critic import auc, outcomes, train_critic
from tests.models import tiny
from tests.train import material


def test_a_state_is_proved_when_a_tactic_leads_to_one_that_is() -> None:
    def step(before: str, tactic: str, *after: str) -> Trace:
        return material.trace("t", "", before, tactic, after=after,
                              outcome="advanced" if after else "finished")

    traces = [step("⊢ a", "x", "⊢ b"), step("⊢ b", "y", "⊢ c", "⊢ d"),
              step("⊢ a", "z", "⊢ e"), step("⊢ e", "x", "⊢ f"), step("⊢ e", "loop", "⊢ a"),
              material.trace("t", "", "⊢ g", "x", outcome="failed")]
    two = ("⊢ c", "⊢ d")
    assert outcomes(traces) == ({("⊢ a",): False, ("⊢ b",): False, ("⊢ e",): False,
                                 ("⊢ g",): False}, 2)
    done = Trace("t", "", two, "simp", (), (), (), "finished", "", 0, 0, "", "")
    assert outcomes([*traces, done]) == ({("⊢ a",): True, ("⊢ b",): True, ("⊢ e",): True,
                                          ("⊢ g",): False, two: True}, 1)


def test_auc() -> None:
    assert auc([0.9, 0.8, 0.1], [True, True, False]) == 1.0
    assert auc([0.1, 0.9], [True, False]) == 0.0
    assert auc([0.5, 0.5, 0.7, 0.2], [True, False, True, False]) == 0.875


def searched(path: Path) -> Path:
    """States of many theorems: those that say = are proved, those that say < are not."""
    traces = []
    rng = random.Random(7)
    for number in range(160):
        good = number % 2 == 0
        goal = f"n : ℕ\n⊢ n + {rng.randrange(1000)} {'=' if good else '<'} {rng.randrange(9)} + n"
        traces.append(material.trace(f"t{number}", "", goal, "omega",
                                     outcome="finished" if good else "failed",
                                     split="valid" if number % 10 < 2 else "train"))
    write_traces(path, traces)
    return path


def base(folder: Path, seed: int = 0) -> Path:
    model = tiny.saved(tiny.llama(seed), folder)
    write_card(model, "leanmath", prompt_tokens=100, answer_tokens=24)
    return model


def test_a_critic_learns_which_states_are_proved_and_search_asks_it(tmp_path: Path) -> None:
    data, model = searched(tmp_path / "s.jsonl"), base(tmp_path / "model")
    report = train_critic([data], str(model), tmp_path / "critic", device="cpu")
    assert (report.states, report.proved, report.held_states, report.held_proved) == (
        128, 64, 30, 16)
    assert report.auc is not None
    assert report.auc > 0.9
    assert report.log_loss is not None
    assert report.base_log_loss is not None
    assert report.log_loss < report.base_log_loss
    critic = ModelCritic.load(tmp_path / "critic", device="cpu")
    states = [("n : ℕ\n⊢ n + 3 = 4 + n",), ("n : ℕ\n⊢ n + 3 < 4 + n",)]
    likely, unlikely = critic(states)
    assert likely > unlikely
    # Alone or with others, again or for the first time: the same.
    assert critic([states[1]]) == [unlikely]
    assert ModelCritic.load(tmp_path / "critic", device="cpu")([states[0]])[0] == pytest.approx(
        likely, abs=1e-4)
    done = subprocess.run(
        [sys.executable, "-m", "leanmath", "prove",
         "theorem t (p q : Prop) (hp : p) (hq : q) : q ∧ p", "--policy", "rules",
         "--critic", "critic", "--strategy", "critic:1:sum", "--device", "cpu", "--run", "run"],
        cwd=tmp_path, text=True, capture_output=True, timeout=110, check=False,
        env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert done.returncode == 0, done.stderr
    about = json.loads((tmp_path / "run/run.json").read_text())
    assert (about["strategy"], about["critic"]) == ("critic:1:sum", "critic")


def test_a_critic_for_an_encoder_and_a_decoder(tmp_path: Path) -> None:
    model = tiny.saved(tiny.t5(), tmp_path / "t5")
    write_card(model, "leanmath-seq2seq", prompt_tokens=100)
    report = train_critic([searched(tmp_path / "s.jsonl")], str(model), tmp_path / "critic",
                          device="cpu")
    assert report.auc is not None
    assert report.auc > 0.7
    assert report.log_loss is not None
    assert report.base_log_loss is not None
    assert report.log_loss < report.base_log_loss


def test_critics_that_cannot_be_used(tmp_path: Path) -> None:
    data, model = searched(tmp_path / "s.jsonl"), base(tmp_path / "model")
    critic = tmp_path / "critic"
    train_critic([data], str(model), critic, device="cpu", epochs=2)
    with pytest.raises(InputError, match="is there already"):
        train_critic([data], str(model), critic, device="cpu")
    with pytest.raises(InputError, match="holds no critic"):
        train_critic([data], str(model), model, device="cpu", force=True)
    train_critic([data], str(model), critic, device="cpu", epochs=2, force=True)
    with pytest.raises(ModelMismatch, match="not those"):
        load_value(critic, device="cpu", model=str(base(tmp_path / "other", seed=5)))
    with pytest.raises(ModelMissing, match="holds no critic"):
        load_value(model, device="cpu")
    cut = Path(shutil.copytree(critic, tmp_path / "cut"))
    (cut / "head.safetensors").write_bytes((critic / "head.safetensors").read_bytes()[:100])
    with pytest.raises(ModelBroken):
        load_value(cut, device="cpu")
    good = tmp_path / "good.jsonl"
    write_traces(good, [material.theorem(number)[0] for number in range(6)])
    with pytest.raises(InputError, match="no state that was not proved"):
        train_critic([good], str(model), tmp_path / "none", device="cpu")
