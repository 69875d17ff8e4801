/-
# The language: recursion

Structural, well-founded, mutual, nested and partial recursion, with the lemmas and the induction
principles that Lean derives from the definitions.
-/
set_option linter.all false

namespace LangRecursion

/-! ## Structural -/

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
example : fib 15 = 610 := by decide
theorem fib_add_two (n : Nat) : fib (n + 2) = fib n + fib (n + 1) := rfl
theorem fib_pos : ∀ n, 0 < n → 0 < fib n
  | 1, _ => by decide
  | n + 2, _ => by
    have := fib_pos (n + 1) (by omega)
    rw [fib_add_two]; omega
theorem fib_le (n : Nat) : fib n ≤ 2 ^ n := by
  induction n using fib.induct with
  | case1 => decide
  | case2 => decide
  | case3 n ih1 ih2 => rw [fib_add_two]; simp only [Nat.pow_succ] at *; omega
def lookup (k : Nat) : List (Nat × α) → Option α
  | [] => none
  | (k', v) :: rest => if k = k' then some v else lookup k rest
example : lookup 2 [(1, "a"), (2, "b")] = some "b" := rfl
def merge : List Nat → List Nat → List Nat
  | [], ys => ys
  | xs, [] => xs
  | x :: xs, y :: ys => if x ≤ y then x :: merge xs (y :: ys) else y :: merge (x :: xs) ys
example : merge [1, 3] [2, 4] = [1, 2, 3, 4] := by simp [merge]

/-! ## Well-founded -/

def log2 (n : Nat) : Nat := if h : n ≤ 1 then 0 else log2 (n / 2) + 1
example : log2 8 = 3 := by simp [log2]
example : log2 8 = 3 := by decide +kernel
theorem log2_le (n : Nat) : log2 n ≤ n := by
  unfold log2
  split
  · omega
  · have := log2_le (n / 2)
    omega
theorem log2_le' (n : Nat) : log2 n ≤ n := by
  induction n using log2.induct with
  | case1 n h => rw [log2]; simp [h]
  | case2 n h ih => rw [log2]; simp only [h, dite_false]; omega
@[semireducible] def halvings (n : Nat) : Nat := if h : n = 0 then 0 else halvings (n / 2) + 1
example : halvings 8 = 4 := by decide
example : halvings 8 = 4 := rfl
def gcd (a b : Nat) : Nat := if h : b = 0 then a else gcd b (a % b)
termination_by b
decreasing_by exact Nat.mod_lt _ (Nat.pos_of_ne_zero h)
theorem gcd_zero (a : Nat) : gcd a 0 = a := by rw [gcd]; simp
example : gcd 12 18 = 6 := by decide +kernel
def gcd' (a b : Nat) : Nat := if h : b = 0 then a else
  have : a % b < b := Nat.mod_lt _ (Nat.pos_of_ne_zero h)
  gcd' b (a % b)
def digits (n : Nat) : List Nat := if n < 10 then [n] else digits (n / 10) ++ [n % 10]
example : digits 123 = [1, 2, 3] := by simp [digits]
def down (i n : Nat) : List Nat := if i < n then i :: down (i + 1) n else []
termination_by n - i
example : down 2 5 = [2, 3, 4] := by simp [down]
def interleave : List α → List α → List α
  | [], ys => ys
  | x :: xs, ys => x :: interleave ys xs
termination_by xs ys => xs.length + ys.length
example : interleave [1, 2] [3, 4] = [1, 3, 2, 4] := by simp [interleave]
def ack : Nat → Nat → Nat
  | 0, m => m + 1
  | n + 1, 0 => ack n 1
  | n + 1, m + 1 => ack n (ack (n + 1) m)
termination_by n m => (n, m)
example : ack 1 2 = 4 := by simp [ack]
theorem ack_pos (n m : Nat) : 0 < ack n m := by
  induction n, m using ack.induct with
  | case1 m => rw [ack]; omega
  | case2 n ih => rw [ack]; exact ih
  | case3 n m _ ih => rw [ack]; exact ih
mutual
def isE (n : Nat) : Bool := if n = 0 then true else isO (n - 1)
def isO (n : Nat) : Bool := if n = 0 then false else isE (n - 1)
end
example : isE 4 = true := by simp [isE, isO]
def keep (p : Nat → Bool) : List Nat → List Nat
  | [] => []
  | x :: xs => if p x then x :: keep p xs else keep p xs
theorem keep_length (p : Nat → Bool) : ∀ l : List Nat, (keep p l).length ≤ l.length
  | [] => Nat.le_refl _
  | x :: xs => by
    have := keep_length p xs
    rw [keep]
    split <;> simp only [List.length_cons] <;> omega
def quicksort : List Nat → List Nat
  | [] => []
  | p :: xs => quicksort (keep (· < p) xs) ++ [p] ++ quicksort (keep (· ≥ p) xs)
termination_by l => l.length
decreasing_by all_goals simp only [List.length_cons]; exact Nat.lt_succ_of_le (keep_length _ _)
/-- info: [1, 2, 3, 4, 5] -/
#guard_msgs in #eval quicksort [3, 1, 2, 5, 4]
theorem no_infinite_descent (P : Nat → Prop) (h : ∀ n, P n → ∃ m, m < n ∧ P m) (n : Nat) : ¬P n := fun hn =>
  let ⟨m, hm, hP⟩ := h n hn
  no_infinite_descent P h m hP
termination_by n

/-! ## Mutual and nested inductive types -/

inductive Rose (α : Type) where
  | mk (a : α) (cs : List (Rose α))
def Rose.sum : Rose Nat → Nat
  | .mk a cs => a + sumList cs
where
  sumList : List (Rose Nat) → Nat
    | [] => 0
    | r :: rs => r.sum + sumList rs
example : (Rose.mk 1 [.mk 2 [], .mk 3 []]).sum = 6 := by simp [Rose.sum, Rose.sum.sumList]
def Rose.size : Rose α → Nat
  | .mk _ cs => 1 + (cs.map fun c => c.size).sum
def Rose.depth : Rose α → Nat
  | .mk _ cs => 1 + (cs.attach.map fun ⟨c, _⟩ => c.depth).foldl max 0
def Rose.mapR (f : α → β) : Rose α → Rose β
  | .mk a cs => .mk (f a) (cs.map (·.mapR f))
/-- info: (3, 2) -/
#guard_msgs in #eval let r := Rose.mk 1 [.mk 2 [], .mk 3 []]; (r.size, (r.mapR (· + 1)).depth)
inductive Exp where
  | num (n : Int)
  | plus (a b : Exp)
  | neg (e : Exp)
def Exp.eval : Exp → Int
  | num n => n
  | plus a b => a.eval + b.eval
  | neg e => -e.eval
def Exp.flip : Exp → Exp
  | num n => num n
  | plus a b => plus b.flip a.flip
  | neg e => neg e.flip
theorem Exp.eval_flip (e : Exp) : e.flip.eval = e.eval := by
  induction e with
  | num n => rfl
  | plus a b iha ihb => simp only [flip, eval, iha, ihb]; omega
  | neg e ih => simp only [flip, eval, ih]
mutual
inductive Tm where
  | var (n : Nat)
  | app (f : Tm) (args : Tms)
inductive Tms where
  | nil
  | cons (t : Tm) (ts : Tms)
end
mutual
def Tm.vars : Tm → Nat
  | .var _ => 1
  | .app f args => f.vars + args.vars
def Tms.vars : Tms → Nat
  | .nil => 0
  | .cons t ts => t.vars + ts.vars
end
example : (Tm.app (.var 0) (.cons (.var 1) .nil)).vars = 2 := by simp [Tm.vars, Tms.vars]
mutual
theorem Tm.vars_pos : (t : Tm) → 0 < t.vars
  | .var _ => by simp [Tm.vars]
  | .app f args => by have := f.vars_pos; simp only [Tm.vars]; omega
end

/-! ## Without a proof of termination -/

partial def collatz (n : Nat) : Nat :=
  if n ≤ 1 then 0 else if n % 2 = 0 then collatz (n / 2) + 1 else collatz (3 * n + 1) + 1
/-- info: 111 -/
#guard_msgs in #eval collatz 27
def whileLoop (n : Nat) : Nat := Id.run do
  let mut x := n
  let mut c := 0
  while x > 1 do
    x := x / 2
    c := c + 1
  return c
/-- info: 6 -/
#guard_msgs in #eval whileLoop 100

/-! ## The principles themselves -/

theorem two_mul' (n : Nat) : 2 * n = n + n := by
  induction n using Nat.strongRecOn with
  | _ n ih => omega
theorem acc_lt (n : Nat) : Acc (· < ·) n := by
  induction n using Nat.strongRecOn with
  | _ n ih => exact ⟨_, ih⟩
theorem wf_measure (f : α → Nat) : WellFounded fun a b => f a < f b := (measure f).wf
theorem wf_lex : WellFounded (Prod.Lex (· < ·) (· < ·) : Nat × Nat → Nat × Nat → Prop) := WellFoundedRelation.wf
theorem sizeOf_cons (a : Nat) (l : List Nat) : sizeOf l < sizeOf (a :: l) := by simp; omega
example (a b : Nat) (l : List Nat) (h : a ∈ l) : sizeOf a < sizeOf (b :: l) := by
  have := List.sizeOf_lt_of_mem h; simp only [List.cons.sizeOf_spec]; omega

end LangRecursion
