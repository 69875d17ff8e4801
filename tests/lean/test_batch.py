"""Programs run to their end: what they said, and every limit on them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from leanmath.core.errors import (
    LeanStartFailed,
    ReplyTooLarge,
    RequestTimeout,
    Resource,
    ResourceExceeded,
)
from leanmath.lean.batch import Finished, run_to_end
from leanmath.lean.isolation import best_isolation
from leanmath.lean.program import Program
from leanmath.lean.repl import SessionLimits
from leanmath.lean.spawning import BARE_PYTHON


def run(tmp_path: Path, code: str, *, seconds: float = 30.0, limits: SessionLimits | None = None,
        confined: bool = False, readable: tuple[Path, ...] = ()) -> Finished:
    return run_to_end(Program((*BARE_PYTHON, "-c", code)), tmp_path, seconds=seconds,
                      limits=limits, isolation=best_isolation() if confined else None,
                      readable=readable)


@pytest.mark.parametrize("status", [0, 3])
def test_what_it_said_and_how_it_ended(status: int, tmp_path: Path) -> None:
    ended = run(tmp_path, "import sys; print('é' * 200000); print('e', file=sys.stderr); "
                          f"sys.exit({status})")
    assert (ended.status, ended.output, ended.stderr) == (status, "é" * 200000 + "\n", "e\n")


def test_a_signal(tmp_path: Path) -> None:
    assert run(tmp_path, "import os; os.kill(os.getpid(), 11)").status == -11


@pytest.mark.parametrize("code", [
    "import time; time.sleep(60)",
    "import os, time; os.close(1); time.sleep(60)",
    "import time\nwhile True: print('x', flush=True); time.sleep(0.01)"])
def test_too_slow(code: str, tmp_path: Path) -> None:
    start = time.monotonic()
    with pytest.raises(RequestTimeout):
        run(tmp_path, code, seconds=1.0)
    assert time.monotonic() - start < 10


def test_one_that_it_leaves_behind_holds_nothing_up(tmp_path: Path) -> None:
    start = time.monotonic()
    ended = run(tmp_path, "import os, time\nprint('said', flush=True)\n"
                          "if os.fork() == 0:\n  time.sleep(60)\n", seconds=30)
    assert (ended.status, ended.output) == (0, "said\n")
    assert time.monotonic() - start < 15


@pytest.mark.parametrize(("code", "limits", "resource"), [
    ("x = bytearray(300 << 20); import time; time.sleep(60)", SessionLimits(memory=100),
     Resource.MEMORY),
    ("while True: pass", SessionLimits(cpu_seconds=0.5), Resource.CPU),
    ("import os, time\nfor _ in range(5): os.fork()\ntime.sleep(60)",
     SessionLimits(processes=4), Resource.PROCESSES)])
def test_too_much(code: str, limits: SessionLimits, resource: Resource, tmp_path: Path) -> None:
    with pytest.raises(ResourceExceeded) as caught:
        run(tmp_path, code, limits=limits)
    assert caught.value.resource is resource


def test_too_much_output(tmp_path: Path) -> None:
    with pytest.raises(ReplyTooLarge):
        run(tmp_path, "while True: print('x' * 10000)", limits=SessionLimits(reply_bytes=100_000))


def test_it_cannot_be_started(tmp_path: Path) -> None:
    with pytest.raises(LeanStartFailed):
        run_to_end(Program(("/nowhere/lean",)), tmp_path, seconds=5)


@pytest.mark.skipif(not best_isolation().complete, reason="nothing can be confined here")
def test_confined(tmp_path: Path) -> None:
    scratch, secret, given = tmp_path / "scratch", tmp_path / "secret", tmp_path / "given"
    scratch.mkdir()
    for file in (secret, given):
        file.write_text(file.name, encoding="utf-8")
    code = (f"print(open({str(given)!r}).read())\nopen('mine', 'w').close()\n"
            f"for bad in ({str(secret)!r}, ):\n"
            "  try:\n    open(bad)\n    print('seen')\n  except OSError:\n    print('hidden')\n")
    ended = run(scratch, code, confined=True, readable=(given,))
    assert (ended.status, ended.output) == (0, "given\nhidden\n")
    assert (scratch / "mine").exists()
