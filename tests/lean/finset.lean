/-! Sums and products over finite sets; every line is valid in stock Lean with Mathlib. -/

example : ∑ k ∈ Finset.range 5, k = 10 := by decide
example : ∑ k ∈ Finset.range 101, k = 5050 := by decide
example : ∏ k ∈ Finset.Icc 1 5, k = 120 := by rfl
example : ∑ k ∈ Finset.range 5, k = 10 := by simp [Finset.sum_range_succ]
example : (∑ k ∈ Finset.Icc 1 10, (k : ℤ) ^ 2) = 385 := by decide
example : (Finset.filter (fun n => n % 3 = 0) (Finset.range 10)).card = 4 := by decide
example (n : ℕ) : n ∈ Finset.Icc 2 5 ↔ 2 ≤ n ∧ n ≤ 5 := by simp
example (n : ℕ) (h : n ∈ Finset.range 3) : n < 3 := by simpa using h

theorem sum_first (n : ℕ) : 2 * ∑ k ∈ Finset.range (n + 1), k = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_range_succ, mul_add, ih]; ring

theorem sum_odd (n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_range_succ, ih]; ring

theorem sum_powers_of_two (n : ℕ) : ∑ k ∈ Finset.range n, 2 ^ k + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_range_succ, pow_succ]; omega

theorem prod_succ (n : ℕ) : ∏ k ∈ Finset.range n, (k + 1) = Nat.factorial n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.prod_range_succ, ih, Nat.factorial_succ, mul_comm]
