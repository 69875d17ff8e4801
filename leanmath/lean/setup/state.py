"""What was done already: one JSON file in the project, and the lock beside it.

A record says of a step for what it was done (release, hashes of files) and how
it ended. It is written when the step begins and when it ends, so a step that
was cut off is found as ``running`` by whoever holds the lock next.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from leanmath.core.errors import InputError

SCHEMA = 1
#: Where in a project all this is kept.
FOLDER = ".leanmath"
_POLL_SECONDS = 0.2


class StepStatus(Enum):
    """How a step stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True)
class StepRecord:
    """One step: its status, for what it was done, the time it began (ISO 8601, UTC), the seconds
    it took, and its log below the project ("": none)."""

    status: StepStatus
    made_for: Mapping[str, str]
    started: str
    seconds: float
    log: str


class State:
    """The records of a project, by the names of the steps."""

    def __init__(self, root: Path) -> None:
        self.path = root / FOLDER / "setup.json"
        self.steps = _load(self.path)

    def put(self, name: str, record: StepRecord) -> None:
        """Keep a record, on disk too. :class:`InputError` when it cannot be written."""
        self.steps[name] = record
        text = json.dumps({"schema": SCHEMA, "steps": {
            step: {"status": kept.status.value, "for": dict(kept.made_for),
                   "started": kept.started, "seconds": round(kept.seconds, 3), "log": kept.log}
            for step, kept in self.steps.items()}}, indent=1)
        draft = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        try:
            draft.write_text(text + "\n", encoding="utf-8")
            draft.replace(self.path)
        except OSError as error:
            raise unwritable(self.path.parent, error) from error


def unwritable(folder: Path, error: OSError) -> InputError:
    """The error for a project whose files cannot be written."""
    return InputError(f"cannot write in {folder}: {error.strerror or error}",
                      hint="Make room, or name a directory that can be written.")


@contextlib.contextmanager
def lock(root: Path, waiting: Callable[[str], None]) -> Iterator[None]:
    """Held by the one setup that works on the project; others wait here.

    ``waiting`` is told once who holds it. The system frees the lock of a
    process that dies. :class:`InputError` where files cannot be locked.
    """
    path = root / FOLDER / "setup.lock"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise unwritable(path.parent, error) from error
    with file:
        told = False
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if not told:
                    file.seek(0)
                    waiting(file.read().strip() or "another process")
                    told = True
                time.sleep(_POLL_SECONDS)
            except OSError as error:
                raise InputError(f"{path} cannot be locked: {error.strerror}",
                                 hint="Put the project on a disk of this machine.") from error
        file.seek(0)
        file.truncate()
        file.write(f"process {os.getpid()}\n")
        file.flush()
        yield


def _load(path: Path) -> dict[str, StepRecord]:
    """The records at ``path``; none when they cannot be read: every step may be done twice."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        if raw["schema"] != SCHEMA:
            return {}
        return {str(name): StepRecord(
            StepStatus(kept["status"]), {str(k): str(v) for k, v in kept["for"].items()},
            str(kept["started"]), float(kept["seconds"]), str(kept["log"]))
            for name, kept in raw["steps"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
