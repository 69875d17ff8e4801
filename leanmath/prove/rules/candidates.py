"""The fixed list of one-step proofs that ``bench closers`` tries, in order.

The list depends only on what a statement binds and on the numerals in it
(which variables are bounded, which hypotheses are conjunctions or equations to
rewrite with), never on its name. Cheap and likely ones come first. Whether a
candidate proves anything is for Lean to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from leanmath.prove.rules import (
    equations,
    exhaustive,
    families,
    modular,
    number_theory,
    sequences,
)
from leanmath.prove.rules.binders import Signature, signature

#: Tried on every statement.
PLAIN = (
    "rfl",
    "decide",
    "norm_num",
    "omega",
    "simp",
    "simp_all",
    "norm_num [*]",
    "simp [*]",
    "intros; omega",
    "subst_vars; norm_num",
    "subst_vars; rfl",
    "subst_vars; decide",
    "decide +kernel",
    "norm_num [*] at *",
    "norm_num at *; omega",
    "simp_all; omega",
    "push_cast at *; omega",
    "linarith",
    "nlinarith",
    "ring_nf at *; omega",
    "constructor <;> omega",
    "positivity",
    "norm_num [Nat.factorial]",
    "simp_all [Nat.factorial]",
    "simp_all [Nat.ofDigits]; omega",
    "norm_num [Nat.ofDigits] at *; omega",
    "simp_all [Nat.even_iff, Nat.odd_iff]; omega",
    "simp_all [Int.even_iff, Int.odd_iff]; omega",
    "grind",
    "constructor <;> nlinarith",
    "constructor <;> grind",
    "subst_vars; nlinarith",
    "push_cast at *; nlinarith",
)

_FAMILIES = (
    families.rewriting,
    families.recurrence,
    families.interval_cases,
    families.divisor,
    families.lower_bound,
    families.gcd_lcm,
    families.residues,
    families.power_residues,
    families.induction,
    families.witnesses,
    families.product,
    families.bounded_by_equation,
    *number_theory.FAMILIES,
    *exhaustive.FAMILIES,
    *modular.FAMILIES,
    *equations.FAMILIES,
    sequences.periodic,
    families.guessed_bound,
)

#: Those that look before they speak: what they give is worth an early try.
_SURE = (*exhaustive.SURE, *modular.SURE, *equations.SURE, number_theory.bounded_powers)


def candidates(text: str) -> tuple[str, ...]:
    """The tactics to try on a statement (its Lean source), in order, each once."""
    return tuple(dict.fromkeys(_all(signature(text))))


def families_of(text: str) -> tuple[str, ...]:
    """The same without the plain list."""
    return tuple(dict.fromkeys(_families(signature(text))))


def sure_of(text: str) -> tuple[str, ...]:
    """Scripts that were seen to be plausible before they were given."""
    read = signature(text)
    return tuple(dict.fromkeys(script for family in _SURE for script in family(read)))


def _all(read: Signature) -> Iterator[str]:
    yield from PLAIN
    for family in _SURE:
        yield from family(read)
    yield from _families(read)


def _families(read: Signature) -> Iterator[str]:
    for family in _FAMILIES:
        yield from family(read)
