"""Become a Lean program that serves: ``python -I -S _serve.py LIBRARY PROGRAM [OPTIONS]``.

PROGRAM is a Lean file with a ``main``, run with the modules in ``LEAN_PATH``;
OPTIONS are those of ``lean``. Through pipes and terminals the conversation gets
ports of its own: the Lean code that the program runs, and processes that it
starts, then find an empty standard input, and what they print on standard
output goes to standard error.
"""

from __future__ import annotations

import os
import stat
import sys

TYPE_CHECKING = False  # importing typing would cost as much as all the rest here
if TYPE_CHECKING:
    from typing import NoReturn
if TYPE_CHECKING or __package__:
    from leanmath.lean import _launch
else:
    # Run by its path, with -I: the folder of this file is not searched by itself.
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))
    import _launch


def serve(library: str, program: str, options: list[str]) -> NoReturn:
    """Run the program in this process; never returns."""
    os.environ.setdefault("LEAN_BACKTRACE", "0")  # slow, and says nothing to users
    _launch.run(library, [*options, "--run", program, *_ports()])


def _ports() -> list[str]:
    """The files to read requests from and to write replies to; ``-`` for the standard ones."""
    source = _port(0, os.O_RDONLY)
    sink = _port(1, os.O_WRONLY | os.O_APPEND)
    if source != "-":
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
    if sink != "-":
        os.dup2(2, 1)
    return [source, sink]


def _port(descriptor: int, mode: int) -> str:
    """Another name for what a descriptor leads to, where it is good for a conversation.

    Not for a file: opened again, it would be read or written from its start.
    Not for a socket, which cannot be opened by name.
    """
    try:
        kind = os.fstat(descriptor).st_mode
        if not stat.S_ISFIFO(kind) and not stat.S_ISCHR(kind):
            return "-"
        # The copy is not inherited by other processes, as Python makes them.
        name = f"/dev/fd/{os.dup(descriptor)}"
        os.close(os.open(name, mode))
    except OSError:
        return "-"
    return name


if __name__ == "__main__":
    serve(sys.argv[1], sys.argv[2], sys.argv[3:])
