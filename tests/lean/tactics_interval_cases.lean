/-
# `interval_cases`

Every statement and proof here is accepted by stock Lean with Mathlib.
-/

example (n : ℕ) (h : n < 3) : n * n < 5 := by
  interval_cases n <;> norm_num
example (a : ℕ) (h₀ : 1 ≤ a) (h₁ : a ≤ 9) (h₂ : a * a = 49) : a = 7 := by
  interval_cases a <;> omega
example (x : ℤ) (h1 : -3 < x) (h2 : x < 2) (h : x * x = 4) : x = -2 := by
  interval_cases x <;> omega
example (n : ℕ) (h : n ≤ 5) (k : 2 ≤ n) (l : n ^ 2 = 16) : n = 4 := by
  interval_cases n <;> omega
example (n : ℕ) (h : 3 < n) (k : n < 4) : n * n = 7 := by
  interval_cases n
example (a b : ℕ) (ha : a < 4) (hb : b < 4) (h : a * b = 9) : a = 3 ∧ b = 3 := by
  interval_cases a <;> interval_cases b <;> omega
example (n : ℕ) (h : n % 3 ≠ 0) (k : n % 3 < 3) : n ^ 2 % 3 = 1 := by
  have h2 : n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases h2 with h2 | h2 <;> norm_num [Nat.pow_mod, h2]
example (p : ℕ) (h : 20 ≤ p) (k : p ≤ 28) (hp : Nat.Prime p) : p = 23 := by
  interval_cases p
  all_goals first | rfl | (exfalso; revert hp; norm_num)
theorem two_digits (a b : ℕ) (ha : 1 ≤ a) (ha' : a ≤ 9) (hb : b ≤ 9) (h : (10 * a + b) ^ 2 = 1936) : a + b = 8 := by
  interval_cases a <;> interval_cases b <;> omega
theorem square_mod_four (n : ℕ) (r : ℕ) (hr : r < 4) (h : n % 4 = r) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by
  interval_cases r <;> norm_num [Nat.pow_mod, h]
