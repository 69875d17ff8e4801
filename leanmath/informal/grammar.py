"""Expressions out of tokens: precedence, implied multiplication, and the words around numbers.

A number may carry words ("5 snakes per jaguar"), remarks in brackets
("(the boys)") and rates ("/month"); they bind nothing and are skipped, but
only where an operator, a relation or the end follows. What does not fit is no
expression: the parser guesses no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from leanmath.informal import units
from leanmath.informal.expr import Apply, Bin, Expr, Func, Neg, Num, Root, Var, literal
from leanmath.informal.lookahead import Lookahead
from leanmath.informal.tokens import Kind, Token
from leanmath.informal.vocabulary import (
    ARTICLES,
    CLAUSE,
    COMPUTING,
    COUNTED,
    DEEPEST,
    LESS,
    MORE,
    WORDS_BEFORE,
)


@dataclass(frozen=True)
class Parsed:
    """An expression over the tokens ``start`` to ``end``; its words reach to ``stop``."""

    expr: Expr
    start: int
    end: int
    stop: int


class _NoExpression(Exception):
    """Here stands no expression."""


class Grammar(Lookahead):
    """Reads expressions in one row of tokens, given which letters are variables."""

    def __init__(self, tokens: Sequence[Token], variables: frozenset[str]) -> None:
        super().__init__(tokens, variables)
        self._depth = 0
        self._phrases = True

    def expression(self, start: int, *, phrases: bool = True) -> Parsed | None:
        """The longest expression that begins at a token, or None.

        Without ``phrases``, words do not compute ("8 more than 5" is 8), nor does a
        bracket that stands apart ("4 (15 minutes)" is 4).
        """
        self._depth = 0
        self._phrases = phrases
        try:
            tree, end = self._sum(start)
        except _NoExpression:
            return None
        return Parsed(tree, start, end, self.words(end))

    # -- the grammar -----------------------------------------------------------

    def _sum(self, index: int) -> tuple[Expr, int]:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _NoExpression
        tree, end = self._term(index)
        terms = 0
        while True:
            found = self.operator(self.words(end))
            if found is None or found[0] not in "+-":
                break
            terms += 1
            if terms > 500:
                raise _NoExpression
            at = self.words(end) + found[1]
            try:
                right, after = self._term(at)
            except _NoExpression:
                break
            tree, end = Bin(found[0], tree, right), after
        self._depth -= 1
        return tree, end

    def _term(self, index: int) -> tuple[Expr, int]:
        tree, end = self._factor(index)
        for _ in range(500):
            step = self._more(tree, end)
            if step is None:
                return tree, end
            tree, end = step
        raise _NoExpression

    def _more(self, tree: Expr, end: int) -> tuple[Expr, int] | None:
        """What multiplies or divides the operand that ends here."""
        phrase = self._phrase_of(tree, end) if self._phrases else None
        if phrase is not None:
            return phrase
        behind = self.words(end)
        found = self.operator(behind)
        if found is not None and found[0] in "*/":
            try:
                right, after = self._factor(behind + found[1])
            except _NoExpression:
                return None
            right, after = self._ratio_behind(found[0], behind, right, after)
            tight = found[0] == "/" and behind == end and self.tokens[end].glued and \
                isinstance(tree, Num) and isinstance(right, Num) and \
                self.tokens[end + 1].glued
            bracketed = self._is(end, Kind.CLOSE)
            return Bin(found[0], tree, right, ratio=tight and not bracketed), after
        if self._implied(end):
            right, after = self._factor(end)
            return Bin("*", tree, right), after
        return None

    def _ratio_behind(self, op: str, at: int, right: Expr, end: int) -> tuple[Expr, int]:
        """In "60 / 3/4" the slash without spaces binds first."""
        loose = not (self.tokens[at].glued and self.tokens[at + 1].glued)
        if op == "/" and loose and isinstance(right, Num) and self._is(end, Kind.OPERATOR, "/") \
                and self.tokens[end].glued and self._is(end + 1, Kind.NUMBER) \
                and self.tokens[end + 1].glued:
            below, after = self._factor(end + 1)
            return Bin("/", right, below, ratio=True), after
        return right, end

    def _implied(self, index: int) -> bool:
        """Whether the operand before this token is multiplied with what begins here."""
        before, token = self._at(index - 1), self._at(index)
        if before is None or token is None:
            return False
        if self.variable(index):
            return before.kind in (Kind.NUMBER, Kind.CLOSE, Kind.SUPERSCRIPT, Kind.PERCENT) or (
                (token.glued or 0 < token.formula == before.formula)
                and self.variable(index - 1))
        if token.kind is Kind.OPEN:
            return (before.kind in (Kind.NUMBER, Kind.CLOSE) or self.variable(index - 1)) \
                and self._remark(index) is None and (token.glued or self._phrases)
        if token.kind is Kind.ROOT:
            return before.kind is Kind.NUMBER
        if token.kind is Kind.FUNCTION:
            return before.kind in (Kind.NUMBER, Kind.CLOSE) or self.variable(index - 1)
        return token.kind is Kind.NUMBER and before.kind is Kind.CLOSE

    def _phrase_of(self, tree: Expr, end: int) -> tuple[Expr, int] | None:
        """Words that compute: "20% of 50", "30% off $50", "3 more than 5", "5的2倍"."""
        word = self._word(end)
        share = (isinstance(tree, Num) and (tree.percent or (tree.value < 1))) or (
            isinstance(tree, Bin) and tree.ratio)
        percent = isinstance(tree, Num) and tree.percent
        one = Num(Fraction(1))
        try:
            if word == "of" and share:
                right, after = self._near(self._behind_articles(end + 1))
                return Bin("*", tree, right), after
            if word == "off" and percent:
                right, after = self._near(self._behind_articles(end + 1))
                return Bin("*", right, Bin("-", one, tree)), after
            behind = self.words(end)
            than = behind - 1
            if self._word(than) == "than" and than > end:
                kind = self._word(than - 1)
                if kind in MORE | LESS and not any(
                        self._word(at) in COUNTED for at in range(end, than)):
                    op = "+" if kind in MORE else "-"
                    right, after = self._near(self._behind_articles(than + 1))
                    if percent:
                        return Bin("*", right, Bin(op, one, tree)), after
                    return Bin(op, right, tree), after
            if word == "increased" or word == "decreased":
                op = "+" if word == "increased" else "-"
                if self._word(end + 1) == "by":
                    right, after = self._factor(end + 2)
                    if isinstance(right, Num) and right.percent:
                        return Bin("*", tree, Bin(op, one, right)), after
                    return Bin(op, tree, right), after
            return self._chinese_of(tree, end)
        except _NoExpression:
            return None

    def _chinese_of(self, tree: Expr, end: int) -> tuple[Expr, int] | None:
        at = self.words_until(end, "的")
        if at is None:
            return None
        if _share(tree) and at == end:
            right, after = self._factor(at + 1)
            return Bin("*", tree, right), after
        if self._word(at + 1) == "一半":
            return Bin("/", tree, Num(Fraction(2))), at + 2
        right, after = self._factor(at + 1)
        if self._word(after) == "倍":
            return Bin("*", tree, right), after + 1
        return (Bin("*", tree, right), after) if _share(right) else None

    def words_until(self, index: int, wanted: str) -> int | None:
        """The place of a word, at most one other word away, or None."""
        for at in (index, index + 1):
            if self._word(at) == wanted:
                return at
        return None

    def _behind_articles(self, index: int) -> int:
        for _ in range(WORDS_BEFORE):
            if self._word(index) in ARTICLES or self._is(index, Kind.CURRENCY):
                index += 1
        return index

    def _near(self, index: int) -> tuple[Expr, int]:
        """A factor that begins at once, with no words before it."""
        token = self._at(index)
        if token is None or (token.kind is Kind.WORD and token.value is None \
                and not self.variable(index) and self._word(index) not in COMPUTING):
            raise _NoExpression
        return self._factor(index)

    def _factor(self, index: int) -> tuple[Expr, int]:
        token = self._at(index)
        if token is None:
            raise _NoExpression
        if token.kind is Kind.OPERATOR and token.text in "+-":
            self._depth += 1
            if self._depth > DEEPEST:
                raise _NoExpression
            tree, end = self._factor(index + 1)
            self._depth -= 1
            return (Neg(tree) if token.text == "-" else tree), end
        tree, end = self._atom(index)
        return self._powers(tree, end)

    def _powers(self, tree: Expr, end: int) -> tuple[Expr, int]:
        while True:
            token = self._at(end)
            if token is None:
                return tree, end
            if token.kind is Kind.SUPERSCRIPT and token.value is not None:
                tree, end = Bin("^", tree, Num(token.value)), end + 1
            elif token.kind is Kind.OPERATOR and token.text == "^":
                exponent, end = self._factor(end + 1)
                tree = Bin("^", tree, exponent)
            elif token.kind is Kind.FACTORIAL and token.glued and isinstance(tree, Num) \
                    and self._inside(end + 1):
                tree, end = Func("factorial", (tree,)), end + 1
            else:
                return tree, end

    def _inside(self, index: int) -> bool:
        token = self._at(index)
        return token is not None and token.kind in (Kind.OPERATOR, Kind.RELATION, Kind.CLOSE)

    def _atom(self, index: int) -> tuple[Expr, int]:
        at = self._operand_after_words(index)
        if at is None:
            raise _NoExpression
        token = self.tokens[at]
        phrase = self._phrase_atom(index)
        if phrase is not None:
            return phrase
        if token.kind is Kind.NUMBER and token.value is not None:
            return self._quantity(at, "$" if self._is(at - 1, Kind.CURRENCY) else "")
        if token.kind is Kind.OPEN:
            if at != index and not self._is(at - 1, Kind.CURRENCY):
                raise _NoExpression
            tree, end = self._sum(at + 1)
            end = self.words(end)
            if not self._is(end, Kind.CLOSE):
                raise _NoExpression
            end += 1
            if self._is(end, Kind.PERCENT):
                return Bin("/", tree, Num(Fraction(100))), end + 1
            return tree, end
        if token.kind is Kind.FUNCTION and self._is(at + 1, Kind.OPEN):
            tree, end = self._sum(at + 2)
            if not self._is(end, Kind.CLOSE):
                raise _NoExpression
            return Apply(token.text, tree), end + 1
        if token.kind is Kind.ROOT:
            tree, end = self._atom(at + 1)
            return Root({"√": 2, "∛": 3, "∜": 4}[token.text], tree), end
        if self.variable(at):
            return Var(token.text), at + 1
        if token.value is not None:
            return self._numeral_word(at)
        raise _NoExpression

    def _quantity(self, at: int, unit: str) -> tuple[Expr, int]:
        """A number with its percent sign or unit; "2 hours 30 minutes" is one quantity."""
        token = self.tokens[at]
        assert token.value is not None
        percent = self._is(at + 1, Kind.PERCENT) or self._word(at + 1) == "percent"
        number = Num(token.value, token.decimals, percent, unit or self._unit(at + 1),
                     token.scale)
        end = at + (2 if percent else 1)
        if self._word(end) == "分之":
            return self._parts(token.value, end)
        if self._word(end) == "折" and token.decimals == 0:
            return Num(token.value / (10 if token.value < 10 else 100)), end + 1
        if unit == "" and units.known(number.unit) is not None and number.unit:
            second = end + 1
            if self._word(second) == "and":
                second += 1
            smaller = self._unit(second + 1)
            other = self._at(second)
            factor = units.factor(number.unit, smaller) if smaller else None
            if other is not None and other.kind is Kind.NUMBER and other.value is not None \
                    and factor is not None and factor > 1 and self.operator(end) is None \
                    and self._word(end) and self._word(second + 1):
                rest = Num(other.value, other.decimals, False, smaller)
                return Bin("+", Bin("*", number, Num(factor)), rest), second + 1
        return number, end

    def _unit(self, index: int) -> str:
        """The unit that a token names; "" when it is no word."""
        token = self._at(index)
        if token is None:
            return ""
        if token.kind is Kind.CURRENCY:
            return "$"
        if token.kind is not Kind.WORD or self.operator(index) is not None \
                or self.variable(index) or self._word(index) in CLAUSE:
            return ""
        return units.longest_known(token.text) or token.text.lower()

    def _parts(self, below: Fraction, end: int) -> tuple[Expr, int]:
        """N分之M: M parts of N."""
        above = self._at(end + 1)
        if above is None or above.value is None:
            raise _NoExpression
        return Bin("/", Num(above.value), Num(below), ratio=True), end + 2

    def _numeral_word(self, at: int) -> tuple[Expr, int]:
        token = self.tokens[at]
        assert token.value is not None
        if self._word(at + 1) == "分之":
            return self._parts(token.value, at + 1)
        if self._word(at + 1) == "折":
            return Num(token.value / (10 if token.value < 10 else 100)), at + 2
        return Num(token.value, unit=self._unit(at + 1)), at + 1

    def _phrase_atom(self, index: int) -> tuple[Expr, int] | None:
        """What begins with a word that computes: half of, twice, double, 百分之."""
        word = self._word(index)
        two = Num(Fraction(2))
        try:
            if word == "half" and self._word(index + 1) in ("of", "as"):
                right, end = self._near(self._behind_as(index + 1))
                return Bin("/", right, two), end
            if word in ("twice", "double", "thrice", "triple"):
                by = two if word in ("twice", "double") else Num(Fraction(3))
                right, end = self._near(self._behind_as(index + 1))
                return Bin("*", by, right), end
            if word == "百分之":
                token = self._at(index + 1)
                if token is not None and token.value is not None:
                    return Num(token.value, token.decimals, True), index + 2
        except _NoExpression:
            return None
        return None

    def _behind_as(self, index: int) -> int:
        """Behind "of the" or "as many as"."""
        if self._word(index) == "as":
            for at in range(index + 1, index + 5):
                if self._word(at) == "as":
                    return self._behind_articles(at + 1)
            raise _NoExpression
        return self._behind_articles(index)


def _share(tree: Expr) -> bool:
    return (isinstance(tree, Num) and tree.percent) or (isinstance(tree, Bin) and tree.ratio)


def computes(tree: Expr) -> bool:
    """Whether a tree holds an operation beyond a number as one writes it."""
    return not literal(tree)
