/-
# `grind`: linear arithmetic over ordered modules

Contract: the linear expressions and polynomials over a module with integer coefficients that native
`grind` uses for ordered fields and rings (`Lean.Grind.Linarith`), the steps of its certificates, and
the passage from ring expressions to them (`Lean.Grind.CommRing.le_norm`, `le_int_module`, ...).
-/
prelude
import Core.Grind.Ring
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false

universe u

namespace Lean.Grind

/-! ## Multiples in a module -/

namespace AddCommGroup
open AddCommMonoid
variable {M : Type u} [AddCommGroup M]
theorem zero_add (a : M) : 0 + a = a := (add_comm 0 a).trans (add_zero a)
theorem add_left_comm (a b c : M) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem add_neg_cancel (a : M) : a + -a = 0 := (add_comm a (-a)).trans (neg_add_cancel a)
theorem add_left_cancel {a b c : M} (h : a + b = a + c) : b = c := by
  rw [← zero_add b, ← zero_add c, ← neg_add_cancel a, add_assoc, add_assoc, h]
theorem neg_eq_of_add_eq_zero {a b : M} (h : a + b = 0) : -a = b := add_left_cancel ((add_neg_cancel a).trans h.symm)
theorem neg_neg (a : M) : - -a = a := neg_eq_of_add_eq_zero (neg_add_cancel a)
theorem neg_zero : -(0 : M) = 0 := neg_eq_of_add_eq_zero (add_zero 0)
theorem neg_add (a b : M) : -(a + b) = -a + -b := neg_eq_of_add_eq_zero <| by
  rw [add_assoc, add_left_comm b, ← add_assoc, add_neg_cancel, add_neg_cancel, add_zero]
theorem sub_eq_zero_iff {a b : M} : a - b = 0 ↔ a = b :=
  ⟨fun h => by rewrite [sub_eq_add_neg, add_comm] at h; exact add_left_cancel (h.trans (neg_add_cancel b).symm),
   fun h => by rw [h, sub_eq_add_neg, add_neg_cancel]⟩
end AddCommGroup

namespace IntModule
open AddCommMonoid AddCommGroup
variable {M : Type u} [IntModule M]
theorem neg_zsmul (n : Int) (a : M) : -n • a = -(n • a) :=
  (neg_eq_of_add_eq_zero (by rw [← add_zsmul, Int.add_right_neg, zero_zsmul])).symm
/-- What holds for multiples by naturals, and for the negative of what it holds for, holds for all multiples. -/
theorem int_ind {P : Int → Prop} (h0 : P 0) (hs : ∀ n : Nat, P n → P (n + 1)) (hn : ∀ n : Nat, P n → P (-n)) (n : Int) : P n := by
  have h : ∀ n : Nat, P n := fun n => by
    induction n with
    | zero => exact h0
    | succ n ih => exact hs n ih
  cases n with
  | ofNat n => exact h n
  | negSucc n => exact hn _ (h (n + 1))
theorem zsmul_zero (n : Int) : n • (0 : M) = 0 := by
  refine int_ind (P := fun n => n • (0 : M) = 0) (zero_zsmul 0) (fun n ih => ?_) (fun n ih => ?_) n
  · rw [add_zsmul, ih, one_zsmul, add_zero]
  · rw [neg_zsmul, ih, neg_zero]
theorem zsmul_add (n : Int) (a b : M) : n • (a + b) = n • a + n • b := by
  refine int_ind (P := fun n => n • (a + b) = n • a + n • b) ?_ (fun n ih => ?_) (fun n ih => ?_) n
  · rw [zero_zsmul, zero_zsmul, zero_zsmul, add_zero]
  · rw [add_zsmul, ih, one_zsmul, add_zsmul, add_zsmul, one_zsmul, one_zsmul, add_assoc, add_assoc, add_left_comm (_ • b)]
  · rw [neg_zsmul, ih, neg_zsmul, neg_zsmul, neg_add]
theorem mul_zsmul (n m : Int) (a : M) : (n * m) • a = n • m • a := by
  refine int_ind (P := fun n => (n * m) • a = n • m • a) ?_ (fun n ih => ?_) (fun n ih => ?_) n
  · rw [Int.zero_mul, zero_zsmul, zero_zsmul]
  · rw [Int.add_mul, Int.one_mul, add_zsmul, ih, add_zsmul, one_zsmul]
  · rw [Int.neg_mul, neg_zsmul, ih, neg_zsmul]
theorem zsmul_eq_zero [NoNatZeroDivisors M] {n : Int} {a : M} (hn : n ≠ 0) (h : n • a = 0) : a = 0 := by
  refine NoNatZeroDivisors.no_nat_zero_divisors n.natAbs a 0 (Int.natAbs_ne_zero.mpr hn) ?_
  rewrite [← zsmul_natCast_eq_nsmul, ← zsmul_natCast_eq_nsmul, zsmul_zero]
  rcases Int.natAbs_eq n with e | e <;> rw [e] at h
  · exact h
  · rw [← neg_neg ((n.natAbs : Int) • a), ← neg_zsmul, h, neg_zero]
end IntModule

namespace Linarith
open IntModule AddCommMonoid AddCommGroup

inductive Expr where
  | zero
  | var (i : Nat)
  | add (a b : Expr)
  | sub (a b : Expr)
  | neg (a : Expr)
  | natMul (k : Nat) (a : Expr)
  | intMul (k : Int) (a : Expr)
inductive Poly where
  | nil
  | add (k : Int) (v : Nat) (p : Poly)

/-! ## Values and operations -/

namespace Poly
noncomputable def beq (p : Poly) : Poly → Bool :=
  p.rec (fun q => q.rec true (fun _ _ _ _ => false))
    (fun k x _ ih q => q.rec false (fun l y q' _ => (Int.beq' k l).rec false ((Nat.beq x y).rec false (ih q'))))
noncomputable def mul (c : Int) (p : Poly) : Poly :=
  (Int.beq' c 0).rec ((Int.beq' c 1).rec (p.rec .nil (fun k x _ ih => .add (Int.mul c k) x ih)) p) .nil
/-- The sum of `a * x + p` with a polynomial, if `ih` is the sum with `p`; the variables are in descending order. -/
noncomputable def combineAux (a : Int) (x : Nat) (ih : Poly → Poly) (q : Poly) : Poly :=
  q.rec (.add a x (ih .nil)) fun b y q' r =>
    (Nat.beq x y).rec ((Nat.ble x y).rec (.add a x (ih (.add b y q'))) (.add b y r))
      ((Int.beq' (Int.add a b) 0).rec (.add (Int.add a b) x (ih q')) (ih q'))
noncomputable def combine (p : Poly) : Poly → Poly := p.rec (fun q => q) (fun a x _ ih => combineAux a x ih)
noncomputable def comb (a : Int) (p : Poly) (b : Int) (q : Poly) : Poly := combine (mul a p) (mul b q)
noncomputable def leadCoeff (p : Poly) : Int := p.rec 0 (fun k _ _ _ => k)
noncomputable def coeff (p : Poly) (x : Nat) : Int := p.rec 0 (fun k y _ ih => (Nat.beq x y).rec ih k)
end Poly
noncomputable def Expr.norm (e : Expr) : Poly :=
  e.rec .nil (fun x => .add 1 x .nil) (fun _ _ a b => a.combine b) (fun _ _ a b => a.combine (b.mul (-1))) (fun _ a => a.mul (-1))
    (fun k _ a => a.mul (Int.ofNat k)) (fun k _ a => a.mul k)
noncomputable def Expr.diff (l r : Expr) : Poly := l.norm.combine (r.norm.mul (-1))

section
variable {M : Type u} [IntModule M] (ctx : RArray M)
noncomputable def Expr.denote (e : Expr) : M :=
  e.rec 0 (fun x => ctx.get x) (fun _ _ a b => a + b) (fun _ _ a b => a - b) (fun _ a => -a) (fun k _ a => k • a) (fun k _ a => k • a)
noncomputable def Poly.denoteR (p : Poly) : M := p.rec 0 (fun k x _ ih => k • ctx.get x + ih)
/-! The value in the shape in which native code prints it: a sum to the left, without `1 •` and `+ 0`. -/
noncomputable def Poly.term (k : Int) (x : Nat) : M := (Int.beq' k 1).rec (k • ctx.get x) (ctx.get x)
noncomputable def Poly.denoteFrom (p : Poly) : M → M := p.rec (fun r => r) (fun k x _ ih r => ih (r + term ctx k x))
noncomputable def Poly.denote (p : Poly) : M := p.rec 0 (fun k x p _ => p.denoteFrom ctx (term ctx k x))
theorem Poly.term_eq (k : Int) (x : Nat) : term ctx k x = k • ctx.get x := by
  unfold term
  cases e : Int.beq' k 1
  · rfl
  · rw [Int.eq_of_beq' e, one_zsmul]
theorem Poly.denoteFrom_eq (p : Poly) (r : M) : p.denoteFrom ctx r = r + p.denoteR ctx := by
  induction p generalizing r with
  | nil => exact (add_zero r).symm
  | add k x p ih => exact (ih _).trans (by rewrite [term_eq, add_assoc]; rfl)
theorem Poly.denote_eq (p : Poly) : p.denote ctx = p.denoteR ctx := by
  cases p with
  | nil => rfl
  | add k x p => exact (denoteFrom_eq ctx p _).trans (by rewrite [term_eq]; rfl)

theorem Poly.eq_of_beq : {p q : Poly} → p.beq q = true → p = q
  | .nil, .nil, _ => rfl
  | .nil, .add _ _ _, h => nomatch h
  | .add _ _ _, .nil, h => nomatch h
  | .add k x p, .add l y q, h =>
    have ⟨e, h⟩ := of_rec (a := Int.beq' k l) h
    have ⟨f, h⟩ := of_rec (a := Nat.beq x y) (b := p.beq q) h
    congr (congr (congrArg add (Int.eq_of_beq' e)) (Nat.eq_of_beq_eq_true f)) (eq_of_beq h)
theorem denote_of_beq {p q : Poly} (h : p.beq q = true) : p.denote ctx = q.denote ctx := by rw [Poly.eq_of_beq h]
namespace Poly
theorem denoteR_add (k : Int) (x : Nat) (p : Poly) : (add k x p).denoteR ctx = k • ctx.get x + p.denoteR ctx := rfl
theorem denoteR_mul (c : Int) (p : Poly) : (p.mul c).denoteR ctx = c • p.denoteR ctx := by
  unfold mul
  cases e : Int.beq' c 0
  · cases f : Int.beq' c 1
    · induction p with
      | nil => exact (zsmul_zero c).symm
      | add k x p ih => rewrite [denoteR_add ctx k x p, zsmul_add, ← mul_zsmul]; exact congrArg (_ + ·) ih
    · rw [Int.eq_of_beq' f, one_zsmul]
  · rewrite [Int.eq_of_beq' e, zero_zsmul]; rfl
theorem denoteR_combine (p q : Poly) : (p.combine q).denoteR ctx = p.denoteR ctx + q.denoteR ctx := by
  induction p generalizing q with
  | nil => exact (zero_add _).symm
  | add a x p ih =>
    show (combineAux a x p.combine q).denoteR ctx = _
    induction q with
    | nil => exact (congrArg (_ + ·) (ih .nil)).trans (add_assoc _ _ _).symm
    | add b y q ihq =>
      show denoteR ctx ((Nat.beq x y).rec ((Nat.ble x y).rec (.add a x (p.combine (.add b y q))) (.add b y (combineAux a x p.combine q)))
        ((Int.beq' (Int.add a b) 0).rec (.add (Int.add a b) x (p.combine q)) (p.combine q))) = _
      cases e : Nat.beq x y with
      | true =>
        have := Nat.eq_of_beq_eq_true e; subst this
        have h : (a + b) • ctx.get x + denoteR ctx (p.combine q) = denoteR ctx (add a x p) + denoteR ctx (add b x q) := by
          rw [ih, add_zsmul, denoteR_add, denoteR_add, add_assoc, add_assoc, add_left_comm (denoteR ctx p)]
        cases f : Int.beq' (Int.add a b) 0 with
        | false => exact h
        | true => rw [← h, show a + b = 0 from Int.eq_of_beq' f, zero_zsmul, zero_add]
      | false =>
        cases Nat.ble x y with
        | true => exact (congrArg (_ + ·) ihq).trans (add_left_comm _ _ _)
        | false => exact (congrArg (_ + ·) (ih _)).trans (add_assoc _ _ _).symm
theorem denote_add (k : Int) (x : Nat) (p : Poly) : (add k x p).denote ctx = k • ctx.get x + p.denote ctx := by
  rw [denote_eq, denote_eq, denoteR_add]
theorem denote_mul (c : Int) (p : Poly) : (p.mul c).denote ctx = c • p.denote ctx := by rw [denote_eq, denote_eq, denoteR_mul]
theorem denote_combine (p q : Poly) : (p.combine q).denote ctx = p.denote ctx + q.denote ctx := by
  rw [denote_eq, denote_eq, denote_eq, denoteR_combine]
theorem denote_comb (a : Int) (p : Poly) (b : Int) (q : Poly) : (comb a p b q).denote ctx = a • p.denote ctx + b • q.denote ctx := by
  unfold comb; rw [denote_combine, denote_mul, denote_mul]
theorem denote_neg (p : Poly) : (p.mul (-1)).denote ctx = -p.denote ctx := by rw [denote_mul, neg_zsmul, one_zsmul]
end Poly
theorem Expr.denote_norm (e : Expr) : e.norm.denote ctx = e.denote ctx := by
  induction e with
  | zero => rfl
  | var x => rfl
  | add a b iha ihb => exact (Poly.denote_combine ctx a.norm b.norm).trans (by rewrite [iha, ihb]; rfl)
  | sub a b iha ihb =>
    exact (Poly.denote_combine ctx a.norm (b.norm.mul (-1))).trans (by rewrite [iha, Poly.denote_neg, ihb, ← sub_eq_add_neg]; rfl)
  | neg a ih => exact (Poly.denote_neg ctx a.norm).trans (by rewrite [ih]; rfl)
  | natMul k a ih => exact (Poly.denote_mul ctx (Int.ofNat k) a.norm).trans (by rewrite [ih]; exact zsmul_natCast_eq_nsmul k _)
  | intMul k a ih => exact (Poly.denote_mul ctx k a.norm).trans (by rewrite [ih]; rfl)
theorem Expr.denote_diff (l r : Expr) : (l.diff r).denote ctx = l.denote ctx - r.denote ctx := by
  unfold diff; rw [Poly.denote_combine, Poly.denote_neg, denote_norm, denote_norm, sub_eq_add_neg]
end

/-! ## Inequalities -/

section
variable {M : Type u} [IntModule M] [LE M]
section
variable [Std.IsPreorder M] [OrderedAdd M]
theorem le_trans {a b c : M} : a ≤ b → b ≤ c → a ≤ c := Std.IsPreorder.le_trans a b c
theorem add_le_add_right {a b : M} (h : a ≤ b) (c : M) : a + c ≤ b + c := (OrderedAdd.add_le_left_iff c).mp h
theorem add_nonpos {a b : M} (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := by
  have := add_le_add_right ha b; rewrite [zero_add] at this; exact le_trans this hb
theorem nsmul_nonpos (n : Nat) {a : M} (h : a ≤ 0) : Int.ofNat n • a ≤ 0 := by
  induction n with
  | zero => rewrite [show Int.ofNat 0 • a = 0 from zero_zsmul a]; exact Std.IsPreorder.le_refl 0
  | succ n ih => rewrite [show Int.ofNat (n + 1) • a = Int.ofNat n • a + (1 : Int) • a from add_zsmul (Int.ofNat n) 1 a, one_zsmul]; exact add_nonpos ih h
theorem sub_nonpos_iff {a b : M} : a - b ≤ 0 ↔ a ≤ b := by
  rw [OrderedAdd.add_le_left_iff (a := a - b) b, zero_add, sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero]
end
section
variable [LT M] [Std.LawfulOrderLT M] [Std.IsPreorder M] [OrderedAdd M]
theorem lt_iff {a b : M} : a < b ↔ a ≤ b ∧ ¬b ≤ a := Std.LawfulOrderLT.lt_iff a b
theorem le_of_lt {a b : M} (h : a < b) : a ≤ b := (lt_iff.mp h).1
theorem sub_neg_iff {a b : M} : a - b < 0 ↔ a < b := by
  rw [lt_iff, lt_iff, sub_nonpos_iff, OrderedAdd.add_le_left_iff (b := a - b) b, zero_add, sub_eq_add_neg a, add_assoc, neg_add_cancel, add_zero]
theorem add_neg_of_nonpos {a b : M} (ha : a ≤ 0) (hb : b < 0) : a + b < 0 := by
  obtain ⟨h₁, h₂⟩ := lt_iff.mp hb
  refine lt_iff.mpr ⟨add_nonpos ha h₁, fun k => h₂ (le_trans k ?_)⟩
  have := add_le_add_right ha b; rwa [zero_add] at this
theorem nsmul_neg (n : Nat) {a : M} (h : a < 0) : Int.ofNat (n + 1) • a < 0 := by
  rewrite [show Int.ofNat (n + 1) • a = Int.ofNat n • a + (1 : Int) • a from add_zsmul (Int.ofNat n) 1 a, one_zsmul]
  exact add_neg_of_nonpos (nsmul_nonpos n (le_of_lt h)) h
end
end

/-! ## The steps of a certificate -/

/-- Multipliers that cancel the leading variable. -/
noncomputable def leadComb (p q : Poly) : Poly := Poly.comb (Int.ofNat q.leadCoeff.natAbs) p (Int.ofNat p.leadCoeff.natAbs) q
noncomputable def isZero (k : Int) : Bool := Int.beq' k 0
theorem pos_of_isZero {k : Int} (h : (not (isZero k)) = true) : ∃ n, Int.ofNat k.natAbs = Int.ofNat (n + 1) := by
  cases e : k.natAbs with
  | zero => rewrite [Int.natAbs_eq_zero.mp e] at h; exact nomatch h
  | succ n => exact ⟨n, rfl⟩
section
variable {M : Type u} [IntModule M]
theorem diseq_norm (ctx : RArray M) (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx ≠ r.denote ctx) : p.denote ctx ≠ 0 := by
  rewrite [← denote_of_beq ctx h, Expr.denote_diff]; exact fun k => e (sub_eq_zero_iff.mp k)
theorem eq_norm (ctx : RArray M) (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx = r.denote ctx) : p.denote ctx = 0 := by
  rewrite [← denote_of_beq ctx h, Expr.denote_diff]; exact sub_eq_zero_iff.mpr e
theorem diseq_unsat (ctx : RArray M) (e : Poly.nil.denote ctx ≠ 0) : False := e rfl
theorem diseq_neg (ctx : RArray M) (p q : Poly) (h : (p.mul (-1)).beq q = true) (e : p.denote ctx ≠ 0) : q.denote ctx ≠ 0 := by
  rewrite [← denote_of_beq ctx h, Poly.denote_neg]; exact fun k => e (by rw [← neg_neg (p.denote ctx), k, neg_zero])
theorem eq_neg (ctx : RArray M) (p q : Poly) (h : (p.mul (-1)).beq q = true) (e : p.denote ctx = 0) : q.denote ctx = 0 := by
  rw [← denote_of_beq ctx h, Poly.denote_neg, e, neg_zero]
theorem eq_coeff [NoNatZeroDivisors M] (ctx : RArray M) (p q : Poly) (k : Nat) (h : (not (Nat.beq k 0) && p.beq (q.mul (Int.ofNat k))) = true)
    (e : p.denote ctx = 0) : q.denote ctx = 0 := by
  obtain ⟨h₁, h₂⟩ := Bool.and_eq_true_iff.mp h
  rewrite [denote_of_beq ctx h₂, Poly.denote_mul] at e
  refine zsmul_eq_zero (fun z => ?_) e
  rewrite [Int.ofNat_inj.mp z] at h₁; exact nomatch h₁
theorem imp_eq (ctx : RArray M) (p : Poly) (x y : Nat) (h : p.beq (.combine (.add 1 x .nil) (.add (-1) y .nil)) = true) (e : p.denote ctx = 0) :
    ctx.get x = ctx.get y := by
  rewrite [denote_of_beq ctx h, Poly.denote_combine, Poly.denote_add, Poly.denote_add, one_zsmul, neg_zsmul, one_zsmul] at e
  refine sub_eq_zero_iff.mp (Eq.trans ?_ e)
  rewrite [sub_eq_add_neg]; exact congr (congrArg _ (add_zero _).symm) (add_zero _).symm
variable [LE M]
section
variable [Std.IsPreorder M] [OrderedAdd M]
theorem le_norm (ctx : RArray M) (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx ≤ r.denote ctx) : p.denote ctx ≤ 0 := by
  rewrite [← denote_of_beq ctx h, Expr.denote_diff]; exact sub_nonpos_iff.mpr e
theorem le_of_eq (ctx : RArray M) (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx = r.denote ctx) : p.denote ctx ≤ 0 := by
  rewrite [eq_norm ctx l r p h e]; exact Std.IsPreorder.le_refl 0
theorem le_le_combine (ctx : RArray M) (p q r : Poly) (h : (leadComb p q).beq r = true) (hp : p.denote ctx ≤ 0) (hq : q.denote ctx ≤ 0) :
    r.denote ctx ≤ 0 := by
  rewrite [← denote_of_beq ctx h]; unfold leadComb; rewrite [Poly.denote_comb]; exact add_nonpos (nsmul_nonpos _ hp) (nsmul_nonpos _ hq)
end
section
variable [LT M] [Std.LawfulOrderLT M] [Std.IsPreorder M]
theorem lt_unsat (ctx : RArray M) (h : Poly.nil.denote ctx < 0) : False :=
  have h : (0 : M) < 0 := h
  let ⟨h₁, h₂⟩ := (Std.LawfulOrderLT.lt_iff _ _).mp h; h₂ h₁
variable [OrderedAdd M]
theorem lt_norm (ctx : RArray M) (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx < r.denote ctx) : p.denote ctx < 0 := by
  rewrite [← denote_of_beq ctx h, Expr.denote_diff]; exact sub_neg_iff.mpr e
theorem le_lt_combine (ctx : RArray M) (p q r : Poly) (h : (not (isZero p.leadCoeff) && (leadComb p q).beq r) = true) (hp : p.denote ctx ≤ 0)
    (hq : q.denote ctx < 0) : r.denote ctx < 0 := by
  obtain ⟨h₁, h₂⟩ := Bool.and_eq_true_iff.mp h
  obtain ⟨n, e⟩ := pos_of_isZero h₁
  rewrite [← denote_of_beq ctx h₂]; unfold leadComb; rewrite [Poly.denote_comb, e]; exact add_neg_of_nonpos (nsmul_nonpos _ hp) (nsmul_neg n hq)
theorem lt_lt_combine (ctx : RArray M) (p q r : Poly) (h : (not (isZero p.leadCoeff) && (leadComb p q).beq r) = true) (hp : p.denote ctx < 0)
    (hq : q.denote ctx < 0) : r.denote ctx < 0 := le_lt_combine ctx p q r h (le_of_lt hp) hq
end
section
variable [LT M] [Std.LawfulOrderLT M] [Std.IsLinearOrder M] [OrderedAdd M]
theorem lt_of_not_le {a b : M} (h : ¬a ≤ b) : b < a :=
  (Std.LawfulOrderLT.lt_iff b a).mpr ⟨(Std.IsLinearPreorder.le_total a b).resolve_left h, h⟩
theorem le_of_not_lt {a b : M} (h : ¬a < b) : b ≤ a :=
  Classical.byContradiction fun k => h (lt_of_not_le k)
theorem lt_of_ne_of_not_lt {a : M} (h : a ≠ 0) (k : ¬a < 0) : 0 < a :=
  (Std.LawfulOrderLT.lt_iff 0 a).mpr ⟨le_of_not_lt k, fun j => h (Std.IsPartialOrder.le_antisymm _ _ j (le_of_not_lt k))⟩
theorem diseq_split_resolve (ctx : RArray M) (p q : Poly) (h : (p.mul (-1)).beq q = true) (e : p.denote ctx ≠ 0) (k : ¬p.denote ctx < 0) :
    q.denote ctx < 0 := by
  have := sub_neg_iff.mpr (lt_of_ne_of_not_lt e k)
  rewrite [sub_eq_add_neg, zero_add] at this
  rwa [← denote_of_beq ctx h, Poly.denote_neg]
theorem not_le_norm (ctx : RArray M) (l r : Expr) (p : Poly) (h : (r.diff l).beq p = true) (e : ¬l.denote ctx ≤ r.denote ctx) : p.denote ctx < 0 :=
  lt_norm ctx r l p h (lt_of_not_le e)
theorem not_lt_norm (ctx : RArray M) (l r : Expr) (p : Poly) (h : (r.diff l).beq p = true) (e : ¬l.denote ctx < r.denote ctx) : p.denote ctx ≤ 0 :=
  le_norm ctx r l p h (le_of_not_lt e)
end
end

/-! ## Substitution of an equation -/

/-- With `a` and `b` the coefficients of `x` in `p` and `q`. -/
noncomputable def substComb (x : Nat) (p q : Poly) : Poly := Poly.comb (p.coeff x) q (-(q.coeff x)) p
theorem eq_eq_subst {M : Type u} [IntModule M] (ctx : RArray M) (x : Nat) (p q r : Poly)
    (h : ((substComb x p q).beq r || ((substComb x p q).mul (-1)).beq r) = true) (hp : p.denote ctx = 0) (hq : q.denote ctx = 0) : r.denote ctx = 0 := by
  have e : (substComb x p q).denote ctx = 0 := by unfold substComb; rw [Poly.denote_comb, hp, hq, zsmul_zero, zsmul_zero, add_zero]
  rcases (Bool.or_eq_true _ _).mp h with h | h
  · rw [← denote_of_beq ctx h, e]
  · rw [← denote_of_beq ctx h, Poly.denote_neg, e, neg_zero]

theorem eq_diseq_subst1 {M : Type u} [IntModule M] (ctx : RArray M) (k : Int) (p q r : Poly) (h : ((p.mul k).combine q).beq r = true)
    (hp : p.denote ctx = 0) (hq : q.denote ctx ≠ 0) : r.denote ctx ≠ 0 := by
  rw [← denote_of_beq ctx h, Poly.denote_combine, Poly.denote_mul, hp, zsmul_zero, zero_add]; exact hq
theorem eq_diseq_subst {M : Type u} [IntModule M] [NoNatZeroDivisors M] (ctx : RArray M) (k l : Int) (p q r : Poly)
    (h : (not (isZero k) && (Poly.comb l p k q).beq r) = true) (hp : p.denote ctx = 0) (hq : q.denote ctx ≠ 0) : r.denote ctx ≠ 0 := by
  obtain ⟨h₁, h₂⟩ := Bool.and_eq_true_iff.mp h
  rw [← denote_of_beq ctx h₂, Poly.denote_comb, hp, zsmul_zero, zero_add]
  exact fun e => hq (zsmul_eq_zero (fun z => by rw [z] at h₁; exact nomatch h₁) e)

/-! ## Ordered rings -/

section
theorem zero_lt_one {R : Type u} [Ring R] [LE R] [LT R] [Std.LawfulOrderLT R] [Std.IsPreorder R] [OrderedRing R] (ctx : RArray R) (p : Poly) (h : p.beq (.add (-1) 0 .nil) = true) (e : ctx.get 0 = One.one) :
    p.denote ctx < 0 := by
  have h1 : (0 : R) < One.one := OrderedRing.zero_lt_one
  have := sub_neg_iff.mpr h1
  rewrite [denote_of_beq ctx h, Poly.denote_add, e, neg_zsmul, one_zsmul]
  rewrite [sub_eq_add_neg, zero_add] at this
  rewrite [show Poly.denote ctx .nil = 0 from rfl, add_zero]
  exact this
end

end Linarith
end Lean.Grind
