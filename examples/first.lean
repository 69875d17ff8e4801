/-!
# First theorems

Statements in the style of school competitions, with their proofs. `make prove` checks this
file; every line of it is also valid in stock Lean 4 with Mathlib (add `import Mathlib` on top).
-/
open Nat

/-! ## Logic -/

theorem and_swap' (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩

theorem or_of_imp (p q : Prop) (h : ¬p → q) : p ∨ q := by
  by_cases hp : p
  · exact Or.inl hp
  · exact Or.inr (h hp)

theorem drinker (α : Type) [Inhabited α] (drinks : α → Prop) : ∃ x, drinks x → ∀ y, drinks y := by
  by_cases h : ∀ y, drinks y
  · exact ⟨default, fun _ => h⟩
  · obtain ⟨x, hx⟩ := Classical.not_forall.mp h
    exact ⟨x, fun k => absurd k hx⟩

theorem barber (α : Type) (shaves : α → α → Prop) : ¬∃ b, ∀ x, shaves b x ↔ ¬shaves x x := by
  rintro ⟨b, hb⟩
  have := hb b
  by_cases h : shaves b b
  · exact this.mp h h
  · exact h (this.mpr h)

theorem injective_comp (f g : ℕ → ℕ) (hf : ∀ x y, f x = f y → x = y) (hg : ∀ x y, g x = g y → x = y) (x y : ℕ)
    (h : g (f x) = g (f y)) : x = y := hf _ _ (hg _ _ h)

/-! ## Arithmetic -/

theorem last_digit : 7 ^ 100 % 10 = 1 := by norm_num

theorem big_power : 3 ^ 123456 % 7 = 1 := by norm_num

theorem gcd_example : Nat.gcd 1071 462 = 21 := by norm_num

theorem lcm_example : Nat.lcm 84 126 = 252 := by norm_num

theorem factorial_ends : 10 ! % 100 = 0 := by decide

theorem prime_101 : Nat.Prime 101 := by norm_num

theorem fraction_sum : (1 : ℚ) / 2 + 1 / 3 + 1 / 6 = 1 := by norm_num

theorem absolute_value : |(17 : ℤ) - 40| = 23 := by norm_num

/-! ## Remainders and divisibility -/

theorem remainder_seven (n : ℕ) (h : n % 7 = 4) : (3 * n + 2) % 7 = 0 := by omega

theorem remainder_chain (n : ℕ) (h : n % 12 = 7) : n % 4 = 3 ∧ n % 3 = 1 := by omega

theorem divisible_by_six (n : ℕ) (h₂ : 2 ∣ n) (h₃ : 3 ∣ n) : 6 ∣ n := by omega

theorem clock (h : ℕ) (h₀ : h < 12) (h₁ : (h + 100) % 12 = 3) : h = 11 := by omega

theorem coins (a b : ℕ) (h₀ : 5 * a + 2 * b = 21) (h₁ : a + b = 6) : a = 3 := by omega

theorem consecutive (n : ℤ) : 3 ∣ n + (n + 1) + (n + 2) := by omega

theorem even_or_odd_sum (n : ℕ) : (n % 2 = 0 ∧ (n + 1) % 2 = 1) ∨ (n % 2 = 1 ∧ (n + 1) % 2 = 0) := by omega

theorem two_squares_mod_four (a b : ℤ) (ha : a % 4 = 1) (hb : b % 4 = 2) : (a + b) % 4 = 3 := by omega

theorem inverse_mod (x : ℕ) (h₀ : x < 26) (h₁ : 3 * x % 26 = 1) : x = 9 := by omega

/-! ## Small searches -/

theorem digits_sum (a b : ℕ) (ha : 1 ≤ a ∧ a ≤ 9) (_ : b ≤ 9) (h : 10 * a + b = a * b + a + b) : b = 9 := by
  obtain ⟨h₁, h₂⟩ := ha
  interval_cases a <;> omega

theorem no_square_ends_in_two (n : ℕ) : n ^ 2 % 10 ≠ 2 := by
  have h : n % 10 < 10 := Nat.mod_lt _ (by decide)
  rw [Nat.pow_mod]
  interval_cases n % 10 <;> decide

theorem pythagorean_leg (c : ℕ) (h₀ : c < 20) (h₁ : c ^ 2 = 8 ^ 2 + 15 ^ 2) : c = 17 := by
  interval_cases c <;> simp_all

/-! ## Algebra -/

theorem difference_of_squares (a b : ℤ) : (a - b) * (a + b) = a ^ 2 - b ^ 2 := by ring

theorem square_of_sum (a b c : ℤ) : (a + b + c) ^ 2 = a ^ 2 + b ^ 2 + c ^ 2 + 2 * (a * b + b * c + c * a) := by ring

theorem sophie_germain (a b : ℤ) : a ^ 4 + 4 * b ^ 4 = (a ^ 2 - 2 * a * b + 2 * b ^ 2) * (a ^ 2 + 2 * a * b + 2 * b ^ 2) := by ring

theorem linear_system (x y : ℤ) (h₀ : 2 * x + 3 * y = 12) (h₁ : x - y = 1) : x = 3 ∧ y = 2 := by omega

theorem function_value (f : ℤ → ℤ) (h : ∀ x, f x = 3 * x ^ 2 - 2 * x + 1) : f 4 = 41 := by norm_num [h]

theorem composed_functions (f g : ℕ → ℕ) (hf : ∀ x, f x = 2 * x + 1) (hg : ∀ x, g x = x * x) : f (g 5) = 51 := by norm_num [hf, hg]

theorem square_nonneg' (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]

theorem average (a b : ℚ) (h : a < b) : a < (a + b) / 2 := by linarith

/-! ## Induction -/

theorem gauss (s : ℕ → ℕ) (h₀ : s 0 = 0) (h₁ : ∀ n, s (n + 1) = s n + (n + 1)) (n : ℕ) : 2 * s n = n * (n + 1) := by
  induction n with
  | zero => simp [h₀]
  | succ n ih => rw [h₁, Nat.mul_add, ih]; ring

theorem powers_of_two (n : ℕ) : n < 2 ^ n := by
  induction n with
  | zero => decide
  | succ n ih => rw [Nat.pow_succ]; omega

theorem divisible_by_nine (n : ℕ) : 9 ∣ 10 ^ n + 8 := by
  induction n with
  | zero => decide
  | succ n ih => rw [Nat.pow_succ]; omega

theorem odd_square_mod_eight (n : ℕ) : (2 * n + 1) ^ 2 % 8 = 1 := by
  induction n with
  | zero => decide
  | succ n ih =>
    have h : (2 * (n + 1) + 1) ^ 2 = (2 * n + 1) ^ 2 + 8 * (n + 1) := by ring
    rw [h, Nat.add_mul_mod_self_left, ih]

theorem factorial_grows (n : ℕ) (h : 4 ≤ n) : 2 ^ n < n ! := by
  induction n with
  | zero => omega
  | succ n ih =>
    by_cases h₄ : n = 3
    · subst h₄; decide
    · have h₁ := ih (by omega)
      rw [Nat.pow_succ, Nat.factorial_succ]
      calc 2 ^ n * 2 < n ! * 2 := by omega
        _ ≤ n ! * (n + 1) := Nat.mul_le_mul_left _ (by omega)
        _ = (n + 1) * n ! := Nat.mul_comm _ _

theorem sum_of_list (l : List ℕ) : (l ++ l.reverse).length = 2 * l.length := by
  rw [List.length_append, List.length_reverse]; omega

theorem map_preserves_length (l : List ℕ) : (l.map fun x => x + 1).length = l.length := by simp
