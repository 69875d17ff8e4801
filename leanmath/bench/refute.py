"""Short proofs that hypotheses contradict one another, or that a statement is false.

A fixed list of closers, and small numbers put in for the variables: what a
lint can afford for each statement. Where they find nothing, a search for proofs
may go on. Whatever is found has been accepted by the judge.
"""

from __future__ import annotations

from itertools import product

from leanmath.bench.account import Account
from leanmath.bench.lint import Refute
from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.lean.check import Checker
from leanmath.prove.budget import Budget
from leanmath.prove.runner import Plan, Prover

#: Tried on every theorem, in order.
CLOSERS = ("omega", "decide", "simp_all", "norm_num at *", "grind", "nlinarith",
           "simp_all; omega", "norm_num at *; omega")
#: Values that are put in for a variable, by how many variables there are.
_VALUES = {1: tuple(range(12)), 2: (0, 1, 2, 3, 4), 3: (0, 1, 2, 3), 4: (1, 2)}
_NUMBERS = frozenset({"ℕ", "ℤ", "ℚ", "Nat", "Int", "Rat"})
#: With "done", because an unsolved goal at the end of a "by" is logged and no failure to "first".
_LEAF = "first | omega | (norm_num; done) | decide"


class Closers:
    """The list of closers, each proof judged by ``checker``; ``seconds`` for each."""

    def __init__(self, checker: Checker, *, seconds: float = 10.0) -> None:
        self._checker = checker
        self._seconds = seconds

    def __call__(self, theorem: Theorem, account: Account) -> str | None:
        """A proof of ``theorem`` that the judge accepts, or None."""
        scripts = [f"by\n  {closer}" for closer in CLOSERS]
        if theorem.name.endswith("_false"):
            scripts = [*small_cases(account), *scripts]
        else:
            scripts = [f"by\n  intros\n  {closer}" for closer in CLOSERS]
        for script in scripts:
            try:
                verdict = self._checker.check(theorem, script, seconds=self._seconds)
            except InputError:
                return None  # the changed statement is none: nothing can be said
            if verdict.accepted:
                return script
        return None


class Searched:
    """Another refuter first, then a search by ``prover`` within ``budget``: for each theorem that
    it is asked for, so that a sound statement with hypotheses costs the budget twice."""

    def __init__(self, first: Refute, prover: Prover, budget: Budget) -> None:
        self._first = first
        self._prover = prover
        self._plan = Plan(budget)

    def __call__(self, theorem: Theorem, account: Account) -> str | None:
        """A proof of ``theorem`` that the judge accepts, or None."""
        return self._first(theorem, account) or self._prover.prove(theorem, self._plan).proof


def small_cases(account: Account) -> list[str]:
    """Proofs of ``¬∀ x y, h → ...`` that try small numbers for the variables, all in one script.

    None when a variable is no number, or there are too many.
    """
    arguments = [binder for binder in account.binders if binder.info == "explicit"]
    numbers = [binder for binder in arguments if not binder.prop]
    if (len(arguments) != len(account.binders) or len(numbers) not in _VALUES
            or any(binder.type not in _NUMBERS for binder in numbers)):
        return []
    cases = []
    for values in product(_VALUES[len(numbers)], repeat=len(numbers)):
        left = iter(values)
        words = [f"(by {_LEAF})" if binder.prop else str(next(left)) for binder in arguments]
        cases.append(f"exact absurd (counter {' '.join(words)}) (by {_LEAF})")
    return ["by\n  intro counter\n  first\n" + "".join(f"  | {case}\n" for case in cases)]
