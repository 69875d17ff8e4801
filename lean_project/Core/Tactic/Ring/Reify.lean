/-
# Reading terms as polynomials

Contract: a term over `Nat`, `Int` or `Rat` is read as an expression in atoms; from this come the
polynomial (for searches), the data of `Core.Tactic.Ring.Poly` (for proofs) and, back from a
polynomial, a term.
-/
prelude
import Core.Meta.Num
import Core.Tactic.Ring.Poly
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false

namespace Leanmath.Ring
open Lean Meta Elab

inductive Kind where
  | nat | int | rat
/-- A number type with what is needed to build terms of it. -/
structure NumType where
  kind : Kind
  type : Lean.Expr
  inst : Lean.Expr
  /-- read through casts from `Nat` to `Int`, which compute -/
  casts : Bool := false
def NumType.isNat (t : NumType) : Bool := match t.kind with
  | .nat => true
  | _ => false
def NumType.isInt (t : NumType) : Bool := match t.kind with
  | .int => true
  | _ => false
def NumType.isRat (t : NumType) : Bool := match t.kind with
  | .rat => true
  | _ => false
def numType? (type : Lean.Expr) : Option NumType :=
  match type.consumeMData with
  | .const n _ =>
    if n == ``Nat then some ⟨.nat, type, cst `Leanmath.Ring.instLawsNat, false⟩
    else if n == ``Int then some ⟨.int, type, cst `Leanmath.Ring.instLawsInt, false⟩
    else if n == `Rat then some ⟨.rat, type, cst `Leanmath.Ring.instLawsRat, false⟩
    else none
  | _ => none

/-! ## Atoms -/

abbrev Atoms := IO.Ref (Array Lean.Expr)
def newAtoms : MetaM Atoms := Ref.mk Array.empty
def findAtom (e : Lean.Expr) (i : Nat) : List Lean.Expr → MetaM (Option Nat)
  | .nil => return none
  | .cons a as => do
    if a.eqv e then return some i
    findAtom e (i + 1) as
def findAtomDefEq (e : Lean.Expr) (i : Nat) : List Lean.Expr → MetaM (Option Nat)
  | .nil => return none
  | .cons a as => do
    if headConst a == headConst e then
      if ← withReducible (isDefEq a e) then return some i
    findAtomDefEq e (i + 1) as
/-- The number of an atom; a new one, if no atom so far is equal to it by reducible definitions. -/
def atomIndex (atoms : Atoms) (e : Lean.Expr) : MetaM Nat := do
  let as ← Ref.get atoms
  match ← findAtom e 0 as.toList with
  | some i => return i
  | none =>
    match ← (if e.hasExprMVar then pure none else findAtomDefEq e 0 as.toList) with
    | some i => return i
    | none =>
      Ref.set atoms (as.push e)
      return as.size

/-! ## Reading -/

/-- A ring expression whose constants are terms with known values. -/
inductive Tree where
  | const (e : Lean.Expr) (q : Q)
  | var (v : Nat)
  | add (a b : Tree)
  | mul (a b : Tree)
  | neg (a : Tree)
  | sub (a b : Tree)
  | pow (a : Tree) (n : Nat)
instance Tree.instInhabited : Inhabited Tree := ⟨.var 0⟩
def Tree.poly : Tree → MPoly
  | .const _ q => MPoly.const q
  | .var v => MPoly.var v
  | .add a b => (poly a).add (poly b)
  | .mul a b => (poly a).mul (poly b)
  | .neg a => (poly a).neg
  | .sub a b => (poly a).sub (poly b)
  | .pow a n => (poly a).powNat n
def Tree.quoted (t : NumType) : Tree → Lean.Expr
  | .const e _ => mkApps (cst ``Expr.const) [t.type, e]
  | .var v => mkApps (cst ``Expr.var) [t.type, mkRawNatLit v]
  | .add a b => mkApps (cst ``Expr.add) [t.type, quoted t a, quoted t b]
  | .mul a b => mkApps (cst ``Expr.mul) [t.type, quoted t a, quoted t b]
  | .neg a => mkApps (cst ``Expr.neg) [t.type, quoted t a]
  | .sub a b => mkApps (cst ``Expr.sub) [t.type, quoted t a, quoted t b]
  | .pow a n => mkApps (cst ``Expr.pow) [t.type, quoted t a, mkRawNatLit n]
def quotedAtoms (type : Lean.Expr) : List Lean.Expr → Lean.Expr
  | .nil => .app (.const ``List.nil [.zero]) type
  | .cons a as => mkApps (.const ``List.cons [.zero]) [type, a, quotedAtoms type as]

/-- The value of a decimal literal. -/
def scientific? (e : Lean.Expr) : Option Q :=
  if e.isAppOfArity `OfScientific.ofScientific 5 then
    let a := e.getAppArgs
    match natLit? (getI a 2), headConst (getI a 3), natLit? (getI a 4) with
    | some m, neg, some x =>
      if neg == ``Bool.true then some (Q.mk' (m : Int) (10 ^ x)) else some (Q.ofNat (m * 10 ^ x))
    | _, _, _ => none
  else none
/-- Read the cast of a natural number, given the cast function. -/
partial def reifyCast (cast : Lean.Expr) (atoms : Atoms) (e : Lean.Expr) : MetaM Tree := do
  let atom : MetaM Tree := do return .var (← atomIndex atoms (.app cast e))
  let f := headConst e
  let a := e.getAppArgs
  match natLit? e with
  | some n => return .const (.app cast e) (Q.ofNat n)
  | none =>
    if f == ``HAdd.hAdd && a.size == 6 then
      return .add (← reifyCast cast atoms (getI a 4)) (← reifyCast cast atoms (getI a 5))
    else if f == ``HMul.hMul && a.size == 6 then
      return .mul (← reifyCast cast atoms (getI a 4)) (← reifyCast cast atoms (getI a 5))
    else if f == ``Nat.succ && a.size == 1 then
      return .add (← reifyCast cast atoms (getI a 0)) (.const (.app cast (mkNatLit 1)) (Q.ofNat 1))
    else if f == ``HPow.hPow && a.size == 6 then
      match natLit? (getI a 5) with
      | some n => if n ≤ 64 then return .pow (← reifyCast cast atoms (getI a 4)) n else atom
      | none => atom
    else atom
/-- Read a term as a ring expression; what is no ring operation becomes an atom. -/
partial def reify (t : NumType) (atoms : Atoms) (e : Lean.Expr) : MetaM Tree := do
  let atom : MetaM Tree := do return .var (← atomIndex atoms e)
  match e with
  | .mdata _ e => reify t atoms e
  | .lit (.natVal n) => return .const e (Q.ofNat n)
  | .app _ _ =>
    let f := headConst e
    let a := e.getAppArgs
    if f == ``HAdd.hAdd && a.size == 6 then
      return .add (← reify t atoms (getI a 4)) (← reify t atoms (getI a 5))
    else if f == ``HMul.hMul && a.size == 6 then
      return .mul (← reify t atoms (getI a 4)) (← reify t atoms (getI a 5))
    else if f == ``HSub.hSub && a.size == 6 && !t.isNat then
      return .sub (← reify t atoms (getI a 4)) (← reify t atoms (getI a 5))
    else if f == ``Neg.neg && a.size == 3 && !t.isNat then
      return .neg (← reify t atoms (getI a 2))
    else if f == ``HPow.hPow && a.size == 6 && isConst (getI a 1) ``Nat then
      match natLit? (getI a 5) with
      | some n => return .pow (← reify t atoms (getI a 4)) n
      | none => atom
    else if f == ``OfNat.ofNat then
      match natLit? e with
      | some n => return .const e (Q.ofNat n)
      | none => atom
    else if f == ``Nat.succ && t.isNat then
      return .add (← reify t atoms (getI a 0)) (.const (mkNatLit 1) (Q.ofNat 1))
    else if f == `Nat.cast && a.size == 3 then
      match natLit? (getI a 2) with
      | some n => return .const e (Q.ofNat n)
      | none => if t.casts && t.isInt then reifyCast (appFn e) atoms (getI a 2) else atom
    else if f == ``HDiv.hDiv && a.size == 6 && t.isRat then
      let inv ← mkAppM ``Inv.inv (Array.mkArray1 (getI a 5))
      return .mul (← reify t atoms (getI a 4)) (← reify t atoms inv)
    else if f == ``Inv.inv && t.isRat then
      match (← reify t atoms (getI a 2)).poly.isConst? with
      | some q => return .const e q.inv
      | none => atom
    else match scientific? e with
      | some q => return .const e q
      | none => atom
  | _ => atom

/-! ## Terms from polynomials -/

def numeral (type : Lean.Expr) (n : Nat) : MetaM Lean.Expr := do
  let lit := mkRawNatLit n
  if isConst type ``Nat then return mkNatLit n
  let inst ← inferInst (mkApps (.const ``OfNat [.zero]) [type, lit])
  return mkApps (.const ``OfNat.ofNat [.zero]) [type, lit, inst]
/-- A rational constant as `n`, `n / d`, with a sign in front. -/
def constant (type : Lean.Expr) (q : Q) : MetaM Lean.Expr := do
  let n ← numeral type q.num.natAbs
  let n ← (if q.num < 0 then mkAppM ``Neg.neg (Array.mkArray1 n) else pure n)
  if q.den == 1 then return n
  mkAppM ``HDiv.hDiv (Array.mkArray2 n (← numeral type q.den))
def mkBin (f : Name) (a b : Lean.Expr) : MetaM Lean.Expr := mkAppM f (Array.mkArray2 a b)
def monoTerm (atoms : Array Lean.Expr) (acc : Option Lean.Expr) : Mono → MetaM (Option Lean.Expr)
  | .nil => return acc
  | .cons (v, k) m => do
    let x := getI atoms v
    let x ← (if k == 1 then pure x else mkBin ``HPow.hPow x (mkNatLit k))
    match acc with
    | none => monoTerm atoms (some x) m
    | some y => monoTerm atoms (some (← mkBin ``HMul.hMul y x)) m
/-- The absolute value of a term `c * m`: the coefficient stands last. -/
def termTerm (type : Lean.Expr) (atoms : Array Lean.Expr) (m : Mono) (c : Q) : MetaM Lean.Expr := do
  match ← monoTerm atoms none m with
  | none => constant type c
  | some x => if c.isOne then return x else mkBin ``HMul.hMul x (← constant type c)
def polyTermAux (type : Lean.Expr) (atoms : Array Lean.Expr) (acc : Option Lean.Expr) : MPoly → MetaM Lean.Expr
  | .nil => match acc with
    | some e => return e
    | none => numeral type 0
  | .cons (m, c) p => do
    match acc with
    | none =>
      let x ← termTerm type atoms m c.abs
      polyTermAux type atoms (some (← (if c.isNeg then mkAppM ``Neg.neg (Array.mkArray1 x) else pure x))) p
    | some a =>
      let x ← termTerm type atoms m c.abs
      polyTermAux type atoms (some (← mkBin (if c.isNeg then ``HSub.hSub else ``HAdd.hAdd) a x)) p
/-- A polynomial as a term, lowest degree first. -/
def polyTerm (type : Lean.Expr) (atoms : Array Lean.Expr) (p : MPoly) : MetaM Lean.Expr :=
  polyTermAux type atoms none p.ascending

/-! ## Proofs -/

/-- The proof of `a = b` from two trees with the same polynomial, checked by the kernel. -/
def proveEq (t : NumType) (atoms : Array Lean.Expr) (a b : Lean.Expr) (ta tb : Tree) : MetaM Lean.Expr := do
  let ctx := quotedAtoms t.type atoms.toList
  let refl := mkApps (.const ``Eq.refl [.succ .zero]) [cst ``Bool, cst ``Bool.true]
  let pf := mkApps (cst ``eq_of_norm) [t.type, t.inst, ctx, ta.quoted t, tb.quoted t, refl]
  return mkApps (.const ``id [.zero]) [mkApps (.const ``Eq [.succ .zero]) [t.type, a, b], pf]
/-- Prove `a = b` in a ring, if it is an identity in the atoms. -/
def proveEq? (type a b : Lean.Expr) : MetaM (Option Lean.Expr) := do
  match numType? type with
  | none => return none
  | some t =>
    let atoms ← newAtoms
    let ta ← reify t atoms a
    let tb ← reify t atoms b
    if ta.poly.beq tb.poly then
      return some (← proveEq t (← Ref.get atoms) a b ta tb)
    else return none
end Leanmath.Ring
