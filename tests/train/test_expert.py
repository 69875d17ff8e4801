"""Expert iteration with a tiny model: rounds learn from what they prove, and go on after any end.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from leanmath.core.errors import DiskFull, InputError, ModelMissing
from leanmath.core.lines import Lines, kept_objects
from leanmath.core.theorem import Theorem
from leanmath.data.constructed import Written, traced
from leanmath.data.scripts import steps
from leanmath.data.traces import Skipped, read_traces, write_traces
from leanmath.lean.toolchain import embedded_toolchain
from leanmath.models.loading import load, write_card
from leanmath.models.prompts import tactic_format
from leanmath.prove.budget import Budget
from leanmath.train.expert import ExpertRequest, Iterated, iterate, words
from leanmath.train.folder import read_json
from leanmath.train.harvest import Replay, read_pool, write_data
from leanmath.train.selecting import select
from tests.models import tiny
from tests.train import material
from tests.train.test_tactic import inside

#: What a round of seconds takes.
FAST = {"method": "full", "steps": 40, "learning_rate": 1e-2, "batch": 4, "answer_tokens": 24,
        "prompt_tokens": 100, "valid_fraction": 0.0, "evaluate_every": 1000}


def theorems(path: Path, *statements: str) -> Path:
    """A file of theorems."""
    path.write_text("".join(json.dumps({"name": text.split()[0],
                                        "formal_statement": f"theorem {text} := by sorry"}) + "\n"
                            for text in statements), encoding="utf-8")
    return path


def pool(folder: Path) -> Path:
    return theorems(folder / "pool.jsonl", *(
        f"p{number} (n : Nat) : n + {number} = {number} + n" for number in range(2, 6)),
        "both (p q : Prop) (hp : p) (hq : q) : p ∧ q", "false (n : Nat) : n = n + 1",
        "held_out (m : Nat) : m + 7 = 7 + m", "bench (k : Nat) : k + 8 = 8 + k")


def valid(folder: Path) -> Path:
    return theorems(folder / "valid.jsonl", "v7 (n : Nat) : n + 7 = 7 + n",
                    "v9 (n : Nat) : n + 9 = 9 + n")


def benchmark(folder: Path) -> Path:
    return theorems(folder / "benchmark.jsonl", "known (n : Nat) : n + 8 = 8 + n")


def model(folder: Path) -> Path:
    """A model that proves nothing: its choices are those of chance."""
    path = tiny.saved(tiny.llama(spread=0.3), folder / "llama")
    write_card(path, "leanmath", prompt_tokens=100, answer_tokens=24)
    return path


def request(folder: Path, **more: Any) -> ExpertRequest:
    return ExpertRequest(**{
        "pool": (pool(folder),), "model": str(model(folder)), "out": folder / "run",
        "valid": valid(folder), "config": material.settings(**FAST),
        "toolchain": embedded_toolchain(), "data": (material.data_file(folder),),
        "benchmarks": (benchmark(folder),), "rounds": 2, "budget": Budget(1, 8, 4),
        "valid_budget": Budget(1, 4, 2), "licence": "CC0-1.0", **more})


def command(folder: Path) -> list[object]:
    """The same on the command line."""
    settings = [word for name, value in FAST.items() for word in ("--set", f"{name}={value}")]
    return ["train", "expert", pool(folder), "--model", model(folder), "--valid", valid(folder),
            "--data", material.data_file(folder), "--benchmark", benchmark(folder),
            "--budget", "1x8x4", "--valid-budget", "1x4x2", "--rounds", 2, "--out", "run",
            "--device", "cpu", "--set", "save_every=10", "--set", "log_every=5", "-j", 1, *settings]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ExpertRequest, Iterated]:
    """Two rounds."""
    folder = tmp_path_factory.mktemp("expert")
    asked = request(folder)
    return folder, asked, iterate(asked, material.quiet())


def test_two_rounds_learn_what_the_search_proved(
        done: tuple[Path, ExpertRequest, Iterated]) -> None:
    folder, _, found = done
    first, second = found.rounds
    # The rules prove all that is true; what is withheld or in a benchmark is not searched.
    assert (first["searched"], first["proved"], first["new_proofs"]) == (6, 5, 5)
    assert (first["valid_before"], first["valid_of"]) == (0, 2)
    assert first["valid_after"] == 2, first
    assert first["kept"]
    assert first["loss"] < 1
    assert first["new_examples"] >= 5
    assert first["replayed"] > first["new_examples"]
    assert set(first["seconds"]) == {"valid_before", "search", "data", "train", "valid"}
    # What is proved is not searched again, and without new proofs nothing is trained.
    assert (second["searched"], second["proved"], second["from"]) == (1, 0, 1)
    assert second["why"] == "nothing new was proved"
    assert (second["valid_before"], second["valid_after"], second["kept"]) == (2, None, False)
    assert "no new model: nothing new was proved" in words(second)
    assert [line["round"] for line in kept_objects(folder / "run/rounds.jsonl")] == [1, 2]
    assert found.model == folder / "run/model"
    assert load(found.model, device="cpu").prompt == "leanmath"
    assert not (folder / "run/rounds/001/train/checkpoints").exists()


def test_what_is_learnt_from(done: tuple[Path, ExpertRequest, Iterated]) -> None:
    folder, asked, found = done
    place = folder / "run/rounds/001"
    traces = list(read_traces(place / "data.jsonl"))
    new = [each for each in traces if each.source == "run/rounds/001"]
    assert {each.theorem for each in new} == {"p2", "p3", "p4", "p5", "both"}
    assert {each.licence for each in new} == {"CC0-1.0"}
    assert len(new) == found.rounds[0]["new_examples"]
    # Nothing that is withheld, or a benchmark's: t7 and t8 of the earlier data say the same.
    assert {each.theorem for each in traces}.isdisjoint({"held_out", "bench"})
    assert len({(each.before, each.tactic) for each in traces}) == len(traces)
    assert all(each.outcome != "failed" for each in traces)
    about = read_json(place / "data.json")
    assert about is not None
    assert about["new"] + about["replayed"] + about["held_out"] == len(traces)
    read = read_pool(asked.pool, asked.valid, asked.benchmarks, asked.toolchain)
    assert {(name, like) for name, _, like in read.dropped} == {
        ("held_out", "v7 (valid.jsonl)"), ("bench", "known")}


def test_a_run_that_is_done_is_not_done_again_and_may_go_on(
        done: tuple[Path, ExpertRequest, Iterated]) -> None:
    folder, asked, found = done
    run = folder / "run"
    before = {path: path.stat().st_mtime_ns for path in run.rglob("*") if path.is_file()
              and path.name not in ("run.json", ".lock")}
    again = iterate(replace(asked, resume=True, force=False), material.quiet())
    assert again.rounds == found.rounds
    assert before == {path: path.stat().st_mtime_ns for path in before}
    with pytest.raises(InputError, match="holds a run already"):
        iterate(asked, material.quiet())
    with pytest.raises(InputError, match=r"is another one: .*budget.expansions was 4, is 5"):
        iterate(replace(asked, resume=True, budget=Budget(1, 8, 5)), material.quiet())
    # A crash between the decision and its line: the parts are there, and only the line is written.
    shutil.rmtree(run / "model")
    (run / "rounds.jsonl").unlink()

    def full(_: Lines, __: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("leanmath.train.expert.Lines.write", full)
        with pytest.raises(DiskFull, match="is full"):
            iterate(replace(asked, resume=True), material.quiet())
    (run / "rounds.jsonl").write_text('{"round": 1, "searc')
    again = iterate(replace(asked, resume=True), material.quiet())
    assert again.rounds == found.rounds
    assert load(run / "model", device="cpu").prompt == "leanmath"


def test_a_worse_model_is_recorded_and_not_kept(
        done: tuple[Path, ExpertRequest, Iterated], tmp_path: Path) -> None:
    _, _, found = done
    assert found.model is not None
    shutil.copytree(found.model, tmp_path / "good")
    # So high a rate unlearns everything; LoRA, whose adapter is merged.
    asked = request(tmp_path, model=str(tmp_path / "good"), rounds=1, data=(), each=3,
                    config=material.settings(**{**FAST, "method": "lora", "learning_rate": 5.0,
                                                "steps": 4, "log_every": 1}))
    ended = iterate(asked, material.quiet())
    line = ended.rounds[0]
    assert line["searched"] == 3
    assert (line["valid_before"], line["valid_after"], line["kept"]) == (2, 0, False)
    assert ended.model is None
    assert not (tmp_path / "run/model").exists()
    merged = tmp_path / "run/rounds/001/model"
    assert not (merged / "adapter_config.json").exists()
    assert load(merged, device="cpu").prompt == "leanmath"
    # One whose weights are no numbers any more is not even tried, and no end of the run.
    config = asked.config.model_copy(update={"learning_rate": 1e38, "method": "full"})
    ended = iterate(replace(asked, config=config, force=True), material.quiet())
    assert [line["why"] for line in ended.rounds] == ["training diverged"]
    assert not ended.rounds[0]["kept"]


def test_a_run_that_is_killed_goes_on(tmp_path: Path) -> None:
    """Ctrl-C and kill -9 in the search, and kill -9 in the training, of the first round."""
    words = [str(word) for word in command(tmp_path)]
    place = tmp_path / "run/rounds/001"

    def killed_when(there: Any, by: signal.Signals = signal.SIGKILL) -> str:
        process = subprocess.Popen(
            [sys.executable, "-m", "leanmath", *words, *(["--resume"] if place.exists() else [])],
            cwd=tmp_path, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "OMP_NUM_THREADS": "1"})
        deadline = time.monotonic() + 120
        while not there():
            if process.poll() is not None:
                assert process.stderr is not None
                pytest.fail(process.stderr.read())
            assert time.monotonic() < deadline
            time.sleep(0.01)
        process.send_signal(by)
        _, said = process.communicate(timeout=20)
        assert process.returncode == (130 if by == signal.SIGINT else -by)
        return str(said)

    results = place / "search/results.jsonl"

    def searched_so_far(count: int) -> bool:
        return results.exists() and results.read_text().count("\n") >= count

    assert "--resume goes on from run" in killed_when(lambda: searched_so_far(1), signal.SIGINT)
    killed_when(lambda: searched_so_far(3))
    assert not (place / "searched.json").exists()
    searched = results.read_text().splitlines()
    killed_when(lambda: (place / "train/checkpoints/checkpoint-10/complete.json").exists())
    assert not (place / "valid.json").exists()
    # What was searched was not searched again.
    assert results.read_text().splitlines()[:len(searched)] == searched
    assert len(results.read_text().splitlines()) == 6
    data = (place / "data.jsonl").stat().st_mtime_ns
    assert "--resume" in str(inside(tmp_path, *words))
    assert inside(tmp_path, *words, "--resume") is None
    lines = list(kept_objects(tmp_path / "run/rounds.jsonl"))
    assert [line["round"] for line in lines] == [1, 2]
    assert (place / "data.jsonl").stat().st_mtime_ns == data
    assert lines[0]["valid_after"] == 2
    metrics = list(kept_objects(place / "train/metrics.jsonl"))
    assert [each["step"] for each in metrics if each["kind"] == "train"] == list(range(5, 41, 5))
    # Cleared away, and done anew.
    assert inside(tmp_path, *words, "--force", "--rounds", 1) is None
    assert len(list(kept_objects(tmp_path / "run/rounds.jsonl"))) == 1
    # One round more than was said at first.
    assert inside(tmp_path, *words, "--resume", "--rounds", 2) is None
    assert len(list(kept_objects(tmp_path / "run/rounds.jsonl"))) == 2


def test_bad_input_is_told_before_anything_is_searched(tmp_path: Path) -> None:
    good = command(tmp_path)
    (tmp_path / "empty.jsonl").touch()
    shutil.copy(tmp_path / "pool.jsonl", tmp_path / "copy.jsonl")
    for more, said in (
            (["--budget", "many"], "is no budget"),
            (["--set", "stepz=3"], "no setting 'stepz'"),
            (["--valid", "nowhere.jsonl"], "nowhere.jsonl"),
            (["--valid", "empty.jsonl"], "holds no theorem"),
            (["--data", "empty.jsonl"], "is empty"),
            (["--data", "pool.jsonl"], "holds no trace"),
            (["--benchmark", "nowhere.jsonl"], "cannot read"),
            (["--benchmark", "copy.jsonl"], "no theorem of the pool is left"),
            (["--prompt", "reprover"], "is for an encoder and a decoder"),
            (["--resume", "--force"], "say one of them")):
        error = inside(tmp_path, *good, *more)
        assert getattr(error, "exit_code", None) == 2, (more, error)
        assert said in str(error)
        assert not list((tmp_path / "run").glob("rounds/*/search"))
        shutil.rmtree(tmp_path / "run", ignore_errors=True)
    twice = inside(tmp_path, "train", "expert", tmp_path / "pool.jsonl", *good[2:])
    assert isinstance(twice, InputError)
    assert "two theorems are named" in str(twice)
    other = request(tmp_path, model="nowhere/at-all/model")
    with pytest.raises(ModelMissing):
        iterate(other, material.quiet())
    adapter = tiny.adapter(Path(str(request(tmp_path).model)), tmp_path / "adapter")
    with pytest.raises(InputError, match="Merge it first"):
        iterate(request(tmp_path, model=str(adapter), force=True), material.quiet())
    wrong = theorems(tmp_path / "wrong.jsonl", "w (n : Nat) : n = nonsense")
    with pytest.raises(InputError, match="accepts no statement of the pool"):
        iterate(request(tmp_path, pool=(wrong,), force=True), material.quiet())


def test_scripts_are_cut_into_steps() -> None:
    script = ("by\n  refine ⟨?_, ?_⟩\n  · intro x\n    induction x with\n    | zero => simp\n"
              "    | succ n ih =>\n      omega\n  · constructor\n    · left\n      exact h\n"
              "    . have k : a = b := by\n        omega\n      simp_all\n      <;> omega")
    assert steps(script) == (
        "refine ⟨?_, ?_⟩", "intro x",
        "induction x with\n| zero => simp\n| succ n ih =>\n  omega", "constructor", "left",
        "exact h", "have k : a = b := by\n  omega", "simp_all\n<;> omega")
    assert steps("omega") == ("omega",)


def test_scripts_are_learnt_from_rather_than_their_first_step() -> None:
    goal, rest = "p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q", "p q : Prop\nhp : p\nhq : q\n⊢ q"
    other = "r q : Prop\nhr : r\nhq : q\n⊢ r ∧ q"
    traces = [material.trace("a", "", goal, "constructor", after=(rest,), outcome="advanced"),
              material.trace("a", "", goal, "constructor\nassumption\nassumption"),
              material.trace("a", "", goal, "tauto", outcome="failed"),
              material.trace("b", "", other, "constructor\nassumption\nassumption"),
              material.trace("c", "", goal, "refine ⟨?_, ?_⟩\nassumption\nassumption")]
    plain, canonical = tactic_format("leanmath"), tactic_format("leanmath-canonical")
    assert [each.theorem for each in select(traces, plain, 10**9)] == ["a", "b", "c"]
    assert next(each.tactic for each in select(traces, plain, 1)) == "constructor"
    # In canonical names a and b are one; a conjunction is taken apart before the model is asked.
    assert [each.theorem for each in select(traces, canonical, 10**9)] == ["a"]


def test_proofs_that_do_not_go_through_in_parts_are_one_step() -> None:
    skipped = Skipped()
    theorem = Theorem("t", "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q")
    ways = ("constructor", "exact hq", "exact hp"), ("exact ⟨hp, hq⟩",)
    found = dict(traced([Written(theorem, ways, "a", "CC0-1.0"),
                         Written(theorem, ways[:1], "b", "CC0-1.0")],
                        embedded_toolchain(), skipped))
    assert [[each.tactic for each in traces] for traces in found.values()] == [
        ["exact ⟨hp, hq⟩"], []]
    assert dict(skipped.reasons) == {"a proof that fails at exact": 1}


def test_earlier_data_without_splits_is_split(tmp_path: Path) -> None:
    """By theorem, so that what is held out is never learnt from, in no round."""
    earlier, found = tmp_path / "earlier.jsonl", tmp_path / "found.jsonl"
    write_traces(earlier, [each for number in range(60) for each in material.theorem(number)])
    write_traces(found, [replace(each, source="run/rounds/001", theorem=f"n{number}")
                         for number in range(100, 104) for each in material.theorem(number)])
    read = read_pool([pool(tmp_path)], valid(tmp_path), [], embedded_toolchain())
    held: list[set[str]] = []
    learnt: set[str] = set()
    for number in (1, 2):
        out = tmp_path / f"{number}.jsonl"
        harvest = write_data([found], Replay((earlier,)), out, read, tactic_format("leanmath"),
                             ratio=8, steps=1, valid_fraction=0.3, seed=0, round_seed=number)
        traces = list(read_traces(out))
        assert harvest.new + harvest.replayed + harvest.held_out == len(traces)
        held.append({each.theorem for each in traces if each.split == "valid"})
        learnt |= {each.theorem for each in traces if each.split == "train"}
    assert held[0]
    assert held[0] != held[1]
    assert learnt.isdisjoint(held[0] | held[1])


def test_other_seeds_draw_other_traces(tmp_path: Path) -> None:
    replay = Replay((material.data_file(tmp_path),))
    first, again, other = (replay.draw(4, seed) for seed in (1, 1, 2))
    assert first == again != other
    held = [each for each in first if each.split == "valid"]
    assert len(first) == 4 + len(held)
    assert len(held) == 3
    # Files that overlap count once.
    twice = Replay((material.data_file(tmp_path),) * 2)
    assert twice.draw(4, 1) == first
