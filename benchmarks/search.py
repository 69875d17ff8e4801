"""The search: where its time goes, and what batching across searches is worth; in one run.

Part one searches for the theorems of ``examples/`` with the rules, and with the
rules mixed with a small random model, and gives expansions and tactics per
second, and the shares of Lean (the judge included), the model and Python in
the time of all searches. Part two is ``benchmarks/policy_batching.py``: tactics per
second with one batch for all searches against one call for each node.

    python benchmarks/search.py [--json OUT] [--device cuda] [--skip-batching]

It needs a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from leanmath.core.theorem import Theorem
from leanmath.lean.toolchain import Toolchain, find_toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.inputs import read_theorems
from leanmath.prove.policies.language_model import TransformersPolicy
from leanmath.prove.policies.mixture import Component, Mixture
from leanmath.prove.policy import Policy
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Plan, Prover

HERE = Path(__file__).resolve().parent


def shares(toolchain: Toolchain, policy: Policy, theorems: list[Theorem], jobs: int,
           budget: Budget) -> dict[str, float]:
    """Figures of one run over the theorems."""
    begun = time.monotonic()
    with Prover(toolchain, policy, jobs=jobs) as prover:
        found = prover.prove_all(theorems, Plan(budget, shorten=False))
        batches = prover.batches
    wall = time.monotonic() - begun
    records = [proved.record for proved in found]
    whole = sum(record.seconds for record in records)
    lean = sum(record.wait_seconds for record in records)
    model = sum(record.policy_seconds for record in records)
    return {
        "theorems": len(records), "proved": sum(record.proved for record in records),
        "wall_seconds": wall,
        "expansions_per_second": sum(record.expansions for record in records) / wall,
        "tactics_per_second": sum(record.tactics for record in records) / wall,
        "share_lean": lean / whole, "share_model": model / whole,
        "share_python": (whole - lean - model) / whole,
        "mean_batch": batches.mean_batch if batches is not None else 1.0}


def main() -> None:
    """Measure, print, and write ``--json``."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=20.0, help="for each theorem")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--skip-batching", action="store_true")
    parser.add_argument("--json", type=Path, default=None)
    options = parser.parse_args()
    toolchain = find_toolchain()
    theorems = [theorem for file in sorted((HERE.parent / "examples").glob("*.lean"))
                if file.name != "first.lean"
                for theorem in read_theorems(str(file), toolchain)]
    result: dict[str, object] = {}
    rules = shares(toolchain, RulePolicy(), theorems, options.jobs,
                   Budget.parse("1x32x64", seconds=options.seconds))
    sys.path.insert(0, str(HERE.parent))
    from benchmarks.policy_batching import language_model

    model = TransformersPolicy(language_model("small", options.device), rounds=1)
    mixed = Mixture([Component(RulePolicy(), calibrated=False), Component(model)])
    mixture = shares(toolchain, mixed, theorems[:16], options.jobs,
                     Budget.parse("1x16x16", seconds=options.seconds))
    for name, figures in (("rules", rules), ("rules and a random model", mixture)):
        result[name] = figures
        print(f"{name}: {figures['proved']:g} of {figures['theorems']:g}, "
              f"{figures['expansions_per_second']:.1f} expansions/s, "
              f"{figures['tactics_per_second']:.0f} tactics/s; Lean {figures['share_lean']:.1%}, "
              f"model {figures['share_model']:.1%}, Python {figures['share_python']:.1%}",
              flush=True)
    if not options.skip_batching:
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "batching.json"
            subprocess.run([sys.executable, str(HERE / "policy_batching.py"), "--device",
                            options.device, "--json", str(out)], check=True)
            result["batching"] = json.loads(out.read_text(encoding="utf-8"))
    if options.json is not None:
        options.json.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
