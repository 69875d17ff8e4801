"""``leanmath check-file``: a table of what a Lean file proves."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from leanmath.lean.checkfile import FileReport, read_source
from leanmath.lean.checkfile import check_file as check
from leanmath.lean.lacking import lacking
from leanmath.lean.run import Limits
from leanmath.lean.toolchain import find_toolchain


@click.command("check-file")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--project", type=click.Path(path_type=Path),
              help="A Lake project; default: LEANMATH_PROJECT or the embedded Lean.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=300.0,
              show_default=True, help="For the whole file.")
def check_file(file: Path, project: Path | None, seconds: float) -> None:
    """Have Lean judge FILE, and list what it declares with the axioms used.

    Ends with status 1 when Lean finds an error, nothing is declared, or
    something uses sorry or an axiom beyond propext, Quot.sound and
    Classical.choice.
    """
    toolchain = find_toolchain(project)
    report = check(toolchain, file, limits=Limits(seconds))
    _print(report)
    if report.errors and (hint := lacking(read_source(file), toolchain)):
        click.echo(f"  {hint}", err=True)
    sys.exit(0 if report.accepted else 1)


def _print(report: FileReport) -> None:
    console = Console(highlight=False)
    for error in report.errors:
        console.print(str(error), markup=False, soft_wrap=True)
    if report.declarations:
        table = Table("line", "", "name", "verdict", "axioms")
        for declaration in report.declarations:
            used = declaration.axioms
            table.add_row(
                str(declaration.line), Text(declaration.keyword), Text(declaration.name),
                Text("accepted") if declaration.accepted else Text("rejected", "bold red"),
                Text("unknown" if used is None else ", ".join(sorted(used)) or "none"))
        console.print(table)
    good = [d for d in report.declarations if d.accepted]
    theorems = sum(d.keyword in ("theorem", "lemma") for d in good)
    console.print(f"{report.path}: " + (
        f"rejected by Lean, {len(report.errors)} error(s)" if report.errors else
        "nothing is declared" if not report.declarations else
        f"{len(good)} of {len(report.declarations)} declarations accepted, "
        f"{theorems} of them theorems") + f" ({report.seconds:.2f} s)")
