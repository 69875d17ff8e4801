/-
# Ordered rings

Contract: how the order goes with subtraction, negation, products and powers, in every number system of
`Core.Algebra.Laws`, under Mathlib's names. The first part needs no subtraction and holds for `ℕ` too.
-/
prelude
import Core.Algebra.Laws
set_option linter.all false

universe u
open Leanmath

/-! ## Sums -/

section
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iLE : LE α] [iLT : LT α]
  [@OrderedLaws α iAdd iMul iPow i0 i1 i2 iLE iLT] {a b c d : α}

theorem le_of_add_le_add_left (h : a + b ≤ a + c) : b ≤ c := not_lt.mp fun k => not_le.mpr (add_lt_add_left k a) h
theorem le_of_add_le_add_right (h : a + b ≤ c + b) : a ≤ c := not_lt.mp fun k => not_le.mpr (add_lt_add_right k b) h
theorem lt_of_add_lt_add_left (h : a + b < a + c) : b < c := not_le.mp fun k => not_lt.mpr (add_le_add_left k a) h
theorem lt_of_add_lt_add_right (h : a + b < c + b) : a < c := not_le.mp fun k => not_lt.mpr (add_le_add_right k b) h
@[simp] theorem add_le_add_iff_left (a : α) : a + b ≤ a + c ↔ b ≤ c := ⟨le_of_add_le_add_left, fun h => add_le_add_left h a⟩
@[simp] theorem add_le_add_iff_right (a : α) : b + a ≤ c + a ↔ b ≤ c := ⟨le_of_add_le_add_right, fun h => add_le_add_right h a⟩
@[simp] theorem add_lt_add_iff_left (a : α) : a + b < a + c ↔ b < c := ⟨lt_of_add_lt_add_left, fun h => add_lt_add_left h a⟩
@[simp] theorem add_lt_add_iff_right (a : α) : b + a < c + a ↔ b < c := ⟨lt_of_add_lt_add_right, fun h => add_lt_add_right h a⟩
@[simp] theorem le_add_iff_nonneg_right (a : α) {b : α} : a ≤ a + b ↔ 0 ≤ b := by
  have := add_le_add_iff_left (b := (0 : α)) (c := b) a; rewrite [add_zero] at this; exact this
theorem le_add_iff_nonneg_left (a : α) {b : α} : a ≤ b + a ↔ 0 ≤ b := by rewrite [add_comm]; exact le_add_iff_nonneg_right a
@[simp] theorem lt_add_iff_pos_right (a : α) {b : α} : a < a + b ↔ 0 < b := by
  have := add_lt_add_iff_left (b := (0 : α)) (c := b) a; rewrite [add_zero] at this; exact this
theorem lt_add_iff_pos_left (a : α) {b : α} : a < b + a ↔ 0 < b := by rewrite [add_comm]; exact lt_add_iff_pos_right a
@[simp] theorem add_le_iff_nonpos_right (a : α) {b : α} : a + b ≤ a ↔ b ≤ 0 := by
  have := add_le_add_iff_left (b := b) (c := (0 : α)) a; rewrite [add_zero] at this; exact this
theorem add_le_iff_nonpos_left (a : α) {b : α} : b + a ≤ a ↔ b ≤ 0 := by rewrite [add_comm]; exact add_le_iff_nonpos_right a
theorem le_add_of_nonneg_right (h : 0 ≤ b) : a ≤ a + b := (le_add_iff_nonneg_right a).mpr h
theorem le_add_of_nonneg_left (h : 0 ≤ b) : a ≤ b + a := (le_add_iff_nonneg_left a).mpr h
theorem lt_add_of_pos_right (a : α) {b : α} (h : 0 < b) : a < a + b := (lt_add_iff_pos_right a).mpr h
theorem lt_add_of_pos_left (a : α) {b : α} (h : 0 < b) : a < b + a := (lt_add_iff_pos_left a).mpr h
theorem add_le_of_nonpos_right (h : b ≤ 0) : a + b ≤ a := (add_le_iff_nonpos_right a).mpr h
theorem lt_add_one (a : α) : a < a + 1 := lt_add_of_pos_right a zero_lt_one
theorem lt_one_add (a : α) : a < 1 + a := lt_add_of_pos_left a zero_lt_one
theorem le_add_of_le_of_nonneg (h : b ≤ c) (ha : 0 ≤ a) : b ≤ c + a := le_trans h (le_add_of_nonneg_right ha)
theorem lt_add_of_lt_of_pos (h : b < c) (ha : 0 < a) : b < c + a := lt_trans h (lt_add_of_pos_right c ha)
theorem lt_add_of_le_of_pos (h : b ≤ c) (ha : 0 < a) : b < c + a := lt_of_le_of_lt h (lt_add_of_pos_right c ha)
theorem add_eq_zero_iff_of_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 := by
  refine ⟨fun h => ⟨le_antisymm (h ▸ le_add_of_nonneg_right hb) ha, le_antisymm (h ▸ le_add_of_nonneg_left ha) hb⟩, fun h => ?_⟩
  rw [h.1, h.2, add_zero]
theorem three_pos : (0 : α) < 1 + 2 := add_pos zero_lt_one two_pos
theorem mul_self_le_mul_self (h₁ : 0 ≤ a) (h₂ : a ≤ b) : a * a ≤ b * b := mul_le_mul h₂ h₂ h₁ (le_trans h₁ h₂)
theorem mul_lt_mul_of_lt_of_le_of_nonneg_of_pos' (h : 0 ≤ a) (hb : 0 < b) : 0 ≤ a * b := mul_nonneg h (le_of_lt hb)
theorem mul_le_of_le_one_left (hb : 0 ≤ b) (h : a ≤ 1) : a * b ≤ b := by
  have := mul_le_mul_of_nonneg_right h hb; rewrite [one_mul] at this; exact this
theorem mul_le_of_le_one_right (ha : 0 ≤ a) (h : b ≤ 1) : a * b ≤ a := by rewrite [mul_comm]; exact mul_le_of_le_one_left ha h
theorem le_mul_of_one_le_left (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ a * b := by
  have := mul_le_mul_of_nonneg_right h hb; rewrite [one_mul] at this; exact this
theorem le_mul_of_one_le_right (ha : 0 ≤ a) (h : 1 ≤ b) : a ≤ a * b := by rewrite [mul_comm]; exact le_mul_of_one_le_left ha h
theorem mul_le_one₀ (ha : a ≤ 1) (hb0 : 0 ≤ b) (hb : b ≤ 1) : a * b ≤ 1 := le_trans (mul_le_of_le_one_left hb0 ha) hb
theorem one_le_mul_of_one_le_of_one_le (ha : 1 ≤ a) (hb : 1 ≤ b) : 1 ≤ a * b :=
  le_trans ha (le_mul_of_one_le_right (le_trans zero_le_one ha) hb)
theorem pow_le_one₀ {n : Nat} (h₀ : 0 ≤ a) (h₁ : a ≤ 1) : a ^ n ≤ 1 := by
  induction n with
  | zero => rewrite [pow_zero]; exact le_rfl
  | succ n ih => rewrite [pow_succ]; exact mul_le_one₀ ih h₀ h₁
theorem pow_le_pow_right₀ (ha : 1 ≤ a) {m n : Nat} (h : m ≤ n) : a ^ m ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rewrite [pow_add]; exact le_mul_of_one_le_right (pow_nonneg (le_trans zero_le_one ha) m) (one_le_pow₀ ha)
end

/-! ## Differences -/

section
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iNeg : Neg α] [iSub : Sub α] [iLE : LE α] [iLT : LT α]
  [@OrderedLaws α iAdd iMul iPow i0 i1 i2 iLE iLT] [@RingLaws α iAdd iMul iPow i0 i1 i2 iNeg iSub] {a b c d : α}

@[simp] theorem sub_nonneg : 0 ≤ a - b ↔ b ≤ a := by
  have := add_le_add_iff_right (b := (0 : α)) (c := a - b) b; rewrite [sub_add_cancel, zero_add] at this; exact this.symm
@[simp] theorem sub_pos : 0 < a - b ↔ b < a := by
  have := add_lt_add_iff_right (b := (0 : α)) (c := a - b) b; rewrite [sub_add_cancel, zero_add] at this; exact this.symm
@[simp] theorem sub_nonpos : a - b ≤ 0 ↔ a ≤ b := by rw [← not_lt, sub_pos, not_lt]
@[simp] theorem sub_neg : a - b < 0 ↔ a < b := by rw [← not_le, sub_nonneg, not_le]
theorem sub_nonneg_of_le (h : b ≤ a) : 0 ≤ a - b := sub_nonneg.mpr h
theorem sub_pos_of_lt (h : b < a) : 0 < a - b := sub_pos.mpr h
theorem le_of_sub_nonneg (h : 0 ≤ a - b) : b ≤ a := sub_nonneg.mp h
theorem lt_of_sub_pos (h : 0 < a - b) : b < a := sub_pos.mp h
theorem sub_le_iff_le_add : a - c ≤ b ↔ a ≤ b + c := by
  have := add_le_add_iff_right (b := a - c) (c := b) c; rewrite [sub_add_cancel] at this; exact this.symm
theorem sub_lt_iff_lt_add : a - c < b ↔ a < b + c := by
  have := add_lt_add_iff_right (b := a - c) (c := b) c; rewrite [sub_add_cancel] at this; exact this.symm
theorem le_sub_iff_add_le : a ≤ c - b ↔ a + b ≤ c := by rw [← not_lt, sub_lt_iff_lt_add, not_lt]
theorem lt_sub_iff_add_lt : a < c - b ↔ a + b < c := by rw [← not_le, sub_le_iff_le_add, not_le]
theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := by rw [sub_le_iff_le_add, add_comm]
theorem sub_lt_iff_lt_add' : a - b < c ↔ a < b + c := by rw [sub_lt_iff_lt_add, add_comm]
theorem le_sub_iff_add_le' : b ≤ c - a ↔ a + b ≤ c := by rw [le_sub_iff_add_le, add_comm]
theorem lt_sub_iff_add_lt' : b < c - a ↔ a + b < c := by rw [lt_sub_iff_add_lt, add_comm]
theorem sub_le_comm : a - b ≤ c ↔ a - c ≤ b := by rw [sub_le_iff_le_add, sub_le_iff_le_add']
theorem le_sub_comm : a ≤ b - c ↔ c ≤ b - a := by rw [le_sub_iff_add_le, le_sub_iff_add_le']
theorem sub_lt_comm : a - b < c ↔ a - c < b := by rw [sub_lt_iff_lt_add, sub_lt_iff_lt_add']
theorem lt_sub_comm : a < b - c ↔ c < b - a := by rw [lt_sub_iff_add_lt, lt_sub_iff_add_lt']
theorem neg_le_neg (h : a ≤ b) : -b ≤ -a := by
  have := add_le_add_left h (-b + -a)
  rewrite [add_assoc, neg_add_cancel, add_zero, add_comm (-b), add_assoc, neg_add_cancel, add_zero] at this; exact this
theorem neg_le_neg_iff : -a ≤ -b ↔ b ≤ a := ⟨fun h => by have := neg_le_neg h; rewrite [neg_neg, neg_neg] at this; exact this, neg_le_neg⟩
theorem neg_lt_neg_iff : -a < -b ↔ b < a := by rw [← not_le, neg_le_neg_iff, not_le]
theorem neg_lt_neg (h : a < b) : -b < -a := neg_lt_neg_iff.mpr h
theorem neg_le : -a ≤ b ↔ -b ≤ a := by rw [← neg_le_neg_iff, neg_neg]
theorem le_neg : a ≤ -b ↔ b ≤ -a := by rw [← neg_le_neg_iff, neg_neg]
theorem neg_lt : -a < b ↔ -b < a := by rw [← neg_lt_neg_iff, neg_neg]
theorem lt_neg : a < -b ↔ b < -a := by rw [← neg_lt_neg_iff, neg_neg]
@[simp] theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := by rw [le_neg, neg_zero]
@[simp] theorem neg_pos : 0 < -a ↔ a < 0 := by rw [lt_neg, neg_zero]
@[simp] theorem neg_nonpos : -a ≤ 0 ↔ 0 ≤ a := by rw [neg_le, neg_zero]
@[simp] theorem neg_lt_zero : -a < 0 ↔ 0 < a := by rw [neg_lt, neg_zero]
theorem neg_nonneg_of_nonpos (h : a ≤ 0) : 0 ≤ -a := neg_nonneg.mpr h
theorem neg_pos_of_neg (h : a < 0) : 0 < -a := neg_pos.mpr h
theorem neg_le_self (h : 0 ≤ a) : -a ≤ a := le_trans (neg_nonpos.mpr h) h
theorem sub_le_sub (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c := by
  rewrite [sub_eq_add_neg, sub_eq_add_neg]; exact add_le_add h₁ (neg_le_neg h₂)
theorem sub_le_sub_left (h : a ≤ b) (c : α) : c - b ≤ c - a := sub_le_sub le_rfl h
theorem sub_le_sub_right (h : a ≤ b) (c : α) : a - c ≤ b - c := sub_le_sub h le_rfl
theorem sub_lt_sub_left (h : a < b) (c : α) : c - b < c - a := by
  rewrite [sub_eq_add_neg, sub_eq_add_neg]; exact add_lt_add_left (neg_lt_neg h) c
theorem sub_lt_sub_right (h : a < b) (c : α) : a - c < b - c := by
  rewrite [sub_eq_add_neg, sub_eq_add_neg]; exact add_lt_add_right h (-c)
theorem sub_lt_sub (h₁ : a < b) (h₂ : c < d) : a - d < b - c := lt_trans (sub_lt_sub_left h₂ a) (sub_lt_sub_right h₁ c)
@[simp] theorem sub_le_sub_iff_left (a : α) : a - b ≤ a - c ↔ c ≤ b := by rw [sub_eq_add_neg, sub_eq_add_neg, add_le_add_iff_left, neg_le_neg_iff]
@[simp] theorem sub_le_sub_iff_right (c : α) : a - c ≤ b - c ↔ a ≤ b := by rw [sub_eq_add_neg, sub_eq_add_neg, add_le_add_iff_right]
@[simp] theorem sub_lt_sub_iff_left (a : α) : a - b < a - c ↔ c < b := by rw [← not_le, sub_le_sub_iff_left, not_le]
@[simp] theorem sub_lt_sub_iff_right (c : α) : a - c < b - c ↔ a < b := by rw [← not_le, sub_le_sub_iff_right, not_le]
@[simp] theorem sub_le_self_iff (a : α) {b : α} : a - b ≤ a ↔ 0 ≤ b := by rw [sub_le_iff_le_add, le_add_iff_nonneg_right]
@[simp] theorem sub_lt_self_iff (a : α) {b : α} : a - b < a ↔ 0 < b := by rw [sub_lt_iff_lt_add, lt_add_iff_pos_right]
theorem sub_le_self (a : α) {b : α} (h : 0 ≤ b) : a - b ≤ a := (sub_le_self_iff a).mpr h
theorem sub_lt_self (a : α) {b : α} (h : 0 < b) : a - b < a := (sub_lt_self_iff a).mpr h

/-! ## Products -/

theorem mul_lt_mul_of_pos_left (h : b < c) (ha : 0 < a) : a * b < a * c := by
  rewrite [← sub_pos, ← mul_sub]; exact mul_pos ha (sub_pos.mpr h)
theorem mul_lt_mul_of_pos_right (h : b < c) (ha : 0 < a) : b * a < c * a := by
  rewrite [mul_comm b, mul_comm c]; exact mul_lt_mul_of_pos_left h ha
theorem le_of_mul_le_mul_left (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b := not_lt.mp fun k => not_le.mpr (mul_lt_mul_of_pos_left k hc) h
theorem le_of_mul_le_mul_right (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b := not_lt.mp fun k => not_le.mpr (mul_lt_mul_of_pos_right k hc) h
theorem lt_of_mul_lt_mul_left (h : a * b < a * c) (ha : 0 ≤ a) : b < c := not_le.mp fun k => not_lt.mpr (mul_le_mul_of_nonneg_left k ha) h
theorem lt_of_mul_lt_mul_right (h : b * a < c * a) (ha : 0 ≤ a) : b < c := not_le.mp fun k => not_lt.mpr (mul_le_mul_of_nonneg_right k ha) h
theorem mul_le_mul_iff_right₀ (ha : 0 < a) : a * b ≤ a * c ↔ b ≤ c := ⟨fun h => le_of_mul_le_mul_left h ha, fun h => mul_le_mul_of_nonneg_left h (le_of_lt ha)⟩
theorem mul_le_mul_iff_left₀ (ha : 0 < a) : b * a ≤ c * a ↔ b ≤ c := ⟨fun h => le_of_mul_le_mul_right h ha, fun h => mul_le_mul_of_nonneg_right h (le_of_lt ha)⟩
theorem mul_lt_mul_iff_right₀ (ha : 0 < a) : a * b < a * c ↔ b < c := ⟨fun h => lt_of_mul_lt_mul_left h (le_of_lt ha), fun h => mul_lt_mul_of_pos_left h ha⟩
theorem mul_lt_mul_iff_left₀ (ha : 0 < a) : b * a < c * a ↔ b < c := ⟨fun h => lt_of_mul_lt_mul_right h (le_of_lt ha), fun h => mul_lt_mul_of_pos_right h ha⟩
theorem mul_lt_mul' (h₁ : a ≤ c) (h₂ : b < d) (h₃ : 0 ≤ b) (h₄ : 0 < c) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right h₁ h₃) (mul_lt_mul_of_pos_left h₂ h₄)
theorem mul_lt_mul'' (h₁ : a < c) (h₂ : b < d) (ha : 0 ≤ a) (hb : 0 ≤ b) : a * b < c * d :=
  mul_lt_mul' (le_of_lt h₁) h₂ hb (lt_of_le_of_lt ha h₁)
theorem mul_nonpos_of_nonneg_of_nonpos (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have := mul_nonneg ha (neg_nonneg.mpr hb); rewrite [mul_neg, neg_nonneg] at this; exact this
theorem mul_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by rewrite [mul_comm]; exact mul_nonpos_of_nonneg_of_nonpos hb ha
theorem mul_nonneg_of_nonpos_of_nonpos (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  have := mul_nonneg (neg_nonneg.mpr ha) (neg_nonneg.mpr hb); rewrite [neg_mul_neg] at this; exact this
theorem mul_nonneg_of_neg_of_neg (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := mul_nonneg_of_nonpos_of_nonpos ha hb
theorem mul_neg_of_pos_of_neg (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have := mul_pos ha (neg_pos.mpr hb); rewrite [mul_neg, neg_pos] at this; exact this
theorem mul_neg_of_neg_of_pos (ha : a < 0) (hb : 0 < b) : a * b < 0 := by rewrite [mul_comm]; exact mul_neg_of_pos_of_neg hb ha
theorem mul_pos_of_neg_of_neg (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  have := mul_pos (neg_pos.mpr ha) (neg_pos.mpr hb); rewrite [neg_mul_neg] at this; exact this
theorem mul_le_mul_of_nonpos_left (h : b ≤ a) (hc : c ≤ 0) : c * a ≤ c * b := by
  have := mul_le_mul_of_nonneg_left h (neg_nonneg.mpr hc); rewrite [neg_mul, neg_mul, neg_le_neg_iff] at this; exact this
theorem mul_le_mul_of_nonpos_right (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by
  rewrite [mul_comm a, mul_comm b]; exact mul_le_mul_of_nonpos_left h hc
theorem mul_pos_iff : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun h => mul_pos h.1 h.2) (fun h => mul_pos_of_neg_of_neg h.1 h.2)⟩
  rcases lt_trichotomy a 0 with ha | ha | ha
  · exact .inr ⟨ha, not_le.mp fun hb => not_lt.mpr (mul_nonpos_of_nonpos_of_nonneg (le_of_lt ha) hb) h⟩
  · rewrite [ha, zero_mul] at h; exact absurd h (lt_irrefl 0)
  · exact .inl ⟨ha, not_le.mp fun hb => not_lt.mpr (mul_nonpos_of_nonneg_of_nonpos (le_of_lt ha) hb) h⟩
theorem pos_of_mul_pos_left (h : 0 < a * b) (ha : 0 ≤ a) : 0 < b :=
  not_le.mp fun hb => not_lt.mpr (mul_nonpos_of_nonneg_of_nonpos ha hb) h
theorem nonneg_of_mul_nonneg_left (h : 0 ≤ a * b) (hb : 0 < b) : 0 ≤ a :=
  not_lt.mp fun ha => not_le.mpr (mul_neg_of_neg_of_pos ha hb) h
theorem nonneg_of_mul_nonneg_right (h : 0 ≤ a * b) (ha : 0 < a) : 0 ≤ b :=
  not_lt.mp fun hb => not_le.mpr (mul_neg_of_pos_of_neg ha hb) h
theorem pos_of_mul_pos_right (h : 0 < a * b) (hb : 0 ≤ b) : 0 < a :=
  not_le.mp fun ha => not_lt.mpr (mul_nonpos_of_nonpos_of_nonneg ha hb) h
theorem mul_self_pos : 0 < a * a ↔ a ≠ 0 := by
  refine ⟨fun h e => ?_, fun h => ?_⟩
  · rewrite [e, zero_mul] at h; exact lt_irrefl 0 h
  · rewrite [← pow_two]; exact sq_pos_of_ne_zero h
theorem sq_pos_of_neg (h : a < 0) : 0 < a ^ 2 := sq_pos_of_ne_zero (ne_of_lt h)
@[simp] theorem sq_nonpos_iff (a : α) : a ^ 2 ≤ 0 ↔ a = 0 :=
  ⟨fun h => (em (a = 0)).elim id fun k => absurd (sq_pos_of_ne_zero k) (not_lt.mpr h), fun h => by rewrite [h, pow_two, zero_mul]; exact le_rfl⟩
theorem mul_self_lt_mul_self (h₁ : 0 ≤ a) (h₂ : a < b) : a * a < b * b := mul_lt_mul'' h₂ h₂ h₁ h₁
theorem mul_self_le_mul_self_iff (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : a ≤ b ↔ a * a ≤ b * b :=
  ⟨mul_self_le_mul_self h₁, fun h => not_lt.mp fun k => not_le.mpr (mul_self_lt_mul_self h₂ k) h⟩
theorem mul_self_lt_mul_self_iff (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : a < b ↔ a * a < b * b := by
  rw [← not_le, mul_self_le_mul_self_iff h₂ h₁, not_le]
theorem mul_self_inj (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : a * a = b * b ↔ a = b :=
  ⟨fun h => le_antisymm ((mul_self_le_mul_self_iff h₁ h₂).mpr (le_of_eq h)) ((mul_self_le_mul_self_iff h₂ h₁).mpr (le_of_eq h.symm)), fun h => by rw [h]⟩
theorem sq_lt_sq' (h₁ : -b < a) (h₂ : a < b) : a ^ 2 < b ^ 2 := by
  rewrite [← sub_pos, pow_two, pow_two]
  have e : b * b - a * a = (b - a) * (b + a) := by
    rw [sub_mul, mul_add, mul_add, mul_comm a b, ← sub_sub, add_sub_cancel_right]
  rewrite [e]
  refine mul_pos (sub_pos.mpr h₂) ?_
  have := add_lt_add_left h₁ b
  rewrite [add_neg_cancel] at this; exact this
theorem pow_lt_pow_left₀ (h : a < b) (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := by
  induction n with
  | zero => exact absurd rfl hn
  | succ n ih =>
    by_cases h0 : n = 0
    · rewrite [h0, pow_succ, pow_succ, pow_zero, pow_zero, one_mul, one_mul]; exact h
    · rewrite [pow_succ, pow_succ]
      exact mul_lt_mul'' (ih h0) h (pow_nonneg ha n) ha
theorem lt_of_pow_lt_pow_left₀ (n : Nat) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b :=
  not_le.mp fun k => not_lt.mpr (pow_le_pow_left₀ hb k n) h
theorem le_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : a ≤ b :=
  not_lt.mp fun k => not_le.mpr (pow_lt_pow_left₀ k hb (by decide)) h
theorem abs_le_of_sq_le_sq' (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : -b ≤ a ∧ a ≤ b := by
  refine ⟨neg_le.mpr (le_of_sq_le_sq ?_ hb), le_of_sq_le_sq h hb⟩
  rewrite [neg_sq]; exact h

/-! ## Squares -/

theorem sub_sq (a b : α) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by
  rw [sub_eq_add_neg, add_sq, neg_sq, mul_neg, ← sub_eq_add_neg]
theorem sq_sub_sq (a b : α) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [add_mul, mul_sub, mul_sub, pow_two, pow_two, mul_comm b a, ← add_sub_assoc, sub_add_cancel]
theorem sq_eq_sq_iff_eq_or_eq_neg {a b : α} : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by
  rewrite [← sub_eq_zero, sq_sub_sq, mul_eq_zero, sub_eq_zero, or_comm]
  exact or_congr_right ⟨eq_neg_of_add_eq_zero_left, fun h => by rw [h, neg_add_cancel]⟩
theorem sq_eq_sq' (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := by rw [pow_two, pow_two, mul_self_inj h₁ h₂]
theorem sq_eq_one_iff_eq_one_or_eq_neg_one : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := by
  rw [← sq_eq_sq_iff_eq_or_eq_neg, one_pow]
theorem two_mul_le_add_sq (a b : α) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  have := sq_nonneg (a - b)
  rewrite [sub_sq, sub_add_eq_add_sub, sub_nonneg] at this; exact this
end
