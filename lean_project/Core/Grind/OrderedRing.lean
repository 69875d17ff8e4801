/-
# `grind`: ordered rings and fields

Contract: how the native procedures pass from ring expressions to linear ones (`CommRing.le_norm`,
`le_int_module`, ...), and what they know of inverses in a field.
-/
prelude
import Core.Grind.Linarith
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

end Lean.Grind.CommRing
