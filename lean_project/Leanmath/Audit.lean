/-
# The audit of the core library

Contract: the command `#leanmath_audit "file"` writes one line for every constant of the environment:
kind (`axiom`, `theorem`, `def`, `opaque`, `other`), `safe` or `unsafe`, the name, and the constants
that its type and value name, separated by tabs. Which axioms a theorem rests on is then a question
about a graph, answered outside Lean for all theorems at once.
-/
prelude
import Init
import Core.Meta.Api
set_option linter.all false

@[extern "native"] opaque Lean.Environment.constants (env : Lean.Environment) : Leanmath.Native
@[extern "native"] opaque Lean.SMap.fold (α β : Type) [BEq α] [Hashable α] (σ : Type) (f : σ → α → β → σ)
    (init : σ) (map : Leanmath.Native) : σ := init
@[extern "native"] opaque Lean.ConstantInfo.type (c : Leanmath.Native) : Lean.Expr
@[extern "native"] opaque Lean.ConstantInfo.value? (c : Leanmath.Native) (allowOpaque : Bool) : Option Lean.Expr
@[extern "native"] opaque Lean.ConstantInfo.isUnsafe (c : Leanmath.Native) : Bool
@[extern "native"] opaque Lean.ConstantInfo.isAxiom (c : Leanmath.Native) : Bool
@[extern "native"] opaque Lean.ConstantInfo.isTheorem (c : Leanmath.Native) : Bool
@[extern "native"] opaque Lean.ConstantInfo.isDefinition (c : Leanmath.Native) : Bool
@[extern "native"] opaque Lean.ConstantInfo.hasValue (c : Leanmath.Native) (allowOpaque : Bool) : Bool
@[extern "native"] opaque Lean.Expr.getUsedConstants (e : Lean.Expr) : Array Lean.Name
@[extern "native"] opaque Lean.Elab.Command.instMonadEnvCommandElabM : Lean.MonadEnv Lean.Elab.Command.CommandElabM :=
  ⟨Classical.ofNonempty, Classical.ofNonempty⟩

namespace Leanmath.Audit
open Lean Elab Command

def show' (n : Name) : String := n.toString false
def kind (c : Native) : String :=
  if ConstantInfo.isAxiom c then "axiom"
  else if ConstantInfo.isTheorem c then "theorem"
  else if ConstantInfo.isDefinition c then "def"
  else if ConstantInfo.hasValue c true then "opaque"
  else "other"
def addNames (line : String) (names : Array Name) : String :=
  names.toList.foldl (fun line n => (line ++ "\t") ++ show' n) line
def line (n : Name) (c : Native) : String :=
  let head := ((kind c ++ "\t") ++ (if ConstantInfo.isUnsafe c then "unsafe\t" else "safe\t")) ++ show' n
  let head := addNames head (ConstantInfo.type c).getUsedConstants
  match ConstantInfo.value? c true with
  | none => head
  | some v => addNames head v.getUsedConstants

def fileArg (stx : Syntax) : String :=
  match Syntax.isStrLit? (stx.getArg 1) with
  | some s => s
  | none => ""
def writeOut (file text : String) : CommandElabM Unit := fun _ _ w =>
  match IO.FS.writeFile file text w with
  | .ok a w => .ok a w
  | .error _ w => .error (.error .missing (stringToMessageData "the file cannot be written")) w

syntax (name := auditCmd) "#leanmath_audit " str : command
@[command_elab auditCmd] def elabAudit : CommandElab := fun stx => do
  let env ← Lean.Elab.Command.instMonadEnvCommandElabM.getEnv
  let lines := Lean.SMap.fold Name Native String (fun text n c => (text ++ line n c) ++ "\n") "" env.constants
  writeOut (fileArg stx) lines
end Leanmath.Audit
