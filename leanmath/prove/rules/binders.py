"""The binders and the goal of a theorem, read from its text.

Lean itself decides what a statement means. This reading only suggests which
tactics are worth a try, so where it cannot follow it gives less, never an
error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPEN, _CLOSE = "([{⟨⦃", ")]}⟩⦄"
_NUMBERS = frozenset({"ℕ", "ℤ", "ℚ", "Nat", "Int", "Rat"})
_COUNTING = frozenset({"ℕ", "ℤ", "Nat", "Int"})
_COMMENT = re.compile(r"--[^\n]*|/-.*?-/", re.DOTALL)
_HEAD = re.compile(r"\A\s*(?:theorem|lemma|example)\s+(?:«[^»]*»|[^\s«])+\s*")


@dataclass(frozen=True)
class Hypothesis:
    """A named assumption, and the parts of it when it is a conjunction (else itself alone)."""

    name: str
    text: str
    parts: tuple[str, ...]

    @property
    def universal(self) -> bool:
        """Whether it starts with ``∀``: something to rewrite with."""
        return self.text.startswith("∀")


@dataclass(frozen=True)
class Signature:
    """What a theorem binds.

    ``numbers`` are the variables over ℕ, ℤ or ℚ with their type; ``functions``
    the names of functions between them; ``hypotheses`` all else.
    """

    numbers: tuple[tuple[str, str], ...]
    functions: tuple[str, ...]
    hypotheses: tuple[Hypothesis, ...]
    goal: str

    @property
    def counting(self) -> tuple[str, ...]:
        """The variables over ℕ or ℤ, in order."""
        return tuple(name for name, kind in self.numbers if kind in _COUNTING)

    def atoms(self) -> Iterator[str]:
        """Every hypothesis, conjunctions taken apart."""
        for hypothesis in self.hypotheses:
            yield from hypothesis.parts


def signature(text: str) -> Signature:
    """Read ``theorem NAME BINDERS : GOAL := ...``."""
    rest = _HEAD.sub("", _COMMENT.sub(" ", text), count=1).lstrip()
    numbers: list[tuple[str, str]] = []
    functions: list[str] = []
    hypotheses: list[Hypothesis] = []
    while rest and rest[0] in _OPEN:
        end = _closing(rest)
        names, colon, kind = rest[1:end].partition(":")
        kind = " ".join(kind.split())
        if colon and rest[0] in "({⦃":
            for name in names.split():
                if kind in _NUMBERS:
                    numbers.append((name, kind))
                elif _is_function(kind):
                    functions.append(name)
                else:
                    hypotheses.append(Hypothesis(name, kind, _conjuncts(kind)))
        rest = rest[end + 1:].lstrip()
    goal = rest[1:] if rest.startswith(":") else ""
    goal = " ".join(goal[: _assignment(goal)].split())
    return Signature(tuple(numbers), tuple(functions), tuple(hypotheses), goal)


def bare_bounds(signature: Signature, name: str) -> bool:
    """Whether some hypothesis compares the variable itself with something."""
    return any(name in (left, right) for left, _, right in _comparisons(signature.atoms()))


def lower_bound_goal(signature: Signature) -> tuple[str, str] | None:
    """For a goal ``NUMERAL ≤ x`` the variable and the numeral, else None."""
    for left, relation, right in _comparisons([signature.goal]):
        if relation == "≤" and left.isdecimal() and right in signature.counting:
            return right, left
        if relation == "≥" and right.isdecimal() and left in signature.counting:
            return left, right
    return None


def _comparisons(texts: Iterator[str] | list[str]) -> Iterator[tuple[str, str, str]]:
    """Sides and relation of each comparison that is the whole of a text."""
    for text in texts:
        match = re.fullmatch(r"(.+?)\s*(≤|≥|<=|>=|<|>)\s*(.+)", text)
        if match and not re.search(r"[≤≥<>∀∃∧∨→↔]", match.group(1) + match.group(3)):
            relation = {"<=": "≤", ">=": "≥"}.get(match.group(2), match.group(2))
            yield match.group(1), relation, match.group(3)


def _is_function(kind: str) -> bool:
    parts = [part.strip() for part in re.split(r"→|->", kind)]
    return len(parts) > 1 and all(part in _NUMBERS for part in parts)


def _conjuncts(text: str) -> tuple[str, ...]:
    """The parts of a conjunction; the whole text when it is none at its top."""
    if re.match(r"[∀∃λ]|fun\b", text):
        return (text,)
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        if letter in _OPEN:
            depth += 1
        elif letter in _CLOSE:
            depth -= 1
        elif depth == 0 and letter in "→↔∨∀∃":
            return (text,)
        elif depth == 0 and letter == "∧":
            parts.append(text[start:at].strip())
            start = at + 1
    return (*parts, text[start:].strip())


def _closing(text: str) -> int:
    """Where the bracket at the start of ``text`` closes (the end of the text if nowhere)."""
    depth = 0
    for at, letter in enumerate(text):
        if letter in _OPEN:
            depth += 1
        elif letter in _CLOSE:
            depth -= 1
            if depth == 0:
                return at
    return len(text)


def _assignment(text: str) -> int:
    """Where the ``:=`` of the theorem stands, outside all brackets."""
    depth = 0
    for at, letter in enumerate(text):
        if letter in _OPEN:
            depth += 1
        elif letter in _CLOSE:
            depth -= 1
        elif depth == 0 and text.startswith(":=", at):
            return at
    return len(text)
