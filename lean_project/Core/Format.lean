/-
# Formatted text and `Repr`

Contract: `Std.Format` in the layout of the native pretty printer, `Repr` and its instances: what
`#eval` prints and what `deriving Repr` refers to.
-/
prelude
import Core.Data.String
import Core.Int.Basic
set_option linter.all false

universe u v w

namespace Std
inductive Format.FlattenBehavior where
  | allOrNone
  | fill
inductive Format where
  | nil : Format
  | line : Format
  | align (force : Bool) : Format
  | text : String → Format
  | nest (indent : Int) (f : Format) : Format
  | append : Format → Format → Format
  | group : Format → (behavior : Format.FlattenBehavior := .allOrNone) → Format
  | tag : Nat → Format → Format
namespace Format
instance instInhabited : Inhabited Format := ⟨.nil⟩
instance instAppend : Append Format := ⟨Format.append⟩
instance instCoeString : Coe String Format := ⟨text⟩
def isNil : Format → Bool
  | nil => true
  | _ => false
@[extern "x"] opaque isEmpty (f : Format) : Bool
def fill (f : Format) : Format := group f (behavior := .fill)
def defIndent : Nat := 2
def defUnicode : Bool := true
def defWidth : Nat := 120
def join (xs : List Format) : Format := xs.foldl (· ++ ·) (text "")
def bracket (l : String) (f : Format) (r : String) : Format := group (nest l.length (text l ++ f ++ text r))
def paren (f : Format) : Format := bracket "(" f ")"
def sbracket (f : Format) : Format := bracket "[" f "]"
def bracketFill (l : String) (f : Format) (r : String) : Format := fill (nest l.length (text l ++ f ++ text r))
def nestD (f : Format) : Format := nest defIndent f
def indentD (f : Format) : Format := nestD (line ++ f)
@[extern "x"] opaque pretty (f : Format) (width : Nat := defWidth) (indent : Nat := 0) (column : Nat := 0) : String
end Format
class ToFormat (α : Type u) where
  format : α → Format
export ToFormat (format)
instance instToFormatFormat : ToFormat Format := ⟨fun f => f⟩
instance instToFormatString : ToFormat String := ⟨fun s => .text s⟩
namespace Format
variable {α : Type u} [ToFormat α]
def joinSep : List α → Format → Format
  | [], _ => nil
  | [a], _ => format a
  | a :: as, sep => as.foldl (fun r a => r ++ sep ++ format a) (format a)
def prefixJoin (pre : Format) : List α → Format
  | [] => nil
  | a :: as => as.foldl (fun r a => r ++ pre ++ format a) (pre ++ format a)
def joinSuffix : List α → Format → Format
  | [], _ => nil
  | a :: as, suffix => as.foldl (fun r a => r ++ format a ++ suffix) (format a ++ suffix)
end Format
end Std
namespace Lean
export Std (Format ToFormat Format.nest Format.nil Format.joinSep Format.line Format.sbracket Format.bracket Format.group Format.tag
  Format.pretty Format.fill Format.paren Format.join)
end Lean
instance instToStringFormat : ToString Std.Format := ⟨fun f => f.pretty⟩
instance (priority := low) instToFormatOfToString {α : Type u} [ToString α] : Std.ToFormat α := ⟨fun a => .text (toString a)⟩

/-! ## Int as text -/

protected def Int.repr : Int → String
  | .ofNat m => Nat.repr m
  | .negSucc m => "-" ++ Nat.repr (m + 1)
instance instToStringInt : ToString Int := ⟨fun i => i.repr⟩

/-! ## `Repr` -/

section
open Std
class Repr (α : Type u) where
  reprPrec : α → Nat → Format
export Repr (reprPrec)
abbrev repr {α : Type u} [Repr α] (a : α) : Format := reprPrec a 0
abbrev reprStr {α : Type u} [Repr α] (a : α) : String := (reprPrec a 0).pretty
abbrev reprArg {α : Type u} [Repr α] (a : α) : Format := reprPrec a 1024
class ReprAtom (α : Type u)
def Repr.addAppParen (f : Format) (prec : Nat) : Format := if prec ≥ 1024 then Format.paren f else f
class ReprTuple (α : Type u) where
  reprTuple : α → List Format → List Format
export ReprTuple (reprTuple)

variable {α : Type u} {β : Type v}
instance instReprId [Repr α] : Repr (id α) := inferInstanceAs (Repr α)
instance instReprId_1 [Repr α] : Repr (Id α) := inferInstanceAs (Repr α)
instance instReprEmpty : Repr Empty := ⟨nofun⟩
protected def Bool.repr : Bool → Nat → Format
  | true, _ => .text "true"
  | false, _ => .text "false"
instance instReprBool : Repr Bool := ⟨Bool.repr⟩
protected def Decidable.repr {p : Prop} : Decidable p → Nat → Format
  | .isTrue _, prec => Repr.addAppParen (.text "isTrue _") prec
  | .isFalse _, prec => Repr.addAppParen (.text "isFalse _") prec
instance instReprDecidable {p : Prop} : Repr (Decidable p) := ⟨Decidable.repr⟩
instance instReprPUnit : Repr PUnit.{u+1} := ⟨fun _ _ => .text "PUnit.unit"⟩
instance instReprUnit : Repr Unit := ⟨fun _ _ => .text "()"⟩
instance instReprULift [Repr α] : Repr (ULift.{v} α) := ⟨fun v prec => Repr.addAppParen (.text "ULift.up " ++ reprArg v.1) prec⟩
protected def Option.repr [Repr α] : Option α → Nat → Format
  | none, _ => .text "none"
  | some a, prec => Repr.addAppParen (.text "some " ++ reprArg a) prec
instance instReprOption [Repr α] : Repr (Option α) := ⟨Option.repr⟩
protected def Sum.repr [Repr α] [Repr β] : Sum α β → Nat → Format
  | .inl a, prec => Repr.addAppParen (.text "Sum.inl " ++ reprArg a) prec
  | .inr b, prec => Repr.addAppParen (.text "Sum.inr " ++ reprArg b) prec
instance instReprSum [Repr α] [Repr β] : Repr (Sum α β) := ⟨Sum.repr⟩
instance instReprTupleOfRepr [Repr α] : ReprTuple α := ⟨fun a xs => repr a :: xs⟩
protected def Prod.reprTuple [Repr α] [ReprTuple β] : α × β → List Format → List Format
  | (a, b), xs => reprTuple b (repr a :: xs)
instance instReprTupleProdOfRepr [Repr α] [ReprTuple β] : ReprTuple (α × β) := ⟨Prod.reprTuple⟩
protected def Prod.repr [Repr α] [ReprTuple β] : α × β → Nat → Format
  | (a, b), _ => Format.bracket "(" (Format.joinSep (reprTuple b [repr a]).reverse (.text "," ++ Format.line)) ")"
instance instReprProdOfReprTuple [Repr α] [ReprTuple β] : Repr (α × β) := ⟨Prod.repr⟩
protected def Sigma.repr {β : α → Type v} [Repr α] [(x : α) → Repr (β x)] : Sigma β → Nat → Format
  | ⟨a, b⟩, _ => Format.bracket "⟨" (repr a ++ .text ", " ++ repr b) "⟩"
instance instReprSigma {β : α → Type v} [Repr α] [(x : α) → Repr (β x)] : Repr (Sigma β) := ⟨Sigma.repr⟩
instance instReprSubtype {p : α → Prop} [Repr α] : Repr (Subtype p) := ⟨fun s prec => reprPrec s.val prec⟩
instance instReprNat : Repr Nat := ⟨fun n _ => .text n.repr⟩
instance instReprInt : Repr Int := ⟨fun i prec => if i < 0 then Repr.addAppParen (.text i.repr) prec else .text i.repr⟩
@[extern "x"] opaque Char.quote (c : Char) : String
@[extern "x"] opaque String.quote (s : String) : String
instance instReprChar : Repr Char := ⟨fun c _ => .text c.quote⟩
protected def Char.repr (c : Char) : String := c.quote
instance instReprString : Repr String := ⟨fun s _ => .text s.quote⟩
instance instReprFin (n : Nat) : Repr (Fin n) := ⟨fun f _ => repr f.val⟩
instance instReprUInt8 : Repr UInt8 := ⟨fun n _ => repr n.toNat⟩
instance instReprUInt16 : Repr UInt16 := ⟨fun n _ => repr n.toNat⟩
instance instReprUInt32 : Repr UInt32 := ⟨fun n _ => repr n.toNat⟩
instance instReprUInt64 : Repr UInt64 := ⟨fun n _ => repr n.toNat⟩
protected def List.repr [Repr α] (a : List α) (n : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a with
  | [] => .text "[]"
  | as => Format.bracket "[" (Format.joinSep as (.text "," ++ Format.line)) "]"
instance instReprList [Repr α] : Repr (List α) := ⟨List.repr⟩
protected def List.repr' [Repr α] [ReprAtom α] (a : List α) (n : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a with
  | [] => .text "[]"
  | as => Format.bracketFill "[" (Format.joinSep as (.text "," ++ Format.line)) "]"
instance instReprListOfReprAtom [Repr α] [ReprAtom α] : Repr (List α) := ⟨List.repr'⟩
instance Array.instRepr [Repr α] : Repr (Array α) where
  reprPrec a _ :=
    let _ : ToFormat α := ⟨repr⟩
    match a.toList with
    | [] => .text "#[]"
    | as => Format.bracketFill "#[" (Format.joinSep as (.text "," ++ Format.line)) "]"
instance instReprExcept [Repr α] [Repr β] : Repr (Except α β) where
  reprPrec
    | .error e, prec => Repr.addAppParen (.text "Except.error " ++ reprArg e) prec
    | .ok a, prec => Repr.addAppParen (.text "Except.ok " ++ reprArg a) prec
instance Lean.Name.instRepr : Repr Lean.Name := ⟨fun n _ => .text ("`" ++ n.toString)⟩
instance instReprFormat : Repr Std.Format := ⟨fun f _ => f⟩
instance instReprAtomBool : ReprAtom Bool := ⟨⟩
instance instReprAtomNat : ReprAtom Nat := ⟨⟩
instance instReprAtomInt : ReprAtom Int := ⟨⟩
instance instReprAtomChar : ReprAtom Char := ⟨⟩
instance instReprAtomString : ReprAtom String := ⟨⟩
instance instReprAtomUInt8 : ReprAtom UInt8 := ⟨⟩
instance instReprAtomUInt16 : ReprAtom UInt16 := ⟨⟩
instance instReprAtomUInt32 : ReprAtom UInt32 := ⟨⟩
instance instReprAtomUInt64 : ReprAtom UInt64 := ⟨⟩
end
