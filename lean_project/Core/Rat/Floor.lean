/-
# Rounding

Contract: `⌊a⌋` and `⌈a⌉`, with Mathlib's names, for types whose elements lie between two integers; here
the rational numbers and the integers.
-/
prelude
import Core.Rat.Instances
set_option linter.all false

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
