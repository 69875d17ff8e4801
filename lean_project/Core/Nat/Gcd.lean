/-
# Natural numbers: greatest common divisor, least common multiple, coprimality

Contract: `Nat.gcd` by Euclid's algorithm (structural on fuel, so that the kernel can unfold it; on
literals the kernel computes it with GMP), `Nat.lcm`, `Nat.Coprime`, and their laws.
-/
prelude
import Core.Nat.Pow
set_option linter.all false

namespace Nat

/-! ## Euclid's algorithm -/

private def gcdAux : (fuel m n : Nat) → Nat
  | 0, _, n => n
  | f + 1, m, n => cond (Nat.beq m 0) n (gcdAux f (n % m) m)
@[extern "lean_nat_gcd"] def gcd (m n : @& Nat) : Nat := gcdAux (succ m) m n
private theorem gcdAux_fuel : ∀ f g m n, m < f → m < g → gcdAux f m n = gcdAux g m n
  | 0, _, m, _, h, _ => absurd h (not_lt_zero m)
  | _, 0, m, _, _, h => absurd h (not_lt_zero m)
  | f + 1, g + 1, 0, n, _, _ => rfl
  | f + 1, g + 1, m + 1, n, hf, hg =>
    gcdAux_fuel f g (n % (m + 1)) (m + 1) (Nat.lt_of_lt_of_le (mod_lt n (succ_pos m)) (le_of_lt_succ hf))
      (Nat.lt_of_lt_of_le (mod_lt n (succ_pos m)) (le_of_lt_succ hg))
@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := rfl
theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) :=
  gcdAux_fuel (x + 1) (y % (x + 1) + 1) (y % (x + 1)) (x + 1) (mod_lt y (succ_pos x)) (lt_succ_self _)
theorem gcd_add_one (x y : Nat) : gcd (x + 1) y = gcd (y % (x + 1)) (x + 1) := gcd_succ x y
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by
  cases n with
  | zero => rfl
  | succ n => rewrite [gcd_add_one, zero_mod]; rfl
theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  cases m with
  | zero => rewrite [mod_zero, gcd_zero_right]; rfl
  | succ m => exact gcd_succ m n
theorem gcd_def (x y : Nat) : gcd x y = if x = 0 then y else gcd (y % x) x := by
  cases x with
  | zero => rfl
  | succ x => rewrite [if_neg (add_one_ne_zero x)]; exact gcd_succ x y
@[elab_as_elim] theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : ∀ n, P 0 n)
    (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n :=
  have aux : ∀ f m n, m < f → P m n := fun f => by
    induction f with
    | zero => exact fun m n h => absurd h (not_lt_zero m)
    | succ f ih =>
      intro m n h
      cases m with
      | zero => exact H0 n
      | succ m => exact H1 (m + 1) n (succ_pos m) (ih _ _ (Nat.lt_of_lt_of_le (mod_lt n (succ_pos m)) (le_of_lt_succ h)))
  aux (m + 1) m n (lt_succ_self m)
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := by rewrite [gcd_rec, mod_one]; rfl
@[simp] theorem gcd_self (n : Nat) : gcd n n = n := by rewrite [gcd_rec, mod_self]; rfl

/-! ## The greatest common divisor -/

theorem gcd_dvd (m n : Nat) : gcd m n ∣ m ∧ gcd m n ∣ n := by
  induction m, n using gcd.induction with
  | H0 n => exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  | H1 m n h ih => rewrite [gcd_rec]; exact ⟨ih.2, (dvd_mod_iff ih.2).mp ih.1⟩
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_dvd m n).1
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_dvd m n).2
theorem gcd_le_left {m : Nat} (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right {m : Nat} (n : Nat) (h : 0 < n) : gcd m n ≤ n := le_of_dvd h (gcd_dvd_right m n)
theorem dvd_gcd {k m n : Nat} : k ∣ m → k ∣ n → k ∣ gcd m n := by
  induction m, n using gcd.induction with
  | H0 n => exact fun _ h => h
  | H1 m n h ih => rewrite [gcd_rec]; exact fun hm hn => ih ((dvd_mod_iff hm).mpr hn) hm
theorem dvd_gcd_iff {k m n : Nat} : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩, fun ⟨h, k⟩ => dvd_gcd h k⟩
theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  Nat.dvd_antisymm (dvd_gcd (gcd_dvd_right m n) (gcd_dvd_left m n)) (dvd_gcd (gcd_dvd_right n m) (gcd_dvd_left n m))
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := by rw [gcd_comm, gcd_one_left]
theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) :=
  Nat.dvd_antisymm
    (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ k) (gcd_dvd_left m n))
      (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ k) (gcd_dvd_right m n)) (gcd_dvd_right _ k)))
    (dvd_gcd (dvd_gcd (gcd_dvd_left m _) (Nat.dvd_trans (gcd_dvd_right m _) (gcd_dvd_left n k)))
      (Nat.dvd_trans (gcd_dvd_right m _) (gcd_dvd_right n k)))
theorem gcd_left_comm (m n k : Nat) : gcd m (gcd n k) = gcd n (gcd m k) := by rw [← gcd_assoc, gcd_comm m n, gcd_assoc]
theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m := Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]
theorem gcd_eq_left_iff_dvd {m n : Nat} : gcd m n = m ↔ m ∣ n := ⟨fun h => h ▸ gcd_dvd_right m n, gcd_eq_left⟩
theorem gcd_eq_right_iff_dvd {m n : Nat} : gcd n m = m ↔ m ∣ n := by rewrite [gcd_comm]; exact gcd_eq_left_iff_dvd
theorem gcd_eq_iff {a b g : Nat} : gcd a b = g ↔ g ∣ a ∧ g ∣ b ∧ ∀ c, c ∣ a → c ∣ b → c ∣ g :=
  ⟨fun h => h ▸ ⟨gcd_dvd_left a b, gcd_dvd_right a b, fun _ => dvd_gcd⟩,
   fun ⟨ha, hb, hc⟩ => Nat.dvd_antisymm (hc _ (gcd_dvd_left a b) (gcd_dvd_right a b)) (dvd_gcd ha hb)⟩
theorem gcd_greatest {a b d : Nat} (hda : d ∣ a) (hdb : d ∣ b) (hd : ∀ e : Nat, e ∣ a → e ∣ b → e ∣ d) : d = gcd a b :=
  (gcd_eq_iff.mpr ⟨hda, hdb, hd⟩).symm
theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (mpos : 0 < m) : 0 < gcd m n := pos_of_dvd_of_pos (gcd_dvd_left m n) mpos
theorem gcd_pos_of_pos_right (m : Nat) {n : Nat} (npos : 0 < n) : 0 < gcd m n := pos_of_dvd_of_pos (gcd_dvd_right m n) npos
theorem eq_zero_of_gcd_eq_zero_left {m n : Nat} (H : gcd m n = 0) : m = 0 := Nat.eq_zero_of_zero_dvd (H ▸ gcd_dvd_left m n)
theorem eq_zero_of_gcd_eq_zero_right {m n : Nat} (H : gcd m n = 0) : n = 0 := Nat.eq_zero_of_zero_dvd (H ▸ gcd_dvd_right m n)
theorem gcd_eq_zero_iff {i j : Nat} : gcd i j = 0 ↔ i = 0 ∧ j = 0 :=
  ⟨fun h => ⟨eq_zero_of_gcd_eq_zero_left h, eq_zero_of_gcd_eq_zero_right h⟩, fun ⟨h, k⟩ => by rewrite [h, k]; rfl⟩
theorem gcd_pos_iff {m n : Nat} : 0 < gcd m n ↔ 0 < m ∨ 0 < n :=
  ⟨fun h => (Nat.eq_zero_or_pos m).elim (fun e => (Nat.eq_zero_or_pos n).elim
      (fun e' => by rewrite [e, e'] at h; exact absurd h (Nat.lt_irrefl 0)) .inr) .inl,
   fun h => h.elim (gcd_pos_of_pos_left n) (gcd_pos_of_pos_right m)⟩
theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  induction n, k using gcd.induction with
  | H0 k => rw [Nat.mul_zero, gcd_zero_left, gcd_zero_left]
  | H1 n k h ih => rw [gcd_rec, mul_mod_mul_left, ih, gcd_rec n]
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, gcd_mul_left, Nat.mul_comm]
@[simp] theorem gcd_mul_left_left (m n : Nat) : gcd (m * n) n = n := gcd_eq_right (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_left_right (m n : Nat) : gcd n (m * n) = n := gcd_eq_left (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_right_left (m n : Nat) : gcd (n * m) n = n := gcd_eq_right (Nat.dvd_mul_right n m)
@[simp] theorem gcd_mul_right_right (m n : Nat) : gcd n (n * m) = n := gcd_eq_left (Nat.dvd_mul_right n m)
@[simp] theorem gcd_add_mul_right_right (m n k : Nat) : gcd m (n + k * m) = gcd m n := by
  rw [gcd_rec, add_mul_mod_self_right, ← gcd_rec]
@[simp] theorem gcd_add_mul_left_right (m n k : Nat) : gcd m (n + m * k) = gcd m n := by
  rw [gcd_rec, add_mul_mod_self_left, ← gcd_rec]
@[simp] theorem gcd_mul_right_add_right (m n k : Nat) : gcd m (k * m + n) = gcd m n := by rw [Nat.add_comm, gcd_add_mul_right_right]
@[simp] theorem gcd_mul_left_add_right (m n k : Nat) : gcd m (m * k + n) = gcd m n := by rw [Nat.add_comm, gcd_add_mul_left_right]
@[simp] theorem gcd_add_mul_right_left (m n k : Nat) : gcd (m + k * n) n = gcd m n := by rw [gcd_comm, gcd_add_mul_right_right, gcd_comm]
@[simp] theorem gcd_add_mul_left_left (m n k : Nat) : gcd (m + n * k) n = gcd m n := by rw [gcd_comm, gcd_add_mul_left_right, gcd_comm]
@[simp] theorem gcd_add_self_right (m n : Nat) : gcd m (n + m) = gcd m n := by rw [gcd_rec, add_mod_right, ← gcd_rec]
@[simp] theorem gcd_self_add_right (m n : Nat) : gcd m (m + n) = gcd m n := by rw [Nat.add_comm, gcd_add_self_right]
@[simp] theorem gcd_add_self_left (m n : Nat) : gcd (m + n) n = gcd m n := by rw [gcd_comm, gcd_add_self_right, gcd_comm]
@[simp] theorem gcd_self_add_left (m n : Nat) : gcd (m + n) m = gcd n m := by rw [Nat.add_comm, gcd_add_self_left]
theorem gcd_sub_self_left {m n : Nat} (h : m ≤ n) : gcd (n - m) m = gcd n m := by
  rw [← gcd_add_self_left (n - m) m, Nat.sub_add_cancel h]
theorem gcd_sub_self_right {m n : Nat} (h : m ≤ n) : gcd m (n - m) = gcd m n := by
  rw [gcd_comm, gcd_sub_self_left h, gcd_comm]
theorem gcd_self_sub_left {m n : Nat} (h : m ≤ n) : gcd (n - m) n = gcd m n := by
  obtain ⟨k, hk⟩ := le.dest h
  rw [← hk, Nat.add_sub_cancel_left, gcd_add_self_right, gcd_self_add_right, gcd_comm]
theorem gcd_div {m n k : Nat} (H1 : k ∣ m) (H2 : k ∣ n) : gcd (m / k) (n / k) = gcd m n / k := by
  cases k with
  | zero => rfl
  | succ k =>
    obtain ⟨a, ha⟩ := H1
    obtain ⟨b, hb⟩ := H2
    rw [ha, hb, gcd_mul_left, Nat.mul_div_cancel_left _ (succ_pos k), Nat.mul_div_cancel_left _ (succ_pos k), Nat.mul_div_cancel_left _ (succ_pos k)]
theorem gcd_dvd_gcd_of_dvd_left {m k : Nat} (n : Nat) (H : m ∣ k) : gcd m n ∣ gcd k n :=
  dvd_gcd (Nat.dvd_trans (gcd_dvd_left m n) H) (gcd_dvd_right m n)
theorem gcd_dvd_gcd_of_dvd_right {m k : Nat} (n : Nat) (H : m ∣ k) : gcd n m ∣ gcd n k :=
  dvd_gcd (gcd_dvd_left n m) (Nat.dvd_trans (gcd_dvd_right n m) H)
theorem gcd_dvd_gcd_mul_left_left (m n k : Nat) : gcd m n ∣ gcd (k * m) n := gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k)
theorem gcd_dvd_gcd_mul_right_left (m n k : Nat) : gcd m n ∣ gcd (m * k) n := gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_right m k)
theorem gcd_dvd_gcd_mul_left_right (m n k : Nat) : gcd m n ∣ gcd m (k * n) := gcd_dvd_gcd_of_dvd_right m (Nat.dvd_mul_left n k)
theorem gcd_dvd_gcd_mul_right_right (m n k : Nat) : gcd m n ∣ gcd m (n * k) := gcd_dvd_gcd_of_dvd_right m (Nat.dvd_mul_right n k)

/-! ## The least common multiple -/

def lcm (m n : Nat) : Nat := m * n / gcd m n
theorem lcm_eq_mul_div (m n : Nat) : lcm m n = m * n / gcd m n := rfl
theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by unfold lcm; rw [Nat.mul_comm, gcd_comm]
@[simp] theorem lcm_zero_left (m : Nat) : lcm 0 m = 0 := by unfold lcm; rw [Nat.zero_mul, Nat.zero_div]
@[simp] theorem lcm_zero_right (m : Nat) : lcm m 0 = 0 := by rw [lcm_comm, lcm_zero_left]
@[simp] theorem lcm_one_left (m : Nat) : lcm 1 m = m := by unfold lcm; rw [gcd_one_left, Nat.div_one, Nat.one_mul]
@[simp] theorem lcm_one_right (m : Nat) : lcm m 1 = m := by rw [lcm_comm, lcm_one_left]
@[simp] theorem lcm_self (m : Nat) : lcm m m = m := by
  cases m with
  | zero => rfl
  | succ m => unfold lcm; rw [gcd_self, Nat.mul_div_cancel _ (succ_pos m)]
theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n :=
  ⟨n / gcd m n, Nat.mul_div_assoc m (gcd_dvd_right m n)⟩
theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm n m ▸ dvd_lcm_left n m
theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n :=
  Nat.mul_div_cancel' (Nat.dvd_trans (gcd_dvd_left m n) (Nat.dvd_mul_right m n))
theorem lcm_mul_gcd (m n : Nat) : lcm m n * gcd m n = m * n := by rw [Nat.mul_comm, gcd_mul_lcm]
theorem lcm_dvd {m n k : Nat} (H1 : m ∣ k) (H2 : n ∣ k) : lcm m n ∣ k := by
  cases h : gcd m n with
  | zero =>
    rewrite [eq_zero_of_gcd_eq_zero_left h, lcm_zero_left]; rewrite [eq_zero_of_gcd_eq_zero_left h] at H1; exact H1
  | succ g =>
    have hg : 0 < gcd m n := h ▸ succ_pos g
    refine Nat.dvd_of_mul_dvd_mul_left hg ?_
    rewrite [gcd_mul_lcm, ← gcd_mul_right]
    exact dvd_gcd (Nat.mul_dvd_mul_left m H2) (Nat.mul_comm m n ▸ Nat.mul_dvd_mul_left n H1)
theorem lcm_dvd_iff {m n k : Nat} : lcm m n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun h => ⟨Nat.dvd_trans (dvd_lcm_left m n) h, Nat.dvd_trans (dvd_lcm_right m n) h⟩, fun ⟨h, k⟩ => lcm_dvd h k⟩
theorem lcm_dvd_mul (m n : Nat) : lcm m n ∣ m * n := lcm_dvd (Nat.dvd_mul_right m n) (Nat.dvd_mul_left n m)
theorem lcm_assoc (m n k : Nat) : lcm (lcm m n) k = lcm m (lcm n k) :=
  Nat.dvd_antisymm
    (lcm_dvd (lcm_dvd (dvd_lcm_left m _) (Nat.dvd_trans (dvd_lcm_left n k) (dvd_lcm_right m _))) (Nat.dvd_trans (dvd_lcm_right n k) (dvd_lcm_right m _)))
    (lcm_dvd (Nat.dvd_trans (dvd_lcm_left m n) (dvd_lcm_left _ k)) (lcm_dvd (Nat.dvd_trans (dvd_lcm_right m n) (dvd_lcm_left _ k)) (dvd_lcm_right _ k)))
theorem lcm_ne_zero {m n : Nat} (hm : m ≠ 0) (hn : n ≠ 0) : lcm m n ≠ 0 := fun h =>
  Nat.mul_ne_zero hm hn (by rw [← gcd_mul_lcm, h, Nat.mul_zero])
theorem lcm_pos {m n : Nat} (hm : 0 < m) (hn : 0 < n) : 0 < lcm m n :=
  Nat.pos_of_ne_zero (lcm_ne_zero (Nat.ne_of_gt hm) (Nat.ne_of_gt hn))

/-! ## Coprime numbers -/

@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1
instance instDecidableCoprime (m n : Nat) : Decidable (Coprime m n) := Nat.decEq (gcd m n) 1
theorem coprime_iff_gcd_eq_one {m n : Nat} : gcd m n = 1 ↔ Coprime m n := Iff.rfl
theorem Coprime.gcd_eq_one {m n : Nat} : Coprime m n → gcd m n = 1 := id
theorem Coprime.symm {m n : Nat} : Coprime n m → Coprime m n := (gcd_comm m n).trans
theorem coprime_comm {m n : Nat} : Coprime n m ↔ Coprime m n := ⟨Coprime.symm, Coprime.symm⟩
theorem Coprime.lcm_eq_mul {m n : Nat} (h : Coprime m n) : lcm m n = m * n := by
  have := gcd_mul_lcm m n; rewrite [h.gcd_eq_one, Nat.one_mul] at this; exact this
theorem Coprime.dvd_of_dvd_mul_right {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m * n) : k ∣ m := by
  have := dvd_gcd (Nat.dvd_mul_left k m) H2
  rewrite [gcd_mul_left, H1.gcd_eq_one, Nat.mul_one] at this; exact this
theorem Coprime.dvd_of_dvd_mul_left {k m n : Nat} (H1 : Coprime k m) (H2 : k ∣ m * n) : k ∣ n :=
  H1.dvd_of_dvd_mul_right (Nat.mul_comm m n ▸ H2)
theorem Coprime.dvd_mul_right {k m n : Nat} (H : Coprime k n) : k ∣ m * n ↔ k ∣ m := ⟨H.dvd_of_dvd_mul_right, fun h => Nat.dvd_mul_right_of_dvd h n⟩
theorem Coprime.dvd_mul_left {k m n : Nat} (H : Coprime k m) : k ∣ m * n ↔ k ∣ n := ⟨H.dvd_of_dvd_mul_left, fun h => Nat.dvd_mul_left_of_dvd h m⟩
theorem Coprime.coprime_dvd_left {m k n : Nat} (H1 : m ∣ k) (H2 : Coprime k n) : Coprime m n :=
  eq_one_of_dvd_one (H2.gcd_eq_one ▸ gcd_dvd_gcd_of_dvd_left n H1)
theorem Coprime.coprime_dvd_right {m k n : Nat} (H1 : n ∣ m) (H2 : Coprime k m) : Coprime k n :=
  (H2.symm.coprime_dvd_left H1).symm
theorem Coprime.gcd_mul_left_cancel {k n : Nat} (m : Nat) (H : Coprime k n) : gcd (k * m) n = gcd m n :=
  Nat.dvd_antisymm
    (dvd_gcd ((H.symm.coprime_dvd_left (gcd_dvd_right (k * m) n)).dvd_of_dvd_mul_left (gcd_dvd_left _ _)) (gcd_dvd_right _ _))
    (gcd_dvd_gcd_mul_left_left m n k)
theorem Coprime.gcd_mul_right_cancel {k n : Nat} (m : Nat) (H : Coprime k n) : gcd (m * k) n = gcd m n := by
  rw [Nat.mul_comm, H.gcd_mul_left_cancel]
theorem Coprime.gcd_mul_left_cancel_right {k m : Nat} (n : Nat) (H : Coprime k m) : gcd m (k * n) = gcd m n := by
  rw [gcd_comm, H.gcd_mul_left_cancel, gcd_comm]
theorem Coprime.gcd_mul_right_cancel_right {k m : Nat} (n : Nat) (H : Coprime k m) : gcd m (n * k) = gcd m n := by
  rw [gcd_comm, H.gcd_mul_right_cancel, gcd_comm]
theorem Coprime.mul_left {m n k : Nat} (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k :=
  (H1.gcd_mul_left_cancel n).trans H2
theorem Coprime.mul {m n k : Nat} (H1 : Coprime m k) (H2 : Coprime n k) : Coprime (m * n) k := H1.mul_left H2
theorem Coprime.mul_right {k m n : Nat} (H1 : Coprime k m) (H2 : Coprime k n) : Coprime k (m * n) := (H1.symm.mul_left H2.symm).symm
theorem Coprime.coprime_mul_left {k m n : Nat} (H : Coprime (k * m) n) : Coprime m n := H.coprime_dvd_left (Nat.dvd_mul_left m k)
theorem Coprime.coprime_mul_right {m k n : Nat} (H : Coprime (m * k) n) : Coprime m n := H.coprime_dvd_left (Nat.dvd_mul_right m k)
theorem Coprime.coprime_mul_left_right {m k n : Nat} (H : Coprime m (k * n)) : Coprime m n := H.coprime_dvd_right (Nat.dvd_mul_left n k)
theorem Coprime.coprime_mul_right_right {m n k : Nat} (H : Coprime m (n * k)) : Coprime m n := H.coprime_dvd_right (Nat.dvd_mul_right n k)
theorem coprime_mul_iff_left {m n k : Nat} : Coprime (m * n) k ↔ Coprime m k ∧ Coprime n k :=
  ⟨fun h => ⟨h.coprime_mul_right, h.coprime_mul_left⟩, fun ⟨h, k⟩ => h.mul_left k⟩
theorem coprime_mul_iff_right {k m n : Nat} : Coprime k (m * n) ↔ Coprime k m ∧ Coprime k n :=
  ⟨fun h => ⟨h.coprime_mul_right_right, h.coprime_mul_left_right⟩, fun ⟨h, k⟩ => h.mul_right k⟩
theorem coprime_one_left : ∀ n : Nat, Coprime 1 n := gcd_one_left
theorem coprime_one_right : ∀ n : Nat, Coprime n 1 := gcd_one_right
@[simp] theorem coprime_one_left_eq_true (n : Nat) : Coprime 1 n = True := eq_true (coprime_one_left n)
@[simp] theorem coprime_one_right_eq_true (n : Nat) : Coprime n 1 = True := eq_true (coprime_one_right n)
@[simp] theorem coprime_zero_left {n : Nat} : Coprime 0 n ↔ n = 1 := by unfold Coprime; rw [gcd_zero_left]
@[simp] theorem coprime_zero_right {n : Nat} : Coprime n 0 ↔ n = 1 := by unfold Coprime; rw [gcd_zero_right]
@[simp] theorem coprime_self {n : Nat} : Coprime n n ↔ n = 1 := by unfold Coprime; rw [gcd_self]
@[simp] theorem coprime_self_add_right {m n : Nat} : Coprime m (m + n) ↔ Coprime m n := by unfold Coprime; rw [gcd_self_add_right]
@[simp] theorem coprime_add_self_right {m n : Nat} : Coprime m (n + m) ↔ Coprime m n := by unfold Coprime; rw [gcd_add_self_right]
@[simp] theorem coprime_self_add_left {m n : Nat} : Coprime (m + n) m ↔ Coprime n m := by unfold Coprime; rw [gcd_self_add_left]
@[simp] theorem coprime_add_self_left {m n : Nat} : Coprime (m + n) n ↔ Coprime m n := by unfold Coprime; rw [gcd_add_self_left]
theorem Coprime.pow_left {m k : Nat} (n : Nat) (H1 : Coprime m k) : Coprime (m ^ n) k := by
  induction n with
  | zero => exact coprime_one_left k
  | succ n ih => exact ih.mul_left H1
theorem Coprime.pow_right {k m : Nat} (n : Nat) (H1 : Coprime k m) : Coprime k (m ^ n) := (H1.symm.pow_left n).symm
theorem Coprime.pow {m n : Nat} (k l : Nat) (H1 : Coprime m n) : Coprime (m ^ k) (n ^ l) := (H1.pow_left k).pow_right l
theorem Coprime.mul_dvd_of_dvd_of_dvd {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m) (H3 : n ∣ m) : k * n ∣ m := by
  obtain ⟨c, e⟩ := H3
  rewrite [e] at H2
  rewrite [e, Nat.mul_comm k n]
  exact Nat.mul_dvd_mul_left n (H1.dvd_of_dvd_mul_left H2)
theorem coprime_div_gcd_div_gcd {m n : Nat} (H : 0 < gcd m n) : Coprime (m / gcd m n) (n / gcd m n) := by
  unfold Coprime; rw [gcd_div (gcd_dvd_left m n) (gcd_dvd_right m n), Nat.div_self H]
theorem not_coprime_of_dvd_of_dvd {d m n : Nat} (dgt1 : 1 < d) (Hm : d ∣ m) (Hn : d ∣ n) : ¬Coprime m n := fun h =>
  Nat.not_le_of_gt dgt1 (le_of_dvd (succ_pos 0) (h.gcd_eq_one ▸ dvd_gcd Hm Hn))
theorem exists_coprime (m n : Nat) : ∃ m' n', Coprime m' n' ∧ m = m' * gcd m n ∧ n = n' * gcd m n := by
  cases h : gcd m n with
  | zero =>
    exact ⟨1, 1, rfl, by rw [eq_zero_of_gcd_eq_zero_left h], by rw [eq_zero_of_gcd_eq_zero_right h]⟩
  | succ g =>
    have hg : 0 < gcd m n := h ▸ succ_pos g
    rewrite [← h]
    exact ⟨_, _, coprime_div_gcd_div_gcd hg, (Nat.div_mul_cancel (gcd_dvd_left m n)).symm, (Nat.div_mul_cancel (gcd_dvd_right m n)).symm⟩
theorem Coprime.eq_one_of_dvd {k n : Nat} (H : Coprime k n) (d : k ∣ n) : k = 1 := by
  have := H.gcd_eq_one; rewrite [gcd_eq_left d] at this; exact this
theorem pow_dvd_pow_iff {a b n : Nat} (h : n ≠ 0) : a ^ n ∣ b ^ n ↔ a ∣ b := by
  refine ⟨fun hd => ?_, fun hd => hd.elim fun c e => ⟨c ^ n, by rw [e, Nat.mul_pow]⟩⟩
  obtain ⟨a', b', hc, ha, hb⟩ := exists_coprime a b
  cases hg : gcd a b with
  | zero =>
    rewrite [eq_zero_of_gcd_eq_zero_right hg]; exact Nat.dvd_zero a
  | succ g =>
    have hd : a' ^ n * gcd a b ^ n ∣ b' ^ n * gcd a b ^ n := by rewrite [← Nat.mul_pow, ← Nat.mul_pow, ← ha, ← hb]; exact hd
    have h1 := Nat.dvd_of_mul_dvd_mul_right (Nat.pow_pos (Nat.pos_of_ne_zero fun e => Nat.noConfusion (hg.symm.trans e))) hd
    have h2 := (hc.pow n n).eq_one_of_dvd h1
    have h3 : a' = 1 := (Nat.pow_eq_one.mp h2).resolve_right h
    rewrite [ha, h3, Nat.one_mul]; exact gcd_dvd_right a b

end Nat
