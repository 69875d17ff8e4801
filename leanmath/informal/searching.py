"""The search for proofs as what the verifier asks where its tactics settle nothing.

Each question gets a few seconds, all of a run together no more than ``total``:
a verifier has many questions, and most of those that tactics leave open are
neither provable nor refutable.
"""

from __future__ import annotations

import time
from types import TracebackType

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.policy import Policy
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Plan, Prover


class SearchProver:
    """Proofs by ``leanmath.prove``; a context manager, to be handed to a verifier as ``prove``.

    ``seconds`` for each theorem, ``total`` (wall) seconds for all of them.
    """

    def __init__(self, toolchain: Toolchain, *, seconds: float = 5.0, total: float = 120.0,
                 budget: str = "1x16x32", policy: Policy | None = None) -> None:
        if seconds <= 0 or total <= 0:
            raise InputError("a search needs a time greater than zero")
        self._toolchain = toolchain
        # Seconds for each question: the rules are fast, and a model takes its time to be loaded.
        self._policy = policy or RulePolicy()
        self._seconds, self._budget = seconds, budget
        self._left = total
        self._prover: Prover | None = None
        #: Searches that were made, proofs found, and searches that the total did not allow.
        self.tried = self.found = self.skipped = 0

    def __call__(self, theorem: Theorem) -> str | None:
        """What follows ``:=`` for a theorem, or None."""
        if self._left <= 0:
            self.skipped += 1
            return None
        if self._prover is None:
            self._prover = Prover(self._toolchain, self._policy, jobs=1).__enter__()
        start = time.monotonic()
        plan = Plan(Budget.parse(self._budget, seconds=min(self._seconds, self._left)),
                    shorten=False)
        proved = self._prover.prove(theorem, plan)
        self._left -= time.monotonic() - start
        self.tried += 1
        self.found += proved.proof is not None
        return proved.proof

    def close(self) -> None:
        """End the processes."""
        if self._prover is not None:
            self._prover.__exit__(None, None, None)
            self._prover = None

    def __enter__(self) -> SearchProver:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()
