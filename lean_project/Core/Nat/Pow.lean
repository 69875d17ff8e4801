/-
# Natural numbers: powers

Contract: the laws of `a ^ n` on `Nat`, its order and its divisibility.
-/
prelude
import Core.Nat.Div
set_option linter.all false

namespace Nat

/-! ## Laws -/

@[simp] protected theorem pow_zero (b : Nat) : b ^ 0 = 1 := rfl
protected theorem pow_succ {b n : Nat} : b ^ (n + 1) = b ^ n * b := rfl
theorem pow_add_one (b n : Nat) : b ^ (n + 1) = b ^ n * b := rfl
protected theorem pow_succ' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.mul_comm (m ^ n) m
protected theorem pow_add_one' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.mul_comm (m ^ n) m
@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a
protected theorem pow_two (b : Nat) : b ^ 2 = b * b := by rw [Nat.pow_succ, Nat.pow_one]
@[simp] protected theorem one_pow : ∀ n : Nat, 1 ^ n = 1
  | 0 => rfl
  | n + 1 => (Nat.mul_one _).trans (Nat.one_pow n)
protected theorem zero_pow : ∀ {n : Nat}, 0 < n → 0 ^ n = 0
  | 0, h => absurd h (Nat.lt_irrefl 0)
  | _ + 1, _ => rfl
@[simp] theorem zero_pow_of_pos {n : Nat} (h : 0 < n) : 0 ^ n = 0 := Nat.zero_pow h
protected theorem pow_add (a m : Nat) : ∀ n : Nat, a ^ (m + n) = a ^ m * a ^ n
  | 0 => (Nat.mul_one _).symm
  | n + 1 => by rw [← Nat.add_assoc, Nat.pow_succ, Nat.pow_succ, Nat.pow_add a m n, Nat.mul_assoc]
protected theorem pow_add' (a m n : Nat) : a ^ (m + n) = a ^ n * a ^ m := by rw [Nat.pow_add, Nat.mul_comm]
protected theorem pow_mul (a m : Nat) : ∀ n : Nat, a ^ (m * n) = (a ^ m) ^ n
  | 0 => rfl
  | n + 1 => by rw [Nat.mul_add_one, Nat.pow_add, Nat.pow_succ, Nat.pow_mul a m n]
protected theorem pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, Nat.pow_mul]
protected theorem pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← Nat.pow_mul, Nat.pow_mul']
protected theorem mul_pow (a b : Nat) : ∀ n : Nat, (a * b) ^ n = a ^ n * b ^ n
  | 0 => rfl
  | n + 1 => by rw [Nat.pow_succ, Nat.pow_succ, Nat.pow_succ, Nat.mul_pow a b n, Nat.mul_mul_mul_comm]
protected theorem two_pow_succ (n : Nat) : 2 ^ (n + 1) = 2 ^ n + 2 ^ n := Nat.mul_two _
protected theorem sq_sub_sq (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [Nat.pow_two, Nat.pow_two, Nat.mul_self_sub_mul_self_eq]
protected theorem pow_two_sub_pow_two (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := Nat.sq_sub_sq a b

/-! ## Order -/

protected theorem pow_pos {p n : Nat} (h : 0 < p) : 0 < p ^ n := by
  induction n with
  | zero => exact Nat.succ_pos 0
  | succ n ih => exact Nat.mul_pos ih h
theorem pos_pow_of_pos {b : Nat} (n : Nat) (h : 0 < b) : 0 < b ^ n := Nat.pow_pos h
protected theorem two_pow_pos (w : Nat) : 0 < 2 ^ w := Nat.pow_pos Nat.two_pos
theorem one_le_two_pow {n : Nat} : 1 ≤ 2 ^ n := Nat.two_pow_pos n
theorem one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h
protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) : ∀ i : Nat, m ^ i ≤ n ^ i
  | 0 => .refl
  | i + 1 => Nat.mul_le_mul (Nat.pow_le_pow_left h i) h
protected theorem pow_le_pow_right {n m k : Nat} (h : n > 0) (hmk : m ≤ k) : n ^ m ≤ n ^ k :=
  (le.dest hmk).elim fun d hd => by rewrite [← hd, Nat.pow_add]; exact le_mul_of_pos_right _ (Nat.pow_pos h)
protected theorem pow_lt_pow_left {a b : Nat} (h : a < b) : ∀ {n : Nat}, n ≠ 0 → a ^ n < b ^ n
  | 0, hn => absurd rfl hn
  | n + 1, _ => Nat.mul_lt_mul_of_le_of_lt (Nat.pow_le_pow_left (Nat.le_of_lt h) n) h (Nat.pow_pos (zero_lt_of_lt h))
protected theorem pow_lt_pow_succ {a n : Nat} (h : 1 < a) : a ^ n < a ^ (n + 1) := by
  have := Nat.mul_lt_mul_of_pos_left h (Nat.pow_pos (n := n) (zero_lt_of_lt h)); rewrite [Nat.mul_one] at this; exact this
protected theorem pow_lt_pow_right {a m n : Nat} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n :=
  Nat.lt_of_lt_of_le (Nat.pow_lt_pow_succ ha) (Nat.pow_le_pow_right (zero_lt_of_lt ha) h)
protected theorem pow_le_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m :=
  ⟨fun k => Nat.le_of_not_lt fun l => Nat.not_le_of_gt (Nat.pow_lt_pow_right h l) k, Nat.pow_le_pow_right (zero_lt_of_lt h)⟩
protected theorem pow_lt_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ n < m :=
  ⟨fun k => Nat.lt_of_not_le fun l => Nat.not_lt_of_le (Nat.pow_le_pow_right (zero_lt_of_lt h) l) k, Nat.pow_lt_pow_right h⟩
protected theorem pow_le_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun k => Nat.le_of_not_lt fun l => Nat.not_le_of_gt (Nat.pow_lt_pow_left l hn) k, fun h => Nat.pow_le_pow_left h n⟩
protected theorem pow_lt_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun k => Nat.lt_of_not_le fun l => Nat.not_lt_of_le (Nat.pow_le_pow_left l n) k, fun h => Nat.pow_lt_pow_left h hn⟩
protected theorem pow_left_inj {a b n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  ⟨fun h => Nat.le_antisymm ((Nat.pow_le_pow_iff_left hn).mp (Nat.le_of_eq h)) ((Nat.pow_le_pow_iff_left hn).mp (Nat.le_of_eq h.symm)),
   fun h => h ▸ rfl⟩
protected theorem pow_right_inj {a m n : Nat} (ha : 1 < a) : a ^ m = a ^ n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm ((Nat.pow_le_pow_iff_right ha).mp (Nat.le_of_eq h)) ((Nat.pow_le_pow_iff_right ha).mp (Nat.le_of_eq h.symm)),
   fun h => h ▸ rfl⟩
protected theorem pow_lt_pow_of_lt {a n m : Nat} (h : 1 < a) (w : n < m) : a ^ n < a ^ m := Nat.pow_lt_pow_right h w
protected theorem pow_le_pow_of_le {a n m : Nat} (h : 1 < a) (w : n ≤ m) : a ^ n ≤ a ^ m := Nat.pow_le_pow_right (zero_lt_of_lt h) w
theorem lt_pow_self {n b : Nat} (hb : 1 < b) : n < b ^ n := by
  induction n with
  | zero => exact succ_pos 0
  | succ n ih => exact Nat.lt_of_le_of_lt ih (Nat.pow_lt_pow_succ hb)
theorem lt_two_pow_self {n : Nat} : n < 2 ^ n := lt_pow_self Nat.one_lt_two
theorem one_lt_pow {m n : Nat} (hn : n ≠ 0) (ha : 1 < m) : 1 < m ^ n := Nat.pow_lt_pow_right (m := 0) ha (Nat.pos_of_ne_zero hn)
theorem one_lt_two_pow {n : Nat} (hn : n ≠ 0) : 1 < 2 ^ n := one_lt_pow hn Nat.one_lt_two
protected theorem pow_eq_zero {a n : Nat} : a ^ n = 0 ↔ a = 0 ∧ n ≠ 0 :=
  ⟨fun h => ⟨(Nat.eq_zero_or_pos a).resolve_right fun k => Nat.ne_of_gt (Nat.pow_pos k) h, fun k => by rewrite [k] at h; exact Nat.noConfusion h⟩,
   fun ⟨h, k⟩ => h ▸ Nat.zero_pow (Nat.pos_of_ne_zero k)⟩
protected theorem le_self_pow {n : Nat} (hn : n ≠ 0) (m : Nat) : m ≤ m ^ n := by
  cases m with
  | zero => exact zero_le _
  | succ m => have := Nat.pow_le_pow_right (n := m + 1) (succ_pos m) (Nat.pos_of_ne_zero hn); rewrite [Nat.pow_one] at this; exact this
protected theorem pow_eq_one {a n : Nat} : a ^ n = 1 ↔ a = 1 ∨ n = 0 :=
  ⟨fun h => (Nat.eq_zero_or_pos n).symm.imp_left fun hn => by
     have ha : a ≤ 1 := h ▸ Nat.le_self_pow (Nat.ne_of_gt hn) a
     exact (le_one_iff_eq_zero_or_eq_one.mp ha).resolve_left fun e => by rewrite [e, Nat.zero_pow hn] at h; exact Nat.noConfusion h,
   fun h => h.elim (fun e => e ▸ Nat.one_pow n) (fun e => e ▸ rfl)⟩

/-! ## Division and divisibility -/

theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n :=
  (le.dest h).elim fun d hd => ⟨a ^ d, by rw [← hd, Nat.pow_add]⟩
theorem pow_dvd_pow_iff_le_right {x k l : Nat} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l :=
  ⟨fun h => (Nat.pow_le_pow_iff_right w).mp (le_of_dvd (Nat.pow_pos (zero_lt_of_lt w)) h), pow_dvd_pow x⟩
theorem dvd_of_pow_dvd {p k m : Nat} (hk : 1 ≤ k) (hpk : p ^ k ∣ m) : p ∣ m :=
  Nat.dvd_trans (by have := pow_dvd_pow p hk; rewrite [Nat.pow_one] at this; exact this) hpk
theorem pow_dvd_of_le_of_pow_dvd {p m n k : Nat} (hmn : m ≤ n) (hdiv : p ^ n ∣ k) : p ^ m ∣ k := Nat.dvd_trans (pow_dvd_pow p hmn) hdiv
protected theorem dvd_pow_self (a : Nat) {n : Nat} (hn : n ≠ 0) : a ∣ a ^ n := by
  have := pow_dvd_pow a (Nat.pos_of_ne_zero hn); rewrite [Nat.pow_one] at this; exact this
protected theorem pow_div {x m n : Nat} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n) :=
  Nat.div_eq_of_eq_mul_left (Nat.pow_pos hx) (by rw [← Nat.pow_add, Nat.sub_add_cancel h])
theorem pow_sub_mul_pow (a : Nat) {m n : Nat} (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n := by rw [← Nat.pow_add, Nat.sub_add_cancel h]
theorem pow_mul_pow_sub (a : Nat) {m n : Nat} (h : m ≤ n) : a ^ m * a ^ (n - m) = a ^ n := by rw [← Nat.pow_add, Nat.add_sub_cancel' h]
theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => exact (mul_mod (a ^ b) a n).trans (by rw [ih, mod_mul_mod, Nat.pow_succ])

end Nat
