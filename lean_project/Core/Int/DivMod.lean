/-
# Division with remainder

Contract: what `/` and `%` on the integers are: `b * (a / b) + a % b = a` with `0 ≤ a % b < |b|`, and the
facts that follow at once and that `omega` rests on. More is in `Core.Int.Div`.
-/
prelude
import Core.Int.Order
import Core.Nat.Div
set_option linter.all false

namespace Int

@[simp, norm_cast] protected theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / (n : Int) := rfl
@[simp, norm_cast] protected theorem natCast_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % (n : Int) := rfl
theorem ofNat_ediv (m n : Nat) : ((m / n : Nat) : Int) = (m : Int) / (n : Int) := rfl
theorem ofNat_emod (m n : Nat) : ((m % n : Nat) : Int) = (m : Int) % (n : Int) := rfl
theorem negSucc_ediv_ofNat_succ (m n : Nat) : negSucc m / ((n + 1 : Nat) : Int) = negSucc (m / (n + 1)) := rfl
theorem negSucc_emod_ofNat {m n : Nat} : negSucc m % (n : Int) = subNatNat n (Nat.succ (m % n)) := rfl

@[simp] protected theorem ediv_zero : ∀ a : Int, a / 0 = 0
  | ofNat m => congrArg ofNat (Nat.div_zero m)
  | negSucc _ => rfl
@[simp] protected theorem zero_ediv : ∀ a : Int, 0 / a = 0
  | ofNat n => congrArg ofNat (Nat.zero_div n)
  | negSucc n => congrArg (fun k => -ofNat k) (Nat.zero_div (n + 1))
@[simp] theorem emod_zero : ∀ a : Int, a % 0 = a
  | ofNat m => congrArg ofNat (Nat.mod_zero m)
  | negSucc m => by
    show subNatNat 0 (Nat.succ (m % 0)) = _
    rewrite [Nat.mod_zero]; rfl
@[simp] theorem ediv_neg : ∀ a b : Int, a / -b = -(a / b)
  | ofNat m, ofNat 0 => by rw [show ofNat 0 = 0 from rfl, Int.neg_zero, Int.ediv_zero, Int.neg_zero]
  | ofNat _, ofNat (_ + 1) => rfl
  | ofNat _, negSucc _ => (Int.neg_neg _).symm
  | negSucc _, ofNat 0 => rfl
  | negSucc _, ofNat (_ + 1) => rfl
  | negSucc _, negSucc _ => rfl
@[simp] theorem emod_neg : ∀ a b : Int, a % -b = a % b
  | ofNat m, b => congrArg (fun k => ofNat (m % k)) (natAbs_neg b)
  | negSucc m, b => congrArg (fun k => subNatNat k (Nat.succ (m % k))) (natAbs_neg b)

private theorem mul_ediv_add_emod_natCast (a : Int) (n : Nat) : (n : Int) * (a / n) + a % n = a := by
  cases a with
  | ofNat m => exact congrArg ofNat (Nat.div_add_mod m n)
  | negSucc m =>
    cases n with
    | zero =>
      show (0 : Int) * _ + negSucc m % 0 = _
      rw [Int.zero_mul, Int.zero_add, emod_zero]
    | succ n =>
      have h := Nat.div_add_mod m (n + 1)
      rewrite [negSucc_ediv_ofNat_succ, negSucc_emod_ofNat]
      generalize m / (n + 1) = q at h
      generalize m % (n + 1) = r at h
      subst h
      rw [subNatNat_eq_coe, show negSucc q = -((q : Int) + 1) from rfl, Int.mul_neg, Int.mul_add, Int.mul_one, Int.neg_add,
        Int.add_assoc, Int.sub_eq_add_neg, Int.neg_add_cancel_left, ← Int.neg_add, ← Int.natCast_mul, ← Int.natCast_add]
      rfl
theorem mul_ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by
  rcases natAbs_eq b with h | h <;> rw [h]
  · exact mul_ediv_add_emod_natCast a _
  · rewrite [ediv_neg, emod_neg, Int.neg_mul_neg]; exact mul_ediv_add_emod_natCast a _
theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := (Int.add_comm _ _).trans (mul_ediv_add_emod a b)
theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_mul_ediv a b
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem emod_add_ediv_mul (a b : Int) : a % b + a / b * b = a := by rewrite [Int.mul_comm]; exact emod_add_mul_ediv a b
theorem ediv_mul_add_emod (a b : Int) : a / b * b + a % b = a := by rewrite [Int.mul_comm]; exact mul_ediv_add_emod a b
theorem emod_add_ediv' (a b : Int) : a % b + a / b * b = a := emod_add_ediv_mul a b
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := ediv_mul_add_emod a b
theorem emod_def (a b : Int) : a % b = a - b * (a / b) := Int.eq_sub_of_add_eq (emod_add_mul_ediv a b)

theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b := by
  cases a with
  | ofNat m => exact natCast_nonneg _
  | negSucc m =>
    have := Nat.mod_lt m (natAbs_pos.mpr h)
    show 0 ≤ subNatNat _ _
    rewrite [subNatNat_eq_coe]; exact Int.sub_nonneg_of_le (ofNat_le.mpr this)
theorem emod_lt_natAbs (a : Int) {b : Int} (h : b ≠ 0) : a % b < natAbs b := by
  cases a with
  | ofNat m => exact ofNat_lt.mpr (Nat.mod_lt m (natAbs_pos.mpr h))
  | negSucc m =>
    show subNatNat _ _ < _
    rewrite [subNatNat_eq_coe]; exact Int.sub_lt_self _ (natCast_succ_pos _)
theorem emod_lt_of_pos (a : Int) {b : Int} (h : 0 < b) : a % b < b := by
  have := emod_lt_natAbs a (Int.ne_of_gt h)
  rewrite [natAbs_of_nonneg (Int.le_of_lt h)] at this; exact this
theorem emod_lt (a : Int) {b : Int} (h : b ≠ 0) : a % b < natAbs b := emod_lt_natAbs a h

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have := Int.add_le_add_left (emod_nonneg x h) (k * (x / k))
  rewrite [mul_ediv_add_emod, Int.add_zero] at this; exact this
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have := Int.add_lt_add_left (emod_lt_of_pos x h) (k * (x / k))
  rewrite [mul_ediv_add_emod] at this; exact this
theorem le_ediv_iff_mul_le {k x y : Int} (h : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  refine ⟨fun hx => ?_, fun hx => Int.not_lt.mp fun hn => ?_⟩
  · have := Int.mul_le_mul_of_nonneg_left hx (Int.le_of_lt h)
    rewrite [Int.mul_comm x]
    exact Int.le_trans this (mul_ediv_self_le (Int.ne_of_gt h))
  · have := Int.mul_le_mul_of_nonneg_left (Int.add_one_le_of_lt hn) (Int.le_of_lt h)
    rewrite [Int.mul_add, Int.mul_one, Int.mul_comm k x] at this
    exact Int.not_le_of_gt (lt_mul_ediv_self_add h) (Int.le_trans this hx)
theorem ediv_lt_iff_lt_mul {k x y : Int} (h : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Int.not_le, le_ediv_iff_mul_le h, Int.not_le]

private theorem mul_ediv_cancel_left_pos {a : Int} (b : Int) (h : 0 < a) : a * b / a = b := by
  refine Int.le_antisymm (Int.not_lt.mp fun hn => ?_) ((le_ediv_iff_mul_le h).mpr (Int.le_of_eq (Int.mul_comm b a)))
  have := (le_ediv_iff_mul_le h).mp (Int.add_one_le_of_lt hn)
  rewrite [Int.add_mul, Int.one_mul, Int.mul_comm b] at this
  exact Int.not_lt_of_ge this (Int.lt_add_of_pos_right _ h)
@[simp] theorem mul_ediv_cancel_left {a : Int} (b : Int) (h : a ≠ 0) : a * b / a = b := by
  rcases Int.lt_or_gt_of_ne h with h | h
  · have := mul_ediv_cancel_left_pos (-b) (Int.neg_pos.mpr h)
    rewrite [Int.neg_mul_neg, ediv_neg] at this
    exact Int.neg_inj.mp this
  · exact mul_ediv_cancel_left_pos b h
@[simp] theorem mul_ediv_cancel (a : Int) {b : Int} (h : b ≠ 0) : a * b / b = a := by
  rewrite [Int.mul_comm]; exact mul_ediv_cancel_left a h

theorem emod_eq_zero_of_dvd {a b : Int} (h : a ∣ b) : b % a = 0 := by
  obtain ⟨c, rfl⟩ := h
  by_cases h : a = 0
  · rewrite [h, Int.zero_mul]; rfl
  · rw [emod_def, mul_ediv_cancel_left c h, Int.sub_self]
theorem dvd_of_emod_eq_zero {a b : Int} (h : b % a = 0) : a ∣ b :=
  ⟨b / a, by have := mul_ediv_add_emod b a; rewrite [h, Int.add_zero] at this; exact this.symm⟩
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩
theorem emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases h0 : a = 0
  · exact Or.inl h0
  · exact Or.inr (Int.lt_of_le_of_ne (emod_nonneg b h0) fun e => h (dvd_of_emod_eq_zero e.symm))
theorem dvd_eq_true_of_mod_eq_zero {m n : Int} (h : (n % m == 0) = true) : (m ∣ n) = True :=
  eq_true (dvd_of_emod_eq_zero (of_decide_eq_true h))
theorem dvd_eq_false_of_mod_ne_zero {m n : Int} (h : (n % m != 0) = true) : (m ∣ n) = False :=
  eq_false fun k => by
    have h : (!decide (n % m = 0)) = true := h
    rewrite [emod_eq_zero_of_dvd k] at h; exact Bool.noConfusion h
@[norm_cast] theorem natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := by
  rw [dvd_iff_emod_eq_zero, ← Int.natCast_emod, ofNat_eq_zero, Nat.dvd_iff_mod_eq_zero]
theorem ofNat_dvd {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := natCast_dvd_natCast
instance decidableDvd : DecidableRel (α := Int) (· ∣ ·) := fun _ _ =>
  decidable_of_decidable_of_iff dvd_iff_emod_eq_zero.symm

end Int
