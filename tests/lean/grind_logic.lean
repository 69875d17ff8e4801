/-
# `grind`: logic

Goals that native `grind` closes over the embedded core library; each is also a goal that stock Lean states and closes.
-/
set_option linter.all false

section prop
variable (p q r s : Prop)
example (h : p) (k : q) : p ∧ q := by grind
example (h : p ∧ q) : q ∧ p := by grind
example (h : p ∨ q) : q ∨ p := by grind
example (h : p ∨ q) (h1 : p → r) (h2 : q → r) : r := by grind
example (h : p → q) (nq : ¬q) : ¬p := by grind
example : p ∨ ¬p := by grind
example (h : ¬(p ∧ q)) (hp : p) : ¬q := by grind
example (h : ¬(p ∨ q)) : ¬p ∧ ¬q := by grind
example (h : ¬(p → q)) : p ∧ ¬q := by grind
example : ((p → q) → p) → p := by grind
example (h : p ↔ q) : q ↔ p := by grind
example (h : p ↔ q) (hp : p) : q := by grind
example (h : p ↔ q) (k : q ↔ r) : p ↔ r := by grind
example (h : ¬(p ↔ q)) (hp : p) : ¬q := by grind
example : ¬(p ↔ ¬p) := by grind
example : (p ∧ q → r) ↔ (p → q → r) := by grind
example : (p ∨ q → r) ↔ (p → r) ∧ (q → r) := by grind
example : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by grind
example : p ∨ (q ∧ r) ↔ (p ∨ q) ∧ (p ∨ r) := by grind
example : (p → q) ↔ (¬q → ¬p) := by grind
example : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by grind
example (h1 : p ∨ q) (h2 : ¬p ∨ r) : q ∨ r := by grind
example (h1 : p ∨ q ∨ r) (h2 : ¬p) (h3 : ¬q) : r := by grind
example (h1 : p = q) (hp : p) : q := by grind
example (h : p ∨ q) (h' : p ∨ ¬q) (h'' : ¬p ∨ q) : p ∧ q := by grind
example : (p ↔ q) ∨ (q ↔ r) ∨ (p ↔ r) := by grind
end prop
section cc
variable {α β : Type} (f : α → α) (g : α → α → α) (a b c d e : α) (P : α → Prop) (R : α → α → Prop)
example (h : a = b) : f a = f b := by grind
example (h : a = b) (k : b = c) : a = c := by grind
example (h : f a = a) : f (f (f a)) = a := by grind
example (h1 : f (f (f a)) = a) (h2 : f (f (f (f (f a)))) = a) : f a = a := by grind
example (h1 : a = b) (h2 : c = d) : g a c = g b d := by grind
example (h1 : g a b = a) (h2 : b = c) : g (g a c) c = a := by grind
example (h : a = b) (hp : P a) : P b := by grind
example (h : P a) (k : ¬P b) : a ≠ b := by grind
example (h : a = b ∨ a = c) (hb : P b) (hc : P c) : P a := by grind
example (F : α → β) (h : F a ≠ F b) : a ≠ b := by grind
example (h : R a b) (e1 : b = c) (e2 : a = d) : R d c := by grind
example (x y : α × β) (h : x = y) : x.1 = y.1 := by grind
example (a b : α) (c d : β) (h : (a, c) = (b, d)) : a = b ∧ c = d := by grind
example (a b : α) (h : some a = some b) : a = b := by grind
example (a : α) : some a ≠ none := by grind
example (a b : α) (l m : List α) (h : a :: l = b :: m) : l = m := by grind
example (a : α) (l : List α) : a :: l ≠ [] := by grind
end cc
section quant
variable {α β : Type} (f g : α → α) (a b c d e : α) (P Q : α → Prop) (R : α → α → Prop)
example (h : ∀ x, P x) : P a := by grind
example (h : ∀ x, P x → Q x) (k : P a) : Q a := by grind
example (h : ∀ x, P x → Q x) (k : ∃ x, P x) : ∃ x, Q x := by grind
example (h : ∀ x, P x → Q x) (k : ∀ x, ¬Q x) : ¬P a := by grind
example (h : ∀ x y, R x y → R y x) (k : R a b) : R b a := by grind
example (h : ∀ x y z, R x y → R y z → R x z) (h1 : R a b) (h2 : R b c) (h3 : R c d) : R a d := by grind
example (h : ∀ x, f (g x) = x) : f (g a) = a := by grind
example (h : ∀ x, f (f x) = f x) : f (f (f a)) = f a := by grind
example (h : ¬∃ x, P x) : ¬P a := by grind
example (h : ¬∀ x, P x) : ∃ x, ¬P x := by grind
example (h : ∃ x, P x ∧ Q x) : ∃ x, Q x := by grind
example (h : ∀ x, P x ∨ Q x) (k : ∃ x, ¬P x) : ∃ x, Q x := by grind
example (h : P a) : ∃ x, P x := by grind
example (h : ∀ x, P x ↔ Q x) : (∃ x, P x) ↔ ∃ x, Q x := by grind
example : (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ ∃ x, Q x := by grind
example : (∀ x, P x ∧ Q x) ↔ (∀ x, P x) ∧ ∀ x, Q x := by grind
end quant
section ite
variable {α : Type} (p q : Prop) [Decidable p] [Decidable q] (a b c : α)
example (h : p) : (if p then a else b) = a := by grind
example (h : ¬p) : (if p then a else b) = b := by grind
example : (if p then a else a) = a := by grind
example (h : (if p then a else b) = c) (k : a ≠ c) : b = c := by grind
example : (if p then a else b) = (if ¬p then b else a) := by grind
example : (if p then (if q then a else b) else b) = if p ∧ q then a else b := by grind
example (x y z : Bool) (h : (x && y) = true) : x = true := by grind
example (x y z : Bool) (h : (x || y) = true) (k : x = false): y = true := by grind
example (x y z : Bool) : (x && y) = (y && x) := by grind
example (x : Bool) : (!(!x)) = x := by grind
example (x y : Bool) (h : x = !y) (k : x = true) : y = false := by grind
example (x y : Bool) (h : x ≠ y) (k : x = true) : y = false := by grind
example (x y : Bool) : (x == y) = true ↔ x = y := by grind
example : decide (p ∧ q) = (decide p && decide q) := by grind
example (f : (h : p) → α) (g : ¬p → α) (hp : p) : (if h : p then f h else g h) = f hp := by grind
example (o : Option α) (h : (match o with | none => true | some _ => false) = true) : o = none := by grind
end ite

/-! ## Lemmas given by the user -/

section lemmas
variable {α : Type} (f g : α → α) (P : α → Prop) (Q : α → α → Prop)
theorem using_term (fg : ∀ x, f (g x) = x) (a b : α) (h : g b = a) : f a = b := by grind
structure Retraction (α : Type) where
  f : α → α
  g : α → α
  fg : ∀ x, f (g x) = x
theorem retract (r : Retraction α) (a b : α) (h : r.g b = a) : r.f a = b := by grind [Retraction.fg]
theorem retract' (r : Retraction α) (a b : α) (h : r.g b = a) : r.f a = b := by grind [= Retraction.fg]
theorem retract_only (r : Retraction α) (a b : α) (h : r.g b = a) : r.f a = b := by grind only [= Retraction.fg]
attribute [grind =] Retraction.fg
theorem retract_attr (r : Retraction α) (a b : α) (h : r.g b = a) : r.f a = b := by grind
theorem retract_twice (r : Retraction α) (a : α) : r.f (r.f (r.g (r.g a))) = a := by grind
theorem retract_config (r : Retraction α) (a b : α) (h : r.g b = a) : r.f a = b := by grind (splits := 3)
theorem retract_steps (r : Retraction α) (a b : α) (h : r.g b = a) : r.f a = b := by grind => instantiate; done
end lemmas

section relations
variable {α : Type}
structure Order (α : Type) where
  le : α → α → Prop
  refl : ∀ x, le x x
  trans : ∀ x y z, le x y → le y z → le x z
  antisymm : ∀ x y, le x y → le y x → x = y
@[grind →] theorem Order.trans' (o : Order α) {x y z : α} (h : o.le x y) (k : o.le y z) : o.le x z := o.trans x y z h k
@[grind .] theorem Order.refl' (o : Order α) (x : α) : o.le x x := o.refl x
@[grind →] theorem Order.antisymm' (o : Order α) {x y : α} (h : o.le x y) (k : o.le y x) : x = y := o.antisymm x y h k
theorem chain (o : Order α) (a b c d : α) (h1 : o.le a b) (h2 : o.le b c) (h3 : o.le c d) : o.le a d := by grind
theorem cycle (o : Order α) (a b c : α) (h1 : o.le a b) (h2 : o.le b c) (h3 : o.le c a) : a = c := by grind
theorem reflexive (o : Order α) (a b : α) (h : a = b) : o.le a b := by grind
end relations

/-! ## Inductive predicates, structures, definitions -/

inductive Path {α : Type} (r : α → α → Prop) : α → α → Prop
  | refl (a) : Path r a a
  | step {a b c} : r a b → Path r b c → Path r a c
attribute [grind] Path
theorem path_step {α : Type} (r : α → α → Prop) (a b c : α) (h1 : r a b) (h2 : Path r b c) : Path r a c := by grind
inductive Never : Bool → Prop
  | yes : Never true
theorem never (h : Never false) : False := by grind [Never]
@[grind cases] inductive Color : Bool → Prop
  | red : Color true
theorem color (b : Bool) (h : Color b) : b = true := by grind
@[grind ext] structure Pair (α : Type) where
  x : α
  y : α
theorem pair_ext {α : Type} (s t : Pair α) (h : s.x = t.x) (k : s.y = t.y) : s = t := by grind
theorem fun_ext {α : Type} (f g : α → α) (h : ∀ x, f x = g x) : f = g := by grind
def twice {α : Type} (f : α → α) (x : α) := f (f x)
theorem twice_id {α : Type} (f : α → α) (x : α) (h : f x = x) : twice f x = x := by grind [twice]

/-! ## Casts along an equation of types -/

theorem cast_apart {α β : Type} (h : α = β) (a : α) (b : β) (k : cast h a = b) : HEq a b := by grind
theorem cast_inj' {α β : Type} (h : α = β) (a c : α) (k : cast h a = cast h c) : a = c := by grind
