/-
# Working with goals and expressions

Contract: the small functions that all tactics of this library share: failure and backtracking,
taking expressions apart, literals, hypotheses, running tactic syntax.
-/
prelude
import Core.Meta.Api
set_option linter.all false

universe u v w

namespace Lean
instance Expr.instBEq : BEq Expr := ⟨Expr.eqv⟩
class ToMessageData (α : Type) where
  toMessageData : α → MessageData
export ToMessageData (toMessageData)
instance MessageData.instToExpr : ToMessageData Expr := ⟨MessageData.ofExpr⟩
instance MessageData.instToName : ToMessageData Name := ⟨MessageData.ofName⟩
instance MessageData.instToString : ToMessageData String := ⟨stringToMessageData⟩
instance MessageData.instToMessageData : ToMessageData MessageData := ⟨fun m => m⟩
instance MessageData.instToSyntax : ToMessageData Syntax := ⟨MessageData.ofSyntax⟩
instance MessageData.instCoeString : Coe String MessageData := ⟨stringToMessageData⟩
end Lean

namespace Leanmath
open Lean Meta Elab

/-! ## Failure and backtracking -/

/-- Fail with a message, at the syntax that is being elaborated. -/
def failWith {α : Type} (msg : MessageData) : MetaM α := do
  let msg ← addMessageContext msg
  let ref ← getRef
  throw (Exception.error ref msg)
def fail {α : Type} (msg : String) : MetaM α := failWith (stringToMessageData msg)
/-- Run `x`; when it fails, undo what it did. -/
def attempt {α : Type} (x : MetaM α) : MetaM (Option α) := do
  let s ← saveState
  try
    let a ← x
    return some a
  catch _ =>
    s.restore
    return none
/-- Like `attempt` for tactics, where errors are not to be recovered from. -/
def attemptTac {α : Type} (x : TacticM α) : TacticM (Option α) := do
  let s ← Tactic.saveState
  try
    let a ← x
    return some a
  catch _ =>
    s.restore false
    return none
def succeeds (x : TacticM Unit) : TacticM Bool := do
  match ← attemptTac x with
  | some _ => return true
  | none => return false
/-- The first of the alternatives that succeeds. -/
def firstOf (msg : String) : List (TacticM Unit) → TacticM Unit
  | .nil => fail msg
  | .cons x xs => do
    match ← attemptTac x with
    | some _ => return ()
    | none => firstOf msg xs
/-- Run a tactic on one goal, return the goals that it leaves. -/
def runOn (g : MVarId) (x : TacticM Unit) : TacticM (List MVarId) := do
  let saved ← Tactic.getGoals
  Tactic.setGoals [g]
  x
  let gs ← Tactic.getUnsolvedGoals
  Tactic.setGoals saved
  return gs
def checkInterrupt : MetaM Unit := Core.checkSystem "tactic"

/-! ## Lists and arrays -/

def listIsNil {α : Type} : List α → Bool
  | .nil => true
  | .cons _ _ => false
def listAll {α : Type} (p : α → Bool) : List α → Bool
  | .nil => true
  | .cons a as => if p a then listAll p as else false
def listAny {α : Type} (p : α → Bool) : List α → Bool
  | .nil => false
  | .cons a as => if p a then true else listAny p as
def listFilter {α : Type} (p : α → Bool) : List α → List α
  | .nil => []
  | .cons a as => if p a then a :: listFilter p as else listFilter p as
def listReverseAux {α : Type} : List α → List α → List α
  | .nil, r => r
  | .cons a as, r => listReverseAux as (a :: r)
def listReverse {α : Type} (l : List α) : List α := listReverseAux l []
def listFind? {α : Type} (p : α → Bool) : List α → Option α
  | .nil => none
  | .cons a as => if p a then some a else listFind? p as
def listIdx? {α : Type} (p : α → Bool) (i : Nat) : List α → Option Nat
  | .nil => none
  | .cons a as => if p a then some i else listIdx? p (i + 1) as
def listGetD {α : Type} (d : α) : List α → Nat → α
  | .nil, _ => d
  | .cons a _, 0 => a
  | .cons _ as, Nat.succ n => listGetD d as n
def listRange : Nat → List Nat → List Nat
  | 0, r => r
  | Nat.succ n, r => listRange n (n :: r)
def listInsertBy {α : Type} (lt : α → α → Bool) (a : α) : List α → List α
  | .nil => [a]
  | .cons b bs => if lt b a then b :: listInsertBy lt a bs else a :: b :: bs
def listSortBy {α : Type} (lt : α → α → Bool) : List α → List α
  | .nil => []
  | .cons a as => listInsertBy lt a (listSortBy lt as)
/-- The element at an index, or a default. -/
@[inline] def getI {α : Type} [Inhabited α] (a : Array α) (i : Nat) : α := if i < a.size then a.get!Internal i else default

/-! ## Expressions -/

def mkApps (f : Expr) : List Expr → Expr
  | .nil => f
  | .cons a as => mkApps (.app f a) as
def cst (n : Name) : Expr := .const n []
def natType : Expr := cst ``Nat
def propType : Expr := .sort .zero
def appFn (e : Expr) : Expr := match e with
  | .app f _ => f
  | _ => e
/-- `n` applied to exactly `k` arguments: the arguments. -/
def appOf? (e : Expr) (n : Name) (k : Nat) : Option (Array Expr) :=
  if e.isAppOfArity n k then some e.getAppArgs else none
/-- The head constant. -/
def headConst (e : Expr) : Name := match e.getAppFn with
  | .const n _ => n
  | _ => .anonymous
/-- A binary operation `HAdd.hAdd α α α inst a b` and the like: type and operands. -/
def binOp? (e : Expr) (n : Name) : Option (Expr × Expr × Expr) :=
  if e.isAppOfArity n 6 then
    let a := e.getAppArgs
    some (getI a 0, getI a 4, getI a 5)
  else none
/-- A relation `LE.le α inst a b` and the like: type and sides. -/
def binRel? (e : Expr) (n : Name) : Option (Expr × Expr × Expr) :=
  if e.isAppOfArity n 4 then
    let a := e.getAppArgs
    some (getI a 0, getI a 2, getI a 3)
  else none
def eq? (e : Expr) : Option (Expr × Expr × Expr) :=
  if e.isAppOfArity ``Eq 3 then
    let a := e.getAppArgs
    some (getI a 0, getI a 1, getI a 2)
  else none
def not? (e : Expr) : Option Expr :=
  if e.isAppOfArity ``Not 1 then some (getI e.getAppArgs 0) else none
def isConst (e : Expr) (n : Name) : Bool := match e with
  | .const m _ => m == n
  | _ => false
/-- A numeral of `Nat`, `Int` or another type: `5`, `nat_lit 5`, `Nat.succ`, `Nat.zero` excluded. -/
def natLit? (e : Expr) : Option Nat :=
  match e with
  | .lit (.natVal n) => some n
  | .mdata _ e => natLit? e
  | _ =>
    if e.isAppOfArity ``OfNat.ofNat 3 then
      match getI e.getAppArgs 1 with
      | .lit (.natVal n) => some n
      | _ => none
    else none
def inferInst (type : Expr) : MetaM Expr := do
  match ← synthInstance? type none with
  | some e => return e
  | none => failWith (m!"no instance of {type}")
/-- The type of an expression, weak head normal up to reducible constants, without metavariables. -/
def typeOf (e : Expr) : MetaM Expr := do
  let t ← inferType e
  let t ← whnfR t
  instantiateMVars t

/-! ## Hypotheses -/

/-- The propositions among the hypotheses: identifier and type. -/
def propHyps : MetaM (List (FVarId × Expr)) := do
  let mut r : List (FVarId × Expr) := []
  for h in (← getLCtx).getFVarIds do
    let d ← h.getDecl
    if d.isImplementationDetail then
      continue
    let t ← instantiateMVars (← h.getType)
    if ← isProp t then
      r := (h, t) :: r
  return listReverse r
def allHyps : MetaM (List FVarId) := do
  let mut r : List FVarId := []
  for h in (← getLCtx).getFVarIds do
    let d ← h.getDecl
    if d.isImplementationDetail then
      continue
    r := h :: r
  return listReverse r
def getTarget : TacticM Expr := do
  let t ← Tactic.getMainTarget
  instantiateMVars t
/-- Close the main goal by a proof. -/
def closeWith (pf : Expr) : TacticM Unit := do
  let g ← Tactic.getMainGoal
  g.assign pf
  Tactic.replaceMainGoal []
/-- The main goal changes to a goal on which its proof depends: `f` maps a proof of `newType` to one of the old goal. -/
def replaceGoalBy (newType : Expr) (f : Expr → MetaM Expr) : TacticM Unit := Tactic.withMainContext do
  let g ← Tactic.getMainGoal
  let m ← mkFreshExprSyntheticOpaqueMVar newType (← g.getTag)
  g.assign (← f m)
  Tactic.replaceMainGoal [match m with | .mvar id => id | _ => g]

/-! ## Simplification by own procedures -/

def simpStats : Simp.Stats := Simp.instInhabitedStats.default
/-- One set of simplification procedures, called at every subterm: `pre` on the way down, `post` on the way up. -/
def mkProcs (pre post : Option Simp.Simproc) : MetaM Simp.Simprocs := do
  let star ← DiscrTree.mkPath (← mkFreshExprMVar none .natural .anonymous) false
  let mut s := Simp.instInhabitedSimprocs.default
  match pre with
  | some p => s := s.addCore star `Leanmath.pre false (.inl p)
  | none => s := s
  match post with
  | some p => s := s.addCore star `Leanmath.post true (.inl p)
  | none => s := s
  return s
/-- A simplifier context without any lemma. -/
def emptySimpContext : MetaM Simp.Context := do
  let c ← Simp.Context.mkDefault
  return c.setSimpTheorems Array.empty
/-- Rewrite the target and the hypotheses of `loc` by procedures only. -/
def simpWithProcs (procs : Simp.Simprocs) (loc : Tactic.Location) : TacticM Unit := do
  let _ ← Tactic.simpLocation (← emptySimpContext) (Array.mkArray1 procs) none loc
end Leanmath
