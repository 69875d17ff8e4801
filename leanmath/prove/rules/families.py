"""Families of candidate proofs, each from one idea of how a statement may fall.

A family looks at the binders and numerals of a statement and gives tactics,
which may all fail. None knows any particular statement.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from leanmath.prove.rules.binders import (
    Hypothesis,
    Signature,
    bare_bounds,
    lower_bound_goal,
)

#: A modulus up to this is split into its residues.
MAX_MODULUS = 19
#: A bound up to this is tried value by value.
MAX_BOUND = 2000

INTEGERS = ("ℤ", "Int")
NATURALS = ("ℕ", "Nat")


def finishers(read: Signature) -> tuple[str, ...]:
    """What closes the cases that a split over a variable's values leaves."""
    refuted = " | ".join(f"exact absurd {part} (by decide)" for part in _parts(read))
    tail = f" | {refuted}" if refuted else ""
    return (
        "omega",
        "simp_all",
        "decide",
        "norm_num at *",
        "(simp_all; omega)",
        f"first | omega | (simp_all; done) | (norm_num at *; done) | (norm_num at *; omega){tail}",
    )


def _parts(read: Signature) -> list[str]:
    """The names of all hypotheses after conjunctions were taken apart."""
    found: list[str] = []
    for hypothesis in last(read):
        found += _names(hypothesis) if len(hypothesis.parts) > 1 else [hypothesis.name]
    return found


def last(read: Signature) -> list[Hypothesis]:
    """The hypotheses that can be named: a later one hides an earlier of the same name."""
    return list({hypothesis.name: hypothesis for hypothesis in read.hypotheses}.values())


def _names(hypothesis: Hypothesis) -> list[str]:
    return [f"{hypothesis.name}_{i}" for i in range(1, len(hypothesis.parts) + 1)]


def apart(read: Signature) -> str:
    """Tactics that take every conjunction among the hypotheses apart, or nothing."""
    return "".join(f"obtain ⟨{', '.join(_names(h))}⟩ := {h.name}\n"
                   for h in last(read) if len(h.parts) > 1)


def _universal(read: Signature) -> list[str]:
    return [hypothesis.name for hypothesis in last(read) if hypothesis.universal]


def statement_text(read: Signature) -> str:
    return "\n".join((*(h.text for h in read.hypotheses), read.goal))


def arguments(read: Signature) -> list[int]:
    """The numerals to which the functions are applied in hypotheses and goal, in order."""
    found: list[int] = []
    text = statement_text(read)
    for function in read.functions:
        found += [int(n) for n in re.findall(rf"(?<!\w){re.escape(function)} (\d+)", text)]
    return list(dict.fromkeys(found))


def rewriting(read: Signature) -> Iterator[str]:
    """Rewrite the goal with a universal hypothesis, or use it at the places that occur."""
    universal = _universal(read)
    for name in universal:
        yield f"norm_num [{name}]"
        yield f"simp [{name}]"
        yield f"rw [{name}]; norm_num"
        for proof in ("by decide", "by norm_num", "by omega"):
            yield f"rw [{name} _ ({proof})]; norm_num"
            yield f"rw [{name} _ _ ({proof})]; norm_num"
    if universal:
        together = ", ".join(universal)
        yield f"simp (disch := decide) [{together}]"
        yield f"norm_num (disch := decide) [{together}]"
        yield f"simp_all [{together}]"
        for name in universal:
            for at in arguments(read)[:3]:
                yield f"have e := {name} {at}\nsimp_all"
                yield f"have e := {name} {at} (by decide)\nnorm_num at *\nomega"


def recurrence(read: Signature) -> Iterator[str]:
    """A universal hypothesis at every place between two that occur, then linear arithmetic."""
    places = arguments(read)
    if len(places) < 2 or not 0 < max(places) - min(places) <= 200:
        return
    for name in _universal(read):
        for proof in ("", " (by decide)"):
            every = "\n".join(f"have e{i} := {name} {i}{proof}"
                              for i in range(min(places), max(places) + 1))
            yield f"{every}\nnorm_num at *\nomega"
            yield f"{every}\nsimp at *\nomega"


def interval_cases(read: Signature) -> Iterator[str]:
    """Bounded variables value by value, one of them or all."""
    start = apart(read)
    bounded = [name for name in read.counting if bare_bounds(read, name)]
    ends = finishers(read)
    for name in bounded:
        for end in ends:
            yield f"{start}interval_cases {name} <;> {end}"
    if 2 <= len(bounded) <= 3:
        every = " <;> ".join(f"interval_cases {name}" for name in bounded)
        for end in ends:
            yield f"{start}{every} <;> {end}"
    if start:
        for end in ends:
            yield f"{start}{end}"


def divisor(read: Signature) -> Iterator[str]:
    """``d ∣ x`` with a numeral d: x is d times a number, which may be bounded by the goal."""
    goal = lower_bound_goal(read)
    for hypothesis in last(read):
        match = re.fullmatch(r"(\d+)\s*∣\s*(\w+)", hypothesis.text)
        if not match or match.group(2) not in read.counting:
            continue
        start = f"obtain ⟨k, rfl⟩ := {hypothesis.name}\n"
        yield f"{start}omega"
        if goal and goal[0] == match.group(2) and int(match.group(1)) > 0:
            cases = -(-int(goal[1]) // int(match.group(1)))
            if cases <= MAX_BOUND:
                yield (f"{start}by_contra small\nhave bound : k < {cases} := by omega\n"
                       "interval_cases k <;> omega")


def lower_bound(read: Signature) -> Iterator[str]:
    """A goal ``N ≤ x`` by trying every smaller x."""
    found = lower_bound_goal(read)
    if found is None or int(found[1]) > MAX_BOUND:
        return
    name, numeral = found
    start = f"{apart(read)}by_contra small\nhave bound : {name} < {numeral} := by omega\n"
    for end in finishers(read):
        yield f"{start}interval_cases {name} <;> {end}"
    if universal := _universal(read):
        uses = "\n".join(f"have u_{h}_{i} := {h} {i}" for h in universal for i in range(3))
        yield f"{start}{uses}\ninterval_cases {name} <;> simp_all"
        yield f"{start}{uses}\ninterval_cases {name} <;> revert {_uses(universal)} <;> decide"


def _uses(universal: list[str]) -> str:
    return " ".join(f"u_{h}_{i}" for h in universal for i in range(3))


def gcd_lcm(read: Signature) -> Iterator[str]:
    """The product of gcd and lcm is the product of the numbers."""
    pairs = re.findall(r"(?:Nat\.)?gcd (\w+) (\w+)", statement_text(read))
    for first, second in dict.fromkeys(pairs):
        start = f"have key := Nat.gcd_mul_lcm {first} {second}\n"
        yield f"{start}simp_all\nomega"
        yield f"{start}simp_all\nnlinarith"
        yield f"{start}norm_num [*] at *\nomega"
        given = [h.name for h in last(read) if re.search(r"\b(gcd|lcm)\b.*=\s*\d+\Z", h.text)]
        bound = re.search(rf"lcm {first} {second} = (\d+)", statement_text(read))
        if given and bound and first in read.counting:
            yield (f"{start}have of₁ := Nat.gcd_dvd_left {first} {second}\n"
                   f"have of₂ := Nat.gcd_dvd_right {first} {second}\n"
                   f"have hi := Nat.dvd_lcm_left {first} {second}\n"
                   f"rw [{', '.join(given)}] at key\n"
                   + "".join(f"try rw [{name}] at of₁ of₂\ntry rw [{name}] at hi\n"
                             for name in given)
                   + f"have hi := Nat.le_of_dvd (by decide) hi\n"
                     f"interval_cases {first} <;> omega")


def residues(read: Signature) -> Iterator[str]:
    """Every variable by its residues modulo a small numeral."""
    text = statement_text(read)
    moduli = {int(m) for m in re.findall(r"%\s*(\d+)", text)}
    moduli |= {int(m) for m in re.findall(r"(\d+)\s*∣", text)}
    if "≠" in read.goal:
        moduli |= {4, 7, 8, 9, 11, 13}
    names = read.counting
    if not names or len(names) > 2:
        return
    kind = "Int" if any(k in INTEGERS for _, k in read.numbers) else "Nat"
    facts = ", ".join(("pow_succ", "Int.add_emod", "Int.sub_emod", "Int.mul_emod")
                      if kind == "Int" else ("pow_succ", "Nat.add_mod", "Nat.mul_mod"))
    parity = f"{kind}.odd_iff, {kind}.even_iff"
    for modulus in sorted(m for m in moduli if 2 <= m <= MAX_MODULUS):
        split = ""
        for name in names:
            values = " ∨ ".join(f"{name} % {modulus} = {value}" for value in range(modulus))
            split += f"have r_{name} : {values} := by omega\n"
        cases = " <;> ".join(f"rcases r_{name} with {' | '.join([f'r_{name}'] * modulus)}"
                             for name in names)
        known = ", ".join(f"r_{name}" for name in names)
        yield f"{split}{cases} <;> simp [{facts}, {known}]"
        yield f"{split}{cases} <;> norm_num [{facts}, {known}]"
        if "∣" in read.goal:
            zero = "Int.dvd_of_emod_eq_zero" if kind == "Int" else "Nat.dvd_of_mod_eq_zero"
            yield f"{split}apply {zero}\n{cases} <;> simp [{facts}, {known}]"
        yield (f"try simp only [{parity}] at *\n{split}"
               f"{cases} <;> first | omega | (simp [{facts}, *]; done)")
        if "≠" in read.goal:
            yield (f"intro h\nhave h := congrArg (· % {modulus}) h\n{split}"
                   f"{cases} <;> simp [{facts}, {known}] at h")


def power_residues(read: Signature) -> Iterator[str]:
    """A power of a numeral runs through its residues in a circle."""
    text = statement_text(read)
    moduli = {int(m) for m in re.findall(r"%\s*(\d+)", text)}
    moduli |= {int(m) for m in re.findall(r"(\d+)\s*∣", text)}
    for base, exponent in dict.fromkeys(re.findall(r"(\d+)\s*\^\s*\(?(\w+)", text)):
        if exponent not in read.counting:
            continue
        for modulus in sorted(m for m in moduli if 2 <= m <= 100):
            values = [1 % modulus]
            while (after := values[-1] * int(base) % modulus) not in values:
                values.append(after)
            if after != values[0] or len(values) > MAX_MODULUS:
                continue
            period = len(values)
            cycle = " ∨ ".join(f"k % {period} = {i} ∧ {base} ^ k % {modulus} = {value}"
                               for i, value in enumerate(values))
            for step in ("rw [Nat.pow_succ]; omega", "simp [Nat.pow_succ]; omega"):
                yield (f"have key : ∀ k : ℕ, {cycle} := by\n  intro k\n  induction k with\n"
                       f"  | zero => simp\n  | succ k ih => {step}\n"
                       f"have now := key {exponent}\n"
                       f"have pos : 0 < {base} ^ {exponent} := Nat.pow_pos (by decide)\n"
                       "try simp only [Nat.pow_succ] at *\nomega")


def induction(read: Signature) -> Iterator[str]:
    """Induction over the only variable."""
    if len(read.numbers) != 1 or read.numbers[0][1] not in NATURALS:
        return
    name = read.numbers[0][0]
    zero = "first | omega | simp_all | decide"
    steps = ("omega", "rw [Nat.pow_succ]; omega", "simp_all [Nat.pow_succ]; omega",
             "norm_num [Nat.pow_succ] at *; omega")
    for step in steps:
        yield f"induction {name} with\n| zero => {zero}\n| succ n ih => {step}"
        yield (f"induction {name} with\n| zero => {zero}\n| succ n ih =>\n"
               f"  cases n with\n  | zero => {zero}\n  | succ n => {step}")
    for hypothesis in last(read):
        if re.fullmatch(rf"\d+ ≤ {re.escape(name)}", hypothesis.text):
            step = "simp_all [Nat.pow_succ, Nat.factorial_succ]; nlinarith"
            yield (f"induction {name}, {hypothesis.name} using Nat.le_induction with\n"
                   f"| base => decide\n| succ n hn ih => {step}")


def witnesses(read: Signature) -> Iterator[str]:
    """An existential goal with a small number, or one more than a variable."""
    if not read.goal.startswith("∃"):
        return
    values = [str(n) for n in range(3)] + [f"{name} + 1" for name in read.counting]
    depth = read.goal.count("∃")
    if depth == 1:
        for value in values:
            yield f"exact ⟨{value}, by omega⟩"
            yield f"refine ⟨{value}, ?_⟩\nsimp"
    elif depth == 2:
        for first in values:
            for second in values[:2]:
                yield f"refine ⟨{first}, ?_, {second}, ?_⟩ <;> omega"
                yield f"refine ⟨{first}, {second}, ?_⟩\nomega"


def product(read: Signature) -> Iterator[str]:
    """``x * y = N``: one of the factors is at most the root of N."""
    for _, text in named_atoms(read):
        match = re.fullmatch(r"(\w+)\s*\*\s*(\w+)\s*=\s*(\d+)", text)
        if not match or dict(read.numbers).get(match.group(1)) not in NATURALS:
            continue
        first, second, numeral = match.groups()
        root = math.isqrt(int(numeral))
        if second not in read.counting or root > MAX_BOUND:
            continue
        yield (f"{apart(read)}have near : {first} ≤ {root} ∨ {second} ≤ {root} := by\n"
               f"  by_contra far\n"
               f"  have big := Nat.mul_le_mul (show {root + 1} ≤ {first} by omega) "
               f"(show {root + 1} ≤ {second} by omega)\n  omega\n"
               f"rcases near with hi | hi\n· interval_cases {first} <;> omega\n"
               f"· interval_cases {second} <;> omega")


def bounded_by_equation(read: Signature) -> Iterator[str]:
    """A variable bounded by the numeral of an equation, then tried value by value."""
    equations = [(name, int(match.group(1))) for name, text in named_atoms(read)
                 if (match := re.search(r"=\s*(\d+)\Z", text))]
    equations = [(name, numeral) for name, numeral in equations if 0 < numeral <= MAX_BOUND]
    for hard in (False, True):
        for equation, numeral in equations:
            yield from _bounded_by(read, equation, numeral, hard=hard)


def _bounded_by(read: Signature, equation: str, numeral: int, *, hard: bool) -> Iterator[str]:
    bounds = {}
    for name, kind in read.numbers:
        ways = ["omega"]
        if kind in NATURALS:
            ways += [f"exact Nat.le_of_dvd (by decide) ⟨_, {equation}.symm⟩",
                     "exact Nat.le_of_dvd (by decide) "
                     f"⟨_, {equation}.symm.trans (Nat.mul_comm _ _)⟩"]
        ways += ["nlinarith"] if hard else []
        bound = f"have hi_{name} : {name} ≤ {numeral} := by first | {' | '.join(ways)}\n"
        if kind in INTEGERS:
            bound += (f"have lo_{name} : -{numeral} ≤ {name} := by first | omega"
                      f"{' | nlinarith' if hard else ''}\n")
        bounds[name] = bound
    start, end = apart(read), finishers(read)[-1]
    for name, bound in bounds.items():
        yield f"{start}{bound}interval_cases {name} <;> omega"
        yield f"{start}{bound}interval_cases {name} <;> {end}"
    for first in bounds:
        for second in bounds:
            if first != second and numeral <= 200:
                yield (f"{start}{bounds[first]}{bounds[second]}interval_cases {first} <;> "
                       f"first | omega | (interval_cases {second} <;> omega)")


def guessed_bound(read: Signature) -> Iterator[str]:
    """A variable bounded by a round number, if nonlinear arithmetic finds a reason."""
    start = apart(read)
    for bound in (10, 30, 100):
        for name, kind in read.numbers:
            if name not in read.counting:
                continue
            low = f"have lo : -{bound} ≤ {name} := by nlinarith\n" if kind in INTEGERS else ""
            yield (f"{start}try subst_vars\nhave hi : {name} ≤ {bound} := by nlinarith\n{low}"
                   f"interval_cases {name} <;> {finishers(read)[-1]}")


def named_atoms(read: Signature) -> Iterator[tuple[str, str]]:
    """Name and text of every hypothesis after conjunctions were taken apart."""
    for hypothesis in last(read):
        names = _names(hypothesis) if len(hypothesis.parts) > 1 else [hypothesis.name]
        yield from zip(names, hypothesis.parts, strict=True)
