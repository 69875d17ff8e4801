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
