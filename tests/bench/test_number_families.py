"""Each family about whole numbers proves a statement of its kind, with real Lean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from leanmath.bench.closers import proves
from leanmath.bench.statements import Statement
from leanmath.lean.run import Limits
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.rules import families, number_theory, polynomials, sequences
from leanmath.prove.rules.binders import Signature, signature

Family = Callable[[Signature], Iterator[str]]

PROVED: dict[Family, tuple[str, ...]] = {
    number_theory.linear_gcd: (
        "(n : ℕ) : Nat.gcd (8 * n + 5) (5 * n + 3) = 1",
        "(n : ℕ) : Nat.gcd (n + 4) (3 * n + 1) ≤ 11",
    ),
    number_theory.divisors: (
        "(x y : ℕ) (h : x * y = 91) (g : x < y) (k : 1 < x) : x + y = 20",
        "(x y z : ℕ) (h₀ : x < y ∧ y < z) (h₁ : x * y * z = 105) : x + y + z ≤ 39",
    ),
    number_theory.roots: (
        "(n : ℕ) (h₀ : 2 ≤ n) (h₁ : ∃ x, x ^ 2 = n) (h₂ : ∃ t, t ^ 5 = n) : 1024 ≤ n",
    ),
    number_theory.exponents: (
        "(x y : ℕ) (h : 3 ^ x * 5 ^ y = 675) : x + y = 5",
    ),
    number_theory.prime_power: (
        "(n : ℤ) (p : ℕ) (h : Nat.Prime p) : ↑p ∣ n ↔ n ^ 3 % p = 0",
    ),
    number_theory.polynomial_divisor: (
        "(a b : ℤ) : a + b ∣ a ^ 3 + b ^ 3",
        "(a b c : ℤ) (h : a * b = c) : a + b ∣ a ^ 2 + b ^ 2 + 2 * c",
    ),
    number_theory.factorial_induction: (
        "(n : ℕ) (h : 3 ≤ n) : (n)! < n ^ (n - 1)",
    ),
    number_theory.gcd_with_bound: (
        "(a b : ℕ) (h₀ : 0 < a ∧ 0 < b) (h₁ : a % 10 = 3) (h₂ : b % 10 = 6) "
        "(h₃ : Nat.gcd a b = 3) : 6 ≤ Nat.lcm a b",
    ),
    sequences.periodic: (
        "(f : ℕ → ℕ) (h₀ : f 0 = 1) (h₁ : f 1 = 1) "
        "(h : ∀ n ≥ 2, f n = f (n - 1) + f (n - 2)) : Even (f 602)",
        "(x : ℕ → ℤ) (h₀ : x 0 = 4) (h₁ : x 1 = 7) "
        "(h : ∀ n ≥ 2, x n = x (n - 1) - x (n - 2)) : x 601 = 7",
    ),
    families.guessed_bound: (
        "(x : ℤ) (h : x ^ 3 + 2 * x = 33) : x = 3",
    ),
}
CASES = [(family, text) for family, texts in PROVED.items() for text in texts]


@pytest.mark.parametrize(("family", "text"), CASES,
                         ids=lambda value: value if isinstance(value, str) else value.__name__)
def test_the_family_proves(family: Family, text: str, toolchain: Toolchain) -> None:
    statement = Statement("own", f"theorem own {text} := by sorry")
    found = list(family(signature(statement.text)))
    assert found, "the family has nothing for this statement"
    limits = Limits(seconds=60.0)
    assert any(proves(toolchain, statement, tactic, limits) for tactic in found), found[0]


@pytest.mark.parametrize("text", [
    "theorem t (n : ℕ) : n = n := by sorry",
    "theorem t : 1 + 1 = 2 := by sorry",
    "theorem t (a b : ℤ) (h : a % b = 2) : a ∣ b ^ n := by sorry",
    "theorem t (n : ℕ) (f : ℕ → ℕ) (h : ∀ n ≥ 3, f n = f (n - 9)) : f 100 = 0 := by sorry",
    "theorem t (x : ℕ) (h : x * y = ) : gcd ( := by sorry",
])
def test_families_say_nothing_where_they_cannot_follow(text: str) -> None:
    for family in PROVED:
        for tactic in family(signature(text)):
            assert isinstance(tactic, str)


@pytest.mark.parametrize(("text", "expected"), [
    ("2 * x + 3", {(("x", 1),): 2, (): 3}),
    ("-(x - y) ^ 2", {(("x", 2),): -1, (("x", 1), ("y", 1)): 2, (("y", 2),): -1}),
    ("x - x", {}),
    ("h₁ * 0", {}),
    ("x / 2", None), ("f x", None), ("(x", None), ("", None), ("x ^ n", None), ("x ^ 99", None),
])
def test_reading_polynomials(text: str, expected: dict[object, int] | None) -> None:
    assert polynomials.parse(text) == expected


@pytest.mark.parametrize("text", ["0", "x", "-x + 1", "3 * x ^ 2 * y - 2 * y - 7"])
def test_spelled_polynomials_are_read_again(text: str) -> None:
    polynomial = polynomials.parse(text)
    assert polynomial is not None
    assert polynomials.parse(polynomials.spelled(polynomial)) == polynomial


def test_quotients() -> None:
    def read(text: str) -> polynomials.Polynomial:
        polynomial = polynomials.parse(text)
        assert polynomial is not None
        return polynomial

    assert polynomials.quotient(read("x ^ 3 - 1"), read("x - 1"), []) == (read("x ^ 2 + x + 1"), ())
    assert polynomials.quotient(read("x ^ 3 + 1"), read("x - 1"), []) is None
    found = polynomials.quotient(read("x ^ 2 + y"), read("x + 1"), [read("y + 1")])
    assert found is not None
    total = polynomials.multiply(found[0], read("x + 1"))
    total = polynomials.add(total, polynomials.multiply(found[1][0], read("y + 1")))
    assert total == {m: Fraction(c) for m, c in read("x ^ 2 + y").items()}
