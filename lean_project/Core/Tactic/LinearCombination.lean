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
partial def expand (type : Lean.Expr) (stx : Term) : TacticM Side := do
  match stx with
  | `(($e)) => expand type e
  | `($a + $b) => combine ``HAdd.hAdd ``add_congr (← expand type a) (← expand type b)
  | `($a - $b) => combine ``HSub.hSub ``sub_congr (← expand type a) (← expand type b)
  | `($a * $b) => combine ``HMul.hMul ``mul_congr (← expand type a) (← expand type b)
  | `($a / $b) => combine ``HDiv.hDiv ``div_congr (← expand type a) (← expand type b)
  | `(-$a) => do
    let s ← expand type a
    let l ← mkAppM ``Neg.neg (Array.mkArray1 s.lhs)
    match s.pf? with
    | none => return ⟨l, l, none⟩
    | some h => return ⟨l, ← mkAppM ``Neg.neg (Array.mkArray1 s.rhs), some (← mkAppM ``neg_congr (Array.mkArray1 h))⟩
  | _ => do
    -- a proof of an equation, or a number
    let proof? ← attemptTac do
      let e ← Tactic.elabTerm stx none false
      let e ← instantiateMVars e
      match eq? (← instantiateMVars (← whnfR (← inferType e))) with
      | some (_, l, r) => return Side.mk l r (some e)
      | none => fail "not an equation"
    match proof? with
    | some s => return s
    | none =>
      let e ← Tactic.elabTermEnsuringType stx (some type) false
      let e ← instantiateMVars e
      return ⟨e, e, none⟩

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
        else expand type ⟨(stx.getArg 1).getArg 0⟩ : TacticM Side)
      match ← proveEq? type (← mkBin ``HAdd.hAdd a s.rhs) (← mkBin ``HAdd.hAdd b s.lhs) with
      | none => fail "linear_combination: the difference of the sides is not the given combination"
      | some k =>
        let lem := match t.kind with
          | .nat => ``nat_finish
          | .int => ``int_finish
          | .rat => `Leanmath.LinearCombination.rat_finish
        closeWith (mkApps (cst lem) [a, b, s.lhs, s.rhs, ← s.pf, k])
end Leanmath.LinearCombination
