"""Sessions that survive their processes: kills, rotation, states made again, and no leftovers."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from leanmath.core.errors import (
    InputError,
    LeanCrashed,
    LeanStartFailed,
    PoolBusy,
    PoolClosed,
    PreparationFailed,
    RequestTimeout,
    Resource,
    ResourceExceeded,
    SessionClosed,
    StateLost,
)
from leanmath.lean.pool import Pool, Starting
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    FreeRequest,
    PickleEnvironment,
    States,
    StepReply,
    UnpickleEnvironment,
)
from leanmath.lean.repl import SessionLimits
from leanmath.lean.session import Rotation, Session, Step
from leanmath.lean.usage import identify
from tests.conftest import ROOT, processes_with_tag
from tests.peers import improvising, misbehaving

HEADER = Step("header", CommandRequest(cmd="import Mathlib"))
OPENED = Step("opened", CommandRequest(cmd="open Nat"), after="header")
#: The goal of what :func:`start` gives: it names all that led there.
BEGUN = "⊢ import Mathlib;open Nat;theorem t : True := sorry;"
QUICK = Starting(pause=0.02, attempts=3)


def entries(log: Path) -> list[tuple[int, dict[str, Any]]]:
    """What the peers were asked: process and request."""
    return [(pid, asked) for pid, asked in map(json.loads, log.read_text("utf-8").splitlines())]


def command(session: Session, text: str, env: int | None = None) -> CommandReply:
    reply = session.command(text, env=env)
    assert isinstance(reply, CommandReply)
    return reply


def tactic(session: Session, text: str, proof_state: int) -> StepReply:
    reply = session.tactic(text, proof_state)
    assert isinstance(reply, StepReply)
    return reply


def start(session: Session) -> int:
    """A proof state to go on from."""
    proof_state = command(session, "theorem t : True := sorry", session.env("opened")
                          ).sorries[0].proof_state
    assert proof_state is not None
    return proof_state


@pytest.fixture(name="pool")
def prepared_pool() -> Iterator[Pool]:
    with Pool(improvising(), steps=[HEADER, OPENED]) as made:
        yield made


def test_every_process_is_prepared_and_states_have_names(pool: Pool) -> None:
    with pool.session() as session:
        assert (session.env("header"), session.env("opened")) == (0, 1)
        step = tactic(session, "intro n", start(session))
        assert step.goals == (BEGUN + "intro n;",)
        assert command(session, "example", session.env("opened")).env == 3
        with pytest.raises(InputError, match="header"):
            session.env("nothing")


@pytest.mark.parametrize("end", ["CRASH", "HANG"])
def test_a_killed_process_costs_no_import_and_no_state(end: str, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Pool(improvising(log=log, slow=1.0), steps=[HEADER, OPENED],
              limits=SessionLimits(seconds=0.5)) as pool:
        pool.warm()
        with pool.session() as session:
            first = start(session)
            second = tactic(session, "intro n", first).proof_state
            side = tactic(session, "cases n", first).proof_state
            third = tactic(session, "simp", second)
            killed = time.monotonic()
            with pytest.raises(LeanCrashed if end == "CRASH" else RequestTimeout):
                session.tactic(end, third.proof_state)
            # A spare is ready, and what leads to the state is made again in it.
            again = tactic(session, "simp", third.proof_state)
            assert time.monotonic() - killed < (0.5 if end == "CRASH" else 1.0)
            assert again.goals == (BEGUN + "intro n;simp;simp;",)
            assert again.proof_state == third.proof_state + 1
            assert tactic(session, "rfl", side).goals == (BEGUN + "cases n;rfl;",)
            assert session.stats.processes == 2
            assert session.stats.replayed == 4
    asked = entries(log)
    assert sum(end in str(request) for _, request in asked) == 1, "it must not be repeated"
    assert all(request.get("cmd") == "import Mathlib"
               for index, (pid, request) in enumerate(asked)
               if pid not in {earlier for earlier, _ in asked[:index]})


def test_the_command_that_kills_is_never_repeated(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Pool(improvising(log=log), starting=QUICK) as pool, pool.session() as session:
        for number in range(5):
            with pytest.raises(LeanCrashed) as caught:
                session.command(f"CRASH {number}")
            assert "Stack overflow" in caught.value.stderr
        assert command(session, "def x").env == 0
    crashes = [request["cmd"] for _, request in entries(log) if "CRASH" in request["cmd"]]
    assert crashes == [f"CRASH {number}" for number in range(5)]
    assert len({pid for pid, _ in entries(log)}) == 6


def test_a_state_is_the_same_in_the_next_process_or_lost(pool: Pool) -> None:
    with pool.session() as session:
        first = start(session)
        fickle = tactic(session, "PID", first).proof_state
        after = tactic(session, "rfl", fickle).proof_state
        session.rotate()
        with pytest.raises(StateLost, match="differently"):
            session.tactic("simp", fickle)
        with pytest.raises(StateLost, match="differently"):
            session.tactic("simp", after)
        assert tactic(session, "simp", first).goals == (BEGUN + "simp;",)
        with pytest.raises(StateLost, match="does not exist"):
            session.tactic("simp", 99)


def test_written_environments_can_be_read_by_any_process(pool: Pool, tmp_path: Path) -> None:
    path = str(tmp_path / "x.olean")
    with pool.session() as session:
        made = command(session, "def x", session.env("opened")).env
        session.rotate()
        written = session.ask(PickleEnvironment(pickle_to=path, env=made))
        assert written == CommandReply(env=made)
    with pool.session() as session:
        found = session.ask(UnpickleEnvironment(unpickle_env_from=path))
        assert isinstance(found, CommandReply)
        session.rotate()
        assert command(session, "sorry", found.env).sorries[0].goal == (
            "⊢ import Mathlib;open Nat;def x;sorry;")


def test_a_state_whose_making_kills_is_made_once_more_only(tmp_path: Path) -> None:
    """A state that one process had, and that kills the next one: StateLost, and no loop."""
    log = tmp_path / "log"
    with Pool(improvising(log=log)) as pool, pool.session() as session:
        deadly = command(session, f"ONCE {tmp_path / 'once'} ").env
        other = command(session, "def x").env
        session.rotate()
        for _ in range(2):
            with pytest.raises(StateLost, match="failed"):
                session.command("def y", env=deadly)
        assert command(session, "sorry", other).sorries[0].goal == "⊢ def x;sorry;"
    assert sum("ONCE" in request["cmd"] for _, request in entries(log)) == 2


def test_rotation_by_requests_keeps_numbers_and_names(tmp_path: Path) -> None:
    log = tmp_path / "log"
    rotation = Rotation(requests=20, least=0)
    with Pool(improvising(log=log), steps=[HEADER, OPENED], rotation=rotation) as pool, \
            pool.session() as session:
        first = start(session)
        session.keep("first", proof_state=first)
        numbers = [tactic(session, f"tactic {number}", first).proof_state
                   for number in range(100)]
        assert numbers == list(range(first + 1, first + 101))
        assert session.stats.rotations >= 4
        assert tactic(session, "simp", numbers[3]).goals == (BEGUN + "tactic 3;simp;",)
        assert session.proof_state("first") == first
        with pytest.raises(InputError):
            session.keep("first", proof_state=first)
    per_process = [pid for pid, _ in entries(log)]
    assert max(per_process.count(pid) for pid in set(per_process)) <= 20 + 5


def test_rotation_by_memory_and_by_fresh_environments() -> None:
    for rotation, text in ((Rotation(memory=60, least=5), "HOARD 5"),
                           (Rotation(fresh=10, least=0), "def x")):
        with Pool(improvising(), rotation=rotation) as pool, pool.session() as session:
            for _ in range(40):
                command(session, text)
                time.sleep(0.01 if rotation.fresh > 10 else 0.0)
            assert 1 <= session.stats.rotations <= 8
            assert session.stats.replayed == 0


def test_freed_states_are_gone_here_and_there(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Pool(improvising(log=log, free=True)) as pool:
        with pool.session() as session:
            first, second = command(session, "def x").env, command(session, "def y").env
            third = command(session, "def z", first).env
            session.keep("second", env=second)
            assert session.states == 3
            session.ask(FreeRequest(free=States(envs=(first,))))
            with pytest.raises(StateLost, match="freed"):
                session.command("#eval 1", env=first)
            with pytest.raises(StateLost):
                session.free(envs=[third, 77])
            with pytest.raises(InputError, match="name"):
                session.free(envs=[second])
            session.rotate()
            # Made again from the state that was freed, which is still known to it.
            made = command(session, "sorry", third)
            assert made.sorries[0].goal == "⊢ def x;def z;sorry;"
        with pool.session() as session:
            assert session.states == 0
    freed = [{kind: sorted(numbers) for kind, numbers in request["free"].items()}
             for _, request in entries(log) if "free" in request]
    # What a session leaves is freed when its process goes back.
    assert freed == [{"envs": [0], "proofStates": []},
                     {"envs": [0, 1, 2, 3], "proofStates": [0]}]


def test_a_request_may_bring_its_own_limit_of_processor_time() -> None:
    with Pool(improvising(), limits=SessionLimits(seconds=30)) as pool, pool.session() as session:
        with pytest.raises(ResourceExceeded) as cpu:
            session.ask(CommandRequest(cmd="SPIN"), cpu_seconds=0.2)
        assert cpu.value.resource is Resource.CPU
        # Waiting is no work; and the limit was that request's alone.
        with pytest.raises(RequestTimeout):
            session.ask(CommandRequest(cmd="HANG"), seconds=0.4, cpu_seconds=0.2)
        assert command(session, "def x").env >= 0


def test_limits_of_a_request_end_the_process_and_not_the_session() -> None:
    limits = SessionLimits(seconds=30, cpu_seconds=0.2, memory=100)
    with Pool(improvising(), limits=limits) as pool, pool.session() as session:
        with pytest.raises(ResourceExceeded) as cpu:
            session.command("SPIN")
        assert cpu.value.resource is Resource.CPU
        with pytest.raises(ResourceExceeded) as memory:
            session.tactic("HANG", command(session, "HOARD 300 sorry").sorries[0].proof_state or 0)
        assert memory.value.resource is Resource.MEMORY
        assert command(session, "def x").env >= 0
        with pytest.raises(RequestTimeout):
            session.command("HANG", seconds=0.2)
        assert command(session, "def x").env >= 0


def test_a_process_that_dies_between_requests_is_replaced(pool: Pool, no_process_left: str) -> None:
    with pool.session() as session:
        first = start(session)
        pids = processes_with_tag(no_process_left)
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        while any(identify(pid) for pid in pids):  # until only remains are left
            time.sleep(0.01)
        assert tactic(session, "simp", first).goals == (BEGUN + "simp;",)
        assert session.stats.processes == 2


def test_sessions_share_processes_and_see_nothing_of_each_other(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Pool(improvising(log=log), steps=[HEADER], spares=0) as pool:
        for _ in range(5):
            with pool.session() as session:
                assert session.env("header") == 0
                assert command(session, "def x", 0).env == 1
                with pytest.raises(StateLost):
                    session.command("def y", env=2)
        assert len({pid for pid, _ in entries(log)}) == 1
        with pool.session(unused=True) as session:
            assert command(session, "def x", 0).env == 1
        assert len({pid for pid, _ in entries(log)}) == 2


def test_no_more_sessions_than_the_size() -> None:
    with Pool(improvising(), size=2) as pool, pool.session(), pool.session():
        with pytest.raises(PoolBusy), pool.session(seconds=0.1):
            pass
        assert pool.stats.used == 2


def test_many_threads_many_kills(no_process_left: str) -> None:
    """Eight threads on three sessions; every seventh request kills its process."""
    wrong: list[str] = []

    def work(seed: int) -> None:
        for turn in range(4):
            with pool.session() as session:
                state = start(session)
                for number in range(6):
                    if (seed + turn + number) % 7 == 0:
                        try:
                            session.tactic("CRASH", state)
                            wrong.append("a crash went by")
                        except LeanCrashed:
                            pass
                    reply = session.tactic(f"{seed} {number}", state)
                    if reply.to_json()["goals"] != [f"{BEGUN}{seed} {number};"]:
                        wrong.append(str(reply))

    with Pool(improvising(), size=3, spares=2, steps=[HEADER, OPENED]) as pool:
        threads = [threading.Thread(target=work, args=(seed,)) for seed in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert not wrong
        assert pool.stats.used == 0
        assert len(processes_with_tag(no_process_left)) <= 5
    assert not processes_with_tag(no_process_left)


def test_a_program_that_cannot_start_is_told_after_some_attempts() -> None:
    with Pool(misbehaving("crash-while-starting"), steps=[HEADER], starting=QUICK) as pool:
        started = time.monotonic()
        with pytest.raises(LeanStartFailed) as caught, pool.session():
            pass
        assert time.monotonic() - started >= 0.02 + 0.04
        assert "shared library" in caught.value.stderr
        assert caught.value.status == 9
        assert 3 <= pool.stats.failed <= 6
        with pytest.raises(LeanStartFailed):
            pool.warm()


def test_a_step_that_lean_refuses_is_not_tried_again() -> None:
    for text in ("import ERROR", "FAIL"):
        steps = [Step("header", CommandRequest(cmd=text))]
        with Pool(improvising(), steps=steps, starting=Starting(pause=5.0)) as pool:
            with pytest.raises(PreparationFailed, match="unknown"), pool.session():
                pass
            assert pool.stats.failed <= 2
    with pytest.raises(InputError, match="two steps"):
        Pool(improvising(), steps=[HEADER, HEADER])
    with pytest.raises(InputError, match="comes after"):
        Pool(improvising(), steps=[OPENED])
    with pytest.raises(InputError, match="after none"):
        Pool(improvising(), steps=[
            HEADER, Step("x", UnpickleEnvironment(unpickle_env_from="x"), after="header")])


def test_closing_ends_what_is_under_way(no_process_left: str) -> None:
    pool = Pool(improvising())
    told: list[BaseException] = []

    def work() -> None:
        try:
            with pool.session() as session:
                session.command("HANG")
        except BaseException as error:
            told.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    deadline = time.monotonic() + 10
    while pool.stats.used == 0 and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.1)
    pool.close()
    thread.join(5)
    assert [type(error) for error in told] == [PoolClosed]
    assert not processes_with_tag(no_process_left)
    with pytest.raises(PoolClosed), pool.session():
        pass


def test_a_closed_session_says_so(pool: Pool) -> None:
    with pool.session() as session:
        pass
    with pytest.raises(SessionClosed):
        session.command("def x")


def test_inside_a_running_event_loop(pool: Pool) -> None:
    async def cell() -> int:
        with pool.session() as session:
            return command(session, "def x", session.env("header")).env

    assert asyncio.run(cell()) == 2


def test_a_fork_of_ours_cannot_use_the_pool(pool: Pool) -> None:
    with pool.session() as session:
        command(session, "def x")
        child = os.fork()
        if child == 0:
            status = 1
            try:
                session.command("def y")
            except PoolClosed:
                pool.close()
                status = 0
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert command(session, "def y").env == 3


PARENT = """
import sys, threading
sys.path.insert(0, sys.argv[1])
from leanmath.lean.pool import Pool
from tests.peers import improvising
pool = Pool(improvising(), size=3, spares=1)
pool.warm()
def hang():
    with pool.session() as session:
        session.command("HANG")
threading.Thread(target=hang, daemon=True).start()
print(pool.stats.ready + pool.stats.used, flush=True)
if sys.argv[2] == "leave":
    sys.exit(0)
threading.Event().wait()
"""


@pytest.mark.parametrize("end", ["leave", "kill"])
def test_no_process_outlives_the_parent(end: str, no_process_left: str) -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(ROOT), end],
                              stdout=subprocess.PIPE)
    assert parent.stdout is not None
    assert int(parent.stdout.readline()) == 4
    if end == "kill":
        parent.kill()
    parent.wait(20)
    parent.stdout.close()
    deadline = time.monotonic() + 5
    while (left := processes_with_tag(no_process_left)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not left
