/-!
# Induction

Sequences, powers and divisibility for all n: statements to prove, from a warm-up to what takes an
idea. All are true, and valid in stock Lean 4 with Mathlib (add `import Mathlib` on top).
-/
open Nat

/-! ## Warm-up -/

/-- 3 divides one less than a power of 4. -/
theorem ind_four_powers (n : ℕ) : 4 ^ n % 3 = 1 := by sorry

/-- A sequence that doubles. -/
theorem ind_doubling (a : ℕ → ℕ) (h₀ : a 0 = 3) (h₁ : ∀ n, a (n + 1) = 2 * a n) (n : ℕ) :
    a n = 3 * 2 ^ n := by sorry

/-- An arithmetic progression. -/
theorem ind_progression (a : ℕ → ℤ) (h₀ : a 0 = 5) (h₁ : ∀ n, a (n + 1) = a n + 3) (n : ℕ) :
    a n = 5 + 3 * n := by sorry

/-! ## School contest -/

/-- 7 divides a difference of powers. -/
theorem ind_nine_and_two (n : ℕ) : 9 ^ n % 7 = 2 ^ n % 7 := by sorry

/-- 5 divides 6^n - 1, over the integers. -/
theorem ind_six_powers (n : ℕ) : (5 : ℤ) ∣ 6 ^ n - 1 := by sorry

/-- A linear function grows more slowly than powers of 3. -/
theorem ind_linear_below_power (n : ℕ) : 2 * n + 1 ≤ 3 ^ n := by sorry

/-- A sequence with a fixed point subtracted. -/
theorem ind_affine (a : ℕ → ℕ) (h₀ : a 0 = 0) (h₁ : ∀ n, a (n + 1) = 2 * a n + 1) (n : ℕ) :
    a n + 1 = 2 ^ n := by sorry

/-- Factorials are at least powers of 2. -/
theorem ind_factorial_power (n : ℕ) : 2 ^ n ≤ (n + 1) ! := by sorry

/-! ## Harder -/

/-- Bernoulli's inequality. -/
theorem ind_bernoulli (x : ℚ) (hx : 0 ≤ x) (n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := by sorry

/-- Squares stay below powers of 2, from 5 on. -/
theorem ind_square_below_power (n : ℕ) (h : 5 ≤ n) : n ^ 2 < 2 ^ n := by sorry

/-- The Fibonacci numbers: every third one is even. -/
theorem ind_fibonacci_even (f : ℕ → ℕ) (h₀ : f 0 = 0) (h₁ : f 1 = 1)
    (h₂ : ∀ n, f (n + 2) = f (n + 1) + f n) (n : ℕ) : f (3 * n) % 2 = 0 := by sorry
