/-
# The finite types `Fin n`

Contract: arithmetic modulo `n` on `Fin n`, numerals, the usual maps, and decidable quantifiers, with the
names of stock Lean; with importing this module `omega` reads sums, differences, products and
numerals of `Fin n`.
-/
prelude
import Core.Omega
import Core.Nat.Bitwise
set_option linter.all false

universe u

class NeZero {R : Type u} [Zero R] (n : R) : Prop where
  out : n ≠ 0
theorem NeZero.ne {R : Type u} [Zero R] (n : R) [h : NeZero n] : n ≠ 0 := h.out
instance Nat.instNeZeroSucc {n : Nat} : NeZero (n + 1) := ⟨Nat.succ_ne_zero n⟩
theorem Nat.pos_of_neZero (n : Nat) [NeZero n] : 0 < n := Nat.pos_of_ne_zero (NeZero.ne n)

namespace Fin
variable {n m : Nat}

instance coeToNat : CoeOut (Fin n) Nat := ⟨fun v => v.val⟩

/-! ## Operations -/

protected def ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n := ⟨a % n, Nat.mod_lt a (Nat.pos_of_neZero n)⟩
private theorem pos_of_fin (i : Fin n) : 0 < n := Nat.lt_of_le_of_lt (Nat.zero_le _) i.isLt
protected def add : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a + b) % n, Nat.mod_lt _ (pos_of_fin ⟨a, h⟩)⟩
protected def sub : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨((n - b) + a) % n, Nat.mod_lt _ (pos_of_fin ⟨a, h⟩)⟩
protected def mul : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a * b) % n, Nat.mod_lt _ (pos_of_fin ⟨a, h⟩)⟩
protected def mod : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a % b, Nat.lt_of_le_of_lt (Nat.mod_le a b) h⟩
protected def div : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a / b, Nat.lt_of_le_of_lt (Nat.div_le_self a b) h⟩
instance instAdd : Add (Fin n) := ⟨Fin.add⟩
instance instSub : Sub (Fin n) := ⟨Fin.sub⟩
instance instMul : Mul (Fin n) := ⟨Fin.mul⟩
instance instMod : Mod (Fin n) := ⟨Fin.mod⟩
instance instDiv : Div (Fin n) := ⟨Fin.div⟩
instance instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i := ⟨Fin.ofNat n i⟩
instance instInhabited {n : Nat} [NeZero n] : Inhabited (Fin n) := ⟨0⟩
instance instMax : Max (Fin n) := maxOfLe
instance instMin : Min (Fin n) := minOfLe

/-! ## Maps -/

def elim0 {α : Sort u} : Fin 0 → α
  | ⟨_, h⟩ => absurd h (Nat.not_lt_zero _)
def succ : Fin n → Fin (n + 1)
  | ⟨i, h⟩ => ⟨i + 1, Nat.succ_lt_succ h⟩
def last (n : Nat) : Fin (n + 1) := ⟨n, Nat.lt_succ_self n⟩
@[inline] def castLT (i : Fin m) (h : i.1 < n) : Fin n := ⟨i.1, h⟩
@[inline] def castLE (h : n ≤ m) (i : Fin n) : Fin m := ⟨i, Nat.lt_of_lt_of_le i.isLt h⟩
@[inline] protected def cast (eq : n = m) (i : Fin n) : Fin m := ⟨i, eq ▸ i.isLt⟩
@[inline] def castAdd (m : Nat) : Fin n → Fin (n + m) := castLE (Nat.le_add_right n m)
@[inline] def castSucc : Fin n → Fin (n + 1) := castAdd 1
def addNat (i : Fin n) (m : Nat) : Fin (n + m) := ⟨i + m, Nat.add_lt_add_right i.isLt m⟩
def natAdd (n : Nat) (i : Fin m) : Fin (n + m) := ⟨n + i, Nat.add_lt_add_left i.isLt n⟩
@[inline] def pred : (i : Fin (n + 1)) → (h : i ≠ 0) → Fin n
  | ⟨0, _⟩, h => absurd (eq_of_val_eq (Nat.zero_mod _).symm) h
  | ⟨a + 1, h'⟩, _ => ⟨a, Nat.lt_of_succ_lt_succ h'⟩

/-! ## Values -/

theorem ext {a b : Fin n} (h : (a : Nat) = b) : a = b := eq_of_val_eq h
theorem ext_iff {a b : Fin n} : a = b ↔ a.val = b.val := ⟨congrArg val, eq_of_val_eq⟩
theorem val_inj {a b : Fin n} : a.val = b.val ↔ a = b := ext_iff.symm
theorem val_ne_of_ne {i j : Fin n} (h : i ≠ j) : i.val ≠ j.val := fun e => h (eq_of_val_eq e)
theorem ne_of_val_ne {i j : Fin n} (h : i.val ≠ j.val) : i ≠ j := fun e => h (congrArg val e)
@[simp] theorem is_lt (a : Fin n) : (a : Nat) < n := a.isLt
@[simp] protected theorem eta (a : Fin n) (h : a.val < n) : (⟨a.val, h⟩ : Fin n) = a := rfl
theorem mk_eq_mk {a b : Nat} {ha : a < n} {hb : b < n} : (⟨a, ha⟩ : Fin n) = ⟨b, hb⟩ ↔ a = b := ext_iff
theorem lt_def {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl
theorem le_def {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
theorem lt_iff_val_lt_val {a b : Fin n} : a < b ↔ a.val < b.val := Iff.rfl
theorem le_iff_val_le_val {a b : Fin n} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
@[simp] theorem val_ofNat (n : Nat) [NeZero n] (a : Nat) : (Fin.ofNat n a).val = a % n := rfl
theorem val_add (a b : Fin n) : (a + b).val = (a.val + b.val) % n := rfl
theorem val_sub (a b : Fin n) : (a - b).val = ((n - b.val) + a.val) % n := rfl
theorem val_mul (a b : Fin n) : (a * b).val = (a.val * b.val) % n := rfl
theorem add_def (a b : Fin n) : a + b = ⟨(a + b) % n, (a + b).isLt⟩ := rfl
theorem mul_def (a b : Fin n) : a * b = ⟨(a * b) % n, (a * b).isLt⟩ := rfl
theorem sub_def (a b : Fin n) : a - b = ⟨((n - b) + a) % n, (a - b).isLt⟩ := rfl
@[simp] theorem val_zero (n : Nat) [NeZero n] : (0 : Fin n).val = 0 := Nat.zero_mod n
@[simp] theorem val_succ (i : Fin n) : i.succ.val = i.val + 1 := rfl
@[simp] theorem val_last (n : Nat) : (last n).val = n := rfl
@[simp] theorem val_castSucc (i : Fin n) : i.castSucc.val = i.val := rfl
@[simp] theorem val_castLE (h : n ≤ m) (i : Fin n) : (i.castLE h).val = i.val := rfl
@[simp] theorem val_cast (h : n = m) (i : Fin n) : (i.cast h).val = i.val := rfl
theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.isLt
protected theorem pos (i : Fin n) : 0 < n := Nat.lt_of_le_of_lt (Nat.zero_le _) i.isLt
theorem pos_iff_nonempty {n : Nat} : 0 < n ↔ Nonempty (Fin n) := ⟨fun h => ⟨⟨0, h⟩⟩, fun ⟨i⟩ => i.pos⟩
theorem eq_zero_or_eq_succ : ∀ i : Fin (n + 1), i = 0 ∨ ∃ j : Fin n, i = j.succ
  | ⟨0, _⟩ => Or.inl (ext (Nat.zero_mod _).symm)
  | ⟨i + 1, h⟩ => Or.inr ⟨⟨i, Nat.lt_of_succ_lt_succ h⟩, rfl⟩
theorem forall_fin_zero {p : Fin 0 → Prop} : (∀ i, p i) ↔ True := iff_true_intro fun i => i.elim0
theorem forall_fin_succ {p : Fin (n + 1) → Prop} : (∀ i, p i) ↔ p 0 ∧ ∀ i : Fin n, p i.succ :=
  ⟨fun h => ⟨h 0, fun i => h i.succ⟩, fun h i => (eq_zero_or_eq_succ i).elim (fun e => e ▸ h.1) (fun ⟨j, e⟩ => e ▸ h.2 j)⟩
theorem exists_fin_succ {p : Fin (n + 1) → Prop} : (∃ i, p i) ↔ p 0 ∨ ∃ i : Fin n, p i.succ :=
  ⟨fun ⟨i, hi⟩ => (eq_zero_or_eq_succ i).elim (fun e => .inl (e ▸ hi)) (fun ⟨j, e⟩ => .inr ⟨j, e ▸ hi⟩),
   fun h => h.elim (fun h => ⟨0, h⟩) (fun ⟨i, h⟩ => ⟨i.succ, h⟩)⟩
theorem forall_iff {p : Fin n → Prop} : (∀ i, p i) ↔ ∀ i h, p ⟨i, h⟩ := ⟨fun h i hi => h ⟨i, hi⟩, fun h i => h i.1 i.2⟩
theorem exists_iff {p : Fin n → Prop} : (∃ i, p i) ↔ ∃ i h, p ⟨i, h⟩ := ⟨fun ⟨i, h⟩ => ⟨i.1, i.2, h⟩, fun ⟨i, hi, h⟩ => ⟨⟨i, hi⟩, h⟩⟩

/-! ## Order -/

@[simp] protected theorem le_refl (a : Fin n) : a ≤ a := Nat.le_refl a
protected theorem le_trans {a b c : Fin n} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans
protected theorem lt_irrefl (a : Fin n) : ¬a < a := Nat.lt_irrefl a
protected theorem le_antisymm {a b : Fin n} (h : a ≤ b) (k : b ≤ a) : a = b := ext (Nat.le_antisymm h k)
protected theorem le_total (a b : Fin n) : a ≤ b ∨ b ≤ a := Nat.le_total a b
@[simp] protected theorem not_le {a b : Fin n} : ¬a ≤ b ↔ b < a := Nat.not_le
@[simp] protected theorem not_lt {a b : Fin n} : ¬a < b ↔ b ≤ a := Nat.not_lt
@[simp] protected theorem zero_le [NeZero n] (a : Fin n) : 0 ≤ a := by
  show (0 : Fin n).val ≤ a.val
  rewrite [val_zero]; exact Nat.zero_le _

end Fin

/-! ## Decidable quantifiers -/

instance Nat.decidableForallFin : {n : Nat} → (P : Fin n → Prop) → [DecidablePred P] → Decidable (∀ i, P i)
  | 0, _, _ => isTrue fun i => i.elim0
  | n + 1, P, d =>
    have := @Nat.decidableForallFin n (fun i => P i.succ) (fun i => d i.succ)
    have := d 0
    decidable_of_iff' _ Fin.forall_fin_succ
instance Nat.decidableExistsFin : {n : Nat} → (P : Fin n → Prop) → [DecidablePred P] → Decidable (∃ i, P i)
  | 0, _, _ => isFalse fun ⟨i, _⟩ => i.elim0
  | n + 1, P, d =>
    have := @Nat.decidableExistsFin n (fun i => P i.succ) (fun i => d i.succ)
    have := d 0
    decidable_of_iff' _ Fin.exists_fin_succ

/-! ## `omega` -/

namespace Lean.Omega
theorem Fin.ofNat_val_add {n : Nat} {x y : Fin n} : ((x + y).val : Int) = ((x.val : Int) + (y.val : Int)) % n := rfl
theorem Fin.ofNat_val_mul {n : Nat} {x y : Fin n} : ((x * y).val : Int) = ((x.val : Int) * (y.val : Int)) % n := rfl
theorem Fin.ofNat_val_sub {n : Nat} {x y : Fin n} : ((x - y).val : Int) = (((n - y.val : Nat) + x.val : Nat) : Int) % n := rfl
theorem Fin.ofNat_val_natCast {n x y : Nat} (h : y = x % (n + 1)) : (((OfNat.ofNat x : Fin (n + 1)) : Nat) : Int) = OfNat.ofNat y := by
  rewrite [h]; rfl
end Lean.Omega
