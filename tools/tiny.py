"""Makes leanmath-tiny, from nothing: theorems, their proofs checked and traced, training, rounds of
expert iteration, the folder that ships.

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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leanmath.models.shipped import ABOUT, TINY, WEIGHTS, shipped_folder
from leanmath.train.examples import file_hash

ROOT = Path(__file__).resolve().parent.parent
CARD = Path(__file__).with_name("tiny_card.md")
#: Families of which nothing is trained on: what the model makes of new kinds of facts.
WITHHELD = ("all_map", "both_exist", "by_order", "cancel", "composed", "composed_relation",
            "de_morgan", "divides_chain", "divides_gcd", "invariant", "positive",
            "product_nonneg", "squeezed", "sum_append")
#: Seeds and sizes. Proofs by construction, as (seed, count, tiers), each run in Lean: what training
#: begins with, and what is added when it goes on.
Lot = tuple[int, int, tuple[str, ...]]
BEGINNING: tuple[Lot, ...] = ((11, 1000, ("hard",)), (12, 700, ("medium", "easy")))
MORE: tuple[Lot, ...] = ((14, 1200, ("hard",)), (13, 1200, ("hard",)), (16, 1200, ("hard",)),
                         (15, 1200, ("hard",)))
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


@dataclass(frozen=True)
class Round:
    """One round of expert iteration: how many theorems, which model is mixed with the rules for the
    search and with which budget, and for how many steps training goes on."""

    seed: int
    count: int
    model: str
    budget: str
    steps: int


#: The first round searches with the model of the beginning, so that it can go on beside training.
ROUNDS = (Round(41, 46, "first", "1x8x8", 200),)


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

    def generate(self, name: str, seed: int, count: int, tiers: tuple[str, ...],
                 *families: str) -> tuple[Path, Path]:
        """Theorems, and the Lean file with their proofs."""
        file, lean = self.out / f"{name}.jsonl", self.out / f"{name}.lean"
        self.leanmath("data", "generate", "--seed", seed, "--count", count, *families,
                      *(word for tier in tiers for word in ("--tier", tier)), "--lean", lean,
                      "--out", file, "--force", made=file)
        return file, lean

    def trace(self, name: str, source: Path) -> Path:
        """Every tactic of Lean files that Lean accepts."""
        traces = self.out / f"{name}.traces.jsonl"
        return self.leanmath("trace", source, "--out", traces, "--licence", "Apache-2.0",
                             "--seconds", 3000, made=traces)

    def search(self, name: str, theorems: Path, policy: str, budget: str) -> Path:
        """The traces of the proofs that a search finds."""
        run = self.out / f"{name}.run"
        self.leanmath("prove", theorems, "--policy", policy, "--budget", budget, "--seconds", 120,
                      "-j", 1, "--edges", "--no-shorten", "--run", run, made=run, accept=(0, 1))
        traces = self.out / f"{name}.traces.jsonl"
        return self.leanmath("data", "traces", run, "--licence", "Apache-2.0", "--out", traces,
                             "--force", made=traces)

    def examples(self, name: str, traces: list[Path], withheld: list[Path],
                 valid: float = 0.02) -> Path:
        """Traces with scripts, without repetition, with nothing of what is withheld."""
        scripts, clean = self.out / f"{name}.scripts.jsonl", self.out / f"{name}.jsonl"
        self.leanmath("data", "closing", *traces, "--out", scripts, "--force", made=scripts)
        return self.leanmath(
            "data", "guard", scripts, "--valid", valid, "--test", 0, "--out", clean, "--force",
            "--report", self.out / f"{name}.report.json",
            *(word for file in withheld for word in ("--benchmark", file)), made=clean)

    def select(self, name: str, traces: Path) -> Path:
        """All but what the core library's machinery is made of."""
        out = self.out / f"{name}.jsonl"
        with traces.open(encoding="utf-8") as lines, out.open("w", encoding="utf-8") as kept:
            for line in lines:
                trace = json.loads(line)
                short = (len(trace["tactic"]) <= CORE_TACTIC
                         and len(trace["before"][0]) <= CORE_GOAL)
                source = str(trace["source"])
                if not source.startswith("lean_project/") or (short and source.startswith(CORE)):
                    kept.write(line)
        return out

    def train(self, name: str, data: list[Path], model: str | Path, *more: object) -> Path:
        """The folder of the trained model."""
        run = self.out / name
        self.leanmath("train", "tactic", *data, "--model", model, "--config", "tiny", "--out", run,
                      *(("--resume",) if (run / "run.json").is_file() else ()), *more, made=run)
        return run / "model"


def make(maker: Maker) -> Path:
    """All steps; the folder of the model."""
    without = ("--without", ",".join(WITHHELD))
    withheld = [maker.generate("hard", *HARD, ("hard",), *without)[0],
                maker.generate("families", *FAMILIES, ("hard",), "--among", ",".join(WITHHELD))[0],
                *maker.benchmarks]
    traces = []
    for seed, count, tiers in BEGINNING:
        _, lean = maker.generate(f"tr{seed}", seed, count, tiers, *without)
        traces.append(maker.trace(f"tr{seed}", lean))
    model = maker.train("first", [maker.examples("beginning", traces, withheld, 0.03)], "new")
    for seed, count, tiers in MORE:
        _, lean = maker.generate(f"tr{seed}", seed, count, tiers, *without)
        traces.append(maker.trace(f"tr{seed}", lean))
    traces.insert(0, maker.trace("core", ROOT / "lean_project"))
    data = maker.select("data", maker.examples("guarded", traces, withheld))
    found = []
    for seed, count, tiers, budget in SEARCHED:
        file, _ = maker.generate(f"tr{seed}", seed, count, tiers, *without)
        found.append(maker.search(f"rules{seed}", file, "rules", budget))
    rules = maker.examples("rules-data", found[:1], withheld)
    model = maker.train("second", [data, rules], model, *SECOND)
    rules = maker.examples("rules2-data", found, withheld)
    model = maker.train("third", [data, *[rules] * TIMES], model, *THIRD)
    rounds = [figures(maker, "third", 0, None)]
    kept: list[Path] = []
    for number, each in enumerate(ROUNDS, 1):
        file, _ = maker.generate(f"tr{each.seed}", each.seed, each.count, ("hard",), *without)
        made = maker.search(f"round{number}", file, f"mix:{maker.out / each.model / 'model'}",
                            each.budget)
        kept += [maker.examples(f"round{number}-data", [made], withheld)] * TIMES
        model = maker.train(f"trained{number}", [data, *[rules] * TIMES, *kept], model,
                            "--method", "full", "--steps", each.steps, "--batch", 2,
                            "--learning-rate", 3.5e-4, "--set", "search_theorems=0")
        rounds.append(figures(maker, f"trained{number}", number,
                              maker.out / f"round{number}.run"))
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
        "beginning", "data", "rules-data", "rules2-data",
        *(f"round{number}-data" for number in range(1, len(ROUNDS) + 1)))]
    rounds = (maker.out / "rounds.jsonl").read_text("utf-8").splitlines()
    summary = json.loads((model.parent / "summary.json").read_text("utf-8"))
    about = {"name": TINY, "licence": "Apache-2.0", "parameters": summary["parameters"],
             "weights_sha256": file_hash(folder / WEIGHTS),
             "data": [{"file": file.name, "sha256": file_hash(file),
                       "examples": _examples(file)} for file in data],
             "withheld_families": list(WITHHELD),
             "rounds": [json.loads(line) for line in rounds],
             "evaluation": {file.stem: json.loads(file.read_text("utf-8"))["summary"]
                            for file in evaluation}}
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
