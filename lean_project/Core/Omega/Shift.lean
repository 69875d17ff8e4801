/-
# Shifts, for `omega`

Contract: a shifted natural number, cast to the integers, as a product or quotient by a power of two.
-/
prelude
import Core.Nat.Bitwise
import Core.Int.DivMod
set_option linter.all false

namespace Lean.Omega

theorem Int.ofNat_shiftLeft_eq {x y : Nat} : ((x <<< y : Nat) : Int) = (x : Int) * ((2 ^ y : Nat) : Int) := by
  rewrite [Nat.shiftLeft_eq]; rfl
theorem Int.ofNat_shiftRight_eq_div_pow {x y : Nat} : ((x >>> y : Nat) : Int) = (x : Int) / ((2 ^ y : Nat) : Int) := by
  rewrite [Nat.shiftRight_eq_div_pow]; rfl

end Lean.Omega
