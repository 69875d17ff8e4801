"""Makes leanmath-tiny, from nothing: theorems, their proofs run in Lean, training, the folder that
ships.

    .venv/bin/python tools/tiny.py --out build/tiny --benchmarks ../shared/data/minif2f/FILE.jsonl

Every step is a ``leanmath`` command, printed before it runs; a step whose result
is there is not run again, so that the same command goes on after any end. One
thread trains. ``--ship`` copies the model into the package, with its card.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from leanmath.data.traces import TraceWriter, read_traces
from leanmath.models.prompts import tactic_format
from leanmath.models.shipped import ABOUT, TINY, WEIGHTS, shipped_folder
from leanmath.train.examples import file_hash
from leanmath.train.selecting import select
from leanmath.train.tactic import NEW_PROMPT

ROOT = Path(__file__).resolve().parent.parent
CARD = Path(__file__).with_name("tiny_card.md")
#: Families of which nothing is trained on: what the model makes of new kinds of facts.
WITHHELD = ("all_map", "both_exist", "by_order", "cancel", "composed", "composed_relation",
            "de_morgan", "divides_chain", "divides_gcd", "invariant", "positive",
            "product_nonneg", "squeezed", "sum_append")
#: Proofs by construction, each run in Lean, as (seed, count, tiers).
LOTS: tuple[tuple[int, int, tuple[str, ...]], ...] = (
    (11, 1000, ("hard",)), (13, 1200, ("hard",)), (14, 1200, ("hard",)), (16, 1200, ("hard",)),
    (12, 700, ("medium", "easy")))
#: Of the single steps behind which a script closes the goal as well, one in so many is learnt from,
#: at first and then: what the model says is to be a script more often than the first step of one.
STEPS = (3, 8)
#: Training goes on at the preset's rate up to a step, and then at one that falls to nothing.
FIRST = ("--set", "stop=200")
SECOND = ("--method", "full", "--steps", 310, "--batch", 8, "--set", "schedule=linear",
          "--set", "warmup=0.03", "--set", "evaluate_every=100", "--set", "save_every=100",
          "--set", "log_every=10")
#: The stages of training, after which their data and folders are called.
STAGES = ("first", "second")
#: Withheld theorems of the hard tier: one set to choose the mixture's settings by, three to report,
#: and three with facts of families that are not trained on, each as (seed, count).
CHOOSING = (20260, 40)
HARD = ((20261, 40), (20262, 40), (20263, 40))
FAMILIES = ((20271, 24), (20272, 24), (20273, 24))


class Maker:
    """Runs the steps in a folder."""

    def __init__(self, out: Path, benchmarks: list[Path], nice: int) -> None:
        self.out = out
        self.benchmarks = benchmarks
        self._nice = nice
        out.mkdir(parents=True, exist_ok=True)

    def leanmath(self, *arguments: object, made: Path, accept: tuple[int, ...] = (0,)) -> Path:
        """Run a command that makes a file or folder, unless it was made before."""
        # A run of a search or of training is a folder from its beginning: a mark says it is done.
        mark = made.with_name(made.name + ".done")
        if mark.exists():
            return made
        words = [str(argument) for argument in arguments]
        print(f"$ leanmath {shlex.join(words)}", flush=True)
        command = [sys.executable, "-m", "leanmath", *words]
        if self._nice:
            command = ["nice", "-n", str(self._nice), *command]
        done = subprocess.run(command, check=False, cwd=ROOT,
                              env={**os.environ, "OMP_NUM_THREADS": "1"})
        if done.returncode not in accept:
            raise SystemExit(f"this ended with status {done.returncode}")
        mark.touch()
        return made

    def generate(self, name: str, seed: int, count: int, tiers: tuple[str, ...], *families: str,
                 traced: bool = False) -> tuple[Path, Path]:
        """Theorems, and the traces of their proofs where these are wanted."""
        file, traces = self.out / f"{name}.jsonl", self.out / f"{name}.traces.jsonl"
        self.leanmath("data", "generate", "--seed", seed, "--count", count, *families,
                      *(word for tier in tiers for word in ("--tier", tier)),
                      *(("--traces", traces) if traced else ()), "--out", file, "--force",
                      made=file)
        return file, traces

    def examples(self, name: str, traces: list[Path], withheld: list[Path]) -> Path:
        """Traces and scripts, without repetition and with nothing of what is withheld."""
        scripts, clean = self.out / f"{name}.scripts.jsonl", self.out / f"{name}.all.jsonl"
        self.leanmath("data", "closing", *traces, "--out", scripts, "--force", made=scripts)
        return self.leanmath(
            "data", "guard", scripts, "--similar", "--valid", 0.015, "--test", 0, "--out", clean,
            "--force", "--report", self.out / f"{name}.report.json",
            *(word for file in withheld for word in ("--benchmark", file)), made=clean)

    def train(self, name: str, data: list[Path], model: str | Path, *more: object) -> Path:
        """The folder of the trained model."""
        run = self.out / name
        self.leanmath("train", "tactic", *data, "--model", model, "--config", "tiny", "--out", run,
                      *(("--resume",) if (run / "run.json").is_file() else ()), *more, made=run)
        return run / "model"


def chosen(source: Path, out: Path, steps: int) -> Path:
    """Of the traces of a file, what a model is to say; see :mod:`leanmath.train.selecting`."""
    part = out.with_name(out.name + ".part")
    part.unlink(missing_ok=True)
    with TraceWriter(part) as kept:
        for trace in select(read_traces(source), tactic_format(NEW_PROMPT), steps):
            kept.write(trace)
    part.replace(out)
    return out


def make(maker: Maker) -> Path:
    """All steps; the folder of the model."""
    without = ("--without", ",".join(WITHHELD))
    withheld = [maker.generate(f"hard-{seed}", seed, count, ("hard",), *without)[0]
                for seed, count in (CHOOSING, *HARD)]
    withheld += [maker.generate(f"families-{seed}", seed, count, ("hard",), "--among",
                                ",".join(WITHHELD))[0] for seed, count in FAMILIES]
    traces = [maker.generate(f"tr{seed}", seed, count, tiers, *without, traced=True)[1]
              for seed, count, tiers in LOTS]
    every = maker.examples("traces", traces, [*withheld, *maker.benchmarks])
    data = [chosen(every, maker.out / f"{name}.jsonl", steps)
            for name, steps in zip(STAGES, STEPS, strict=True)]
    model = maker.train(STAGES[0], data[:1], "new", *FIRST)
    return maker.train(STAGES[1], data[1:], model, *SECOND)


def figures(maker: Maker, name: str) -> dict[str, Any]:
    """A stage's figures: how long it trained, and how good it got on what was held out."""
    metrics = [json.loads(line) for line in
               (maker.out / name / "metrics.jsonl").read_text("utf-8").splitlines()]
    best = min((each for each in metrics if each["kind"] == "evaluation"),
               key=lambda each: (-each["proved"], each["perplexity"]))
    return {"stage": name, **{key: best[from_] for key, from_ in (
        ("steps", "step"), ("perplexity", "perplexity"), ("matched", "matched"),
        ("tried", "tried"))}}


def ship(maker: Maker, model: Path, evaluation: list[Path]) -> Path:
    """Copy the model into the package, with what is noted of it."""
    folder = shipped_folder(TINY)
    assert folder is not None
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("training_args.bin"))
    data = [maker.out / f"{name}.jsonl" for name in STAGES]
    summary = json.loads((model.parent / "summary.json").read_text("utf-8"))
    about = {"name": TINY, "licence": "Apache-2.0", "parameters": summary["parameters"],
             "weights_sha256": file_hash(folder / WEIGHTS),
             "data": [{"file": file.name, "sha256": file_hash(file),
                       "examples": _examples(file)} for file in data],
             "withheld_families": list(WITHHELD),
             "stages": [figures(maker, name) for name in STAGES]}
    describe(folder, about, evaluation)
    return folder


def describe(folder: Path, about: dict[str, Any], evaluation: list[Path]) -> None:
    """Write down what is known of the model in a folder, with these results, and its card."""
    about = {**about, "evaluation": {name: found for file in evaluation for name, found in
                                     json.loads(file.read_text("utf-8"))["summary"].items()}}
    (folder / ABOUT).write_text(json.dumps(about, indent=1, ensure_ascii=False) + "\n",
                                encoding="utf-8")
    card = CARD.read_text(encoding="utf-8")
    for name, text in (("WEIGHTS", about["weights_sha256"]),
                       ("PARAMETERS", f"{about['parameters']:,}"),
                       ("DATA", "\n".join(f"- `{each['file']}`: {each['examples']:,} examples, "
                                          f"sha256 `{each['sha256']}`" for each in about["data"])),
                       ("WITHHELD", ", ".join(WITHHELD)), ("STAGES", _stages(about["stages"])),
                       ("EVALUATION", _evaluation(about["evaluation"]))):
        card = card.replace(f"@{name}@", text)
    (folder / "MODEL_CARD.md").write_text(card, encoding="utf-8")


def _examples(file: Path) -> int:
    """How many traces of a file are learnt from: not those held out, nor what failed."""
    with file.open(encoding="utf-8") as lines:
        return sum(trace["outcome"] != "failed" and trace["split"] == "train"
                   for trace in map(json.loads, lines))


def _stages(stages: list[dict[str, Any]]) -> str:
    lines = ["| stage | steps | perplexity | exact match |", "|---|---|---|---|"]
    lines += [f"| {each['stage']} | {each['steps']} | {each['perplexity']:.3f} | "
              f"{each['matched']} of {each['tried']} |" for each in stages]
    return "\n".join(lines)


def _evaluation(found: dict[str, Any]) -> str:
    lines = ["| theorems | budget | policy | proved (mean ± sd) | of |", "|---|---|---|---|---|"]
    both = ["| theorems | budget | policies | proved by both | expansions |",
            "|---|---|---|---|---|"]
    for name, budgets in found.items():
        for budget, each in budgets.items():
            for policy, one in each["policies"].items():
                proved = one["proved"]
                lines.append(f"| {name} | {budget} | {policy} | {proved['mean']:.1f} ± "
                             f"{proved['sd']:.1f} | {one['total']} |")
            for one in each["both"]:
                spent = ", ".join(f"{policy} {count}" for policy, count in
                                  one["expansions"].items())
                both.append(f"| {name} | {budget} | {' and '.join(one['policies'])} | "
                            f"{one['theorems']} | {spent} |")
    return "\n".join([*lines, "", *both])


def main() -> None:
    """Make, and ship if that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--out", type=Path, help="Where all that is made stands; without it, only "
                        "the card of the model that ships is written anew.")
    parser.add_argument("--benchmarks", type=Path, nargs="*", default=[],
                        help="Statements (JSON Lines) that must not be trained on.")
    parser.add_argument("--nice", type=int, default=0, help="Of the commands.")
    parser.add_argument("--ship", action="store_true", help="Put the model into the package.")
    parser.add_argument("--evaluation", type=Path, nargs="*", default=[],
                        help="Results of 'leanmath bench policies', for the card.")
    asked = parser.parse_args()
    if asked.out is None:
        folder = shipped_folder(TINY)
        assert folder is not None
        about = json.loads((folder / ABOUT).read_text("utf-8"))
        describe(folder, about, asked.evaluation)
        print(f"card: {folder}")
        return
    maker = Maker(asked.out.absolute(), [file.absolute() for file in asked.benchmarks], asked.nice)
    model = make(maker)
    print(f"model: {model}")
    if asked.ship:
        print(f"shipped: {ship(maker, model, asked.evaluation)}")


if __name__ == "__main__":
    main()
