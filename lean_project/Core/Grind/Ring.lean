/-
# `grind`: commutative rings

Contract: the value of expressions, monomials and polynomials in a commutative ring, the soundness
of every function of `Core.Grind.Poly`, and the steps of the certificates that the native ring
solver builds (`Lean.Grind.CommRing.Stepwise`).
-/
prelude
import Core.Grind.Poly
import Core.Algebra.Classes
set_option linter.all false

universe u

namespace Lean.Grind.CommRing
open Semiring Ring

/-! ## Values -/

theorem _root_.Lean.Grind.Ring.intCast_eq_ofNat_of_nonneg {α : Type u} [Ring α] (a : Int) (h : Int.ble' 0 a = true) :
    (IntCast.intCast a : α) = OfNat.ofNat a.natAbs := by
  refine Eq.trans ?_ (ofNat_eq_natCast _).symm
  rw [← intCast_natCast, Int.natAbs_of_nonneg (Int.le_of_ble' h)]
theorem _root_.Lean.Grind.Ring.intCast_eq_ofNat_of_nonpos {α : Type u} [Ring α] (a : Int) (h : Int.ble' a 0 = true) :
    (IntCast.intCast a : α) = -OfNat.ofNat a.natAbs := by
  rw [ofNat_eq_natCast, ← intCast_natCast, ← intCast_neg, Int.ofNat_natAbs_of_nonpos (Int.le_of_ble' h), Int.neg_neg]
/-- An integer literal, as a numeral or the negative of one. -/
noncomputable def denoteInt {α : Type u} [Ring α] (k : Int) : α := k.rec (fun n => OfNat.ofNat n) (fun n => -OfNat.ofNat (Nat.succ n))
noncomputable def Expr.denote {α : Type u} [Ring α] (ctx : RArray α) (e : Expr) : α :=
  e.rec denoteInt (fun k => Nat.cast k) (fun k => Int.cast k) (fun x => ctx.get x) (fun _ a => -a) (fun _ _ a b => a + b)
    (fun _ _ a b => a - b) (fun _ _ a b => a * b) (fun _ k a => a ^ k)
noncomputable def Power.denote {α : Type u} [Semiring α] (ctx : RArray α) (p : Power) : α := ctx.get p.x ^ p.k
noncomputable def Mon.denote {α : Type u} [Semiring α] (ctx : RArray α) (m : Mon) : α := m.rec 1 (fun p _ ih => p.denote ctx * ih)
noncomputable def Poly.denote {α : Type u} [Ring α] (ctx : RArray α) (p : Poly) : α :=
  p.rec (fun k => Int.cast k) (fun k m _ ih => Int.cast k * m.denote ctx + ih)

theorem denoteInt_eq {α : Type u} [Ring α] (k : Int) : denoteInt (α := α) k = Int.cast k := by
  cases k with
  | ofNat n => exact (intCast_ofNat n).symm
  | negSucc n => exact (((intCast_neg _).trans (congrArg _ (intCast_ofNat (n + 1))))).symm

/-! ## Equality tests -/

theorem Power.eq_of_beq {p q : Power} (h : p.beq q = true) : p = q :=
  have ⟨e, f⟩ := of_rec (a := Nat.beq p.x q.x) (b := Nat.beq p.k q.k) h
  congr (congrArg mk (Nat.eq_of_beq_eq_true e)) (Nat.eq_of_beq_eq_true f)
theorem Mon.eq_of_beq : {m n : Mon} → m.beq n = true → m = n
  | .unit, .unit, _ => rfl
  | .unit, .mult _ _, h => nomatch h
  | .mult _ _, .unit, h => nomatch h
  | .mult p m, .mult q n, h =>
    have ⟨e, f⟩ := of_rec (a := p.beq q) (b := m.beq n) h
    congr (congrArg mult (Power.eq_of_beq e)) (eq_of_beq f)
theorem Poly.eq_of_beq : {p q : Poly} → p.beq q = true → p = q
  | .num k, .num l, h => congrArg num (Int.eq_of_beq' h)
  | .num _, .add _ _ _, h => nomatch h
  | .add _ _ _, .num _, h => nomatch h
  | .add k m p, .add l n q, h =>
    have ⟨e, h⟩ := of_rec (a := Int.beq' k l) h
    have ⟨f, h⟩ := of_rec (a := m.beq n) (b := p.beq q) h
    congr (congr (congrArg add (Int.eq_of_beq' e)) (Mon.eq_of_beq f)) (eq_of_beq h)

/-! ## The order of monomials finds equal monomials equal -/

theorem Mon.andThen_eq_zero {a b : Nat} (h : andThen a b = 0) : a = 0 ∧ b = 0 := by
  unfold andThen at h
  cases e : Nat.beq a 0 <;> simp only [e] at h
  · exact absurd h (Nat.ne_of_beq_eq_false e)
  · exact ⟨Nat.eq_of_beq_eq_true e, h⟩
theorem Mon.eq_of_revlex : {m n : Mon} → m.revlex n = 0 → m = n
  | .unit, .unit, _ => rfl
  | .unit, .mult _ _, h => nomatch h
  | .mult _ _, .unit, h => nomatch h
  | .mult p m, .mult q n, h => by
    replace h : (Nat.ble p.x q.x).rec (andThen (revlex (.mult p m) n) 2)
      ((Nat.beq p.x q.x).rec (andThen (revlex m (.mult q n)) 1)
        (andThen (revlex m n) ((Nat.beq p.k q.k).rec ((Nat.ble p.k q.k).rec 1 2) 0))) = 0 := h
    cases e : Nat.ble p.x q.x <;> simp only [e] at h
    · exact nomatch (andThen_eq_zero h).2
    cases f : Nat.beq p.x q.x <;> simp only [f] at h
    · exact nomatch (andThen_eq_zero h).2
    obtain ⟨h, hk⟩ := andThen_eq_zero h
    cases g : Nat.beq p.k q.k <;> simp only [g] at hk
    · cases g : Nat.ble p.k q.k <;> simp only [g] at hk <;> exact nomatch hk
    rw [eq_of_revlex h, show p = q by
      obtain ⟨x, k⟩ := p; obtain ⟨y, l⟩ := q; exact congr (congrArg Power.mk (Nat.eq_of_beq_eq_true f)) (Nat.eq_of_beq_eq_true g)]
theorem Mon.eq_of_grevlex {m n : Mon} (h : m.grevlex n = 0) : m = n := by
  unfold grevlex at h
  cases e : Nat.beq m.degree n.degree <;> simp only [e] at h
  · cases f : Nat.ble m.degree n.degree <;> simp only [f] at h <;> exact nomatch h
  · exact eq_of_revlex h

/-! ## Soundness of the operations -/

section
variable {α : Type u} [CommSemiring α] (ctx : RArray α)
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by rw [← mul_assoc, CommSemiring.mul_comm a b, mul_assoc]
theorem Mon.denote_mul (m n : Mon) : (m.mul n).denote ctx = m.denote ctx * n.denote ctx := by
  induction m generalizing n with
  | unit => exact (one_mul _).symm
  | mult p m ih =>
    show (mulAux p m.mul n).denote ctx = p.denote ctx * m.denote ctx * n.denote ctx
    induction n with
    | unit => exact (congrArg (p.denote ctx * ·) (ih .unit)).trans (mul_assoc _ _ _).symm
    | mult q n ihn =>
      show Mon.denote ctx ((Nat.ble p.x q.x).rec (.mult q (mulAux p m.mul n))
        ((Nat.beq p.x q.x).rec (.mult p (m.mul (.mult q n))) (.mult ⟨p.x, Nat.add p.k q.k⟩ (m.mul n)))) = _
      cases Nat.ble p.x q.x
      · exact (congrArg (q.denote ctx * ·) ihn).trans (mul_left_comm _ _ _)
      cases e : Nat.beq p.x q.x
      · exact (congrArg (p.denote ctx * ·) (ih _)).trans (mul_assoc _ _ _).symm
      · show ctx.get p.x ^ (p.k + q.k) * Mon.denote ctx (m.mul n) = p.denote ctx * m.denote ctx * (ctx.get q.x ^ q.k * n.denote ctx)
        rewrite [ih, pow_add, ← Nat.eq_of_beq_eq_true e, mul_assoc, mul_assoc, mul_left_comm (m.denote ctx)]; rfl
end

section
variable {α : Type u} [CommRing α] (ctx : RArray α)

theorem neg_one_mul (a : α) : Int.cast (-1) * a = -a := by rw [intCast_neg, intCast_one, neg_mul, one_mul]

namespace Poly

theorem denote_num (k : Int) : (num k).denote ctx = Int.cast k := rfl
theorem denote_add (k : Int) (m : Mon) (p : Poly) : (add k m p).denote ctx = Int.cast k * m.denote ctx + p.denote ctx := rfl
theorem denote_num_zero : (num 0).denote ctx = 0 := intCast_zero
theorem denote_addConst (c : Int) (p : Poly) : (p.addConst c).denote ctx = Int.cast c + p.denote ctx := by
  unfold addConst
  cases e : Int.beq' c 0
  · induction p with
    | num k => exact (congrArg Int.cast (Int.add_comm k c)).trans (intCast_add c k)
    | add k m p ih => exact (congrArg (_ + ·) ih).trans (add_left_comm _ _ _)
  · rw [Int.eq_of_beq' e, intCast_zero, zero_add]
theorem denote_mulConst (c : Int) (p : Poly) : (p.mulConst c).denote ctx = Int.cast c * p.denote ctx := by
  unfold mulConst
  cases e : Int.beq' c 0
  · cases f : Int.beq' c 1
    · induction p with
      | num k => exact intCast_mul c k
      | add k m p ih =>
        rewrite [denote_add ctx k m p, left_distrib, ← mul_assoc, ← intCast_mul]; exact congrArg (_ + ·) ih
    · rw [Int.eq_of_beq' f, intCast_one, one_mul]
  · rewrite [Int.eq_of_beq' e, intCast_zero, zero_mul]; exact intCast_zero
theorem denote_mulMon (c : Int) (m : Mon) (p : Poly) : (p.mulMon c m).denote ctx = Int.cast c * m.denote ctx * p.denote ctx := by
  unfold mulMon
  cases e : Int.beq' c 0
  · cases m with
    | unit => exact (denote_mulConst ctx c p).trans (congrArg (· * p.denote ctx) (mul_one _).symm)
    | mult q m =>
      induction p with
      | num k =>
        show denote ctx ((Int.beq' k 0).rec (.add (Int.mul c k) (.mult q m) (.num 0)) (.num 0)) = _
        cases f : Int.beq' k 0
        · refine (add_zero _).symm.trans ?_
          rw [denote_num, mul_assoc, CommSemiring.mul_comm (Mon.denote ctx _), ← mul_assoc, ← intCast_mul, add_zero,
            show Poly.denote ctx (.add (Int.mul c k) (.mult q m) (.num 0)) = Int.cast (c * k) * Mon.denote ctx (.mult q m) + Int.cast 0 from rfl,
            intCast_zero, add_zero]
        · rw [Int.eq_of_beq' f, denote_num_zero, mul_zero]
      | add k n p ih =>
        rewrite [denote_add ctx k n p, left_distrib, ← ih, mul_assoc, mul_left_comm (Mon.denote ctx _), ← mul_assoc, ← intCast_mul, ← Mon.denote_mul]; rfl
  · rewrite [Int.eq_of_beq' e, intCast_zero, zero_mul, zero_mul]; exact intCast_zero
theorem denote_combine (p q : Poly) : (p.combine q).denote ctx = p.denote ctx + q.denote ctx := by
  induction p generalizing q with
  | num k => exact denote_addConst ctx k q
  | add a m p ih =>
    show (combineAux a m p.combine q).denote ctx = _
    induction q with
    | num c => exact (congrArg (_ + ·) (ih (num c))).trans (add_assoc _ _ _).symm
    | add b n q ihq =>
      show denote ctx ((m.grevlex n).rec ((Int.beq' (Int.add a b) 0).rec (.add (Int.add a b) m (p.combine q)) (p.combine q))
        fun c _ => c.rec (.add b n (combineAux a m p.combine q)) (fun _ _ => .add a m (p.combine (.add b n q)))) = _
      cases e : m.grevlex n with
      | zero =>
        have := Mon.eq_of_grevlex e; subst this
        have h : Int.cast (a + b) * m.denote ctx + denote ctx (p.combine q) = denote ctx (add a m p) + denote ctx (add b m q) := by
          rw [ih, intCast_add, right_distrib, denote_add, denote_add, add_assoc, add_assoc, add_left_comm (denote ctx p)]
        cases f : Int.beq' (Int.add a b) 0 with
        | false => exact h
        | true => rewrite [← h, show a + b = 0 from Int.eq_of_beq' f, intCast_zero, zero_mul, zero_add]; rfl
      | succ c =>
        cases c with
        | zero => exact (congrArg (_ + ·) ihq).trans (add_left_comm _ _ _)
        | succ c => exact (congrArg (_ + ·) (ih _)).trans (add_assoc _ _ _).symm
theorem denote_mul (p q : Poly) : (p.mul q).denote ctx = p.denote ctx * q.denote ctx := by
  induction p with
  | num k => exact denote_mulConst ctx k q
  | add k m p ih =>
    refine (denote_combine ctx _ _).trans ?_
    rewrite [denote_mulMon, denote_add, right_distrib]; exact congrArg (_ + ·) ih
theorem denote_powSucc (p : Poly) (k : Nat) : (p.powSucc k).denote ctx = p.denote ctx ^ (k + 1) := by
  induction k with
  | zero => exact (pow_one _).symm
  | succ k ih => rewrite [pow_succ, CommSemiring.mul_comm, ← ih]; exact denote_mul ctx p _
theorem denote_ofVarPow (x k : Nat) : (ofVarPow x k).denote ctx = ctx.get x ^ k := by
  unfold ofVarPow
  cases e : Nat.beq k 0
  · show Int.cast 1 * (ctx.get x ^ k * 1) + Int.cast 0 = _
    rw [intCast_one, intCast_zero, add_zero, one_mul, mul_one]
  · rewrite [Nat.eq_of_beq_eq_true e, pow_zero]; exact intCast_one
theorem denote_neg (p : Poly) : (p.mulConst (-1)).denote ctx = -p.denote ctx := by rw [denote_mulConst, neg_one_mul]

end Poly

theorem Expr.denote_toPoly (e : Expr) : e.toPoly.denote ctx = e.denote ctx := by
  induction e with
  | num k => exact (denoteInt_eq k).symm
  | natCast k => exact intCast_natCast k
  | intCast k => rfl
  | var x => exact (Poly.denote_ofVarPow ctx x 1).trans (pow_one _)
  | neg a ih => exact (Poly.denote_neg ctx _).trans (congrArg _ ih)
  | add a b iha ihb => exact (Poly.denote_combine ctx a.toPoly b.toPoly).trans (congr (congrArg _ iha) ihb)
  | sub a b iha ihb =>
    refine (Poly.denote_combine ctx a.toPoly (b.toPoly.mulConst (-1))).trans ?_
    rewrite [Poly.denote_neg, ← sub_eq_add_neg, iha, ihb]; rfl
  | mul a b iha ihb => exact (Poly.denote_mul ctx a.toPoly b.toPoly).trans (congr (congrArg _ iha) ihb)
  | pow a k ih =>
    cases k with
    | zero => exact intCast_one.trans (pow_zero _).symm
    | succ k =>
      have h : (a.toPoly.powSucc k).denote ctx = a.denote ctx ^ (k + 1) := by rw [Poly.denote_powSucc, ih]
      cases a with
      | num c => exact (intCast_pow c (k + 1)).trans (congrArg (· ^ (k + 1)) ih)
      | var x => exact Poly.denote_ofVarPow ctx x (k + 1)
      | _ => exact h

/-! ## The steps of a certificate -/

/-- The polynomial of the difference of two expressions. -/
noncomputable def Expr.diff (l r : Expr) : Poly := l.toPoly.combine (r.toPoly.mulConst (-1))
theorem Expr.denote_diff (l r : Expr) : (l.diff r).denote ctx = l.denote ctx - r.denote ctx := by
  unfold diff; rw [Poly.denote_combine, Poly.denote_neg, denote_toPoly, denote_toPoly, sub_eq_add_neg]
theorem eq_of_denote_diff {l r : Expr} (h : (l.diff r).denote ctx = 0) : l.denote ctx = r.denote ctx :=
  sub_eq_zero_iff.mp ((Expr.denote_diff ctx l r).symm.trans h)
theorem intCast_mul_eq_zero [NoNatZeroDivisors α] {k : Int} {a : α} (hk : k ≠ 0) (h : Int.cast k * a = 0) : a = 0 := by
  refine NoNatZeroDivisors.no_nat_zero_divisors k.natAbs a 0 (Int.natAbs_ne_zero.mpr hk) ?_
  have e : Nat.cast k.natAbs * a = 0 := by
    rcases Int.natAbs_eq k with f | f <;> rw [f] at h
    · rwa [intCast_natCast] at h
    · rewrite [intCast_neg, intCast_natCast, neg_mul] at h; rw [← neg_neg (Nat.cast k.natAbs * a), h, neg_zero]
  exact (nsmul_eq_natCast_mul _ _).trans (e.trans ((nsmul_eq_natCast_mul _ _).trans (mul_zero _)).symm)

namespace Stepwise
open Poly

theorem core (l r : Expr) (p : Poly) (h : (l.diff r).beq p = true) (e : l.denote ctx = r.denote ctx) : p.denote ctx = 0 := by
  rw [← eq_of_beq h, Expr.denote_diff, e, sub_self]
theorem superpose (k₁ : Int) (m₁ : Mon) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : ((p₁.mulMon k₁ m₁).combine (p₂.mulMon k₂ m₂)).beq p = true) (h₁ : p₁.denote ctx = 0) (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 := by
  rw [← eq_of_beq h, denote_combine, denote_mulMon, denote_mulMon, h₁, h₂, mul_zero, mul_zero, add_zero]
theorem simp (k₁ : Int) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : ((p₁.mulConst k₁).combine (p₂.mulMon k₂ m₂)).beq p = true) (h₁ : p₁.denote ctx = 0) (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 := by
  rw [← eq_of_beq h, denote_combine, denote_mulConst, denote_mulMon, h₁, h₂, mul_zero, mul_zero, add_zero]
theorem mul (p₁ : Poly) (k : Int) (p : Poly) (h : (p₁.mulConst k).beq p = true) (h₁ : p₁.denote ctx = 0) : p.denote ctx = 0 := by
  rw [← eq_of_beq h, denote_mulConst, h₁, mul_zero]
/-- `p₁ = k * p` with `k ≠ 0` -/
noncomputable def divCert (p₁ : Poly) (k : Int) (p : Poly) : Bool := (Int.beq' k 0).rec ((p.mulConst k).beq p₁) false
theorem divCert_sound {p₁ : Poly} {k : Int} {p : Poly} (h : divCert p₁ k p = true) : k ≠ 0 ∧ p.mulConst k = p₁ := by
  unfold divCert at h
  cases e : Int.beq' k 0 <;> simp only [e] at h
  · exact ⟨Int.ne_of_beq'_eq_false e, eq_of_beq h⟩
  · exact nomatch h
theorem div (inst : NoNatZeroDivisors α) (p₁ : Poly) (k : Int) (p : Poly) (h : divCert p₁ k p = true) (h₁ : p₁.denote ctx = 0) :
    p.denote ctx = 0 := by
  obtain ⟨hk, e⟩ := divCert_sound h
  rewrite [← e, denote_mulConst] at h₁
  exact intCast_mul_eq_zero hk h₁
/-- `p` is the constant `k`, which is not zero. -/
noncomputable def unsatCert (p : Poly) (k : Int) : Bool := (Int.beq' k 0).rec (p.beq (.num k)) false
theorem unsat_eq (inst : IsCharP α 0) (p : Poly) (k : Int) (h : unsatCert p k = true) (h₁ : p.denote ctx = 0) : False := by
  unfold unsatCert at h
  cases e : Int.beq' k 0 <;> simp only [e] at h
  · rewrite [eq_of_beq h, denote_num] at h₁
    refine Int.ne_of_beq'_eq_false e (Int.natAbs_eq_zero.mp ?_)
    refine (IsCharP.ofNat_ext_iff (α := α) 0 (x := k.natAbs) (y := 0)).mp ?_
    rcases Int.natAbs_eq k with f | f <;> rw [f] at h₁
    · exact (ofNat_eq_natCast _).trans ((intCast_natCast _).symm.trans h₁)
    · rewrite [intCast_neg, intCast_natCast] at h₁
      exact (ofNat_eq_natCast _).trans ((neg_neg _).symm.trans ((congrArg _ h₁).trans neg_zero))
  · exact nomatch h
theorem d_init (p : Poly) : Int.cast 1 * p.denote ctx = p.denote ctx := by rw [intCast_one, one_mul]
theorem d_step1 (k : Int) (init p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly) (h : (p₁.combine (p₂.mulMon k₂ m₂)).beq p = true)
    (h₁ : Int.cast k * init.denote ctx = p₁.denote ctx) (h₂ : p₂.denote ctx = 0) : Int.cast k * init.denote ctx = p.denote ctx := by
  rw [← eq_of_beq h, denote_combine, denote_mulMon, h₂, mul_zero, add_zero, h₁]
theorem d_stepk (k₁ k : Int) (init p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (h : ((p₁.mulConst k₁).combine (p₂.mulMon k₂ m₂)).beq p = true) (h₁ : Int.cast k * init.denote ctx = p₁.denote ctx)
    (h₂ : p₂.denote ctx = 0) : Int.cast (k₁ * k) * init.denote ctx = p.denote ctx := by
  rw [← eq_of_beq h, denote_combine, denote_mulMon, denote_mulConst, h₂, mul_zero, add_zero, ← h₁, intCast_mul, mul_assoc]
/-- `p₁ = l - r` and `p₂ = 0` -/
noncomputable def impCert (l r : Expr) (p₁ p₂ : Poly) : Bool := ((l.diff r).beq p₁).rec false (p₂.beq (.num 0))
theorem impCert_sound {l r : Expr} {p₁ p₂ : Poly} (h : impCert l r p₁ p₂ = true) : l.diff r = p₁ ∧ p₂.denote ctx = 0 := by
  unfold impCert at h
  cases e : (l.diff r).beq p₁ <;> simp only [e] at h
  · exact nomatch h
  · exact ⟨eq_of_beq e, eq_of_beq h ▸ intCast_zero⟩
theorem imp_1eq (l r : Expr) (p₁ p₂ : Poly) (h : impCert l r p₁ p₂ = true) (h₁ : Int.cast 1 * p₁.denote ctx = p₂.denote ctx) :
    l.denote ctx = r.denote ctx := by
  obtain ⟨e₁, e₂⟩ := impCert_sound ctx h
  rewrite [intCast_one, one_mul, e₂, ← e₁] at h₁
  exact eq_of_denote_diff ctx h₁
noncomputable def impkCert (k : Int) (l r : Expr) (p₁ p₂ : Poly) : Bool := (Int.beq' k 0).rec (impCert l r p₁ p₂) false
theorem imp_keq (inst : NoNatZeroDivisors α) (k : Int) (l r : Expr) (p₁ p₂ : Poly) (h : impkCert k l r p₁ p₂ = true)
    (h₁ : Int.cast k * p₁.denote ctx = p₂.denote ctx) : l.denote ctx = r.denote ctx := by
  unfold impkCert at h
  cases e : Int.beq' k 0 <;> simp only [e] at h
  · obtain ⟨e₁, e₂⟩ := impCert_sound ctx h
    rewrite [e₂, ← e₁] at h₁
    exact eq_of_denote_diff ctx (intCast_mul_eq_zero (Int.ne_of_beq'_eq_false e) h₁)
  · exact nomatch h

end Stepwise
end

/-! ## Normal forms as they are printed

The value of a normal form in the shape of an ordinary expression: no `1 *`, no `+ 0`, no `^ 1`, sums and products to the left. -/

section
variable {α : Type u} [CommRing α] (ctx : RArray α)
noncomputable def Power.denote' (p : Power) : α := (Nat.beq p.k 1).rec (ctx.get p.x ^ p.k) (ctx.get p.x)
/-- `r * m` -/
noncomputable def Mon.denoteFrom (m : Mon) : α → α := m.rec (fun r => r) (fun p _ ih r => ih (r * p.denote' ctx))
noncomputable def Mon.denote' (m : Mon) : α := m.rec 1 (fun p m _ => m.denoteFrom ctx (p.denote' ctx))
noncomputable def Poly.term (k : Int) (m : Mon) : α :=
  m.rec (denoteInt k) (fun p m' _ => (Int.beq' k 1).rec (denoteInt k * (Mon.mult p m').denote' ctx) ((Mon.mult p m').denote' ctx))
/-- `r + p` -/
noncomputable def Poly.denoteFrom (p : Poly) : α → α :=
  p.rec (fun k r => (Int.beq' k 0).rec (r + denoteInt k) r) (fun k m _ ih r => ih (r + term ctx k m))
noncomputable def Poly.denote' (p : Poly) : α := p.rec (fun k => denoteInt k) (fun k m p _ => p.denoteFrom ctx (term ctx k m))

theorem Power.denote'_eq (p : Power) : p.denote' ctx = p.denote ctx := by
  unfold denote' denote
  cases e : Nat.beq p.k 1
  · rfl
  · rw [Nat.eq_of_beq_eq_true e, pow_one]
theorem Mon.denoteFrom_eq (m : Mon) (r : α) : m.denoteFrom ctx r = r * m.denote ctx := by
  induction m generalizing r with
  | unit => exact (mul_one r).symm
  | mult p m ih => exact (ih _).trans (by rewrite [Power.denote'_eq, mul_assoc]; rfl)
theorem Mon.denote'_eq (m : Mon) : m.denote' ctx = m.denote ctx := by
  cases m with
  | unit => rfl
  | mult p m => exact (denoteFrom_eq ctx m _).trans (by rewrite [Power.denote'_eq]; rfl)
theorem Poly.term_eq (k : Int) (m : Mon) : term ctx k m = Int.cast k * m.denote ctx := by
  cases m with
  | unit => exact (denoteInt_eq k).trans (mul_one _).symm
  | mult p m =>
    show (Int.beq' k 1).rec (motive := fun _ => α) (denoteInt k * (Mon.mult p m).denote' ctx) ((Mon.mult p m).denote' ctx) = _
    rewrite [Mon.denote'_eq, denoteInt_eq]
    cases e : Int.beq' k 1
    · rfl
    · rw [Int.eq_of_beq' e, intCast_one, one_mul]
theorem Poly.denoteFrom_eq (p : Poly) (r : α) : p.denoteFrom ctx r = r + p.denote ctx := by
  induction p generalizing r with
  | num k =>
    show (Int.beq' k 0).rec (motive := fun _ => α) (r + denoteInt k) r = r + Int.cast k
    rewrite [denoteInt_eq]
    cases e : Int.beq' k 0
    · rfl
    · rw [Int.eq_of_beq' e, intCast_zero, add_zero]
  | add k m p ih => exact (ih _).trans (by rewrite [term_eq, add_assoc]; rfl)
theorem Poly.denote'_eq (p : Poly) : p.denote' ctx = p.denote ctx := by
  cases p with
  | num k => exact denoteInt_eq k
  | add k m p => exact (denoteFrom_eq ctx p _).trans (by rewrite [term_eq]; rfl)
end
theorem norm_int (ctx : RArray Int) (e : Expr) (p : Poly) (h : e.toPoly.beq p = true) : e.denote ctx = p.denote' ctx := by
  rw [Poly.denote'_eq, ← Poly.eq_of_beq h, Expr.denote_toPoly]

end Lean.Grind.CommRing
