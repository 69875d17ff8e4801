"""What families of facts are made of: names, hypotheses, a goal, a proof.

A family is a function that takes names from a :class:`Scope`, puts hypotheses
there, and gives a goal with the tactics that prove it (one after the other, on
the first goal). So every statement is true by construction, and Lean can be
asked whether that is so. No family contradicts another: facts about the same
variables are compatible, and what could clash takes new ones.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

#: Names by type. Those that proofs introduce (e, i, j, e₁, ...) are in none of them.
_POOLS = {
    "Nat": ("a", "b", "c", "d", "m", "n", "k", "a₁", "b₁", "c₁", "m₁", "n₁", "k₁", "a₂", "b₂"),
    "Int": ("x", "y", "z", "u", "v", "w", "x₁", "y₁", "z₁", "u₁", "v₁", "w₁"),
    "Prop": ("p", "q", "r", "s", "t", "p₁", "q₁", "r₁", "s₁", "t₁", "p₂", "q₂", "r₂", "s₂"),
    "List Nat": ("l", "xs", "ys", "zs", "l₁", "l₂", "l₃", "xs₁", "ys₁"),
    "Nat → Nat": ("f", "g", "f₁", "g₁", "f₂", "g₂", "f₃", "g₃"),
    "Nat → Nat → Prop": ("T", "U", "V", "T₁", "U₁", "V₁", "T₂", "U₂", "V₂"),
    "List Nat → Prop": ("D", "E", "D₁", "E₁", "D₂", "E₂"),
    "Nat → Prop": ("P", "Q", "R", "S", "P₁", "Q₁", "R₁", "S₁", "P₂", "Q₂", "R₂", "S₂"),
}


@dataclass
class Scope:
    """What a statement binds so far: variables by name with their type, hypotheses by name."""

    rng: random.Random
    variables: dict[str, str] = field(default_factory=dict)
    hypotheses: dict[str, str] = field(default_factory=dict)
    #: Variables that nothing else may speak of.
    alone: set[str] = field(default_factory=set)

    def new(self, kind: str) -> str:
        """A variable that nothing has spoken of."""
        free = [name for name in _POOLS[kind] if name not in self.variables]
        while not free:
            # A crowded statement.
            primed = self.rng.choice(_POOLS[kind]) + "'" * self.rng.randint(1, 3)
            free = [] if primed in self.variables else [primed]
        name = self.rng.choice(free[:4])
        self.variables[name] = kind
        return name

    def own(self, kind: str) -> str:
        """A new variable that no other fact and no hypothesis will speak of: an induction over it
        carries nothing along."""
        name = self.new(kind)
        self.alone.add(name)
        return name

    def some(self, kind: str) -> str:
        """A variable, perhaps one that is there."""
        there = [name for name, own in self.variables.items()
                 if own == kind and name not in self.alone]
        if there and self.rng.random() < 0.5:
            return self.rng.choice(there)
        return self.new(kind)

    def distinct(self, kind: str, count: int) -> list[str]:
        """Different variables, some of which may be there."""
        names: list[str] = []
        while len(names) < count:
            name = self.some(kind)
            if name not in names:
                names.append(name)
        return names

    def suppose(self, proposition: str) -> str:
        """The name of the hypothesis that says this, which is added if it is not there."""
        for name, known in self.hypotheses.items():
            if known == proposition:
                return name
        name = f"h{len(self.hypotheses) + 1}"
        self.hypotheses[name] = proposition
        return name


@dataclass(frozen=True)
class Fact:
    """A goal that holds in its scope, and the tactics that prove it."""

    goal: str
    proof: tuple[str, ...]


@dataclass(frozen=True)
class Family:
    """A kind of fact. ``level`` 1: one tactic that needs no lemma's name; 2: a lemma, an
    induction, or a distinction of cases; 3: several of these that depend on each other, or an
    induction for something stronger than what is asked for."""

    name: str
    kind: str
    level: int
    make: Callable[[Scope], Fact]


FAMILIES: list[Family] = []


def family(name: str, kind: str, level: int) -> Callable[[Callable[[Scope], Fact]],
                                                         Callable[[Scope], Fact]]:
    """Registers what it decorates as a family of this name."""
    def register(make: Callable[[Scope], Fact]) -> Callable[[Scope], Fact]:
        FAMILIES.append(Family(name, kind, level, make))
        return make
    return register


def fact(goal: str, *proof: str) -> Fact:
    """A fact with its tactics."""
    return Fact(goal, proof)
