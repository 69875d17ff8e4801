/-! The bound grammar in use: what each form means and how it is printed. Lean must accept this file
without an error; `#guard_msgs` compares what is printed. -/

set_option linter.all false

/-! ## Tactics -/

theorem intro_pattern (p q : Prop) : p ∧ q → q ∧ p := by
  intro ⟨a, b⟩
  exact ⟨b, a⟩

theorem rintro_first (p q : Prop) : p ∧ q → q ∧ p := by
  rintro ⟨a, b⟩
  refine ⟨?_, ?_⟩ <;> first | exact a | exact b

theorem rcases_or (p q : Prop) (h : p ∨ q) : q ∨ p := by
  rcases h with h | h
  · right; assumption
  · left; assumption

theorem obtain_or (p q : Prop) (h : p ∨ q) : q ∨ p := by
  obtain h | h := h
  · exact .inr h
  · exact .inl h

theorem obtain_exists (p q : Nat → Prop) (h : ∃ x, p x ∧ q x) : ∃ x, q x ∧ p x := by
  obtain ⟨x, hp, hq⟩ := h
  exact ⟨x, hq, hp⟩

theorem cases_with (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h with
  | inl h => exact Or.inr h
  | inr h => exact Or.inl h

theorem induction_with (n : Nat) : n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rfl

theorem exists_term (p : Nat → Prop) (h : ∀ x > 0, p x) (hp : 1 > 0) : ∃ x, p x := by
  exists 1
  exact h 1 hp

theorem rw_list (f : Nat → Nat) (a b c : Nat) (h : a = b) (k : b = c) : f a = f c := by
  rw [h, k]

theorem rw_back (a b : Nat) (h : a = b) : b = a := by
  rw [← h]

theorem rw_at (a b c : Nat) (h : a = b) (k : b = c) : a = c := by
  rw [k] at h
  exact h

theorem rwa_at (a b : Nat) (p : Nat → Prop) (h : a = b) (k : p a) : p b := by
  rwa [h] at k

theorem calc_term (a b c : Nat) (h : a = b) (k : b = c) : a = c := calc
  a = b := h
  _ = c := k

theorem calc_tactic (a b c : Nat) (h : a = b) (k : b = c) : a = c := by
  calc a
    _ = b := h
    _ = c := k

theorem conv_lhs (a b c : Nat) (h : a = b) (k : b = c) : a = c := by
  conv => lhs; rw [h, k]

theorem conv_in (a b c : Nat) (f : Nat → Nat) (h : a = b) : f a = f b := by
  conv in f a => rw [h]

theorem simp_using (p q : Prop) (h : p) : p ∨ q := by simp [h]

theorem simp_all_hypotheses (p q : Prop) (h : p ∧ q) : p := by simp_all

theorem simpa_using (a b : Nat) (p : Nat → Prop) (h : a = b) (k : p a) : p b := by
  simpa [h] using k

theorem simp_bang (p q : Prop) (h : p) : p ∨ q := by simp! [h]

theorem have_suffices_show (a b : Nat) (h : a = b) : a = b := by
  have k : a = b := h
  suffices a = b from this
  show a = b
  exact k

theorem by_cases_name (p : Prop) : p ∨ ¬p := by
  by_cases h : p
  · exact .inl h
  · exact .inr h

theorem funext_name (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by
  funext x
  exact h x

theorem contradiction_exfalso (p q : Prop) (hp : p) (hnp : ¬p) : q ∧ q := by
  constructor
  · contradiction
  · exfalso; exact hnp hp

theorem combinators (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ p := by
  repeat' apply And.intro
  any_goals exact hq
  all_goals first | assumption | skip

theorem and_intros_iterate (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ p := by
  and_intros
  iterate 2 { · assumption }
  try exact hp

theorem match_tactic (p q : Prop) (h : p ∧ q) : q := by
  match h with
  | ⟨_, k⟩ => exact k

theorem let_pattern (p q : Nat → Prop) (h : ∃ x, p x ∧ q x) : ∃ x, q x := by
  let ⟨x, _, hq⟩ := h
  exact ⟨x, hq⟩

theorem if_tactic (p : Prop) [Decidable p] (q : Prop) (h : p → q) (k : ¬p → q) : q := by
  if hp : p then exact h hp else exact k hp

theorem small_tactics (p q r : Prop) (h : p → q) (k : q → r) (hp : p) : r := by
  specialize h hp
  generalize q = s at *
  apply k <;> clear k
  change s
  rename s => hs
  exact hs

theorem subst_congr (a b : Nat) (h : a = b) : Nat.succ a = Nat.succ b := by
  have : Nat.succ a = Nat.succ b := by congr
  subst h
  trivial

theorem decide_closed : (2 : Nat) + 2 = 4 := by decide

theorem exact_search (p : Prop) (h : p) : p := by
  show_term exact h

theorem nofun_nomatch (x : Fin 0) : ¬False ∧ 1 = 2 := by
  exact ⟨nofun, nomatch x⟩

/-! ## Terms, and how they are printed -/

/-- info: fun x => if x = 1 then 2 * x + 1 else x ^ 2 : ℕ → ℕ -/
#guard_msgs in #check fun x : Nat => if x = 1 then 2 * x + 1 else x ^ 2

/-- info: [1, 2, 3] : List ℕ -/
#guard_msgs in #check ([1, 2, 3] : List Nat)

/-- info: fun x l => x :: l ++ [x] : ℕ → List ℕ → List ℕ -/
#guard_msgs in #check fun (x : Nat) (l : List Nat) => x :: l ++ [x]

/-- info: ∀ (x : ℕ), x > 0 → ∃ y, y < x ∧ y ≠ x : Prop -/
#guard_msgs in #check ∀ x > 0, ∃ y < x, y ≠ x

/-- info: fun a b => a && b || !a : Bool → Bool → Bool -/
#guard_msgs in #check fun a b => a && b || !a

/-- info: fun a b => a ∧ b ∨ ¬a ↔ b : Prop → Prop → Prop -/
#guard_msgs in #check fun a b => a ∧ b ∨ ¬a ↔ b

/-- info: fun f => f ∘ f : (ℕ → ℕ) → ℕ → ℕ -/
#guard_msgs in #check fun f : Nat → Nat => f ∘ f

/-- info: { x // x = 1 } : Type -/
#guard_msgs in #check { x : Nat // x = 1 }

/-- info: (x : ℕ) × Fin x : Type -/
#guard_msgs in #check (x : Nat) × Fin x

/-- info: ℕ × ℕ ⊕ Bool : Type -/
#guard_msgs in #check Nat × Nat ⊕ Bool

/-- info: (1, 2, 3) : ℕ × ℕ × ℕ -/
#guard_msgs in #check (1, 2, 3)

/-- info: ∃ x y, x = y : Prop -/
#guard_msgs in #check ∃ x y : Nat, x = y

/-- info: fun a b => a ≤ b ∧ a ≥ b ∨ a ≠ b : ℕ → ℕ → Prop -/
#guard_msgs in #check fun a b : Nat => a <= b ∧ a >= b ∨ a ≠ b

/-- info: fun x => x.succ : ℕ → ℕ -/
#guard_msgs in #check fun x : Nat => x |>.succ

example : (fun (⟨a, b⟩ : Nat × Nat) => a) (1, 2) = 1 := rfl
example (f : Nat → Nat) : (f <| 1 + 1) = f 2 := rfl
example (p q : Prop) (h : p ∧ q) : p := h |>.1
example (p q : Prop) : (p → q) → ¬q → ¬p := fun h k hp => k (h hp)
example (a b : Nat) (p : Nat → Prop) (h : a = b) (k : p a) : p b := h ▸ k
example (p : Prop) (h : p) : p := ‹p›
example (p : Prop) (h : p) : p := show p from h
example (p q : Prop) : ¬(p ∧ ¬p) := fun ⟨a, b⟩ => b a
example : (· + 1) = fun x : Nat => x + 1 := rfl
example (x : Nat) : (if let 0 := x then 1 else 2) = (match x with | 0 => 1 | _ => 2) := rfl

/-! ## Attributes and commands -/

@[simp] theorem attribute_simp (n : Nat) (h : n = 0) : n + 0 = 0 := h
attribute [simp low] attribute_simp
attribute [-simp] attribute_simp

@[deprecated "Use `new` instead" (since := "2025-01-01")] def old : Nat := 1

seal old
unseal old
