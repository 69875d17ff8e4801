/-
# `grind`: the preprocessor

Contract: the one registration of the rewriting rules with which native `grind` normalises
hypotheses before it works on them (the native extension accepts a single registration), and the
lemmas that it instantiates by pattern.
-/
prelude
import Core.Grind.Logic
import Core.Grind.AC
import Core.Grind.Normal
import Core.Grind.ToInt
import Core.Grind.Divides
import Core.Int.Div
import Core.Nat.Bitwise
import Core.Nat.Pow
import Core.Data.ListLemmas
import Core.Data.Option
import Core.Rat.Order
set_option linter.all false

universe u

namespace Lean.Grind
theorem ge_eq {α : Type u} [LE α] (a b : α) : (a ≥ b) = (b ≤ a) := rfl
theorem gt_eq {α : Type u} [LT α] (a b : α) : (a > b) = (b < a) := rfl
theorem Nat.lt_eq (a b : Nat) : (a < b) = (a + 1 ≤ b) := rfl
theorem Int.lt_eq (a b : Int) : (a < b) = (a + 1 ≤ b) := rfl
theorem Nat.le_eq_of_zero (a : Nat) : (0 ≤ a) = True := eq_true (Nat.zero_le a)
section
variable (a b k₁ k₂ k : Nat) (h₁ : a = k₁) (h₂ : b = k₂)
include h₁ h₂
theorem Nat.and_congr (h : Nat.beq k (k₁ &&& k₂) = true) : a &&& b = k := by rw [h₁, h₂, Nat.eq_of_beq_eq_true h]
theorem Nat.or_congr (h : Nat.beq k (k₁ ||| k₂) = true) : a ||| b = k := by rw [h₁, h₂, Nat.eq_of_beq_eq_true h]
theorem Nat.xor_congr (h : Nat.beq k (k₁ ^^^ k₂) = true) : a ^^^ b = k := by rw [h₁, h₂, Nat.eq_of_beq_eq_true h]
theorem Nat.shiftLeft_congr (h : Nat.beq k (k₁ <<< k₂) = true) : a <<< b = k := by rw [h₁, h₂, Nat.eq_of_beq_eq_true h]
theorem Nat.shiftRight_congr (h : Nat.beq k (k₁ >>> k₂) = true) : a >>> b = k := by rw [h₁, h₂, Nat.eq_of_beq_eq_true h]
end
theorem natCast_add (a b : Nat) : (NatCast.natCast (a + b) : Int) = NatCast.natCast a + NatCast.natCast b := rfl
theorem natCast_mul (a b : Nat) : (NatCast.natCast (a * b) : Int) = NatCast.natCast a * NatCast.natCast b := rfl
theorem natCast_div (a b : Nat) : (NatCast.natCast (a / b) : Int) = NatCast.natCast a / NatCast.natCast b := rfl
theorem natCast_mod (a b : Nat) : (NatCast.natCast (a % b) : Int) = NatCast.natCast a % NatCast.natCast b := rfl
theorem natCast_pow (a b : Nat) : (NatCast.natCast (a ^ b) : Int) = NatCast.natCast a ^ b := Int.natCast_pow a b
theorem ofNat_eq_natCast (a : Nat) : Int.ofNat a = NatCast.natCast a := rfl
theorem Rat.ofScientific_true (m e : Nat) : (OfScientific.ofScientific m true e : Rat) = OfNat.ofNat m / 10 ^ (OfNat.ofNat e : Nat) :=
  _root_.Rat.ofScientific_true_def.trans ((_root_.Rat.mkRat_eq_div _ _).trans (congrArg ((m : Rat) / ·) (_root_.Rat.natCast_pow 10 e)))
theorem Rat.ofScientific_false (m e : Nat) : (OfScientific.ofScientific m false e : Rat) = OfNat.ofNat m * 10 ^ (OfNat.ofNat e : Nat) :=
  (_root_.Rat.natCast_mul m (10 ^ e)).trans (congrArg ((m : Rat) * ·) (_root_.Rat.natCast_pow 10 e))
theorem bne_eq_decide (α : Type u) [DecidableEq α] (a b : α) : (a != b) = decide (a ≠ b) := by
  rewrite [decide_not]; rfl
end Lean.Grind

open Lean.Grind in
init_grind_norm
  /- before the subterms -/
  Lean.Grind.not_and Lean.Grind.not_or Lean.Grind.not_ite Lean.Grind.not_forall Lean.Grind.not_exists
  Nat.not_ge_eq Nat.not_le_eq Nat.not_lt_eq Nat.not_gt_eq
  Int.not_ge_eq Int.not_le_eq Int.not_lt_eq Int.not_gt_eq
  |
  /- after the subterms -/
  Lean.Grind.iff_eq heq_eq_eq eq_self ne_eq
  Lean.Grind.eq_true_eq Lean.Grind.eq_false_eq Lean.Grind.not_eq_prop
  Lean.Grind.not_true Lean.Grind.not_false Lean.Grind.not_not Lean.Grind.not_implies
  Lean.Grind.true_imp_eq Lean.Grind.false_imp_eq Lean.Grind.imp_true_eq Lean.Grind.imp_false_eq Lean.Grind.imp_self_eq
  and_true true_and and_false false_and _root_.and_assoc
  or_true true_or or_false false_or
  ite_true ite_false ite_true_false ite_false_true ite_self dite_true dite_false dite_eq_ite
  Lean.Grind.forall_and forall_false Lean.Grind.forall_true Lean.Grind.forall_imp_eq_or
  Lean.Grind.exists_const Lean.Grind.exists_or Lean.Grind.exists_prop Lean.Grind.exists_and_left Lean.Grind.exists_and_right
  Lean.Grind.cond_eq_ite
  Bool.or_false Bool.or_true Bool.false_or Bool.true_or Bool.or_eq_true Bool.or_assoc
  Bool.and_false Bool.and_true Bool.false_and Bool.true_and Bool.and_eq_true Bool.and_assoc
  Bool.not_not Bool.not_true Bool.not_false Bool.not_eq_true' Bool.not_eq_false' Bool.not_eq_true Bool.not_eq_false
  decide_eq_true_eq decide_not
  beq_iff_eq bne_iff_ne
  Lean.Grind.ge_eq Lean.Grind.gt_eq
  Nat.zero_eq Nat.succ_eq_add_one Nat.pred_eq_sub_one Nat.add_eq Nat.sub_eq Nat.mul_eq Nat.le_eq Lean.Grind.Nat.lt_eq
  Nat.le_zero_eq Nat.sub_self Nat.sub_zero Nat.pow_zero Nat.pow_one Nat.mul_zero Nat.zero_mul
  Nat.div_zero Nat.mod_zero Nat.div_one Nat.mod_one Nat.sub_sub
  Lean.Grind.Int.lt_eq Int.negSucc_eq Lean.Grind.ofNat_eq_natCast
  Int.ediv_zero Int.emod_zero Int.ediv_one Int.emod_one Int.ediv_neg Int.emod_neg Int.pow_zero Int.pow_one Int.mul_zero Int.zero_mul
  _root_.Rat.zpow_neg Lean.Grind.Rat.ofScientific_true Lean.Grind.Rat.ofScientific_false
  natCast_add natCast_mul natCast_div natCast_mod natCast_pow
  Function.const_apply Function.comp_apply

/-! ## Patterns -/

attribute [grind =] Nat.min_def Nat.max_def Int.min_def Int.max_def

/-!
# `grind`: facts about lists and options

Contract: the equations that `grind` instantiates by itself, as stock Lean marks them.
-/

section
namespace Option
variable {α : Type u} {a b : α}
@[simp, grind =] theorem isSome_none : @isSome α none = false := rfl
@[simp, grind =] theorem isSome_some : isSome (some a) = true := rfl
@[simp, grind =] theorem isNone_none : @isNone α none = true := rfl
@[simp, grind =] theorem isNone_some : isNone (some a) = false := rfl
@[simp, grind =] theorem getD_none : getD none a = a := rfl
@[simp, grind =] theorem getD_some : getD (some a) b = a := rfl
end Option

attribute [grind =] List.length_nil List.length_cons List.length_append List.length_map List.length_reverse
  List.nil_append List.cons_append List.append_nil List.mem_append List.mem_cons List.mem_map List.mem_filter List.mem_reverse
  List.map_nil List.map_cons List.map_append List.reverse_reverse
end
