/-
# Configurations of native tactics

Contract: the structures that `simp (config := {..})`, `rw (occs := ..)` and their kin name, with
the fields and defaults of the native code.
-/
prelude
import Core.Quote
set_option linter.all false

namespace Lean.Meta
inductive EtaStructMode where
  | all | notClasses | none
inductive Occurrences where
  | all
  | pos (idxs : List Nat)
  | neg (idxs : List Nat)
instance Occurrences.instCoe : Coe (List Nat) Occurrences := ⟨.pos⟩

structure Simp.Config where
  maxSteps : Nat := 100000
  maxDischargeDepth : Nat := 2
  contextual : Bool := false
  memoize : Bool := true
  singlePass : Bool := false
  zeta : Bool := true
  beta : Bool := true
  eta : Bool := true
  etaStruct : EtaStructMode := .all
  iota : Bool := true
  proj : Bool := true
  decide : Bool := false
  arith : Bool := false
  autoUnfold : Bool := false
  dsimp : Bool := true
  failIfUnchanged : Bool := true
  ground : Bool := false
  unfoldPartialApp : Bool := false
  zetaDelta : Bool := false
  index : Bool := true
  implicitDefEqProofs : Bool := true
  zetaUnused : Bool := true
  catchRuntime : Bool := true
  zetaHave : Bool := true
  letToHave : Bool := true
  congrConsts : Bool := true
  bitVecOfNat : Bool := true
  warnExponents : Bool := true
  suggestions : Bool := false
  maxSuggestions : Option Nat := Option.none
  locals : Bool := false
  instances : Bool := false
end Lean.Meta

/-! ## `simp_all`, `decide` -/

structure Lean.Meta.Simp.ConfigCtx extends Lean.Meta.Simp.Config where
  contextual := true
structure Lean.Parser.Tactic.DecideConfig where
  kernel : Bool := false
  native : Bool := false
  zetaReduce : Bool := false
  revert : Bool := false
