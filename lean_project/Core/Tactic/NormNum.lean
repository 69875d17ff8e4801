/-
# `norm_num`

Contract: `norm_num [lemmas] at locations` is `simp` with the same arguments, extended by the evaluation
of closed terms and propositions of arithmetic (`Core.Tactic.NormNum.Eval`). `norm_num1` evaluates only.
-/
prelude
import Core.Tactic.NormNum.Eval
set_option linter.all false

namespace Leanmath.NormNum
open Lean Meta Elab Ring

def arithHeads : List Name := [``HAdd.hAdd, ``HMul.hMul, ``HSub.hSub, ``HDiv.hDiv, ``HMod.hMod, ``HPow.hPow, ``Neg.neg, ``Inv.inv,
  ``Max.max, ``Min.min, `abs, `Nat.cast, `Int.cast, ``Nat.succ, `Nat.pred, `Nat.gcd, `Nat.lcm, `Nat.factorial, `Nat.sqrt, `Nat.choose, `Nat.fib,
  `Int.natAbs, `Int.toNat,
  `OfScientific.ofScientific]
def relationHeads : List Name := [``Eq, ``Ne, ``LE.le, ``LT.lt, ``GE.ge, ``GT.gt, ``Dvd.dvd]
/-- Predicates that are decided by evaluation. -/
def decidedHeads : List Name := [`Even, `Odd, `Nat.Coprime, `Nat.ModEq, `Int.ModEq, `IsCoprime, `Squarefree, `IsSquare]
/-- The type of numbers of an arithmetic term, without inference where it can be read off. -/
def termType (e : Lean.Expr) : MetaM (Option NumType) := do
  let f := headConst e
  if f == `Nat.cast || f == `Int.cast || f == `abs || f == ``HAdd.hAdd || f == ``HMul.hMul || f == ``HSub.hSub ||
      f == ``HDiv.hDiv || f == ``HMod.hMod || f == ``HPow.hPow || f == ``Neg.neg then
    return numType? (getI e.getAppArgs 0)
  else
    return numType? (← whnfR (← inferType e))
def listLit (type : Lean.Expr) : List Lean.Expr → Lean.Expr
  | .nil => .app (.const ``List.nil [.zero]) type
  | .cons a as => mkApps (.const ``List.cons [.zero]) [type, a, listLit type as]
partial def digitsOf (b n : Nat) : List Nat := if n == 0 then [] else (n % b) :: digitsOf b (n / b)
/-- `Nat.digits b n` for closed `b ≥ 2` and `n`. -/
def evalDigits (e : Lean.Expr) : Try (Lean.Expr × Lean.Expr) := do
  let a := e.getAppArgs
  let vb ← eval natT (getI a 0)
  let vn ← eval natT (getI a 1)
  let b := nat vb.q
  Try.guard (decide (2 ≤ b) && vb.pf?.isNone && vn.pf?.isNone)
  let lit := listLit natType ((digitsOf b (nat vn.q)).map mkNatLit)
  return (lit, computed (.app (.const ``List [.zero]) natType) e lit)
def result (p : Lean.Expr) (value : Bool) (pf : Lean.Expr) : Simp.Step :=
  if value then .done { expr := cst ``True, proof? := some (mkApps (cst ``eq_true) [p, pf]) }
  else .done { expr := cst ``False, proof? := some (mkApps (cst ``eq_false) [p, pf]) }
/-- Evaluate a closed term or proposition. -/
def step : Simp.Simproc := fun e => do
  if e.hasFVar || e.hasExprMVar || e.hasLooseBVars then return .continue
  let f := headConst e
  if listAny (· == f) relationHeads then
    match ← (decideProp e).run with
    | some (value, pf) => return result e value pf
    | none => return .continue
  else if listAny (· == f) decidedHeads then
    match ← (decideByEvaluation e).run with
    | some (value, pf) => return result e value pf
    | none => return .continue
  else if f == `Nat.Prime && e.getAppNumArgs == 1 then
    match ← (decidePrime e).run with
    | some (value, pf) => return result e value pf
    | none => return .continue
  else if f == `Nat.digits && e.getAppNumArgs == 2 then
    match ← (evalDigits e).run with
    | some (lit, pf) => return .done { expr := lit, proof? := some pf }
    | none => return .continue
  else if listAny (· == f) arithHeads then
    match ← termType e with
    | none => return .continue
    | some t =>
      match ← (evalTerm t e).run with
      | some (lit, pf) => if lit.eqv e then return .continue else return .done { expr := lit, proof? := some pf }
      | none => return .continue
  else return .continue

/-- The syntax of the `simp` call with the arguments of `norm_num`. -/
def simpSyntax (cfg only args loc : Syntax) : Syntax :=
  let args := mkNullNode (args.getArg 0).getArgs
  .node .none `Lean.Parser.Tactic.simp (Array.mkArray6 (mkAtom "simp") cfg mkNullNode only args loc)
def runNormNum (cfg only args loc : Syntax) : TacticM Unit := Tactic.withMainContext do
  let procs ← mkProcs (some step) none
  let r ← Tactic.mkSimpContext (simpSyntax cfg only args loc) false .simp false getSimpTheorems
  let _ ← r.dischargeWrapper.with fun d =>
    Tactic.simpLocation r.ctx (Array.append (Array.mkArray1 procs) r.simprocs) d (Tactic.expandOptLocation loc)

syntax (name := normNum) "norm_num" Lean.Parser.Tactic.optConfig (&" only")? (Lean.Parser.Tactic.simpArgs)? (Lean.Parser.Tactic.location)? : tactic
@[tactic normNum] def evalNormNum : Tactic.Tactic := fun stx =>
  runNormNum (stx.getArg 1) (stx.getArg 2) (stx.getArg 3) (stx.getArg 4)
syntax (name := normNum1) "norm_num1" (Lean.Parser.Tactic.location)? : tactic
@[tactic normNum1] def evalNormNum1 : Tactic.Tactic := fun stx => Tactic.withMainContext do
  simpWithProcs (← mkProcs (some step) none) (Tactic.expandOptLocation (stx.getArg 1))
end Leanmath.NormNum
