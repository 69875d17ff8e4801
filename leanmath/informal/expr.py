"""Arithmetic as a solution writes it: trees that are read, computed and printed, never simplified.

A tree is the only thing that goes from a text to Lean: what the parser could
not read into one is not printed. Numbers are exact fractions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from math import comb, factorial, isqrt

#: Beyond so many bits a power or factorial is not computed.
_BITS = 20_000
#: What a variable may be called: a letter, perhaps with an index, or a segment by its ends.
_NAME = re.compile(r"[A-Z]{2,3}|[A-Za-zα-ωπ](?:_[A-Za-z0-9]{1,3}|\d{1,2}|[₀-₉]{1,2})?")
#: Operators by how tightly they bind.
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}


class DivisionByZero(ArithmeticError):
    """A quotient whose divisor is zero (or zero to a negative power)."""


class NotComputed(ArithmeticError):
    """A tree with a variable, an irrational root, or numbers too large to be worth it."""


@dataclass(frozen=True)
class Num:
    """A number as written: its ``value``, and how many ``decimals`` stood behind the point.

    ``percent``: a percent sign followed (the value is that of the numeral
    alone). ``unit`` is the word behind it ("" for none), ``scale`` what a word
    like "million" multiplied it with.
    """

    value: Fraction
    decimals: int = 0
    percent: bool = False
    unit: str = ""
    scale: int = 1


@dataclass(frozen=True)
class Var:
    """A variable: a single letter, perhaps with an index."""

    name: str


@dataclass(frozen=True)
class Neg:
    """The negative of a tree."""

    of: Expr


@dataclass(frozen=True)
class Bin:
    """An operation: one of ``+ - * / ^``. ``ratio``: a fraction of two numerals, like 3/4."""

    op: str
    left: Expr
    right: Expr
    ratio: bool = False


@dataclass(frozen=True)
class Root:
    """The root of degree ``degree`` (2: the square root)."""

    degree: int
    of: Expr


@dataclass(frozen=True)
class Func:
    """A function of numerals: ``factorial`` (one argument) or ``choose`` (two)."""

    name: str
    arguments: tuple[Expr, ...]


@dataclass(frozen=True)
class Apply:
    """A function that the text names, applied: f(x). Among variables it is called "f()"."""

    function: str
    argument: Expr


Expr = Num | Var | Neg | Bin | Root | Func | Apply


class Rel(Enum):
    """How the sides of a claim are related."""

    EQ = "="
    NE = "≠"
    LT = "<"
    LE = "≤"
    GT = ">"
    GE = "≥"
    APPROX = "≈"


def children(tree: Expr) -> tuple[Expr, ...]:
    """The trees right below."""
    match tree:
        case Neg(of) | Root(_, of):
            return (of,)
        case Bin(_, left, right):
            return (left, right)
        case Func(_, arguments):
            return arguments
        case Apply(_, argument):
            return (argument,)
    return ()


def walk(tree: Expr) -> Iterator[Expr]:
    """The tree and all below it."""
    stack = [tree]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(children(node))


def depth(tree: Expr) -> int:
    """How many trees lie on the longest way down."""
    level, deepest = [tree], 0
    while level:
        deepest += 1
        level = [child for node in level for child in children(node)]
    return deepest


def variables(tree: Expr) -> frozenset[str]:
    """The names of the variables in a tree, and "f()" for a function f."""
    return frozenset(node.name if isinstance(node, Var) else f"{node.function}()"
                     for node in walk(tree) if isinstance(node, (Var, Apply)))


def numbers(tree: Expr) -> frozenset[Fraction]:
    """The values of the numerals in a tree, percent signs left aside."""
    return frozenset(node.value for node in walk(tree) if isinstance(node, Num))


def numeral(tree: Expr) -> Num | None:
    """The number that a tree is, behind signs, or None."""
    while isinstance(tree, Neg):
        tree = tree.of
    return tree if isinstance(tree, Num) else None


def literal(tree: Expr) -> bool:
    """Whether a tree is a number as one writes it: a numeral, a mixed number or a fraction."""
    if isinstance(tree, Neg):
        return literal(tree.of)
    if isinstance(tree, Bin) and tree.ratio:
        return True
    return isinstance(tree, Num)


def value(tree: Expr) -> Fraction:
    """The value of a closed tree, percent signs taken as hundredths.

    :class:`DivisionByZero`, or :class:`NotComputed`.
    """
    match tree:
        case Num(v, _, percent):
            return v / 100 if percent else v
        case Neg(of):
            return -value(of)
        case Bin("^", left, right):
            return _power(value(left), value(right))
        case Bin(op, left, right):
            a, b = value(left), value(right)
            if op == "/":
                if b == 0:
                    raise DivisionByZero
                return a / b
            return a + b if op == "+" else a - b if op == "-" else a * b
        case Root(degree, of):
            return _root(value(of), degree)
        case Func(name, arguments):
            return _function(name, [value(argument) for argument in arguments])
        case Apply(name, _):
            raise NotComputed(f"the function {name}")
    raise NotComputed(f"the variable {tree.name}")


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator != 1:
        if exponent.denominator > 10:
            raise NotComputed("a root of a high degree")
        return _power(_root(base, exponent.denominator), Fraction(exponent.numerator))
    n = int(exponent)
    size = max(base.numerator.bit_length(), base.denominator.bit_length())
    if abs(n) > _BITS or size * abs(n) > _BITS:
        raise NotComputed("a power that is too large")
    if base == 0 and n < 0:
        raise DivisionByZero
    return base ** n


def _root(a: Fraction, degree: int) -> Fraction:
    """The exact root; :class:`NotComputed` where it is not rational."""
    if degree == 0:
        raise NotComputed("a root of degree zero")
    if a < 0 and degree % 2 == 0:
        raise NotComputed("an even root of a negative number")
    if a < 0:
        return -_root(-a, degree)
    top, bottom = _integer_root(a.numerator, degree), _integer_root(a.denominator, degree)
    if top is None or bottom is None:
        raise NotComputed("an irrational root")
    return Fraction(top, bottom)


def _integer_root(n: int, degree: int) -> int | None:
    if n.bit_length() > _BITS:
        raise NotComputed("a root of a number that is too large")
    if degree == 2:
        root = isqrt(n)
    else:
        low, high = 0, 1 << (n.bit_length() // degree + 1)
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if middle ** degree <= n else (low, middle - 1)
        root = low
    return root if root ** degree == n else None


def _function(name: str, arguments: list[Fraction]) -> Fraction:
    if any(a.denominator != 1 or not 0 <= a <= 1000 for a in arguments):
        raise NotComputed(f"{name} of what is no small natural number")
    if name == "factorial":
        return Fraction(factorial(int(arguments[0])))
    return Fraction(comb(int(arguments[0]), int(arguments[1])))


def holds(left: Fraction, rel: Rel, right: Fraction) -> bool:
    """Whether a relation holds; ``≈`` is not decided here."""
    match rel:
        case Rel.EQ | Rel.APPROX:
            return left == right
        case Rel.NE:
            return left != right
        case Rel.LT:
            return left < right
        case Rel.LE:
            return left <= right
        case Rel.GT:
            return left > right
    return left >= right


# -- printing ---------------------------------------------------------------------


def to_lean(tree: Expr) -> str:
    """The tree in Lean, to be elaborated at type ``Rat``; exponents are natural numerals.

    :class:`NotComputed` where it has no form there: a root (see
    ``leanmath.informal.translate``), or an exponent that is no integer numeral.
    """
    return _lean(tree, 0)


def _lean(tree: Expr, outer: int) -> str:
    match tree:
        case Num(v, _, percent):
            v, below = v, 100 if percent else 1
            if v.denominator == 1 and below == 1:
                return str(v.numerator)
            # A decimal as it was written: 2.50 as 250 / 100 would be longer, not clearer.
            if below == 1:
                return _wrap(f"{v.numerator} / {v.denominator}", 2, outer)
            top = str(v.numerator) if v.denominator == 1 else f"{v.numerator} / {v.denominator}"
            return _wrap(f"{top} / 100", 2, outer)
        case Var(name):
            return identifier(name)
        case Neg(of):
            return _wrap(f"-{_lean(of, 3)}", 1, outer)
        case Bin("^", left, right):
            n = _exponent(right)
            if n < 0:
                return _wrap(f"1 / {_lean(left, 5)} ^ {-n}", 2, outer)
            return _wrap(f"{_lean(left, 5)} ^ {n}", 4, outer)
        case Bin(op, left, right):
            binds = _BINDS[op]
            text = f"{_lean(left, binds)} {op} {_lean(right, binds + 1)}"
            return _wrap(text, binds, outer)
        case Func("factorial", (of,)):
            return f"(Nat.factorial {_natural(of)} : Nat)"
        case Func("choose", (above, below_)):
            return f"(Nat.choose {_natural(above)} {_natural(below_)} : Nat)"
        case Apply(name, argument):
            return _wrap(f"{identifier(name)} {_lean(argument, 7)}", 6, outer)
    raise NotComputed("a root has no form in Lean by itself")


def identifier(name: str) -> str:
    """The name of a variable in Lean; :class:`NotComputed` for what is no such name."""
    if _NAME.fullmatch(name) is None:
        raise NotComputed("a variable with a name that Lean does not take")
    return {"λ": "lam"}.get(name, name)


def binders(names: Iterable[str]) -> str:
    """What a proposition about variables and functions begins with: "∀ x y : Rat, "."""
    plain = " ".join(identifier(name) for name in names if not name.endswith("()"))
    applied = " ".join(identifier(name[:-2]) for name in names if name.endswith("()"))
    return (f"∀ {plain} : Rat, " if plain else "") + (
        f"∀ {applied} : Rat → Rat, " if applied else "")


def _wrap(text: str, binds: int, outer: int) -> str:
    return f"({text})" if binds < outer else text


def _exponent(tree: Expr) -> int:
    try:
        n = value(tree)
    except DivisionByZero:
        raise NotComputed("an exponent that is undefined") from None
    if n.denominator != 1 or abs(n) > _BITS:
        raise NotComputed("an exponent that is no integer, or too large")
    return int(n)


def _natural(tree: Expr) -> int:
    n = value(tree)
    if n.denominator != 1 or not 0 <= n <= 1000:
        raise NotComputed("a function of what is no small natural number")
    return int(n)


def to_text(tree: Expr) -> str:
    """The tree for people: numerals with their percent signs, ``√``, ``!``."""
    return _text(tree, 0)


def decimal(v: Fraction, places: int = 0) -> str:
    """A number as one writes it: with at least ``places`` decimals, or as a fraction."""
    for digits in range(places, 13):
        scaled = v * 10 ** digits
        if scaled.denominator == 1:
            n = abs(int(scaled))
            whole, rest = divmod(n, 10 ** digits)
            sign = "-" if v < 0 else ""
            return f"{sign}{whole}" + (f".{rest:0{digits}d}" if digits else "")
    return f"{v.numerator}/{v.denominator}"


def _text(tree: Expr, outer: int) -> str:
    match tree:
        case Num(v, decimals, percent):
            return decimal(v, decimals) + ("%" if percent else "")
        case Var(name):
            return name
        case Neg(of):
            return _wrap(f"-{_text(of, 3)}", 1, outer)
        case Bin(op, left, right):
            binds = _BINDS[op]
            if op == "^":
                return _wrap(f"{_text(left, 5)}^{_text(right, 5)}", 4, outer)
            sign = {"*": " × ", "/": " / ", "+": " + ", "-": " - "}[op]
            if tree.ratio:
                sign = "/"
            return _wrap(f"{_text(left, binds)}{sign}{_text(right, binds + 1)}", binds, outer)
        case Root(degree, of):
            mark = {2: "√", 3: "∛", 4: "∜"}.get(degree, f"{degree}-th root of ")
            return f"{mark}{_text(of, 5)}"
        case Func("factorial", (of,)):
            return f"{_text(of, 5)}!"
        case Func(name, arguments):
            return f"{name}({', '.join(_text(a, 0) for a in arguments)})"
        case Apply(name, argument):
            return f"{name}({_text(argument, 0)})"
    return "?"
