/-
# What the verifier uses, on the embedded Lean

Contract: the names that `Leanmath/Verify.lean` stands on, made of the native functions. For a stock Lean
`Stock.lean.in` defines the same names.
-/
prelude
import Leanmath.Repl.Native
set_option linter.all false
set_option autoImplicit false

namespace Leanmath.Verify
open Lean Leanmath.Repl

/-- `Lean.ModuleData`. -/
structure ModuleData where
  isModule : Bool
  imports : Array Import
  constNames : Array Name
  constants : Array ConstantInfo
  extraConstNames : Array Name
  entries : Array (Name × Array Native)
instance ModuleData.instNonempty : Nonempty ModuleData := ⟨⟨false, #[], #[], #[], #[], #[]⟩⟩
/-- `Lean.OLeanLevel`. -/
inductive OLeanLevel where
  | exported | server | «private»
def KernelEnv : Type := Native
instance KernelEnv.instNonempty : Nonempty KernelEnv := Native.instNonempty
end Leanmath.Verify

open Leanmath (Native)
open Leanmath.Repl (Import Declaration NameTree)
open Leanmath.Verify (ModuleData OLeanLevel KernelEnv)
@[extern "native"] opaque Lean.readModuleData (file : String) : IO (ModuleData × Native)
@[extern "native"] opaque Lean.importModules (imports : Array Import) (opts : Lean.Options) (trustLevel : UInt32) (plugins : Array String) (leakEnv loadExts : Bool) (level : OLeanLevel) (arts : NameTree) : IO Lean.Environment
@[extern "lean_elab_environment_to_kernel_env", export lean_elab_environment_to_kernel_env] opaque Leanmath.Verify.kernelEnv (env : Lean.Environment) : KernelEnv
@[extern "native"] opaque Lean.Kernel.Environment.addDecl (env : KernelEnv) (opts : Lean.Options) (decl : Declaration) (cancelTk? : Option Native) : Except Native KernelEnv
@[extern "native"] opaque Lean.NameSet.insert (s : NameTree) (n : Lean.Name) : NameTree
@[extern "native"] opaque Lean.NameSet.contains (s : NameTree) (n : Lean.Name) : Bool

namespace Leanmath.Verify
open Lean Leanmath.Repl

def names : NameTree → List Name → List Name
  | .leaf, rest => rest
  | .inner _ n _ l r, rest => names l (n :: names r rest)
abbrev Names : Type := NameTree
def Names.empty : Names := .leaf
def Names.has (s : Names) (n : Name) : Bool := Lean.NameSet.contains s n
def Names.add (s : Names) (n : Name) : Names := Lean.NameSet.insert s n
def load (file : String) : IO ModuleData := do return (← Lean.readModuleData file).1
/-- The environment of these imports, without what extensions make of them: nothing of theirs runs. -/
def importAll (imports : Array Import) : IO Environment :=
  Lean.importModules imports Options.empty 0 #[] false false .private .leaf
def imported? (env : Environment) (n : Name) : Option ConstantInfo := env.find? n true
/-- Have the kernel check a declaration; none when it objects. -/
def kernelAdds (k : KernelEnv) (d : Declaration) : Option KernelEnv :=
  match Lean.Kernel.Environment.addDecl k Options.empty d none with
  | .ok k => some k
  | .error _ => none
def constantsIn (e : Expr) : List Name := names e.getUsedConstantsAsSet []
def nameText (n : Name) : String := n.toString false
end Leanmath.Verify
