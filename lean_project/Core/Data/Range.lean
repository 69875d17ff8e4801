/-
# Ranges

Contract: `for h : i in [a:b:c]` with the bounds of `i`, and the intervals `a...b`, `a...=b`, `a<...b`,
`a<...=b` of natural numbers and integers as what a `for` runs over.
-/
prelude
import Core.Control
import Core.Nat.Div
import Core.Int.Order
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
