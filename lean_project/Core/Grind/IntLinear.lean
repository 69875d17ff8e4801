/-
# `grind`: linear integer arithmetic, definitions

Contract: the linear expressions and polynomials over `Int` of the certificates of native `grind`
(`Int.Internal.Linear`), their values, and the functions that the kernel evaluates when it checks a
certificate. A polynomial lists its variables in descending order, without zero coefficients, the
constant last; `Poly.denote'` is its value in the shape in which native code prints it. Soundness
does not rest on the order.
-/
prelude
import Core.Grind.Poly
import Core.Int.Order
set_option linter.all false

namespace Int.Internal.Linear

inductive Expr where
  | num (v : Int)
  | var (i : Nat)
  | add (a b : Expr)
  | sub (a b : Expr)
  | neg (a : Expr)
  | mulL (k : Int) (a : Expr)
  | mulR (a : Expr) (k : Int)
inductive Poly where
  | num (k : Int)
  | add (k : Int) (v : Nat) (p : Poly)

/-! ## Values -/

noncomputable def Expr.denote (ctx : Lean.RArray Int) (e : Expr) : Int :=
  e.rec (fun k => k) (fun x => ctx.get x) (fun _ _ a b => a + b) (fun _ _ a b => a - b) (fun _ a => -a) (fun k _ a => k * a) (fun _ k a => a * k)
noncomputable def Poly.denote (ctx : Lean.RArray Int) (p : Poly) : Int := p.rec (fun k => k) (fun k x _ ih => k * ctx.get x + ih)
noncomputable def Poly.term (ctx : Lean.RArray Int) (k : Int) (x : Nat) : Int := (beq' k 1).rec (k * ctx.get x) (ctx.get x)
/-- `r + p`, as a sum to the left -/
noncomputable def Poly.denoteFrom (ctx : Lean.RArray Int) (p : Poly) : Int → Int :=
  p.rec (fun k r => (beq' k 0).rec (r + k) r) (fun k x _ ih r => ih (r + term ctx k x))
noncomputable def Poly.denote' (ctx : Lean.RArray Int) (p : Poly) : Int := p.rec (fun k => k) (fun k x p _ => denoteFrom ctx p (term ctx k x))

/-! ## Operations -/

namespace Poly

noncomputable def beq (p : Poly) : Poly → Bool :=
  p.rec (fun k q => q.rec (fun l => beq' k l) (fun _ _ _ _ => false))
    (fun k x _ ih q => q.rec (fun _ => false) (fun l y q' _ => (beq' k l).rec false ((Nat.beq x y).rec false (ih q'))))
noncomputable def addConst (c : Int) (p : Poly) : Poly :=
  (beq' c 0).rec (p.rec (fun k => .num (Int.add k c)) (fun k x _ ih => .add k x ih)) p
noncomputable def mul (c : Int) (p : Poly) : Poly :=
  (beq' c 0).rec ((beq' c 1).rec (p.rec (fun k => .num (Int.mul c k)) (fun k x _ ih => .add (Int.mul c k) x ih)) p) (.num 0)
/-- The sum of `a * x + p` with a polynomial, if `ih` is the sum with `p`. -/
noncomputable def combineAux (a : Int) (x : Nat) (ih : Poly → Poly) (q : Poly) : Poly :=
  q.rec (fun c => .add a x (ih (.num c))) fun b y q' r =>
    (Nat.beq x y).rec ((Nat.ble x y).rec (.add a x (ih (.add b y q'))) (.add b y r))
      ((beq' (Int.add a b) 0).rec (.add (Int.add a b) x (ih q')) (ih q'))
noncomputable def combine (p : Poly) : Poly → Poly := p.rec addConst (fun a x _ ih => combineAux a x ih)
/-- `a * p + b * q` -/
noncomputable def comb (a : Int) (p : Poly) (b : Int) (q : Poly) : Poly := combine (mul a p) (mul b q)
/-- The same sum in order. -/
noncomputable def norm (p : Poly) : Poly := p.rec (fun k => .num k) (fun k x _ ih => combine (mul k (.add 1 x (.num 0))) ih)
noncomputable def const (p : Poly) : Int := p.rec (fun k => k) (fun _ _ _ ih => ih)
noncomputable def coeff (p : Poly) (x : Nat) : Int := p.rec (fun _ => 0) (fun k y _ ih => (Nat.beq x y).rec ih k)
noncomputable def leadCoeff (p : Poly) : Int := p.rec (fun _ => 0) (fun k _ _ _ => k)
/-- Does `k` divide every coefficient but the constant? -/
noncomputable def divCoeffs (k : Int) (p : Poly) : Bool := p.rec (fun _ => true) (fun a _ _ ih => (beq' (Int.emod a k) 0).rec false ih)
/-- `p` without its constant -/
noncomputable def isConst (p : Poly) : Bool := p.rec (fun _ => true) (fun _ _ _ _ => false)

end Poly

noncomputable def Expr.norm (e : Expr) : Poly :=
  e.rec (fun k => .num k) (fun x => .add 1 x (.num 0)) (fun _ _ a b => a.combine b) (fun _ _ a b => a.combine (b.mul (-1)))
    (fun _ a => a.mul (-1)) (fun k _ a => a.mul k) (fun _ k a => a.mul k)
noncomputable def Expr.diff (l r : Expr) : Poly := l.norm.combine (r.norm.mul (-1))

/-! ## Their values -/

section
variable (ctx : Lean.RArray Int)

theorem Poly.term_eq (k : Int) (x : Nat) : term ctx k x = k * ctx.get x := by
  unfold term
  cases e : beq' k 1
  · rfl
  · rw [eq_of_beq' e, Int.one_mul]
theorem Poly.denoteFrom_eq (p : Poly) (r : Int) : denoteFrom ctx p r = r + p.denote ctx := by
  induction p generalizing r with
  | num k =>
    show (beq' k 0).rec (r + k) r = r + k
    cases e : beq' k 0
    · rfl
    · rw [eq_of_beq' e, Int.add_zero]
  | add k x p ih => exact (ih _).trans (by rewrite [term_eq, Int.add_assoc]; rfl)
theorem Poly.denote'_eq (p : Poly) : p.denote' ctx = p.denote ctx := by
  cases p with
  | num k => rfl
  | add k x p => exact (denoteFrom_eq ctx p _).trans (by rewrite [term_eq]; rfl)
theorem Poly.eq_of_beq : {p q : Poly} → p.beq q = true → p = q
  | .num k, .num l, h => congrArg num (eq_of_beq' h)
  | .num _, .add _ _ _, h => nomatch h
  | .add _ _ _, .num _, h => nomatch h
  | .add k x p, .add l y q, h => by
    replace h : (beq' k l).rec false ((Nat.beq x y).rec false (p.beq q)) = true := h
    cases e : beq' k l <;> simp only [e] at h
    · exact nomatch h
    cases f : Nat.beq x y <;> simp only [f] at h
    · exact nomatch h
    · rw [eq_of_beq' e, Nat.eq_of_beq_eq_true f, eq_of_beq h]
namespace Poly
theorem denote_num (k : Int) : (num k).denote ctx = k := rfl
theorem denote_add (k : Int) (x : Nat) (p : Poly) : (add k x p).denote ctx = k * ctx.get x + p.denote ctx := rfl
theorem denote_addConst (c : Int) (p : Poly) : (p.addConst c).denote ctx = c + p.denote ctx := by
  unfold addConst
  cases e : beq' c 0
  · induction p with
    | num k => exact Int.add_comm k c
    | add k x p ih => exact (congrArg (_ + ·) ih).trans (Int.add_left_comm _ _ _)
  · rw [eq_of_beq' e, Int.zero_add]
theorem denote_mul (c : Int) (p : Poly) : (p.mul c).denote ctx = c * p.denote ctx := by
  unfold mul
  cases e : beq' c 0
  · cases f : beq' c 1
    · induction p with
      | num k => rfl
      | add k x p ih => rewrite [denote_add ctx k x p, Int.mul_add, ← Int.mul_assoc]; exact congrArg (_ + ·) ih
    · rw [eq_of_beq' f, Int.one_mul]
  · rewrite [eq_of_beq' e, Int.zero_mul]; rfl
theorem denote_combine (p q : Poly) : (p.combine q).denote ctx = p.denote ctx + q.denote ctx := by
  induction p generalizing q with
  | num k => exact denote_addConst ctx k q
  | add a x p ih =>
    show (combineAux a x p.combine q).denote ctx = _
    induction q with
    | num c => exact (congrArg (_ + ·) (ih (num c))).trans (Int.add_assoc _ _ _).symm
    | add b y q ihq =>
      show denote ctx ((Nat.beq x y).rec ((Nat.ble x y).rec (.add a x (p.combine (.add b y q))) (.add b y (combineAux a x p.combine q)))
        ((beq' (Int.add a b) 0).rec (.add (Int.add a b) x (p.combine q)) (p.combine q))) = _
      cases e : Nat.beq x y with
      | true =>
        have := Nat.eq_of_beq_eq_true e; subst this
        have h : (a + b) * ctx.get x + denote ctx (p.combine q) = denote ctx (add a x p) + denote ctx (add b x q) := by
          rw [ih, Int.add_mul, denote_add, denote_add, Int.add_assoc, Int.add_assoc, Int.add_left_comm (denote ctx p)]
        cases f : beq' (Int.add a b) 0 with
        | false => exact h
        | true => rw [← h, show a + b = 0 from eq_of_beq' f, Int.zero_mul, Int.zero_add]
      | false =>
        cases Nat.ble x y with
        | true => exact (congrArg (_ + ·) ihq).trans (Int.add_left_comm _ _ _)
        | false => exact (congrArg (_ + ·) (ih _)).trans (Int.add_assoc _ _ _).symm
theorem denote_comb (a : Int) (p : Poly) (b : Int) (q : Poly) : (comb a p b q).denote ctx = a * p.denote ctx + b * q.denote ctx := by
  unfold comb; rw [denote_combine, denote_mul, denote_mul]
theorem denote_norm (p : Poly) : p.norm.denote ctx = p.denote ctx := by
  induction p with
  | num k => rfl
  | add k x p ih =>
    refine (denote_combine ctx (mul k (.add 1 x (.num 0))) p.norm).trans ?_
    rw [denote_mul, ih, denote_add, denote_add, denote_num, Int.one_mul, Int.add_zero]
theorem isConst_eq : {p : Poly} → p.isConst = true → p.denote ctx = p.const
  | .num _, _ => rfl
  | .add _ _ _, h => nomatch h
end Poly
theorem Expr.denote_norm (e : Expr) : e.norm.denote ctx = e.denote ctx := by
  induction e with
  | num k => rfl
  | var x => exact (Int.add_zero _).trans (Int.one_mul _)
  | add a b iha ihb => exact (Poly.denote_combine ctx a.norm b.norm).trans (by rewrite [iha, ihb]; rfl)
  | sub a b iha ihb =>
    exact (Poly.denote_combine ctx a.norm (b.norm.mul (-1))).trans (by rewrite [iha, Poly.denote_mul, ihb, Int.neg_mul, Int.one_mul]; rfl)
  | neg a ih => exact (Poly.denote_mul ctx (-1) a.norm).trans (by rewrite [ih, Int.neg_mul, Int.one_mul]; rfl)
  | mulL k a ih => exact (Poly.denote_mul ctx k a.norm).trans (by rewrite [ih]; rfl)
  | mulR a k ih => exact (Poly.denote_mul ctx k a.norm).trans (by rewrite [ih, Int.mul_comm]; rfl)
theorem Expr.denote_diff (l r : Expr) : (l.diff r).denote ctx = l.denote ctx - r.denote ctx := by
  unfold diff; rewrite [Poly.denote_combine, Poly.denote_mul, denote_norm, denote_norm, Int.neg_mul, Int.one_mul]; rfl

end

end Int.Internal.Linear
