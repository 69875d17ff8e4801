/-
# Rational numbers as text

Contract: how `#eval` and messages show a rational number, as stock Lean does: `(3 : Rat)/4` and `3/4`.
-/
prelude
import Core.Rat.Basic
import Core.Format
set_option linter.all false

instance instToStringRat : ToString Rat :=
  ⟨fun a => if a.den = 1 then toString a.num else toString a.num ++ "/" ++ toString a.den⟩
instance instReprRat : Repr Rat :=
  ⟨fun a _ => if a.den = 1 then repr a.num else .text ("(" ++ toString a.num ++ " : Rat)/" ++ toString a.den)⟩
