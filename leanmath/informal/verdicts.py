"""What is said of a solution: verdicts for claims, steps and the answer, and the record of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from leanmath.informal.expr import to_text
from leanmath.informal.prose import equations_of, round_trip, to_prose
from leanmath.informal.steps import FinalAnswer, Solution, Step
from leanmath.informal.translate import Role, Statement

#: The layout of the records; raised when it changes.
SCHEMA = 2
CHECKED = "the arithmetic as written, with earlier results as hypotheses"
NOT_CHECKED = "that the equations model the sentences, and the sentences the problem"


class Verdict(Enum):
    """What Lean says of a claim.

    ``PROVED``: it follows; ``REFUTED``: its negation does; ``VACUOUS``: what
    it stands on is contradictory; ``UNTRANSLATED``: it has no form in Lean;
    ``UNDECIDED``: neither it nor its negation was proved.
    """

    PROVED = "proved"
    REFUTED = "refuted"
    VACUOUS = "vacuous"
    UNTRANSLATED = "untranslated"
    UNDECIDED = "undecided"


#: The worst first: what one of these claims is, its step is.
_WORST = (Verdict.REFUTED, Verdict.VACUOUS, Verdict.UNDECIDED, Verdict.UNTRANSLATED,
          Verdict.PROVED)


def worst(verdicts: list[Verdict]) -> Verdict | None:
    """The verdict on several claims together; None on none."""
    return next((verdict for verdict in _WORST if verdict in verdicts), None)


@dataclass(frozen=True)
class ClaimReport:
    """A claim and its verdict (None for what is taken as given: definitions, assumptions).

    ``readings`` names how each relation was read, ``lean`` is the file whose
    theorem the judge accepted ("" without one), ``proposition`` what was
    tried. ``warnings`` must be shown beside the verdict.
    """

    statement: Statement
    verdict: Verdict | None
    readings: tuple[str, ...] = ()
    proposition: str = ""
    lean: str = ""
    note: str = ""
    warnings: tuple[str, ...] = ()
    axioms: frozenset[str] = field(default_factory=frozenset)

    @property
    def shown(self) -> str:
        """The claim as it was understood."""
        claim = self.statement.claim
        if not claim.sides:
            return claim.text
        text = to_text(claim.sides[0])
        for rel, side in zip(claim.rels, claim.sides[1:], strict=True):
            text += f" {rel.value} {to_text(side)}"
        if claim.remainder is not None:
            text += f" remainder {to_text(claim.remainder)}"
        return text


    @property
    def says(self) -> str:
        """What the statement says, back in words: for the reader to compare with the step. ""
        where the words do not say it (reading them gives another statement)."""
        equations = equations_of(self.statement.claim)
        return to_prose(equations) if equations and round_trip(equations) else ""


@dataclass(frozen=True)
class StepReport:
    """A step and the worst verdict on its claims (None: it claims nothing that is checked).

    ``origins``: numbers that stand neither in the problem nor in an earlier
    step; a hint that something was left out, no verdict.
    """

    step: Step
    claims: tuple[ClaimReport, ...]
    verdict: Verdict | None
    origins: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswerReport:
    """The final answer: whether it ``follows`` from the steps, and ``equals`` the given one.

    ``equals`` is None when none was given, or there is no final answer.
    """

    final: FinalAnswer | None
    follows: Verdict | None
    note: str = ""
    lean: str = ""
    given: str | None = None
    equals: bool | None = None


@dataclass(frozen=True)
class Report:
    """Everything that was found about one solution."""

    problem: str
    solution: Solution
    steps: tuple[StepReport, ...]
    answer: AnswerReport
    name: str = ""
    #: The answer as it was handed in.
    item_answer: str | None = None

    @property
    def verdict(self) -> Verdict:
        """The worst of all; ``UNTRANSLATED`` when nothing was checked."""
        found = [s.verdict for s in self.steps if s.verdict is not None]
        if self.answer.follows is not None:
            found.append(self.answer.follows)
        return worst(found) or Verdict.UNTRANSLATED

    @property
    def blamed(self) -> int | None:
        """The index of the first step that is refuted or vacuous, or None."""
        return next((s.step.index for s in self.steps
                     if s.verdict in (Verdict.REFUTED, Verdict.VACUOUS)), None)

    @property
    def warnings(self) -> tuple[str, ...]:
        """All warnings, in order, each once."""
        return tuple(dict.fromkeys(w for s in self.steps for c in s.claims for w in c.warnings))

    @property
    def score(self) -> float | None:
        """The smallest probability that a model gives to a translation; None without a model."""
        found = [c.statement.score for s in self.steps for c in s.claims
                 if c.statement.score is not None]
        return min(found, default=None)

    def to_json(self) -> dict[str, object]:
        """The record that ``--json`` writes."""
        blamed = self.blamed
        return {
            "schema": SCHEMA, "name": self.name, "problem": self.problem,
            "solution": self.solution.text, "verdict": self.verdict.value,
            "first_bad_step": blamed, "steps": [_step(s) for s in self.steps],
            "answer": _answer(self.answer), "warnings": list(self.warnings),
            "fidelity": {"checked": CHECKED, "not_checked": NOT_CHECKED, "score": self.score},
        }


def _step(report: StepReport) -> dict[str, object]:
    return {
        "index": report.step.index, "text": report.step.text,
        "start": report.step.start, "end": report.step.end,
        "verdict": None if report.verdict is None else report.verdict.value,
        "numbers_of_unknown_origin": list(report.origins),
        "claims": [_claim(c) for c in report.claims],
    }


def _claim(report: ClaimReport) -> dict[str, object]:
    statement = report.statement
    start, end = statement.span
    return {
        "start": start, "end": end, "text": statement.claim.text, "read_as": report.shown,
        "role": statement.role.value, "method": statement.method,
        "variables": sorted(statement.variables),
        "verdict": None if report.verdict is None else report.verdict.value,
        "readings": list(report.readings), "proposition": report.proposition,
        "lean": report.lean, "axioms": sorted(report.axioms), "note": report.note,
        "warnings": list(report.warnings), "says": report.says, "score": statement.score,
    }


def _answer(report: AnswerReport) -> dict[str, object]:
    final = report.final
    return {
        "text": None if final is None else final.text,
        "form": None if final is None else final.form,
        "start": None if final is None else final.start,
        "end": None if final is None else final.end,
        "follows": None if report.follows is None else report.follows.value,
        "note": report.note, "lean": report.lean, "given": report.given, "equals": report.equals,
    }


def is_checked(statement: Statement) -> bool:
    """Whether a statement gets a verdict."""
    return statement.role is Role.CLAIM
