"""Makes leanmath-tiny, from nothing: theorems, their proofs checked and traced, training, rounds of
expert iteration, the folder that ships.

    .venv/bin/python tools/tiny.py --out build/tiny --benchmarks ../shared/data/minif2f/FILE.jsonl

Every step is a ``leanmath`` command, printed before it runs; a step whose result
is there is not run again, so that the same command goes on after any end. One
thread trains. ``--ship`` copies the model into the package, with its card.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leanmath.data.traces import Trace, TraceWriter, read_traces
from leanmath.models.prompts import tactic_context, tactic_format
from leanmath.models.shipped import ABOUT, TINY, WEIGHTS, shipped_folder
from leanmath.train.examples import file_hash
from leanmath.train.tactic import NEW_PROMPT

ROOT = Path(__file__).resolve().parent.parent
CARD = Path(__file__).with_name("tiny_card.md")
#: Families of which nothing is trained on: what the model makes of new kinds of facts.
WITHHELD = ("all_map", "both_exist", "by_order", "cancel", "composed", "composed_relation",
            "de_morgan", "divides_chain", "divides_gcd", "invariant", "positive",
            "product_nonneg", "squeezed", "sum_append")
#: Seeds and sizes. Proofs by construction, as (seed, count, tiers), each run in Lean: what training
#: begins with, and what is added when it goes on.
Lot = tuple[int, int, tuple[str, ...]]
BEGINNING: tuple[Lot, ...] = (
    (11, 1000, ("hard",)), (13, 1200, ("hard",)), (14, 1200, ("hard",)), (16, 1200, ("hard",)),
    (12, 700, ("medium", "easy")))
MORE: tuple[Lot, ...] = ((15, 1200, ("hard",)), (17, 1000, ("medium", "hard")))
#: Of the single steps behind which a script closes the goal as well, one in so many is learnt from:
#: what the model says is then a script more often than the first step of one.
STEPS = 3
#: What is learnt from the core library: short steps of the kind that users write (characters of
#: tactic and goal), not its machinery, which a model of this size cannot hold.
CORE = ("lean_project/Core/Nat/", "lean_project/Core/Data/")
CORE_TACTIC, CORE_GOAL = 40, 300
#: Withheld theorems of the hard tier: one set to choose the mixture's settings by, three to report,
#: and three with facts of families that are not trained on, each as (seed, count).
CHOOSING = (20260, 40)
HARD = ((20261, 40), (20262, 40), (20263, 40))
FAMILIES = ((20271, 24), (20272, 24), (20273, 24))


#: How training goes on with more: at a rate that falls to nothing; the rest is the preset's.
SECOND = ("--method", "full", "--steps", 900, "--set", "schedule=linear", "--set", "warmup=0.02")
#: How often what searches found is learnt from, beside the rest: there is little of it.
TIMES = 3


@dataclass(frozen=True)
class Round:
    """One round of expert iteration: so many new theorems, which the model ``by`` (mixed with the
    rules) searches with ``budget``; what is found is learnt from by the model that comes next."""

    seed: int
    count: int
    by: str
    budget: str


ROUNDS = (Round(41, 60, "first", "1x8x8"),)


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

    def trace(self, name: str, source: Path) -> Path:
        """Every tactic of Lean files that Lean accepts."""
        traces = self.out / f"{name}.traces.jsonl"
        return self.leanmath("trace", source, "--out", traces, "--licence", "Apache-2.0",
                             "--seconds", 3000, made=traces)

    def search(self, name: str, theorems: Path, policy: str, budget: str) -> Path:
        """The traces of the proofs that a search finds."""
        run = self.out / f"{name}.run"
        self.leanmath("prove", theorems, "--policy", policy, "--budget", budget, "--seconds", 300,
                      "-j", 1, "--edges", "--no-shorten", "--run", run, made=run, accept=(0, 1))
        traces = self.out / f"{name}.traces.jsonl"
        return self.leanmath("data", "traces", run, "--licence", "Apache-2.0", "--out", traces,
                             "--force", made=traces)

    def examples(self, name: str, traces: list[Path], withheld: list[Path],
                 valid: float = 0.015) -> Path:
        """What is learnt from traces: scripts and some steps, nothing of what is withheld."""
        scripts, clean = self.out / f"{name}.scripts.jsonl", self.out / f"{name}.all.jsonl"
        self.leanmath("data", "closing", *traces, "--out", scripts, "--force", made=scripts)
        self.leanmath(
            "data", "guard", scripts, "--similar", "--valid", valid, "--test", 0, "--out", clean,
            "--force", "--report", self.out / f"{name}.report.json",
            *(word for file in withheld for word in ("--benchmark", file)), made=clean)
        chosen = self.out / f"{name}.jsonl"
        select(clean, chosen)
        return chosen

    def train(self, name: str, data: list[Path], model: str | Path, *more: object) -> Path:
        """The folder of the trained model."""
        run = self.out / name
        self.leanmath("train", "tactic", *data, "--model", model, "--config", "tiny", "--out", run,
                      *(("--resume",) if (run / "run.json").is_file() else ()), *more, made=run)
        return run / "model"


def select(source: Path, out: Path) -> None:
    """Of the traces of a file: what a model is to say, each once as the model sees it.

    Scripts, steps that are the last of their goal, and one in ``STEPS`` of the
    others; not what takes a conjunction apart, which is done before the model
    is asked; of the core library what ``CORE`` says.
    """
    form = tactic_format(NEW_PROMPT)
    traces = [trace for trace in read_traces(source) if trace.outcome != "failed"]
    longest: dict[tuple[str, str, tuple[str, ...]], str] = {}
    for trace in traces:
        known = longest.setdefault(_state(trace), trace.tactic)
        if len(trace.tactic) > len(known):
            longest[_state(trace)] = trace.tactic
    seen: set[tuple[str, str]] = set()
    with TraceWriter(out.with_name(out.name + ".part")) as kept:
        for trace in traces:
            digest = hashlib.sha256(f"{trace.theorem}\0{trace.before[0]}".encode()).hexdigest()
            if (trace.tactic.startswith("refine ⟨?_, ?_⟩") or not _of_interest(trace)
                    or (longest[_state(trace)] != trace.tactic and int(digest, 16) % STEPS)):
                continue
            context = tactic_context(trace.before)
            shown = form.build(form.shown(context)).text, form.writer(context)(trace.tactic)
            if trace.split != "train" or shown not in seen:
                seen.add(shown)
                kept.write(trace)
    out.with_name(out.name + ".part").replace(out)


def _state(trace: Trace) -> tuple[str, str, tuple[str, ...]]:
    return trace.source, trace.theorem, trace.before


def _of_interest(trace: Trace) -> bool:
    """Whether a trace of the core library is a short step of the kind that users write."""
    return not trace.source.startswith("lean_project/") or (
        trace.source.startswith(CORE) and len(trace.tactic) <= CORE_TACTIC
        and len(trace.before[0]) <= CORE_GOAL)


def make(maker: Maker) -> Path:
    """All steps; the folder of the model."""
    without = ("--without", ",".join(WITHHELD))
    withheld = [maker.generate(f"hard-{seed}", seed, count, ("hard",), *without)[0]
                for seed, count in (CHOOSING, *HARD)]
    withheld += [maker.generate(f"families-{seed}", seed, count, ("hard",), "--among",
                                ",".join(WITHHELD))[0] for seed, count in FAMILIES]
    withheld += maker.benchmarks

    def lots(some: tuple[Lot, ...]) -> list[Path]:
        return [maker.generate(f"tr{seed}", seed, count, tiers, *without, traced=True)[1]
                for seed, count, tiers in some]

    beginning = maker.examples("beginning", lots(BEGINNING), withheld)
    model = maker.train("first", [beginning], "new")
    more = maker.examples("more", lots(MORE), withheld)
    core = maker.examples("core", [maker.trace("core", ROOT / "lean_project")], withheld)
    found: list[Path] = []
    for number, each in enumerate(ROUNDS, 1):
        file, _ = maker.generate(f"tr{each.seed}", each.seed, each.count, ("hard",), *without)
        traces = maker.search(f"round{number}", file, f"mix:{maker.out / each.by / 'model'}",
                              each.budget)
        found += [maker.examples(f"round{number}", [traces], withheld, 0)] * TIMES
    model = maker.train("second", [beginning, more, core, *found], model, *SECOND)
    rounds = [figures(maker, "first", 0, None), *(
        figures(maker, "second", number, maker.out / f"round{number}.run")
        for number in range(1, len(ROUNDS) + 1))]
    (maker.out / "rounds.jsonl").write_text(
        "".join(json.dumps(each) + "\n" for each in rounds), encoding="utf-8")
    return model


def figures(maker: Maker, name: str, number: int, run: Path | None) -> dict[str, Any]:
    """A round's figures: what was searched and proved, what was trained on, how good it got."""
    metrics = [json.loads(line) for line in
               (maker.out / name / "metrics.jsonl").read_text("utf-8").splitlines()]
    best = min((each for each in metrics if each["kind"] == "evaluation"),
               key=lambda each: (-each["proved"], each["perplexity"]))
    records = [] if run is None else [
        json.loads(line) for line in (run / "results.jsonl").read_text("utf-8").splitlines()]
    return {"round": number, "searched": len(records),
            "proved": sum(each["status"] == "proved" for each in records),
            "expansions": sum(each["expansions"] for each in records),
            "steps": best["step"], "perplexity": best["perplexity"], "matched": best["matched"],
            "tried": best["tried"]}


def ship(maker: Maker, model: Path, evaluation: list[Path]) -> Path:
    """Copy the model into the package, with what is noted of it."""
    folder = shipped_folder(TINY)
    assert folder is not None
    if folder.exists():
        shutil.rmtree(folder)
    shutil.copytree(model, folder, ignore=shutil.ignore_patterns("training_args.bin"))
    data = [maker.out / f"{name}.jsonl" for name in (
        "beginning", "more", "core",
        *(f"round{number}" for number in range(1, len(ROUNDS) + 1)))]
    rounds = (maker.out / "rounds.jsonl").read_text("utf-8").splitlines()
    summary = json.loads((model.parent / "summary.json").read_text("utf-8"))
    about = {"name": TINY, "licence": "Apache-2.0", "parameters": summary["parameters"],
             "weights_sha256": file_hash(folder / WEIGHTS),
             "data": [{"file": file.name, "sha256": file_hash(file),
                       "examples": _examples(file)} for file in data],
             "withheld_families": list(WITHHELD),
             "rounds": [json.loads(line) for line in rounds],
             "evaluation": {name: found for file in evaluation for name, found in
                            json.loads(file.read_text("utf-8"))["summary"].items()}}
    (folder / ABOUT).write_text(json.dumps(about, indent=1, ensure_ascii=False) + "\n",
                                encoding="utf-8")
    card = CARD.read_text(encoding="utf-8")
    for name, text in (("WEIGHTS", about["weights_sha256"]),
                       ("PARAMETERS", f"{about['parameters']:,}"),
                       ("DATA", "\n".join(f"- `{each['file']}`: {each['examples']:,} examples, "
                                          f"sha256 `{each['sha256']}`" for each in about["data"])),
                       ("WITHHELD", ", ".join(WITHHELD)), ("ROUNDS", _rounds(about["rounds"])),
                       ("EVALUATION", _evaluation(about["evaluation"]))):
        card = card.replace(f"@{name}@", text)
    (folder / "MODEL_CARD.md").write_text(card, encoding="utf-8")
    return folder


def _examples(file: Path) -> int:
    """How many traces of a file are learnt from: not those held out, nor what failed."""
    with file.open(encoding="utf-8") as lines:
        return sum(trace["outcome"] != "failed" and trace["split"] == "train"
                   for trace in map(json.loads, lines))


def _rounds(rounds: list[dict[str, Any]]) -> str:
    lines = ["| round | searched | proved | expansions | steps | perplexity | exact match |",
             "|---|---|---|---|---|---|---|"]
    lines += [f"| {each['round']} | {each['searched']} | {each['proved']} | {each['expansions']} | "
              f"{each['steps']} | {each['perplexity']:.3f} | {each['matched']} of {each['tried']} |"
              for each in rounds]
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
    parser.add_argument("--out", type=Path, required=True, help="Where all that is made stands.")
    parser.add_argument("--benchmarks", type=Path, nargs="*", default=[],
                        help="Statements (JSON Lines) that must not be trained on.")
    parser.add_argument("--nice", type=int, default=0, help="Of the commands.")
    parser.add_argument("--ship", action="store_true", help="Put the model into the package.")
    parser.add_argument("--evaluation", type=Path, nargs="*", default=[],
                        help="Results of 'leanmath bench policies', for the card.")
    asked = parser.parse_args()
    maker = Maker(asked.out.absolute(), [file.absolute() for file in asked.benchmarks], asked.nice)
    model = make(maker)
    print(f"model: {model}")
    if asked.ship:
        print(f"shipped: {ship(maker, model, asked.evaluation)}")


if __name__ == "__main__":
    main()
