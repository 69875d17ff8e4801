/-
# Greatest common divisor

Contract: `Nat.gcd` by Euclid's algorithm, with fuel, so that the kernel can unfold it; it divides both
arguments.
-/
prelude
import Core.Nat.Div
set_option linter.all false

namespace Nat

def gcd.go : (fuel m n : Nat) → Nat
  | 0, _, n => n
  | f + 1, m, n => cond (Nat.beq m 0) n (gcd.go f (n % m) m)
@[extern "lean_nat_gcd"] def gcd (m n : @& Nat) : Nat := gcd.go (m + 1) m n

private theorem gcd_go_dvd (f : Nat) : ∀ m n, m < f → gcd.go f m n ∣ m ∧ gcd.go f m n ∣ n := by
  induction f with
  | zero => intro m n h; exact absurd h (Nat.not_lt_zero m)
  | succ f ih =>
    intro m n h
    cases m with
    | zero => exact ⟨Nat.dvd_zero _, Nat.dvd_refl n⟩
    | succ m =>
      show gcd.go f (n % (m + 1)) (m + 1) ∣ m + 1 ∧ gcd.go f (n % (m + 1)) (m + 1) ∣ n
      have ih := ih (n % (m + 1)) (m + 1) (Nat.lt_of_lt_of_le (mod_lt n (succ_pos m)) (le_of_lt_succ h))
      exact ⟨ih.2, (Nat.dvd_mod_iff ih.2).mp ih.1⟩
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_go_dvd (m + 1) m n (Nat.lt_succ_self m)).1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_go_dvd (m + 1) m n (Nat.lt_succ_self m)).2

end Nat
