/-
# Rational numbers

Contract: importing this module gives `ℚ` with its field, its order, casts and literals.
-/
prelude
import Core.Rat.Order
