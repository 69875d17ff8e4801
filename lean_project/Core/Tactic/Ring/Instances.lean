/-
# The number types as rings of coefficients

Contract: `Nat`, `Int` in the class of `Core.Tactic.Ring.Poly`.
-/
prelude
import Core.Tactic.Ring.Poly
import Core.Int.Ring
import Core.Nat.Basic
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
