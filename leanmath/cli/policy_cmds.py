"""``leanmath bench policies``: rules, a model, and both, on the same theorems."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from leanmath.core.errors import InputError
from leanmath.core.output import check_writable, write_text
from leanmath.lean.corelib.build import default_jobs
from leanmath.lean.toolchain import find_toolchain


@click.command()
@click.argument("sets", metavar="[NAME=]FILE[,FILE...]...", nargs=-1, required=True)
@click.option("--model", help="A model: it is run alone, and mixed with the rules; default: the "
                              "rules alone.")
@click.option("--policy", "extra", multiple=True, help="One more policy, as leanmath prove names "
                                                       "them; may be said several times.")
@click.option("--budgets", default="1x8x32,1x16x64", show_default=True)
@click.option("--seeds", default="0,1,2", show_default=True)
@click.option("--limit", type=click.IntRange(min=1), help="Only the first so many theorems.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=60.0,
              show_default=True, help="Wall time for each theorem.")
@click.option("--strategy", "strategy_name", default="goals:sum", show_default=True)
@click.option("--temperature", type=click.FloatRange(min=0),
              help="Sample from the model; default: different answers, drawn by the seed "
                   "(leanmath-tiny: its best ones).")
@click.option("--device", default="auto", show_default=True)
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Theorems at once.")
@click.option("--run", "folder", type=click.Path(file_okay=False, path_type=Path),
              help="Where each run keeps its records; the same command goes on from there.")
@click.option("--fresh", is_flag=True, help="Clear away what earlier runs left there.")
@click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path),
              help="Write the result to this file, as one object.")
@click.option("--project", type=click.Path(path_type=Path),
              help="A Lake project; default: LEANMATH_PROJECT or the embedded Lean.")
def policies(sets: tuple[str, ...], model: str | None, extra: tuple[str, ...], budgets: str,
             seeds: str, limit: int | None, seconds: float, strategy_name: str,
             temperature: float | None, device: str, jobs: int | None, folder: Path | None,
             fresh: bool, out: Path | None, project: Path | None) -> None:
    """Search for proofs of the theorems with each policy, budget and seed, and compare.

    The files of one argument are repetitions of one experiment (theorems of
    other seeds): mean and spread are over them, and over seeds.
    """
    from leanmath.bench.policies import Contender, Effort, compare, summary
    from leanmath.lean.isolation import best_isolation
    from leanmath.prove.budget import Budget
    from leanmath.prove.inputs import read_theorems
    from leanmath.prove.policies import draws, named_policy
    from leanmath.prove.policy import Policy
    from leanmath.prove.runner import Proved
    from leanmath.prove.strategy import parse_strategy

    check_writable(out)
    toolchain = find_toolchain(project)
    parts = [(name, file, read_theorems(str(file), toolchain)[:limit])
             for name, files in map(_set, sets) for file in files]
    if len({(name, file.stem) for name, file, _ in parts}) < len(parts):
        raise InputError("two files of one set have one name")
    plans = [Budget.parse(each, seconds=seconds) for each in budgets.split(",")]
    try:
        numbers = [int(each) for each in seeds.split(",")]
    except ValueError:
        raise InputError(f"{seeds!r} are no seeds", hint="Write numbers: 0,1,2.") from None
    names = [("rules", "rules"), *([("model", model), ("mixture", f"mix:{model}")] if model else
                                   []), *((each, each) for each in extra)]

    @cache
    def loader(name: str, **options: Any) -> Any:
        """A model once, for all its runs."""
        from leanmath.models.loading import load

        return load(name, **options)

    def contender(shown: str, name: str) -> Contender:
        def make(seed: int) -> Policy:
            return named_policy(name, device=device, temperature=temperature, seed=seed,
                                loader=loader)
        # As part of a folder's name.
        return Contender(shown.replace("/", "_").replace(":", "_"), make,
                         drawn=draws(name, temperature))

    if folder is None and out is not None:
        folder = out.with_name(out.name + ".run")
    contenders = [contender(*each) for each in names]
    total = sum(len(theorems) for _, _, theorems in parts) * len(plans) * sum(
        len(numbers) if each.drawn else 1 for each in contenders)
    console = Console(highlight=False)
    with Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                  TimeElapsedColumn(), console=Console(stderr=True, highlight=False),
                  transient=True) as progress:
        task = progress.add_task("searching", total=total)

        def done(cell: str, _: Proved) -> None:
            progress.update(task, advance=1, description=cell)

        effort = Effort(parse_strategy(strategy_name), jobs or default_jobs(),
                        isolation=best_isolation())
        cells = [cell for name, file, theorems in parts for cell in compare(
            theorems, contenders, plans, numbers, toolchain, effort,
            None if folder is None else folder / f"{name}-{file.stem}" if len(parts) > 1
            else folder, fresh=fresh, of=name, part=file.stem, on_done=done)]
    found = {name: summary(cell for cell in cells if cell.of == name)
             for name in dict.fromkeys(name for name, _, _ in parts)}
    if out is not None:
        write_text(out, json.dumps({
            "sets": {name: {file.name: len(theorems) for of, file, theorems in parts
                            if of == name} for name in found},
            "strategy": strategy_name,
            "toolchain": f"{toolchain.kind.value} {toolchain.version}",
            "runs": [each.to_json() for each in cells], "summary": found,
        }, ensure_ascii=False, indent=1) + "\n")
    table = Table("set", "budget", "policy", "proved", "of", "expansions")
    for of, budgeted in found.items():
        for budget, figures in budgeted.items():
            for name, each in figures["policies"].items():
                table.add_row(of, budget, name, *(_shown(each["proved"]), str(each["total"]),
                                                  _shown(each["expansions"])))
    console.print(table)
    for of, budgeted in found.items():
        for budget, figures in budgeted.items():
            for each in figures["both"]:
                spent = ", ".join(f"{name} {count}" for name, count in each["expansions"].items())
                console.print(f"{of} {budget}: {each['theorems']} proved by both; "
                              f"expansions: {spent}", soft_wrap=True)


def _set(text: str) -> tuple[str, list[Path]]:
    """The name of a set of theorems (that of its first file, if none is said), and its files."""
    name, equals, rest = text.rpartition("=")
    files = [Path(part) for part in rest.split(",") if part]
    if not files or (equals and not name):
        raise InputError(f"{text!r} names no file of theorems", hint="Write FILE, or NAME=FILE.")
    return name or files[0].stem, files


def _shown(spread: dict[str, float]) -> str:
    return f"{spread['mean']:.1f} ± {spread['sd']:.1f}"
