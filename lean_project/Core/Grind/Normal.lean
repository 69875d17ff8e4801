/-
# `grind`: normal forms without subtraction, or without commutativity

Contract: the normal forms of expressions in semirings, in modules over the naturals, and in rings
whose product does not commute, with which native `grind` proves equations there
(`Lean.Grind.CommRing.eq_normS`, `eq_normS_nc`, `Expr.eq_of_toPoly_nc_eq`, `Lean.Grind.Linarith.eq_normN`).
A normal form is a sum of multiples of distinct monomials, strictly descending in the lexicographic
order of their powers; in a ring it is a pair of such sums, of which the second is subtracted.
Soundness does not rest on the order. The functions are written with recursors, which the kernel
evaluates fastest.
-/
prelude
import Core.Grind.Semiring
import Core.Grind.Order
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false

universe u

namespace Lean.Grind.CommRing

/-! ## Words -/

/-- 0 for equal, 1 for less, 2 for greater. -/
noncomputable def Mon.lex (m : Mon) : Mon → Nat :=
  m.rec (fun n => n.rec 0 (fun _ _ _ => 1)) fun p _ ih n => n.rec 2 fun q n' _ =>
    (Nat.beq p.x q.x).rec ((Nat.ble p.x q.x).rec 1 2) ((Nat.beq p.k q.k).rec ((Nat.ble p.k q.k).rec 2 1) (ih n'))
theorem Mon.eq_of_lex : {m n : Mon} → m.lex n = 0 → m = n
  | .unit, .unit, _ => rfl
  | .unit, .mult _ _, h => nomatch h
  | .mult _ _, .unit, h => nomatch h
  | .mult ⟨x, k⟩ m, .mult ⟨y, l⟩ n, h => by
    replace h : (Nat.beq x y).rec ((Nat.ble x y).rec 1 2) ((Nat.beq k l).rec ((Nat.ble k l).rec 2 1) (m.lex n)) = 0 := h
    cases e : Nat.beq x y <;> simp only [e] at h
    · cases e : Nat.ble x y <;> simp only [e] at h <;> exact nomatch h
    cases f : Nat.beq k l <;> simp only [f] at h
    · cases f : Nat.ble k l <;> simp only [f] at h <;> exact nomatch h
    rw [Nat.eq_of_beq_eq_true e, Nat.eq_of_beq_eq_true f, eq_of_lex h]
/-- `p * m`, where the order of factors counts -/
noncomputable def Mon.cons (p : Power) (m : Mon) : Mon :=
  m.rec (.mult p .unit) fun q n _ => (Nat.beq p.x q.x).rec (.mult p (.mult q n)) (.mult ⟨p.x, Nat.add p.k q.k⟩ n)
noncomputable def Mon.mul_nc (m n : Mon) : Mon := m.rec n fun p _ ih => cons p ih

/-! ## Sums -/

inductive Terms : Type where
  | nil
  | add (k : Nat) (m : Mon) (p : Terms)

namespace Terms
noncomputable def beq (p : Terms) : Terms → Bool :=
  p.rec (fun q => q.rec true (fun _ _ _ _ => false))
    (fun k m _ ih q => q.rec false (fun l n q' _ => (Nat.beq k l).rec false ((m.beq n).rec false (ih q'))))
noncomputable def single (k : Nat) (m : Mon) : Terms := (Nat.beq k 0).rec (.add k m .nil) .nil
noncomputable def nsmul (c : Nat) (p : Terms) : Terms := (Nat.beq c 0).rec (p.rec .nil (fun k m _ ih => .add (Nat.mul c k) m ih)) .nil
/-- Coefficients modulo `c`. -/
noncomputable def mod (c : Nat) (p : Terms) : Terms := p.rec .nil (fun k m _ ih => (Nat.beq (Nat.mod k c) 0).rec (.add (Nat.mod k c) m ih) ih)
/-- The sum of `a * m + p` with a sum, if `ih` is the sum with `p`. -/
noncomputable def combineAux (a : Nat) (m : Mon) (ih : Terms → Terms) (q : Terms) : Terms :=
  q.rec (.add a m (ih .nil)) fun b n q' r =>
    (m.lex n).rec (.add (Nat.add a b) m (ih q')) fun c _ => c.rec (.add b n r) (fun _ _ => .add a m (ih (.add b n q')))
noncomputable def combine (p : Terms) : Terms → Terms := p.rec (fun q => q) (fun a m _ ih => combineAux a m ih)

theorem eq_of_beq : {p q : Terms} → p.beq q = true → p = q
  | .nil, .nil, _ => rfl
  | .nil, .add _ _ _, h => nomatch h
  | .add _ _ _, .nil, h => nomatch h
  | .add k m p, .add l n q, h =>
    have ⟨e, h⟩ := of_rec (a := Nat.beq k l) h
    have ⟨f, h⟩ := of_rec (a := m.beq n) (b := p.beq q) h
    congr (congr (congrArg add (Nat.eq_of_beq_eq_true e)) (Mon.eq_of_beq f)) (eq_of_beq h)

section
open AddCommMonoid NatModule
variable {M : Type u} [NatModule M] (v : Mon → M)
/-- The value of a sum, from the values of monomials. -/
noncomputable def eval (p : Terms) : M := p.rec 0 (fun k m _ ih => k • v m + ih)
theorem eval_add (k : Nat) (m : Mon) (p : Terms) : (add k m p).eval v = k • v m + p.eval v := rfl
theorem eval_single (k : Nat) (m : Mon) : (single k m).eval v = k • v m := by
  unfold single
  cases e : Nat.beq k 0
  · exact add_zero (k • v m)
  · rw [Nat.eq_of_beq_eq_true e]; exact (zero_nsmul (v m)).symm
theorem eval_nsmul (c : Nat) (p : Terms) : (p.nsmul c).eval v = c • p.eval v := by
  unfold nsmul
  cases e : Nat.beq c 0
  · induction p with
    | nil => exact (nsmul_zero c).symm
    | add k m p ih => rw [eval_add v k, nsmul_add, ← mul_nsmul]; exact congrArg (_ + ·) ih
  · rw [Nat.eq_of_beq_eq_true e]; exact (zero_nsmul (eval v p)).symm
theorem eval_combine (p q : Terms) : (p.combine q).eval v = p.eval v + q.eval v := by
  induction p generalizing q with
  | nil => exact (zero_add _).symm
  | add a m p ih =>
    show (combineAux a m p.combine q).eval v = _
    induction q with
    | nil => exact (congrArg (_ + ·) (ih .nil)).trans (add_assoc (a • v m) _ _).symm
    | add b n q ihq =>
      show eval v ((m.lex n).rec (.add (Nat.add a b) m (p.combine q))
        fun c _ => c.rec (.add b n (combineAux a m p.combine q)) (fun _ _ => .add a m (p.combine (.add b n q)))) = _
      cases e : m.lex n with
      | zero =>
        rw [← Mon.eq_of_lex e, eval_add v b, eval_add v a, add_swap, ← add_nsmul, ← ih]; rfl
      | succ c =>
        cases c with
        | zero => exact (congrArg (_ + ·) ihq).trans (add_left_comm (b • v n) _ _)
        | succ c => exact (congrArg (_ + ·) (ih _)).trans (add_assoc (a • v m) _ _).symm
end

/-! Products, from a product of monomials. -/

section
variable (f : Mon → Mon → Mon)
/-- `k * m * p` -/
noncomputable def mulMon (k : Nat) (m : Mon) (p : Terms) : Terms :=
  p.rec .nil fun l n _ ih => combineAux (Nat.mul k l) (f m n) (fun q => q) ih
protected noncomputable def mul (p q : Terms) : Terms := p.rec .nil fun k m _ ih => combine (mulMon f k m q) ih
protected noncomputable def pow (p : Terms) (n : Nat) : Terms := n.rec (single 1 .unit) fun _ ih => Terms.mul f p ih
noncomputable def _root_.Lean.Grind.CommRing.Expr.toTerms (e : Expr) : Terms :=
  e.rec (fun k => single k.natAbs .unit) (fun k => single k .unit) (fun _ => .nil) (fun x => .add 1 (.mult ⟨x, 1⟩ .unit) .nil) (fun _ _ => .nil)
    (fun _ _ p q => p.combine q) (fun _ _ _ _ => .nil) (fun _ _ p q => Terms.mul f p q) (fun _ k p => Terms.pow f p k)
end
end Terms

/-! ## Values in a semiring -/

section
open Semiring
open NatModule (one_nsmul add_nsmul nsmul_add nsmul_zero add_one_nsmul zero_nsmul)
open Terms (eval_add eval_combine eval_single)
variable {α : Type u} [Semiring α]
theorem nsmul_mul (k : Nat) (a b : α) : k • a * b = k • (a * b) := by rw [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, mul_assoc]
theorem mul_nsmul (k : Nat) (a b : α) : a * k • b = k • (a * b) := by
  induction k with
  | zero => rw [zero_nsmul, zero_nsmul]; exact mul_zero a
  | succ k ih => rw [add_one_nsmul, add_one_nsmul, left_distrib, ih]
theorem pow_succ' (a : α) (n : Nat) : a * a ^ n = a ^ (n + 1) := by
  induction n with
  | zero => rw [pow_zero, mul_one, pow_one]
  | succ n ih => rw [pow_succ a n, ← mul_assoc, ih, ← pow_succ]
variable (ctx : RArray α)
theorem Mon.denote_cons (p : Power) (m : Mon) : (cons p m).denote ctx = p.denote ctx * m.denote ctx := by
  cases m with
  | unit => rfl
  | mult q n =>
    show Mon.denote ctx ((Nat.beq p.x q.x).rec (.mult p (.mult q n)) (.mult ⟨p.x, Nat.add p.k q.k⟩ n)) = _
    cases e : Nat.beq p.x q.x
    · rfl
    · show ctx.get p.x ^ (p.k + q.k) * n.denote ctx = ctx.get p.x ^ p.k * (ctx.get q.x ^ q.k * n.denote ctx)
      rw [← Nat.eq_of_beq_eq_true e, pow_add, mul_assoc]
theorem Mon.denote_mul_nc (m n : Mon) : (m.mul_nc n).denote ctx = m.denote ctx * n.denote ctx := by
  induction m with
  | unit => exact (one_mul _).symm
  | mult p m ih => exact (denote_cons ctx p _).trans ((congrArg (p.denote ctx * ·) ih).trans (mul_assoc _ _ _).symm)
noncomputable def Terms.denote (p : Terms) : α := p.eval (Mon.denote ctx)
theorem Terms.denote_add (k : Nat) (m : Mon) (p : Terms) : (add k m p).denote ctx = k • m.denote ctx + p.denote ctx := rfl
theorem Terms.denote_combine (p q : Terms) : (p.combine q).denote ctx = p.denote ctx + q.denote ctx := eval_combine _ p q
variable {f : Mon → Mon → Mon} (hm : ∀ m n, (f m n).denote ctx = m.denote ctx * n.denote ctx)
include hm
namespace Terms
theorem denote_mulMon (k : Nat) (m : Mon) (p : Terms) : (mulMon f k m p).denote ctx = k • (m.denote ctx * p.denote ctx) := by
  induction p with
  | nil => exact (nsmul_zero k).symm.trans (congrArg _ (mul_zero _).symm)
  | add l n p ih =>
    refine (denote_combine ctx (.add (Nat.mul k l) (f m n) .nil) (mulMon f k m p)).trans ?_
    rw [ih, denote_add, denote_add, hm, left_distrib, mul_nsmul, nsmul_add, ← NatModule.mul_nsmul]
    exact congrArg (· + _) (add_zero ((k * l) • (m.denote ctx * n.denote ctx)))
theorem denote_mul (p q : Terms) : (Terms.mul f p q).denote ctx = p.denote ctx * q.denote ctx := by
  induction p with
  | nil => exact (zero_mul _).symm
  | add k m p ih => exact (denote_combine ctx (mulMon f k m q) (Terms.mul f p q)).trans (by rw [ih, denote_mulMon ctx hm, denote_add, right_distrib, nsmul_mul])
theorem denote_one : (single 1 .unit).denote ctx = 1 := (add_zero (1 • 1)).trans (one_nsmul 1)
theorem denote_pow (p : Terms) (n : Nat) : (Terms.pow f p n).denote ctx = p.denote ctx ^ n := by
  induction n with
  | zero => exact (denote_one ctx hm).trans (pow_zero _).symm
  | succ n ih => exact (denote_mul ctx hm p _).trans ((congrArg _ ih).trans (pow_succ' _ n))
theorem denote_natCast (k : Nat) : (single k .unit).denote ctx = Nat.cast k :=
  (eval_single _ k .unit).trans ((nsmul_eq_natCast_mul k 1).trans (mul_one _))
theorem denote_var (x : Nat) : (add 1 (.mult ⟨x, 1⟩ .unit) nil).denote ctx = ctx.get x := by
  rw [denote_add, one_nsmul]; exact (add_zero (ctx.get x ^ 1 * 1)).trans ((mul_one _).trans (pow_one _))
end Terms
theorem Expr.denote_toTerms (e : Expr) : (e.toTerms f).denote ctx = e.denoteS ctx := by
  induction e with
  | num k => exact (Terms.denote_natCast ctx hm _).trans (ofNat_eq_natCast _).symm
  | natCast k => exact Terms.denote_natCast ctx hm k
  | var x => exact Terms.denote_var ctx hm x
  | add a b iha ihb => exact (Terms.denote_combine ctx (a.toTerms f) (b.toTerms f)).trans (congr (congrArg _ iha) ihb)
  | mul a b iha ihb => exact (Terms.denote_mul ctx hm (a.toTerms f) (b.toTerms f)).trans (congr (congrArg _ iha) ihb)
  | pow a k ih => exact (Terms.denote_pow ctx hm (a.toTerms f) k).trans (congrArg (· ^ k) ih)
  | _ => rfl
theorem eq_normS_of (l r : Expr) (h : (l.toTerms f).beq (r.toTerms f) = true) : l.denoteS ctx = r.denoteS ctx := by
  rw [← Expr.denote_toTerms ctx hm, Terms.eq_of_beq h, Expr.denote_toTerms ctx hm]
end
theorem eq_normS {α : Type u} [CommSemiring α] (ctx : RArray α) (l r : Expr) (h : (l.toTerms Mon.mul).beq (r.toTerms Mon.mul) = true) :
    l.denoteS ctx = r.denoteS ctx := eq_normS_of ctx (Mon.denote_mul ctx) l r h
theorem eq_normS_nc {α : Type u} [Semiring α] (ctx : RArray α) (l r : Expr) (h : (l.toTerms Mon.mul_nc).beq (r.toTerms Mon.mul_nc) = true) :
    l.denoteS ctx = r.denoteS ctx := eq_normS_of ctx (Mon.denote_mul_nc ctx) l r h

/-! ## Values in a ring -/

/-- A difference of two sums. -/
structure Diff : Type where
  pos : Terms
  neg : Terms
namespace Diff
noncomputable def ofInt (k : Int) : Diff := k.rec (fun n => ⟨.single n .unit, .nil⟩) (fun n => ⟨.nil, .single (Nat.succ n) .unit⟩)
noncomputable def add (p q : Diff) : Diff := ⟨p.pos.combine q.pos, p.neg.combine q.neg⟩
noncomputable def sub (p q : Diff) : Diff := ⟨p.pos.combine q.neg, p.neg.combine q.pos⟩
noncomputable def mul (p q : Diff) : Diff :=
  ⟨(Terms.mul .mul_nc p.pos q.pos).combine (Terms.mul .mul_nc p.neg q.neg), (Terms.mul .mul_nc p.pos q.neg).combine (Terms.mul .mul_nc p.neg q.pos)⟩
noncomputable def pow (p : Diff) (n : Nat) : Diff := n.rec ⟨.single 1 .unit, .nil⟩ fun _ ih => mul p ih
noncomputable def beq (p q : Diff) : Bool := (p.pos.combine q.neg).beq (q.pos.combine p.neg)
noncomputable def beqMod (c : Nat) (p q : Diff) : Bool := ((p.pos.combine q.neg).mod c).beq ((q.pos.combine p.neg).mod c)
end Diff
noncomputable def Expr.toDiff (e : Expr) : Diff :=
  e.rec .ofInt (fun k => ⟨.single k .unit, .nil⟩) .ofInt (fun x => ⟨.add 1 (.mult ⟨x, 1⟩ .unit) .nil, .nil⟩) (fun _ p => ⟨p.neg, p.pos⟩)
    (fun _ _ p q => p.add q) (fun _ _ p q => p.sub q) (fun _ _ p q => p.mul q) (fun _ k p => p.pow k)

section
open Semiring Ring
variable {α : Type u} [Ring α]
theorem sub_zero (a : α) : a - 0 = a := by rw [sub_eq_add_neg, neg_zero, add_zero]
theorem neg_sub (a b : α) : -(a - b) = b - a := by rw [sub_eq_add_neg, sub_eq_add_neg, neg_add, neg_neg, add_comm]
theorem sub_add_sub (a b c d : α) : a - b + (c - d) = a + c - (b + d) := by
  rw [sub_eq_add_neg, sub_eq_add_neg, sub_eq_add_neg, neg_add]; exact NatModule.add_swap a (-b) c (-d)
theorem sub_mul_sub (a b c d : α) : (a - b) * (c - d) = a * c + b * d - (a * d + b * c) := by
  rw [sub_eq_add_neg a, sub_eq_add_neg c, right_distrib, left_distrib, left_distrib, neg_mul, neg_mul, mul_neg, mul_neg, neg_neg, sub_eq_add_neg,
    neg_add, add_comm (-(b * c))]
  exact NatModule.add_swap (a * c) (-(a * d)) (b * d) (-(b * c))
theorem sub_eq_sub {a b c d : α} (h : a + d = c + b) : a - b = c - d :=
  sub_eq_zero_iff.mp (by rw [sub_eq_add_neg (a - b), neg_sub, sub_add_sub, h, add_comm b, sub_self])
theorem congr_sub {a b c d : α} (h : a = c) (k : b = d) : a - b = c - d := h ▸ k ▸ rfl
variable (ctx : RArray α)
noncomputable def Diff.denote (p : Diff) : α := p.pos.denote ctx - p.neg.denote ctx
namespace Diff
theorem denote_of_nil (p : Terms) : (mk p .nil).denote ctx = p.denote ctx := sub_zero _
theorem denote_neg (p : Diff) : (mk p.neg p.pos).denote ctx = -p.denote ctx := (neg_sub _ _).symm
theorem denote_ofInt (k : Int) : (ofInt k).denote ctx = Int.cast k := by
  cases k with
  | ofNat n => exact (sub_zero _).trans ((Terms.denote_natCast ctx (Mon.denote_mul_nc ctx) n).trans (intCast_natCast n).symm)
  | negSucc n =>
    exact (neg_sub _ _).symm.trans ((congrArg (- ·) ((sub_zero _).trans ((Terms.denote_natCast ctx (Mon.denote_mul_nc ctx) (n + 1)).trans
      (intCast_natCast (n + 1)).symm))).trans (intCast_neg _).symm)
theorem denote_add (p q : Diff) : (p.add q).denote ctx = p.denote ctx + q.denote ctx :=
  (congr_sub (Terms.denote_combine ctx _ _) (Terms.denote_combine ctx _ _)).trans (sub_add_sub _ _ _ _).symm
theorem denote_sub (p q : Diff) : (p.sub q).denote ctx = p.denote ctx - q.denote ctx :=
  (denote_add ctx p ⟨q.neg, q.pos⟩).trans ((congrArg _ (denote_neg ctx q)).trans (sub_eq_add_neg _ _).symm)
theorem denote_mul (p q : Diff) : (p.mul q).denote ctx = p.denote ctx * q.denote ctx := by
  refine (congr_sub (Terms.denote_combine ctx _ _) (Terms.denote_combine ctx _ _)).trans ?_
  have h := Terms.denote_mul ctx (Mon.denote_mul_nc ctx)
  rw [h, h, h, h]; exact (sub_mul_sub _ _ _ _).symm
theorem denote_pow (p : Diff) (n : Nat) : (p.pow n).denote ctx = p.denote ctx ^ n := by
  induction n with
  | zero => exact (sub_zero _).trans ((Terms.denote_one ctx (Mon.denote_mul_nc ctx)).trans (pow_zero _).symm)
  | succ n ih => exact (denote_mul ctx p _).trans ((congrArg _ ih).trans (pow_succ' _ n))
theorem denote_of_beq {p q : Diff} (h : p.beq q = true) : p.denote ctx = q.denote ctx :=
  sub_eq_sub ((Terms.denote_combine ctx _ _).symm.trans ((congrArg (Terms.denote ctx) (Terms.eq_of_beq h)).trans (Terms.denote_combine ctx _ _)))
end Diff
theorem Terms.denote_mod {c : Nat} [IsCharP α c] (p : Terms) : (p.mod c).denote ctx = p.denote ctx := by
  induction p with
  | nil => rfl
  | add k m p ih =>
    have h : (Nat.mod k c) • m.denote ctx = k • m.denote ctx := by
      rw [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, ← ofNat_eq_natCast, ← ofNat_eq_natCast,
        (IsCharP.ofNat_ext_iff (α := α) c (x := Nat.mod k c) (y := k)).mpr (Nat.mod_mod k c)]
    show Terms.denote ctx ((Nat.beq (Nat.mod k c) 0).rec (.add (Nat.mod k c) m (p.mod c)) (p.mod c)) = _
    rw [denote_add, ← h, ← ih]
    cases e : Nat.beq (Nat.mod k c) 0
    · rfl
    · rw [Nat.eq_of_beq_eq_true e, NatModule.zero_nsmul]; exact (zero_add _).symm
theorem Diff.denote_of_beqMod {c : Nat} [IsCharP α c] {p q : Diff} (h : p.beqMod c q = true) : p.denote ctx = q.denote ctx :=
  sub_eq_sub ((Terms.denote_combine ctx _ _).symm.trans (((Terms.denote_mod ctx _).symm.trans
    ((congrArg (Terms.denote ctx) (Terms.eq_of_beq h)).trans (Terms.denote_mod ctx _))).trans (Terms.denote_combine ctx _ _)))
theorem Expr.denote_toDiff (e : Expr) : e.toDiff.denote ctx = e.denote ctx := by
  induction e with
  | num k => exact (Diff.denote_ofInt ctx k).trans (denoteInt_eq k).symm
  | natCast k => exact (Diff.denote_of_nil ctx _).trans (Terms.denote_natCast ctx (Mon.denote_mul_nc ctx) k)
  | intCast k => exact Diff.denote_ofInt ctx k
  | var x => exact (Diff.denote_of_nil ctx _).trans (Terms.denote_var ctx (Mon.denote_mul_nc ctx) x)
  | neg a ih => exact (Diff.denote_neg ctx a.toDiff).trans (congrArg _ ih)
  | add a b iha ihb => exact (Diff.denote_add ctx a.toDiff b.toDiff).trans (congr (congrArg _ iha) ihb)
  | sub a b iha ihb => exact (Diff.denote_sub ctx a.toDiff b.toDiff).trans (congr (congrArg _ iha) ihb)
  | mul a b iha ihb => exact (Diff.denote_mul ctx a.toDiff b.toDiff).trans (congr (congrArg _ iha) ihb)
  | pow a k ih => exact (Diff.denote_pow ctx a.toDiff k).trans (congrArg (· ^ k) ih)
theorem Expr.eq_of_toPoly_nc_eq (l r : Expr) (h : l.toDiff.beq r.toDiff = true) : l.denote ctx = r.denote ctx := by
  rw [← denote_toDiff, Diff.denote_of_beq ctx h, denote_toDiff]
theorem Expr.eq_of_toPolyC_nc_eq {α : Type u} {c : Nat} [Ring α] [IsCharP α c] (ctx : RArray α) (l r : Expr)
    (h : l.toDiff.beqMod c r.toDiff = true) : l.denote ctx = r.denote ctx := by
  rw [← denote_toDiff, Diff.denote_of_beqMod ctx h, denote_toDiff]
theorem norm_nc (l r l' r' : Expr) (h : (l.toDiff.sub r.toDiff).beq (l'.toDiff.sub r'.toDiff) = true) :
    l.denote ctx - r.denote ctx = l'.denote ctx - r'.denote ctx := by
  have := Diff.denote_of_beq ctx h
  rw [Diff.denote_sub, Diff.denote_sub] at this
  rwa [Expr.denote_toDiff, Expr.denote_toDiff, Expr.denote_toDiff, Expr.denote_toDiff] at this
theorem eq_norm_expr_nc (l r l' r' : Expr) (h : (l.toDiff.sub r.toDiff).beq (l'.toDiff.sub r'.toDiff) = true) :
    (l.denote ctx = r.denote ctx) = (l'.denote ctx = r'.denote ctx) :=
  propext (sub_eq_zero_iff.symm.trans ((norm_nc ctx l r l' r' h) ▸ sub_eq_zero_iff))
theorem le_norm_expr_nc {α : Type u} [Ring α] [LE α] [LT α] [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α) (l r l' r' : Expr)
    (h : (l.toDiff.sub r.toDiff).beq (l'.toDiff.sub r'.toDiff) = true) : (l.denote ctx ≤ r.denote ctx) = (l'.denote ctx ≤ r'.denote ctx) :=
  propext ((Linarith.sub_nonpos_iff (M := α)).symm.trans ((norm_nc ctx l r l' r' h) ▸ Linarith.sub_nonpos_iff (M := α)))
theorem lt_norm_expr_nc {α : Type u} [Ring α] [LE α] [LT α] [Std.LawfulOrderLT α] [Std.IsPreorder α] [OrderedRing α] (ctx : RArray α)
    (l r l' r' : Expr) (h : (l.toDiff.sub r.toDiff).beq (l'.toDiff.sub r'.toDiff) = true) :
    (l.denote ctx < r.denote ctx) = (l'.denote ctx < r'.denote ctx) :=
  propext ((Linarith.sub_neg_iff (M := α)).symm.trans ((norm_nc ctx l r l' r' h) ▸ Linarith.sub_neg_iff (M := α)))
end
end Lean.Grind.CommRing

/-! ## Values in a module -/

namespace Lean.Grind.Linarith
open AddCommMonoid NatModule CommRing
noncomputable def Expr.toTerms (e : Expr) : Terms :=
  e.rec .nil (fun x => .add 1 (.mult ⟨x, 1⟩ .unit) .nil) (fun _ _ p q => p.combine q) (fun _ _ _ _ => .nil) (fun _ _ => .nil)
    (fun k _ p => p.nsmul k) (fun _ _ _ => .nil)
variable {M : Type u} [NatModule M] (ctx : RArray M)
noncomputable def Expr.denoteN (e : Expr) : M :=
  e.rec 0 (fun x => ctx.get x) (fun _ _ a b => a + b) (fun _ _ _ _ => 0) (fun _ _ => 0) (fun k _ a => k • a) (fun _ _ _ => 0)
theorem Expr.denote_toTerms (e : Expr) : e.toTerms.eval (fun m => m.rec 0 (fun p _ _ => ctx.get p.x)) = e.denoteN ctx := by
  induction e with
  | var x => exact (add_zero (1 • ctx.get x)).trans (one_nsmul _)
  | add a b iha ihb => exact (Terms.eval_combine _ a.toTerms b.toTerms).trans (congr (congrArg _ iha) ihb)
  | natMul k a ih => exact (Terms.eval_nsmul _ k a.toTerms).trans (congrArg _ ih)
  | _ => rfl
theorem eq_normN (l r : Expr) (h : l.toTerms.beq r.toTerms = true) : l.denoteN ctx = r.denoteN ctx := by
  rw [← Expr.denote_toTerms, Terms.eq_of_beq h, Expr.denote_toTerms]
end Lean.Grind.Linarith
