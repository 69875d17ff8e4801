/-
# Small tactics of Mathlib, and `field_simp`

Every statement and proof here is accepted by stock Lean with Mathlib.
-/

/-! ## `field_simp` -/

example (x : ℚ) (h : 0 < x) : x + 1 / x - 2 = (x - 1) ^ 2 / x := by field_simp; ring
example (x : ℚ) (h : x ≠ 0) : x + 1 / x - 2 = (x - 1) ^ 2 / x := by field_simp; ring
example (x y : ℚ) (h : x ≠ 0) (k : y ≠ 0) : 1 / x + 1 / y = (x + y) / (x * y) := by
  field_simp
  ring
example (a b : ℚ) (ha : 0 < a) (hb : 0 < b) : a / b + b / a - 2 = (a - b) ^ 2 / (a * b) := by
  field_simp
  ring
example (a b : ℚ) (h : b ≠ 0) (k : a / b = 3) : a = 3 * b := by
  field_simp at k
  linarith
example (x : ℚ) (h : x ≠ 0) (k : x + x⁻¹ = 3) : x ^ 2 + 1 = 3 * x := by
  field_simp at k
  linarith

/-! ## Goals in another order -/

example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  exacts [hp, hq]
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  swap
  · exact hq
  · exact hp
example (p q r : Prop) (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  refine ⟨?_, ?_, ?_⟩
  pick_goal 3
  exacts [hr, hp, hq]

/-! ## Rewriting -/

example (f : ℕ → ℕ) (h : ∀ x, f x = x + 1) : (fun x => f (f x)) = fun x => x + 1 + 1 := by
  simp_rw [h]
example (a b c : ℤ) : a + b - c = b + (a - c) := by abel
example (a b c : ℕ) (h : a ≤ b) (k : b ≤ c) : a ≤ c := by
  trans b
  · exact h
  · exact k
example (a b : ℕ) (p : ℕ → Prop) (h : p (a + b)) : p (b + a) := by
  convert h using 1
  omega
example (a b : ℤ) (h : a = b) : a ^ 2 + 1 = b ^ 2 + 1 := by
  apply_fun (fun x => x ^ 2 + 1) at h
  exact h

/-! ## `gcongr` -/

example (a b c : ℤ) (h : a ≤ b) : a + c ≤ b + c := by gcongr
example (a b c d : ℚ) (h : a ≤ b) (hc : 0 ≤ c) : c * a + d ≤ c * b + d := by gcongr
example (a b : ℚ) (h : a ≤ b) (ha : 0 ≤ a) : a ^ 3 ≤ b ^ 3 := by gcongr
example (a b c : ℚ) (h : a < b) (hc : 0 < c) : a / c < b / c := by gcongr

/-! ## Symmetry -/

example (a b : ℕ) (h : a = b) : b = a := by
  symm
  exact h
example (p q : Prop) (h : p ∧ q) : q ∧ p := by
  symm
  exact h

/-! ## Names for terms, occurrences, lists of rules -/

example (a b : ℕ) (h : a + b = 5) : b + a = 5 := by
  set s := a + b with hs
  rw [Nat.add_comm, ← hs]
  exact h
example (a b : ℕ) (h : a + b = 5) : a + b = 5 := by
  set s : ℕ := a + b
  exact h
example (a b : ℕ) (h : a + b = 5) : a + b = 5 := by
  set s := a + b with ← hs
  rw [← hs] at h ⊢
  exact h
example (a b : ℕ) (h : b = a) (k : b = 3) : a = 3 := by
  simp_rw [← h]
  exact k
example (a b : ℕ) (h : a = b) (k : a + 0 = 3) : b = 3 := by
  simp_rw [h, Nat.add_zero] at k
  exact k
example (a : ℕ) (h : a = 2) : a * a + a = 6 := by
  nth_rewrite 1 [h]
  nth_rw 1 [h]
  rw [h]
example (a : ℕ) (h : a = 2) : a * a + a = 6 := by
  nth_rw 1 3 [h]
  rw [h]
example : True := by
  trivial
  exacts []
example (a b c d : ℤ) (h : a = b) (k : c = d) : a - 2 * c = b - 2 * d := by
  linear_combination h - 2 * k
example (a b : ℚ) (h : a = b) : a / 2 = b / 2 := by linear_combination h / 2
example (a b : ℤ) (h : a = b) : -a + 1 = -b + 1 := by linear_combination (-h)

/-! ## A negated equation of truth values as a rule of `simp` -/

example (b : Bool) (h : ¬b = true) : (if b then 1 else 2) = 2 := by
  simp only [h]
  rfl
example (b : Bool) (h : ¬b = false) : b = true := by simp only [h]
