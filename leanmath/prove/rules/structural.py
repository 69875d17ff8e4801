"""Tactics that take a goal apart, from the shape of its target and hypotheses.

Each comes with a score, in the scale of log-probabilities: near 0 for what
loses nothing (taking a conjunction apart), low for what is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leanmath.prove.goals import Goal, Hypothesis

_NUMBERS = {"ℕ", "ℤ", "ℚ"}
#: The variables behind ∀: in parentheses, bare, or bounded.
_QUANTIFIED = re.compile(
    r"∀ (?:\(([^:()]*?) : [^()]*\)|([^,:(]*?)(?: : [^,]*)?)(?:, | [<≤>≥∣∈≠] )")
_SETS = ", ".join(f"Set.mem_{name}" for name in (
    "setOf_eq", "insert_iff", "singleton_iff", "Icc", "Ico", "Ioc", "Ioo", "union", "inter_iff",
    "diff", "empty_iff_false")) + ", Finset.mem_filter, Finset.mem_range, Finset.mem_Icc, " \
    "Finset.mem_insert, Finset.mem_singleton, Nat.mem_divisors"
_PARITY = ("Even", "Odd", "% 2", "2 ∣")


@dataclass(frozen=True)
class Scored:
    """A tactic with its score (natural logarithm of a made-up probability)."""

    tactic: str
    score: float


def top(text: str) -> str:
    """The outermost connective of a proposition: one of ``∀ ∃ ¬ → ↔ ∧ ∨ ≠ =`` ``≤ < ∣``, or ``""``.

    Read from Lean's own printing, in which weaker connectives are outside.
    """
    text = text.strip()
    for word in ("∀", "∃!", "∃"):
        if text.startswith(word):
            return word
    found: dict[str, int] = {}
    depth = 0
    for at, letter in enumerate(text):
        if letter in "([{⟨":
            depth += 1
        elif letter in ")]}⟩":
            depth -= 1
        elif depth == 0 and letter in "→↔∧∨≠=≤<≥>∣":
            found.setdefault(letter, at)
        elif depth == 0 and letter in "∀∃":
            break  # what follows is inside the quantifier
    for connective in "↔→∨∧":
        if connective in found:
            # ↔ and → bind weakest; a quantifier or → before ↔ is outside it.
            if connective == "↔" and found.get("→", len(text)) < found["↔"]:
                return "→"
            return connective
    if text.startswith("¬"):
        return "¬"
    for relation in "≠=≤<≥>∣":
        if relation in found:
            return relation
    return ""


def fresh(goal: Goal, wanted: str) -> str:
    """A name like ``wanted`` that is not in use."""
    if wanted not in goal.names:
        return wanted
    number = 1
    while f"{wanted}{number}" in goal.names:
        number += 1
    return f"{wanted}{number}"


def lossless(goal: Goal) -> str | None:
    """One tactic that loses nothing, when the goal offers any: names for what has none, ``intro``,
    conjunctions and witnesses among the hypotheses taken apart."""
    hidden = [h for h in goal.hypotheses if not h.accessible]
    if hidden:
        return f"rename_i {' '.join(_names_for(goal, hidden))}"
    target, kind = goal.target, top(goal.target)
    if kind == "∀":
        return f"intro {' '.join(_bound(goal, target))}"
    if kind == "→":
        return f"intro {fresh(goal, 'h')}"
    lines = []
    for h in goal.hypotheses:
        kind = top(h.type)
        if kind == "∧":
            lines.append(f"obtain ⟨{h.name}1, {h.name}2⟩ := {h.name}")
        elif kind == "∃":
            match = re.match(r"∃ (\w+)", h.type)
            witness = fresh(goal, match[1] if match else "w")
            if not any(f"⟨{witness}, " in line for line in lines):
                lines.append(f"obtain ⟨{witness}, {h.name}⟩ := {h.name}")
    return "\n".join(lines) or None


def _names_for(goal: Goal, hidden: list[Hypothesis]) -> Iterator[str]:
    taken = set(goal.names)
    for hypothesis in hidden:
        base = hypothesis.name.split("✝")[0]
        base = base if base.isidentifier() and base != "this" else "h"
        name, number = base, 0
        while name in taken:
            number += 1
            name = f"{base}{number}"
        taken.add(name)
        yield name


def structural(goal: Goal) -> Iterator[Scored]:
    """What to do with the shape of the goal where something may be lost."""
    yield from _target(goal)
    for hypothesis in goal.hypotheses:
        if hypothesis.accessible:
            yield from _hypothesis(goal, hypothesis)
    yield from _variables(goal)


def _target(goal: Goal) -> Iterator[Scored]:
    target, kind = goal.target, top(goal.target)
    if kind in ("¬", "≠"):
        yield Scored(f"intro {fresh(goal, 'h')}", -0.3)
    if kind in ("∧", "↔"):
        yield Scored("constructor", -0.2)
    elif kind == "∨":
        yield Scored("left", -1.2)
        yield Scored("right", -1.2)
        yield Scored(f"by_cases {fresh(goal, 'h')} : {_first_disjunct(target)}", -1.4)
    elif kind in ("∃", "∃!"):
        names = [h.name for h in goal.hypotheses if h.accessible and h.type in _NUMBERS]
        for value in ("0", "1", "2", *names[:4], *(f"{name} + 1" for name in names[:2])):
            yield Scored(f"refine ⟨{value}, ?_⟩", -2.0)
        for h in goal.hypotheses:
            if h.accessible and top(h.type) == "∀":
                yield Scored(f"exact ⟨_, {h.name} _⟩", -0.6)
                yield Scored(f"exact ⟨_, by simp [{h.name}]⟩", -1.6)
    if kind in ("=", "≤", "<", "≥", ">", "∣", "", "∨"):
        yield Scored(f"by_contra {fresh(goal, 'hn')}", -2.2)
    if "{" in target or "Set" in target or any("Set" in h.type for h in goal.hypotheses):
        if kind == "=":
            yield Scored(f"ext {fresh(goal, 'x')}\nsimp only [{_SETS}]", -0.7)
        if "∈" in target:
            yield Scored(f"simp only [{_SETS}]", -0.7)
    if kind == "=" and any(h.type == "ℕ" for h in goal.hypotheses):
        yield Scored("apply Nat.le_antisymm", -3.0)


def _first_disjunct(target: str) -> str:
    depth = 0
    for at, letter in enumerate(target):
        depth += (letter in "([{⟨") - (letter in ")]}⟩")
        if depth == 0 and letter == "∨":
            return target[:at].strip()
    return target


def _bound(goal: Goal, target: str) -> Iterator[str]:
    """Names for the variables of the outermost quantifier, and for the premises right behind."""
    match = _QUANTIFIED.match(target)
    words = ((match[1] or match[2] or "") if match else "").split()
    plain = [word for word in words if re.fullmatch(r"[^\W\d][\w'₀-₉]*", word)]
    return (fresh(goal, word) for word in (plain or ["x"]))


def _hypothesis(goal: Goal, h: Hypothesis) -> Iterator[Scored]:
    kind, name = top(h.type), h.name
    if kind == "∨":
        yield Scored(f"rcases {name} with {name} | {name}", -0.4)
    elif kind == "↔":
        yield Scored(f"obtain ⟨{name}1, {name}2⟩ := {name}", -1.5)
    elif kind == "∣":
        yield Scored(f"obtain ⟨{fresh(goal, 'k')}, {name}⟩ := {name}", -1.0)
    elif kind == "=":
        left, _, right = h.type.partition(" = ")
        local = {x.name for x in goal.hypotheses if x.type in _NUMBERS}
        if left in local or right in local:
            yield Scored(f"subst {name}", -0.3)
    elif kind == "¬" or kind == "≠":
        yield Scored(f"apply {name}", -2.5)
    if re.match(r"(Even|Odd|IsSquare) ", h.type):
        yield Scored(f"obtain ⟨{fresh(goal, 'k')}, {name}⟩ := {name}", -0.8)
    if re.match(r"(?:Nat\.)?Prime ", h.type):
        yield Scored(f"have {fresh(goal, name + '2')} := Nat.Prime.two_le {name}", -1.2)
    if kind == "∀" and "∃" in h.type:
        for x in goal.hypotheses:
            if x.accessible and x.type in _NUMBERS:
                yield Scored(f"obtain ⟨{fresh(goal, 'w')}, {fresh(goal, 'hw')}⟩ := "
                             f"{name} {x.name}", -1.0)
    if kind in ("∀", "→"):
        yield Scored(f"apply {name}", -1.6)
        for x in goal.hypotheses:
            if kind == "→" and x.accessible and h.type.startswith(f"{x.type} →"):
                yield Scored(f"have {fresh(goal, name + x.name)} := {name} {x.name}", -0.6)
    if kind in ("∀", "=", "↔"):
        yield Scored(f"rw [{name}]", -1.6)
        yield Scored(f"rw [← {name}]", -2.6)
        yield Scored(f"simp [{name}]", -1.8)
    if "∈" in h.type and kind not in ("∀", "∃"):
        yield Scored(f"simp only [{_SETS}] at {name}", -0.7)
    if h.type == goal.target:
        yield Scored(f"exact {name}", -0.01)


def _variables(goal: Goal) -> Iterator[Scored]:
    for h in goal.hypotheses:
        if h.type == "ℕ" and h.accessible and not h.value and h.name in goal.target:
            yield Scored(f"induction {h.name} with\n| zero => ?_\n| succ {h.name} ih => ?_", -1.1)
            yield Scored(f"rcases {h.name} with _ | {h.name}", -2.2)
            yield Scored(f"induction {h.name} using Nat.strong_induction_on with\n"
                         f"| _ {h.name} ih => ?_", -2.6)
    naturals = {h.name for h in goal.hypotheses if h.type == "ℕ"}
    for h in goal.hypotheses:
        match = re.fullmatch(r"\d+ [≤<] (\w+)|(\w+) [≥>] \d+", h.type)
        n = (match[1] or match[2]) if match else ""
        if n in naturals and h.accessible and n in goal.target:
            yield Scored(f"induction {n}, {h.name} using Nat.le_induction with\n"
                         f"| base => ?_\n| succ {n} hn ih => ?_", -1.3)
    for h in goal.hypotheses:
        if re.fullmatch(r"ℕ|ℤ|ℚ", h.type) and _needs_split(goal, h.name):
            yield Scored(f"rcases Nat.even_or_odd' {h.name} with "
                         f"⟨{fresh(goal, 'k')}, {fresh(goal, 'hk')} | {fresh(goal, 'hk')}⟩", -2.4)


def _needs_split(goal: Goal, name: str) -> bool:
    return any(word in goal.target for word in _PARITY) and name in goal.target
