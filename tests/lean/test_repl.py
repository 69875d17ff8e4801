"""The bridge against peers: recorded sessions, and every way to misbehave, within its time."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from leanmath.core.errors import (
    BadReply,
    IncompleteReply,
    InputError,
    LeanCrashed,
    LeanStartFailed,
    ProtocolError,
    ReplyTooLarge,
    RequestTimeout,
    Resource,
    ResourceExceeded,
    SessionClosed,
    SessionError,
    UnexpectedOutput,
    UnexpectedReply,
)
from leanmath.lean.program import Extension, Program
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    Failure,
    StepReply,
    TacticRequest,
    canonical,
    parse_request,
)
from leanmath.lean.repl import Repl, SessionLimits
from tests.peers import improvising, misbehaving, peer, replaying
from tests.transcripts import Transcript, load, needs_recordings

ASK = CommandRequest(cmd="example : 1 = 1 := rfl")


@needs_recordings
@pytest.mark.parametrize("session", load(), ids=lambda session: session.name)
def test_recorded_session_passes_the_bridge(session: Transcript) -> None:
    with Repl(replaying(session)) as repl:
        for asked, answered in zip(session.requests, session.responses, strict=True):
            reply = repl.ask(parse_request(asked))
            assert canonical(reply.to_json()) == canonical(answered)
        assert repl.requests == len(session.requests)


BAD_FROM_THE_START = ("crash-while-starting", "greeting", "deaf")


@pytest.mark.parametrize(("manner", "error"), [
    ("bad-json", BadReply),
    ("bad-utf8", BadReply),
    ("text", BadReply),
    ("half-json-then-end", IncompleteReply),
    ("half-json-then-silence", RequestTimeout),
    ("half-json-then-blank", BadReply),
    ("silence", RequestTimeout),
    ("deaf", RequestTimeout),
    ("greeting", UnexpectedOutput),
    ("crash", LeanCrashed),
    ("exit", LeanCrashed),
    ("grandchild", LeanCrashed),
    ("close-output", LeanCrashed),
    ("crash-while-starting", LeanStartFailed),
    ("slow-bytes", RequestTimeout),
    ("blank-before", UnexpectedOutput),
    ("wrong-env", UnexpectedReply),
    ("negative-env", UnexpectedReply),
    ("text-env", UnexpectedReply),
    ("step-reply", UnexpectedReply),
    ("large", ReplyTooLarge),
    ("children", ResourceExceeded),
    ("memory", ResourceExceeded),
    ("spin", ResourceExceeded),
])
def test_misbehaviour_is_a_typed_error_in_time(manner: str, error: type[SessionError]) -> None:
    # What ends by the clock gets little of it; all else, plenty.
    seconds = 0.7 if error is RequestTimeout else 30.0
    limits = SessionLimits(seconds, cpu_seconds=0.3 if manner == "spin" else 10.0, memory=100,
                           processes=20)
    with Repl(misbehaving(manner), limits=limits) as repl:
        if manner == "greeting":  # so that it is there before we ask
            time.sleep(0.3)
        if manner not in BAD_FROM_THE_START:
            assert repl.ask(ASK, seconds=30.0) == CommandReply(env=0)
        started = time.monotonic()
        with pytest.raises(error) as caught:
            repl.ask(ASK)
        assert type(caught.value) is error
        assert time.monotonic() - started < (2.5 if error is RequestTimeout else 20.0)
        assert not repl.running()
        with pytest.raises(SessionClosed):
            repl.ask(ASK)


def test_what_follows_a_good_reply_is_met_by_the_next_request() -> None:
    for manner in ("blank-after", "two-replies"):
        with Repl(misbehaving(manner)) as repl:
            assert repl.ask(ASK).ok
            assert repl.ask(ASK) == CommandReply(env=1)
            with pytest.raises(ProtocolError) as caught:
                repl.ask(ASK)
            assert isinstance(caught.value, UnexpectedOutput | UnexpectedReply)


def test_errors_say_what_happened() -> None:
    with Repl(misbehaving("crash")) as repl:
        repl.ask(ASK)
        with pytest.raises(LeanCrashed) as crashed:
            repl.ask(ASK)
    assert crashed.value.status == -11
    assert "SIGSEGV" in str(crashed.value)
    assert "Stack overflow detected" in crashed.value.stderr
    assert "Stack overflow detected" in str(crashed.value)

    with Repl(misbehaving("crash-while-starting")) as repl, \
            pytest.raises(LeanStartFailed) as failed:
        repl.ask(ASK)
    assert failed.value.status == 9
    assert "shared library" in failed.value.stderr
    assert failed.value.hint

    with Repl(misbehaving("half-json-then-silence"), limits=SessionLimits(0.3)) as repl:
        repl.ask(ASK, seconds=30.0)
        with pytest.raises(RequestTimeout) as late:
            repl.ask(ASK)
    assert (late.value.seconds, late.value.received) == (0.3, len('{"env": 1, "messages": [{"seve'))

    with Repl(misbehaving("text")) as repl:
        repl.ask(ASK)
        with pytest.raises(BadReply) as bad:
            repl.ask(ASK)
    assert bad.value.received == b"Lean (version 4.35.0)"

    for manner, resource in (("memory", Resource.MEMORY), ("children", Resource.PROCESSES)):
        with Repl(misbehaving(manner), limits=SessionLimits(10, memory=64, processes=8)) as repl:
            repl.ask(ASK)
            with pytest.raises(ResourceExceeded) as greedy:
                repl.ask(ASK)
        assert greedy.value.resource is resource


def test_a_flood_on_stderr_blocks_nothing_and_its_tail_is_kept() -> None:
    with Repl(misbehaving("stderr-flood")) as repl:
        repl.ask(ASK)
        assert repl.ask(ASK) == CommandReply(env=1)
        deadline = time.monotonic() + 5
        while not repl.stderr.endswith("the last complaint\n") and time.monotonic() < deadline:
            time.sleep(0.01)
        assert repl.stderr.endswith("complaint \nthe last complaint\n")
        assert len(repl.stderr) <= 16384
        assert repl.ask(ASK).ok


def test_a_program_that_does_not_exist() -> None:
    with Repl(Program(("/nowhere/repl",))) as repl, pytest.raises(LeanStartFailed) as caught:
        repl.ask(ASK)
    assert "/nowhere/repl" in caught.value.stderr
    with pytest.raises(LeanStartFailed, match="cannot be started"):
        Repl(Program(("true",), directory=Path("/nowhere")))


ECHO = """
import json, sys
answered = 0
for line in sys.stdin:
    if line.strip():
        asked = json.loads(line)
        sys.stdout.write(json.dumps({"env": answered, **asked, "size": len(line)} |
                                    {"env": answered}, ensure_ascii=False) + "\\n\\n")
        sys.stdout.flush()
        answered += 1
"""


@pytest.fixture
def echo() -> Program:
    return Program((sys.executable, "-X", "utf8", "-c", ECHO))


def test_a_request_of_a_megabyte_and_every_letter(echo: Program) -> None:
    letters = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
    assert len(letters.encode()) > 4_000_000
    with Repl(echo) as repl:
        for text in ("a" * 1_000_000, letters, "by\n  sorry\r\n\t-- # \\n"):
            reply = repl.ask(CommandRequest(cmd=text))
            assert reply.model_extra is not None
            assert reply.model_extra["cmd"] == text
        with pytest.raises(InputError):
            repl.ask(CommandRequest(cmd="\udc00"))
        assert repl.ask(ASK).ok, "a request that cannot be sent does no harm"


def test_a_large_reply_within_the_limit(echo: Program) -> None:
    text = "x" * (20 << 20)
    with Repl(echo) as repl:
        repl.ask(ASK)
        started = time.monotonic()
        reply = repl.ask(CommandRequest(cmd=text))
        assert time.monotonic() - started < 5.0
        assert reply.model_extra is not None
        assert len(reply.model_extra["cmd"]) == len(text)


EXTENDED = """
import json, sys
for answered, line in enumerate(sys.stdin):
    if line.strip():
        asked = json.loads(line)
        lie = {"nonce": "guessed"} if "forge" in asked["cmd"] else {}
        sys.stdout.write(json.dumps({"env": answered, "nonce": asked["nonce"],
                                     "heartbeats": asked.get("heartbeats"), **lie}) + "\\n\\n")
        sys.stdout.flush()
"""


def test_extensions_go_only_to_a_server_that_knows_them(echo: Program) -> None:
    limits = SessionLimits(heartbeats=400)
    with Repl(echo, limits=limits) as repl:
        extra = repl.ask(ASK).model_extra
        assert extra is not None
        assert set(extra) == {"cmd", "size"}
    program = Program((sys.executable, "-c", EXTENDED),
                      extensions=frozenset({Extension.NONCE, Extension.HEARTBEATS}))
    with Repl(program, limits=limits) as repl:
        first, second = repl.ask(ASK), repl.ask(CommandRequest(cmd="x", heartbeats=7))
        assert first.model_extra == {"heartbeats": 400}
        assert second.model_extra == {"heartbeats": 7}
        assert first.nonce != second.nonce
        with pytest.raises(UnexpectedReply, match="nonce"):
            repl.ask(CommandRequest(cmd="forge"))


def test_replies_are_typed_by_the_request() -> None:
    with Repl(improvising()) as repl:
        made = repl.ask(CommandRequest(cmd="theorem t : True := by sorry"))
        assert isinstance(made, CommandReply)
        step = repl.ask(TacticRequest(tactic="trivial", proof_state=0))
        assert isinstance(step, StepReply)
        assert step.goals == ("⊢ theorem t : True := by sorry;trivial;",)
        assert isinstance(repl.ask(TacticRequest(tactic="trivial", proof_state=99)), Failure)


def test_many_threads_share_one_session() -> None:
    with Repl(improvising()) as repl:
        environments: list[int] = []

        def work() -> None:
            for _ in range(25):
                reply = repl.ask(ASK)
                assert isinstance(reply, CommandReply)
                environments.append(reply.env)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(environments) == list(range(200))


def test_a_session_outlives_the_thread_that_started_it() -> None:
    made: list[Repl] = []
    thread = threading.Thread(target=lambda: made.append(Repl(improvising())))
    thread.start()
    thread.join()
    with made[0] as repl:
        assert repl.ask(ASK).ok
        time.sleep(0.2)
        assert repl.ask(ASK).ok


def test_inside_a_running_event_loop() -> None:
    async def cell() -> bool:
        with Repl(improvising()) as repl:
            return repl.ask(ASK).ok

    assert asyncio.run(cell())


def test_killed_while_another_thread_waits() -> None:
    with Repl(misbehaving("silence")) as repl:
        repl.ask(ASK)
        timer = threading.Timer(0.2, repl.kill)
        timer.start()
        with pytest.raises(LeanCrashed) as caught:
            repl.ask(ASK)
        timer.join()
    assert caught.value.status == -9


def test_an_interrupted_request_ends_the_session() -> None:
    with Repl(misbehaving("silence")) as repl:
        repl.ask(ASK)
        timer = threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT))
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            repl.ask(ASK)
        timer.join()
        assert not repl.running()
        with pytest.raises(SessionClosed, match="interrupted"):
            repl.ask(ASK)


def test_a_fork_of_ours_leaves_the_session_alone() -> None:
    with Repl(improvising()) as repl:
        repl.ask(ASK)
        child = os.fork()
        if child == 0:
            status = 1
            try:
                repl.ask(ASK)
            except SessionClosed:
                repl.close()
                status = 0
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert repl.ask(ASK) == CommandReply(env=1)


PARENT = """
import sys, time
sys.path.insert(0, sys.argv[1])
from tests.peers import misbehaving
from leanmath.lean.protocol import CommandRequest
from leanmath.lean.repl import Repl
repl = Repl(misbehaving("children"))
repl.ask(CommandRequest(cmd=""))
print(repl.pid, flush=True)
if sys.argv[2] == "leave":
    sys.exit(0)
repl.ask(CommandRequest(cmd=""), seconds=100)
"""


@pytest.mark.parametrize("end", ["leave", "kill"])
def test_no_process_outlives_its_parent(end: str, no_process_left: str) -> None:
    from tests.conftest import ROOT, processes_with_tag

    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(ROOT), end],
                              stdout=subprocess.PIPE)
    assert parent.stdout is not None
    assert int(parent.stdout.readline()) > 0
    if end == "kill":
        deadline = time.monotonic() + 10
        while len(processes_with_tag(no_process_left)) < 30 and time.monotonic() < deadline:
            time.sleep(0.02)
        assert len(processes_with_tag(no_process_left)) >= 30
        parent.kill()
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 2
    while (left := processes_with_tag(no_process_left)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not left


def test_no_zombie_and_no_descriptor_is_left() -> None:
    def descriptors() -> int:
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208

    def zombies() -> int:
        done = subprocess.run(["ps", "-o", "stat=", "--ppid", str(os.getpid())],
                              capture_output=True, text=True, check=False)
        return sum(line.startswith("Z") for line in done.stdout.splitlines())

    with Repl(improvising()) as repl:
        repl.ask(ASK)
    before = descriptors()
    for manner in ("crash", "half-json-then-end", "bad-json", "text-env"):
        with Repl(misbehaving(manner)) as repl:
            repl.ask(ASK)
            with pytest.raises(SessionError):
                repl.ask(ASK)
    assert descriptors() == before
    assert zombies() == 0


def test_a_peer_that_never_reads_does_not_block_us() -> None:
    with Repl(peer("misbehaving", "deaf"), limits=SessionLimits(0.5)) as repl:
        started = time.monotonic()
        with pytest.raises(RequestTimeout):
            repl.ask(CommandRequest(cmd="x" * (8 << 20)))
        assert time.monotonic() - started < 2.0
