/-
# Integers up to associativity and commutativity

Contract: the instances by which `ac_rfl` and `ac_nf` know the operations of `Int`.
-/
prelude
import Core.Algebra.AC
import Core.Int.Ring
set_option linter.all false

namespace Int
instance instAssociativeHAdd : Std.Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance instCommutativeHAdd : Std.Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance instLawfulIdentityHAdd : Std.LawfulIdentity (α := Int) (· + ·) 0 where
  left_id := Int.zero_add
  right_id := Int.add_zero
instance instAssociativeHMul : Std.Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance instCommutativeHMul : Std.Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
instance instLawfulIdentityHMul : Std.LawfulIdentity (α := Int) (· * ·) 1 where
  left_id := Int.one_mul
  right_id := Int.mul_one
end Int
