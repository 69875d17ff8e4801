/-
# The operations that the kernel accelerates

Contract: the kernel computes `Nat.add sub mul pow div mod gcd beq ble land lor xor shiftLeft shiftRight`
on literals with big-number arithmetic, by name, whatever the definitions say (and may do so for `log2`:
this release was not seen to). Here are, for
each of them, the equations that determine it, as theorems about our definition; and a reference
function written with constructors and recursion alone (no accelerated name in it), proved equal to it.
A test compares the reference functions, the accelerated results and Python's arithmetic.
-/
prelude
import Core.Nat.Gcd
import Core.Nat.Bitwise
set_option linter.all false

namespace Leanmath.Kernel

/-! ## The equations that determine each operation -/

theorem nat_add_zero (n : Nat) : Nat.add n .zero = n := rfl
theorem nat_add_succ (n m : Nat) : Nat.add n (.succ m) = .succ (Nat.add n m) := rfl
theorem nat_pred_zero : Nat.pred .zero = .zero := rfl
theorem nat_pred_succ (n : Nat) : Nat.pred (.succ n) = n := rfl
theorem nat_sub_zero (n : Nat) : Nat.sub n .zero = n := rfl
theorem nat_sub_succ (n m : Nat) : Nat.sub n (.succ m) = Nat.pred (Nat.sub n m) := rfl
theorem nat_mul_zero (n : Nat) : Nat.mul n .zero = .zero := rfl
theorem nat_mul_succ (n m : Nat) : Nat.mul n (.succ m) = Nat.add (Nat.mul n m) n := rfl
theorem nat_pow_zero (n : Nat) : Nat.pow n .zero = .succ .zero := rfl
theorem nat_pow_succ (n m : Nat) : Nat.pow n (.succ m) = Nat.mul (Nat.pow n m) n := rfl
theorem nat_beq_zero_zero : Nat.beq .zero .zero = true := rfl
theorem nat_beq_zero_succ (m : Nat) : Nat.beq .zero (.succ m) = false := rfl
theorem nat_beq_succ_zero (n : Nat) : Nat.beq (.succ n) .zero = false := rfl
theorem nat_beq_succ_succ (n m : Nat) : Nat.beq (.succ n) (.succ m) = Nat.beq n m := rfl
theorem nat_ble_zero (m : Nat) : Nat.ble .zero m = true := by cases m <;> rfl
theorem nat_ble_succ_zero (n : Nat) : Nat.ble (.succ n) .zero = false := rfl
theorem nat_ble_succ_succ (n m : Nat) : Nat.ble (.succ n) (.succ m) = Nat.ble n m := rfl
theorem nat_div_zero (n : Nat) : Nat.div n .zero = .zero := rfl
theorem nat_div_of_lt (n m : Nat) (h : n < m) : Nat.div n m = .zero := Nat.div_eq_of_lt h
theorem nat_div_of_le (n m : Nat) (h : 0 < m) (k : m ≤ n) : Nat.div n m = .succ (Nat.div (Nat.sub n m) m) := Nat.div_eq_sub_div h k
theorem nat_mod_zero (n : Nat) : Nat.mod n .zero = n := rfl
theorem nat_mod_of_lt (n m : Nat) (h : n < m) : Nat.mod n m = n := Nat.mod_eq_of_lt h
theorem nat_mod_of_le (n m : Nat) (k : m ≤ n) : Nat.mod n m = Nat.mod (Nat.sub n m) m := Nat.mod_eq_sub_mod k
theorem nat_gcd_zero (n : Nat) : Nat.gcd .zero n = n := rfl
theorem nat_gcd_succ (m n : Nat) : Nat.gcd (.succ m) n = Nat.gcd (Nat.mod n (.succ m)) (.succ m) := Nat.gcd_succ m n
theorem nat_log2_of_lt (n : Nat) (h : n < 2) : Nat.log2 n = .zero := by rw [Nat.log2_def, if_neg (Nat.not_le_of_gt h)]
theorem nat_log2_of_le (n : Nat) (h : 2 ≤ n) : Nat.log2 n = .succ (Nat.log2 (Nat.div n 2)) := by rewrite [Nat.log2_def, if_pos h]; rfl
theorem nat_shiftLeft_zero (n : Nat) : Nat.shiftLeft n .zero = n := rfl
theorem nat_shiftLeft_succ (n m : Nat) : Nat.shiftLeft n (.succ m) = Nat.shiftLeft (Nat.mul 2 n) m := rfl
theorem nat_shiftRight_zero (n : Nat) : Nat.shiftRight n .zero = n := rfl
theorem nat_shiftRight_succ (n m : Nat) : Nat.shiftRight n (.succ m) = Nat.div (Nat.shiftRight n m) 2 := rfl

/-- What determines a bitwise operation: what it does to zero, to the last bits, and to the rest. -/
structure IsBitwise (op : Nat → Nat → Nat) (f : Bool → Bool → Bool) : Prop where
  zero_left n : op .zero n = cond (f false true) n .zero
  zero_right n : op n .zero = cond (f true false) n .zero
  mod_two m n : Nat.beq (Nat.mod (op m n) 2) 1 = f (Nat.beq (Nat.mod m 2) 1) (Nat.beq (Nat.mod n 2) 1)
  div_two m n : Nat.div (op m n) 2 = op (Nat.div m 2) (Nat.div n 2)
private theorem beq_one (n : Nat) : Nat.beq (Nat.mod n 2) 1 = n.testBit 0 := by
  rewrite [Nat.testBit_zero]
  exact (Nat.mod_two_eq_zero_or_one n).elim (fun h => by rewrite [h, show Nat.mod n 2 = 0 from h]; rfl) (fun h => by rewrite [h, show Nat.mod n 2 = 1 from h]; rfl)
private theorem isBitwise (f : Bool → Bool → Bool) (h : f false false = false) : IsBitwise (Nat.bitwise f) f where
  zero_left n := by rewrite [show Nat.bitwise f .zero n = _ from Nat.bitwise_zero_left n]; cases f false true <;> rfl
  zero_right n := by rewrite [show Nat.bitwise f n .zero = _ from Nat.bitwise_zero_right n]; cases f true false <;> rfl
  mod_two m n := by rw [beq_one, beq_one, beq_one, Nat.testBit_bitwise h]
  div_two m n := by
    refine Nat.eq_of_testBit_eq fun i => ?_
    rw [show Nat.div (Nat.bitwise f m n) 2 = Nat.bitwise f m n / 2 from rfl, Nat.testBit_div_two, Nat.testBit_bitwise h,
      Nat.testBit_bitwise h, show Nat.div m 2 = m / 2 from rfl, show Nat.div n 2 = n / 2 from rfl, Nat.testBit_div_two, Nat.testBit_div_two]
theorem nat_land : IsBitwise Nat.land and := isBitwise and rfl
theorem nat_lor : IsBitwise Nat.lor or := isBitwise or rfl
theorem nat_xor : IsBitwise Nat.xor bne := isBitwise bne rfl

/-! ## Reference functions without an accelerated name -/

def add : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => .succ (add n m)
def sub : Nat → Nat → Nat
  | n, .zero => n
  | .zero, .succ _ => .zero
  | .succ n, .succ m => sub n m
def mul : Nat → Nat → Nat
  | _, .zero => .zero
  | n, .succ m => add (mul n m) n
def pow : Nat → Nat → Nat
  | _, .zero => .succ .zero
  | n, .succ m => mul (pow n m) n
def beq : Nat → Nat → Bool
  | .zero, .zero => true
  | .zero, .succ _ => false
  | .succ _, .zero => false
  | .succ n, .succ m => beq n m
def ble : Nat → Nat → Bool
  | .zero, _ => true
  | .succ _, .zero => false
  | .succ n, .succ m => ble n m
/-- Quotient and remainder by counting to `x`; `m` is one less than the divisor. -/
def divMod (m : Nat) : Nat → Nat × Nat
  | .zero => (.zero, .zero)
  | .succ x => cond (beq (divMod m x).2 m) (.succ (divMod m x).1, .zero) ((divMod m x).1, .succ (divMod m x).2)
def div : Nat → Nat → Nat
  | _, .zero => .zero
  | n, .succ m => (divMod m n).1
def mod : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => (divMod m n).2
def gcdFuel : Nat → Nat → Nat → Nat
  | .zero, _, n => n
  | .succ _, .zero, n => n
  | .succ f, .succ m, n => gcdFuel f (mod n (.succ m)) (.succ m)
def gcd (m n : Nat) : Nat := gcdFuel (.succ m) m n
def half (n : Nat) : Nat := div n (.succ (.succ .zero))
def last (n : Nat) : Bool := beq (mod n (.succ (.succ .zero))) (.succ .zero)
def log2Fuel : Nat → Nat → Nat
  | .succ f, .succ (.succ n) => .succ (log2Fuel f (half (.succ (.succ n))))
  | _, _ => .zero
def log2 (n : Nat) : Nat := log2Fuel n n
def double (n : Nat) (b : Bool) : Nat := cond b (.succ (add n n)) (add n n)
def bitwiseFuel (f : Bool → Bool → Bool) : Nat → Nat → Nat → Nat
  | .zero, _, _ => .zero
  | .succ k, m, n => double (bitwiseFuel f k (half m) (half n)) (f (last m) (last n))
def land (m n : Nat) : Nat := bitwiseFuel and (add m n) m n
def lor (m n : Nat) : Nat := bitwiseFuel or (add m n) m n
def xor (m n : Nat) : Nat := bitwiseFuel bne (add m n) m n
def shiftLeft : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => shiftLeft (add n n) m
def shiftRight : Nat → Nat → Nat
  | n, .zero => n
  | n, .succ m => half (shiftRight n m)

theorem add_eq : ∀ n m, add n m = Nat.add n m
  | _, .zero => rfl
  | n, .succ m => congrArg Nat.succ (add_eq n m)
theorem sub_eq : ∀ n m, sub n m = Nat.sub n m
  | n, .zero => by cases n <;> rfl
  | .zero, .succ m => (Nat.zero_sub (m + 1)).symm
  | .succ n, .succ m => (sub_eq n m).trans (Nat.add_one_sub_add_one n m).symm
theorem mul_eq : ∀ n m, mul n m = Nat.mul n m
  | _, .zero => rfl
  | n, .succ m => (add_eq _ _).trans (congrArg (Nat.add · n) (mul_eq n m))
theorem pow_eq : ∀ n m, pow n m = Nat.pow n m
  | _, .zero => rfl
  | n, .succ m => (mul_eq _ _).trans (congrArg (Nat.mul · n) (pow_eq n m))
theorem beq_eq : ∀ n m, beq n m = Nat.beq n m
  | .zero, .zero => rfl
  | .zero, .succ _ => rfl
  | .succ _, .zero => rfl
  | .succ n, .succ m => beq_eq n m
theorem ble_eq : ∀ n m, ble n m = Nat.ble n m
  | .zero, .zero => rfl
  | .zero, .succ _ => rfl
  | .succ _, .zero => rfl
  | .succ n, .succ m => ble_eq n m
private theorem divMod_spec (m : Nat) : ∀ x, (m + 1) * (divMod m x).1 + (divMod m x).2 = x ∧ (divMod m x).2 < m + 1
  | .zero => ⟨rfl, Nat.succ_pos m⟩
  | .succ x => by
    have ih := divMod_spec m x
    unfold divMod
    cases e : beq (divMod m x).2 m with
    | true =>
      rewrite [beq_eq] at e
      have e := Nat.eq_of_beq_eq_true e
      refine ⟨?_, Nat.succ_pos m⟩
      show (m + 1) * (divMod m x).1 + (m + 1) + 0 = x + 1
      rewrite [e] at ih
      exact congrArg Nat.succ ih.1
    | false =>
      rewrite [beq_eq] at e
      exact ⟨congrArg Nat.succ ih.1, Nat.succ_lt_succ (Nat.lt_of_le_of_ne (Nat.le_of_lt_succ ih.2) (Nat.ne_of_beq_eq_false e))⟩
theorem div_eq : ∀ n m, div n m = Nat.div n m
  | _, .zero => rfl
  | n, .succ m => ((Nat.div_mod_unique (Nat.succ_pos m)).mpr
      ⟨(Nat.add_comm _ _).trans (divMod_spec m n).1, (divMod_spec m n).2⟩).1.symm
theorem mod_eq : ∀ n m, mod n m = Nat.mod n m
  | _, .zero => rfl
  | n, .succ m => ((Nat.div_mod_unique (Nat.succ_pos m)).mpr
      ⟨(Nat.add_comm _ _).trans (divMod_spec m n).1, (divMod_spec m n).2⟩).2.symm
private theorem gcdFuel_eq : ∀ f m n, m < f → gcdFuel f m n = Nat.gcd m n
  | .zero, m, _, h => absurd h (Nat.not_lt_zero m)
  | .succ _, .zero, _, _ => rfl
  | .succ f, .succ m, n, h => by
    show gcdFuel f (mod n (.succ m)) (.succ m) = _
    rewrite [nat_gcd_succ, mod_eq]
    exact gcdFuel_eq f _ _ (Nat.lt_of_lt_of_le (Nat.mod_lt n (Nat.succ_pos m)) (Nat.le_of_lt_succ h))
theorem gcd_eq (m n : Nat) : gcd m n = Nat.gcd m n := gcdFuel_eq _ m n (Nat.lt_succ_self m)
private theorem half_eq (n : Nat) : half n = Nat.div n 2 := div_eq n 2
private theorem half_lt (n : Nat) : Nat.div (n + 1) 2 < n + 1 := Nat.div_lt_self (Nat.succ_pos n) Nat.one_lt_two
private theorem log2Fuel_eq : ∀ f n, n ≤ f → log2Fuel f n = Nat.log2 n
  | .zero, n, h => by rewrite [Nat.le_zero.mp h]; rfl
  | .succ _, .zero, _ => rfl
  | .succ _, .succ .zero, _ => rfl
  | .succ f, .succ (.succ n), h => by
    show Nat.succ (log2Fuel f (half (.succ (.succ n)))) = _
    rewrite [nat_log2_of_le (n + 2) (Nat.le_add_left 2 n), half_eq]
    exact congrArg Nat.succ (log2Fuel_eq f _ (Nat.le_of_lt_succ (Nat.lt_of_lt_of_le (half_lt (n + 1)) h)))
theorem log2_eq (n : Nat) : log2 n = Nat.log2 n := log2Fuel_eq n n .refl
private theorem double_eq {n k : Nat} (h : Nat.div k 2 = n) (b : Bool) (hb : Nat.beq (Nat.mod k 2) 1 = b) : double n b = k := by
  have e : (k / 2 + k / 2) + k % 2 = k := by rw [← Nat.two_mul, Nat.div_add_mod]
  have h : k / 2 = n := h
  rewrite [h] at e
  unfold double
  rewrite [add_eq, ← hb]
  cases Nat.mod_two_eq_zero_or_one k with
  | inl k0 => rewrite [k0] at e; rewrite [show Nat.mod k 2 = 0 from k0]; exact e
  | inr k1 => rewrite [k1] at e; rewrite [show Nat.mod k 2 = 1 from k1]; exact e
private theorem bitwiseFuel_eq {op : Nat → Nat → Nat} {f : Bool → Bool → Bool} (hop : IsBitwise op f) :
    ∀ k m n, m + n ≤ k → bitwiseFuel f k m n = op m n
  | .zero, m, n, h => by
    have e := Nat.eq_zero_of_add_eq_zero (Nat.le_zero.mp h)
    rewrite [e.1, e.2]
    show 0 = op .zero .zero
    rewrite [hop.zero_left]; cases f false true <;> rfl
  | .succ k, m, n, h => by
    have hh : Nat.div m 2 + Nat.div n 2 ≤ k := by
      cases m with
      | zero =>
        cases n with
        | zero => exact Nat.zero_le k
        | succ n =>
          rewrite [Nat.zero_add] at h
          rewrite [show Nat.div 0 2 = 0 from rfl, Nat.zero_add]
          exact Nat.le_of_lt_succ (Nat.lt_of_lt_of_le (half_lt n) h)
      | succ m =>
        exact Nat.le_of_lt_succ (Nat.lt_of_lt_of_le (Nat.add_lt_add_of_lt_of_le (half_lt m) (Nat.div_le_self n 2)) h)
    show double (bitwiseFuel f k (half m) (half n)) (f (last m) (last n)) = op m n
    rewrite [half_eq, half_eq, bitwiseFuel_eq hop k _ _ hh]
    refine double_eq (hop.div_two m n) _ ?_
    rewrite [hop.mod_two]
    show _ = f (beq (mod m 2) 1) (beq (mod n 2) 1)
    rw [mod_eq, mod_eq, beq_eq, beq_eq]
theorem land_eq (m n : Nat) : land m n = Nat.land m n := bitwiseFuel_eq nat_land _ m n (Nat.le_of_eq (add_eq m n).symm)
theorem lor_eq (m n : Nat) : lor m n = Nat.lor m n := bitwiseFuel_eq nat_lor _ m n (Nat.le_of_eq (add_eq m n).symm)
theorem xor_eq (m n : Nat) : xor m n = Nat.xor m n := bitwiseFuel_eq nat_xor _ m n (Nat.le_of_eq (add_eq m n).symm)
theorem shiftLeft_eq : ∀ n m, shiftLeft n m = Nat.shiftLeft n m
  | _, .zero => rfl
  | n, .succ m => by
    show shiftLeft (add n n) m = Nat.shiftLeft (2 * n) m
    rewrite [add_eq, Nat.two_mul]; exact shiftLeft_eq _ m
theorem shiftRight_eq : ∀ n m, shiftRight n m = Nat.shiftRight n m
  | _, .zero => rfl
  | n, .succ m => by
    show half (shiftRight n m) = Nat.div (Nat.shiftRight n m) 2
    rw [half_eq, shiftRight_eq n m]

end Leanmath.Kernel
