/-! The common laws under their root names; every line is valid in stock Lean with Mathlib. -/

example (a b : ℤ) : 0 ≤ (a - b) ^ 2 := sq_nonneg (a - b)
example (a b : ℕ) : a * b = b * a := mul_comm a b
example (a b c : ℤ) : a * (b + c) = a * b + a * c := by rw [mul_add]
example (a b c : ℤ) : (a + b) * c = a * c + b * c := by rw [add_mul]
example (a b : ℤ) (h : 0 < a) (k : 0 < b) : 0 < a * b := mul_pos h k
example (a b c : ℕ) (h : a ≤ b) (k : b ≤ c) : a ≤ c := h.trans k
example (a b c : ℕ) (h : a < b) (k : b ≤ c) : a < c := h.trans_le k
example (a b c : ℕ) : a + b + c = c + b + a := by simp [add_comm, add_left_comm]
example (a b : ℕ) : a * 3 * b = 3 * b * a := by rw [mul_comm a 3, mul_assoc, mul_comm a b, mul_assoc]
example (a b : ℤ) (h : a * b = 0) : a = 0 ∨ b = 0 := by simpa using h
example (x : ℤ) (h : x ^ 2 = 0) : x = 0 := by rw [pow_two] at h; simpa using h
example (a b : ℤ) (h : a - b = 0) : a = b := sub_eq_zero.mp h
example (a b c : ℤ) (ha : a ≠ 0) (h : a * b = a * c) : b = c := mul_left_cancel₀ ha h
example (a : ℤ) (m n : ℕ) : a ^ (m + n) = a ^ m * a ^ n := pow_add a m n
example (a b : ℤ) (n : ℕ) : (a * b) ^ n = a ^ n * b ^ n := mul_pow a b n
example (a : ℤ) (m n : ℕ) : a ^ (m * n) = (a ^ m) ^ n := pow_mul a m n
example (a b c d : ℤ) (h : a ≤ b) (k : c < d) : a + c < b + d := add_lt_add_of_le_of_lt h k
example (a b : ℤ) : a < b ∨ a = b ∨ b < a := lt_trichotomy a b
example (a b : ℤ) (h : ¬a ≤ b) : b < a := not_le.mp h
example (a : ℕ) (h : 0 < a) (n : ℕ) : 0 < a ^ n := pow_pos h n
example (a b : ℤ) (h : a ≤ b) (k : b ≤ a) : a = b := le_antisymm h k
example (a b : ℤ) : -(a - b) = b - a := neg_sub a b
example (a b c d : ℤ) (h : a ≤ b) (k : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d := mul_le_mul h k hc hb
example (a : ℤ) : 2 * a = a + a := two_mul a
example (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq a b
