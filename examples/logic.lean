/-!
# Logic

Connectives, quantifiers, functions and relations: statements to prove, from a warm-up to what takes
an idea. All are true, and valid in stock Lean 4 with Mathlib (add `import Mathlib` on top).
-/

/-! ## Warm-up -/

/-- A conjunction distributes over a disjunction. -/
theorem logic_distribute (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by sorry

/-- Contraposition, both ways. -/
theorem logic_contraposition (p q : Prop) : (p → q) ↔ (¬q → ¬p) := by sorry

/-- Of three statements that imply one another in a circle, two are equivalent. -/
theorem logic_circle (p q r : Prop) (h₁ : p → q) (h₂ : q → r) (h₃ : r → p) : p ↔ r := by sorry

/-! ## School contest -/

/-- Peirce's law. -/
theorem logic_peirce (p q : Prop) : ((p → q) → p) → p := by sorry

/-- One who says "we are both liars" is a liar, and the other is not. -/
theorem logic_liars (a b : Prop) (h : a ↔ (¬a ∧ ¬b)) : ¬a ∧ b := by sorry

/-- There is, or for all there is not. -/
theorem logic_quantifiers (p : ℕ → Prop) : (¬∃ n, p n) ↔ ∀ n, ¬p n := by sorry

/-- Functions after each other: what is hit by both. -/
theorem logic_surjective (f g : ℕ → ℕ) (hf : ∀ y, ∃ x, f x = y) (hg : ∀ y, ∃ x, g x = y) (y : ℕ) :
    ∃ x, g (f x) = y := by sorry

/-! ## Harder -/

/-- An involution hits everything. -/
theorem logic_involution (f : ℤ → ℤ) (h : ∀ x, f (f x) = x) : ∀ y, ∃ x, f x = y := by sorry

/-- Symmetric, transitive, and everybody is related to somebody: everybody is related to himself. -/
theorem logic_reflexive (r : ℕ → ℕ → Prop) (h₁ : ∀ x y, r x y → r y x)
    (h₂ : ∀ x y z, r x y → r y z → r x z) (h₃ : ∀ x, ∃ y, r x y) (x : ℕ) : r x x := by sorry

/-- No map from a set onto its properties. -/
theorem logic_cantor (f : ℕ → ℕ → Prop) : ∃ p : ℕ → Prop, ∀ n, f n ≠ p := by sorry
