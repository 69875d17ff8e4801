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
import Core.Grind.RArray
set_option linter.all false

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
