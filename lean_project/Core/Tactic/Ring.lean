/-
# `ring`, `ring_nf`, `ring1`

Contract: `ring1` proves identities of commutative rings (`Int`, `Rat`) and of the semiring `Nat`; what
is no ring operation is an atom, powers with symbolic exponents are split at sums, products and
literals. `ring_nf` brings arithmetic terms into a normal form, `ring` does the one or the other.
-/
prelude
import Core.Tactic.Ring.Reify
import Core.Tactic.Instances
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false

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

/-!
# `linear_combination`

Contract: `linear_combination e` proves `a = b` from a combination `e` of equations with coefficients, such
that `a - b` and the combination agree as ring expressions.
-/

section
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
end
