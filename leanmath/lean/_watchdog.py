"""End process groups when the process that made them dies: ``python -I -S _watchdog.py``.

Reads lines ``+PGID`` and ``-PGID`` from standard input. When the input ends,
which it does when the writer is gone in whatever way, every group that was
added and not taken away is killed.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys


def main() -> None:
    """Watch until the input ends."""
    # What is meant for the group of the writer (Ctrl-C) is not meant for us.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    groups: set[int] = set()
    for line in sys.stdin:
        try:
            group = int(line[1:])
        except ValueError:
            continue
        if line[0] == "+":
            groups.add(group)
        else:
            groups.discard(group)
    for group in groups:
        with contextlib.suppress(OSError):
            os.killpg(group, signal.SIGKILL)


if __name__ == "__main__":
    main()
