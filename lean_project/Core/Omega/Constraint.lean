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
noncomputable def isImpossible (c : Constraint) : Bool :=
  c.rec fun a b => a.rec false fun x => b.rec false fun y => (Int.ble' x y).rec true false

private noncomputable def greater (a b : Option Int) : Option Int :=
  a.rec b fun x => b.rec a fun y => some ((Int.ble' x y).rec x y)
private noncomputable def smaller (a b : Option Int) : Option Int :=
  a.rec b fun x => b.rec a fun y => some ((Int.ble' x y).rec y x)
private noncomputable def each (f : Int → Int) (a : Option Int) : Option Int := a.rec none fun x => some (f x)
noncomputable def combine (c d : Constraint) : Constraint :=
  c.rec fun a b => d.rec fun a' b' => ⟨greater a a', smaller b b'⟩
noncomputable def neg (c : Constraint) : Constraint := c.rec fun a b => ⟨each Int.neg b, each Int.neg a⟩
noncomputable def scale (k : Int) (c : Constraint) : Constraint :=
  k.rec (fun n => n.rec (c.isImpossible.rec ⟨some 0, some 0⟩ c) fun _ _ => c.rec fun a b => ⟨each (Int.mul k) a, each (Int.mul k) b⟩)
    fun _ => c.rec fun a b => ⟨each (Int.mul k) b, each (Int.mul k) a⟩
private noncomputable def addBounds (a b : Option Int) : Option Int :=
  a.rec none fun x => b.rec none fun y => some (Int.add x y)
noncomputable def add (c d : Constraint) : Constraint :=
  c.rec fun a b => d.rec fun a' b' => ⟨addBounds a a', addBounds b b'⟩
noncomputable def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)
/-- Bounds for `t`, from bounds for `k * t`. -/
noncomputable def div (c : Constraint) (k : Nat) : Constraint :=
  c.rec fun a b => ⟨each (fun x => Int.neg (Int.ediv (Int.neg x) (.ofNat k))) a, each (fun y => Int.ediv y (.ofNat k)) b⟩

theorem combine_sat' {s t : Constraint} {x y : Coeffs} (hs : s.sat' x y) (ht : t.sat' x y) : (s.combine t).sat' x y := by
  obtain ⟨a, b⟩ := s
  obtain ⟨c, d⟩ := t
  refine ⟨?_, ?_⟩
  · cases a with
    | none => cases c <;> exact ht.1
    | some a => cases c with
      | none => exact hs.1
      | some c =>
        show Bool.rec (motive := fun _ => Int) a c (Int.ble' a c) ≤ _
        cases Int.ble' a c with
        | false => exact hs.1
        | true => exact ht.1
  · cases b with
    | none => cases d <;> exact ht.2
    | some b => cases d with
      | none => exact hs.2
      | some d =>
        show _ ≤ Bool.rec (motive := fun _ => Int) d b (Int.ble' b d)
        cases Int.ble' b d with
        | false => exact ht.2
        | true => exact hs.2
theorem not_sat_of_isImpossible {c : Constraint} (h : isImpossible c = true) {t : Int} : ¬c.sat t := by
  intro hs
  obtain ⟨a, b⟩ := c
  cases a with
  | none => exact Bool.noConfusion h
  | some a => cases b with
    | none => exact Bool.noConfusion h
    | some b =>
      cases e : Int.ble' a b with
      | false => exact Int.not_le_of_gt (Int.lt_of_ble'_eq_false e) (Int.le_trans hs.1 hs.2)
      | true =>
        have h : Bool.rec (motive := fun _ => Bool) true false (Int.ble' a b) = true := h
        rewrite [e] at h
        exact Bool.noConfusion h
theorem not_sat'_of_isImpossible {c : Constraint} (h : isImpossible c = true) {x y : Coeffs} : ¬c.sat' x y :=
  not_sat_of_isImpossible h
theorem addInequality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y ≥ 0) : sat' ⟨some (-c), none⟩ x y := by
  refine ⟨?_, trivial⟩
  have h := Int.add_le_add_left w (-c)
  rewrite [Int.add_zero, Int.neg_add_cancel_left] at h
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
  cases k with
  | negSucc n => exact antimap_sat (fun h => Int.mul_le_mul_of_nonpos_left (Int.le_of_lt (Int.negSucc_lt_zero n)) h) h
  | ofNat n => cases n with
    | succ n => exact map_sat (fun h => Int.mul_le_mul_of_nonneg_left h (Int.ofNat_nonneg (n + 1))) h
    | zero =>
      rewrite [show Int.ofNat 0 * t = 0 from Int.zero_mul t]
      show sat (s.isImpossible.rec ⟨some 0, some 0⟩ s) 0
      cases hi : s.isImpossible with
      | true => exact absurd h (not_sat_of_isImpossible hi)
      | false => exact ⟨Int.le_refl 0, Int.le_refl 0⟩
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
      rewrite [Int.neg_mul, Int.mul_comm]; exact Int.neg_le_neg h.1
  · cases b with
    | none => exact trivial
    | some b =>
      refine (Int.le_ediv_iff_mul_le hg).mpr ?_
      rewrite [Int.mul_comm]; exact h.2

end Constraint

/-! ## Tidying: positive leading coefficient, coefficients without a common divisor -/

/-- The bounds for a form that is divided by `g`, the gcd of its coefficients. If they are all zero,
only whether `0` is within the bounds matters. -/
noncomputable def divBounds (g : Nat) (s : Constraint) : Constraint :=
  g.rec (motive := fun _ => Constraint) (if s.sat 0 then ⟨none, none⟩ else ⟨some 1, some 0⟩)
    fun n _ => n.rec s fun n _ => s.div (.succ (.succ n))
noncomputable def divCoeffs (g : Nat) (x : Coeffs) : Coeffs :=
  g.rec x fun n _ => n.rec x fun n _ => x.sdiv (.ofNat (.succ (.succ n)))
noncomputable abbrev tidyConstraint (s : Constraint) (x : Coeffs) : Constraint :=
  x.leading.rec (fun _ => divBounds x.gcd s) fun _ => divBounds x.gcd s.neg
noncomputable abbrev tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs :=
  x.leading.rec (fun _ => divCoeffs x.gcd x) fun _ => divCoeffs x.gcd x.neg

private theorem div_gcd_sat {s : Constraint} {x v : Coeffs} {g : Nat} (hg : x.gcd = g) (h : s.sat' x v) :
    (divBounds g s).sat' (divCoeffs g x) v := by
  cases g with
  | zero =>
    have h : s.sat 0 := by
      have h : s.sat (Coeffs.dot x v) := h
      rewrite [Coeffs.dot_of_gcd_eq_zero x v hg] at h; exact h
    show Constraint.sat' (ite _ _ _) x v
    rewrite [if_pos h]
    exact ⟨trivial, trivial⟩
  | succ n => cases n with
    | zero => exact h
    | succ n =>
      refine Constraint.div_sat (Nat.succ_pos _) ?_
      show s.sat (((n + 1 + 1 : Nat) : Int) * Coeffs.dot (Coeffs.sdiv x ((n + 1 + 1 : Nat) : Int)) v)
      rewrite [← Coeffs.dot_eq_mul_dot_sdiv x _ (Nat.succ_pos _) (hg ▸ Nat.dvd_refl _)]; exact h
theorem tidy_sat {s : Constraint} {x v : Coeffs} (h : s.sat' x v) : (tidyConstraint s x).sat' (tidyCoeffs s x) v := by
  show Constraint.sat' (Int.rec _ _ _) (Int.rec _ _ _) v
  cases x.leading with
  | ofNat _ => exact div_gcd_sat rfl h
  | negSucc _ =>
    refine div_gcd_sat (Coeffs.gcd_neg x) ?_
    show Constraint.sat _ (Coeffs.dot (Coeffs.neg x) _)
    rewrite [Coeffs.dot_neg]; exact Constraint.neg_sat h
theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs)
    (h₁ : s.sat' x v) (h₂ : t.sat' y v) : (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show Constraint.sat _ (Coeffs.dot _ _)
  rewrite [Coeffs.dot_combo]; exact Constraint.combo_sat a b h₁ h₂

/-! ## Balanced reduction of an equation, with a new atom -/

noncomputable def bmod_div_term (m : Nat) (a b : Coeffs) : Int := (Int.bmod (Coeffs.dot a b) m - Coeffs.dot (Coeffs.bmod a m) b) / m
noncomputable def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i m

private theorem exists_bmod (x : Int) (m : Nat) : ∃ c : Int, Int.bmod x m = x + m * c := by
  have h : x % (m : Int) = x + m * -(x / m) := by rewrite [Int.emod_def, Int.mul_neg]; rfl
  show ∃ c : Int, (if x % (m : Int) < ((m : Int) + 1) / 2 then x % (m : Int) else x % (m : Int) - m) = _
  split
  · exact ⟨_, h⟩
  · refine ⟨-(x / m) + -1, ?_⟩
    rewrite [h, Int.mul_add, Int.mul_neg _ 1, Int.mul_one, ← Int.add_assoc]; rfl
private theorem exists_dot_bmod (x v : Coeffs) (m : Nat) :
    ∃ c : Int, Coeffs.dot (Coeffs.bmod x m) v = Coeffs.dot x v + m * c := by
  induction x generalizing v with
  | nil => exact ⟨0, by rewrite [show Coeffs.bmod [] m = [] from rfl, Coeffs.nil_dot, Int.mul_zero]; rfl⟩
  | cons a x ih =>
    cases v with
    | nil => exact ⟨0, by rewrite [Coeffs.dot_nil, Coeffs.dot_nil, Int.mul_zero]; rfl⟩
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
    rewrite [Coeffs.dot_set _ _ _ _ (by rewrite [Coeffs.length_bmod]; exact h), p, bmod_div_term, hr]
    obtain ⟨c, hc⟩ := exists_dot_bmod x v m
    obtain ⟨d, hd⟩ := exists_bmod r m
    rewrite [hc, hd, hr, ← Int.sub_sub, Int.add_sub_cancel_left, ← Int.mul_sub]
    by_cases hm : (m : Int) = 0
    · rw [hm, Int.zero_mul, Int.zero_mul, Int.zero_mul, Int.add_zero]
    · rw [Int.mul_ediv_cancel_left _ hm, Int.add_assoc, ← Int.mul_add, Int.add_comm c, Int.sub_add_cancel]
  exact ⟨Int.le_of_eq key.symm, Int.le_of_eq key⟩

end Lean.Omega
