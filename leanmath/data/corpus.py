"""Tracing many files into one file of traces, from where an earlier run ended.

Beside ``OUT.jsonl`` stands ``OUT.jsonl.files``: a line for each file that is
done, with the hash of its text, what came of it, and how long ``OUT.jsonl``
was then. A run that ended in the middle of a file is cut back to the last
length, so every tactic stands there once.
"""

from __future__ import annotations

import fcntl
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from leanmath.core.errors import InputError, LeanmathError
from leanmath.core.lines import Lines, kept_objects
from leanmath.data.traces import TraceWriter
from leanmath.data.tracing import Origin, forget, trace_text, tracing_pool
from leanmath.lean import _fast
from leanmath.lean.isolation import Isolation
from leanmath.lean.toolchain import Toolchain

SCHEMA = 1
#: The licence of this project's own Lean code.
OWN_LICENCE = "Apache-2.0"
UNKNOWN = "unknown"


@dataclass(frozen=True)
class Source:
    """A Lean file, and the name by which traces call it: from the folder that was asked for."""

    name: str
    path: Path


def find_sources(paths: Iterable[Path]) -> list[Source]:
    """The Lean files that paths name: files, and all those below folders, in order.

    Build folders (``.lake``) and hidden ones are left out. :class:`InputError`
    for a path that is not there, and when there is no Lean file.
    """
    found: dict[Path, Source] = {}
    for path in paths:
        if path.is_dir():
            below = sorted(file for file in path.rglob("*.lean") if file.is_file() and not any(
                part.startswith(".") for part in file.relative_to(path).parts))
            if not below:
                raise InputError(f"there is no Lean file below {path}")
            root = path.resolve()
            for file in below:
                name = f"{root.name}/{file.relative_to(path).as_posix()}"
                found.setdefault(file.resolve(), Source(name, file))
        elif path.is_file():
            name = path.name if path.is_absolute() else path.as_posix()
            found.setdefault(path.resolve(), Source(name, path))
        else:
            raise InputError(f"{path} is neither a file nor a folder",
                             hint="Name Lean files, or folders that hold some.")
    names = [source.name for source in found.values()]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise InputError(f"two files would be called {twice} in the traces",
                         hint="Trace them one after the other, to files of their own.")
    return list(found.values())


def read_text(path: Path) -> str:
    """The text of a Lean file; :class:`InputError` when it is none that Lean can take."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start})") from None
    if "\0" in text:
        raise InputError(f"{path} holds a NUL character")
    if not text.strip():
        raise InputError(f"{path} is empty")
    return text.replace("\r\n", "\n")


@dataclass(frozen=True)
class FileRecord:
    """What became of a file: ``traced``, or ``failed`` with ``detail``.

    ``errors`` counts Lean's; ``end`` is the length of the traces' file behind
    it, in bytes; ``skipped`` counts what was left out, by reason.
    """

    source: str
    sha256: str
    toolchain: str
    status: str
    traces: int = 0
    errors: int = 0
    detail: str = ""
    end: int = 0
    skipped: dict[str, int] = field(default_factory=dict)


class Corpus:
    """A file of traces that is being written, and its list of files; a context manager.

    :class:`InputError` when the file is there and no list says how it came
    about (unless ``force``: then it is begun anew), or another process writes it.
    """

    def __init__(self, out: Path, *, force: bool = False) -> None:
        self.out = out
        self._list = out.with_name(out.name + ".files")
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            self._lock = out.with_name(out.name + ".lock").open("a")
        except OSError as error:
            raise InputError(f"cannot write {out}: {error.strerror}") from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._lock.close()
            raise InputError(f"another process is writing {out}",
                             hint="Wait for it to end, or name another file.") from None
        try:
            self._open(force)
        except BaseException:
            self._lock.close()
            raise

    def _open(self, force: bool) -> None:
        if force:
            self.out.unlink(missing_ok=True)
            self._list.unlink(missing_ok=True)
        if self.out.exists() and not self._list.exists() and self.out.stat().st_size:
            raise InputError(f"{self.out} is there, and no list of files beside it says what it is",
                             hint="Name another file, or write over it with --force.")
        self.done: dict[str, FileRecord] = {}
        for value in kept_objects(self._list):
            try:
                record = FileRecord(**{key: value[key]
                                       for key in FileRecord.__dataclass_fields__})
            except (KeyError, TypeError):
                continue
            self.done[record.source] = record
        end = max((record.end for record in self.done.values()), default=0)
        there = self.out.stat().st_size if self.out.exists() else 0
        if there < end:
            raise InputError(f"{self.out} is shorter than the list of files beside it says",
                             hint="It was changed since; write it anew with --force.")
        if there > end:
            with self.out.open("r+b") as file:
                file.truncate(end)
        self._writer = TraceWriter(self.out)
        self._lines = Lines(self._list)

    def is_done(self, source: Source, text: str, toolchain: str) -> bool:
        """Whether the file was traced before; :class:`InputError` when it was another then."""
        record = self.done.get(source.name)
        if record is None or record.status != "traced":
            return False
        if (record.sha256, record.toolchain) != (_sha256(text), toolchain):
            raise InputError(f"{source.name} has changed since {self.out} was begun, or the "
                             "toolchain has",
                             hint="Trace to another file, or begin anew with --force.")
        return True

    def add(self, record: FileRecord) -> FileRecord:
        """Note that a file is done; the record with the length of the traces' file."""
        self._writer.flush()
        noted = FileRecord(**{**asdict(record), "end": self.out.stat().st_size})
        self._lines.write({"schema": SCHEMA, **asdict(noted)})
        self.done[noted.source] = noted
        return noted

    @property
    def writer(self) -> TraceWriter:
        """Where the traces of the file that is under way go."""
        return self._writer

    def __enter__(self) -> Corpus:
        return self

    def __exit__(self, *_: object) -> None:
        self._writer.close()
        self._lines.close()
        self._lock.close()


def trace_files(toolchain: Toolchain, sources: Sequence[Source], corpus: Corpus, *,
                licence: str = "", isolation: Isolation | None = None, seconds: float = 300.0,
                on_done: Callable[[FileRecord, bool], None] = lambda *_: None,
                ) -> list[FileRecord]:
    """Trace files into a corpus; what became of each.

    Files that are done are not traced again. A file that Lean does not take
    is recorded as failed, and tried again by the next run. ``on_done`` hears
    of each file, and whether it was done before. What keeps Lean from starting
    comes through.
    """
    results: list[FileRecord] = []
    texts: dict[str, str] = {}
    due: list[Source] = []
    for source in sources:
        record = None
        try:
            texts[source.name] = read_text(source.path)
        except InputError as error:
            record = FileRecord(source.name, "", toolchain.version, "failed",
                                detail=error.message)
            record = corpus.add(record)
        else:
            if corpus.is_done(source, texts[source.name], toolchain.version):
                record = corpus.done[source.name]
        if record is None:
            due.append(source)
        else:
            results.append(record)
            on_done(record, record.status == "traced")
    if not due:
        return results
    with tracing_pool(toolchain, [source.path for source in due], isolation=isolation,
                      seconds=seconds) as pool, pool.session() as session:
        for source in due:
            text = texts[source.name]
            origin = Origin(source.name, licence or _licence(source.path), toolchain.version)
            base = FileRecord(source.name, _sha256(text), toolchain.version, "failed")
            try:
                traced = trace_text(session, text, origin)
                forget(session, traced)
            except LeanmathError as error:
                record = FileRecord(**{**asdict(base),
                                       "detail": f"{type(error).__name__}: {error.message}"})
            else:
                for step in traced.steps:
                    corpus.writer.write(step.trace)
                record = FileRecord(**{
                    **asdict(base), "status": "traced", "traces": len(traced.steps),
                    "errors": len(traced.errors),
                    "detail": traced.errors[0] if traced.errors else "",
                    "skipped": dict(traced.skipped.reasons)})
            record = corpus.add(record)
            results.append(record)
            on_done(record, False)
    return results


def _licence(path: Path) -> str:
    own = path.resolve().is_relative_to(Path(_fast.source_root()).resolve())
    return OWN_LICENCE if own else UNKNOWN


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
