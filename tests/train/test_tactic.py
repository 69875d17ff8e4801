"""Training end to end with tiny models: the loss falls, the model proves, the merged one agrees."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from leanmath.cli.main import cli
from leanmath.core.errors import (
    DiskFull,
    InputError,
    ModelMismatch,
    TrainingDiverged,
    TrainingFailed,
)
from leanmath.lean.toolchain import find_toolchain
from leanmath.models.decoding import Decoding
from leanmath.models.loading import load
from leanmath.prove.policies.language_model import TransformersPolicy
from leanmath.prove.policy import Proposal, Query
from leanmath.train.config import PRESETS, load_config
from leanmath.train.folder import TrainFolder, read_metrics, require_room, writing
from leanmath.train.merge import merge
from leanmath.train.tactic import Request, train_tactic
from tests.models import tiny
from tests.train import material

QUERIES = [Query((f"⊢ {number} = {number}",)) for number in (2, 5)] + [
    Query(("n : ℕ\n⊢ n + 3 = 3 + n",)), Query(("p q : Prop\nh : p ∧ q\n⊢ q",))]


def leanmath(*arguments: object, cwd: Path, seconds: float = 110.0) -> Any:
    return subprocess.run([sys.executable, "-m", "leanmath", *map(str, arguments)], cwd=cwd,
                          text=True, capture_output=True, timeout=seconds, check=False,
                          env={**os.environ, "OMP_NUM_THREADS": "1"})


def inside(folder: Path, *arguments: object) -> BaseException | None:
    """The command in this process, which has torch already; the error that it ends with."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        done = CliRunner().invoke(cli, [str(each) for each in arguments])
    return done.exception


def answers(folder: Path) -> list[list[Proposal]]:
    policy = TransformersPolicy(load(folder, device="cpu"), decoding=Decoding("beam", tokens=24))
    return policy.propose(QUERIES, 4)


def losses(run: Path) -> list[Any]:
    return [each["loss"] for each in read_metrics(run / "metrics.jsonl")
            if each["kind"] == "train"]


@pytest.mark.parametrize("make", [material.causal, material.seq2seq])
def test_lora_from_data_to_a_proof(make: Callable[[Path], Path], tmp_path: Path) -> None:
    model = make(tmp_path)
    encoder_decoder = make is material.seq2seq
    trained = train_tactic(material.request(
        tmp_path, model, method="lora", steps=160 if encoder_decoder else 60, lora_rank=16,
        learning_rate=2e-2 if encoder_decoder else 1e-2,
        batch=8 if encoder_decoder else 2, evaluate_every=80 if encoder_decoder else 30,
        search_theorems=2, toolchain=find_toolchain()), material.quiet())
    run = tmp_path / "run"
    seen = losses(run)
    assert seen[-1] < 0.5 * seen[0], seen
    best = trained.summary["best"]
    assert best["proved"] == best["searched"] == 2
    assert best["matched"] > 0
    assert {each.name for each in (run / "plots").iterdir()} == {"loss.png", "evaluation.png"}
    about = json.loads((run / "run.json").read_text())
    assert about["data"] == [{"sha256": trained.summary["data"]["sources"][0]["sha256"],
                              "traces": 36}]
    # The adapter is small, names its base, and is what the command line takes.
    assert (run / "model/adapter_model.safetensors").is_file()
    done = leanmath("prove", "theorem t : 5 = 5", "--policy", run / "model", "--budget", "1x4x4",
                    "--device", "cpu", "--json", "out.json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "out.json").read_text())
    assert report["policy"].startswith("transformers:")
    # Merged: the same tactics, with the same probabilities, and no peft.
    merge(run / "model", tmp_path / "merged")
    assert not (tmp_path / "merged/adapter_config.json").exists()
    for ours, theirs in zip(answers(run / "model"), answers(tmp_path / "merged"), strict=True):
        assert [each.tactic for each in ours] == [each.tactic for each in theirs]
        assert [each.logprob for each in ours] == pytest.approx(
            [each.logprob for each in theirs], abs=1e-4)
    assert answers(run / "model") != answers(model_with_card(model, run))


def model_with_card(model: Path, run: Path) -> Path:
    """The base as it was, asked as the trained one."""
    (model / "leanmath.json").write_text((run / "model/leanmath.json").read_text())
    return model


def test_a_model_from_nothing_is_small_and_keeps_its_tokenizer(tmp_path: Path) -> None:
    run = tmp_path / "run"
    trained = train_tactic(material.request(
        tmp_path, "new", steps=40, batch=2, hidden=64, layers=2, heads=4, vocabulary=320,
        context=128, learning_rate=5e-3), material.quiet())
    seen = losses(run)
    assert seen[-1] < 0.5 * seen[0]
    loaded = load(run / "model", device="cpu")
    assert loaded.loaded["stored"] == "float16"
    assert loaded.prompt == "leanmath-canonical"
    assert (loaded.prompt_tokens, loaded.answer_tokens) == (100, 24)
    weights = (run / "model/model.safetensors").stat().st_size
    assert weights < 2.1 * trained.summary["parameters"] + 10_000
    text = "h₁ : ∀ x ∈ S, x ≤ 42\n  | zero => rfl ⟨𝔸\t"
    ids = loaded.tokenizer(text)["input_ids"]
    assert loaded.tokenizer.decode(ids, clean_up_tokenization_spaces=False) == text
    assert trained.summary["best"]["perplexity"] < 4


def test_the_default_new_model_fits_ten_megabytes() -> None:
    from leanmath.train.new import new_model, new_tokenizer

    config = load_config("laptop")
    tokenizer = new_tokenizer((str(number) for number in range(10)), config.vocabulary)
    model = new_model(tokenizer, config)
    # The tokenizer of so little data is not full: the rest of the embeddings is added.
    parameters = sum(each.numel() for each in model.parameters()) \
        + (config.vocabulary - len(tokenizer)) * config.hidden
    assert 3_000_000 < parameters < 5_000_000
    assert 2 * parameters < 10_000_000


@pytest.mark.parametrize("preset", PRESETS)
def test_the_presets_train(preset: str, tmp_path: Path) -> None:
    """With a tiny model in place of theirs; recomputed activations and half precision as they
    say."""
    config = load_config(preset, {
        "device": "cpu", "steps": 2, "batch": 2, "accumulate": 2, "prompt_tokens": 100,
        "answer_tokens": 24, "pack_tokens": 200, "log_every": 1, "evaluate_every": 2})
    asked = Request((material.data_file(tmp_path),), str(material.causal(tmp_path)),
                    tmp_path / "run", config)
    trained = train_tactic(asked, material.quiet())
    assert trained.summary["steps"] == 2
    all_of_it = trained.summary["trained_parameters"] == trained.summary["parameters"]
    assert all_of_it == (config.method == "full")
    assert answers(trained.model)


def test_an_unpacked_run_learns_too_and_stops_early(tmp_path: Path) -> None:
    model = material.causal(tmp_path)
    trained = train_tactic(material.request(
        tmp_path, model, method="full", packing=False, steps=200, learning_rate=1e-9,
        evaluate_every=2, patience=2, log_every=2), material.quiet())
    assert trained.summary["stopped_early"]
    assert trained.summary["steps"] < 40
    # What is kept is the best one, which is not the last.
    assert trained.summary["best"]["step"] < trained.summary["steps"]


def test_a_loss_that_is_no_number_ends_the_run(tmp_path: Path) -> None:
    model = material.causal(tmp_path)
    with pytest.raises(TrainingDiverged, match="no number") as caught:
        train_tactic(material.request(tmp_path, model, method="full", learning_rate=1e38, steps=3,
                                      log_every=1), material.quiet())
    assert caught.value.exit_code == 2
    seen = losses(tmp_path / "run")
    assert seen[0] is not None
    assert seen[1:] == [None, None]
    assert not (tmp_path / "run/summary.json").exists()


def test_a_run_that_is_killed_goes_on_to_the_same_weights(tmp_path: Path) -> None:
    """kill -9 between and within checkpoints; the losses and the weights are those of a run that
    was not killed."""
    model = material.causal(tmp_path)
    data = material.data(tmp_path / "data.jsonl")
    command = ["train", "tactic", data, "--model", model, "--no-search", "--device", "cpu",
               "--steps", 36, "--batch", 2, "--learning-rate", 1e-2]
    for setting in ("save_every=6", "log_every=3", "evaluate_every=9", "prompt_tokens=100",
                    "answer_tokens=24", "lora_rank=4", "lora_dropout=0.1"):
        command += ["--set", setting]
    assert inside(tmp_path, *command, "--out", "whole") is None
    cut = tmp_path / "cut"
    for wanted in (6, 18):
        process = subprocess.Popen(
            [sys.executable, "-m", "leanmath", *map(str, command), "--out", "cut",
             *(["--resume"] if cut.exists() else [])], cwd=tmp_path, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env={**os.environ, "OMP_NUM_THREADS": "1"})
        deadline = time.monotonic() + 60
        while not (cut / f"checkpoints/checkpoint-{wanted}").is_dir():
            assert process.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.wait(20)
    # A checkpoint that was cut off is no checkpoint, however late it is.
    (cut / "checkpoints/checkpoint-59").mkdir()
    (cut / "checkpoints/checkpoint-59/trainer_state.json").write_text("{")
    assert "--resume" in str(inside(tmp_path, *command, "--out", "cut"))
    last = leanmath(*command, "--out", "cut", "--resume", cwd=tmp_path)
    assert last.returncode == 0, last.stderr
    ours, theirs = ([{name: each.get(name) for name in ("kind", "step", "loss", "perplexity")}
                     for each in read_metrics(tmp_path / name / "metrics.jsonl")]
                    for name in ("whole", "cut"))
    assert ours == theirs
    from safetensors.torch import load_file

    first, second = (load_file(tmp_path / name / "model/adapter_model.safetensors")
                     for name in ("whole", "cut"))
    assert all(bool((first[name] == second[name]).all()) for name in first)
    # A run that is finished is not trained again, and is no other run.
    written = (cut / "metrics.jsonl").stat().st_mtime_ns
    assert inside(tmp_path, *command, "--out", "cut", "--resume") is None
    assert (cut / "metrics.jsonl").stat().st_mtime_ns == written
    other = inside(tmp_path, *command, "--out", "cut", "--resume", "--seed", 1)
    assert isinstance(other, InputError)
    assert "config.seed was 0, is 1" in str(other)


def test_an_interrupt_saves_and_ends(tmp_path: Path) -> None:
    model = material.causal(tmp_path)
    data = material.data(tmp_path / "data.jsonl")
    command = ["train", "tactic", data, "--model", model, "--no-search", "--device", "cpu",
               "--steps", 4000, "--batch", 2, "--set", "log_every=1", "--out", "run"]
    process = subprocess.Popen([sys.executable, "-m", "leanmath", *map(str, command)],
                               cwd=tmp_path, stderr=subprocess.PIPE, text=True,
                               env={**os.environ, "OMP_NUM_THREADS": "1"})
    deadline = time.monotonic() + 60
    while not (tmp_path / "run/metrics.jsonl").is_file():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "--resume goes on from run" in said
    with TrainFolder(tmp_path / "run", json.loads((tmp_path / "run/run.json").read_text()),
                     resume=True) as folder:
        last = folder.last_checkpoint()
        assert last is not None
        assert 0 < last[1] < 4000


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    run = tmp_path / "run"
    with TrainFolder(run, {"kind": "x"}):
        (run / "metrics.jsonl").write_text('{"step": 1}\n{"ste')
        with pytest.raises(InputError, match="another process"):
            TrainFolder(run, {"kind": "x"}, resume=True)
    with pytest.raises(InputError, match="holds a run already"):
        TrainFolder(run, {"kind": "x"})
    with pytest.raises(InputError, match="kind was x, is y"):
        TrainFolder(run, {"kind": "y"}, resume=True)
    with TrainFolder(run, {"kind": "x"}, resume=True) as folder:
        assert folder.metrics() == [{"step": 1}]
    with TrainFolder(run, {"kind": "y"}, force=True) as folder:
        assert folder.metrics() == []
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.tex").write_text("x")
    with pytest.raises(InputError, match=r"other files \(thesis.tex\)"):
        TrainFolder(other, {"kind": "x"}, force=True)
    with pytest.raises(InputError, match="cannot write a run"):
        TrainFolder(other / "thesis.tex" / "run", {"kind": "x"})


def test_a_full_disk_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(DiskFull, match="are free"):
        require_room(tmp_path / "not/there", 10**18)
    with TrainFolder(tmp_path / "run", {"kind": "x"}) as folder:
        folder.write({"step": 1})
        folder.metrics_path.unlink()
        # The device on which there is never room.
        folder.metrics_path.symlink_to("/dev/full")
        with pytest.raises(DiskFull, match="is full") as caught:
            folder.write({"step": 2})
    assert isinstance(caught.value, TrainingFailed)
    assert caught.value.exit_code == 2
    # What native code says of it is an error of its own; whether the disk is full is asked.
    for free, expected in ((0, DiskFull), (1 << 40, RuntimeError)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("leanmath.train.folder.free_bytes", lambda _, free=free: free)
            with pytest.raises(expected), writing(tmp_path):
                raise RuntimeError("PytorchStreamWriter failed writing file")


def test_bad_input_on_the_command_line(tmp_path: Path) -> None:
    model = material.causal(tmp_path)
    data = material.data(tmp_path / "data.jsonl")
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "bad.toml").write_text("steps = [")
    good = ["train", "tactic", data, "--model", model, "--out", "run", "--no-search"]
    for more, said in (
            (["--config", "8b"], "no configuration '8b'"),
            (["--config", "bad.toml"], "is not TOML"),
            (["--set", "stepz=3"], "no setting 'stepz'"),
            (["--set", "steps=many"], "steps cannot be 'many'"),
            (["--set", "steps"], "sets nothing"),
            (["--prompt", "nonsense"], "no tactic prompt is named"),
            (["--resume", "--force"], "say one of them"),
            (["--search", "nowhere.jsonl"], "cannot read")):
        options = [word for word in good if word != "--no-search"] if "--search" in more else good
        error = inside(tmp_path, *options, *more)
        assert isinstance(error, InputError), (more, error)
        assert said in str(error)
    done = leanmath("train", "tactic", "empty.jsonl", *good[3:], cwd=tmp_path)
    assert (done.returncode, "is empty" in done.stderr) == (2, True), done.stderr
    assert "Traceback" not in done.stderr


def test_merging_refuses_what_cannot_be_merged(tmp_path: Path) -> None:
    base = material.causal(tmp_path)
    adapter = tiny.adapter(base, tmp_path / "adapter")
    with pytest.raises(InputError, match="is no adapter"):
        merge(base, tmp_path / "out")
    (tmp_path / "full").mkdir()
    (tmp_path / "full/thesis.tex").write_text("x")
    with pytest.raises(InputError, match="is there already"):
        merge(adapter, tmp_path / "full")
    with pytest.raises(InputError, match="holds no model"):
        merge(adapter, tmp_path / "full", force=True)
    with pytest.raises(InputError, match="no dtype"):
        merge(adapter, tmp_path / "out", dtype="int3")
    other = tiny.saved(tiny.llama(hidden_size=24, intermediate_size=48), tmp_path / "other")
    with pytest.raises(ModelMismatch):
        merge(adapter, tmp_path / "out", base=str(other))
    merge(adapter, tmp_path / "out", dtype="bfloat16")
    assert load(tmp_path / "out", device="cpu").loaded["stored"] == "bfloat16"
    merge(adapter, tmp_path / "out", force=True)
