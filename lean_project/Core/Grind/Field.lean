/-
# `grind`: closed numbers in a field

Contract: the steps with which native `grind` evaluates a term of numerals, casts, sums, products,
quotients and powers in a field: the term is the value of a rational number (`ofRat`), and the
kernel computes that number. Where denominators are cancelled the characteristic must be zero; then
also nothing but zero has a multiple by a nonzero natural that is zero (`NoNatZeroDivisors`).
-/
prelude
import Core.Rat.Order
import Core.Algebra.Classes
set_option linter.all false

universe u

namespace Lean.Grind.Field.NormNum
open Semiring Ring
variable {α : Type u} [Field α]

/-- The value of a rational number in a field. -/
abbrev ofRat (r : Rat) : α := (r.num : α) / (r.den : α)

/-! ## Laws of fields -/

theorem inv_mul_cancel {a : α} (h : a ≠ 0) : a⁻¹ * a = 1 := (CommSemiring.mul_comm _ _).trans (Field.mul_inv_cancel h)
theorem mul_right_cancel {a b c : α} (hc : c ≠ 0) (h : a * c = b * c) : a = b := by
  rw [← mul_one a, ← mul_one b, ← Field.mul_inv_cancel hc, ← mul_assoc, ← mul_assoc, h]
theorem mul_ne_zero {a b : α} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h =>
  ha (mul_right_cancel hb (h.trans (zero_mul b).symm))
theorem mul_mul_mul_comm (a b c d : α) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_assoc, ← mul_assoc b, CommSemiring.mul_comm b, mul_assoc c]
theorem inv_eq_of_mul_eq_one {a b : α} (h : a * b = 1) : a⁻¹ = b := by
  have ha : a ≠ 0 := fun e => Field.zero_ne_one (α := α) (by rw [← h, e, zero_mul])
  rw [← mul_one a⁻¹, ← h, ← mul_assoc, inv_mul_cancel ha, one_mul]
theorem inv_one : (1 : α)⁻¹ = 1 := inv_eq_of_mul_eq_one (mul_one 1)
theorem inv_inv (a : α) : a⁻¹⁻¹ = a := by
  by_cases h : a = 0
  · rw [h, Field.inv_zero, Field.inv_zero]
  · exact inv_eq_of_mul_eq_one (inv_mul_cancel h)
theorem mul_inv (a b : α) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  by_cases ha : a = 0
  · rw [ha, zero_mul, Field.inv_zero, zero_mul]
  · by_cases hb : b = 0
    · rw [hb, mul_zero, Field.inv_zero, mul_zero]
    · exact inv_eq_of_mul_eq_one (by rw [mul_mul_mul_comm, Field.mul_inv_cancel ha, Field.mul_inv_cancel hb, mul_one])
theorem inv_neg (a : α) : (-a)⁻¹ = -a⁻¹ := by
  by_cases h : a = 0
  · rw [h, Ring.neg_zero, Field.inv_zero, Ring.neg_zero]
  · exact inv_eq_of_mul_eq_one (by rw [neg_mul, mul_neg, Ring.neg_neg, Field.mul_inv_cancel h])
theorem div_one (a : α) : a / 1 = a := by rw [Field.div_eq_mul_inv, inv_one, mul_one]
theorem natCast_ne_zero [IsCharP α 0] {n : Nat} (h : n ≠ 0) : (n : α) ≠ 0 := fun e =>
  h (by
    have := (IsCharP.ofNat_ext_iff (α := α) 0 (x := n) (y := 0)).mp ((ofNat_eq_natCast n).trans e)
    rwa [Nat.mod_zero, Nat.mod_zero] at this)
theorem intCast_ne_zero [IsCharP α 0] {n : Int} (h : n ≠ 0) : (n : α) ≠ 0 := by
  have := natCast_ne_zero (α := α) (Int.natAbs_ne_zero.mpr h)
  rcases Int.natAbs_eq n with e | e <;> rw [e]
  · rwa [intCast_natCast]
  · rw [intCast_neg, intCast_natCast]; exact fun k => this (by rw [← Ring.neg_neg (n.natAbs : α), k, Ring.neg_zero])
instance (priority := 50) {α : Type u} [Field α] [IsCharP α 0] : NoNatZeroDivisors α where
  no_nat_zero_divisors k a b hk h := by
    rw [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, CommSemiring.mul_comm, CommSemiring.mul_comm _ b] at h
    exact mul_right_cancel (natCast_ne_zero hk) h
theorem zpow_natCast (a : α) (n : Nat) : a ^ (n : Int) = a ^ n := by
  induction n with
  | zero => exact (Field.zpow_zero a).trans (pow_zero a).symm
  | succ n ih => rw [pow_succ, ← ih]; exact Field.zpow_succ a n

/-! ## The value respects the operations -/

theorem ofRat_def (r : Rat) : ofRat (α := α) r = (r.num : α) * (r.den : α)⁻¹ := Field.div_eq_mul_inv _ _
theorem ofRat_intCast (n : Int) : ofRat (α := α) n = (n : α) := by
  show (n : α) / ((1 : Nat) : α) = n
  rw [natCast_one, div_one]
theorem ofRat_natCast (n : Nat) : ofRat (α := α) n = (n : α) := (ofRat_intCast (n : Int)).trans (intCast_natCast n)
theorem ofRat_neg (r : Rat) : ofRat (α := α) (-r) = -ofRat r := by
  show ((-r.num : Int) : α) / (r.den : α) = _
  rw [intCast_neg, Field.div_eq_mul_inv, neg_mul, ofRat_def]
theorem inv_ofRat (r : Rat) : (ofRat r : α)⁻¹ = (r.den : α) / (r.num : α) := by
  rw [ofRat_def, mul_inv, inv_inv, CommSemiring.mul_comm, ← Field.div_eq_mul_inv]
theorem ofRat_inv (r : Rat) : ofRat (α := α) r⁻¹ = (ofRat r)⁻¹ := by
  rw [inv_ofRat]
  show ofRat (Rat.inv r) = _
  unfold Rat.inv
  split
  · next h =>
    show ((-(r.den : Int) : Int) : α) / (r.num.natAbs : α) = _
    rw [← intCast_natCast r.num.natAbs, Int.ofNat_natAbs_of_nonpos (Int.le_of_lt h), intCast_neg, intCast_neg, intCast_natCast,
      Field.div_eq_mul_inv, Field.div_eq_mul_inv, inv_neg, neg_mul, mul_neg, Ring.neg_neg]
  · split
    · next h =>
      show (((r.den : Int) : Int) : α) / (r.num.natAbs : α) = _
      rw [← intCast_natCast r.num.natAbs, Int.natAbs_of_nonneg (Int.le_of_lt h), intCast_natCast]
    · next h₁ h₂ =>
      rw [ofRat_def, Int.le_antisymm (Int.not_lt.mp h₂) (Int.not_lt.mp h₁), intCast_zero, Field.div_eq_mul_inv, Field.inv_zero,
        zero_mul, mul_zero]

section
variable [IsCharP α 0]
theorem ofRat_mul_den (r : Rat) : ofRat r * ((r.den : Int) : α) = (r.num : α) := by
  rw [intCast_natCast, ofRat_def, mul_assoc, inv_mul_cancel (natCast_ne_zero r.den_nz), mul_one]
/-- An element with a multiple that shows it to be `n / d` is the value of that number. -/
theorem eq_ofRat {x : α} {r : Rat} {n d : Int} (hr : r.IsQuot n d) (hd : d ≠ 0) (hx : x * (d : α) = (n : α)) : x = ofRat r := by
  have hr : r.num * d = n * r.den := hr
  refine mul_right_cancel (mul_ne_zero (intCast_ne_zero r.natCast_den_ne_zero) (intCast_ne_zero hd)) ?_
  rw [← mul_assoc (ofRat r), ofRat_mul_den, ← intCast_mul r.num, hr, intCast_mul, ← hx, mul_assoc, CommSemiring.mul_comm (d : α)]
theorem den_mul_den_ne_zero (r s : Rat) : (r.den : Int) * s.den ≠ 0 := Int.mul_ne_zero r.natCast_den_ne_zero s.natCast_den_ne_zero
theorem ofRat_add (r s : Rat) : ofRat (α := α) (r + s) = ofRat r + ofRat s :=
  (eq_ofRat ((Rat.IsQuot.self r).add (Rat.IsQuot.self s)) (den_mul_den_ne_zero r s) (by
    rw [intCast_add, intCast_mul, intCast_mul, intCast_mul, right_distrib, ← mul_assoc, ofRat_mul_den,
      CommSemiring.mul_comm ((r.den : Int) : α), ← mul_assoc, ofRat_mul_den])).symm
theorem ofRat_mul (r s : Rat) : ofRat (α := α) (r * s) = ofRat r * ofRat s :=
  (eq_ofRat ((Rat.IsQuot.self r).mul (Rat.IsQuot.self s)) (den_mul_den_ne_zero r s) (by
    rw [intCast_mul, intCast_mul, mul_mul_mul_comm, ofRat_mul_den, ofRat_mul_den])).symm
theorem ofRat_sub (r s : Rat) : ofRat (α := α) (r - s) = ofRat r - ofRat s := by
  rw [Rat.sub_eq_add_neg, ofRat_add, ofRat_neg, sub_eq_add_neg]
theorem ofRat_div (r s : Rat) : ofRat (α := α) (r / s) = ofRat r / ofRat s := by
  rw [Rat.div_def, ofRat_mul, ofRat_inv, Field.div_eq_mul_inv (ofRat r)]
theorem ofRat_pow (r : Rat) (n : Nat) : ofRat (α := α) (r ^ n) = ofRat r ^ n := by
  induction n with
  | zero => exact (ofRat_natCast 1).trans (natCast_one.trans (pow_zero _).symm)
  | succ n ih => rw [Rat.pow_succ, ofRat_mul, ih, pow_succ]
theorem ofRat_zpow (r : Rat) (n : Int) : ofRat (α := α) (r ^ n) = ofRat r ^ n := by
  match n with
  | .ofNat n => exact (ofRat_pow r n).trans (zpow_natCast _ n).symm
  | .negSucc n =>
    show ofRat (r ^ (n + 1))⁻¹ = _
    rw [ofRat_inv, ofRat_pow, ← zpow_natCast]; exact (Field.zpow_neg _ ((n + 1 : Nat) : Int)).symm
end

/-! ## The steps -/

theorem natCast_eq (n : Nat) : (NatCast.natCast n : α) = ofRat n := (ofRat_natCast n).symm
theorem ofNat_eq (n : Nat) : (OfNat.ofNat n : α) = ofRat n := (ofNat_eq_natCast n).trans (natCast_eq n)
theorem intCast_eq (n : Int) : (IntCast.intCast n : α) = ofRat n := (ofRat_intCast n).symm
theorem add_eq [IsCharP α 0] (a b : α) (v₁ v₂ v : Rat) (h : v == v₁ + v₂) (h₁ : a = ofRat v₁) (h₂ : b = ofRat v₂) : a + b = ofRat v := by
  rw [eq_of_beq h, h₁, h₂, ofRat_add]
theorem sub_eq [IsCharP α 0] (a b : α) (v₁ v₂ v : Rat) (h : v == v₁ - v₂) (h₁ : a = ofRat v₁) (h₂ : b = ofRat v₂) : a - b = ofRat v := by
  rw [eq_of_beq h, h₁, h₂, ofRat_sub]
theorem mul_eq [IsCharP α 0] (a b : α) (v₁ v₂ v : Rat) (h : v == v₁ * v₂) (h₁ : a = ofRat v₁) (h₂ : b = ofRat v₂) : a * b = ofRat v := by
  rw [eq_of_beq h, h₁, h₂, ofRat_mul]
theorem div_eq [IsCharP α 0] (a b : α) (v₁ v₂ v : Rat) (h : v == v₁ / v₂) (h₁ : a = ofRat v₁) (h₂ : b = ofRat v₂) : a / b = ofRat v := by
  rw [eq_of_beq h, h₁, h₂, ofRat_div]
theorem inv_eq (a : α) (v₁ v : Rat) (h : v == v₁⁻¹) (h₁ : a = ofRat v₁) : a⁻¹ = ofRat v := by rw [eq_of_beq h, h₁, ofRat_inv]
theorem neg_eq (a : α) (v₁ v : Rat) (h : v == -v₁) (h₁ : a = ofRat v₁) : -a = ofRat v := by rw [eq_of_beq h, h₁, ofRat_neg]
theorem npow_eq [IsCharP α 0] (a : α) (n : Nat) (v₁ v : Rat) (h : v == v₁ ^ n) (h₁ : a = ofRat v₁) : a ^ n = ofRat v := by
  rw [eq_of_beq h, h₁, ofRat_pow]
theorem zpow_eq [IsCharP α 0] (a : α) (n : Int) (v₁ v : Rat) (h : v == v₁ ^ n) (h₁ : a = ofRat v₁) : a ^ n = ofRat v := by
  rw [eq_of_beq h, h₁, ofRat_zpow]

theorem eq_int (a : α) (v : Rat) (n : Int) (h : n == v.num && v.den == 1) (h₁ : a = ofRat v) : a = IntCast.intCast n := by
  obtain ⟨hn, hd⟩ := Bool.and_eq_true_iff.mp h
  rw [h₁, ofRat, eq_of_beq hd, natCast_one, div_one, eq_of_beq hn]
theorem eq_mul_inv (a : α) (v : Rat) (n : Int) (d : Nat) (h : v.num == n && v.den == d) (h₁ : a = ofRat v) :
    a = (IntCast.intCast n : α) * (NatCast.natCast d : α)⁻¹ := by
  obtain ⟨hn, hd⟩ := Bool.and_eq_true_iff.mp h
  rw [h₁, ofRat, eq_of_beq hd, eq_of_beq hn, Field.div_eq_mul_inv]
theorem eq_inv (a : α) (v : Rat) (d : Nat) (h : v.num == 1 && v.den == d) (h₁ : a = ofRat v) : a = (NatCast.natCast d : α)⁻¹ :=
  (eq_mul_inv a v 1 d h h₁).trans ((congrArg (· * _) intCast_one).trans (one_mul _))

end Lean.Grind.Field.NormNum
