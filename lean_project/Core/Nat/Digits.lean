/-
# Digits

Contract: `Nat.digits b n`, the digits of `n` to base `b`, least significant first, and back with
`Nat.ofDigits`; both evaluate in the kernel.
-/
prelude
import Core.Omega
import Core.Data.ListLemmas
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
