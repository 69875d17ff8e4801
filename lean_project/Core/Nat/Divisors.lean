/-
# Divisors, Euler's function

Contract: `Nat.divisors`, `Nat.properDivisors`, `Nat.primeFactors` and `Nat.totient` as finite sets and counts, with
membership.
-/
prelude
import Core.Data.FinsetOps
import Core.Nat.Prime
set_option linter.all false

namespace Nat

def divisors (n : Nat) : Finset Nat := (Finset.Ico 1 (n + 1)).filter (fun d => d ∣ n)
def properDivisors (n : Nat) : Finset Nat := (Finset.Ico 1 n).filter (fun d => d ∣ n)
@[simp] theorem mem_divisors {n m : Nat} : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  unfold divisors
  rw [Finset.mem_filter, Finset.mem_Ico]
  refine ⟨fun ⟨⟨h, k⟩, d⟩ => ⟨d, Nat.ne_of_gt (Nat.lt_of_lt_of_le h (le_of_lt_succ k))⟩, fun ⟨d, h⟩ => ?_⟩
  have hm := Nat.pos_of_ne_zero h
  exact ⟨⟨pos_of_dvd_of_pos d hm, lt_succ_of_le (le_of_dvd hm d)⟩, d⟩
@[simp] theorem mem_properDivisors {n m : Nat} : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  unfold properDivisors
  rw [Finset.mem_filter, Finset.mem_Ico]
  exact ⟨fun ⟨⟨_, k⟩, d⟩ => ⟨d, k⟩, fun ⟨d, k⟩ => ⟨⟨pos_of_dvd_of_pos d (zero_lt_of_lt k), k⟩, d⟩⟩
theorem dvd_of_mem_divisors {n m : Nat} (h : n ∈ divisors m) : n ∣ m := (mem_divisors.mp h).1
theorem divisor_le {n m : Nat} (h : n ∈ divisors m) : n ≤ m :=
  le_of_dvd (Nat.pos_of_ne_zero (mem_divisors.mp h).2) (mem_divisors.mp h).1
theorem pos_of_mem_divisors {n m : Nat} (h : m ∈ divisors n) : 0 < m :=
  pos_of_dvd_of_pos (mem_divisors.mp h).1 (Nat.pos_of_ne_zero (mem_divisors.mp h).2)
theorem mem_divisors_self (n : Nat) (h : n ≠ 0) : n ∈ divisors n := mem_divisors.mpr ⟨Nat.dvd_refl n, h⟩
theorem one_mem_divisors {n : Nat} : 1 ∈ divisors n ↔ n ≠ 0 := mem_divisors.trans (and_iff_right (Nat.one_dvd n))

def primeFactors (n : Nat) : Finset Nat := n.divisors.filter Nat.Prime
@[simp] theorem mem_primeFactors {n p : Nat} : p ∈ primeFactors n ↔ Prime p ∧ p ∣ n ∧ n ≠ 0 := by
  unfold primeFactors
  rw [Finset.mem_filter, mem_divisors]; exact and_comm

def totient (n : Nat) : Nat := ((Finset.range n).filter (fun a => Coprime n a)).card
@[simp] theorem totient_zero : totient 0 = 0 := rfl
@[simp] theorem totient_one : totient 1 = 1 := rfl

end Nat
