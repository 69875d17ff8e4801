/-
# Absolute value

Contract: `|a|` for any type with a maximum and a negation, with Mathlib's notation.
-/
prelude
import Core.Logic
import Core.Quote
set_option linter.all false

universe u

/-- The larger of `a` and `-a`. -/
def abs {α : Type u} [Max α] [Neg α] (a : α) : α := max a (-a)

macro:max (name := Leanmath.absNotation) atomic("|" noWs) a:term noWs "|" : term => `(abs $a)
@[app_unexpander abs] def Leanmath.unexpandAbs : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `(|$a|)
  | _ => throw ()

theorem abs_eq_max_neg {α : Type u} [Max α] [Neg α] {a : α} : |a| = max a (-a) := rfl
