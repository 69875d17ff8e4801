/-
# Casts from `Nat` to `Int`

Contract: what `Core.Algebra.Cast` does not state for every number system.
-/
prelude
import Core.Omega
import Core.Algebra.Cast
import Core.Int.Dvd
set_option linter.all false

namespace Nat
variable {m n : Nat}

theorem cast_eq_ofNat : (n : Int) = Int.ofNat n := rfl
theorem cast_ofNat : ((no_index (OfNat.ofNat n) : Nat) : Int) = OfNat.ofNat n := rfl
@[simp, norm_cast] theorem cast_min (m n : Nat) : ((min m n : Nat) : Int) = min (m : Int) n := by omega
@[simp, norm_cast] theorem cast_max (m n : Nat) : ((max m n : Nat) : Int) = max (m : Int) n := by omega

end Nat

namespace Int
@[simp, norm_cast] theorem cast_id {n : Int} : (Int.cast n : Int) = n := rfl
@[simp, norm_cast] theorem cast_natCast (n : Nat) : (Int.cast (n : Int) : Int) = n := rfl
@[simp] theorem natCast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := natCast_inj
@[norm_cast] theorem natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := not_congr natCast_inj
@[norm_cast] theorem _root_.Leanmath.natCast_ne_natCast_int {m n : Nat} : (m : Int) ≠ n ↔ m ≠ n := not_congr natCast_inj
theorem natCast_pred_of_pos {n : Nat} (h : 0 < n) : ((n - 1 : Nat) : Int) = (n : Int) - 1 := Int.natCast_sub h
protected theorem natCast_div (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / n := rfl
protected theorem natCast_mod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % n := rfl
theorem natAbs_cast (n : Nat) : natAbs (n : Int) = n := rfl
end Int
