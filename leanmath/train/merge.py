"""An adapter and its base as one model: the same tactics, without peft and faster."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError
from leanmath.models.loading import LanguageModel, load, quiet, write_card
from leanmath.train.folder import require_room, writing


def merge(adapter: str | Path, out: Path, *, base: str | None = None, dtype: str = "auto",
          device: str = "cpu", force: bool = False, trust: bool = False) -> LanguageModel:
    """Write the merged model to ``out``; what was merged.

    ``base`` where the adapter names another than the one to take; ``dtype``
    "auto" is that of the base's weights. Raises :class:`InputError` when
    ``adapter`` is none, or ``out`` is there already and not ``force``;
    :class:`~leanmath.core.errors.DiskFull`; errors of models.
    """
    folder = Path(adapter).expanduser()
    if folder.is_dir() and not (folder / "adapter_config.json").is_file():
        raise InputError(f"{adapter} is no adapter: it has no adapter_config.json",
                         hint="Name the folder that a LoRA run wrote (RUN/model).")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        if not force:
            raise InputError(f"{out} is there already",
                             hint="Name another folder, or replace it with --force.")
        if out.is_dir() and not (out / "config.json").is_file():
            raise InputError(f"{out} holds no model, and is not replaced",
                             hint="Name another folder.")
    if out.resolve() == folder.resolve():
        raise InputError("a merged model cannot replace its own adapter",
                         hint="Name another folder.")
    # Sums are made in full precision; what is written is as precise as the base was.
    language = load(base, adapter=adapter, device=device, dtype="float32", trust=trust) \
        if base is not None else load(adapter, device=device, dtype="float32", trust=trust)
    kind = _kind(language, dtype)
    fresh = out.with_name(out.name + ".new")
    require_room(out, language.parameters * kind.itemsize + (32 << 20))
    with writing(out), quiet():
        out.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(fresh, ignore_errors=True)
        language.model.to(kind).save_pretrained(str(fresh))
        language.tokenizer.save_pretrained(str(fresh))
        if language.prompt:
            write_card(fresh, language.prompt, prompt_tokens=language.prompt_tokens,
                       answer_tokens=language.answer_tokens)
        if out.is_dir():
            shutil.rmtree(out)
        elif out.exists():
            out.unlink()
        fresh.rename(out)
    return language


def _kind(language: LanguageModel, dtype: str) -> Any:
    import torch

    known = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
    if dtype == "auto":
        dtype = str(language.loaded["stored"])
    if dtype not in known:
        raise InputError(f"no dtype is named {dtype!r}", hint=f"auto, {', '.join(known)}")
    return known[dtype]
