"""Stand between us and a child: ``python -I -S _shim.py OPTIONS -- COMMAND...``.

Puts limits and filters on its own process, then becomes COMMAND. Run by its
path with nothing but the standard library, also inside a confined view of the
file system. Options, each followed by its words:

    --parent PID       end with the process PID, which started this one
    --limit N VALUE    a resource limit, by its number in the C headers
    --namespaces       new namespaces, with a root that holds only what follows
    --landlock         let the kernel refuse all files but those that follow
    --read PATH        a file or directory that can be read
    --link PATH TO     a symbolic link in the new root
    --write PATH       a directory that can be written
    --filter WORDS     refuse system calls: words of _filters.refused, with commas
    --chdir PATH       the working directory

When something cannot be had, nothing is started: a line on standard error,
status 126 (127 when COMMAND cannot be started).
"""

from __future__ import annotations

import os
import resource
import sys
from typing import NoReturn

CANNOT_CONFINE = 126
CANNOT_START = 127
PR_SET_PDEATHSIG = 1
SIGKILL = 9


class Options:
    """The words of the command line, sorted."""

    def __init__(self, words: list[str]) -> None:
        self.parent = 0
        self.limits: list[tuple[int, int]] = []
        self.namespaces = self.landlock = False
        self.readable: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.writable: list[str] = []
        self.filters: frozenset[str] = frozenset()
        self.directory = ""
        rest = iter(words)
        for word in rest:
            if word == "--":
                break
            if word == "--parent":
                self.parent = int(next(rest))
            elif word == "--limit":
                self.limits.append((int(next(rest)), int(next(rest))))
            elif word == "--namespaces":
                self.namespaces = True
            elif word == "--landlock":
                self.landlock = True
            elif word == "--read":
                self.readable.append(next(rest))
            elif word == "--link":
                self.links.append((next(rest), next(rest)))
            elif word == "--write":
                self.writable.append(next(rest))
            elif word == "--filter":
                self.filters = frozenset(next(rest).split(","))
            elif word == "--chdir":
                self.directory = next(rest)
            else:
                raise ValueError(f"no option {word}")
        self.command = list(rest)


def main(words: list[str]) -> NoReturn:
    """Do what the options say, and become the command."""
    try:
        options = Options(words)
        if options.parent:
            die_with_parent(options.parent)
        confined = options.namespaces or options.landlock or bool(options.filters)
        if confined:
            # All that is needed must be imported while its files can be seen.
            _find_package()
            from leanmath.lean import _filters
        if options.namespaces:
            from leanmath.lean import _namespaces

            _namespaces.enter(options.readable, options.links, options.writable)
        if options.directory:
            os.chdir(options.directory)
        for number, value in options.limits:
            resource.setrlimit(number, (value, value))
        if confined:
            _filters.drop_privileges()
            if options.landlock:
                _filters.landlock(options.readable, options.writable)
            if options.filters:
                _filters.seccomp(options.filters)
    except (OSError, ValueError, ImportError, StopIteration) as error:
        _end(f"this child cannot be confined: {type(error).__name__}: {error}", CANNOT_CONFINE)
    try:
        os.execvp(options.command[0], options.command)
    except (OSError, IndexError, ValueError) as error:
        _end(f"{' '.join(options.command[:1])} cannot be started: {error}", CANNOT_START)


def die_with_parent(parent: int) -> None:
    """Have the kernel end this process when its parent ends, where it can (Linux)."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, SIGKILL)
        if os.getppid() != parent:  # it died before we could ask
            os._exit(128 + SIGKILL)


def _find_package() -> None:
    """Put the directory that holds our package on the search path, behind all else."""
    here = os.path.abspath(__file__)
    sys.path.append(os.path.dirname(os.path.dirname(os.path.dirname(here))))


def _end(message: str, status: int) -> NoReturn:
    sys.stderr.write(f"leanmath: {message}\n")
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main(sys.argv[1:])
