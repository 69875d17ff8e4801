/-
# Natural numbers: division, divisibility, primes, congruences

The library's number theory in use. Every statement and proof here is accepted by stock Lean with Mathlib.
-/

/-! ## Division with remainder -/

example (a b : Nat) : b * (a / b) + a % b = a := Nat.div_add_mod a b
example (a b : Nat) (h : 0 < b) : a % b < b := Nat.mod_lt a h
example (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := Nat.add_mod a b n
example (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := Nat.mul_mod a b n
example (a : Nat) (h : a % 7 = 3) : 2 * a % 7 = 6 := by omega
example (a : Nat) (h : a % 7 = 3) : a * a % 7 = 2 := by rw [Nat.mul_mod, h]
example (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := Nat.mod_two_eq_zero_or_one n
example (n : Nat) : n * n % 4 = 0 ∨ n * n % 4 = 1 := by
  have h : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
  rcases h with h | h | h | h <;> simp [Nat.mul_mod, h]
example (a b : Nat) : a / b ≤ a := Nat.div_le_self a b
example (a b c : Nat) : a / b / c = a / (b * c) := Nat.div_div_eq_div_mul a b c
example (a b c : Nat) (h : 0 < c) : a / c < b ↔ a < b * c := Nat.div_lt_iff_lt_mul h
example (a b : Nat) (h : 0 < b) : a * b / b = a := Nat.mul_div_cancel a h
example : 2 ^ 200 % 7 = 4 := by decide
example : (29 ^ 13 - 5 ^ 13) % 7 = 3 := by decide

/-! ## Divisibility -/

example (a b c : Nat) (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := Nat.dvd_add h k
example (a b c : Nat) (h : a ∣ b) (k : b ∣ c) : a ∣ c := Nat.dvd_trans h k
example (a b : Nat) (h : a ∣ b) (k : b ∣ a) : a = b := Nat.dvd_antisymm h k
example (a b : Nat) (h : 0 < b) (k : a ∣ b) : a ≤ b := Nat.le_of_dvd h k
example (n : Nat) : n % 3 = 0 ↔ 3 ∣ n := ⟨Nat.dvd_of_mod_eq_zero, fun h => Nat.mod_eq_zero_of_dvd h⟩
example (n : Nat) (h : 6 ∣ n) : 3 ∣ n := by omega
example : 7 ∣ 2 ^ 30 - 1 := by decide
example (n : Nat) : 3 ∣ n * (n + 1) * (n + 2) := by
  have h : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases h with h | h | h
  · exact Nat.dvd_mul_right_of_dvd (Nat.dvd_mul_right_of_dvd (Nat.dvd_of_mod_eq_zero h) _) _
  · exact Nat.dvd_mul_left_of_dvd (by omega) _
  · exact Nat.dvd_mul_right_of_dvd (Nat.dvd_mul_left_of_dvd (by omega) _) _

/-! ## Common divisors -/

example : Nat.gcd 84 36 = 12 := by decide
example : Nat.lcm 84 36 = 252 := by decide
example (a b : Nat) : Nat.gcd a b ∣ a := Nat.gcd_dvd_left a b
example (a b d : Nat) (h : d ∣ a) (k : d ∣ b) : d ∣ Nat.gcd a b := Nat.dvd_gcd h k
example (a b : Nat) : Nat.gcd a b * Nat.lcm a b = a * b := Nat.gcd_mul_lcm a b
example (a b c : Nat) (h : Nat.Coprime a b) (k : a ∣ b * c) : a ∣ c := Nat.Coprime.dvd_of_dvd_mul_left h k
example (n : Nat) : Nat.gcd n (n + 1) = 1 := by simp
example (n : Nat) : Nat.Coprime (21 * n + 4) (14 * n + 3) := by
  have h : Nat.gcd (21 * n + 4) (14 * n + 3) ∣ 1 := by
    have h1 := Nat.gcd_dvd_left (21 * n + 4) (14 * n + 3)
    have h2 := Nat.gcd_dvd_right (21 * n + 4) (14 * n + 3)
    have h3 := Nat.dvd_sub (Nat.dvd_mul_left_of_dvd h2 3) (Nat.dvd_mul_left_of_dvd h1 2)
    have e : 3 * (14 * n + 3) - 2 * (21 * n + 4) = 1 := by omega
    rwa [e] at h3
  exact Nat.dvd_one.mp h

/-! ## Primes -/

example : Nat.Prime 97 := by decide
example : ¬Nat.Prime 91 := by decide
example (p : Nat) (hp : Nat.Prime p) : 2 ≤ p := hp.two_le
example (p m n : Nat) (hp : Nat.Prime p) (h : p ∣ m * n) : p ∣ m ∨ p ∣ n := hp.dvd_mul.mp h
example (p q : Nat) (hp : Nat.Prime p) (hq : Nat.Prime q) (h : p ∣ q) : p = q := (Nat.prime_dvd_prime_iff_eq hp hq).mp h
example (p : Nat) (hp : Nat.Prime p) (h : p ≠ 2) : p % 2 = 1 := hp.eq_two_or_odd.resolve_left h
example (n : Nat) : ∃ p, n ≤ p ∧ Nat.Prime p := Nat.exists_infinite_primes n
example (n : Nat) (h : n ≠ 1) : ∃ p, Nat.Prime p ∧ p ∣ n := Nat.exists_prime_and_dvd h
example (p a : Nat) (hp : Nat.Prime p) (h : p ∣ a ^ 5) : p ∣ a := hp.dvd_of_dvd_pow h
example (p : Nat) (hp : Nat.Prime p) : p = 2 ∨ Odd p := hp.eq_two_or_odd'
theorem sqrt_two_irrational (m n : Nat) (h : m * m = 2 * (n * n)) (hc : Nat.Coprime m n) : False := by
  have h2 : 2 ∣ m := by
    have := (Nat.prime_two.dvd_mul (m := m) (n := m)).mp ⟨n * n, h⟩
    rcases this with k | k <;> exact k
  obtain ⟨k, hk⟩ := h2
  rw [hk] at h
  have e : 2 * k * (2 * k) = 2 * (2 * (k * k)) := by rw [Nat.mul_assoc, Nat.mul_left_comm k]
  rw [e] at h
  have h3 : 2 * (k * k) = n * n := Nat.eq_of_mul_eq_mul_left (by decide) h
  have h4 : 2 ∣ n := by
    have := (Nat.prime_two.dvd_mul (m := n) (n := n)).mp ⟨k * k, h3.symm⟩
    rcases this with l | l <;> exact l
  exact Nat.not_coprime_of_dvd_of_dvd (by decide) ⟨k, hk⟩ h4 hc
theorem no_square_is_three_mod_four (n : Nat) : n ^ 2 % 4 ≠ 3 := by
  rw [Nat.pow_two, Nat.mul_mod]
  have h : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
  rcases h with h | h | h | h <;> rw [h] <;> decide

/-! ## Factorials, roots, digits, parity -/

open Nat in
example : 5 ! = 120 := by decide
open Nat in
example (n : ℕ) : (n + 1)! = (n + 1) * n ! := Nat.factorial_succ n
open Nat in
example (m n : ℕ) (h : m ≤ n) : m ! ∣ n ! := Nat.factorial_dvd_factorial h
example : Nat.choose 10 3 = 120 := by decide
example (n k : ℕ) (h : n < k) : Nat.choose n k = 0 := Nat.choose_eq_zero_of_lt h
example (n : ℕ) : Nat.sqrt (n * n) = n := Nat.sqrt_eq n
example (n : ℕ) : Even (n * (n + 1)) := Nat.even_mul_succ_self n
example (n : ℕ) (h : Even (n ^ 2)) : Even n := by
  rw [Nat.even_pow] at h; exact h.1
example (n : ℕ) : Even n ∨ Odd n := Nat.even_or_odd n
example (m n : ℕ) (hm : Odd m) (hn : Odd n) : Even (m + n) := by
  rw [Nat.odd_iff] at hm hn; rw [Nat.even_iff]; omega
example : Nat.fib 12 = 144 := by decide

/-! ## Congruences -/

example : 17 ≡ 2 [MOD 5] := by decide
example (a b n : ℕ) (h : a ≡ b [MOD n]) : a ^ 3 ≡ b ^ 3 [MOD n] := h.pow 3
example (a b c d n : ℕ) (h : a ≡ b [MOD n]) (k : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := h.mul k
example (a n : ℕ) : a ≡ 0 [MOD n] ↔ n ∣ a := Nat.modEq_zero_iff_dvd
example (a b : ℕ) (h : a ≡ b [MOD 6]) : a ≡ b [MOD 3] := h.of_dvd (by decide)

/-! ## Bounded statements, and equations up to order -/

example : ∀ x < 10, x * x < 100 := by decide
example : ∀ x ≤ 10, x * x % 4 ≠ 3 := by decide
example : ∃ x < 10, ∃ y < 10, x * x + y * y = 25 ∧ x < y := by decide
example : ∀ x, 3 ≤ x → x < 10 → 9 ≤ x * x := by decide
example : ¬∃ x ≤ 20, x * x = 200 := by decide
example (a b c : ℕ) : a * b * c = c * (a * b) := by ac_rfl
example (a b c : ℕ) : a * (b + (0 + c)) * c = c * (c + (b + 0)) * a := by ac_rfl
example (a b c : ℕ) : max (max a b) (max a c) = max a (max c b) := by ac_rfl
example (a b c d : ℕ) (h : a + b + c = d) : c + (b + a) = d := by rw [← h]; ac_rfl
example (a b c : ℤ) : a * b * c + 0 = c * (a * b) := by rw [Int.add_zero]; ac_rfl

/-! ## Logarithms, divisors, digit sums, Bézout -/

example : Nat.log 10 12345 = 4 := by decide
example (n : ℕ) (h : n ≠ 0) : 2 ^ Nat.log 2 n ≤ n := Nat.pow_log_le_self 2 h
example : (Nat.divisors 60).card = 12 := by decide
example (d n : ℕ) (h : d ∈ Nat.divisors n) : d ∣ n := Nat.dvd_of_mem_divisors h
example (n : ℕ) : 9 ∣ n ↔ 9 ∣ (Nat.digits 10 n).sum := Nat.nine_dvd_iff n
example (a b : ℕ) : ((Nat.gcd a b : ℕ) : ℤ) = a * Nat.gcdA a b + b * Nat.gcdB a b := Nat.gcd_eq_gcd_ab a b
example (n k : ℕ) (h : k ≤ n) : Nat.choose n (n - k) = Nat.choose n k := Nat.choose_symm h
example (x y : ℤ) : x - y ∣ x ^ 5 - y ^ 5 := sub_dvd_pow_sub_pow x y 5
example (a b : ℤ) (h : Odd a) (k : Odd b) : Even (a + b) := h.add_odd k
example (a b c : ℤ) (h : a ∣ b) : a ∣ b * c := h.mul_right c
