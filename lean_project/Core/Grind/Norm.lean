/-
# `grind`: the preprocessor

Contract: the one registration of the rewriting rules with which native `grind` normalises
hypotheses before it works on them (the native extension accepts a single registration), and the
lemmas that it instantiates by pattern.
-/
prelude
import Core.Grind.Logic
import Core.Grind.Semiring
import Core.Grind.NatLinear
import Core.Grind.NatLinear
set_option linter.all false

theorem Lean.Grind.Nat.lt_eq (a b : Nat) : (a < b) = (a + 1 ≤ b) := rfl
theorem Lean.Grind.Int.lt_eq (a b : Int) : (a < b) = (a + 1 ≤ b) := rfl
theorem Lean.Grind.ge_eq {α} [LE α] (a b : α) : (a ≥ b) = (b ≤ a) := rfl
theorem Lean.Grind.gt_eq {α} [LT α] (a b : α) : (a > b) = (b < a) := rfl

open Lean.Grind in
init_grind_norm
  /- before the subterms -/
  |
  /- after the subterms -/
  iff_eq heq_eq_eq eq_self
  and_true true_and and_false false_and _root_.and_assoc
  ite_true ite_false ite_true_false ite_false_true ite_self dite_eq_ite
  Lean.Grind.forall_and forall_false Lean.Grind.forall_true
  Lean.Grind.exists_const Lean.Grind.exists_or Lean.Grind.exists_prop Lean.Grind.exists_and_left Lean.Grind.exists_and_right
  Lean.Grind.cond_eq_ite
  Bool.or_false Bool.or_true Bool.false_or Bool.true_or Bool.or_eq_true Bool.or_assoc
  Bool.and_false Bool.and_true Bool.false_and Bool.true_and Bool.and_eq_true Bool.and_assoc
  Bool.not_not Bool.not_true Bool.not_false Bool.not_eq_true' Bool.not_eq_false'
  decide_eq_true_eq decide_not
  beq_iff_eq ne_eq
  Function.const_apply Function.comp_apply
  Lean.Grind.Nat.lt_eq Lean.Grind.Int.lt_eq Lean.Grind.ge_eq Lean.Grind.gt_eq
