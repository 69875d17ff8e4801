/-
# Options: the functions

Contract: the functions on `Option` with the names and equations of stock Lean.
-/
prelude
import Core.Monad
import Core.Logic
set_option linter.all false

universe u v w

/-!
# Classes of collections, indexing, panics

Contract: `∅`, `{a, b}`, `∪ ∩ \ ⊆ ⊂`, `l[i]`, `l[i]?`, `l[i]!` and `∈` are notation for the functions of
the classes here; `panic!`, `unreachable!` and `dbg_trace` for the runtime functions.
-/

section
class EmptyCollection (α : Type u) where
  emptyCollection : α
class Insert (α : outParam (Type u)) (γ : Type v) where
  insert : α → γ → γ
export Insert (insert)
class Singleton (α : outParam (Type u)) (β : Type v) where
  singleton : α → β
export Singleton (singleton)
class LawfulSingleton (α : Type u) (β : Type v) [EmptyCollection β] [Insert α β] [Singleton α β] : Prop where
  insert_empty_eq (x : α) : (insert x EmptyCollection.emptyCollection : β) = singleton x
export LawfulSingleton (insert_empty_eq)
attribute [simp] insert_empty_eq
class Union (α : Type u) where
  union : α → α → α
class Inter (α : Type u) where
  inter : α → α → α
class SDiff (α : Type u) where
  sdiff : α → α → α
class HasSubset (α : Type u) where
  Subset : α → α → Prop
export HasSubset (Subset)
class HasSSubset (α : Type u) where
  SSubset : α → α → Prop
export HasSSubset (SSubset)
abbrev Superset {α : Type u} [HasSubset α] (a b : α) : Prop := Subset b a
abbrev SSuperset {α : Type u} [HasSSubset α] (a b : α) : Prop := SSubset b a
class Sep (α : outParam (Type u)) (γ : Type v) where
  sep : (α → Prop) → γ → γ

/-! ## Panics: at run time a message on standard error, in proofs the default value -/

@[extern "lean_panic_fn"] def panicCore {α : Sort u} [Inhabited α] (msg : String) : α := default
@[noinline, never_extract] def panic {α : Sort u} [Inhabited α] (msg : String) : α := panicCore msg
@[extern "x"] opaque mkPanicMessage (modName : String) (line col : Nat) (msg : String) : String
@[extern "x"] opaque mkPanicMessageWithDecl (modName declName : String) (line col : Nat) (msg : String) : String
@[never_extract, inline] def panicWithPos {α : Sort u} [Inhabited α] (modName : String) (line col : Nat) (msg : String) : α :=
  panic (mkPanicMessage modName line col msg)
@[never_extract, inline] def panicWithPosWithDecl {α : Sort u} [Inhabited α] (modName declName : String) (line col : Nat) (msg : String) : α :=
  panic (mkPanicMessageWithDecl modName declName line col msg)
@[never_extract, extern "lean_dbg_trace"] def dbgTrace {α : Type u} (msg : String) (f : Unit → α) : α := f ()
@[never_extract] def outOfBounds {α : Sort u} [Inhabited α] : α := panic "index out of bounds"

/-! ## Indexing -/

class GetElem (coll : Type u) (idx : Type v) (elem : outParam (Type w)) (valid : outParam (coll → idx → Prop)) where
  getElem (xs : coll) (i : idx) (h : valid xs i) : elem
export GetElem (getElem)
abbrev decidableGetElem? {coll : Type u} {idx : Type v} {elem : Type w} {valid : coll → idx → Prop}
    [GetElem coll idx elem valid] (xs : coll) (i : idx) [Decidable (valid xs i)] : Option elem :=
  if h : valid xs i then some (getElem xs i h) else none
class GetElem? (coll : Type u) (idx : Type v) (elem : outParam (Type w)) (valid : outParam (coll → idx → Prop))
    extends GetElem coll idx elem valid where
  getElem? : coll → idx → Option elem
  getElem! [Inhabited elem] (xs : coll) (i : idx) : elem :=
    match getElem? xs i with
    | some e => e
    | none => outOfBounds
export GetElem? (getElem? getElem!)
end

/-! # Options: the functions -/

namespace Option
variable {α : Type u} {β : Type v} {γ : Type w}
@[macro_inline] def getD (opt : Option α) (dflt : α) : α := match opt with
  | some x => x
  | none => dflt
@[inline] def isSome : Option α → Bool
  | some _ => true
  | none => false
@[inline] def isNone : Option α → Bool
  | some _ => false
  | none => true
@[inline] def isEqSome [BEq α] : Option α → α → Bool
  | some a, b => a == b
  | none, _ => false
@[inline] def get {α : Type u} : (o : Option α) → isSome o → α
  | some x, _ => x
@[inline] def get! {α : Type u} [Inhabited α] : Option α → α
  | some x => x
  | none => panic "value is none"
@[inline] protected def filter (p : α → Bool) : Option α → Option α
  | some a => if p a then some a else none
  | none => none
@[inline] protected def all (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => true
@[inline] protected def any (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => false
@[inline] protected def elim : Option α → β → (α → β) → β
  | some x, _, f => f x
  | none, y, _ => y
protected def or : Option α → Option α → Option α
  | a@(some _), _ => a
  | none, b => b
@[inline] def join (x : Option (Option α)) : Option α := match x with
  | some o => o
  | none => none
@[inline] def toList : Option α → List α
  | none => []
  | some a => [a]
@[extern "native"] def toArray : Option α → Array α
  | none => .mk []
  | some a => .mk [a]
@[inline] protected def guard (p : α → Bool) (a : α) : Option α := if p a then some a else none
@[inline] protected def pmap {p : α → Prop} (f : ∀ a : α, p a → β) : (o : Option α) → (∀ a, o = some a → p a) → Option β
  | none, _ => none
  | some a, H => some (f a (H a rfl))
@[always_inline, inline] def merge (fn : α → α → α) : Option α → Option α → Option α
  | none, none => none
  | some x, none => some x
  | none, some y => some y
  | some x, some y => some (fn x y)
@[inline] protected def mapM {m : Type u → Type v} {α : Type w} {β : Type u} [Applicative m] (f : α → m β) (o : Option α) : m (Option β) :=
  match o with
  | none => pure none
  | some a => some <$> f a
instance instMembership : Membership α (Option α) := ⟨fun b a => b = some a⟩
instance instBEq {α : Type u} [BEq α] : BEq (Option α) where
  beq
    | none, none => true
    | some a, some b => a == b
    | _, _ => false
protected inductive Lt (r : α → β → Prop) : Option α → Option β → Prop where
  | none_some {b} : Option.Lt r none (some b)
  | some_some {a b} : r a b → Option.Lt r (some a) (some b)
theorem ne_none_iff_exists' {α : Type u} {o : Option α} : o ≠ none ↔ ∃ x, o = some x := by
  cases o with
  | none => exact ⟨fun h => absurd rfl h, fun ⟨_, h⟩ => nomatch h⟩
  | some x => exact ⟨fun _ => ⟨x, rfl⟩, fun _ h => nomatch h⟩
theorem some_ne_none {α : Type u} (x : α) : some x ≠ none := nofun
theorem isSome_iff_exists {α : Type u} {o : Option α} : o.isSome ↔ ∃ x, o = some x := by
  cases o with
  | none => exact ⟨nofun, fun ⟨_, h⟩ => nomatch h⟩
  | some x => exact ⟨fun _ => ⟨x, rfl⟩, fun _ => rfl⟩
end Option
@[inline] def Except.toOption {ε : Type u} {α : Type v} : Except ε α → Option α
  | .ok a => some a
  | .error _ => none
@[inline] def Option.toExcept {ε : Type u} {α : Type v} (e : ε) : Option α → Except ε α
  | some a => .ok a
  | none => .error e
