/-
# The verifier of compiled submissions

Contract: two compiled files, the trusted statement (with `sorry` for its proof) and the submission, to
one verdict. Nothing of either runs here: the declarations are read as data, and no extension of the
environment is loaded. Accepted is a theorem of the name and the very type of the trusted one, if every
constant beside it that the trusted file declares stands in the submission unchanged, and the kernel
accepts all that the proof needs in the environment of the imports; the axioms are listed.

What stands below the line of equals signs is compiled on the embedded Lean and on a stock Lean alike; above it stands
where the names come from (`Stock.lean.in` for a stock Lean).
-/
prelude
import Leanmath.Verify.Native
set_option linter.all false
set_option autoImplicit false
open Leanmath.Repl

-- ====================================================================================================
namespace Leanmath.Verify
open Lean

/-- A reason code, and a name for people. -/
structure Objection where
  reason : String
  name : Name
instance Objection.instInhabited : Inhabited Objection := ⟨⟨"", .anonymous⟩⟩
abbrev Judged (α : Type) : Type := Except Objection α
def reject {α : Type} (reason : String) (n : Name) : Judged α := .error { reason := reason, name := n }

/-! ## Constants -/

def constant : ConstantInfo → ConstantVal
  | .axiomInfo v => v.toConstantVal
  | .defnInfo v => v.toConstantVal
  | .thmInfo v => v.toConstantVal
  | .opaqueInfo v => v.toConstantVal
  | .quotInfo _ => { name := .anonymous, levelParams := [], type := .sort .zero }
  | .inductInfo v => v.toConstantVal
  | .ctorInfo v => v.toConstantVal
  | .recInfo v => v.toConstantVal
def nameOf (c : ConstantInfo) : Name := (constant c).name
def typeOf (c : ConstantInfo) : Expr := (constant c).type
def valueOf? : ConstantInfo → Option Expr
  | .defnInfo v => some v.value
  | .thmInfo v => some v.value
  | .opaqueInfo v => some v.value
  | _ => none
def sameType (a b : ConstantVal) : Bool := a.type.eqv b.type && a.levelParams == b.levelParams
/-- Whether two constants of one name are one constant. -/
def same (a b : ConstantInfo) : Bool :=
  sameType (constant a) (constant b) && match a, b with
    | .axiomInfo v, .axiomInfo w => v.isUnsafe == w.isUnsafe
    | .defnInfo v, .defnInfo w => v.value.eqv w.value && isSafe a == isSafe b
    | .thmInfo v, .thmInfo w => v.value.eqv w.value
    | .opaqueInfo v, .opaqueInfo w => v.value.eqv w.value && v.isUnsafe == w.isUnsafe
    | .inductInfo v, .inductInfo w =>
      v.numParams == w.numParams && v.all == w.all && v.ctors == w.ctors && v.isUnsafe == w.isUnsafe
    | .ctorInfo v, .ctorInfo w => v.induct == w.induct && v.cidx == w.cidx
    | .recInfo _, .recInfo _ => true  -- the kernel makes it of the type
    | _, _ => false
where
  isSafe : ConstantInfo → Bool
    | .defnInfo v => match v.safety with
      | .safe => true
      | _ => false
    | _ => true
/-- What a constant mentions. -/
def mentions (c : ConstantInfo) : List Name :=
  let type := constantsIn (typeOf c)
  match c with
  | .inductInfo v => type ++ v.ctors
  | _ => match valueOf? c with
    | some v => type ++ constantsIn v
    | none => type
def find? (cs : List ConstantInfo) (n : Name) : Option ConstantInfo := cs.find? fun c => nameOf c == n

/-! ## The kernel's word -/

/-- An environment under construction: what the kernel accepted, and the names that it has seen. -/
structure Replay where
  env : Environment
  kernel : KernelEnv
  done : Names
def declare (r : Replay) (n : Name) (d : Declaration) : Judged Replay :=
  match kernelAdds r.kernel d with
  | some k => .ok { r with kernel := k }
  | none => reject "kernel" n
/-- Have the kernel check a constant, all that it needs first. What stands in `cs` is new. -/
partial def replay (cs : List ConstantInfo) (r : Replay) (n : Name) : Judged Replay := do
  if r.done.has n then
    return r
  let r := { r with done := r.done.add n }
  match find? cs n with
  | none => if (imported? r.env n).isSome then return r else reject "kernel" n
  | some c =>
    let r ← (mentions c).foldlM (replay cs) r
    match c with
    | .thmInfo v => declare r n (.thmDecl v)
    | .defnInfo v => declare r n (.defnDecl v)
    | .opaqueInfo v => declare r n (.opaqueDecl v)
    | .axiomInfo v => declare r n (.axiomDecl v)
    | .inductInfo v =>
      let types : List InductiveType ← v.all.mapM fun t => match find? cs t with
        | some (.inductInfo w) => do
          let ctors : List Constructor ← w.ctors.mapM fun k => match find? cs k with
            | some (.ctorInfo u) => return { name := k, type := u.toConstantVal.type }
            | _ => reject "kernel" k
          return { name := t, type := w.toConstantVal.type, ctors := ctors }
        | _ => reject "kernel" t
      let needed := types.flatMap fun t => constantsIn t.type ++ t.ctors.flatMap fun k => constantsIn k.type
      let own := types.flatMap fun t => t.name :: t.ctors.map fun k => k.name
      if v.all.head? == some n then
        let r := { r with done := own.foldl Names.add r.done }
        let r ← needed.foldlM (replay cs) r
        declare r n (.inductDecl v.toConstantVal.levelParams v.numParams types v.isUnsafe)
      else
        match v.all with
        | first :: _ => replay cs r first
        | [] => reject "kernel" n
    | .ctorInfo v => replay cs r v.induct
    | .recInfo _ => match n with
      | .str t _ => replay cs r t
      | _ => reject "kernel" n
    | .quotInfo _ => reject "kernel" n
/-- The axioms below these names. -/
partial def axioms (cs : List ConstantInfo) (env : Environment) (seen : Names) (found : List Name) : List Name → Names × List Name
  | [] => (seen, found)
  | n :: rest =>
    if seen.has n then axioms cs env seen found rest
    else
      let seen := seen.add n
      match (find? cs n).orElse fun _ => imported? env n with
      | none => axioms cs env seen (n :: found) rest  -- nothing is known of it, so it is named
      | some (.axiomInfo v) => axioms cs env seen (n :: found) (constantsIn v.toConstantVal.type ++ rest)
      | some c => axioms cs env seen found (mentions c ++ rest)

/-! ## The verdict -/

/-- What a submission must not declare, whether the proof needs it or not. -/
def forbidden : ConstantInfo → Option String
  | .axiomInfo _ => some "axiom"
  | .opaqueInfo _ => some "command"
  | .inductInfo _ => some "command"
  | .quotInfo _ => some "command"
  | _ => none
/-- Extensions of the environment whose entries change what later text means or does. The gate before Lean
keeps out what makes them; an entry that is there all the same was made by something that it does not know. -/
def telling : List String :=
  ["instanceExtension", "defaultInstanceExtension", "unificationHintExtension", "classExtension", "parserExtension",
    "macroAttribute", "termElabAttribute", "tacticElabAttribute", "commandElabAttribute", "doElemElabAttribute",
    "simpExtension", "simprocExtension", "congrExtension", "extExtension", "recursorAttribute", "attributeExtension",
    "aliasExtension", "externAttr", "exportAttr", "regularInitAttr", "builtinInitAttr", "implementedByAttr"]
def isTelling : Name → Bool
  | .str _ s => telling.contains s
  | _ => false
/-- How many entries a compiled file has for each extension. -/
abbrev Counts : Type := List (Name × Nat)
def count (cs : Counts) (n : Name) : Nat := match cs.find? fun c => c.1 == n with
  | some c => c.2
  | none => 0
def noMore (trusted submitted : Counts) : Judged Unit :=
  match submitted.find? fun c => isTelling c.1 && count trusted c.1 < c.2 with
  | some c => reject "attribute" c.1
  | none => return ()
def judge (env : Environment) (trusted submitted : List ConstantInfo) (n : Name) : Judged (List Name) := do
  let stated ← match find? trusted n with
    | some (.thmInfo v) => pure v
    | _ => reject "statement" n
  let proved ← match find? submitted n with
    | some (.thmInfo v) => pure v
    | _ => reject "missing" n
  for c in submitted do
    if (imported? env (nameOf c)).isSome then
      reject "kernel" (nameOf c)
  let given := trusted.filter fun c => !(nameOf c == n)
  for c in given do
    match find? submitted (nameOf c) with
    | some d => if !same c d then reject "statement changed" (nameOf c)
    | none => reject "statement changed" (nameOf c)
  if !sameType stated.toConstantVal proved.toConstantVal then
    reject "statement changed" n
  let given' := given.foldl (fun s c => s.add (nameOf c)) Names.empty
  for c in submitted do
    if !given'.has (nameOf c) then
      match forbidden c with
      | some reason => reject reason (nameOf c)
      | none => pure ()
  let start : Replay := { env := env, kernel := kernelEnv env, done := Names.empty }
  let _ ← replay submitted start n
  return (axioms submitted env Names.empty [] [n]).2

/-! ## The program -/

def mark (nonce : String) (words : List String) : String := String.intercalate "\t" (nonce :: words)
/-- The nonce, the two compiled files, the theorem. Each line of the answer begins with the nonce. -/
def main (args : List String) : IO UInt32 := do
  match args with
  | [nonce, trusted, submitted, theoremName] =>
    let a ← load trusted
    let b ← load submitted
    let n := theoremName.toName
    if !(a.imports.toList.map (fun i => i.module) == b.imports.toList.map fun i => i.module) then
      IO.println (mark nonce ["rejected", "command", "import"])
      return 0
    let env ← importAll a.imports
    let before : Counts := a.entries.toList.map fun e => (e.1, e.2.size)
    let after : Counts := b.entries.toList.map fun e => (e.1, e.2.size)
    match (do noMore before after; judge env a.constants.toList b.constants.toList n : Judged (List Name)) with
    | .error o => IO.println (mark nonce ["rejected", o.reason, nameText o.name])
    | .ok used =>
      for u in used do
        IO.println (mark nonce ["axiom", nameText u])
      IO.println (mark nonce ["accepted"])
    return 0
  | _ => return 2
end Leanmath.Verify
