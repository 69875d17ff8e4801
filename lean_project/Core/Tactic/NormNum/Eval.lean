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
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false

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
/-- A way to find the value of a closed term of a number type: what the recursion below is to call. -/
abbrev Evaluate := NumType → Lean.Expr → Try Value
def Try.ofOption {α : Type} (x : Option α) : Try α := OptionT.mk (pure x)
/-- The value of a term when the kernel computes it. -/
def plain (ev : Evaluate) (t : NumType) (e : Lean.Expr) : Try Q := do
  let v ← ev t e
  Try.guard v.pf?.isNone
  return v.q
/-- The proof that goes with a value: one by computation if there is no other. -/
def proofOf (type e lit : Lean.Expr) (pf? : Option Lean.Expr) : Lean.Expr := pf?.getD (computed type e lit)

/-- `mod_add` or `mod_mul`: the remainder of `a op b` from those of `a` and `b`. -/
def combineMod (thm : Name) (op : Nat → Nat → Nat) (m : Nat) (a b : Lean.Expr) (u v : Nat × Lean.Expr) : Nat × Lean.Expr :=
  let r := if m == 0 then op u.1 v.1 else op u.1 v.1 % m
  (r, mkApps (cst thm) [a, b, natLitE m, natLitE u.1, natLitE v.1, natLitE r, u.2, v.2, reflTrue])
def remainderOfPower (ev : Evaluate) (m : Nat) (a b : Lean.Expr) (u : Nat × Lean.Expr) : Try (Nat × Lean.Expr) := do
  let v ← ev natT b
  Try.guard (m != 0)
  let n := nat v.q
  let r := powModFast u.1 n m 1
  return (r, mkApps (cst ``mod_pow') [a, b, natLitE n, natLitE m, natLitE u.1, mkRawNatLit (fuelFor n), natLitE r, u.2,
    proofOf natType b (natLitE n) v.pf?, reflTrue, reflTrue])
/-- The remainder of `e` modulo the literal `m`, with a proof of `e % m = r`. -/
partial def evalMod (ev : Evaluate) (e : Lean.Expr) (m : Nat) : Try (Nat × Lean.Expr) := do
  if let some (_, a, b) := binOp? e ``HAdd.hAdd then
    return combineMod ``mod_add (· + ·) m a b (← evalMod ev a m) (← evalMod ev b m)
  if let some (_, a, b) := binOp? e ``HMul.hMul then
    return combineMod ``mod_mul (· * ·) m a b (← evalMod ev a m) (← evalMod ev b m)
  if let some (_, a, b) := binOp? e ``HPow.hPow then
    remainderOfPower ev m a b (← evalMod ev a m)
  else
    let r := nat (← plain ev natT e) % m
    return (r, mkApps (cst ``mod_lit) [e, natLitE m, natLitE r, reflTrue])

/-! ## Values -/

partial def factorial (n : Nat) : Nat := if n == 0 then 1 else n * factorial (n - 1)
partial def fib (n a b : Nat) : Nat := if n == 0 then a else fib (n - 1) b (a + b)
def choose (n k : Nat) : Nat := if n < k then 0 else factorial n / (factorial k * factorial (n - k))
/-- By Newton's iteration from above. -/
partial def sqrtFrom (n r : Nat) : Nat :=
  let r' := (r + n / r) / 2
  if r' < r then sqrtFrom n r' else r
def sqrt (n : Nat) : Nat := if n < 2 then n else sqrtFrom n (2 ^ (bits n / 2 + 1))

/-- The operations of two arguments that go with equality of their arguments. -/
def arithmetic? (t : NumType) (f : Name) : Option (Q → Q → Q) :=
  if f == ``HAdd.hAdd then some Q.add
  else if f == ``HMul.hMul then some Q.mul
  else if f == ``HSub.hSub then some (if t.isNat then fun x y => Q.ofNat (nat x - nat y) else Q.sub)
  else if f == ``HDiv.hDiv then
    match t.kind with
    | .nat => some fun x y => Q.ofNat (nat x / nat y)
    | .int => some fun x y => Q.ofInt (x.num / y.num)
    | .rat => some Q.div
  else if f == ``HMod.hMod then
    match t.kind with
    | .nat => some fun x y => Q.ofNat (nat x % nat y)
    | .int => some fun x y => Q.ofInt (x.num % y.num)
    | .rat => none
  else none
/-- Functions of one argument: which argument it is, its type, what is done to it (nothing when it is too large). -/
def function? (t : NumType) (f : Name) (size : Nat) : Option (Nat × NumType × (Q → Option Q)) :=
  let known (i : Nat) (tx : NumType) (op : Q → Q) := some (i, tx, fun q => some (op q))
  if f == ``Neg.neg then known 2 t Q.neg
  else if f == ``Inv.inv && t.isRat then known 2 t Q.inv
  else if f == `abs && !t.isNat then known (size - 1) t Q.abs
  else if f == `Nat.cast && !t.isNat then known 2 natT id
  else if f == `Int.cast && t.isRat then known 2 intT id
  else if !t.isNat then none
  else if f == ``Nat.succ then known 0 natT fun q => Q.ofNat (nat q + 1)
  else if f == `Nat.pred then known 0 natT fun q => Q.ofNat (nat q - 1)
  else if f == `Int.natAbs then known 0 intT fun q => Q.ofNat q.num.natAbs
  else if f == `Int.toNat then known 0 intT fun q => Q.ofNat q.num.toNat
  else if f == `Nat.factorial then some (0, natT, fun q => if nat q ≤ 500 then some (Q.ofNat (factorial (nat q))) else none)
  else if f == `Nat.fib then some (0, natT, fun q => if nat q ≤ 1000 then some (Q.ofNat (fib (nat q) 0 1)) else none)
  else none
/-- Functions of two arguments: where the first is, what is done to them. -/
def function₂? (t : NumType) (f : Name) : Option (Nat × (Q → Q → Option Q)) :=
  if f == ``Max.max then some (2, fun x y => some (if x.le y then y else x))
  else if f == ``Min.min then some (2, fun x y => some (if x.le y then x else y))
  else if !t.isNat then none
  else if f == `Nat.gcd then some (0, fun x y => some (Q.ofNat (Nat.gcd (nat x) (nat y))))
  else if f == `Nat.lcm then some (0, fun x y => some (Q.ofNat (nat x * nat y / Nat.gcd (nat x) (nat y))))
  else if f == `Nat.choose then some (0, fun x y => if nat x ≤ 20 then some (Q.ofNat (choose (nat x) (nat y))) else none)
  else none

/-- The value `q` of `f x y`, when the proofs for `x` and `y` may be more than computations. -/
def congr₂ (t : NumType) (e : Lean.Expr) (pow : Bool) (x y : Lean.Expr) (vx vy : Value) (q : Q) : Try Value := do
  if vx.pf?.isNone && vy.pf?.isNone then return { q := q }
  let lx ← constant t.type vx.q
  let ly ← if pow then pure (natLitE (nat vy.q)) else constant t.type vy.q
  let fn := match e with
    | .app (.app fn _) _ => fn
    | _ => e
  let hx := proofOf t.type x lx vx.pf?
  let hy := proofOf (if pow then natType else t.type) y ly vy.pf?
  let h ← mkAppM ``congr (Array.mkArray2 (← mkAppM ``congrArg (Array.mkArray2 fn hx)) hy)
  let h' := computed t.type (mkApps fn [lx, ly]) (← constant t.type q)
  return { q := q, pf? := some (← mkEqTrans h h') }
/-- A remainder of a power that is too large to be written out. -/
def remainder (ev : Evaluate) (x y : Lean.Expr) : Try Value := do
  let m := nat (← plain ev natT y)
  let (r, pf) ← evalMod ev x m
  return { q := Q.ofNat r, pf? := some (mkApps (cst ``mod_eq) [x, y, natLitE m, natLitE r, computed natType y (natLitE m), pf]) }
def power (ev : Evaluate) (t : NumType) (e x y : Lean.Expr) : Try Value := do
  let vx ← ev t x
  let vn ← ev natT y
  let n := nat vn.q
  Try.guard (bits vx.q.num.natAbs * n ≤ maxBits && bits vx.q.den * n ≤ maxBits && (t.isNat || n ≤ 1024))
  congr₂ t e true x y vx vn (vx.q.powNat n)
def squareRoot (ev : Evaluate) (x : Lean.Expr) : Try Value := do
  let v ← ev natT x
  let n := nat v.q
  let r := sqrt n
  return { q := Q.ofNat r, pf? := some (mkApps (cst ``sqrt_of) [x, natLitE n, natLitE r, proofOf natType x (natLitE n) v.pf?, reflTrue, reflTrue]) }
/-- The value of a binary operation `f` at `x`, `y`; `type` is the second of its types. -/
def evalBinary (ev : Evaluate) (t : NumType) (e : Lean.Expr) (f : Name) (type x y : Lean.Expr) : Try Value := do
  if f == ``HPow.hPow then
    Try.guard (isConst type ``Nat)
    power ev t e x y
  else if f == ``HMod.hMod && t.isNat && hasBigPow x then remainder ev x y
  else
    let op ← Try.ofOption (arithmetic? t f)
    let vx ← ev t x
    let vy ← ev t y
    congr₂ t e false x y vx vy (op vx.q vy.q)
def evalApp (ev : Evaluate) (t : NumType) (e : Lean.Expr) : Try Value := do
  let f := headConst e
  let a := e.getAppArgs
  if f == ``OfNat.ofNat then return { q := Q.ofNat (← Try.ofOption (natLit? e)) }
  if a.size == 6 then evalBinary ev t e f (getI a 1) (getI a 4) (getI a 5)
  else if let some (i, tx, op) := function? t f a.size then
    return { q := ← Try.ofOption (op (← plain ev tx (getI a i))) }
  else if let some (i, op) := function₂? t f then
    return { q := ← Try.ofOption (op (← plain ev t (getI a i)) (← plain ev t (getI a (i + 1)))) }
  else if f == `Nat.sqrt && t.isNat then squareRoot ev (getI a 0)
  else
    Try.guard !t.isNat
    return { q := ← Try.ofOption (scientific? e) }
/-- The value of a closed term of a number type. -/
partial def eval (t : NumType) (e : Lean.Expr) : Try Value := do
  match e with
  | .mdata _ e => eval t e
  | .lit (.natVal n) => return { q := Q.ofNat n }
  | .app _ _ => evalApp eval t e
  | .const n _ => if n == ``Nat.zero then return { q := Q.ofNat 0 } else failure
  | _ => failure

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
