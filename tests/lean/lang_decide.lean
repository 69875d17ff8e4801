/-
# `decide`, `ac_rfl`, small evaluations

Propositions that evaluation decides: bounded quantifiers, Booleans, `Fin`, lists, arithmetic.
-/
set_option linter.all false

namespace LangDecide

example : ∀ x, x < 10 → x * x < 100 := by decide
example : ∀ x < 10, x * x < 100 := by decide
example : ∀ x ≤ 10, x * x ≤ 100 := by decide
example : ∃ x < 10, x * x = 49 := by decide
example : ∃ x ≤ 10, x * x = 49 := by decide
example : ∀ x : Fin 5, x.val < 5 := by decide
example : ∃ x : Fin 5, x.val = 3 := by decide
example : ∀ x y : Fin 3, x + y = y + x := by decide
example : ∀ b : Bool, (b && true) = b := by decide
example : ∃ b : Bool, b = true := by decide
example : ∀ x ∈ List.range 20, x < 20 := by decide
example : ∀ a b : Bool, (a && b) = (b && a) := by decide
example : ¬ ∃ x < 5, x * x = 7 := by decide
example (p : Prop) [Decidable p] : p ∨ ¬ p := by exact Decidable.em p
instance (n : Nat) : Decidable (∃ k, k < n ∧ k * k = n) := inferInstance
def isSquare (n : Nat) : Bool := decide (∃ k ≤ n, k * k = n)
def cnt (n : Nat) : Nat := go n n
where go (n : Nat) : Nat → Nat
  | 0 => 0
  | k + 1 => (if k ∣ n then 1 else 0) + go n k
termination_by structural k => k
example : cnt 6 = 3 := by decide
example : (3 : Fin 5) + 4 = 2 := by decide
example : (3 : Fin 5) * 4 = 2 := rfl
example : ((3 : Int) ∣ 6) := by decide
example : if 3 ∣ 6 then True else False := by decide
example : (do let x ← some 3; pure (x + 1)) = some 4 := by decide
example : "abc".length = 3 := by rfl
example : 10 = 10 ∧ ¬ (3 = 4) ∨ False := by decide
example : ((1, 2) : Nat × Nat) = (1, 2) := by decide
example : (fun x : Nat => x + 1) 2 = 3 := by decide
example : Nat.gcd 12 18 = 6 := by decide
example : 2 ^ 10 = 1024 := by decide
example : 123456789 * 987654321 = 121932631112635269 := by decide
example : (5 : Int) - 7 = -2 := by decide
example : isSquare 49 = true := by decide
example : isSquare 50 = false := by decide
instance : DecidablePred (fun n : Nat => n % 2 = 0) := fun n => inferInstanceAs (Decidable (n % 2 = 0))
example : (1, 2) ∈ [(1, 2), (3, 4)] := by decide
example : some 2 ∈ [some 1, some 2] := by decide
example : [1] ∈ [[1], [2]] := by decide

/-! ## Modulo associativity and commutativity -/

example (a b c : Nat) : a * b * c = a * (b * c) := by ac_rfl
example (a b c : Nat) : a * b * c + 0 = c * (a * b) := by ac_rfl
example (a b c d : Int) : a + b + c + d = d + (b + c) + a := by ac_rfl
example (a b c d : Nat) (h : a * (b * c) = d) : c * b * a = d := by ac_nf at *
example (p q r : Prop) : (p ∧ q ∧ r) = (r ∧ q ∧ p) := by ac_rfl
example (p q r : Bool) : (p && q && r) = (r && (q && p)) := by ac_rfl
example (a b : Nat) : max a (max b a) = max a b := by ac_rfl
example (a b c : Nat) : Nat.gcd a (Nat.gcd b c) = Nat.gcd c (Nat.gcd a b) := by ac_rfl
example (l m n : List Nat) : l ++ m ++ n = l ++ (m ++ n ++ []) := by ac_rfl

end LangDecide
