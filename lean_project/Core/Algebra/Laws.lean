/-
# The common laws of the number systems

Contract: the lemmas that Mathlib states for every ordered ring (`add_comm`, `mul_pos`, `sq_nonneg`,
`le_trans`, ...), under its names and with its explicit arguments, for `Nat`, `Int` and whatever else
is declared a number system here. The laws are classes of propositions over the operations, so that
a lemma unifies with the instances that literals and operators elaborate to.

Variables are elaborated anew for each theorem that stands under them: here and in the modules on top of
this one, instances have names and numerals are bare, so that the laws need not look for them each time.
-/
prelude
import Core.Int.Order
import Core.Nat.Pow
import Core.Int.DivMod
set_option linter.all false

universe u

namespace Leanmath
class SemiringLaws (α : Type u) [Add α] [Mul α] [Pow α Nat] [OfNat α (nat_lit 0)] [OfNat α (nat_lit 1)] [OfNat α (nat_lit 2)] : Prop where
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  add_comm : ∀ a b : α, a + b = b + a
  add_zero : ∀ a : α, a + 0 = a
  add_left_cancel : ∀ a b c : α, a + b = a + c → b = c
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  mul_comm : ∀ a b : α, a * b = b * a
  mul_one : ∀ a : α, a * 1 = a
  mul_zero : ∀ a : α, a * 0 = 0
  mul_add : ∀ a b c : α, a * (b + c) = a * b + a * c
  eq_zero_or_eq_zero : ∀ a b : α, a * b = 0 → a = 0 ∨ b = 0
  zero_ne_one : (0 : α) ≠ 1
  two_eq : (2 : α) = 1 + 1
  pow_zero : ∀ a : α, a ^ 0 = 1
  pow_succ : ∀ (a : α) (n : Nat), a ^ (n + 1) = a ^ n * a
class RingLaws (α : Type u) [Add α] [Mul α] [Pow α Nat] [OfNat α (nat_lit 0)] [OfNat α (nat_lit 1)] [OfNat α (nat_lit 2)] [Neg α] [Sub α] : Prop extends SemiringLaws α where
  neg_add_cancel : ∀ a : α, -a + a = 0
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
class OrderLaws (α : Type u) [LE α] [LT α] : Prop where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a
  lt_iff_not_le : ∀ a b : α, a < b ↔ ¬b ≤ a
class OrderedLaws (α : Type u) [Add α] [Mul α] [Pow α Nat] [OfNat α (nat_lit 0)] [OfNat α (nat_lit 1)] [OfNat α (nat_lit 2)] [LE α] [LT α] : Prop extends
    SemiringLaws α, OrderLaws α where
  add_le_add_left : ∀ a b : α, a ≤ b → ∀ c : α, c + a ≤ c + b
  mul_le_mul_left : ∀ a b c : α, a ≤ b → 0 ≤ c → c * a ≤ c * b
  mul_self_nonneg : ∀ a : α, 0 ≤ a * a
  zero_le_one : (0 : α) ≤ 1

instance instSemiringLawsNat : SemiringLaws Nat where
  add_assoc := Nat.add_assoc
  add_comm := Nat.add_comm
  add_zero := Nat.add_zero
  add_left_cancel _ _ _ := Nat.add_left_cancel
  mul_assoc := Nat.mul_assoc
  mul_comm := Nat.mul_comm
  mul_one := Nat.mul_one
  mul_zero := Nat.mul_zero
  mul_add := Nat.mul_add
  eq_zero_or_eq_zero _ _ := Nat.mul_eq_zero.mp
  zero_ne_one := by decide
  two_eq := rfl
  pow_zero := Nat.pow_zero
  pow_succ _ _ := Nat.pow_succ
instance instOrderLawsNat : OrderLaws Nat where
  le_refl := Nat.le_refl
  le_trans _ _ _ := Nat.le_trans
  le_antisymm _ _ := Nat.le_antisymm
  le_total := Nat.le_total
  lt_iff_not_le _ _ := Nat.not_le.symm
instance instOrderedLawsNat : OrderedLaws Nat where
  add_le_add_left _ _ h c := Nat.add_le_add_left h c
  mul_le_mul_left _ _ c h _ := Nat.mul_le_mul_left c h
  mul_self_nonneg _ := Nat.zero_le _
  zero_le_one := by decide
instance instRingLawsInt : RingLaws Int where
  add_assoc := Int.add_assoc
  add_comm := Int.add_comm
  add_zero := Int.add_zero
  add_left_cancel _ _ _ := Int.add_left_cancel
  mul_assoc := Int.mul_assoc
  mul_comm := Int.mul_comm
  mul_one := Int.mul_one
  mul_zero := Int.mul_zero
  mul_add := Int.mul_add
  eq_zero_or_eq_zero _ _ := Int.mul_eq_zero.mp
  zero_ne_one := by decide
  two_eq := rfl
  pow_zero := Int.pow_zero
  pow_succ := Int.pow_succ
  neg_add_cancel := Int.add_left_neg
  sub_eq_add_neg _ _ := Int.sub_eq_add_neg
instance instOrderLawsInt : OrderLaws Int where
  le_refl := Int.le_refl
  le_trans _ _ _ := Int.le_trans
  le_antisymm _ _ := Int.le_antisymm
  le_total := Int.le_total
  lt_iff_not_le _ _ := Int.not_le.symm
instance instOrderedLawsInt : OrderedLaws Int where
  add_le_add_left _ _ h c := Int.add_le_add_left h c
  mul_le_mul_left _ _ _ h hc := Int.mul_le_mul_of_nonneg_left h hc
  mul_self_nonneg a := (Int.le_total 0 a).elim (fun h => Int.mul_nonneg h h) (fun h => by
    have := Int.mul_nonneg (Int.neg_nonneg_of_nonpos h) (Int.neg_nonneg_of_nonpos h)
    rewrite [Int.neg_mul_neg] at this; exact this)
  zero_le_one := by decide
end Leanmath
open Leanmath

/-! ## Order -/

section order
variable {α : Type u} [iLE : LE α] [iLT : LT α] [@OrderLaws α iLE iLT] {a b c d : α}
theorem le_refl (a : α) : a ≤ a := OrderLaws.le_refl a
theorem le_rfl : a ≤ a := OrderLaws.le_refl a
theorem le_trans (h : a ≤ b) (k : b ≤ c) : a ≤ c := OrderLaws.le_trans a b c h k
theorem le_antisymm (h : a ≤ b) (k : b ≤ a) : a = b := OrderLaws.le_antisymm a b h k
theorem le_antisymm_iff : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => h ▸ ⟨le_rfl, le_rfl⟩, fun h => le_antisymm h.1 h.2⟩
theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := OrderLaws.le_total a b
theorem le_of_eq (h : a = b) : a ≤ b := h ▸ le_rfl
theorem ge_of_eq (h : a = b) : b ≤ a := h ▸ le_rfl
theorem not_le : ¬a ≤ b ↔ b < a := (OrderLaws.lt_iff_not_le b a).symm
theorem not_lt : ¬a < b ↔ b ≤ a := by rw [← not_le, Classical.not_not]
theorem lt_of_not_ge (h : ¬b ≤ a) : a < b := not_le.mp h
theorem lt_of_not_le (h : ¬b ≤ a) : a < b := not_le.mp h
theorem le_of_not_gt (h : ¬b < a) : a ≤ b := not_lt.mp h
theorem le_of_not_lt (h : ¬b < a) : a ≤ b := not_lt.mp h
theorem not_le_of_gt (h : b < a) : ¬a ≤ b := not_le.mpr h
theorem not_lt_of_ge (h : b ≤ a) : ¬a < b := not_lt.mpr h
theorem not_le_of_lt (h : b < a) : ¬a ≤ b := not_le.mpr h
theorem not_lt_of_le (h : b ≤ a) : ¬a < b := not_lt.mpr h
theorem le_of_lt (h : a < b) : a ≤ b := (le_total a b).resolve_right (not_le.mpr h)
theorem lt_irrefl (a : α) : ¬a < a := not_lt.mpr le_rfl
theorem lt_of_lt_of_le (h : a < b) (k : b ≤ c) : a < c := not_le.mp fun l => not_le.mpr h (le_trans k l)
theorem lt_of_le_of_lt (h : a ≤ b) (k : b < c) : a < c := not_le.mp fun l => not_le.mpr k (le_trans l h)
theorem lt_trans (h : a < b) (k : b < c) : a < c := lt_of_lt_of_le h (le_of_lt k)
theorem gt_trans (h : a > b) (k : b > c) : a > c := lt_trans k h
theorem ge_trans (h : a ≥ b) (k : b ≥ c) : a ≥ c := le_trans k h
theorem lt_asymm (h : a < b) : ¬b < a := fun k => lt_irrefl a (lt_trans h k)
theorem not_lt_of_gt (h : b < a) : ¬a < b := lt_asymm h
theorem ne_of_lt (h : a < b) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt (h : b < a) : a ≠ b := fun e => lt_irrefl b (e ▸ h)
theorem ne_of_gt' (h : b < a) : b ≠ a := ne_of_lt h
theorem lt_of_le_of_ne (h : a ≤ b) (k : a ≠ b) : a < b := not_le.mp fun l => k (le_antisymm h l)
theorem lt_of_le_not_ge (_h : a ≤ b) (k : ¬b ≤ a) : a < b := not_le.mp k
theorem lt_iff_le_not_ge : a < b ↔ a ≤ b ∧ ¬b ≤ a := ⟨fun h => ⟨le_of_lt h, not_le.mpr h⟩, fun h => not_le.mp h.2⟩
theorem lt_iff_le_and_ne : a < b ↔ a ≤ b ∧ a ≠ b := ⟨fun h => ⟨le_of_lt h, ne_of_lt h⟩, fun h => lt_of_le_of_ne h.1 h.2⟩
theorem lt_or_eq_of_le (h : a ≤ b) : a < b ∨ a = b := (em (a = b)).elim .inr (fun k => .inl (lt_of_le_of_ne h k))
theorem eq_or_lt_of_le (h : a ≤ b) : a = b ∨ a < b := (lt_or_eq_of_le h).symm
theorem le_iff_lt_or_eq : a ≤ b ↔ a < b ∨ a = b := ⟨lt_or_eq_of_le, fun h => h.elim le_of_lt le_of_eq⟩
theorem le_iff_eq_or_lt : a ≤ b ↔ a = b ∨ a < b := le_iff_lt_or_eq.trans or_comm
theorem lt_or_ge (a b : α) : a < b ∨ b ≤ a := (em (b ≤ a)).elim .inr (fun h => .inl (not_le.mp h))
theorem le_or_gt (a b : α) : a ≤ b ∨ b < a := (lt_or_ge b a).symm
theorem le_or_lt (a b : α) : a ≤ b ∨ b < a := (lt_or_ge b a).symm
theorem lt_or_le (a b : α) : a < b ∨ b ≤ a := lt_or_ge a b
theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a :=
  (lt_or_ge a b).elim .inl (fun h => .inr ((eq_or_lt_of_le h).imp Eq.symm id))
theorem lt_or_gt_of_ne (h : a ≠ b) : a < b ∨ b < a := (lt_trichotomy a b).imp id (fun k => k.resolve_left h)
theorem ne_iff_lt_or_gt : a ≠ b ↔ a < b ∨ b < a := ⟨lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩
theorem eq_of_le_of_not_lt (h : a ≤ b) (k : ¬a < b) : a = b := le_antisymm h (not_lt.mp k)
theorem eq_of_forall_le_iff (h : ∀ c, c ≤ a ↔ c ≤ b) : a = b := le_antisymm ((h a).mp le_rfl) ((h b).mpr le_rfl)
theorem LE.le.trans (h : a ≤ b) (k : b ≤ c) : a ≤ c := le_trans h k
theorem LE.le.trans_lt (h : a ≤ b) (k : b < c) : a < c := lt_of_le_of_lt h k
theorem LE.le.antisymm (h : a ≤ b) (k : b ≤ a) : a = b := le_antisymm h k
theorem LE.le.lt_of_ne (h : a ≤ b) (k : a ≠ b) : a < b := lt_of_le_of_ne h k
theorem LE.le.lt_or_eq (h : a ≤ b) : a < b ∨ a = b := lt_or_eq_of_le h
theorem LE.le.eq_or_lt (h : a ≤ b) : a = b ∨ a < b := eq_or_lt_of_le h
theorem LE.le.not_gt (h : a ≤ b) : ¬b < a := _root_.not_lt.mpr h
theorem LE.le.not_lt (h : a ≤ b) : ¬b < a := _root_.not_lt.mpr h
theorem LT.lt.le (h : a < b) : a ≤ b := le_of_lt h
theorem LT.lt.trans (h : a < b) (k : b < c) : a < c := lt_trans h k
theorem LT.lt.trans_le (h : a < b) (k : b ≤ c) : a < c := lt_of_lt_of_le h k
theorem LT.lt.ne (h : a < b) : a ≠ b := ne_of_lt h
theorem LT.lt.ne' (h : a < b) : b ≠ a := ne_of_gt h
theorem LT.lt.not_ge (h : a < b) : ¬b ≤ a := _root_.not_le.mpr h
theorem LT.lt.not_le (h : a < b) : ¬b ≤ a := _root_.not_le.mpr h
theorem Eq.le (h : a = b) : a ≤ b := le_of_eq h
theorem Eq.ge (h : a = b) : b ≤ a := ge_of_eq h
end order

/-! ## Addition and multiplication -/

section semiring
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [@SemiringLaws α iAdd iMul iPow i0 i1 i2]
theorem add_assoc (a b c : α) : a + b + c = a + (b + c) := SemiringLaws.add_assoc a b c
theorem add_comm (a b : α) : a + b = b + a := SemiringLaws.add_comm a b
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem add_right_comm (a b c : α) : a + b + c = a + c + b := by rw [add_assoc, add_comm b c, add_assoc]
theorem add_add_add_comm (a b c d : α) : a + b + (c + d) = a + c + (b + d) := by rw [add_assoc, add_left_comm b c d, add_assoc]
theorem add_zero (a : α) : a + 0 = a := SemiringLaws.add_zero a
theorem zero_add (a : α) : 0 + a = a := (add_comm 0 a).trans (add_zero a)
theorem add_left_cancel {a b c : α} (h : a + b = a + c) : b = c := SemiringLaws.add_left_cancel a b c h
theorem add_right_cancel {a b c : α} (h : a + b = c + b) : a = c := add_left_cancel ((add_comm b a).trans (h.trans (add_comm c b)))
theorem add_right_inj (a : α) {b c : α} : a + b = a + c ↔ b = c := ⟨add_left_cancel, congrArg _⟩
theorem add_left_inj (a : α) {b c : α} : b + a = c + a ↔ b = c := ⟨add_right_cancel, congrArg (· + a)⟩
theorem add_eq_left {a b : α} : a + b = a ↔ b = 0 := ⟨fun h => add_left_cancel (h.trans (add_zero a).symm), fun h => by rw [h, add_zero]⟩
theorem mul_assoc (a b c : α) : a * b * c = a * (b * c) := SemiringLaws.mul_assoc a b c
theorem mul_comm (a b : α) : a * b = b * a := SemiringLaws.mul_comm a b
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem mul_right_comm (a b c : α) : a * b * c = a * c * b := by rw [mul_assoc, mul_comm b c, mul_assoc]
theorem mul_mul_mul_comm (a b c d : α) : a * b * (c * d) = a * c * (b * d) := by rw [mul_assoc, mul_left_comm b c d, mul_assoc]
theorem mul_one (a : α) : a * 1 = a := SemiringLaws.mul_one a
theorem one_mul (a : α) : 1 * a = a := (mul_comm 1 a).trans (mul_one a)
theorem mul_zero (a : α) : a * 0 = 0 := SemiringLaws.mul_zero a
theorem zero_mul (a : α) : 0 * a = 0 := (mul_comm 0 a).trans (mul_zero a)
theorem mul_add (a b c : α) : a * (b + c) = a * b + a * c := SemiringLaws.mul_add a b c
theorem add_mul (a b c : α) : (a + b) * c = a * c + b * c := by rw [mul_comm, mul_add, mul_comm c a, mul_comm c b]
theorem left_distrib (a b c : α) : a * (b + c) = a * b + a * c := mul_add a b c
theorem right_distrib (a b c : α) : (a + b) * c = a * c + b * c := add_mul a b c
theorem two_mul (a : α) : 2 * a = a + a := by rw [SemiringLaws.two_eq, add_mul, one_mul]
theorem mul_two (a : α) : a * 2 = a + a := by rw [mul_comm, two_mul]
theorem one_add_one_eq_two : (1 : α) + 1 = 2 := SemiringLaws.two_eq.symm
theorem zero_ne_one : (0 : α) ≠ 1 := SemiringLaws.zero_ne_one
theorem one_ne_zero : (1 : α) ≠ 0 := zero_ne_one.symm
theorem eq_zero_or_eq_zero_of_mul_eq_zero {a b : α} (h : a * b = 0) : a = 0 ∨ b = 0 := SemiringLaws.eq_zero_or_eq_zero a b h
@[simp] theorem mul_eq_zero {a b : α} : a * b = 0 ↔ a = 0 ∨ b = 0 :=
  ⟨eq_zero_or_eq_zero_of_mul_eq_zero, fun h => h.elim (fun h => by rw [h, zero_mul]) (fun h => by rw [h, mul_zero])⟩
theorem zero_eq_mul {a b : α} : 0 = a * b ↔ a = 0 ∨ b = 0 := eq_comm.trans mul_eq_zero
theorem mul_ne_zero {a b : α} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => (mul_eq_zero.mp h).elim ha hb
theorem mul_ne_zero_iff {a b : α} : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := ⟨fun h => ⟨fun k => h (by rw [k, zero_mul]), fun k => h (by rw [k, mul_zero])⟩, fun h => mul_ne_zero h.1 h.2⟩
theorem mul_self_eq_zero {a : α} : a * a = 0 ↔ a = 0 := mul_eq_zero.trans ⟨fun h => h.elim id id, .inl⟩
theorem left_ne_zero_of_mul {a b : α} (h : a * b ≠ 0) : a ≠ 0 := (mul_ne_zero_iff.mp h).1
theorem right_ne_zero_of_mul {a b : α} (h : a * b ≠ 0) : b ≠ 0 := (mul_ne_zero_iff.mp h).2

theorem pow_zero (a : α) : a ^ 0 = 1 := SemiringLaws.pow_zero a
theorem pow_succ (a : α) (n : Nat) : a ^ (n + 1) = a ^ n * a := SemiringLaws.pow_succ a n
theorem pow_succ' (a : α) (n : Nat) : a ^ (n + 1) = a * a ^ n := (pow_succ a n).trans (mul_comm _ _)
theorem pow_one (a : α) : a ^ 1 = a := by rw [pow_succ a 0, pow_zero, one_mul]
theorem pow_two (a : α) : a ^ 2 = a * a := by rw [pow_succ a 1, pow_one]
theorem sq (a : α) : a ^ 2 = a * a := pow_two a
theorem pow_three (a : α) : a ^ 3 = a * (a * a) := by rw [pow_succ' a 2, pow_two]
theorem pow_three' (a : α) : a ^ 3 = a * a * a := by rw [pow_succ a 2, pow_two]
theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, pow_zero, mul_one]
  | succ n ih => rw [← Nat.add_assoc, pow_succ, ih, pow_succ, mul_assoc]
theorem mul_pow (a b : α) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ n ih => rw [pow_succ, pow_succ, pow_succ, ih, mul_mul_mul_comm]
theorem pow_mul (a : α) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rw [Nat.mul_zero, pow_zero, pow_zero]
  | succ n ih => rw [Nat.mul_succ, pow_add, ih, pow_succ]
theorem pow_mul' (a : α) (m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]
theorem pow_right_comm (a : α) (m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← pow_mul, Nat.mul_comm, pow_mul]
@[simp] theorem one_pow (n : Nat) : (1 : α) ^ n = 1 := by
  induction n with
  | zero => exact pow_zero 1
  | succ n ih => rw [pow_succ, ih, mul_one]
@[simp] theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : α) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [pow_succ, mul_zero]
theorem pow_eq_zero_iff {a : α} {n : Nat} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 := by
  constructor
  · intro h
    induction n with
    | zero => exact absurd rfl hn
    | succ n ih =>
      rewrite [pow_succ] at h
      cases mul_eq_zero.mp h with
      | inr h => exact h
      | inl h =>
        cases n with
        | zero => rewrite [pow_zero] at h; exact absurd h one_ne_zero
        | succ n => exact ih (Nat.succ_ne_zero n) h
  · intro h; rw [h, zero_pow hn]
theorem pow_ne_zero {a : α} (n : Nat) (h : a ≠ 0) : a ^ n ≠ 0 := by
  cases n with
  | zero => rewrite [pow_zero]; exact one_ne_zero
  | succ n => exact fun k => h ((pow_eq_zero_iff (Nat.succ_ne_zero n)).mp k)
theorem sq_eq_zero' {a : α} : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (by decide)
theorem add_sq (a b : α) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  rw [pow_two, pow_two, pow_two, add_mul, mul_add, mul_add, two_mul, add_mul, mul_comm b a, add_assoc, add_assoc, add_assoc]
end semiring

/-! ## Subtraction -/

section ring
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iNeg : Neg α] [iSub : Sub α]
  [@RingLaws α iAdd iMul iPow i0 i1 i2 iNeg iSub]
theorem neg_add_cancel (a : α) : -a + a = 0 := RingLaws.neg_add_cancel a
theorem add_neg_cancel (a : α) : a + -a = 0 := (add_comm a (-a)).trans (neg_add_cancel a)
theorem sub_eq_add_neg (a b : α) : a - b = a + -b := RingLaws.sub_eq_add_neg a b
theorem sub_self (a : α) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]
theorem sub_add_cancel (a b : α) : a - b + b = a := by rw [sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero]
theorem add_sub_cancel_right (a b : α) : a + b - b = a := by rw [sub_eq_add_neg, add_assoc, add_neg_cancel, add_zero]
theorem add_sub_cancel_left (a b : α) : a + b - a = b := by rw [add_comm, add_sub_cancel_right]
theorem add_sub_cancel (a b : α) : a + (b - a) = b := by rw [add_comm, sub_add_cancel]
theorem sub_eq_zero {a b : α} : a - b = 0 ↔ a = b := ⟨fun h => by rw [← sub_add_cancel a b, h, zero_add], fun h => by rw [h, sub_self]⟩
theorem sub_eq_zero_of_eq {a b : α} (h : a = b) : a - b = 0 := sub_eq_zero.mpr h
theorem eq_of_sub_eq_zero {a b : α} (h : a - b = 0) : a = b := sub_eq_zero.mp h
theorem sub_ne_zero {a b : α} : a - b ≠ 0 ↔ a ≠ b := not_congr sub_eq_zero
theorem sub_ne_zero_of_ne {a b : α} (h : a ≠ b) : a - b ≠ 0 := sub_ne_zero.mpr h
theorem eq_sub_iff_add_eq {a b c : α} : a = b - c ↔ a + c = b := ⟨fun h => by rw [h, sub_add_cancel], fun h => by rw [← h, add_sub_cancel_right]⟩
theorem sub_eq_iff_eq_add {a b c : α} : a - b = c ↔ a = c + b := ⟨fun h => by rw [← h, sub_add_cancel], fun h => by rw [h, add_sub_cancel_right]⟩
theorem neg_eq_of_add_eq_zero_right {a b : α} (h : a + b = 0) : -a = b := add_left_cancel ((add_neg_cancel a).trans h.symm)
theorem eq_neg_of_add_eq_zero_left {a b : α} (h : a + b = 0) : a = -b := (neg_eq_of_add_eq_zero_right ((add_comm b a).trans h)).symm
theorem neg_neg (a : α) : -(-a) = a := neg_eq_of_add_eq_zero_right (neg_add_cancel a)
theorem neg_inj {a b : α} : -a = -b ↔ a = b := ⟨fun h => by rw [← neg_neg a, h, neg_neg], fun h => h ▸ rfl⟩
theorem neg_zero : -(0 : α) = 0 := neg_eq_of_add_eq_zero_right (add_zero 0)
theorem sub_zero (a : α) : a - 0 = a := by rw [sub_eq_add_neg, neg_zero, add_zero]
theorem zero_sub (a : α) : 0 - a = -a := by rw [sub_eq_add_neg, zero_add]
theorem neg_eq_zero {a : α} : -a = 0 ↔ a = 0 := ⟨fun h => by rw [← neg_neg a, h, neg_zero], fun h => by rw [h, neg_zero]⟩
theorem neg_mul (a b : α) : -a * b = -(a * b) := (neg_eq_of_add_eq_zero_right (by rw [← add_mul, add_neg_cancel, zero_mul])).symm
theorem mul_neg (a b : α) : a * -b = -(a * b) := by rw [mul_comm, neg_mul, mul_comm]
theorem neg_mul_neg (a b : α) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]
theorem neg_add (a b : α) : -(a + b) = -a + -b :=
  neg_eq_of_add_eq_zero_right (by rw [add_add_add_comm, add_neg_cancel, add_neg_cancel, add_zero])
theorem sub_neg_eq_add (a b : α) : a - -b = a + b := by rw [sub_eq_add_neg, neg_neg]
theorem neg_sub (a b : α) : -(a - b) = b - a := by rw [sub_eq_add_neg, neg_add, neg_neg, add_comm, sub_eq_add_neg]
theorem mul_sub (a b c : α) : a * (b - c) = a * b - a * c := by rw [sub_eq_add_neg, mul_add, mul_neg, sub_eq_add_neg]
theorem sub_mul (a b c : α) : (a - b) * c = a * c - b * c := by rw [mul_comm, mul_sub, mul_comm c a, mul_comm c b]
theorem sub_sub (a b c : α) : a - b - c = a - (b + c) := by rw [sub_eq_add_neg, sub_eq_add_neg, sub_eq_add_neg, neg_add, add_assoc]
theorem add_sub_assoc (a b c : α) : a + b - c = a + (b - c) := by rw [sub_eq_add_neg, sub_eq_add_neg, add_assoc]
theorem sub_add_eq_add_sub (a b c : α) : a - b + c = a + c - b := by rw [sub_eq_add_neg, sub_eq_add_neg, add_right_comm]
theorem neg_pow_two (a : α) : (-a) ^ 2 = a ^ 2 := by rw [pow_two, pow_two, neg_mul_neg]
theorem neg_sq (a : α) : (-a) ^ 2 = a ^ 2 := neg_pow_two a
theorem mul_left_cancel₀ {a b c : α} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  have : a * (b - c) = 0 := by rw [mul_sub, h, sub_self]
  exact sub_eq_zero.mp ((mul_eq_zero.mp this).resolve_left ha)
theorem mul_right_cancel₀ {a b c : α} (hb : b ≠ 0) (h : a * b = c * b) : a = c := mul_left_cancel₀ hb (by rw [mul_comm b a, h, mul_comm])
theorem mul_eq_mul_left_iff {a b c : α} : a * b = a * c ↔ b = c ∨ a = 0 :=
  ⟨fun h => (em (a = 0)).elim .inr (fun k => .inl (mul_left_cancel₀ k h)), fun h => h.elim (fun h => h ▸ rfl) (fun h => by rw [h, zero_mul, zero_mul])⟩
theorem mul_eq_mul_right_iff {a b c : α} : a * c = b * c ↔ a = b ∨ c = 0 := by rw [mul_comm a c, mul_comm b c, mul_eq_mul_left_iff]
end ring

/-! ## Ordered arithmetic -/

section ordered
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iLE : LE α] [iLT : LT α]
  [@OrderedLaws α iAdd iMul iPow i0 i1 i2 iLE iLT] {a b c d : α}
theorem add_le_add_left (h : a ≤ b) (c : α) : c + a ≤ c + b := OrderedLaws.add_le_add_left a b h c
theorem add_le_add_right (h : a ≤ b) (c : α) : a + c ≤ b + c := by rewrite [add_comm a c, add_comm b c]; exact add_le_add_left h c
theorem add_le_add (h : a ≤ b) (k : c ≤ d) : a + c ≤ b + d := le_trans (add_le_add_right h c) (add_le_add_left k b)
theorem add_lt_add_left (h : a < b) (c : α) : c + a < c + b :=
  lt_of_le_of_ne (add_le_add_left (le_of_lt h) c) (fun e => ne_of_lt h (add_left_cancel e))
theorem add_lt_add_right (h : a < b) (c : α) : a + c < b + c := by rewrite [add_comm a c, add_comm b c]; exact add_lt_add_left h c
theorem add_lt_add (h : a < b) (k : c < d) : a + c < b + d := lt_trans (add_lt_add_right h c) (add_lt_add_left k b)
theorem add_lt_add_of_lt_of_le (h : a < b) (k : c ≤ d) : a + c < b + d := lt_of_lt_of_le (add_lt_add_right h c) (add_le_add_left k b)
theorem add_lt_add_of_le_of_lt (h : a ≤ b) (k : c < d) : a + c < b + d := lt_of_le_of_lt (add_le_add_right h c) (add_lt_add_left k b)
theorem add_nonneg (h : 0 ≤ a) (k : 0 ≤ b) : 0 ≤ a + b := by have := add_le_add h k; rewrite [add_zero] at this; exact this
theorem add_pos (h : 0 < a) (k : 0 < b) : 0 < a + b := by have := add_lt_add h k; rewrite [add_zero] at this; exact this
theorem add_pos_of_pos_of_nonneg (h : 0 < a) (k : 0 ≤ b) : 0 < a + b := by have := add_lt_add_of_lt_of_le h k; rewrite [add_zero] at this; exact this
theorem add_pos_of_nonneg_of_pos (h : 0 ≤ a) (k : 0 < b) : 0 < a + b := by have := add_lt_add_of_le_of_lt h k; rewrite [add_zero] at this; exact this
theorem zero_le_one : (0 : α) ≤ 1 := OrderedLaws.zero_le_one
theorem zero_lt_one : (0 : α) < 1 := lt_of_le_of_ne zero_le_one zero_ne_one
theorem one_pos : (0 : α) < 1 := zero_lt_one
theorem zero_lt_two : (0 : α) < 2 := by rewrite [SemiringLaws.two_eq]; exact add_pos one_pos one_pos
theorem two_pos : (0 : α) < 2 := zero_lt_two
theorem one_lt_two : (1 : α) < 2 := by
  rewrite [SemiringLaws.two_eq]; have := add_lt_add_left one_pos (1 : α); rwa [add_zero] at this
theorem two_ne_zero : (2 : α) ≠ 0 := ne_of_gt zero_lt_two
theorem mul_le_mul_of_nonneg_left (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := OrderedLaws.mul_le_mul_left a b c h hc
theorem mul_le_mul_of_nonneg_right (h : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c := by rewrite [mul_comm a c, mul_comm b c]; exact mul_le_mul_of_nonneg_left h hc
theorem mul_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by have := mul_le_mul_of_nonneg_left hb ha; rewrite [mul_zero] at this; exact this
theorem mul_pos (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  lt_of_le_of_ne (mul_nonneg (le_of_lt ha) (le_of_lt hb)) (mul_ne_zero (ne_of_gt ha) (ne_of_gt hb)).symm
theorem mul_le_mul (h : a ≤ b) (k : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h hc) (mul_le_mul_of_nonneg_left k hb)
theorem mul_self_nonneg (a : α) : 0 ≤ a * a := OrderedLaws.mul_self_nonneg a
theorem sq_nonneg (a : α) : 0 ≤ a ^ 2 := by rewrite [pow_two]; exact mul_self_nonneg a
theorem pow_two_nonneg (a : α) : 0 ≤ a ^ 2 := sq_nonneg a
theorem sq_pos_of_ne_zero (h : a ≠ 0) : 0 < a ^ 2 := lt_of_le_of_ne (sq_nonneg a) (pow_ne_zero 2 h).symm
theorem sq_pos_of_pos (h : 0 < a) : 0 < a ^ 2 := sq_pos_of_ne_zero (ne_of_gt h)
theorem pow_nonneg (h : 0 ≤ a) (n : Nat) : 0 ≤ a ^ n := by
  induction n with
  | zero => rewrite [pow_zero]; exact zero_le_one
  | succ n ih => rewrite [pow_succ]; exact mul_nonneg ih h
theorem pow_pos (h : 0 < a) (n : Nat) : 0 < a ^ n := lt_of_le_of_ne (pow_nonneg (le_of_lt h) n) (pow_ne_zero n (ne_of_gt h)).symm
theorem pow_le_pow_left₀ (ha : 0 ≤ a) (hab : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rewrite [pow_zero, pow_zero]; exact le_rfl
  | succ n ih => rewrite [pow_succ, pow_succ]; exact mul_le_mul ih hab ha (pow_nonneg (le_trans ha hab) n)
theorem one_le_pow₀ (h : 1 ≤ a) {n : Nat} : 1 ≤ a ^ n := by
  induction n with
  | zero => rewrite [pow_zero]; exact le_rfl
  | succ n ih =>
    rewrite [pow_succ]
    have := mul_le_mul ih h zero_le_one (le_trans zero_le_one ih)
    rewrite [mul_one] at this; exact this
end ordered
