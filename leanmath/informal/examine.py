"""One solution examined: what is asked of Lean, in which order, and what the answers mean.

A generator asks for proofs of propositions and gets them, so that many
solutions can be examined in step and their questions put together. Arithmetic
done here only chooses what to ask; a verdict "proved" or "refuted" is given
for a proof that came back, and for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from leanmath.informal.closing import OF_HIGH_DEGREE, WITH_HYPOTHESES, Obligation, Proof
from leanmath.informal.expr import (
    DivisionByZero,
    Expr,
    NotComputed,
    Num,
    Rel,
    binders,
    identifier,
    literal,
    numeral,
    to_lean,
    value,
    variables,
    walk,
)
from leanmath.informal.readings import Pair, Reading
from leanmath.informal.scope import Context, branching
from leanmath.informal.steps import Solution, read_solution
from leanmath.informal.translate import Role, Statement
from leanmath.informal.verdicts import (
    AnswerReport,
    ClaimReport,
    Report,
    StepReport,
    Verdict,
    worst,
)

#: Questions go out, proofs (or None) come back, a report is the result.
Examination = Generator[list[Obligation], "list[Proof | None]", Report]
_Asking = Generator[list[Obligation], "list[Proof | None]", "_Outcome"]

#: More claims than this of one solution are not put to Lean.
MOST_CLAIMS = 2000
_ANY = "first | norm_num | decide | grind"
_ANOTHER = ("it contradicts what came before, which need not be wrong in a solution with cases, or "
            "with letters that stand for several values")
_CONTRADICTION = "two different numbers: wrong, or where a case of the solution ends"
_EXPONENT, _HIGH = re.compile(r"\^ (\d+)"), 5
_ZERO = "a divisor is zero: Lean's own convention 1 / 0 = 0 is not accepted"
UNSURE = ("refuted as the model reads it, but it may have misread the step: the model gives its "
           "reading too small a probability")
#: Numbers that need no source: units of time, dozens, per cent, halves and doubles.
_COMMON = frozenset(Fraction(n) for n in (
    "0 1 2 3 4 7 10 12 24 30 52 60 100 365 1000 1/2 1/4".split()))


@dataclass(frozen=True)
class _Outcome:
    """What became of one relation: verdict, how it was read, what was proved or tried."""

    verdict: Verdict
    reading: str = ""
    prop: str = ""
    proofs: tuple[Proof, ...] = ()
    note: str = ""


def examine(problem: str, solution: Solution, statements: Sequence[Statement],
            *, name: str = "") -> Examination:
    """Examine one solution; send proofs for the obligations that are yielded."""
    checked = [s for s in statements if s.role is Role.CLAIM][:MOST_CLAIMS]
    within = {id(s) for s in checked}
    outcomes: dict[int, _Outcome] = yield from _closed(checked)
    context = Context(solution.formulas and branching(solution.text))
    reports: dict[int, list[ClaimReport]] = {}
    open_seen: list[Statement] = []
    for statement in statements:
        index = statement.claim.step
        context.at(index)
        for hypothesis in statement.hypotheses:
            if statement.role is Role.ASSUMPTION:
                context.suppose(statement.variables, hypothesis)
            else:
                context.add(statement.variables, hypothesis)
        row = reports.setdefault(index, [])
        if statement.role is Role.CLAIM and id(statement) not in within:
            row.append(ClaimReport(statement, Verdict.UNDECIDED, note="too many claims"))
            continue
        if statement.role is Role.CLAIM and not statement.problem:
            for pair in statement.pairs:
                if id(pair) not in outcomes:
                    mixed = context.measured(statement.variables, _units(statement))
                    outcomes[id(pair)] = yield from _open(pair, context, mixed=mixed)
                    open_seen.append(statement)
        if context.careful:
            _reached(statement, outcomes)
        row.append(_claim_report(statement, outcomes, f"step_{index + 1}_claim_{len(row) + 1}"))
    steps = _step_reports(problem, solution, reports)
    answer = yield from _answer(solution, steps, context, open_seen)
    return Report(problem, solution, steps, answer, name)


# -- closed relations ------------------------------------------------------------------


def _closed(statements: Sequence[Statement],
            ) -> Generator[list[Obligation], list[Proof | None], dict[int, _Outcome]]:
    """The relations without variables, all at once, and again where the hint was wrong."""
    pairs = [(pair, s.trusted) for s in statements for pair in s.pairs if pair.closed]
    outcomes: dict[int, _Outcome] = {}
    plans: list[tuple[Pair, list[tuple[Reading, bool, Obligation]]]] = []
    for pair, trusted in pairs:
        plan = _plan(pair, trusted)
        if plan:
            plans.append((pair, plan))
        else:
            outcomes[id(pair)] = _Outcome(Verdict.UNTRANSLATED, note=pair.skip)
    again = []
    proofs = iter((yield [o for _, plan in plans for _, _, o in plan]) if plans else [])
    for pair, plan in plans:
        results = [(reading, positive, next(proofs)) for reading, positive, _ in plan]
        outcomes[id(pair)] = _judged(pair, results)
        if outcomes[id(pair)].verdict is Verdict.UNDECIDED:
            again.append(pair)
    trusted_pairs = {id(pair): trusted for pair, trusted in pairs}
    for search in (False, True):
        questions = [(pair, [(reading, positive, Obligation(
            reading.prop if positive else reading.negation, _ANY, certain=False,
            trusted=trusted_pairs[id(pair)], search=search))
            for reading in pair.readings for positive in (True, False)]) for pair in again]
        if questions:
            proofs = iter((yield [o for _, plan in questions for _, _, o in plan]))
            for pair, plan in questions:
                outcomes[id(pair)] = _judged(
                    pair, [(reading, positive, next(proofs)) for reading, positive, _ in plan])
        again = [p for p in again if outcomes[id(p)].verdict is Verdict.UNDECIDED]
    return outcomes


def _plan(pair: Pair, trusted: bool) -> list[tuple[Reading, bool, Obligation]]:
    """What to ask for: the reading that should hold, or that none does; empty when neither."""
    hit = next((r for r in pair.readings if r.expected), None)
    if hit is not None:
        return [(hit, True, Obligation(hit.prop, hit.proof, True, trusted))]
    unknown = [r for r in pair.readings if r.expected is None]
    if unknown:
        return [(r, positive, Obligation(r.prop if positive else r.negation,
                                         r.proof if positive else r.refutation, False, trusted))
                for r in unknown for positive in (True, False)]
    if pair.skip:
        return []
    return [(r, False, Obligation(r.negation, r.refutation, True, trusted))
            for r in pair.readings]


def _judged(pair: Pair, results: list[tuple[Reading, bool, Proof | None]]) -> _Outcome:
    for reading, positive, proof in results:
        if positive and proof is not None:
            return _Outcome(Verdict.PROVED, reading.name, reading.prop, (proof,))
    denied = {reading.name: proof for reading, positive, proof in results
              if not positive and proof is not None}
    if all(reading.name in denied for reading in pair.readings):
        first = pair.readings[0]
        names = "as written" if len(pair.readings) == 1 else "in every reading"
        return _Outcome(Verdict.REFUTED, names, first.negation, tuple(denied.values()))
    return _Outcome(Verdict.UNDECIDED, prop=pair.readings[0].prop)


# -- relations with variables -----------------------------------------------------------


def _units(statement: Statement) -> list[str]:
    """The units that a statement names."""
    claim = statement.claim
    found = [word for words in claim.words for word in words.split()[:1]]
    return found + [n.unit for side in claim.sides for n in walk(side) if isinstance(n, Num)]


def _open(pair: Pair, context: Context, *, mixed: bool) -> _Asking:
    """A relation with variables: it, its negation, and its hypotheses for contradiction."""
    reading = pair.readings[0]
    names = pair.variables
    bound, hypotheses = context.about(names)
    positive = _obligation(bound, hypotheses, reading.prop)
    negative = _obligation(bound, hypotheses, reading.negation)
    asked = [positive, negative]
    if len(hypotheses) > 1:
        asked.append(_obligation(bound, hypotheses, "False"))
    proofs = yield asked
    absurd = proofs[2] if len(proofs) > 2 else None
    if not any(proofs):
        proofs = yield [replace(positive, search=True), replace(negative, search=True)]
    contradictory = absurd is not None or (proofs[0] is not None and proofs[1] is not None)
    if context.careful and (contradictory or proofs[1] is not None):
        # Another case, another point, another value that is tried.
        context.forget(names)
        proofs = yield [_obligation(sorted(names), [], reading.prop)]
        context.add(names, reading.prop)
        if proofs[0] is not None:
            return _Outcome(Verdict.PROVED, reading.name, proofs[0].prop, (proofs[0],))
        return _Outcome(Verdict.UNDECIDED, reading.name, positive.prop, (), _ANOTHER)
    if contradictory:
        kept = tuple(p for p in ([absurd] if absurd is not None else proofs[:2]) if p is not None)
        return _Outcome(Verdict.VACUOUS, "as written", positive.prop, kept,
                        "what it stands on is contradictory")
    if proofs[0] is not None:
        context.add(names, reading.prop)
        return _Outcome(Verdict.PROVED, reading.name, positive.prop, (proofs[0],))
    if proofs[1] is not None and mixed:
        return _Outcome(Verdict.UNDECIDED, reading.name, positive.prop, (),
                        "the quantities are measured in different units")
    if proofs[1] is not None:
        return _Outcome(Verdict.REFUTED, reading.name, negative.prop, (proofs[1],))
    context.add(names, reading.prop)
    return _Outcome(Verdict.UNDECIDED, reading.name, positive.prop, (),
                    "it does not follow from what came before; taken as a hypothesis from here on")


def _obligation(names: Sequence[str], hypotheses: Sequence[str], goal: str) -> Obligation:
    prop = binders(names) + "".join(f"({h}) → " for h in hypotheses) + f"({goal})"
    plain = sorted(names, key=lambda name: name.endswith("()"))
    introduced = " ".join([*(identifier(name.removesuffix("()")) for name in plain),
                           *(f"h{i}" for i in range(1, len(hypotheses) + 1))])
    # Polynomials of a high degree grow without bound in grind, which counts no heartbeats there.
    degree = max(map(int, _EXPONENT.findall(prop)), default=1)
    close = WITH_HYPOTHESES if degree < _HIGH else OF_HIGH_DEGREE
    tactic = f"intro {introduced}; {close}" if introduced else close
    return Obligation(prop, tactic, certain=False)


# -- reports -------------------------------------------------------------------------------


def _claim_report(statement: Statement, outcomes: dict[int, _Outcome], name: str) -> ClaimReport:
    warnings = (_ZERO,) if any(pair.divides_by_zero for pair in statement.pairs) else ()
    if statement.problem:
        return ClaimReport(statement, Verdict.UNTRANSLATED, note=statement.problem)
    if statement.role is not Role.CLAIM:
        return ClaimReport(statement, None, proposition=" ∧ ".join(statement.hypotheses),
                           note=f"{statement.role.value}: taken as given")
    found = [_held_against(statement, outcomes[id(pair)]) for pair in statement.pairs]
    verdict = worst([o.verdict for o in found])
    if verdict in (Verdict.REFUTED, Verdict.VACUOUS):
        found = [o for o in found if o.verdict is verdict]
    proofs = [proof for o in found for proof in o.proofs] \
        if verdict in (Verdict.PROVED, Verdict.REFUTED, Verdict.VACUOUS) else []
    lean = "\n".join(proof.lean(name if len(proofs) == 1 else f"{name}_{number}")
                     for number, proof in enumerate(proofs, 1))
    return ClaimReport(
        statement, verdict, tuple(o.reading for o in found if o.reading),
        " ∧ ".join(o.prop for o in found if o.prop), lean,
        "; ".join(dict.fromkeys(o.note for o in found if o.note)), warnings,
        frozenset(a for proof in proofs for a in proof.axioms))


def _reached(statement: Statement, outcomes: dict[int, _Outcome]) -> None:
    """Of a solution with cases: 0 = -12 is a contradiction that it arrived at, no computation."""
    for pair in statement.pairs:
        if outcomes[id(pair)].verdict is Verdict.REFUTED and pair.left is not None and \
                pair.right is not None and literal(pair.left) and literal(pair.right):
            outcomes[id(pair)] = _Outcome(Verdict.UNDECIDED, prop=pair.readings[0].prop,
                                          note=_CONTRADICTION)


def _held_against(statement: Statement, outcome: _Outcome) -> _Outcome:
    """The outcome, but that a translation which is not certain refutes nothing."""
    if statement.certain or outcome.verdict not in (Verdict.REFUTED, Verdict.VACUOUS):
        return outcome
    return replace(outcome, verdict=Verdict.UNDECIDED, proofs=(), note=UNSURE)


def _step_reports(problem: str, solution: Solution,
                  reports: dict[int, list[ClaimReport]]) -> tuple[StepReport, ...]:
    known = set(_COMMON)
    for step in read_solution(problem).steps if problem else ():
        known |= step.numbers
    found = []
    for step in solution.steps:
        claims = tuple(reports.get(step.index, ()))
        sides = [side for c in claims for side in c.statement.claim.sides[:-1]]
        used = {n.value for side in sides for n in walk(side) if isinstance(n, Num)}
        strange = sorted(v for v in used if not _sourced(v, known)) if problem else []
        known |= step.numbers
        for claim in claims:
            known |= {v for side in claim.statement.claim.sides
                      if (v := _computed(side)) is not None}
        verdict = worst([c.verdict for c in claims if c.verdict is not None])
        found.append(StepReport(step, claims, verdict, tuple(str(v) for v in strange)))
    return tuple(found)


def _sourced(v: Fraction, known: set[Fraction]) -> bool:
    return any(x in known for x in (v, -v, v * 100, v / 100, (1 - v) * 100, (v - 1) * 100))


def _computed(tree: Expr) -> Fraction | None:
    try:
        return value(tree)
    except (DivisionByZero, NotComputed):
        return None


# -- the final answer ------------------------------------------------------------------------


def _answer(solution: Solution, steps: Sequence[StepReport], context: Context,
            open_seen: Sequence[Statement],
            ) -> Generator[list[Obligation], list[Proof | None], AnswerReport]:
    """Whether the final answer is what the steps arrive at."""
    final = solution.final
    if final is None:
        return AnswerReport(None, None, "no final answer was found")
    if final.value is None:
        return AnswerReport(final, Verdict.UNTRANSLATED, "the answer is no number")
    results = [(s, c, v) for s in steps for c in s.claims
               if c.verdict is Verdict.PROVED and (v := _result(c)) is not None]
    last = next((s for s in reversed(steps) if s.claims), None)
    for step, claim, v in reversed(results):
        if final.value in (v, v * 100 if _percent(claim) else v):
            note = f"the result of step {step.step.index + 1}"
            if _percent(claim) and "%" not in final.text:
                note += ", in per cent"
            if last is not None and step is not last:
                note += ", which is not the last"
            return AnswerReport(final, Verdict.PROVED, note, claim.lean)
    open_answer = yield from _open_answer(final.value, context, open_seen)
    if open_answer is not None:
        return AnswerReport(final, open_answer[0], open_answer[1], open_answer[2])
    first = last.step.index if last is not None else 0
    if any(final.value in s.numbers for s in solution.steps[first:]):
        return AnswerReport(final, Verdict.UNDECIDED, "it stands in the text, not as a result")
    ending = [(s, c, v) for s, c, v in results if s is last]
    if not ending or any(_related(v, final.value) for _, _, v in ending):
        return AnswerReport(final, Verdict.UNDECIDED, "no result of the steps is this number")
    step, claim, v = ending[-1]
    if final.form != "####" and (context.careful or _of_two({v for _, _, v in results},
                                                            final.value)
                                 or not step.step.start <= final.start < step.step.end):
        return AnswerReport(final, Verdict.UNDECIDED, "no result of the steps is this number")
    prop = f"¬ (({_printed(claim, v)} : Rat) = {_fraction(final.value)})"
    proofs = yield [Obligation(prop, "norm_num")]
    note = f"the result of step {step.step.index + 1} is another number"
    if proofs[0] is None:
        return AnswerReport(final, Verdict.UNDECIDED, note)
    return AnswerReport(final, Verdict.REFUTED, note, proofs[0].lean("answer"))


def _percent(report: ClaimReport) -> bool:
    number = numeral(report.statement.claim.sides[-1])
    return number is not None and number.percent


def _printed(report: ClaimReport, result: Fraction) -> str:
    """The computation that arrives at a result, in Lean; the result where it has no such form."""
    for side in report.statement.claim.sides:
        if not variables(side) and _computed(side) == result:
            try:
                return to_lean(side)
            except NotComputed:
                continue
    return _fraction(result)


def _result(report: ClaimReport) -> Fraction | None:
    """The number that a claim arrives at, when it is an equation."""
    claim = report.statement.claim
    if not claim.sides or claim.rels[-1] not in (Rel.EQ, Rel.APPROX) or any(
            variables(side) for side in claim.sides[-2:]):
        return None
    if "the number alone" in report.readings and claim.cut is not None:
        return _computed(claim.cut)
    return _computed(claim.sides[-1])


def _of_two(results: set[Fraction], answer: Fraction) -> bool:
    """Whether an answer is one operation away from two results: the step may not be written."""
    return any(answer in (a + b, a - b, a * b, a / b if b else None)
               for a in results for b in results if a != b)


def _related(one: Fraction, other: Fraction) -> bool:
    """Whether a result can lead to an answer without a step that is written: by a unit (per cent,
    cents, minutes), by rounding, as a part of a fraction."""
    if one == 0 or other == 0:
        return False
    if one in (other.numerator, other.denominator) and other.denominator != 1:
        return True  # what is counted first, of a share
    return abs(one - other) < 1 or any(
        one * k == other or other * k == one
        for k in map(Fraction, (100, 60, 12, 1000, 24, 7, 3600, 52, 365, -1)))


def _open_answer(value_: Fraction, context: Context, open_seen: Sequence[Statement],
                 ) -> Generator[list[Obligation], list[Proof | None],
                                tuple[Verdict, str, str] | None]:
    """Whether a variable of the last claims with variables is the answer."""
    names: list[str] = []
    for statement in reversed(open_seen[-2:]):
        for side in statement.claim.sides:
            names += [n for n in sorted(variables(side))
                      if n not in names and not n.endswith("()")]
    if not names:
        return None
    asked = []
    for name in names[:4]:
        bound, hypotheses = context.about(frozenset((name,)))
        goal = f"({identifier(name)} : Rat) = {_fraction(value_)}"
        asked.append(_obligation(bound, hypotheses, goal))
    proofs = yield asked
    for name, proof in zip(names, proofs, strict=False):
        if proof is not None:
            return Verdict.PROVED, f"it is the value of {name}", proof.lean("answer")
    return None


def _fraction(v: Fraction) -> str:
    sign, v = ("-" if v < 0 else ""), abs(v)
    text = str(v.numerator) if v.denominator == 1 else f"({v.numerator} / {v.denominator})"
    return f"({sign}{text})" if sign else text

