"""Functions, lists, options and booleans; induction over lists; recurrences of order two.

See ``leanmath.prove.rules.structural`` for the scale of the scores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leanmath.prove.goals import Goal
from leanmath.prove.rules.structural import Scored, fresh

_FUNCTIONS = "Function.Injective, Function.Surjective, Function.Bijective"
_RECURRENCE = re.compile(r"∀ \((\w+) : ℕ\), (\w+) \(\1 \+ 2\) = ")
_UNIVERSAL = re.compile(r"∀ \((\w+) : ℕ\), ")


def datatypes(goal: Goal) -> Iterator[Scored]:
    """Case distinctions and inductions for what is no number, and for what a recurrence defines."""
    text = "\n".join((goal.target, *(h.type for h in goal.hypotheses)))
    if re.search(r"jective", text):
        yield Scored(f"simp only [{_FUNCTIONS}] at *", -0.7)
    for h in goal.hypotheses:
        if not h.accessible or h.value:
            continue
        if re.match(r"(Option|Bool|Sum) ?|.* [⊕×] ", h.type) and _mentions(text, h.name):
            yield Scored(f"cases {h.name} <;> simp_all", -0.9)
        if h.type.startswith("List ") and _mentions(goal.target, h.name):
            yield from _list(h.name)
    match = re.fullmatch(r"(\w+) = (\w+)", goal.target)
    if match and {h.name: h.type for h in goal.hypotheses}.get(match[1]) in ("ℕ", "ℤ", "ℚ"):
        name = fresh(goal, "u")
        yield Scored(f"rcases lt_trichotomy {match[1]} {match[2]} with {name} | {name} | {name} "
                     "<;> grind", -1.2)
    powers = re.fullmatch(r"(\S+) \^ (\S+|\([^()]*\)) ∣ (\S+) \^ (\S+|\([^()]*\))", goal.target)
    if powers:
        same = powers[1] == powers[3]
        yield Scored("exact pow_dvd_pow _ (by omega)" if same
                     else "exact pow_dvd_pow_of_dvd (by norm_num) _", -0.7)
    yield from _recurrences(goal)


def _list(name: str) -> Iterator[Scored]:
    start = f"induction {name} with\n| nil => simp_all\n| cons x {name} ih => "
    yield Scored(f"{start}simp_all", -0.9)
    for end in ("simp_all; omega", "simp_all [Nat.add_assoc]", "simp_all [List.filter_cons]",
                "simp_all [List.filter_cons]; split <;> simp_all", "grind"):
        yield Scored(f"{start}{end}", -1.1)
    yield Scored(f"induction {name} with\n| nil => ?_\n| cons x {name} ih => ?_", -1.4)
    yield Scored(f"cases {name} <;> simp_all", -1.3)


def _recurrences(goal: Goal) -> Iterator[Scored]:
    """``a (n + 2)`` by the two values before; a sum over a sequence by its next term."""
    numbers = [h.name for h in goal.hypotheses
               if h.accessible and h.type == "ℕ" and _mentions(goal.target, h.name)][:2]
    for h in goal.hypotheses:
        if not h.accessible:
            continue
        match = _RECURRENCE.match(h.type)
        if match and _mentions(goal.target, match[2]):
            for n in numbers:
                start = (f"induction {n} using Nat.twoStepInduction with\n| zero => simp_all\n"
                         f"| one => simp_all\n| more {n} ih1 ih2 => rw [{h.name}, ih1, ih2]; ")
                for end in ("push_cast; ring", "omega", "ring", "push_cast; omega"):
                    yield Scored(f"{start}{end}", -0.9)
        if _UNIVERSAL.match(h.type) and re.search("∑|∏", goal.target):
            for n in numbers:
                for end in ("grind", "omega", "linarith"):
                    yield Scored(f"induction {n} with\n| zero => simp_all\n| succ {n} ih =>\n"
                                 f"  have u := {h.name} {n}\n  rw [Finset.sum_range_succ]\n"
                                 f"  {end}", -1.0)


def _mentions(text: str, name: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", text) is not None
