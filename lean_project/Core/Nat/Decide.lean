/-
# Deciding bounded statements

Contract: `∀ x < n, P x`, `∀ x ≤ n, P x`, `∃ x < n, P x`, `∃ x ≤ n, P x` and the two-sided forms are decidable.
-/
prelude
import Core.Nat.Basic
import Core.Classical
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
