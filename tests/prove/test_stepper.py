"""One tactic at a time, in real Lean: its outcome, and what it may cost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from leanmath.core.theorem import Theorem
from leanmath.lean.pool import Pool
from leanmath.lean.program import repl_program
from leanmath.lean.protocol import CommandRequest
from leanmath.lean.session import Session, Step
from leanmath.lean.toolchain import embedded_toolchain
from leanmath.prove.graph import Outcome
from leanmath.prove.stepper import LeanStepper, suggestions

#: `grind` goes on instantiating these hypotheses for as long as it may.
ENDLESS = Theorem("endless", "theorem endless (f : Nat → Nat) (h : ∀ n, f (f n) < f (n + 1)) "
                             "(g : ∀ m n, m < n → f m < f (n + f m)) : ∀ n, f n = n")


@pytest.fixture(scope="module")
def session() -> Iterator[Session]:
    toolchain = embedded_toolchain()
    with Pool(repl_program(toolchain), steps=[
            Step("header", CommandRequest(cmd=toolchain.header))]) as pool, \
            pool.session() as session:
        yield session


def test_a_tactic_advances_finishes_or_fails(session: Session) -> None:
    theorem = Theorem("t", "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q")
    stepper = LeanStepper(session, theorem, header="header")
    state, goals = stepper.begin()
    assert len(goals) == 1
    split = stepper.run(state, "constructor")
    assert (split.outcome, len(split.goals)) == (Outcome.ADVANCED, 2)
    assert stepper.run(split.state, "all_goals assumption").outcome is Outcome.FINISHED
    assert stepper.run(state, "rfl").outcome is Outcome.FAILED
    assert stepper.run(state, "sorry").outcome is Outcome.FAILED


def test_one_call_of_grind_stays_under_a_second(session: Session) -> None:
    # Whatever the search allows a tactic; processor time, for the machine may be busy.
    stepper = LeanStepper(session, ENDLESS, header="header", heartbeats=100_000,
                          tactic_seconds=60.0)
    state, _ = stepper.begin()
    before = stepper.lean_seconds
    assert stepper.run(state, "grind").outcome is Outcome.FAILED
    spent = stepper.lean_seconds - before
    # It was cut short, where with the search's own limit it works for seconds.
    assert 0.05 < spent < 1.0


def test_what_asks_is_written_down_as_its_answer(session: Session) -> None:
    theorem = Theorem("t", "theorem t (a b c : Nat) (h : a ∣ b) : a ∣ b * c")
    stepper = LeanStepper(session, theorem, header="header")
    state, _ = stepper.begin()
    found = stepper.run(state, "exact?")
    assert found.outcome is Outcome.FINISHED
    assert found.instead is not None
    assert found.instead.startswith("exact ")
    assert stepper.run(state, found.instead).outcome is Outcome.FINISHED
    told = stepper.run(state, "simp?")
    assert told.instead is None  # it fails here, and has nothing to say


def test_answers_are_read_from_the_message() -> None:
    assert suggestions("Try this: exact h") == ["exact h"]
    assert suggestions("Try this:\n  [apply] exact f\n    (g x)\n") == ["exact f\n    (g x)"]
    assert suggestions("Try these:\n  [apply] rw [a]\n  [apply] rw [b]") == ["rw [a]", "rw [b]"]
    assert suggestions("declaration uses sorry") == []
