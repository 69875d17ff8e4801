/-
# Binomial coefficients

Contract: the closed form of `Nat.choose`, its symmetry, bounds; falling and rising factorials.
-/
prelude
import Core.Nat.Factorial
import Core.Nat.Pow
set_option linter.all false

namespace Nat
theorem factorial_mul_factorial_dvd_factorial {n k : Nat} (hk : k ≤ n) : factorial k * factorial (n - k) ∣ factorial n :=
  ⟨choose n k, by rw [← choose_mul_factorial_mul_factorial hk, Nat.mul_assoc, Nat.mul_comm]⟩
theorem choose_eq_factorial_div_factorial {n k : Nat} (hk : k ≤ n) : choose n k = factorial n / (factorial k * factorial (n - k)) :=
  (Nat.div_eq_of_eq_mul_left (Nat.mul_pos (factorial_pos k) (factorial_pos _))
    (by rw [← choose_mul_factorial_mul_factorial hk, Nat.mul_assoc])).symm
theorem factorial_mul_factorial_dvd_factorial_add (i j : Nat) : factorial i * factorial j ∣ factorial (i + j) := by
  have := factorial_mul_factorial_dvd_factorial (Nat.le_add_right i j); rewrite [Nat.add_sub_cancel_left] at this; exact this
theorem add_choose (i j : Nat) : choose (i + j) j = factorial (i + j) / (factorial i * factorial j) := by
  rw [choose_eq_factorial_div_factorial (Nat.le_add_left j i), Nat.add_sub_cancel, Nat.mul_comm (factorial j)]
theorem choose_symm {n k : Nat} (hk : k ≤ n) : choose n (n - k) = choose n k := by
  rw [choose_eq_factorial_div_factorial hk, choose_eq_factorial_div_factorial (Nat.sub_le n k), Nat.sub_sub_self hk, Nat.mul_comm]
theorem choose_symm_of_eq_add {n a b : Nat} (h : n = a + b) : choose n a = choose n b := by
  have hb : b ≤ n := h ▸ Nat.le_add_left b a
  rw [← choose_symm hb, show n - b = a by rw [h, Nat.add_sub_cancel]]
theorem choose_symm_add {a b : Nat} : choose (a + b) a = choose (a + b) b := choose_symm_of_eq_add rfl
theorem choose_succ_self (n : Nat) : choose n (succ n) = 0 := choose_eq_zero_of_lt (lt_succ_self n)
theorem choose_eq_zero_iff {n k : Nat} : choose n k = 0 ↔ n < k :=
  ⟨fun h => Nat.lt_of_not_le fun le => Nat.ne_of_gt (choose_pos le) h, choose_eq_zero_of_lt⟩
theorem choose_succ_self_right (n : Nat) : choose (n + 1) n = n + 1 := by
  have := choose_symm (Nat.le_add_left 1 n); rewrite [Nat.add_sub_cancel, choose_one_right] at this; exact this
theorem choose_two_right (n : Nat) : choose n 2 = n * (n - 1) / 2 := by
  cases n with
  | zero => rfl
  | succ n =>
    have h := succ_mul_choose_eq n 1
    rewrite [choose_one_right] at h
    exact (Nat.div_eq_of_eq_mul_left Nat.two_pos h).symm
theorem choose_le_two_pow (n k : Nat) : choose n k ≤ 2 ^ n := by
  have key : ∀ n k, choose n k + choose n (k + 1) ≤ 2 ^ n * 2 → choose (n + 1) (k + 1) ≤ 2 ^ (n + 1) := fun n k h => h
  induction n generalizing k with
  | zero =>
    cases k with
    | zero => exact .refl
    | succ k => exact zero_le 1
  | succ n ih =>
    cases k with
    | zero => rewrite [choose_zero_right]; exact Nat.two_pow_pos _
    | succ k => exact key n k (by rewrite [Nat.mul_two]; exact Nat.add_le_add (ih k) (ih (k + 1)))
theorem choose_le_succ (a c : Nat) : choose a c ≤ choose (succ a) c := by
  cases c with
  | zero => rw [choose_zero_right, choose_zero_right]
  | succ c => rewrite [choose_succ_succ]; exact Nat.le_add_left _ _
theorem choose_le_choose {a b : Nat} (c : Nat) (h : a ≤ b) : choose a c ≤ choose b c := by
  induction h with
  | refl => exact .refl
  | step _ ih => exact Nat.le_trans ih (choose_le_succ _ c)

def descFactorial (n : Nat) : Nat → Nat
  | 0 => 1
  | k + 1 => (n - k) * descFactorial n k
@[simp] theorem descFactorial_zero (n : Nat) : descFactorial n 0 = 1 := rfl
theorem descFactorial_succ (n k : Nat) : descFactorial n (k + 1) = (n - k) * descFactorial n k := rfl
@[simp] theorem descFactorial_one (n : Nat) : descFactorial n 1 = n := Nat.mul_one n
theorem factorial_mul_descFactorial : ∀ {n k : Nat}, k ≤ n → factorial (n - k) * descFactorial n k = factorial n
  | n, 0, _ => Nat.mul_one _
  | n, k + 1, h => by
    have hk : n - k = n - (k + 1) + 1 := by omega
    rw [← factorial_mul_descFactorial (Nat.le_of_succ_le h), descFactorial_succ, hk, factorial_succ, ← Nat.mul_assoc, Nat.mul_comm (factorial _)]
def ascFactorial (n : Nat) : Nat → Nat
  | 0 => 1
  | k + 1 => (n + k) * ascFactorial n k
@[simp] theorem ascFactorial_zero (n : Nat) : ascFactorial n 0 = 1 := rfl
theorem ascFactorial_succ {n k : Nat} : ascFactorial n (k + 1) = (n + k) * ascFactorial n k := rfl
def centralBinom (n : Nat) : Nat := choose (2 * n) n
theorem centralBinom_eq_two_mul_choose (n : Nat) : centralBinom n = choose (2 * n) n := rfl
theorem centralBinom_pos (n : Nat) : 0 < centralBinom n := choose_pos (Nat.le_mul_of_pos_left n Nat.two_pos)
end Nat
