/-!
# Number theory

Remainders, divisors, primes, digits: statements to prove, from a warm-up to what takes an idea.
All are true, and valid in stock Lean 4 with Mathlib (add `import Mathlib` on top).
-/

/-! ## Warm-up -/

/-- The last digit of a power. -/
theorem nt_power_last_digit : 3 ^ 2026 % 10 = 9 := by sorry

/-- The product of two neighbours is even. -/
theorem nt_consecutive_even (n : ℕ) : 2 ∣ n * (n + 1) := by sorry

/-- Remainders by 5 and by 7 give the one by 35. -/
theorem nt_chinese_remainder (n : ℕ) (h₁ : n % 5 = 3) (h₂ : n % 7 = 4) : n % 35 = 18 := by sorry

/-- The greatest common divisor of two numbers that are given by their prime factors. -/
theorem nt_gcd_of_factored : Nat.gcd (2 ^ 10 * 3 ^ 4) (2 ^ 6 * 3 ^ 7) = 2 ^ 6 * 3 ^ 4 := by sorry

/-- A year is found from its remainders. -/
theorem nt_year (y : ℕ) (h₀ : 2000 ≤ y) (h₁ : y < 2100) (h₂ : y % 9 = 1) (h₃ : y % 11 = 2) :
    y = 2026 := by sorry

/-- A number is congruent to the sum of its digits modulo 9, for three digits. -/
theorem nt_digit_sum_three (a b c : ℕ) : (100 * a + 10 * b + c) % 9 = (a + b + c) % 9 := by sorry

/-! ## School contest -/

/-- A two-digit number that is four times the sum of its digits, with digits that differ by 2. -/
theorem nt_four_times_digit_sum (a b : ℕ) (ha : 1 ≤ a) (hb : b ≤ 9) (h₁ : 10 * a + b = 4 * (a + b))
    (h₂ : b = a + 2) : 10 * a + b = 24 := by sorry

/-- Squares leave 0 or 1 modulo 4. -/
theorem nt_square_mod_four (n : ℤ) : n ^ 2 % 4 = 0 ∨ n ^ 2 % 4 = 1 := by sorry

/-- No square is 3 more than a multiple of 5. -/
theorem nt_square_not_three_mod_five (n : ℕ) : n ^ 2 % 5 ≠ 3 := by sorry

/-- 6 divides the difference of a number and its cube. -/
theorem nt_six_divides_cube_difference (n : ℤ) : 6 ∣ n ^ 3 - n := by sorry

/-- One less than a square is no prime, from 9 on. -/
theorem nt_prime_below_square (n : ℕ) (h₀ : 2 ≤ n) (h₁ : Nat.Prime (n ^ 2 + 2 * n)) : False := by sorry

/-- The divisors of 28 below it add up to 28. -/
theorem nt_perfect_number : ∑ d ∈ Finset.filter (fun d => d ∣ 28) (Finset.range 28), d = 28 := by sorry

/-! ## Harder -/

/-- A sum of two squares is not 3 modulo 4. -/
theorem nt_two_squares (a b : ℤ) : (a ^ 2 + b ^ 2) % 4 ≠ 3 := by sorry

/-- A product of two whole numbers below 12, by its value and their sum. -/
theorem nt_product_and_sum (a b : ℕ) (h₀ : a ≤ b) (h₁ : a * b = 84) (h₂ : a + b = 19) :
    a = 7 ∧ b = 12 := by sorry

/-- The greatest common divisor of two neighbours among the numbers 3n + 2, 2n + 1. -/
theorem nt_fraction_in_lowest_terms (n : ℕ) : Nat.gcd (3 * n + 2) (2 * n + 1) = 1 := by sorry
