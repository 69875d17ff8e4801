/-
# Casts of natural numbers into number systems

Contract: the lemmas that Mathlib states for the cast of `ℕ` into any ordered ring, under its names, for every
number system of `Core.Algebra.Laws` whose cast sends `0` to `0` and successors to successors.
`push_cast` and `norm_cast` use the namesakes in `Int` and `Rat`.
-/
prelude
import Core.Algebra.Laws
import Core.Omega
import Core.Int.Dvd
set_option linter.all false

universe u

namespace Leanmath
class CastLaws (α : Type u) [NatCast α] [Add α] [Mul α] [Pow α Nat] [OfNat α (nat_lit 0)] [OfNat α (nat_lit 1)] [OfNat α (nat_lit 2)] [LE α] [LT α] : Prop
    extends OrderedLaws α where
  cast_zero : ((0 : Nat) : α) = 0
  cast_succ : ∀ n : Nat, ((n + 1 : Nat) : α) = (n : α) + 1
instance instCastLawsNat : CastLaws Nat := ⟨rfl, fun _ => rfl⟩
instance instCastLawsInt : CastLaws Int := ⟨rfl, fun _ => rfl⟩
end Leanmath
open Leanmath

namespace Nat
variable {α : Type u} [iCast : NatCast α] [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat]
  [i0 : OfNat α (nat_lit 0)] [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iLE : LE α] [iLT : LT α]
  [CastLaws α] {m n : Nat}

theorem cast_zero : ((0 : Nat) : α) = 0 := CastLaws.cast_zero
theorem cast_add_one (n : Nat) : ((n + 1 : Nat) : α) = n + 1 := CastLaws.cast_succ n
theorem cast_succ (n : Nat) : ((succ n : Nat) : α) = n + 1 := CastLaws.cast_succ n
theorem cast_one : ((1 : Nat) : α) = 1 := by rw [cast_add_one, cast_zero, zero_add]
theorem cast_two : ((2 : Nat) : α) = 2 := by rw [cast_add_one, cast_one, one_add_one_eq_two]
theorem cast_add (m n : Nat) : ((m + n : Nat) : α) = m + n := by
  induction n with
  | zero => exact (congrArg (fun x => (m : α) + x) cast_zero |>.trans (add_zero _)).symm
  | succ n ih => rw [← Nat.add_assoc, cast_add_one, ih, cast_add_one, add_assoc]
theorem cast_mul (m n : Nat) : ((m * n : Nat) : α) = m * n := by
  induction n with
  | zero => exact cast_zero.trans (congrArg (fun x => (m : α) * x) cast_zero |>.trans (mul_zero _)).symm
  | succ n ih => rw [Nat.mul_succ, cast_add, ih, cast_add_one, mul_add, mul_one]
theorem cast_pow (n m : Nat) : ((n ^ m : Nat) : α) = (n : α) ^ m := by
  induction m with
  | zero => exact cast_one.trans (pow_zero _).symm
  | succ m ih => rw [Nat.pow_succ, cast_mul, ih, pow_succ]
theorem cast_nonneg (n : Nat) : 0 ≤ (n : α) := by
  induction n with
  | zero => rewrite [cast_zero]; exact le_rfl
  | succ n ih => rewrite [cast_add_one]; exact add_nonneg ih zero_le_one
theorem cast_lt_succ_add (m k : Nat) : (m : α) < ((m + k + 1 : Nat) : α) := by
  rewrite [Nat.add_assoc, cast_add, cast_add_one]
  have := add_lt_add_left (add_pos_of_nonneg_of_pos (cast_nonneg (α := α) k) zero_lt_one) (m : α)
  rewrite [add_zero] at this; exact this
theorem cast_lt : (m : α) < n ↔ m < n := by
  refine ⟨fun h => ?_, fun h => ?_⟩
  · refine Nat.lt_of_not_le fun k => ?_
    obtain ⟨d, rfl⟩ := Nat.le.dest k
    rewrite [cast_add] at h
    have := add_le_add_left (cast_nonneg (α := α) d) (n : α)
    rewrite [add_zero] at this
    exact not_le.mpr h this
  · obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_lt h
    exact cast_lt_succ_add m k
theorem cast_le : (m : α) ≤ n ↔ m ≤ n := by rw [← not_lt, cast_lt, Nat.not_lt]
theorem cast_inj : (m : α) = n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm (cast_le (α := α) |>.mp (le_of_eq h)) (cast_le (α := α) |>.mp (le_of_eq h.symm)), fun h => by rw [h]⟩
theorem cast_injective : ∀ ⦃m n : Nat⦄, (m : α) = n → m = n := fun _ _ => cast_inj.mp
theorem cast_eq_zero : (n : α) = 0 ↔ n = 0 := by rw [← cast_zero, cast_inj]
theorem cast_ne_zero : (n : α) ≠ 0 ↔ n ≠ 0 := not_congr cast_eq_zero
theorem cast_eq_one : (n : α) = 1 ↔ n = 1 := by rw [← cast_one, cast_inj]
theorem cast_ne_one : (n : α) ≠ 1 ↔ n ≠ 1 := not_congr cast_eq_one
theorem cast_pos : (0 : α) < n ↔ 0 < n := by rw [← cast_zero, cast_lt]
theorem cast_add_one_pos (n : Nat) : 0 < (n : α) + 1 := by rewrite [← cast_add_one, cast_pos]; exact Nat.succ_pos n
theorem cast_add_one_ne_zero (n : Nat) : (n : α) + 1 ≠ 0 := ne_of_gt (cast_add_one_pos n)
@[simp] theorem one_le_cast : 1 ≤ (n : α) ↔ 1 ≤ n := by rw [← cast_one, cast_le]
@[simp] theorem one_lt_cast : 1 < (n : α) ↔ 1 < n := by rw [← cast_one, cast_lt]
@[simp] theorem cast_lt_one : (n : α) < 1 ↔ n = 0 := by rw [← cast_one, cast_lt, Nat.lt_one_iff]
@[simp] theorem cast_le_one : (n : α) ≤ 1 ↔ n ≤ 1 := by rw [← cast_one, cast_le]
@[simp] theorem cast_le_zero : (n : α) ≤ 0 ↔ n = 0 := by rw [← cast_zero, cast_le, Nat.le_zero_eq]
theorem cast_sub [Neg α] [Sub α] [RingLaws α] (h : m ≤ n) : ((n - m : Nat) : α) = n - m := by
  rw [eq_sub_iff_add_eq, ← cast_add, Nat.sub_add_cancel h]
theorem cast_pred [Neg α] [Sub α] [RingLaws α] (h : 0 < n) : ((n - 1 : Nat) : α) = n - 1 := by rw [cast_sub h, cast_one]
@[simp, norm_cast] theorem cast_ite (P : Prop) [Decidable P] (m n : Nat) :
    ((if P then m else n : Nat) : α) = if P then (m : α) else n := by split <;> rfl

end Nat

/-!
# Casts from `Nat` to `Int`

Contract: what `Core.Algebra.Cast` does not state for every number system.
-/

section
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
end
