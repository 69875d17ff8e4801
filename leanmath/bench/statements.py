"""Statements in the format of the data folder: JSON Lines, one statement a line.

Fields read: ``name``, ``formal_statement`` (ends in ``sorry``), and when
present ``core_nat_int`` and ``shape``. Shapes also come from a file
``minif2f_core_subset.txt`` beside the statements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError
from leanmath.core.lines import read_objects

SHAPES_FILE = "minif2f_core_subset.txt"
_HINT = "Each line is an object with the strings name and formal_statement."

_SORRY = re.compile(r":=\s*(?:by\b\s*)?sorry\s*\Z")
_THEOREM = re.compile(r"\A\s*(?:theorem|lemma)\s+(\S+)")


class Subset(Enum):
    """Which statements of a file are taken."""

    ALL = "all"
    CORE = "core"


@dataclass(frozen=True)
class Statement:
    """A statement without a proof.

    ``text`` is Lean source that ends in ``sorry``; ``core`` tells whether it
    needs only Nat and Int (None: the file does not say); ``shape`` is a
    reader's guess at what proves it (None: nobody guessed).
    """

    name: str
    text: str
    core: bool | None = None
    shape: str | None = None

    @property
    def declared(self) -> str | None:
        """The name that the source declares, or None when it is not one plain theorem."""
        match = _THEOREM.match(self.text)
        return match.group(1) if match else None

    def proved_by(self, tactic: str) -> str | None:
        """The source with ``tactic`` (one or more lines) for its ``sorry``; None without one."""
        if not _SORRY.search(self.text):
            return None
        body = "\n".join(f"  {line}" for line in tactic.split("\n"))
        return _SORRY.sub(lambda _: f":= by\n{body}", self.text)

    def example_by(self, tactic: str) -> str | None:
        """The same as an ``example``, which leaves nothing behind in Lean's environment."""
        proved = self.proved_by(tactic)
        if proved is None or self.declared is None:
            return None
        return _THEOREM.sub("example", proved, count=1)


@dataclass(frozen=True)
class Selection:
    """The statements taken from a file, and whether the file said which belong to the core."""

    statements: tuple[Statement, ...]
    marked: bool


def load(path: Path, subset: Subset = Subset.ALL) -> Selection:
    """Read the statements of a file.

    A file none of whose records says ``core_nat_int`` is taken whole whatever
    the subset; ``marked`` is then False. :class:`InputError` for a file that
    cannot be read, is not UTF-8, or has a line that is no statement.
    """
    statements = _read(path)
    marked = any(statement.core is not None for statement in statements)
    if subset is Subset.CORE and marked:
        statements = [statement for statement in statements if statement.core]
    if not statements:
        raise InputError(f"{path} has no statement in the subset {subset.value}",
                         hint="Take --subset all, or another file.")
    return Selection(tuple(statements), marked)


def _read(path: Path) -> list[Statement]:
    records = list(read_objects(path, hint=_HINT))
    shapes = _shapes(path.with_name(SHAPES_FILE))
    return [_statement(record, place, shapes) for place, record in records]


def _statement(raw: dict[str, Any], place: str, shapes: dict[str, str]) -> Statement:
    name, text = raw.get("name"), raw.get("formal_statement")
    if not isinstance(name, str) or not isinstance(text, str):
        raise InputError(f"{place}: name or formal_statement is missing or no string", hint=_HINT)
    core, shape = raw.get("core_nat_int"), raw.get("shape")
    return Statement(name, text, core if isinstance(core, bool) else None,
                     shapes.get(name, shape if isinstance(shape, str) else None))


def _shapes(path: Path) -> dict[str, str]:
    """Shapes by name, from lines NAME, SPLIT, SHAPE, ... separated by tabs."""
    if not path.is_file():
        return {}
    shapes: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
        fields = line.split("\t")
        if len(fields) >= 3 and not line.startswith("#"):
            shapes[fields[0]] = fields[2]
    return shapes
