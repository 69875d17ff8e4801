"""Which Lean is spoken to: a project with Lake, or the embedded one.

``find_toolchain`` looks in this order: the project that it is given, the
project that ``LEANMATH_PROJECT`` names, the embedded Lean. A project that is
named but cannot be used is an error; the embedded Lean never stands in for it
silently.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from leanmath.core.errors import ToolchainMismatch
from leanmath.core.settings import settings
from leanmath.lean import _fast
from leanmath.lean.binary import find_lean

#: A name that is not known is an error, as in Mathlib, not a new variable.
STRICT = "set_option autoImplicit false\n"

#: What stands before a statement that brings no header of its own: the opens
#: that benchmark files have, less the namespaces that the core does not have.
EMBEDDED_HEADER = f"{STRICT}open Nat Rat\n"


class ToolchainKind(Enum):
    """Where a toolchain comes from."""

    EMBEDDED = "embedded"
    LAKE = "lake"


@dataclass(frozen=True)
class Toolchain:
    """A Lean that can be started.

    ``command`` are the words that start ``lean`` (arguments follow), in the
    directory ``directory`` (None: anywhere), with ``environment`` set and the
    variables ``unset`` removed. ``header`` is put before a statement without
    one. ``imports`` are the modules that can be imported (embedded), or the
    first components of their names (Lake).
    """

    kind: ToolchainKind
    version: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...]
    header: str
    imports: tuple[str, ...]
    directory: Path | None = None
    unset: tuple[str, ...] = ()

    def has_import(self, module: str) -> bool:
        """Whether ``import module`` can work."""
        if self.kind is ToolchainKind.EMBEDDED:
            return module in self.imports
        return module.partition(".")[0] in self.imports

    def child_environment(self, base: Mapping[str, str] | None = None) -> dict[str, str]:
        """The whole environment for a child process, from ``base`` (default: our own)."""
        environment = dict(os.environ if base is None else base)
        for name in self.unset:
            environment.pop(name, None)
        environment.update(self.environment)
        return environment


def find_toolchain(project: Path | str | None = None, *,
                   version: str | None = None) -> Toolchain:
    """The toolchain to use: ``project``, else ``LEANMATH_PROJECT``, else the embedded Lean.

    With ``version`` (such as ``"4.35.0"``), a toolchain of another version is
    a :class:`ToolchainMismatch`. Raises the other
    :class:`~leanmath.core.errors.ToolchainError` for what is missing or
    broken, :class:`SettingsError` when ``LEANMATH_PROJECT`` names no
    directory, and what compiling the core raises on first use.
    """
    if project is None:
        project = settings().project
    if project is None:
        found = embedded_toolchain()
    else:
        from leanmath.lean.lake import lake_toolchain

        found = lake_toolchain(Path(project))
    if version is not None and found.version != version:
        place = f" of {found.directory}" if found.directory else ""
        raise ToolchainMismatch(
            f"Lean {version} is needed, but the {found.kind.value} toolchain{place} "
            f"is Lean {found.version}",
            hint="Name a project of the version that is needed, or ask for another version.")
    return found


def embedded_toolchain() -> Toolchain:
    """The embedded Lean with the compiled core (compiled now if that is needed)."""
    lean = find_lean()
    sources = _fast.source_root()
    search_path = _fast.current_core(lean.library, sources, _fast.cache_root())
    if search_path is None:
        from leanmath.lean.corelib import ensure_core

        search_path = str(ensure_core(lean).search_path)
    modules = _modules(search_path)
    return Toolchain(
        kind=ToolchainKind.EMBEDDED, version=lean.version, command=lean.command(),
        environment=(("LEAN_PATH", search_path),), header=EMBEDDED_HEADER,
        imports=modules, unset=("LEAN_SYSROOT", "LEAN_SRC_PATH", "LEAN_WORKER_PATH"))


def _modules(search_path: str) -> tuple[str, ...]:
    """The names of all modules in a search path."""
    root = Path(search_path)
    return tuple(sorted(".".join(path.relative_to(root).with_suffix("").parts)
                        for path in root.rglob("*.olean")))
