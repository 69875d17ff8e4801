"""Files that a command is asked to write: tried before the work, and written with a clear error."""

from __future__ import annotations

from pathlib import Path

from leanmath.core.errors import InputError


def check_writable(*paths: Path | None) -> None:
    """:class:`InputError` for a file that cannot be written: better now than after all the work.

    What is there is left as it is, and no file is left behind that was not there.
    """
    for path in paths:
        if path is None:
            continue
        if not path.parent.is_dir():
            raise InputError(f"cannot write {path}: there is no directory {path.parent}",
                             hint="Make the directory, or name a file elsewhere.")
        there = path.exists()
        if there and not path.is_file():
            continue  # a pipe or a device: to open it may mean something
        try:
            path.open("ab").close()
            if not there:
                path.unlink()
        except OSError as error:
            raise _refused(path, error) from None


def write_text(path: Path, text: str) -> None:
    """Write a file, in UTF-8; :class:`InputError` when the system does not take it."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise _refused(path, error) from None


def _refused(path: Path, error: OSError) -> InputError:
    return InputError(f"cannot write {path}: {error.strerror}",
                      hint="Name a file in a directory that can be written and has room.")
