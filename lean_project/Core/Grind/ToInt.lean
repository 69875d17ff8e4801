/-
# `grind`: from the naturals to the integers

Contract: the steps by which the native solver for linear arithmetic reads naturals as integers
(`Nat.ToInt`, `Int.Nonneg`), and the defining facts of `/`, `%`, truncated subtraction and
`Int.toNat` that it assumes.
-/
prelude
import Core.Int.DivMod
import Core.Grind.Linear
set_option linter.all false

/-! ## Facts about operations -/

namespace Int.Internal.Linear
theorem natCast_sub (x y : Nat) : (NatCast.natCast (x - y) : Int) =
    if (NatCast.natCast y : Int) + -1 * NatCast.natCast x ≤ 0 then (NatCast.natCast x : Int) + -1 * NatCast.natCast y else 0 := by
  rewrite [Int.neg_mul, Int.one_mul, Int.neg_mul, Int.one_mul]
  cases Nat.le_total y x with
  | inl h => exact (Int.natCast_sub h).trans (if_pos (Int.sub_nonpos.mpr (Int.ofNat_le.mpr h))).symm
  | inr h =>
    rewrite [show (NatCast.natCast (x - y) : Int) = 0 from congrArg Int.ofNat (Nat.sub_eq_zero_of_le h)]
    cases Decidable.em ((NatCast.natCast y : Int) + -NatCast.natCast x ≤ 0) with
    | inl k => rewrite [if_pos k, Nat.le_antisymm (Int.ofNat_le.mp (Int.sub_nonpos.mp k)) h]; exact (Int.add_right_neg _).symm
    | inr k => rw [if_neg k]
theorem ediv_emod (x y : Int) : -1 * x + y * (x / y) + x % y = 0 := by
  rw [Int.add_assoc, Int.mul_ediv_add_emod, Int.neg_mul, Int.one_mul, Int.add_left_neg]
theorem ne_zero_of_cert {y : Int} (h : (not (beq' y 0)) = true) : y ≠ 0 := fun e => by rewrite [e] at h; exact nomatch h
theorem emod_nonneg (x y : Int) (h : (not (beq' y 0)) = true) : -1 * (x % y) ≤ 0 := by
  rewrite [Int.neg_mul, Int.one_mul]; exact Int.neg_nonpos_of_nonneg (Int.emod_nonneg x (ne_zero_of_cert h))
theorem emod_le (x y n : Int) (h : (not (beq' y 0) && beq' n (1 + -Int.ofNat y.natAbs)) = true) : x % y + n ≤ 0 := by
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [eq_of_beq' h₂, ← Int.add_assoc, ← Int.sub_eq_add_neg]
  exact Int.sub_nonpos.mpr (Int.emod_lt_natAbs x (ne_zero_of_cert h₁))
end Int.Internal.Linear

namespace Int.Nonneg
theorem num (a : Int) (h : ble' 0 a = true) : a ≥ 0 := le_of_ble' h
theorem add (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a + b ≥ 0 := Int.add_nonneg h₁ h₂
theorem mul (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a * b ≥ 0 := Int.mul_nonneg h₁ h₂
theorem div (a b : Int) (h₁ : a ≥ 0) (h₂ : b ≥ 0) : a / b ≥ 0 := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le h₁
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h₂
  exact natCast_nonneg (m / n)
theorem mod (a b : Int) (h₁ : a ≥ 0) : a % b ≥ 0 := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le h₁
  exact natCast_nonneg (m % natAbs b)
theorem pow (a : Int) (k : Nat) (h : a ≥ 0) : a ^ k ≥ 0 := Int.pow_nonneg h
theorem natCast (a : Nat) : (NatCast.natCast a : Int) ≥ 0 := natCast_nonneg a
theorem toPoly (e : Int) (h : e ≥ 0) : -1 * e ≤ 0 := by rewrite [Int.neg_mul, Int.one_mul]; exact Int.neg_nonpos_of_nonneg h
end Int.Nonneg

/-! ## Relations and operations -/

namespace Nat.ToInt
theorem toNat_nonneg (x : Nat) : -1 * (NatCast.natCast x : Int) ≤ 0 := Int.Nonneg.toPoly _ (Int.natCast_nonneg x)
theorem ofNat_toNat (a : Int) : (NatCast.natCast a.toNat : Int) = if -1 * a ≤ 0 then a else 0 := by
  rewrite [Int.neg_mul, Int.one_mul]
  cases Decidable.em (-a ≤ 0) with
  | inl h => rewrite [if_pos h]; exact Int.toNat_of_nonneg ((Int.neg_nonpos_iff a).mp h)
  | inr h =>
    rewrite [if_neg h]
    exact congrArg Int.ofNat (Int.toNat_of_nonpos (Int.le_of_lt (Int.neg_pos.mp (Int.not_le.mp h))))
theorem natCast_ofNat (n : Nat) : (NatCast.natCast (OfNat.ofNat n : Nat) : Int) = OfNat.ofNat n := rfl
variable (a b : Nat) (x y : Int) (h₁ : (NatCast.natCast a : Int) = x) (h₂ : (NatCast.natCast b : Int) = y)
include h₁ h₂
theorem add_congr : (NatCast.natCast (a + b) : Int) = x + y := by rewrite [← h₁, ← h₂]; rfl
theorem mul_congr : (NatCast.natCast (a * b) : Int) = x * y := by rewrite [← h₁, ← h₂]; rfl
theorem div_congr : (NatCast.natCast (a / b) : Int) = x / y := by rewrite [← h₁, ← h₂]; rfl
theorem mod_congr : (NatCast.natCast (a % b) : Int) = x % y := by rewrite [← h₁, ← h₂]; rfl
theorem of_le (h : a ≤ b) : x ≤ y := by rewrite [← h₁, ← h₂]; exact Int.ofNat_le.mpr h
theorem of_not_le (h : ¬a ≤ b) : y + 1 ≤ x := by rewrite [← h₁, ← h₂]; exact Int.ofNat_lt.mpr (Nat.lt_of_not_le h)
theorem of_eq (h : a = b) : x = y := by rw [← h₁, ← h₂, h]
theorem of_diseq (h : ¬a = b) : ¬x = y := by rewrite [← h₁, ← h₂]; exact fun k => h (Int.ofNat_inj.mp k)
theorem of_dvd (h : a ∣ b) : x ∣ y := by rewrite [← h₁, ← h₂]; exact Int.natCast_dvd_natCast.mpr h
theorem le_eq : (a ≤ b) = (x ≤ y) := by rewrite [← h₁, ← h₂]; exact propext Int.ofNat_le.symm
theorem lt_eq : (a < b) = (x < y) := by rewrite [← h₁, ← h₂]; exact propext Int.ofNat_lt.symm
omit h₁ h₂
theorem pow_congr (a k : Nat) (x : Int) (h : (NatCast.natCast a : Int) = x) : (NatCast.natCast (a ^ k) : Int) = x ^ k := by
  rewrite [← h]; exact Int.natCast_pow a k
end Nat.ToInt
