/-
# `grind`: rational numbers

Goals that native `grind` closes over the embedded core library for rationals: the ring solver with inverses, orders, and
linear arithmetic over ordered fields; each is also a goal that stock Lean states and closes.
-/
set_option linter.all false

section ring
variable (a b c x y z : Rat)
example : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
example : (a - b) * (a + b) = a ^ 2 - b ^ 2 := by grind
example (h : a + b = 5) (k : a - b = 1) : a * b = 6 := by grind
example (h : 2 * a = 3) : a = 3 / 2 := by grind
example (h : a ≠ 0) : a * a⁻¹ = 1 := by grind
example (h : a ≠ 0) : (a * b) / a = b := by grind
example : a / 2 + a / 2 = a := by grind
example : a / 3 + a / 6 = a / 2 := by grind
example (h : x / y = 2) (k : y = 3) : x = 6 := by grind
example (h : x + y / 3 = 2) (k : y = 3) : x = 1 := by grind
example (f : Rat → Rat) (h : f (x + y) = 3) : f (y + x) = 3 := by grind
example (h : a * b = 1) (k : a * c = 1) : b = c := by grind
example (h : a ≠ 0) (k : a * b = a * c) : b = c := by grind
example (h : a ≠ 0) (hb : b ≠ 0) : 1 / a + 1 / b = (a + b) / (a * b) := by grind
example (h : 3 * x + 4 * y = 18) (k : 2 * x - y = 1) : x = 2 ∧ y = 3 := by grind
end ring

section order
variable (a b c x y z : Rat) (p : Prop)
example (h : x ≤ y) (k : y < 3) : x < 3 := by grind
example (h : x + y ≤ 3) (k : 2 * x > 7) : y < 0 := by grind
example (h : x < y) : x ≠ y := by grind
example (h : 2 * x ≤ 2 * y) : x ≤ y := by grind
example (h : x / 2 ≤ y / 3) : 3 * x ≤ 2 * y := by grind
example (h : x / 2 < y / 3) : 3 * x < 2 * y := by grind
example (h : x / 2 = y / 3) (k : y > 0) : x > 0 := by grind
example (h : a ≤ b) (k : b ≤ a) : a = b := by grind
example (h : ¬a ≤ b) : b < a := by grind
example (h : ¬a < b) (k : a < b ∨ a < c) : c > a := by grind
example (h : a < b) (k : b < c) (l : c < a) : False := by grind
example (h : a ≤ b + 1) (k : b < c + 2) : a < c + 3 := by grind
example (h : a < b) (k : a < b + 1 → p) : p := by grind
example (h : a + b ≤ 3) (k : 2 * b - a ≤ 4) (l : b > 3) : False := by grind
example (h : a * b ≤ 3) (k : b * a * 2 > 6) : False := by grind
example (h : 2 * a = b + 1) (k : 3 * b + c = 4 * a) : c = 2 - b := by grind
example (h : a ≤ b ∨ a ≤ c) (hb : b < 1) (hc : c < 1) : a < 1 := by grind
end order

/-! ## Closed numbers -/

section numbers
variable (x y : Rat) (f : Rat → Rat)
example (h : ∀ x : Rat, (x - 1 : Rat) ≠ 0 → (f x : Rat) = 2 * x / (x - 1)) : (f 4 : Rat) = 8 / 3 := by grind
example : (3 : Rat)⁻¹ * 3 = 1 := by grind
example : (2 / 3 : Rat) ^ 4 = 16 / 81 := by grind
example : (2 : Rat) ^ (-3 : Int) = 1 / 8 := by grind
example : (2 / 3 : Rat) ^ (-4 : Int) = 81 / 16 := by grind
example : ((5 : Int) : Rat) / 10 = 1 / 2 := by grind
example : ((-5 : Int) : Rat) / 10 = -(1 / 2) := by grind
example : ((7 : Nat) : Rat) - 1 / 2 = 13 / 2 := by grind
example : (123456789 / 987654321 : Rat) * (987654321 / 123456789) = 1 := by grind
example (h : f ((2 : Rat)⁻¹ + 3⁻¹) = x) : f (5 / 6) = x := by grind
example (h : f (1 / 3 - 1 / 2) = x) : f (-(1 / 6)) = x := by grind
example (h : f ((-8) * 2⁻¹) = x) : f (-4) = x := by grind
example (h : f ((-3) ^ (-2 : Int)) = x) : f (1 / 9) = x := by grind
example (h : f 0⁻¹ = x) : f 0 = x := by grind
example (h : f (3 / 0) = x) : f 0 = x := by grind
example (h : f ((3 : Int) : Rat) = x) : f (6 / 2) = x := by grind
example (h : f ((3 : Nat) : Rat) = x) : f (6 / 2) = x := by grind
example (h : f (((2 : Rat) / 3 + 1 / 3 - 4)⁻¹) = x) : f (-1 / 3) = x := by grind
example (h : f ((-(3 / 4 : Rat) * 2)⁻¹) = x) : f (-2 / 3) = x := by grind
example (h : f (((1 / 2 : Rat) ^ 3)⁻¹) = x) : f 8 = x := by grind
example (h : f (((1 / 2 : Rat) ^ (3 : Int) - 1)⁻¹) = x) : f (-8 / 7) = x := by grind
example (h : f (((3 : Int) + (4 : Nat) : Rat)⁻¹) = x) : f (1 / 7) = x := by grind
example (h : f ((2 ^ 200 / 3 ^ 100 : Rat)⁻¹ * 2 ^ 200) = x) : f (3 ^ 100) = x := by grind
example (h : ∀ x, x ≠ 0 → f x = 1 / x) : f (2 / 3) = 3 / 2 := by grind
example (h : ∀ x, f x = x / (x + 1)) : f 3 - f 1 = 1 / 4 := by grind
example (h : ∀ x, f x = (x ^ 2 - 1) / (x + 4)) : f (1 / 2) = -1 / 6 := by grind
example (h : ((-3 : Int) : Rat) = x) : x = -3 := by grind
example (h : x = ((0 : Int) : Rat)) : x = 0 := by grind
example (h : x = 0.5) : 2 * x = 1 := by grind
example (h : x ≤ 0.25) : 4 * x ≤ 1 := by grind
example (h : x * 1.5e3 = 3) : x = 0.002 := by grind
example (h : f 0.75 = x) : f (3 / 4) = x := by grind
end numbers

section fields
open Lean.Grind
variable {α : Type} [Field α] [IsCharP α 0] (x y : α) (f : α → α)
example : (3 : α)⁻¹ * 3 = 1 := by grind
example : (2 / 3 : α) ^ 4 = 16 / 81 := by grind
example : (5 : α) / 10 = 1 / 2 := by grind
example : ((7 : Nat) : α) - 1 / 2 = 13 / 2 := by grind
example : ((-7 : Int) : α) - 1 / 2 = -(15 / 2) := by grind
example (h : f (2 / 4) = 3) : f (1 / 2) = 3 := by grind
example (h : f (2⁻¹ + 3⁻¹) = x) : f (5 / 6) = x := by grind
example (h : f (1 / 3 - 1 / 2) = x) : f (-(1 / 6)) = x := by grind
example (h : f ((1 / 2) ^ 3) = x) : f (1 / 8) = x := by grind
example (h : f 0⁻¹ = x) : f 0 = x := by grind
example (h : f ((2 / 3 + 1 / 3 - 4)⁻¹) = x) : f (-1 / 3) = x := by grind
example (h : f ((-(3 / 4) * 2)⁻¹) = x) : f (-2 / 3) = x := by grind
example (h : f (((1 / 2) ^ (-3 : Int) + 1)⁻¹) = x) : f (1 / 9) = x := by grind
example (h : f (((3 : Int) + (4 : Nat) : α)⁻¹) = x) : f (1 / 7) = x := by grind
example (h : ∀ x, f x = x / (x + 1)) : f 3 - f 1 = 1 / 4 := by grind
example (h : 2 * x = 2 * y) : x = y := by grind
end fields

/-! ## Casts of naturals, and disequalities -/

section casts
variable (p q r : Rat) (x y : Nat)
example : (0 : Rat) ≤ (x : Rat) + 1 := by grind
example (h : (x : Rat) + p ≤ 0) : p ≤ 0 := by grind
example (h : x = y) : (x : Rat) ≤ y := by grind
example (h : x = y) (k : (x : Rat) ≤ p) (l : p < (y : Rat)) : False := by grind -lia -ring -linarith
example (h : p = q) (k : 2 * p + r ≠ 2 * q + r) : False := by grind -ring
example (h : 2 * p = 3 * q) (k : r = p + q) (l : 3 * r ≠ 5 * p) : False := by grind -ring
end casts

section modules
open Lean.Grind
variable {M : Type} [IntModule M] (a b c : M)
example (h : a = b) : 2 • a + c = 2 • b + c := by grind
example (h : a + b = c) : 2 • a = 2 • c - 2 • b := by grind
variable [NoNatZeroDivisors M]
example (h : 2 • a = 2 • b) : a = b := by grind
example (h : 2 • a = 3 • b) (k : c = a + b) : 3 • c = 5 • a := by grind
end modules
