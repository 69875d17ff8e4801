"""Confining a child that runs code of others: Lean code can do anything while it is elaborated.

A confined child has no network, sees of the file system only the system's
programs and what its program needs, all read-only, may write only to a
scratch folder of its own, starts no further processes, and has limits on
memory, files and threads. Which of this holds depends on the machine: an
:class:`Isolation` says so, and was found out by trying.

Four methods, the first that works is taken:

- bubblewrap, where it is installed;
- the same namespaces made by ourselves (Linux 5.12, user namespaces allowed);
- Landlock and seccomp (Linux 6.2), which also work inside most containers;
- none: resource limits alone. :func:`require_isolation` refuses this.

A filter of system calls (seccomp) is added to the first two where the machine
is known to it. Memory is watched from outside (``SessionLimits``), because
Lean does not start under an address space limit of a few gigabytes; a limit
far above is set in the kernel as well. Not limited: the number of files in
the scratch folder.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path

from leanmath.core.errors import IsolationMissing
from leanmath.lean import spawning
from leanmath.lean.child import Launch
from leanmath.lean.program import Program, memory_options

#: What every program needs to start. Nothing of /home, /root, /tmp, /run or /var.
_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store",
           "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives",
           "/etc/localtime")
#: What a child may know of our environment.
_HARMLESS = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH")
_PATH = "/usr/local/bin:/usr/bin:/bin"
_PROBE_SECONDS = 20.0


class Method(Enum):
    """How a child is confined, strongest first."""

    BUBBLEWRAP = "bubblewrap"
    NAMESPACES = "namespaces"
    FILTERS = "Landlock and seccomp"
    NONE = "none"


class Guard(Enum):
    """Who sees to a limit: the kernel, or the bridge, which looks now and then."""

    KERNEL = "kernel"
    WATCHED = "watched"


@dataclass(frozen=True)
class Confinement:
    """What a confined child is given.

    ``readable`` paths beside the program's own; files of at most
    ``file_megabytes``; ``processes`` at once (1: it may start none);
    ``tasks``, its threads and processes together; ``cpu_seconds`` for its
    whole life (None: no limit); ``open_files``.
    """

    readable: tuple[Path, ...] = ()
    file_megabytes: int = 1024
    processes: int = 1
    tasks: int = 512
    cpu_seconds: int | None = None
    open_files: int = 1024


@dataclass(frozen=True)
class Isolation:
    """What holds on this machine.

    ``network``: none can be reached. ``filesystem``: nothing else can be read
    or written. ``processes``: who sees to it that there are not too many.
    ``reasons``: why no stronger method is used, a line for each.
    """

    method: Method
    network: bool
    filesystem: bool
    processes: Guard
    reasons: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether code of others can be run: neither network nor files of ours."""
        return self.network and self.filesystem

    def describe(self) -> tuple[str, ...]:
        """What holds, in lines for people."""
        lines = [f"isolation: {self.method.value}",
                 f"network: {'none' if self.network else 'NOT kept away'}",
                 "files: " + ("read-only, but for a scratch folder" if self.filesystem
                              else "ALL that the user may read and write"),
                 f"processes: {self.processes.value}", f"memory: {Guard.WATCHED.value}"]
        return (*lines, *self.reasons)

    def launch(self, program: Program, scratch: Path, *, memory: int | None = None,
               confinement: Confinement | None = None) -> Launch:
        """How to start a program confined, with ``scratch`` (which must exist) as its directory.

        ``memory`` in megabytes.
        """
        given = confinement or Confinement()
        limits = (*memory_options(memory), *_limits(given, self.method))
        filters: tuple[str, ...] = ()
        if self.processes is Guard.KERNEL:
            filters = _filters(max(given.processes, program.processes), self.method)
        base = {name: os.environ[name] for name in _HARMLESS if name in os.environ}
        base.update(PATH=_PATH, HOME=str(scratch), TMPDIR=str(scratch))
        environment = program.child_environment(base)
        if self.method is Method.NONE:
            return Launch(program.command, environment, scratch, shim_options=limits)
        view = _View.of(program, given, scratch)
        if self.method is Method.BUBBLEWRAP:
            return Launch(program.command, environment, Path("/"), (*limits, *filters),
                          _bubblewrap(view))
        if self.method is Method.NAMESPACES:
            options = ("--namespaces", *view.options(), *limits, *filters)
        else:
            options = ("--landlock", *view.options(), *limits, *filters)
        return Launch(program.command, environment, Path("/"), options)


@lru_cache(maxsize=1)
def best_isolation() -> Isolation:
    """The strongest isolation that this machine gives, found out by trying (once)."""
    reasons: list[str] = []
    for method in (Method.BUBBLEWRAP, Method.NAMESPACES, Method.FILTERS):
        try:
            found = probe(method)
        except IsolationMissing as missing:
            reasons.append(f"{method.value}: {missing.message}")
            continue
        return Isolation(method, found.network, found.filesystem, found.processes, tuple(reasons))
    return Isolation(Method.NONE, False, False, Guard.WATCHED, tuple(reasons))


def require_isolation() -> Isolation:
    """The strongest isolation; :class:`IsolationMissing` when code of others cannot be confined."""
    found = best_isolation()
    if not found.complete:
        raise IsolationMissing(
            "no child can be kept from the network and the files of this machine",
            reasons=found.reasons,
            hint="Install bubblewrap, or allow user namespaces, or use Linux 6.2 or newer. "
                 + "; ".join(found.reasons))
    return found


def probe(method: Method) -> Isolation:
    """What one method gives here, by running a child under it.

    :class:`IsolationMissing` when it does not work, with the reason.
    """
    if method is Method.NONE:
        return Isolation(method, False, False, Guard.WATCHED)
    if sys.platform != "linux":
        raise IsolationMissing("only Linux has it")
    if method is Method.BUBBLEWRAP and _find_bubblewrap() is None:
        raise IsolationMissing("it is not installed",
                               hint="On Debian and Ubuntu: apt install bubblewrap")
    first: IsolationMissing | None = None
    # Without the filter of system calls only where there is none for this machine.
    for processes in (Guard.KERNEL, Guard.WATCHED):
        if processes is Guard.WATCHED and method is Method.FILTERS:
            break
        try:
            return _try(Isolation(method, True, True, processes))
        except IsolationMissing as missing:
            first = first or missing
    assert first is not None
    raise first


# What the probe says: for each thing that must not work, 1 when it did not.
_PROBE = """
import os, socket, sys
def held(act):
    try:
        act()
    except OSError:
        return 1
    return 0
def connect():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.connect(("192.0.2.1", 9))  # sends nothing, but needs a route
def fork():
    if os.fork() == 0:
        os._exit(0)
    os.wait()
with open("scratch", "w"):
    pass
print(held(connect), held(lambda: open(sys.argv[1]).close()),
      held(lambda: open(sys.argv[2], "w").close()), held(fork))
"""


def _try(claimed: Isolation) -> Isolation:
    """The isolation that is claimed, if a child finds it so."""
    with tempfile.TemporaryDirectory(prefix="leanmath-") as folder:
        root = Path(folder).resolve()
        scratch, secret = root / "scratch", root / "secret"
        scratch.mkdir()
        secret.write_text("secret", encoding="ascii")
        program = Program((*spawning.BARE_PYTHON, "-c", _PROBE, str(secret), str(root / "new")))
        launch = claimed.launch(program, scratch)
        try:
            done = subprocess.run(
                launch.words(), env=dict(launch.environment), cwd=launch.directory,
                stdin=subprocess.DEVNULL, capture_output=True, timeout=_PROBE_SECONDS,
                encoding="utf-8", errors="replace", check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise IsolationMissing(str(error)) from None
        if done.returncode != 0:
            said = done.stderr.strip().splitlines() or [f"status {done.returncode}"]
            raise IsolationMissing(said[-1].removeprefix("leanmath: "))
        held = done.stdout.split()
        wanted = ["1", "1", "1", "1" if claimed.processes is Guard.KERNEL else held[-1]]
        if held != wanted or (root / "new").exists():
            raise IsolationMissing(f"a child got out (probe {' '.join(held)})")
    return claimed


# -- what the child sees -------------------------------------------------------


@dataclass(frozen=True)
class _View:
    """Paths that can be read, symbolic links, and the one path that can be written."""

    readable: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    scratch: str

    @classmethod
    def of(cls, program: Program, given: Confinement, scratch: Path) -> _View:
        links = tuple((path, str(Path(path).readlink())) for path in _SYSTEM
                      if Path(path).is_symlink() and Path(path).is_dir())
        package = Path(__file__).resolve().parent.parent
        wanted: list[str | Path] = [*_SYSTEM, sys.prefix, sys.base_prefix, package,
                                    *program.readable, *given.readable]
        if program.command[0].startswith("/"):
            wanted.append(program.command[0])  # it may be a link to elsewhere
        covered = [path for path, _ in links]
        readable: list[str] = []
        for path in sorted({str(Path(path).absolute()) for path in wanted}):
            # A link on the way to a path is followed by whoever looks: both
            # the path as it was given and where it leads must be there.
            for place in dict.fromkeys((path, str(Path(path).resolve()))):
                if _there(place) and not _below(place, [*covered, *readable]):
                    readable.append(place)
        return cls(tuple(readable), links, str(scratch))

    def options(self) -> tuple[str, ...]:
        """The view in the words of the shim."""
        words = [word for path, target in self.links for word in ("--link", path, target)]
        words += [word for path in self.readable for word in ("--read", path)]
        return (*words, "--write", self.scratch, "--chdir", self.scratch)


def _there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:  # not for us to look at, so not for the child either
        return False


def _below(path: str, roots: list[str]) -> bool:
    return any(path == root or path.startswith(root + "/") for root in roots)


def _find_bubblewrap() -> str | None:
    return shutil.which("bwrap", path=os.environ.get("PATH", _PATH))


@lru_cache(maxsize=4)
def _knows_disable(bwrap: str) -> bool:
    """Whether this bubblewrap can forbid further namespaces (from 0.8 on)."""
    try:
        said = subprocess.run([bwrap, "--help"], capture_output=True, timeout=_PROBE_SECONDS,
                              encoding="utf-8", check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return "--disable-userns" in said.stdout + said.stderr


def _bubblewrap(view: _View) -> tuple[str, ...]:
    bwrap = _find_bubblewrap()
    if bwrap is None:
        raise IsolationMissing("bubblewrap was there, and is no longer")
    words = [bwrap, "--unshare-user", "--unshare-ipc", "--unshare-pid", "--unshare-net",
             "--unshare-uts", "--unshare-cgroup-try", "--uid", "1000", "--gid", "1000",
             "--die-with-parent", "--cap-drop", "ALL"]
    if _knows_disable(bwrap):
        words.append("--disable-userns")
    for path, target in view.links:
        words += ["--symlink", target, path]
    for path in view.readable:
        words += ["--ro-bind", path, path]
    # No other place can be written, also none in memory: that would be
    # nobody's, and so beyond every limit.
    words += ["--dev", "/dev", "--proc", "/proc", "--dir", "/tmp",
              "--bind", view.scratch, view.scratch,
              "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", view.scratch]
    return tuple(words)


def _limits(given: Confinement, method: Method) -> tuple[str, ...]:
    """The limits that the kernel keeps, in the words of the shim."""
    wanted = [(resource.RLIMIT_FSIZE, given.file_megabytes << 20),
              (resource.RLIMIT_NOFILE, given.open_files)]
    if given.cpu_seconds is not None:
        wanted.append((resource.RLIMIT_CPU, given.cpu_seconds))
    if method in (Method.BUBBLEWRAP, Method.NAMESPACES) and os.geteuid() != 0:
        # Counted within the new user namespace; outside one it would count
        # all of the user's processes, and it never holds for root.
        wanted.append((resource.RLIMIT_NPROC, given.tasks))
    words: list[str] = []
    for number, value in wanted:
        _, most = resource.getrlimit(number)
        if most != resource.RLIM_INFINITY:
            value = min(value, most)
        words += ["--limit", str(number), str(value)]
    return tuple(words)


def _filters(processes: int, method: Method) -> tuple[str, ...]:
    """The system calls that are refused, in the words of the shim."""
    words = ["network", "memory"]
    if processes <= 1:
        words.append("processes")
    if method is Method.FILTERS:
        # In the namespaces there is nothing outside that these could reach.
        words += ["metadata", "others"]
    return ("--filter", ",".join(words))
