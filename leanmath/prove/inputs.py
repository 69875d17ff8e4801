"""Theorems to prove, from what a person hands in: a statement, a Lean file, JSON Lines.

In a Lean file the theorems are those whose proof is, or holds, a ``sorry``; in
JSON Lines each line has ``formal_statement`` (or ``statement``) and may have
``name`` and ``header``. A statement may have all before it that a file has:
``open`` lines become part of its header, comments and attributes are dropped. A
header that imports something belongs to a Lake toolchain; for the embedded one
the toolchain's own stands in its place.
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
from leanmath.lean.declarations import missed_declarations, split_declarations
from leanmath.lean.toolchain import Toolchain, ToolchainKind

_KEYWORD = re.compile(r"\s*(theorem|lemma|example)\b")
#: A declaration somewhere in a text, with what may stand before its keyword.
_DECLARATION = re.compile(
    r"^[ \t]*(?:@\[[^\]]*\]\s*|(?:private|protected|noncomputable|nonrec)\s+)*"
    r"(?=(?:theorem|lemma|example)\b)", re.MULTILINE)
#: A command for the next declaration alone.
_IN = re.compile(r"^((?:open|set_option)\b[^\n]*)[ \t]in[ \t]*$", re.MULTILINE)
#: Strings (which are kept) and comments.
_COMMENTS = re.compile(r'("(?:[^"\\]|\\.)*")|--[^\n]*|/-.*?-/', re.DOTALL)
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
    # A text of many lines, or a long one, is no name that a file can have.
    if not source or "\n" in source or (path.suffix not in (".lean", ".jsonl")
                                        and (len(source) > 200 or not path.exists())):
        if _DECLARATION.search(_without_comments(source)):
            return [statement_of(source)]
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
    """The theorem that a text states; an ``example`` and a missing name are given one.

    What stands before it goes behind ``header``, without imports, comments and attributes.
    """
    bare = _without_comments(text)
    if _KEYWORD.match(text) is None and (found := list(_DECLARATION.finditer(bare))):
        above = _IN.sub(r"\1", _IMPORT.sub("-- import", bare[:found[-1].start()])).strip()
        header = "\n".join(part for part in (header, above) if part)
        text, bare = text[found[-1].end():], bare[found[-1].end():]
    text = text[:len(bare.rstrip())]  # a comment behind all of it is no part of it
    match = _KEYWORD.match(text)
    if match is not None and match[1] == "example":
        text = f"theorem example_1 {text[match.end():].lstrip()}"
    return Theorem.of(text, header=header)


def _without_comments(text: str) -> str:
    """The text with blanks for comments, so that nothing in it moves."""
    return _COMMENTS.sub(lambda match: match[1] or re.sub(r"[^\n]", " ", match[0]), text)


def _from_lean(path: Path, *, everything: bool) -> Iterator[Theorem]:
    # What is imported is the toolchain's matter, and decides about no theorem here.
    text = _IMPORT.sub("-- import", read_source(path))
    for missed in missed_declarations(text):
        if _SORRY.search(_without_comments(missed.body)):
            raise InputError(f"{path}:{missed.line}: {missed.name} cannot be read: {missed.why}",
                             hint="Close its brackets, and write ':= by sorry' behind it.")
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
