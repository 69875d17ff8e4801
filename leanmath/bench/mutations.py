"""Errors put into gold solutions of GSM8K, each at a known step.

The calculator annotations (``<<48/2=24>>``) tell where the arithmetic is. A
mutation changes the annotation and the prose beside it alike, so that the
solution is wrong with the annotations and without them; where the prose cannot
be changed with certainty, the mutation is only made for texts that keep their
annotations. What does not change the truth of the equation is no mutation.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from leanmath.informal.expr import DivisionByZero, NotComputed, value
from leanmath.informal.grammar import Grammar
from leanmath.informal.tokens import tokenize

ANNOTATION = re.compile(r"<<([^<>=]*)=([^<>=]*)>>")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|\.\d+")
#: Arithmetic and nothing else, up to the equals sign before an annotation.
_SEGMENT = re.compile(r"[\d.,$%()/*+\-−–xX× ]*[\d)%]\s*=\s*\$?\Z")
_SAME = {"x": "*", "X": "*", "×": "*", "−": "-", "–": "-"}


class Kind(Enum):
    """What is changed: a digit of a result, an operand, two operands for each other, an operation,
    a step left out, a digit of the final answer."""

    RESULT = "result"
    OPERAND = "operand"
    SWAP = "swap"
    OPERATION = "operation"
    DROP = "drop"
    ANSWER = "answer"


#: The mutations that arithmetic can see.
ARITHMETIC = (Kind.RESULT, Kind.OPERAND, Kind.SWAP, Kind.OPERATION)


@dataclass(frozen=True)
class Mutant:
    """A wrong solution: ``text`` with its annotations, ``line`` the wrong one (None for an answer
    or a line that is gone), ``in_prose`` whether it is also wrong without them."""

    kind: Kind
    text: str
    line: int | None
    in_prose: bool
    change: str


def strip(text: str) -> str:
    """A solution without its annotations."""
    return re.sub(r"<<[^<>\n]*>>", "", text)


def mutants(text: str, kind: Kind, count: int, seed: str) -> list[Mutant]:
    """At most ``count`` different mutants of one kind; the same ones for the same seed."""
    rng = random.Random(f"{seed}/{kind.value}")
    found: dict[str, Mutant] = {}
    for _ in range(count * 8):
        mutant = _MAKERS[kind](text, rng)
        if mutant is not None:
            found.setdefault(mutant.text, mutant)
        if len(found) == count:
            break
    return list(found.values())


# -- numbers -------------------------------------------------------------------------


def computed(expression: str) -> Fraction | None:
    """The value of an arithmetic expression, or None."""
    tokens = tokenize(expression)
    parsed = Grammar(tokens, frozenset()).expression(0)
    if parsed is None or parsed.end != len(tokens):
        return None
    try:
        return value(parsed.expr)
    except (DivisionByZero, NotComputed):
        return None


def _changed(number: str, rng: random.Random) -> str:
    """The number with one digit changed, and its value with it."""
    places = [i for i, c in enumerate(number) if c.isdigit()]
    at = rng.choice(places)
    lowest = 1 if at == places[0] and len(places) > 1 else 0
    digits = [d for d in "0123456789"[lowest:] if d != number[at]]
    return number[:at] + rng.choice(digits) + number[at + 1:]


def _plain(number: str) -> str:
    return number.replace(",", "")


def _line(text: str, at: int) -> int:
    """The number of the step that a place is in: lines that are not blank count."""
    return sum(1 for line in text[:at].split("\n")[:-1] if line.strip())


# -- the kinds ----------------------------------------------------------------------------


def _result(text: str, rng: random.Random) -> Mutant | None:
    match = _site(text, rng)
    if match is None:
        return None
    expression, result = match.group(1), match.group(2)
    if _NUMBER.fullmatch(result.strip()) is None:
        return None
    shown = re.compile(r"(\s?\$?)(\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)").match(text, match.end())
    same = shown is not None and Fraction(_plain(shown.group(2))) == Fraction(_plain(result)) \
        and re.match(r"\s*/\s*\d|,?\d", text[shown.end():]) is None
    old = shown.group(2) if same and shown is not None else result.strip()
    new = _changed(old, rng)
    if computed(expression) in (None, Fraction(_plain(new))):
        return None
    annotation = f"<<{expression}={_plain(new)}>>"
    if same and shown is not None:
        out = text[:match.start()] + annotation + shown.group(1) + new + text[shown.end():]
    else:
        out = text[:match.start()] + annotation + text[match.end():]
    in_prose = same and _equation_before(text, match.start())
    return Mutant(Kind.RESULT, out, _line(text, match.start()), in_prose, f"{old} -> {new}")


def _operand(text: str, rng: random.Random) -> Mutant | None:
    def change(expression: str) -> tuple[int, int, str] | None:
        numbers = list(_NUMBER.finditer(expression))
        if not numbers:
            return None
        number = rng.choice(numbers)
        return (*number.span(), _changed(number.group(), rng))

    return _edited(Kind.OPERAND, text, rng, change)


def _operation(text: str, rng: random.Random) -> Mutant | None:
    def change(expression: str) -> tuple[int, int, str] | None:
        signs = [i for i, c in enumerate(expression) if c in "+-*/" and i
                 and (expression[i - 1].isdigit() or expression[i - 1] in ").")]
        if not signs:
            return None
        at = rng.choice(signs)
        return at, at + 1, rng.choice([c for c in "+-*/" if c != expression[at]])

    return _edited(Kind.OPERATION, text, rng, change)


def _swap(text: str, rng: random.Random) -> Mutant | None:
    def change(expression: str) -> tuple[int, int, str] | None:
        match = re.fullmatch(r"([\d.]+)([-/])([\d.]+)", expression)
        if match is None:
            return None
        return 0, len(expression), f"{match.group(3)}{match.group(2)}{match.group(1)}"

    return _edited(Kind.SWAP, text, rng, change)


def _drop(text: str, rng: random.Random) -> Mutant | None:
    lines = text.split("\n")
    steps = [i for i, line in enumerate(lines)
             if line.strip() and not line.lstrip().startswith("####")]
    if len(steps) < 2:
        return None
    gone = rng.choice(steps[:-1])
    out = "\n".join(lines[:gone] + lines[gone + 1:])
    return Mutant(Kind.DROP, out, None, True, lines[gone])


def _answer(text: str, rng: random.Random) -> Mutant | None:
    match = re.search(r"^#### *(\$?)(-?[\d,.]*\d)", text, re.MULTILINE)
    if match is None:
        return None
    new = _changed(match.group(2), rng)
    out = text[:match.start(2)] + new + text[match.end(2):]
    return Mutant(Kind.ANSWER, out, None, True, f"{match.group(2)} -> {new}")


_MAKERS: dict[Kind, Callable[[str, random.Random], Mutant | None]] = {
    Kind.RESULT: _result, Kind.OPERAND: _operand, Kind.SWAP: _swap, Kind.OPERATION: _operation,
    Kind.DROP: _drop, Kind.ANSWER: _answer}


def _site(text: str, rng: random.Random) -> re.Match[str] | None:
    sites = [m for m in ANNOTATION.finditer(text)
             if computed(m.group(1)) is not None and m.group(2).strip()]
    return rng.choice(sites) if sites else None


def _equation_before(text: str, at: int) -> bool:
    """Whether prose with an equals sign ends where an annotation stands."""
    return re.search(r"\d[^\n=<>]*=\s*\$?\s*\Z", text[text.rfind("\n", 0, at) + 1:at]) is not None


def _edited(kind: Kind, text: str, rng: random.Random,
            change: Callable[[str], tuple[int, int, str] | None]) -> Mutant | None:
    """A change of the expression of an annotation, made in the prose as well where that is the
    same arithmetic, sign for sign."""
    match = _site(text, rng)
    if match is None:
        return None
    expression, result = match.group(1).replace(" ", ""), match.group(2)
    edit = change(expression)
    if edit is None:
        return None
    start, end, new = edit
    changed = expression[:start] + new + expression[end:]
    right = computed(result)
    if right is None or computed(changed) == right:
        return None
    if computed(changed) is None and "/0" not in changed:
        return None
    begin = text.rfind("\n", 0, match.start()) + 1
    before = text[begin:match.start()]
    segment = _SEGMENT.search(before)
    in_prose = False
    if segment is not None:
        prose = segment.group()
        kept = [(i, _SAME.get(c, c)) for i, c in enumerate(prose[:prose.rindex("=")])
                if c not in " $,"]
        signs = "".join(c for _, c in kept)
        offset = len(signs) - len(expression)
        if offset >= 0 and signs.endswith(expression) and (
                offset == 0 or not (signs[offset - 1].isdigit() or signs[offset - 1] in ".+-*/")):
            places = [i for i, _ in kept][offset:]
            prose = prose[:places[start]] + new + prose[places[end - 1] + 1:]
            before = before[:segment.start()] + prose
            in_prose = True
    out = text[:begin] + before + f"<<{changed}={result}>>" + text[match.end():]
    return Mutant(kind, out, _line(text, match.start()), in_prose, f"{expression} -> {changed}")
