"""Solutions verified: read, translated, put to Lean together, reported one by one.

:class:`Verifier` keeps Lean up and takes solutions in groups, so that the
questions of a whole group travel in a few requests; :func:`verify` is for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import TracebackType

from leanmath.core.errors import InputError
from leanmath.informal.answers import equal_answers, given_answer
from leanmath.informal.closing import BATCH, Closer, Counts, Obligation, Prover
from leanmath.informal.examine import Examination, examine
from leanmath.informal.steps import read_solution
from leanmath.informal.translate import RuleTranslator, Translator, translate_all
from leanmath.informal.verdicts import Report
from leanmath.lean.isolation import Isolation
from leanmath.lean.toolchain import Toolchain, find_toolchain

#: Solutions whose questions are put to Lean together, and the characters after which a group ends.
GROUP, GROUP_SIZE = 128, 50_000
#: Longer solutions (in characters) are not taken.
LONGEST = 4_000_000


@dataclass(frozen=True)
class Item:
    """A solution to verify; ``answer`` is the right one, where it is known."""

    problem: str
    solution: str
    answer: str | None = None
    name: str = ""


class Verifier:
    """Verifies solutions; a context manager that keeps Lean running.

    ``translator`` default: the rules. ``prove`` is asked for a proof where the
    fixed tactics decide nothing. ``jobs`` judges work at once, ``batch``
    propositions go into one request.
    """

    def __init__(self, toolchain: Toolchain | None = None, *,
                 translator: Translator | None = None, prove: Prover | None = None,
                 jobs: int = 2, batch: int = BATCH, isolation: Isolation | None = None) -> None:
        self._translator = translator or RuleTranslator()
        self._closer = Closer(toolchain or find_toolchain(), jobs=jobs, batch=batch, prove=prove,
                              isolation=isolation)

    @property
    def counts(self) -> Counts:
        """The work that was done so far."""
        return self._closer.counts

    def verify(self, problem: str, solution: str, *, answer: str | None = None) -> Report:
        """Verify one solution. :class:`InputError` when it is longer than ``LONGEST``."""
        return next(self.verify_all([Item(problem, solution, answer)]))

    def verify_all(self, items: Iterable[Item], *, group: int = GROUP) -> Iterator[Report]:
        """Verify many, ``group`` at a time; the reports come in the order of the items."""
        batch: list[Item] = []
        size = 0
        for item in items:
            batch.append(item)
            size += len(item.solution)
            if len(batch) >= group or size > GROUP_SIZE:
                yield from self._together(batch)
                batch, size = [], 0
        if batch:
            yield from self._together(batch)

    def _together(self, items: list[Item]) -> list[Report]:
        """Run the examinations in step: the questions of all of them in one round."""
        reports: list[Report | None] = [None] * len(items)
        waiting: dict[int, tuple[Examination, list[Obligation]]] = {}
        for index, examination in enumerate(self._examinations(items)):
            self._advance(reports, waiting, index, examination, None)
        while waiting:
            asked = [(index, examination, questions)
                     for index, (examination, questions) in waiting.items()]
            proofs = iter(self._closer.close_all(o for _, _, qs in asked for o in qs))
            waiting = {}
            for index, examination, questions in asked:
                found = [next(proofs) for _ in questions]
                self._advance(reports, waiting, index, examination, found)
        return [_graded(report, item) for report, item in zip(reports, items, strict=True)
                if report is not None]

    def _advance(self, reports: list[Report | None],
                 waiting: dict[int, tuple[Examination, list[Obligation]]], index: int,
                 examination: Examination, found: object) -> None:
        try:
            waiting[index] = examination, examination.send(found)  # type: ignore[arg-type]
        except StopIteration as done:
            reports[index] = done.value

    def _examinations(self, items: Sequence[Item]) -> list[Examination]:
        for item in items:
            if len(item.solution) > LONGEST or len(item.problem) > LONGEST:
                raise InputError(f"a solution of {len(item.solution)} characters is too long",
                                 hint=f"At most {LONGEST} are taken; cut it into parts.")
        read = [read_solution(item.solution, problem=item.problem) for item in items]
        found = translate_all(self._translator, [
            (item.problem, solution.steps) for item, solution in zip(items, read, strict=True)])
        return [examine(item.problem, solution, statements, name=item.name)
                for item, solution, statements in zip(items, read, found, strict=True)]

    def close(self) -> None:
        """End the processes."""
        self._closer.close()

    def __enter__(self) -> Verifier:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()


def _graded(report: Report, item: Item) -> Report:
    """The report with the comparison to the right answer."""
    if item.answer is None:
        return report
    final = report.answer.final
    equals = None if final is None else equal_answers(final.text, item.answer)
    given = given_answer(item.answer)
    return replace(report, answer=replace(report.answer, given=given, equals=equals),
                   item_answer=item.answer)


def verify(problem: str, solution: str, *, answer: str | None = None,
           toolchain: Toolchain | None = None, translator: Translator | None = None,
           prove: Prover | None = None) -> Report:
    """Verify one solution with a Lean of its own; see :class:`Verifier`."""
    with Verifier(toolchain, translator=translator, prove=prove, jobs=1) as verifier:
        return verifier.verify(problem, solution, answer=answer)
