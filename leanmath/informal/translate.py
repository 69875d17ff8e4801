"""The claims of a solution into Lean statements.

:class:`Translator` is the interface; :class:`RuleTranslator` reads the trees
that the parser built, and nothing else: no word of the text reaches Lean. A
translator that writes Lean itself marks its statements as not trusted, and the
verifier puts each of them before the judge alone.

All arithmetic is over ``Rat`` (``Int`` and ``Nat`` for remainders and for what
is said of natural numbers as such). A variable that is introduced by an
equation is defined by it; what "let" or "suppose" introduces is assumed; both
are hypotheses of what comes later, never definitions in Lean, so a circle of
them is a contradiction between hypotheses, and found as such.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol, runtime_checkable

from leanmath.informal.expr import (
    Apply,
    Expr,
    NotComputed,
    Rel,
    Root,
    Var,
    identifier,
    to_lean,
    variables,
    walk,
)
from leanmath.informal.readings import Pair, Reading, conditions_of, pairs_of
from leanmath.informal.steps import Claim, Step, read_solution


class Role(Enum):
    """What a statement is for: to be checked, or to be taken as given."""

    CLAIM = "claim"
    DEFINITION = "definition"
    ASSUMPTION = "assumption"
    #: From the problem, not from the solution.
    GIVEN = "given"


@dataclass(frozen=True)
class Statement:
    """A claim in Lean.

    ``pairs`` are what is to be checked, all of them; ``hypotheses`` the Lean
    propositions that it adds for later ones whatever becomes of it
    (definitions, assumptions). ``variables`` are all that occur. ``problem``
    says why it is not translated. ``method`` is "rules" or the name of a
    model, ``trusted`` whether every part was printed from a tree. ``score`` is
    the probability that a model gives to this translation of the step (None
    without one), ``certain`` whether a refutation of it is one of the step.
    """

    claim: Claim
    role: Role
    pairs: tuple[Pair, ...] = ()
    hypotheses: tuple[str, ...] = ()
    variables: frozenset[str] = frozenset()
    problem: str = ""
    method: str = "rules"
    trusted: bool = True
    score: float | None = None
    certain: bool = True

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the solution (in the problem for those that are given)."""
        return self.claim.start, self.claim.end


@runtime_checkable
class Translator(Protocol):
    """Statements for the claims of a solution, in order."""

    @property
    def name(self) -> str:
        """What stands in records."""

    def translate(self, problem: str, steps: Sequence[Step]) -> list[Statement]:
        """One statement for each claim (untranslated ones too), those of the problem first."""


@runtime_checkable
class BatchTranslator(Translator, Protocol):
    """A translator that takes many solutions at once."""

    def translate_all(self, items: Sequence[tuple[str, Sequence[Step]]]) -> list[list[Statement]]:
        """The statements for each problem with its steps."""


def translate_all(translator: Translator,
                  items: Sequence[tuple[str, Sequence[Step]]]) -> list[list[Statement]]:
    """The statements for many solutions, together where the translator can."""
    if isinstance(translator, BatchTranslator):
        return translator.translate_all(items)
    return [translator.translate(problem, steps) for problem, steps in items]


class RuleTranslator:
    """Statements from the trees of the parser."""

    @property
    def name(self) -> str:
        """What stands in records."""
        return "rules"

    def translate(self, problem: str, steps: Sequence[Step]) -> list[Statement]:
        """See :class:`Translator`."""
        seen: set[str] = set()
        found = []
        for statement in _givens(problem):
            seen |= statement.variables
            found.append(statement)
        for step in steps:
            for claim in step.claims:
                statement = statement_of(claim, frozenset(seen))
                seen |= statement.variables
                found.append(statement)
        return found


def _givens(problem: str) -> list[Statement]:
    """The equations with variables that a problem states (and does not ask for)."""
    given = []
    known: frozenset[str] = frozenset()
    for claim in read_solution(problem).claims if problem else ():
        names = _names(claim.sides)
        asked = "?" in problem[claim.end:claim.end + 3] or "？" in problem[claim.end:claim.end + 3]
        if claim.problem or claim.fact is not None or not names or asked:
            continue
        general = _general(claim, known)
        if general is not None:
            known |= general[1]
            given.append(Statement(replace(claim, step=-1), Role.GIVEN, (), (general[0],),
                                   general[1]))
            continue
        try:
            hypotheses = tuple(pair.readings[0].prop for pair in pairs_of(claim))
        except NotComputed:
            continue
        given.append(Statement(replace(claim, step=-1), Role.GIVEN, (), hypotheses, names))
    return given


def _names(sides: Sequence[Expr]) -> frozenset[str]:
    return frozenset(name for side in sides for name in variables(side))


def statement_of(claim: Claim, seen: frozenset[str]) -> Statement:
    """The statement of a claim that was read; ``seen`` are the variables that came before."""
    if claim.problem:
        return Statement(claim, Role.CLAIM, problem=claim.problem)
    if claim.fact is not None:
        fact = claim.fact
        reading = Reading("as written", fact.prop, f"¬ ({fact.prop})", fact.expected,
                          "first | decide | norm_num", "first | decide | norm_num")
        return Statement(claim, Role.CLAIM, (Pair(None, Rel.EQ, None, (reading,)),))
    if claim.alternatives:
        return _either(claim)
    names = _names(claim.sides)
    try:
        general = _general(claim, seen)
        if general is not None:
            rest = replace(claim, sides=claim.sides[1:], rels=claim.rels[1:],
                           words=claim.words[1:])
            pairs = pairs_of(rest) if rest.rels else ()
            return Statement(claim, Role.CLAIM if pairs else Role.DEFINITION, pairs,
                             (general[0],), general[1].union(*(p.variables for p in pairs)))
        defined = _definition(claim, seen)
        if defined is not None:
            rest, hypothesis = defined
            pairs = pairs_of(rest) if rest.rels else ()
            role = Role.CLAIM if pairs else Role.DEFINITION
            return Statement(claim, role, pairs, (hypothesis,), names)
        pairs = pairs_of(claim)
    except NotComputed as reason:
        return Statement(claim, Role.CLAIM, variables=names, problem=str(reason))
    if claim.given and names:
        return Statement(claim, Role.ASSUMPTION, (),
                         tuple(pair.readings[0].prop for pair in pairs), names)
    return Statement(claim, Role.CLAIM, pairs, (), names)


def _either(claim: Claim) -> Statement:
    """That one of several claims holds."""
    names = _names([side for one in claim.alternatives for side in one.sides])
    try:
        parts = [" ∧ ".join(f"({pair.readings[0].prop})" for pair in pairs_of(one))
                 for one in claim.alternatives]
    except NotComputed as reason:
        return Statement(claim, Role.CLAIM, variables=names, problem=str(reason))
    prop = " ∨ ".join(f"({part})" for part in parts)
    tactic = "first | norm_num | grind"
    reading = Reading("as written", prop, f"¬ ({prop})", None, tactic, tactic)
    return Statement(claim, Role.CLAIM, (Pair(None, Rel.EQ, None, (reading,), names=names),), (),
                     names)


def _general(claim: Claim, seen: frozenset[str]) -> tuple[str, frozenset[str]] | None:
    """What "f(x) = x^2 + 1" says of every x, and the names in it, when a claim reads so and the
    function was not spoken of before."""
    if len(claim.sides) < 2 or claim.problem or claim.rels[0] is not Rel.EQ:
        return None
    left, right = claim.sides[:2]
    if not isinstance(left, Apply) or not isinstance(left.argument, Var):
        return None
    bound = left.argument.name
    names = variables(left) | variables(right)
    # "f(x) = 6" is an equation for x, and "f(x + 1) = f(x)" says what no definition does.
    name = f"{left.function}()"
    if name in seen or name in variables(right) or bound not in variables(right) or any(
            isinstance(node, Root) for node in walk(right)):
        return None
    try:
        said = to_lean(right)
        conditions = "".join(f"{condition} → " for condition in conditions_of((right,)))
        text = f"∀ {identifier(bound)} : Rat, {conditions}({to_lean(left)} : Rat) = {said}"
    except NotComputed:
        return None
    return text, names - {bound}


def _definition(claim: Claim, seen: frozenset[str]) -> tuple[Claim, str] | None:
    """The variable that a chain introduces, taken out of it, and what defines it."""
    for index, side in enumerate(claim.sides):
        if not isinstance(side, Var) or side.name in seen:
            continue
        around = claim.rels[max(0, index - 1):index + 1]
        others = [*claim.sides[index + 1:index + 2], *claim.sides[max(0, index - 1):index]]
        if any(rel not in (Rel.EQ, Rel.APPROX) for rel in around) or not others:
            continue
        if side.name in _names([s for s in claim.sides if s is not side]):
            continue
        sides = tuple(s for s in claim.sides if s is not side)
        rels = claim.rels[:index] + claim.rels[index + 1:] if index < len(claim.rels) \
            else claim.rels[:-1]
        words = tuple(w for i, w in enumerate(claim.words) if i != index)
        rest = replace(claim, sides=sides, rels=rels, words=words)
        # The last number of the chain says it best: x = 3 * 4 = 12.
        text = f"({to_lean(side)} : Rat) = {to_lean(others[0])}"
        return rest, text
    return None
