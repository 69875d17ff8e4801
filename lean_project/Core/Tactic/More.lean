/-
# Small tactics under Mathlib's names

Contract: `exacts`, `swap`, `pick_goal`, `simp_rw`, `abel`, `trans`, `convert`, `congr!`, `apply_fun`, `gcongr`, with
Mathlib's syntax. `gcongr` knows sums, differences, products, quotients and powers; `apply_fun` works at hypotheses;
`convert` compares by `congr`.
-/
prelude
import Core.Algebra.Field
import Core.Tactic.Basic
import Core.Tactic.Positivity
import Core.Tactic.Ring
import Core.Tactic.NormNum
set_option linter.all false

namespace Leanmath.Tactic
open Lean Elab

syntax (name := exacts) "exacts " "[" term,* "]" : tactic
@[macro exacts] def expandExacts : Macro := fun stx => do
  let es : Syntax.TSepArray [`term] "," := ⟨(stx.getArg 2).getArgs⟩
  let mut steps ← `(tactic| skip)
  for e in es.getElems.toList do
    steps ← `(tactic| ($steps; exact $e))
  `(tactic| ($steps; done))

/-- Goal number `n`, counted from 1, comes first. -/
def pickGoal (n : Nat) : TacticM Unit := do
  let goals ← Tactic.getGoals
  match n, goals.drop (n - 1) with
  | 0, _ => fail "goals are counted from 1"
  | _, [] => fail "there are not so many goals"
  | _, g :: later => Tactic.setGoals (g :: goals.take (n - 1) ++ later)

syntax (name := pickGoalTac) "pick_goal " num : tactic
@[tactic pickGoalTac] def evalPickGoal : Tactic.Tactic := fun stx => pickGoal ((stx.getArg 1).isNatLit?.getD 0)
macro "swap" : tactic => `(tactic| pick_goal 2)

syntax (name := simpRw) "simp_rw " "[" Lean.Parser.Tactic.rwRule,* "]" (Lean.Parser.Tactic.location)? : tactic
@[macro simpRw] def expandSimpRw : Macro := fun stx => do
  let rules : Syntax.TSepArray [``Lean.Parser.Tactic.rwRule] "," := ⟨(stx.getArg 2).getArgs⟩
  let mut steps ← `(tactic| skip)
  for rule in rules.getElems.toList do
    -- the same but for a mark that `simp` knows and rules have not
    let lem : TSyntax ``Lean.Parser.Tactic.simpLemma :=
      mkNode ``Lean.Parser.Tactic.simpLemma (Array.mkArray3 mkNullNode (rule.raw.getArg 0) (rule.raw.getArg 1))
    let step := atLocation (← `(tactic| simp only [$lem:simpLemma])) (stx.getArg 4)
    steps ← `(tactic| ($steps; $step))
  return steps

macro "abel" : tactic => `(tactic| ring)
macro "trans " e:term : tactic => `(tactic| first
  | refine Eq.trans (b := $e) ?_ ?_ | refine Iff.trans (b := $e) ?_ ?_ | refine le_trans (b := $e) ?_ ?_
  | refine lt_trans (b := $e) ?_ ?_ | refine dvd_trans (b := $e) ?_ ?_)
macro "congr!" n:(ppSpace num)? : tactic => match n with
  | some n => `(tactic| congr $(⟨n.raw.getArg 0⟩))
  | none => `(tactic| congr)

syntax (name := convertTac) "convert " term (" using " num)? : tactic
macro_rules
  | `(tactic| convert $e:term) => `(tactic| (refine Eq.mp ?_ $e; congr))
  | `(tactic| convert $e:term using $n:num) => `(tactic| (refine Eq.mp ?_ $e; congr $n))

syntax (name := applyFun) "apply_fun " term " at " ident : tactic
macro_rules
  | `(tactic| apply_fun $f:term at $h:ident) => `(tactic| (replace $h := congrArg $f $h; try dsimp only at $h:ident))

/-! ## `gcongr` -/

syntax (name := gcongrStep) "gcongr_step" : tactic
macro_rules
  | `(tactic| gcongr_step) => `(tactic| with_reducible first
      | assumption
      | exact le_refl _
      | refine add_le_add ?_ ?_
      | refine add_lt_add_of_le_of_lt (le_refl _) ?_
      | refine add_lt_add_of_lt_of_le ?_ (le_refl _)
      | refine add_lt_add ?_ ?_
      | refine sub_le_sub ?_ ?_
      | refine mul_le_mul_of_nonneg_left ?_ (by positivity)
      | refine mul_le_mul_of_nonneg_right ?_ (by positivity)
      | refine mul_lt_mul_of_pos_left ?_ (by positivity)
      | refine mul_lt_mul_of_pos_right ?_ (by positivity)
      | refine mul_le_mul ?_ ?_ (by positivity) (by positivity)
      | refine div_le_div_of_nonneg_right ?_ (by positivity)
      | refine div_lt_div_of_pos_right ?_ (by positivity)
      | refine pow_le_pow_left₀ (by positivity) ?_ _
      | refine pow_lt_pow_left₀ ?_ (by positivity) (by decide)
      | refine neg_le_neg ?_
      | refine neg_lt_neg ?_)
macro "gcongr" : tactic => `(tactic| (gcongr_step; repeat' gcongr_step))

end Leanmath.Tactic

/-!
# `field_simp`

Contract: `field_simp [lemmas] at h` makes one quotient of sums, products and powers of quotients and
clears the denominators of equations. A denominator has to be seen not to be zero: by a hypothesis,
by its sign, or by evaluation. What is left is for `ring`.
-/

section
/-- Denominators: `e ≠ 0`. -/
syntax (name := fieldSimpDischarge) "field_simp_discharge" : tactic
macro_rules
  | `(tactic| field_simp_discharge) => `(tactic| first
      | assumption
      | exact Ne.symm (by assumption)
      | exact ne_of_gt (by first | assumption | positivity)
      | exact ne_of_lt (by assumption)
      | exact mul_ne_zero (by field_simp_discharge) (by field_simp_discharge)
      | exact pow_ne_zero _ (by field_simp_discharge)
      | (norm_num; done))

syntax (name := fieldSimp) "field_simp" (Lean.Parser.Tactic.simpArgs)? (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| field_simp $[$l:location]?) => `(tactic| field_simp [] $[$l:location]?)
  | `(tactic| field_simp [$args,*] $[$l:location]?) => `(tactic| simp (disch := field_simp_discharge) only [inv_eq_one_div,
      div_add_div_same, div_sub_div_same, div_add_div, div_sub_div, div_add', add_div', div_sub', sub_div', neg_div', div_div,
      div_div_eq_mul_div, div_mul_eq_mul_div, mul_div_assoc', div_pow, div_eq_div_iff, div_eq_iff, eq_div_iff, mul_one,
      one_mul, ne_eq, $args,*] $[$l:location]?)
end
