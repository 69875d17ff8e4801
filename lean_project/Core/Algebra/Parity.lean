/-
# Even and odd

Contract: `Even` and `Odd` as Mathlib defines them, for any type with the operations they name, and
what they mean for natural numbers and integers, decidably.
-/
prelude
import Core.Omega
import Core.Int.Div
import Core.Nat.Pow
set_option linter.all false

universe u

def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r
def Odd {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] (a : α) : Prop := ∃ m, a = 2 * m + 1

theorem even_iff_exists_two_mul {a : Nat} : Even a ↔ ∃ b, a = 2 * b := ⟨fun ⟨r, h⟩ => ⟨r, by omega⟩, fun ⟨r, h⟩ => ⟨r, by omega⟩⟩
theorem Odd.exists_bit1 {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] {a : α} : Odd a → ∃ b, a = 2 * b + 1 := id

private theorem iff_rotate {a b c : Prop} (h : a ↔ (b ↔ c)) : b ↔ (a ↔ c) :=
  ⟨fun hb => ⟨fun ha => (h.mp ha).mp hb, fun hc => h.mpr (iff_of_true hb hc)⟩, fun k =>
    (em c).elim (fun hc => (h.mp (k.mpr hc)).mpr hc) fun hc => Classical.byContradiction fun hb => hc (k.mp (h.mpr (iff_of_false hb hc)))⟩

namespace Nat
theorem even_iff {n : Nat} : Even n ↔ n % 2 = 0 :=
  ⟨fun ⟨m, h⟩ => by rw [h, ← Nat.two_mul, mul_mod_right], fun h => ⟨n / 2, by
    have := div_add_mod n 2; rewrite [h, Nat.two_mul] at this; exact this.symm⟩⟩
theorem odd_iff {n : Nat} : Odd n ↔ n % 2 = 1 :=
  ⟨fun ⟨m, h⟩ => by rw [h, mul_add_mod], fun h => ⟨n / 2, by have := div_add_mod n 2; rewrite [h] at this; exact this.symm⟩⟩
instance instDecidablePredEven : DecidablePred (Even : Nat → Prop) := fun _ => decidable_of_iff' _ even_iff
instance instDecidablePredOdd : DecidablePred (Odd : Nat → Prop) := fun _ => decidable_of_iff' _ odd_iff
@[simp] theorem not_even_iff_odd {n : Nat} : ¬Even n ↔ Odd n := by rewrite [even_iff, odd_iff]; exact mod_two_ne_zero
@[simp] theorem not_odd_iff_even {n : Nat} : ¬Odd n ↔ Even n := by rewrite [even_iff, odd_iff]; exact mod_two_ne_one
theorem not_even_iff {n : Nat} : ¬Even n ↔ n % 2 = 1 := not_even_iff_odd.trans odd_iff
theorem not_odd_iff {n : Nat} : ¬Odd n ↔ n % 2 = 0 := not_odd_iff_even.trans even_iff
theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by rewrite [even_iff, odd_iff]; exact mod_two_eq_zero_or_one n
theorem even_or_odd' (n : Nat) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 :=
  (even_or_odd n).elim (fun ⟨k, h⟩ => ⟨k, .inl (h.trans (Nat.two_mul k).symm)⟩) (fun ⟨k, h⟩ => ⟨k, .inr h⟩)
theorem even_xor_odd (n : Nat) : Even n ∧ ¬Odd n ∨ Odd n ∧ ¬Even n :=
  (even_or_odd n).imp (fun h => ⟨h, not_odd_iff_even.mpr h⟩) (fun h => ⟨h, not_even_iff_odd.mpr h⟩)
theorem even_add {m n : Nat} : Even (m + n) ↔ (Even m ↔ Even n) := by
  rewrite [even_iff, even_iff, even_iff, Nat.add_mod]
  rcases mod_two_eq_zero_or_one m with h | h <;> rcases mod_two_eq_zero_or_one n with k | k <;> rw [h, k] <;> decide
theorem even_add_one {n : Nat} : Even (n + 1) ↔ ¬Even n := by
  rewrite [even_iff, not_even_iff]; exact succ_mod_two_eq_zero_iff
theorem odd_add {m n : Nat} : Odd (m + n) ↔ (Odd m ↔ Even n) := by
  rewrite [odd_iff, odd_iff, even_iff, Nat.add_mod]
  rcases mod_two_eq_zero_or_one m with h | h <;> rcases mod_two_eq_zero_or_one n with k | k <;> rw [h, k] <;> decide
theorem even_sub {m n : Nat} (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) :=
  iff_rotate (by have := even_add (m := m - n) (n := n); rewrite [Nat.sub_add_cancel h] at this; exact this)
theorem even_mul {m n : Nat} : Even (m * n) ↔ Even m ∨ Even n := by
  rewrite [even_iff, even_iff, even_iff, Nat.mul_mod]
  rcases Nat.mod_two_eq_zero_or_one m with h | h <;> rcases Nat.mod_two_eq_zero_or_one n with k | k <;> rw [h, k] <;> decide
theorem odd_mul {m n : Nat} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, ← not_even_iff_odd, ← not_even_iff_odd, even_mul, not_or]
theorem even_pow {m n : Nat} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => rewrite [Nat.pow_zero, even_iff]; exact ⟨fun h => absurd h (by decide), fun h => absurd rfl h.2⟩
  | succ n ih =>
    rewrite [Nat.pow_succ, even_mul, ih]
    exact ⟨fun h => ⟨h.elim And.left id, Nat.succ_ne_zero n⟩, fun h => .inr h.1⟩
theorem even_pow' {m n : Nat} (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans (and_iff_left h)
theorem even_mul_succ_self (n : Nat) : Even (n * (n + 1)) := by rewrite [even_mul, even_add_one]; exact em _
theorem even_two_mul (n : Nat) : Even (2 * n) := ⟨n, by omega⟩
theorem two_dvd_of_even {n : Nat} : Even n → 2 ∣ n := fun ⟨r, h⟩ => ⟨r, by omega⟩
end Nat

namespace Int
theorem even_iff {n : Int} : Even n ↔ n % 2 = 0 := ⟨fun ⟨m, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem odd_iff {n : Int} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨m, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
instance instDecidablePredEven : DecidablePred (Even : Int → Prop) := fun _ => decidable_of_iff' _ even_iff
instance instDecidablePredOdd : DecidablePred (Odd : Int → Prop) := fun _ => decidable_of_iff' _ odd_iff
private theorem emod_two (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
@[simp] theorem not_even_iff_odd {n : Int} : ¬Even n ↔ Odd n := by
  rewrite [even_iff, odd_iff]; exact ⟨(emod_two n).resolve_left, fun h k => absurd (k.symm.trans h) (by decide)⟩
@[simp] theorem not_odd_iff_even {n : Int} : ¬Odd n ↔ Even n := by
  rewrite [even_iff, odd_iff]; exact ⟨(emod_two n).resolve_right, fun h k => absurd (h.symm.trans k) (by decide)⟩
theorem not_even_iff {n : Int} : ¬Even n ↔ n % 2 = 1 := not_even_iff_odd.trans odd_iff
theorem not_odd_iff {n : Int} : ¬Odd n ↔ n % 2 = 0 := not_odd_iff_even.trans even_iff
theorem even_or_odd (n : Int) : Even n ∨ Odd n := by rewrite [even_iff, odd_iff]; exact emod_two n
theorem even_or_odd' (n : Int) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 :=
  (even_or_odd n).elim (fun ⟨k, h⟩ => ⟨k, .inl (h.trans (Int.two_mul k).symm)⟩) (fun ⟨k, h⟩ => ⟨k, .inr h⟩)
theorem even_add {m n : Int} : Even (m + n) ↔ (Even m ↔ Even n) := by
  rewrite [even_iff, even_iff, even_iff, Int.add_emod]
  rcases emod_two m with h | h <;> rcases emod_two n with k | k <;> rw [h, k] <;> decide
theorem even_sub {m n : Int} : Even (m - n) ↔ (Even m ↔ Even n) :=
  iff_rotate (by have := even_add (m := m - n) (n := n); rewrite [Int.sub_add_cancel] at this; exact this)
theorem even_add_one {n : Int} : Even (n + 1) ↔ ¬Even n :=
  even_add.trans ⟨fun h k => absurd (h.mp k) (by decide), fun h => iff_of_false h (by decide)⟩
theorem odd_add {m n : Int} : Odd (m + n) ↔ (Odd m ↔ Even n) := by
  rewrite [odd_iff, odd_iff, even_iff, Int.add_emod]
  rcases emod_two m with h | h <;> rcases emod_two n with k | k <;> rw [h, k] <;> decide
theorem even_mul {m n : Int} : Even (m * n) ↔ Even m ∨ Even n := by
  constructor
  · intro h
    rcases even_or_odd m with hm | ⟨a, ha⟩
    · exact .inl hm
    · rcases even_or_odd n with hn | ⟨b, hb⟩
      · exact .inr hn
      · rewrite [even_iff] at h
        have e : m * n = 2 * (2 * (a * b) + a + b) + 1 := by
          rewrite [ha, hb, Int.add_mul, Int.mul_add, Int.mul_assoc, Int.mul_left_comm a 2 b]; omega
        omega
  · intro h
    rcases h with ⟨r, h⟩ | ⟨r, h⟩
    · exact ⟨r * n, by rw [h, Int.add_mul]⟩
    · exact ⟨m * r, by rw [h, Int.mul_add]⟩
theorem odd_mul {m n : Int} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, ← not_even_iff_odd, ← not_even_iff_odd, even_mul, not_or]
theorem even_pow {m : Int} {n : Nat} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => exact ⟨fun h => absurd (even_iff.mp h) (show ¬(1 : Int) % 2 = 0 by decide), fun h => absurd rfl h.2⟩
  | succ n ih =>
    rewrite [Int.pow_succ, even_mul, ih]
    exact ⟨fun h => ⟨h.elim And.left id, Nat.succ_ne_zero n⟩, fun h => .inr h.1⟩
theorem even_mul_succ_self (n : Int) : Even (n * (n + 1)) := by rewrite [even_mul, even_add_one]; exact em _
end Int
