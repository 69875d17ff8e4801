/-
# The integers: definitions

Contract: the type `Int` with the layout and the operations that native code, `omega` and the
kernel's literals expect, the casts from `Nat` and from `Int`, and decidability. All definitions
compute in the kernel. The laws are in `Core.Int.Ring`, `Core.Int.Order`, `Core.Int.DivMod`.
-/
prelude
import Core.Logic
set_option linter.all false

universe u v

/-! ## Casts -/

class NatCast (R : Type u) where
  protected natCast : Nat → R
instance instNatCastNat : NatCast Nat := ⟨fun n => n⟩
@[coe, reducible, match_pattern] protected def Nat.cast {R : Type u} [NatCast R] : Nat → R := NatCast.natCast
instance {R : Type u} [NatCast R] : CoeTail Nat R := ⟨Nat.cast⟩
instance {R : Type u} [NatCast R] : CoeHTCT Nat R := ⟨Nat.cast⟩

-- without the generated `ctorIdx`: compiling it would ask for `Int.decLt`
set_option genCtorIdx false in
inductive Int : Type where
  | ofNat (n : Nat) : Int
  | negSucc (n : Nat) : Int
attribute [extern "lean_nat_to_int"] Int.ofNat
attribute [extern "lean_int_neg_succ_of_nat"] Int.negSucc

class IntCast (R : Type u) where
  protected intCast : Int → R
instance instIntCastInt : IntCast Int := ⟨fun n => n⟩
@[coe, reducible, match_pattern] protected def Int.cast {R : Type u} [IntCast R] : Int → R := IntCast.intCast
instance {R : Type u} [IntCast R] : CoeTail Int R := ⟨Int.cast⟩
instance {R : Type u} [IntCast R] : CoeHTCT Int R := ⟨Int.cast⟩

instance instNatCastInt : NatCast Int := ⟨Int.ofNat⟩
instance instOfNat {n : Nat} : OfNat Int n := ⟨Int.ofNat n⟩

namespace Int

instance instInhabited : Inhabited Int := ⟨0⟩

/-! ## Ring operations -/

section
set_option bootstrap.genMatcherCode false

-- With recursors, which the kernel evaluates fastest; what is compiled is in the runtime.
def negOfNat (n : Nat) : Int := n.casesOn (ofNat 0) fun n => negSucc n
@[extern "lean_int_neg"] protected def neg (n : @& Int) : Int :=
  n.rec (fun n => n.rec (ofNat 0) fun n _ => negSucc n) fun n => ofNat (.succ n)
@[default_instance mid] instance instNegInt : Neg Int := ⟨Int.neg⟩

/-- The difference of two naturals, as an integer. -/
def subNatNat (m n : Nat) : Int := (Nat.sub n m).casesOn (ofNat (Nat.sub m n)) fun k => negSucc k
@[extern "lean_int_add"] protected def add (m n : @& Int) : Int :=
  m.rec (fun m => n.rec (fun n => ofNat (Nat.add m n)) fun n => subNatNat m (.succ n))
    fun m => n.rec (fun n => subNatNat n (.succ m)) fun n => negSucc (.succ (Nat.add m n))
instance instAdd : Add Int := ⟨Int.add⟩
@[extern "lean_int_mul"] protected def mul (m n : @& Int) : Int :=
  m.rec (fun m => n.rec (fun n => ofNat (Nat.mul m n)) fun n => negOfNat (Nat.mul m (.succ n)))
    fun m => n.rec (fun n => negOfNat (Nat.mul (.succ m) n)) fun n => ofNat (Nat.mul (.succ m) (.succ n))
instance instMul : Mul Int := ⟨Int.mul⟩
@[extern "lean_int_sub"] protected def sub (m n : @& Int) : Int := Int.add m (Int.neg n)
instance instSub : Sub Int := ⟨Int.sub⟩
protected def pow (m : Int) : Nat → Int
  | 0 => 1
  | .succ n => Int.pow m n * m
instance instNatPow : NatPow Int := ⟨Int.pow⟩

/-! ## Comparisons for the kernel -/

noncomputable def beq' (a b : Int) : Bool :=
  a.rec (fun m => b.rec (fun n => Nat.beq m n) fun _ => false) fun m => b.rec (fun _ => false) fun n => Nat.beq m n
theorem eq_of_beq' {a b : Int} (h : beq' a b = true) : a = b :=
  match a, b with
  | ofNat _, ofNat _ => congrArg ofNat (Nat.eq_of_beq_eq_true h)
  | negSucc _, negSucc _ => congrArg negSucc (Nat.eq_of_beq_eq_true h)
theorem ne_of_beq'_eq_false {a b : Int} (h : beq' a b = false) : a ≠ b := fun e => by
  subst e
  cases a <;> exact Nat.ne_of_beq_eq_false h rfl
/-- `a ≤ b` -/
noncomputable def ble' (a b : Int) : Bool :=
  a.rec (fun m => b.rec (fun n => Nat.ble m n) fun _ => false) fun m => b.rec (fun _ => true) fun n => Nat.ble n m

/-! ## Order -/

inductive NonNeg : Int → Prop where
  | mk (n : Nat) : NonNeg (ofNat n)
protected def le (a b : Int) : Prop := NonNeg (b - a)
instance instLEInt : LE Int := ⟨Int.le⟩
protected def lt (a b : Int) : Prop := a + 1 ≤ b
instance instLTInt : LT Int := ⟨Int.lt⟩

private def isOfNat (x : Int) : Prop := Int.rec (motive := fun _ => Prop) (fun _ => True) (fun _ => False) x
theorem not_nonNeg_negSucc {n : Nat} (h : NonNeg (negSucc n)) : False :=
  (NonNeg.rec (motive := fun m _ => isOfNat m) (fun _ => trivial) h : isOfNat (negSucc n))

@[extern "lean_int_dec_eq"] protected def decEq (a b : @& Int) : Decidable (a = b) :=
  match a, b with
  | ofNat a, ofNat b => match Nat.decEq a b with
    | isTrue h => isTrue (congrArg ofNat h)
    | isFalse h => isFalse fun k => Int.noConfusion k h
  | ofNat _, negSucc _ => isFalse fun k => Int.noConfusion k
  | negSucc _, ofNat _ => isFalse fun k => Int.noConfusion k
  | negSucc a, negSucc b => match Nat.decEq a b with
    | isTrue h => isTrue (congrArg negSucc h)
    | isFalse h => isFalse fun k => Int.noConfusion k h
instance instDecidableEq : DecidableEq Int := Int.decEq
@[extern "lean_int_dec_nonneg"] def decNonneg (m : @& Int) : Decidable (NonNeg m) :=
  match m with
  | ofNat n => isTrue (.mk n)
  | negSucc _ => isFalse not_nonNeg_negSucc
@[extern "lean_int_dec_le"] instance decLe (a b : @& Int) : Decidable (a ≤ b) := decNonneg _
@[extern "lean_int_dec_lt"] instance decLt (a b : @& Int) : Decidable (a < b) := decNonneg _
end
instance instMin : Min Int := minOfLe
instance instMax : Max Int := maxOfLe

/-! ## Absolute value, sign, truncation to `Nat` -/

@[extern "lean_nat_abs"] def natAbs (m : @& Int) : Nat :=
  m.rec (fun n => n) fun n => .succ n
def ctorIdx (x : Int) : Nat :=
  match x with
  | ofNat _ => 0
  | negSucc _ => 1
def sign : Int → Int
  | ofNat 0 => 0
  | ofNat (.succ _) => 1
  | negSucc _ => -1
def toNat : Int → Nat
  | ofNat n => n
  | negSucc _ => 0
def toNat? : Int → Option Nat
  | ofNat n => some n
  | negSucc _ => none

/-! ## Division

Three conventions: `ediv`, `emod` (the notation `/`, `%`; remainder never negative), `tdiv`, `tmod`
(towards zero), `fdiv`, `fmod` (towards minus infinity); and the balanced remainder `bmod`. -/

@[extern "lean_int_ediv"] def ediv (m n : @& Int) : Int :=
  m.rec (fun m => n.rec (fun n => ofNat (Nat.div m n)) fun n => negOfNat (Nat.div m (.succ n)))
    fun m => n.rec (fun n => n.rec (ofNat 0) fun n _ => negSucc (Nat.div m (.succ n)))
      fun n => ofNat (.succ (Nat.div m (.succ n)))
@[extern "lean_int_emod"] def emod (m n : @& Int) : Int :=
  m.rec (fun m => ofNat (Nat.mod m (natAbs n))) fun m => subNatNat (natAbs n) (.succ (Nat.mod m (natAbs n)))
instance instDiv : Div Int := ⟨Int.ediv⟩
instance instMod : Mod Int := ⟨Int.emod⟩

@[extern "lean_int_div"] def tdiv : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat m, negSucc n => -ofNat (m / .succ n)
  | negSucc m, ofNat n => -ofNat (.succ m / n)
  | negSucc m, negSucc n => ofNat (.succ m / .succ n)
@[extern "lean_int_mod"] def tmod : (@& Int) → (@& Int) → Int
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat m, negSucc n => ofNat (m % .succ n)
  | negSucc m, ofNat n => -ofNat (.succ m % n)
  | negSucc m, negSucc n => -ofNat (.succ m % .succ n)

def fdiv : Int → Int → Int
  | ofNat 0, _ => 0
  | ofNat m, ofNat n => ofNat (m / n)
  | ofNat (.succ m), negSucc n => negSucc (m / .succ n)
  | negSucc _, ofNat 0 => 0
  | negSucc m, ofNat (.succ n) => negSucc (m / .succ n)
  | negSucc m, negSucc n => ofNat (.succ m / .succ n)
def fmod : Int → Int → Int
  | ofNat 0, _ => 0
  | ofNat m, ofNat n => ofNat (m % n)
  | ofNat (.succ m), negSucc n => subNatNat (m % .succ n) n
  | negSucc m, ofNat n => subNatNat n (.succ (m % n))
  | negSucc m, negSucc n => -ofNat (.succ m % .succ n)

def bmod (x : Int) (m : Nat) : Int :=
  let r := x % m
  if r < (m + 1) / 2 then r else r - m
def bdiv (x : Int) (m : Nat) : Int :=
  if m = 0 then 0
  else
    let q := x / m
    let r := x % m
    if r < (m + 1) / 2 then q else q + 1

instance instDvd : Dvd Int := ⟨fun a b => ∃ c, b = a * c⟩

end Int
