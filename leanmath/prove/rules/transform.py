"""Tactics that change a goal without taking it apart: normal forms, consequences, rewriting.

See ``leanmath.prove.rules.structural`` for the scale of the scores.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from leanmath.prove.goals import Goal
from leanmath.prove.rules.linear import quadratic
from leanmath.prove.rules.structural import Scored

_ORDERED = ("ℕ", "ℤ", "ℚ")


def transforming(goal: Goal) -> Iterator[Scored]:
    """Normal forms first, then consequences that nonlinear arithmetic may need."""
    for tactic, score in (
            ("norm_num at *", -1.6), ("simp at *", -1.7), ("push_cast at *", -2.4),
            ("ring_nf at *", -2.0), ("ring_nf", -1.8), ("norm_num", -1.5), ("simp", -1.5),
            ("push_neg at *", -2.3), ("subst_vars", -1.4), ("simp_all", -2.0),
            ("exfalso", -3.2), ("split", -2.0), ("split_ifs", -2.0), ("funext x", -3.0),
            ("congr 1", -3.0), ("apply mul_comm", -4.0)):
        yield Scored(tactic, score)
    numbers = [h for h in goal.hypotheses if h.accessible and h.type in _ORDERED]
    text = "\n".join((*(h.type for h in goal.hypotheses), goal.target))
    if re.search(r"\d+ ∣|∣ \w|%", text):
        yield Scored("omega", -1.0)
    yield from _nonlinear(goal, [h.name for h in numbers], text)


def _nonlinear(goal: Goal, names: list[str], text: str) -> Iterator[Scored]:
    """``nlinarith`` with squares of variables and differences, and products of hypotheses."""
    if not names or not re.search(r"\^|\*", text) or not re.search(r"[≤<≥>=]", goal.target):
        return
    squares = [f"sq_nonneg ({a} - {b})" for a, b in itertools.combinations(names[:4], 2)]
    plain = [f"sq_nonneg {a}" for a in names[:4]]
    positive = [h.name for h in goal.hypotheses if h.accessible
                and re.fullmatch(r"0 < .*|.* > 0|0 ≤ .*", h.type)]
    products = [f"mul_pos {a} {b}" for a, b in itertools.combinations(positive[:4], 2)]
    if squares:
        yield Scored(f"nlinarith [{', '.join(squares)}]", -1.9)
    if plain:
        yield Scored(f"nlinarith [{', '.join(plain + squares)}]", -2.2)
    if products:
        yield Scored(f"nlinarith [{', '.join(products + squares)}]", -2.1)
    sums = [f"sq_nonneg ({a} + {b})" for a, b in itertools.combinations(names[:3], 2)]
    if sums:
        yield Scored(f"nlinarith [{', '.join(sums + squares)}]", -2.6)
    if len(names) == 4:
        a, b, c, d = names
        crossed = [f"sq_nonneg ({a} * {d} - {b} * {c})", f"sq_nonneg ({a} * {c} - {b} * {d})",
                   f"sq_nonneg ({a} * {b} - {c} * {d})"]
        for hint in crossed:
            yield Scored(f"nlinarith [{hint}]", -2.0)
    for name, vertex in _vertices(goal, names):
        yield Scored(f"nlinarith [sq_nonneg ({name} - {vertex})]", -1.9)
    if len(names) <= 3:
        ones = [f"sq_nonneg ({a} - 1)" for a in names]
        yield Scored(f"nlinarith [{', '.join(ones + squares)}]", -2.6)


def _vertices(goal: Goal, names: list[str]) -> Iterator[tuple[str, str]]:
    """Where a quadratic in one variable has its least value, in the target or a hypothesis."""
    for text in (goal.target, *(h.type for h in goal.hypotheses)):
        sides = re.split(r" (?:≤|<|≥|>|=) ", text)
        if len(sides) != 2:
            continue
        for name in names:
            found = quadratic(f"({sides[0]}) - ({sides[1]})", name)
            if found is not None and found[0] != 0 and found[1] != 0:
                vertex = -found[1] / (2 * found[0])
                yield name, str(vertex) if vertex >= 0 else f"({vertex})"
