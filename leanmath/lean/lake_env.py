"""What ``lake env`` would set, asked once, so that a confined Lean needs neither lake nor elan.

Both look at files that a confined child does not see, and elan may even go to
the network. So they are asked here, outside, where only trusted files are
read; what is confined afterwards is ``lean`` itself.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import ToolchainBroken
from leanmath.lean.lake import PROBE_SECONDS
from leanmath.lean.program import Program
from leanmath.lean.toolchain import Toolchain

#: The program that replays a compiled module through the kernel: part of newer
#: releases of Lean, a package of its own before.
_CHECKERS = ("leanchecker", "lean4checker")


@dataclass(frozen=True)
class LakeLean:
    """A project's ``lean``, where it was installed, and where it finds modules.

    ``checker`` is the external checker, if there is one.
    """

    prefix: Path
    search_path: tuple[Path, ...]
    root: Path
    checker: Path | None

    @classmethod
    def ask(cls, toolchain: Toolchain) -> LakeLean:
        """Ask lake and lean; :class:`ToolchainBroken` when they give no usable answer."""
        root = toolchain.directory
        assert root is not None
        prefix = Path(_said(toolchain, *toolchain.command, "--print-prefix"))
        if not os.access(prefix / "bin" / "lean", os.X_OK):
            raise ToolchainBroken(f"'lean --print-prefix' in {root} names {prefix}, and there is "
                                  "no bin/lean in it", hint="Install this Lean again.")
        path = _said(toolchain, *toolchain.command[:-1], "printenv", "LEAN_PATH")
        places = tuple((root / part).resolve() for part in path.split(os.pathsep) if part)
        return cls(prefix, places, root, _checker(root, prefix))

    def program(self, *arguments: str) -> Program:
        """``lean`` with these arguments."""
        return self._program(self.prefix / "bin" / "lean", arguments, self.search_path)

    def serving(self, server: Path) -> Program:
        """A server of the project, such as its REPL."""
        return self._program(server, (), self.search_path)

    def replay(self, folder: Path, module: str) -> Program | None:
        """The external checker on a compiled module in ``folder``; None when there is none."""
        if self.checker is None:
            return None
        return self._program(self.checker, (module,), (folder, *self.search_path))

    def _program(self, command: Path, arguments: tuple[str, ...],
                 places: tuple[Path, ...]) -> Program:
        path = os.pathsep.join(map(str, places))
        return Program((str(command), *arguments),
                       (("LEAN_PATH", path), ("LEAN_SYSROOT", str(self.prefix))),
                       unset=("LEAN_SRC_PATH",),
                       readable=(self.prefix, self.root, command, *places))


def _checker(root: Path, prefix: Path) -> Path | None:
    built = root / ".lake"
    for name in _CHECKERS:
        places = [prefix / "bin" / name, built / "build" / "bin" / name,
                  *sorted(built.glob(f"packages/*/.lake/build/bin/{name}"))]
        for place in places:
            if place.is_file() and os.access(place, os.X_OK):
                return place
    return None


def _said(toolchain: Toolchain, *command: str) -> str:
    """The one line that a command of the project says."""
    words = " ".join(command)
    try:
        done = subprocess.run(
            command, cwd=toolchain.directory, env=toolchain.child_environment(), check=False,
            stdin=subprocess.DEVNULL, capture_output=True, timeout=PROBE_SECONDS,
            encoding="utf-8", errors="replace")
    except subprocess.TimeoutExpired:
        raise ToolchainBroken(f"'{words}' in {toolchain.directory} gave no answer in "
                              f"{PROBE_SECONDS:.0f} s", hint="Try it by hand.") from None
    except OSError as error:
        raise ToolchainBroken(f"{command[0]} cannot be started: {error.strerror}",
                              hint="Install elan again.") from error
    line = done.stdout.strip()
    if done.returncode != 0 or not line or "\n" in line:
        said = (done.stderr.strip() or line or "nothing").splitlines()[-1]
        raise ToolchainBroken(f"'{words}' in {toolchain.directory} ended with status "
                              f"{done.returncode} and said: {said}",
                              hint="Run 'lake build' there and mend what it reports.")
    return line
