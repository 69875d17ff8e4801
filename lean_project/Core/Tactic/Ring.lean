/-
# `ring`, `ring_nf`, `ring1`

Contract: `ring1` proves identities of commutative rings (`Int`, `Rat`) and of the semiring `Nat`; what
is no ring operation is an atom, powers with symbolic exponents are split at sums, products and
literals. `ring_nf` brings arithmetic terms into a normal form, `ring` does the one or the other.
-/
prelude
import Core.Tactic.Ring.Reify
import Core.Tactic.Ring.Instances
set_option linter.all false

namespace Leanmath.Ring
open Lean Meta Elab

/-! ## Powers with symbolic exponents -/

theorem pow_add_eq {α : Type} [Laws α] (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := pow_add a m n
theorem pow_mul_eq {α : Type} [Laws α] (a : α) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := pow_mul a m n
theorem pow_mul_eq' {α : Type} [Laws α] (a : α) (m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by
  rewrite [Nat.mul_comm]; exact pow_mul a n m
theorem mul_pow_eq {α : Type} [Laws α] (a b : α) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := mul_pow a b n
/-- Split a power with a symbolic exponent. -/
def splitPow : Simp.Simproc := fun e => do
  if !e.isAppOfArity ``HPow.hPow 6 then return .continue
  let args := e.getAppArgs
  match numType? (getI args 0) with
  | none => return .continue
  | some t =>
    let base := getI args 4
    let ex := getI args 5
    if (natLit? ex).isSome then return .continue
    let pow (b x : Lean.Expr) : MetaM Lean.Expr := mkBin ``HPow.hPow b x
    let done (new : Lean.Expr) (thm : Name) (xs : List Lean.Expr) : Simp.SimpM Simp.Step := do
      let stmt := mkApps (.const ``Eq [.succ .zero]) [t.type, e, new]
      return .visit { expr := new, proof? := some (mkApps (.const ``id [.zero]) [stmt, mkApps (cst thm) (t.type :: t.inst :: xs)]) }
    match binOp? ex ``HAdd.hAdd, binOp? ex ``HMul.hMul, binOp? base ``HMul.hMul with
    | some (_, m, n), _, _ => done (← mkBin ``HMul.hMul (← pow base m) (← pow base n)) ``pow_add_eq [base, m, n]
    | _, some (_, m, n), _ =>
      if (natLit? n).isSome then done (← pow (← pow base m) n) ``pow_mul_eq [base, m, n]
      else done (← pow (← pow base n) m) ``pow_mul_eq' [base, m, n]
    | _, _, some (_, a, b) => done (← mkBin ``HMul.hMul (← pow a ex) (← pow b ex)) ``mul_pow_eq [a, b, ex]
    | _, _, _ => return .continue
/-- Are there powers with symbolic exponents that can be split? -/
partial def hasSymbolicPow (e : Lean.Expr) : Bool :=
  match e with
  | .app f a =>
    (match binOp? e ``HPow.hPow with
      | some (_, b, x) => (natLit? x).isNone &&
        ((binOp? x ``HAdd.hAdd).isSome || (binOp? x ``HMul.hMul).isSome || (binOp? b ``HMul.hMul).isSome)
      | none => false) || hasSymbolicPow f || hasSymbolicPow a
  | .lam _ t b _ => hasSymbolicPow t || hasSymbolicPow b
  | .forallE _ t b _ => hasSymbolicPow t || hasSymbolicPow b
  | .mdata _ e => hasSymbolicPow e
  | _ => false
def splitPowersAt (loc : Tactic.Location) : TacticM Unit := do
  let _ ← attemptTac (simpWithProcs (← mkProcs (some splitPow) (some splitPow)) loc)

/-! ## `ring1` -/

def ring1 : TacticM Unit := Tactic.withMainContext do
  let goal ← getTarget
  if hasSymbolicPow goal then
    splitPowersAt (.targets Array.empty true)
  match ← Tactic.getGoals with
  | .nil => return ()
  | _ =>
  Tactic.withMainContext do
  match eq? (← whnfR (← getTarget)) with
  | some (type, a, b) =>
    match numType? (← instantiateMVars (← whnfR type)) with
    | none => failWith m!"ring works on Nat, Int and Rat, not on {type}"
    | some _ =>
      match ← proveEq? (← whnfR type) a b with
      | some pf => closeWith pf
      | none => fail "ring failed: the two sides have different normal forms"
  | none => fail "ring1: the goal is not an equation"

/-! ## `ring_nf` -/

def isRingOp (e : Lean.Expr) : Bool :=
  let f := headConst e
  f == ``HAdd.hAdd || f == ``HMul.hMul || f == ``HSub.hSub || f == ``Neg.neg || f == ``HPow.hPow || f == ``HDiv.hDiv || f == ``Inv.inv || f == ``Nat.succ
/-- The atoms seen so far, for each number type: the order of atoms stays the same in one call. -/
structure AtomTables where
  nat : Atoms
  int : Atoms
  rat : Atoms
def AtomTables.get (t : AtomTables) (k : Kind) : Atoms := match k with
  | .nat => t.nat
  | .int => t.int
  | .rat => t.rat
/-- Normal form of a ring term whose atoms are normalised already. -/
def normalize (tables : AtomTables) (e : Lean.Expr) : Simp.SimpM Simp.Step := do
  if e.hasLooseBVars || !isRingOp e then return .continue
  match numType? (← whnfR (← inferType e)) with
  | none => return .continue
  | some t =>
    let atoms := tables.get t.kind
    let tree ← reify t atoms e
    let as ← Ref.get atoms
    let new ← polyTerm t.type as tree.poly
    if new.eqv e then return .done { expr := e }
    let tree' ← reify t atoms new
    if tree'.poly.beq tree.poly then
      return .done { expr := new, proof? := some (← proveEq t (← Ref.get atoms) e new tree tree') }
    else return .continue
def ringNf (loc : Tactic.Location) : TacticM Unit := do
  if hasSymbolicPow (← getTarget) then
    splitPowersAt loc
  match ← Tactic.getGoals with
  | .nil => return ()
  | _ =>
    let tables : AtomTables := ⟨← newAtoms, ← newAtoms, ← newAtoms⟩
    simpWithProcs (← mkProcs none (some (normalize tables))) loc

syntax (name := ring1Tac) "ring1" : tactic
@[tactic ring1Tac] def evalRing1 : Tactic.Tactic := fun _ => ring1
syntax (name := ringNfTac) "ring_nf" (Lean.Parser.Tactic.location)? : tactic
@[tactic ringNfTac] def evalRingNf : Tactic.Tactic := fun stx => Tactic.withMainContext do
  ringNf (Tactic.expandOptLocation (stx.getArg 1))
  match ← Tactic.getGoals with
  | .nil => return ()
  | _ =>
    let _ ← attemptTac (Tactic.evalTactic (← `(tactic| with_reducible rfl)))
syntax (name := ringTac) "ring" : tactic
@[tactic ringTac] def evalRing : Tactic.Tactic := fun _ => do
  match ← attemptTac ring1 with
  | some _ => return ()
  | none =>
    Tactic.evalTactic (← `(tactic| ring_nf))
end Leanmath.Ring
