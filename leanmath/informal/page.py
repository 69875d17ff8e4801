"""Reports as one HTML page that needs nothing beside itself: prose left, Lean right.

Every piece of text is escaped; the page runs no script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape

from leanmath.informal.show import modelled
from leanmath.informal.verdicts import (
    CHECKED,
    NOT_CHECKED,
    AnswerReport,
    ClaimReport,
    Report,
    StepReport,
    Verdict,
)

_MARKS = {"proved": "✓", "refuted": "✗", "vacuous": "∅", "untranslated": "…", "undecided": "?"}
_MEANING = {
    "proved": "Lean proved it", "refuted": "Lean proved its negation",
    "vacuous": "what it stands on is contradictory",
    "untranslated": "it has no form in Lean", "undecided": "neither it nor its negation was proved",
}

_STYLE = """
:root { --ink:#1d2330; --soft:#667085; --line:#e4e7ec; --page:#f6f7f9; --card:#ffffff;
  --code:#f8f9fb; --proved:#12743b; --proved-b:#e3f5ea; --refuted:#b42318; --refuted-b:#fde8e6;
  --vacuous:#8a2ca0; --vacuous-b:#f6e6fa; --undecided:#93590a; --undecided-b:#fdf1d9;
  --untranslated:#5b6473; --untranslated-b:#eceef2; }
@media (prefers-color-scheme: dark) { :root { --ink:#e6e8ec; --soft:#98a2b3; --line:#2b3240;
  --page:#12151b; --card:#1a1f28; --code:#151a22; --proved:#6fd79a; --proved-b:#12331f;
  --refuted:#ff8f85; --refuted-b:#42201d; --vacuous:#e09cf0; --vacuous-b:#3a2141;
  --undecided:#f0bf6a; --undecided-b:#3b2d12; --untranslated:#a5adba; --untranslated-b:#272d38; } }
* { box-sizing:border-box }
body { margin:0; background:var(--page); color:var(--ink);
  font:16px/1.6 "Inter","Segoe UI",system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif }
main { max-width:1180px; margin:0 auto; padding:40px 24px 64px }
h1 { font-size:26px; line-height:1.25; margin:0 0 4px; letter-spacing:-.01em }
h2 { font-size:18px; margin:0 } .soft { color:var(--soft) } .small { font-size:13.5px }
.totals { display:flex; flex-wrap:wrap; gap:8px; margin:18px 0 28px }
.chip { display:inline-flex; align-items:center; gap:6px; padding:2px 10px; border-radius:999px;
  font-size:13px; font-weight:600; white-space:nowrap }
.totals .chip { padding:4px 12px; font-size:14px }
.proved { color:var(--proved); background:var(--proved-b) }
.refuted { color:var(--refuted); background:var(--refuted-b) }
.vacuous { color:var(--vacuous); background:var(--vacuous-b) }
.undecided { color:var(--undecided); background:var(--undecided-b) }
.untranslated { color:var(--untranslated); background:var(--untranslated-b) }
article { background:var(--card); border:1px solid var(--line); border-radius:14px;
  margin:0 0 28px; overflow:hidden; box-shadow:0 1px 2px rgba(16,24,40,.05) }
header.top { padding:20px 24px; display:flex; gap:12px; align-items:center;
  justify-content:space-between; flex-wrap:wrap }
.problem { padding:0 24px 18px; color:var(--soft); white-space:pre-wrap; overflow-wrap:anywhere }
.step { display:grid; grid-template-columns:44px minmax(0,1fr) minmax(0,1fr);
  border-top:1px solid var(--line) }
.step.blamed { box-shadow:inset 4px 0 0 var(--refuted) }
.n { padding:16px 0 16px 20px; color:var(--soft); font-variant-numeric:tabular-nums }
.prose { padding:16px 20px 16px 4px; white-space:pre-wrap; overflow-wrap:anywhere }
.prose mark { color:inherit; border-radius:5px; padding:1px 3px; margin:0 -3px;
  box-decoration-break:clone; -webkit-box-decoration-break:clone }
mark.proved { background:var(--proved-b) } mark.refuted { background:var(--refuted-b);
  text-decoration:underline wavy var(--refuted) 1px; text-underline-offset:5px }
mark.undecided { background:var(--undecided-b) } mark.vacuous { background:var(--vacuous-b) }
mark.untranslated { background:var(--untranslated-b) }
mark.given { background:none; border-bottom:2px dotted var(--soft) }
.note { display:block; font-size:13.5px; color:var(--soft); margin-top:6px; white-space:normal }
.blame { color:var(--refuted); font-weight:600 }
.lean { padding:14px 20px; background:var(--code); border-left:1px solid var(--line) }
.claim + .claim { margin-top:12px; padding-top:12px; border-top:1px dashed var(--line) }
.claim .row { display:flex; gap:10px; align-items:flex-start; justify-content:space-between }
code, pre { font:13.5px/1.55 "JetBrains Mono","DejaVu Sans Mono",ui-monospace,Menlo,monospace }
code { overflow-wrap:anywhere; white-space:pre-wrap; padding-top:2px }
pre { margin:8px 0 0; padding:10px 12px; border-radius:8px; background:var(--card);
  border:1px solid var(--line); white-space:pre-wrap; overflow-wrap:anywhere }
details summary { cursor:pointer; font-size:13px; color:var(--soft); margin-top:6px }
.warning { color:var(--undecided); font-size:13.5px; margin-top:6px }
.answer { border-top:1px solid var(--line); padding:16px 24px; display:flex; gap:12px;
  flex-wrap:wrap; align-items:center }
.answer b { font-size:18px } footer { color:var(--soft); font-size:13.5px; margin-top:8px }
.legend { display:flex; gap:6px 16px; flex-wrap:wrap; margin:6px 0 0; padding:0; list-style:none }
@media (max-width:760px) { .step { grid-template-columns:36px minmax(0,1fr) }
  .lean { grid-column:1 / -1; border-left:0; border-top:1px solid var(--line) }
  main { padding:20px 12px } .n { padding-left:14px } }
"""


def page(reports: Sequence[Report], *, title: str = "Verified step by step") -> str:
    """The page for one report or many, as HTML."""
    counts = Counter(report.verdict.value for report in reports)
    totals = "".join(f'<span class="chip {name}">{_MARKS[name]} {counts[name]} {name}</span>'
                     for name in _MARKS if counts[name])
    many = f'<div class="totals">{totals}</div>' if len(reports) > 1 else ""
    legend = "".join(f'<li><span class="chip {name}">{mark} {name}</span> {_MEANING[name]}</li>'
                     for name, mark in _MARKS.items())
    bodies = "\n".join(_report(report, number) for number, report in enumerate(reports, 1))
    steps = sum(len(report.steps) for report in reports)
    about = f"{_count(len(reports), 'solution')}, {_count(steps, 'step')}"
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{escape(title)}</title><style>{_STYLE}</style></head>
<body><main>
<h1>{escape(title)}</h1>
<p class="soft" style="margin:0">{about}. Prose on the left, what Lean was asked on the right.</p>
{many or '<div style="height:24px"></div>'}
{bodies}
<footer><b>Checked:</b> {escape(CHECKED)}. <b>Not checked:</b> {escape(NOT_CHECKED)}.
<ul class="legend">{legend}</ul></footer>
</main></body></html>
"""


def _count(n: int, word: str) -> str:
    return f"{n} {word}{'' if n == 1 else 's'}"


def _chip(verdict: Verdict | None) -> str:
    if verdict is None:
        return ""
    return f'<span class="chip {verdict.value}">{_MARKS[verdict.value]} {verdict.value}</span>'


def _report(report: Report, number: int) -> str:
    name = report.name or f"Solution {number}" if report.name or number > 1 else "The solution"
    problem = f'<div class="problem">{escape(report.problem)}</div>' if report.problem else ""
    steps = "\n".join(_step(s, blamed=report.blamed == s.step.index) for s in report.steps)
    empty = '<div class="problem">There is nothing to read in this text.</div>' \
        if not report.steps else ""
    return (f'<article><header class="top"><h2>{escape(name)}</h2>{_chip(report.verdict)}'
            f"</header>{problem}{empty}{steps}{_answer(report.answer)}</article>")


def _step(step: StepReport, *, blamed: bool) -> str:
    notes = ""
    if blamed:
        notes += '<span class="note blame">the first bad step</span>'
    if step.origins:
        notes += ('<span class="note">numbers of unknown origin: '
                  f"{escape(', '.join(step.origins))}</span>")
    claims = "".join(_claim(c) for c in step.claims) or \
        '<span class="soft small">no claim that can be checked</span>'
    return (f'<section class="step{" blamed" if blamed else ""}"><div class="n">'
            f'{step.step.index + 1}</div><div class="prose">{_marked(step)}{notes}</div>'
            f'<div class="lean">{claims}</div></section>')


def _marked(step: StepReport) -> str:
    """The prose of a step with its claims marked; claims inside others are not marked again."""
    text, start = step.step.text, step.step.start
    out, at = "", 0
    for claim in sorted(step.claims, key=lambda c: c.statement.claim.start):
        begin, end = claim.statement.claim.start - start, claim.statement.claim.end - start
        if begin < at or end > len(text):
            continue
        kind = claim.verdict.value if claim.verdict is not None else "given"
        out += escape(text[at:begin])
        out += f'<mark class="{kind}">{escape(text[begin:end])}</mark>'
        at = end
    return out + escape(text[at:])


def _claim(claim: ClaimReport) -> str:
    shown = claim.proposition or claim.shown
    chip = _chip(claim.verdict) or '<span class="chip untranslated">given</span>'
    notes = [f"read {r}" for r in dict.fromkeys(claim.readings) if r != "as written"]
    notes += [*modelled(claim), *([claim.note] if claim.note else [])]
    said = f'<span class="note">{escape("; ".join(notes))}</span>' if notes else ""
    warnings = "".join(f'<div class="warning">⚠ {escape(w)}</div>' for w in claim.warnings)
    lean = (f"<details><summary>the Lean file that was accepted</summary>"
            f"<pre>{escape(claim.lean.rstrip())}</pre></details>") if claim.lean else ""
    return (f'<div class="claim"><div class="row"><code>{escape(shown)}</code>{chip}</div>'
            f"{said}{warnings}{lean}</div>")


def _answer(answer: AnswerReport) -> str:
    if answer.final is None:
        return '<div class="answer soft">No final answer was found.</div>'
    note = f'<span class="soft small">{escape(answer.note)}</span>' if answer.note else ""
    equals = ""
    if answer.equals is not None:
        kind, said = ("proved", "equals the given answer") if answer.equals else (
            "refuted", f"is not the given answer, {answer.given}")
        equals = f'<span class="chip {kind}">{escape(said)}</span>'
    return (f'<div class="answer"><span class="soft">Final answer</span>'
            f"<b>{escape(answer.final.text)}</b>{_chip(answer.follows)}{note}{equals}</div>")
