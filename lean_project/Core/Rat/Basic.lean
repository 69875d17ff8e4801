/-
# Rational numbers: definitions

Contract: `Rat`, a numerator and a positive denominator without a common divisor, with the operations of
stock Lean, decidable equality and order, literals such as `3/4` and `0.75`. Everything computes in
the kernel. The laws are in `Core.Rat.Field` and `Core.Rat.Order`.
-/
prelude
import Core.Nat.Gcd
import Core.Int.Lemmas
import Core.Quote
set_option linter.all false

universe u

/-- Literals with a decimal point or an exponent: `m * 10 ^ e`, or `m / 10 ^ e` if the sign is `true`. -/
class OfScientific (α : Type u) where
  ofScientific (mantissa : Nat) (exponentSign : Bool) (decimalExponent : Nat) : α

structure Rat where
  mk' ::
  num : Int
  den : Nat := 1
  den_nz : den ≠ 0 := by decide
  reduced : num.natAbs.Coprime den := by decide

notation "ℚ" => Rat

theorem Rat.ext : {p q : Rat} → p.num = q.num → p.den = q.den → p = q
  | ⟨_, _, _, _⟩, ⟨_, _, _, _⟩, rfl, rfl => rfl
def instDecidableEqRat.decEq (a b : Rat) : Decidable (a = b) :=
  match Int.decEq a.num b.num with
  | isFalse h => isFalse fun e => h (congrArg Rat.num e)
  | isTrue h => match Nat.decEq a.den b.den with
    | isFalse h => isFalse fun e => h (congrArg Rat.den e)
    | isTrue h' => isTrue (Rat.ext h h')
instance instDecidableEqRat : DecidableEq Rat := instDecidableEqRat.decEq
instance instInhabitedRat : Inhabited Rat := ⟨{ num := 0 }⟩

namespace Rat

theorem den_pos (self : Rat) : 0 < self.den := Nat.pos_of_ne_zero self.den_nz
theorem den_ne_zero (q : Rat) : q.den ≠ 0 := q.den_nz
theorem pos (a : Rat) : 0 < a.den := den_pos a

private theorem normalize.natAbs_ediv (num : Int) (den : Nat) :
    (num / (num.natAbs.gcd den : Nat)).natAbs = num.natAbs / num.natAbs.gcd den := by
  rw [Int.natAbs_ediv_of_dvd (Int.natCast_dvd.mpr (Nat.gcd_dvd_left _ _)), Int.natAbs_natCast]
private theorem normalize.den_nz {num : Int} {den : Nat} (h : den ≠ 0) : den / num.natAbs.gcd den ≠ 0 :=
  Nat.ne_of_gt (Nat.div_pos (Nat.le_of_dvd (Nat.pos_of_ne_zero h) (Nat.gcd_dvd_right _ _))
    (Nat.pos_of_dvd_of_pos (Nat.gcd_dvd_right _ _) (Nat.pos_of_ne_zero h)))
private theorem normalize.reduced {num : Int} {den : Nat} (h : den ≠ 0) :
    (num / (num.natAbs.gcd den : Nat)).natAbs.Coprime (den / num.natAbs.gcd den) := by
  rewrite [normalize.natAbs_ediv]
  exact Nat.coprime_div_gcd_div_gcd (Nat.pos_of_dvd_of_pos (Nat.gcd_dvd_right _ _) (Nat.pos_of_ne_zero h))
private def normalize.reduce (num : Int) (den : Nat) (den_nz : den ≠ 0) : Rat where
  num := num / (num.natAbs.gcd den : Nat)
  den := den / num.natAbs.gcd den
  den_nz := normalize.den_nz den_nz
  reduced := normalize.reduced den_nz
/-- The quotient of an integer by a nonzero natural number, in lowest terms. The numerator is inspected
first: so a comparison of two sums of variables does not unfold into their greatest common divisors. -/
@[extern "native"] def normalize (num : Int) (den : Nat := 1) (den_nz : den ≠ 0 := by decide) : Rat :=
  match num with
  | .ofNat n => normalize.reduce (.ofNat n) den den_nz
  | .negSucc n => normalize.reduce (.negSucc n) den den_nz
theorem num_normalize (num : Int) {den : Nat} (den_nz : den ≠ 0) :
    (normalize num den den_nz).num = num / (num.natAbs.gcd den : Nat) := by cases num <;> rfl
theorem den_normalize (num : Int) {den : Nat} (den_nz : den ≠ 0) :
    (normalize num den den_nz).den = den / num.natAbs.gcd den := by cases num <;> rfl

end Rat

/-- The quotient of an integer by a natural number; zero if the denominator is zero. -/
@[extern "native"] def mkRat (num : Int) (den : Nat) : Rat := if h : den = 0 then { num := 0 } else Rat.normalize num den h

namespace Rat

def ofInt (num : Int) : Rat := { num, reduced := Nat.coprime_one_right _ }
instance instNatCast : NatCast Rat := ⟨fun n => ofInt n⟩
instance instIntCast : IntCast Rat := ⟨ofInt⟩
instance instOfNat {n : Nat} : OfNat Rat n := ⟨(n : Rat)⟩
protected def isInt (a : Rat) : Bool := a.den == 1
/-- The quotient of two integers; zero if the denominator is zero. -/
def divInt : Int → Int → Rat
  | n, .ofNat d => mkRat n d
  | n, .negSucc d => normalize (-n) d.succ (Nat.succ_ne_zero d)
protected def ofScientific (m : Nat) (s : Bool) (e : Nat) : Rat :=
  if s then normalize m (10 ^ e) (Nat.ne_of_gt (Nat.pow_pos (by decide))) else ((m * 10 ^ e : Nat) : Rat)
instance instOfScientific : OfScientific Rat := ⟨fun m s e => Rat.ofScientific (OfNat.ofNat m) s (OfNat.ofNat e)⟩

/-! ## Order -/

protected def blt (a b : Rat) : Bool := decide (a.num * b.den < b.num * a.den)
instance instLT : LT Rat := ⟨fun a b => a.num * b.den < b.num * a.den⟩
instance instLE : LE Rat := ⟨fun a b => a.num * b.den ≤ b.num * a.den⟩
instance instDecidableLt (a b : Rat) : Decidable (a < b) := Int.decLt _ _
instance instDecidableLe (a b : Rat) : Decidable (a ≤ b) := Int.decLe _ _
instance instMin : Min Rat := minOfLe
instance instMax : Max Rat := maxOfLe

/-! ## Field operations -/

protected def add (a b : Rat) : Rat :=
  normalize (a.num * b.den + b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)
instance instAdd : Add Rat := ⟨Rat.add⟩
protected def neg (a : Rat) : Rat :=
  { a with num := -a.num, reduced := by rewrite [Int.natAbs_neg]; exact a.reduced }
instance instNeg : Neg Rat := ⟨Rat.neg⟩
protected def sub (a b : Rat) : Rat :=
  normalize (a.num * b.den - b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)
instance instSub : Sub Rat := ⟨Rat.sub⟩
protected def mul (a b : Rat) : Rat :=
  normalize (a.num * b.num) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz)
instance instMul : Mul Rat := ⟨Rat.mul⟩
/-- The inverse; that of zero is zero. -/
protected def inv (a : Rat) : Rat :=
  if h : a.num < 0 then
    { num := -(a.den : Int), den := a.num.natAbs, den_nz := Int.natAbs_ne_zero.mpr (Int.ne_of_lt h),
      reduced := by rewrite [Int.natAbs_neg]; exact a.reduced.symm }
  else if h : 0 < a.num then
    { num := a.den, den := a.num.natAbs, den_nz := Int.natAbs_ne_zero.mpr (Int.ne_of_gt h), reduced := a.reduced.symm }
  else a
instance instInv : Inv Rat := ⟨Rat.inv⟩
protected def div (a b : Rat) : Rat := a * b⁻¹
instance instDiv : Div Rat := ⟨Rat.div⟩
protected def pow (q : Rat) (n : Nat) : Rat where
  num := q.num ^ n
  den := q.den ^ n
  den_nz := Nat.ne_of_gt (Nat.pow_pos q.den_pos)
  reduced := by rewrite [Int.natAbs_pow]; exact Nat.Coprime.pow n n q.reduced
instance instPowNat : Pow Rat Nat := ⟨Rat.pow⟩
protected def zpow (q : Rat) (i : Int) : Rat :=
  match i with
  | .ofNat n => q ^ n
  | .negSucc n => (q ^ (n + 1))⁻¹
instance instPowInt : Pow Rat Int := ⟨Rat.zpow⟩

/-! ## Rounding -/

/-- The greatest integer not above `a`. -/
protected def floor (a : Rat) : Int := a.num / a.den
/-- The least integer not below `a`. -/
protected def ceil (a : Rat) : Int := -(-a.num / a.den)
protected def abs (a : Rat) : Rat := if 0 ≤ a then a else -a

end Rat
