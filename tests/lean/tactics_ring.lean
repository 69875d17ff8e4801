/-
# `ring`, `ring_nf`, `linear_combination`

Identities of commutative rings and semirings. Every statement and proof here is accepted by stock Lean with
Mathlib.
-/

/-! ## Integers -/

example (x y : ℤ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by ring
example (x y : ℤ) : (x + y) * (x - y) = x ^ 2 - y ^ 2 := by ring
example (x y z : ℤ) : (x - y) * (y - z) * (z - x) = -(x - y) * (y - z) * (x - z) := by ring
example (x y z : ℤ) : x ^ 3 + y ^ 3 + z ^ 3 - 3 * x * y * z = (x + y + z) * (x ^ 2 + y ^ 2 + z ^ 2 - x * y - y * z - z * x) := by ring
example (a b c d : ℤ) : (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) = (a * c - b * d) ^ 2 + (a * d + b * c) ^ 2 := by ring
example (x : ℤ) : (x + 1) ^ 6 = x ^ 6 + 6 * x ^ 5 + 15 * x ^ 4 + 20 * x ^ 3 + 15 * x ^ 2 + 6 * x + 1 := by ring
example (x : ℤ) : x - x = 0 := by ring
example (x : ℤ) : -(-x) = x := by ring
example (x y : ℤ) : x * y = y * x := by ring
example (a b : ℤ) : 2 * (a + b) - 2 * b = a + a := by ring
example (f : ℤ → ℤ) (x : ℤ) : f x * (x + 1) - f x = x * f x := by ring

/-! ## Natural numbers -/

example (a b : ℕ) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by ring
example (a b c : ℕ) : a * (b + c) = c * a + b * a := by ring
example (n : ℕ) : n * (n + 1) + 2 * (n + 1) = (n + 1) * (n + 2) := by ring
example (a b : ℕ) (f : ℕ → ℕ) : f a * (b + 1) = b * f a + f a := by ring

/-! ## Symbolic exponents -/

example (n : ℕ) : 2 ^ (n + 1) = 2 * 2 ^ n := by ring
example (n : ℕ) (x : ℤ) : x ^ (n + 2) = x ^ n * x * x := by ring
example (n m : ℕ) (x : ℤ) : x ^ (n + m) = x ^ m * x ^ n := by ring
example (n : ℕ) (x : ℤ) : x ^ (2 * n) = (x ^ n) ^ 2 := by ring
example (n : ℕ) (x y : ℤ) : (x * y) ^ n = x ^ n * y ^ n := by ring

/-! ## Rational numbers -/

example (x y : ℚ) : (x + y) / 2 + (x - y) / 2 = x := by ring
example (x : ℚ) : x / 3 + x / 6 = x / 2 := by ring
example (x y : ℚ) : (x / 2 + y) ^ 2 = x ^ 2 / 4 + x * y + y ^ 2 := by ring
example (x : ℚ) : x * 3⁻¹ * 3 = x := by ring

/-! ## `ring_nf` -/

example (x y : ℤ) (f : ℤ → ℤ) : f (x + y + x) = f (2 * x + y) := by ring_nf
example (x y : ℤ) (h : (x + y) ^ 2 = 5) : x ^ 2 + 2 * x * y + y ^ 2 = 5 := by
  have : x ^ 2 + 2 * x * y + y ^ 2 = (x + y) ^ 2 := by ring
  rw [this, h]
example (a b : ℕ) (p : ℕ → Prop) (h : p (a + b + a)) : p (2 * a + b) := by
  ring_nf at h ⊢
  exact h

/-! ## `linear_combination` -/

example (x y : ℤ) (h : x + y = 3) (k : x - y = 1) : 2 * x = 4 := by linear_combination h + k
example (x y : ℤ) (h : x + y = 3) (k : x - y = 1) : x * x - y * y = 3 := by linear_combination (x - y) * h + 3 * k
example (x y : ℤ) (h : x = y) : x ^ 2 = y ^ 2 := by linear_combination (x + y) * h
example (x y : ℚ) (h : x + y = 3) (k : x - y = 1) : x = 2 := by linear_combination (h + k) / 2
example (a b c : ℚ) (h : a = 2 * b) (k : b = 3 * c) : a = 6 * c := by linear_combination h + 2 * k
theorem sum_and_product (x y s p : ℤ) (hs : x + y = s) (hp : x * y = p) : x ^ 2 + y ^ 2 = s ^ 2 - 2 * p := by
  linear_combination (x + y + s) * hs - 2 * hp

/-! ## What is no identity is not proved -/

example (x y : ℤ) (h : (x - y) ^ 2 = 0) : (y - x) ^ 2 = 0 := by
  fail_if_success (have : (x - y) ^ 3 = (y - x) ^ 3 := by ring1)
  have : (y - x) ^ 2 = (x - y) ^ 2 := by ring
  rw [this, h]
example (x y : ℤ) (h : x + y = 3) : y + x = 3 := by
  fail_if_success (have : x = 5 := by linear_combination h)
  linear_combination h

/-! ## What the tactics need of the numbers gives the numbers no operation -/

example : True := by
  fail_if_success (have : (-2 : Nat) = -2 := rfl)
  trivial
