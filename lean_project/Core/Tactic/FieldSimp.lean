/-
# `field_simp`

Contract: `field_simp [lemmas] at h` makes one quotient of sums, products and powers of quotients and
clears the denominators of equations. A denominator has to be seen not to be zero: by a hypothesis,
by its sign, or by evaluation. What is left is for `ring`.
-/
prelude
import Core.Algebra.Field
import Core.Tactic.NormNum
import Core.Tactic.Positivity
set_option linter.all false

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
