"""A Lean that is started once and used often: ``python -I -S _forge.py LIBRARY``.

Starting Lean means to initialise its runtime and all built-in tables, most of
the time of a short run. This process does so once; then each line on standard
input (file for the output, file for the errors, arguments of ``lean``,
separated by NUL) is run in a fork of it, and answered by a line with the exit
status (negative for a signal). It ends with its input.

The fork has none of the threads that the runtime has started by then. They
serve timers and network, which compiling does not use; do not run programs
(``--run``, ``--server``) this way.
"""

from __future__ import annotations

import ctypes
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from leanmath.lean import _launch
else:
    # Run by its path, with -I: the folder of this file is not searched by itself,
    # and the variable that forbids to write compiled files into it is not heard.
    sys.dont_write_bytecode = True
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))
    import _launch


def main(library: str) -> None:
    """Serve until standard input ends; never returns."""
    lean = ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)
    _launch.die_with_parent(ctypes.CDLL(None))
    lean.lean_initialize()
    for line in sys.stdin:
        out, err, *arguments = line.rstrip("\n").split("\0")
        pid = os.fork()
        if pid == 0:
            _run(library, out, err, arguments)
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    os._exit(0)


def _run(library: str, out: str, err: str, arguments: list[str]) -> None:
    """In the fork: be ``lean``; never returns."""
    try:
        for descriptor, path, mode in ((0, os.devnull, os.O_RDONLY),
                                       (1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
                                       (2, err, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)):
            file = os.open(path, mode, 0o644)
            os.dup2(file, descriptor)
            os.close(file)
        os.environ["LEANMATH_PARENT"] = str(os.getppid())
        _launch.run(library, arguments)
    finally:
        os._exit(127)


if __name__ == "__main__":
    main(sys.argv[1])
