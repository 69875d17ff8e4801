/-
# Reflection: contexts

Contract: `Lean.RArray`, the search trees in which the certificates of native `grind` keep the atoms
of a goal.
-/
prelude
import Core.Logic
set_option linter.all false

universe u v

namespace Lean

inductive RArray (α : Type u) : Type u where
  | leaf : α → RArray α
  | branch : Nat → RArray α → RArray α → RArray α

/-- The entry at `n`: at a branch `p`, the indices below `p` are on the left. -/
@[reducible] noncomputable def RArray.get {α : Type u} (a : RArray α) (n : Nat) : α :=
  RArray.rec (fun x => x) (fun p _ _ l r => (Nat.ble p n).rec l r) a

end Lean
