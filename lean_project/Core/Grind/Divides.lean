/-
# `grind`: divisibility and Cooper's case distinctions

Contract: the steps of the certificates of the native solver for linear integer arithmetic that
treat divisibility, and the case distinctions of Cooper's method: a variable between a lower and an
upper bound can be moved until one of the bounds is nearly an equation.
-/
prelude
import Core.Int.DivMod
import Core.Grind.Linear
set_option linter.all false

namespace Int

theorem dvd_add' {a b c : Int} : a ∣ b → a ∣ c → a ∣ b + c := fun ⟨m, h⟩ ⟨n, k⟩ => ⟨m + n, by rw [h, k, Int.mul_add]⟩
theorem dvd_mul_left' {a b : Int} (c : Int) : a ∣ b → a ∣ c * b := fun ⟨m, h⟩ => ⟨c * m, by rw [h, Int.mul_left_comm]⟩
theorem mul_dvd_mul_left' {a b : Int} (c : Int) : a ∣ b → c * a ∣ c * b := fun ⟨m, h⟩ => ⟨m, by rw [h, Int.mul_assoc]⟩
theorem dvd_trans' {a b c : Int} : a ∣ b → b ∣ c → a ∣ c := fun ⟨m, h⟩ ⟨n, k⟩ => ⟨m * n, by rw [k, h, Int.mul_assoc]⟩

namespace Internal.Linear
open Poly
variable (ctx : Lean.RArray Int)

/-! ## Divisibility -/

theorem dvd_norm_expr (d : Int) (e : Expr) (p : Poly) (h : e.norm.beq p = true) (e₁ : d ∣ e.denote ctx) : d ∣ p.denote' ctx := by
  rwa [← norm_dvd ctx d e p h]
theorem dvd_norm (d : Int) (p q : Poly) (h : p.norm.beq q = true) (e : d ∣ p.denote' ctx) : d ∣ q.denote' ctx := by
  rewrite [denote'_eq] at *; rwa [← denote_of_beq ctx h, denote_norm]
theorem dvd_unsat (d : Int) (p : Poly) (h : dvdUnsat p d = true) (e : d ∣ p.denote' ctx) : False := by
  rewrite [denote'_eq] at e; exact dvdUnsat_sound ctx h e
/-- `d = d' * k` and `p = k * q` -/
theorem dvd_coeff (d : Int) (p : Poly) (d' : Int) (q : Poly) (k : Int)
    (h : (not (beq' k 0) && (beq' d (Int.mul k d') && p.beq (q.mul k))) = true) (e : d ∣ p.denote' ctx) : d' ∣ q.denote' ctx := by
  obtain ⟨h₀, h⟩ := split h
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [denote_of_beq ctx h₂, denote_mul, show d = k * d' from eq_of_beq' h₁] at e
  obtain ⟨m, e⟩ := e
  exact ⟨m, Int.eq_of_mul_eq_mul_left (fun z => by rewrite [z] at h₀; exact nomatch h₀) (e.trans (Int.mul_assoc _ _ _))⟩
/-- The leading term is dropped: `d'` divides `d` and the coefficient. -/
theorem dvd_elim (d : Int) (p : Poly) (d' : Int) (q : Poly)
    (h : p.rec (fun _ => false) (fun a x r _ => dvdCert d' d && (dvdCert d' a && r.beq q)) = true) (e : d ∣ p.denote' ctx) : d' ∣ q.denote' ctx := by
  cases p with
  | num k => exact nomatch h
  | add a x r =>
    obtain ⟨h₀, h⟩ := split h
    obtain ⟨h₁, h₂⟩ := split h
    rewrite [denote'_eq] at *
    rewrite [denote_add, denote_of_beq ctx h₂] at e
    have e₁ := dvd_trans' (dvdCert_sound h₀) e
    have e₂ : d' ∣ -(ctx.get x) * a := dvd_mul_left' _ (dvdCert_sound h₁)
    have := dvd_add' e₁ e₂
    rwa [Int.neg_mul, Int.mul_comm a, Int.add_right_comm, Int.add_right_neg, Int.zero_add] at this
/-- `q = p - a * x` with `d = |a|` -/
theorem dvd_of_eq (x : Nat) (p : Poly) (d : Int) (q : Poly)
    (h : (beq' d (Int.ofNat (p.coeff x).natAbs) && (combine p (.add (-(p.coeff x)) x (.num 0))).norm.beq q) = true)
    (e : p.denote' ctx = 0) : d ∣ q.denote' ctx := by
  obtain ⟨h₀, h⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h, denote_norm, denote_combine, e, denote_add, denote_num, Int.add_zero, Int.zero_add, eq_of_beq' h₀]
  rcases Int.natAbs_eq (p.coeff x) with k | k
  · exact ⟨-(ctx.get x), (Int.neg_mul_comm _ _).trans (congrArg (· * -ctx.get x) k)⟩
  · exact ⟨ctx.get x, by rw [show (Int.ofNat (p.coeff x).natAbs) = -p.coeff x from (Int.neg_eq_comm.mp k.symm).symm]⟩
theorem eq_dvd_subst (x : Nat) (p : Poly) (d : Int) (q : Poly) (d' : Int) (r : Poly)
    (h : (beq' d' (Int.ofNat (Int.mul (p.coeff x) d).natAbs) && (substComb x p q).beq r) = true) (hp : p.denote' ctx = 0)
    (hq : d ∣ q.denote' ctx) : d' ∣ r.denote' ctx := by
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h₂, denote_substComb ctx x hp, eq_of_beq' h₁]
  obtain ⟨m, e⟩ := mul_dvd_mul_left' (p.coeff x) hq
  rcases Int.natAbs_eq (p.coeff x * d) with k | k
  · exact ⟨m, by rewrite [e]; exact congrArg (· * m) k⟩
  · exact ⟨-m, by rewrite [e, Int.mul_neg, ← Int.neg_mul]; exact congrArg (· * m) k⟩
theorem dvd_solve_combine (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly) (g α β : Int)
    (h : (beq' d (Int.mul d₁ d₂) && (comb (Int.mul α d₂) p₁ (Int.mul β d₁) p₂).beq p) = true) (e₁ : d₁ ∣ p₁.denote' ctx)
    (e₂ : d₂ ∣ p₂.denote' ctx) : d ∣ p.denote' ctx := by
  obtain ⟨h₁, h₂⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h₂, denote_comb, show d = d₁ * d₂ from eq_of_beq' h₁]
  obtain ⟨m, e₁⟩ := e₁
  obtain ⟨n, e₂⟩ := e₂
  refine ⟨α * m + β * n, ?_⟩
  show α * d₂ * _ + β * d₁ * _ = _
  rw [e₁, e₂, Int.mul_add, Int.mul_assoc α, Int.mul_left_comm d₂, Int.mul_left_comm α, Int.mul_left_comm α d₂, Int.mul_assoc β,
    Int.mul_left_comm β, Int.mul_left_comm β d₂, Int.mul_assoc, Int.mul_assoc]
theorem dvd_solve_elim (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly)
    (h : (dvdCert d (Int.mul p₂.leadCoeff d₁) && (dvdCert d (Int.mul p₁.leadCoeff d₂) &&
      (comb p₂.leadCoeff p₁ (-p₁.leadCoeff) p₂).beq p)) = true) (e₁ : d₁ ∣ p₁.denote' ctx) (e₂ : d₂ ∣ p₂.denote' ctx) : d ∣ p.denote' ctx := by
  obtain ⟨h₁, h⟩ := split h
  obtain ⟨h₂, h₃⟩ := split h
  rewrite [denote'_eq] at *
  rewrite [← denote_of_beq ctx h₃, denote_comb, Int.neg_mul, ← Int.mul_neg]
  have := dvd_mul_left' (-1) (mul_dvd_mul_left' p₁.leadCoeff e₂)
  rewrite [Int.neg_mul, Int.one_mul, ← Int.mul_neg] at this
  exact dvd_add' (dvd_trans' (dvdCert_sound h₁) (mul_dvd_mul_left' _ e₁)) (dvd_trans' (dvdCert_sound h₂) this)

theorem of_not_dvd (a b : Int) (h : (not (beq' a 0)) = true) (e : ¬a ∣ b) : b % a > 0 :=
  (Int.emod_pos_of_not_dvd e).resolve_left fun z => by rewrite [z] at h; exact nomatch h
/-- `q` and `r` are `p` plus constants; that of `r` is a multiple of `d` and less than `d` above that of `q`. -/
noncomputable def dvdTightCert (d : Int) (p q r : Poly) : Bool :=
  let u := comb 1 q (-1) p
  let v := comb 1 r (-1) p
  (u.isConst && v.isConst) && (dvdCert d v.const && ble' (Int.add (Int.add v.const (Int.neg u.const)) 1) d)
theorem dvdTightCert_sound {d : Int} {p q r : Poly} (h : dvdTightCert d p q r = true) (h₁ : d ∣ p.denote ctx) (h₂ : q.denote ctx ≤ 0) :
    r.denote ctx ≤ 0 := by
  obtain ⟨g, h⟩ := split h
  obtain ⟨gu, gv⟩ := split g
  obtain ⟨hv, hd⟩ := split h
  have hd : (comb 1 r (-1) p).const - (comb 1 q (-1) p).const < d := le_of_ble' hd
  have eu := isConst_eq ctx gu
  have ev := isConst_eq ctx gv
  rewrite [denote_comb, Int.one_mul, Int.neg_mul, Int.one_mul, ← Int.sub_eq_add_neg] at eu ev
  have hr := dvd_add' h₁ (dvdCert_sound hv)
  rewrite [← ev, Int.add_comm, Int.sub_add_cancel] at hr
  rewrite [← eu, ← ev, Int.sub_sub_sub_cancel_right] at hd
  obtain ⟨m, hm⟩ := hr
  have hrd : d * m < d := hm ▸ Int.lt_of_le_of_lt (Int.sub_nonneg.mp (by
    rewrite [Int.sub_right_comm, Int.sub_self, Int.zero_sub]; exact Int.neg_nonneg_of_nonpos h₂)) hd
  refine Int.not_lt.mp fun hp => ?_
  rewrite [hm] at hp
  rcases Int.lt_or_ge m 1 with hm1 | hm1
  · refine Int.not_le.mpr hp ?_
    have hm0 : m ≤ 0 := Int.le_of_lt_add_one hm1
    rcases Int.lt_or_ge d 0 with h | h
    · exact absurd (Int.lt_trans hp hrd) (Int.not_lt_of_ge (Int.le_of_lt h))
    · exact Int.mul_nonpos_of_nonneg_of_nonpos h hm0
  · have hd0 : 0 ≤ d := Int.le_of_lt (Int.lt_trans hp hrd)
    have := Int.mul_le_mul_of_nonneg_left hm1 hd0
    rewrite [Int.mul_one] at this
    exact Int.lt_irrefl _ (Int.lt_of_lt_of_le hrd this)
theorem dvd_le_tight (d : Int) (p q r : Poly) (h : dvdTightCert d p q r = true) (h₁ : d ∣ p.denote' ctx) (h₂ : q.denote' ctx ≤ 0) :
    r.denote' ctx ≤ 0 := by
  rewrite [denote'_eq] at *; exact dvdTightCert_sound ctx h h₁ h₂
theorem dvd_neg_le_tight (d : Int) (p q r : Poly) (h : dvdTightCert d (p.mul (-1)) q r = true) (h₁ : d ∣ p.denote' ctx)
    (h₂ : q.denote' ctx ≤ 0) : r.denote' ctx ≤ 0 := by
  rewrite [denote'_eq] at *; exact dvdTightCert_sound ctx h (by rewrite [denote_mul]; exact dvd_mul_left' _ h₁) h₂

/-! ## Cooper: a bounded variable in a residue class -/

/-- `p₁ = -x + c`, `p₂ = x - e`, `p₃ = a * x + f`, `α * a + β * d = 1`, and no multiple of `d` lies between `c + α * f` and `e + α * f`. -/
noncomputable def cooperUnsatCert (p₁ p₂ p₃ : Poly) (d α β : Int) : Bool :=
  p₁.rec (fun _ => false) fun a₁ x₁ q₁ _ => p₂.rec (fun _ => false) fun a₂ x₂ q₂ _ => p₃.rec (fun _ => false) fun a x₃ q₃ _ =>
    (beq' a₁ (-1) && (beq' a₂ 1 && (Nat.beq x₁ x₂ && Nat.beq x₁ x₃))) && ((q₁.isConst && (q₂.isConst && q₃.isConst)) &&
      (ble' 1 d && (beq' (Int.add (Int.mul α a) (Int.mul β d)) 1 &&
        ble' (Int.add (Int.mul d (Int.ediv (Int.add (Int.neg q₂.const) (Int.mul α q₃.const)) d)) 1) (Int.add q₁.const (Int.mul α q₃.const)))))
theorem cooper_unsat (p₁ p₂ p₃ : Poly) (d α β : Int) (h : cooperUnsatCert p₁ p₂ p₃ d α β = true) (h₁ : p₁.denote' ctx ≤ 0)
    (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) : False := by
  rewrite [denote'_eq] at h₁ h₂ h₃
  cases p₁ with
  | num _ => exact nomatch h
  | add a₁ x q₁ =>
  cases p₂ with
  | num _ => exact nomatch h
  | add a₂ x₂ q₂ =>
  cases p₃ with
  | num _ => exact nomatch h
  | add a x₃ q₃ =>
  obtain ⟨g, h⟩ := split h
  obtain ⟨g₁, g⟩ := split g
  obtain ⟨g₂, g⟩ := split g
  obtain ⟨g₃, g₄⟩ := split g
  obtain ⟨k, h⟩ := split h
  obtain ⟨k₁, k⟩ := split k
  obtain ⟨k₂, k₃⟩ := split k
  obtain ⟨hd, h⟩ := split h
  obtain ⟨hab, h⟩ := split h
  have hd : 0 < d := le_of_ble' hd
  have hab : α * a + β * d = 1 := eq_of_beq' hab
  have h : d * ((-q₂.const + α * q₃.const) / d) < q₁.const + α * q₃.const := le_of_ble' h
  rewrite [denote_add, isConst_eq ctx k₁, eq_of_beq' g₁, Int.neg_mul, Int.one_mul, Int.add_comm] at h₁
  rewrite [denote_add, isConst_eq ctx k₂, eq_of_beq' g₂, Int.one_mul, ← Nat.eq_of_beq_eq_true g₃] at h₂
  rewrite [denote_add, isConst_eq ctx k₃, ← Nat.eq_of_beq_eq_true g₄] at h₃
  have hx : d ∣ ctx.get x + α * q₃.const := by
    have := dvd_add' (dvd_mul_left' α h₃) (dvd_mul_left' (β * ctx.get x) (a := d) ⟨1, (Int.mul_one d).symm⟩)
    rwa [Int.mul_add, ← Int.mul_assoc, Int.add_right_comm, Int.mul_right_comm β, ← Int.add_mul, hab, Int.one_mul] at this
  obtain ⟨t, ht⟩ := hx
  have lo : q₁.const + α * q₃.const ≤ d * t := ht ▸ Int.add_le_add_right (Int.sub_nonpos.mp h₁) _
  have hi : t * d ≤ -q₂.const + α * q₃.const := by
    rewrite [Int.mul_comm, ← ht]
    refine Int.add_le_add_right ?_ _
    have := Int.add_le_add_right h₂ (-q₂.const)
    rwa [Int.add_neg_cancel_right, Int.zero_add] at this
  have := Int.mul_le_mul_of_nonneg_left ((Int.le_ediv_iff_mul_le hd).mpr hi) (Int.le_of_lt hd)
  exact Int.lt_irrefl _ (Int.lt_of_lt_of_le (Int.lt_of_le_of_lt this h) lo)

/-! ## Cooper: case distinctions -/

/-- One of the first `n` instances holds. -/
def OrOver (n : Nat) (p : Nat → Prop) : Prop := ∃ k, k < n ∧ p k
/-- The last case is what is left when the others, from the highest down, are excluded. -/
noncomputable def OrOverCases (n : Nat) (p : Nat → Prop) : Prop := n.rec (p 0) (fun n ih => (p (Nat.succ n) → False) → ih)
theorem orOver_cases (n : Nat) (p : Nat → Prop) (h : OrOver (n + 1) p) : OrOverCases n p := by
  induction n with
  | zero => obtain ⟨k, hk, h⟩ := h; rwa [Nat.le_antisymm (Nat.le_of_succ_le_succ hk) (Nat.zero_le k)] at h
  | succ n ih =>
    intro hn
    obtain ⟨k, hk, h⟩ := h
    rcases Nat.lt_or_ge k (n + 1) with g | g
    · exact ih ⟨k, g, h⟩
    · rewrite [Nat.le_antisymm (Nat.le_of_succ_le_succ hk) g] at h; exact (hn h).elim

noncomputable def tail (p : Poly) : Poly := p.rec (fun k => .num k) (fun _ _ q _ => q)
noncomputable def leadVar (p : Poly) : Nat := p.rec (fun _ => 0) (fun _ x _ _ => x)
theorem denote_tail (p : Poly) : p.denote ctx = p.leadCoeff * ctx.get (leadVar p) + (tail p).denote ctx := by
  cases p with
  | num k => exact ((congrArg (· + k) (Int.zero_mul _)).trans (Int.zero_add k)).symm
  | add k x q => rfl
/-- `b * p - a * q`, where `p₁ = a * x + p` and `p₂ = b * x + q` -/
noncomputable def cross (p₁ p₂ : Poly) : Poly := comb p₂.leadCoeff (tail p₁) (-p₁.leadCoeff) (tail p₂)

noncomputable def cooper_left_split (p₁ p₂ : Poly) (k : Nat) : Prop :=
  ((cross p₁ p₂).addConst (p₂.leadCoeff * k)).denote' ctx ≤ 0 ∧ p₁.leadCoeff ∣ ((tail p₁).addConst k).denote' ctx
noncomputable def cooper_right_split (p₁ p₂ : Poly) (k : Nat) : Prop :=
  ((cross p₁ p₂).addConst (-p₁.leadCoeff * k)).denote' ctx ≤ 0 ∧ p₂.leadCoeff ∣ ((tail p₂).addConst k).denote' ctx
noncomputable def cooper_dvd_left_split (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  cooper_left_split ctx p₁ p₂ k ∧ p₁.leadCoeff * d ∣ ((comb p₃.leadCoeff (tail p₁) (-p₁.leadCoeff) (tail p₃)).addConst (p₃.leadCoeff * k)).denote' ctx
noncomputable def cooper_dvd_right_split (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  cooper_right_split ctx p₁ p₂ k ∧ p₂.leadCoeff * d ∣ ((comb (-p₃.leadCoeff) (tail p₂) p₂.leadCoeff (tail p₃)).addConst (-p₃.leadCoeff * k)).denote' ctx

/-- With lower bound `a * x + p ≤ 0`, `a < 0`, and `n = -a * w`: moving `x` down by a multiple of `w` brings the bound within `n`. -/
theorem cooper_move {a b x p q w : Int} {n : Nat} (ha : a < 0) (hn : (n : Int) = -a * w) (h0 : 0 < n) (hb : 0 ≤ b) (h₁ : a * x + p ≤ 0)
    (h₂ : b * x + q ≤ 0) : ∃ (k : Nat) (u : Int), k < n ∧ a * (x - w * u) + p + k = 0 ∧ b * (x - w * u) + q ≤ 0 := by
  have hn0 : (0 : Int) < n := natCast_pos.mpr h0
  have hr : 0 ≤ -(a * x + p) := Int.neg_nonneg.mpr h₁
  obtain ⟨k, hk⟩ := eq_ofNat_of_zero_le (Int.emod_nonneg (-(a * x + p)) (Int.ne_of_gt hn0))
  have e := Int.mul_ediv_add_emod (-(a * x + p)) n
  have hu : 0 ≤ -(a * x + p) / n := (Int.le_ediv_iff_mul_le hn0).mpr (by rewrite [Int.zero_mul]; exact hr)
  have hw : 0 ≤ w := by
    refine Int.not_lt.mp fun hw => Int.not_lt.mpr (Int.le_of_lt hn0) ?_
    rewrite [hn]; exact Int.mul_neg_of_pos_of_neg (Int.neg_pos.mpr ha) hw
  refine ⟨k, -(a * x + p) / n, ?_, ?_, ?_⟩
  · exact Int.ofNat_lt.mp (hk ▸ Int.emod_lt_of_pos _ hn0)
  · rewrite [hk] at e
    rw [Int.mul_sub, ← Int.mul_assoc, show a * w = -(n : Int) from by rw [hn, Int.neg_mul, Int.neg_neg], Int.neg_mul, Int.sub_neg,
      Int.add_right_comm (a * x), Int.add_assoc, e, Int.add_right_neg]
  · refine Int.le_trans ?_ h₂
    refine Int.add_le_add_right (Int.mul_le_mul_of_nonneg_left (Int.sub_le_self x (Int.mul_nonneg hw hu)) hb) q

theorem cooper_core {a b x p q : Int} {k : Nat} (ha : a < 0) (e : a * x + p + k = 0) (h : b * x + q ≤ 0) :
    b * k + (b * p + -a * q) ≤ 0 ∧ a ∣ k + p := by
  have e' : (k : Int) + p = a * -x := by
    rewrite [Int.mul_neg, Int.add_comm]; rewrite [Int.add_assoc, Int.add_comm] at e; exact Int.eq_neg_of_add_eq_zero_left e
  refine ⟨?_, -x, e'⟩
  rewrite [← Int.add_assoc, ← Int.mul_add, e', Int.mul_left_comm, Int.mul_neg, Int.mul_neg, ← Int.neg_mul, ← Int.mul_add]
  exact Int.mul_nonpos_of_nonneg_of_nonpos (Int.neg_nonneg_of_nonpos (Int.le_of_lt ha)) h

theorem cooper_dvd {a x p c s d : Int} {k : Nat} (e : a * x + p + k = 0) (h : d ∣ c * x + s) : a * d ∣ -c * k + (-c * p + a * s) := by
  have e' : (k : Int) + p = -(a * x) := by
    rewrite [Int.add_comm]; rewrite [Int.add_assoc, Int.add_comm] at e; exact Int.eq_neg_of_add_eq_zero_left e
  have := mul_dvd_mul_left' a h
  rwa [← Int.add_assoc, ← Int.mul_add, e', Int.neg_mul, Int.mul_neg, Int.neg_neg, Int.mul_left_comm, ← Int.mul_add]
theorem dvd_move {c x s d w u : Int} (hw : d ∣ c * w) (h : d ∣ c * x + s) : d ∣ c * (x - w * u) + s := by
  have := dvd_add' h (dvd_mul_left' (-u) hw)
  rwa [Int.neg_mul, Int.mul_left_comm, Int.add_right_comm, ← Int.mul_neg, ← Int.mul_add, Int.mul_comm u, ← Int.sub_eq_add_neg] at this

theorem denote_cross_add (p₁ p₂ : Poly) (c : Int) :
    ((cross p₁ p₂).addConst c).denote ctx = c + (p₂.leadCoeff * (tail p₁).denote ctx + -p₁.leadCoeff * (tail p₂).denote ctx) := by
  unfold cross; rw [denote_addConst, denote_comb]
/-- `p₁` bounds its leading variable from below, `p₂` the same one from above. -/
noncomputable def boundsCert (p₁ p₂ : Poly) : Bool :=
  ble' p₁.leadCoeff (-1) && (ble' 1 p₂.leadCoeff && Nat.beq (leadVar p₁) (leadVar p₂))
theorem boundsCert_sound {p₁ p₂ : Poly} (h : boundsCert p₁ p₂ = true) (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) :
    p₁.leadCoeff < 0 ∧ 0 < p₂.leadCoeff ∧ p₁.leadCoeff * ctx.get (leadVar p₁) + (tail p₁).denote ctx ≤ 0 ∧
      p₂.leadCoeff * ctx.get (leadVar p₁) + (tail p₂).denote ctx ≤ 0 := by
  obtain ⟨g₁, h⟩ := split h
  obtain ⟨g₂, g₃⟩ := split h
  rewrite [denote'_eq, denote_tail] at h₁ h₂
  rewrite [← Nat.eq_of_beq_eq_true g₃] at h₂
  exact ⟨Int.lt_of_le_of_lt (le_of_ble' g₁) (by decide : (-1 : Int) < 0), Int.le_of_ble' g₂, h₁, h₂⟩

theorem split_left {p₁ p₂ : Poly} {k : Nat} {x : Int} (ha : p₁.leadCoeff < 0) (e : p₁.leadCoeff * x + (tail p₁).denote ctx + k = 0)
    (h : p₂.leadCoeff * x + (tail p₂).denote ctx ≤ 0) : cooper_left_split ctx p₁ p₂ k := by
  obtain ⟨h₁, h₂⟩ := cooper_core ha e h
  exact ⟨by rwa [denote'_eq, denote_cross_add], by rwa [denote'_eq, denote_addConst]⟩
theorem split_right {p₁ p₂ : Poly} {k : Nat} {x : Int} (hb : 0 < p₂.leadCoeff) (e : p₂.leadCoeff * x + (tail p₂).denote ctx + k = 0)
    (h : p₁.leadCoeff * x + (tail p₁).denote ctx ≤ 0) : cooper_right_split ctx p₁ p₂ k := by
  rewrite [← Int.neg_neg x, ← Int.neg_mul_comm] at e h
  obtain ⟨h₁, m, h₂⟩ := cooper_core (Int.neg_neg_of_pos hb) e h
  refine ⟨?_, -m, ?_⟩
  · rwa [denote'_eq, denote_cross_add, Int.add_comm (p₂.leadCoeff * _), ← Int.neg_neg p₂.leadCoeff]
  · rw [denote'_eq, denote_addConst, h₂, Int.neg_mul_comm]

theorem cooper_left (p₁ p₂ : Poly) (n : Nat) (h : (boundsCert p₁ p₂ && beq' (Int.ofNat n) (-p₁.leadCoeff)) = true) (h₁ : p₁.denote' ctx ≤ 0)
    (h₂ : p₂.denote' ctx ≤ 0) : OrOver n (cooper_left_split ctx p₁ p₂) := by
  obtain ⟨g, h⟩ := split h
  obtain ⟨ha, hb, e₁, e₂⟩ := boundsCert_sound ctx g h₁ h₂
  have hn : (n : Int) = -p₁.leadCoeff * 1 := (eq_of_beq' h).trans (Int.mul_one _).symm
  have h0 : 0 < n := natCast_pos.mp (by rewrite [hn, Int.mul_one]; exact Int.neg_pos.mpr ha)
  obtain ⟨k, u, hk, e, f⟩ := cooper_move ha hn h0 (Int.le_of_lt hb) e₁ e₂
  exact ⟨k, hk, split_left ctx ha e f⟩
theorem cooper_right (p₁ p₂ : Poly) (n : Nat) (h : (boundsCert p₁ p₂ && beq' (Int.ofNat n) p₂.leadCoeff) = true) (h₁ : p₁.denote' ctx ≤ 0)
    (h₂ : p₂.denote' ctx ≤ 0) : OrOver n (cooper_right_split ctx p₁ p₂) := by
  obtain ⟨g, h⟩ := split h
  obtain ⟨ha, hb, e₁, e₂⟩ := boundsCert_sound ctx g h₁ h₂
  have hn : (n : Int) = - -p₂.leadCoeff * 1 := (eq_of_beq' h).trans (by rw [Int.mul_one, Int.neg_neg])
  have h0 : 0 < n := natCast_pos.mp (by rewrite [hn, Int.mul_one, Int.neg_neg]; exact hb)
  rewrite [← Int.neg_neg (ctx.get _), ← Int.neg_mul_comm] at e₁ e₂
  obtain ⟨k, u, hk, e, f⟩ := cooper_move (Int.neg_neg_of_pos hb) hn h0 (Int.neg_nonneg_of_nonpos (Int.le_of_lt ha)) e₂ e₁
  rewrite [Int.neg_mul_comm] at e f
  exact ⟨k, hk, split_right ctx hb e f⟩
/-- `n = a * w` where `d` divides `c * w`, and `n` is positive. -/
noncomputable def moveCert (n : Nat) (a c d : Int) : Bool :=
  let w := Int.ediv (Int.ofNat n) a
  Nat.ble 1 n && (beq' (Int.ofNat n) (Int.mul a w) && dvdCert d (Int.mul c w))
theorem cooper_dvd_left (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat)
    (h : (boundsCert p₁ p₂ && (Nat.beq (leadVar p₁) (leadVar p₃) && moveCert n (-p₁.leadCoeff) p₃.leadCoeff d)) = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) : OrOver n (cooper_dvd_left_split ctx p₁ p₂ p₃ d) := by
  obtain ⟨g, h⟩ := split h
  obtain ⟨gx, h⟩ := split h
  obtain ⟨h0, h⟩ := split h
  obtain ⟨hn, hd⟩ := split h
  obtain ⟨ha, hb, e₁, e₂⟩ := boundsCert_sound ctx g h₁ h₂
  rewrite [denote'_eq, denote_tail, ← Nat.eq_of_beq_eq_true gx] at h₃
  obtain ⟨k, u, hk, e, f⟩ := cooper_move ha (eq_of_beq' hn) (Nat.le_of_ble_eq_true h0) (Int.le_of_lt hb) e₁ e₂
  exact ⟨k, hk, split_left ctx ha e f, by
    have := dvd_mul_left' (-1) (cooper_dvd e (dvd_move (dvdCert_sound hd) h₃))
    rewrite [Int.neg_mul, Int.one_mul, Int.neg_add, Int.neg_add, Int.neg_mul, Int.neg_mul, Int.neg_neg, Int.neg_neg, ← Int.neg_mul] at this
    rwa [denote'_eq, denote_addConst, denote_comb]⟩
theorem cooper_dvd_right (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat)
    (h : (boundsCert p₁ p₂ && (Nat.beq (leadVar p₁) (leadVar p₃) && moveCert n p₂.leadCoeff p₃.leadCoeff d)) = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) : OrOver n (cooper_dvd_right_split ctx p₁ p₂ p₃ d) := by
  obtain ⟨g, h⟩ := split h
  obtain ⟨gx, h⟩ := split h
  obtain ⟨h0, h⟩ := split h
  obtain ⟨hn, hd⟩ := split h
  obtain ⟨ha, hb, e₁, e₂⟩ := boundsCert_sound ctx g h₁ h₂
  rewrite [denote'_eq, denote_tail, ← Nat.eq_of_beq_eq_true gx, ← Int.neg_neg (ctx.get _), ← Int.neg_mul_comm] at h₃
  have hn : (n : Int) = - -p₂.leadCoeff * (Int.ofNat n / p₂.leadCoeff) := by rewrite [Int.neg_neg]; exact eq_of_beq' hn
  have hd : d ∣ -p₃.leadCoeff * (Int.ofNat n / p₂.leadCoeff) := by
    have := dvd_mul_left' (-1) (dvdCert_sound hd); rwa [Int.neg_mul, Int.one_mul, show Int.mul _ _ = p₃.leadCoeff * _ from rfl, ← Int.neg_mul] at this
  rewrite [← Int.neg_neg (ctx.get _), ← Int.neg_mul_comm] at e₁ e₂
  obtain ⟨k, u, hk, e, f⟩ := cooper_move (Int.neg_neg_of_pos hb) hn (Nat.le_of_ble_eq_true h0) (Int.neg_nonneg_of_nonpos (Int.le_of_lt ha)) e₂ e₁
  have h₃ := dvd_move (u := u) hd h₃
  rewrite [Int.neg_mul_comm] at e f h₃
  exact ⟨k, hk, split_right ctx hb e f, by rewrite [denote'_eq, denote_addConst, denote_comb]; exact cooper_dvd e h₃⟩

section
variable {p₁ p₂ p₃ : Poly}
theorem le_of_beq {p q : Poly} (h : p.beq q = true) (e : p.denote' ctx ≤ 0) : q.denote' ctx ≤ 0 := by rwa [← eq_of_beq h]
theorem dvd_of_beq {a b : Int} {p q : Poly} (h : (beq' a b && p.beq q) = true) (e : b ∣ p.denote' ctx) : a ∣ q.denote' ctx := by
  obtain ⟨h₁, h₂⟩ := split h
  rwa [eq_of_beq' h₁, ← eq_of_beq h₂]
end
theorem cooper_left_split_ineq (p₁ p₂ : Poly) (k : Nat) (b : Int) (q : Poly) (s : cooper_left_split ctx p₁ p₂ k)
    (h : (beq' b p₂.leadCoeff && ((cross p₁ p₂).addConst (p₂.leadCoeff * k)).beq q) = true) : q.denote' ctx ≤ 0 := le_of_beq ctx (split h).2 s.1
theorem cooper_left_split_dvd (p₁ p₂ : Poly) (k : Nat) (a : Int) (q : Poly) (s : cooper_left_split ctx p₁ p₂ k)
    (h : (beq' a p₁.leadCoeff && ((tail p₁).addConst k).beq q) = true) : a ∣ q.denote' ctx := dvd_of_beq ctx h s.2
theorem cooper_right_split_ineq (p₁ p₂ : Poly) (k : Nat) (a : Int) (q : Poly) (s : cooper_right_split ctx p₁ p₂ k)
    (h : (beq' a p₁.leadCoeff && ((cross p₁ p₂).addConst (-p₁.leadCoeff * k)).beq q) = true) : q.denote' ctx ≤ 0 := le_of_beq ctx (split h).2 s.1
theorem cooper_right_split_dvd (p₁ p₂ : Poly) (k : Nat) (b : Int) (q : Poly) (s : cooper_right_split ctx p₁ p₂ k)
    (h : (beq' b p₂.leadCoeff && ((tail p₂).addConst k).beq q) = true) : b ∣ q.denote' ctx := dvd_of_beq ctx h s.2
section
variable (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat)
theorem cooper_dvd_left_split_ineq (b : Int) (q : Poly) (s : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (h : (beq' b p₂.leadCoeff && ((cross p₁ p₂).addConst (p₂.leadCoeff * k)).beq q) = true) : q.denote' ctx ≤ 0 := le_of_beq ctx (split h).2 s.1.1
theorem cooper_dvd_left_split_dvd1 (a : Int) (q : Poly) (s : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (h : (beq' a p₁.leadCoeff && ((tail p₁).addConst k).beq q) = true) : a ∣ q.denote' ctx := dvd_of_beq ctx h s.1.2
theorem cooper_dvd_left_split_dvd2 (e : Int) (q : Poly) (s : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (h : (beq' e (p₁.leadCoeff * d) && ((comb p₃.leadCoeff (tail p₁) (-p₁.leadCoeff) (tail p₃)).addConst (p₃.leadCoeff * k)).beq q) = true) :
    e ∣ q.denote' ctx := dvd_of_beq ctx h s.2
theorem cooper_dvd_right_split_ineq (a : Int) (q : Poly) (s : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (h : (beq' a p₁.leadCoeff && ((cross p₁ p₂).addConst (-p₁.leadCoeff * k)).beq q) = true) : q.denote' ctx ≤ 0 := le_of_beq ctx (split h).2 s.1.1
theorem cooper_dvd_right_split_dvd1 (b : Int) (q : Poly) (s : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (h : (beq' b p₂.leadCoeff && ((tail p₂).addConst k).beq q) = true) : b ∣ q.denote' ctx := dvd_of_beq ctx h s.1.2
theorem cooper_dvd_right_split_dvd2 (e : Int) (q : Poly) (s : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (h : (beq' e (p₂.leadCoeff * d) && ((comb (-p₃.leadCoeff) (tail p₂) p₂.leadCoeff (tail p₃)).addConst (-p₃.leadCoeff * k)).beq q) = true) :
    e ∣ q.denote' ctx := dvd_of_beq ctx h s.2
end

end Internal.Linear
end Int
