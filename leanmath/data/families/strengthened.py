"""Inductions with something prepared: a stronger statement, an instance, a lemma on the way."""

from __future__ import annotations

from leanmath.data.families.base import Fact, Scope, fact, family


@family("everywhere", "nat", 3)
def _everywhere(s: Scope) -> Fact:
    p, q, a = s.new("Nat → Prop"), s.new("Nat → Prop"), s.some("Nat")
    h, k = s.suppose(f"{p} 0"), s.suppose(f"∀ i, {p} i → {p} (i + 1)")
    m = s.suppose(f"∀ i, {p} i → {q} i")
    b = s.some("Nat")
    return fact(f"{q} ({a} + {b})", f"have e : ∀ i, {p} i := by\n  intro i\n  induction i with\n"
                f"  | zero => exact {h}\n  | succ i e => exact {k} _ e", f"exact {m} _ (e _)")


@family("unbounded", "nat", 3)
def _unbounded(s: Scope) -> Fact:
    p, a = s.new("Nat → Prop"), s.some("Nat")
    h, k = s.suppose(f"{p} {a}"), s.suppose(f"∀ i, {p} i → ∃ j, i < j ∧ {p} j")
    return fact(f"∀ i, ∃ j, i ≤ j ∧ {p} j", "intro i",
                f"induction i with\n| zero => exact ⟨{a}, Nat.zero_le _, {h}⟩\n| succ i e =>\n"
                f"  obtain ⟨e₁, e₂, e₃⟩ := e\n  obtain ⟨e₄, e₅, e₆⟩ := {k} e₁ e₃\n"
                "  exact ⟨e₄, by omega, e₆⟩")


@family("two_recurrences", "nat", 3)
def _two_recurrences(s: Scope) -> Fact:
    f, i = s.new("Nat → Nat"), s.rng.randint(1, 7)
    h, k = s.suppose(f"{f} 0 = 0"), s.suppose(f"{f} 1 = {i}")
    m = s.suppose(f"∀ i, {f} (i + 2) + {f} i = 2 * {f} (i + 1)")
    return fact(f"∀ i, {f} i = {i} * i",
                f"have e : ∀ i, {f} i = {i} * i ∧ {f} (i + 1) = {i} * (i + 1) := by\n  intro i\n"
                f"  induction i with\n  | zero => simp [{h}, {k}]\n  | succ i e =>\n"
                f"    have e₁ := {m} i\n    exact ⟨e.2, by show {f} (i + 2) = _; omega⟩",
                "intro i", "exact (e i).1")


@family("bounded_growth", "nat", 3)
def _bounded_growth(s: Scope) -> Fact:
    f, i = s.new("Nat → Nat"), s.rng.randint(2, 7)
    h = s.suppose(f"∀ i, {f} (i + 1) ≤ {f} i + {i}")
    a = s.some("Nat")
    return fact(f"{f} {a} ≤ {f} 0 + {i} * {a}",
                f"have e : ∀ i, {f} i ≤ {f} 0 + {i} * i := by\n  intro i\n  induction i with\n"
                f"  | zero => simp\n  | succ i e =>\n    have e₁ := {h} i\n    omega",
                f"exact e {a}")


@family("summed", "nat", 3)
def _summed(s: Scope) -> Fact:
    f, g, i = s.new("Nat → Nat"), s.new("Nat → Nat"), s.rng.randint(2, 7)
    h, k = s.suppose(f"∀ i, {f} (i + 1) = {f} i + {g} i"), s.suppose(f"∀ i, {g} i ≤ {i}")
    return fact(f"∀ i, {f} i ≤ {f} 0 + {i} * i", "intro i",
                f"induction i with\n| zero => simp\n| succ i e =>\n  have e₁ := {h} i\n"
                f"  have e₂ := {k} i\n  omega")


@family("same_recurrence", "nat", 3)
def _same_recurrence(s: Scope) -> Fact:
    f, g, p = s.new("Nat → Nat"), s.new("Nat → Nat"), s.new("Nat → Nat")
    h = s.suppose(f"{f} 0 = {g} 0")
    k, m = (s.suppose(f"∀ i, {x} (i + 1) = {p} ({x} i)") for x in (f, g))
    return fact(f"∀ i, {f} i = {g} i", "intro i",
                f"induction i with\n| zero => exact {h}\n| succ i e => rw [{k}, {m}, e]")


@family("from_steps", "order", 3)
def _from_steps(s: Scope) -> Fact:
    f, a, b = s.new("Nat → Nat"), s.some("Nat"), s.own("Nat")
    h = s.suppose(f"∀ i, {f} i ≤ {f} (i + 1)")
    return fact(f"{f} {a} ≤ {f} ({a} + {b})",
                f"induction {b} with\n| zero => exact Nat.le_refl _\n"
                f"| succ {b} e => exact Nat.le_trans e ({h} _)")


@family("strong", "nat", 3)
def _strong(s: Scope) -> Fact:
    p, q, a = s.new("Nat → Prop"), s.new("Nat → Prop"), s.some("Nat")
    h = s.suppose(f"∀ i, (∀ j, j < i → {p} j) → {p} i")
    k = s.suppose(f"∀ i, {p} i → {q} i")
    return fact(f"{q} {a}", f"have e : ∀ i, {p} i := by\n  intro i\n"
                f"  induction i using Nat.strong_induction_on with\n"
                f"  | _ i e => exact {h} i e", f"exact {k} _ (e _)")


@family("invariant", "nat", 3)
def _invariant(s: Scope) -> Fact:
    f, p, g = s.new("Nat → Nat"), s.new("Nat → Prop"), s.new("Nat → Nat")
    h, k = s.suppose(f"{p} ({f} 0)"), s.suppose(f"∀ i, {f} (i + 1) = {g} ({f} i)")
    m = s.suppose(f"∀ i, {p} i → {p} ({g} i)")
    return fact(f"∀ i, {p} ({f} i)", "intro i",
                f"induction i with\n| zero => exact {h}\n| succ i e =>\n  rw [{k}]\n"
                f"  exact {m} _ e")


@family("list_bound", "list", 3)
def _list_bound(s: Scope) -> Fact:
    xs, i = s.own("List Nat"), s.rng.randint(2, 9)
    h = s.suppose(f"∀ i ∈ {xs}, i ≤ {i}")
    return fact(f"{xs}.foldr (fun i j => i + j) 0 ≤ {i} * {xs}.length",
                f"induction {xs} with\n| nil => simp\n| cons e xs₀ e₁ =>\n"
                f"  have e₂ := {h} e (by simp)\n"
                f"  have e₃ := e₁ (fun i j => {h} i (by simp [j]))\n"
                "  rw [List.foldr_cons, List.length_cons]\n  omega")


@family("list_property", "list", 3)
def _list_property(s: Scope) -> Fact:
    xs, p = s.own("List Nat"), s.new("List Nat → Prop")
    h, k = s.suppose(f"{p} []"), s.suppose(f"∀ i l, {p} l → {p} (i :: l)")
    q = s.new("List Nat → Prop")
    m = s.suppose(f"∀ l, {p} l → {q} l")
    return fact(f"{q} {xs}", f"have e : ∀ l, {p} l := by\n  intro l\n  induction l with\n"
                f"  | nil => exact {h}\n  | cons i l e => exact {k} _ _ e", f"exact {m} _ (e _)")


@family("shifted_sum", "list", 3)
def _shifted_sum(s: Scope) -> Fact:
    # An accumulator that is any number, for the sum of all.
    xs, a, i = s.own("List Nat"), s.own("Nat"), s.rng.randint(2, 9)
    return fact(f"{xs}.foldl (fun j k => j + {i} * k) {a} = "
                f"{a} + {i} * {xs}.foldr (fun j k => j + k) 0",
                f"induction {xs} generalizing {a} with\n| nil => simp\n| cons e xs₀ e₁ =>\n"
                "  rw [List.foldl_cons, e₁, List.foldr_cons]\n  ring")
