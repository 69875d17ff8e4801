/-
# Finite sets with decidable membership

Contract: extensionality, `{a, b, c}`, `∪ ∩ \\ ⊆`, images and products of finite sets, equality and bounded
quantifiers over them decided, and a sum or product without one of its terms.
-/
prelude
import Core.Data.Finset
set_option linter.all false

universe u v w

namespace List
variable {α : Type u}
theorem perm_cons_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ l', Perm l (a :: l') := by
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons b l ih =>
    cases mem_cons.mp h with
    | inl e => exact ⟨l, e ▸ Perm.refl _⟩
    | inr k =>
      obtain ⟨l', p⟩ := ih k
      exact ⟨b :: l', (Perm.cons b p).trans (.swap a b l')⟩
theorem perm_of_nodup_of_mem_iff {l₁ l₂ : List α} (h₁ : l₁.Nodup) (h₂ : l₂.Nodup) (h : ∀ a, a ∈ l₁ ↔ a ∈ l₂) : Perm l₁ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => rw [eq_nil_iff_forall_not_mem.mpr fun a k => not_mem_nil ((h a).mpr k)]; exact .nil
  | cons a l ih =>
    obtain ⟨l', p⟩ := perm_cons_of_mem ((h a).mp mem_cons_self)
    obtain ⟨ha, hl⟩ := nodup_cons.mp h₁
    obtain ⟨ha', hl'⟩ := nodup_cons.mp (p.nodup h₂)
    refine Perm.trans (.cons a (ih hl hl' fun x => ⟨fun k => ?_, fun k => ?_⟩)) p.symm
    · cases mem_cons.mp (p.mem_iff.mp ((h x).mp (mem_cons_of_mem a k))) with
      | inl e => exact absurd k (e ▸ ha)
      | inr k => exact k
    · cases mem_cons.mp ((h x).mpr (p.mem_iff.mpr (mem_cons_of_mem a k))) with
      | inl e => exact absurd k (e ▸ ha')
      | inr k => exact k
end List

namespace Finset
variable {α : Type u} {β : Type v} {M : Type w} {a b : α} {s t : Finset α}

/-- Finite sets are lists without repetition, up to order. -/
theorem rep {P : Finset α → Prop} (h : ∀ l (hl : l.Nodup), P ⟨Multiset.ofList l, hl⟩) (s : Finset α) : P s := by
  obtain ⟨s, hs⟩ := s
  exact Quotient.ind (motive := fun s => ∀ hs, P ⟨s, hs⟩) (fun l hl => h l hl) s hs
theorem eq_of_perm {l₁ l₂ : List α} (p : List.Perm l₁ l₂) (h₁ : l₁.Nodup) (h₂ : l₂.Nodup) :
    (⟨Multiset.ofList l₁, h₁⟩ : Finset α) = ⟨Multiset.ofList l₂, h₂⟩ := by
  have e : Multiset.ofList l₁ = Multiset.ofList l₂ := Quotient.sound p
  congr
@[ext] theorem ext {s₁ s₂ : Finset α} (h : ∀ a, a ∈ s₁ ↔ a ∈ s₂) : s₁ = s₂ := by
  revert h
  refine rep (P := fun s₁ => (∀ a, a ∈ s₁ ↔ a ∈ s₂) → s₁ = s₂) (fun l hl => ?_) s₁
  exact rep (P := fun s₂ => (∀ a, a ∈ (⟨Multiset.ofList l, hl⟩ : Finset α) ↔ a ∈ s₂) → ⟨Multiset.ofList l, hl⟩ = s₂)
    (fun l' hl' h => eq_of_perm (List.perm_of_nodup_of_mem_iff hl hl' h) hl hl') s₂
def _root_.Multiset.cons (a : α) (s : Multiset α) : Multiset α :=
  Quotient.liftOn s (fun l => Multiset.ofList (a :: l)) fun _ _ p => Quotient.sound (List.Perm.cons a p)
theorem cons_nodup (a : α) (s : Finset α) (h : ¬a ∈ s) : (Multiset.cons a s.val).Nodup :=
  rep (P := fun s => ¬a ∈ s → (Multiset.cons a s.val).Nodup) (fun l hl h => List.nodup_cons.mpr ⟨h, hl⟩) s h
def cons (a : α) (s : Finset α) (h : ¬a ∈ s) : Finset α := ⟨_, cons_nodup a s h⟩
@[simp] theorem mem_cons {h : ¬a ∈ s} : b ∈ s.cons a h ↔ b = a ∨ b ∈ s :=
  rep (P := fun s => ∀ h : ¬a ∈ s, b ∈ s.cons a h ↔ b = a ∨ b ∈ s) (fun l hl h => List.mem_cons) s h
instance instEmptyCollection : EmptyCollection (Finset α) := ⟨⟨Multiset.ofList [], List.nodup_nil⟩⟩
instance instSingleton : Singleton α (Finset α) := ⟨fun a => ⟨Multiset.ofList [a], List.nodup_cons.mpr ⟨List.not_mem_nil, List.nodup_nil⟩⟩⟩
@[simp] theorem notMem_empty (a : α) : ¬a ∈ (∅ : Finset α) := List.not_mem_nil
@[simp] theorem mem_singleton : b ∈ ({a} : Finset α) ↔ b = a := List.mem_singleton
theorem mem_singleton_self (a : α) : a ∈ ({a} : Finset α) := mem_singleton.mpr rfl
@[simp] theorem card_empty : (∅ : Finset α).card = 0 := rfl
@[simp] theorem card_singleton (a : α) : ({a} : Finset α).card = 1 := rfl
protected def Subset (s t : Finset α) : Prop := ∀ ⦃a⦄, a ∈ s → a ∈ t
instance instHasSubset : HasSubset (Finset α) := ⟨Finset.Subset⟩
protected def Nonempty (s : Finset α) : Prop := ∃ x, x ∈ s
theorem subset_iff : s ⊆ t ↔ ∀ ⦃x⦄, x ∈ s → x ∈ t := Iff.rfl
theorem Subset.antisymm (h : s ⊆ t) (k : t ⊆ s) : s = t := ext fun _ => ⟨@h _, @k _⟩

/-! ## Decisions -/

def all (s : Finset α) (p : α → Bool) : Bool := Quotient.liftOn s.val (fun l => l.all p) fun l l' h =>
  Bool.eq_iff_iff.mpr (List.all_eq_true.trans ((forall_congr' fun _ => imp_congr_left h.mem_iff).trans List.all_eq_true.symm))
theorem all_eq_true {p : α → Bool} : s.all p = true ↔ ∀ a, a ∈ s → p a = true := rep (P := fun s => s.all p = true ↔ ∀ a, a ∈ s → p a = true)
  (fun _ _ => List.all_eq_true) s
instance decidableBAll (s : Finset α) (p : α → Prop) [DecidablePred p] : Decidable (∀ a, a ∈ s → p a) :=
  decidable_of_iff (s.all (fun a => decide (p a)) = true) (all_eq_true.trans (forall_congr' fun _ => imp_congr_right fun _ => decide_eq_true_iff))
instance decidableBEx (s : Finset α) (p : α → Prop) [DecidablePred p] : Decidable (∃ a, a ∈ s ∧ p a) :=
  decidable_of_iff (¬∀ a, a ∈ s → ¬p a)
    ⟨fun h => Classical.byContradiction fun k => h fun a ha hp => k ⟨a, ha, hp⟩, fun ⟨a, ha, hp⟩ h => h a ha hp⟩
variable [DecidableEq α]
instance decidableMem (a : α) (s : Finset α) : Decidable (a ∈ s) :=
  decidable_of_iff (∃ b, b ∈ s ∧ b = a) ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨a, h, rfl⟩⟩
instance decidableSubset : Decidable (s ⊆ t) := inferInstanceAs (Decidable (∀ a, a ∈ s → a ∈ t))
instance decidableEq : DecidableEq (Finset α) := fun s t => decidable_of_iff (s ⊆ t ∧ t ⊆ s) ⟨fun h => Subset.antisymm h.1 h.2, fun h => h ▸ ⟨fun _ => id, fun _ => id⟩⟩

/-! ## Operations -/

instance instInsert : Insert α (Finset α) := ⟨fun a s => if h : a ∈ s then s else s.cons a h⟩
theorem insert_def (a : α) (s : Finset α) : insert a s = if h : a ∈ s then s else s.cons a h := rfl
@[simp] theorem mem_insert : b ∈ insert a s ↔ b = a ∨ b ∈ s := by
  rw [insert_def]
  by_cases h : a ∈ s
  · rw [dif_pos h]; exact ⟨.inr, fun k => k.elim (fun e => e ▸ h) id⟩
  · rw [dif_neg h]; exact mem_cons
instance instLawfulSingleton : LawfulSingleton α (Finset α) := ⟨fun _ => rfl⟩
theorem insert_comm (a b : α) (s : Finset α) : insert a (insert b s) = insert b (insert a s) :=
  ext fun _ => by rw [mem_insert, mem_insert, mem_insert, mem_insert]; exact or_left_comm
instance instUnion : Union (Finset α) := ⟨fun s t => s.val.foldr (fun a u => insert a u) (fun a b c => insert_comm a b c) t⟩
instance instInter : Inter (Finset α) := ⟨fun s t => s.filter fun a => a ∈ t⟩
instance instSDiff : SDiff (Finset α) := ⟨fun s t => s.filter fun a => ¬a ∈ t⟩
@[simp] theorem mem_inter : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := mem_filter
@[simp] theorem mem_sdiff : a ∈ s \ t ↔ a ∈ s ∧ ¬a ∈ t := mem_filter
@[simp] theorem mem_union : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := by
  refine rep (P := fun s => a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t) (fun l hl => ?_) s
  show a ∈ l.foldr (fun a u => insert a u) t ↔ a ∈ l ∨ a ∈ t
  clear hl
  induction l with
  | nil => exact ⟨.inr, fun h => h.elim (fun k => absurd k List.not_mem_nil) id⟩
  | cons b l ih => rw [List.foldr_cons, mem_insert, ih, List.mem_cons, or_assoc]
/-- The values of `f` on `s`. -/
def image [DecidableEq β] (f : α → β) (s : Finset α) : Finset β :=
  s.val.foldr (fun a u => insert (f a) u) (fun a b c => insert_comm (f a) (f b) c) ∅
@[simp] theorem mem_image [DecidableEq β] {f : α → β} {b : β} : b ∈ s.image f ↔ ∃ a, a ∈ s ∧ f a = b := by
  refine rep (P := fun s => b ∈ s.image f ↔ ∃ a, a ∈ s ∧ f a = b) (fun l hl => ?_) s
  show b ∈ l.foldr (fun a u => insert (f a) u) ∅ ↔ ∃ a, a ∈ l ∧ f a = b
  clear hl
  induction l with
  | nil => exact ⟨fun h => absurd h (notMem_empty b), fun ⟨_, h, _⟩ => absurd h List.not_mem_nil⟩
  | cons c l ih => rw [List.foldr_cons, mem_insert, ih, List.exists_mem_cons]; exact or_congr_left eq_comm
end Finset

class SProd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  sprod : α → β → γ
infixr:82 " ×ˢ " => SProd.sprod
namespace Finset
variable {α : Type u} {β : Type v} {M : Type w} [DecidableEq α] [DecidableEq β] {s : Finset α} {t : Finset β}
instance instSProd : SProd (Finset α) (Finset β) (Finset (α × β)) :=
  ⟨fun s t => s.val.foldr (fun a u => t.image (fun b => (a, b)) ∪ u) (fun a b c => ext fun x => by rw [mem_union, mem_union, mem_union, mem_union]; exact or_left_comm) ∅⟩
@[simp] theorem mem_product {p : α × β} : p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t := by
  refine rep (P := fun s => p ∈ s ×ˢ t ↔ p.1 ∈ s ∧ p.2 ∈ t) (fun l hl => ?_) s
  show p ∈ l.foldr (fun a u => t.image (fun b => (a, b)) ∪ u) ∅ ↔ p.1 ∈ l ∧ p.2 ∈ t
  clear hl
  induction l with
  | nil => exact ⟨fun h => absurd h (notMem_empty p), fun h => absurd h.1 List.not_mem_nil⟩
  | cons c l ih =>
    rw [List.foldr_cons, mem_union, ih, mem_image, List.mem_cons, or_and_right]
    exact or_congr_left ⟨fun ⟨b, h, e⟩ => e ▸ ⟨rfl, h⟩, fun ⟨e, h⟩ => ⟨p.2, h, e ▸ rfl⟩⟩

variable [Add M] [Mul M] [Pow M Nat] [OfNat M 0] [OfNat M 1] [OfNat M 2] [Leanmath.SemiringLaws M] {a : α}
@[simp] theorem sum_empty {f : α → M} : (∅ : Finset α).sum f = 0 := rfl
@[simp] theorem prod_empty {f : α → M} : (∅ : Finset α).prod f = 1 := rfl
@[simp] theorem sum_singleton (f : α → M) (a : α) : ({a} : Finset α).sum f = f a := add_zero (f a)
@[simp] theorem prod_singleton (f : α → M) (a : α) : ({a} : Finset α).prod f = f a := mul_one (f a)
@[simp] theorem sum_insert {f : α → M} (h : ¬a ∈ s) : (insert a s).sum f = f a + s.sum f := by
  rw [insert_def, dif_neg h]; revert h
  exact rep (P := fun s => ∀ h, (cons a s h).sum f = f a + s.sum f) (fun _ _ _ => rfl) s
@[simp] theorem prod_insert {f : α → M} (h : ¬a ∈ s) : (insert a s).prod f = f a * s.prod f := by
  rw [insert_def, dif_neg h]; revert h
  exact rep (P := fun s => ∀ h, (cons a s h).prod f = f a * s.prod f) (fun _ _ _ => rfl) s
@[simp] theorem card_insert_of_notMem (h : ¬a ∈ s) : (insert a s).card = s.card + 1 := by
  rw [insert_def, dif_neg h]; revert h
  exact rep (P := fun s => ∀ h, (cons a s h).card = s.card + 1) (fun _ _ _ => rfl) s
end Finset
