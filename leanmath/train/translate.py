"""Training a translator: pairs of steps and Lean in, a model out for ``leanmath verify``.

Prompts and answers are built by what builds them in inference
(``leanmath.informal.slots``, ``leanmath.models.encoding``).
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track

from leanmath.core.errors import InputError
from leanmath.informal.pairs import Pair, read_pairs
from leanmath.informal.slots import masked, with_slots
from leanmath.models.encoding import Codec
from leanmath.models.loading import LanguageModel
from leanmath.models.prompts import (
    BEFORE,
    LEAN,
    NOTHING,
    PROBLEM,
    SLOTS,
    STEP,
    TranslationContext,
    TranslationFormat,
    slot,
    translation_format,
)
from leanmath.train.base import Base, around, prepare, require_training, seeded
from leanmath.train.config import TrainConfig
from leanmath.train.evaluation import Evaluator
from leanmath.train.examples import Encoded, file_hash, share
from leanmath.train.folder import TrainFolder
from leanmath.train.tactic import NEW, Trained, finish, make_rows, run_loop

_SLOT = re.compile(r"\s*<n\d+>")


@dataclass(frozen=True)
class TranslateRequest:
    """What is to be trained; as :class:`leanmath.train.tactic.Request`, on files of pairs."""

    data: tuple[Path, ...]
    model: str
    out: Path
    config: TrainConfig
    resume: bool = False
    force: bool = False
    trust: bool = False


def asked(each: Pair, form: TranslationFormat) -> tuple[TranslationContext, str] | None:
    """What a model is shown of a pair and what it should answer, in a format; None where the
    numbers of the answer do not stand in the text."""
    if not form.slots:
        return TranslationContext(each.problem, each.before, each.step), each.lean
    step = masked(each.problem, each.before, each.step)
    answer = with_slots(each.equations, step) if each.equation else NOTHING
    return None if answer is None else (step.context, answer)


def encode(pairs: Iterable[Pair], codec: Codec, *, prompt_tokens: int, answer_tokens: int,
           skipped: Counter[str]) -> list[Encoded]:
    """The examples of pairs; ``skipped`` counts those that make none."""
    form = codec.form
    assert isinstance(form, TranslationFormat)
    found = []
    for each in pairs:
        told = asked(each, form)
        if told is None:
            skipped["a number of unknown origin"] += 1
            continue
        context, answer = told
        example = codec.translation_example(context, answer, limit=prompt_tokens,
                                            answer_limit=answer_tokens)
        if example is None:
            skipped["too long"] += 1
        else:
            found.append(Encoded(example, form.read(answer), each.name))
    return found


def train_translate(request: TranslateRequest, console: Console | None = None) -> Trained:
    """Train; see :class:`TranslateRequest`. Raises what :func:`train_tactic` raises."""
    require_training()
    console = console or Console(stderr=True, highlight=False)
    config = request.config
    train, held, sources = _read(request.data, config)
    what = {"kind": "translate", "model": request.model, "config": config.model_dump(),
            "data": [{"sha256": each["sha256"], "pairs": each["pairs"]} for each in sources],
            "versions": {name: version(name) for name in ("torch", "transformers", "peft")}}
    with TrainFolder(request.out, what, resume=request.resume, force=request.force) as folder:
        folder.recover_model()
        done = folder.summary()
        if done is not None:
            return Trained(folder.model, done)
        seeded(config.seed)
        base = _base(request, train)
        skipped: Counter[str] = Counter()

        def encoded(some: Sequence[Pair]) -> list[Encoded]:
            shown = track(some, "encoding", console=console, transient=True)
            return encode(shown, base.codec, prompt_tokens=base.prompt_tokens,
                          answer_tokens=base.answer_tokens, skipped=skipped)

        examples, kept = encoded(train), encoded(held)
        if not examples:
            raise InputError(f"no pair is left to learn from ({dict(skipped)})",
                             hint="Allow longer steps (prompt_tokens).")
        kept.sort(key=lambda each: hashlib.blake2b(
            f"{each.theorem}\0{each.example.prompt}".encode(), digest_size=8).digest())
        rows, collator = make_rows(base, config, examples)
        console.print(f"{len(examples)} pairs in {len(rows)} rows of {rows.tokens} tokens, "
                      f"{len(kept)} held out; left out {dict(skipped)}", markup=False)
        console.print(f"{base.language.name}: {base.language.parameters:,} parameters; "
                      f"prompt {base.form.name}", markup=False)
        evaluator = Evaluator(base, config, kept) if kept else None
        summary = run_loop(base, config, folder, rows, collator, evaluator, console)
        summary |= {"data": {"sources": sources, "examples": len(examples),
                             "held_out": len(kept), "skipped": dict(skipped)},
                    "parameters": base.language.parameters,
                    "trained_parameters": base.trained_parameters}
        return Trained(folder.model, finish(folder, summary))


def _read(paths: Sequence[Path], config: TrainConfig,
          ) -> tuple[list[Pair], list[Pair], list[dict[str, Any]]]:
    """Pairs to learn from, those held out (by problem), and the files."""
    train: list[Pair] = []
    held: list[Pair] = []
    sources = []
    for path in paths:
        found = read_pairs(path)
        sources.append({"path": str(path), "sha256": file_hash(path), "pairs": len(found)})
        for each in found:
            if each.split == "test":
                continue
            out = each.split == "valid" if each.split else \
                share(each.problem, config.seed) < config.valid_fraction
            (held if out else train).append(each)
    if not train:
        raise InputError("the data holds no pair to learn from",
                         hint="leanmath data translations makes some.")
    return train, held, sources


def _base(request: TranslateRequest, train: Sequence[Pair]) -> Base:
    config = request.config
    if request.model != NEW:
        return prepare(request.model, config, trust=request.trust, choose=_choose)
    from leanmath.train.new import new_model, new_tokenizer

    if config.method == "lora":
        raise InputError("a new model is trained whole, not by LoRA",
                         hint="Leave the method away, or name a model to start from.")
    form = translation_format(config.prompt or "leanmath-translate")
    if not form.slots or form.encoder_decoder:
        raise InputError(f"a new model has the prompt leanmath-translate, not {form.name!r}")
    tokenizer = new_tokenizer(_texts(train, form), config.vocabulary,
                              markers=(PROBLEM, BEFORE, STEP, LEAN),
                              names=tuple(map(slot, range(SLOTS))), prose=True)
    language = LanguageModel(new_model(tokenizer, config), tokenizer, NEW, False, "cpu",
                             config.context, form.name)
    return around(language, config, lora=False, save_dtype="float16", choose=_choose)


def _choose(language: LanguageModel, config: TrainConfig) -> TranslationFormat:
    name = config.prompt or language.prompt
    if not name:
        words = language.tokenizer.get_vocab()
        ours = translation_format("leanmath-translate")
        name = ours.name if all(marker in words for marker in ours.needs) and \
            not language.encoder_decoder else (
                "leanmath-translate-seq2seq" if language.encoder_decoder else "leanmath-instruct")
    return translation_format(name)


def _texts(pairs: Iterable[Pair], form: TranslationFormat) -> Iterable[str]:
    """What a tokenizer is made from: all texts, without their slots."""
    for each in pairs:
        told = asked(each, form)
        if told is not None:
            context, answer = told
            for text in (context.problem, *context.before, context.step, answer):
                yield _SLOT.sub("", text)
