/-
# Size, accessibility, well-founded recursion

Contract: `SizeOf` and its derived instances, `Acc`, `WellFounded`, `WellFounded.fix` with its
equation, the relations that `termination_by` builds (`invImage`, `sizeOfWFRel`, `Prod.Lex`,
`PSigma.Lex`), and the lemmas that `decreasing_tactic` names. `WellFounded.Nat.fix` is what the
elaborator takes when the measure is a natural number: it computes on closed arguments.
-/
prelude
import Core.Classical
set_option linter.all false

universe u v w

/-! ## Size -/

class SizeOf (α : Sort u) where
  sizeOf : α → Nat
export SizeOf (sizeOf)
protected def default.sizeOf (α : Sort u) : α → Nat
  | _ => 0
instance (priority := low) instSizeOfDefault (α : Sort u) : SizeOf α := ⟨default.sizeOf α⟩
@[simp] theorem sizeOf_default {α : Sort u} (n : α) : sizeOf n = 0 := rfl
instance instSizeOfNat : SizeOf Nat := ⟨fun n => n⟩
@[simp] theorem sizeOf_nat (n : Nat) : sizeOf n = n := rfl
instance instSizeOfForallUnit {α : Sort u} [SizeOf α] : SizeOf (Unit → α) := ⟨fun f => sizeOf (f ())⟩
@[simp] theorem sizeOf_thunk {α : Sort u} [SizeOf α] (f : Unit → α) : sizeOf f = sizeOf (f ()) := rfl
deriving instance SizeOf for PUnit, Prod, PProd, MProd, And, Or, Sum, PSum, Sigma, PSigma, PLift, ULift, Bool, Subtype, Option, List,
  Except, Fin, BitVec, UInt8, UInt16, UInt32, UInt64, USize, Char, Array, ByteArray, String, String.Pos.Raw, Substring.Raw,
  EStateM.Result, Lean.Name, Lean.SourceInfo, Lean.Syntax, Lean.TSyntax

/-! ## Accessible elements, well-founded relations -/

inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x
noncomputable abbrev Acc.ndrec.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x) {a : α} (n : Acc r a) : C a := n.rec m
noncomputable abbrev Acc.ndrecOn.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1} {a : α} (n : Acc r a)
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x) : C a := n.rec m
theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  match h₁ with
  | .intro _ h => h y h₂
inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  | intro (h : ∀ a, Acc r a) : WellFounded r
class WellFoundedRelation (α : Sort u) where
  rel : α → α → Prop
  wf : WellFounded rel

namespace WellFounded
theorem apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a :=
  match wf with
  | ⟨h⟩ => h a
section
variable {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r)
noncomputable def recursion {C : α → Sort v} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a := (apply hwf a).rec fun x _ ih => h x ih
include hwf in
theorem induction {C : α → Prop} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a := recursion hwf a h
variable {C : α → Sort v} (F : ∀ x, (∀ y, r y x → C y) → C x)
noncomputable def fixF (x : α) (a : Acc r x) : C x := a.rec fun x _ ih => F x ih
theorem fixF_eq (x : α) (acx : Acc r x) : fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) :=
  match acx with
  | .intro _ _ => rfl
end
noncomputable def fix {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)
theorem fix_eq {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) := fixF_eq F x (apply hwf x)
end WellFounded

def emptyRelation {α : Sort u} (_ _ : α) : Prop := False
@[reducible] def emptyWf {α : Sort u} : WellFoundedRelation α := ⟨emptyRelation, ⟨fun a => ⟨a, fun _ h => h.elim⟩⟩⟩
def Subrelation {α : Sort u} (q r : α → α → Prop) : Prop := ∀ {x y}, q x y → r x y
theorem Subrelation.accessible {α : Sort u} {r q : α → α → Prop} {a : α} (h₁ : Subrelation q r) (ac : Acc r a) : Acc q a :=
  ac.rec fun x _ ih => ⟨x, fun y h => ih y (h₁ h)⟩
theorem Subrelation.wf {α : Sort u} {r q : α → α → Prop} (h₁ : Subrelation q r) (h₂ : WellFounded r) : WellFounded q :=
  ⟨fun a => accessible h₁ (h₂.apply a)⟩
def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop := fun a₁ a₂ => r (f a₁) (f a₂)
theorem InvImage.accessible {α : Sort u} {β : Sort v} {r : β → β → Prop} {a : α} (f : α → β) (ac : Acc r (f a)) : Acc (InvImage r f) a :=
  have aux : ∀ b, Acc r b → ∀ x, f x = b → Acc (InvImage r f) x := fun _ acb =>
    acb.rec fun _ _ ih x e => ⟨x, fun y lt => ih (f y) (e ▸ lt) y rfl⟩
  aux (f a) ac a rfl
theorem InvImage.wf {α : Sort u} {β : Sort v} {r : β → β → Prop} (f : α → β) (h : WellFounded r) : WellFounded (InvImage r f) :=
  ⟨fun a => accessible f (h.apply (f a))⟩
@[reducible] def invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) : WellFoundedRelation α :=
  ⟨InvImage h.rel f, InvImage.wf f h.wf⟩
inductive Relation.TransGen {α : Sort u} (r : α → α → Prop) : α → α → Prop where
  | single {a b : α} : r a b → TransGen r a b
  | tail {a b c : α} : TransGen r a b → r b c → TransGen r a c
theorem Acc.transGen {α : Sort u} {r : α → α → Prop} {a : α} (h : Acc r a) : Acc (Relation.TransGen r) a :=
  h.rec fun x _ ih => ⟨x, fun y hy => match hy with
    | .single k => ih y k
    | .tail k₁ k₂ => (ih _ k₂).inv k₁⟩
theorem WellFounded.transGen {α : Sort u} {r : α → α → Prop} (h : WellFounded r) : WellFounded (Relation.TransGen r) := ⟨fun a => (h.apply a).transGen⟩

/-! ## Measures in the natural numbers -/

@[simp] theorem Nat.lt_eq (m n : Nat) : Nat.lt m n = (m < n) := rfl
theorem Nat.lt_wf_aux : (n : Nat) → ∀ m, m < n → Acc (fun a b : Nat => a < b) m
  | 0, m, h => absurd h (Nat.not_succ_le_zero m)
  | n + 1, m, h => ⟨m, fun k hk => Nat.lt_wf_aux n k (Nat.le_trans hk (Nat.le_of_succ_le_succ h))⟩
@[reducible] def Nat.lt_wfRel : WellFoundedRelation Nat where
  rel := fun a b => a < b
  wf := ⟨fun n => Nat.lt_wf_aux (n + 1) n Nat.le.refl⟩
@[elab_as_elim] protected noncomputable def Nat.strongRecOn {motive : Nat → Sort u} (n : Nat) (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  Nat.lt_wfRel.wf.fix ind n
@[elab_as_elim] protected theorem Nat.strong_induction_on {p : Nat → Prop} (n : Nat) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n :=
  Nat.strongRecOn n h
@[elab_as_elim] protected theorem Nat.strongInductionOn {p : Nat → Prop} (n : Nat) (h : ∀ n, (∀ m, m < n → p m) → p n) : p n :=
  Nat.strongRecOn n h
abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel
abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := measure sizeOf
instance (priority := low) instWellFoundedRelationOfSizeOf {α : Sort u} [SizeOf α] : WellFoundedRelation α := sizeOfWFRel

/-! ## Lexicographic orders -/

namespace Prod
section
variable {α : Type u} {β : Type v} (ra : α → α → Prop) (rb : β → β → Prop)
protected inductive Lex : α × β → α × β → Prop where
  | left {a₁} (b₁) {a₂} (b₂) (h : ra a₁ a₂) : Prod.Lex (a₁, b₁) (a₂, b₂)
  | right (a) {b₁ b₂} (h : rb b₁ b₂) : Prod.Lex (a, b₁) (a, b₂)
inductive RProd : α × β → α × β → Prop where
  | intro {a₁ b₁ a₂ b₂} (h₁ : ra a₁ a₂) (h₂ : rb b₁ b₂) : RProd (a₁, b₁) (a₂, b₂)
end
theorem lex_def {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} :
    Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 :=
  ⟨fun h => by
    cases h with
    | left _ _ h => exact .inl h
    | right _ h => exact .inr ⟨rfl, h⟩,
   fun h => by
    cases p; cases q
    cases h with
    | inl h => exact .left _ _ h
    | inr h => cases h with
      | intro e h => cases e; exact .right _ h⟩
instance Lex.instDecidableRelOfDecidableEq {α : Type u} {β : Type v} [αeqDec : DecidableEq α] {r : α → α → Prop} [rDec : DecidableRel r]
    {s : β → β → Prop} [sDec : DecidableRel s] : DecidableRel (Prod.Lex r s) := fun _ _ => decidable_of_decidable_of_iff lex_def.symm
theorem Lex.right' {β : Type v} (rb : β → β → Prop) {a₂ : Nat} {b₂ : β} {a₁ : Nat} {b₁ : β} (h₁ : a₁ ≤ a₂) (h₂ : rb b₁ b₂) :
    Prod.Lex Nat.lt rb (a₁, b₁) (a₂, b₂) :=
  match a₂, h₁ with
  | _, .refl => .right a₁ h₂
  | _, .step h => .left b₁ b₂ (Nat.succ_le_succ h)
section
variable {α : Type u} {β : Type v} {ra : α → α → Prop} {rb : β → β → Prop}
theorem lexAccessible {a : α} (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) : Acc (Prod.Lex ra rb) (a, b) :=
  aca.rec (motive := fun a _ => ∀ b, Acc (Prod.Lex ra rb) (a, b)) (fun xa _ iha b => (acb b).rec fun xb _ ihb => ⟨(xa, xb), fun p lt => match p, lt with
    | _, .left _ _ h => iha _ h _
    | _, .right _ h => ihb _ h⟩) b
@[reducible] def lex (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) : WellFoundedRelation (α × β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun (a, b) => lexAccessible (WellFounded.apply ha.wf a) (WellFounded.apply hb.wf) b⟩
instance instWellFoundedRelation [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] : WellFoundedRelation (α × β) := lex ha hb
theorem RProdSubLex (a b : α × β) (h : RProd ra rb a b) : Prod.Lex ra rb a b :=
  match h with
  | .intro h₁ _ => .left _ _ h₁
end
end Prod

namespace PSigma
section
variable {α : Sort u} {β : α → Sort v} (r : α → α → Prop) (s : ∀ a, β a → β a → Prop)
protected inductive Lex : PSigma β → PSigma β → Prop where
  | left : ∀ {a₁ : α} (b₁ : β a₁) {a₂ : α} (b₂ : β a₂), r a₁ a₂ → PSigma.Lex ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  | right : ∀ (a : α) {b₁ b₂ : β a}, s a b₁ b₂ → PSigma.Lex ⟨a, b₁⟩ ⟨a, b₂⟩
end
section
variable {α : Sort u} {β : α → Sort v} {r : α → α → Prop} {s : ∀ a, β a → β a → Prop}
theorem lexAccessible {a : α} (aca : Acc r a) (acb : (a : α) → WellFounded (s a)) (b : β a) : Acc (PSigma.Lex r s) ⟨a, b⟩ :=
  aca.rec (motive := fun a _ => ∀ b, Acc (PSigma.Lex r s) ⟨a, b⟩) (fun xa _ iha b => ((acb xa).apply b).rec fun xb _ ihb => .intro (⟨xa, xb⟩ : PSigma β) fun p lt =>
    match p, lt with
    | _, .left _ _ h => iha _ h _
    | _, .right _ h => ihb _ h) b
@[reducible] def lex (ha : WellFoundedRelation α) (hb : (a : α) → WellFoundedRelation (β a)) : WellFoundedRelation (PSigma β) where
  rel := PSigma.Lex ha.rel (fun a => (hb a).rel)
  wf := ⟨fun ⟨a, b⟩ => lexAccessible (WellFounded.apply ha.wf a) (fun a => (hb a).wf) b⟩
instance instWellFoundedRelation [ha : WellFoundedRelation α] [hb : (a : α) → WellFoundedRelation (β a)] : WellFoundedRelation (PSigma β) := lex ha hb
end
section
variable {α : Sort u} {β : Sort v}
protected inductive RevLex (r : α → α → Prop) (s : β → β → Prop) : @PSigma α (fun _ => β) → @PSigma α (fun _ => β) → Prop where
  | left : {a₁ a₂ : α} → (b : β) → r a₁ a₂ → PSigma.RevLex r s ⟨a₁, b⟩ ⟨a₂, b⟩
  | right : (a₁ : α) → {b₁ : β} → (a₂ : α) → {b₂ : β} → s b₁ b₂ → PSigma.RevLex r s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
theorem revLexAccessible {r : α → α → Prop} {s : β → β → Prop} {b : β} (acb : Acc s b) (aca : (a : α) → Acc r a) (a : α) :
    Acc (PSigma.RevLex r s) ⟨a, b⟩ :=
  acb.rec (motive := fun b _ => ∀ a, Acc (PSigma.RevLex r s) (⟨a, b⟩ : @PSigma α (fun _ => β))) (fun xb _ ihb a => (aca a).rec fun xa _ iha => .intro (⟨xa, xb⟩ : @PSigma α (fun _ => β)) fun p lt => match p, lt with
    | _, .left _ h => iha _ h
    | _, .right _ _ h => ihb _ h _) a
theorem revLex {r : α → α → Prop} {s : β → β → Prop} (ha : WellFounded r) (hb : WellFounded s) : WellFounded (PSigma.RevLex r s) :=
  ⟨fun ⟨a, b⟩ => revLexAccessible (hb.apply b) ha.apply a⟩
end
def SkipLeft (α : Type u) {β : Type v} (s : β → β → Prop) : @PSigma α (fun _ => β) → @PSigma α (fun _ => β) → Prop := PSigma.RevLex emptyRelation s
@[reducible] def skipLeft (α : Type u) {β : Type v} (hb : WellFoundedRelation β) : WellFoundedRelation (PSigma fun _ : α => β) where
  rel := SkipLeft α hb.rel
  wf := revLex emptyWf.wf hb.wf
theorem mkSkipLeft {α : Type u} {β : Type v} {b₁ b₂ : β} {s : β → β → Prop} (a₁ a₂ : α) (h : s b₁ b₂) : SkipLeft α s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩ := .right _ _ h
end PSigma

/-! ## Fixed points of functions with a measure: recursion on fuel, which computes -/

/-- Keeps the termination checker's goals from being unfolded. -/
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x
@[irreducible] def wfParam {α : Sort u} (a : α) : α := a
namespace WellFounded
variable {α : Sort u} {motive : α → Sort v} (h : α → Nat) (F : (x : α) → ((y : α) → InvImage (· < ·) h y x → motive y) → motive x)
/-- Equal to `n`, but stuck until `n` is a closed term: keeps `Nat.fix` from unfolding on variables. -/
def Nat.eager (n : Nat) : Nat := if Nat.beq n n = true then n else n
theorem Nat.eager_eq (n : Nat) : Nat.eager n = n := ite_self n
def Nat.fix.go : ∀ (fuel : Nat) (x : α), (h x < fuel) → motive x
  | 0, x, hfuel => absurd hfuel (Nat.not_succ_le_zero _)
  | fuel + 1, x, hfuel => F x fun y hy => go fuel y (Nat.le_trans hy (Nat.le_of_succ_le_succ hfuel))
def Nat.fix : (x : α) → motive x := fun x => Nat.fix.go h F (Nat.eager (h x + 1)) x ((Nat.eager_eq (h x + 1)).symm ▸ Nat.le.refl)
protected theorem Nat.fix.go_congr (x : α) (fuel₁ fuel₂ : Nat) (h₁ : h x < fuel₁) (h₂ : h x < fuel₂) :
    Nat.fix.go h F fuel₁ x h₁ = Nat.fix.go h F fuel₂ x h₂ := by
  induction fuel₁ generalizing x fuel₂ with
  | zero => exact absurd h₁ (Nat.not_succ_le_zero _)
  | succ n ih => cases fuel₂ with
    | zero => exact absurd h₂ (Nat.not_succ_le_zero _)
    | succ m => exact congrArg (F x) (funext fun y => funext fun hy => ih y _ _ _)
theorem Nat.fix_eq (x : α) : Nat.fix h F x = F x (fun y _ => Nat.fix h F y) := by
  unfold Nat.fix
  exact (Nat.fix.go_congr h F x _ (h x + 1) _ Nat.le.refl).trans
    (congrArg (F x) (funext fun y => funext fun hy => Nat.fix.go_congr h F y _ _ _ _))
end WellFounded
