"""Theorems and examples in the text of a Lean file: statement and proof apart.

A reader for files of a plain form, not a parser of Lean: declarations begin at
the start of a line, and a statement ends at the first ``:=`` outside brackets,
comments and strings. What it gives is judged by Lean afterwards, so a wrong
cut costs a rejection, never an acceptance.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_START = re.compile(r"^(?:private +|protected +)?(theorem|lemma|example)\b", re.MULTILINE)
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


def split_declarations(text: str) -> list[Found]:
    """The theorems and examples of a file, in order; those that cannot be cut are left out."""
    found = []
    bare = _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    starts = list(_START.finditer(bare))
    others = [match.start() for match in _COMMAND.finditer(bare)
              if not text.startswith(_HARMLESS, match.start())]
    for number, match in enumerate(starts):
        limit = starts[number + 1].start() if number + 1 < len(starts) else len(text)
        following = [other for other in others if match.end() <= other < limit]
        end = following[0] if following else limit
        body = text[match.start():end]
        cut = end_of_statement(body, match.end() - match.start())
        if cut is None:
            continue
        line = text.count("\n", 0, match.start()) + 1
        head, proof = body[:cut].strip(), _without_comments(body[cut + 2:])
        if match[1] == "example":
            name = f"example_{line}"
            head = head.replace("example", f"theorem {name}", 1)
        else:
            name = re.split(r"[\s:({\[⦃]", head.split(maxsplit=1)[1], maxsplit=1)[0]
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
