/-
# Natural numbers: division with remainder, divisibility

Contract: the defining equations of `/` and `%` (which `Core.Prelude` defines by repeated
subtraction with fuel), their laws, and `∣` with its decision by `%`.
-/
prelude
import Core.Nat.Basic
import Core.Classical
set_option linter.all false

universe u

/-- The kernel evaluates its argument eagerly: native simplification procedures wrap their proofs in it. -/
def eagerReduce {α : Sort u} (a : α) : α := a

namespace Nat

/-! ## Quotient and remainder are what they should be -/

private theorem div_mod_go (y : Nat) (hy : 0 < y) : ∀ f x, x < f →
    y * Nat.div.go y f x + Nat.mod.go y f x = x ∧ Nat.mod.go y f x < y
  | 0, x, h => absurd h (not_lt_zero x)
  | f + 1, x, h => by
    unfold Nat.div.go Nat.mod.go
    cases e : Nat.ble y x with
    | false => exact ⟨Nat.zero_add x, Nat.lt_of_not_le fun k => Bool.noConfusion (e.symm.trans (ble_eq_true_of_le k))⟩
    | true =>
      have hyx : y ≤ x := le_of_ble_eq_true e
      have ih := div_mod_go y hy f (x - y) (Nat.lt_of_lt_of_le (Nat.sub_lt_self hy hyx) (le_of_lt_succ h))
      refine ⟨?_, ih.2⟩
      show y * Nat.div.go y f (x - y) + y + Nat.mod.go y f (x - y) = x
      rw [Nat.add_right_comm, ih.1, Nat.sub_add_cancel hyx]
private theorem div_mod_spec (x : Nat) {y : Nat} (hy : 0 < y) : y * (x / y) + x % y = x ∧ x % y < y := by
  show y * Nat.div x y + Nat.mod x y = x ∧ Nat.mod x y < y
  unfold Nat.div Nat.mod
  rewrite [ble_eq_true_of_le hy]
  exact div_mod_go y hy (x + 1) x (lt_succ_self x)
@[simp] protected theorem div_zero (n : Nat) : n / 0 = 0 := rfl
@[simp] theorem mod_zero (n : Nat) : n % 0 = n := rfl
theorem mod_lt (x : Nat) {y : Nat} (hy : y > 0) : x % y < y := (div_mod_spec x hy).2
theorem div_add_mod (m k : Nat) : k * (m / k) + m % k = m := by
  cases k with
  | zero => rewrite [Nat.zero_mul, Nat.zero_add]; rfl
  | succ k => exact (div_mod_spec m (succ_pos k)).1
theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := (Nat.add_comm _ _).trans (div_add_mod m k)
theorem div_add_mod' (m k : Nat) : m / k * k + m % k = m := by rewrite [Nat.mul_comm]; exact div_add_mod m k
theorem mod_add_div' (m k : Nat) : m % k + m / k * k = m := by rewrite [Nat.mul_comm]; exact mod_add_div m k
theorem mod_eq_sub_mul_div {x k : Nat} : x % k = x - k * (x / k) := Nat.eq_sub_of_add_eq (mod_add_div x k)
theorem mod_def (x k : Nat) : x % k = x - k * (x / k) := mod_eq_sub_mul_div
private theorem quot_unique {q r q' r' y : Nat} (h : r < y) (h' : r' < y) (e : y * q + r = y * q' + r') : q = q' :=
  have aux : ∀ {q r q' r' : Nat}, r < y → y * q + r = y * q' + r' → ¬q < q' := fun {q r q' r'} h e k =>
    Nat.lt_irrefl (y * q + r) (Nat.lt_of_lt_of_le (Nat.add_lt_add_left h (y * q))
      (Nat.le_trans (Nat.mul_le_mul_left y (m := q + 1) k) (Nat.le_trans (le_add_right _ r') (Nat.le_of_eq e.symm))))
  Nat.le_antisymm (Nat.le_of_not_lt (aux h' e.symm)) (Nat.le_of_not_lt (aux h e))
private theorem div_eq_of_spec {x y q r : Nat} (h : r < y) (e : y * q + r = x) : x / y = q :=
  have s := div_mod_spec x (zero_lt_of_lt h)
  quot_unique s.2 h (s.1.trans e.symm)
private theorem mod_eq_of_spec {x y q r : Nat} (h : r < y) (e : y * q + r = x) : x % y = r :=
  Nat.add_left_cancel (n := y * q) (by rewrite [e, ← div_eq_of_spec h e]; exact div_add_mod x y)
protected theorem div_mod_unique {n k m d : Nat} (h : 0 < k) : n / k = d ∧ n % k = m ↔ m + k * d = n ∧ m < k :=
  ⟨fun ⟨e₁, e₂⟩ => e₁ ▸ e₂ ▸ ⟨mod_add_div n k, mod_lt n h⟩,
   fun ⟨e, h⟩ => have e := (Nat.add_comm _ _).trans e; ⟨div_eq_of_spec h e, mod_eq_of_spec h e⟩⟩
theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 := div_eq_of_spec h (Nat.zero_add a)
theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := mod_eq_of_spec (q := 0) h (Nat.zero_add a)
theorem mod_eq_iff_lt {m n : Nat} (h : n ≠ 0) : m % n = m ↔ m < n := ⟨fun e => e ▸ mod_lt m (Nat.pos_of_ne_zero h), mod_eq_of_lt⟩
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := by
  cases b with
  | zero => rfl
  | succ b => exact div_eq_of_lt (succ_pos b)
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := by
  cases b with
  | zero => rfl
  | succ b => exact mod_eq_of_lt (succ_pos b)
theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z :=
  div_eq_of_spec (mod_lt x H) (by rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])
theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left x y H]
theorem mul_add_div {m : Nat} (m_pos : m > 0) (x y : Nat) : (m * x + y) / m = x + y / m := by
  rw [Nat.add_comm, add_mul_div_left y x m_pos, Nat.add_comm]
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  cases y with
  | zero => rewrite [Nat.zero_mul]; rfl
  | succ y => exact mod_eq_of_spec (q := x / (y + 1) + z) (mod_lt x (succ_pos y)) (by rw [Nat.mul_add, Nat.add_right_comm, div_add_mod])
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by rw [Nat.mul_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a := by rw [Nat.add_comm, add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b := by rw [Nat.add_comm, add_mul_mod_self_right]
theorem mul_add_mod (m x y : Nat) : (m * x + y) % m = y % m := mul_add_mod_self_left m x y
theorem mul_add_mod' (a b c : Nat) : (a * b + c) % b = c % b := mul_add_mod_self_right a b c
theorem mul_add_mod_of_lt {a b c : Nat} (h : c < b) : (a * b + c) % b = c := by rw [mul_add_mod', mod_eq_of_lt h]
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  have := add_mul_mod_self_left x z 1; rewrite [Nat.mul_one] at this; exact this
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]
theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = x / z + 1 := by
  have := add_mul_div_left x 1 H; rewrite [Nat.mul_one] at this; exact this
theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = x / z + 1 := by rw [Nat.add_comm, add_div_right x H]
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := by
  have := add_mul_mod_self_left 0 m n; rewrite [Nat.zero_add, zero_mod] at this; exact this
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := by rw [Nat.mul_comm, mul_mod_right]
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by have := mul_mod_right n 1; rewrite [Nat.mul_one] at this; exact this
@[simp] theorem mod_one (x : Nat) : x % 1 = 0 := lt_one_iff.mp (mod_lt x (succ_pos 0))
@[simp] protected theorem div_one (n : Nat) : n / 1 = n := div_eq_of_spec (r := 0) (succ_pos 0) (Nat.one_mul n)
@[simp] theorem mod_mod (a n : Nat) : (a % n) % n = a % n := by
  cases n with
  | zero => rfl
  | succ n => exact mod_eq_of_lt (mod_lt a (succ_pos n))
theorem div_eq_sub_div {a b : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := by
  have := add_div_right (a - b) h₁; rewrite [Nat.sub_add_cancel h₂] at this; exact this
theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  have := add_mod_right (a - b) b; rewrite [Nat.sub_add_cancel h] at this; exact this
theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  split
  · next h => exact div_eq_sub_div h.1 h.2
  · next h =>
    cases y with
    | zero => rfl
    | succ y => exact div_eq_of_lt (Nat.lt_of_not_le fun k => h ⟨succ_pos y, k⟩)
theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  split
  · next h => exact mod_eq_sub_mod h.2
  · next h =>
    cases y with
    | zero => rfl
    | succ y => exact mod_eq_of_lt (Nat.lt_of_not_le fun k => h ⟨succ_pos y, k⟩)
theorem div_rec_lemma {x y : Nat} : 0 < y ∧ y ≤ x → x - y < x := fun h => Nat.sub_lt_self h.1 h.2
protected theorem div_self {n : Nat} (H : 0 < n) : n / n = 1 := div_eq_of_spec (r := 0) H (Nat.mul_one n)
@[simp] protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := div_eq_of_spec (r := 0) H (Nat.mul_comm n m)
@[simp] protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := div_eq_of_spec (r := 0) H rfl
@[simp] theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := Nat.mul_div_cancel_left n H
@[simp] theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := Nat.mul_div_cancel m H
protected theorem div_eq_of_eq_mul_right {n m k : Nat} (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by rw [H2, Nat.mul_div_cancel_left k H1]
protected theorem div_eq_of_eq_mul_left {n m k : Nat} (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by rw [H2, Nat.mul_div_cancel k H1]
theorem mod_le (x y : Nat) : x % y ≤ x := by
  have := le_add_right (x % y) (y * (x / y)); rewrite [mod_add_div] at this; exact this
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by
  have := le_add_right (n * (m / n)) (m % n); rewrite [div_add_mod] at this; exact this
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by rewrite [Nat.mul_comm]; exact mul_div_le m n
theorem le_div_iff_mul_le {k x y : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y :=
  ⟨fun h => Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k), fun h =>
    Nat.le_of_not_lt fun lt => by
      have h₁ : k * (y / k + 1) ≤ k * x := Nat.mul_le_mul_left k lt
      have h₂ : k * (y / k) + y % k < k * (y / k) + k := Nat.add_lt_add_left (mod_lt y k0) _
      rewrite [div_add_mod] at h₂
      rewrite [Nat.mul_comm] at h
      exact Nat.not_lt_of_le (Nat.le_trans h₁ h) h₂⟩
theorem div_lt_iff_lt_mul {x y k : Nat} (Hk : 0 < k) : x / k < y ↔ x < y * k := by
  rewrite [← Nat.not_le, ← Nat.not_le]; exact not_congr (le_div_iff_mul_le Hk)
theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  cases n with
  | zero => rewrite [Nat.zero_mul] at h; exact absurd h (not_lt_zero m)
  | succ n => exact (div_lt_iff_lt_mul (succ_pos n)).mpr (by rewrite [Nat.mul_comm]; exact h)
theorem lt_mul_of_div_lt {a b c : Nat} (h : a / c < b) (w : 0 < c) : a < b * c := (div_lt_iff_lt_mul w).mp h
theorem lt_mul_div_succ (a : Nat) {b : Nat} (hb : 0 < b) : a < b * (a / b + 1) := by
  rewrite [Nat.mul_comm]; exact (div_lt_iff_lt_mul hb).mp (lt_succ_self _)
theorem lt_div_mul_add {a b : Nat} (hb : 0 < b) : a < a / b * b + b := by
  have := lt_mul_div_succ a hb; rewrite [Nat.mul_comm, Nat.add_mul, Nat.one_mul] at this; exact this
theorem div_le_iff_le_mul {a b c : Nat} (h : 0 < b) : a / b ≤ c ↔ a ≤ c * b + b - 1 := by
  rewrite [← Nat.lt_add_one_iff, div_lt_iff_lt_mul h, Nat.add_mul, Nat.one_mul]
  exact lt_iff_le_pred (Nat.add_pos_right _ h)
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases k with
  | zero => exact zero_le n
  | succ k => exact Nat.le_trans (le_mul_of_pos_left _ (succ_pos k)) (mul_div_le n (k + 1))
theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n :=
  (div_lt_iff_lt_mul (zero_lt_of_lt hLtK)).mpr (by
    have := Nat.mul_lt_mul_of_pos_left hLtK hLtN; rewrite [Nat.mul_one] at this; exact this)
theorem div_le_of_le_mul {m n : Nat} : ∀ {k}, m ≤ k * n → m / k ≤ n
  | 0, _ => zero_le n
  | k + 1, h => by
    have := (div_lt_iff_lt_mul (x := m) (y := n + 1) (succ_pos k)).mpr
      (by rewrite [Nat.add_mul, Nat.mul_comm, Nat.one_mul]; exact Nat.lt_of_le_of_lt h (Nat.lt_add_of_pos_right (succ_pos k)))
    exact le_of_lt_succ this
protected theorem div_le_of_le_mul' {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := div_le_of_le_mul h
protected theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  cases c with
  | zero => exact .refl
  | succ c => exact (le_div_iff_mul_le (succ_pos c)).mpr (Nat.le_trans (div_mul_le_self a _) h)
protected theorem div_le_div_left {a b c : Nat} (hcb : c ≤ b) (hc : 0 < c) : a / b ≤ a / c :=
  (le_div_iff_mul_le hc).mpr (Nat.le_trans (Nat.mul_le_mul_left _ hcb) (div_mul_le_self a b))
protected theorem div_le_div {a b c d : Nat} (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  Nat.le_trans (Nat.div_le_div_right h1) (Nat.div_le_div_left h2 (Nat.pos_of_ne_zero h3))
protected theorem div_pos {b a : Nat} (hba : b ≤ a) (hb : 0 < b) : 0 < a / b := (le_div_iff_mul_le hb).mpr (by rewrite [Nat.one_mul]; exact hba)
theorem div_pos_iff {a b : Nat} : 0 < a / b ↔ 0 < b ∧ b ≤ a :=
  ⟨fun h => (Nat.eq_zero_or_pos b).elim (fun e => by rewrite [e] at h; exact absurd h (Nat.lt_irrefl 0))
    (fun hb => ⟨hb, by have := (le_div_iff_mul_le hb).mp h; rewrite [Nat.one_mul] at this; exact this⟩), fun ⟨hb, h⟩ => Nat.div_pos h hb⟩
protected theorem pos_of_div_pos {a b : Nat} (h : 0 < a / b) : 0 < a := Nat.lt_of_lt_of_le h (div_le_self a b)
protected theorem div_eq_zero_iff {a b : Nat} : a / b = 0 ↔ b = 0 ∨ a < b :=
  ⟨fun h => (Nat.eq_zero_or_pos b).imp_right fun hb => Nat.lt_of_not_le fun k => Nat.ne_of_gt (Nat.div_pos k hb) h,
   fun h => h.elim (fun e => by rewrite [e]; rfl) div_eq_of_lt⟩
protected theorem div_ne_zero_iff {a b : Nat} : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a := by
  rewrite [← Nat.pos_iff_ne_zero, ← Nat.pos_iff_ne_zero]; exact div_pos_iff
theorem div_eq_of_lt_le {k n m : Nat} (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k :=
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => by rewrite [e, Nat.mul_zero] at hi; exact not_lt_zero m hi
  Nat.le_antisymm (le_of_lt_succ ((div_lt_iff_lt_mul hn).mpr hi)) ((le_div_iff_mul_le hn).mpr lo)

/-! ## Remainders of sums, differences and products -/

@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have := add_mul_mod_self_left (m % n + k) n (m / n)
  rewrite [Nat.add_right_comm, mod_add_div] at this; exact this.symm
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by rw [add_mod_mod, mod_add_mod]
@[simp] theorem mod_mul_mod (a b c : Nat) : (a % c * b) % c = a * b % c := by
  have := add_mul_mod_self_left (a % c * b) c (a / c * b)
  rewrite [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div] at this; exact this.symm
@[simp] theorem mul_mod_mod (m n k : Nat) : (m * (n % k)) % k = m * n % k := by
  rw [Nat.mul_comm, mod_mul_mod, Nat.mul_comm]
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by rw [mul_mod_mod, mod_mul_mod]
theorem add_mod_eq_add_mod_right {m n k : Nat} (i : Nat) (H : m % n = k % n) : (m + i) % n = (k + i) % n := by
  rw [← mod_add_mod, H, mod_add_mod]
theorem add_mod_eq_add_mod_left {m n k : Nat} (i : Nat) (H : m % n = k % n) : (i + m) % n = (i + k) % n := by
  rw [← add_mod_mod, H, add_mod_mod]
theorem sub_mul_mod {x k n : Nat} (h : n * k ≤ x) : (x - n * k) % n = x % n := by
  have := add_mul_mod_self_left (x - n * k) n k; rewrite [Nat.sub_add_cancel h] at this; exact this.symm
theorem sub_mul_div_of_le (x n p : Nat) (h : n * p ≤ x) : (x - n * p) / n = x / n - p := by
  cases n with
  | zero => rw [Nat.div_zero, Nat.div_zero, Nat.zero_sub]
  | succ n =>
    have := add_mul_div_left (x - (n + 1) * p) p (succ_pos n)
    rewrite [Nat.sub_add_cancel h] at this; rw [this, Nat.add_sub_cancel]
theorem mul_sub_div (x n p : Nat) (h₁ : x < n * p) : (n * p - (x + 1)) / n = p - (x / n + 1) := by
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => by rewrite [e, Nat.zero_mul] at h₁; exact not_lt_zero x h₁
  have hq : x / n < p := (div_lt_iff_lt_mul hn).mpr (by rewrite [Nat.mul_comm]; exact h₁)
  obtain ⟨d, hd⟩ := le.dest hq
  have hm := mod_lt x hn
  have hx := div_add_mod x n
  refine div_eq_of_spec (r := n - (x % n + 1)) (Nat.sub_lt_self (succ_pos _) hm) ?_
  rewrite [← hd, Nat.add_sub_cancel_left]
  refine (Nat.sub_eq_of_eq_add ?_).symm
  rw [Nat.add_assoc, show x + 1 = n * (x / n) + (x % n + 1) by rw [← Nat.add_assoc, hx],
    Nat.add_left_comm (n - _), Nat.sub_add_cancel hm, Nat.mul_add, Nat.mul_succ, Nat.add_comm]
theorem sub_mod_eq_zero_of_mod_eq {m n k : Nat} (h : m % k = n % k) : (m - n) % k = 0 := by
  rw [← mod_add_div m k, ← mod_add_div n k, h, Nat.add_sub_add_left, ← Nat.mul_sub, mul_mod_right]
theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases n with
  | zero => rw [Nat.zero_mul, Nat.div_zero, Nat.zero_div]
  | succ n =>
    cases k with
    | zero => rfl
    | succ k =>
      refine Nat.le_antisymm ?_ ?_
      · refine (le_div_iff_mul_le (Nat.mul_pos (succ_pos n) (succ_pos k))).mpr ?_
        rewrite [Nat.mul_comm (n + 1), ← Nat.mul_assoc]
        exact (le_div_iff_mul_le (succ_pos n)).mp (div_mul_le_self _ _)
      · refine (le_div_iff_mul_le (succ_pos k)).mpr ((le_div_iff_mul_le (succ_pos n)).mpr ?_)
        rewrite [Nat.mul_assoc, Nat.mul_comm (k + 1)]; exact div_mul_le_self _ _
protected theorem div_right_comm (a b c : Nat) : a / b / c = a / c / b := by
  rw [div_div_eq_div_mul, Nat.mul_comm, ← div_div_eq_div_mul]
protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← div_div_eq_div_mul, Nat.mul_div_cancel_left n H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm, Nat.mul_comm k, Nat.mul_div_mul_left n k H]
theorem mul_mod_mul_left (z x y : Nat) : z * x % (z * y) = z * (x % y) := by
  cases z with
  | zero => rw [Nat.zero_mul, Nat.zero_mul, Nat.zero_mul]
  | succ z => rw [mod_def, mod_def, Nat.mul_div_mul_left x y (succ_pos z), Nat.mul_assoc, ← Nat.mul_sub]
theorem mul_mod_mul_right (z x y : Nat) : x * z % (y * z) = x % y * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, Nat.mul_comm (x % y), mul_mod_mul_left]
theorem mod_mul {x a b : Nat} : x % (a * b) = x % a + a * (x / a % b) := by
  refine Nat.add_right_cancel (m := a * b * (x / (a * b))) ?_
  rw [mod_add_div, Nat.add_assoc, Nat.mul_assoc, ← Nat.mul_add, ← div_div_eq_div_mul, mod_add_div, mod_add_div]
theorem mod_mul_right_div_self (m n k : Nat) : m % (n * k) / n = m / n % k := by
  cases n with
  | zero => rw [Nat.div_zero, Nat.div_zero, zero_mod]
  | succ n => rw [mod_mul, add_mul_div_left _ _ (succ_pos n), div_eq_of_lt (mod_lt m (succ_pos n)), Nat.zero_add]
theorem mod_mul_left_div_self (m n k : Nat) : m % (k * n) / n = m / n % k := by rw [Nat.mul_comm k, mod_mul_right_div_self]
@[simp] theorem mod_mul_right_mod (a b c : Nat) : a % (b * c) % b = a % b := by rw [mod_mul, add_mul_mod_self_left, mod_mod]
@[simp] theorem mod_mul_left_mod (a b c : Nat) : a % (b * c) % c = a % c := by rw [Nat.mul_comm, mod_mul_right_mod]
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := eq_zero_or_eq_one_of_lt_two (mod_lt n Nat.two_pos)
private theorem mod_two_zero_iff {n : Nat} : n % 2 = 0 ↔ ¬n % 2 = 1 :=
  ⟨fun h k => Nat.zero_ne_one (h.symm.trans k), fun h => (mod_two_eq_zero_or_one n).resolve_right h⟩
@[simp] theorem mod_two_ne_one {n : Nat} : ¬n % 2 = 1 ↔ n % 2 = 0 := mod_two_zero_iff.symm
@[simp] theorem mod_two_ne_zero {n : Nat} : ¬n % 2 = 0 ↔ n % 2 = 1 :=
  ⟨fun h => (mod_two_eq_zero_or_one n).resolve_left h, fun h k => Nat.zero_ne_one (k.symm.trans h)⟩
theorem div_mod_eq_mod_mul_div (a b c : Nat) : a / b % c = a % (b * c) / b := (mod_mul_right_div_self a b c).symm
protected theorem add_div {a b c : Nat} (hc0 : 0 < c) : (a + b) / c = a / c + b / c + if c ≤ a % c + b % c then 1 else 0 := by
  have e : a + b = (a % c + b % c) + c * (a / c + b / c) := by
    rw [Nat.mul_add, Nat.add_add_add_comm, mod_add_div, mod_add_div]
  rewrite [show (a + b) / c = (a % c + b % c) / c + (a / c + b / c) by rw [← add_mul_div_left _ _ hc0, ← e], Nat.add_comm]
  refine congrArg _ ?_
  have hlt : a % c + b % c < c + c := Nat.add_lt_add (mod_lt a hc0) (mod_lt b hc0)
  split
  · next h => exact div_eq_of_lt_le (by rewrite [Nat.one_mul]; exact h) (by rewrite [Nat.add_mul, Nat.one_mul]; exact hlt)
  · next h => exact div_eq_of_lt (Nat.lt_of_not_le h)

/-! ## Divisibility -/

instance instDvd : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩
protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
protected theorem dvd_rfl {a : Nat} : a ∣ a := Nat.dvd_refl a
@[simp] protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_trans {a b c : Nat} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c :=
  h₁.elim fun d hd => h₂.elim fun e he => ⟨d * e, by rw [he, hd, Nat.mul_assoc]⟩
protected theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b := Nat.dvd_trans h (Nat.dvd_mul_left b c)
protected theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c := Nat.dvd_trans h (Nat.dvd_mul_right b c)
protected theorem dvd_of_mul_right_dvd {a b c : Nat} (h : a * b ∣ c) : a ∣ c := Nat.dvd_trans (Nat.dvd_mul_right a b) h
protected theorem dvd_of_mul_left_dvd {a b c : Nat} (h : a * b ∣ c) : b ∣ c := Nat.dvd_trans (Nat.dvd_mul_left b a) h
@[simp] protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩
protected theorem eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 := h.elim fun c e => e.trans (Nat.zero_mul c)
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 := ⟨Nat.eq_zero_of_zero_dvd, fun h => h ▸ Nat.dvd_refl 0⟩
protected theorem dvd_add {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m + n :=
  h₁.elim fun d hd => h₂.elim fun e he => ⟨d + e, by rw [hd, he, Nat.mul_add]⟩
protected theorem dvd_sub {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n :=
  h₁.elim fun d hd => h₂.elim fun e he => ⟨d - e, by rw [hd, he, Nat.mul_sub]⟩
protected theorem dvd_add_right {m k : Nat} (h : k ∣ m) {n : Nat} : k ∣ m + n ↔ k ∣ n :=
  ⟨fun h' => by have := Nat.dvd_sub h' h; rewrite [Nat.add_sub_cancel_left] at this; exact this, Nat.dvd_add h⟩
protected theorem dvd_add_left {m k : Nat} (h : k ∣ m) {n : Nat} : k ∣ n + m ↔ k ∣ n := by
  rewrite [Nat.add_comm]; exact Nat.dvd_add_right h
protected theorem dvd_add_iff_right {k m : Nat} (h : k ∣ m) {n : Nat} : k ∣ n ↔ k ∣ m + n := (Nat.dvd_add_right h).symm
protected theorem dvd_add_iff_left {k m : Nat} (h : k ∣ m) {n : Nat} : k ∣ n ↔ k ∣ n + m := (Nat.dvd_add_left h).symm
@[simp] protected theorem dvd_add_self_left {m n : Nat} : m ∣ m + n ↔ m ∣ n := Nat.dvd_add_right (Nat.dvd_refl m)
@[simp] protected theorem dvd_add_self_right {m n : Nat} : m ∣ n + m ↔ m ∣ n := Nat.dvd_add_left (Nat.dvd_refl m)
protected theorem dvd_sub_iff_right {m n k : Nat} (hkn : k ≤ n) (h : m ∣ n) : m ∣ n - k ↔ m ∣ k :=
  ⟨fun hk => by have := Nat.dvd_sub h hk; rewrite [Nat.sub_sub_self hkn] at this; exact this, Nat.dvd_sub h⟩
protected theorem dvd_sub_iff_left {m n k : Nat} (hkn : k ≤ n) (h : m ∣ k) : m ∣ n - k ↔ m ∣ n := by
  have := (Nat.dvd_add_iff_left h (n := n - k)); rewrite [Nat.sub_add_cancel hkn] at this; exact this
theorem dvd_of_mod_eq_zero {k n : Nat} (h : n % k = 0) : k ∣ n :=
  ⟨n / k, by have := div_add_mod n k; rewrite [h] at this; exact this.symm⟩
theorem mod_eq_zero_of_dvd {k n : Nat} (h : k ∣ n) : n % k = 0 := h.elim fun c e => by rw [e, mul_mod_right]
theorem dvd_iff_mod_eq_zero {k n : Nat} : k ∣ n ↔ n % k = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
theorem mod_eq_zero_iff_dvd {k n : Nat} : n % k = 0 ↔ k ∣ n := dvd_iff_mod_eq_zero.symm
instance decidable_dvd (a b : Nat) : Decidable (a ∣ b) :=
  match Nat.decEq (b % a) 0 with
  | isTrue h => isTrue (dvd_of_mod_eq_zero h)
  | isFalse h => isFalse fun k => h (mod_eq_zero_of_dvd k)
theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : (n % m == 0) = true) : (m ∣ n) = True :=
  eq_true (dvd_of_mod_eq_zero (of_decide_eq_true h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : (n % m != 0) = true) : (m ∣ n) = False :=
  eq_false fun k => by rewrite [mod_eq_zero_of_dvd k] at h; exact Bool.noConfusion h
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : 0 < b % a := Nat.pos_of_ne_zero fun e => h (dvd_of_mod_eq_zero e)
theorem mod_pos_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : 0 < b % a := emod_pos_of_not_dvd h
theorem le_of_dvd {m n : Nat} (h1 : 0 < n) : m ∣ n → m ≤ n
  | ⟨0, e⟩ => absurd e (Nat.ne_of_gt h1)
  | ⟨k + 1, e⟩ => e ▸ le_mul_of_pos_right m (succ_pos k)
protected theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  cases n with
  | zero => exact Nat.eq_zero_of_zero_dvd h₂
  | succ n =>
    cases m with
    | zero => exact (Nat.eq_zero_of_zero_dvd h₁).symm
    | succ m => exact Nat.le_antisymm (le_of_dvd (succ_pos n) h₁) (le_of_dvd (succ_pos m) h₂)
theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero fun e => Nat.ne_of_gt H2 (Nat.eq_zero_of_zero_dvd (e ▸ H1))
theorem eq_zero_of_dvd_of_lt {a b : Nat} (w : a ∣ b) (h : b < a) : b = 0 :=
  (Nat.eq_zero_or_pos b).resolve_right fun hb => Nat.not_lt_of_le (le_of_dvd hb w) h
theorem not_dvd_of_pos_of_lt {m n : Nat} (h1 : 0 < n) (h2 : n < m) : ¬m ∣ n := fun h => Nat.not_lt_of_le (le_of_dvd h1 h) h2
theorem not_dvd_of_lt_of_lt_mul_succ {n k m : Nat} (h1 : n * k < m) (h2 : m < n * (k + 1)) : ¬n ∣ m
  | ⟨c, e⟩ => by
    rewrite [e] at h1 h2
    exact Nat.not_lt_of_le (le_of_lt_succ (Nat.lt_of_mul_lt_mul_left h2)) (Nat.lt_of_mul_lt_mul_left h1)
theorem eq_one_of_dvd_one {n : Nat} (H : n ∣ 1) : n = 1 := Nat.dvd_antisymm H (Nat.one_dvd n)
@[simp] protected theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 := ⟨eq_one_of_dvd_one, fun h => h ▸ Nat.dvd_refl 1⟩
theorem eq_one_of_mul_eq_one_right {m n : Nat} (H : m * n = 1) : m = 1 := (Nat.mul_eq_one_iff.mp H).1
theorem eq_one_of_mul_eq_one_left {m n : Nat} (H : m * n = 1) : n = 1 := (Nat.mul_eq_one_iff.mp H).2
protected theorem mul_dvd_mul {a b c d : Nat} : a ∣ b → c ∣ d → a * c ∣ b * d
  | ⟨e, he⟩, ⟨f, hf⟩ => ⟨e * f, by rw [he, hf, Nat.mul_mul_mul_comm]⟩
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c := Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c := Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left {k m n : Nat} (kpos : 0 < k) (H : k * m ∣ k * n) : m ∣ n :=
  H.elim fun c e => ⟨c, Nat.eq_of_mul_eq_mul_left kpos (by rw [e, Nat.mul_assoc])⟩
protected theorem dvd_of_mul_dvd_mul_right {k m n : Nat} (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n := by
  rewrite [Nat.mul_comm m, Nat.mul_comm n] at H; exact Nat.dvd_of_mul_dvd_mul_left kpos H
protected theorem mul_dvd_mul_iff_left {a b c : Nat} (ha : 0 < a) : a * b ∣ a * c ↔ b ∣ c := ⟨Nat.dvd_of_mul_dvd_mul_left ha, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right {a b c : Nat} (hc : 0 < c) : a * c ∣ b * c ↔ a ∣ b := ⟨Nat.dvd_of_mul_dvd_mul_right hc, fun h => Nat.mul_dvd_mul_right h c⟩
theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have := Nat.dvd_add_iff_left (Nat.dvd_mul_right_of_dvd h (m / n)) (n := m % n); rewrite [mod_add_div] at this; exact this
theorem dvd_sub_mod (k : Nat) {n : Nat} : n ∣ k - k % n :=
  ⟨k / n, Nat.sub_eq_of_eq_add (div_add_mod k n).symm⟩
theorem mod_mod_of_dvd (n : Nat) {m k : Nat} (h : m ∣ k) : n % k % m = n % m := h.elim fun c e => by rw [e, mod_mul_right_mod]
protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have := div_add_mod m n; rewrite [mod_eq_zero_of_dvd H] at this; exact this
protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by rw [Nat.mul_comm, Nat.mul_div_cancel' H]
protected theorem mul_div_assoc {k n : Nat} (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) := by
  cases k with
  | zero => rfl
  | succ k => exact H.elim fun c e => by rw [e, Nat.mul_left_comm, Nat.mul_div_cancel_left _ (succ_pos k), Nat.mul_div_cancel_left _ (succ_pos k)]
protected theorem div_mul_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) : a / b * c = a * c / b := by
  rw [Nat.mul_comm, ← Nat.mul_div_assoc c hba, Nat.mul_comm]
protected theorem mul_div_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) : a * c / b = a / b * c := (Nat.div_mul_right_comm hba c).symm
protected theorem eq_mul_of_div_eq_right {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by rw [← H2, Nat.mul_div_cancel' H1]
protected theorem eq_mul_of_div_eq_left {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b := by rw [← H2, Nat.div_mul_cancel H1]
protected theorem div_eq_iff_eq_mul_right {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Nat.eq_mul_of_div_eq_right H', Nat.div_eq_of_eq_mul_right H⟩
protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨Nat.eq_mul_of_div_eq_left H', Nat.div_eq_of_eq_mul_left H⟩
protected theorem eq_div_iff_mul_eq_left {a b c : Nat} (hb : 0 < b) (hba : b ∣ a) : c = a / b ↔ a = b * c :=
  eq_comm.trans (Nat.div_eq_iff_eq_mul_right hb hba)
theorem div_dvd_of_dvd {n m : Nat} (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩
protected theorem div_div_self {n m : Nat} (h₁ : n ∣ m) (h₂ : m ≠ 0) : m / (m / n) = n := by
  obtain ⟨c, e⟩ := h₁
  have hn : n ≠ 0 := fun k => h₂ (by rw [e, k, Nat.zero_mul])
  have hc : c ≠ 0 := fun k => h₂ (by rw [e, k, Nat.mul_zero])
  rw [e, Nat.mul_div_cancel_left c (Nat.pos_of_ne_zero hn), Nat.mul_div_cancel n (Nat.pos_of_ne_zero hc)]
theorem div_dvd_div {m n k : Nat} (h1 : k ∣ m) (h2 : m ∣ n) : m / k ∣ n / k := by
  cases k with
  | zero => exact Nat.dvd_refl 0
  | succ k =>
    obtain ⟨c, e⟩ := h2
    rewrite [e, Nat.mul_comm m, Nat.mul_div_assoc c h1]; exact Nat.dvd_mul_left _ c
theorem dvd_div_of_mul_dvd {a b c : Nat} (h : a * b ∣ c) : b ∣ c / a := by
  cases a with
  | zero => exact Nat.dvd_zero b
  | succ a => exact h.elim fun d e => ⟨d, by rw [e, Nat.mul_assoc, Nat.mul_div_cancel_left _ (succ_pos a)]⟩
theorem mul_dvd_of_dvd_div {a b c : Nat} (hcb : c ∣ b) (h : a ∣ b / c) : c * a ∣ b :=
  h.elim fun d e => ⟨d, by rw [Nat.mul_assoc, ← e, Nat.mul_div_cancel' hcb]⟩
protected theorem add_div_of_dvd_right {a b c : Nat} (hca : c ∣ a) : (a + b) / c = a / c + b / c := by
  cases c with
  | zero => rfl
  | succ c => exact hca.elim fun d e => by rw [e, mul_add_div (succ_pos c), Nat.mul_div_cancel_left d (succ_pos c)]
protected theorem add_div_of_dvd_left {a b c : Nat} (hca : c ∣ b) : (a + b) / c = a / c + b / c := by
  rw [Nat.add_comm, Nat.add_div_of_dvd_right hca, Nat.add_comm]
protected theorem div_left_inj {a b d : Nat} (hda : d ∣ a) (hdb : d ∣ b) : a / d = b / d ↔ a = b :=
  ⟨fun h => by rw [← Nat.mul_div_cancel' hda, h, Nat.mul_div_cancel' hdb], fun h => h ▸ rfl⟩
protected theorem dvd_left_iff_eq {m n : Nat} : (∀ a : Nat, a ∣ m ↔ a ∣ n) ↔ m = n :=
  ⟨fun h => Nat.dvd_antisymm ((h m).mp (Nat.dvd_refl m)) ((h n).mpr (Nat.dvd_refl n)), fun h _ => h ▸ Iff.rfl⟩
theorem add_mod_of_add_mod_lt {a b c : Nat} (hc : a % c + b % c < c) : (a + b) % c = a % c + b % c := by rw [add_mod, mod_eq_of_lt hc]
theorem succ_mod_two_eq_zero_iff {m : Nat} : (m + 1) % 2 = 0 ↔ m % 2 = 1 := by
  rewrite [← mod_add_mod]
  exact (mod_two_eq_zero_or_one m).elim (fun h => by rewrite [h]; decide) (fun h => by rewrite [h]; decide)
theorem succ_mod_two_eq_one_iff {m : Nat} : (m + 1) % 2 = 1 ↔ m % 2 = 0 := by
  rewrite [← mod_add_mod]
  exact (mod_two_eq_zero_or_one m).elim (fun h => by rewrite [h]; decide) (fun h => by rewrite [h]; decide)
@[simp] theorem two_dvd_ne_zero {n : Nat} : ¬2 ∣ n ↔ n % 2 = 1 := by rewrite [dvd_iff_mod_eq_zero]; exact mod_two_ne_zero
protected theorem half_le_of_sub_le_half {a b : Nat} (h : a - b ≤ a / 2) : a / 2 ≤ b :=
  have e : a / 2 + a / 2 ≤ a := by have := mul_div_le a 2; rewrite [Nat.two_mul] at this; exact this
  Nat.le_of_add_le_add_left (Nat.le_trans e (by have := Nat.le_add_of_sub_le h; exact this))

end Nat
