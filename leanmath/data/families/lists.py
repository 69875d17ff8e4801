"""Lists."""

from __future__ import annotations

from leanmath.data.families.base import Fact, Scope, fact, family


@family("length", "list", 1)
def _length(s: Scope) -> Fact:
    left, right, f = s.some("List Nat"), s.new("List Nat"), s.some("Nat → Nat")
    return fact(f"(({left} ++ {right}).map {f}).reverse.length = "
                 f"{right}.length + {left}.length", "simp [Nat.add_comm]")


@family("member", "list", 2)
def _member(s: Scope) -> Fact:
    xs, ys, a = s.some("List Nat"), s.new("List Nat"), s.some("Nat")
    h = s.suppose(f"{a} ∈ {xs}")
    if s.rng.random() < 0.5:
        return fact(f"{a} ∈ {ys} ++ {xs}", f"exact List.mem_append.mpr (Or.inr {h})")
    return fact(f"{a} ∈ {xs} ++ {ys}", f"exact List.mem_append.mpr (Or.inl {h})")


@family("all_append", "list", 2)
def _all_append(s: Scope) -> Fact:
    xs, ys, p = s.some("List Nat"), s.new("List Nat"), s.new("Nat → Prop")
    h, k = s.suppose(f"∀ i ∈ {xs}, {p} i"), s.suppose(f"∀ i ∈ {ys}, {p} i")
    return fact(f"∀ i ∈ {xs} ++ {ys}, {p} i", "intro i e",
                 "rcases List.mem_append.mp e with e | e", f"exact {h} i e", f"exact {k} i e")


@family("fold", "list", 2)
def _fold(s: Scope) -> Fact:
    xs = s.own("List Nat")
    i, j = s.rng.randint(1, 9), s.rng.randint(0, 9)
    return fact(f"{xs}.foldr (fun _ j => j + {i}) {j} = {i} * {xs}.length + {j}",
                 f"induction {xs} with\n| nil => simp\n| cons e xs₀ e₁ =>\n"
                 "  rw [List.foldr_cons, e₁, List.length_cons]\n  ring")


@family("map_map", "list", 2)
def _map_map(s: Scope) -> Fact:
    xs = s.own("List Nat")
    i, j = s.rng.randint(1, 9), s.rng.randint(1, 9)
    return fact(f"({xs}.map (fun i => i + {i})).map (fun i => i + {j}) = "
                 f"{xs}.map (fun i => i + {i + j})",
                 f"induction {xs} with\n| nil => rfl\n| cons e xs₀ e₁ =>\n"
                 "  rw [List.map_cons, List.map_cons, List.map_cons, e₁]")


@family("accumulate", "list", 3)
def _accumulate(s: Scope) -> Fact:
    # The accumulator has to be any number, or the induction does not go through.
    xs, a, i = s.own("List Nat"), s.own("Nat"), s.rng.randint(1, 9)
    return fact(f"{xs}.foldl (fun j _ => j + {i}) {a} = {i} * {xs}.length + {a}",
                f"induction {xs} generalizing {a} with\n| nil => simp\n| cons e xs₀ e₁ =>\n"
                "  rw [List.foldl_cons, e₁, List.length_cons]\n  ring")


@family("image", "list", 2)
def _image(s: Scope) -> Fact:
    xs, f, a = s.some("List Nat"), s.some("Nat → Nat"), s.some("Nat")
    h = s.suppose(f"{a} ∈ {xs}")
    return fact(f"{f} {a} ∈ {xs}.map {f}", f"exact List.mem_map_of_mem {f} {h}")


@family("all_map", "list", 2)
def _all_map(s: Scope) -> Fact:
    xs, f, p = s.some("List Nat"), s.some("Nat → Nat"), s.new("Nat → Prop")
    h = s.suppose(f"∀ i ∈ {xs}, {p} ({f} i)")
    return fact(f"∀ i ∈ {xs}.map {f}, {p} i", "intro i e",
                "obtain ⟨e₁, e₂, e₃⟩ := List.mem_map.mp e", f"exact e₃ ▸ {h} e₁ e₂")


@family("all_weaker", "list", 2)
def _all_weaker(s: Scope) -> Fact:
    xs, p, q = s.some("List Nat"), s.new("Nat → Prop"), s.new("Nat → Prop")
    h, k = s.suppose(f"∀ i ∈ {xs}, {p} i"), s.suppose(f"∀ i, {p} i → {q} i")
    return fact(f"∀ i ∈ {xs}, {q} i", "intro i e", f"exact {k} i ({h} i e)")


@family("map_append", "list", 2)
def _map_append(s: Scope) -> Fact:
    ys, xs, f = s.some("List Nat"), s.own("List Nat"), s.some("Nat → Nat")
    return fact(f"({xs} ++ {ys}).map {f} = {xs}.map {f} ++ {ys}.map {f}",
                f"induction {xs} with\n| nil => rfl\n| cons e xs₀ e₁ =>\n"
                "  rw [List.cons_append, List.map_cons, List.map_cons, e₁, List.cons_append]")


@family("sum_append", "list", 2)
def _sum_append(s: Scope) -> Fact:
    ys, xs, i = s.some("List Nat"), s.own("List Nat"), s.rng.randint(2, 9)
    total = f"foldr (fun i j => {i} * i + j) 0"
    return fact(f"({xs} ++ {ys}).{total} = {xs}.{total} + {ys}.{total}",
                f"induction {xs} with\n| nil => simp\n| cons e xs₀ e₁ =>\n"
                "  rw [List.cons_append, List.foldr_cons, List.foldr_cons, e₁]\n  ring")
