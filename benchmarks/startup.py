"""Time and memory of the embedded Lean: ``python benchmarks/startup.py [--json OUT]``.

Measures compiling the core into an empty cache directory, the wall time of
``leanmath lean`` on an empty file, on one theorem and on 20 theorems (the
median of several runs, after one that is not counted), and the largest
resident memory of each. The program prints what it measured and on what; it
knows no other numbers.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from leanmath.lean.binary import LEAN_VERSION
from leanmath.lean.corelib.build import default_jobs

THEOREM = """\
theorem t{n} (p q r : Prop) (h : p ∧ q) (k : q → r) : r ∧ p := by
  constructor
  · exact k h.2
  · exact h.1
"""

MARKERS = ("<!-- figures of benchmarks/startup.py -->", "<!-- end of figures -->")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures to this file")
    parser.add_argument("--runs", type=int, default=15, help="runs for each figure")
    parser.add_argument("--no-core", action="store_true", help="leave out compiling the core")
    parser.add_argument("--readme", type=Path, metavar="FILE",
                        help="write the figures into this file, between its two markers")
    options = parser.parse_args()
    for name in [name for name in os.environ if name.startswith("PYTHON")]:
        del os.environ[name]  # a user's Python keeps compiled modules, and buffers
    figures: dict[str, float | int | str] = {
        "machine": platform.machine(), "cores": default_jobs(),
        "python": platform.python_version(), "lean": LEAN_VERSION}
    if not options.no_core:
        figures["core_compile_s"] = compile_core()
    with tempfile.TemporaryDirectory() as folder:
        for name, count in (("empty", 0), ("one_theorem", 1), ("twenty_theorems", 20)):
            file = Path(folder) / f"{name}.lean"
            file.write_text("".join(THEOREM.format(n=n) for n in range(count)), encoding="utf-8")
            figures[f"{name}_s"], figures[f"{name}_rss_mb"] = measure(file, options.runs)
    shown = {name: f"{value:.2f}" if isinstance(value, float) else str(value)
             for name, value in figures.items()}
    table = Table("figure", "value")
    for row in shown.items():
        table.add_row(*row)
    Console().print(table)
    if options.readme is not None:
        write_table(options.readme, shown)
    if options.json is not None:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def compile_core() -> float:
    """Seconds from an empty cache directory to a compiled core."""
    with tempfile.TemporaryDirectory() as cache:
        environment = dict(os.environ, LEANMATH_CACHE=cache)
        started = time.perf_counter()
        subprocess.run([command(), "core", "build"], env=environment, check=True)
        return time.perf_counter() - started


def measure(file: Path, runs: int) -> tuple[float, float]:
    """Median wall seconds of ``leanmath lean FILE``, and the largest resident megabytes."""
    seconds, most = [], 0
    for _ in range(runs + 1):
        started = time.perf_counter()
        process = subprocess.Popen([command(), "lean", str(file)])
        _, status, usage = os.wait4(process.pid, 0)
        seconds.append(time.perf_counter() - started)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"lean ended with status {process.returncode} on {file}")
        most = max(most, usage.ru_maxrss)
    kilobytes = most / 1024 if sys.platform == "darwin" else most  # there it is bytes
    return statistics.median(seconds[1:]), kilobytes / 1024


def write_table(readme: Path, shown: dict[str, str]) -> None:
    """Replace what stands between the markers in a Markdown file."""
    before, start, rest = readme.read_text(encoding="utf-8").partition(MARKERS[0])
    _, end, after = rest.partition(MARKERS[1])
    if not start or not end:
        sys.exit(f"{readme} has no place for the figures: {MARKERS[0]} ... {MARKERS[1]}")
    rows = "".join(f"| {name} | {value} |\n" for name, value in shown.items())
    readme.write_text(f"{before}{start}\n| figure | value |\n|---|---|\n{rows}{end}{after}",
                      encoding="utf-8")


def command() -> str:
    """The command ``leanmath`` of this environment."""
    return str(Path(sys.executable).with_name("leanmath"))


if __name__ == "__main__":
    main()
