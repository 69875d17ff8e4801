"""Lemmas of the library put together: divisibility, parity, quotients, functional equations.

See ``leanmath.prove.rules.structural`` for the scale of the scores. Names are
those of stock Lean and Mathlib.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator

from leanmath.prove.goals import Goal, Hypothesis
from leanmath.prove.rules import polynomials
from leanmath.prove.rules.divisibility import divisible
from leanmath.prove.rules.structural import Scored, fresh, top

_DIVIDES = ("dvd_add", "dvd_mul_of_dvd_left", "dvd_mul_of_dvd_right", "dvd_refl")
_PARITY = ", ".join(f"{kind}.{lemma}" for kind in ("Int", "Nat")
                    for lemma in ("even_add", "even_mul", "even_pow")) + ", Int.even_sub"
#: A universal statement about numbers of one type: ``∀ (x y : ℤ), ...``.
_UNIVERSAL = re.compile(r"∀ \((\w+(?: \w+)*) : ([ℕℤℚ])\), ")
_PRIME = re.compile(r"(?:Nat\.Prime|Prime) (\w+)|(\w+)\.Prime")
_NEAR_ZERO = sorted(range(-20, 21), key=lambda n: (abs(n), n < 0))
#: How many instances of one universal hypothesis are taken together.
_INSTANCES = 8


def library(goal: Goal) -> Iterator[Scored]:
    """What a few lemmas together may close."""
    kind = top(goal.target)
    text = "\n".join((goal.target, *(h.type for h in goal.hypotheses)))
    if kind == "∣":
        yield from divisible(goal)
        yield from _divides(goal)
    if re.search(r"Even|Odd", text):
        yield Scored(f"simp_all [{_PARITY}]", -0.8)
        yield Scored(f"simp only [{_PARITY}] at *\ntauto", -1.2)
    if kind in ("≤", "<", "≥", ">"):
        yield Scored("gcongr", -1.3)
        yield from _quotients(goal, kind)
    elif kind == "=" and re.search(r"/|⁻¹", text) and "ℚ" in text:
        yield Scored("field_simp\nring", -0.9)
        yield Scored("field_simp at *\nnlinarith", -1.8)
    if kind == "∃":
        yield from _witnesses(goal)
    yield from _primes(goal)
    yield from _residues(goal)
    yield from _instances(goal)
    yield from _powers(goal)


def _divides(goal: Goal) -> Iterator[Scored]:
    """A divisor of what a sum, a product, or a power is made of."""
    known = [h.name for h in goal.hypotheses if h.accessible and top(h.type) == "∣"]
    if known:
        powers = [f"dvd_pow {name} (n := {exponent}) (by decide)" for name in known[:3]
                  for exponent in dict.fromkeys(re.findall(r"\^ ([1-9]\d*)", goal.target))]
        difference = ("dvd_sub" if any(h.type == "ℤ" for h in goal.hypotheses) else "Nat.dvd_sub",)
        lemmas = (*_DIVIDES, *(difference if "-" in goal.target else ()), *powers[:6])
        yield Scored(f"solve_by_elim [{', '.join(lemmas)}]", -0.7)
        yield Scored("solve_by_elim [mul_dvd_mul, dvd_refl]", -0.75)


def _quotients(goal: Goal, kind: str) -> Iterator[Scored]:
    """Inequalities with a denominator: multiplied out, then nonlinear arithmetic."""
    if "/" not in goal.target or not any(h.type == "ℚ" for h in goal.hypotheses):
        return
    names = [h.name for h in goal.hypotheses if h.accessible and h.type == "ℚ"][:3]
    hints = [f"sq_nonneg ({a} - {b})" for a, b in itertools.combinations(names, 2)]
    hints += [f"sq_nonneg ({a} - 1)" for a in names]
    word = "le" if kind in "≤≥" else "lt"
    for lemma in (f"{word}_div_iff₀", f"div_{word}_iff₀"):
        for before in ("", "field_simp\n"):
            yield Scored(f"{before}rw [{lemma} (by positivity)]\nnlinarith [{', '.join(hints)}]",
                         -1.0 if before else -0.9)
    yield Scored("rw [div_add_div _ _ (by positivity) (by positivity), "
                 f"div_{word}_div_iff_of_pos (by positivity) (by positivity)]\n"
                 f"nlinarith [{', '.join(hints)}]", -1.1)
    yield Scored(f"rw [div_{word}_div_iff_of_pos (by positivity) (by positivity)]\nnlinarith", -1.1)


def _witnesses(goal: Goal) -> Iterator[Scored]:
    """Small integers that solve an equation, found by trying them."""
    match = re.fullmatch(r"∃ ([\w ]+)(?: : [^,]*)?, ([^,=≤<∧∨]*) = ([^,=≤<∧∨]*)", goal.target)
    if match is None:
        return
    names = match[1].split()
    equation = polynomials.parse(f"({match[2]}) - ({match[3]})")
    if equation is None or len(names) > 3 or \
            not {name for monomial in equation for name, _ in monomial} <= set(names):
        return
    for values in itertools.product(_NEAR_ZERO[:(41, 31, 13)[len(names) - 1]], repeat=len(names)):
        at = dict(zip(names, values, strict=True))
        if sum(factor * math.prod(at[name] ** power for name, power in monomial)
               for monomial, factor in equation.items()) == 0:
            yield Scored(f"exact ⟨{', '.join(map(str, values))}, by norm_num⟩", -0.6)
            return


def _residues(goal: Goal) -> Iterator[Scored]:
    """An equation, or a divisor of a sum of powers, that is impossible modulo a small number."""
    names = [h.name for h in goal.hypotheses if h.accessible and h.type == "ℤ"]
    if not 1 <= len(names) <= 3:
        return
    for h in goal.hypotheses:
        if not h.accessible or "^" not in h.type:
            continue
        kind, divisor = top(h.type), re.match(r"(\d+) ∣ ", h.type)
        moduli = [int(divisor[1])] if divisor else [3, 4, 8]
        if kind == "∣" and divisor:
            fact = f"Int.emod_eq_zero_of_dvd {h.name}"
        elif kind == "=":
            fact = "congrArg (· % {}) " + h.name
        else:
            continue
        used = [name for name in names if re.search(rf"(?<!\w){name}(?!\w)", h.type)]
        for modulus in moduli:
            if not used or not 2 <= modulus <= 16 or modulus ** len(used) > 64:
                continue
            lines = [] if goal.target == "False" else [f"by_contra {fresh(goal, 'hn')}"]
            for name in used:
                values = " ∨ ".join(f"{name} % {modulus} = {r}" for r in range(modulus))
                lines.append(f"have r_{name} : {values} := by omega")
            lines.append(f"have e := {fact.format(modulus)}")
            cases = " <;> ".join(f"rcases r_{name} with {' | '.join([f'r_{name}'] * modulus)}"
                                 for name in used)
            known = ", ".join(f"r_{name}" for name in used)
            lines.append(f"{cases} <;> simp [pow_succ, Int.add_emod, Int.sub_emod, Int.mul_emod, "
                         f"{known}] at e <;> omega")
            yield Scored("\n".join(lines), -1.5)


def _primes(goal: Goal) -> Iterator[Scored]:
    """A prime is 2 or odd; the prime divisors of a numeral; every number has one."""
    name = fresh(goal, "u")
    if re.match(r"∃ \w+, (Nat\.Prime \w+|\w+\.Prime) ∧ \w+ ∣ ", goal.target):
        yield Scored("exact Nat.exists_prime_and_dvd (by omega)", -0.6)
    for h in goal.hypotheses:
        match = _PRIME.fullmatch(h.type)
        if h.accessible and match is not None:
            p = match[1] or match[2]
            for divides in goal.hypotheses:
                if divides.accessible and (of := re.fullmatch(rf"{p} ∣ (\d+)", divides.type)) \
                        and 0 < int(of[1]) <= 100:
                    yield Scored(f"have {name} := Nat.le_of_dvd (by norm_num) {divides.name}\n"
                                 f"interval_cases {p} <;> revert {h.name} {divides.name} <;> "
                                 "decide", -0.9)
            yield Scored(f"have {name} := {h.name}.two_le\nomega", -1.0)
            yield Scored(f"have {name} := {h.name}.eq_two_or_odd\nomega", -1.0)
            if re.search(rf"Odd {p}\b|Even {p}\b", goal.target):
                yield Scored(f"exact {h.name}.odd_of_ne_two (by omega)", -0.7)


def _powers(goal: Goal) -> Iterator[Scored]:
    """A step of an induction over the exponent, with numbers cast from ℕ (Bernoulli)."""
    step = next((h for h in goal.hypotheses if h.accessible and h.name.startswith("ih")), None)
    if step is None or "↑" not in goal.target or "^" not in goal.target:
        return
    cast = re.search(r"↑\(?(\w+)", goal.target)
    positive = [h.name for h in goal.hypotheses
                if h.accessible and re.fullmatch(r"0 [≤<] \w+", h.type)]
    if cast is None or not positive:
        return
    name, x = fresh(goal, "u"), positive[0]
    at_least = x if f"{x} : 0 ≤" in "\n".join(f"{h.name} : {h.type}" for h in goal.hypotheses) \
        else f"{x}.le"
    square = f"mul_nonneg {at_least} {at_least}"
    yield Scored(f"have {name} : (0 : ℚ) ≤ {cast[1]} := Nat.cast_nonneg {cast[1]}\n"
                 f"rw [pow_succ]\npush_cast\nnlinarith [{square}, mul_nonneg {name} {at_least}, "
                 f"mul_nonneg {name} ({square})]", -0.9)


def _instances(goal: Goal) -> Iterator[Scored]:
    """Functional equations: the universal hypotheses at 0, 1 and the numbers in sight."""
    found = [(h, match) for h in goal.hypotheses
             if h.accessible and (match := _UNIVERSAL.match(h.type))]
    if not found or len(found) > 3:
        return
    name = fresh(goal, "u")
    lines = []
    for hypothesis, match in found:
        for number, values in enumerate(_values(goal, hypothesis, match)):
            lines.append(f"have {name}_{hypothesis.name}_{number} := {hypothesis.name} "
                         f"{' '.join(values)}")
    script = "\n".join(lines)
    yield Scored(f"{script}\ngrind", -1.0)
    yield Scored(f"{script}\nnorm_num at *\nlinarith", -1.4)


def _values(goal: Goal, hypothesis: Hypothesis, match: re.Match[str]
            ) -> list[tuple[str, ...]]:
    count, kind = len(match[1].split()), match[2]
    if count > 2:
        return []
    mine = [h.name for h in goal.hypotheses
            if h.accessible and h.type == kind and h.name != hypothesis.name][:2]
    numbers = ["0", *mine, "1"]
    pairs: list[tuple[str, ...]] = list(itertools.product(numbers, repeat=count))
    if count == 2 and kind != "ℕ":
        pairs[1:1] = [(n, f"(-{n})") for n in mine]
    return pairs[:_INSTANCES]
