"""Families that compute before they speak: what they give proves its kind, with real Lean."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leanmath.lean.run import Ending, Limits, run_lean
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.rules import equations, exhaustive, modular
from leanmath.prove.rules.binders import Signature, signature
from leanmath.prove.rules.candidates import sure_of
from leanmath.prove.rules.evaluate import Unreadable, proposition

Family = Callable[[Signature], Iterator[str]]

PROVED: dict[Family, tuple[str, ...]] = {
    exhaustive.exhaustive: (
        "(a b : ℕ) (h₀ : 0 < a ∧ a ≤ b) (h₁ : Nat.gcd a b = 4) (h₂ : Nat.lcm a b = 24) : "
        "a = 4 ∧ b = 24 ∨ a = 8 ∧ b = 12",
        "(x y : ℤ) (h₀ : x ^ 2 + y ^ 2 = 13) (h₁ : 0 < x ∧ x < y) : x = 2 ∧ y = 3",
        "(n : ℕ) (h : n ! = 5040) : n = 7",
    ),
    exhaustive.one_is_small: (
        "(x y : ℕ) (h₀ : 0 < x) (h₁ : 0 < y) (h₂ : x * y = x + y) : x + y = 4",
    ),
    exhaustive.difference_of_squares: (
        "(x y : ℕ) (h₀ : 0 < y) (h : x ^ 2 - y ^ 2 = 5) : x = 3",
    ),
    modular.impossible: (
        "(a b c k : ℤ) : a ^ 2 + b ^ 2 + c ^ 2 ≠ 8 * k + 7",
        "(x y : ℤ) (h : x ^ 2 = 5 * y + 3) : False",
    ),
    modular.parity: (
        "(a b : ℤ) (h₀ : Odd a) (h₁ : Odd b) (x : ℤ) : a * x ^ 2 + b * x ≠ 3",
    ),
    modular.polynomial_gcd: (
        "(n : ℕ) : Nat.gcd (n ^ 2 + 3) (n + 1) ∣ 4",
        "(n : ℤ) : Int.gcd (2 * n + 1) n = 1",
    ),
    modular.remainder_bound: (
        "(n : ℕ) (h₀ : 0 < n) (h₁ : n + 2 ∣ n ^ 2 + 3 * n + 9) : n = 5",
    ),
    modular.power_period: (
        "(n : ℕ) (h : n % 4 = 2) : 3 ^ n % 10 = 9",
        "(n : ℕ) : 5 ∣ 2 ^ (4 * n + 1) + 3",
    ),
    modular.factors_apart: (
        "(n : ℤ) : 42 ∣ n ^ 7 - n",
    ),
    modular.primes: (
        "(p : ℕ) (h₀ : Nat.Prime p) (h₁ : Nat.Prime (p + 10)) (h₂ : Nat.Prime (p + 14)) : p = 3",
    ),
    modular.prime_divides: (
        "(p a b : ℕ) (hp : Nat.Prime p) (h : p ∣ a * b) (ha : ¬p ∣ a) : p ∣ b",
        "(a b : ℤ) (h : a ^ 3 ∣ b ^ 3) : a ∣ b",
    ),
    equations.by_roots: (
        "(x : ℤ) (h : x ^ 3 - 6 * x ^ 2 + 11 * x = 6) : x = 1 ∨ x = 2 ∨ x = 3",
        "(x y : ℤ) (h₀ : x + y = 7) (h₁ : x * y = 12) : x ^ 2 + y ^ 2 = 25",
    ),
    equations.quotients: (
        "(a b : ℕ) (h₀ : (a : ℚ) / b = 2 / 5) (h₁ : a + b = 21) (h₂ : 0 < b) : a = 6",
    ),
    equations.witnesses: (
        ": ∃ x y : ℕ, 1 < y ∧ x ^ 2 = 3 * y ^ 2 + 1",
        ": ∃! n : ℕ, n < 9 ∧ 4 * n % 9 = 1",
    ),
    equations.extreme: (
        ": IsLeast {n : ℕ | 0 < n ∧ n % 4 = 3 ∧ n % 5 = 1} 11",
    ),
    equations.described_set: (
        "(S : Finset ℕ) (h : ∀ n : ℕ, n ∈ S ↔ n ∣ 20) : ∑ k ∈ S, k = 42",
    ),
    equations.equal_powers: (
        "(x : ℕ) (h : 2 ^ (3 * x) = 8 * 2 ^ 6) : x = 3",
        "(a b : ℕ) (h : 2 ^ a = 8 ^ b) (k : a + b = 8) : b = 2",
    ),
    equations.absolute_values: (
        "(x : ℤ) (h : |x - 4| = 3) : x = 7 ∨ x = 1",
    ),
    equations.functional_induction: (
        "(f : ℤ → ℤ) (h : ∀ x y, f (x + y) = f x * f y) (k : f 0 ≠ 0) : f 0 = 1",
    ),
    equations.at_numerals: (
        "(n : ℕ) (h : 30 ≤ n ∧ 7 ∣ n) (k : ∀ m, 30 ≤ m ∧ 7 ∣ m → n ≤ m) : n = 35",
    ),
}


CASES = [(family, binders) for family, texts in PROVED.items() for binders in texts]


@pytest.fixture(scope="module")
def failed(toolchain: Toolchain) -> set[tuple[int, int]]:
    """Which scripts (number of the case, of the script) Lean does not accept: one run for all."""
    text, places = f"{toolchain.header}\nopen Nat\n", []
    for case, (family, binders) in enumerate(CASES):
        for index, script in enumerate(family(signature(f"theorem t {binders} := by sorry"))):
            first = text.count("\n") + 1
            body = script.replace("\n", "\n  ")
            text += f"theorem t_{case}_{index} {binders} := by\n  {body}\n"
            places.append((first, text.count("\n"), (case, index)))
    run = run_lean(toolchain, text=text, limits=Limits(seconds=300.0))
    assert run.ending is Ending.EXITED
    bad = {message.start.line for message in run.messages if message.is_error or message.is_sorry}
    return {place for first, end, place in places if any(first <= line <= end for line in bad)}


@pytest.mark.parametrize("case", range(len(CASES)),
                         ids=[f"{family.__name__}-{text}" for family, text in CASES])
def test_a_family_proves_what_it_is_for(case: int, failed: set[tuple[int, int]]) -> None:
    family, binders = CASES[case]
    scripts = list(family(signature(f"theorem t {binders} := by sorry")))
    assert any((case, index) not in failed for index in range(len(scripts))), scripts


@pytest.mark.parametrize("binders", [
    "(n : ℕ) (h : n < 20) : n ≠ 7",                              # false at 7
    "(x y : ℤ) : x ^ 2 + y ^ 2 ≠ 5",                             # 1 + 4
    "(x : ℤ) (h : x ^ 2 = 2 * x + 1) : x = 1",                   # no rational root
    "(f : ℕ → ℕ) (h : ∀ n, f n = n) : f 3 = 3",
])
def test_nothing_is_said_where_the_computation_fails(binders: str) -> None:
    assert not sure_of(f"theorem t {binders} := by sorry")


@given(st.integers(0, 30), st.integers(0, 30), st.integers(1, 9))
def test_a_proposition_means_what_lean_means(a: int, b: int, m: int) -> None:
    values = {"a": a, "b": b, "m": m}
    read = {text: proposition(text, natural=True) for text in (
        "a - b + b = max", "a - b = 0 ↔ a ≤ b", "a ≡ b [MOD m] ∨ ¬a % m = b % m",
        "m ∣ a ∧ m ∣ b → m ∣ a + b", "a / m * m + a % m = a", "Nat.gcd a m ∣ a")}
    assert all(holds is not None for holds in read.values())
    for text, holds in read.items():
        assert holds is not None
        if "max" in text:
            with pytest.raises(Unreadable):
                holds(values)
        else:
            assert holds(values), text
    signed = proposition("(a - b) % m = ((a - b) % m + m) % m ∧ -a / m * m ≤ -a", natural=False)
    assert signed is not None
    assert signed(values)


def test_what_cannot_be_read_is_said_so() -> None:
    for text in ("f a = 3", "∀ x, x = x", "↑a = 2", "a = ", "(a", "if a = 1 then 2 else 3", ""):
        assert proposition(text, natural=True) is None
