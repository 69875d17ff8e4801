"""How the verifier does on GSM8K: gold solutions, and the same with an error in them.

Gold steps should be proved and none refuted; of mutated ones the error should
be refuted, and its step blamed. A step that was left out, and an equation that
does not model its sentence, are arithmetic that holds: they are counted, not
expected. Every solution leaves a record as it is done, from which a run that
was cut off goes on.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from pathlib import Path

from leanmath.bench.mutations import ARITHMETIC, Kind, Mutant, mutants, strip
from leanmath.core.errors import InputError
from leanmath.core.lines import Lines, kept_objects, read_objects
from leanmath.informal.verdicts import Report, Verdict
from leanmath.informal.verify import Item, Verifier

#: Problems that are taken together.
GROUP = 128


class Annotations(Enum):
    """Whether the calculator annotations are kept, or the prose is all there is."""

    KEEP = "keep"
    STRIP = "strip"


@dataclass(frozen=True)
class Problem:
    """A problem with its gold solution."""

    name: str
    question: str
    solution: str
    answer: str


def load(path: Path) -> list[Problem]:
    """Problems from JSON Lines (name, question, answer); :class:`InputError` for bad ones."""
    hint = "A line has question and answer."
    found = []
    for place, record in read_objects(path, hint=hint):
        try:
            solution = record["answer"]
            final = record.get("final_answer") or solution.rpartition("####")[2].strip()
            name = record.get("name", f"line-{place.rpartition(':')[2]}")
            found.append(Problem(name, record["question"], solution, final))
        except (KeyError, TypeError, AttributeError) as error:
            raise InputError(f"{place}: no problem of GSM8K: {error}", hint=hint) from None
    if not found:
        raise InputError(f"{path} holds no problem")
    return found


@dataclass
class Count:
    """Of one kind of mutation: how many were made, caught, blamed on the right step, and (for
    steps that were left out) noticed by a number of unknown origin."""

    injected: int = 0
    caught: int = 0
    blamed: int = 0
    noticed: int = 0


def run(verifier: Verifier, problems: list[Problem], annotations: Annotations, *,
        mutations: int = 1, records: Path | None = None,
        on_done: Callable[[int], None] = lambda _: None) -> dict[str, object]:
    """Verify all, gold and mutated, and count. ``on_done`` hears of problems as they end."""
    done = _done(records, annotations, mutations)
    todo = [p for p in problems if p.name not in done]
    on_done(len(problems) - len(todo))
    source = iter(todo)
    while group := list(islice(source, GROUP)):
        start = time.monotonic()
        gold = list(verifier.verify_all([_item(p, p.solution, annotations) for p in group]))
        seconds = (time.monotonic() - start) / len(group)
        wrong = [(p, m) for p in group for m in _mutants(p, annotations, mutations)]
        reports = verifier.verify_all([_item(p, m.text, annotations) for p, m in wrong])
        judged: dict[str, list[dict[str, object]]] = {}
        for (problem, mutant), report in zip(wrong, reports, strict=True):
            judged.setdefault(problem.name, []).append(_mutant_record(mutant, report))
        new = [_record(p, r, judged.get(p.name, []), seconds, annotations, mutations)
               for p, r in zip(group, gold, strict=True)]
        _append(records, new)
        done |= {str(record["name"]): record for record in new}
        on_done(len(group))
    return summary([done[p.name] for p in problems], annotations, mutations)


def _item(problem: Problem, text: str, annotations: Annotations) -> Item:
    shown = text if annotations is Annotations.KEEP else strip(text)
    return Item(problem.question, shown, problem.answer, problem.name)


def _mutants(problem: Problem, annotations: Annotations, count: int) -> Iterator[Mutant]:
    for kind in Kind if count else ():
        for mutant in mutants(problem.solution, kind, count, problem.name):
            if annotations is Annotations.KEEP or mutant.in_prose:
                yield mutant


# -- records ------------------------------------------------------------------------------


def _record(problem: Problem, report: Report, wrong: list[dict[str, object]], seconds: float,
            annotations: Annotations, mutations: int) -> dict[str, object]:
    return {"name": problem.name, "annotations": annotations.value, "mutations": mutations,
            "seconds": round(seconds, 4), "steps": [_step(s) for s in report.steps],
            "follows": _value(report.answer.follows), "equals": report.answer.equals,
            "mutants": wrong}


def _step(step: object) -> dict[str, object]:
    from leanmath.informal.verdicts import StepReport

    assert isinstance(step, StepReport)
    return {"verdict": _value(step.verdict), "equation": "=" in step.step.text,
            "claims": [{"verdict": _value(c.verdict), "read": c.shown, "note": c.note,
                        "source": c.statement.claim.source} for c in step.claims]}


def _mutant_record(mutant: Mutant, report: Report) -> dict[str, object]:
    refuted = [s.step.index for s in report.steps if s.verdict is Verdict.REFUTED]
    answer = report.answer.follows is Verdict.REFUTED
    return {"kind": mutant.kind.value, "change": mutant.change, "line": mutant.line,
            "refuted": refuted, "blamed": report.blamed, "answer": answer,
            "noticed": any(s.origins for s in report.steps)}


def _value(verdict: Verdict | None) -> str | None:
    return None if verdict is None else verdict.value


def _done(records: Path | None, annotations: Annotations,
          mutations: int) -> dict[str, dict[str, object]]:
    found = {}
    for record in kept_objects(records):
        if record.get("annotations") == annotations.value and \
                record.get("mutations") == mutations:
            found[record["name"]] = record
    return found


def _append(records: Path | None, new: Iterable[dict[str, object]]) -> None:
    if records is not None:
        with Lines(records) as file:
            for record in new:
                file.write(record)


# -- counts ---------------------------------------------------------------------------------


def summary(records: list[dict[str, object]], annotations: Annotations,
            mutations: int) -> dict[str, object]:
    """The counts over all records; ``steps`` are those that hold an equation."""
    data = json.loads(json.dumps(records))  # plain values, whether new or read
    steps = [(r["name"], s) for r in data for s in r["steps"]]
    equations = [(n, s) for n, s in steps if s["equation"]]
    verdicts = [s["verdict"] for _, s in equations]
    claims = [c for _, s in steps for c in s["claims"]]
    annotated = [c for c in claims if c["source"] == "annotation"]
    refuted = [{"name": n, "claim": c["read"]} for n, s in steps for c in s["claims"]
               if c["verdict"] == "refuted"]
    refuted_steps = sum(s["verdict"] == "refuted" for _, s in steps)
    counts = {kind: Count() for kind in Kind}
    right = wrong = 0
    for record in data:
        # What is refuted in the gold solution, too, is counted there, once.
        gold = {i for i, s in enumerate(record["steps"]) if s["verdict"] == "refuted"}
        for mutant in record["mutants"]:
            kind = Kind(mutant["kind"])
            count = counts[kind]
            count.injected += 1
            count.noticed += bool(mutant["noticed"])
            if kind in ARITHMETIC:
                count.caught += bool(mutant["refuted"])
                count.blamed += bool(mutant["refuted"]) and mutant["blamed"] == mutant["line"]
                right += mutant["line"] in mutant["refuted"]
                wrong += len(set(mutant["refuted"]) - gold - {mutant["line"]})
            elif kind is Kind.ANSWER:
                count.caught += mutant["answer"]
                count.blamed += mutant["answer"] and not set(mutant["refuted"]) - gold
                right += mutant["answer"]
                wrong += len(set(mutant["refuted"]) - gold)
            else:
                more = max(0, len(mutant["refuted"]) - len(gold))
                count.caught += more > 0
                wrong += more
    seconds = sum(r["seconds"] for r in data)
    said = right + wrong + refuted_steps
    return {
        "annotations": annotations.value, "solutions": len(data), "steps": len(equations),
        "translated": sum(v not in (None, "untranslated") for v in verdicts),
        "proved": verdicts.count("proved"), "refuted": verdicts.count("refuted"),
        "undecided": verdicts.count("undecided"), "vacuous": verdicts.count("vacuous"),
        "false_alarms": refuted_steps, "all_steps": len(steps),
        "claims": len(claims), "claims_proved": sum(c["verdict"] == "proved" for c in claims),
        "annotated_claims": len(annotated),
        "annotated_claims_proved": sum(c["verdict"] == "proved" for c in annotated),
        "refuted_claims": refuted,
        "answers_that_follow": sum(r["follows"] == "proved" for r in data),
        "answers_refuted": sum(r["follows"] == "refuted" for r in data),
        "answers_equal": sum(r["equals"] is True for r in data),
        "mutations_of_each_kind": mutations,
        "mutations": {k.value: {"injected": c.injected, "caught": c.caught, "blamed": c.blamed,
                                "noticed": c.noticed} for k, c in counts.items()},
        "precision_refuted": round(right / said, 5) if mutations and said else None,
        "solutions_per_second": round(len(data) / seconds, 2) if seconds else None,
    }
