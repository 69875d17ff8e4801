"""The REPL server of the embedded Lean: ``python -m leanmath.lean.server [LEAN OPTIONS]``.

It is written in Lean (``Leanmath/Repl`` among the core's sources), compiled
once into the cache, and speaks the community REPL's protocol on standard input
and output.
"""

from __future__ import annotations

import os
import sys

from leanmath.lean import _fast

TYPE_CHECKING = False  # importing typing would cost as much as all the rest here
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

#: The modules that the server consists of, with all that they import, and what it serves.
MODULES = ("Init", "Leanmath.Repl.Server")
#: The program, below the core's sources: it only calls what is compiled.
PROGRAM = "Leanmath/Repl/Main.lean"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Be the server, with options of ``lean`` (default: the command line); never returns."""
    from leanmath.lean import _serve
    from leanmath.lean.embedded import add_search_path, locate

    library, core = locate(MODULES)
    add_search_path(core)
    _serve.serve(library, program(), list(sys.argv[1:] if arguments is None else arguments))


def program() -> str:
    """The path of the Lean file that is run."""
    return os.path.join(_fast.source_root(), *PROGRAM.split("/"))


if __name__ == "__main__":
    main()
