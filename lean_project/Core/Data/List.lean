/-
# Lists: the functions

Contract: the functions on lists that programs and statements use, with the names and equations of
stock Lean: membership, indexing, folds, searching, cutting, ranges, sorting, the orders. Their theory
is elsewhere; here stand only the lemmas that the instances need.
-/
prelude
import Core.Monad
import Core.Classical
import Core.Data.Option
set_option linter.all false

universe u v w

namespace List
variable {α : Type u} {β : Type v} {γ : Type w}

instance instEmptyCollection : EmptyCollection (List α) := ⟨[]⟩

/-! ## Membership -/

inductive Mem (a : α) : List α → Prop where
  | head (as : List α) : Mem a (a :: as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)
instance instMembership : Membership α (List α) := ⟨fun l a => Mem a l⟩
theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := Mem.head l
theorem mem_cons_of_mem (y : α) {a : α} {l : List α} (h : a ∈ l) : a ∈ y :: l := Mem.tail y h
theorem not_mem_nil {a : α} : ¬a ∈ ([] : List α) := nofun
theorem mem_cons {a b : α} {l : List α} : a ∈ b :: l ↔ a = b ∨ a ∈ l :=
  ⟨fun | .head _ => .inl rfl | .tail _ h => .inr h, fun | .inl h => h ▸ .head l | .inr h => .tail b h⟩
def elem [BEq α] (a : α) : (l : List α) → Bool
  | [] => false
  | b :: bs => match a == b with
    | true => true
    | false => elem a bs
@[reducible] def contains [BEq α] (as : List α) (a : α) : Bool := elem a as
theorem mem_of_elem_eq_true [BEq α] [LawfulBEq α] {a : α} : {as : List α} → elem a as = true → a ∈ as
  | b :: bs, h => match e : a == b with
    | true => eq_of_beq e ▸ .head bs
    | false => .tail b (mem_of_elem_eq_true (by rewrite [elem, e] at h; exact h))
theorem elem_eq_true_of_mem [BEq α] [ReflBEq α] {a : α} : {as : List α} → a ∈ as → elem a as = true
  | _, .head as => by rw [elem, BEq.rfl]
  | b :: bs, .tail _ h => by
    rewrite [elem]
    cases a == b with
    | true => rfl
    | false => exact elem_eq_true_of_mem h
instance instDecidableMemOfLawfulBEq [BEq α] [LawfulBEq α] (a : α) (as : List α) : Decidable (a ∈ as) :=
  decidable_of_decidable_of_iff (Iff.intro mem_of_elem_eq_true elem_eq_true_of_mem)
theorem forall_mem_nil (p : α → Prop) : ∀ (x) (_ : x ∈ ([] : List α)), p x := nofun
theorem forall_mem_cons {p : α → Prop} {a : α} {l : List α} : (∀ x ∈ a :: l, p x) ↔ p a ∧ ∀ x ∈ l, p x :=
  ⟨fun h => ⟨h a (.head l), fun x hx => h x (.tail a hx)⟩, fun ⟨ha, hl⟩ x hx => match hx with | .head _ => ha | .tail _ k => hl x k⟩
instance decidableBAll (p : α → Prop) [DecidablePred p] : ∀ l : List α, Decidable (∀ x, x ∈ l → p x)
  | [] => isTrue nofun
  | x :: xs => match (inferInstance : Decidable (p x)) with
    | isFalse h => isFalse fun k => h (k x (.head xs))
    | isTrue h => match decidableBAll p xs with
      | isTrue k => isTrue (forall_mem_cons.mpr ⟨h, k⟩)
      | isFalse k => isFalse fun f => k (forall_mem_cons.mp f).2
instance decidableBEx (p : α → Prop) [DecidablePred p] : ∀ l : List α, Decidable (∃ x, x ∈ l ∧ p x)
  | [] => isFalse nofun
  | x :: xs => match (inferInstance : Decidable (p x)) with
    | isTrue h => isTrue ⟨x, .head xs, h⟩
    | isFalse h => match decidableBEx p xs with
      | isTrue k => isTrue (let ⟨y, hy, hp⟩ := k; ⟨y, .tail x hy, hp⟩)
      | isFalse k => isFalse fun ⟨y, hy, hp⟩ => match hy with | .head _ => h hp | .tail _ hz => k ⟨y, hz, hp⟩

/-! ## Folds, maps, filters -/

@[specialize] def foldr (f : α → β → β) (init : β) : (l : List α) → β
  | [] => init
  | a :: l => f a (foldr f init l)
def filter (p : α → Bool) : (l : List α) → List α
  | [] => []
  | a :: as => match p a with
    | true => a :: filter p as
    | false => filter p as
@[specialize] def filterMap (f : α → Option β) : List α → List β
  | [] => []
  | a :: l => match f a with
    | none => filterMap f l
    | some b => b :: filterMap f l
def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)
def reverse (as : List α) : List α := reverseAux as []
def isEmpty : List α → Bool
  | [] => true
  | _ :: _ => false
def all : List α → (α → Bool) → Bool
  | [], _ => true
  | h :: t, p => p h && all t p
def any : List α → (α → Bool) → Bool
  | [], _ => false
  | h :: t, p => p h || any t p
def and (bs : List Bool) : Bool := bs.all id
def or (bs : List Bool) : Bool := bs.any id
def sum {α : Type u} [Add α] [Zero α] : List α → α := foldr (· + ·) 0
def prod {α : Type u} [Mul α] [One α] : List α → α := foldr (· * ·) 1
@[inline] protected def singleton {α : Type u} (a : α) : List α := [a]
@[specialize] def zipWith (f : α → β → γ) : (xs : List α) → (ys : List β) → List γ
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
  | _, _ => []
def zip : List α → List β → List (Prod α β) := zipWith Prod.mk
def zipWithAll (f : Option α → Option β → γ) : List α → List β → List γ
  | [], bs => bs.map fun b => f none (some b)
  | a :: as, [] => (a :: as).map fun a => f (some a) none
  | a :: as, b :: bs => f (some a) (some b) :: zipWithAll f as bs
def unzip : (l : List (α × β)) → List α × List β
  | [] => ([], [])
  | (a, b) :: t => match unzip t with
    | (as, bs) => (a :: as, b :: bs)
def zipIdx : (l : List α) → (n : Nat := 0) → List (α × Nat)
  | [], _ => nil
  | x :: xs, n => (x, n) :: zipIdx xs (n + 1)
def mapIdxFrom (f : Nat → α → β) : List α → Nat → List β
  | [], _ => []
  | a :: as, n => f n a :: mapIdxFrom f as (n + 1)
@[inline] def mapIdx (f : Nat → α → β) (as : List α) : List β := mapIdxFrom f as 0
@[inline] def partition (p : α → Bool) (as : List α) : List α × List α := loop as ([], [])
where
  loop : List α → List α × List α → List α × List α
    | [], (bs, cs) => (bs.reverse, cs.reverse)
    | a :: as, (bs, cs) => match p a with
      | true => loop as (a :: bs, cs)
      | false => loop as (bs, a :: cs)
def replicate : (n : Nat) → (a : α) → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a
def range (n : Nat) : List Nat := loop n []
where
  loop : Nat → List Nat → List Nat
    | 0, ns => ns
    | n + 1, ns => loop n (n :: ns)
def range' : (start len : Nat) → (step : Nat := 1) → List Nat
  | _, 0, _ => []
  | s, n + 1, step => s :: range' (s + step) n step
def iota : Nat → List Nat
  | 0 => []
  | m + 1 => (m + 1) :: iota m

/-! ## First, last, n-th -/

def head : (as : List α) → as ≠ [] → α
  | a :: _, _ => a
def head? : List α → Option α
  | [] => none
  | a :: _ => some a
def headD : (as : List α) → (fallback : α) → α
  | [], fallback => fallback
  | a :: _, _ => a
def head! [Inhabited α] : List α → α
  | [] => panic "head!"
  | a :: _ => a
def tail : List α → List α
  | [] => []
  | _ :: as => as
def tail? : List α → Option (List α)
  | [] => none
  | _ :: as => some as
def tailD (l fallback : List α) : List α := match l with
  | [] => fallback
  | _ :: tl => tl
def tail! : List α → List α
  | [] => panic "tail!"
  | _ :: as => as
def getLast : ∀ (as : List α), as ≠ [] → α
  | [], h => absurd rfl h
  | [a], _ => a
  | _ :: b :: as, _ => getLast (b :: as) nofun
def getLast? : List α → Option α
  | [] => none
  | a :: as => some (getLast (a :: as) nofun)
def getLastD : (as : List α) → (fallback : α) → α
  | [], a₀ => a₀
  | a :: as, _ => getLast (a :: as) nofun
def getLast! [Inhabited α] : List α → α
  | [] => panic "getLast!"
  | a :: as => getLast (a :: as) nofun
def get?Internal : (as : List α) → (i : Nat) → Option α
  | a :: _, 0 => some a
  | _ :: as, n + 1 => get?Internal as n
  | _, _ => none
def get!Internal [Inhabited α] : (as : List α) → (i : Nat) → α
  | a :: _, 0 => a
  | _ :: as, n + 1 => get!Internal as n
  | _, _ => panic "invalid index"
instance instGetElemNatLtLength : GetElem (List α) Nat α fun as i => i < as.length := ⟨fun as i h => as.get ⟨i, h⟩⟩
instance instGetElem?NatLtLength : GetElem? (List α) Nat α fun as i => i < as.length where
  getElem? as i := as.get?Internal i
  getElem! as i := as.get!Internal i
def getD (as : List α) (i : Nat) (fallback : α) : α := as[i]?.getD fallback

/-! ## Cutting and changing -/

def take : (n : Nat) → (xs : List α) → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, a :: as => a :: take n as
def drop : (n : Nat) → (xs : List α) → List α
  | 0, a => a
  | _ + 1, [] => []
  | n + 1, _ :: as => drop n as
abbrev extract (l : List α) (start : Nat := 0) (stop : Nat := l.length) : List α := (l.drop start).take (stop - start)
def takeWhile (p : α → Bool) : (xs : List α) → List α
  | [] => []
  | hd :: tl => match p hd with
    | true => hd :: takeWhile p tl
    | false => []
def dropWhile (p : α → Bool) : List α → List α
  | [] => []
  | a :: l => match p a with
    | true => dropWhile p l
    | false => a :: l
def dropLast : List α → List α
  | [] => []
  | [_] => []
  | a :: as => a :: dropLast as
def splitAt (n : Nat) (l : List α) : List α × List α := go l n []
where
  go : List α → Nat → List α → List α × List α
    | [], _, _ => (l, [])
    | x :: xs, n + 1, acc => go xs n (x :: acc)
    | xs, _, acc => (acc.reverse, xs)
@[inline] def span (p : α → Bool) (as : List α) : List α × List α := loop as []
where
  loop : List α → List α → List α × List α
    | [], acc => (acc.reverse, [])
    | a :: as, acc => match p a with
      | true => loop as (a :: acc)
      | false => (acc.reverse, a :: as)
def rotateLeft (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then xs
  else
    let i := i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys
def rotateRight (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then xs
  else
    let i := len - i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys
def set : (l : List α) → (n : Nat) → (a : α) → List α
  | _ :: as, 0, b => b :: as
  | a :: as, n + 1, b => a :: set as n b
  | [], _, _ => []
def modifyHead (f : α → α) : List α → List α
  | [] => []
  | a :: as => f a :: as
def modifyTailIdx (l : List α) (i : Nat) (f : List α → List α) : List α := go i l
where
  go : Nat → List α → List α
    | 0, l => f l
    | _ + 1, [] => []
    | i + 1, a :: l => a :: go i l
def modify (l : List α) (i : Nat) (f : α → α) : List α := l.modifyTailIdx i (modifyHead f)
def insertIdx (xs : List α) (i : Nat) (a : α) : List α := xs.modifyTailIdx i (cons a)
def erase {α : Type u} [BEq α] : List α → α → List α
  | [], _ => []
  | a :: as, b => match a == b with
    | true => as
    | false => a :: List.erase as b
def eraseP (p : α → Bool) : List α → List α
  | [] => []
  | a :: as => bif p a then as else a :: eraseP p as
def eraseIdx : (l : List α) → (i : Nat) → List α
  | [], _ => []
  | _ :: as, 0 => as
  | a :: as, n + 1 => a :: eraseIdx as n
def removeAll [BEq α] (xs ys : List α) : List α := xs.filter (fun x => !ys.elem x)
@[inline] protected def insert [BEq α] (a : α) (l : List α) : List α := if l.elem a then l else a :: l
def replace [BEq α] : (l : List α) → (a : α) → (b : α) → List α
  | [], _, _ => []
  | a :: as, b, c => match b == a with
    | true => c :: as
    | false => a :: replace as b c
def intersperse (sep : α) : (l : List α) → List α
  | [] => []
  | [x] => [x]
  | x :: xs => x :: sep :: intersperse sep xs
def intercalate (sep : List α) (xs : List (List α)) : List α := (intersperse sep xs).flatten
def leftpad (n : Nat) (a : α) (l : List α) : List α := replicate (n - length l) a ++ l
def rightpad (n : Nat) (a : α) (l : List α) : List α := l ++ replicate (n - length l) a
def eraseDupsBy {α : Type u} (r : α → α → Bool) (as : List α) : List α := loop as []
where
  loop : List α → List α → List α
    | [], bs => bs.reverse
    | a :: as, bs => match bs.any (r a) with
      | true => loop as bs
      | false => loop as (a :: bs)
def eraseDups {α : Type u} [BEq α] (as : List α) : List α := eraseDupsBy (· == ·) as
def eraseRepsBy {α : Type u} (r : α → α → Bool) : List α → List α
  | [] => []
  | a :: as => loop a as []
where
  loop : α → List α → List α → List α
    | a, [], rs => (a :: rs).reverse
    | a, a' :: as, rs => match r a a' with
      | true => loop a as rs
      | false => loop a' as (a :: rs)
def eraseReps {α : Type u} [BEq α] (as : List α) : List α := eraseRepsBy (· == ·) as
@[specialize] def splitBy (R : α → α → Bool) : List α → List (List α)
  | [] => []
  | a :: as => loop as a [] []
where
  loop : List α → α → List α → List (List α) → List (List α)
    | a :: as, ag, g, gs => match R ag a with
      | true => loop as a (ag :: g) gs
      | false => loop as a [] ((ag :: g).reverse :: gs)
    | [], ag, g, gs => ((ag :: g).reverse :: gs).reverse

/-! ## Searching and counting -/

def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as => match p a with
    | true => some a
    | false => find? p as
def findSome? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: as => match f a with
    | some b => some b
    | none => findSome? f as
@[inline] def findIdx (p : α → Bool) (l : List α) : Nat := go l 0
where
  go : List α → Nat → Nat
    | [], n => n
    | a :: l, n => bif p a then n else go l (n + 1)
def idxOf [BEq α] (a : α) : List α → Nat := findIdx (· == a)
@[inline] def findIdx? (p : α → Bool) (l : List α) : Option Nat := go l 0
where
  go : List α → Nat → Option Nat
    | [], _ => none
    | a :: l, i => if p a then some i else go l (i + 1)
@[inline] def idxOf? [BEq α] (a : α) : List α → Option Nat := findIdx? (· == a)
@[inline] def countP (p : α → Bool) (l : List α) : Nat := go l 0
where
  go : List α → Nat → Nat
    | [], acc => acc
    | x :: xs, acc => bif p x then go xs (acc + 1) else go xs acc
@[inline] def count [BEq α] (a : α) : List α → Nat := countP (· == a)
def lookup [BEq α] : α → List (α × β) → Option β
  | _, [] => none
  | a, (k, b) :: as => match a == k with
    | true => some b
    | false => lookup a as
def max [Max α] : (l : List α) → (h : l ≠ []) → α
  | a :: as, _ => as.foldl Max.max a
def min [Min α] : (l : List α) → (h : l ≠ []) → α
  | a :: as, _ => as.foldl Min.min a
def max? [Max α] : List α → Option α
  | [] => none
  | a :: as => some (as.foldl Max.max a)
def min? [Min α] : List α → Option α
  | [] => none
  | a :: as => some (as.foldl Min.min a)

/-! ## Relations -/

@[specialize] def isEqv : (as bs : List α) → (eqv : α → α → Bool) → Bool
  | [], [], _ => true
  | a :: as, b :: bs, eqv => eqv a b && isEqv as bs eqv
  | _, _, _ => false
protected def beq [BEq α] : List α → List α → Bool
  | [], [] => true
  | a :: as, b :: bs => a == b && List.beq as bs
  | _, _ => false
instance instBEq [BEq α] : BEq (List α) := ⟨List.beq⟩
protected theorem beq_self [BEq α] [ReflBEq α] : ∀ l : List α, List.beq l l = true
  | [] => rfl
  | a :: l => by rewrite [List.beq, BEq.rfl, List.beq_self l]; rfl
protected theorem eq_of_beq' [BEq α] [LawfulBEq α] : ∀ {l₁ l₂ : List α}, List.beq l₁ l₂ = true → l₁ = l₂
  | [], [], _ => rfl
  | a :: as, b :: bs, h =>
    have h := Bool.and_eq_true_iff.mp h
    congr (congrArg cons (eq_of_beq h.1)) (List.eq_of_beq' h.2)
instance instReflBEq [BEq α] [ReflBEq α] : ReflBEq (List α) := ⟨List.beq_self _⟩
instance instLawfulBEq [BEq α] [LawfulBEq α] : LawfulBEq (List α) := { eq_of_beq := List.eq_of_beq' }
def isPrefixOf [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | a :: as, b :: bs => a == b && isPrefixOf as bs
def isSuffixOf [BEq α] (l₁ l₂ : List α) : Bool := isPrefixOf l₁.reverse l₂.reverse
def isSublist [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | l₁@(hd₁ :: tl₁), hd₂ :: tl₂ => if hd₁ == hd₂ then tl₁.isSublist tl₂ else l₁.isSublist tl₂
def isPerm [BEq α] : List α → List α → Bool
  | [], l₂ => l₂.isEmpty
  | a :: l₁, l₂ => l₂.contains a && l₁.isPerm (l₂.erase a)
protected def Subset (l₁ l₂ : List α) : Prop := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂
instance instHasSubset : HasSubset (List α) := ⟨List.Subset⟩
instance instDecidableRelSubsetOfDecidableEq [DecidableEq α] : DecidableRel (Subset : List α → List α → Prop) :=
  fun l₁ l₂ => decidable_of_iff (∀ a, a ∈ l₁ → a ∈ l₂) ⟨fun h a => h a, fun h a => @h a⟩
inductive Sublist {α : Type u} : List α → List α → Prop where
  | slnil : Sublist [] []
  | cons (a : α) {l₁ l₂ : List α} : Sublist l₁ l₂ → Sublist l₁ (a :: l₂)
  | cons₂ (a : α) {l₁ l₂ : List α} : Sublist l₁ l₂ → Sublist (a :: l₁) (a :: l₂)
inductive Perm : List α → List α → Prop where
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃
def IsPrefix (l₁ l₂ : List α) : Prop := ∃ t, l₁ ++ t = l₂
def IsSuffix (l₁ l₂ : List α) : Prop := ∃ t, t ++ l₁ = l₂
def IsInfix (l₁ l₂ : List α) : Prop := ∃ s t, s ++ l₁ ++ t = l₂
inductive Pairwise (R : α → α → Prop) : List α → Prop where
  | nil : Pairwise R []
  | cons : ∀ {a : α} {l : List α}, (∀ a', a' ∈ l → R a a') → Pairwise R l → Pairwise R (a :: l)
def Nodup : List α → Prop := Pairwise (· ≠ ·)
inductive Lex (r : (a : α) → (b : α) → Prop) : (as : List α) → (bs : List α) → Prop where
  | nil {a l} : Lex r [] (a :: l)
  | rel {a₁ l₁ a₂ l₂} (h : r a₁ a₂) : Lex r (a₁ :: l₁) (a₂ :: l₂)
  | cons {a l₁ l₂} (h : Lex r l₁ l₂) : Lex r (a :: l₁) (a :: l₂)
protected abbrev lt [LT α] : List α → List α → Prop := Lex (· < ·)
instance instLT [LT α] : LT (List α) := ⟨List.lt⟩
protected abbrev le [LT α] (as bs : List α) : Prop := ¬bs < as
instance instLE [LT α] : LE (List α) := ⟨List.le⟩
instance decidableLex [DecidableEq α] (r : α → α → Prop) [h : DecidableRel r] : (l₁ l₂ : List α) → Decidable (Lex r l₁ l₂)
  | [], [] => isFalse nofun
  | [], _ :: _ => isTrue .nil
  | _ :: _, [] => isFalse nofun
  | a :: as, b :: bs => match h a b with
    | isTrue h₁ => isTrue (.rel h₁)
    | isFalse h₁ => if h₂ : a = b then
        match decidableLex r as bs with
        | isTrue h₃ => isTrue (h₂ ▸ .cons h₃)
        | isFalse h₃ => isFalse fun | .rel k => h₁ k | .cons k => h₃ k
      else isFalse fun | .rel k => h₁ k | .cons _ => h₂ rfl
instance decidableLT [DecidableEq α] [LT α] [DecidableRel (LT.lt : α → α → Prop)] (l₁ l₂ : List α) : Decidable (l₁ < l₂) :=
  decidableLex (· < ·) l₁ l₂
instance decidableLE [DecidableEq α] [LT α] [DecidableRel (LT.lt : α → α → Prop)] (l₁ l₂ : List α) : Decidable (l₁ ≤ l₂) :=
  inferInstanceAs (Decidable ¬l₂ < l₁)

/-! ## In monads -/

@[inline] def mapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m β) (as : List α) : m (List β) := loop as []
where
  @[specialize] loop : List α → List β → m (List β)
    | [], bs => pure bs.reverse
    | a :: as, bs => do loop as ((← f a) :: bs)
@[specialize] protected def forM {m : Type u → Type v} [Monad m] {α : Type w} (as : List α) (f : α → m PUnit) : m PUnit :=
  match as with
  | [] => pure ⟨⟩
  | a :: as => do f a; List.forM as f
@[specialize] protected def foldlM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} : (f : s → α → m s) → (init : s) → List α → m s
  | _, s, [] => pure s
  | f, s, a :: as => do List.foldlM f (← f s a) as
@[inline] def foldrM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} (f : α → s → m s) (init : s) (l : List α) : m s :=
  l.reverse.foldlM (fun s a => f a s) init
@[specialize] def filterAuxM {m : Type → Type v} [Monad m] {α : Type} (f : α → m Bool) : List α → List α → m (List α)
  | [], acc => pure acc
  | h :: t, acc => do filterAuxM f t (cond (← f h) (h :: acc) acc)
@[inline] def filterM {m : Type → Type v} [Monad m] {α : Type} (p : α → m Bool) (as : List α) : m (List α) := do
  return (← filterAuxM p as []).reverse
@[inline] def filterMapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m (Option β)) (as : List α) : m (List β) := loop as []
where
  @[specialize] loop : List α → List β → m (List β)
    | [], bs => pure bs.reverse
    | a :: as, bs => do
      match ← f a with
      | none => loop as bs
      | some b => loop as (b :: bs)
@[specialize] def anyM {m : Type → Type u} [Monad m] {α : Type v} (p : α → m Bool) : List α → m Bool
  | [] => pure false
  | a :: as => do
    match ← p a with
    | true => pure true
    | false => anyM p as
@[specialize] def allM {m : Type → Type u} [Monad m] {α : Type v} (p : α → m Bool) : List α → m Bool
  | [] => pure true
  | a :: as => do
    match ← p a with
    | true => allM p as
    | false => pure false
@[specialize] def findSomeM? {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m (Option β)) : List α → m (Option β)
  | [] => pure none
  | a :: as => do
    match ← f a with
    | some b => pure (some b)
    | none => findSomeM? f as
@[specialize] def findM? {m : Type → Type u} [Monad m] {α : Type} (p : α → m Bool) : List α → m (Option α)
  | [] => pure none
  | a :: as => do
    match ← p a with
    | true => pure (some a)
    | false => findM? p as
instance instForMOfMonad {m : Type u → Type v} [Monad m] : ForM m (List α) α := ⟨List.forM⟩

end List
