"""``leanmath bench ...``: benchmarks on files of statements."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from leanmath.bench.closers import CloserResult, Effort, close_all
from leanmath.bench.elaborate import elaborate as elaborate_all
from leanmath.bench.statements import Selection, Statement, Subset, load
from leanmath.cli.policy_cmds import policies
from leanmath.cli.prove_cmds import minif2f
from leanmath.cli.trace_cmds import bench_traces
from leanmath.cli.translate_cmds import bench_translate
from leanmath.core.output import check_writable, write_text
from leanmath.lean.corelib.build import default_jobs
from leanmath.lean.run import Limits
from leanmath.lean.toolchain import find_toolchain

_FILE = click.argument("file", type=click.Path(path_type=Path))
_SUBSET = click.option("--subset", type=click.Choice([s.value for s in Subset]), default="all",
                       show_default=True, help="core: those over Nat and Int only.")
_JSON = click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path),
                     help="Write the result to this file, as one object.")
_PROJECT = click.option("--project", type=click.Path(path_type=Path),
                        help="A Lake project; default: LEANMATH_PROJECT or the embedded Lean.")
_JOBS = click.option("-j", "--jobs", type=click.IntRange(min=1), help="Lean processes at once.")
_HEARTBEATS = click.option("--heartbeats", type=click.IntRange(min=1), default=200_000,
                           show_default=True, help="For each declaration, in thousands.")


@click.group()
def bench() -> None:
    """Benchmarks: statements in, counts and reasons out."""


@bench.command()
@_FILE
@_SUBSET
@_JSON
@_PROJECT
@_JOBS
@_HEARTBEATS
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=60.0,
              show_default=True, help="For each statement.")
def elaborate(file: Path, subset: str, out: Path | None, project: Path | None, jobs: int | None,
              heartbeats: int, seconds: float) -> None:
    """Elaborate each statement of FILE (JSON Lines) with its sorry."""
    selection = _load(file, subset, out)
    toolchain = find_toolchain(project)
    with _progress() as progress:
        task = progress.add_task("elaborating", total=len(selection.statements))

        def done(statement: Statement, reason: str | None) -> None:
            progress.advance(task)
            if reason is not None:
                progress.console.print(f"{statement.name}: {reason}", markup=False, soft_wrap=True)

        report = elaborate_all(toolchain, selection.statements, jobs=jobs or default_jobs(),
                               limits=Limits(seconds, heartbeats), on_done=done)
    _write(out, report.to_json())
    click.echo(f"elaborated: {report.elaborated} of {report.total}")


@bench.command()
@_FILE
@_SUBSET
@_JSON
@_PROJECT
@_JOBS
@_HEARTBEATS
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=20.0,
              show_default=True, help="For each tactic.")
@click.option("--budget", type=click.FloatRange(min=0, min_open=True), default=180.0,
              show_default=True, help="Seconds for each statement.")
def closers(file: Path, subset: str, out: Path | None, project: Path | None, jobs: int | None,
            heartbeats: int, seconds: float, budget: float) -> None:
    """Try to prove each statement of FILE (JSON Lines) with one tactic of a fixed list."""
    selection = _load(file, subset, out)
    toolchain = find_toolchain(project)
    with _progress() as progress:
        task = progress.add_task("trying tactics", total=len(selection.statements))

        def done(result: CloserResult) -> None:
            progress.advance(task)
            shown = "-" if result.tactic is None else result.tactic.replace("\n", "; ")
            progress.console.print(f"{result.name}: {shown}", markup=False, soft_wrap=True)

        report = close_all(toolchain, selection.statements,
                           Effort(Limits(seconds, heartbeats), budget),
                           jobs=jobs or default_jobs(), on_done=done)
    _write(out, report.to_json())
    table = Table("shape", "proved", "of")
    for shape in sorted({str(result.shape) for result in report.results}):
        of = [result for result in report.results if str(result.shape) == shape]
        table.add_row(shape, str(sum(r.tactic is not None for r in of)), str(len(of)))
    Console().print(table)
    click.echo(f"proved: {report.proved} of {report.total}")


@bench.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@_JSON
@_PROJECT
def transcripts(folder: Path, out: Path | None, project: Path | None) -> None:
    """Replay the recorded sessions in DIR against the REPL server, and compare."""
    from leanmath.bench.transcripts import Comparison, load_transcripts, run_transcripts
    from leanmath.lean.program import repl_program

    check_writable(out)
    recorded = load_transcripts(folder)
    program = repl_program(find_toolchain(project))
    with _progress() as progress:
        task = progress.add_task("replaying", total=len(recorded))

        def done(comparison: Comparison) -> None:
            progress.advance(task)
            if not comparison.matched:
                why = comparison.reason or "; ".join(sorted(
                    f"request {d.request}: {d.place or 'no reply'}"
                    for d in comparison.differences))
                progress.console.print(f"{comparison.name}: {why}", markup=False, soft_wrap=True)

        report = run_transcripts(program, recorded, on_done=done)
    _write(out, report.to_json())
    click.echo(f"matched: {report.matched} of {len(report.comparisons)}")


bench.add_command(minif2f)
bench.add_command(policies)
bench.add_command(bench_traces)
bench.add_command(bench_translate, "translate")


def _load(file: Path, subset: str, out: Path | None) -> Selection:
    check_writable(out)
    selection = load(file, Subset(subset))
    if subset == Subset.CORE.value and not selection.marked:
        click.echo(f"{file} does not say which statements belong to the core "
                   "(core_nat_int): all are taken", err=True)
    return selection


def _progress() -> Progress:
    console = Console(stderr=True, highlight=False)
    return Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                    TimeElapsedColumn(), console=console, transient=True)


def _write(out: Path | None, result: dict[str, object]) -> None:
    if out is not None:
        write_text(out, json.dumps(result, ensure_ascii=False, indent=1) + "\n")


@bench.command()
@click.option("--count", type=click.IntRange(min=1), default=250, show_default=True,
              help="Goals, about a third of them false.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of the goals.")
@click.option("--structures", is_flag=True,
              help="Any semiring, ring or module, instead of numbers.")
@click.option("--tactic", default="grind", show_default=True, help="What is to close them.")
@_JSON
@_PROJECT
@_JOBS
def grind(count: int, seed: int, structures: bool, tactic: str, out: Path | None,
          project: Path | None, jobs: int | None) -> None:
    """Try grind on goals made from a seed, whose truth is known.

    Rings, linear arithmetic, divisibility, functions, quantifiers. Ends with
    status 1 when a false goal is closed, or the kernel rejects a proof that
    grind gave, or Lean is lost.
    """
    from leanmath.bench.grind import GoalResult, run_goals
    from leanmath.bench.grind_goals import generate
    from leanmath.bench.grind_structures import generate_structures

    check_writable(out)
    goals = list((generate_structures if structures else generate)(count, seed))
    with _progress() as progress:
        task = progress.add_task("goals", total=len(goals))

        def done(result: GoalResult) -> None:
            progress.advance(task)
            if result.wrong or not result.good or result.seconds >= 2:
                progress.console.print(
                    f"{result.outcome.value}, {'true' if result.goal.true else 'false'}, "
                    f"{result.seconds:.2f} s: {result.goal.by(tactic)}",
                    markup=False, soft_wrap=True)

        report = run_goals(find_toolchain(project), goals, tactic=tactic,
                           jobs=jobs or default_jobs(), on_done=done)
    _write(out, report.to_json())
    table = Table("category", "closed", "of")
    for category in sorted({result.goal.category for result in report.true}):
        of = [result for result in report.true if result.goal.category == category]
        table.add_row(category, str(sum(r.good for r in of)), str(len(of)))
    Console().print(table)
    click.echo(f"closed within 2 s: {report.closed_within(2.0)} of {len(report.true)} true goals")
    click.echo(f"left open: {sum(r.good for r in report.false)} of {len(report.false)} false goals")
    wrong = sum(result.wrong for result in report.results)
    click.echo(f"wrong (rejected, closed though false, lost): {wrong}")
    if any(result.wrong for result in report.results):
        raise SystemExit(1)


@bench.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@_JSON
@_PROJECT
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=10.0,
              show_default=True, help="For each submission.")
@click.option("--memory", type=click.IntRange(min=512), default=2048, show_default=True,
              help="Megabytes for each judge.")
@click.option("--backend", type=click.Choice(["judge", "file"]),
              help="Only this way in; default: every one that the toolchain has.")
@click.option("--fresh/--no-fresh", default=True,
              help="Also with a fresh judge for each attack, and for the first 100 honest proofs.")
def adversarial(folder: Path, out: Path | None, project: Path | None, seconds: float,
                memory: int, backend: str | None, fresh: bool) -> None:
    """Put the attacks in DIR, and the honest proofs that it names, before the judge.

    DIR/honest.txt names Lean files, from DIR. Ends with status 1 when an
    attack gets through or an honest proof does not.
    """
    from leanmath.bench.adversarial import Judge, Report, read_attacks, read_honest, run
    from leanmath.core.theorem import Theorem, Verdict
    from leanmath.lean.check import Backend, Checker, backends, check, open_checker
    from leanmath.lean.filecheck import FileChecker
    from leanmath.lean.isolation import best_isolation
    from leanmath.lean.repl import SessionLimits
    from leanmath.lean.toolchain import ToolchainKind

    check_writable(out)
    toolchain, isolation = find_toolchain(project), best_isolation()
    header = "import Mathlib\n" if toolchain.kind is ToolchainKind.LAKE else ""
    attacks = read_attacks(folder, header=header)
    names = (folder / "honest.txt").read_text(encoding="utf-8").split()
    honest = list(read_honest((folder / name for name in names), header=header))
    limits = SessionLimits(seconds=seconds, memory=memory)
    ways = backends(toolchain) if backend is None else (Backend(backend),)
    fresh = fresh and Backend.JUDGE in ways  # a file is compiled afresh in any case
    reports: dict[str, Report] = {}
    with _progress() as progress:
        total = len(ways) * (len(attacks) + len(honest))
        if fresh:
            total += len(attacks) + len(honest[:100])
        task = progress.add_task("judging", total=total)

        def counted(judge: Judge) -> Judge:
            def count(theorem: Theorem, proof: str | None, submission: str | None,
                      helpers: bool) -> Verdict:
                progress.advance(task)
                return judge(theorem, proof, submission, helpers)

            return count

        def by(checker: Checker | FileChecker) -> Judge:
            return lambda theorem, proof, submission, helpers: checker.check(
                theorem, proof, submission=submission, helpers=helpers)

        for way in ways:
            with open_checker(toolchain, way, limits=limits, isolation=isolation) as checker:
                reports[way.value] = run(attacks, honest, counted(by(checker)), way)
        if fresh:
            reports["judge, fresh"] = run(attacks, honest[:100], counted(
                lambda theorem, proof, submission, helpers: check(
                    toolchain, theorem, proof, submission=submission, helpers=helpers,
                    limits=limits, isolation=isolation, backend=Backend.JUDGE)))
    found = {way: report.to_json() for way, report in reports.items()}
    figures = {"attacks": len(attacks), "caught": min(r.caught for r in reports.values()),
               "honest": len(honest), "accepted": min(reports[w.value].accepted for w in ways)}
    _write(out, {**figures, "ways": found})
    for name, report in reports.items():
        click.echo(f"{name}: {report.caught} of {len(report.attacks)} attacks caught, "
                   f"{report.accepted} of {len(report.honest)} honest proofs accepted")
        for outcome in (*report.attacks, *report.honest):
            if not outcome.good:
                click.echo(f"  {outcome.name}: {outcome.verdict.status.value}, "
                           f"{outcome.verdict.reason}: {outcome.verdict.detail[:200]}")
    if not all(r.caught == len(r.attacks) and r.accepted == len(r.honest)
               for r in reports.values()):
        raise SystemExit(1)


@bench.command("gsm8k-verify")
@_FILE
@click.option("--annotations", type=click.Choice(["keep", "strip"]), default="keep",
              show_default=True, help="Read the calculator annotations, or the prose alone.")
@click.option("--mutations", type=click.IntRange(min=0), default=1, show_default=True,
              help="Mutants of each kind for each solution.")
@_JSON
@click.option("--records", type=click.Path(dir_okay=False, path_type=Path),
              help="Where a line for each problem goes as it is done, to go on from; default: "
                   "beside OUT.")
@_PROJECT
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=2, show_default=True,
              help="Judges at once.")
def gsm8k_verify(file: Path, annotations: str, mutations: int, out: Path | None,
                 records: Path | None, project: Path | None, jobs: int) -> None:
    """Verify the gold solutions of GSM8K in FILE, and the same with errors put in."""
    from leanmath.bench.gsm8k_verify import Annotations, load, run
    from leanmath.informal.verify import Verifier

    check_writable(out, records)
    if records is None and out is not None:
        records = out.with_suffix(f".{annotations}.records.jsonl")
    problems = load(file)
    with Verifier(find_toolchain(project), jobs=jobs) as verifier, _progress() as progress:
        task = progress.add_task("verifying", total=len(problems))
        result = run(verifier, problems, Annotations(annotations), mutations=mutations,
                     records=records, on_done=lambda n: progress.advance(task, n))
    _write(out, result)
    table = Table("figure", "value")
    for key, value in result.items():
        if not isinstance(value, (dict, list)):
            table.add_row(key, str(value))
    counts = result["mutations"]
    assert isinstance(counts, dict)
    kinds = Table("mutation", "injected", "caught", "blamed", "noticed")
    for kind, count in counts.items():
        kinds.add_row(kind, *(str(count[k]) for k in ("injected", "caught", "blamed", "noticed")))
    console = Console()
    console.print(table)
    if mutations:
        console.print(kinds)
    click.echo(f"proved: {result['proved']} of {result['steps']} steps with an equation, "
               f"refuted: {result['refuted']}")
