"""Lemmas and hypotheses one after the other: each step makes what the next one needs."""

from __future__ import annotations

import itertools

from leanmath.data.families.base import Fact, Scope, fact, family


@family("related", "order", 3)
def _related(s: Scope) -> Fact:
    t, count = s.new("Nat → Nat → Prop"), s.rng.randint(3, 4)
    h = s.suppose(f"∀ i j k, {t} i j → {t} j k → {t} i k")
    names = s.distinct("Nat", count + 1)
    links = [s.suppose(f"{t} {a} {b}") for a, b in itertools.pairwise(names)]
    proof = links[-1]
    for link in reversed(links[:-1]):
        proof = f"{h} _ _ _ {link} ({proof})" if " " in proof else f"{h} _ _ _ {link} {proof}"
    return fact(f"{t} {names[0]} {names[-1]}", f"exact {proof}")


@family("turned", "order", 3)
def _turned(s: Scope) -> Fact:
    t, (a, b, c) = s.new("Nat → Nat → Prop"), s.distinct("Nat", 3)
    h = s.suppose(f"∀ i j, {t} i j → {t} j i")
    k = s.suppose(f"∀ i j k, {t} i j → {t} j k → {t} i k")
    if s.rng.random() < 0.5:
        m, n = s.suppose(f"{t} {a} {b}"), s.suppose(f"{t} {c} {b}")
        return fact(f"{t} {a} {c}", f"exact {k} _ _ _ {m} ({h} _ _ {n})")
    m, n = s.suppose(f"{t} {b} {a}"), s.suppose(f"{t} {b} {c}")
    return fact(f"{t} {a} {c}", f"exact {k} _ _ _ ({h} _ _ {m}) {n}")


@family("injective", "logic", 3)
def _injective(s: Scope) -> Fact:
    f, g, (a, b) = s.new("Nat → Nat"), s.new("Nat → Nat"), s.distinct("Nat", 2)
    h, k = (s.suppose(f"∀ i j, {x} i = {x} j → i = j") for x in (f, g))
    if s.rng.random() < 0.5:
        return fact(f"({f} ({g} {a}) = {f} ({g} {b}) → {a} = {b})", "intro e",
                    f"exact {k} _ _ ({h} _ _ e)")
    m = s.suppose(f"{f} ({g} {a}) = {f} ({g} {b})")
    return fact(f"{a} = {b}", f"exact {k} _ _ ({h} _ _ {m})")


@family("involution", "logic", 3)
def _involution(s: Scope) -> Fact:
    f, (a, b) = s.new("Nat → Nat"), s.distinct("Nat", 2)
    h, k = s.suppose(f"∀ i, {f} ({f} i) = i"), s.suppose(f"{f} {a} = {f} {b}")
    return fact(f"{a} = {b}", f"have e := {h} {a}", f"rw [{k}, {h}] at e", "exact e.symm")


@family("commuting", "logic", 3)
def _commuting(s: Scope) -> Fact:
    f, g, p, a = s.new("Nat → Nat"), s.new("Nat → Nat"), s.new("Nat → Prop"), s.some("Nat")
    h, k = s.suppose(f"∀ i, {f} ({g} i) = {g} ({f} i)"), s.suppose(f"∀ i, {p} i → {p} ({g} i)")
    m = s.suppose(f"{p} ({f} {a})")
    return fact(f"{p} ({f} ({g} {a}))", f"rw [{h}]", f"exact {k} _ {m}")


@family("above", "order", 3)
def _above(s: Scope) -> Fact:
    f, a, i = s.new("Nat → Nat"), s.some("Nat"), s.rng.randint(1, 5)
    h = s.suppose(f"∀ i, i + {i} ≤ {f} i")
    return fact(f"{a} + {2 * i} ≤ {f} ({f} {a})", f"have e := {h} {a}",
                f"have e₁ := {h} ({f} {a})", "omega")


@family("scaled_above", "order", 3)
def _scaled_above(s: Scope) -> Fact:
    f, g, a = s.new("Nat → Nat"), s.new("Nat → Nat"), s.some("Nat")
    i, j, r = s.rng.randint(2, 5), s.rng.randint(2, 5), s.rng.randint(0, 5)
    h, k = s.suppose(f"∀ i, {f} i ≤ {i} * i + {r}"), s.suppose(f"∀ i, {g} i ≤ {j} * i")
    return fact(f"{f} ({g} {a}) ≤ {i * j} * {a} + {r}", f"have e := {h} ({g} {a})",
                f"have e₁ := {k} {a}", "omega")


@family("squeezed", "order", 3)
def _squeezed(s: Scope) -> Fact:
    f, g = s.new("Nat → Nat"), s.new("Nat → Nat")
    a, b = s.distinct("Nat", 2)
    h, k = s.suppose(f"∀ i j, i ≤ j → {f} i ≤ {f} j"), s.suppose(f"∀ i, {f} i ≤ {g} i")
    m = s.suppose(f"{a} ≤ {b}")
    return fact(f"{f} {a} ≤ {g} {b}", f"exact Nat.le_trans ({h} _ _ {m}) ({k} _)")


@family("divides_rest", "divisibility", 3)
def _divides_rest(s: Scope) -> Fact:
    d, a, b = s.distinct("Nat", 3)
    h = s.suppose(f"{d} ∣ {a}")
    if s.rng.random() < 0.5:
        k = s.suppose(f"{d} ∣ {a} + {b}")
        return fact(f"{d} ∣ {b}", f"exact (Nat.dvd_add_right {h}).mp {k}")
    k = s.suppose(f"{d} ∣ {b} + {a}")
    return fact(f"{d} ∣ {b}", f"exact (Nat.dvd_add_iff_left {h}).mpr {k}")


@family("divides_through", "divisibility", 3)
def _divides_through(s: Scope) -> Fact:
    f, d, a = s.new("Nat → Nat"), s.some("Nat"), s.some("Nat")
    h, k = s.suppose(f"∀ i, i ∣ {f} i"), s.suppose(f"{d} ∣ {a}")
    term, proof = a, k
    for number in range(s.rng.randint(1, 3)):
        term = f"{f} ({term})" if number else f"{f} {term}"
        proof = f"(Nat.dvd_trans {proof} ({h} _))"
    c = s.some("Nat")
    return fact(f"{d} ∣ {term} * {c}", f"exact Dvd.dvd.mul_right {proof} {c}")


@family("equal_remainders", "nat", 3)
def _equal_remainders(s: Scope) -> Fact:
    a, b, c = s.distinct("Nat", 3)
    i = s.rng.randint(3, 11)
    h = s.suppose(f"{a} % {i} = {b} % {i}")
    if s.rng.random() < 0.5:
        return fact(f"({a} * {c}) % {i} = ({b} * {c}) % {i}",
                    f"rw [Nat.mul_mod, {h}, ← Nat.mul_mod]")
    j = s.rng.randint(2, 5)
    return fact(f"{a} ^ {j} % {i} = {b} ^ {j} % {i}", f"rw [Nat.pow_mod, {h}, ← Nat.pow_mod]")


@family("by_remainder", "nat", 3)
def _by_remainder(s: Scope) -> Fact:
    p, q, a = s.new("Nat → Prop"), s.new("Nat → Prop"), s.some("Nat")
    i, j = s.rng.randint(2, 6), s.rng.randint(0, 1)
    h = s.suppose(f"∀ i, i % {i} = {j} → {p} i")
    k = s.suppose(f"∀ i, i % {i} ≠ {j} → {q} i")
    return fact(f"({p} {a} ∨ {q} {a})", f"by_cases e : {a} % {i} = {j}",
                f"exact Or.inl ({h} _ e)", f"exact Or.inr ({k} _ e)")


@family("by_order", "order", 3)
def _by_order(s: Scope) -> Fact:
    p, (a, b) = s.new("Nat → Prop"), s.distinct("Nat", 2)
    h, k = s.suppose(f"∀ i, i ≤ {b} → {p} i"), s.suppose(f"∀ i, {b} < i → {p} i")
    return fact(f"{p} {a}", f"rcases Nat.le_or_gt {a} {b} with e | e", f"exact {h} _ e",
                f"exact {k} _ e")


@family("two_cases", "logic", 3)
def _two_cases(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h, k = s.suppose(f"{p} ∨ {q}"), s.suppose(f"{p} ∨ {r}")
    return fact(f"({p} ∨ ({q} ∧ {r}))", f"rcases {h} with e | e", "exact Or.inl e",
                f"rcases {k} with e₁ | e₁", "exact Or.inl e₁", "exact Or.inr ⟨e, e₁⟩")


@family("nested_cases", "logic", 3)
def _nested_cases(s: Scope) -> Fact:
    p, q, r, t = (s.new("Nat → Prop") for _ in range(4))
    a = s.some("Nat")
    h, k = s.suppose(f"∀ i, {p} i → {q} i ∨ {r} i"), s.suppose(f"∀ i, {q} i → {t} i")
    m, n = s.suppose(f"∀ i, {r} i → {t} i"), s.suppose(f"{p} {a}")
    return fact(f"{t} {a}", f"rcases {h} _ {n} with e | e", f"exact {k} _ e", f"exact {m} _ e")


@family("applied", "logic", 3)
def _applied(s: Scope) -> Fact:
    t, p, (a, b) = s.new("Nat → Nat → Prop"), s.new("Nat → Prop"), s.distinct("Nat", 2)
    f = s.some("Nat → Nat")
    h = s.suppose(f"∀ i j, {p} i → {t} i j → {p} ({f} j)")
    k, m = s.suppose(f"{p} {a}"), s.suppose(f"∀ i, {t} i ({f} i)")
    del b
    return fact(f"{p} ({f} ({f} {a}))", f"exact {h} _ _ {k} ({m} _)")
