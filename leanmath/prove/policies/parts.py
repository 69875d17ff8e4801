"""Conjunctions a part at a time, before Lean has taken them apart.

What the parts of a conjunction are, its text says, and each is a goal with the
same hypotheses. So a policy that is asked for a conjunction is asked for each
part too, in the same batch; scripts for all parts make one script for the
whole, with the product of their probabilities. A proof of three facts is then
one expansion where the policy knows each, instead of five.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leanmath.prove.goals import Goal, parse
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
        """At most ``n`` tactics for each query: the policy's own, and scripts put together."""
        asked = list(queries)
        taken: list[tuple[Shape, range] | None] = []
        for query in queries:
            found = _apart(query)
            if found is None:
                taken.append(None)
                continue
            shape, goals = found
            taken.append((shape, range(len(asked), len(asked) + len(goals))))
            asked += [Query((goal, *query.goals[1:]), query.statement, query.path)
                      for goal in goals]
        answers = self.policy.propose(asked, n)
        mixed: list[list[Proposal]] = []
        for place, query in enumerate(queries):
            own, parts = answers[place], taken[place]
            if parts is not None:
                shape, places = parts
                closing = [[one for one in answers[each]
                            if not _OPEN.match(one.tactic.strip().rpartition("\n")[2])]
                           for each in places]
                whole = [*_together(shape, closing, n),
                         Proposal(f"refine {_pattern(shape)}", SPLIT)]
                own = sorted((*(each for each in whole if each.tactic not in query.tried), *own),
                             key=lambda each: -each.logprob)[:n]
            mixed.append(own)
        return mixed


def _apart(query: Query) -> tuple[Shape, list[str]] | None:
    """The parts of a query's goal as goals; None when it is no conjunction."""
    if not query.goals:
        return None
    goal = parse(query.goals[0])
    parts: list[str] = []
    shape = _shape(goal.target, parts)
    if isinstance(shape, Leaf) or len(parts) > MOST:
        return None
    return shape, [_shown(replace(goal, target=part)) for part in parts]


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


def _together(shape: Shape, answers: Sequence[Sequence[Proposal]], n: int) -> list[Proposal]:
    """The ``n`` most probable scripts that have one answer for each part."""
    if not all(answers):
        return []
    pattern = f"refine {_pattern(shape)}"

    def made(chosen: tuple[int, ...]) -> Proposal:
        some = [answers[part][number] for part, number in enumerate(chosen)]
        lines = [pattern, *(_block(each.tactic) for each in some)]
        return Proposal("\n".join(lines), sum(each.logprob for each in some),
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


def _pattern(shape: Shape) -> str:
    if isinstance(shape, Leaf):
        return "?_"
    return f"⟨{_pattern(shape[0])}, {_pattern(shape[1])}⟩"


def _block(tactic: str) -> str:
    """A script as what proves one goal."""
    lines = tactic.strip("\n").split("\n")
    return "\n".join([f"· {lines[0]}", *(f"  {line}" for line in lines[1:])])
