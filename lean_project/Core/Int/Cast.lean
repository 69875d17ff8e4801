/-
# Casts from `Nat` to `Int` under Mathlib's names

Contract: the lemmas that Mathlib states for a cast into any ordered ring, here for the integers.
`push_cast` and `norm_cast` know their namesakes `Int.natCast_...`.
-/
prelude
import Core.Omega
import Core.Int.Dvd
set_option linter.all false

namespace Nat
variable {m n : Nat}

theorem cast_eq_ofNat : (n : Int) = Int.ofNat n := rfl
theorem cast_zero : ((0 : Nat) : Int) = 0 := rfl
theorem cast_one : ((1 : Nat) : Int) = 1 := rfl
theorem cast_two : ((2 : Nat) : Int) = 2 := rfl
theorem cast_ofNat : ((no_index (OfNat.ofNat n) : Nat) : Int) = OfNat.ofNat n := rfl
theorem cast_add (m n : Nat) : ((m + n : Nat) : Int) = m + n := rfl
theorem cast_mul (m n : Nat) : ((m * n : Nat) : Int) = m * n := rfl
theorem cast_succ (n : Nat) : ((succ n : Nat) : Int) = n + 1 := rfl
theorem cast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := rfl
theorem cast_pow (n m : Nat) : ((n ^ m : Nat) : Int) = (n : Int) ^ m := Int.natCast_pow n m
theorem cast_sub (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := Int.natCast_sub h
theorem cast_pred (h : 0 < n) : ((n - 1 : Nat) : Int) = n - 1 := Int.natCast_sub h
theorem cast_inj : (m : Int) = n ↔ m = n := Int.natCast_inj
theorem cast_injective : ∀ ⦃m n : Nat⦄, (m : Int) = n → m = n := fun _ _ => Int.natCast_inj.mp
theorem cast_le : (m : Int) ≤ n ↔ m ≤ n := Int.ofNat_le
theorem cast_lt : (m : Int) < n ↔ m < n := Int.ofNat_lt
theorem cast_nonneg (n : Nat) : 0 ≤ (n : Int) := Int.natCast_nonneg n
theorem cast_pos : (0 : Int) < n ↔ 0 < n := Int.natCast_pos
theorem cast_eq_zero : (n : Int) = 0 ↔ n = 0 := Int.natCast_inj
theorem cast_ne_zero : (n : Int) ≠ 0 ↔ n ≠ 0 := not_congr Int.natCast_inj
theorem cast_eq_one : (n : Int) = 1 ↔ n = 1 := Int.natCast_inj
theorem cast_ne_one : (n : Int) ≠ 1 ↔ n ≠ 1 := not_congr Int.natCast_inj
@[simp] theorem cast_le_zero : (n : Int) ≤ 0 ↔ n = 0 := by omega
@[simp] theorem one_le_cast : 1 ≤ (n : Int) ↔ 1 ≤ n := by omega
@[simp] theorem cast_lt_one : (n : Int) < 1 ↔ n = 0 := by omega
@[simp] theorem cast_le_one : (n : Int) ≤ 1 ↔ n ≤ 1 := by omega
@[simp, norm_cast] theorem cast_min (m n : Nat) : ((min m n : Nat) : Int) = min (m : Int) n := by omega
@[simp, norm_cast] theorem cast_max (m n : Nat) : ((max m n : Nat) : Int) = max (m : Int) n := by omega
@[simp, norm_cast] theorem cast_ite (P : Prop) [Decidable P] (m n : Nat) :
    ((if P then m else n : Nat) : Int) = if P then (m : Int) else n := by split <;> rfl

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
