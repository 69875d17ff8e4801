/-
# Congruence of integers

Contract: `a ≡ b [ZMOD n]`, as in Mathlib: equality of remainders. It is compatible with the ring operations
and with powers, and is decidable.
-/
prelude
import Core.Int.Dvd
import Core.Quote
set_option linter.all false

namespace Int

/-- `a` and `b` leave the same remainder modulo `n`. -/
def ModEq (n a b : Int) : Prop := a % n = b % n
@[inherit_doc] notation:50 a " ≡ " b " [ZMOD " n "]" => Int.ModEq n a b
instance decEqModEq (n a b : Int) : Decidable (ModEq n a b) := Int.decEq (a % n) (b % n)

namespace ModEq
variable {m n a b c d : Int}

@[refl] protected theorem refl (a : Int) : a ≡ a [ZMOD n] := rfl
protected theorem rfl : a ≡ a [ZMOD n] := ModEq.refl a
@[symm] protected theorem symm (h : a ≡ b [ZMOD n]) : b ≡ a [ZMOD n] := Eq.symm h
protected theorem trans (h₁ : a ≡ b [ZMOD n]) (h₂ : b ≡ c [ZMOD n]) : a ≡ c [ZMOD n] := Eq.trans h₁ h₂
instance instTrans : Trans (ModEq n) (ModEq n) (ModEq n) := ⟨ModEq.trans⟩
protected theorem eq (h : a ≡ b [ZMOD n]) : a % n = b % n := h

end ModEq

variable {m n a b c d : Int}

theorem modEq_comm : a ≡ b [ZMOD n] ↔ b ≡ a [ZMOD n] := ⟨Eq.symm, Eq.symm⟩
theorem emod_emod_modEq (a n : Int) : a % n ≡ a [ZMOD n] := emod_emod a n
@[simp] theorem mod_modEq (a n : Int) : a % n ≡ a [ZMOD n] := emod_emod a n
@[simp] theorem neg_modEq_neg : -a ≡ -b [ZMOD n] ↔ a ≡ b [ZMOD n] := by
  show -a % n = -b % n ↔ a % n = b % n
  rewrite [emod_emod_eq_iff_dvd_sub, emod_emod_eq_iff_dvd_sub, ← Int.dvd_neg, Int.neg_sub, Int.sub_neg, Int.add_comm]; rfl
theorem modEq_zero_iff_dvd : a ≡ 0 [ZMOD n] ↔ n ∣ a := by
  show a % n = 0 % n ↔ _
  rw [zero_emod, dvd_iff_emod_eq_zero]
theorem modEq_iff_dvd : a ≡ b [ZMOD n] ↔ n ∣ b - a := eq_comm.trans emod_emod_eq_iff_dvd_sub
theorem modEq_iff_add_fac : a ≡ b [ZMOD n] ↔ ∃ t, b = a + n * t := by
  rewrite [modEq_iff_dvd]
  exact exists_congr fun t => Int.sub_eq_iff_eq_add'
theorem modEq_of_dvd : n ∣ b - a → a ≡ b [ZMOD n] := modEq_iff_dvd.mpr
theorem natCast_modEq_iff {a b n : Nat} : (a : Int) ≡ b [ZMOD n] ↔ a % n = b % n := by
  show (a : Int) % n = (b : Int) % n ↔ _
  rw [← Int.natCast_emod, ← Int.natCast_emod, natCast_inj]
@[simp] theorem modEq_one : a ≡ b [ZMOD 1] := (emod_one a).trans (emod_one b).symm
theorem modEq_sub (a b : Int) : a ≡ b [ZMOD a - b] := emod_emod_eq_iff_dvd_sub.mpr (Int.dvd_refl _)
@[simp] theorem modEq_zero_iff : a ≡ b [ZMOD 0] ↔ a = b := by
  show a % 0 = b % 0 ↔ _
  rw [emod_zero, emod_zero]
@[simp] theorem add_modEq_left : n + a ≡ a [ZMOD n] := add_emod_left n a
@[simp] theorem add_modEq_right : a + n ≡ a [ZMOD n] := add_emod_right a n
theorem modEq_add_fac {a b n : Int} (c : Int) (ha : a ≡ b [ZMOD n]) : a + n * c ≡ b [ZMOD n] := (add_mul_emod_self_left a n c).trans ha
theorem modEq_add_fac_self {a t n : Int} : a + n * t ≡ a [ZMOD n] := add_mul_emod_self_left a n t
theorem modEq_neg : a ≡ b [ZMOD -n] ↔ a ≡ b [ZMOD n] := by
  show a % -n = b % -n ↔ _
  rewrite [emod_neg, emod_neg]; exact Iff.rfl

namespace ModEq

theorem dvd : a ≡ b [ZMOD n] → n ∣ b - a := modEq_iff_dvd.mp
protected theorem of_dvd (d : m ∣ n) (h : a ≡ b [ZMOD n]) : a ≡ b [ZMOD m] := modEq_iff_dvd.mpr (Int.dvd_trans d h.dvd)
protected theorem add (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := by
  show (a + c) % n = (b + d) % n
  rw [add_emod, ModEq.eq h₁, ModEq.eq h₂, ← add_emod]
protected theorem add_left (c : Int) (h : a ≡ b [ZMOD n]) : c + a ≡ c + b [ZMOD n] := ModEq.rfl.add h
protected theorem add_right (c : Int) (h : a ≡ b [ZMOD n]) : a + c ≡ b + c [ZMOD n] := h.add ModEq.rfl
protected theorem neg (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n] := neg_modEq_neg.mpr h
protected theorem sub (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := h₁.add h₂.neg
protected theorem sub_left (c : Int) (h : a ≡ b [ZMOD n]) : c - a ≡ c - b [ZMOD n] := ModEq.rfl.sub h
protected theorem sub_right (c : Int) (h : a ≡ b [ZMOD n]) : a - c ≡ b - c [ZMOD n] := h.sub ModEq.rfl
protected theorem mul (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := by
  show a * c % n = b * d % n
  rw [mul_emod, ModEq.eq h₁, ModEq.eq h₂, ← mul_emod]
protected theorem mul_left (c : Int) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD n] := ModEq.rfl.mul h
protected theorem mul_right (c : Int) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n] := h.mul ModEq.rfl
protected theorem pow (m : Nat) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  show a ^ m % n = b ^ m % n
  rw [emod_pow, ModEq.eq h, ← emod_pow]
protected theorem mul_left' (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD c * n] := by
  refine modEq_iff_dvd.mpr ?_
  rewrite [← Int.mul_sub]; exact Int.mul_dvd_mul_left c h.dvd
protected theorem mul_right' (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n * c] := by
  rewrite [Int.mul_comm a, Int.mul_comm b, Int.mul_comm n]; exact h.mul_left'
protected theorem add_left_cancel (h₁ : a ≡ b [ZMOD n]) (h₂ : a + c ≡ b + d [ZMOD n]) : c ≡ d [ZMOD n] := by
  have := h₂.sub h₁
  rewrite [Int.add_sub_cancel_left, Int.add_sub_cancel_left] at this; exact this
protected theorem add_left_cancel' (c : Int) (h : c + a ≡ c + b [ZMOD n]) : a ≡ b [ZMOD n] := ModEq.rfl.add_left_cancel h
protected theorem add_right_cancel (h₁ : c ≡ d [ZMOD n]) (h₂ : a + c ≡ b + d [ZMOD n]) : a ≡ b [ZMOD n] := by
  have := h₂.sub h₁
  rewrite [Int.add_sub_cancel, Int.add_sub_cancel] at this; exact this
protected theorem add_right_cancel' (c : Int) (h : a + c ≡ b + c [ZMOD n]) : a ≡ b [ZMOD n] := ModEq.rfl.add_right_cancel h
theorem of_mul_left (m : Int) (h : a ≡ b [ZMOD m * n]) : a ≡ b [ZMOD n] := h.of_dvd (Int.dvd_mul_left m n)
theorem of_mul_right (m : Int) : a ≡ b [ZMOD n * m] → a ≡ b [ZMOD n] := ModEq.of_dvd (Int.dvd_mul_right n m)

end ModEq
end Int
