/-
# Deciding bounded statements

Contract: `∀ x < n, P x`, `∀ x ≤ n, P x`, `∃ x < n, P x`, `∃ x ≤ n, P x` and the two-sided forms are decidable.
-/
prelude
import Core.Nat.Basic
import Core.Classical
import Core.Nat.Div
set_option linter.all false

namespace Nat

instance decidableBallLT : (n : Nat) → (P : ∀ k, k < n → Prop) → [∀ n h, Decidable (P n h)] → Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue fun k h => absurd h (not_lt_zero k)
  | n + 1, P, H => match decidableBallLT n (fun k h => P k (lt_succ_of_lt h)) with
    | isFalse h => isFalse fun hn => h fun k hk => hn k (lt_succ_of_lt hk)
    | isTrue h => match H n (lt_succ_self n) with
      | isFalse p => isFalse fun hn => p (hn n (lt_succ_self n))
      | isTrue p => isTrue fun k hk => (Nat.lt_or_eq_of_le (le_of_lt_succ hk)).elim (h k) fun e => by subst e; exact p
instance decidableBallLE (n : Nat) (P : ∀ k, k ≤ n → Prop) [∀ n h, Decidable (P n h)] : Decidable (∀ n h, P n h) :=
  decidable_of_iff (∀ k (h : k < n + 1), P k (le_of_lt_succ h)) ⟨fun m k h => m k (lt_succ_of_le h), fun m k _ => m k _⟩
instance decidableExistsLT {p : Nat → Prop} [h : DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m < n ∧ p m
  | 0 => isFalse fun ⟨m, hm, _⟩ => not_lt_zero m hm
  | n + 1 => match decidableExistsLT (p := p) n with
    | isTrue k => isTrue (k.elim fun m ⟨hm, hp⟩ => ⟨m, lt_succ_of_lt hm, hp⟩)
    | isFalse k => match h n with
      | isTrue hp => isTrue ⟨n, lt_succ_self n, hp⟩
      | isFalse hp => isFalse fun ⟨m, hm, hpm⟩ => (Nat.lt_or_eq_of_le (le_of_lt_succ hm)).elim (fun l => k ⟨m, l, hpm⟩) fun e => hp (e ▸ hpm)
instance decidableExistsLE {p : Nat → Prop} [DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m ≤ n ∧ p m := fun n =>
  decidable_of_iff (∃ m, m < n + 1 ∧ p m) (exists_congr fun _ => and_congr_left' lt_succ_iff)
instance decidableLoHi (lo hi : Nat) (P : Nat → Prop) [DecidablePred P] : Decidable (∀ x, lo ≤ x → x < hi → P x) :=
  decidable_of_iff (∀ x, x < hi - lo → P (lo + x))
    ⟨fun h x l u => by have := h (x - lo) (Nat.sub_lt_sub_right l u); rewrite [Nat.add_sub_cancel' l] at this; exact this,
     fun h x u => h (lo + x) (Nat.le_add_right lo x) (Nat.add_lt_of_lt_sub' u)⟩
instance decidableLoHiLe (lo hi : Nat) (P : Nat → Prop) [DecidablePred P] : Decidable (∀ x, lo ≤ x → x ≤ hi → P x) :=
  decidable_of_iff (∀ x, lo ≤ x → x < hi + 1 → P x) (forall_congr' fun _ => imp_congr_right fun _ => imp_congr_left lt_succ_iff)

end Nat

/-!
# Natural numbers: lemmas that the native simplification procedures name

Contract: the statements, by name and argument order, from which the native code builds proofs for
literals and offsets (`x + 3 = 5`, `x + 2 ≤ y + 4`, `10 < x + 3`), and order lemmas for `decide := true`.
-/

section
namespace Nat.Simproc

theorem sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by rw [Nat.add_comm, Nat.sub_add_eq]
theorem add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : a + b - (c + d) = a - (c + (d - b)) :=
  (le.dest h).elim fun k hk => by rw [← hk, Nat.add_sub_cancel_left, Nat.add_comm b k, ← Nat.add_assoc, Nat.add_sub_add_right]
theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : a + b - (c + d) = a + (b - d) - c :=
  (le.dest h).elim fun k hk => by rw [← hk, Nat.add_sub_cancel_left, Nat.add_comm d k, ← Nat.add_assoc, Nat.add_sub_add_right]
theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) :=
  (le.dest h).elim fun k hk => by rw [← hk, Nat.add_sub_cancel_left, Nat.add_comm b k, Nat.add_sub_add_right]
theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False :=
  eq_false fun e => Nat.not_le_of_gt h (e ▸ le_add_left b a)
theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False :=
  eq_false fun e => Nat.not_le_of_gt h (e ▸ le_add_left c b)
theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) :=
  (le.dest h).elim fun k hk => by
    rewrite [← hk, Nat.add_sub_cancel_left, Nat.add_comm b k, ← Nat.add_assoc]; exact propext Nat.add_right_cancel_iff
theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) :=
  (le.dest h).elim fun k hk => by
    rewrite [← hk, Nat.add_sub_cancel_left, Nat.add_comm d k, ← Nat.add_assoc]; exact propext Nat.add_right_cancel_iff
theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) :=
  propext ⟨Nat.eq_sub_of_add_eq, fun e => by rw [e, Nat.sub_add_cancel h]⟩
theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) :=
  (propext eq_comm).trans (add_eq_le b h)
theorem beqEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a == b) = (c == d) := decide_congr (iff_of_eq p)
theorem beqFalseOfEqFalse {a b : Nat} (p : (a = b) = False) : (a == b) = false := decide_eq_false (of_eq_false p)
theorem bneEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a != b) = (c != d) := congrArg (!·) (beqEqOfEqEq p)
theorem bneTrueOfEqFalse {a b : Nat} (p : (a = b) = False) : (a != b) = true := congrArg (!·) (beqFalseOfEqFalse p)
theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) :=
  (le.dest h).elim fun k hk => by
    rewrite [← hk, Nat.add_sub_cancel_left, Nat.add_comm b k, ← Nat.add_assoc]; exact propext Nat.add_le_add_iff_right
theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) :=
  (le.dest h).elim fun k hk => by
    rewrite [← hk, Nat.add_sub_cancel_left, Nat.add_comm d k, ← Nat.add_assoc]; exact propext Nat.add_le_add_iff_right
theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := propext (Nat.le_sub_iff_add_le h).symm
theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False :=
  eq_false fun k => Nat.not_le_of_gt h (Nat.le_trans (le_add_left b a) k)
theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (Nat.le_trans h (le_add_left c b))
theorem le_add_ge (a : Nat) {b c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) := propext Nat.sub_le_iff_le_add.symm

end Nat.Simproc
end
