/-
# The algebraic classes of `grind`

Contract: the classes `Lean.Grind.Semiring`, `Ring`, `CommRing`, `Field` and their companions, with
the fields that the native code reads, the laws that follow from them, and the instances for `Nat`
and `Int`. Through them native `grind` recognises numbers; the certificates that it hands to the
kernel are checked in `Core.Grind.Ring` and `Core.Grind.Linear`.
-/
prelude
import Core.Int.Order
import Core.Algebra.Op
set_option linter.all false

universe u v

/-! ## Orders -/

namespace Std
class IsPreorder (α : Type u) [LE α] : Prop where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
class IsPartialOrder (α : Type u) [LE α] : Prop extends IsPreorder α where
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
class IsLinearPreorder (α : Type u) [LE α] : Prop extends IsPreorder α where
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
class IsLinearOrder (α : Type u) [LE α] : Prop extends IsPartialOrder α, IsLinearPreorder α
class LawfulOrderLT (α : Type u) [LT α] [LE α] : Prop where
  lt_iff : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬b ≤ a
end Std

namespace Classical.Order
variable {α : Type u} [LE α]
/-- The strict order of a preorder. -/
@[reducible] def instLT : LT α := ⟨fun a b => a ≤ b ∧ ¬b ≤ a⟩
theorem instLawfulOrderLT : @Std.LawfulOrderLT α instLT _ := @Std.LawfulOrderLT.mk α instLT _ fun _ _ => Iff.rfl
end Classical.Order

namespace Lean.Grind

/-! ## Modules -/

class AddRightCancel (M : Type u) [Add M] where
  add_right_cancel : ∀ a b c : M, a + c = b + c → a = b
class AddCommMonoid (M : Type u) extends Zero M, Add M where
  add_zero : ∀ a : M, a + 0 = a
  add_comm : ∀ a b : M, a + b = b + a
  add_assoc : ∀ a b c : M, a + b + c = a + (b + c)
class AddCommGroup (M : Type u) extends AddCommMonoid M, Neg M, Sub M where
  neg_add_cancel : ∀ a : M, -a + a = 0
  sub_eq_add_neg : ∀ a b : M, a - b = a + -b
set_option warn.classDefReducibility false
class NatModule (M : Type u) extends AddCommMonoid M where
  [nsmul : SMul Nat M]
  zero_nsmul : ∀ a : M, 0 • a = 0
  add_one_nsmul : ∀ n : Nat, ∀ a : M, (n + 1) • a = n • a + a
class IntModule (M : Type u) extends AddCommGroup M where
  [nsmul : SMul Nat M]
  [zsmul : SMul Int M]
  zero_zsmul : ∀ a : M, (0 : Int) • a = 0
  one_zsmul : ∀ a : M, (1 : Int) • a = a
  add_zsmul : ∀ n m : Int, ∀ a : M, (n + m) • a = n • a + m • a
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : M, (n : Int) • a = n • a
attribute [instance 100] AddCommMonoid.toZero AddCommMonoid.toAdd AddCommGroup.toAddCommMonoid AddCommGroup.toNeg AddCommGroup.toSub
  NatModule.toAddCommMonoid IntModule.toAddCommGroup NatModule.nsmul IntModule.nsmul IntModule.zsmul
instance (priority := 50) IntModule.toNatModule {M : Type u} [i : IntModule M] : NatModule M where
  toAddCommMonoid := i.toAddCommMonoid
  nsmul := i.nsmul
  zero_nsmul a := (IntModule.zsmul_natCast_eq_nsmul 0 a).symm.trans (IntModule.zero_zsmul a)
  add_one_nsmul n a := by
    rw [← IntModule.zsmul_natCast_eq_nsmul, ← IntModule.zsmul_natCast_eq_nsmul, show ((n + 1 : Nat) : Int) = (n : Int) + 1 from rfl, IntModule.add_zsmul, IntModule.one_zsmul]
class NoNatZeroDivisors (α : Type u) [NatModule α] : Prop where
  no_nat_zero_divisors : ∀ (k : Nat) (a b : α), k ≠ 0 → k • a = k • b → a = b

/-! ## Rings -/

class Semiring (α : Type u) extends Add α, Mul α where
  [natCast : NatCast α]
  [ofNat : ∀ n, OfNat α n]
  [nsmul : SMul Nat α]
  [npow : HPow α Nat α]
  add_zero : ∀ a : α, a + 0 = a
  add_comm : ∀ a b : α, a + b = b + a
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  mul_one : ∀ a : α, a * 1 = a
  one_mul : ∀ a : α, 1 * a = a
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  right_distrib : ∀ a b c : α, (a + b) * c = a * c + b * c
  zero_mul : ∀ a : α, 0 * a = 0
  mul_zero : ∀ a : α, a * 0 = 0
  pow_zero : ∀ a : α, a ^ 0 = 1
  pow_succ : ∀ a : α, ∀ n : Nat, a ^ (n + 1) = a ^ n * a
  ofNat_succ : ∀ a : Nat, OfNat.ofNat (α := α) (a + 1) = OfNat.ofNat a + 1
  ofNat_eq_natCast : ∀ n : Nat, OfNat.ofNat (α := α) n = Nat.cast n
  nsmul_eq_natCast_mul : ∀ n : Nat, ∀ a : α, n • a = Nat.cast n * a
class Ring (α : Type u) extends Semiring α, Neg α, Sub α where
  [intCast : IntCast α]
  [zsmul : SMul Int α]
  neg_add_cancel : ∀ a : α, -a + a = 0
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
  neg_zsmul : ∀ (i : Int) (a : α), (-i) • a = -(i • a)
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : α, (n : Int) • a = n • a
  intCast_ofNat : ∀ n : Nat, Int.cast (OfNat.ofNat (α := Int) n) = OfNat.ofNat (α := α) n
  intCast_neg : ∀ i : Int, Int.cast (R := α) (-i) = -Int.cast i
class CommSemiring (α : Type u) extends Semiring α where
  mul_comm : ∀ a b : α, a * b = b * a
class CommRing (α : Type u) extends Ring α, CommSemiring α
attribute [instance 100] Semiring.toAdd Semiring.toMul Semiring.natCast Semiring.ofNat Semiring.nsmul Semiring.npow
  Ring.toSemiring Ring.toNeg Ring.toSub Ring.intCast Ring.zsmul CommSemiring.toSemiring CommRing.toRing CommRing.toCommSemiring
class Field (α : Type u) extends CommRing α, Inv α, Div α where
  [zpow : HPow α Int α]
  div_eq_mul_inv : ∀ a b : α, a / b = a * b⁻¹
  zero_ne_one : (0 : α) ≠ 1
  inv_zero : (0 : α)⁻¹ = 0
  mul_inv_cancel : ∀ {a : α}, a ≠ 0 → a * a⁻¹ = 1
  zpow_zero : ∀ a : α, a ^ (0 : Int) = 1
  zpow_succ : ∀ (a : α) (n : Nat), a ^ (n + 1 : Int) = a ^ (n : Int) * a
  zpow_neg : ∀ (a : α) (n : Int), a ^ (-n) = (a ^ n)⁻¹
attribute [instance 100] Field.toCommRing Field.toInv Field.toDiv Field.zpow

/-- The naturals that a ring takes for equal are those congruent modulo `p`. -/
class IsCharP (α : Type u) [Semiring α] (p : outParam Nat) : Prop where
  ofNat_ext_iff (p) : ∀ {x y : Nat}, OfNat.ofNat (α := α) x = OfNat.ofNat (α := α) y ↔ x % p = y % p
class PowIdentity (α : Type u) [CommSemiring α] (p : outParam Nat) : Prop where
  pow_eq (p) : ∀ x : α, x ^ p = x

class OrderedAdd (M : Type u) [HAdd M M M] [LE M] [Std.IsPreorder M] : Prop where
  add_le_left_iff : ∀ {a b : M} (c : M), a ≤ b ↔ a + c ≤ b + c
class OrderedRing (R : Type u) [Semiring R] [LE R] [LT R] [Std.IsPreorder R] : Prop extends OrderedAdd R where
  zero_lt_one : (0 : R) < 1
  mul_lt_mul_of_pos_left : ∀ {a b c : R}, a < b → 0 < c → c * a < c * b
  mul_lt_mul_of_pos_right : ∀ {a b c : R}, a < b → 0 < c → a * c < b * c

/-! ## Laws of semirings -/

namespace Semiring
variable {α : Type u} [Semiring α]
theorem zero_add (a : α) : 0 + a = a := (add_comm 0 a).trans (add_zero a)
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem natCast_eq_ofNat (n : Nat) : Nat.cast n = OfNat.ofNat (α := α) n := (ofNat_eq_natCast n).symm
theorem natCast_zero : ((0 : Nat) : α) = 0 := (ofNat_eq_natCast 0).symm
theorem natCast_one : ((1 : Nat) : α) = 1 := (ofNat_eq_natCast 1).symm
theorem natCast_succ (n : Nat) : ((n + 1 : Nat) : α) = (n : α) + 1 := by rw [← ofNat_eq_natCast, ← ofNat_eq_natCast, ofNat_succ]
theorem natCast_add (a b : Nat) : ((a + b : Nat) : α) = (a : α) + b := by
  induction b with
  | zero => rewrite [natCast_zero, add_zero]; rfl
  | succ b ih => rewrite [natCast_succ, ← add_assoc, ← ih, ← natCast_succ]; rfl
theorem natCast_mul (a b : Nat) : ((a * b : Nat) : α) = (a : α) * b := by
  induction b with
  | zero => rewrite [natCast_zero, mul_zero]; exact natCast_zero
  | succ b ih => rw [Nat.mul_succ, natCast_add, ih, natCast_succ, left_distrib, mul_one]
theorem ofNat_add (a b : Nat) : OfNat.ofNat (α := α) (a + b) = OfNat.ofNat a + OfNat.ofNat b := by
  rw [ofNat_eq_natCast, ofNat_eq_natCast, ofNat_eq_natCast, natCast_add]
theorem ofNat_mul (a b : Nat) : OfNat.ofNat (α := α) (a * b) = OfNat.ofNat a * OfNat.ofNat b := by
  rw [ofNat_eq_natCast, ofNat_eq_natCast, ofNat_eq_natCast, natCast_mul]
theorem pow_one (a : α) : a ^ 1 = a := by rw [pow_succ a 0, pow_zero, one_mul]
theorem pow_two (a : α) : a ^ 2 = a * a := by rw [pow_succ a 1, pow_one]
theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rewrite [pow_zero, mul_one]; rfl
  | succ n ih => rewrite [pow_succ, ← mul_assoc, ← ih, ← pow_succ]; rfl
theorem pow_add_congr (a r : α) (k k₁ k₂ : Nat) (h : k = k₁ + k₂) : a ^ k₁ * a ^ k₂ = r → a ^ k = r := by
  subst h; rewrite [pow_add]; exact id
theorem natCast_pow (a n : Nat) : ((a ^ n : Nat) : α) = (a : α) ^ n := by
  induction n with
  | zero => rewrite [pow_zero]; exact natCast_one
  | succ n ih => rewrite [pow_succ, ← ih, ← natCast_mul]; rfl
theorem one_pow (n : Nat) : (1 : α) ^ n = 1 := by
  induction n with
  | zero => exact pow_zero 1
  | succ n ih => rw [pow_succ, ih, mul_one]
theorem one_mul_congr {a b : α} (h : a = 1) : a * b = b := by rw [h, one_mul]
theorem mul_one_congr {a b : α} (h : b = 1) : a * b = a := by rw [h, mul_one]
theorem zero_mul_congr {a b : α} (h : a = 0) : a * b = 0 := by rw [h, zero_mul]
theorem mul_zero_congr {a b : α} (h : b = 0) : a * b = 0 := by rw [h, mul_zero]
instance toNatModule [i : Semiring α] : NatModule α where
  toAdd := i.toAdd
  zero := 0
  nsmul := i.nsmul
  add_zero := add_zero
  add_comm := add_comm
  add_assoc := add_assoc
  zero_nsmul a := by rw [nsmul_eq_natCast_mul, natCast_zero, zero_mul]
  add_one_nsmul n a := by rw [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, natCast_succ, right_distrib, one_mul]
end Semiring

/-! ## Laws of rings -/

namespace Ring
open Semiring
variable {α : Type u} [Ring α]
theorem add_neg_cancel (a : α) : a + -a = 0 := (add_comm a (-a)).trans (neg_add_cancel a)
theorem add_left_cancel {a b c : α} (h : a + b = a + c) : b = c := by
  rw [← zero_add b, ← zero_add c, ← neg_add_cancel a, add_assoc, add_assoc, h]
theorem neg_eq_of_add_eq_zero {a b : α} (h : a + b = 0) : -a = b := add_left_cancel ((add_neg_cancel a).trans h.symm)
theorem neg_neg (a : α) : - -a = a := neg_eq_of_add_eq_zero (neg_add_cancel a)
theorem neg_zero : -(0 : α) = 0 := neg_eq_of_add_eq_zero (add_zero 0)
theorem neg_add (a b : α) : -(a + b) = -a + -b := neg_eq_of_add_eq_zero <| by
  rw [add_assoc, add_left_comm b, ← add_assoc, add_neg_cancel, add_neg_cancel, add_zero]
theorem sub_self (a : α) : a - a = 0 := (sub_eq_add_neg a a).trans (add_neg_cancel a)
theorem sub_eq_zero_iff {a b : α} : a - b = 0 ↔ a = b :=
  ⟨fun h => by rewrite [sub_eq_add_neg, add_comm] at h; exact add_left_cancel (h.trans (neg_add_cancel b).symm), fun h => h ▸ sub_self a⟩
theorem neg_mul (a b : α) : -a * b = -(a * b) := (neg_eq_of_add_eq_zero (by rw [← right_distrib, add_neg_cancel, zero_mul])).symm
theorem mul_neg (a b : α) : a * -b = -(a * b) := (neg_eq_of_add_eq_zero (by rw [← left_distrib, add_neg_cancel, mul_zero])).symm
theorem neg_eq_neg_one_mul (a : α) : -a = (-1) * a := by rw [neg_mul, one_mul]
theorem intCast_natCast (n : Nat) : ((n : Int) : α) = (n : α) := (intCast_ofNat n).trans (ofNat_eq_natCast n)
theorem intCast_zero : ((0 : Int) : α) = 0 := intCast_ofNat 0
theorem intCast_one : ((1 : Int) : α) = 1 := intCast_ofNat 1
theorem intCast_subNatNat (a b : Nat) : ((Int.subNatNat a b : Int) : α) = (a : α) - (b : α) := by
  rcases Int.subNatNat_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [Int.subNatNat_add_left, intCast_natCast, natCast_add, sub_eq_add_neg, add_comm, ← add_assoc, neg_add_cancel, zero_add]
  · rw [Int.subNatNat_add_right, Int.negSucc_eq, intCast_neg, show ((k : Int) + 1) = ((k + 1 : Nat) : Int) from rfl, intCast_natCast,
      Nat.add_assoc, natCast_add a, sub_eq_add_neg, neg_add, ← add_assoc, add_neg_cancel, zero_add]
theorem intCast_add (a b : Int) : ((a + b : Int) : α) = (a : α) + (b : α) := by
  obtain ⟨p, q, rfl⟩ := Int.exists_subNatNat a
  obtain ⟨r, s, rfl⟩ := Int.exists_subNatNat b
  rw [Int.subNatNat_add_subNatNat, intCast_subNatNat, intCast_subNatNat, intCast_subNatNat, natCast_add, natCast_add, sub_eq_add_neg,
    sub_eq_add_neg, sub_eq_add_neg, neg_add, add_assoc, add_assoc, add_left_comm (r : α)]
theorem intCast_sub (a b : Int) : ((a - b : Int) : α) = (a : α) - (b : α) := by
  rw [Int.sub_eq_add_neg, intCast_add, intCast_neg, sub_eq_add_neg]
theorem intCast_mul (a b : Int) : ((a * b : Int) : α) = (a : α) * (b : α) := by
  rcases Int.natAbs_eq a with h | h <;> rcases Int.natAbs_eq b with k | k <;> rw [h, k] <;>
    simp only [Int.neg_mul, Int.mul_neg, Int.neg_neg, intCast_neg, ← Int.natCast_mul, intCast_natCast, natCast_mul, neg_mul, mul_neg, neg_neg]
theorem intCast_pow (a : Int) (n : Nat) : ((a ^ n : Int) : α) = (a : α) ^ n := by
  induction n with
  | zero => rewrite [pow_zero]; exact intCast_one
  | succ n ih => rewrite [pow_succ, ← ih, ← intCast_mul]; rfl
theorem zsmul_eq_intCast_mul (n : Int) (a : α) : n • a = (n : α) * a := by
  rcases Int.natAbs_eq n with h | h <;> rw [h] <;>
    simp only [neg_zsmul, zsmul_natCast_eq_nsmul, nsmul_eq_natCast_mul, intCast_neg, intCast_natCast, neg_mul]
instance toIntModule [i : Ring α] : IntModule α where
  toAdd := i.toAdd
  toNeg := i.toNeg
  toSub := i.toSub
  zero := 0
  nsmul := i.nsmul
  zsmul := i.zsmul
  add_zero := add_zero
  add_comm := add_comm
  add_assoc := add_assoc
  neg_add_cancel := neg_add_cancel
  sub_eq_add_neg := sub_eq_add_neg
  zero_zsmul a := by rw [zsmul_eq_intCast_mul, intCast_zero, zero_mul]
  one_zsmul a := by rw [zsmul_eq_intCast_mul, intCast_one, one_mul]
  add_zsmul n m a := by rw [zsmul_eq_intCast_mul, zsmul_eq_intCast_mul, zsmul_eq_intCast_mul, intCast_add, right_distrib]
  zsmul_natCast_eq_nsmul := zsmul_natCast_eq_nsmul
end Ring

/-! ## Numbers -/

instance : CommSemiring Nat where
  nsmul := ⟨(· * ·)⟩
  add_zero := Nat.add_zero
  add_comm := Nat.add_comm
  add_assoc := Nat.add_assoc
  mul_assoc := Nat.mul_assoc
  mul_one := Nat.mul_one
  one_mul := Nat.one_mul
  left_distrib := Nat.left_distrib
  right_distrib := Nat.right_distrib
  zero_mul := Nat.zero_mul
  mul_zero := Nat.mul_zero
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  mul_comm := Nat.mul_comm
  ofNat_succ _ := rfl
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
instance : AddRightCancel Nat where
  add_right_cancel _ _ _ := Nat.add_right_cancel
instance : CommRing Int where
  nsmul := ⟨fun n a => (n : Int) * a⟩
  zsmul := ⟨(· * ·)⟩
  add_zero := Int.add_zero
  add_comm := Int.add_comm
  add_assoc := Int.add_assoc
  mul_assoc := Int.mul_assoc
  mul_one := Int.mul_one
  one_mul := Int.one_mul
  left_distrib := Int.mul_add
  right_distrib := Int.add_mul
  zero_mul := Int.zero_mul
  mul_zero := Int.mul_zero
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  mul_comm := Int.mul_comm
  neg_add_cancel := Int.add_left_neg
  sub_eq_add_neg _ _ := rfl
  neg_zsmul _ _ := Int.neg_mul _ _
  ofNat_succ _ := rfl
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg _ := rfl
instance : IsCharP Nat 0 where
  ofNat_ext_iff := Iff.rfl
instance : IsCharP Int 0 where
  ofNat_ext_iff := Int.natCast_inj
instance : NoNatZeroDivisors Nat where
  no_nat_zero_divisors k a b h := Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero h)
instance : NoNatZeroDivisors Int where
  no_nat_zero_divisors k a b h := Int.eq_of_mul_eq_mul_left (Int.ofNat_ne_zero.mpr h)
instance : Std.IsLinearOrder Int where
  le_refl := Int.le_refl
  le_trans _ _ _ := Int.le_trans
  le_antisymm _ _ := Int.le_antisymm
  le_total := Int.le_total
instance : Std.LawfulOrderLT Int where
  lt_iff _ _ := Int.lt_iff_le_not_le
instance : OrderedRing Int where
  add_le_left_iff c := (Int.add_le_add_iff_right c).symm
  zero_lt_one := Int.zero_lt_one
  mul_lt_mul_of_pos_left := Int.mul_lt_mul_of_pos_left
  mul_lt_mul_of_pos_right := Int.mul_lt_mul_of_pos_right

end Lean.Grind
