/-
# Primes and integers

Contract: a prime number that divides a product or a power of integers divides a factor.
-/
prelude
import Core.Int.Dvd
import Core.Int.Lemmas
import Core.Nat.Prime
set_option linter.all false

namespace Int.Prime
variable {m n : Int} {k p : Nat}
theorem dvd_mul (hp : p.Prime) (h : (p : Int) ∣ m * n) : p ∣ m.natAbs ∨ p ∣ n.natAbs := by
  rw [← natAbs_dvd_natAbs, natAbs_mul] at h; exact hp.dvd_mul.mp h
theorem dvd_mul' (hp : p.Prime) (h : (p : Int) ∣ m * n) : (p : Int) ∣ m ∨ (p : Int) ∣ n :=
  (dvd_mul hp h).imp natAbs_dvd_natAbs.mp natAbs_dvd_natAbs.mp
theorem dvd_pow (hp : p.Prime) (h : (p : Int) ∣ n ^ k) : p ∣ n.natAbs := by
  rw [← natAbs_dvd_natAbs, Int.natAbs_pow] at h; exact hp.dvd_of_dvd_pow h
theorem dvd_pow' (hp : p.Prime) (h : (p : Int) ∣ n ^ k) : (p : Int) ∣ n := natAbs_dvd_natAbs.mp (dvd_pow hp h)
end Int.Prime

protected theorem Int.pow_dvd_pow_iff {a b : Int} {n : Nat} (h : n ≠ 0) : a ^ n ∣ b ^ n ↔ a ∣ b := by
  rw [← Int.natAbs_dvd_natAbs, Int.natAbs_pow, Int.natAbs_pow, Nat.pow_dvd_pow_iff h, Int.natAbs_dvd_natAbs]
