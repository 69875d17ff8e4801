/-
# More about the integers

Contract: lemmas on truncation, absolute value, sign, powers, minimum and maximum, under the names of stock
Lean and Mathlib; most follow by `omega` or from the order.
-/
prelude
import Core.Omega
import Core.Int.Dvd
set_option linter.all false

namespace Int

/-! ## Truncation -/

@[simp] theorem toNat_nonpos {a : Int} : a.toNat ≤ 0 ↔ a ≤ 0 := by omega
theorem toNat_eq_zero {a : Int} : a.toNat = 0 ↔ a ≤ 0 := by omega
theorem toNat_le {m : Int} {n : Nat} : m.toNat ≤ n ↔ m ≤ n := by omega
theorem toNat_lt {n : Nat} {z : Int} (h : 0 ≤ z) : z.toNat < n ↔ z < n := by omega
theorem lt_toNat {n : Nat} {z : Int} : n < z.toNat ↔ (n : Int) < z := by omega
theorem le_toNat {n : Nat} {z : Int} (h : 0 ≤ z) : n ≤ z.toNat ↔ (n : Int) ≤ z := by omega
theorem toNat_le_toNat {a b : Int} (h : a ≤ b) : a.toNat ≤ b.toNat := by omega
theorem toNat_lt_toNat {a b : Int} (hb : 0 < b) : a.toNat < b.toNat ↔ a < b := by omega
theorem pos_iff_toNat_pos {n : Int} : 0 < n ↔ 0 < n.toNat := by omega
theorem toNat_sub (m n : Nat) : ((m : Int) - n).toNat = m - n := by omega
theorem toNat_add {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a + b).toNat = a.toNat + b.toNat := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  rfl
theorem toNat_add_nat {a : Int} (ha : 0 ≤ a) (n : Nat) : (a + n).toNat = a.toNat + n := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  rfl
theorem toNat_sub_of_le {a b : Int} (h : b ≤ a) : ((a - b).toNat : Int) = a - b := by omega
@[simp] theorem toNat_neg_natCast (n : Nat) : (-(n : Int)).toNat = 0 := by omega
@[simp] theorem toNat_sub_toNat_neg (n : Int) : (n.toNat : Int) - (-n).toNat = n := by omega
theorem toNat_mul {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a * b).toNat = a.toNat * b.toNat := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  rfl
theorem toNat_pow_of_nonneg {a : Int} (ha : 0 ≤ a) (k : Nat) : (a ^ k).toNat = a.toNat ^ k := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  rewrite [← Int.natCast_pow]; rfl
theorem eq_natCast_toNat {a : Int} : a = a.toNat ↔ 0 ≤ a := by omega
theorem natAbs_eq_toNat {a : Int} (h : 0 ≤ a) : a.natAbs = a.toNat := by omega
theorem mem_toNat? {a : Int} {n : Nat} : toNat? a = some n ↔ a = n := by
  cases a with
  | ofNat m => exact ⟨fun h => by injection h with h; rewrite [h]; rfl, fun h => by injection h with h; rewrite [h]; rfl⟩
  | negSucc m => exact ⟨nofun, nofun⟩

/-! ## Absolute value as a natural number -/

theorem natAbs_add_le (a b : Int) : natAbs (a + b) ≤ natAbs a + natAbs b := by omega
theorem natAbs_sub_le (a b : Int) : natAbs (a - b) ≤ natAbs a + natAbs b := natAbs_neg b ▸ natAbs_add_le a (-b)
theorem natAbs_sub_comm (a b : Int) : natAbs (a - b) = natAbs (b - a) := by rw [← Int.neg_sub, natAbs_neg]
theorem natAbs_lt_natAbs_of_nonneg_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a.natAbs < b.natAbs := by omega
theorem natAbs_mul_self (a : Int) : ((natAbs a * natAbs a : Nat) : Int) = a * a := by
  rw [← natAbs_mul, natAbs_of_nonneg (Int.mul_self_nonneg a)]
theorem natAbs_mul_self' (a : Int) : (natAbs a * natAbs a : Int) = a * a := natAbs_mul_self a
theorem natAbs_pow (n : Int) (k : Nat) : natAbs (n ^ k) = natAbs n ^ k := by
  induction k with
  | zero => rfl
  | succ k ih => rewrite [Int.pow_succ, natAbs_mul, ih]; rfl
theorem natAbs_sq (a : Int) : (natAbs a : Int) ^ 2 = a ^ 2 := by rewrite [Int.pow_two, Int.pow_two]; exact natAbs_mul_self a
theorem natAbs_eq_natAbs_iff_mul_self_eq {a b : Int} : a.natAbs = b.natAbs ↔ a * a = b * b := by
  rewrite [← natAbs_mul_self, ← natAbs_mul_self b, natCast_inj]
  exact ⟨fun h => by rw [h], fun h => Nat.mul_self_inj.mp h⟩
theorem natAbs_lt_iff_mul_self_lt {a b : Int} : a.natAbs < b.natAbs ↔ a * a < b * b := by
  rewrite [← natAbs_mul_self, ← natAbs_mul_self b, ofNat_lt]; exact Nat.mul_self_lt_mul_self_iff.symm
theorem natAbs_le_iff_mul_self_le {a b : Int} : a.natAbs ≤ b.natAbs ↔ a * a ≤ b * b := by
  rewrite [← natAbs_mul_self, ← natAbs_mul_self b, ofNat_le]; exact Nat.mul_self_le_mul_self_iff.symm
theorem natAbs_ediv_of_dvd {a b : Int} (h : b ∣ a) : natAbs (a / b) = natAbs a / natAbs b := by
  obtain ⟨c, rfl⟩ := h
  by_cases hb : b = 0
  · rewrite [hb, Int.ediv_zero]; exact (Nat.div_zero _).symm
  · rw [mul_ediv_cancel_left c hb, natAbs_mul, Nat.mul_div_cancel_left _ (natAbs_pos.mpr hb)]

/-! ## Sign -/

theorem sign_eq_one_iff_pos {a : Int} : sign a = 1 ↔ 0 < a := by
  refine ⟨fun h => ?_, sign_eq_one_of_pos⟩
  match a with
  | ofNat 0 => cases h
  | ofNat (n + 1) => exact natCast_succ_pos n
  | negSucc n => cases h
theorem sign_eq_neg_one_iff_neg {a : Int} : sign a = -1 ↔ a < 0 := by
  refine ⟨fun h => ?_, sign_eq_neg_one_of_neg⟩
  match a with
  | ofNat 0 => cases h
  | ofNat (n + 1) => cases h
  | negSucc n => exact negSucc_lt_zero n
@[simp] theorem sign_eq_zero_iff_zero {a : Int} : sign a = 0 ↔ a = 0 := by
  refine ⟨fun h => ?_, fun h => by rewrite [h]; rfl⟩
  match a with
  | ofNat 0 => rfl
  | ofNat (n + 1) => cases h
  | negSucc n => cases h
@[simp] theorem sign_neg (z : Int) : sign (-z) = -sign z := by
  match z with
  | ofNat 0 => rfl
  | ofNat (n + 1) => rfl
  | negSucc n => rfl
theorem sign_mul_natAbs (a : Int) : sign a * natAbs a = a := by
  match a with
  | ofNat 0 => rfl
  | ofNat (n + 1) => exact Int.one_mul _
  | negSucc n => exact (Int.neg_mul 1 _).trans (congrArg _ (Int.one_mul _))
theorem natAbs_sign_of_ne_zero {z : Int} (h : z ≠ 0) : z.sign.natAbs = 1 := by
  match z with
  | ofNat 0 => exact absurd rfl h
  | ofNat (n + 1) => rfl
  | negSucc n => rfl

/-! ## Order: more -/

protected theorem pow_le_pow_left {a b : Int} (ha : 0 ≤ a) (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => exact Int.le_refl 1
  | succ n ih => exact Int.mul_le_mul ih h ha (Int.pow_nonneg (Int.le_trans ha h))
protected theorem pow_lt_pow_left {a b : Int} (ha : 0 ≤ a) (h : a < b) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := by
  induction n with
  | zero => exact absurd rfl hn
  | succ n ih =>
    by_cases h0 : n = 0
    · rewrite [h0]
      show 1 * a < 1 * b
      rewrite [Int.one_mul, Int.one_mul]; exact h
    · have hb := Int.lt_of_le_of_lt ha h
      refine Int.lt_of_le_of_lt (Int.mul_le_mul_of_nonneg_right (Int.le_of_lt (ih h0)) ha) ?_
      exact Int.mul_lt_mul_of_pos_left h (Int.pow_pos hb)
protected theorem pow_le_pow_right {a : Int} (ha : 1 ≤ a) {m n : Nat} (h : m ≤ n) : a ^ m ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  have h₁ : 0 ≤ a ^ m := Int.pow_nonneg (by omega)
  have h₂ : 1 ^ k ≤ a ^ k := Int.pow_le_pow_left (by decide) ha k
  rewrite [Int.one_pow] at h₂
  have := Int.mul_le_mul_of_nonneg_left h₂ h₁
  rewrite [Int.mul_one, ← Int.pow_add] at this; exact this
theorem le_induction {m : Int} {P : Int → Prop} (h0 : P m) (h1 : ∀ n : Int, m ≤ n → P n → P (n + 1)) (n : Int) (h : m ≤ n) : P n := by
  obtain ⟨k, rfl⟩ := le.dest h
  clear h
  induction k with
  | zero => rewrite [show m + (0 : Nat) = m from Int.add_zero m]; exact h0
  | succ k ih =>
    have := h1 _ (by omega) ih
    rewrite [Int.add_assoc] at this; exact this
theorem le_induction_down {m : Int} {P : Int → Prop} (h0 : P m) (h1 : ∀ n : Int, n ≤ m → P n → P (n - 1)) (n : Int) (h : n ≤ m) : P n := by
  obtain ⟨k, hk⟩ := le.dest h
  have hn : n = m - k := by omega
  subst hn
  clear h hk
  induction k with
  | zero => rewrite [show m - (0 : Nat) = m from Int.sub_zero m]; exact h0
  | succ k ih =>
    have := h1 _ (by omega) ih
    rewrite [Int.sub_sub] at this; exact this

/-! ## Minimum and maximum -/

protected theorem min_assoc (a b c : Int) : min (min a b) c = min a (min b c) :=
  Int.le_antisymm
    (Int.le_min.mpr ⟨Int.le_trans (Int.min_le_left _ _) (Int.min_le_left a b),
      Int.le_min.mpr ⟨Int.le_trans (Int.min_le_left _ _) (Int.min_le_right a b), Int.min_le_right _ _⟩⟩)
    (Int.le_min.mpr ⟨Int.le_min.mpr ⟨Int.min_le_left _ _, Int.le_trans (Int.min_le_right _ _) (Int.min_le_left b c)⟩,
      Int.le_trans (Int.min_le_right _ _) (Int.min_le_right b c)⟩)
protected theorem max_assoc (a b c : Int) : max (max a b) c = max a (max b c) :=
  Int.le_antisymm
    (Int.max_le.mpr ⟨Int.max_le.mpr ⟨Int.le_max_left _ _, Int.le_trans (Int.le_max_left b c) (Int.le_max_right _ _)⟩,
      Int.le_trans (Int.le_max_right b c) (Int.le_max_right _ _)⟩)
    (Int.max_le.mpr ⟨Int.le_trans (Int.le_max_left a b) (Int.le_max_left _ _),
      Int.max_le.mpr ⟨Int.le_trans (Int.le_max_right a b) (Int.le_max_left _ _), Int.le_max_right _ _⟩⟩)
protected theorem lt_min {a b c : Int} : a < min b c ↔ a < b ∧ a < c := Int.le_min (a := a + 1)
protected theorem max_lt {a b c : Int} : max a b < c ↔ a < c ∧ b < c := by omega
protected theorem le_max {a b c : Int} : a ≤ max b c ↔ a ≤ b ∨ a ≤ c := by omega
protected theorem min_le {a b c : Int} : min a b ≤ c ↔ a ≤ c ∨ b ≤ c := by omega
protected theorem neg_min (a b : Int) : -min a b = max (-a) (-b) := by omega
protected theorem neg_max (a b : Int) : -max a b = min (-a) (-b) := by omega
@[simp] theorem ofNat_max_zero (n : Nat) : max (n : Int) 0 = n := by omega
@[simp] theorem zero_max_ofNat (n : Nat) : max 0 (n : Int) = n := by omega

/-! ## Units -/

theorem mul_eq_one_iff_eq_one_or_neg_one {z w : Int} : z * w = 1 ↔ z = 1 ∧ w = 1 ∨ z = -1 ∧ w = -1 := by
  refine ⟨fun h => ?_, fun h => by rcases h with ⟨h, k⟩ | ⟨h, k⟩ <;> rw [h, k] <;> rfl⟩
  have e := congrArg natAbs h
  rewrite [natAbs_mul] at e
  have hz : z.natAbs = 1 := Nat.eq_one_of_mul_eq_one_right e
  rcases natAbs_eq z with k | k <;> rw [hz] at k <;> rw [k] at h
  · exact Or.inl ⟨k, by rewrite [← h]; exact (Int.one_mul w).symm⟩
  · refine Or.inr ⟨k, ?_⟩
    rewrite [show -((1 : Nat) : Int) * w = -w from (Int.neg_mul 1 w).trans (congrArg _ (Int.one_mul w))] at h
    omega
theorem eq_one_or_neg_one_of_mul_eq_one {z w : Int} (h : z * w = 1) : z = 1 ∨ z = -1 :=
  (mul_eq_one_iff_eq_one_or_neg_one.mp h).imp And.left And.left
theorem mul_eq_neg_one_iff_eq_one_or_neg_one {z w : Int} : z * w = -1 ↔ z = 1 ∧ w = -1 ∨ z = -1 ∧ w = 1 := by
  have := mul_eq_one_iff_eq_one_or_neg_one (z := z) (w := -w)
  rewrite [Int.mul_neg] at this
  refine ⟨fun h => ?_, fun h => by rcases h with ⟨h, k⟩ | ⟨h, k⟩ <;> rw [h, k] <;> rfl⟩
  have := this.mp (by omega)
  omega

end Int
