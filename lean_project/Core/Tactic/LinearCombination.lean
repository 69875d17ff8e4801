/-
# `linear_combination`

Contract: `linear_combination e` proves `a = b` from a combination `e` of equations with coefficients, such
that `a - b` and the combination agree as ring expressions.
-/
prelude
import Core.Tactic.Ring
set_option linter.all false

namespace Leanmath.LinearCombination
open Lean Meta Elab Ring

theorem add_congr {α : Type} [Add α] {a b c d : α} (h : a = b) (k : c = d) : a + c = b + d := by rw [h, k]
theorem sub_congr {α : Type} [Sub α] {a b c d : α} (h : a = b) (k : c = d) : a - c = b - d := by rw [h, k]
theorem mul_congr {α : Type} [Mul α] {a b c d : α} (h : a = b) (k : c = d) : a * c = b * d := by rw [h, k]
theorem div_congr {α : Type} [Div α] {a b c d : α} (h : a = b) (k : c = d) : a / c = b / d := by rw [h, k]
theorem neg_congr {α : Type} [Neg α] {a b : α} (h : a = b) : -a = -b := by rw [h]
theorem nat_finish {a b l r : Nat} (h : l = r) (k : a + r = b + l) : a = b := Nat.add_right_cancel (h ▸ k : a + r = b + r)
theorem int_finish {a b l r : Int} (h : l = r) (k : a + r = b + l) : a = b := Int.add_right_cancel (h ▸ k : a + r = b + r)

/-- A side of the combination: `lhs = rhs`, with its proof (none where both are the same). -/
structure Side where
  lhs : Lean.Expr
  rhs : Lean.Expr
  pf? : Option Lean.Expr
def Side.pf (s : Side) : MetaM Lean.Expr := match s.pf? with
  | some h => pure h
  | none => mkEqRefl s.lhs
def combine (op thm : Name) (a b : Side) : MetaM Side := do
  let l ← mkBin op a.lhs b.lhs
  match a.pf?, b.pf? with
  | none, none => return ⟨l, l, none⟩
  | _, _ => return ⟨l, ← mkBin op a.rhs b.rhs, some (← mkAppM thm (Array.mkArray2 (← a.pf) (← b.pf)))⟩
def negated (s : Side) : MetaM Side := do
  let l ← mkAppM ``Neg.neg (Array.mkArray1 s.lhs)
  match s.pf? with
  | none => return ⟨l, l, none⟩
  | some h => return ⟨l, ← mkAppM ``Neg.neg (Array.mkArray1 s.rhs), some (← mkAppM ``neg_congr (Array.mkArray1 h))⟩
/-- A proof of an equation. -/
def equation (stx : Syntax) : TacticM Side := do
  let e ← instantiateMVars (← Tactic.elabTerm stx none false)
  match eq? (← instantiateMVars (← whnfR (← inferType e))) with
  | some (_, l, r) => return ⟨l, r, some e⟩
  | none => fail "not an equation"
/-- A number. -/
def coefficient (type : Lean.Expr) (stx : Syntax) : TacticM Side := do
  let e ← instantiateMVars (← Tactic.elabTermEnsuringType stx (some type) false)
  return ⟨e, e, none⟩
/-- The operations between sides: the kind of the syntax, the function, how equations go with it. -/
def operation? (kind : Name) : Option (Name × Name) :=
  if kind == `«term_+_» then some (``HAdd.hAdd, ``add_congr)
  else if kind == `«term_-_» then some (``HSub.hSub, ``sub_congr)
  else if kind == `«term_*_» then some (``HMul.hMul, ``mul_congr)
  else if kind == `«term_/_» then some (``HDiv.hDiv, ``div_congr)
  else none
partial def expand (type : Lean.Expr) (stx : Syntax) : TacticM Side := do
  match operation? stx.getKind with
  | some (op, thm) => combine op thm (← expand type (stx.getArg 0)) (← expand type (stx.getArg 2))
  | none =>
    if stx.isOfKind `Lean.Parser.Term.paren then expand type (stx.getArg 1)
    else if stx.isOfKind `«term-_» then negated (← expand type (stx.getArg 1))
    else match ← attemptTac (equation stx) with
      | some s => return s
      | none => coefficient type stx

syntax (name := linearCombination) "linear_combination" (ppSpace colGt term)? : tactic
@[tactic linearCombination] def evalLinearCombination : Tactic.Tactic := fun stx => Tactic.withMainContext do
  match eq? (← whnfR (← getTarget)) with
  | none => fail "linear_combination: the goal is not an equation"
  | some (type, a, b) =>
    let type ← whnfR type
    match numType? type with
    | none => failWith m!"linear_combination works on Nat, Int and Rat, not on {type}"
    | some t =>
      let s ← (if (stx.getArg 1).getNumArgs == 0 then do
          let z ← numeral type 0
          pure ⟨z, z, none⟩
        else expand type ((stx.getArg 1).getArg 0) : TacticM Side)
      match ← proveEq? type (← mkBin ``HAdd.hAdd a s.rhs) (← mkBin ``HAdd.hAdd b s.lhs) with
      | none => fail "linear_combination: the difference of the sides is not the given combination"
      | some k =>
        let lem := match t.kind with
          | .nat => ``nat_finish
          | .int => ``int_finish
          | .rat => `Leanmath.LinearCombination.rat_finish
        closeWith (mkApps (cst lem) [a, b, s.lhs, s.rhs, ← s.pf, k])
end Leanmath.LinearCombination
