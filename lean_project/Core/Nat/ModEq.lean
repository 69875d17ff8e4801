/-
# Congruence of natural numbers

Contract: `a ≡ b [MOD n]` as Mathlib defines it, its arithmetic, cancellation, the Chinese remainder theorem.
-/
prelude
import Core.Nat.Gcd
import Core.Quote
import Core.Omega
import Core.Int.Div
set_option linter.all false

namespace Nat

def ModEq (n a b : Nat) : Prop := a % n = b % n
notation:50 a " ≡ " b " [MOD " n "]" => Nat.ModEq n a b
instance instDecidableModEq {n a b : Nat} : Decidable (ModEq n a b) := Nat.decEq (a % n) (b % n)

namespace ModEq
variable {m n a b c d : Nat}
@[refl] protected theorem refl (a : Nat) : a ≡ a [MOD n] := rfl
protected theorem rfl : a ≡ a [MOD n] := ModEq.refl a
@[symm] protected theorem symm : a ≡ b [MOD n] → b ≡ a [MOD n] := Eq.symm
protected theorem trans : a ≡ b [MOD n] → b ≡ c [MOD n] → a ≡ c [MOD n] := Eq.trans
instance instTrans : Trans (ModEq n) (ModEq n) (ModEq n) := ⟨ModEq.trans⟩
protected theorem comm : a ≡ b [MOD n] ↔ b ≡ a [MOD n] := ⟨ModEq.symm, ModEq.symm⟩
end ModEq
theorem modEq_zero_iff_dvd {n a : Nat} : a ≡ 0 [MOD n] ↔ n ∣ a := by unfold ModEq; rw [zero_mod, dvd_iff_mod_eq_zero]
@[simp] theorem modEq_zero_iff {a b : Nat} : a ≡ b [MOD 0] ↔ a = b := Iff.rfl
theorem modEq_one {a b : Nat} : a ≡ b [MOD 1] := by unfold ModEq; rw [mod_one, mod_one]
theorem mod_modEq (a n : Nat) : a % n ≡ a [MOD n] := mod_mod a n
theorem modEq_iff_dvd' {n a b : Nat} (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a :=
  ⟨fun e => dvd_of_mod_eq_zero (sub_mod_eq_zero_of_mod_eq (Eq.symm e)), fun ⟨c, e⟩ => by
    unfold ModEq; rw [← Nat.add_sub_cancel' h, e, add_mul_mod_self_left]⟩
theorem modEq_of_dvd' {n a b : Nat} (h : a ≤ b) : n ∣ b - a → a ≡ b [MOD n] := (modEq_iff_dvd' h).mpr
theorem add_modEq_left {n a : Nat} : n + a ≡ a [MOD n] := add_mod_left n a
theorem add_modEq_right {n a : Nat} : a + n ≡ a [MOD n] := add_mod_right a n
private theorem wlog_le {P : Nat → Nat → Prop} (hs : ∀ a b, P a b → P b a) (h : ∀ a b, a ≤ b → P a b) (a b : Nat) : P a b :=
  (Nat.le_total a b).elim (h a b) fun k => hs b a (h b a k)
namespace ModEq
variable {m n a b c d : Nat}
theorem dvd_iff (h : a ≡ b [MOD n]) (hdn : d ∣ n) : d ∣ a ↔ d ∣ b := by
  rw [← dvd_mod_iff hdn, show a % n = b % n from h, dvd_mod_iff hdn]
protected theorem of_dvd (d : m ∣ n) (h : a ≡ b [MOD n]) : a ≡ b [MOD m] := by
  unfold ModEq; rw [← mod_mod_of_dvd a d, show a % n = b % n from h, mod_mod_of_dvd b d]
theorem of_mul_left (m : Nat) (h : a ≡ b [MOD m * n]) : a ≡ b [MOD n] := h.of_dvd (Nat.dvd_mul_left n m)
theorem of_mul_right (m : Nat) : a ≡ b [MOD n * m] → a ≡ b [MOD n] := ModEq.of_dvd (Nat.dvd_mul_right n m)
protected theorem add (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  unfold ModEq; rw [add_mod, show a % n = b % n from h₁, show c % n = d % n from h₂, ← add_mod]
protected theorem add_left (c : Nat) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.rfl.add h
protected theorem add_right (c : Nat) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := h.add ModEq.rfl
protected theorem mul (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  unfold ModEq; rw [mul_mod, show a % n = b % n from h₁, show c % n = d % n from h₂, ← mul_mod]
protected theorem mul_left (c : Nat) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.rfl.mul h
protected theorem mul_right (c : Nat) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := h.mul ModEq.rfl
protected theorem mul_left' (c : Nat) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD c * n] := by
  unfold ModEq; rw [mul_mod_mul_left, mul_mod_mul_left, show a % n = b % n from h]
protected theorem mul_right' (c : Nat) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n * c] := by
  unfold ModEq; rw [mul_mod_mul_right, mul_mod_mul_right, show a % n = b % n from h]
protected theorem pow (m : Nat) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  unfold ModEq; rw [pow_mod, show a % n = b % n from h, ← pow_mod]
protected theorem add_left_cancel (h₁ : a ≡ b [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : c ≡ d [MOD n] := by
  have h : a + c ≡ a + d [MOD n] := h₂.trans (h₁.symm.add_right d)
  have key : ∀ c d : Nat, a + c ≡ a + d [MOD n] → c ≡ d [MOD n] :=
    wlog_le (fun c d ih e => (ih e.symm).symm) fun c d hle e => by
      have := (modEq_iff_dvd' (Nat.add_le_add_left hle a)).mp e
      rewrite [Nat.add_sub_add_left] at this
      exact modEq_of_dvd' hle this
  exact key c d h
protected theorem add_right_cancel (h₁ : c ≡ d [MOD n]) (h₂ : a + c ≡ b + d [MOD n]) : a ≡ b [MOD n] := by
  rewrite [Nat.add_comm a, Nat.add_comm b] at h₂; exact h₁.add_left_cancel h₂
protected theorem add_left_cancel' (c : Nat) (h : c + a ≡ c + b [MOD n]) : a ≡ b [MOD n] := ModEq.rfl.add_left_cancel h
protected theorem add_right_cancel' (c : Nat) (h : a + c ≡ b + c [MOD n]) : a ≡ b [MOD n] := ModEq.rfl.add_right_cancel h
theorem cancel_left_of_coprime (hmc : gcd m c = 1) (h : c * a ≡ c * b [MOD m]) : a ≡ b [MOD m] := by
  have key : ∀ a b : Nat, c * a ≡ c * b [MOD m] → a ≡ b [MOD m] :=
    wlog_le (fun c d ih e => (ih e.symm).symm) fun a b hle e => by
      have := (modEq_iff_dvd' (Nat.mul_le_mul_left c hle)).mp e
      rewrite [← Nat.mul_sub] at this
      exact modEq_of_dvd' hle (Coprime.dvd_of_dvd_mul_left hmc this)
  exact key a b h
theorem cancel_right_of_coprime (hmc : gcd m c = 1) (h : a * c ≡ b * c [MOD m]) : a ≡ b [MOD m] := by
  rewrite [Nat.mul_comm a, Nat.mul_comm b] at h; exact cancel_left_of_coprime hmc h
protected theorem mul_left_cancel' {a b c m : Nat} (hc : c ≠ 0) (h : c * a ≡ c * b [MOD c * m]) : a ≡ b [MOD m] := by
  unfold ModEq at h; rewrite [mul_mod_mul_left, mul_mod_mul_left] at h
  exact Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero hc) h
theorem gcd_eq (h : a ≡ b [MOD m]) : gcd a m = gcd b m := by rw [gcd_comm, gcd_rec, show a % m = b % m from h, ← gcd_rec, gcd_comm]
theorem eq_of_lt_of_lt (h : a ≡ b [MOD m]) (ha : a < m) (hb : b < m) : a = b := by
  unfold ModEq at h; rewrite [mod_eq_of_lt ha, mod_eq_of_lt hb] at h; exact h
end ModEq
theorem modEq_and_modEq_iff_modEq_mul {a b m n : Nat} (hmn : Coprime m n) : a ≡ b [MOD m] ∧ a ≡ b [MOD n] ↔ a ≡ b [MOD m * n] := by
  refine ⟨?_, fun h => ⟨h.of_mul_right n, h.of_mul_left m⟩⟩
  exact wlog_le (P := fun a b => a ≡ b [MOD m] ∧ a ≡ b [MOD n] → a ≡ b [MOD m * n])
    (fun a b ih ⟨h, k⟩ => (ih ⟨h.symm, k.symm⟩).symm)
    (fun a b hle ⟨h, k⟩ => modEq_of_dvd' hle (hmn.mul_dvd_of_dvd_of_dvd ((modEq_iff_dvd' hle).mp h) ((modEq_iff_dvd' hle).mp k))) a b
theorem sub_dvd_pow_sub_pow (x y n : Nat) : x - y ∣ x ^ n - y ^ n := by
  cases Nat.le_total y x with
  | inl h => exact (modEq_iff_dvd' (Nat.pow_le_pow_left h n)).mp ((modEq_of_dvd' h (Nat.dvd_refl _)).pow n)
  | inr h => rw [Nat.sub_eq_zero_of_le (Nat.pow_le_pow_left h n)]; exact Nat.dvd_zero _
theorem odd_mod_four_iff {n : Nat} : n % 2 = 1 ↔ n % 4 = 1 ∨ n % 4 = 3 := by
  have h : n % 4 % 2 = n % 2 := mod_mod_of_dvd n ⟨2, rfl⟩
  have l : n % 4 < 4 := mod_lt n (succ_pos 3)
  rewrite [← h]
  match n % 4, l with
  | 0, _ => decide
  | 1, _ => decide
  | 2, _ => decide
  | 3, _ => decide
  | k + 4, l => exact absurd l (Nat.not_lt_of_le (Nat.le_add_left 4 k))

end Nat

/-!
# Bézout's identity, inverses, the Chinese remainder theorem

Contract: `Nat.gcdA`, `Nat.gcdB` with `gcd a b = a * gcdA a b + b * gcdB a b` over the integers; inverses
modulo a coprime number; the existence part of the Chinese remainder theorem.
-/

section
namespace Nat

/-- Euclid's algorithm with the coefficients carried along, for `m` below `fuel`. -/
private def gcdABAux : (fuel m n : Nat) → Int × Int
  | 0, _, _ => (0, 1)
  | f + 1, m, n => cond (Nat.beq m 0) (0, 1)
      ((gcdABAux f (n % m) m).2 - (n / m : Nat) * (gcdABAux f (n % m) m).1, (gcdABAux f (n % m) m).1)
def gcdA (x y : Nat) : Int := (gcdABAux (x + 1) x y).1
def gcdB (x y : Nat) : Int := (gcdABAux (x + 1) x y).2
private theorem gcdABAux_spec : ∀ f m n, m < f → ((gcd m n : Nat) : Int) = m * (gcdABAux f m n).1 + n * (gcdABAux f m n).2
  | 0, m, _, h => absurd h (Nat.not_lt_zero m)
  | f + 1, 0, n, _ => by
    show (n : Int) = (0 : Int) * 0 + n * 1
    rw [Int.zero_mul, Int.zero_add, Int.mul_one]
  | f + 1, m + 1, n, h => by
    have ih := gcdABAux_spec f (n % (m + 1)) (m + 1) (Nat.lt_of_lt_of_le (mod_lt n (succ_pos m)) (le_of_lt_succ h))
    rewrite [gcd_rec, ih]
    show _ = ((m + 1 : Nat) : Int) * ((gcdABAux f (n % (m + 1)) (m + 1)).2 - (n / (m + 1) : Nat) * (gcdABAux f (n % (m + 1)) (m + 1)).1)
      + n * (gcdABAux f (n % (m + 1)) (m + 1)).1
    generalize (gcdABAux f (n % (m + 1)) (m + 1)).1 = x
    generalize (gcdABAux f (n % (m + 1)) (m + 1)).2 = y
    have e : (n : Int) = ((n % (m + 1) : Nat) : Int) + ((m + 1 : Nat) : Int) * ((n / (m + 1) : Nat) : Int) := by
      rw [← Int.natCast_mul, ← Int.natCast_add, mod_add_div]
    have e' : (n : Int) * x = ((n % (m + 1) : Nat) : Int) * x + ((m + 1 : Nat) : Int) * (((n / (m + 1) : Nat) : Int) * x) := by
      rw [← Int.mul_assoc, ← Int.add_mul, ← e]
    rewrite [e', Int.mul_sub]
    omega
theorem gcd_eq_gcd_ab (x y : Nat) : ((gcd x y : Nat) : Int) = x * gcdA x y + y * gcdB x y := gcdABAux_spec (x + 1) x y (Nat.lt_succ_self x)
theorem exists_mul_mod_eq_gcd {k n : Nat} (hk : gcd n k < k) : ∃ m, n * m % k = gcd n k := by
  have hk0 : (k : Int) ≠ 0 := by omega
  refine ⟨(gcdA n k % k).toNat, ?_⟩
  have h := gcd_eq_gcd_ab n k
  have hA : (((gcdA n k % k).toNat : Nat) : Int) = gcdA n k % k := Int.toNat_of_nonneg (Int.emod_nonneg _ hk0)
  have key : (n : Int) * ((gcdA n k % k).toNat : Nat) = gcd n k + k * (-(gcdB n k) - n * (gcdA n k / k)) := by
    have e := Int.emod_def (gcdA n k) k
    rewrite [hA, e, Int.mul_sub, h, Int.mul_sub, Int.mul_neg, Int.mul_left_comm (n : Int)]
    omega
  have h2 : ((n * (gcdA n k % k).toNat : Nat) : Int) % k = ((gcd n k : Nat) : Int) % k := by
    rw [Int.natCast_mul, key, Int.add_mul_emod_self_left]
  rewrite [← Int.natCast_emod, ← Int.natCast_emod, mod_eq_of_lt hk] at h2
  exact Int.ofNat_inj.mp h2
theorem exists_mul_mod_eq_one_of_coprime {k n : Nat} (hkn : Coprime n k) (hk : 1 < k) : ∃ m, n * m % k = 1 :=
  (exists_mul_mod_eq_gcd (k := k) (n := n) (by rewrite [hkn.gcd_eq_one]; exact hk)).imp fun _ h => h.trans hkn.gcd_eq_one
private theorem chinese (m n a b : Nat) (co : Coprime n m) : ∃ k, k ≡ a [MOD n] ∧ k ≡ b [MOD m] := by
  match n, co with
  | 0, co =>
    have hm : m = 1 := (gcd_zero_left m).symm.trans co
    exact ⟨a, ModEq.refl a, hm ▸ modEq_one⟩
  | 1, _ => exact ⟨b, modEq_one, ModEq.refl b⟩
  | n + 2, co =>
    -- start at `b`, and add a multiple of `m` that corrects the remainder by `n + 2`
    obtain ⟨u, hu⟩ := exists_mul_mod_eq_one_of_coprime co.symm (Nat.le_add_left 2 n)
    have hu : m * u ≡ 1 [MOD n + 2] := hu.trans (mod_eq_of_lt (Nat.le_add_left 2 n)).symm
    have hb : (n + 2) * b = (n + 1) * b + b := Nat.succ_mul (n + 1) b
    refine ⟨b + m * (u * (a + (n + 1) * b)), ?_, add_mul_mod_self_left b m _⟩
    have h := (hu.mul_right (a + (n + 1) * b)).add_left b
    rewrite [Nat.mul_assoc, Nat.one_mul] at h
    refine h.trans ?_
    show (b + (a + (n + 1) * b)) % (n + 2) = a % (n + 2)
    rw [show b + (a + (n + 1) * b) = a + (n + 2) * b by rewrite [hb]; omega, add_mul_mod_self_left]
noncomputable def chineseRemainder {m n : Nat} (co : Coprime n m) (a b : Nat) : { k : Nat // k ≡ a [MOD n] ∧ k ≡ b [MOD m] } :=
  ⟨Classical.choose (chinese m n a b co), Classical.choose_spec (chinese m n a b co)⟩

end Nat
end
