"""``leanmath setup`` and ``leanmath doctor``: a Lake project made, an installation looked at."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.status import Status
from rich.table import Table
from rich.text import Text

from leanmath.core.settings import settings
from leanmath.lean.doctor import Finding, Health, examine
from leanmath.lean.lake import elan_home, find_elan
from leanmath.lean.setup import Outcome, SetupOptions, Step, plan, set_up
from leanmath.lean.setup import release as releases

#: Where a project is set up when no directory and no LEANMATH_PROJECT is named.
DIRECTORY = "lean-project"
_STYLES = {Outcome.DONE: "green", Outcome.ALREADY: "green", Outcome.FAILED: "bold red",
           Outcome.INTERRUPTED: "bold red", Health.OK: "green", Health.WARN: "yellow",
           Health.FAIL: "bold red"}


@click.command()
@click.argument("directory", required=False, metavar="[DIR]",
                type=click.Path(path_type=Path))
@click.option("--lean", "version", metavar="RELEASE",
              help=f"The release of Lean, Mathlib and the REPL; default: {releases.LEAN}.")
@click.option("-y", "--yes", is_flag=True, help="Install elan if it is missing, without asking.")
@click.option("--plan", "only_plan", is_flag=True, help="List the steps, and do nothing.")
@click.option("--step-seconds", type=click.FloatRange(min=0, min_open=True),
              help="A time limit for each step, instead of its own.")
def setup(directory: Path | None, version: str | None, yes: bool, only_plan: bool,
          step_seconds: float | None) -> None:
    """Make DIR a Lake project with Mathlib and the REPL.

    DIR is a new directory or a Lake project (default: LEANMATH_PROJECT, else
    lean-project). Needs the network and about 8 GB; goes on where it stopped.
    """
    root = directory or settings().project or Path(DIRECTORY)
    if only_plan:
        _print_plan(root, version)
        return
    if not yes and find_elan() is None and sys.stdin.isatty():
        yes = click.confirm(f"elan, which manages the releases of Lean, is missing. Install it "
                            f"below {elan_home()}?", default=True, err=True)
    options = SetupOptions(version, install_elan=yes, step_seconds=step_seconds)
    console = Console(stderr=True, highlight=False)
    shown = _Shown(console)
    try:
        made = set_up(root, options, shown)
    except KeyboardInterrupt:
        console.print("stopped; run this again to go on")
        sys.exit(130)
    finally:
        shown.stop()
    click.echo(f"ready: {made}")
    click.echo(f"Use it with --project {made}, or set LEANMATH_PROJECT={made}")


def _print_plan(root: Path, version: str | None) -> None:
    table = Table("step", "what", "command", "network", "GB", "at most", "state")
    for planned in plan(root, SetupOptions(version)):
        step = planned.step
        table.add_row(step.name, step.title, planned.command, "yes" if step.network else "",
                      f"{step.gigabytes:g}" if step.gigabytes else "", f"{step.seconds:.0f} s",
                      Text(planned.outcome.value, _STYLES.get(planned.outcome, "")))
    Console(highlight=False, width=None if sys.stdout.isatty() else 160).print(table)


class _Shown:
    """Shows a setup: a line for each step, and what its command says as long as it runs."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._status: Status | None = None
        self._label = ""

    def waiting(self, holder: str) -> None:
        """Say who is at work."""
        self._console.print(f"another setup of this project is at work ({holder}): waiting")

    def begin(self, step: Step, number: int, total: int) -> None:
        """Start the line of a step."""
        self._label = f"[{number}/{total}] {step.name}: {step.title}"
        self._status = Status(Text(self._label), console=self._console)
        if self._console.is_terminal:
            self._status.start()

    def line(self, text: str) -> None:
        """Show the last line of the command beside the step."""
        if self._status is not None and self._console.is_terminal:
            room = max(10, self._console.width - len(self._label) - 8)
            self._status.update(Text(f"{self._label}  {text[:room]}"))

    def end(self, step: Step, outcome: Outcome, seconds: float) -> None:
        """Leave a line for the step."""
        self.stop()
        took = f" ({seconds:.1f} s)" if outcome is Outcome.DONE else ""
        line = Text(f"{self._label} ")
        line.append(f"{outcome.value}{took}", _STYLES.get(outcome, ""))
        if outcome is Outcome.DONE and step.gigabytes:
            line.append(f" in {step.place}")
        self._console.print(line, soft_wrap=True)

    def stop(self) -> None:
        """Take the moving line away."""
        if self._status is not None:
            self._status.stop()
            self._status = None


@click.command()
@click.option("--project", type=click.Path(path_type=Path),
              help="A Lake project to look at; default: LEANMATH_PROJECT.")
@click.option("--online", is_flag=True, help="Also ask whether there is a network.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def doctor(project: Path | None, online: bool, as_json: bool) -> None:
    """What is found, what is wrong, and what to do about it.

    Ends with status 1 when something is wrong; a warning is not.
    """
    findings = examine(project, online=online)
    healthy = all(finding.health is not Health.FAIL for finding in findings)
    if as_json:
        click.echo(json.dumps({"schema": 1, "ok": healthy,
                               "findings": [finding.to_json() for finding in findings]},
                              ensure_ascii=False, indent=1))
    else:
        _print_findings(findings)
    sys.exit(0 if healthy else 1)


def _print_findings(findings: tuple[Finding, ...]) -> None:
    console = Console(highlight=False)
    width = max(len(finding.check) for finding in findings)
    for finding in findings:
        console.print(Text.assemble(
            (f"{finding.health.value:4}", _STYLES[finding.health]),
            f"  {finding.check:{width}}  {finding.message}"), soft_wrap=True)
        if finding.hint and finding.health is not Health.OK:
            console.print(Text(f"      {'':{width}}  {finding.hint}", "dim"), soft_wrap=True)
