"""Pairs to learn translation from: a step with its context, and the Lean that it says.

From solutions with calculator annotations (GSM8K): an annotation is what the
step computes. Only what Lean proved is taken, so that a slip in the data is not
learnt. Each step is taken with the computation cut out of the prose ("He paid
3 * 5 = $15" as "He paid $15"), so that the equation has to be found in the
problem and the steps before, and every other one as it stands, without
annotations, too (those the rules can read). What computes nothing is learnt
from as well: steps without an equation, and sentences of the problem.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from zlib import crc32

from leanmath.core.errors import InputError
from leanmath.core.lines import read_objects
from leanmath.informal.arithmetic import Equation, read_arithmetic, trivial
from leanmath.informal.expr import NotComputed
from leanmath.informal.prose import equations_of
from leanmath.informal.steps import read_solution
from leanmath.informal.verdicts import Report, Verdict
from leanmath.models.prompts import NOTHING

_ANNOTATION = re.compile(r"<<[^<>\n]*>>")
_WORD = re.compile(r"[a-z]+|\d+(?:\.\d+)?")
#: A run of so many words in common with a held-back problem is too many.
_RUN = 12


@dataclass(frozen=True)
class Pair:
    """A step to translate: the texts, the answer in Lean (``lean``) and as plain arithmetic
    (``equation``), where it comes from (``name``, ``kind``), and its ``split``. A step that
    computes nothing has ``NOTHING`` as its Lean and no equation."""

    problem: str
    before: tuple[str, ...]
    step: str
    lean: str
    equation: str
    name: str
    kind: str
    split: str = ""

    @property
    def equations(self) -> tuple[Equation, ...]:
        """The answer as trees; :class:`InputError` when it is no arithmetic."""
        if not self.equation:
            return ()
        found = read_arithmetic(self.equation)
        if found is None:
            raise InputError(f"{self.name}: {self.equation!r} is no arithmetic",
                             hint="An equation is numbers, + - * / ^, brackets, relations, ∧.")
        return found


def pair(problem: str, before: Sequence[str], step: str, equations: Sequence[Equation], *,
         name: str, kind: str) -> Pair | None:
    """The pair of a step and what it says, or None where that has no form in Lean."""
    try:
        lean = " ∧ ".join(e.lean() for e in equations)
        equation = " ∧ ".join(e.plain() for e in equations)
    except NotComputed:
        return None
    if read_arithmetic(equation) is None:
        return None
    return Pair(problem, tuple(before), step, lean, equation, name, kind)


def nothing(problem: str, before: Sequence[str], step: str, *, name: str) -> Pair:
    """The pair of a step that computes nothing: it repeats what is known, or announces."""
    return Pair(problem, tuple(before), step, NOTHING, "", name, "nothing")


def without_annotations(text: str) -> str:
    """A solution without its calculator annotations."""
    return _ANNOTATION.sub("", text)


def pairs_of_report(report: Report) -> Iterator[Pair]:
    """The pairs of a solution that was verified with its annotations kept."""
    texts = [without_annotations(step.step.text) for step in report.steps]
    for number, sentence in enumerate(read_solution(report.problem).steps):
        if number % 3 == 0 and sentence.numbers and not sentence.claims \
                and "?" not in sentence.text:
            yield nothing(report.problem, [], sentence.text, name=f"{report.name}/p{number + 1}")
    for index, step in enumerate(report.steps):
        if not step.claims and "=" not in texts[index]:
            yield nothing(report.problem, texts[:index], texts[index],
                          name=f"{report.name}/{index + 1}")
        if not 0 < len(step.claims) <= 3:
            continue
        sources = {claim.statement.claim.source for claim in step.claims}
        proved = all(claim.verdict is Verdict.PROVED for claim in step.claims)
        if sources != {"annotation"} or not proved:
            continue
        equations = [e for claim in step.claims for e in equations_of(claim.statement.claim)]
        if any(map(trivial, equations)):
            continue
        before = texts[:index]
        whole = pair(report.problem, before, texts[index], equations,
                     name=f"{report.name}/{index + 1}", kind="prose")
        if whole is None:
            continue
        if crc32(whole.name.encode()) % 2:
            yield whole
        terse = without_computation(texts[index])
        if terse is not None:
            cut = pair(report.problem, [without_computation(t) or t for t in before], terse,
                       equations, name=whole.name, kind="terse")
            if cut is not None:
                yield cut


def without_computation(step: str) -> str | None:
    """A step whose equations are cut down to their results; None when it has none."""
    claims = [c for c in read_solution(step).claims if not c.problem and c.rels and "=" in c.text]
    text, changed = step, False
    for claim in reversed(claims):
        result = claim.text.rpartition("=")[2].lstrip()
        start = claim.start
        # The sign before the computation goes with it: "$5 * 3 = $15".
        if result[:1] in "$€£" and text[:start].rstrip().endswith(result[:1]):
            start = len(text[:start].rstrip()) - 1
        if not result or claim.end <= claim.start:
            continue
        text = text[:start] + result + text[claim.end:]
        changed = True
    return text if changed and re.search(r"[A-Za-z]{2}", text) else None


# -- files ----------------------------------------------------------------------------


def write_pairs(path: Path, pairs: Iterable[Pair]) -> int:
    """Write pairs as JSON Lines; how many there were."""
    count = 0
    try:
        with path.open("w", encoding="utf-8") as file:
            for each in pairs:
                file.write(json.dumps(asdict(each), ensure_ascii=False) + "\n")
                count += 1
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}") from error
    return count


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file; :class:`InputError` for a line that is none."""
    hint = "leanmath data translations writes such files."
    found = []
    for place, record in read_objects(path, hint=hint):
        try:
            record["before"] = tuple(record["before"])
            each = Pair(**record)
        except (KeyError, TypeError) as error:
            raise InputError(f"{place}: no pair: {error}", hint=hint) from None
        if not each.step or bool(each.equation) is (each.lean == NOTHING):
            raise InputError(f"{place}: a pair needs a step and an equation", hint=hint)
        found.append(each)
    return found


# -- guards ------------------------------------------------------------------------------


@dataclass
class Guard:
    """Keeps out what is in, or too like, problems that are held back.

    A text is too like one of them when ``_RUN`` words (numbers too) stand in
    both in the same order. ``dropped`` counts by reason.
    """

    held: Sequence[str] = ()
    dropped: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._runs = {run for text in self.held for run in _runs(text)}
        self._seen: set[tuple[str, str, str]] = set()

    def __call__(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Those that may be learnt from, each once."""
        for each in pairs:
            key = (each.problem, each.step, each.equation)
            if key in self._seen:
                self.dropped["repeated"] += 1
            elif any(run in self._runs for text in (each.problem, each.step)
                     for run in _runs(text)):
                self.dropped["held back"] += 1
            else:
                self._seen.add(key)
                yield each


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    size = min(_RUN, len(words))
    if size < 6:
        return
    for start in range(len(words) - size + 1):
        yield tuple(words[start:start + size])
