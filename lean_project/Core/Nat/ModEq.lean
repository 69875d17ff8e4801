/-
# Congruence of natural numbers

Contract: `a ≡ b [MOD n]` as Mathlib defines it, its arithmetic, cancellation, the Chinese remainder theorem.
-/
prelude
import Core.Nat.Gcd
import Core.Quote
set_option linter.all false

namespace Nat

def ModEq (n a b : Nat) : Prop := a % n = b % n
notation:50 a " ≡ " b " [MOD " n "]" => Nat.ModEq n a b
instance instDecidableModEq {n a b : Nat} : Decidable (ModEq n a b) := Nat.decEq (a % n) (b % n)

namespace ModEq
variable {m n a b c d : Nat}
@[refl] protected theorem refl (a : Nat) : a ≡ a [MOD n] := rfl
protected theorem rfl : a ≡ a [MOD n] := ModEq.refl a
@[symm] protected theorem symm : a ≡ b [MOD n] → b ≡ a [MOD n] := Eq.symm
protected theorem trans : a ≡ b [MOD n] → b ≡ c [MOD n] → a ≡ c [MOD n] := Eq.trans
instance instTrans : Trans (ModEq n) (ModEq n) (ModEq n) := ⟨ModEq.trans⟩
protected theorem comm : a ≡ b [MOD n] ↔ b ≡ a [MOD n] := ⟨ModEq.symm, ModEq.symm⟩
end ModEq
theorem modEq_zero_iff_dvd {n a : Nat} : a ≡ 0 [MOD n] ↔ n ∣ a := by unfold ModEq; rw [zero_mod, dvd_iff_mod_eq_zero]
@[simp] theorem modEq_zero_iff {a b : Nat} : a ≡ b [MOD 0] ↔ a = b := Iff.rfl
theorem modEq_one {a b : Nat} : a ≡ b [MOD 1] := by unfold ModEq; rw [mod_one, mod_one]
theorem mod_modEq (a n : Nat) : a % n ≡ a [MOD n] := mod_mod a n
theorem modEq_iff_dvd' {n a b : Nat} (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a :=
  ⟨fun e => dvd_of_mod_eq_zero (sub_mod_eq_zero_of_mod_eq (Eq.symm e)), fun ⟨c, e⟩ => by
    unfold ModEq; rw [← Nat.add_sub_cancel' h, e, add_mul_mod_self_left]⟩
theorem modEq_of_dvd' {n a b : Nat} (h : a ≤ b) : n ∣ b - a → a ≡ b [MOD n] := (modEq_iff_dvd' h).mpr
theorem add_modEq_left {n a : Nat} : n + a ≡ a [MOD n] := add_mod_left n a
theorem add_modEq_right {n a : Nat} : a + n ≡ a [MOD n] := add_mod_right a n
private theorem wlog_le {P : Nat → Nat → Prop} (hs : ∀ a b, P a b → P b a) (h : ∀ a b, a ≤ b → P a b) (a b : Nat) : P a b :=
  (Nat.le_total a b).elim (h a b) fun k => hs b a (h b a k)
namespace ModEq
variable {m n a b c d : Nat}
theorem dvd_iff (h : a ≡ b [MOD n]) (hdn : d ∣ n) : d ∣ a ↔ d ∣ b := by
  rw [← dvd_mod_iff hdn, show a % n = b % n from h, dvd_mod_iff hdn]
protected theorem of_dvd (d : m ∣ n) (h : a ≡ b [MOD n]) : a ≡ b [MOD m] := by
  unfold ModEq; rw [← mod_mod_of_dvd a d, show a % n = b % n from h, mod_mod_of_dvd b d]
theorem of_mul_left (m : Nat) (h : a ≡ b [MOD m * n]) : a ≡ b [MOD n] := h.of_dvd (Nat.dvd_mul_left n m)
theorem of_mul_right (m : Nat) : a ≡ b [MOD n * m] → a ≡ b [MOD n] := ModEq.of_dvd (Nat.dvd_mul_right n m)
protected theorem add (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  unfold ModEq; rw [add_mod, show a % n = b % n from h₁, show c % n = d % n from h₂, ← add_mod]
protected theorem add_left (c : Nat) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.rfl.add h
protected theorem add_right (c : Nat) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := h.add ModEq.rfl
protected theorem mul (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  unfold ModEq; rw [mul_mod, show a % n = b % n from h₁, show c % n = d % n from h₂, ← mul_mod]
protected theorem mul_left (c : Nat) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.rfl.mul h
protected theorem mul_right (c : Nat) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := h.mul ModEq.rfl
protected theorem mul_left' (c : Nat) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD c * n] := by
  unfold ModEq; rw [mul_mod_mul_left, mul_mod_mul_left, show a % n = b % n from h]
protected theorem mul_right' (c : Nat) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n * c] := by
  unfold ModEq; rw [mul_mod_mul_right, mul_mod_mul_right, show a % n = b % n from h]
protected theorem pow (m : Nat) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  unfold ModEq; rw [pow_mod, show a % n = b % n from h, ← pow_mod]
protected theorem add_left_cancel (h₁ : a ≡ b [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : c ≡ d [MOD n] := by
  have h : a + c ≡ a + d [MOD n] := h₂.trans (h₁.symm.add_right d)
  have key : ∀ c d : Nat, a + c ≡ a + d [MOD n] → c ≡ d [MOD n] :=
    wlog_le (fun c d ih e => (ih e.symm).symm) fun c d hle e => by
      have := (modEq_iff_dvd' (Nat.add_le_add_left hle a)).mp e
      rw [Nat.add_sub_add_left] at this
      exact modEq_of_dvd' hle this
  exact key c d h
protected theorem add_right_cancel (h₁ : c ≡ d [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : a ≡ b [MOD n] := by
  rw [Nat.add_comm a, Nat.add_comm b] at h₂; exact h₁.add_left_cancel h₂
protected theorem add_left_cancel' (c : Nat) (h : c + a ≡ c + b [MOD n]) : a ≡ b [MOD n] := ModEq.rfl.add_left_cancel h
protected theorem add_right_cancel' (c : Nat) (h : a + c ≡ b + c [MOD n]) : a ≡ b [MOD n] := ModEq.rfl.add_right_cancel h
theorem cancel_left_of_coprime (hmc : gcd m c = 1) (h : c * a ≡ c * b [MOD m]) : a ≡ b [MOD m] := by
  have key : ∀ a b : Nat, c * a ≡ c * b [MOD m] → a ≡ b [MOD m] :=
    wlog_le (fun c d ih e => (ih e.symm).symm) fun a b hle e => by
      have := (modEq_iff_dvd' (Nat.mul_le_mul_left c hle)).mp e
      rw [← Nat.mul_sub] at this
      exact modEq_of_dvd' hle (Coprime.dvd_of_dvd_mul_left hmc this)
  exact key a b h
theorem cancel_right_of_coprime (hmc : gcd m c = 1) (h : a * c ≡ b * c [MOD m]) : a ≡ b [MOD m] := by
  rw [Nat.mul_comm a, Nat.mul_comm b] at h; exact cancel_left_of_coprime hmc h
protected theorem mul_left_cancel' {a b c m : Nat} (hc : c ≠ 0) (h : c * a ≡ c * b [MOD c * m]) : a ≡ b [MOD m] := by
  unfold ModEq at h; rw [mul_mod_mul_left, mul_mod_mul_left] at h
  exact Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero hc) h
theorem gcd_eq (h : a ≡ b [MOD m]) : gcd a m = gcd b m := by rw [gcd_comm, gcd_rec, show a % m = b % m from h, ← gcd_rec, gcd_comm]
theorem eq_of_lt_of_lt (h : a ≡ b [MOD m]) (ha : a < m) (hb : b < m) : a = b := by
  unfold ModEq at h; rw [mod_eq_of_lt ha, mod_eq_of_lt hb] at h; exact h
end ModEq
theorem modEq_and_modEq_iff_modEq_mul {a b m n : Nat} (hmn : Coprime m n) : a ≡ b [MOD m] ∧ a ≡ b [MOD n] ↔ a ≡ b [MOD m * n] := by
  refine ⟨?_, fun h => ⟨h.of_mul_right n, h.of_mul_left m⟩⟩
  exact wlog_le (P := fun a b => a ≡ b [MOD m] ∧ a ≡ b [MOD n] → a ≡ b [MOD m * n])
    (fun a b ih ⟨h, k⟩ => (ih ⟨h.symm, k.symm⟩).symm)
    (fun a b hle ⟨h, k⟩ => modEq_of_dvd' hle (hmn.mul_dvd_of_dvd_of_dvd ((modEq_iff_dvd' hle).mp h) ((modEq_iff_dvd' hle).mp k))) a b
theorem sub_dvd_pow_sub_pow (x y n : Nat) : x - y ∣ x ^ n - y ^ n := by
  cases Nat.le_total y x with
  | inl h => exact (modEq_iff_dvd' (Nat.pow_le_pow_left h n)).mp ((modEq_of_dvd' h (Nat.dvd_refl _)).pow n)
  | inr h => rw [Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h n)]; exact Nat.dvd_zero _
theorem odd_mod_four_iff {n : Nat} : n % 2 = 1 ↔ n % 4 = 1 ∨ n % 4 = 3 := by
  have h : n % 4 % 2 = n % 2 := mod_mod_of_dvd n ⟨2, rfl⟩
  have l : n % 4 < 4 := mod_lt n (succ_pos 3)
  rw [← h]
  match n % 4, l with
  | 0, _ => decide
  | 1, _ => decide
  | 2, _ => decide
  | 3, _ => decide
  | k + 4, l => exact absurd l (Nat.not_lt_of_le (Nat.le_add_left 4 k))

end Nat
