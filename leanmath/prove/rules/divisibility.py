"""``d ∣ e`` from what is known to be divisible by d, read off the shape of e.

The term that is built is a proposal: whether it proves anything is for Lean to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leanmath.prove.goals import Goal
from leanmath.prove.rules.structural import Scored, top

_TOKEN = re.compile(r"\s*([\w.'₀-₉]+|\S)")
_BINARY = (("+", "-"), ("*",), ("^",))


@dataclass(frozen=True)
class _Tree:
    """An expression: an ``operator`` with its sides, or an atom (``""``) with its text."""

    operator: str
    sides: tuple[_Tree, ...]
    text: str


def divisible(goal: Goal) -> Iterator[Scored]:
    """The proof by sums, multiples and powers, where there is one."""
    if top(goal.target) != "∣":
        return
    divisor, _, dividend = goal.target.partition(" ∣ ")
    known = {}
    for h in goal.hypotheses:
        of, bar, by = h.type.partition(" ∣ ")
        if h.accessible and bar and top(h.type) == "∣" and of.strip() == divisor.strip():
            tree = _read(by)
            if tree is not None:
                known[tree] = h.name
    wanted, itself = _read(dividend), _read(divisor)
    if wanted is None or not known:
        return
    if itself is not None:
        known.setdefault(itself, "dvd_rfl")
    natural = not any(h.type in ("ℤ", "ℚ") for h in goal.hypotheses)
    term = _term(wanted, known, "Nat.dvd_sub" if natural else "dvd_sub")
    if term is not None:
        yield Scored(f"exact {term}", -0.5)


def _term(tree: _Tree, known: dict[_Tree, str], difference: str) -> str | None:
    if tree in known:
        return known[tree]
    parts = [_term(side, known, difference) for side in tree.sides]
    if tree.operator in ("+", "-") and len(parts) == 2:
        if None in parts:
            return None
        return f"({'dvd_add' if tree.operator == '+' else difference} {parts[0]} {parts[1]})"
    if tree.operator == "-":
        return None if parts[0] is None else f"(dvd_neg.mpr {parts[0]})"
    if tree.operator == "*":
        if parts[0] is not None:
            return f"(dvd_mul_of_dvd_left {parts[0]} _)"
        return None if parts[1] is None else f"(dvd_mul_of_dvd_right {parts[1]} _)"
    if tree.operator == "^" and parts[0] is not None:
        return f"(dvd_pow {parts[0]} (by omega))"
    return None


def _read(text: str) -> _Tree | None:
    tokens = [match[1] for match in _TOKEN.finditer(text)]
    tree, at = _sum(tokens, 0, 0)
    return tree if at == len(tokens) else None


def _sum(tokens: list[str], at: int, level: int) -> tuple[_Tree | None, int]:
    """What stands from ``at`` on, with operators that bind at least as tightly as ``level``."""
    if level == len(_BINARY):
        return _atom(tokens, at)
    if level == 0 and at < len(tokens) and tokens[at] == "-":
        inner, at = _sum(tokens, at + 1, 1)
        tree = None if inner is None else _Tree("-", (inner,), "")
    else:
        tree, at = _sum(tokens, at, level + 1)
    while tree is not None and at < len(tokens) and tokens[at] in _BINARY[level]:
        operator = tokens[at]
        # Powers associate to the right.
        right, at = _sum(tokens, at + 1, level if operator == "^" else level + 1)
        tree = None if right is None else _Tree(operator, (tree, right), "")
    return tree, at


def _atom(tokens: list[str], at: int) -> tuple[_Tree | None, int]:
    if at < len(tokens) and tokens[at] == "(":
        tree, at = _sum(tokens, at + 1, 0)
        return (tree, at + 1) if at < len(tokens) and tokens[at] == ")" else (None, at)
    words = []
    while at < len(tokens) and re.match(r"[\w.]", tokens[at]):
        words.append(tokens[at])  # a function and its arguments
        at += 1
    return (_Tree("", (), " ".join(words)) if words else None), at
