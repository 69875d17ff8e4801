/-
# `grind`: associative operations

Contract: the certificates of the native procedure for associative operations, also commutative,
idempotent or with a neutral element (`Lean.Grind.AC`): terms and sequences of variables as data,
their normal forms, and the steps from equations to equations. A sequence is sorted by the kernel
where the native code merges sorted ones: the results are the same. The neutral element, where there
is one, is the variable 0.
-/
prelude
import Core.Grind.Poly
import Core.Algebra.Op
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false

universe u

namespace Lean.Grind.AC

structure Context (α : Sort u) where
  vars : RArray (PLift α)
  op : α → α → α
inductive Expr where
  | var (x : Nat)
  | op (lhs rhs : Expr)
inductive Seq where
  | var (x : Nat)
  | cons (x : Nat) (s : Seq)

noncomputable def Var.denote {α : Sort u} (ctx : Context α) (x : Nat) : α := (ctx.vars.get x).rec fun a => a
noncomputable def Expr.denote {α : Sort u} (ctx : Context α) (e : Expr) : α := e.rec (Var.denote ctx) fun _ _ => ctx.op
noncomputable def Seq.denote {α : Sort u} (ctx : Context α) (s : Seq) : α := s.rec (Var.denote ctx) fun x _ => ctx.op (Var.denote ctx x)

/-! ## Functions that the kernel evaluates -/

noncomputable def Seq.beq (s : Seq) : Seq → Bool :=
  s.rec (fun x t => t.rec (fun y => Nat.beq x y) fun _ _ _ => false)
    (fun x _ ih t => t.rec (fun _ => false) fun y t _ => (Nat.beq x y).rec false (ih t))
noncomputable def Seq.concat (s t : Seq) : Seq := s.rec (fun x => .cons x t) fun x _ ih => .cons x ih
noncomputable def Seq.insert (x : Nat) (s : Seq) : Seq :=
  s.rec (fun y => (Nat.ble x y).rec (.cons y (.var x)) (.cons x (.var y)))
    fun y t ih => (Nat.ble x y).rec (.cons y ih) (.cons x (.cons y t))
noncomputable def Seq.sort (s : Seq) : Seq := s.rec .var fun x _ ih => ih.insert x
noncomputable def Seq.union (s t : Seq) : Seq := (s.concat t).sort
/-- Put in front, unless it is the neutral element. -/
noncomputable def Seq.consNe0 (x : Nat) (s : Seq) : Seq := (Nat.beq x 0).rec ((s.beq (.var 0)).rec (.cons x s) (.var x)) s
noncomputable def Seq.erase0 (s : Seq) : Seq := s.rec .var fun x _ ih => ih.consNe0 x
/-- Put in front, unless the same variable is there. -/
noncomputable def Seq.consNew (x : Nat) (s : Seq) : Seq :=
  s.rec (fun y => (Nat.beq x y).rec (.cons x s) s) fun y _ _ => (Nat.beq x y).rec (.cons x s) s
noncomputable def Seq.eraseDup (s : Seq) : Seq := s.rec .var fun x _ ih => ih.consNew x
noncomputable def Expr.toSeq (e : Expr) : Seq := e.rec .var fun _ _ s t => s.concat t

theorem Seq.eq_of_beq : ∀ {s t : Seq}, s.beq t = true → s = t
  | .var x, .var y, h => congrArg _ (Nat.eq_of_beq_eq_true h)
  | .var _, .cons _ _, h => nomatch h
  | .cons _ _, .var _, h => nomatch h
  | .cons x s, .cons y t, h => by
    replace h : ((Nat.beq x y).rec false (s.beq t) : Bool) = true := h
    cases hx : Nat.beq x y with
    | false => rewrite [hx] at h; exact nomatch h
    | true => rewrite [hx] at h; rw [Nat.eq_of_beq_eq_true hx, eq_of_beq h]
theorem both {a b : Bool} (h : (a && b) = true) : a = true ∧ b = true := Bool.and_eq_true_iff.mp h

section
variable {α : Sort u} (ctx : Context α)

/-! ## Normal forms -/

section
variable (A : Std.Associative ctx.op)
include A
theorem Seq.denote_concat (s t : Seq) : (s.concat t).denote ctx = ctx.op (s.denote ctx) (t.denote ctx) := by
  induction s with
  | var x => rfl
  | cons x s ih => exact (congrArg (ctx.op _) ih).trans (A.assoc _ _ _).symm
theorem Expr.denote_toSeq (e : Expr) : e.toSeq.denote ctx = e.denote ctx := by
  induction e with
  | var x => rfl
  | op a b iha ihb => exact (Seq.denote_concat ctx A a.toSeq b.toSeq).trans (congr (congrArg ctx.op iha) ihb)
theorem Seq.denote_insert (C : Std.Commutative ctx.op) (x : Nat) (s : Seq) : (s.insert x).denote ctx = ctx.op (Var.denote ctx x) (s.denote ctx) := by
  induction s with
  | var y =>
    show denote ctx ((Nat.ble x y).rec _ _) = _
    cases Nat.ble x y with
    | false => exact C.comm _ _
    | true => rfl
  | cons y t ih =>
    show denote ctx ((Nat.ble x y).rec (.cons y (t.insert x)) _) = _
    cases Nat.ble x y with
    | false => exact (congrArg (ctx.op _) ih).trans ((A.assoc _ _ _).symm.trans ((congrArg (ctx.op · _) (C.comm _ _)).trans (A.assoc _ _ _)))
    | true => rfl
theorem Seq.denote_sort (C : Std.Commutative ctx.op) (s : Seq) : s.sort.denote ctx = s.denote ctx := by
  induction s with
  | var x => rfl
  | cons x s ih => exact (denote_insert ctx A C x s.sort).trans (congrArg _ ih)
theorem Seq.denote_union (C : Std.Commutative ctx.op) (s t : Seq) : (s.union t).denote ctx = ctx.op (s.denote ctx) (t.denote ctx) :=
  (denote_sort ctx A C _).trans (denote_concat ctx A s t)
theorem Seq.denote_eraseDup (I : Std.IdempotentOp ctx.op) (s : Seq) : s.eraseDup.denote ctx = s.denote ctx := by
  induction s with
  | var x => rfl
  | cons x s ih =>
    refine Eq.trans ?_ (congrArg (ctx.op _) ih)
    show (s.eraseDup.consNew x).denote ctx = _
    cases s.eraseDup with
    | var y =>
      show denote ctx ((Nat.beq x y).rec _ _) = _
      cases h : Nat.beq x y with
      | false => rfl
      | true => rewrite [Nat.eq_of_beq_eq_true h]; exact (I.idempotent _).symm
    | cons y t =>
      show denote ctx ((Nat.beq x y).rec _ _) = _
      cases h : Nat.beq x y with
      | false => rfl
      | true => rewrite [Nat.eq_of_beq_eq_true h]; exact ((A.assoc _ _ _).symm.trans (congrArg (ctx.op · _) (I.idempotent _))).symm
end
theorem Seq.denote_erase0 (N : Std.LawfulIdentity ctx.op (Var.denote ctx 0)) (s : Seq) : s.erase0.denote ctx = s.denote ctx := by
  induction s with
  | var x => rfl
  | cons x s ih =>
    refine Eq.trans ?_ (congrArg (ctx.op _) ih)
    show denote ctx ((Nat.beq x 0).rec ((s.erase0.beq (.var 0)).rec (.cons x s.erase0) (.var x)) s.erase0) = _
    cases hx : Nat.beq x 0 with
    | true => rewrite [Nat.eq_of_beq_eq_true hx]; exact (N.left_id _).symm
    | false => cases hs : s.erase0.beq (.var 0) with
      | true => rewrite [eq_of_beq hs]; exact (N.right_id _).symm
      | false => rfl

/-! ## From terms to sequences -/

section
variable {A : Std.Associative ctx.op}
include A
theorem norm_a (e : Expr) (s : Seq) (h : e.toSeq.beq s = true) : e.denote ctx = s.denote ctx := by
  rw [← Seq.eq_of_beq h, Expr.denote_toSeq ctx A]
variable (lhs rhs : Expr) (lhs' rhs' : Seq)
theorem eq_norm_a (h : (lhs.toSeq.beq lhs' && rhs.toSeq.beq rhs') = true) (e : lhs.denote ctx = rhs.denote ctx) : lhs'.denote ctx = rhs'.denote ctx :=
  (norm_a (A := A) ctx lhs lhs' (both h).1).symm.trans (e.trans (norm_a (A := A) ctx rhs rhs' (both h).2))
theorem diseq_norm_a (h : (lhs.toSeq.beq lhs' && rhs.toSeq.beq rhs') = true) (e : lhs.denote ctx ≠ rhs.denote ctx) : lhs'.denote ctx ≠ rhs'.denote ctx :=
  fun k => e ((norm_a (A := A) ctx lhs lhs' (both h).1).trans (k.trans (norm_a (A := A) ctx rhs rhs' (both h).2).symm))
end
section
variable {A : Std.Associative ctx.op} {C : Std.Commutative ctx.op}
include A C
theorem norm_ac (e : Expr) (s : Seq) (h : e.toSeq.sort.beq s = true) : e.denote ctx = s.denote ctx := by
  rw [← Seq.eq_of_beq h, Seq.denote_sort ctx A C, Expr.denote_toSeq ctx A]
variable (lhs rhs : Expr) (lhs' rhs' : Seq)
theorem eq_norm_ac (h : (lhs.toSeq.sort.beq lhs' && rhs.toSeq.sort.beq rhs') = true) (e : lhs.denote ctx = rhs.denote ctx) :
    lhs'.denote ctx = rhs'.denote ctx :=
  (norm_ac (A := A) (C := C) ctx lhs lhs' (both h).1).symm.trans (e.trans (norm_ac (A := A) (C := C) ctx rhs rhs' (both h).2))
theorem diseq_norm_ac (h : (lhs.toSeq.sort.beq lhs' && rhs.toSeq.sort.beq rhs') = true) (e : lhs.denote ctx ≠ rhs.denote ctx) :
    lhs'.denote ctx ≠ rhs'.denote ctx :=
  fun k => e ((norm_ac (A := A) (C := C) ctx lhs lhs' (both h).1).trans (k.trans (norm_ac (A := A) (C := C) ctx rhs rhs' (both h).2).symm))
end
section
variable {A : Std.Associative ctx.op} {N : Std.LawfulIdentity ctx.op (Var.denote ctx 0)}
include A N
theorem norm_ai (e : Expr) (s : Seq) (h : e.toSeq.erase0.beq s = true) : e.denote ctx = s.denote ctx := by
  rw [← Seq.eq_of_beq h, Seq.denote_erase0 ctx N, Expr.denote_toSeq ctx A]
variable (lhs rhs : Expr) (lhs' rhs' : Seq)
theorem eq_norm_ai (h : (lhs.toSeq.erase0.beq lhs' && rhs.toSeq.erase0.beq rhs') = true) (e : lhs.denote ctx = rhs.denote ctx) :
    lhs'.denote ctx = rhs'.denote ctx :=
  (norm_ai (A := A) (N := N) ctx lhs lhs' (both h).1).symm.trans (e.trans (norm_ai (A := A) (N := N) ctx rhs rhs' (both h).2))
theorem diseq_norm_ai (h : (lhs.toSeq.erase0.beq lhs' && rhs.toSeq.erase0.beq rhs') = true) (e : lhs.denote ctx ≠ rhs.denote ctx) :
    lhs'.denote ctx ≠ rhs'.denote ctx :=
  fun k => e ((norm_ai (A := A) (N := N) ctx lhs lhs' (both h).1).trans (k.trans (norm_ai (A := A) (N := N) ctx rhs rhs' (both h).2).symm))
end
section
variable {A : Std.Associative ctx.op} {C : Std.Commutative ctx.op} {N : Std.LawfulIdentity ctx.op (Var.denote ctx 0)}
include A C N
theorem norm_aci (e : Expr) (s : Seq) (h : e.toSeq.erase0.sort.beq s = true) : e.denote ctx = s.denote ctx := by
  rw [← Seq.eq_of_beq h, Seq.denote_sort ctx A C, Seq.denote_erase0 ctx N, Expr.denote_toSeq ctx A]
variable (lhs rhs : Expr) (lhs' rhs' : Seq)
theorem eq_norm_aci (h : (lhs.toSeq.erase0.sort.beq lhs' && rhs.toSeq.erase0.sort.beq rhs') = true) (e : lhs.denote ctx = rhs.denote ctx) :
    lhs'.denote ctx = rhs'.denote ctx :=
  (norm_aci (A := A) (C := C) (N := N) ctx lhs lhs' (both h).1).symm.trans (e.trans (norm_aci (A := A) (C := C) (N := N) ctx rhs rhs' (both h).2))
theorem diseq_norm_aci (h : (lhs.toSeq.erase0.sort.beq lhs' && rhs.toSeq.erase0.sort.beq rhs') = true) (e : lhs.denote ctx ≠ rhs.denote ctx) :
    lhs'.denote ctx ≠ rhs'.denote ctx :=
  fun k => e ((norm_aci (A := A) (C := C) (N := N) ctx lhs lhs' (both h).1).trans (k.trans (norm_aci (A := A) (C := C) (N := N) ctx rhs rhs' (both h).2).symm))
end
theorem refl (s : Seq) : s.denote ctx = s.denote ctx := rfl
theorem eq_orient (lhs rhs : Seq) (h : lhs.denote ctx = rhs.denote ctx) : rhs.denote ctx = lhs.denote ctx := h.symm
theorem eq_expr_seq_seq (e : Expr) (s₁ s₂ : Seq) (h₁ : e.denote ctx = s₁.denote ctx) (h₂ : s₁.denote ctx = s₂.denote ctx) :
    e.denote ctx = s₂.denote ctx := h₁.trans h₂
theorem imp_eq (lhs rhs : Expr) (s : Seq) (h₁ : lhs.denote ctx = s.denote ctx) (h₂ : rhs.denote ctx = s.denote ctx) :
    lhs.denote ctx = rhs.denote ctx := h₁.trans h₂.symm
theorem diseq_unsat (lhs rhs : Seq) (h : lhs.beq rhs = true) (e : lhs.denote ctx ≠ rhs.denote ctx) : False := e (by rw [Seq.eq_of_beq h])

/-! ## Duplicates and the neutral element -/

section
variable {A : Std.Associative ctx.op} {I : Std.IdempotentOp ctx.op}
include A I
variable (lhs rhs lhs' rhs' : Seq)
theorem eq_erase_dup (h : (lhs.eraseDup.beq lhs' && rhs.eraseDup.beq rhs') = true) (e : lhs.denote ctx = rhs.denote ctx) :
    lhs'.denote ctx = rhs'.denote ctx := by
  rw [← Seq.eq_of_beq (both h).1, ← Seq.eq_of_beq (both h).2, Seq.denote_eraseDup ctx A I, Seq.denote_eraseDup ctx A I, e]
theorem eq_erase_dup_rhs (h : rhs.eraseDup.beq rhs' = true) (e : lhs.denote ctx = rhs.denote ctx) : lhs.denote ctx = rhs'.denote ctx := by
  rw [← Seq.eq_of_beq h, Seq.denote_eraseDup ctx A I, e]
theorem diseq_erase_dup (h : (lhs.eraseDup.beq lhs' && rhs.eraseDup.beq rhs') = true) (e : lhs.denote ctx ≠ rhs.denote ctx) :
    lhs'.denote ctx ≠ rhs'.denote ctx := by
  rewrite [← Seq.eq_of_beq (both h).1, ← Seq.eq_of_beq (both h).2, Seq.denote_eraseDup ctx A I, Seq.denote_eraseDup ctx A I]; exact e
end
section
variable {A : Std.Associative ctx.op} {N : Std.LawfulIdentity ctx.op (Var.denote ctx 0)}
include A N
variable (lhs rhs lhs' rhs' : Seq)
theorem eq_erase0 (h : (lhs.erase0.beq lhs' && rhs.erase0.beq rhs') = true) (e : lhs.denote ctx = rhs.denote ctx) :
    lhs'.denote ctx = rhs'.denote ctx := by
  rw [← Seq.eq_of_beq (both h).1, ← Seq.eq_of_beq (both h).2, Seq.denote_erase0 ctx N, Seq.denote_erase0 ctx N, e]
theorem eq_erase0_rhs (h : rhs.erase0.beq rhs' = true) (e : lhs.denote ctx = rhs.denote ctx) : lhs.denote ctx = rhs'.denote ctx := by
  rw [← Seq.eq_of_beq h, Seq.denote_erase0 ctx N, e]
theorem diseq_erase0 (h : (lhs.erase0.beq lhs' && rhs.erase0.beq rhs') = true) (e : lhs.denote ctx ≠ rhs.denote ctx) :
    lhs'.denote ctx ≠ rhs'.denote ctx := by
  rewrite [← Seq.eq_of_beq (both h).1, ← Seq.eq_of_beq (both h).2, Seq.denote_erase0 ctx N, Seq.denote_erase0 ctx N]; exact e
end

/-! ## Rewriting with an equation -/

section
theorem eq_simp_lhs_exact (lhs₁ rhs₁ rhs₂ : Seq) (e : lhs₁.denote ctx = rhs₁.denote ctx) (k : lhs₁.denote ctx = rhs₂.denote ctx) :
    rhs₁.denote ctx = rhs₂.denote ctx := e.symm.trans k
theorem eq_simp_rhs_exact (lhs₁ rhs₁ lhs₂ : Seq) (e : lhs₁.denote ctx = rhs₁.denote ctx) (k : lhs₂.denote ctx = lhs₁.denote ctx) :
    lhs₂.denote ctx = rhs₁.denote ctx := k.trans e
theorem diseq_simp_lhs_exact (lhs₁ rhs₁ rhs₂ : Seq) (e : lhs₁.denote ctx = rhs₁.denote ctx) (k : lhs₁.denote ctx ≠ rhs₂.denote ctx) :
    rhs₁.denote ctx ≠ rhs₂.denote ctx := e ▸ k
theorem diseq_simp_rhs_exact (lhs₁ rhs₁ lhs₂ : Seq) (e : lhs₁.denote ctx = rhs₁.denote ctx) (k : lhs₂.denote ctx ≠ lhs₁.denote ctx) :
    lhs₂.denote ctx ≠ rhs₁.denote ctx := e ▸ k
section

/-- `old` is `lhs₁` between two sequences, `new` is `rhs₁` there. -/
noncomputable def prefixCert (lhs₁ rhs₁ s old new : Seq) : Bool := old.beq (lhs₁.concat s) && new.beq (rhs₁.concat s)
noncomputable def suffixCert (lhs₁ rhs₁ s old new : Seq) : Bool := old.beq (s.concat lhs₁) && new.beq (s.concat rhs₁)
noncomputable def middleCert (lhs₁ rhs₁ s₁ s₂ old new : Seq) : Bool :=
  old.beq (s₁.concat (lhs₁.concat s₂)) && new.beq (s₁.concat (rhs₁.concat s₂))
variable {ctx} {lhs₁ rhs₁ : Seq}
theorem prefixCert_sound (A : Std.Associative ctx.op) {s old new : Seq} (h : prefixCert lhs₁ rhs₁ s old new = true)
    (e : lhs₁.denote ctx = rhs₁.denote ctx) : old.denote ctx = new.denote ctx := by
  rw [Seq.eq_of_beq (both h).1, Seq.eq_of_beq (both h).2, Seq.denote_concat ctx A, Seq.denote_concat ctx A, e]
theorem suffixCert_sound (A : Std.Associative ctx.op) {s old new : Seq} (h : suffixCert lhs₁ rhs₁ s old new = true)
    (e : lhs₁.denote ctx = rhs₁.denote ctx) : old.denote ctx = new.denote ctx := by
  rw [Seq.eq_of_beq (both h).1, Seq.eq_of_beq (both h).2, Seq.denote_concat ctx A, Seq.denote_concat ctx A, e]
theorem middleCert_sound (A : Std.Associative ctx.op) {s₁ s₂ old new : Seq} (h : middleCert lhs₁ rhs₁ s₁ s₂ old new = true)
    (e : lhs₁.denote ctx = rhs₁.denote ctx) : old.denote ctx = new.denote ctx := by
  rw [Seq.eq_of_beq (both h).1, Seq.eq_of_beq (both h).2, Seq.denote_concat ctx A, Seq.denote_concat ctx A, Seq.denote_concat ctx A,
    Seq.denote_concat ctx A, e]
end
section
variable {A : Std.Associative ctx.op}
include A
theorem eq_simp_lhs_prefix (lhs₁ rhs₁ s lhs₂ rhs₂ new : Seq) (h : prefixCert lhs₁ rhs₁ s lhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : new.denote ctx = rhs₂.denote ctx := (prefixCert_sound A h e).symm.trans k
theorem eq_simp_rhs_prefix (lhs₁ rhs₁ s lhs₂ rhs₂ new : Seq) (h : prefixCert lhs₁ rhs₁ s rhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂.denote ctx = new.denote ctx := k.trans (prefixCert_sound A h e)
theorem diseq_simp_lhs_prefix (lhs₁ rhs₁ s lhs₂ rhs₂ new : Seq) (h : prefixCert lhs₁ rhs₁ s lhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : new.denote ctx ≠ rhs₂.denote ctx := prefixCert_sound A h e ▸ k
theorem diseq_simp_rhs_prefix (lhs₁ rhs₁ s lhs₂ rhs₂ new : Seq) (h : prefixCert lhs₁ rhs₁ s rhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂.denote ctx ≠ new.denote ctx := prefixCert_sound A h e ▸ k
theorem eq_simp_lhs_suffix (lhs₁ rhs₁ s lhs₂ rhs₂ new : Seq) (h : suffixCert lhs₁ rhs₁ s lhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : new.denote ctx = rhs₂.denote ctx := (suffixCert_sound A h e).symm.trans k
theorem eq_simp_rhs_suffix (lhs₁ rhs₁ s lhs₂ rhs₂ new : Seq) (h : suffixCert lhs₁ rhs₁ s rhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂.denote ctx = new.denote ctx := k.trans (suffixCert_sound A h e)
theorem diseq_simp_lhs_suffix (lhs₁ rhs₁ s lhs₂ rhs₂ new : Seq) (h : suffixCert lhs₁ rhs₁ s lhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : new.denote ctx ≠ rhs₂.denote ctx := suffixCert_sound A h e ▸ k
theorem diseq_simp_rhs_suffix (lhs₁ rhs₁ s lhs₂ rhs₂ new : Seq) (h : suffixCert lhs₁ rhs₁ s rhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂.denote ctx ≠ new.denote ctx := suffixCert_sound A h e ▸ k
theorem eq_simp_lhs_middle (lhs₁ rhs₁ s₁ s₂ lhs₂ rhs₂ new : Seq) (h : middleCert lhs₁ rhs₁ s₁ s₂ lhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : new.denote ctx = rhs₂.denote ctx := (middleCert_sound A h e).symm.trans k
theorem eq_simp_rhs_middle (lhs₁ rhs₁ s₁ s₂ lhs₂ rhs₂ new : Seq) (h : middleCert lhs₁ rhs₁ s₁ s₂ rhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂.denote ctx = new.denote ctx := k.trans (middleCert_sound A h e)
theorem diseq_simp_lhs_middle (lhs₁ rhs₁ s₁ s₂ lhs₂ rhs₂ new : Seq) (h : middleCert lhs₁ rhs₁ s₁ s₂ lhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : new.denote ctx ≠ rhs₂.denote ctx := middleCert_sound A h e ▸ k
theorem diseq_simp_rhs_middle (lhs₁ rhs₁ s₁ s₂ lhs₂ rhs₂ new : Seq) (h : middleCert lhs₁ rhs₁ s₁ s₂ rhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂.denote ctx ≠ new.denote ctx := middleCert_sound A h e ▸ k
end

/-! ## The same up to the order -/

noncomputable def unionCert (s lhs₁ rhs₁ old new : Seq) : Bool := old.beq (lhs₁.union s) && new.beq (rhs₁.union s)
variable {ctx} in
theorem unionCert_sound {lhs₁ rhs₁ : Seq} (A : Std.Associative ctx.op) (C : Std.Commutative ctx.op) {s old new : Seq}
    (h : unionCert s lhs₁ rhs₁ old new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx) : old.denote ctx = new.denote ctx := by
  rw [Seq.eq_of_beq (both h).1, Seq.eq_of_beq (both h).2, Seq.denote_union ctx A C, Seq.denote_union ctx A C, e]
variable {A : Std.Associative ctx.op} {C : Std.Commutative ctx.op} (s : Seq)
include A C
theorem eq_simp_lhs_ac (lhs₁ rhs₁ lhs₂ rhs₂ new : Seq) (h : unionCert s lhs₁ rhs₁ lhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : new.denote ctx = rhs₂.denote ctx := (unionCert_sound A C h e).symm.trans k
theorem eq_simp_rhs_ac (lhs₁ rhs₁ lhs₂ rhs₂ new : Seq) (h : unionCert s lhs₁ rhs₁ rhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx = rhs₂.denote ctx) : lhs₂.denote ctx = new.denote ctx := k.trans (unionCert_sound A C h e)
theorem diseq_simp_lhs_ac (lhs₁ rhs₁ lhs₂ rhs₂ new : Seq) (h : unionCert s lhs₁ rhs₁ lhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : new.denote ctx ≠ rhs₂.denote ctx := unionCert_sound A C h e ▸ k
theorem diseq_simp_rhs_ac (lhs₁ rhs₁ lhs₂ rhs₂ new : Seq) (h : unionCert s lhs₁ rhs₁ rhs₂ new = true) (e : lhs₁.denote ctx = rhs₁.denote ctx)
    (k : lhs₂.denote ctx ≠ rhs₂.denote ctx) : lhs₂.denote ctx ≠ new.denote ctx := unionCert_sound A C h e ▸ k
end

/-! ## Superposition: two ways to rewrite the same -/

section
variable {A : Std.Associative ctx.op}
include A
theorem superpose (p c s lhs₁ rhs₁ lhs₂ rhs₂ lhs rhs : Seq)
    (h : ((lhs₁.beq (p.concat c) && lhs₂.beq (c.concat s)) && (lhs.beq (rhs₁.concat s) && rhs.beq (p.concat rhs₂))) = true)
    (e₁ : lhs₁.denote ctx = rhs₁.denote ctx) (e₂ : lhs₂.denote ctx = rhs₂.denote ctx) : lhs.denote ctx = rhs.denote ctx := by
  obtain ⟨⟨h₁, h₂⟩, h₃, h₄⟩ := And.intro (both (both h).1) (both (both h).2)
  rw [Seq.eq_of_beq h₃, Seq.eq_of_beq h₄, Seq.denote_concat ctx A, Seq.denote_concat ctx A, ← e₁, ← e₂, Seq.eq_of_beq h₁,
    Seq.eq_of_beq h₂, Seq.denote_concat ctx A, Seq.denote_concat ctx A, A.assoc]
theorem superpose_ac {C : Std.Commutative ctx.op} (r₁ c r₂ lhs₁ rhs₁ lhs₂ rhs₂ lhs rhs : Seq)
    (h : ((lhs₁.beq (c.union r₁) && lhs₂.beq (c.union r₂)) && (lhs.beq (r₂.union rhs₁) && rhs.beq (r₁.union rhs₂))) = true)
    (e₁ : lhs₁.denote ctx = rhs₁.denote ctx) (e₂ : lhs₂.denote ctx = rhs₂.denote ctx) : lhs.denote ctx = rhs.denote ctx := by
  obtain ⟨⟨h₁, h₂⟩, h₃, h₄⟩ := And.intro (both (both h).1) (both (both h).2)
  rw [Seq.eq_of_beq h₃, Seq.eq_of_beq h₄, Seq.denote_union ctx A C, Seq.denote_union ctx A C, ← e₁, ← e₂, Seq.eq_of_beq h₁,
    Seq.eq_of_beq h₂, Seq.denote_union ctx A C, Seq.denote_union ctx A C, ← A.assoc, ← A.assoc, C.comm, ← A.assoc,
    A.assoc, C.comm (r₂.denote ctx), ← A.assoc]
/-- `x` is in the sequence: to put it there once more changes nothing. -/
noncomputable def Seq.contains (x : Nat) (s : Seq) : Bool := s.rec (fun y => Nat.beq x y) fun y _ ih => (Nat.beq x y).rec ih true
theorem Seq.absorbs (C : Std.Commutative ctx.op) (I : Std.IdempotentOp ctx.op) (x : Nat) (s : Seq) (h : s.contains x = true) :
    ctx.op (Var.denote ctx x) (s.denote ctx) = s.denote ctx := by
  induction s with
  | var y => rewrite [Nat.eq_of_beq_eq_true h]; exact I.idempotent _
  | cons y t ih =>
    replace h : ((Nat.beq x y).rec (t.contains x) true : Bool) = true := h
    show ctx.op _ (ctx.op (Var.denote ctx y) _) = ctx.op (Var.denote ctx y) _
    cases hx : Nat.beq x y with
    | true => rw [Nat.eq_of_beq_eq_true hx, ← A.assoc, I.idempotent]
    | false => rewrite [hx] at h; rewrite [← A.assoc, C.comm (Var.denote ctx x), A.assoc]; exact congrArg _ (ih h)
theorem superpose_ac_idempotent {C : Std.Commutative ctx.op} {I : Std.IdempotentOp ctx.op} (x : Nat) (lhs₁ rhs₁ rhs : Seq)
    (h : (lhs₁.contains x && rhs.beq (rhs₁.insert x)) = true) (e : lhs₁.denote ctx = rhs₁.denote ctx) : lhs₁.denote ctx = rhs.denote ctx := by
  rw [Seq.eq_of_beq (both h).2, Seq.denote_insert ctx A C, ← e, Seq.absorbs ctx (A := A) C I x lhs₁ (both h).1]
noncomputable def Seq.startsWith (x : Nat) (s : Seq) : Bool := s.rec (fun y => Nat.beq x y) fun y _ _ => Nat.beq x y
noncomputable def Seq.endsWith (x : Nat) (s : Seq) : Bool := s.rec (fun y => Nat.beq x y) fun _ _ ih => ih
theorem superpose_head_idempotent {I : Std.IdempotentOp ctx.op} (x : Nat) (lhs₁ rhs₁ rhs : Seq)
    (h : (lhs₁.startsWith x && rhs.beq (.cons x rhs₁)) = true) (e : lhs₁.denote ctx = rhs₁.denote ctx) : lhs₁.denote ctx = rhs.denote ctx := by
  rewrite [Seq.eq_of_beq (both h).2]
  show _ = ctx.op (Var.denote ctx x) (rhs₁.denote ctx)
  rewrite [← e]
  cases lhs₁ with
  | var y => rewrite [Nat.eq_of_beq_eq_true (both h).1]; exact (I.idempotent _).symm
  | cons y t => rewrite [Nat.eq_of_beq_eq_true (both h).1]; exact ((A.assoc _ _ _).symm.trans (congrArg (ctx.op · _) (I.idempotent _))).symm
theorem Seq.absorbs_end (I : Std.IdempotentOp ctx.op) (x : Nat) (s : Seq) (h : s.endsWith x = true) :
    ctx.op (s.denote ctx) (Var.denote ctx x) = s.denote ctx := by
  induction s with
  | var y => rewrite [Nat.eq_of_beq_eq_true h]; exact I.idempotent _
  | cons y t ih => exact (A.assoc _ _ _).trans (congrArg _ (ih h))
theorem superpose_tail_idempotent {I : Std.IdempotentOp ctx.op} (x : Nat) (lhs₁ rhs₁ rhs : Seq)
    (h : (lhs₁.endsWith x && rhs.beq (rhs₁.concat (.var x))) = true) (e : lhs₁.denote ctx = rhs₁.denote ctx) : lhs₁.denote ctx = rhs.denote ctx := by
  rewrite [Seq.eq_of_beq (both h).2, Seq.denote_concat ctx A, ← e]; exact (Seq.absorbs_end ctx (A := A) I x lhs₁ (both h).1).symm
end
end
end Lean.Grind.AC
