/-
# Tactics that distinguish cases, and `rename'`, `wlog`

Contract: `fin_cases`, `mod_cases`, `rename'` and `wlog` with Mathlib's syntax. `fin_cases` knows memberships of listed
lists and finite sets, of intervals of numbers, and variables over `Fin n` and `Bool`; what it leaves is in no fixed form.
-/
prelude
import Core.Data.FinsetOps
import Core.Fin
import Core.Int.ModEq
import Core.Nat.ModEq
import Core.Tactic.Basic
import Core.Tactic.IntervalCases
set_option linter.all false

namespace Leanmath.Tactic
open Lean Meta Elab

/-! ## `rename'` -/

syntax renameArg := ident " => " ident
syntax (name := renamePrime) "rename' " renameArg,+ : tactic
@[tactic renamePrime] def evalRenamePrime : Tactic.Tactic := fun stx => do
  for s in (stx.getArg 1).getArgs.getSepElems.toList do
    Tactic.withMainContext do
      let h ← Tactic.getFVarId (s.getArg 0)
      let g ← Tactic.getMainGoal
      Tactic.replaceMainGoal [← g.rename h (s.getArg 2).getId]

/-! ## `wlog` -/

syntax (name := wlog) "wlog " ident " : " term (" generalizing" (ppSpace colGt ident)+)? (" with " ident)? : tactic
theorem wlog_of {P G : Prop} (main : P → G) (red : ¬P → G) : G := (Classical.em P).elim main red
/-- First the goal with `¬P` and the statement for all values with `P`; then the goal with `P`. -/
@[tactic wlog] def evalWlog : Tactic.Tactic := fun stx => Tactic.withMainContext do
  let name := (stx.getArg 1).getId
  let p ← Tactic.elabTermEnsuringType (stx.getArg 3) (some (.sort .zero)) false
  let goal ← Tactic.getMainTarget
  let mut chosen : List FVarId := []
  for s in ((stx.getArg 4).getArg 1).getArgs.toList do
    chosen := (← Tactic.getFVarId s) :: chosen
  let known := if (stx.getArg 5).getNumArgs == 0 then `this else ((stx.getArg 5).getArg 1).getId
  let g ← Tactic.getMainGoal
  -- what is named and what depends on it; everything when nothing is named
  let mut ids : List FVarId := []
  for h in ← allHyps do
    let type ← instantiateMVars (← h.getType)
    if listIsNil chosen || listAny (· == h) chosen || listAny (fun x => type.containsFVar x) ids then ids := ids ++ [h]
  let xs := ids.map Lean.Expr.fvar
  let stmt ← mkForallFVars xs.toArray (.forallE name p goal .default) false true false .default
  let main ← mkFreshExprSyntheticOpaqueMVar stmt .anonymous
  let here := mkApps main xs
  let red ← mkFreshExprSyntheticOpaqueMVar (.forallE known stmt (.forallE name (.app (cst ``Not) p) goal .default) .default) .anonymous
  g.assign (mkApps (cst ``wlog_of) [p, goal, here, .app red main])
  match main, red with
  | .mvar m, .mvar r => do
    let (_, r) ← r.intro known
    let (_, r) ← r.intro name
    let mut m ← m.tryClearMany ids.toArray
    for x in ids do
      let n ← g.withContext x.getUserName
      let (_, m') ← m.intro n
      m := m'
    let (_, last) ← m.intro name
    Tactic.replaceMainGoal [r, last]
  | _, _ => fail "wlog failed"

/-! ## `fin_cases`, `mod_cases` -/

/-- One goal for each member of a disjunction; equations for a variable are substituted. -/
partial def splitOr (h : Ident) : TacticM Unit := Tactic.withMainContext do
  let type ← instantiateMVars (← (← Tactic.getFVarId h).getType)
  if headConst type == ``Or then
    let g ← Tactic.getMainGoal
    let gs ← runOn g (do Tactic.evalTactic (← `(tactic| rcases $h:ident with $h:ident | $h:ident)))
    match gs with
    | [a, b] => do
      let as ← runOn a (do Tactic.evalTactic (← `(tactic| try subst $h:ident)))
      let bs ← runOn b (splitOr h)
      Tactic.replaceMainGoal (as ++ bs)
    | _ => Tactic.replaceMainGoal gs
  else if isConst type ``False then Tactic.evalTactic (← `(tactic| exact absurd $h:ident not_false))
  else Tactic.evalTactic (← `(tactic| try subst $h:ident))
syntax (name := finCases) "fin_cases " ident : tactic
@[tactic finCases] def evalFinCases : Tactic.Tactic := fun stx => Tactic.withMainContext do
  let h : Ident := ⟨stx.getArg 1⟩
  let type ← instantiateMVars (← (← Tactic.getFVarId h).getType)
  if headConst type == ``Membership.mem then
    let x ← Term.exprToSyntax (getI type.getAppArgs 4)
    let interval ← attemptTac (do Tactic.evalTactic (← `(tactic|
      (simp only [Finset.mem_range, Finset.mem_Icc, Finset.mem_Ico, Finset.mem_Ioc, Finset.mem_Ioo, List.mem_range] at $h:ident))))
    match interval with
    | some _ => Tactic.evalTactic (← `(tactic| interval_cases $x:term))
    | none =>
      Tactic.evalTactic (← `(tactic| simp only [Finset.mem_insert, Finset.mem_singleton, Finset.notMem_empty, List.mem_cons,
        List.mem_singleton, List.not_mem_nil, or_false] at $h:ident))
      splitOr h
  else if isConst type ``Bool then Tactic.evalTactic (← `(tactic| cases $h:ident))
  else if headConst type == ``Fin then
    Tactic.evalTactic (← `(tactic| (obtain ⟨$h:ident, isLt⟩ := $h:ident; interval_cases $h:ident)))
  else fail "fin_cases: neither a membership nor a variable over Fin n or Bool"

/-- One goal for each member of the disjunction `h`. -/
syntax (name := splitOrTac) "split_or " ident : tactic
@[tactic splitOrTac] def evalSplitOr : Tactic.Tactic := fun stx => splitOr ⟨stx.getArg 1⟩
syntax (name := modCases) "mod_cases " (atomic(ident " : "))? term:71 " % " num : tactic
macro_rules
  | `(tactic| mod_cases $e:term % $n:num) => `(tactic| mod_cases $(mkIdent `H):ident : $e % $n)
  | `(tactic| mod_cases $h:ident : $e:term % $n:num) => do
    let top := Syntax.mkNumLit (toString (n.getNat - 1))
    let mut nat : Term ← `($e ≡ $top [MOD $n])
    let mut int : Term ← `($e ≡ $top [ZMOD $n])
    for i in List.range (n.getNat - 1) do
      let r := Syntax.mkNumLit (toString (n.getNat - 2 - i))
      nat ← `($e ≡ $r [MOD $n] ∨ $nat)
      int ← `($e ≡ $r [ZMOD $n] ∨ $int)
    `(tactic| first
      | (have $h:ident : $nat := (by unfold Nat.ModEq; omega); split_or $h)
      | (have $h:ident : $int := (by unfold Int.ModEq; omega); split_or $h))
end Leanmath.Tactic
