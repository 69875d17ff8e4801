/-
# Integer logarithms

Contract: `Nat.log b n`, the largest `k` with `b ^ k ≤ n` (0 where there is none or `b ≤ 1`); it evaluates in the kernel.
-/
prelude
import Core.Nat.Pow
set_option linter.all false

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
