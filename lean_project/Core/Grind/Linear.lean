/-
# `grind`: linear integer arithmetic, certificates

Contract: the steps of the certificates that the native solver for linear integer arithmetic builds
(`Int.Internal.Linear`): normalisation of equations and inequalities, their combinations, divisions
by common factors, and contradictions.
-/
prelude
import Core.Grind.Poly
import Core.Nat.Gcd
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false

theorem Int.not_le_eq (a b : Int) : (¬a ≤ b) = (b + 1 ≤ a) := propext Int.not_le
theorem Int.not_ge_eq (a b : Int) : (¬a ≥ b) = (a + 1 ≤ b) := propext Int.not_le
theorem Int.not_lt_eq (a b : Int) : (¬a < b) = (b ≤ a) := propext Int.not_lt
theorem Int.not_gt_eq (a b : Int) : (¬a > b) = (a ≤ b) := propext Int.not_lt

namespace Int.Internal.Linear
open Poly
variable (ctx : Lean.RArray Int)

theorem split {a b : Bool} (h : (a && b) = true) : a = true ∧ b = true := Bool.and_eq_true_iff.mp h
theorem denote_of_beq {p q : Poly} (h : p.beq q = true) : p.denote ctx = q.denote ctx := by rw [eq_of_beq h]
theorem le_iff_diff {l r : Expr} : l.denote ctx ≤ r.denote ctx ↔ (l.diff r).denote ctx ≤ 0 := by
  rewrite [Expr.denote_diff]; exact Int.sub_nonpos.symm
theorem eq_iff_diff {l r : Expr} : l.denote ctx = r.denote ctx ↔ (l.diff r).denote ctx = 0 := by
  rewrite [Expr.denote_diff]; exact Int.sub_eq_zero.symm
theorem mul_nonpos_iff {k a : Int} (hk : 0 < k) : k * a ≤ 0 ↔ a ≤ 0 := by
  have := Int.mul_le_mul_left (b := a) (c := 0) hk; rwa [Int.mul_zero] at this
theorem mul_eq_zero_iff {k a : Int} (hk : k ≠ 0) : k * a = 0 ↔ a = 0 :=
  ⟨fun h => (Int.mul_eq_zero.mp h).resolve_left hk, fun h => by rw [h, Int.mul_zero]⟩
/-- `k * p ≤ d` with `0 ≤ d < k` -/
theorem mul_le_iff_tight {k a d : Int} (hd : 0 ≤ d) (hk : d < k) : k * a ≤ d ↔ a ≤ 0 := by
  refine ⟨fun h => Int.not_lt.mp fun ha => ?_, fun h => Int.le_trans ((mul_nonpos_iff (Int.lt_of_le_of_lt hd hk)).mpr h) hd⟩
  have := Int.mul_le_mul_of_nonneg_left (a := 1) ha (Int.le_of_lt (Int.lt_of_le_of_lt hd hk))
  rewrite [Int.mul_one] at this
  exact Int.lt_irrefl _ (Int.lt_of_lt_of_le hk (Int.le_trans this h))

/-! ## The preprocessor -/

theorem Expr.eq_of_norm_eq (e : Expr) (p : Poly) (h : e.norm.beq p = true) : e.denote ctx = p.denote' ctx := by
  rw [denote'_eq, ← denote_of_beq ctx h, Expr.denote_norm]
theorem norm_eq (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) : (l.denote ctx = r.denote ctx) = (p.denote' ctx = 0) := by
  rewrite [denote'_eq, ← denote_of_beq ctx h]; exact propext (eq_iff_diff ctx)
theorem norm_le (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) : (l.denote ctx ≤ r.denote ctx) = (p.denote' ctx ≤ 0) := by
  rewrite [denote'_eq, ← denote_of_beq ctx h]; exact propext (le_iff_diff ctx)
theorem norm_eq_coeff (l r : Expr) (p : Poly) (k : Int) (h : (ble' 1 k && (l.diff r).beq (p.mul k)) = true) :
    (l.denote ctx = r.denote ctx) = (p.denote' ctx = 0) := by
  obtain ⟨hk, h⟩ := split h
  refine propext ((eq_iff_diff ctx).trans ?_)
  rewrite [denote'_eq, denote_of_beq ctx h, denote_mul]
  exact mul_eq_zero_iff (Int.ne_of_gt (le_of_ble' hk))
theorem norm_le_coeff (l r : Expr) (p : Poly) (k : Int) (h : (ble' 1 k && (l.diff r).beq (p.mul k)) = true) :
    (l.denote ctx ≤ r.denote ctx) = (p.denote' ctx ≤ 0) := by
  obtain ⟨hk, h⟩ := split h
  refine propext ((le_iff_diff ctx).trans ?_)
  rewrite [denote'_eq, denote_of_beq ctx h, denote_mul]
  exact mul_nonpos_iff (le_of_ble' hk)
/-- `k * q - p` is a constant `d` with `0 ≤ d < k`. -/
noncomputable def tightCert (p q : Poly) (k : Int) : Bool :=
  let d := comb k q (-1) p
  d.isConst && (ble' 0 d.const && ble' (d.const + 1) k)
theorem tightCert_sound {p q : Poly} {k : Int} (h : tightCert p q k = true) : p.denote ctx ≤ 0 ↔ q.denote ctx ≤ 0 := by
  obtain ⟨hc, h⟩ := split h
  obtain ⟨h₀, h₁⟩ := split h
  have e : (comb k q (-1) p).denote ctx = _ := isConst_eq ctx hc
  rewrite [denote_comb, Int.neg_mul, Int.one_mul] at e
  rewrite [← mul_le_iff_tight (a := q.denote ctx) (le_of_ble' h₀) (le_of_ble' h₁), ← e, ← Int.sub_eq_add_neg, Int.le_sub_iff_add_le]
  refine ⟨fun h => ?_, fun h => ?_⟩
  · have := Int.add_le_add_left h (k * q.denote ctx); rwa [Int.add_zero] at this
  · refine Int.le_of_add_le_add_left (a := k * q.denote ctx) ?_; rwa [Int.add_zero]
theorem norm_le_coeff_tight (l r : Expr) (p : Poly) (k : Int) (h : tightCert (l.diff r) p k = true) :
    (l.denote ctx ≤ r.denote ctx) = (p.denote' ctx ≤ 0) := by
  rewrite [denote'_eq]; exact propext ((le_iff_diff ctx).trans (tightCert_sound ctx h))
theorem norm_eq_var (l r : Expr) (x y : Nat) (h : (l.diff r).beq (combine (.add 1 x (.num 0)) (.add (-1) y (.num 0))) = true) :
    (l.denote ctx = r.denote ctx) = (ctx.get x = ctx.get y) := by
  refine propext ((eq_iff_diff ctx).trans ?_)
  rewrite [denote_of_beq ctx h, denote_combine, denote_add, denote_add, denote_num, Int.add_zero, Int.add_zero, Int.one_mul, Int.neg_mul, Int.one_mul]
  exact Int.sub_eq_zero
theorem norm_eq_var_const (l r : Expr) (x : Nat) (k : Int) (h : (l.diff r).beq (.add 1 x (.num (-k))) = true) :
    (l.denote ctx = r.denote ctx) = (ctx.get x = k) := by
  refine propext ((eq_iff_diff ctx).trans ?_)
  rewrite [denote_of_beq ctx h, denote_add, denote_num, Int.one_mul]
  exact Int.sub_eq_zero
theorem eq_eq_true (l r : Expr) (h : (l.diff r).beq (.num 0) = true) : (l.denote ctx = r.denote ctx) = True :=
  eq_true ((eq_iff_diff ctx).mpr (denote_of_beq ctx h))
theorem eq_eq_false (l r : Expr) (h : (let d := l.diff r; d.isConst && not (beq' d.const 0)) = true) :
    (l.denote ctx = r.denote ctx) = False := by
  obtain ⟨hc, h⟩ := split h
  refine eq_false fun e => ?_
  have e := (eq_iff_diff ctx).mp e
  rewrite [isConst_eq ctx hc] at e
  cases f : beq' (l.diff r).const 0 <;> simp only [f] at h
  · exact ne_of_beq'_eq_false f e
  · exact nomatch h
theorem le_eq_true (l r : Expr) (h : (let d := l.diff r; d.isConst && ble' d.const 0) = true) :
    (l.denote ctx ≤ r.denote ctx) = True := by
  obtain ⟨hc, h⟩ := split h
  refine eq_true ((le_iff_diff ctx).mpr ?_)
  rewrite [isConst_eq ctx hc]; exact le_of_ble' h
theorem le_eq_false (l r : Expr) (h : (let d := l.diff r; d.isConst && ble' 1 d.const) = true) :
    (l.denote ctx ≤ r.denote ctx) = False := by
  obtain ⟨hc, h⟩ := split h
  refine eq_false fun e => ?_
  have e := (le_iff_diff ctx).mp e
  rewrite [isConst_eq ctx hc] at e; exact Int.not_lt.mpr e (le_of_ble' h)

/-! ## Divisibility in the preprocessor -/

/-- `k ∣ a`, by the quotient -/
noncomputable def dvdCert (k a : Int) : Bool := beq' (Int.mul k (Int.ediv a k)) a
theorem dvdCert_sound {k a : Int} (h : dvdCert k a = true) : k ∣ a := ⟨_, (eq_of_beq' h).symm⟩
/-- `k` divides every coefficient but the constant. -/
noncomputable def divCoeffs (k : Int) (p : Poly) : Bool := p.rec (fun _ => true) (fun a _ _ ih => dvdCert k a && ih)
theorem divCoeffs_sound {k : Int} {p : Poly} (h : divCoeffs k p = true) : ∃ a, p.denote ctx = k * a + p.const := by
  induction p with
  | num c => exact ⟨0, by rewrite [Int.mul_zero, Int.zero_add]; rfl⟩
  | add c x p ih =>
    obtain ⟨h₁, h₂⟩ := split h
    obtain ⟨b, e⟩ := ih h₂
    obtain ⟨m, hm⟩ := dvdCert_sound h₁
    exact ⟨m * ctx.get x + b, by rewrite [denote_add, e, hm, Int.mul_add, Int.mul_assoc, Int.add_assoc]; rfl⟩
/-- `c` leaves a remainder in division by `k > 0`. -/
noncomputable def remCert (k c : Int) : Bool :=
  let r := Int.add c (Int.neg (Int.mul k (Int.ediv c k)))
  ble' 1 r && ble' (r + 1) k
theorem remCert_sound {k c a : Int} (h : remCert k c = true) (e : k * a = c) : False := by
  obtain ⟨h₁, h₂⟩ := split h
  have h₁ : 0 < c - k * (c / k) := le_of_ble' h₁
  have h₂ : c - k * (c / k) < k := le_of_ble' h₂
  have hk := Int.lt_trans h₁ h₂
  rewrite [← e] at h₁ h₂
  rcases Int.lt_or_ge (k * a / k) a with h | h
  · have := Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)
    rewrite [Int.mul_add, Int.mul_one, Int.add_comm] at this
    exact Int.not_le.mpr h₂ (Int.le_sub_right_of_add_le this)
  · exact Int.not_le.mpr h₁ (Int.sub_nonpos.mpr (Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)))
noncomputable def coeffUnsat (p : Poly) (k : Int) : Bool := divCoeffs k p && remCert k p.const
theorem coeffUnsat_sound {p : Poly} {k : Int} (h : coeffUnsat p k = true) : ¬k ∣ p.denote ctx := fun ⟨m, hm⟩ => by
  obtain ⟨h₁, h₂⟩ := split h
  obtain ⟨a, e⟩ := divCoeffs_sound ctx h₁
  exact remCert_sound (a := m - a) h₂ (by
    rw [Int.mul_sub, ← hm, e, Int.add_sub_cancel_left])
theorem eq_eq_false_of_divCoeff (l r : Expr) (k : Int) (h : coeffUnsat (l.diff r) k = true) : (l.denote ctx = r.denote ctx) = False :=
  eq_false fun e => coeffUnsat_sound ctx h ⟨0, ((eq_iff_diff ctx).mp e).trans (Int.mul_zero k).symm⟩
/-- The greatest common divisor of `k` and the coefficients divides `k` and does not divide `p`. -/
noncomputable def dvdUnsat (p : Poly) (k : Int) : Bool :=
  let g := Int.ofNat (p.rec (fun _ => k.natAbs) (fun a _ _ ih => Nat.gcd a.natAbs ih))
  dvdCert g k && coeffUnsat p g
theorem dvdUnsat_sound {p : Poly} {k : Int} (h : dvdUnsat p k = true) : ¬k ∣ p.denote ctx := fun ⟨m, hm⟩ => by
  obtain ⟨h₁, h₂⟩ := split h
  obtain ⟨n, hn⟩ := dvdCert_sound h₁
  exact coeffUnsat_sound ctx h₂ ⟨n * m, by rewrite [hm, ← Int.mul_assoc]; exact congrArg (· * m) hn⟩
theorem dvd_eq_false (k : Int) (e : Expr) (h : dvdUnsat e.norm k = true) : (k ∣ e.denote ctx) = False :=
  eq_false fun d => dvdUnsat_sound ctx h (Expr.denote_norm ctx e ▸ d)
theorem norm_dvd (k : Int) (e : Expr) (p : Poly) (h : e.norm.beq p = true) : (k ∣ e.denote ctx) = (k ∣ p.denote' ctx) := by
  rw [denote'_eq, ← denote_of_beq ctx h, Expr.denote_norm]
theorem norm_dvd_gcd (k₁ : Int) (e : Expr) (k₂ : Int) (p : Poly) (g : Int)
    (h : (not (beq' g 0) && (beq' k₁ (Int.mul k₂ g) && e.norm.beq (p.mul g))) = true) : (k₁ ∣ e.denote ctx) = (k₂ ∣ p.denote' ctx) := by
  obtain ⟨h₀, h⟩ := split h
  obtain ⟨h₁, h₂⟩ := split h
  have hg : g ≠ 0 := fun e => by rewrite [e] at h₀; exact nomatch h₀
  rewrite [denote'_eq, ← Expr.denote_norm, denote_of_beq ctx h₂, denote_mul, show k₁ = g * k₂ from (eq_of_beq' h₁).trans (Int.mul_comm _ _)]
  exact propext ⟨fun ⟨m, e⟩ => ⟨m, Int.eq_of_mul_eq_mul_left hg (e.trans (Int.mul_assoc _ _ _))⟩,
    fun ⟨m, e⟩ => ⟨m, by rw [e, Int.mul_assoc]⟩⟩

/-! ## Equations, inequalities and disequalities -/

theorem le_norm_expr (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx ≤ r.denote ctx) : p.denote' ctx ≤ 0 := by
  rwa [← norm_le ctx l r p h]
theorem eq_norm_expr (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx = r.denote ctx) : p.denote' ctx = 0 := by
  rwa [← norm_eq ctx l r p h]
theorem not_eq_norm_expr (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : ¬l.denote ctx = r.denote ctx) : ¬p.denote' ctx = 0 := by
  rwa [← norm_eq ctx l r p h]
theorem le_norm (p q : Poly) (h : p.norm.beq q = true) (e : p.denote' ctx ≤ 0) : q.denote' ctx ≤ 0 := by
  rewrite [denote'_eq] at *; rwa [← denote_of_beq ctx h, denote_norm]
theorem eq_norm (p q : Poly) (h : p.norm.beq q = true) (e : p.denote' ctx = 0) : q.denote' ctx = 0 := by
  rewrite [denote'_eq] at *; rwa [← denote_of_beq ctx h, denote_norm]
theorem diseq_norm (p q : Poly) (h : p.norm.beq q = true) (e : p.denote' ctx ≠ 0) : q.denote' ctx ≠ 0 := by
  rewrite [denote'_eq] at *; rwa [← denote_of_beq ctx h, denote_norm]
theorem le_unsat (p : Poly) (h : (p.isConst && ble' 1 p.const) = true) (e : p.denote' ctx ≤ 0) : False := by
  obtain ⟨hc, h⟩ := split h
  rewrite [denote'_eq, isConst_eq ctx hc] at e; exact Int.not_lt.mpr e (le_of_ble' h)
theorem eq_unsat (p : Poly) (h : (p.isConst && not (beq' p.const 0)) = true) (e : p.denote' ctx = 0) : False := by
  obtain ⟨hc, h⟩ := split h
  rewrite [denote'_eq, isConst_eq ctx hc] at e
  rewrite [e] at h; exact nomatch h
theorem eq_unsat_coeff (p : Poly) (k : Int) (h : coeffUnsat p k = true) (e : p.denote' ctx = 0) : False := by
  rewrite [denote'_eq] at e
  exact coeffUnsat_sound ctx h ⟨0, e.trans (Int.mul_zero k).symm⟩
theorem diseq_unsat (p : Poly) (h : p.beq (.num 0) = true) (e : p.denote' ctx ≠ 0) : False := e ((denote'_eq ctx p).trans (denote_of_beq ctx h))
theorem le_coeff (p q : Poly) (k : Int) (h : tightCert p q k = true) (e : p.denote' ctx ≤ 0) : q.denote' ctx ≤ 0 := by
  rewrite [denote'_eq] at *; exact (tightCert_sound ctx h).mp e
theorem eq_coeff (p q : Poly) (k : Int) (h : (ble' 1 k && p.beq (q.mul k)) = true) (e : p.denote' ctx = 0) : q.denote' ctx = 0 := by
  obtain ⟨hk, h⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [denote_of_beq ctx h, denote_mul] at e
  exact (mul_eq_zero_iff (Int.ne_of_gt (le_of_ble' hk))).mp e
theorem diseq_coeff (p q : Poly) (k : Int) (h : p.beq (q.mul k) = true) (e : p.denote' ctx ≠ 0) : q.denote' ctx ≠ 0 := by
  rewrite [denote'_eq] at *
  rewrite [denote_of_beq ctx h, denote_mul] at e
  exact fun z => e (by rw [z, Int.mul_zero])
theorem le_neg (p q : Poly) (h : (addConst 1 (p.mul (-1))).beq q = true) (e : ¬p.denote' ctx ≤ 0) : q.denote' ctx ≤ 0 := by
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h, denote_addConst, denote_mul, Int.neg_mul, Int.one_mul]
  exact Int.sub_nonpos.mpr (Int.not_le.mp e)
theorem diseq_neg (p q : Poly) (h : (p.mul (-1)).beq q = true) (e : p.denote' ctx ≠ 0) : q.denote' ctx ≠ 0 := by
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h, denote_mul, Int.neg_mul, Int.one_mul]
  exact Int.neg_ne_zero.mpr e
/-- Multipliers that cancel the leading variable. -/
noncomputable def leadComb (p q : Poly) : Poly := comb (Int.ofNat q.leadCoeff.natAbs) p (Int.ofNat p.leadCoeff.natAbs) q
theorem leadComb_nonpos {p q : Poly} (hp : p.denote ctx ≤ 0) (hq : q.denote ctx ≤ 0) : (leadComb p q).denote ctx ≤ 0 := by
  unfold leadComb; rewrite [denote_comb]
  have a := Int.mul_nonpos_of_nonneg_of_nonpos (ofNat_nonneg q.leadCoeff.natAbs) hp
  have b := Int.mul_nonpos_of_nonneg_of_nonpos (ofNat_nonneg p.leadCoeff.natAbs) hq
  exact Int.add_le_add a b
theorem le_combine (p q r : Poly) (h : (leadComb p q).beq r = true) (hp : p.denote' ctx ≤ 0) (hq : q.denote' ctx ≤ 0) : r.denote' ctx ≤ 0 := by
  rewrite [denote'_eq] at *; rewrite [← denote_of_beq ctx h]; exact leadComb_nonpos ctx hp hq
theorem le_combine_coeff (p q r : Poly) (k : Int) (h : tightCert (leadComb p q) r k = true) (hp : p.denote' ctx ≤ 0) (hq : q.denote' ctx ≤ 0) :
    r.denote' ctx ≤ 0 := by
  rewrite [denote'_eq] at *; exact (tightCert_sound ctx h).mp (leadComb_nonpos ctx hp hq)
theorem eq_of_le_ge (p q : Poly) (h : (p.mul (-1)).beq q = true) (hp : p.denote' ctx ≤ 0) (hq : q.denote' ctx ≤ 0) : p.denote' ctx = 0 := by
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h, denote_mul, Int.neg_mul, Int.one_mul] at hq
  exact Int.le_antisymm hp ((Int.neg_nonpos_iff _).mp hq)
theorem le_of_le_diseq (p q r : Poly) (h : ((q.beq p || q.beq (p.mul (-1))) && (addConst 1 p).beq r) = true) (hp : p.denote' ctx ≤ 0)
    (hq : q.denote' ctx ≠ 0) : r.denote' ctx ≤ 0 := by
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [denote'_eq] at *
  have hne : p.denote ctx ≠ 0 := by
    rcases (Bool.or_eq_true _ _).mp h₁ with e | e <;> rw [denote_of_beq ctx e] at hq
    · exact hq
    · rewrite [denote_mul, Int.neg_mul, Int.one_mul] at hq; exact Int.neg_ne_zero.mp hq
  rewrite [← denote_of_beq ctx h₂, denote_addConst, Int.add_comm]
  exact Int.lt_of_le_of_ne hp hne
theorem diseq_split_resolve (p q r : Poly) (h : ((addConst 1 p).beq q && (addConst 1 (p.mul (-1))).beq r) = true) (hp : p.denote' ctx ≠ 0)
    (hq : ¬q.denote' ctx ≤ 0) : r.denote' ctx ≤ 0 := by
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h₁, denote_addConst, Int.add_comm] at hq
  rewrite [← denote_of_beq ctx h₂, denote_addConst, denote_mul, Int.neg_mul, Int.one_mul]
  exact Int.sub_nonpos.mpr ((Int.lt_or_gt_of_ne hp).resolve_left hq)
theorem eq_of_core (p q r : Poly) (h : (comb 1 p (-1) q).beq r = true) (e : p.denote' ctx = q.denote' ctx) : r.denote' ctx = 0 := by
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h, denote_comb, Int.one_mul, Int.neg_mul, Int.one_mul, ← Int.sub_eq_add_neg]
  rewrite [denote'_eq] at e; exact Int.sub_eq_zero.mpr e
theorem diseq_of_core (p q r : Poly) (h : (comb 1 p (-1) q).beq r = true) (e : p.denote' ctx ≠ q.denote' ctx) : r.denote' ctx ≠ 0 := by
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h, denote_comb, Int.one_mul, Int.neg_mul, Int.one_mul, ← Int.sub_eq_add_neg]
  rewrite [denote'_eq] at e; exact Int.sub_ne_zero.mpr e

/-! ## Substitution of an equation -/

/-- With `a` and `b` the coefficients of `x`: `r = a * q - b * p`. -/
noncomputable def substComb (x : Nat) (p q : Poly) : Poly := comb (p.coeff x) q (-(q.coeff x)) p
theorem denote_substComb (x : Nat) {p q : Poly} (hp : p.denote ctx = 0) : (substComb x p q).denote ctx = p.coeff x * q.denote ctx := by
  unfold substComb; rw [denote_comb, hp, Int.mul_zero, Int.add_zero]
theorem eq_eq_subst (x : Nat) (p q r : Poly) (h : ((substComb x p q).mul (-1)).beq r = true) (hp : p.denote' ctx = 0) (hq : q.denote' ctx = 0) :
    r.denote' ctx = 0 := by
  rewrite [denote'_eq] at *; rw [← denote_of_beq ctx h, denote_mul, denote_substComb ctx x hp, hq, Int.mul_zero, Int.mul_zero]
theorem eq_eq_subst' (a b : Int) (p q r : Poly) (h : (comb b p (-a) q).beq r = true) (hp : p.denote' ctx = 0) (hq : q.denote' ctx = 0) :
    r.denote' ctx = 0 := by
  rewrite [denote'_eq] at *; rewrite [← denote_of_beq ctx h, denote_comb, hp, hq, Int.mul_zero, Int.mul_zero]; rfl
theorem eq_diseq_subst (x : Nat) (p q r : Poly) (h : (not (beq' (p.coeff x) 0) && ((substComb x p q).mul (-1)).beq r) = true) (hp : p.denote' ctx = 0)
    (hq : q.denote' ctx ≠ 0) : r.denote' ctx ≠ 0 := by
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h₂, denote_mul, denote_substComb ctx x hp, Int.neg_mul, Int.one_mul]
  exact Int.neg_ne_zero.mpr <| Int.mul_ne_zero (fun e => by rewrite [e] at h₁; exact nomatch h₁) hq
theorem eq_le_subst_nonneg (x : Nat) (p q r : Poly) (h : (ble' 0 (p.coeff x) && (substComb x p q).beq r) = true) (hp : p.denote' ctx = 0)
    (hq : q.denote' ctx ≤ 0) : r.denote' ctx ≤ 0 := by
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h₂, denote_substComb ctx x hp]
  exact Int.mul_nonpos_of_nonneg_of_nonpos (le_of_ble' h₁) hq
theorem eq_le_subst_nonpos (x : Nat) (p q r : Poly) (h : (ble' (p.coeff x) 0 && ((substComb x p q).mul (-1)).beq r) = true)
    (hp : p.denote' ctx = 0) (hq : q.denote' ctx ≤ 0) : r.denote' ctx ≤ 0 := by
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h₂, denote_mul, denote_substComb ctx x hp, Int.neg_mul, Int.one_mul]
  exact Int.neg_nonpos_of_nonneg (Int.mul_nonneg_of_nonpos_of_nonpos (le_of_ble' h₁) hq)

/-! ## Definitions of variables -/

theorem eq_def (x : Nat) (q p : Poly) (h : (combine (.add (-1) x (.num 0)) q).beq p = true) (e : ctx.get x = q.denote' ctx) : p.denote' ctx = 0 := by
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h, denote_combine, denote_add, denote_num, Int.neg_mul, Int.one_mul, Int.add_zero, e]
  exact Int.add_left_neg _
theorem eq_def' (x : Nat) (e : Expr) (p : Poly) (h : (combine (.add (-1) x (.num 0)) e.norm).beq p = true) (he : ctx.get x = e.denote ctx) :
    p.denote' ctx = 0 := by
  rewrite [denote'_eq]
  rewrite [← denote_of_beq ctx h, denote_combine, denote_add, denote_num, Int.neg_mul, Int.one_mul, Int.add_zero, he, Expr.denote_norm]
  exact Int.add_left_neg _

/-- Here `p` is not in order yet. -/
theorem eq_def_struct (x : Nat) (e : Expr) (p : Poly) (h : (combine (.add (-1) x (.num 0)) e.norm).beq p.norm = true)
    (he : ctx.get x = e.denote ctx) : p.denote' ctx = 0 := by
  rewrite [denote'_eq, ← denote_norm, ← denote'_eq]; exact eq_def' ctx x e p.norm h he

/-- The definition is an expression with products; `p₁` is its reading with products as atoms, `p₂` the one after normalisation of the products. -/
theorem eq_def_struct_norm (x : Nat) (e : Expr) (p₁ p₂ p : Poly)
    (h : (e.norm.beq p₁.norm && (combine (.add (-1) x (.num 0)) p₂.norm).beq p.norm) = true) (h₁ : ctx.get x = e.denote ctx)
    (h₂ : p₁.denote' ctx = p₂.denote' ctx) : p.denote' ctx = 0 := by
  obtain ⟨g₁, g₂⟩ := split h
  rewrite [denote'_eq, denote'_eq, ← denote_norm, ← denote_of_beq ctx g₁, Expr.denote_norm, ← h₁] at h₂
  rw [denote'_eq, ← denote_norm, ← denote_of_beq ctx g₂, denote_combine, denote_add, denote_num, Int.neg_mul, Int.one_mul, Int.add_zero,
    denote_norm, h₂]
  exact Int.add_left_neg _
theorem eq_def'_norm (x : Nat) (e : Expr) (p₁ p₂ p : Poly)
    (h : (e.norm.beq p₁.norm && (combine (.add (-1) x (.num 0)) p₂.norm).beq p.norm) = true) (h₁ : ctx.get x = e.denote ctx)
    (h₂ : p₁.denote' ctx = p₂.denote' ctx) : p.denote' ctx = 0 := eq_def_struct_norm ctx x e p₁ p₂ p h h₁ h₂
theorem eq_of_zero_dvd (p : Poly) (h : 0 ∣ p.denote' ctx) : p.denote' ctx = 0 := let ⟨c, e⟩ := h; e.trans (Int.zero_mul c)

/-! ## Atoms that were products: the equation of the two readings is proved in `Core.Grind.Ring`. -/

theorem le_norm_poly (p q : Poly) (h : p.denote' ctx = q.denote' ctx) (e : p.denote' ctx ≤ 0) : q.denote' ctx ≤ 0 := h ▸ e
theorem eq_norm_poly (p q : Poly) (h : p.denote' ctx = q.denote' ctx) (e : p.denote' ctx = 0) : q.denote' ctx = 0 := h ▸ e
theorem diseq_norm_poly (p q : Poly) (h : p.denote' ctx = q.denote' ctx) (e : p.denote' ctx ≠ 0) : q.denote' ctx ≠ 0 := h ▸ e
theorem dvd_norm_poly (d : Int) (p q : Poly) (h : p.denote' ctx = q.denote' ctx) (e : d ∣ p.denote' ctx) : d ∣ q.denote' ctx := h ▸ e

/-! ## Products and powers with known factors -/

theorem var_eq (x : Nat) (k : Int) (p : Poly)
    (h : (not (beq' p.leadCoeff 0) && p.beq (.add p.leadCoeff x (.num (Int.neg (Int.mul p.leadCoeff k))))) = true) (e : p.denote' ctx = 0) :
    ctx.get x = k := by
  obtain ⟨h₀, h⟩ := split h
  rewrite [denote'_eq, eq_of_beq h, denote_add, denote_num] at e
  exact Int.eq_of_mul_eq_mul_left (fun c => by rewrite [c] at h₀; exact nomatch h₀) (Int.sub_eq_zero.mp e)
theorem of_var_eq (x : Nat) (k : Int) (p : Poly) (h : p.beq (.add 1 x (.num (Int.neg k))) = true) (e : ctx.get x = k) : p.denote' ctx = 0 := by
  rewrite [denote'_eq, eq_of_beq h, denote_add, denote_num, Int.one_mul, e]; exact Int.add_right_neg k
theorem of_var_eq_mul (x : Nat) (k : Int) (y : Nat) (p : Poly) (h : p.beq (.add 1 x (.add (Int.neg k) y (.num 0))) = true)
    (e : ctx.get x = k * ctx.get y) : p.denote' ctx = 0 := by
  rw [denote'_eq, eq_of_beq h, denote_add, denote_add, denote_num, Int.one_mul, e, Int.add_zero, show Int.neg k * ctx.get y = -(k * ctx.get y)
    from Int.neg_mul k _]
  exact Int.add_right_neg _
theorem of_var_eq_var (x y : Nat) (p : Poly) (h : p.beq (.add 1 x (.add (-1) y (.num 0))) = true) (e : ctx.get x = ctx.get y) :
    p.denote' ctx = 0 := of_var_eq_mul ctx x 1 y p h (e.trans (Int.one_mul _).symm)
theorem div_eq (a b k : Int) (h : b = k) : a / b = a / k := h ▸ rfl
theorem mod_eq (a b k : Int) (h : b = k) : a % b = a % k := h ▸ rfl
theorem eq_one_mul (a : Int) : a = 1 * a := (Int.one_mul a).symm
theorem mul_eq_zero_left (a b : Int) (h : a = 0) : a * b = 0 := by rw [h, Int.zero_mul]
theorem mul_eq_zero_right (a b : Int) (h : b = 0) : a * b = 0 := by rw [h, Int.mul_zero]
theorem mul_eq_kk (a b k₁ k₂ k : Int) (h₁ : a = k₁) (h₂ : b = k₂) (h : beq' k (Int.mul k₁ k₂) = true) : a * b = k := by
  rewrite [h₁, h₂]; exact (eq_of_beq' h).symm
theorem mul_eq_kkx (a b k₁ k₂ c k : Int) (h₁ : a = k₁) (h₂ : b = k₂ * c) (h : beq' k (Int.mul k₁ k₂) = true) : a * b = k * c := by
  rewrite [h₁, h₂, ← Int.mul_assoc]; exact congrArg (· * c) (eq_of_beq' h).symm
theorem mul_eq_kxk (a b k₁ c k₂ k : Int) (h₁ : a = k₁ * c) (h₂ : b = k₂) (h : beq' k (Int.mul k₁ k₂) = true) : a * b = k * c := by
  rewrite [h₁, h₂, Int.mul_right_comm]; exact congrArg (· * c) (eq_of_beq' h).symm
theorem pow_eq (a : Int) (b : Nat) (a' b' k : Int) (h₁ : a = a') (h₂ : (NatCast.natCast b : Int) = b') (h : beq' k (Int.pow a' b'.toNat) = true) :
    a ^ b = k := by
  rewrite [h₁, ← show b'.toNat = b from h₂ ▸ rfl]; exact (eq_of_beq' h).symm

end Int.Internal.Linear

/-!
# `grind` and `simp +arith`: linear arithmetic over the naturals

Contract: the certificates by which the native simplifier normalises linear equations and
inequalities of naturals (`Nat.Internal.Linear`). Both sides are read as integer polynomials.
-/

section
universe u v
noncomputable def Lean.RArray.map {α : Type u} {β : Type v} (f : α → β) (a : RArray α) : RArray β :=
  a.rec (fun x => .leaf (f x)) (fun p _ _ l r => .branch p l r)
theorem Lean.RArray.get_map {α : Type u} {β : Type v} (f : α → β) (a : RArray α) (n : Nat) : (a.map f).get n = f (a.get n) := by
  induction a with
  | leaf x => rfl
  | branch p l r ihl ihr =>
    show (Nat.ble p n).rec ((l.map f).get n) ((r.map f).get n) = f ((Nat.ble p n).rec (l.get n) (r.get n))
    cases Nat.ble p n <;> assumption

namespace Nat.Internal.Linear
open Int.Internal.Linear (Poly)

inductive Expr where
  | num (v : Nat)
  | var (i : Nat)
  | add (a b : Expr)
  | mulL (k : Nat) (a : Expr)
  | mulR (a : Expr) (k : Nat)
structure ExprCnstr where
  eq : Bool
  lhs : Expr
  rhs : Expr

noncomputable def Expr.denote (ctx : Lean.RArray Nat) (e : Expr) : Nat :=
  e.rec (fun k => k) (fun x => ctx.get x) (fun _ _ a b => a + b) (fun k _ a => k * a) (fun _ k a => a * k)
noncomputable def ExprCnstr.denote (ctx : Lean.RArray Nat) (c : ExprCnstr) : Prop :=
  c.eq.rec (c.lhs.denote ctx ≤ c.rhs.denote ctx) (c.lhs.denote ctx = c.rhs.denote ctx)
noncomputable def Expr.toPoly (e : Expr) : Poly :=
  e.rec (fun k => .num (Int.ofNat k)) (fun x => .add 1 x (.num 0)) (fun _ _ a b => a.combine b) (fun k _ a => a.mul (Int.ofNat k))
    (fun _ k a => a.mul (Int.ofNat k))
noncomputable def ExprCnstr.diff (c : ExprCnstr) : Poly := c.lhs.toPoly.combine (c.rhs.toPoly.mul (-1))

section
variable (ctx : Lean.RArray Nat)
theorem Expr.denote_toPoly (e : Expr) : e.toPoly.denote (ctx.map Int.ofNat) = Int.ofNat (e.denote ctx) := by
  induction e with
  | num k => rfl
  | var x => exact (Int.add_zero _).trans ((Int.one_mul _).trans (ctx.get_map Int.ofNat x))
  | add a b iha ihb => exact (Poly.denote_combine _ a.toPoly b.toPoly).trans (by rewrite [iha, ihb]; rfl)
  | mulL k a ih => exact (Poly.denote_mul _ (Int.ofNat k) a.toPoly).trans (by rewrite [ih]; rfl)
  | mulR a k ih => exact (Poly.denote_mul _ (Int.ofNat k) a.toPoly).trans (by rewrite [ih]; exact congrArg Int.ofNat (Nat.mul_comm _ _))
theorem ExprCnstr.denote_diff (c : ExprCnstr) :
    c.diff.denote (ctx.map Int.ofNat) = (c.lhs.denote ctx : Int) - (c.rhs.denote ctx : Int) := by
  unfold diff; rewrite [Poly.denote_combine, Poly.denote_mul, Expr.denote_toPoly, Expr.denote_toPoly, Int.neg_mul, Int.one_mul]; rfl
theorem ExprCnstr.denote_iff (c : ExprCnstr) :
    c.denote ctx ↔ c.eq.rec (c.diff.denote (ctx.map Int.ofNat) ≤ 0) (c.diff.denote (ctx.map Int.ofNat) = 0) := by
  rewrite [denote_diff]; unfold denote
  cases c.eq
  · exact Int.ofNat_le.symm.trans Int.sub_nonpos.symm
  · exact Int.natCast_inj.symm.trans Int.sub_eq_zero.symm

theorem Expr.eq_of_toNormPoly_eq (e e' : Expr) (h : e.toPoly.beq e'.toPoly = true) : e.denote ctx = e'.denote ctx := by
  refine Int.ofNat_inj.mp ?_
  rw [← denote_toPoly, ← denote_toPoly, Int.Internal.Linear.denote_of_beq _ h]
theorem ExprCnstr.eq_of_toNormPoly_eq (c d : ExprCnstr) (h : (c.eq.rec (not d.eq) d.eq && c.diff.beq d.diff) = true) :
    c.denote ctx = d.denote ctx := by
  obtain ⟨h₁, h₂⟩ := Int.Internal.Linear.split h
  refine propext ((denote_iff ctx c).trans (Iff.trans ?_ (denote_iff ctx d).symm))
  rewrite [Int.Internal.Linear.denote_of_beq _ h₂]
  revert h₁; cases c.eq <;> cases d.eq <;> intro h₁
  · exact Iff.rfl
  · exact nomatch h₁
  · exact nomatch h₁
  · exact Iff.rfl

/-- Are all coefficients at most 0, or all at least 0? -/
noncomputable def nonpos (p : Poly) : Bool := p.rec (fun _ => true) (fun k _ _ ih => Int.ble' k 0 && ih)
noncomputable def nonneg (p : Poly) : Bool := p.rec (fun _ => true) (fun k _ _ ih => Int.ble' 0 k && ih)
theorem get_nonneg (x : Nat) : 0 ≤ (ctx.map Int.ofNat).get x := by rewrite [ctx.get_map]; exact Int.ofNat_nonneg _
theorem denote_le_const (p : Poly) (h : nonpos p = true) : p.denote (ctx.map Int.ofNat) ≤ p.const := by
  induction p with
  | num k => exact Int.le_refl k
  | add k x p ih =>
    obtain ⟨h₁, h₂⟩ := Int.Internal.Linear.split h
    have := Int.add_le_add (Int.mul_nonpos_of_nonpos_of_nonneg (Int.le_of_ble' h₁) (get_nonneg ctx x)) (ih h₂)
    rwa [Int.zero_add] at this
theorem const_le_denote (p : Poly) (h : nonneg p = true) : p.const ≤ p.denote (ctx.map Int.ofNat) := by
  induction p with
  | num k => exact Int.le_refl k
  | add k x p ih =>
    obtain ⟨h₁, h₂⟩ := Int.Internal.Linear.split h
    have := Int.add_le_add (Int.mul_nonneg (Int.le_of_ble' h₁) (get_nonneg ctx x)) (ih h₂)
    rwa [Int.zero_add] at this
noncomputable def ExprCnstr.isValid (c : ExprCnstr) : Bool :=
  c.eq.rec (nonpos c.diff && Int.ble' c.diff.const 0) (c.diff.beq (.num 0))
noncomputable def ExprCnstr.isUnsat (c : ExprCnstr) : Bool :=
  nonneg c.diff && Int.ble' 1 c.diff.const || c.eq && (nonpos c.diff && Int.ble' c.diff.const (-1))
theorem ExprCnstr.eq_true_of_isValid (c : ExprCnstr) (h : c.isValid = true) : c.denote ctx = True := by
  refine eq_true ((denote_iff ctx c).mpr ?_)
  unfold isValid at h; revert h; cases c.eq <;> intro h
  · obtain ⟨h₁, h₂⟩ := Int.Internal.Linear.split h
    exact Int.le_trans (denote_le_const ctx _ h₁) (Int.le_of_ble' h₂)
  · exact Int.Internal.Linear.denote_of_beq _ h
theorem ExprCnstr.eq_false_of_isUnsat (c : ExprCnstr) (h : c.isUnsat = true) : c.denote ctx = False := by
  refine eq_false fun k => ?_
  have k := (denote_iff ctx c).mp k
  rcases (Bool.or_eq_true _ _).mp h with h | h
  · obtain ⟨h₁, h₂⟩ := Int.Internal.Linear.split h
    have := Int.le_trans (Int.le_of_ble' h₂) (const_le_denote ctx _ h₁)
    revert k; cases c.eq <;> intro k
    · exact absurd (Int.le_trans this k) (by decide)
    · exact absurd (k ▸ this) (by decide)
  · obtain ⟨he, h⟩ := Int.Internal.Linear.split h
    obtain ⟨h₁, h₂⟩ := Int.Internal.Linear.split h
    rewrite [he] at k
    have := Int.le_trans (denote_le_const ctx _ h₁) (Int.le_of_ble' h₂)
    exact absurd (k ▸ this) (by decide)
end

end Nat.Internal.Linear
end
