/-
# Digits

Contract: `Nat.digits b n`, the digits of `n` to base `b`, least significant first, and back with
`Nat.ofDigits`; both evaluate in the kernel.
-/
prelude
import Core.Omega
import Core.Data.ListLemmas
import Core.Nat.ModEq
set_option linter.all false

universe u

namespace Nat

/-- The digits of `n` to base `b`, for `n` with at most `fuel` of them. -/
def digitsAux (b : Nat) : (fuel n : Nat) → List Nat
  | 0, _ => []
  | fuel + 1, n => cond (Nat.beq n 0) [] ((n % b) :: digitsAux b fuel (n / b))
/-- To base 0 a number is its own only digit, to base 1 it is that many ones. -/
def digits : (b n : Nat) → List Nat
  | 0, 0 => []
  | 0, n + 1 => [n + 1]
  | 1, n => List.replicate n 1
  | b + 2, n => digitsAux (b + 2) n n
def ofDigits {α : Type u} [Add α] [Mul α] [NatCast α] [OfNat α 0] (b : α) : List Nat → α
  | [] => 0
  | h :: t => (h : α) + b * ofDigits b t

theorem digitsAux_fuel (b : Nat) : ∀ f g n : Nat, n ≤ f → n ≤ g → digitsAux (b + 2) f n = digitsAux (b + 2) g n
  | 0, 0, _, _, _ => rfl
  | 0, g + 1, n, h, _ => by rewrite [Nat.le_zero.mp h]; rfl
  | f + 1, 0, n, _, h => by rewrite [Nat.le_zero.mp h]; rfl
  | f + 1, g + 1, 0, _, _ => rfl
  | f + 1, g + 1, n + 1, hf, hg => by
    have lt : (n + 1) / (b + 2) < n + 1 := Nat.div_lt_self (Nat.succ_pos n) (Nat.succ_lt_succ (Nat.succ_pos b))
    show _ :: digitsAux (b + 2) f _ = _ :: digitsAux (b + 2) g _
    rw [digitsAux_fuel b f g _ (Nat.le_trans (Nat.le_of_lt_succ lt) (Nat.le_of_succ_le_succ hf)) (Nat.le_trans (Nat.le_of_lt_succ lt) (Nat.le_of_succ_le_succ hg))]

@[simp] theorem digits_zero (b : Nat) : digits b 0 = [] := match b with
  | 0 => rfl
  | 1 => rfl
  | _ + 2 => rfl
theorem digits_add_two_add_one (b n : Nat) : digits (b + 2) (n + 1) = ((n + 1) % (b + 2)) :: digits (b + 2) ((n + 1) / (b + 2)) := by
  have lt : (n + 1) / (b + 2) < n + 1 := Nat.div_lt_self (Nat.succ_pos n) (Nat.succ_lt_succ (Nat.succ_pos b))
  show _ :: digitsAux (b + 2) n _ = _ :: digitsAux (b + 2) _ _
  rw [digitsAux_fuel b n _ _ (Nat.le_of_lt_succ lt) Nat.le.refl]
theorem digits_def' : ∀ {b : Nat}, 1 < b → ∀ {n : Nat}, 0 < n → digits b n = (n % b) :: digits b (n / b)
  | 0, h, _, _ => absurd h (by decide)
  | 1, h, _, _ => absurd h (by decide)
  | b + 2, _, 0, h => absurd h (Nat.lt_irrefl 0)
  | b + 2, _, n + 1, _ => digits_add_two_add_one b n
theorem digits_of_lt (b x : Nat) (hx : x ≠ 0) (hb : x < b) : digits b x = [x] := by
  have h : 1 < b := Nat.lt_of_le_of_lt (Nat.pos_of_ne_zero hx) hb
  rw [digits_def' h (Nat.pos_of_ne_zero hx), Nat.mod_eq_of_lt hb, Nat.div_eq_of_lt hb, digits_zero]
theorem digits_lt_base {b m d : Nat} (hb : 1 < b) : d ∈ digits b m → d < b := by
  induction m using Nat.strongRecOn with
  | ind m ih =>
    intro h
    cases Nat.eq_zero_or_pos m with
    | inl h0 => rewrite [h0, digits_zero] at h; exact absurd h List.not_mem_nil
    | inr hp =>
      rewrite [digits_def' hb hp] at h
      cases List.mem_cons.mp h with
      | inl e => rewrite [e]; exact Nat.mod_lt _ (Nat.lt_trans Nat.one_pos hb)
      | inr k => exact ih _ (Nat.div_lt_self hp hb) k

@[simp, norm_cast] theorem cast_id (n : Nat) : (Nat.cast n : Nat) = n := rfl
@[simp] theorem ofDigits_nil {α : Type u} [Add α] [Mul α] [NatCast α] [OfNat α 0] (b : α) : ofDigits b [] = 0 := rfl
@[simp] theorem ofDigits_cons {α : Type u} [Add α] [Mul α] [NatCast α] [OfNat α 0] (b : α) (h : Nat) (t : List Nat) :
    ofDigits b (h :: t) = h + b * ofDigits b t := rfl
theorem ofDigits_digits (b n : Nat) : ofDigits b (digits b n) = n := by
  match b with
  | 0 => cases n <;> rfl
  | 1 =>
    show ofDigits 1 (List.replicate n 1) = n
    induction n with
    | zero => rfl
    | succ n ih => rewrite [List.replicate_succ, ofDigits_cons, ih, Nat.one_mul]; exact Nat.add_comm 1 n
  | b + 2 =>
    induction n using Nat.strongRecOn with
    | ind n ih =>
      cases n with
      | zero => rfl
      | succ n =>
        rewrite [digits_add_two_add_one, ofDigits_cons, ih _ (Nat.div_lt_self (Nat.succ_pos n) (Nat.succ_lt_succ (Nat.succ_pos b)))]
        exact Nat.mod_add_div _ _
end Nat

/-!
# Sums and numbers of digits

Contract: how `Nat.digits` behaves under `x + b * y`, its length, and divisibility by 3, 9 and 11 read off the digits.
-/

section
namespace Nat

@[simp] theorem digits_one (n : Nat) : digits 1 n = List.replicate n 1 := rfl
@[simp] theorem digits_of_two_le_of_pos {b n : Nat} (hb : 2 ≤ b) (hn : 0 < n) : digits b n = (n % b) :: digits b (n / b) := digits_def' hb hn
theorem digits_lt_base' {b m d : Nat} (h : d ∈ digits (b + 2) m) : d < b + 2 := digits_lt_base (Nat.le_add_left 2 b) h
theorem digits_add (b : Nat) (h : 1 < b) (x y : Nat) (hxb : x < b) (hxy : x ≠ 0 ∨ y ≠ 0) : digits b (x + b * y) = x :: digits b y := by
  have hp : 0 < x + b * y := hxy.elim (fun hx => Nat.add_pos_left (Nat.pos_of_ne_zero hx) _)
    (fun hy => Nat.add_pos_right _ (Nat.mul_pos (Nat.lt_trans Nat.zero_lt_one h) (Nat.pos_of_ne_zero hy)))
  rw [digits_def' h hp, add_mul_mod_self_left, mod_eq_of_lt hxb, add_mul_div_left x y (Nat.lt_trans Nat.zero_lt_one h), div_eq_of_lt hxb, Nat.zero_add]
theorem digits_eq_nil_iff_eq_zero {b n : Nat} : digits b n = [] ↔ n = 0 := by
  refine ⟨fun h => ?_, fun h => h ▸ digits_zero b⟩
  rewrite [← ofDigits_digits b n, h]; rfl
theorem digits_ne_nil_iff_ne_zero {b n : Nat} : digits b n ≠ [] ↔ n ≠ 0 := not_congr digits_eq_nil_iff_eq_zero
theorem digits.injective (b : Nat) : Function.Injective (digits b) := fun m n h => by
  rw [← ofDigits_digits b m, h, ofDigits_digits]
@[simp] theorem digits_inj_iff {b n m : Nat} : digits b n = digits b m ↔ n = m := ⟨fun h => digits.injective b h, fun h => h ▸ rfl⟩
@[simp] theorem ofDigits_singleton (b n : Nat) : ofDigits b [n] = n := Nat.add_zero n
theorem ofDigits_append {b : Nat} {l1 l2 : List Nat} : ofDigits b (l1 ++ l2) = ofDigits b l1 + b ^ l1.length * ofDigits b l2 := by
  induction l1 with
  | nil => show ofDigits b l2 = 0 + b ^ 0 * ofDigits b l2; rw [Nat.pow_zero, Nat.one_mul, Nat.zero_add]
  | cons a l1 ih =>
    show a + b * ofDigits b (l1 ++ l2) = a + b * ofDigits b l1 + b ^ (l1.length + 1) * ofDigits b l2
    rw [ih, Nat.mul_add, ← Nat.add_assoc, Nat.pow_succ', Nat.mul_assoc]
theorem lt_base_pow_length_digits {b m : Nat} (hb : 1 < b) : m < b ^ (digits b m).length := by
  induction m using Nat.strong_induction_on with
  | h m ih =>
    rcases Nat.eq_zero_or_pos m with h | h
    · rewrite [h]; exact Nat.pow_pos (Nat.lt_trans Nat.zero_lt_one hb)
    · rewrite [digits_def' hb h, List.length_cons, Nat.pow_succ]
      exact (div_lt_iff_lt_mul (Nat.lt_trans Nat.zero_lt_one hb)).mp (ih _ (div_lt_self h hb))
theorem ofDigits_modEq' (b b' k : Nat) (h : b ≡ b' [MOD k]) (L : List Nat) : ofDigits b L ≡ ofDigits b' L [MOD k] := by
  induction L with
  | nil => exact ModEq.refl 0
  | cons d L ih => exact ModEq.add_left d (h.mul ih)
theorem ofDigits_one (L : List Nat) : ofDigits 1 L = L.sum := by
  induction L with
  | nil => rfl
  | cons d L ih => show d + 1 * ofDigits 1 L = d + L.sum; rw [Nat.one_mul, ih]
theorem modEq_digits_sum (b b' : Nat) (h : b' % b = 1) (n : Nat) : n ≡ (digits b' n).sum [MOD b] := by
  have h1 : b' ≡ 1 [MOD b] := by
    unfold ModEq
    match b with
    | 0 => exact h
    | 1 => rw [mod_one, mod_one]
    | b + 2 => exact h.trans (mod_eq_of_lt (Nat.le_add_left 2 b)).symm
  have := ofDigits_modEq' b' 1 b h1 (digits b' n)
  rewrite [ofDigits_digits, ofDigits_one] at this; exact this
theorem modEq_three_digits_sum (n : Nat) : n ≡ (digits 10 n).sum [MOD 3] := modEq_digits_sum 3 10 rfl n
theorem modEq_nine_digits_sum (n : Nat) : n ≡ (digits 10 n).sum [MOD 9] := modEq_digits_sum 9 10 rfl n
theorem dvd_iff_dvd_digits_sum (b b' : Nat) (h : b' % b = 1) (n : Nat) : b ∣ n ↔ b ∣ (digits b' n).sum :=
  (modEq_digits_sum b b' h n).dvd_iff (Nat.dvd_refl b)
theorem three_dvd_iff (n : Nat) : 3 ∣ n ↔ 3 ∣ (digits 10 n).sum := dvd_iff_dvd_digits_sum 3 10 rfl n
theorem nine_dvd_iff (n : Nat) : 9 ∣ n ↔ 9 ∣ (digits 10 n).sum := dvd_iff_dvd_digits_sum 9 10 rfl n

end Nat
end
