"""Traces of proofs that are at hand: each tactic is run in Lean as a search would run it.

So the states are those that a search sees, tactic by tactic, and what Lean does
not take is no trace. Much cheaper than tracing a file: no trees are read.
Proofs by construction are run like this, and those that a search found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
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


@dataclass(frozen=True)
class Written:
    """A theorem with its proof as tactics in order; of several ``ways`` to cut it into tactics the
    first that Lean takes counts. ``source`` and ``licence`` as in a trace."""

    theorem: Theorem
    ways: tuple[tuple[str, ...], ...]
    source: str
    licence: str


def traced(proofs: Iterable[Written], toolchain: Toolchain, skipped: Skipped, *,
           isolation: Isolation | None = None) -> Iterator[tuple[Written, list[Trace]]]:
    """Each proof with its traces; a proof that does not go through to its end has none, and is
    counted in ``skipped``."""
    with Pool(repl_program(toolchain), size=1, spares=0, isolation=isolation,
              steps=[Step("header", CommandRequest(cmd=toolchain.header))],
              limits=SessionLimits()) as pool, pool.session() as session:
        for proof in proofs:
            yield proof, _run(proof, session, toolchain, skipped)


def constructed(theorems: Iterable[Generated], toolchain: Toolchain, skipped: Skipped, *,
                isolation: Isolation | None = None,
                on_done: Callable[[Generated], None] = lambda _: None) -> Iterator[Trace]:
    """The traces of all proofs by construction, theorem by theorem; see :func:`traced`."""
    made = list(theorems)
    proofs = (Written(each.theorem, (each.proof,), f"leanmath data generate, seed {each.seed}",
                      "Apache-2.0") for each in made)
    for each, (_, traces) in zip(made, traced(proofs, toolchain, skipped, isolation=isolation),
                                 strict=True):
        yield from traces
        on_done(each)


def _run(proof: Written, session: Session, toolchain: Toolchain,
         skipped: Skipped) -> list[Trace]:
    stepper = LeanStepper(session, proof.theorem, header="header", tactic_seconds=_SECONDS)
    try:
        state, goals = stepper.begin()
    except InputError:
        skipped.add("a statement that Lean does not accept")
        return []
    why = ""
    for tactics in proof.ways:
        traces, said = _steps(proof, tactics, state, goals, stepper, toolchain)
        if not said:
            stepper.free([state])
            return traces
        why = why or said
    stepper.free([state])
    skipped.add(why)
    return []


def _steps(proof: Written, tactics: tuple[str, ...], state: int, goals: tuple[str, ...],
           stepper: LeanStepper, toolchain: Toolchain) -> tuple[list[Trace], str]:
    """The traces, or none and why."""
    traces: list[Trace] = []
    states: list[int] = []
    why = ""
    for number, tactic in enumerate(tactics):
        stepped = stepper.run(state, tactic)
        if stepped.outcome not in (Outcome.ADVANCED, Outcome.FINISHED):
            why = f"a proof that fails at {tactic.split()[0]}"
            break
        traces.append(Trace(
            theorem=proof.theorem.name, statement=proof.theorem.statement, before=goals,
            tactic=tactic, after=stepped.goals, path=tactics[:number], premises=(),
            outcome="finished" if stepped.outcome is Outcome.FINISHED else "advanced",
            source=proof.source, line=number + 1, column=0,
            licence=proof.licence, toolchain=toolchain.version))
        state, goals = stepped.state, stepped.goals
        states.append(state)
    stepper.free(each for each in states if each >= 0)
    if not why and (not traces or traces[-1].outcome != "finished"):
        why = "a proof that does not end"
    return ([], why) if why else (traces, "")
