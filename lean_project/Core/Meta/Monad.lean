/-
# The monads of the elaborator

Contract: `CoreM`, `MetaM`, `TermElabM`, `TacticM`, `CommandElabM` as the transformer stacks of the
native code, with `do`, `throw`, `try`, quotations and automatic lifting in each. Contexts and states
are opaque objects, read through native functions only. The instances are written out flat, so that
`do` blocks compile quickly and to small code.
-/
prelude
import Core.Format
import Core.Quote
import Core.Meta.IO
set_option linter.all false

universe u v w

/-!
# Expressions

Contract: `Lean.Level`, `Lean.Expr`, `Lean.LocalDecl` and what they consist of, in the native layout,
and the native functions on them. The computed fields hold what the native constructors store there:
in an imported module every constructor call is the native one, so the definitions given here (which
only fix the layout) are never run.
-/

section
namespace Lean

inductive BinderInfo where
  | default | implicit | strictImplicit | instImplicit
structure MVarId where
  name : Name
structure FVarId where
  name : Name
structure LMVarId where
  name : Name
instance MVarId.instInhabited : Inhabited MVarId := ⟨⟨.anonymous⟩⟩
instance FVarId.instInhabited : Inhabited FVarId := ⟨⟨.anonymous⟩⟩
instance MVarId.instBEq : BEq MVarId := ⟨fun a b => a.name == b.name⟩
instance FVarId.instBEq : BEq FVarId := ⟨fun a b => a.name == b.name⟩
def KVMap : Type := Leanmath.Native
instance KVMap.instNonempty : Nonempty KVMap := Leanmath.Native.instNonempty
abbrev MData := KVMap
inductive Literal where
  | natVal (val : Nat)
  | strVal (val : String)

set_option genCtorIdx false in
inductive Level where
  | zero : Level
  | succ (u : Level) : Level
  | max (u v : Level) : Level
  | imax (u v : Level) : Level
  | param (n : Name) : Level
  | mvar (id : LMVarId) : Level
with
  @[computed_field] data : Level → UInt64
    | .zero => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .succ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .max _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .imax _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .param _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .mvar _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
instance Level.instInhabited : Inhabited Level := ⟨.zero⟩

inductive Expr where
  | bvar (deBruijnIndex : Nat) : Expr
  | fvar (fvarId : FVarId) : Expr
  | mvar (mvarId : MVarId) : Expr
  | sort (u : Level) : Expr
  | const (declName : Name) (us : List Level) : Expr
  | app (fn : Expr) (arg : Expr) : Expr
  | lam (binderName : Name) (binderType : Expr) (body : Expr) (binderInfo : BinderInfo) : Expr
  | forallE (binderName : Name) (binderType : Expr) (body : Expr) (binderInfo : BinderInfo) : Expr
  | letE (declName : Name) (type : Expr) (value : Expr) (body : Expr) (nondep : Bool) : Expr
  | lit : Literal → Expr
  | mdata (data : MData) (expr : Expr) : Expr
  | proj (typeName : Name) (idx : Nat) (struct : Expr) : Expr
with
  @[computed_field] data : Expr → UInt64
    | .bvar _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .fvar _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .mvar _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .sort _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .const _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .app _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .lam _ _ _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .forallE _ _ _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .letE _ _ _ _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .lit _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .mdata _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
    | .proj _ _ _ => UInt64.ofNatLT 0 (of_decide_eq_true rfl)
instance Expr.instInhabited : Inhabited Expr := ⟨.sort .zero⟩
end Lean
end

/-! # The monads of the elaborator -/

/-! ## Control of a stack of monads, as the native polymorphic functions expect it -/

class MonadControl (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  stM : Type u → Type u
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  restoreM : {α : Type u} → m (stM α) → n α
class MonadControlT (m : Type u → Type v) (n : Type u → Type w) where
  stM : Type u → Type u
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  restoreM {α : Type u} : stM α → n α

def StateRefT' (ω : Type) (σ : Type) (m : Type → Type) (α : Type) : Type := ReaderT (ST.Ref ω σ) m α
instance StateRefT'.instMonadLift {ω σ : Type} {m : Type → Type} : MonadLift m (StateRefT' ω σ m) := ⟨fun x _ => x⟩
instance StateRefT'.instMonadFunctor {ω σ : Type} {m : Type → Type} : MonadFunctor m (StateRefT' ω σ m) := ⟨fun f x s => f (x s)⟩
instance StateRefT'.instNonempty {ω σ : Type} {m : Type → Type} {α : Type} [h : Nonempty (m α)] : Nonempty (StateRefT' ω σ m α) :=
  match h with
  | ⟨x⟩ => ⟨fun _ => x⟩
instance ReaderT.instNonempty {ρ : Type u} {m : Type u → Type v} {α : Type u} [h : Nonempty (m α)] : Nonempty (ReaderT ρ m α) :=
  match h with
  | ⟨x⟩ => ⟨fun _ => x⟩

namespace Lean
open Leanmath (Native)

/-! ## Opaque objects -/

def MessageData : Type := Native
def Environment : Type := Native
def Options : Type := Native
def LocalContext : Type := Native
def MetavarContext : Type := Native
def LocalInstances : Type := Native
def MessageLog : Type := Native
def Message : Type := Native
def Core.Context : Type := Native
def Core.State : Type := Native
def Meta.Context : Type := Native
def Meta.State : Type := Native
def Elab.Term.Context : Type := Native
def Elab.Term.State : Type := Native
def Elab.Command.Context : Type := Native
def Elab.Command.State : Type := Native
instance MessageData.instNonempty : Nonempty MessageData := Native.instNonempty
instance Environment.instNonempty : Nonempty Environment := Native.instNonempty
instance Options.instNonempty : Nonempty Options := Native.instNonempty
instance LocalContext.instNonempty : Nonempty LocalContext := Native.instNonempty
instance MessageLog.instNonempty : Nonempty MessageLog := Native.instNonempty
instance Core.State.instNonempty : Nonempty Core.State := Native.instNonempty
instance Meta.State.instNonempty : Nonempty Meta.State := Native.instNonempty
instance Elab.Term.State.instNonempty : Nonempty Elab.Term.State := Native.instNonempty
instance Elab.Command.State.instNonempty : Nonempty Elab.Command.State := Native.instNonempty

structure InternalExceptionId where
  idx : Nat
inductive Exception where
  | error (ref : Syntax) (msg : MessageData)
  | internal (id : InternalExceptionId) (extra : KVMap)
instance Exception.instNonempty : Nonempty Exception := match MessageData.instNonempty with
  | ⟨m⟩ => ⟨.error .missing m⟩

structure Elab.Tactic.Context where
  elaborator : Name
  recover : Bool := true
structure Elab.Tactic.State where
  goals : List MVarId

/-! ## The stacks -/

abbrev Core.CoreM := ReaderT Core.Context (StateRefT' IO.RealWorld Core.State (EIO Exception))
export Core (CoreM)
abbrev Meta.MetaM := ReaderT Meta.Context (StateRefT' IO.RealWorld Meta.State CoreM)
export Meta (MetaM)
abbrev Elab.Term.TermElabM := ReaderT Elab.Term.Context (StateRefT' IO.RealWorld Elab.Term.State MetaM)
abbrev Elab.Tactic.TacticM := ReaderT Elab.Tactic.Context (StateRefT' IO.RealWorld Elab.Tactic.State Elab.Term.TermElabM)
abbrev Elab.Tactic.Tactic := Syntax → Elab.Tactic.TacticM Unit
abbrev Elab.Term.TermElab := Syntax → Option Expr → Elab.Term.TermElabM Expr
abbrev Elab.Command.CommandElabM := ReaderT Elab.Command.Context (StateRefT' IO.RealWorld Elab.Command.State (EIO Exception))
abbrev Elab.Command.CommandElab := Syntax → Elab.Command.CommandElabM Unit
namespace Elab
export Term (TermElabM)
export Tactic (TacticM)
export Command (CommandElabM)
end Elab
end Lean

namespace Leanmath.Monad
open Lean Elab

@[always_inline] instance (priority := high) instCore : Monad CoreM where
  pure a := fun _ _ w => .ok a w
  bind x f := fun c s w => match x c s w with
    | .ok a w => f a c s w
    | .error e w => .error e w
@[always_inline] instance (priority := high) instMeta : Monad MetaM where
  pure a := fun _ _ _ _ w => .ok a w
  bind x f := fun m ms c s w => match x m ms c s w with
    | .ok a w => f a m ms c s w
    | .error e w => .error e w
@[always_inline] instance (priority := high) instTerm : Monad TermElabM where
  pure a := fun _ _ _ _ _ _ w => .ok a w
  bind x f := fun t ts m ms c s w => match x t ts m ms c s w with
    | .ok a w => f a t ts m ms c s w
    | .error e w => .error e w
@[always_inline] instance (priority := high) instTactic : Monad TacticM where
  pure a := fun _ _ _ _ _ _ _ _ w => .ok a w
  bind x f := fun k ks t ts m ms c s w => match x k ks t ts m ms c s w with
    | .ok a w => f a k ks t ts m ms c s w
    | .error e w => .error e w
@[always_inline] instance (priority := high) instCommand : Monad CommandElabM where
  pure a := fun _ _ w => .ok a w
  bind x f := fun c s w => match x c s w with
    | .ok a w => f a c s w
    | .error e w => .error e w

instance (priority := high) instLiftBaseCore : MonadLift BaseIO CoreM := ⟨fun x _ _ w => match x w with | ⟨a, w⟩ => .ok a w⟩
instance (priority := high) instLiftCoreMeta : MonadLift CoreM MetaM := ⟨fun x _ _ => x⟩
instance (priority := high) instLiftMetaTerm : MonadLift MetaM TermElabM := ⟨fun x _ _ => x⟩
instance (priority := high) instLiftTermTactic : MonadLift TermElabM TacticM := ⟨fun x _ _ => x⟩
instance (priority := high) instLiftBaseCommand : MonadLift BaseIO CommandElabM := ⟨fun x _ _ w => match x w with | ⟨a, w⟩ => .ok a w⟩

instance instControlMeta : MonadControlT MetaM MetaM where
  stM α := α
  liftWith f := f (fun x => x)
  restoreM x := pure x
instance instControlTerm : MonadControlT MetaM TermElabM where
  stM α := α
  liftWith f := fun t ts => f (fun x => x t ts)
  restoreM x := pure x
instance instControlTactic : MonadControlT MetaM TacticM where
  stM α := α
  liftWith f := fun k ks t ts => f (fun x => x k ks t ts)
  restoreM x := pure x
end Leanmath.Monad

/-! ## Exceptions

As in stock Lean: `try` in `CoreM`, `MetaM` and `TermElabM` keeps the state of the failed attempt and
lets run-time exceptions (heartbeats, recursion depth) through; in `TacticM` it goes back to the state before. -/

@[extern "native"] opaque Lean.Core.tryCatch {α : Type} (x : Lean.CoreM α) (h : Lean.Exception → Lean.CoreM α) : Lean.CoreM α
@[extern "native"] opaque Lean.Elab.Tactic.tryCatch {α : Type} (x : Lean.Elab.Tactic.TacticM α) (h : Lean.Exception → Lean.Elab.Tactic.TacticM α) : Lean.Elab.Tactic.TacticM α
@[extern "native"] opaque Lean.Elab.Tactic.withoutRecover {α : Type} (x : Lean.Elab.Tactic.TacticM α) : Lean.Elab.Tactic.TacticM α
instance Leanmath.Monad.instQuoteNonempty : Nonempty (Lean.MonadQuotation Lean.CoreM) :=
  match Lean.Exception.instNonempty with
  | ⟨e⟩ => ⟨{ getRef := fun _ _ w => .error e w, withRef := fun _ x => x, getCurrMacroScope := fun _ _ w => .error e w, getContext := fun _ _ w => .error e w, withFreshMacroScope := fun x => x }⟩
@[extern "native"] opaque Lean.Core.instMonadQuotationCoreM : Lean.MonadQuotation Lean.CoreM

namespace Leanmath.Monad
open Lean Elab
instance (priority := high) instExceptCore : MonadExceptOf Exception CoreM where
  throw e := fun _ _ w => .error e w
  tryCatch := Core.tryCatch
instance (priority := high) instExceptMeta : MonadExceptOf Exception MetaM where
  throw e := fun _ _ _ _ w => .error e w
  tryCatch x h := fun m ms => Core.tryCatch (x m ms) (fun e => h e m ms)
instance (priority := high) instExceptTerm : MonadExceptOf Exception TermElabM where
  throw e := fun _ _ _ _ _ _ w => .error e w
  tryCatch x h := fun t ts m ms => Core.tryCatch (x t ts m ms) (fun e => h e t ts m ms)
instance (priority := high) instExceptTactic : MonadExceptOf Exception TacticM where
  throw e := fun _ _ _ _ _ _ _ _ w => .error e w
  tryCatch x h := Tactic.tryCatch (Tactic.withoutRecover x) h
instance (priority := high) instExceptCommand : MonadExceptOf Exception CommandElabM where
  throw e := fun _ _ w => .error e w
  tryCatch x h := fun c s w => match x c s w with
    | .ok a w => .ok a w
    | .error e w => h e c s w

/-! ## Quotations -/

instance (priority := high) instQuoteCore : MonadQuotation CoreM := Core.instMonadQuotationCoreM
instance (priority := high) instQuoteMeta : MonadQuotation MetaM where
  getRef := fun _ _ => (MonadRef.getRef : CoreM _)
  withRef r x := fun m ms => MonadRef.withRef (m := CoreM) r (x m ms)
  getCurrMacroScope := fun _ _ => (MonadQuotation.getCurrMacroScope : CoreM _)
  getContext := fun _ _ => (MonadQuotation.getContext : CoreM _)
  withFreshMacroScope x := fun m ms => MonadQuotation.withFreshMacroScope (m := CoreM) (x m ms)
instance (priority := high) instQuoteTerm : MonadQuotation TermElabM where
  getRef := fun _ _ _ _ => (MonadRef.getRef : CoreM _)
  withRef r x := fun t ts m ms => MonadRef.withRef (m := CoreM) r (x t ts m ms)
  getCurrMacroScope := fun _ _ _ _ => (MonadQuotation.getCurrMacroScope : CoreM _)
  getContext := fun _ _ _ _ => (MonadQuotation.getContext : CoreM _)
  withFreshMacroScope x := fun t ts m ms => MonadQuotation.withFreshMacroScope (m := CoreM) (x t ts m ms)
instance (priority := high) instQuoteTactic : MonadQuotation TacticM where
  getRef := fun _ _ _ _ _ _ => (MonadRef.getRef : CoreM _)
  withRef r x := fun k ks t ts m ms => MonadRef.withRef (m := CoreM) r (x k ks t ts m ms)
  getCurrMacroScope := fun _ _ _ _ _ _ => (MonadQuotation.getCurrMacroScope : CoreM _)
  getContext := fun _ _ _ _ _ _ => (MonadQuotation.getContext : CoreM _)
  withFreshMacroScope x := fun k ks t ts m ms => MonadQuotation.withFreshMacroScope (m := CoreM) (x k ks t ts m ms)
end Leanmath.Monad
