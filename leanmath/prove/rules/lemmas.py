"""Lemmas in sight: for what a goal mentions, the rewriting rules that people reach for.

Names are those of stock Lean and Mathlib. A name that a toolchain does not
have only makes its tactic fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leanmath.prove.goals import Goal
from leanmath.prove.rules.structural import Scored

#: What is mentioned, and the lemmas that unfold it by one step.
_UNFOLDING: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"∑|Finset\.sum", ("Finset.sum_range_succ",)),
    (r"∏|Finset\.prod", ("Finset.prod_range_succ",)),
    (r" !|factorial", ("Nat.factorial_succ",)),
    (r"choose", ("Nat.choose_succ_succ'",)),
    (r"\^", ("pow_succ",)),
)
#: What is mentioned, and the lemmas that say it in other words.
_MEANING: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"Even|Odd", ("Nat.even_iff", "Nat.odd_iff", "Int.even_iff", "Int.odd_iff")),
    (r"\[MOD", ("Nat.ModEq",)),
    (r"\[ZMOD", ("Int.ModEq",)),
    (r"digits", ("Nat.digits", "Nat.digitsAux")),
    (r"∑|∏", ("Finset.sum_range_succ", "Finset.prod_range_succ")),
    (r" !|factorial", ("Nat.factorial",)),
    (r"choose", ("Nat.choose",)),
    (r"\|", ("abs_le", "abs_lt")),
)


def in_sight(goal: Goal) -> Iterator[Scored]:
    """Rewriting and unfolding with the lemmas in sight, and inductions that use them."""
    text = goal.target
    unfolding = _found(_UNFOLDING, text)
    meaning = _found(_MEANING, "\n".join((text, *(h.type for h in goal.hypotheses))))
    hypotheses = [h.name for h in goal.hypotheses if h.accessible and h.name.startswith("ih")]
    if unfolding:
        rules = ", ".join(unfolding)
        known = "".join(f", {name}" for name in hypotheses)
        sums = [lemma for lemma in unfolding if lemma.startswith("Finset")]
        if sums and hypotheses:
            for end in ("ring", "omega", "nlinarith"):
                yield Scored(f"rw [{sums[0]}{known}]\n{end}", -0.5)
            yield Scored(f"rw [{sums[0]}{known}]", -0.8)
            yield Scored(f"simp only [{rules}] at *\nnlinarith", -1.0)
        if sums:
            yield Scored(f"rw [{sums[0]}]", -1.2)
        yield Scored(f"simp [{rules}{known}]", -1.4)
        yield Scored(f"simp only [{rules}]", -1.5)
        yield Scored(f"simp_all [{rules}]", -1.6)
        for end in ("omega", "ring_nf at *", "nlinarith"):
            yield Scored(f"simp only [{rules}] at *\n{end}", -1.5)
        yield Scored(f"rw [{unfolding[-1]}]", -1.8)
    if meaning:
        rules = ", ".join(meaning)
        yield Scored(f"simp only [{rules}] at *\nomega", -0.8)
        yield Scored(f"simp only [{rules}] at *", -1.6)
        yield Scored(f"simp [{rules}]", -1.4)
        yield Scored(f"norm_num [{rules}] at *", -1.7)
    yield from _inductions(goal, unfolding)
    yield from _intervals(goal)


def _inductions(goal: Goal, unfolding: list[str]) -> Iterator[Scored]:
    """The whole of a usual induction over one variable of the target."""
    if not unfolding:
        return
    names = [h.name for h in goal.hypotheses if h.type == "ℕ" and h.accessible and not h.value
             and re.search(rf"(?<!\w){re.escape(h.name)}(?!\w)", goal.target)]
    sums = [lemma for lemma in unfolding if lemma.startswith("Finset")]
    other = [lemma for lemma in unfolding if lemma not in sums]
    for name in names[:2]:
        start = (f"induction {name} with\n"
                 f"| zero => first | rfl | simp | decide | norm_num\n| succ {name} ih =>\n")
        if sums:
            for end in ("ring", "omega", "nlinarith"):
                yield Scored(f"{start}  rw [{sums[0]}, ih]\n  {end}", -0.65)
            for end in ("linarith", "nlinarith", "omega"):
                unfold = f"  simp only [{', '.join(other)}] at *\n" if other else ""
                yield Scored(f"{start}  rw [{sums[0]}]\n{unfold}  ring_nf at *\n  {end}", -0.75)
        rules = ", ".join(unfolding)
        for end in ("omega", "nlinarith", "ring_nf at *; omega"):
            yield Scored(f"{start}  simp only [{rules}] at *\n  {end}", -0.9)


def _intervals(goal: Goal) -> Iterator[Scored]:
    """Induction for sums and products over ``Finset.Icc``, or over rationals."""
    kinds = [kind for kind, sign in (("sum", "∑"), ("prod", "∏")) if sign in goal.target]
    names = [h.name for h in goal.hypotheses if h.type == "ℕ" and h.accessible and not h.value
             and re.search(rf"(?<!\w){re.escape(h.name)}(?!\w)", goal.target)]
    icc = "Finset.Icc" in goal.target
    if not kinds or not names or not (icc or "↑" in goal.target):
        return
    lemma = f"Finset.{kinds[0]}_{'Icc_succ_top (by omega)' if icc else 'range_succ'}"
    more = ", Nat.factorial_succ" if "!" in goal.target else ""
    more += ", pow_succ" if "^" in goal.target else ""
    ends = ("push_cast\n  field_simp\n  ring", "push_cast\n  ring") if "↑" in goal.target else \
        ("ring", "omega", "nlinarith")
    for name in names[:1]:
        lower = next((h.name for h in goal.hypotheses if h.accessible and re.fullmatch(
            rf"\d+ [≤<] {re.escape(name)}|{re.escape(name)} [≥>] \d+", h.type)), None)
        start = (f"induction {name}, {lower} using Nat.le_induction with\n"
                 f"| base => first | rfl | simp | decide | norm_num\n| succ {name} hn ih =>\n"
                 if lower else f"induction {name} with\n"
                 f"| zero => first | rfl | simp | decide | norm_num\n| succ {name} ih =>\n")
        for end in ends:
            yield Scored(f"{start}  rw [{lemma}, ih{more}]\n  {end}", -0.64)
        if not more:
            yield Scored(f"{start}  rw [{lemma}, ih]\n  omega", -0.7)
    step = next((h.name for h in goal.hypotheses if h.accessible and h.name.startswith("ih")), None)
    if step:
        for end in ends:
            yield Scored(f"rw [{lemma}, {step}{more}]\n{end}".replace("\n  ", "\n"), -0.55)


def _found(table: tuple[tuple[str, tuple[str, ...]], ...], text: str) -> list[str]:
    return [lemma for pattern, lemmas in table if re.search(pattern, text) for lemma in lemmas]
