"""What a process and all those below it use: memory, processor time, processes.

Read from ``/proc``; on a system without it there is no answer (None), and
limits that need one are not watched.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Usage:
    """``memory`` in bytes, of its own (not the files it has mapped); ``cpu`` in seconds;
    how many ``processes`` and ``threads`` there are."""

    memory: int = 0
    cpu: float = 0.0
    processes: int = 0
    threads: int = 0


@dataclass(frozen=True)
class ProcessId:
    """A process beyond confusion: its number and the tick in which it started."""

    pid: int
    started: int


def identify(pid: int) -> ProcessId | None:
    """The process with this number; None when there is none (or only its remains)."""
    fields = _stat(pid)
    return None if fields is None or fields[0] == b"Z" else ProcessId(pid, int(fields[19]))


def below(pid: int) -> list[int]:
    """The numbers of ``pid`` and of all processes below it, top first."""
    found = [pid]
    for process in found:
        try:
            threads = os.listdir(f"/proc/{process}/task")
        except OSError:
            continue
        for thread in threads:
            try:
                with open(f"/proc/{process}/task/{thread}/children", "rb") as file:
                    found.extend(int(child) for child in file.read().split())
            except OSError:
                continue
    return found


def usage(pid: int) -> Usage | None:
    """What ``pid`` and all processes below it use; None when that cannot be known."""
    total = None
    for process in below(pid):
        fields = _stat(process)
        if fields is None:
            continue
        try:
            with open(f"/proc/{process}/statm", "rb") as file:
                _, resident, shared = file.read().split(maxsplit=3)[:3]
        except (OSError, ValueError):
            resident = shared = b"0"
        before = total or Usage()
        total = Usage(
            before.memory + max(0, int(resident) - int(shared)) * _PAGE,
            # Its own time, and that of its children that were collected.
            before.cpu + sum(int(fields[at]) for at in (11, 12, 13, 14)) / _TICK,
            before.processes + 1, before.threads + int(fields[17]))
    return total


def _stat(pid: int) -> list[bytes] | None:
    """The fields of ``/proc/PID/stat`` from the state on (the third of proc(5))."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            # The name before it may hold anything, also parentheses.
            return file.read().rpartition(b")")[2].split()
    except OSError:
        return None
