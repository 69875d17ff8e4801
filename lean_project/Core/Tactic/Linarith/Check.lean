/-
# Certificates of linear arithmetic

Contract: a list of comparisons with coefficients, whose weighted sum has a constant on one side that
contradicts the comparison. That a certificate is one is a computation of the kernel on the data of
`Core.Tactic.Ring.Poly`; here it is proved that the comparisons then cannot all hold.
-/
prelude
import Core.Tactic.Ring.Poly
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false

namespace Leanmath.Linarith
open Ring

/-- What linear arithmetic needs of an ordered ring. -/
class Ordered (α : Type) extends Laws α, LE α, LT α where
  /-- `0 ≤ c`, by computation -/
  nonnegb : α → Bool
  /-- `0 < c`, by computation -/
  posb : α → Bool
  nonnegb_ok : ∀ {c : α}, nonnegb c = true → zero ≤ c
  posb_ok : ∀ {c : α}, posb c = true → zero < c
  /-- a number is not both nonnegative and less than zero -/
  neg_not_nonneg : ∀ {c : α}, posb (negOne * c) = true → ¬ zero ≤ c
  sub_self : ∀ a : α, a - a = zero
  sub_nonneg : ∀ {a b : α}, a ≤ b → zero ≤ b - a
  sub_pos : ∀ {a b : α}, a < b → zero < b - a
  add_nonneg : ∀ {a b : α}, zero ≤ a → zero ≤ b → zero ≤ a + b
  add_pos : ∀ {a b : α}, zero < a → zero ≤ b → zero < a + b
  le_of_lt : ∀ {a b : α}, a < b → a ≤ b
  le_refl : ∀ a : α, a ≤ a
  lt_irrefl : ∀ a : α, ¬ a < a
  mul_nonneg : ∀ {a b : α}, zero ≤ a → zero ≤ b → zero ≤ a * b
  mul_pos : ∀ {a b : α}, zero < a → zero < b → zero < a * b
  mul_self_nonneg : ∀ a : α, zero ≤ a * a

variable {α : Type} [O : Ordered α]
open Laws Ordered

inductive Rel where
  | le | lt | eq
/-- A comparison with its coefficient. -/
structure Fact (α : Type) where
  rel : Rel
  lhs : Expr α
  rhs : Expr α
  coeff : α
def Rel.holds : Rel → α → α → Prop
  | .le, a, b => a ≤ b
  | .lt, a, b => a < b
  | .eq, a, b => a = b
def Holds (ctx : Ctx α) : List (Fact α) → Prop
  | .nil => True
  | .cons f fs => f.rel.holds (f.lhs.denote ctx) (f.rhs.denote ctx) ∧ Holds ctx fs

/-- Are the coefficients of inequalities not negative? -/
def Fact.ok (f : Fact α) : Bool := match f.rel with
  | .eq => true
  | _ => nonnegb f.coeff
def Fact.strict (f : Fact α) : Bool := match f.rel with
  | .lt => posb f.coeff
  | _ => false
def Fact.term (f : Fact α) : Poly α := (f.rhs.norm.plus (f.lhs.norm.scale negOne .unit)).scale f.coeff .unit
def total : List (Fact α) → Poly α
  | .nil => .zero
  | .cons f fs => f.term.plus (total fs)
def allOk : List (Fact α) → Bool
  | .nil => true
  | .cons f fs => cond f.ok (allOk fs) false
def anyStrict : List (Fact α) → Bool
  | .nil => false
  | .cons f fs => cond f.strict true (anyStrict fs)
/-- The sum is a negative constant, or zero with a strict inequality among the summands. -/
def contradicts (strict : Bool) : Poly α → Bool
  | .zero => strict
  | .add c .unit .zero => posb (negOne * c)
  | _ => false
def check (fs : List (Fact α)) : Bool := cond (allOk fs) (contradicts (anyStrict fs) (total fs)) false

theorem term_denote (ctx : Ctx α) (f : Fact α) : f.term.denote ctx = f.coeff * (f.rhs.denote ctx - f.lhs.denote ctx) := by
  unfold Fact.term
  rewrite [Poly.scale_denote, Poly.plus_denote, negOne_scale, Expr.norm_denote, Expr.norm_denote, ← sub_eq]
  show f.coeff * one * _ = _
  rw [mul_one]
theorem term_nonneg (ctx : Ctx α) (f : Fact α) (h : f.rel.holds (f.lhs.denote ctx) (f.rhs.denote ctx)) (ok : f.ok = true) :
    zero ≤ f.term.denote ctx := by
  rewrite [term_denote]
  cases f with
  | mk rel lhs rhs c =>
    cases rel with
    | le => exact mul_nonneg (nonnegb_ok ok) (sub_nonneg h)
    | lt => exact mul_nonneg (nonnegb_ok ok) (le_of_lt (sub_pos h))
    | eq =>
      have h : lhs.denote ctx = rhs.denote ctx := h
      show zero ≤ c * (rhs.denote ctx - lhs.denote ctx)
      rewrite [h, sub_self, mul_zero]; exact le_refl _
theorem term_pos (ctx : Ctx α) (f : Fact α) (h : f.rel.holds (f.lhs.denote ctx) (f.rhs.denote ctx)) (s : f.strict = true) :
    zero < f.term.denote ctx := by
  rewrite [term_denote]
  cases f with
  | mk rel lhs rhs c =>
    cases rel with
    | le => exact Bool.noConfusion s
    | lt => exact mul_pos (posb_ok s) (sub_pos h)
    | eq => exact Bool.noConfusion s
theorem total_nonneg (ctx : Ctx α) : ∀ fs : List (Fact α), Holds ctx fs → allOk fs = true → zero ≤ (total fs).denote ctx
  | .nil, _, _ => le_refl _
  | .cons f fs, h, ok => by
    have ok := cond_eq_true ok
    show zero ≤ (f.term.plus (total fs)).denote ctx
    rewrite [Poly.plus_denote]
    exact add_nonneg (term_nonneg ctx f h.1 ok.1) (total_nonneg ctx fs h.2 ok.2)
theorem total_pos (ctx : Ctx α) : ∀ fs : List (Fact α), Holds ctx fs → allOk fs = true → anyStrict fs = true → zero < (total fs).denote ctx
  | .nil, _, _, s => Bool.noConfusion s
  | .cons f fs, h, ok, s => by
    have ok := cond_eq_true ok
    show zero < (f.term.plus (total fs)).denote ctx
    rewrite [Poly.plus_denote]
    cases hs : f.strict with
    | true => exact add_pos (term_pos ctx f h.1 hs) (total_nonneg ctx fs h.2 ok.2)
    | false =>
      have s : cond f.strict true (anyStrict fs) = true := s
      rewrite [hs] at s
      rewrite [add_comm]
      exact add_pos (total_pos ctx fs h.2 ok.2 s) (term_nonneg ctx f h.1 ok.1)
theorem contradicts_sound {ctx : Ctx α} {strict : Bool} {p : Poly α} (h : contradicts strict p = true) (hn : zero ≤ p.denote ctx)
    (hs : strict = true → zero < p.denote ctx) : False := by
  cases p with
  | zero => exact lt_irrefl _ (hs h)
  | add c m q =>
    cases m with
    | mul v k m => exact Bool.noConfusion h
    | unit =>
      cases q with
      | add d n r => exact Bool.noConfusion h
      | zero =>
        have hn : zero ≤ c * one + zero := hn
        rewrite [add_zero, mul_one] at hn
        exact neg_not_nonneg h hn
/-- A list of comparisons that passes the check cannot hold. -/
theorem refute (ctx : Ctx α) (fs : List (Fact α)) (hold : Holds ctx fs) (h : check fs = true) : False := by
  have h := cond_eq_true h
  exact contradicts_sound h.2 (total_nonneg ctx fs hold h.1) (total_pos ctx fs hold h.1)

/-! ## Products of comparisons -/

theorem prod_nonneg {a b c d : α} (h : a ≤ b) (k : c ≤ d) : zero ≤ (b - a) * (d - c) := mul_nonneg (sub_nonneg h) (sub_nonneg k)
theorem prod_pos {a b c d : α} (h : a < b) (k : c < d) : zero < (b - a) * (d - c) := mul_pos (sub_pos h) (sub_pos k)
theorem prod_eq {a b c d : α} (h : a = b) : zero = (b - a) * (d - c) := by rw [h, sub_self, zero_mul]
theorem prod_eq' {a b c d : α} (h : c = d) : zero = (b - a) * (d - c) := by rw [h, sub_self, mul_zero]
theorem square_nonneg (a : α) : zero ≤ a * a := mul_self_nonneg a
theorem le_of_lt' {a b : α} (h : a < b) : a ≤ b := le_of_lt h
end Leanmath.Linarith
