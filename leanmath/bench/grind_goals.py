"""Goals for ``grind`` whose truth is known by construction, from a seed.

A true goal follows from how it was made: an identity from expanding a product,
a consequence from adding up hypotheses, a bounded system from looking at every
value. A false goal has values that satisfy its hypotheses and not its claim;
they are chosen first and the goal is made around them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from leanmath.prove.rules import polynomials
from leanmath.prove.rules.polynomials import Polynomial

_NAMES = "abcd"
_MAX_DEGREE = 6


@dataclass(frozen=True)
class Goal:
    """One goal: ``statement`` is what stands between ``example`` and ``:=``."""

    category: str
    statement: str
    true: bool

    def by(self, tactic: str) -> str:
        """The goal as Lean source, with a proof."""
        return f"example {self.statement} := by {tactic}"


class _Maker:
    """The random choices behind the goals of one seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def among(self, *choices: str) -> str:
        return self._random.choice(choices)

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def nonzero(self, most: int) -> int:
        return self._random.choice([n for n in range(-most, most + 1) if n])

    def names(self, most: int = 4) -> str:
        return _NAMES[: self.number(min(2, most), most)]

    def point(self, names: str, low: int = -5, high: int = 5) -> dict[str, int]:
        return {name: self.number(low, high) for name in names}

    def linear(self, names: str, most: int = 6, *, signed: bool = True) -> Polynomial:
        """A linear form without constant, not zero."""
        form: Polynomial = {}
        for name in names:
            value = self.number(-most if signed else 0, most)
            if value:
                form[((name, 1),)] = Fraction(value)
        return form or {((names[0], 1),): Fraction(1)}

    def product(self, names: str, degree: int, *, signed: bool = True) -> tuple[str, Polynomial]:
        """A product or power of small sums, of at most ``degree``: its text and its value."""
        text, value, left = "", polynomials.parse("1") or {}, degree
        while left > 0:
            exponent = min(left, self.number(1, 3))
            form = polynomials.add(self.linear(names, 3, signed=signed),
                                   {(): Fraction(self.number(0, 3))})
            form = {m: c for m, c in form.items() if c} or {(): Fraction(1)}
            part = f"({polynomials.spelled(form)})"
            for _ in range(exponent):
                value = polynomials.multiply(value, form)
            text += f"{' * ' if text else ''}{part}{f' ^ {exponent}' if exponent > 1 else ''}"
            left -= exponent
            if self.number(0, 2) == 0:
                break
        return text, value


def value_at(polynomial: Polynomial, point: dict[str, int]) -> Fraction:
    """The value of a polynomial at a point."""
    total = Fraction(0)
    for monomial, coefficient in polynomial.items():
        for name, exponent in monomial:
            coefficient *= point[name] ** exponent
        total += coefficient
    return total


def generate(count: int, seed: int = 0) -> Iterator[Goal]:
    """``count`` goals, one category after the other, a third of them false."""
    maker = _Maker(seed)
    made = 0
    while made < count:
        for category in _CATEGORIES:
            true = maker.number(0, 2) != 0
            statement = category(maker, true)
            if statement is not None:
                yield Goal(category.__name__.lstrip("_"), statement, true)
                made += 1
                if made == count:
                    return


def _shifted(maker: _Maker, value: Polynomial, true: bool) -> Polynomial:
    """The value itself, or another one that differs by a number."""
    return value if true else polynomials.add(value, {(): Fraction(maker.number(1, 5))})


def _binder(names: str, kind: str) -> str:
    return f"({' '.join(names)} : {kind})"


def _identity(maker: _Maker, true: bool) -> str | None:
    """An identity of a commutative ring, up to degree 6 in up to 4 variables."""
    kind = maker.among("Int", "Int", "Nat", "Rat")
    names = maker.names()
    text, value = maker.product(names, maker.number(2, _MAX_DEGREE), signed=kind != "Nat")
    if len(value) > 50:
        return None
    return (f"{_binder(names, kind)} : {text} = "
            f"{polynomials.spelled(_shifted(maker, value, true))}")


def _identity_in_any_ring(maker: _Maker, true: bool) -> str | None:
    """The same in an arbitrary commutative ring; false ones fail in the integers."""
    names = maker.names(3)
    text, value = maker.product(names, maker.number(2, 4))
    if len(value) > 40:
        return None
    return (f"{{R : Type}} [Lean.Grind.CommRing R] {_binder(names, 'R')} : {text} = "
            f"{polynomials.spelled(_shifted(maker, value, true))}")


def _ideal(maker: _Maker, true: bool) -> str | None:
    """A combination of equations that hold at a point."""
    kind = maker.among("Int", "Rat")
    names = maker.names(3)
    point = maker.point(names)
    hypotheses, total = [], polynomials.parse("0") or {}
    for index in range(maker.number(1, 2)):
        _, form = maker.product(names, 2)
        zero = polynomials.add(form, {(): -value_at(form, point)})
        if not polynomials.degree(zero) or len(zero) > 12:
            return None
        hypotheses.append(f"(h{index} : {polynomials.spelled(zero)} = 0)")
        _, factor = maker.product(names, 1)
        total = polynomials.add(total, polynomials.multiply(zero, factor))
    if not total:
        return None
    claim = polynomials.spelled(_shifted(maker, total, true))
    return f"{_binder(names, kind)} {' '.join(hypotheses)} : {claim} = 0"


def _linear(maker: _Maker, true: bool) -> str | None:
    """An inequality that is the sum of others, all of which hold at a point."""
    kind = maker.among("Int", "Rat")
    names = maker.names()
    point = maker.point(names)
    hypotheses, total, slack = [], polynomials.parse("0") or {}, Fraction(0)
    for index in range(maker.number(2, 4)):
        form = maker.linear(names)
        bound = value_at(form, point) + maker.number(0, 3)
        hypotheses.append(f"(h{index} : {polynomials.spelled(form)} ≤ {bound})")
        factor = maker.number(1, 3)
        total = polynomials.add(total, polynomials.scale(form, Fraction(factor)))
        slack += factor * bound
    limit = slack + maker.number(0, 2) if true else value_at(total, point) - maker.number(1, 3)
    return (f"{_binder(names, kind)} {' '.join(hypotheses)} : "
            f"{polynomials.spelled(total)} ≤ {limit}")


def _box(maker: _Maker, true: bool) -> str | None:
    """A system over a small box, decided by looking at every point of it."""
    kind = maker.among("Int", "Nat")
    names = _NAMES[:2]
    most = maker.number(3, 6)
    modulus, divisor = maker.number(2, 5), maker.number(2, 4)
    remainder = maker.number(0, modulus - 1)
    form, other = (maker.linear(names, 4, signed=False) for _ in range(2))
    bound = maker.number(0, 20)
    points = [dict(zip(names, values, strict=True))
              for values in product(range(most + 1), repeat=2)]
    kept = [p for p in points if value_at(form, p) % modulus == remainder
            and value_at(other, p) <= bound]
    claims = {int(value_at(form, p) // divisor) for p in kept}
    if not kept:
        return None
    limit = max(claims) + maker.number(0, 2) if true else max(claims) - maker.number(1, 2)
    if kind == "Nat" and limit < 0:
        return None
    low = " ".join(f"(l{n} : 0 ≤ {n})" for n in names) if kind == "Int" else ""
    high = " ".join(f"(u{n} : {n} ≤ {most})" for n in names)
    return (f"{_binder(names, kind)} {low} {high} "
            f"(h : ({polynomials.spelled(form)}) % {modulus} = {remainder}) "
            f"(k : {polynomials.spelled(other)} ≤ {bound}) : "
            f"({polynomials.spelled(form)}) / {divisor} ≤ {limit}")


def _divides(maker: _Maker, true: bool) -> str | None:
    """Divisibility and remainders of sums; false ones are off by one at a point."""
    kind = maker.among("Int", "Nat")
    names = maker.names(3)
    modulus = maker.number(2, 9)
    facts, total = [], polynomials.parse("0") or {}
    remainders = 0
    for index, name in enumerate(names):
        remainder = maker.number(0, modulus - 1)
        fact = (f"{modulus} ∣ {name}" if remainder == 0 else f"{name} % {modulus} = {remainder}")
        facts.append(f"(h{index} : {fact})")
        factor = maker.number(1, 5)
        total = polynomials.add(total, {((name, 1),): Fraction(factor)})
        remainders += factor * remainder
    claim = (remainders + (0 if true else 1)) % modulus
    return (f"{_binder(names, kind)} {' '.join(facts)} : "
            f"({polynomials.spelled(total)}) % {modulus} = {claim}")


def _subtraction(maker: _Maker, true: bool) -> str | None:
    """Truncated subtraction, quotient and remainder of natural numbers."""
    names = maker.names(3)
    first, second = (polynomials.spelled(maker.linear(names, 4, signed=False)) for _ in range(2))
    d = maker.number(2, 7)
    r = maker.number(0, d - 1)
    off = 0 if true else maker.number(1, 3)
    return _binder(names, "Nat") + " " + maker.among(
        f": ({first}) + ({second}) - ({second}) = {first} + {off}",
        f"(h : {first} ≤ {second}) : ({second}) - ({first}) + ({first}) = {second} + {off}",
        f": ({first}) / {d} * {d} + ({first}) % {d} = {first} + {off}",
        f": ({d} * ({first}) + {r}) / {d} = {first} + {off}",
        f": ({d} * ({first}) + {r}) % {d} = {r + off}",
        f": ({first}) - ({second}) + ({second}) {'≥' if true else '<'} {first}",
        f"(h : a + ({second}) - ({second}) = {d}) : a = {d + off}",
    )


def _function(maker: _Maker, true: bool) -> str | None:
    """The same function at two spellings of a polynomial (false: at different numbers).

    The ring solver compares terms of a field once it has an equation: there is one.
    """
    kind = maker.among("Int", "Nat", "Rat")
    names = maker.names(3)
    text, value = maker.product(names, maker.number(1, 3), signed=kind != "Nat")
    if len(value) > 20:
        return None
    c = maker.number(0, 9)
    claim = polynomials.spelled(_shifted(maker, value, true))
    return (f"(f : {kind} → {kind}) {_binder(names, kind)} (e : a = {maker.number(2, 9)}) "
            f"(h : f ({text}) = {c}) : f ({claim}) = {c}")


def _recurrence(maker: _Maker, true: bool) -> str | None:
    """A function by a recurrence, at a small number."""
    first, step, places = maker.number(0, 5), maker.number(1, 5), maker.number(2, 4)
    factor = maker.number(1, 3)
    value = first
    for _ in range(places):
        value = factor * value + step
    return (f"(f : Nat → Int) (h0 : f 0 = {first}) "
            f"(h : ∀ n, f (n + 1) = {factor} * f n + {step}) : "
            f"f {places} = {value + (0 if true else maker.number(1, 4))}")


def _monotone(maker: _Maker, true: bool) -> str | None:
    """A monotone function along a chain, with linear arithmetic on its values."""
    a, b = maker.number(0, 4), maker.number(0, 4)
    relation = "j ≤ m" if true else "m ≤ j"
    return (f"(f : Int → Int) (h : ∀ x y, x ≤ y → f x ≤ f y) (i j m : Int) (k : i ≤ j) "
            f"(n : {relation}) (l : f m ≤ {a}) : 2 * f i ≤ {2 * a + b}")


def _field(maker: _Maker, true: bool) -> str | None:
    """Fractions: a linear equation with denominators, solved."""
    p, q, r = maker.nonzero(6), maker.number(2, 6), maker.number(2, 6)
    x = maker.number(-6, 6)
    right = Fraction(p * x, q) + Fraction(x, r)
    if Fraction(p, q) + Fraction(1, r) == 0:
        return None
    claim = x + (0 if true else maker.number(1, 3))
    return (f"(x : Rat) (h : {p} * x / {q} + x / {r} = {right.numerator} / {right.denominator}) : "
            f"x = {claim}")


_CATEGORIES: tuple[Callable[[_Maker, bool], str | None], ...] = (
    _identity, _identity_in_any_ring, _ideal, _linear, _box, _divides, _subtraction, _function,
    _recurrence, _monotone, _field,
)
