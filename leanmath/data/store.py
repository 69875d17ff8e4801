"""Benchmarks on disk: fetched once, converted, and compared with what they were ever after.

Beside the files of a benchmark stands ``origin.json``: revision, licence, and
for each source its address, its SHA-256, and how far that can be trusted:
``published`` (equal to the checksum in the catalogue) or ``first use`` (nobody
published one; the first download was believed). A source that differs from
what is recorded is refused.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

from leanmath import __version__
from leanmath.core.errors import ChecksumMismatch, DownloadFailed, InputError
from leanmath.data.catalogue import Benchmark, Source
from leanmath.data.convert import Records, read_archive
from leanmath.data.download import Progress, fetch

ORIGIN = "origin.json"
_ANY = re.compile(r".*", re.DOTALL)


@dataclass(frozen=True)
class Fetched:
    """A benchmark that is there: its folder, and records by file.

    ``new`` tells that it was fetched now; ``trust`` is ``published`` or
    ``first use``, the weakest of its sources.
    """

    name: str
    folder: Path
    records: dict[str, int]
    trust: str
    new: bool

    def to_json(self) -> dict[str, object]:
        """The object that ``--json`` writes."""
        return {"name": self.name, "folder": str(self.folder), "records": self.records,
                "trust": self.trust, "new": self.new}


#: Called with the number of a source (from 0), the bytes there are, and how many there will be.
SourceProgress = Callable[[int, int, int | None], None]


def get(benchmark: Benchmark, folder: Path, *, mirror: str | None = None, pause: float = 1.0,
        progress: SourceProgress = lambda *_: None) -> Fetched:
    """Have a benchmark below ``folder``: nothing is fetched when it is there and undamaged.

    ``mirror`` replaces ``https://`` in all addresses. :class:`Offline`,
    :class:`DownloadFailed`, :class:`ChecksumMismatch` and :class:`InputError`
    say why not; nothing that was there before is changed then.
    """
    place = folder / benchmark.folder
    with _locked(place):
        there = look(benchmark, folder)
        if there is not None:
            return there
        known = _origin(place)
        _refuse_foreign(benchmark, place, known)
        contents, origins = [], []
        for number, source in enumerate(benchmark.sources):
            raw, origin = _source(source, place, number, known, mirror, pause,
                                  partial(progress, number))
            contents.append(raw)
            origins.append(origin)
        made = benchmark.converter(contents)
        counts = {name: len(records) for name, records in made.items()}
        if counts != dict(benchmark.records):
            raise InputError(f"{benchmark.name} has {counts} records, not those of its revision",
                             hint="Look at what the address gives.")
        _write(benchmark, place, made, origins)
    return Fetched(benchmark.name, place, counts, _trust(origins), True)


def look(benchmark: Benchmark, folder: Path) -> Fetched | None:
    """The benchmark, if it was fetched to ``folder`` and its files are what they were."""
    place = folder / benchmark.folder
    origin = _origin(place)
    if origin is None or origin.get("revision") != benchmark.revision:
        return None
    files = origin.get("files")
    sources = origin.get("sources")
    if not isinstance(files, dict) or not isinstance(sources, list):
        return None
    for name in benchmark.files:
        path = place / name
        if not path.is_file() or files.get(name) != _sha256(path.read_bytes()):
            return None
    return Fetched(benchmark.name, place, dict(benchmark.records), _trust(sources), False)


def _refuse_foreign(benchmark: Benchmark, place: Path, known: dict[str, object] | None) -> None:
    """Nothing that somebody else put there is written over."""
    if known is None:
        for name in benchmark.files:
            if (place / name).exists():
                raise InputError(
                    f"{place / name} is there and was not fetched by 'leanmath data get'",
                    hint="Use it as it is, move it away, or fetch to another folder (--to).")


def _source(source: Source, place: Path, number: int, known: dict[str, object] | None,
            mirror: str | None, pause: float, progress: Progress,
            ) -> tuple[bytes, dict[str, object]]:
    """The content of a source, fetched and compared; and what is to be recorded of it."""
    expected, trust = source.sha256, "published"
    if expected is None:
        expected, trust = _recorded(known, number, source), "first use"
    problem: DownloadFailed | None = None
    for url in source.urls:
        address = url if mirror is None else f"{mirror.rstrip('/')}/{url.partition('://')[2]}"
        # By address: what is left of one is never continued with another.
        name = f".fetching-{number}-{_sha256(address.encode())[:12]}"
        try:
            fetch(address, place / name, progress=progress, pause=pause)
            raw = (place / name).read_bytes()
            (place / name).unlink()
            found = _digest(raw, source)
            if expected is not None and found != expected:
                raise ChecksumMismatch(
                    f"{address} is not the file that was expected (SHA-256 {found}, "
                    f"not {expected})", url=address, expected=expected, found=found,
                    hint="Its content changed on the way or at its source, and nothing of it is "
                         "kept." + ("" if trust == "published" else
                                    f" If you trust the new one, remove {place / ORIGIN} first."))
        except DownloadFailed as error:
            problem = problem or error
            continue
        return raw, {"url": address, "sha256": found, "bytes": len(raw), "trust": trust,
                     "archive": source.archive}
    assert problem is not None  # a source has at least one address
    raise problem


def _recorded(known: dict[str, object] | None, number: int, source: Source) -> str | None:
    """The checksum that was recorded at first use of this very source."""
    sources = known.get("sources") if known else None
    if not isinstance(sources, list) or number >= len(sources):
        return None
    record = sources[number]
    path = source.urls[0].partition("://")[2]
    if isinstance(record, dict) and str(record.get("url", "")).endswith(path):
        value = record.get("sha256")
        return value if isinstance(value, str) else None
    return None  # another revision


def _digest(raw: bytes, source: Source) -> str:
    if not source.archive:
        return _sha256(raw)
    whole = hashlib.sha256()
    for path, content in sorted(read_archive(raw, _ANY).items()):
        whole.update(f"{path}\0{_sha256(content)}\n".encode())
    return whole.hexdigest()


def _sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def _trust(sources: list[dict[str, object]]) -> str:
    return "published" if all(s.get("trust") == "published" for s in sources) else "first use"


def _origin(place: Path) -> dict[str, object] | None:
    try:
        origin = json.loads((place / ORIGIN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return origin if isinstance(origin, dict) else None


def _write(benchmark: Benchmark, place: Path, made: dict[str, Records],
           origins: list[dict[str, object]]) -> None:
    files = {}
    for name, records in made.items():
        text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
        files[name] = _sha256(text)
        if (place / name).is_file() and _sha256((place / name).read_bytes()) != files[name]:
            # Somebody changed it, or it is of another revision: it is not lost.
            (place / name).replace(place / f"{name}.old")
        _replace(place / name, text)
    origin = {
        "schema": 1, "name": benchmark.name, "home": benchmark.home,
        "revision": benchmark.revision, "licence": benchmark.licence, "sources": origins,
        "files": files, "leanmath": __version__,
        "fetched": datetime.now(timezone.utc).isoformat(timespec="seconds")}
    # Last: without it nothing counts as there.
    _replace(place / ORIGIN, (json.dumps(origin, ensure_ascii=False, indent=1) + "\n").encode())


def _replace(path: Path, content: bytes) -> None:
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise _unwritable(path.parent, error) from error


@contextlib.contextmanager
def _locked(place: Path) -> Iterator[None]:
    """Held while a benchmark is looked at and fetched, so that two processes do not do it twice."""
    try:
        place.mkdir(parents=True, exist_ok=True)
        file = (place / ".lock").open("wb")
    except OSError as error:
        raise _unwritable(place, error) from error
    with file:
        with contextlib.suppress(OSError):  # some network file systems have no locks
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _unwritable(place: Path, error: OSError) -> InputError:
    return InputError(f"cannot write {place}: {error.strerror or error}",
                      hint="Make room, or set LEANMATH_DATA to a folder that can be written.")
