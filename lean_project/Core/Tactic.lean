/-
# The tactics of this library

Contract: importing this module gives every tactic that is not in the native code.
-/
prelude
import Core.Tactic.Basic
import Core.Tactic.Ring
import Core.Tactic.NormNum
import Core.Tactic.IntervalCases
import Core.Tactic.Linarith
import Core.Tactic.Positivity
import Core.Tactic.Cases
import Core.Tactic.More
import Core.Tactic.Structure
import Core.Tactic.RatInstances
import Core.Tactic.NormNum.Lemmas
import Core.Nat.Prime
set_option linter.all false

/-!
# Primes in `norm_num`

Contract: the lemmas by which `norm_num` proves and refutes `Nat.Prime n` for numerals.
-/

section
namespace Leanmath.NormNum
theorem prime_of_test {fuel n p : Nat} (hn : n = p) (h : primeTest fuel p = true) : Nat.Prime n :=
  hn ▸ Nat.prime_def.mpr (primeTest_spec h)
theorem not_prime_of_factor {n p d : Nat} (hn : n = p) (h₂ : Nat.ble 2 d = true) (hlt : Nat.ble (d + 1) p = true) (hd : Nat.beq (p % d) 0 = true) :
    ¬Nat.Prime n :=
  hn ▸ Nat.not_prime_of_dvd_of_lt (Nat.dvd_of_mod_eq_zero (Nat.eq_of_beq_eq_true hd)) (Nat.le_of_ble_eq_true h₂) (Nat.le_of_ble_eq_true hlt)
theorem not_prime_small {n p : Nat} (hn : n = p) (h : Nat.ble p 1 = true) : ¬Nat.Prime n := fun k =>
  absurd (Nat.prime_def.mp (hn ▸ k : Nat.Prime p)).1 (Nat.not_le_of_gt (Nat.lt_succ_of_le (Nat.le_of_ble_eq_true h)))
end Leanmath.NormNum
end
