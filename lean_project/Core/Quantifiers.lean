/-
# More rules for quantifiers and connectives

Contract: the simplifier's rules for quantifiers over equations and alternatives, `Xor'`, unique existence, and the
classical equivalences that proofs name. The basic rules are in `Core.Logic` and `Core.Classical`.
-/
prelude
import Core.Classical
set_option linter.all false

universe u v w

section
variable {α : Sort u} {β : Sort v} {p q : α → Prop} {a b : Prop} {a' : α}

@[simp] theorem forall_eq_or_imp : (∀ x, x = a' ∨ q x → p x) ↔ p a' ∧ ∀ x, q x → p x :=
  ⟨fun h => ⟨h a' (.inl rfl), fun x hx => h x (.inr hx)⟩, fun ⟨h, k⟩ x hx => hx.elim (fun e => e ▸ h) (k x)⟩
@[simp] theorem exists_eq_or_imp : (∃ x, (x = a' ∨ q x) ∧ p x) ↔ p a' ∨ ∃ x, q x ∧ p x :=
  ⟨fun ⟨x, h, k⟩ => h.elim (fun e => .inl (e ▸ k)) (fun h => .inr ⟨x, h, k⟩), fun h => h.elim (fun k => ⟨a', .inl rfl, k⟩) (fun ⟨x, h, k⟩ => ⟨x, .inr h, k⟩)⟩
@[simp] theorem exists_eq_right_right : (∃ x, p x ∧ q x ∧ x = a') ↔ p a' ∧ q a' := ⟨fun ⟨_, h, k, e⟩ => e ▸ ⟨h, k⟩, fun ⟨h, k⟩ => ⟨a', h, k, rfl⟩⟩
@[simp] theorem exists_eq_right_right' : (∃ x, p x ∧ q x ∧ a' = x) ↔ p a' ∧ q a' := ⟨fun ⟨_, h, k, e⟩ => e ▸ ⟨h, k⟩, fun ⟨h, k⟩ => ⟨a', h, k, rfl⟩⟩
@[simp] theorem exists_or_eq_left (y : α) (p : α → Prop) : ∃ x, x = y ∨ p x := ⟨y, .inl rfl⟩
@[simp] theorem exists_or_eq_right (y : α) (p : α → Prop) : ∃ x, p x ∨ x = y := ⟨y, .inr rfl⟩
@[simp] theorem exists_or_eq_left' (y : α) (p : α → Prop) : ∃ x, y = x ∨ p x := ⟨y, .inl rfl⟩
@[simp] theorem exists_or_eq_right' (y : α) (p : α → Prop) : ∃ x, p x ∨ y = x := ⟨y, .inr rfl⟩
@[simp] theorem forall_apply_eq_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, f a = b → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h (f a) a rfl, fun h _ a e => e ▸ h a⟩
@[simp] theorem forall_eq_apply_imp_iff {f : α → β} {p : β → Prop} : (∀ b a, b = f a → p b) ↔ ∀ a, p (f a) :=
  ⟨fun h a => h (f a) a rfl, fun h _ a e => e ▸ h a⟩
@[simp] theorem forall_apply_eq_imp_iff₂ {f : α → β} {P : α → Prop} {Q : β → Prop} : (∀ b a, P a → f a = b → Q b) ↔ ∀ a, P a → Q (f a) :=
  ⟨fun h a k => h (f a) a k rfl, fun h _ a k e => e ▸ h a k⟩
@[simp] theorem exists_apply_eq_apply (f : α → β) (a' : α) : ∃ a, f a = f a' := ⟨a', rfl⟩
@[simp] theorem exists_apply_eq_apply' (f : α → β) (a' : α) : ∃ a, f a' = f a := ⟨a', rfl⟩
@[simp] theorem exists_exists_and_eq_and {f : α → β} {p : α → Prop} {q : β → Prop} : (∃ b, (∃ a, p a ∧ f a = b) ∧ q b) ↔ ∃ a, p a ∧ q (f a) :=
  ⟨fun ⟨_, ⟨a, h, e⟩, k⟩ => ⟨a, h, e ▸ k⟩, fun ⟨a, h, k⟩ => ⟨f a, ⟨a, h, rfl⟩, k⟩⟩
@[simp] theorem exists_exists_eq_and {f : α → β} {p : β → Prop} : (∃ b, (∃ a, f a = b) ∧ p b) ↔ ∃ a, p (f a) :=
  ⟨fun ⟨_, ⟨a, e⟩, k⟩ => ⟨a, e ▸ k⟩, fun ⟨a, k⟩ => ⟨f a, ⟨a, rfl⟩, k⟩⟩

theorem and_self_iff : a ∧ a ↔ a := ⟨And.left, fun h => ⟨h, h⟩⟩
theorem or_self_iff : a ∨ a ↔ a := ⟨fun h => h.elim id id, .inl⟩
theorem and_not_self_iff (a : Prop) : a ∧ ¬a ↔ False := iff_false_intro fun ⟨h, k⟩ => k h
theorem not_and_self_iff (a : Prop) : ¬a ∧ a ↔ False := iff_false_intro fun ⟨h, k⟩ => h k
theorem Not.imp_symm (h : ¬a → b) (nb : ¬b) : a := Classical.byContradiction fun na => nb (h na)
theorem not_or_of_imp (h : a → b) : ¬a ∨ b := (em a).elim (fun ha => .inr (h ha)) .inl
theorem iff_not_comm : (a ↔ ¬b) ↔ (b ↔ ¬a) :=
  ⟨fun h => ⟨fun hb ha => h.mp ha hb, fun na => Classical.byContradiction fun nb => na (h.mpr nb)⟩,
   fun h => ⟨fun ha hb => h.mp hb ha, fun nb => Classical.byContradiction fun na => nb (h.mpr na)⟩⟩
theorem not_iff_comm : (¬a ↔ b) ↔ (¬b ↔ a) := ⟨fun h => (iff_not_comm.mp h.symm).symm, fun h => (iff_not_comm.mp h.symm).symm⟩
theorem congrArg₂ {α : Sort u} {β : Sort v} {γ : Sort w} (f : α → β → γ) {x x' : α} {y y' : β} (hx : x = x') (hy : y = y') : f x y = f x' y' := by
  subst hx; subst hy; rfl
def Xor' (a b : Prop) : Prop := (a ∧ ¬b) ∨ (b ∧ ¬a)
theorem xor_comm (a b : Prop) : Xor' a b = Xor' b a := propext or_comm
instance {a b : Prop} [Decidable a] [Decidable b] : Decidable (Xor' a b) := inferInstanceAs (Decidable (_ ∨ _))
end
theorem existsUnique_of_exists_of_unique {α : Sort u} {p : α → Prop} (hex : ∃ x, p x) (hunique : ∀ y₁ y₂, p y₁ → p y₂ → y₁ = y₂) : ExistsUnique p :=
  hex.elim fun x px => ⟨x, px, fun y py => hunique y x py px⟩
