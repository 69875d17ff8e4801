"""Sessions on the embedded Lean itself: killed, confined, limited, and still the same states."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from leanmath.core.errors import RequestTimeout, SessionError
from leanmath.lean.isolation import best_isolation
from leanmath.lean.pool import Pool
from leanmath.lean.program import Program, repl_program
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    Failure,
    ProofStatus,
    Severity,
    StepReply,
    TacticRequest,
)
from leanmath.lean.repl import Repl, SessionLimits
from leanmath.lean.session import Session, Step
from leanmath.lean.toolchain import Toolchain

HEADER = Step("header", CommandRequest(cmd="def twice (n : Nat) := 2 * n"))
THEOREM = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry"
FOREVER = "repeat (have h := trivial)"


@pytest.fixture(scope="module")
def program(toolchain: Toolchain) -> Program:
    return repl_program(toolchain, memory=4096)


def begin(session: Session) -> int:
    reply = session.command(THEOREM, env=session.env("header"))
    assert isinstance(reply, CommandReply)
    assert reply.sorries[0].goal.endswith("⊢ p ∧ q")
    assert reply.sorries[0].proof_state is not None
    return reply.sorries[0].proof_state


def step(session: Session, tactic: str, state: int) -> StepReply:
    reply = session.tactic(tactic, state)
    assert isinstance(reply, StepReply), reply
    return reply


def test_a_proof_goes_on_after_its_process_was_killed(program: Program) -> None:
    with Pool(program, steps=[HEADER]) as pool, pool.session() as session:
        state = begin(session)
        split = step(session, "constructor", state)
        assert len(split.goals) == 2
        assert session.pid is not None
        os.killpg(session.pid, signal.SIGKILL)
        time.sleep(0.2)
        left = step(session, "exact hp", split.proof_state)
        assert left.status is ProofStatus.OPEN_GOALS
        done = step(session, "exact hq", left.proof_state)
        assert done.status is ProofStatus.COMPLETED
        assert session.stats.processes == 2
        used = session.command("example : twice 3 = 6 := rfl", env=session.env("header"))
        assert isinstance(used, CommandReply)
        assert not used.errors


def test_heartbeats_stop_what_the_clock_would_have_to_kill(program: Program) -> None:
    with Repl(program, limits=SessionLimits(seconds=60, heartbeats=500)) as repl:
        repl.ask(CommandRequest(cmd=THEOREM))
        stopped = repl.ask(TacticRequest(tactic=FOREVER, proof_state=0))
        assert isinstance(stopped, Failure | StepReply)
        if isinstance(stopped, StepReply):
            assert [message.severity for message in stopped.messages] == [Severity.ERROR]
        assert repl.ask(TacticRequest(tactic="exact ⟨hp, hq⟩", proof_state=0)).ok
        assert repl.running()


def test_the_clock_ends_what_has_no_heartbeats(program: Program) -> None:
    limits = SessionLimits(seconds=60, heartbeats=0)
    with Pool(program, steps=[HEADER], limits=limits) as pool, pool.session() as session:
        state = begin(session)
        with pytest.raises(RequestTimeout):
            session.tactic(FOREVER, state, seconds=0.5)
        assert step(session, "exact ⟨hp, hq⟩", state).status is ProofStatus.COMPLETED


def test_positions_are_those_of_the_text(program: Program) -> None:
    text = "-- 𝔸🦊\ntheorem 𝔸 : (1 : Nat) = 2 := by\n  /- 🦊 -/ exact missing"
    with Repl(program) as repl:
        reply = repl.ask(CommandRequest(cmd=text))
        assert isinstance(reply, CommandReply)
        [error] = reply.errors
        assert text[error.pos.index(text):].startswith("missing")


def test_a_confined_session_proves_as_well(program: Program) -> None:
    isolation = best_isolation()
    if not isolation.complete:
        pytest.skip("; ".join(isolation.describe()))
    with Pool(program, steps=[HEADER], isolation=isolation) as pool, \
            pool.session(unused=True) as session:
        state = begin(session)
        assert step(session, "exact ⟨hp, hq⟩", state).status is ProofStatus.COMPLETED


def test_threads_prove_side_by_side(program: Program) -> None:
    wrong: list[object] = []

    def work(number: int) -> None:
        try:
            for turn in range(5):
                with pool.session() as session:
                    text = f"example : {number} + {turn} = {number + turn} := rfl"
                    reply = session.command(text, env=session.env("header"))
                    if not isinstance(reply, CommandReply) or reply.errors:
                        wrong.append(reply)
        except SessionError as error:
            wrong.append(error)

    with Pool(program, size=2, steps=[HEADER]) as pool:
        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert not wrong
