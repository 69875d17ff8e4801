/-
# `linarith`, `nlinarith`, `positivity`

Linear arithmetic over ordered fields, and some products. Every statement and proof here is accepted by stock
Lean with Mathlib.
-/

/-! ## Linear -/

example (x y : ℤ) (h : x ≤ y) (h2 : 0 < x) : 0 < 2 * y + x := by linarith
example (x y : ℤ) (h : x < y) (h2 : y < x + 1) : False := by linarith
example (x y z : ℤ) (h : x < y) (h2 : y < z) : x < z := by linarith
example (x y : ℕ) (h : x ≤ y) : x + 3 < y + 4 := by linarith
example (x y : ℕ) (h : x + 2 * y = 5) (h2 : x = 3) : y = 1 := by linarith
example (x : ℕ) : 0 ≤ 3 * x := by linarith
example (x y : ℚ) (h : x < y) : x < (x + y) / 2 := by linarith
example (x y : ℚ) (h : x < y) : (x + y) / 2 < y := by linarith
example (x : ℚ) (h : 2 * x + 3 = 7) : x = 2 := by linarith
example (x y : ℚ) (h : 2 * x + y = 5) (k : x - y = 1) : x = 2 ∧ y = 1 := by
  constructor <;> linarith
example (a b c : ℚ) (h : a < b) (k : b < c) (l : c < a) : False := by linarith
example (x y : ℤ) (h : ¬ x < y) : y ≤ x := by linarith
example (x y : ℤ) (h : ¬ x ≤ y) : y < x := by linarith
example (x y : ℤ) (h : x = y) : x ≤ y := by linarith
example (x : ℤ) (h : x ≥ 3) (k : x ≤ 3) : x = 3 := by linarith
example (a b : ℤ) (h : a * b ≤ 5) (k : a * b ≥ 6) : False := by linarith
example (f : ℤ → ℤ) (x : ℤ) (h : f x > 3) (k : ∀ y, f y < 3) : False := by linarith [k x]
example (x y : ℤ) (hx : 3 * x + 2 * y ≤ 10) (hy : x ≥ 2) (h : y ≥ 3) : False := by linarith

/-! ## With products -/

example (x y : ℤ) : 0 ≤ x ^ 2 + y ^ 2 := by nlinarith
example (x y : ℤ) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith [sq_nonneg (x - y)]
example (x y : ℚ) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by nlinarith [sq_nonneg (x - y)]
example (x y : ℤ) (h : 0 < x) (h2 : 0 < y) : 0 < x * y := by nlinarith
example (a b : ℤ) (h : 0 ≤ a) (k : a ≤ b) : a ^ 2 ≤ b ^ 2 := by nlinarith
example (x : ℚ) (h : x > 1) : x ^ 2 > x := by nlinarith
example (a b c : ℚ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]
theorem square_of_sum (a b : ℚ) : (a + b) ^ 2 ≤ 2 * (a ^ 2 + b ^ 2) := by nlinarith [sq_nonneg (a - b)]

/-! ## `positivity` -/

example (x : ℤ) : 0 ≤ x ^ 2 + 3 := by positivity
example (x : ℤ) : 0 < x ^ 2 + 3 := by positivity
example (x y : ℤ) (h : 0 < x) (k : 0 ≤ y) : 0 < x ^ 3 * (y + 1) := by positivity
example (n : ℕ) : 0 < (n + 1) * 2 ^ n := by positivity
example (n : ℕ) (h : 0 < n) : (n : ℤ) ≠ 0 := by positivity
example (n : ℕ) : 0 ≤ 3 * (n : ℤ) := by positivity
example (x : ℤ) : 0 ≤ |x| := by positivity
example (x : ℚ) (h : 0 < x) : 0 < x / 3 + x ^ 2 := by positivity
example (a b : ℚ) (h : 0 ≤ a) (k : 0 < b) : 0 ≤ a / b := by positivity

/-! ## What does not follow is not proved -/

example (x y : ℤ) (h : x < y) : x ≤ y := by
  fail_if_success (have : x < 0 := by linarith)
  fail_if_success (have : 0 ≤ x := by positivity)
  linarith
