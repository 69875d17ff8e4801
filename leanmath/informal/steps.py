"""A solution in prose into steps, and each step into its claims.

English and Chinese; plain text, Markdown, LaTeX, and the GSM8K form with its
calculator annotations (``<<48/2=24>>``), which are read in place of the prose
around them. A line is a step; a solution in one paragraph has one for each
sentence. Every claim keeps its place in the text, and what was not understood
stays as a claim that is unread, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from leanmath.informal.alternatives import joined
from leanmath.informal.claims import RawClaim, find_claims, standalone_letters
from leanmath.informal.expr import DivisionByZero, Expr, NotComputed, Num, Rel, literal, value
from leanmath.informal.facts import Fact, find_facts
from leanmath.informal.formulas import (
    Formulas,
    find_formulas,
    function_letters,
    in_formulas,
    without_drawings,
)
from leanmath.informal.grammar import Grammar, Parsed
from leanmath.informal.latex import BASED, is_latex, tokenize_latex
from leanmath.informal.scope import denied
from leanmath.informal.tokens import Kind, Token, tokenize

#: Steps longer than this (in characters) are not read.
LONGEST_STEP = 20_000


@dataclass(frozen=True)
class Claim:
    """What a step asserts, over the characters ``start`` to ``end`` of the solution.

    A chain ``sides[0] rels[0] sides[1] ...``, or unread when ``problem`` says
    why (``sides`` is empty then). ``source`` is "prose" or "annotation".
    ``about``: the text says that it is rounded, ``direction`` to which side
    ("up", "down" or ""). ``given``: it is introduced by "let" or the like.
    ``remainder`` stands behind a division with remainder. ``words`` are those
    behind each side; ``cut`` is the last side where words behind a number may
    compute or not ("= 8 more than the 5"), ``cut_left`` the first. ``fact`` is set instead of sides
    where natural numbers are said to divide each other, to be prime, and so on, ``alternatives``
    where one of several claims is said to hold.
    """

    step: int
    start: int
    end: int
    text: str
    sides: tuple[Expr, ...] = ()
    rels: tuple[Rel, ...] = ()
    source: str = "prose"
    problem: str = ""
    about: bool = False
    direction: str = ""
    given: bool = False
    remainder: Expr | None = None
    words: tuple[str, ...] = ()
    cut: Expr | None = None
    cut_left: Expr | None = None
    fact: Fact | None = None
    alternatives: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Step:
    """A step: its text, its place, its claims, and the numbers that stand in it."""

    index: int
    text: str
    start: int
    end: int
    claims: tuple[Claim, ...] = ()
    numbers: frozenset[Fraction] = field(default_factory=frozenset)


@dataclass(frozen=True)
class FinalAnswer:
    """The answer that a solution ends with; ``value`` where it is a number, ``form`` how it was
    marked: "####", "boxed" or "words"."""

    text: str
    start: int
    end: int
    value: Fraction | None
    form: str


@dataclass(frozen=True)
class Solution:
    """A solution that was read; ``variables`` are the letters that stand for quantities."""

    text: str
    steps: tuple[Step, ...]
    final: FinalAnswer | None
    variables: frozenset[str] = field(default_factory=frozenset)
    #: Whether it has formulas with letters in them.
    formulas: bool = False

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in order."""
        return tuple(claim for step in self.steps for claim in step.claims)


_ANNOTATION = re.compile(r"<<([^<>\n]{0,300})>>")
_LINE = re.compile(r"[^\n]+")
#: A mark ends a sentence before a space, unless a formula goes on there ("5! = 120").
_END = r"(?=\s+[^\s=+*/<>≈≤≥≠×÷-]|\s*\Z)"
_SENTENCE = re.compile(
    rf"[^.!?。！？]*(?:[.!?](?!{_END})[^.!?。！？]*)*(?:[.!?]{_END}|[。！？]|\Z)")
_PREFIX = re.compile(
    r"\s*(?:#{1,3}(?!#)\s+|[-*•>]\s+|\(?\d{1,3}[.)、](?!\d)\s*|[①②③④⑤⑥⑦⑧⑨⑩]\s*"
    r"|(?:\*\*)?(?:step|day|part|case|option|week|question|phase)\s+\d{1,3}\s*(?:\*\*)?"
    r"\s*(?::|\.(?!\d)|\)|[-–—](?=\s))\s*(?:\*\*)?"
    r"|第[一二三四五六七八九十\d]+步[:：，,、]?\s*|解[:：]\s*|答[:：]\s*)+", re.IGNORECASE)
_HASHES = re.compile(r"(?<!\S)####[ \t]*(.*)$", re.MULTILINE)
_BOXED = re.compile(r"\\(?:boxed|fbox)\s*\{")
_SAID = re.compile(
    r"(?:answer[ \t]*(?:is|:|=|would be|will be)+[ \t]*:?|答案[ \t]*(?:是|为|：|:)+"
    r"|^[ \t]*答[ \t]*[:：])[ \t]*([^\n]{1,200})", re.IGNORECASE | re.MULTILINE)
#: Longer displays are read line by line: the bound keeps the search for their end short.
_DISPLAY = re.compile(r"\$\$.{0,2000}?\$\$|\\\[.{0,2000}?\\\]"
                      r"|\\begin\{(\w{1,20}\*?)\}.{0,2000}?\\end\{\1\}", re.DOTALL)
_UP = re.compile(r"round(?:s|ed|ing)?[ -]up|at least|向上取整|进一法")
_DOWN = re.compile(r"round(?:s|ed|ing)?[ -]down|whole|complete|full|去尾法|向下取整")
_ROUNDED = re.compile(r"round|about|approximate|approx\b|nearest|roughly|约|四舍五入|≈|保留")


def read_solution(text: str, *, problem: str = "") -> Solution:
    """Read a solution. Nothing is raised for nonsense: it has no claims.

    ``problem`` tells which letters stand for quantities.
    """
    shown, problem = without_drawings(text), without_drawings(problem)
    functions = function_letters(shown, problem)
    letters: frozenset[str] = frozenset()
    pieces = []
    for start, end in _spans(shown):
        row, found = _tokens(shown, start, end, functions)
        pieces.append((start, end, row))
        letters |= found
    formulas = bool(letters)
    tokens = [token for _, _, row in pieces for token in row]
    asked, found = _tokens(problem, 0, len(problem), functions)
    letters |= found | standalone_letters(tokens) | standalone_letters(asked)
    steps = []
    for index, (start, end, row) in enumerate(pieces):
        claims = tuple(_claims(shown, index, start, end, row, letters))
        numbers = frozenset(t.value for t in row if t.value is not None)
        steps.append(Step(index, text[start:end], start, end, claims, numbers))
    return Solution(text, tuple(steps), final_answer(text), letters, formulas)


def _spans(text: str) -> list[tuple[int, int]]:
    """Where the steps stand: lines, or the sentences of a single line."""
    # A displayed formula over several lines is part of one step.
    joined = _DISPLAY.sub(lambda m: m.group().replace("\n", " "), text)
    joined = _HASHES.sub(lambda m: " " * len(m.group()), joined)
    lines = [m.span() for m in _LINE.finditer(joined) if m.group().strip()]
    if len(lines) == 1:
        begin, end = lines[0]
        sentences = [(begin + m.start(), begin + m.end())
                     for m in _SENTENCE.finditer(joined[begin:end]) if m.group().strip()]
        if "\\begin" not in joined and "\\[" not in joined and "$$" not in joined:
            lines = sentences
    return [span for start, end in lines if (span := _trimmed(text, start, end)) is not None]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    prefix = _PREFIX.match(text, start, end)
    if prefix is not None:
        start = prefix.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _tokens(text: str, start: int, end: int, functions: frozenset[str],
            ) -> tuple[list[Token], frozenset[str]]:
    """The tokens of a step and the letters of its formulas; annotations are left out."""
    if end - start > LONGEST_STEP:
        return [Token(Kind.OPAQUE, "", start, end)], frozenset()
    found: list[Token] = []
    letters: frozenset[str] = frozenset()
    at = start
    for stop, behind in [*(m.span() for m in _ANNOTATION.finditer(text, start, end)), (end, end)]:
        piece = text[at:stop]
        formulas = find_formulas(piece)
        row, here = in_formulas(_plain(piece, at, formulas), formulas, piece, at, functions)
        found, letters, at = found + row, letters | here, behind
    return found, letters


def _plain(text: str, offset: int, formulas: Formulas | None = None) -> list[Token]:
    if formulas is None:
        formulas = find_formulas(text)
    if formulas.spans or is_latex(text) or BASED.search(text) is not None:
        return tokenize_latex(text, offset, formulas.dollars)
    return tokenize(text, offset)


def _claims(text: str, step: int, start: int, end: int, tokens: list[Token],
            letters: frozenset[str]) -> Iterator[Claim]:
    if end - start > LONGEST_STEP:
        yield Claim(step, start, end, text[start:end], problem="the step is too long to be read")
        return
    annotations = list(_ANNOTATION.finditer(text, start, end))
    places = [match.start() for match in annotations]
    found = [_annotated(text, step, match, tokens, letters) for match in annotations]
    for raw in find_claims(tokens, letters):
        if not any(raw.start <= place <= raw.end for place in places):
            found.append(_claim(text, step, raw))
    found += [Claim(step, fact.start, fact.end, text[fact.start:fact.end], fact=fact)
              for fact in find_facts(text, start, end)]
    yield from joined(text, sorted(found, key=lambda claim: claim.start), end)


def rounding_words(text: str) -> tuple[bool, str]:
    """Whether a text in lower case speaks of rounding, and to which side ("up", "down", "")."""
    direction = "up" if _UP.search(text) else "down" if _DOWN.search(text) else ""
    return _ROUNDED.search(text) is not None, direction


def _claim(text: str, step: int, raw: RawClaim) -> Claim:
    low = max(text.rfind("\n", 0, raw.start) + 1, raw.start - 200)
    high = text.find("\n", raw.end)
    context = text[low:min(raw.end + 200, len(text) if high < 0 else high)].lower()
    about, direction = rounding_words(context)
    problem = raw.problem
    if not problem and denied(text, raw.end):
        problem = "the text itself says that it does not hold"
    return Claim(step, raw.start, raw.end, text[raw.start:raw.end],
                 () if problem else raw.sides, () if problem else raw.rels, "prose", problem,
                 raw.about or about, direction, raw.given, raw.remainder, raw.words,
                 raw.cut, raw.cut_left)


def _annotated(text: str, step: int, match: re.Match[str], tokens: Sequence[Token],
               letters: frozenset[str]) -> Claim:
    """The claim of an annotation, and that the number shown behind it is its result."""
    inner = tokenize(match.group(1), match.start(1))
    grammar = Grammar(inner, letters)
    problem = Claim(step, *match.span(), match.group(), source="annotation",
                    problem="the annotation is no equation")
    sides: list[Expr] = []
    at = 0
    while True:
        side = grammar.expression(at)
        if side is None:
            return problem
        sides.append(side.expr)
        if side.end == len(inner):
            break
        if inner[side.end].kind is not Kind.RELATION or inner[side.end].text != "=":
            return problem
        at = side.end + 1
    if len(sides) < 2:
        return problem
    end = match.end()
    shown = _shown(tokens, end, letters)
    words = [""] * len(sides)
    if shown is not None and _other(sides[-1], shown.expr):
        row = [t for t in tokens if t.start >= end]
        end = row[shown.end - 1].end
        sides.append(shown.expr)
        words.append("")
    context = text[text.rfind("\n", 0, match.start()) + 1:match.end() + 80].lower()
    about, direction = rounding_words(context)
    return Claim(step, match.start(), end, text[match.start():end], tuple(sides),
                 (Rel.EQ,) * (len(sides) - 1), "annotation", words=tuple(words),
                 about=about, direction=direction)


def _shown(tokens: Sequence[Token], place: int, letters: frozenset[str]) -> Parsed | None:
    """The number that stands right behind an annotation, or None."""
    row = [t for t in tokens if t.start >= place][:12]
    if not row or row[0].start > place + 1 or row[0].scale != 1 \
            or row[0].kind not in (Kind.NUMBER, Kind.CURRENCY):
        return None
    found = Grammar(row[:1] if row[0].kind is Kind.NUMBER else row[:2], letters).expression(0)
    if found is None or not literal(found.expr):
        return None
    after = row[found.end] if found.end < len(row) else None
    # "1/2", "2 x 3" and the like: not the result alone.
    if after is not None and after.kind in (Kind.OPERATOR, Kind.OPEN, Kind.OPAQUE):
        return None
    return found


def _other(result: Expr, shown: Expr) -> bool:
    """Whether the number shown is not the result: other digits, not another form of it."""
    try:
        one, other = value(result), value(shown)
    except (DivisionByZero, NotComputed):
        return False
    if one == other or not isinstance(shown, Num):
        return False
    # A share shown as per cent, cents as dollars, and what the decimals of either leave open.
    scales = (Fraction(100), Fraction(1, 100))
    places = min(shown.decimals, result.decimals if isinstance(result, Num) else 0)
    near = abs(one - other) <= Fraction(1, 10 ** places) / 2 and (
        shown.decimals > 0 or one.denominator != 1)
    return not near and all(one * scale != other for scale in scales)


# -- the final answer ---------------------------------------------------------------


def final_answer(text: str) -> FinalAnswer | None:
    """The answer that a solution ends with: ``#### x``, the last ``\\boxed{x}``, or words."""
    hashes = list(_HASHES.finditer(text))
    if hashes and hashes[-1].group(1).strip():
        return _final(text, *hashes[-1].span(1), "####")
    boxed = list(_BOXED.finditer(text))
    if boxed:
        end = _closing(text, boxed[-1].end())
        if end is not None:
            return _final(text, boxed[-1].end(), end, "boxed")
    said = list(_SAID.finditer(text))
    if said:
        start, end = said[-1].span(1)
        sentence = _SENTENCE.match(text[start:end])
        if sentence is not None and sentence.end():
            end = start + sentence.end()
        return _final(text, start, end, "words")
    return None


def _closing(text: str, start: int) -> int | None:
    depth = 1
    for at in range(start, min(len(text), start + 500)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return None


def _final(text: str, start: int, end: int, form: str) -> FinalAnswer:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    shown = raw.strip()
    if form == "words":
        shown = shown.rstrip(".。 ")
    return FinalAnswer(shown, start, start + len(shown), number_in(shown), form)


def number_in(text: str) -> Fraction | None:
    """The number that a short text states ("$1,200 a year", "二分之一"), or None."""
    if len(text) > 500:
        return None
    tokens = _plain(text, 0)
    digits = any(token.kind is Kind.NUMBER for token in tokens)
    for at, token in enumerate(tokens):
        if token.kind in (Kind.NUMBER, Kind.CURRENCY, Kind.OPEN, Kind.OPERATOR, Kind.ROOT) or \
                (token.value is not None and not digits):
            found = Grammar(tokens, frozenset()).expression(at)
            if found is None:
                continue
            try:
                return value(found.expr)
            except (DivisionByZero, NotComputed):
                return None
    return None
