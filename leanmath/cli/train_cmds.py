"""``leanmath train ...`` and ``leanmath merge``: data in, models out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from leanmath.core.errors import InputError
from leanmath.lean.toolchain import find_toolchain

if TYPE_CHECKING:
    from leanmath.train.config import TrainConfig
    from leanmath.train.tactic import Request, Trained

R = TypeVar("R")
T = TypeVar("T")
_FILE = click.Path(dir_okay=False, path_type=Path)
_SETTINGS: tuple[Callable[[Any], Any], ...] = (
    click.option("--out", required=True, type=click.Path(path_type=Path),
                 help="The folder of the run; the model comes to stand in OUT/model."),
    click.option("--config", "config_name", metavar="NAME|FILE.toml",
                 help="Settings: a preset (7b-lora-80gb, laptop, tiny, tiny-expert, "
                      "translate-tiny) or a TOML file. What is said here wins."),
    click.option("--set", "sets", metavar="NAME=VALUE", multiple=True,
                 help="Any setting, by its name; may be said several times."),
    click.option("--method", type=click.Choice(["auto", "lora", "full"])),
    click.option("--prompt", help="How the model is asked; default: what it says itself, or what "
                                  "fits its tokenizer."),
    click.option("--epochs", type=float),
    click.option("--steps", type=int, help="In place of epochs."),
    click.option("--batch", type=int),
    click.option("--learning-rate", type=float),
    click.option("--packing/--no-packing", default=None,
                 help="Several examples in a row (decoders only)."),
    click.option("--seed", type=int),
    click.option("--device", help="auto, cpu, cuda."),
    click.option("--resume", is_flag=True, help="Go on with the run in OUT."),
    click.option("--force", is_flag=True, help="Clear away the run in OUT."),
    click.option("--trust", is_flag=True,
                 help="Allow pickled weights and Python code of the model's own."),
)
_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("data", metavar="DATA.jsonl...", nargs=-1, required=True,
                   type=click.Path(path_type=Path)),
    *_SETTINGS,
)
_PROJECT = click.option("--project", type=click.Path(path_type=Path),
                        help="A Lake project; default: LEANMATH_PROJECT or the embedded Lean.")
_SEARCH: tuple[Callable[[Any], Any], ...] = (
    click.option("--search", type=_FILE, help="Theorems (.jsonl, .lean) to search at each "
                                              "evaluation; default: those held out."),
    click.option("--no-search", is_flag=True, help="Search nothing: perplexity decides."),
    _PROJECT,
)


def _with(*options: Callable[[Any], Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        for option in reversed(options):
            command = option(command)
        return command
    return decorate


@click.group()
def train() -> None:
    """Training: traces and searches in, models out that leanmath prove takes."""


@train.command()
@_with(*_OPTIONS)
@click.option("--model", required=True, metavar="FOLDER|HUB|new",
              help="What to start from; new: a small one from nothing.")
@_with(*_SEARCH)
def tactic(**options: Any) -> None:
    """Train a tactic generator on the traces in DATA (JSON Lines, see leanmath trace).

    The loss is on tactics alone; what is the best model is decided by the
    proofs that it finds. A run that was cut off goes on with --resume.
    """
    from leanmath.train.tactic import train_tactic

    _done(_stoppable(train_tactic, _request(options), options["out"]), options["out"])


@train.command()
@_with(*_OPTIONS)
@click.option("--model", required=True, metavar="FOLDER|HUB|new",
              help="What to start from; new: a small one from nothing.")
def translate(**options: Any) -> None:
    """Train a translator of steps in prose into Lean on the pairs in DATA (JSON Lines, see
    leanmath data translations).

    The loss is on the Lean alone; perplexity on problems that are held out
    decides which model is the best. A run that was cut off goes on with --resume.
    """
    from leanmath.train.translate import TranslateRequest, train_translate

    _one_of(options)
    request = TranslateRequest(tuple(options["data"]), options["model"], options["out"],
                               _config(options), options["resume"], options["force"],
                               options["trust"])
    _done(_stoppable(train_translate, request, options["out"]), options["out"],
          f"leanmath verify ... --translator both --model {options['out'] / 'model'}")


@train.command()
@_with(*_OPTIONS)
@click.option("--model", required=True, metavar="FOLDER|HUB",
              help="What to start from: a tactic generator.")
@click.option("--beta", type=float, help="How far the model may move from where it began.")
@_with(*_SEARCH)
def dpo(**options: Any) -> None:
    """Train on preferences (DPO): failed tactics in DATA beside good ones for the same state."""
    from leanmath.train.dpo import train_dpo

    _done(_stoppable(train_dpo, _request(options), options["out"]), options["out"])


@train.command()
@click.argument("pool", metavar="POOL...", nargs=-1, required=True, type=_FILE)
@click.option("--model", required=True, metavar="FOLDER|HUB",
              help="What to start from: a tactic generator.")
@click.option("--valid", required=True, type=_FILE,
              help="Withheld theorems (.jsonl, .lean): by how many of them it proves a new model "
                   "is kept, or not. None of them is searched in POOL, or learnt from.")
@click.option("--rounds", type=click.IntRange(min=1), default=3, show_default=True,
              help="With --resume also more than before.")
@click.option("--each", type=click.IntRange(min=1), metavar="N",
              help="Search at most so many theorems in a round, drawn from those that were "
                   "searched least; default: all that are not proved.")
@click.option("--again", is_flag=True, help="Search also theorems that are proved, for other "
                                            "proofs.")
@click.option("--rules/--no-rules", default=True, show_default=True,
              help="Search with the model mixed with the rules, or alone. On withheld theorems it "
                   "is always alone.")
@click.option("--budget", default="1x8x32", show_default=True,
              help="Of a search: attempts x tactics x expansions.")
@click.option("--valid-budget", default="1x8x16", show_default=True,
              help="The same, on withheld theorems.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=60.0,
              show_default=True, help="Wall time for each theorem.")
@click.option("--data", multiple=True, metavar="TRACES.jsonl", type=_FILE,
              help="Earlier data, a part of which is learnt from as well; may be said several "
                   "times.")
@click.option("--replay", type=click.FloatRange(min=0), default=3.0, show_default=True,
              help="So many traces of --data for each new one.")
@click.option("--single", type=click.IntRange(min=1), default=8, show_default=True, metavar="N",
              help="Of single steps behind which a script closes the goal as well, learn from one "
                   "in N.")
@click.option("--benchmark", "benchmarks", multiple=True, type=_FILE,
              help="Neither search nor learn from what belongs to the statements of this file "
                   "(JSON Lines); may be said several times.")
@click.option("--licence", default="unknown", show_default=True, help="Of the theorems of POOL.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Theorems at once.")
@_PROJECT
@_with(*_SETTINGS)
def expert(**options: Any) -> None:
    """Expert iteration: search the theorems in POOL (.jsonl, .lean), train on the proofs, again.

    Each round trains from the best weights so far, on all proofs found so far
    and a part of earlier data. A model that proves fewer withheld theorems than
    before is recorded in OUT/rounds.jsonl, and not kept. A run that was cut off
    goes on with --resume.
    """
    from leanmath.lean.corelib.build import default_jobs
    from leanmath.prove.budget import Budget
    from leanmath.train.expert import ExpertRequest, iterate

    _one_of(options)
    toolchain = find_toolchain(options["project"])
    budget, valid_budget = (Budget.parse(options[name], seconds=options["seconds"])
                            for name in ("budget", "valid_budget"))
    found = _stoppable(iterate, ExpertRequest(
        options["pool"], options["model"], options["out"], options["valid"], _config(options),
        toolchain, options["data"], options["benchmarks"], options["rounds"], options["each"],
        options["again"], options["rules"], budget, valid_budget, options["replay"],
        options["single"], options["licence"], options["jobs"] or default_jobs(),
        options["resume"], options["force"], options["trust"]), options["out"])
    _rounds(found.rounds)
    if found.model is None:
        click.echo(f"no round was better than {options['model']}")
    else:
        click.echo(f"model: {found.model}  (leanmath prove ... --policy {found.model})")
    click.echo(f"rounds: {options['out'] / 'rounds.jsonl'}")


def _rounds(rounds: Sequence[dict[str, Any]]) -> None:
    """A table of what became of each round."""
    from rich.console import Console
    from rich.table import Table

    table = Table("round", "searched", "proved", "examples", "loss", "withheld", "kept", "s")
    for line in rounds:
        after = "" if line["valid_after"] is None else f" → {line['valid_after']}"
        table.add_row(
            *(str(line[name]) for name in ("round", "searched", "proved", "examples")),
            "-" if line["loss"] is None else f"{line['loss']:.3f}",
            f"{line['valid_before']}{after} of {line['valid_of']}",
            "yes" if line["kept"] else "no", f"{sum(line['seconds'].values()):.0f}")
    Console(highlight=False).print(table)


@train.command()
@click.argument("data", metavar="DATA.jsonl...", nargs=-1, required=True,
                type=click.Path(path_type=Path))
@click.option("--model", required=True, metavar="FOLDER|HUB",
              help="The tactic generator whose encoder it shares.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Its folder.")
@click.option("--epochs", type=click.IntRange(min=1), default=40, show_default=True)
@click.option("--hidden", type=click.IntRange(min=1), default=64, show_default=True,
              help="Width of the head.")
@click.option("--valid-fraction", type=click.FloatRange(0, 1, max_open=True), default=0.1,
              show_default=True, help="Of the theorems, where the data names no split.")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--device", default="auto", show_default=True)
@click.option("--force", is_flag=True, help="Replace what stands in OUT.")
def critic(data: tuple[Path, ...], model: str, out: Path, **options: Any) -> None:
    """Train a critic on searches: which states were proved in the end.

    DATA are traces of searches, failures with them. For leanmath prove
    --critic OUT --strategy critic:1:sum.
    """
    from leanmath.train.critic import train_critic

    report = train_critic(data, model, out, **options)
    click.echo(f"{report.states} states, {report.proved} of them proved; held out: "
               f"{report.held_states}, {report.held_proved} proved")
    if report.auc is not None:
        click.echo(f"held out: AUC {report.auc:.3f}, log loss {report.log_loss:.3f} "
                   f"(always the same answer: {report.base_log_loss:.3f})")
    click.echo(f"critic: {out}")


@click.command()
@click.argument("adapter", metavar="ADAPTER")
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--base", help="The base model, where the adapter names another.")
@click.option("--dtype", default="auto", show_default=True,
              help="float32, bfloat16, float16; auto: as the base.")
@click.option("--device", default="cpu", show_default=True)
@click.option("--force", is_flag=True, help="Replace the model in OUT.")
@click.option("--trust", is_flag=True,
              help="Allow pickled weights and Python code of the model's own.")
def merge(adapter: str, out: Path, **options: Any) -> None:
    """Merge ADAPTER (a folder or hub name) into its base: one model, the same tactics."""
    from leanmath.train.merge import merge as merge_into

    merged = merge_into(adapter, out, **options)
    click.echo(f"{merged.parameters:,} parameters: {out}")


def _request(options: dict[str, Any]) -> Request:
    from leanmath.train.tactic import Request

    _one_of(options)
    toolchain = None if options["no_search"] else find_toolchain(options["project"])
    return Request(
        tuple(options["data"]), options["model"], options["out"], _config(options),
        None if options["no_search"] else options["search"], toolchain, options["resume"],
        options["force"], options["trust"])


def _one_of(options: dict[str, Any]) -> None:
    if options["resume"] and options["force"]:
        raise InputError("--resume goes on with a run, --force clears it away: say one of them")


def _config(options: dict[str, Any]) -> TrainConfig:
    from leanmath.train.config import load_config

    said: dict[str, Any] = {}
    for text in options["sets"]:
        name, found, value = text.partition("=")
        if not found:
            raise InputError(f"{text!r} sets nothing", hint="Write --set NAME=VALUE.")
        said[name.strip()] = value.strip()
    for name in ("method", "prompt", "epochs", "steps", "batch", "learning_rate", "packing",
                 "seed", "device", "beta"):
        if options.get(name) is not None:
            said[name] = options[name]
    return load_config(options["config_name"], said)


def _stoppable(run: Callable[[R], T], request: R, out: Path) -> T:
    try:
        return run(request)
    except KeyboardInterrupt:
        click.echo(f"stopped; the same command with --resume goes on from {out}", err=True)
        raise


def _done(trained: Trained, out: Path, use: str = "") -> None:
    best = trained.summary.get("best")
    if best is not None:
        click.echo(f"best at step {best['step']} of {trained.summary['steps']}")
    use = use or f"leanmath prove ... --policy {trained.model}"
    click.echo(f"model: {trained.model}  ({use})")
    click.echo(f"metrics and plots: {out}")
