/-
# What is bound to the native code

Contract: the command `#leanmath_bindings "file"` writes one line for every constant whose code is not
here but in the binary: the symbol that the interpreter looks for, and the declaration as the compiler
sees it (parameters after erasure, with their representation), separated by a tab. Whether the binary
has such symbols is then asked outside Lean.
-/
prelude
import Leanmath.Audit
set_option linter.all false
set_option autoImplicit false

@[extern "native"] opaque Lean.isExtern (env : Lean.Environment) (n : Lean.Name) : Bool
@[extern "native"] opaque Lean.IR.findEnvDecl (env : Lean.Environment) (n : Lean.Name) : Option Leanmath.Native
@[extern "native"] opaque Lean.IR.declToString (d : Leanmath.Native) : String
namespace Leanmath.Bindings
@[extern "lean_get_export_name_for", export lean_get_export_name_for] opaque exportName? (env : Lean.Environment) (n : Lean.Name) : Option Lean.Name
/-- The name of the symbol, without the suffix of the variant for boxed arguments. -/
@[extern "lean_get_symbol_stem", export lean_get_symbol_stem] opaque symbolStem (env : Lean.Environment) (n : Lean.Name) : String
open Lean Elab Command

def symbol (env : Environment) (n : Name) : String :=
  match exportName? env n with
  | some e => Audit.show' e
  | none => symbolStem env n
def line (env : Environment) (n : Name) : String :=
  if isExtern env n then
    match IR.findEnvDecl env n with
    | some d => ((symbol env n ++ "\t") ++ IR.declToString d) ++ "\n"
    | none => ""
  else ""

syntax (name := bindingsCmd) "#leanmath_bindings " str : command
@[command_elab bindingsCmd] def elabBindings : CommandElab := fun stx => do
  let env ← Lean.Elab.Command.instMonadEnvCommandElabM.getEnv
  let lines := Lean.SMap.fold Name Native String (fun text n _ => text ++ line env n) "" env.constants
  Audit.writeOut (Audit.fileArg stx) lines
end Leanmath.Bindings
