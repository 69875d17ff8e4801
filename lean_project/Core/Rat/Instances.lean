/-
# The rational numbers as a number system

Contract: `Rat` satisfies the common laws of `Core.Algebra.Laws`. (What the tactics need of it is in
`Core.Tactic.RatInstances`.)
-/
prelude
import Core.Rat.Order
import Core.Algebra.Field
import Core.Algebra.Abs
import Core.Algebra.Cast
import Core.Algebra.Op
set_option linter.all false

namespace Leanmath

instance instFieldLawsRat : FieldLaws Rat where
  add_assoc := Rat.add_assoc
  add_comm := Rat.add_comm
  add_zero := Rat.add_zero
  add_left_cancel a _ _ := Rat.add_left_cancel a
  mul_assoc := Rat.mul_assoc
  mul_comm := Rat.mul_comm
  mul_one := Rat.mul_one
  mul_zero := Rat.mul_zero
  mul_add := Rat.mul_add
  eq_zero_or_eq_zero _ _ := Rat.mul_eq_zero.mp
  zero_ne_one := Rat.zero_ne_one
  two_eq := rfl
  pow_zero := Rat.pow_zero
  pow_succ := Rat.pow_succ
  neg_add_cancel := Rat.neg_add_cancel
  sub_eq_add_neg := Rat.sub_eq_add_neg
  div_eq_mul_inv := Rat.div_eq_mul_inv
  mul_inv_cancel := Rat.mul_inv_cancel
  inv_zero := Rat.inv_zero
instance instOrderLawsRat : OrderLaws Rat where
  le_refl _ := Rat.le_refl
  le_trans _ _ _ := Rat.le_trans
  le_antisymm _ _ := Rat.le_antisymm
  le_total _ _ := Rat.le_total
  lt_iff_not_le _ _ := Rat.not_le.symm
instance instOrderedLawsRat : OrderedLaws Rat where
  add_le_add_left _ _ h _ := Rat.add_le_add_left.mpr h
  mul_le_mul_left _ _ _ h hc := Rat.mul_le_mul_of_nonneg_left h hc
  mul_self_nonneg := Rat.mul_self_nonneg
  zero_le_one := Rat.zero_le_one
instance instCastLawsRat : CastLaws Rat := ⟨rfl, Rat.natCast_succ⟩
instance instMaxLawsRat : MaxLaws Rat := MaxLaws.ofLe

end Leanmath

instance instAssociativeAddRat : Std.Associative (α := Rat) (· + ·) := ⟨Rat.add_assoc⟩
instance instCommutativeAddRat : Std.Commutative (α := Rat) (· + ·) := ⟨Rat.add_comm⟩
instance instAssociativeMulRat : Std.Associative (α := Rat) (· * ·) := ⟨Rat.mul_assoc⟩
instance instCommutativeMulRat : Std.Commutative (α := Rat) (· * ·) := ⟨Rat.mul_comm⟩

/-! ## Casts under Mathlib's names -/

namespace Int
theorem cast_zero : ((0 : Int) : Rat) = 0 := rfl
theorem cast_one : ((1 : Int) : Rat) = 1 := rfl
theorem cast_add (m n : Int) : ((m + n : Int) : Rat) = m + n := Rat.intCast_add m n
theorem cast_sub (m n : Int) : ((m - n : Int) : Rat) = m - n := Rat.intCast_sub m n
theorem cast_mul (m n : Int) : ((m * n : Int) : Rat) = m * n := Rat.intCast_mul m n
theorem cast_neg (n : Int) : ((-n : Int) : Rat) = -n := Rat.intCast_neg n
theorem cast_pow (n : Int) (m : Nat) : ((n ^ m : Int) : Rat) = (n : Rat) ^ m := Rat.intCast_pow n m
theorem cast_inj {m n : Int} : (m : Rat) = n ↔ m = n := Rat.intCast_inj
theorem cast_le {m n : Int} : (m : Rat) ≤ n ↔ m ≤ n := Rat.intCast_le_intCast
theorem cast_lt {m n : Int} : (m : Rat) < n ↔ m < n := Rat.intCast_lt_intCast
theorem cast_nonneg {n : Int} : 0 ≤ (n : Rat) ↔ 0 ≤ n := Rat.intCast_nonneg
theorem cast_pos {n : Int} : 0 < (n : Rat) ↔ 0 < n := Rat.intCast_pos
theorem cast_eq_zero {n : Int} : (n : Rat) = 0 ↔ n = 0 := Rat.intCast_inj
theorem cast_ne_zero {n : Int} : (n : Rat) ≠ 0 ↔ n ≠ 0 := Rat.intCast_ne_zero
@[simp, norm_cast] theorem cast_abs (n : Int) : ((|n| : Int) : Rat) = |(n : Rat)| := by
  rcases Int.le_total 0 n with h | h
  · rw [abs_of_nonneg h, abs_of_nonneg (cast_nonneg.mpr h)]
  · rw [abs_of_nonpos h, abs_of_nonpos (Rat.intCast_le_intCast.mpr h), cast_neg]
end Int

namespace Rat
theorem abs_def (q : Rat) : |q| = if 0 ≤ q then q else -q := by
  split
  · next h => exact abs_of_nonneg h
  · next h => exact abs_of_nonpos (_root_.le_of_lt (Rat.not_le.mp h))
@[simp] theorem abs_natCast (n : Nat) : |(n : Rat)| = n := abs_of_nonneg Rat.natCast_nonneg
@[simp] theorem abs_ofNat (n : Nat) : |(no_index (OfNat.ofNat n) : Rat)| = OfNat.ofNat n := abs_natCast n
end Rat
