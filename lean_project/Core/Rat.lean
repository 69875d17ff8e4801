/-
# Rational numbers

Contract: importing this module gives `ℚ` with its field, its order, casts, literals, and what the tactics
need to know of it.
-/
prelude
import Core.Rat.Instances
import Core.Rat.Floor
import Core.Rat.Grind
import Core.Rat.Text
