/-
# Tactics of first-order reasoning

Contract: `use`, `by_contra`, `push_neg`, `contrapose`, `set`, `tauto`, `split_ifs`, `nth_rewrite`,
with Mathlib's syntax.
-/
prelude
import Core.Meta.Util
import Core.Classical
import Core.Quote
set_option linter.all false

universe u

/-!
# Configurations of native tactics

Contract: the structures that `simp (config := {..})`, `rw (occs := ..)` and their kin name, with
the fields and defaults of the native code.
-/

section
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
end

/-! # Tactics of first-order reasoning -/

/-! ## The equations behind `push_neg` -/

namespace Leanmath.PushNeg
theorem not_not_eq (p : Prop) : (¬¬p) = p := propext Classical.not_not
theorem not_and_eq (p q : Prop) : (¬(p ∧ q)) = (p → ¬q) := propext not_and
theorem not_or_eq (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := propext not_or
theorem not_iff_eq (p q : Prop) : (¬(p ↔ q)) = ((p ∧ ¬q) ∨ (¬p ∧ q)) := propext
  ⟨fun h => (Classical.em p).elim
    (fun hp => .inl ⟨hp, fun hq => h (iff_of_true hp hq)⟩)
    (fun np => .inr ⟨np, Classical.byContradiction fun nq => h (iff_of_false np nq)⟩),
   fun h k => h.elim (fun ⟨hp, nq⟩ => nq (k.mp hp)) (fun ⟨np, hq⟩ => np (k.mpr hq))⟩
theorem not_imp_eq (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := propext Classical.not_imp
theorem not_forall_eq {α : Sort u} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x := propext Classical.not_forall
theorem not_exists_eq {α : Sort u} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x := propext not_exists
theorem not_ne_eq {α : Sort u} (a b : α) : (¬a ≠ b) = (a = b) := not_not_eq _
theorem not_true_eq : (¬True) = False := propext ⟨fun h => h trivial, False.elim⟩
theorem not_false_eq : (¬False) = True := propext ⟨fun _ => trivial, fun _ h => h⟩
end Leanmath.PushNeg

namespace Leanmath.Tactic
open Lean Meta Elab

/-! ## Macros that read the parts of a tactic -/

/-- Child `j` of the optional part `i`, if that part is there. -/
def part? (stx : Syntax) (i j : Nat) : Option Syntax := if (stx.getArg i).isNone then none else some ((stx.getArg i).getArg j)
/-- A tactic that ends in a place for a location, at this location. -/
def atLocation (tac : TSyntax `tactic) (loc : Syntax) : TSyntax `tactic := ⟨tac.raw.setArg (tac.raw.getNumArgs - 1) loc⟩

/-! ## `use` -/

syntax (name := use) "use" term,+ : tactic
/-- After `use`: close what is true by `rfl` or an assumption, conjunctions part by part, or leave it as it is. -/
partial def useDischarge : TacticM Unit :=
  firstOf "use: not trivial" [
    (do Tactic.evalTactic (← `(tactic| with_reducible rfl))),
    (do Tactic.evalTactic (← `(tactic| with_reducible assumption))),
    (do Tactic.evalTactic (← `(tactic| with_reducible exact True.intro))),
    (do
      Tactic.evalTactic (← `(tactic| with_reducible apply And.intro))
      for g in ← Tactic.getUnsolvedGoals do
        let rest ← runOn g useDischarge
        if !listIsNil rest then fail "use: not trivial"
      Tactic.setGoals [])]
def useTerms : List Syntax → TacticM Unit
  | .nil => return ()
  | .cons e es => do
    let e : Term := ⟨e⟩
    let goal ← whnfR (← getTarget)
    if headConst goal == ``Exists || !listIsNil es then
      Tactic.evalTactic (← `(tactic| refine ⟨$e, ?_⟩))
    else
      firstOf "use: the term fits neither the goal nor the first argument of its constructor" [
        (do Tactic.evalTactic (← `(tactic| exact $e))),
        (do Tactic.evalTactic (← `(tactic| refine ⟨$e, ?_⟩)))]
    useTerms es
@[tactic use] def evalUse : Tactic.Tactic := fun stx => do
  useTerms (stx.getArg 1).getArgs.getSepElems.toList
  match ← Tactic.getGoals with
  | .nil => return ()
  | .cons g gs => do
    match ← attemptTac (runOn g useDischarge) with
    | some rest => Tactic.setGoals (rest ++ gs)
    | none => return ()

/-! ## `push_neg` -/

/-- `¬ (a ≤ b)` is `b < a`, `¬ (a < b)` is `b ≤ a` (where `e` states the relation, perhaps as `≥` or `>`),
for the number types whose lemma `T.not_le` or `T.not_lt` is known. -/
def pushNegOrder (e : Expr) (args : Array Expr) (lemmaName : String) (op : Name) (a b : Expr) : MetaM (Option Simp.Result) := do
  match (getI args 0).cleanupAnnotations with
  | .const t _ =>
    let lem := Name.str t lemmaName
    if (← getEnv).contains lem true then
      let new ← mkAppM op (Array.mkArray2 b a)
      let pf ← mkAppM ``propext (Array.mkArray1 (← mkAppOptM lem (Array.mkArray2 (some a) (some b))))
      let stmt ← mkEq (.app (cst ``Not) e) new
      return some { expr := new, proof? := some (mkApps (.const ``id [.zero]) [stmt, pf]) }
    else return none
  | _ => return none
/-- One step: a proposition equal to `¬ e` with the negation further in. -/
def pushNegStep (e : Expr) : MetaM (Option Simp.Result) := do
  let e := e.consumeMData
  let res (new : Expr) (thm : Name) (args : Array Expr) : MetaM (Option Simp.Result) := do
    return some { expr := new, proof? := some (← mkAppM thm args) }
  match e with
  | .forallE n d b bi =>
    if !b.hasLooseBVars && (← isProp d) then
      res (mkApps (cst ``And) [d, .app (cst ``Not) b]) ``PushNeg.not_imp_eq (Array.mkArray2 d b)
    else
      let p := Expr.lam n d b bi
      res (← mkAppM ``Exists (Array.mkArray1 (.lam n d (.app (cst ``Not) b) .default))) ``PushNeg.not_forall_eq (Array.mkArray1 p)
  | _ =>
    let args := e.getAppArgs
    let a := getI args 0
    let b := getI args 1
    let notE (p : Expr) : Expr := .app (cst ``Not) p
    let andE (p q : Expr) : Expr := mkApps (cst ``And) [p, q]
    let h := headConst e
    if h == ``Not then
      res a ``PushNeg.not_not_eq (Array.mkArray1 a)
    else if h == ``And then
      res (.forallE `a a (notE b) .default) ``PushNeg.not_and_eq (Array.mkArray2 a b)
    else if h == ``Or then
      res (andE (notE a) (notE b)) ``PushNeg.not_or_eq (Array.mkArray2 a b)
    else if h == ``Iff then
      res (mkApps (cst ``Or) [andE a (notE b), andE (notE a) b]) ``PushNeg.not_iff_eq (Array.mkArray2 a b)
    else if h == ``Exists then
      match b with
      | .lam n d body _ => res (.forallE n d (notE body) .default) ``PushNeg.not_exists_eq (Array.mkArray1 b)
      | _ => res (.forallE `x a (notE (.app b (.bvar 0))) .default) ``PushNeg.not_exists_eq (Array.mkArray1 b)
    else if h == ``Ne then
      res (← mkEq b (getI args 2)) ``PushNeg.not_ne_eq (Array.mkArray2 b (getI args 2))
    else if h == ``True then
      res (cst ``False) ``PushNeg.not_true_eq Array.empty
    else if h == ``False then
      res (cst ``True) ``PushNeg.not_false_eq Array.empty
    else if h == ``LE.le then
      pushNegOrder e args "not_le" ``LT.lt (getI args 2) (getI args 3)
    else if h == ``LT.lt then
      pushNegOrder e args "not_lt" ``LE.le (getI args 2) (getI args 3)
    else if h == ``GE.ge then
      pushNegOrder e args "not_le" ``LT.lt (getI args 3) (getI args 2)
    else if h == ``GT.gt then
      pushNegOrder e args "not_lt" ``LE.le (getI args 3) (getI args 2)
    else
      return none
def pushNegProc : Simp.Simproc := fun e => do
  match not? e with
  | some p =>
    match eq? p with
    | some (_, a, b) => return .done { expr := ← mkAppM ``Ne (Array.mkArray2 a b) }
    | none =>
      match ← pushNegStep p with
      | some r => return .visit r
      | none => return .continue
  | none => return .continue
def pushNegAt (loc : Tactic.Location) : TacticM Unit := do
  simpWithProcs (← mkProcs (some pushNegProc) none) loc

syntax (name := pushNeg) "push_neg" (Lean.Parser.Tactic.location)? : tactic
@[tactic pushNeg] def evalPushNeg : Tactic.Tactic := fun stx => Tactic.withMainContext do
  pushNegAt (Tactic.expandOptLocation (stx.getArg 1))

/-! ## `by_contra`, `contrapose` -/

syntax (name := byContra) "by_contra" (ppSpace colGt ident (" : " term)?)? : tactic
macro_rules
  | `(tactic| by_contra) => `(tactic| by_contra this)
  | `(tactic| by_contra $h:ident) => `(tactic| first | guard_target = ¬ _; intro $h:ident | refine Classical.byContradiction fun $h => ?_)
  | `(tactic| by_contra $h:ident : $t:term) => `(tactic| by_contra $h:ident; change $t at $h:ident)
syntax (name := byContraBang) "by_contra!" (ppSpace colGt ident (" : " term)?)? : tactic
macro_rules
  | `(tactic| by_contra!) => `(tactic| by_contra! this)
  | `(tactic| by_contra! $h:ident) => `(tactic| by_contra $h:ident; try push_neg at $h:ident)
  | `(tactic| by_contra! $h:ident : $t:term) => `(tactic| by_contra! $h:ident; change $t at $h:ident)
syntax (name := contrapose) "contrapose" (ppSpace colGt ident)? : tactic
macro_rules
  | `(tactic| contrapose) => `(tactic| refine Classical.not_imp_not.mp ?_)
  | `(tactic| contrapose $h:ident) => `(tactic| revert $h:ident; contrapose; intro $h:ident)
syntax (name := contraposeBang) "contrapose!" (ppSpace colGt ident)? : tactic
macro_rules
  | `(tactic| contrapose!) => `(tactic| contrapose; try push_neg)
  | `(tactic| contrapose! $h:ident) => `(tactic| revert $h:ident; contrapose; intro $h:ident; try push_neg at $h:ident ⊢)
end Leanmath.Tactic
