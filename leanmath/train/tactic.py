"""Training a tactic generator: traces in, a model out that ``leanmath prove --policy`` takes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from leanmath.core.errors import InputError
from leanmath.lean.toolchain import Toolchain
from leanmath.models.loading import LanguageModel
from leanmath.models.prompts import tactic_context, tactic_format
from leanmath.train.base import Base, around, prepare, require_training, seeded
from leanmath.train.batches import (
    PackedCollator,
    PaddedCollator,
    PairedCollator,
    Rows,
    pack,
    packs_apart,
)
from leanmath.train.config import TrainConfig
from leanmath.train.evaluation import Evaluator, theorems_to_search
from leanmath.train.examples import Encoded, Traces, encode, good, read
from leanmath.train.folder import TrainFolder, writing
from leanmath.train.optimizers import make_optimizer

#: What ``--model`` says for one that is made from nothing, and how that is asked.
NEW = "new"
NEW_PROMPT = "leanmath-canonical"


@dataclass(frozen=True)
class Request:
    """What is to be trained: data, the model, where to, and with which theorems to search.

    ``search`` is a file of theorems, None for those held out; ``toolchain``
    None means that nothing is searched. ``trust`` as in
    :func:`leanmath.models.loading.load`.
    """

    data: tuple[Path, ...]
    model: str
    out: Path
    config: TrainConfig
    search: Path | None = None
    toolchain: Toolchain | None = None
    resume: bool = False
    force: bool = False
    trust: bool = False


@dataclass(frozen=True)
class Trained:
    """How a run ended: the folder of the model, and the summary as it is on disk."""

    model: Path
    summary: dict[str, Any]


def train_tactic(request: Request, console: Console | None = None) -> Trained:
    """Train; see :class:`Request`. A run that is finished is not trained again.

    Raises :class:`InputError` for data and settings that cannot be used, errors
    of models, :class:`~leanmath.core.errors.DiskFull`; ``KeyboardInterrupt``
    comes through when a checkpoint is written.
    """
    require_training()
    console = console or Console(stderr=True, highlight=False)
    config = request.config
    traces = read(request.data, valid_fraction=config.valid_fraction, seed=config.seed)
    with TrainFolder(request.out, description("tactic", request, traces),
                     resume=request.resume, force=request.force) as folder:
        folder.recover_model()
        done = folder.summary()
        if done is not None:
            return Trained(folder.model, done)
        seeded(config.seed)
        base = make_base(request, traces)
        examples, held = _encoded(base, traces, console)
        rows, collator = make_rows(base, config, examples)
        theorems = theorems_to_search(request.search, traces.statements, config.search_theorems,
                                      request.toolchain)
        _tell(console, base, traces, examples, held, len(rows), len(theorems))
        evaluator = Evaluator(base, config, held, theorems, request.toolchain) \
            if held or theorems else None
        summary = run_loop(base, config, folder, rows, collator, evaluator, console)
        summary |= {"data": counts(traces, len(examples), len(held)),
                    "parameters": base.language.parameters,
                    "trained_parameters": base.trained_parameters}
        return Trained(folder.model, finish(folder, summary))


def finish(folder: TrainFolder, summary: dict[str, Any]) -> dict[str, Any]:
    """Draw the plots and write the summary."""
    from leanmath.train.plots import draw

    with writing(folder.folder):
        draw(folder.metrics(), folder.plots)
    folder.finish(summary)
    return summary


def run_loop(base: Base, config: TrainConfig, folder: TrainFolder, rows: Rows, collator: Any,
             evaluator: Evaluator | None, console: Console) -> dict[str, Any]:
    """Train to the end; the summary."""
    from transformers import Trainer

    from leanmath.train import loop

    recorder = loop.Recorder(base, config, folder, evaluator, console, rows.tokens)
    make: Any = Trainer
    trainer = make(model=base.trained, args=loop.arguments(config, folder), train_dataset=rows,
                   data_collator=collator,
                   optimizers=(make_optimizer(base.trained, config), None))
    return loop.run(trainer, recorder, base, folder)


def make_base(request: Request, traces: Traces) -> Base:
    """The model that a request names: loaded, or new with a tokenizer made from the data."""
    config = request.config
    if request.model != NEW:
        return prepare(request.model, config, trust=request.trust)
    from leanmath.train.new import new_model, new_tokenizer

    if config.method == "lora":
        raise InputError("a new model is trained whole, not by LoRA",
                         hint="Leave the method away, or name a model to start from.")
    form = tactic_format(config.prompt or NEW_PROMPT)
    if form.name not in ("leanmath", NEW_PROMPT):
        raise InputError(f"a new model has the prompt {NEW_PROMPT}, or leanmath, not "
                         f"{form.name!r}")
    contexts = ((tactic_context(trace.before), trace.tactic) for trace in good(traces.train))
    tokenizer = new_tokenizer(
        (text for context, tactic in contexts
         for text in (*form.shown(context).goals, form.writer(context)(tactic))),
        config.vocabulary)
    language = LanguageModel(new_model(tokenizer, config), tokenizer, NEW, False, "cpu",
                             config.context, form.name)
    return around(language, config, lora=False, save_dtype="float16")


def _encoded(base: Base, traces: Traces,
             console: Console) -> tuple[list[Encoded], list[Encoded]]:
    def encoded(some: Sequence[Any]) -> list[Encoded]:
        shown = track(some, "encoding", console=console, transient=True)
        return encode(shown, base.codec, prompt_tokens=base.prompt_tokens,
                      answer_tokens=base.answer_tokens, skipped=traces.skipped)

    train, held = encoded(good(traces.train)), encoded(good(traces.valid))
    if not train:
        raise InputError(f"no example is left to learn from ({traces.skipped})",
                         hint="Allow longer tactics (answer_tokens).")
    # Held-out figures are of the first so many: let these be of all theorems.
    held.sort(key=lambda each: hashlib.blake2b(
        f"{each.theorem}\0{each.example.prompt}".encode(), digest_size=8).digest())
    return train, held


def make_rows(base: Base, config: TrainConfig,
              examples: Sequence[Encoded]) -> tuple[Rows, Any]:
    """Rows for the trainer and what makes tensors of them."""
    plain = [each.example for each in examples]
    pad = int(base.language.tokenizer.pad_token_id or 0)
    if base.language.encoder_decoder:
        return Rows([(each,) for each in plain]), PairedCollator(pad)
    if not config.packing:
        return Rows([(each,) for each in plain]), PaddedCollator(pad)
    require_packing(base, config)
    size = config.pack_tokens or base.prompt_tokens + base.answer_tokens
    context = base.language.context
    # Positions begin anew with each example: only an example has to fit the context, not a pack.
    if context is not None and size < base.prompt_tokens + base.answer_tokens:
        size = base.prompt_tokens + base.answer_tokens
    return Rows(pack(plain, size, config.seed)), PackedCollator(pad)


def require_packing(base: Base, config: TrainConfig) -> None:
    """:class:`InputError` when examples are to be packed, and would see each other in the model."""
    if config.packing and not base.language.encoder_decoder \
            and not packs_apart(base.language.model):
        raise InputError(
            f"examples that are packed into one row would see each other in {base.language.name}",
            hint="Switch packing off (packing = false, --no-packing).")


def description(kind: str, request: Request, traces: Traces) -> dict[str, object]:
    """What a run is: two that differ in any of it are not one."""
    searched = None
    if request.search is not None:
        try:
            searched = hashlib.sha256(request.search.read_bytes()).hexdigest()
        except OSError as error:
            raise InputError(f"cannot read {request.search}: {error.strerror}") from error
    return {
        "kind": kind, "model": request.model, "config": request.config.model_dump(),
        "data": [{"sha256": each.sha256, "traces": each.traces} for each in traces.sources],
        "search": searched if request.search is not None else
        "held out" if request.toolchain is not None else "none",
        "versions": {name: version(name) for name in ("torch", "transformers", "peft")}}


def counts(traces: Traces, examples: int, held: int) -> dict[str, object]:
    """What became of the data."""
    return {"sources": [vars(each) for each in traces.sources], "examples": examples,
            "held_out": held, "skipped": dict(traces.skipped.reasons)}


def _tell(console: Console, base: Base, traces: Traces, examples: Sequence[Encoded],
          held: Sequence[Encoded], rows: int, theorems: int) -> None:
    left_out = f"; left out {traces.skipped}" if traces.skipped.count else ""
    console.print(f"{len(examples)} examples in {rows} rows, {len(held)} held out{left_out}",
                  markup=False)
    console.print(f"{base.language.name}: {base.language.parameters:,} parameters, "
                  f"{base.trained_parameters:,} of them trained; prompt {base.form.name}",
                  markup=False)
    console.print(f"{theorems} theorems to search at each evaluation" if theorems else
                  "no theorems to search: perplexity decides which model is the best",
                  markup=False)

