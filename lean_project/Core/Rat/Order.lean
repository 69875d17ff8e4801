/-
# The order of the rational numbers

Contract: `≤` and `<` on `Rat` as a linear order compatible with the field operations, with the names of
stock Lean; minimum, maximum, rounding. Comparing quotients with positive denominators means
comparing crosswise products (`Rat.IsQuot.le_iff`).
-/
prelude
import Core.Rat.Field
set_option linter.all false

namespace Rat

open IsQuot (self)

protected theorem le_iff (a b : Rat) : a ≤ b ↔ a.num * b.den ≤ b.num * a.den := Iff.rfl
protected theorem lt_iff (a b : Rat) : a < b ↔ a.num * b.den < b.num * a.den := Iff.rfl
theorem blt_iff_lt {a b : Rat} : a.blt b = true ↔ a < b := ⟨of_decide_eq_true, fun h => decide_eq_true h⟩
@[simp] protected theorem not_le {a b : Rat} : ¬a ≤ b ↔ b < a := Int.not_le
@[simp] protected theorem not_lt {a b : Rat} : ¬a < b ↔ b ≤ a := Int.not_lt

theorem IsQuot.le_iff {p q : Rat} {n m d e : Int} (hp : p.IsQuot n d) (hq : q.IsQuot m e) (hd : 0 < d) (he : 0 < e) :
    p ≤ q ↔ n * e ≤ m * d := by
  have h := Int.mul_le_mul_left (b := p.num * q.den) (c := q.num * p.den) (Int.mul_pos hd he)
  rw [Int.mul_comm (d * e), Int.mul_comm (d * e), hp.cross_left q e, hq.cross_right p d, Int.mul_comm (n * e), Int.mul_comm (m * d),
    Int.mul_le_mul_left (Int.mul_pos p.natCast_den_pos q.natCast_den_pos)] at h
  exact h.symm
theorem IsQuot.lt_iff {p q : Rat} {n m d e : Int} (hp : p.IsQuot n d) (hq : q.IsQuot m e) (hd : 0 < d) (he : 0 < e) :
    p < q ↔ n * e < m * d := by rw [← Rat.not_le, hq.le_iff hp he hd, Int.not_le]
theorem IsQuot.nonneg_iff {p : Rat} {n d : Int} (hp : p.IsQuot n d) (hd : 0 < d) : 0 ≤ p ↔ 0 ≤ n :=
  ((IsQuot.intCast 0).le_iff hp Int.zero_lt_one hd).trans (by rw [Int.zero_mul, Int.mul_one])
theorem IsQuot.pos_iff {p : Rat} {n d : Int} (hp : p.IsQuot n d) (hd : 0 < d) : 0 < p ↔ 0 < n :=
  ((IsQuot.intCast 0).lt_iff hp Int.zero_lt_one hd).trans (by rw [Int.zero_mul, Int.mul_one])
@[simp] theorem num_nonneg {q : Rat} : 0 ≤ q.num ↔ 0 ≤ q := ((self q).nonneg_iff q.natCast_den_pos).symm
@[simp] theorem num_pos {q : Rat} : 0 < q.num ↔ 0 < q := ((self q).pos_iff q.natCast_den_pos).symm
@[simp] theorem num_nonpos {q : Rat} : q.num ≤ 0 ↔ q ≤ 0 := by
  rw [← Int.not_lt, num_pos, Rat.not_lt]
@[simp] theorem num_neg_iff {q : Rat} : q.num < 0 ↔ q < 0 := by rw [← Int.not_le, num_nonneg, Rat.not_le]

/-! ## Linear order -/

@[simp] protected theorem le_refl {a : Rat} : a ≤ a := Int.le_refl (a.num * a.den)
protected theorem le_rfl {a : Rat} : a ≤ a := Rat.le_refl
protected theorem le_of_eq {a b : Rat} (h : a = b) : a ≤ b := h ▸ Rat.le_refl
protected theorem le_total {a b : Rat} : a ≤ b ∨ b ≤ a := Int.le_total _ _
protected theorem le_trans {a b c : Rat} (hab : a ≤ b) (hbc : b ≤ c) : a ≤ c := by
  have h₁ := Int.mul_le_mul_of_nonneg_right hab (Int.le_of_lt c.natCast_den_pos)
  have h₂ := Int.mul_le_mul_of_nonneg_right hbc (Int.le_of_lt a.natCast_den_pos)
  rewrite [Int.mul_right_comm b.num] at h₁
  have h := Int.le_trans h₁ h₂
  rewrite [Int.mul_right_comm, Int.mul_right_comm c.num] at h
  exact Int.le_of_mul_le_mul_right h b.natCast_den_pos
protected theorem le_antisymm {a b : Rat} (hab : a ≤ b) (hba : b ≤ a) : a = b :=
  eq_iff_mul_eq_mul.mpr (Int.le_antisymm hab hba)
protected theorem lt_irrefl {a : Rat} : ¬a < a := Int.lt_irrefl _
protected theorem le_of_lt {a b : Rat} (h : a < b) : a ≤ b := Int.le_of_lt h
protected theorem ne_of_lt {a b : Rat} (h : a < b) : a ≠ b := fun e => Rat.lt_irrefl (e ▸ h)
protected theorem ne_of_gt {a b : Rat} (h : a < b) : b ≠ a := (Rat.ne_of_lt h).symm
protected theorem lt_of_le_of_ne {a b : Rat} (h : a ≤ b) (hne : a ≠ b) : a < b := Rat.not_le.mp fun k => hne (Rat.le_antisymm h k)
protected theorem lt_of_lt_of_le {a b c : Rat} (hab : a < b) (hbc : b ≤ c) : a < c :=
  Rat.not_le.mp fun h => Rat.not_le.mpr hab (Rat.le_trans hbc h)
protected theorem lt_of_le_of_lt {a b c : Rat} (hab : a ≤ b) (hbc : b < c) : a < c :=
  Rat.not_le.mp fun h => Rat.not_le.mpr hbc (Rat.le_trans h hab)
protected theorem lt_trans {a b c : Rat} (hab : a < b) (hbc : b < c) : a < c := Rat.lt_of_lt_of_le hab (Rat.le_of_lt hbc)
protected theorem lt_asymm {a b : Rat} (h : a < b) : ¬b < a := Rat.not_lt.mpr (Rat.le_of_lt h)
protected theorem lt_iff_le_not_le (a b : Rat) : a < b ↔ a ≤ b ∧ ¬b ≤ a :=
  ⟨fun h => ⟨Rat.le_of_lt h, Rat.not_le.mpr h⟩, fun h => Rat.not_le.mp h.2⟩
protected theorem lt_iff_le_and_ne {a b : Rat} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Rat.le_of_lt h, Rat.ne_of_lt h⟩, fun h => Rat.lt_of_le_of_ne h.1 h.2⟩
protected theorem le_iff_lt_or_eq {a b : Rat} : a ≤ b ↔ a < b ∨ a = b := by
  refine ⟨fun h => ?_, fun h => h.elim Rat.le_of_lt Rat.le_of_eq⟩
  by_cases e : a = b
  · exact Or.inr e
  · exact Or.inl (Rat.lt_of_le_of_ne h e)
protected theorem lt_trichotomy (a b : Rat) : a < b ∨ a = b ∨ b < a := by
  by_cases h : a < b
  · exact Or.inl h
  · exact Or.inr ((Rat.le_iff_lt_or_eq.mp (Rat.not_lt.mp h)).elim Or.inr (fun e => Or.inl e.symm))
protected theorem lt_or_gt_of_ne {a b : Rat} (h : a ≠ b) : a < b ∨ b < a := (Rat.lt_trichotomy a b).imp_right (·.resolve_left h)
protected theorem le_or_gt (a b : Rat) : a ≤ b ∨ b < a := by
  by_cases h : a ≤ b
  · exact Or.inl h
  · exact Or.inr (Rat.not_le.mp h)
instance instTransLe : Trans (α := Rat) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Rat.le_trans⟩
instance instTransLt : Trans (α := Rat) (· < ·) (· < ·) (· < ·) := ⟨Rat.lt_trans⟩
instance instTransLtLe : Trans (α := Rat) (· < ·) (· ≤ ·) (· < ·) := ⟨Rat.lt_of_lt_of_le⟩
instance instTransLeLt : Trans (α := Rat) (· ≤ ·) (· < ·) (· < ·) := ⟨Rat.lt_of_le_of_lt⟩

/-! ## Order and the ring operations -/

protected theorem le_iff_sub_nonneg (a b : Rat) : a ≤ b ↔ 0 ≤ b - a := by
  rewrite [((self b).sub (self a)).nonneg_iff (Int.mul_pos b.natCast_den_pos a.natCast_den_pos), Int.sub_nonneg]
  exact Iff.rfl
protected theorem lt_iff_sub_pos (a b : Rat) : a < b ↔ 0 < b - a := by
  rewrite [((self b).sub (self a)).pos_iff (Int.mul_pos b.natCast_den_pos a.natCast_den_pos), Int.sub_pos]
  exact Iff.rfl
protected theorem sub_nonneg {a b : Rat} : 0 ≤ a - b ↔ b ≤ a := (Rat.le_iff_sub_nonneg b a).symm
protected theorem sub_pos {a b : Rat} : 0 < a - b ↔ b < a := (Rat.lt_iff_sub_pos b a).symm
protected theorem add_nonneg {a b : Rat} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b :=
  (((self a).add (self b)).nonneg_iff (Int.mul_pos a.natCast_den_pos b.natCast_den_pos)).mpr
    (Int.add_nonneg (Int.mul_nonneg (num_nonneg.mpr ha) (Int.natCast_nonneg _))
      (Int.mul_nonneg (num_nonneg.mpr hb) (Int.natCast_nonneg _)))
protected theorem mul_nonneg {a b : Rat} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b :=
  (((self a).mul (self b)).nonneg_iff (Int.mul_pos a.natCast_den_pos b.natCast_den_pos)).mpr
    (Int.mul_nonneg (num_nonneg.mpr ha) (num_nonneg.mpr hb))
protected theorem mul_pos {a b : Rat} (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  (((self a).mul (self b)).pos_iff (Int.mul_pos a.natCast_den_pos b.natCast_den_pos)).mpr
    (Int.mul_pos (num_pos.mpr ha) (num_pos.mpr hb))
private theorem add_sub_add_left (a b c : Rat) : c + b - (c + a) = b - a := by
  rw [Rat.sub_eq_add_neg, Rat.neg_add, Rat.add_comm c, Rat.add_assoc, ← Rat.add_assoc c, Rat.add_neg_cancel, Rat.zero_add,
    Rat.sub_eq_add_neg]
@[simp] protected theorem add_le_add_left {a b c : Rat} : c + a ≤ c + b ↔ a ≤ b := by
  rw [Rat.le_iff_sub_nonneg, add_sub_add_left, ← Rat.le_iff_sub_nonneg]
@[simp] protected theorem add_le_add_right {a b c : Rat} : a + c ≤ b + c ↔ a ≤ b := by
  rw [Rat.add_comm a, Rat.add_comm b, Rat.add_le_add_left]
@[simp] protected theorem add_lt_add_left {a b c : Rat} : c + a < c + b ↔ a < b := by
  rw [← Rat.not_le, Rat.add_le_add_left, Rat.not_le]
@[simp] protected theorem add_lt_add_right {a b c : Rat} : a + c < b + c ↔ a < b := by
  rw [← Rat.not_le, Rat.add_le_add_right, Rat.not_le]
protected theorem add_le_add {a b c d : Rat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Rat.le_trans (Rat.add_le_add_right.mpr h₁) (Rat.add_le_add_left.mpr h₂)
protected theorem add_lt_add_of_lt_of_le {a b c d : Rat} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  Rat.lt_of_lt_of_le (Rat.add_lt_add_right.mpr h₁) (Rat.add_le_add_left.mpr h₂)
protected theorem add_lt_add_of_le_of_lt {a b c d : Rat} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  Rat.lt_of_le_of_lt (Rat.add_le_add_right.mpr h₁) (Rat.add_lt_add_left.mpr h₂)
protected theorem add_lt_add {a b c d : Rat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Rat.add_lt_add_of_lt_of_le h₁ (Rat.le_of_lt h₂)
protected theorem add_pos {a b : Rat} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by
  have := Rat.add_lt_add ha hb; rewrite [Rat.zero_add] at this; exact this
protected theorem neg_le_neg_iff {a b : Rat} : -a ≤ -b ↔ b ≤ a := by
  rw [Rat.le_iff_sub_nonneg, Rat.le_iff_sub_nonneg b, Rat.sub_eq_add_neg, Rat.neg_neg, Rat.add_comm, Rat.sub_eq_add_neg]
protected theorem neg_lt_neg_iff {a b : Rat} : -a < -b ↔ b < a := by rw [← Rat.not_le, Rat.neg_le_neg_iff, Rat.not_le]
protected theorem neg_le_neg {a b : Rat} (h : a ≤ b) : -b ≤ -a := Rat.neg_le_neg_iff.mpr h
protected theorem neg_lt_neg {a b : Rat} (h : a < b) : -b < -a := Rat.neg_lt_neg_iff.mpr h
protected theorem neg_nonneg {a : Rat} : 0 ≤ -a ↔ a ≤ 0 := Rat.neg_le_neg_iff (a := 0)
protected theorem neg_pos {a : Rat} : 0 < -a ↔ a < 0 := Rat.neg_lt_neg_iff (a := 0)
protected theorem neg_nonpos {a : Rat} : -a ≤ 0 ↔ 0 ≤ a := Rat.neg_le_neg_iff (b := 0)
protected theorem sub_nonpos {a b : Rat} : a - b ≤ 0 ↔ a ≤ b := by rw [← Rat.neg_nonneg, Rat.neg_sub, Rat.sub_nonneg]
protected theorem sub_le_sub {a b c d : Rat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c := by
  rewrite [Rat.sub_eq_add_neg, Rat.sub_eq_add_neg]; exact Rat.add_le_add h₁ (Rat.neg_le_neg h₂)
protected theorem mul_le_mul_of_nonneg_left {a b c : Rat} (hab : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by
  rewrite [Rat.le_iff_sub_nonneg, ← Rat.mul_sub]; exact Rat.mul_nonneg hc (Rat.sub_nonneg.mpr hab)
protected theorem mul_le_mul_of_nonneg_right {a b c : Rat} (hab : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c := by
  rewrite [Rat.mul_comm a, Rat.mul_comm b]; exact Rat.mul_le_mul_of_nonneg_left hab hc
protected theorem mul_lt_mul_of_pos_left {a b c : Rat} (hab : a < b) (hc : 0 < c) : c * a < c * b := by
  rewrite [Rat.lt_iff_sub_pos, ← Rat.mul_sub]; exact Rat.mul_pos hc (Rat.sub_pos.mpr hab)
protected theorem mul_lt_mul_of_pos_right {a b c : Rat} (hab : a < b) (hc : 0 < c) : a * c < b * c := by
  rewrite [Rat.mul_comm a, Rat.mul_comm b]; exact Rat.mul_lt_mul_of_pos_left hab hc
protected theorem mul_le_mul {a b c d : Rat} (h₁ : a ≤ c) (h₂ : b ≤ d) (h₃ : 0 ≤ b) (h₄ : 0 ≤ c) : a * b ≤ c * d :=
  Rat.le_trans (Rat.mul_le_mul_of_nonneg_right h₁ h₃) (Rat.mul_le_mul_of_nonneg_left h₂ h₄)
protected theorem le_of_mul_le_mul_left {a b c : Rat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Rat.not_lt.mp fun k => Rat.not_lt.mpr h (Rat.mul_lt_mul_of_pos_left k hc)
protected theorem le_of_mul_le_mul_right {a b c : Rat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  Rat.not_lt.mp fun k => Rat.not_lt.mpr h (Rat.mul_lt_mul_of_pos_right k hc)
protected theorem lt_of_mul_lt_mul_left {a b c : Rat} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  Rat.not_le.mp fun k => Rat.not_le.mpr h (Rat.mul_le_mul_of_nonneg_left k hc)
protected theorem lt_of_mul_lt_mul_right {a b c : Rat} (h : a * c < b * c) (hc : 0 ≤ c) : a < b :=
  Rat.not_le.mp fun k => Rat.not_le.mpr h (Rat.mul_le_mul_of_nonneg_right k hc)
protected theorem mul_self_nonneg (a : Rat) : 0 ≤ a * a := by
  rcases Rat.le_total (a := 0) (b := a) with h | h
  · exact Rat.mul_nonneg h h
  · have h := Rat.neg_nonneg.mpr h
    have := Rat.mul_nonneg h h
    rewrite [Rat.neg_mul_neg] at this; exact this
protected theorem zero_le_one : (0 : Rat) ≤ 1 := by decide
protected theorem zero_lt_one : (0 : Rat) < 1 := by decide
protected theorem inv_pos {a : Rat} : 0 < a⁻¹ ↔ 0 < a := by
  have key : ∀ {a : Rat}, 0 < a → 0 < a⁻¹ := fun {a} h => by
    have hn := num_pos.mpr h
    exact (((self a).inv (Int.ne_of_gt hn) a.natCast_den_ne_zero).pos_iff hn).mpr a.natCast_den_pos
  refine ⟨fun h => ?_, key⟩
  have := key h
  rewrite [Rat.inv_inv] at this; exact this
protected theorem inv_nonneg {a : Rat} : 0 ≤ a⁻¹ ↔ 0 ≤ a := by
  rw [Rat.le_iff_lt_or_eq, Rat.le_iff_lt_or_eq, Rat.inv_pos, eq_comm, Rat.inv_eq_zero, eq_comm (b := a)]
protected theorem div_pos {a b : Rat} (ha : 0 < a) (hb : 0 < b) : 0 < a / b := Rat.mul_pos ha (Rat.inv_pos.mpr hb)
protected theorem div_nonneg {a b : Rat} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := Rat.mul_nonneg ha (Rat.inv_nonneg.mpr hb)
protected theorem div_le_iff {a b c : Rat} (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := by
  have e : a / c * c = a := Rat.div_mul_cancel (Rat.ne_of_gt hc)
  refine ⟨fun h => ?_, fun h => Rat.le_of_mul_le_mul_right (by rewrite [e]; exact h) hc⟩
  have := Rat.mul_le_mul_of_nonneg_right h (Rat.le_of_lt hc)
  rewrite [e] at this; exact this
protected theorem le_div_iff {a b c : Rat} (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  have e : b / c * c = b := Rat.div_mul_cancel (Rat.ne_of_gt hc)
  refine ⟨fun h => ?_, fun h => Rat.le_of_mul_le_mul_right (by rewrite [e]; exact h) hc⟩
  have := Rat.mul_le_mul_of_nonneg_right h (Rat.le_of_lt hc)
  rewrite [e] at this; exact this
protected theorem div_lt_iff {a b c : Rat} (hc : 0 < c) : a / c < b ↔ a < b * c := by
  rw [← Rat.not_le, Rat.le_div_iff hc, Rat.not_le]
protected theorem lt_div_iff {a b c : Rat} (hc : 0 < c) : a < b / c ↔ a * c < b := by
  rw [← Rat.not_le, Rat.div_le_iff hc, Rat.not_le]
protected theorem pow_nonneg {a : Rat} {n : Nat} (h : 0 ≤ a) : 0 ≤ a ^ n := by
  induction n with
  | zero => exact Rat.zero_le_one
  | succ n ih => rewrite [Rat.pow_succ]; exact Rat.mul_nonneg ih h
protected theorem pow_pos {a : Rat} {n : Nat} (h : 0 < a) : 0 < a ^ n := by
  induction n with
  | zero => exact Rat.zero_lt_one
  | succ n ih => rewrite [Rat.pow_succ]; exact Rat.mul_pos ih h

/-! ## Minimum and maximum -/

protected theorem min_def (a b : Rat) : min a b = if a ≤ b then a else b := rfl
protected theorem max_def (a b : Rat) : max a b = if a ≤ b then b else a := rfl
protected theorem max_eq_right {a b : Rat} (h : a ≤ b) : max a b = b := if_pos h
protected theorem max_eq_left {a b : Rat} (h : b ≤ a) : max a b = a := by
  rewrite [Rat.max_def]; split
  · next k => exact Rat.le_antisymm h k
  · rfl
protected theorem min_eq_left {a b : Rat} (h : a ≤ b) : min a b = a := if_pos h
protected theorem min_eq_right {a b : Rat} (h : b ≤ a) : min a b = b := by
  rewrite [Rat.min_def]; split
  · next k => exact Rat.le_antisymm k h
  · rfl
protected theorem le_max_left (a b : Rat) : a ≤ max a b := by
  rewrite [Rat.max_def]; split
  · assumption
  · exact Rat.le_refl
protected theorem le_max_right (a b : Rat) : b ≤ max a b := by
  rewrite [Rat.max_def]; split
  · exact Rat.le_refl
  · next h => exact Rat.le_of_lt (Rat.not_le.mp h)
protected theorem min_le_left (a b : Rat) : min a b ≤ a := by
  rewrite [Rat.min_def]; split
  · exact Rat.le_refl
  · next h => exact Rat.le_of_lt (Rat.not_le.mp h)
protected theorem min_le_right (a b : Rat) : min a b ≤ b := by
  rewrite [Rat.min_def]; split
  · assumption
  · exact Rat.le_refl

/-! ## Casts -/

@[simp, norm_cast] theorem intCast_inj {a b : Int} : (a : Rat) = (b : Rat) ↔ a = b := ⟨congrArg num, congrArg _⟩
@[norm_cast] protected theorem intCast_zero : ((0 : Int) : Rat) = 0 := rfl
@[norm_cast] protected theorem intCast_one : ((1 : Int) : Rat) = 1 := rfl
@[simp, norm_cast] theorem intCast_ofNat {n : Nat} : ((no_index (OfNat.ofNat n) : Int) : Rat) = OfNat.ofNat n := rfl
@[simp, norm_cast] protected theorem intCast_natCast (n : Nat) : ((n : Int) : Rat) = n := rfl
@[simp, norm_cast] protected theorem intCast_neg (a : Int) : ((-a : Int) : Rat) = -(a : Rat) := rfl
@[norm_cast] protected theorem intCast_neg_natCast (n : Nat) : ((-(n : Int) : Int) : Rat) = -(n : Rat) := rfl
@[simp, norm_cast] protected theorem intCast_add (a b : Int) : ((a + b : Int) : Rat) = (a : Rat) + (b : Rat) := by
  refine (IsQuot.intCast (a + b)).unique ?_ (by decide : (1 : Int) ≠ 0)
  have := (IsQuot.intCast a).add (IsQuot.intCast b)
  rewrite [Int.mul_one, Int.mul_one] at this; exact this
@[simp, norm_cast] protected theorem intCast_sub (a b : Int) : ((a - b : Int) : Rat) = (a : Rat) - (b : Rat) := by
  rw [Int.sub_eq_add_neg, Rat.intCast_add, Rat.intCast_neg, Rat.sub_eq_add_neg]
@[simp, norm_cast] protected theorem intCast_mul (a b : Int) : ((a * b : Int) : Rat) = (a : Rat) * (b : Rat) :=
  (IsQuot.intCast (a * b)).unique ((IsQuot.intCast a).mul (IsQuot.intCast b)) (by decide : (1 : Int) ≠ 0)
@[simp, norm_cast] protected theorem intCast_pow (a : Int) (n : Nat) : ((a ^ n : Int) : Rat) = (a : Rat) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, Rat.intCast_mul, ih, Rat.pow_succ]
@[simp, norm_cast] theorem intCast_le_intCast {a b : Int} : (a : Rat) ≤ b ↔ a ≤ b := by
  rewrite [Rat.le_iff]
  show a * 1 ≤ b * 1 ↔ _
  rw [Int.mul_one, Int.mul_one]
@[simp, norm_cast] theorem intCast_lt_intCast {a b : Int} : (a : Rat) < b ↔ a < b := by
  rw [← Rat.not_le, intCast_le_intCast, Int.not_le]
@[simp] protected theorem intCast_nonneg {a : Int} : 0 ≤ (a : Rat) ↔ 0 ≤ a := intCast_le_intCast (a := 0)
@[simp] protected theorem intCast_pos {a : Int} : 0 < (a : Rat) ↔ 0 < a := intCast_lt_intCast (a := 0)
@[simp] protected theorem intCast_eq_zero_iff {a : Int} : (a : Rat) = 0 ↔ a = 0 := intCast_inj (b := 0)
@[simp, norm_cast] theorem natCast_inj {a b : Nat} : (a : Rat) = (b : Rat) ↔ a = b := intCast_inj.trans Int.natCast_inj
@[norm_cast] protected theorem natCast_zero : ((0 : Nat) : Rat) = 0 := rfl
@[norm_cast] protected theorem natCast_one : ((1 : Nat) : Rat) = 1 := rfl
@[simp, norm_cast] theorem natCast_ofNat {n : Nat} : ((no_index (OfNat.ofNat n) : Nat) : Rat) = OfNat.ofNat n := rfl
@[simp, norm_cast] protected theorem natCast_add (a b : Nat) : ((a + b : Nat) : Rat) = (a : Rat) + (b : Rat) := Rat.intCast_add a b
@[simp, norm_cast] protected theorem natCast_mul (a b : Nat) : ((a * b : Nat) : Rat) = (a : Rat) * (b : Rat) := Rat.intCast_mul a b
protected theorem natCast_succ (n : Nat) : ((n.succ : Nat) : Rat) = (n : Rat) + 1 := Rat.natCast_add n 1
@[simp, norm_cast] protected theorem natCast_pow (a n : Nat) : ((a ^ n : Nat) : Rat) = (a : Rat) ^ n := by
  rewrite [← Rat.intCast_natCast, Int.natCast_pow, Rat.intCast_pow]; rfl
@[norm_cast] protected theorem natCast_sub {a b : Nat} (h : b ≤ a) : ((a - b : Nat) : Rat) = (a : Rat) - (b : Rat) := by
  rewrite [← Rat.intCast_natCast, Int.natCast_sub h, Rat.intCast_sub]; rfl
@[simp, norm_cast] theorem natCast_le_natCast {a b : Nat} : (a : Rat) ≤ b ↔ a ≤ b := intCast_le_intCast.trans Int.ofNat_le
@[simp, norm_cast] theorem natCast_lt_natCast {a b : Nat} : (a : Rat) < b ↔ a < b := intCast_lt_intCast.trans Int.ofNat_lt
@[simp] protected theorem natCast_nonneg {a : Nat} : 0 ≤ (a : Rat) := Rat.intCast_nonneg.mpr (Int.natCast_nonneg a)
@[simp] protected theorem natCast_pos {a : Nat} : 0 < (a : Rat) ↔ 0 < a := natCast_lt_natCast (a := 0)
@[simp] protected theorem natCast_eq_zero_iff {a : Nat} : (a : Rat) = 0 ↔ a = 0 := natCast_inj (b := 0)

@[norm_cast] theorem _root_.Leanmath.natCast_ne_natCast_rat {a b : Nat} : (a : Rat) ≠ b ↔ a ≠ b := not_congr natCast_inj
@[norm_cast] theorem _root_.Leanmath.intCast_ne_intCast_rat {a b : Int} : (a : Rat) ≠ b ↔ a ≠ b := not_congr intCast_inj
theorem natCast_ne_zero {a : Nat} : (a : Rat) ≠ 0 ↔ a ≠ 0 := not_congr natCast_inj
theorem intCast_ne_zero {a : Int} : (a : Rat) ≠ 0 ↔ a ≠ 0 := not_congr intCast_inj

/-! ## Rounding -/

theorem floor_def (a : Rat) : a.floor = a.num / a.den := rfl
theorem le_floor_iff {x : Int} {a : Rat} : x ≤ a.floor ↔ (x : Rat) ≤ a := by
  rewrite [floor_def, Int.le_ediv_iff_mul_le a.natCast_den_pos, Rat.le_iff]
  show _ ↔ x * a.den ≤ a.num * 1
  rw [Int.mul_one]
theorem floor_lt_iff {a : Rat} {x : Int} : a.floor < x ↔ a < x := by rw [← Int.not_le, le_floor_iff, Rat.not_le]
theorem floor_le (a : Rat) : (a.floor : Rat) ≤ a := le_floor_iff.mp (Int.le_refl _)
theorem lt_floor_add_one (a : Rat) : a < (a.floor : Rat) + 1 := by
  have := floor_lt_iff.mp (Int.lt_succ a.floor)
  rewrite [Rat.intCast_add] at this; exact this
@[simp] theorem floor_intCast (x : Int) : (x : Rat).floor = x := Int.ediv_one x
@[simp] theorem floor_natCast (n : Nat) : (n : Rat).floor = n := Int.ediv_one n
theorem floor_monotone {a b : Rat} (h : a ≤ b) : a.floor ≤ b.floor := le_floor_iff.mpr (Rat.le_trans (floor_le a) h)
theorem ceil_eq_neg_floor_neg (a : Rat) : a.ceil = -(-a).floor := rfl
theorem ceil_le_iff {a : Rat} {x : Int} : a.ceil ≤ x ↔ a ≤ x := by
  rw [ceil_eq_neg_floor_neg, ← Int.neg_le_neg_iff, Int.neg_neg, le_floor_iff, Rat.intCast_neg, Rat.neg_le_neg_iff]
theorem lt_ceil_iff {a : Rat} {x : Int} : x < a.ceil ↔ (x : Rat) < a := by rw [← Int.not_le, ceil_le_iff, Rat.not_le]
theorem le_ceil (a : Rat) : a ≤ (a.ceil : Rat) := ceil_le_iff.mp (Int.le_refl _)
@[simp] theorem ceil_intCast (x : Int) : (x : Rat).ceil = x := by
  rw [ceil_eq_neg_floor_neg, ← Rat.intCast_neg, floor_intCast, Int.neg_neg]

end Rat
