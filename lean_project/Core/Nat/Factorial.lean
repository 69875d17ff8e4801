/-
# Factorials, binomial coefficients, Fibonacci numbers

Contract: `Nat.factorial` with the notation `n !` (scoped in `Nat`, Mathlib's precedence),
`Nat.choose` and `Nat.fib`, their recursions and first bounds.
-/
prelude
import Core.Nat.Div
import Core.Omega
import Core.Quote
import Core.Nat.Pow
set_option linter.all false

namespace Nat

/-! ## Factorials -/

def factorial : Nat → Nat
  | 0 => 1
  | succ n => succ n * factorial n
scoped notation:10000 n "!" => Nat.factorial n
@[simp] theorem factorial_zero : 0 ! = 1 := rfl
theorem factorial_succ (n : Nat) : (n + 1)! = (n + 1) * n ! := rfl
@[simp] theorem factorial_one : 1 ! = 1 := rfl
@[simp] theorem factorial_two : 2 ! = 2 := rfl
theorem factorial_pos : ∀ n : Nat, 0 < n !
  | 0 => Nat.one_pos
  | n + 1 => Nat.mul_pos (Nat.succ_pos n) (factorial_pos n)
theorem factorial_ne_zero (n : Nat) : n ! ≠ 0 := Nat.ne_of_gt (factorial_pos n)
theorem mul_factorial_pred {n : Nat} (hn : n ≠ 0) : n * (n - 1)! = n ! := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rfl
theorem factorial_dvd_factorial {m n : Nat} (h : m ≤ n) : m ! ∣ n ! := by
  induction h with
  | refl => exact Nat.dvd_refl _
  | step _ ih => exact Nat.dvd_trans ih (Nat.dvd_mul_left _ _)
theorem dvd_factorial {m n : Nat} (hm : 0 < m) (h : m ≤ n) : m ∣ n ! := by
  refine Nat.dvd_trans ?_ (factorial_dvd_factorial h)
  cases m with
  | zero => exact absurd hm (Nat.lt_irrefl 0)
  | succ m => exact Nat.dvd_mul_right _ _
theorem factorial_le {m n : Nat} (h : m ≤ n) : m ! ≤ n ! := Nat.le_of_dvd (factorial_pos n) (factorial_dvd_factorial h)
theorem self_le_factorial : ∀ n : Nat, n ≤ n !
  | 0 => Nat.zero_le _
  | n + 1 => Nat.le_mul_of_pos_right _ (factorial_pos n)
theorem factorial_lt {m n : Nat} (hm : 0 < m) (h : m < n) : m ! < n ! := by
  have step : ∀ k : Nat, 0 < k → k ! < (k + 1)! := fun k hk => by
    rewrite [factorial_succ, Nat.add_mul, Nat.one_mul]
    have := Nat.mul_pos hk (factorial_pos k)
    omega
  exact Nat.lt_of_lt_of_le (step m hm) (factorial_le h)
@[simp] theorem factorial_eq_one {n : Nat} : n ! = 1 ↔ n ≤ 1 := by
  constructor
  · intro h
    exact Nat.le_of_not_lt fun k => by
      have := factorial_lt Nat.one_pos k
      rewrite [factorial_one, h] at this
      exact Nat.lt_irrefl 1 this
  · intro h
    cases Nat.le_one_iff_eq_zero_or_eq_one.mp h with
    | inl h => rewrite [h]; rfl
    | inr h => rewrite [h]; rfl

/-! ## Binomial coefficients -/

def choose : Nat → Nat → Nat
  | _, 0 => 1
  | 0, succ _ => 0
  | succ n, succ k => choose n k + choose n (succ k)
@[simp] theorem choose_zero_right (n : Nat) : choose n 0 = 1 := by cases n <;> rfl
@[simp] theorem choose_zero_succ (k : Nat) : choose 0 (succ k) = 0 := rfl
theorem choose_succ_succ (n k : Nat) : choose (succ n) (succ k) = choose n k + choose n (succ k) := rfl
theorem choose_succ_succ' (n k : Nat) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_eq_zero_of_lt {n k : Nat} (h : n < k) : choose n k = 0 := by
  induction n generalizing k with
  | zero =>
    cases k with
    | zero => exact absurd h (Nat.lt_irrefl 0)
    | succ k => rfl
  | succ n ih =>
    cases k with
    | zero => exact absurd h (Nat.not_lt_zero _)
    | succ k => rw [choose_succ_succ', ih (Nat.lt_of_succ_lt_succ h), ih (Nat.lt_of_succ_lt h)]
@[simp] theorem choose_self (n : Nat) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ', ih, choose_eq_zero_of_lt (Nat.lt_succ_self n)]
@[simp] theorem choose_one_right (n : Nat) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ', choose_zero_right, ih, Nat.add_comm]
theorem choose_pos {n k : Nat} (h : k ≤ n) : 0 < choose n k := by
  induction n generalizing k with
  | zero => rewrite [Nat.le_zero.mp h]; exact Nat.one_pos
  | succ n ih =>
    cases k with
    | zero => rewrite [choose_zero_right]; exact Nat.one_pos
    | succ k => rewrite [choose_succ_succ']; exact Nat.add_pos_left (ih (Nat.le_of_succ_le_succ h)) _
theorem succ_mul_choose_eq (n k : Nat) : succ n * choose n k = choose (succ n) (succ k) * succ k := by
  induction n generalizing k with
  | zero =>
    cases k with
    | zero => rfl
    | succ k => rw [choose_succ_succ, choose_zero_succ, choose_zero_succ, Nat.mul_zero, Nat.zero_add, Nat.zero_mul]
  | succ n ih =>
    cases k with
    | zero => rw [choose_zero_right, choose_one_right]
    | succ k =>
      have h₁ := ih k
      have h₂ := ih (succ k)
      rewrite [choose_succ_succ (succ n) (succ k), Nat.add_mul, ← h₂]
      have h₃ : choose (succ n) (succ k) * succ (succ k) = choose (succ n) (succ k) * succ k + choose (succ n) (succ k) := Nat.mul_succ _ _
      rewrite [h₃, ← h₁, Nat.succ_mul (succ n), choose_succ_succ n k, Nat.mul_add]
      omega
theorem choose_mul_factorial_mul_factorial : ∀ {n k : Nat}, k ≤ n → choose n k * k ! * (n - k)! = n !
  | 0, k, h => by rewrite [Nat.le_zero.mp h]; rfl
  | n + 1, 0, _ => by rw [choose_zero_right, factorial_zero, Nat.one_mul, Nat.sub_zero]
  | n + 1, k + 1, h => by
    have ih := choose_mul_factorial_mul_factorial (Nat.le_of_succ_le_succ h)
    rw [Nat.add_sub_add_right, factorial_succ, factorial_succ, ← Nat.mul_assoc, ← succ_mul_choose_eq, ← ih, Nat.mul_assoc, Nat.mul_assoc,
      Nat.mul_assoc]

/-! ## Fibonacci numbers -/

/-- Two neighbours at a time, so that the kernel needs one pass. -/
def fibPair : Nat → Nat × Nat
  | 0 => (0, 1)
  | n + 1 => ((fibPair n).2, (fibPair n).1 + (fibPair n).2)
def fib (n : Nat) : Nat := (fibPair n).1
@[simp] theorem fib_zero : fib 0 = 0 := rfl
@[simp] theorem fib_one : fib 1 = 1 := rfl
@[simp] theorem fib_two : fib 2 = 1 := rfl
theorem fib_add_two {n : Nat} : fib (n + 2) = fib n + fib (n + 1) := rfl
theorem fib_add_one : ∀ {n : Nat}, n ≠ 0 → fib (n + 1) = fib (n - 1) + fib n
  | 0, h => absurd rfl h
  | _ + 1, _ => rfl
theorem fib_pos : ∀ {n : Nat}, 0 < n → 0 < fib n
  | 0, h => absurd h (Nat.lt_irrefl 0)
  | 1, _ => Nat.one_pos
  | n + 2, _ => by
    rewrite [fib_add_two]
    exact Nat.add_pos_right _ (fib_pos (Nat.succ_pos n))
end Nat

/-!
# Binomial coefficients

Contract: the closed form of `Nat.choose`, its symmetry, bounds; falling and rising factorials.
-/

section
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
end
