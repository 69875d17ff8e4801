"""Become ``lean``: ``python -I -S _launch.py LIBRARY ARGS...``.

This file is run by its path, with the search path for modules in
``LEAN_PATH``; it imports nothing of leanmath, and of the standard library
only what is needed to call one C function. ``run`` never returns.
"""

from __future__ import annotations

import _thread
import ctypes
import os
import select
import stat
import sys

TYPE_CHECKING = False  # importing typing would cost as much as all the rest here
if TYPE_CHECKING:
    from typing import NoReturn

SIGINT = 2
SIGKILL = 9
SIGPIPE = 13
STDOUT = 1
PR_SET_PDEATHSIG = 1
IONBF = 2


def run(library: str, arguments: list[str]) -> NoReturn:
    """Call ``lean_main`` in this process and end the process with its status.

    OSError when ``library`` cannot be loaded.
    """
    lean = ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)
    libc = ctypes.CDLL(None)
    # Python only notes an interrupt and waits for the next bytecode, which
    # would never come while Lean runs: give SIGINT back to the system.
    libc.signal.argtypes = [ctypes.c_int, ctypes.c_void_p]
    libc.signal.restype = ctypes.c_void_p
    libc.signal(SIGINT, None)
    die_with_parent(libc)
    # A reader on a pipe is told at once what Lean says, as on a terminal.
    stdout = ctypes.c_void_p.in_dll(libc, "__stdoutp" if sys.platform == "darwin" else "stdout")
    libc.setvbuf.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_size_t]
    libc.setvbuf(stdout, None, IONBF, 0)
    end_with_reader()
    words = [b"lean", *map(os.fsencode, arguments)]
    argv = (ctypes.c_char_p * (len(words) + 1))(*words, None)
    status = lean.lean_main(len(words), argv)
    # Flush C's streams, then leave without the interpreter's shutdown: Lean's
    # threads are still there, and a closed pipe would make the shutdown hang.
    libc.fflush(None)
    os._exit(status & 0xFF)


def end_with_reader() -> None:
    """End this process when what it writes goes into a pipe that nobody reads any more.

    Lean ignores SIGPIPE, and a message that cannot be written makes its main
    thread wait for ever. A thread of ours watches the pipe instead (ctypes
    lets it run while Lean does), and ends the process as SIGPIPE would.
    """
    try:
        if not stat.S_ISFIFO(os.fstat(STDOUT).st_mode):
            return
    except OSError:
        return  # closed from the start
    poll = select.poll()
    poll.register(STDOUT, 0)  # only that the other end is gone, which needs no asking

    def watch() -> None:
        while not poll.poll():
            pass
        os._exit(128 + SIGPIPE)

    _thread.start_new_thread(watch, ())


def die_with_parent(libc: ctypes.CDLL) -> None:
    """End this process when the one named by ``LEANMATH_PARENT`` ends, where Linux offers it."""
    parent = os.environ.pop("LEANMATH_PARENT", None)
    if parent and sys.platform == "linux":
        libc.prctl(PR_SET_PDEATHSIG, SIGKILL)
        if os.getppid() != int(parent):  # it died before we could ask
            os._exit(128 + SIGKILL)


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2:])
