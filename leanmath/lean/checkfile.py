"""Judging a whole Lean file: does Lean accept it, and on which axioms does each part stand?

The declarations and where they stand come from the reference file that Lean
writes (``-i``); their axioms from a second run, which asks for each at the
end of the text. The file is trusted not to fight back: this is for one's own
files, not for text from a model.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import InputError, LeanCrashed
from leanmath.lean import axioms
from leanmath.lean.messages import Message
from leanmath.lean.run import Ending, LeanRun, Limits, run_lean
from leanmath.lean.toolchain import Toolchain


@dataclass(frozen=True)
class Declaration:
    """One declaration of a file.

    ``keyword`` is how it is introduced (``theorem``, ``def``, ...), ``line``
    where (from 1); ``axioms`` those that it stands on, None when Lean did not
    tell.
    """

    name: str
    keyword: str
    line: int
    axioms: frozenset[str] | None

    @property
    def accepted(self) -> bool:
        """Whether its axioms are known and all of them allowed."""
        return axioms.acceptable(self.axioms)


@dataclass(frozen=True)
class FileReport:
    """What Lean says of a file: its errors, or its public declarations in order."""

    path: Path
    errors: tuple[Message, ...]
    declarations: tuple[Declaration, ...]
    seconds: float

    @property
    def accepted(self) -> bool:
        """Whether there is no error, something is declared, and all of it is accepted."""
        return (not self.errors and bool(self.declarations)
                and all(declaration.accepted for declaration in self.declarations))


def check_file(toolchain: Toolchain, path: Path, *, limits: Limits | None = None) -> FileReport:
    """Have Lean elaborate a file, and name the axioms of each public declaration.

    :class:`InputError` when the file cannot be read or is not UTF-8,
    :class:`LeanCrashed` when Lean ends without an answer or in no time.
    """
    limits = limits or Limits(seconds=300.0)
    text = read_source(path)
    with tempfile.TemporaryDirectory(prefix="leanmath-") as folder:
        references = Path(folder) / "references.json"
        first = _run(toolchain, text, limits, path, "-i", str(references))
        errors = tuple(message.located(str(path)) for message in first.messages
                       if message.is_error)
        if errors:
            return FileReport(path, errors, (), first.seconds)
        if first.status != 0 or not references.is_file():
            raise LeanCrashed(f"Lean ended with status {first.status} on {path}, without an error "
                              f"message: {first.stderr.strip()}")
        lines = text.split("\n")
        places = _places(references.read_text(encoding="utf-8"), lines)
    base = text if text.endswith("\n") else text + "\n"
    line = base.count("\n") + 1
    questions = "".join(f"{axioms.question(name)}\n" for name in places)
    second = _run(toolchain, base + questions, limits, path)
    declarations = tuple(
        Declaration(name, _keyword(lines, place), place[0] + 1,
                    axioms.answer(second.messages, line + offset, name))
        for offset, (name, place) in enumerate(places.items()))
    return FileReport(path, (), declarations, first.seconds + second.seconds)


def read_source(path: Path) -> str:
    """The text of a Lean file; :class:`InputError` when there is none that is UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}",
                         hint="Name a Lean file that exists.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start})",
                         hint="Save the file as UTF-8.") from None


def _run(toolchain: Toolchain, text: str, limits: Limits, path: Path, *arguments: str) -> LeanRun:
    run = run_lean(toolchain, arguments, text=text, limits=limits)
    if run.ending is not Ending.EXITED:
        raise LeanCrashed(f"Lean gave no verdict on {path}: {run.ending.value} after "
                          f"{run.seconds:.1f} s (status {run.status})",
                          hint="Make its proofs smaller, or allow more time.")
    return run


#: First line and column, then line and column of the name, all from 0.
_Place = tuple[int, int, int, int]


#: What stands before the name of a declaration.
_KEYWORDS = frozenset({"theorem", "lemma", "def", "abbrev", "axiom", "opaque", "instance",
                       "structure", "class", "inductive"})


def _places(references: str, lines: list[str]) -> dict[str, _Place]:
    """The public declarations in a reference file, in the order of the text.

    Its ``decls`` are only those within which something is mentioned; a
    declaration whose proof names nothing is among the definitions alone.
    """
    found = json.loads(references)
    places = {str(name): (at[0], at[1], at[4], at[5]) for name, at in found["decls"].items()
              if not name.startswith("_private.")}
    for label, reference in found["references"].items():
        constant = json.loads(label).get("c")
        if constant is None or reference["definition"] is None:
            continue
        name, (row, column) = str(constant["n"]), reference["definition"][:2]
        place = (row, 0, row, column)
        if (name not in places and not name.startswith("_private.")
                and _keyword(lines, place) in _KEYWORDS):
            places[name] = place
    return dict(sorted(places.items(), key=lambda item: item[1]))


def _keyword(lines: list[str], place: _Place) -> str:
    """The word before the name of a declaration."""
    row, column, name_row, name_column = place
    rows = lines[row:name_row + 1]
    rows[-1] = rows[-1][:name_column]
    rows[0] = rows[0][column:]
    words = " ".join(rows).split()
    return words[-1] if words else ""
