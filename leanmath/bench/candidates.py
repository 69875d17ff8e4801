"""The fixed list of one-step proofs that ``bench closers`` tries, in order.

The list depends only on what a statement binds (which variables are bounded,
which hypotheses are conjunctions or equations to rewrite with), never on its
name. Cheap and likely ones come first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leanmath.bench.binders import Hypothesis, Signature, bare_bounds, lower_bound_goal, signature

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
)

#: What closes the cases that a split over a variable's values leaves.
FINISHERS = (
    "omega",
    "simp_all",
    "decide",
    "norm_num at *",
    "(simp_all; omega)",
    "(norm_num at *; omega)",
    "first | omega | simp_all | (norm_num at *; omega) | (revert_all; decide)",
)

#: A modulus up to this is split into its residues, an equation's numeral up to
#: the other bound is tried as a bound of the variables.
MAX_MODULUS = 19
MAX_BOUND = 2500


def candidates(text: str) -> tuple[str, ...]:
    """The tactics to try on a statement (its Lean source), in order, each once."""
    read = signature(text)
    found = [*PLAIN, *_rewriting(read), *_interval_cases(read), *_lower_bound(read),
             *_residues(read), *_induction(read), *_witnesses(read), *_bounded_by_equation(read)]
    return tuple(dict.fromkeys(found))


def _apart(read: Signature) -> str:
    """Tactics that take every conjunction among the hypotheses apart, or nothing."""
    last = {hypothesis.name: hypothesis for hypothesis in read.hypotheses}
    return "".join(f"obtain ⟨{_names(h)}⟩ := {h.name}\n"
                   for h in last.values() if len(h.parts) > 1)


def _names(hypothesis: Hypothesis) -> str:
    return ", ".join(f"{hypothesis.name}_{i}" for i in range(1, len(hypothesis.parts) + 1))


def _rewriting(read: Signature) -> Iterator[str]:
    universal = [hypothesis.name for hypothesis in read.hypotheses if hypothesis.universal]
    if not universal:
        return
    for name in universal:
        yield f"norm_num [{name}]"
        yield f"simp [{name}]"
        yield f"rw [{name}]; norm_num"
        yield f"rw [{name} _ (by decide)]; norm_num"
        yield f"rw [{name} _ (by norm_num)]; norm_num"
        yield f"rw [{name} _ _ (by decide)]; norm_num"
    together = ", ".join(universal)
    yield f"simp (disch := decide) [{together}]"
    yield f"norm_num (disch := decide) [{together}]"
    yield f"simp_all [{together}]"
    # An equation that gives a function at one place from its value at another.
    for name in universal:
        for at in _arguments(read):
            yield f"have := {name} {at}\nsimp_all"
    if numerals := [at for at in _arguments(read) if at.isdecimal()]:
        low, high = min(map(int, numerals)), max(map(int, numerals))
        if 0 < high - low <= 200:
            for name in universal:
                every = "\n".join(f"have e{i} := {name} {i}" for i in range(low, high + 1))
                yield f"{every}\nnorm_num at *\nomega"


def _arguments(read: Signature) -> list[str]:
    """The numerals to which the functions are applied in hypotheses and goal."""
    found: list[str] = []
    for function in read.functions:
        for text in (*(h.text for h in read.hypotheses), read.goal):
            found += re.findall(rf"(?<!\w){re.escape(function)} (\d+)", text)
    return list(dict.fromkeys(found))


def _interval_cases(read: Signature) -> Iterator[str]:
    apart = _apart(read)
    bounded = [name for name in read.counting if bare_bounds(read, name)]
    for name in bounded:
        for finisher in FINISHERS:
            yield f"{apart}interval_cases {name} <;> {finisher}"
    if 2 <= len(bounded) <= 3:
        every = " <;> ".join(f"interval_cases {name}" for name in bounded)
        for finisher in FINISHERS:
            yield f"{apart}{every} <;> {finisher}"
    if apart:
        for finisher in FINISHERS:
            yield f"{apart}{finisher}"


def _lower_bound(read: Signature) -> Iterator[str]:
    """A goal ``N ≤ x`` by trying every smaller x."""
    found = lower_bound_goal(read)
    if found is None or int(found[1]) > MAX_BOUND:
        return
    name, numeral = found
    start = f"{_apart(read)}by_contra small\nhave small : {name} < {numeral} := by omega\n"
    for finisher in FINISHERS:
        yield f"{start}interval_cases {name} <;> {finisher}"


def _residues(read: Signature) -> Iterator[str]:
    """Every variable by its residues modulo a small numeral of the statement."""
    texts = " ".join((*(h.text for h in read.hypotheses), read.goal))
    moduli = {int(m) for m in re.findall(r"%\s*(\d+)", texts)}
    moduli |= {int(m) for m in re.findall(r"(\d+)\s*∣", texts)}
    names = read.counting
    if not names or len(names) > 2:
        return
    for modulus in sorted(m for m in moduli if 2 <= m <= MAX_MODULUS):
        split = ""
        for name in names:
            values = " ∨ ".join(f"{name} % {modulus} = {value}" for value in range(modulus))
            split += f"have r_{name} : {values} := by omega\n"
        cases = " <;> ".join(f"rcases r_{name} with {' | '.join([f'r_{name}'] * modulus)}"
                             for name in names)
        kind = "Int" if any(k in ("ℤ", "Int") for _, k in read.numbers) else "Nat"
        facts = ", ".join([f"{kind}.add_mod", f"{kind}.mul_mod", "pow_succ"] if kind == "Nat" else
                          ["Int.add_emod", "Int.sub_emod", "Int.mul_emod", "pow_succ"])
        yield f"{split}{cases} <;> simp_all [{facts}]"
        yield f"{split}{cases} <;> simp [{facts}, *]"
        yield f"{split}{cases} <;> norm_num [{facts}, *]"


def _induction(read: Signature) -> Iterator[str]:
    if len(read.numbers) != 1 or read.numbers[0][1] not in ("ℕ", "Nat"):
        return
    name = read.numbers[0][0]
    for step in ("omega", "(simp_all [Nat.pow_succ]; omega)", "(rw [Nat.pow_succ]; omega)",
                 "(norm_num [Nat.pow_succ] at *; omega)",
                 "(cases n <;> simp_all [Nat.pow_succ] <;> omega)"):
        yield (f"induction {name} with\n| zero => first | omega | simp_all | decide\n"
               f"| succ n ih => {step}")


def _witnesses(read: Signature) -> Iterator[str]:
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


def _bounded_by_equation(read: Signature) -> Iterator[str]:
    """A variable bounded by the numeral of an equation, then tried value by value."""
    numerals = sorted({int(m) for atom in read.atoms()
                       for m in re.findall(r"=\s*(\d+)\Z", atom) if int(m) <= MAX_BOUND})
    apart = _apart(read)
    for bound in numerals[:2]:
        for name, kind in read.numbers:
            facts = f"have hi : {name} ≤ {bound} := by nlinarith\n"
            if kind in ("ℤ", "Int"):
                facts += f"have lo : -{bound} ≤ {name} := by nlinarith\n"
            for finisher in ("omega", FINISHERS[-1]):
                yield f"{apart}{facts}interval_cases {name} <;> {finisher}"
