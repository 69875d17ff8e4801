/-
# The field of rational numbers

Contract: the laws of `+`, `-`, `*`, `⁻¹`, `/` and powers on `Rat`, with the names of stock Lean. A rational
number is the quotient of any numerator and denominator in proportion to its own (`Rat.IsQuot`); each
law compares two such quotients and is then an equation between integers.
-/
prelude
import Core.Rat.Basic
set_option linter.all false

namespace Rat

/-! ## Quotients -/

/-- `q` is `n / d`, if `d` is not zero. -/
protected def IsQuot (q : Rat) (n d : Int) : Prop := q.num * d = n * q.den

theorem natCast_den_ne_zero (q : Rat) : (q.den : Int) ≠ 0 := fun h => q.den_nz (Int.ofNat_eq_zero.mp h)
theorem natCast_den_pos (q : Rat) : 0 < (q.den : Int) := Int.natCast_pos.mpr q.den_pos

private theorem eq_of_num_mul_den {p q : Rat} (h : p.num * q.den = q.num * p.den) : p = q := by
  have e := congrArg Int.natAbs h
  rewrite [Int.natAbs_mul, Int.natAbs_mul, Int.natAbs_natCast, Int.natAbs_natCast] at e
  have hd : p.den = q.den := Nat.dvd_antisymm
    (p.reduced.symm.dvd_of_dvd_mul_left (e ▸ Nat.dvd_mul_left _ _))
    (q.reduced.symm.dvd_of_dvd_mul_left (e ▸ Nat.dvd_mul_left _ _))
  rewrite [← hd] at h
  exact ext (Int.eq_of_mul_eq_mul_right p.natCast_den_ne_zero h) hd

namespace IsQuot
variable {p q : Rat} {n m d e : Int}

theorem self (q : Rat) : q.IsQuot q.num q.den := rfl
private theorem mul_mul_mul_comm (a b c d : Int) : a * b * (c * d) = a * c * (b * d) := by
  rw [Int.mul_assoc, Int.mul_left_comm b, ← Int.mul_assoc]
/-- One side of a comparison of two quotients, times their denominators. -/
theorem cross_left (hp : p.IsQuot n d) (q : Rat) (e : Int) : p.num * q.den * (d * e) = n * e * (p.den * q.den) := by
  have hp : p.num * d = n * p.den := hp
  rw [mul_mul_mul_comm, hp, Int.mul_comm (q.den : Int) e, mul_mul_mul_comm n]
theorem cross_right (hq : q.IsQuot m e) (p : Rat) (d : Int) : q.num * p.den * (d * e) = m * d * (p.den * q.den) := by
  rw [Int.mul_comm d e, hq.cross_left p d, Int.mul_comm (q.den : Int)]
/-- Quotients in proportion are equal. -/
protected theorem eq (hp : p.IsQuot n d) (hq : q.IsQuot m e) (hd : d ≠ 0) (he : e ≠ 0) (h : n * e = m * d) : p = q := by
  refine eq_of_num_mul_den (Int.eq_of_mul_eq_mul_right (Int.mul_ne_zero hd he) ?_)
  rw [hp.cross_left q e, hq.cross_right p d, h]
protected theorem unique (hp : p.IsQuot n d) (hq : q.IsQuot n d) (hd : d ≠ 0) : p = q := hp.eq hq hd hd rfl
theorem change (h : p.IsQuot n d) (hd : d ≠ 0) (k : n * e = m * d) : p.IsQuot m e := by
  refine Int.eq_of_mul_eq_mul_right hd ?_
  have h : p.num * d = n * p.den := h
  rw [Int.mul_right_comm, h, Int.mul_right_comm, k, Int.mul_right_comm]
theorem normalize (n : Int) (d : Nat) (h : d ≠ 0) : (normalize n d h).IsQuot n d := by
  obtain ⟨a, ha⟩ := Int.natCast_dvd.mpr (Nat.gcd_dvd_left n.natAbs d)
  obtain ⟨b, hb⟩ := Nat.gcd_dvd_right n.natAbs d
  show (Rat.normalize n d h).num * d = n * (Rat.normalize n d h).den
  rewrite [num_normalize, den_normalize]
  generalize n.natAbs.gcd d = g at *
  have hg : g ≠ 0 := fun e => h (by rw [hb, e, Nat.zero_mul])
  subst ha hb
  rw [Int.mul_ediv_cancel_left _ (fun e => hg (Int.ofNat_eq_zero.mp e)), Nat.mul_div_cancel_left _ (Nat.pos_of_ne_zero hg),
    Int.natCast_mul, Int.mul_left_comm, Int.mul_assoc]
theorem mkRat (n : Int) {d : Nat} (h : d ≠ 0) : (mkRat n d).IsQuot n d := by
  rewrite [show _root_.mkRat n d = Rat.normalize n d h from dif_neg h]; exact normalize n d h
theorem divInt (n : Int) {d : Int} (h : d ≠ 0) : (divInt n d).IsQuot n d := by
  match d, h with
  | .ofNat d, h => exact mkRat n (fun e => h (congrArg Int.ofNat e))
  | .negSucc d, _ =>
    have h := normalize (-n) d.succ (Nat.succ_ne_zero d)
    refine h.change (Int.natCast_succ_pos d |> Int.ne_of_gt) ?_
    show -n * Int.negSucc d = n * _
    rw [show Int.negSucc d = -((d.succ : Nat) : Int) from rfl, Int.neg_mul_neg]
theorem intCast (n : Int) : (n : Rat).IsQuot n 1 := rfl
theorem add (hp : p.IsQuot n d) (hq : q.IsQuot m e) : (p + q).IsQuot (n * e + m * d) (d * e) := by
  refine (normalize (p.num * q.den + q.num * p.den) (p.den * q.den) (Nat.mul_ne_zero p.den_nz q.den_nz)).change
    (Int.mul_ne_zero p.natCast_den_ne_zero q.natCast_den_ne_zero) ?_
  exact (Int.add_mul _ _ _).trans ((congr (congrArg _ (hp.cross_left q e)) (hq.cross_right p d)).trans (Int.add_mul _ _ _).symm)
theorem neg (hp : p.IsQuot n d) : (-p).IsQuot (-n) d := by
  have hp : p.num * d = n * p.den := hp
  show -p.num * d = -n * p.den
  rw [Int.neg_mul, Int.neg_mul, hp]
theorem sub (hp : p.IsQuot n d) (hq : q.IsQuot m e) : (p - q).IsQuot (n * e - m * d) (d * e) := by
  refine (normalize (p.num * q.den - q.num * p.den) (p.den * q.den) (Nat.mul_ne_zero p.den_nz q.den_nz)).change
    (Int.mul_ne_zero p.natCast_den_ne_zero q.natCast_den_ne_zero) ?_
  exact (Int.sub_mul _ _ _).trans ((congr (congrArg _ (hp.cross_left q e)) (hq.cross_right p d)).trans (Int.sub_mul _ _ _).symm)
theorem mul (hp : p.IsQuot n d) (hq : q.IsQuot m e) : (p * q).IsQuot (n * m) (d * e) := by
  refine (normalize (p.num * q.num) (p.den * q.den) (Nat.mul_ne_zero p.den_nz q.den_nz)).change
    (Int.mul_ne_zero p.natCast_den_ne_zero q.natCast_den_ne_zero) ?_
  have hp : p.num * d = n * p.den := hp
  have hq : q.num * e = m * q.den := hq
  show p.num * q.num * (d * e) = n * m * (p.den * q.den)
  rw [mul_mul_mul_comm, hp, hq, mul_mul_mul_comm n]
theorem inv (hp : p.IsQuot n d) (hn : n ≠ 0) (hd : d ≠ 0) : p⁻¹.IsQuot d n := by
  have hp : p.num * d = n * p.den := hp
  have hnum : p.num ≠ 0 := fun e => Int.mul_ne_zero hn p.natCast_den_ne_zero (by rw [← hp, e, Int.zero_mul])
  show (Rat.inv p).num * n = d * (Rat.inv p).den
  unfold Rat.inv
  split
  · next h =>
    show -(p.den : Int) * n = d * (p.num.natAbs : Int)
    rw [Int.ofNat_natAbs_of_nonpos (Int.le_of_lt h), Int.mul_neg, Int.mul_comm d, hp, Int.neg_mul, Int.mul_comm n]
  · split
    · next h =>
      show (p.den : Int) * n = d * (p.num.natAbs : Int)
      rw [Int.natAbs_of_nonneg (Int.le_of_lt h), Int.mul_comm d, hp, Int.mul_comm n]
    · next h₁ h₂ => exact absurd (Int.le_antisymm (Int.not_lt.mp h₂) (Int.not_lt.mp h₁)) hnum
theorem pow (hp : p.IsQuot n d) (k : Nat) : (p ^ k).IsQuot (n ^ k) (d ^ k) := by
  have hp : p.num * d = n * p.den := hp
  show p.num ^ k * d ^ k = n ^ k * ((p.den ^ k : Nat) : Int)
  rw [Int.natCast_pow, ← Int.mul_pow, ← Int.mul_pow, hp]

end IsQuot

private theorem nz₂ (a b : Rat) : (a.den : Int) * b.den ≠ 0 := Int.mul_ne_zero a.natCast_den_ne_zero b.natCast_den_ne_zero
private theorem nz₃ (a b c : Rat) : (a.den : Int) * (b.den * c.den) ≠ 0 := Int.mul_ne_zero a.natCast_den_ne_zero (nz₂ b c)
open IsQuot (self)

/-! ## Numerator and denominator -/

@[simp] theorem num_intCast (a : Int) : (a : Rat).num = a := rfl
@[simp] theorem den_intCast (a : Int) : (a : Rat).den = 1 := rfl
@[simp] theorem num_natCast (n : Nat) : (n : Rat).num = n := rfl
@[simp] theorem den_natCast (n : Nat) : (n : Rat).den = 1 := rfl
@[simp] theorem num_ofNat {n : Nat} : (no_index (OfNat.ofNat n) : Rat).num = OfNat.ofNat n := rfl
@[simp] theorem den_ofNat {n : Nat} : (no_index (OfNat.ofNat n) : Rat).den = 1 := rfl
@[simp] theorem num_zero : (0 : Rat).num = 0 := rfl
@[simp] theorem den_zero : (0 : Rat).den = 1 := rfl
@[simp] theorem num_one : (1 : Rat).num = 1 := rfl
@[simp] theorem den_one : (1 : Rat).den = 1 := rfl
@[simp] theorem num_neg (a : Rat) : (-a).num = -a.num := rfl
@[simp] theorem den_neg (a : Rat) : (-a).den = a.den := rfl
@[simp] theorem neg_num (a : Rat) : (-a).num = -a.num := rfl
@[simp] theorem neg_den (a : Rat) : (-a).den = a.den := rfl
@[simp] theorem num_eq_zero {q : Rat} : q.num = 0 ↔ q = 0 := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  refine (self q).eq (IsQuot.intCast 0) q.natCast_den_ne_zero (by decide) ?_
  rw [h, Int.zero_mul, Int.zero_mul]
theorem num_ne_zero {q : Rat} : q.num ≠ 0 ↔ q ≠ 0 := not_congr num_eq_zero
theorem normalize_self (r : Rat) : normalize r.num r.den r.den_nz = r :=
  (IsQuot.normalize _ _ _).unique (self r) r.natCast_den_ne_zero
@[simp] theorem mkRat_self (a : Rat) : mkRat a.num a.den = a := (IsQuot.mkRat _ a.den_nz).unique (self a) a.natCast_den_ne_zero
theorem num_divInt_den (a : Rat) : a.num /. a.den = a := mkRat_self a
@[simp] theorem divInt_ofNat (num : Int) (den : Nat) : num /. (den : Int) = mkRat num den := rfl
theorem mk_eq_mkRat (num : Int) (den : Nat) (nz : den ≠ 0) (c : num.natAbs.Coprime den) : ⟨num, den, nz, c⟩ = mkRat num den :=
  (mkRat_self ⟨num, den, nz, c⟩).symm
theorem mkRat_def (n : Int) (d : Nat) : mkRat n d = if d0 : d = 0 then 0 else normalize n d d0 := rfl
theorem normalize_eq_mkRat {num : Int} {den : Nat} (den_nz : den ≠ 0) : normalize num den den_nz = mkRat num den := (dif_neg den_nz).symm
@[simp] theorem mkRat_zero (n : Int) : mkRat n 0 = 0 := rfl
@[simp] theorem divInt_zero (n : Int) : n /. 0 = 0 := rfl
theorem normalize_eq_iff {n₁ n₂ : Int} {d₁ d₂ : Nat} (z₁ : d₁ ≠ 0) (z₂ : d₂ ≠ 0) :
    normalize n₁ d₁ z₁ = normalize n₂ d₂ z₂ ↔ n₁ * d₂ = n₂ * d₁ := by
  have h₁ := IsQuot.normalize n₁ d₁ z₁
  have h₂ := IsQuot.normalize n₂ d₂ z₂
  have e₁ : (d₁ : Int) ≠ 0 := fun e => z₁ (Int.ofNat_eq_zero.mp e)
  have e₂ : (d₂ : Int) ≠ 0 := fun e => z₂ (Int.ofNat_eq_zero.mp e)
  refine ⟨fun h => ?_, h₁.eq h₂ e₁ e₂⟩
  rewrite [h] at h₁
  refine Int.eq_of_mul_eq_mul_right (natCast_den_ne_zero (normalize n₂ d₂ z₂)) ?_
  have h₁ : (normalize n₂ d₂ z₂).num * d₁ = n₁ * (normalize n₂ d₂ z₂).den := h₁
  have h₂ : (normalize n₂ d₂ z₂).num * d₂ = n₂ * (normalize n₂ d₂ z₂).den := h₂
  rw [Int.mul_right_comm, ← h₁, Int.mul_right_comm, h₂, Int.mul_right_comm]
theorem mkRat_eq_iff {n₁ n₂ : Int} {d₁ d₂ : Nat} (z₁ : d₁ ≠ 0) (z₂ : d₂ ≠ 0) :
    mkRat n₁ d₁ = mkRat n₂ d₂ ↔ n₁ * d₂ = n₂ * d₁ := by
  rw [← normalize_eq_mkRat z₁, ← normalize_eq_mkRat z₂, normalize_eq_iff]
theorem eq_iff_mul_eq_mul {p q : Rat} : p = q ↔ p.num * q.den = q.num * p.den := ⟨fun h => by rw [h], eq_of_num_mul_den⟩
theorem add_def (a b : Rat) :
    a + b = normalize (a.num * b.den + b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz) := rfl
theorem mul_def (a b : Rat) : a * b = normalize (a.num * b.num) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz) := rfl
theorem sub_def (a b : Rat) :
    a - b = normalize (a.num * b.den - b.num * a.den) (a.den * b.den) (Nat.mul_ne_zero a.den_nz b.den_nz) := rfl
theorem add_def' (a b : Rat) : a + b = mkRat (a.num * b.den + b.num * a.den) (a.den * b.den) := normalize_eq_mkRat (Nat.mul_ne_zero a.den_nz b.den_nz)
theorem sub_def' (a b : Rat) : a - b = mkRat (a.num * b.den - b.num * a.den) (a.den * b.den) := normalize_eq_mkRat (Nat.mul_ne_zero a.den_nz b.den_nz)
theorem mul_def' (a b : Rat) : a * b = mkRat (a.num * b.num) (a.den * b.den) := normalize_eq_mkRat (Nat.mul_ne_zero a.den_nz b.den_nz)

/-! ## Addition -/

protected theorem add_comm (a b : Rat) : a + b = b + a := by
  refine ((self a).add (self b)).unique ?_ (nz₂ a b)
  have := (self b).add (self a)
  rewrite [Int.add_comm, Int.mul_comm (b.den : Int)] at this; exact this
@[simp] protected theorem add_zero (a : Rat) : a + 0 = a := by
  have := (self a).add (IsQuot.intCast 0)
  rewrite [Int.mul_one, Int.mul_one, Int.zero_mul, Int.add_zero] at this
  exact this.unique (self a) a.natCast_den_ne_zero
@[simp] protected theorem zero_add (a : Rat) : 0 + a = a := (Rat.add_comm 0 a).trans (Rat.add_zero a)
protected theorem add_assoc (a b c : Rat) : a + b + c = a + (b + c) := by
  have h := ((self a).add (self b)).add (self c)
  rewrite [Int.add_mul, Int.mul_assoc, Int.mul_assoc b.num, Int.mul_assoc, Int.add_assoc] at h
  refine h.unique ?_ (nz₃ a b c)
  have := (self a).add ((self b).add (self c))
  rewrite [Int.add_mul, Int.mul_assoc b.num, Int.mul_assoc c.num, Int.mul_comm (c.den : Int) a.den,
    Int.mul_comm (b.den : Int) a.den] at this; exact this
protected theorem add_left_comm (a b c : Rat) : a + (b + c) = b + (a + c) := by
  rw [← Rat.add_assoc, Rat.add_comm a, Rat.add_assoc]
protected theorem add_right_comm (a b c : Rat) : a + b + c = a + c + b := by
  rw [Rat.add_assoc, Rat.add_comm b, Rat.add_assoc]
protected theorem add_neg_cancel (a : Rat) : a + -a = 0 := by
  have := (self a).add (self a).neg
  rewrite [Int.neg_mul, Int.add_right_neg] at this
  exact this.eq (IsQuot.intCast 0) (nz₂ a a) (by decide) (by rw [Int.zero_mul, Int.zero_mul])
protected theorem neg_add_cancel (a : Rat) : -a + a = 0 := (Rat.add_comm _ _).trans (Rat.add_neg_cancel a)
protected theorem add_left_cancel {a b : Rat} (c : Rat) (h : c + a = c + b) : a = b := by
  have h : -c + (c + a) = -c + (c + b) := congrArg (-c + ·) h
  rewrite [← Rat.add_assoc, ← Rat.add_assoc, Rat.neg_add_cancel, Rat.zero_add, Rat.zero_add] at h; exact h
protected theorem add_right_cancel {a b : Rat} (c : Rat) (h : a + c = b + c) : a = b :=
  Rat.add_left_cancel c (by rw [Rat.add_comm c, h, Rat.add_comm])
protected theorem neg_eq_of_add_eq_zero {a b : Rat} (h : a + b = 0) : -a = b :=
  Rat.add_left_cancel a ((Rat.add_neg_cancel a).trans h.symm)
@[simp] protected theorem neg_zero : -(0 : Rat) = 0 := rfl
@[simp] protected theorem neg_neg (a : Rat) : - -a = a := Rat.neg_eq_of_add_eq_zero (Rat.neg_add_cancel a)
protected theorem neg_inj {a b : Rat} : -a = -b ↔ a = b := ⟨fun h => by rw [← Rat.neg_neg a, h, Rat.neg_neg], congrArg _⟩
@[simp] protected theorem neg_eq_zero {a : Rat} : -a = 0 ↔ a = 0 := Rat.neg_inj (b := 0)
protected theorem neg_add {a b : Rat} : -(a + b) = -a + -b := by
  refine Rat.neg_eq_of_add_eq_zero ?_
  rw [Rat.add_comm (-a), Rat.add_assoc, ← Rat.add_assoc b, Rat.add_neg_cancel, Rat.zero_add, Rat.add_neg_cancel]
protected theorem sub_eq_add_neg (a b : Rat) : a - b = a + -b := by
  have := (self a).add (self b).neg
  rewrite [Int.neg_mul] at this
  exact ((self a).sub (self b)).unique this (nz₂ a b)
@[simp] protected theorem sub_self (a : Rat) : a - a = 0 := (Rat.sub_eq_add_neg a a).trans (Rat.add_neg_cancel a)
@[simp] protected theorem sub_zero (a : Rat) : a - 0 = a := (Rat.sub_eq_add_neg a 0).trans (Rat.add_zero a)
@[simp] protected theorem zero_sub (a : Rat) : 0 - a = -a := (Rat.sub_eq_add_neg 0 a).trans (Rat.zero_add _)
protected theorem neg_sub (a b : Rat) : -(a - b) = b - a := by
  rw [Rat.sub_eq_add_neg, Rat.neg_add, Rat.neg_neg, Rat.add_comm, Rat.sub_eq_add_neg]
protected theorem sub_add_cancel (a b : Rat) : a - b + b = a := by
  rw [Rat.sub_eq_add_neg, Rat.add_assoc, Rat.neg_add_cancel, Rat.add_zero]
protected theorem add_sub_cancel (a b : Rat) : a + b - b = a := by
  rw [Rat.sub_eq_add_neg, Rat.add_assoc, Rat.add_neg_cancel, Rat.add_zero]
protected theorem sub_eq_zero {a b : Rat} : a - b = 0 ↔ a = b :=
  ⟨fun h => by rw [← Rat.sub_add_cancel a b, h, Rat.zero_add], fun h => by rw [h, Rat.sub_self]⟩
protected theorem sub_eq_iff_eq_add {a b c : Rat} : a - b = c ↔ a = c + b :=
  ⟨fun h => by rw [← h, Rat.sub_add_cancel], fun h => by rw [h, Rat.add_sub_cancel]⟩
protected theorem eq_sub_iff_add_eq {a b c : Rat} : a = b - c ↔ a + c = b :=
  ⟨fun h => by rw [h, Rat.sub_add_cancel], fun h => by rw [← h, Rat.add_sub_cancel]⟩

/-! ## Multiplication -/

protected theorem mul_comm (a b : Rat) : a * b = b * a := by
  refine ((self a).mul (self b)).unique ?_ (nz₂ a b)
  have := (self b).mul (self a)
  rewrite [Int.mul_comm, Int.mul_comm (b.den : Int)] at this; exact this
protected theorem mul_assoc (a b c : Rat) : a * b * c = a * (b * c) := by
  have h := ((self a).mul (self b)).mul (self c)
  rewrite [Int.mul_assoc, Int.mul_assoc] at h
  exact h.unique ((self a).mul ((self b).mul (self c))) (nz₃ a b c)
protected theorem mul_left_comm (a b c : Rat) : a * (b * c) = b * (a * c) := by
  rw [← Rat.mul_assoc, Rat.mul_comm a, Rat.mul_assoc]
protected theorem mul_right_comm (a b c : Rat) : a * b * c = a * c * b := by
  rw [Rat.mul_assoc, Rat.mul_comm b, Rat.mul_assoc]
@[simp] protected theorem mul_one (a : Rat) : a * 1 = a := by
  have := (self a).mul (IsQuot.intCast 1)
  rewrite [Int.mul_one, Int.mul_one] at this
  exact this.unique (self a) a.natCast_den_ne_zero
@[simp] protected theorem one_mul (a : Rat) : 1 * a = a := (Rat.mul_comm 1 a).trans (Rat.mul_one a)
protected theorem mul_add (a b c : Rat) : a * (b + c) = a * b + a * c := by
  refine ((self a).mul ((self b).add (self c))).eq (((self a).mul (self b)).add ((self a).mul (self c)))
    (nz₃ a b c) (Int.mul_ne_zero (nz₂ a b) (nz₂ a c)) ?_
  have e : a.num * b.num * (a.den * c.den) + a.num * c.num * (a.den * b.den) = a.den * (a.num * (b.num * c.den + c.num * b.den)) := by
    rewrite [Int.mul_add, Int.mul_add]; simp only [Int.mul_assoc, Int.mul_left_comm]
  rewrite [e]
  generalize a.num * (b.num * c.den + c.num * b.den) = x
  simp only [Int.mul_assoc, Int.mul_left_comm]
protected theorem add_mul (a b c : Rat) : (a + b) * c = a * c + b * c := by
  rw [Rat.mul_comm, Rat.mul_add, Rat.mul_comm c, Rat.mul_comm c]
@[simp] protected theorem mul_zero (a : Rat) : a * 0 = 0 :=
  Rat.add_left_cancel (a * 0) ((Rat.mul_add a 0 0).symm.trans (Rat.add_zero _).symm)
@[simp] protected theorem zero_mul (a : Rat) : 0 * a = 0 := (Rat.mul_comm 0 a).trans (Rat.mul_zero a)
protected theorem neg_mul (a b : Rat) : -a * b = -(a * b) :=
  (Rat.neg_eq_of_add_eq_zero (by rw [← Rat.add_mul, Rat.add_neg_cancel, Rat.zero_mul])).symm
protected theorem mul_neg (a b : Rat) : a * -b = -(a * b) := by rw [Rat.mul_comm, Rat.neg_mul, Rat.mul_comm]
protected theorem neg_mul_neg (a b : Rat) : -a * -b = a * b := by rw [Rat.neg_mul, Rat.mul_neg, Rat.neg_neg]
protected theorem mul_sub (a b c : Rat) : a * (b - c) = a * b - a * c := by
  rw [Rat.sub_eq_add_neg, Rat.mul_add, Rat.mul_neg, Rat.sub_eq_add_neg]
protected theorem sub_mul (a b c : Rat) : (a - b) * c = a * c - b * c := by
  rw [Rat.mul_comm, Rat.mul_sub, Rat.mul_comm c, Rat.mul_comm c]
protected theorem two_mul (a : Rat) : 2 * a = a + a := by
  rw [show (2 : Rat) = 1 + 1 from rfl, Rat.add_mul, Rat.one_mul]

/-! ## Inverse and division -/

@[simp] protected theorem inv_zero : (0 : Rat)⁻¹ = 0 := rfl
@[simp] protected theorem inv_one : (1 : Rat)⁻¹ = 1 := rfl
protected theorem zero_ne_one : (0 : Rat) ≠ 1 := by decide
protected theorem mul_inv_cancel (a : Rat) (h : a ≠ 0) : a * a⁻¹ = 1 := by
  have hn := num_ne_zero.mpr h
  refine ((self a).mul ((self a).inv hn a.natCast_den_ne_zero)).eq (IsQuot.intCast 1)
    (Int.mul_ne_zero a.natCast_den_ne_zero hn) (by decide) ?_
  rw [Int.mul_one, Int.one_mul, Int.mul_comm]
protected theorem inv_mul_cancel (a : Rat) (h : a ≠ 0) : a⁻¹ * a = 1 := (Rat.mul_comm _ _).trans (Rat.mul_inv_cancel a h)
protected theorem mul_eq_zero {a b : Rat} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun h => by rw [h, Rat.zero_mul]) (fun h => by rw [h, Rat.mul_zero])⟩
  by_cases ha : a = 0
  · exact Or.inl ha
  · refine Or.inr ?_
    rw [← Rat.one_mul b, ← Rat.inv_mul_cancel a ha, Rat.mul_assoc, h, Rat.mul_zero]
protected theorem mul_ne_zero {a b : Rat} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h => (Rat.mul_eq_zero.mp h).elim ha hb
protected theorem mul_left_cancel {a b c : Rat} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  rw [← Rat.one_mul b, ← Rat.inv_mul_cancel a ha, Rat.mul_assoc, h, ← Rat.mul_assoc, Rat.inv_mul_cancel a ha, Rat.one_mul]
protected theorem mul_right_cancel {a b c : Rat} (ha : a ≠ 0) (h : b * a = c * a) : b = c :=
  Rat.mul_left_cancel ha (by rw [Rat.mul_comm a, h, Rat.mul_comm])
protected theorem inv_eq_of_mul_eq_one {a b : Rat} (h : a * b = 1) : a⁻¹ = b := by
  have ha : a ≠ 0 := fun e => Rat.zero_ne_one (by rw [← h, e, Rat.zero_mul])
  exact Rat.mul_left_cancel ha ((Rat.mul_inv_cancel a ha).trans h.symm)
protected theorem inv_ne_zero {a : Rat} (h : a ≠ 0) : a⁻¹ ≠ 0 := fun e =>
  Rat.zero_ne_one (by rw [← Rat.mul_inv_cancel a h, e, Rat.mul_zero])
protected theorem inv_inv (a : Rat) : a⁻¹⁻¹ = a := by
  by_cases h : a = 0
  · rewrite [h]; rfl
  · exact Rat.inv_eq_of_mul_eq_one (Rat.inv_mul_cancel a h)
@[simp] protected theorem inv_eq_zero {a : Rat} : a⁻¹ = 0 ↔ a = 0 :=
  ⟨fun h => by rewrite [← Rat.inv_inv a, h]; rfl, fun h => by rewrite [h]; rfl⟩
protected theorem mul_inv (a b : Rat) : (a * b)⁻¹ = a⁻¹ * b⁻¹ := by
  by_cases ha : a = 0
  · rw [ha, Rat.zero_mul, Rat.inv_zero, Rat.zero_mul]
  · by_cases hb : b = 0
    · rw [hb, Rat.mul_zero, Rat.inv_zero, Rat.mul_zero]
    · refine Rat.inv_eq_of_mul_eq_one ?_
      rw [Rat.mul_assoc, Rat.mul_left_comm b, Rat.mul_inv_cancel b hb, Rat.mul_one, Rat.mul_inv_cancel a ha]
protected theorem inv_neg (a : Rat) : (-a)⁻¹ = -a⁻¹ := by
  by_cases h : a = 0
  · rewrite [h]; rfl
  · exact Rat.inv_eq_of_mul_eq_one (by rw [Rat.neg_mul_neg, Rat.mul_inv_cancel a h])
theorem div_def (a b : Rat) : a / b = a * b⁻¹ := rfl
protected theorem div_eq_mul_inv (a b : Rat) : a / b = a * b⁻¹ := rfl
@[simp] protected theorem zero_div (a : Rat) : 0 / a = 0 := Rat.zero_mul _
@[simp] protected theorem div_zero (a : Rat) : a / 0 = 0 := Rat.mul_zero a
@[simp] protected theorem div_one (a : Rat) : a / 1 = a := Rat.mul_one a
@[simp] protected theorem div_self {a : Rat} (h : a ≠ 0) : a / a = 1 := Rat.mul_inv_cancel a h
protected theorem div_mul_cancel {a b : Rat} (h : b ≠ 0) : a / b * b = a := by
  rw [div_def, Rat.mul_assoc, Rat.inv_mul_cancel b h, Rat.mul_one]
protected theorem mul_div_cancel {a b : Rat} (h : b ≠ 0) : a * b / b = a := by
  rw [div_def, Rat.mul_assoc, Rat.mul_inv_cancel b h, Rat.mul_one]
protected theorem mul_div_cancel_left {a b : Rat} (h : a ≠ 0) : a * b / a = b := by rw [Rat.mul_comm, Rat.mul_div_cancel h]
protected theorem div_eq_iff {a b c : Rat} (h : b ≠ 0) : a / b = c ↔ a = c * b :=
  ⟨fun k => by rw [← k, Rat.div_mul_cancel h], fun k => by rw [k, Rat.mul_div_cancel h]⟩
protected theorem eq_div_iff {a b c : Rat} (h : c ≠ 0) : a = b / c ↔ a * c = b := by
  rw [eq_comm, Rat.div_eq_iff h, eq_comm]
protected theorem div_eq_div_iff {a b c d : Rat} (hb : b ≠ 0) (hd : d ≠ 0) : a / b = c / d ↔ a * d = c * b := by
  rw [Rat.div_eq_iff hb, div_def c, Rat.mul_right_comm, ← div_def, Rat.eq_div_iff hd]
protected theorem add_div (a b c : Rat) : (a + b) / c = a / c + b / c := Rat.add_mul a b c⁻¹
protected theorem sub_div (a b c : Rat) : (a - b) / c = a / c - b / c := Rat.sub_mul a b c⁻¹
protected theorem neg_div (a b : Rat) : -a / b = -(a / b) := Rat.neg_mul a b⁻¹
protected theorem div_neg (a b : Rat) : a / -b = -(a / b) := by rw [div_def, Rat.inv_neg, Rat.mul_neg, ← div_def]
protected theorem mul_div_assoc (a b c : Rat) : a * b / c = a * (b / c) := Rat.mul_assoc a b c⁻¹
protected theorem div_add_div (a c : Rat) {b d : Rat} (hb : b ≠ 0) (hd : d ≠ 0) : a / b + c / d = (a * d + b * c) / (b * d) := by
  rw [Rat.eq_div_iff (Rat.mul_ne_zero hb hd), Rat.add_mul, ← Rat.mul_assoc, Rat.div_mul_cancel hb, Rat.mul_left_comm,
    Rat.div_mul_cancel hd]
protected theorem div_mul_div_comm (a b c d : Rat) : a / b * (c / d) = a * c / (b * d) := by
  rw [div_def, div_def, div_def, Rat.mul_inv, Rat.mul_assoc, Rat.mul_assoc, Rat.mul_left_comm c]
protected theorem div_div (a b c : Rat) : a / b / c = a / (b * c) := by rw [div_def, div_def, div_def, Rat.mul_inv, Rat.mul_assoc]
protected theorem inv_div (a b : Rat) : (a / b)⁻¹ = b / a := by
  rw [div_def, Rat.mul_inv, Rat.inv_inv, Rat.mul_comm, ← div_def]
theorem inv_def (a : Rat) : a⁻¹ = (a.den : Int) /. a.num := by
  by_cases h : a = 0
  · rewrite [h]; rfl
  · have hn := num_ne_zero.mpr h
    exact ((self a).inv hn a.natCast_den_ne_zero).unique (IsQuot.divInt _ hn) hn
theorem divInt_eq_div (n d : Int) : n /. d = n / d := by
  by_cases h : d = 0
  · rewrite [h, divInt_zero]; exact (Rat.div_zero _).symm
  · refine (IsQuot.divInt n h).unique ?_ h
    have := (IsQuot.intCast n).mul ((IsQuot.intCast d).inv h (by decide))
    rewrite [Int.mul_one, Int.one_mul] at this; exact this
theorem mkRat_eq_div (n : Int) (d : Nat) : mkRat n d = n / d := divInt_eq_div n d
@[simp] theorem num_div_den (r : Rat) : (r.num : Rat) / (r.den : Rat) = r := (mkRat_eq_div _ _).symm.trans (mkRat_self r)

/-! ## Powers -/

@[simp] protected theorem pow_zero (q : Rat) : q ^ 0 = 1 := rfl
protected theorem pow_succ (q : Rat) (n : Nat) : q ^ (n + 1) = q ^ n * q := by
  have h := ((self q).pow n).mul (self q)
  exact ((self q).pow (n + 1)).unique h (Int.ne_of_gt (Int.pow_pos q.natCast_den_pos))
protected theorem pow_succ' (q : Rat) (n : Nat) : q ^ (n + 1) = q * q ^ n := (Rat.pow_succ q n).trans (Rat.mul_comm _ _)
@[simp] protected theorem pow_one (q : Rat) : q ^ 1 = q := (Rat.pow_succ q 0).trans (Rat.one_mul q)
protected theorem pow_two (q : Rat) : q ^ 2 = q * q := by rw [Rat.pow_succ, Rat.pow_one]
protected theorem pow_add (q : Rat) (m n : Nat) : q ^ (m + n) = q ^ m * q ^ n := by
  induction n with
  | zero => exact (Rat.mul_one _).symm
  | succ n ih => rw [← Nat.add_assoc, Rat.pow_succ, ih, Rat.pow_succ, Rat.mul_assoc]
protected theorem mul_pow (a b : Rat) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Rat.pow_succ, Rat.pow_succ, Rat.pow_succ, ih, Rat.mul_assoc, Rat.mul_assoc, Rat.mul_left_comm (b ^ n)]
protected theorem pow_mul (a : Rat) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_add, Nat.mul_one, Rat.pow_add, ih, Rat.pow_succ]
protected theorem one_pow (n : Nat) : (1 : Rat) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Rat.pow_succ, ih, Rat.one_mul]
protected theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : Rat) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [Rat.pow_succ, Rat.mul_zero]
protected theorem inv_pow (a : Rat) (n : Nat) : a⁻¹ ^ n = (a ^ n)⁻¹ := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Rat.pow_succ, Rat.pow_succ, ih, Rat.mul_inv]
protected theorem div_pow (a b : Rat) (n : Nat) : (a / b) ^ n = a ^ n / b ^ n := by rw [div_def, Rat.mul_pow, Rat.inv_pow, ← div_def]
protected theorem pow_eq_zero_iff {a : Rat} {n : Nat} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 := by
  rewrite [← num_eq_zero, ← num_eq_zero]; exact Int.pow_eq_zero_iff hn
@[simp] theorem num_pow (q : Rat) (n : Nat) : (q ^ n).num = q.num ^ n := rfl
@[simp] theorem den_pow (q : Rat) (n : Nat) : (q ^ n).den = q.den ^ n := rfl
protected theorem zpow_zero (q : Rat) : q ^ (0 : Int) = 1 := Rat.pow_zero q
@[simp, norm_cast] protected theorem zpow_natCast (q : Rat) (n : Nat) : q ^ (n : Int) = q ^ n := rfl
protected theorem zpow_neg (q : Rat) (n : Int) : q ^ (-n : Int) = (q ^ n)⁻¹ := by
  match n with
  | .ofNat 0 => rfl
  | .ofNat (n + 1) => rfl
  | .negSucc n => exact (Rat.inv_inv _).symm

/-! ## Decimal literals -/

theorem ofScientific_true_def {m e : Nat} : Rat.ofScientific m true e = mkRat m (10 ^ e) :=
  normalize_eq_mkRat (num := m) (den := 10 ^ e) (Nat.ne_of_gt (Nat.pow_pos (by decide)))
theorem ofScientific_false_def {m e : Nat} : Rat.ofScientific m false e = ((m * 10 ^ e : Nat) : Rat) := rfl
theorem ofScientific_def {m : Nat} {s : Bool} {e : Nat} :
    Rat.ofScientific m s e = if s then mkRat m (10 ^ e) else ((m * 10 ^ e : Nat) : Rat) := by
  cases s
  · rfl
  · exact ofScientific_true_def
@[simp] theorem ofScientific_ofNat_ofNat {m : Nat} {s : Bool} {e : Nat} :
    Rat.ofScientific (no_index (OfNat.ofNat m)) s (no_index (OfNat.ofNat e)) = OfScientific.ofScientific m s e := rfl

end Rat
