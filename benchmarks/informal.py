"""Throughput of the step verifier on GSM8K, and what CMATH and SVAMP give.

    python benchmarks/informal.py [--data DIR] [--solutions N] [--jobs N] [--json OUT]

In one run: ``solutions`` gold solutions verified with the questions of a group
put to Lean together, and some of the same steps with one start of Lean for
each step, as a script without a verifier would do it. Both times are wall
time, so nothing else should run. DIR: ``LEANMATH_DATA``, or ``../shared/data``
beside the checkout.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import time
from pathlib import Path

from leanmath.bench.gsm8k_verify import load
from leanmath.bench.word_problems import check_svamp, read_cmath
from leanmath.informal.verify import GROUP, Item, Verifier
from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain, find_toolchain

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(
        os.environ.get("LEANMATH_DATA") or ROOT.parent / "shared" / "data"))
    parser.add_argument("--solutions", type=int, default=1019)
    parser.add_argument("--starts", type=int, default=60, help="steps with a Lean of their own")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    toolchain = find_toolchain()
    problems = load(options.data / "gsm8k" / "test_public.jsonl")[:options.solutions]
    items = [Item(p.question, p.solution, p.answer, p.name) for p in problems]
    figures: dict[str, object] = {"cores": os.cpu_count(), "jobs": options.jobs, "group": GROUP}
    with Verifier(toolchain, jobs=options.jobs) as verifier:
        verifier.verify("", "1 + 1 = 2")  # the processes are up
        start = time.monotonic()
        reports = list(verifier.verify_all(items))
        seconds = time.monotonic() - start
        figures |= {"solutions": len(reports), "steps": sum(len(r.steps) for r in reports),
                    "seconds": round(seconds, 2),
                    "solutions_per_second": round(len(reports) / seconds, 1),
                    **dataclasses.asdict(verifier.counts)}
        files = [c.lean for r in reports for s in r.steps for c in s.claims if c.lean]
        each = _one_by_one(toolchain, files[:options.starts])
        per_solution = sum(len(s.claims) > 0 for r in reports for s in r.steps) / len(reports)
        figures |= {"one_start_per_step_s": round(each, 3),
                    "one_start_per_step_solutions_per_second":
                        round(1 / (each * per_solution), 2),
                    "times_faster": round(len(reports) / seconds * each * per_solution, 1)}
        svamp = dataclasses.asdict(check_svamp(verifier, options.data / "svamp" / "svamp.jsonl"))
    figures["svamp"] = svamp
    figures["cmath"] = dataclasses.asdict(
        read_cmath(options.data / "cmath" / "cmath_dev.jsonl"))
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    if options.json is not None:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n",
                                encoding="utf-8")


def _one_by_one(toolchain: Toolchain, files: list[str]) -> float:
    """Seconds for a step when Lean is started for it (one at a time, on one core)."""
    start = time.monotonic()
    for text in files:
        run = run_lean(toolchain, text=text, limits=Limits(seconds=60.0))
        assert run.clean, text
    return (time.monotonic() - start) / max(1, len(files))


if __name__ == "__main__":
    main()
