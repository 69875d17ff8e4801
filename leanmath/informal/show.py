"""Reports for the terminal, with rich: each step, how it was read in Lean, and the verdict."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from leanmath.informal.verdicts import (
    CHECKED,
    NOT_CHECKED,
    AnswerReport,
    ClaimReport,
    Report,
    StepReport,
    Verdict,
)

_STYLES = {Verdict.PROVED: "green", Verdict.REFUTED: "bold red", Verdict.VACUOUS: "magenta",
           Verdict.UNTRANSLATED: "dim", Verdict.UNDECIDED: "yellow"}
_MARKS = {Verdict.PROVED: "✓", Verdict.REFUTED: "✗", Verdict.VACUOUS: "∅",
          Verdict.UNTRANSLATED: "…", Verdict.UNDECIDED: "?"}


def print_report(console: Console, report: Report) -> None:
    """Print one report."""
    console.print(rendered(report))


def rendered(report: Report) -> RenderableType:
    """One report as rich shows it."""
    table = Table(box=None, padding=(0, 1), show_header=True, header_style="dim", expand=False)
    table.add_column("", justify="right", style="dim", no_wrap=True)
    table.add_column("step and what Lean was asked", overflow="fold")
    table.add_column("verdict", no_wrap=True)
    for step in report.steps:
        _rows(table, step, blamed=report.blamed == step.step.index)
    parts: list[RenderableType] = []
    if report.name:
        parts.append(Text(report.name, style="bold"))
    if report.steps:
        parts.append(table)
    parts.append(Padding(_summary(report), (1, 0, 0, 0)))
    return Group(*parts)


def chip(verdict: Verdict | None) -> Text:
    """A verdict as a mark and a word."""
    if verdict is None:
        return Text("·", style="dim")
    return Text(f"{_MARKS[verdict]} {verdict.value}", style=_STYLES[verdict])


def _rows(table: Table, step: StepReport, *, blamed: bool) -> None:
    text = Text(_plain(step.step.text))
    for claim in step.claims:
        if claim.verdict is not None:
            start = claim.statement.claim.start - step.step.start
            end = claim.statement.claim.end - step.step.start
            if "\n" not in step.step.text:
                text.stylize(_STYLES[claim.verdict], max(0, start), max(0, end))
    number = Text(f"{'→' if blamed else ''}{step.step.index + 1}",
                  style="bold red" if blamed else "dim")
    table.add_row(number, text, chip(step.verdict))
    for claim in step.claims:
        shown = claim.proposition or claim.shown
        line = Text("  ⊢ ", style="dim").append(_plain(shown), style="cyan")
        extra = _extra(claim)
        if extra:
            line.append(f"  {extra}", style="dim italic")
        table.add_row("", line, chip(claim.verdict) if len(step.claims) > 1 else "")
    if step.origins:
        note = f"  numbers of unknown origin: {', '.join(step.origins)}"
        table.add_row("", Text(note, style="dim italic"), "")


def _extra(claim: ClaimReport) -> str:
    read = [r for r in dict.fromkeys(claim.readings) if r != "as written"]
    parts = [f"read {', '.join(read)}"] if read else []
    parts += modelled(claim)
    return "; ".join([*parts, *([claim.note] if claim.note else []), *claim.warnings])


def modelled(claim: ClaimReport) -> list[str]:
    """What has to be said of a translation that a model made."""
    statement = claim.statement
    if statement.method == "rules":
        return []
    found = [f"translated by {statement.method}"]
    if statement.score is not None:
        found[0] += f", probability {statement.score:.2f}"
    return found + ([f"it says: {claim.says}"] if claim.says else [])


def _summary(report: Report) -> RenderableType:
    lines = [Text("solution: ").append_text(chip(report.verdict))]
    if report.blamed is not None:
        lines.append(Text(f"first bad step: {report.blamed + 1}", style="bold red"))
    lines.append(_answer(report.answer))
    lines += [Text(f"warning: {warning}", style="yellow") for warning in report.warnings]
    lines.append(Text(f"checked: {CHECKED}; not checked: {NOT_CHECKED}", style="dim"))
    return Group(*lines)


def _answer(answer: AnswerReport) -> Text:
    if answer.final is None:
        return Text(f"final answer: {answer.note}", style="dim")
    line = Text(f"final answer: {_plain(answer.final.text)}  ").append_text(chip(answer.follows))
    if answer.note:
        line.append(f" ({answer.note})", style="dim")
    if answer.equals is not None:
        line.append("  equals the given answer" if answer.equals
                    else f"  is not the given answer, {_plain(answer.given or '')}",
                    style="green" if answer.equals else "bold red")
    return line


def _plain(text: str) -> str:
    """Text without control characters: what is shown cannot steer the terminal."""
    return "".join(c if c.isprintable() or c == "\n" else "�" for c in text)
