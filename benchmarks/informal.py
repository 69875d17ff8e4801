"""Throughput of the step verifier on GSM8K, and what MATH, CMATH and SVAMP give.

    python benchmarks/informal.py [--data DIR] [--solutions N] [--jobs N] [--json OUT]

In one run: ``solutions`` gold solutions verified with the questions of a group
put to Lean together, and some of the same steps with one start of Lean for
each step, as a script without a verifier would do it. Both are measured in wall
time, for which nothing else should run, and in processor time (of this process
and all below it). DIR: ``LEANMATH_DATA``, or ``../shared/data``
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
from leanmath.bench.word_problems import check_math, check_svamp, read_cmath
from leanmath.informal.verify import GROUP, Item, Verifier
from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain, find_toolchain
from leanmath.lean.usage import usage

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(
        os.environ.get("LEANMATH_DATA") or ROOT.parent / "shared" / "data"))
    parser.add_argument("--solutions", type=int, default=1019)
    parser.add_argument("--starts", type=int, default=60, help="steps with a Lean of their own")
    parser.add_argument("--math", type=int, default=500, help="solutions of MATH")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    toolchain = find_toolchain()
    problems = load(options.data / "gsm8k" / "test_public.jsonl")[:options.solutions]
    items = [Item(p.question, p.solution, p.answer, p.name) for p in problems]
    figures: dict[str, object] = {"cores": os.cpu_count(), "jobs": options.jobs, "group": GROUP}
    with Verifier(toolchain, jobs=options.jobs) as verifier:
        verifier.verify("", "1 + 1 = 2")  # the processes are up
        start, processor = time.monotonic(), _processor()
        reports = list(verifier.verify_all(items))
        seconds, processor = time.monotonic() - start, _processor() - processor
        figures |= {"solutions": len(reports), "steps": sum(len(r.steps) for r in reports),
                    "seconds": round(seconds, 2),
                    "solutions_per_second": round(len(reports) / seconds, 1),
                    **dataclasses.asdict(verifier.counts)}
        files = [c.lean for r in reports for s in r.steps for c in s.claims if c.lean]
        each, each_processor = _one_by_one(toolchain, files[:options.starts])
        per_solution = sum(len(s.claims) > 0 for r in reports for s in r.steps) / len(reports)
        figures |= {"one_start_per_step_s": round(each, 3),
                    "one_start_per_step_solutions_per_second":
                        round(1 / (each * per_solution), 2),
                    "times_faster": round(len(reports) / seconds * each * per_solution, 1),
                    "processor_s": round(processor, 2),
                    "solutions_per_processor_second": round(len(reports) / processor, 1),
                    "one_start_per_step_processor_s": round(each_processor, 3),
                    "times_less_processor_time":
                        round(len(reports) / processor * each_processor * per_solution, 1)}
        math = dataclasses.asdict(
            check_math(verifier, options.data / "math500" / "math500.jsonl", options.math))
        svamp = dataclasses.asdict(check_svamp(verifier, options.data / "svamp" / "svamp.jsonl"))
    figures |= {"math": math, "svamp": svamp}
    figures["cmath"] = dataclasses.asdict(
        read_cmath(options.data / "cmath" / "cmath_dev.jsonl"))
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    if options.json is not None:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n",
                                encoding="utf-8")


def _processor() -> float:
    """Seconds of processor time, of this process and of all below it."""
    used = usage(os.getpid())
    return used.cpu if used is not None else float("nan")


def _one_by_one(toolchain: Toolchain, files: list[str]) -> tuple[float, float]:
    """Seconds for a step when Lean is started for it (one at a time), by the clock and the
    processor."""
    start, processor = time.monotonic(), _processor()
    for text in files:
        run = run_lean(toolchain, text=text, limits=Limits(seconds=60.0))
        assert run.clean, text
    count = max(1, len(files))
    return (time.monotonic() - start) / count, (_processor() - processor) / count


if __name__ == "__main__":
    main()
