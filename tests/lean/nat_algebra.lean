/-
# Natural numbers: algebra and order

The library's `Nat` lemmas in use. Every statement and proof here is accepted by stock Lean.
-/

/-! ## Addition and multiplication -/

example (a b c : Nat) : a + b + c = c + b + a := by
  rw [Nat.add_comm a b, Nat.add_comm (b + a) c, Nat.add_assoc]
example (a b c : Nat) : a * (b + c) = a * c + a * b := by rw [Nat.mul_add, Nat.add_comm]
example (a b c d : Nat) : (a + b) * (c + d) = a * c + a * d + (b * c + b * d) := by
  rw [Nat.add_mul, Nat.mul_add, Nat.mul_add]
example (a b c : Nat) (h : a + c = b + c) : a = b := Nat.add_right_cancel h
example (a b c : Nat) (h : 0 < c) (k : a * c = b * c) : a = b := Nat.eq_of_mul_eq_mul_right h k
example (a b : Nat) (h : a * b = 0) : a = 0 ∨ b = 0 := Nat.mul_eq_zero.mp h
example (a b : Nat) (h : a + b = 0) : a = 0 := Nat.eq_zero_of_add_eq_zero_right h
example (a : Nat) : 2 * a = a + a := Nat.two_mul a
example (a b c : Nat) : a * b * c = b * (a * c) := by simp [Nat.mul_comm, Nat.mul_left_comm]
example (n : Nat) : (n + 1) * (n + 1) = n * n + 2 * n + 1 := by
  rw [Nat.add_mul, Nat.mul_add, Nat.one_mul, Nat.mul_one]; omega
example (a b c d : Nat) (h : a = b) (k : c = d) : a + c = b + d := by rw [h, k]
example (m n : Nat) (h : m + 1 = n + 1) : m = n := Nat.succ.inj h

/-! ## Induction -/

theorem sum_to (f : Nat → Nat) (h0 : f 0 = 0) (h : ∀ n, f (n + 1) = f n + (n + 1)) (n : Nat) :
    2 * f n = n * (n + 1) := by
  induction n with
  | zero => rw [h0]
  | succ n ih => rw [h, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]
theorem double_eq (f : Nat → Nat) (h0 : f 0 = 1) (h : ∀ n, f (n + 1) = 2 * f n) (n : Nat) : f n = 2 ^ n := by
  induction n with
  | zero => exact h0
  | succ n ih => rw [h, ih, Nat.pow_succ, Nat.mul_comm]
theorem lt_two_pow (n : Nat) : n < 2 ^ n := by
  induction n with
  | zero => decide
  | succ n ih => rw [Nat.pow_succ]; omega
theorem strong (P : Nat → Prop) (h : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) : P n := by
  induction n using Nat.strongRecOn with
  | ind n ih => exact h n ih
theorem four_le (n : Nat) (h : 4 ≤ n) : n * n ≤ 2 ^ n := by
  induction n, h using Nat.le_induction with
  | base => decide
  | succ n h ih =>
    have e : (n + 1) * (n + 1) = n * n + 2 * n + 1 := by rw [Nat.add_mul, Nat.mul_add, Nat.one_mul, Nat.mul_one]; omega
    have k : 4 * n ≤ n * n := Nat.mul_le_mul_right n h
    rw [Nat.pow_succ]; omega
example (n : Nat) (h : n ≠ 0) : ∃ m, n = m + 1 := by
  cases n with
  | zero => exact absurd rfl h
  | succ m => exact ⟨m, rfl⟩

/-! ## Order -/

example (a b c : Nat) (h : a ≤ b) (k : b < c) : a < c := Nat.lt_of_le_of_lt h k
example (a b : Nat) (h : a ≤ b) (k : b ≤ a) : a = b := Nat.le_antisymm h k
example (a b : Nat) : a < b ∨ a = b ∨ b < a := Nat.lt_trichotomy a b
example (a b : Nat) (h : a ≠ b) : a < b ∨ a > b := Nat.lt_or_gt_of_ne h
example (a b : Nat) (h : ¬a ≤ b) : b < a := Nat.not_le.mp h
example (a b c d : Nat) (h : a ≤ b) (k : c ≤ d) : a * c ≤ b * d := Nat.mul_le_mul h k
example (a b c : Nat) (h : a < b) (k : 0 < c) : a * c < b * c := Nat.mul_lt_mul_of_pos_right h k
example (n : Nat) (h : n < 1) : n = 0 := Nat.lt_one_iff.mp h
example (m n : Nat) (h : m < n + 1) : m ≤ n := Nat.le_of_lt_succ h
example (a b : Nat) (h : 0 < a) (k : 0 < b) : 0 < a * b := Nat.mul_pos h k
example (a b c : Nat) (h : a < b) (k : b ≤ c) : c > a := calc
  a < b := h
  _ ≤ c := k
example (a b : Nat) (h : a * a < b * b) : a < b := Nat.mul_self_lt_mul_self_iff.mp h
example (a b : Nat) : max a b = max b a := Nat.max_comm a b
example (a b c : Nat) (h : c ≤ min a b) : c ≤ a ∧ c ≤ b := Nat.le_min.mp h
example (a b : Nat) (h : a ≤ b) : max a b = b := Nat.max_eq_right h

/-! ## Subtraction -/

example (a b : Nat) (h : b ≤ a) : a - b + b = a := Nat.sub_add_cancel h
example (a b : Nat) : a + b - b = a := Nat.add_sub_cancel
example (a b : Nat) : a + b - a = b := by simp
example (a b c : Nat) (h : a + b = c) : a = c - b := Nat.eq_sub_of_add_eq h
example (a b c : Nat) : a - b ≤ c ↔ a ≤ c + b := Nat.sub_le_iff_le_add
example (a b c : Nat) : a * (b - c) = a * b - a * c := Nat.mul_sub a b c
example (a b : Nat) (h : a < b) : 0 < b - a := Nat.sub_pos_of_lt h
example (n : Nat) (h : n ≠ 0) : n - 1 + 1 = n := Nat.sub_one_add_one h
example (a b : Nat) : a * a - b * b = (a + b) * (a - b) := Nat.mul_self_sub_mul_self_eq a b

/-! ## The simplifier -/

example (x : Nat) (h : x = 2) : x + 3 = 5 := by simp [h]
example (x y : Nat) (h : x + 2 ≤ y) : x + 4 ≤ y + 2 := by simpa using h
example (x : Nat) : x + 5 - 3 = x + 2 := by simp
example (x : Nat) (h : 2 = x + 3) : False := by simp at h
example (x y : Nat) (h : x + 1 = y + 1) : x = y := by simpa using h
example (x : Nat) : ¬x < 0 := by simp
example : 3 ∣ 12 ∧ ¬5 ∣ 12 ∧ 17 % 5 = 2 ∧ Nat.gcd 12 18 = 6 := by simp
example (x y : Nat) : x * y = 0 ↔ x = 0 ∨ y = 0 := by simp
example (x : Nat) (h : x ≤ 0) : x = 0 := by simpa using h

/-! ## Powers -/

example (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := Nat.pow_add a m n
example (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := Nat.mul_pow a b n
example (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := Nat.pow_mul a m n
example (a b n : Nat) (h : a ≤ b) : a ^ n ≤ b ^ n := Nat.pow_le_pow_left h n
example (m k : Nat) (h : m < k) : 2 ^ m < 2 ^ k := Nat.pow_lt_pow_right (by decide) h
example : 2 ^ 64 = 18446744073709551616 := by decide
