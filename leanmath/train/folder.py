"""What a training run keeps on disk::

    run.json        what the run is: settings, data with their hashes, model, versions
    metrics.jsonl   a line for each report and each evaluation, by step
    checkpoints/    from which the run goes on; one without complete.json was cut off
    model/          the best model so far: what ``leanmath prove --policy`` takes
    plots/          pictures of the metrics
    summary.json    how it ended

A run is never mixed with another, and nothing is overwritten unless that is
said. A lock keeps two processes from one folder.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from leanmath.core.errors import DiskFull, InputError
from leanmath.core.lines import kept_objects

SCHEMA = 1
_COMPLETE = "complete.json"


class TrainFolder:
    """The folder of one run; a context manager that holds its lock.

    ``what`` says what the run is. A folder that has a run already is an
    :class:`InputError`, unless ``resume`` (and it is the same run) or
    ``force`` (then that run is cleared away; other files never are).
    """

    #: What a run may have written.
    OURS: ClassVar[tuple[str, ...]] = (
        "run.json", "metrics.jsonl", "summary.json", "checkpoints", "model", "model.new",
        "model.old", "plots")

    def __init__(self, folder: Path, what: Mapping[str, object], *, resume: bool = False,
                 force: bool = False) -> None:
        self.folder = folder
        self.metrics_path = folder / "metrics.jsonl"
        self.checkpoints = folder / "checkpoints"
        self.model = folder / "model"
        self.plots = folder / "plots"
        with writing(folder):
            try:
                folder.mkdir(parents=True, exist_ok=True)
                self._lock = (folder / ".lock").open("a")
            except (FileExistsError, NotADirectoryError, PermissionError) as error:
                raise InputError(f"cannot write a run to {folder}: {error.strerror}",
                                 hint="Name a folder that can be made and written.") from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._lock.close()
            raise InputError(f"another process is training in {folder}",
                             hint="Wait for it to end, or name another folder.") from None
        try:
            with writing(folder):
                self._open(json.loads(json.dumps({"schema": SCHEMA, **what})), resume, force)
        except BaseException:
            self._lock.close()
            raise

    def _open(self, what: dict[str, Any], resume: bool, force: bool) -> None:
        about = self.folder / "run.json"
        others = [each.name for each in self.folder.iterdir()
                  if each.name not in (*self.OURS, ".lock")]
        if not about.exists() and others:
            raise InputError(f"{self.folder} holds other files ({min(others)})",
                             hint="Name an empty folder, or one that is not there yet.")
        if force and not resume:
            self._clear()
        elif about.exists():
            if not resume:
                raise InputError(f"{self.folder} holds a run already",
                                 hint="Go on with it (--resume), clear it away (--force), or "
                                      "name another folder.")
            found = read_json(about)
            if found is not None and found != what:
                other = ", ".join(_differences(found, what))
                raise InputError(
                    f"the run in {self.folder} is another one: {other}",
                    hint="Say the same as when it was begun, or name another folder.")
        write_json(about, what)

    def _clear(self) -> None:
        for name in self.OURS:
            path = self.folder / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    # -- checkpoints -------------------------------------------------------------

    def complete(self, step: int) -> None:
        """Note that the checkpoint of this step is whole."""
        folder = self.checkpoints / f"checkpoint-{step}"
        _sync(folder)
        write_json(folder / _COMPLETE, {"step": step})

    def last_checkpoint(self) -> tuple[Path, int] | None:
        """The newest checkpoint that is whole, and its step; others are cleared away."""
        found: list[tuple[int, Path]] = []
        for path in self.checkpoints.glob("checkpoint-*"):
            number = path.name.rpartition("-")[2]
            if (path / _COMPLETE).is_file() and number.isdigit():
                found.append((int(number), path))
            else:
                shutil.rmtree(path, ignore_errors=True)
        if not found:
            return None
        step, path = max(found)
        return path, step

    # -- metrics -----------------------------------------------------------------

    def metrics(self) -> list[dict[str, Any]]:
        """All lines so far; one that was cut off is left out."""
        return read_metrics(self.metrics_path)

    def forget_after(self, step: int) -> None:
        """Drop the metrics of later steps: they come again."""
        kept = [each for each in self.metrics() if each["step"] <= step]
        text = "".join(json.dumps(each) + "\n" for each in kept)
        with writing(self.folder):
            _replace(self.metrics_path, text)

    def write(self, record: Mapping[str, object]) -> None:
        """Append a line."""
        with writing(self.folder), self.metrics_path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")

    # -- the model -----------------------------------------------------------------

    @contextmanager
    def new_model(self) -> Iterator[Path]:
        """A folder to write a model to, which takes the place of ``model`` when all is written."""
        fresh, old = self.folder / "model.new", self.folder / "model.old"
        with writing(self.folder):
            for each in (fresh, old):
                shutil.rmtree(each, ignore_errors=True)
            fresh.mkdir()
            yield fresh
            _sync(fresh)
            if self.model.exists():
                self.model.rename(old)
            fresh.rename(self.model)
            shutil.rmtree(old, ignore_errors=True)

    def recover_model(self) -> None:
        """Put the model back that was being replaced when the process was killed."""
        old = self.folder / "model.old"
        if old.is_dir() and not self.model.exists():
            old.rename(self.model)

    def finish(self, summary: Mapping[str, object]) -> None:
        """Write how the run ended."""
        with writing(self.folder):
            write_json(self.folder / "summary.json", summary)

    def summary(self) -> dict[str, Any] | None:
        """How the run ended, if it did."""
        return read_json(self.folder / "summary.json")

    def close(self) -> None:
        """Give the lock back."""
        self._lock.close()

    def __enter__(self) -> TrainFolder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Errors of a full disk, as :class:`DiskFull`.

    Libraries that write in native code wrap the system's error in one of their
    own; when one of those comes and the disk has next to no room, that is why.
    """
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _full(folder) from error
        raise
    except Exception as error:
        if (type(error).__name__ in ("SafetensorError", "RuntimeError")
                and free_bytes(folder) < 64 << 20):
            raise _full(folder) from error
        raise


def _full(folder: Path) -> DiskFull:
    return DiskFull(f"the disk that holds {folder} is full",
                    hint="Make room, and go on with --resume: the last whole checkpoint is kept.")


def free_bytes(folder: Path) -> int:
    """Room on the disk of a folder, which need not be there yet."""
    place = folder.absolute()
    while not place.exists():
        place = place.parent
    return shutil.disk_usage(place).free


def require_room(folder: Path, needed: int) -> None:
    """:class:`DiskFull` when fewer than ``needed`` bytes are free."""
    free = free_bytes(folder)
    if free < needed:
        raise DiskFull(
            f"the run needs about {needed / 1e9:.2g} GB in {folder}, and {free / 1e9:.2g} GB "
            "are free", hint="Make room, keep fewer checkpoints (keep), or name a folder on "
                             "another disk.")


def read_json(path: Path) -> dict[str, Any] | None:
    """The object in a file; None where there is none, or it was cut off."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def read_metrics(path: Path) -> list[dict[str, Any]]:
    """The lines of a metrics file."""
    return [value for value in kept_objects(path) if isinstance(value.get("step"), int)]


def write_json(path: Path, value: Mapping[str, object]) -> None:
    """Write an object; the file is there whole or as it was."""
    _replace(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _sync(folder: Path) -> None:
    """Have the system write a folder's files out, so that what is noted about them is true."""
    for path in folder.iterdir():
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _differences(found: Any, what: Any, prefix: str = "") -> list[str]:
    if isinstance(found, dict) and isinstance(what, dict):
        return [each for key in sorted({*found, *what}) if found.get(key) != what.get(key)
                for each in _differences(found.get(key), what.get(key),
                                         f"{prefix}.{key}" if prefix else key)]
    return [f"{prefix} was {str(found)[:60]}, is {str(what)[:60]}"]
