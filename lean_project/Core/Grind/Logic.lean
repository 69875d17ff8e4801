/-
# `grind`: logic

Contract: the gadgets and lemmas under `Lean.Grind` that the native `grind` puts into its proof
terms when it propagates truth values, closes congruences, splits cases, instantiates quantifiers
and evaluates Booleans, with names and argument order as the native code applies them; and the
attributes that make it split and eliminate the logical connectives. The rewriting rules of its
preprocessor are registered in `Core.Grind.Norm`.
-/
prelude
import Core.Algebra.Op
set_option linter.all false

universe u v w

@[simp] theorem dite_eq_ite {α : Sort u} {c : Prop} [Decidable c] {t e : α} : dite c (fun _ => t) (fun _ => e) = ite c t e := rfl

namespace Lean.Grind

/-! ## Gadgets: names for what the procedures mark -/

def nestedProof (p : Prop) {h : p} : p := h
@[inline] def nestedDecidable {p : Prop} (h : Decidable p) : Decidable p := h
theorem nestedProof_congr (p q : Prop) (h : p = q) (hp : p) (hq : q) : HEq (@nestedProof p hp) (@nestedProof q hq) := by
  subst h; exact HEq.rfl
theorem nestedDecidable_congr (p q : Prop) (h : p = q) (hp : Decidable p) (hq : Decidable q) :
    HEq (@nestedDecidable p hp) (@nestedDecidable q hq) := by subst h; exact heq_of_eq (Subsingleton.elim _ _)
def simpMatchDiscrsOnly {α : Sort u} (a : α) : α := a
def alreadyNorm (p : Prop) : Prop := p
def abstractFn {α : Sort u} (a : α) : α := a
abbrev Marker {α : Sort u} (a : α) : α := a
/-- Patterns of E-matching that also match up to an equality whose proof is then given. -/
def genPattern {α : Sort u} (_h : Prop) (x : α) (_val : α) : α := x
def genHEqPattern {α β : Sort u} (_h : Prop) (x : α) (_val : β) : α := x
def eqBwdPattern {α : Sort u} (x y : α) : Prop := x = y
/-- Conditions of overlapping `match` equations. -/
def EqMatch {α : Sort u} (a b : α) {_origin : α} : Prop := a = b
def PreMatchCond (p : Prop) : Prop := p
def MatchCond (p : Prop) : Prop := p
/-- A left inverse of an injective function, for `@[grind inj]`. -/
noncomputable def leftInv {α : Sort u} {β : Sort v} (f : α → β) (_hf : Function.Injective f) [Nonempty α] : β → α :=
  fun b => open Classical in if h : ∃ a, f a = b then choose h else Classical.ofNonempty
theorem leftInv_eq {α : Sort u} {β : Sort v} (f : α → β) (hf : Function.Injective f) [Nonempty α] (a : α) : leftInv f hf (f a) = a :=
  have h : ∃ b, f b = f a := ⟨a, rfl⟩
  (dif_pos h).trans (hf (Classical.choose_spec h))

/-! ## Introduction and case splits -/

def intro_with_eq (p p' : Prop) (q : Sort u) (he : p = p') (h : p' → q) : p → q := fun hp => h (he ▸ hp)
def intro_with_eq' (p p' : Prop) (q : p → Sort u) (he : p = p') (h : (h : p') → q (he.mpr h)) : (h : p) → q h := fun hp => h (he ▸ hp)
/-- The two cases of a split: facts that the preprocessor has already been through. -/
theorem em (a : Prop) : alreadyNorm a ∨ alreadyNorm (¬a) := Classical.em a
theorem of_lookahead (p : Prop) (h : ¬p → False) : p = True := eq_true (Classical.byContradiction h)

variable {a b : Prop}

/-! ## Propagation through the connectives -/

theorem and_eq_of_eq_true_left (h : a = True) : (a ∧ b) = b := by subst h; exact true_and b
theorem and_eq_of_eq_true_right (h : b = True) : (a ∧ b) = a := by subst h; exact and_true a
theorem and_eq_of_eq_false_left (h : a = False) : (a ∧ b) = False := by subst h; exact false_and b
theorem and_eq_of_eq_false_right (h : b = False) : (a ∧ b) = False := by subst h; exact and_false a
theorem eq_true_of_and_eq_true_left (h : (a ∧ b) = True) : a = True := eq_true (of_eq_true h).1
theorem eq_true_of_and_eq_true_right (h : (a ∧ b) = True) : b = True := eq_true (of_eq_true h).2
theorem or_of_and_eq_false (h : (a ∧ b) = False) : (¬a ∨ ¬b) := Classical.not_and_iff_not_or_not.mp (of_eq_false h)

theorem or_eq_of_eq_true_left (h : a = True) : (a ∨ b) = True := by subst h; exact true_or b
theorem or_eq_of_eq_true_right (h : b = True) : (a ∨ b) = True := by subst h; exact or_true a
theorem or_eq_of_eq_false_left (h : a = False) : (a ∨ b) = b := by subst h; exact false_or b
theorem or_eq_of_eq_false_right (h : b = False) : (a ∨ b) = a := by subst h; exact or_false a
theorem eq_false_of_or_eq_false_left (h : (a ∨ b) = False) : a = False := eq_false fun ha => of_eq_false h (.inl ha)
theorem eq_false_of_or_eq_false_right (h : (a ∨ b) = False) : b = False := eq_false fun hb => of_eq_false h (.inr hb)

theorem imp_eq_of_eq_false_left (h : a = False) : (a → b) = True := by subst h; exact false_implies b
theorem imp_eq_of_eq_true_right (h : b = True) : (a → b) = True := by subst h; exact implies_true a
theorem imp_eq_of_eq_true_left (h : a = True) : (a → b) = b := by subst h; exact true_implies b
theorem eq_true_of_imp_eq_false (h : (a → b) = False) : a = True := eq_true (Classical.not_imp.mp (of_eq_false h)).1
theorem eq_false_of_imp_eq_false (h : (a → b) = False) : b = False := eq_false (Classical.not_imp.mp (of_eq_false h)).2
theorem eq_false_of_imp_eq_true (h₁ : (a → b) = True) (h₂ : b = False) : a = False := eq_false fun ha => of_eq_false h₂ (of_eq_true h₁ ha)

theorem not_eq_of_eq_true (h : a = True) : (¬a) = False := by subst h; exact not_true_eq_false
theorem not_eq_of_eq_false (h : a = False) : (¬a) = True := by subst h; exact not_false_eq_true
theorem eq_false_of_not_eq_true (h : (¬a) = True) : a = False := eq_false (of_eq_true h)
theorem eq_true_of_not_eq_false (h : (¬a) = False) : a = True := eq_true (Classical.byContradiction (of_eq_false h))
theorem false_of_not_eq_self (h : (¬a) = a) : False := iff_not_self (iff_of_eq h.symm)

/-! ## Propagation through equality -/

theorem eq_eq_of_eq_true_left (h : a = True) : (a = b) = b := by subst h; exact propext ⟨fun k => of_eq_true k.symm, fun k => (eq_true k).symm⟩
theorem eq_eq_of_eq_true_right (h : b = True) : (a = b) = a := by subst h; exact eq_true_eq a
theorem eq_congr {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : (a₁ = b₁) = (a₂ = b₂) := by subst h₁; subst h₂; rfl
theorem eq_congr' {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) : (a₁ = b₁) = (a₂ = b₂) := by
  subst h₁; subst h₂; exact propext eq_comm
theorem heq_congr {α β : Sort u} {a₁ a₂ : α} {b₁ b₂ : β} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : HEq a₁ b₁ = HEq a₂ b₂ := by subst h₁; subst h₂; rfl
theorem heq_congr' {α β : Sort u} {a₁ a₂ : α} {b₁ b₂ : β} (h₁ : HEq a₁ b₂) (h₂ : HEq b₁ a₂) : HEq a₁ b₁ = HEq a₂ b₂ := by
  cases h₁; cases h₂; exact propext ⟨HEq.symm, HEq.symm⟩
theorem of_eq_eq_true (h : (a = b) = True) : (¬a ∨ b) ∧ (¬b ∨ a) := by
  have := of_eq_true h; subst this; exact ⟨(Classical.em a).symm, (Classical.em a).symm⟩
theorem of_eq_eq_false (h : (a = b) = False) : (¬a ∨ ¬b) ∧ (b ∨ a) :=
  have h := not_iff.mp fun k => of_eq_false h (propext k)
  (Classical.em b).elim (fun hb => ⟨.inl (h.mpr hb), .inl hb⟩)
    (fun nb => ⟨.inr nb, .inr (Classical.byContradiction fun na => nb (h.mp na))⟩)
theorem ne_of_ne_of_eq_left {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁ ▸ h₂
theorem ne_of_ne_of_eq_right {α : Sort u} {a b c : α} (h₁ : a = c) (h₂ : b ≠ c) : b ≠ a := h₁ ▸ h₂

/-! ## Quantifiers, conditionals, casts -/

theorem forall_propagator (p : Prop) (q : p → Prop) (q' : Prop) (h₁ : p = True) (h₂ : q (of_eq_true h₁) = q') : (∀ hp : p, q hp) = q' := by
  subst h₂; exact propext ⟨fun h => h _, fun h _ => h⟩
theorem of_forall_eq_false (α : Sort u) (p : α → Prop) (h : (∀ x : α, p x) = False) : ∃ x : α, ¬p x := Classical.not_forall.mp (of_eq_false h)
theorem dite_cond_eq_true' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α} (h₁ : c = True)
    (h₂ : a (of_eq_true h₁) = r) : dite c a b = r := (dif_pos _).trans h₂
theorem dite_cond_eq_false' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α} (h₁ : c = False)
    (h₂ : b (of_eq_false h₁) = r) : dite c a b = r := (dif_neg _).trans h₂
theorem eqRec_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : (x : α) → a = x → Sort u_1} (v : motive a (Eq.refl a)) {b : α} (h : a = b) :
    HEq (@Eq.rec α a motive v b h) v := by subst h; exact HEq.rfl
theorem eqRecOn_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : (x : α) → a = x → Sort u_1} {b : α} (h : a = b) (v : motive a (Eq.refl a)) :
    HEq (@Eq.recOn α a motive b h v) v := by subst h; exact HEq.rfl
theorem eqNDRec_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : α → Sort u_1} (v : motive a) {b : α} (h : a = b) :
    HEq (@Eq.ndrec α a motive v b h) v := by subst h; exact HEq.rfl

/-! ## Booleans -/

theorem decide_eq_true {p : Prop} {_ : Decidable p} (h : p = True) : decide p = true := _root_.decide_eq_true (of_eq_true h)
theorem decide_eq_false {p : Prop} {_ : Decidable p} (h : p = False) : decide p = false := _root_.decide_eq_false (of_eq_false h)
theorem of_decide_eq_true {p : Prop} {_ : Decidable p} (h : decide p = true) : p = True := eq_true (_root_.of_decide_eq_true h)
theorem of_decide_eq_false {p : Prop} {_ : Decidable p} (h : decide p = false) : p = False := eq_false (_root_.of_decide_eq_false h)
theorem beq_eq_true_of_eq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : a = b) : (a == b) = true := beq_iff_eq.mpr h
theorem beq_eq_false_of_diseq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : ¬a = b) : (a == b) = false :=
  eq_false_of_ne_true (mt beq_iff_eq.mp h)
theorem eq_of_beq_eq_true {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : (a == b) = true) : a = b := beq_iff_eq.mp h
theorem ne_of_beq_eq_false {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : (a == b) = false) : (a = b) = False :=
  eq_false fun k => nomatch h.symm.trans (beq_iff_eq.mpr k)
theorem bool_eq_to_prop (a b : Bool) : (a = b) = ((a = true) = (b = true)) := by cases a <;> cases b <;> simp
theorem flip_bool_eq (a b : Bool) : (a = b) = (b = a) := propext eq_comm

theorem Bool.and_eq_of_eq_true_left {a b : Bool} (h : a = true) : (a && b) = b := h ▸ rfl
theorem Bool.and_eq_of_eq_true_right {a b : Bool} (h : b = true) : (a && b) = a := by cases a <;> simp_all
theorem Bool.and_eq_of_eq_false_left {a b : Bool} (h : a = false) : (a && b) = false := by cases a <;> simp_all
theorem Bool.and_eq_of_eq_false_right {a b : Bool} (h : b = false) : (a && b) = false := h ▸ _root_.Bool.and_false a
theorem Bool.eq_true_of_and_eq_true_left {a b : Bool} (h : (a && b) = true) : a = true := (_root_.Bool.and_eq_true_iff.mp h).1
theorem Bool.eq_true_of_and_eq_true_right {a b : Bool} (h : (a && b) = true) : b = true := (_root_.Bool.and_eq_true_iff.mp h).2
theorem Bool.or_eq_of_eq_true_left {a b : Bool} (h : a = true) : (a || b) = true := by cases a <;> simp_all
theorem Bool.or_eq_of_eq_true_right {a b : Bool} (h : b = true) : (a || b) = true := h ▸ _root_.Bool.or_true a
theorem Bool.or_eq_of_eq_false_left {a b : Bool} (h : a = false) : (a || b) = b := h ▸ rfl
theorem Bool.or_eq_of_eq_false_right {a b : Bool} (h : b = false) : (a || b) = a := by cases a <;> simp_all
theorem Bool.eq_false_of_or_eq_false_left {a b : Bool} (h : (a || b) = false) : a = false := by cases a <;> simp_all
theorem Bool.eq_false_of_or_eq_false_right {a b : Bool} (h : (a || b) = false) : b = false := by cases a <;> simp_all
theorem Bool.not_eq_of_eq_true {a : Bool} (h : a = true) : (!a) = false := h ▸ rfl
theorem Bool.not_eq_of_eq_false {a : Bool} (h : a = false) : (!a) = true := h ▸ rfl
theorem Bool.eq_false_of_not_eq_true {a : Bool} (h : (!a) = true) : a = false := by cases a <;> simp_all
theorem Bool.eq_true_of_not_eq_false {a : Bool} (h : (!a) = false) : a = true := by cases a <;> simp_all
theorem Bool.eq_false_of_not_eq_true' {a : Bool} (h : ¬a = true) : a = false := eq_false_of_ne_true h
theorem Bool.eq_true_of_not_eq_false' {a : Bool} (h : ¬a = false) : a = true := eq_true_of_ne_false h
theorem Bool.false_of_not_eq_self {a : Bool} (h : (!a) = a) : False := by cases a <;> cases h
theorem Bool.ne_of_eq_true_of_eq_false {a b : Bool} (h₁ : a = true) (h₂ : b = false) : (a = b) = False := by subst h₁; subst h₂; simp
theorem Bool.ne_of_eq_false_of_eq_true {a b : Bool} (h₁ : a = false) (h₂ : b = true) : (a = b) = False := by subst h₁; subst h₂; simp

/-! ## The preprocessor's rules -/

theorem iff_eq (p q : Prop) : (p ↔ q) = (p = q) := propext eq_iff_iff.symm
theorem eq_true_eq (p : Prop) : (p = True) = p := _root_.eq_true_eq p
theorem eq_false_eq (p : Prop) : (p = False) = ¬p := _root_.eq_false_eq p
theorem not_eq_prop (p q : Prop) : (¬(p = q)) = (p = ¬q) := by cases Classical.propComplete q with
  | inl h => subst h; simp
  | inr h => subst h; simp
theorem not_true : (¬True) = False := not_true_eq_false
theorem not_false : (¬False) = True := not_false_eq_true
theorem not_not (p : Prop) : (¬¬p) = p := propext Classical.not_not
theorem not_and (p q : Prop) : (¬(p ∧ q)) = (¬p ∨ ¬q) := propext Classical.not_and_iff_not_or_not
theorem not_or (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) := propext _root_.not_or
theorem not_ite {_ : Decidable a} (q r : Prop) : (¬ite a q r) = ite a (¬q) (¬r) := by
  cases Classical.em a with
  | inl h => rw [if_pos h, if_pos h]
  | inr h => rw [if_neg h, if_neg h]
theorem ite_true_false {_ : Decidable a} : (ite a True False) = a := by
  cases Classical.em a with
  | inl h => rewrite [if_pos h]; exact (eq_true h).symm
  | inr h => rewrite [if_neg h]; exact (eq_false h).symm
theorem ite_false_true {_ : Decidable a} : (ite a False True) = ¬a := by
  cases Classical.em a with
  | inl h => rewrite [if_pos h]; exact (eq_false (not_not_intro h)).symm
  | inr h => rewrite [if_neg h]; exact (eq_true h).symm
theorem not_implies (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) := propext Classical.not_imp
theorem not_forall {α : Sort u} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x := propext Classical.not_forall
theorem not_exists {α : Sort u} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x := propext _root_.not_exists
theorem or_assoc (p q r : Prop) : ((p ∨ q) ∨ r) = (p ∨ (q ∨ r)) := propext _root_.or_assoc
theorem or_swap12 (p q r : Prop) : (p ∨ q ∨ r) = (q ∨ p ∨ r) := propext or_left_comm
theorem or_swap13 (p q r : Prop) : (p ∨ q ∨ r) = (r ∨ q ∨ p) :=
  propext ⟨fun h => h.elim (fun x => .inr (.inr x)) (fun h => h.elim (fun x => .inr (.inl x)) .inl),
    fun h => h.elim (fun x => .inr (.inr x)) (fun h => h.elim (fun x => .inr (.inl x)) .inl)⟩
theorem true_imp_eq (p : Prop) : (True → p) = p := true_implies p
theorem false_imp_eq (p : Prop) : (False → p) = True := false_implies p
theorem imp_true_eq (p : Prop) : (p → True) = True := implies_true p
theorem imp_false_eq (p : Prop) : (p → False) = ¬p := rfl
theorem imp_self_eq (p : Prop) : (p → p) = True := propext (imp_self p)
theorem forall_true {α : Sort u} : (∀ _ : α, True) = True := implies_true α
theorem forall_and {α : Sort u} {p q : α → Prop} : (∀ x, p x ∧ q x) = ((∀ x, p x) ∧ (∀ x, q x)) := propext _root_.forall_and
theorem forall_imp_eq_or {α : Sort u} (p : α → Prop) (q : Prop) : ((∀ a, p a) → q) = ((∃ a, ¬p a) ∨ q) :=
  propext (Classical.imp_iff_not_or.trans (or_congr_left Classical.not_forall))
theorem forall_or_forall {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, p a ∨ ∀ b : β a, q a b) = (∀ (a : α) (b : β a), p a ∨ q a b) :=
  propext ⟨fun h a b => (h a).imp_right fun k => k b,
    fun h a => (Classical.em (p a)).imp_right fun na b => (h a b).resolve_left na⟩
theorem forall_forall_or {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, (∀ b : β a, q a b) ∨ p a) = (∀ (a : α) (b : β a), q a b ∨ p a) :=
  propext ⟨fun h a b => (h a).imp_left fun k => k b,
    fun h a => (Classical.em (p a)).symm.imp_left fun na b => (h a b).resolve_right na⟩
theorem exists_const (α : Sort u) [i : Nonempty α] {b : Prop} : (∃ _ : α, b) = b := propext (_root_.exists_const α)
theorem exists_or {α : Sort u} {p q : α → Prop} : (∃ x, p x ∨ q x) = ((∃ x, p x) ∨ ∃ x, q x) := propext _root_.exists_or
theorem exists_prop {a b : Prop} : (∃ _ : a, b) = (a ∧ b) := propext _root_.exists_prop
theorem exists_and_left {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, b ∧ p x) = (b ∧ (∃ x, p x)) := propext _root_.exists_and_left
theorem exists_and_right {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, p x ∧ b) = ((∃ x, p x) ∧ b) := propext _root_.exists_and_right
theorem cond_eq_ite {α : Sort u} (c : Bool) (a b : α) : cond c a b = ite (c = true) a b := _root_.cond_eq_ite c a b
theorem xor_eq (a b : Bool) : (a ^^ b) = (a != b) := rfl

end Lean.Grind

/-! ## What is split and eliminated -/

attribute [grind cases eager] And False Empty True PUnit Exists Subtype Prod PProd MProd
attribute [grind cases] Or
attribute [ext] funext
attribute [grind ext] funext
