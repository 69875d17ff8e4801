/-
# Units, irreducible and prime elements

Contract: `IsUnit`, `Irreducible` and `Prime` for a type with the operations that they name, in
Mathlib's shape. For natural numbers see `Core.Nat.Prime`.
-/
prelude
import Core.Logic
set_option linter.all false

universe u

def IsUnit {α : Type u} [Mul α] [OfNat α 1] (a : α) : Prop := ∃ b : α, a * b = 1 ∧ b * a = 1
structure Irreducible {α : Type u} [Mul α] [OfNat α 1] (p : α) : Prop where
  not_isUnit : ¬IsUnit p
  isUnit_or_isUnit ⦃a b : α⦄ : p = a * b → IsUnit a ∨ IsUnit b
theorem Irreducible.not_unit {α : Type u} [Mul α] [OfNat α 1] {p : α} (h : Irreducible p) : ¬IsUnit p := h.not_isUnit
def Prime {α : Type u} [Mul α] [OfNat α 0] [OfNat α 1] [Dvd α] (p : α) : Prop :=
  p ≠ 0 ∧ ¬IsUnit p ∧ ∀ a b : α, p ∣ a * b → p ∣ a ∨ p ∣ b
namespace Prime
variable {α : Type u} [Mul α] [OfNat α 0] [OfNat α 1] [Dvd α] {p : α}
theorem ne_zero (hp : Prime p) : p ≠ 0 := hp.1
theorem not_unit (hp : Prime p) : ¬IsUnit p := hp.2.1
theorem dvd_or_dvd (hp : Prime p) {a b : α} (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := hp.2.2 a b h
end Prime
