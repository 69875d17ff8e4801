/-
# Integers: arithmetic, order, division

Every statement and proof here is accepted by stock Lean with Mathlib.
-/

/-! ## Closed arithmetic -/

example : (-3 : ℤ) * 4 + 2 < 0 := by decide
example : (-3 : ℤ) * 4 + 2 < 0 := by norm_num
example : (-7 : ℤ) % 3 = 2 := by decide
example : (-7 : ℤ) / 3 = -3 := by norm_num
example : (7 : ℤ) / -2 = -3 := by decide
example : (7 : ℤ) ∣ 21 := by decide
example : ¬(7 : ℤ) ∣ 22 := by decide
example : (2 : ℤ) ^ 10 - 24 = 1000 := by norm_num
example : (12345678901234567890 : ℤ) * 98765432109876543210 = 1219326311370217952237463801111263526900 := by norm_num
example : Int.natAbs (-5) = 5 := by decide
example : Int.toNat (-5) = 0 := by decide
example : Int.gcd (-12) 18 = 6 := by decide
example : |(-3 : ℤ)| = 3 := by norm_num
example : |(2 - 5 : ℤ)| < 4 := by decide
example : max (-3 : ℤ) 4 = 4 := by decide
example : (2 : ℤ) ≡ 17 [ZMOD 5] := by decide
example : ¬(3 : ℤ) ≡ 17 [ZMOD 5] := by decide
example : Int.sign (-7) = -1 := by decide

/-! ## The ring -/

theorem int_add_sq (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring
theorem int_sub_mul_add (a b : ℤ) : (a - b) * (a + b) = a ^ 2 - b ^ 2 := by ring
example (a b c : ℤ) : a * (b + c) = a * b + a * c := Int.mul_add a b c
example (a b : ℤ) : a * b = b * a := Int.mul_comm a b
example (a b : ℤ) : a - b = -(b - a) := (Int.neg_sub b a).symm
example (a b : ℤ) : -a * b = -(a * b) := by simp
example (a : ℤ) : a - a = 0 := by simp
example (a b : ℤ) : a + b - b = a := by simp
example (a b : ℤ) (h : a * b = 0) : a = 0 ∨ b = 0 := Int.mul_eq_zero.mp h
example (a b c : ℤ) (ha : a ≠ 0) (h : a * b = a * c) : b = c := Int.eq_of_mul_eq_mul_left ha h

/-! ## Order -/

example (a b c : ℤ) (h : a ≤ b) (k : b ≤ c) : a ≤ c := Int.le_trans h k
example (a b : ℤ) (h : a ≤ b) (k : b ≤ a) : a = b := Int.le_antisymm h k
example (a b : ℤ) : a < b ↔ a + 1 ≤ b := Int.lt_iff_add_one_le
example (a b c : ℤ) (h : a ≤ b) : a + c ≤ b + c := Int.add_le_add_right h c
example (a b c : ℤ) (h : a < b) (hc : 0 < c) : a * c < b * c := Int.mul_lt_mul_of_pos_right h hc
example (a b : ℤ) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := Int.mul_nonneg ha hb
example (a b : ℤ) : ¬a ≤ b ↔ b < a := Int.not_le
example (a b : ℤ) : a < b ∨ a = b ∨ b < a := Int.lt_trichotomy a b
example (a : ℤ) : 0 ≤ a ^ 2 := sq_nonneg a
example (a b : ℤ) (h : a ≤ b) : min a b = a := Int.min_eq_left h
theorem int_between (a b c : ℤ) (h : a < b) (k : b < c) : a + 2 ≤ c := by omega
example (a b c d : ℤ) (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d := by linarith
example (x y : ℤ) (h : x + y = 10) (k : x - y = 4) : x = 7 := by linarith
example (a b : ℤ) (h : a < b) : a ≠ b := Int.ne_of_lt h

/-! ## Division with remainder -/

example (a b : ℤ) : a % b + b * (a / b) = a := Int.emod_add_mul_ediv a b
example (a : ℤ) : a % 2 = 0 ∨ a % 2 = 1 := Int.emod_two_eq a
example (a b : ℤ) (h : b ≠ 0) : 0 ≤ a % b := Int.emod_nonneg a h
example (a b : ℤ) (h : 0 < b) : a % b < b := Int.emod_lt_of_pos a h
example (a b n : ℤ) : (a + b) % n = (a % n + b % n) % n := Int.add_emod a b n
example (a b n : ℤ) : a * b % n = (a % n) * (b % n) % n := Int.mul_emod a b n
example (a b n : ℤ) : (a - b) % n = (a % n - b % n) % n := Int.sub_emod a b n
example (n m k : ℤ) (h : m ∣ k) : n % k % m = n % m := Int.emod_emod_of_dvd n h
example (a b : ℤ) (h : b ∣ a) : a / b * b = a := Int.ediv_mul_cancel h
example (a b : ℤ) (h : b ≠ 0) : a * b / b = a := Int.mul_ediv_cancel a h
example (a b : ℤ) (h : 0 ≤ a) (k : a < b) : a % b = a := Int.emod_eq_of_lt h k
example (a b : ℤ) (h : 0 ≤ a) (k : 0 ≤ b) : 0 ≤ a / b := Int.ediv_nonneg h k
theorem int_sq_mod_four (n : ℤ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by
  have h : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
  rcases h with h | h | h | h <;> simp [pow_two, Int.mul_emod, h]
theorem int_sq_mod_three (n : ℤ) : n ^ 2 % 3 ≠ 2 := by
  have h : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases h with h | h | h <;> simp [pow_two, Int.mul_emod, h]

/-! ## Divisibility -/

example (a b c : ℤ) (h : a ∣ b) (k : b ∣ c) : a ∣ c := Int.dvd_trans h k
example (a b c : ℤ) (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := Int.dvd_add h k
example (a b : ℤ) : a ∣ a * b := Int.dvd_mul_right a b
example (a b : ℤ) : a ∣ b ↔ b % a = 0 := Int.dvd_iff_emod_eq_zero
example (a b : ℤ) : a ∣ -b ↔ a ∣ b := Int.dvd_neg
example (a b : ℤ) (hb : 0 < b) (h : a ∣ b) : a ≤ b := Int.le_of_dvd hb h
example (m n : ℕ) : (m : ℤ) ∣ n ↔ m ∣ n := Int.natCast_dvd_natCast
example (x y : ℤ) (h : 2 ∣ x + y) : 2 ∣ x - y := by omega
theorem int_consecutive (n : ℤ) : 2 ∣ n * (n + 1) := by
  rcases Int.emod_two_eq n with h | h
  · exact Int.dvd_trans (Int.dvd_of_emod_eq_zero h) (Int.dvd_mul_right n _)
  · exact Int.dvd_trans (by omega) (Int.dvd_mul_left n _)

/-! ## Congruence -/

example (a b c n : ℤ) (h : a ≡ b [ZMOD n]) (k : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := h.trans k
example (a b c d n : ℤ) (h : a ≡ b [ZMOD n]) (k : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := h.mul k
example (a b n : ℤ) (h : a ≡ b [ZMOD n]) (k : ℕ) : a ^ k ≡ b ^ k [ZMOD n] := h.pow k
example (a b n : ℤ) : a ≡ b [ZMOD n] ↔ n ∣ b - a := Int.modEq_iff_dvd
example (a n : ℤ) : a ≡ 0 [ZMOD n] ↔ n ∣ a := Int.modEq_zero_iff_dvd

/-! ## Absolute value -/

example (a b : ℤ) : |a * b| = |a| * |b| := abs_mul a b
example (a b : ℤ) : |a + b| ≤ |a| + |b| := abs_add_le a b
example (a : ℤ) : 0 ≤ |a| := abs_nonneg a
example (a : ℤ) : |-a| = |a| := by simp
example (a b : ℤ) : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := abs_le
example (a : ℤ) (h : 0 ≤ a) : |a| = a := abs_of_nonneg h
example (a : ℤ) : |a| = 0 ↔ a = 0 := by simp
example (a : ℤ) : |a| ^ 2 = a ^ 2 := by simp
theorem int_abs_lt (x : ℤ) (h : |x - 3| < 2) : 1 < x ∧ x < 5 := by rw [abs_lt] at h; omega
example (a b : ℤ) : (a * b).natAbs = a.natAbs * b.natAbs := Int.natAbs_mul a b
example (a : ℤ) : |a| = a.natAbs := Int.abs_eq_natAbs a

/-! ## Casts -/

example (m n : ℕ) : ((m + n : ℕ) : ℤ) = m + n := by push_cast; rfl
example (m n : ℕ) (h : n ≤ m) : ((m - n : ℕ) : ℤ) = m - n := by push_cast [h]; rfl
example (m n : ℕ) (h : (m : ℤ) = n) : m = n := by exact_mod_cast h
example (m n : ℕ) (h : (m : ℤ) + 1 < 2 * n) : m + 1 < 2 * n := by exact_mod_cast h
example (m n : ℕ) (h : m ^ 2 + 3 ≤ n) : (m : ℤ) ^ 2 + 3 ≤ n := by exact_mod_cast h
example (m n : ℕ) : ((m / n : ℕ) : ℤ) = (m : ℤ) / n := by norm_cast
example (m n : ℕ) : ((m % n : ℕ) : ℤ) = (m : ℤ) % n := Int.natCast_mod m n
example (a : ℤ) (h : 0 ≤ a) : (a.toNat : ℤ) = a := Int.toNat_of_nonneg h
example (n : ℕ) : 0 ≤ (n : ℤ) := by positivity
example (n : ℕ) (h : (n : ℤ) ≠ 0) : n ≠ 0 := by exact_mod_cast h
