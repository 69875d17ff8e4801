/-
# Absolute values of integers

Contract: `|a|` on `Int` with Mathlib's names, decidable, and simplified by `simp`. The lemmas in the root
namespace are those that Mathlib states for every ordered ring.
-/
prelude
import Core.Abs
import Core.Int.Dvd
import Core.Omega
set_option linter.all false

namespace Int

theorem abs_def (a : Int) : |a| = if a < 0 then -a else a := by rw [abs_eq_max_neg]; omega
@[simp] theorem natCast_natAbs (n : Int) : (n.natAbs : Int) = |n| := by rw [abs_eq_max_neg]; omega
theorem abs_eq_natAbs (a : Int) : |a| = a.natAbs := (natCast_natAbs a).symm
@[simp] theorem natAbs_abs (a : Int) : natAbs |a| = natAbs a := by rw [abs_eq_natAbs, natAbs_natCast]
theorem abs_le_one_iff {a : Int} : |a| ≤ 1 ↔ a = 0 ∨ a = 1 ∨ a = -1 := by rw [abs_eq_max_neg]; omega
theorem one_le_abs {z : Int} (h₀ : z ≠ 0) : 1 ≤ |z| := by rw [abs_eq_max_neg]; omega
@[simp] theorem abs_lt_one_iff {a : Int} : |a| < 1 ↔ a = 0 := by rw [abs_eq_max_neg]; omega
theorem toNat_add_toNat_neg_eq_natAbs (n : Int) : n.toNat + (-n).toNat = n.natAbs := by omega
theorem sign_mul_abs (a : Int) : sign a * |a| = a := by
  rw [abs_eq_natAbs]
  match a with
  | ofNat 0 => rfl
  | ofNat (n + 1) => exact Int.one_mul _
  | negSucc n => exact (Int.neg_mul 1 _).trans (congrArg _ (Int.one_mul _))
theorem sign_mul_self_eq_abs (a : Int) : sign a * a = |a| := by
  rw [abs_eq_natAbs]
  match a with
  | ofNat 0 => rfl
  | ofNat (n + 1) => exact Int.one_mul _
  | negSucc n => exact (Int.neg_mul 1 _).trans (congrArg _ (Int.one_mul _))

end Int

section
variable {a b c : Int}

theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := by rw [abs_eq_max_neg]; omega
theorem abs_of_pos (h : 0 < a) : |a| = a := by rw [abs_eq_max_neg]; omega
theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := by rw [abs_eq_max_neg]; omega
theorem abs_of_neg (h : a < 0) : |a| = -a := by rw [abs_eq_max_neg]; omega
@[simp] theorem abs_nonneg (a : Int) : 0 ≤ |a| := by rw [abs_eq_max_neg]; omega
@[simp] theorem abs_neg (a : Int) : |-a| = |a| := by
  rw [abs_eq_max_neg, abs_eq_max_neg, Int.neg_neg, Int.max_comm]
@[simp] theorem abs_zero : |(0 : Int)| = 0 := rfl
@[simp] theorem abs_one : |(1 : Int)| = 1 := rfl
@[simp] theorem abs_abs (a : Int) : |(|a|)| = |a| := abs_of_nonneg (abs_nonneg a)
theorem abs_sub_comm (a b : Int) : |a - b| = |b - a| := by rw [← abs_neg, Int.neg_sub]
theorem le_abs_self (a : Int) : a ≤ |a| := Int.le_max_left a (-a)
theorem neg_le_abs (a : Int) : -a ≤ |a| := Int.le_max_right a (-a)
theorem neg_abs_le (a : Int) : -|a| ≤ a := Int.neg_le_of_neg_le (neg_le_abs a)
theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by
  rw [Int.abs_eq_natAbs, Int.abs_eq_natAbs, Int.natCast_inj, Int.natAbs_eq_natAbs_iff]
theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by rw [abs_eq_max_neg]; omega
theorem eq_or_eq_neg_of_abs_eq (h : |a| = b) : a = b ∨ a = -b := by rw [abs_eq_max_neg] at h; omega
@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by rw [abs_eq_max_neg]; omega
theorem abs_ne_zero : |a| ≠ 0 ↔ a ≠ 0 := not_congr abs_eq_zero
@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 := by rw [abs_eq_max_neg]; omega
@[simp] theorem abs_le_zero_iff : |a| ≤ 0 ↔ a = 0 := by rw [abs_eq_max_neg]; omega
@[simp] theorem abs_eq_self : |a| = a ↔ 0 ≤ a := by rw [abs_eq_max_neg]; omega
@[simp] theorem abs_eq_neg_self : |a| = -a ↔ a ≤ 0 := by rw [abs_eq_max_neg]; omega
theorem abs_choice (a : Int) : |a| = a ∨ |a| = -a := by rw [abs_eq_max_neg]; omega
theorem abs_cases (a : Int) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 := by rw [abs_eq_max_neg]; omega
theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := by
  rw [abs_eq_max_neg, Int.max_le, and_comm]
  exact and_congr_left' ⟨Int.neg_le_of_neg_le, Int.neg_le_of_neg_le⟩
theorem abs_le' : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b := Int.max_le
theorem abs_lt : |a| < b ↔ -b < a ∧ a < b := by rw [abs_eq_max_neg]; omega
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := by rw [abs_eq_max_neg]; omega
theorem le_abs' : a ≤ |b| ↔ b ≤ -a ∨ a ≤ b := by rw [abs_eq_max_neg]; omega
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := by rw [abs_eq_max_neg]; omega
theorem abs_le_of_le_of_neg_le (h₁ : a ≤ b) (h₂ : -a ≤ b) : |a| ≤ b := abs_le'.mpr ⟨h₁, h₂⟩
theorem abs_sub_lt_iff : |a - b| < c ↔ a - b < c ∧ b - a < c := by rw [abs_eq_max_neg]; omega
theorem abs_sub_le_iff : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by rw [abs_eq_max_neg]; omega
theorem abs_add_le (a b : Int) : |a + b| ≤ |a| + |b| :=
  abs_le'.mpr ⟨Int.add_le_add (le_abs_self a) (le_abs_self b), by
    rw [Int.neg_add]; exact Int.add_le_add (neg_le_abs a) (neg_le_abs b)⟩
theorem abs_add (a b : Int) : |a + b| ≤ |a| + |b| := abs_add_le a b
theorem abs_sub_le (a b c : Int) : |a - c| ≤ |a - b| + |b - c| := by
  have := abs_add_le (a - b) (b - c)
  rw [Int.sub_add_sub_cancel] at this; exact this
theorem abs_sub_abs_le_abs_sub (a b : Int) : |a| - |b| ≤ |a - b| := by
  have := abs_add_le (a - b) b
  rw [Int.sub_add_cancel] at this; exact Int.sub_right_le_of_le_add this
theorem abs_abs_sub_abs_le (a b : Int) : |(|a| - |b|)| ≤ |a - b| := by
  refine abs_le'.mpr ⟨abs_sub_abs_le_abs_sub a b, ?_⟩
  rw [Int.neg_sub, abs_sub_comm]; exact abs_sub_abs_le_abs_sub b a
theorem abs_mul (a b : Int) : |a * b| = |a| * |b| := by
  rw [Int.abs_eq_natAbs, Int.natAbs_mul, Int.natCast_mul, Int.abs_eq_natAbs, Int.abs_eq_natAbs]
@[simp] theorem abs_mul_abs_self (a : Int) : |a| * |a| = a * a := by
  rcases abs_choice a with h | h <;> rw [h]
  exact Int.neg_mul_neg a a
theorem abs_mul_self (a : Int) : |a * a| = a * a := abs_of_nonneg (Int.mul_self_nonneg a)
theorem abs_pow (a : Int) (n : Nat) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, abs_mul, ih, Int.pow_succ]
@[simp] theorem sq_abs (a : Int) : |a| ^ 2 = a ^ 2 := by rw [Int.pow_two, abs_mul_abs_self, Int.pow_two]
theorem abs_sq (a : Int) : |a ^ 2| = a ^ 2 := by rw [abs_pow, sq_abs]
theorem abs_dvd_abs (a b : Int) : |a| ∣ |b| ↔ a ∣ b := by
  rw [Int.abs_eq_natAbs, Int.abs_eq_natAbs, Int.natAbs_dvd, Int.dvd_natAbs]
@[simp] theorem abs_dvd (a b : Int) : |a| ∣ b ↔ a ∣ b := by rw [Int.abs_eq_natAbs, Int.natAbs_dvd]
@[simp] theorem dvd_abs (a b : Int) : a ∣ |b| ↔ a ∣ b := by rw [Int.abs_eq_natAbs, Int.dvd_natAbs]
@[simp] theorem Nat.abs_cast (n : Nat) : |(n : Int)| = n := abs_of_nonneg (Int.natCast_nonneg n)
@[simp] theorem Nat.abs_ofNat (n : Nat) : |(no_index (OfNat.ofNat n) : Int)| = OfNat.ofNat n := Nat.abs_cast n

end
