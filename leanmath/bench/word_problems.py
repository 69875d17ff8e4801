"""Other problems: CMATH (Chinese) read, SVAMP's equations and MATH's solutions checked by Lean.

CMATH has problems and answers but no solutions, so what is measured is the
reading: which of the numbers that stand in a text (digits, Chinese numerals,
fractions) are found, and whether each answer is read as a number. SVAMP has an
equation and an answer for each problem: a solution is made of them, verified,
and once more with a wrong answer. MATH has solutions in LaTeX, by people: how much of
them is read and proved, whether one is refuted though it is right, and whether
a digit changed in a result is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from leanmath.core.lines import read_objects
from leanmath.informal.steps import number_in, read_solution
from leanmath.informal.verdicts import Report, Verdict
from leanmath.informal.verify import Item, Verifier

#: The last digit of a claim that ends with a number.
_LAST_DIGIT = re.compile(r"(?<![_^.\d])(?<![_^]\{)\d{0,9}(\d)\Z")
_DIGITS = re.compile(r"(?<![\d.])\d+(?:\.\d+)?")


def _lines(path: Path) -> list[dict[str, object]]:
    return [record for _, record in read_objects(path, hint="Name a file of JSON Lines.")]


@dataclass(frozen=True)
class Reading:
    """Of a file of Chinese problems: how many, how many were read without loss of a number, the
    numbers in digits and those found, and the answers that were read as the number they are."""

    problems: int
    whole: int
    numbers: int
    found: int
    answers: int


def read_cmath(path: Path) -> Reading:
    """Read every problem of CMATH and its answer."""
    whole = numbers = found = answers = 0
    records = _lines(path)
    for record in records:
        text, golden = str(record["input"]), str(record["golden"])
        wanted = [Fraction(m.group()) for m in _DIGITS.finditer(text)]
        seen = {n for step in read_solution(text).steps for n in step.numbers}
        # 3.6亿 is found as 360000000.
        seen |= {n / scale for n in seen for scale in (10**4, 10**8)}
        hits = sum(n in seen or _in_fraction(n, text, seen) for n in wanted)
        numbers, found, whole = numbers + len(wanted), found + hits, whole + (hits == len(wanted))
        answers += _answer_read(golden)
    return Reading(len(records), whole, numbers, found, answers)


def _answer_read(golden: str) -> bool:
    """Whether an answer in a sentence is read as the number that it is."""
    plain = golden.strip().removesuffix("%")
    try:
        n = Fraction(plain) / (1 if plain == golden.strip() else 100)
    except (ValueError, ZeroDivisionError):
        return False
    return number_in(f"答案是{golden}") == n


def _in_fraction(n: Fraction, text: str, seen: set[Fraction]) -> bool:
    """Whether a numeral is part of a mixed number that was found."""
    return any((n == whole and whole + Fraction(top, bottom) in seen)
               or (n in (top, bottom) and whole + Fraction(top, bottom) in seen)
               for whole, top, bottom in (
                   (int(a), int(b), int(c)) for a, b, c in
                   re.findall(r"(\d+)\s+(\d+)/(\d+)", text)) if bottom)


@dataclass(frozen=True)
class Equations:
    """Of SVAMP's equations: how many, proved and refuted with the right answer, refuted with a
    wrong one, and the names of those that are not proved."""

    problems: int
    proved: int
    refuted: int
    wrong_refuted: int
    open: tuple[str, ...]


def check_svamp(verifier: Verifier, path: Path) -> Equations:
    """Have Lean check the equation of every problem, with its answer and with one more."""
    records = _lines(path)
    right = list(verifier.verify_all(_item(r, 0) for r in records))
    wrong = list(verifier.verify_all(_item(r, 1) for r in records))
    return Equations(
        len(records), _count((r.verdict for r in right), Verdict.PROVED),
        _count((r.verdict for r in right), Verdict.REFUTED),
        _count((r.verdict for r in wrong), Verdict.REFUTED),
        tuple(r.name for r in right if r.verdict is not Verdict.PROVED))


def _count(verdicts: Iterable[Verdict], wanted: Verdict) -> int:
    return sum(verdict is wanted for verdict in verdicts)


def _item(record: dict[str, object], more: int) -> Item:
    answer = Fraction(str(record["answer"])) + more
    text = f"{float(answer):g}" if answer.denominator != 1 else str(answer)
    problem = f"{record['body']} {record['question']}"
    return Item(problem, f"{record['equation']} = {text}\n#### {text}", text, str(record["name"]))


@dataclass(frozen=True)
class Solutions:
    """Of a file of solutions that are right: their claims by verdict, the solutions with one that
    is refuted or stands on a contradiction, the answers that were found and are the given ones;
    of those with a digit ``changed`` in a result that Lean had proved, those ``caught``."""

    solutions: int
    claims: int
    proved: int
    undecided: int
    untranslated: int
    refuted: tuple[str, ...]
    answers: int
    changed: int
    caught: int


def check_math(verifier: Verifier, path: Path, limit: int | None = None) -> Solutions:
    """Verify the solutions of a file in the form of MATH, and each with a wrong result."""
    records = _lines(path)[:limit]
    items = [Item(str(record["problem"]), str(record["solution"]), str(record["answer"]),
                  str(record["name"])) for record in records]
    reports = list(verifier.verify_all(items))
    verdicts = [c.verdict for r in reports for s in r.steps for c in s.claims
                if c.verdict is not None]
    wrong = [changed for item, report in zip(items, reports, strict=True)
             if (changed := _with_a_wrong_result(item, report)) is not None]
    found = verifier.verify_all(item for item, _ in wrong)
    caught = sum(any(step.step.index == index and step.verdict is Verdict.REFUTED
                     for step in report.steps)
                 for report, (_, index) in zip(found, wrong, strict=True))
    bad = (Verdict.REFUTED, Verdict.VACUOUS)
    return Solutions(
        len(reports), len(verdicts), _count(verdicts, Verdict.PROVED),
        _count(verdicts, Verdict.UNDECIDED), _count(verdicts, Verdict.UNTRANSLATED),
        tuple(report.name for report in reports if report.verdict in bad),
        sum(report.answer.equals is True for report in reports), len(wrong), caught)


def _with_a_wrong_result(item: Item, report: Report) -> tuple[Item, int] | None:
    """The solution with another last digit in its first proved result without variables, and the
    step of it."""
    for step in report.steps:
        for claim in step.claims:
            source = claim.statement.claim
            digits = _LAST_DIGIT.search(item.solution, source.start, source.end)
            if claim.verdict is not Verdict.PROVED or digits is None or \
                    claim.statement.variables:
                continue
            other = str((int(digits.group(1)) + 3) % 10)
            text = item.solution[:digits.start(1)] + other + item.solution[digits.end(1):]
            return Item(item.problem, text, item.answer, item.name), step.step.index
    return None
