"""Starting children that cannot outlive this process.

Two independent ways see to that. The kernel ends a child when the *thread*
that started it ends, so all children are started by one thread that lives as
long as the process. And one small watchdog process holds the read end of a
pipe whose write end only this process has: when it closes, for whatever
reason, the watchdog kills the groups of all children.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from pathlib import Path

_HERE = Path(__file__).resolve().parent
#: A Python that imports nothing of the user's.
BARE_PYTHON = (sys.executable, "-I", "-S")
SHIM = _HERE / "_shim.py"


def spawn(command: Sequence[str], *, environment: Mapping[str, str], directory: Path | None,
          stderr: int) -> subprocess.Popen[bytes]:
    """Start a process that leads a group of its own, with pipes for its input and output.

    OSError when it cannot be started.
    """
    task: Future[subprocess.Popen[bytes]] = Future()
    _spawner().put((task, list(command), dict(environment), directory, stderr))
    return task.result()


_Task = tuple["Future[subprocess.Popen[bytes]]", list[str], dict[str, str], "Path | None", int]
_lock = threading.Lock()
_queue: queue.SimpleQueue[_Task] | None = None
_watchdog: subprocess.Popen[bytes] | None = None


def _spawner() -> queue.SimpleQueue[_Task]:
    """The queue of the one thread that starts children."""
    global _queue
    with _lock:
        if _queue is None:
            _queue = queue.SimpleQueue()
            threading.Thread(target=_serve, args=(_queue,), name="leanmath-spawner",
                             daemon=True).start()
        return _queue


def _serve(tasks: queue.SimpleQueue[_Task]) -> None:
    while True:
        task, command, environment, directory, stderr = tasks.get()
        try:
            task.set_result(subprocess.Popen(
                command, env=environment, cwd=directory, stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=stderr, start_new_session=True, bufsize=0))
        except BaseException as error:
            task.set_exception(error)


def guard(group: int) -> None:
    """Have the watchdog kill this process group when this process dies."""
    _tell(f"+{group}\n")


def release(group: int) -> None:
    """The group is gone; to be said before its leader is collected, so that the number
    cannot have been given to others yet."""
    _tell(f"-{group}\n")


def _tell(line: str) -> None:
    global _watchdog
    with _lock:
        if _watchdog is None or _watchdog.stdin is None:
            _watchdog = subprocess.Popen(
                [*BARE_PYTHON, str(_HERE / "_watchdog.py")], stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", env=_loader(),
                start_new_session=True, bufsize=0)
        assert _watchdog.stdin is not None
        # Without it there is still the kernel's own way.
        with contextlib.suppress(OSError):
            _watchdog.stdin.write(line.encode())


def _loader() -> dict[str, str]:
    """Of our environment, what a Python may need to find its own libraries, and no secrets."""
    return {name: os.environ[name] for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
            if name in os.environ}


def _forget_parent() -> None:
    """In a fork of this process: the children, the thread and the pipe are the parent's."""
    global _lock, _queue, _watchdog
    _lock = threading.Lock()
    _queue = None
    if _watchdog is not None:
        if _watchdog.stdin is not None:
            # Kept open here, it would hide the parent's death from the watchdog.
            _watchdog.stdin.close()
        _watchdog.returncode = 0  # not ours to wait for
        _watchdog = None


def _end_watchdog() -> None:
    """At the end of this process, after whatever else was to be done then: registered first."""
    with _lock:
        if _watchdog is not None and _watchdog.stdin is not None:
            _watchdog.stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                _watchdog.wait(1.0)


atexit.register(_end_watchdog)
os.register_at_fork(after_in_child=_forget_parent)
