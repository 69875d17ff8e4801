"""Arithmetic in Lean's notation, read back into trees: what a model writes, as far as it is that.

``(48 : Rat) / 2 = 24 ∧ ...``: a conjunction of relations between terms over a
field, with type ascriptions (``Rat``, ``ℚ``, and ``Real``, ``ℝ``, over which
such a relation says the same). Natural numbers and integers are not taken:
their quotient and difference are others. What is read is printed anew by us,
and so can be trusted to be what it looks like; all else stays text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from leanmath.informal.expr import (
    Bin,
    Expr,
    Neg,
    NotComputed,
    Num,
    Rel,
    Var,
    decimal,
    to_lean,
)

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|(<n\d+>)|([A-Za-zα-ω]\w{0,3})|([-+*/^()=≠<>≤≥∧:ℚℝ]))")
_FIELDS = frozenset("Rat ℚ Real ℝ".split())
_RELATIONS = {rel.value: rel for rel in Rel if rel is not Rel.APPROX}
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}
#: Longer texts are not read.
_LONGEST = 2000


@dataclass(frozen=True)
class Equation:
    """One relation: ``left rel right``."""

    left: Expr
    rel: Rel
    right: Expr

    def lean(self) -> str:
        """The proposition over ``Rat``; :class:`NotComputed` where it has no form there."""
        return f"({to_lean(self.left)} : Rat) {self.rel.value} {to_lean(self.right)}"

    def plain(self) -> str:
        """The relation as a model reads and writes it: no types, decimals as they are written."""
        return f"{plain(self.left)} {self.rel.value} {plain(self.right)}"


class _NotRead(Exception):
    """It is no arithmetic."""


def read_arithmetic(text: str, names: Mapping[str, Num] | None = None,
                    ) -> tuple[Equation, ...] | None:
    """The relations that a text states, or None when it is anything else.

    ``names`` gives the numbers that stand for ``<n0>``, ``<n1>``...; one that
    it lacks makes the text unread.
    """
    if len(text) > _LONGEST:
        return None
    try:
        return _Reader(text, names or {}).all()
    except (_NotRead, RecursionError):
        return None


class _Reader:
    def __init__(self, text: str, names: Mapping[str, Num]) -> None:
        self._tokens: list[str] = []
        self._names = names
        self._at = 0
        end = 0
        text = text.strip()
        while end < len(text):
            match = _TOKEN.match(text, end)
            if match is None:
                raise _NotRead
            self._tokens.append(match.group().strip())
            end = match.end()

    def all(self) -> tuple[Equation, ...]:
        found = list(self._conjuncts())
        if self._at != len(self._tokens) or not found:
            raise _NotRead
        return tuple(found)

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self, expected: str = "") -> str:
        token = self._peek()
        if not token or (expected and token != expected):
            raise _NotRead
        self._at += 1
        return token

    def _conjuncts(self) -> list[Equation]:
        found = self._relation()
        while self._peek() == "∧":
            self._at += 1
            found += self._relation()
        return found

    def _relation(self) -> list[Equation]:
        start = self._at
        if self._peek() == "(":
            # Brackets around a whole relation, or only around its left side.
            try:
                self._at += 1
                inner = self._conjuncts()
                self._take(")")
                if self._peek() in ("", "∧", ")"):
                    return inner
            except _NotRead:
                pass
            self._at = start
        left = self._term(0)
        rel = _RELATIONS.get(self._take())
        if rel is None:
            raise _NotRead
        return [Equation(left, rel, self._term(0))]

    def _term(self, level: int) -> Expr:
        if self._peek() == "-":
            self._at += 1
            tree: Expr = Neg(self._term(2))
        else:
            tree = self._power()
        while (binds := _BINDS.get(self._peek(), -1)) > level:
            op = self._take()
            tree = Bin(op, tree, self._term(binds))
        return tree

    def _power(self) -> Expr:
        base = self._atom()
        if self._peek() == "^":
            self._at += 1
            return Bin("^", base, self._atom())
        return base

    def _atom(self) -> Expr:
        token = self._take()
        if token == "(":
            tree = self._term(0)
            if self._peek() == ":":
                self._at += 1
                if self._take() not in _FIELDS:
                    raise _NotRead
            self._take(")")
            return tree
        if token[0].isdigit():
            return Num(Fraction(token), len(token.partition(".")[2]))
        if token.startswith("<"):
            if token not in self._names:
                raise _NotRead
            return self._names[token]
        if len(token) == 1 and token.isalpha() and token not in "ℚℝ":
            return Var(token)
        raise _NotRead


def plain(tree: Expr, outer: int = 0) -> str:
    """A tree without types, a numeral as one token; :class:`NotComputed` for roots, functions."""
    match tree:
        case Num(v, decimals, percent):
            text = decimal(v, decimals)
            if percent:
                text = f"{text} / 100"
            return f"({text})" if ("/" in text and outer > 1) or (v < 0 and outer) else text
        case Var(name):
            return name
        case Neg(of):
            text = f"-{plain(of, 3)}"
            return f"({text})" if outer > 1 else text
        case Bin("^", left, right):
            text = f"{plain(left, 5)} ^ {plain(right, 5)}"
            return f"({text})" if outer > 3 else text
        case Bin(op, left, right):
            binds = _BINDS[op]
            text = f"{plain(left, binds)} {op} {plain(right, binds + 1)}"
            return f"({text})" if binds < outer else text
    raise NotComputed("a root or a function")


# -- comparing -------------------------------------------------------------------------


def canonical(tree: Expr) -> str:
    """A form that does not depend on the order of terms and factors.

    Differences are sums with negatives, quotients products with inverses;
    nothing is computed but per cent and decimals: ``20% * 50`` and ``0.2 * 50``
    are one, ``2 * 12`` and ``24`` are not.
    """
    if isinstance(tree, Bin) and tree.op in "+-":
        return _joined(" + ", _terms(tree))
    if isinstance(tree, Bin) and tree.op in "*/":
        return _joined(" * ", _factors(tree))
    match tree:
        case Num(v, _, percent):
            return str(v / 100 if percent else v)
        case Var(name):
            return name
        case Neg(of):
            return "-" + canonical(of)
        case Bin("^", left, right):
            return f"({canonical(left)} ^ {canonical(right)})"
    return repr(tree)


def _joined(sign: str, parts: list[str]) -> str:
    return f"({sign.join(sorted(parts))})" if len(parts) > 1 else parts[0] if parts else "1"


def _terms(tree: Expr, sign: str = "") -> list[str]:
    if isinstance(tree, Bin) and tree.op in "+-":
        other = sign if tree.op == "+" else ("" if sign else "-")
        return _terms(tree.left, sign) + _terms(tree.right, other)
    if isinstance(tree, Neg):
        return _terms(tree.of, "" if sign else "-")
    return [sign + canonical(tree)]


def _factors(tree: Expr, inverse: bool = False) -> list[str]:
    """The factors, numerals among them as fractions: dividing by 2 is a factor 1/2."""
    if isinstance(tree, Bin) and tree.op in "*/":
        if tree.op == "/" and isinstance(tree.left, Num) and isinstance(tree.right, Num) \
                and tree.right.value == 100:
            v = tree.left.value / 100
            return [str(1 / v if inverse and v else v)]
        turned = not inverse if tree.op == "/" else inverse
        return _factors(tree.left, inverse) + _factors(tree.right, turned)
    if isinstance(tree, Num):
        v = tree.value / 100 if tree.percent else tree.value
        if v == 1:
            return []
        return [str(1 / v if inverse and v else v)]
    return [("1/" if inverse else "") + canonical(tree)]


def key(equation: Equation) -> tuple[str, str, str]:
    """What two relations share that are one up to the order of terms, factors, and sides."""
    turned = {Rel.GT: Rel.LT, Rel.GE: Rel.LE}.get(equation.rel)
    left, right = canonical(equation.left), canonical(equation.right)
    if turned is not None or (equation.rel not in (Rel.LT, Rel.LE) and right < left):
        left, right = right, left
    return left, (turned or equation.rel).value, right


def same(one: Equation, other: Equation) -> bool:
    """Whether two relations are one up to the order of terms, factors, and sides."""
    return key(one) == key(other)


def trivial(equation: Equation) -> bool:
    """Whether it computes nothing: 24 = 24, 3 + 4 = 4 + 3. (6 * 1 = 6 is a computation.)"""
    computes = [isinstance(side, Bin) for side in (equation.left, equation.right)]
    return computes[0] is computes[1] and \
        canonical(equation.left) == canonical(equation.right)
