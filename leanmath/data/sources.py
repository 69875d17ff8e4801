"""Where a tactic stands in the text of a Lean file: its declaration, and its own lines.

A reader for the layout that Lean files have, not a parser of Lean: what it
says is provenance, and text that Lean is asked about afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from leanmath.lean.declarations import end_of_statement

_COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)
#: What begins or ends a namespace, or a declaration: at the margin, attributes and modifiers first.
_COMMAND = re.compile(
    r"^(?:(?P<scope>namespace|section|public section|noncomputable section|end|mutual)\b"
    r"[ \t]*(?P<label>[^\s]*)"
    r"|(?:@\[[^\]]*\]\s*)*"
    r"(?:(?:private|protected|public|noncomputable|unsafe|partial|nonrec|scoped|local)\s+)*"
    r"(?P<keyword>theorem|lemma|example|def|abbrev|instance|opaque|axiom|structure|class|inductive)"
    r"\b\s*(?P<name>(?:[^\W\d]|«)[^\s:({\[⦃]*)?)", re.MULTILINE)
#: Any other command at the margin ends the declaration before it.
_MARGIN = re.compile(r"^(?![\s|)\]}⟩]|where\b|termination_by\b|decreasing_by\b|deriving\b)\S",
                     re.MULTILINE)
_ALTERNATIVE = re.compile(r"^[ \t]*\|", re.MULTILINE)
#: ``(priority := 100)`` and the like are no end of a statement, and stand in brackets.
_WHERE = re.compile(r"\bwhere\b")


@dataclass(frozen=True)
class Declaration:
    """A declaration in a text: its full name ("" for an ``example`` or a nameless instance), what
    it states (from its keyword to its ``:=``), and the characters that it takes."""

    name: str
    statement: str
    start: int
    end: int


class Declarations:
    """The declarations of a text, to be asked what stands at a place."""

    def __init__(self, text: str) -> None:
        bare = _COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
        margin = [match.start() for match in _MARGIN.finditer(bare)] + [len(text)]
        self.all: list[Declaration] = []
        scopes: list[str] = []
        for match in _COMMAND.finditer(bare):
            scope = match["scope"]
            if scope == "namespace":
                scopes.append(match["label"])
            elif scope == "end":
                if scopes:
                    scopes.pop()
            elif scope is not None:
                scopes.append("")
            else:
                start = match.start()
                end = margin[bisect_right(margin, match.start("keyword"))]
                statement = _statement(bare[match.start("keyword"):end])
                name = _full(match["name"] or "", scopes)
                self.all.append(Declaration(name, statement, start, end))
        self._starts = [declaration.start for declaration in self.all]

    def at(self, index: int) -> Declaration | None:
        """The declaration that the character at ``index`` belongs to."""
        number = bisect_right(self._starts, index) - 1
        if number < 0 or index >= self.all[number].end:
            return None
        return self.all[number]


def _full(name: str, scopes: list[str]) -> str:
    if not name:
        return ""
    if name.startswith("_root_."):
        return name.removeprefix("_root_.")
    return ".".join((*(scope for scope in scopes if scope), name))


def _statement(body: str) -> str:
    ends = [end for end in (end_of_statement(body, 0), _first(_ALTERNATIVE, body),
                            _first(_WHERE, body)) if end is not None]
    return re.sub(r"\s*\n\s*", "\n  ", body[:min(ends, default=len(body))].strip())


def _first(pattern: re.Pattern[str], body: str) -> int | None:
    match = pattern.search(body)
    return None if match is None else match.start()


def cut(text: str, start: int, end: int) -> str:
    """The piece of a text with all its lines, moved to the margin as a whole.

    The lines keep their places against each other, as far as the first one
    stands left of the others: layout is syntax in Lean.
    """
    column = start - (text.rfind("\n", 0, start) + 1)
    first, *rest = text[start:end].split("\n")
    indents = [len(line) - len(line.lstrip(" ")) for line in rest if line.strip()]
    shift = min([column, *indents])
    return "\n".join([first, *(line[shift:].rstrip() for line in rest)])
