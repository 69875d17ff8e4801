"""What a relation between two sides can mean, in Lean, in the order of preference.

A text writes ``10 / 3 = 3.33`` for a rounding, ``50 - 20 = 30%`` with the
percent sign as a unit, ``$2.50 - $2.24 = 26 cents`` across units. Each is a
reading with a name, which the report shows. A relation counts as proved when
one of its readings is proved, as refuted only when every one is refuted.

All arithmetic is over the rationals, where a quotient is one: nothing is
truncated. A divisor that is not a numeral other than zero must be shown to be
other than zero, as part of the reading: in Lean, ``1 / 0`` is 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from leanmath.informal import units
from leanmath.informal.expr import (
    Bin,
    DivisionByZero,
    Expr,
    Func,
    Neg,
    NotComputed,
    Num,
    Rel,
    Root,
    holds,
    literal,
    numeral,
    to_lean,
    value,
    variables,
    walk,
)
from leanmath.informal.steps import Claim


@dataclass(frozen=True)
class Reading:
    """One meaning of a relation.

    ``name`` is "as written" or says how else it is read. ``prop`` holds
    exactly when the reading does, ``negation`` exactly when it does not; both
    are Lean over ``Rat``. ``proofs`` and ``refutations`` are tactics to try.
    ``expected`` is what exact arithmetic here says (a hint, never a verdict);
    None when it cannot.
    """

    name: str
    prop: str
    negation: str
    expected: bool | None = None
    proof: str = "norm_num"
    refutation: str = "norm_num"


@dataclass(frozen=True)
class Pair:
    """Two sides that a claim relates (None where it is no relation of numbers).

    ``skip`` says why it is not arithmetic (a correspondence, say) when no
    reading holds; ``divides_by_zero`` that a divisor is zero as written.
    ``names`` are variables that stand in the readings and in no side.
    """

    left: Expr | None
    rel: Rel
    right: Expr | None
    readings: tuple[Reading, ...]
    skip: str = ""
    divides_by_zero: bool = False
    names: frozenset[str] = frozenset()

    @property
    def variables(self) -> frozenset[str]:
        """The variables that occur."""
        sides = [side for side in (self.left, self.right) if side is not None]
        return self.names.union(*(variables(side) for side in sides))

    @property
    def closed(self) -> bool:
        """Whether no variable occurs."""
        return not self.variables


def pairs_of(claim: Claim) -> tuple[Pair, ...]:
    """The relations of a claim, each with its readings.

    :class:`NotComputed` when one of them has no form in Lean.
    """
    found = []
    for index, rel in enumerate(claim.rels):
        last = index + 1 == len(claim.rels)
        found.append(_pair(claim, index, rel, last=last))
    return tuple(found)


def _pair(claim: Claim, index: int, rel: Rel, *, last: bool) -> Pair:
    left, right = claim.sides[index], claim.sides[index + 1]
    words = claim.words or ("",) * len(claim.sides)
    if last and claim.remainder is not None:
        reading = _remainder(left, right, claim.remainder)
        if reading is not None:
            return Pair(left, rel, right, (reading,))
    open_ = bool(variables(left) | variables(right))
    readings = [_reading("as written", left, rel, right)]
    if not open_:
        readings += _others(claim, left, rel, right, words[index], words[index + 1])
        if last and claim.cut is not None and not variables(claim.cut):
            readings.append(_reading("the number alone", left, rel, claim.cut))
        if index == 0 and claim.cut_left is not None and not variables(claim.cut_left):
            readings.append(_reading("without the words before", claim.cut_left, rel, right))
    readings = _distinct(readings)
    skip = "" if open_ else _correspondence(left, right, words[index], words[index + 1])
    return Pair(left, rel, right, tuple(readings), skip, _zero(left) or _zero(right))


def _distinct(readings: list[Reading]) -> list[Reading]:
    seen: set[str] = set()
    kept = []
    for reading in readings:
        if reading.prop not in seen:
            seen.add(reading.prop)
            kept.append(reading)
    return kept


def _zero(tree: Expr) -> bool:
    """Whether a divisor in the tree is zero."""
    for node in walk(tree):
        if isinstance(node, Bin) and node.op in "/^":
            try:
                value(node)
            except DivisionByZero:
                return True
            except NotComputed:
                continue
    return False


# -- one reading ----------------------------------------------------------------------


def _reading(name: str, left: Expr, rel: Rel, right: Expr) -> Reading:
    """The sides related as they are; roots are numbers whose power is known."""
    roots = [node for side in (left, right) for node in walk(side) if isinstance(node, Root)]
    if roots:
        return _rooted(name, left, rel, right, roots)
    core = _relation(left, rel, right)
    prop = _defined((left, right), core)
    return Reading(name, prop, f"¬ ({prop})", _expected(left, rel, right))


def _relation(left: Expr, rel: Rel, right: Expr) -> str:
    sign = "=" if rel is Rel.APPROX else rel.value
    return f"({to_lean(left)} : Rat) {sign} {to_lean(right)}"


def _defined(sides: tuple[Expr, ...], core: str) -> str:
    """``core``, and that every divisor which is no numeral other than zero is not zero."""
    return " ∧ ".join([*conditions_of(sides), core])


def conditions_of(sides: tuple[Expr, ...]) -> list[str]:
    """That every divisor which is no numeral other than zero is not zero, in Lean."""
    conditions = []
    for side in sides:
        for node in walk(side):
            if isinstance(node, Bin) and node.op == "/":
                divisor = node.right
            elif isinstance(node, Bin) and node.op == "^" and _negative(node.right):
                divisor = node.left
            else:
                continue
            number = numeral(divisor)
            if number is None or number.value == 0:
                conditions.append(f"({to_lean(divisor)} : Rat) ≠ 0")
    return list(dict.fromkeys(conditions))


def _negative(exponent: Expr) -> bool:
    try:
        return value(exponent) < 0
    except (DivisionByZero, NotComputed):
        return False


def _expected(left: Expr, rel: Rel, right: Expr) -> bool | None:
    try:
        return holds(value(left), rel, value(right))
    except DivisionByZero:
        return False
    except NotComputed:
        return None


def _rooted(name: str, left: Expr, rel: Rel, right: Expr, roots: list[Root]) -> Reading:
    """A relation with roots: each is the number, not negative, whose power is the radicand."""
    if isinstance(left, Root) and not _has_root(left.of) and not _has_root(right):
        return _one_root(name, left, rel, right)
    if isinstance(right, Root) and not _has_root(right.of) and not _has_root(left):
        turned = {Rel.LT: Rel.GT, Rel.GT: Rel.LT, Rel.LE: Rel.GE, Rel.GE: Rel.LE}.get(rel, rel)
        return _one_root(name, right, turned, left)
    conditions, witnesses, names = [], [], {}
    for number, root in enumerate(dict.fromkeys(roots), 1):
        if _has_root(root.of) or variables(root.of):
            raise NotComputed("a root of a root, or of a variable")
        witness = value(root)
        names[root] = f"r{number}"
        witnesses.append(_fraction(witness))
        if root.degree % 2 == 0:
            conditions.append(f"0 ≤ r{number}")
        conditions.append(f"r{number} ^ {root.degree} = {to_lean(root.of)}")
    one, other = (_named(side, names) for side in (left, right))
    core = _relation(one, rel, other)
    head = f"∃ {' '.join(names.values())} : Rat, {' ∧ '.join(conditions)}"
    parts = ", ".join([*witnesses, *["by norm_num"] * (len(conditions) + 1)])
    return Reading(name, f"{head} ∧ ({core})", f"{head} ∧ ¬ ({core})",
                   _expected(left, rel, right), f"exact ⟨{parts}⟩", f"exact ⟨{parts}⟩")


def _one_root(name: str, root: Root, rel: Rel, other: Expr) -> Reading:
    """A root against a rational number, by powers: no root need exist among the rationals."""
    power = Bin("^", other, Num(Fraction(root.degree)))
    if rel is Rel.APPROX or rel is Rel.EQ:
        core = _relation(power, Rel.EQ, root.of)
        if root.degree % 2 == 0:
            core = f"0 ≤ ({to_lean(other)} : Rat) ∧ {core}"
        expected = _expected(power, Rel.EQ, root.of)
    elif root.degree % 2 == 0 and numeral(other) is not None and value(other) >= 0:
        core = f"0 ≤ ({to_lean(root.of)} : Rat) ∧ {_relation(root.of, rel, power)}"
        expected = _expected(root.of, rel, power)
    else:
        raise NotComputed("an inequality with a root")
    prop = _defined((root.of, other), core)
    return Reading(name, prop, f"¬ ({prop})", expected)


def _has_root(tree: Expr) -> bool:
    return any(isinstance(node, Root) for node in walk(tree))


def _named(tree: Expr, names: dict[Root, str]) -> Expr:
    from leanmath.informal.expr import Var

    match tree:
        case Root():
            return Var(names[tree])
        case Neg(of):
            return Neg(_named(of, names))
        case Bin(op, left, right, ratio):
            return Bin(op, _named(left, names), _named(right, names), ratio)
    return tree


def _fraction(v: Fraction) -> str:
    return str(v.numerator) if v.denominator == 1 else f"{v.numerator} / {v.denominator}"


def _remainder(left: Expr, quotient: Expr, rest: Expr) -> Reading | None:
    """``a / b = q remainder r``, over the integers: ``a = b * q + r`` and ``0 ≤ r < b``."""
    if not (isinstance(left, Bin) and left.op == "/"):
        return None
    parts = (left.left, left.right, quotient, rest)
    try:
        if any(value(part).denominator != 1 for part in parts):
            return None
        a, b, q, r = (value(part) for part in parts)
    except (DivisionByZero, NotComputed):
        return None
    texts = [f"({to_lean(part)} : Int)" for part in parts]
    if any("/" in text for text in texts):
        return None
    core = f"{texts[0]} = {texts[1]} * {texts[2]} + {texts[3]} ∧ 0 ≤ {texts[3]} ∧ " \
           f"{texts[3]} < {texts[1]}"
    return Reading("division with remainder", core, f"¬ ({core})", a == b * q + r and 0 <= r < b,
                   "decide", "decide")


# -- other readings ------------------------------------------------------------------


def _others(claim: Claim, left: Expr, rel: Rel, right: Expr, left_words: str,
            right_words: str) -> list[Reading]:
    """The readings beside the one as written, as far as they have a form in Lean."""
    found: list[Reading] = []
    try:
        found.extend(_shares(left, rel, right))
        for name, factor in _conversions(left, right, left_words, right_words):
            found.append(_reading(name, Bin("*", left, Num(factor)), rel, right))
        found.extend(_roundings(claim, left, rel, right))
    except NotComputed:
        pass
    return found


def _shares(left: Expr, rel: Rel, right: Expr) -> Iterator[Reading]:
    """Percent signs and scales ("20 million") taken for units, or relative to what is before."""
    if any(isinstance(node, Num) and node.percent for side in (left, right) for node in walk(side)):
        plain = tuple(_mapped(side, _without_percent) for side in (left, right))
        yield _reading("percent signs as units", plain[0], rel, plain[1])
        shares = tuple(_relative(side) for side in (left, right))
        if shares != (left, right):
            yield _reading("per cent of what stands before", shares[0], rel, shares[1])
    if any(isinstance(node, Num) and node.scale != 1 for side in (left, right)
           for node in walk(side)):
        plain = tuple(_mapped(side, _without_scale) for side in (left, right))
        yield _reading("in the same scale", plain[0], rel, plain[1])


def _mapped(tree: Expr, change: Callable[[Num], Num]) -> Expr:
    match tree:
        case Num():
            return change(tree)
        case Neg(of):
            return Neg(_mapped(of, change))
        case Bin(op, left, right, ratio):
            return Bin(op, _mapped(left, change), _mapped(right, change), ratio)
        case Root(degree, of):
            return Root(degree, _mapped(of, change))
        case Func(name, arguments):
            return Func(name, tuple(_mapped(argument, change) for argument in arguments))
    return tree


def _without_percent(number: Num) -> Num:
    return replace(number, percent=False)


def _without_scale(number: Num) -> Num:
    return replace(number, value=number.value / number.scale, scale=1)


def _relative(tree: Expr) -> Expr:
    """``a - 20%`` as ``a * (1 - 20%)``."""
    match tree:
        case Bin(op, left, Num(_, _, True) as share) if op in "+-" and not (
                isinstance(left, Num) and left.percent):
            return Bin("*", _relative(left), Bin(op, Num(Fraction(1)), share))
        case Bin(op, left, right, ratio):
            return Bin(op, _relative(left), _relative(right), ratio)
    return tree


def _conversions(left: Expr, right: Expr, left_words: str,
                 right_words: str) -> Iterator[tuple[str, Fraction]]:
    """How many of the right side's unit are one of the left side's."""
    for one in _units(left, left_words):
        for other in _units(right, right_words):
            factor = units.factor(one, other)
            if factor is not None and factor != 1:
                yield f"in {other}", factor


def _units(tree: Expr, words: str) -> list[str]:
    found = [node.unit for node in walk(tree) if isinstance(node, Num) and node.unit]
    return list(dict.fromkeys(u for u in [*words.split()[:1], *found] if units.known(u)))


def _roundings(claim: Claim, left: Expr, rel: Rel, right: Expr) -> Iterator[Reading]:
    """The right side as a rounding of the left one, where its decimals or a word say so."""
    number = numeral(right)
    if number is None or rel not in (Rel.EQ, Rel.APPROX) or (
            _has_root(left) and not isinstance(left, Root)):
        return
    stated = rel is Rel.APPROX or claim.about or claim.direction
    try:
        exact = value(left)
    except DivisionByZero:
        return
    except NotComputed:
        exact = None
    unit = Fraction(1, 10 ** number.decimals)
    endless = exact is None or (exact * 10 ** number.decimals).denominator != 1
    if number.decimals == 0:
        if not stated:
            return
        if rel is Rel.APPROX or claim.about:
            v = abs(number.value)
            while v and v % 10 == 0 and unit < 10**6:
                v, unit = v / 10, unit * 10
    elif not (stated or endless):
        return
    if number.percent:
        unit /= 100
    places = f"to {number.decimals} decimals" if number.decimals else "to an integer"
    if unit > 1:
        places = f"to {unit}s"
    half = unit / 2
    yield _between(f"rounded {places}", left, right, half, half, exact)
    if claim.direction == "up":
        yield _between(f"rounded up {places}", left, right, unit, Fraction(0), exact)
    if claim.direction == "down" or (number.decimals and endless):
        yield _between(f"cut off {places}", left, right, Fraction(0), unit, exact)
    if rel is Rel.APPROX and exact is not None:
        slack = abs(value(right)) / 100
        yield _between("within 1 %", left, right, slack, slack, exact)


def _between(name: str, left: Expr, right: Expr, below: Fraction, above: Fraction,
             exact: Fraction | None) -> Reading:
    """``right - below ≤ left ≤ right + above``; strict where one of them is the whole unit."""
    low_sign = "<" if above == 0 else "≤"
    high_sign = "<" if below == 0 else "≤"
    low = Bin("-", right, Num(below)) if below else right
    high = Bin("+", right, Num(above)) if above else right
    target = value(right)
    if isinstance(left, Root):
        if _has_root(left.of) or target < below or left.degree != 2:
            raise NotComputed("a rounded root")
        two = Num(Fraction(2))
        core = f"({to_lean(Bin('^', low, two))} : Rat) {low_sign} {to_lean(left.of)} ∧ " \
               f"({to_lean(left.of)} : Rat) {high_sign} {to_lean(Bin('^', high, two))}"
        a = value(left.of)
        expected: bool | None = (target - below) ** 2 <= a <= (target + above) ** 2
        return Reading(name, core, f"¬ ({core})", expected)
    core = f"({to_lean(low)} : Rat) {low_sign} {to_lean(left)} ∧ " \
           f"({to_lean(left)} : Rat) {high_sign} {to_lean(high)}"
    prop = _defined((left,), core)
    expected = None
    if exact is not None:
        expected = (target - below < exact if above == 0 else target - below <= exact) and (
            exact < target + above if below == 0 else exact <= target + above)
    return Reading(name, prop, f"¬ ({prop})", expected)


def _correspondence(left: Expr, right: Expr, left_words: str, right_words: str) -> str:
    """Why two sides that are not equal may still be meant: they measure different things."""
    if not literal(left):
        return ""
    share = left_words.split()[:1] == ["of"]
    number = numeral(left)
    part = isinstance(left, Bin) and left.ratio and _below_one(left)
    percent = number is not None and number.percent
    left_unit = _kind(left, left_words)
    if _percentages(right) and not percent and number is not None and number.value > 1:
        return "a share of a quantity that is not named, no equation of numbers"
    if literal(right):
        right_unit = _kind(right, right_words)
        other = numeral(right)
        unlike = left_unit != right_unit or share or percent != (
            other is not None and other.percent) or (part and bool(left_words))
        if unlike and (left_unit or share or percent or (part and left_words)):
            return "a correspondence between different quantities, no equation of numbers"
        return ""
    if left_unit or share or percent:
        return "a correspondence between different quantities, no equation of numbers"
    return ""


def _percentages(tree: Expr) -> bool:
    """Whether a tree computes with per cent and nothing else."""
    numbers = [node for node in walk(tree) if isinstance(node, Num)]
    return bool(numbers) and all(number.percent for number in numbers)


def _below_one(tree: Expr) -> bool:
    try:
        return value(tree) < 1
    except (DivisionByZero, NotComputed):
        return False


def _kind(tree: Expr, words: str) -> str:
    number = numeral(tree)
    unit = number.unit if number is not None else ""
    first = words.split()[:1]
    word = unit if unit and unit != "$" else (first[0].lower() if first else unit)
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
