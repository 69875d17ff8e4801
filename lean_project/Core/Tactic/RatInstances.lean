/-
# The rational numbers in the tactics

Contract: what `ring`, `linarith`, `linear_combination` and `positivity` name to work over `Rat`.
-/
prelude
import Core.Rat.Instances
import Core.Tactic.Instances
set_option linter.all false

namespace Leanmath
namespace Ring

private theorem neg_eq_neg_one_mul (a : Rat) : -a = -1 * a := by rw [Rat.neg_mul, Rat.one_mul]
def eqbRat (a b : Rat) : Bool := and (eqbInt a.num b.num) (Nat.beq a.den b.den)
theorem eqbRat_eq {a b : Rat} (h : eqbRat a b = true) : a = b := by
  cases hn : eqbInt a.num b.num with
  | false => unfold eqbRat at h; rewrite [hn] at h; exact Bool.noConfusion h
  | true => unfold eqbRat at h; rewrite [hn] at h; exact Rat.ext (eqbInt_eq hn) (Nat.eq_of_beq_eq_true h)
@[reducible] def instLawsRat : Laws Rat where
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

private theorem add_pos_of_pos_of_nonneg {a b : Rat} (h : 0 < a) (k : 0 ≤ b) : 0 < a + b := by
  have := Rat.add_lt_add_of_lt_of_le h k; rewrite [Rat.zero_add] at this; exact this
@[reducible] def instOrderedRat : Ordered Rat where
  toLaws := Ring.instLawsRat
  nonnegb q := nonnegInt q.num
  posb q := posInt q.num
  nonnegb_ok h := Rat.num_nonneg.mp (nonnegInt_ok h)
  posb_ok h := Rat.num_pos.mp (posInt_ok h)
  neg_not_nonneg := fun {c} h k => by
    have h : 0 < -1 * c := Rat.num_pos.mp (posInt_ok h)
    rewrite [Rat.neg_mul, Rat.one_mul, Rat.neg_pos] at h
    exact Rat.not_le.mpr h k
  sub_self := Rat.sub_self
  sub_nonneg := Rat.sub_nonneg.mpr
  sub_pos := Rat.sub_pos.mpr
  add_nonneg := Rat.add_nonneg
  add_pos := add_pos_of_pos_of_nonneg
  le_of_lt := Rat.le_of_lt
  le_refl _ := Rat.le_refl
  lt_irrefl _ := Rat.lt_irrefl
  mul_nonneg := Rat.mul_nonneg
  mul_pos := Rat.mul_pos
  mul_self_nonneg := Rat.mul_self_nonneg

end Linarith

theorem LinearCombination.rat_finish {a b l r : Rat} (h : l = r) (k : a + r = b + l) : a = b :=
  Rat.add_right_cancel r (h ▸ k : a + r = b + r)
theorem Positivity.rat_div_pos {a b : Rat} (h : 0 < a) (k : 0 < b) : 0 < a / b := Rat.div_pos h k
theorem Positivity.rat_div_nonneg {a b : Rat} (h : 0 ≤ a) (k : 0 ≤ b) : 0 ≤ a / b := Rat.div_nonneg h k
theorem Positivity.rat_cast_pos {n : Nat} (h : 0 < n) : (0 : Rat) < n := Rat.natCast_pos.mpr h
theorem Positivity.rat_cast_nonneg (n : Nat) : (0 : Rat) ≤ n := Rat.natCast_nonneg
end Leanmath
