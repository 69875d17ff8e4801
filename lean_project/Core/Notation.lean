/-
# Names of the number systems

Contract: the notation `ℕ` and `ℤ`, as Mathlib has it. (`ℚ` stands with the rational numbers.)
-/
prelude
import Core.Int.Basic
import Core.Quote
set_option linter.all false

notation "ℕ" => Nat
notation "ℤ" => Int
