/-
# Commands and terms of Mathlib that are macros

Contract: `lemma` is `theorem`; `alias new := old` gives a declaration a second name; `Type*` and `Sort*`
are universes with a level of their own.
-/
prelude
import Core.Quote
import Core.Int.Basic
set_option linter.all false

namespace Lean.Parser.Command
syntax (name := lemma) (priority := default + 1) declModifiers group("lemma " declId ppIndent(declSig) declVal) : command
macro_rules
  | `($mods:declModifiers lemma $id $sig $val) => `($mods:declModifiers theorem $id $sig $val)
syntax (name := «alias») declModifiers "alias " ident " := " ident : command
macro_rules
  | `($mods:declModifiers alias $new := $old) => `(set_option linter.defProp false in $mods:declModifiers abbrev $new := @$old)
end Lean.Parser.Command
macro "Type*" : term => `(Type _)
macro "Sort*" : term => `(Sort _)

/-!
# Names of the number systems

Contract: the notation `ℕ` and `ℤ`, as Mathlib has it. (`ℚ` stands with the rational numbers.)
-/

section
notation "ℕ" => Nat
notation "ℤ" => Int
end
