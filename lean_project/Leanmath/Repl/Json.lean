/-
# JSON: reading requests, building replies

Contract: the fields of an object by name and type, where a field of another type is as good as none
(`Option`), and small builders.
-/
prelude
import Leanmath.Repl.Native
set_option linter.all false
set_option autoImplicit false

namespace Leanmath.Repl.Json

/-! ## Reading -/

/-- The field `k`; a null counts as absent. -/
def field? (j : Json) (k : String) : Option Json :=
  match j with
  | .obj _ => match Lean.Json.getObjVal? j k with
    | .ok .null => none
    | .ok v => some v
    | .error _ => none
  | _ => none
def str? : Json → Option String
  | .str s => some s
  | _ => none
def bool? : Json → Option Bool
  | .bool b => some b
  | _ => none
def nat? : Json → Option Nat
  | .num ⟨.ofNat n, 0⟩ => some n
  | _ => none
def list? : Json → Option (List Json)
  | .arr a => some (cast a : Array Json).toList
  | _ => none
def nats? (j : Json) : Option (List Nat) :=
  match j.list? with
  | none => none
  | some l => l.foldr (fun j r => match j.nat?, r with
    | some n, some ns => some (n :: ns)
    | _, _ => none) (some [])
def isObj : Json → Bool
  | .obj _ => true
  | _ => false
/-- A field that may be missing: `none` when it is there with a wrong type. -/
def optional {α : Type} (j : Json) (k : String) (read : Json → Option α) : Option (Option α) :=
  match j.field? k with
  | none => some none
  | some v => match read v with
    | some a => some (some a)
    | none => none

/-! ## Building -/

def ofNat (n : Nat) : Json := .num ⟨.ofNat n, 0⟩
def ofList (l : List Json) : Json := .arr (cast l.toArray)
def ofNats (l : List Nat) : Json := ofList (l.map ofNat)
def ofStrs (l : List String) : Json := ofList (l.map .str)
def ofOption {α : Type} (f : α → Json) : Option α → Json
  | none => .null
  | some a => f a
abbrev Fields := List (String × Json)
def mk (fields : Fields) : Json := Lean.Json.mkObj fields
/-- The field `k`, left out when the list is empty. -/
def nonempty (k : String) : List Json → Fields
  | [] => []
  | l => [(k, ofList l)]
end Leanmath.Repl.Json
