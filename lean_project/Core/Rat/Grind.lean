/-
# The rational numbers for `grind`

Contract: `Rat` is a field of characteristic zero in the classes that native `grind` reads.
-/
prelude
import Core.Rat.Order
import Core.Algebra.Classes
set_option linter.all false

universe u

namespace Lean.Grind

instance instFieldRat : Field Rat where
  nsmul := ⟨fun n a => (n : Rat) * a⟩
  zsmul := ⟨fun n a => (n : Rat) * a⟩
  add_zero := Rat.add_zero
  add_comm := Rat.add_comm
  add_assoc := Rat.add_assoc
  mul_assoc := Rat.mul_assoc
  mul_one := Rat.mul_one
  one_mul := Rat.one_mul
  left_distrib := Rat.mul_add
  right_distrib := Rat.add_mul
  zero_mul := Rat.zero_mul
  mul_zero := Rat.mul_zero
  pow_zero := Rat.pow_zero
  pow_succ := Rat.pow_succ
  mul_comm := Rat.mul_comm
  ofNat_succ n := Rat.natCast_add n 1
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel := Rat.neg_add_cancel
  sub_eq_add_neg := Rat.sub_eq_add_neg
  neg_zsmul i a := by
    show ((-i : Int) : Rat) * a = -((i : Rat) * a)
    rw [Rat.intCast_neg, Rat.neg_mul]
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg := Rat.intCast_neg
  div_eq_mul_inv := Rat.div_eq_mul_inv
  zero_ne_one := Rat.zero_ne_one
  inv_zero := Rat.inv_zero
  mul_inv_cancel := Rat.mul_inv_cancel _
  zpow_zero := Rat.zpow_zero
  zpow_succ := Rat.pow_succ
  zpow_neg := Rat.zpow_neg
instance instIsCharPRatOfNatNat : IsCharP Rat 0 where
  ofNat_ext_iff := Rat.natCast_inj.trans (by rw [Nat.mod_zero, Nat.mod_zero])
instance instNoNatZeroDivisorsRat : NoNatZeroDivisors Rat where
  no_nat_zero_divisors k _ _ h := Rat.mul_left_cancel fun e => h (Rat.natCast_eq_zero_iff.mp e)

/-! ## Fields: what native code names when it meets an inverse or a disequality -/

namespace CommRing
variable {α : Type u} [Field α]
theorem diseq_to_eq (a b : α) (h : a ≠ b) : (a - b) * (a - b)⁻¹ = 1 :=
  Field.mul_inv_cancel fun e => h (Ring.sub_eq_zero_iff.mp e)
theorem diseq0_to_eq (a : α) (h : a ≠ 0) : a * a⁻¹ = 1 := Field.mul_inv_cancel h
open Classical in
theorem inv_split (a : α) : if a = 0 then a⁻¹ = 0 else a * a⁻¹ = 1 := by
  split
  · next h => rewrite [h]; exact Field.inv_zero
  · next h => exact Field.mul_inv_cancel h
end CommRing

end Lean.Grind
