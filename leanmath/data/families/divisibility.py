"""Divisibility."""

from __future__ import annotations

from leanmath.data.families.base import Fact, Scope, fact, family


@family("divides_number", "divisibility", 1)
def _divides_number(s: Scope) -> Fact:
    a = s.new("Nat")
    i, j = s.rng.randint(2, 9), s.rng.randint(2, 6)
    s.suppose(f"{i * j} ∣ {a}")
    return fact(f"{i} ∣ {a} + {i * s.rng.randint(1, 9)}", "omega")


@family("divides_sum", "divisibility", 2)
def _divides_sum(s: Scope) -> Fact:
    d, a, b, c, e = s.distinct("Nat", 5)
    h, k = s.suppose(f"{d} ∣ {a}"), s.suppose(f"{d} ∣ {b}")
    return fact(f"{d} ∣ {a} * {c} + {e} * {b}",
                 f"exact Nat.dvd_add (Dvd.dvd.mul_right {h} {c}) (Dvd.dvd.mul_left {k} {e})")


@family("divides_chain", "divisibility", 2)
def _divides_chain(s: Scope) -> Fact:
    a, b, c, d = s.distinct("Nat", 4)
    h, k = s.suppose(f"{a} ∣ {b}"), s.suppose(f"{b} ∣ {c}")
    return fact(f"{a} ∣ {c} * {d}", f"exact Dvd.dvd.mul_right (Nat.dvd_trans {h} {k}) {d}")


@family("divides_difference", "divisibility", 2)
def _divides_difference(s: Scope) -> Fact:
    d, x, y, u, v = s.distinct("Int", 5)
    h, k = s.suppose(f"{d} ∣ {x}"), s.suppose(f"{d} ∣ {y}")
    return fact(f"{d} ∣ {x} * {u} - {v} * {y}",
                 f"exact Int.dvd_sub (Dvd.dvd.mul_right {h} {u}) (Dvd.dvd.mul_left {k} {v})")


@family("divides_gcd", "divisibility", 2)
def _divides_gcd(s: Scope) -> Fact:
    d, a, b, c = s.distinct("Nat", 4)
    h, k = s.suppose(f"{d} ∣ {a}"), s.suppose(f"{d} ∣ {b}")
    return fact(f"{d} ∣ Nat.gcd {a} ({b} * {c})",
                f"exact Nat.dvd_gcd {h} (Dvd.dvd.mul_right {k} {c})")


@family("gcd_divides", "divisibility", 2)
def _gcd_divides(s: Scope) -> Fact:
    a, b, c = s.distinct("Nat", 3)
    if s.rng.random() < 0.5:
        return fact(f"Nat.gcd {a} {b} ∣ {a} * {c}",
                    f"exact Dvd.dvd.mul_right (Nat.gcd_dvd_left {a} {b}) {c}")
    return fact(f"Nat.gcd {a} {b} ∣ {c} * {b}",
                f"exact Dvd.dvd.mul_left (Nat.gcd_dvd_right {a} {b}) {c}")


@family("divides_power", "divisibility", 2)
def _divides_power(s: Scope) -> Fact:
    a, b, i = *s.distinct("Nat", 2), s.rng.randint(2, 6)
    h = s.suppose(f"{a} ∣ {b}")
    return fact(f"{a} ∣ {b} ^ {i}", f"exact dvd_pow {h} (by decide)")


@family("divides_product", "divisibility", 2)
def _divides_product(s: Scope) -> Fact:
    a, b, c, d = s.distinct("Nat", 4)
    h, k = s.suppose(f"{a} ∣ {b}"), s.suppose(f"{c} ∣ {d}")
    return fact(f"{a} * {c} ∣ {b} * {d}", f"exact Nat.mul_dvd_mul {h} {k}")


@family("combination", "divisibility", 2)
def _combination(s: Scope) -> Fact:
    d, x, y = s.distinct("Int", 3)
    i, j = s.rng.randint(2, 9), s.rng.randint(2, 9)
    h, k = s.suppose(f"{d} ∣ {x}"), s.suppose(f"{d} ∣ {y}")
    return fact(f"{d} ∣ {i} * {x} + {j} * {y}",
                f"exact Int.dvd_add (Dvd.dvd.mul_left {h} {i}) (Dvd.dvd.mul_left {k} {j})")
