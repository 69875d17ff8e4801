"""Theorems to prove, from what a person hands in: a statement, a Lean file, JSON Lines.

In a Lean file the theorems are those whose proof is, or holds, a ``sorry``; in
JSON Lines each line has ``formal_statement`` (or ``statement``) and may have
``name`` and ``header``. A header that imports something belongs to a Lake
toolchain; for the embedded one the toolchain's own stands in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError
from leanmath.core.lines import read_objects
from leanmath.core.theorem import Theorem
from leanmath.lean.checkfile import read_source
from leanmath.lean.declarations import split_declarations
from leanmath.lean.toolchain import Toolchain, ToolchainKind

_KEYWORD = re.compile(r"\s*(theorem|lemma|example)\b")
_SORRY = re.compile(r"\bsorry\b")
_IMPORT = re.compile(r"^\s*import\b", re.MULTILINE)
_HINT = "Give a statement ('theorem t (a b : Nat) : a + b = b + a'), a .lean file or a .jsonl file."

#: What a line of statements is.
LINE_HINT = "Each line is an object with name and formal_statement."


def read_theorems(source: str, toolchain: Toolchain, *, everything: bool = False) -> list[Theorem]:
    """The theorems that ``source`` names: a path, or the text of one statement.

    ``everything``: also those of a Lean file that have a proof. Raises
    :class:`InputError` for what is none, and when there is no theorem in it.
    """
    if _KEYWORD.match(source):
        return [statement_of(source)]
    path = Path(source)
    if path.suffix not in (".lean", ".jsonl") and not path.exists():
        raise InputError(f"{source!r} is neither a statement nor a file", hint=_HINT)
    if path.suffix == ".jsonl":
        found = list(_from_lines(path, toolchain))
    elif path.suffix == ".lean":
        found = list(_from_lean(path, everything=everything))
    else:
        raise InputError(f"{path} is neither a .lean nor a .jsonl file", hint=_HINT)
    if not found:
        raise InputError(f"{path} holds no theorem to prove",
                         hint="A theorem to prove ends in ':= by sorry'; --all takes those with "
                              "a proof as well." if path.suffix == ".lean" else
                              LINE_HINT)
    return found


def statement_of(text: str, *, header: str = "") -> Theorem:
    """The theorem that a text states; an ``example`` and a missing name are given one."""
    match = _KEYWORD.match(text)
    if match is not None and match[1] == "example":
        text = f"theorem example_1 {text[match.end():].lstrip()}"
    return Theorem.of(text, header=header)


def _from_lean(path: Path, *, everything: bool) -> Iterator[Theorem]:
    # What is imported is the toolchain's matter, and decides about no theorem here.
    text = _IMPORT.sub("-- import", read_source(path))
    for found in split_declarations(text):
        if not everything and not _SORRY.search(found.proof):
            continue
        # Where something above may matter to it, all of that stands before the statement.
        above = "\n".join(text.split("\n")[:found.line - 1])
        header = found.header if found.alone else above
        yield Theorem.of(found.statement, header=header)


def _from_lines(path: Path, toolchain: Toolchain) -> Iterator[Theorem]:
    for place, record in read_objects(path, hint=LINE_HINT):
        yield of_record(record, place, toolchain)


def of_record(record: dict[str, Any], place: str, toolchain: Toolchain) -> Theorem:
    """The theorem that one object of a JSON Lines file states; ``place`` is for the error."""
    text = record.get("formal_statement", record.get("statement"))
    header = record.get("header", "")
    if not isinstance(text, str) or not isinstance(header, str):
        raise InputError(f"{place}: formal_statement is missing, or header is no text",
                         hint=LINE_HINT)
    if toolchain.kind is ToolchainKind.EMBEDDED and _IMPORT.search(header):
        header = ""
    try:
        return statement_of(text, header=header)
    except InputError as error:
        raise InputError(f"{place}: {error.message}", hint=error.hint) from None
