"""Propositions of arithmetic, read from Lean's text and evaluated at numbers.

Only for suggestions: which witnesses, bounds and moduli are worth asking Lean
about. A text counts as over ℕ (where subtraction stops at 0) or over ℤ as a
whole; casts, and all that is not known here, make it unreadable.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping

Values = Mapping[str, int]
Proposition = Callable[[Values], bool]
Number = Callable[[Values], int]

_TOKEN = re.compile(r"\s*(?:(\d+)|([^\W\d][\w.'₀-₉]*)|(\[Z?MOD)|(.))", re.DOTALL)
_RELATIONS: dict[str, Callable[[int, int], bool]] = {
    "=": lambda a, b: a == b, "≠": lambda a, b: a != b, "<": lambda a, b: a < b,
    "≤": lambda a, b: a <= b, ">": lambda a, b: a > b, "≥": lambda a, b: a >= b,
    "∣": lambda a, b: b % a == 0 if a else b == 0}
_MAX_BITS = 4096


class Unreadable(ValueError):
    """The text is no proposition of the kind that is understood, or a value grows too large."""


def proposition(text: str, *, natural: bool) -> Proposition | None:
    """What ``text`` says of the values of its variables; None when it cannot be read.

    The function that is returned raises :class:`Unreadable` for a variable
    without a value, and where a number would be too large.
    """
    reader = _Reader(text, natural)
    try:
        found = reader.level(0)
    except (Unreadable, RecursionError):
        return None
    return found if not reader.rest() else None


def is_prime(n: int) -> bool:
    """Whether n is a prime number."""
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


class _Reader:
    def __init__(self, text: str, natural: bool) -> None:
        self._tokens = [match[0].strip() for match in _TOKEN.finditer(text) if match[0].strip()]
        self._natural = natural
        self._at = 0

    def rest(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self, *choices: str) -> str:
        token = self.rest()
        if token in choices and token:
            self._at += 1
            return token
        return ""

    def _must(self, token: str) -> None:
        if not self._take(token):
            raise Unreadable(token)

    def level(self, depth: int) -> Proposition:
        """``↔``, ``→``, ``∨``, ``∧`` bind more and more tightly."""
        if depth == 4:
            return self._basic()
        left = self.level(depth + 1)
        if self._take("↔→∨∧"[depth]):
            right = self.level(depth if depth else 1)
            if depth == 0:
                return lambda v: left(v) == right(v)
            if depth == 1:
                return lambda v: not left(v) or right(v)
            if depth == 2:
                return lambda v: left(v) or right(v)
            return lambda v: left(v) and right(v)
        return left

    def _basic(self) -> Proposition:
        if self._take("¬"):
            inside = self._basic()
            return lambda v: not inside(v)
        if self._take("True"):
            return lambda _: True
        if self._take("False"):
            return lambda _: False
        start = self._at
        if self._take("("):
            # A proposition in parentheses, or a number that is compared.
            try:
                inside = self.level(0)
                self._must(")")
                if self.rest() not in {*_RELATIONS, "+", "-", "*", "/", "%", "^", "!", "≡"}:
                    return inside
            except Unreadable:
                pass
            self._at = start
        word = self.rest()
        if word in ("Nat.Prime", "Even", "Odd", "Nat.Coprime", "IsSquare"):
            self._at += 1
            return self._predicate(word)
        if word.endswith(".Prime"):
            self._at += 1
            name = word.removesuffix(".Prime")
            return lambda v: is_prime(_value(v, name))
        return self._comparison()

    def _predicate(self, word: str) -> Proposition:
        x = self._application()
        if word == "Nat.Prime":
            return lambda v: is_prime(x(v))
        if word == "Even":
            return lambda v: x(v) % 2 == 0
        if word == "Odd":
            return lambda v: x(v) % 2 == 1
        if word == "IsSquare":
            return lambda v: x(v) >= 0 and math.isqrt(x(v)) ** 2 == x(v)
        y = self._application()
        return lambda v: math.gcd(x(v), y(v)) == 1

    def _comparison(self) -> Proposition:
        left = self._sum()
        if self._take("≡"):
            right = self._sum()
            if not self._take("[MOD", "[ZMOD"):
                raise Unreadable("≡")
            modulus = self._sum()
            self._must("]")
            return lambda v: _RELATIONS["∣"](modulus(v), left(v) - right(v))
        relation = _RELATIONS.get(self.rest())
        if relation is None:
            raise Unreadable(self.rest())
        self._at += 1
        right = self._sum()
        return lambda v: relation(left(v), right(v))

    def _sum(self) -> Number:
        value = self._product()
        while operator := self._take("+", "-"):
            value = self._binary(operator, value, self._product())
        return value

    def _product(self) -> Number:
        value = self._power()
        while operator := self._take("*", "/", "%"):
            value = self._binary(operator, value, self._power())
        return value

    def _power(self) -> Number:
        if self._take("-"):
            inside = self._power()
            if self._natural:
                raise Unreadable("-")
            return lambda v: -inside(v)
        base = self._application()
        if self._take("^"):
            exponent = self._power()
            return lambda v: _power(base(v), exponent(v))
        return base

    def _binary(self, operator: str, x: Number, y: Number) -> Number:
        if operator == "+":
            return lambda v: x(v) + y(v)
        if operator == "-":
            if self._natural:
                return lambda v: max(0, x(v) - y(v))
            return lambda v: x(v) - y(v)
        if operator == "*":
            return lambda v: x(v) * y(v)
        if operator == "/":
            return lambda v: _quotient(x(v), y(v))
        return lambda v: x(v) % abs(y(v)) if y(v) else x(v)

    def _application(self) -> Number:
        token = self.rest()
        self._at += 1
        if token.isdecimal():
            number = int(token)
            return self._postfix(lambda _: number)
        if token == "(":
            value = self._sum()
            if self._take(":"):
                self._must("ℕ" if self._natural else "ℤ")
            self._must(")")
            return self._postfix(value)
        if token == "|" and not self._natural:
            value = self._sum()
            self._must("|")
            return lambda v: abs(value(v))
        short = token.removeprefix("Nat.").removeprefix("Int.")
        if short in ("gcd", "lcm") and self._natural:
            x, y = self._application(), self._application()
            function = math.gcd if short == "gcd" else math.lcm
            return lambda v: function(x(v), y(v))
        if short in ("factorial", "sqrt") and self._natural:
            x = self._application()
            return (lambda v: math.isqrt(x(v))) if short == "sqrt" else \
                (lambda v: _factorial(x(v)))
        if not re.fullmatch(r"[^\W\d][\w'₀-₉]*", token) or token in ("if", "fun", "let", "∑", "∏"):
            raise Unreadable(token)
        return self._postfix(lambda v: _value(v, token))

    def _postfix(self, value: Number) -> Number:
        if self._take("!"):
            return lambda v: _factorial(value(v))
        return value


def _value(values: Values, name: str) -> int:
    if name not in values:
        raise Unreadable(name)
    return values[name]


def _quotient(x: int, y: int) -> int:
    if y == 0:
        return 0
    return (x - x % abs(y)) // y


def _power(base: int, exponent: int) -> int:
    if exponent < 0 or exponent * base.bit_length() > _MAX_BITS:
        raise Unreadable("^")
    return int(base ** exponent)


def _factorial(n: int) -> int:
    if n > 200:
        raise Unreadable("!")
    return math.factorial(n)
