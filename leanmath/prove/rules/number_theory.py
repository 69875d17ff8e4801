"""Families of candidate proofs about whole numbers, each from one idea.

Like :mod:`leanmath.prove.rules.families`: a family looks at binders and numerals and
gives tactics, which may all fail; none knows any particular statement.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from fractions import Fraction

from leanmath.prove.rules import polynomials
from leanmath.prove.rules.binders import Signature, lower_bound_goal
from leanmath.prove.rules.families import (
    INTEGERS,
    MAX_BOUND,
    NATURALS,
    apart,
    last,
    named_atoms,
    statement_text,
)
from leanmath.prove.rules.linear import root_above

_TERM = r"(\([^()]*\)|\w+)"
_SMALL = 12
_END = "first | omega | (simp_all; done) | (norm_num at *; done) | (norm_num at *; omega)"


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
        # A list that is computed: a bounded ∀ takes the square of the time.
        check = (f"(List.range {numeral + 1}).all (fun d => decide (d ∣ {numeral} → ({cases}))) "
                 "= true")
        start = (f"{apart(read)}have every : ∀ d, d < {numeral + 1} → d ∣ {numeral} → {cases} := "
                 f"by\n  have check : {check} := by decide +kernel\n"
                 "  exact fun d lt => of_decide_eq_true "
                 "(List.all_eq_true.mp check d (List.mem_range.mpr lt))\n")
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
                refuted = "".join(f" | exact absurd {name} (by norm_num)"
                                  for name, fact in named_atoms(read) if "Prime" in fact)
                yield (f"{start}{split} <;> first | omega{refuted} | (simp_all; done) | "
                       "(simp_all; omega)")


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
    yield (f"induction {name} with\n| zero => first | decide | simp\n| succ n ih =>\n"
           "  have up := Nat.pow_le_pow_left (Nat.le_succ n) n\n"
           "  rw [Nat.factorial_succ]\n  try rw [pow_succ]\n  nlinarith")
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


def bounded_powers(read: Signature) -> Iterator[str]:
    """``x ^ k = n`` and a goal ``N ≤ n`` (or a bound on n): x is at most a root of N."""
    found = lower_bound_goal(read)
    start, name, limit = "", "", 0
    if found is not None:
        name, limit = found[0], int(found[1])
        start = "by_contra hsmall\n"
    else:
        for h in read.hypotheses:
            match = re.fullmatch(r"(\w+) (<|≤) (\d+)", h.text)
            if match and match[1] in read.counting:
                name, limit = match[1], int(match[3]) + (match[2] == "≤")
                break
    if not name or not 1 < limit < 10 ** 9:
        return
    bounds = []
    for h in read.hypotheses:
        match = re.fullmatch(rf"(\w+) ?\^ ?(\d+) = {re.escape(name)}", h.text) or \
            re.fullmatch(rf"{re.escape(name)} = (\w+) ?\^ ?(\d+)", h.text)
        if match and match[1] in read.counting and 2 <= int(match[2]) <= 12:
            root = root_above(limit, int(match[2]))
            if root <= 300:
                bounds.append((match[1],
                               f"have hi_{match[1]} : {match[1]} < {root} := by\n"
                               f"  by_contra hc\n"
                               f"  have h1 := Nat.pow_le_pow_left "
                               f"(show {root} ≤ {match[1]} by omega) {match[2]}\n"
                               f"  omega\n"))
    if bounds:
        cases = " <;> ".join(f"interval_cases {x}" for x, _ in bounds)
        yield f"{start}{''.join(text for _, text in bounds)}{cases} <;> {_END}"


def polynomial_bound(read: Signature) -> Iterator[str]:
    """An equation in one variable over ℤ with a power or a product: the variable is small."""
    for name, kind in read.numbers:
        if kind not in ("ℤ", "Int", "ℕ", "Nat"):
            continue
        for h in read.hypotheses:
            if " = " not in h.text or not re.search(r"\*|\^", h.text):
                continue
            words = set(re.findall(r"[^\W\d]\w*", h.text))
            if words != {name}:
                continue
            for bound in (10, 30):
                yield (f"{_cubic(name, bound, 1)}"
                       f"{_cubic(name, bound, -1) if kind in ('ℤ', 'Int') else ''}"
                       f"interval_cases {name} <;> {_END}")


def _cubic(name: str, bound: int, sign: int) -> str:
    """|x| ≤ bound, from products of x - bound with itself and with x."""
    x = name if sign > 0 else f"-{name}"
    far = f"(show 0 ≤ {x} - {bound} by omega)"
    near = f"(show 0 ≤ {x} by omega)"
    claim = f"hi : {name} ≤ {bound}" if sign > 0 else f"lo : -{bound} ≤ {name}"
    return (f"have {claim} := by\n  by_contra hc\n"
            f"  nlinarith [mul_nonneg {far} {far}, mul_nonneg {near} (mul_nonneg {far} {far})]\n")


FAMILIES = (linear_gcd, divisors, roots, exponents, prime_power,
            polynomial_divisor, factorial_induction, gcd_with_bound, polynomial_bound)
