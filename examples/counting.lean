/-!
# Counting

Factorials, binomial coefficients, finite sums and products: statements to prove, from a warm-up to
what takes an idea. All are true, and valid in stock Lean 4 with Mathlib (add `import Mathlib` on top).
-/
open Nat

/-! ## Warm-up -/

/-- Committees of 3 out of 10. -/
theorem count_committees : Nat.choose 10 3 = 120 := by sorry

/-- 6 factorial, by its neighbours. -/
theorem count_factorial_ratio : 7 ! = 6 * 5 ! * 7 := by sorry

/-- The zeros at the end of 20 factorial. -/
theorem count_trailing_zeros : 20 ! % 10 ^ 4 = 0 ∧ 20 ! % 10 ^ 5 ≠ 0 := by sorry

/-- The sum of the first ten squares. -/
theorem count_sum_of_ten_squares : ∑ k ∈ Finset.range 11, k ^ 2 = 385 := by sorry

/-- The multiples of 3 or 5 below 30. -/
theorem count_multiples :
    (Finset.filter (fun k => k % 3 = 0 ∨ k % 5 = 0) (Finset.range 30)).card = 14 := by sorry

/-! ## School contest -/

/-- Gauss's sum. -/
theorem count_gauss (n : ℕ) : 2 * ∑ k ∈ Finset.range (n + 1), k = n * (n + 1) := by sorry

/-- The sum of the first odd numbers is a square. -/
theorem count_odd_numbers (n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2 := by sorry

/-- A geometric sum. -/
theorem count_powers_of_two (n : ℕ) : (∑ k ∈ Finset.range n, 2 ^ k) + 1 = 2 ^ n := by sorry

/-- One more element: its factorial. -/
theorem count_factorial_step (n : ℕ) : (n + 2) ! = (n + 2) * (n + 1) * n ! := by sorry

/-- Pascal's rule, for pairs. -/
theorem count_pairs (n : ℕ) : Nat.choose (n + 1) 2 = Nat.choose n 2 + n := by sorry

/-! ## Harder -/

/-- The sum of squares in closed form. -/
theorem count_sum_of_squares (n : ℕ) :
    6 * ∑ k ∈ Finset.range (n + 1), k ^ 2 = n * (n + 1) * (2 * n + 1) := by sorry

/-- The sum of cubes is a square. -/
theorem count_sum_of_cubes (n : ℕ) :
    4 * ∑ k ∈ Finset.range (n + 1), k ^ 3 = (n * (n + 1)) ^ 2 := by sorry

/-- Each number times its factorial adds up to one factorial less one. -/
theorem count_factorial_sum (n : ℕ) : (∑ k ∈ Finset.range (n + 1), k * k !) + 1 = (n + 1) ! := by sorry

/-- Products of neighbours. -/
theorem count_products_of_neighbours (n : ℕ) :
    3 * (∑ k ∈ Finset.range n, k * (k + 1)) + n = n ^ 3 := by sorry
