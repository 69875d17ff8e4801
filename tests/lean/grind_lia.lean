/-
# `grind`: linear arithmetic over the integers and the naturals

Goals that native `grind` closes over the embedded core library with its solver for linear integer arithmetic, together with
congruence, case splits and products; each is also a goal that stock Lean states and closes.
-/
set_option linter.all false

/-! ## Integers -/

section int
variable (a b c w x y z n : Int) (f : Int → Int)
example (h : a + 1 ≤ b) : a < b + 1 := by grind
example (h : a ≤ b) (h : 2 * b ≤ c) (k : c ≤ 3) (l : a > 1) : False := by grind
example (h : a = b + 1) (h : 2 * b ≤ c) (k : c ≤ 3) (l : a > 2) : False := by grind
example (h : 2 * a = 2 * b + 1) : False := by grind
example (h : a ≤ b) (h : b ≤ a) : a = b := by grind
example (h : a ≤ b) (h : b ≤ a) (h : f a = 3) : f b = 3 := by grind
example (h : 3 * a + 6 * b ≤ 2) (h : a + 2 * b ≥ 1) : False := by grind
example (h : a ≠ b) (h : a ≤ b) : a < b := by grind
example (h : a ≠ b) : a < b ∨ b < a := by grind
example (h : 2 * a + 3 * b = 5) (h : a - b = 0) : a = 1 := by grind
example (h : 2 * a ≤ 5) (h' : 2 * a ≥ 5) : False := by grind
example (h : 7 * a ≤ 5 * b) (h' : 5 * b ≤ 7 * a + 1) (h : 5 * b ≠ 7 * a) (h2 : 5 * b ≠ 7 * a + 1) : False := by grind
example (h : a ≤ 5 ∧ a ≥ 5 ∨ a = 6) : a = 5 ∨ a = 6 := by grind
example (h : x < y) (k : y < z) : x + 1 < z := by grind
example (h : 0 < x) (k : x < 2) : x = 1 := by grind
example (h : 3 * a + 5 * b = 1) (h : 0 < a) (h : a < 3) : a = 2 := by grind
example (h : 3 * x + 7 * y = 1) (h1 : 0 ≤ x) (h2 : x < 7) : x = 5 := by grind
example (h : 27 ≤ 11 * a + 13 * b) (h2 : 11 * a + 13 * b ≤ 45) (h3 : -10 ≤ 7 * a - 9 * b) (h4 : 7 * a - 9 * b ≤ 4) : False := by grind
example (h : 5 * x ≤ 7 * y) (h1 : 7 * y ≤ 5 * x + 3) (h2 : 1 ≤ 5 * x) (h3 : 5 * x ≤ 3) : False := by grind
example (h : 4 * x + 2 ≤ 6 * y) (h2 : 6 * y ≤ 4 * x + 3) : 3 * y = 2 * x + 1 := by grind
example (h : a < b ∨ b < a) : a ≠ b := by grind
example (h : a ≤ b) (h2 : ¬a < b) : a = b := by grind

/-! ## Divisibility and remainders -/

example (h : 2 ∣ a) (k : a < 4) (l : 0 < a) : a = 2 := by grind
example (h : a % 3 = 1) (k : a % 2 = 1) : a % 6 = 1 := by grind
example : a / 2 * 2 + a % 2 = a := by grind
example (h : 2 ∣ x) (h1 : 3 ∣ x) : 6 ∣ x := by grind
example (h : 2 ∣ x + y) (h1 : 2 ∣ x) : 2 ∣ y := by grind
example (h : 6 ∣ 2 * x + 4) : 3 ∣ x + 2 := by grind
example (h : x % 2 = 1) (h1 : y % 2 = 1) : (x + y) % 2 = 0 := by grind
example (h : 5 ∣ n) (h1 : 7 ∣ n) (h2 : 0 < n) : 35 ≤ n := by grind
example (h : 3 ∣ n + 1) (h1 : 5 ∣ n + 2) (h2 : 0 < n) (h3 : n < 15) : n = 8 := by grind
example (h : x / 3 = 4) (h1 : x % 3 = 2) : x = 14 := by grind
example (h : (x * 2 + 2) / 2 = y) : y = x + 1 := by grind
example (h : x / y = 4) (h2 : y = 2) (h3 : x ≥ 10) : False := by grind

/-! ## Products with known factors, and atoms that are products -/

example (h : a = 2) (h : a * b = 6) : b = 3 := by grind
example (h : x * y ≤ 4) (h2 : x ≤ 2) (h4 : x ≥ 2) (h3 : y > 2) : False := by grind
example (h : a * b ≤ 4) (h1 : b * a ≥ 4) : a * b = 4 := by grind
example (h : (a + b) ^ 2 ≤ 4) (h1 : a ^ 2 + 2 * a * b + b ^ 2 ≥ 5) : False := by grind
example (h : w = x * (y + 1)) (k : w ≤ x * y + 3) (h : x > 3) : False := by grind
example (h : x * x ≤ 8) (h2 : x ≤ 3) (h4 : x ≥ 3) : False := by grind

example (h : 6 * a = 12) : a * b = 2 * b := by grind
example (h : -3 * a = 12) : a * b = -4 * b := by grind
example (h0 : 9 * a ^ 2 - 12 * a = 0) (h1 : 9 * a ^ 2 = 0) : a * b = 0 := by grind

/-! ## With congruence, quantifiers and conditionals -/

example (h : f (2 * a) = 3) (h2 : a = 2) : f 4 = 3 := by grind
example (h : f (x * (y + z) + 1) = 4) (k : w = x * y) (h4 : f (w + z * x + 1) = 5) : False := by grind
example (h : ∀ i j, i < j → f i < f j) (i j : Int) (k : i < j) : f i + 1 ≤ f j := by grind
example : max a b ≥ a := by grind
example : min a b ≤ b := by grind
example (h : x.natAbs ≤ 3) (h2 : x > 3) : False := by grind
example (h : if x < y then x = 3 else x = 4) : x ≤ 4 := by grind
end int

/-! ## Naturals -/

section nat
variable (a b c x y z n : Nat) (f : Nat → Nat) (p : Nat → Prop)
example (h : a < b) (k : b < a + 2) : b = a + 1 := by grind
example (h : a - b = 3) : a = b + 3 := by grind
example (h : 6 * a + 15 * b = 4) : False := by grind
example (h : a ≤ b) : (b - a) + a = b := by grind
example (h : a ≤ b) (h2 : c ≤ x) : a + c ≤ b + x := by grind
example (h : ¬2 ∣ a) : a % 2 = 1 := by grind
example (h : a % 4 = 2) : a % 2 = 0 := by grind
example (h : a < b) (h2 : b ≤ 5) (h3 : a ≥ 4) : a = 4 ∧ b = 5 := by grind
example (h : a + b = 10) (h2 : a = b + 2) : a = 6 := by grind
example (h : a * 2 ≤ b * 2 + 1) : a ≤ b := by grind
example : a / 2 * 2 + a % 2 = a := by grind
example : n % 2 = 0 ∨ n % 2 = 1 := by grind
example (h : 10 ≤ n) (h2 : n < 100) : n / 10 < 10 := by grind
example (h : x % 10 = 7) : x % 5 = 2 := by grind
example (h : x / 4 = 2) (h2 : x % 4 ≥ 3) : x = 11 := by grind
example (h : x + y + z = 30) (h1 : x = 2 * y) (h2 : y = z + 2) : 4 * y = 32 := by grind
example (h : x - y - z = 4) : x = y + z + 4 := by grind
example (h : (x - y) + y ≠ x) : x < y := by grind
example (h : f (a + 1) = 3) (h2 : a = b) (h3 : b + 1 = c) : f c = 3 := by grind
example (h : p (x + 3)) (h2 : x + 1 = y) : p (y + 2) := by grind
example (h : ∀ n, f (n + 1) = f n + 2) (h0 : f 0 = 1) : f 3 = 7 := by grind
example (g : Nat → Int) (h : x < y) (h2 : ∀ i j, i < j → g i < g j) : g x + 1 ≤ g y := by grind
example : min a b ≤ a := by grind
example : max a b = a ∨ max a b = b := by grind
example (h : x.succ = 4) : x = 3 := by grind
example (h : 2 ^ (x + 1) = 8) : 2 ^ x = 4 := by grind

/-! ## Naturals and integers together -/

example (h : (a : Int) < b) : a < b := by grind
example : ((a + b : Nat) : Int) = a + b := by grind
example (h : (x : Int) + y = 5) (h : y ≥ 3) : x ≤ 2 := by grind
example (k : Int) (h : k.toNat = 5) : k = 5 := by grind
example (k : Int) (h : (k.toNat : Int) ≠ k) : k < 0 := by grind
end nat

/-! ## Bits of known naturals, division by minus one -/

section bits
variable (x y : Nat) (i j : Int)
example (h : x = 6) (k : y = 5) : x &&& y = 4 := by grind
example (h : x = 6) (k : y = 5) : x ||| y = 7 := by grind
example (h : x = 6) (k : y = 5) : x ^^^ y = 3 := by grind
example (h : x = 6) (k : y = 5) : x <<< y = 192 := by grind
example (h : x = 6) (k : y = 1) : x >>> y = 3 := by grind
example : i / -1 = -i := by grind
example (h : i / -1 = j) : i + j = 0 := by lia
end bits
