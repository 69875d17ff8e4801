/-
# The native functions on expressions, goals, terms and tactics

Contract: bindings only, each under its official name and with the arity of the native code (monads
unfolded), in the groups: expressions, building terms, local context, goals, messages, simplifier,
elaboration. What is written on top of them is in `Core.Meta.Util`.
-/
prelude
import Core.Meta.Monad
import Core.Control
set_option linter.all false

universe u v w

namespace Lean
open Leanmath (Native)

/-! ## Types of objects -/

inductive LocalDeclKind where
  | default | implDetail | auxDecl
inductive LocalDecl where
  | cdecl (index : Nat) (fvarId : FVarId) (userName : Name) (type : Expr) (bi : BinderInfo) (kind : LocalDeclKind)
  | ldecl (index : Nat) (fvarId : FVarId) (userName : Name) (type : Expr) (value : Expr) (nondep : Bool) (kind : LocalDeclKind)
instance LocalDecl.instNonempty : Nonempty LocalDecl := ⟨.cdecl 0 ⟨.anonymous⟩ .anonymous (.bvar 0) .default .default⟩
class MonadMCtx (m : Type → Type) where
  getMCtx : m MetavarContext
  modifyMCtx : (MetavarContext → MetavarContext) → m Unit
class MonadLCtx (m : Type → Type) where
  getLCtx : m LocalContext
export MonadLCtx (getLCtx)
class MonadEnv (m : Type → Type) where
  getEnv : m Environment
  modifyEnv : (Environment → Environment) → m Unit
export MonadEnv (getEnv modifyEnv)
class AddMessageContext (m : Type → Type) where
  addMessageContext : MessageData → m MessageData
export AddMessageContext (addMessageContext)
inductive MetavarKind where
  | natural | synthetic | syntheticOpaque
inductive Meta.TransparencyMode where
  | all | default | reducible | instances | none
inductive MessageSeverity where
  | information | warning | error
def Meta.SavedState : Type := Native
def Meta.FVarSubst : Type := Native
def Elab.Tactic.SavedState : Type := Native
def Meta.Simp.Context : Type := Native
def Meta.Simp.State : Type := Native
def Meta.Simp.Stats : Type := Native
def Meta.Simp.MethodsRef : Type := Native
def Meta.Simp.Simprocs : Type := Native
abbrev Meta.Simp.SimprocsArray := Array Meta.Simp.Simprocs
def Meta.SimpTheorems : Type := Native
def Meta.DiscrTree.Key : Type := Native
instance Meta.SavedState.instNonempty : Nonempty Meta.SavedState := Native.instNonempty
instance Meta.FVarSubst.instNonempty : Nonempty Meta.FVarSubst := Native.instNonempty
instance Elab.Tactic.SavedState.instNonempty : Nonempty Elab.Tactic.SavedState := Native.instNonempty
instance Meta.Simp.Context.instNonempty : Nonempty Meta.Simp.Context := Native.instNonempty
instance Meta.SimpTheorems.instNonempty : Nonempty Meta.SimpTheorems := Native.instNonempty
instance Meta.Simp.Stats.instNonempty : Nonempty Meta.Simp.Stats := Native.instNonempty
instance Meta.Simp.Simprocs.instNonempty : Nonempty Meta.Simp.Simprocs := Native.instNonempty

/-! ### The simplifier's results -/

structure Meta.Simp.Result where
  expr : Expr
  proof? : Option Expr := none
  cache : Bool := true
inductive Meta.Simp.Step where
  | done (r : Meta.Simp.Result)
  | visit (e : Meta.Simp.Result)
  | continue (e? : Option Meta.Simp.Result := none)
abbrev Meta.Simp.SimpM := ReaderT Meta.Simp.MethodsRef (ReaderT Meta.Simp.Context (StateRefT' IO.RealWorld Meta.Simp.State MetaM))
abbrev Meta.Simp.Simproc := Expr → Meta.Simp.SimpM Meta.Simp.Step
abbrev Meta.Simp.DSimproc := Expr → Meta.Simp.SimpM Meta.Simp.Step
abbrev Meta.Simp.Discharge := Expr → Meta.Simp.SimpM (Option Expr)
inductive Elab.Tactic.Simp.DischargeWrapper where
  | default : DischargeWrapper
  | custom (ref : IO.Ref Native) (discharge : Meta.Simp.Discharge) : DischargeWrapper
inductive Elab.Tactic.SimpKind where
  | simp | simpAll | dsimp
structure Elab.Tactic.MkSimpContextResult where
  ctx : Meta.Simp.Context
  simprocs : Meta.Simp.SimprocsArray
  dischargeWrapper : Elab.Tactic.Simp.DischargeWrapper
  simpArgs : Array Native
instance Elab.Tactic.MkSimpContextResult.instNonempty : Nonempty Elab.Tactic.MkSimpContextResult :=
  match Native.instNonempty with
  | ⟨c⟩ => ⟨⟨c, Array.empty, .default, Array.empty⟩⟩
inductive Elab.Tactic.Location where
  | wildcard
  | targets (hypotheses : Array Syntax) (type : Bool)
instance Elab.Tactic.Location.instNonempty : Nonempty Elab.Tactic.Location := ⟨.wildcard⟩
structure Meta.RewriteResult where
  eNew : Expr
  eqProof : Expr
  mvarIds : List MVarId
instance Meta.RewriteResult.instNonempty : Nonempty Meta.RewriteResult := ⟨⟨.bvar 0, .bvar 0, .nil⟩⟩
instance Meta.Simp.Result.instNonempty : Nonempty Meta.Simp.Result := ⟨⟨.bvar 0, none, true⟩⟩
structure Meta.InductionSubgoal where
  mvarId : MVarId
  fields : Array Expr
  subst : Meta.FVarSubst
structure Meta.CasesSubgoal extends Meta.InductionSubgoal where
  ctorName : Option Name
end Lean

/-! ## Expressions -/

@[extern "native"] opaque Lean.Expr.hash (e : Lean.Expr) : UInt64
@[extern "native"] opaque Lean.Expr.eqv (a b : Lean.Expr) : Bool
@[extern "native"] opaque Lean.Expr.lt (a b : Lean.Expr) : Bool
@[extern "native"] opaque Lean.Expr.getAppFn (e : Lean.Expr) : Lean.Expr
@[extern "native"] opaque Lean.Expr.getAppNumArgs (e : Lean.Expr) : Nat
@[extern "native"] opaque Lean.Expr.getAppArgs (e : Lean.Expr) : Array Lean.Expr
@[extern "native"] opaque Lean.Expr.isAppOf (e : Lean.Expr) (n : Lean.Name) : Bool
@[extern "native"] opaque Lean.Expr.isAppOfArity (e : Lean.Expr) (n : Lean.Name) (k : Nat) : Bool
@[extern "native"] opaque Lean.Expr.consumeMData (e : Lean.Expr) : Lean.Expr
@[extern "native"] opaque Lean.Expr.cleanupAnnotations (e : Lean.Expr) : Lean.Expr
@[extern "native"] opaque Lean.Expr.headBeta (e : Lean.Expr) : Lean.Expr
@[extern "native"] opaque Lean.Expr.instantiate1 (e subst : Lean.Expr) : Lean.Expr
@[extern "native"] opaque Lean.Expr.abstract (e : Lean.Expr) (xs : Array Lean.Expr) : Lean.Expr
@[extern "native"] opaque Lean.Expr.replaceFVar (e fvar v : Lean.Expr) : Lean.Expr
@[extern "native"] opaque Lean.Expr.containsFVar (e : Lean.Expr) (fvarId : Lean.FVarId) : Bool
@[extern "native"] opaque Lean.Expr.hasLooseBVars (e : Lean.Expr) : Bool
@[extern "native"] opaque Lean.Expr.hasFVar (e : Lean.Expr) : Bool
@[extern "native"] opaque Lean.Expr.hasExprMVar (e : Lean.Expr) : Bool
@[extern "native"] opaque Lean.Expr.dbgToString (e : Lean.Expr) : String
@[extern "native"] opaque Lean.mkNatLit (n : Nat) : Lean.Expr
@[extern "native"] opaque Lean.mkRawNatLit (n : Nat) : Lean.Expr
@[extern "native"] opaque Lean.Meta.instMonadMCtxMetaM : Lean.MonadMCtx Lean.MetaM := ⟨Classical.ofNonempty, fun _ => Classical.ofNonempty⟩
@[extern "native"] opaque Lean.Meta.instMonadLCtxMetaM : Lean.MonadLCtx Lean.MetaM := ⟨Classical.ofNonempty⟩
@[extern "native"] opaque Lean.Meta.instMonadEnvMetaM : Lean.MonadEnv Lean.MetaM := ⟨Classical.ofNonempty, fun _ => Classical.ofNonempty⟩
@[extern "native"] opaque Lean.Meta.instAddMessageContextMetaM : Lean.AddMessageContext Lean.MetaM := ⟨fun _ => Classical.ofNonempty⟩
attribute [instance] Lean.Meta.instMonadMCtxMetaM Lean.Meta.instMonadLCtxMetaM Lean.Meta.instMonadEnvMetaM
  Lean.Meta.instAddMessageContextMetaM

namespace Leanmath.Monad
open Lean Elab
instance instMCtxTerm : MonadMCtx TermElabM := ⟨liftM (MonadMCtx.getMCtx : MetaM _), fun f => liftM (MonadMCtx.modifyMCtx f : MetaM _)⟩
instance instMCtxTactic : MonadMCtx TacticM := ⟨liftM (MonadMCtx.getMCtx : MetaM _), fun f => liftM (MonadMCtx.modifyMCtx f : MetaM _)⟩
instance instLCtxTerm : MonadLCtx TermElabM := ⟨liftM (getLCtx : MetaM _)⟩
instance instLCtxTactic : MonadLCtx TacticM := ⟨liftM (getLCtx : MetaM _)⟩
instance instEnvTerm : MonadEnv TermElabM := ⟨liftM (getEnv : MetaM _), fun f => liftM (modifyEnv f : MetaM _)⟩
instance instEnvTactic : MonadEnv TacticM := ⟨liftM (getEnv : MetaM _), fun f => liftM (modifyEnv f : MetaM _)⟩
@[always_inline] instance (priority := high) instSimp : Monad Meta.Simp.SimpM where
  pure a := fun _ _ _ _ _ _ _ w => .ok a w
  bind x f := fun r k ks m ms c s w => match x r k ks m ms c s w with
    | .ok a w => f a r k ks m ms c s w
    | .error e w => .error e w
instance (priority := high) instLiftMetaSimp : MonadLift MetaM Meta.Simp.SimpM := ⟨fun x _ _ _ => x⟩
end Leanmath.Monad

/-! ## Building and checking terms -/

@[extern "native"] opaque Lean.instantiateMVars {m : Type → Type} [Monad m] [Lean.MonadMCtx m] (e : Lean.Expr) : m Lean.Expr := pure e
@[extern "native"] opaque Lean.Meta.inferType (e : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.whnf (e : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.whnfR (e : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.whnfD (e : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.whnfCore (e : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.unfoldDefinition? (e : Lean.Expr) (ignoreTransparency : Bool) : Lean.MetaM (Option Lean.Expr)
@[extern "native"] opaque Lean.Meta.isDefEq (t s : Lean.Expr) : Lean.MetaM Bool
@[extern "native"] opaque Lean.Meta.isProp (e : Lean.Expr) : Lean.MetaM Bool
@[extern "native"] opaque Lean.Meta.isProof (e : Lean.Expr) : Lean.MetaM Bool
@[extern "native"] opaque Lean.Meta.getLevel (type : Lean.Expr) : Lean.MetaM Lean.Level
@[extern "native"] opaque Lean.Meta.getDecLevel (type : Lean.Expr) : Lean.MetaM Lean.Level
@[extern "native"] opaque Lean.Meta.synthInstance? (type : Lean.Expr) (maxResultSize? : Option Nat) : Lean.MetaM (Option Lean.Expr)
@[extern "native"] opaque Lean.Meta.mkFreshExprMVar (type? : Option Lean.Expr) (kind : Lean.MetavarKind) (userName : Lean.Name) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkFreshExprSyntheticOpaqueMVar (type : Lean.Expr) (tag : Lean.Name) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkAppM (constName : Lean.Name) (xs : Array Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkAppOptM (constName : Lean.Name) (xs : Array (Option Lean.Expr)) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkEq (a b : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkEqRefl (a : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkEqSymm (h : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkEqTrans (h₁ h₂ : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkOfEqTrue (h : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkEqTrue (h : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkEqFalse (h : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkEqMP (eq e : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkEqMPR (eq e : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkDecide (p : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkDecideProof (p : Lean.Expr) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkLambdaFVars (xs : Array Lean.Expr) (e : Lean.Expr) (usedOnly usedLetOnly etaReduce generalizeNondepLet : Bool) (binderInfoForMVars : Lean.BinderInfo) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.mkForallFVars (xs : Array Lean.Expr) (e : Lean.Expr) (usedOnly usedLetOnly generalizeNondepLet : Bool) (binderInfoForMVars : Lean.BinderInfo) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.forallMetaTelescopeReducing (e : Lean.Expr) (maxMVars? : Option Nat) (kind : Lean.MetavarKind) : Lean.MetaM (Prod (Array Lean.Expr) (Prod (Array Lean.BinderInfo) Lean.Expr))
@[extern "native"] opaque Lean.Meta.kabstract (e p : Lean.Expr) (occs : Leanmath.Native) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.Meta.evalNat (e : Lean.Expr) : Lean.MetaM (Option Nat)
@[extern "native"] opaque Lean.Meta.withReducible {n : Type → Type} [MonadControlT Lean.MetaM n] [Monad n] {α : Type} (x : n α) : n α := x
@[extern "native"] opaque Lean.Meta.withReducibleAndInstances {n : Type → Type} [MonadControlT Lean.MetaM n] [Monad n] {α : Type} (x : n α) : n α := x
@[extern "native"] opaque Lean.Meta.saveState : Lean.MetaM Lean.Meta.SavedState
@[extern "native"] opaque Lean.Meta.SavedState.restore (b : Lean.Meta.SavedState) : Lean.MetaM Unit
@[extern "native"] opaque Lean.Core.checkSystem (moduleName : String) : Lean.CoreM Unit
@[extern "native"] opaque Lean.Core.mkFreshUserName (n : Lean.Name) : Lean.CoreM Lean.Name
@[extern "native"] opaque Lean.Kernel.whnf (env : Lean.Environment) (lctx : Lean.LocalContext) (e : Lean.Expr) : Except Leanmath.Native Lean.Expr
@[extern "native"] opaque Lean.Environment.contains (env : Lean.Environment) (n : Lean.Name) (skipRealize : Bool) : Bool

/-! ## Local context -/

@[extern "native"] opaque Lean.LocalContext.getFVarIds (lctx : Lean.LocalContext) : Array Lean.FVarId
@[extern "native"] opaque Lean.LocalContext.findFromUserName? (lctx : Lean.LocalContext) (userName : Lean.Name) : Option Lean.LocalDecl
@[extern "native"] opaque Lean.LocalContext.getUnusedName (lctx : Lean.LocalContext) (userName : Lean.Name) : Lean.Name
@[extern "native"] opaque Lean.FVarId.getDecl (fvarId : Lean.FVarId) : Lean.MetaM Lean.LocalDecl
@[extern "native"] opaque Lean.FVarId.getType (fvarId : Lean.FVarId) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.FVarId.getUserName (fvarId : Lean.FVarId) : Lean.MetaM Lean.Name
@[extern "native"] opaque Lean.LocalDecl.isImplementationDetail (d : Lean.LocalDecl) : Bool
@[extern "native"] opaque Lean.Meta.FVarSubst.apply (s : Lean.Meta.FVarSubst) (e : Lean.Expr) : Lean.Expr

/-! ## Goals -/

@[extern "native"] opaque Lean.MVarId.withContext {n : Type → Type} [MonadControlT Lean.MetaM n] [Monad n] {α : Type} (mvarId : Lean.MVarId) (x : n α) : n α := x
@[extern "native"] opaque Lean.MVarId.assign {m : Type → Type} [Lean.MonadMCtx m] (mvarId : Lean.MVarId) (val : Lean.Expr) : m Unit := Lean.MonadMCtx.modifyMCtx id
@[extern "native"] opaque Lean.MVarId.isAssigned {m : Type → Type} [Monad m] [Lean.MonadMCtx m] (mvarId : Lean.MVarId) : m Bool := pure false
@[extern "native"] opaque Lean.MVarId.getType (mvarId : Lean.MVarId) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.MVarId.getType' (mvarId : Lean.MVarId) : Lean.MetaM Lean.Expr
@[extern "native"] opaque Lean.MVarId.getTag (mvarId : Lean.MVarId) : Lean.MetaM Lean.Name
@[extern "native"] opaque Lean.MVarId.setTag (mvarId : Lean.MVarId) (tag : Lean.Name) : Lean.MetaM Unit
@[extern "native"] opaque Lean.MVarId.intro (mvarId : Lean.MVarId) (name : Lean.Name) : Lean.MetaM (Prod Lean.FVarId Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.intro1 (mvarId : Lean.MVarId) (preserveBinderNames : Bool) : Lean.MetaM (Prod Lean.FVarId Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.intros (mvarId : Lean.MVarId) : Lean.MetaM (Prod (Array Lean.FVarId) Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.introNP (mvarId : Lean.MVarId) (n : Nat) : Lean.MetaM (Prod (Array Lean.FVarId) Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.assert (mvarId : Lean.MVarId) (name : Lean.Name) (type val : Lean.Expr) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.define (mvarId : Lean.MVarId) (name : Lean.Name) (type val : Lean.Expr) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.note (g : Lean.MVarId) (h : Lean.Name) (v : Lean.Expr) (t? : Option Lean.Expr) : Lean.MetaM (Prod Lean.FVarId Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.clear (mvarId : Lean.MVarId) (fvarId : Lean.FVarId) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.tryClear (mvarId : Lean.MVarId) (fvarId : Lean.FVarId) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.tryClearMany (mvarId : Lean.MVarId) (fvarIds : Array Lean.FVarId) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.revert (mvarId : Lean.MVarId) (fvarIds : Array Lean.FVarId) (preserveOrder clearAuxDeclsInsteadOfRevert : Bool) : Lean.MetaM (Prod (Array Lean.FVarId) Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.cases (mvarId : Lean.MVarId) (majorFVarId : Lean.FVarId) (givenNames : Array Leanmath.Native) (useNatCasesAuxOn : Bool) (interestingCtors? : Option (Array Lean.Name)) : Lean.MetaM (Array Lean.Meta.CasesSubgoal)
@[extern "native"] opaque Lean.MVarId.casesAnd (mvarId : Lean.MVarId) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.exfalso (mvarId : Lean.MVarId) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.falseOrByContra (g : Lean.MVarId) (useClassical : Option Bool) : Lean.MetaM (Option Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.contradiction (mvarId : Lean.MVarId) (config : Leanmath.Native) : Lean.MetaM Unit
@[extern "native"] opaque Lean.MVarId.assumptionCore (mvarId : Lean.MVarId) : Lean.MetaM Bool
@[extern "native"] opaque Lean.MVarId.refl (mvarId : Lean.MVarId) (check : Bool) : Lean.MetaM Unit
@[extern "native"] opaque Lean.MVarId.replaceTargetEq (mvarId : Lean.MVarId) (targetNew eqProof : Lean.Expr) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.replaceTargetDefEq (mvarId : Lean.MVarId) (targetNew : Lean.Expr) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.replaceLocalDeclDefEq (mvarId : Lean.MVarId) (fvarId : Lean.FVarId) (typeNew : Lean.Expr) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.change (mvarId : Lean.MVarId) (targetNew : Lean.Expr) (checkDefEq : Bool) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.MVarId.constructor (mvarId : Lean.MVarId) (cfg : Leanmath.Native) : Lean.MetaM (List Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.apply (mvarId : Lean.MVarId) (e : Lean.Expr) (cfg : Leanmath.Native) (term? : Option Lean.MessageData) : Lean.MetaM (List Lean.MVarId)
@[extern "native"] opaque Lean.MVarId.rename (mvarId : Lean.MVarId) (fvarId : Lean.FVarId) (userNameNew : Lean.Name) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.Meta.subst (mvarId : Lean.MVarId) (h : Lean.FVarId) : Lean.MetaM Lean.MVarId
@[extern "native"] opaque Lean.Meta.subst? (mvarId : Lean.MVarId) (h : Lean.FVarId) : Lean.MetaM (Option Lean.MVarId)
@[extern "native"] opaque Lean.Meta.getPropHyps : Lean.MetaM (Array Lean.FVarId)
@[extern "native"] opaque Lean.Meta.ppGoal (mvarId : Lean.MVarId) : Lean.MetaM Lean.Format
@[extern "native"] opaque Lean.Meta.ppExpr (e : Lean.Expr) : Lean.MetaM Lean.Format
@[extern "native"] opaque Lean.Meta.throwTacticEx {α : Type} (tacticName : Lean.Name) (mvarId : Lean.MVarId) (msg? : Option Lean.MessageData) : Lean.MetaM α

/-! ## Messages -/

@[extern "native"] opaque Lean.stringToMessageData (s : String) : Lean.MessageData
@[extern "native"] opaque Lean.MessageData.ofFormat (f : Lean.Format) : Lean.MessageData
@[extern "native"] opaque Lean.MessageData.ofExpr (e : Lean.Expr) : Lean.MessageData
@[extern "native"] opaque Lean.MessageData.ofName (n : Lean.Name) : Lean.MessageData
@[extern "native"] opaque Lean.MessageData.ofSyntax (stx : Lean.Syntax) : Lean.MessageData
@[extern "native"] opaque Lean.MessageData.instAppend : Append Lean.MessageData := ⟨fun a _ => a⟩
@[extern "native"] opaque Lean.MessageData.toString (msg : Lean.MessageData) : BaseIO String
@[extern "native"] opaque Lean.Exception.toMessageData (e : Lean.Exception) : Lean.MessageData
attribute [instance] Lean.MessageData.instAppend

/-! ## The simplifier -/

@[extern "native"] opaque Lean.Meta.getSimpTheorems : Lean.CoreM Lean.Meta.SimpTheorems
@[extern "native"] opaque Lean.Meta.instInhabitedSimpTheorems.default : Lean.Meta.SimpTheorems
@[extern "native"] opaque Lean.Meta.Simp.getSimprocs : Lean.CoreM Lean.Meta.Simp.Simprocs
@[extern "native"] opaque Lean.Meta.Simp.instInhabitedSimprocs.default : Lean.Meta.Simp.Simprocs
@[extern "native"] opaque Lean.Meta.Simp.instInhabitedStats.default : Lean.Meta.Simp.Stats
@[extern "native"] opaque Lean.Meta.Simp.Simprocs.addCore (s : Lean.Meta.Simp.Simprocs) (keys : Array Lean.Meta.DiscrTree.Key) (declName : Lean.Name) (post : Bool) (proc : Sum Lean.Meta.Simp.Simproc Lean.Meta.Simp.DSimproc) : Lean.Meta.Simp.Simprocs
@[extern "native"] opaque Lean.Meta.DiscrTree.mkPath (e : Lean.Expr) (noIndexAtArgs : Bool) : Lean.MetaM (Array Lean.Meta.DiscrTree.Key)
@[extern "native"] opaque Lean.Meta.Simp.Context.setFailIfUnchanged (c : Lean.Meta.Simp.Context) (flag : Bool) : Lean.Meta.Simp.Context
@[extern "native"] opaque Lean.Meta.Simp.Context.setSimpTheorems (c : Lean.Meta.Simp.Context) (simpTheorems : Array Lean.Meta.SimpTheorems) : Lean.Meta.Simp.Context
@[extern "native"] opaque Lean.Meta.Simp.Context.mkDefault : Lean.MetaM Lean.Meta.Simp.Context
@[extern "native"] opaque Lean.Meta.simp (e : Lean.Expr) (ctx : Lean.Meta.Simp.Context) (simprocs : Lean.Meta.Simp.SimprocsArray) (discharge? : Option Lean.Meta.Simp.Discharge) (stats : Lean.Meta.Simp.Stats) : Lean.MetaM (Prod Lean.Meta.Simp.Result Lean.Meta.Simp.Stats)
@[extern "native"] opaque Lean.Meta.simpGoal (mvarId : Lean.MVarId) (ctx : Lean.Meta.Simp.Context) (simprocs : Lean.Meta.Simp.SimprocsArray) (discharge? : Option Lean.Meta.Simp.Discharge) (simplifyTarget : Bool) (fvarIdsToSimp : Array Lean.FVarId) (stats : Lean.Meta.Simp.Stats) : Lean.MetaM (Prod (Option (Prod (Array Lean.FVarId) Lean.MVarId)) Lean.Meta.Simp.Stats)
@[extern "native"] opaque Lean.Meta.SplitIf.getSimpContext : Lean.MetaM Lean.Meta.Simp.Context
@[extern "native"] opaque Lean.Meta.SplitIf.mkDischarge? (useDecide : Bool) : Lean.MetaM Lean.Meta.Simp.Discharge
@[extern "native"] opaque Lean.Meta.Simp.dischargeDefault? (e : Lean.Expr) : Lean.Meta.Simp.SimpM (Option Lean.Expr)
@[extern "native"] opaque Lean.Elab.Tactic.mkSimpContext (stx : Lean.Syntax) (eraseLocal : Bool) (kind : Lean.Elab.Tactic.SimpKind) (ignoreStarArg : Bool) (simpTheorems : Lean.CoreM Lean.Meta.SimpTheorems) : Lean.Elab.TacticM Lean.Elab.Tactic.MkSimpContextResult
@[extern "native"] opaque Lean.Elab.Tactic.Simp.DischargeWrapper.with {α : Type} (w : Lean.Elab.Tactic.Simp.DischargeWrapper) (x : Option Lean.Meta.Simp.Discharge → Lean.Elab.TacticM α) : Lean.Elab.TacticM α := x none
@[extern "native"] opaque Lean.Elab.Tactic.simpLocation (ctx : Lean.Meta.Simp.Context) (simprocs : Lean.Meta.Simp.SimprocsArray) (discharge? : Option Lean.Meta.Simp.Discharge) (loc : Lean.Elab.Tactic.Location) : Lean.Elab.TacticM Lean.Meta.Simp.Stats

/-! ## Elaboration -/

@[extern "native"] opaque Lean.Elab.Term.elabTerm (stx : Lean.Syntax) (expectedType? : Option Lean.Expr) (catchExPostpone implicitLambda : Bool) : Lean.Elab.TermElabM Lean.Expr
@[extern "native"] opaque Lean.Elab.Term.elabType (stx : Lean.Syntax) : Lean.Elab.TermElabM Lean.Expr
@[extern "native"] opaque Lean.Elab.Term.synthesizeSyntheticMVarsNoPostponing (ignoreStuckTC : Bool) : Lean.Elab.TermElabM Unit
@[extern "native"] opaque Lean.Elab.Term.exprToSyntax (e : Lean.Expr) : Lean.Elab.TermElabM Lean.Term
@[extern "native"] opaque Lean.Elab.Tactic.run (mvarId : Lean.MVarId) (x : Lean.Elab.TacticM Unit) : Lean.Elab.TermElabM (List Lean.MVarId)
@[extern "native"] opaque Lean.Elab.Tactic.saveState : Lean.Elab.TacticM Lean.Elab.Tactic.SavedState
@[extern "native"] opaque Lean.Elab.Tactic.SavedState.restore (b : Lean.Elab.Tactic.SavedState) (restoreInfo : Bool) : Lean.Elab.TacticM Unit
@[extern "native"] opaque Lean.Elab.Tactic.evalTactic (stx : Lean.Syntax) : Lean.Elab.TacticM Unit
@[extern "native"] opaque Lean.Elab.Tactic.getGoals : Lean.Elab.TacticM (List Lean.MVarId)
@[extern "native"] opaque Lean.Elab.Tactic.setGoals (mvarIds : List Lean.MVarId) : Lean.Elab.TacticM Unit
@[extern "native"] opaque Lean.Elab.Tactic.getUnsolvedGoals : Lean.Elab.TacticM (List Lean.MVarId)
@[extern "native"] opaque Lean.Elab.Tactic.pruneSolvedGoals : Lean.Elab.TacticM Unit
@[extern "native"] opaque Lean.Elab.Tactic.getMainGoal : Lean.Elab.TacticM Lean.MVarId
@[extern "native"] opaque Lean.Elab.Tactic.getMainTarget : Lean.Elab.TacticM Lean.Expr
@[extern "native"] opaque Lean.Elab.Tactic.replaceMainGoal (mvarIds : List Lean.MVarId) : Lean.Elab.TacticM Unit
@[extern "native"] opaque Lean.Elab.Tactic.liftMetaTactic (tactic : Lean.MVarId → Lean.MetaM (List Lean.MVarId)) : Lean.Elab.TacticM Unit
@[extern "native"] opaque Lean.Elab.Tactic.withMainContext {α : Type} (x : Lean.Elab.TacticM α) : Lean.Elab.TacticM α := x
@[extern "native"] opaque Lean.Elab.Tactic.focus {α : Type} (x : Lean.Elab.TacticM α) : Lean.Elab.TacticM α := x
@[extern "native"] opaque Lean.Elab.Tactic.evalTacticAt (tac : Lean.Syntax) (mvarId : Lean.MVarId) : Lean.Elab.TacticM (List Lean.MVarId)
@[extern "native"] opaque Lean.Elab.Tactic.elabTerm (stx : Lean.Syntax) (expectedType? : Option Lean.Expr) (mayPostpone : Bool) : Lean.Elab.TacticM Lean.Expr
@[extern "native"] opaque Lean.Elab.Tactic.elabTermEnsuringType (stx : Lean.Syntax) (expectedType? : Option Lean.Expr) (mayPostpone : Bool) : Lean.Elab.TacticM Lean.Expr
@[extern "native"] opaque Lean.Elab.Tactic.elabTermWithHoles (stx : Lean.Syntax) (expectedType? : Option Lean.Expr) (tagSuffix : Lean.Name) (allowNaturalHoles : Bool) (parentTag? : Option Lean.Name) : Lean.Elab.TacticM (Prod Lean.Expr (List Lean.MVarId))
@[extern "native"] opaque Lean.Elab.Tactic.getFVarId (id : Lean.Syntax) : Lean.Elab.TacticM Lean.FVarId
@[extern "native"] opaque Lean.Elab.Tactic.expandOptLocation (stx : Lean.Syntax) : Lean.Elab.Tactic.Location
@[extern "native"] opaque Lean.Elab.Tactic.withLocation (loc : Lean.Elab.Tactic.Location) (atLocal : Lean.FVarId → Lean.Elab.TacticM Unit) (atTarget : Lean.Elab.TacticM Unit) (failed : Lean.MVarId → Lean.Elab.TacticM Unit) : Lean.Elab.TacticM Unit
@[extern "native"] opaque Lean.Elab.Tactic.Omega.omega (facts : List Lean.Expr) (g : Lean.MVarId) (cfg : Leanmath.Native) : Lean.MetaM Unit
