/-
# Constraints, as `omega` represents them

Contract: a constraint bounds a linear form from below and above; combining, scaling, tightening by the
gcd of the coefficients and balanced reduction are sound. The functions compute what the native
code computes.
-/
prelude
import Core.Omega.Coeffs
set_option linter.all false

namespace Lean.Omega

abbrev LowerBound := Option Int
abbrev UpperBound := Option Int

structure Constraint where
  lowerBound : LowerBound
  upperBound : UpperBound

namespace Constraint

def satLower (b : Option Int) (t : Int) : Prop :=
  match b with
  | none => True
  | some x => x ≤ t
def satUpper (b : Option Int) (t : Int) : Prop :=
  match b with
  | none => True
  | some y => t ≤ y
instance decidableSatLower : (b : Option Int) → (t : Int) → Decidable (satLower b t)
  | none, _ => isTrue trivial
  | some x, t => Int.decLe x t
instance decidableSatUpper : (b : Option Int) → (t : Int) → Decidable (satUpper b t)
  | none, _ => isTrue trivial
  | some y, t => Int.decLe t y
/-- `t` lies within the bounds. -/
def sat (c : Constraint) (t : Int) : Prop := satLower c.lowerBound t ∧ satUpper c.upperBound t
instance decidableSat (c : Constraint) (t : Int) : Decidable (sat c t) := instDecidableAnd
/-- The linear form `x`, taken at the atoms `y`, lies within the bounds. -/
def sat' (c : Constraint) (x y : Coeffs) : Prop := c.sat (Coeffs.dot x y)

def exact (r : Int) : Constraint := ⟨some r, some r⟩
def isImpossible : Constraint → Bool
  | ⟨some x, some y⟩ => decide (y < x)
  | _ => false

private def both (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | some x, some y => some (f x y)
  | none, y => y
  | x, none => x
private def each (f : Int → Int) : Option Int → Option Int
  | none => none
  | some x => some (f x)
def combine (x y : Constraint) : Constraint :=
  ⟨both max x.lowerBound y.lowerBound, both min x.upperBound y.upperBound⟩
def neg (c : Constraint) : Constraint := ⟨each (fun x => -x) c.upperBound, each (fun x => -x) c.lowerBound⟩
def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then (bif c.isImpossible then c else ⟨some 0, some 0⟩)
  else if 0 < k then ⟨each (fun x => k * x) c.lowerBound, each (fun x => k * x) c.upperBound⟩
  else ⟨each (fun x => k * x) c.upperBound, each (fun x => k * x) c.lowerBound⟩
private def addBounds : Option Int → Option Int → Option Int
  | some x, some y => some (x + y)
  | _, _ => none
def add (x y : Constraint) : Constraint :=
  ⟨addBounds x.lowerBound y.lowerBound, addBounds x.upperBound y.upperBound⟩
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)
/-- Bounds for `t`, from bounds for `k * t`. -/
def div (c : Constraint) (k : Nat) : Constraint :=
  ⟨each (fun x => -((-x) / (k : Int))) c.lowerBound, each (fun y => y / (k : Int)) c.upperBound⟩

theorem combine_sat' {s t : Constraint} {x y : Coeffs} (hs : s.sat' x y) (ht : t.sat' x y) : (s.combine t).sat' x y := by
  obtain ⟨a, b⟩ := s
  obtain ⟨c, d⟩ := t
  refine ⟨?_, ?_⟩
  · cases a with
    | none => cases c <;> exact ht.1
    | some a => cases c with
      | none => exact hs.1
      | some c => exact Int.max_le.mpr ⟨hs.1, ht.1⟩
  · cases b with
    | none => cases d <;> exact ht.2
    | some b => cases d with
      | none => exact hs.2
      | some d => exact Int.le_min.mpr ⟨hs.2, ht.2⟩
theorem not_sat_of_isImpossible {c : Constraint} (h : isImpossible c = true) {t : Int} : ¬c.sat t := by
  intro hs
  obtain ⟨a, b⟩ := c
  cases a with
  | none => exact Bool.noConfusion h
  | some a => cases b with
    | none => exact Bool.noConfusion h
    | some b => exact Int.not_le_of_gt (of_decide_eq_true h) (Int.le_trans hs.1 hs.2)
theorem not_sat'_of_isImpossible {c : Constraint} (h : isImpossible c = true) {x y : Coeffs} : ¬c.sat' x y :=
  not_sat_of_isImpossible h
theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) : sat' ⟨some (-c), none⟩ x y := by
  refine ⟨?_, trivial⟩
  have h := Int.add_le_add_left w (-c)
  rw [Int.add_zero, Int.neg_add_cancel_left] at h
  exact h
theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) : sat' ⟨some (-c), some (-c)⟩ x y := by
  have h : -c = Coeffs.dot x y := Int.neg_eq_of_add_eq_zero w
  exact ⟨Int.le_of_eq h, Int.le_of_eq h.symm⟩
theorem add_sat {s t : Constraint} {x y : Int} (hs : s.sat x) (ht : t.sat y) : (add s t).sat (x + y) := by
  obtain ⟨a, b⟩ := s
  obtain ⟨c, d⟩ := t
  refine ⟨?_, ?_⟩
  · cases a with
    | none => exact trivial
    | some a => cases c with
      | none => exact trivial
      | some c => exact Int.add_le_add hs.1 ht.1
  · cases b with
    | none => exact trivial
    | some b => cases d with
      | none => exact trivial
      | some d => exact Int.add_le_add hs.2 ht.2
/-- An increasing map of the bounds. -/
private theorem map_sat {f : Int → Int} (hf : ∀ {x y}, x ≤ y → f x ≤ f y) {a b : Option Int} {t : Int}
    (h : sat ⟨a, b⟩ t) : sat ⟨each f a, each f b⟩ (f t) := by
  refine ⟨?_, ?_⟩
  · cases a with
    | none => exact trivial
    | some a => exact hf h.1
  · cases b with
    | none => exact trivial
    | some b => exact hf h.2
/-- A decreasing map exchanges the bounds. -/
private theorem antimap_sat {f : Int → Int} (hf : ∀ {x y}, x ≤ y → f y ≤ f x) {a b : Option Int} {t : Int}
    (h : sat ⟨a, b⟩ t) : sat ⟨each f b, each f a⟩ (f t) := by
  refine ⟨?_, ?_⟩
  · cases b with
    | none => exact trivial
    | some b => exact hf h.2
  · cases a with
    | none => exact trivial
    | some a => exact hf h.1
theorem neg_sat {s : Constraint} {t : Int} (h : s.sat t) : (neg s).sat (-t) := antimap_sat Int.neg_le_neg h
theorem scale_sat {k : Int} {s : Constraint} {t : Int} (h : s.sat t) : (scale k s).sat (k * t) := by
  unfold scale
  split
  · next hk =>
    rw [hk, Int.zero_mul]
    cases hi : s.isImpossible with
    | true => exact absurd h (not_sat_of_isImpossible hi)
    | false => exact ⟨Int.le_refl 0, Int.le_refl 0⟩
  · split
    · next hk => exact map_sat (fun h => Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hk)) h
    · next hk => exact antimap_sat (fun h => Int.mul_le_mul_of_nonpos_left (Int.not_lt.mp hk) h) h
theorem combo_sat (a : Int) {s : Constraint} {x : Int} (b : Int) {t : Constraint} {y : Int} (hs : s.sat x) (ht : t.sat y) :
    (combo a s b t).sat (a * x + b * y) := add_sat (scale_sat hs) (scale_sat ht)
theorem div_sat {s : Constraint} {g : Nat} {t : Int} (hg : 0 < g) (h : s.sat ((g : Int) * t)) : (div s g).sat t := by
  have hg : (0 : Int) < g := Int.natCast_pos.mpr hg
  obtain ⟨a, b⟩ := s
  refine ⟨?_, ?_⟩
  · cases a with
    | none => exact trivial
    | some a =>
      refine Int.neg_le_of_neg_le ((Int.le_ediv_iff_mul_le hg).mpr ?_)
      rw [Int.neg_mul, Int.mul_comm]; exact Int.neg_le_neg h.1
  · cases b with
    | none => exact trivial
    | some b =>
      refine (Int.le_ediv_iff_mul_le hg).mpr ?_
      rw [Int.mul_comm]; exact h.2

end Constraint

/-! ## Tidying: positive leading coefficient, coefficients without a common divisor -/

def positivize (p : Constraint × Coeffs) : Constraint × Coeffs :=
  if 0 ≤ p.2.leading then p else (p.1.neg, p.2.neg)
def normalize (p : Constraint × Coeffs) : Constraint × Coeffs :=
  let g := Coeffs.gcd p.2
  if g = 0 then (if p.1.sat 0 then (⟨none, none⟩, p.2) else (⟨some 1, some 0⟩, p.2))
  else if g = 1 then p
  else (p.1.div g, p.2.sdiv g)
def tidy (s : Constraint) (x : Coeffs) : Constraint × Coeffs := normalize (positivize (s, x))
abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy s x).1
abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy s x).2

theorem normalize_sat {p : Constraint × Coeffs} {v : Coeffs} (h : p.1.sat' p.2 v) :
    (normalize p).1.sat' (normalize p).2 v := by
  obtain ⟨s, x⟩ := p
  by_cases h0 : Coeffs.gcd x = 0
  · have h : s.sat 0 := by
      have h : s.sat (Coeffs.dot x v) := h
      rw [Coeffs.dot_of_gcd_eq_zero x v h0] at h; exact h
    have e : normalize (s, x) = (⟨none, none⟩, x) := (if_pos h0).trans (if_pos h)
    rw [e]
    exact ⟨trivial, trivial⟩
  · by_cases h1 : Coeffs.gcd x = 1
    · have e : normalize (s, x) = (s, x) := (if_neg h0).trans (if_pos h1)
      rw [e]; exact h
    · have e : normalize (s, x) = (s.div x.gcd, x.sdiv x.gcd) := (if_neg h0).trans (if_neg h1)
      have hg := Nat.pos_of_ne_zero h0
      rw [e]
      refine Constraint.div_sat hg ?_
      rw [← Coeffs.dot_eq_mul_dot_sdiv x _ hg (Nat.dvd_refl _)]; exact h
theorem positivize_sat {p : Constraint × Coeffs} {v : Coeffs} (h : p.1.sat' p.2 v) :
    (positivize p).1.sat' (positivize p).2 v := by
  unfold positivize
  split
  · exact h
  · show Constraint.sat _ (Coeffs.dot _ _)
    rw [Coeffs.dot_neg]; exact Constraint.neg_sat h
theorem tidy_sat {s : Constraint} {x v : Coeffs} (h : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v :=
  normalize_sat (positivize_sat (p := (s, x)) h)
theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs)
    (h₁ : s.sat' x v) (h₂ : t.sat' y v) : (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show Constraint.sat _ (Coeffs.dot _ _)
  rw [Coeffs.dot_combo]; exact Constraint.combo_sat a b h₁ h₂

/-! ## Balanced reduction of an equation, with a new atom -/

def bmod_div_term (m : Nat) (a b : Coeffs) : Int := (Int.bmod (Coeffs.dot a b) m - Coeffs.dot (Coeffs.bmod a m) b) / m
def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i m

private theorem exists_bmod (x : Int) (m : Nat) : ∃ c : Int, Int.bmod x m = x + m * c := by
  have h : x % (m : Int) = x + m * -(x / m) := by rw [Int.emod_def, Int.mul_neg]; rfl
  show ∃ c : Int, (if x % (m : Int) < ((m : Int) + 1) / 2 then x % (m : Int) else x % (m : Int) - m) = _
  split
  · exact ⟨_, h⟩
  · refine ⟨-(x / m) + -1, ?_⟩
    rw [h, Int.mul_add, Int.mul_neg _ 1, Int.mul_one, ← Int.add_assoc]; rfl
private theorem exists_dot_bmod (x v : Coeffs) (m : Nat) :
    ∃ c : Int, Coeffs.dot (Coeffs.bmod x m) v = Coeffs.dot x v + m * c := by
  induction x generalizing v with
  | nil => exact ⟨0, by rw [show Coeffs.bmod [] m = [] from rfl, Coeffs.nil_dot, Int.mul_zero]; rfl⟩
  | cons a x ih =>
    cases v with
    | nil => exact ⟨0, by rw [Coeffs.dot_nil, Coeffs.dot_nil, Int.mul_zero]; rfl⟩
    | cons b v =>
      obtain ⟨c, hc⟩ := ih v
      obtain ⟨d, hd⟩ := exists_bmod a m
      refine ⟨d * b + c, ?_⟩
      show Int.bmod a m * b + Coeffs.dot (Coeffs.bmod x m) v = (a * b + Coeffs.dot x v) + _
      rw [hc, hd, Int.add_mul, Int.mul_add, Int.mul_assoc, Int.add_assoc, Int.add_assoc, Int.add_left_comm (_ * (d * b))]
theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : x.length ≤ i)
    (p : Coeffs.get v i = bmod_div_term m x v) (w : (Constraint.exact r).sat' x v) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have hr : Coeffs.dot x v = r := Int.le_antisymm w.2 w.1
  have key : Coeffs.dot (bmod_coeffs m i x) v = Int.bmod r m := by
    show Coeffs.dot (Coeffs.set (Coeffs.bmod x m) i m) v = _
    rw [Coeffs.dot_set _ _ _ _ (by rw [Coeffs.length_bmod]; exact h), p, bmod_div_term, hr]
    obtain ⟨c, hc⟩ := exists_dot_bmod x v m
    obtain ⟨d, hd⟩ := exists_bmod r m
    rw [hc, hd, hr, ← Int.sub_sub, Int.add_sub_cancel_left, ← Int.mul_sub]
    by_cases hm : (m : Int) = 0
    · rw [hm, Int.zero_mul, Int.zero_mul, Int.zero_mul, Int.add_zero]
    · rw [Int.mul_ediv_cancel_left _ hm, Int.add_assoc, ← Int.mul_add, Int.add_comm c, Int.sub_add_cancel]
  exact ⟨Int.le_of_eq key.symm, Int.le_of_eq key⟩

end Lean.Omega
