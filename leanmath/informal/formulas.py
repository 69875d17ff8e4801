"""Where a text is mathematics by its marks ($...$, displays), and what letters are there.

In a formula every letter is an operand, "24xy" is a product of three of them,
and a dollar sign is no money: outside, a letter is a word until it is used as a
variable, and words behind a number bind nothing. What a formula holds that
is read as no number (the number π, an imaginary unit, a function without its
argument) is opaque, so that no claim is read across it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from leanmath.informal.tokens import Kind, Token

_LONGEST = 2_000
_DISPLAY = re.compile(
    rf"\$\$(?P<double>.{{1,{_LONGEST}}}?)\$\$|\\\[(?P<square>.{{1,{_LONGEST}}}?)\\\]"
    rf"|\\\((?P<round>.{{1,{_LONGEST}}}?)\\\)"
    rf"|\\begin\{{(?P<name>(?:align|equation|gather|multline|eqnarray|alignat|displaymath|array"
    rf"|cases|aligned|split)\*?)\}}(?P<inner>.{{1,{_LONGEST}}}?)\\end\{{(?P=name)\}}", re.DOTALL)
#: Words in a formula.
_TEXT = re.compile(r"\\(?:text\w{0,6}|mbox|hbox|mathrm|operatorname|rm|intertext|tag)\s*"
                   r"\{[^{}]{0,300}\}|\\[A-Za-z]+")
_PROSE = re.compile(r"[A-Za-z]{4,}|\b(?:the|and|for|are|was|per|she|his|her|all|to|of|is|in|at|on"
                    r"|he|we|by|as|if|it|an|so)\b|[\u3400-\u9fff]")
_WORDS = frozenset("or and if mod for is so to cm mm km kg".split())
_ENDS_OPEN = re.compile(r"[-+*/=<>×÷(]\Z")
#: Letters that name functions wherever they stand before a bracket.
_FUNCTIONS = frozenset("fghFGH")
_APPLIED = re.compile(r"(?<![A-Za-z\\])([A-Za-z])(?:_\{?\w{1,2}\}?)?\s?(?:\\left\s?)?\("
                      r"(?:-?\d{1,4}|[a-z])(?:\\right\s?)?\)\s*&?=")
_CALLED = re.compile(r"(?<![A-Za-z\\])([fghFGH])(?:\^\{?-1\}?|_\{?\w{1,2}\}?)?\s?(?:\\left\s?)?\(")
_CONSTANTS = frozenset("πi")
_ARGUMENT = re.compile(r"\s?(?:\\(?:left|bigl?|Bigl?)\s?)?\(")
#: What a variable looks like: a letter, perhaps with an index; a segment by its ends.
LETTER = re.compile(r"[A-Z]{2,3}|[A-Za-zα-ωπ](?:_\w{1,3}|\d{1,2}|[₀-₉]{1,2})?")
#: A program that draws a figure.
_DRAWING = re.compile(r"\[asy\].*?(?:\[/asy\]|\Z)", re.DOTALL)


@dataclass(frozen=True)
class Formulas:
    """The formulas of a text: where their insides are, and the dollar signs around them."""

    spans: tuple[tuple[int, int], ...] = ()
    dollars: frozenset[int] = frozenset()

    def at(self, place: int) -> int:
        """Which formula a character of the text stands in, counted from one; 0: in none."""
        found = bisect_right(self.spans, place, key=lambda span: span[0])
        return found if found and place < self.spans[found - 1][1] else 0


def find_formulas(text: str) -> Formulas:
    """The formulas of a text. A dollar sign begins one when what stands up to the next is no
    prose and no price ("$5 and $6", "$5*3=$15")."""
    if "$" not in text and "\\" not in text:
        return Formulas()
    spans: list[tuple[int, int]] = []
    dollars: set[int] = set()
    for match in _DISPLAY.finditer(text):
        name = next(g for g in ("double", "square", "round", "inner") if match.group(g))
        spans.append(match.span(name))
        if name == "double":
            dollars |= {match.start(), match.start() + 1, match.end() - 2, match.end() - 1}
    outer = sorted(spans)
    places = [m.start() for m in re.finditer(r"(?<!\\)\$", text)
              if m.start() not in dollars and not _in(outer, m.start())]
    index = 0
    while index + 1 < len(places):
        begin, end = places[index], places[index + 1]
        if _formula(text, begin, end):
            spans.append((begin + 1, end))
            dollars |= {begin, end}
            index += 2
        else:
            index += 1
    return Formulas(tuple(_apart(sorted(spans))), frozenset(dollars))


def _in(spans: Sequence[tuple[int, int]], place: int) -> bool:
    return any(start <= place < end for start, end in spans)


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans less those that lie in others."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _formula(text: str, begin: int, end: int) -> bool:
    """Whether what stands between two dollar signs is a formula."""
    inner = text[begin + 1:end]
    if not inner.strip() or len(inner) > _LONGEST or "\n\n" in inner:
        return False
    priced = text[end + 1:end + 2].isdigit()
    # "$5*3 = $15", also where the calculator's note stands before the 15.
    if _ENDS_OPEN.search(inner.rstrip()) is not None or (priced and inner != inner.rstrip()):
        return False
    plain = _TEXT.sub(" ", inner)
    return _PROSE.search(plain) is None or ("\\" in inner and not priced)


def function_letters(*texts: str) -> frozenset[str]:
    """The letters that name functions in some texts: f in "f(x) = 2x", p in "p(3) = 5"."""
    found: set[str] = set()
    for text in texts:
        found |= {m.group(1) for m in _APPLIED.finditer(text)}
        found |= {m.group(1) for m in _CALLED.finditer(text)}
    return frozenset(found)


def without_drawings(text: str) -> str:
    """The text of the same length with spaces in place of the programs that draw figures."""
    if "[asy]" not in text:
        return text
    return _DRAWING.sub(lambda m: " " * len(m.group()), text)


def in_formulas(tokens: Sequence[Token], formulas: Formulas, text: str, offset: int,
                functions: frozenset[str]) -> tuple[list[Token], frozenset[str]]:
    """The tokens of a text (which begins at ``offset``), with those in formulas read as such, and
    the letters that are operands there."""
    if not formulas.spans and not functions:
        return list(tokens), frozenset()
    words = [m.span() for m in _TEXT.finditer(text) if m.group().endswith("}")]
    letters: set[str] = set()
    out: list[Token] = []
    for token in tokens:
        place = token.start - offset
        if token.kind is Kind.CURRENCY and place in formulas.dollars:
            continue
        formula = formulas.at(place)
        if not formula and _operand(token) and token.text in functions \
                and text[token.end - offset:token.end - offset + 1] == "(":
            out.append(replace(token, kind=Kind.FUNCTION))
            continue
        if not formula or any(start <= place < end for start, end in words):
            out.append(token)
            continue
        for piece in _letters(replace(token, formula=formula), text, offset):
            if not _operand(piece):
                out.append(piece)
            elif piece.text in _CONSTANTS or piece.text[:1] in functions:
                applied = piece.text not in _CONSTANTS and \
                    _ARGUMENT.match(text, piece.end - offset) is not None
                out.append(replace(piece, kind=Kind.FUNCTION if applied else Kind.OPAQUE))
            else:
                letters.add(piece.text)
                out.append(piece)
    return out, frozenset(letters)


def _operand(token: Token) -> bool:
    """Whether a token of a formula is a letter, perhaps with an index."""
    return token.kind is Kind.WORD and token.value is None and LETTER.fullmatch(token.text) \
        is not None


def _letters(token: Token, text: str, offset: int) -> list[Token]:
    """A word of a formula as the product of its letters (a segment AB is one), 2k as twice k, and
    the bars of an absolute value as what they are: not read."""
    if token.kind is Kind.STOP and token.text in "|｜":
        return [replace(token, kind=Kind.OPAQUE)]
    if token.kind is Kind.NUMBER and token.scale == 1000 and token.value is not None and \
            text[token.end - 1 - offset] in "kK":
        split = token.end - 1
        return [replace(token, end=split, value=token.value / 1000, scale=1, compound=False),
                Token(Kind.WORD, text[split - offset], split, token.end, True,
                      formula=token.formula)]
    shown = token.text
    if token.kind is not Kind.WORD or len(shown) == 1 or not (shown.isascii() and shown.isalpha()) \
            or token.end - token.start != len(shown) or shown.lower() in _WORDS \
            or LETTER.fullmatch(shown) is not None:
        return [token]
    return [replace(token, text=letter, start=token.start + at, end=token.start + at + 1,
                    glued=token.glued or at > 0, value=None) for at, letter in enumerate(shown)]
