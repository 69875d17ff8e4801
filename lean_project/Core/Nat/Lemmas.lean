/-
# Natural numbers: further lemmas

Contract: lemmas that proofs in Mathlib's style name, beyond `Core.Nat.Basic`, `Div`, `Pow`, `Gcd`;
further induction principles.
-/
prelude
import Core.Nat.Gcd
import Core.Omega
set_option linter.all false

universe u v

/-! ## Functions on natural numbers -/

namespace Nat
theorem succ_injective : Function.Injective succ := fun _ _ => succ.inj
theorem pow_left_injective {n : Nat} (hn : 1 ≤ n) : Function.Injective (fun m : Nat => m ^ n) := fun _ _ h => (Nat.pow_left_inj (Nat.ne_of_gt hn)).mp h
protected theorem pow_right_injective {n : Nat} (h : 2 ≤ n) : Function.Injective (fun m : Nat => n ^ m) := fun _ _ h' => (Nat.pow_right_inj h).mp h'

/-! ## Order, addition, subtraction -/

theorem not_succ_lt_self {n : Nat} : ¬succ n < n := Nat.not_lt_of_le (le_succ n)
theorem three_pos : 0 < 3 := succ_pos 2
theorem add_eq_one_iff {m n : Nat} : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun ⟨h, k⟩ => by rw [h, k]) (fun ⟨h, k⟩ => by rw [h, k])⟩
  match m, h with
  | 0, h => exact .inl ⟨rfl, (Nat.zero_add n).symm.trans h⟩
  | 1, h => exact .inr ⟨rfl, Nat.add_left_cancel (n := 1) h⟩
  | m + 2, h => exact absurd h (Nat.ne_of_gt (Nat.lt_of_lt_of_le (Nat.le_add_left 2 m) (Nat.le_add_right _ n)))
theorem add_eq_two_iff {m n : Nat} : m + n = 2 ↔ m = 0 ∧ n = 2 ∨ m = 1 ∧ n = 1 ∨ m = 2 ∧ n = 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun ⟨h, k⟩ => by rw [h, k]) fun h => h.elim (fun ⟨h, k⟩ => by rw [h, k]) (fun ⟨h, k⟩ => by rw [h, k])⟩
  match m, h with
  | 0, h => exact .inl ⟨rfl, (Nat.zero_add n).symm.trans h⟩
  | 1, h => exact .inr (.inl ⟨rfl, Nat.add_left_cancel (n := 1) h⟩)
  | 2, h => exact .inr (.inr ⟨rfl, Nat.add_left_cancel (n := 2) h⟩)
  | m + 3, h => exact absurd h (Nat.ne_of_gt (Nat.lt_of_lt_of_le (Nat.le_add_left 3 m) (Nat.le_add_right _ n)))
protected theorem sub_sub_sub_cancel_right {a b c : Nat} (h : c ≤ b) : a - c - (b - c) = a - b := by rw [Nat.sub_sub, Nat.add_sub_cancel' h]
protected theorem sub_sub_eq_min (a b : Nat) : a - (a - b) = min a b :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.sub_eq_zero_of_le h, Nat.min_eq_left h, Nat.sub_zero])
    (fun h => by rw [Nat.sub_sub_self h, Nat.min_eq_right h])
protected theorem sub_min_sub_right (a b c : Nat) : min (a - c) (b - c) = min a b - c :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.min_eq_left h, Nat.min_eq_left (Nat.sub_le_sub_right h c)])
    (fun h => by rw [Nat.min_eq_right h, Nat.min_eq_right (Nat.sub_le_sub_right h c)])
protected theorem sub_max_sub_right (a b c : Nat) : max (a - c) (b - c) = max a b - c :=
  (Nat.le_total a b).elim (fun h => by rw [Nat.max_eq_right h, Nat.max_eq_right (Nat.sub_le_sub_right h c)])
    (fun h => by rw [Nat.max_eq_left h, Nat.max_eq_left (Nat.sub_le_sub_right h c)])
protected theorem sub_min_sub_left (a b c : Nat) : min (a - b) (a - c) = a - max b c :=
  (Nat.le_total b c).elim (fun h => by rw [Nat.max_eq_right h, Nat.min_eq_right (Nat.sub_le_sub_left h a)])
    (fun h => by rw [Nat.max_eq_left h, Nat.min_eq_left (Nat.sub_le_sub_left h a)])
protected theorem sub_max_sub_left (a b c : Nat) : max (a - b) (a - c) = a - min b c :=
  (Nat.le_total b c).elim (fun h => by rw [Nat.min_eq_left h, Nat.max_eq_left (Nat.sub_le_sub_left h a)])
    (fun h => by rw [Nat.min_eq_right h, Nat.max_eq_right (Nat.sub_le_sub_left h a)])
theorem le_of_pred_lt {m n : Nat} : pred m < n → m ≤ n := fun h => by cases m with | zero => exact zero_le n | succ m => exact h
protected theorem mul_eq_one {m n : Nat} : m * n = 1 ↔ m = 1 ∧ n = 1 := Nat.mul_eq_one_iff
protected theorem one_lt_mul_iff {m n : Nat} : 1 < m * n ↔ 0 < m ∧ 0 < n ∧ (1 < m ∨ 1 < n) := by
  constructor
  · intro h
    have hm : 0 < m := Nat.pos_of_mul_pos (Nat.lt_trans Nat.zero_lt_one h)
    have hn : 0 < n := Nat.pos_of_mul_pos_left (Nat.lt_trans Nat.zero_lt_one h)
    refine ⟨hm, hn, ?_⟩
    rcases Nat.lt_or_ge 1 m with k | k
    · exact .inl k
    · rewrite [Nat.le_antisymm k hm, Nat.one_mul] at h; exact .inr h
  · intro ⟨hm, hn, h⟩
    rcases h with h | h
    · exact Nat.lt_of_lt_of_le h (le_mul_of_pos_right m hn)
    · exact Nat.lt_of_lt_of_le h (le_mul_of_pos_left n hm)

/-! ## Division -/

protected theorem div_eq_iff {a b c : Nat} (h : 0 < b) : a / b = c ↔ b * c ≤ a ∧ a < b * (c + 1) := by
  rewrite [Nat.le_antisymm_iff, ← Nat.lt_add_one_iff, div_lt_iff_lt_mul h, le_div_iff_mul_le h, Nat.mul_comm c, Nat.mul_comm (c + 1)]; exact And.comm
theorem div_le_iff_le_mul_add_pred {m n k : Nat} (n0 : 0 < n) : m / n ≤ k ↔ m ≤ n * k + (n - 1) := by
  rw [div_le_iff_le_mul n0, Nat.mul_comm, Nat.add_sub_assoc n0]
protected theorem div_lt_iff_lt_mul' {k x y : Nat} (Hk : 0 < k) : x / k < y ↔ x < k * y := by rw [div_lt_iff_lt_mul Hk, Nat.mul_comm]
theorem div_add_div_same {m n k : Nat} (h : n ∣ m) : m / n + k / n = (m + k) / n := (Nat.add_div_of_dvd_right h).symm
protected theorem div_mul_div_comm {a b c d : Nat} : b ∣ a → d ∣ c → a / b * (c / d) = a * c / (b * d)
  | ⟨x, hx⟩, ⟨y, hy⟩ => by
    cases b with
    | zero => rw [Nat.div_zero, Nat.zero_mul, Nat.zero_mul, Nat.div_zero]
    | succ b =>
      cases d with
      | zero => rw [Nat.div_zero, Nat.mul_zero, Nat.mul_zero, Nat.div_zero]
      | succ d =>
        rw [hx, hy, Nat.mul_div_cancel_left _ (succ_pos b), Nat.mul_div_cancel_left _ (succ_pos d), Nat.mul_mul_mul_comm,
          Nat.mul_div_cancel_left _ (Nat.mul_pos (succ_pos b) (succ_pos d))]
theorem div_mul_div_le_div (m n k : Nat) : m / k * n / m ≤ n / k := by
  cases m with
  | zero => rewrite [Nat.div_zero]; exact zero_le _
  | succ m =>
    cases k with
    | zero => rewrite [Nat.div_zero, Nat.zero_mul, Nat.zero_div]; exact zero_le _
    | succ k =>
      refine (le_div_iff_mul_le (succ_pos k)).mpr ?_
      have h := Nat.mul_le_mul_right n (div_mul_le_self (m + 1) (k + 1))
      have h1 := div_mul_le_self ((m + 1) / (k + 1) * n) (m + 1)
      have h2 := Nat.mul_le_mul_right (k + 1) h1
      refine Nat.le_of_mul_le_mul_right ?_ (succ_pos m)
      rewrite [Nat.mul_right_comm]
      refine Nat.le_trans h2 ?_
      rewrite [Nat.mul_right_comm, Nat.mul_comm n]; exact h
theorem dvd_iff_div_mul_eq (n d : Nat) : d ∣ n ↔ n / d * d = n := ⟨Nat.div_mul_cancel, fun h => ⟨n / d, by rewrite [Nat.mul_comm]; exact h.symm⟩⟩
theorem dvd_iff_dvd_dvd (n d : Nat) : d ∣ n ↔ ∀ k : Nat, k ∣ d → k ∣ n := ⟨fun h _ k => Nat.dvd_trans k h, fun h => h d (Nat.dvd_refl d)⟩
theorem eq_of_dvd_of_lt_two_mul {a b : Nat} (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b := by
  obtain ⟨c, rfl⟩ := hdvd
  match c with
  | 0 => exact absurd rfl ha
  | 1 => exact Nat.mul_one b
  | c + 2 => exact absurd (Nat.mul_le_mul_left b (Nat.le_add_left 2 c)) (Nat.not_le_of_gt (by rewrite [Nat.mul_comm b 2]; exact hlt))
theorem mod_pow_succ {x b k : Nat} : x % b ^ (k + 1) = x % b ^ k + b ^ k * (x / b ^ k % b) := by rw [Nat.pow_succ, mod_mul]
theorem mod_two_add_succ_mod_two (n : Nat) : n % 2 + (n + 1) % 2 = 1 := by omega
protected theorem pow_sub {a m n : Nat} (ha : 0 < a) (h : n ≤ m) : a ^ (m - n) = a ^ m / a ^ n := (Nat.pow_div h ha).symm
theorem pow_self_pos {n : Nat} : 0 < n ^ n := by
  cases n with
  | zero => exact Nat.one_pos
  | succ n => exact Nat.pow_pos (succ_pos n)
theorem pow_dvd_pow_iff_pow_le_pow_left {b : Nat} (h : 1 < b) (m n : Nat) : b ^ m ∣ b ^ n ↔ b ^ m ≤ b ^ n := by
  rw [pow_dvd_pow_iff_le_right h, Nat.pow_le_pow_iff_right h]
theorem coprime_sub_self_left {m n : Nat} (h : m ≤ n) : Coprime (n - m) m ↔ Coprime n m := by unfold Coprime; rw [gcd_sub_self_left h]
theorem coprime_sub_self_right {m n : Nat} (h : m ≤ n) : Coprime m (n - m) ↔ Coprime m n := by unfold Coprime; rw [gcd_sub_self_right h]
theorem coprime_add_mul_right_right (m n k : Nat) : Coprime m (n + k * m) ↔ Coprime m n := by unfold Coprime; rw [gcd_add_mul_right_right]
theorem coprime_add_mul_left_right (m n k : Nat) : Coprime m (n + m * k) ↔ Coprime m n := by unfold Coprime; rw [gcd_add_mul_left_right]
theorem coprime_add_mul_right_left (m n k : Nat) : Coprime (m + k * n) n ↔ Coprime m n := by unfold Coprime; rw [gcd_add_mul_right_left]
theorem coprime_add_mul_left_left (m n k : Nat) : Coprime (m + n * k) n ↔ Coprime m n := by unfold Coprime; rw [gcd_add_mul_left_left]

/-! ## Induction principles -/

@[elab_as_elim] protected noncomputable def strongRec' {p : Nat → Sort u} (H : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : p n := Nat.strongRecOn n H
@[elab_as_elim] protected theorem case_strong_induction_on {p : Nat → Prop} (a : Nat) (hz : p 0)
    (hi : ∀ n, (∀ m, m ≤ n → p m) → p (n + 1)) : p a :=
  Nat.strong_induction_on a fun n => match n with
    | 0 => fun _ => hz
    | n + 1 => fun h => hi n fun m hm => h m (lt_succ_of_le hm)
@[elab_as_elim] noncomputable def decreasingInduction {n : Nat} {motive : (m : Nat) → m ≤ n → Sort u}
    (of_succ : ∀ k (h : k < n), motive (k + 1) h → motive k (Nat.le_of_lt h)) (self : motive n (Nat.le_refl n)) {m : Nat} (mn : m ≤ n) : motive m mn :=
  have aux : (d m : Nat) → (h : m + d = n) → (mn : m ≤ n) → motive m mn := fun d => by
    induction d with
    | zero => intro m h mn; have h : m = n := h; subst h; exact self
    | succ d ih => intro m h mn; exact of_succ m (by omega) (ih (m + 1) (by omega) (by omega))
  aux (n - m) m (by omega) mn

/-! ## The least number with a property -/

private theorem exists_least {p : Nat → Prop} (H : ∃ n, p n) : ∃ n, p n ∧ ∀ m, m < n → ¬p m :=
  Classical.byContradiction fun hn => H.elim fun n => by
    induction n using Nat.strong_induction_on with
    | h n ih => exact fun hp => hn ⟨n, hp, ih⟩
variable {p : Nat → Prop} [DecidablePred p] (H : ∃ n, p n)
protected noncomputable def find : Nat := Classical.choose (exists_least H)
protected theorem find_spec : p (Nat.find H) := (Classical.choose_spec (exists_least H)).1
protected theorem find_min : ∀ {m : Nat}, m < Nat.find H → ¬p m := fun {m} => (Classical.choose_spec (exists_least H)).2 m
protected theorem find_min' {m : Nat} (h : p m) : Nat.find H ≤ m := Nat.le_of_not_lt fun l => Nat.find_min H l h
theorem find_eq_iff {m : Nat} : Nat.find H = m ↔ p m ∧ ∀ n, n < m → ¬p n :=
  ⟨fun e => e ▸ ⟨Nat.find_spec H, fun _ => Nat.find_min H⟩, fun ⟨h, k⟩ =>
    Nat.le_antisymm (Nat.find_min' H h) (Nat.le_of_not_lt fun l => k _ l (Nat.find_spec H))⟩
theorem find_le {n : Nat} (h : ∃ m, m ≤ n ∧ p m) : Nat.find H ≤ n := h.elim fun _ ⟨l, k⟩ => Nat.le_trans (Nat.find_min' H k) l

end Nat
