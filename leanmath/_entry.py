"""The ``leanmath`` command: Lean and its server at once, the rest through the command line room."""

from __future__ import annotations

import sys

#: With these, the server is not this process.
_CONFINED = {"--help", "--isolate", "--require-isolation", "--read"}


def main() -> None:
    """Entry point of the console script and of ``python -m leanmath``."""
    _fill_standard_streams()
    if sys.argv[1:2] == ["lean"] or (sys.argv[1:2] == ["repl"]
                                     and _CONFINED.isdisjoint(sys.argv)):
        import os

        if not os.environ.get("LEANMATH_PROJECT"):
            try:
                if sys.argv[1] == "lean":
                    from leanmath.lean.embedded import main as lean
                else:
                    from leanmath.lean.server import main as lean

                lean(sys.argv[2:])
            except KeyboardInterrupt:
                os._exit(130)  # interrupted before Lean had begun
    from leanmath.cli.main import main as command

    command()


def _fill_standard_streams() -> None:
    """Open what was closed from the start: else the next file that is opened would stand there."""
    import os

    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(descriptor, True)
