"""The claims in a row of tokens: chains of expressions with relations between them.

A claim is found at its relations. To the left the longest expression that
ends there is taken, to the right the one that begins there; a side that is
only partly understood makes the claim unread, with the reason, never a claim
about the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from leanmath.informal import units
from leanmath.informal.expr import Expr, Num, Rel, Var
from leanmath.informal.formulas import LETTER
from leanmath.informal.grammar import Grammar, Parsed, computes
from leanmath.informal.tokens import Kind, Token
from leanmath.informal.vocabulary import CLAUSE

#: So many tokens to the left of a relation are looked at.
_WINDOW = 150
_ORDINAL = re.compile(r"(\d{1,9})(?:st|nd|rd|th)")
_STRONG = {"equals": Rel.EQ, "等于": Rel.EQ}
_WEAK = frozenset("is are makes gives totals 是 得".split())
_ABOUT = frozenset("about approximately roughly around nearly almost 约 大约".split())
_HEDGES = frozenset("a total of exactly only just equal to the".split()) | _ABOUT
_KINDS = frozenset("multiple multiples power powers factor factors divisor divisors number numbers "
                   "root roots value values integers".split())
_DIGITS = frozenset("digit digits remainder remainders residue divisor divisors factor factors "
                    "multiple multiples".split())
_LET = frozenset("let suppose assume say call if when setting letting taking putting trying "
                 "substituting plugging 设 假设 令 若 当".split())


@dataclass(frozen=True)
class RawClaim:
    """A chain ``sides[0] rels[0] sides[1] ...`` over the characters ``start`` to ``end``.

    Unread when ``problem`` says why. ``about``: a word says that it is
    rounded. ``given``: it is introduced by "let", "suppose" and the like.
    ``words`` are those behind each side. ``cut``: the last side without the
    words that may compute ("= 8 more than the 5"), ``cut_left`` the first.
    """

    sides: tuple[Expr, ...]
    rels: tuple[Rel, ...]
    start: int
    end: int
    problem: str = ""
    about: bool = False
    given: bool = False
    remainder: Expr | None = None
    words: tuple[str, ...] = ()
    cut: Expr | None = None
    cut_left: Expr | None = None


@dataclass(frozen=True)
class _Side:
    """A side of a relation: read, only words (a label), or not understood."""

    parsed: Parsed | None
    label: bool = False
    problem: str = ""


def standalone_letters(tokens: Sequence[Token]) -> frozenset[str]:
    """The letters that stand as operands of their own somewhere: the variables of a text."""
    found: set[str] = set()
    for index, token in enumerate(tokens):
        if token.kind is not Kind.WORD or not is_letter(token.text):
            continue
        before = tokens[index - 1] if index else None
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if before is not None and before.kind is Kind.WORD and before.text.lower() in _LET:
            if after is None or after.kind is not Kind.WORD or token.text not in "aAI":
                found.add(token.text)
            continue
        if before is not None and before.kind is Kind.NUMBER:
            # "3x + 5": no unit is called so.
            if token.glued and units.known(token.text) is None and \
                    (after is None or after.kind is not Kind.NUMBER):
                found.add(token.text)
            continue
        if before is not None and before.kind is Kind.OPERATOR and before.text in "/*^":
            continue
        if before is not None and before.kind is Kind.WORD and before.value is None \
                and after is not None and after.kind is Kind.NUMBER:
            continue  # "5 bags x 3": a sign of multiplication
        if token.text in "aAI" and after is not None and after.kind is Kind.WORD:
            continue
        sums = _bears(before) or _bears(after)
        if sums and not (token.text in "xX" and _number_like(before) and _number_like(after)):
            found.add(token.text)
    return frozenset(found)


def is_letter(text: str) -> bool:
    """Whether a word can be a variable: one letter, perhaps with an index."""
    return LETTER.fullmatch(text) is not None


def _bears(token: Token | None) -> bool:
    return token is not None and (token.kind is Kind.RELATION or (
        token.kind is Kind.OPERATOR and token.text in "+-" ))


def _number_like(token: Token | None) -> bool:
    return token is not None and token.kind in (Kind.NUMBER, Kind.CURRENCY, Kind.OPEN, Kind.CLOSE)


def find_claims(tokens: Sequence[Token], variables: frozenset[str]) -> list[RawClaim]:
    """All claims in the tokens of one step, in order."""
    claims: list[RawClaim] = []
    for begin, end in _regions(tokens):
        region = tokens[begin:end]
        grammar = Grammar(region, variables)
        relations = [(i, rel, width) for i in range(len(region))
                     if (found := _relation(grammar, i)) is not None
                     for rel, width in [found]]
        if relations:
            claims.extend(_chains(grammar, relations))
    return claims


def _regions(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    begin = 0
    for index, token in enumerate(tokens):
        if token.kind in (Kind.STOP, Kind.COMMA):
            if index > begin:
                yield begin, index
            begin = index + 1
    if begin < len(tokens):
        yield begin, len(tokens)


def _relation(grammar: Grammar, index: int) -> tuple[Rel, int] | None:
    token = grammar.tokens[index]
    if token.kind is Kind.RELATION:
        return Rel(token.text), 1
    if token.kind is not Kind.WORD:
        return None
    word = token.text.lower()
    if word in _STRONG:
        return _STRONG[word], 1
    if word in _WEAK and _weak(grammar, index):
        return Rel.EQ, 1
    return None


def _weak(grammar: Grammar, index: int) -> bool:
    """Whether "is" stands between a computation and a number and says that they are equal."""
    at = _behind_hedges(grammar, index + 1)
    right = grammar.expression(at)
    if right is None or computes(right.expr) or not isinstance(right.expr, Num):
        return False
    if right.stop > right.end and grammar.tokens[right.end].kind is Kind.WORD and \
            grammar.tokens[right.stop - 1].text.lower() in ("than", "as", "times"):
        return False  # "is 3 more than"
    left = _suffix(grammar, 0, index)
    return left.parsed is not None and computes(left.parsed.expr) \
        and left.parsed.stop == index and _operations(left.parsed.expr)


def _operations(tree: Expr) -> bool:
    return not isinstance(tree, (Num, Var))


def _behind_hedges(grammar: Grammar, index: int) -> int:
    while index < len(grammar.tokens) and (
            grammar.tokens[index].text.lower() in _HEDGES
            and grammar.tokens[index].kind is Kind.WORD and not grammar.variable(index)):
        index += 1
    return index


def _chains(grammar: Grammar, relations: list[tuple[int, Rel, int]]) -> Iterator[RawClaim]:
    """The chains around the relations of one region."""
    places = [index for index, _, _ in relations]
    side = _suffix(grammar, 0, places[0])
    sides: list[_Side] = [side]
    rels: list[Rel] = []
    for number, (index, rel, width) in enumerate(relations):
        start = _behind_hedges(grammar, index + width)
        about = any(t.text.lower() in _ABOUT for t in grammar.tokens[index + width:start])
        rel = Rel.APPROX if about and rel is Rel.EQ else rel
        last = number + 1 == len(relations)
        end = len(grammar.tokens) if last else places[number + 1]
        rels.append(rel)
        right = _prefix(grammar, start, end)
        if last or (right.parsed is not None and right.parsed.stop == end) or right.label:
            sides.append(right)
            continue
        # Something else stands between: one chain ends, another begins.
        yield from _claims(grammar, [*sides, right], rels)
        sides, rels = [_suffix(grammar, start, end)], []
    yield from _claims(grammar, sides, rels)


def _claims(grammar: Grammar, sides: list[_Side], rels: list[Rel]) -> Iterator[RawClaim]:
    """The claims of one chain: the stretches of sides that are understood."""
    words = [_trailing(grammar, side) for side in sides]
    begin = 0
    for index, side in enumerate(sides):
        if side.problem:
            start, end = _extent(grammar, sides)
            yield RawClaim((), (), start, end, side.problem)
            return
        if side.label and index > 0:
            yield from _one(grammar, sides[begin:index], rels[begin:index - 1], words[begin:index])
            begin = index + 1
        elif side.label:
            begin = index + 1
    yield from _one(grammar, sides[begin:], rels[begin:], words[begin:])


def _one(grammar: Grammar, sides: list[_Side], rels: list[Rel],
         words: list[str]) -> Iterator[RawClaim]:
    read = [side.parsed for side in sides if side.parsed is not None]
    if len(read) < 2:
        return
    tokens = grammar.tokens
    last = read[-1]
    rest = _remainder(grammar, last)
    plain = grammar.expression(last.start, phrases=False)
    cut = plain.expr if plain is not None and plain.end < last.end else None
    given = _given(tokens, read[0].start)
    if len(read) == 2 and not any(computes(p.expr) for p in read) and any(
            t.text.lower() in _STRONG for t in tokens[read[0].end:last.start]):
        yield RawClaim((), (), tokens[read[0].start].start, tokens[last.end - 1].end,
                       "a correspondence between quantities, no equation of numbers")
        return
    about = any(t.text.lower() in _ABOUT | {"rounded", "rounds", "rounding", "rounded-up"}
                for t in tokens)
    yield RawClaim(tuple(p.expr for p in read), tuple(rels), tokens[read[0].start].start,
                   tokens[last.end - 1].end, about=about, given=given, remainder=rest,
                   words=tuple(words), cut=cut, cut_left=_cut_left(grammar, read[0]))


def _cut_left(grammar: Grammar, side: Parsed) -> Expr | None:
    """What is left of a first side when the words in it compute nothing, or None."""
    plain = grammar.expression(side.start, phrases=False)
    if plain is not None and plain.end == side.end:
        return None
    for start in range(side.start + 1, side.end):
        if _starts(grammar, start) and grammar.tokens[start - 1].kind is Kind.WORD:
            plain = grammar.expression(start, phrases=False)
            if plain is not None and plain.stop == side.stop:
                return plain.expr
    return None


def _given(tokens: Sequence[Token], start: int) -> bool:
    """Whether "let" or the like stands before a claim, and no other claim between."""
    for token in reversed(tokens[max(0, start - 6):start]):
        if token.kind is Kind.RELATION or token.text.lower() == "then":
            return False
        if token.text.lower() in _LET:
            return True
    return False


def _remainder(grammar: Grammar, last: Parsed) -> Expr | None:
    """The remainder that is written behind a quotient, or None."""
    at = last.end
    if at < len(grammar.tokens):
        token = grammar.tokens[at]
        marks = token.kind is Kind.DOTS or (token.kind is Kind.WORD and (
            token.text in ("r", "R", "remainder", "余")))
        if not marks:
            at = last.stop
            marks = (at < len(grammar.tokens) and grammar.tokens[at].text in ("余", "…", "……")) \
                or [t.text.lower() for t in grammar.tokens[at:at + 3]] == [
                    "with", "a", "remainder"]
        if marks:
            while at < len(grammar.tokens) and grammar.tokens[at].kind in (Kind.DOTS, Kind.WORD):
                at += 1
            rest = grammar.expression(at)
            return rest.expr if rest is not None else None
    return None


def _trailing(grammar: Grammar, side: _Side) -> str:
    if side.parsed is None:
        return ""
    return " ".join(t.text for t in grammar.tokens[side.parsed.end:side.parsed.stop])


def _extent(grammar: Grammar, sides: list[_Side]) -> tuple[int, int]:
    read = [side.parsed for side in sides if side.parsed is not None]
    tokens = grammar.tokens
    if not read:
        return tokens[0].start, tokens[-1].end
    return tokens[read[0].start].start, tokens[read[-1].end - 1].end


def _suffix(grammar: Grammar, begin: int, end: int) -> _Side:
    """The longest expression that ends where a relation stands."""
    tokens = grammar.tokens
    if begin >= end:
        return _Side(None, problem="nothing stands to the left of the relation")
    for start in range(max(begin, end - _WINDOW), end):
        if not _starts(grammar, start):
            continue
        parsed = grammar.expression(start)
        if parsed is None or parsed.stop != end:
            continue
        before = tokens[start - 1] if start > begin else None
        token = tokens[start]
        signed = token.kind is Kind.OPERATOR and before is not None and before.kind is Kind.WORD \
            and (token.text == "+" or not tokens[start + 1].glued)
        if signed or _continues(grammar, begin, start) or _one_of_many(grammar, begin, parsed):
            return _Side(None, problem="the left side is only partly understood")
        if before is not None and _cut(grammar, start - 1, start):
            return _Side(None, problem="the left side is only partly understood")
        if before is None or before.kind is Kind.WORD or before.kind is Kind.CURRENCY:
            if start - 2 >= begin and before is not None and before.kind is Kind.CURRENCY and \
                    tokens[start - 2].kind is Kind.OPERATOR:
                return _Side(None, problem="the left side is only partly understood")
            return _Side(parsed)
        if before.kind is Kind.OPEN and not (start - 2 >= begin and (
                tokens[start - 2].kind in (Kind.OPERATOR, Kind.NUMBER))):
            return _Side(parsed)
        if before.kind is Kind.OPERATOR and before.text == "-" and start - 2 < begin:
            return _Side(parsed)
        return _Side(None, problem="the left side is only partly understood")
    return _unread(grammar, begin, end, "left")


def _one_of_many(grammar: Grammar, begin: int, parsed: Parsed) -> bool:
    """Whether "25 less than 55" is what "the greatest multiple of 25 less than 55" ends with, or
    "3^3" what "the last digit of 3^3" does."""
    row = grammar.tokens[max(begin, parsed.start - 3):parsed.start]
    said = [token.text.lower() for token in row]
    if "of" not in said[-2:]:
        return False
    if any(word in _DIGITS for word in said):
        return True
    plain = grammar.expression(parsed.start, phrases=False)
    return plain is not None and plain.end < parsed.end and any(word in _KINDS for word in said)


def _cut(grammar: Grammar, index: int, after: int) -> bool:
    """Whether two neighbours are of one formula, which goes on from one to the other."""
    one, other = grammar.tokens[index], grammar.tokens[after]
    if not one.formula or one.formula != other.formula:
        return False
    if one.kind is Kind.OPEN:
        # "(x = 3)" is whole, "f (x = 3)" is not.
        return index > 0 and grammar.tokens[index - 1].formula == one.formula and \
            grammar.tokens[index - 1].kind is not Kind.OPEN
    return one.kind is not Kind.RELATION and not (
        one.kind is Kind.WORD and LETTER.fullmatch(one.text) is None)


def _continues(grammar: Grammar, begin: int, start: int) -> bool:
    """Whether words before a number lead back to an operand of a computation."""
    at = start - 1
    while at >= begin and at > start - 6 and grammar.tokens[at].kind is Kind.WORD \
            and grammar.tokens[at].text.lower() not in CLAUSE:
        at -= 1
    return (at > begin and at < start - 1 and grammar.tokens[at].kind is Kind.NUMBER
            and grammar.operator(at - 1) is not None)


def _starts(grammar: Grammar, index: int) -> bool:
    token = grammar.tokens[index]
    return (token.kind in (Kind.NUMBER, Kind.OPEN, Kind.CURRENCY, Kind.ROOT, Kind.FUNCTION)
            or (token.kind is Kind.OPERATOR and token.text in "+-")
            or grammar.variable(index)
            or (token.kind is Kind.WORD and (token.value is not None or token.text.lower() in (
                "half", "twice", "double", "thrice", "triple", "百分之"))))


def _unread(grammar: Grammar, begin: int, end: int, which: str) -> _Side:
    """A side that is no expression: a label when it only has words."""
    row = grammar.tokens[begin:end]
    names = [t for t in row if t.kind not in (Kind.OPEN, Kind.CLOSE, Kind.CURRENCY)]
    symbols = any(t.kind in (Kind.OPERATOR, Kind.OPAQUE, Kind.ROOT) for t in names)
    tail = names[-1] if names else None
    # 20(Pencil Price) is a product with a name, and no name.
    symbols = symbols or any(a.kind is Kind.NUMBER and b.kind is Kind.OPEN and b.glued
                             for a, b in pairwise(row))
    if not symbols and (tail is None or tail.kind is Kind.WORD):
        return _Side(None, label=True)
    return _Side(None, problem=f"the {which} side is not understood")


def _prefix(grammar: Grammar, start: int, end: int) -> _Side:
    """The expression that begins behind a relation."""
    tokens = grammar.tokens
    if start < end and tokens[start].kind is Kind.WORD and not _starts(grammar, start) \
            and _ORDINAL.fullmatch(tokens[start].text) is None:
        return _unread(grammar, start, end, "right")
    if start < end and (ordinal := _ORDINAL.fullmatch(tokens[start].text)) is not None:
        # "6 - 2 = 4th place"
        number = Num(Fraction(ordinal.group(1)))
        return _Side(Parsed(number, start, start + 1, grammar.words(start + 1)))
    parsed = grammar.expression(start)
    if parsed is None or parsed.start >= end:
        return _unread(grammar, start, end, "right")
    after = tokens[parsed.stop] if parsed.stop < end else None
    if after is not None and after.kind is Kind.OPERATOR:
        dash = after.text == "-" and parsed.stop + 1 < end and \
            tokens[parsed.stop + 1].kind is Kind.WORD
        if not dash and parsed.stop + 1 < end:
            return _Side(None, problem="the right side is only partly understood")
    if after is not None and after.formula and after.kind in (
            Kind.NUMBER, Kind.OPEN, Kind.ROOT, Kind.WORD, Kind.OPAQUE, Kind.FUNCTION) and \
            _cut(grammar, parsed.end - 1, parsed.stop):
        return _Side(None, problem="the right side is only partly understood")
    if after is not None and after.kind is Kind.OPAQUE and parsed.stop == parsed.end:
        return _Side(None, problem="the right side is only partly understood")
    return _Side(parsed)
