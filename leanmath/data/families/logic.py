"""Logic."""

from __future__ import annotations

import itertools

from leanmath.data.families.base import Fact, Scope, fact, family


@family("and", "logic", 1)
def _and(s: Scope) -> Fact:
    p, q = s.new("Prop"), s.new("Prop")
    hp, hq = s.suppose(p), s.suppose(q)
    return fact(f"{q} ∧ {p}", f"exact ⟨{hq}, {hp}⟩")


@family("chain", "logic", 2)
def _chain(s: Scope) -> Fact:
    names = [s.new("Prop") for _ in range(s.rng.randint(3, 5))]
    term = s.suppose(names[0])
    links = list(itertools.pairwise(names))
    order = list(range(len(links)))
    s.rng.shuffle(order)
    found = {number: s.suppose(f"{links[number][0]} → {links[number][1]}") for number in order}
    for number in range(len(links)):
        term = f"{found[number]} {term}" if number == 0 else f"{found[number]} ({term})"
    return fact(names[-1], f"exact {term}")


@family("cases", "logic", 2)
def _cases(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h, left, right = s.suppose(f"{p} ∨ {q}"), s.suppose(f"{p} → {r}"), s.suppose(f"{q} → {r}")
    return fact(r, f"rcases {h} with e | e", f"exact {left} e", f"exact {right} e")


@family("contrapositive", "logic", 2)
def _contrapositive(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h, k, n = s.suppose(f"{p} → {q}"), s.suppose(f"{q} → {r}"), s.suppose(f"¬{r}")
    return fact(f"¬{p}", "intro e", f"exact {n} ({k} ({h} e))")


@family("de_morgan", "logic", 2)
def _de_morgan(s: Scope) -> Fact:
    p, q = s.new("Prop"), s.new("Prop")
    if s.rng.random() < 0.5:
        h = s.suppose(f"¬({p} ∨ {q})")
        return fact(f"¬{p} ∧ ¬{q}",
                     f"exact ⟨fun e => {h} (Or.inl e), fun e => {h} (Or.inr e)⟩")
    h = s.suppose(f"¬{p} ∨ ¬{q}")
    return fact(f"¬({p} ∧ {q})", "intro e", f"exact {h}.elim (fun i => i e.1) (fun i => i e.2)")


@family("rewrite_iff", "logic", 2)
def _rewrite_iff(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h, k = s.suppose(f"{p} ↔ {q}"), s.suppose(f"{q} ↔ {r}")
    return fact(f"({r} ↔ {p})", f"exact ({h}.trans {k}).symm")


@family("witness", "logic", 2)
def _witness(s: Scope) -> Fact:
    p, q, f, a = s.new("Nat → Prop"), s.new("Nat → Prop"), s.some("Nat → Nat"), s.some("Nat")
    h, k = s.suppose(f"∀ i, {p} i → {q} ({f} i)"), s.suppose(f"{p} ({f} {a})")
    return fact(f"∃ i, {q} i", f"exact ⟨_, {h} _ {k}⟩")


@family("exists_chain", "logic", 2)
def _exists_chain(s: Scope) -> Fact:
    p, q, r = s.new("Nat → Prop"), s.new("Nat → Prop"), s.new("Nat → Prop")
    f = s.some("Nat → Nat")
    h = s.suppose(f"∃ i, {p} i")
    k, m = s.suppose(f"∀ i, {p} i → {q} ({f} i)"), s.suppose(f"∀ i, {q} i → {r} i")
    return fact(f"∃ i, {r} i", f"obtain ⟨e, e₁⟩ := {h}", f"exact ⟨_, {m} _ ({k} _ e₁)⟩")


@family("resolve", "logic", 2)
def _resolve(s: Scope) -> Fact:
    p, q, a = s.new("Nat → Prop"), s.new("Nat → Prop"), s.some("Nat")
    h, k = s.suppose(f"∀ i, {p} i ∨ {q} i"), s.suppose(f"¬{p} {a}")
    return fact(f"{q} {a}", f"exact ({h} {a}).resolve_left {k}")


@family("distribute", "logic", 2)
def _distribute(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h = s.suppose(f"{p} ∨ ({q} ∧ {r})")
    return fact(f"({p} ∨ {q}) ∧ ({p} ∨ {r})", f"rcases {h} with e | e",
                "exact ⟨Or.inl e, Or.inl e⟩", "exact ⟨Or.inr e.1, Or.inr e.2⟩")


@family("through_iff", "logic", 2)
def _through_iff(s: Scope) -> Fact:
    p, q, r = s.new("Prop"), s.new("Prop"), s.new("Prop")
    h, k = s.suppose(f"{p} ↔ {q}"), s.suppose(f"{q} → {r}")
    if s.rng.random() < 0.5:
        m = s.suppose(p)
        return fact(r, f"exact {k} ({h}.mp {m})")
    m = s.suppose(f"¬{r}")
    return fact(f"¬{p}", "intro e", f"exact {m} ({k} ({h}.mp e))")


@family("forall_chain", "logic", 2)
def _forall_chain(s: Scope) -> Fact:
    p, q, r = s.new("Nat → Prop"), s.new("Nat → Prop"), s.new("Nat → Prop")
    h, k = s.suppose(f"∀ i, {p} i → {q} i"), s.suppose(f"∀ i, {q} i → {r} i")
    return fact(f"∀ i, {p} i → {r} i", "intro i e", f"exact {k} i ({h} i e)")


@family("not_exists", "logic", 2)
def _not_exists(s: Scope) -> Fact:
    p, q = s.new("Nat → Prop"), s.new("Nat → Prop")
    h, k = s.suppose(f"¬∃ i, {p} i"), s.suppose(f"∀ i, {q} i → {p} i")
    return fact(f"∀ i, ¬{q} i", "intro i e", f"exact {h} ⟨i, {k} i e⟩")


@family("both_exist", "logic", 2)
def _both_exist(s: Scope) -> Fact:
    p, q, r = s.new("Nat → Prop"), s.new("Nat → Prop"), s.new("Nat → Prop")
    h, k = s.suppose(f"∃ i, {p} i ∧ {q} i"), s.suppose(f"∀ i, {q} i → {r} i")
    return fact(f"∃ i, {r} i ∧ {p} i", f"obtain ⟨e, e₁, e₂⟩ := {h}",
                f"exact ⟨e, {k} e e₂, e₁⟩")


@family("iterated", "logic", 2)
def _iterated(s: Scope) -> Fact:
    p, f, a = s.new("Nat → Prop"), s.new("Nat → Nat"), s.some("Nat")
    h, k = s.suppose(f"{p} {a}"), s.suppose(f"∀ i, {p} i → {p} ({f} i)")
    term, proof = a, h
    for number in range(s.rng.randint(2, 5)):
        term = f"{f} ({term})" if number else f"{f} {term}"
        proof = f"({k} _ {proof})"
    return fact(f"{p} ({term})", f"exact {proof}")


@family("inductive_property", "logic", 3)
def _inductive_property(s: Scope) -> Fact:
    p, i = s.new("Nat → Prop"), s.rng.randint(2, 5)
    h, k = s.suppose(f"{p} 0"), s.suppose(f"∀ i, {p} i → {p} (i + {i})")
    return fact(f"∀ i, {p} ({i} * i)", "intro i",
                f"induction i with\n| zero => exact {h}\n| succ i e => exact {k} _ e")


@family("two_steps", "logic", 3)
def _two_steps(s: Scope) -> Fact:
    # Only the stronger statement, about two neighbours, goes through an induction.
    p = s.new("Nat → Prop")
    h, k = s.suppose(f"{p} 0"), s.suppose(f"{p} 1")
    m = s.suppose(f"∀ i, {p} i → {p} (i + 2)")
    return fact(f"∀ i, {p} i", f"have e : ∀ i, {p} i ∧ {p} (i + 1) := by\n  intro i\n"
                f"  induction i with\n  | zero => exact ⟨{h}, {k}⟩\n"
                f"  | succ i e => exact ⟨e.2, {m} i e.1⟩", "intro i", "exact (e i).1")
