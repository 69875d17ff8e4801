/-
# Expressions

Contract: `Lean.Level`, `Lean.Expr`, `Lean.LocalDecl` and what they consist of, in the native layout,
and the native functions on them. The computed fields hold what the native constructors store there:
in an imported module every constructor call is the native one, so the definitions given here (which
only fix the layout) are never run.
-/
prelude
import Core.Quote
import Core.Meta.IO
set_option linter.all false

universe u v w

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
