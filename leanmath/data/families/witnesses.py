"""Existence: the witness is put together from what the hypotheses give."""

from __future__ import annotations

from leanmath.data.families.base import Fact, Scope, fact, family


@family("common_bound", "order", 3)
def _common_bound(s: Scope) -> Fact:
    p, q, (a, b) = s.new("Nat → Prop"), s.new("Nat → Prop"), s.distinct("Nat", 2)
    h, k = s.suppose(f"∀ i, {a} ≤ i → {p} i"), s.suppose(f"∀ i, {b} ≤ i → {q} i")
    return fact(f"∃ i, {p} i ∧ {q} i", f"exact ⟨max {a} {b}, {h} _ (by omega), {k} _ (by omega)⟩")


@family("eventually", "order", 3)
def _eventually(s: Scope) -> Fact:
    p, q = s.new("Nat → Prop"), s.new("Nat → Prop")
    h, k = s.suppose(f"∃ i, ∀ j, i ≤ j → {p} j"), s.suppose(f"∃ i, ∀ j, i ≤ j → {q} j")
    return fact(f"∃ i, ∀ j, i ≤ j → {p} j ∧ {q} j", f"obtain ⟨e, e₁⟩ := {h}",
                f"obtain ⟨e₂, e₃⟩ := {k}",
                "exact ⟨max e e₂, fun j i => ⟨e₁ j (by omega), e₃ j (by omega)⟩⟩")


@family("twice_beyond", "order", 3)
def _twice_beyond(s: Scope) -> Fact:
    p, a = s.new("Nat → Prop"), s.some("Nat")
    h = s.suppose(f"∀ i, ∃ j, i < j ∧ {p} j")
    return fact(f"∃ i j, {a} < i ∧ i < j ∧ {p} i ∧ {p} j", f"obtain ⟨e, e₁, e₂⟩ := {h} {a}",
                f"obtain ⟨e₃, e₄, e₅⟩ := {h} e", "exact ⟨e, e₃, e₁, e₄, e₂, e₅⟩")


@family("surjective", "logic", 3)
def _surjective(s: Scope) -> Fact:
    f, g = s.new("Nat → Nat"), s.new("Nat → Nat")
    h, k = s.suppose(f"∀ i, ∃ j, {f} j = i"), s.suppose(f"∀ i, ∃ j, {g} j = i")
    return fact(f"∀ i, ∃ j, {f} ({g} j) = i", "intro i", f"obtain ⟨e, e₁⟩ := {h} i",
                f"obtain ⟨e₂, e₃⟩ := {k} e", "exact ⟨e₂, by rw [e₃, e₁]⟩")


@family("preimage", "logic", 3)
def _preimage(s: Scope) -> Fact:
    f, p, q = s.new("Nat → Nat"), s.new("Nat → Prop"), s.new("Nat → Prop")
    a = s.some("Nat")
    h, k = s.suppose(f"∀ i, ∃ j, {f} j = i"), s.suppose(f"∀ i, {p} ({f} i) → {q} i")
    m = s.suppose(f"{p} {a}")
    return fact(f"∃ i, {f} i = {a} ∧ {q} i", f"obtain ⟨e, e₁⟩ := {h} {a}",
                f"exact ⟨e, e₁, {k} _ (by rw [e₁]; exact {m})⟩")


@family("swap_quantifiers", "logic", 3)
def _swap_quantifiers(s: Scope) -> Fact:
    t, p = s.new("Nat → Nat → Prop"), s.new("Nat → Prop")
    h, k = s.suppose(f"∃ i, ∀ j, {t} i j"), s.suppose(f"∀ i j, {t} i j → {p} j")
    return fact(f"∀ j, ∃ i, {t} i j ∧ {p} j", "intro i", f"obtain ⟨e, e₁⟩ := {h}",
                f"exact ⟨e, e₁ i, {k} _ _ (e₁ i)⟩")


@family("composed_relation", "logic", 3)
def _composed_relation(s: Scope) -> Fact:
    t, u = s.new("Nat → Nat → Prop"), s.new("Nat → Nat → Prop")
    h, k = s.suppose(f"∀ i, ∃ j, {t} i j"), s.suppose(f"∀ i, ∃ j, {u} i j")
    return fact(f"∀ i, ∃ j k, {t} i j ∧ {u} j k", "intro i", f"obtain ⟨e, e₁⟩ := {h} i",
                f"obtain ⟨e₂, e₃⟩ := {k} e", "exact ⟨e, e₂, e₁, e₃⟩")


@family("divisor_witness", "divisibility", 3)
def _divisor_witness(s: Scope) -> Fact:
    a, b, c = s.distinct("Nat", 3)
    h, k = s.suppose(f"{a} ∣ {b}"), s.suppose(f"{b} ∣ {c}")
    return fact(f"∃ i, {c} = {a} * i", f"obtain ⟨e, e₁⟩ := Nat.dvd_trans {h} {k}",
                "exact ⟨e, e₁⟩")


@family("quotient_witness", "divisibility", 3)
def _quotient_witness(s: Scope) -> Fact:
    a, p = s.new("Nat"), s.new("Nat → Prop")
    i = s.rng.randint(2, 9)
    h, k = s.suppose(f"{i} ∣ {a}"), s.suppose(f"∀ i, {p} ({i} * i)")
    return fact(f"{p} {a}", f"obtain ⟨e, e₁⟩ := {h}", "rw [e₁]", f"exact {k} e")


@family("not_all", "logic", 3)
def _not_all(s: Scope) -> Fact:
    p, q = s.new("Nat → Prop"), s.new("Nat → Prop")
    h, k = s.suppose(f"¬∀ i, {p} i"), s.suppose(f"∀ i, ¬{p} i → {q} i")
    return fact(f"∃ i, {q} i", f"obtain ⟨e, e₁⟩ := Classical.not_forall.mp {h}",
                f"exact ⟨e, {k} e e₁⟩")


@family("from_image", "list", 3)
def _from_image(s: Scope) -> Fact:
    xs, f, p, a = s.some("List Nat"), s.some("Nat → Nat"), s.new("Nat → Prop"), s.some("Nat")
    h, k = s.suppose(f"{a} ∈ {xs}.map {f}"), s.suppose(f"∀ i ∈ {xs}, {p} i")
    return fact(f"∃ i, {p} i ∧ {f} i = {a}", f"obtain ⟨e, e₁, e₂⟩ := List.mem_map.mp {h}",
                f"exact ⟨e, {k} e e₁, e₂⟩")


@family("in_some_part", "list", 3)
def _in_some_part(s: Scope) -> Fact:
    xs, ys, p, a = s.some("List Nat"), s.new("List Nat"), s.new("Nat → Prop"), s.some("Nat")
    h = s.suppose(f"{a} ∈ {xs} ++ {ys}")
    k, m = s.suppose(f"∀ i ∈ {xs}, {p} i"), s.suppose(f"∀ i, i ∈ {ys} → {p} i")
    return fact(f"∃ i, i = {a} ∧ {p} i", f"refine ⟨{a}, rfl, ?_⟩",
                f"rcases List.mem_append.mp {h} with e | e", f"exact {k} _ e", f"exact {m} _ e")
