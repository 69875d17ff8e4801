"""Theorems and examples in the text of a Lean file: statement and proof apart.

A reader for files of a plain form, not a parser of Lean: declarations begin at
the start of a line, and a statement ends at the first ``:=`` outside brackets,
comments and strings. What it gives is judged by Lean afterwards, so a wrong
cut costs a rejection, never an acceptance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leanmath.core.theorem import NAME

_START = re.compile(r"^(?:private +|protected +)?(theorem|lemma|example)\b", re.MULTILINE)
#: The name of a declaration, behind its keyword: words in «» may hold anything, and the names of
#: universe levels (``.{u}``) are no part of it.
_NAME = re.compile(rf"\s*({NAME})")
_COMMENT = re.compile(r"/-.*?-/", re.DOTALL)
#: Lines at the margin that matter to nothing behind them.
_HARMLESS = ("set_option linter.", "#")
_OPENING, _CLOSING = "([{⟨⦃", ")]}⟩⦄"
#: At the end of a proof: a comment, or an ``open ... in`` for what follows.
_TRAILING = re.compile(r"\n(?:/-[!-]?(?:(?!-/).)*-/|open [^\n]* in)\s*\Z", re.DOTALL)
#: Just before a declaration: an ``open`` for it alone.
_OPEN_IN = re.compile(r"^(open [^\n]*) in\n\Z", re.MULTILINE)
#: A line at the margin that begins something else than a declaration or a comment.
_COMMAND = re.compile(r"^(?!theorem\b|lemma\b|example\b|open\b|--|/-|-/|\s|$)\S", re.MULTILINE)


@dataclass(frozen=True)
class Found:
    """A declaration: ``line`` from 1, ``statement`` (as a theorem) and ``proof``.

    ``header`` holds the ``open`` lines above it; ``alone`` tells that nothing
    above it but comments, opens and other theorems can matter to it; ``upto``
    is the file's text up to its end.
    """

    name: str
    line: int
    statement: str
    proof: str
    header: str
    alone: bool
    upto: str


def end_of_statement(text: str, start: int) -> int | None:
    """Where the ``:=`` stands that ends the statement which begins at ``start``."""
    depth, position = 0, start
    while position < len(text):
        if text.startswith("--", position):
            position = text.find("\n", position)
            if position < 0:
                return None
        elif text.startswith("/-", position):
            position = text.find("-/", position) + 1
            if position <= 0:
                return None
        elif text[position] == '"':
            closing = re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL).match(text, position + 1)
            if closing is None:
                return None
            position = closing.end() - 1
        elif text[position] in _OPENING:
            depth += 1
        elif text[position] in _CLOSING:
            depth -= 1
        elif depth == 0 and text.startswith(":=", position):
            return position
        position += 1
    return None


@dataclass(frozen=True)
class Missed:
    """A declaration that cannot be cut, at ``line`` (from 1), with its ``body``; ``why`` is for
    people."""

    name: str
    line: int
    body: str
    why: str = "no ':=' outside of brackets ends its statement"


def missed_declarations(text: str) -> list[Missed]:
    """The theorems of a file that :func:`split_declarations` leaves out."""
    return [Missed(_name_of(body[match.end() - match.start():]) or match[1],
                   text.count("\n", 0, match.start()) + 1, body)
            for match, body, _ in _bodies(text)
            if end_of_statement(body, match.end() - match.start()) is None]


def _bodies(text: str) -> Iterator[tuple[re.Match[str], str, int]]:
    """Where declarations begin, each with its text and the end of that."""
    bare = without_block_comments(text)
    starts = list(_START.finditer(bare))
    others = _commands(text, bare)
    for number, match in enumerate(starts):
        limit = starts[number + 1].start() if number + 1 < len(starts) else len(text)
        following = [other for other in others if match.end() <= other < limit]
        end = following[0] if following else limit
        yield match, text[match.start():end], end


def _commands(text: str, bare: str) -> list[int]:
    return [match.start() for match in _COMMAND.finditer(bare)
            if not text.startswith(_HARMLESS, match.start())]


def without_block_comments(text: str) -> str:
    """The text with blanks for block comments, so that nothing in it moves."""
    return _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def _name_of(text: str) -> str:
    match = _NAME.match(text)
    return match[1] if match is not None else ""


def split_declarations(text: str) -> list[Found]:
    """The theorems and examples of a file, in order; those that cannot be cut are left out (see
    :func:`missed_declarations`)."""
    found = []
    others = _commands(text, without_block_comments(text))
    for match, body, end in _bodies(text):
        cut = end_of_statement(body, match.end() - match.start())
        if cut is None:
            continue
        line = text.count("\n", 0, match.start()) + 1
        head, proof = body[:cut].strip(), _without_comments(body[cut + 2:])
        if match[1] == "example":
            name = f"example_{line}"
            head = head.replace("example", f"theorem {name}", 1)
        else:
            name = _name_of(body[match.end() - match.start():])
        opens = re.findall(r"^open (?!.*\bin$).*$", text[:match.start()], re.MULTILINE)
        if own := _OPEN_IN.search(text[:match.start()]):
            opens.append(own[1])
        alone = not any(other < match.start() for other in others)
        found.append(Found(name, line, head, proof, "\n".join(opens), alone,
                           text[:end]))
    return found


def _without_comments(proof: str) -> str:
    """The proof without what stands behind it and belongs to the next declaration."""
    while True:
        shorter = _TRAILING.sub("", proof)
        if shorter == proof:
            return proof.strip()
        proof = shorter
