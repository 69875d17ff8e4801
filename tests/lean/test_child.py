"""Children end with their group, with their parent, and are counted as they are."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from leanmath.core.errors import LeanStartFailed
from leanmath.lean import _shim, _watchdog, spawning
from leanmath.lean.child import Child, Launch
from leanmath.lean.usage import below, identify, usage


def soon(true: Callable[[], object], seconds: float = 5.0) -> bool:
    """Whether it becomes true in time."""
    deadline = time.monotonic() + seconds
    while not true():
        if time.monotonic() >= deadline:
            return False
        time.sleep(0.01)
    return True


def launch(text: str, *options: str) -> Launch:
    return Launch((*spawning.BARE_PYTHON, "-c", text), dict(os.environ), shim_options=options)


def finished(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*spawning.BARE_PYTHON, str(spawning.SHIM), *words], text=True,
                          capture_output=True, timeout=30, check=False)


def test_the_shim_sets_limits_and_becomes_the_command() -> None:
    show = "import os, resource; print(os.getpid(), resource.getrlimit(resource.RLIMIT_NOFILE))"
    done = finished("--limit", str(resource.RLIMIT_NOFILE), "77", "--",
                    *spawning.BARE_PYTHON, "-c", show)
    assert done.stdout.endswith(" (77, 77)\n")
    with subprocess.Popen([*spawning.BARE_PYTHON, str(spawning.SHIM), "--", "sleep", "60"]
                          ) as process:
        assert soon(lambda: Path(f"/proc/{process.pid}/comm").read_text("ascii") == "sleep\n")
        process.kill()


@pytest.mark.parametrize(("words", "status", "said"), [
    (("--", "/nowhere/lean"), _shim.CANNOT_START, "/nowhere/lean"),
    (("--",), _shim.CANNOT_START, "cannot be started"),
    (("--limit", "7", "-9", "--", "true"), _shim.CANNOT_CONFINE, "ValueError"),
    (("--what", "--", "true"), _shim.CANNOT_CONFINE, "--what"),
    (("--filter", "gravity", "--", "true"), _shim.CANNOT_CONFINE, "gravity"),
    (("--chdir", "/nowhere", "--", "true"), _shim.CANNOT_CONFINE, "/nowhere"),
    (("--parent", "1", "--", "sleep", "60"), 128 + signal.SIGKILL, ""),
])
def test_the_shim_starts_nothing_that_it_cannot_confine(
        words: tuple[str, ...], status: int, said: str) -> None:
    done = finished(*words)
    assert done.returncode == status
    assert said in done.stderr


def test_the_watchdog_kills_what_is_left_when_its_input_ends() -> None:
    sleepers = [subprocess.Popen(["sleep", "60"], start_new_session=True) for _ in range(3)]
    dog = subprocess.Popen([*spawning.BARE_PYTHON, str(_watchdog.__file__)],
                           stdin=subprocess.PIPE, start_new_session=True)
    first, second, third = (sleeper.pid for sleeper in sleepers)
    dog.communicate(f"+{first}\n+{second}\nnonsense\n-{first}\n+{third}".encode(), timeout=20)
    assert [sleeper.poll() is None for sleeper in sleepers[:1]] == [True]
    assert sleepers[1].wait(5) == sleepers[2].wait(5) == -signal.SIGKILL
    sleepers[0].kill()
    sleepers[0].wait()


def test_the_watchdog_is_waited_for_at_the_end_of_its_process() -> None:
    done = subprocess.run([sys.executable, "-c", """
import atexit, subprocess
atexit.register(lambda: print(spawning._watchdog.poll()))  # what is registered first is done last
from leanmath.lean import spawning
sleeper = subprocess.Popen(["sleep", "60"], start_new_session=True)
spawning.guard(sleeper.pid)
spawning.release(sleeper.pid)
sleeper.kill()
"""], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "0\n")


def test_the_kernel_kills_a_child_whose_parent_dies() -> None:
    # A parent without a watchdog.
    parent = subprocess.Popen([sys.executable, "-c", f"""
import os, subprocess, time
child = subprocess.Popen([*{spawning.BARE_PYTHON!r}, {str(spawning.SHIM)!r},
                          "--parent", str(os.getpid()), "--", "sleep", "60"])
print(child.pid, flush=True)
time.sleep(60)
"""], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    assert soon(lambda: Path(f"/proc/{child}/comm").read_text("ascii") == "sleep\n")
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert soon(lambda: identify(child) is None)


FAMILY = """
import os, sys, time
for _ in range(2):
    if os.fork() == 0:
        if os.fork() == 0:
            os.setsid()  # leaves the group
        time.sleep(60)
print("ready", flush=True)
time.sleep(60)
"""


def test_everything_below_a_child_ends_with_it() -> None:
    child = Child(launch(FAMILY))
    os.set_blocking(child.stdout, True)
    assert os.read(child.stdout, 100) == b"ready\n"
    assert soon(lambda: len(below(child.pid)) == 5)
    family = [known for pid in below(child.pid) if (known := identify(pid))]
    assert child.running()
    assert child.end() == -signal.SIGKILL
    assert not child.running()
    assert [identify(known.pid) for known in family] == [None] * 5
    assert child.end() == -signal.SIGKILL, "once more does no harm"


def test_a_child_that_ends_by_itself_keeps_its_status() -> None:
    child = Child(launch("import sys; sys.stderr.write('x' * 100_000 + 'last'); sys.exit(3)"))
    assert child.wait(10)
    assert not child.running()
    child.signal_group()
    assert child.end() == 3
    assert child.stderr_bytes == 100_004
    assert child.stderr.endswith("xlast")
    assert len(child.stderr) == 16384
    patient = Child(launch("import sys; sys.exit(len(sys.stdin.read()))"))
    assert patient.end(patience=10) == 0


def test_usage_counts_what_is_there() -> None:
    text = """
import os, sys, threading, time
hoard = bytearray(b"x") * (50 << 20)
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
if os.fork() == 0:
    time.sleep(60)
until = time.process_time() + 0.2
while time.process_time() < until:
    pass
print("ready", flush=True)
time.sleep(60)
"""
    child = Child(launch(text))
    os.set_blocking(child.stdout, True)
    assert os.read(child.stdout, 100) == b"ready\n"
    used = child.usage()
    assert used is not None
    # The child of the child shares the memory, and shows it as its own.
    assert 50 << 20 < used.memory < 150 << 20
    assert 0.15 < used.cpu < 2.0
    assert (used.processes, used.threads) == (2, 3)
    child.end()
    assert usage(child.pid) is None


def test_a_command_that_cannot_be_started() -> None:
    with pytest.raises(LeanStartFailed):
        Child(Launch(("true",), {}, Path("/nowhere")))
