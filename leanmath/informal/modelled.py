"""Statements from what a model makes of steps, and the translator that asks the rules first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from types import TracebackType

from leanmath.informal.expr import Rel
from leanmath.informal.model import ModelTranslator, Translation
from leanmath.informal.prose import equations_of
from leanmath.informal.readings import Pair, Reading
from leanmath.informal.steps import Claim, Step, rounding_words
from leanmath.informal.translate import Role, RuleTranslator, Statement, statement_of

_ANY = "first | norm_num | decide | omega | grind"
#: A statement that the model gives less than this probability is not held against a solution.
#: Chosen on held-out training solutions of GSM8K: of 680 translations by leanmath-translate-tiny
#: eight had this much, all of them proved; of the 71 that had 0.8, six were misread.
REFUTES = 0.95


def merged(problem: str, steps: Sequence[Step], found: dict[int, Translation],
           method: str) -> list[Statement]:
    """The statements of a solution from what a model makes of its steps.

    Those of the problem are given by the rules. A step that the model found
    nothing for is an untranslated claim when it has an equals sign.
    """
    statements = RuleTranslator().translate(problem, [])
    seen = frozenset(n for s in statements for n in s.variables)
    for step in steps:
        translation = found.get(step.index)
        if translation is None:
            if "=" in step.text:
                statements.append(_unread(step, method))
            continue
        new = statements_of(step, translation, seen, method)
        seen |= frozenset(n for s in new for n in s.variables)
        statements += new
    return statements


def statements_of(step: Step, translation: Translation, seen: frozenset[str],
                  method: str) -> list[Statement]:
    """The statements of one step; none when it states nothing."""
    about, direction = rounding_words(step.text.lower())
    base = Claim(step.index, step.start, step.end, step.text, source="model", about=about,
                 direction=direction)
    certain = translation.score >= REFUTES and translation.returned is not False
    if translation.prop:
        reading = Reading("as the model wrote it", translation.prop, f"¬ ({translation.prop})",
                          None, _ANY, _ANY)
        return [Statement(base, Role.CLAIM, (Pair(None, Rel.EQ, None, (reading,)),),
                          method=method, trusted=False, score=translation.score,
                          certain=certain)]
    made = []
    for equation in translation.equations:
        claim = replace(base, sides=(equation.left, equation.right), rels=(equation.rel,),
                        words=("", ""))
        statement = statement_of(claim, seen)
        seen |= statement.variables
        made.append(replace(statement, method=method, score=translation.score, certain=certain))
    return made


def _unread(step: Step, method: str) -> Statement:
    claim = Claim(step.index, step.start, step.end, step.text, source="model",
                  problem="the model found no translation that Lean takes")
    return Statement(claim, Role.CLAIM, problem=claim.problem, method=method)


class BothTranslator:
    """The rules, and the model for the steps that they leave without a statement.

    The rules' statements get the model's probability as their score.
    """

    def __init__(self, model: ModelTranslator) -> None:
        self.model = model
        self._rules = RuleTranslator()
        #: Steps that the model was asked about, and of these translated.
        self.counts: Counter[str] = Counter()

    @property
    def name(self) -> str:
        """``rules+`` and the model's."""
        return f"rules+{self.model.name}"

    def translate(self, problem: str, steps: Sequence[Step]) -> list[Statement]:
        """See :class:`leanmath.informal.translate.Translator`."""
        return self.translate_all([(problem, steps)])[0]

    def translate_all(self, items: Sequence[tuple[str, Sequence[Step]]]) -> list[list[Statement]]:
        """The same for many solutions, their steps in shared batches."""
        ruled = [self._rules.translate(problem, steps) for problem, steps in items]
        read = [{s.claim.step for s in statements if not s.problem} for statements in ruled]
        proposed = self.model.propose(items, wanted=lambda n, step: step.index not in read[n])
        found = []
        for (_problem, steps), statements, new in zip(items, ruled, proposed, strict=True):
            self.counts["asked"] += sum(s.index in new for s in steps)
            found.append(self._joined(steps, statements, new))
        return self._scored(items, found)

    def _joined(self, steps: Sequence[Step], statements: Sequence[Statement],
                new: dict[int, Translation]) -> list[Statement]:
        by_step: dict[int, list[Statement]] = {}
        for statement in statements:
            by_step.setdefault(statement.claim.step, []).append(statement)
        joined = by_step.pop(-1, [])
        seen = frozenset(n for s in joined for n in s.variables)
        for step in steps:
            own = by_step.get(step.index, [])
            if step.index in new:
                made = statements_of(step, new[step.index], seen, self.model.name)
                if made:
                    self.counts["translated"] += 1
                    own = made
            seen |= frozenset(n for s in own for n in s.variables)
            joined += own
        return joined

    def _scored(self, items: Sequence[tuple[str, Sequence[Step]]],
                found: list[list[Statement]]) -> list[list[Statement]]:
        asked, places = [], []
        for number, ((problem, steps), statements) in enumerate(zip(items, found, strict=True)):
            for place, step in enumerate(steps):
                rows = [at for at, s in enumerate(statements)
                        if s.claim.step == step.index and s.method == "rules"]
                equations = [e for at in rows for e in equations_of(statements[at].claim)]
                if equations:
                    asked.append((problem, steps[:place], step, equations))
                    places.append((number, rows))
        for (number, rows), value in zip(places, self.model.scores(asked), strict=True):
            for at in rows:
                found[number][at] = replace(found[number][at], score=value)
        return found

    def close(self) -> None:
        """End the judge."""
        self.model.close()

    def __enter__(self) -> BothTranslator:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()
