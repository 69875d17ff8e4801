"""``leanmath trace`` and ``leanmath bench traces``: tactics with the states around them."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from leanmath.core.output import check_writable, write_text
from leanmath.lean.toolchain import find_toolchain

_PROJECT = click.option("--project", type=click.Path(path_type=Path),
                        help="A Lake project; default: LEANMATH_PROJECT or the embedded Lean.")
_SECONDS = click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=300.0,
                        show_default=True, help="For each file.")


def _progress() -> Progress:
    return Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                    TextColumn("{task.fields[tactics]} tactics"), TimeElapsedColumn(),
                    console=Console(stderr=True, highlight=False), transient=True)


@click.command()
@click.argument("paths", metavar="FILE|FOLDER...", nargs=-1, required=True,
                type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path),
              help="The file of traces (JSON Lines); the same command goes on from there.")
@click.option("--force", is_flag=True, help="Begin anew where the file is there already.")
@click.option("--licence", default="",
              help="Of the files that are traced; goes into every trace.")
@_SECONDS
@_PROJECT
def trace(paths: tuple[Path, ...], out: Path, force: bool, licence: str, seconds: float,
          project: Path | None) -> None:
    """Trace the tactics of Lean FILEs, and of those below FOLDERs.

    Each tactic is a line: its theorem, the goals before and after, all its
    text, the constants that it uses, and where it stands. Ends with status 1
    when Lean does not take some of the files; those are tried again by the
    next run.
    """
    from leanmath.data.corpus import Corpus, FileRecord, find_sources, trace_files
    from leanmath.lean.isolation import best_isolation

    sources = find_sources(paths)
    count = 0
    with Corpus(out, force=force) as corpus, _progress() as progress:
        task = progress.add_task("tracing", total=len(sources), tactics=0)

        def done(record: FileRecord, before: bool) -> None:
            nonlocal count
            count += record.traces
            progress.update(task, advance=1, tactics=count)
            if record.detail and not before:
                said = f"{record.source}: {record.detail}".splitlines()[0]
                progress.console.print(said, markup=False, soft_wrap=True)

        records = trace_files(find_toolchain(project), sources, corpus, licence=licence,
                              isolation=best_isolation(), seconds=seconds, on_done=done)
    failed = [record for record in records if record.status != "traced"]
    skipped: dict[str, int] = {}
    for record in records:
        for reason, number in record.skipped.items():
            skipped[reason] = skipped.get(reason, 0) + number
    click.echo(f"{count} tactics of {len(records) - len(failed)} files in {out}")
    for reason, number in sorted(skipped.items()):
        click.echo(f"left out: {number}: {reason}")
    with_errors = sum(record.errors > 0 for record in records)
    if with_errors:
        click.echo(f"files with errors of Lean's: {with_errors} (what has none in them was traced)")
    if failed:
        click.echo(f"files that could not be traced: {len(failed)}")
        raise SystemExit(1)


@click.command("traces")
@click.argument("paths", metavar="[FILE|FOLDER...]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path),
              help="Write the result to this file, as one object.")
@_SECONDS
@_PROJECT
def bench_traces(paths: tuple[Path, ...], out: Path | None, seconds: float,
                 project: Path | None) -> None:
    """Replay every tactic of Lean files: does its state before lead to its state after?

    Without FILE: the core library's own. Ends with status 1 when less than
    99.5 % do.
    """
    from leanmath.bench.traces import TARGET, replay_files
    from leanmath.data.corpus import find_sources
    from leanmath.lean import _fast
    from leanmath.lean.isolation import best_isolation

    check_writable(out)
    sources = find_sources(paths or (Path(_fast.source_root()),))
    total = 0
    with _progress() as progress:
        task = progress.add_task("replaying", total=len(sources), tactics=0)

        def done(source: str, tactics: int, failures: int) -> None:
            nonlocal total
            total += tactics
            progress.update(task, advance=1, tactics=total)
            if failures:
                progress.console.print(f"{source}: {failures} of {tactics} do not replay",
                                       markup=False, soft_wrap=True)

        report = replay_files(find_toolchain(project), sources, isolation=best_isolation(),
                              seconds=seconds, on_done=done)
    if out is not None:
        write_text(out, json.dumps(report.to_json(), ensure_ascii=False, indent=1) + "\n")
    for failed in report.failures[:50]:
        place = f"{failed.trace.source}:{failed.trace.line}:{failed.trace.column}"
        click.echo(f"{place}: {failed.reason}: {' '.join(failed.trace.tactic.split())[:100]}")
    for source, why in report.unreadable.items():
        click.echo(f"{source}: {why}".splitlines()[0])
    share = report.replayed / report.tactics if report.tactics else 0.0
    click.echo(f"replayed: {report.replayed} of {report.tactics} ({100 * share:.2f} %; "
               f"{report.exact} letter by letter, {report.renamed} up to names)")
    if share < TARGET:
        raise SystemExit(1)
