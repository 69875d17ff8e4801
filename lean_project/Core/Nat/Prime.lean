/-
# Prime numbers

Contract: `Nat.Prime`, its characterisations, the smallest factor `Nat.minFac` by trial division (in
the kernel: about `√n / 2` steps of native arithmetic), the decision of primality by it, Euclid's lemma, Euclid's
theorem on infinitely many primes.
-/
prelude
import Core.Algebra.Dvd
import Core.Nat.Factorial
import Core.Nat.Gcd
import Core.Nat.Sqrt
import Core.WF
import Core.Logic
import Core.Int.Dvd
import Core.Int.Lemmas
set_option linter.all false

/-!
# Units, irreducible and prime elements

Contract: `IsUnit`, `Irreducible` and `Prime` for a type with the operations that they name, in
Mathlib's shape. For natural numbers see `Core.Nat.Prime`.
-/

section
universe u
def IsUnit {α : Type u} [Mul α] [OfNat α 1] (a : α) : Prop := ∃ b : α, a * b = 1 ∧ b * a = 1
structure Irreducible {α : Type u} [Mul α] [OfNat α 1] (p : α) : Prop where
  not_isUnit : ¬IsUnit p
  isUnit_or_isUnit ⦃a b : α⦄ : p = a * b → IsUnit a ∨ IsUnit b
theorem Irreducible.not_unit {α : Type u} [Mul α] [OfNat α 1] {p : α} (h : Irreducible p) : ¬IsUnit p := h.not_isUnit
def Prime {α : Type u} [Mul α] [OfNat α 0] [OfNat α 1] [Dvd α] (p : α) : Prop :=
  p ≠ 0 ∧ ¬IsUnit p ∧ ∀ a b : α, p ∣ a * b → p ∣ a ∨ p ∣ b
namespace Prime
variable {α : Type u} [Mul α] [OfNat α 0] [OfNat α 1] [Dvd α] {p : α}
theorem ne_zero (hp : Prime p) : p ≠ 0 := hp.1
theorem not_unit (hp : Prime p) : ¬IsUnit p := hp.2.1
theorem dvd_or_dvd (hp : Prime p) {a b : α} (h : p ∣ a * b) : p ∣ a ∨ p ∣ b := hp.2.2 a b h
end Prime
end

/-! # Prime numbers -/

namespace Nat

/-! ## Definition -/

theorem isUnit_iff {n : Nat} : IsUnit n ↔ n = 1 := ⟨fun ⟨_, h, _⟩ => (Nat.mul_eq_one_iff.mp h).1, fun h => ⟨1, by rw [h], by rw [h]⟩⟩
def Prime (p : Nat) : Prop := Irreducible p
theorem prime_def {p : Nat} : p.Prime ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := by
  constructor
  · intro h
    have hp0 : p ≠ 0 := fun e => (h.isUnit_or_isUnit (a := 0) (b := 0) e).elim (fun k => absurd (isUnit_iff.mp k) Nat.zero_ne_one)
      (fun k => absurd (isUnit_iff.mp k) Nat.zero_ne_one)
    have hp1 : p ≠ 1 := fun e => h.not_isUnit (isUnit_iff.mpr e)
    refine ⟨(two_le_iff p).mpr ⟨hp0, hp1⟩, fun m ⟨c, e⟩ => ?_⟩
    exact (h.isUnit_or_isUnit e).imp isUnit_iff.mp fun k => by rw [e, isUnit_iff.mp k, Nat.mul_one]
  · intro ⟨h2, h⟩
    refine ⟨fun k => absurd (isUnit_iff.mp k) (Nat.ne_of_gt h2), fun a b e => ?_⟩
    rewrite [isUnit_iff, isUnit_iff]
    refine (h a ⟨b, e⟩).imp id fun k => ?_
    rewrite [k] at e
    exact Nat.eq_of_mul_eq_mul_left (Nat.lt_of_lt_of_le Nat.two_pos h2) (by rw [Nat.mul_one, ← e])
theorem prime_def_lt'' {p : Nat} : p.Prime ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := prime_def
theorem not_prime_zero : ¬Prime 0 := fun h => absurd (prime_def.mp h).1 (by decide)
theorem not_prime_one : ¬Prime 1 := fun h => absurd (prime_def.mp h).1 (by decide)
theorem Prime.two_le {p : Nat} (hp : p.Prime) : 2 ≤ p := (prime_def.mp hp).1
theorem Prime.one_lt {p : Nat} (hp : p.Prime) : 1 < p := hp.two_le
theorem Prime.one_le {p : Nat} (hp : p.Prime) : 1 ≤ p := Nat.le_of_lt hp.one_lt
theorem Prime.pos {p : Nat} (hp : p.Prime) : 0 < p := hp.one_le
theorem Prime.ne_zero {n : Nat} (h : n.Prime) : n ≠ 0 := Nat.ne_of_gt h.pos
theorem Prime.ne_one {p : Nat} (hp : p.Prime) : p ≠ 1 := Nat.ne_of_gt hp.one_lt
theorem Prime.eq_one_or_self_of_dvd {p : Nat} (pp : p.Prime) (m : Nat) (hm : m ∣ p) : m = 1 ∨ m = p := (prime_def.mp pp).2 m hm
theorem dvd_prime {p m : Nat} (pp : p.Prime) : m ∣ p ↔ m = 1 ∨ m = p :=
  ⟨pp.eq_one_or_self_of_dvd m, fun h => h.elim (fun e => e ▸ Nat.one_dvd p) (fun e => e ▸ Nat.dvd_refl m)⟩
theorem dvd_prime_two_le {p m : Nat} (pp : p.Prime) (H : 2 ≤ m) : m ∣ p ↔ m = p :=
  (dvd_prime pp).trans (or_iff_right fun e => Nat.ne_of_gt H e)
theorem prime_dvd_prime_iff_eq {p q : Nat} (pp : p.Prime) (qp : q.Prime) : p ∣ q ↔ p = q := dvd_prime_two_le qp pp.two_le
theorem Prime.not_dvd_one {p : Nat} (pp : p.Prime) : ¬p ∣ 1 := fun h => pp.ne_one (eq_one_of_dvd_one h)
theorem prime_def_lt {p : Nat} : Prime p ↔ 2 ≤ p ∧ ∀ m, m < p → m ∣ p → m = 1 :=
  prime_def.trans (and_congr_right fun p2 => forall_congr' fun m =>
    ⟨fun h l d => (h d).resolve_right (Nat.ne_of_lt l),
     fun h d => (Nat.lt_or_eq_of_le (le_of_dvd (Nat.lt_of_lt_of_le Nat.two_pos p2) d)).imp (fun l => h l d) id⟩)
theorem prime_def_lt' {p : Nat} : Prime p ↔ 2 ≤ p ∧ ∀ m, 2 ≤ m → m < p → ¬m ∣ p :=
  prime_def_lt.trans (and_congr_right fun p2 => forall_congr' fun m =>
    ⟨fun h m2 l d => Nat.ne_of_gt m2 (h l d), fun h l d => by
      have hm : m ≠ 0 := fun e => by rewrite [e, Nat.zero_dvd] at d; omega
      exact (Nat.lt_trichotomy m 1).elim (fun k => absurd (lt_one_iff.mp k) hm) (fun k => k.elim id fun k => absurd d (h k l))⟩)
theorem not_prime_mul {a b : Nat} (a1 : a ≠ 1) (b1 : b ≠ 1) : ¬Prime (a * b) := fun h =>
  (h.isUnit_or_isUnit rfl).elim (fun k => a1 (isUnit_iff.mp k)) (fun k => b1 (isUnit_iff.mp k))
theorem not_prime_of_mul_eq {a b n : Nat} (h : a * b = n) (h₁ : a ≠ 1) (h₂ : b ≠ 1) : ¬Prime n := h ▸ not_prime_mul h₁ h₂
theorem not_prime_of_dvd_of_ne {m n : Nat} (h1 : m ∣ n) (h2 : m ≠ 1) (h3 : m ≠ n) : ¬Prime n := fun h => (h.eq_one_or_self_of_dvd m h1).elim h2 h3
theorem not_prime_of_dvd_of_lt {m n : Nat} (h1 : m ∣ n) (h2 : 2 ≤ m) (h3 : m < n) : ¬Prime n :=
  not_prime_of_dvd_of_ne h1 (Nat.ne_of_gt h2) (Nat.ne_of_lt h3)

/-! ## The smallest factor -/

/-- The smallest divisor of `n` among `k, k + 2, ...`, or `n` if none is found before the square passes `n`. -/
private def minFacAux : (fuel n k : Nat) → Nat
  | 0, n, _ => n
  | f + 1, n, k => cond (Nat.ble (k * k) n) (cond (Nat.beq (n % k) 0) k (minFacAux f n (k + 2))) n
def minFac (n : Nat) : Nat := cond (Nat.beq (n % 2) 0) 2 (minFacAux n n 3)
private theorem two_dvd_succ {k : Nat} (h : k % 2 = 1) : 2 ∣ k + 1 := by omega
private theorem minFacAux_spec : ∀ f n k, 2 ≤ n → ¬2 ∣ n → k % 2 = 1 → 3 ≤ k → n < (k + 2 * f) * (k + 2 * f) →
    (∀ m, 2 ≤ m → m < k → ¬m ∣ n) →
    2 ≤ minFacAux f n k ∧ minFacAux f n k ∣ n ∧ ∀ m, 2 ≤ m → m ∣ n → minFacAux f n k ≤ m := by
  have done : ∀ n k, 2 ≤ n → n < k * k → (∀ m, 2 ≤ m → m < k → ¬m ∣ n) → 2 ≤ n ∧ n ∣ n ∧ ∀ m, 2 ≤ m → m ∣ n → n ≤ m := by
    intro n k hn hk h
    refine ⟨hn, Nat.dvd_refl n, fun m hm ⟨c, e⟩ => Nat.le_of_not_lt fun hlt => ?_⟩
    have hc : 2 ≤ c := Nat.le_of_not_lt fun hc => by
      have : c = 0 ∨ c = 1 := eq_zero_or_eq_one_of_lt_two hc
      rcases this with h | h
      · rewrite [h, Nat.mul_zero] at e; exact absurd hn (e ▸ Nat.not_succ_le_zero 1)
      · rewrite [h, Nat.mul_one] at e; exact Nat.ne_of_lt hlt e.symm
    have h1 : k ≤ m := Nat.le_of_not_lt fun l => h m hm l ⟨c, e⟩
    have h2 : k ≤ c := Nat.le_of_not_lt fun l => h c hc l ⟨m, by rw [e, Nat.mul_comm]⟩
    exact Nat.ne_of_lt (Nat.lt_of_lt_of_le hk (Nat.mul_le_mul h1 h2)) e
  intro f
  induction f with
  | zero => exact fun n k hn _ _ _ hf h => done n k hn hf h
  | succ f ih =>
    intro n k hn h2 hk hk3 hf h
    unfold minFacAux
    cases e : Nat.ble (k * k) n with
    | false =>
      exact done n k hn (Nat.lt_of_not_le fun l => nomatch e.symm.trans (ble_eq_true_of_le l)) h
    | true =>
      cases d : Nat.beq (n % k) 0 with
      | true =>
        refine ⟨Nat.le_of_succ_le hk3, dvd_of_mod_eq_zero (Nat.eq_of_beq_eq_true d), fun m hm hd => Nat.le_of_not_lt fun l => h m hm l hd⟩
      | false =>
        have hf' : n < (k + 2 + 2 * f) * (k + 2 + 2 * f) := by
          rewrite [Nat.add_assoc, Nat.add_comm 2 (2 * f)]; exact hf
        refine ih n (k + 2) hn h2 ((Nat.add_mod_right k 2).trans hk) (Nat.le_trans hk3 (Nat.le_add_right k 2)) hf' fun m hm l hd => ?_
        rcases (Nat.lt_or_eq_of_le (Nat.le_of_lt_succ l)).imp_left fun l => Nat.lt_or_eq_of_le (Nat.le_of_lt_succ l) with (l | l) | l
        · exact h m hm l hd
        · exact Nat.ne_of_beq_eq_false d (mod_eq_zero_of_dvd (l ▸ hd))
        · exact h2 (Nat.dvd_trans (l ▸ two_dvd_succ hk) hd)
private theorem minFac_spec {n : Nat} (hn : 2 ≤ n) : 2 ≤ minFac n ∧ minFac n ∣ n ∧ ∀ m, 2 ≤ m → m ∣ n → minFac n ≤ m := by
  unfold minFac
  cases e : Nat.beq (n % 2) 0 with
  | true => exact ⟨.refl, dvd_of_mod_eq_zero (Nat.eq_of_beq_eq_true e), fun m hm _ => hm⟩
  | false =>
    have h2 : ¬2 ∣ n := fun h => Nat.ne_of_beq_eq_false e (mod_eq_zero_of_dvd h)
    refine minFacAux_spec n n 3 hn h2 rfl .refl ?_ fun m hm l => (Nat.le_antisymm (Nat.le_of_lt_succ l) hm : m = 2) ▸ h2
    exact Nat.lt_of_lt_of_le (Nat.lt_of_le_of_lt (Nat.le_mul_of_pos_left n (Nat.succ_pos 1)) (Nat.lt_add_of_pos_left (Nat.succ_pos 2)))
      (Nat.le_mul_of_pos_left _ (Nat.lt_of_lt_of_le (Nat.succ_pos 2) (Nat.le_add_right 3 _)))
@[simp] theorem minFac_zero : minFac 0 = 2 := rfl
@[simp] theorem minFac_one : minFac 1 = 1 := rfl
@[simp] theorem minFac_two : minFac 2 = 2 := rfl
private theorem two_le_of {n : Nat} (h0 : n ≠ 0) (h1 : n ≠ 1) : 2 ≤ n := (two_le_iff n).mpr ⟨h0, h1⟩
theorem minFac_dvd (n : Nat) : minFac n ∣ n := by
  match n with
  | 0 => exact Nat.dvd_zero _
  | 1 => exact Nat.dvd_refl 1
  | n + 2 => exact (minFac_spec (Nat.le_add_left 2 n)).2.1
theorem minFac_le_of_dvd {n : Nat} : ∀ {m : Nat}, 2 ≤ m → m ∣ n → minFac n ≤ m := fun {m} hm hd => by
  match n, hd with
  | 0, _ => exact hm
  | 1, hd => exact absurd (eq_one_of_dvd_one hd) (Nat.ne_of_gt hm)
  | n + 2, hd => exact (minFac_spec (Nat.le_add_left 2 n)).2.2 m hm hd
theorem minFac_prime {n : Nat} (n1 : n ≠ 1) : Prime (minFac n) := by
  refine prime_def_lt'.mpr ?_
  have h2 : 2 ≤ minFac n := by
    match n with
    | 0 => exact .refl
    | 1 => exact absurd rfl n1
    | n + 2 => exact (minFac_spec (Nat.le_add_left 2 n)).1
  exact ⟨h2, fun m hm l d => Nat.not_le_of_gt l (minFac_le_of_dvd hm (Nat.dvd_trans d (minFac_dvd n)))⟩
theorem minFac_pos (n : Nat) : 0 < minFac n := by
  match n with
  | 1 => exact Nat.one_pos
  | 0 => exact Nat.two_pos
  | n + 2 => exact (minFac_prime (by omega)).pos
theorem minFac_le {n : Nat} (H : 0 < n) : minFac n ≤ n := le_of_dvd H (minFac_dvd n)
theorem Prime.minFac_eq {p : Nat} (hp : p.Prime) : minFac p = p :=
  (hp.eq_one_or_self_of_dvd _ (minFac_dvd p)).resolve_left (minFac_prime hp.ne_one).ne_one
theorem prime_def_minFac {p : Nat} : Prime p ↔ 2 ≤ p ∧ minFac p = p :=
  ⟨fun h => ⟨h.two_le, h.minFac_eq⟩, fun ⟨h, e⟩ => e ▸ minFac_prime (Nat.ne_of_gt h)⟩
instance decidablePrime (p : Nat) : Decidable p.Prime :=
  decidable_of_iff' (Nat.ble 2 p = true ∧ Nat.beq (minFac p) p = true) (prime_def_minFac.trans
    (and_congr ⟨ble_eq_true_of_le, le_of_ble_eq_true⟩ ⟨fun e => by rewrite [e]; exact Nat.beq_self_eq_true p, Nat.eq_of_beq_eq_true⟩))
theorem minFac_eq_one_iff {n : Nat} : minFac n = 1 ↔ n = 1 :=
  ⟨fun h => Decidable.byContradiction fun k => (minFac_prime k).ne_one h, fun h => by rewrite [h]; rfl⟩
theorem minFac_eq_two_iff (n : Nat) : minFac n = 2 ↔ 2 ∣ n := by
  constructor
  · intro h; exact h ▸ minFac_dvd n
  · intro h
    exact Nat.le_antisymm (minFac_le_of_dvd .refl h) (minFac_prime (fun e => by rewrite [e] at h; omega)).two_le
theorem minFac_le_div {n : Nat} (pos : 0 < n) (np : ¬Prime n) : minFac n ≤ n / minFac n := by
  obtain ⟨c, e⟩ := minFac_dvd n
  have hm := minFac_pos n
  have hd : n / minFac n = c := Nat.div_eq_of_eq_mul_right hm e
  rewrite [hd]
  match c, e with
  | 0, e => omega
  | 1, e =>
    rewrite [Nat.mul_one] at e
    exact (Nat.lt_or_ge n 2).elim (fun l => by rewrite [← e]; omega) fun h => absurd (prime_def_minFac.mpr ⟨h, e.symm⟩) np
  | c + 2, e => exact minFac_le_of_dvd (by omega) ⟨minFac n, by rewrite [Nat.mul_comm]; exact e⟩
theorem minFac_sq_le_self {n : Nat} (w : 0 < n) (h : ¬Prime n) : minFac n ^ 2 ≤ n := by
  rewrite [Nat.pow_two]
  exact Nat.le_trans (Nat.mul_le_mul_left _ (minFac_le_div w h)) (mul_div_le n _)
theorem prime_def_le_sqrt {p : Nat} : Prime p ↔ 2 ≤ p ∧ ∀ m, 2 ≤ m → m ≤ sqrt p → ¬m ∣ p :=
  ⟨fun h => ⟨h.two_le, fun m m2 l d => by
    have := (dvd_prime_two_le h m2).mp d
    have := sqrt_le p
    have h3 : p * p ≤ p := Nat.le_trans (Nat.mul_le_mul (by omega) (by omega)) this
    exact absurd h3 (Nat.not_le_of_gt (by have := Nat.mul_lt_mul_of_pos_left h.one_lt h.pos; rewrite [Nat.mul_one] at this; exact this))⟩,
   fun ⟨h2, h⟩ => Decidable.byContradiction fun np =>
    h (minFac p) (minFac_prime (Nat.ne_of_gt h2)).two_le
      (le_sqrt'.mpr (minFac_sq_le_self (by omega) np)) (minFac_dvd p)⟩
theorem not_prime_iff_minFac_lt {n : Nat} (n2 : 2 ≤ n) : ¬Prime n ↔ minFac n < n := by
  rewrite [prime_def_minFac, Nat.lt_iff_le_and_ne]
  exact ⟨fun h => ⟨minFac_le (by omega), fun e => h ⟨n2, e⟩⟩, fun h k => h.2 k.2⟩
theorem exists_dvd_of_not_prime {n : Nat} (n2 : 2 ≤ n) (np : ¬Prime n) : ∃ m, m ∣ n ∧ m ≠ 1 ∧ m ≠ n :=
  ⟨minFac n, minFac_dvd n, (minFac_prime (Nat.ne_of_gt n2)).ne_one, Nat.ne_of_lt ((not_prime_iff_minFac_lt n2).mp np)⟩
theorem exists_dvd_of_not_prime2 {n : Nat} (n2 : 2 ≤ n) (np : ¬Prime n) : ∃ m, m ∣ n ∧ 2 ≤ m ∧ m < n :=
  ⟨minFac n, minFac_dvd n, (minFac_prime (Nat.ne_of_gt n2)).two_le, (not_prime_iff_minFac_lt n2).mp np⟩
theorem not_prime_iff_exists_dvd_lt {n : Nat} (h : 2 ≤ n) : ¬Prime n ↔ ∃ m, m ∣ n ∧ 2 ≤ m ∧ m < n :=
  ⟨exists_dvd_of_not_prime2 h, fun ⟨_, h1, h2, h3⟩ => not_prime_of_dvd_of_lt h1 h2 h3⟩
theorem not_prime_iff_exists_mul_eq {n : Nat} (h : 2 ≤ n) : ¬Prime n ↔ ∃ a b, a < n ∧ b < n ∧ a * b = n := by
  constructor
  · intro np
    obtain ⟨m, ⟨c, e⟩, m2, l⟩ := exists_dvd_of_not_prime2 h np
    refine ⟨m, c, l, ?_, e.symm⟩
    match c, e with
    | 0, _ => omega
    | c + 1, e => rewrite [e]; have := Nat.mul_lt_mul_of_pos_right (show 1 < m by omega) (succ_pos c); rewrite [Nat.one_mul] at this; exact this
  · intro ⟨a, b, ha, hb, e⟩
    refine not_prime_of_mul_eq e (fun k => ?_) fun k => ?_
    · rewrite [k, Nat.one_mul] at e; omega
    · rewrite [k, Nat.mul_one] at e; omega
theorem exists_prime_and_dvd {n : Nat} (hn : n ≠ 1) : ∃ p, Prime p ∧ p ∣ n := ⟨minFac n, minFac_prime hn, minFac_dvd n⟩
theorem prime_two : Prime 2 := by decide
theorem prime_three : Prime 3 := by decide
theorem prime_five : Prime 5 := by decide
theorem prime_seven : Prime 7 := by decide
theorem prime_eleven : Prime 11 := by decide

/-! ## Euclid's lemma -/

theorem Prime.coprime_iff_not_dvd {p n : Nat} (pp : Prime p) : Coprime p n ↔ ¬p ∣ n :=
  ⟨fun h d => pp.ne_one (h.eq_one_of_dvd d), fun h =>
    (pp.eq_one_or_self_of_dvd _ (gcd_dvd_left p n)).resolve_right fun e => h (e ▸ gcd_dvd_right p n)⟩
theorem Prime.dvd_iff_not_coprime {p n : Nat} (pp : Prime p) : p ∣ n ↔ ¬Coprime p n := by
  rw [pp.coprime_iff_not_dvd, Decidable.not_not]
theorem coprime_or_dvd_of_prime {p : Nat} (pp : Prime p) (i : Nat) : Coprime p i ∨ p ∣ i := by
  rewrite [pp.dvd_iff_not_coprime]; exact Decidable.em _
theorem Prime.not_coprime_iff_dvd {m n : Nat} : ¬Coprime m n ↔ ∃ p, Prime p ∧ p ∣ m ∧ p ∣ n :=
  ⟨fun h => ⟨minFac (gcd m n), minFac_prime h, Nat.dvd_trans (minFac_dvd _) (gcd_dvd_left m n), Nat.dvd_trans (minFac_dvd _) (gcd_dvd_right m n)⟩,
   fun ⟨_, pp, hm, hn⟩ => not_coprime_of_dvd_of_dvd pp.one_lt hm hn⟩
theorem coprime_of_dvd {m n : Nat} (H : ∀ k, Prime k → k ∣ m → ¬k ∣ n) : Coprime m n :=
  Decidable.byContradiction fun h => (Prime.not_coprime_iff_dvd.mp h).elim fun p ⟨pp, hm, hn⟩ => H p pp hm hn
theorem coprime_primes {p q : Nat} (pp : Prime p) (pq : Prime q) : Coprime p q ↔ p ≠ q := by
  rw [pp.coprime_iff_not_dvd, prime_dvd_prime_iff_eq pp pq]
theorem Prime.dvd_mul {p m n : Nat} (pp : Prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n :=
  ⟨fun H => (coprime_or_dvd_of_prime pp m).symm.imp id fun h => h.dvd_of_dvd_mul_left H,
   fun h => h.elim (Nat.dvd_mul_right_of_dvd · n) (Nat.dvd_mul_left_of_dvd · m)⟩
theorem Prime.not_dvd_mul {p m n : Nat} (pp : Prime p) (Hm : ¬p ∣ m) (Hn : ¬p ∣ n) : ¬p ∣ m * n := fun h => (pp.dvd_mul.mp h).elim Hm Hn
theorem Prime.dvd_or_dvd {p m n : Nat} (pp : Prime p) (h : p ∣ m * n) : p ∣ m ∨ p ∣ n := pp.dvd_mul.mp h
theorem Prime.dvd_of_dvd_pow {p m n : Nat} (pp : Prime p) (h : p ∣ m ^ n) : p ∣ m := by
  induction n with
  | zero => exact absurd h pp.not_dvd_one
  | succ n ih => exact (pp.dvd_mul.mp h).elim ih id
theorem prime_iff {p : Nat} : p.Prime ↔ _root_.Prime p := by
  constructor
  · exact fun h => ⟨h.ne_zero, h.not_isUnit, fun _ _ => h.dvd_or_dvd⟩
  · intro h
    have h1 : p ≠ 1 := fun e => h.not_unit (isUnit_iff.mpr e)
    refine ⟨h.not_unit, fun a b e => ?_⟩
    rewrite [isUnit_iff, isUnit_iff]
    have hp := Nat.pos_of_ne_zero h.ne_zero
    rcases h.dvd_or_dvd (e ▸ Nat.dvd_refl p : p ∣ a * b) with ⟨c, hc⟩ | ⟨c, hc⟩
    · refine .inr ?_
      rewrite [hc, Nat.mul_assoc] at e
      have := Nat.eq_of_mul_eq_mul_left hp (show p * 1 = p * (c * b) by rewrite [Nat.mul_one]; exact e)
      exact (Nat.mul_eq_one_iff.mp this.symm).2
    · refine .inl ?_
      rewrite [hc, Nat.mul_left_comm] at e
      have := Nat.eq_of_mul_eq_mul_left hp (show p * 1 = p * (a * c) by rewrite [Nat.mul_one]; exact e)
      exact (Nat.mul_eq_one_iff.mp this.symm).1
theorem Prime.prime {p : Nat} : p.Prime → _root_.Prime p := prime_iff.mp
theorem _root_.Prime.nat_prime {p : Nat} : _root_.Prime p → p.Prime := prime_iff.mpr
theorem irreducible_iff_nat_prime (a : Nat) : Irreducible a ↔ Nat.Prime a := Iff.rfl
theorem coprime_pow_primes {p q : Nat} (n m : Nat) (pp : Prime p) (pq : Prime q) (h : p ≠ q) : Coprime (p ^ n) (q ^ m) :=
  ((coprime_primes pp pq).mpr h).pow n m
theorem Prime.coprime_pow_of_not_dvd {p m a : Nat} (pp : Prime p) (h : ¬p ∣ a) : Coprime a (p ^ m) :=
  ((pp.coprime_iff_not_dvd.mpr h).pow_left m).symm
theorem dvd_prime_pow {p : Nat} (pp : Prime p) {m i : Nat} : i ∣ p ^ m ↔ ∃ g, g ≤ m ∧ i = p ^ g := by
  constructor
  · intro h
    induction m generalizing i with
    | zero => exact ⟨0, .refl, eq_one_of_dvd_one h⟩
    | succ m ih =>
      rcases coprime_or_dvd_of_prime pp i with k | ⟨c, hc⟩
      · obtain ⟨g, hg, e⟩ := ih (k.symm.dvd_of_dvd_mul_right h)
        exact ⟨g, Nat.le_succ_of_le hg, e⟩
      · rewrite [hc, Nat.pow_succ'] at h
        obtain ⟨g, hg, e⟩ := ih (Nat.dvd_of_mul_dvd_mul_left pp.pos h)
        exact ⟨g + 1, Nat.succ_le_succ hg, by rw [hc, e, Nat.pow_succ']⟩
  · exact fun ⟨g, hg, e⟩ => e ▸ pow_dvd_pow p hg
theorem prime_mul_iff {a b : Nat} : Nat.Prime (a * b) ↔ a.Prime ∧ b = 1 ∨ b.Prime ∧ a = 1 := by
  constructor
  · intro h
    rcases h.isUnit_or_isUnit rfl with k | k
    · have k := isUnit_iff.mp k; rewrite [k, Nat.one_mul] at h; exact .inr ⟨h, k⟩
    · have k := isUnit_iff.mp k; rewrite [k, Nat.mul_one] at h; exact .inl ⟨h, k⟩
  · rintro (⟨h, k⟩ | ⟨h, k⟩)
    · rewrite [k, Nat.mul_one]; exact h
    · rewrite [k, Nat.one_mul]; exact h
theorem Prime.dvd_factorial {n p : Nat} (hp : Prime p) : p ∣ factorial n ↔ p ≤ n := by
  induction n with
  | zero => exact ⟨fun h => absurd h hp.not_dvd_one, fun h => absurd (Nat.lt_of_lt_of_le hp.pos h) (Nat.lt_irrefl 0)⟩
  | succ n ih =>
    rewrite [factorial_succ, hp.dvd_mul, ih]
    constructor
    · exact fun h => h.elim (le_of_dvd (succ_pos n)) Nat.le_succ_of_le
    · intro h
      rcases Nat.lt_or_eq_of_le h with l | e
      · exact .inr (le_of_lt_succ l)
      · exact .inl (e ▸ Nat.dvd_refl p)
theorem exists_infinite_primes (n : Nat) : ∃ p, n ≤ p ∧ Prime p := by
  have hp : Prime (minFac (factorial n + 1)) := minFac_prime (Nat.ne_of_gt (succ_lt_succ (factorial_pos n)))
  refine ⟨_, Nat.le_of_not_lt fun l => ?_, hp⟩
  have h1 := hp.dvd_factorial.mpr (Nat.le_of_lt l)
  exact hp.not_dvd_one ((Nat.dvd_add_right h1).mp (minFac_dvd _))

/-! ## Parity -/

theorem Prime.eq_two_or_odd {p : Nat} (hp : Prime p) : p = 2 ∨ p % 2 = 1 :=
  (mod_two_eq_zero_or_one p).imp (fun h => ((hp.eq_one_or_self_of_dvd 2 (dvd_of_mod_eq_zero h)).resolve_left (by decide)).symm) id
theorem Prime.eq_two_or_odd' {p : Nat} (hp : Prime p) : p = 2 ∨ Odd p := hp.eq_two_or_odd.imp id odd_iff.mpr
theorem Prime.odd_of_ne_two {p : Nat} (hp : p.Prime) (h_two : p ≠ 2) : Odd p := hp.eq_two_or_odd'.resolve_left h_two
theorem Prime.even_iff {p : Nat} (hp : Prime p) : Even p ↔ p = 2 := by
  rewrite [Nat.even_iff]; have := hp.eq_two_or_odd; omega
theorem Prime.mod_two_eq_one_iff_ne_two {p : Nat} (hp : p.Prime) : p % 2 = 1 ↔ p ≠ 2 := by have := hp.eq_two_or_odd; omega
theorem Prime.eq_two_or_three_le {p : Nat} (hp : p.Prime) : p = 2 ∨ 3 ≤ p := by have := hp.two_le; omega
theorem Prime.five_le_of_ne_two_of_ne_three {p : Nat} (hp : p.Prime) (h_two : p ≠ 2) (h_three : p ≠ 3) : 5 ≤ p := by
  have := hp.two_le
  have : p ≠ 4 := fun h => absurd hp (h ▸ by decide)
  omega

end Nat

/-!
# Primes and integers

Contract: a prime number that divides a product or a power of integers divides a factor.
-/

section
namespace Int.Prime
variable {m n : Int} {k p : Nat}
theorem dvd_mul (hp : p.Prime) (h : (p : Int) ∣ m * n) : p ∣ m.natAbs ∨ p ∣ n.natAbs := by
  rewrite [← natAbs_dvd_natAbs, natAbs_mul] at h; exact hp.dvd_mul.mp h
theorem dvd_mul' (hp : p.Prime) (h : (p : Int) ∣ m * n) : (p : Int) ∣ m ∨ (p : Int) ∣ n :=
  (dvd_mul hp h).imp natAbs_dvd_natAbs.mp natAbs_dvd_natAbs.mp
theorem dvd_pow (hp : p.Prime) (h : (p : Int) ∣ n ^ k) : p ∣ n.natAbs := by
  rewrite [← natAbs_dvd_natAbs, Int.natAbs_pow] at h; exact hp.dvd_of_dvd_pow h
theorem dvd_pow' (hp : p.Prime) (h : (p : Int) ∣ n ^ k) : (p : Int) ∣ n := natAbs_dvd_natAbs.mp (dvd_pow hp h)
end Int.Prime

protected theorem Int.pow_dvd_pow_iff {a b : Int} {n : Nat} (h : n ≠ 0) : a ^ n ∣ b ^ n ↔ a ∣ b := by
  rw [← Int.natAbs_dvd_natAbs, Int.natAbs_pow, Int.natAbs_pow, Nat.pow_dvd_pow_iff h, Int.natAbs_dvd_natAbs]
end
