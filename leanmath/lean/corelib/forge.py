"""Running Lean many times for the price of one start (see ``leanmath.lean._forge``)."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from leanmath.lean import _launch
from leanmath.lean.binary import LeanBinary

#: Where forking a process that has loaded Lean is known to work.
AVAILABLE = sys.platform == "linux"


class ForgeLost(Exception):
    """The forge itself has gone (not just a Lean that it ran)."""


@dataclass(frozen=True)
class Job:
    """One module to compile: its name, its source, and the file to be written."""

    module: str
    source: Path
    olean: Path


class Forge:
    """One forge process, for one thread, which must outlive it.

    ``environment`` is that of every run. Close it, or leave it to a ``with``.
    """

    def __init__(self, lean: LeanBinary, environment: Mapping[str, str]) -> None:
        script = Path(_launch.__file__).with_name("_forge.py").resolve()
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(script), lean.library],
            env={**environment, "LEANMATH_PARENT": str(os.getpid())}, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8",
            start_new_session=True)

    def run(self, job: Job, options: Sequence[str], out: Path, err: Path, seconds: float) -> int:
        """Compile a module; the exit status of ``lean``, negative for a signal.

        ``out`` and ``err`` get what ``lean`` writes. ``options`` are for ``lean``; the short
        way, which is silent or undone, elaborates in sequence and has no others.

        :class:`ForgeLost` when the forge has died, was closed, or the time is over.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        clock = threading.Timer(seconds, self.kill)
        clock.daemon = True
        clock.start()
        try:
            words = (str(out), str(err), job.module, str(job.source), str(job.olean), *options)
            self._process.stdin.write("\0".join(words) + "\n")
            self._process.stdin.flush()
            return int(self._process.stdout.readline())
        except (OSError, ValueError) as error:
            raise ForgeLost from error
        finally:
            clock.cancel()

    def kill(self) -> None:
        """End the forge and what it runs at once; may be called from another thread."""
        if self._process.returncode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the forge and collect it."""
        self.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            with contextlib.suppress(OSError):
                stream.close()
