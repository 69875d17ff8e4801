/-
# `grind`: orders

Contract: the steps of the certificates of the native procedure for orders (`Lean.Grind.Order`):
transitivity, with and without integer offsets, and the truth values that follow.
-/
prelude
import Core.Grind.OrderedRing
import Core.Grind.Linear
set_option linter.all false

universe u

namespace Lean.Grind.Order

/-! ## Normalised propositions -/

section
variable {p q : Prop}
theorem eq_mp (h₁ : p = q) (h₂ : p) : q := h₁ ▸ h₂
theorem eq_mp_not (h₁ : p = q) (h₂ : ¬p) : ¬q := h₁ ▸ h₂
theorem eq_trans_true (h₁ : p = q) (h₂ : q = True) : p = True := h₁.trans h₂
theorem eq_trans_false (h₁ : p = q) (h₂ : q = False) : p = False := h₁.trans h₂
theorem eq_trans_true' (h₁ : p = q) (h₂ : p = True) : q = True := h₁.symm.trans h₂
theorem eq_trans_false' (h₁ : p = q) (h₂ : p = False) : q = False := h₁.symm.trans h₂
end
theorem nat_eq (a b : Nat) (x y : Int) (h₁ : NatCast.natCast a = x) (h₂ : NatCast.natCast b = y) (h : x = y) : a = b :=
  Int.ofNat_inj.mp (h₁.trans (h.trans h₂.symm))
theorem of_nat_eq (a b : Nat) (x y : Int) (h₁ : NatCast.natCast a = x) (h₂ : NatCast.natCast b = y) (h : a = b) : x = y := by
  rw [← h₁, ← h₂, h]
theorem of_natCast_eq {α : Type u} [NatCast α] (a b : Nat) (x y : α) (h₁ : NatCast.natCast a = x) (h₂ : NatCast.natCast b = y)
    (h : a = b) : x = y := by rw [← h₁, ← h₂, h]
theorem int_lt (x y k k' : Int) (h : Int.beq' k' (k - 1) = true) (e : x < y + k) : x ≤ y + k' := by
  rewrite [Int.eq_of_beq' h, ← Int.add_sub_assoc]; exact Int.le_sub_one_of_lt e

/-! ## Preorders and linear orders -/

section
variable {α : Type u} [LE α]
section
variable [Std.IsPreorder α] {a b c : α}
theorem le_trans (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := Std.IsPreorder.le_trans a b c h₁ h₂
theorem le_of_eq_1 (h : a = b) : a ≤ b := h ▸ Std.IsPreorder.le_refl a
theorem le_of_eq_2 (h : a = b) : b ≤ a := h ▸ Std.IsPreorder.le_refl a
theorem le_eq_true (a : α) : (a ≤ a) = True := eq_true (Std.IsPreorder.le_refl a)
end
theorem le_of_not_le [Std.IsLinearPreorder α] {a b : α} (h : ¬a ≤ b) : b ≤ a := (Std.IsLinearPreorder.le_total a b).resolve_left h
theorem eq_of_le_of_le [Std.IsPartialOrder α] {a b : α} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := Std.IsPartialOrder.le_antisymm a b h₁ h₂
variable [LT α] [Std.LawfulOrderLT α]
theorem lt_iff {a b : α} : a < b ↔ a ≤ b ∧ ¬b ≤ a := Std.LawfulOrderLT.lt_iff a b
theorem lt_of_not_le [Std.IsLinearPreorder α] {a b : α} (h : ¬a ≤ b) : b < a := lt_iff.mpr ⟨le_of_not_le h, h⟩
theorem le_of_not_lt [Std.IsLinearPreorder α] {a b : α} (h : ¬a < b) : b ≤ a := Classical.byContradiction fun k => h (lt_of_not_le k)
section
variable [Std.IsPreorder α] {a b c : α}
theorem le_lt_trans (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  let ⟨h, k⟩ := lt_iff.mp h₂; lt_iff.mpr ⟨le_trans h₁ h, fun j => k (le_trans j h₁)⟩
theorem lt_le_trans (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  let ⟨h, k⟩ := lt_iff.mp h₁; lt_iff.mpr ⟨le_trans h h₂, fun j => k (le_trans h₂ j)⟩
theorem lt_trans (h₁ : a < b) (h₂ : b < c) : a < c := le_lt_trans (lt_iff.mp h₁).1 h₂
theorem lt_unsat (h : a < a) : False := let ⟨k, j⟩ := lt_iff.mp h; j k
theorem le_eq_true_of_lt (h : a < b) : (a ≤ b) = True := eq_true (lt_iff.mp h).1
theorem le_eq_false_of_lt (h : a < b) : (b ≤ a) = False := eq_false (lt_iff.mp h).2
theorem lt_eq_false_of_lt (h : a < b) : (b < a) = False := eq_false fun k => lt_unsat (lt_trans h k)
theorem lt_eq_false_of_le (h : a ≤ b) : (b < a) = False := eq_false fun k => (lt_iff.mp k).2 h
theorem lt_eq_false (a : α) : (a < a) = False := eq_false lt_unsat
end
end

/-! ## Integer offsets in an ordered ring -/

section
open Semiring Ring
variable {α : Type u} [LE α] [LT α] [Std.LawfulOrderLT α]
section
variable [Std.IsPreorder α] [Ring α] [OrderedRing α]
theorem add_right {a b : α} (h : a ≤ b) (c : α) : a + c ≤ b + c := (OrderedAdd.add_le_left_iff c).mp h
theorem add_right_lt {a b : α} (h : a < b) (c : α) : a + c < b + c :=
  lt_iff.mpr ⟨add_right (lt_iff.mp h).1 c, fun k => (lt_iff.mp h).2 ((OrderedAdd.add_le_left_iff c).mpr k)⟩
theorem natCast_nonneg (n : Nat) : (0 : α) ≤ (n : α) := by
  induction n with
  | zero => rewrite [natCast_zero]; exact Std.IsPreorder.le_refl 0
  | succ n ih =>
    have := add_right (lt_iff.mp (OrderedRing.zero_lt_one (R := α))).1 (n : α)
    rewrite [zero_add, add_comm] at this
    rewrite [natCast_succ]; exact le_trans ih this
theorem _root_.Lean.Grind.OrderedRing.natCast_nonneg {R : Type u} [Ring R] [LE R] [LT R] [Std.LawfulOrderLT R] [Std.IsPreorder R]
    [OrderedRing R] (n : Nat) : (NatCast.natCast n : R) ≥ 0 := Order.natCast_nonneg n
theorem intCast_nonneg {k : Int} (h : 0 ≤ k) : (0 : α) ≤ (k : α) := by
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le h
  rewrite [intCast_natCast]; exact natCast_nonneg n
theorem intCast_pos {k : Int} (h : 0 < k) : (0 : α) < (k : α) := by
  have h1 := intCast_nonneg (α := α) (Int.sub_nonneg_of_le (Int.add_one_le_of_lt h))
  have := add_right_lt (OrderedRing.zero_lt_one (R := α)) ((k - (0 + 1) : Int) : α)
  rewrite [zero_add, Int.zero_add, intCast_sub, intCast_one, sub_eq_add_neg, add_left_comm, add_neg_cancel, add_zero] at this
  rewrite [Int.zero_add, intCast_sub, intCast_one, sub_eq_add_neg] at h1
  exact le_lt_trans h1 this
theorem offset_le (a : α) {k₁ k₂ : Int} (h : k₁ ≤ k₂) : a + (k₁ : α) ≤ a + (k₂ : α) := by
  have := add_right (intCast_nonneg (α := α) (Int.sub_nonneg_of_le h)) (a + (k₁ : α))
  rwa [zero_add, ← add_left_comm, ← intCast_add, Int.sub_add_cancel] at this
theorem offset_lt (a : α) {k₁ k₂ : Int} (h : k₁ < k₂) : a + (k₁ : α) < a + (k₂ : α) := by
  have := add_right_lt (intCast_pos (α := α) (Int.sub_pos_of_lt h)) (a + (k₁ : α))
  rwa [zero_add, ← add_left_comm, ← intCast_add, Int.sub_add_cancel] at this
theorem offset_add (c : α) (k₁ k₂ : Int) : c + (k₂ : α) + (k₁ : α) = c + ((k₁ + k₂ : Int) : α) := by rw [add_assoc, intCast_add, add_comm (k₂ : α)]
theorem offset_lt_self (a : α) {k : Int} (h : k < 0) : a + (k : α) < a := by
  have := offset_lt a h; rwa [intCast_zero, add_zero] at this
theorem offset_le_self (a : α) {k : Int} (h : k ≤ 0) : a + (k : α) ≤ a := by
  have := offset_le a h; rwa [intCast_zero, add_zero] at this
theorem self_le_offset (a : α) {k : Int} (h : 0 ≤ k) : a ≤ a + (k : α) := by
  have := offset_le a h; rwa [intCast_zero, add_zero] at this
theorem self_lt_offset (a : α) {k : Int} (h : 0 < k) : a < a + (k : α) := by
  have := offset_lt a h; rwa [intCast_zero, add_zero] at this

variable (a b c : α) (k₁ k₂ k : Int)
theorem le_trans_k (h₁ : a ≤ b + (k₁ : α)) (h₂ : b ≤ c + (k₂ : α)) (h : Int.beq' k (Int.add k₁ k₂) = true) : a ≤ c + (k : α) := by
  rewrite [show k = k₁ + k₂ from Int.eq_of_beq' h, ← offset_add]; exact le_trans h₁ (add_right h₂ _)
theorem le_lt_trans_k (h₁ : a ≤ b + (k₁ : α)) (h₂ : b < c + (k₂ : α)) (h : Int.beq' k (Int.add k₁ k₂) = true) : a < c + (k : α) := by
  rewrite [show k = k₁ + k₂ from Int.eq_of_beq' h, ← offset_add]; exact le_lt_trans h₁ (add_right_lt h₂ _)
theorem lt_le_trans_k (h₁ : a < b + (k₁ : α)) (h₂ : b ≤ c + (k₂ : α)) (h : Int.beq' k (Int.add k₁ k₂) = true) : a < c + (k : α) := by
  rewrite [show k = k₁ + k₂ from Int.eq_of_beq' h, ← offset_add]; exact lt_le_trans h₁ (add_right h₂ _)
theorem lt_trans_k (h₁ : a < b + (k₁ : α)) (h₂ : b < c + (k₂ : α)) (h : Int.beq' k (Int.add k₁ k₂) = true) : a < c + (k : α) := by
  rewrite [show k = k₁ + k₂ from Int.eq_of_beq' h, ← offset_add]; exact lt_trans h₁ (add_right_lt h₂ _)
theorem le_of_eq_1_k (h : a = b) : a ≤ b + Int.cast 0 := by rewrite [intCast_zero, add_zero, h]; exact Std.IsPreorder.le_refl b
theorem le_of_eq_2_k (h : a = b) : b ≤ a + Int.cast 0 := by rewrite [intCast_zero, add_zero, h]; exact Std.IsPreorder.le_refl b
theorem le_of_offset_eq_1_k (h : a = b + (k : α)) : a ≤ b + (k : α) := le_of_eq_1 h
theorem le_of_offset_eq_2_k (h : a = b + (k : α)) : b ≤ a + Int.cast (-k) := by
  rewrite [h, offset_add, Int.add_left_neg, intCast_zero, add_zero]; exact Std.IsPreorder.le_refl b
theorem le_eq_true_of_le_k (h : Int.ble' k₁ k₂ = true) (h₁ : a ≤ b + (k₁ : α)) : (a ≤ b + (k₂ : α)) = True :=
  eq_true (le_trans h₁ (offset_le b (Int.le_of_ble' h)))
theorem le_eq_true_of_lt_k (h : Int.ble' k₁ k₂ = true) (h₁ : a < b + (k₁ : α)) : (a ≤ b + (k₂ : α)) = True :=
  le_eq_true_of_le_k a b k₁ k₂ h (lt_iff.mp h₁).1
theorem lt_eq_true_of_lt_k (h : Int.ble' k₁ k₂ = true) (h₁ : a < b + (k₁ : α)) : (a < b + (k₂ : α)) = True :=
  eq_true (lt_le_trans h₁ (offset_le b (Int.le_of_ble' h)))
theorem lt_eq_true_of_le_k (h : Int.ble' (k₁ + 1) k₂ = true) (h₁ : a ≤ b + (k₁ : α)) : (a < b + (k₂ : α)) = True :=
  eq_true (le_lt_trans h₁ (offset_lt b (Int.le_of_ble' h)))
theorem le_eq_false_of_le_k (h : Int.ble' (k₁ + k₂) (-1) = true) (h₁ : a ≤ b + (k₁ : α)) : (b ≤ a + (k₂ : α)) = False := by
  refine eq_false fun h₂ => lt_unsat (le_lt_trans (le_trans h₁ (add_right h₂ _)) ?_)
  rewrite [offset_add]; exact offset_lt_self a (Int.lt_of_le_of_lt (Int.le_of_ble' h) (by decide))
theorem le_eq_false_of_lt_k (h : Int.ble' (k₁ + k₂) 0 = true) (h₁ : a < b + (k₁ : α)) : (b ≤ a + (k₂ : α)) = False := by
  refine eq_false fun h₂ => lt_unsat (lt_le_trans (lt_le_trans h₁ (add_right h₂ _)) ?_)
  rewrite [offset_add]; exact offset_le_self a (Int.le_of_ble' h)
theorem lt_eq_false_of_le_k (h : Int.ble' (k₁ + k₂) 0 = true) (h₁ : a ≤ b + (k₁ : α)) : (b < a + (k₂ : α)) = False := by
  refine eq_false fun h₂ => lt_unsat (lt_le_trans (le_lt_trans h₁ (add_right_lt h₂ _)) ?_)
  rewrite [offset_add]; exact offset_le_self a (Int.le_of_ble' h)
theorem lt_eq_false_of_lt_k (h : Int.ble' (k₁ + k₂) 0 = true) (h₁ : a < b + (k₁ : α)) : (b < a + (k₂ : α)) = False :=
  lt_eq_false_of_le_k a b k₁ k₂ h (lt_iff.mp h₁).1
theorem le_unsat_k (h : Int.ble' k (-1) = true) (h₁ : a ≤ a + (k : α)) : False :=
  lt_unsat (le_lt_trans h₁ (offset_lt_self a (Int.lt_of_le_of_lt (Int.le_of_ble' h) (by decide))))
theorem lt_unsat_k (h : Int.ble' k 0 = true) (h₁ : a < a + (k : α)) : False := lt_unsat (lt_le_trans h₁ (offset_le_self a (Int.le_of_ble' h)))
theorem le_eq_true_k (h : Int.ble' 0 k = true) : (a ≤ a + (k : α)) = True := eq_true (self_le_offset a (Int.le_of_ble' h))
theorem lt_eq_true_k (h : Int.ble' 1 k = true) : (a < a + (k : α)) = True := eq_true (self_lt_offset a (Int.le_of_ble' h))
theorem le_eq_false_k (h : Int.ble' k (-1) = true) : (a ≤ a + (k : α)) = False := eq_false (le_unsat_k a k h)
theorem lt_eq_false_k (h : Int.ble' k 0 = true) : (a < a + (k : α)) = False := eq_false (lt_unsat_k a k h)
end
section
variable [Std.IsLinearPreorder α] [Ring α] [OrderedRing α] (a b : α) (k k' : Int)
theorem lt_of_not_le_k (h : Int.beq' k' (Int.neg k) = true) (h₁ : ¬a ≤ b + (k : α)) : b < a + (k' : α) := by
  have := add_right_lt (lt_of_not_le h₁) (k' : α)
  rewrite [offset_add, show k' = -k from Int.eq_of_beq' h, Int.add_left_neg, intCast_zero, add_zero] at this
  rewrite [show k' = -k from Int.eq_of_beq' h]; exact this
theorem le_of_not_lt_k (h : Int.beq' k' (Int.neg k) = true) (h₁ : ¬a < b + (k : α)) : b ≤ a + (k' : α) := by
  have := add_right (le_of_not_lt h₁) (k' : α)
  rewrite [offset_add, show k' = -k from Int.eq_of_beq' h, Int.add_left_neg, intCast_zero, add_zero] at this
  rewrite [show k' = -k from Int.eq_of_beq' h]; exact this
end
end
section
open Semiring Ring
theorem eq_of_le_of_le_0 {α : Type u} [LE α] [Std.IsPartialOrder α] [Ring α] {a b : α} (h₁ : a ≤ b + Int.cast 0) (h₂ : b ≤ a + Int.cast 0) :
    a = b := by
  rewrite [intCast_zero, add_zero] at h₁ h₂; exact eq_of_le_of_le h₁ h₂
end

end Lean.Grind.Order

/-! ## Normalisation of inequalities for the procedure -/

namespace Lean.Grind.CommRing
open Semiring Ring
section
variable {α : Type u}
theorem le_norm0 [Ring α] [LE α] (a b : α) : (a ≤ b) = (a ≤ b + Int.cast 0) := by rw [intCast_zero, add_zero]
theorem lt_norm0 [Ring α] [LT α] (a b : α) : (a < b) = (a < b + Int.cast 0) := by rw [intCast_zero, add_zero]
theorem eq_norm0 [Ring α] (a b : α) : (a = b) = (a = b + Int.cast 0) := by rw [intCast_zero, add_zero]
theorem Expr.eq_of_toPoly_eq [CommRing α] (ctx : RArray α) (a b : Expr) (h : a.toPoly.beq b.toPoly = true) : a.denote ctx = b.denote ctx := by
  rw [← denote_toPoly, ← denote_toPoly, Poly.eq_of_beq h]
theorem eq_norm_expr [CommRing α] (ctx : RArray α) (l r l' r' : Expr) (h : (l.diff r).beq (l'.diff r') = true) :
    (l.denote ctx = r.denote ctx) = (l'.denote ctx = r'.denote ctx) := by
  have e := Expr.denote_diff ctx l r
  rewrite [Poly.eq_of_beq h, Expr.denote_diff] at e
  exact propext (sub_eq_zero_iff.symm.trans (by rewrite [← e]; exact sub_eq_zero_iff))
variable [CommRing α] [LE α] [LT α]
theorem le_norm_expr [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α) (l r l' r' : Expr) (h : (l.diff r).beq (l'.diff r') = true) :
    (l.denote ctx ≤ r.denote ctx) = (l'.denote ctx ≤ r'.denote ctx) := by
  have e := Expr.denote_diff ctx l r
  rewrite [Poly.eq_of_beq h, Expr.denote_diff] at e
  have h₁ := Linarith.sub_nonpos_iff (M := α) (a := l.denote ctx) (b := r.denote ctx)
  have h₂ := Linarith.sub_nonpos_iff (M := α) (a := l'.denote ctx) (b := r'.denote ctx)
  exact propext (h₁.symm.trans (Iff.trans (iff_of_eq (congrArg (· ≤ 0) e.symm)) h₂))
theorem lt_norm_expr [Std.LawfulOrderLT α] [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α) (l r l' r' : Expr)
    (h : (l.diff r).beq (l'.diff r') = true) : (l.denote ctx < r.denote ctx) = (l'.denote ctx < r'.denote ctx) := by
  have e := Expr.denote_diff ctx l r
  rewrite [Poly.eq_of_beq h, Expr.denote_diff] at e
  have h₁ := Linarith.sub_neg_iff (M := α) (a := l.denote ctx) (b := r.denote ctx)
  have h₂ := Linarith.sub_neg_iff (M := α) (a := l'.denote ctx) (b := r'.denote ctx)
  exact propext (h₁.symm.trans (Iff.trans (iff_of_eq (congrArg (· < 0) e.symm)) h₂))
end
end Lean.Grind.CommRing
