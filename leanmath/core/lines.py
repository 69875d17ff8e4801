"""JSON Lines (https://jsonlines.org): an object on each line, in UTF-8.

A line ends with a newline and with nothing else: what Unicode also counts as
the end of a line (U+2028, U+0085) may stand unescaped within a JSON string.

Two ways to read. What a user gives has to be right: :func:`read_objects` says
which line is not, and :class:`InputError` says what to do. What an earlier run
wrote may have been cut off: :func:`kept_objects` leaves such lines out, and
:class:`Lines` goes on behind them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError


def read_objects(path: Path, *, hint: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a file, each with its place (``FILE:LINE``); blank lines are none.

    :class:`InputError` with this hint for a file that cannot be read or is not
    UTF-8, and for a line that is no JSON object.
    """
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}", hint=hint) from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 (byte {error.start})",
                         hint="Save the file as UTF-8.") from None
    yield from objects(text, str(path), hint=hint)


def objects(text: str, name: str, *, hint: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a text, as :func:`read_objects` has those of a file of this name."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        place = f"{name}:{number}"
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError(f"{place}: this line is not JSON: {error}", hint=hint) from None
        if not isinstance(value, dict):
            raise InputError(f"{place}: this line is no JSON object", hint=hint)
        yield place, value


def kept_objects(path: Path | None) -> Iterator[dict[str, Any]]:
    """The objects of a file that a run of ours wrote; none where there is no file."""
    if path is None or (path.exists() and not path.is_file() and not path.is_dir()):
        return  # a device or a pipe keeps nothing, and reading it may never end
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error
    for line in data.split(b"\n"):
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):  # a UnicodeDecodeError is a ValueError
            continue
        if isinstance(value, dict):
            yield value


class Lines:
    """A file that is appended to, a whole line at a time; a context manager.

    A last line that was cut off is ended first, so that nothing is glued to it.
    """

    def __init__(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # Without a buffer nothing is left to be refused when the file is closed.
            self._file = path.open("ab+", buffering=0)
            if self._file.tell():
                self._file.seek(-1, 2)
                if self._file.read(1) != b"\n":
                    self._file.write(b"\n")
        except OSError as error:
            raise InputError(f"cannot write {path}: {error.strerror}") from error
        self.path = path

    def write(self, record: Mapping[str, object]) -> None:
        """Append a record, and hand it to the system; :class:`InputError` when the disk does not
        take it."""
        text = json.dumps(record, ensure_ascii=False) + "\n"
        try:
            # What a model says may be no text (a lone surrogate), and is kept all the same.
            left = memoryview(text.encode("utf-8", "backslashreplace"))
            while left:
                left = left[self._file.write(left):]
        except OSError as error:
            raise InputError(f"cannot write {self.path}: {error.strerror}",
                             hint="What stands there is whole lines; make room, and run the same "
                                  "command again.") from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> Lines:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
