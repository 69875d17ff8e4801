"""Traces, settings and tiny models to train with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rich.console import Console

from leanmath.data.traces import Outcome, Trace, write_traces
from leanmath.train.config import TrainConfig
from leanmath.train.tactic import Request
from tests.models import tiny


def trace(theorem: str, statement: str, goal: str, tactic: str, *, after: tuple[str, ...] = (),
          path: tuple[str, ...] = (), outcome: Outcome = "finished", split: str = "") -> Trace:
    """A trace of one goal."""
    return Trace(theorem, statement, (goal,), tactic, after, path, (), outcome, "made", 0, 0,
                 "Apache-2.0", "embedded", split)


def theorem(number: int, split: str = "") -> list[Trace]:
    """One of three easy theorems, with its proof and a tactic that fails in the same state."""
    name = f"t{number}"
    statement, goal, tactic = (
        (f"theorem {name} (n : Nat) : n + {number} = {number} + n",
         f"n : ℕ\n⊢ n + {number} = {number} + n", "omega"),
        (f"theorem {name} (p q : Prop) (h : p ∧ q) : q", "p q : Prop\nh : p ∧ q\n⊢ q", "exact h.2"),
        (f"theorem {name} : {number} = {number}", f"⊢ {number} = {number}", "rfl"),
    )[number % 3]
    return [trace(name, statement, goal, tactic, split=split),
            trace(name, statement, goal, "assumption", outcome="failed", split=split)]


def data(path: Path, count: int = 18) -> Path:
    """A file of traces; every fifth theorem is held out, one of each kind."""
    write_traces(path, [each for number in range(count)
                        for each in theorem(number, "valid" if number % 5 == 4 else "train")])
    return path


def settings(**more: Any) -> TrainConfig:
    """Settings of a run of seconds."""
    return TrainConfig(**{
        "steps": 30, "batch": 4, "learning_rate": 1e-2, "prompt_tokens": 100, "answer_tokens": 24,
        "device": "cpu", "log_every": 5, "save_every": 10, "evaluate_every": 30,
        "search_budget": "1x4x4", "search_jobs": 1, "lora_rank": 8, "schedule": "constant", **more})


def request(folder: Path, model: Path | str, *, data_path: Path | None = None,
            **more: Any) -> Request:
    """A request in a folder for tests; ``resume``, ``force``, ``toolchain``, ``search`` as they
    are, all else is a setting."""
    own = {name: more.pop(name) for name in
           ("resume", "force", "toolchain", "search", "out") if name in more}
    return Request((data_path or data_file(folder),), str(model),
                   own.pop("out", folder / "run"), settings(**more), **own)


def data_file(folder: Path) -> Path:
    """The data in a folder, made when it is not there."""
    path = folder / "data.jsonl"
    return path if path.exists() else data(path)


def causal(folder: Path) -> Path:
    """A tiny Llama in a folder."""
    return tiny.saved(tiny.llama(spread=0.3), folder / "llama")


def seq2seq(folder: Path) -> Path:
    """A tiny T5 in a folder."""
    model = tiny.t5()
    model.config.dropout_rate = 0.0
    return tiny.saved(model, folder / "t5")


def quiet() -> Console:
    """A console that nobody sees."""
    import io

    return Console(file=io.StringIO())
