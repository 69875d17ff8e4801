"""Goals a part at a time, before Lean has taken them apart.

What the parts of a conjunction are, its text says, and each is a goal with the
same hypotheses; so it is with a hypothesis that is a conjunction, and with the
sides of a disjunction or what follows a premise, where a conjunction is within.
So a policy that would be asked for such a goal is asked for its parts too, all
in one batch; scripts for parts make scripts for the whole, whose probabilities
are multiplied. A proof of three facts is then one expansion where the policy
knows each, instead of five.
"""

from __future__ import annotations

import heapq
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leanmath.prove.goals import Goal, Hypothesis, parse
from leanmath.prove.policy import Policy, Proposal, Query

#: A goal with more parts than this, all in all, is left as it is.
MOST = 11
#: A script that ends like this leaves its goal open, and is no proof of a part.
_OPEN = re.compile(r"(?:intros?|rintro|obtain|rcases|left|right|refine|have|by_cases|constructor|"
                   r"use|set|push_neg|by_contra)\b(?!.*;)[^\n]*\Z")
#: Log-probabilities: taking apart and no more, which loses nothing and is between what is known and
#: what is guessed; a hypothesis that is the goal; a side of a disjunction.
SPLIT, GIVEN, SIDE = -0.7, -0.05, math.log(0.5)


@dataclass(frozen=True)
class Part:
    """A goal within a goal. ``kind`` says what it is: ``leaf``, ``and`` or ``or`` of two parts, or
    ``imp``: its part, behind ``intro`` with a ``name``. ``given`` is a hypothesis that says it."""

    goal: str
    kind: str = "leaf"
    parts: tuple[Part, ...] = ()
    name: str = ""
    given: str = ""

    def every(self) -> Iterator[Part]:
        """This part and all within, in order."""
        yield self
        for part in self.parts:
            yield from part.every()


@dataclass(frozen=True)
class _Apart:
    """A goal taken apart: ``before`` are the tactics that do it to the hypotheses."""

    before: tuple[str, ...]
    root: Part


class Parts:
    """A policy that sees through conjunctions. May be used from several threads if the policy may.
    """

    def __init__(self, policy: Policy) -> None:
        self.policy = policy

    @property
    def name(self) -> str:
        """That of the policy."""
        return f"parts({self.policy.name})"

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        """At most ``n`` tactics for each query: the policy's own for a goal that has no parts, else
        scripts that are put together, and what takes it apart."""
        parts = [_apart(query) for query in queries]
        asked = [[query] if apart is None else
                 [Query((part.goal, *query.goals[1:]), query.statement, query.path)
                  for part in apart.root.every()]
                 for query, apart in zip(queries, parts, strict=True)]
        answers = iter(self.policy.propose([each for some in asked for each in some], n))
        found = []
        for query, apart, some in zip(queries, parts, asked, strict=True):
            own = [next(answers) for _ in some]
            found.append(own[0] if apart is None else _scripts(apart, own, query, n))
        return found


def _scripts(apart: _Apart, answers: Sequence[Sequence[Proposal]], query: Query,
             n: int) -> list[Proposal]:
    """The best ``n`` scripts for the whole that were not tried."""
    opening = list(apart.before) + (["refine ⟨?_, ?_⟩"] if apart.root.kind == "and" else [])
    whole = [replace(each, tactic="\n".join((*apart.before, each.tactic)))
             for each in _known(apart.root, iter(answers), n + len(query.tried))]
    if opening:
        whole.append(Proposal("\n".join(opening), SPLIT))
    return sorted((each for each in whole if each.tactic not in query.tried),
                  key=lambda each: -each.logprob)[:n]


def _known(part: Part, answers: Iterator[Sequence[Proposal]], n: int) -> list[Proposal]:
    """The best ``n`` scripts that prove a part, from the answers for all within it, in order."""
    found = [one for one in next(answers)
             if not _OPEN.match(one.tactic.strip().rpartition("\n")[2])]
    if part.given:
        found.append(Proposal(f"exact {part.given}", GIVEN))
    within = [_known(each, answers, n) for each in part.parts]
    if part.kind == "and":
        found += _together(within[0], within[1], n)
    elif part.kind == "or":
        found += [replace(each, tactic=f"{side}\n{each.tactic}", logprob=each.logprob + SIDE)
                  for side, some in zip(("left", "right"), within, strict=True) for each in some]
    elif part.kind == "imp":
        found += [replace(each, tactic=f"intro {part.name}\n{each.tactic}") for each in within[0]]
    best: dict[str, Proposal] = {}
    for each in sorted(found, key=lambda each: -each.logprob):
        best.setdefault(each.tactic, each)
    return list(best.values())[:n]


def _together(left: Sequence[Proposal], right: Sequence[Proposal], n: int) -> list[Proposal]:
    """The ``n`` most probable scripts for a conjunction, one answer for each side."""
    found: list[Proposal] = []
    waiting = [(-left[0].logprob - right[0].logprob, 0, 0)] if left and right else []
    while waiting and len(found) < n:
        _, i, j = heapq.heappop(waiting)
        one, two = left[i], right[j]
        found.append(Proposal(
            "\n".join(("refine ⟨?_, ?_⟩", _block(one.tactic), _block(two.tactic))),
            one.logprob + two.logprob, one.tokens + two.tokens))
        # Each pair comes after one pair only: rows are gone along, the first column down.
        for k, m in ((i, j + 1), *(((i + 1, 0),) if j == 0 else ())):
            if k < len(left) and m < len(right):
                heapq.heappush(waiting, (-left[k].logprob - right[m].logprob, k, m))
    return found


def _apart(query: Query) -> _Apart | None:
    """A query's goal taken apart; None when nothing of it is a conjunction."""
    if not query.goals:
        return None
    goal = parse(query.goals[0])
    taken = set(goal.names)
    hypotheses: list[Hypothesis] = []
    before: list[str] = []
    for own in goal.hypotheses:
        kinds: list[str] = []
        pattern = _pattern(own.type, own.name, taken, kinds)
        if len(kinds) < 2 or not own.accessible or own.value:
            hypotheses.append(own)
            continue
        before.append(f"obtain {pattern} := {own.name}")
        names = re.findall(r"[^⟨⟩, ]+", pattern)
        hypotheses += [Hypothesis(name, kind) for name, kind in zip(names, kinds, strict=True)]
    root = _part(goal.target, hypotheses, taken)
    if (not before and not root.parts) or sum(1 for _ in root.every()) > MOST:
        return None
    return _Apart(tuple(before), root)


def _part(target: str, hypotheses: Sequence[Hypothesis], taken: set[str]) -> Part:
    """A target with all that is within it."""
    text = _bare(target)
    goal = _shown(Goal(tuple(hypotheses), text))
    given = next((h.name for h in hypotheses if h.accessible and _bare(h.type) == text), "")
    leaf = Part(goal, given=given)
    if (at := _outermost(text, "∧")) is not None:
        sides = (text[:at], text[at + 1:])
        return replace(leaf, kind="and", parts=tuple(
            _part(side, hypotheses, taken) for side in sides))
    if "∧" not in text:
        return leaf
    if (at := _outermost(text, "∨")) is not None:
        sides = (text[:at], text[at + 1:])
        return replace(leaf, kind="or", parts=tuple(
            _part(side, hypotheses, taken) for side in sides))
    if (at := _outermost(text, "→")) is not None and "∧" in text[at:]:
        name = _fresh("e", taken)
        more = [*hypotheses, Hypothesis(name, _bare(text[:at]))]
        return replace(leaf, kind="imp", name=name, parts=(_part(text[at + 1:], more, taken),))
    return leaf


def _pattern(text: str, name: str, taken: set[str], kinds: list[str]) -> str:
    """The pattern that takes a hypothesis apart; what its names will say goes to ``kinds``."""
    text = _bare(text)
    at = _outermost(text, "∧")
    if at is None:
        kinds.append(text)
        return _fresh(name, taken)
    left = _pattern(text[:at], name, taken, kinds)
    return f"⟨{left}, {_pattern(text[at + 1:], name, taken, kinds)}⟩"


def _fresh(wanted: str, taken: set[str]) -> str:
    """A name like ``wanted`` that is not taken, and is then."""
    number = 1
    while f"{wanted}{number}" in taken:
        number += 1
    taken.add(f"{wanted}{number}")
    return f"{wanted}{number}"


def _bare(text: str) -> str:
    """A proposition without the brackets that are around all of it."""
    text = " ".join(text.split())
    while text.startswith("(") and _end(text) == len(text) - 1 and " : " not in _surface(text):
        text = text[1:-1].strip()
    return text


def _end(text: str) -> int:
    """Where the bracket that the text begins with is closed."""
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter in "([{⟨") - (letter in ")]}⟩")
        if depth == 0:
            return at
    return len(text)


def _surface(text: str) -> str:
    """What stands within the outermost brackets, and in no others."""
    return "".join(letter for letter, depth in _depths(text) if depth <= 1)


def _depths(text: str) -> Iterator[tuple[str, int]]:
    depth = 0
    for letter in text:
        depth += letter in "([{⟨"
        yield letter, depth
        depth -= letter in ")]}⟩"


#: Connectives, the weakest first: what stands before another in this list is outside it.
_ORDER = "↔→∨∧"


def _outermost(text: str, wanted: str) -> int | None:
    """Where the first such connective stands when it is the outermost; None when it is not."""
    weaker = _ORDER[:_ORDER.index(wanted)]
    found = None
    for at, (letter, depth) in enumerate(_depths(text)):
        if depth:
            continue
        if letter in weaker or (text.startswith("fun ", at) and found is None):
            return None
        if letter in "∀∃λ":
            # All that follows belongs to it.
            return found
        if letter == wanted and found is None:
            found = at
    return found


def _shown(goal: Goal) -> str:
    """A goal as Lean prints it."""
    lines = [f"{h.name} : {h.type}" + (f" := {h.value}" if h.value else "")
             for h in goal.hypotheses]
    return "\n".join((*lines, f"⊢ {goal.target}"))


def _block(tactic: str) -> str:
    """A script as what proves one goal."""
    lines = tactic.strip("\n").split("\n")
    return "\n".join([f"· {lines[0]}", *(f"  {line}" for line in lines[1:])])
