"""Lean processes under limits: they end, and nothing of them stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pytest

from leanmath.core.errors import ToolchainBroken
from leanmath.lean.run import Ending, LeanProcess, Limits, run_lean
from leanmath.lean.toolchain import Toolchain
from tests.conftest import processes_with_tag

LOOP = "theorem loop : True := by\n  repeat (have h := trivial)\n"


def test_a_clean_run(toolchain: Toolchain) -> None:
    run = run_lean(toolchain, text="theorem a : True := trivial\n")
    assert run.clean
    assert (run.ending, run.status, run.messages, run.other) == (Ending.EXITED, 0, (), ())


def test_an_error_is_not_clean(toolchain: Toolchain) -> None:
    run = run_lean(toolchain, text="theorem a : True := no_such_thing\n")
    assert not run.clean
    assert run.status == 1
    assert any(message.is_error for message in run.messages)


def test_the_outer_clock(toolchain: Toolchain) -> None:
    started = time.monotonic()
    run = run_lean(toolchain, text=LOOP, limits=Limits(seconds=1.0, heartbeats=0))
    assert run.ending is Ending.TIMED_OUT
    assert not run.clean
    assert time.monotonic() - started < 5.0


def test_heartbeats(toolchain: Toolchain) -> None:
    run = run_lean(toolchain, text=LOOP, limits=Limits(seconds=60.0, heartbeats=500))
    assert run.ending is Ending.EXITED
    assert any(message.is_error for message in run.messages)


def test_too_much_output(toolchain: Toolchain) -> None:
    text = "theorem a : True := trivial\n" + "#print axioms a\n" * 2000
    run = run_lean(toolchain, text=text, limits=Limits(output=10_000))
    assert run.ending is Ending.TOO_MUCH_OUTPUT
    assert not run.clean


def test_a_process_that_dies(toolchain: Toolchain) -> None:
    with LeanProcess(toolchain, ["--json", "--stdin"], text=LOOP,
                     limits=Limits(heartbeats=0)) as process:
        os.killpg(process._process.pid, signal.SIGSEGV)
        run = process.finish([], time.monotonic() + 30)
    assert run.ending is Ending.SIGNALLED
    assert run.status == -signal.SIGSEGV
    assert not run.clean


def test_lines_come_while_lean_runs(toolchain: Toolchain) -> None:
    text = "theorem a : True := trivial\n#print axioms a\n" + LOOP
    with LeanProcess(toolchain, ["--json", "--stdin"], text=text,
                     limits=Limits(heartbeats=0)) as process:
        line = process.line(time.monotonic() + 10)
        assert line is not None
        assert line.startswith("{")
        before: Ending = process.ending
        assert before is Ending.EXITED
        assert process.line(time.monotonic() + 0.3) is None
        after: Ending = process.ending
        assert after is Ending.TIMED_OUT


def test_an_exception_leaves_no_process(toolchain: Toolchain, no_process_left: str) -> None:
    def interrupted() -> None:
        with LeanProcess(toolchain, ["--stdin"], text=LOOP, limits=Limits(heartbeats=0)):
            time.sleep(0.2)
            assert processes_with_tag(no_process_left)
            raise KeyError

    with pytest.raises(KeyError):
        interrupted()
    assert not processes_with_tag(no_process_left)


def test_a_descendant_dies_with_the_group(toolchain: Toolchain, tmp_path: Path,
                                          no_process_left: str) -> None:
    # A "lean" that starts a process of its own and ends before it.
    lean = tmp_path / "lean"
    lean.write_text("#!/bin/sh\nsleep 1000 >/dev/null 2>&1 &\nexit 0\n")
    lean.chmod(0o755)
    run = run_lean(replace(toolchain, command=(str(lean),)))
    assert run.ending is Ending.EXITED
    assert run.status == 0
    deadline = time.monotonic() + 2
    while processes_with_tag(no_process_left) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not processes_with_tag(no_process_left)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells a process of its parent's death")
def test_lean_dies_with_the_process_that_started_it(no_process_left: str, toolchain: Toolchain,
                                                    ) -> None:
    assert toolchain.command
    code = textwrap.dedent(f"""
        import time
        from leanmath.lean.run import LeanProcess, Limits
        from leanmath.lean.toolchain import embedded_toolchain
        process = LeanProcess(embedded_toolchain(), ["--stdin"], text={LOOP!r},
                              limits=Limits(heartbeats=0))
        time.sleep(0.3)
        print("running", flush=True)
        time.sleep(1000)
    """)
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"running\n"
        assert len(processes_with_tag(no_process_left)) == 2
        parent.kill()
    deadline = time.monotonic() + 5
    while processes_with_tag(no_process_left) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not processes_with_tag(no_process_left)


def test_a_command_that_is_not_there(toolchain: Toolchain) -> None:
    with pytest.raises(ToolchainBroken, match="cannot be started"):
        run_lean(replace(toolchain, command=("/no/such/lean",)))
