"""A program that speaks the REPL's protocol: what it is, and how it is started.

Nothing is started here. A :class:`Program` comes from a toolchain
(:func:`repl_program`) or is put together by hand; the bridge cannot tell the
difference.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from leanmath.core.errors import ToolchainMissing
from leanmath.lean import _fast
from leanmath.lean.child import Launch
from leanmath.lean.toolchain import Toolchain, ToolchainKind

#: What a process may take beyond its memory limit before the kernel refuses
#: more, in megabytes: the stacks of Lean's threads are large, and mostly unused.
STACKS = 8192


class Extension(Enum):
    """What a server can do beyond the community REPL's protocol."""

    FREE = "free"
    HEARTBEATS = "heartbeats"
    NONCE = "nonce"


@dataclass(frozen=True)
class Program:
    """A command that speaks the protocol on its standard input and output.

    ``environment`` is set and ``unset`` removed in the child; ``readable``
    are the paths that it needs beside the system's own, and ``processes`` how
    many it needs at once, when it is isolated. ``extensions`` are those that
    its server understands.
    """

    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()
    unset: tuple[str, ...] = ()
    directory: Path | None = None
    readable: tuple[Path, ...] = ()
    processes: int = 1
    extensions: frozenset[Extension] = frozenset()

    def child_environment(self, base: Mapping[str, str] | None = None) -> dict[str, str]:
        """The whole environment for the child, from ``base`` (default: our own)."""
        environment = dict(os.environ if base is None else base)
        for name in self.unset:
            environment.pop(name, None)
        environment.update(self.environment)
        return environment


def plain_launch(program: Program, memory: int | None = None) -> Launch:
    """How to start the program with nothing kept from it.

    With ``memory`` (megabytes), the kernel refuses what goes far beyond it.
    """
    return Launch(program.command, program.child_environment(), program.directory,
                  shim_options=memory_options(memory))


def memory_options(memory: int | None) -> tuple[str, ...]:
    """The shim's options for a limit on memory in megabytes.

    A backstop only: Lean ends itself when it cannot have the address space
    for its stacks, so the limit proper is watched from outside.
    """
    options = ("--limit", str(resource.RLIMIT_CORE), "0")
    if memory is None:
        return options
    return (*options, "--limit", str(resource.RLIMIT_DATA), str((memory + STACKS) << 20))


def readable_paths(toolchain: Toolchain) -> tuple[Path, ...]:
    """The paths that the toolchain's Lean reads, beside the Python that we run in."""
    if toolchain.kind is ToolchainKind.EMBEDDED:
        # The search path holds links into the cache directory around it; the
        # library may be a link to elsewhere.
        words = (Path(word) for word in toolchain.command if word.startswith("/"))
        return (Path(_fast.cache_root()), *words)
    elan = os.environ.get("ELAN_HOME")
    own = (toolchain.directory,) if toolchain.directory is not None else ()
    return (*own, Path(elan) if elan else Path.home() / ".elan")


def repl_program(toolchain: Toolchain, *, memory: int | None = None,
                 confined: bool = False) -> Program:
    """The REPL server of a toolchain; :class:`ToolchainMissing` when it has none.

    With ``memory`` (megabytes), a server that can refuses by itself what would
    take more, before the bridge has to end it. One that is to be ``confined``
    does without lake and elan: for a Lake project they are asked now, which
    may raise :class:`ToolchainBroken`.
    """
    if toolchain.kind is ToolchainKind.LAKE and toolchain.directory is not None:
        root = toolchain.directory
        places = (root / ".lake/build/bin/repl",
                  *sorted(root.glob(".lake/packages/*/.lake/build/bin/repl")))
        found = next((place for place in places if os.access(place, os.X_OK)), None)
        if found is None:
            raise ToolchainMissing(
                f"the project {root} has no REPL that is built",
                hint=f"Require leanprover-community/repl in its lakefile, and run "
                     f"'lake build repl' in {root}.")
        if confined:
            from leanmath.lean.lake_env import LakeLean

            return LakeLean.ask(toolchain).serving(found)
        # "lake env lean": the words before "lean" set the search path, and
        # stay beside what they start.
        return Program((*toolchain.command[:-1], str(found)), toolchain.environment,
                       toolchain.unset, root, readable_paths(toolchain), processes=3)
    return embedded_program(*(() if memory is None else (f"-M{memory}",)))


def embedded_program(*options: str) -> Program:
    """The server of the embedded Lean (compiled now if that is needed), with options of ``lean``.

    :class:`ToolchainError` when there is no Lean; what compiling the core raises.
    """
    from leanmath.lean import server

    return served(server.MODULES, server.program(), frozenset(Extension), options)


def served(modules: tuple[str, ...], program: str, extensions: frozenset[Extension],
           options: tuple[str, ...] = ()) -> Program:
    """A Lean file with a ``main`` that serves, run by the embedded Lean with compiled modules.

    Raises as :func:`embedded_program` does.
    """
    from leanmath.lean import _serve
    from leanmath.lean.binary import find_lean

    lean = find_lean()
    sources, cache = _fast.source_root(), _fast.cache_root()
    search_path = _fast.current_core(lean.library, sources, cache, modules)
    if search_path is None:
        from leanmath.lean.corelib import ensure_core

        search_path = str(ensure_core(lean, roots=modules).search_path)
    script = str(Path(_serve.__file__).resolve())
    return Program(
        (sys.executable, "-I", "-S", script, lean.library, program, *options),
        (("LEAN_PATH", search_path),), ("LEAN_SYSROOT", "LEAN_SRC_PATH", "LEAN_WORKER_PATH"),
        readable=(Path(cache), Path(lean.library), Path(script), Path(program)),
        extensions=extensions)
