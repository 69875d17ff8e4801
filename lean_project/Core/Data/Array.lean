/-
# Arrays: the functions

Contract: the functions on arrays that programs use, with the names and meaning of stock Lean. In
proofs an array is its list; at run time the native functions of the same names are taken.
-/
prelude
import Core.Quote
import Core.Data.List
set_option linter.all false

universe u v w

namespace Array
variable {α : Type u} {β : Type v} {γ : Type w}

/-! ## Making, reading, changing -/

instance instEmptyCollection : EmptyCollection (Array α) := ⟨Array.empty⟩
@[extern "lean_mk_array"] def replicate {α : Type u} (n : Nat) (v : α) : Array α := ⟨List.replicate n v⟩
@[inline] protected def singleton (v : α) : Array α := ⟨[v]⟩
def range (n : Nat) : Array Nat := ⟨List.range n⟩
@[extern "native"] def range' (start size : Nat) (step : Nat := 1) : Array Nat := ⟨List.range' start size step⟩
instance instGetElemNatLtSize : GetElem (Array α) Nat α fun xs i => i < xs.size := ⟨fun xs i h => xs.getInternal i h⟩
instance instGetElem?NatLtSize : GetElem? (Array α) Nat α fun xs i => i < xs.size where
  getElem? xs i := decidableGetElem? xs i
  getElem! xs i := xs.get!Internal i
structure Mem (as : Array α) (a : α) : Prop where
  val : a ∈ as.toList
instance instMembership : Membership α (Array α) := ⟨Mem⟩
theorem mem_def {a : α} {as : Array α} : a ∈ as ↔ a ∈ as.toList := ⟨fun h => h.val, fun h => ⟨h⟩⟩
instance instDecidableMemOfLawfulBEq [BEq α] [LawfulBEq α] (a : α) (as : Array α) : Decidable (a ∈ as) :=
  decidable_of_decidable_of_iff mem_def.symm
@[extern "lean_array_fset"] def set (xs : Array α) (i : @& Nat) (v : α) (h : i < xs.size := by get_elem_tactic) : Array α := ⟨xs.toList.set i v⟩
@[extern "lean_array_set"] def setIfInBounds (xs : Array α) (i : @& Nat) (v : α) : Array α :=
  if h : i < xs.size then xs.set i v h else xs
abbrev set! (xs : Array α) (i : @& Nat) (v : α) : Array α := setIfInBounds xs i v
@[extern "lean_array_pop"] def pop (xs : Array α) : Array α := ⟨xs.toList.dropLast⟩
def back! [Inhabited α] (xs : Array α) : α := xs[xs.size - 1]!
def back? (xs : Array α) : Option α := xs[xs.size - 1]?
@[inline] def modify (xs : Array α) (i : Nat) (f : α → α) : Array α := ⟨xs.toList.modify i f⟩
def swapIfInBounds (xs : Array α) (i j : @& Nat) : Array α :=
  match xs[i]?, xs[j]? with
  | some a, some b => (xs.setIfInBounds i b).setIfInBounds j a
  | _, _ => xs
def take (xs : Array α) (i : Nat) : Array α := xs.extract 0 i
def drop (xs : Array α) (i : Nat) : Array α := xs.extract i xs.size
def reverse (as : Array α) : Array α := ⟨as.toList.reverse⟩
@[extern "native"] protected def appendList (as : Array α) (bs : List α) : Array α := ⟨as.toList ++ bs⟩
instance instHAppendList : HAppend (Array α) (List α) (Array α) := ⟨Array.appendList⟩
def flatten (xss : Array (Array α)) : Array α := ⟨(xss.toList.map Array.toList).flatten⟩
@[inline] def flatMap (f : α → Array β) (as : Array α) : Array β := ⟨as.toList.flatMap fun a => (f a).toList⟩

/-! ## Folds, maps, filters, searches -/

@[inline] def foldl (f : β → α → β) (init : β) (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : β :=
  (as.extract start stop).toList.foldl f init
@[inline] def foldr (f : α → β → β) (init : β) (as : Array α) (start : Nat := as.size) (stop : Nat := 0) : β :=
  (as.extract stop start).toList.foldr f init
@[inline] def any (as : Array α) (p : α → Bool) (start : Nat := 0) (stop : Nat := as.size) : Bool := (as.extract start stop).toList.any p
@[inline] def all (as : Array α) (p : α → Bool) (start : Nat := 0) (stop : Nat := as.size) : Bool := (as.extract start stop).toList.all p
def contains [BEq α] (as : Array α) (a : α) : Bool := as.toList.elem a
def elem [BEq α] (a : α) (as : Array α) : Bool := as.toList.elem a
@[inline] def filter (p : α → Bool) (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array α := ⟨(as.extract start stop).toList.filter p⟩
@[inline] def filterMap (f : α → Option β) (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array β :=
  ⟨(as.extract start stop).toList.filterMap f⟩
@[inline] def mapIdx (f : Nat → α → β) (as : Array α) : Array β := ⟨as.toList.mapIdx f⟩
def zipIdx (xs : Array α) (start : Nat := 0) : Array (α × Nat) := ⟨xs.toList.zipIdx start⟩
@[inline] def zipWith (f : α → β → γ) (as : Array α) (bs : Array β) : Array γ := ⟨as.toList.zipWith f bs.toList⟩
def zip (as : Array α) (bs : Array β) : Array (α × β) := zipWith Prod.mk as bs
def unzip (as : Array (α × β)) : Array α × Array β := (⟨as.toList.unzip.1⟩, ⟨as.toList.unzip.2⟩)
@[inline] def find? (p : α → Bool) (as : Array α) : Option α := as.toList.find? p
@[inline] def findSome? (f : α → Option β) (as : Array α) : Option β := as.toList.findSome? f
@[inline] def findIdx? (p : α → Bool) (as : Array α) : Option Nat := as.toList.findIdx? p
def idxOf? [BEq α] (xs : Array α) (v : α) : Option Nat := xs.toList.idxOf? v
@[extern "native"] def sum {α : Type u} [Add α] [Zero α] (as : Array α) : α := as.toList.sum
@[inline] def partition (p : α → Bool) (as : Array α) : Array α × Array α :=
  match as.toList.partition p with
  | (a, b) => (⟨a⟩, ⟨b⟩)
@[inline] def isEqv (xs ys : Array α) (p : α → α → Bool) : Bool := xs.toList.isEqv ys.toList p
instance instBEq [BEq α] : BEq (Array α) := ⟨fun xs ys => isEqv xs ys BEq.beq⟩

/-! ## In monads -/

@[inline] def foldlM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : β → α → m β) (init : β) (as : Array α) (start : Nat := 0)
    (stop : Nat := as.size) : m β := (as.extract start stop).toList.foldlM f init
@[inline] def foldrM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : α → β → m β) (init : β) (as : Array α) (start : Nat := as.size)
    (stop : Nat := 0) : m β := (as.extract stop start).toList.foldrM f init
@[inline] def mapM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : α → m β) (as : Array α) : m (Array β) := do
  return ⟨← as.toList.mapM f⟩
@[inline] protected def forM {α : Type u} {m : Type v → Type w} [Monad m] (f : α → m PUnit) (as : Array α) (start : Nat := 0)
    (stop : Nat := as.size) : m PUnit := (as.extract start stop).toList.forM f
instance instForMOfMonad {m : Type v → Type w} [Monad m] : ForM m (Array α) α := ⟨fun xs f => Array.forM f xs⟩
@[inline] def filterMapM {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (f : α → m (Option β)) (as : Array α) (start : Nat := 0)
    (stop : Nat := as.size) : m (Array β) := do
  return ⟨← (as.extract start stop).toList.filterMapM f⟩
@[inline] def anyM {α : Type u} {m : Type → Type w} [Monad m] (p : α → m Bool) (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : m Bool :=
  (as.extract start stop).toList.anyM p
@[inline] def allM {α : Type u} {m : Type → Type w} [Monad m] (p : α → m Bool) (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : m Bool :=
  (as.extract start stop).toList.allM p
end Array

/-!
# Sorting

Contract: `List.merge`, `List.mergeSort` (stable) and `Array.qsort`, with fuel, so that they compute in
the kernel; at run time the native functions of the same names are taken.
-/

section
namespace List
variable {α : Type u}
def mergeWithFuel (le : α → α → Bool) : Nat → List α → List α → List α
  | 0, xs, ys => xs ++ ys
  | _ + 1, [], ys => ys
  | _ + 1, xs, [] => xs
  | n + 1, x :: xs, y :: ys => match le x y with
    | true => x :: mergeWithFuel le n xs (y :: ys)
    | false => y :: mergeWithFuel le n (x :: xs) ys
@[extern "native"] def merge (xs ys : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  mergeWithFuel le (xs.length + ys.length) xs ys
def mergeSortWithFuel (le : α → α → Bool) : Nat → List α → List α
  | 0, xs => xs
  | n + 1, xs => match xs.length with
    | 0 => xs
    | 1 => xs
    | k => merge (mergeSortWithFuel le n (xs.take ((k + 1) / 2))) (mergeSortWithFuel le n (xs.drop ((k + 1) / 2))) le
@[extern "native"] def mergeSort (xs : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  mergeSortWithFuel le xs.length xs
end List
@[extern "native"] def Array.qsort {α : Type u} (as : Array α) (lt : α → α → Bool := by exact (· < ·)) (low : Nat := 0)
    (high : Nat := as.size - 1) : Array α :=
  ⟨as.toList.take low ++ ((as.toList.drop low).take (high + 1 - low)).mergeSort (fun a b => !lt b a) ++ as.toList.drop (high + 1)⟩
end
