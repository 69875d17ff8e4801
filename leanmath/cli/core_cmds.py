"""``leanmath core ...``: the compiled core library."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from leanmath.core.errors import InputError
from leanmath.lean import _fast
from leanmath.lean.corelib import (
    ROOTS,
    CompiledCore,
    SourceTree,
    Store,
    ensure_core,
    find_lean,
    parse_header,
)
from leanmath.lean.corelib.progress import Progressing


@click.group()
def core() -> None:
    """The compiled core library: build it, look at it, drop it."""


@core.command()
@click.argument("modules", nargs=-1)
@click.option("-v", "--verbose", is_flag=True, help="A line for each module, and warnings.")
@click.option("--timings", is_flag=True, help="A table of the seconds that each module took.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Lean processes at once.")
@click.option("--all", "everything", is_flag=True, help="Modules that Init does not import, too.")
def build(modules: tuple[str, ...], verbose: bool, timings: bool, jobs: int | None,
          everything: bool) -> None:
    """Compile what is not compiled yet: Init, or MODULES, and what they import."""
    known = SourceTree.read(Path(_fast.source_root())).modules
    for name in modules:
        if name not in known:
            raise InputError(f"there is no module {name} in {_fast.source_root()}",
                             hint="A module is named after its file: Core.Nat.Basic is "
                                  "Core/Nat/Basic.lean.")
    roots = tuple(known) if everything else modules or ROOTS
    console = Console(stderr=True, highlight=False)
    made = ensure_core(roots=roots, jobs=jobs,
                       reporter=Progressing(console, verbose=verbose))
    fresh = sum(not module.reused for module in made.modules)
    console.print(f"core library: {len(made.modules)} modules, {fresh} compiled now, "
                  f"{made.seconds:.1f} s")
    if timings:
        _print_timings(made)


def _print_timings(made: CompiledCore) -> None:
    table = Table("module", "seconds", "", title="compiling the core, by module")
    for module in sorted(made.modules, key=lambda m: -m.seconds):
        table.add_row(module.module, f"{module.seconds:.2f}", "" if module.reused else "now")
    table.add_row("sum", f"{sum(m.seconds for m in made.modules):.2f}", "")
    Console().print(table)


@core.command()
def path() -> None:
    """Print the search path of the compiled core (compiling it first if need be)."""
    click.echo(ensure_core().search_path)


@core.command()
def verify() -> None:
    """Compare every compiled file with its recorded SHA-256; repair what differs."""
    made = ensure_core()
    repaired = [module.module for module in made.modules if not module.reused]
    if repaired:
        click.echo(f"compiled again: {', '.join(repaired)}")
    click.echo(f"{len(made.modules)} modules are intact: {made.search_path}")


@core.command()
def clean() -> None:
    """Remove everything compiled from the cache directory."""
    store = Store()
    freed = store.clean()
    click.echo(f"{freed / 1e6:.1f} MB removed from {store.root}")


@core.command(context_settings={"ignore_unknown_options": True})
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def lean(file: Path, arguments: tuple[str, ...]) -> None:
    """Run lean on FILE with only the modules that FILE imports.

    For work on the core itself: modules that FILE does not need may be broken
    or missing.
    """
    try:
        header = parse_header(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8 (byte {error.start})") from None
    binary = find_lean()
    roots = header.imports if header.prelude else ("Init", *header.imports)
    made = ensure_core(binary, roots=roots)
    environment = dict(os.environ, LEAN_PATH=str(made.search_path))
    command = [*binary.command(), *arguments, str(file)]
    root = Path(_fast.source_root())
    if file.resolve().is_relative_to(root):
        # A module of the core: let it have its own name.
        command[len(binary.command()):0] = ["-R", str(root)]
    sys.exit(subprocess.call(command, env=environment))
