"""Compiled modules and compiled cores in the cache directory.

    objects/<key>.olean    one compiled module, written once, then never changed
    objects/<key>.record   sizes and SHA-256 of its files, and how long it took
    core/<key>/lib/lean    a search path: links into objects/, one for each module
    stamps/<code>          what was verified last (see leanmath.lean._fast)
    locks/, tmp/           work in progress

Everything is written beside its place and renamed into it, so a reader never
sees half a file; a name says what the content must be, so writers can only
ever replace a thing by the same thing.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from leanmath.core.errors import CacheError
from leanmath.lean import _fast

#: Files that Lean may write for one module, by what follows the module's path.
SUFFIXES = (".olean", ".olean.server", ".olean.private", ".ir")
_KEEP_CORES = 5
_KEEP_SECONDS = 3 * 3600.0


@dataclass(frozen=True)
class Record:
    """What is known of one compiled module: its files (suffix, bytes, SHA-256), and the
    seconds that compiling it took."""

    module: str
    files: tuple[tuple[str, int, str], ...]
    seconds: float

    @classmethod
    def load(cls, path: Path) -> Record | None:
        """The record at ``path``, or None when there is none that can be read."""
        try:
            raw = json.loads(path.read_text(encoding="utf-8"))
            files = tuple((str(s), int(n), str(h)) for s, n, h in raw["files"])
            return cls(str(raw["module"]), files, float(raw["seconds"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


class Store:
    """The cache directory of compiled core modules.

    Every method raises :class:`CacheError` when the directory cannot be
    written where it must be.
    """

    def __init__(self, root: Path | None = None) -> None:
        self.root = Path(_fast.cache_root()) if root is None else root
        self.objects = self.root / "objects"
        self.cores = self.root / "core"
        self.tmp = self.root / "tmp"

    def prepare(self) -> None:
        """Make the directories, or say that the cache cannot be written."""
        try:
            for folder in (self.objects, self.cores, self.tmp, self.root / "locks",
                           self.root / "stamps"):
                folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.tmp):
                pass
        except OSError as error:
            raise self.problem(error) from error

    def problem(self, error: OSError) -> CacheError:
        """The error of ours for a failed file operation in the cache."""
        return CacheError(
            f"cannot write the cache directory {self.root}: {error.strerror or error}",
            hint="Make room or set LEANMATH_CACHE to a directory that can be written.")

    @contextlib.contextmanager
    def lock(self, key: str) -> Iterator[None]:
        """Held while one module is compiled, so that processes share the work.

        The system frees the lock of a process that dies. Where there are no
        locks (some network file systems) work may be done twice, no more.
        """
        path = self.root / "locks" / key
        try:
            with path.open("wb") as file:
                with contextlib.suppress(OSError):
                    fcntl.flock(file, fcntl.LOCK_EX)
                yield
        finally:
            path.unlink(missing_ok=True)

    def workspace(self) -> Path:
        """A new directory, two levels below the cache directory as a core is."""
        return Path(tempfile.mkdtemp(prefix="build-", dir=self.tmp))

    # -- objects ---------------------------------------------------------

    def record(self, key: str) -> Record | None:
        """The record of a compiled module, whatever the state of its files."""
        return Record.load(self.objects / f"{key}.record")

    def intact(self, key: str) -> Record | None:
        """The record of a compiled module if all its files have the recorded content."""
        record = self.record(key)
        if record is None:
            return None
        for suffix, size, digest in record.files:
            path = self.objects / f"{key}{suffix}"
            try:
                if path.stat().st_size != size or file_digest(path) != digest:
                    return None
            except OSError:
                return None
        return record

    def put(self, key: str, module: str, base: Path, seconds: float) -> Record:
        """Take the files that Lean wrote at ``base`` + suffix into the store."""
        files: list[tuple[str, int, str]] = []
        try:
            for suffix in SUFFIXES:
                made = base.with_name(base.name + suffix)
                if made.exists():
                    files.append((suffix, made.stat().st_size, file_digest(made)))
                    made.replace(self.objects / f"{key}{suffix}")
            record = Record(module, tuple(files), seconds)
            draft = base.with_name(base.name + ".record")
            draft.write_text(json.dumps(asdict(record)), encoding="utf-8")
            draft.replace(self.objects / f"{key}.record")
        except OSError as error:
            raise self.problem(error) from error
        return record

    def link(self, search_path: Path, module: str, key: str, record: Record) -> None:
        """Put a compiled module into a search path under its name."""
        for suffix, _, _ in record.files:
            link = search_path / (module.replace(".", "/") + suffix)
            target = os.path.relpath(self.objects / f"{key}{suffix}", link.parent)
            try:
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(target)
            except OSError as error:
                raise self.problem(error) from error

    # -- cores -----------------------------------------------------------

    def core(self, key: str) -> Path:
        """The search path of the core with this key; it need not exist."""
        return self.cores / key / "lib" / "lean"

    def core_complete(self, key: str, keys: Mapping[str, str]) -> bool:
        """Whether the core's links are all there and lead to the right objects."""
        search_path = self.core(key)
        for module, object_key in keys.items():
            record = self.record(object_key)
            if record is None:
                return False
            for suffix, _, _ in record.files:
                link = search_path / (module.replace(".", "/") + suffix)
                try:
                    if link.readlink().name != object_key + suffix:
                        return False
                except OSError:
                    return False
        return True

    def publish(self, key: str, workspace: Path) -> None:
        """Rename a finished workspace into its place as the core with this key."""
        place = self.cores / key
        try:
            if place.is_symlink() or place.exists():
                # Only a damaged one is ever replaced.
                place.replace(self.workspace() / "damaged")
            workspace.rename(place)
        except OSError as error:
            if not place.is_dir():  # else another process was first
                raise self.problem(error) from error

    def write_stamp(self, library: str, sources: str, stats: Mapping[str, tuple[int, int]],
                    key: str, keys: Mapping[str, str], roots: Sequence[str] = ()) -> None:
        """Record that all this was verified; silent when the cache is read-only."""
        search_path = self.core(key)
        try:
            lines = [_fast.STAMP_HEAD, _fast.library_line(library), f"sources\t{sources}",
                     f"core\t{search_path}"]
            lines += [f"source\t{size}\t{mtime}\t{relative}"
                      for relative, (size, mtime) in sorted(stats.items())]
            for module, object_key in sorted(keys.items()):
                record = self.record(object_key)
                for suffix, _, _ in record.files if record else ():
                    path = search_path / (module.replace(".", "/") + suffix)
                    lines.append(_fast.object_line(str(path)))
            place = Path(_fast.stamp_path(str(self.root), sources, roots))
            place.parent.mkdir(parents=True, exist_ok=True)
            draft = place.with_name(f".{place.name}.{os.getpid()}")
            draft.write_text("\n".join([*lines, _fast.STAMP_TAIL, ""]), encoding="utf-8")
            draft.replace(place)
        except OSError:
            pass

    # -- tidying ---------------------------------------------------------

    def prune(self, keep: str) -> None:
        """Drop cores that were not used lately, and objects that no core needs.

        The newest few cores, those used within hours and ``keep`` stay; so do
        objects made within hours (a build that failed half-way left them).
        """
        horizon = time.time() - _KEEP_SECONDS
        try:
            cores = sorted(self.cores.iterdir(), key=lambda p: p.stat().st_mtime, reverse=True)
            kept: set[str] = set()
            for rank, place in enumerate(cores):
                recent = max(place.stat().st_mtime, _mtime(place / "lib" / "lean"))
                if place.name == keep or rank < _KEEP_CORES or recent > horizon:
                    kept.update(path.readlink().name.split(".")[0]
                                for path in place.rglob("*") if path.is_symlink())
                else:
                    rmtree(place)
            for path in self.objects.iterdir():
                if path.name.split(".")[0] not in kept and path.stat().st_mtime < horizon:
                    path.unlink(missing_ok=True)
            for path in self.tmp.iterdir():
                if path.stat().st_mtime < horizon:
                    rmtree(path)
        except OSError:
            pass  # another process is tidying too, or the cache is read-only

    def clean(self) -> int:
        """Remove everything that this store made; gives the bytes freed."""
        freed = 0
        for name in ("stamps", "core", "objects", "tmp", "locks", "bin"):
            folder = self.root / name
            if not folder.exists():
                continue
            freed += sum(p.lstat().st_size for p in folder.rglob("*") if not p.is_dir())
            try:
                shutil.rmtree(folder)
            except OSError as error:
                raise self.problem(error) from error
        return freed


def file_digest(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as source:
        while chunk := source.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def rmtree(path: Path) -> None:
    """Remove a directory and all in it, as far as it can be removed."""
    shutil.rmtree(path, ignore_errors=True)


def _mtime(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
