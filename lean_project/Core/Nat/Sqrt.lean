/-
# Integer square roots

Contract: `Nat.sqrt n`, the largest `r` with `r * r ≤ n`, computed bit pair by bit pair (so that the
kernel evaluates it in as many steps as `n` has digits to base four), with its characterisation.
-/
prelude
import Core.Omega
import Core.Nat.Bitwise
import Core.Nat.Pow
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

/-!
# Integer logarithms

Contract: `Nat.log b n`, the largest `k` with `b ^ k ≤ n` (0 where there is none or `b ≤ 1`); it evaluates in the kernel.
-/

section
namespace Nat

/-- The logarithm of `n` to base `b`, for `n` below `b ^ fuel`. -/
private def logAux (b : Nat) : (fuel n : Nat) → Nat
  | 0, _ => 0
  | fuel + 1, n => cond (Nat.ble b n) (logAux b fuel (n / b) + 1) 0
def log (b n : Nat) : Nat := cond (Nat.ble 2 b) (logAux b n n) 0
private theorem logAux_spec {b : Nat} (hb : 2 ≤ b) : ∀ fuel n, n ≠ 0 → n ≤ fuel → b ^ logAux b fuel n ≤ n ∧ n < b ^ (logAux b fuel n + 1)
  | 0, n, h, hf => absurd (Nat.le_zero.mp hf) h
  | fuel + 1, n, h, hf => by
    have b0 : 0 < b := Nat.lt_of_lt_of_le Nat.two_pos hb
    unfold logAux
    cases e : Nat.ble b n with
    | false =>
      refine ⟨Nat.pos_of_ne_zero h, ?_⟩
      show n < b ^ 1
      rewrite [Nat.pow_one]
      exact Nat.lt_of_not_le fun k => nomatch e.symm.trans (ble_eq_true_of_le k)
    | true =>
      have k := le_of_ble_eq_true e
      have ih := logAux_spec hb fuel (n / b) (Nat.ne_of_gt (Nat.div_pos k b0))
        (le_of_lt_succ (Nat.lt_of_lt_of_le (div_lt_self (Nat.pos_of_ne_zero h) hb) hf))
      exact ⟨(le_div_iff_mul_le b0).mp ih.1, (div_lt_iff_lt_mul b0).mp ih.2⟩
private theorem log_eq {b : Nat} (hb : 1 < b) (n : Nat) : log b n = logAux b n n := by unfold log; rewrite [ble_eq_true_of_le hb]; rfl
@[simp] theorem log_zero_right (b : Nat) : log b 0 = 0 := by unfold log; cases Nat.ble 2 b <;> rfl
theorem log_of_left_le_one {b : Nat} (hb : b ≤ 1) (n : Nat) : log b n = 0 := by
  unfold log
  cases e : Nat.ble 2 b with
  | false => rfl
  | true => exact absurd (le_of_ble_eq_true e) (Nat.not_le_of_gt (lt_succ_of_le hb))
@[simp] theorem log_zero_left (n : Nat) : log 0 n = 0 := log_of_left_le_one (zero_le 1) n
@[simp] theorem log_one_left (n : Nat) : log 1 n = 0 := log_of_left_le_one Nat.le.refl n
theorem pow_log_le_self (b : Nat) {x : Nat} (hx : x ≠ 0) : b ^ log b x ≤ x := by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · rewrite [log_eq hb]; exact (logAux_spec hb x x hx .refl).1
  · rewrite [log_of_left_le_one hb]; exact Nat.pos_of_ne_zero hx
theorem lt_pow_succ_log_self {b : Nat} (hb : 1 < b) (x : Nat) : x < b ^ succ (log b x) := by
  cases x with
  | zero => exact Nat.pow_pos (Nat.lt_trans Nat.zero_lt_one hb)
  | succ x => rewrite [log_eq hb]; exact (logAux_spec hb (x + 1) (x + 1) (add_one_ne_zero x) .refl).2
theorem le_log_iff_pow_le {b : Nat} (hb : 1 < b) {x y : Nat} (hy : y ≠ 0) : x ≤ log b y ↔ b ^ x ≤ y :=
  ⟨fun h => Nat.le_trans (Nat.pow_le_pow_right (Nat.lt_trans Nat.zero_lt_one hb) h) (pow_log_le_self b hy),
   fun h => le_of_lt_succ ((Nat.pow_lt_pow_iff_right hb).mp (Nat.lt_of_le_of_lt h (lt_pow_succ_log_self hb y)))⟩
theorem log_lt_iff_lt_pow {b : Nat} (hb : 1 < b) {x y : Nat} (hy : y ≠ 0) : log b y < x ↔ y < b ^ x := by
  rewrite [← Nat.not_le, ← Nat.not_le]; exact not_congr (le_log_iff_pow_le hb hy)
theorem pow_le_iff_le_log {b : Nat} (hb : 1 < b) {x y : Nat} (hy : y ≠ 0) : b ^ x ≤ y ↔ x ≤ log b y := (le_log_iff_pow_le hb hy).symm
theorem lt_pow_iff_log_lt {b : Nat} (hb : 1 < b) {x y : Nat} (hy : y ≠ 0) : y < b ^ x ↔ log b y < x := (log_lt_iff_lt_pow hb hy).symm
theorem le_log_of_pow_le {b x y : Nat} (hb : 1 < b) (h : b ^ x ≤ y) : x ≤ log b y :=
  (le_log_iff_pow_le hb (Nat.ne_of_gt (Nat.lt_of_lt_of_le (Nat.pow_pos (Nat.lt_trans Nat.zero_lt_one hb)) h))).mpr h
theorem log_of_lt {b n : Nat} (hb : n < b) : log b n = 0 := by
  rcases Nat.eq_zero_or_pos n with h | h
  · rw [h, log_zero_right]
  · exact lt_one_iff.mp ((log_lt_iff_lt_pow (Nat.lt_of_le_of_lt h hb) (Nat.ne_of_gt h)).mpr (by rewrite [Nat.pow_one]; exact hb))
@[simp] theorem log_one_right (b : Nat) : log b 1 = 0 := by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · exact log_of_lt hb
  · exact log_of_left_le_one hb 1
@[simp] theorem log_pow {b : Nat} (hb : 1 < b) (x : Nat) : log b (b ^ x) = x :=
  have h0 : b ^ x ≠ 0 := Nat.ne_of_gt (Nat.pow_pos (Nat.lt_trans Nat.zero_lt_one hb))
  Nat.le_antisymm (le_of_lt_succ ((log_lt_iff_lt_pow hb h0).mpr (Nat.pow_lt_pow_succ hb))) ((le_log_iff_pow_le hb h0).mpr .refl)
theorem log_mono_right {b n m : Nat} (h : n ≤ m) : log b n ≤ log b m := by
  rcases Nat.lt_or_ge 1 b with hb | hb
  · rcases Nat.eq_zero_or_pos n with h0 | h0
    · rewrite [h0, log_zero_right]; exact zero_le _
    · exact le_log_of_pow_le hb (Nat.le_trans (pow_log_le_self b (Nat.ne_of_gt h0)) h)
  · rewrite [log_of_left_le_one hb]; exact zero_le _
theorem log_eq_iff {b m n : Nat} (h : m ≠ 0 ∨ 1 < b ∧ n ≠ 0) : log b n = m ↔ b ^ m ≤ n ∧ n < b ^ (m + 1) := by
  have key : 1 < b → n ≠ 0 → (log b n = m ↔ b ^ m ≤ n ∧ n < b ^ (m + 1)) := fun hb hn => by
    rewrite [← le_log_iff_pow_le hb hn, ← log_lt_iff_lt_pow hb hn, Nat.lt_add_one_iff, Nat.le_antisymm_iff]; exact And.comm
  rcases h with h | ⟨hb, hn⟩
  · rcases Nat.lt_or_ge 1 b with hb | hb
    · rcases Nat.eq_zero_or_pos n with hn | hn
      · rewrite [hn, log_zero_right]
        exact ⟨fun e => absurd e.symm h, fun ⟨e, _⟩ => absurd e (Nat.not_le_of_gt (Nat.pow_pos (Nat.lt_trans Nat.zero_lt_one hb)))⟩
      · exact key hb (Nat.ne_of_gt hn)
    · rewrite [log_of_left_le_one hb]
      refine ⟨fun e => absurd e.symm h, fun ⟨e, f⟩ => ?_⟩
      rcases le_one_iff_eq_zero_or_eq_one.mp hb with k | k
      · rewrite [k, Nat.zero_pow (succ_pos m)] at f; exact absurd f (not_lt_zero n)
      · rewrite [k, Nat.one_pow] at e f; exact absurd f (Nat.not_lt_of_le e)
  · exact key hb hn

end Nat
end
