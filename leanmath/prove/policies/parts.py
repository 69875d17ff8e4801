"""Conjunctions a part at a time, before Lean has taken them apart.

What the parts of a conjunction are, its text says, and each is a goal with the
same hypotheses; so are the parts of a hypothesis that is a conjunction. So a
policy that would be asked for a conjunction is asked for each part instead, all
in one batch; scripts for all parts make one script for the whole, with the
product of their probabilities. A proof of three facts is then one expansion
where the policy knows each, instead of five.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leanmath.prove.goals import Goal, Hypothesis, parse
from leanmath.prove.policy import Policy, Proposal, Query

#: A conjunction of more parts than this is left as it is.
MOST = 6
#: A script that ends like this leaves its goal open, and is no proof of a part.
_OPEN = re.compile(r"(?:intros?|rintro|obtain|rcases|left|right|refine|have|by_cases|constructor|"
                   r"use|set|push_neg|by_contra)\b(?!.*;)[^\n]*\Z")
#: Taking it apart and no more loses nothing: a log-probability between what is known and guessed.
SPLIT = -0.7


@dataclass(frozen=True)
class Leaf:
    """A part that is no conjunction: its place among the parts."""

    place: int


#: How a conjunction is put together.
Shape = Leaf | tuple["Shape", "Shape"]


@dataclass(frozen=True)
class _Apart:
    """A goal taken apart: ``before`` are the tactics that do it to the hypotheses, ``shape`` is
    that of the target, ``goals`` are what is left to be proved."""

    before: tuple[str, ...]
    shape: Shape
    goals: tuple[str, ...]

    @property
    def opening(self) -> tuple[str, ...]:
        """The tactics that take all of it apart."""
        return self.before if isinstance(self.shape, Leaf) else \
            (*self.before, f"refine {_pattern(self.shape)}")


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
                 [Query((goal, *query.goals[1:]), query.statement, query.path)
                  for goal in apart.goals] for query, apart in zip(queries, parts, strict=True)]
        answers = iter(self.policy.propose([each for some in asked for each in some], n))
        found = []
        for query, apart, some in zip(queries, parts, asked, strict=True):
            own = [next(answers) for _ in some]
            found.append(own[0] if apart is None else _scripts(apart, own, query, n))
        return found


def _scripts(apart: _Apart, answers: Sequence[Sequence[Proposal]], query: Query,
             n: int) -> list[Proposal]:
    """The best ``n`` scripts for the whole that were not tried."""
    closing = [[one for one in some if not _OPEN.match(one.tactic.strip().rpartition("\n")[2])]
               for some in answers]
    whole = [*_together(apart, closing, n + len(query.tried)),
             Proposal("\n".join(apart.opening), SPLIT)]
    return sorted((each for each in whole if each.tactic not in query.tried),
                  key=lambda each: -each.logprob)[:n]


def _apart(query: Query) -> _Apart | None:
    """A query's goal taken apart; None when nothing of it is a conjunction."""
    if not query.goals:
        return None
    goal = parse(query.goals[0])
    targets: list[str] = []
    shape = _shape(goal.target, targets)
    hypotheses: list[Hypothesis] = []
    before: list[str] = []
    taken = set(goal.names)
    for own in goal.hypotheses:
        kinds: list[str] = []
        form = _shape(own.type, kinds)
        if isinstance(form, Leaf) or not own.accessible or own.value:
            hypotheses.append(own)
            continue
        names = [_fresh(own.name, taken) for _ in kinds]
        before.append(f"obtain {_pattern(form, names)} := {own.name}")
        hypotheses += [Hypothesis(name, kind) for name, kind in zip(names, kinds, strict=True)]
    if (not before and isinstance(shape, Leaf)) or len(targets) > MOST:
        return None
    return _Apart(tuple(before), shape, tuple(
        _shown(Goal(tuple(hypotheses), target)) for target in targets))


def _fresh(wanted: str, taken: set[str]) -> str:
    """A name like ``wanted`` that is not taken, and is then."""
    number = 1
    while f"{wanted}{number}" in taken:
        number += 1
    taken.add(f"{wanted}{number}")
    return f"{wanted}{number}"


def _shape(text: str, parts: list[str]) -> Shape:
    """How a proposition is put together; its parts go to ``parts``."""
    text = _bare(text)
    at = _conjunction(text)
    if at is None:
        parts.append(text)
        return Leaf(len(parts) - 1)
    left = _shape(text[:at], parts)
    return left, _shape(text[at + 1:], parts)


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


def _conjunction(text: str) -> int | None:
    """Where the first ∧ stands that is outermost; None where something weaker is, or none."""
    found = None
    for at, (letter, depth) in enumerate(_depths(text)):
        if depth:
            continue
        if letter in "→↔∨" or (letter in "∀∃λ" and found is None) or text.startswith("fun ", at):
            return None
        if letter in "∀∃λ":
            # All that follows belongs to it.
            return found
        if letter == "∧" and found is None:
            found = at
    return found


def _shown(goal: Goal) -> str:
    """A goal as Lean prints it."""
    lines = [f"{h.name} : {h.type}" + (f" := {h.value}" if h.value else "")
             for h in goal.hypotheses]
    return "\n".join((*lines, f"⊢ {goal.target}"))


def _together(apart: _Apart, answers: Sequence[Sequence[Proposal]], n: int) -> list[Proposal]:
    """The ``n`` most probable scripts that have one answer for each part."""
    if not all(answers):
        return []

    def made(chosen: tuple[int, ...]) -> Proposal:
        some = [answers[part][number] for part, number in enumerate(chosen)]
        blocks = [some[0].tactic] if isinstance(apart.shape, Leaf) else \
            [_block(each.tactic) for each in some]
        return Proposal("\n".join((*apart.opening, *blocks)), sum(each.logprob for each in some),
                        sum(each.tokens for each in some))

    # Best first: from each choice to those that take the next answer for one part.
    first = made((0,) * len(answers))
    waiting = [(-first.logprob, (0,) * len(answers), first)]
    seen = {waiting[0][1]}
    found: list[Proposal] = []
    while waiting and len(found) < n:
        _, chosen, proposal = heapq.heappop(waiting)
        found.append(proposal)
        for part, number in enumerate(chosen):
            after = (*chosen[:part], number + 1, *chosen[part + 1:])
            if number + 1 < len(answers[part]) and after not in seen:
                seen.add(after)
                following = made(after)
                heapq.heappush(waiting, (-following.logprob, after, following))
    return found


def _pattern(shape: Shape, names: Sequence[str] = ()) -> str:
    if isinstance(shape, Leaf):
        return names[shape.place] if names else "?_"
    return f"⟨{_pattern(shape[0], names)}, {_pattern(shape[1], names)}⟩"


def _block(tactic: str) -> str:
    """A script as what proves one goal."""
    lines = tactic.strip("\n").split("\n")
    return "\n".join([f"· {lines[0]}", *(f"  {line}" for line in lines[1:])])
