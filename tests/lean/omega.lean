/-
# `omega`

Linear arithmetic over `Nat`, `Int` and `Fin`. Every statement and proof here is accepted by stock Lean.
-/

/-! ## Natural numbers -/

example (a b : Nat) (h : a ≤ b) : a < b + 1 := by omega
example (a b c : Nat) (h : a < b) (k : b < c) : a + 1 < c := by omega
example (a b : Nat) (h : a + b = 0) : a = 0 ∧ b = 0 := by omega
example (a b : Nat) (h : 2 * a + 4 * b = 1) : False := by omega
example (n : Nat) (h : 3 * n < 10) (k : n > 2) : n = 3 := by omega
example (a b : Nat) : a = 3 ∨ a ≠ 3 := by omega
example (x y z : Nat) (h : x + y + z = 10) (k : x = 2 * y) (l : y = 2 * z) : 7 * z = 10 := by omega
example (a b : Nat) (h : a ≠ b) : a < b ∨ b < a := by omega
example (a b c : Nat) (h : a = b + c) : c ≤ a := by omega
example (n : Nat) (h : n ≠ 0) : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩
example (x y : Nat) (h₀ : 7 * x + 3 * y = 39) (h₁ : x ≥ 4) : y ≤ 3 := by omega
example (p q : Nat) (h : 6 * p + 15 * q = 100) : False := by omega

/-! ## Truncated subtraction -/

example (a b : Nat) (h : a - b = 3) : a ≥ 3 := by omega
example (a b : Nat) (h : b ≤ a) : a - b + b = a := by omega
example (a b c : Nat) : a - b - c = a - (b + c) := by omega
example (a b : Nat) : a - b ≤ a := by omega
example (a b : Nat) (h : a - b = 0) : a ≤ b := by omega
example (a b : Nat) : (a - b) + (b - a) = 0 ↔ a = b := by omega
example (n : Nat) (h : 0 < n) : n - 1 < n := by omega
example (n : Nat) : n - 1 + 1 = n ∨ n = 0 := by omega
example (a b c : Nat) (h : c ≤ b) : a + b - c = a + (b - c) := by omega

/-! ## Division and remainder by literals -/

example (n : Nat) (h : n % 8 = 7) : n % 4 = 3 := by omega
example (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by omega
example (n : Nat) : n / 2 ≤ n := by omega
example (n : Nat) : 2 * (n / 2) + n % 2 = n := by omega
example (n : Nat) (h : n / 10 = 4) : 40 ≤ n ∧ n < 50 := by omega
example (a b : Nat) (h : a % 3 = 1) (k : b % 3 = 2) : (a + b) % 3 = 0 := by omega
example (n : Nat) (h : n % 5 = 3) : (2 * n) % 5 = 1 := by omega
example (n : Nat) (h : n % 2 = 1) (k : n % 3 = 2) : n % 6 = 5 := by omega
example (n : Nat) : (n + 4) / 4 = n / 4 + 1 := by omega
example (n : Nat) : (n / 2) / 2 = n / 4 := by omega
example (x : Int) (h : 0 ≤ x) : x / 2 ≤ x := by omega
example (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by omega
example (x : Int) : 0 ≤ x % 7 ∧ x % 7 < 7 := by omega
example (x : Int) : x % 6 % 3 = x % 3 := by omega
example (x : Int) : (x + 10) / 5 = x / 5 + 2 := by omega
example (x : Int) : (-x) % 2 = x % 2 := by omega
example : (-7 : Int) / 2 = -4 := by omega
example : (-7 : Int) % 2 = 1 := by omega
example (x y : Int) (h : x % 4 = 3) (k : y % 4 = 3) : (x + y) % 4 = 2 := by omega
example (x : Int) : x / (-3) = -(x / 3) := by omega

/-! ## Divisibility by literals -/

example (n : Nat) (h : 6 ∣ n) : 2 ∣ n := by omega
example (n : Nat) (h : 2 ∣ n) (k : 3 ∣ n) : 6 ∣ n := by omega
example (a b : Nat) (h : 5 ∣ a) (k : 5 ∣ b) : 5 ∣ a + b := by omega
example (n : Nat) (h : ¬2 ∣ n) : 2 ∣ n + 1 := by omega
example (n : Nat) : 2 ∣ n * 4 := by omega
example (x : Int) (h : 4 ∣ x) : x % 2 = 0 := by omega
example (x : Int) (h : ¬3 ∣ x) : x % 3 = 1 ∨ x % 3 = 2 := by omega
example (x y : Int) (h : 2 ∣ x + y) : 2 ∣ x - y := by omega
example (x : Int) (h : x % 10 = 0) : 5 ∣ x := by omega

/-! ## Integers -/

example (x y : Int) (h : 2 * x + 1 = 2 * y) : False := by omega
example (a b : Int) (h : ¬a ≤ b) : b < a := by omega
example (a b : Int) : a - b = -(b - a) := by omega
example (x y : Int) (h : x + y = 5) (k : x - y = 1) : x = 3 ∧ y = 2 := by omega
example (x : Int) (h : 3 * x = 12) : x = 4 := by omega
example (x : Int) (h : 0 < x) (k : x < 2) : x = 1 := by omega
example (x y z : Int) (h : 2 * x + 4 * y = 5) : z = 0 := by omega
example (x y : Int) (h : 3 * x - 6 * y = 7) : False := by omega
example (x y : Int) (h₁ : x ≥ 2 * y) (h₂ : y ≥ 2 * x) (h₃ : x ≥ 0) : x = 0 ∧ y = 0 := by omega
example (a b c : Int) (h : a < b) (k : b < c) : a + 2 ≤ c := by omega
example (x : Int) : x < x + 1 := by omega
example (x y : Int) (h : 7 * x + 12 * y = 1) (k : 0 ≤ x) (l : x < 12) : x = 7 := by omega

/-! ## Casts -/

example (x y : Nat) (h₀ : 0 < x ∧ 0 < y) (h₁ : 5 * x = y) (h₂ : (↑x - (3 : Int)) + ((y : Int) - (3 : Int)) = 30) : x = 6 := by omega
example (n : Nat) : (0 : Int) ≤ n := by omega
example (a b : Nat) (h : (a : Int) < b) : a < b := by omega
example (a b : Nat) (h : a ≤ b) : ((b - a : Nat) : Int) = b - a := by omega
example (n : Nat) : ((n / 2 : Nat) : Int) = (n : Int) / 2 := by omega
example (n : Nat) : ((n % 3 : Nat) : Int) = (n : Int) % 3 := by omega
example (a b : Nat) : ((a + b : Nat) : Int) = a + b := by omega
example (x : Int) (h : 0 ≤ x) : (x.toNat : Int) = x := by omega
example (x : Int) (h : x < 0) : x.toNat = 0 := by omega
example (x : Int) : x ≤ x.natAbs := by omega
example (x : Int) (h : x < 0) : (x.natAbs : Int) = -x := by omega
example (x : Int) (h : x.natAbs = 0) : x = 0 := by omega

/-! ## Connectives -/

example (a b : Nat) (h : a ≤ b ∧ b ≤ 3) : a ≤ 3 := by omega
example (a b : Nat) (h : a ≤ 2 ∨ a ≤ b) (h2 : b ≤ 3) : a ≤ 3 := by omega
example (a b : Nat) (h : a ≤ 2 → a ≤ b) (h2 : b ≤ 1) (h3 : a ≤ 2) : a ≤ 1 := by omega
example (a b : Int) (h : a ≤ 3 ↔ b ≤ 4) (h2 : b = 2) : a < 5 := by omega
example (a b : Int) (h : ¬(a ≤ 3 ↔ b ≤ 4)) (h2 : b = 2) : a > 3 := by omega
example (a b : Int) (h : ¬(a ≤ 3 ∧ b ≤ 4)) (h2 : b = 2) : a > 3 := by omega
example (a b : Int) (h : ¬(a ≤ 3 ∨ b ≤ 4)) : a > 3 := by omega
example (a b : Nat) (h : ¬(a ≤ 3 → b ≤ 4)) : a < 4 := by omega
example (a b : Nat) (h : ¬¬(a = 3)) : a < 4 := by omega
example (a b : Nat) : a < b ↔ a + 1 ≤ b := by omega
example (a b c : Nat) (h : a = b ∨ a = c) (k : b = 1) (l : c = 2) : a = 1 ∨ a = 2 := by omega
example (a b : Nat) : ¬a ≤ b → b < a := by omega
example (x y : Int) (h : x ≠ y) (k : x ≤ y) : x + 1 ≤ y := by omega
example (x y : Nat) (h : (x < 3 ∧ y < 3) ∨ (x = 10 ∧ y = 0)) : x + y ≤ 10 := by omega
example (p : Nat → Prop) (x : Nat) (h : p 3) (hx : x - 2 = 1) : x = 3 := by omega

/-! ## Minimum, maximum, conditionals -/

example (a b : Nat) : min a b ≤ a := by omega
example (a b : Nat) : max a b ≥ b := by omega
example (a b : Int) : min a b + max a b = a + b := by omega
example (a b c : Int) (h : a ≤ b) (k : a ≤ c) : a ≤ min b c := by omega
example (a b : Int) (h : max a b < 3) : a < 3 ∧ b < 3 := by omega
example (a b : Int) : (if a < b then a else b) ≤ a := by omega
example (a b : Nat) (h : (if a < b then 1 else 0 : Int) = 1) : a < b := by omega
example (x : Int) : (if 0 ≤ x then x else -x) ≥ 0 := by omega

/-! ## Powers and literals -/

example (x : Nat) (h : x < 2 ^ 3) : x ≤ 7 := by omega
example (n : Nat) : 2 ^ (n + 1) = 2 * 2 ^ n := by omega
example (x : Int) (h : x < 10 ^ 2) (k : x > 98) : x = 99 := by omega
example (x : Nat) (h : 2 ^ 10 ≤ x) : 1000 < x := by omega
example (x : Nat) : x / 2 ^ 3 = x / 8 := by omega
example (n x : Nat) : x % 2 ^ n < 2 ^ n := by omega

/-! ## Finite types -/

example (i : Fin 5) : i.val < 5 := by omega
example (i j : Fin 7) (h : i < j) : i.val + 1 ≤ j.val := by omega
example (i j : Fin 7) (h : ¬i ≤ j) : j.val < i.val := by omega
example (n : Nat) (i : Fin n) : 0 < n - i.val := by omega
example (i : Fin 3) : i.val = 0 ∨ i.val = 1 ∨ i.val = 2 := by omega

/-! ## Existentials, subtypes, pairs -/

example (h : ∃ x : Nat, x < 0) : False := by omega
example : ¬∃ x : Int, 2 * x = 1 := by omega
example (x : { x : Nat // x < 3 }) : x.val < 3 := by omega
example (a b : Nat) (h : Prod.Lex (· < ·) (· < ·) (a, b) (1, 1)) : a ≤ 1 := by omega

/-! ## Shifts -/

example (x : Nat) (h : x <<< 2 = 8) : x = 2 := by omega
example (x : Nat) (h : x >>> 1 = 1) : x ≤ 3 := by omega

/-! ## Arithmetic of finite types -/

example (i j : Fin 5) : (i + j).val < 5 := by omega
example (i : Fin 5) (h : i = 3) : i.val = 3 := by omega
example (i : Fin 5) (h : i ≤ 3) (k : 2 < i) : i.val = 3 := by omega
example (i j : Fin 5) (h : i + j = 3) (k : i = 1) : j = 2 := by omega
example (i j : Fin 5) (h : i - j = 3) (k : i = 1) : j = 3 := by omega
example (i : Fin 5) : i * 2 = i + i := by omega
example (i : Fin 5) (h : 2 < i) : i = 3 ∨ i = 4 := by omega
example : ∀ i : Fin 5, i.val < 5 := by decide
example : ∃ i : Fin 5, i * i = 4 := by decide
example : ∀ i j : Fin 4, i + j = j + i := by decide
example : ∀ i : Fin 7, i * i ≠ 3 := by decide
example : (3 : Fin 5) + 4 = 2 := by decide
