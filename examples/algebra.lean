/-!
# Algebra

Equations, systems, inequalities and functions over ℕ, ℤ and ℚ: statements to prove, from a warm-up to
what takes an idea. All are true, and valid in stock Lean 4 with Mathlib (add `import Mathlib` on top).
-/

/-! ## Warm-up -/

/-- A linear equation over the rationals. -/
theorem alg_linear (x : ℚ) (h : 3 * x - 7 = 2 * x + 5 / 2) : x = 19 / 2 := by sorry

/-- Three unknowns, three equations. -/
theorem alg_three_unknowns (x y z : ℤ) (h₁ : x + y = 11) (h₂ : y + z = 15) (h₃ : z + x = 14) :
    x = 5 ∧ y = 6 ∧ z = 9 := by sorry

/-- The fourth power of a sum. -/
theorem alg_fourth_power (a b : ℤ) :
    (a + b) ^ 4 = a ^ 4 + 4 * a ^ 3 * b + 6 * a ^ 2 * b ^ 2 + 4 * a * b ^ 3 + b ^ 4 := by sorry

/-- Halves, thirds and quarters. -/
theorem alg_fractions : (1 : ℚ) / 2 - 1 / 3 + 1 / 4 = 5 / 12 := by sorry

/-- A function at a value, twice. -/
theorem alg_function_twice (f : ℚ → ℚ) (h : ∀ x, f x = 2 * x - 3) : f (f 5) = 11 := by sorry

/-- An inverse function. -/
theorem alg_inverse_function (f g : ℤ → ℤ) (hf : ∀ x, f x = x + 4) (hg : ∀ x, g x = x - 4) (n : ℤ) :
    g (f n) = n := by sorry

/-! ## School contest -/

/-- The sum of squares from sum and product. -/
theorem alg_sum_of_squares (x y : ℤ) (h₁ : x + y = 9) (h₂ : x * y = 14) : x ^ 2 + y ^ 2 = 53 := by sorry

/-- Arithmetic and geometric mean. -/
theorem alg_means (a b : ℚ) : 4 * (a * b) ≤ (a + b) ^ 2 := by sorry

/-- A quadratic equation over the integers. -/
theorem alg_quadratic (x : ℤ) (h : x ^ 2 - 5 * x + 6 = 0) : x = 2 ∨ x = 3 := by sorry

/-- A rectangle by perimeter and area. -/
theorem alg_rectangle (a b : ℕ) (h₀ : a ≤ b) (h₁ : 2 * a + 2 * b = 34) (h₂ : a * b = 60) :
    a = 5 ∧ b = 12 := by sorry

/-- Completing the square. -/
theorem alg_least_value (x : ℚ) : 4 ≤ x ^ 2 - 6 * x + 13 := by sorry

/-- Ages, with a remainder. -/
theorem alg_ages (m d : ℕ) (h₁ : m = 4 * d) (h₂ : m + 5 = 3 * (d + 5)) : m = 40 ∧ d = 10 := by sorry

/-! ## Harder -/

/-- The three pairwise products are at most the three squares. -/
theorem alg_three_squares (a b c : ℤ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by sorry

/-- Rearrangement for two pairs. -/
theorem alg_rearrangement (a b c d : ℚ) (h₁ : a ≤ b) (h₂ : c ≤ d) :
    a * d + b * c ≤ a * c + b * d := by sorry

/-- Cauchy's inequality for two pairs. -/
theorem alg_cauchy (a b c d : ℚ) : (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by sorry

/-- A product that is one, and both factors whole. -/
theorem alg_units (a b : ℤ) (h₀ : 0 < a) (h₁ : a * b = 1) : a = 1 := by sorry
