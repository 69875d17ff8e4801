"""Families of small facts, each with a proof: what generated theorems are put together from.

A family is a function that takes names from a :class:`Scope`, puts hypotheses
there, and gives a goal with the tactics that prove it (one after the other, on
the first goal). So every statement is true by construction, and Lean can be
asked whether that is so. No family contradicts another: facts about the same
variables are compatible, and what could clash takes new ones.
"""

from __future__ import annotations

import itertools
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
    "Nat → Prop": ("P", "Q", "R", "S", "P₁", "Q₁", "R₁", "S₁", "P₂", "Q₂", "R₂", "S₂"),
}


@dataclass
class Scope:
    """What a statement binds so far: variables by name with their type, hypotheses by name."""

    rng: random.Random
    variables: dict[str, str] = field(default_factory=dict)
    hypotheses: dict[str, str] = field(default_factory=dict)

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

    def some(self, kind: str) -> str:
        """A variable, perhaps one that is there."""
        there = [name for name, own in self.variables.items() if own == kind]
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
    """A kind of fact. ``level`` 1: one tactic that needs no lemma's name; 2: more."""

    name: str
    kind: str
    level: int
    make: Callable[[Scope], Fact]


FAMILIES: list[Family] = []


def _family(name: str, kind: str, level: int) -> Callable[[Callable[[Scope], Fact]],
                                                          Callable[[Scope], Fact]]:
    def register(make: Callable[[Scope], Fact]) -> Callable[[Scope], Fact]:
        FAMILIES.append(Family(name, kind, level, make))
        return make
    return register


def _fact(goal: str, *proof: str) -> Fact:
    return Fact(goal, proof)


# Logic.

@_family("and", "logic", 1)
def _and(s: Scope) -> Fact:
    p, q = s.new("Prop"), s.new("Prop")
    hp, hq = s.suppose(p), s.suppose(q)
    return _fact(f"{q} ∧ {p}", f"exact ⟨{hq}, {hp}⟩")


@_family("chain", "logic", 2)
def _chain(s: Scope) -> Fact:
    names = [s.new("Prop") for _ in range(s.rng.randint(3, 5))]
    term = s.suppose(names[0])
    links = list(itertools.pairwise(names))
    order = list(range(len(links)))
    s.rng.shuffle(order)
    found = {number: s.suppose(f"{links[number][0]} → {links[number][1]}") for number in order}
    for number in range(len(links)):
        term = f"{found[number]} {term}" if number == 0 else f"{found[number]} ({term})"
    return _fact(names[-1], f"exact {term}")


@_family("cases", "logic", 2)
def _cases(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h, left, right = s.suppose(f"{p} ∨ {q}"), s.suppose(f"{p} → {r}"), s.suppose(f"{q} → {r}")
    return _fact(r, f"rcases {h} with e | e", f"exact {left} e", f"exact {right} e")


@_family("contrapositive", "logic", 2)
def _contrapositive(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h, k, n = s.suppose(f"{p} → {q}"), s.suppose(f"{q} → {r}"), s.suppose(f"¬{r}")
    return _fact(f"¬{p}", "intro e", f"exact {n} ({k} ({h} e))")


@_family("de_morgan", "logic", 2)
def _de_morgan(s: Scope) -> Fact:
    p, q = s.new("Prop"), s.new("Prop")
    if s.rng.random() < 0.5:
        h = s.suppose(f"¬({p} ∨ {q})")
        return _fact(f"¬{p} ∧ ¬{q}",
                     f"exact ⟨fun e => {h} (Or.inl e), fun e => {h} (Or.inr e)⟩")
    h = s.suppose(f"¬{p} ∨ ¬{q}")
    return _fact(f"¬({p} ∧ {q})", "intro e", f"exact {h}.elim (fun i => i e.1) (fun i => i e.2)")


@_family("rewrite_iff", "logic", 2)
def _rewrite_iff(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h, k = s.suppose(f"{p} ↔ {q}"), s.suppose(f"{q} ↔ {r}")
    return _fact(f"({r} ↔ {p})", f"exact ({h}.trans {k}).symm")


@_family("witness", "logic", 2)
def _witness(s: Scope) -> Fact:
    p, q, f, a = s.new("Nat → Prop"), s.new("Nat → Prop"), s.some("Nat → Nat"), s.some("Nat")
    h, k = s.suppose(f"∀ i, {p} i → {q} ({f} i)"), s.suppose(f"{p} ({f} {a})")
    return _fact(f"∃ i, {q} i", f"exact ⟨_, {h} _ {k}⟩")


@_family("exists_chain", "logic", 2)
def _exists_chain(s: Scope) -> Fact:
    p, q, r = s.new("Nat → Prop"), s.new("Nat → Prop"), s.new("Nat → Prop")
    f = s.some("Nat → Nat")
    h = s.suppose(f"∃ i, {p} i")
    k, m = s.suppose(f"∀ i, {p} i → {q} ({f} i)"), s.suppose(f"∀ i, {q} i → {r} i")
    return _fact(f"∃ i, {r} i", f"obtain ⟨e, e₁⟩ := {h}", f"exact ⟨_, {m} _ ({k} _ e₁)⟩")


@_family("resolve", "logic", 2)
def _resolve(s: Scope) -> Fact:
    p, q, a = s.new("Nat → Prop"), s.new("Nat → Prop"), s.some("Nat")
    h, k = s.suppose(f"∀ i, {p} i ∨ {q} i"), s.suppose(f"¬{p} {a}")
    return _fact(f"{q} {a}", f"exact ({h} {a}).resolve_left {k}")


# Natural numbers.

@_family("linear", "nat", 1)
def _linear(s: Scope) -> Fact:
    a, b, c = s.distinct("Nat", 3)
    i, j = s.rng.randint(2, 9), s.rng.randint(0, 9)
    s.suppose(f"{a} ≤ {b}")
    return _fact(f"{i} * {a} + {c} ≤ {i} * {b} + {c} + {j}", "omega")


@_family("identity", "nat", 1)
def _identity(s: Scope) -> Fact:
    a, b = s.distinct("Nat", 2)
    i, j, k = (s.rng.randint(2, 7) for _ in range(3))
    return _fact(f"({i} * {a} + {b}) * ({a} + {j} * {b} + {k}) = {i} * {a} ^ 2 + "
                 f"{i * j + 1} * ({a} * {b}) + {j} * {b} ^ 2 + {i * k} * {a} + {k} * {b}", "ring")


@_family("product_order", "nat", 2)
def _product_order(s: Scope) -> Fact:
    a, b, c, d = s.distinct("Nat", 4)
    h, k = s.suppose(f"{a} ≤ {b}"), s.suppose(f"{c} ≤ {d}")
    return _fact(f"{a} * {c} ≤ {b} * {d}", f"exact Nat.mul_le_mul {h} {k}")


@_family("power_order", "nat", 2)
def _power_order(s: Scope) -> Fact:
    a, b = s.distinct("Nat", 2)
    i = s.rng.randint(2, 7)
    h = s.suppose(f"{a} ≤ {b}")
    return _fact(f"{a} ^ {i} ≤ {b} ^ {i}", f"exact Nat.pow_le_pow_left {h} {i}")


@_family("positive", "nat", 2)
def _positive(s: Scope) -> Fact:
    a, b = s.distinct("Nat", 2)
    i = s.rng.randint(2, 6)
    h, k = s.suppose(f"0 < {a}"), s.suppose(f"0 < {b}")
    return _fact(f"0 < {a} ^ {i} * {b}", f"exact Nat.mul_pos (Nat.pow_pos {h}) {k}")


@_family("parity", "nat", 2)
def _parity(s: Scope) -> Fact:
    a = s.some("Nat")
    i = 2 * s.rng.randint(0, 9) + 1
    return _fact(f"({a} * ({a} + {i})) % 2 = 0",
                 f"have e : {a} % 2 = 0 ∨ {a} % 2 = 1 := by omega",
                 "rcases e with e | e <;> simp [Nat.mul_mod, Nat.add_mod, e]")


@_family("remainder", "nat", 2)
def _remainder(s: Scope) -> Fact:
    a, b = s.new("Nat"), s.new("Nat")
    i = s.rng.randint(3, 11)
    r, t = s.rng.randrange(1, i), s.rng.randrange(1, i)
    h, k = s.suppose(f"{a} % {i} = {r}"), s.suppose(f"{b} % {i} = {t}")
    return _fact(f"({a} * {b}) % {i} = {r * t % i}", f"rw [Nat.mul_mod, {h}, {k}]")


@_family("sequence", "nat", 2)
def _sequence(s: Scope) -> Fact:
    f = s.new("Nat → Nat")
    start, slope, square = (s.rng.randint(0, 7), s.rng.randint(2, 7), s.rng.choice((0, 2, 3)))
    step = f"{2 * square} * i + {square + slope}" if square else f"{slope}"
    closed = f"{square} * i ^ 2 + {slope} * i + {start}" if square else f"{slope} * i + {start}"
    h = s.suppose(f"{f} 0 = {start}")
    k = s.suppose(f"∀ i, {f} (i + 1) = {f} i + ({step})")
    return _fact(f"∀ i, {f} i = {closed}", "intro i",
                 f"induction i with\n| zero => simp [{h}]\n| succ i e =>\n"
                 f"  rw [{k}, e]\n  ring")


@_family("growth", "nat", 2)
def _growth(s: Scope) -> Fact:
    f = s.new("Nat → Nat")
    i = s.rng.randint(2, 6)
    h = s.suppose(f"∀ i, {f} i + {i} ≤ {f} (i + 1)")
    return _fact(f"∀ i, {i} * i ≤ {f} i", "intro i",
                 f"induction i with\n| zero => simp\n| succ i e =>\n  have e₁ := {h} i\n  omega")


# Divisibility.

@_family("divides_number", "divisibility", 1)
def _divides_number(s: Scope) -> Fact:
    a = s.new("Nat")
    i, j = s.rng.randint(2, 9), s.rng.randint(2, 6)
    s.suppose(f"{i * j} ∣ {a}")
    return _fact(f"{i} ∣ {a} + {i * s.rng.randint(1, 9)}", "omega")


@_family("divides_sum", "divisibility", 2)
def _divides_sum(s: Scope) -> Fact:
    d, a, b, c, e = s.distinct("Nat", 5)
    h, k = s.suppose(f"{d} ∣ {a}"), s.suppose(f"{d} ∣ {b}")
    return _fact(f"{d} ∣ {a} * {c} + {e} * {b}",
                 f"exact Nat.dvd_add (Dvd.dvd.mul_right {h} {c}) (Dvd.dvd.mul_left {k} {e})")


@_family("divides_chain", "divisibility", 2)
def _divides_chain(s: Scope) -> Fact:
    a, b, c, d = s.distinct("Nat", 4)
    h, k = s.suppose(f"{a} ∣ {b}"), s.suppose(f"{b} ∣ {c}")
    return _fact(f"{a} ∣ {c} * {d}", f"exact Dvd.dvd.mul_right (Nat.dvd_trans {h} {k}) {d}")


@_family("divides_difference", "divisibility", 2)
def _divides_difference(s: Scope) -> Fact:
    d, x, y, u, v = s.distinct("Int", 5)
    h, k = s.suppose(f"{d} ∣ {x}"), s.suppose(f"{d} ∣ {y}")
    return _fact(f"{d} ∣ {x} * {u} - {v} * {y}",
                 f"exact Int.dvd_sub (Dvd.dvd.mul_right {h} {u}) (Dvd.dvd.mul_left {k} {v})")


# Integers and order.

@_family("linear_int", "int", 1)
def _linear_int(s: Scope) -> Fact:
    x, y = s.distinct("Int", 2)
    i, j = s.rng.randint(2, 9), s.rng.randint(1, 9)
    s.suppose(f"{x} ≤ {y}")
    return _fact(f"{x} - {i} * {y} ≤ {j} - {i - 1} * {y}", "omega")


@_family("square", "int", 2)
def _square(s: Scope) -> Fact:
    x, y = s.distinct("Int", 2)
    i = s.rng.randint(2, 6)
    return _fact(f"{2 * i} * ({x} * {y}) ≤ {x} ^ 2 + {i * i} * {y} ^ 2",
                 f"nlinarith [sq_nonneg ({x} - {i} * {y})]")


@_family("odd_square", "int", 2)
def _odd_square(s: Scope) -> Fact:
    x = s.some("Int")
    i = 2 * s.rng.randint(0, 4) + 1
    c = (i * i - 1) // 4
    return _fact(f"(2 * {x} + {i}) ^ 2 % 4 = 1",
                 f"have e : (2 * {x} + {i}) ^ 2 = 4 * ({x} * {x} + {i} * {x} + {c}) + 1 := by ring",
                 "omega")


@_family("scaled_order", "int", 2)
def _scaled_order(s: Scope) -> Fact:
    x, y, z = s.distinct("Int", 3)
    h, k = s.suppose(f"{x} ≤ {y}"), s.suppose(f"0 ≤ {z}")
    return _fact(f"{x} * {z} ≤ {y} * {z}", f"exact Int.mul_le_mul_of_nonneg_right {h} {k}")


@_family("monotone", "order", 2)
def _monotone(s: Scope) -> Fact:
    f = s.new("Nat → Nat")
    a, b = s.distinct("Nat", 2)
    h, k = s.suppose(f"∀ i j, i ≤ j → {f} i ≤ {f} j"), s.suppose(f"{a} ≤ {b}")
    left, right, proof = a, b, k
    for number in range(s.rng.randint(1, 3)):
        left, right = (f"{f} ({left})", f"{f} ({right})") if number else (f"{f} {a}", f"{f} {b}")
        proof = f"({h} _ _ {proof})"
    return _fact(f"{left} ≤ {right}", f"exact {proof}")


@_family("min_max", "order", 1)
def _min_max(s: Scope) -> Fact:
    a, b, c = s.distinct("Nat", 3)
    s.suppose(f"{a} ≤ {c}")
    s.suppose(f"{b} ≤ {c}")
    return _fact(f"max {a} {b} ≤ {c} + {s.rng.randint(0, 9)}", "omega")


@_family("transitive", "order", 2)
def _transitive(s: Scope) -> Fact:
    f, g = s.new("Nat → Nat"), s.new("Nat → Nat")
    a, b = s.some("Nat"), s.some("Nat")
    h, k = s.suppose(f"∀ i, {f} i ≤ {g} i"), s.suppose(f"∀ i, {g} i ≤ {f} (i + {a})")
    return _fact(f"{f} {b} ≤ {f} ({b} + {a})", f"exact Nat.le_trans ({h} {b}) ({k} {b})")


# Lists.

@_family("length", "list", 1)
def _length(s: Scope) -> Fact:
    left, right, f = s.some("List Nat"), s.new("List Nat"), s.some("Nat → Nat")
    return _fact(f"(({left} ++ {right}).map {f}).reverse.length = "
                 f"{right}.length + {left}.length", "simp [Nat.add_comm]")


@_family("member", "list", 2)
def _member(s: Scope) -> Fact:
    xs, ys, a = s.some("List Nat"), s.new("List Nat"), s.some("Nat")
    h = s.suppose(f"{a} ∈ {xs}")
    if s.rng.random() < 0.5:
        return _fact(f"{a} ∈ {ys} ++ {xs}", f"exact List.mem_append.mpr (Or.inr {h})")
    return _fact(f"{a} ∈ {xs} ++ {ys}", f"exact List.mem_append.mpr (Or.inl {h})")


@_family("all_append", "list", 2)
def _all_append(s: Scope) -> Fact:
    xs, ys, p = s.some("List Nat"), s.new("List Nat"), s.new("Nat → Prop")
    h, k = s.suppose(f"∀ i ∈ {xs}, {p} i"), s.suppose(f"∀ i ∈ {ys}, {p} i")
    return _fact(f"∀ i ∈ {xs} ++ {ys}, {p} i", "intro i e",
                 "rcases List.mem_append.mp e with e | e", f"exact {h} i e", f"exact {k} i e")


@_family("fold", "list", 2)
def _fold(s: Scope) -> Fact:
    xs = s.new("List Nat")
    i, j = s.rng.randint(1, 9), s.rng.randint(0, 9)
    return _fact(f"{xs}.foldr (fun _ j => j + {i}) {j} = {i} * {xs}.length + {j}",
                 f"induction {xs} with\n| nil => simp\n| cons e xs₀ e₁ =>\n"
                 "  rw [List.foldr_cons, e₁, List.length_cons]\n  ring")


@_family("map_map", "list", 2)
def _map_map(s: Scope) -> Fact:
    xs = s.new("List Nat")
    i, j = s.rng.randint(1, 9), s.rng.randint(1, 9)
    return _fact(f"({xs}.map (fun i => i + {i})).map (fun i => i + {j}) = "
                 f"{xs}.map (fun i => i + {i + j})",
                 f"induction {xs} with\n| nil => rfl\n| cons e xs₀ e₁ =>\n"
                 "  rw [List.map_cons, List.map_cons, List.map_cons, e₁]")
