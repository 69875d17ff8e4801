/-
# Maximum, minimum and absolute value

Contract: the lemmas that Mathlib states for linear orders and ordered rings about `max`, `min` and `|a|`, under
its names, for every number system of `Core.Algebra.Laws` whose maximum is that of the order.
-/
prelude
import Core.Algebra.Laws
import Core.Logic
import Core.Quote
import Core.Int.Dvd
import Core.Omega
set_option linter.all false

universe u

/-!
# Absolute value

Contract: `|a|` for any type with a maximum and a negation, with Mathlib's notation.
-/

section
/-- The larger of `a` and `-a`. -/
def abs {α : Type u} [Max α] [Neg α] (a : α) : α := max a (-a)

macro:max (name := Leanmath.absNotation) atomic("|" noWs) a:term noWs "|" : term => `(abs $a)
@[app_unexpander abs] def Leanmath.unexpandAbs : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `(|$a|)
  | _ => throw ()

theorem abs_eq_max_neg {α : Type u} [Max α] [Neg α] {a : α} : |a| = max a (-a) := rfl
end

/-! # Maximum, minimum and absolute value -/

namespace Leanmath
class MaxLaws (α : Type u) [LE α] [Max α] [Min α] : Prop where
  max_eq_right : ∀ a b : α, a ≤ b → max a b = b
  max_eq_left : ∀ a b : α, b ≤ a → max a b = a
  min_eq_left : ∀ a b : α, a ≤ b → min a b = a
  min_eq_right : ∀ a b : α, b ≤ a → min a b = b
/-- The laws hold where `max` and `min` are defined by comparison. -/
theorem MaxLaws.ofLe {α : Type u} [LE α] [LT α] [OrderLaws α] [DecidableRel (@LE.le α _)] : @MaxLaws α _ maxOfLe minOfLe :=
  @MaxLaws.mk α _ maxOfLe minOfLe (fun _ _ h => if_pos h)
    (fun a b h => (em (a ≤ b)).elim (fun k => (if_pos k).trans (le_antisymm h k)) (fun k => if_neg k))
    (fun _ _ h => if_pos h)
    (fun a b h => (em (a ≤ b)).elim (fun k => (if_pos k).trans (le_antisymm k h)) (fun k => if_neg k))
instance instMaxLawsNat : MaxLaws Nat := MaxLaws.ofLe
instance instMaxLawsInt : MaxLaws Int := MaxLaws.ofLe
end Leanmath
open Leanmath

/-! ## Maximum and minimum -/

section
variable {α : Type u} [iLE : LE α] [iLT : LT α] [iMax : Max α] [iMin : Min α] [@OrderLaws α iLE iLT] [MaxLaws α] {a b c : α}

theorem max_eq_right (h : a ≤ b) : max a b = b := MaxLaws.max_eq_right a b h
theorem max_eq_left (h : b ≤ a) : max a b = a := MaxLaws.max_eq_left a b h
theorem min_eq_left (h : a ≤ b) : min a b = a := MaxLaws.min_eq_left a b h
theorem min_eq_right (h : b ≤ a) : min a b = b := MaxLaws.min_eq_right a b h
theorem max_choice (a b : α) : max a b = a ∨ max a b = b := (le_total a b).elim (fun h => .inr (max_eq_right h)) (fun h => .inl (max_eq_left h))
theorem min_choice (a b : α) : min a b = a ∨ min a b = b := (le_total a b).elim (fun h => .inl (min_eq_left h)) (fun h => .inr (min_eq_right h))
@[simp] theorem le_max_iff : a ≤ max b c ↔ a ≤ b ∨ a ≤ c := by
  rcases le_total b c with h | h
  · rewrite [max_eq_right h]; exact ⟨.inr, fun k => k.elim (fun k => le_trans k h) id⟩
  · rewrite [max_eq_left h]; exact ⟨.inl, fun k => k.elim id (fun k => le_trans k h)⟩
@[simp] theorem max_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by
  rcases le_total a b with h | h
  · rewrite [max_eq_right h]; exact ⟨fun k => ⟨le_trans h k, k⟩, And.right⟩
  · rewrite [max_eq_left h]; exact ⟨fun k => ⟨k, le_trans h k⟩, And.left⟩
@[simp] theorem le_min_iff : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by
  rcases le_total b c with h | h
  · rewrite [min_eq_left h]; exact ⟨fun k => ⟨k, le_trans k h⟩, And.left⟩
  · rewrite [min_eq_right h]; exact ⟨fun k => ⟨le_trans k h, k⟩, And.right⟩
@[simp] theorem min_le_iff : min a b ≤ c ↔ a ≤ c ∨ b ≤ c := by
  rcases le_total a b with h | h
  · rewrite [min_eq_left h]; exact ⟨.inl, fun k => k.elim id (fun k => le_trans h k)⟩
  · rewrite [min_eq_right h]; exact ⟨.inr, fun k => k.elim (fun k => le_trans h k) id⟩
@[simp] theorem lt_max_iff : a < max b c ↔ a < b ∨ a < c := by
  rewrite [← not_le, max_le_iff, ← not_le, ← not_le]; exact Classical.not_and_iff_not_or_not
@[simp] theorem max_lt_iff : max a b < c ↔ a < c ∧ b < c := by rw [← not_le, le_max_iff, not_or, not_le, not_le]
@[simp] theorem lt_min_iff : a < min b c ↔ a < b ∧ a < c := by rw [← not_le, min_le_iff, not_or, not_le, not_le]
@[simp] theorem min_lt_iff : min a b < c ↔ a < c ∨ b < c := by
  rewrite [← not_le, le_min_iff, ← not_le, ← not_le]; exact Classical.not_and_iff_not_or_not
theorem le_max_left (a b : α) : a ≤ max a b := le_max_iff.mpr (.inl le_rfl)
theorem le_max_right (a b : α) : b ≤ max a b := le_max_iff.mpr (.inr le_rfl)
theorem min_le_left (a b : α) : min a b ≤ a := min_le_iff.mpr (.inl le_rfl)
theorem min_le_right (a b : α) : min a b ≤ b := min_le_iff.mpr (.inr le_rfl)
theorem max_le (h : a ≤ c) (k : b ≤ c) : max a b ≤ c := max_le_iff.mpr ⟨h, k⟩
theorem le_min (h : a ≤ b) (k : a ≤ c) : a ≤ min b c := le_min_iff.mpr ⟨h, k⟩
theorem max_lt (h : a < c) (k : b < c) : max a b < c := max_lt_iff.mpr ⟨h, k⟩
theorem lt_min (h : a < b) (k : a < c) : a < min b c := lt_min_iff.mpr ⟨h, k⟩
theorem le_max_of_le_left (h : a ≤ b) : a ≤ max b c := le_max_iff.mpr (.inl h)
theorem le_max_of_le_right (h : a ≤ c) : a ≤ max b c := le_max_iff.mpr (.inr h)
theorem min_le_of_left_le (h : a ≤ c) : min a b ≤ c := min_le_iff.mpr (.inl h)
theorem min_le_of_right_le (h : b ≤ c) : min a b ≤ c := min_le_iff.mpr (.inr h)
theorem max_comm (a b : α) : max a b = max b a :=
  le_antisymm (max_le (le_max_right b a) (le_max_left b a)) (max_le (le_max_right a b) (le_max_left a b))
theorem min_comm (a b : α) : min a b = min b a :=
  le_antisymm (le_min (min_le_right a b) (min_le_left a b)) (le_min (min_le_right b a) (min_le_left b a))
@[simp] theorem max_self (a : α) : max a a = a := max_eq_left le_rfl
@[simp] theorem min_self (a : α) : min a a = a := min_eq_left le_rfl
theorem min_le_max : min a b ≤ max a b := le_trans (min_le_left a b) (le_max_left a b)
@[simp] theorem max_eq_left_iff : max a b = a ↔ b ≤ a := ⟨fun h => h ▸ le_max_right a b, max_eq_left⟩
@[simp] theorem max_eq_right_iff : max a b = b ↔ a ≤ b := ⟨fun h => h ▸ le_max_left a b, max_eq_right⟩
@[simp] theorem min_eq_left_iff : min a b = a ↔ a ≤ b := ⟨fun h => h ▸ min_le_right a b, min_eq_left⟩
@[simp] theorem min_eq_right_iff : min a b = b ↔ b ≤ a := ⟨fun h => h ▸ min_le_left a b, min_eq_right⟩
end

/-! ## Absolute value -/

section
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iNeg : Neg α] [iSub : Sub α] [iLE : LE α] [iLT : LT α]
  [iMax : Max α] [iMin : Min α]
  [@OrderedLaws α iAdd iMul iPow i0 i1 i2 iLE iLT] [@RingLaws α iAdd iMul iPow i0 i1 i2 iNeg iSub] [MaxLaws α] {a b c : α}

private theorem neg_le_neg_of_le (h : a ≤ b) : -b ≤ -a := by
  have := add_le_add_left h (-b + -a)
  rewrite [add_assoc, neg_add_cancel, add_zero, add_comm (-b), add_assoc, neg_add_cancel, add_zero] at this; exact this
private theorem neg_le_iff : -a ≤ b ↔ -b ≤ a :=
  ⟨fun h => by have := neg_le_neg_of_le h; rewrite [neg_neg] at this; exact this,
   fun h => by have := neg_le_neg_of_le h; rewrite [neg_neg] at this; exact this⟩
private theorem le_neg_iff : a ≤ -b ↔ b ≤ -a :=
  ⟨fun h => by have := neg_le_neg_of_le h; rewrite [neg_neg] at this; exact this,
   fun h => by have := neg_le_neg_of_le h; rewrite [neg_neg] at this; exact this⟩
private theorem neg_nonneg_iff : 0 ≤ -a ↔ a ≤ 0 :=
  ⟨fun h => by have := neg_le_neg_of_le h; rewrite [neg_neg, neg_zero] at this; exact this,
   fun h => by have := neg_le_neg_of_le h; rewrite [neg_zero] at this; exact this⟩
private theorem neg_le_self_iff (h : 0 ≤ a) : -a ≤ a := by
  have := neg_le_neg_of_le h
  rewrite [neg_zero] at this; exact le_trans this h

theorem le_abs_self (a : α) : a ≤ |a| := le_max_left a (-a)
theorem neg_le_abs (a : α) : -a ≤ |a| := le_max_right a (-a)
theorem neg_abs_le (a : α) : -|a| ≤ a := neg_le_iff.mp (neg_le_abs a)
theorem abs_of_nonneg (h : 0 ≤ a) : |a| = a := max_eq_left (neg_le_self_iff h)
theorem abs_of_pos (h : 0 < a) : |a| = a := abs_of_nonneg (le_of_lt h)
@[simp] theorem abs_neg (a : α) : |-a| = |a| := by rw [abs_eq_max_neg, abs_eq_max_neg, neg_neg, max_comm]
theorem abs_of_nonpos (h : a ≤ 0) : |a| = -a := by rw [← abs_neg, abs_of_nonneg (neg_nonneg_iff.mpr h)]
theorem abs_of_neg (h : a < 0) : |a| = -a := abs_of_nonpos (le_of_lt h)
theorem abs_choice (a : α) : |a| = a ∨ |a| = -a := max_choice a (-a)
theorem abs_cases (a : α) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 :=
  (le_or_gt 0 a).imp (fun h => ⟨abs_of_nonneg h, h⟩) (fun h => ⟨abs_of_neg h, h⟩)
@[simp] theorem abs_nonneg (a : α) : 0 ≤ |a| := by
  rcases le_total 0 a with h | h
  · exact le_trans h (le_abs_self a)
  · exact le_trans (neg_nonneg_iff.mpr h) (neg_le_abs a)
@[simp] theorem abs_zero : |(0 : α)| = 0 := abs_of_nonneg le_rfl
@[simp] theorem abs_one : |(1 : α)| = 1 := abs_of_nonneg zero_le_one
@[simp] theorem abs_two : |(2 : α)| = 2 := abs_of_nonneg (le_of_lt zero_lt_two)
@[simp] theorem abs_abs (a : α) : |(|a|)| = |a| := abs_of_nonneg (abs_nonneg a)
theorem abs_sub_comm (a b : α) : |a - b| = |b - a| := by rw [← abs_neg, neg_sub]
@[simp] theorem abs_eq_zero : |a| = 0 ↔ a = 0 := by
  refine ⟨fun h => le_antisymm (h ▸ le_abs_self a) ?_, fun h => by rw [h, abs_zero]⟩
  have := neg_abs_le a
  rewrite [h, neg_zero] at this; exact this
theorem abs_ne_zero : |a| ≠ 0 ↔ a ≠ 0 := not_congr abs_eq_zero
@[simp] theorem abs_pos : 0 < |a| ↔ a ≠ 0 :=
  ⟨fun h e => by rewrite [e, abs_zero] at h; exact lt_irrefl 0 h,
   fun h => not_le.mp fun k => h (abs_eq_zero.mp (le_antisymm k (abs_nonneg a)))⟩
@[simp] theorem abs_nonpos_iff : |a| ≤ 0 ↔ a = 0 :=
  ⟨fun h => abs_eq_zero.mp (le_antisymm h (abs_nonneg a)), fun h => by rewrite [h, abs_zero]; exact le_rfl⟩
@[simp] theorem abs_eq_self : |a| = a ↔ 0 ≤ a := ⟨fun h => h ▸ abs_nonneg a, abs_of_nonneg⟩
@[simp] theorem abs_eq_neg_self : |a| = -a ↔ a ≤ 0 := ⟨fun h => neg_nonneg_iff.mp (h ▸ abs_nonneg a), abs_of_nonpos⟩
theorem abs_le' : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b := max_le_iff
theorem abs_le : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := by rw [abs_le', and_comm, neg_le_iff]
theorem abs_lt : |a| < b ↔ -b < a ∧ a < b := by
  rw [abs_eq_max_neg, max_lt_iff, and_comm, ← not_le, le_neg_iff, not_le]
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := le_max_iff
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := lt_max_iff
theorem abs_le_of_le_of_neg_le (h₁ : a ≤ b) (h₂ : -a ≤ b) : |a| ≤ b := abs_le'.mpr ⟨h₁, h₂⟩
theorem neg_le_of_abs_le (h : |a| ≤ b) : -b ≤ a := (abs_le.mp h).1
theorem le_of_abs_le (h : |a| ≤ b) : a ≤ b := (abs_le.mp h).2
theorem abs_eq (hb : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by
  refine ⟨fun h => (abs_choice a).imp (fun k => k.symm.trans h) (fun k => by rw [← h, k, neg_neg]), fun h => h.elim (fun h => ?_) (fun h => ?_)⟩
  · rw [h, abs_of_nonneg hb]
  · rw [h, abs_neg, abs_of_nonneg hb]
theorem eq_or_eq_neg_of_abs_eq (h : |a| = b) : a = b ∨ a = -b :=
  (abs_choice a).imp (fun k => k.symm.trans h) (fun k => by rw [← h, k, neg_neg])
theorem abs_eq_abs : |a| = |b| ↔ a = b ∨ a = -b := by
  refine ⟨fun h => ?_, fun h => h.elim (fun h => by rw [h]) (fun h => by rw [h, abs_neg])⟩
  rcases eq_or_eq_neg_of_abs_eq h with k | k <;> rcases abs_choice b with l | l <;> rw [l] at k
  · exact .inl k
  · exact .inr k
  · exact .inr k
  · exact .inl (by rw [k, neg_neg])
theorem abs_add_le (a b : α) : |a + b| ≤ |a| + |b| :=
  abs_le'.mpr ⟨add_le_add (le_abs_self a) (le_abs_self b), by rewrite [neg_add]; exact add_le_add (neg_le_abs a) (neg_le_abs b)⟩
theorem abs_add (a b : α) : |a + b| ≤ |a| + |b| := abs_add_le a b
theorem abs_sub_le (a b c : α) : |a - c| ≤ |a - b| + |b - c| := by
  have e : a - c = a - b + (b - c) := by
    rw [sub_eq_add_neg, sub_eq_add_neg, sub_eq_add_neg, add_assoc, ← add_assoc (-b), neg_add_cancel, zero_add]
  rewrite [e]; exact abs_add_le (a - b) (b - c)
theorem abs_sub_abs_le_abs_sub (a b : α) : |a| - |b| ≤ |a - b| := by
  have := add_le_add_right (abs_add_le (a - b) b) (-|b|)
  rewrite [sub_add_cancel, add_assoc, add_neg_cancel, add_zero, ← sub_eq_add_neg] at this; exact this
theorem abs_abs_sub_abs_le (a b : α) : |(|a| - |b|)| ≤ |a - b| := by
  refine abs_le'.mpr ⟨abs_sub_abs_le_abs_sub a b, ?_⟩
  rewrite [neg_sub, abs_sub_comm]; exact abs_sub_abs_le_abs_sub b a
@[simp] theorem abs_mul_abs_self (a : α) : |a| * |a| = a * a := by
  rcases abs_choice a with h | h <;> rw [h]
  exact neg_mul_neg a a
theorem abs_mul_self (a : α) : |a * a| = a * a := abs_of_nonneg (mul_self_nonneg a)
theorem abs_mul (a b : α) : |a * b| = |a| * |b| := by
  rewrite [abs_eq (mul_nonneg (abs_nonneg a) (abs_nonneg b))]
  rcases abs_choice a with h | h <;> rcases abs_choice b with k | k <;> rw [h, k]
  · exact .inl rfl
  · rewrite [mul_neg, neg_neg]; exact .inr rfl
  · rewrite [neg_mul, neg_neg]; exact .inr rfl
  · rewrite [neg_mul_neg]; exact .inl rfl
theorem abs_pow (a : α) (n : Nat) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, abs_one]
  | succ n ih => rw [pow_succ, abs_mul, ih, pow_succ]
@[simp] theorem sq_abs (a : α) : |a| ^ 2 = a ^ 2 := by rw [pow_two, abs_mul_abs_self, pow_two]
theorem abs_sq (a : α) : |a ^ 2| = a ^ 2 := by rw [abs_pow, sq_abs]
theorem sq_le_sq' (h₁ : -b ≤ a) (h₂ : a ≤ b) : a ^ 2 ≤ b ^ 2 := by
  have h := abs_le.mpr ⟨h₁, h₂⟩
  have hb := le_trans (abs_nonneg a) h
  rewrite [← sq_abs, pow_two, pow_two]
  exact mul_le_mul h h (abs_nonneg a) hb
end

/-!
# Absolute values of integers

Contract: `|a|` on `Int` with Mathlib's names, decidable, and simplified by `simp`. What holds in every ordered
ring is in `Core.Algebra.Abs`.
-/

section
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
end
