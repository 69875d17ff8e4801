"""Families of candidate proofs about whole numbers, each from one idea.

Like :mod:`leanmath.bench.families`: a family looks at binders and numerals and
gives tactics, which may all fail; none knows any particular statement.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from fractions import Fraction

from leanmath.bench import polynomials
from leanmath.bench.binders import Signature, lower_bound_goal
from leanmath.bench.families import (
    INTEGERS,
    MAX_BOUND,
    NATURALS,
    apart,
    arguments,
    last,
    named_atoms,
    statement_text,
)

_TERM = r"(\([^()]*\)|\w+)"
_SMALL = 12
_PERIODS = range(1, 15)


def linear_gcd(read: Signature) -> Iterator[str]:
    """The gcd of two terms divides every combination of them that is a number."""
    pairs = re.findall(rf"(?:Nat\.)?gcd {_TERM} {_TERM}", statement_text(read))
    for first, second in dict.fromkeys(pairs):
        left, right = polynomials.parse(first), polynomials.parse(second)
        if left is None or right is None:
            continue
        start = (f"have l := Nat.gcd_dvd_left {first} {second}\n"
                 f"have r := Nat.gcd_dvd_right {first} {second}\n")
        for p in range(1, _SMALL + 1):
            for q in range(1, _SMALL + 1):
                rest = polynomials.add(polynomials.scale(left, Fraction(p)),
                                       polynomials.scale(right, Fraction(-q)))
                if math.gcd(p, q) != 1 or polynomials.degree(rest) or not rest:
                    continue
                value = rest[()]
                minuend, subtrahend = f"{p} * {first}", f"{q} * {second}"
                facts = f"(Dvd.dvd.mul_left l {p})", f"(Dvd.dvd.mul_left r {q})"
                if value < 0:
                    minuend, subtrahend, facts = subtrahend, minuend, facts[::-1]
                yield (f"{start}have s := Nat.dvd_sub {facts[0]} {facts[1]}\n"
                       f"rw [show {minuend} - {subtrahend} = {abs(value)} by omega] at s\n"
                       "have s := Nat.le_of_dvd (by decide) s\n"
                       f"have pos := Nat.gcd_pos_of_pos_left {second} (show 0 < {first} by omega)\n"
                       "omega")


def divisors(read: Signature) -> Iterator[str]:
    """``x * y * ... = N``: every factor that is a variable is one of the divisors of N."""
    kinds = dict(read.numbers)
    for _, text in named_atoms(read):
        match = re.fullmatch(r"(.+)=\s*(\d+)", text)
        factors = _factors(match.group(1)) if match else []
        if match is None or len(factors) < 2 or not 0 < int(match.group(2)) <= MAX_BOUND * 2:
            continue
        numeral = int(match.group(2))
        values = [d for d in range(1, numeral + 1) if numeral % d == 0]
        variables = [f for f in factors if kinds.get(f) in NATURALS and factors.count(f) == 1]
        if not variables or len(values) > 16:
            continue
        cases = " ∨ ".join(f"d = {d}" for d in values)
        start = (f"{apart(read)}have every : ∀ d, d < {numeral + 1} → d ∣ {numeral} → {cases} := "
                 "by decide +kernel\n")
        for variable in variables:
            others = [f for f in factors if f != variable]
            start += (f"have d_{variable} : {variable} ∣ {numeral} := "
                      f"⟨{' * '.join(others)}, by linarith⟩\n"
                      f"have c_{variable} := every {variable} (Nat.lt_succ_of_le "
                      f"(Nat.le_of_dvd (by decide) d_{variable})) d_{variable}\n")
        for chosen in dict.fromkeys([tuple(variables[:1]), tuple(variables[:-1] or variables)]):
            if len(values) ** len(chosen) <= 300:
                split = " <;> ".join(
                    f"rcases c_{v} with {' | '.join(['rfl'] * len(values))}" for v in chosen)
                yield f"{start}{split} <;> omega"
                yield f"{start}{split} <;> first | omega | (simp_all; done) | (simp_all; omega)"


def _factors(text: str) -> list[str]:
    """The factors of a product, split at its outermost ``*``."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        if depth == 0 and letter in "+-^%/∣=":
            return []
        if depth == 0 and letter == "*":
            parts.append(text[start:at].strip())
            start = at + 1
    return [*parts, text[start:].strip()]


def recurrence_period(read: Signature) -> Iterator[str]:
    """A recurrence that repeats itself, exactly or modulo a small number."""
    places = arguments(read)
    text = statement_text(read)
    moduli = list(dict.fromkeys(int(m) for m in re.findall(r"%\s*(\d+)", text)))
    if re.search(r"\b(Even|Odd)\b", read.goal):
        moduli.insert(0, 2)
    for hypothesis in last(read):
        found = re.match(r"∀ \(?(\w+)[^,]*?(?:≥\s*(\d+))?\s*\)?, (?:\1 ≥ (\d+) → )?(\w+) \1 = ",
                         hypothesis.text)
        if not found or found.group(4) not in read.functions or max(places, default=0) < 20:
            continue
        lowest = int(found.group(2) or found.group(3) or 0)
        steps = [int(n) for n in re.findall(rf"{found.group(1)} - (\d+)", hypothesis.text)]
        if not steps or max(steps) > lowest:
            continue
        base = lowest - max(steps)
        for modulus in (*moduli, None):
            for period in _PERIODS:
                if base + period >= lowest:
                    yield _period(found.group(4), hypothesis.name, base, lowest, period, modulus,
                                  places)


def _period(function: str, rule: str, base: int, lowest: int, period: int, modulus: int | None,
            places: list[int]) -> str:
    """The values at ``n + base`` repeat with a period; ``rule`` holds from ``lowest`` on."""
    modulo = f" % {modulus}" if modulus else ""
    at = f"n + {base}" if base else "n"
    steps = [f"e{i}" for i in range(lowest, period + base + 1)]
    uses = "".join(f"  have {name} := {rule} (n + {name[1:]}) (by omega)\n" for name in steps)
    text = (f"have per : ∀ n, {function} (n + {base + period}){modulo} = {function} ({at}){modulo} "
            f":= by\n  intro n\n{uses}  simp at {' '.join(steps)}\n  omega\n")
    text += (f"have it : ∀ k n, {function} ({at} + {period} * k){modulo} = {function} ({at})"
             f"{modulo} := by\n  intro k\n  induction k with\n  | zero => intro n; rfl\n"
             f"  | succ k ih => intro n; rw [show {at} + {period} * (k + 1) = n + {period} * k + "
             f"{base + period} by omega, per, show n + {period} * k"
             f"{f' + {base}' if base else ''} = {at} + {period} * k by omega, ih]\n")
    for place in places:
        if place >= base + period:
            times, rest = divmod(place - base, period)
            text += f"have v{place} := it {times} {rest}\n"
    for place in range(lowest, base + period):
        text += f"have b{place} := {rule} {place} (by decide)\n"
    return f"{text}simp [Nat.even_iff, Nat.odd_iff, Int.even_iff, Int.odd_iff] at *\nomega"


def roots(read: Signature) -> Iterator[str]:
    """A lower bound N for a number that is a power: try every root below."""
    goal = lower_bound_goal(read)
    powers = []
    for hypothesis in last(read):
        match = re.fullmatch(r"∃ (\w+)[^,]*, \1\s*\^\s*(\d+) = (\w+)", hypothesis.text)
        if match and goal and match.group(3) == goal[0]:
            powers.append((hypothesis.name, int(match.group(2))))
    if goal is None or not powers:
        return
    text = "".join(f"obtain ⟨x{i}, e{i}⟩ := {name}\n" for i, (name, _) in enumerate(powers))
    text += "by_contra small\n"
    for i, (_, exponent) in enumerate(powers):
        bound = 0
        while bound ** exponent < int(goal[1]):
            bound += 1
        if bound > MAX_BOUND:
            return
        text += (f"have b{i} : x{i} < {bound} := by\n  by_contra far\n"
                 f"  have big := Nat.pow_le_pow_left (Nat.le_of_not_lt far) {exponent}\n  omega\n")
    cases = " <;> ".join(f"interval_cases x{i}" for i in range(len(powers)))
    yield f"{text}{cases} <;> omega"
    yield f"{text}{cases} <;> simp_all"


def exponents(read: Signature) -> Iterator[str]:
    """Powers of numerals in an equation with a numeral: their exponents are bounded."""
    for _, text in named_atoms(read):
        match = re.fullmatch(r"(.+)=\s*(\d+)", text)
        powers = dict.fromkeys(re.findall(r"(\d+)\s*\^\s*(\w+)", match.group(1))) if match else {}
        powers = {p: None for p in powers if p[1] in read.counting and int(p[0]) > 1}
        if match is None or not powers or int(match.group(2)) < 1:
            continue
        start, numeral = apart(read), int(match.group(2))
        for base, variable in powers:
            start += f"have pos_{variable} : 0 < {base} ^ {variable} := Nat.pow_pos (by decide)\n"
        for base, variable in powers:
            bound = 0
            while int(base) ** (bound + 1) <= numeral:
                bound += 1
            start += (f"have hi_{variable} : {variable} ≤ {bound} := by\n  by_contra far\n"
                      f"  have big := Nat.pow_le_pow_right (show 0 < {base} by decide) "
                      f"(show {bound + 1} ≤ {variable} by omega)\n  first | omega | nlinarith\n")
        cases = " <;> ".join(f"interval_cases {variable}" for _, variable in powers)
        yield f"{start}{cases} <;> omega"


def factorial_induction(read: Signature) -> Iterator[str]:
    """Induction for factorials against powers, from a first value on."""
    if len(read.numbers) != 1 or read.numbers[0][1] not in NATURALS or "!" not in read.goal:
        return
    name = read.numbers[0][0]
    for hypothesis in last(read):
        match = re.fullmatch(rf"(\d+) ≤ {re.escape(name)}", hypothesis.text)
        if match:
            first = int(match.group(1))
            for exponent in (f"(k + {first - 1})", f"(k + {first})", "2"):
                yield (f"obtain ⟨k, rfl⟩ : ∃ k, {name} = k + {first} := "
                       f"⟨{name} - {first}, by omega⟩\nclear {hypothesis.name}\n"
                       "induction k with\n| zero => decide\n| succ k ih =>\n"
                       f"  have up := Nat.pow_le_pow_left (Nat.le_succ (k + {first})) {exponent}\n"
                       "  simp [Nat.factorial_succ, Nat.pow_succ] at *\n  nlinarith")


def gcd_with_bound(read: Signature) -> Iterator[str]:
    """A lower bound for a lcm from a known gcd: the product of the numbers would be too small."""
    found = re.fullmatch(r"(\d+) ≤ (?:Nat\.)?lcm (\w+) (\w+)", read.goal)
    given = [h for h in last(read) if re.fullmatch(r"(?:Nat\.)?gcd \w+ \w+ = \d+", h.text)]
    if not found or not given:
        return
    bound, first, second = int(found.group(1)), found.group(2), found.group(3)
    product = bound * int(given[0].text.rsplit(" ", 1)[1])
    near = math.isqrt(product)
    if near > 200:
        return
    start = (f"{apart(read)}have key := Nat.gcd_mul_lcm {first} {second}\n"
             f"have of₁ := Nat.gcd_dvd_left {first} {second}\n"
             f"have of₂ := Nat.gcd_dvd_right {first} {second}\n"
             f"rw [{given[0].name}] at key of₁ of₂\nby_contra far\n"
             f"have small : {first} * {second} < {product} := by omega\nclear key far\n"
             f"have near : {first} ≤ {near} ∨ {second} ≤ {near} := by\n  by_contra far\n"
             f"  have big := Nat.mul_le_mul (show {near + 1} ≤ {first} by omega) "
             f"(show {near + 1} ≤ {second} by omega)\n  omega\nrcases near with hi | hi\n")
    for variable, other in ((first, second), (second, first)):
        start += (f"· interval_cases {variable} <;> first\n  | omega\n"
                  f"  | (have other : {other} < {product} := by omega\n"
                  f"     interval_cases {other} <;> first | omega | simp_all)\n")
    yield start.rstrip("\n")


def polynomial_divisor(read: Signature) -> Iterator[str]:
    """``a ∣ b`` between polynomials: the quotient by linear algebra, modulo the equations given."""
    sides = read.goal.split("∣")
    if len(sides) != 2 or not read.numbers or read.numbers[0][1] not in INTEGERS:
        return
    divisor, dividend = (polynomials.parse(side) for side in sides)
    if not divisor or not dividend or polynomials.degree(divisor) == 0:
        return
    names, zeros = [], []
    for name, text in named_atoms(read):
        parts = text.split("=")
        if len(parts) == 2 and not re.search(r"[≤≥<>≠]", text):
            left, right = (polynomials.parse(part) for part in parts)
            if left is not None and right is not None:
                names.append(name)
                zeros.append(polynomials.add(left, polynomials.scale(right, Fraction(-1))))
    found = polynomials.quotient(dividend, divisor, zeros)
    if found is None or any(c.denominator != 1 for c in found[0].values()):
        return
    yield (f"{apart(read)}exact ⟨{polynomials.spelled(found[0])}, by grind⟩")


def prime_power(read: Signature) -> Iterator[str]:
    """A prime divides a power only if it divides the base."""
    primes = [h.name for h in last(read) if re.fullmatch(r"(?:Nat\.)?Prime \w+|\w+\.Prime", h.text)]
    for prime in primes:
        facts = (f"Nat.Prime.dvd_of_dvd_pow {prime}", f"Int.Prime.dvd_pow' {prime}")
        for fact in facts:
            yield ("constructor\n· intro divides\n  first | exact Int.emod_eq_zero_of_dvd "
                   "(Dvd.dvd.pow divides (by decide)) | exact Nat.mod_eq_zero_of_dvd "
                   "(Dvd.dvd.pow divides (by decide)) | exact Dvd.dvd.pow divides (by decide)\n"
                   f"· intro divides\n  first | exact {fact} divides | exact {fact} "
                   f"(Int.dvd_of_emod_eq_zero divides) | exact {fact} "
                   "(Nat.dvd_of_mod_eq_zero divides)")
