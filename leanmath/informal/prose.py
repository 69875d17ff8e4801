"""Lean back into a sentence, by fixed words: what a statement says, for people and for the check.

:func:`to_prose` writes a statement out; reading the sentence again by the rules
must give the same statement (:func:`round_trip`). Where brackets would be
needed the sentence has them.
"""

from __future__ import annotations

from collections.abc import Sequence

from leanmath.informal.arithmetic import Equation, same
from leanmath.informal.expr import Bin, Expr, Neg, NotComputed, Num, Rel, Var, decimal
from leanmath.informal.steps import Claim, read_solution

_WORDS = {"+": "plus", "-": "minus", "*": "times", "/": "divided by"}
_RELATIONS = {Rel.EQ: "equals", Rel.NE: "≠", Rel.LT: "<", Rel.LE: "≤", Rel.GT: ">", Rel.GE: "≥",
              Rel.APPROX: "≈"}
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}


def to_prose(equations: Sequence[Equation]) -> str:
    """One sentence for each relation; :class:`NotComputed` for what has no words (roots)."""
    return " ".join(f"{_side(e.left)} {_RELATIONS[e.rel]} {_side(e.right)}." for e in equations)


def _side(tree: Expr, outer: int = 0) -> str:
    match tree:
        case Num(v, decimals, percent):
            text = decimal(v, decimals)
            if "/" in text:
                return f"({text})"
            return text + ("%" if percent else "")
        case Var(name):
            return name
        case Neg(of):
            return f"(-{_side(of, 3)})" if outer else f"-{_side(of, 3)}"
        case Bin("^", left, right):
            return f"{_side(left, 5)}^{_side(right, 5)}"
        case Bin(op, left, right):
            binds = _BINDS[op]
            text = f"{_side(left, binds)} {_WORDS[op]} {_side(right, binds + 1)}"
            return f"({text})" if binds < outer else text
    raise NotComputed("a root or a function has no words here")


def equations_of(claim: Claim) -> list[Equation]:
    """A claim's chain as relations."""
    return [Equation(claim.sides[i], rel, claim.sides[i + 1]) for i, rel in enumerate(claim.rels)]


def round_trip(equations: Sequence[Equation]) -> bool:
    """Whether the sentences, read by the rules, say the same relations again."""
    try:
        text = to_prose(equations)
    except NotComputed:
        return False
    claims = [c for c in read_solution(text).claims if not c.problem and c.fact is None]
    found = [equation for claim in claims for equation in equations_of(claim)]
    return len(found) == len(equations) and all(
        same(a, b) for a, b in zip(found, equations, strict=True))
