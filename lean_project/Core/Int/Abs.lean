/-
# Absolute values of integers

Contract: `|a|` on `Int` with Mathlib's names, decidable, and simplified by `simp`. What holds in every ordered
ring is in `Core.Algebra.Abs`.
-/
prelude
import Core.Algebra.Abs
import Core.Int.Dvd
import Core.Omega
set_option linter.all false

namespace Int

theorem abs_def (a : Int) : |a| = if a < 0 then -a else a := by rewrite [abs_eq_max_neg]; omega
@[simp] theorem natCast_natAbs (n : Int) : (n.natAbs : Int) = |n| := by rewrite [abs_eq_max_neg]; omega
theorem abs_eq_natAbs (a : Int) : |a| = a.natAbs := (natCast_natAbs a).symm
@[simp] theorem natAbs_abs (a : Int) : natAbs |a| = natAbs a := by rw [abs_eq_natAbs, natAbs_natCast]
theorem abs_le_one_iff {a : Int} : |a| ≤ 1 ↔ a = 0 ∨ a = 1 ∨ a = -1 := by rewrite [abs_eq_max_neg]; omega
theorem one_le_abs {z : Int} (h₀ : z ≠ 0) : 1 ≤ |z| := by rewrite [abs_eq_max_neg]; omega
@[simp] theorem abs_lt_one_iff {a : Int} : |a| < 1 ↔ a = 0 := by rewrite [abs_eq_max_neg]; omega
theorem toNat_add_toNat_neg_eq_natAbs (n : Int) : n.toNat + (-n).toNat = n.natAbs := by omega
theorem sign_mul_abs (a : Int) : sign a * |a| = a := by
  rewrite [abs_eq_natAbs]
  match a with
  | ofNat 0 => rfl
  | ofNat (n + 1) => exact Int.one_mul _
  | negSucc n => exact (Int.neg_mul 1 _).trans (congrArg _ (Int.one_mul _))
theorem sign_mul_self_eq_abs (a : Int) : sign a * a = |a| := by
  rewrite [abs_eq_natAbs]
  match a with
  | ofNat 0 => rfl
  | ofNat (n + 1) => exact Int.one_mul _
  | negSucc n => exact (Int.neg_mul 1 _).trans (congrArg _ (Int.one_mul _))

end Int

theorem abs_dvd_abs (a b : Int) : |a| ∣ |b| ↔ a ∣ b := by
  rw [Int.abs_eq_natAbs, Int.abs_eq_natAbs, Int.natAbs_dvd, Int.dvd_natAbs]
@[simp] theorem abs_dvd (a b : Int) : |a| ∣ b ↔ a ∣ b := by rw [Int.abs_eq_natAbs, Int.natAbs_dvd]
@[simp] theorem dvd_abs (a b : Int) : a ∣ |b| ↔ a ∣ b := by rw [Int.abs_eq_natAbs, Int.dvd_natAbs]
@[simp] theorem Nat.abs_cast (n : Nat) : |(n : Int)| = n := abs_of_nonneg (Int.natCast_nonneg n)
@[simp] theorem Nat.abs_ofNat (n : Nat) : |(no_index (OfNat.ofNat n) : Int)| = OfNat.ofNat n := Nat.abs_cast n
