/-
# What the evaluator of `norm_num` proves

Contract: powers modulo a number by repeated squaring, trial division, and the congruence steps by which
closed arithmetic terms are evaluated. All functions are made for evaluation by the kernel:
recursion is on fuel, by `Nat.rec` itself, which the kernel evaluates in linear time (it does not so for
the terms that the equation compiler makes, nor when arguments are reduced to numerals in every step).
-/
prelude
import Core.Nat.Pow
import Core.Nat.Sqrt
set_option linter.all false

namespace Leanmath.NormNum

/-! ## Powers modulo a number -/

/-- `acc * a ^ b % m`, for `b < 2 ^ fuel`. -/
noncomputable def powModGo (m fuel : Nat) : (a b acc : Nat) → Nat :=
  Nat.rec (motive := fun _ => Nat → Nat → Nat → Nat) (fun _ _ acc => acc % m)
    (fun _ next a b acc => cond (Nat.beq b 0) (acc % m)
      (next (a * a % m) (b / 2) (cond (Nat.beq (b % 2) 0) acc (acc * a % m)))) fuel
noncomputable def powMod (fuel a b m : Nat) : Nat := powModGo m fuel a b 1
theorem powModGo_succ (m fuel a b acc : Nat) : powModGo m (fuel + 1) a b acc = cond (Nat.beq b 0) (acc % m)
    (powModGo m fuel (a * a % m) (b / 2) (cond (Nat.beq (b % 2) 0) acc (acc * a % m))) := rfl

theorem powModGo_eq (m : Nat) : ∀ fuel a b acc, b < 2 ^ fuel → powModGo m fuel a b acc = acc * a ^ b % m
  | 0, a, b, acc, h => by
    have : b = 0 := Nat.lt_one_iff.mp h
    rewrite [this, Nat.pow_zero, Nat.mul_one]; rfl
  | fuel + 1, a, b, acc, h => by
    rewrite [powModGo_succ]
    cases hb : Nat.beq b 0
    · rewrite [cond_false, powModGo_eq m fuel _ _ _ ((Nat.div_lt_iff_lt_mul (Nat.succ_pos 1)).mpr h)]
      have e : b = b % 2 + 2 * (b / 2) := (Nat.mod_add_div b 2).symm
      have hp : (a * a % m) ^ (b / 2) % m = a ^ (2 * (b / 2)) % m := by
        rw [← Nat.pow_mod, Nat.pow_mul, Nat.pow_two]
      have h2 : b % 2 < 2 := Nat.mod_lt b (Nat.succ_pos 1)
      cases hr : Nat.beq (b % 2) 0
      · have h1 : b % 2 = 1 := by
          cases hq : b % 2 with
          | zero => rewrite [hq] at hr; exact Bool.noConfusion hr
          | succ k =>
            rewrite [hq] at h2
            have : k = 0 := Nat.lt_one_iff.mp (Nat.lt_of_succ_lt_succ h2)
            rw [this]
        show (acc * a % m) * (a * a % m) ^ (b / 2) % m = acc * a ^ b % m
        rewrite [Nat.mul_mod, hp, Nat.mod_mod, ← Nat.mul_mod]
        conv => rhs; rw [e, h1, Nat.pow_add, Nat.pow_one, ← Nat.mul_assoc]
      · have h0 : b % 2 = 0 := Nat.eq_of_beq_eq_true hr
        show acc * (a * a % m) ^ (b / 2) % m = acc * a ^ b % m
        rewrite [Nat.mul_mod, hp, ← Nat.mul_mod]
        conv => rhs; rw [e, h0, Nat.zero_add]
    · have : b = 0 := Nat.eq_of_beq_eq_true hb
      rewrite [this, Nat.pow_zero, Nat.mul_one]; rfl
theorem powMod_eq {fuel a b m r : Nat} (hf : Nat.ble (b + 1) (2 ^ fuel) = true) (h : Nat.beq (powMod fuel a b m) r = true) : a ^ b % m = r := by
  rw [← Nat.eq_of_beq_eq_true h, powMod, powModGo_eq m fuel a b 1 (Nat.le_of_ble_eq_true hf), Nat.one_mul]

/-! ## Remainders of sums, products and powers, without the values -/

theorem mod_lit {a m r : Nat} (h : Nat.beq (a % m) r = true) : a % m = r := Nat.eq_of_beq_eq_true h
theorem mod_add {a b m x y r : Nat} (ha : a % m = x) (hb : b % m = y) (h : Nat.beq ((x + y) % m) r = true) : (a + b) % m = r := by
  rewrite [Nat.add_mod, ha, hb]; exact Nat.eq_of_beq_eq_true h
theorem mod_mul {a b m x y r : Nat} (ha : a % m = x) (hb : b % m = y) (h : Nat.beq (x * y % m) r = true) : a * b % m = r := by
  rewrite [Nat.mul_mod, ha, hb]; exact Nat.eq_of_beq_eq_true h
theorem mod_pow {a b m x fuel r : Nat} (ha : a % m = x) (hf : Nat.ble (b + 1) (2 ^ fuel) = true)
    (h : Nat.beq (powMod fuel x b m) r = true) : a ^ b % m = r := by
  rewrite [Nat.pow_mod, ha]; exact powMod_eq hf h
theorem mod_pow' {a b b' m x fuel r : Nat} (ha : a % m = x) (hb : b = b') (hf : Nat.ble (b' + 1) (2 ^ fuel) = true)
    (h : Nat.beq (powMod fuel x b' m) r = true) : a ^ b % m = r := hb ▸ mod_pow ha hf h
theorem mod_eq {a m n r : Nat} (hm : m = n) (h : a % n = r) : a % m = r := hm ▸ h

/-! ## Trial division -/

def blt (a b : Nat) : Bool := Nat.ble (a + 1) b
/-- Has `p` no divisor among `d, d + 2, ..` up to its root? -/
noncomputable def noDivisor (p fuel : Nat) : (d : Nat) → Bool :=
  Nat.rec (motive := fun _ => Nat → Bool) (fun d => blt p (d * d))
    (fun _ next d => cond (blt p (d * d)) true (cond (Nat.beq (p % d) 0) false (next (d + 2)))) fuel
theorem noDivisor_succ (p fuel d : Nat) : noDivisor p (fuel + 1) d =
    cond (blt p (d * d)) true (cond (Nat.beq (p % d) 0) false (noDivisor p fuel (d + 2))) := rfl
/-- A test of primality that the kernel evaluates. -/
noncomputable def primeTest (fuel p : Nat) : Bool :=
  cond (Nat.ble 2 p) (cond (blt p 4) true (cond (Nat.beq (p % 2) 0) false (noDivisor p fuel 3))) false

theorem mul_le_of_dvd_lt {p d k e : Nat} (hp : 0 < p) (hd : d ∣ p) (h : p < e * e) (hk : p = d * k) (he : e ≤ d) : k < e :=
  Nat.lt_of_not_le fun hek => absurd (Nat.mul_le_mul he hek) (Nat.not_le_of_gt (hk ▸ h))
/-- No number `≡ d (mod 2)` between `d` and the root divides `p`. -/
theorem noDivisor_spec (p : Nat) : ∀ fuel d, noDivisor p fuel d = true → ∀ k, (d + 2 * k) * (d + 2 * k) ≤ p → p % (d + 2 * k) ≠ 0
  | 0, d, h, k, hk => absurd (Nat.le_trans (Nat.mul_le_mul (Nat.le_add_right d (2 * k)) (Nat.le_add_right d (2 * k))) hk)
      (Nat.not_le_of_gt (Nat.le_of_ble_eq_true h))
  | fuel + 1, d, h, k, hk => by
    rewrite [noDivisor_succ] at h
    cases hlt : blt p (d * d)
    · rewrite [hlt] at h
      cases hz : Nat.beq (p % d) 0
      · rewrite [hz] at h
        have h : noDivisor p fuel (d + 2) = true := h
        cases k with
        | zero =>
          intro e
          rewrite [show d + 2 * 0 = d from rfl] at e
          rewrite [e] at hz; exact Bool.noConfusion hz
        | succ k =>
          have e : d + 2 * (k + 1) = d + 2 + 2 * k := by rw [Nat.mul_succ, Nat.add_comm (2 * k) 2, Nat.add_assoc]
          rewrite [e] at hk ⊢
          exact noDivisor_spec p fuel (d + 2) h k hk
      · rewrite [hz] at h; exact Bool.noConfusion h
    · exact absurd (Nat.le_trans (Nat.mul_le_mul (Nat.le_add_right d (2 * k)) (Nat.le_add_right d (2 * k))) hk)
        (Nat.not_le_of_gt (Nat.le_of_ble_eq_true hlt))
/-- The test is right: a divisor of a number that passes is `1` or the number. -/
theorem primeTest_spec {fuel p : Nat} (h : primeTest fuel p = true) : 2 ≤ p ∧ ∀ d, d ∣ p → d = 1 ∨ d = p := by
  unfold primeTest at h
  cases h2 : Nat.ble 2 p
  · rewrite [h2] at h; exact Bool.noConfusion h
  · rewrite [h2] at h
    have h2 : 2 ≤ p := Nat.le_of_ble_eq_true h2
    refine ⟨h2, ?_⟩
    have hp : 0 < p := Nat.lt_of_lt_of_le (Nat.succ_pos 1) h2
    -- no divisor up to the root apart from one
    have small : ∀ d, d ∣ p → d * d ≤ p → d = 1 := by
      intro d hd hdd
      have h : cond (blt p 4) true (cond (Nat.beq (p % 2) 0) false (noDivisor p fuel 3)) = true := h
      cases h4 : blt p 4
      · rewrite [h4] at h
        have h : cond (Nat.beq (p % 2) 0) false (noDivisor p fuel 3) = true := h
        cases he : Nat.beq (p % 2) 0
        · rewrite [he] at h
          have h : noDivisor p fuel 3 = true := h
          have podd : p % 2 ≠ 0 := fun e => by rewrite [e] at he; exact Bool.noConfusion he
          have dodd : d % 2 = 1 := by
            cases Nat.mod_two_eq_zero_or_one d with
            | inr h => exact h
            | inl h => exact absurd (Nat.mod_eq_zero_of_dvd (Nat.dvd_trans (Nat.dvd_of_mod_eq_zero h) hd)) podd
          have ed : d = 1 + 2 * (d / 2) := by rewrite [← dodd]; exact (Nat.mod_add_div d 2).symm
          cases hq : d / 2 with
          | zero => rewrite [hq] at ed; exact ed
          | succ k =>
            rewrite [hq] at ed
            have ed : d = 3 + 2 * k := by rw [ed, Nat.mul_succ, Nat.add_comm (2 * k) 2, ← Nat.add_assoc]
            have := noDivisor_spec p fuel 3 h k (ed ▸ hdd)
            exact absurd (Nat.mod_eq_zero_of_dvd (ed ▸ hd)) this
        · rewrite [he] at h; exact Bool.noConfusion h
      · have h4 : p < 4 := Nat.le_of_ble_eq_true h4
        cases Nat.lt_or_ge d 2 with
        | inr h => exact absurd (Nat.le_trans (Nat.mul_le_mul h h) hdd) (Nat.not_le_of_gt h4)
        | inl h =>
          cases d with
          | zero => exact absurd (Nat.eq_zero_of_zero_dvd hd) (Nat.ne_of_gt hp)
          | succ d => rw [Nat.lt_one_iff.mp (Nat.lt_of_succ_lt_succ h)]
    intro d hd
    cases Nat.lt_or_ge p (d * d) with
    | inr h => exact Or.inl (small d hd h)
    | inl h =>
      cases hd with
      | intro k hk =>
        have hkd : k < d := mul_le_of_dvd_lt hp ⟨k, hk⟩ h hk (Nat.le_refl d)
        have hkk : k * k ≤ p := hk ▸ Nat.mul_le_mul (Nat.le_of_lt hkd) (Nat.le_refl k)
        have k1 := small k ⟨d, hk.trans (Nat.mul_comm d k)⟩ hkk
        exact Or.inr (by rw [hk, k1, Nat.mul_one])

/-! ## Square roots -/

theorem sqrt_of {n m r : Nat} (hn : n = m) (h : Nat.ble (r * r) m = true) (h' : Nat.ble (m + 1) ((r + 1) * (r + 1)) = true) : Nat.sqrt n = r :=
  hn ▸ (Nat.eq_sqrt.mpr ⟨Nat.le_of_ble_eq_true h, Nat.le_of_ble_eq_true h'⟩).symm
end Leanmath.NormNum
