"""Traces of proofs by construction: each tactic is run in Lean as a search would run it.

So the states are those that a search sees, tactic by tactic, and what Lean does
not take is no trace. Much cheaper than tracing a file: no trees are read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from leanmath.core.errors import InputError
from leanmath.data.generate import Generated
from leanmath.data.traces import Skipped, Trace
from leanmath.lean.isolation import Isolation
from leanmath.lean.pool import Pool
from leanmath.lean.program import repl_program
from leanmath.lean.protocol import CommandRequest
from leanmath.lean.repl import SessionLimits
from leanmath.lean.session import Session, Step
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.graph import Outcome
from leanmath.prove.stepper import LeanStepper

#: A tactic of a proof by construction takes a small part of this.
_SECONDS = 20.0


def constructed(theorems: Iterable[Generated], toolchain: Toolchain, skipped: Skipped, *,
                isolation: Isolation | None = None,
                on_done: Callable[[Generated], None] = lambda _: None) -> Iterator[Trace]:
    """The traces of all proofs, theorem by theorem; a proof that does not go through to its end
    gives none, and is counted in ``skipped``."""
    with Pool(repl_program(toolchain), size=1, spares=0, isolation=isolation,
              steps=[Step("header", CommandRequest(cmd=toolchain.header))],
              limits=SessionLimits()) as pool, pool.session() as session:
        for made in theorems:
            yield from _steps(made, session, toolchain, skipped)
            on_done(made)


def _steps(made: Generated, session: Session, toolchain: Toolchain,
           skipped: Skipped) -> list[Trace]:
    stepper = LeanStepper(session, made.theorem, header="header", tactic_seconds=_SECONDS)
    try:
        state, goals = stepper.begin()
    except InputError:
        skipped.add("a statement that Lean does not accept")
        return []
    traces: list[Trace] = []
    states = [state]
    for number, tactic in enumerate(made.proof):
        stepped = stepper.run(states[-1], tactic)
        if stepped.outcome not in (Outcome.ADVANCED, Outcome.FINISHED):
            skipped.add(f"a proof that fails at {tactic.split()[0]}")
            traces = []
            break
        traces.append(Trace(
            theorem=made.theorem.name, statement=made.theorem.statement, before=goals,
            tactic=tactic, after=stepped.goals, path=made.proof[:number], premises=(),
            outcome="finished" if stepped.outcome is Outcome.FINISHED else "advanced",
            source=f"leanmath data generate, seed {made.seed}", line=number + 1, column=0,
            licence="Apache-2.0", toolchain=toolchain.version))
        goals = stepped.goals
        states.append(stepped.state)
    stepper.free(each for each in states if each >= 0)
    if traces and traces[-1].outcome != "finished":
        skipped.add("a proof that does not end")
        return []
    return traces
