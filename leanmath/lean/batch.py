"""One program from its start to its end, confined: what it said, and with which status it ended.

For programs that serve nobody (``leanmath.lean.repl`` is for those that do):
they get no input, their output is gathered, and the same limits are watched.
"""

from __future__ import annotations

import contextlib
import os
import select
import time
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import (
    LeanCrashed,
    LeanStartFailed,
    ReplyTooLarge,
    RequestTimeout,
    Resource,
    ResourceExceeded,
)
from leanmath.lean._shim import CANNOT_CONFINE, CANNOT_START
from leanmath.lean.child import Child
from leanmath.lean.isolation import Confinement, Isolation
from leanmath.lean.program import Program, plain_launch
from leanmath.lean.repl import SessionLimits
from leanmath.lean.stream import WATCH_SECONDS

_CHUNK = 1 << 16


@dataclass(frozen=True)
class Finished:
    """``status`` (negative for a signal), all of the ``output``, the tail of ``stderr``."""

    status: int
    output: str
    stderr: str
    seconds: float


def run_to_end(program: Program, scratch: Path, *, seconds: float,
               limits: SessionLimits | None = None, isolation: Isolation | None = None,
               readable: tuple[Path, ...] = ()) -> Finished:
    """Run a program to its end, with ``scratch`` as the one folder that it may write to.

    Of ``limits``, those on memory, processor time, processes and output hold;
    ``seconds`` is the wall time. ``readable`` are paths beside the program's
    own. Raises :class:`RequestTimeout`, :class:`ResourceExceeded`,
    :class:`ReplyTooLarge`; :class:`LeanStartFailed` when it cannot be started
    or confined; :class:`LeanCrashed` when its end cannot be seen.
    """
    limits = limits or SessionLimits()
    start = time.monotonic()
    if isolation is None:
        launch = plain_launch(program, limits.memory)
    else:
        launch = isolation.launch(program, scratch, memory=limits.memory,
                                  confinement=Confinement(readable=readable))
    child = Child(launch)
    try:
        output = _gather(child, limits, start + seconds, seconds)
        if not child.wait(max(0.0, start + seconds - time.monotonic())):
            raise RequestTimeout(f"no end within {seconds:g} s", seconds=seconds,
                                 received=len(output))
    except (RequestTimeout, ResourceExceeded, ReplyTooLarge) as error:
        child.end()
        error.stderr = child.stderr
        raise
    finally:
        status = child.end()
    if status in (CANNOT_CONFINE, CANNOT_START):
        raise LeanStartFailed(f"{program.command[0]} cannot be run", stderr=child.stderr,
                              status=status, hint="See 'leanmath doctor'.")
    if status is None:
        raise LeanCrashed("a program ended, and its status is unknown", stderr=child.stderr)
    return Finished(status, output.decode("utf-8", "replace"), child.stderr,
                    time.monotonic() - start)


def _gather(child: Child, limits: SessionLimits, deadline: float, seconds: float) -> bytes:
    """What the child says until it closes its output, or is gone."""
    said = bytearray()
    poll = select.poll()
    poll.register(child.stdout, select.POLLIN)
    watched = 0.0
    while True:
        now = time.monotonic()
        if now >= deadline:
            raise RequestTimeout(f"no end within {seconds:g} s", seconds=seconds,
                                 received=len(said))
        poll.poll(min(deadline - now, WATCH_SECONDS) * 1000)
        with contextlib.suppress(BlockingIOError):
            chunk = os.read(child.stdout, _CHUNK)
            if not chunk:
                return bytes(said)
            said += chunk
            if len(said) > limits.reply_bytes:
                raise ReplyTooLarge(f"a program said more than {limits.reply_bytes} bytes",
                                    received=bytes(said))
            if time.monotonic() - watched < WATCH_SECONDS:
                continue
        watched = time.monotonic()
        if not child.running():  # those that it left behind may hold its output open
            with contextlib.suppress(BlockingIOError):
                while chunk := os.read(child.stdout, _CHUNK):
                    said += chunk
            return bytes(said)
        _watch(child, limits)


def _watch(child: Child, limits: SessionLimits) -> None:
    used = child.usage()
    if used is None:
        return
    for what, most, resource in (
            (used.memory >> 20, limits.memory, Resource.MEMORY),
            (used.cpu, limits.cpu_seconds, Resource.CPU),
            (used.processes, limits.processes, Resource.PROCESSES)):
        if most is not None and what > most:
            raise ResourceExceeded(f"a program used {what:g} of {resource.value}, "
                                   f"it may use {most:g}", resource=resource)
