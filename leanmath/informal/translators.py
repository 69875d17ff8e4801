"""The translators by name: ``rules``, ``model``, ``both``; torch only for the last two."""

from __future__ import annotations

from pathlib import Path

from leanmath.core.errors import InputError
from leanmath.informal.translate import RuleTranslator, Translator
from leanmath.lean.toolchain import Toolchain

NAMES = ("rules", "model", "both")


def open_translator(name: str, model: str | Path, *, toolchain: Toolchain | None = None,
                    prompt: str = "", samples: int = 8, device: str = "auto",
                    seed: int = 0) -> Translator:
    """The translator of this name; those with a ``model`` (a folder, a hub name, or that of a
    shipped one) are context managers.

    :class:`InputError` for a name that is none, and what loading a model raises.
    """
    if name == "rules":
        return RuleTranslator()
    if name not in NAMES:
        raise InputError(f"no translator is named {name!r}", hint=f"There are: {', '.join(NAMES)}.")
    from leanmath.models.loading import require_libraries

    require_libraries()
    from leanmath.informal.model import ModelTranslator
    from leanmath.informal.modelled import BothTranslator

    asked = ModelTranslator(model, prompt=prompt, samples=samples, seed=seed,
                            toolchain=toolchain, device=device)
    return asked if name == "model" else BothTranslator(asked)
