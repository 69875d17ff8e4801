"""Proofs by trying all values, and by bounds that make the values few.

The values are tried twice: here, to see whether the statement holds at all of
them, and in Lean by a computation that the kernel runs. A script is only given
where the first went well. Like :mod:`leanmath.prove.rules.families`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from leanmath.prove.rules import polynomials
from leanmath.prove.rules.binders import Signature
from leanmath.prove.rules.evaluate import Proposition, Unreadable, proposition
from leanmath.prove.rules.families import NATURALS, apart, named_atoms
from leanmath.prove.rules.linear import root_above

#: How many cells are tried here and in Lean.
_CELLS = 4000
_COMPARISON = re.compile(r"(-?\d+|\w+) (≤|<|≥|>) (-?\d+|\w+)")
_FLIPPED = {"≤": "≥", "<": ">", "≥": "≤", ">": "<"}


@dataclass(frozen=True)
class Bound:
    """``variable ≤ value``, with the lines of Lean that prove it as ``hi_variable``."""

    variable: str
    value: int
    proof: str


@dataclass(frozen=True)
class Problem:
    """A statement over ℕ or over ℤ that can be evaluated: its facts by name, its goal."""

    names: tuple[str, ...]
    natural: bool
    facts: dict[str, str]
    read: dict[str, Proposition]
    goal: Proposition
    text: str

    def holds(self, values: dict[str, int]) -> bool:
        """Whether the facts imply the goal at ``values``."""
        return not all(fact(values) for fact in self.read.values()) or self.goal(values)


def problem(read: Signature) -> Problem | None:
    """The statement as something to evaluate; None when it is not that."""
    kinds = {"ℕ" if kind in NATURALS else kind for _, kind in read.numbers}
    if len(kinds) != 1 or read.functions or not 1 <= len(read.numbers) <= 4 or \
            kinds - {"ℕ", "ℤ", "Int"} or "↑" in read.goal:
        return None
    natural = kinds == {"ℕ"}
    goal = proposition(read.goal, natural=natural)
    facts = {name: text for name, text in named_atoms(read) if "↑" not in text}
    readable = {name: found for name, text in facts.items()
                if (found := proposition(text, natural=natural)) is not None}
    if goal is None or not readable:
        return None
    return Problem(tuple(name for name, _ in read.numbers), natural,
                   {name: facts[name] for name in readable}, readable, goal, read.goal)


def exhaustive(read: Signature) -> Iterator[str]:
    """All values between bounds, by a computation in the kernel."""
    found = problem(read)
    if found is None:
        return
    start = apart(read)
    direct = dict(_upper(found, negated=False))
    if found.natural:
        yield from _tried(found, start, direct, negated=False)
        if not set(found.names) <= set(direct):
            negated = direct | dict(_upper(found, negated=True))
            if negated != direct:
                yield from _tried(found, start, negated, negated=True)
    else:
        yield from _tried_integers(found, start)


def _tried(found: Problem, start: str, bounds: dict[str, Bound], *, negated: bool
           ) -> Iterator[str]:
    cells = 1
    for name in found.names:
        if name not in bounds:
            return
        cells *= bounds[name].value + 1
    if cells > _CELLS or not _all_hold(
            found, [range(bounds[name].value + 1) for name in found.names]):
        return
    parts = [*(f"({text})" for text in found.facts.values()), f"({found.text})"]
    inside = f"decide ({' → '.join(parts)})"
    check, term = inside, "every"
    for name in reversed(found.names):
        check = f"(List.range {bounds[name].value + 1}).all (fun {name} => {check})"
    for name in found.names:
        term = (f"List.all_eq_true.mp ({term}) {name} "
                f"(List.mem_range.mpr (Nat.lt_succ_of_le hi_{name}))")
    lines = "".join(bounds[name].proof for name in found.names)
    contra = "by_contra hneg\n" if negated else ""
    close = f"(of_decide_eq_true ({term})) {' '.join(found.facts)}"
    yield (f"{start}{contra}{lines}have every : {check} = true := by decide +kernel\n"
           f"exact {'hneg (' + close + ')' if negated else close}")


def _all_hold(found: Problem, ranges: list[range]) -> bool:
    try:
        return all(found.holds(dict(zip(found.names, values, strict=True)))
                   for values in itertools.product(*ranges))
    except Unreadable:
        return False


def _upper(found: Problem, *, negated: bool) -> Iterator[tuple[str, Bound]]:
    """Upper bounds of variables over ℕ, the weakest first, so that a table keeps the best."""
    bounds: list[Bound] = []
    facts = dict(found.facts)
    if negated:
        facts["hneg"] = found.text
    for name, text in facts.items():
        for one in _bounds_of(found, name, text, negated=name == "hneg"):
            if one.value <= _CELLS:
                bounds.append(one)
    known = {bound.variable for bound in bounds}
    for _ in found.names:
        # ``x < y`` carries a bound of y over to x.
        for text in facts.values():
            match = re.fullmatch(r"(\w+) [<≤] (\w+)", text) or \
                re.fullmatch(r"(?P<y>\w+) [>≥] (?P<x>\w+)", text)
            if match:
                x, y = match.groupdict().get("x", match[1]), match.groupdict().get("y", match[2])
                best = min((b.value for b in bounds if b.variable == y), default=None)
                if x in found.names and x not in known and best is not None:
                    known.add(x)
                    bounds.append(_bound(x, best, "omega"))
    bounds.sort(key=lambda bound: -bound.value)
    yield from ((bound.variable, bound) for bound in bounds)


def _bounds_of(found: Problem, name: str, text: str, *, negated: bool) -> Iterator[Bound]:
    match = _COMPARISON.fullmatch(text)
    if match:
        left, relation, right = match.groups()
        if right in found.names:
            left, relation, right = right, _FLIPPED[relation], left
        if left in found.names and right.isdecimal():
            if negated:
                relation = {"≤": ">", "<": "≥", "≥": "<", ">": "≤"}[relation]
            if relation in "<≤":
                value = int(right) - (relation == "<")
                yield _bound(left, max(value, 0), "omega")
        return
    if negated:
        return
    divides = re.fullmatch(r"(\w+) ∣ (\d+)", text)
    if divides and divides[1] in found.names and int(divides[2]):
        yield _bound(divides[1], int(divides[2]), f"exact Nat.le_of_dvd (by decide) {name}")
    lcm = re.fullmatch(r"(?:Nat\.)?lcm (\w+) (\w+) = (\d+)", text)
    if lcm and int(lcm[3]):
        for variable, side in ((lcm[1], "left"), (lcm[2], "right")):
            if variable in found.names:
                yield _bound(variable, int(lcm[3]), "exact Nat.le_of_dvd (by decide) "
                             f"({name} ▸ Nat.dvd_lcm_{side} {lcm[1]} {lcm[2]})")
    factorial = re.fullmatch(r"(?:(\w+) !|Nat\.factorial (\w+)) (=|≤|<) (\d+)", text)
    if factorial:
        variable, value = factorial[1] or factorial[2], int(factorial[4])
        bound, product = 0, 1
        while product * (bound + 1) <= value:
            bound += 1
            product *= bound
        if variable in found.names:
            yield _bound(variable, bound, "by_contra far\n  have big := Nat.factorial_le "
                         f"(show {bound + 1} ≤ {variable} by omega)\n  "
                         f"have value : Nat.factorial {bound + 1} = {product * (bound + 1)} := by "
                         "decide\n  rw [value] at big\n  omega")
    yield from _of_equation(found, text)


def _bound(variable: str, value: int, proof: str) -> Bound:
    return Bound(variable, value, f"have hi_{variable} : {variable} ≤ {value} := by\n  {proof}\n")


def _of_equation(found: Problem, text: str) -> Iterator[Bound]:
    """From ``a polynomial without negative coefficients (=, ≤, <) a number``."""
    match = re.fullmatch(r"([^=≤<≥>≠∣]+) (=|≤|<|≥|>) ([^=≤<≥>≠∣]+)", text)
    if match is None or "-" in text or "/" in text or "%" in text:
        return
    left, right = polynomials.parse(match[1]), polynomials.parse(match[3])
    if left is None or right is None:
        return
    if match[2] in "≥>":
        left, right = right, left
    difference = polynomials.add(left, polynomials.scale(right, Fraction(-1)))
    for sign in ((1, -1) if match[2] == "=" else (1,)):
        one = polynomials.scale(difference, Fraction(sign))
        limit = -one.pop((), Fraction(0))
        if limit < 0 or not one or any(c < 0 for c in one.values()):
            continue
        for variable in found.names:
            yield from _in_monomials(found, variable, one, int(limit))


def _in_monomials(found: Problem, variable: str, form: polynomials.Polynomial, limit: int
                  ) -> Iterator[Bound]:
    for monomial, factor in form.items():
        powers = dict(monomial)
        if variable not in powers:
            continue
        exponent = powers.pop(variable)
        # The other factors of the monomial are at least 1.
        if any(not re.search(rf"(?:^|\n)(?:0 < {other}|1 ≤ {other}|{other} > 0)(?:\n|$)",
                             "\n".join(found.facts.values())) for other in powers):
            continue
        most = int(limit / factor)
        root = root_above(most + 1, exponent) - 1 if most else 0
        if exponent == 1 and not powers:
            yield _bound(variable, most, "omega")
        elif not powers:
            yield _bound(variable, root, "by_contra far\n  have big := Nat.pow_le_pow_left "
                         f"(show {root + 1} ≤ {variable} by omega) {exponent}\n  "
                         "first | omega | nlinarith")
        else:
            yield _bound(variable, root, "nlinarith")


def _tried_integers(found: Problem, start: str) -> Iterator[str]:
    """The same over ℤ, for bounds that are hypotheses or follow from a sum of even powers."""
    low: dict[str, tuple[int, str]] = {}
    high: dict[str, tuple[int, str]] = {}
    for text in found.facts.values():
        match = _COMPARISON.fullmatch(text)
        if match:
            left, relation, right = match.groups()
            if right in found.names:
                left, relation, right = right, _FLIPPED[relation], left
            if left in found.names and re.fullmatch(r"-?\d+", right):
                value = int(right)
                if relation in "<≤":
                    value -= relation == "<"
                    high[left] = min(high.get(left, (value, "omega")), (value, "omega"))
                else:
                    value += relation == ">"
                    low[left] = max(low.get(left, (value, "omega")), (value, "omega"))
            continue
        for name, root in _squares(text):
            low.setdefault(name, (-root, "nlinarith"))
            high.setdefault(name, (root, "nlinarith"))
    cells = 1
    for name in found.names:
        if name not in low or name not in high:
            return
        cells *= max(0, high[name][0] - low[name][0] + 1)
    ranges = [range(low[name][0], high[name][0] + 1) for name in found.names]
    if not 0 < cells <= _CELLS or not _all_hold(found, ranges):
        return
    inside = " → ".join([*(f"({t})" for t in found.facts.values()), f"({found.text})"])
    lines, term = "", "every"
    for name in found.names:
        inside = re.sub(rf"(?<![\w.]){re.escape(name)}(?!\w)",
                        f"((i_{name} : ℤ) + ({low[name][0]}))", inside)
    check = f"decide ({inside})"
    for name in reversed(found.names):
        width = high[name][0] - low[name][0] + 1
        check = f"(List.range {width}).all (fun i_{name} : ℕ => {check})"
    for name in found.names:
        lines += (f"have lo_{name} : {low[name][0]} ≤ {name} := by {low[name][1]}\n"
                  f"have hi_{name} : {name} ≤ {high[name][0]} := by {high[name][1]}\n")
        term = (f"List.all_eq_true.mp ({term}) i_{name} (List.mem_range.mpr (by omega))")
    for name in found.names:
        lines += (f"obtain ⟨i_{name}, eq_{name}⟩ : ∃ i : ℕ, {name} = i + ({low[name][0]}) := "
                  f"⟨({name} - ({low[name][0]})).toNat, by omega⟩\nsubst eq_{name}\n")
    yield (f"{start}{lines}have every : {check} = true := by decide +kernel\n"
           f"exact (of_decide_eq_true ({term})) {' '.join(found.facts)}")


def _squares(text: str) -> Iterator[tuple[str, int]]:
    """Bounds of |x| from ``Σ c x^(2k) = N`` with positive c."""
    match = re.fullmatch(r"([^=≤<≥>≠∣]+) (=|≤|<) (\d+)", text)
    form = polynomials.parse(match[1]) if match else None
    if match is None or not form:
        return
    limit = int(match[3])
    for monomial, factor in form.items():
        if len(monomial) != 1 or monomial[0][1] % 2 or factor < 0:
            return
    for monomial, factor in form.items():
        name, exponent = monomial[0]
        yield name, root_above(int(limit / factor) + 1, exponent) - 1


def one_is_small(read: Signature) -> Iterator[str]:
    """An equation with products of two variables: one of the two is small, the other linear."""
    found = problem(read)
    if found is None or len(found.names) != 2 or \
            not any(re.search(r"[^\W\d]\w* \* [^\W\d]", text) for text in found.facts.values()):
        return
    reach = range(41) if found.natural else range(-30, 31)
    try:
        solutions = [values for values in itertools.product(reach, repeat=2)
                     if all(fact(dict(zip(found.names, values, strict=True)))
                            for fact in found.read.values())]
    except Unreadable:
        return
    x, y = found.names
    least = max((min(abs(a), abs(b)) for a, b in solutions), default=0)
    if not solutions or least > 12:
        return
    start, end = apart(read), "first | omega | nlinarith | (simp_all; done)"
    for bound in dict.fromkeys((least, least + 1)):
        if found.natural:
            near = (f"have near : {x} ≤ {bound} ∨ {y} ≤ {bound} := by\n  by_contra far\n"
                    f"  push_neg at far\n  nlinarith [Nat.mul_le_mul_right {y} far.1, "
                    f"Nat.mul_le_mul_left {x} far.2]\n")
            yield (f"{start}{near}rcases near with near | near\n"
                   f"· interval_cases {x} <;> {end}\n· interval_cases {y} <;> {end}")
        else:
            yield (f"{start}have near : {x} ≤ {bound} ∨ {y} ≤ {bound} := by\n"
                   f"  by_contra far\n  push_neg at far\n  nlinarith\n"
                   f"have low : -{bound} ≤ {x} ∧ -{bound} ≤ {y} := by constructor <;> nlinarith\n"
                   "obtain ⟨low1, low2⟩ := low\nrcases near with near | near\n"
                   f"· interval_cases {x} <;> {end}\n· interval_cases {y} <;> {end}")


def difference_of_squares(read: Signature) -> Iterator[str]:
    """``x ^ 2 = y ^ 2 + c`` over ℕ: x is y + d with a small d."""
    squares = (r"(\w+) \^ 2 - (\w+) \^ 2 = (\d+)", r"(\w+) \^ 2 = (\w+) \^ 2 \+ (\d+)",
               r"(?P<b>\w+) \^ 2 \+ (?P<c>\d+) = (?P<a>\w+) \^ 2")
    kinds = dict(read.numbers)
    for _, text in named_atoms(read):
        for pattern in squares:
            match = re.fullmatch(pattern, text)
            if match is None:
                continue
            groups = match.groupdict()
            x, y, c = (groups["a"], groups["b"], groups["c"]) if groups else match.groups()
            if kinds.get(x) not in NATURALS or kinds.get(y) not in NATURALS or \
                    not 0 < int(c) <= 400:
                continue
            value = int(c)
            yield (f"{apart(read)}have more : {y} < {x} := by\n  by_contra far\n"
                   f"  have big := Nat.pow_le_pow_left (show {x} ≤ {y} by omega) 2\n  omega\n"
                   f"obtain ⟨d, eq⟩ := Nat.exists_eq_add_of_lt more\n"
                   f"have sum : 2 * {y} * (d + 1) + (d + 1) ^ 2 = {value} := by\n"
                   f"  have e : {x} ^ 2 = {y} ^ 2 + {value} := by omega\n"
                   f"  rw [eq] at e\n  nlinarith\n"
                   f"have small : d ≤ {root_above(value + 1, 2)} := by nlinarith\n"
                   f"interval_cases d <;> first | omega | (simp at *; omega)")


#: What is likely to succeed where it says anything, and the rest.
SURE = (exhaustive, difference_of_squares)
FAMILIES = (one_is_small,)
