/-
# `grind`: lists and options, and what users mark

Goals that native `grind` closes over the embedded core library by instantiating facts of the library, or of the user.
-/
set_option linter.all false

section lists
variable (l m k : List Nat) (a b : Nat) (f : Nat → Nat)
example : (l ++ m).length = m.length + l.length := by grind
example : (a :: l).length = l.length + 1 := by grind
example : (l.map f ++ m.reverse).length = l.length + m.length := by grind
example : a ∈ l ++ m ↔ a ∈ m ∨ a ∈ l := by grind
example (h : a ∈ l) : a ∈ b :: l := by grind
example (h : a ∈ l) : f a ∈ l.map f := by grind
example (h : a ∈ l.reverse ++ m) (k : a ∉ m) : a ∈ l := by grind
example : ([] ++ l).map f ++ [] = l.map f := by grind
example (h : l ++ m = k) : (l ++ (m ++ l)).length = (k ++ l).length := by grind
end lists

section options
variable (o : Option Nat) (a b : Nat)
example (h : o.isSome = true) : o ≠ none := by grind
example (h : o = some a) : o.getD b = a := by grind
example (h : o.isNone = true) : o.isSome = false := by grind [cases Option]
end options

/-! ## Marks -/

@[grind] def double (n : Nat) : Nat := n + n
example : double 3 = 6 := by grind
example (n : Nat) (h : double n = 4) : n = 2 := by grind
@[grind ←] theorem dvd_double (a b : Nat) (h : a ∣ b) : a ∣ 2 * b := Nat.dvd_trans h ⟨2, Nat.mul_comm 2 b⟩
@[grind =>] theorem not_both (a b : Nat) (h : a < b) (k : b < a) : False := absurd h (Nat.lt_asymm k)
@[grind intro] inductive Evenly : Nat → Prop
  | zero : Evenly 0
  | step {n : Nat} : Evenly n → Evenly (n + 2)
example : Evenly 4 := by grind
@[grind cases] inductive Colour
  | red
  | green
example (c : Colour) : c = .red ∨ c = .green := by grind
example (a b : Nat) (h : a ∣ b) (k : b ∣ a) : a = b := by grind [Nat.dvd_antisymm]
example (p q : Prop) (h : p ∨ q) (hp : ¬p) : q := by grind only

/-! ## Its procedures alone -/

example (x y : Int) (h : x < y) : x + 1 ≤ y := by lia
example (x y : Int) (h : 2 * x = y) (k : y = 3) : False := by lia
example (x y : Nat) (h : x % 4 = 3) : x % 2 = 1 := by lia
example (x y : Int) (h : x + y = 5) (k : x - y = 1) : x * y = 6 := by grobner
example (x y : Rat) (h : x < y) : 2 * x < 2 * y := by grind_linarith
