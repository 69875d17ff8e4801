/-
# `positivity`

Contract: goals `0 ≤ e`, `0 < e`, `e ≠ 0` over `Nat`, `Int` and `Rat`, by recursion on `e`: numerals, sums,
products, quotients, powers, absolute values, casts, remainders, factorials, `max`, `min`, and hypotheses about its parts.
-/
prelude
import Core.Tactic.Linarith
import Core.Tactic.NormNum.Eval
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false

namespace Leanmath.Positivity
open Lean Meta Elab Ring Linarith

/-! ## Rules -/

section
variable {α : Type} [O : Ordered α]
open Laws Ordered
theorem add_nonneg' {a b : α} (h : zero ≤ a) (k : zero ≤ b) : zero ≤ a + b := Ordered.add_nonneg h k
theorem add_pos_left {a b : α} (h : zero < a) (k : zero ≤ b) : zero < a + b := Ordered.add_pos h k
theorem add_pos_right {a b : α} (h : zero ≤ a) (k : zero < b) : zero < a + b := Laws.add_comm b a ▸ Ordered.add_pos k h
theorem mul_nonneg' {a b : α} (h : zero ≤ a) (k : zero ≤ b) : zero ≤ a * b := Ordered.mul_nonneg h k
theorem mul_pos' {a b : α} (h : zero < a) (k : zero < b) : zero < a * b := Ordered.mul_pos h k
theorem le_of_lt {a : α} (h : zero < a) : zero ≤ a := Ordered.le_of_lt h
theorem ne_of_pos {a : α} (h : zero < a) : a ≠ zero := fun e => Ordered.lt_irrefl zero (e ▸ h : zero < zero)
theorem lit_nonneg (c : α) (h : nonnegb c = true) : zero ≤ c := nonnegb_ok h
theorem lit_pos (c : α) (h : posb c = true) : zero < c := posb_ok h
theorem square_nonneg' (a : α) : zero ≤ a * a := Ordered.mul_self_nonneg a
theorem pow_nonneg' {a : α} (h : zero ≤ a) : ∀ n : Nat, zero ≤ a ^ n
  | 0 => (pow_zero a).symm ▸ one_nonneg
  | n + 1 => (pow_succ a n).symm ▸ Ordered.mul_nonneg (pow_nonneg' h n) h
where
  one_nonneg : zero ≤ (one : α) := Ring.mul_one (one : α) ▸ Ordered.mul_self_nonneg one
theorem even_pow_nonneg (a : α) (k : Nat) : zero ≤ a ^ (k + k) := (Ring.pow_add a k k).symm ▸ Ordered.mul_self_nonneg (a ^ k)
theorem pow_pos' {a : α} (one_pos : zero < (one : α)) (h : zero < a) : ∀ n : Nat, zero < a ^ n
  | 0 => (pow_zero a).symm ▸ one_pos
  | n + 1 => (pow_succ a n).symm ▸ Ordered.mul_pos (pow_pos' one_pos h n) h
end
theorem nat_add_left {a : Nat} (b : Nat) (h : 0 < a) : 0 < a + b := Nat.lt_of_lt_of_le h (Nat.le_add_right a b)
theorem nat_add_right (a : Nat) {b : Nat} (h : 0 < b) : 0 < a + b := Nat.lt_of_lt_of_le h (Nat.le_add_left b a)
theorem nat_mul {a b : Nat} (h : 0 < a) (k : 0 < b) : 0 < a * b := Nat.mul_pos h k
theorem nat_pow {a : Nat} (h : 0 < a) (n : Nat) : 0 < a ^ n := Nat.pow_pos h
theorem nat_numeral (a : Nat) (h : Nat.ble 1 a = true) : 0 < a := Nat.le_of_ble_eq_true h
theorem nat_ne {a : Nat} (h : a ≠ 0) : 0 < a := Nat.pos_of_ne_zero h
theorem nat_ne_of_pos {a : Nat} (h : 0 < a) : a ≠ 0 := Nat.ne_of_gt h
theorem cast_pos {a : Nat} (h : 0 < a) : (0 : Int) < (a : Int) := Int.ofNat_lt.mpr h
theorem int_abs (a : Int) : 0 ≤ max a (-a) := by
  rewrite [Int.max_def]
  split
  · rename_i h
    exact Int.le_of_not_lt fun k => Int.lt_irrefl 0 (Int.lt_trans (Int.lt_of_lt_of_le (Int.neg_neg_iff_pos.mp k) h) k)
  · rename_i h
    exact Int.le_of_not_lt fun k => h (Int.le_trans (Int.le_of_lt k) (Int.le_of_lt (Int.neg_pos.mpr k)))

/-! ## Recursion -/

/-- What is known about the sign of a term. -/
inductive Sign where
  | pos (pf : Lean.Expr)
  | nonneg (pf : Lean.Expr)
  | nonzero (pf : Lean.Expr)
  | unknown
def ordArgs (t : NumType) (xs : List Lean.Expr) : List Lean.Expr := t.type :: orderedInst t :: xs
def zeroOf (t : NumType) : MetaM Lean.Expr := constant t.type (Q.ofNat 0)
/-- Look for `0 < e`, `0 ≤ e`, `e ≠ 0` among the hypotheses. -/
def byAssumption (t : NumType) (e : Lean.Expr) : MetaM Sign := do
  let zero ← zeroOf t
  let find (stmt : Lean.Expr) : MetaM (Option Lean.Expr) := do
    for (h, p) in ← propHyps do
      if ← withReducible (isDefEq p stmt) then return some (.fvar h)
    return none
  match ← find (← mkBin ``LT.lt zero e) with
  | some h => return .pos h
  | none =>
    match ← find (← mkBin ``LE.le zero e) with
    | some h => return .nonneg h
    | none =>
      match ← find (← mkBin ``Ne e zero) with
      | some h => return if t.isNat then .pos (mkApps (cst ``nat_ne) [e, h]) else .nonzero h
      | none =>
        if t.isNat then
          match ← find (← mkBin ``LE.le (mkNatLit 1) e) with
          | some h => return .pos h
          | none => return .unknown
        else return .unknown
def nonnegOf (t : NumType) (e : Lean.Expr) : Sign → Option Lean.Expr
  | .pos h => some (if t.isNat then .app (cst ``Nat.zero_le) e else mkApps (cst ``le_of_lt) (ordArgs t [e, h]))
  | .nonneg h => some h
  | _ => if t.isNat then some (.app (cst ``Nat.zero_le) e) else none
/-- What is known by the structure of a term, or else by hypotheses. -/
def Sign.orElse (s h : Sign) : Sign := match s, h with
  | .pos _, _ => s
  | _, .pos _ => h
  | .unknown, _ => h
  | _, _ => s
def numeralSign (t : NumType) (e : Lean.Expr) (v : NormNum.Value) : Sign :=
  if t.isNat then
    if v.q.isPos && v.pf?.isNone then .pos (mkApps (cst ``nat_numeral) [e, NormNum.reflTrue]) else .unknown
  else if v.q.isPos then .pos (mkApps (cst ``lit_pos) (ordArgs t [e, NormNum.reflTrue]))
  else if v.q.isZero then .nonneg (mkApps (cst ``lit_nonneg) (ordArgs t [e, NormNum.reflTrue]))
  else .unknown
def addSign (t : NumType) (x y : Lean.Expr) (sx sy : Sign) : Sign := match sx, sy with
  | .pos h, _ =>
    if t.isNat then .pos (mkApps (cst ``nat_add_left) [x, y, h])
    else match nonnegOf t y sy with
      | some k => .pos (mkApps (cst ``add_pos_left) (ordArgs t [x, y, h, k]))
      | none => .unknown
  | _, .pos k =>
    if t.isNat then .pos (mkApps (cst ``nat_add_right) [x, y, k])
    else match nonnegOf t x sx with
      | some h => .pos (mkApps (cst ``add_pos_right) (ordArgs t [x, y, h, k]))
      | none => .unknown
  | _, _ =>
    if t.isNat then .unknown
    else match nonnegOf t x sx, nonnegOf t y sy with
      | some h, some k => .nonneg (mkApps (cst ``add_nonneg') (ordArgs t [x, y, h, k]))
      | _, _ => .unknown
def mulSign (t : NumType) (x y : Lean.Expr) (sx sy : Sign) : Sign := match sx, sy with
  | .pos h, .pos k => .pos (if t.isNat then mkApps (cst ``nat_mul) [x, y, h, k] else mkApps (cst ``mul_pos') (ordArgs t [x, y, h, k]))
  | _, _ =>
    if t.isNat then .unknown
    else match nonnegOf t x sx, nonnegOf t y sy with
      | some h, some k => .nonneg (mkApps (cst ``mul_nonneg') (ordArgs t [x, y, h, k]))
      | _, _ => if x.eqv y then .nonneg (mkApps (cst ``square_nonneg') (ordArgs t [x])) else .unknown
def powSign (t : NumType) (x y one : Lean.Expr) : Sign → Sign
  | .pos h =>
    if t.isNat then .pos (mkApps (cst ``nat_pow) [x, h, y])
    else .pos (mkApps (cst ``pow_pos') (ordArgs t [x, mkApps (cst ``lit_pos) (ordArgs t [one, NormNum.reflTrue]), h, y]))
  | .nonneg h => if t.isNat then .unknown else .nonneg (mkApps (cst ``pow_nonneg') (ordArgs t [x, h, y]))
  | _ => match t.isNat, natLit? y with
    | false, some n => if n % 2 == 0 then .nonneg (mkApps (cst ``even_pow_nonneg) (ordArgs t [x, mkNatLit (n / 2)])) else .unknown
    | _, _ => .unknown
def castSign (n : Lean.Expr) : Sign → Sign
  | .pos h => .pos (mkApps (cst ``cast_pos) [n, h])
  | _ => .nonneg (.app (cst ``Linarith.cast_nonneg) n)
def ratCastSign (n : Lean.Expr) : Sign → MetaM Sign
  | .pos h => return .pos (← mkAppM `Leanmath.Positivity.rat_cast_pos (Array.mkArray1 h))
  | _ => return .nonneg (← mkAppM `Leanmath.Positivity.rat_cast_nonneg (Array.mkArray1 n))
def modSign (t : NumType) (x y : Lean.Expr) : Sign → MetaM Sign
  | .pos h => return .nonneg (← mkAppM `Int.emod_nonneg (Array.mkArray2 x (mkApps (cst ``ne_of_pos) (ordArgs t [y, h]))))
  | .nonzero h => return .nonneg (← mkAppM `Int.emod_nonneg (Array.mkArray2 x h))
  | _ => return .unknown
def divSign (t : NumType) (x y : Lean.Expr) (sx sy : Sign) : MetaM Sign := do
  match t.isRat, sx, sy with
  | true, .pos h, .pos k => return .pos (← mkAppM `Leanmath.Positivity.rat_div_pos (Array.mkArray2 h k))
  | _, _, _ => match nonnegOf t x sx, nonnegOf t y sy with
    | some h, some k =>
      return .nonneg (← mkAppM (if t.isRat then `Leanmath.Positivity.rat_div_nonneg else `Int.ediv_nonneg) (Array.mkArray2 h k))
    | _, _ => return .unknown
/-- The sign of a binary operation `f`; `sign` is that of its arguments. -/
def binarySign (sign : Lean.Expr → MetaM Sign) (t : NumType) (f : Name) (type x y : Lean.Expr) : MetaM Sign := do
  if f == ``HAdd.hAdd then return addSign t x y (← sign x) (← sign y)
  else if f == ``HMul.hMul then return mulSign t x y (← sign x) (← sign y)
  else if f == ``HPow.hPow && isConst type ``Nat then return powSign t x y (← constant t.type (Q.ofNat 1)) (← sign x)
  else if f == ``HMod.hMod && t.isInt then modSign t x y (← sign y)
  else if f == ``HDiv.hDiv && !t.isNat then divSign t x y (← sign x) (← sign y)
  else return .unknown
partial def sign (t : NumType) (e : Lean.Expr) : MetaM Sign := do
  match ← structural t e with
  | .pos h => return .pos h
  | s => return s.orElse (← byAssumption t e)
where
  structural (t : NumType) (e : Lean.Expr) : MetaM Sign := do
    if !e.hasFVar && !e.hasExprMVar then
      if let some v ← (NormNum.eval t e).run then return numeralSign t e v
    let f := headConst e
    let a := e.getAppArgs
    if a.size == 6 then binarySign (sign t) t f (getI a 1) (getI a 4) (getI a 5)
    else if f == ``Nat.cast && t.isInt then return castSign (getI a 2) (← sign NormNum.natT (getI a 2))
    else if f == ``Nat.cast && t.isRat then ratCastSign (getI a 2) (← sign NormNum.natT (getI a 2))
    else if f == `abs && t.isInt then return .nonneg (.app (cst ``int_abs) (getI a (a.size - 1)))
    else if f == `Nat.factorial then return .pos (.app (cst `Nat.factorial_pos) (getI a 0))
    else if f == ``Nat.succ then return .pos (.app (cst ``Nat.succ_pos) (getI a 0))
    else return .unknown

def zeroSide? (e : Lean.Expr) : Bool := natLit? e == some 0
syntax (name := positivity) "positivity" : tactic
@[tactic positivity] def evalPositivity : Tactic.Tactic := fun _ => Tactic.withMainContext do
  let target ← getTarget
  let target ← (if headConst target == ``Ne then pure target else whnfR target)
  let target ← instantiateMVars target
  let f := headConst target
  let a := target.getAppArgs
  let type ← instantiateMVars (← whnfR (getI a 0))
  let failure {α : Type} : TacticM α := failWith (m!"positivity: cannot show {target}")
  match numType? type with
  | none => fail "positivity: the goal is not of the form 0 ≤ a, 0 < a or a ≠ 0"
  | some t =>
    let (e, strict, ne) ← (
      if (f == ``LE.le || f == ``LT.lt) && zeroSide? (getI a 2) then pure (getI a 3, f == ``LT.lt, false)
      else if (f == ``GE.ge || f == ``GT.gt) && zeroSide? (getI a 3) then pure (getI a 2, f == ``GT.gt, false)
      else if f == ``Ne && zeroSide? (getI a 2) then pure (getI a 1, false, true)
      else fail "positivity: the goal is not of the form 0 ≤ a, 0 < a or a ≠ 0" : MetaM (Lean.Expr × Bool × Bool))
    let s ← sign t e
    let pf ← (match strict, ne, s with
      | true, _, .pos h => pure h
      | _, true, .pos h => pure (if t.isNat then mkApps (cst ``nat_ne_of_pos) [e, h] else mkApps (cst ``ne_of_pos) (ordArgs t [e, h]))
      | _, true, .nonzero h => pure h
      | false, false, s => match nonnegOf t e s with
        | some h => pure h
        | none => failure
      | _, _, _ => failure : TacticM Lean.Expr)
    closeWith (NormNum.withType target pf)
end Leanmath.Positivity
