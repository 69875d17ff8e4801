"""``leanmath verify``: what Lean says of a solution in prose, step by step."""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from leanmath.core.errors import InputError
from leanmath.core.lines import Lines, kept_objects, objects
from leanmath.core.output import check_writable, write_text
from leanmath.lean.toolchain import Toolchain, find_toolchain

if TYPE_CHECKING:
    from leanmath.informal.closing import Prover
    from leanmath.informal.translate import Translator
    from leanmath.informal.verdicts import Report
    from leanmath.informal.verify import Item

#: What the command ends with, by the verdict on the whole.
PROVED, REFUTED, UNDECIDED = 0, 1, 3
_LINE_HINT = "A line has solution, and may have problem, answer and name, all of them text."


@click.command()
@click.argument("file", metavar="FILE|-", type=click.Path(allow_dash=True, path_type=Path))
@click.option("--problem", default="", help="The problem that a solution in plain text is for.")
@click.option("--answer", help="The right answer, to compare with.")
@click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path),
              help="Write the verdicts here: a line for each solution of a .jsonl file (what it "
                   "holds already is not verified again), else one object.")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path),
              help="Write a page with prose and Lean side by side.")
@click.option("--translator", type=click.Choice(["rules", "model", "both"]), default="rules",
              show_default=True,
              help="What makes Lean of the steps; both: the model for those that the rules leave, "
                   "and scores for all.")
@click.option("--model", default="leanmath-translate-tiny", show_default=True,
              metavar="FOLDER|HUB", help="The model of --translator.")
@click.option("--prompt", default="", help="How the model is asked; default: what it says itself.")
@click.option("--samples", type=click.IntRange(min=1), default=8, show_default=True,
              help="Answers of the model for each step, which vote.")
@click.option("--device", default="auto", show_default=True, help="Of the model.")
@click.option("--prove", "prove_seconds", type=click.FloatRange(min=0), default=0.0,
              metavar="SECONDS", help="Search for a proof so long where the tactics settle "
                                      "nothing; 0: not at all.")
@click.option("--prove-total", type=click.FloatRange(min=0, min_open=True), default=120.0,
              show_default=True, metavar="SECONDS", help="For all searches together.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), default=2, show_default=True,
              help="Judges at once.")
@click.option("--details", is_flag=True, help="All steps, for files of many solutions too.")
@click.option("--project", type=click.Path(path_type=Path), help="A Lake project (no judge yet).")
def verify(file: Path, problem: str, answer: str | None, out: Path | None, html: Path | None,
           translator: str, model: str, prompt: str, samples: int, device: str,
           prove_seconds: float, prove_total: float, jobs: int, details: bool,
           project: Path | None) -> None:
    """Verify the solution in FILE (- for standard input), or the many in a .jsonl file.

    FILE is the solution as text, or JSON Lines with problem, solution and
    perhaps answer and name. Ends with status 0 when all was proved, 1 when
    something was refuted or is not the given answer, 3 when something stayed
    open, 2 for input that cannot be used.
    """
    from leanmath.informal.page import page
    from leanmath.informal.searching import SearchProver
    from leanmath.informal.show import print_report
    from leanmath.informal.translators import open_translator

    check_writable(out, html)
    items, many = _items(file, problem, answer)
    toolchain = find_toolchain(project)
    done = _done(out) if many else {}
    todo = [item for item in items if _key(item) not in done]
    codes = Counter(_recorded(done[_key(item)]) for item in items if _key(item) in done)
    kept: list[Report] = []
    console = Console(highlight=False)
    with ExitStack() as stack:
        chosen = open_translator(translator, model, toolchain=toolchain, prompt=prompt,
                                 samples=samples, device=device) if todo else None
        if isinstance(chosen, AbstractContextManager):
            stack.enter_context(chosen)
        prover = stack.enter_context(SearchProver(
            toolchain, seconds=prove_seconds, total=prove_total)) if prove_seconds else None
        for report in _reports(toolchain, todo, jobs, chosen, prover, many=many):
            codes[_code(report)] += 1
            if out is not None:
                _write(out, report, append=many)
            if html is not None:
                kept.append(report)
            if not many or details:
                print_report(console, report)
            elif _code(report) != PROVED:
                console.print(_line(report), markup=False, soft_wrap=True)
    if html is not None and len(todo) < len(items):
        click.echo(f"the page has only the {len(kept)} of {len(items)} solutions verified "
                   "now; without --json it has all", err=True)
    if html is not None and kept:  # an earlier page is worth more than an empty one
        write_text(html, page(kept))
        console.print(f"page: {html}", markup=False, soft_wrap=True)
    if many:
        console.print(f"proved: {codes[PROVED]}, refuted: {codes[REFUTED]}, "
                      f"open: {codes[UNDECIDED]} of {len(items)}")
    sys.exit(REFUTED if codes[REFUTED] else UNDECIDED if codes[UNDECIDED] else PROVED)


def _reports(toolchain: Toolchain, items: list[Item], jobs: int, translator: Translator | None,
             prover: Prover | None, *, many: bool) -> Iterator[Report]:
    from leanmath.informal.verify import Verifier

    if not items:
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
               TimeElapsedColumn())
    with (Verifier(toolchain, jobs=jobs if many else 1, translator=translator,
                   prove=prover) as verifier,
          Progress(*columns, console=Console(stderr=True), transient=True,
                   disable=not many) as progress):
        task = progress.add_task("verifying", total=len(items))
        for report in verifier.verify_all(items):
            progress.advance(task)
            yield report


def _code(report: Report) -> int:
    return _recorded(report.to_json())


def _recorded(record: dict[str, object]) -> int:
    """The status for a record: a wrong answer counts as refuted."""
    answer = record.get("answer")
    if record["verdict"] == "refuted" or (isinstance(answer, dict)
                                          and answer.get("equals") is False):
        return REFUTED
    return PROVED if record["verdict"] == "proved" else UNDECIDED


def _line(report: Report) -> str:
    blamed = f", first bad step {report.blamed + 1}" if report.blamed is not None else ""
    wrong = ", not the given answer" if report.answer.equals is False else ""
    return f"{report.name}: {report.verdict.value}{blamed}{wrong}"


# -- input ---------------------------------------------------------------------------


def _items(file: Path, problem: str, answer: str | None) -> tuple[list[Item], bool]:
    """The solutions in a file, and whether it is a file of many."""
    from leanmath.informal.verify import Item

    text = _read(file)
    many = file.suffix == ".jsonl" or (str(file) == "-" and _is_lines(text))
    if not many:
        return [Item(problem, text, answer, "" if str(file) == "-" else file.stem)], False
    if problem or answer is not None:
        raise InputError("--problem and --answer are for a solution in plain text",
                         hint="Each line of a .jsonl file brings its own.")
    items = [_item(record, place) for place, record in objects(text, str(file), hint=_LINE_HINT)]
    if not items:
        raise InputError(f"{file} holds no solution")
    return items, True


def _read(file: Path) -> str:
    if str(file) == "-" and sys.stdin is None:
        raise InputError("standard input is closed", hint="Name a file with a solution.")
    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return raw.decode("utf-8")
    except OSError as error:
        raise InputError(f"cannot read {file}: {error.strerror}",
                         hint="Name a file with a solution, or - for standard input.") from None
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is not UTF-8 (byte {error.start})",
                         hint="Save the text as UTF-8.") from None


def _is_lines(text: str) -> bool:
    try:
        _, record = next(objects(text, "the input", hint=_LINE_HINT), ("", {}))
    except InputError:
        return False
    return "solution" in record


def _item(record: dict[str, Any], place: str) -> Item:
    from leanmath.informal.verify import Item

    if not isinstance(record.get("solution"), str) or any(
            not isinstance(record.get(key, ""), str) for key in ("problem", "name")):
        raise InputError(f"{place}: no solution to verify", hint=_LINE_HINT)
    answer = record.get("answer")
    if isinstance(answer, (int, float)) and not isinstance(answer, bool):
        answer = str(answer)
    if answer is not None and not isinstance(answer, str):
        raise InputError(f"{place}: the answer is neither text nor a number", hint=_LINE_HINT)
    return Item(record.get("problem", ""), record["solution"], answer,
                record.get("name") or f"line {place.rpartition(':')[2]}")


# -- output ----------------------------------------------------------------------------


def _key(item: Item) -> str:
    """What makes a record that of an item: its name and all its texts."""
    text = "\0".join((item.name, item.problem, item.solution, item.answer or ""))
    return hashlib.sha256(text.encode()).hexdigest()


def _done(out: Path | None) -> dict[str, dict[str, object]]:
    """What a file of verdicts holds, by the key of its items."""
    from leanmath.informal.verdicts import SCHEMA
    from leanmath.informal.verify import Item

    found = {}
    for record in kept_objects(out):
        try:
            if record["schema"] != SCHEMA:
                continue
            item = Item(record["problem"], record["solution"], record["item_answer"],
                        record["name"])
        except KeyError:
            continue  # of another version: it is verified again
        found[_key(item)] = record
    return found


def _write(out: Path, report: Report, *, append: bool) -> None:
    record = report.to_json()
    record["item_answer"] = report.item_answer
    if append:
        with Lines(out) as file:
            file.write(record)
    else:
        write_text(out, json.dumps(record, ensure_ascii=False, indent=1) + "\n")
