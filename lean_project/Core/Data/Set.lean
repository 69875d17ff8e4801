/-
# Sets

Contract: `Set α` and `{x | p x}` as Mathlib has them, the operations and intervals with their membership, least and
greatest elements, and `∃! x, p x`.
-/
prelude
import Core.Data.Option
import Core.Quantifiers
import Core.Quote
set_option linter.all false

universe u v

/-! ## Unique existence -/

syntax "∃! " ident (" : " term)? ", " term : term
syntax "∃! " "(" ident " : " term ")" ", " term : term
syntax "∃! " ident binderPred ", " term : term
macro_rules
  | `(∃! $x:ident, $p) => `(ExistsUnique fun $x => $p)
  | `(∃! $x:ident : $t, $p) => `(ExistsUnique fun $x : $t => $p)
  | `(∃! ($x:ident : $t), $p) => `(ExistsUnique fun $x : $t => $p)
  | `(∃! $x:ident $b:binderPred, $p) => `(∃! $x:ident, satisfies_binder_pred% $x $b ∧ $p)
@[app_unexpander ExistsUnique] def ExistsUnique.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $p) => `(∃! $x:ident, $p)
  | `($_ fun ($x:ident : $t) => $p) => `(∃! ($x:ident : $t), $p)
  | _ => throw ()

/-! ## Sets -/

def Set (α : Type u) : Type u := α → Prop
/-- The set of all `x` with `p x`. -/
def setOf {α : Type u} (p : α → Prop) : Set α := p

syntax "{" ident (" : " term)? " | " term "}" : term
syntax "{" ident binderPred " | " term "}" : term
macro_rules
  | `({$x:ident | $p}) => `(setOf fun $x => $p)
  | `({$x:ident : $t | $p}) => `(setOf fun $x : $t => $p)
  | `({$x:ident $b:binderPred | $p}) => `(setOf fun $x => satisfies_binder_pred% $x $b ∧ $p)
@[app_unexpander setOf] def setOf.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $p) => `({$x:ident | $p})
  | `($_ fun ($x:ident : $t) => $p) => `({$x:ident : $t | $p})
  | _ => throw ()

namespace Set
variable {α : Type u} {β : Type v} {a b x : α} {s t : Set α}

protected def Mem (s : Set α) (a : α) : Prop := s a
instance instMembership : Membership α (Set α) := ⟨Set.Mem⟩
@[ext] theorem ext {a b : Set α} (h : ∀ x, x ∈ a ↔ x ∈ b) : a = b := funext fun x => propext (h x)
@[simp] theorem mem_setOf_eq {a : α} {p : α → Prop} : (a ∈ {x | p x}) = p a := rfl
theorem mem_setOf {a : α} {p : α → Prop} : a ∈ {x | p x} ↔ p a := Iff.rfl
instance decidableSetOf (a : α) (p : α → Prop) [h : Decidable (p a)] : Decidable (a ∈ {x | p x}) := h

def univ : Set α := {_x | True}
protected def insert (a : α) (s : Set α) : Set α := {b | b = a ∨ b ∈ s}
protected def singleton (a : α) : Set α := {b | b = a}
protected def union (s t : Set α) : Set α := {a | a ∈ s ∨ a ∈ t}
protected def inter (s t : Set α) : Set α := {a | a ∈ s ∧ a ∈ t}
protected def diff (s t : Set α) : Set α := {a | a ∈ s ∧ ¬a ∈ t}
protected def Subset (s t : Set α) : Prop := ∀ ⦃a⦄, a ∈ s → a ∈ t
protected def Nonempty (s : Set α) : Prop := ∃ x, x ∈ s
instance instEmptyCollection : EmptyCollection (Set α) := ⟨{_x | False}⟩
instance instInsert : Insert α (Set α) := ⟨Set.insert⟩
instance instSingletonSet : Singleton α (Set α) := ⟨Set.singleton⟩
instance instLawfulSingleton : LawfulSingleton α (Set α) := ⟨fun x => funext fun y => propext (or_iff_left id)⟩
instance instUnion : Union (Set α) := ⟨Set.union⟩
instance instInter : Inter (Set α) := ⟨Set.inter⟩
instance instSDiff : SDiff (Set α) := ⟨Set.diff⟩
instance instHasSubset : HasSubset (Set α) := ⟨Set.Subset⟩
@[simp] theorem mem_univ (x : α) : x ∈ (univ : Set α) := trivial
@[simp] theorem mem_empty_iff_false (x : α) : x ∈ (∅ : Set α) ↔ False := Iff.rfl
theorem notMem_empty (x : α) : ¬x ∈ (∅ : Set α) := id
@[simp] theorem mem_insert_iff : x ∈ (insert a s : Set α) ↔ x = a ∨ x ∈ s := Iff.rfl
theorem mem_insert (x : α) (s : Set α) : x ∈ (insert x s : Set α) := .inl rfl
@[simp] theorem mem_singleton_iff : a ∈ ({b} : Set α) ↔ a = b := Iff.rfl
theorem mem_singleton (a : α) : a ∈ ({a} : Set α) := rfl
theorem mem_union (x : α) (a b : Set α) : x ∈ a ∪ b ↔ x ∈ a ∨ x ∈ b := Iff.rfl
@[simp] theorem mem_inter_iff (x : α) (a b : Set α) : x ∈ a ∩ b ↔ x ∈ a ∧ x ∈ b := Iff.rfl
@[simp] theorem mem_diff (x : α) : x ∈ s \ t ↔ x ∈ s ∧ ¬x ∈ t := Iff.rfl
theorem subset_def : s ⊆ t ↔ ∀ x, x ∈ s → x ∈ t := ⟨fun h _ => @h _, fun h _ => h _⟩
theorem Subset.refl (a : Set α) : a ⊆ a := fun _ => id
theorem Subset.trans {a b c : Set α} (ab : a ⊆ b) (bc : b ⊆ c) : a ⊆ c := fun _ h => bc (ab h)
theorem Subset.antisymm {a b : Set α} (h₁ : a ⊆ b) (h₂ : b ⊆ a) : a = b := ext fun x => ⟨@h₁ x, @h₂ x⟩
theorem eq_empty_iff_forall_notMem : s = ∅ ↔ ∀ x, ¬x ∈ s := ⟨fun h _ k => (h ▸ k : _ ∈ (∅ : Set α)), fun h => ext fun x => ⟨h x, False.elim⟩⟩
attribute [simp] mem_union

section order
variable [LE α] [LT α]
def Icc (a b : α) : Set α := {x | a ≤ x ∧ x ≤ b}
def Ico (a b : α) : Set α := {x | a ≤ x ∧ x < b}
def Ioc (a b : α) : Set α := {x | a < x ∧ x ≤ b}
def Ioo (a b : α) : Set α := {x | a < x ∧ x < b}
def Ici (a : α) : Set α := {x | a ≤ x}
def Iic (b : α) : Set α := {x | x ≤ b}
def Ioi (a : α) : Set α := {x | a < x}
def Iio (b : α) : Set α := {x | x < b}
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := Iff.rfl
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := Iff.rfl
@[simp] theorem mem_Ici : x ∈ Ici a ↔ a ≤ x := Iff.rfl
@[simp] theorem mem_Iic : x ∈ Iic b ↔ x ≤ b := Iff.rfl
@[simp] theorem mem_Ioi : x ∈ Ioi a ↔ a < x := Iff.rfl
@[simp] theorem mem_Iio : x ∈ Iio b ↔ x < b := Iff.rfl
end order
end Set

/-! ## Bounds -/

section
variable {α : Type u} [LE α] {a : α} {s : Set α}
def upperBounds (s : Set α) : Set α := {x | ∀ ⦃a⦄, a ∈ s → a ≤ x}
def lowerBounds (s : Set α) : Set α := {x | ∀ ⦃a⦄, a ∈ s → x ≤ a}
def BddAbove (s : Set α) : Prop := (upperBounds s).Nonempty
def BddBelow (s : Set α) : Prop := (lowerBounds s).Nonempty
def IsLeast (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ lowerBounds s
def IsGreatest (s : Set α) (a : α) : Prop := a ∈ s ∧ a ∈ upperBounds s
theorem mem_upperBounds : a ∈ upperBounds s ↔ ∀ x, x ∈ s → x ≤ a := Iff.rfl
theorem mem_lowerBounds : a ∈ lowerBounds s ↔ ∀ x, x ∈ s → a ≤ x := Iff.rfl
end
