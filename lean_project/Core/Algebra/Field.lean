/-
# Ordered fields

Contract: inverses and quotients under Mathlib's names, in every number system that has inverses, and how
they go with the order. (Here this is `ℚ`.)
-/
prelude
import Core.Algebra.Ordered
set_option linter.all false

universe u

namespace Leanmath
class FieldLaws (α : Type u) [Add α] [Mul α] [Pow α Nat] [OfNat α (nat_lit 0)] [OfNat α (nat_lit 1)] [OfNat α (nat_lit 2)] [Neg α] [Sub α] [Inv α] [Div α] : Prop
    extends RingLaws α where
  div_eq_mul_inv : ∀ a b : α, a / b = a * b⁻¹
  mul_inv_cancel : ∀ a : α, a ≠ 0 → a * a⁻¹ = 1
  inv_zero : (0 : α)⁻¹ = 0
end Leanmath
open Leanmath

/-! ## Inverses and quotients -/

section
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iNeg : Neg α] [iSub : Sub α] [iInv : Inv α]
  [iDiv : Div α] [@FieldLaws α iAdd iMul iPow i0 i1 i2 iNeg iSub iInv iDiv]
  {a b c d : α}

theorem div_eq_mul_inv (a b : α) : a / b = a * b⁻¹ := FieldLaws.div_eq_mul_inv a b
@[simp] theorem mul_inv_cancel₀ (h : a ≠ 0) : a * a⁻¹ = 1 := FieldLaws.mul_inv_cancel a h
@[simp] theorem inv_mul_cancel₀ (h : a ≠ 0) : a⁻¹ * a = 1 := by rw [mul_comm, mul_inv_cancel₀ h]
@[simp] theorem inv_zero : (0 : α)⁻¹ = 0 := FieldLaws.inv_zero
theorem inv_eq_of_mul_eq_one_right (h : a * b = 1) : a⁻¹ = b := by
  have ha : a ≠ 0 := fun e => zero_ne_one (α := α) (by rw [← h, e, zero_mul])
  exact mul_left_cancel₀ ha ((mul_inv_cancel₀ ha).trans h.symm)
@[simp] theorem inv_one : (1 : α)⁻¹ = 1 := inv_eq_of_mul_eq_one_right (mul_one 1)
theorem inv_ne_zero (h : a ≠ 0) : a⁻¹ ≠ 0 := fun e => zero_ne_one (α := α) (by rw [← mul_inv_cancel₀ h, e, mul_zero])
@[simp] theorem inv_inv (a : α) : a⁻¹⁻¹ = a := by
  by_cases h : a = 0
  · rw [h, inv_zero, inv_zero]
  · exact inv_eq_of_mul_eq_one_right (inv_mul_cancel₀ h)
@[simp] theorem inv_eq_zero : a⁻¹ = 0 ↔ a = 0 := ⟨fun h => by rw [← inv_inv a, h, inv_zero], fun h => by rw [h, inv_zero]⟩
theorem mul_inv (a b : α) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  by_cases ha : a = 0
  · rw [ha, zero_mul, inv_zero, zero_mul]
  · by_cases hb : b = 0
    · rw [hb, mul_zero, inv_zero, mul_zero]
    · exact inv_eq_of_mul_eq_one_right (by rw [mul_mul_mul_comm, mul_inv_cancel₀ ha, mul_inv_cancel₀ hb, mul_one])
theorem inv_neg (a : α) : (-a)⁻¹ = -a⁻¹ := by
  by_cases h : a = 0
  · rw [h, neg_zero, inv_zero, neg_zero]
  · exact inv_eq_of_mul_eq_one_right (by rw [neg_mul_neg, mul_inv_cancel₀ h])
theorem inv_pow (a : α) (n : Nat) : a⁻¹ ^ n = (a ^ n)⁻¹ := by
  induction n with
  | zero => rw [pow_zero, pow_zero, inv_one]
  | succ n ih => rw [pow_succ, pow_succ, ih, mul_inv]
theorem one_div (a : α) : 1 / a = a⁻¹ := by rw [div_eq_mul_inv, one_mul]
@[simp] theorem zero_div (a : α) : 0 / a = 0 := by rw [div_eq_mul_inv, zero_mul]
@[simp] theorem div_zero (a : α) : a / 0 = 0 := by rw [div_eq_mul_inv, inv_zero, mul_zero]
@[simp] theorem div_one (a : α) : a / 1 = a := by rw [div_eq_mul_inv, inv_one, mul_one]
@[simp] theorem div_self (h : a ≠ 0) : a / a = 1 := by rw [div_eq_mul_inv, mul_inv_cancel₀ h]
@[simp] theorem div_mul_cancel₀ (a : α) (h : b ≠ 0) : a / b * b = a := by rw [div_eq_mul_inv, mul_assoc, inv_mul_cancel₀ h, mul_one]
@[simp] theorem mul_div_cancel_right₀ (a : α) (h : b ≠ 0) : a * b / b = a := by rw [div_eq_mul_inv, mul_assoc, mul_inv_cancel₀ h, mul_one]
@[simp] theorem mul_div_cancel_left₀ (b : α) (h : a ≠ 0) : a * b / a = b := by rw [mul_comm, mul_div_cancel_right₀ b h]
theorem mul_div_cancel₀ (a : α) (h : b ≠ 0) : b * (a / b) = a := by rw [mul_comm, div_mul_cancel₀ a h]
theorem mul_div_assoc : a * b / c = a * (b / c) := by rw [div_eq_mul_inv, div_eq_mul_inv, mul_assoc]
theorem mul_div_assoc' (a b c : α) : a * (b / c) = a * b / c := mul_div_assoc.symm
theorem div_mul_eq_mul_div (a b c : α) : a / b * c = a * c / b := by rw [div_eq_mul_inv, div_eq_mul_inv, mul_right_comm]
theorem mul_comm_div (a b c : α) : a / b * c = a * (c / b) := by rw [div_mul_eq_mul_div, mul_div_assoc]
theorem div_div (a b c : α) : a / b / c = a / (b * c) := by rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_assoc]
theorem inv_div (a b : α) : (a / b)⁻¹ = b / a := by rw [div_eq_mul_inv, mul_inv, inv_inv, mul_comm, ← div_eq_mul_inv]
theorem div_div_eq_mul_div (a b c : α) : a / (b / c) = a * c / b := by rw [div_eq_mul_inv, inv_div, mul_div_assoc]
theorem div_mul_div_comm (a b c d : α) : a / b * (c / d) = a * c / (b * d) := by
  rw [div_eq_mul_inv, div_eq_mul_inv, div_eq_mul_inv, mul_inv, mul_mul_mul_comm]
theorem div_eq_iff (h : b ≠ 0) : a / b = c ↔ a = c * b :=
  ⟨fun k => by rw [← k, div_mul_cancel₀ a h], fun k => by rw [k, mul_div_cancel_right₀ c h]⟩
theorem eq_div_iff (h : c ≠ 0) : a = b / c ↔ a * c = b := by rw [eq_comm, div_eq_iff h, eq_comm]
theorem div_eq_div_iff (hb : b ≠ 0) (hd : d ≠ 0) : a / b = c / d ↔ a * d = c * b := by
  rw [div_eq_iff hb, div_mul_eq_mul_div, eq_div_iff hd]
theorem eq_div_of_mul_eq (h : c ≠ 0) (k : a * c = b) : a = b / c := (eq_div_iff h).mpr k
theorem div_eq_of_eq_mul (h : b ≠ 0) (k : a = c * b) : a / b = c := (div_eq_iff h).mpr k
theorem div_eq_one_iff_eq (h : b ≠ 0) : a / b = 1 ↔ a = b := by rw [div_eq_iff h, one_mul]
theorem div_left_inj' (h : c ≠ 0) : a / c = b / c ↔ a = b := by rw [div_eq_iff h, div_mul_cancel₀ b h]
@[simp] theorem div_eq_zero_iff : a / b = 0 ↔ a = 0 ∨ b = 0 := by rw [div_eq_mul_inv, mul_eq_zero, inv_eq_zero]
theorem div_ne_zero (ha : a ≠ 0) (hb : b ≠ 0) : a / b ≠ 0 := fun h => (div_eq_zero_iff.mp h).elim ha hb
theorem mul_div_mul_left (a b : α) (h : c ≠ 0) : c * a / (c * b) = a / b := by
  rw [← div_mul_div_comm, div_self h, one_mul]
theorem mul_div_mul_right (a b : α) (h : c ≠ 0) : a * c / (b * c) = a / b := by rw [mul_comm a, mul_comm b, mul_div_mul_left a b h]
theorem add_div (a b c : α) : (a + b) / c = a / c + b / c := by rw [div_eq_mul_inv, add_mul, ← div_eq_mul_inv, ← div_eq_mul_inv]
theorem div_add_div_same (a b c : α) : a / c + b / c = (a + b) / c := (add_div a b c).symm
theorem sub_div (a b c : α) : (a - b) / c = a / c - b / c := by rw [div_eq_mul_inv, sub_mul, ← div_eq_mul_inv, ← div_eq_mul_inv]
theorem div_sub_div_same (a b c : α) : a / c - b / c = (a - b) / c := (sub_div a b c).symm
theorem neg_div (a b : α) : -b / a = -(b / a) := by rw [div_eq_mul_inv, neg_mul, ← div_eq_mul_inv]
theorem div_neg (a : α) : a / -b = -(a / b) := by rw [div_eq_mul_inv, inv_neg, mul_neg, ← div_eq_mul_inv]
theorem neg_div_neg_eq (a b : α) : -a / -b = a / b := by rw [div_neg, neg_div, neg_neg]
theorem div_add_div (a c : α) (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + b * c) / (b * d) := by
  rw [add_div, mul_div_mul_right a b hd, mul_div_mul_left c d hb]
theorem div_sub_div (a c : α) (hb : b ≠ 0) (hd : d ≠ 0) : a / b - c / d = (a * d - b * c) / (b * d) := by
  rw [sub_div, mul_div_mul_right a b hd, mul_div_mul_left c d hb]
theorem div_add' (a b c : α) (hc : c ≠ 0) : a / c + b = (a + b * c) / c := by rw [add_div, mul_div_cancel_right₀ b hc]
theorem add_div' (a b c : α) (hc : c ≠ 0) : b + a / c = (b * c + a) / c := by rw [add_div, mul_div_cancel_right₀ b hc]
theorem div_sub' (a b c : α) (hc : c ≠ 0) : a / c - b = (a - c * b) / c := by rw [sub_div, mul_div_cancel_left₀ b hc]
theorem sub_div' (a b c : α) (hc : c ≠ 0) : b - a / c = (b * c - a) / c := by rw [sub_div, mul_div_cancel_right₀ b hc]
theorem inv_eq_one_div (a : α) : a⁻¹ = 1 / a := (one_div a).symm
theorem neg_div' (a b : α) : -(b / a) = -b / a := (neg_div a b).symm
theorem div_pow (a b : α) (n : Nat) : (a / b) ^ n = a ^ n / b ^ n := by rw [div_eq_mul_inv, mul_pow, inv_pow, ← div_eq_mul_inv]
theorem same_add_div (h : b ≠ 0) : (b + a) / b = 1 + a / b := by rw [add_div, div_self h]
end

/-! ## Order -/

section
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iNeg : Neg α] [iSub : Sub α] [iInv : Inv α]
  [iDiv : Div α] [iLE : LE α] [iLT : LT α]
  [@OrderedLaws α iAdd iMul iPow i0 i1 i2 iLE iLT] [@FieldLaws α iAdd iMul iPow i0 i1 i2 iNeg iSub iInv iDiv] {a b c d : α}

@[simp] theorem inv_pos : 0 < a⁻¹ ↔ 0 < a := by
  have key : ∀ {a : α}, 0 < a → 0 < a⁻¹ := fun {a} h => by
    refine pos_of_mul_pos_left (a := a) ?_ (le_of_lt h)
    rewrite [mul_inv_cancel₀ (ne_of_gt h)]; exact zero_lt_one
  exact ⟨fun h => by have := key h; rewrite [inv_inv] at this; exact this, key⟩
@[simp] theorem inv_nonneg : 0 ≤ a⁻¹ ↔ 0 ≤ a := by
  have key : ∀ {a : α}, 0 ≤ a → 0 ≤ a⁻¹ := fun {a} h => by
    by_cases e : a = 0
    · rewrite [e, inv_zero]; exact le_rfl
    · exact le_of_lt (inv_pos.mpr (lt_of_not_ge fun k => e (le_antisymm k h)))
  exact ⟨fun h => by have := key h; rewrite [inv_inv] at this; exact this, key⟩
theorem div_pos (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by rewrite [div_eq_mul_inv]; exact mul_pos ha (inv_pos.mpr hb)
theorem div_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by rewrite [div_eq_mul_inv]; exact mul_nonneg ha (inv_nonneg.mpr hb)
theorem one_div_pos : 0 < 1 / a ↔ 0 < a := by rw [one_div, inv_pos]
theorem div_le_iff₀ (hc : 0 < c) : a / c ≤ b ↔ a ≤ b * c := by
  have := mul_le_mul_iff_left₀ (b := a / c) (c := b) hc
  rewrite [div_mul_cancel₀ a (ne_of_gt hc)] at this; exact this.symm
theorem le_div_iff₀ (hc : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  have := mul_le_mul_iff_left₀ (b := a) (c := b / c) hc
  rewrite [div_mul_cancel₀ b (ne_of_gt hc)] at this; exact this.symm
theorem div_lt_iff₀ (hc : 0 < c) : a / c < b ↔ a < b * c := by rw [← not_le, le_div_iff₀ hc, not_le]
theorem lt_div_iff₀ (hc : 0 < c) : a < b / c ↔ a * c < b := by rw [← not_le, div_le_iff₀ hc, not_le]
theorem div_le_iff₀' (hc : 0 < c) : a / c ≤ b ↔ a ≤ c * b := by rw [div_le_iff₀ hc, mul_comm]
theorem le_div_iff₀' (hc : 0 < c) : a ≤ b / c ↔ c * a ≤ b := by rw [le_div_iff₀ hc, mul_comm]
theorem div_lt_iff₀' (hc : 0 < c) : a / c < b ↔ a < c * b := by rw [div_lt_iff₀ hc, mul_comm]
theorem lt_div_iff₀' (hc : 0 < c) : a < b / c ↔ c * a < b := by rw [lt_div_iff₀ hc, mul_comm]
theorem div_le_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b ≤ c / d ↔ a * d ≤ c * b := by
  rw [div_le_iff₀ hb, div_mul_eq_mul_div, le_div_iff₀ hd]
theorem div_lt_div_iff_of_pos (hb : 0 < b) (hd : 0 < d) : a / b < c / d ↔ a * d < c * b := by
  rw [div_lt_iff₀ hb, div_mul_eq_mul_div, lt_div_iff₀ hd]
theorem div_le_one (hb : 0 < b) : a / b ≤ 1 ↔ a ≤ b := by rw [div_le_iff₀ hb, one_mul]
theorem one_le_div (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [le_div_iff₀ hb, one_mul]
theorem div_lt_one (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff₀ hb, one_mul]
theorem one_lt_div (hb : 0 < b) : 1 < a / b ↔ b < a := by rw [lt_div_iff₀ hb, one_mul]
theorem div_le_div_of_nonneg_right (h : a ≤ b) (hc : 0 ≤ c) : a / c ≤ b / c := by
  rewrite [div_eq_mul_inv, div_eq_mul_inv]; exact mul_le_mul_of_nonneg_right h (inv_nonneg.mpr hc)
theorem div_lt_div_of_pos_right (h : a < b) (hc : 0 < c) : a / c < b / c := by
  rewrite [div_eq_mul_inv, div_eq_mul_inv]; exact mul_lt_mul_of_pos_right h (inv_pos.mpr hc)
theorem div_le_div_iff_of_pos_right (hc : 0 < c) : a / c ≤ b / c ↔ a ≤ b := by rw [div_le_iff₀ hc, div_mul_cancel₀ b (ne_of_gt hc)]
theorem div_lt_div_iff_of_pos_right (hc : 0 < c) : a / c < b / c ↔ a < b := by rw [div_lt_iff₀ hc, div_mul_cancel₀ b (ne_of_gt hc)]
theorem one_div_le_one_div_of_le (ha : 0 < a) (h : a ≤ b) : 1 / b ≤ 1 / a := by
  rewrite [div_le_div_iff_of_pos (lt_of_lt_of_le ha h) ha, one_mul, one_mul]; exact h
theorem one_div_lt_one_div_of_lt (ha : 0 < a) (h : a < b) : 1 / b < 1 / a := by
  rewrite [div_lt_div_iff_of_pos (lt_trans ha h) ha, one_mul, one_mul]; exact h
theorem inv_le_inv₀ (ha : 0 < a) (hb : 0 < b) : a⁻¹ ≤ b⁻¹ ↔ b ≤ a := by
  rw [← one_div, ← one_div, div_le_div_iff_of_pos ha hb, one_mul, one_mul]
theorem add_halves (a : α) : a / 2 + a / 2 = a := by rw [← two_mul, mul_div_cancel₀ a two_ne_zero]
theorem half_pos (h : 0 < a) : 0 < a / 2 := div_pos h two_pos
theorem half_lt_self (h : 0 < a) : a / 2 < a := by
  rewrite [div_lt_iff₀ two_pos, mul_two]; exact lt_add_of_pos_right a h
theorem left_lt_add_div_two : a < (a + b) / 2 ↔ a < b := by rw [lt_div_iff₀ two_pos, mul_two, add_lt_add_iff_left]
theorem add_div_two_lt_right : (a + b) / 2 < b ↔ a < b := by rw [div_lt_iff₀ two_pos, mul_two, add_lt_add_iff_right]
theorem exists_between (h : a < b) : ∃ c, a < c ∧ c < b := ⟨(a + b) / 2, left_lt_add_div_two.mpr h, add_div_two_lt_right.mpr h⟩
end

/-!
# Squares and powers in ordered rings

Contract: what equal or ordered squares and powers say about their roots, in the number systems of
`Core.Algebra.Laws`, under Mathlib's names.
-/

section
open Leanmath

section ring
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iNeg : Neg α] [iSub : Sub α] [iLE : LE α] [iLT : LT α]
  [@OrderedLaws α iAdd iMul iPow i0 i1 i2 iLE iLT] [@RingLaws α iAdd iMul iPow i0 i1 i2 iNeg iSub] {a b c d : α}
theorem sub_lt_zero : a - b < 0 ↔ a < b := sub_neg
theorem sub_one_lt (a : α) : a - 1 < a := sub_lt_self a zero_lt_one

theorem mul_self_sub_mul_self (a b : α) : a * a - b * b = (a + b) * (a - b) := by
  rw [mul_sub, add_mul, add_mul, mul_comm b a, ← sub_sub, add_sub_cancel_right]
theorem pow_two_sub_pow_two (a b : α) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := sq_sub_sq a b
theorem mul_self_eq_mul_self_iff : a * a = b * b ↔ a = b ∨ a = -b := by
  rewrite [← sub_eq_zero, mul_self_sub_mul_self, mul_eq_zero]
  exact ⟨fun h => h.symm.imp sub_eq_zero.mp eq_neg_of_add_eq_zero_left, fun h => h.elim (fun e => .inr (by rw [e, sub_self])) (fun e => .inl (by rw [e, neg_add_cancel]))⟩
theorem eq_or_eq_neg_of_sq_eq_sq (a b : α) : a ^ 2 = b ^ 2 → a = b ∨ a = -b := sq_eq_sq_iff_eq_or_eq_neg.mp
theorem pow_left_inj₀ (ha : 0 ≤ a) (hb : 0 ≤ b) {n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => (lt_trichotomy a b).elim (fun l => absurd h (ne_of_lt (pow_lt_pow_left₀ l ha hn)))
    (fun k => k.elim id fun l => absurd h (ne_of_gt (pow_lt_pow_left₀ l hb hn))), fun h => h ▸ rfl⟩
theorem sq_eq_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := pow_left_inj₀ ha hb (by decide)
theorem one_lt_pow₀ (ha : 1 < a) {n : Nat} (hn : n ≠ 0) : 1 < a ^ n := by
  have := pow_lt_pow_left₀ ha zero_le_one hn; rewrite [one_pow] at this; exact this
theorem pow_lt_pow_right₀ (ha : 1 < a) {m n : Nat} (h : m < n) : a ^ m < a ^ n := by
  rewrite [← Nat.add_sub_cancel' (Nat.le_of_lt h), pow_add]
  have := mul_lt_mul_of_pos_left (one_lt_pow₀ ha (Nat.sub_ne_zero_of_lt h)) (pow_pos (lt_trans zero_lt_one ha) m)
  rewrite [mul_one] at this; exact this
theorem add_self_eq_zero : a + a = 0 ↔ a = 0 := by rewrite [← two_mul, mul_eq_zero]; exact or_iff_right two_ne_zero
end ring
end
