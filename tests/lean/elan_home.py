"""A directory of elan's with the scripted commands of ``tests/peers/elan.py``."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "peers" / "elan.py"


@dataclass(frozen=True)
class ElanHome:
    """The directory, and what its commands do and did."""

    root: Path

    def install(self) -> None:
        """Put the commands where elan puts them."""
        for name in ("elan", "lake"):
            self.command(name, f'exec {sys.executable} -I -S {SCRIPT} {name} "$@"')

    def command(self, name: str, text: str) -> None:
        """A command of this name, as a shell script."""
        path = self.root / "bin" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        path.chmod(0o755)

    def behave(self, **how: str) -> None:
        """From now on, calls of these kinds behave so; all others well."""
        (self.root / "behaviour.json").write_text(json.dumps(how), encoding="utf-8")

    def calls(self) -> list[str]:
        """The calls since this was asked last, questions for the version left out."""
        path = self.root / "calls.txt"
        found = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        path.unlink(missing_ok=True)
        return [" ".join(call.split()[:2]) for call in found
                if "--short-version" not in call and "bin/repl" not in call]
