"""Goals as Lean prints them: their parts, and a name for them that ignores names and order.

A goal is text. What is read from it decides only which states of a search are
taken to be the same, and what a policy sees; Lean decides everything else.
Two goals get the same canonical text only if one becomes the other, letter by
letter, when hypotheses are renamed and put in another order.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

#: A name of Lean's, with all its components; ``✝`` marks one that cannot be typed.
_NAME = re.compile(r"(?:\?)?[^\W\d][\w'!?₀-₉✝¹²³⁴⁵⁶⁷⁸⁹⁰]*(?:\.[^\W][\w'!?₀-₉]*)*")
#: How often colours are passed on between hypotheses before ties are broken by order.
_ROUNDS = 4
_TURNSTILE = "⊢ "


@dataclass(frozen=True)
class Hypothesis:
    """One local name with its type, and its value for a ``let``."""

    name: str
    type: str
    value: str = ""

    @property
    def accessible(self) -> bool:
        """Whether a tactic can name it."""
        return "✝" not in self.name


@dataclass(frozen=True)
class Goal:
    """A goal: its ``case`` tag, its hypotheses in order, and the ``target``."""

    hypotheses: tuple[Hypothesis, ...]
    target: str
    case: str = ""

    @classmethod
    def parse(cls, text: str) -> Goal:
        """Read a goal from Lean's text; what has no turnstile is all target."""
        case = ""
        entries: list[str] = []
        lines = text.split("\n")
        for number, line in enumerate(lines):
            if line.startswith(_TURNSTILE):
                target = "\n".join((line[len(_TURNSTILE):], *lines[number + 1:]))
                return cls(tuple(_hypotheses(entries)), target, case)
            if number == 0 and line.startswith("case "):
                case = line[len("case "):]
            elif line.startswith(" ") and entries:
                entries[-1] += "\n" + line
            else:
                entries.append(line)
        return cls((), text)

    @cached_property
    def names(self) -> frozenset[str]:
        """All local names."""
        return frozenset(h.name for h in self.hypotheses)

    @cached_property
    def renaming(self) -> dict[str, str]:
        """The canonical name of each local name."""
        return {h.name: f"x{i}" for i, h in enumerate(_in_order(self))}

    @cached_property
    def canonical(self) -> str:
        """The goal with canonical names, in canonical order, without its case tag."""
        new = self.renaming
        lines = [f"{new[h.name]} : {rename(h.type, new)}"
                 + (f" := {rename(h.value, new)}" if h.value else "") for h in _in_order(self)]
        return "\n".join((*lines, _TURNSTILE + rename(self.target, new)))


def rename(text: str, new: dict[str, str]) -> str:
    """The text with every name that is local (or its first component) replaced."""

    def replace(match: re.Match[str]) -> str:
        word = match[0]
        if word in new:
            return new[word]
        head, dot, rest = word.partition(".")
        return new[head] + dot + rest if dot and head in new else word

    return _NAME.sub(replace, text)


def _hypotheses(entries: Sequence[str]) -> Iterator[Hypothesis]:
    for entry in entries:
        names, _, rest = entry.partition(" : ")
        kind, _, value = rest.partition(" := ")
        for name in names.split():
            yield Hypothesis(name, kind, value)


def _in_order(goal: Goal) -> list[Hypothesis]:
    """The hypotheses in an order that depends on what they say, not on names or place.

    Colour refinement: a hypothesis has the colour of its type, in which local
    names stand for their colours, and of the places where it is mentioned.
    """
    hypotheses = goal.hypotheses
    colour = {h.name: "" for h in hypotheses}
    for _ in range(_ROUNDS):
        seen: dict[str, list[str]] = {h.name: [] for h in hypotheses}
        own: dict[str, str] = {}
        for name, text in (*((h.name, f"{h.type} := {h.value}") for h in hypotheses),
                           ("", goal.target)):
            shown = rename(text, colour)
            own[name] = shown
            for place, word in enumerate(_locals(text, goal.names)):
                seen[word].append(f"{place} {shown}")
        colour = {h.name: _short("\0".join((own[h.name], *sorted(seen[h.name]))))
                  for h in hypotheses}
    return sorted(hypotheses, key=lambda h: colour[h.name])


def _locals(text: str, names: frozenset[str]) -> Iterator[str]:
    for match in _NAME.finditer(text):
        word = match[0]
        if word in names:
            yield word
        else:
            head = word.partition(".")[0]
            if head in names:
                yield head


def _short(text: str) -> str:
    # A letter first, so that a colour is a word like any other.
    return "c" + hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


#: Where a tactic gives names: behind these words, up to ``:=``, ``:``, the next tactic of the line
#: (``;``, ``<;>``) or its end.
_GIVING = re.compile(r"^(?:intros?|rintro|obtain|rcases .*? with|cases .*? with|have)"
                     r" ([^\n;]*?)(?: :=.*| :[^=\n].*| ?(?:<;>|;).*)?$", re.MULTILINE)
_GIVEN = re.compile(r"[^\W\d][\w'₀-₉]*")


def nameless(tactic: str) -> str:
    """The tactic with the names that it gives made canonical: two that differ in nothing else lead
    to the same goals. Names that are given within blocks stay."""
    given = [name[0] for line in _GIVING.finditer(tactic) for name in _GIVEN.finditer(line[1])]
    new = {name: f"ν{number}" for number, name in enumerate(dict.fromkeys(given))
           if name not in ("rfl", "_")}
    return rename(tactic, new) if new else tactic


@lru_cache(maxsize=20_000)
def parse(text: str) -> Goal:
    """:meth:`Goal.parse`, remembered."""
    return Goal.parse(text)


def state_key(goals: Sequence[str], context: str = "") -> str:
    """A name for a state: 24 hexadecimal digits, the same for goals that differ only in the
    names and the order of hypotheses. ``context`` is what the goals mean something in (the
    header)."""
    text = "\0\0".join((context, *(parse(goal).canonical for goal in goals)))
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def tactic_key(goals: Sequence[str], tactic: str) -> str:
    """The tactic with the names of the first goal made canonical: what it is in any state of
    the same key."""
    return rename(tactic, parse(goals[0]).renaming) if goals else tactic
