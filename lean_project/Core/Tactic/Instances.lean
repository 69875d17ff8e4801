/-
# The number types as rings of coefficients

Contract: `Nat`, `Int` in the class of `Core.Tactic.Ring.Poly`.
-/
prelude
import Core.Tactic.Ring.Poly
import Core.Int.Ring
import Core.Nat.Basic
import Core.Tactic.Linarith.Check
import Core.Int.Order
set_option linter.all false

namespace Leanmath.Ring

/-- Subtraction is not in the language of semirings: the expressions over `Nat` never contain it. -/
@[reducible] def instLawsNat : Laws Nat where
  neg _ := 0
  sub a _ := a
  zero := 0
  one := 1
  negOne := 0
  eqb := Nat.beq
  eqb_eq := Nat.eq_of_beq_eq_true
  add_assoc := Nat.add_assoc
  add_comm := Nat.add_comm
  zero_add := Nat.zero_add
  mul_assoc := Nat.mul_assoc
  mul_comm := Nat.mul_comm
  one_mul := Nat.one_mul
  zero_mul := Nat.zero_mul
  add_mul := Nat.add_mul
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  neg_eq a := (Nat.zero_mul a).symm
  sub_eq a b := (congrArg (a + ·) (Nat.zero_mul b)).symm

def eqbInt : Int → Int → Bool
  | .ofNat a, .ofNat b => Nat.beq a b
  | .negSucc a, .negSucc b => Nat.beq a b
  | _, _ => false
theorem eqbInt_eq : {a b : Int} → eqbInt a b = true → a = b
  | .ofNat _, .ofNat _, h => congrArg Int.ofNat (Nat.eq_of_beq_eq_true h)
  | .negSucc _, .negSucc _, h => congrArg Int.negSucc (Nat.eq_of_beq_eq_true h)
  | .ofNat _, .negSucc _, h => Bool.noConfusion h
  | .negSucc _, .ofNat _, h => Bool.noConfusion h
@[reducible] def instLawsInt : Laws Int where
  zero := 0
  one := 1
  negOne := -1
  eqb := eqbInt
  eqb_eq := eqbInt_eq
  add_assoc := Int.add_assoc
  add_comm := Int.add_comm
  zero_add := Int.zero_add
  mul_assoc := Int.mul_assoc
  mul_comm := Int.mul_comm
  one_mul := Int.one_mul
  zero_mul := Int.zero_mul
  add_mul := Int.add_mul
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  neg_eq := Int.neg_eq_neg_one_mul
  sub_eq a b := congrArg (a + ·) (Int.neg_eq_neg_one_mul b)
end Leanmath.Ring

/-!
# The integers as an ordered ring of coefficients; naturals among them
-/

section
namespace Leanmath.Linarith

def nonnegInt : Int → Bool
  | .ofNat _ => true
  | .negSucc _ => false
def posInt : Int → Bool
  | .ofNat n => Nat.ble 1 n
  | .negSucc _ => false
theorem nonnegInt_ok : {c : Int} → nonnegInt c = true → 0 ≤ c
  | .ofNat n, _ => Int.natCast_nonneg n
  | .negSucc _, h => Bool.noConfusion h
theorem posInt_ok : {c : Int} → posInt c = true → 0 < c
  | .ofNat n, h => Int.ofNat_lt.mpr (Nat.le_of_ble_eq_true h)
  | .negSucc _, h => Bool.noConfusion h
@[reducible] def instOrderedInt : Ordered Int where
  toLaws := Ring.instLawsInt
  nonnegb := nonnegInt
  posb := posInt
  nonnegb_ok := nonnegInt_ok
  posb_ok := posInt_ok
  neg_not_nonneg := fun {c} h k => by
    have h : 0 < -1 * c := posInt_ok h
    rewrite [← Int.neg_eq_neg_one_mul] at h
    exact Int.not_le_of_gt (Int.neg_pos.mp h) k
  sub_self := Int.sub_self
  sub_nonneg := Int.sub_nonneg_of_le
  sub_pos := Int.sub_pos_of_lt
  add_nonneg := Int.add_nonneg
  add_pos := Int.add_pos_of_pos_of_nonneg
  le_of_lt := Int.le_of_lt
  le_refl := Int.le_refl
  lt_irrefl := Int.lt_irrefl
  mul_nonneg := Int.mul_nonneg
  mul_pos := Int.mul_pos
  mul_self_nonneg := Int.mul_self_nonneg

/-! ## Natural numbers as integers -/

theorem cast_le {a b : Nat} (h : a ≤ b) : (a : Int) ≤ (b : Int) := Int.ofNat_le.mpr h
theorem cast_lt {a b : Nat} (h : a < b) : (a : Int) + 1 ≤ (b : Int) := Int.ofNat_le.mpr h
theorem cast_eq {a b : Nat} (h : a = b) : (a : Int) = (b : Int) := congrArg _ h
theorem int_lt {a b : Int} (h : a < b) : a + 1 ≤ b := Int.add_one_le_of_lt h
theorem cast_nonneg (a : Nat) : (0 : Int) ≤ (a : Int) := Int.natCast_nonneg a
end Leanmath.Linarith
end
