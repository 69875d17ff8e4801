/-
# The order of the integers

Contract: `≤` and `<` on `Int` as a linear order compatible with the ring operations; minimum,
maximum, absolute value, truncation and sign. Names of stock Lean. `a ≤ b` holds when `b` is `a`
plus a natural number (`Int.le.dest`); everything follows from that.
-/
prelude
import Core.Int.Ring
import Core.Classical
set_option linter.all false

namespace Int

/-! ## Naturals inside the integers -/

theorem nonneg_def {a : Int} : 0 ≤ a ↔ NonNeg a := by
  show NonNeg (a - 0) ↔ NonNeg a
  rw [Int.sub_zero]
theorem NonNeg.elim {a : Int} (h : NonNeg a) : ∃ n : Nat, a = n := by cases h with | mk n => exact ⟨n, rfl⟩
theorem nonneg_or_nonneg_neg : ∀ a : Int, NonNeg a ∨ NonNeg (-a)
  | ofNat n => Or.inl (.mk n)
  | negSucc n => Or.inr (.mk (n + 1))
theorem le_def {a b : Int} : a ≤ b ↔ NonNeg (b - a) := Iff.rfl
theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl
theorem le.intro {a b : Int} (n : Nat) (h : a + n = b) : a ≤ b := by
  show NonNeg (b - a)
  rewrite [← h, Int.add_sub_cancel_left]; exact .mk n
theorem le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n = b := by
  obtain ⟨n, hn⟩ := NonNeg.elim h
  exact ⟨n, by rw [← hn, Int.add_comm, Int.sub_add_cancel]⟩
theorem lt_add_succ (a : Int) (n : Nat) : a < a + Nat.succ n :=
  le.intro n (by rewrite [Int.add_assoc, Int.add_comm 1]; rfl)
theorem lt.intro {a b : Int} {n : Nat} (h : a + Nat.succ n = b) : a < b := h ▸ lt_add_succ a n
theorem lt.dest {a b : Int} (h : a < b) : ∃ n : Nat, a + Nat.succ n = b := by
  obtain ⟨n, hn⟩ := le.dest h
  exact ⟨n, by rewrite [← hn, Int.add_assoc, Int.add_comm 1]; rfl⟩
@[simp, norm_cast] theorem ofNat_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := by
  refine ⟨fun h => ?_, fun h => ?_⟩
  · obtain ⟨k, hk⟩ := le.dest h
    exact natCast_inj.mp hk ▸ Nat.le_add_right m k
  · obtain ⟨k, rfl⟩ := Nat.le.dest h
    exact le.intro k rfl
@[simp, norm_cast] theorem ofNat_lt {m n : Nat} : (m : Int) < n ↔ m < n := ofNat_le (m := m + 1)
@[simp] theorem natCast_nonneg (n : Nat) : 0 ≤ (n : Int) := nonneg_def.mpr (.mk n)
theorem ofNat_nonneg (n : Nat) : 0 ≤ ofNat n := natCast_nonneg n
theorem ofNat_zero_le (n : Nat) : 0 ≤ (n : Int) := natCast_nonneg n
@[simp] theorem natCast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := ofNat_lt (m := 0)
theorem ofNat_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := natCast_pos
theorem natCast_succ_pos (n : Nat) : (0 : Int) < (n.succ : Int) := natCast_pos.mpr (Nat.succ_le_succ (Nat.zero_le n))
theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n := NonNeg.elim (nonneg_def.mp h)
theorem eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = n.succ := by
  obtain ⟨n, hn⟩ := lt.dest h
  exact ⟨n, by rw [← hn, Int.zero_add]⟩

/-! ## Linear order -/

@[simp] protected theorem le_refl (a : Int) : a ≤ a := le.intro 0 (Int.add_zero a)
protected theorem le_rfl {a : Int} : a ≤ a := Int.le_refl a
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a
protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨m, rfl⟩ := le.dest h₁
  obtain ⟨n, rfl⟩ := le.dest h₂
  exact le.intro (m + n) (Int.add_assoc a m n).symm
protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨m, rfl⟩ := le.dest h₁
  obtain ⟨n, hn⟩ := le.dest h₂
  rewrite [Int.add_assoc, Int.add_eq_left, ← Int.natCast_add, ofNat_eq_zero] at hn
  cases m with
  | zero => exact (Int.add_zero a).symm
  | succ m => rewrite [Nat.add_comm] at hn; cases hn
protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  have h := nonneg_or_nonneg_neg (b - a)
  rewrite [Int.neg_sub] at h
  exact h
protected theorem lt_irrefl (a : Int) : ¬a < a := fun h => by
  obtain ⟨n, hn⟩ := lt.dest h
  rewrite [Int.add_eq_left, ofNat_eq_zero] at hn
  cases hn
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b := by
  obtain ⟨n, hn⟩ := lt.dest h
  exact le.intro _ hn
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.lt_irrefl b (e ▸ h)
protected theorem ne_of_lt' {a b : Int} (h : a < b) : b ≠ a := Int.ne_of_gt h
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans (a := a + 1) h₁ h₂
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := Iff.rfl

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨n, rfl⟩ := le.dest h
  exact le.intro n (Int.add_assoc c a n)
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rewrite [Int.add_comm a, Int.add_comm b]; exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)

protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Int.le_trans (a := a + 1) (Int.add_le_add_right h₁ 1) h₂
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c := Int.lt_of_lt_of_le h₁ (Int.le_of_lt h₂)
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬b < a := fun k => Int.lt_irrefl a (Int.lt_trans h k)
protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b := fun k => Int.lt_irrefl b (Int.lt_of_lt_of_le h k)
protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b := fun k => Int.lt_irrefl b (Int.lt_of_le_of_lt h k)
protected theorem lt_of_le_of_ne {a b : Int} (h₁ : a ≤ b) (h₂ : a ≠ b) : a < b := by
  obtain ⟨n, hn⟩ := le.dest h₁
  cases n with
  | zero => exact absurd (hn ▸ (Int.add_zero a).symm) h₂
  | succ n => exact lt.intro hn
protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h => Int.lt_of_le_of_ne h.1 h.2⟩
protected theorem lt_of_not_ge {a b : Int} (h : ¬b ≤ a) : a < b :=
  Int.lt_of_le_of_ne ((Int.le_total a b).resolve_right h) fun e => h (e ▸ Int.le_refl a)
protected theorem le_of_not_gt {a b : Int} (h : ¬a > b) : a ≤ b := by
  rcases Int.le_total a b with k | k
  · exact k
  · exact Classical.byContradiction fun hn => h (Int.lt_of_not_ge hn)
protected theorem lt_of_not_le {a b : Int} (h : ¬b ≤ a) : a < b := Int.lt_of_not_ge h
protected theorem le_of_not_lt {a b : Int} (h : ¬a < b) : b ≤ a := Int.le_of_not_gt h
@[simp] protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a := ⟨Int.lt_of_not_ge, Int.not_le_of_gt⟩
@[simp] protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a := ⟨Int.le_of_not_gt, Int.not_lt_of_ge⟩
protected theorem not_ge {a b : Int} : ¬a ≥ b ↔ a < b := Int.not_le
protected theorem not_gt {a b : Int} : ¬a > b ↔ a ≤ b := Int.not_lt
protected theorem lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.not_le_of_gt h⟩, fun h => Int.lt_of_not_ge h.2⟩
protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a := by
  by_cases h : a < b
  · exact Or.inl h
  · by_cases k : b < a
    · exact Or.inr (Or.inr k)
    · exact Or.inr (Or.inl (Int.le_antisymm (Int.le_of_not_lt k) (Int.le_of_not_lt h)))
protected theorem lt_or_ge (a b : Int) : a < b ∨ b ≤ a := by
  by_cases h : a < b
  · exact Or.inl h
  · exact Or.inr (Int.le_of_not_lt h)
protected theorem le_or_gt (a b : Int) : a ≤ b ∨ b < a := (Int.lt_or_ge b a).symm
protected theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := Int.lt_or_ge a b
protected theorem le_or_lt (a b : Int) : a ≤ b ∨ b < a := Int.le_or_gt a b
protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ a > b :=
  (Int.lt_trichotomy a b).imp_right (fun k => k.resolve_left h)
protected theorem ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Int.lt_or_gt_of_ne, fun h => h.elim Int.ne_of_lt Int.ne_of_gt⟩
protected theorem eq_iff_le_and_ge {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a :=
  ⟨fun h => ⟨Int.le_of_eq h, Int.le_of_eq h.symm⟩, fun h => Int.le_antisymm h.1 h.2⟩
protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b := by
  refine ⟨fun h => ?_, fun h => h.elim Int.le_of_lt Int.le_of_eq⟩
  by_cases e : a = b
  · exact Or.inr e
  · exact Or.inl (Int.lt_of_le_of_ne h e)
protected theorem lt_or_eq_of_le {a b : Int} (h : a ≤ b) : a < b ∨ a = b := Int.le_iff_lt_or_eq.mp h
theorem lt_succ (a : Int) : a < a + 1 := Int.le_refl (a + 1)
protected theorem zero_lt_one : (0 : Int) < 1 := Int.le_refl 1
protected theorem one_pos : (0 : Int) < 1 := Int.zero_lt_one
theorem le_add_one {a b : Int} (h : a ≤ b) : a ≤ b + 1 := Int.le_of_lt (Int.lt_of_le_of_lt h (lt_succ b))

instance instTransLe : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Int.le_trans⟩
instance instTransLt : Trans (α := Int) (· < ·) (· < ·) (· < ·) := ⟨Int.lt_trans⟩
instance instTransLtLe : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) := ⟨Int.lt_of_lt_of_le⟩
instance instTransLeLt : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) := ⟨Int.lt_of_le_of_lt⟩

/-! ## Order and addition -/

protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  have h := Int.add_le_add_left h (-a)
  rewrite [Int.neg_add_cancel_left, Int.neg_add_cancel_left] at h; exact h
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c :=
  Int.le_of_add_le_add_left (a := b) (by rewrite [Int.add_comm b, Int.add_comm b]; exact h)
@[simp] protected theorem add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Int.le_of_add_le_add_left, fun h => Int.add_le_add_left h a⟩
@[simp] protected theorem add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, fun h => Int.add_le_add_right h c⟩
protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b :=
  Int.not_le.mp fun k => Int.not_le_of_gt h (Int.le_of_add_le_add_left k)
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c :=
  Int.not_le.mp fun k => Int.not_le_of_gt h (Int.le_of_add_le_add_right k)
protected theorem lt_of_add_lt_add_left {a b c : Int} (h : a + b < a + c) : b < c :=
  Int.not_le.mp fun k => Int.not_le_of_gt h (Int.add_le_add_left k a)
protected theorem lt_of_add_lt_add_right {a b c : Int} (h : a + b < c + b) : a < c :=
  Int.not_le.mp fun k => Int.not_le_of_gt h (Int.add_le_add_right k b)
@[simp] protected theorem add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c :=
  ⟨Int.lt_of_add_lt_add_left, fun h => Int.add_lt_add_left h a⟩
@[simp] protected theorem add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b :=
  ⟨Int.lt_of_add_lt_add_right, fun h => Int.add_lt_add_right h c⟩
protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_trans (Int.add_lt_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_of_le_of_lt (Int.add_le_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  Int.lt_of_lt_of_le (Int.add_lt_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := Int.add_le_add ha hb
protected theorem le_add_of_nonneg_right {a b : Int} (h : 0 ≤ b) : a ≤ a + b := by
  have := Int.add_le_add_left h a; rewrite [Int.add_zero] at this; exact this
protected theorem le_add_of_nonneg_left {a b : Int} (h : 0 ≤ b) : a ≤ b + a := by
  rewrite [Int.add_comm]; exact Int.le_add_of_nonneg_right h
protected theorem lt_add_of_pos_right (a : Int) {b : Int} (h : 0 < b) : a < a + b := by
  have := Int.add_lt_add_left h a; rewrite [Int.add_zero] at this; exact this
protected theorem lt_add_of_pos_left (a : Int) {b : Int} (h : 0 < b) : a < b + a := by
  rewrite [Int.add_comm]; exact Int.lt_add_of_pos_right a h
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := Int.lt_trans ha (Int.lt_add_of_pos_right a hb)
protected theorem add_pos_of_pos_of_nonneg {a b : Int} (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b :=
  Int.lt_of_lt_of_le ha (Int.le_add_of_nonneg_right hb)
protected theorem add_pos_of_nonneg_of_pos {a b : Int} (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b :=
  Int.lt_of_le_of_lt ha (Int.lt_add_of_pos_right a hb)

protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  obtain ⟨n, rfl⟩ := le.dest h
  exact le.intro n (by rw [Int.neg_add, Int.neg_add_cancel_right])
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := by
  obtain ⟨n, rfl⟩ := lt.dest h
  exact lt.intro (n := n) (by rw [Int.neg_add, Int.neg_add_cancel_right])
protected theorem le_of_neg_le_neg {a b : Int} (h : -b ≤ -a) : a ≤ b := by
  have := Int.neg_le_neg h; rewrite [Int.neg_neg, Int.neg_neg] at this; exact this
protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := ⟨Int.le_of_neg_le_neg, Int.neg_le_neg⟩
protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a :=
  ⟨fun h => Int.not_le.mp fun k => Int.not_le_of_gt h (Int.neg_le_neg k), Int.neg_lt_neg⟩
protected theorem neg_nonneg {a : Int} : 0 ≤ -a ↔ a ≤ 0 := Int.neg_le_neg_iff (a := 0)
protected theorem neg_nonpos_iff (a : Int) : -a ≤ 0 ↔ 0 ≤ a := Int.neg_le_neg_iff (b := 0)
protected theorem neg_pos {a : Int} : 0 < -a ↔ a < 0 := Int.neg_lt_neg_iff (a := 0)
protected theorem neg_neg_iff_pos {a : Int} : -a < 0 ↔ 0 < a := Int.neg_lt_neg_iff (b := 0)
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := Int.neg_nonneg.mpr h
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := (Int.neg_nonpos_iff a).mpr h
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := Int.neg_pos.mpr h
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := Int.neg_neg_iff_pos.mpr h
protected theorem le_neg_of_le_neg {a b : Int} (h : a ≤ -b) : b ≤ -a := by
  have := Int.neg_le_neg h; rewrite [Int.neg_neg] at this; exact this
protected theorem neg_le_of_neg_le {a b : Int} (h : -a ≤ b) : -b ≤ a := by
  have := Int.neg_le_neg h; rewrite [Int.neg_neg] at this; exact this

theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 := Int.neg_neg_of_pos (natCast_succ_pos n)
theorem negSucc_not_nonneg (n : Nat) : 0 ≤ negSucc n ↔ False := iff_false_intro (Int.not_le_of_gt (negSucc_lt_zero n))

protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := nonneg_def
protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := Int.sub_nonneg.mpr h
protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := Int.sub_nonneg.mp h
protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by
  have := Int.add_lt_add_right h (-b); rewrite [Int.add_right_neg] at this; exact this
protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := by
  have := Int.add_lt_add_right h b; rewrite [Int.zero_add, Int.sub_add_cancel] at this; exact this
protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := ⟨Int.lt_of_sub_pos, Int.sub_pos_of_lt⟩
protected theorem sub_nonpos {a b : Int} : a - b ≤ 0 ↔ a ≤ b := by
  rw [← Int.neg_nonneg, Int.neg_sub, Int.sub_nonneg]
private theorem sub_neg_iff_lt {a b : Int} : a - b < 0 ↔ a < b := by rw [← Int.neg_pos, Int.neg_sub, Int.sub_pos]
protected theorem sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 := Int.sub_nonpos.mpr h
protected theorem le_of_sub_nonpos {a b : Int} (h : a - b ≤ 0) : a ≤ b := Int.sub_nonpos.mp h
protected theorem sub_neg_of_lt {a b : Int} (h : a < b) : a - b < 0 := sub_neg_iff_lt.mpr h
protected theorem lt_of_sub_neg {a b : Int} (h : a - b < 0) : a < b := sub_neg_iff_lt.mp h
protected theorem sub_le_sub {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c := Int.add_le_add h₁ (Int.neg_le_neg h₂)
protected theorem sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a := Int.add_le_add_left (Int.neg_le_neg h) c
protected theorem sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c := Int.add_le_add_right h (-c)
protected theorem sub_lt_sub_left {a b : Int} (h : a < b) (c : Int) : c - b < c - a := Int.add_lt_add_left (Int.neg_lt_neg h) c
protected theorem sub_lt_sub_right {a b : Int} (h : a < b) (c : Int) : a - c < b - c := Int.add_lt_add_right h (-c)
@[simp] protected theorem sub_le_sub_left_iff {a b c : Int} : c - a ≤ c - b ↔ b ≤ a :=
  (Int.add_le_add_iff_left c).trans Int.neg_le_neg_iff
@[simp] protected theorem sub_le_sub_right_iff {a b c : Int} : a - c ≤ b - c ↔ a ≤ b := Int.add_le_add_iff_right (-c)
protected theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a := by
  have := Int.sub_le_sub_left h a; rewrite [Int.sub_zero] at this; exact this
protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a := by
  have := Int.sub_lt_sub_left h a; rewrite [Int.sub_zero] at this; exact this
protected theorem le_sub_right_of_add_le {a b c : Int} (h : a + b ≤ c) : a ≤ c - b := by
  have := Int.add_le_add_right h (-b); rewrite [Int.add_neg_cancel_right] at this; exact this
protected theorem add_le_of_le_sub_right {a b c : Int} (h : a ≤ c - b) : a + b ≤ c := by
  have := Int.add_le_add_right h b; rewrite [Int.sub_add_cancel] at this; exact this
protected theorem sub_right_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - c ≤ b := by
  have := Int.add_le_add_right h (-c); rewrite [Int.add_neg_cancel_right] at this; exact this
protected theorem le_add_of_sub_right_le {a b c : Int} (h : a - c ≤ b) : a ≤ b + c := by
  have := Int.add_le_add_right h c; rewrite [Int.sub_add_cancel] at this; exact this
protected theorem le_sub_iff_add_le {a b c : Int} : a ≤ c - b ↔ a + b ≤ c := ⟨Int.add_le_of_le_sub_right, Int.le_sub_right_of_add_le⟩
protected theorem sub_le_iff_le_add {a b c : Int} : a - c ≤ b ↔ a ≤ b + c := ⟨Int.le_add_of_sub_right_le, Int.sub_right_le_of_le_add⟩
protected theorem lt_sub_iff_add_lt {a b c : Int} : a < c - b ↔ a + b < c :=
  (not_congr Int.sub_le_iff_le_add (a := c - b ≤ a)) |> fun h => Int.not_le.symm.trans (h.trans Int.not_le)
protected theorem sub_lt_iff_lt_add {a b c : Int} : a - c < b ↔ a < b + c :=
  Int.not_le.symm.trans ((not_congr Int.le_sub_iff_add_le).trans Int.not_le)
protected theorem sub_le_iff_le_add' {a b c : Int} : a - b ≤ c ↔ a ≤ b + c := by rw [Int.sub_le_iff_le_add, Int.add_comm]
protected theorem sub_lt_iff_lt_add' {a b c : Int} : a - b < c ↔ a < b + c := by rw [Int.sub_lt_iff_lt_add, Int.add_comm]

theorem lt_add_one_of_le {a b : Int} (h : a ≤ b) : a < b + 1 := Int.add_le_add_right h 1
theorem le_of_lt_add_one {a b : Int} (h : a < b + 1) : a ≤ b := Int.le_of_add_le_add_right h
theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := ⟨le_of_lt_add_one, lt_add_one_of_le⟩
theorem sub_one_lt_of_le {a b : Int} (h : a ≤ b) : a - 1 < b := Int.sub_lt_iff_lt_add.mpr (lt_add_one_of_le h)
theorem le_sub_one_of_lt {a b : Int} (h : a < b) : a ≤ b - 1 := Int.le_sub_right_of_add_le h
theorem le_of_sub_one_lt {a b : Int} (h : a - 1 < b) : a ≤ b := le_of_lt_add_one (Int.sub_lt_iff_lt_add.mp h)
theorem lt_of_le_sub_one {a b : Int} (h : a ≤ b - 1) : a < b := Int.add_le_of_le_sub_right h
theorem le_sub_one_iff {a b : Int} : a ≤ b - 1 ↔ a < b := ⟨lt_of_le_sub_one, le_sub_one_of_lt⟩
theorem sub_one_lt_iff {a b : Int} : a - 1 < b ↔ a ≤ b := ⟨le_of_sub_one_lt, sub_one_lt_of_le⟩

/-! ## Order and multiplication -/

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  exact natCast_nonneg (m * n)
protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  obtain ⟨m, rfl⟩ := eq_succ_of_zero_lt ha
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt hb
  exact natCast_succ_pos (m.succ * n + m)
protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : c * a ≤ c * b := by
  have := Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁)
  rewrite [Int.mul_sub] at this
  exact Int.le_of_sub_nonneg this
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) : a * c ≤ b * c := by
  rewrite [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_le_mul_of_nonneg_left h₁ h₂
protected theorem mul_le_mul {a b c d : Int} (h₁ : a ≤ c) (h₂ : b ≤ d) (h₃ : 0 ≤ b) (h₄ : 0 ≤ c) : a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right h₁ h₃) (Int.mul_le_mul_of_nonneg_left h₂ h₄)
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b := by
  have := Int.mul_pos h₂ (Int.sub_pos_of_lt h₁)
  rewrite [Int.mul_sub] at this
  exact Int.lt_of_sub_pos this
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : a * c < b * c := by
  rewrite [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_lt_mul_of_pos_left h₁ h₂
protected theorem mul_nonneg_of_nonpos_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  rewrite [← Int.neg_mul_neg]; exact Int.mul_nonneg (Int.neg_nonneg.mpr ha) (Int.neg_nonneg.mpr hb)
protected theorem mul_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  rewrite [← Int.neg_mul_neg]; exact Int.mul_pos (Int.neg_pos.mpr ha) (Int.neg_pos.mpr hb)
protected theorem mul_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have := Int.mul_le_mul_of_nonneg_left hb ha; rewrite [Int.mul_zero] at this; exact this
protected theorem mul_nonpos_of_nonpos_of_nonneg {a b : Int} (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by
  rewrite [Int.mul_comm]; exact Int.mul_nonpos_of_nonneg_of_nonpos hb ha
protected theorem mul_neg_of_pos_of_neg {a b : Int} (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have := Int.mul_lt_mul_of_pos_left hb ha; rewrite [Int.mul_zero] at this; exact this
protected theorem mul_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  rewrite [Int.mul_comm]; exact Int.mul_neg_of_pos_of_neg hb ha
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (ha : a ≤ 0) (h : c ≤ b) : a * b ≤ a * c := by
  rewrite [← Int.neg_le_neg_iff, ← Int.neg_mul, ← Int.neg_mul]
  exact Int.mul_le_mul_of_nonneg_left h (Int.neg_nonneg.mpr ha)
protected theorem mul_le_mul_of_nonpos_right {a b c : Int} (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by
  rewrite [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_le_mul_of_nonpos_left hc h
protected theorem mul_self_nonneg (a : Int) : 0 ≤ a * a :=
  (Int.le_total 0 a).elim (fun h => Int.mul_nonneg h h) (fun h => Int.mul_nonneg_of_nonpos_of_nonpos h h)
protected theorem le_of_mul_le_mul_left {a b c : Int} (h : a * b ≤ a * c) (ha : 0 < a) : b ≤ c :=
  Int.not_lt.mp fun k => Int.not_lt_of_ge h (Int.mul_lt_mul_of_pos_left k ha)
protected theorem le_of_mul_le_mul_right {a b c : Int} (h : a * b ≤ c * b) (hb : 0 < b) : a ≤ c :=
  Int.not_lt.mp fun k => Int.not_lt_of_ge h (Int.mul_lt_mul_of_pos_right k hb)
protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : a * b < a * c) (ha : 0 ≤ a) : b < c :=
  Int.not_le.mp fun k => Int.not_lt_of_ge (Int.mul_le_mul_of_nonneg_left k ha) h
protected theorem lt_of_mul_lt_mul_right {a b c : Int} (h : a * b < c * b) (hb : 0 ≤ b) : a < c :=
  Int.not_le.mp fun k => Int.not_lt_of_ge (Int.mul_le_mul_of_nonneg_right k hb) h
protected theorem mul_le_mul_left {a b c : Int} (ha : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun h => Int.le_of_mul_le_mul_left h ha, fun h => Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt ha)⟩
protected theorem mul_lt_mul_left {a b c : Int} (ha : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨fun h => Int.lt_of_mul_lt_mul_left h (Int.le_of_lt ha), fun h => Int.mul_lt_mul_of_pos_left h ha⟩
protected theorem pow_nonneg {a : Int} {n : Nat} (h : 0 ≤ a) : 0 ≤ a ^ n := by
  induction n with
  | zero => exact Int.le_of_lt Int.zero_lt_one
  | succ n ih => exact Int.mul_nonneg ih h
protected theorem pow_pos {a : Int} {n : Nat} (h : 0 < a) : 0 < a ^ n := by
  induction n with
  | zero => exact Int.zero_lt_one
  | succ n ih => exact Int.mul_pos ih h

/-! ## Minimum and maximum -/

protected theorem min_def (a b : Int) : min a b = if a ≤ b then a else b := rfl
protected theorem max_def (a b : Int) : max a b = if a ≤ b then b else a := rfl
protected theorem min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := if_pos h
protected theorem min_eq_right {a b : Int} (h : b ≤ a) : min a b = b := by
  rewrite [Int.min_def]; split
  · rename_i k; exact Int.le_antisymm k h
  · rfl
protected theorem max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := if_pos h
protected theorem max_eq_left {a b : Int} (h : b ≤ a) : max a b = a := by
  rewrite [Int.max_def]; split
  · rename_i k; exact Int.le_antisymm h k
  · rfl
protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rewrite [Int.min_def]; split
  · exact Int.le_refl a
  · rename_i h; exact Int.le_of_lt (Int.not_le.mp h)
protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  rewrite [Int.min_def]; split
  · assumption
  · exact Int.le_refl b
protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rewrite [Int.max_def]; split
  · assumption
  · exact Int.le_refl a
protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rewrite [Int.max_def]; split
  · exact Int.le_refl b
  · rename_i h; exact Int.le_of_lt (Int.not_le.mp h)
protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by
  refine ⟨fun h => ⟨Int.le_trans h (Int.min_le_left b c), Int.le_trans h (Int.min_le_right b c)⟩, fun h => ?_⟩
  rewrite [Int.min_def]; split
  · exact h.1
  · exact h.2
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by
  refine ⟨fun h => ⟨Int.le_trans (Int.le_max_left a b) h, Int.le_trans (Int.le_max_right a b) h⟩, fun h => ?_⟩
  rewrite [Int.max_def]; split
  · exact h.2
  · exact h.1
protected theorem min_comm (a b : Int) : min a b = min b a := by
  rcases Int.le_total a b with h | h
  · rw [Int.min_eq_left h, Int.min_eq_right h]
  · rw [Int.min_eq_right h, Int.min_eq_left h]
protected theorem max_comm (a b : Int) : max a b = max b a := by
  rcases Int.le_total a b with h | h
  · rw [Int.max_eq_right h, Int.max_eq_left h]
  · rw [Int.max_eq_left h, Int.max_eq_right h]
@[simp] protected theorem min_self (a : Int) : min a a = a := Int.min_eq_left (Int.le_refl a)
@[simp] protected theorem max_self (a : Int) : max a a = a := Int.max_eq_left (Int.le_refl a)

/-! ## Absolute value, truncation, sign -/

@[simp] theorem natAbs_natCast (n : Nat) : natAbs (n : Int) = n := rfl
theorem natAbs_ofNat (n : Nat) : natAbs (ofNat n) = n := rfl
@[simp] theorem natAbs_negSucc (n : Nat) : natAbs (negSucc n) = n.succ := rfl
@[simp] theorem natAbs_zero : natAbs (0 : Int) = 0 := rfl
@[simp] theorem natAbs_one : natAbs (1 : Int) = 1 := rfl
@[simp] theorem natAbs_neg : ∀ a : Int, natAbs (-a) = natAbs a
  | ofNat 0 => rfl
  | ofNat (n + 1) => rfl
  | negSucc n => rfl
theorem natAbs_eq_zero {a : Int} : natAbs a = 0 ↔ a = 0 := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  cases a with
  | ofNat n => exact congrArg ofNat h
  | negSucc n => cases h
theorem natAbs_ne_zero {a : Int} : natAbs a ≠ 0 ↔ a ≠ 0 := not_congr natAbs_eq_zero
theorem natAbs_eq : ∀ a : Int, a = natAbs a ∨ a = -(natAbs a : Int)
  | ofNat n => Or.inl rfl
  | negSucc n => Or.inr rfl
theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  rcases natAbs_eq a with h | h <;> rcases natAbs_eq b with k | k <;>
    generalize natAbs a = m at h <;> generalize natAbs b = n at k <;> subst h <;> subst k <;>
    simp only [Int.neg_mul, Int.mul_neg, natAbs_neg, ← Int.natCast_mul, natAbs_natCast]
theorem ofNat_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h; rfl
theorem natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := ofNat_natAbs_of_nonneg h
theorem ofNat_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : (natAbs a : Int) = -a := by
  rw [← natAbs_neg, natAbs_of_nonneg (Int.neg_nonneg.mpr h)]
theorem ofNat_natAbs_eq_of_nonneg (a : Int) (h : 0 ≤ a) : (natAbs a : Int) = a := natAbs_of_nonneg h
theorem natAbs_pos {a : Int} : 0 < natAbs a ↔ a ≠ 0 := by
  rewrite [← natAbs_ne_zero]
  cases natAbs a with
  | zero => exact ⟨fun h => absurd h (Nat.not_succ_le_zero 0), fun h => absurd rfl h⟩
  | succ n => exact ⟨fun _ h => Nat.noConfusion h, fun _ => Nat.succ_le_succ (Nat.zero_le n)⟩
theorem le_natAbs {a : Int} : a ≤ natAbs a := by
  rcases Int.le_total 0 a with h | h
  · exact Int.le_of_eq (natAbs_of_nonneg h).symm
  · exact Int.le_trans h (natCast_nonneg _)
theorem neg_le_natAbs {a : Int} : -a ≤ natAbs a := by rewrite [← natAbs_neg]; exact le_natAbs
theorem natAbs_eq_iff {a : Int} {n : Nat} : a.natAbs = n ↔ a = n ∨ a = -(n : Int) := by
  refine ⟨fun h => h ▸ natAbs_eq a, fun h => h.elim (fun h => h ▸ rfl) (fun h => h ▸ natAbs_neg n)⟩
theorem natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by
  refine ⟨fun h => ?_, fun h => h.elim (fun h => h ▸ rfl) (fun h => h ▸ natAbs_neg b)⟩
  rcases natAbs_eq_iff.mp h with h | h <;> rcases natAbs_eq b with k | k
  · exact Or.inl (h.trans k.symm)
  · exact Or.inr (h.trans (by rw [Int.eq_neg_comm.mp k]))
  · exact Or.inr (h.trans (congrArg _ k.symm))
  · exact Or.inl (h.trans k.symm)

@[simp] theorem toNat_natCast (n : Nat) : toNat (n : Int) = n := rfl
theorem toNat_ofNat (n : Nat) : toNat (no_index (OfNat.ofNat n)) = OfNat.ofNat n := rfl
@[simp] theorem toNat_zero : (0 : Int).toNat = 0 := rfl
@[simp] theorem toNat_one : (1 : Int).toNat = 1 := rfl
@[simp] theorem toNat_negSucc (n : Nat) : (negSucc n).toNat = 0 := rfl
@[simp] theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h; rfl
theorem toNat_of_nonpos {a : Int} (h : a ≤ 0) : toNat a = 0 := by
  cases a with
  | ofNat n =>
    rcases Nat.le.dest (ofNat_le.mp h) with ⟨k, hk⟩
    cases n with
    | zero => rfl
    | succ n => rewrite [Nat.succ_add] at hk; cases hk
  | negSucc n => rfl
theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  rcases Int.le_total 0 a with h | h
  · rw [toNat_of_nonneg h, Int.max_eq_left h]
  · rewrite [toNat_of_nonpos h, Int.max_eq_right h]; rfl
theorem self_le_toNat (a : Int) : a ≤ toNat a := by rewrite [toNat_eq_max]; exact Int.le_max_left a 0

theorem sign_eq_one_of_pos {a : Int} (h : 0 < a) : sign a = 1 := by
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt h; rfl
theorem sign_eq_neg_one_of_neg {a : Int} (h : a < 0) : sign a = -1 := by
  cases a with
  | ofNat n => exact absurd (natCast_nonneg n) (Int.not_le_of_gt h)
  | negSucc n => rfl
@[simp] theorem sign_zero : sign 0 = 0 := rfl
@[simp] theorem sign_one : sign 1 = 1 := rfl

/-! ## Comparisons for the kernel -/

theorem le_of_ble' {a b : Int} (h : ble' a b = true) : a ≤ b := by
  cases a <;> cases b
  · exact ofNat_le.mpr (Nat.le_of_ble_eq_true h)
  · exact nomatch h
  · exact Int.le_of_lt (Int.lt_of_lt_of_le (negSucc_lt_zero _) (ofNat_nonneg _))
  · exact Int.neg_le_neg (Int.add_le_add_right (ofNat_le.mpr (Nat.le_of_ble_eq_true h)) 1)
theorem lt_of_ble'_eq_false {a b : Int} (h : ble' a b = false) : b < a := by
  refine Int.not_le.mp fun k => ?_
  cases a <;> cases b
  · exact nomatch h.symm.trans (Nat.ble_eq_true_of_le (ofNat_le.mp k))
  · exact absurd k (Int.not_le_of_gt (Int.lt_of_lt_of_le (negSucc_lt_zero _) (ofNat_nonneg _)))
  · exact nomatch h
  · exact nomatch h.symm.trans (Nat.ble_eq_true_of_le (ofNat_le.mp (Int.le_of_add_le_add_right (a := ofNat _) (c := ofNat _) (b := 1) (Int.le_of_neg_le_neg k))))

end Int
