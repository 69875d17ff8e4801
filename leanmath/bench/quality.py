"""Which statements of a benchmark are known to be bad, and scores with and without them.

Read from the fields ``quality_flag`` and ``quality_note`` of the file where it
has them. A proof of a statement that is false is impossible; one of a
statement that is vacuous or trivial is a proof, and says little: so both
figures are given, and a proof of a flagged statement is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from leanmath.bench.stats import Rate
from leanmath.core.errors import InputError
from leanmath.core.lines import read_objects

#: Flags under which a proof cannot exist: the statement is false.
UNPROVABLE = frozenset({"false"})


@dataclass(frozen=True)
class Flag:
    """Why a statement is known to be bad: ``kind`` as the file gives it, ``note`` for people."""

    kind: str
    note: str = ""

    @property
    def provable(self) -> bool:
        """Whether a proof may exist (a vacuous statement has one, a false one has none)."""
        return self.kind not in UNPROVABLE


def read_flags(path: Path) -> dict[str, Flag]:
    """The flagged statements of a file of JSON Lines, by name.

    :class:`InputError` for a file that cannot be read, or a line that is no
    object with a name.
    """
    hint = "Each line is an object with the strings name and formal_statement."
    flags = {}
    for place, record in read_objects(path, hint=hint):
        if not isinstance(record.get("name"), str):
            raise InputError(f"{place}: this line is no statement", hint=hint)
        kind, note = record.get("quality_flag"), record.get("quality_note")
        if isinstance(kind, str) and kind:
            flags[record["name"]] = Flag(kind, note if isinstance(note, str) else "")
    return flags


@dataclass(frozen=True)
class Score:
    """A pass rate with all statements, and without those that are flagged.

    ``flagged`` are the flagged names among the statements, ``proved_flagged``
    those of them that were proved, with their flags; ``impossible`` those of
    the latter that are flagged as false (then the flag is wrong, or the proof is).
    """

    all: Rate
    sound: Rate
    flagged: tuple[str, ...]
    proved_flagged: tuple[tuple[str, Flag], ...]

    @property
    def impossible(self) -> tuple[str, ...]:
        """Names that were proved although they are flagged as false."""
        return tuple(name for name, flag in self.proved_flagged if not flag.provable)

    def to_json(self) -> dict[str, object]:
        """The object for reports."""
        return {"all": self.all.to_json(), "without_flagged": self.sound.to_json(),
                "flagged": list(self.flagged),
                "proved_flagged": [{"name": name, "flag": flag.kind, "note": flag.note}
                                   for name, flag in self.proved_flagged],
                "impossible": list(self.impossible)}


def score(proved: Mapping[str, bool], flags: Mapping[str, Flag]) -> Score:
    """Score results (by name, whether proved) with and without the flagged statements."""
    sound = [done for name, done in proved.items() if name not in flags]
    flagged = tuple(name for name in proved if name in flags)
    return Score(Rate(sum(proved.values()), len(proved)), Rate(sum(sound), len(sound)), flagged,
                 tuple((name, flags[name]) for name in flagged if proved[name]))


def without(names: Iterable[str], flags: Mapping[str, Flag]) -> list[str]:
    """The names that are not flagged, in their order."""
    return [name for name in names if name not in flags]
