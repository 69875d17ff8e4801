/-
# `interval_cases`

Contract: `interval_cases x` splits into one goal for each value of the natural number or integer `x`
between the best bounds that the hypotheses state (also inside conjunctions and under negation);
`interval_cases h : x` keeps the equation as `h`. If `x` is a term, it is replaced by its values.
-/
prelude
import Core.Tactic.NormNum.Eval
import Core.Int.Order
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false

namespace Leanmath.IntervalCases
open Lean Meta Elab Ring

/-! ## The chain of cases -/

theorem nat_step {P : Prop} (x l : Nat) (h : l ≤ x) (here : x = l → P) (next : l + 1 ≤ x → P) : P :=
  (Nat.eq_or_lt_of_le h).elim (fun e => here e.symm) next
theorem nat_end {P : Prop} (x l : Nat) (h : l ≤ x) (h' : x < l) : P := absurd h (Nat.not_le_of_gt h')
theorem int_step {P : Prop} (x l : Int) (h : l ≤ x) (here : x = l → P) (next : l + 1 ≤ x → P) : P :=
  (Int.lt_or_eq_of_le h).elim next (fun e => here e.symm)
theorem int_end {P : Prop} (x l : Int) (h : l ≤ x) (h' : x < l) : P := absurd h (Int.not_le_of_gt h')
theorem nat_lt_of_le {x u : Nat} (h : x ≤ u) : x < u + 1 := Nat.lt_succ_of_le h
theorem int_lt_of_le {x u : Int} (h : x ≤ u) : x < u + 1 := Int.lt_add_one_of_le h
theorem nat_pos_of_ne {x : Nat} (h : x ≠ 0) : 1 ≤ x := Nat.pos_of_ne_zero h
theorem nat_mod_lt (a : Nat) {m : Nat} (h : Nat.ble 1 m = true) : a % m < m := Nat.mod_lt a (Nat.le_of_ble_eq_true h)

/-! ## Bounds -/

/-- The best bounds so far: `lower ≤ x` and `x < upper`, with proofs. -/
structure Bounds where
  lower : Option (Int × Lean.Expr) := none
  upper : Option (Int × Lean.Expr) := none
def Bounds.addLower (b : Bounds) (v : Int) (pf : Lean.Expr) : Bounds :=
  match b.lower with
  | some (w, _) => if w < v then { b with lower := some (v, pf) } else b
  | none => { b with lower := some (v, pf) }
def Bounds.addUpper (b : Bounds) (v : Int) (pf : Lean.Expr) : Bounds :=
  match b.upper with
  | some (w, _) => if v < w then { b with upper := some (v, pf) } else b
  | none => { b with upper := some (v, pf) }
/-- Whose cases are to be made. -/
structure Target where
  t : NumType
  x : Lean.Expr
def Target.numeral (s : Target) (v : Int) : MetaM Lean.Expr := constant s.t.type (Q.ofInt v)
/-- The value of a closed side of a relation, when the kernel can compute it. -/
def valueOf? (s : Target) (e : Lean.Expr) : MetaM (Option Int) := do
  if e.hasFVar || e.hasExprMVar then return none
  match ← (NormNum.eval s.t e).run with
  | some v => if v.pf?.isNone && v.q.den == 1 then return some v.q.num else return none
  | none => return none
def Target.isX (s : Target) (e : Lean.Expr) : MetaM Bool := do
  if e.eqv s.x then return true
  if headConst e == headConst s.x && !e.hasExprMVar && headConst e != .anonymous then withReducible (isDefEq e s.x) else return false
def le (s : Target) (a b : Lean.Expr) : MetaM Lean.Expr := mkAppM ``LE.le (Array.mkArray2 a b)
def lt (s : Target) (a b : Lean.Expr) : MetaM Lean.Expr := mkAppM ``LT.lt (Array.mkArray2 a b)
def addLe (s : Target) (b : Bounds) (v : Int) (pf : Lean.Expr) : MetaM Bounds := do
  return b.addLower v (NormNum.withType (← le s (← s.numeral v) s.x) pf)
def addLt (s : Target) (b : Bounds) (v : Int) (pf : Lean.Expr) : MetaM Bounds := do
  return b.addUpper v (NormNum.withType (← lt s s.x (← s.numeral v)) pf)
def succLt (s : Target) (pf : Lean.Expr) : MetaM Lean.Expr :=
  mkAppM (if s.t.isNat then ``nat_lt_of_le else ``int_lt_of_le) (Array.mkArray1 pf)
/-- Bounds from `a ≤ b` (`strict`: `a < b`), with its proof. -/
def fromOrder (s : Target) (b : Bounds) (strict : Bool) (l r pf : Lean.Expr) : MetaM Bounds := do
  if ← s.isX r then
    match ← valueOf? s l with
    | some v => addLe s b (if strict then v + 1 else v) pf
    | none => return b
  else if ← s.isX l then
    match ← valueOf? s r with
    | some v => if strict then addLt s b v pf else addLt s b (v + 1) (← succLt s pf)
    | none => return b
  else return b
partial def fromProp (s : Target) (b : Bounds) (p pf : Lean.Expr) : MetaM Bounds := do
  let p := p.consumeMData
  let f := headConst p
  let a := p.getAppArgs
  if f == ``And && a.size == 2 then
    let b ← fromProp s b (getI a 0) (mkApps (cst ``And.left) [getI a 0, getI a 1, pf])
    fromProp s b (getI a 1) (mkApps (cst ``And.right) [getI a 0, getI a 1, pf])
  else if f == ``Eq && a.size == 3 then
    let one (l r : Lean.Expr) (pf : Lean.Expr) (b : Bounds) : MetaM Bounds := do
      if ← s.isX l then
        match ← valueOf? s r with
        | some v => do
          let h := mkApps (cst (if s.t.isNat then ``Nat.le_of_eq else ``Int.le_of_eq)) [l, r, pf]
          let h' := mkApps (cst (if s.t.isNat then ``Nat.le_of_eq else ``Int.le_of_eq)) [r, l, ← mkEqSymm pf]
          addLt s (← addLe s b v h') (v + 1) (← succLt s h)
        | none => return b
      else return b
    if !(isConst (getI a 0) ``Nat || isConst (getI a 0) ``Int) then return b
    let b ← one (getI a 1) (getI a 2) pf b
    one (getI a 2) (getI a 1) (← mkEqSymm pf) b
  else if (f == ``LE.le || f == ``LT.lt) && a.size == 4 then
    if (getI a 0).eqv s.t.type then fromOrder s b (f == ``LT.lt) (getI a 2) (getI a 3) pf else return b
  else if (f == ``GE.ge || f == ``GT.gt) && a.size == 4 then
    if (getI a 0).eqv s.t.type then fromOrder s b (f == ``GT.gt) (getI a 3) (getI a 2) pf else return b
  else if f == ``Ne && a.size == 3 && s.t.isNat then
    if (← s.isX (getI a 1)) && natLit? (getI a 2) == some 0 then addLe s b 1 (mkApps (cst ``nat_pos_of_ne) [s.x, pf])
    else return b
  else match not? p with
    | some q => do
      let f := headConst q
      let a := q.getAppArgs
      if a.size == 4 && (getI a 0).eqv s.t.type then
        let neg (strict : Bool) (l r : Lean.Expr) : MetaM Bounds := do
          let lem := match s.t.isNat, strict with
            | true, true => ``Nat.le_of_not_lt
            | true, false => ``Nat.lt_of_not_le
            | false, true => `Int.le_of_not_lt
            | false, false => `Int.lt_of_not_ge
          let h ← mkAppM lem (Array.mkArray1 pf)
          fromOrder s b (!strict) r l h
        if f == ``LE.le then neg false (getI a 2) (getI a 3)
        else if f == ``LT.lt then neg true (getI a 2) (getI a 3)
        else if f == ``GE.ge then neg false (getI a 3) (getI a 2)
        else if f == ``GT.gt then neg true (getI a 3) (getI a 2)
        else return b
      else if f == ``Eq && a.size == 3 && s.t.isNat && (← s.isX (getI a 1)) && natLit? (getI a 2) == some 0 then
        addLe s b 1 (mkApps (cst ``nat_pos_of_ne) [s.x, pf])
      else return b
    | none => return b
def findBounds (s : Target) : MetaM Bounds := do
  let mut b : Bounds := {}
  if s.t.isNat then
    b ← addLe s b 0 (.app (cst ``Nat.zero_le) s.x)
    match binOp? s.x ``HMod.hMod with
    | some (_, a, m) =>
      match ← valueOf? s m with
      | some v =>
        if 0 < v then
          b ← addLt s b v (mkApps (cst ``nat_mod_lt) [a, m, NormNum.reflTrue])
      | none => b := b
    | none => b := b
  for (h, p) in ← propHyps do
    b ← fromProp s b p (.fvar h)
  return b

/-! ## Cases -/

/-- The proof that `lower ≤ x` leads to the goal, with one hole for each value below `upper`. -/
partial def chain (s : Target) (goal : Lean.Expr) (tag : Name) (v u : Int) (hl hu : Lean.Expr) (acc : List MVarId) : MetaM (Lean.Expr × List MVarId) := do
  checkInterrupt
  let l ← s.numeral v
  if v < u then
    let eq := NormNum.mkEqType s.t.type s.x l
    let m ← mkFreshExprSyntheticOpaqueMVar (.forallE `h eq goal .default) tag
    let (rest, acc) ← chain s goal tag (v + 1) u (.bvar 0) hu (match m with | .mvar id => id :: acc | _ => acc)
    let next := Lean.Expr.lam `h (← le s (← s.numeral (v + 1)) s.x) rest .default
    return (mkApps (cst (if s.t.isNat then ``nat_step else ``int_step)) [goal, s.x, l, hl, m, next], acc)
  else
    return (mkApps (cst (if s.t.isNat then ``nat_end else ``int_end)) [goal, s.x, l, hl, hu], acc)
/-- The goals for all values of `x`, as `x = v → goal`. -/
def splitGoal (g : MVarId) (x : Lean.Expr) : MetaM (List MVarId) := g.withContext do
  let type ← instantiateMVars (← whnfR (← inferType x))
  match numType? type with
  | none => failWith m!"interval_cases: {x} is neither a natural number nor an integer"
  | some t =>
    if t.isRat then fail "interval_cases works on Nat and Int"
    let s : Target := ⟨t, x⟩
    let b ← findBounds s
    match b.lower, b.upper with
    | some (l, hl), some (u, hu) =>
      if l + 2000 < u then fail "interval_cases: more than 2000 cases"
      let goal ← instantiateMVars (← g.getType)
      if !(← isProp goal) then fail "interval_cases: the goal is not a proposition"
      let (pf, gs) ← chain s goal (← g.getTag) l (if u < l then l else u) hl hu []
      let pf ← (if u < l then empty s goal l u hl hu else pure pf)
      g.assign pf
      return listReverse gs
    | none, _ => failWith m!"interval_cases: no lower bound of {x} among the hypotheses"
    | _, none => failWith m!"interval_cases: no upper bound of {x} among the hypotheses"
where
  /-- The bounds contradict each other. -/
  empty (s : Target) (goal : Lean.Expr) (l u : Int) (hl hu : Lean.Expr) : MetaM Lean.Expr := do
    let lu ← lt s (← s.numeral u) (← s.numeral l)
    let hlt ← mkAppM (if s.t.isNat then ``Nat.lt_trans else ``Int.lt_trans) (Array.mkArray2 hu (← mkDecideProof lu))
    return mkApps (cst (if s.t.isNat then ``nat_end else ``int_end)) [goal, s.x, ← s.numeral l, hl, hlt]

syntax (name := intervalCases) "interval_cases " (atomic(ident " : "))? term : tactic
/-- The hypotheses that are bounds of `x` by themselves: they become trivial. -/
def ownBounds (x : Lean.Expr) : MetaM (List FVarId) := do
  let mut r : List FVarId := []
  for (h, p) in ← propHyps do
    let f := headConst p
    let a := p.getAppArgs
    if (f == ``LE.le || f == ``LT.lt || f == ``GE.ge || f == ``GT.gt) && a.size == 4 then
      let l := getI a 2
      let u := getI a 3
      if (l.eqv x && !u.hasFVar) || (u.eqv x && !l.hasFVar) then r := h :: r
  return r
/-- Rewrite the goal and all other hypotheses by the equation `h`. -/
def rewriteBy (h : FVarId) : TacticM Unit := Tactic.withMainContext do
  let e := mkIdent (← h.getUserName)
  let r ← Tactic.mkSimpContext (← `(tactic| simp only [$e:ident])) false .simp false getSimpTheorems
  let hs := listFilter (fun k => !(k == h)) ((← propHyps).map (·.1))
  let g ← Tactic.getMainGoal
  let (res, _) ← simpGoal g (r.ctx.setFailIfUnchanged false) r.simprocs none true hs.toArray simpStats
  match res with
  | some (_, g) => Tactic.replaceMainGoal [g]
  | none => Tactic.replaceMainGoal []
@[tactic intervalCases] def evalIntervalCases : Tactic.Tactic := fun stx => Tactic.withMainContext do
  let name? := if (stx.getArg 1).getNumArgs == 0 then none else some ((stx.getArg 1).getArg 0).getId
  let x ← Tactic.elabTerm (stx.getArg 2) none false
  let x ← instantiateMVars x
  let g ← Tactic.getMainGoal
  let isVar := match x with
    | .fvar _ => true
    | _ => false
  let bounds ← ownBounds x
  let gs ← splitGoal g x
  let mut out : List MVarId := []
  for g in gs do
    let name := match name? with
      | some n => n
      | none => `h_val
    let (h, g) ← g.intro name
    if isVar && name?.isNone then
      let g ← g.tryClearMany (bounds.toArray)
      match ← subst? g h with
      | some g => out := g :: out
      | none => out := g :: out
    else
      -- a term, or a variable that is to stay: its values are rewritten everywhere
      let rest ← runOn g do
        let _ ← attemptTac (rewriteBy h)
        if name?.isNone then
          match ← Tactic.getGoals with
          | .cons g _ => Tactic.replaceMainGoal [← g.tryClear h]
          | .nil => return ()
      match rest with
      | .nil => out := out
      | .cons g _ => out := g :: out
  Tactic.replaceMainGoal (listReverse out)
end Leanmath.IntervalCases
