"""Models that come with the package: their names, and the folders that they stand in.

A folder holds the weights (safetensors), the tokenizer, the card that a person
reads (``MODEL_CARD.md``), and ``about.json``: hashes of the weights and the
data, and the figures of training.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from leanmath.core.errors import ModelMissing

#: The small tactic generator that ``leanmath prove`` mixes with the rules.
TINY = "leanmath-tiny"
NAMES = (TINY,)
ABOUT = "about.json"
WEIGHTS = "model.safetensors"


def shipped_folder(name: str) -> Path | None:
    """Where a model of this name stands in the package; None when it is none of ours."""
    return Path(__file__).parent / name if name in NAMES else None


@cache
def about(name: str) -> dict[str, Any]:
    """What is noted of a model of ours; :class:`ModelMissing` when its files are not there."""
    folder = shipped_folder(name)
    try:
        if folder is None:
            raise FileNotFoundError(name)
        found: dict[str, Any] = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelMissing(f"the model {name} is not in this installation: {error}",
                           hint="Install leanmath again.") from None
    return found
