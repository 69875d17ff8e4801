"""A Lean that is started once and used often: ``python -I -S _forge.py LIBRARY``.

Starting Lean means to initialise its runtime and all built-in tables, most of
the time of a short run. This process does so once; then each line on standard
input (file for the output, file for the errors, module, source, compiled file,
other arguments of ``lean``, separated by NUL) is one module to compile in a fork
of it, and answered by a line with the exit status of ``lean`` (negative for a
signal). It ends with its input. The short way (``_compile``) is tried first;
what it does not finish is left to ``lean`` itself, in a second fork.

The fork has none of the threads that the runtime has started by then. They
serve timers and network, which compiling does not use; do not run programs
(``--run``, ``--server``) this way.
"""

from __future__ import annotations

import ctypes
import os
import sys
from functools import partial

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from leanmath.lean import _compile, _launch
else:
    # Run by its path, with -I: the folder of this file is not searched by itself,
    # and the variable that forbids to write compiled files into it is not heard.
    sys.dont_write_bytecode = True
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))
    import _compile
    import _launch


def main(library: str) -> None:
    """Serve until standard input ends; never returns."""
    lean = ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)
    _launch.die_with_parent(ctypes.CDLL(None))
    lean.lean_initialize()
    for line in sys.stdin:
        out, err, module, source, olean, *options = line.rstrip("\n").split("\0")
        status = _forked(partial(_try, lean, module, source, olean), out, err)
        if status != 0:
            arguments = [*options, "-o", olean, source]
            status = _forked(partial(_launch.run, library, arguments), out, err)
        print(status, flush=True)
    os._exit(0)


def _forked(work: Callable[[], None], out: str, err: str) -> int:
    """Do something in a fork, with its output in files; its exit status."""
    pid = os.fork()
    if pid == 0:
        _run(work, out, err)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


def _run(work: Callable[[], None], out: str, err: str) -> None:
    """In the fork: never returns."""
    try:
        for descriptor, path, mode in ((0, os.devnull, os.O_RDONLY),
                                       (1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
                                       (2, err, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)):
            file = os.open(path, mode, 0o644)
            os.dup2(file, descriptor)
            os.close(file)
        os.environ["LEANMATH_PARENT"] = str(os.getppid())
        work()
    finally:
        os._exit(127)


def _try(lean: ctypes.CDLL, module: str, source: str, olean: str) -> None:
    """Compile the short way; never returns. Whatever goes wrong, ``lean`` will say it."""
    _launch.die_with_parent(ctypes.CDLL(None))
    try:
        _compile.compile_module(lean, module, source, olean)
        os._exit(1 if os.fstat(1).st_size or os.fstat(2).st_size else 0)
    finally:
        os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1])
