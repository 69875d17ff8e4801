"""Scripts for sequences given by a recurrence: a period, proved by induction.

A function ``f : ℕ → ℤ`` (or ℕ) with some values and a rule ``∀ n ≥ k, f n =
a linear form in f (n - 1), f (n - 2), ...``. When its values (or its residues
modulo a small number) come back after P steps, that is a lemma which reaches
every index at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leanmath.prove.rules.binders import Signature
from leanmath.prove.rules.linear import linear

#: As Lean prints it, and as people write it.
_RULE = re.compile(r"∀ (?:\((\w+) : (?:ℕ|Nat)\), \1|(\w+)) (≥|>) (\d+)(?: →|,) (.*)\Z")
_MAX_PERIOD = 24
_MAX_ORDER = 6


@dataclass(frozen=True)
class Recurrence:
    """``f n = Σ c_i f (n - i) + constant`` for all n ≥ ``start``, from the hypothesis ``rule``;
    ``known`` are values with the hypotheses that give them."""

    function: str
    rule: str
    start: int
    terms: dict[int, int]
    constant: int
    known: dict[int, tuple[int, str]]
    #: The right side as it is written, with ``{1}`` for ``f (n - 1)`` and so on.
    shape: str

    @property
    def order(self) -> int:
        """How far back the rule looks."""
        return max(self.terms)

    def values(self, first: int, count: int) -> list[int] | None:
        """The values from index ``first`` on; None when they do not follow."""
        found = {index: value for index, (value, _) in self.known.items()}
        for index in range(first, first + count):
            if index not in found:
                if index < self.start or any(index - i not in found for i in self.terms):
                    return None
                found[index] = self.constant + sum(
                    c * found[index - i] for i, c in self.terms.items())
        return [found[index] for index in range(first, first + count)]


def recurrences(read: Signature) -> Iterator[Recurrence]:
    """The recurrences among the hypotheses."""
    for function in read.functions:
        known: dict[int, tuple[int, str]] = {}
        for h in read.hypotheses:
            match = re.fullmatch(rf"{re.escape(function)} (\d+) = (-?\d+)", h.text)
            if match:
                known[int(match[1])] = (int(match[2]), h.name)
        for h in read.hypotheses:
            rule = _RULE.match(h.text)
            if rule is None:
                continue
            variable = rule[1] or rule[2]
            relation, bound, equation = rule[3], rule[4], rule[5]
            left, _, right = equation.partition(" = ")
            if left != f"{function} {variable}":
                continue
            form = _form(right, function, variable)
            if form is None or not 1 <= max(form[0], default=0) <= _MAX_ORDER:
                continue
            yield Recurrence(function, h.name, int(bound) + (relation == ">"), form[0], form[1],
                             known, _shape(right, function, variable))


def _form(text: str, function: str, variable: str) -> tuple[dict[int, int], int] | None:
    shown = re.sub(rf"{re.escape(function)} \({re.escape(variable)} - (\d+)\)", r"back\1", text)
    form = linear(shown)
    if form is None:
        return None
    terms = {}
    for name, value in form.items():
        match = re.fullmatch(r"back(\d+)", name)
        if match and int(match[1]) > 0:
            terms[int(match[1])] = value
        elif name:
            return None
    return terms, form.get("", 0)


def _shape(text: str, function: str, variable: str) -> str:
    return re.sub(rf"{re.escape(function)} \({re.escape(variable)} - (\d+)\)", r"{\1}", text)


def periodic(read: Signature) -> Iterator[str]:
    """Scripts that prove a period, and use it at the indices of the goal."""
    for found in recurrences(read):
        asked = sorted({int(n) for n in
                        re.findall(rf"(?<!\w){re.escape(found.function)} (\d+)", read.goal)})
        if not asked or max(asked) < found.start:
            continue
        first = found.start - found.order
        moduli = [0]
        moduli += sorted({int(m) for m in re.findall(r"% (\d+)", read.goal) if 2 <= int(m) <= 30})
        if re.search(r"Even|Odd", read.goal):
            moduli.append(2)
        for modulus in moduli:
            period = _period(found, first, modulus)
            if period is not None:
                yield _script(found, first, period, modulus, asked)


def _period(found: Recurrence, first: int, modulus: int) -> int | None:
    values = found.values(first, _MAX_PERIOD + found.order)
    if values is None:
        return None
    if modulus:
        values = [value % modulus for value in values]
    return next((p for p in range(1, _MAX_PERIOD + 1)
                 if values[p:p + found.order] == values[:found.order]), None)


def _script(found: Recurrence, first: int, period: int, modulus: int, asked: list[int]) -> str:
    f, order = found.function, found.order
    whole = found.values(first, period + order)
    assert whole is not None

    def at(offset: int) -> str:
        return f"{f} ({period} * k + {first + offset})"

    def claim(offset: int) -> str:
        value = whole[offset]
        return f"{at(offset)} % {modulus} = {value % modulus}" if modulus else \
            f"{at(offset)} = {value}"

    # All values of one period, so that every index is some component.
    width = period + order
    given = "\n".join(f"    have b{i} := {name}" for i, (_, name) in
                      enumerate(found.known.values()))
    lines = [f"have key : ∀ k : ℕ, {' ∧ '.join(claim(i) for i in range(order))} := by",
             "  intro k", "  induction k with", "  | zero =>", given,
             f"    refine ⟨{', '.join(['?_'] * order)}⟩ <;> norm_num [*]",
             "  | succ k ih =>",
             f"    obtain ⟨{', '.join(f'i{i}' for i in range(order))}⟩ := ih"
             if order > 1 else "    have i0 := ih"]
    lines += [f"    {_equation(found, first, period, offset)}" for offset in range(order, width)]
    shown = " ∧ ".join(
        (f"{at(period + i)} % {modulus} = {whole[i] % modulus}" if modulus
         else f"{at(period + i)} = {whole[i]}") for i in range(order))
    lines += [f"    show {shown}",
              f"    refine ⟨{', '.join(['?_'] * order)}⟩ <;> omega" if order > 1 else "    omega"]
    for index in asked:
        block, offset = divmod(index - first, period)
        if block < 0:
            continue
        lines.append(f"have at{index} : {f} {index}"
                     + (f" % {modulus} = {whole[offset] % modulus}" if modulus
                        else f" = {whole[offset]}") + " := by")
        lines.append(f"  have now := key {block}")
        lines += [f"  {_equation(found, first, period, later, block)}"
                  for later in range(order, offset + 1)]
        lines.append("  norm_num at now")
        lines.append("  omega")
    end = "first | omega | (simp only [Nat.even_iff, Nat.odd_iff, Int.even_iff, Int.odd_iff]; " \
          "omega) | (norm_num [*]; done)"
    return "\n".join((*(line for line in lines if line), end))


def _equation(found: Recurrence, first: int, period: int, offset: int,
              block: int | None = None) -> str:
    """The rule at one index, written out: with k, or for a given block."""
    f = found.function

    def at(i: int) -> str:
        return f"{f} ({period} * k + {first + i})" if block is None else \
            f"{f} {period * block + first + i}"

    right = re.sub(r"\{(\d+)\}", lambda match: at(offset - int(match[1])), found.shape)
    index = f"({period} * k + {first + offset})" if block is None else \
        str(period * block + first + offset)
    # ``n - 1`` at ``10 * k + 5`` is ``10 * k + 4`` by computation.
    return f"have e{offset} : {at(offset)} = {right} := {found.rule} {index} (by omega)"
