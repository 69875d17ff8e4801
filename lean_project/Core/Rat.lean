/-
# Rational numbers

Contract: importing this module gives `ℚ` with its field, its order, casts, literals, and what the tactics
need to know of it.
-/
prelude
import Core.Rat.Instances
import Core.Rat.Basic
import Core.Format
import Core.Rat.Order
import Core.Algebra.Classes
import Core.Grind.Order
set_option linter.all false

/-!
# Rounding

Contract: `⌊a⌋` and `⌈a⌉`, with Mathlib's names, for types whose elements lie between two integers; here
the rational numbers and the integers.
-/

section
universe u
class FloorRing (α : Type u) where
  floor : α → Int
  ceil : α → Int
instance instFloorRingInt : FloorRing Int := ⟨id, id⟩
instance instFloorRingRat : FloorRing Rat := ⟨Rat.floor, Rat.ceil⟩

namespace Int
/-- The greatest integer not above `a`. -/
def floor {α : Type u} [FloorRing α] : α → Int := FloorRing.floor
/-- The least integer not below `a`. -/
def ceil {α : Type u} [FloorRing α] : α → Int := FloorRing.ceil
notation "⌊" a "⌋" => Int.floor a
notation "⌈" a "⌉" => Int.ceil a
/-- What is left of `a` above `⌊a⌋`. -/
def fract (a : Rat) : Rat := a - ⌊a⌋

variable {a b : Rat} {z : Int}
@[simp] theorem floor_int (z : Int) : ⌊z⌋ = z := rfl
@[simp] theorem ceil_int (z : Int) : ⌈z⌉ = z := rfl
theorem le_floor : z ≤ ⌊a⌋ ↔ (z : Rat) ≤ a := Rat.le_floor_iff
theorem floor_lt : ⌊a⌋ < z ↔ a < z := Rat.floor_lt_iff
theorem floor_le (a : Rat) : (⌊a⌋ : Rat) ≤ a := Rat.floor_le a
theorem lt_floor_add_one (a : Rat) : a < ⌊a⌋ + 1 := Rat.lt_floor_add_one a
theorem ceil_le : ⌈a⌉ ≤ z ↔ a ≤ z := Rat.ceil_le_iff
theorem lt_ceil : z < ⌈a⌉ ↔ (z : Rat) < a := Rat.lt_ceil_iff
theorem le_ceil (a : Rat) : a ≤ ⌈a⌉ := Rat.le_ceil a
theorem floor_mono (h : a ≤ b) : ⌊a⌋ ≤ ⌊b⌋ := Rat.floor_monotone h
@[simp] theorem floor_intCast (z : Int) : ⌊(z : Rat)⌋ = z := Rat.floor_intCast z
@[simp] theorem floor_natCast (n : Nat) : ⌊(n : Rat)⌋ = n := Rat.floor_natCast n
@[simp] theorem floor_zero : ⌊(0 : Rat)⌋ = 0 := rfl
@[simp] theorem floor_one : ⌊(1 : Rat)⌋ = 1 := rfl
@[simp] theorem floor_ofNat (n : Nat) : ⌊(no_index (OfNat.ofNat n) : Rat)⌋ = OfNat.ofNat n := Rat.floor_natCast n
@[simp] theorem ceil_intCast (z : Int) : ⌈(z : Rat)⌉ = z := Rat.ceil_intCast z
theorem floor_eq_iff : ⌊a⌋ = z ↔ (z : Rat) ≤ a ∧ a < z + 1 := by
  have e : (z : Rat) + 1 = ((z + 1 : Int) : Rat) := (Rat.intCast_add z 1).symm
  rewrite [e, ← le_floor, ← floor_lt]; omega
theorem ceil_eq_iff : ⌈a⌉ = z ↔ (z : Rat) - 1 < a ∧ a ≤ z := by
  have e : (z : Rat) - 1 = ((z - 1 : Int) : Rat) := (Rat.intCast_sub z 1).symm
  rewrite [e, ← lt_ceil, ← ceil_le]; omega
@[simp] theorem floor_add_intCast (a : Rat) (z : Int) : ⌊a + z⌋ = ⌊a⌋ + z := by
  refine floor_eq_iff.mpr ?_
  rewrite [Rat.intCast_add, Rat.add_le_add_right, Rat.add_right_comm, Rat.add_lt_add_right]
  exact ⟨floor_le a, lt_floor_add_one a⟩
theorem floor_div_natCast (m n : Nat) : ⌊(m : Rat) / n⌋ = (m / n : Nat) := by
  by_cases h : n = 0
  · rewrite [h, Nat.div_zero]
    rewrite [show (m : Rat) / ((0 : Nat) : Rat) = 0 from Rat.div_zero _]; rfl
  · have hn : (0 : Rat) < n := Rat.natCast_pos.mpr (Nat.pos_of_ne_zero h)
    refine floor_eq_iff.mpr ⟨?_, ?_⟩
    · rewrite [Rat.le_div_iff hn]
      show ((m / n : Nat) : Rat) * n ≤ m
      rewrite [← Rat.natCast_mul, Rat.natCast_le_natCast]; exact Nat.div_mul_le_self m n
    · rewrite [Rat.div_lt_iff hn]
      show (m : Rat) < (((m / n : Nat) : Rat) + 1) * n
      rewrite [← Rat.natCast_succ, ← Rat.natCast_mul, Rat.natCast_lt_natCast, Nat.mul_comm]
      exact Nat.lt_mul_div_succ m (Nat.pos_of_ne_zero h)
theorem fract_nonneg (a : Rat) : 0 ≤ fract a := Rat.sub_nonneg.mpr (floor_le a)
theorem fract_lt_one (a : Rat) : fract a < 1 := by
  have := lt_floor_add_one a
  rw [← Rat.add_lt_add_right (c := -(⌊a⌋ : Rat)), ← Rat.sub_eq_add_neg, Rat.add_comm (⌊a⌋ : Rat), Rat.add_assoc, Rat.add_neg_cancel,
    Rat.add_zero] at this
  exact this
theorem floor_add_fract (a : Rat) : (⌊a⌋ : Rat) + fract a = a := by
  show (⌊a⌋ : Rat) + (a - ⌊a⌋) = a
  rw [Rat.add_comm, Rat.sub_add_cancel]
end Int
end

/-!
# Rational numbers as text

Contract: how `#eval` and messages show a rational number, as stock Lean does: `(3 : Rat)/4` and `3/4`.
-/

section
instance instToStringRat : ToString Rat :=
  ⟨fun a => if a.den = 1 then toString a.num else toString a.num ++ "/" ++ toString a.den⟩
instance instReprRat : Repr Rat :=
  ⟨fun a _ => if a.den = 1 then repr a.num else .text ("(" ++ toString a.num ++ " : Rat)/" ++ toString a.den)⟩
end

/-!
# The rational numbers for `grind`

Contract: `Rat` is a field of characteristic zero in the classes that native `grind` reads.
-/

section
universe u
namespace Lean.Grind

instance instFieldRat : Field Rat where
  nsmul := ⟨fun n a => (n : Rat) * a⟩
  zsmul := ⟨fun n a => (n : Rat) * a⟩
  add_zero := Rat.add_zero
  add_comm := Rat.add_comm
  add_assoc := Rat.add_assoc
  mul_assoc := Rat.mul_assoc
  mul_one := Rat.mul_one
  one_mul := Rat.one_mul
  left_distrib := Rat.mul_add
  right_distrib := Rat.add_mul
  zero_mul := Rat.zero_mul
  mul_zero := Rat.mul_zero
  pow_zero := Rat.pow_zero
  pow_succ := Rat.pow_succ
  mul_comm := Rat.mul_comm
  ofNat_succ n := Rat.natCast_add n 1
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel := Rat.neg_add_cancel
  sub_eq_add_neg := Rat.sub_eq_add_neg
  neg_zsmul i a := by
    show ((-i : Int) : Rat) * a = -((i : Rat) * a)
    rw [Rat.intCast_neg, Rat.neg_mul]
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg := Rat.intCast_neg
  div_eq_mul_inv := Rat.div_eq_mul_inv
  zero_ne_one := Rat.zero_ne_one
  inv_zero := Rat.inv_zero
  mul_inv_cancel := Rat.mul_inv_cancel _
  zpow_zero := Rat.zpow_zero
  zpow_succ := Rat.pow_succ
  zpow_neg := Rat.zpow_neg
instance instIsCharPRatOfNatNat : IsCharP Rat 0 where
  ofNat_ext_iff := Rat.natCast_inj.trans (by rw [Nat.mod_zero, Nat.mod_zero])
instance instNoNatZeroDivisorsRat : NoNatZeroDivisors Rat where
  no_nat_zero_divisors k _ _ h := Rat.mul_left_cancel fun e => h (Rat.natCast_eq_zero_iff.mp e)

/-! ## Fields: what native code names when it meets an inverse or a disequality -/

namespace CommRing
variable {α : Type u} [Field α]
theorem diseq_to_eq (a b : α) (h : a ≠ b) : (a - b) * (a - b)⁻¹ = 1 :=
  Field.mul_inv_cancel fun e => h (Ring.sub_eq_zero_iff.mp e)
theorem diseq0_to_eq (a : α) (h : a ≠ 0) : a * a⁻¹ = 1 := Field.mul_inv_cancel h
open Classical in
theorem inv_split (a : α) : if a = 0 then a⁻¹ = 0 else a * a⁻¹ = 1 := by
  split
  · next h => rewrite [h]; exact Field.inv_zero
  · next h => exact Field.mul_inv_cancel h
end CommRing

end Lean.Grind
end

/-!
# `grind`: the order of the rational numbers

Contract: `Rat` is a linearly ordered field in the classes that native `grind` reads: its procedures
for orders and for linear arithmetic over ordered fields then work on rationals.
-/

section
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
end
