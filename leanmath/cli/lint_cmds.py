"""``leanmath lint``: what is suspicious about statements."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from leanmath.bench.account import Reader
from leanmath.bench.lint import Finding, Linted, Refute, Severity, lint_all
from leanmath.bench.refute import Closers, Searched
from leanmath.bench.statements import Subset, load
from leanmath.core.errors import InputError
from leanmath.core.output import check_writable, write_text
from leanmath.core.theorem import Theorem
from leanmath.lean.check import Checker
from leanmath.lean.checkfile import read_source
from leanmath.lean.declarations import missed_declarations, split_declarations
from leanmath.lean.isolation import best_isolation
from leanmath.lean.repl import SessionLimits
from leanmath.lean.toolchain import find_toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Prover

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--subset", type=click.Choice([s.value for s in Subset]), default="all",
              show_default=True, help="core: only what the file marks as Nat and Int (.jsonl).")
@click.option("--level", type=click.Choice([s.value for s in Severity]), default="warning",
              show_default=True, help="The mildest findings that are shown and count.")
@click.option("--prove/--no-prove", default=True, show_default=True,
              help="Try to prove that hypotheses contradict, and that a statement is false.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=5.0,
              show_default=True, help="For each proof that is tried.")
@click.option("--search", "search_seconds", type=click.FloatRange(min=0), default=0.0,
              metavar="SECONDS", help="Where that proves nothing, search for proofs: so long for "
              "each, at most twice for each statement.  [default: no search]")
@click.option("--budget", default="1x32x64", show_default=True,
              help="Of each search: attempts x tactics x expansions.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True)
@click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path),
              help="Write all findings, of every level.")
def lint(file: Path, subset: str, level: str, prove: bool, seconds: float,
         search_seconds: float, budget: str, jobs: int, out: Path | None) -> None:
    """Look for what a statement says and may not mean.

    FILE is a .lean file or JSON Lines of statements (name, formal_statement).
    Found are subtraction and division that round, roots that are none,
    variables that nobody declared, unused, unrelated and repeated ones, names
    that hide others, hypotheses that contradict one another, false statements.
    Ends with status 1 when something is found.
    """
    check_writable(out)
    if search_seconds and not prove:
        raise InputError("--search and --no-prove contradict each other",
                         hint="Leave one of them out.")
    limit = Budget.parse(budget, seconds=search_seconds or None)
    toolchain = find_toolchain()
    stated = (_from_lean(file) if file.suffix == ".lean"
              else _from_lines(file, Subset(subset), toolchain.header))
    theorems = [theorem for theorem, _ in stated]
    lines = {theorem.name: line for theorem, line in stated}
    shown = Severity(level)
    console = Console(highlight=False, soft_wrap=True)
    isolation, limits = best_isolation(), SessionLimits(seconds=60.0)
    with ExitStack() as stack:
        reader = stack.enter_context(
            Reader(toolchain, readers=jobs, limits=limits, isolation=isolation))
        refute: Refute | None = None
        if prove:
            checker = stack.enter_context(Checker(toolchain, judges=jobs, limits=limits,
                                                  heartbeats=20_000, isolation=isolation))
            refute = Closers(checker, seconds=seconds)
            if search_seconds:
                prover = stack.enter_context(
                    Prover(toolchain, RulePolicy(), jobs=jobs, isolation=isolation))
                refute = Searched(refute, prover, limit)
        progress = stack.enter_context(Progress(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
            TimeElapsedColumn(), console=Console(stderr=True), transient=True))
        task = progress.add_task("linting", total=len(theorems))

        def done(linted: Linted) -> None:
            progress.advance(task)
            for finding in linted.findings:
                if finding.severity.rank <= shown.rank:
                    at = f"{file}:{lines[linted.name]}" if lines[linted.name] else str(file)
                    place = Text(f"{at}: {linted.name}, {finding.where}: ", "bold")
                    console.print(place, _text(finding), sep="")

        report = lint_all(reader, theorems, refute=refute, jobs=jobs, on_done=done)
    result = report.to_json()
    flagged = sum(linted.flagged(shown) for linted in report.results)
    console.print(f"{flagged} of {len(theorems)} statements flagged, "
                  f"{result['errors']} with an error; "
                  f"{len(theorems) - sum(linted.elaborated for linted in report.results)} "
                  "not understood")
    if out is not None:
        write_text(out, json.dumps(result, ensure_ascii=False, indent=1) + "\n")
    sys.exit(1 if flagged else 0)


def _text(finding: Finding) -> Text:
    text = Text()
    text.append(f"{finding.severity.value} {finding.code}", _STYLES[finding.severity])
    text.append(f": {' '.join(finding.source.split())}" if finding.source else "", "italic")
    text.append(f"\n    {finding.message}. {finding.advice}")
    if finding.proof:
        text.append("\n    " + finding.proof.replace("\n", "\n    ")[:300].rstrip(), "dim")
    return text


def _from_lean(file: Path) -> list[tuple[Theorem, int]]:
    """The theorems of a file, with their lines."""
    source = read_source(file)
    stated = []
    for missed in missed_declarations(source):
        click.echo(f"{file}:{missed.line}: {missed.name} is left out: {missed.why}", err=True)
    for found in split_declarations(source):
        header = found.header
        if not found.alone:
            # Definitions stand above it: all of that, but for imports and its own comment.
            above = [line for line in source.split("\n")[:found.line - 1]
                     if not line.startswith("import ")]
            header = "\n".join(above).rstrip()
            if header.endswith("-/"):
                header = header[:header.rindex("/-")]
        statement = found.statement
        for word in ("private", "protected"):
            statement = statement.removeprefix(word).lstrip()
        stated.append((Theorem.of(statement, header=header), found.line))
    if not stated:
        raise InputError(f"{file} states no theorem",
                         hint="Theorems begin at the start of a line: theorem NAME ...")
    return stated


def _from_lines(file: Path, subset: Subset, header: str) -> list[tuple[Theorem, int]]:
    """The statements of a file; they have no line of their own."""
    selection = load(file, subset)
    if subset is Subset.CORE and not selection.marked:
        click.echo(f"{file} does not say which statements belong to the core "
                   "(core_nat_int): all are taken", err=True)
    stated = []
    for statement in selection.statements:
        try:
            stated.append((Theorem.of(statement.text, header=header), 0))
        except InputError as error:
            raise InputError(f"{file}: {statement.name}: {error.message}",
                             hint=error.hint) from None
    return stated
