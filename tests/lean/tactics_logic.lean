/-
# Tactics of first-order reasoning

`use`, `by_contra`, `push_neg`, `contrapose`, `tauto`, `set`, `cases'`, `induction'`, `split_ifs`, `lift`. Every
statement and proof here is accepted by stock Lean with Mathlib.
-/

/-! ## `use` -/

example : ∃ x : ℕ, x = 3 := by use 3
example (a b : ℕ) (h : a < b) : ∃ c d : ℕ, a + c = b ∧ d = c := by
  use b - a, b - a
  omega
example (p : ℕ → Prop) (h : p 3) : ∃ x y : ℕ, x = y ∧ p x := by use 3, 3
example (a b : ℕ) (h : a ∣ b) : ∃ c, b = a * c := by
  obtain ⟨c, hc⟩ := h
  use c
example : ∃ f : ℕ → ℕ, ∀ x, f x = x + 1 := by
  use fun x => x + 1
  intro x
  rfl

/-! ## Negations -/

example (p q : Prop) (h : ¬ (p ∧ q)) (hp : p) : ¬ q := by
  push_neg at h
  exact h hp
example (f : ℕ → ℕ) (h : ¬ ∃ x, f x = 3) : ∀ x, f x ≠ 3 := by
  push_neg at h
  exact h
example (f : ℕ → ℕ) (h : ¬ ∀ x, f x < 3) : ∃ x, 3 ≤ f x := by
  push_neg at h
  exact h
example (a b : ℤ) (h : ¬ a ≤ b) : b < a := by
  push_neg at h
  exact h
example (f : ℕ → ℕ) (h : ¬ ∀ x, ∃ y, x < y ∧ f y = 0) : ∃ x, ∀ y, x < y → f y ≠ 0 := by
  push_neg at h
  exact h
example (p : Prop) (h : ¬ ¬ p) : p := by
  by_contra hp
  exact h hp
example (a b : ℕ) (h : a ≤ b) : ¬ b < a := by
  by_contra hp
  omega
example (a b : ℕ) (h : ¬ b < a) : a ≤ b := by
  by_contra! hp
  exact h hp
example (a b : ℕ) (h : a ≤ b) : ¬ b < a := by
  contrapose! h
  exact h
example (p q : Prop) (h : ¬ q → ¬ p) : p → q := by
  contrapose
  exact h
example (n : ℕ) (h : n ^ 2 % 2 = 1) : n % 2 = 1 := by
  by_contra hn
  have hn : n % 2 = 0 := by omega
  norm_num [Nat.pow_mod, hn] at h

/-! ## Propositional search -/

example (p q r : Prop) (h : p ∧ (q ∨ r)) : (p ∧ q) ∨ (p ∧ r) := by tauto
example (p q : Prop) : ¬ (p ∧ q) ↔ ¬ p ∨ ¬ q := by tauto
example (p q : Prop) : ((p → q) → p) → p := by tauto
example (p q r : Prop) : (p → q → r) ↔ (p ∧ q → r) := by tauto
example (p q r : Prop) (h : p ↔ q) (k : q ↔ r) : p ↔ r := by tauto
example (p q : Prop) (hp : p) (hq : ¬ q) : ¬ (p → q) := by
  fail_if_success (have : q := by tauto)
  tauto

/-! ## Bookkeeping -/

example (n : ℕ) : (if n = 3 then 1 else 2) ≤ 2 := by
  split_ifs with h
  · norm_num
  · norm_num
example (a b : ℕ) : (if a ≤ b then a else b) ≤ a := by
  split_ifs <;> omega
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases' h with hp hq
  · right; exact hp
  · left; exact hq
example (n : ℕ) : 0 + n = n := by
  induction' n with k ih
  · rfl
  · rw [← Nat.add_assoc, ih]
example (a b : ℕ) (h : a + b = 3) : (a + b) * 2 = 6 := by
  set s := a + b with hs
  rw [h]
example (x : ℤ) (h : 0 ≤ x) : ∃ n : ℕ, x = n := by
  lift x to ℕ using h
  exact ⟨x, rfl⟩
theorem exists_larger (n : ℕ) : ∃ m, n < m ∧ m % 2 = 0 := by
  use 2 * n + 2
  constructor <;> omega

/-! ## Rewriting at one place, casts, choice, configurations -/

example (a b : ℕ) (h : a = b) : a + a = b + a := by
  nth_rewrite 1 [h]
  rfl
example (a b : ℕ) (h : a < b) : a + 1 ≤ b := by
  zify at h ⊢
  omega
example (p : ℕ → ℕ → Prop) (h : ∀ x, ∃ y, p x y) : ∃ f : ℕ → ℕ, ∀ x, p x (f x) := by
  choose f hf using h
  exact ⟨f, hf⟩
example : 3 < 5 ∧ 2 ≠ 7 := by simp (config := { decide := true })
example (p : Prop) : p → p ∧ True := by simp (config := { contextual := true })

/-! ## `aesop` -/

example (p q r : Prop) (h : p ∧ q) (k : q → r) : r ∧ p := by aesop
example (p q : Prop) : p ∨ q → q ∨ p := by aesop
example (a b : ℕ) (h : a = b ∧ b = 3) : a = 3 := by aesop
