/-
# `grind`: the order of the rational numbers

Contract: `Rat` is a linearly ordered field in the classes that native `grind` reads: its procedures
for orders and for linear arithmetic over ordered fields then work on rationals.
-/
prelude
import Core.Rat.Grind
import Core.Grind.Field
import Core.Grind.Order
set_option linter.all false

namespace Lean.Grind

instance : Std.IsLinearOrder Rat where
  le_refl _ := Rat.le_refl
  le_trans _ _ _ := Rat.le_trans
  le_antisymm _ _ := Rat.le_antisymm
  le_total _ _ := Rat.le_total
instance : Std.LawfulOrderLT Rat where
  lt_iff := Rat.lt_iff_le_not_le
instance : OrderedRing Rat where
  add_le_left_iff _ := Rat.add_le_add_right.symm
  zero_lt_one := Rat.zero_lt_one
  mul_lt_mul_of_pos_left := Rat.mul_lt_mul_of_pos_left
  mul_lt_mul_of_pos_right := Rat.mul_lt_mul_of_pos_right

end Lean.Grind
