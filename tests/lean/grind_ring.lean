/-
# `grind`: commutative rings

Goals that native `grind` closes over the embedded core library with its ring solver; each is also a goal that stock Lean
states and closes.
-/
set_option linter.all false

/-! ## Identities over the integers -/

section int
variable (a b c d x y z : Int)
example : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
example : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by grind
example : (a + b) * (a - b) = a ^ 2 - b ^ 2 := by grind
example : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by grind
example : a ^ 3 - b ^ 3 = (a - b) * (a ^ 2 + a * b + b ^ 2) := by grind
example : (a + b) ^ 5 = a ^ 5 + 5 * a ^ 4 * b + 10 * a ^ 3 * b ^ 2 + 10 * a ^ 2 * b ^ 3 + 5 * a * b ^ 4 + b ^ 5 := by grind
example : (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) = (a * c - b * d) ^ 2 + (a * d + b * c) ^ 2 := by grind
example : a ^ 3 + b ^ 3 + c ^ 3 - 3 * a * b * c = (a + b + c) * (a ^ 2 + b ^ 2 + c ^ 2 - a * b - b * c - c * a) := by grind
example : (a + b + c) ^ 4 = (a + b + c) ^ 2 * (c + b + a) ^ 2 := by grind
example : (x - y) * (y - z) * (z - x) = x * y ^ 2 - x ^ 2 * y + y * z ^ 2 - y ^ 2 * z + z * x ^ 2 - z ^ 2 * x := by grind

/-! ## Consequences of equations -/

example (h : a = b + 2) : a ^ 2 = b ^ 2 + 4 * b + 4 := by grind
example (h : 2 * a = 2 * b) : a ^ 2 = b ^ 2 := by grind
example (h : a + b = 5) (k : a - b = 1) : a * b = 6 := by grind
example (h : a + b = 7) (k : a * b = 10) : a ^ 2 + b ^ 2 = 29 := by grind
example (h : x + y + z = 3) (h2 : x ^ 2 + y ^ 2 + z ^ 2 = 5) (h3 : x ^ 3 + y ^ 3 + z ^ 3 = 7) : x ^ 4 + y ^ 4 + z ^ 4 = 9 := by grind
example (h : x + y = 4) (k : x * y = 4) : (x - y) ^ 2 = 0 := by grind
example (h : a = 2) (k : a ^ 2 = 5) : False := by grind
example (h : x ^ 2 = 3 * x - 1) : x ^ 3 = 8 * x - 3 := by grind
example (h : a * b = 1) (k : a * c = 1) : b = c := by grind
example (h : x * y = 0) (k : x + y = 1) : x ^ 2 + y ^ 2 = 1 := by grind
example (f : Int → Int) (h : f ((a + b) ^ 2) = 3) : f (a ^ 2 + 2 * a * b + b ^ 2) = 3 := by grind
example (f : Int → Int) (h : f a * b = 2) (k : a = c) : f c * b = 2 := by grind
end int

/-! ## Naturals -/

section nat
variable (a b c d : Nat)
example : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
example : (a + 1) * (a + 2) = a ^ 2 + 3 * a + 2 := by grind
example (h : a = b + 3) : a ^ 2 = b ^ 2 + 6 * b + 9 := by grind
example (h : 2 * a = 2 * b) : a = b := by grind
example (h : a + b = 5) (k : a = b + 1) : a * b = 6 := by grind
example (f : Nat → Nat) (h : f (a + 1 + b + 1) = 3) : f (b + 2 + a) = 3 := by grind
example (h : a * b = c) (k : b * a = d) : c = d := by grind
example (h : a * b = 3) (k : b * a = 4) : False := by grind
example (h : a &&& 1 = 1) (k : a = 4) : False := by grind
end nat

/-! ## Any commutative ring -/

section ring
open Lean.Grind
variable {R : Type} [CommRing R] (a b c : R)
example : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
example (h : a + b = c) (k : a - b = 3) : a ^ 2 - b ^ 2 = 3 * c := by grind
example (h : a * b = 1) (k : b * c = 1) : a = c := by grind
example (h : a ^ 2 = 1) : a ^ 4 = 1 := by grind
end ring
