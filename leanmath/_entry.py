"""The ``leanmath`` command: Lean at once, everything else through the command line room."""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of the console script and of ``python -m leanmath``."""
    if sys.argv[1:2] == ["lean"]:
        import os

        if not os.environ.get("LEANMATH_PROJECT"):
            try:
                from leanmath.lean.embedded import main as lean

                lean(sys.argv[2:])
            except KeyboardInterrupt:
                os._exit(130)  # interrupted before Lean had begun
    from leanmath.cli.main import main as command

    command()
