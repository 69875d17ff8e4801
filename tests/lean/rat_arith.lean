/-
# Rational numbers

Every statement and proof here is accepted by stock Lean with Mathlib.
-/

/-! ## Closed arithmetic -/

example : (3 / 4 : ℚ) + 1 / 4 = 1 := by norm_num
example : (0.75 : ℚ) = 3 / 4 := by norm_num
example : (1.5e3 : ℚ) = 1500 := by norm_num
example : (1 / 3 : ℚ) < 1 / 2 := by norm_num
example : (1 / 3 : ℚ) - 1 / 2 = -1 / 6 := by norm_num
example : (2 / 3 : ℚ) ^ 5 = 32 / 243 := by norm_num
example : (2 / 3 : ℚ)⁻¹ = 3 / 2 := by norm_num
example : (1 : ℚ) + 1 / (1 + 1 / (1 + 1)) = 5 / 3 := by norm_num
example : ((1 : ℚ) / 2 + 1 / 3) * (1 / 2 - 1 / 3) = 5 / 36 := by norm_num
example : ((1 : ℚ) / 2 + 1 / 3 + 1 / 4 + 1 / 5 + 1 / 6) = 29 / 20 := by norm_num
example : |(1 / 2 - 3 / 4 : ℚ)| = 1 / 4 := by norm_num
example : (3 / 4 : ℚ) ≠ 2 / 3 := by norm_num
example : ¬(3 / 4 : ℚ) ≤ 2 / 3 := by norm_num

/-! ## The field -/

theorem rat_sq_add (a b : ℚ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring
example (a b : ℚ) : a + b = b + a := Rat.add_comm a b
example (a b c : ℚ) : a * (b + c) = a * b + a * c := Rat.mul_add a b c
example (a b c : ℚ) : a * b * c = a * (b * c) := Rat.mul_assoc a b c
example (a : ℚ) (h : a ≠ 0) : a * a⁻¹ = 1 := Rat.mul_inv_cancel a h
example (a : ℚ) (h : a ≠ 0) : a⁻¹ * a = 1 := Rat.inv_mul_cancel a h
example (a b : ℚ) : a / b = a * b⁻¹ := Rat.div_def a b
example (a b : ℚ) (h : a * b = 0) : a = 0 ∨ b = 0 := Rat.mul_eq_zero.mp h
example (a b : ℚ) : (a + b) / 2 * 2 = a + b := by ring
example (a : ℚ) : a / 2 + a / 3 = 5 * a / 6 := by ring
example (a b : ℚ) (h : 2 * a = 3) (k : 2 * b = 5) : a + b = 4 := by linarith
example (a b c : ℚ) (h : a + b = 3) (k : a - b = 1) (l : c = a * 2) : c = 4 := by linarith
example (x : ℚ) (h : x / 3 = 2) : x = 6 := by linarith
example (x : ℚ) (h : 3 * x + 5 = 20) : x = 5 := by linarith
example (a b : ℚ) (h : a = b) : 3 * a + 1 = 3 * b + 1 := by rw [h]
example (q : ℚ) : q ^ 0 = 1 := Rat.pow_zero q
example (q : ℚ) (n : ℕ) : q ^ (n + 1) = q ^ n * q := Rat.pow_succ q n
example (q : ℚ) : q - q = 0 := by simp

/-! ## Order -/

example (a b c : ℚ) (h : a ≤ b) (k : b ≤ c) : a ≤ c := Rat.le_trans h k
example (a b : ℚ) (h : a ≤ b) (k : b ≤ a) : a = b := Rat.le_antisymm h k
example (a b : ℚ) : a ≤ b ∨ b ≤ a := le_total a b
example (a b : ℚ) : ¬a ≤ b ↔ b < a := Rat.not_le
example (a b : ℚ) (ha : 0 < a) (hb : 0 < b) : 0 < a * b := Rat.mul_pos ha hb
example (a b : ℚ) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := Rat.mul_nonneg ha hb
theorem rat_midpoint (a b : ℚ) (h : a < b) : a < (a + b) / 2 ∧ (a + b) / 2 < b := by
  constructor <;> linarith
example (a b c : ℚ) (h : a < b) (hc : 0 < c) : c * a < c * b := Rat.mul_lt_mul_of_pos_left h hc
example (a : ℚ) : 0 ≤ a ^ 2 := sq_nonneg a
example (a : ℚ) : 0 ≤ a ^ 2 := by positivity
example (a b : ℚ) (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by positivity
example (a b : ℚ) : |a * b| = |a| * |b| := abs_mul a b
example (a b : ℚ) : |a + b| ≤ |a| + |b| := abs_add_le a b
example (x : ℚ) (h : |x - 3| < 2) : 1 < x ∧ x < 5 := by
  rw [abs_lt] at h
  constructor <;> linarith [h.1, h.2]
example (a b : ℚ) : max a b = max b a := max_comm a b

/-! ## Casts, numerator and denominator -/

example (n : ℕ) (m : ℕ) (h : (n : ℚ) = m) : n = m := by exact_mod_cast h
example (n m : ℤ) (h : (n : ℚ) < 2 * m) : n < 2 * m := by exact_mod_cast h
example (n m : ℤ) (h : n ^ 2 < 2 * m) : (n : ℚ) ^ 2 < 2 * m := by exact_mod_cast h
example (n m : ℕ) : ((n * m + 3 : ℕ) : ℚ) = n * m + 3 := by push_cast; rfl
example (n : ℕ) : ((n : ℤ) : ℚ) = n := by norm_cast
example (a b : ℕ) (h : (5 : ℚ) / 8 * b = 2 / 3 * a + 7) (k : (b : ℚ) - 5 / 8 * b = a - 2 / 3 * a + 7) : a = 42 := by
  have : (a : ℚ) = 42 := by linarith
  exact_mod_cast this
example (q : ℚ) : (q.num : ℚ) / (q.den : ℚ) = q := by simp
example (q : ℚ) : 0 < q.den := q.pos
theorem rat_system (a b c d : ℚ) (h₀ : 3 * a = b + c + d) (h₁ : 4 * b = a + c + d) (h₂ : 2 * c = a + b + d)
    (h₃ : 8 * a + 10 * b + 6 * c = 24) : d = 13 / 15 := by linarith

/-! ## The field, under the names of every ordered field -/

example (a b : ℚ) (hb : b ≠ 0) : a / b * b = a := div_mul_cancel₀ a hb
example (a b c : ℚ) (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := div_le_iff₀ hc
example (a b : ℚ) (h : a < b) : ∃ c, a < c ∧ c < b := exists_between h
example (a b : ℚ) (ha : a ≠ 0) (hb : b ≠ 0) : 1 / a + 1 / b = (a + b) / (a * b) := by
  rw [div_add_div _ _ ha hb, one_mul, mul_one, add_comm]
example (a b : ℤ) (h : a ^ 2 = b ^ 2) (ha : 0 ≤ a) (hb : 0 ≤ b) : a = b := (sq_eq_sq' ha hb).mp h
example (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := two_mul_le_add_sq a b
example (x : ℤ) : x < x + 1 := by simp
example (x : ℤ) : x - 1 < x := by simp
example (x y : ℤ) : x ≤ x + y ↔ 0 ≤ y := by simp
example (x y : ℤ) (h : x * y < 0) (hx : 0 < x) : y < 0 := by nlinarith
example (x : ℚ) (h : x / 2 = 3) : x = 6 := by
  rw [div_eq_iff (by norm_num)] at h; linarith
example (x : ℚ) (hx : x ≠ 0) : x / x = 1 := by simp [hx]
example (x : ℚ) (hx : x ≠ 0) : x * x⁻¹ = 1 := by simp [hx]
example (x y : ℚ) (h : x = y / 2) : 2 * x = y := by rw [h]; ring
