/-
# Equivalence relations and quotients by them

Contract: `Equivalence`, `Setoid`, `Quotient` with the names and argument order of stock Lean, on top
of the primitive `Quot`.
-/
prelude
import Core.Classical
set_option linter.all false

universe u v w

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
