"""``nlinarith`` without hints: inequalities it proves, and false ones it does not.

Mathlib's needs hints for most of these, so they are no files that stock Lean
with Mathlib is to accept.
"""

from __future__ import annotations

import pytest

from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain

TRUE = (
    "(a b c : ℚ) : a ^ 2 + b ^ 2 + c ^ 2 ≥ a * b + b * c + c * a",
    "(a b c : ℤ) : a ^ 2 + b ^ 2 + c ^ 2 ≥ a * b + b * c + c * a",
    "(a b c : ℕ) : a ^ 2 + b ^ 2 + c ^ 2 ≥ a * b + b * c + c * a",
    "(x : ℚ) : x * (1 - x) ≤ 1 / 4",
    "(x : ℤ) : x * (1 - x) ≤ 0",
    "(x y : ℚ) : 5 * x ^ 2 + 4 * x * y + y ^ 2 - 2 * x + 1 ≥ 0",
    "(a b : ℚ) (h : 0 < a) (k : 0 < b) (l : a * b = 1) : a + b ≥ 2",
    "(a b : ℚ) (h : 0 < a) (k : 0 < b) (l : a + b = 1) : a * b ≤ 1 / 4",
    "(a b c : ℚ) (h : 0 < a) (k : 0 < b) (l : 0 < c) : "
    "(a + b) * (b + c) * (c + a) ≥ 8 * a * b * c",
    "(a b c : ℚ) (h : 0 < a) (k : 0 < b) (l : 0 < c) : a ^ 3 + b ^ 3 + c ^ 3 ≥ 3 * a * b * c",
    "(a b c : ℚ) (h : 0 < a) (k : 0 < b) (l : 0 < c) (m : a + b + c = 3) : a * b * c ≤ 1",
    "(a b c d : ℚ) : (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) ≥ (a * c + b * d) ^ 2",
    "(a b c x y z : ℚ) : (a * x + b * y + c * z) ^ 2 "
    "≤ (a ^ 2 + b ^ 2 + c ^ 2) * (x ^ 2 + y ^ 2 + z ^ 2)",
    "(a b : ℚ) : a ^ 6 + b ^ 6 ≥ a ^ 4 * b ^ 2 + a ^ 2 * b ^ 4",
    "(x : ℚ) : x ^ 4 + 3 ≥ 4 * x",
    "(x : ℚ) (h : 0 < x) : x ^ 3 + 16 ≥ 12 * x",
    "(x y : ℚ) (h : 0 ≤ x) (k : 0 ≤ y) (l : x + y ≤ 2) : x * y * (x ^ 2 + y ^ 2) ≤ 2",
    "(a b c : ℚ) (h : 0 ≤ a) (k : a ≤ 1) (l : 0 ≤ b) (m : b ≤ 1) (n : 0 ≤ c) (o : c ≤ 1) : "
    "a + b + c - a * b - b * c - c * a ≤ 1",
    "(a b c d : ℚ) (h : a ^ 2 + b ^ 2 = 1) (k : c ^ 2 + d ^ 2 = 1) : a * c + b * d ≤ 1",
    "(x y : ℚ) (h : x ^ 2 + x * y + y ^ 2 = 0) : x = 0",
    "(a : ℤ) (h : a * (a + 1) * (a + 2) = 24 * (a + 1)) (k : 0 < a) : a = 4",
    "(x : ℤ) (h : x ^ 3 < 4096) : x < 16",
    "(x y : ℕ) (h : x ^ 3 = y ^ 3) : x = y",
    "(x y : ℕ) (h : 1 ≤ x) (k : 1 ≤ y) : x + y ≤ x * y + 1",
)
#: Each with values at which it fails, or that nothing bounds.
FALSE = (
    "(a b : ℚ) : a ^ 2 + b ^ 2 ≥ 3 * a * b",
    "(x : ℚ) : x * (1 - x) ≤ 1 / 5",
    "(x : ℚ) : x ^ 3 ≥ 0",
    "(x y : ℚ) (h : x * y = 1) : x + y ≥ 2",
    "(a b c : ℚ) : a ^ 3 + b ^ 3 + c ^ 3 ≥ 3 * a * b * c",
    "(x : ℚ) : x ^ 4 + 2 ≥ 4 * x",
    "(x : ℤ) (h : x ^ 2 = 4) : x = 2",
    "(x y : ℤ) (h : x ^ 2 + y ^ 2 ≤ 25) : x ≤ 4",
    "(x y : ℕ) : x + y ≤ x * y + 1",
    "(x y : ℚ) (h : 0 ≤ x) (k : 0 ≤ y) (l : x + y ≤ 2) : x * y * (x ^ 2 + y ^ 2) ≤ 1",
)


def accepted(toolchain: Toolchain, statement: str) -> bool:
    text = f"{toolchain.header}\nexample {statement} := by nlinarith\n"
    return run_lean(toolchain, text=text, limits=Limits(seconds=60.0)).clean


@pytest.mark.parametrize("statement", TRUE)
def test_proves(statement: str, toolchain: Toolchain) -> None:
    assert accepted(toolchain, statement)


@pytest.mark.parametrize("statement", FALSE)
def test_does_not_prove(statement: str, toolchain: Toolchain) -> None:
    assert not accepted(toolchain, statement)
