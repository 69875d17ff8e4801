/-
# `omega`

Contract: importing this module makes the native tactic `omega` work on `Nat`, `Int` and `Fin`.
-/
prelude
import Core.Omega.Constraint
import Core.Nat.Pow
import Core.Int.DivMod
import Core.WF
import Core.Nat.Bitwise
set_option linter.all false

/-!
# Facts that `omega` uses to read hypotheses

Contract: the logical and arithmetical lemmas that native `omega` applies when it turns hypotheses about
`Nat`, `Int`, `Fin` and pairs into linear constraints over the integers. Names and argument orders
are fixed by the native code.
-/

section
universe u v
theorem le_of_le_of_eq {α : Type u} {a b c : α} [LE α] (h₁ : a ≤ b) (h₂ : b = c) : a ≤ c := h₂ ▸ h₁
protected theorem Fin.val_congr {n : Nat} {a b : Fin n} (h : a = b) : a.val = b.val := congrArg Fin.val h
protected theorem Fin.val_le_of_le {n : Nat} {a b : Fin n} (h : a ≤ b) : a.val ≤ b.val := h
protected theorem Fin.val_le_of_ge {n : Nat} {a b : Fin n} (h : a ≥ b) : b.val ≤ a.val := h
protected theorem Fin.val_add_one_le_of_lt {n : Nat} {a b : Fin n} (h : a < b) : a.val + 1 ≤ b.val := h
protected theorem Fin.val_add_one_le_of_gt {n : Nat} {a b : Fin n} (h : a > b) : b.val + 1 ≤ a.val := h

namespace Lean.Omega

/-! ## Connectives -/

theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬P ∧ (if P then a else b) = b) :=
  (_root_.Decidable.em P).elim (fun h => Or.inl ⟨h, if_pos h⟩) (fun h => Or.inr ⟨h, if_neg h⟩)
theorem and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := not_or.mp h
theorem Decidable.or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  (_root_.Decidable.em p).elim (fun hp => Or.inr fun hq => h ⟨hp, hq⟩) Or.inl
theorem Decidable.and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) : (p ∧ q) ∨ (¬p ∧ ¬q) :=
  (_root_.Decidable.em q).elim (fun hq => Or.inl ⟨h.mpr hq, hq⟩) (fun hq => Or.inr ⟨fun hp => hq (h.mp hp), hq⟩)
theorem Decidable.and_not_or_not_and_of_not_iff {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ↔ q)) :
    (p ∧ ¬q) ∨ (¬p ∧ q) :=
  (_root_.Decidable.em p).elim (fun hp => Or.inl ⟨hp, fun hq => h (iff_of_true hp hq)⟩)
    (fun hp => Or.inr ⟨hp, (_root_.Decidable.em q).elim id fun hq => absurd (iff_of_false hp hq) h⟩)
theorem Decidable.and_not_of_not_imp {p q : Prop} [Decidable p] (h : ¬(p → q)) : p ∧ ¬q :=
  ⟨_root_.Decidable.byContradiction fun hp => h fun k => absurd k hp, fun hq => h fun _ => hq⟩

/-! ## Naturals -/

theorem Nat.lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem Nat.le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h

/-! ## Integers -/

theorem Int.add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := h₁ ▸ h₂ ▸ rfl
theorem Int.sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := h₁ ▸ h₂ ▸ rfl
theorem Int.mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := h₁ ▸ h₂ ▸ rfl
theorem Int.neg_congr {a b : Int} (h₁ : a = b) : -a = -b := h₁ ▸ rfl
theorem Int.lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem Int.le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h
theorem Int.lt_of_not_le {x y : Int} (h : ¬x ≤ y) : y < x := _root_.Int.not_le.mp h
theorem Int.le_of_not_lt {x y : Int} (h : ¬x < y) : y ≤ x := _root_.Int.not_lt.mp h
theorem Int.pos_pow_of_pos (x : Int) (n : Nat) (h : 0 < x) : 0 < x ^ n := _root_.Int.pow_pos h
theorem Int.neg_le_natAbs {a : Int} : -a ≤ (_root_.Int.natAbs a : Int) := _root_.Int.neg_le_natAbs
theorem Int.ofNat_natAbs (a : Int) : (_root_.Int.natAbs a : Int) = if 0 ≤ a then a else -a := by
  split
  · next h => exact _root_.Int.natAbs_of_nonneg h
  · next h => exact _root_.Int.ofNat_natAbs_of_nonpos (_root_.Int.le_of_lt (_root_.Int.not_le.mp h))

/-! ## Naturals cast to integers -/

theorem Int.ofNat_congr {a b : Nat} (h : a = b) : (a : Int) = (b : Int) := congrArg _ h
theorem Int.ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := _root_.Int.ofNat_le.mpr h
theorem Int.ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := _root_.Int.ofNat_lt.mpr h
theorem Int.natCast_ofNat {n : Nat} : ((OfNat.ofNat n : Nat) : Int) = OfNat.ofNat n := rfl
theorem Int.ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := _root_.Int.natCast_pos.mpr h
theorem Int.ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * (b : Int) := _root_.Int.natCast_nonneg (a * b)
theorem Int.emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := _root_.Int.natCast_nonneg _
theorem Int.ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := _root_.Int.natCast_pow a b
theorem Int.ofNat_sub_dichotomy {a b : Nat} :
    b ≤ a ∧ ((a - b : Nat) : Int) = (a : Int) - (b : Int) ∨ a < b ∧ ((a - b : Nat) : Int) = 0 := by
  rcases Nat.lt_or_ge a b with h | h
  · exact Or.inr ⟨h, by rewrite [Nat.sub_eq_zero_of_le (Nat.le_of_lt h)]; rfl⟩
  · exact Or.inl ⟨h, _root_.Int.natCast_sub h⟩
theorem Int.ofNat_sub_sub (a b c : Nat) : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) :=
  congrArg _ (Nat.sub_sub a b c)
theorem Int.ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) (b : Int) := by
  show ((ite _ _ _ : Nat) : Int) = ite _ _ _
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (_root_.Int.ofNat_le.mpr h)]
  · rw [if_neg h, if_neg (mt _root_.Int.ofNat_le.mp h)]
theorem Int.ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) (b : Int) := by
  show ((ite _ _ _ : Nat) : Int) = ite _ _ _
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (_root_.Int.ofNat_le.mpr h)]
  · rw [if_neg h, if_neg (mt _root_.Int.ofNat_le.mp h)]

/-! ## Pairs -/

theorem Prod.fst_mk {α : Type u} {x : α} {β : Type v} {y : β} : ((x, y) : α × β).fst = x := rfl
theorem Prod.snd_mk {α : Type u} {x : α} {β : Type v} {y : β} : ((x, y) : α × β).snd = y := rfl
theorem Int.ofNat_fst_mk {β : Type v} {x : Nat} {y : β} : (((x, y) : Nat × β).fst : Int) = (x : Int) := rfl
theorem Int.ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : (((x, y) : α × Nat).snd : Int) = (y : Int) := rfl
theorem Prod.of_lex {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β}
    (w : _root_.Prod.Lex r s p q) : r p.fst q.fst ∨ p.fst = q.fst ∧ s p.snd q.snd := _root_.Prod.lex_def.mp w
theorem Prod.of_not_lex {α : Type u} {r : α → α → Prop} [DecidableEq α] {β : Type v} {s : β → β → Prop} {p q : α × β}
    (w : ¬_root_.Prod.Lex r s p q) : ¬r p.fst q.fst ∧ (p.fst ≠ q.fst ∨ ¬s p.snd q.snd) := by
  rewrite [_root_.Prod.lex_def, not_or] at w
  refine ⟨w.1, ?_⟩
  by_cases h : p.fst = q.fst
  · exact Or.inr fun k => w.2 ⟨h, k⟩
  · exact Or.inl h

/-! ## Finite types -/

theorem Fin.lt_of_not_le {n : Nat} {i j : Fin n} (h : ¬i ≤ j) : j < i := _root_.Nat.lt_of_not_le h
theorem Fin.le_of_not_lt {n : Nat} {i j : Fin n} (h : ¬i < j) : j ≤ i := _root_.Nat.le_of_not_lt h
theorem Fin.lt_or_gt_of_ne {n : Nat} {i j : Fin n} (h : i ≠ j) : i < j ∨ i > j :=
  _root_.Nat.lt_or_gt_of_ne fun e => h (Fin.eq_of_val_eq e)

end Lean.Omega
end

/-!
# Shifts, for `omega`

Contract: a shifted natural number, cast to the integers, as a product or quotient by a power of two.
-/

section
namespace Lean.Omega

theorem Int.ofNat_shiftLeft_eq {x y : Nat} : ((x <<< y : Nat) : Int) = (x : Int) * ((2 ^ y : Nat) : Int) := by
  rewrite [Nat.shiftLeft_eq]; rfl
theorem Int.ofNat_shiftRight_eq_div_pow {x y : Nat} : ((x >>> y : Nat) : Int) = (x : Int) / ((2 ^ y : Nat) : Int) := by
  rewrite [Nat.shiftRight_eq_div_pow]; rfl

end Lean.Omega
end
