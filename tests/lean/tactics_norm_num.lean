/-
# `norm_num`

Closed arithmetic over `ℕ`, `ℤ` and `ℚ`, with hypotheses and lemmas. Every statement and proof here is
accepted by stock Lean with Mathlib.
-/
open Nat

/-! ## Natural numbers -/

example : 2 + 2 = 4 := by norm_num
example : (239 + 174 + 83) % 10 = 6 := by norm_num
example : 2 ^ 10 = 1024 := by norm_num
example : 7 * 8 - 60 = 0 := by norm_num
example : 100 / 7 = 14 := by norm_num
example : 2 ^ 8 % 5 = 1 := by norm_num
example : 12345678901234567890 * 98765432109876543210 = 1219326311370217952237463801111263526900 := by norm_num
example : ¬ (3 : ℕ) = 4 := by norm_num
example : (3 : ℕ) ≠ 4 := by norm_num
example : 17 < 18 ∧ 18 ≤ 18 := by norm_num
example : ¬ 18 < 17 := by norm_num
example : 3 ∣ 12 := by norm_num
example : ¬ 5 ∣ 12 := by norm_num
example : Nat.gcd 180 168 = 12 := by norm_num
example : Nat.lcm 9999 100001 = 90900909 := by norm_num
example : Nat.Coprime 10 21 := by norm_num
example : max 3 5 = 5 := by norm_num
example : min 3 5 = 3 := by norm_num
example : (1 / 4) ^ 12 * 2 ^ 22 = 1 / 4 := by norm_num
example : ((33818 ^ 2 + 33819 ^ 2 + 33820 ^ 2 + 33821 ^ 2 + 33822 ^ 2) % 17 = 0) := by norm_num

/-! ## Primes -/

example : Nat.Prime 2 := by norm_num
example : Nat.Prime 97 := by norm_num
example : Nat.Prime 7919 := by norm_num
example : ¬ Nat.Prime 0 := by norm_num
example : ¬ Nat.Prime 1 := by norm_num
example : ¬ Nat.Prime 91 := by norm_num
example : ¬ Nat.Prime 1000001 := by norm_num
example (p : ℕ) (h : Nat.Prime p) (h2 : p = 91) : False := by
  subst h2
  norm_num at h

/-! ## Powers modulo a number -/

example : 2 ^ 2010 % 10 = 4 := by norm_num
example : 5 ^ 999999 % 7 = 6 := by norm_num
example : 1999 ^ 2000 % 5 = 1 := by norm_num
example : 5 ^ 2005 % 100 = 25 := by norm_num

/-! ## Integers -/

example : (3 : ℤ) - 5 = -2 := by norm_num
example : (-3 : ℤ) * -4 = 12 := by norm_num
example : (7 : ℤ) / 2 = 3 := by norm_num
example : (-7 : ℤ) % 3 = 2 := by norm_num
example : (-7 : ℤ) / 3 = -3 := by norm_num
example : (-2 : ℤ) ^ 3 = -8 := by norm_num
example : (-5 : ℤ) < 3 := by norm_num
example : (3 : ℤ) ∣ -12 := by norm_num
example : ¬ (7 : ℤ) ∣ 15 := by norm_num
example : |(-3 : ℤ)| = 3 := by norm_num
example : |((3491 - 60) * (3491 + 60) - 3491 ^ 2 : ℤ)| = 3600 := by norm_num
example : (2 : ℤ) ^ 64 = 18446744073709551616 := by norm_num

/-! ## Rational numbers -/

example : (1 : ℚ) / 2 + 1 / 3 = 5 / 6 := by norm_num
example : (1 : ℚ) / 2 < 2 / 3 := by norm_num
example : (2 : ℚ) ^ 10 * 3⁻¹ = 1024 / 3 := by norm_num
example : (0.75 : ℚ) = 3 / 4 := by norm_num
example : (-1 : ℚ) / 3 ≤ -1 / 4 := by norm_num
example : ¬ (1 : ℚ) / 3 = 0.33 := by norm_num
example : |(-1 / 2 : ℚ)| = 1 / 2 := by norm_num

/-! ## With hypotheses and lemmas -/

example (x : ℤ) (h₀ : x = 4) : (3 * x - 2) * (4 * x + 1) - (3 * x - 2) * (4 * x) + 1 = 11 := by norm_num [h₀]
example (n : ℕ) (h₀ : n = 11) : (1 / 4) ^ (n + 1) * 2 ^ (2 * n) = 1 / 4 := by norm_num [h₀]
example (s : ℕ → ℕ → ℕ) (h₀ : ∀ a b, 0 < a ∧ 0 < b → s a b = a ^ b + b ^ a) : s 2 6 = 100 := by norm_num [h₀]
example (f : ℤ → ℤ) (h : ∀ n, f n = n ^ 2 - 4 * n - 1) : f 4 = -1 := by norm_num [h]
example (x : ℤ) (h : x = 2 + 3 * 4) : x = 14 := by
  norm_num at h
  exact h
example (h : (2 : ℕ) = 3) : False := by norm_num at h
example (p q : Prop) (hp : p) (h : 2 + 2 = 4 → p → q) : q := by
  norm_num at h
  exact h hp
example (a b : ℕ) (h : a + 0 = b * 1) : a = b := by
  norm_num at h
  exact h
example (x y : ℤ) (hx : x = 3) (hy : y = 4) : x ^ 2 + y ^ 2 = 5 ^ 2 := by norm_num [hx, hy]
theorem norm_num_twice (a b : ℕ) (h₀ : a = 2 ^ 5) (h₁ : b = a + 10) : b = 42 := by
  norm_num [h₀] at h₁
  exact h₁

/-! ## Factorials, square roots, digits, parity -/

example : 5 ! = 120 := by norm_num [Nat.factorial]
example : Nat.digits 10 123 = [3, 2, 1] := by norm_num
example (a b c : ℕ) (h₁ : Nat.digits 10 (5 ^ 3) = [c, b, a]) : c = 5 := by
  norm_num at h₁
  omega

/-! ## What is false is not proved -/

example : ¬ (2 + 2 = 5) := by
  fail_if_success (have : 2 + 2 = 5 := by norm_num)
  norm_num
example (x : ℤ) (h : x = 3) : x = 3 := by
  fail_if_success (norm_num; done)
  exact h
