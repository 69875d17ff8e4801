"""Claims about natural numbers as such: divisibility, parity, primes, common divisors.

Only sentences about numerals are read ("15 is divisible by 3", "7是质数");
what is said of quantities with names is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import gcd, lcm


@dataclass(frozen=True)
class Fact:
    """``kind`` of ``numbers``, denied where ``negated``, over the characters ``start`` to ``end``.

    Kinds: ``divides`` (the first divides the second), ``even``, ``odd``,
    ``prime``, ``composite``, ``gcd`` and ``lcm`` (of the first two; the third).
    """

    kind: str
    numbers: tuple[int, ...]
    negated: bool
    start: int
    end: int

    @property
    def prop(self) -> str:
        """The proposition in Lean, over ``Nat``."""
        a, *rest = self.numbers
        match self.kind:
            case "divides":
                text = f"({a} : Nat) ∣ {rest[0]}"
            case "even" | "odd":
                text = f"({a} : Nat) % 2 = {int(self.kind == 'odd')}"
            case "prime":
                text = f"Nat.Prime {a}"
            case "composite":
                text = f"1 < {a} ∧ ¬ Nat.Prime {a}"
            case _:
                text = f"Nat.{self.kind} {a} {rest[0]} = {rest[1]}"
        return f"¬ ({text})" if self.negated else text

    @property
    def expected(self) -> bool | None:
        """What computing says; None where it is too much to compute."""
        a, *rest = self.numbers
        match self.kind:
            case "divides":
                holds = rest[0] == 0 if a == 0 else rest[0] % a == 0
            case "even" | "odd":
                holds = a % 2 == int(self.kind == "odd")
            case "prime" | "composite":
                if a > 10**8:
                    return None
                prime = a > 1 and all(a % d for d in range(2, int(a**0.5) + 1))
                holds = prime if self.kind == "prime" else a > 1 and not prime
            case "gcd":
                holds = gcd(a, rest[0]) == rest[1]
            case _:
                holds = lcm(a, rest[0]) == rest[1]
        return holds != self.negated


_N = r"(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,12})(?![\d.]*\d)"
_BEFORE = r"(?<![\d.,/%+*×^-])(?<![+*/×÷^-] )"
_IS = r"\s+is\s+(not\s+)?(?:also\s+|therefore\s+)?"
_PATTERNS: tuple[tuple[str, re.Pattern[str], tuple[int, ...], int], ...] = tuple(
    (kind, re.compile(_BEFORE + pattern, re.IGNORECASE), order, negated)
    for kind, pattern, order, negated in (
        ("divides", rf"{_N}{_IS}(?:evenly\s+)?(?:divisible\s+by|a\s+multiple\s+of)\s+{_N}",
         (3, 1), 2),
        ("divides", rf"{_N}{_IS}a\s+(?:factor|divisor)\s+of\s+{_N}", (1, 3), 2),
        ("divides", rf"{_N}\s+(does\s+not\s+divide|divides)\s+{_N}", (1, 3), 2),
        ("even", rf"{_N}{_IS}(?:an\s+)?even(?:\s+(?:number|integer))?\b", (1,), 2),
        ("odd", rf"{_N}{_IS}(?:an\s+)?odd(?:\s+(?:number|integer))?\b", (1,), 2),
        ("prime", rf"{_N}{_IS}(?:a\s+)?prime(?:\s+number)?\b(?!\s+factor)", (1,), 2),
        ("composite", rf"{_N}{_IS}(?:a\s+)?composite(?:\s+number)?\b", (1,), 2),
        ("divides", rf"{_N}\s*(不)?能被\s*{_N}\s*整除", (3, 1), 2),
        ("divides", rf"{_N}\s*(不)?是\s*{_N}\s*的倍数", (3, 1), 2),
        ("divides", rf"{_N}\s*(不)?是\s*{_N}\s*的(?:因数|约数)", (1, 3), 2),
        ("even", rf"{_N}\s*(不)?是偶数", (1,), 2),
        ("odd", rf"{_N}\s*(不)?是奇数", (1,), 2),
        ("prime", rf"{_N}\s*(不)?是[质素]数", (1,), 2),
        ("composite", rf"{_N}\s*(不)?是合数", (1,), 2),
    )) + tuple(
    (kind, re.compile(pattern, re.IGNORECASE), (1, 2, 3), 0) for kind, pattern in (
        ("gcd", rf"(?:greatest common (?:divisor|factor)|\bgcd|\bgcf)(?:\s*\(\w+\))?\s*(?:of\s+|\()"
                rf"{_N}\s*(?:and|,)\s*{_N}\)?\s*(?:is|=|equals)\s*{_N}"),
        ("lcm", rf"(?:least common multiple|\blcm)(?:\s*\(\w+\))?\s*(?:of\s+|\(){_N}\s*(?:and|,)\s*"
                rf"{_N}\)?\s*(?:is|=|equals)\s*{_N}"),
        ("gcd", rf"{_N}\s*和\s*{_N}\s*的最大公[因约]数是\s*{_N}"),
        ("lcm", rf"{_N}\s*和\s*{_N}\s*的最小公倍数是\s*{_N}"),
    ))


def find_facts(text: str, start: int, end: int) -> Iterator[Fact]:
    """The facts that a stretch of the text states."""
    for kind, pattern, order, negated in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            numbers = tuple(int(match.group(group).replace(",", "")) for group in order)
            said = match.group(negated) if negated else None
            denied = said is not None and said.strip().lower() not in ("", "divides")
            yield Fact(kind, numbers, denied, *match.span())
