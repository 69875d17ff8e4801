"""``leanmath data ...``: public benchmarks, fetched and converted."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn
from rich.table import Table

from leanmath.cli.corpus_cmds import closing, generate, guard, to_traces, translations
from leanmath.core.settings import settings
from leanmath.data.catalogue import CATALOGUE, Benchmark, find
from leanmath.data.places import data_folder, download_folder
from leanmath.data.store import Fetched, look
from leanmath.data.store import get as get_benchmark


@click.group()
def data() -> None:
    """Public benchmarks: MiniF2F, GSM8K, MATH-500 and others."""


@data.command("list")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, with addresses and revisions.")
def list_benchmarks(as_json: bool) -> None:
    """What can be fetched, and what is there."""
    there = {benchmark.name: _where(benchmark) for benchmark in CATALOGUE}
    if as_json:
        click.echo(json.dumps([
            {"name": b.name, "about": b.about, "licence": b.licence, "home": b.home,
             "revision": b.revision, "urls": [url for s in b.sources for url in s.urls],
             "files": list(b.files), "folder": str(there[b.name]) if there[b.name] else None}
            for b in CATALOGUE], ensure_ascii=False, indent=1))
        return
    table = Table("name", "what it is", "licence", "there")
    for benchmark in CATALOGUE:
        folder = there[benchmark.name]
        table.add_row(benchmark.name, benchmark.about, benchmark.licence,
                      str(folder) if folder else "-")
    Console(highlight=False).print(table)


@data.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--to", type=click.Path(file_okay=False, path_type=Path),
              help="Folder of benchmarks (default: LEANMATH_DATA, else that of the user's data).")
@click.option("--json", "as_json", is_flag=True, help="Write JSON to standard output.")
def get(names: tuple[str, ...], to: Path | None, as_json: bool) -> None:
    """Fetch benchmarks ("all": all of them) and convert them to JSON Lines.

    What is there and undamaged is not fetched again; what broke off goes on
    where it was. Each is compared with its checksum: a published one, or that
    of the first download, which is trusted and recorded beside the data.
    """
    wanted = CATALOGUE if "all" in names else tuple(find(name) for name in names)
    folder = to or download_folder()
    results = [_get(benchmark, folder) for benchmark in wanted]
    if as_json:
        click.echo(json.dumps([result.to_json() for result in results], ensure_ascii=False,
                              indent=1))
        return
    for result in results:
        records = ", ".join(f"{name}: {count}" for name, count in result.records.items())
        click.echo(f"{result.name} ({'fetched' if result.new else 'there already'}; checksum: "
                   f"{result.trust}) in {result.folder}: {records}")


@data.command()
@click.argument("name")
def path(name: str) -> None:
    """Where the files of a benchmark lie; status 1 when they are not there."""
    benchmark = find(name)
    folder = _where(benchmark)
    if folder is None:
        click.echo(f"{benchmark.name} is not there: leanmath data get {benchmark.name}", err=True)
        raise SystemExit(1)
    for file in benchmark.files:
        if (folder / file).is_file():
            click.echo(folder / file)


def _where(benchmark: Benchmark) -> Path | None:
    """The folder with a benchmark, fetched by us or put there by somebody else."""
    for folder in dict.fromkeys((data_folder(), download_folder())):
        if look(benchmark, folder) is not None:
            return folder / benchmark.folder
        if any((folder / benchmark.folder / file).is_file() for file in benchmark.files):
            return folder / benchmark.folder
    return None


def _get(benchmark: Benchmark, folder: Path) -> Fetched:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(),
               TransferSpeedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        tasks = [progress.add_task(benchmark.name, total=None, visible=False)
                 for _ in benchmark.sources]

        def moved(number: int, have: int, total: int | None) -> None:
            progress.update(tasks[number], completed=have, total=total, visible=True)

        return get_benchmark(benchmark, folder, mirror=settings().data_mirror, progress=moved)


data.add_command(generate)
data.add_command(to_traces)
data.add_command(closing)
data.add_command(guard)
data.add_command(translations)
