/-
# Finite sets, sums and products over them

Contract: `Multiset` (lists up to permutation) and `Finset` (multisets without repetition) as Mathlib
builds them, the intervals of natural numbers and integers, `Finset.filter`, `Finset.card`, and `∑ x ∈ s, f x`,
`∏ x ∈ s, f x` over them. All of it evaluates in the kernel. What needs decidable equality is in `Core.Data.FinsetOps`.
-/
prelude
import Core.Data.ListLemmas
import Core.Algebra.Laws
import Core.Omega
import Core.Quote
import Core.Classical
import Core.Nat.Gcd
set_option linter.all false

universe u v w

/-!
# Equivalence relations and quotients by them

Contract: `Equivalence`, `Setoid`, `Quotient` with the names and argument order of stock Lean, on top
of the primitive `Quot`.
-/

section
structure Equivalence {α : Sort u} (r : α → α → Prop) : Prop where
  refl : ∀ x, r x x
  symm : ∀ {x y}, r x y → r y x
  trans : ∀ {x y z}, r x y → r y z → r x z
theorem eq_equivalence {α : Sort u} : Equivalence (@Eq α) := ⟨Eq.refl, Eq.symm, Eq.trans⟩
class HasEquiv (α : Sort u) where
  Equiv : α → α → Sort v
class Setoid (α : Sort u) where
  r : α → α → Prop
  iseqv : Equivalence r
instance instHasEquivOfSetoid {α : Sort u} [Setoid α] : HasEquiv α := ⟨Setoid.r⟩
namespace Setoid
variable {α : Sort u} [Setoid α]
theorem refl (a : α) : a ≈ a := Setoid.iseqv.refl a
theorem symm {a b : α} (hab : a ≈ b) : b ≈ a := Setoid.iseqv.symm hab
theorem trans {a b c : α} (hab : a ≈ b) (hbc : b ≈ c) : a ≈ c := Setoid.iseqv.trans hab hbc
end Setoid

namespace Quot
variable {α : Sort u} {r : α → α → Prop}
theorem exists_rep (q : Quot r) : ∃ a, Quot.mk r a = q := Quot.ind (β := fun q => ∃ a, Quot.mk r a = q) (fun a => ⟨a, rfl⟩) q
/-- A dependent eliminator: carry the index along with the value, and read it off at the end. -/
abbrev indexed {motive : Quot r → Sort v} (f : (a : α) → motive (Quot.mk r a)) (h : (a b : α) → (p : r a b) → HEq (f a) (f b)) :
    Quot r → PSigma motive :=
  Quot.lift (fun a => PSigma.mk (β := motive) (Quot.mk r a) (f a))
    (fun a b p => PSigma.eta (Quot.sound p) (eq_of_heq ((eqRec_heq (φ := motive) (Quot.sound p) (f a)).trans (h a b p))))
theorem indexed_fst {motive : Quot r → Sort v} (f : (a : α) → motive (Quot.mk r a)) (h : (a b : α) → (p : r a b) → HEq (f a) (f b))
    (q : Quot r) : (indexed f h q).1 = q := Quot.ind (β := fun q => (indexed f h q).1 = q) (fun _ => rfl) q
@[elab_as_elim] protected abbrev hrecOn {motive : Quot r → Sort v} (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → HEq (f a) (f b)) : motive q :=
  Eq.ndrec (motive := motive) (indexed f h q).2 (indexed_fst f h q)
end Quot

def Quotient {α : Sort u} (s : Setoid α) : Sort u := @Quot α Setoid.r
namespace Quotient
@[inline] protected def mk {α : Sort u} (s : Setoid α) (a : α) : Quotient s := Quot.mk Setoid.r a
protected def mk' {α : Sort u} [s : Setoid α] (a : α) : Quotient s := Quotient.mk s a
theorem sound {α : Sort u} {s : Setoid α} {a b : α} : a ≈ b → Quotient.mk s a = Quotient.mk s b := Quot.sound
protected abbrev lift {α : Sort u} {β : Sort v} {s : Setoid α} (f : α → β) : ((a b : α) → a ≈ b → f a = f b) → Quotient s → β := Quot.lift f
protected theorem ind {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} : ((a : α) → motive (Quotient.mk s a)) → (q : Quotient s) → motive q := Quot.ind
protected abbrev liftOn {α : Sort u} {β : Sort v} {s : Setoid α} (q : Quotient s) (f : α → β) (c : (a b : α) → a ≈ b → f a = f b) : β := Quot.liftOn q f c
@[elab_as_elim] protected theorem inductionOn {α : Sort u} {s : Setoid α} {motive : Quotient s → Prop} (q : Quotient s)
    (h : (a : α) → motive (Quotient.mk s a)) : motive q := Quot.ind h q
theorem exists_rep {α : Sort u} {s : Setoid α} (q : Quotient s) : ∃ a : α, Quotient.mk s a = q := Quot.exists_rep q
protected abbrev lift₂ {α : Sort u} {β : Sort v} {φ : Sort w} {s₁ : Setoid α} {s₂ : Setoid β} (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂) (q₁ : Quotient s₁) (q₂ : Quotient s₂) : φ :=
  Quotient.lift (fun a₁ => Quotient.lift (f a₁) (fun a b => c a₁ a a₁ b (Setoid.refl a₁)) q₂)
    (fun a b h => Quotient.ind (motive := fun q₂ => Quotient.lift (f a) _ q₂ = Quotient.lift (f b) _ q₂)
      (fun d => c a d b d h (Setoid.refl d)) q₂) q₁
private def rel {α : Sort u} {s : Setoid α} (q₁ q₂ : Quotient s) : Prop :=
  Quotient.lift₂ (fun a₁ a₂ => a₁ ≈ a₂)
    (fun _ _ _ _ h k => propext ⟨fun e => Setoid.trans (Setoid.symm h) (Setoid.trans e k), fun e => Setoid.trans h (Setoid.trans e (Setoid.symm k))⟩) q₁ q₂
theorem exact {α : Sort u} {s : Setoid α} {a b : α} (h : Quotient.mk s a = Quotient.mk s b) : a ≈ b :=
  have : rel (Quotient.mk s a) (Quotient.mk s a) := Setoid.refl a
  (h ▸ this : rel (Quotient.mk s a) (Quotient.mk s b))
@[simp] theorem eq {α : Sort u} {s : Setoid α} {a b : α} : Quotient.mk s a = Quotient.mk s b ↔ a ≈ b := ⟨exact, sound⟩
instance instDecidableEq {α : Sort u} {s : Setoid α} [d : ∀ a b : α, Decidable (a ≈ b)] : DecidableEq (Quotient s) := fun q₁ q₂ =>
  Quot.hrecOn (motive := fun q => Decidable (q = q₂)) q₁
    (fun a => Quot.hrecOn (motive := fun q => Decidable (Quotient.mk s a = q)) q₂
      (fun b => match d a b with
        | isTrue h => isTrue (Quotient.sound h)
        | isFalse h => isFalse fun k => h (Quotient.exact k))
      (fun _ _ p => Subsingleton.helim (congrArg _ (propext ⟨fun h => h.trans (Quot.sound p), fun h => h.trans (Quot.sound p).symm⟩)) _ _))
    (fun _ _ p => Subsingleton.helim (congrArg _ (propext ⟨fun h => (Quot.sound p).symm.trans h, fun h => (Quot.sound p).trans h⟩)) _ _)
end Quotient
end

/-! # Finite sets, sums and products over them -/

/-! ## Permutations -/

namespace List
variable {α : Type u} {β : Type v}
theorem Perm.map (f : α → β) {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm (l₁.map f) (l₂.map f) := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact .cons (f x) ih
  | swap x y l => exact .swap (f x) (f y) _
  | trans _ _ ih₁ ih₂ => exact .trans ih₁ ih₂
theorem Perm.filter (p : α → Bool) {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm (l₁.filter p) (l₂.filter p) := by
  induction h with
  | nil => exact .nil
  | cons x _ ih =>
    cases hx : p x with
    | true => rewrite [filter_cons_of_pos hx, filter_cons_of_pos hx]; exact .cons x ih
    | false => rewrite [filter_cons_of_neg (ne_true_of_eq_false hx), filter_cons_of_neg (ne_true_of_eq_false hx)]; exact ih
  | swap x y l =>
    cases hx : p x with
    | true =>
      cases hy : p y with
      | true => rewrite [filter_cons_of_pos hy, filter_cons_of_pos hx, filter_cons_of_pos hx, filter_cons_of_pos hy]; exact .swap x y _
      | false =>
        have hy := ne_true_of_eq_false hy
        rewrite [filter_cons_of_neg hy, filter_cons_of_pos hx, filter_cons_of_pos hx, filter_cons_of_neg hy]; exact .refl _
    | false =>
      have hx := ne_true_of_eq_false hx
      cases hy : p y with
      | true => rewrite [filter_cons_of_pos hy, filter_cons_of_neg hx, filter_cons_of_neg hx, filter_cons_of_pos hy]; exact .refl _
      | false =>
        have hy := ne_true_of_eq_false hy
        rewrite [filter_cons_of_neg hy, filter_cons_of_neg hx, filter_cons_of_neg hx, filter_cons_of_neg hy]; exact .refl _
  | trans _ _ ih₁ ih₂ => exact .trans ih₁ ih₂
theorem Perm.nodup {l₁ l₂ : List α} (h : Perm l₁ l₂) : l₁.Nodup → l₂.Nodup := by
  induction h with
  | nil => exact id
  | cons x h ih => rewrite [nodup_cons, nodup_cons]; exact fun ⟨hx, hl⟩ => ⟨fun k => hx (h.mem_iff.mpr k), ih hl⟩
  | swap x y l =>
    rewrite [nodup_cons, nodup_cons, nodup_cons, nodup_cons]
    exact fun ⟨hy, hx, hl⟩ => ⟨fun k => (mem_cons.mp k).elim (fun e => hy (e ▸ mem_cons_self)) hx, fun k => hy (mem_cons_of_mem x k), hl⟩
  | trans _ _ ih₁ ih₂ => exact fun h => ih₂ (ih₁ h)
theorem Perm.nodup_iff {l₁ l₂ : List α} (h : Perm l₁ l₂) : l₁.Nodup ↔ l₂.Nodup := ⟨h.nodup, h.symm.nodup⟩
theorem Nodup.filter (p : α → Bool) {l : List α} : l.Nodup → (l.filter p).Nodup := by
  induction l with
  | nil => exact id
  | cons a l ih =>
    rewrite [nodup_cons]
    intro ⟨ha, hl⟩
    cases h : p a with
    | true => rewrite [filter_cons_of_pos h, nodup_cons]; exact ⟨fun k => ha (mem_filter.mp k).1, ih hl⟩
    | false => rewrite [filter_cons_of_neg (ne_true_of_eq_false h)]; exact ih hl
/-- `[a, a + 1, ..., a + n - 1]`. -/
theorem mem_range'_one {m a n : Nat} : m ∈ range' a n ↔ a ≤ m ∧ m < a + n := by
  induction n generalizing a with
  | zero => exact ⟨fun h => absurd h not_mem_nil, fun h => absurd h (by omega)⟩
  | succ n ih => show m ∈ a :: range' (a + 1) n ↔ _; rewrite [mem_cons, ih]; omega
theorem nodup_range' (a n : Nat) : (range' a n).Nodup := by
  induction n generalizing a with
  | zero => exact nodup_nil
  | succ n ih => exact nodup_cons.mpr ⟨fun h => by have := mem_range'_one.mp h; omega, ih (a + 1)⟩
theorem range'_succ_right (a n : Nat) : range' a (n + 1) = range' a n ++ [a + n] := by
  induction n generalizing a with
  | zero => rfl
  | succ n ih => show a :: range' (a + 1) (n + 1) = a :: range' (a + 1) n ++ [a + (n + 1)]; rewrite [ih, Nat.add_right_comm]; rfl
theorem range_eq_range' (n : Nat) : range n = range' 0 n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [range_succ, ih, range'_succ_right, Nat.zero_add]
theorem nodup_range (n : Nat) : (range n).Nodup := range_eq_range' n ▸ nodup_range' 0 n

instance isSetoid (α : Type u) : Setoid (List α) := ⟨Perm, ⟨Perm.refl, Perm.symm, Perm.trans⟩⟩
end List

/-! ## Multisets and finite sets -/

def Multiset (α : Type u) : Type u := Quotient (List.isSetoid α)
namespace Multiset
variable {α : Type u} {β : Type v}
def ofList (l : List α) : Multiset α := Quotient.mk _ l
def Mem (s : Multiset α) (a : α) : Prop := Quotient.liftOn s (fun l => a ∈ l) (fun _ _ h => propext (List.Perm.mem_iff h))
instance instMembership : Membership α (Multiset α) := ⟨Mem⟩
def card (s : Multiset α) : Nat := Quotient.liftOn s List.length (fun _ _ h => List.Perm.length_eq h)
def Nodup (s : Multiset α) : Prop := Quotient.liftOn s List.Nodup (fun _ _ h => propext (List.Perm.nodup_iff h))
def map (f : α → β) (s : Multiset α) : Multiset β := Quotient.liftOn s (fun l => ofList (l.map f)) (fun _ _ h => Quotient.sound (h.map f))
def filter (p : α → Prop) [DecidablePred p] (s : Multiset α) : Multiset α :=
  Quotient.liftOn s (fun l => ofList (l.filter fun a => decide (p a))) (fun _ _ h => Quotient.sound (List.Perm.filter (fun a => decide (p a)) h))
/-- Fold a commutative and associative operation: the order does not matter. -/
def foldr (f : α → β → β) (comm : ∀ a b c, f a (f b c) = f b (f a c)) (init : β) (s : Multiset α) : β :=
  Quotient.liftOn s (fun l => l.foldr f init) fun _ _ h => by
    induction h with
    | nil => rfl
    | cons x _ ih => exact congrArg (f x) ih
    | swap x y l => exact comm y x _
    | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
end Multiset

structure Finset (α : Type u) where
  val : Multiset α
  nodup : Multiset.Nodup val
namespace Finset
variable {α : Type u} {β : Type v} {M : Type w}
instance instMembership : Membership α (Finset α) := ⟨fun s a => a ∈ s.val⟩
def card (s : Finset α) : Nat := s.val.card
def filter (p : α → Prop) [DecidablePred p] (s : Finset α) : Finset α where
  val := s.val.filter p
  nodup := by
    obtain ⟨s, hs⟩ := s
    exact Quotient.ind (motive := fun s => Multiset.Nodup s → Multiset.Nodup (Multiset.filter p s)) (fun l h => List.Nodup.filter (fun a => decide (p a)) (h : l.Nodup)) s hs
def range (n : Nat) : Finset Nat := ⟨Multiset.ofList (List.range n), List.nodup_range n⟩
@[simp] theorem mem_range {n m : Nat} : m ∈ range n ↔ m < n := List.mem_range
end Finset

/-- The intervals of an order as finite sets. -/
class LocallyFiniteOrder (α : Type u) [LE α] [LT α] where
  finsetIcc : α → α → Finset α
  finsetIco : α → α → Finset α
  finsetIoc : α → α → Finset α
  finsetIoo : α → α → Finset α
  finset_mem_Icc : ∀ a b x : α, x ∈ finsetIcc a b ↔ a ≤ x ∧ x ≤ b
  finset_mem_Ico : ∀ a b x : α, x ∈ finsetIco a b ↔ a ≤ x ∧ x < b
  finset_mem_Ioc : ∀ a b x : α, x ∈ finsetIoc a b ↔ a < x ∧ x ≤ b
  finset_mem_Ioo : ∀ a b x : α, x ∈ finsetIoo a b ↔ a < x ∧ x < b
namespace Nat
private def interval (a n : Nat) : Finset Nat := ⟨Multiset.ofList (List.range' a n), List.nodup_range' a n⟩
private theorem mem_interval {a n x : Nat} : x ∈ interval a n ↔ a ≤ x ∧ x < a + n := List.mem_range'_one
instance instLocallyFiniteOrder : LocallyFiniteOrder Nat where
  finsetIcc a b := interval a (b + 1 - a)
  finsetIco a b := interval a (b - a)
  finsetIoc a b := interval (a + 1) (b - a)
  finsetIoo a b := interval (a + 1) (b - a - 1)
  finset_mem_Icc _ _ _ := mem_interval.trans (by omega)
  finset_mem_Ico _ _ _ := mem_interval.trans (by omega)
  finset_mem_Ioc _ _ _ := mem_interval.trans (by omega)
  finset_mem_Ioo _ _ _ := mem_interval.trans (by omega)
end Nat
namespace Int
private def intervalList : Int → Nat → List Int
  | _, 0 => []
  | a, n + 1 => a :: intervalList (a + 1) n
private theorem mem_intervalList {x : Int} : ∀ {n : Nat} {a : Int}, x ∈ intervalList a n ↔ a ≤ x ∧ x < a + n
  | 0, a => ⟨fun h => absurd h List.not_mem_nil, fun h => absurd h (by omega)⟩
  | n + 1, a => by show x ∈ a :: intervalList (a + 1) n ↔ _; rw [List.mem_cons, mem_intervalList]; omega
private theorem nodup_intervalList : ∀ (n : Nat) (a : Int), (intervalList a n).Nodup
  | 0, _ => List.nodup_nil
  | n + 1, a => List.nodup_cons.mpr ⟨fun h => by have := mem_intervalList.mp h; omega, nodup_intervalList n (a + 1)⟩
private def interval (a : Int) (n : Nat) : Finset Int := ⟨Multiset.ofList (intervalList a n), nodup_intervalList n a⟩
private theorem mem_interval {a x : Int} {n : Nat} : x ∈ interval a n ↔ a ≤ x ∧ x < a + n := mem_intervalList
instance instLocallyFiniteOrder : LocallyFiniteOrder Int where
  finsetIcc a b := interval a (b + 1 - a).toNat
  finsetIco a b := interval a (b - a).toNat
  finsetIoc a b := interval (a + 1) (b - a).toNat
  finsetIoo a b := interval (a + 1) (b - a - 1).toNat
  finset_mem_Icc _ _ _ := mem_interval.trans (by omega)
  finset_mem_Ico _ _ _ := mem_interval.trans (by omega)
  finset_mem_Ioc _ _ _ := mem_interval.trans (by omega)
  finset_mem_Ioo _ _ _ := mem_interval.trans (by omega)
end Int
namespace Finset
section order
variable {α : Type u} [LE α] [LT α] [LocallyFiniteOrder α] {a b x : α}
/-- The elements from `a` to `b`, both included. -/
def Icc (a b : α) : Finset α := LocallyFiniteOrder.finsetIcc a b
/-- The elements from `a` to `b`, `b` excluded. -/
def Ico (a b : α) : Finset α := LocallyFiniteOrder.finsetIco a b
/-- The elements from `a` to `b`, `a` excluded. -/
def Ioc (a b : α) : Finset α := LocallyFiniteOrder.finsetIoc a b
/-- The elements between `a` and `b`. -/
def Ioo (a b : α) : Finset α := LocallyFiniteOrder.finsetIoo a b
@[simp] theorem mem_Icc : x ∈ Icc a b ↔ a ≤ x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Icc a b x
@[simp] theorem mem_Ico : x ∈ Ico a b ↔ a ≤ x ∧ x < b := LocallyFiniteOrder.finset_mem_Ico a b x
@[simp] theorem mem_Ioc : x ∈ Ioc a b ↔ a < x ∧ x ≤ b := LocallyFiniteOrder.finset_mem_Ioc a b x
@[simp] theorem mem_Ioo : x ∈ Ioo a b ↔ a < x ∧ x < b := LocallyFiniteOrder.finset_mem_Ioo a b x
end order
variable {α : Type u} {β : Type v} {M : Type w}
@[simp] theorem mem_filter {p : α → Prop} [DecidablePred p] {s : Finset α} {a : α} : a ∈ filter p s ↔ a ∈ s ∧ p a := by
  obtain ⟨s, hs⟩ := s
  exact Quotient.ind (motive := fun s => ∀ hs, a ∈ filter p ⟨s, hs⟩ ↔ a ∈ (⟨s, hs⟩ : Finset α) ∧ p a) (fun l hs => by
    show a ∈ l.filter (fun a => decide (p a)) ↔ a ∈ l ∧ p a
    rw [List.mem_filter, decide_eq_true_eq]) s hs
@[simp] theorem card_range (n : Nat) : (range n).card = n := List.length_range

/-! ## Sums and products -/

variable [Add M] [Mul M] [Pow M Nat] [OfNat M 0] [OfNat M 1] [OfNat M 2] [Leanmath.SemiringLaws M]
protected def sum (s : Finset α) (f : α → M) : M := s.val.foldr (fun a m => f a + m) (fun a b c => add_left_comm (f a) (f b) c) 0
protected def prod (s : Finset α) (f : α → M) : M := s.val.foldr (fun a m => f a * m) (fun a b c => mul_left_comm (f a) (f b) c) 1
private theorem foldr_add_snoc (f : Nat → M) (x : Nat) (l : List Nat) :
    (l ++ [x]).foldr (fun a m => f a + m) 0 = l.foldr (fun a m => f a + m) 0 + f x := by
  induction l with
  | nil => exact add_comm (f x) 0
  | cons a l ih => rw [List.cons_append, List.foldr_cons, List.foldr_cons, ih, add_assoc]
private theorem foldr_mul_snoc (f : Nat → M) (x : Nat) (l : List Nat) :
    (l ++ [x]).foldr (fun a m => f a * m) 1 = l.foldr (fun a m => f a * m) 1 * f x := by
  induction l with
  | nil => exact mul_comm (f x) 1
  | cons a l ih => rw [List.cons_append, List.foldr_cons, List.foldr_cons, ih, mul_assoc]
@[simp] theorem sum_range_zero (f : Nat → M) : (range 0).sum f = 0 := rfl
@[simp] theorem prod_range_zero (f : Nat → M) : (range 0).prod f = 1 := rfl
theorem sum_range_succ (f : Nat → M) (n : Nat) : (range (n + 1)).sum f = (range n).sum f + f n := by
  show (List.range (n + 1)).foldr _ 0 = (List.range n).foldr _ 0 + f n
  rw [List.range_succ, foldr_add_snoc]
theorem prod_range_succ (f : Nat → M) (n : Nat) : (range (n + 1)).prod f = (range n).prod f * f n := by
  show (List.range (n + 1)).foldr _ 1 = (List.range n).foldr _ 1 * f n
  rw [List.range_succ, foldr_mul_snoc]
@[simp] theorem sum_range_one (f : Nat → M) : (range 1).sum f = f 0 := add_zero (f 0)
theorem sum_Icc_succ_top {a b : Nat} (hab : a ≤ b + 1) (f : Nat → M) : (Icc a (b + 1)).sum f = (Icc a b).sum f + f (b + 1) := by
  show (List.range' a (b + 1 + 1 - a)).foldr _ 0 = (List.range' a (b + 1 - a)).foldr _ 0 + f (b + 1)
  rw [Nat.succ_sub hab, List.range'_succ_right, foldr_add_snoc, Nat.add_sub_cancel' hab]
theorem prod_Icc_succ_top {a b : Nat} (hab : a ≤ b + 1) (f : Nat → M) : (Icc a (b + 1)).prod f = (Icc a b).prod f * f (b + 1) := by
  show (List.range' a (b + 1 + 1 - a)).foldr _ 1 = (List.range' a (b + 1 - a)).foldr _ 1 * f (b + 1)
  rw [Nat.succ_sub hab, List.range'_succ_right, foldr_mul_snoc, Nat.add_sub_cancel' hab]
private theorem foldr_congr {f g : α → M} (l : List α) (h : ∀ x ∈ l, f x = g x) :
    l.foldr (fun a m => f a + m) 0 = l.foldr (fun a m => g a + m) 0 := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [List.foldr_cons, List.foldr_cons, h a List.mem_cons_self, ih fun x hx => h x (List.mem_cons_of_mem a hx)]
theorem sum_congr {s : Finset α} {f g : α → M} (h : ∀ x ∈ s, f x = g x) : s.sum f = s.sum g := by
  obtain ⟨s, hs⟩ := s
  exact Quotient.ind (motive := fun s => ∀ hs, (∀ x ∈ (⟨s, hs⟩ : Finset α), f x = g x) → (⟨s, hs⟩ : Finset α).sum f = (⟨s, hs⟩ : Finset α).sum g)
    (fun l _ h => foldr_congr l h) s hs h
private theorem foldr_add_distrib (f g : α → M) (l : List α) :
    l.foldr (fun a m => f a + g a + m) 0 = l.foldr (fun a m => f a + m) 0 + l.foldr (fun a m => g a + m) 0 := by
  induction l with
  | nil => exact (add_zero 0).symm
  | cons a l ih => rw [List.foldr_cons, List.foldr_cons, List.foldr_cons, ih, add_add_add_comm]
theorem sum_add_distrib {s : Finset α} {f g : α → M} : (s.sum fun i => f i + g i) = s.sum f + s.sum g := by
  obtain ⟨s, hs⟩ := s
  exact Quotient.ind (motive := fun s => ∀ hs, ((⟨s, hs⟩ : Finset α).sum fun i => f i + g i) = (⟨s, hs⟩ : Finset α).sum f + (⟨s, hs⟩ : Finset α).sum g)
    (fun l _ => foldr_add_distrib f g l) s hs
private theorem foldr_mul_sum (f : α → M) (b : M) (l : List α) :
    b * l.foldr (fun a m => f a + m) 0 = l.foldr (fun a m => b * f a + m) 0 := by
  induction l with
  | nil => exact mul_zero b
  | cons a l ih => rw [List.foldr_cons, List.foldr_cons, mul_add, ih]
theorem mul_sum (s : Finset α) (f : α → M) (b : M) : b * s.sum f = s.sum fun i => b * f i := by
  obtain ⟨s, hs⟩ := s
  exact Quotient.ind (motive := fun s => ∀ hs, b * (⟨s, hs⟩ : Finset α).sum f = (⟨s, hs⟩ : Finset α).sum fun i => b * f i)
    (fun l _ => foldr_mul_sum f b l) s hs
theorem sum_mul (s : Finset α) (f : α → M) (b : M) : s.sum f * b = s.sum fun i => f i * b := by
  rewrite [mul_comm, mul_sum]
  exact sum_congr fun i _ => mul_comm b (f i)
theorem sum_range_succ' (f : Nat → M) (n : Nat) : (range (n + 1)).sum f = (range n).sum (fun i => f (i + 1)) + f 0 := by
  induction n with
  | zero => exact sum_range_succ f 0
  | succ n ih => rw [sum_range_succ, ih, sum_range_succ, add_right_comm]
theorem sum_range_add (f g : Nat → M) (n : Nat) : (range n).sum (fun i => f i + g i) = (range n).sum f + (range n).sum g := by
  induction n with
  | zero => exact (add_zero 0).symm
  | succ n ih => rw [sum_range_succ, sum_range_succ, sum_range_succ, ih, add_add_add_comm]
theorem mul_sum_range (f : Nat → M) (b : M) (n : Nat) : b * (range n).sum f = (range n).sum fun i => b * f i := by
  induction n with
  | zero => exact mul_zero b
  | succ n ih => rw [sum_range_succ, sum_range_succ, mul_add, ih]
end Finset

syntax "∑ " ident " ∈ " term ", " term:67 : term
syntax "∏ " ident " ∈ " term ", " term:67 : term
syntax "∑ " ident " in " term ", " term:67 : term
syntax "∏ " ident " in " term ", " term:67 : term
macro_rules
  | `(∑ $x:ident ∈ $s, $f) => `(Finset.sum $s fun $x => $f)
  | `(∑ $x:ident in $s, $f) => `(Finset.sum $s fun $x => $f)
  | `(∏ $x:ident ∈ $s, $f) => `(Finset.prod $s fun $x => $f)
  | `(∏ $x:ident in $s, $f) => `(Finset.prod $s fun $x => $f)
@[app_unexpander Finset.sum] def Finset.unexpandSum : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident => $f) => `(∑ $x:ident ∈ $s, $f)
  | _ => throw ()
@[app_unexpander Finset.prod] def Finset.unexpandProd : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident => $f) => `(∏ $x:ident ∈ $s, $f)
  | _ => throw ()
