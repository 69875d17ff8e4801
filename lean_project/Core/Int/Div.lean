/-
# Algebra of quotients and remainders

Contract: how `/` and `%` on the integers go with addition, multiplication, order and exact division,
under the names of stock Lean.
-/
prelude
import Core.Int.DivMod
set_option linter.all false

namespace Int

/-! ## Uniqueness -/

theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) : a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  refine ⟨fun ⟨h₁, h₂⟩ => ?_, fun ⟨h₁, h₂, h₃⟩ => ?_⟩
  · subst h₁ h₂
    exact ⟨emod_add_mul_ediv a b, emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩
  · have hq : a / b = q := by
      refine Int.le_antisymm (Int.not_lt.mp fun hn => ?_) ?_
      · have := (le_ediv_iff_mul_le h).mp (Int.add_one_le_of_lt hn)
        rewrite [← h₁, Int.add_mul, Int.one_mul, Int.mul_comm q, Int.add_comm r] at this
        exact Int.not_lt_of_ge (Int.le_of_add_le_add_left this) h₃
      · rewrite [le_ediv_iff_mul_le h, ← h₁, Int.mul_comm q]
        exact Int.le_add_of_nonneg_left h₂
    refine ⟨hq, ?_⟩
    rw [emod_def, hq, ← h₁, Int.add_sub_cancel]
theorem ediv_eq_zero_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a / b = 0 :=
  ((ediv_emod_unique (Int.lt_of_le_of_lt h₁ h₂)).mpr ⟨by rw [Int.mul_zero, Int.add_zero], h₁, h₂⟩).1
theorem emod_eq_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a % b = a :=
  ((ediv_emod_unique (Int.lt_of_le_of_lt h₁ h₂)).mpr ⟨by rw [Int.mul_zero, Int.add_zero], h₁, h₂⟩).2

/-! ## Multiples of the divisor -/

private theorem add_mul_ediv_left_pos (a : Int) {b : Int} (c : Int) (h : 0 < b) :
    (a + b * c) / b = a / b + c ∧ (a + b * c) % b = a % b :=
  (ediv_emod_unique h).mpr ⟨by rw [Int.mul_add, ← Int.add_assoc, emod_add_mul_ediv],
    emod_nonneg a (Int.ne_of_gt h), emod_lt_of_pos a h⟩
theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (h : b ≠ 0) : (a + b * c) / b = a / b + c := by
  rcases Int.lt_or_gt_of_ne h with h | h
  · have := (add_mul_ediv_left_pos a (-c) (Int.neg_pos.mpr h)).1
    rewrite [Int.neg_mul_neg, ediv_neg, ediv_neg, ← Int.neg_add] at this
    exact Int.neg_inj.mp this
  · exact (add_mul_ediv_left_pos a c h).1
theorem add_mul_ediv_right (a b : Int) {c : Int} (h : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rewrite [Int.mul_comm]; exact add_mul_ediv_left a b h
theorem mul_add_ediv_left {a : Int} (b c : Int) (h : a ≠ 0) : (a * b + c) / a = b + c / a := by
  rw [Int.add_comm, add_mul_ediv_left c b h, Int.add_comm]
theorem mul_add_ediv_right (a b : Int) {c : Int} (h : c ≠ 0) : (a * c + b) / c = a + b / c := by
  rewrite [Int.mul_comm]; exact mul_add_ediv_left a b h
theorem sub_mul_ediv_left (a : Int) {b : Int} (c : Int) (h : b ≠ 0) : (a - b * c) / b = a / b - c := by
  rewrite [Int.sub_eq_add_neg, ← Int.mul_neg, add_mul_ediv_left a _ h]; rfl
theorem sub_mul_ediv_right (a b : Int) {c : Int} (h : c ≠ 0) : (a - b * c) / c = a / c - b := by
  rewrite [Int.mul_comm]; exact sub_mul_ediv_left a b h
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  by_cases h : b = 0
  · rw [h, Int.zero_mul, Int.add_zero]
  · rw [emod_def, add_mul_ediv_left a c h, Int.mul_add, Int.add_sub_add_right, ← emod_def]
@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  rw [Int.mul_comm, add_mul_emod_self_left]
theorem add_mul_emod_self {a b c : Int} : (a + b * c) % c = a % c := add_mul_emod_self_right a b c
@[simp] theorem mul_add_emod_self_left (a b c : Int) : (a * b + c) % a = c % a := by
  rw [Int.add_comm, add_mul_emod_self_left]
@[simp] theorem mul_add_emod_self_right (a b c : Int) : (a * b + c) % b = c % b := by
  rw [Int.add_comm, add_mul_emod_self_right]
@[simp] theorem sub_mul_emod_self_left (a b c : Int) : (a - b * c) % b = a % b := by
  rw [Int.sub_eq_add_neg, ← Int.mul_neg, add_mul_emod_self_left]
@[simp] theorem sub_mul_emod_self_right (a b c : Int) : (a - b * c) % c = a % c := by
  rw [Int.mul_comm, sub_mul_emod_self_left]
@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := by
  have := add_mul_emod_self_left a b 1; rewrite [Int.mul_one] at this; exact this
@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := by rw [Int.add_comm, add_emod_right]
theorem add_emod_self {a b : Int} : (a + b) % b = a % b := add_emod_right a b
theorem add_emod_self_left {a b : Int} : (a + b) % a = b % a := add_emod_left a b
@[simp] theorem sub_emod_right (a b : Int) : (a - b) % b = a % b := by
  have := sub_mul_emod_self_left a b 1; rewrite [Int.mul_one] at this; exact this
@[simp] theorem sub_emod_left (a b : Int) : (a - b) % a = -b % a := by rw [Int.sub_eq_add_neg, add_emod_left]
@[simp] theorem mul_emod_right (a b : Int) : a * b % a = 0 := emod_eq_zero_of_dvd ⟨b, rfl⟩
@[simp] theorem mul_emod_left (a b : Int) : a * b % b = 0 := by rw [Int.mul_comm, mul_emod_right]
@[simp] theorem emod_self {a : Int} : a % a = 0 := by have := mul_emod_right a 1; rewrite [Int.mul_one] at this; exact this
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := by rewrite [emod_def, Int.zero_ediv, Int.mul_zero]; rfl
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := by have := mul_emod_right 1 a; rewrite [Int.one_mul] at this; exact this
@[simp] theorem ediv_one (a : Int) : a / 1 = a := by
  have := mul_ediv_add_emod a 1; rewrite [emod_one, Int.add_zero, Int.one_mul] at this; exact this
@[simp] protected theorem ediv_self {a : Int} (h : a ≠ 0) : a / a = 1 := by
  have := mul_ediv_cancel_left 1 h; rewrite [Int.mul_one] at this; exact this
@[simp] protected theorem mul_ediv_mul_of_pos {a : Int} (b c : Int) (h : 0 < a) : a * b / (a * c) = b / c := by
  rcases Int.lt_trichotomy c 0 with hc | hc | hc
  · have hc : 0 < -c := Int.neg_pos.mpr hc
    have := ((ediv_emod_unique (Int.mul_pos h hc)).mpr ⟨by
      rw [Int.mul_assoc, ← Int.mul_add, emod_add_mul_ediv b (-c)], Int.mul_nonneg (Int.le_of_lt h) (emod_nonneg b (Int.ne_of_gt hc)),
      Int.mul_lt_mul_of_pos_left (emod_lt_of_pos b hc) h⟩).1
    rewrite [Int.mul_neg, ediv_neg, ediv_neg] at this
    exact Int.neg_inj.mp this
  · rw [hc, Int.mul_zero, Int.ediv_zero, Int.ediv_zero]
  · exact ((ediv_emod_unique (Int.mul_pos h hc)).mpr ⟨by
      rw [Int.mul_assoc, ← Int.mul_add, emod_add_mul_ediv], Int.mul_nonneg (Int.le_of_lt h) (emod_nonneg b (Int.ne_of_gt hc)),
      Int.mul_lt_mul_of_pos_left (emod_lt_of_pos b hc) h⟩).1
@[simp] theorem mul_ediv_mul_of_pos_left (a : Int) {b : Int} (c : Int) (h : 0 < b) : a * b / (c * b) = a / c := by
  rw [Int.mul_comm a, Int.mul_comm c, Int.mul_ediv_mul_of_pos a c h]
theorem mul_emod_mul_of_pos {a : Int} (b c : Int) (h : 0 < a) : a * b % (a * c) = a * (b % c) := by
  rw [emod_def, emod_def, Int.mul_ediv_mul_of_pos b c h, Int.mul_sub, Int.mul_assoc]

/-! ## Remainders of sums and products -/

@[simp] theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m := by
  obtain ⟨c, rfl⟩ := h
  rw [emod_def n (m * c), Int.mul_assoc, sub_mul_emod_self_left]
theorem emod_emod (a b : Int) : a % b % b = a % b := emod_emod_of_dvd a ⟨1, (Int.mul_one b).symm⟩
@[simp] theorem emod_mod (a b : Int) : a % b % b = a % b := emod_emod a b
@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  have := add_mul_emod_self_left (m % n + k) n (m / n)
  rewrite [Int.add_right_comm, emod_add_mul_ediv] at this; exact this.symm
@[simp] theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]
@[simp] theorem emod_sub_emod (m n k : Int) : (m % n - k) % n = (m - k) % n := emod_add_emod m n (-k)
@[simp] theorem neg_emod_emod (a b : Int) : -(a % b) % b = -a % b := by
  have := add_mul_emod_self_left (-(a % b)) b (-(a / b))
  rewrite [Int.mul_neg, ← Int.neg_add, emod_add_mul_ediv] at this; exact this.symm
@[simp] theorem sub_emod_emod (m n k : Int) : (m - n % k) % k = (m - n) % k := by
  rewrite [Int.sub_eq_add_neg, ← add_emod_emod, neg_emod_emod, add_emod_emod]; rfl
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [add_emod_emod, emod_add_emod]
theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by rw [sub_emod_emod, emod_sub_emod]
@[simp] theorem mul_emod_emod (m n k : Int) : (m * (n % k)) % k = m * n % k := by
  rw [emod_def n, Int.mul_sub, Int.mul_left_comm, sub_mul_emod_self_left]
@[simp] theorem emod_mul_emod (m n k : Int) : (m % n * k) % n = m * k % n := by rw [Int.mul_comm, mul_emod_emod, Int.mul_comm]
theorem mul_emod (a b n : Int) : a * b % n = (a % n) * (b % n) % n := by rw [mul_emod_emod, emod_mul_emod]
theorem neg_emod (a b : Int) : -a % b = -(a % b) % b := (neg_emod_emod a b).symm
theorem emod_pow (a : Int) (k : Nat) (n : Int) : a ^ k % n = (a % n) ^ k % n := by
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, Int.pow_succ, mul_emod, ih, ← mul_emod, mul_emod_emod]
theorem add_emod_eq_add_emod_right {m n k : Int} (i : Int) (h : m % n = k % n) : (m + i) % n = (k + i) % n := by
  rw [← emod_add_emod, h, emod_add_emod]
theorem add_emod_eq_add_emod_left {m n k : Int} (i : Int) (h : m % n = k % n) : (i + m) % n = (i + k) % n := by
  rw [← add_emod_emod, h, add_emod_emod]
theorem emod_add_cancel_right {m n k : Int} (i : Int) : (m + i) % n = (k + i) % n ↔ m % n = k % n :=
  ⟨fun h => by
    have := add_emod_eq_add_emod_right (-i) h
    rewrite [Int.add_neg_cancel_right, Int.add_neg_cancel_right] at this; exact this, add_emod_eq_add_emod_right i⟩
theorem emod_add_cancel_left {m n k i : Int} : (i + m) % n = (i + k) % n ↔ m % n = k % n := by
  rw [Int.add_comm i, Int.add_comm i, emod_add_cancel_right]
theorem emod_sub_cancel_right {m n k : Int} (i : Int) : (m - i) % n = (k - i) % n ↔ m % n = k % n := emod_add_cancel_right (-i)
theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 := by
  rw [← emod_sub_cancel_right k, Int.sub_self, zero_emod]
theorem emod_emod_eq_iff_dvd_sub {m n k : Int} : m % n = k % n ↔ n ∣ m - k := by
  rw [emod_eq_emod_iff_emod_sub_eq_zero, dvd_iff_emod_eq_zero]
theorem emod_sub_emod_eq_zero (a b : Int) : (a - a % b) % b = 0 := by rw [sub_emod_emod, Int.sub_self, zero_emod]
theorem dvd_self_sub_emod {a b : Int} : b ∣ a - a % b := dvd_of_emod_eq_zero (emod_sub_emod_eq_zero a b)
theorem dvd_self_sub_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ a - c := h ▸ dvd_self_sub_emod
theorem dvd_sub_self_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ c - a := by
  obtain ⟨k, hk⟩ := dvd_self_sub_of_emod_eq h
  exact ⟨-k, by rw [Int.mul_neg, ← hk, Int.neg_sub]⟩
theorem dvd_sub_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ a - c := dvd_self_sub_of_emod_eq h

theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by
  have h₁ := emod_nonneg x (show (2 : Int) ≠ 0 by decide)
  have h₂ := emod_lt_of_pos x (show (0 : Int) < 2 by decide)
  rcases Int.le_iff_lt_or_eq.mp h₁ with h | h
  · exact Or.inr (Int.le_antisymm (le_of_lt_add_one h₂) h)
  · exact Or.inl h.symm
theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := emod_two_eq n
theorem emod_two_ne_zero {n : Int} : ¬n % 2 = 0 ↔ n % 2 = 1 :=
  ⟨(emod_two_eq n).resolve_left, fun h k => absurd (h.symm.trans k) (by decide)⟩
theorem emod_two_ne_one {n : Int} : ¬n % 2 = 1 ↔ n % 2 = 0 :=
  ⟨(emod_two_eq n).resolve_right, fun h k => absurd (h.symm.trans k) (by decide)⟩
theorem emod_nonneg_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a % b := emod_nonneg a (Int.ne_of_gt h)
theorem emod_le {a b : Int} (ha : 0 ≤ a) : a % b ≤ a := by
  by_cases h : b = 0
  · rewrite [h, emod_zero]; exact Int.le_refl a
  · obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
    rcases natAbs_eq b with hb | hb <;> rw [hb]
    · exact ofNat_le.mpr (Nat.mod_le m _)
    · rewrite [emod_neg]; exact ofNat_le.mpr (Nat.mod_le m _)

/-! ## Exact division -/

protected theorem ediv_mul_cancel {a b : Int} (h : b ∣ a) : a / b * b = a := by
  have := ediv_mul_add_emod a b; rewrite [emod_eq_zero_of_dvd h, Int.add_zero] at this; exact this
protected theorem mul_ediv_cancel' {a b : Int} (h : a ∣ b) : a * (b / a) = b := by rw [Int.mul_comm, Int.ediv_mul_cancel h]
theorem ediv_mul_cancel_of_emod_eq_zero {a b : Int} (h : a % b = 0) : a / b * b = a := Int.ediv_mul_cancel (dvd_of_emod_eq_zero h)
theorem mul_ediv_cancel_of_emod_eq_zero {a b : Int} (h : a % b = 0) : b * (a / b) = a := Int.mul_ediv_cancel' (dvd_of_emod_eq_zero h)
protected theorem mul_ediv_assoc (a : Int) {b c : Int} (h : c ∣ b) : a * b / c = a * (b / c) := by
  obtain ⟨d, rfl⟩ := h
  by_cases hc : c = 0
  · rw [hc, Int.ediv_zero, Int.ediv_zero, Int.mul_zero]
  · rw [Int.mul_left_comm, mul_ediv_cancel_left _ hc, mul_ediv_cancel_left _ hc]
protected theorem mul_ediv_assoc' (b : Int) {a c : Int} (h : c ∣ a) : a * b / c = a / c * b := by
  rw [Int.mul_comm, Int.mul_ediv_assoc b h, Int.mul_comm]
theorem add_ediv_of_dvd_right {a b c : Int} (h : c ∣ b) : (a + b) / c = a / c + b / c := by
  by_cases hc : c = 0
  · rewrite [hc, Int.ediv_zero, Int.ediv_zero, Int.ediv_zero]; rfl
  · obtain ⟨d, rfl⟩ := h
    rw [add_mul_ediv_left a d hc, mul_ediv_cancel_left d hc]
theorem add_ediv_of_dvd_left {a b c : Int} (h : c ∣ a) : (a + b) / c = a / c + b / c := by
  rw [Int.add_comm, add_ediv_of_dvd_right h, Int.add_comm]
theorem neg_ediv_of_dvd {a b : Int} (h : b ∣ a) : -a / b = -(a / b) := by
  obtain ⟨c, rfl⟩ := h
  by_cases hb : b = 0
  · rewrite [hb, Int.ediv_zero, Int.ediv_zero]; rfl
  · rw [← Int.mul_neg, mul_ediv_cancel_left _ hb, mul_ediv_cancel_left _ hb]
theorem sub_ediv_of_dvd (a : Int) {b c : Int} (h : c ∣ b) : (a - b) / c = a / c - b / c := by
  have hn : c ∣ -b := by obtain ⟨d, rfl⟩ := h; exact ⟨-d, (Int.mul_neg c d).symm⟩
  rewrite [Int.sub_eq_add_neg, add_ediv_of_dvd_right hn, neg_ediv_of_dvd h]; rfl
protected theorem ediv_eq_of_eq_mul_right {a b c : Int} (h₁ : b ≠ 0) (h₂ : a = b * c) : a / b = c := by
  rw [h₂, mul_ediv_cancel_left c h₁]
protected theorem ediv_eq_of_eq_mul_left {a b c : Int} (h₁ : b ≠ 0) (h₂ : a = c * b) : a / b = c := by
  rw [h₂, mul_ediv_cancel c h₁]
protected theorem eq_ediv_of_mul_eq_right {a b c : Int} (h₁ : a ≠ 0) (h₂ : a * b = c) : b = c / a :=
  (Int.ediv_eq_of_eq_mul_right h₁ h₂.symm).symm
protected theorem eq_ediv_of_mul_eq_left {a b c : Int} (h₁ : b ≠ 0) (h₂ : a * b = c) : a = c / b :=
  (Int.ediv_eq_of_eq_mul_left h₁ h₂.symm).symm
protected theorem eq_mul_of_ediv_eq_right {a b c : Int} (h₁ : b ∣ a) (h₂ : a / b = c) : a = b * c := by
  rw [← h₂, Int.mul_ediv_cancel' h₁]
protected theorem eq_mul_of_ediv_eq_left {a b c : Int} (h₁ : b ∣ a) (h₂ : a / b = c) : a = c * b := by
  rw [← h₂, Int.ediv_mul_cancel h₁]
protected theorem ediv_eq_iff_eq_mul_right {a b c : Int} (h : b ≠ 0) (h' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Int.eq_mul_of_ediv_eq_right h', Int.ediv_eq_of_eq_mul_right h⟩
protected theorem ediv_eq_iff_eq_mul_left {a b c : Int} (h : b ≠ 0) (h' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨Int.eq_mul_of_ediv_eq_left h', Int.ediv_eq_of_eq_mul_left h⟩

/-! ## Order -/

theorem ediv_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  exact natCast_nonneg (m / n)
theorem ediv_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) : a / b ≤ 0 := by
  have := ediv_nonneg ha (Int.neg_nonneg.mpr hb)
  rewrite [ediv_neg] at this; exact Int.neg_nonneg.mp this
theorem ediv_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a / b < 0 := by
  rewrite [ediv_lt_iff_lt_mul hb, Int.zero_mul]; exact ha
theorem ediv_neg' {a b : Int} (ha : a < 0) (hb : 0 < b) : a / b < 0 := ediv_neg_of_neg_of_pos ha hb
protected theorem le_ediv_of_mul_le {a b c : Int} (h₁ : 0 < c) (h₂ : a * c ≤ b) : a ≤ b / c := (le_ediv_iff_mul_le h₁).mpr h₂
protected theorem mul_le_of_le_ediv {a b c : Int} (h₁ : 0 < c) (h₂ : a ≤ b / c) : a * c ≤ b := (le_ediv_iff_mul_le h₁).mp h₂
protected theorem ediv_lt_of_lt_mul {a b c : Int} (h₁ : 0 < c) (h₂ : a < b * c) : a / c < b := (ediv_lt_iff_lt_mul h₁).mpr h₂
protected theorem lt_mul_of_ediv_lt {a b c : Int} (h₁ : 0 < c) (h₂ : a / c < b) : a < b * c := (ediv_lt_iff_lt_mul h₁).mp h₂
protected theorem ediv_mul_le (a : Int) {b : Int} (h : b ≠ 0) : a / b * b ≤ a := by rewrite [Int.mul_comm]; exact mul_ediv_self_le h
theorem lt_ediv_add_one_mul_self (a : Int) {b : Int} (h : 0 < b) : a < (a / b + 1) * b := by
  rewrite [Int.add_mul, Int.one_mul, Int.mul_comm]; exact lt_mul_ediv_self_add h
protected theorem ediv_le_ediv {a b c : Int} (h : 0 < c) (h' : a ≤ b) : a / c ≤ b / c :=
  Int.le_ediv_of_mul_le h (Int.le_trans (Int.ediv_mul_le a (Int.ne_of_gt h)) h')
protected theorem ediv_le_of_le_mul {a b c : Int} (h : 0 < c) (h' : a ≤ b * c) : a / c ≤ b := by
  have := Int.ediv_le_ediv h h'; rewrite [mul_ediv_cancel b (Int.ne_of_gt h)] at this; exact this
theorem ediv_le_self {a : Int} (b : Int) (h : 0 ≤ a) : a / b ≤ a := by
  rcases Int.le_total b 0 with hb | hb
  · exact Int.le_trans (ediv_nonpos_of_nonneg_of_nonpos h hb) h
  · obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le h
    obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
    exact ofNat_le.mpr (Nat.div_le_self m n)
theorem ediv_pos_of_pos_of_dvd {a b : Int} (h₁ : 0 < a) (h₂ : 0 ≤ b) (h₃ : b ∣ a) : 0 < a / b := by
  refine Int.not_le.mp fun h => ?_
  have := Int.mul_nonpos_of_nonpos_of_nonneg h h₂
  rewrite [Int.ediv_mul_cancel h₃] at this
  exact Int.not_le_of_gt h₁ this
theorem ediv_ediv_of_nonneg {m n k : Int} (hn : 0 ≤ n) : m / n / k = m / (n * k) := by
  by_cases hn0 : n = 0
  · rw [hn0, Int.zero_mul, Int.ediv_zero, Int.zero_ediv]
  · have hn : 0 < n := Int.lt_of_le_of_ne hn (Ne.symm hn0)
    have key : ∀ {k : Int}, 0 < k → m / n / k = m / (n * k) := fun {k} hk => by
      have e₁ := emod_add_mul_ediv m n
      have e₂ := emod_add_mul_ediv (m / n) k
      refine ((ediv_emod_unique (r := m % n + n * (m / n % k)) (Int.mul_pos hn hk)).mpr ⟨?_, ?_, ?_⟩).1.symm
      · rw [Int.add_assoc, Int.mul_assoc, ← Int.mul_add, e₂, e₁]
      · exact Int.add_nonneg (emod_nonneg m hn0) (Int.mul_nonneg (Int.le_of_lt hn) (emod_nonneg _ (Int.ne_of_gt hk)))
      · have := Int.mul_le_mul_of_nonneg_left (Int.add_one_le_of_lt (emod_lt_of_pos (m / n) hk)) (Int.le_of_lt hn)
        rewrite [Int.mul_add, Int.mul_one] at this
        refine Int.lt_of_lt_of_le ?_ this
        rewrite [Int.add_comm]; exact Int.add_lt_add_left (emod_lt_of_pos m hn) _
    rcases Int.lt_trichotomy k 0 with hk | hk | hk
    · have := key (Int.neg_pos.mpr hk)
      rewrite [Int.mul_neg, ediv_neg, ediv_neg] at this
      exact Int.neg_inj.mp this
    · rw [hk, Int.mul_zero, Int.ediv_zero, Int.ediv_zero]
    · exact key hk

end Int
