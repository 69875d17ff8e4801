/-
# `grind`: semirings, and modules without subtraction

Contract: the group of differences of a module over the naturals, `Lean.Grind.IntModule.OfNatModule.Q`,
and the ring of differences of a semiring, `Lean.Grind.Ring.OfSemiring.Q`, in which the native
procedures work when there is no subtraction, and the steps that carry facts there. The class of
`(a, b)` stands for `a - b`; two pairs are equal when the crosswise sums are, up to a summand.
-/
prelude
import Core.Grind.Ring
set_option linter.all false

universe u

/-! ## Modules over the naturals -/

namespace Lean.Grind.NatModule
open AddCommMonoid
variable {M : Type u} [NatModule M]
theorem zero_add (a : M) : 0 + a = a := (add_comm 0 a).trans (add_zero a)
theorem add_left_comm (a b c : M) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a b, add_assoc]
theorem add_right_comm (a b c : M) : a + b + c = a + c + b := by rw [add_assoc, add_comm b, add_assoc]
theorem add_swap (a b c d : M) : a + b + (c + d) = a + c + (b + d) := by rw [add_assoc, add_assoc, add_left_comm b]
theorem add_cross (a b c d : M) : a + b + (c + d) = a + d + (c + b) := by rw [add_comm c, add_swap, add_comm b]
theorem one_nsmul (a : M) : 1 • a = a := (add_one_nsmul 0 a).trans ((congrArg (· + a) (zero_nsmul a)).trans (zero_add a))
theorem add_nsmul (n m : Nat) (a : M) : (n + m) • a = n • a + m • a := by
  induction m with
  | zero => exact (add_zero (n • a)).symm.trans (congrArg _ (zero_nsmul a).symm)
  | succ m ih => rw [← Nat.add_assoc, add_one_nsmul, add_one_nsmul, ih, add_assoc]
theorem nsmul_zero (n : Nat) : n • (0 : M) = 0 := by
  induction n with
  | zero => exact zero_nsmul 0
  | succ n ih => rw [add_one_nsmul, ih, add_zero]
theorem nsmul_add (n : Nat) (a b : M) : n • (a + b) = n • a + n • b := by
  induction n with
  | zero => rw [zero_nsmul, zero_nsmul, zero_nsmul, add_zero]
  | succ n ih => rw [add_one_nsmul, add_one_nsmul, add_one_nsmul, ih, add_swap]
theorem mul_nsmul (n m : Nat) (a : M) : (n * m) • a = n • m • a := by
  induction n with
  | zero => rw [Nat.zero_mul, zero_nsmul, zero_nsmul]
  | succ n ih => rw [Nat.succ_mul, add_nsmul, ih, add_one_nsmul]
end Lean.Grind.NatModule

/-! ## Differences in a module -/

namespace Lean.Grind.IntModule.OfNatModule
open AddCommMonoid NatModule Std

section
variable (M : Type u) [NatModule M]
def Rel (p q : M × M) : Prop := ∃ k, p.1 + q.2 + k = q.1 + p.2 + k
def Q : Type u := Quot (Rel M)
end

variable {M : Type u} [NatModule M]
def Q.mk (a b : M) : Q M := Quot.mk _ (a, b)
def toQ (a : M) : Q M := Q.mk a 0
@[elab_as_elim] theorem Q.ind {P : Q M → Prop} (h : ∀ a b, P (Q.mk a b)) (q : Q M) : P q := Quot.ind (fun p => h p.1 p.2) q
theorem Q.sound {a b c d : M} (k : M) (h : a + d + k = c + b + k) : Q.mk a b = Q.mk c d := Quot.sound ⟨k, h⟩
theorem Q.congr {a b c d : M} (h₁ : a = c) (h₂ : b = d) : Q.mk a b = Q.mk c d := h₁ ▸ h₂ ▸ rfl
theorem rel_trans {p q r : M × M} : Rel M p q → Rel M q r → Rel M p r := fun ⟨k, h⟩ ⟨l, g⟩ =>
  ⟨q.1 + q.2 + (k + l), by
    have e := congr (congrArg (· + ·) h) g
    replace e : p.1 + q.2 + k + (q.1 + r.2 + l) = q.1 + p.2 + k + (r.1 + q.2 + l) := e
    rewrite [add_swap (p.1 + q.2), add_swap (q.1 + p.2), add_cross p.1, add_cross q.1, add_comm (q.1 + q.2) (r.1 + p.2)] at e
    rewrite [← add_assoc, ← add_assoc (r.1 + p.2)]; exact e⟩
/-- Equal classes have related representatives. -/
theorem Q.exact {a b c d : M} (h : Q.mk a b = Q.mk c d) : ∃ k, a + d + k = c + b + k :=
  have e : Quot.lift (Rel M (a, b)) (fun _ _ k => propext ⟨fun h => rel_trans h k, fun h => rel_trans h (k.imp fun _ e => e.symm)⟩) (Q.mk c d) :=
    h ▸ (⟨0, rfl⟩ : Rel M (a, b) (a, b))
  e

/-- A function of pairs that respects the relation, on classes. -/
def Q.map₂ (f : M × M → M × M → M × M) (h : ∀ p p' q q', Rel M p p' → Rel M q q' → Rel M (f p q) (f p' q')) (x y : Q M) : Q M :=
  Quot.lift (fun p => Quot.lift (fun q => Quot.mk _ (f p q)) (fun q q' e => Quot.sound (h p p q q' ⟨0, rfl⟩ e)) y)
    (fun p p' e => Quot.ind (β := fun y => Quot.lift (fun q => Quot.mk _ (f p q)) _ y = Quot.lift (fun q => Quot.mk _ (f p' q)) _ y)
      (fun q => Quot.sound (h p p' q q e ⟨0, rfl⟩)) y) x
def Q.add : Q M → Q M → Q M :=
  Q.map₂ (fun p q => (p.1 + q.1, p.2 + q.2)) fun p p' q q' ⟨k, h⟩ ⟨l, g⟩ => ⟨k + l, by
    show p.1 + q.1 + (p'.2 + q'.2) + (k + l) = p'.1 + q'.1 + (p.2 + q.2) + (k + l)
    rw [add_swap p.1, add_swap (p.1 + p'.2), add_swap p'.1, add_swap (p'.1 + p.2), h, g]⟩
def Q.neg (x : Q M) : Q M :=
  Quot.lift (fun p => Q.mk p.2 p.1) (fun p q ⟨k, h⟩ => Q.sound k (by rewrite [add_comm p.2, add_comm q.2]; exact h.symm)) x
def Q.nsmul (n : Nat) (x : Q M) : Q M :=
  Quot.lift (fun p => Q.mk (n • p.1) (n • p.2)) (fun p q ⟨k, h⟩ => Q.sound (n • k) (by rw [← nsmul_add, ← nsmul_add, h, nsmul_add, nsmul_add])) x
noncomputable def Q.zsmul (n : Int) (x : Q M) : Q M := n.rec (fun n => Q.nsmul n x) (fun n => Q.neg (Q.nsmul (Nat.succ n) x))
theorem Q.shift (e c d : M) : Q.mk c d = Q.mk (e + c) (e + d) := Q.sound 0 (by rw [add_left_comm, ← add_assoc])
theorem Q.zsmul_subNatNat (n m : Nat) (a b : M) : Q.zsmul (Int.subNatNat n m) (Q.mk a b) = Q.mk (n • a + m • b) (n • b + m • a) := by
  rcases Int.subNatNat_cases n m with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rw [Int.subNatNat_add_left, add_nsmul, add_nsmul, add_right_comm, add_right_comm (m • b), add_comm (m • b) (m • a)]
    exact Q.shift (m • a + m • b) _ _
  · rw [Int.subNatNat_add_right, Nat.add_assoc, add_nsmul n, add_nsmul n, ← add_assoc, ← add_assoc, add_comm (n • b) (n • a)]
    exact Q.shift (n • a + n • b) _ _
noncomputable instance ofNatModule : IntModule (Q M) where
  zero := Q.mk 0 0
  add := Q.add
  neg := Q.neg
  sub x y := Q.add x (Q.neg y)
  nsmul := ⟨Q.nsmul⟩
  zsmul := ⟨Q.zsmul⟩
  add_zero := Q.ind fun a b => Q.congr (add_zero a) (add_zero b)
  add_comm x y := Q.ind (fun a b => Q.ind (fun c d => Q.congr (add_comm a c) (add_comm b d)) y) x
  add_assoc x y z := Q.ind (fun a b => Q.ind (fun c d => Q.ind (fun e f => Q.congr (add_assoc a c e) (add_assoc b d f)) z) y) x
  neg_add_cancel := Q.ind fun a b => Q.sound 0 (by rw [add_zero, zero_add, add_comm b])
  sub_eq_add_neg _ _ := rfl
  zero_zsmul := Q.ind fun a b => Q.congr (zero_nsmul a) (zero_nsmul b)
  one_zsmul := Q.ind fun a b => Q.congr (one_nsmul a) (one_nsmul b)
  add_zsmul n m := Q.ind fun a b => by
    obtain ⟨p, q, rfl⟩ := Int.exists_subNatNat n
    obtain ⟨r, s, rfl⟩ := Int.exists_subNatNat m
    show Q.zsmul _ _ = Q.add (Q.zsmul _ _) (Q.zsmul _ _)
    rw [Int.subNatNat_add_subNatNat, Q.zsmul_subNatNat, Q.zsmul_subNatNat, Q.zsmul_subNatNat]
    exact Q.congr (by rw [add_nsmul, add_nsmul, add_swap]) (by rw [add_nsmul, add_nsmul, add_swap])
  zsmul_natCast_eq_nsmul _ _ := rfl
theorem toQ_zero : toQ (0 : M) = 0 := rfl
theorem toQ_inj [AddRightCancel M] {a b : M} (h : toQ a = toQ b) : a = b :=
  let ⟨k, e⟩ := Q.exact h
  AddRightCancel.add_right_cancel _ _ 0 (AddRightCancel.add_right_cancel _ _ k e)
instance instNoNatZeroDivisorsQOfAddRightCancel [AddRightCancel M] [NoNatZeroDivisors M] : NoNatZeroDivisors (Q M) where
  no_nat_zero_divisors k x y hk := Q.ind (P := fun x => k • x = k • y → x = y) (fun a b => Q.ind (P := fun y => k • Q.mk a b = k • y → Q.mk a b = y)
    (fun c d h =>
      let ⟨l, g⟩ := Q.exact h
      have g := AddRightCancel.add_right_cancel _ _ l g
      Q.sound 0 (congrArg (· + 0) (NoNatZeroDivisors.no_nat_zero_divisors k _ _ hk (by rwa [nsmul_add, nsmul_add])))) y) x

theorem of_diseq [AddRightCancel M] {a b : M} {x y : Q M} (h₁ : toQ a = x) (h₂ : toQ b = y) (h : a ≠ b) : x ≠ y :=
  h₁ ▸ h₂ ▸ fun e => h (toQ_inj e)
section
variable {a b : M} {x y : Q M}
theorem add_congr (h₁ : toQ a = x) (h₂ : toQ b = y) : toQ (a + b) = x + y := h₁ ▸ h₂ ▸ Q.congr (a := a + b) rfl (add_zero 0).symm
theorem smul_congr (n : Nat) (a : M) (x : Q M) (h : toQ a = x) : toQ (n • a) = n • x := h ▸ Q.congr (a := n • a) rfl (nsmul_zero n).symm
theorem of_eq (h₁ : toQ a = x) (h₂ : toQ b = y) (h : a = b) : x = y := h₁ ▸ h₂ ▸ congrArg toQ h
end

/-! The order: `a - b ≤ c - d` when `a + d ≤ c + b`. -/

theorem add_regroup (a b c d k l : M) : a + b + (c + k + (d + l)) = a + c + k + (d + b + l) := by
  rw [add_swap, ← add_assoc a c, ← add_assoc b d, add_comm b]
section
variable [LE M] [IsPreorder M] [OrderedAdd M]
theorem le_rel {p p' q q' : M × M} : Rel M p p' → Rel M q q' → (p.1 + q.2 ≤ q.1 + p.2) = (p'.1 + q'.2 ≤ q'.1 + p'.2) := fun ⟨k, h⟩ ⟨l, g⟩ => by
  rw [propext (OrderedAdd.add_le_left_iff (a := p.1 + q.2) (p'.2 + k + (q'.1 + l))),
    propext (OrderedAdd.add_le_left_iff (a := p'.1 + q'.2) (p.2 + k + (q.1 + l))), add_regroup, add_regroup p'.1, h, g, add_regroup q.1,
    add_regroup q'.1, add_cross (q.1 + p'.2), add_comm (q.1 + p'.2 + l)]
instance instLEQOfOrderedAdd : LE (Q M) where
  le x y := Quot.lift (fun p => Quot.lift (fun q => p.1 + q.2 ≤ q.1 + p.2) (fun _ _ h => le_rel ⟨0, rfl⟩ h) y)
    (fun p p' h => Quot.ind (β := fun y => Quot.lift (fun q => p.1 + q.2 ≤ q.1 + p.2) _ y = Quot.lift (fun q => p'.1 + q.2 ≤ q.1 + p'.2) _ y)
      (fun _ => le_rel h ⟨0, rfl⟩) y) x
instance instLTQOfOrderedAdd : LT (Q M) := Classical.Order.instLT
theorem add_le_add_left_iff {a b : M} (c : M) : a ≤ b ↔ a + c ≤ b + c := OrderedAdd.add_le_left_iff c
instance instIsPreorderQ : IsPreorder (Q M) where
  le_refl := Q.ind fun a b => IsPreorder.le_refl (a + b)
  le_trans x y z := Q.ind (fun a b => Q.ind (fun c d => Q.ind (fun e f (h : a + d ≤ c + b) (k : c + f ≤ e + d) => by
    have h := (add_le_add_left_iff f).mp h
    have k := (add_le_add_left_iff b).mp k
    rw [add_right_comm a] at h
    rw [add_right_comm c, add_right_comm e] at k
    exact (add_le_add_left_iff d).mpr (IsPreorder.le_trans _ _ _ h k)) z) y) x
instance instOrderedAddQ : OrderedAdd (Q M) where
  add_le_left_iff {x y} z := Q.ind (P := fun x => x ≤ y ↔ x + z ≤ y + z) (fun a b => Q.ind (P := fun y => Q.mk a b ≤ y ↔ Q.mk a b + z ≤ y + z)
    (fun c d => Q.ind (P := fun z => Q.mk a b ≤ Q.mk c d ↔ Q.mk a b + z ≤ Q.mk c d + z) (fun e f => by
      show a + d ≤ c + b ↔ a + e + (d + f) ≤ c + e + (b + f)
      rw [add_swap a, add_swap c]; exact add_le_add_left_iff _) z) y) x
variable {a b : M} {x y : Q M} (h₁ : toQ a = x) (h₂ : toQ b = y)
include h₁ h₂
theorem le_iff : x ≤ y ↔ a ≤ b := by subst h₁ h₂; exact (add_le_add_left_iff (0 : M)).symm
theorem of_le (h : a ≤ b) : x ≤ y := (le_iff h₁ h₂).mpr h
theorem of_not_le (h : ¬a ≤ b) : ¬x ≤ y := fun k => h ((le_iff h₁ h₂).mp k)
end
section
variable [LE M] [LT M] [LawfulOrderLT M] [IsPreorder M] [OrderedAdd M] {a b : M} {x y : Q M} (h₁ : toQ a = x) (h₂ : toQ b = y)
include h₁ h₂
theorem lt_iff : x < y ↔ a < b := (and_congr (le_iff h₁ h₂) (not_congr (le_iff h₂ h₁))).trans (LawfulOrderLT.lt_iff a b).symm
theorem of_lt (h : a < b) : x < y := (lt_iff h₁ h₂).mpr h
theorem of_not_lt (h : ¬a < b) : ¬x < y := fun k => h ((lt_iff h₁ h₂).mp k)
end
instance instIsLinearOrderQ [LE M] [IsLinearOrder M] [OrderedAdd M] : IsLinearOrder (Q M) where
  le_antisymm x y := Q.ind (fun a b => Q.ind (fun c d h k => Q.sound 0 (congrArg (· + 0) (IsPartialOrder.le_antisymm _ _ h k))) y) x
  le_total x y := Q.ind (fun a b => Q.ind (fun c d => IsLinearPreorder.le_total (a + d) (c + b)) y) x

end Lean.Grind.IntModule.OfNatModule

/-! ## Differences in a semiring -/

namespace Lean.Grind.Ring.OfSemiring
open Semiring

def Q (α : Type u) [Semiring α] : Type u := IntModule.OfNatModule.Q α
variable {α : Type u} [Semiring α]
def Q.mk (a b : α) : Q α := IntModule.OfNatModule.Q.mk a b
def toQ (a : α) : Q α := Q.mk a 0
@[elab_as_elim] theorem Q.ind {P : Q α → Prop} (h : ∀ a b, P (Q.mk a b)) (q : Q α) : P q := Quot.ind (fun p => h p.1 p.2) q
theorem Q.sound {a b c d : α} (k : α) (h : a + d + k = c + b + k) : Q.mk a b = Q.mk c d := Quot.sound ⟨k, h⟩
theorem Q.exact {a b c d : α} (h : Q.mk a b = Q.mk c d) : ∃ k, a + d + k = c + b + k := IntModule.OfNatModule.Q.exact h
theorem add_swap (a b c d : α) : a + b + (c + d) = a + c + (b + d) := NatModule.add_swap a b c d
theorem add_cross (a b c d : α) : a + b + (c + d) = a + d + (c + b) := NatModule.add_cross a b c d
def Q.add : Q α → Q α → Q α := IntModule.OfNatModule.Q.add
def Q.neg : Q α → Q α := IntModule.OfNatModule.Q.neg
theorem mul_rel_left (p p' q : α × α) : IntModule.OfNatModule.Rel α p p' →
    IntModule.OfNatModule.Rel α (p.1 * q.1 + p.2 * q.2, p.1 * q.2 + p.2 * q.1) (p'.1 * q.1 + p'.2 * q.2, p'.1 * q.2 + p'.2 * q.1) :=
  fun ⟨k, h⟩ => ⟨k * q.1 + k * q.2, by
    have e : (p.1 + p'.2 + k) * q.1 + (p'.1 + p.2 + k) * q.2 = (p'.1 + p.2 + k) * q.1 + (p.1 + p'.2 + k) * q.2 := by rw [h]
    simp only [right_distrib] at e
    rewrite [add_swap, add_swap (p'.1 * q.1 + _), add_cross (p.1 * q.1), add_cross (p'.1 * q.1)] at e
    exact e⟩
theorem mul_rel_right (p q q' : α × α) : IntModule.OfNatModule.Rel α q q' →
    IntModule.OfNatModule.Rel α (p.1 * q.1 + p.2 * q.2, p.1 * q.2 + p.2 * q.1) (p.1 * q'.1 + p.2 * q'.2, p.1 * q'.2 + p.2 * q'.1) :=
  fun ⟨k, h⟩ => ⟨p.1 * k + p.2 * k, by
    have e : p.1 * (q.1 + q'.2 + k) + p.2 * (q'.1 + q.2 + k) = p.1 * (q'.1 + q.2 + k) + p.2 * (q.1 + q'.2 + k) := by rw [h]
    simp only [left_distrib] at e
    rewrite [add_swap, add_swap (p.1 * q'.1 + _), add_cross (p.1 * q.1), add_cross (p.1 * q'.1), add_comm (p.2 * q'.1), add_comm (p.2 * q.1)] at e
    exact e⟩
def Q.mul : Q α → Q α → Q α :=
  IntModule.OfNatModule.Q.map₂ (M := α) (fun p q => (p.1 * q.1 + p.2 * q.2, p.1 * q.2 + p.2 * q.1)) fun p p' q q' h g =>
    IntModule.OfNatModule.rel_trans (mul_rel_left p p' q h) (mul_rel_right p' q q' g)
def Q.ofNat (n : Nat) : Q α := toQ (Nat.cast n)
noncomputable def Q.ofInt (n : Int) : Q α := n.rec Q.ofNat (fun n => Q.neg (Q.ofNat (Nat.succ n)))
noncomputable def Q.pow (x : Q α) (n : Nat) : Q α := n.rec (Q.ofNat 1) (fun _ ih => Q.mul ih x)

theorem Q.congr {a b c d : α} (h₁ : a = c) (h₂ : b = d) : Q.mk a b = Q.mk c d := h₁ ▸ h₂ ▸ rfl
theorem Q.add_mk (a b c d : α) : Q.add (Q.mk a b) (Q.mk c d) = Q.mk (a + c) (b + d) := rfl
theorem Q.mul_mk (a b c d : α) : Q.mul (Q.mk a b) (Q.mk c d) = Q.mk (a * c + b * d) (a * d + b * c) := rfl
theorem Q.mul_assoc (x y z : Q α) : Q.mul (Q.mul x y) z = Q.mul x (Q.mul y z) :=
  Q.ind (fun a b => Q.ind (fun c d => Q.ind (fun e f => by
    simp only [Q.mul_mk]
    exact Q.congr
      (by simp only [left_distrib, right_distrib, Semiring.mul_assoc]; rw [add_swap, add_comm (b * (d * e))])
      (by simp only [left_distrib, right_distrib, Semiring.mul_assoc]; rw [add_swap, add_comm (b * (d * f))])) z) y) x
theorem Q.left_distrib (x y z : Q α) : Q.mul x (Q.add y z) = Q.add (Q.mul x y) (Q.mul x z) :=
  Q.ind (fun a b => Q.ind (fun c d => Q.ind (fun e f => by
    rw [Q.add_mk, Q.mul_mk, Q.mul_mk, Q.mul_mk, Q.add_mk, Semiring.left_distrib, Semiring.left_distrib, Semiring.left_distrib,
      Semiring.left_distrib, add_swap, add_swap (a * d)]) z) y) x
theorem Q.right_distrib (x y z : Q α) : Q.mul (Q.add x y) z = Q.add (Q.mul x z) (Q.mul y z) :=
  Q.ind (fun a b => Q.ind (fun c d => Q.ind (fun e f => by
    rw [Q.add_mk, Q.mul_mk, Q.mul_mk, Q.mul_mk, Q.add_mk, Semiring.right_distrib, Semiring.right_distrib, Semiring.right_distrib,
      Semiring.right_distrib, add_swap, add_swap (a * f)]) z) y) x
theorem Q.neg_mul (x y : Q α) : Q.mul (Q.neg x) y = Q.neg (Q.mul x y) :=
  Q.ind (fun a b => Q.ind (fun c d => Q.congr (add_comm _ _) (add_comm _ _)) y) x
theorem Q.ofInt_neg (i : Int) : Q.ofInt (α := α) (-i) = Q.neg (Q.ofInt i) := by
  cases i with
  | ofNat n => cases n with
    | zero => exact (Q.congr natCast_zero natCast_zero.symm : Q.mk (Nat.cast 0) 0 = Q.mk (0 : α) (Nat.cast 0))
    | succ n => rfl
  | negSucc n => rfl

noncomputable instance ofSemiring : Ring (Q α) where
  add := Q.add
  mul := Q.mul
  neg := Q.neg
  sub x y := Q.add x (Q.neg y)
  natCast := ⟨Q.ofNat⟩
  ofNat n := ⟨Q.ofNat n⟩
  nsmul := ⟨fun n x => Q.mul (Q.ofNat n) x⟩
  npow := ⟨Q.pow⟩
  intCast := ⟨Q.ofInt⟩
  zsmul := ⟨fun n x => Q.mul (Q.ofInt n) x⟩
  add_zero := Q.ind fun a b => Q.congr (((congrArg _ natCast_zero).trans (add_zero a))) (add_zero b)
  add_comm := AddCommMonoid.add_comm (M := IntModule.OfNatModule.Q α)
  add_assoc := AddCommMonoid.add_assoc (M := IntModule.OfNatModule.Q α)
  mul_assoc := Q.mul_assoc
  mul_one := Q.ind fun a b => Q.congr ((by rw [natCast_one, mul_one, mul_zero, add_zero])) (by rw [natCast_one, mul_one, mul_zero, zero_add])
  one_mul := Q.ind fun a b => Q.congr ((by rw [natCast_one, one_mul, zero_mul, add_zero])) (by rw [natCast_one, one_mul, zero_mul, add_zero])
  left_distrib := Q.left_distrib
  right_distrib := Q.right_distrib
  zero_mul := Q.ind fun a b => Q.congr ((by rw [natCast_zero, zero_mul, zero_mul, add_zero])) (by rw [natCast_zero, zero_mul, zero_mul, add_zero])
  mul_zero := Q.ind fun a b => Q.congr ((by rw [natCast_zero, mul_zero, mul_zero, add_zero])) (by rw [natCast_zero, mul_zero, mul_zero, add_zero])
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ n := Q.congr (((natCast_succ n).trans (congrArg _ natCast_one.symm))) (add_zero 0).symm
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel := Q.ind fun a b => Q.sound 0 (by rw [natCast_zero, add_zero, zero_add, add_comm b])
  sub_eq_add_neg _ _ := rfl
  neg_zsmul i x := (congrArg (Q.mul · x) (Q.ofInt_neg i)).trans (Q.neg_mul _ _)
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg := Q.ofInt_neg

/-! ## The embedding -/

theorem toQ_add (a b : α) : toQ (a + b) = toQ a + toQ b := Q.congr (a := a + b) rfl (add_zero 0).symm
theorem toQ_mul (a b : α) : toQ (a * b) = toQ a * toQ b :=
  Q.congr (a := a * b) ((by rw [mul_zero, add_zero])) (by rw [mul_zero, zero_mul, add_zero])
theorem toQ_natCast (n : Nat) : toQ (n : α) = (n : Q α) := rfl
theorem toQ_ofNat (n : Nat) : toQ (OfNat.ofNat n : α) = (OfNat.ofNat n : Q α) := congrArg toQ (ofNat_eq_natCast n)
theorem toQ_pow (a : α) (n : Nat) : toQ (a ^ n) = toQ a ^ n := by
  induction n with
  | zero => rewrite [pow_zero, pow_zero]; exact toQ_ofNat 1
  | succ n ih => rw [pow_succ, pow_succ, toQ_mul, ih]
theorem toQ_inj [AddRightCancel α] {a b : α} (h : toQ a = toQ b) : a = b := IntModule.OfNatModule.toQ_inj (M := α) h
instance instNoNatZeroDivisorsQOfAddRightCancel [AddRightCancel α] [NoNatZeroDivisors α] : NoNatZeroDivisors (Q α) where
  no_nat_zero_divisors k x y hk := Q.ind (P := fun x => k • x = k • y → x = y) (fun a b => Q.ind (P := fun y => k • Q.mk a b = k • y → Q.mk a b = y)
    (fun c d h => by
      have e : ∀ a b : α, k • Q.mk a b = Q.mk (k • a) (k • b) := fun a b => by
        rewrite [nsmul_eq_natCast_mul k a, nsmul_eq_natCast_mul k b]
        exact Q.congr ((by rw [zero_mul, add_zero])) (by rw [zero_mul, add_zero])
      rewrite [e, e] at h
      obtain ⟨l, g⟩ := Q.exact h
      refine Q.sound 0 (congrArg (· + 0) (NoNatZeroDivisors.no_nat_zero_divisors k _ _ hk ?_))
      have := AddRightCancel.add_right_cancel _ _ l g
      rewrite [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, ← left_distrib, ← left_distrib] at this
      rewrite [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul]; exact this) y) x
instance instIsCharPQOfAddRightCancel {α : Type u} {p : Nat} [Semiring α] [AddRightCancel α] [IsCharP α p] : IsCharP (Q α) p where
  ofNat_ext_iff {x y} := by
    rewrite [← IsCharP.ofNat_ext_iff (α := α) p, ← toQ_ofNat, ← toQ_ofNat]; exact ⟨toQ_inj, congrArg toQ⟩

/-! ## Steps of a certificate -/

open CommRing
noncomputable def _root_.Lean.Grind.CommRing.Expr.denoteS (ctx : RArray α) (e : Expr) : α :=
  e.rec (fun k => OfNat.ofNat k.natAbs) (fun k => Nat.cast k) (fun _ => 0) (fun x => ctx.get x) (fun _ _ => 0) (fun _ _ a b => a + b)
    (fun _ _ _ _ => 0) (fun _ _ a b => a * b) (fun _ k a => a ^ k)
/-- The value of a semiring expression in the ring of differences. -/
noncomputable def _root_.Lean.Grind.CommRing.Expr.denoteSAsRing (ctx : RArray α) (e : Expr) : Q α :=
  e.rec (fun k => OfNat.ofNat k.natAbs) (fun k => Nat.cast k) (fun _ => 0) (fun x => toQ (ctx.get x)) (fun _ _ => 0) (fun _ _ a b => a + b)
    (fun _ _ _ _ => 0) (fun _ _ a b => a * b) (fun _ k a => a ^ k)
theorem toQ_denoteS (ctx : RArray α) (e : Expr) : toQ (e.denoteS ctx) = e.denoteSAsRing ctx := by
  induction e with
  | num k => exact toQ_ofNat _
  | natCast k => rfl
  | var x => rfl
  | add a b iha ihb => refine (toQ_add (a.denoteS ctx) (b.denoteS ctx)).trans ?_; rewrite [iha, ihb]; rfl
  | mul a b iha ihb => refine (toQ_mul (a.denoteS ctx) (b.denoteS ctx)).trans ?_; rewrite [iha, ihb]; rfl
  | pow a k ih => exact (toQ_pow _ _).trans (congrArg (· ^ k) ih)
  | _ => exact toQ_ofNat 0
theorem of_eq (ctx : RArray α) (l r : Expr) (h : l.denoteS ctx = r.denoteS ctx) : l.denoteSAsRing ctx = r.denoteSAsRing ctx := by
  rw [← toQ_denoteS, ← toQ_denoteS, h]
theorem of_diseq [AddRightCancel α] (ctx : RArray α) (l r : Expr) (h : l.denoteS ctx ≠ r.denoteS ctx) :
    l.denoteSAsRing ctx ≠ r.denoteSAsRing ctx := by
  rewrite [← toQ_denoteS, ← toQ_denoteS]; exact fun e => h (toQ_inj e)

end Lean.Grind.Ring.OfSemiring

noncomputable instance Lean.Grind.CommRing.OfCommSemiring.ofCommSemiring {α : Type u} [CommSemiring α] : CommRing (Ring.OfSemiring.Q α) where
  toRing := Ring.OfSemiring.ofSemiring
  mul_comm x y := Ring.OfSemiring.Q.ind (fun a b => Ring.OfSemiring.Q.ind (fun c d => Ring.OfSemiring.Q.congr
    (congr (congrArg _ (CommSemiring.mul_comm a c)) (CommSemiring.mul_comm b d))
    ((Semiring.add_comm _ _).trans (congr (congrArg _ (CommSemiring.mul_comm b c)) (CommSemiring.mul_comm a d)))) y) x
