/-
# `grind` and `simp +arith`: linear arithmetic over the naturals

Contract: the certificates by which the native simplifier normalises linear equations and
inequalities of naturals (`Nat.Internal.Linear`). Both sides are read as integer polynomials.
-/
prelude
import Core.Grind.Linear
set_option linter.all false

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
