/-
# Members with the proof that they are members

Contract: `pmap`, `attach` and `unattach` on lists, and the rules (`wf_preprocess`) by which a recursive
call inside `map`, `filter`, a fold or an `if` learns what it needs for its termination proof.
-/
prelude
import Core.WF
import Core.Nat.Basic
import Core.Data.ListLemmas
import Core.Data.Array
set_option linter.all false

universe u v w

/-- Names the binder of `e` after `v`; the simplifier removes it. -/
@[simp ↓] def binderNameHint {α : Sort u} {β : Sort v} {γ : Sort w} (v : α) (binder : β) (e : γ) : γ := e
@[wf_preprocess ↓] theorem ite_eq_dite {P : Prop} {α : Sort u} (a b : α) [Decidable P] :
    (if P then a else b) = if h : P then binderNameHint h () a else binderNameHint h () b := rfl

namespace List
variable {α : Type u} {β : Type v} {γ : Type w}
def pmap {P : α → Prop} (f : ∀ a, P a → β) : ∀ l : List α, (H : ∀ a ∈ l, P a) → List β
  | [], _ => []
  | a :: l, H => f a (H a (.head l)) :: pmap f l fun x hx => H x (.tail a hx)
@[inline] def attachWith (l : List α) (P : α → Prop) (H : ∀ x ∈ l, P x) : List {x // P x} := pmap Subtype.mk l H
@[inline] def attach (l : List α) : List {x // x ∈ l} := attachWith l _ fun _ => id
def unattach {α : Type u} {p : α → Prop} (l : List {x // p x}) : List α := l.map (·.val)
@[simp] theorem unattach_nil {p : α → Prop} : ([] : List {x // p x}).unattach = [] := rfl
@[simp] theorem unattach_cons {p : α → Prop} {a : {x // p x}} {l : List {x // p x}} : (a :: l).unattach = a.val :: l.unattach := rfl
theorem unattach_attachWith {p : α → Prop} : ∀ {l : List α} {H : ∀ a ∈ l, p a}, (l.attachWith p H).unattach = l
  | [], _ => rfl
  | a :: l, H => congrArg (cons a) (unattach_attachWith (l := l) (H := fun x hx => H x (.tail a hx)))
@[simp] theorem unattach_attach {l : List α} : l.attach.unattach = l := unattach_attachWith
@[simp] theorem length_unattach {p : α → Prop} {l : List {x // p x}} : l.unattach.length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [unattach_cons, length_cons, length_cons, ih]
@[simp] theorem unattach_filter {p : α → Prop} {l : List {x // p x}} {f : {x // p x} → Bool} {g : α → Bool} (hf : ∀ x h, f ⟨x, h⟩ = g x) :
    (l.filter f).unattach = l.unattach.filter g := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    have e : f a = g a.val := hf a.val a.property
    rewrite [unattach_cons, filter, filter, e]
    cases g a.val with
    | true => exact congrArg (cons _) ih
    | false => exact ih
@[simp] theorem map_subtype {p : α → Prop} {l : List {x // p x}} {f : {x // p x} → β} {g : α → β} (hf : ∀ x h, f ⟨x, h⟩ = g x) :
    l.map f = l.unattach.map g := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congr (congrArg cons (hf a.val a.property)) ih
@[simp] theorem foldl_subtype {p : α → Prop} {l : List {x // p x}} {f : β → {x // p x} → β} {g : β → α → β} {x : β}
    (hf : ∀ b x h, f b ⟨x, h⟩ = g b x) : l.foldl f x = l.unattach.foldl g x := by
  induction l generalizing x with
  | nil => rfl
  | cons a l ih => rw [unattach_cons, foldl, foldl, hf x a.val a.property, ih]
@[simp] theorem foldr_subtype {p : α → Prop} {l : List {x // p x}} {f : {x // p x} → β → β} {g : α → β → β} {x : β}
    (hf : ∀ x h b, f ⟨x, h⟩ b = g x b) : l.foldr f x = l.unattach.foldr g x := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [unattach_cons, foldr, foldr, hf a.val a.property, ih]
theorem length_pmap {p : α → Prop} {f : ∀ a, p a → β} : ∀ {l : List α} {h : ∀ a ∈ l, p a}, (pmap f l h).length = l.length
  | [], _ => rfl
  | a :: l, h => congrArg (· + 1) (length_pmap (l := l) (h := fun x hx => h x (.tail a hx)))
@[simp] theorem length_attach {l : List α} : l.attach.length = l.length := length_pmap
theorem attach_map_val {l : List α} {f : α → β} : (l.attach.map fun i => f i.val) = l.map f := by
  have h : ∀ l : List {x // x ∈ l}, l.map (fun i => f i.val) = l.unattach.map f := fun l => by
    induction l with
    | nil => rfl
    | cons a l ih => exact congrArg (cons _) ih
  rw [h, unattach_attach]
theorem sizeOf_lt_of_mem [SizeOf α] {a : α} {as : List α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  induction h with
  | head as => rewrite [cons.sizeOf_spec, Nat.add_comm 1, Nat.add_assoc]; exact Nat.lt_add_of_pos_right (Nat.lt_of_lt_of_le Nat.zero_lt_one (Nat.le_add_right 1 _))
  | tail b _ ih => rewrite [cons.sizeOf_spec]; exact Nat.lt_of_lt_of_le ih (Nat.le_add_left _ _)

section
@[wf_preprocess] theorem map_wfParam {xs : List α} {f : α → β} : (wfParam xs).map f = xs.attach.unattach.map f := by
  unfold wfParam; rw [unattach_attach]
@[wf_preprocess] theorem map_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β} :
    xs.unattach.map f = xs.map fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  induction xs with
  | nil => rfl
  | cons a xs ih => rewrite [unattach_cons, map, map, ih]; unfold wfParam; rfl
@[wf_preprocess] theorem foldl_wfParam {xs : List α} {f : β → α → β} {x : β} : (wfParam xs).foldl f x = xs.attach.unattach.foldl f x := by
  unfold wfParam; rw [unattach_attach]
@[wf_preprocess] theorem foldl_unattach {P : α → Prop} {xs : List (Subtype P)} {f : β → α → β} {x : β} :
    xs.unattach.foldl f x = xs.foldl (fun s ⟨x, h⟩ => binderNameHint s f <| binderNameHint x (f s) <| binderNameHint h () <| f s (wfParam x)) x := by
  induction xs generalizing x with
  | nil => rfl
  | cons a xs ih => rewrite [unattach_cons, foldl, foldl, ih]; unfold wfParam; rfl
@[wf_preprocess] theorem foldr_wfParam {xs : List α} {f : α → β → β} {x : β} : (wfParam xs).foldr f x = xs.attach.unattach.foldr f x := by
  unfold wfParam; rw [unattach_attach]
@[wf_preprocess] theorem foldr_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β → β} {x : β} :
    xs.unattach.foldr f x = xs.foldr (fun ⟨x, h⟩ s => binderNameHint x f <| binderNameHint s (f x) <| binderNameHint h () <| f (wfParam x) s) x := by
  induction xs with
  | nil => rfl
  | cons a xs ih => rewrite [unattach_cons, foldr, foldr, ih]; unfold wfParam; rfl
@[wf_preprocess] theorem filter_wfParam {xs : List α} {f : α → Bool} : (wfParam xs).filter f = xs.attach.unattach.filter f := by
  unfold wfParam; rw [unattach_attach]
@[wf_preprocess] theorem filter_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.filter f = (xs.filter (fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x))).unattach := by
  induction xs with
  | nil => rfl
  | cons a xs ih =>
    rewrite [unattach_cons, filter, filter]; unfold wfParam binderNameHint at *
    show _ = unattach (match f a.val with | true => _ | false => _)
    cases f a.val with
    | true => exact congrArg (cons _) ih
    | false => exact ih
@[wf_preprocess] theorem flatMap_wfParam {xs : List α} {f : α → List β} : (wfParam xs).flatMap f = xs.attach.unattach.flatMap f := by
  unfold wfParam; rw [unattach_attach]
@[wf_preprocess] theorem flatMap_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → List β} :
    xs.unattach.flatMap f = xs.flatMap fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  unfold List.flatMap; rw [map_unattach]
@[wf_preprocess] theorem reverse_wfParam {xs : List α} : (wfParam xs).reverse = xs.attach.unattach.reverse := by
  unfold wfParam; rw [unattach_attach]
@[wf_preprocess] theorem all_wfParam {xs : List α} {f : α → Bool} : (wfParam xs).all f = xs.attach.unattach.all f := by
  unfold wfParam; rw [unattach_attach]
@[wf_preprocess] theorem all_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.all f = xs.all fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  induction xs with
  | nil => rfl
  | cons a xs ih => rewrite [unattach_cons, all, all, ih]; unfold wfParam; rfl
@[wf_preprocess] theorem any_wfParam {xs : List α} {f : α → Bool} : (wfParam xs).any f = xs.attach.unattach.any f := by
  unfold wfParam; rw [unattach_attach]
@[wf_preprocess] theorem any_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.any f = xs.any fun ⟨x, h⟩ => binderNameHint x f <| binderNameHint h () <| f (wfParam x) := by
  induction xs with
  | nil => rfl
  | cons a xs ih => rewrite [unattach_cons, any, any, ih]; unfold wfParam; rfl
end
end List
theorem Array.sizeOf_lt_of_mem {α : Type u} [SizeOf α] {as : Array α} {a : α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  cases as with
  | mk as => rewrite [Array.mk.sizeOf_spec]; exact Nat.lt_of_lt_of_le (List.sizeOf_lt_of_mem h.val) (Nat.le_add_left _ _)
theorem List.get_mem {α : Type u} : ∀ (l : List α) (n : Fin l.length), l.get n ∈ l
  | a :: l, ⟨0, _⟩ => .head l
  | a :: l, ⟨n + 1, h⟩ => .tail a (get_mem l ⟨n, Nat.le_of_succ_le_succ h⟩)
theorem List.sizeOf_get {α : Type u} [SizeOf α] (as : List α) (i : Fin as.length) : sizeOf (as.get i) < sizeOf as := List.sizeOf_lt_of_mem (List.get_mem as i)
theorem Array.sizeOf_get {α : Type u} [SizeOf α] (as : Array α) (i : Nat) (h : i < as.size) : sizeOf (as[i]'h) < sizeOf as :=
  Array.sizeOf_lt_of_mem ⟨List.get_mem as.toList ⟨i, h⟩⟩
theorem Array.sizeOf_getElem {α : Type u} [SizeOf α] (as : Array α) (i : Nat) (h : i < as.size) : sizeOf (as[i]'h) < sizeOf as := Array.sizeOf_get as i h
