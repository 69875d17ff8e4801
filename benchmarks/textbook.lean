/-
# Statements of a first course

What people try in the first minutes, stated as stock Lean with Mathlib would accept it:
`leanmath prove benchmarks/textbook.lean`.
-/

/-! ## Divisibility -/

theorem divisibility_1 (a b c : Nat) (h : a ∣ b) : a ∣ b * c := by sorry
theorem divisibility_2 (a b c : Nat) (h : a ∣ b) (k : b ∣ c) : a ∣ c := by sorry
theorem divisibility_3 (a b c : Int) (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := by sorry
theorem divisibility_4 (a b c : Int) (h : a ∣ b) (k : a ∣ c) : a ∣ b - c := by sorry
theorem divisibility_5 (a b c d : Nat) (h : a ∣ b) (k : c ∣ d) : a * c ∣ b * d := by sorry
theorem divisibility_6 (a b : Nat) (h : a ∣ b) (k : b ∣ a) : a = b := by sorry
theorem divisibility_7 (a b : Nat) (h : a ∣ b) (hb : 0 < b) : a ≤ b := by sorry
theorem divisibility_8 (a b : Nat) (h : a ∣ b) : a ^ 2 ∣ b ^ 2 := by sorry
theorem divisibility_9 (a b m n : Int) (d : Int) (h : d ∣ a) (k : d ∣ b) : d ∣ m * a + n * b := by
    sorry
theorem divisibility_10 (n : Nat) : 2 ∣ n * (n + 1) := by sorry
theorem divisibility_11 (n : Nat) : 6 ∣ n * (n + 1) * (n + 2) := by sorry
theorem divisibility_12 (n : Int) : 3 ∣ n ^ 3 - n := by sorry
theorem divisibility_13 (a b : Nat) (h : Nat.gcd a b = 1) (c : Nat) (k : a ∣ b * c) : a ∣ c := by
    sorry
theorem divisibility_14 (a b : Nat) : Nat.gcd a b ∣ a := by sorry
theorem divisibility_15 (a b : Nat) : Nat.gcd a b * Nat.lcm a b = a * b := by sorry
theorem divisibility_16 (p a b : Nat) (hp : Nat.Prime p) (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := by
    sorry
theorem divisibility_17 (p : Nat) (hp : Nat.Prime p) (h : p ≠ 2) : p % 2 = 1 := by sorry
theorem divisibility_18 : ∀ n : Nat, ∃ p, n < p ∧ Nat.Prime p := by sorry

/-! ## Parity -/

theorem parity_1 (m n : Int) (h : Even m) (k : Even n) : Even (m + n) := by sorry
theorem parity_2 (m n : Int) (h : Odd m) (k : Odd n) : Even (m + n) := by sorry
theorem parity_3 (m n : Int) (h : Odd m) (k : Odd n) : Odd (m * n) := by sorry
theorem parity_4 (n : Int) (h : Even (n ^ 2)) : Even n := by sorry
theorem parity_5 (n : Nat) : Even (n * (n + 1)) := by sorry
theorem parity_6 (n : Int) (h : Odd n) : n ^ 2 % 8 = 1 := by sorry
theorem parity_7 (n : Nat) (h : ¬ Even n) : Odd n := by sorry
theorem parity_8 (a b : Int) (h : Even (a * b)) : Even a ∨ Even b := by sorry

/-! ## Inequalities -/

theorem inequalities_1 (a b : Int) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by sorry
theorem inequalities_2 (a b c : Rat) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by sorry
theorem inequalities_3 (x : Rat) (h : 0 < x) : 2 ≤ x + 1 / x := by sorry
theorem inequalities_4 (a b : Rat) (h : a < b) : a < (a + b) / 2 := by sorry
theorem inequalities_5 (a b : Int) (h : |a| ≤ b) : -b ≤ a := by sorry
theorem inequalities_6 (a b : Int) : |a + b| ≤ |a| + |b| := by sorry
theorem inequalities_7 (a b c : Int) (h : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c := by sorry
theorem inequalities_8 (n : Nat) (h : 4 ≤ n) : n ^ 2 ≤ 2 ^ n := by sorry
theorem inequalities_9 (n : Nat) : n < 2 ^ n := by sorry
theorem inequalities_10 (x : Rat) (n : Nat) (h : 0 ≤ x) : 1 + n * x ≤ (1 + x) ^ n := by sorry
theorem inequalities_11 (a b : Nat) : min a b ≤ max a b := by sorry
theorem inequalities_12 (a b : Rat) (ha : 0 < a) (hb : 0 < b) : 0 < a / b := by sorry

/-! ## Sums, sequences, functions -/

theorem sums_1 (n : Nat) : (∑ i ∈ Finset.range (n + 1), i) * 2 = n * (n + 1) := by sorry
theorem sums_2 (n : Nat) : ∑ i ∈ Finset.range n, (2 * i + 1) = n ^ 2 := by sorry
theorem sums_3 (n : Nat) : (∑ i ∈ Finset.range (n + 1), i ^ 2) * 6 = n * (n + 1) * (2 * n + 1) :=
    by sorry
theorem sums_4 (n : Nat) : ∑ i ∈ Finset.range n, 2 ^ i = 2 ^ n - 1 := by sorry
theorem sums_5 (f : Nat → Nat) (h0 : f 0 = 1) (h : ∀ n, f (n + 1) = 2 * f n) (n : Nat) : f n = 2 ^
    n := by sorry
theorem sums_6 (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (n : Nat) : n ≤ f n := by sorry
theorem sums_7 (f : Nat → Nat) (h : ∀ n, f n ≤ f (n + 1)) (m n : Nat) (k : m ≤ n) : f m ≤ f n :=
    by sorry
theorem sums_8 (f : Int → Int) (h : ∀ x y, f (x + y) = f x + f y) : f 0 = 0 := by sorry
theorem sums_9 (f : Int → Int) (h : ∀ x y, f (x + y) = f x + f y) (x : Int) : f (-x) = - f x := by
    sorry

/-! ## Lists -/

theorem lists_1 (α : Type) (xs ys : List α) : (xs ++ ys).length = xs.length + ys.length := by
    sorry
theorem lists_2 (α : Type) (xs ys : List α) : (xs ++ ys).reverse = ys.reverse ++ xs.reverse := by
    sorry
theorem lists_3 (α β : Type) (f : α → β) (xs : List α) : (xs.map f).length = xs.length := by sorry
theorem lists_4 (α : Type) (xs : List α) : xs.reverse.reverse = xs := by sorry
theorem lists_5 (α β γ : Type) (f : α → β) (g : β → γ) (xs : List α) : (xs.map f).map g = xs.map
    (g ∘ f) := by sorry
theorem lists_6 (α : Type) (p : α → Bool) (xs : List α) : (xs.filter p).length ≤ xs.length := by
    sorry
theorem lists_7 (α : Type) (x : α) (xs ys : List α) (h : x ∈ xs) : x ∈ xs ++ ys := by sorry

/-! ## Logic -/

theorem logic_1 (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by sorry
theorem logic_2 (p q : Prop) : ¬ (p ∨ q) ↔ ¬ p ∧ ¬ q := by sorry
theorem logic_3 (p q : Prop) : ((p → q) → p) → p := by sorry
theorem logic_4 (α : Type) (p : α → Prop) : ¬ (∃ x, p x) ↔ ∀ x, ¬ p x := by sorry
theorem logic_5 (α : Type) (p q : α → Prop) : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x := by sorry
theorem logic_6 (α : Type) [Inhabited α] (p : α → Prop) : ∃ x, p x → ∀ y, p y := by sorry
theorem logic_7 (α β : Type) (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) (x y : α) (k : f x = f
    y) : x = y := by sorry
theorem logic_8 (α : Type) (f : α → α) (h : ∀ x, f (f x) = x) : ∀ y, ∃ x, f x = y := by sorry
theorem logic_9 (α β γ : Type) (f : α → β) (g : β → γ) (hf : ∀ x y, f x = f y → x = y) (hg : ∀ x
    y, g x = g y → x = y) (x y : α) (h : g (f x) = g (f y)) : x = y := by sorry
theorem logic_10 (α : Type) (r : α → α → Prop) (s : ∀ x y, r x y → r y x) (t : ∀ x y z, r x y → r
    y z → r x z) (x y : α) (h : r x y) : r x x := by sorry

/-! ## Residues -/

theorem residues_1 (a b n : Nat) (h : a ≡ b [MOD n]) : a ^ 2 ≡ b ^ 2 [MOD n] := by sorry
theorem residues_2 (n : Nat) (h : n % 3 = 2) : n ^ 2 % 3 = 1 := by sorry
theorem residues_3 : 2 ^ 100 % 7 = 2 := by sorry
theorem residues_4 (n : Nat) : (n ^ 2) % 4 = 0 ∨ n ^ 2 % 4 = 1 := by sorry
theorem residues_5 (a b : Nat) (h : a ^ 2 + b ^ 2 = 25) (ha : 0 < a) (hb : 0 < b) : a = 3 ∨ a = 4
    := by sorry
theorem residues_6 (n : Nat) : 9 ∣ 10 ^ n - 1 := by sorry
theorem residues_7 (n : Nat) : 7 ∣ 8 ^ n - 1 := by sorry
theorem residues_8 (a b c : Int) (h : a ^ 2 + b ^ 2 = c ^ 2) : 3 ∣ a ∨ 3 ∣ b := by sorry

/-! ## Equations -/

theorem equations_1 (x y : Rat) (h : x + y = 7) (k : 2 * x - y = 2) : x = 3 ∧ y = 4 := by sorry
theorem equations_2 (x : Rat) (h : x ^ 2 - 5 * x + 6 = 0) : x = 2 ∨ x = 3 := by sorry
theorem equations_3 (x : Int) (h : x ^ 2 = 4) : x = 2 ∨ x = -2 := by sorry
theorem equations_4 (a b : Int) (h : a * b = 0) : a = 0 ∨ b = 0 := by sorry
theorem equations_5 (a b : Int) : (a + b) * (a - b) = a ^ 2 - b ^ 2 := by sorry
theorem equations_6 (a b : Rat) (h : a ≠ 0) : a * b / a = b := by sorry
theorem equations_7 (x : Rat) (h : x ≠ 1) : (x ^ 2 - 1) / (x - 1) = x + 1 := by sorry
theorem equations_8 (a b c : Int) (h : a + b + c = 0) : a ^ 3 + b ^ 3 + c ^ 3 = 3 * a * b * c :=
    by sorry
theorem equations_9 (x : Rat) (h : 3 * x + 4 = 10) : x = 2 := by sorry
theorem equations_10 (a b : Nat) (h : a + b = 10) (k : a - b = 4) (l : b ≤ a) : a = 7 := by sorry

/-! ## Mixed -/

theorem mixed_1 (f : Int → Int) (h : ∀ x y, f (x + y) = f x + f y) (k : f 1 = 3) : f 2 = 6 := by
    sorry
theorem mixed_2 (f : Rat → Rat) (h : ∀ x, f x = 2 * x + 1) : f 3 = 7 := by sorry
theorem mixed_3 (a b : Rat) (ha : 0 < a) (hb : 0 < b) : 2 ≤ a / b + b / a := by sorry
theorem mixed_4 (a b : Rat) (ha : 0 < a) (hb : 0 < b) : 4 / (a + b) ≤ 1 / a + 1 / b := by sorry
theorem mixed_5 (a b c : Rat) (ha : 0 < a) (hb : 0 < b) (h : a ≤ b) (hc : 0 < c) : a / (a + c) ≤ b
    / (b + c) := by sorry
theorem mixed_6 (x y : Rat) (hx : x ≠ 0) (hy : y ≠ 0) (h : 1 / x + 1 / y = 1) : x + y = x * y :=
    by sorry
theorem mixed_7 (m n : Int) (h : Odd (m + n)) : Even (m * n) := by sorry
theorem mixed_8 (a b c d : Int) (h : a ∣ b) (k : a ∣ d) : a ∣ b * d + 3 * d ^ 2 - c * (b + d) :=
    by sorry
theorem mixed_9 (n : Nat) (h : Even n) (k : 3 ∣ n) : 6 ∣ n := by sorry
theorem mixed_10 (a b : Nat) (h : Nat.Coprime a b) : Nat.gcd a b = 1 := by sorry
theorem mixed_11 (s : Nat → Nat) (h0 : s 0 = 0) (h : ∀ n, s (n + 1) = s n + (n + 1)) (n : Nat) : 2
    * s n = n * (n + 1) := by sorry
theorem mixed_12 (x y z : Int) (h : x < y) (k : y < z) : x + 2 ≤ z := by sorry
theorem mixed_13 (a b c : Rat) (h : a < b) (hc : c < 0) : b * c < a * c := by sorry
theorem mixed_14 (xs ys : List Nat) : (xs ++ ys).length = (ys ++ xs).length := by sorry
theorem mixed_15 (xs : List Nat) : (xs ++ xs).length = 2 * xs.length := by sorry
theorem mixed_16 (n : Nat) (h : ¬ 2 ∣ n) : 8 ∣ n ^ 2 - 1 := by sorry
theorem mixed_17 (p : Nat) (hp : Nat.Prime p) (h : 2 < p) : Odd p := by sorry
theorem mixed_18 (a b : Int) (h : a ^ 2 = b ^ 2) : a = b ∨ a = -b := by sorry
theorem mixed_19 (f g : Nat → Nat) (hf : ∀ x y, x < y → f x < f y) (hg : ∀ x y, x < y → g x < g y)
    (x y : Nat) (h : x < y) : f (g x) < f (g y) := by sorry

/-! ## Number theory and more -/

theorem number_1 (p : Nat) (hp : Nat.Prime p) (h : p ∣ 6) : p = 2 ∨ p = 3 := by sorry
theorem number_2 (p q : Nat) (hp : Nat.Prime p) (hq : Nat.Prime q) (h : p ∣ q) : p = q := by sorry
theorem number_3 (n : Nat) (h : 1 < n) : ∃ p, Nat.Prime p ∧ p ∣ n := by sorry
theorem number_4 (p : Nat) (hp : Nat.Prime p) (a : Nat) (h : p ∣ a ^ 2) : p ∣ a := by sorry
theorem number_5 (a b : Nat) (h : a * b = 1) : a = 1 := by sorry
theorem number_6 (n : Nat) : Nat.gcd n (n + 1) = 1 := by sorry
theorem number_7 (a b c : Nat) (h : Nat.Coprime a b) (k : a ∣ c) (l : b ∣ c) : a * b ∣ c := by
    sorry
theorem number_8 (n : Nat) (h : n % 4 = 3) : n % 2 = 1 := by sorry
theorem number_9 (n : Nat) : Nat.factorial n ≤ Nat.factorial (n + 1) := by sorry
theorem number_10 (n : Nat) (h : 0 < n) : n ∣ Nat.factorial n := by sorry
theorem number_11 (n k : Nat) (h : k ≤ n) : Nat.choose n k = Nat.choose n (n - k) := by sorry
theorem number_12 (n : Nat) : Nat.choose n 0 = 1 := by sorry
theorem number_13 (n : Nat) : ∑ i ∈ Finset.range (n + 1), Nat.choose n i = 2 ^ n := by sorry
theorem number_14 (x : Rat) : |x| = 0 ↔ x = 0 := by sorry
theorem number_15 (x y : Rat) (h : |x - y| < 1) (k : y = 2) : x < 3 := by sorry
theorem number_16 (a b : Int) (h : 0 < a) (k : 0 < b) (l : a ∣ b) : a ≤ b := by sorry
theorem number_17 (x y : Int) (h : x * y = 6) (hx : 0 < x) (k : x < 3) (hy: 0 < y) : x = 1 ∨ x = 2
    := by sorry
theorem number_18 (α : Type) (s : α → α → Prop) (h : ∀ x, s x x) (x y : α) (k : x = y) : s x y :=
    by sorry
theorem number_19 (a b c d : Nat) (h : a < b) (k : c < d) : a + c < b + d := by sorry
theorem number_20 (a b : Nat) (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by sorry
theorem number_21 (x : Int) (h : 2 * x + 3 = 11) : x = 4 := by sorry
theorem number_22 (x y : Int) (h : x + y = 10) (k : x - y = 2) : x * y = 24 := by sorry
theorem number_23 : ∃ x y : Int, 3 * x + 5 * y = 1 := by sorry
theorem number_24 : ¬ ∃ n : Int, n ^ 2 = 2 := by sorry
theorem number_25 (n : Int) : ¬ (4 ∣ n ^ 2 + 1) := by sorry
theorem number_26 (n : Nat) : 5 ∣ n ^ 5 - n := by sorry
theorem number_27 (a b c : Int) (h : a ∣ b) : a ∣ b ^ 3 * c := by sorry
theorem number_28 (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n + 2) (h0 : f 0 = 1) : f 10 = 21 := by
    sorry
theorem number_29 (f : Int → Int) (h : ∀ x, f (x + 1) = f x + 3) (h0 : f 0 = 0) : f 5 = 15 := by
    sorry
theorem number_30 (x : Rat) (h : 0 < x) (k : x ^ 2 = 4) : x = 2 := by sorry

/-! ## Witnesses and impossibility -/

theorem witnesses_1 : ∃ x y z : Nat, 0 < x ∧ x^2 + y^2 = z^2 := by sorry
theorem witnesses_2 : ∃ x y : Int, x ^ 2 - 2 * y ^ 2 = 7 := by sorry
theorem witnesses_3 (x y : Int) : x ^ 2 + y ^ 2 ≠ 7 := by sorry
theorem witnesses_4 (x y : Int) : x ^ 2 - 3 * y ^ 2 ≠ 2 := by sorry

/-! ## Divisibility of expressions -/

theorem divides_1 (f : Nat → Nat) (a : Nat) (h : a ∣ f 3) : a ∣ f 3 * 7 + a ^ 2 * f 2 := by sorry
theorem divides_2 (a b c n : Nat) (h : a ∣ b) (k : a ∣ c) (hn : 0 < n) : a ∣ b ^ n - c := by sorry

/-! ## Functions -/

theorem functions_1 (α β γ : Type) (f : α → β) (g : β → γ) (hf : Function.Injective f) (hg :
    Function.Injective g) : Function.Injective (g ∘ f) := by sorry
theorem functions_2 (α β γ : Type) (f : α → β) (g : β → γ) (hf : Function.Surjective f) (hg :
    Function.Surjective g) : Function.Surjective (g ∘ f) := by sorry
theorem functions_3 (α β γ : Type) (f : α → β) (g : β → γ) (h : Function.Injective (g ∘ f)) :
    Function.Injective f := by sorry
theorem functions_4 : Function.Injective (fun n : Int => 2 * n + 1) := by sorry
theorem functions_5 : ¬ Function.Surjective (fun n : Int => 2 * n) := by sorry
theorem functions_6 (f : Nat → Nat) (h : ∀ m n, m < n → f m < f n) : Function.Injective f := by
    sorry
theorem functions_7 (α : Type) (f : α → α) (h : ∀ x, f (f x) = x) : Function.Bijective f := by
    sorry

/-! ## Booleans, options, finite types -/

theorem types_1 (b c : Bool) : (b && c) = (c && b) := by sorry
theorem types_2 (b c : Bool) : (!(b && c)) = (!b || !c) := by sorry
theorem types_3 (x y : Fin 3) : x + y = y + x := by sorry
theorem types_4 : ∀ x : Fin 5, x * x ≠ 2 := by sorry
theorem types_5 (o : Option Nat) (h : o ≠ none) : ∃ x, o = some x := by sorry
theorem types_6 (α : Type) (x y : α) (h : some x = some y) : x = y := by sorry
theorem types_7 (n : Nat) (x : Fin n) : x.val < n := by sorry

/-! ## Lists -/

theorem lists_more_1 (xs : List Nat) (h : xs ≠ []) : 0 < xs.length := by sorry
theorem lists_more_2 (x : Nat) (xs : List Nat) : (x :: xs).length = xs.length + 1 := by sorry
theorem lists_more_3 (xs : List Nat) : xs.map id = xs := by sorry
theorem lists_more_4 (xs ys zs : List Nat) : (xs ++ ys) ++ zs = xs ++ (ys ++ zs) := by sorry
theorem lists_more_5 (xs : List Nat) (p q : Nat → Bool) : (xs.filter p).filter q = xs.filter (fun
    x => p x && q x) := by sorry
theorem lists_more_6 (x : Nat) (xs : List Nat) (h : x ∈ xs) : xs ≠ [] := by sorry
theorem lists_more_7 (xs ys : List Nat) : (xs ++ ys).sum = xs.sum + ys.sum := by sorry
theorem lists_more_8 (n : Nat) : (List.range n).length = n := by sorry
theorem lists_more_9 (xs : List Nat) : xs.reverse.length = xs.length := by sorry
theorem lists_more_10 (x y : Nat) (xs : List Nat) : x ∈ y :: xs ↔ x = y ∨ x ∈ xs := by sorry
theorem lists_more_11 (f : Nat → Nat) (xs : List Nat) (y : Nat) (h : y ∈ xs.map f) : ∃ x, x ∈ xs ∧
    f x = y := by sorry

/-! ## Floor -/

theorem floor_1 (x : Rat) : ⌊x⌋ ≤ x := by sorry
theorem floor_2 (x : Rat) (n : Int) (h : (n : Rat) ≤ x) : n ≤ ⌊x⌋ := by sorry
theorem floor_3 : ⌊(7 / 2 : Rat)⌋ = 3 := by sorry

/-! ## Numbers -/

theorem numbers_1 (n : Nat) (h : n ≠ 0) : n.factorial = n * (n - 1).factorial := by sorry
theorem numbers_2 (n : Nat) : 1 ≤ n.factorial := by sorry
theorem numbers_3 (n : Nat) : n.choose 1 = n := by sorry
theorem numbers_4 (n : Nat) : n.choose n = 1 := by sorry
theorem numbers_5 : Nat.choose 10 3 = 120 := by sorry
theorem numbers_6 : Nat.gcd 84 36 = 12 := by sorry
theorem numbers_7 : Nat.Prime 101 := by sorry
theorem numbers_8 : ¬ Nat.Prime 91 := by sorry
theorem numbers_9 (a b : Nat) (h : a ∣ b) : Nat.gcd a b = a := by sorry
theorem numbers_10 (a b : Nat) (ha : 0 < a) : 0 < Nat.gcd a b := by sorry
theorem numbers_11 (a b c : Nat) : Nat.gcd (a * c) (b * c) = Nat.gcd a b * c := by sorry
theorem numbers_12 (a b n : Nat) (h : a ≡ b [MOD n]) (c : Nat) : a + c ≡ b + c [MOD n] := by sorry
theorem numbers_13 (a b c d n : Int) (h : a ≡ b [ZMOD n]) (k : c ≡ d [ZMOD n]) : a * c ≡ b * d
    [ZMOD n] := by sorry
theorem numbers_14 : 7 ^ 2023 % 10 = 3 := by sorry
theorem numbers_15 (n : Nat) : (n ^ 3 + 2 * n) % 3 = 0 := by sorry
theorem numbers_16 (n : Nat) : 3 ∣ 4 ^ n - 1 := by sorry
theorem numbers_17 (n : Nat) : 8 ∣ 9 ^ n - 1 := by sorry
theorem numbers_18 (n : Nat) : 5 ∣ 2 ^ (4 * n + 1) + 3 := by sorry
theorem numbers_19 (n : Nat) (h : 1 ≤ n) : 2 ^ n ∣ 4 ^ n := by sorry

/-! ## Induction -/

theorem induction_1 (n : Nat) (h : 5 ≤ n) : n ^ 2 < 2 ^ n := by sorry
theorem induction_2 (n : Nat) (h : 4 ≤ n) : 2 ^ n < n.factorial := by sorry
theorem induction_3 (n : Nat) : ∑ i ∈ Finset.range n, i * (i + 1) * 3 = (n - 1) * n * (n + 1) :=
    by sorry
theorem induction_4 (n : Nat) : 4 * ∑ i ∈ Finset.range (n + 1), i ^ 3 = (n * (n + 1)) ^ 2 := by
    sorry
theorem induction_5 (n : Nat) : ∑ i ∈ Finset.range n, 3 ^ i * 2 = 3 ^ n - 1 := by sorry
theorem induction_6 (a : Nat → Nat) (h0 : a 0 = 2) (h : ∀ n, a (n + 1) = 3 * a n) (n : Nat) : a n
    = 2 * 3 ^ n := by sorry
theorem induction_7 (a : Nat → Int) (h0 : a 0 = 1) (h1 : a 1 = 3) (h : ∀ n, a (n + 2) = 2 * a (n +
    1) - a n) (n : Nat) : a n = 2 * n + 1 := by sorry
theorem induction_8 (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n) (n : Nat) : f n = f 0 := by sorry
theorem induction_9 (F : Nat → Nat) (h0 : F 0 = 0) (h1 : F 1 = 1) (h : ∀ n, F (n + 2) = F (n + 1)
    + F n) : F 10 = 55 := by sorry
theorem induction_10 (F : Nat → Nat) (h0 : F 0 = 0) (h1 : F 1 = 1) (h : ∀ n, F (n + 2) = F (n + 1)
    + F n) (n : Nat) : ∑ i ∈ Finset.range n, F i + 1 = F (n + 1) := by sorry

/-! ## Order -/

theorem order_1 (a b c : Rat) (h : a < b) (k : 0 < c) : a / c < b / c := by sorry
theorem order_2 (x y : Rat) (hx : 0 < x) (hy : 0 < y) (h : x < y) : 1 / y < 1 / x := by sorry
theorem order_3 (a b c d : Rat) (h : a < b) (k : c < d) : a + c < b + d := by sorry
theorem order_4 (a b : Rat) : |a * b| = |a| * |b| := by sorry
theorem order_5 (a b : Rat) : |a| - |b| ≤ |a - b| := by sorry
theorem order_6 (x : Rat) (h : |x| < 1) : x ^ 2 < 1 := by sorry
theorem order_7 (x : Rat) : x ^ 2 + x + 1 > 0 := by sorry
theorem order_8 (a b c : Rat) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : 9 ≤ (a + b + c) * (1 / a +
    1 / b + 1 / c) := by sorry
theorem order_9 (a b c : Rat) (h : a + b + c = 1) : 1 / 3 ≤ a ^ 2 + b ^ 2 + c ^ 2 := by sorry
theorem order_10 (a b x y : Rat) : (a * x + b * y) ^ 2 ≤ (a ^ 2 + b ^ 2) * (x ^ 2 + y ^ 2) := by
    sorry
theorem order_11 (a b : Rat) (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ^ 2 ≤ b ^ 2) : a ≤ b := by sorry
theorem order_12 (x : Rat) (h : 0 ≤ x) (k : x ≤ 1) : x ^ 2 ≤ x := by sorry
theorem order_13 (a b : Int) (h : a < b) : a + 1 ≤ b := by sorry
theorem order_14 (x y : Rat) (h : x < y) : ∃ z, x < z ∧ z < y := by sorry
theorem order_15 (x : Rat) (h : ∀ e, 0 < e → x ≤ e) : x ≤ 0 := by sorry

/-! ## Equations -/

theorem equations_more_1 (x y : Int) (h : x ^ 2 + y ^ 2 = 0) : x = 0 ∧ y = 0 := by sorry
theorem equations_more_2 (x y : Rat) (h : x + y = 5) (k : x * y = 6) : x ^ 2 + y ^ 2 = 13 := by
    sorry
theorem equations_more_3 (x : Rat) (h : x + 1 / x = 3) (hx : x ≠ 0) : x ^ 2 + 1 / x ^ 2 = 7 := by
    sorry
theorem equations_more_4 (a b c : Rat) (ha : a ≠ 0) (h : a * b = a * c) : b = c := by sorry
theorem equations_more_5 (x : Int) (h : x * x = x) : x = 0 ∨ x = 1 := by sorry
theorem equations_more_6 (x y : Nat) (h : x * y = 12) (k : x + y = 7) : x = 3 ∨ x = 4 := by sorry
theorem equations_more_7 (x y : Int) (h : 2 * x + 3 * y = 7) (k : x - y = 1) : x = 2 ∧ y = 1 := by
    sorry
theorem equations_more_8 (x y z : Rat) (h1 : x + y = 3) (h2 : y + z = 5) (h3 : z + x = 4) : x + y
    + z = 6 := by sorry
theorem equations_more_9 (n : Nat) (h : n * n = 49) : n = 7 := by sorry
theorem equations_more_10 (x : Rat) (h : (x - 1) * (x - 2) = 0) (k : x ≠ 1) : x = 2 := by sorry
theorem equations_more_11 (a b : Nat) (h : a + b = 0) : a = 0 := by sorry
theorem equations_more_12 (x y : Int) (h : x - y = 3) (k : x ^ 2 - y ^ 2 = 21) : x + y = 7 := by
    sorry
