"""Natural numbers."""

from __future__ import annotations

from leanmath.data.families.base import Fact, Scope, fact, family


@family("linear", "nat", 1)
def _linear(s: Scope) -> Fact:
    a, b, c = s.distinct("Nat", 3)
    i, j = s.rng.randint(2, 9), s.rng.randint(0, 9)
    s.suppose(f"{a} ≤ {b}")
    return fact(f"{i} * {a} + {c} ≤ {i} * {b} + {c} + {j}", "omega")


@family("identity", "nat", 1)
def _identity(s: Scope) -> Fact:
    a, b = s.distinct("Nat", 2)
    i, j, k = (s.rng.randint(2, 7) for _ in range(3))
    return fact(f"({i} * {a} + {b}) * ({a} + {j} * {b} + {k}) = {i} * {a} ^ 2 + "
                 f"{i * j + 1} * ({a} * {b}) + {j} * {b} ^ 2 + {i * k} * {a} + {k} * {b}", "ring")


@family("product_order", "nat", 2)
def _product_order(s: Scope) -> Fact:
    a, b, c, d = s.distinct("Nat", 4)
    h, k = s.suppose(f"{a} ≤ {b}"), s.suppose(f"{c} ≤ {d}")
    return fact(f"{a} * {c} ≤ {b} * {d}", f"exact Nat.mul_le_mul {h} {k}")


@family("power_order", "nat", 2)
def _power_order(s: Scope) -> Fact:
    a, b = s.distinct("Nat", 2)
    i = s.rng.randint(2, 7)
    h = s.suppose(f"{a} ≤ {b}")
    return fact(f"{a} ^ {i} ≤ {b} ^ {i}", f"exact Nat.pow_le_pow_left {h} {i}")


@family("positive", "nat", 2)
def _positive(s: Scope) -> Fact:
    a, b = s.distinct("Nat", 2)
    i = s.rng.randint(2, 6)
    h, k = s.suppose(f"0 < {a}"), s.suppose(f"0 < {b}")
    return fact(f"0 < {a} ^ {i} * {b}", f"exact Nat.mul_pos (Nat.pow_pos {h}) {k}")


@family("parity", "nat", 2)
def _parity(s: Scope) -> Fact:
    a = s.some("Nat")
    i = 2 * s.rng.randint(0, 9) + 1
    return fact(f"({a} * ({a} + {i})) % 2 = 0",
                 f"have e : {a} % 2 = 0 ∨ {a} % 2 = 1 := by omega",
                 "rcases e with e | e <;> simp [Nat.mul_mod, Nat.add_mod, e]")


@family("remainder", "nat", 2)
def _remainder(s: Scope) -> Fact:
    a, b = s.new("Nat"), s.new("Nat")
    i = s.rng.randint(3, 11)
    r, t = s.rng.randrange(1, i), s.rng.randrange(1, i)
    h, k = s.suppose(f"{a} % {i} = {r}"), s.suppose(f"{b} % {i} = {t}")
    return fact(f"({a} * {b}) % {i} = {r * t % i}", f"rw [Nat.mul_mod, {h}, {k}]")


@family("sequence", "nat", 2)
def _sequence(s: Scope) -> Fact:
    f = s.new("Nat → Nat")
    start, slope, square = (s.rng.randint(0, 7), s.rng.randint(2, 7), s.rng.choice((0, 2, 3)))
    step = f"{2 * square} * i + {square + slope}" if square else f"{slope}"
    closed = f"{square} * i ^ 2 + {slope} * i + {start}" if square else f"{slope} * i + {start}"
    h = s.suppose(f"{f} 0 = {start}")
    k = s.suppose(f"∀ i, {f} (i + 1) = {f} i + ({step})")
    return fact(f"∀ i, {f} i = {closed}", "intro i",
                 f"induction i with\n| zero => simp [{h}]\n| succ i e =>\n"
                 f"  rw [{k}, e]\n  ring")


@family("growth", "nat", 2)
def _growth(s: Scope) -> Fact:
    f = s.new("Nat → Nat")
    i = s.rng.randint(2, 6)
    h = s.suppose(f"∀ i, {f} i + {i} ≤ {f} (i + 1)")
    return fact(f"∀ i, {i} * i ≤ {f} i", "intro i",
                 f"induction i with\n| zero => simp\n| succ i e =>\n  have e₁ := {h} i\n  omega")


@family("cancel", "nat", 2)
def _cancel(s: Scope) -> Fact:
    a, b, c = s.distinct("Nat", 3)
    h, k = s.suppose(f"0 < {a}"), s.suppose(f"{a} * {b} = {a} * {c}")
    return fact(f"{b} = {c}", f"exact Nat.eq_of_mul_eq_mul_left {h} {k}")


@family("scaled", "nat", 2)
def _scaled(s: Scope) -> Fact:
    a, b = s.distinct("Nat", 2)
    h = s.suppose(f"0 < {b}")
    return fact(f"{a} ≤ {a} * {b}", f"exact Nat.le_mul_of_pos_right {a} {h}")


@family("power_remainder", "nat", 2)
def _power_remainder(s: Scope) -> Fact:
    a, i, j = s.new("Nat"), s.rng.randint(3, 9), s.rng.randint(2, 5)
    r = s.rng.randrange(1, i)
    h = s.suppose(f"{a} % {i} = {r}")
    return fact(f"{a} ^ {j} % {i} = {r ** j % i}", f"rw [Nat.pow_mod, {h}]")


@family("thirds", "nat", 2)
def _thirds(s: Scope) -> Fact:
    a, i = s.some("Nat"), 3 * s.rng.randint(0, 4) + 2
    return fact(f"({a} ^ 3 + {i} * {a}) % 3 = 0",
                f"have e : {a} % 3 = 0 ∨ {a} % 3 = 1 ∨ {a} % 3 = 2 := by omega",
                "rcases e with e | e | e <;> simp [Nat.pow_mod, Nat.mul_mod, Nat.add_mod, e]")


@family("power_growth", "nat", 2)
def _power_growth(s: Scope) -> Fact:
    i, a = s.rng.randint(2, 9), s.own("Nat")
    return fact(f"{a} + 1 ≤ {i} ^ {a}",
                f"induction {a} with\n| zero => simp\n| succ {a} e =>\n  rw [pow_succ]\n  omega")


@family("geometric", "nat", 2)
def _geometric(s: Scope) -> Fact:
    f, i, j = s.new("Nat → Nat"), s.rng.randint(1, 6), s.rng.randint(2, 5)
    h = s.suppose(f"{f} 0 = {i}")
    k = s.suppose(f"∀ i, {f} (i + 1) = {j} * {f} i")
    return fact(f"∀ i, {f} i = {i} * {j} ^ i", "intro i",
                f"induction i with\n| zero => simp [{h}]\n| succ i e =>\n"
                f"  rw [{k}, e, pow_succ]\n  ring")


@family("doubled", "nat", 2)
def _doubled(s: Scope) -> Fact:
    f, i = s.new("Nat → Nat"), s.rng.randint(0, 5)
    h, k = s.suppose(f"{f} 0 = {i}"), s.suppose(f"∀ i, {f} (i + 1) = 2 * {f} i + 1")
    return fact(f"∀ i, {f} i + 1 = {i + 1} * 2 ^ i", "intro i",
                f"induction i with\n| zero => simp [{h}]\n| succ i e =>\n"
                f"  rw [{k}, pow_succ]\n  omega")


@family("strictly_growing", "nat", 2)
def _strictly_growing(s: Scope) -> Fact:
    f = s.new("Nat → Nat")
    h = s.suppose(f"∀ i, {f} i < {f} (i + 1)")
    return fact(f"∀ i, i + {f} 0 ≤ {f} i", "intro i",
                f"induction i with\n| zero => simp\n| succ i e =>\n  have e₁ := {h} i\n  omega")


@family("falling", "nat", 2)
def _falling(s: Scope) -> Fact:
    f = s.new("Nat → Nat")
    h = s.suppose(f"∀ i, {f} (i + 1) ≤ {f} i")
    return fact(f"∀ i, {f} i ≤ {f} 0", "intro i",
                f"induction i with\n| zero => exact Nat.le_refl _\n"
                f"| succ i e => exact Nat.le_trans ({h} i) e")
