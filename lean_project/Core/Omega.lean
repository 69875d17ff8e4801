/-
# `omega`

Contract: importing this module makes the native tactic `omega` work on `Nat`, `Int` and `Fin`.
-/
prelude
import Core.Omega.Constraint
import Core.Omega.Facts
import Core.Omega.Shift
import Core.Nat.Pow
