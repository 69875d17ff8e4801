/-
# Bézout's identity, inverses, the Chinese remainder theorem

Contract: `Nat.gcdA`, `Nat.gcdB` with `gcd a b = a * gcdA a b + b * gcdB a b` over the integers; inverses
modulo a coprime number; the existence part of the Chinese remainder theorem.
-/
prelude
import Core.Nat.ModEq
import Core.Omega
import Core.Int.Div
set_option linter.all false

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
