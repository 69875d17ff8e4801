"""``leanmath bench translate``: how faithfully steps in prose become Lean."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from leanmath.core.output import check_writable, write_text
from leanmath.lean.toolchain import find_toolchain

_OUT = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--translator", "names", multiple=True, default=("rules", "model", "both"),
              show_default=True, type=click.Choice(["rules", "model", "both"]),
              help="May be said several times.")
@click.option("--form", "forms", multiple=True, default=("strip", "terse"), show_default=True,
              type=click.Choice(["keep", "strip", "terse"]),
              help="How much of its arithmetic a solution shows; may be said several times.")
@click.option("--model", default="leanmath-translate-tiny", show_default=True,
              metavar="FOLDER|HUB")
@click.option("--prompt", default="", help="How the model is asked; default: what it says itself.")
@click.option("--samples", type=click.IntRange(min=1), default=8, show_default=True)
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--mutations", type=click.IntRange(min=0), default=1, show_default=True,
              help="Solutions with a wrong result, made of each.")
@click.option("--limit", type=click.IntRange(min=1), help="Only so many problems.")
@click.option("--json", "out", type=_OUT, help="Write the figures here.")
@click.option("--records", type=_OUT,
              help="Where a line for each problem goes as it is done, to go on from.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=2, show_default=True,
              help="Judges at once.")
@click.option("--project", type=click.Path(path_type=Path), help="A Lake project.")
def bench_translate(file: Path, names: tuple[str, ...], forms: tuple[str, ...], model: str,
                    prompt: str, samples: int, seed: int, mutations: int, limit: int | None,
                    out: Path | None, records: Path | None, jobs: int,
                    project: Path | None) -> None:
    """Translate the gold solutions of GSM8K in FILE, whose annotations say what is right."""
    from leanmath.bench.gsm8k_verify import load
    from leanmath.bench.translate import Form, Task, run
    from leanmath.informal.translators import open_translator
    from leanmath.informal.verify import Verifier

    check_writable(out, records)
    problems = load(file)[:limit]
    toolchain = find_toolchain(project)
    found = []
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        for name in dict.fromkeys(names):
            with ExitStack() as stack:
                translator = open_translator(name, model, toolchain=toolchain, prompt=prompt,
                                             samples=samples, seed=seed)
                if isinstance(translator, AbstractContextManager):
                    stack.enter_context(translator)
                verifier = stack.enter_context(
                    Verifier(toolchain, translator=translator, jobs=jobs))
                for form in dict.fromkeys(forms):
                    bar = progress.add_task(f"{name}, {form}", total=len(problems))
                    found.append(run(
                        verifier, problems, Task(Form(form), translator.name, mutations),
                        records=records, on_done=partial(progress.advance, bar)))
    if out is not None:
        write_text(out, json.dumps(found, indent=1) + "\n")
    table = Table("figure", *(f"{each['translator']}, {each['form']}" for each in found))
    for key in found[0]:
        if key not in ("translator", "form"):
            table.add_row(key, *(str(each[key]) for each in found))
    Console().print(table)
