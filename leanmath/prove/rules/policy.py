"""The policy without a model: the honest baseline.

What it proposes, and with which made-up probability, depends only on the text
of the goals. It goes through its list in a fixed order, so asking again for the
same state gives the next part of the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from leanmath.prove.goals import Goal, parse
from leanmath.prove.policy import Proposal, Query
from leanmath.prove.rules.candidates import PLAIN, families_of, sure_of
from leanmath.prove.rules.datatypes import datatypes
from leanmath.prove.rules.lemmas import in_sight
from leanmath.prove.rules.library import library
from leanmath.prove.rules.structural import Scored, lossless, structural
from leanmath.prove.rules.transform import transforming

_DOTTED = re.compile(r"(\w+|\([^()]*\))\.(gcd|lcm) (\w+|\([^()]*\))")
#: What only closes goals, so that the score of a state behind it does not matter.
_CLOSERS = re.compile(
    r"(rfl|decide|omega|linarith|nlinarith|positivity|grind|intros; omega|subst_vars; \w+)\b"
    r"|.*; (omega|nlinarith|done)\Z|.*<;> (omega|nlinarith|grind)\Z", re.DOTALL)
#: Scores: of closers; of what is left by a simplifier that did not close its goal; of scripts for
#: whole goals, which come behind everything that a lossless step leads to.
_CLOSING, _SIMPLIFIED, _SCRIPT, _STEP = -0.6, -2.6, -0.9, 0.01


#: How many of the plain list come before a look for one lemma of the library that closes the goal.
_LIBRARY_AT = 6

#: What only computes: for goals without variables.
_COMPUTING = frozenset({"rfl", "decide", "decide +kernel", "subst_vars; rfl", "subst_vars; decide"})
_WORD = re.compile(r"[^\W\d][\w'₀-₉]*")

#: Lemmas of the plain list, and what they are about.
_ABOUT = tuple((lemma, re.compile(pattern)) for lemma, pattern in (
    ("ofDigits", "ofDigits|digits"), ("factorial", r"!|factorial"), ("even_iff", "Even|Odd")))
#: The bounds between which a script tries every value.
_BOUND = re.compile(r"(?:≤|<) (\d+) := by")


class RulePolicy:
    """Fixed lists, instantiated with the hypotheses and variables in sight. Thread-safe."""

    name = "rules"

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        """See :class:`~leanmath.prove.policy.Policy`."""
        return [self._propose(query, n) for query in queries]

    def _propose(self, query: Query, n: int) -> list[Proposal]:
        if not query.goals:
            return []
        known = _ranked(query.goals[0], at_root=not query.path)
        return [Proposal(found.tactic, found.score) for found in known
                if found.tactic not in query.tried][:n]


@lru_cache(maxsize=2_000)
def _ranked(text: str, *, at_root: bool) -> tuple[Scored, ...]:
    """All that the policy knows for a goal, each tactic once, in the order to be tried."""
    return tuple({found.tactic: found for found in reversed(list(_all(parse(text), at_root)))
                  }.values())[::-1]


def _all(goal: Goal, at_root: bool) -> Iterator[Scored]:
    first = lossless(goal)
    if first is not None:
        # All else can be had behind it.
        yield Scored(first, -0.05)
        if at_root:
            yield from _plain(goal, at_root)
        return
    apart = sorted(structural(goal), key=lambda found: -found.score)
    yield from (found for found in apart if found.score > _CLOSING)
    yield from _plain(goal, at_root)
    scripts = [Scored(tactic, _SCRIPT - index * _STEP - _doubt(tactic))
               for index, tactic in enumerate(families_of(as_statement(goal)))]
    rest = [found for found in apart if found.score <= _CLOSING]
    rest += [*library(goal), *datatypes(goal), *in_sight(goal), *transforming(goal)]
    yield from sorted((*scripts, *rest), key=lambda found: -found.score)


def _plain(goal: Goal, at_root: bool) -> Iterator[Scored]:
    """The plain list, less what the goal gives no occasion for; scripts that are plausible; and a
    look through the library, which takes long: early only where the search begins."""
    text = "\n".join((goal.target, *(h.type for h in goal.hypotheses)))
    words = set(_WORD.findall(goal.target))
    closed = at_root or not any(h.name in words for h in goal.hypotheses)
    equal = at_root or any(h.type.split(" = ")[0] in goal.names or
                           h.type.rsplit(" = ", 1)[-1] in goal.names
                           for h in goal.hypotheses if " = " in h.type)
    for index, tactic in enumerate(PLAIN):
        if index == _LIBRARY_AT:
            yield from (Scored(script, _CLOSING) for script in sure_of(as_statement(goal)))
            if at_root:
                yield Scored("exact?", _CLOSING)
        if (not closed and tactic in _COMPUTING) or (not equal and "subst_vars" in tactic):
            continue
        if all(pattern.search(text) for lemma, pattern in _ABOUT if lemma in tactic):
            yield Scored(tactic, _CLOSING if _CLOSERS.match(tactic) else _SIMPLIFIED)
    if not at_root:
        yield Scored("exact?", _CLOSING)


def _doubt(script: str) -> float:
    """What a script that tries many values, or guesses, comes later for: it costs seconds."""
    most = max(map(int, _BOUND.findall(script)), default=0)
    return (1.5 if "by nlinarith\n" in script else 0.0) + (1.0 if most > 150 else 0.0)


def as_statement(goal: Goal) -> str:
    """The goal as the text of a theorem; hypotheses that cannot be named are left out."""
    binders = "".join(f" ({h.name} : {_undotted(h.type)})" for h in goal.hypotheses
                      if h.accessible and not h.value)
    return f"theorem t{binders} : {_undotted(goal.target)} := by sorry"


def _undotted(text: str) -> str:
    """Functions before their arguments, as statements are mostly written: ``Nat.gcd a b``."""
    return _DOTTED.sub(r"Nat.\2 \1 \3", text)
