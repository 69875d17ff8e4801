/-
# Tactics of first-order reasoning

Contract: `use`, with Mathlib's syntax.
-/
prelude
import Core.Meta.Util
import Core.Classical
set_option linter.all false

namespace Leanmath.Tactic
open Lean Meta Elab

/-! ## `use` -/

syntax (name := use) "use" term,+ : tactic
/-- After `use`: close what is true by `rfl`, `trivial` or an assumption. -/
def useDischarge : TacticM Unit := do
  let g ← Tactic.getMainGoal
  match ← attemptTac (Tactic.evalTactic (← `(tactic| with_reducible first | rfl | trivial | assumption | (intros; trivial)))) with
  | _ => return ()
def useTerms : List Syntax → TacticM Unit
  | .nil => return ()
  | .cons e es => do
    let e : Term := ⟨e⟩
    let goal ← whnfR (← getTarget)
    if headConst goal == ``Exists || !listIsNil es then
      Tactic.evalTactic (← `(tactic| refine ⟨$e, ?_⟩))
    else
      firstOf "use: the term fits neither the goal nor the first argument of its constructor" [
        (do Tactic.evalTactic (← `(tactic| exact $e))),
        (do Tactic.evalTactic (← `(tactic| refine ⟨$e, ?_⟩)))]
    useTerms es
@[tactic use] def evalUse : Tactic.Tactic := fun stx => do
  let args := (stx.getArg 1).getArgs.getSepElems
  useTerms args.toList
  match ← Tactic.getGoals with
  | .nil => return ()
  | _ => useDischarge
end Leanmath.Tactic
