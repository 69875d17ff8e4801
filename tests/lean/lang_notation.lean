/-
# The language: notation, syntax, macros

Every form in which a file extends the language; each declaration is also one that stock Lean accepts.
-/
set_option linter.all false

namespace LangNotation

/-! ## Operators and mixfix notation -/

notation:65 a " ⊞ " b:66 => a + b + 1
example : 1 ⊞ 2 = 4 := rfl
example : 1 ⊞ 2 ⊞ 3 = 8 := rfl
infixl:65 " ⊠ " => fun (a b : Nat) => a * b + 1
example : 2 ⊠ 3 ⊠ 4 = 29 := rfl
infixr:67 " ⋆ " => HAppend.hAppend
example : [1] ⋆ [2] ⋆ [3] = [1, 2, 3] := rfl
infix:50 " ≪ " => fun (a b : Nat) => a + 10 < b
example : 1 ≪ 20 := by decide
prefix:max "√√" => Nat.succ
postfix:max "°" => Nat.succ
example : √√3 = 3° := rfl
notation "⟪" x ", " y "⟫" => (x, y)
example : ⟪1, 2⟫ = (1, 2) := rfl
notation "if₀ " c " then₀ " a => (if c then a else 0)
example : (if₀ 1 = 1 then₀ 5) = 5 := rfl
notation "∑' " x " in " l ", " f => List.sum (List.map (fun x => f) l)
example : (∑' x in [1, 2, 3], x * 2) = 12 := rfl

/-! ## Local and scoped -/

local notation "nn" => Nat
example : nn := 3
namespace Brackets
scoped notation "⦅" x "⦆" => [x, x]
scoped infixl:65 " +' " => Nat.add
end Brackets
section
open Brackets
example : ⦅3⦆ = [3, 3] := rfl
example : 1 +' 2 = 3 := rfl
end
open Brackets in
example : ⦅3⦆ = [3, 3] := rfl
open scoped Brackets in
example : ⦅3⦆ = [3, 3] := rfl

/-! ## Macros -/

macro "three" : term => `(3)
example : three + 1 = 4 := rfl
macro "twice " x:term:max : term => `($x + $x)
example : twice 4 = 8 := rfl
macro "triv" : tactic => `(tactic| first | rfl | trivial | decide)
example : 1 = 1 := by triv
example : 3 < 4 := by triv
macro "claim " n:ident " : " t:term : command => `(theorem $n : $t := by decide)
claim one_one : 1 + 1 = 2
example : 1 + 1 = 2 := one_one
macro "two_defs " a:ident b:ident : command => `(def $a := 1
def $b := 2)
two_defs first_one second_one
example : first_one + second_one = 3 := rfl
set_option hygiene false in
macro "intro_h" : tactic => `(tactic| intro h)
example (p : Prop) : p → p := by intro_h; exact h
/-- Hygiene: the `x` of the macro is not the `x` of its argument. -/
macro "plus_three " e:term:max : term => `(let x := 3; $e + x)
example (x : Nat) : plus_three x = x + 3 := rfl
macro (priority := high) "prio_mac" n:num : term => `($n + 1)
example : prio_mac 3 = 4 := rfl

/-! ## Syntax with repetition, options, categories -/

syntax (name := sumOf) "sum_of " "[" term,+ "]" : term
macro_rules (kind := sumOf)
  | `(sum_of [$x]) => `($x)
  | `(sum_of [$x, $xs,*]) => `($x + sum_of [$xs,*])
example : sum_of [1, 2, 3] = 6 := rfl
syntax "mylist[" term,* "]" : term
macro_rules
  | `(mylist[]) => `([])
  | `(mylist[$x]) => `([$x])
  | `(mylist[$x, $xs,*]) => `($x :: mylist[$xs,*])
example : mylist[1, 2, 3] = [1, 2, 3] := rfl
syntax "all_of " term:max* : term
macro_rules
  | `(all_of) => `(0)
  | `(all_of $x $xs*) => `($x + all_of $xs*)
example : (all_of 1 2 3) = 6 := rfl
syntax "lam " ident+ " => " term : term
macro_rules
  | `(lam $xs* => $b) => `(fun $xs* => $b)
example : (lam a b => a + b : Nat → Nat → Nat) 1 2 = 3 := rfl
syntax "opt_val" ("[" num "]")? : term
macro_rules
  | `(opt_val) => `(0)
  | `(opt_val [$n]) => `($n)
example : opt_val [3] + opt_val = 3 := rfl
syntax "opt_pair" (num)? (str)? : term
macro_rules
  | `(opt_pair $[$n]? $[$s]?) => match n, s with
    | some n, some s => `(($n, $s))
    | some n, none => `(($n, ""))
    | _, _ => `((0, ""))
example : (opt_pair 3 "a") = (3, "a") := rfl
example : (opt_pair) = (0, "") := rfl
syntax "lets " (ident " := " term),* " in " term : term
macro_rules
  | `(lets $[$xs := $vs],* in $b) => `((fun $xs* => $b) $vs*)
example : (lets x := 1, y := 2 in x + y) = 3 := rfl
syntax "tuple! " "[" term,* "]" : term
macro_rules
  | `(tuple! [$xs,*]) => do
    let mut r ← `(())
    for x in xs.getElems do
      r ← `(($x, $r))
    return r
example : tuple! [1, 2] = (2, 1, ()) := rfl
syntax "bars " sepBy1(ident, " | ") : term
macro_rules
  | `(bars $xs|*) => `(fun $xs* => 0)
example : (bars a | b : Nat → Nat → Nat) 1 2 = 0 := rfl
syntax "repeat_tac " num tactic : tactic
macro_rules
  | `(tactic| repeat_tac $n $t) => do
    match n.getNat with
    | 0 => `(tactic| skip)
    | k + 1 => `(tactic| ($t; repeat_tac $(Lean.quote k) $t))
example : True ∧ True ∧ True := by
  repeat_tac 2 apply And.intro trivial
  trivial

declare_syntax_cat arith
syntax num : arith
syntax ident : arith
syntax:50 arith:50 " plus " arith:51 : arith
syntax:60 arith:60 " times " arith:61 : arith
syntax "(" arith ")" : arith
syntax "[arith|" arith "]" : term
macro_rules
  | `([arith| $n:num]) => `($n)
  | `([arith| $x:ident]) => `($x)
  | `([arith| $a plus $b]) => `([arith| $a] + [arith| $b])
  | `([arith| $a times $b]) => `([arith| $a] * [arith| $b])
  | `([arith| ($a)]) => `([arith| $a])
example (x : Nat) : [arith| 1 plus x times 3] = 1 + x * 3 := rfl
example : [arith| (1 plus 2) times 3] = 9 := rfl

/-! ## Macros that compute, names, errors, extension of macros -/

open Lean in
macro "mk_extra " n:ident : command => `(def $(mkIdent (n.getId ++ `extra)) := 5)
mk_extra base
example : base.extra = 5 := rfl
open Lean Macro in
macro "only_num " x:term : term => do
  match x with
  | `($n:num) => `($n)
  | _ => Macro.throwError "not a numeral"
example : (only_num 3) = 3 := rfl
/-- error: not a numeral -/
#guard_msgs in
example := only_num (1 + 2)
syntax "closer" : tactic
macro_rules | `(tactic| closer) => `(tactic| rfl)
macro_rules | `(tactic| closer) => `(tactic| omega)
example (n : Nat) (h : n > 3) : n > 2 := by closer
example : 2 = 2 := by closer
def spread (n : Nat) : Nat := n + 1
@[app_unexpander spread] def unexpandSpread : Lean.PrettyPrinter.Unexpander
  | `($_ $x) => `(SPREAD $x)
  | _ => throw ()
/-- info: SPREAD✝ 3 = 4 : Prop -/
#guard_msgs in
#check spread 3 = 4

end LangNotation
