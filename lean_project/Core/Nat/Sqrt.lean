/-
# Integer square roots

Contract: `Nat.sqrt n`, the largest `r` with `r * r ≤ n`, computed bit pair by bit pair (so that the
kernel evaluates it in as many steps as `n` has digits to base four), with its characterisation.
-/
prelude
import Core.Omega
import Core.Nat.Bitwise
set_option linter.all false

namespace Nat

/-- The square root of `n`, for `n` below `4 ^ fuel`. -/
def sqrtAux : (fuel n : Nat) → Nat
  | 0, _ => 0
  | fuel + 1, n =>
    cond (Nat.beq n 0) 0
      (cond (Nat.ble ((2 * sqrtAux fuel (n / 4) + 1) * (2 * sqrtAux fuel (n / 4) + 1)) n)
        (2 * sqrtAux fuel (n / 4) + 1) (2 * sqrtAux fuel (n / 4)))
def sqrt (n : Nat) : Nat := sqrtAux (log2 n + 1) n

private theorem sqrtAux_spec : ∀ fuel n : Nat, n < 4 ^ fuel →
    sqrtAux fuel n * sqrtAux fuel n ≤ n ∧ n < (sqrtAux fuel n + 1) * (sqrtAux fuel n + 1)
  | 0, n, h => by rewrite [Nat.lt_one_iff.mp h]; exact ⟨Nat.zero_le _, Nat.one_pos⟩
  | fuel + 1, 0, _ => ⟨Nat.zero_le _, Nat.one_pos⟩
  | fuel + 1, n + 1, h => by
    have ih := sqrtAux_spec fuel ((n + 1) / 4) ((Nat.div_lt_iff_lt_mul (Nat.succ_pos 3)).mpr h)
    have e : sqrtAux (fuel + 1) (n + 1) = cond (Nat.ble ((2 * sqrtAux fuel ((n + 1) / 4) + 1) * (2 * sqrtAux fuel ((n + 1) / 4) + 1)) (n + 1))
        (2 * sqrtAux fuel ((n + 1) / 4) + 1) (2 * sqrtAux fuel ((n + 1) / 4)) := rfl
    rewrite [e]
    generalize sqrtAux fuel ((n + 1) / 4) = s at *
    have double (t : Nat) : 2 * t * (2 * t) = t * t * 4 := (Nat.mul_mul_mul_comm 2 t 2 t).trans (Nat.mul_comm 4 _)
    cases k : Nat.ble ((2 * s + 1) * (2 * s + 1)) (n + 1) with
    | true =>
      have k := Nat.le_of_ble_eq_true k
      refine ⟨k, ?_⟩
      show n + 1 < 2 * (s + 1) * (2 * (s + 1))
      rewrite [double]; exact (Nat.div_lt_iff_lt_mul (Nat.succ_pos 3)).mp ih.2
    | false =>
      have k : ¬(2 * s + 1) * (2 * s + 1) ≤ n + 1 := fun le => nomatch k.symm.trans (Nat.ble_eq_true_of_le le)
      refine ⟨?_, Nat.lt_of_not_le k⟩
      show 2 * s * (2 * s) ≤ n + 1
      rewrite [double]; exact (Nat.le_div_iff_mul_le (Nat.succ_pos 3)).mp ih.1

private theorem fuel_spec (n : Nat) : n < 4 ^ (log2 n + 1) := Nat.lt_of_lt_of_le lt_log2_self (Nat.pow_le_pow_left (by decide) _)
theorem sqrt_le (n : Nat) : sqrt n * sqrt n ≤ n := (sqrtAux_spec _ n (fuel_spec n)).1
theorem lt_succ_sqrt (n : Nat) : n < succ (sqrt n) * succ (sqrt n) := (sqrtAux_spec _ n (fuel_spec n)).2
theorem sqrt_le' (n : Nat) : sqrt n ^ 2 ≤ n := by rewrite [Nat.pow_succ, Nat.pow_one]; exact sqrt_le n
theorem lt_succ_sqrt' (n : Nat) : n < succ (sqrt n) ^ 2 := by rewrite [Nat.pow_succ, Nat.pow_one]; exact lt_succ_sqrt n
theorem le_sqrt {m n : Nat} : m ≤ sqrt n ↔ m * m ≤ n :=
  ⟨fun h => Nat.le_trans (Nat.mul_le_mul h h) (sqrt_le n),
   fun h => Nat.le_of_lt_succ (Nat.lt_of_not_le fun k =>
     Nat.lt_irrefl n (Nat.lt_of_lt_of_le (lt_succ_sqrt n) (Nat.le_trans (Nat.mul_le_mul k k) h)))⟩
theorem le_sqrt' {m n : Nat} : m ≤ sqrt n ↔ m ^ 2 ≤ n := by rewrite [Nat.pow_succ, Nat.pow_one]; exact le_sqrt
theorem sqrt_lt {m n : Nat} : sqrt m < n ↔ m < n * n := by
  rw [← Nat.not_le, ← Nat.not_le, le_sqrt]
theorem sqrt_lt' {m n : Nat} : sqrt m < n ↔ m < n ^ 2 := by rewrite [Nat.pow_succ, Nat.pow_one]; exact sqrt_lt
theorem sqrt_le_self (n : Nat) : sqrt n ≤ n := by
  have h := sqrt_le n
  cases k : sqrt n with
  | zero => exact Nat.zero_le n
  | succ s => rewrite [k] at h; exact Nat.le_trans (Nat.le_mul_of_pos_left _ (Nat.succ_pos s)) h
theorem sqrt_le_sqrt {m n : Nat} (h : m ≤ n) : sqrt m ≤ sqrt n := le_sqrt.mpr (Nat.le_trans (sqrt_le m) h)
@[simp] theorem sqrt_eq (n : Nat) : sqrt (n * n) = n :=
  Nat.le_antisymm (Nat.le_of_lt_succ (sqrt_lt.mpr (Nat.mul_self_lt_mul_self (Nat.lt_succ_self n)))) (le_sqrt.mpr Nat.le.refl)
@[simp] theorem sqrt_eq' (n : Nat) : sqrt (n ^ 2) = n := by rewrite [Nat.pow_succ, Nat.pow_one]; exact sqrt_eq n
@[simp] theorem sqrt_zero : sqrt 0 = 0 := rfl
@[simp] theorem sqrt_one : sqrt 1 = 1 := rfl
theorem eq_sqrt {m n : Nat} : m = sqrt n ↔ m * m ≤ n ∧ n < (m + 1) * (m + 1) :=
  ⟨fun h => h ▸ ⟨sqrt_le n, lt_succ_sqrt n⟩, fun ⟨h, k⟩ => Nat.le_antisymm (le_sqrt.mpr h) (Nat.le_of_lt_succ (sqrt_lt.mpr k))⟩
theorem exists_mul_self (x : Nat) : (∃ n, n * n = x) ↔ sqrt x * sqrt x = x :=
  ⟨fun ⟨n, h⟩ => by rw [← h, sqrt_eq], fun h => ⟨sqrt x, h⟩⟩
end Nat
