"""``leanmath data generate``, ``data traces`` and ``data guard``: what is learnt from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from leanmath.core.errors import InputError
from leanmath.core.output import check_writable, write_text

if TYPE_CHECKING:
    from leanmath.data.generate import Generated
    from leanmath.data.traces import Skipped, Trace

_OUT = click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path),
                    help="The file to write (JSON Lines).")
_FORCE = click.option("--force", is_flag=True, help="Write over a file that is there already.")


def _progress() -> Progress:
    return Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                    TimeElapsedColumn(), console=Console(stderr=True, highlight=False),
                    transient=True)


def _fresh(out: Path, force: bool) -> Path:
    """The file to write to until all is there; nothing is written over without --force."""
    if out.exists() and not force:
        raise InputError(f"{out} is there already",
                         hint="Name another file, or write over it with --force.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        part = out.with_name(out.name + ".part")
        part.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(f"cannot write {out}: {error.strerror}") from error
    return part


@click.command()
@click.option("--count", type=click.IntRange(min=1), required=True, help="How many theorems.")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--tier", "tiers", multiple=True, type=click.Choice(["easy", "medium", "hard"]),
              help="Only this difficulty; may be said several times. Default: all, in turn.")
@click.option("--without", metavar="FAMILY,...", default="",
              help="Facts of these families appear in no theorem (see leanmath.data.families).")
@click.option("--among", metavar="FAMILY,...", default="",
              help="Every theorem has a fact of at least one of these families.")
@click.option("--lean", "lean", type=click.Path(dir_okay=False, path_type=Path),
              help="Also write them with their proofs to a Lean file.")
@click.option("--traces", type=click.Path(dir_okay=False, path_type=Path),
              help="Also run the proofs in Lean, and write a trace of every tactic.")
@_OUT
@_FORCE
def generate(count: int, seed: int, tiers: tuple[str, ...], without: str, among: str,
             lean: Path | None, traces: Path | None, out: Path, force: bool) -> None:
    """Make theorems to learn from: logic, Nat, Int, divisibility, order, lists.

    Each is true by construction and comes with a proof. The same seed gives
    the same theorems.
    """
    from leanmath.data.generate import TIERS, Choice, lean_file
    from leanmath.data.generate import generate as make

    part = _fresh(out, force)
    if lean is not None:
        _fresh(lean, force)
    traced = None if traces is None else _fresh(traces, force)
    choice = Choice(*(frozenset(name.strip() for name in names.split(",") if name.strip())
                      for names in (without, among)))
    made = []
    with _progress() as progress:
        task = progress.add_task("generating", total=count)
        for theorem in make(count, seed, tiers or TIERS, choice=choice):
            made.append(theorem)
            progress.advance(task)
    try:
        part.write_text("".join(json.dumps(theorem.to_json(), ensure_ascii=False) + "\n"
                                for theorem in made), encoding="utf-8")
        part.replace(out)
        if lean is not None:
            lean.write_text(lean_file(made), encoding="utf-8")
    except OSError as error:
        raise InputError(f"cannot write {out}: {error.strerror}") from error
    click.echo(f"{len(made)} theorems in {out}")
    if traces is not None and traced is not None:
        _trace(made, traced)
        traced.replace(traces)


def _trace(made: list[Generated], out: Path) -> None:
    """Run the proofs, and write their traces."""
    from leanmath.data.constructed import constructed
    from leanmath.data.traces import Skipped, TraceWriter
    from leanmath.lean.isolation import best_isolation
    from leanmath.lean.toolchain import find_toolchain

    skipped, count = Skipped(), 0
    with TraceWriter(out) as writer, _progress() as progress:
        task = progress.add_task("running proofs", total=len(made))
        for trace in constructed(made, find_toolchain(), skipped, isolation=best_isolation(),
                                 on_done=lambda _: progress.advance(task)):
            writer.write(trace)
            count += 1
    click.echo(f"{count} traces" + (f"; left out {skipped}" if skipped.count else ""))


@click.command("traces")
@click.argument("sources", metavar="RUN|FILE...", nargs=-1, required=True,
                type=click.Path(path_type=Path))
@click.option("--licence", default="", help="Of what is read, where the source does not say it.")
@click.option("--repository", metavar="URL", default="",
              help="Trace a repository with lean-dojo; the argument is then its commit.")
@click.option("--everything", is_flag=True,
              help="Of searches, every tactic that was run, in dead ends and unproved theorems "
                   "too: what a critic learns from, and no tactic generator should.")
@_OUT
@_FORCE
def to_traces(sources: tuple[Path, ...], licence: str, repository: str, everything: bool,
              out: Path, force: bool) -> None:
    """Make traces of searches (folders of runs kept with --edges) and of LeanDojo's .json files."""
    from leanmath.data.traces import Skipped, TraceWriter

    part = _fresh(out, force)
    skipped = Skipped()
    count, failed = 0, 0
    with TraceWriter(part) as writer, _progress() as progress:
        task = progress.add_task("reading", total=None)
        for trace in _read(sources, licence, repository, skipped, everything=everything):
            writer.write(trace)
            count += 1
            failed += trace.outcome == "failed"
            progress.update(task, completed=count)
        writer.flush()
    part.replace(out)
    click.echo(f"{count} traces in {out}, {failed} of tactics that failed")
    if skipped.count:
        click.echo(f"left out: {skipped}")


def _read(sources: tuple[Path, ...], licence: str, repository: str, skipped: Skipped, *,
          everything: bool) -> Iterator[Trace]:
    from leanmath.data.dojo import LICENCE, dojo_traces, trace_repository
    from leanmath.data.searches import search_traces

    if repository:
        if len(sources) != 1:
            raise InputError("a repository is traced at one commit")
        yield from trace_repository(repository, str(sources[0]), licence=licence or "unknown",
                                    skipped=skipped)
        return
    for source in sources:
        if source.is_dir():
            yield from search_traces(source, licence=licence or "unknown", skipped=skipped,
                                     everything=everything)
        elif source.suffix == ".json":
            yield from dojo_traces(source, licence=licence or LICENCE, skipped=skipped)
        else:
            raise InputError(f"{source} is neither the folder of a run nor a file of LeanDojo's",
                             hint="Lean files are traced by 'leanmath trace'.")


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True,
                type=click.Path(dir_okay=False, path_type=Path))
@_OUT
@_FORCE
def closing(files: tuple[Path, ...], out: Path, force: bool) -> None:
    """Add scripts to traces: the steps from a state until its first goal is closed, as one tactic.

    The traces stay; a policy that learns both can finish a goal at once, or go
    on step by step.
    """
    from leanmath.data.closing import closing as with_scripts
    from leanmath.data.traces import Skipped, TraceWriter, read_traces

    part = _fresh(out, force)
    skipped, count, single = Skipped(), 0, 0
    with TraceWriter(part) as writer, _progress() as progress:
        task = progress.add_task("reading", total=None)

        def read() -> Iterator[Trace]:
            nonlocal single
            for file in files:
                for trace in read_traces(file, skipped):
                    single += 1
                    yield trace

        for trace in with_scripts(read()):
            writer.write(trace)
            count += 1
            progress.update(task, completed=count)
        writer.flush()
    part.replace(out)
    click.echo(f"{count} traces in {out}: {single} as they were, {count - single} scripts")
    if skipped.count:
        click.echo(f"lines that are no traces: {skipped}")


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True,
                type=click.Path(dir_okay=False, path_type=Path))
@click.option("--benchmark", "benchmarks", multiple=True,
              type=click.Path(dir_okay=False, path_type=Path),
              help="Drop what belongs to the statements of this file (JSON Lines).")
@click.option("--similarity", type=click.FloatRange(0, 1, min_open=True), default=0.9,
              show_default=True, help="From where on two are near duplicates.")
@click.option("--exact-only", is_flag=True, help="Do not look for near duplicates.")
@click.option("--similar", is_flag=True,
              help="Traces may be near duplicates of each other: only those of benchmarks go.")
@click.option("--split", "by", type=click.Choice(["theorem", "file"]), default="theorem",
              show_default=True, help="What is never divided between train, valid and test.")
@click.option("--valid", type=click.FloatRange(0, 1), default=0.05, show_default=True)
@click.option("--test", type=click.FloatRange(0, 1), default=0.05, show_default=True)
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--report", "report_path", type=click.Path(dir_okay=False, path_type=Path),
              help="Write what was dropped, and why, to this file.")
@_OUT
@_FORCE
def guard(files: tuple[Path, ...], benchmarks: tuple[Path, ...], similarity: float,
          exact_only: bool, similar: bool, by: str, valid: float, test: float, seed: int,
          report_path: Path | None, out: Path, force: bool) -> None:
    """Make traces fit to train on: no repetition, nothing of a benchmark, split."""
    from leanmath.data import guards
    from leanmath.data.traces import Skipped, TraceWriter, read_traces

    part = _fresh(out, force)
    check_writable(report_path)
    skipped, report = Skipped(), guards.Report()
    known = guards.read_benchmarks(benchmarks, None if exact_only else similarity)
    splits: dict[str, int] = {}
    with TraceWriter(part) as writer, _progress() as progress:
        task = progress.add_task("guarding", total=None)
        every = (trace for file in files for trace in read_traces(file, skipped))
        clean = guards.decontaminated(every, known, report) if len(known) else every
        once = guards.unique(clean, report,
                             similarity=None if exact_only or similar else similarity)
        for trace in guards.split(once, by=by, valid=valid, test=test, seed=seed):
            writer.write(trace)
            splits[trace.split] = splits.get(trace.split, 0) + 1
            progress.update(task, completed=report.kept)
        writer.flush()
    part.replace(out)
    figures = report.to_json()
    if report_path is not None:
        write_text(report_path, json.dumps(
            {**figures, "splits": splits, "benchmarks": len(known),
             "unreadable": dict(skipped.reasons)}, ensure_ascii=False, indent=1) + "\n")
    shown = ", ".join(f"{splits.get(name, 0)} {name}" for name in guards.SPLITS)
    click.echo(f"{report.kept} traces in {out}: {shown}")
    click.echo(f"dropped: {len(report.dropped)} {figures['reasons']}")
    if skipped.count:
        click.echo(f"lines that are no traces: {skipped}")


@click.command()
@click.option("--gsm8k", "files", multiple=True, type=click.Path(dir_okay=False, path_type=Path),
              help="Training solutions with calculator annotations; may be said several times.")
@click.option("--templates", type=click.IntRange(min=0), default=0, show_default=True,
              help="So many sentences of our own.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of the sentences.")
@click.option("--guard", "held", multiple=True,
              type=click.Path(dir_okay=False, path_type=Path),
              help="Problems that are held back: what is like them is left out.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=2, show_default=True,
              help="Judges at once.")
@_OUT
@_FORCE
def translations(files: tuple[Path, ...], templates: int, seed: int, held: tuple[Path, ...],
                 jobs: int, out: Path, force: bool) -> None:
    """Make pairs of steps and Lean, for leanmath train translate.

    Each pair's Lean is one that Lean proved. The same files and seed give the
    same pairs.
    """
    from leanmath.bench.gsm8k_verify import load
    from leanmath.informal.corpus import checked, solutions
    from leanmath.informal.pairs import Guard, write_pairs
    from leanmath.informal.templates import generate as sentences

    if not files and not templates:
        raise InputError("nothing is to be made",
                         hint="Name solutions (--gsm8k FILE), or say how many --templates.")
    part = _fresh(out, force)
    problems = [problem for file in files for problem in load(file)]
    guard = Guard([problem.question for file in held for problem in load(file)])
    with _progress() as progress:
        task = progress.add_task("verifying", total=len(problems))
        found = list(solutions(problems, jobs=jobs, on_done=lambda n: progress.advance(task, n)))
        task = progress.add_task("checking", total=templates)
        found += checked(sentences(templates, seed), jobs=jobs, dropped=guard.dropped,
                         on_done=lambda n: progress.advance(task, n))
    count = write_pairs(part, guard(found))
    part.replace(out)
    left_out = ", ".join(f"{n} {why}" for why, n in sorted(guard.dropped.items()))
    click.echo(f"{count} pairs in {out}" + (f"; left out: {left_out}" if left_out else ""))
