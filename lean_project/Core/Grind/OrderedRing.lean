/-
# `grind`: ordered rings and fields, and the characteristic

Contract: how the native procedures pass from ring expressions to linear ones (`CommRing.le_norm`,
`le_int_module`, ...), what they know of inverses in a field, and the steps of the ring solver where
a number is known to be zero: by the class `IsCharP`, or by a hypothesis.
-/
prelude
import Core.Grind.Linarith
import Core.Int.DivMod
set_option linter.all false

universe u

namespace Lean.Grind.CommRing
open Semiring Ring

/-! ## Equations and disequalities -/

section
variable {α : Type u} [CommRing α] (ctx : RArray α)
theorem eq_norm (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx = r.denote ctx) : p.denote ctx = 0 := Stepwise.core ctx l r p h e
theorem diseq_norm (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx ≠ r.denote ctx) : p.denote ctx ≠ 0 := by
  rewrite [← Poly.eq_of_beq h]; exact fun k => e (eq_of_denote_diff ctx k)
theorem Stepwise.inv (p q : Poly) (h : (p.mulConst (-1)).beq q = true) (e : p.denote ctx = 0) : q.denote ctx = 0 := Stepwise.mul ctx p (-1) q h e

/-- The value as a combination of monomials in the module of the ring, the constant as a multiple of one. -/
noncomputable def Poly.denoteAsIntModule (p : Poly) : α := p.rec (fun k => k • (1 : α)) (fun k m _ ih => k • m.denote' ctx + ih)
theorem Poly.denoteAsIntModule_eq (p : Poly) : p.denoteAsIntModule ctx = p.denote ctx := by
  induction p with
  | num k => exact (zsmul_eq_intCast_mul k 1).trans (mul_one _)
  | add k m p ih =>
    show k • m.denote' ctx + denoteAsIntModule ctx p = Int.cast k * m.denote ctx + p.denote ctx
    rw [ih, zsmul_eq_intCast_mul, Mon.denote'_eq]
theorem eq_int_module (p : Poly) (h : p.denote ctx = 0) : p.denoteAsIntModule ctx = 0 := by rwa [Poly.denoteAsIntModule_eq]
theorem diseq_int_module (p : Poly) (h : p.denote ctx ≠ 0) : p.denoteAsIntModule ctx ≠ 0 := by rwa [Poly.denoteAsIntModule_eq]
theorem le_int_module {α : Type u} [CommRing α] [LE α] (ctx : RArray α) (p : Poly) (h : p.denote ctx ≤ 0) : p.denoteAsIntModule ctx ≤ 0 := by rwa [Poly.denoteAsIntModule_eq]
theorem lt_int_module {α : Type u} [CommRing α] [LT α] (ctx : RArray α) (p : Poly) (h : p.denote ctx < 0) : p.denoteAsIntModule ctx < 0 := by rwa [Poly.denoteAsIntModule_eq]
end

/-! ## Inequalities -/

section
variable {α : Type u} [CommRing α] [LE α] [LT α]
theorem le_norm [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α) (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true)
    (e : l.denote ctx ≤ r.denote ctx) : p.denote ctx ≤ 0 := by
  rewrite [← Poly.eq_of_beq h, Expr.denote_diff]; exact (Linarith.sub_nonpos_iff (M := α)).mpr e
theorem lt_norm [Std.LawfulOrderLT α] [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α) (l r : Expr) (p : Poly)
    (h : (l.diff r).beq p = true) (e : l.denote ctx < r.denote ctx) : p.denote ctx < 0 := by
  rewrite [← Poly.eq_of_beq h, Expr.denote_diff]; exact (Linarith.sub_neg_iff (M := α)).mpr e
theorem not_le_norm [Std.LawfulOrderLT α] [Std.IsLinearOrder α] [OrderedRing α] (ctx : RArray α) (l r : Expr) (p : Poly)
    (h : (r.diff l).beq p = true) (e : ¬l.denote ctx ≤ r.denote ctx) : p.denote ctx < 0 := lt_norm ctx r l p h (Linarith.lt_of_not_le (M := α) e)
theorem not_lt_norm [Std.LawfulOrderLT α] [Std.IsLinearOrder α] [OrderedRing α] (ctx : RArray α) (l r : Expr) (p : Poly)
    (h : (r.diff l).beq p = true) (e : ¬l.denote ctx < r.denote ctx) : p.denote ctx ≤ 0 := le_norm ctx r l p h (Linarith.le_of_not_lt (M := α) e)
end

/-! ## Multiples -/

section
variable {α : Type u} [CommRing α]
theorem Stepwise.eq_mul (ctx : RArray α) (p : Poly) (k : Int) (q : Poly) (h : (p.mulConst k).beq q = true) (e : p.denote ctx = 0) :
    q.denote ctx = 0 := Stepwise.mul ctx p k q h e
theorem Stepwise.diseq_mul (inst : NoNatZeroDivisors α) (ctx : RArray α) (p : Poly) (k : Int) (q : Poly)
    (h : (not (Int.beq' k 0) && (p.mulConst k).beq q) = true) (e : p.denote ctx ≠ 0) : q.denote ctx ≠ 0 := by
  obtain ⟨h₁, h₂⟩ := Bool.and_eq_true_iff.mp h
  rewrite [← Poly.eq_of_beq h₂, Poly.denote_mulConst]
  exact fun z => e (intCast_mul_eq_zero (fun j => by rewrite [j] at h₁; exact nomatch h₁) z)
theorem le_mul [LE α] [LT α] [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α) (p : Poly) (k : Int) (q : Poly)
    (h : (Int.beq' k (Int.ofNat k.natAbs) && (p.mulConst k).beq q) = true) (e : p.denote ctx ≤ 0) : q.denote ctx ≤ 0 := by
  obtain ⟨h₁, h₂⟩ := Bool.and_eq_true_iff.mp h
  rewrite [← Poly.eq_of_beq h₂, Poly.denote_mulConst, ← zsmul_eq_intCast_mul, Int.eq_of_beq' h₁]
  exact Linarith.nsmul_nonpos (M := α) k.natAbs e
theorem lt_mul [LE α] [LT α] [Std.LawfulOrderLT α] [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α) (p : Poly) (k : Int) (q : Poly)
    (h : (Int.beq' k (Int.ofNat (Nat.succ (Nat.pred k.natAbs))) && (p.mulConst k).beq q) = true) (e : p.denote ctx < 0) : q.denote ctx < 0 := by
  obtain ⟨h₁, h₂⟩ := Bool.and_eq_true_iff.mp h
  rewrite [← Poly.eq_of_beq h₂, Poly.denote_mulConst, ← zsmul_eq_intCast_mul, Int.eq_of_beq' h₁]
  exact Linarith.nsmul_neg (M := α) (Nat.pred k.natAbs) e
end

/-! ## A variable that is the inverse of an integer -/

noncomputable def Mon.degreeOf (x : Nat) (m : Mon) : Nat := m.rec 0 (fun p _ ih => (Nat.beq p.x x).rec ih p.k)
noncomputable def Mon.erase (x : Nat) (m : Mon) : Mon := m.rec .unit (fun p m ih => (Nat.beq p.x x).rec (.mult p ih) m)
/-- `k * m` with `c * x` replaced by one as often as `x` occurs, if `k` allows. -/
noncomputable def Poly.cancelTerm (d : Int) (x : Nat) (k : Int) (m : Mon) : Poly :=
  (Int.beq' (Int.mul (Int.ediv k d) d) k).rec (.add k m (.num 0)) (mulMon (Int.ediv k d) (m.erase x) (.num 1))
noncomputable def Poly.cancelVar (c : Int) (x : Nat) (p : Poly) : Poly :=
  p.rec (fun k => .num k) (fun k m _ ih => combine (cancelTerm (Int.pow c (m.degreeOf x)) x k m) ih)

section
variable {α : Type u} [CommRing α]
theorem Mon.denote_erase (ctx : RArray α) (x : Nat) (m : Mon) : m.denote ctx = ctx.get x ^ m.degreeOf x * (m.erase x).denote ctx := by
  induction m with
  | unit => show (1 : α) = ctx.get x ^ 0 * 1; rw [pow_zero, mul_one]
  | mult p m ih =>
    show p.denote ctx * m.denote ctx = ctx.get x ^ ((Nat.beq p.x x).rec (m.degreeOf x) p.k : Nat) *
      Mon.denote ctx ((Nat.beq p.x x).rec (.mult p (m.erase x)) m)
    cases e : Nat.beq p.x x
    · show _ = _ * (p.denote ctx * (m.erase x).denote ctx); rw [ih, mul_left_comm]
    · show ctx.get p.x ^ p.k * _ = _; rw [Nat.eq_of_beq_eq_true e]
theorem mul_pow (a b : α) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero, pow_zero, mul_one]
  | succ n ih => rw [pow_succ, ih, pow_succ, pow_succ, mul_assoc, mul_left_comm (b ^ n), ← mul_assoc]
theorem Poly.denote_cancelTerm (ctx : RArray α) (c : Int) (x : Nat) (h : Int.cast c * ctx.get x = 1) (k : Int) (m : Mon) :
    (cancelTerm (Int.pow c (m.degreeOf x)) x k m).denote ctx = Int.cast k * m.denote ctx := by
  unfold cancelTerm
  cases e : Int.beq' (Int.mul (Int.ediv k (Int.pow c (m.degreeOf x))) (Int.pow c (m.degreeOf x))) k
  · show Int.cast k * m.denote ctx + Int.cast 0 = _; rw [intCast_zero, add_zero]
  · have hk : Int.cast (Int.ediv k (Int.pow c (m.degreeOf x))) * Int.cast c ^ m.degreeOf x = Int.cast (R := α) k := by
      rewrite [← intCast_pow, ← intCast_mul]; exact congrArg _ (Int.eq_of_beq' e)
    refine (denote_mulMon ctx _ _ _).trans ?_
    rw [denote_num, intCast_one, mul_one, Mon.denote_erase ctx x m, ← hk, mul_assoc, ← mul_assoc (Int.cast c ^ _), ← mul_pow, h, one_pow,
      one_mul]
theorem Poly.denote_cancelVar (ctx : RArray α) (c : Int) (x : Nat) (h : Int.cast c * ctx.get x = 1) (p : Poly) :
    (cancelVar c x p).denote ctx = p.denote ctx := by
  induction p with
  | num k => rfl
  | add k m p ih =>
    refine (denote_combine ctx (cancelTerm (Int.pow c (m.degreeOf x)) x k m) (cancelVar c x p)).trans ?_
    rewrite [denote_cancelTerm ctx c x h, ih]; rfl
variable (ctx : RArray α) (c : Int) (x : Nat) (p q : Poly) (h : (p.cancelVar c x).beq q = true) (hx : Int.cast c * ctx.get x = 1)
include h hx
theorem cancel_eq : q.denote ctx = p.denote ctx := by rw [← Poly.eq_of_beq h, Poly.denote_cancelVar ctx c x hx]
theorem eq_cancel_var (e : p.denote ctx = 0) : q.denote ctx = 0 := by rwa [cancel_eq ctx c x p q h hx]
theorem diseq_cancel_var (e : p.denote ctx ≠ 0) : q.denote ctx ≠ 0 := by rwa [cancel_eq ctx c x p q h hx]
omit h hx
theorem le_cancel_var {α : Type u} [CommRing α] [LE α] (ctx : RArray α) (c : Int) (x : Nat) (p q : Poly) (h : (p.cancelVar c x).beq q = true)
    (hx : Int.cast c * ctx.get x = 1) (e : p.denote ctx ≤ 0) : q.denote ctx ≤ 0 := by rwa [cancel_eq ctx c x p q h hx]
theorem lt_cancel_var {α : Type u} [CommRing α] [LT α] (ctx : RArray α) (c : Int) (x : Nat) (p q : Poly) (h : (p.cancelVar c x).beq q = true)
    (hx : Int.cast c * ctx.get x = 1) (e : p.denote ctx < 0) : q.denote ctx < 0 := by rwa [cancel_eq ctx c x p q h hx]
end

/-! ## Fields -/

section
variable {α : Type u} [Field α]
theorem inv_int_eq [IsCharP α 0] (b : Int) (h : (not (Int.beq' b 0)) = true) : denoteInt (α := α) b * (denoteInt b)⁻¹ = 1 := by
  refine Field.mul_inv_cancel fun e => ?_
  have hb : b ≠ 0 := fun z => by rewrite [z] at h; exact nomatch h
  rewrite [denoteInt_eq] at e
  refine Stepwise.unsat_eq (α := α) (.leaf 0) inferInstance (.num b) b ?_ e
  unfold Stepwise.unsatCert
  cases k : Int.beq' b 0
  · show Int.beq' b b = true
    cases b with
    | ofNat n => exact Nat.beq_self_eq_true n
    | negSucc n => exact Nat.beq_self_eq_true n
  · exact absurd (Int.eq_of_beq' k) hb
theorem inv_int_eq' [IsCharP α 0] (b : Int) (h : (not (Int.beq' b 0)) = true) : Int.cast b * (denoteInt (α := α) b)⁻¹ = 1 := by
  rewrite [← denoteInt_eq]; exact inv_int_eq b h
theorem one_eq_zero_unsat (ctx : RArray α) (p : Poly) (h : (p.beq (.num 1) || p.beq (.num (-1))) = true) (e : p.denote ctx = 0) : False := by
  refine Field.zero_ne_one (α := α) ?_
  rcases (Bool.or_eq_true _ _).mp h with h | h <;> rw [Poly.eq_of_beq h, Poly.denote_num] at e
  · rw [← e, intCast_one]
  · rewrite [intCast_neg, intCast_one] at e; rw [← neg_neg (1 : α), e, neg_zero]
end

/-! ## Rings in which a number is zero

The native solver keeps coefficients between zero and that number. Here the polynomial is computed over the integers, and two
polynomials are taken for equal when the number divides each coefficient of their difference. -/

namespace Poly
/-- Does `c` divide every coefficient, and the constant? -/
noncomputable def dvdBy (c : Int) (p : Poly) : Bool :=
  p.rec (fun k => Int.beq' (Int.emod k c) 0) (fun k _ _ ih => (Int.beq' (Int.emod k c) 0).rec false ih)
noncomputable def beqMod (c : Nat) (p q : Poly) : Bool := (p.combine (q.mulConst (-1))).dvdBy (Int.ofNat c)
theorem beq_refl : (p : Poly) → p.beq p = true := fun p => by
  have hi : (k : Int) → Int.beq' k k = true := fun k => by cases k <;> exact Nat.beq_self_eq_true _
  have hm : (m : Mon) → m.beq m = true := fun m => by
    induction m with
    | unit => rfl
    | mult p m ih =>
      show Bool.rec (motive := fun _ => Bool) false (m.beq m) (p.beq p) = true
      unfold Power.beq; rw [Nat.beq_self_eq_true, Nat.beq_self_eq_true]; exact ih
  induction p with
  | num k => exact hi k
  | add k m p ih =>
    show (Int.beq' k k).rec (motive := fun _ => Bool) false ((m.beq m).rec (motive := fun _ => Bool) false (p.beq p)) = true
    rw [hi k, hm m]; exact ih
section
variable {α : Type u} [CommRing α] {c : Nat} (hc : (Int.cast (Int.ofNat c) : α) = 0) (ctx : RArray α)
include hc
theorem intCast_eq_zero_of_emod {k : Int} (h : Int.beq' (Int.emod k (Int.ofNat c)) 0 = true) : (k : α) = 0 := by
  rw [← Int.mul_ediv_add_emod k (Int.ofNat c), show k % Int.ofNat c = 0 from Int.eq_of_beq' h, Int.add_zero, intCast_mul, hc, zero_mul]
theorem denote_of_dvdBy {p : Poly} (h : p.dvdBy (Int.ofNat c) = true) : p.denote ctx = 0 := by
  induction p with
  | num k => exact intCast_eq_zero_of_emod hc h
  | add k m p ih =>
    have ⟨e, h⟩ := of_rec (a := Int.beq' (Int.emod k (Int.ofNat c)) 0) (b := p.dvdBy (Int.ofNat c)) h
    rw [denote_add, ih h, intCast_eq_zero_of_emod hc e, zero_mul, add_zero]
theorem denote_of_beqMod {p q : Poly} (h : p.beqMod c q = true) : p.denote ctx = q.denote ctx := by
  have := denote_of_dvdBy hc ctx h
  rw [denote_combine, denote_neg, ← sub_eq_add_neg] at this
  exact sub_eq_zero_iff.mp this
end
end Poly

section
variable {α : Type u}
theorem intCast_char {c : Nat} [CommRing α] [IsCharP α c] : (Int.cast (Int.ofNat c) : α) = 0 :=
  ((intCast_ofNat c).trans ((IsCharP.ofNat_ext_iff c (x := c) (y := 0)).mpr ((Nat.mod_self c).trans (Nat.zero_mod c).symm)))
theorem intCast_eq_zero_iff {c : Nat} [CommRing α] [IsCharP α c] {k : Int} : (k : α) = 0 ↔ k.natAbs % c = 0 := by
  have h : (OfNat.ofNat k.natAbs : α) = 0 ↔ k.natAbs % c = 0 := by
    have := IsCharP.ofNat_ext_iff (α := α) c (x := k.natAbs) (y := 0); rwa [Nat.zero_mod] at this
  refine Iff.trans ?_ h
  rw [show (OfNat.ofNat k.natAbs : α) = ((k.natAbs : Int) : α) from (ofNat_eq_natCast _).trans (intCast_natCast _).symm]
  rcases Int.natAbs_eq k with e | e
  · rw [← e]
  · rw [show ((k.natAbs : Int) : α) = -(k : α) from (neg_neg _).symm.trans (congrArg _ ((intCast_neg _).symm.trans (congrArg Int.cast e.symm)))]
    exact ⟨fun z => by rw [z, neg_zero], fun z => by rw [← neg_neg (k : α), z, neg_zero]⟩
theorem _root_.Nat.mod_ne_zero_of_cert {a c : Nat} (h : (not (Nat.beq (a % c) 0)) = true) : a % c ≠ 0 :=
  fun e => by rw [e] at h; exact nomatch h

namespace Stepwise
open Poly
section
variable {c : Nat} [CommRing α] [IsCharP α c] (ctx : RArray α)
theorem modC {p q : Poly} (h : p.beqMod c q = true) : q.denote ctx = p.denote ctx := (denote_of_beqMod intCast_char ctx h).symm
theorem coreC (l r : Expr) (p : Poly) (h : (l.diff r).beqMod c p = true) (e : l.denote ctx = r.denote ctx) : p.denote ctx = 0 :=
  (modC ctx h).trans (core ctx l r _ (beq_refl _) e)
theorem superposeC (k₁ : Int) (m₁ : Mon) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : ((p₁.mulMon k₁ m₁).combine (p₂.mulMon k₂ m₂)).beqMod c p = true) (h₁ : p₁.denote ctx = 0) (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 :=
  (modC ctx h).trans (superpose ctx k₁ m₁ p₁ k₂ m₂ p₂ _ (beq_refl _) h₁ h₂)
theorem simpC (k₁ : Int) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : ((p₁.mulConst k₁).combine (p₂.mulMon k₂ m₂)).beqMod c p = true) (h₁ : p₁.denote ctx = 0) (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 :=
  (modC ctx h).trans (Stepwise.simp ctx k₁ p₁ k₂ m₂ p₂ _ (beq_refl _) h₁ h₂)
theorem mulC (p₁ : Poly) (k : Int) (p : Poly) (h : (p₁.mulConst k).beqMod c p = true) (h₁ : p₁.denote ctx = 0) : p.denote ctx = 0 :=
  (modC ctx h).trans (Stepwise.mul ctx p₁ k _ (beq_refl _) h₁)
theorem divC (inst : NoNatZeroDivisors α) (p₁ : Poly) (k : Int) (p : Poly) (h : (not (Int.beq' k 0) && p₁.beqMod c (p.mulConst k)) = true)
    (h₁ : p₁.denote ctx = 0) : p.denote ctx = 0 := by
  obtain ⟨h, e⟩ := Bool.and_eq_true_iff.mp h
  exact intCast_mul_eq_zero (fun z => by rw [z] at h; exact nomatch h) ((denote_mulConst ctx k p).symm.trans ((modC ctx e).trans h₁))
theorem unsat_eqC (p : Poly) (k : Int) (h : (not (Nat.beq (k.natAbs % c) 0) && p.beqMod c (.num k)) = true) (h₁ : p.denote ctx = 0) : False := by
  obtain ⟨h, e⟩ := Bool.and_eq_true_iff.mp h
  exact Nat.mod_ne_zero_of_cert h (intCast_eq_zero_iff.mp ((modC ctx e).trans h₁))
theorem d_step1C (k : Int) (init p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly) (h : (p₁.combine (p₂.mulMon k₂ m₂)).beqMod c p = true)
    (h₁ : Int.cast k * init.denote ctx = p₁.denote ctx) (h₂ : p₂.denote ctx = 0) : Int.cast k * init.denote ctx = p.denote ctx :=
  (d_step1 ctx k init p₁ k₂ m₂ p₂ _ (beq_refl _) h₁ h₂).trans (modC ctx h).symm
theorem d_stepkC (k₁ k : Int) (init p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : ((p₁.mulConst k₁).combine (p₂.mulMon k₂ m₂)).beqMod c p = true) (h₁ : Int.cast k * init.denote ctx = p₁.denote ctx)
    (h₂ : p₂.denote ctx = 0) : Int.cast (k₁ * k) * init.denote ctx = p.denote ctx :=
  (d_stepk ctx k₁ k init p₁ k₂ m₂ p₂ _ (beq_refl _) h₁ h₂).trans (modC ctx h).symm
/-- `p₁ = l - r` and `p₂ = 0` -/
theorem impC {l r : Expr} {p₁ p₂ : Poly} (h : ((l.diff r).beqMod c p₁ && p₂.beqMod c (.num 0)) = true) :
    p₁.denote ctx = l.denote ctx - r.denote ctx ∧ p₂.denote ctx = 0 :=
  have ⟨h₁, h₂⟩ := Bool.and_eq_true_iff.mp h
  ⟨(modC ctx h₁).trans (Expr.denote_diff ctx l r), (modC ctx h₂).symm.trans intCast_zero⟩
theorem imp_1eqC (l r : Expr) (p₁ p₂ : Poly) (h : ((l.diff r).beqMod c p₁ && p₂.beqMod c (.num 0)) = true)
    (h₁ : Int.cast 1 * p₁.denote ctx = p₂.denote ctx) : l.denote ctx = r.denote ctx := by
  obtain ⟨e₁, e₂⟩ := impC ctx h
  rw [intCast_one, one_mul, e₁, e₂] at h₁
  exact sub_eq_zero_iff.mp h₁
theorem imp_keqC (inst : NoNatZeroDivisors α) (k : Int) (l r : Expr) (p₁ p₂ : Poly)
    (h : (not (Int.beq' k 0) && ((l.diff r).beqMod c p₁ && p₂.beqMod c (.num 0))) = true)
    (h₁ : Int.cast k * p₁.denote ctx = p₂.denote ctx) : l.denote ctx = r.denote ctx := by
  obtain ⟨h, e⟩ := Bool.and_eq_true_iff.mp h
  obtain ⟨e₁, e₂⟩ := impC ctx e
  rw [e₁, e₂] at h₁
  exact sub_eq_zero_iff.mp (intCast_mul_eq_zero (fun z => by rw [z] at h; exact nomatch h) h₁)
end
end Stepwise

section
variable {c : Nat} [Field α] [IsCharP α c]
theorem inv_int_eqC (b : Int) (h : (not (Nat.beq (b.natAbs % c) 0)) = true) : denoteInt (α := α) b * (denoteInt b)⁻¹ = 1 :=
  Field.mul_inv_cancel fun e => Nat.mod_ne_zero_of_cert h (intCast_eq_zero_iff.mp ((denoteInt_eq b).symm.trans e))
theorem inv_zero_eqC (b : Int) (h : Nat.beq (b.natAbs % c) 0 = true) : (denoteInt (α := α) b)⁻¹ = 0 := by
  rw [denoteInt_eq, intCast_eq_zero_iff.mpr (Nat.eq_of_beq_eq_true h), Field.inv_zero]
end

/-! The number is zero by a hypothesis: the polynomial is a constant. -/

section
variable [CommRing α] (ctx : RArray α)
open Poly
theorem of_normEq0 {c : Nat} {p₁ p q : Poly} (h : (p₁.beq (.num (Int.ofNat c)) && p.beqMod c q) = true) (h₁ : p₁.denote ctx = 0) :
    p.denote ctx = q.denote ctx :=
  have ⟨e₁, e₂⟩ := Bool.and_eq_true_iff.mp h
  denote_of_beqMod ((congrArg (denote ctx) (Poly.eq_of_beq e₁)).symm.trans h₁) ctx e₂
theorem eq_normEq0 (c : Nat) (p₁ p₂ p : Poly) (h : (p₁.beq (.num (Int.ofNat c)) && p₂.beqMod c p) = true) (h₁ : p₁.denote ctx = 0)
    (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 := (of_normEq0 ctx h h₁).symm.trans h₂
theorem d_normEq0 (k : Int) (c : Nat) (init p₂ p₁ p : Poly) (h : (p₁.beq (.num (Int.ofNat c)) && p₂.beqMod c p) = true)
    (h₂ : Int.cast k * init.denote ctx = p₂.denote ctx) (h₁ : p₁.denote ctx = 0) : Int.cast k * init.denote ctx = p.denote ctx :=
  h₂.trans (of_normEq0 ctx h h₁)
theorem eq_gcd (a b : Int) (p₁ p₂ p : Poly) (h : ((p₁.mulConst a).combine (p₂.mulConst b)).beq p = true) (h₁ : p₁.denote ctx = 0)
    (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 := by
  rw [← Poly.eq_of_beq h, denote_combine, denote_mulConst, denote_mulConst, h₁, h₂, mul_zero, mul_zero, add_zero]
end
end

end Lean.Grind.CommRing
