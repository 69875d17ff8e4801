"""The embedded Lean as a command: ``python -m leanmath.lean.embedded ARGS...``.

Takes the arguments of ``lean``, gives its output and its exit codes; the
compiled core library is put at the end of ``LEAN_PATH`` (and compiled, on
first use). Only this much is imported before Lean runs, because start-up time
is what a user of small files feels. Errors of ours end with status 2.
"""

from __future__ import annotations

import os
import sys

from leanmath.lean import _fast, _launch

TYPE_CHECKING = False  # importing typing would cost as much as all the rest here
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

#: Arguments with which ``lean`` answers at once, without reading any module.
_NO_CORE = frozenset(
    {"-h", "--help", "-v", "--version", "-V", "--short-version", "-g", "--githash", "--features"}
)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run Lean with ``arguments`` (default: those of the command line); never returns."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _refuse_other_encodings(words)
    library, core = locate(need_core=_NO_CORE.isdisjoint(words[:1]))
    if words == ["--print-libdir"] or words == ["--print-prefix"]:
        # Lean would name the Python installation: it goes by the running program.
        print(core if words[0] == "--print-libdir" else os.path.dirname(os.path.dirname(core)))
        sys.stdout.flush()
        os._exit(0)
    if core:
        add_search_path(core)
    if "--server" in words:
        _name_worker(library)
    _launch.run(library, words)


def _refuse_other_encodings(words: list[str]) -> None:
    """End with Lean's status for a wrong file when the source is not UTF-8.

    Lean itself would replace the bytes that it cannot read and complain about
    the result.
    """
    path = next((word for word in words if word.endswith(".lean") and word[0] != "-"), None)
    if path is None:
        return
    try:
        with open(path, "rb") as source:
            text = source.read()
        text.decode()
    except UnicodeDecodeError as error:
        head = text[: error.start]
        line, column = head.count(b"\n") + 1, error.start - head.rfind(b"\n") - 1
        said = f"the file is not UTF-8: byte {text[error.start]:#04x} at offset {error.start}"
        if "--json" in words:
            import json

            print(json.dumps({
                "severity": "error", "kind": "leanmath.encoding", "fileName": path,
                "pos": {"line": line, "column": column}, "endPos": None, "data": said,
                "caption": "", "keepFullRange": False, "isSilent": False}))
        else:
            print(f"{path}:{line}:{column}: error: {said}")
        sys.stdout.flush()
        os._exit(1)
    except OSError:
        pass  # Lean says it


def add_search_path(core: str) -> None:
    """Put the core behind what ``LEAN_PATH`` names already."""
    own = os.environ.get("LEAN_PATH")
    os.environ["LEAN_PATH"] = f"{own}{os.pathsep}{core}" if own else core


def locate(roots: Sequence[str] = (), *, need_core: bool = True) -> tuple[str, str]:
    """The Lean library, and the search path of the core (empty if it is not needed).

    ``roots`` are the modules to be found there, if not those of every user.
    Ends the process when there is no Lean, or the core cannot be compiled.
    """
    library = _fast.find_library()
    if library is not None:
        if not need_core:
            return library, ""
        core = _fast.current_core(library, _fast.source_root(), _fast.cache_root(), roots)
        if core is not None:
            return library, core
    return _prepare(roots, need_core=need_core)


def _prepare(roots: Sequence[str], *, need_core: bool) -> tuple[str, str]:
    """The slow way: check the installation, compile or repair the core, say what is wrong."""
    from leanmath.core.errors import LeanmathError

    try:
        from leanmath.lean.corelib import ROOTS, ensure_core, find_lean

        lean = find_lean()
        if not need_core:
            return lean.library, ""
        return lean.library, str(ensure_core(lean, roots=roots or ROOTS).search_path)
    except LeanmathError as error:
        print(f"error: {error}", file=sys.stderr, flush=True)
        # Status 1 means that Lean found an error in the user's file; anything
        # that kept Lean from looking at it is 2.
        os._exit(2)
    except KeyboardInterrupt:
        os._exit(130)


def _name_worker(library: str) -> None:
    """Tell Lean's language server how to start its workers."""
    from leanmath.lean.corelib import lean_script

    os.environ["LEAN_WORKER_PATH"] = str(lean_script(library))


if __name__ == "__main__":
    main()
