/-
# Squares and powers in ordered rings

Contract: what equal or ordered squares and powers say about their roots, in the number systems of
`Core.Algebra.Laws`, under Mathlib's names.
-/
prelude
import Core.Algebra.Ordered
set_option linter.all false

universe u
open Leanmath

section ring
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)] [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iNeg : Neg α] [iSub : Sub α] [iLE : LE α] [iLT : LT α]
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
