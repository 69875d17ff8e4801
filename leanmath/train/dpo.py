"""Direct preference optimization (Rafailov et al., 2023, arXiv 2305.18290), by trl's trainer.

Preferences are failed tactics beside good ones for the same state. Prompts and
answers are encoded as in all other training; trl sees tokens only, never text.
The reference is the model as it began: the base without the adapter, or a copy.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any

from rich.console import Console

from leanmath.core.errors import InputError, LibraryMissing
from leanmath.train.base import Base, prepare, require_training, seeded
from leanmath.train.evaluation import Evaluator, theorems_to_search
from leanmath.train.examples import EncodedPair, Traces, encode, encode_pairs, good, read
from leanmath.train.folder import TrainFolder
from leanmath.train.tactic import NEW, Request, Trained, counts, description, finish


def train_dpo(request: Request, console: Console | None = None) -> Trained:
    """Train on the preference pairs of the traces; as :func:`leanmath.train.tactic.train_tactic`.

    Decoders only (trl's trainer is for these): :class:`InputError` for others.
    """
    require_training()
    try:
        import trl  # noqa: F401
    except ImportError as error:
        raise LibraryMissing(f"DPO needs trl, which cannot be imported: {error}",
                             hint="pip install 'leanmath[train]'") from error
    if request.model == NEW:
        raise InputError("preferences move a model that can do something already",
                         hint="Train one first: leanmath train tactic.")
    console = console or Console(stderr=True, highlight=False)
    config = request.config
    traces = read(request.data, valid_fraction=config.valid_fraction, seed=config.seed)
    with TrainFolder(request.out, description("dpo", request, traces),
                     resume=request.resume, force=request.force) as folder:
        folder.recover_model()
        done = folder.summary()
        if done is not None:
            return Trained(folder.model, done)
        seeded(config.seed)
        base = prepare(request.model, config, trust=request.trust)
        if base.language.encoder_decoder:
            raise InputError(f"{base.language.name} has an encoder and a decoder, and DPO is for "
                             "decoders alone", hint="Train it with: leanmath train tactic.")
        pairs, evaluator = _material(request, base, traces)
        console.print(f"{len(pairs)} pairs"
                      + (f"; left out {traces.skipped}" if traces.skipped.count else ""),
                      markup=False)
        summary = _train(base, request, folder, pairs, evaluator, console)
        summary |= {"pairs": len(pairs), "data": counts(
            traces, len(pairs), len(evaluator.held) if evaluator is not None else 0)}
        return Trained(folder.model, finish(folder, summary))


def _material(request: Request, base: Base,
              traces: Traces) -> tuple[list[EncodedPair], Evaluator | None]:
    config = request.config
    pairs = encode_pairs(traces.train, base.codec, prompt_tokens=base.prompt_tokens,
                         answer_tokens=base.answer_tokens, skipped=traces.skipped)
    if not pairs:
        raise InputError("the data holds no preferences: no state has a tactic that went on and "
                         "one that failed",
                         hint="Trace searches with their failures.")
    held = encode(good(traces.valid), base.codec, prompt_tokens=base.prompt_tokens,
                  answer_tokens=base.answer_tokens, skipped=traces.skipped)
    theorems = theorems_to_search(request.search, traces.statements, config.search_theorems,
                                  request.toolchain)
    evaluator = Evaluator(base, config, held, theorems, request.toolchain) \
        if held or theorems else None
    return pairs, evaluator


def _train(base: Base, request: Request, folder: TrainFolder, pairs: Sequence[EncodedPair],
           evaluator: Evaluator | None, console: Console) -> dict[str, Any]:
    from datasets import Dataset
    from trl.trainer.dpo_config import DPOConfig
    from trl.trainer.dpo_trainer import DPOTrainer

    from leanmath.train import loop

    class Encoded(DPOTrainer):
        """The trainer for what is tokens already."""

        def _prepare_dataset(self, dataset: Any, *_: Any, **__: Any) -> Any:
            return dataset

    config = request.config
    rows = Dataset.from_dict({
        "prompt_ids": [list(each.prompt) for each in pairs],
        "chosen_ids": [list(each.chosen) for each in pairs],
        "rejected_ids": [list(each.rejected) for each in pairs]})
    tokens = sum(2 * len(each.prompt) + len(each.chosen) + len(each.rejected) for each in pairs)
    recorder = loop.Recorder(base, config, folder, evaluator, console, tokens)
    reference = None if base.lora else copy.deepcopy(base.trained).requires_grad_(False)
    arguments = loop.arguments(config, folder, kind=DPOConfig, beta=config.beta, max_length=None,
                               activation_checkpointing=config.checkpointing)
    trainer = Encoded(model=base.trained, ref_model=reference, args=arguments,
                      train_dataset=rows, processing_class=base.language.tokenizer)
    return loop.run(trainer, recorder, base, folder)
