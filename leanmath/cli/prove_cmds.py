"""``leanmath prove`` and ``leanmath bench minif2f``: theorems in, proofs and a table out."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from leanmath.core.errors import InputError
from leanmath.core.output import check_writable, write_text
from leanmath.lean.corelib.build import default_jobs
from leanmath.lean.lacking import lacking
from leanmath.lean.toolchain import Toolchain, find_toolchain

if TYPE_CHECKING:
    from leanmath.bench.minif2f import Problem
    from leanmath.prove.policy import Policy
    from leanmath.prove.runner import Plan, Proved

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option("--budget", default="1x32x64", show_default=True,
                 help="Attempts x tactics x expansions."),
    click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=60.0,
                 show_default=True, help="Wall time for each theorem."),
    click.option("--lean-seconds", type=click.FloatRange(min=0, min_open=True),
                 help="Lean's processor time for each theorem."),
    click.option("--policy", "policy_name", default="default", show_default=True,
                 help="default (rules and leanmath-tiny, mixed), rules, leanmath-tiny, the folder "
                      "or hub name of a model, or mix:MODEL."),
    click.option("--prompt", default="", help="How the model wants its prompt, if it does not "
                                              "say so itself."),
    click.option("--adapter", help="A PEFT adapter on the model."),
    click.option("--device", default="auto", show_default=True, help="cpu, cuda, cuda:1, ..."),
    click.option("--temperature", type=click.FloatRange(min=0),
                 help="Sample from the model; default: its best different answers."),
    click.option("--seed", type=int, default=0, show_default=True),
    click.option("--strategy", "strategy_name", default="goals:sum", show_default=True,
                 help="Which state comes next: sum, length:A, mean, depth:B, goals:S, "
                      "critic:W:S; or whole: whole proofs from the model, attempts x tactics "
                      "of them."),
    click.option("--critic", "critic_name", metavar="FOLDER",
                 help="A critic (leanmath train critic) for the strategy critic:W:S."),
    click.option("-j", "--jobs", type=click.IntRange(min=1), help="Theorems at once."),
    click.option("--run", "folder", type=click.Path(file_okay=False, path_type=Path),
                 help="Where records and proofs go; the same command goes on from there."),
    click.option("--fresh", is_flag=True, help="Clear away what an earlier run left there."),
    click.option("--edges", is_flag=True, help="Keep every tactic that was run, too."),
    click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path),
                 help="Write the result to this file, as one object."),
    click.option("--project", type=click.Path(path_type=Path),
                 help="A Lake project; default: LEANMATH_PROJECT or the embedded Lean."),
    click.option("--memory", type=click.IntRange(min=512), default=4096, show_default=True,
                 help="Megabytes for each Lean process."),
    click.option("--require-isolation", "strict", is_flag=True,
                 help="Refuse to run where Lean cannot be confined."),
)


def _search_options(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command()
@click.argument("sources", metavar="THEOREM|FILE...", nargs=-1, required=True)
@_search_options
@click.option("--theorem", "names", multiple=True,
              help="Only the theorem of this name; may be said several times.")
@click.option("--all", "everything", is_flag=True, help="Also theorems of FILE that have a proof.")
@click.option("--shorten/--no-shorten", default=True, help="Drop what a proof does not need.")
@click.option("--picture", type=click.Path(dir_okay=False, path_type=Path),
              help="Draw the search for one theorem to a .svg or .html file.")
def prove(sources: tuple[str, ...], names: tuple[str, ...], everything: bool, shorten: bool,
          picture: Path | None, out: Path | None, folder: Path | None, **options: Any) -> None:
    """Prove a theorem, or those of .lean and .jsonl FILEs, by search.

    THEOREM is a statement: 'theorem t (a b : Nat) : a + b = b + a'. Of a Lean
    file, the theorems that end in sorry. Ends with status 0 when all are
    proved, 1 when some are not, 2 when Lean does not accept a statement.
    """
    from leanmath.bench.minif2f import Problem
    from leanmath.prove.inputs import read_theorems

    check_writable(out, picture)
    toolchain = find_toolchain(options["project"])
    theorems = [theorem for source in sources
                for theorem in read_theorems(source, toolchain, everything=everything)]
    if names:
        missing = set(names).difference(theorem.name for theorem in theorems)
        if missing:
            raise InputError(f"there is no theorem {min(missing)} to prove",
                             hint="Names are those behind the word theorem; --all takes those "
                                  "with a proof as well.")
        theorems = [theorem for theorem in theorems if theorem.name in names]
    if picture is not None and (len(theorems) > 1 or picture.suffix not in (".svg", ".html")):
        raise InputError("a picture is drawn of the search for one theorem, to .svg or .html",
                         hint="Name one theorem, and a file that ends in .svg or .html.")
    if folder is None and picture is None and Path(sources[0]).suffix in (".lean", ".jsonl"):
        folder = Path(f"{Path(sources[0]).stem}.proofs")
    plan, policy = _plan(options, shorten=shorten, keep=picture is not None)
    found = _run([Problem(theorem) for theorem in theorems], plan, policy, toolchain, folder, out,
                 options, single=len(theorems) == 1)
    if picture is not None:
        _draw(found[0], picture)
    statuses = [proved.record.status for proved in found]
    hint = next((hint for proved in found if proved.record.status == "invalid" and (
        hint := lacking(proved.theorem.statement, toolchain))), "")
    if len(found) == 1 and "invalid" in statuses:
        raise InputError(found[0].record.detail, hint=hint)
    if hint:
        click.echo(f"  {hint}", err=True)
    sys.exit(2 if "invalid" in statuses else 0 if set(statuses) == {"proved"} else 1)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--subset", type=click.Choice(["all", "core"]), default="all", show_default=True,
              help="core: those over Nat and Int only.")
@click.option("--split", help="Only this split (test, valid).")
@_search_options
def minif2f(file: Path, subset: str, split: str | None, out: Path | None, folder: Path | None,
            **options: Any) -> None:
    """Search for proofs of the statements of FILE (JSON Lines), and report the pass rate."""
    from leanmath.bench.minif2f import load_problems
    from leanmath.bench.statements import Subset

    check_writable(out)
    toolchain = find_toolchain(options["project"])
    problems, marked = load_problems(file, Subset(subset), toolchain, split=split)
    if not problems:
        raise InputError(f"{file} has no statement of the split {split!r}",
                         hint="Leave --split away, or name one that the file has.")
    if subset == "core" and not marked:
        click.echo(f"{file} does not say which statements belong to the core "
                   "(core_nat_int): all are taken", err=True)
    if folder is None and out is not None:
        folder = out.with_name(out.name + ".run")
    plan, policy = _plan(options, shorten=True, keep=False)
    _run(problems, plan, policy, toolchain, folder, out, options, single=False)


def _plan(options: dict[str, Any], *, shorten: bool, keep: bool) -> tuple[Plan, Policy]:
    from leanmath.prove.budget import Budget
    from leanmath.prove.policies import named_policy, named_sampler
    from leanmath.prove.rules.policy import RulePolicy
    from leanmath.prove.runner import Plan
    from leanmath.prove.strategy import parse_strategy

    budget = Budget.parse(options["budget"], seconds=options["seconds"],
                          lean_seconds=options["lean_seconds"])
    if options["strategy_name"] == "whole":
        sampler = named_sampler(options["policy_name"], prompt=options["prompt"],
                                adapter=options["adapter"], device=options["device"],
                                temperature=options["temperature"], seed=options["seed"])
        return Plan(budget, sampler=sampler, shorten=shorten, keep=keep), RulePolicy()
    policy = named_policy(options["policy_name"], prompt=options["prompt"],
                          adapter=options["adapter"], device=options["device"],
                          temperature=options["temperature"], seed=options["seed"],
                          note=lambda text: click.echo(text, err=True))
    strategy, critic = options["strategy_name"], None
    if options["critic_name"] is not None:
        from leanmath.prove.critics import ModelCritic

        critic = ModelCritic.load(options["critic_name"], device=options["device"])
        if not strategy.startswith("critic"):
            strategy = f"critic:1:{strategy}"
    return Plan(budget, parse_strategy(strategy, critic), shorten, keep), policy


def _run(problems: Sequence[Problem], plan: Plan, policy: Policy, toolchain: Toolchain,
         folder: Path | None, out: Path | None, options: dict[str, Any], *,
         single: bool) -> list[Proved]:
    """Search for all, show them, write the report."""
    from leanmath.bench.minif2f import report
    from leanmath.lean.isolation import best_isolation, require_isolation
    from leanmath.prove.records import RunFolder
    from leanmath.prove.runner import Prover, run_description

    isolation = require_isolation() if options["strict"] else best_isolation()
    theorems = [problem.theorem for problem in problems]
    jobs = min(options["jobs"] or default_jobs(), len(theorems))
    console = Console(highlight=False)
    progress = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                        TextColumn("{task.fields[proved]} proved"), TimeElapsedColumn(),
                        console=Console(stderr=True, highlight=False), transient=True)
    count = 0
    with (RunFolder(folder, run_description(toolchain, policy, plan), fresh=options["fresh"],
                    keep_edges=options["edges"]) if folder is not None
          else nullcontext(None) as run):
        if run is not None and (before := len(run.done())):
            click.echo(f"{folder}: going on behind {before} theorems that are done", err=True)
        with Prover(toolchain, policy, jobs=jobs, isolation=isolation,
                    memory=options["memory"]) as prover, progress:
            task = progress.add_task("searching", total=len(theorems), proved=0)

            def done(proved: Proved) -> None:
                nonlocal count
                count += proved.record.proved
                progress.update(task, advance=1, proved=count)
                if not single:
                    progress.console.print(_line(proved), soft_wrap=True)

            try:
                found = prover.prove_all(theorems, plan, run, done)
            except KeyboardInterrupt:
                if folder is not None:
                    click.echo(f"stopped; the same command goes on from {folder}", err=True)
                raise
    figures = report(problems, [proved.record for proved in found], budget=plan.budget.name,
                     words=plan.budget.words(), toolchain=toolchain,
                     policy=str(run_description(toolchain, policy, plan)["policy"]))
    _show(console, found, figures, folder, single=single)
    if out is not None:
        write_text(out, json.dumps(figures, ensure_ascii=False, indent=1) + "\n")
    return found


def _line(proved: Proved) -> Text:
    record = proved.record
    style = "green" if record.proved else "red" if record.status == "invalid" else "yellow"
    said = record.proof if record.proof is not None else record.detail
    return Text.assemble((f"{record.status:9}", style), f" {record.name}  ",
                         (" ".join(said.split())[:120], "dim"))


def _show(console: Console, found: Sequence[Proved], figures: dict[str, object],
          folder: Path | None, *, single: bool) -> None:
    from leanmath.bench.stats import Rate

    if single:
        record = found[0].record
        if record.proof is not None:
            shown = found[0].theorem.with_proof(record.proof)
            console.print(f"{record.helpers}\n\n{shown}" if record.helpers else shown,
                          markup=False, soft_wrap=True)  # as it is: it will be copied
            console.print(f"-- proved: {record.expansions} expansions, {record.tactics} tactics, "
                          f"{record.seconds:.2f} s; axioms: "
                          f"{', '.join(record.axioms) or 'none'}", style="green",
                          soft_wrap=True)
        elif record.status != "invalid":
            console.print(f"not proved ({record.status}): {record.expansions} expansions, "
                          f"{record.tactics} tactics, {record.seconds:.2f} s", style="yellow")
    else:
        table = Table("theorem", "status", "proof", "expansions", "s")
        for proved in found:
            record = proved.record
            shown = " ".join((record.proof or record.detail).split())
            table.add_row(record.name, Text(record.status, "green" if record.proved else "red"),
                          Text(shown[:100]), str(record.expansions), f"{record.seconds:.2f}")
        console.print(table)
        rate = Rate(sum(proved.record.proved for proved in found), len(found))
        console.print(f"proved: {rate} (95 % interval); {figures['toolchain']}, "
                      f"{figures['policy']}, {figures['budget_words']}", soft_wrap=True)
    if folder is not None:
        console.print(f"proofs: {folder / 'proofs'}", soft_wrap=True)


def _draw(proved: Proved, picture: Path) -> None:
    from leanmath.prove.picture import write_picture

    if proved.result is not None:
        write_picture(picture, proved.result.graph.graph, proved.theorem.name,
                      proved.record.proof)
        click.echo(f"picture: {picture}")
    elif proved.record.status not in ("invalid", "error"):
        raise InputError(f"no picture: {proved.theorem.name} was searched by an earlier run",
                         hint="Search again to draw it: --fresh, or another --run.")
