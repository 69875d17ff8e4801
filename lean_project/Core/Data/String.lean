/-
# Characters and strings; writing values as text

Contract: the functions on `Char` and `String` that messages and simple programs need, decimal
numerals, `ToString` and the interpolated `s!".."`. A string is its UTF-8 bytes; `toList` decodes them.
-/
prelude
import Core.Monad
import Core.Data.List
set_option linter.all false

universe u v w

/-! ## Machine words: comparison, and numerals at run time -/

@[extern "lean_uint8_of_nat"] opaque UInt8.ofNat (n : @& Nat) : UInt8
@[extern "lean_uint16_of_nat"] opaque UInt16.ofNat (n : @& Nat) : UInt16
@[extern "lean_uint32_of_nat"] opaque UInt32.ofNat (n : @& Nat) : UInt32
instance UInt8.instOfNat {n : Nat} : OfNat UInt8 n := ⟨UInt8.ofNat n⟩
instance UInt16.instOfNat {n : Nat} : OfNat UInt16 n := ⟨UInt16.ofNat n⟩
instance UInt32.instOfNat {n : Nat} : OfNat UInt32 n := ⟨UInt32.ofNat n⟩
instance UInt64.instOfNat {n : Nat} : OfNat UInt64 n := ⟨UInt64.ofNat n⟩
@[extern "lean_uint32_dec_lt"] def UInt32.decLt (a b : UInt32) : Decidable (a < b) := Nat.decLt _ _
@[extern "lean_uint32_dec_le"] def UInt32.decLe (a b : UInt32) : Decidable (a ≤ b) := Nat.decLe _ _
instance instDecidableLtUInt32 (a b : UInt32) : Decidable (a < b) := UInt32.decLt a b
instance instDecidableLeUInt32 (a b : UInt32) : Decidable (a ≤ b) := UInt32.decLe a b
def UInt16.toNat (n : UInt16) : Nat := n.toBitVec.toNat

/-! ## Characters -/

namespace Char
instance instLT : LT Char := ⟨fun a b => a.val < b.val⟩
instance instLE : LE Char := ⟨fun a b => a.val ≤ b.val⟩
instance instDecidableLt (a b : Char) : Decidable (a < b) := UInt32.decLt a.val b.val
instance instDecidableLe (a b : Char) : Decidable (a ≤ b) := UInt32.decLe a.val b.val
private def within (c : Char) (lo hi : Nat) : Bool := and (Nat.ble lo c.toNat) (Nat.ble c.toNat hi)
def isWhitespace (c : Char) : Bool := c = ' ' || c = '\t' || c = '\r' || c = '\n'
def isUpper (c : Char) : Bool := c.within 65 90
def isLower (c : Char) : Bool := c.within 97 122
def isAlpha (c : Char) : Bool := c.isUpper || c.isLower
def isDigit (c : Char) : Bool := c.within 48 57
def isAlphanum (c : Char) : Bool := c.isAlpha || c.isDigit
def toLower (c : Char) : Char := if c.isUpper then ofNat (c.toNat + 32) else c
def toUpper (c : Char) : Char := if c.isLower then ofNat (c.toNat - 32) else c
end Char

/-! ## Strings -/

namespace String
/-- Decoding of UTF-8, RFC 3629 section 3; the bytes of a string are always well formed. -/
def decodeBytes : List UInt8 → List Char
  | [] => []
  | a :: as =>
    if a.toNat < 128 then Char.ofNat a.toNat :: decodeBytes as
    else match as with
      | [] => []
      | b :: bs =>
        if a.toNat < 224 then Char.ofNat (a.toNat % 32 * 64 + b.toNat % 64) :: decodeBytes bs
        else match bs with
          | [] => []
          | c :: cs =>
            if a.toNat < 240 then Char.ofNat ((a.toNat % 16 * 64 + b.toNat % 64) * 64 + c.toNat % 64) :: decodeBytes cs
            else match cs with
              | [] => []
              | d :: ds => Char.ofNat (((a.toNat % 8 * 64 + b.toNat % 64) * 64 + c.toNat % 64) * 64 + d.toNat % 64) :: decodeBytes ds
@[extern "lean_string_data"] def toList (s : String) : List Char := decodeBytes s.toByteArray.data.toList
@[extern "lean_string_length"] def length (b : @& String) : Nat := b.toList.length
@[extern "lean_string_push"] def push (s : String) (c : Char) : String := s ++ String.ofList [c]
@[inline] def singleton (c : Char) : String := "".push c
@[inline] def isEmpty (s : String) : Bool := s.utf8ByteSize == 0
def pushn (s : String) (c : Char) (n : Nat) : String := (List.replicate n c).foldl push s
def join (l : List String) : String := l.foldl (fun r s => r ++ s) ""
def intercalate (s : String) : List String → String
  | [] => ""
  | a :: as => go a s as
where
  go (acc : String) (s : String) : List String → String
    | [] => acc
    | a :: as => go (acc ++ s ++ a) s as
@[inline] def foldl {α : Type u} (f : α → Char → α) (init : α) (s : String) : α := s.toList.foldl f init
@[extern "native"] def foldr {α : Type u} (f : Char → α → α) (init : α) (s : String) : α := s.toList.foldr f init
@[inline] def map (f : Char → Char) (s : String) : String := String.ofList (s.toList.map f)
def toUpper (s : String) : String := s.map Char.toUpper
def toLower (s : String) : String := s.map Char.toLower
instance instLT : LT String := ⟨fun s₁ s₂ => s₁.toList < s₂.toList⟩
@[extern "lean_string_dec_lt"] instance decidableLT (s₁ s₂ : @& String) : Decidable (s₁ < s₂) := List.decidableLT s₁.toList s₂.toList
@[reducible] protected def le (a b : String) : Prop := ¬b < a
instance instLE : LE String := ⟨String.le⟩
instance decLE (s₁ s₂ : String) : Decidable (s₁ ≤ s₂) := inferInstanceAs (Decidable (Not _))
/-- The pieces between the occurrences of one character. -/
def splitToList (s : String) (p : Char → Bool) : List String := go s.toList []
where
  go : List Char → List Char → List String
    | [], acc => [String.ofList acc.reverse]
    | c :: cs, acc => match p c with
      | true => String.ofList acc.reverse :: go cs []
      | false => go cs (c :: acc)
end String
@[inline] def List.asString (s : List Char) : String := String.ofList s
protected def Char.toString (c : Char) : String := String.singleton c

/-! ## Numerals -/

namespace Nat
def digitChar (n : Nat) : Char :=
  if n < 10 then Char.ofNat (48 + n) else if n < 16 then Char.ofNat (87 + n) else '*'
def toDigitsCore (base : Nat) : (fuel : Nat) → Nat → List Char → List Char
  | 0, _, ds => ds
  | fuel + 1, n, ds =>
    let d := digitChar (n % base)
    let n' := n / base
    if n' = 0 then d :: ds else toDigitsCore base fuel n' (d :: ds)
def toDigits (base : Nat) (n : Nat) : List Char := toDigitsCore base (n + 1) n []
protected def repr (n : Nat) : String := String.ofList (toDigits 10 n)
def superDigitChar (n : Nat) : Char :=
  match n with
  | 0 => '⁰' | 1 => '¹' | 2 => '²' | 3 => '³' | 4 => '⁴' | 5 => '⁵' | 6 => '⁶' | 7 => '⁷' | 8 => '⁸' | 9 => '⁹'
  | _ => '*'
def subDigitChar (n : Nat) : Char :=
  match n with
  | 0 => '₀' | 1 => '₁' | 2 => '₂' | 3 => '₃' | 4 => '₄' | 5 => '₅' | 6 => '₆' | 7 => '₇' | 8 => '₈' | 9 => '₉'
  | _ => '*'
end Nat
/-- The natural number that a list of digits writes. -/
def String.toNat? (s : String) : Option Nat :=
  let digits := s.toList.filter (· ≠ '_')
  if digits.isEmpty || s.toList.any (fun c => !(c.isDigit || c = '_')) then none
  else some (digits.foldl (fun n c => 10 * n + (c.toNat - 48)) 0)
def String.toNat! (s : String) : Nat := s.toNat?.get!
def String.isNat (s : String) : Bool := s.toNat?.isSome

@[extern "x"] opaque Substring.Raw.toString (s : Substring.Raw) : String

/-! ## `ToString` -/

class ToString (α : Type u) where
  toString : α → String
export ToString (toString)
section
variable {α : Type u} {β : Type v}
instance instToStringString : ToString String := ⟨fun s => s⟩
instance instToStringRaw : ToString Substring.Raw := ⟨fun s => Substring.Raw.toString s⟩
instance instToStringChar : ToString Char := ⟨fun c => c.toString⟩
instance instToStringBool : ToString Bool := ⟨fun b => cond b "true" "false"⟩
instance instToStringDecidable {p : Prop} : ToString (Decidable p) := ⟨fun h => match h with | isTrue _ => "true" | isFalse _ => "false"⟩
instance instToStringPUnit : ToString PUnit := ⟨fun _ => "()"⟩
instance instToStringUnit : ToString Unit := ⟨fun _ => "()"⟩
instance instToStringNat : ToString Nat := ⟨fun n => n.repr⟩
instance instToStringFin {n : Nat} : ToString (Fin n) := ⟨fun f => f.val.repr⟩
instance instToStringUInt8 : ToString UInt8 := ⟨fun n => n.toNat.repr⟩
instance instToStringUInt16 : ToString UInt16 := ⟨fun n => n.toNat.repr⟩
instance instToStringUInt32 : ToString UInt32 := ⟨fun n => n.toNat.repr⟩
instance instToStringUInt64 : ToString UInt64 := ⟨fun n => n.toNat.repr⟩
instance instToStringULift [ToString α] : ToString (ULift α) := ⟨fun v => toString v.1⟩
instance instToStringSubtype {p : α → Prop} [ToString α] : ToString (Subtype p) := ⟨fun s => toString s.val⟩
protected def List.toString [ToString α] : List α → String
  | [] => "[]"
  | x :: xs => (xs.foldl (fun r x => r ++ ", " ++ toString x) ("[" ++ toString x)).push ']'
instance instToStringList [ToString α] : ToString (List α) := ⟨List.toString⟩
instance instToStringArray [ToString α] : ToString (Array α) := ⟨fun a => "#" ++ toString a.toList⟩
def addParenHeuristic (s : String) : String :=
  match s.toList with
  | '(' :: _ => s
  | '[' :: _ => s
  | '{' :: _ => s
  | '#' :: '[' :: _ => s
  | cs => if cs.any Char.isWhitespace then "(" ++ s ++ ")" else s
instance instToStringOption [ToString α] : ToString (Option α) :=
  ⟨fun o => match o with
    | none => "none"
    | some a => "(some " ++ addParenHeuristic (toString a) ++ ")"⟩
instance instToStringSum [ToString α] [ToString β] : ToString (α ⊕ β) :=
  ⟨fun s => match s with
    | .inl a => "(inl " ++ addParenHeuristic (toString a) ++ ")"
    | .inr b => "(inr " ++ addParenHeuristic (toString b) ++ ")"⟩
instance instToStringProd [ToString α] [ToString β] : ToString (α × β) := ⟨fun (a, b) => "(" ++ toString a ++ ", " ++ toString b ++ ")"⟩
instance instToStringExcept [ToString α] [ToString β] : ToString (Except α β) :=
  ⟨fun e => match e with
    | .error e => "error: " ++ toString e
    | .ok a => "ok: " ++ toString a⟩
end
@[extern "x"] opaque Lean.Name.toString (n : Lean.Name) (escape : Bool := true) : String
instance Lean.Name.instToString : ToString Lean.Name := ⟨fun n => n.toString⟩
