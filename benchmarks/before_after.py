"""What a part of the toolkit is worth: MiniF2F core before it and after it, in one run.

Two pairs of figures, each over the same statements on the same machine:

- the closers (``leanmath bench closers``) of an earlier commit, on the core
  library of an earlier commit, and those of this tree on its own. By default
  that library is the last one whose ``grind`` had logic and no arithmetic, and
  those closers the first ones;
- the search with the rules of this tree, without the proposals that call
  ``grind``, and with them.

The first pair is before and after in time: everything else that changed is in
it too. The second leaves one thing out, and so counts only what nothing else
would have proved.

    python benchmarks/before_after.py FILE.jsonl [--before COMMIT]
        [--before-core COMMIT] [--without REGEX] [--json OUT]

It needs git, the history of the repository, and a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from leanmath.bench.minif2f import load_problems
from leanmath.bench.statements import Subset
from leanmath.lean.toolchain import find_toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.policy import Policy, Proposal, Query
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Plan, Prover

ROOT = Path(__file__).resolve().parent.parent
#: The last commit before ``grind`` learnt rings, linear integers, and what stands on them; and
#: the first one with all that ``bench closers`` needs.
BEFORE_CORE, BEFORE = "c8c92e1", "ecf2c9b"
#: Tactics that are left out in the second pair.
WITHOUT = r"\b(grind|lia|grobner)\b"


@dataclass(frozen=True)
class Without:
    """A policy that never says what matches the pattern."""

    policy: Policy
    pattern: re.Pattern[str]

    @property
    def name(self) -> str:
        """The policy's own, and what is left out."""
        return f"{self.policy.name} without {self.pattern.pattern}"

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        """The policy's proposals that do not match: it is asked for more, so that n are left."""
        return [[proposal for proposal in asked if not self.pattern.search(proposal.tactic)][:n]
                for asked in self.policy.propose(queries, n + 16)]


def tree_of(commit: str, folder: Path) -> None:
    """Write the files of a commit."""
    archive = subprocess.run(["git", "-C", str(ROOT), "archive", commit], check=True,
                             stdout=subprocess.PIPE).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        files.extractall(folder, filter="data")


def closers(tree: Path, core: Path, file: Path, seconds: int,
            out: Path) -> dict[str, str | None]:
    """For each statement the tactic that the closers of a tree found, on the core of another."""
    environment = os.environ | {"PYTHONPATH": str(tree),
                                "LEANMATH_CORE_SOURCES": str(core / "lean_project")}
    subprocess.run([sys.executable, "-m", "leanmath", "bench", "closers", str(file), "--subset",
                    "core", "--budget", str(seconds), "--json", str(out)],
                   check=True, cwd=tree, env=environment, stdout=subprocess.DEVNULL)
    found = json.loads(out.read_text(encoding="utf-8"))
    return {result["name"]: result["tactic"] for result in found["results"]}


def searched(file: Path, policy: Policy, budget: Budget, jobs: int) -> dict[str, str | None]:
    """For each statement the proof that a search found."""
    toolchain = find_toolchain()
    problems, _ = load_problems(file, Subset.CORE, toolchain)
    theorems = [problem.theorem for problem in problems]
    with Prover(toolchain, policy, jobs=jobs) as prover:
        proved = prover.prove_all(theorems, Plan(budget, shorten=False))
    return {one.record.name: one.record.proof if one.record.proved else None for one in proved}


def main() -> None:
    """Measure, print, and write ``--json``."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--before", default=BEFORE, metavar="COMMIT")
    parser.add_argument("--before-core", default=BEFORE_CORE, metavar="COMMIT")
    parser.add_argument("--without", default=WITHOUT, metavar="REGEX")
    parser.add_argument("--budget", default="1x32x64")
    parser.add_argument("--seconds", type=int, default=60, help="for each statement")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--parts", default="closers,search")
    parser.add_argument("--json", type=Path, default=None)
    options = parser.parse_args()
    file = options.file.resolve()
    pattern = re.compile(options.without)
    budget = Budget.parse(options.budget, seconds=options.seconds)
    parts = options.parts.split(",")
    results: dict[str, dict[str, str | None]] = {}

    def tell(name: str, found: dict[str, str | None], begun: float) -> None:
        results[name] = found
        named = [tactic for tactic in found.values() if tactic is not None]
        print(f"{name}: {len(named)} of {len(found)} proved, "
              f"{sum(bool(pattern.search(tactic)) for tactic in named)} of them by what is left "
              f"out elsewhere, {time.monotonic() - begun:.0f} s", flush=True)
        if options.json is not None:
            options.json.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n",
                                    encoding="utf-8")

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        if "closers" in parts:
            tree, core = folder / "tree", folder / "core"
            tree_of(options.before, tree)
            tree_of(options.before_core, core)
            begun = time.monotonic()
            tell(f"closers of {options.before}",
                 closers(tree, core, file, options.seconds, folder / "before.json"), begun)
            begun = time.monotonic()
            tell("closers of this tree",
                 closers(ROOT, ROOT, file, options.seconds, folder / "after.json"), begun)
    if "search" in parts:
        for name, policy in (("search without", Without(RulePolicy(), pattern)),
                             ("search", RulePolicy())):
            begun = time.monotonic()
            tell(name, searched(file, policy, budget, options.jobs), begun)
    for before, after in ((f"closers of {options.before}", "closers of this tree"),
                          ("search without", "search")):
        if before in results and after in results:
            gained = [name for name, tactic in results[after].items()
                      if tactic is not None and results[before].get(name) is None]
            lost = [name for name, tactic in results[before].items()
                    if tactic is not None and results[after].get(name) is None]
            print(f"{after} over {before}: {len(gained)} more, {len(lost)} lost"
                  + (f" ({', '.join(lost)})" if lost else ""))


if __name__ == "__main__":
    main()
