"""Numbers as slots: a step for a small model, whose numbers are names.

A small model copies names better than digits, and it should translate what a
step says, not what would be true: it sees ``<n0>``, ``<n1>`` in place of the
numbers, and writes its answer with them. Equal numbers have one slot. Slots are
numbered by first occurrence: in the step, then in the earlier steps from the
last one back, then in the problem. "One", numbers beyond ``SLOTS``, and words
that compute ("half", "dozen") stay as they are. Training and inference come
through :func:`masked` alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from leanmath.informal.arithmetic import Equation
from leanmath.informal.expr import Apply, Bin, Expr, Func, Neg, NotComputed, Num, Root, Var
from leanmath.informal.tokens import Kind, Token, tokenize
from leanmath.models.prompts import SLOTS, TranslationContext, slot

_SPACES = re.compile(r"\s+")
#: Numbers that an equation may have without their standing in the text: of units, shares, words.
CONSTANTS = frozenset(map(Fraction, (
    "0 1 2 3 4 5 6 7 8 9 10 12 16 20 24 30 36 50 52 60 100 365 1000 3600 1000000").split()))
_SHARES = {Fraction(1, 2): ("1", "2"), Fraction(1, 4): ("1", "4"), Fraction(3, 4): ("3", "4"),
           Fraction(1, 3): ("1", "3"), Fraction(2, 3): ("2", "3"), Fraction(1, 10): ("1", "10"),
           Fraction(3, 2): ("3", "2"), Fraction(1, 5): ("1", "5")}


@dataclass(frozen=True)
class Masked:
    """A step with slots: the ``context`` that a prompt shows, the number of each slot, those
    of the step itself (``own``), and those that a percent sign follows (``percent``)."""

    context: TranslationContext
    numbers: dict[str, Num]
    own: frozenset[str]
    percent: frozenset[str]

    @property
    def slots(self) -> dict[Fraction, str]:
        """The slot of each number."""
        return {number.value: name for name, number in self.numbers.items()}


def masked(problem: str, before: Sequence[str], step: str) -> Masked:
    """A step with its problem and the earlier steps, numbers replaced by slots."""
    numbers: dict[Fraction, str] = {}
    written: dict[str, Num] = {}
    percent: set[str] = set()
    new_step = _masked(step, numbers, written, percent)
    own = frozenset(written)
    earlier = [_masked(text, numbers, written, percent) for text in reversed(before)]
    new_problem = _masked(problem, numbers, written, percent)
    context = TranslationContext(new_problem, tuple(reversed(earlier)), new_step)
    return Masked(context, written, own, frozenset(percent))


def _masked(text: str, numbers: dict[Fraction, str], written: dict[str, Num],
            percent: set[str]) -> str:
    """A text in lower case with slots, which are made as new numbers come."""
    tokens = tokenize(text)
    parts, at = [], 0
    for index, token in enumerate(tokens):
        if not _number(token):
            continue
        assert token.value is not None
        name = numbers.get(token.value)
        if name is None:
            if len(numbers) >= SLOTS:
                continue
            name = numbers[token.value] = slot(len(numbers))
            written[name] = Num(token.value, token.decimals)
        if index + 1 < len(tokens) and tokens[index + 1].kind is Kind.PERCENT:
            percent.add(name)
        parts += [text[at:token.start].lower(), f" {name}"]
        at = token.end
    parts.append(text[at:].lower())
    return _SPACES.sub(" ", "".join(parts)).strip()


def _number(token: Token) -> bool:
    if token.value is None or token.kind not in (Kind.NUMBER, Kind.WORD):
        return False
    return token.kind is Kind.NUMBER or token.text.lower() not in ("one", "一")


def with_slots(equations: Sequence[Equation], step: Masked) -> str | None:
    """What a model should answer: the relations, their numbers as slots.

    A number that has no slot must be per cent of one, or a constant; else the
    text does not say where it comes from, and there is no answer (None).
    """
    try:
        return " ∧ ".join(f"{_slotted(e.left, step, 0)} {e.rel.value} {_slotted(e.right, step, 0)}"
                          for e in equations)
    except NotComputed:
        return None


_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}


def _slotted(tree: Expr, step: Masked, outer: int) -> str:
    match tree:
        case Num(v, _, percent):
            return _numeral(v, percent, step, outer)
        case Neg(of):
            return _wrapped(f"-{_slotted(of, step, 3)}", 1, outer)
        case Bin("*", left, right) if (share := _share(left, right, step)) is not None:
            return _slotted(share, step, outer)
        case Bin(op, left, right):
            binds = _BINDS[op]
            text = f"{_slotted(left, step, binds)} {op} {_slotted(right, step, binds + 1)}"
            return _wrapped(text, binds, outer)
        case Var() | Root() | Func() | Apply():
            pass
    raise NotComputed("no arithmetic of numbers")


def _share(left: Expr, right: Expr, step: Masked) -> Expr | None:
    """A product with a share that has no slot, as a quotient: half of x is x / 2."""
    for share, other in ((right, left), (left, right)):
        if isinstance(share, Num) and not share.percent and share.value not in step.slots \
                and share.value.numerator == 1 and share.value.denominator > 1 \
                and share.value * 100 not in step.slots:
            return Bin("/", other, Num(1 / share.value))
    return None


def _wrapped(text: str, binds: int, outer: int) -> str:
    return f"({text})" if binds < outer else text


def _numeral(v: Fraction, percent: bool, step: Masked, outer: int) -> str:
    slots = step.slots
    name = slots.get(v)
    if percent:
        if name is None:
            raise NotComputed(f"{v}% stands nowhere")
        return _wrapped(f"{name} / 100", 2, outer)
    if name is not None:
        return name
    hundredth = slots.get(v * 100)
    if hundredth is not None and hundredth in step.percent:
        return _wrapped(f"{hundredth} / 100", 2, outer)
    for sign, change in (("+", v - 1), ("-", 1 - v)):
        rate = slots.get(change * 100) if change > 0 else None
        if rate is not None and rate in step.percent:
            return _wrapped(f"1 {sign} {rate} / 100", 1, outer)
    if v in CONSTANTS:
        return str(v)
    if v in _SHARES:
        return _wrapped(" / ".join(_SHARES[v]), 2, outer)
    raise NotComputed(f"{v} stands nowhere")
