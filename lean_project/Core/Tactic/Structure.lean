/-
# Tactics of bookkeeping and propositional search

Contract: `set`, `existsi`, `lift`, `nth_rewrite`, `zify`, `choose`, `split_ifs`, `cases'`, `induction'`, `tauto`, `aesop` (a small
search only), with Mathlib's syntax.
-/
prelude
import Core.Tactic.Basic
import Core.Int.Order
set_option linter.all false

namespace Leanmath.Tactic
open Lean Meta Elab

/-! ## `set`, `existsi`, `lift`, `zify` -/

syntax (name := setTac) "set " ident (" : " term)? " := " term (" with " (" ← ")? ident)? : tactic
@[macro setTac] def expandSet : Macro := fun stx => do
  let a : Ident := ⟨stx.getArg 1⟩
  let v : Term := ⟨stx.getArg 4⟩
  let t : Term ← match part? stx 2 1 with
    | some t => pure ⟨t⟩
    | none => `(_)
  let replaced ← `(tactic| (let $a:ident : $t := $v; try rewrite [show $v = $a from rfl] at *))
  match part? stx 5 2 with
  | none => return replaced
  | some h =>
    let h : Ident := ⟨h⟩
    let reversed := !((stx.getArg 5).getArg 1).isNone
    let l : Term := ⟨if reversed then v.raw else a.raw⟩
    let r : Term := ⟨if reversed then a.raw else v.raw⟩
    `(tactic| ($replaced; have $h:ident : $l = $r := rfl))

syntax (name := existsi) "existsi " term,+ : tactic
macro_rules
  | `(tactic| existsi $e:term) => `(tactic| refine Exists.intro $e ?_)
  | `(tactic| existsi $e:term, $es:term,*) => `(tactic| existsi $e; existsi $es,*)

syntax (name := liftTac) "lift " ident " to " term (" using " term)? : tactic
macro_rules
  | `(tactic| lift $x:ident to $_t:term using $h:term) => `(tactic| obtain ⟨$x:ident, h⟩ := Int.eq_ofNat_of_zero_le $h; subst h)
  | `(tactic| lift $x:ident to $t:term) => `(tactic| lift $x:ident to $t using (show (0 : Int) ≤ $x by first | assumption | omega))

syntax (name := nthRewrite) "nth_rewrite " num+ Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
syntax (name := nthRw) "nth_rw " num+ Lean.Parser.Tactic.rwRuleSeq (Lean.Parser.Tactic.location)? : tactic
@[macro nthRewrite] def expandNthRewrite : Macro := fun stx => do
  let ns : Array Term := (stx.getArg 1).getArgs.map fun n => ⟨n⟩
  let rules : TSyntax ``Lean.Parser.Tactic.rwRuleSeq := ⟨stx.getArg 2⟩
  return atLocation (← `(tactic| rewrite (occs := .pos [$ns,*]) $rules:rwRuleSeq)) (stx.getArg 3)
@[macro nthRw] def expandNthRw : Macro := fun stx => do
  let rewriting : TSyntax `tactic := ⟨stx.setKind ``nthRewrite⟩
  `(tactic| ($rewriting; with_reducible try rfl))

syntax (name := zify) "zify" (Lean.Parser.Tactic.simpArgs)? (Lean.Parser.Tactic.location)? : tactic
macro_rules
  | `(tactic| zify $[$l:location]?) => `(tactic| zify [] $[$l:location]?)
  | `(tactic| zify [$args,*] $[$l:location]?) =>
    `(tactic| simp only [← Int.natCast_inj, ← Int.ofNat_le, ← Int.ofNat_lt, Int.natCast_add, Int.natCast_mul, Int.natCast_pow, ne_eq, ge_iff_le, gt_iff_lt, Int.natCast_ofNat, $args,*] $[$l:location]?)

syntax (name := choose) "choose " ident ident " using " term : tactic
macro_rules
  | `(tactic| choose $f:ident $h:ident using $e:term) => `(tactic| obtain ⟨$f:ident, $h:ident⟩ := Classical.skolem.mp $e)

/-! ## `split_ifs` -/

/-- The first condition of an `if` in a term, none of its bound variables loose. -/
partial def findIf? (e : Expr) : Option Expr :=
  match e with
  | .app f a =>
    if (e.isAppOfArity ``ite 5 || e.isAppOfArity ``dite 5) && !(getI e.getAppArgs 1).hasLooseBVars then
      match findIf? (getI e.getAppArgs 1) with
      | some c => some c
      | none => some (getI e.getAppArgs 1)
    else match findIf? f with
      | some c => some c
      | none => findIf? a
  | .mdata _ e => findIf? e
  | .lam _ t b _ => match findIf? t with
    | some c => some c
    | none => findIf? b
  | .forallE _ t b _ => match findIf? t with
    | some c => some c
    | none => findIf? b
  | .letE _ t v b _ => match findIf? v with
    | some c => some c
    | none => findIf? b
  | .proj _ _ e => findIf? e
  | _ => none
/-- Reduce every `if` whose condition or its negation is a hypothesis. -/
def reduceIfsAt (loc : Tactic.Location) : TacticM Unit := Tactic.withMainContext do
  let ctx ← SplitIf.getSimpContext
  let _ ← Tactic.simpLocation (ctx.setFailIfUnchanged false) Array.empty (some (← SplitIf.mkDischarge? false)) loc
/-- The first condition to split in the target or the hypotheses of a location. -/
def condAt? (loc : Tactic.Location) : TacticM (Option Expr) := Tactic.withMainContext do
  let inTarget : TacticM (Option Expr) := do return findIf? (← getTarget)
  let inHyps (p : FVarId → TacticM Bool) : TacticM (Option Expr) := do
    let mut r : Option Expr := none
    for (h, t) in ← propHyps do
      if r.isNone then
        if ← p h then r := findIf? t
    return r
  match loc with
  | .wildcard =>
    match ← inTarget with
    | some c => return some c
    | none => inHyps (fun _ => pure true)
  | .targets hs type =>
    let c ← (if type then inTarget else pure none)
    match c with
    | some c => return some c
    | none =>
      let mut ids : List FVarId := []
      for s in hs.toList do
        ids := (← Tactic.getFVarId s) :: ids
      inHyps (fun h => pure (listAny (· == h) ids))
partial def splitIfs (loc : Tactic.Location) (names : IO.Ref (List Name)) (done : List Expr) : TacticM Unit := Tactic.withMainContext do
  checkInterrupt
  match ← condAt? loc with
  | none => if listIsNil done then fail "split_ifs: no if-then-else to split" else return ()
  | some c =>
    let c := match not? c with
      | some p => p
      | none => c
    if listAny (·.eqv c) done then return ()
    let known := listAny (fun (p : FVarId × Expr) => p.2.eqv c || p.2.eqv (.app (cst ``Not) c)) (← propHyps)
    let split : TacticM Unit := do
      if !known then
        let name ← (match ← Ref.get names with
          | .nil => Core.mkFreshUserName `h
          | .cons n ns => do
            Ref.set names ns
            pure n : MetaM Name)
        let h := mkIdent name
        let cs ← Term.exprToSyntax c
        Tactic.evalTactic (← `(tactic| by_cases $h:ident : $cs))
    let g ← Tactic.getMainGoal
    let mut out : List MVarId := []
    for g in ← runOn g split do
      let gs ← runOn g do
        reduceIfsAt loc
        match ← Tactic.getUnsolvedGoals with
        | .nil => return ()
        | _ => splitIfs loc names (c :: done)
      out := out ++ gs
    Tactic.replaceMainGoal out
/-- The names in `with a b _`. -/
def withNames (stx : Syntax) : List Name :=
  (stx.getArg 1).getArgs.toList.map fun s => if s.isIdent then s.getId else if (s.getArg 0).isIdent then (s.getArg 0).getId else `_
syntax (name := splitIfsTac) "split_ifs" (Lean.Parser.Tactic.location)? (" with" (ppSpace colGt (ident <|> "_"))*)? : tactic
@[tactic splitIfsTac] def evalSplitIfs : Tactic.Tactic := fun stx => do
  splitIfs (Tactic.expandOptLocation (stx.getArg 1)) (← Ref.mk (withNames (stx.getArg 2))) []

/-! ## `cases'`, `induction'` -/

/-- Rename, in order, the hypotheses that a goal has and the old context had not. -/
def nameNew (old : List FVarId) (names : List Name) (g : MVarId) : MetaM (MVarId × List Name) := g.withContext do
  let mut g := g
  let mut names := names
  for h in ← allHyps do
    let n ← h.getUserName
    if n.hasMacroScopes && !listAny (· == h) old then
      match names with
      | .nil => names := []
      | .cons m ms =>
        names := ms
        if m != `_ then
          g ← g.rename h m
  return (g, names)
def runNaming (tac : TacticM Unit) (names : List Name) : TacticM Unit := Tactic.withMainContext do
  let old ← allHyps
  let g ← Tactic.getMainGoal
  let gs ← runOn g tac
  let mut out : List MVarId := []
  let mut names := names
  for g in gs do
    let (g, rest) ← nameNew old names g
    names := rest
    out := out ++ [g]
  Tactic.replaceMainGoal out
syntax (name := casesPrime) "cases' " term (" with" (ppSpace colGt (ident <|> "_"))+)? : tactic
@[tactic casesPrime] def evalCasesPrime : Tactic.Tactic := fun stx => do
  let e : Term := ⟨stx.getArg 1⟩
  runNaming (do Tactic.evalTactic (← `(tactic| cases $e:term))) (withNames (stx.getArg 2))
syntax (name := inductionPrime) "induction' " term (" with" (ppSpace colGt (ident <|> "_"))+)? (" generalizing" (ppSpace colGt ident)+)? : tactic
@[tactic inductionPrime] def evalInductionPrime : Tactic.Tactic := fun stx => do
  let e : Term := ⟨stx.getArg 1⟩
  let gen := ((stx.getArg 3).getArg 1).getArgs
  runNaming (do
      if gen.size == 0 then Tactic.evalTactic (← `(tactic| induction $e:term))
      else
        let xs : Array Term := gen.map fun s => ⟨s⟩
        Tactic.evalTactic (← `(tactic| induction $e:term generalizing $xs*)))
    (withNames (stx.getArg 2))

/-! ## `tauto` -/

theorem imp_eq_or (p q : Prop) : (p → q) = (¬p ∨ q) := propext Classical.imp_iff_not_or
theorem iff_eq_or (p q : Prop) : (p ↔ q) = ((p ∧ q) ∨ (¬p ∧ ¬q)) := propext
  ⟨fun h => (Classical.em p).imp (fun hp => ⟨hp, h.mp hp⟩) (fun np => ⟨np, fun hq => np (h.mpr hq)⟩),
   fun h => h.elim (fun h => iff_of_true h.1 h.2) (fun h => iff_of_false h.1 h.2)⟩
/-- Negation normal form: implications and equivalences between propositions become disjunctions. -/
def nnfProc : Simp.Simproc := fun e => do
  match e with
  | .forallE _ d b _ =>
    if !b.hasLooseBVars && (← isProp d) && (← isProp b) then
      let new := mkApps (cst ``Or) [.app (cst ``Not) d, b]
      return .visit { expr := new, proof? := some (mkApps (cst ``imp_eq_or) [d, b]) }
    else return .continue
  | _ =>
    if e.isAppOfArity ``Iff 2 then
      let p := getI e.getAppArgs 0
      let q := getI e.getAppArgs 1
      let notE (p : Expr) : Expr := .app (cst ``Not) p
      let new := mkApps (cst ``Or) [mkApps (cst ``And) [p, q], mkApps (cst ``And) [notE p, notE q]]
      return .visit { expr := new, proof? := some (mkApps (cst ``iff_eq_or) [p, q]) }
    else pushNegProc e
/-- Split conjunctions, existence statements and disjunctions until every branch contradicts itself. -/
partial def tautoLoop : TacticM Unit := Tactic.withMainContext do
  checkInterrupt
  if ← succeeds (Tactic.evalTactic (← `(tactic| contradiction))) then return ()
  let hyps ← propHyps
  let splittable (names : List Name) : Option (FVarId × Expr) := listFind? (fun (p : FVarId × Expr) => listAny (· == headConst p.2) names) hyps
  let next := match splittable [``And, ``Exists, ``Iff] with
    | some h => some h
    | none => splittable [``Or]
  match next with
  | none => fail "tauto failed: a branch stays open"
  | some (h, _) =>
    let g ← Tactic.getMainGoal
    let subgoals ← g.cases h Array.empty false none
    for s in subgoals.toList do
      let rest ← runOn s.toInductionSubgoal.mvarId tautoLoop
      if !listIsNil rest then fail "tauto failed"
    Tactic.replaceMainGoal []
def tauto : TacticM Unit := Tactic.focus do
  let first ← attemptTac (Tactic.evalTactic (← `(tactic| intros; first | assumption | contradiction | exact True.intro | with_reducible rfl)))
  match first with
  | some _ => return ()
  | none =>
    Tactic.evalTactic (← `(tactic| intros))
    let t ← getTarget
    if !isConst t ``False then
      Tactic.evalTactic (← `(tactic| refine Classical.byContradiction fun _ => ?_))
    let _ ← attemptTac (do simpWithProcs (← mkProcs (some nnfProc) none) .wildcard)
    match ← Tactic.getUnsolvedGoals with
    | .nil => return ()
    | _ => tautoLoop
syntax (name := tautoTac) "tauto" : tactic
@[tactic tautoTac] def evalTauto : Tactic.Tactic := fun _ => tauto

/-! ## `aesop` -/

/-- A small search: simplification with everything, introduction of connectives, cases of hypotheses. -/
partial def aesopLoop (fuel : Nat) : TacticM Unit := Tactic.withMainContext do
  checkInterrupt
  let onAll (n : Nat) : TacticM Unit := do
    for g in ← Tactic.getUnsolvedGoals do
      let rest ← runOn g (aesopLoop n)
      if !listIsNil rest then fail "aesop failed"
    Tactic.setGoals []
  match fuel with
  | 0 => fail "aesop failed: too deep"
  | Nat.succ n =>
    firstOf "aesop failed" [
      (do Tactic.evalTactic (← `(tactic| first | assumption | rfl | contradiction | trivial))),
      (do
        Tactic.evalTactic (← `(tactic| simp_all))
        onAll n),
      (do
        Tactic.evalTactic (← `(tactic| intro _))
        onAll n),
      (do
        Tactic.evalTactic (← `(tactic| apply And.intro))
        onAll n),
      (do
        Tactic.evalTactic (← `(tactic| apply Iff.intro))
        onAll n),
      (do
        let hyps ← propHyps
        match listFind? (fun (p : FVarId × Expr) => listAny (· == headConst p.2) [``And, ``Exists, ``Or]) hyps with
        | none => fail "nothing to split"
        | some (h, _) =>
          let g ← Tactic.getMainGoal
          let subgoals ← g.cases h Array.empty false none
          Tactic.setGoals (subgoals.toList.map fun s => s.toInductionSubgoal.mvarId)
          onAll n),
      (do
        Tactic.evalTactic (← `(tactic| apply Or.inl))
        onAll n),
      (do
        Tactic.evalTactic (← `(tactic| apply Or.inr))
        onAll n)]
syntax (name := aesopTac) "aesop" : tactic
@[tactic aesopTac] def evalAesop : Tactic.Tactic := fun _ => Tactic.focus (aesopLoop 12)
end Leanmath.Tactic
