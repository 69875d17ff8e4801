"""How faithfully steps of GSM8K solutions become Lean: by the rules, a model, or both.

The calculator annotation of a step is what it says. A solution is taken in one
of three forms: with its annotations (``keep``), without them (``strip``), or
with the computations cut out of the prose as well (``terse``: "He paid $15"),
where the equation has to be found in the problem. A translation is faithful
when it states the annotation's equations, up to the order of terms and factors.
Wrong results are put in, too, and should be refuted.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import Any

from leanmath.bench.gsm8k_verify import Problem
from leanmath.bench.mutations import Kind, Mutant, mutants, strip
from leanmath.core.lines import Lines, kept_objects
from leanmath.informal.arithmetic import Equation, same, trivial
from leanmath.informal.examine import UNSURE
from leanmath.informal.pairs import without_computation
from leanmath.informal.prose import equations_of
from leanmath.informal.steps import read_solution
from leanmath.informal.verdicts import Report, StepReport, Verdict
from leanmath.informal.verify import Item, Verifier

_GROUP = 64


class Form(Enum):
    """How much of its arithmetic a solution shows."""

    KEEP = "keep"
    STRIP = "strip"
    TERSE = "terse"


def shown(solution: str, form: Form) -> str:
    """A solution in a form; every step stays on its line."""
    if form is Form.KEEP:
        return solution
    lines = strip(solution).split("\n")
    if form is Form.TERSE:
        lines = [line if line.startswith("####") else without_computation(line) or line
                 for line in lines]
    return "\n".join(lines)


def reference(solution: str) -> dict[int, tuple[Equation, ...]]:
    """The equations that the annotations state, by step; without those that compute nothing."""
    found = {}
    for step in read_solution(solution).steps:
        claims = [c for c in step.claims if c.source == "annotation"]
        equations = [equations_of(c)[0] for c in claims if not c.problem]
        if equations and len(equations) == len(claims) and not any(map(trivial, equations)):
            found[step.index] = tuple(equations)
    return found


@dataclass(frozen=True)
class Task:
    """What is measured: the form of the solutions, the translator's name, and how many ``mutants``
    with a wrong result are made of each."""

    form: Form
    translator: str
    mutations: int = 1

    def key(self) -> dict[str, object]:
        """What a record must have to be of this task."""
        return {"form": self.form.value, "translator": self.translator,
                "mutations": self.mutations}


def run(verifier: Verifier, problems: Sequence[Problem], task: Task, *,
        records: Path | None = None,
        on_done: Callable[[int], None] = lambda _: None) -> dict[str, Any]:
    """Translate and verify all, and count; a run that was cut off goes on from its ``records``."""
    done = _done(records, task)
    todo = [p for p in problems if p.name not in done]
    on_done(len(problems) - len(todo))
    source = iter(todo)
    while group := list(islice(source, _GROUP)):
        new = _measured(verifier, group, task)
        if records is not None:
            with Lines(records) as file:
                for record in new:
                    file.write(record)
        done |= {record["name"]: record for record in new}
        on_done(len(group))
    return summary([done[p.name] for p in problems], task)


def _measured(verifier: Verifier, group: Sequence[Problem], task: Task) -> list[dict[str, Any]]:
    start = time.process_time()
    gold = list(verifier.verify_all([
        Item(p.question, shown(p.solution, task.form), name=p.name) for p in group]))
    seconds = (time.process_time() - start) / len(group)
    made = [(p, m) for p in group for m in _mutants(p, task)]
    wrong = verifier.verify_all([Item(p.question, shown(m.text, task.form), name=p.name)
                                 for p, m in made])
    caught: dict[str, list[dict[str, Any]]] = {}
    for (problem, mutant), report in zip(made, wrong, strict=True):
        caught.setdefault(problem.name, []).append(
            {"line": mutant.line, "change": mutant.change, "refuted": _refuted(report)})
    return [{"name": p.name, **task.key(), "seconds": round(seconds, 4),
             "steps": _steps(report, reference(p.solution)), "refuted": _refuted(report),
             "mutants": caught.get(p.name, [])} for p, report in zip(group, gold, strict=True)]


def _mutants(problem: Problem, task: Task) -> Iterator[Mutant]:
    """Results that are wrong, and still to be seen in this form."""
    for mutant in mutants(problem.solution, Kind.RESULT, task.mutations, problem.name):
        if task.form is Form.KEEP or mutant.in_prose:
            yield mutant


def _refuted(report: Report) -> list[int]:
    return [s.step.index for s in report.steps if s.verdict is Verdict.REFUTED]


def _steps(report: Report, wanted: dict[int, tuple[Equation, ...]]) -> list[dict[str, Any]]:
    return [_step(step, wanted.get(step.step.index)) for step in report.steps]


def _step(step: StepReport, wanted: tuple[Equation, ...] | None) -> dict[str, Any]:
    checked = [c for c in step.claims if c.verdict is not None and not c.statement.problem]
    equations = [e for c in checked for e in equations_of(c.statement.claim)]
    scores = [c.statement.score for c in checked if c.statement.score is not None]
    return {
        "text": step.step.text, "wanted": wanted is not None,
        "method": checked[0].statement.method if checked else "",
        "says": " ∧ ".join(e.plain() for e in equations if _plain(e)),
        "faithful": wanted is not None and _faithful(equations, wanted),
        "verdict": None if step.verdict is None else step.verdict.value,
        "unsure": any(UNSURE in c.note for c in checked),
        "score": min(scores) if scores else None,
    }


def _plain(equation: Equation) -> bool:
    try:
        equation.plain()
    except ArithmeticError:
        return False
    return True


def _faithful(found: Sequence[Equation], wanted: Sequence[Equation]) -> bool:
    """Whether all that is wanted is stated, and nothing else."""
    return all(any(same(a, b) for b in found) for a in wanted) and \
        all(any(same(a, b) for b in wanted) for a in found)


def _done(records: Path | None, task: Task) -> dict[str, dict[str, Any]]:
    found = {}
    for record in kept_objects(records):
        try:
            if all(record[name] == value for name, value in task.key().items()):
                found[record["name"]] = record
        except KeyError:
            continue  # of another version
    return found


# -- counting --------------------------------------------------------------------------------


def summary(records: Sequence[dict[str, Any]], task: Task) -> dict[str, Any]:
    """The figures of all records: of the steps with an annotation, of the others, of mutants."""
    steps = [s for r in records for s in r["steps"]]
    wanted = [s for s in steps if s["wanted"]]
    others = [s for s in steps if not s["wanted"]]
    proved = [s for s in wanted if s["verdict"] == "proved"]
    alarms = sum(len(r["refuted"]) for r in records)
    injected = caught = wrong = 0
    for record in records:
        gold = set(record["refuted"])
        for mutant in record["mutants"]:
            injected += 1
            caught += mutant["line"] in mutant["refuted"]
            wrong += len(set(mutant["refuted"]) - gold - {mutant["line"]})
    said = caught + wrong + alarms
    seconds = sum(r["seconds"] for r in records)
    return {
        **task.key(), "solutions": len(records), "steps": len(wanted),
        "translated": _count(wanted, lambda s: bool(s["method"])),
        "faithful": _count(wanted, lambda s: s["faithful"]),
        "proved": len(proved), "proved_and_faithful": _count(proved, lambda s: s["faithful"]),
        "undecided": _count(wanted, lambda s: s["verdict"] == "undecided"),
        "by_model": {
            "translated": _count(wanted, _by_model),
            "faithful": _count(wanted, lambda s: _by_model(s) and s["faithful"]),
            "proved": _count(wanted, lambda s: _by_model(s) and s["verdict"] == "proved"),
            "proved_and_faithful": _count(proved, lambda s: _by_model(s) and s["faithful"]),
            "withheld_refutations": _count(wanted, lambda s: s["unsure"])},
        "false_alarms": alarms,
        "other_steps": len(others),
        "other_steps_translated": _count(others, lambda s: bool(s["method"])),
        "injected": injected, "caught": caught,
        "precision_refuted": round(caught / said, 4) if said else None,
        "auc_of_score": auc([(s["score"], s["faithful"]) for s in wanted
                             if _by_model(s) and s["score"] is not None]),
        "cpu_seconds_per_solution": round(seconds / max(1, len(records)), 4),
    }


def _by_model(step: dict[str, Any]) -> bool:
    return re.match(r"model:", step["method"]) is not None


def _count(steps: Sequence[dict[str, Any]], which: Callable[[dict[str, Any]], bool]) -> int:
    return sum(bool(which(step)) for step in steps)


def auc(scored: Sequence[tuple[float, bool]]) -> float | None:
    """How often a faithful translation has the higher score than one that is not (ties half):
    the area under the ROC curve. None when there is only one kind."""
    good = sorted(score for score, faithful in scored if faithful)
    bad = sorted(score for score, faithful in scored if not faithful)
    if not good or not bad:
        return None
    from bisect import bisect_left, bisect_right

    won = sum(bisect_left(bad, g) + (bisect_right(bad, g) - bisect_left(bad, g)) / 2 for g in good)
    return round(won / (len(good) * len(bad)), 4)
