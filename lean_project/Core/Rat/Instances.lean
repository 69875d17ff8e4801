/-
# The rational numbers as a number system

Contract: `Rat` satisfies the common laws of `Core.Algebra.Laws`, and is a ring of coefficients for the
tactics `ring` and `linarith`.
-/
prelude
import Core.Rat.Order
import Core.Algebra.Laws
import Core.Tactic.Ring.Instances
import Core.Tactic.Linarith.Instances
set_option linter.all false

namespace Leanmath

instance instRingLawsRat : RingLaws Rat where
  add_assoc := Rat.add_assoc
  add_comm := Rat.add_comm
  add_zero := Rat.add_zero
  add_left_cancel a _ _ := Rat.add_left_cancel a
  mul_assoc := Rat.mul_assoc
  mul_comm := Rat.mul_comm
  mul_one := Rat.mul_one
  mul_zero := Rat.mul_zero
  mul_add := Rat.mul_add
  eq_zero_or_eq_zero _ _ := Rat.mul_eq_zero.mp
  zero_ne_one := Rat.zero_ne_one
  two_eq := rfl
  pow_zero := Rat.pow_zero
  pow_succ := Rat.pow_succ
  neg_add_cancel := Rat.neg_add_cancel
  sub_eq_add_neg := Rat.sub_eq_add_neg
instance instOrderLawsRat : OrderLaws Rat where
  le_refl _ := Rat.le_refl
  le_trans _ _ _ := Rat.le_trans
  le_antisymm _ _ := Rat.le_antisymm
  le_total _ _ := Rat.le_total
  lt_iff_not_le _ _ := Rat.not_le.symm
instance instOrderedLawsRat : OrderedLaws Rat where
  add_le_add_left _ _ h _ := Rat.add_le_add_left.mpr h
  mul_le_mul_left _ _ _ h hc := Rat.mul_le_mul_of_nonneg_left h hc
  mul_self_nonneg := Rat.mul_self_nonneg
  zero_le_one := Rat.zero_le_one

namespace Ring

private theorem neg_eq_neg_one_mul (a : Rat) : -a = -1 * a := by rw [Rat.neg_mul, Rat.one_mul]
def eqbRat (a b : Rat) : Bool := and (eqbInt a.num b.num) (Nat.beq a.den b.den)
theorem eqbRat_eq {a b : Rat} (h : eqbRat a b = true) : a = b := by
  cases hn : eqbInt a.num b.num with
  | false => unfold eqbRat at h; rw [hn] at h; exact Bool.noConfusion h
  | true => unfold eqbRat at h; rw [hn] at h; exact Rat.ext (eqbInt_eq hn) (Nat.eq_of_beq_eq_true h)
@[reducible] instance instLawsRat : Laws Rat where
  toNatPow := ⟨Rat.pow⟩
  zero := 0
  one := 1
  negOne := -1
  eqb := eqbRat
  eqb_eq := eqbRat_eq
  add_assoc := Rat.add_assoc
  add_comm := Rat.add_comm
  zero_add := Rat.zero_add
  mul_assoc := Rat.mul_assoc
  mul_comm := Rat.mul_comm
  one_mul := Rat.one_mul
  zero_mul := Rat.zero_mul
  add_mul := Rat.add_mul
  pow_zero := Rat.pow_zero
  pow_succ := Rat.pow_succ
  neg_eq := neg_eq_neg_one_mul
  sub_eq a b := by rw [Rat.sub_eq_add_neg, neg_eq_neg_one_mul]

end Ring
namespace Linarith

@[reducible] instance instOrderedRat : Ordered Rat where
  toLaws := Ring.instLawsRat
  nonnegb q := nonnegInt q.num
  posb q := posInt q.num
  nonnegb_ok h := Rat.num_nonneg.mp (nonnegInt_ok h)
  posb_ok h := Rat.num_pos.mp (posInt_ok h)
  neg_not_nonneg := fun {c} h k => by
    have h : 0 < -1 * c := Rat.num_pos.mp (posInt_ok h)
    rw [Rat.neg_mul, Rat.one_mul, Rat.neg_pos] at h
    exact Rat.not_le.mpr h k
  sub_self := Rat.sub_self
  sub_nonneg := Rat.sub_nonneg.mpr
  sub_pos := Rat.sub_pos.mpr
  add_nonneg := Rat.add_nonneg
  add_pos h k := Rat.add_lt_add_of_lt_of_le h k
  le_of_lt := Rat.le_of_lt
  le_refl _ := Rat.le_refl
  lt_irrefl _ := Rat.lt_irrefl
  mul_nonneg := Rat.mul_nonneg
  mul_pos := Rat.mul_pos
  mul_self_nonneg := Rat.mul_self_nonneg

end Linarith
end Leanmath
