/-
# Natural numbers: addition, multiplication, order, subtraction

Contract: the algebra and order of `Nat` under the names and statements of stock Lean, from nothing
but logic. Division is in `Core.Nat.Div`, powers in `Core.Nat.Pow`. The eliminators that
`induction` and `cases` use show `0` and `n + 1`.
-/
prelude
import Core.Logic
set_option linter.all false

universe u v

@[simp] theorem ge_iff_le {α : Type u} [LE α] {x y : α} : x ≥ y ↔ y ≤ x := Iff.rfl
@[simp] theorem gt_iff_lt {α : Type u} [LT α] {x y : α} : x > y ↔ y < x := Iff.rfl

namespace Nat

/-! ## Eliminators -/

@[elab_as_elim, induction_eliminator] protected def recAux {motive : Nat → Sort u} (zero : motive 0)
    (succ : ∀ n, motive n → motive (n + 1)) : (t : Nat) → motive t
  | 0 => zero
  | n + 1 => succ n (Nat.recAux zero succ n)
@[elab_as_elim, cases_eliminator] protected abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0)
    (succ : ∀ n, motive (n + 1)) : motive t := t.casesOn zero succ
@[simp] theorem recAux_zero {motive : Nat → Sort u} (zero : motive 0) (succ : ∀ n, motive n → motive (n + 1)) :
    Nat.recAux zero succ 0 = zero := rfl
theorem recAux_succ {motive : Nat → Sort u} (zero : motive 0) (succ : ∀ n, motive n → motive (n + 1)) (n : Nat) :
    Nat.recAux zero succ (n + 1) = succ n (Nat.recAux zero succ n) := rfl
@[simp] theorem rec_zero {C : Nat → Sort u} (h0 : C 0) (h : ∀ n, C n → C (n + 1)) : (Nat.rec h0 h 0 : C 0) = h0 := rfl
theorem rec_add_one {C : Nat → Sort u} (h0 : C 0) (h : ∀ n, C n → C (n + 1)) (n : Nat) :
    (Nat.rec h0 h (n + 1) : C (n + 1)) = h n (Nat.rec h0 h n) := rfl

/-! ## Successor, predecessor, zero -/

@[simp] theorem zero_eq : Nat.zero = 0 := rfl
theorem add_one (n : Nat) : n + 1 = succ n := rfl
@[simp] theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl
@[simp] theorem add_eq {x y : Nat} : Nat.add x y = x + y := rfl
@[simp] theorem mul_eq {x y : Nat} : Nat.mul x y = x * y := rfl
@[simp] theorem sub_eq {x y : Nat} : Nat.sub x y = x - y := rfl
@[simp] theorem le_eq {x y : Nat} : Nat.le x y = (x ≤ y) := rfl
@[simp] theorem pow_eq {x y : Nat} : Nat.pow x y = x ^ y := rfl
theorem succ_ne_zero (n : Nat) : succ n ≠ 0 := fun h => Nat.noConfusion h
@[simp] theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 := succ_ne_zero n
theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := (add_one_ne_zero n).symm
protected theorem zero_ne_one : 0 ≠ (1 : Nat) := zero_ne_add_one 0
protected theorem one_ne_zero : 1 ≠ (0 : Nat) := add_one_ne_zero 0
protected theorem succ_inj {a b : Nat} : succ a = succ b ↔ a = b := ⟨congrArg pred, congrArg succ⟩
theorem succ_inj_iff {a b : Nat} : succ a = succ b ↔ a = b := Nat.succ_inj
protected theorem add_one_inj {a b : Nat} : a + 1 = b + 1 ↔ a = b := ⟨congrArg pred, congrArg succ⟩
theorem succ_ne_self : ∀ n : Nat, succ n ≠ n
  | 0, h => Nat.noConfusion h
  | n + 1, h => succ_ne_self n (congrArg pred h)
@[simp] theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := succ_ne_self n
theorem succ_ne_succ_iff {a b : Nat} : succ a ≠ succ b ↔ a ≠ b := not_congr Nat.succ_inj
theorem add_one_ne_add_one_iff {a b : Nat} : a + 1 ≠ b + 1 ↔ a ≠ b := not_congr Nat.add_one_inj
@[simp] theorem pred_zero : pred 0 = 0 := rfl
theorem pred_succ (n : Nat) : pred (succ n) = n := rfl
theorem pred_add_one (n : Nat) : pred (n + 1) = n := rfl
@[simp] theorem pred_eq_sub_one {n : Nat} : pred n = n - 1 := rfl
theorem sub_one (n : Nat) : n - 1 = pred n := rfl
@[simp] theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
theorem succ_pred {a : Nat} (h : a ≠ 0) : a.pred.succ = a := match a, h with
  | 0, h => absurd rfl h
  | _ + 1, _ => rfl
theorem exists_eq_succ_of_ne_zero : ∀ {n : Nat}, n ≠ 0 → ∃ k, n = succ k
  | 0, h => absurd rfl h
  | k + 1, _ => ⟨k, rfl⟩
theorem exists_eq_add_one_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = k + 1 := exists_eq_succ_of_ne_zero h
theorem eq_zero_or_eq_succ_pred : ∀ n : Nat, n = 0 ∨ n = succ (pred n)
  | 0 => .inl rfl
  | _ + 1 => .inr rfl

/-! ## Addition -/

@[simp] protected theorem add_zero (n : Nat) : n + 0 = n := rfl
@[simp] protected theorem zero_add : ∀ n : Nat, 0 + n = n
  | 0 => rfl
  | n + 1 => congrArg succ (Nat.zero_add n)
theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl
theorem add_add_one (n m : Nat) : n + (m + 1) = n + m + 1 := rfl
theorem succ_add : ∀ n m : Nat, succ n + m = succ (n + m)
  | _, 0 => rfl
  | n, m + 1 => congrArg succ (succ_add n m)
theorem add_one_add (n m : Nat) : n + 1 + m = n + m + 1 := succ_add n m
theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := by rw [show (1 : Nat) = succ 0 from rfl, succ_add, Nat.zero_add]
theorem succ_add_eq_add_succ (a b : Nat) : succ a + b = a + succ b := succ_add a b
protected theorem add_comm : ∀ n m : Nat, n + m = m + n
  | n, 0 => (Nat.zero_add n).symm
  | n, m + 1 => (congrArg succ (Nat.add_comm n m)).trans (succ_add m n).symm
theorem one_add (n : Nat) : 1 + n = succ n := Nat.add_comm 1 n
theorem one_add_eq_succ (n : Nat) : 1 + n = succ n := one_add n
protected theorem add_assoc : ∀ n m k : Nat, (n + m) + k = n + (m + k)
  | _, _, 0 => rfl
  | n, m, k + 1 => congrArg succ (Nat.add_assoc n m k)
protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) := by
  rw [← Nat.add_assoc, Nat.add_comm n m, Nat.add_assoc]
protected theorem add_right_comm (n m k : Nat) : (n + m) + k = (n + k) + m := by
  rw [Nat.add_assoc, Nat.add_comm m k, ← Nat.add_assoc]
protected theorem add_add_add_comm (a b c d : Nat) : (a + b) + (c + d) = (a + c) + (b + d) := by
  rw [Nat.add_assoc, Nat.add_left_comm b, ← Nat.add_assoc]
protected theorem add_right_cancel {n m k : Nat} : n + m = k + m → n = k := by
  induction m with
  | zero => exact id
  | succ m ih => exact fun h => ih (congrArg pred h)
protected theorem add_left_cancel {n m k : Nat} (h : n + m = n + k) : m = k :=
  Nat.add_right_cancel (m := n) (by rw [Nat.add_comm m, h, Nat.add_comm])
@[simp] protected theorem add_left_cancel_iff {m k n : Nat} : n + m = n + k ↔ m = k := ⟨Nat.add_left_cancel, congrArg _⟩
@[simp] protected theorem add_right_cancel_iff {m k n : Nat} : m + n = k + n ↔ m = k := ⟨Nat.add_right_cancel, congrArg (· + n)⟩
protected theorem add_left_inj {m k n : Nat} : m + n = k + n ↔ m = k := Nat.add_right_cancel_iff
protected theorem add_right_inj {m k n : Nat} : n + m = n + k ↔ m = k := Nat.add_left_cancel_iff
theorem eq_zero_of_add_eq_zero : ∀ {n m : Nat}, n + m = 0 → n = 0 ∧ m = 0
  | _, 0, h => ⟨h, rfl⟩
theorem eq_zero_of_add_eq_zero_right {n m : Nat} (h : n + m = 0) : n = 0 := (eq_zero_of_add_eq_zero h).1
protected theorem eq_zero_of_add_eq_zero_left {n m : Nat} (h : n + m = 0) : m = 0 := (eq_zero_of_add_eq_zero h).2
protected theorem add_eq_zero_iff {n m : Nat} : n + m = 0 ↔ n = 0 ∧ m = 0 :=
  ⟨eq_zero_of_add_eq_zero, fun ⟨h, k⟩ => by rw [h, k]⟩
@[simp] protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 := ⟨fun h => Nat.add_left_cancel (n := a) h, fun h => by rewrite [h]; rfl⟩
@[simp] protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by rewrite [Nat.add_comm]; exact Nat.add_eq_left
@[simp] protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 := eq_comm.trans Nat.add_eq_left
@[simp] protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 := eq_comm.trans Nat.add_eq_right
protected theorem add_left_eq_self {a b : Nat} : a + b = b ↔ a = 0 := Nat.add_eq_right
protected theorem add_right_eq_self {a b : Nat} : a + b = a ↔ b = 0 := Nat.add_eq_left

/-! ## Multiplication -/

@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl
@[simp] protected theorem zero_mul : ∀ n : Nat, 0 * n = 0
  | 0 => rfl
  | n + 1 => Nat.zero_mul n
theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl
theorem mul_add_one (n m : Nat) : n * (m + 1) = n * m + n := rfl
theorem succ_mul : ∀ n m : Nat, succ n * m = n * m + m
  | _, 0 => rfl
  | n, m + 1 => by
    show succ n * m + (n + 1) = n * m + n + (m + 1)
    rw [succ_mul n m, ← Nat.add_assoc, ← Nat.add_assoc, Nat.add_right_comm (n * m) m n]
theorem add_one_mul (n m : Nat) : (n + 1) * m = n * m + m := succ_mul n m
protected theorem mul_comm : ∀ n m : Nat, n * m = m * n
  | n, 0 => (Nat.zero_mul n).symm
  | n, m + 1 => (congrArg (· + n) (Nat.mul_comm n m)).trans (succ_mul m n).symm
@[simp] protected theorem mul_one (n : Nat) : n * 1 = n := Nat.zero_add n
@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := (Nat.mul_comm 1 n).trans (Nat.mul_one n)
protected theorem left_distrib : ∀ n m k : Nat, n * (m + k) = n * m + n * k
  | _, _, 0 => rfl
  | n, m, k + 1 => (congrArg (· + n) (Nat.left_distrib n m k)).trans (Nat.add_assoc _ _ _)
protected theorem mul_add (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.left_distrib n m k
protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := by
  rw [Nat.mul_comm, Nat.mul_add, Nat.mul_comm k n, Nat.mul_comm k m]
protected theorem add_mul (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.right_distrib n m k
protected theorem mul_assoc : ∀ n m k : Nat, (n * m) * k = n * (m * k)
  | _, _, 0 => rfl
  | n, m, k + 1 => (congrArg (· + n * m) (Nat.mul_assoc n m k)).trans (Nat.mul_add n (m * k) m).symm
protected theorem mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) := by
  rw [← Nat.mul_assoc, Nat.mul_comm n m, Nat.mul_assoc]
protected theorem mul_right_comm (n m k : Nat) : n * m * k = n * k * m := by
  rw [Nat.mul_assoc, Nat.mul_comm m k, ← Nat.mul_assoc]
protected theorem mul_mul_mul_comm (a b c d : Nat) : (a * b) * (c * d) = (a * c) * (b * d) := by
  rw [Nat.mul_assoc, Nat.mul_left_comm b, ← Nat.mul_assoc]
protected theorem mul_two (n : Nat) : n * 2 = n + n := congrArg (· + n) (Nat.mul_one n)
protected theorem two_mul (n : Nat) : 2 * n = n + n := (Nat.mul_comm 2 n).trans (Nat.mul_two n)

/-! ## Order -/

@[simp] theorem not_lt_zero (n : Nat) : ¬n < 0 := not_succ_le_zero n
@[simp] theorem not_add_one_le_zero (n : Nat) : ¬n + 1 ≤ 0 := not_succ_le_zero n
attribute [simp] Nat.zero_le
@[simp, refl] protected theorem le_refl (n : Nat) : n ≤ n := Nat.le.refl
protected theorem le_rfl {n : Nat} : n ≤ n := Nat.le.refl
protected theorem le_of_eq {n m : Nat} (h : n = m) : n ≤ m := h ▸ Nat.le.refl
theorem le_step {n m : Nat} (h : n ≤ m) : n ≤ succ m := Nat.le.step h
theorem le_succ_of_le {n m : Nat} (h : n ≤ m) : n ≤ succ m := Nat.le.step h
theorem le_add_one (n : Nat) : n ≤ n + 1 := le_succ n
theorem le_add_one_of_le {n m : Nat} (h : n ≤ m) : n ≤ m + 1 := Nat.le.step h
theorem succ_pos (n : Nat) : 0 < succ n := succ_le_succ (zero_le n)
@[simp] theorem zero_lt_succ (n : Nat) : 0 < succ n := succ_pos n
theorem add_one_pos (n : Nat) : 0 < n + 1 := succ_pos n
theorem zero_lt_add_one (n : Nat) : 0 < n + 1 := succ_pos n
protected theorem zero_lt_one : 0 < (1 : Nat) := succ_pos 0
protected theorem one_pos : 0 < 1 := succ_pos 0
protected theorem two_pos : 0 < 2 := succ_pos 1
protected theorem one_lt_two : 1 < 2 := succ_le_succ (succ_pos 0)
theorem lt.base (n : Nat) : n < succ n := Nat.le.refl
theorem lt_succ_self (n : Nat) : n < succ n := Nat.le.refl
@[simp] protected theorem lt_add_one (n : Nat) : n < n + 1 := Nat.le.refl
theorem lt.step {n m : Nat} : n < m → n < succ m := le_step
theorem lt_succ_of_lt {a b : Nat} (h : a < b) : a < succ b := le_step h
theorem lt_add_one_of_lt {a b : Nat} (h : a < b) : a < b + 1 := le_step h
theorem succ_lt_succ {n m : Nat} : n < m → succ n < succ m := succ_le_succ
theorem lt_of_succ_lt_succ {n m : Nat} : succ n < succ m → n < m := le_of_succ_le_succ
theorem lt_of_succ_le {n m : Nat} (h : succ n ≤ m) : n < m := h
theorem succ_le_of_lt {n m : Nat} (h : n < m) : succ n ≤ m := h
theorem lt_of_add_one_le {n m : Nat} (h : n + 1 ≤ m) : n < m := h
theorem add_one_le_of_lt {n m : Nat} (h : n < m) : n + 1 ≤ m := h
theorem lt_succ_of_le {n m : Nat} : n ≤ m → n < succ m := succ_le_succ
theorem lt_add_one_of_le {n m : Nat} : n ≤ m → n < m + 1 := succ_le_succ
theorem le_of_lt_succ {m n : Nat} : m < succ n → m ≤ n := le_of_succ_le_succ
theorem le_of_lt_add_one {n m : Nat} : n < m + 1 → n ≤ m := le_of_succ_le_succ
theorem le_of_succ_le {n m : Nat} (h : succ n ≤ m) : n ≤ m := Nat.le_trans (le_succ n) h
protected theorem le_of_lt {n m : Nat} : n < m → n ≤ m := le_of_succ_le
theorem lt_of_succ_lt {n m : Nat} : succ n < m → n < m := le_of_succ_le
theorem lt_of_add_one_lt {n m : Nat} : n + 1 < m → n < m := le_of_succ_le
protected theorem lt_of_lt_of_le {n m k : Nat} : n < m → m ≤ k → n < k := Nat.le_trans
protected theorem lt_of_le_of_lt {n m k : Nat} (h₁ : n ≤ m) (h₂ : m < k) : n < k := Nat.le_trans (succ_le_succ h₁) h₂
protected theorem lt_trans {n m k : Nat} (h₁ : n < m) (h₂ : m < k) : n < k := Nat.lt_of_lt_of_le h₁ (Nat.le_of_lt h₂)
protected theorem lt_of_lt_of_eq {n m k : Nat} (h₁ : n < m) (h₂ : m = k) : n < k := h₂ ▸ h₁
protected theorem lt_of_eq_of_lt {n m k : Nat} (h₁ : n = m) (h₂ : m < k) : n < k := h₁ ▸ h₂
protected theorem le_of_le_of_eq {n m k : Nat} (h₁ : n ≤ m) (h₂ : m = k) : n ≤ k := h₂ ▸ h₁
protected theorem le_of_eq_of_le {n m k : Nat} (h₁ : n = m) (h₂ : m ≤ k) : n ≤ k := h₁ ▸ h₂
theorem not_succ_le_self : (n : Nat) → ¬succ n ≤ n
  | 0 => not_succ_le_zero 0
  | n + 1 => fun h => not_succ_le_self n (le_of_succ_le_succ h)
@[simp] theorem not_add_one_le_self (n : Nat) : ¬n + 1 ≤ n := not_succ_le_self n
@[simp] protected theorem lt_irrefl (n : Nat) : ¬n < n := not_succ_le_self n
protected theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => Nat.lt_irrefl b (e ▸ h)
protected theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => Nat.lt_irrefl b (e ▸ h)
protected theorem ne_of_lt' {a b : Nat} (h : a < b) : b ≠ a := Nat.ne_of_gt h
protected theorem eq_or_lt_of_le : {n m : Nat} → n ≤ m → n = m ∨ n < m
  | _, _, .refl => .inl rfl
  | _, _, .step h => .inr (succ_le_succ h)
protected theorem lt_or_eq_of_le {n m : Nat} (h : n ≤ m) : n < m ∨ n = m := (Nat.eq_or_lt_of_le h).symm
protected theorem lt_or_ge : (n m : Nat) → n < m ∨ n ≥ m
  | _, 0 => .inr (zero_le _)
  | 0, _ + 1 => .inl (succ_pos _)
  | n + 1, m + 1 => (Nat.lt_or_ge n m).imp succ_lt_succ succ_le_succ
protected theorem lt_or_le (a b : Nat) : a < b ∨ b ≤ a := Nat.lt_or_ge a b
protected theorem le_or_lt (a b : Nat) : a ≤ b ∨ b < a := (Nat.lt_or_ge b a).symm
protected theorem le_or_gt (a b : Nat) : a ≤ b ∨ a > b := Nat.le_or_lt a b
protected theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m := (Nat.lt_or_ge m n).imp_left Nat.le_of_lt
protected theorem not_le_of_gt {n m : Nat} (h : n > m) : ¬n ≤ m := fun k => Nat.lt_irrefl m (Nat.lt_of_lt_of_le h k)
protected theorem not_le_of_lt {a b : Nat} (h : a < b) : ¬b ≤ a := Nat.not_le_of_gt h
protected theorem not_lt_of_ge {n m : Nat} (h : n ≥ m) : ¬n < m := fun k => Nat.not_le_of_gt k h
protected theorem not_lt_of_le {a b : Nat} (h : a ≤ b) : ¬b < a := Nat.not_lt_of_ge h
protected theorem not_lt_of_gt {a b : Nat} (h : b > a) : ¬b < a := Nat.not_lt_of_le (Nat.le_of_lt h)
protected theorem lt_asymm {a b : Nat} (h : a < b) : ¬b < a := Nat.not_lt_of_le (Nat.le_of_lt h)
protected theorem le_antisymm {n m : Nat} (h₁ : n ≤ m) (h₂ : m ≤ n) : n = m :=
  (Nat.eq_or_lt_of_le h₁).elim id (fun h => absurd h₂ (Nat.not_le_of_gt h))
protected theorem le_antisymm_iff {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := ⟨fun h => h ▸ ⟨.refl, .refl⟩, fun h => Nat.le_antisymm h.1 h.2⟩
protected theorem eq_iff_le_and_ge {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := Nat.le_antisymm_iff
protected theorem lt_of_le_of_ne {n m : Nat} (h₁ : n ≤ m) (h₂ : ¬n = m) : n < m := (Nat.eq_or_lt_of_le h₁).resolve_left h₂
protected theorem lt_of_not_le {a b : Nat} (h : ¬a ≤ b) : b < a := (Nat.lt_or_ge b a).resolve_right h
protected theorem lt_of_not_ge {a b : Nat} (h : ¬b ≥ a) : b < a := Nat.lt_of_not_le h
protected theorem le_of_not_lt {a b : Nat} (h : ¬a < b) : b ≤ a := (Nat.lt_or_ge a b).resolve_left h
protected theorem le_of_not_gt {a b : Nat} (h : ¬b > a) : b ≤ a := Nat.le_of_not_lt h
protected theorem le_of_not_ge {a b : Nat} (h : ¬a ≥ b) : a ≤ b := Nat.le_of_lt (Nat.lt_of_not_ge h)
protected theorem gt_of_not_le {n m : Nat} (h : ¬n ≤ m) : n > m := Nat.lt_of_not_le h
protected theorem ge_of_not_lt {n m : Nat} (h : ¬n < m) : n ≥ m := Nat.le_of_not_lt h
protected theorem le_of_not_le {a b : Nat} (h : ¬b ≤ a) : a ≤ b := Nat.le_of_lt (Nat.lt_of_not_le h)
@[simp] protected theorem not_le {n m : Nat} : ¬n ≤ m ↔ m < n := ⟨Nat.lt_of_not_le, Nat.not_le_of_gt⟩
@[simp] protected theorem not_lt {n m : Nat} : ¬n < m ↔ m ≤ n := ⟨Nat.le_of_not_lt, Nat.not_lt_of_ge⟩
protected theorem not_le_eq (a b : Nat) : (¬a ≤ b) = (b + 1 ≤ a) := propext Nat.not_le
protected theorem not_ge_eq (a b : Nat) : (¬a ≥ b) = (a + 1 ≤ b) := propext Nat.not_le
protected theorem not_lt_eq (a b : Nat) : (¬a < b) = (b ≤ a) := propext Nat.not_lt
protected theorem not_gt_eq (a b : Nat) : (¬a > b) = (a ≤ b) := propext Nat.not_lt
protected theorem not_lt_of_lt {a b : Nat} (h : a < b) : ¬b < a := Nat.not_lt_of_gt h
protected theorem le_of_lt_or_eq {a b : Nat} (h : a < b ∨ a = b) : a ≤ b := h.elim Nat.le_of_lt Nat.le_of_eq
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m := ⟨Nat.lt_or_eq_of_le, Nat.le_of_lt_or_eq⟩
protected theorem lt_iff_le_not_le {m n : Nat} : m < n ↔ m ≤ n ∧ ¬n ≤ m :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le_of_gt h⟩, fun h => Nat.lt_of_not_le h.2⟩
protected theorem lt_iff_le_and_ne {m n : Nat} : m < n ↔ m ≤ n ∧ m ≠ n :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.ne_of_lt h⟩, fun h => Nat.lt_of_le_of_ne h.1 h.2⟩
protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a :=
  (Nat.lt_or_ge a b).imp_right fun h => (Nat.eq_or_lt_of_le h).imp_left Eq.symm
protected theorem eq_or_lt_of_not_lt {a b : Nat} (hnlt : ¬a < b) : a = b ∨ b < a := (Nat.lt_trichotomy a b).resolve_left hnlt
protected theorem lt_or_gt_of_ne {a b : Nat} (ne : a ≠ b) : a < b ∨ a > b :=
  (Nat.lt_trichotomy a b).imp_right fun h => h.resolve_left ne
protected theorem lt_or_lt_of_ne {a b : Nat} : a ≠ b → a < b ∨ b < a := Nat.lt_or_gt_of_ne
protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ a > b := ⟨Nat.lt_or_gt_of_ne, fun h => h.elim Nat.ne_of_lt Nat.ne_of_gt⟩
protected theorem lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ a > b := Nat.ne_iff_lt_or_gt
protected theorem lt_of_gt {a b : Nat} (h : a > b) : b < a := h
protected theorem le_of_ge {a b : Nat} (h : a ≥ b) : b ≤ a := h
protected theorem eq_zero_or_pos : (n : Nat) → n = 0 ∨ 0 < n
  | 0 => .inl rfl
  | _ + 1 => .inr (succ_pos _)
protected theorem pos_of_ne_zero {n : Nat} : n ≠ 0 → 0 < n := (Nat.eq_zero_or_pos n).resolve_left
theorem zero_lt_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a := Nat.pos_of_ne_zero h
protected theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨Nat.ne_of_gt, Nat.pos_of_ne_zero⟩
theorem zero_lt_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := Nat.pos_iff_ne_zero
theorem ne_zero_iff_zero_lt {n : Nat} : n ≠ 0 ↔ 0 < n := Nat.pos_iff_ne_zero.symm
theorem ne_zero_of_lt {a b : Nat} (h : b < a) : a ≠ 0 := Nat.ne_of_gt (Nat.lt_of_le_of_lt (zero_le b) h)
theorem zero_lt_of_lt {a b : Nat} (h : a < b) : 0 < b := Nat.lt_of_le_of_lt (zero_le a) h
protected theorem pos_of_lt {a b : Nat} (h : a < b) : 0 < b := zero_lt_of_lt h
theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := Nat.le_antisymm h (zero_le n)
@[simp] protected theorem le_zero_eq (a : Nat) : (a ≤ 0) = (a = 0) := propext ⟨eq_zero_of_le_zero, Nat.le_of_eq⟩
protected theorem le_zero {n : Nat} : n ≤ 0 ↔ n = 0 := ⟨eq_zero_of_le_zero, Nat.le_of_eq⟩
theorem eq_zero_of_not_pos {n : Nat} (h : ¬0 < n) : n = 0 := eq_zero_of_le_zero (Nat.le_of_not_lt h)
theorem succ_le_succ_iff {a b : Nat} : succ a ≤ succ b ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ_iff {a b : Nat} : succ a < succ b ↔ a < b := ⟨lt_of_succ_lt_succ, succ_lt_succ⟩
theorem add_one_le_add_one_iff {a b : Nat} : a + 1 ≤ b + 1 ↔ a ≤ b := succ_le_succ_iff
theorem add_one_lt_add_one_iff {a b : Nat} : a + 1 < b + 1 ↔ a < b := succ_lt_succ_iff
theorem succ_le_iff {n m : Nat} : succ n ≤ m ↔ n < m := Iff.rfl
theorem add_one_le_iff {n m : Nat} : n + 1 ≤ m ↔ n < m := Iff.rfl
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl
theorem lt_succ_iff {m n : Nat} : m < succ n ↔ m ≤ n := succ_le_succ_iff
theorem lt_succ {m n : Nat} : m < succ n ↔ m ≤ n := succ_le_succ_iff
protected theorem lt_add_one_iff {m n : Nat} : m < n + 1 ↔ m ≤ n := succ_le_succ_iff
theorem le_iff_lt_add_one {x y : Nat} : x ≤ y ↔ x < y + 1 := lt_succ_iff.symm
theorem lt_succ_iff_lt_or_eq {a b : Nat} : a < succ b ↔ a < b ∨ a = b := lt_succ_iff.trans Nat.le_iff_lt_or_eq
theorem lt_add_one_iff_lt_or_eq {a b : Nat} : a < b + 1 ↔ a < b ∨ a = b := lt_succ_iff_lt_or_eq
theorem eq_of_lt_succ_of_not_lt {a b : Nat} (hmn : a < b + 1) (h : ¬a < b) : a = b := (lt_succ_iff_lt_or_eq.mp hmn).resolve_left h
theorem eq_of_le_of_lt_succ {n m : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n := Nat.le_antisymm (le_of_lt_succ h₂) h₁
theorem le_or_eq_of_le_succ {m n : Nat} (h : m ≤ succ n) : m ≤ n ∨ m = succ n := (Nat.lt_or_eq_of_le h).imp_left le_of_lt_succ
theorem le_or_eq_of_le_add_one {m n : Nat} (h : m ≤ n + 1) : m ≤ n ∨ m = n + 1 := le_or_eq_of_le_succ h
theorem le_succ_iff_eq_or_le {m n : Nat} : m ≤ succ n ↔ m = succ n ∨ m ≤ n :=
  ⟨fun h => (le_or_eq_of_le_succ h).symm, fun h => h.elim Nat.le_of_eq le_step⟩
protected theorem le_add_one_iff {m n : Nat} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 :=
  ⟨le_or_eq_of_le_succ, fun h => h.elim le_step Nat.le_of_eq⟩
theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := lt_succ_iff.trans Nat.le_zero
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := Nat.pos_iff_ne_zero
theorem one_lt_iff_ne_zero_and_ne_one : ∀ {n : Nat}, 1 < n ↔ n ≠ 0 ∧ n ≠ 1
  | 0 => ⟨fun h => absurd h (not_lt_zero 1), fun h => absurd rfl h.1⟩
  | 1 => ⟨fun h => absurd h (Nat.lt_irrefl 1), fun h => absurd rfl h.2⟩
  | n + 2 => ⟨fun _ => ⟨add_one_ne_zero _, fun h => add_one_ne_zero n (congrArg pred h)⟩, fun _ => succ_le_succ (succ_pos n)⟩
theorem two_le_iff : ∀ n : Nat, 2 ≤ n ↔ n ≠ 0 ∧ n ≠ 1 := fun _ => one_lt_iff_ne_zero_and_ne_one
theorem le_one_iff_eq_zero_or_eq_one {n : Nat} : n ≤ 1 ↔ n = 0 ∨ n = 1 :=
  (Nat.le_add_one_iff (n := 0)).trans (or_congr_left Nat.le_zero)
theorem eq_zero_or_eq_one_of_lt_two {n : Nat} (h : n < 2) : n = 0 ∨ n = 1 := le_one_iff_eq_zero_or_eq_one.mp (le_of_lt_succ h)
theorem exists_eq_add_one {n : Nat} : (∃ m, n = m + 1) ↔ 0 < n :=
  ⟨fun ⟨_, h⟩ => h ▸ succ_pos _, fun h => exists_eq_succ_of_ne_zero (Nat.ne_of_gt h)⟩
theorem exists_add_one_eq {n : Nat} : (∃ m, m + 1 = n) ↔ 0 < n :=
  ⟨fun ⟨_, h⟩ => h ▸ succ_pos _, fun h => (exists_eq_succ_of_ne_zero (Nat.ne_of_gt h)).imp fun _ => Eq.symm⟩
theorem pred_lt : ∀ {n : Nat}, n ≠ 0 → pred n < n
  | 0, h => absurd rfl h
  | n + 1, _ => lt_succ_self n
theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := pred_lt h
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := pred_lt (ne_zero_of_lt h)
theorem pred_lt' {n m : Nat} (h : m < n) : pred n < n := pred_lt_of_lt h
theorem pred_lt_pred : ∀ {n m : Nat}, n ≠ 0 → n < m → pred n < pred m
  | 0, _, h, _ => absurd rfl h
  | _ + 1, 0, _, h => absurd h (not_lt_zero _)
  | _ + 1, _ + 1, _, h => lt_of_succ_lt_succ h
theorem le_pred_of_lt {m n : Nat} (h : m < n) : m ≤ n - 1 := pred_le_pred h
theorem le_sub_one_of_lt {m n : Nat} (h : m < n) : m ≤ n - 1 := pred_le_pred h
theorem succ_pred_eq_of_pos : ∀ {v : Nat}, 0 < v → succ (pred v) = v
  | _ + 1, _ => rfl
theorem succ_pred_eq_of_ne_zero {n : Nat} (h : n ≠ 0) : succ (pred n) = n := succ_pred h
theorem sub_one_add_one_eq_of_pos : ∀ {n : Nat}, 0 < n → n - 1 + 1 = n
  | _ + 1, _ => rfl
theorem sub_one_add_one {n : Nat} (h : n ≠ 0) : n - 1 + 1 = n := sub_one_add_one_eq_of_pos (Nat.pos_of_ne_zero h)
theorem pred_eq_succ_iff {n m : Nat} : n - 1 = m + 1 ↔ n = m + 2 := by
  cases n with
  | zero => exact ⟨fun h => Nat.noConfusion h, fun h => Nat.noConfusion h⟩
  | succ n => exact Nat.add_one_inj.symm

/-! ## Addition and order -/

@[simp] theorem le_add_right : ∀ n k : Nat, n ≤ n + k
  | _, 0 => .refl
  | n, k + 1 => .step (le_add_right n k)
@[simp] theorem le_add_left (n m : Nat) : n ≤ m + n := Nat.add_comm n m ▸ le_add_right n m
theorem le_of_add_right_le {n m k : Nat} (h : n + k ≤ m) : n ≤ m := Nat.le_trans (le_add_right n k) h
theorem le_of_add_left_le {n m k : Nat} (h : k + n ≤ m) : n ≤ m := Nat.le_trans (le_add_left n k) h
theorem le_add_right_of_le {n m k : Nat} (h : n ≤ m) : n ≤ m + k := Nat.le_trans h (le_add_right m k)
theorem le_add_left_of_le {n m k : Nat} (h : n ≤ m) : n ≤ k + m := Nat.le_trans h (le_add_left m k)
theorem lt_add_left {a b : Nat} (c : Nat) (h : a < b) : a < c + b := Nat.lt_of_lt_of_le h (le_add_left b c)
theorem lt_add_right {a b : Nat} (c : Nat) (h : a < b) : a < b + c := Nat.lt_of_lt_of_le h (le_add_right b c)
protected theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m := Nat.lt_of_le_of_lt (le_add_right n k) h
protected theorem lt_of_add_left_lt {n m k : Nat} (h : k + n < m) : n < m := Nat.lt_of_le_of_lt (le_add_left n k) h
theorem le.dest : ∀ {n m : Nat}, n ≤ m → ∃ k, n + k = m
  | _, _, .refl => ⟨0, rfl⟩
  | _, _, .step h => (le.dest h).elim fun k hk => ⟨k + 1, congrArg succ hk⟩
theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m := h ▸ le_add_right n k
theorem le_iff_exists_add {a b : Nat} : a ≤ b ↔ ∃ c, b = a + c := ⟨fun h => (le.dest h).imp fun _ => Eq.symm, fun ⟨_, h⟩ => le.intro h.symm⟩
theorem le_iff_exists_add' {a b : Nat} : a ≤ b ↔ ∃ c, b = c + a :=
  le_iff_exists_add.trans (exists_congr fun c => by rw [Nat.add_comm a c])
protected theorem exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k, n = m + k := le_iff_exists_add.mp h
protected theorem exists_eq_add_of_le' {m n : Nat} (h : m ≤ n) : ∃ k, n = k + m := le_iff_exists_add'.mp h
protected theorem exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k, n = m + k + 1 :=
  (le.dest h).elim fun k hk => ⟨k, by rewrite [← hk]; exact succ_add m k⟩
protected theorem exists_eq_add_of_lt' {m n : Nat} (h : m < n) : ∃ k, n = k + 1 + m :=
  (Nat.exists_eq_add_of_lt h).elim fun k hk => ⟨k, by rw [hk, Nat.add_comm (k + 1), ← Nat.add_assoc]⟩
protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m :=
  (le.dest h).elim fun d hd => le.intro (k := d) (by rw [Nat.add_assoc, hd])
protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k := by
  rewrite [Nat.add_comm n, Nat.add_comm m]; exact Nat.add_le_add_left h k
protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m := Nat.add_le_add_left (n := n + 1) h k
protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k := by
  rewrite [Nat.add_comm n, Nat.add_comm m]; exact Nat.add_lt_add_left h k
protected theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Nat} (hle : a ≤ b) (hlt : c < d) : a + c < b + d :=
  Nat.lt_of_le_of_lt (Nat.add_le_add_right hle c) (Nat.add_lt_add_left hlt b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Nat} (hlt : a < b) (hle : c ≤ d) : a + c < b + d :=
  Nat.lt_of_lt_of_le (Nat.add_lt_add_right hlt c) (Nat.add_le_add_left hle b)
protected theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Nat.add_lt_add_of_lt_of_le h₁ (Nat.le_of_lt h₂)
protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c :=
  (Nat.lt_or_ge c b).elim (fun k => absurd h (Nat.not_le_of_gt (Nat.add_lt_add_left k a))) id
protected theorem le_of_add_le_add_right {a b c : Nat} : a + b ≤ c + b → a ≤ c := by
  rewrite [Nat.add_comm a, Nat.add_comm c]; exact Nat.le_of_add_le_add_left
protected theorem lt_of_add_lt_add_left {k n m : Nat} (h : k + n < k + m) : n < m := Nat.le_of_add_le_add_left (a := k) (b := n + 1) h
protected theorem lt_of_add_lt_add_right {a b c : Nat} : a + b < c + b → a < c := by
  rewrite [Nat.add_comm a, Nat.add_comm c]; exact Nat.lt_of_add_lt_add_left
@[simp] protected theorem add_le_add_iff_left {m k n : Nat} : n + m ≤ n + k ↔ m ≤ k := ⟨Nat.le_of_add_le_add_left, fun h => Nat.add_le_add_left h n⟩
@[simp] protected theorem add_le_add_iff_right {m k n : Nat} : m + n ≤ k + n ↔ m ≤ k := ⟨Nat.le_of_add_le_add_right, fun h => Nat.add_le_add_right h n⟩
@[simp] protected theorem add_lt_add_iff_left {m k n : Nat} : n + m < n + k ↔ m < k := ⟨Nat.lt_of_add_lt_add_left, fun h => Nat.add_lt_add_left h n⟩
@[simp] protected theorem add_lt_add_iff_right {m k n : Nat} : m + n < k + n ↔ m < k := ⟨Nat.lt_of_add_lt_add_right, fun h => Nat.add_lt_add_right h n⟩
protected theorem lt_add_of_pos_left {k n : Nat} (h : 0 < k) : n < k + n := by
  have := Nat.add_lt_add_right h n; rewrite [Nat.zero_add] at this; exact this
protected theorem lt_add_of_pos_right {k n : Nat} (h : 0 < k) : n < n + k := Nat.add_lt_add_left h n
@[simp] protected theorem lt_add_left_iff_pos {n k : Nat} : n < k + n ↔ 0 < k :=
  ⟨fun h => Nat.lt_of_add_lt_add_right (b := n) (by rewrite [Nat.zero_add]; exact h), Nat.lt_add_of_pos_left⟩
@[simp] protected theorem lt_add_right_iff_pos {n k : Nat} : n < n + k ↔ 0 < k := ⟨Nat.lt_of_add_lt_add_left (n := 0), Nat.lt_add_of_pos_right⟩
protected theorem pos_of_lt_add_right {n k : Nat} (h : n < n + k) : 0 < k := Nat.lt_add_right_iff_pos.mp h
protected theorem pos_of_lt_add_left {n k : Nat} (h : n < k + n) : 0 < k := Nat.lt_add_left_iff_pos.mp h
@[simp] protected theorem not_add_lt_self (n k : Nat) : ¬n + k < n := Nat.not_lt_of_le (le_add_right n k)
protected theorem not_add_lt_left (a b : Nat) : ¬a + b < a := Nat.not_lt_of_le (le_add_right a b)
protected theorem add_pos_left {m : Nat} (h : 0 < m) (n : Nat) : 0 < m + n := Nat.lt_of_lt_of_le h (le_add_right m n)
protected theorem add_pos_right {n : Nat} (m : Nat) (h : 0 < n) : 0 < m + n := Nat.lt_of_lt_of_le h (le_add_left n m)
protected theorem add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n :=
  ⟨fun h => (Nat.eq_zero_or_pos m).elim (fun e => .inr (by rewrite [e, Nat.zero_add] at h; exact h)) .inl,
   fun h => h.elim (Nat.add_pos_left · n) (Nat.add_pos_right m)⟩
protected theorem add_self_ne_one : ∀ n : Nat, n + n ≠ 1
  | 0, h => Nat.noConfusion h
  | n + 1, h => absurd (eq_zero_of_add_eq_zero (congrArg pred h : n + 1 + n = 0)).1 (add_one_ne_zero n)

/-! ## Subtraction -/

@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl
@[simp] protected theorem zero_sub : ∀ n : Nat, 0 - n = 0
  | 0 => rfl
  | n + 1 => congrArg pred (Nat.zero_sub n)
theorem succ_sub_succ_eq_sub (n : Nat) : (m : Nat) → succ n - succ m = n - m
  | 0 => rfl
  | m + 1 => congrArg pred (succ_sub_succ_eq_sub n m)
theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := succ_sub_succ_eq_sub n m
theorem add_one_sub_add_one (n m : Nat) : (n + 1) - (m + 1) = n - m := succ_sub_succ_eq_sub n m
@[simp] protected theorem sub_self : ∀ n : Nat, n - n = 0
  | 0 => rfl
  | n + 1 => (succ_sub_succ_eq_sub n n).trans (Nat.sub_self n)
@[simp] theorem sub_le (n : Nat) : ∀ m : Nat, n - m ≤ n
  | 0 => .refl
  | m + 1 => Nat.le_trans (pred_le (n - m)) (sub_le n m)
theorem sub_lt : ∀ {n m : Nat}, 0 < n → 0 < m → n - m < n
  | 0, _, h, _ => absurd h (Nat.lt_irrefl 0)
  | _, 0, _, h => absurd h (Nat.lt_irrefl 0)
  | n + 1, m + 1, _, _ => by rewrite [add_one_sub_add_one]; exact lt_succ_of_le (sub_le n m)
theorem sub_lt_of_lt {a b c : Nat} (h : a < c) : a - b < c := Nat.lt_of_le_of_lt (sub_le a b) h
protected theorem sub_sub (n m : Nat) : (k : Nat) → n - m - k = n - (m + k)
  | 0 => rfl
  | k + 1 => congrArg pred (Nat.sub_sub n m k)
protected theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := (Nat.sub_sub a b c).symm
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by rw [Nat.sub_sub, Nat.add_comm, ← Nat.sub_sub]
@[simp] protected theorem add_sub_cancel : ∀ {n m : Nat}, n + m - m = n
  | _, 0 => rfl
  | n, m + 1 => (succ_sub_succ_eq_sub (n + m) m).trans Nat.add_sub_cancel
@[simp] protected theorem add_sub_cancel_left {n m : Nat} : n + m - n = m := by rewrite [Nat.add_comm]; exact Nat.add_sub_cancel
protected theorem add_sub_self_left (a b : Nat) : (a + b) - a = b := Nat.add_sub_cancel_left
protected theorem add_sub_self_right (a b : Nat) : (a + b) - b = a := Nat.add_sub_cancel
@[simp] protected theorem add_sub_add_right (n k m : Nat) : (n + k) - (m + k) = n - m := by
  rw [Nat.add_comm m, Nat.sub_add_eq, Nat.add_sub_cancel]
@[simp] protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by
  rw [Nat.sub_add_eq, Nat.add_sub_cancel_left]
@[simp] protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n :=
  (le.dest h).elim fun k hk => by rw [← hk, Nat.add_sub_cancel_left, Nat.add_comm]
protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := by rw [Nat.add_comm, Nat.sub_add_cancel h]
protected theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := Nat.add_sub_cancel' h
protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) :=
  (le.dest h).elim fun d hd => by rw [← hd, Nat.add_sub_cancel_left, Nat.add_left_comm, Nat.add_sub_cancel_left]
protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by
  rw [Nat.add_comm n, Nat.add_sub_assoc h, Nat.add_comm]
protected theorem sub_add_sub_cancel {a b c : Nat} (hab : b ≤ a) (hcb : c ≤ b) : a - b + (b - c) = a - c := by
  rw [← Nat.add_sub_assoc hcb, Nat.sub_add_cancel hab]
protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 :=
  (le.dest h).elim fun k hk => by rw [← hk, ← Nat.sub_sub, Nat.sub_self, Nat.zero_sub]
protected theorem sub_eq_zero_of_lt {n m : Nat} (h : n < m) : n - m = 0 := Nat.sub_eq_zero_of_le (Nat.le_of_lt h)
protected theorem sub_ne_zero_of_lt {a b : Nat} (h : a < b) : b - a ≠ 0 := fun e =>
  Nat.lt_irrefl b (by have := Nat.sub_add_cancel (Nat.le_of_lt h); rewrite [e, Nat.zero_add] at this; exact this ▸ h)
protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m := Nat.pos_of_ne_zero (Nat.sub_ne_zero_of_lt h)
protected theorem le_of_sub_eq_zero {n m : Nat} (h : n - m = 0) : n ≤ m :=
  Nat.le_of_not_lt fun k => Nat.sub_ne_zero_of_lt k h
protected theorem lt_of_sub_ne_zero {n m : Nat} (h : n - m ≠ 0) : m < n := Nat.lt_of_not_le fun k => h (Nat.sub_eq_zero_of_le k)
protected theorem lt_of_sub_pos {n m : Nat} (h : 0 < n - m) : m < n := Nat.lt_of_sub_ne_zero (Nat.ne_of_gt h)
protected theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m := ⟨Nat.le_of_sub_eq_zero, Nat.sub_eq_zero_of_le⟩
protected theorem sub_ne_zero_iff_lt {n m : Nat} : n - m ≠ 0 ↔ m < n := ⟨Nat.lt_of_sub_ne_zero, Nat.sub_ne_zero_of_lt⟩
protected theorem sub_pos_iff_lt {m n : Nat} : 0 < n - m ↔ m < n := ⟨Nat.lt_of_sub_pos, Nat.sub_pos_of_lt⟩
protected theorem lt_of_sub_eq_succ {m n l : Nat} (h : m - n = succ l) : n < m := Nat.lt_of_sub_ne_zero (h ▸ succ_ne_zero l)
protected theorem lt_of_sub_eq_sub_one {m n l : Nat} (h : m - n = l + 1) : n < m := Nat.lt_of_sub_eq_succ h
protected theorem sub_eq_iff_eq_add {b a c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b :=
  ⟨fun e => by rw [← e, Nat.sub_add_cancel h], fun e => by rw [e, Nat.add_sub_cancel]⟩
protected theorem sub_eq_iff_eq_add' {b a c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by
  rewrite [Nat.add_comm]; exact Nat.sub_eq_iff_eq_add h
protected theorem eq_sub_of_add_eq {a b c : Nat} (h : c + b = a) : c = a - b := by rw [← h, Nat.add_sub_cancel]
protected theorem eq_sub_of_add_eq' {a b c : Nat} (h : b + c = a) : c = a - b := by rw [← h, Nat.add_sub_cancel_left]
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by rw [h, Nat.add_sub_cancel]
protected theorem sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by rw [h, Nat.add_sub_cancel_left]
protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := (Nat.sub_eq_iff_eq_add hle).mp h
protected theorem eq_sub_iff_add_eq {a b c : Nat} (h : c ≤ b) : a = b - c ↔ a + c = b :=
  ⟨fun e => by rw [e, Nat.sub_add_cancel h], Nat.eq_sub_of_add_eq⟩
protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) : ∀ k : Nat, n - k ≤ m - k
  | 0 => h
  | k + 1 => pred_le_pred (Nat.sub_le_sub_right h k)
protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n :=
  (le.dest h).elim fun d hd => by rewrite [← hd, Nat.sub_add_eq]; exact sub_le _ _
protected theorem sub_le_sub {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c :=
  Nat.le_trans (Nat.sub_le_sub_right h₁ d) (Nat.sub_le_sub_left h₂ b)
protected theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b := by
  have := Nat.sub_le_sub_right h b; rewrite [Nat.add_sub_cancel] at this; exact this
protected theorem le_sub_of_add_le' {n k m : Nat} (h : m + k ≤ n) : k ≤ n - m := Nat.le_sub_of_add_le (by rewrite [Nat.add_comm]; exact h)
protected theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c := by
  have := Nat.add_le_add_right h b; rewrite [Nat.sub_add_cancel hle] at this; exact this
protected theorem add_le_of_le_sub' {n k m : Nat} (hle : m ≤ k) (h : n ≤ k - m) : m + n ≤ k := by
  rewrite [Nat.add_comm]; exact Nat.add_le_of_le_sub hle h
protected theorem le_add_of_sub_le {a b c : Nat} (h : a - b ≤ c) : a ≤ c + b :=
  (Nat.le_total b a).elim (fun k => by have := Nat.add_le_add_right h b; rewrite [Nat.sub_add_cancel k] at this; exact this)
    (fun k => le_add_left_of_le k)
protected theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c := by
  have := Nat.sub_le_sub_right h b; rewrite [Nat.add_sub_cancel] at this; exact this
protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := ⟨Nat.le_add_of_sub_le, Nat.sub_le_of_le_add⟩
protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by rewrite [Nat.add_comm]; exact Nat.sub_le_iff_le_add
protected theorem le_sub_iff_add_le {x y k : Nat} (h : k ≤ y) : x ≤ y - k ↔ x + k ≤ y := ⟨Nat.add_le_of_le_sub h, Nat.le_sub_of_add_le⟩
protected theorem le_sub_iff_add_le' {k n m : Nat} (h : k ≤ m) : n ≤ m - k ↔ k + n ≤ m := by
  rewrite [Nat.add_comm]; exact Nat.le_sub_iff_add_le h
protected theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := Nat.le_sub_of_add_le (a := a + 1) (by rewrite [succ_add]; exact h)
protected theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c := by
  have k : b ≤ c := Nat.le_of_lt (Nat.lt_of_sub_pos (zero_lt_of_lt h))
  have := Nat.add_lt_add_right h b; rewrite [Nat.sub_add_cancel k] at this; exact this
protected theorem add_lt_of_lt_sub' {a b c : Nat} (h : b < c - a) : a + b < c := by rewrite [Nat.add_comm]; exact Nat.add_lt_of_lt_sub h
protected theorem lt_sub_of_add_lt' {a b c : Nat} (h : a + b < c) : b < c - a := Nat.lt_sub_of_add_lt (by rewrite [Nat.add_comm]; exact h)
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := ⟨Nat.add_lt_of_lt_sub, Nat.lt_sub_of_add_lt⟩
protected theorem lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by rewrite [Nat.add_comm]; exact Nat.lt_sub_iff_add_lt
protected theorem sub_lt_of_lt_add {a b c : Nat} (hle : c ≤ a) (h : a < b + c) : a - c < b := by
  have := Nat.sub_le_sub_right (n := a + 1) h c; rewrite [Nat.add_sub_cancel, Nat.sub_add_comm hle] at this; exact this
protected theorem lt_add_of_sub_lt {a b c : Nat} (h : a - b < c) : a < c + b :=
  (Nat.le_total b a).elim (fun k => by have := Nat.add_lt_add_right h b; rewrite [Nat.sub_add_cancel k] at this; exact this)
    (fun k => Nat.lt_of_le_of_lt k (Nat.lt_add_of_pos_left (zero_lt_of_lt h)))
protected theorem sub_lt_iff_lt_add {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < c + b := ⟨Nat.lt_add_of_sub_lt, Nat.sub_lt_of_lt_add h⟩
protected theorem sub_lt_iff_lt_add' {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < b + c := by
  rewrite [Nat.add_comm]; exact Nat.sub_lt_iff_lt_add h
protected theorem sub_lt_left_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < n + m) : k - n < m := (Nat.sub_lt_iff_lt_add' H).mpr h
protected theorem sub_lt_right_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < m + n) : k - n < m := (Nat.sub_lt_iff_lt_add H).mpr h
protected theorem lt_of_sub_lt_sub_right {n m k : Nat} (h : n - k < m - k) : n < m :=
  Nat.lt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.sub_le_sub_right h' k)
protected theorem lt_of_sub_lt_sub_left {n m k : Nat} (h : m - k < m - n) : n < k :=
  Nat.lt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.sub_le_sub_left h' m)
protected theorem sub_lt_sub_right {a b c : Nat} (h : c ≤ a) (hab : a < b) : a - c < b - c :=
  Nat.sub_lt_of_lt_add h (by rewrite [Nat.sub_add_cancel (Nat.le_trans h (Nat.le_of_lt hab))]; exact hab)
protected theorem sub_lt_sub_left {m n k : Nat} (h₁ : k < m) (h₂ : k < n) : m - n < m - k :=
  Nat.lt_of_not_le fun h => by
    have e := Nat.add_le_of_le_sub (Nat.le_of_lt (Nat.lt_of_sub_pos (Nat.lt_of_lt_of_le (Nat.sub_pos_of_lt h₁) h))) h
    have f := Nat.add_lt_add_left h₂ (m - k)
    rewrite [Nat.sub_add_cancel (Nat.le_of_lt h₁)] at f
    exact Nat.not_lt_of_le e f
protected theorem sub_lt_self {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b := sub_lt (Nat.lt_of_lt_of_le h₀ h₁) h₀
protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m := Nat.sub_eq_of_eq_add (Nat.add_sub_cancel' h).symm
theorem succ_sub {m n : Nat} (h : n ≤ m) : succ m - n = succ (m - n) := Nat.sub_add_comm (m := 1) h
theorem add_one_sub {m n : Nat} (h : n ≤ m) : m + 1 - n = m - n + 1 := Nat.sub_add_comm h
theorem sub_succ_lt_self {a i : Nat} (h : i < a) : a - (i + 1) < a - i := pred_lt (Nat.sub_ne_zero_of_lt h)
theorem sub_add_lt_sub {m k n : Nat} (h₁ : m + k ≤ n) (h₂ : 0 < k) : n - (m + k) < n - m := by
  rewrite [← Nat.sub_sub]; exact sub_lt (Nat.sub_pos_of_lt (Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right h₂) h₁)) h₂
theorem sub_one_lt_of_le {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : a - 1 < b := Nat.lt_of_lt_of_le (sub_one_lt (Nat.ne_of_gt h₀)) h₁
theorem sub_one_lt_of_lt {n m : Nat} (h : m < n) : n - 1 < n := sub_one_lt (ne_zero_of_lt h)
theorem lt_pred_iff {a b : Nat} : a < pred b ↔ a + 1 < b := Nat.lt_sub_iff_add_lt (b := 1)
theorem le_sub_one_iff_lt {n m : Nat} (h : 0 < m) : n ≤ m - 1 ↔ n < m := Nat.le_sub_iff_add_le h
theorem lt_of_le_sub_one {n m : Nat} (h : 0 < m) : n ≤ m - 1 → n < m := (le_sub_one_iff_lt h).mp
theorem lt_iff_le_pred : ∀ {m n : Nat}, 0 < n → (m < n ↔ m ≤ n - 1)
  | _, _ + 1, _ => lt_succ_iff
theorem sub_one_eq_self {n : Nat} : n - 1 = n ↔ n = 0 := ⟨fun h => (Nat.eq_zero_or_pos n).elim id fun k => absurd h (Nat.ne_of_lt (sub_one_lt (Nat.ne_of_gt k))), fun h => h ▸ rfl⟩
theorem sub_one_sub_lt_of_lt {a b : Nat} (h : a < b) : b - 1 - a < b := by
  rewrite [← Nat.sub_add_eq]; exact sub_lt (zero_lt_of_lt h) (Nat.lt_add_right a Nat.zero_lt_one)

/-! ## Multiplication and order, subtraction -/

protected theorem mul_le_mul_left {m n : Nat} (k : Nat) (h : m ≤ n) : k * m ≤ k * n :=
  (le.dest h).elim fun d hd => by rewrite [← hd, Nat.mul_add]; exact le_add_right _ _
protected theorem mul_le_mul_right {m n : Nat} (k : Nat) (h : m ≤ n) : m * k ≤ n * k := by
  rewrite [Nat.mul_comm m, Nat.mul_comm n]; exact Nat.mul_le_mul_left k h
protected theorem mul_le_mul {a b c d : Nat} (hac : a ≤ c) (hbd : b ≤ d) : a * b ≤ c * d :=
  Nat.le_trans (Nat.mul_le_mul_right b hac) (Nat.mul_le_mul_left c hbd)
protected theorem mul_lt_mul_of_pos_left {k : Nat} {n m : Nat} (h : n < m) (hk : 0 < k) : k * n < k * m :=
  Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right hk) (Nat.mul_le_mul_left k (m := n + 1) h)
protected theorem mul_lt_mul_of_pos_right {k : Nat} {n m : Nat} (h : n < m) (hk : 0 < k) : n * k < m * k := by
  rewrite [Nat.mul_comm n, Nat.mul_comm m]; exact Nat.mul_lt_mul_of_pos_left h hk
protected theorem mul_lt_mul_of_le_of_lt {a b c d : Nat} (hac : a ≤ c) (hbd : b < d) (pc : 0 < c) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.mul_lt_mul_of_pos_left hbd pc)
protected theorem mul_lt_mul_of_lt_of_le {a b c d : Nat} (hac : a < c) (hbd : b ≤ d) (pd : 0 < d) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a hbd) (Nat.mul_lt_mul_of_pos_right hac pd)
protected theorem mul_lt_mul_of_lt_of_le' {a b c d : Nat} (hac : a < c) (hbd : b ≤ d) (pb : 0 < b) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le hac hbd (Nat.lt_of_lt_of_le pb hbd)
protected theorem mul_lt_mul_of_le_of_lt' {a b c d : Nat} (hac : a ≤ c) (hbd : b < d) (pa : 0 < a) : a * b < c * d :=
  Nat.mul_lt_mul_of_le_of_lt hac hbd (Nat.lt_of_lt_of_le pa hac)
protected theorem mul_lt_mul_of_lt_of_lt {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le hac (Nat.le_of_lt hbd) (zero_lt_of_lt hbd)
protected theorem mul_lt_mul'' {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d := Nat.mul_lt_mul_of_lt_of_lt hac hbd
protected theorem mul_pos {n m : Nat} (hn : 0 < n) (hm : 0 < m) : 0 < n * m := Nat.mul_lt_mul_of_pos_left (n := 0) hm hn
protected theorem mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h
protected theorem mul_self_lt_mul_self {m n : Nat} (h : m < n) : m * m < n * n := Nat.mul_lt_mul_of_lt_of_lt h h
theorem mul_self_le_mul_self_iff {m n : Nat} : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_not_lt fun k => Nat.not_le_of_gt (Nat.mul_self_lt_mul_self k) h, Nat.mul_self_le_mul_self⟩
theorem mul_self_lt_mul_self_iff {m n : Nat} : m * m < n * n ↔ m < n :=
  ⟨fun h => Nat.lt_of_not_le fun k => Nat.not_lt_of_le (Nat.mul_self_le_mul_self k) h, Nat.mul_self_lt_mul_self⟩
theorem mul_self_inj {m n : Nat} : m * m = n * n ↔ m = n :=
  ⟨fun h => Nat.le_antisymm (mul_self_le_mul_self_iff.mp (Nat.le_of_eq h)) (mul_self_le_mul_self_iff.mp (Nat.le_of_eq h.symm)), fun h => h ▸ rfl⟩
protected theorem eq_zero_of_mul_eq_zero : ∀ {m n : Nat}, n * m = 0 → n = 0 ∨ m = 0
  | 0, _, _ => .inr rfl
  | _ + 1, _, h => .inl (eq_zero_of_add_eq_zero h).2
@[simp] protected theorem mul_eq_zero {m n : Nat} : n * m = 0 ↔ n = 0 ∨ m = 0 :=
  ⟨Nat.eq_zero_of_mul_eq_zero, fun h => h.elim (fun e => by rw [e, Nat.zero_mul]) (fun e => by rewrite [e]; rfl)⟩
protected theorem mul_ne_zero_iff {m n : Nat} : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 := (not_congr Nat.mul_eq_zero).trans not_or
protected theorem mul_ne_zero {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) : n * m ≠ 0 := Nat.mul_ne_zero_iff.mpr ⟨hn, hm⟩
protected theorem ne_zero_of_mul_ne_zero_left {n m : Nat} (h : n * m ≠ 0) : n ≠ 0 := (Nat.mul_ne_zero_iff.mp h).1
protected theorem ne_zero_of_mul_ne_zero_right {n m : Nat} (h : n * m ≠ 0) : m ≠ 0 := (Nat.mul_ne_zero_iff.mp h).2
protected theorem pos_of_mul_pos {a b : Nat} (h : 0 < a * b) : 0 < a :=
  Nat.pos_of_ne_zero (Nat.ne_zero_of_mul_ne_zero_left (Nat.ne_of_gt h))
private theorem pos_right_of_mul_pos {a b : Nat} (h : 0 < a * b) : 0 < b :=
  Nat.pos_of_ne_zero (Nat.ne_zero_of_mul_ne_zero_right (Nat.ne_of_gt h))
protected theorem mul_pos_iff {a b : Nat} : 0 < a * b ↔ 0 < a ∧ 0 < b :=
  ⟨fun h => ⟨Nat.pos_of_mul_pos h, pos_right_of_mul_pos h⟩, fun h => Nat.mul_pos h.1 h.2⟩
protected theorem pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < b := pos_right_of_mul_pos h
protected theorem pos_of_mul_pos_right {a b : Nat} (h : 0 < a * b) : 0 < a := Nat.pos_of_mul_pos h
protected theorem mul_pos_iff_of_pos_left {a b : Nat} (h : 0 < a) : 0 < a * b ↔ 0 < b := ⟨pos_right_of_mul_pos, Nat.mul_pos h⟩
protected theorem mul_pos_iff_of_pos_right {a b : Nat} (h : 0 < b) : 0 < a * b ↔ 0 < a := ⟨Nat.pos_of_mul_pos, fun k => Nat.mul_pos k h⟩
protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  Nat.le_of_not_lt fun k => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_left k hc) h
protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  Nat.le_of_not_lt fun k => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_right k hc) h
protected theorem lt_of_mul_lt_mul_left {a b c : Nat} (h : a * b < a * c) : b < c :=
  Nat.lt_of_not_le fun k => Nat.not_lt_of_le (Nat.mul_le_mul_left a k) h
protected theorem lt_of_mul_lt_mul_right {a b c : Nat} (h : b * a < c * a) : b < c :=
  Nat.lt_of_not_le fun k => Nat.not_lt_of_le (Nat.mul_le_mul_right a k) h
protected theorem eq_of_mul_eq_mul_left {m k n : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h) hn) (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h.symm) hn)
protected theorem eq_of_mul_eq_mul_right {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k := by
  rewrite [Nat.mul_comm n, Nat.mul_comm k] at h; exact Nat.eq_of_mul_eq_mul_left hm h
protected theorem mul_le_mul_left_iff {m n k : Nat} (h : 0 < k) : k * m ≤ k * n ↔ m ≤ n :=
  ⟨fun e => Nat.le_of_mul_le_mul_left e h, Nat.mul_le_mul_left k⟩
protected theorem mul_le_mul_right_iff {m n k : Nat} (h : 0 < k) : m * k ≤ n * k ↔ m ≤ n :=
  ⟨fun e => Nat.le_of_mul_le_mul_right e h, Nat.mul_le_mul_right k⟩
protected theorem mul_lt_mul_left {a b c : Nat} (a0 : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_left, fun h => Nat.mul_lt_mul_of_pos_left h a0⟩
protected theorem mul_lt_mul_right {a b c : Nat} (a0 : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_right, fun h => Nat.mul_lt_mul_of_pos_right h a0⟩
protected theorem mul_left_cancel {n m k : Nat} (np : 0 < n) (h : n * m = n * k) : m = k := Nat.eq_of_mul_eq_mul_left np h
protected theorem mul_right_cancel {n m k : Nat} (mp : 0 < m) (h : n * m = k * m) : n = k := Nat.eq_of_mul_eq_mul_right mp h
protected theorem mul_left_cancel_iff {n : Nat} (p : 0 < n) {m k : Nat} : n * m = n * k ↔ m = k := ⟨Nat.mul_left_cancel p, fun h => h ▸ rfl⟩
protected theorem mul_right_cancel_iff {m : Nat} (p : 0 < m) {n k : Nat} : n * m = k * m ↔ n = k := ⟨Nat.mul_right_cancel p, fun h => h ▸ rfl⟩
protected theorem mul_left_inj {m n k : Nat} (hk : k ≠ 0) : m * k = n * k ↔ m = n := Nat.mul_right_cancel_iff (Nat.pos_of_ne_zero hk)
protected theorem mul_right_inj {m n k : Nat} (hk : k ≠ 0) : k * m = k * n ↔ m = n := Nat.mul_left_cancel_iff (Nat.pos_of_ne_zero hk)
theorem le_mul_of_pos_left {n : Nat} (m : Nat) (h : 0 < n) : m ≤ n * m := by
  have := Nat.mul_le_mul_right (m := 1) m h; rewrite [Nat.one_mul] at this; exact this
theorem le_mul_of_pos_right {m : Nat} (n : Nat) (h : 0 < m) : n ≤ n * m := Nat.mul_comm m n ▸ le_mul_of_pos_left n h
theorem le_mul_self : ∀ n : Nat, n ≤ n * n
  | 0 => .refl
  | _ + 1 => le_mul_of_pos_right _ (succ_pos _)
protected theorem mul_eq_one_iff : ∀ {m n : Nat}, m * n = 1 ↔ m = 1 ∧ n = 1
  | 0, n => ⟨fun h => by rewrite [Nat.zero_mul] at h; exact absurd h Nat.zero_ne_one, fun h => absurd h.1 Nat.zero_ne_one⟩
  | m, 0 => ⟨fun h => absurd h Nat.zero_ne_one, fun h => absurd h.2 Nat.zero_ne_one⟩
  | m + 1, n + 1 =>
    ⟨fun h => ⟨Nat.le_antisymm (Nat.le_trans (le_mul_of_pos_right (m + 1) (succ_pos n)) (Nat.le_of_eq h)) (succ_pos m),
      Nat.le_antisymm (Nat.le_trans (le_mul_of_pos_left (n + 1) (succ_pos m)) (Nat.le_of_eq h)) (succ_pos n)⟩, fun ⟨h, k⟩ => by rw [h, k]⟩
protected theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := by
  cases m with
  | zero => exact (Nat.zero_sub n).symm
  | succ m => exact Nat.add_sub_cancel.symm
protected theorem mul_sub : ∀ k m n : Nat, k * (m - n) = k * m - k * n
  | _, _, 0 => rfl
  | k, m, n + 1 => by
    show k * (m - n - 1) = k * m - (k * n + k)
    rw [Nat.mul_sub_one, Nat.mul_sub k m n, Nat.sub_sub]
protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k := by
  rw [Nat.mul_comm, Nat.mul_sub, Nat.mul_comm k n, Nat.mul_comm k m]
protected theorem mul_sub_le (m n k : Nat) : m * (n - k) ≤ m * n := Nat.mul_le_mul_left m (sub_le n k)
protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := by rw [Nat.sub_mul, Nat.one_mul]
theorem mul_pred (n m : Nat) : n * pred m = n * m - n := Nat.mul_sub_one n m
theorem pred_mul (n m : Nat) : pred n * m = n * m - m := Nat.sub_one_mul n m
protected theorem mul_self_sub_mul_self_eq (a b : Nat) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.mul_sub, Nat.add_mul, Nat.add_mul, Nat.add_comm (a * a), Nat.mul_comm b a, Nat.add_sub_add_left]
theorem succ_mul_succ_eq (a b : Nat) : succ a * succ b = a * b + a + b + 1 := by
  show succ a * b + (a + 1) = _
  rw [succ_mul, ← Nat.add_assoc, Nat.add_right_comm (a * b) b a]

/-! ## Minimum and maximum -/

private theorem ite_eq_of_pos {c : Prop} [d : Decidable c] {a b : Nat} (h : c) : (if c then a else b) = a :=
  match d with
  | isTrue _ => rfl
  | isFalse k => absurd h k
private theorem ite_eq_of_neg {c : Prop} [d : Decidable c] {a b : Nat} (h : ¬c) : (if c then a else b) = b :=
  match d with
  | isTrue k => absurd k h
  | isFalse _ => rfl

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl
protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := ite_eq_of_pos h
protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := 
  match decLe a b with
  | isTrue k => (ite_eq_of_pos k).trans (Nat.le_antisymm k h)
  | isFalse k => ite_eq_of_neg k
protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := ite_eq_of_pos h
protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := 
  match decLe a b with
  | isTrue k => (ite_eq_of_pos k).trans (Nat.le_antisymm h k)
  | isFalse k => ite_eq_of_neg k
protected theorem min_le_left (a b : Nat) : min a b ≤ a :=
  (Nat.le_total a b).elim (fun h => Nat.le_of_eq (Nat.min_eq_left h)) (fun h => (Nat.min_eq_right h).symm ▸ h)
protected theorem min_le_right (a b : Nat) : min a b ≤ b :=
  (Nat.le_total a b).elim (fun h => (Nat.min_eq_left h).symm ▸ h) (fun h => Nat.le_of_eq (Nat.min_eq_right h))
protected theorem le_min_of_le_of_le {a b c : Nat} (h₁ : a ≤ b) (h₂ : a ≤ c) : a ≤ min b c :=
  (Nat.le_total b c).elim (fun h => (Nat.min_eq_left h).symm ▸ h₁) (fun h => (Nat.min_eq_right h).symm ▸ h₂)
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Nat.le_trans h (Nat.min_le_left b c), Nat.le_trans h (Nat.min_le_right b c)⟩, fun h => Nat.le_min_of_le_of_le h.1 h.2⟩
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := Nat.le_min
protected theorem min_comm (a b : Nat) : min a b = min b a :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.min_eq_left h, Nat.min_eq_right h]) (fun h => by rw [Nat.min_eq_left h, Nat.min_eq_right h])
@[simp] protected theorem min_self (a : Nat) : min a a = a := Nat.min_eq_left .refl
@[simp] protected theorem zero_min (a : Nat) : min 0 a = 0 := Nat.min_eq_left (zero_le a)
@[simp] protected theorem min_zero (a : Nat) : min a 0 = 0 := Nat.min_eq_right (zero_le a)
protected theorem le_max_left (a b : Nat) : a ≤ max a b :=
  (Nat.le_total a b).elim (fun h => (Nat.max_eq_right h).symm ▸ h) (fun h => Nat.le_of_eq (Nat.max_eq_left h).symm)
protected theorem le_max_right (a b : Nat) : b ≤ max a b :=
  (Nat.le_total a b).elim (fun h => Nat.le_of_eq (Nat.max_eq_right h).symm) (fun h => (Nat.max_eq_left h).symm ▸ h)
protected theorem max_le_of_le_of_le {a b c : Nat} (h₁ : a ≤ c) (h₂ : b ≤ c) : max a b ≤ c :=
  (Nat.le_total a b).elim (fun h => (Nat.max_eq_right h).symm ▸ h₂) (fun h => (Nat.max_eq_left h).symm ▸ h₁)
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Nat.le_trans (Nat.le_max_left a b) h, Nat.le_trans (Nat.le_max_right a b) h⟩, fun h => Nat.max_le_of_le_of_le h.1 h.2⟩
protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c :=
  ⟨fun h => ⟨Nat.lt_of_le_of_lt (Nat.le_max_left a b) h, Nat.lt_of_le_of_lt (Nat.le_max_right a b) h⟩,
   fun ⟨h, k⟩ => (Nat.le_total a b).elim (fun e => (Nat.max_eq_right e).symm ▸ k) (fun e => (Nat.max_eq_left e).symm ▸ h)⟩
protected theorem max_comm (a b : Nat) : max a b = max b a :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_left h, Nat.max_eq_right h]) (fun h => by rw [Nat.max_eq_left h, Nat.max_eq_right h])
@[simp] protected theorem max_self (a : Nat) : max a a = a := Nat.max_eq_right .refl
@[simp] protected theorem zero_max (a : Nat) : max 0 a = a := Nat.max_eq_right (zero_le a)
@[simp] protected theorem max_zero (a : Nat) : max a 0 = a := Nat.max_eq_left (zero_le a)
protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) :=
  Nat.le_antisymm
    (Nat.le_min_of_le_of_le (Nat.le_trans (Nat.min_le_left _ _) (Nat.min_le_left a b))
      (Nat.le_min_of_le_of_le (Nat.le_trans (Nat.min_le_left _ _) (Nat.min_le_right a b)) (Nat.min_le_right _ _)))
    (Nat.le_min_of_le_of_le (Nat.le_min_of_le_of_le (Nat.min_le_left _ _) (Nat.le_trans (Nat.min_le_right _ _) (Nat.min_le_left b c)))
      (Nat.le_trans (Nat.min_le_right _ _) (Nat.min_le_right b c)))
protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) :=
  Nat.le_antisymm
    (Nat.max_le_of_le_of_le (Nat.max_le_of_le_of_le (Nat.le_max_left _ _) (Nat.le_trans (Nat.le_max_left b c) (Nat.le_max_right _ _)))
      (Nat.le_trans (Nat.le_max_right b c) (Nat.le_max_right _ _)))
    (Nat.max_le_of_le_of_le (Nat.le_trans (Nat.le_max_left a b) (Nat.le_max_left _ _))
      (Nat.max_le_of_le_of_le (Nat.le_trans (Nat.le_max_right a b) (Nat.le_max_left _ _)) (Nat.le_max_right _ _)))
protected theorem add_max_add_right (a b c : Nat) : max (a + c) (b + c) = max a b + c :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_right h, Nat.max_eq_right (Nat.add_le_add_right h c)])
    (fun h => by rw [Nat.max_eq_left h, Nat.max_eq_left (Nat.add_le_add_right h c)])
protected theorem add_min_add_right (a b c : Nat) : min (a + c) (b + c) = min a b + c :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.add_le_add_right h c)])
    (fun h => by rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.add_le_add_right h c)])
protected theorem add_max_add_left (a b c : Nat) : max (a + b) (a + c) = a + max b c := by
  rewrite [Nat.add_comm a, Nat.add_comm a, Nat.add_comm a]; exact Nat.add_max_add_right b c a
protected theorem add_min_add_left (a b c : Nat) : min (a + b) (a + c) = a + min b c := by
  rewrite [Nat.add_comm a, Nat.add_comm a, Nat.add_comm a]; exact Nat.add_min_add_right b c a
theorem sub_eq_max_sub (n m : Nat) : n - m = max n m - m :=
  (Nat.le_total n m).elim (fun h => by rw [Nat.max_eq_right h, Nat.sub_self, Nat.sub_eq_zero_of_le h]) (fun h => by rw [Nat.max_eq_left h])
protected theorem sub_add_eq_max (a b : Nat) : a - b + b = max a b :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_right h, Nat.sub_eq_zero_of_le h, Nat.zero_add])
    (fun h => by rw [Nat.max_eq_left h, Nat.sub_add_cancel h])
theorem sub_add_min_cancel (n m : Nat) : n - m + min n m = n :=
  (Nat.le_total n m).elim (fun h => by rw [Nat.min_eq_left h, Nat.sub_eq_zero_of_le h, Nat.zero_add])
    (fun h => by rw [Nat.min_eq_right h, Nat.sub_add_cancel h])

/-! ## Induction (strong induction is in `Core.WF`) -/

@[elab_as_elim] theorem le_induction {m : Nat} {P : ∀ n, m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ (n : Nat) (hmn : m ≤ n), P n hmn → P (n + 1) (Nat.le_step hmn)) : ∀ (n : Nat) (hmn : m ≤ n), P n hmn
  | n, hmn => @Nat.le.rec m P base (fun {k} hk ih => succ k hk ih) n hmn
@[elab_as_elim] def twoStepInduction {P : Nat → Sort u} (zero : P 0) (one : P 1)
    (more : ∀ n, P n → P (n + 1) → P (n + 2)) : ∀ a, P a
  | 0 => zero
  | 1 => one
  | n + 2 => more n (twoStepInduction zero one more n) (twoStepInduction zero one more (n + 1))
@[elab_as_elim] theorem decreasingInduction' {n : Nat} {P : Nat → Prop} (h : ∀ n, P (n + 1) → P n) : ∀ {m : Nat}, m ≤ n → P n → P m
  | _, .refl, hp => hp
  | _, .step hk, hp => decreasingInduction' h hk (h _ hp)
theorem and_forall_add_one {p : Nat → Prop} : (p 0 ∧ ∀ n, p (n + 1)) ↔ ∀ n, p n :=
  ⟨fun h n => match n with | 0 => h.1 | n + 1 => h.2 n, fun h => ⟨h 0, fun n => h (n + 1)⟩⟩
theorem or_exists_add_one {p : Nat → Prop} : (p 0 ∨ ∃ n, p (n + 1)) ↔ ∃ n, p n :=
  ⟨fun h => h.elim (fun k => ⟨0, k⟩) (fun ⟨n, k⟩ => ⟨n + 1, k⟩), fun ⟨n, k⟩ => match n, k with | 0, k => .inl k | n + 1, k => .inr ⟨n, k⟩⟩
theorem forall_lt_succ {p : Nat → Prop} {n : Nat} : (∀ m, m < n + 1 → p m) ↔ (∀ m, m < n → p m) ∧ p n :=
  ⟨fun h => ⟨fun m hm => h m (le_step hm), h n (lt_succ_self n)⟩,
   fun ⟨h, k⟩ m hm => (lt_succ_iff_lt_or_eq.mp hm).elim (h m) (fun e => e ▸ k)⟩

/-! ## Chains of inequalities in `calc` -/

instance instTransLt : Trans (α := Nat) (· < ·) (· < ·) (· < ·) := ⟨Nat.lt_trans⟩
instance instTransLe : Trans (α := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Nat.le_trans⟩
instance instTransLtLe : Trans (α := Nat) (· < ·) (· ≤ ·) (· < ·) := ⟨Nat.lt_of_lt_of_le⟩
instance instTransLeLt : Trans (α := Nat) (· ≤ ·) (· < ·) (· < ·) := ⟨Nat.lt_of_le_of_lt⟩
instance instTransGt : Trans (α := Nat) (· > ·) (· > ·) (· > ·) := ⟨fun h k => Nat.lt_trans k h⟩
instance instTransGe : Trans (α := Nat) (· ≥ ·) (· ≥ ·) (· ≥ ·) := ⟨fun h k => Nat.le_trans k h⟩
instance instTransGtGe : Trans (α := Nat) (· > ·) (· ≥ ·) (· > ·) := ⟨fun h k => Nat.lt_of_le_of_lt k h⟩
instance instTransGeGt : Trans (α := Nat) (· ≥ ·) (· > ·) (· > ·) := ⟨fun h k => Nat.lt_of_lt_of_le k h⟩

/-! ## Boolean comparison -/

@[simp] theorem beq_eq {n m : Nat} : Nat.beq n m = (n == m) :=
  (Nat.lt_trichotomy n m).elim
    (fun h => by
      show Nat.beq n m = decide (n = m)
      rewrite [decide_eq_false (Nat.ne_of_lt h)]
      cases e : Nat.beq n m with
      | false => rfl
      | true => exact absurd (Nat.eq_of_beq_eq_true e) (Nat.ne_of_lt h))
    (fun h => h.elim
      (fun h => by
        show Nat.beq n m = decide (n = m)
        rewrite [decide_eq_true h, h]; exact Nat.beq_self_eq_true m)
      (fun h => by
        show Nat.beq n m = decide (n = m)
        rewrite [decide_eq_false (Nat.ne_of_gt h)]
        cases e : Nat.beq n m with
        | false => rfl
        | true => exact absurd (Nat.eq_of_beq_eq_true e) (Nat.ne_of_gt h)))
theorem ble_eq {x y : Nat} : (Nat.ble x y = true) ↔ x ≤ y := ⟨le_of_ble_eq_true, ble_eq_true_of_le⟩
private theorem ble_eq_false {x y : Nat} : Nat.ble x y = false ↔ y < x :=
  ⟨fun h => Nat.lt_of_not_le fun k => Bool.noConfusion (h.symm.trans (ble_eq_true_of_le k)),
   fun h => by
    cases e : Nat.ble x y with
    | false => rfl
    | true => exact absurd (le_of_ble_eq_true e) (Nat.not_le_of_gt h)⟩
theorem ble_succ_eq_true : ∀ {n m : Nat}, Nat.ble n m = true → Nat.ble n (succ m) = true :=
  fun h => ble_eq_true_of_le (le_step (le_of_ble_eq_true h))
theorem ble_self_eq_true (n : Nat) : n.ble n = true := ble_eq_true_of_le .refl

end Nat
