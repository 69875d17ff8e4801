"""Write the project's own theorems as modules for stock Lean: ``python tools/replay.py [DIR]``.

Each Lean file of ``tests/lean`` and ``examples`` becomes a module of the
library ``Replay`` (see ``lakefile.lean``) that imports Mathlib. A file without
a namespace gets one, because Mathlib has used many names already. DIR is
``build/replay``, if not given; modules whose file is gone are removed.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("tests/lean", "examples")
LIBRARY = "Replay"
#: Files about the embedded Lean itself: the grammar that is bound in it, and how it prints.
NOT_STOCK = frozenset({"grammar"})
_NAMESPACE = re.compile(r"^namespace ", re.MULTILINE)


def modules() -> dict[str, str]:
    """The text of each module, by its name below the library."""
    found: dict[str, str] = {}
    for folder in SOURCES:
        for file in sorted((ROOT / folder).glob("*.lean")):
            if file.stem not in NOT_STOCK:
                name = "".join(part.capitalize() for part in file.stem.split("_"))
                if name in found:
                    raise ValueError(f"{file}: there is a module {name} already")
                space = f"{LIBRARY}.{name}"
                text = file.read_text(encoding="utf-8").rstrip()
                # One of its own is kept as it is: what the file prints names it.
                if not _NAMESPACE.search(text):
                    text = f"namespace {space}\n\n{text}\n\nend {space}"
                found[name] = f"import Mathlib\n\n{text}\n"
    return found


def write(target: Path) -> int:
    """Write all modules and the one that imports them below ``target``; how many there are."""
    made = modules()
    folder = target / LIBRARY
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.lean"):
        if old.stem not in made:
            old.unlink()
    for name, text in made.items():
        _put(folder / f"{name}.lean", text)
    _put(target / f"{LIBRARY}.lean", "".join(f"import {LIBRARY}.{name}\n" for name in made))
    return len(made)


def _put(path: Path, text: str) -> None:
    # Left alone when it is the same, so that Lake need not look at it again.
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    place = Path(sys.argv[1]) if sys.argv[1:] else ROOT / "build" / "replay"
    print(f"{write(place)} modules in {place}")
