"""``leanmath repl``, confined: the server in a process that cannot do harm.

This process stays as its parent, waits for it, and clears its scratch folder
away. Requests and replies go straight through, over the same standard
streams.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from leanmath.core.errors import InputError, LeanStartFailed
from leanmath.lean.isolation import Confinement, Isolation
from leanmath.lean.program import embedded_program


def serve(options: Sequence[str], isolation: Isolation, readable: Sequence[Path] = ()) -> int:
    """Serve until the input ends; the exit status of the server (128 and more: a signal).

    ``options`` are those of ``lean``; ``readable`` paths can be read, no other
    of the user's. :class:`InputError` when one is not there.
    """
    for path in readable:
        if not path.exists():
            raise InputError(f"there is no {path} that could be read",
                             hint="Name a file or directory that exists.")
    program = embedded_program(*options)
    scratch = Path(tempfile.mkdtemp(prefix="leanmath-")).resolve()
    try:
        launch = isolation.launch(program, scratch,
                                  confinement=Confinement(readable=tuple(readable)))
        try:
            server = subprocess.Popen(launch.words(), env=dict(launch.environment),
                                      cwd=launch.directory)
        except OSError as error:
            raise LeanStartFailed(f"{launch.words()[0]} cannot be started: {error.strerror}",
                                  hint="See 'leanmath doctor'.") from error
        try:
            status = _wait(server)
        finally:
            server.kill()
            server.wait()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return status if status >= 0 else 128 - status


def _wait(server: subprocess.Popen[bytes]) -> int:
    while True:
        # The terminal tells the server of an interrupt, too: its answer counts.
        with contextlib.suppress(KeyboardInterrupt):
            return server.wait()
