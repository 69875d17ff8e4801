"""Where benchmarks lie.

Read from the first of these that is set or there: ``LEANMATH_DATA``; the
folder ``../shared/data`` beside a checkout of leanmath; the platform's place
for a user's data. Written only to the first or the last.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from leanmath.core.settings import settings

#: The checkout (or whatever the package lies in).
_AROUND = Path(__file__).resolve().parents[2]


def user_folder() -> Path:
    """The platform's place for a user's data, by the conventions of XDG and of macOS."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "leanmath" / "data"
    base = os.environ.get("XDG_DATA_HOME")
    if not base or not Path(base).is_absolute():
        base = str(Path.home() / ".local" / "share")
    return Path(base) / "leanmath" / "data"


def download_folder() -> Path:
    """Where downloads go; need not exist yet."""
    return settings().data or user_folder()


def data_folder() -> Path:
    """Where benchmarks are read from; need not exist."""
    chosen = settings().data
    if chosen is not None:
        return chosen
    beside = _AROUND.parent / "shared" / "data"
    return beside if beside.is_dir() else user_folder()
