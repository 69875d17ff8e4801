"""Integers and order."""

from __future__ import annotations

from leanmath.data.families.base import Fact, Scope, fact, family


@family("linear_int", "int", 1)
def _linear_int(s: Scope) -> Fact:
    x, y = s.distinct("Int", 2)
    i, j = s.rng.randint(2, 9), s.rng.randint(1, 9)
    s.suppose(f"{x} ≤ {y}")
    return fact(f"{x} - {i} * {y} ≤ {j} - {i - 1} * {y}", "omega")


@family("square", "int", 2)
def _square(s: Scope) -> Fact:
    x, y = s.distinct("Int", 2)
    i = s.rng.randint(2, 6)
    return fact(f"{2 * i} * ({x} * {y}) ≤ {x} ^ 2 + {i * i} * {y} ^ 2",
                 f"nlinarith [sq_nonneg ({x} - {i} * {y})]")


@family("odd_square", "int", 2)
def _odd_square(s: Scope) -> Fact:
    x = s.some("Int")
    i = 2 * s.rng.randint(0, 4) + 1
    c = (i * i - 1) // 4
    return fact(f"(2 * {x} + {i}) ^ 2 % 4 = 1",
                 f"have e : (2 * {x} + {i}) ^ 2 = 4 * ({x} * {x} + {i} * {x} + {c}) + 1 := by ring",
                 "omega")


@family("scaled_order", "int", 2)
def _scaled_order(s: Scope) -> Fact:
    x, y, z = s.distinct("Int", 3)
    h, k = s.suppose(f"{x} ≤ {y}"), s.suppose(f"0 ≤ {z}")
    return fact(f"{x} * {z} ≤ {y} * {z}", f"exact Int.mul_le_mul_of_nonneg_right {h} {k}")


@family("monotone", "order", 2)
def _monotone(s: Scope) -> Fact:
    f = s.new("Nat → Nat")
    a, b = s.distinct("Nat", 2)
    h, k = s.suppose(f"∀ i j, i ≤ j → {f} i ≤ {f} j"), s.suppose(f"{a} ≤ {b}")
    left, right, proof = a, b, k
    for number in range(s.rng.randint(1, 3)):
        left, right = (f"{f} ({left})", f"{f} ({right})") if number else (f"{f} {a}", f"{f} {b}")
        proof = f"({h} _ _ {proof})"
    return fact(f"{left} ≤ {right}", f"exact {proof}")


@family("min_max", "order", 1)
def _min_max(s: Scope) -> Fact:
    a, b, c = s.distinct("Nat", 3)
    s.suppose(f"{a} ≤ {c}")
    s.suppose(f"{b} ≤ {c}")
    return fact(f"max {a} {b} ≤ {c} + {s.rng.randint(0, 9)}", "omega")


@family("transitive", "order", 2)
def _transitive(s: Scope) -> Fact:
    f, g = s.new("Nat → Nat"), s.new("Nat → Nat")
    a, b = s.some("Nat"), s.some("Nat")
    h, k = s.suppose(f"∀ i, {f} i ≤ {g} i"), s.suppose(f"∀ i, {g} i ≤ {f} (i + {a})")
    return fact(f"{f} {b} ≤ {f} ({b} + {a})", f"exact Nat.le_trans ({h} {b}) ({k} {b})")


@family("product_nonneg", "int", 2)
def _product_nonneg(s: Scope) -> Fact:
    x, y = s.distinct("Int", 2)
    h, k = s.suppose(f"0 ≤ {x}"), s.suppose(f"0 ≤ {y}")
    return fact(f"0 ≤ {x} * {y}", f"exact Int.mul_nonneg {h} {k}")


@family("product_bound", "int", 2)
def _product_bound(s: Scope) -> Fact:
    x, y, z, w = s.distinct("Int", 4)
    h, k = s.suppose(f"{x} ≤ {y}"), s.suppose(f"{z} ≤ {w}")
    m, n = s.suppose(f"0 ≤ {z}"), s.suppose(f"0 ≤ {y}")
    return fact(f"{x} * {z} ≤ {y} * {w}", f"exact mul_le_mul {h} {k} {m} {n}")


@family("three_squares", "int", 2)
def _three_squares(s: Scope) -> Fact:
    x, y, z = s.distinct("Int", 3)
    i = s.rng.randint(1, 3)
    return fact(f"{i} * ({x} * {y} + {y} * {z} + {z} * {x}) ≤ "
                f"{i} * ({x} ^ 2 + {y} ^ 2 + {z} ^ 2)",
                f"nlinarith [sq_nonneg ({x} - {y}), sq_nonneg ({y} - {z}), sq_nonneg ({z} - {x})]")


@family("between", "order", 2)
def _between(s: Scope) -> Fact:
    f, a = s.new("Nat → Nat"), s.some("Nat")
    h = s.suppose(f"∀ i, {f} i ≤ {f} (i + 1)")
    steps = s.rng.randint(2, 4)
    proof = f"{h} _"
    for _ in range(steps - 1):
        proof = f"Nat.le_trans ({h} _) ({proof})"
    return fact(f"{f} {a} ≤ {f} ({a} + {steps})", f"exact {proof}")


@family("composed", "order", 2)
def _composed(s: Scope) -> Fact:
    f, g = s.new("Nat → Nat"), s.new("Nat → Nat")
    a, b = s.distinct("Nat", 2)
    h, k = s.suppose(f"∀ i j, i ≤ j → {f} i ≤ {f} j"), s.suppose(f"∀ i j, i ≤ j → {g} i ≤ {g} j")
    m = s.suppose(f"{a} ≤ {b}")
    return fact(f"{f} ({g} {a}) ≤ {f} ({g} {b})", f"exact {h} _ _ ({k} _ _ {m})")
