/-
# Squares

Contract: `IsSquare` as Mathlib defines it, decided for natural numbers and integers.
-/
prelude
import Core.Nat.Sqrt
import Core.Int.Lemmas
set_option linter.all false

universe u

/-- `a` is a square: `a = r * r`. -/
def IsSquare {α : Type u} [Mul α] (a : α) : Prop := ∃ r, a = r * r
theorem IsSquare.mul_self {α : Type u} [Mul α] (r : α) : IsSquare (r * r) := ⟨r, rfl⟩
theorem isSquare_iff_exists_sq {n : Nat} : IsSquare n ↔ ∃ c, n = c ^ 2 := exists_congr fun c => by rw [Nat.pow_two]
instance Nat.instDecidableIsSquare : DecidablePred (IsSquare : Nat → Prop) := fun n =>
  decidable_of_iff (sqrt n * sqrt n = n) ⟨fun h => ⟨sqrt n, h.symm⟩, fun ⟨r, h⟩ => by rw [h, Nat.sqrt_eq]⟩
theorem Int.isSquare_iff {z : Int} : IsSquare z ↔ 0 ≤ z ∧ IsSquare z.toNat := by
  constructor
  · intro ⟨r, h⟩
    have e : z = ((r.natAbs * r.natAbs : Nat) : Int) := by rw [h, Int.natAbs_mul_self]
    exact ⟨by omega, r.natAbs, by omega⟩
  · intro ⟨h, r, e⟩
    exact ⟨r, by rw [← Int.natCast_mul]; omega⟩
instance Int.instDecidableIsSquare : DecidablePred (IsSquare : Int → Prop) := fun _ => decidable_of_iff' _ isSquare_iff
