"""What stands at a place in a row of tokens: operators, variables, and words to be skipped."""

from __future__ import annotations

from collections.abc import Sequence

from leanmath.informal.tokens import Kind, Token
from leanmath.informal.vocabulary import (
    CLAUSE,
    PROSE,
    WORD_OPERATORS,
    WORDS_BEFORE,
    WORDS_BEHIND,
)

#: What an operand, with its words, can end with.
_ENDS = (Kind.NUMBER, Kind.CURRENCY, Kind.CLOSE, Kind.PERCENT, Kind.WORD, Kind.SUPERSCRIPT)
_REMARKS = (Kind.COMMA, Kind.PERCENT, Kind.CURRENCY, Kind.SUPERSCRIPT)


class Lookahead:
    """Questions about places in one row of tokens, given which letters are variables."""

    def __init__(self, tokens: Sequence[Token], variables: frozenset[str]) -> None:
        self.tokens = tokens
        self.variables = variables

    def _at(self, index: int) -> Token | None:
        return self.tokens[index] if 0 <= index < len(self.tokens) else None

    def _is(self, index: int, kind: Kind, text: str | None = None) -> bool:
        token = self._at(index)
        return token is not None and token.kind is kind and (text is None or token.text == text)

    def _word(self, index: int) -> str:
        token = self._at(index)
        return token.text.lower() if token is not None and token.kind is Kind.WORD else ""

    def variable(self, index: int) -> bool:
        """Whether a token is a variable (and no unit or article)."""
        token = self._at(index)
        if token is None or token.kind is not Kind.WORD or token.text not in self.variables:
            return False
        if token.text in ("a", "A", "I"):
            before, after = self._at(index - 1), self._at(index + 1)
            if not (token.glued and before is not None and before.kind is Kind.NUMBER):
                return after is None or after.kind is not Kind.WORD
        return not self.times(index)

    def times(self, index: int) -> bool:
        """Whether a letter x is a sign of multiplication: between two operands."""
        if self._word(index) != "x":
            return False
        before, after = self._at(index - 1), self._at(index + 1)
        if before is None or after is None:
            return False
        if after.kind is Kind.NUMBER and after.glued and not self.tokens[index].glued:
            return False
        left = before.kind in _ENDS
        right = after.kind in (Kind.NUMBER, Kind.CURRENCY) or (
            after.kind is Kind.OPEN and (self.tokens[index].text not in self.variables))
        if before.kind is Kind.WORD and self._word(index - 1) in CLAUSE:
            return False
        if not right and after.kind is Kind.WORD and self.tokens[index].text not in self.variables:
            # "8 games x the 2 hours": words, then a number.
            right = self._operand_after_words(index + 1) is not None
        return left and right

    def _operand_after_words(self, index: int) -> int | None:
        """Where the operand begins behind a few words, or None."""
        for at in range(index, index + WORDS_BEFORE + 1):
            token = self._at(at)
            if token is None:
                return None
            if token.kind in (Kind.NUMBER, Kind.OPEN, Kind.ROOT, Kind.FUNCTION) \
                    or self.variable(at) \
                    or token.value is not None:
                return at
            if token.kind is Kind.CURRENCY:
                continue
            if token.kind is not Kind.WORD or self._word(at) in CLAUSE:
                return None
        return None

    def operator(self, index: int) -> tuple[str, int] | None:
        """The operator at a token and how many tokens it takes, or None."""
        token = self._at(index)
        if token is None:
            return None
        if token.kind is Kind.OPERATOR:
            return token.text, 1
        if token.kind is Kind.WORD:
            if self.times(index):
                return "*", 1
            for words, op in WORD_OPERATORS.items():
                if words == ("times",) and self._operand_after_words(index + 1) not in (
                        index + 1, index + 2 if self._is(index + 1, Kind.CURRENCY) else -1):
                    continue  # "16 times + 8 times", "5 times for 15 songs"
                if all(self._word(index + k) == word for k, word in enumerate(words)):
                    return op, len(words)
        return None

    def words(self, index: int) -> int:
        """Behind the words, remarks and rates that may follow an operand."""
        count = 0
        while count <= WORDS_BEHIND:
            token = self._at(index)
            if token is None:
                break
            if token.kind is Kind.WORD and not self.variable(index) and \
                    self._word(index) not in CLAUSE and self.operator(index) is None:
                index, count = index + 1, count + 1
                while self._is(index, Kind.SUPERSCRIPT):
                    index += 1
                if self._is(index, Kind.OPERATOR, "^") and self._is(index + 1, Kind.NUMBER):
                    index += 2
            elif token.kind is Kind.OPERATOR and token.text == "/" and self._rate(index):
                index, count = index + 2, count + 1
            elif token.kind is Kind.OPEN and (close := self._remark(index)) is not None:
                index, count = close, count + 1
            elif token.kind is Kind.CURRENCY and not self._operand_next(index + 1):
                index += 1
            else:
                break
        return index

    def _rate(self, index: int) -> bool:
        """Whether a slash is followed by a word that is no operand: 7200/year."""
        token = self._at(index + 1)
        return (token is not None and token.kind is Kind.WORD and token.value is None
                and not self.variable(index + 1) and self._word(index + 1) not in CLAUSE
                and not (self._is(index + 2, Kind.NUMBER)))

    def _remark(self, index: int) -> int | None:
        """Behind a bracket that holds only words, or begins with one and is no computation."""
        before, first = self._at(index - 1), self._word(index + 1)
        if before is not None and before.kind is Kind.NUMBER and self.tokens[index].glued and \
                self.tokens[index + 1:index + 2] and self.tokens[index + 1].text[:1].isupper():
            return None  # 20(Pencil Price): a product with a name
        prose = first in PROSE
        for at in range(index + 1, index + 16):
            token = self._at(at)
            if token is None or token.kind is Kind.RELATION:
                return None
            if token.kind is Kind.CLOSE:
                return at + 1
            if prose and token.kind is not Kind.OPEN:
                continue
            if not (token.kind in _REMARKS or (token.kind is Kind.WORD and not self.variable(at))
                    or (token.kind is Kind.OPERATOR and token.text in "/-")):
                return None
        return None

    def _operand_next(self, index: int) -> bool:
        token = self._at(index)
        return token is not None and (token.kind in (Kind.NUMBER, Kind.OPEN)
                                      or self.variable(index))
