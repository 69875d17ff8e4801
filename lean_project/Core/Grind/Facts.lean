/-
# `grind`: facts about lists and options

Contract: the equations that `grind` instantiates by itself, as stock Lean marks them.
-/
prelude
import Core.Grind.Norm
import Core.Data.ListLemmas
import Core.Data.Option
set_option linter.all false

universe u

namespace Option
variable {α : Type u} {a b : α}
@[simp, grind =] theorem isSome_none : @isSome α none = false := rfl
@[simp, grind =] theorem isSome_some : isSome (some a) = true := rfl
@[simp, grind =] theorem isNone_none : @isNone α none = true := rfl
@[simp, grind =] theorem isNone_some : isNone (some a) = false := rfl
@[simp, grind =] theorem getD_none : getD none a = a := rfl
@[simp, grind =] theorem getD_some : getD (some a) b = a := rfl
end Option

attribute [grind =] List.length_nil List.length_cons List.length_append List.length_map List.length_reverse
  List.nil_append List.cons_append List.append_nil List.mem_append List.mem_cons List.mem_map List.mem_filter List.mem_reverse
  List.map_nil List.map_cons List.map_append List.reverse_reverse
