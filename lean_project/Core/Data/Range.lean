/-
# Ranges

Contract: `for h : i in [a:b:c]` with the bounds of `i`, and the intervals `a...b`, `a...=b`, `a<...b`,
`a<...=b` of natural numbers and integers as what a `for` runs over.
-/
prelude
import Core.Control
import Core.Nat.Div
import Core.Int.Order
import Core.Format
set_option linter.all false

universe u v

namespace Std.Legacy.Range
theorem next_mem {start step i : Nat} (h : (i - start) % step = 0) (hs : start ≤ i) : (i + step - start) % step = 0 := by
  rw [Nat.sub_add_comm hs, Nat.add_mod_right, h]
protected def loop' {m : Type u → Type v} [Monad m] {β : Type u} (r : Range) (f : (i : Nat) → i ∈ r → β → m (ForInStep β)) :
    (fuel i : Nat) → (i - r.start) % r.step = 0 → r.start ≤ i → β → m β
  | 0, _, _, _, b => pure b
  | fuel + 1, i, hi, hs, b =>
    if h : i < r.stop then do
      match ← f i ⟨hs, h, hi⟩ b with
      | .done b => pure b
      | .yield b => Range.loop' r f fuel (i + r.step) (next_mem hi hs) (Nat.le_trans hs (Nat.le_add_right _ _)) b
    else pure b
instance instForIn' {m : Type u → Type v} [Monad m] : ForIn' m Range Nat inferInstance where
  forIn' r init f := Range.loop' r f r.size r.start (by rw [Nat.sub_self, Nat.zero_mod]) (Nat.le_refl _) init
end Std.Legacy.Range
theorem Membership.get_elem_helper {i n : Nat} {r : Std.Legacy.Range} (h₁ : i ∈ r) (h₂ : r.stop = n) : i < n := h₂ ▸ h₁.2.1
theorem Membership.mem.upper {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : i < r.stop := h.2.1
theorem Membership.mem.lower {i : Nat} {r : Std.Legacy.Range} (h : i ∈ r) : r.start ≤ i := h.1

/-! ## Intervals -/

namespace Std
structure Rcc (α : Type u) where
  lower : α
  upper : α
structure Rco (α : Type u) where
  lower : α
  upper : α
structure Rci (α : Type u) where
  lower : α
structure Roc (α : Type u) where
  lower : α
  upper : α
structure Roo (α : Type u) where
  lower : α
  upper : α
structure Roi (α : Type u) where
  lower : α
structure Ric (α : Type u) where
  upper : α
structure Rio (α : Type u) where
  upper : α
structure Rii (α : Type u) where
instance Rcc.instMembership {α : Type u} [LE α] : Membership α (Rcc α) := ⟨fun r a => r.lower ≤ a ∧ a ≤ r.upper⟩
instance Rco.instMembership {α : Type u} [LE α] [LT α] : Membership α (Rco α) := ⟨fun r a => r.lower ≤ a ∧ a < r.upper⟩
instance Roc.instMembership {α : Type u} [LE α] [LT α] : Membership α (Roc α) := ⟨fun r a => r.lower < a ∧ a ≤ r.upper⟩
instance Roo.instMembership {α : Type u} [LT α] : Membership α (Roo α) := ⟨fun r a => r.lower < a ∧ a < r.upper⟩
instance Rio.instMembership {α : Type u} [LT α] : Membership α (Rio α) := ⟨fun r a => a < r.upper⟩
instance Ric.instMembership {α : Type u} [LE α] : Membership α (Ric α) := ⟨fun r a => a ≤ r.upper⟩
end Std
namespace Leanmath
/-- What steps through an interval: `n` values from `a` on. -/
class Counted (α : Type) where
  step : α → Nat → α
  /-- How many values there are from the first to before the second. -/
  count : α → α → Nat
instance instCountedNat : Counted Nat := ⟨fun a n => a + n, fun a b => b - a⟩
instance instCountedInt : Counted Int := ⟨fun a n => a + n, fun a b => (b - a).toNat⟩
variable {α : Type} [Counted α]
def interval (a : α) (n : Nat) : List α := (List.range n).map (Counted.step a)
def next (a : α) : α := Counted.step a 1
end Leanmath
namespace Std
open Leanmath
variable {α : Type} [Counted α] {m : Type u → Type v} [Monad m]
def Rco.members (r : Rco α) : List α := interval r.lower (Counted.count r.lower r.upper)
def Rcc.members (r : Rcc α) : List α := interval r.lower (Counted.count r.lower (next r.upper))
def Roo.members (r : Roo α) : List α := interval (next r.lower) (Counted.count (next r.lower) r.upper)
def Roc.members (r : Roc α) : List α := interval (next r.lower) (Counted.count (next r.lower) (next r.upper))
def Rio.members (r : Rio Nat) : List Nat := List.range r.upper
def Ric.members (r : Ric Nat) : List Nat := List.range (r.upper + 1)
instance Rco.instForIn : ForIn m (Rco α) α := ⟨fun r => forIn r.members⟩
instance Rcc.instForIn : ForIn m (Rcc α) α := ⟨fun r => forIn r.members⟩
instance Roo.instForIn : ForIn m (Roo α) α := ⟨fun r => forIn r.members⟩
instance Roc.instForIn : ForIn m (Roc α) α := ⟨fun r => forIn r.members⟩
instance Rio.instForIn : ForIn m (Rio Nat) Nat := ⟨fun r => forIn r.members⟩
instance Ric.instForIn : ForIn m (Ric Nat) Nat := ⟨fun r => forIn r.members⟩
end Std

/-!
# Pieces of strings

Contract: `String.Slice`, a string with two positions in it, and what `take`, `drop`, `trimAscii` of a
string give. The functions are the native ones: they compute in `#eval` and have no theory. Functions
whose pattern may be a character, a string or a predicate (`contains`, `split`, `startsWith` ..) are not here.
-/

section
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
end
