/-
# Polynomials as data

Contract: expressions over a commutative ring or semiring as data, their normal form as a sum of
monomials, and the proof that both denote the same number. The tactic `ring` reads the two sides of
an equation as such data; that the normal forms agree is then a computation of the kernel.
Coefficients are numbers of the ring itself, whose operations compute.
-/
prelude
import Core.Classical
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false

namespace Leanmath.Ring

/-- What the normal form needs of a number type. Semirings take `0` for `negOne`, with `neg` and
`sub` accordingly; their expressions have no subtraction. -/
class Laws (α : Type) extends Add α, Mul α, NatPow α, Neg α, Sub α where
  zero : α
  one : α
  negOne : α
  /-- equality that computes -/
  eqb : α → α → Bool
  eqb_eq : ∀ {a b : α}, eqb a b = true → a = b
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  add_comm : ∀ a b : α, a + b = b + a
  zero_add : ∀ a : α, zero + a = a
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  mul_comm : ∀ a b : α, a * b = b * a
  one_mul : ∀ a : α, one * a = a
  zero_mul : ∀ a : α, zero * a = zero
  add_mul : ∀ a b c : α, (a + b) * c = a * c + b * c
  pow_zero : ∀ a : α, a ^ 0 = one
  pow_succ : ∀ (a : α) (n : Nat), a ^ (n + 1) = a ^ n * a
  neg_eq : ∀ a : α, -a = negOne * a
  sub_eq : ∀ a b : α, a - b = a + negOne * b

variable {α : Type} [L : Laws α]
open Laws

theorem add_zero (a : α) : a + zero = a := (add_comm a zero).trans (zero_add a)
theorem mul_one (a : α) : a * one = a := (mul_comm a one).trans (one_mul a)
theorem mul_zero (a : α) : a * zero = zero := (mul_comm a zero).trans (zero_mul a)
theorem mul_add (a b c : α) : a * (b + c) = a * b + a * c := by rw [mul_comm, add_mul, mul_comm b, mul_comm c]
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem mul_mul_mul_comm (a b c d : α) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_left_comm b, ← mul_assoc]
theorem pow_add (a : α) (m : Nat) : ∀ n, a ^ (m + n) = a ^ m * a ^ n
  | 0 => by rewrite [pow_zero, mul_one]; rfl
  | n + 1 => by rewrite [pow_succ, ← mul_assoc, ← pow_add a m n, ← pow_succ]; rfl
theorem mul_pow (a b : α) : ∀ n, (a * b) ^ n = a ^ n * b ^ n
  | 0 => by rw [pow_zero, pow_zero, pow_zero, mul_one]
  | n + 1 => by rw [pow_succ, pow_succ, pow_succ, mul_pow a b n, mul_mul_mul_comm]
theorem one_pow : ∀ n, (one : α) ^ n = one
  | 0 => pow_zero _
  | n + 1 => by rw [pow_succ, one_pow n, one_mul]
theorem pow_mul (a : α) (m : Nat) : ∀ n, a ^ (m * n) = (a ^ m) ^ n
  | 0 => by rewrite [pow_zero]; exact pow_zero a
  | n + 1 => by rewrite [pow_succ, ← pow_mul a m n, ← pow_add]; rfl

/-! ## Data -/

/-- A product of powers of variables, by strictly ascending variable. -/
inductive Mon where
  | unit
  | mul (v k : Nat) (m : Mon)
/-- A sum of monomials with coefficients, strictly descending. -/
inductive Poly (α : Type) where
  | zero
  | add (c : α) (m : Mon) (p : Poly α)
inductive Expr (α : Type) where
  | const (c : α)
  | var (v : Nat)
  | add (a b : Expr α)
  | mul (a b : Expr α)
  | neg (a : Expr α)
  | sub (a b : Expr α)
  | pow (a : Expr α) (n : Nat)

/-- The values of the variables. -/
abbrev Ctx (α : Type) := List α
def value : Ctx α → Nat → α
  | .nil, _ => zero
  | .cons a _, .zero => a
  | .cons _ as, .succ n => value as n

def Mon.denote (ctx : Ctx α) : Mon → α
  | .unit => one
  | .mul v k m => value ctx v ^ k * Mon.denote ctx m
def Poly.denote (ctx : Ctx α) : Poly α → α
  | .zero => Laws.zero
  | .add c m p => c * m.denote ctx + Poly.denote ctx p
def Expr.denote (ctx : Ctx α) : Expr α → α
  | .const c => c
  | .var v => value ctx v
  | .add a b => Expr.denote ctx a + Expr.denote ctx b
  | .mul a b => Expr.denote ctx a * Expr.denote ctx b
  | .neg a => - Expr.denote ctx a
  | .sub a b => Expr.denote ctx a - Expr.denote ctx b
  | .pow a n => Expr.denote ctx a ^ n

/-! ## Monomials -/

def Mon.beq : Mon → Mon → Bool
  | .unit, .unit => true
  | .mul v k m, .mul w l n => cond (Nat.beq v w) (cond (Nat.beq k l) (Mon.beq m n) false) false
  | _, _ => false
/-- Degree. -/
def Mon.deg : Mon → Nat
  | .unit => 0
  | .mul _ k m => k + m.deg
/-- Lexicographic comparison of monomials of the same degree: more of the first variable is greater. -/
def Mon.lex : Mon → Mon → Bool
  | .unit, _ => false
  | .mul _ _ _, .unit => true
  | .mul v k m, .mul w l n =>
    cond (Nat.beq v w) (cond (Nat.beq k l) (Mon.lex m n) (Nat.ble l k)) (Nat.ble v w)
/-- Is the first greater: by degree, then lexicographically? -/
def Mon.gt (m n : Mon) : Bool :=
  cond (Nat.beq m.deg n.deg) (Mon.lex m n) (Nat.ble n.deg m.deg)
/-- Multiply by a power of one variable. -/
def Mon.mulVar (v k : Nat) : Mon → Mon
  | .unit => .mul v k .unit
  | .mul w l m => cond (Nat.beq v w) (.mul w (k + l) m) (cond (Nat.ble v w) (.mul v k (.mul w l m)) (.mul w l (Mon.mulVar v k m)))
def Mon.times : Mon → Mon → Mon
  | .unit, n => n
  | .mul v k m, n => Mon.mulVar v k (Mon.times m n)
def Mon.pow (e : Nat) : Mon → Mon
  | .unit => .unit
  | .mul v k m => .mul v (k * e) (Mon.pow e m)

theorem cond_eq_true {b c : Bool} (h : cond b c false = true) : b = true ∧ c = true := by
  cases b
  · exact Bool.noConfusion h
  · exact ⟨rfl, h⟩
theorem Mon.eq_of_beq : {m n : Mon} → Mon.beq m n = true → m = n
  | .unit, .unit, _ => rfl
  | .unit, .mul _ _ _, h => Bool.noConfusion h
  | .mul _ _ _, .unit, h => Bool.noConfusion h
  | .mul v k m, .mul w l n, h => by
    have h₁ := cond_eq_true h
    have h₂ := cond_eq_true h₁.2
    rw [Nat.eq_of_beq_eq_true h₁.1, Nat.eq_of_beq_eq_true h₂.1, Mon.eq_of_beq h₂.2]
theorem Mon.mulVar_denote (ctx : Ctx α) (v k : Nat) : ∀ m : Mon, (m.mulVar v k).denote ctx = value ctx v ^ k * m.denote ctx
  | .unit => rfl
  | .mul w l m => by
    unfold Mon.mulVar
    cases h : Nat.beq v w
    · cases Nat.ble v w
      · show value ctx w ^ l * (m.mulVar v k).denote ctx = value ctx v ^ k * (value ctx w ^ l * m.denote ctx)
        rw [Mon.mulVar_denote ctx v k m, mul_left_comm]
      · rfl
    · rewrite [Nat.eq_of_beq_eq_true h]
      show value ctx w ^ (k + l) * m.denote ctx = value ctx w ^ k * (value ctx w ^ l * m.denote ctx)
      rw [pow_add, mul_assoc]
theorem Mon.times_denote (ctx : Ctx α) (n : Mon) : ∀ m : Mon, (m.times n).denote ctx = m.denote ctx * n.denote ctx
  | .unit => (one_mul _).symm
  | .mul v k m => by
    show (Mon.mulVar v k (m.times n)).denote ctx = value ctx v ^ k * m.denote ctx * n.denote ctx
    rw [Mon.mulVar_denote, Mon.times_denote ctx n m, mul_assoc]
theorem Mon.pow_denote (ctx : Ctx α) (e : Nat) : ∀ m : Mon, (m.pow e).denote ctx = m.denote ctx ^ e
  | .unit => (one_pow e).symm
  | .mul v k m => by
    show value ctx v ^ (k * e) * (m.pow e).denote ctx = (value ctx v ^ k * m.denote ctx) ^ e
    rw [Mon.pow_denote ctx e m, mul_pow, pow_mul]

/-! ## Polynomials -/

namespace Poly
/-- Equality of polynomials that computes. -/
def beq : Poly α → Poly α → Bool
  | .zero, .zero => true
  | .add c m p, .add d n q => cond (eqb c d) (cond (Mon.beq m n) (beq p q) false) false
  | _, _ => false
/-- Put a monomial with its coefficient in front, unless the coefficient is zero. -/
def cons (c : α) (m : Mon) (p : Poly α) : Poly α := cond (eqb c Laws.zero) p (.add c m p)
/-- Add `c * m`. -/
def addMon (c : α) (m : Mon) : Poly α → Poly α
  | .zero => cons c m .zero
  | .add d n p => cond (Mon.beq m n) (cons (c + d) n p) (cond (Mon.gt m n) (cons c m (.add d n p)) (.add d n (addMon c m p)))
def plus : Poly α → Poly α → Poly α
  | .zero, q => q
  | .add c m p, q => addMon c m (plus p q)
/-- Multiply by `c * m`. -/
def scale (c : α) (m : Mon) : Poly α → Poly α
  | .zero => .zero
  | .add d n p => addMon (c * d) (m.times n) (scale c m p)
def times : Poly α → Poly α → Poly α
  | .zero, _ => .zero
  | .add c m p, q => plus (scale c m q) (times p q)
def ofConst (c : α) : Poly α := cons c .unit .zero
def powNat (p : Poly α) : Nat → Poly α
  | .zero => ofConst one
  | .succ n => times (powNat p n) p
def pow (p : Poly α) (n : Nat) : Poly α :=
  match p with
  | .add c m .zero => cons (c ^ n) (m.pow n) .zero
  | p => powNat p n

theorem eq_of_beq : {p q : Poly α} → beq p q = true → p = q
  | .zero, .zero, _ => rfl
  | .zero, .add _ _ _, h => Bool.noConfusion h
  | .add _ _ _, .zero, h => Bool.noConfusion h
  | .add c m p, .add d n q, h => by
    have h₁ := cond_eq_true h
    have h₂ := cond_eq_true h₁.2
    rw [eqb_eq h₁.1, Mon.eq_of_beq h₂.1, eq_of_beq h₂.2]
theorem cons_denote (ctx : Ctx α) (c : α) (m : Mon) (p : Poly α) : (cons c m p).denote ctx = c * m.denote ctx + p.denote ctx := by
  unfold cons
  cases h : eqb c Laws.zero
  · rfl
  · show p.denote ctx = _
    rw [eqb_eq h, zero_mul, zero_add]
theorem addMon_denote (ctx : Ctx α) (c : α) (m : Mon) : ∀ p : Poly α, (addMon c m p).denote ctx = c * m.denote ctx + p.denote ctx
  | .zero => cons_denote ctx c m .zero
  | .add d n p => by
    unfold addMon
    cases h : Mon.beq m n
    · cases Mon.gt m n
      · show d * n.denote ctx + (addMon c m p).denote ctx = c * m.denote ctx + (d * n.denote ctx + p.denote ctx)
        rw [addMon_denote ctx c m p, add_left_comm]
      · exact cons_denote ctx c m _
    · show (cons (c + d) n p).denote ctx = c * m.denote ctx + (d * n.denote ctx + p.denote ctx)
      rw [cons_denote, Mon.eq_of_beq h, add_mul, add_assoc]
theorem plus_denote (ctx : Ctx α) (q : Poly α) : ∀ p : Poly α, (plus p q).denote ctx = p.denote ctx + q.denote ctx
  | .zero => (zero_add _).symm
  | .add c m p => by
    show (addMon c m (plus p q)).denote ctx = c * m.denote ctx + p.denote ctx + q.denote ctx
    rw [addMon_denote, plus_denote ctx q p, add_assoc]
theorem scale_denote (ctx : Ctx α) (c : α) (m : Mon) : ∀ p : Poly α, (scale c m p).denote ctx = c * m.denote ctx * p.denote ctx
  | .zero => (mul_zero _).symm
  | .add d n p => by
    show (addMon (c * d) (m.times n) (scale c m p)).denote ctx = c * m.denote ctx * (d * n.denote ctx + p.denote ctx)
    rw [addMon_denote, scale_denote ctx c m p, Mon.times_denote, mul_add, mul_mul_mul_comm]
theorem times_denote (ctx : Ctx α) (q : Poly α) : ∀ p : Poly α, (times p q).denote ctx = p.denote ctx * q.denote ctx
  | .zero => (zero_mul _).symm
  | .add c m p => by
    show (plus (scale c m q) (times p q)).denote ctx = (c * m.denote ctx + p.denote ctx) * q.denote ctx
    rw [plus_denote, scale_denote, times_denote ctx q p, add_mul]
theorem ofConst_denote (ctx : Ctx α) (c : α) : (ofConst c).denote ctx = c := by
  unfold ofConst
  rewrite [cons_denote]
  show c * one + Laws.zero = c
  rw [add_zero, mul_one]
theorem powNat_denote (ctx : Ctx α) (p : Poly α) : ∀ n, (powNat p n).denote ctx = p.denote ctx ^ n
  | .zero => (ofConst_denote ctx one).trans (pow_zero _).symm
  | .succ n => by
    show (times (powNat p n) p).denote ctx = p.denote ctx ^ (n + 1)
    rw [times_denote, powNat_denote ctx p n, pow_succ]
theorem pow_denote (ctx : Ctx α) (n : Nat) : ∀ p : Poly α, (pow p n).denote ctx = p.denote ctx ^ n
  | .zero => powNat_denote ctx .zero n
  | .add c m (.add d l q) => powNat_denote ctx _ n
  | .add c m .zero => by
    show (cons (c ^ n) (m.pow n) .zero).denote ctx = (c * m.denote ctx + Laws.zero) ^ n
    rewrite [cons_denote, Mon.pow_denote, add_zero, mul_pow]
    exact add_zero _
end Poly

/-! ## Normal form -/

def Expr.norm : Expr α → Poly α
  | .const c => Poly.ofConst c
  | .var v => .add one (.mul v 1 .unit) .zero
  | .add a b => (norm a).plus (norm b)
  | .mul a b => (norm a).times (norm b)
  | .neg a => (norm a).scale negOne .unit
  | .sub a b => (norm a).plus ((norm b).scale negOne .unit)
  | .pow a n => (norm a).pow n
theorem pow_one (a : α) : a ^ 1 = a := by rw [show 1 = 0 + 1 from rfl, pow_succ, pow_zero, one_mul]
theorem negOne_scale (ctx : Ctx α) (p : Poly α) : (p.scale negOne .unit).denote ctx = negOne * p.denote ctx := by
  rewrite [Poly.scale_denote]
  show negOne * one * p.denote ctx = _
  rw [mul_one]
theorem Expr.norm_denote (ctx : Ctx α) : ∀ e : Expr α, e.norm.denote ctx = e.denote ctx
  | .const c => Poly.ofConst_denote ctx c
  | .var v => by
    show one * (value ctx v ^ 1 * one) + Laws.zero = value ctx v
    rw [add_zero, one_mul, mul_one, pow_one]
  | .add a b => by rewrite [Expr.norm, Poly.plus_denote, norm_denote ctx a, norm_denote ctx b]; rfl
  | .mul a b => by rewrite [Expr.norm, Poly.times_denote, norm_denote ctx a, norm_denote ctx b]; rfl
  | .neg a => by rewrite [Expr.norm, negOne_scale, norm_denote ctx a, ← neg_eq]; rfl
  | .sub a b => by rewrite [Expr.norm, Poly.plus_denote, negOne_scale, norm_denote ctx a, norm_denote ctx b, ← sub_eq]; rfl
  | .pow a n => by rewrite [Expr.norm, Poly.pow_denote, norm_denote ctx a]; rfl

/-- Two expressions with the same normal form denote the same number. -/
theorem eq_of_norm (ctx : Ctx α) (a b : Expr α) (h : Poly.beq a.norm b.norm = true) : a.denote ctx = b.denote ctx := by
  rw [← a.norm_denote ctx, ← b.norm_denote ctx, Poly.eq_of_beq h]
end Leanmath.Ring
