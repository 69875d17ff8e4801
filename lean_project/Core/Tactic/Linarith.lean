/-
# `linarith`, `nlinarith`

Contract: `linarith [terms]` closes a goal that follows from the hypotheses and terms by linear
arithmetic over an ordered field: comparisons over `Nat`, `Int` and `Rat`, natural numbers read as nonnegative
integers, strict inequalities of integers strengthened. Nonlinear monomials are atoms. `nlinarith` adds
the products of all pairs of comparisons and squares of terms that occur squared; where that does not
suffice, squares of polynomials in the atoms and products of two or three comparisons and of a comparison
with a square, up to the degree of what is given.
-/
prelude
import Core.Tactic.Instances
import Core.Tactic.Linarith.Search
import Core.Tactic.Ring.Reify
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false

namespace Leanmath.Linarith
open Lean Meta Elab Ring

/-! ## Facts -/

/-- A comparison with its proof. -/
structure Known where
  rel : Rel
  lhs : Lean.Expr
  rhs : Lean.Expr
  pf : Lean.Expr
/-- The same after reading both sides: `poly` is `rhs - lhs`. -/
structure ReadFact where
  known : Known
  tl : Tree
  tr : Tree
  poly : MPoly
instance ReadFact.instInhabited : Inhabited ReadFact := ⟨⟨⟨.le, default, default, default⟩, default, default, []⟩⟩
def isLt (r : Rel) : Bool := match r with
  | .lt => true
  | _ => false
def orderedInst (t : NumType) : Lean.Expr := if t.isRat then cst `Leanmath.Linarith.instOrderedRat else cst ``instOrderedInt

/-- A comparison of `Nat` as one of `Int`; a strict one of `Int` as a weak one. -/
def toType (type : Lean.Expr) (rel : Rel) (a b pf : Lean.Expr) : MetaM (Option Known) := do
  match numType? type with
  | none => return none
  | some t =>
    let one ← constant (cst ``Int) (Q.ofNat 1)
    let cast (e : Lean.Expr) : MetaM Lean.Expr := mkAppOptM ``Nat.cast (Array.mkArray3 (some (cst ``Int)) none (some e))
    match t.kind, rel with
    | .nat, .le => return some ⟨.le, ← cast a, ← cast b, mkApps (cst ``cast_le) [a, b, pf]⟩
    | .nat, .eq => return some ⟨.eq, ← cast a, ← cast b, mkApps (cst ``cast_eq) [a, b, pf]⟩
    | .nat, .lt => return some ⟨.le, ← mkBin ``HAdd.hAdd (← cast a) one, ← cast b, mkApps (cst ``cast_lt) [a, b, pf]⟩
    | .int, .lt => return some ⟨.le, ← mkBin ``HAdd.hAdd a one, b, mkApps (cst ``int_lt) [a, b, pf]⟩
    | _, rel => return some ⟨rel, a, b, pf⟩
def isRatType (type : Lean.Expr) : Bool := match numType? type with
  | some t => t.isRat
  | none => false
/-- A proposition as a comparison; `rat` tells which of the two number systems is looked at. -/
def fromProp (rat : Bool) (p pf : Lean.Expr) : MetaM (Option Known) := do
  let p ← instantiateMVars (← whnfR p)
  let f := headConst p
  let a := p.getAppArgs
  let rel (type : Lean.Expr) (r : Rel) (x y pf : Lean.Expr) : MetaM (Option Known) := do
    let type ← instantiateMVars (← whnfR type)
    match numType? type with
    | some t => if t.isRat == rat then toType type r x y pf else return none
    | none => return none
  if f == ``LE.le && a.size == 4 then rel (getI a 0) .le (getI a 2) (getI a 3) pf
  else if f == ``LT.lt && a.size == 4 then rel (getI a 0) .lt (getI a 2) (getI a 3) pf
  else if f == ``GE.ge && a.size == 4 then rel (getI a 0) .le (getI a 3) (getI a 2) pf
  else if f == ``GT.gt && a.size == 4 then rel (getI a 0) .lt (getI a 3) (getI a 2) pf
  else if f == ``Eq && a.size == 3 then rel (getI a 0) .eq (getI a 1) (getI a 2) pf
  else match not? p with
    | none => return none
    | some q =>
      let q ← instantiateMVars (← whnfR q)
      let f := headConst q
      let a := q.getAppArgs
      if a.size != 4 then return none
      match (getI a 0).consumeMData with
      | .const t _ =>
        let neg (lem : String) (r : Rel) (x y : Lean.Expr) : MetaM (Option Known) := do
          let iff ← mkAppOptM (Name.str t lem) (Array.mkArray2 (some x) (some y))
          rel (getI a 0) r y x (← mkAppM ``Iff.mp (Array.mkArray2 iff pf))
        if (numType? (getI a 0)).isNone then return none
        if f == ``LE.le then neg "not_le" .lt (getI a 2) (getI a 3)
        else if f == ``LT.lt then neg "not_lt" .le (getI a 2) (getI a 3)
        else if f == ``GE.ge then neg "not_le" .lt (getI a 3) (getI a 2)
        else if f == ``GT.gt then neg "not_lt" .le (getI a 3) (getI a 2)
        else return none
      | _ => return none

def readFact (t : NumType) (atoms : Atoms) (k : Known) : MetaM ReadFact := do
  let tl ← reify t atoms k.lhs
  let tr ← reify t atoms k.rhs
  return ⟨k, tl, tr, tr.poly.sub tl.poly⟩

/-! ## Certificates -/

def lcmDen : List (ReadFact × Q) → Nat → Nat
  | .nil, d => d
  | .cons (_, q) l, d => lcmDen l (d * q.den / Nat.gcd d q.den)

def relConst (r : Rel) : Lean.Expr := match r with
  | .le => cst ``Rel.le
  | .lt => cst ``Rel.lt
  | .eq => cst ``Rel.eq
/-- The proof of `False` from a certificate. -/
def refutation (t : NumType) (atoms : Array Lean.Expr) (cert : List (ReadFact × Q)) : MetaM Lean.Expr := do
  let d := lcmDen cert 1
  let factType := Lean.Expr.app (cst ``Fact) t.type
  let mut facts := Lean.Expr.app (.const ``List.nil [.zero]) factType
  let mut prop := cst ``True
  let mut pf := cst ``True.intro
  for (f, q) in cert do
    let c ← constant t.type (q.mul (Q.ofNat d))
    let fact := mkApps (cst ``Fact.mk) [t.type, relConst f.known.rel, f.tl.quoted t, f.tr.quoted t, c]
    facts := mkApps (.const ``List.cons [.zero]) [factType, fact, facts]
    let stmt ← (match f.known.rel with
      | .le => mkBin ``LE.le f.known.lhs f.known.rhs
      | .lt => mkBin ``LT.lt f.known.lhs f.known.rhs
      | .eq => mkEq f.known.lhs f.known.rhs)
    pf := mkApps (cst ``And.intro) [stmt, prop, f.known.pf, pf]
    prop := mkApps (cst ``And) [stmt, prop]
  let ctx := quotedAtoms t.type atoms.toList
  let refl := mkApps (.const ``Eq.refl [.succ .zero]) [cst ``Bool, cst ``Bool.true]
  return mkApps (cst ``refute) [t.type, orderedInst t, ctx, facts, pf, refl]

/-! ## Products for `nlinarith` -/

def product (t : NumType) (atoms : Atoms) (f g : ReadFact) : MetaM ReadFact := do
  let zero ← constant t.type (Q.ofNat 0)
  let rhs ← mkBin ``HMul.hMul (← mkBin ``HSub.hSub f.known.rhs f.known.lhs) (← mkBin ``HSub.hSub g.known.rhs g.known.lhs)
  let le (k : Known) : Lean.Expr := if isLt k.rel then mkApps (cst ``le_of_lt') [t.type, orderedInst t, k.lhs, k.rhs, k.pf] else k.pf
  let args := [t.type, orderedInst t, f.known.lhs, f.known.rhs, g.known.lhs, g.known.rhs]
  let (rel, pf) := match f.known.rel, g.known.rel with
    | .eq, _ => (Rel.eq, mkApps (cst ``prod_eq) (args ++ [f.known.pf]))
    | _, .eq => (Rel.eq, mkApps (cst ``prod_eq') (args ++ [g.known.pf]))
    | .lt, .lt => (Rel.lt, mkApps (cst ``prod_pos) (args ++ [f.known.pf, g.known.pf]))
    | _, _ => (Rel.le, mkApps (cst ``prod_nonneg) (args ++ [le f.known, le g.known]))
  let tree := Tree.mul (.sub f.tr f.tl) (.sub g.tr g.tl)
  return ⟨⟨rel, zero, rhs, pf⟩, .const zero (Q.ofNat 0), tree, f.poly.mul g.poly⟩
def square (t : NumType) (atoms : Atoms) (e : Lean.Expr) : MetaM ReadFact := do
  let zero ← constant t.type (Q.ofNat 0)
  let tree ← reify t atoms e
  let pf := mkApps (cst ``square_nonneg) [t.type, orderedInst t, e]
  return ⟨⟨.le, zero, ← mkBin ``HMul.hMul e e, pf⟩, .const zero (Q.ofNat 0), .mul tree tree, tree.poly.mul tree.poly⟩
/-- The terms that occur squared, as `t ^ 2` or `t * t`. -/
partial def squaredTerms (type : Lean.Expr) (e : Lean.Expr) (acc : List Lean.Expr) : List Lean.Expr :=
  match e with
  | .app f a =>
    let acc := squaredTerms type f (squaredTerms type a acc)
    let add (x : Lean.Expr) : List Lean.Expr := if x.hasLooseBVars || listAny (·.eqv x) acc then acc else x :: acc
    match binOp? e ``HPow.hPow, binOp? e ``HMul.hMul with
    | some (ty, x, n), _ => match natLit? n with
      | some k => if ty.eqv type && k % 2 == 0 && k != 0 then (if k == 2 then add x else acc) else acc
      | none => acc
    | _, some (ty, x, y) => if ty.eqv type && x.eqv y then add x else acc
    | _, _ => acc
  | .mdata _ e => squaredTerms type e acc
  | _ => acc
/-- The comparison that a recipe makes of the facts. -/
def realize (t : NumType) (atoms : Atoms) (n : Nat) (facts : Array ReadFact) : Recipe → MetaM ReadFact
  | .one => fail "linarith: no fact"
  | .fact i => return getI facts i
  | .square p => do square t atoms (← polyTerm t.type (← Ref.get atoms) (ofPoly' n p))
  | .mul a b => do product t atoms (← realize t atoms n facts a) (← realize t atoms n facts b)
  | .scale a p => do
    let f ← realize t atoms n facts a
    let zero ← constant t.type (Q.ofNat 0)
    let e ← polyTerm t.type (← Ref.get atoms) (ofPoly' n p)
    -- of the second factor only the terms matter
    product t atoms f ⟨⟨.le, zero, e, cst ``True.intro⟩, .const zero (Q.ofNat 0), ← reify t atoms e, ofPoly' n p⟩

/-! ## The tactic -/

/-- Nonnegativity of the natural numbers among the atoms. -/
def castFacts (t : NumType) (atoms : Atoms) : MetaM (List ReadFact) := do
  let mut out : List ReadFact := []
  let mut i := 0
  for a in (← Ref.get atoms).toList do
    if a.isAppOfArity ``Nat.cast 3 && t.isInt then
      let zero ← constant t.type (Q.ofNat 0)
      out := ⟨⟨.le, zero, a, .app (cst ``cast_nonneg) (getI a.getAppArgs 2)⟩, .const zero (Q.ofNat 0), .var i, MPoly.var i⟩ :: out
    i := i + 1
  return out
def intType : NumType := ⟨.int, cst ``Int, cst ``instLawsInt, true⟩
def ratType : NumType := ⟨.rat, cst `Rat, cst `Leanmath.Ring.instLawsRat, false⟩
def candidate (n i : Nat) (f : ReadFact) : Cand :=
  let (p, d) := toPoly' n f.poly
  ⟨f.known.rel, p, d, .fact i⟩
def maxDegree : List ReadFact → Nat → Nat
  | .nil, d => d
  | .cons f fs, d => maxDegree fs (match f.poly with
    | .cons (m, _) _ => if d < m.degree then m.degree else d
    | .nil => d)
/-- A proof of `False` from comparisons in one number system. -/
def contradiction? (t : NumType) (nonlinear : Bool) (known hints : List Known) : MetaM (Option Lean.Expr) := do
  if listIsNil known && listIsNil hints then return none
  let atoms ← newAtoms
  let mut facts : List ReadFact := []
  for k in known ++ hints do
    facts := (← readFact t atoms k) :: facts
  facts := facts ++ (← castFacts t atoms)
  let mut squares : List ReadFact := []
  if nonlinear then
    let mut terms : List Lean.Expr := []
    for k in known ++ hints do
      terms := squaredTerms t.type k.lhs (squaredTerms t.type k.rhs terms)
    for s in terms do
      squares := (← square t atoms s) :: squares
  let all := facts ++ squares
  let n := (← Ref.get atoms).size
  if 255 < 4 * maxDegree all 0 then return none
  let cands := (listRange all.length []).map fun i => candidate n i (listGetD default all i)
  let array := all.toArray
  let conclude (cert : List (Cand × Q)) : MetaM (Option Lean.Expr) := do
    let mut used : List (ReadFact × Q) := []
    for (c, q) in cert do
      match c.recipe with
      | .one => used := used
      | r => used := (← realize t atoms n array r, q) :: used
    return some (← refutation t (← Ref.get atoms) used)
  match ← certificate n 0 0 [] (listTake facts.length cands) with
  | some c => conclude c
  | none =>
    if !nonlinear then return none
    let base := listFilter (fun c => match c.poly with | .nil => false | .cons (m, _) _ => m != 0) cands
    -- with many facts only pairs that contain a hint or the negated goal, which come first
    let products := (listTake 600 (pairs base)).map fun (f, g) => f.mul g
    match ← certificate n 0 0 [] (cands ++ products) with
    | some c => conclude c
    | none =>
      let given := listFilter (fun c => c.degree n != 0) (listTake facts.length cands)
      let d := maxDegree facts 2
      for degree in (if d < 5 then [d, d + 1] else [d]) do
        match ← certificate n degree 12 given (bounded n degree given) with
        | some c => return ← conclude c
        | none => continue
      return none
/-- Close a goal `False`. -/
def closeFalse (g : MVarId) (nonlinear only : Bool) (hints : List (Lean.Expr × Lean.Expr)) (preferRat : Bool) : MetaM Unit := g.withContext do
  let props ← (if only then pure [] else do
    let hs ← propHyps
    pure (hs.map fun (h, p) => (p, Lean.Expr.fvar h)))
  let run (rat : Bool) : MetaM Bool := do
    let mut known : List Known := []
    let mut hs : List Known := []
    for (p, pf) in props do
      match ← fromProp rat p pf with
      | some k => known := known ++ [k]
      | none => known := known
    for (p, pf) in hints do
      match ← fromProp rat p pf with
      | some k => hs := hs ++ [k]
      | none => hs := hs
    match ← contradiction? (if rat then ratType else intType) nonlinear known hs with
    | some pf =>
      g.assign pf
      return true
    | none => return false
  if ← run preferRat then return ()
  if ← run (!preferRat) then return ()
  fail "linarith failed to find a contradiction"
/-- Reduce the goal to `False` and close it. -/
partial def prove (g : MVarId) (nonlinear only : Bool) (hints : List (Lean.Expr × Lean.Expr)) : MetaM Unit := g.withContext do
  let target ← instantiateMVars (← whnfR (← g.getType))
  let f := headConst target
  let a := target.getAppArgs
  let close (g : MVarId) (rat : Bool) : MetaM Unit := closeFalse g nonlinear only hints rat
  let viaNeg (lem : String) (x y : Lean.Expr) (hyp : Lean.Expr) : MetaM Unit := do
    match (getI a 0).consumeMData with
    | .const t _ =>
      -- `lem : ¬ hyp ↔ target`
      let m ← mkFreshExprSyntheticOpaqueMVar (.forallE `a hyp (cst ``False) .default) .anonymous
      let iff ← mkAppOptM (Name.str t lem) (Array.mkArray2 (some x) (some y))
      g.assign (← mkAppM ``Iff.mp (Array.mkArray2 iff m))
      match m with
      | .mvar id => do
        let (_, g) ← id.intro `a
        close g (isRatType (getI a 0))
      | _ => return ()
    | _ => fail "linarith: unexpected type"
  if f == ``False then close g false
  else if a.size == 4 && (numType? (getI a 0)).isSome && (f == ``LE.le || f == ``GE.ge) then
    let (x, y) := if f == ``LE.le then (getI a 2, getI a 3) else (getI a 3, getI a 2)
    viaNeg "not_lt" y x (← mkBin ``LT.lt y x)
  else if a.size == 4 && (numType? (getI a 0)).isSome && (f == ``LT.lt || f == ``GT.gt) then
    let (x, y) := if f == ``LT.lt then (getI a 2, getI a 3) else (getI a 3, getI a 2)
    viaNeg "not_le" y x (← mkBin ``LE.le y x)
  else if f == ``Eq && a.size == 3 && (numType? (getI a 0)).isSome then
    let x := getI a 1
    let y := getI a 2
    match (getI a 0).consumeMData with
    | .const t _ =>
      let m₁ ← mkFreshExprSyntheticOpaqueMVar (← mkBin ``LE.le x y) .anonymous
      let m₂ ← mkFreshExprSyntheticOpaqueMVar (← mkBin ``LE.le y x) .anonymous
      g.assign (← mkAppM (Name.str t "le_antisymm") (Array.mkArray2 m₁ m₂))
      match m₁, m₂ with
      | .mvar g₁, .mvar g₂ =>
        prove g₁ nonlinear only hints
        prove g₂ nonlinear only hints
      | _, _ => return ()
    | _ => fail "linarith: unexpected type"
  else if f == ``Not && a.size == 1 then
    let (_, g) ← g.intro `a
    close g false
  else
    close (← g.exfalso) false

def elabHints (args : Syntax) : TacticM (List (Lean.Expr × Lean.Expr)) := do
  let mut hints : List (Lean.Expr × Lean.Expr) := []
  for s in args.getArgs.getSepElems.toList do
    let e ← Tactic.elabTerm s none false
    let e ← instantiateMVars e
    hints := hints ++ [(← instantiateMVars (← inferType e), e)]
  return hints
def run (nonlinear : Bool) (only args : Syntax) : TacticM Unit := Tactic.focus do
  Tactic.withMainContext do
    let hints ← (if args.getNumArgs == 0 then pure [] else elabHints (args.getArg 1))
    let g ← Tactic.getMainGoal
    prove g nonlinear (only.getNumArgs != 0) hints
    Tactic.replaceMainGoal []
syntax (name := linarithTac) "linarith" (&" only")? (" [" term,* "]")? : tactic
@[tactic linarithTac] def evalLinarith : Tactic.Tactic := fun stx => run false (stx.getArg 1) (stx.getArg 2)
syntax (name := nlinarithTac) "nlinarith" (&" only")? (" [" term,* "]")? : tactic
@[tactic nlinarithTac] def evalNlinarith : Tactic.Tactic := fun stx => run true (stx.getArg 1) (stx.getArg 2)
end Leanmath.Linarith
