"""Families of scripts for number theory: divisors, gcd, powers that are bounded.

Each looks at the shapes of hypotheses and goal (see ``families``), and gives
scripts that may all fail.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator

from leanmath.prove.rules.binders import Signature, lower_bound_goal
from leanmath.prove.rules.linear import divisors, factors, linear, root_above

#: A product up to this has its divisors listed.
MAX_PRODUCT = 3000
_GCD = re.compile(r"(?:Nat\.)?gcd (\w+|\([^()]*\)) (\w+|\([^()]*\))")
_END = "first | omega | (simp_all; done) | (norm_num at *; done) | (norm_num at *; omega)"


def gcd_of_linear(read: Signature) -> Iterator[str]:
    """gcd of two linear forms: it divides any combination of them in which the variables
    cancel."""
    text = "\n".join((*(h.text for h in read.hypotheses), read.goal))
    for first, second in dict.fromkeys(_GCD.findall(text)):
        a, b = linear(first), linear(second)
        if a is None or b is None:
            continue
        best: tuple[int, int, int] | None = None
        for u, v in itertools.product(range(1, 41), repeat=2):
            rest = {name: u * a.get(name, 0) - v * b.get(name, 0) for name in {*a, *b}}
            constant = rest.pop("", 0)
            if constant and not any(rest.values()) and (best is None or abs(constant) < best[2]):
                best = (u, v, abs(constant)) if constant > 0 else (-u, -v, abs(constant))
        if best is None:
            continue
        u, v, constant = best
        plus, minus = (("h1", u, first), ("h2", v, second)) if u > 0 else \
            (("h2", -v, second), ("h1", -u, first))
        yield (f"have h1 := Nat.gcd_dvd_left {first} {second}\n"
               f"have h2 := Nat.gcd_dvd_right {first} {second}\n"
               f"have h3 := Nat.dvd_sub (Dvd.dvd.mul_left {plus[0]} {plus[1]}) "
               f"(Dvd.dvd.mul_left {minus[0]} {minus[1]})\n"
               f"have h4 : {plus[1]} * {plus[2]} - {minus[1]} * {minus[2]} = {constant} "
               f":= by omega\n"
               f"rw [h4] at h3\n"
               f"first\n"
               f"| exact Nat.dvd_one.mp h3\n"
               f"| (have h5 := Nat.le_of_dvd (by decide) h3; omega)\n"
               f"| (have h5 := Nat.le_of_dvd (by decide) h3\n"
               f"   generalize Nat.gcd {first} {second} = g at *\n"
               f"   interval_cases g <;> {_END})")


def bounded_exponents(read: Signature) -> Iterator[str]:
    """``2 ^ x * 3 ^ y = N``: each exponent is at most a logarithm of N."""
    for h in read.hypotheses:
        left, _, right = h.text.partition(" = ")
        if not right.isdecimal() or not 1 < int(right) < 10 ** 30:
            continue
        parts, bounds = factors(left), {}
        for index, part in enumerate(parts):
            match = re.fullmatch(r"(\d+) ?\^ ?(\w+)", part)
            if match and int(match[1]) >= 2 and match[2] in read.counting:
                base, name = int(match[1]), match[2]
                most = next(k for k in itertools.count() if base ** (k + 1) > int(right))
                rest = " * ".join(parts[:index] + parts[index + 1:]) or "1"
                bounds[name] = (
                    f"have hi_{name} : {name} < {most + 1} := by\n"
                    f"  by_contra hn\n"
                    f"  have h1 := Nat.pow_le_pow_right (show 0 < {base} by decide) "
                    f"(show {most + 1} ≤ {name} by omega)\n"
                    f"  have h2 := Nat.le_of_dvd (by decide) "
                    f"(show {part} ∣ {right} from ⟨{rest}, {_symm(h.name)}⟩)\n"
                    f"  omega\n")
        if bounds:
            cases = " <;> ".join(f"interval_cases {name}" for name in bounds)
            yield f"{''.join(bounds.values())}{cases} <;> {_END}"


def _symm(equation: str) -> str:
    """A proof that the numeral of an equation is the product, in whatever order."""
    return f"by first | exact {equation}.symm | (rw [← {equation}]; ring)"


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


def listed_divisors(read: Signature) -> Iterator[str]:
    """A product that is a numeral: its factors are among the divisors."""
    kinds = dict(read.numbers)
    for h in read.hypotheses:
        left, _, right = h.text.partition(" = ")
        if not right.isdecimal() or not 1 < int(right) <= MAX_PRODUCT:
            left, right = right, left
            if not right.isdecimal() or not 1 < int(right) <= MAX_PRODUCT:
                continue
        parts = factors(left)
        named = [(i, part) for i, part in enumerate(parts) if kinds.get(part) in ("ℕ", "Nat")]
        if len(parts) < 2 or not named:
            continue
        found = divisors(int(right))
        ways = " ∨ ".join(f"d = {d}" for d in found)
        if len(found) ** min(2, len(named)) > 260:
            continue
        text = (f"have all : ∀ d : ℕ, d ∣ {right} → ({ways}) := by\n"
                f"  have check : (List.range {int(right) + 1}).all "
                f"(fun d => decide (d ∣ {right} → ({ways}))) = true := by decide +kernel\n"
                f"  intro d hd\n"
                f"  have hl := Nat.le_of_dvd (by decide) hd\n"
                f"  exact of_decide_eq_true (List.all_eq_true.mp check d "
                f"(List.mem_range.mpr (by omega))) hd\n")
        cases = []
        turned = h.name if h.text.startswith(left) else f"{h.name}.symm"
        for i, part in named[:2]:
            rest = " * ".join(parts[:i] + parts[i + 1:])
            text += (f"have div_{part} := all {part} ⟨{rest}, {_symm(turned)}⟩\n")
            cases.append(f"rcases div_{part} with {' | '.join(['rfl'] * len(found))}")
        yield f"{text}clear all\n{' <;> '.join(cases)} <;> {_END}"


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


def known_gcd(read: Signature) -> Iterator[str]:
    """``gcd a b = g`` and a goal ``N ≤ lcm a b``: a = g x, b = g y, and x y is small."""
    goal = re.fullmatch(r"(\d+) ≤ (?:Nat\.)?lcm (\w+) (\w+)", read.goal) or \
        re.fullmatch(r"(?:Nat\.)?lcm (\w+) (\w+) ≥ (\d+)", read.goal)
    if goal is None:
        return
    groups = goal.groups()
    limit, a, b = groups if groups[0].isdecimal() else (groups[2], groups[0], groups[1])
    for h in read.hypotheses:
        match = re.fullmatch(rf"(?:Nat\.)?gcd {a} {b} = (\d+)", h.text)
        if not match or int(match[1]) < 1 or int(limit) > 40 * int(match[1]) * 10:
            continue
        g, most = match[1], math.ceil(int(limit) / int(match[1]))
        yield (f"by_contra hsmall\n"
               f"have key := Nat.gcd_mul_lcm {a} {b}\n"
               f"have hx := Nat.gcd_dvd_left {a} {b}\n"
               f"have hy := Nat.gcd_dvd_right {a} {b}\n"
               f"rw [{h.name}] at key hx hy\n"
               f"obtain ⟨x, hx⟩ := hx\nobtain ⟨y, hy⟩ := hy\n"
               f"have px : 0 < x := by omega\nhave py : 0 < y := by omega\n"
               f"have whole : Nat.lcm {a} {b} = {g} * (x * y) := by\n"
               f"  apply Nat.eq_of_mul_eq_mul_left (show 0 < {g} by decide)\n"
               f"  rw [key, hx, hy]; ring\n"
               f"rw [whole] at hsmall\n"
               f"have bx : x < {most} := by\n  by_contra hc\n"
               f"  have := Nat.mul_le_mul (show {most} ≤ x by omega) (show 1 ≤ y by omega)\n"
               f"  omega\n"
               f"have by' : y < {most} := by\n  by_contra hc\n"
               f"  have := Nat.mul_le_mul (show 1 ≤ x by omega) (show {most} ≤ y by omega)\n"
               f"  omega\n"
               f"subst hx\nsubst hy\nclear key whole\n"
               f"interval_cases x <;> first | omega | (interval_cases y <;> {_END})")


FAMILIES = (gcd_of_linear, bounded_exponents, bounded_powers, known_gcd, listed_divisors,
            polynomial_bound)
