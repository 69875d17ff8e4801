"""What is suspicious about a statement: a lint for benchmarks and for one's own theorems.

Types decide, not text: the account of the elaborated statement
(:mod:`leanmath.bench.account`) says where naturals are subtracted or divided,
and what the hypotheses say about it. That the hypotheses contradict one
another, or that the statement is false, is said only with a proof that the
judge accepted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum

from leanmath.bench.account import ELABORATED, Account, Operation, Reader
from leanmath.core.errors import SessionError
from leanmath.core.theorem import Theorem


class Severity(Enum):
    """How bad a finding is: ``error``: the statement is not what was meant; ``warning``: it may
    not be; ``info``: good to know."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True)
class Finding:
    """One remark on a statement.

    ``where`` names the hypothesis, or is ``conclusion`` or ``statement``;
    ``span`` is the place in the statement in characters (None: no one place);
    ``source`` the text there, or the term as Lean prints it; ``proof`` is what
    the judge accepted, for findings that are proved.
    """

    code: str
    severity: Severity
    where: str
    source: str
    message: str
    advice: str
    span: tuple[int, int] | None = None
    proof: str | None = None

    def to_json(self) -> dict[str, object]:
        """The object that ``--json`` writes."""
        return {"code": self.code, "severity": self.severity.value, "where": self.where,
                "source": self.source, "span": list(self.span) if self.span else None,
                "message": self.message, "advice": self.advice, "proof": self.proof}


@dataclass(frozen=True)
class Linted:
    """A statement with all findings on it; ``elaborated`` tells whether Lean understood it."""

    name: str
    elaborated: bool
    findings: tuple[Finding, ...]

    def flagged(self, level: Severity = Severity.WARNING) -> bool:
        """Whether a finding is at least as bad as ``level``."""
        return any(finding.severity.rank <= level.rank for finding in self.findings)


@dataclass(frozen=True)
class LintReport:
    """The result over all statements."""

    results: tuple[Linted, ...]

    def to_json(self) -> dict[str, object]:
        """The object that ``--json`` writes; ``codes`` counts statements, not findings."""
        codes = Counter(code for linted in self.results
                        for code in {finding.code for finding in linted.findings})
        return {
            "total": len(self.results),
            "elaborated": sum(linted.elaborated for linted in self.results),
            "errors": sum(linted.flagged(Severity.ERROR) for linted in self.results),
            "flagged": sum(linted.flagged() for linted in self.results),
            "codes": dict(sorted(codes.items())),
            "results": [{"name": linted.name, "elaborated": linted.elaborated,
                         "findings": [finding.to_json() for finding in linted.findings]}
                        for linted in self.results]}


#: Looks for a proof: what follows ``:=``, accepted by the judge, or None.
Refute = Callable[[Theorem, Account], str | None]


def lint_all(reader: Reader, theorems: Sequence[Theorem], *, refute: Refute | None = None,
             jobs: int = 1, on_done: Callable[[Linted], None] = lambda _: None) -> LintReport:
    """Lint each statement; ``on_done`` hears of each, in order.

    ``refute`` is asked to prove that the hypotheses contradict one another,
    then that the statement is false (None: neither is tried).
    """
    results: list[Linted] = []

    def take(lints: Iterable[Linted]) -> None:
        for linted in lints:
            results.append(linted)
            on_done(linted)

    def one(theorem: Theorem) -> Linted:
        return lint(reader, theorem, refute=refute)

    if jobs == 1:
        take(map(one, theorems))  # an interrupt ends it at once, with no thread to wait for
    else:
        with ThreadPoolExecutor(jobs) as pool:
            try:
                take(pool.map(one, theorems))
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    return LintReport(tuple(results))


def lint(reader: Reader, theorem: Theorem, *, refute: Refute | None = None) -> Linted:
    """All findings on one statement, the worst first."""
    try:
        account = reader.read(theorem)
    except SessionError as error:
        account = Account(status="statement", detail=error.message)
    if account.status != ELABORATED:
        return Linted(theorem.name, False, (Finding(
            "not-elaborated", Severity.ERROR, account.status, "",
            f"Lean does not accept the {account.status}: {account.detail.splitlines()[0]}"
            if account.detail else f"Lean does not accept the {account.status}",
            "Mend it; what needs Mathlib cannot be linted by the embedded Lean."),))
    findings = [*remarks(theorem, account), *_proved(theorem, account, refute)]
    return Linted(theorem.name, True,
                  tuple(sorted(findings, key=lambda finding: finding.severity.rank)))


def remarks(theorem: Theorem, account: Account) -> Iterable[Finding]:
    """What the account alone says."""
    yield from _auto_bound(account)
    yield from _names(account)
    yield from _unused(account)
    seen: set[tuple[str, str]] = set()
    for operation in account.findings:
        found = _operation(theorem, account, operation)
        if found is not None and (found.where, found.source) not in seen:
            seen.add((found.where, found.source))
            yield found


# Names and variables.


def _auto_bound(account: Account) -> Iterable[Finding]:
    if account.strict:
        return
    for binder in account.binders:
        if binder.info == "explicit" or binder.name in account.declared:
            break  # what Lean adds by itself comes first
        yield Finding(
            "auto-bound", Severity.ERROR, "statement", binder.name,
            f"{binder.name} is declared nowhere: Lean made it a variable of type {binder.type}, so "
            f"the statement is about every {binder.name}",
            f"Declare {binder.name}, mend its spelling, or import what defines it.")


def _names(account: Account) -> Iterable[Finding]:
    named = [binder.name for binder in account.binders if not binder.hygienic]
    for name, count in Counter(named).items():
        if count > 1 and not name.startswith("_"):
            yield Finding(
                "duplicate-name", Severity.WARNING, "statement", name,
                f"{count} binders are called {name}: no proof can name any but the last",
                "Give each its own name.")
    for hiding in account.hidings:
        yield Finding(
            "shadowed-name", Severity.INFO, _where(account, hiding.place), hiding.name,
            f"{hiding.name} is bound again here and hides the outer {hiding.name}",
            "Rename the inner one, if the outer one was not meant.")


def _unused(account: Account) -> Iterable[Finding]:
    binders = account.binders
    used = {number for binder in binders for number in binder.uses} | set(account.goal_uses)
    related = _related(account)
    types = Counter(binder.type for binder in binders if binder.prop)
    for number, binder in enumerate(binders):
        if binder.info == "instance" or (not binder.prop and binder.name not in account.declared):
            continue
        where = _where(account, number)
        if not binder.prop and number not in used:
            yield Finding(
                "unused-variable", Severity.WARNING, "statement", binder.name,
                f"nothing is said about {binder.name} : {binder.type}",
                "Remove it, or say what was forgotten about it.")
        elif binder.prop and number not in related and account.goal != "False":
            yield Finding(
                "unrelated-hypothesis", Severity.WARNING, where, binder.type,
                "no variable of this hypothesis has to do with the conclusion",
                "Remove it, or look for a misspelt variable.")
        if binder.prop and types.pop(binder.type, 0) > 1:
            yield Finding(
                "repeated-hypothesis", Severity.WARNING, where, binder.type,
                "this hypothesis is there more than once", "Remove it, or say what was meant.")


def _related(account: Account) -> set[int]:
    """The binders that are tied to the conclusion by variables that they share."""
    binders = account.binders
    variables = {number for number, binder in enumerate(binders)
                 if not binder.prop and binder.info != "instance"}
    # What a hypothesis speaks of: its variables, and those in their types.
    speaks = [set(binder.uses) & variables for binder in binders]
    reached = set(account.goal_uses)
    grown = True
    while grown:
        more = {number for number, binder in enumerate(binders)
                if number not in reached and (
                    speaks[number] & reached if binder.prop
                    else any(number in binders[other].uses for other in reached))}
        grown = bool(more)
        reached |= more
    return reached


# Operations.


def _operation(theorem: Theorem, account: Account, operation: Operation) -> Finding | None:
    where = _where(account, operation.place)
    span = next((place.range for place in account.places if place.text == operation.text), None)
    characters = _characters(theorem.statement, span)
    source = theorem.statement[slice(*characters)] if characters else operation.text
    if source.startswith("(") and source.endswith(")") and not operation.text.startswith("("):
        source = operation.text  # the brackets around it belong to the same term
    judged = _judge(operation, source)
    if judged is None:
        return None
    code, severity, message, advice = judged
    return Finding(code, severity, where, source, message, advice, characters)


def _judge(o: Operation, source: str) -> tuple[str, Severity, str, str] | None:
    """Code, severity, message and advice; None where there is nothing to say."""
    if o.kind == "by-zero":
        return ("division-by-zero", Severity.ERROR, "a division by 0, which is 0 in Lean",
                "Mend the denominator.")
    if o.kind == "big-op":
        if not source.startswith(("∑", "∏")):
            return None  # in brackets, or written in another way: it is meant
        return ("big-operator", Severity.WARNING,
                f"the body of the {source[0]} ends before the last operation, to whose left it "
                "stands as a whole", "Put brackets around the body, or around the whole of it.")
    # When both are provable the hypotheses contradict one another, and neither tells anything.
    holds, fails = o.holds and not o.fails, o.fails and not o.holds
    if holds:
        return None if o.closed else (
            _CODES[o.kind], Severity.INFO, f"{_NAMES[o.kind]}, but nothing is lost: the "
            "hypotheses say so", "Nothing has to be done.")
    if o.kind == "nat-sub":
        if fails:
            return ("nat-subtraction", Severity.ERROR,
                    f"a subtraction of natural numbers that is always 0: {o.left} < {o.right}",
                    "Subtract integers: (a : ℤ) - b.")
        return ("nat-subtraction", Severity.WARNING,
                f"a subtraction of natural numbers, which is 0 where {o.left} < {o.right}",
                f"Add a hypothesis {o.right} ≤ {o.left}, write it as an addition, or use ℤ.")
    if o.kind == "to-nat":
        return ("to-nat", Severity.ERROR if fails else Severity.WARNING,
                f"Int.toNat is 0 for negative numbers, and {o.left} may be one",
                f"Add a hypothesis 0 ≤ {o.left}, or stay in ℤ.")
    sort, wider = ("natural numbers", "ℚ or ℝ") if o.kind == "nat-div" else ("integers", "ℚ or ℝ")
    lost = (o.closed and fails)
    if o.kind == "nat-div" and o.exponent:
        return ("exponent-division", Severity.ERROR if lost else Severity.WARNING,
                f"the exponent {o.text} is a division of natural numbers, rounded down"
                + (": no root is taken here" if lost else ""),
                f"Give the exponent a type: x ^ ((1 : ℝ) / 3) for {wider}.")
    if lost:
        return (_CODES[o.kind], Severity.ERROR,
                f"a fraction of {sort}, {o.text}, is rounded down",
                f"Give it a type: ({o.left} : ℚ) / {o.right}.")
    return (_CODES[o.kind], Severity.WARNING,
            f"a division of {sort}, rounded down where {o.right} does not divide {o.left}",
            f"Multiply instead, add a hypothesis {o.right} ∣ {o.left}, or use {wider}.")


_CODES = {"nat-sub": "nat-subtraction", "nat-div": "nat-division", "int-div": "int-division",
          "to-nat": "to-nat"}
_NAMES = {"nat-sub": "a subtraction of natural numbers", "nat-div": "a division of natural numbers",
          "int-div": "a division of integers", "to-nat": "Int.toNat"}


# What is proved.


def _proved(theorem: Theorem, account: Account, refute: Refute | None) -> Iterable[Finding]:
    # With a variable that was not declared, the texts below would say something else.
    if refute is None or not account.strict or account.type_range is None:
        return
    vacuous = contradiction(theorem, account)
    if vacuous is not None and (proof := refute(vacuous, account)) is not None:
        yield Finding(
            "contradictory-hypotheses", Severity.ERROR, "statement", "",
            "the hypotheses contradict one another, so the statement says nothing",
            "Mend the hypotheses; the proof shows what they imply.", proof=proof)
        return
    wrong = negation(theorem, account)
    if wrong is not None and (proof := refute(wrong, account)) is not None:
        yield Finding("false", Severity.ERROR, "statement", "", "the negation is provable",
                      "Mend the statement; the proof shows where it fails.", proof=proof)


def contradiction(theorem: Theorem, account: Account) -> Theorem | None:
    """The theorem that the hypotheses imply ``False``; None when there are no hypotheses."""
    if account.body_range is None or not any(binder.prop for binder in account.binders):
        return None
    text = theorem.statement.encode()
    start, stop = account.body_range
    changed = (text[:start] + b"False" + text[stop:]).decode()
    name = f"{theorem.name}_vacuous"
    after = changed.split(maxsplit=1)[1][len(theorem.name):]
    return Theorem(name, f"theorem {name}{after}", theorem.header)


def negation(theorem: Theorem, account: Account) -> Theorem | None:
    """The theorem that the statement is false."""
    if account.type_range is None:
        return None
    text = theorem.statement.encode()
    goal = text[slice(*account.type_range)].decode()
    name = f"{theorem.name}_false"
    if account.binders_range is None:
        return Theorem(name, f"theorem {name} : ¬({goal})", theorem.header)
    binders = text[slice(*account.binders_range)].decode()
    return Theorem(name, f"theorem {name} : ¬∀ {binders}, {goal}", theorem.header)


# Places.


def _where(account: Account, place: int | None) -> str:
    if place is None:
        return "conclusion"
    binder = account.binders[place]
    if not binder.hygienic:
        return f"{'hypothesis' if binder.prop else 'variable'} {binder.name}"
    return f"hypothesis number {sum(b.prop for b in account.binders[:place + 1])}"


def _characters(text: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """A range in bytes of UTF-8, in characters."""
    if span is None:
        return None
    raw = text.encode()
    start = len(raw[:span[0]].decode(errors="replace"))
    return start, start + len(raw[span[0]:span[1]].decode(errors="replace"))
