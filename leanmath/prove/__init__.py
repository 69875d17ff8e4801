"""Proof search: a policy proposes tactics, Lean runs them, the best state is expanded next.

The module can be called: ``leanmath.prove("theorem t (a b : Nat) : a + b = b + a")``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leanmath.lean.toolchain import Toolchain
    from leanmath.prove.policy import Policy
    from leanmath.prove.runner import Proved


def prove(statement: str, *, policy: Policy | None = None, budget: str = "1x32x64",
          seconds: float | None = 60.0, project: Path | str | None = None,
          toolchain: Toolchain | None = None) -> Proved:
    """Search for a proof of one theorem, and have it judged.

    ``policy``: the default one when None. The result has ``record.status``,
    ``proof`` (what follows ``:=``, or None), and the search graph in
    ``result``. For many theorems see :class:`leanmath.prove.runner.Prover`,
    which keeps Lean running. Raises :class:`~leanmath.core.errors.InputError`
    for what is no statement, and when Lean does not accept it.
    """
    from leanmath.core.errors import InputError
    from leanmath.lean.lacking import lacking
    from leanmath.lean.toolchain import find_toolchain
    from leanmath.prove.budget import Budget
    from leanmath.prove.inputs import statement_of
    from leanmath.prove.policies import default_policy
    from leanmath.prove.runner import Plan, Prover

    theorem = statement_of(statement)
    found = toolchain or find_toolchain(project)
    plan = Plan(Budget.parse(budget, seconds=seconds), keep=True)
    with Prover(found, policy or default_policy(), jobs=1) as prover:
        proved = prover.prove(theorem, plan)
    if proved.record.status == "invalid":
        raise InputError(proved.record.detail, hint=lacking(theorem.statement, found))
    return proved


class _Callable(ModuleType):
    """This module as a function: the name of the function that people want, and of the room."""

    def __call__(self, statement: str, *, policy: Policy | None = None, budget: str = "1x32x64",
                 seconds: float | None = 60.0, project: Path | str | None = None,
                 toolchain: Toolchain | None = None) -> Proved:
        return prove(statement, policy=policy, budget=budget, seconds=seconds, project=project,
                     toolchain=toolchain)


sys.modules[__name__].__class__ = _Callable
