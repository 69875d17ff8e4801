/-
# Pieces of strings

Contract: `String.Slice`, a string with two positions in it, and what `take`, `drop`, `trimAscii` of a
string give. The functions are the native ones: they compute in `#eval` and have no theory. Functions
whose pattern may be a character, a string or a predicate (`contains`, `split`, `startsWith` ..) are not here.
-/
prelude
import Core.Format
set_option linter.all false

universe u v

def String.Pos.Raw.IsValid (s : String) (off : String.Pos.Raw) : Prop := ∃ s₁ s₂ : String, s = s₁ ++ s₂ ∧ off = s₁.rawEndPos
structure String.Pos (s : String) where
  offset : String.Pos.Raw
  isValid : offset.IsValid s
structure String.Slice where
  str : String
  startInclusive : str.Pos
  endExclusive : str.Pos
  startInclusive_le_endExclusive : startInclusive.offset.byteIdx ≤ endExclusive.offset.byteIdx
theorem String.Pos.Raw.isValid_zero : String.Pos.Raw.IsValid "" ⟨0⟩ := ⟨"", "", rfl, rfl⟩
instance String.instInhabitedSlice : Inhabited String.Slice :=
  ⟨⟨"", ⟨⟨0⟩, String.Pos.Raw.isValid_zero⟩, ⟨⟨0⟩, String.Pos.Raw.isValid_zero⟩, Nat.zero_le 0⟩⟩
namespace String
@[extern "native"] opaque toSlice (s : String) : String.Slice
@[extern "native"] opaque take (s : String) (n : Nat) : String.Slice
@[extern "native"] opaque drop (s : String) (n : Nat) : String.Slice
@[extern "native"] opaque takeEnd (s : String) (n : Nat) : String.Slice
@[extern "native"] opaque dropEnd (s : String) (n : Nat) : String.Slice
@[extern "native"] opaque trimAscii (s : String) : String.Slice
@[extern "native"] opaque splitOn (s : String) (sep : String := " ") : List String
@[extern "native"] opaque toInt? (s : String) : Option Int
@[extern "native"] opaque isInt (s : String) : Bool
@[extern "native"] opaque front (s : String) : Char
namespace Slice
@[extern "native"] opaque copy (s : String.Slice) : String
@[extern "native"] opaque toString (s : String.Slice) : String
@[extern "native"] opaque isEmpty (s : String.Slice) : Bool
@[extern "native"] opaque beq (s₁ s₂ : String.Slice) : Bool
@[extern "native"] opaque trimAscii (s : String.Slice) : String.Slice
@[extern "native"] opaque toNat? (s : String.Slice) : Option Nat
@[extern "native"] opaque toInt? (s : String.Slice) : Option Int
instance instToString : ToString String.Slice := ⟨fun s => s.copy⟩
instance instBEq : BEq String.Slice := ⟨beq⟩
instance instHAppend : HAppend String String.Slice String := ⟨fun s t => s ++ t.copy⟩
instance instRepr : Repr String.Slice := ⟨fun s _ => .text (s.copy.quote ++ ".toSlice")⟩
end Slice
instance instCoeSlice : Coe String String.Slice := ⟨toSlice⟩
end String
instance String.instForIn {m : Type u → Type v} [Monad m] : ForIn m String Char := ⟨fun s => forIn s.toList⟩
