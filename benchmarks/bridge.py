"""What the bridge costs: latency, checks per second, time from kill to ready, and a soak.

    python benchmarks/bridge.py [--json OUT] [--project DIR | --peer] [--isolated]

Speaks to the REPL of the embedded Lean, of a Lake project, or (``--peer``) to
a program without Lean, which answers at once: what is measured then is the
bridge itself. Every ratio is of two figures from the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from leanmath.core.errors import SessionError
from leanmath.lean.isolation import Isolation, best_isolation
from leanmath.lean.pool import Pool
from leanmath.lean.program import Program, repl_program
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    Failure,
    StepReply,
    TacticRequest,
    encode,
)
from leanmath.lean.repl import Repl, SessionLimits
from leanmath.lean.run import run_lean
from leanmath.lean.session import Session, Step
from leanmath.lean.toolchain import Toolchain, find_toolchain
from leanmath.lean.usage import usage
from tests.peers import improvising

THEOREM = "theorem t (n : Nat) : n = n := by sorry"
#: Proofs to check, each a whole text.
CHECKS = (
    "theorem t : 1 + 1 = 2 := rfl",
    "theorem t (n : Nat) (h : 2 < n) : 3 ≤ n := by omega",
    "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := ⟨hp, hq⟩",
    "theorem t (a b : Nat) (h : a = b) : b = a := by rw [h]",
    "theorem t (n : Nat) : n + 0 = n := by simp",
)
TACTIC = "skip"
#: Tactics of many kinds, each on a goal where it succeeds.
KINDS = {
    "skip": ("theorem t (n : Nat) : n = n := by sorry", "skip"),
    "intro": ("theorem t : ∀ n : Nat, n = n := by sorry", "intro n"),
    "exact": ("theorem t (n : Nat) : n = n := by sorry", "exact rfl"),
    "constructor": ("theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q := by sorry", "constructor"),
    "rw": ("theorem t (a b c : Nat) (h : a = b) : a + c = b + c := by sorry", "rw [h]"),
    "simp": ("theorem t (a : Nat) : a + 0 = 0 + a * 1 := by sorry", "simp"),
    "cases": ("theorem t (n : Nat) : 0 ≤ n := by sorry", "cases n"),
    "induction": ("theorem t (n : Nat) : 0 ≤ n := by sorry", "induction n"),
    "omega": ("theorem t (n : Nat) (h : 2 < n) : 3 ≤ n := by sorry", "omega"),
    "failing": ("theorem t (n : Nat) : n = n + 1 := by sorry", "rfl"),
}


@dataclass(frozen=True)
class Spread:
    """Percentiles of some times, in milliseconds."""

    p50: float
    p95: float
    p99: float
    most: float
    count: int

    @classmethod
    def of(cls, seconds: list[float]) -> Spread:
        ordered = sorted(seconds)

        def at(share: float) -> float:
            return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000, 4)

        return cls(at(0.5), at(0.95), at(0.99), at(1.0), len(ordered))


@dataclass(frozen=True)
class Subject:
    """What is measured: a program, the header of its environments, and whether it is confined.

    ``toolchain`` is None for a program without Lean.
    """

    name: str
    program: Program
    header: str
    toolchain: Toolchain | None
    isolation: Isolation | None

    @property
    def steps(self) -> list[Step]:
        # Lean is slow the first time: a spare has had its first time before.
        return [Step("header", CommandRequest(cmd=self.header)),
                Step("exercise", CommandRequest(cmd=CHECKS[1]), after="header")]


def timed(act: Callable[[], object], times: int, warm: int = 50) -> Spread:
    """How long ``act`` takes, the first ``warm`` times left out."""
    seconds = []
    for number in range(times + warm):
        started = time.perf_counter()
        act()
        if number >= warm:
            seconds.append(time.perf_counter() - started)
    return Spread.of(seconds)


def begin(session: Session) -> int:
    """A proof state to run tactics in."""
    reply = session.command(THEOREM, env=session.env("header"))
    assert isinstance(reply, CommandReply)
    assert reply.sorries, reply
    assert reply.sorries[0].proof_state is not None
    return reply.sorries[0].proof_state


def latency(subject: Subject, times: int) -> dict[str, Any]:
    """One tactic step: over bare pipes, through the bridge, through a session."""
    with bare(subject) as exchange:
        exchange(encode(CommandRequest(cmd=subject.header)))
        exchange(encode(CommandRequest(cmd=THEOREM, env=0)))
        request = encode(TacticRequest(tactic=TACTIC, proof_state=0))
        pipes = timed(lambda: exchange(request), times)
    with Repl(subject.program, isolation=subject.isolation) as repl:
        repl.ask(CommandRequest(cmd=subject.header))
        repl.ask(CommandRequest(cmd=THEOREM, env=0))
        step = TacticRequest(tactic=TACTIC, proof_state=0)
        bridge = timed(lambda: repl.ask(step), times)
    with Pool(subject.program, steps=subject.steps, isolation=subject.isolation) as pool, \
            pool.session() as session:
        states = [begin(session)]
        generator = random.Random(0)

        def chain() -> None:
            reply = session.tactic(TACTIC, states[-1])
            assert isinstance(reply, StepReply)
            states.append(reply.proof_state)

        def branch() -> None:
            assert isinstance(session.tactic(TACTIC, generator.choice(states)), StepReply)

        chained = timed(chain, times)
        branched = timed(branch, times)
    return {"bare_pipes": asdict(pipes), "bridge": asdict(bridge),
            "session": asdict(chained), "session_branching": asdict(branched),
            "bridge_share_p50": round(bridge.p50 - pipes.p50, 4),
            "session_share_p50": round(chained.p50 - pipes.p50, 4)}


def kinds(subject: Subject, times: int) -> dict[str, Any]:
    """One step of each kind of tactic through a session, and all of them together.

    A step that closes the goal includes the kernel's check of the whole proof.
    """
    if subject.toolchain is None:
        return {}
    every: list[float] = []
    found: dict[str, Any] = {}
    with Pool(subject.program, steps=subject.steps, isolation=subject.isolation) as pool, \
            pool.session() as session:
        for kind, (theorem, tactic) in KINDS.items():
            begun = session.command(theorem, env=session.env("header"))
            assert isinstance(begun, CommandReply)
            state = begun.sorries[0].proof_state
            assert state is not None
            seconds = []
            for number in range(times + 10):
                started = time.perf_counter()
                reply = session.tactic(tactic, state)
                if number >= 10:
                    seconds.append(time.perf_counter() - started)
                assert isinstance(reply, StepReply) == (kind != "failing"), (kind, reply)
                if isinstance(reply, StepReply):
                    session.free(proof_states=[reply.proof_state])
            found[kind] = asdict(Spread.of(seconds))
            every += seconds
    return {"all": asdict(Spread.of(every)), **found}


@contextmanager
def bare(subject: Subject) -> Iterator[Callable[[bytes], bytes]]:
    """The program over pipes with nothing between: what a round trip costs at the least."""
    program = subject.program
    process = subprocess.Popen(program.command, env=program.child_environment(),
                               cwd=program.directory, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, bufsize=0)
    assert process.stdin is not None
    assert process.stdout is not None
    sender, receiver = process.stdin.fileno(), process.stdout.fileno()

    def exchange(data: bytes) -> bytes:
        os.write(sender, data)
        reply = b""
        while not reply.endswith(b"\n\n"):
            reply += os.read(receiver, 1 << 16)
        return reply

    try:
        yield exchange
    finally:
        process.stdin.close()
        process.kill()
        process.wait()
        process.stdout.close()


def throughput(subject: Subject, reused: int, fresh: int) -> dict[str, Any]:
    """Checks per second: in one session, and with a new process for each.

    The new process is ``lean`` on the text, as one would run it without a
    bridge (for a program without Lean: that program).
    """
    failed = 0
    with Pool(subject.program, steps=subject.steps, isolation=subject.isolation) as pool:
        pool.warm()
        with pool.session() as session:
            started = time.perf_counter()
            for number in range(reused):
                reply = session.command(CHECKS[number % len(CHECKS)], env=session.env("header"))
                failed += not isinstance(reply, CommandReply) or bool(reply.errors)
            fast = reused / (time.perf_counter() - started)
    started = time.perf_counter()
    for number in range(fresh):
        text = CHECKS[number % len(CHECKS)]
        if subject.toolchain is not None:
            failed += not run_lean(subject.toolchain, text=f"{subject.header}\n{text}").clean
            continue
        with Repl(subject.program, isolation=subject.isolation) as repl:
            repl.ask(CommandRequest(cmd=subject.header))
            failed += not repl.ask(CommandRequest(cmd=text, env=0)).ok
    slow = fresh / (time.perf_counter() - started)
    return {"reused_per_second": round(fast, 2), "fresh_per_second": round(slow, 2),
            "failed": failed}


def kill_to_ready(subject: Subject, times: int) -> dict[str, Any]:
    """From the end of a process until a state that it had answers again, in another one."""
    seconds = []
    with Pool(subject.program, steps=subject.steps, isolation=subject.isolation, spares=1) as pool:
        pool.warm()
        with pool.session() as session:
            state = begin(session)
            for _ in range(times):
                victim = session.pid
                assert victim is not None
                while pool.stats.ready == 0:
                    time.sleep(0.005)
                started = time.perf_counter()
                os.killpg(victim, signal.SIGKILL)
                while True:
                    try:
                        reply = session.tactic(TACTIC, state)
                        break
                    except SessionError:
                        continue
                seconds.append(time.perf_counter() - started)
                assert isinstance(reply, StepReply)
    return asdict(Spread.of(seconds))


def soak(subject: Subject, commands: int) -> dict[str, Any]:
    """Many mixed requests: memory at the end against that after the first 500, and losses."""
    generator = random.Random(1)
    early = (0, 0)
    wrong = 0
    started = time.perf_counter()
    with Pool(subject.program, steps=subject.steps, isolation=subject.isolation) as pool, \
            pool.session() as session:
        state = begin(session)
        made: list[int] = []
        for number in range(commands):
            kind = generator.randrange(10)
            if kind < 6:
                reply = session.tactic(TACTIC, generator.choice([state, *made[-20:]]))
                if isinstance(reply, StepReply):
                    made.append(reply.proof_state)
                wrong += not isinstance(reply, StepReply)
            elif kind < 8:
                done = session.command(generator.choice(CHECKS), env=session.env("header"))
                if isinstance(done, CommandReply):
                    session.free(envs=[done.env])
                wrong += not isinstance(done, CommandReply)
            else:
                failed = session.tactic("no_such_tactic FAIL", state)
                wrong += not isinstance(failed, Failure)
            if len(made) >= 100:
                session.free(proof_states=made)
                made = []
            if number + 1 == min(500, commands):
                early = memory(session)
        late = memory(session)
        processes = session.stats.processes
    return {"commands": commands, "seconds": round(time.perf_counter() - started, 2),
            "wrong_or_lost": wrong, "processes": processes,
            "child_mb": [round(early[0] / 1e6, 2), round(late[0] / 1e6, 2)],
            "own_mb": [round(early[1] / 1e6, 2), round(late[1] / 1e6, 2)],
            "child_growth": round(late[0] / max(1, early[0]), 4),
            "own_growth": round(late[1] / max(1, early[1]), 4),
            "zombies": zombies()}


def memory(session: Session) -> tuple[int, int]:
    """What the child uses, and what we use ourselves, in bytes."""
    child = usage(session.pid) if session.pid is not None else None
    own = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return (0 if child is None else child.memory,
            (int(own[1]) - int(own[2])) * os.sysconf("SC_PAGE_SIZE"))


def zombies() -> int:
    """Children of ours that ended and were not collected."""
    found = 0
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = place.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        found += fields[0] == "Z" and int(fields[1]) == os.getpid()
    return found


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--project", type=Path, help="a Lake project with the community REPL")
    parser.add_argument("--peer", action="store_true", help="a program without Lean")
    parser.add_argument("--isolated", action="store_true", help="confine the child")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--checks", type=int, default=200)
    parser.add_argument("--fresh", type=int, default=10)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--soak", type=int, default=10_000)
    options = parser.parse_args()
    isolation = best_isolation() if options.isolated else None
    if options.peer:
        subject = Subject("a peer without Lean", improvising(free=True), "open Nat", None,
                          isolation)
    else:
        toolchain = find_toolchain(options.project)
        subject = Subject(f"Lean {toolchain.version}, {toolchain.kind.value}",
                          repl_program(toolchain), toolchain.header, toolchain, isolation)
    result: dict[str, Any] = {
        "subject": subject.name, "isolation": isolation.method.value if isolation else "none",
        "limits": asdict(SessionLimits())}
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "latency_ms": lambda: latency(subject, options.steps),
        "kinds_ms": lambda: kinds(subject, options.steps // 10),
        "throughput": lambda: throughput(subject, options.checks, options.fresh),
        "kill_to_ready_ms": lambda: kill_to_ready(subject, options.kills),
        "soak": lambda: soak(subject, options.soak)}
    for name, measure in parts.items():
        result[name] = measure()
        print(f"{name}: {json.dumps(result[name], indent=1)}", flush=True)
    rates = result["throughput"]
    result["ratios"] = {
        "reused_to_fresh": round(rates["reused_per_second"] / rates["fresh_per_second"], 2),
        "session_to_bare_p50": round(result["latency_ms"]["session"]["p50"]
                                     / result["latency_ms"]["bare_pipes"]["p50"], 2),
        "memory_end_to_500": result["soak"]["child_growth"],
        "own_memory_end_to_500": result["soak"]["own_growth"]}
    print(f"ratios: {json.dumps(result['ratios'], indent=1)}")
    if options.json is not None:
        options.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
