/-
# Polynomials with integer coefficients

Contract: the expressions and polynomials of the certificates of native `grind`, with the functions
that the kernel evaluates when it checks one: sums, products, powers, and the normal form of an
expression. A monomial lists its variables in ascending order; a polynomial lists its monomials
strictly descending in the graded reverse lexicographic order, without zero coefficients, the
constant last. Soundness does not rest on the order: `Core.Grind.Ring` proves that every function
here respects the value in any commutative ring. The functions are written with recursors, which
the kernel evaluates fastest.
-/
prelude
import Core.Int.Basic
import Core.Logic
import Core.Int.Order
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false

/-!
# Reflection: contexts

Contract: `Lean.RArray`, the search trees in which the certificates of native `grind` keep the atoms
of a goal.
-/

section
universe u v
namespace Lean

inductive RArray (α : Type u) : Type u where
  | leaf : α → RArray α
  | branch : Nat → RArray α → RArray α → RArray α

/-- The entry at `n`: at a branch `p`, the indices below `p` are on the left. -/
@[reducible] noncomputable def RArray.get {α : Type u} (a : RArray α) (n : Nat) : α :=
  RArray.rec (fun x => x) (fun p _ _ l r => (Nat.ble p n).rec l r) a

end Lean
end

/-! # Polynomials with integer coefficients -/

theorem Lean.Grind.of_rec : {a b : Bool} → Bool.rec (motive := fun _ => Bool) false b a = true → a = true ∧ b = true
  | true, _, h => ⟨rfl, h⟩
  | false, _, h => nomatch h

namespace Lean.Grind.CommRing

inductive Expr : Type where
  | num (v : Int)
  | natCast (k : Nat)
  | intCast (k : Int)
  | var (i : Nat)
  | neg (a : Expr)
  | add (a b : Expr)
  | sub (a b : Expr)
  | mul (a b : Expr)
  | pow (a : Expr) (k : Nat)
/-- The power `x ^ k` of a variable. -/
structure Power : Type where
  x : Nat
  k : Nat
inductive Mon : Type where
  | unit
  | mult (p : Power) (m : Mon)
inductive Poly : Type where
  | num (k : Int)
  | add (k : Int) (m : Mon) (p : Poly)

/-! ## Monomials -/

noncomputable def Power.beq (p q : Power) : Bool := (Nat.beq p.x q.x).rec false (Nat.beq p.k q.k)
noncomputable def Mon.beq (m : Mon) : Mon → Bool :=
  m.rec (fun n => n.rec true (fun _ _ _ => false)) (fun p _ ih n => n.rec false (fun q n' _ => (p.beq q).rec false (ih n')))
noncomputable def Mon.degree (m : Mon) : Nat := m.rec 0 (fun p _ ih => Nat.add p.k ih)

/-- The product of `p * m` with a monomial, if `ih` is the product with `m`. -/
noncomputable def Mon.mulAux (p : Power) (ih : Mon → Mon) (n : Mon) : Mon :=
  n.rec (.mult p (ih .unit)) fun q n' r =>
    (Nat.ble p.x q.x).rec (.mult q r) ((Nat.beq p.x q.x).rec (.mult p (ih (.mult q n'))) (.mult ⟨p.x, Nat.add p.k q.k⟩ (ih n')))
noncomputable def Mon.mul (m : Mon) : Mon → Mon := m.rec (fun n => n) (fun p _ ih => mulAux p ih)

/-! Graded reverse lexicographic order: by the degree; among equals the one with the smaller exponent
at the largest variable where they differ is the greater. Comparisons answer 0 for equal, 1 for less,
2 for greater. -/

/-- The first answer unless it is "equal". -/
noncomputable def Mon.andThen (a b : Nat) : Nat := (Nat.beq a 0).rec a b
noncomputable def Mon.revlexAux (p : Power) (ih : Mon → Nat) (n : Mon) : Nat :=
  n.rec 1 fun q n' r =>
    (Nat.ble p.x q.x).rec (andThen r 2)
      ((Nat.beq p.x q.x).rec (andThen (ih (.mult q n')) 1)
        (andThen (ih n') ((Nat.beq p.k q.k).rec ((Nat.ble p.k q.k).rec 1 2) 0)))
noncomputable def Mon.revlex (m : Mon) : Mon → Nat := m.rec (fun n => n.rec 0 (fun _ _ _ => 2)) (fun p _ ih => revlexAux p ih)
noncomputable def Mon.grevlex (m n : Mon) : Nat :=
  (Nat.beq m.degree n.degree).rec ((Nat.ble m.degree n.degree).rec 2 1) (revlex m n)

/-! ## Polynomials -/

namespace Poly

noncomputable def beq (p : Poly) : Poly → Bool :=
  p.rec (fun k q => q.rec (fun l => Int.beq' k l) (fun _ _ _ _ => false))
    (fun k m _ ih q => q.rec (fun _ => false) (fun l n q' _ => (Int.beq' k l).rec false ((m.beq n).rec false (ih q'))))
noncomputable def addConst (c : Int) (p : Poly) : Poly :=
  (Int.beq' c 0).rec (p.rec (fun k => .num (Int.add k c)) (fun k m _ ih => .add k m ih)) p
noncomputable def mulConst (c : Int) (p : Poly) : Poly :=
  (Int.beq' c 0).rec ((Int.beq' c 1).rec (p.rec (fun k => .num (Int.mul c k)) (fun k m _ ih => .add (Int.mul c k) m ih)) p) (.num 0)
/-- `c * m * p` -/
noncomputable def mulMon (c : Int) (m : Mon) (p : Poly) : Poly :=
  (Int.beq' c 0).rec
    (m.rec (mulConst c p) (fun _ _ _ =>
      p.rec (fun k => (Int.beq' k 0).rec (.add (Int.mul c k) m (.num 0)) (.num 0)) (fun k n _ ih => .add (Int.mul c k) (m.mul n) ih)))
    (.num 0)
/-- The sum of `a * m + p` with a polynomial, if `ih` is the sum with `p`. -/
noncomputable def combineAux (a : Int) (m : Mon) (ih : Poly → Poly) (q : Poly) : Poly :=
  q.rec (fun c => .add a m (ih (.num c))) fun b n q' r =>
    (m.grevlex n).rec ((Int.beq' (Int.add a b) 0).rec (.add (Int.add a b) m (ih q')) (ih q'))
      fun c _ => c.rec (.add b n r) (fun _ _ => .add a m (ih (.add b n q')))
noncomputable def combine (p : Poly) : Poly → Poly := p.rec addConst (fun a m _ ih => combineAux a m ih)
noncomputable def mul (p q : Poly) : Poly := p.rec (fun k => mulConst k q) (fun k m _ ih => combine (mulMon k m q) ih)
/-- `p ^ (k + 1)` -/
noncomputable def powSucc (p : Poly) (k : Nat) : Poly := k.rec p (fun _ ih => mul p ih)
noncomputable def ofVarPow (x k : Nat) : Poly := (Nat.beq k 0).rec (.add 1 (.mult ⟨x, k⟩ .unit) (.num 0)) (.num 1)

end Poly

/-- The normal form of an expression. -/
noncomputable def Expr.toPoly (e : Expr) : Poly :=
  e.rec (fun k => .num k) (fun k => .num k) (fun k => .num k) (fun x => .ofVarPow x 1) (fun _ p => p.mulConst (-1))
    (fun _ _ p q => p.combine q) (fun _ _ p q => p.combine (q.mulConst (-1))) (fun _ _ p q => p.mul q)
    (fun a k p => k.rec (.num 1) fun k' _ =>
      a.rec (fun c => .num (Int.pow c k)) (fun _ => p.powSucc k') (fun _ => p.powSucc k') (fun x => .ofVarPow x k) (fun _ _ => p.powSucc k')
        (fun _ _ _ _ => p.powSucc k') (fun _ _ _ _ => p.powSucc k') (fun _ _ _ _ => p.powSucc k') (fun _ _ _ => p.powSucc k'))

end Lean.Grind.CommRing

/-!
# `grind`: linear integer arithmetic, definitions

Contract: the linear expressions and polynomials over `Int` of the certificates of native `grind`
(`Int.Internal.Linear`), their values, and the functions that the kernel evaluates when it checks a
certificate. A polynomial lists its variables in descending order, without zero coefficients, the
constant last; `Poly.denote'` is its value in the shape in which native code prints it. Soundness
does not rest on the order.
-/

section
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
  | .add k x p, .add l y q, h =>
    have ⟨e, h⟩ := Lean.Grind.of_rec (a := beq' k l) h
    have ⟨f, h⟩ := Lean.Grind.of_rec (a := Nat.beq x y) (b := p.beq q) h
    congr (congr (congrArg add (eq_of_beq' e)) (Nat.eq_of_beq_eq_true f)) (eq_of_beq h)
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
end
