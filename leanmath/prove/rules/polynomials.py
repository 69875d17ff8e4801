"""Polynomials read from Lean terms, as far as a term is one.

Only for suggestions: what a term means is for Lean to say. A polynomial maps
monomials to coefficients that are not zero; a monomial is a sorted tuple of
pairs (variable, exponent).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement

Monomial = tuple[tuple[str, int], ...]
Polynomial = dict[Monomial, Fraction]

_TOKEN = re.compile(r"\s*(?:(\d+)|([A-Za-z_α-ωℕ-ℤ][\w'₀-₉]*)|(\S))")
#: Exponents up to this are multiplied out.
_MAX_EXPONENT = 12


def parse(text: str) -> Polynomial | None:
    """The polynomial that ``text`` spells with ``+ - * ^``, numerals and variables, else None."""
    tokens = [match.group(0).strip() for match in _TOKEN.finditer(text) if match.group(0).strip()]
    reader = _Reader(tokens)
    value = reader.sum()
    return value if reader.at == len(tokens) else None


class _Reader:
    def __init__(self, tokens: Sequence[str]) -> None:
        self._tokens = tokens
        self.at = 0

    def _next(self) -> str:
        return self._tokens[self.at] if self.at < len(self._tokens) else ""

    def _take(self, *choices: str) -> str | None:
        if self._next() in choices:
            self.at += 1
            return self._tokens[self.at - 1]
        return None

    def sum(self) -> Polynomial | None:
        sign = -1 if self._take("-") else 1
        value = self._product()
        if value is None:
            return None
        value = scale(value, Fraction(sign))
        while operator := self._take("+", "-"):
            other = self._product()
            if other is None:
                return None
            value = add(value, scale(other, Fraction(-1 if operator == "-" else 1)))
        return value

    def _product(self) -> Polynomial | None:
        value = self._power()
        while value is not None and self._take("*"):
            other = self._power()
            value = None if other is None else multiply(value, other)
        return value

    def _power(self) -> Polynomial | None:
        base = self._atom()
        if base is None or not self._take("^"):
            return base
        exponent = self._next()
        if not exponent.isdecimal() or int(exponent) > _MAX_EXPONENT:
            return None
        self.at += 1
        value: Polynomial = {(): Fraction(1)}
        for _ in range(int(exponent)):
            value = multiply(value, base)
        return value

    def _atom(self) -> Polynomial | None:
        token = self._next()
        self.at += 1
        if token.isdecimal():
            return {(): Fraction(int(token))} if int(token) else {}
        if token == "(":
            value = self.sum()
            return value if self._take(")") else None
        return {((token, 1),): Fraction(1)} if re.match(r"[^\W\d]", token) else None


def add(left: Polynomial, right: Polynomial) -> Polynomial:
    """The sum."""
    total = dict(left)
    for monomial, coefficient in right.items():
        total[monomial] = total.get(monomial, Fraction(0)) + coefficient
    return {monomial: coefficient for monomial, coefficient in total.items() if coefficient}


def scale(polynomial: Polynomial, factor: Fraction) -> Polynomial:
    """The polynomial times a number."""
    return {monomial: factor * coefficient for monomial, coefficient in polynomial.items()
            if factor}


def multiply(left: Polynomial, right: Polynomial) -> Polynomial:
    """The product."""
    total: Polynomial = {}
    for first, a in left.items():
        for second, b in right.items():
            total = add(total, {_times(first, second): a * b})
    return total


def _times(first: Monomial, second: Monomial) -> Monomial:
    exponents = dict(first)
    for variable, exponent in second:
        exponents[variable] = exponents.get(variable, 0) + exponent
    return tuple(sorted(exponents.items()))


def degree(polynomial: Polynomial) -> int:
    """The total degree (0 for zero)."""
    return max((sum(e for _, e in monomial) for monomial in polynomial), default=0)


def monomials(variables: Sequence[str], up_to: int) -> Iterator[Monomial]:
    """All monomials in the variables up to a degree."""
    for size in range(up_to + 1):
        for chosen in combinations_with_replacement(sorted(variables), size):
            yield tuple((v, chosen.count(v)) for v in sorted(set(chosen)))


def spelled(polynomial: Polynomial) -> str:
    """Lean source of a polynomial with integer coefficients."""
    text = ""
    for monomial, coefficient in polynomial.items():
        parts = [f"{v} ^ {e}" if e > 1 else v for v, e in monomial]
        if abs(coefficient) != 1 or not parts:
            parts.insert(0, str(abs(coefficient)))
        sign = "-" if coefficient < 0 else "+"
        text += f" {sign} {' * '.join(parts)}"
    text = text.removeprefix(" + ")
    return f"-{text.removeprefix(' - ')}" if text.startswith(" - ") else text or "0"


def quotient(dividend: Polynomial, divisor: Polynomial, zeros: Sequence[Polynomial], *,
             max_unknowns: int = 80) -> tuple[Polynomial, tuple[Polynomial, ...]] | None:
    """Polynomials q, c with ``dividend = divisor * q + Σ cᵢ * zerosᵢ``, of the smallest
    degrees that can cancel; None when there are none with such degrees, or too many unknowns."""
    variables = sorted({v for p in (dividend, divisor, *zeros) for m in p for v, _ in m})
    unknowns: list[tuple[int, Monomial, Polynomial]] = []
    for index, factor in enumerate((divisor, *zeros)):
        for monomial in monomials(variables, max(0, degree(dividend) - degree(factor))):
            unknowns.append((index, monomial, multiply(factor, {monomial: Fraction(1)})))
    if len(unknowns) > max_unknowns:
        return None
    solution = solve([p for _, _, p in unknowns], dividend)
    if solution is None:
        return None
    parts: list[Polynomial] = [{} for _ in (divisor, *zeros)]
    for (index, monomial, _), value in zip(unknowns, solution, strict=True):
        parts[index] = add(parts[index], {monomial: value})
    return parts[0], tuple(parts[1:])


def solve(columns: Sequence[Polynomial], target: Polynomial) -> list[Fraction] | None:
    """Numbers with which the columns add up to the target (Gauss), or None."""
    rows = [[column.get(m, Fraction(0)) for column in columns] + [target.get(m, Fraction(0))]
            for m in sorted({m for p in (*columns, target) for m in p})]
    pivots: list[tuple[int, list[Fraction]]] = []
    for at in range(len(columns)):
        row = next((row for row in rows if row[at]), None)
        if row is None:
            continue
        rows.remove(row)
        row = [value / row[at] for value in row]
        rows = [[v - other[at] * w for v, w in zip(other, row, strict=True)] if other[at] else other
                for other in rows]
        pivots = [(i, [v - other[at] * w for v, w in zip(other, row, strict=True)])
                  for i, other in pivots]
        pivots.append((at, row))
    if any(row[-1] for row in rows):
        return None
    solution = [Fraction(0)] * len(columns)
    for at, row in pivots:
        solution[at] = row[-1]
    return solution
