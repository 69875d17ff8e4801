"""One child process with its pipes, its standard error, its group and its end.

A child reads requests from ``stdin`` and answers on ``stdout`` (both
descriptors that do not block). Its standard error is read by a thread of its
own, so that it can never fill up and block the child; the tail is kept.
However it ends, its whole group ends with it and its remains are collected.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from leanmath.core.errors import LeanStartFailed
from leanmath.lean import spawning
from leanmath.lean.usage import Usage, below, identify
from leanmath.lean.usage import usage as usage_of

#: Bytes that a pipe should hold, where it can be asked for (Linux).
_PIPE_BYTES = 1 << 20
_SET_PIPE_SIZE = 1031
#: Seconds until a killed process must be gone; beyond that it hangs in the kernel.
_GRACE = 5.0


@dataclass(frozen=True)
class Launch:
    """How to start a child: the whole command and environment, and the directory.

    ``shim_options`` are those of ``_shim.py``, which runs first in the child.
    """

    command: tuple[str, ...]
    environment: Mapping[str, str]
    directory: Path | None = None
    shim_options: tuple[str, ...] = ()
    #: Words that come before the shim, such as those of bubblewrap.
    wrapper: tuple[str, ...] = ()

    def words(self) -> tuple[str, ...]:
        """The words to start: the wrapper, the shim, the command."""
        options = self.shim_options
        if not self.wrapper:  # else it is the wrapper that dies with us
            options = ("--parent", str(os.getpid()), *options)
        return (*self.wrapper, *spawning.BARE_PYTHON, str(spawning.SHIM), *options, "--",
                *self.command)


@dataclass
class _Tail:
    """The last bytes of a stream."""

    limit: int
    data: bytearray = field(default_factory=bytearray)
    total: int = 0

    def add(self, chunk: bytes) -> None:
        self.total += len(chunk)
        self.data += chunk
        if len(self.data) > 2 * self.limit:
            del self.data[: -self.limit]


class Child:
    """A running child.

    Not for use by two threads at once, except for :meth:`stderr`.
    :class:`LeanStartFailed` when the command cannot be started.
    """

    def __init__(self, launch: Launch, *, stderr_tail: int = 16384) -> None:
        self._owner = os.getpid()
        # Between looking whether it was collected and killing its number.
        self._gate = threading.Lock()
        self._tail = _Tail(stderr_tail)
        read_end, write_end = os.pipe()
        try:
            self._process = spawning.spawn(launch.words(), environment=launch.environment,
                                           directory=launch.directory, stderr=write_end)
        except OSError as error:
            os.close(read_end)
            raise LeanStartFailed(
                f"{launch.words()[0]} cannot be started: {error.strerror}",
                hint="Check the command, and that the directory exists.") from error
        finally:
            os.close(write_end)
        self.pid = self._process.pid
        spawning.guard(self.pid)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.stdin = self._process.stdin.fileno()
        self.stdout = self._process.stdout.fileno()
        for pipe in (self.stdin, self.stdout):
            os.set_blocking(pipe, False)
            if sys.platform == "linux":
                with contextlib.suppress(OSError):  # the user's share of pipes is used up
                    fcntl.fcntl(pipe, _SET_PIPE_SIZE, _PIPE_BYTES)
        self._drain = threading.Thread(target=self._read_stderr, args=(read_end,),
                                       name=f"leanmath-stderr-{self.pid}", daemon=True)
        self._drain.start()

    def _read_stderr(self, stream: int) -> None:
        with contextlib.suppress(OSError):
            while chunk := os.read(stream, 1 << 16):
                self._tail.add(chunk)
        os.close(stream)

    @property
    def stderr(self) -> str:
        """The tail of the standard error so far."""
        return bytes(self._tail.data[-self._tail.limit:]).decode("utf-8", "replace")

    @property
    def stderr_bytes(self) -> int:
        """How much was written to the standard error so far."""
        return self._tail.total

    @property
    def mine(self) -> bool:
        """Whether this process started the child (and not one that it was forked from)."""
        return self._owner == os.getpid()

    def usage(self) -> Usage | None:
        """What the child and all below it use now; None where that cannot be known."""
        return usage_of(self.pid)

    def running(self) -> bool:
        """Whether it has not ended. Leaves its remains where they are."""
        if self._process.returncode is not None:
            return False
        if not hasattr(os, "waitid"):  # macOS, before Python 3.13
            return self._process.poll() is None
        try:
            return os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is None
        except ChildProcessError:  # somebody else in this process collected it
            return False

    def wait(self, seconds: float) -> bool:
        """Wait for its end by itself; whether it came."""
        deadline = time.monotonic() + seconds
        pause = 0.0005
        while self.running():
            if time.monotonic() >= deadline:
                return False
            time.sleep(pause)
            pause = min(pause * 2, 0.02)
        return True

    def signal_group(self) -> None:
        """Kill it and its group, and leave collecting it to whoever waits for it."""
        with self._gate:
            if self._process.returncode is None:
                with contextlib.suppress(OSError):  # nobody is left
                    os.killpg(self.pid, signal.SIGKILL)

    def end(self, *, patience: float = 0.0) -> int | None:
        """End it and everything below it, collect it, and give its exit status.

        For ``patience`` seconds it may end by itself first, its input being
        closed. The status is negative for a signal, None when unknown.
        """
        if not self.mine:  # the parent of this fork has it
            return None
        if self._process.returncode is not None:
            return self._process.returncode
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        if patience > 0:
            self._process.stdin.close()
            self.wait(patience)
        left = [known for pid in below(self.pid) if (known := identify(pid)) is not None]
        self.signal_group()
        for known in left:
            if known.pid != self.pid and identify(known.pid) == known:
                with contextlib.suppress(OSError):
                    os.kill(known.pid, signal.SIGKILL)
        self.wait(_GRACE)
        spawning.release(self.pid)
        with self._gate:
            try:
                status: int | None = self._process.wait(0.1)
            except subprocess.TimeoutExpired:  # it hangs in the kernel
                status = None
        deadline = time.monotonic() + _GRACE
        while any(identify(known.pid) == known for known in left):
            if time.monotonic() >= deadline:
                break
            time.sleep(0.001)
        self._process.stdin.close()
        self._process.stdout.close()
        self._drain.join(0.5)
        return status
