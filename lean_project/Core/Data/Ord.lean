/-
# Comparison and hashing

Contract: `Ordering`, `Ord` and `Hashable` with the instances that `deriving Ord` and `deriving Hashable`
build on.
-/
prelude
import Core.Data.String
import Core.Int.Basic
set_option linter.all false

universe u v

inductive Ordering where
  | lt | eq | gt
deriving instance Inhabited, DecidableEq for Ordering
namespace Ordering
@[inline] def swap : Ordering → Ordering
  | .lt => .gt
  | .eq => .eq
  | .gt => .lt
@[macro_inline] def «then» (a b : Ordering) : Ordering := match a with
  | .eq => b
  | a => a
@[inline] def isEq : Ordering → Bool
  | .eq => true
  | _ => false
@[inline] def isNe : Ordering → Bool
  | .eq => false
  | _ => true
@[inline] def isLE : Ordering → Bool
  | .gt => false
  | _ => true
@[inline] def isLT : Ordering → Bool
  | .lt => true
  | _ => false
@[inline] def isGT : Ordering → Bool
  | .gt => true
  | _ => false
@[inline] def isGE : Ordering → Bool
  | .lt => false
  | _ => true
end Ordering
@[inline] def compareOfLessAndEq {α : Type u} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] : Ordering :=
  if x < y then .lt else if x = y then .eq else .gt
@[inline] def compareOfLessAndBEq {α : Type u} (x y : α) [LT α] [Decidable (x < y)] [BEq α] : Ordering :=
  if x < y then .lt else if x == y then .eq else .gt
@[inline] def compareLex {α : Type u} {β : Type v} (cmp₁ cmp₂ : α → β → Ordering) (a : α) (b : β) : Ordering := (cmp₁ a b).then (cmp₂ a b)
class Ord (α : Type u) where
  compare : α → α → Ordering
export Ord (compare)
@[inline] def compareOn {α : Type u} {β : Type v} [ord : Ord β] (f : α → β) (x y : α) : Ordering := compare (f x) (f y)
instance instOrdNat : Ord Nat := ⟨fun a b => compareOfLessAndEq a b⟩
instance instOrdInt : Ord Int := ⟨fun a b => compareOfLessAndEq a b⟩
instance instOrdBool : Ord Bool where
  compare
    | false, true => .lt
    | true, false => .gt
    | _, _ => .eq
instance instOrdFin (n : Nat) : Ord (Fin n) := ⟨fun x y => compare x.val y.val⟩
instance Char.instOrd : Ord Char := ⟨fun a b => compareOfLessAndEq a b⟩
instance String.instOrd : Ord String := ⟨fun a b => compareOfLessAndEq a b⟩
instance instOrdUnit : Ord Unit := ⟨fun _ _ => .eq⟩
instance Option.instOrd {α : Type u} [Ord α] : Ord (Option α) where
  compare
    | none, none => .eq
    | none, some _ => .lt
    | some _, none => .gt
    | some x, some y => compare x y
protected def List.compareLex {α : Type u} (cmp : α → α → Ordering) : List α → List α → Ordering
  | [], [] => .eq
  | [], _ => .lt
  | _, [] => .gt
  | x :: xs, y :: ys => match cmp x y with
    | .lt => .lt
    | .eq => List.compareLex cmp xs ys
    | .gt => .gt
instance List.instOrd {α : Type u} [Ord α] : Ord (List α) := ⟨List.compareLex compare⟩
instance Array.instOrd {α : Type u} [Ord α] : Ord (Array α) := ⟨fun a b => compare a.toList b.toList⟩
@[instance_reducible] def lexOrd {α : Type u} {β : Type v} [Ord α] [Ord β] : Ord (α × β) := ⟨compareLex (compareOn (·.1)) (compareOn (·.2))⟩
@[instance_reducible] def ltOfOrd {α : Type u} [Ord α] : LT α := ⟨fun a b => compare a b = .lt⟩
@[instance_reducible] def leOfOrd {α : Type u} [Ord α] : LE α := ⟨fun a b => (compare a b).isLE = true⟩
@[instance_reducible] def maxOfOrd {α : Type u} [Ord α] : Max α := ⟨fun a b => if (compare a b).isLE then b else a⟩
@[instance_reducible] def minOfOrd {α : Type u} [Ord α] : Min α := ⟨fun a b => if (compare a b).isLE then a else b⟩
namespace Ord
@[inline, instance_reducible] protected def toBEq {α : Type u} (ord : Ord α) : BEq α := ⟨fun x y => (ord.compare x y).isEq⟩
@[inline, instance_reducible] protected def opposite {α : Type u} (ord : Ord α) : Ord α := ⟨fun x y => ord.compare y x⟩
@[inline, instance_reducible] protected def on {α : Type u} {β : Type v} (_ : Ord β) (f : α → β) : Ord α := ⟨compareOn f⟩
end Ord

/-! ## Hashes -/

section
variable {α : Type u} {β : Type v}
instance instHashableBool : Hashable Bool := ⟨fun b => match b with | true => 11 | false => 13⟩
instance instHashablePUnit : Hashable PUnit.{u+1} := ⟨fun _ => 11⟩
instance instHashableOption [Hashable α] : Hashable (Option α) :=
  ⟨fun o => match o with | none => 11 | some a => mixHash (hash a) 13⟩
instance instHashableList [Hashable α] : Hashable (List α) := ⟨fun as => as.foldl (fun r a => mixHash r (hash a)) 7⟩
instance Array.instHashable [Hashable α] : Hashable (Array α) := ⟨fun as => as.toList.foldl (fun r a => mixHash r (hash a)) 7⟩
instance instHashableProd [Hashable α] [Hashable β] : Hashable (α × β) := ⟨fun (a, b) => mixHash (hash a) (hash b)⟩
instance instHashableFin {n : Nat} : Hashable (Fin n) := ⟨fun v => UInt64.ofNat v.val⟩
instance instHashableInt : Hashable Int where
  hash
    | .ofNat n => UInt64.ofNat (2 * n)
    | .negSucc n => UInt64.ofNat (2 * n + 1)
instance instHashableChar : Hashable Char := ⟨fun c => UInt64.ofNat c.toNat⟩
instance instHashableSubtype {p : α → Prop} [Hashable α] : Hashable (Subtype p) := ⟨fun a => hash a.val⟩
end
instance instBEqProd {α : Type u} {β : Type v} [BEq α] [BEq β] : BEq (α × β) := ⟨fun (a₁, b₁) (a₂, b₂) => a₁ == a₂ && b₁ == b₂⟩
instance instReflBEqProd {α : Type u} {β : Type v} [BEq α] [BEq β] [ReflBEq α] [ReflBEq β] : ReflBEq (α × β) :=
  ⟨Bool.and_eq_true_iff.mpr ⟨BEq.rfl, BEq.rfl⟩⟩
instance instLawfulBEqProd {α : Type u} {β : Type v} [BEq α] [BEq β] [LawfulBEq α] [LawfulBEq β] : LawfulBEq (α × β) where
  eq_of_beq h :=
    have h := Bool.and_eq_true_iff.mp h
    Prod.ext (eq_of_beq h.1) (eq_of_beq h.2)
instance instReflBEqOption {α : Type u} [BEq α] [ReflBEq α] : ReflBEq (Option α) where
  rfl {a} := match a with
    | none => rfl
    | some a => (BEq.rfl : (a == a) = true)
instance instLawfulBEqOption {α : Type u} [BEq α] [LawfulBEq α] : LawfulBEq (Option α) where
  eq_of_beq {a b} h := match a, b, h with
    | none, none, _ => rfl
    | some _, some _, h => congrArg some (eq_of_beq h)
/-! Pairs are ordered lexicographically. -/
def Prod.lexLt {α : Type u} {β : Type v} [LT α] [LT β] (s t : α × β) : Prop := s.1 < t.1 ∨ s.1 = t.1 ∧ s.2 < t.2
instance Prod.instLT {α : Type u} {β : Type v} [LT α] [LT β] : LT (α × β) := ⟨Prod.lexLt⟩
instance Prod.instDecidableLt {α : Type u} {β : Type v} [LT α] [LT β] [DecidableEq α] [(a b : α) → Decidable (a < b)]
    [(a b : β) → Decidable (a < b)] (s t : α × β) : Decidable (s < t) := inferInstanceAs (Decidable (_ ∨ _ ∧ _))
instance instDecidableEqSum {α : Type u} {β : Type v} [DecidableEq α] [DecidableEq β] : DecidableEq (α ⊕ β)
  | .inl a, .inl b => if h : a = b then isTrue (congrArg Sum.inl h) else isFalse fun e => h (Sum.inl.inj e)
  | .inr a, .inr b => if h : a = b then isTrue (congrArg Sum.inr h) else isFalse fun e => h (Sum.inr.inj e)
  | .inl _, .inr _ => isFalse nofun
  | .inr _, .inl _ => isFalse nofun
instance instDecidableEqEmpty : DecidableEq Empty := nofun
