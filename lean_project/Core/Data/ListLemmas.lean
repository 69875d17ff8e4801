/-
# Lists: their lemmas

Contract: what `simp` and users expect to know of append, map, filter, membership, reverse, folds,
ranges, permutations and lengths, under stock names. The functions are in `Core.Data.List`.
-/
prelude
import Core.Data.List
import Core.Nat.Basic
set_option linter.all false

universe u v w

namespace List
variable {α : Type u} {β : Type v} {γ : Type w}

/-! ## Constructors and length -/

@[simp] theorem cons_ne_nil (a : α) (l : List α) : a :: l ≠ [] := nofun
@[simp] theorem cons_ne_self (a : α) (l : List α) : a :: l ≠ l := fun h => by
  have k := congrArg length h
  exact Nat.succ_ne_self _ k
theorem cons_inj_right (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' := ⟨fun h => (List.cons.inj h).2, fun h => h ▸ rfl⟩
theorem cons_eq_cons {a b : α} {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' := ⟨fun h => List.cons.inj h, fun ⟨h, k⟩ => h ▸ k ▸ rfl⟩
theorem exists_cons_of_ne_nil : {l : List α} → l ≠ [] → ∃ b L, l = b :: L
  | [], h => absurd rfl h
  | b :: L, _ => ⟨b, L, rfl⟩
@[simp] theorem length_nil : length ([] : List α) = 0 := rfl
@[simp] theorem length_cons {a : α} {as : List α} : (a :: as).length = as.length + 1 := rfl
theorem length_singleton {a : α} : [a].length = 1 := rfl
theorem eq_nil_of_length_eq_zero : {l : List α} → l.length = 0 → l = []
  | [], _ => rfl
@[simp] theorem length_eq_zero_iff {l : List α} : l.length = 0 ↔ l = [] := ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩
theorem length_pos_iff {l : List α} : 0 < l.length ↔ l ≠ [] := by
  cases l with
  | nil => exact ⟨fun h => absurd h (Nat.lt_irrefl 0), fun h => absurd rfl h⟩
  | cons a l => exact ⟨fun _ => nofun, fun _ => Nat.succ_pos _⟩
theorem length_pos_of_mem {a : α} {l : List α} (h : a ∈ l) : 0 < l.length := by
  cases h with
  | head => exact Nat.succ_pos _
  | tail => exact Nat.succ_pos _

/-! ## Membership -/

attribute [simp] mem_cons mem_cons_self not_mem_nil
theorem mem_nil_iff (a : α) : a ∈ ([] : List α) ↔ False := ⟨not_mem_nil, False.elim⟩
theorem mem_singleton_self (a : α) : a ∈ [a] := Mem.head _
@[simp] theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b := by
  rewrite [mem_cons]; exact ⟨fun h => h.elim id (fun k => absurd k not_mem_nil), .inl⟩
theorem ne_nil_of_mem {a : α} {l : List α} (h : a ∈ l) : l ≠ [] := fun k => not_mem_nil (k ▸ h)
theorem eq_nil_iff_forall_not_mem {l : List α} : l = [] ↔ ∀ a, ¬a ∈ l := by
  cases l with
  | nil => exact ⟨fun _ _ => not_mem_nil, fun _ => rfl⟩
  | cons a l => exact ⟨nofun, fun h => absurd (mem_cons_self) (h a)⟩
theorem exists_mem_of_ne_nil : (l : List α) → l ≠ [] → ∃ x, x ∈ l
  | [], h => absurd rfl h
  | a :: _, _ => ⟨a, mem_cons_self⟩
theorem exists_mem_cons {p : α → Prop} {a : α} {l : List α} : (∃ x, x ∈ a :: l ∧ p x) ↔ p a ∨ ∃ x, x ∈ l ∧ p x := by
  constructor
  · intro ⟨x, hx, hp⟩
    cases mem_cons.mp hx with
    | inl h => exact .inl (h ▸ hp)
    | inr h => exact .inr ⟨x, h, hp⟩
  · intro h
    cases h with
    | inl h => exact ⟨a, mem_cons_self, h⟩
    | inr h => obtain ⟨x, hx, hp⟩ := h; exact ⟨x, mem_cons_of_mem a hx, hp⟩
attribute [simp] forall_mem_cons
@[simp] theorem elem_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} : elem a as = true ↔ a ∈ as := ⟨mem_of_elem_eq_true, elem_eq_true_of_mem⟩
@[simp] theorem contains_iff_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} : as.contains a = true ↔ a ∈ as := elem_iff

/-! ## Append -/

@[simp] theorem nil_append (as : List α) : [] ++ as = as := rfl
@[simp] theorem cons_append {a : α} {as bs : List α} : (a :: as) ++ bs = a :: (as ++ bs) := rfl
@[simp] theorem append_nil : (as : List α) → as ++ [] = as
  | [] => rfl
  | a :: as => congrArg (cons a) (append_nil as)
@[simp] theorem append_assoc (as bs cs : List α) : (as ++ bs) ++ cs = as ++ (bs ++ cs) := append_assoc' bs cs as
theorem append_cons (as : List α) (b : α) (bs : List α) : as ++ b :: bs = (as ++ [b]) ++ bs := (append_assoc as [b] bs).symm
theorem singleton_append {x : α} {l : List α} : [x] ++ l = x :: l := rfl
@[simp] theorem length_append {as bs : List α} : (as ++ bs).length = as.length + bs.length := by
  induction as with
  | nil => exact (Nat.zero_add _).symm
  | cons a as ih => rw [cons_append, length_cons, ih, length_cons, Nat.add_right_comm]
@[simp] theorem mem_append {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with
  | nil => exact ⟨.inr, fun h => h.elim (fun k => absurd k not_mem_nil) id⟩
  | cons b s ih => rw [cons_append, mem_cons, mem_cons, ih, or_assoc]
theorem mem_append_left {a : α} {as : List α} (bs : List α) (h : a ∈ as) : a ∈ as ++ bs := mem_append.mpr (.inl h)
theorem mem_append_right {b : α} (as : List α) {bs : List α} (h : b ∈ bs) : b ∈ as ++ bs := mem_append.mpr (.inr h)
@[simp] theorem append_eq_nil_iff {p q : List α} : p ++ q = [] ↔ p = [] ∧ q = [] := by
  cases p with
  | nil => exact ⟨fun h => ⟨rfl, h⟩, And.right⟩
  | cons a p => exact ⟨nofun, fun h => nomatch h.1⟩
@[simp] theorem append_cancel_left_eq (as bs cs : List α) : (as ++ bs = as ++ cs) = (bs = cs) := by
  induction as with
  | nil => rfl
  | cons a as ih => rewrite [← ih]; exact propext (cons_inj_right a)
theorem append_cancel_left {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs := (append_cancel_left_eq as bs cs) ▸ h
@[simp] theorem concat_eq_append {as : List α} {a : α} : as.concat a = as ++ [a] := by
  induction as with
  | nil => rfl
  | cons b as ih => exact congrArg (cons b) ih

/-! ## Map, filter, flatten -/

@[simp] theorem map_nil {f : α → β} : map f [] = [] := rfl
@[simp] theorem map_cons {f : α → β} {a : α} {l : List α} : map f (a :: l) = f a :: map f l := rfl
@[simp] theorem length_map {as : List α} (f : α → β) : (as.map f).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [map_cons, length_cons, ih, length_cons]
@[simp] theorem map_append {f : α → β} {l₁ l₂ : List α} : map f (l₁ ++ l₂) = map f l₁ ++ map f l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih
@[simp] theorem map_map {g : β → γ} {f : α → β} {l : List α} : map g (map f l) = map (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (g (f a))) ih
@[simp] theorem map_id (l : List α) : map id l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
@[simp] theorem map_id_fun' : map (fun (a : α) => a) = id := funext map_id
theorem map_congr_left {f g : α → β} {l : List α} (h : ∀ a ∈ l, f a = g a) : map f l = map g l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, map_cons, h a mem_cons_self, ih fun b hb => h b (mem_cons_of_mem a hb)]
@[simp] theorem mem_map {b : β} {f : α → β} {l : List α} : b ∈ l.map f ↔ ∃ a, a ∈ l ∧ f a = b := by
  induction l with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun ⟨_, h, _⟩ => absurd h not_mem_nil⟩
  | cons c l ih =>
    rewrite [map_cons, mem_cons, ih, exists_mem_cons]
    exact or_congr_left eq_comm
theorem mem_map_of_mem {a : α} {l : List α} (f : α → β) (h : a ∈ l) : f a ∈ map f l := mem_map.mpr ⟨a, h, rfl⟩
@[simp] theorem map_eq_nil_iff {f : α → β} {l : List α} : map f l = [] ↔ l = [] := by
  cases l with
  | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
  | cons a l => exact ⟨nofun, nofun⟩
@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl
@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a = true) : filter p (a :: l) = a :: filter p l := by
  show (match p a with | true => a :: filter p l | false => filter p l) = _
  rw [h]
@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a = true) : filter p (a :: l) = filter p l := by
  show (match p a with | true => a :: filter p l | false => filter p l) = _
  rw [eq_false_of_ne_true h]
@[simp] theorem mem_filter {p : α → Bool} {as : List α} {x : α} : x ∈ filter p as ↔ x ∈ as ∧ p x = true := by
  induction as with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun h => absurd h.1 not_mem_nil⟩
  | cons a as ih =>
    cases Decidable.em (p a = true) with
    | inl h =>
      rewrite [filter_cons_of_pos h, mem_cons, ih, mem_cons]
      exact ⟨fun k => k.elim (fun e => ⟨.inl e, e.symm ▸ h⟩) (fun k => ⟨.inr k.1, k.2⟩), fun ⟨k, hp⟩ => k.imp id (fun k => ⟨k, hp⟩)⟩
    | inr h =>
      rewrite [filter_cons_of_neg h, ih, mem_cons]
      exact ⟨fun k => ⟨.inr k.1, k.2⟩, fun ⟨k, hp⟩ => ⟨k.resolve_left fun e => h (e ▸ hp), hp⟩⟩
@[simp] theorem filter_append {p : α → Bool} (l₁ l₂ : List α) : filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l ih =>
    cases Decidable.em (p a = true) with
    | inl h => rw [cons_append, filter_cons_of_pos h, filter_cons_of_pos h, ih, cons_append]
    | inr h => rw [cons_append, filter_cons_of_neg h, filter_cons_of_neg h, ih]
theorem filter_cons {p : α → Bool} {a : α} {l : List α} : filter p (a :: l) = if p a then a :: filter p l else filter p l := by
  cases h : p a
  · rewrite [filter_cons_of_neg (by rw [h]; nofun)]; rfl
  · rewrite [filter_cons_of_pos h]; rfl
@[simp] theorem filter_filter (p q : α → Bool) (l : List α) : filter p (filter q l) = filter (fun a => p a && q a) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rewrite [filter_cons, filter_cons]
    cases hq : q a
    · cases hp : p a <;> exact ih
    · show filter p (a :: filter q l) = _
      rewrite [filter_cons, ih]
      cases hp : p a <;> rfl
theorem length_filter_le (p : α → Bool) (l : List α) : (filter p l).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le.refl
  | cons a l ih =>
    cases Decidable.em (p a = true) with
    | inl h => rewrite [filter_cons_of_pos h]; exact Nat.succ_le_succ ih
    | inr h => rewrite [filter_cons_of_neg h]; exact Nat.le_succ_of_le ih
@[simp] theorem flatten_nil : ([] : List (List α)).flatten = [] := rfl
@[simp] theorem flatten_cons {l : List α} {L : List (List α)} : (l :: L).flatten = l ++ L.flatten := rfl
@[simp] theorem mem_flatten {a : α} {L : List (List α)} : a ∈ L.flatten ↔ ∃ l, l ∈ L ∧ a ∈ l := by
  induction L with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun ⟨_, h, _⟩ => absurd h not_mem_nil⟩
  | cons l L ih => rw [flatten_cons, mem_append, ih, exists_mem_cons]
@[simp] theorem flatMap_nil {f : α → List β} : [].flatMap f = [] := rfl
@[simp] theorem flatMap_cons {x : α} {xs : List α} {f : α → List β} : (x :: xs).flatMap f = f x ++ xs.flatMap f := rfl
@[simp] theorem mem_flatMap {f : α → List β} {b : β} {l : List α} : b ∈ l.flatMap f ↔ ∃ a, a ∈ l ∧ b ∈ f a := by
  induction l with
  | nil => exact ⟨fun h => absurd h not_mem_nil, fun ⟨_, h, _⟩ => absurd h not_mem_nil⟩
  | cons a l ih => rw [flatMap_cons, mem_append, ih, exists_mem_cons]

/-! ## Reverse -/

theorem reverseAux_eq_append (as bs : List α) : reverseAux as bs = reverseAux as [] ++ bs := by
  induction as generalizing bs with
  | nil => rfl
  | cons a as ih => show reverseAux as (a :: bs) = reverseAux as [a] ++ bs; rewrite [ih (a :: bs), ih [a], append_assoc]; rfl
@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl
@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] := reverseAux_eq_append as [a]
@[simp] theorem reverse_append {as bs : List α} : (as ++ bs).reverse = bs.reverse ++ as.reverse := by
  induction as with
  | nil => rw [nil_append, reverse_nil, append_nil]
  | cons a as ih => rw [cons_append, reverse_cons, ih, reverse_cons, append_assoc]
@[simp] theorem reverse_reverse (as : List α) : as.reverse.reverse = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rewrite [reverse_cons, reverse_append, ih]; rfl
@[simp] theorem length_reverse {as : List α} : as.reverse.length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => rewrite [reverse_cons, length_append, ih]; rfl
@[simp] theorem mem_reverse {x : α} {as : List α} : x ∈ as.reverse ↔ x ∈ as := by
  induction as with
  | nil => exact Iff.rfl
  | cons a as ih => rw [reverse_cons, mem_append, ih, mem_singleton, mem_cons, or_comm]
@[simp] theorem map_reverse {f : α → β} {l : List α} : map f l.reverse = (map f l).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => rewrite [reverse_cons, map_append, ih, map_cons (l := l), reverse_cons]; rfl
@[simp] theorem reverse_eq_nil_iff {xs : List α} : xs.reverse = [] ↔ xs = [] :=
  ⟨fun h => (reverse_reverse xs).symm.trans (congrArg reverse h), fun h => congrArg reverse h⟩

/-! ## Folds, sums, quantifiers -/

@[simp] theorem foldl_nil {f : β → α → β} {b : β} : foldl f b [] = b := rfl
@[simp] theorem foldl_cons {f : β → α → β} {b : β} {a : α} {l : List α} : foldl f b (a :: l) = foldl f (f b a) l := rfl
@[simp] theorem foldr_nil {f : α → β → β} {b : β} : foldr f b [] = b := rfl
@[simp] theorem foldr_cons {f : α → β → β} {b : β} {a : α} {l : List α} : foldr f b (a :: l) = f a (foldr f b l) := rfl
@[simp] theorem foldl_append {f : β → α → β} {b : β} {l l' : List α} : (l ++ l').foldl f b = l'.foldl f (l.foldl f b) := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => exact ih
@[simp] theorem foldr_append {f : α → β → β} {b : β} {l l' : List α} : (l ++ l').foldr f b = l.foldr f (l'.foldr f b) := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f a) ih
@[simp] theorem sum_nil [Add α] [Zero α] : ([] : List α).sum = 0 := rfl
@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl
@[simp] theorem all_nil {p : α → Bool} : all [] p = true := rfl
@[simp] theorem all_cons {p : α → Bool} {a : α} {l : List α} : all (a :: l) p = (p a && all l p) := rfl
@[simp] theorem any_nil {p : α → Bool} : any [] p = false := rfl
@[simp] theorem any_cons {p : α → Bool} {a : α} {l : List α} : any (a :: l) p = (p a || any l p) := rfl
@[simp] theorem all_eq_true {l : List α} {p : α → Bool} : l.all p = true ↔ ∀ x, x ∈ l → p x = true := by
  induction l with
  | nil => exact ⟨fun _ _ h => absurd h not_mem_nil, fun _ => rfl⟩
  | cons a l ih => rewrite [all_cons, Bool.and_eq_true, ih]; exact (forall_mem_cons (p := fun x => p x = true)).symm
@[simp] theorem any_eq_true {l : List α} {p : α → Bool} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x = true := by
  induction l with
  | nil => exact ⟨nofun, fun ⟨_, h, _⟩ => absurd h not_mem_nil⟩
  | cons a l ih => rewrite [any_cons, Bool.or_eq_true, ih]; exact (exists_mem_cons (p := fun x => p x = true)).symm

/-! ## Replicate, take, drop, range -/

@[simp] theorem replicate_zero {a : α} : replicate 0 a = [] := rfl
theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl
@[simp] theorem length_replicate {n : Nat} {a : α} : (replicate n a).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, length_cons, ih]
@[simp] theorem mem_replicate {a b : α} {n : Nat} : b ∈ replicate n a ↔ n ≠ 0 ∧ b = a := by
  induction n with
  | zero => exact ⟨fun h => absurd h not_mem_nil, fun h => absurd rfl h.1⟩
  | succ n ih =>
    rewrite [replicate_succ, mem_cons, ih]
    exact ⟨fun h => ⟨Nat.succ_ne_zero n, h.elim id And.right⟩, fun h => .inl h.2⟩
@[simp] theorem take_zero {l : List α} : l.take 0 = [] := by cases l <;> rfl
@[simp] theorem take_nil {n : Nat} : take n ([] : List α) = [] := by cases n <;> rfl
@[simp] theorem take_succ_cons {n : Nat} {a : α} {as : List α} : (a :: as).take (n + 1) = a :: as.take n := rfl
@[simp] theorem drop_zero {l : List α} : l.drop 0 = l := by cases l <;> rfl
@[simp] theorem drop_nil {n : Nat} : drop n ([] : List α) = [] := by cases n <;> rfl
@[simp] theorem drop_succ_cons {n : Nat} {a : α} {as : List α} : (a :: as).drop (n + 1) = as.drop n := rfl
@[simp] theorem take_append_drop (n : Nat) (l : List α) : take n l ++ drop n l = l := by
  induction n generalizing l with
  | zero => rw [take_zero, drop_zero, nil_append]
  | succ n ih =>
    cases l with
    | nil => rfl
    | cons a l => rw [take_succ_cons, drop_succ_cons, cons_append, ih]
theorem range_loop_eq (n : Nat) (l : List Nat) : range.loop n l = range.loop n [] ++ l := by
  induction n generalizing l with
  | zero => rfl
  | succ n ih => show range.loop n (n :: l) = range.loop n [n] ++ l; rewrite [ih (n :: l), ih [n], append_assoc]; rfl
@[simp] theorem range_zero : range 0 = [] := rfl
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := range_loop_eq n [n]
@[simp] theorem length_range {n : Nat} : (range n).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => rewrite [range_succ, length_append, ih]; rfl
@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by
  induction n with
  | zero => exact ⟨fun h => absurd h not_mem_nil, fun h => absurd h (Nat.not_lt_zero m)⟩
  | succ n ih =>
    rw [range_succ, mem_append, ih, mem_singleton, Nat.lt_succ_iff_lt_or_eq]

/-! ## Induction from the right, heads and tails -/

@[simp] theorem head_cons {a : α} {l : List α} {h : a :: l ≠ []} : head (a :: l) h = a := rfl
@[simp] theorem tail_cons {a : α} {l : List α} : (a :: l).tail = l := rfl
@[simp] theorem tail_nil : ([] : List α).tail = [] := rfl
@[simp] theorem head?_nil : ([] : List α).head? = none := rfl
@[simp] theorem head?_cons {a : α} {l : List α} : (a :: l).head? = some a := rfl
theorem eq_nil_or_concat : (l : List α) → l = [] ∨ ∃ (L : List α) (b : α), l = L ++ [b]
  | [] => .inl rfl
  | a :: l => match eq_nil_or_concat l with
    | .inl h => .inr ⟨[], a, by rewrite [h]; rfl⟩
    | .inr ⟨L, b, h⟩ => .inr ⟨a :: L, b, by rewrite [h]; rfl⟩

/-! ## Permutations and distinctness -/

protected theorem Perm.refl : (l : List α) → Perm l l
  | [] => Perm.nil
  | a :: l => Perm.cons a (Perm.refl l)
protected theorem Perm.symm {l₁ l₂ : List α} (h : Perm l₁ l₂) : Perm l₂ l₁ := by
  induction h with
  | nil => exact Perm.nil
  | cons x _ ih => exact Perm.cons x ih
  | swap x y l => exact Perm.swap y x l
  | trans _ _ ih₁ ih₂ => exact Perm.trans ih₂ ih₁
theorem Perm.mem_iff {a : α} {l₁ l₂ : List α} (h : Perm l₁ l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction h with
  | nil => exact Iff.rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l => rw [mem_cons, mem_cons, mem_cons, mem_cons, or_left_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.length_eq {l₁ l₂ : List α} (h : Perm l₁ l₂) : l₁.length = l₂.length := by
  induction h with
  | nil => rfl
  | cons x _ ih => rw [length_cons, length_cons, ih]
  | swap x y l => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
@[simp] theorem pairwise_cons {R : α → α → Prop} {a : α} {l : List α} : Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h₁ h₂ => exact ⟨h₁, h₂⟩, fun h => .cons h.1 h.2⟩
@[simp] theorem nodup_nil : Nodup ([] : List α) := Pairwise.nil
@[simp] theorem nodup_cons {a : α} {l : List α} : (a :: l).Nodup ↔ ¬a ∈ l ∧ l.Nodup := by
  unfold Nodup; rewrite [pairwise_cons]
  exact and_congr_left' ⟨fun h k => h a k rfl, fun h b hb e => h (e ▸ hb)⟩
instance nodupDecidable [DecidableEq α] : (l : List α) → Decidable l.Nodup
  | [] => isTrue nodup_nil
  | a :: l => match nodupDecidable l with
    | isFalse h => isFalse fun k => h (nodup_cons.mp k).2
    | isTrue h => if k : a ∈ l then isFalse fun n => (nodup_cons.mp n).1 k else isTrue (nodup_cons.mpr ⟨k, h⟩)

/-! ## `take` and `drop` -/

@[simp] theorem take_length (l : List α) : l.take l.length = l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (a :: ·) ih
@[simp] theorem drop_length (l : List α) : l.drop l.length = [] := by
  induction l with
  | nil => rfl
  | cons a l ih => exact ih
@[simp] theorem length_take (n : Nat) (l : List α) : (l.take n).length = Min.min n l.length := by
  induction n generalizing l with
  | zero => exact (Nat.zero_min _).symm
  | succ n ih => cases l with
    | nil => exact (Nat.min_zero _).symm
    | cons a l => exact (congrArg (· + 1) (ih l)).trans (Nat.add_min_add_right n l.length 1).symm
@[simp] theorem length_drop (n : Nat) (l : List α) : (l.drop n).length = l.length - n := by
  induction n generalizing l with
  | zero => rfl
  | succ n ih => cases l with
    | nil => exact (Nat.zero_sub _).symm
    | cons a l => exact (ih l).trans (Nat.succ_sub_succ l.length n).symm
@[simp] theorem zip_cons_cons (a : α) (b : β) (l : List α) (m : List β) : zip (a :: l) (b :: m) = (a, b) :: zip l m := rfl

end List
