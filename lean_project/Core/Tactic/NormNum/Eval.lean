/-
# Values of closed arithmetic terms

Contract: `eval` finds the value of a closed term over `Nat`, `Int` or `Rat` and a proof that the term
equals the numeral; `decideProp` does the same for closed propositions. Where the kernel can compute the value
itself the proof is a computation; powers modulo a number and the like go through the lemmas of
`Core.Tactic.NormNum.Lemmas`.
-/
prelude
import Core.Tactic.Ring.Reify
import Core.Tactic.NormNum.Lemmas
set_option linter.all false

namespace Leanmath.NormNum
open Lean Meta Elab Ring

abbrev Try := OptionT MetaM
def Try.guard (b : Bool) : Try Unit := if b then pure () else failure
/-- The value of a term; the proof that it equals its numeral, unless the kernel computes that. -/
structure Value where
  q : Q
  pf? : Option Lean.Expr := none

def natT : NumType := ⟨.nat, cst ``Nat, cst `Leanmath.Ring.instLawsNat, false⟩
def intT : NumType := ⟨.int, cst ``Int, cst `Leanmath.Ring.instLawsInt, false⟩
def nat (q : Q) : Nat := q.num.natAbs
/-- Number of binary digits, roughly from above. -/
partial def bits (n : Nat) : Nat := if n < 16 then 4 else 4 + bits (n / 16)
/-- The largest size in bits of a power that is written out. -/
def maxBits : Nat := 65536

def mkEqType (type a b : Lean.Expr) : Lean.Expr := mkApps (.const ``Eq [.succ .zero]) [type, a, b]
def reflTrue : Lean.Expr := mkApps (.const ``Eq.refl [.succ .zero]) [cst ``Bool, cst ``Bool.true]
/-- A proof of `stmt` given by a term whose type is `stmt` up to computation. -/
def withType (stmt pf : Lean.Expr) : Lean.Expr := mkApps (.const ``id [.zero]) [stmt, pf]
def computed (type a : Lean.Expr) (b : Lean.Expr) : Lean.Expr :=
  withType (mkEqType type a b) (mkApps (.const ``Eq.refl [.succ .zero]) [type, b])

/-! ## Remainders without values -/

/-- Is there a power in `e` that is too large to be written out? -/
partial def hasBigPow (e : Lean.Expr) : Bool :=
  match e with
  | .app f a =>
    (match binOp? e ``HPow.hPow with
      | some (_, b, x) => match natLit? b, natLit? x with
        | some b, some x => decide (256 < bits b * x)
        | _, some x => decide (64 < x)
        | _, none => true
      | none => false) || hasBigPow f || hasBigPow a
  | .mdata _ e => hasBigPow e
  | _ => false
def natLitE (n : Nat) : Lean.Expr := mkNatLit n
/-- `Nat.beq a b = true` by computation. -/
def fuelFor (b : Nat) : Nat := bits b

/-- `a ^ b % m` by repeated squaring. -/
partial def powModFast (a b m acc : Nat) : Nat :=
  if b == 0 then acc % m else powModFast (a * a % m) (b / 2) m (if b % 2 == 0 then acc else acc * a % m)
mutual
/-- The remainder of `e` modulo the literal `m`, with a proof of `e % m = r`. -/
partial def evalMod (e : Lean.Expr) (m : Nat) : Try (Nat × Lean.Expr) := do
  let lm := natLitE m
  let two (thm : Name) (a b : Lean.Expr) (op : Nat → Nat → Nat) : Try (Nat × Lean.Expr) := do
    let (x, ha) ← evalMod a m
    let (y, hb) ← evalMod b m
    let r := if m == 0 then op x y else op x y % m
    return (r, mkApps (cst thm) [a, b, lm, natLitE x, natLitE y, natLitE r, ha, hb, reflTrue])
  match binOp? e ``HAdd.hAdd, binOp? e ``HMul.hMul, binOp? e ``HPow.hPow with
  | some (_, a, b), _, _ => two ``mod_add a b (· + ·)
  | _, some (_, a, b), _ => two ``mod_mul a b (· * ·)
  | _, _, some (_, a, b) => do
    let (x, ha) ← evalMod a m
    let ⟨qb, pf?⟩ ← eval natT b
    let n := nat qb
    Try.guard (m != 0)
    let fuel := fuelFor n
    let r := powModFast x n m 1
    match pf? with
    | none => return (r, mkApps (cst ``mod_pow') [a, b, natLitE n, lm, natLitE x, mkRawNatLit fuel, natLitE r, ha, computed natType b (natLitE n), reflTrue, reflTrue])
    | some hb => return (r, mkApps (cst ``mod_pow') [a, b, natLitE n, lm, natLitE x, mkRawNatLit fuel, natLitE r, ha, hb, reflTrue, reflTrue])
  | _, _, _ => do
    let ⟨q, pf?⟩ ← eval natT e
    let r := nat q % m
    match pf? with
    | none => return (r, mkApps (cst ``mod_lit) [e, lm, natLitE r, reflTrue])
    | some _ => failure
/-- The value of a closed term of a number type. -/
partial def eval (t : NumType) (e : Lean.Expr) : Try Value := do
  match e with
  | .mdata _ e => eval t e
  | .lit (.natVal n) => return { q := Q.ofNat n }
  | .app _ _ =>
    let f := headConst e
    let a := e.getAppArgs
    let bin (op : Q → Q → Try Q) : Try Value := do
      let x := getI a 4
      let y := getI a 5
      let ⟨qx, px⟩ ← eval t x
      let ⟨qy, py⟩ ← eval t y
      let q ← op qx qy
      congr2 t e f x y qx qy px py q
    if f == ``OfNat.ofNat then
      match natLit? e with
      | some n => return { q := Q.ofNat n }
      | none => failure
    else if f == ``HAdd.hAdd && a.size == 6 then bin fun x y => return x.add y
    else if f == ``HMul.hMul && a.size == 6 then bin fun x y => return x.mul y
    else if f == ``HSub.hSub && a.size == 6 then
      bin fun x y => return if t.isNat then Q.ofNat (nat x - nat y) else x.sub y
    else if f == ``HDiv.hDiv && a.size == 6 then
      bin fun x y => match t.kind with
        | .nat => return Q.ofNat (nat x / nat y)
        | .int => return Q.ofInt (x.num / y.num)
        | .rat => return x.div y
    else if f == ``HMod.hMod && a.size == 6 then
      match t.kind with
      | .nat =>
        if hasBigPow (getI a 4) then
          let ⟨qm, pm⟩ ← eval t (getI a 5)
          Try.guard pm.isNone
          let m := nat qm
          let (r, pf) ← evalMod (getI a 4) m
          return { q := Q.ofNat r, pf? := some (mkApps (cst ``mod_eq) [getI a 4, getI a 5, natLitE m, natLitE r, computed natType (getI a 5) (natLitE m), pf]) }
        else bin fun x y => return Q.ofNat (nat x % nat y)
      | .int => bin fun x y => return Q.ofInt (x.num % y.num)
      | .rat => failure
    else if f == ``HPow.hPow && a.size == 6 && isConst (getI a 1) ``Nat then
      let x := getI a 4
      let ⟨qx, px⟩ ← eval t x
      let ⟨qn, pn⟩ ← eval natT (getI a 5)
      let n := nat qn
      Try.guard (decide (bits qx.num.natAbs * n ≤ maxBits) && decide (bits qx.den * n ≤ maxBits) && (t.isNat || decide (n ≤ 1024)))
      congr2 t e f x (getI a 5) qx qn px pn (qx.powNat n)
    else if f == ``Neg.neg && a.size == 3 then
      let ⟨q, p⟩ ← eval t (getI a 2)
      Try.guard p.isNone
      return { q := q.neg }
    else if f == ``Inv.inv && a.size == 3 && t.isRat then
      let ⟨q, p⟩ ← eval t (getI a 2)
      Try.guard p.isNone
      return { q := q.inv }
    else if (f == ``Max.max || f == ``Min.min) && a.size == 4 then
      let ⟨x, px⟩ ← eval t (getI a 2)
      let ⟨y, py⟩ ← eval t (getI a 3)
      Try.guard (px.isNone && py.isNone)
      return { q := if (f == ``Max.max) == x.le y then y else x }
    else if f == `abs && !t.isNat then
      let ⟨q, p⟩ ← eval t (getI a (a.size - 1))
      Try.guard p.isNone
      return { q := q.abs }
    else if f == `Nat.cast && a.size == 3 && !t.isNat then
      let ⟨q, p⟩ ← eval natT (getI a 2)
      Try.guard p.isNone
      return { q := q }
    else if f == `Int.cast && a.size == 3 && t.isRat then
      let ⟨q, p⟩ ← eval intT (getI a 2)
      Try.guard p.isNone
      return { q := q }
    else if t.isNat then
      let one (x : Lean.Expr) (op : Q → Q) (tx : NumType) : Try Value := do
        let ⟨q, p⟩ ← eval tx x
        Try.guard p.isNone
        return { q := op q }
      let two (op : Nat → Nat → Nat) : Try Value := do
        let ⟨x, px⟩ ← eval t (getI a 0)
        let ⟨y, py⟩ ← eval t (getI a 1)
        Try.guard (px.isNone && py.isNone)
        return { q := Q.ofNat (op (nat x) (nat y)) }
      if f == ``Nat.succ then one (getI a 0) (fun q => Q.ofNat (nat q + 1)) natT
      else if f == `Nat.pred then one (getI a 0) (fun q => Q.ofNat (nat q - 1)) natT
      else if f == `Nat.gcd then two Nat.gcd
      else if f == `Nat.lcm then two fun x y => x * y / Nat.gcd x y
      else if f == `Nat.factorial then do
        let ⟨q, p⟩ ← eval t (getI a 0)
        Try.guard (p.isNone && decide (nat q ≤ 500))
        return { q := Q.ofNat (factorial (nat q)) }
      else if f == `Nat.sqrt then do
        let ⟨q, p⟩ ← eval t (getI a 0)
        let n := nat q
        let r := sqrt n
        let hn := match p with
          | some h => h
          | none => computed natType (getI a 0) (natLitE n)
        return { q := Q.ofNat r, pf? := some (mkApps (cst ``sqrt_of) [getI a 0, natLitE n, natLitE r, hn, reflTrue, reflTrue]) }
      else if f == `Nat.choose then do
        let ⟨x, px⟩ ← eval t (getI a 0)
        let ⟨y, py⟩ ← eval t (getI a 1)
        Try.guard (px.isNone && py.isNone && decide (nat x ≤ 20))
        return { q := Q.ofNat (choose (nat x) (nat y)) }
      else if f == `Nat.fib then do
        let ⟨x, px⟩ ← eval t (getI a 0)
        Try.guard (px.isNone && decide (nat x ≤ 1000))
        return { q := Q.ofNat (fib (nat x) 0 1) }
      else if f == `Int.natAbs then one (getI a 0) (fun q => Q.ofNat q.num.natAbs) intT
      else if f == `Int.toNat then one (getI a 0) (fun q => Q.ofNat q.num.toNat) intT
      else failure
    else
      match scientific? e with
      | some q => return { q := q }
      | none => failure
  | .const n _ => if n == ``Nat.zero then return { q := Q.ofNat 0 } else failure
  | _ => failure
where
  factorial : Nat → Nat
    | 0 => 1
    | n + 1 => (n + 1) * factorial n
  fib : Nat → Nat → Nat → Nat
    | 0, a, _ => a
    | n + 1, a, b => fib n b (a + b)
  choose (n k : Nat) : Nat := if n < k then 0 else factorial n / (factorial k * factorial (n - k))
  /-- By Newton's iteration from above. -/
  sqrtGo : Nat → Nat → Nat → Nat
    | 0, _, r => r
    | fuel + 1, n, r =>
      let r' := (r + n / r) / 2
      if r' < r then sqrtGo fuel n r' else r
  sqrt (n : Nat) : Nat := if n < 2 then n else sqrtGo (bits n + 64) n (2 ^ (bits n / 2 + 1))
  /-- The value of `f x y` when the proofs for `x` and `y` may be more than computations. -/
  congr2 (t : NumType) (e : Lean.Expr) (f : Name) (x y : Lean.Expr) (qx qy : Q) (px py : Option Lean.Expr) (q : Q) : Try Value := do
    match px, py with
    | none, none => return { q := q }
    | _, _ => do
      let lx ← constant t.type qx
      let ly ← (if f == ``HPow.hPow then pure (natLitE (nat qy)) else constant t.type qy)
      let fn := match e with
        | .app (.app fn _) _ => fn
        | _ => e
      let hx := match px with
        | some h => h
        | none => computed t.type x lx
      let hy := match py with
        | some h => h
        | none => computed (if f == ``HPow.hPow then natType else t.type) y ly
      let h ← mkAppM ``congr (Array.mkArray2 (← mkAppM ``congrArg (Array.mkArray2 fn hx)) hy)
      let new := mkApps fn [lx, ly]
      let h' := computed t.type new (← constant t.type q)
      return { q := q, pf? := some (← mkEqTrans h h') }
end

/-- The numeral that a closed term equals, and the proof. -/
def evalTerm (t : NumType) (e : Lean.Expr) : Try (Lean.Expr × Lean.Expr) := do
  let v ← eval t e
  let lit ← constant t.type v.q
  match v.pf? with
  | none => return (lit, computed t.type e lit)
  | some pf => return (lit, withType (mkEqType t.type e lit) pf)

/-! ## Propositions -/

/-- Prove or refute a closed proposition by its decision procedure, run by the kernel. -/
def decideByKernel (p : Lean.Expr) (value : Bool) : Try Lean.Expr := do
  let inst ← (liftM (synthInstance? (.app (cst ``Decidable) p) none) : Try _)
  match inst with
  | none => failure
  | some inst =>
    if value then return mkApps (cst ``of_decide_eq_true) [p, inst, reflTrue]
    else return mkApps (cst ``of_decide_eq_false) [p, inst, mkApps (.const ``Eq.refl [.succ .zero]) [cst ``Bool, cst ``Bool.false]]
/-- Decide a closed proposition by evaluating its decision procedure. -/
def decideByEvaluation (p : Lean.Expr) : Try (Bool × Lean.Expr) := do
  let inst ← (liftM (synthInstance? (.app (cst ``Decidable) p) none) : Try _)
  match inst with
  | none => failure
  | some inst =>
    let env ← (liftM (getEnv : MetaM _) : Try _)
    let lctx ← (liftM (getLCtx : MetaM _) : Try _)
    match Kernel.whnf env lctx (mkApps (cst ``Decidable.decide) [p, inst]) with
    | .ok (.const b _) =>
      if b == ``Bool.true then return (true, mkApps (cst ``of_decide_eq_true) [p, inst, reflTrue])
      else if b == ``Bool.false then
        return (false, mkApps (cst ``of_decide_eq_false) [p, inst, mkApps (.const ``Eq.refl [.succ .zero]) [cst ``Bool, cst ``Bool.false]])
      else failure
    | _ => failure
/-- The smallest factor of `n` that is at least `d`, among `d, d + 2, ..`; `n` itself if there is none up to the root. -/
partial def factorFrom (n d : Nat) : Nat := if n < d * d then n else if n % d == 0 then d else factorFrom n (d + 2)
def smallestFactor (n : Nat) : Nat := if n % 2 == 0 then 2 else factorFrom n 3
/-- Decide `Nat.Prime n` for a closed `n` by trial division. -/
def decidePrime (e : Lean.Expr) : Try (Bool × Lean.Expr) := do
  let n := getI e.getAppArgs 0
  let v ← eval natT n
  let p := nat v.q
  Try.guard (decide (p < 10000000000))
  let hn := match v.pf? with
    | some h => h
    | none => computed natType n (natLitE p)
  if p < 2 then return (false, mkApps (cst `Leanmath.NormNum.not_prime_small) [n, natLitE p, hn, reflTrue])
  else
    let d := smallestFactor p
    if d == p then return (true, mkApps (cst `Leanmath.NormNum.prime_of_test) [mkRawNatLit p, n, natLitE p, hn, reflTrue])
    else return (false, mkApps (cst `Leanmath.NormNum.not_prime_of_factor) [n, natLitE p, natLitE d, hn, reflTrue, reflTrue, reflTrue])
/-- Which of the relations with two sides of a number type this is. -/
def relation? (e : Lean.Expr) : Option (Name × Lean.Expr × Lean.Expr × Lean.Expr) :=
  let f := headConst e
  let a := e.getAppArgs
  if (f == ``Eq || f == ``Ne) && a.size == 3 then some (f, getI a 0, getI a 1, getI a 2)
  else if (f == ``LE.le || f == ``LT.lt || f == ``GE.ge || f == ``GT.gt || f == ``Dvd.dvd) && a.size == 4 then
    some (f, getI a 0, getI a 2, getI a 3)
  else none
def holds (f : Name) (t : NumType) (x y : Q) : Bool :=
  if f == ``Eq then x == y
  else if f == ``Ne then !(x == y)
  else if f == ``LE.le then x.le y
  else if f == ``LT.lt then x.lt y
  else if f == ``GE.ge then y.le x
  else if f == ``GT.gt then y.lt x
  else if x.isZero then y.isZero else (y.num % x.num) == 0
/-- The truth value of a closed relation, with a proof of it or of its negation. -/
def decideProp (e : Lean.Expr) : Try (Bool × Lean.Expr) := do
  match relation? e with
  | none => failure
  | some (f, type, a, b) =>
    match numType? type with
    | none => failure
    | some t =>
      Try.guard (!(f == ``Dvd.dvd && t.isRat))
      let va ← eval t a
      let vb ← eval t b
      Try.guard (va.pf?.isNone && vb.pf?.isNone)
      let r := holds f t va.q vb.q
      return (r, ← decideByKernel e r)
end Leanmath.NormNum
