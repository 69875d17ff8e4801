"""One command of a setup: run to its end or its time limit, everything it says in a log.

The command leads a group of its own, gets no input, and leaves nobody behind:
at its end, at the limit, at Ctrl-C and (through the watchdog) at our death.
It is asked to stop first, because git and Lake then clear away what is half
done; after a few seconds it is killed.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import subprocess
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from leanmath.lean import spawning

#: Bytes of output that a log keeps; the end of what came beyond is kept as well.
LOG_BYTES = 16 << 20
#: Lines, and characters of each, that are kept for messages.
TAIL_LINES, TAIL_WIDTH = 40, 500
#: Seconds between asking a command to stop and killing it.
GRACE_SECONDS = 3.0
#: Seconds for output that members of the group still write when its leader has ended.
_LAST_WORDS = 0.5
_LINE_END = re.compile(rb"[\r\n]+")


@dataclass(frozen=True)
class Finished:
    """A command that ended: its status (negative for a signal), whether the time limit ended it,
    its seconds, and its last lines."""

    status: int
    timed_out: bool
    seconds: float
    tail: tuple[str, ...]


def run_logged(command: Sequence[str], *, directory: Path, environment: Mapping[str, str],
               log: Path, seconds: float, on_line: Callable[[str], None]) -> Finished:
    """Run ``command``, both outputs at the end of ``log``; ``on_line`` hears each line at once.

    OSError when the command cannot be started or the log cannot be written.
    """
    start = time.monotonic()
    with log.open("ab") as file:
        file.write((" ".join(command) + "\n").encode("utf-8", "surrogateescape"))
        process = spawning.spawn(command, environment=environment, directory=directory,
                                 stderr=subprocess.STDOUT)
        spawning.guard(process.pid)
        output = _Output(file, on_line)
        timed_out = False
        try:
            assert process.stdin is not None
            process.stdin.close()
            timed_out = not _listen(process, output, start + seconds)
        finally:
            status = _stop(process, ask=timed_out or not _ended(process))
            output.finish()
    return Finished(status, timed_out, time.monotonic() - start, tuple(output.tail))


class _Output:
    """Takes output apart into lines, writes the log, keeps the tail."""

    def __init__(self, file: BinaryIO, on_line: Callable[[str], None]) -> None:
        self.tail: deque[str] = deque(maxlen=TAIL_LINES)
        self._file, self._on_line = file, on_line
        self._room = LOG_BYTES
        self._pending = b""

    def add(self, chunk: bytes) -> None:
        if self._room > 0:
            self._file.write(chunk[: self._room])
            self._file.flush()
            self._room -= len(chunk)
        # Progress bars end their lines with a carriage return.
        *lines, self._pending = _LINE_END.split(self._pending + chunk)
        self._pending = self._pending[-4 * TAIL_WIDTH:]
        for line in lines:
            self._line(line)

    def finish(self) -> None:
        if self._pending:
            self._line(self._pending)
            self._pending = b""
        if self._room < 0:
            end = "\n".join(self.tail)
            self._file.write(f"\n... more than {LOG_BYTES >> 20} MB; its end:\n{end}\n".encode())

    def _line(self, line: bytes) -> None:
        text = line[: 4 * TAIL_WIDTH].decode("utf-8", "replace").strip()[:TAIL_WIDTH]
        if text:
            self.tail.append(text)
            self._on_line(text)


def _listen(process: subprocess.Popen[bytes], output: _Output, deadline: float) -> bool:
    """Take in output until the command has ended; False when the deadline comes first."""
    assert process.stdout is not None
    fd = process.stdout.fileno()
    poller = select.poll()
    poller.register(fd, select.POLLIN)
    ended_at: float | None = None
    while True:
        now = time.monotonic()
        if ended_at is None and _ended(process):
            ended_at = now
        if ended_at is not None and now > ended_at + _LAST_WORDS:
            return True
        if ended_at is None and now >= deadline:
            return False
        if poller.poll(50):
            chunk = os.read(fd, 1 << 16)
            if chunk:
                output.add(chunk)
                continue
            # Closed; a command may live on without its output.
            while not _ended(process):
                if time.monotonic() >= deadline:
                    return False
                time.sleep(0.02)
            return True


def _ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether the command has ended; its number stays its own where the system can do that."""
    if process.returncode is not None:
        return True
    if hasattr(os, "waitid"):
        flags = os.WEXITED | os.WNOWAIT | os.WNOHANG
        return os.waitid(os.P_PID, process.pid, flags) is not None
    return process.poll() is not None


def _stop(process: subprocess.Popen[bytes], *, ask: bool) -> int:
    """End the group, collect the command, give its status."""
    try:
        if ask:
            _signal(process, signal.SIGTERM)
            deadline = time.monotonic() + GRACE_SECONDS
            while not _ended(process) and time.monotonic() < deadline:
                time.sleep(0.02)
    finally:  # also when Ctrl-C comes again
        _signal(process, signal.SIGKILL)
        spawning.release(process.pid)
        status = process.wait()
        if process.stdout is not None:
            process.stdout.close()
    return status


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):  # nobody is left
        os.killpg(process.pid, number)
