"""The training loop: transformers' Trainer, with our records, evaluations and checkpoints.

Shared by all kinds of training. Metrics are JSON Lines as they happen; a run
that was cut off goes on from its last whole checkpoint, in the same order of
batches, to the same weights.
"""

from __future__ import annotations

import math
import signal
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from leanmath.core.errors import ModelOutOfMemory, TrainingDiverged
from leanmath.models.loading import quiet
from leanmath.train.base import Base
from leanmath.train.config import TrainConfig
from leanmath.train.evaluation import Evaluation, Evaluator
from leanmath.train.folder import TrainFolder, require_room, writing

if TYPE_CHECKING:
    from transformers import Trainer


def arguments(config: TrainConfig, folder: TrainFolder, *, kind: Any = None,
              **more: Any) -> Any:
    """The settings as transformers has them, in its class or one derived from it (``kind``)."""
    import torch
    from transformers import TrainingArguments

    cpu = config.device == "cpu" or not torch.cuda.is_available()
    found = (kind or TrainingArguments)(
        output_dir=str(folder.checkpoints), per_device_train_batch_size=config.batch,
        gradient_accumulation_steps=config.accumulate, learning_rate=config.learning_rate,
        lr_scheduler_type=config.schedule, warmup_steps=config.warmup,
        weight_decay=config.weight_decay, max_grad_norm=config.clip,
        num_train_epochs=config.epochs, max_steps=config.steps or -1,
        logging_strategy="steps", logging_steps=config.log_every,
        # Else a loss that is no number is reported as zero.
        logging_nan_inf_filter=False,
        save_strategy="steps", save_steps=config.save_every, save_total_limit=config.keep,
        eval_strategy="no", seed=config.seed, data_seed=config.seed, use_cpu=cpu,
        bf16=not cpu and torch.cuda.is_bf16_supported(), dataloader_pin_memory=not cpu,
        remove_unused_columns=False, disable_tqdm=True, report_to="none", log_level="error",
        **more)
    # More than one card needs a launcher (torchrun); a process alone uses one.
    found._n_gpu = min(1, found.n_gpu)
    return found


class Recorder:
    """Writes metrics, marks checkpoints, evaluates, keeps the best model, stops early."""

    def __init__(self, base: Base, config: TrainConfig, folder: TrainFolder,
                 evaluator: Evaluator | None, console: Console, tokens: int) -> None:
        self._base = base
        self._config = config
        self._folder = folder
        self._evaluator = evaluator
        self._console = console
        #: Tokens in one epoch.
        self._tokens = tokens
        done = [each for each in folder.metrics() if each.get("kind") == "evaluation"]
        self.evaluations = [(each["step"], Evaluation.of_record(each)) for each in done]
        self._stop = threading.Event()
        self.interrupted = False
        self.stopped_early = False
        self._progress = Progress(
            TextColumn("training"), BarColumn(), MofNCompleteColumn(),
            TextColumn("loss {task.fields[loss]}"), TimeRemainingColumn(), console=console,
            transient=True)
        self._mark = (0.0, 0.0)

    @property
    def best(self) -> tuple[int, Evaluation] | None:
        """The best evaluation so far, the earliest of equals, with its step."""
        return max(self.evaluations, key=lambda each: each[1].rank, default=None)

    def interrupt(self) -> None:
        """Save a checkpoint after this step, and end."""
        self._stop.set()

    # -- what the trainer calls ----------------------------------------------------

    def begun(self, state: Any) -> None:
        """Before the first step."""
        self._progress.start()
        self._task = self._progress.add_task("", total=state.max_steps, loss="-",
                                             completed=state.global_step)
        self._mark = (time.monotonic(), state.epoch or 0.0)

    def stepped(self, state: Any, control: Any) -> None:
        """After a step: evaluate where it is time, and say whether it is enough."""
        step = state.global_step
        self._progress.update(self._task, completed=step)
        if self._stop.is_set():
            self.interrupted = control.should_save = control.should_training_stop = True
        elif 0 < self._config.stop <= step:
            self._evaluate(step, control)
            control.should_save = control.should_training_stop = True
        elif step % self._config.evaluate_every == 0 or step == state.max_steps:
            self._evaluate(step, control)

    def logged(self, state: Any, logs: Mapping[str, Any]) -> None:
        """The means over the last steps."""
        if "loss" not in logs:
            return
        now, epoch = time.monotonic(), state.epoch or 0.0
        seconds, self._mark_epoch = now - self._mark[0], epoch - self._mark[1]
        rate = self._tokens * self._mark_epoch / seconds if seconds > 0 else 0.0
        self._mark = (now, epoch)
        names = {"loss": "loss", "learning_rate": "learning_rate", "grad_norm": "gradient",
                 "rewards/accuracies": "preferred", "rewards/margins": "margin"}
        self._folder.write({
            "kind": "train", "step": state.global_step, "epoch": round(epoch, 4),
            **{ours: _number(logs[theirs]) for theirs, ours in names.items() if theirs in logs},
            "tokens_per_second": round(rate, 1)})
        self._progress.update(self._task, loss=f"{float(logs['loss']):.3f}")

    def saved(self, state: Any) -> None:
        """A checkpoint is written."""
        self._folder.complete(state.global_step)

    def close(self) -> None:
        """Take the bar away."""
        self._progress.stop()

    # -- evaluations -----------------------------------------------------------------

    def _evaluate(self, step: int, control: Any) -> None:
        if self._evaluator is None or any(at == step for at, _ in self.evaluations):
            return
        started = time.monotonic()
        found = self._evaluator()
        best = self.best
        self.evaluations.append((step, found))
        if best is None or found.rank > best[1].rank:
            with self._folder.new_model() as fresh:
                self._base.save(fresh)
        # The model first: a line says that its step is dealt with.
        self._folder.write(found.record(step))
        self._console.print(_words(step, found), highlight=False)
        best = self.best
        assert best is not None
        worse = sum(at > best[0] for at, _ in self.evaluations)
        if self._config.patience and worse >= self._config.patience:
            self.stopped_early = control.should_training_stop = True
            control.should_save = True
        # The time of an evaluation is no time of training.
        self._mark = (self._mark[0] + time.monotonic() - started, self._mark[1])


def _number(value: Any) -> float | None:
    """A figure as JSON has it: None for what is no number."""
    found = float(value)
    return found if math.isfinite(found) else None


def _words(step: int, found: Evaluation) -> str:
    parts = []
    if found.perplexity is not None:
        parts.append(f"perplexity {found.perplexity:.3f}")
    if found.tried:
        parts.append(f"exact match {found.matched} of {found.tried}")
    if found.searched:
        invalid = f" ({found.invalid} are no statements here)" if found.invalid else ""
        parts.append(f"proved {found.proved} of {found.searched}{invalid}, "
                     f"{found.expansions} expansions")
    return f"step {step}: {', '.join(parts) or 'nothing is held out to evaluate on'}"


def _callback(recorder: Recorder) -> Any:
    """The recorder as the trainer calls it."""
    from transformers import TrainerCallback

    class Forward(TrainerCallback):
        """Passes on what a recorder wants to know."""

        def on_train_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            recorder.begun(state)

        def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            recorder.stepped(state, control)

        def on_log(self, args: Any, state: Any, control: Any, **more: Any) -> None:
            recorder.logged(state, more.get("logs") or {})

        def on_save(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            recorder.saved(state)

    return Forward()


@contextmanager
def _gentle(recorder: Recorder) -> Iterator[None]:
    """Ctrl-C ends after the step, with a checkpoint; the second one ends at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def first(_signal: int, _frame: FrameType | None) -> None:
        recorder.interrupt()
        signal.signal(signal.SIGINT, before)

    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, first)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def run(trainer: Trainer, recorder: Recorder, base: Base, folder: TrainFolder) -> dict[str, Any]:
    """Train to the end; what the summary says of it. An interrupt comes through at the end.

    Raises :class:`~leanmath.core.errors.DiskFull`, and
    :class:`~leanmath.core.errors.ModelOutOfMemory` with what to change.
    """
    import torch
    from transformers.trainer_callback import PrinterCallback, ProgressCallback

    for each in (PrinterCallback, ProgressCallback):
        trainer.remove_callback(each)
    trainer.add_callback(_callback(recorder))
    # Weights, two moments and a gradient's worth of slack, for each checkpoint and one more; and
    # the best model twice while one replaces the other.
    weights, kept = 4 * base.trained_parameters, trainer.args.save_total_limit or 1
    require_room(folder.folder, (3 * (kept + 1) + 2) * weights + (32 << 20))
    last = folder.last_checkpoint()
    folder.forget_after(last[1] if last is not None else 0)
    recorder.evaluations = [each for each in recorder.evaluations
                            if last is not None and each[0] <= last[1]]
    began = time.monotonic()
    try:
        with writing(folder.folder), _gentle(recorder), quiet():
            trainer.train(resume_from_checkpoint=str(last[0]) if last is not None else None)
    except torch.OutOfMemoryError as error:
        raise ModelOutOfMemory(
            f"{base.language.name} runs out of memory while it is trained",
            hint="Smaller batches (batch; accumulate makes up for it), shorter packs "
                 "(pack_tokens), recomputed activations (checkpointing), or a lower lora_rank.",
        ) from error
    finally:
        recorder.close()
    if recorder.interrupted:
        raise KeyboardInterrupt
    losses = [each["loss"] for each in folder.metrics() if each.get("kind") == "train"]
    if losses and losses[-1] is None:
        raise TrainingDiverged("the loss is no number any more: training diverged",
                               hint="Lower the learning rate.")
    if recorder.best is None:
        with folder.new_model() as fresh:
            base.save(fresh)
    best = recorder.best
    return {
        "steps": trainer.state.global_step, "epochs": round(trainer.state.epoch or 0.0, 4),
        "seconds": round(time.monotonic() - began, 1), "stopped_early": recorder.stopped_early,
        "last_loss": losses[-1] if losses else None,
        "best": None if best is None else best[1].record(best[0])}
