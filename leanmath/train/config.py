"""The settings of a training run: a preset or a TOML file, and what is said on top of it.

Nothing is guessed silently: what is left open here ("auto", 0) is decided when
the run begins, and stands in its ``run.json``.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from leanmath.core.errors import InputError

#: Names of the presets that are shipped.
PRESETS = ("7b-lora-80gb", "laptop", "tiny", "tiny-expert", "translate-tiny")


class TrainConfig(BaseModel):
    """All settings of ``leanmath train tactic`` and ``leanmath train dpo``.

    Lengths are in tokens, ``*_every`` in optimizer steps. ``batch`` is the
    number of sequences (packs, with ``packing``) for one backward pass,
    ``accumulate`` how many of these make a step.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    #: auto: full for a new model, LoRA for all else.
    method: Literal["auto", "lora", "full"] = "auto"
    #: "": what the model's card or name says, or what fits its tokenizer.
    prompt: str = ""
    lora_rank: int = Field(16, ge=1)
    lora_alpha: float = Field(32.0, gt=0)
    lora_dropout: float = Field(0.0, ge=0, lt=1)
    #: Names of modules, comma-separated, or all-linear.
    lora_targets: str = "all-linear"

    epochs: float = Field(3.0, gt=0)
    #: 0: as many as the epochs make.
    steps: int = Field(0, ge=0)
    #: End at this step, though the schedule goes on to the last (0: there). What was learnt at a
    #: high rate is then the beginning of another run.
    stop: int = Field(0, ge=0)
    batch: int = Field(8, ge=1)
    accumulate: int = Field(1, ge=1)
    learning_rate: float = Field(2e-4, gt=0)
    #: muon: for the matrices between layers (see ``leanmath.train.optimizers``); for new models.
    optimizer: Literal["adamw", "muon"] = "adamw"
    schedule: Literal["cosine", "linear", "constant"] = "cosine"
    #: The part of all steps in which the rate rises.
    warmup: float = Field(0.03, ge=0, lt=1)
    weight_decay: float = Field(0.0, ge=0)
    clip: float = Field(1.0, gt=0)
    seed: int = 0

    #: 0: what the context holds beside an answer, and at most 2048.
    prompt_tokens: int = Field(0, ge=0)
    answer_tokens: int = Field(128, ge=2)
    packing: bool = True
    #: The length of a pack; 0: that of a whole prompt and answer.
    pack_tokens: int = Field(0, ge=0)

    device: str = "auto"
    #: Of the weights that stay as they are (LoRA); trained ones are float32 beside bf16 products.
    dtype: Literal["auto", "float32", "bfloat16", "float16"] = "auto"
    #: Of the weights that a full run writes; auto: as they were, float16 for a new model.
    save_dtype: Literal["auto", "float32", "bfloat16", "float16"] = "auto"
    #: Recompute activations in the backward pass: less memory, a third more time.
    checkpointing: bool = False

    log_every: int = Field(10, ge=1)
    save_every: int = Field(200, ge=1)
    #: Checkpoints that are kept.
    keep: int = Field(2, ge=1)
    #: Of the theorems, where the data names no split.
    valid_fraction: float = Field(0.05, ge=0, lt=1)

    evaluate_every: int = Field(200, ge=1)
    #: Held-out examples for the perplexity, and for exact match.
    evaluate_examples: int = Field(512, ge=0)
    match_examples: int = Field(64, ge=0)
    #: Held-out theorems to search at each evaluation; 0: none.
    search_theorems: int = Field(32, ge=0)
    search_budget: str = "1x8x16"
    search_seconds: float = Field(30.0, gt=0)
    search_jobs: int = Field(2, ge=1)
    #: Stop after so many evaluations without a better one; 0: never.
    patience: int = Field(0, ge=0)

    #: Of DPO: how far the model may move from where it began.
    beta: float = Field(0.1, gt=0)

    #: Of a new model.
    vocabulary: int = Field(1536, ge=300)
    hidden: int = Field(256, ge=16)
    layers: int = Field(6, ge=1)
    heads: int = Field(4, ge=1)
    context: int = Field(512, ge=32)


def load_config(name: str | Path | None = None,
                overrides: Mapping[str, Any] | None = None) -> TrainConfig:
    """A preset by its name, or a TOML file; ``overrides`` win.

    :class:`InputError` for what is neither, for a name that is no setting, and
    for a value that one cannot have.
    """
    values: dict[str, Any] = {}
    if name is not None:
        values = _parse(*_text(name))
    values |= overrides or {}
    try:
        return TrainConfig(**values)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"]))
        if first["type"] == "extra_forbidden":
            raise InputError(f"there is no setting {key!r}",
                             hint=f"There are: {', '.join(TrainConfig.model_fields)}.") from None
        raise InputError(f"the setting {key} cannot be {first['input']!r}: {first['msg']}") \
            from None


def _text(name: str | Path) -> tuple[str, str]:
    if str(name) in PRESETS:
        place = files("leanmath.train") / "presets" / f"{name}.toml"
        return place.read_text(encoding="utf-8"), str(name)
    path = Path(name)
    try:
        return path.read_text(encoding="utf-8"), str(path)
    except FileNotFoundError:
        raise InputError(f"there is no configuration {str(name)!r}",
                         hint=f"Name a TOML file, or a preset: {', '.join(PRESETS)}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot read {path}: {error}") from error


def _parse(text: str, place: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{place} is not TOML: {error}") from error
