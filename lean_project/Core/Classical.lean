/-
# Classical logic, decidability, functions

Contract: excluded middle (Diaconescu's argument from choice, `funext` and `propext`), the classical
half of the simplifier's rules, `if then else`, Booleans, `Subsingleton`, and the names that
`by_cases`, `split`, `push_neg`, `by_contra` and `decide` use.
-/
prelude
import Core.Logic
set_option linter.all false

universe u v w

/-! ## Decidability -/

namespace Decidable
variable {p q : Prop}
@[macro_inline] def byCases {p : Prop} {q : Sort u} [dec : Decidable p] (h1 : p → q) (h2 : ¬p → q) : q :=
  match dec with
  | isTrue h => h1 h
  | isFalse h => h2 h
theorem em (p : Prop) [Decidable p] : p ∨ ¬p := byCases Or.inl Or.inr
theorem byContradiction [dec : Decidable p] (h : ¬p → False) : p := byCases id (fun np => (h np).elim)
theorem of_not_not [Decidable p] : ¬¬p → p := fun hn => byContradiction hn
theorem not_not [Decidable p] : ¬¬p ↔ p := ⟨of_not_not, not_not_intro⟩
theorem not_and_iff_or_not {p q : Prop} [d₁ : Decidable p] [d₂ : Decidable q] : ¬(p ∧ q) ↔ ¬p ∨ ¬q :=
  ⟨fun h => byCases (fun hp => .inr fun hq => h ⟨hp, hq⟩) .inl, fun h ⟨hp, hq⟩ => h.elim (fun k => k hp) (fun k => k hq)⟩
theorem not_and_iff_not_or_not {a b : Prop} [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => byCases (fun hp => .inr fun hq => h ⟨hp, hq⟩) .inl, fun h ⟨hp, hq⟩ => h.elim (fun k => k hp) (fun k => k hq)⟩
theorem not_or_of_imp {a b : Prop} [Decidable a] (h : a → b) : ¬a ∨ b := byCases (fun ha => .inr (h ha)) .inl
theorem imp_iff_not_or {a b : Prop} [Decidable a] : (a → b) ↔ (¬a ∨ b) := ⟨not_or_of_imp, Or.neg_resolve_left⟩
theorem not_imp_iff_and_not {a b : Prop} [Decidable a] : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨byContradiction fun na => h fun ha => absurd ha na, fun hb => h fun _ => hb⟩, fun ⟨ha, nb⟩ h => nb (h ha)⟩
theorem not_imp_not {a b : Prop} [Decidable a] : (¬a → ¬b) ↔ (b → a) := ⟨fun h hb => byContradiction fun na => h na hb, mt⟩
theorem not_imp_comm {a b : Prop} [Decidable a] [Decidable b] : (¬a → b) ↔ (¬b → a) :=
  ⟨fun h nb => byContradiction fun na => nb (h na), fun h na => byContradiction fun nb => na (h nb)⟩
theorem not_imp_symm {a b : Prop} [Decidable a] (h : ¬a → b) (hb : ¬b) : a := byContradiction fun k => hb (h k)
theorem or_iff_not_imp_left {a b : Prop} [Decidable a] : a ∨ b ↔ (¬a → b) := ⟨Or.resolve_left, fun h => byCases .inl fun na => .inr (h na)⟩
theorem or_iff_not_imp_right {a b : Prop} [Decidable b] : a ∨ b ↔ (¬b → a) := ⟨Or.resolve_right, fun h => byCases .inr fun nb => .inl (h nb)⟩
theorem or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ∧ q)) : ¬p ∨ ¬q := not_and_iff_or_not.mp h
theorem and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) : (p ∧ q) ∨ (¬p ∧ ¬q) :=
  byCases (fun hq => .inl ⟨h.mpr hq, hq⟩) (fun nq => .inr ⟨fun hp => nq (h.mp hp), nq⟩)
theorem and_not_or_not_and_of_not_iff {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ↔ q)) : (p ∧ ¬q) ∨ (¬p ∧ q) :=
  byCases (fun hp => byCases (fun hq => absurd (iff_of_true hp hq) h) (fun nq => .inl ⟨hp, nq⟩))
    (fun np => byCases (fun hq => .inr ⟨np, hq⟩) (fun nq => absurd (iff_of_false np nq) h))
theorem and_not_of_not_imp {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p → q)) : p ∧ ¬q := not_imp_iff_and_not.mp h
theorem iff_iff_and_or_not_and_not {a b : Prop} [Decidable b] : (a ↔ b) ↔ (a ∧ b) ∨ (¬a ∧ ¬b) :=
  ⟨and_or_not_and_not_of_iff, fun h => h.elim (fun ⟨x, y⟩ => iff_of_true x y) (fun ⟨x, y⟩ => iff_of_false x y)⟩
end Decidable
theorem and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q := not_or.mp h
theorem decide_eq_true_iff {p : Prop} [Decidable p] : (decide p = true) ↔ p := ⟨of_decide_eq_true, decide_eq_true⟩
@[simp] theorem decide_eq_true_eq {p : Prop} [Decidable p] : (decide p = true) = p := propext decide_eq_true_iff
theorem decide_eq_false_iff_not {p : Prop} {_ : Decidable p} : (decide p = false) ↔ ¬p := ⟨of_decide_eq_false, decide_eq_false⟩
@[simp] theorem decide_true {h : Decidable True} : @decide True h = true := decide_eq_true trivial
@[simp] theorem decide_false {h : Decidable False} : @decide False h = false := decide_eq_false id
theorem decide_true_eq_true (h : Decidable True) : @decide True h = true := decide_true
theorem decide_false_eq_false (h : Decidable False) : @decide False h = false := decide_false
theorem decide_congr {p q : Prop} [Decidable p] [Decidable q] (h : p ↔ q) : decide p = decide q := by
  cases inst : (inferInstance : Decidable q) with
  | isTrue hq => rw [decide_eq_true hq, decide_eq_true (h.mpr hq)]
  | isFalse hq => rw [decide_eq_false hq, decide_eq_false (mt h.mp hq)]
instance instDecidableTrue : Decidable True := isTrue trivial
instance instDecidableFalse : Decidable False := isFalse not_false
@[macro_inline] instance instDecidableForall {p q : Prop} [Decidable p] [Decidable q] : Decidable (p → q) :=
  if hp : p then
    if hq : q then isTrue fun _ => hq else isFalse fun h => hq (h hp)
  else isTrue fun h => absurd h hp
instance instDecidableIff {p q : Prop} [Decidable p] [Decidable q] : Decidable (p ↔ q) :=
  if hp : p then
    if hq : q then isTrue (iff_of_true hp hq) else isFalse fun h => hq (h.mp hp)
  else
    if hq : q then isFalse fun h => hp (h.mpr hq) else isTrue (iff_of_false hp hq)
instance instDecidableEqOfIff {p q : Prop} [Decidable (p ↔ q)] : Decidable (p = q) :=
  if h : p ↔ q then isTrue (propext h) else isFalse fun k => h (k ▸ Iff.rfl)
instance instDecidableNe {α : Sort u} [DecidableEq α] (a b : α) : Decidable (a ≠ b) := inferInstanceAs (Decidable ¬(a = b))
@[inline] def decidable_of_iff' {a : Prop} (b : Prop) (h : a ↔ b) [Decidable b] : Decidable a :=
  if k : b then isTrue (h.mpr k) else isFalse (mt h.mp k)
@[inline] def decidable_of_decidable_of_iff {p q : Prop} [Decidable p] (h : p ↔ q) : Decidable q :=
  if k : p then isTrue (h.mp k) else isFalse (mt h.mpr k)
@[inline] def decidable_of_iff {b : Prop} (a : Prop) (h : a ↔ b) [Decidable a] : Decidable b := decidable_of_decidable_of_iff h
@[inline] def decidable_of_decidable_of_eq {p q : Prop} [Decidable p] (h : p = q) : Decidable q := h ▸ inferInstance

/-! ## Subsingletons -/

class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : (a b : α) → a = b
protected theorem Subsingleton.elim {α : Sort u} [h : Subsingleton α] : (a b : α) → a = b := h.allEq
protected theorem Subsingleton.helim {α β : Sort u} [h₁ : Subsingleton α] (h₂ : α = β) (a : α) (b : β) : HEq a b := by
  subst h₂; exact heq_of_eq (h₁.allEq a b)
instance instSubsingletonProp (p : Prop) : Subsingleton p := ⟨fun _ _ => rfl⟩
instance instSubsingletonDecidable (p : Prop) : Subsingleton (Decidable p) where
  allEq
    | isTrue _, isTrue _ => rfl
    | isFalse _, isFalse _ => rfl
    | isTrue h, isFalse k => absurd h k
    | isFalse k, isTrue h => absurd h k
instance instSubsingletonPUnit : Subsingleton PUnit := ⟨fun _ _ => rfl⟩
instance Pi.instSubsingleton {α : Sort u} {β : α → Sort v} [∀ a, Subsingleton (β a)] : Subsingleton (∀ a, β a) :=
  ⟨fun f g => funext fun a => Subsingleton.elim (f a) (g a)⟩
theorem recSubsingleton {p : Prop} [h : Decidable p] {h₁ : p → Sort u} {h₂ : ¬p → Sort u} [h₃ : ∀ h : p, Subsingleton (h₁ h)]
    [h₄ : ∀ h : ¬p, Subsingleton (h₂ h)] : Subsingleton (h.falseTrueCases (motive := fun _ => Sort u) h₂ h₁) :=
  match h with
  | isTrue h => h₃ h
  | isFalse h => h₄ h

/-! ## `if then else` -/

section ite
variable {α : Sort u} {β : Sort v}
theorem if_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc
theorem if_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl
theorem dif_pos {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc :=
  match h with
  | isTrue _ => rfl
  | isFalse hnc => absurd hc hnc
theorem dif_neg {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc :=
  match h with
  | isTrue hc => absurd hc hnc
  | isFalse _ => rfl
theorem dif_eq_if (c : Prop) {h : Decidable c} (t e : α) : dite c (fun _ => t) (fun _ => e) = ite c t e :=
  match h with
  | isTrue _ => rfl
  | isFalse _ => rfl
@[simp] theorem ite_true (a b : α) : (if True then a else b) = a := rfl
@[simp] theorem ite_false (a b : α) : (if False then a else b) = b := rfl
@[simp] theorem if_true {_ : Decidable True} (t e : α) : ite True t e = t := if_pos trivial
@[simp] theorem if_false {_ : Decidable False} (t e : α) : ite False t e = e := if_neg id
@[simp] theorem dite_true {α : Sort u} {t : True → α} {e : ¬True → α} : dite True t e = t trivial := rfl
@[simp] theorem dite_false {α : Sort u} {t : False → α} {e : ¬False → α} : dite False t e = e not_false := rfl
theorem ite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t e : α} : ite c t e = t := if_pos hc
theorem ite_cond_eq_true {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) : (if c then a else b) = a := if_pos (of_eq_true h)
theorem ite_cond_eq_false {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) : (if c then a else b) = b := if_neg (of_eq_false h)
theorem dite_cond_eq_true {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) : dite c t e = t (of_eq_true h) := dif_pos (of_eq_true h)
theorem dite_cond_eq_false {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) : dite c t e = e (of_eq_false h) := dif_neg (of_eq_false h)
theorem ite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t e : α} : ite c t e = e := if_neg hnc
theorem dite_eq_left {c : Prop} {h : Decidable c} (hc : c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = t hc := dif_pos hc
theorem dite_eq_right {c : Prop} {h : Decidable c} (hnc : ¬c) {α : Sort u} {t : c → α} {e : ¬c → α} : dite c t e = e hnc := dif_neg hnc
theorem ite_eq_left_of_eq_true {c : Prop} {_ : Decidable c} (a b : α) (h : c = True) : (if c then a else b) = a := ite_cond_eq_true a b h
theorem ite_eq_right_of_eq_false {c : Prop} {_ : Decidable c} (a b : α) (h : c = False) : (if c then a else b) = b := ite_cond_eq_false a b h
theorem dite_eq_left_of_eq_true {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = True) : dite c t e = t (of_eq_true h) := dif_pos (of_eq_true h)
theorem dite_eq_right_of_eq_false {c : Prop} {_ : Decidable c} {t : c → α} {e : ¬c → α} (h : c = False) : dite c t e = e (of_eq_false h) := dif_neg (of_eq_false h)
@[congr] theorem ite_congr {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c] (h₁ : b = c) (h₂ : c → x = u) (h₃ : ¬c → y = v) :
    ite b x y = ite c u v := by
  cases Decidable.em c with
  | inl h => rewrite [if_pos h, if_pos (h₁.mpr h)]; exact h₂ h
  | inr h => rewrite [if_neg h, if_neg (fun k => h (h₁.mp k))]; exact h₃ h
theorem ite_congr' {b c : Prop} {x y u v : α} {s : Decidable b} [Decidable c] (h₁ : b ↔ c) (h₂ : c → x = u) (h₃ : ¬c → y = v) :
    ite b x y = ite c u v := ite_congr (propext h₁) h₂ h₃
@[congr] theorem dite_congr {b c : Prop} {_ : Decidable b} [Decidable c] {x : b → α} {u : c → α} {y : ¬b → α} {v : ¬c → α} (h₁ : b = c)
    (h₂ : (h : c) → x (h₁.mpr h) = u h) (h₃ : (h : ¬c) → y (fun k => h (h₁.mp k)) = v h) : dite b x y = dite c u v := by
  cases Decidable.em c with
  | inl h => rewrite [dif_pos h, dif_pos (h₁.mpr h)]; exact h₂ h
  | inr h => rewrite [dif_neg h, dif_neg (fun k => h (h₁.mp k))]; exact h₃ h
@[simp] theorem ite_self {c : Prop} {d : Decidable c} (a : α) : ite c a a = a := match d with
  | isTrue _ => rfl
  | isFalse _ => rfl
@[simp] theorem ite_not (p : Prop) [Decidable p] (x y : α) : ite (¬p) x y = ite p y x :=
  match (inferInstance : Decidable p) with
  | isTrue h => (if_neg (not_not_intro h)).trans (if_pos h).symm
  | isFalse h => (if_pos h).trans (if_neg h).symm
theorem apply_ite (f : α → β) (p : Prop) [Decidable p] (x y : α) : f (ite p x y) = ite p (f x) (f y) := by
  cases Decidable.em p with
  | inl h => rw [if_pos h, if_pos h]
  | inr h => rw [if_neg h, if_neg h]
theorem apply_dite (f : α → β) (p : Prop) [Decidable p] (x : p → α) (y : ¬p → α) : f (dite p x y) = dite p (fun h => f (x h)) (fun h => f (y h)) := by
  cases Decidable.em p with
  | inl h => rw [dif_pos h, dif_pos h]
  | inr h => rw [dif_neg h, dif_neg h]
theorem ite_apply {β : α → Sort v} (p : Prop) [Decidable p] (f g : ∀ a, β a) (a : α) : (ite p f g) a = ite p (f a) (g a) := by
  cases Decidable.em p with
  | inl h => rw [if_pos h, if_pos h]
  | inr h => rw [if_neg h, if_neg h]
@[simp] theorem ite_eq_left_iff {p : Prop} [Decidable p] {a b : α} : ite p a b = a ↔ (¬p → b = a) := by
  cases Decidable.em p with
  | inl h => rewrite [if_pos h]; exact ⟨fun _ k => absurd h k, fun _ => rfl⟩
  | inr h => rewrite [if_neg h]; exact ⟨fun k _ => k, fun k => k h⟩
@[simp] theorem ite_eq_right_iff {p : Prop} [Decidable p] {a b : α} : ite p a b = b ↔ (p → a = b) := by
  cases Decidable.em p with
  | inl h => rewrite [if_pos h]; exact ⟨fun k _ => k, fun k => k h⟩
  | inr h => rewrite [if_neg h]; exact ⟨fun _ k => absurd k h, fun _ => rfl⟩
theorem ite_eq_iff {p : Prop} [Decidable p] {a b c : α} : ite p a b = c ↔ p ∧ a = c ∨ ¬p ∧ b = c := by
  cases Decidable.em p with
  | inl h => rewrite [if_pos h]; exact ⟨fun k => .inl ⟨h, k⟩, fun k => k.elim And.right (fun k => absurd h k.1)⟩
  | inr h => rewrite [if_neg h]; exact ⟨fun k => .inr ⟨h, k⟩, fun k => k.elim (fun k => absurd k.1 h) And.right⟩
theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} : (P ∧ (if P then a else b) = a) ∨ (¬P ∧ (if P then a else b) = b) := by
  cases Decidable.em P with
  | inl h => exact .inl ⟨h, if_pos h⟩
  | inr h => exact .inr ⟨h, if_neg h⟩
@[simp] theorem if_true_left {p q : Prop} [h : Decidable p] : (ite p True q) ↔ (¬p → q) := by
  cases Decidable.em p with
  | inl k => rewrite [if_pos k]; exact ⟨fun _ n => absurd k n, fun _ => trivial⟩
  | inr k => rewrite [if_neg k]; exact ⟨fun x _ => x, fun x => x k⟩
@[simp] theorem if_false_right {p q : Prop} [h : Decidable p] : (ite p q False) ↔ p ∧ q := by
  cases Decidable.em p with
  | inl k => rewrite [if_pos k]; exact ⟨fun x => ⟨k, x⟩, And.right⟩
  | inr k => rewrite [if_neg k]; exact ⟨False.elim, fun x => k x.1⟩
instance instDecidableIteProp {c t e : Prop} [dC : Decidable c] [dT : Decidable t] [dE : Decidable e] : Decidable (if c then t else e) :=
  match dC with
  | isTrue _ => dT
  | isFalse _ => dE
end ite

/-! ## Choice -/

namespace Classical
noncomputable def indefiniteDescription {α : Sort u} (p : α → Prop) (h : ∃ x, p x) : {x // p x} :=
  choice (let ⟨x, px⟩ := h; ⟨⟨x, px⟩⟩)
noncomputable def choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := (indefiniteDescription p h).val
theorem choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p (choose h) := (indefiniteDescription p h).property
/-- Excluded middle, by Diaconescu's argument: choose from `{x | x = True ∨ p}` and `{x | x = False ∨ p}`. -/
theorem em (p : Prop) : p ∨ ¬p :=
  let U (x : Prop) : Prop := x = True ∨ p
  let V (x : Prop) : Prop := x = False ∨ p
  have exU : ∃ x, U x := ⟨True, Or.inl rfl⟩
  have exV : ∃ x, V x := ⟨False, Or.inl rfl⟩
  have hu : U (choose exU) := choose_spec exU
  have hv : V (choose exV) := choose_spec exV
  hu.elim
    (fun eu => hv.elim
      (fun ev => Or.inr fun hp =>
        have e : U = V := funext fun x => propext ⟨fun _ => Or.inr hp, fun _ => Or.inr hp⟩
        have k : ∀ (W : Prop → Prop) (exW : ∃ x, W x), W = U → choose exW = choose exU := fun W exW h => by subst h; rfl
        false_ne_true (ev.symm.trans ((k V exV e.symm).trans eu)))
      Or.inl)
    Or.inl
theorem exists_true_of_nonempty {α : Sort u} : Nonempty α → ∃ _ : α, True := fun ⟨x⟩ => ⟨x, trivial⟩
@[instance_reducible] noncomputable def inhabited_of_nonempty {α : Sort u} (h : Nonempty α) : Inhabited α := ⟨choice h⟩
@[instance_reducible] noncomputable def inhabited_of_exists {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : Inhabited α := inhabited_of_nonempty (h.elim fun w _ => ⟨w⟩)
noncomputable scoped instance (priority := low) propDecidable (a : Prop) : Decidable a :=
  choice <| match em a with
    | Or.inl h => ⟨isTrue h⟩
    | Or.inr h => ⟨isFalse h⟩
@[instance_reducible] noncomputable def decidableInhabited (a : Prop) : Inhabited (Decidable a) := ⟨propDecidable a⟩
noncomputable def typeDecidableEq (α : Sort u) : DecidableEq α := fun _ _ => propDecidable _
theorem propComplete (a : Prop) : a = True ∨ a = False := (em a).elim (fun h => .inl (eq_true h)) (fun h => .inr (eq_false h))
theorem byCases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := (em p).elim hpq hnpq
theorem byContradiction {p : Prop} (h : ¬p → False) : p := byCases id (fun np => (h np).elim)
@[simp] theorem not_not {a : Prop} : ¬¬a ↔ a := ⟨fun h => byContradiction h, not_not_intro⟩
@[simp] theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x :=
  ⟨fun h => byContradiction fun k => h fun x => byContradiction fun hx => k ⟨x, hx⟩, not_forall_of_exists_not⟩
theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x :=
  ⟨fun h => byContradiction fun k => h fun x hx => k ⟨x, hx⟩, fun ⟨x, hx⟩ h => h x hx⟩
theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  ⟨fun h x => byContradiction fun hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => hx (h x)⟩
theorem exists_not_of_not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) → ∃ x, ¬p x := not_forall.mp
@[simp] theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b :=
  ⟨fun h => ⟨byContradiction fun na => h fun ha => absurd ha na, fun hb => h fun _ => hb⟩, fun ⟨ha, nb⟩ h => nb (h ha)⟩
theorem not_and_iff_not_or_not {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em a).elim (fun ha => .inr fun hb => h ⟨ha, hb⟩) .inl, fun h ⟨ha, hb⟩ => h.elim (fun k => k ha) (fun k => k hb)⟩
theorem not_iff {a b : Prop} : ¬(a ↔ b) ↔ (¬a ↔ b) :=
  ⟨fun h => (em b).elim (fun hb => iff_of_true (fun ha => h (iff_of_true ha hb)) hb)
    (fun nb => iff_of_false (fun na => h (iff_of_false na nb)) nb),
   fun h k => have na : ¬a := fun ha => h.mpr (k.mp ha) ha; na (k.mpr (h.mp na))⟩
theorem imp_iff_not_or {a b : Prop} : (a → b) ↔ (¬a ∨ b) := ⟨fun h => (em a).elim (fun ha => .inr (h ha)) .inl, Or.neg_resolve_left⟩
theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) := ⟨Or.resolve_left, fun h => (em a).elim .inl fun na => .inr (h na)⟩
theorem or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ (¬b → a) := ⟨Or.resolve_right, fun h => (em b).elim .inr fun nb => .inl (h nb)⟩
theorem not_imp_not {a b : Prop} : (¬a → ¬b) ↔ (b → a) := ⟨fun h hb => byContradiction fun na => h na hb, mt⟩
theorem forall_or_exists_not {α : Sort u} (p : α → Prop) : (∀ a, p a) ∨ ∃ a, ¬p a := (em _).imp id not_forall.mp
theorem exists_or_forall_not {α : Sort u} (p : α → Prop) : (∃ a, p a) ∨ ∀ a, ¬p a := (em _).imp id not_exists.mp
theorem or_not {p : Prop} : p ∨ ¬p := em p
theorem not_or_of_imp {a b : Prop} (h : a → b) : ¬a ∨ b := imp_iff_not_or.mp h
theorem skolem {α : Sort u} {b : α → Sort v} {p : ∀ x, b x → Prop} : (∀ x, ∃ y, p x y) ↔ ∃ f : ∀ x, b x, ∀ x, p x (f x) :=
  ⟨fun h => ⟨fun x => choose (h x), fun x => choose_spec (h x)⟩, fun ⟨f, hf⟩ x => ⟨f x, hf x⟩⟩
theorem axiomOfChoice {α : Sort u} {β : α → Sort v} {r : ∀ x, β x → Prop} (h : ∀ x, ∃ y, r x y) : ∃ f : ∀ x, β x, ∀ x, r x (f x) := skolem.mp h
/-- Choose a witness if there is one, else anything. -/
noncomputable def strongIndefiniteDescription {α : Sort u} (p : α → Prop) (h : Nonempty α) : {x : α // (∃ y : α, p y) → p x} :=
  if hp : ∃ x, p x then ⟨choose hp, fun _ => choose_spec hp⟩ else ⟨choice h, fun h => absurd h hp⟩
noncomputable def epsilon {α : Sort u} [h : Nonempty α] (p : α → Prop) : α := (strongIndefiniteDescription p h).val
theorem epsilon_spec {α : Sort u} {p : α → Prop} (hex : ∃ y, p y) : p (@epsilon α (hex.elim fun w _ => ⟨w⟩) p) :=
  (strongIndefiniteDescription p (hex.elim fun w _ => ⟨w⟩)).property hex
end Classical
noncomputable def Exists.choose {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : α := Classical.choose h
theorem Exists.choose_spec {α : Sort u} {p : α → Prop} (h : ∃ x, p x) : p h.choose := Classical.choose_spec h
export Classical (not_not imp_iff_not_or)
theorem not_imp {a b : Prop} : ¬(a → b) ↔ a ∧ ¬b := Classical.not_imp
theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := Classical.not_forall
theorem not_and_or {a b : Prop} : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Classical.not_and_iff_not_or_not
@[simp] theorem not_and {a b : Prop} : ¬(a ∧ b) ↔ (a → ¬b) := ⟨fun h ha hb => h ⟨ha, hb⟩, fun h ⟨ha, hb⟩ => h ha hb⟩
theorem not_iff {a b : Prop} : ¬(a ↔ b) ↔ (¬a ↔ b) := Classical.not_iff
theorem not_imp_not {a b : Prop} : (¬a → ¬b) ↔ (b → a) := Classical.not_imp_not
theorem not_iff_not {a b : Prop} : (¬a ↔ ¬b) ↔ (a ↔ b) := ⟨fun h => ⟨not_imp_not.mp h.mpr, not_imp_not.mp h.mp⟩, not_congr⟩
theorem or_iff_not_imp_left {a b : Prop} : a ∨ b ↔ (¬a → b) := Classical.or_iff_not_imp_left
theorem or_iff_not_imp_right {a b : Prop} : a ∨ b ↔ (¬b → a) := Classical.or_iff_not_imp_right
theorem em (p : Prop) : p ∨ ¬p := Classical.em p
theorem or_not {p : Prop} : p ∨ ¬p := Classical.em p
theorem by_contra {p : Prop} : (¬p → False) → p := Classical.byContradiction
theorem by_contradiction {p : Prop} : (¬p → False) → p := Classical.byContradiction
theorem of_not_not {a : Prop} : ¬¬a → a := Classical.not_not.mp
theorem not_ne_iff {α : Sort u} {a b : α} : ¬a ≠ b ↔ a = b := Classical.not_not
theorem by_cases {p q : Prop} (hpq : p → q) (hnpq : ¬p → q) : q := Classical.byCases hpq hnpq
theorem imp_or {a b c : Prop} : (a → b ∨ c) ↔ (a → b) ∨ (a → c) :=
  ⟨fun h => (em a).elim (fun ha => (h ha).imp (fun x _ => x) (fun x _ => x)) (fun na => .inl fun ha => absurd ha na),
   fun h ha => h.imp (fun f => f ha) (fun f => f ha)⟩
theorem imp_and {α : Sort u} {p q : Prop} : (α → p ∧ q) ↔ (α → p) ∧ (α → q) := ⟨fun h => ⟨fun a => (h a).1, fun a => (h a).2⟩, fun h a => ⟨h.1 a, h.2 a⟩⟩

/-! ## Booleans -/

theorem Bool.eq_false_of_ne_true : {b : Bool} → b ≠ true → b = false
  | true, h => absurd rfl h
  | false, _ => rfl
theorem Bool.eq_true_of_ne_false : {b : Bool} → b ≠ false → b = true
  | true, _ => rfl
  | false, h => absurd rfl h
theorem eq_true_of_ne_false {b : Bool} (h : b ≠ false) : b = true := Bool.eq_true_of_ne_false h
theorem eq_false_of_ne_true {b : Bool} (h : b ≠ true) : b = false := Bool.eq_false_of_ne_true h
theorem ne_false_of_eq_true {b : Bool} (h : b = true) : b ≠ false := fun k => nomatch h.symm.trans k
@[simp] theorem Bool.not_eq_true (b : Bool) : (¬(b = true)) = (b = false) := propext ⟨eq_false_of_ne_true, fun h k => nomatch h.symm.trans k⟩
@[simp] theorem Bool.not_eq_false (b : Bool) : (¬(b = false)) = (b = true) := propext ⟨eq_true_of_ne_false, fun h k => nomatch h.symm.trans k⟩
@[simp] theorem Bool.or_false (b : Bool) : (b || false) = b := by cases b <;> rfl
@[simp] theorem Bool.or_true (b : Bool) : (b || true) = true := by cases b <;> rfl
@[simp] theorem Bool.false_or (b : Bool) : (false || b) = b := rfl
@[simp] theorem Bool.true_or (b : Bool) : (true || b) = true := rfl
@[simp] theorem Bool.or_self (b : Bool) : (b || b) = b := by cases b <;> rfl
@[simp] theorem Bool.and_false (b : Bool) : (b && false) = false := by cases b <;> rfl
@[simp] theorem Bool.and_true (b : Bool) : (b && true) = b := by cases b <;> rfl
@[simp] theorem Bool.false_and (b : Bool) : (false && b) = false := rfl
@[simp] theorem Bool.true_and (b : Bool) : (true && b) = b := rfl
@[simp] theorem Bool.and_self (b : Bool) : (b && b) = b := by cases b <;> rfl
@[simp] theorem Bool.not_not (b : Bool) : (!!b) = b := by cases b <;> rfl
@[simp] theorem Bool.not_true : (!true) = false := rfl
@[simp] theorem Bool.not_false : (!false) = true := rfl
theorem Bool.and_comm (x y : Bool) : (x && y) = (y && x) := by cases x <;> cases y <;> rfl
theorem Bool.or_comm (x y : Bool) : (x || y) = (y || x) := by cases x <;> cases y <;> rfl
theorem Bool.and_assoc (x y z : Bool) : (x && y && z) = (x && (y && z)) := by cases x <;> rfl
theorem Bool.or_assoc (x y z : Bool) : (x || y || z) = (x || (y || z)) := by cases x <;> rfl
@[simp] theorem Bool.and_eq_true (a b : Bool) : ((a && b) = true) = (a = true ∧ b = true) := propext (by cases a <;> cases b <;> decide)
@[simp] theorem Bool.or_eq_true (a b : Bool) : ((a || b) = true) = (a = true ∨ b = true) := propext (by cases a <;> cases b <;> decide)
@[simp] theorem Bool.not_eq_true' (b : Bool) : ((!b) = true) = (b = false) := propext (by cases b <;> decide)
@[simp] theorem Bool.not_eq_false' (b : Bool) : ((!b) = false) = (b = true) := propext (by cases b <;> decide)
theorem Bool.and_eq_true_iff {x y : Bool} : (x && y) = true ↔ x = true ∧ y = true := Bool.and_eq_true x y ▸ Iff.rfl
theorem Bool.eq_iff_iff {a b : Bool} : a = b ↔ (a = true ↔ b = true) := by cases a <;> cases b <;> decide
@[simp] theorem Bool.decide_eq_true {b : Bool} {h : Decidable (b = true)} : @decide (b = true) h = b := by
  cases h with
  | isTrue k => exact k.symm
  | isFalse k => exact (eq_false_of_ne_true k).symm
@[simp] theorem Bool.false_eq_true : (false = true) = False := eq_false (fun h => nomatch h)
@[simp] theorem Bool.true_eq_false : (true = false) = False := eq_false (fun h => nomatch h)
@[simp] theorem beq_self_eq_true' {α : Type u} [DecidableEq α] (a : α) : (a == a) = true := decide_eq_true rfl
@[simp] theorem decide_not {p : Prop} [g : Decidable p] [h : Decidable (¬p)] : decide (¬p) = !(decide p) := by
  cases g with
  | isTrue k => exact decide_eq_false (not_not_intro k)
  | isFalse k => exact decide_eq_true k
@[simp] theorem decide_eq_decide {p q : Prop} {_ : Decidable p} {_ : Decidable q} : decide p = decide q ↔ (p ↔ q) :=
  ⟨fun h => ⟨fun hp => of_decide_eq_true (h ▸ decide_eq_true hp), fun hq => of_decide_eq_true (h.symm ▸ decide_eq_true hq)⟩, decide_congr⟩
class ReflBEq (α : Type u) [BEq α] : Prop where
  protected rfl : ∀ {a : α}, (a == a) = true
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  eq_of_beq : ∀ {a b : α}, (a == b) = true → a = b
export LawfulBEq (eq_of_beq)
@[simp] theorem BEq.rfl {α : Type u} [BEq α] [ReflBEq α] {a : α} : (a == a) = true := ReflBEq.rfl
@[simp] theorem beq_self_eq_true {α : Type u} [BEq α] [ReflBEq α] (a : α) : (a == a) = true := ReflBEq.rfl
@[simp] theorem beq_iff_eq {α : Type u} [BEq α] [LawfulBEq α] {a b : α} : (a == b) = true ↔ a = b := ⟨eq_of_beq, fun h => h ▸ ReflBEq.rfl⟩
instance instLawfulBEqOfDecidableEq {α : Type u} [DecidableEq α] : LawfulBEq α where
  rfl := decide_eq_true rfl
  eq_of_beq h := of_decide_eq_true h
@[reducible] def bne {α : Type u} [BEq α] (a b : α) : Bool := !(a == b)
@[simp] theorem bne_iff_ne {α : Type u} [BEq α] [LawfulBEq α] {a b : α} : (a != b) = true ↔ a ≠ b := by
  unfold bne; rewrite [Bool.not_eq_true']; exact ⟨fun h k => (nomatch h.symm.trans (beq_iff_eq.mpr k)), fun h => eq_false_of_ne_true (mt beq_iff_eq.mp h)⟩
def Bool.xor : Bool → Bool → Bool := bne
export Bool (xor)
instance Bool.instDecidableForallOfDecidablePred (p : Bool → Prop) [inst : DecidablePred p] : Decidable (∀ x, p x) :=
  match inst true, inst false with
  | isFalse h, _ => isFalse fun k => h (k true)
  | isTrue _, isFalse h => isFalse fun k => h (k false)
  | isTrue h, isTrue k => isTrue fun | true => h | false => k
instance Bool.instDecidableExistsOfDecidablePred (p : Bool → Prop) [inst : DecidablePred p] : Decidable (∃ x, p x) :=
  match inst true, inst false with
  | isTrue h, _ => isTrue ⟨true, h⟩
  | isFalse _, isTrue h => isTrue ⟨false, h⟩
  | isFalse h, isFalse k => isFalse fun | ⟨true, e⟩ => h e | ⟨false, e⟩ => k e
def Bool.toNat (b : Bool) : Nat := cond b 1 0
@[simp] theorem cond_true {α : Sort u} (a b : α) : cond true a b = a := rfl
@[simp] theorem cond_false {α : Sort u} (a b : α) : cond false a b = b := rfl
theorem cond_eq_ite {α : Sort u} (c : Bool) (a b : α) : cond c a b = if c = true then a else b := by cases c <;> rfl

/-! ## Functions -/

namespace Function
variable {α : Sort u} {β : Sort v} {φ : Sort w}
@[reducible] def Injective (f : α → β) : Prop := ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂
@[reducible] def Surjective (f : α → β) : Prop := ∀ b, ∃ a, f a = b
@[reducible] def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f
def LeftInverse (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x
def RightInverse (g : β → α) (f : α → β) : Prop := LeftInverse f g
def Involutive {α : Sort u} (f : α → α) : Prop := ∀ x, f (f x) = x
theorem Injective.eq_iff {f : α → β} (I : Injective f) {a b : α} : f a = f b ↔ a = b := ⟨fun h => I h, congrArg f⟩
theorem Injective.comp {g : β → φ} {f : α → β} (hg : Injective g) (hf : Injective f) : Injective (g ∘ f) := fun _ _ h => hf (hg h)
theorem Surjective.comp {g : β → φ} {f : α → β} (hg : Surjective g) (hf : Surjective f) : Surjective (g ∘ f) := fun c =>
  let ⟨b, hb⟩ := hg c; let ⟨a, ha⟩ := hf b; ⟨a, (congrArg g ha).trans hb⟩
theorem LeftInverse.injective {g : β → α} {f : α → β} (h : LeftInverse g f) : Injective f := fun a b e => (h a).symm.trans ((congrArg g e).trans (h b))
theorem injective_id : Injective (@id α) := fun _ _ h => h
@[simp] theorem comp_apply {f : β → φ} {g : α → β} {x : α} : (f ∘ g) x = f (g x) := rfl
theorem comp_def (f : β → φ) (g : α → β) : f ∘ g = fun x => f (g x) := rfl
@[simp] theorem const_apply {y : β} {x : α} : const α y x = y := rfl
end Function
theorem congr_arg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : a₁ = a₂) : f a₁ = f a₂ := congrArg f h
theorem congr_fun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : f = g) (a : α) : f a = g a := congrFun h a
theorem eq_or_ne {α : Sort u} (a b : α) : a = b ∨ a ≠ b := em (a = b)

/-! ## Pairs, subtypes, unique existence -/

@[ext] theorem Prod.ext {α : Type u} {β : Type v} : {p q : α × β} → p.fst = q.fst → p.snd = q.snd → p = q
  | (_, _), (_, _), rfl, rfl => rfl
@[simp] theorem Prod.mk.eta {α : Type u} {β : Type v} {p : α × β} : (p.1, p.2) = p := rfl
@[simp] theorem Prod.forall {α : Type u} {β : Type v} {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) := ⟨fun h a b => h (a, b), fun h ⟨a, b⟩ => h a b⟩
@[simp] theorem Prod.exists {α : Type u} {β : Type v} {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) := ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩
@[simp] theorem Prod.fst_mk {α : Type u} {x : α} {β : Type v} {y : β} : (Prod.mk x y).fst = x := rfl
@[simp] theorem Prod.snd_mk {α : Type u} {x : α} {β : Type v} {y : β} : (Prod.mk x y).snd = y := rfl
instance instDecidableEqProd {α : Type u} {β : Type v} [DecidableEq α] [DecidableEq β] : DecidableEq (α × β) := fun (a, b) (c, d) =>
  if h : a = c then if k : b = d then isTrue (h ▸ k ▸ rfl) else isFalse fun e => k (congrArg Prod.snd e)
  else isFalse fun e => h (congrArg Prod.fst e)
instance instInhabitedProd {α : Type u} {β : Type v} [Inhabited α] [Inhabited β] : Inhabited (α × β) := ⟨(default, default)⟩
instance instDecidableEqOption {α : Type u} [DecidableEq α] : DecidableEq (Option α)
  | none, none => isTrue rfl
  | none, some _ => isFalse (fun h => nomatch h)
  | some _, none => isFalse (fun h => nomatch h)
  | some a, some b => if h : a = b then isTrue (h ▸ rfl) else isFalse fun k => h (Option.some.inj k)
instance instDecidableEqPUnit : DecidableEq PUnit := fun _ _ => isTrue rfl
instance Subtype.instDecidableEq {α : Type u} {p : α → Prop} [DecidableEq α] : DecidableEq {x : α // p x} := fun ⟨a, h₁⟩ ⟨b, h₂⟩ =>
  if h : a = b then isTrue (by subst h; rfl) else isFalse fun e => h (congrArg Subtype.val e)
protected theorem Subtype.eq {α : Sort u} {p : α → Prop} : ∀ {a1 a2 : {x // p x}}, a1.val = a2.val → a1 = a2
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl
@[ext] protected theorem Subtype.ext {α : Sort u} {p : α → Prop} {a1 a2 : {x // p x}} (h : a1.val = a2.val) : a1 = a2 := Subtype.eq h
@[simp] theorem Subtype.forall {α : Sort u} {p : α → Prop} {q : {a // p a} → Prop} : (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ := ⟨fun h a b => h ⟨a, b⟩, fun h ⟨a, b⟩ => h a b⟩
@[simp] theorem Subtype.exists {α : Sort u} {p : α → Prop} {q : {a // p a} → Prop} : (∃ x, q x) ↔ ∃ a b, q ⟨a, b⟩ := ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨⟨a, b⟩, h⟩⟩
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x
theorem ExistsUnique.intro {α : Sort u} {p : α → Prop} (w : α) (h₁ : p w) (h₂ : ∀ y, p y → y = w) : ExistsUnique p := ⟨w, h₁, h₂⟩
theorem ExistsUnique.exists {α : Sort u} {p : α → Prop} : ExistsUnique p → ∃ x, p x := fun ⟨x, h, _⟩ => ⟨x, h⟩
theorem ExistsUnique.unique {α : Sort u} {p : α → Prop} (h : ExistsUnique p) {y₁ y₂ : α} (py₁ : p y₁) (py₂ : p y₂) : y₁ = y₂ :=
  let ⟨_, _, k⟩ := h; (k _ py₁).trans (k _ py₂).symm
