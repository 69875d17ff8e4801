"""Arguments modulo small numbers, put together so that linear arithmetic can end them.

What powers leave modulo a number is a lemma for each power, with few cases; the
rest is linear in the powers. Which moduli are of use is computed here first.
Like :mod:`leanmath.prove.rules.families`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import lcm, prod

from leanmath.prove.rules import polynomials
from leanmath.prove.rules.binders import Signature
from leanmath.prove.rules.families import INTEGERS, apart, last, named_atoms, statement_text

_MODULI = (2, 3, 4, 5, 7, 8, 9, 11, 13, 16)
_TERM = r"(\([^()]*\)|\w+)"
_POWER = re.compile(r"(?<![\w.^)])([^\W\d]\w*) \^ ([2-9])(?!\w)")
_PRIME = re.compile(r"(?:Nat\.)?Prime (\w+|\(.*\))|(\w+|\(.*\))\.Prime")


def impossible(read: Signature) -> Iterator[str]:
    """An equation between sums of powers that has no solution modulo some number."""
    kinds = {kind for _, kind in read.numbers}
    if not kinds <= set(INTEGERS) or not kinds:
        return
    names = {name for name, _ in read.numbers}
    equations = [(name, text) for name, text in named_atoms(read)]
    refuted = re.fullmatch(r"([^∃∀→∧∨]+) ≠ ([^∃∀→∧∨]+)", read.goal) or \
        re.fullmatch(r"¬\s*([^∃∀→∧∨()]+) = ([^∃∀→∧∨()]+)", read.goal)
    if refuted:
        equations.append(("hne", f"{refuted[1]} = {refuted[2]}"))
    for name, text in equations:
        sides = text.split(" = ")
        if len(sides) != 2 or re.search(r"[≤≥<>≠∣∧∨→↔%]", text):
            continue
        left, right = (polynomials.parse(side) for side in sides)
        if left is None or right is None:
            continue
        form = polynomials.add(left, polynomials.scale(right, Fraction(-1)))
        if not {v for monomial in form for v, _ in monomial} <= names:
            continue
        modulus = next((m for m in _MODULI if not _solvable(form, m)), None)
        if modulus is not None:
            yield (f"{apart(read)}{'intro hne' if name == 'hne' else 'exfalso'}\n"
                   f"{_contradiction(form, modulus, name)}")


def parity(read: Signature) -> Iterator[str]:
    """An equation over ℤ that no parities of its variables allow, given those that are known."""
    names = [name for name, kind in read.numbers if kind in INTEGERS]
    equations = list(named_atoms(read))
    refuted = re.fullmatch(r"([^∃∀→∧∨]+) ≠ ([^∃∀→∧∨]+)", read.goal)
    if refuted:
        equations.append(("hne", f"{refuted[1]} = {refuted[2]}"))
    known = {}
    for _, text in named_atoms(read):
        match = re.fullmatch(r"(Odd|Even) (\w+)|(\w+) % 2 = ([01])", text)
        if match:
            known[match[2] or match[3]] = int(match[1] == "Odd" or match[4] == "1")
    for name, text in equations:
        sides = text.split(" = ")
        if len(sides) != 2 or re.search(r"[≤≥<>≠∣∧∨→↔%]", text):
            continue
        left, right = (polynomials.parse(side) for side in sides)
        if left is None or right is None:
            continue
        form = polynomials.add(left, polynomials.scale(right, Fraction(-1)))
        used = sorted({v for monomial in form for v, _ in monomial})
        if not 1 <= len(used) <= 5 or not set(used) <= set(names):
            continue
        free = [v for v in used if v not in known]
        if any(_value(form, known | dict(zip(free, bits, strict=True))) % 2 == 0
               for bits in product((0, 1), repeat=len(free))):
            continue
        split = "".join(f"have r_{v} : {v} % 2 = 0 ∨ {v} % 2 = 1 := by omega\n" for v in used)
        cases = " <;> ".join(f"rcases r_{v} with r_{v} | r_{v}" for v in used)
        facts = ", ".join(f"r_{v}" for v in used)
        yield (f"{apart(read)}{'intro hne' if name == 'hne' else 'exfalso'}\n"
               f"simp only [Int.odd_iff, Int.even_iff] at *\n{split}"
               f"have e := congrArg (· % 2) {name}\n{cases} <;> first | omega | (simp [pow_succ, "
               f"Int.add_emod, Int.sub_emod, Int.mul_emod, {facts}] at e; done)")


def _value(form: polynomials.Polynomial, at: dict[str, int]) -> int:
    return sum(int(c) * prod(at[v] ** e for v, e in monomial) for monomial, c in form.items())


def _solvable(form: polynomials.Polynomial, modulus: int) -> bool:
    """Whether the sum of the monomials can be 0, each taken as free of the others."""
    sums = {int(form.get((), Fraction(0))) % modulus}
    for monomial, factor in form.items():
        if not monomial:
            continue
        sums = {(s + int(factor) * r) % modulus for s in sums
                for r in _residues(monomial, modulus)}
    return 0 in sums


def _residues(monomial: polynomials.Monomial, modulus: int) -> list[int]:
    if len(monomial) > 1:
        return list(range(modulus))
    return sorted({pow(r, monomial[0][1], modulus) for r in range(modulus)})


def _contradiction(form: polynomials.Polynomial, modulus: int, equation: str) -> str:
    lines = [f"have e : {polynomials.spelled(form)} = 0 := by linarith [{equation}]"]
    for i, monomial in enumerate(m for m in form if m and m[0][1] > 1 and len(m) == 1):
        lines.append(_power_lemma(f"r{i}", *monomial[0], modulus, "Int", paired=False))
    return "\n".join((*lines, "omega"))


def _power_lemma(name: str, x: str, exponent: int, modulus: int, kind: str, *, paired: bool
                 ) -> str:
    """What ``x ^ exponent`` leaves modulo a number, with (``paired``) what x leaves."""
    pairs = [(r, pow(r, exponent, modulus)) for r in range(modulus)]
    if paired:
        claim = " ∨ ".join(f"{x} % {modulus} = {r} ∧ {x} ^ {exponent} % {modulus} = {p}"
                           for r, p in pairs)
    else:
        claim = " ∨ ".join(f"{x} ^ {exponent} % {modulus} = {p}"
                           for p in sorted({p for _, p in pairs}))
    values = " ∨ ".join(f"{x} % {modulus} = {r}" for r in range(modulus))
    multiply = "Int.mul_emod" if kind == "Int" else "Nat.mul_mod"
    return (f"have {name} : {claim} := by\n"
            f"  rcases (show {values} by omega) with {' | '.join(['h'] * modulus)} <;> "
            f"simp [pow_succ, {multiply}, h]")


def factors_apart(read: Signature) -> Iterator[str]:
    """A remainder modulo a composite number, from its prime powers; powers as atoms."""
    text = statement_text(read)
    moduli = {int(m) for m in re.findall(r"% (\d+)|\[Z?MOD (\d+)\]|(\d+) ∣", text)
              for m in m if m}
    kinds = {kind for _, kind in read.numbers}
    powers = list(dict.fromkeys(_POWER.findall(text)))
    if len(kinds) != 1 or not powers or not moduli:
        return
    kind = "Int" if kinds <= set(INTEGERS) else "Nat"
    parts = sorted({q for m in moduli if 1 < m <= 10_000 for q in _prime_powers(m) if q <= 32})
    if not parts or len(parts) * len(powers) > 9:
        return
    lemmas = [_power_lemma(f"r{i}_{q}", x, int(k), q, kind, paired=True)
              for i, (x, k) in enumerate(powers) for q in parts]
    unfold = "try simp only [Nat.ModEq, Int.ModEq, Nat.even_iff, Nat.odd_iff, Int.even_iff, " \
        "Int.odd_iff] at *\n"
    # What is asked, one prime power after the other: fewer cases in each.
    goal = re.fullmatch(r"(\d+) ∣ (.*)", read.goal)
    if goal and len(parts) > 1:
        each = "".join(f"have d_{q} : ({goal[2]}) % {q} = 0 := by\n  "
                       + "\n".join(lemmas[i * len(parts) + j] for i in range(len(powers))
                                   ).replace("\n", "\n  ") + "\n  omega\n"
                       for j, q in enumerate(parts))
        yield f"{apart(read)}{unfold}{each}omega"
    yield f"{apart(read)}{unfold}" + "\n".join(lemmas) + "\nomega"


def power_period(read: Signature) -> Iterator[str]:
    """Powers of a numeral modulo a number depend on the exponent modulo a period."""
    text = statement_text(read)
    moduli = dict.fromkeys(int(m) for part in (read.goal, text)
                           for found in re.findall(r"% (\d+)|\[MOD (\d+)\]|(\d+) ∣", part)
                           for m in found if m)
    natural = {name for name, kind in read.numbers if kind not in INTEGERS}
    powers = [(int(base), exponent)
              for base, exponent in dict.fromkeys(re.findall(r"(?<![\w.^])(\d+) \^ " + _TERM, text))
              if natural & set(re.findall(r"[^\W\d]\w*", exponent)) and int(base) > 1]
    if not powers or len(powers) > 3 or set(dict(read.numbers).values()) & set(INTEGERS):
        return
    unfold = "try simp only [Nat.ModEq] at *\n" if "[MOD" in text else ""
    for modulus in (m for m in moduli if 2 <= m <= 5000):
        lines = []
        for i, (base, exponent) in enumerate(powers):
            residues = [1 % modulus]
            while (after := residues[-1] * base % modulus) not in residues:
                residues.append(after)
            period = len(residues)
            if after != residues[0] or period > 24:
                break
            values = " ∨ ".join(f"{exponent} % {period} = {r} ∧ {base} ^ {exponent} % {modulus} = "
                                f"{value}" for r, value in enumerate(residues))
            cases = " ∨ ".join(f"{exponent} % {period} = {r}" for r in range(period))
            lines.append(
                f"have p{i} : {values} := by\n"
                f"  have turn : {base} ^ {exponent} % {modulus} = {base} ^ ({exponent} % {period}) "
                f"% {modulus} := by\n    conv => lhs; rw [← Nat.div_add_mod ({exponent}) {period}, "
                "Nat.pow_add, Nat.pow_mul, Nat.mul_mod, Nat.pow_mod]\n    norm_num\n"
                f"  rcases (show {cases} by omega) with {' | '.join(['h'] * period)} <;> "
                "rw [turn, h] <;> norm_num")
        else:
            # Powers of nothing more than once: an atom for linear arithmetic.
            atoms = "".join(f"have pos{i} : 0 < {base} ^ {exponent} := Nat.pow_pos (by decide)\n"
                            for i, (base, exponent) in enumerate(powers))
            yield f"{apart(read)}{unfold}" + "\n".join(lines) + f"\n{atoms}omega"


def _prime_powers(n: int) -> list[int]:
    found, p = [], 2
    while n > 1:
        q = 1
        while n % p == 0:
            n //= p
            q *= p
        if q > 1:
            found.append(q)
        p += 1
    return found


def primes(read: Signature) -> Iterator[str]:
    """What small numbers divide a prime; powers as atoms modulo those numbers."""
    known = [(h, match[1] or match[2]) for h, t in named_atoms(read)
             if (match := _PRIME.fullmatch(t))]
    if not known or len(known) > 3:
        return
    text = statement_text(read)
    powers = list(dict.fromkeys(_POWER.findall(text)))[:2]
    goal = re.search(r"% (\d+)", read.goal)
    asked = _prime_powers(int(goal[1])) if goal else []
    sets = [tuple(asked)] if asked and max(asked) <= 16 else []
    sets += [(2,), (3,), (2, 3)]
    names = {2: "two", 3: "three", 5: "five", 7: "seven"}
    for moduli in dict.fromkeys(sets):
        lines = []
        for q in moduli:
            p = next(p for p in (2, 3, 5, 7, 11, 13) if q % p == 0)
            if p not in names:
                continue
            lines += [f"have f{p}_{i} := Nat.prime_dvd_prime_iff_eq Nat.prime_{names[p]} {h}"
                      for i, (h, _) in enumerate(known)]
            lines += [_power_lemma(f"r{i}_{q}", x, int(k), q, "Nat", paired=True)
                      for i, (x, k) in enumerate(powers)]
        lines += [f"have two_{i} := {h}.two_le" for i, (h, _) in enumerate(known)]
        unfold = "try simp only [Nat.even_iff, Nat.odd_iff] at *\n" if "dd" in text or \
            "ven" in text else ""
        yield f"{apart(read)}{unfold}" + "\n".join(lines) + "\nomega"


def polynomial_gcd(read: Signature) -> Iterator[str]:
    """The gcd of two polynomials divides every number that is a combination of them."""
    found = re.findall(rf"(?:gcd|Coprime) {_TERM} {_TERM}", read.goal)
    for first, second in dict.fromkeys(found):
        forms = [polynomials.parse(term) for term in (first, second)]
        names = sorted({v for form in forms if form for monomial in form for v, _ in monomial})
        if None in forms or not 1 <= len(names) <= 2 or not set(names) <= set(read.counting):
            continue
        integers = all(dict(read.numbers)[v] in INTEGERS for v in names)
        solved = _combination([form for form in forms if form is not None], names)
        if solved is None:
            continue
        value, (p, q) = solved
        gcd = f"{'Int' if integers else 'Nat'}.gcd {first} {second}"
        if integers:
            a, b = first, second
            sides = f"Int.gcd_dvd_left {first} {second}", f"Int.gcd_dvd_right {first} {second}"
        else:
            a, b = f"(({first} : ℕ) : ℤ)", f"(({second} : ℕ) : ℤ)"
            sides = (f"Int.natCast_dvd_natCast.mpr (Nat.gcd_dvd_left {first} {second})",
                     f"Int.natCast_dvd_natCast.mpr (Nat.gcd_dvd_right {first} {second})")
        terms = [polynomials.spelled(form) for form in (p, q)]
        if not integers:
            terms = [re.sub(r"([^\W\d]\w*)", r"(\1 : ℤ)", term) for term in terms]
        start = (f"have l : (({gcd} : ℕ) : ℤ) ∣ {a} := {sides[0]}\n"
                 f"have r : (({gcd} : ℕ) : ℤ) ∣ {b} := {sides[1]}\n"
                 f"have s : (({gcd} : ℕ) : ℤ) ∣ (({value} : ℕ) : ℤ) := by\n"
                 f"  have e : (({value} : ℕ) : ℤ) = ({terms[0]}) * {a} + ({terms[1]}) * {b} := by\n"
                 f"    push_cast\n    ring\n  rw [e]\n"
                 "  exact dvd_add (Dvd.dvd.mul_left l _) (Dvd.dvd.mul_left r _)\n"
                 f"have s : {gcd} ∣ {value} := Int.natCast_dvd_natCast.mp s\n")
        yield (f"{start}first\n  | exact s\n  | exact Nat.eq_one_of_dvd_one s\n"
               "  | (have t := Nat.le_of_dvd (by decide) s\n     omega)\n  | (simp_all; done)")


def remainder_bound(read: Signature) -> Iterator[str]:
    """``D ∣ P`` among the facts, D linear in one variable: D divides the remainder, a number."""
    for name, text in named_atoms(read):
        sides = text.split(" ∣ ")
        if len(sides) != 2 or re.search(r"[≤≥<>=≠∧∨→↔%]", text):
            continue
        divisor, dividend = (polynomials.parse(side) for side in sides)
        if not divisor or not dividend:
            continue
        variables = {v for form in (divisor, dividend) for monomial in form for v, _ in monomial}
        if len(variables) != 1 or not variables <= set(read.counting) or \
                polynomials.degree(divisor) != 1 or polynomials.degree(dividend) < 1:
            continue
        x = variables.pop()
        lead = int(divisor[((x, 1),)])
        rest = polynomials.scale(dividend, Fraction(lead ** polynomials.degree(dividend)))
        quotient: polynomials.Polynomial = {}
        while polynomials.degree(rest):
            top = polynomials.degree(rest)
            power: polynomials.Monomial = ((x, top - 1),) if top > 1 else ()
            step: polynomials.Polynomial = {power: rest[((x, top),)] / lead}
            quotient = polynomials.add(quotient, step)
            rest = polynomials.add(rest, polynomials.scale(
                polynomials.multiply(step, divisor), Fraction(-1)))
        value = rest.get((), Fraction(0))
        if not value or value.denominator != 1 or abs(value) > 2000:
            continue
        yield _bounded_by_remainder(read, name, (sides[0], sides[1]), x, quotient, int(value),
                                    lead ** polynomials.degree(dividend))


def _bounded_by_remainder(read: Signature, name: str, sides: tuple[str, str], x: str,
                          quotient: polynomials.Polynomial, value: int, scale: int) -> str:
    integers = dict(read.numbers)[x] in INTEGERS
    spelled = polynomials.spelled(quotient)
    d, p = sides
    if not integers:
        spelled = re.sub(r"([^\W\d]\w*)", r"(\1 : ℤ)", spelled)
        d, p = f"(({d} : ℕ) : ℤ)", f"(({p} : ℕ) : ℤ)"
    fact = name if integers else f"(Int.natCast_dvd_natCast.mpr {name})"
    start = (f"{apart(read)}have s : {d} ∣ ({value} : ℤ) := by\n"
             f"  have e : ({value} : ℤ) = {scale} * ({p}) - ({spelled}) * ({d}) := by\n"
             "    push_cast\n    ring\n  rw [e]\n"
             f"  exact dvd_sub (Dvd.dvd.mul_left {fact} _) (Dvd.dvd.mul_left (dvd_refl _) _)\n")
    end = "first | omega | (simp_all; done) | (revert s; decide) | (norm_num at *; omega)"
    if integers:
        return (f"{start}have hi := Int.le_of_dvd (by decide) s\n"
                f"have lo := Int.le_of_dvd (by decide) (Int.neg_dvd.mpr s)\n"
                f"interval_cases {x} <;> {end}" if value > 0 else
                f"{start}have s := (Int.dvd_neg.mpr s)\nhave hi := Int.le_of_dvd (by decide) s\n"
                f"have lo := Int.le_of_dvd (by decide) (Int.neg_dvd.mpr s)\n"
                f"interval_cases {x} <;> {end}")
    flip = "" if value > 0 else "have s := Int.dvd_neg.mpr s\n"
    return (f"{start}{flip}have s : {sides[0]} ∣ {abs(value)} := by exact_mod_cast s\n"
            f"have hi := Nat.le_of_dvd (by decide) s\n"
            f"have bound : {x} ≤ {abs(value)} := by omega\n"
            f"interval_cases {x} <;> {end}")


def _combination(forms: list[polynomials.Polynomial], names: list[str]
                 ) -> tuple[int, tuple[polynomials.Polynomial, polynomials.Polynomial]] | None:
    """p, q with integer coefficients and a number c > 0: ``p * first + q * second = c``."""
    one: polynomials.Polynomial = {(): Fraction(1)}
    for degree in (0, 1, 2):
        unknowns = [(i, m, polynomials.multiply(form, {m: Fraction(1)}))
                    for i, form in enumerate(forms)
                    for m in polynomials.monomials(names, degree)]
        solution = polynomials.solve([p for _, _, p in unknowns], one)
        if solution is None:
            continue
        scale = lcm(*(value.denominator for value in solution))
        parts: list[polynomials.Polynomial] = [{}, {}]
        for (i, m, _), value in zip(unknowns, solution, strict=True):
            parts[i] = polynomials.add(parts[i], {m: value * scale})
        return scale, (parts[0], parts[1])
    return None


def prime_divides(read: Signature) -> Iterator[str]:
    """A prime that divides a product or a power; a power that divides a power."""
    for h in last(read):
        match = _PRIME.fullmatch(h.text)
        if match:
            for name, text in named_atoms(read):
                if re.match(rf"{re.escape(match[1] or match[2])} ∣ .*\*", text):
                    yield (f"{apart(read)}rcases (Nat.Prime.dvd_mul {h.name}).mp {name} with "
                           "hd | hd <;> first | assumption | contradiction | (simp_all; done)")
    goal = re.fullmatch(r"(\w+) ∣ (\w+)", read.goal)
    for name, text in named_atoms(read):
        powers = re.fullmatch(r"(\w+) \^ (\w+) ∣ (\w+) \^ \2", text)
        if goal and powers and (powers[1], powers[3]) == (goal[1], goal[2]):
            space = "Int" if dict(read.numbers).get(goal[1]) in INTEGERS else "Nat"
            yield f"{apart(read)}exact ({space}.pow_dvd_pow_iff (by omega)).mp {name}"


#: What is likely to succeed where it says anything, and the rest.
SURE = (impossible, parity, polynomial_gcd, prime_divides, remainder_bound, primes)
FAMILIES = (power_period, factors_apart)
