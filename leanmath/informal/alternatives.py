"""Values that a solution lists: "x = 2 or x = 3", "x = 2, 3", "the roots are x = 2 and x = 3".

One variable that is set equal to different numbers in one breath is a list of
values, of which one holds; read one after the other, the claims would
contradict each other, and a right solution would be refuted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from leanmath.informal.expr import Expr, Rel, Var, variables
from leanmath.informal.grammar import Grammar
from leanmath.informal.tokens import tokenize

if TYPE_CHECKING:
    from leanmath.informal.steps import Claim

#: What separates nothing: spaces, and how LaTeX sets words between formulas.
_SPACE = re.compile(r"\s|\$|~|\\[,;! ]|\\q?quad|\\(?:text|mbox)\{|\}")
_OR = frozenset(["or", ",or", "\\lor", "\\vee", "或", "或者", ",或"])
#: Between values of one variable a comma or "and" will do.
_LIST = _OR | frozenset([",", ";", "、", "and", ",and", "和", ",和", ""])
#: A value alone behind the first, up to the end of the clause.
_VALUE = re.compile(
    r"([\s$,，、;]{0,4}(?:or|and|或者|或|和)?[\s$]{0,4})(-?\d{1,9}(?:\.\d{1,9}|/\d{1,9})?)"
    r"(?=[\s$]{0,4}(?:[.;。；]?\s{0,4}\Z|[.;。；]\s|[,，]|(?:or|and)\b|或|和))")


def joined(text: str, claims: Sequence[Claim], end: int) -> Iterator[Claim]:
    """The claims of a step that ends at ``end``, with lists of values made one claim each."""
    row: list[Claim] = []
    for claim in claims:
        row.extend(_values(text, claim, end))
    group: list[Claim] = []
    for claim in row:
        if group and _together(text, group[-1], claim):
            group.append(claim)
            continue
        yield from _one(text, group)
        group = [claim]
    yield from _one(text, group)


def _one(text: str, group: list[Claim]) -> Iterator[Claim]:
    if len(group) < 2:
        yield from group
        return
    first, last = group[0], group[-1]
    yield replace(first, end=last.end, text=text[first.start:last.end], sides=(), rels=(),
                  words=(), cut=None, cut_left=None, alternatives=tuple(group))


def _values(text: str, claim: Claim, end: int) -> Iterator[Claim]:
    """A claim, and one for each bare value listed behind it."""
    yield claim
    name = _valued(claim)
    at = claim.end
    while name is not None and (match := _VALUE.match(text, at, end)) is not None \
            and _bare(match.group(1)):
        found = Grammar(tokenize(match.group(2), match.start(2)), frozenset()).expression(0)
        if found is None:
            return
        at = match.end()
        yield replace(claim, start=match.start(2), end=at, text=match.group(2),
                      sides=(claim.sides[0], found.expr), words=("", ""), cut=None, cut_left=None)


def _valued(claim: Claim) -> str | None:
    """The variable that a claim sets equal to a number, or None."""
    if claim.source != "prose" or claim.problem or claim.given or claim.rels != (Rel.EQ,):
        return None
    left, right = claim.sides
    return left.name if isinstance(left, Var) and not variables(right) else None


def _together(text: str, before: Claim, claim: Claim) -> bool:
    """Whether two claims are alternatives."""
    if before.source != "prose" or claim.source != "prose" or before.problem or claim.problem \
            or not before.sides or not claim.sides:
        return False
    between = _bare(text[before.end:min(claim.start, before.end + 60)])
    if between in _OR:
        return True
    one = _valued(before)
    return one is not None and one == _valued(claim) and _other(before.sides[1], claim.sides[1]) \
        and between in _LIST


def _bare(text: str) -> str:
    return _SPACE.sub("", text).replace("，", ",").replace("；", ";")


def _other(left: Expr, right: Expr) -> bool:
    return left != right
