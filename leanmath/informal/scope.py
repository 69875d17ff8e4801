"""What a claim with variables stands on: the hypotheses in force, and how far they reach.

A solution that walks through cases, tries values, or speaks of points and
functions uses one letter for several things: what it says of x in one case
does not bind x in the next. No rule that is here tells those cases apart for
certain, so such a solution is *branching*: in it no claim is refuted on the word of
another claim, and what was supposed in one step ends with the step. A wrong
refutation costs more than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from leanmath.informal import units

_MOST_HYPOTHESES = 24
#: Words of solutions in which one letter stands for several things, or for any.
_BRANCHING = re.compile(
    r"\b(?:cases?|or|either|if|whether|when|suppose|assum\w+|try\w*|tries|checks?|otherwise"
    r"|extraneous|contradict\w*|impossible|cannot|can't|no solutions?|not possible|maxim\w+"
    r"|minim\w+|intersect\w*|intercepts?|roots?|solutions|values|graphs?|parabolas?|circles?"
    r"|lines?|curves?|asymptotes?|domain|range|setting|substitut\w+|plug\w*"
    r"|respectively|sequence|functions?|polynomials?|complex|induction"
    r"|possib\w+|both|consider\w*|points?|coordinates?|vectors?|matri\w+)\b"
    r"|[≤≥<>]|\\(?:le|ge|leq|geq|in|cases|equiv|pmod|bmod|mod)\b|情况|或|如果|若|当", re.IGNORECASE)
#: What follows a claim that its author denies.
_DENIED = re.compile(
    r"[\s$.,;:\\\])]{0,8}(?:(?:but|and)\s+)?(?:(?:which|this|that|it)\s+)?"
    r"(?:is|are|was|has|have|cannot|can't|gives?|leads?\s+to|yields?|does|do|would|is\s+clearly)?\s*"
    r"(?:clearly\s+|obviously\s+|also\s+)?(?:not\s+(?:true|possible|valid|hold|work|equal|an?\s+integer"
    r"|satisf\w+)|false|impossible|absurd|incorrect|invalid|wrong|(?:a|no)\s+contradiction"
    r"|no\s+(?:real\s+)?solutions?|be\s+(?:true|the\s+case)|extraneous)", re.IGNORECASE)


def branching(text: str) -> bool:
    """Whether a solution uses a letter for more than one thing, as far as its words tell."""
    return _BRANCHING.search(text) is not None


def denied(text: str, end: int) -> bool:
    """Whether the words behind a claim that ends at ``end`` say that it does not hold."""
    return _DENIED.match(text, end) is not None


@dataclass
class Context:
    """What open claims stand on: propositions with the variables in them.

    ``careful``: the solution is branching. ``mark``: how many hypotheses stood
    before what is supposed for this step only.
    """

    careful: bool = False
    hypotheses: list[tuple[frozenset[str], str]] = field(default_factory=list)
    #: The units that go with a variable, from all that was said of it.
    units: dict[str, set[str]] = field(default_factory=dict)
    mark: int | None = None
    step: int = -1

    def measured(self, names: frozenset[str], found: Iterable[str]) -> bool:
        """Note the units; whether some that can be turned into each other now go together."""
        here = {u for u in found if units.known(u) is not None}
        for name in names:
            here |= self.units.setdefault(name, set())
        for name in names:
            self.units[name] |= here
        return any(units.factor(a, b) not in (None, 1) for a in here for b in here)

    def at(self, step: int) -> None:
        """A step begins: what was supposed for the one before is over."""
        if step != self.step and self.mark is not None:
            del self.hypotheses[self.mark:]
            self.mark = None
        self.step = step

    def suppose(self, names: frozenset[str], prop: str) -> None:
        """Add what is supposed: in a careful context for this step, and up to the next such."""
        if self.careful:
            if self.mark is not None:
                del self.hypotheses[self.mark:]
            self.mark = len(self.hypotheses)
        self.add(names, prop)

    def add(self, names: frozenset[str], prop: str) -> None:
        """Add a proposition."""
        if (names, prop) not in self.hypotheses:
            self.hypotheses.append((names, prop))

    def forget(self, names: frozenset[str]) -> None:
        """Drop all that was said of some variables: another case begins."""
        found = set(self.about(names)[0])
        self.hypotheses = [(ns, prop) for ns, prop in self.hypotheses if not ns & found]
        self.mark = None

    def about(self, names: frozenset[str]) -> tuple[list[str], list[str]]:
        """The variables and hypotheses that have to do with some variables, step by step."""
        found: set[str] = set(names)
        while True:
            more = {n for ns, _ in self.hypotheses if ns & found for n in ns} | found
            if more == found:
                break
            found = more
        props = [prop for ns, prop in self.hypotheses if ns & found]
        return sorted(found), props[-_MOST_HYPOTHESES:]
