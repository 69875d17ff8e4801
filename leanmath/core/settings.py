"""The settings: environment variables, in one place.

| variable | meaning |
|---|---|
| ``LEANMATH_CACHE`` | directory for compiled files (default: the platform's cache directory) |
| ``LEANMATH_PROJECT`` | Lake project to use instead of the embedded Lean |
| ``LEANMATH_CORE_SOURCES`` | another copy of the core library's sources |
| ``LEANMATH_DATA`` | directory of benchmarks (default: see ``leanmath.data.places``) |
| ``LEANMATH_DATA_MIRROR`` | another server for benchmarks, asked for ``MIRROR/HOST/PATH`` |
| ``LEANMATH_ELAN_INSTALLER`` | where ``leanmath setup`` fetches elan (default: its makers) |

``LEANMATH_PARENT`` is set for Lean processes by leanmath itself (see
``leanmath.lean._launch``).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import SettingsError

CACHE = "LEANMATH_CACHE"
PROJECT = "LEANMATH_PROJECT"
CORE_SOURCES = "LEANMATH_CORE_SOURCES"
DATA = "LEANMATH_DATA"
DATA_MIRROR = "LEANMATH_DATA_MIRROR"
ELAN_INSTALLER = "LEANMATH_ELAN_INSTALLER"


@dataclass(frozen=True)
class Settings:
    """The settings of this process; a field is None when its variable is not set."""

    cache: Path | None
    project: Path | None
    core_sources: Path | None
    elan_installer: str | None
    data: Path | None
    data_mirror: str | None


def settings() -> Settings:
    """Read the environment.

    :class:`SettingsError` when ``LEANMATH_PROJECT`` or
    ``LEANMATH_CORE_SOURCES`` names no directory.
    """
    return Settings(_path(CACHE, must_exist=False), _path(PROJECT), _path(CORE_SOURCES),
                    os.environ.get(ELAN_INSTALLER) or None, _path(DATA, must_exist=False),
                    os.environ.get(DATA_MIRROR) or None)


def _path(variable: str, *, must_exist: bool = True) -> Path | None:
    value = os.environ.get(variable)
    if not value:
        return None
    path = Path(value).expanduser().absolute()
    if must_exist and not path.is_dir():
        raise SettingsError(f"{variable} is {value!r}, which is no directory",
                            hint="Set it to a directory that exists, or unset it.")
    return path
