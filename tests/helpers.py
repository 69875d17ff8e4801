"""Running the command ``leanmath`` as a user does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

#: Seconds within which every command of these tests ends, or it hangs.
PATIENCE = 120.0


@dataclass(frozen=True)
class Ended:
    """A command that ended: its status and what it wrote."""

    status: int
    out: str
    err: str


def leanmath(*arguments: str, text: str | None = None, cwd: Path | None = None,
             env: Mapping[str, str] | None = None) -> Ended:
    """Run ``leanmath ARGUMENTS`` to its end; standard input is ``text`` or empty."""
    done = subprocess.run(
        [sys.executable, "-m", "leanmath", *arguments], input=text or "", cwd=cwd, env=env,
        capture_output=True, timeout=PATIENCE, encoding="utf-8", check=False)
    return Ended(done.returncode, done.stdout, done.stderr)
