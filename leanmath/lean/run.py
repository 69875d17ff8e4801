"""One Lean process under limits, from start to end.

``run_lean`` runs Lean on arguments and waits; ``LeanProcess`` hands out the
lines as they come, for callers that decide while Lean still runs. Either way
the process leads a group of its own, and no member of it outlives the call:
not after a limit, not after an exception, and (on Linux) not after the death
of this process.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import IO

from leanmath.core.errors import ToolchainBroken
from leanmath.lean.messages import Message, parse_output
from leanmath.lean.toolchain import Toolchain, ToolchainKind


@dataclass(frozen=True)
class Limits:
    """What one Lean process may use.

    ``seconds`` of wall time; ``heartbeats`` for each declaration, in Lean's
    thousands (None: Lean's default); ``memory`` in megabytes by Lean's own
    count (None: no limit); ``output`` in bytes.
    """

    seconds: float = 60.0
    heartbeats: int | None = None
    memory: int | None = 4096
    output: int = 64 << 20

    def arguments(self) -> tuple[str, ...]:
        """The arguments of ``lean`` for the limits that Lean itself watches."""
        words: list[str] = []
        if self.heartbeats is not None:
            words.append(f"-DmaxHeartbeats={self.heartbeats}")
        if self.memory is not None:
            words.append(f"-M{self.memory}")
        return tuple(words)


class Ending(Enum):
    """How a Lean process came to its end."""

    EXITED = "exited"
    SIGNALLED = "signalled"
    TIMED_OUT = "timed out"
    TOO_MUCH_OUTPUT = "too much output"


@dataclass(frozen=True)
class LeanRun:
    """A finished run.

    ``status`` is the exit status, negative for a signal (also for one that we
    sent at a limit). ``messages`` are those of ``--json``; ``other`` the lines
    of standard output that are none.
    """

    ending: Ending
    status: int
    messages: tuple[Message, ...]
    other: tuple[str, ...]
    stderr: str
    seconds: float

    @property
    def clean(self) -> bool:
        """Whether Lean ended by itself with status 0 and gave no error message."""
        return (self.ending is Ending.EXITED and self.status == 0
                and not any(message.is_error for message in self.messages))


class LeanProcess:
    """A running ``lean``; a context manager that leaves no process behind.

    Standard error goes to a file, so that it cannot block; its first
    ``limits.output`` bytes are read at the end. :class:`ToolchainBroken` when
    the process cannot be started.
    """

    def __init__(self, toolchain: Toolchain, arguments: Sequence[str], *, text: str = "",
                 limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        environment = toolchain.child_environment()
        if toolchain.kind is ToolchainKind.EMBEDDED:
            environment["LEANMATH_PARENT"] = str(os.getpid())
        command = [*toolchain.command, *self._limits.arguments(), *arguments]
        self._stderr: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  (closed in __exit__)
        try:
            with tempfile.TemporaryFile() as stdin:
                stdin.write(text.encode())
                stdin.seek(0)
                self._process = subprocess.Popen(
                    command, cwd=toolchain.directory, env=environment, stdin=stdin,
                    stdout=subprocess.PIPE, stderr=self._stderr, start_new_session=True)
        except OSError as error:
            self._stderr.close()
            raise ToolchainBroken(f"{command[0]} cannot be started: {error.strerror}",
                                  hint="Check the installation of the toolchain.") from error
        self._started = time.monotonic()
        self._reaped = False
        self._selector = selectors.DefaultSelector()
        assert self._process.stdout is not None
        self._out = self._process.stdout
        self._selector.register(self._out, selectors.EVENT_READ)
        self._pending = b""
        self._bytes = 0
        self.ending = Ending.EXITED

    def line(self, deadline: float) -> str | None:
        """The next line of standard output, without its end; None when there is none.

        None comes at the end of the output, when ``deadline`` (of the
        monotonic clock) passes, or when there is too much of it; ``ending``
        tells these apart. The process is killed in the last two cases.
        """
        while b"\n" not in self._pending:
            left = deadline - time.monotonic()
            if left <= 0 or not self._selector.select(left):
                self.ending = Ending.TIMED_OUT
                self.kill()
                return None
            chunk = os.read(self._out.fileno(), 1 << 16)
            if not chunk:
                rest, self._pending = self._pending, b""
                return rest.decode("utf-8", "replace") if rest else None
            self._bytes += len(chunk)
            if self._bytes > self._limits.output:
                self.ending = Ending.TOO_MUCH_OUTPUT
                self.kill()
                return None
            self._pending += chunk
        line, _, self._pending = self._pending.partition(b"\n")
        return line.decode("utf-8", "replace")

    def finish(self, lines: Sequence[str], deadline: float) -> LeanRun:
        """Wait for the end; ``lines`` are those already read from standard output."""
        gathered = list(lines)
        while self.ending is Ending.EXITED and (line := self.line(deadline)) is not None:
            gathered.append(line)
        status = self._reap(deadline)
        seconds = time.monotonic() - self._started
        if status < 0 and self.ending is Ending.EXITED:
            self.ending = Ending.SIGNALLED
        output = parse_output("\n".join(gathered))
        self._stderr.seek(0)
        stderr = self._stderr.read(self._limits.output).decode("utf-8", "replace")
        return LeanRun(self.ending, status, output.messages, output.other, stderr, seconds)

    def _reap(self, deadline: float) -> int:
        """Wait for the end of the process, end its group, and collect its status."""
        # The group is ended before the status is collected: until then nobody
        # else can have been given its number.
        if hasattr(os, "waitid"):
            flags = os.WEXITED | os.WNOWAIT | os.WNOHANG
            while os.waitid(os.P_PID, self._process.pid, flags) is None:
                if time.monotonic() >= deadline:
                    self._expire()
                    break
                time.sleep(0.001)
            self.kill()
        try:
            status = self._process.wait(max(1.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            self._expire()
            status = self._process.wait()
        self._reaped = True
        return status

    def _expire(self) -> None:
        if self.ending is Ending.EXITED:
            self.ending = Ending.TIMED_OUT
        self.kill()

    def kill(self) -> None:
        """End the process and all of its group at once."""
        if self._reaped:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):  # nobody is left
            os.killpg(self._process.pid, signal.SIGKILL)

    def __enter__(self) -> LeanProcess:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.kill()
        self._process.wait()
        self._reaped = True
        self._selector.close()
        self._out.close()
        self._stderr.close()


def run_lean(toolchain: Toolchain, arguments: Sequence[str] = (), *, text: str | None = None,
             limits: Limits | None = None) -> LeanRun:
    """Run ``lean --json ARGUMENTS`` to its end, or to a limit.

    With ``text``, that text is the file (handed over on standard input).
    """
    limits = limits or Limits()
    words = ["--json", *arguments, *(() if text is None else ("--stdin",))]
    with LeanProcess(toolchain, words, text=text or "", limits=limits) as process:
        return process.finish([], time.monotonic() + limits.seconds)
