/-
# Natural numbers: binary digits

Contract: `Nat.log2`, `bitwise`, `land`, `lor`, `xor`, `shiftLeft`, `shiftRight`, `testBit`. The kernel
computes all but the last on literals with GMP, by name: here stand definitions that it can unfold,
their equations, and that every bit of the result is what it should be.
-/
prelude
import Core.Nat.Pow
import Core.WF
set_option linter.all false

namespace Nat

/-! ## Definitions -/

theorem bitwise_rec_lemma {n : Nat} (hNe : n ≠ 0) : n / 2 < n := div_lt_self (Nat.pos_of_ne_zero hNe) Nat.one_lt_two
private def bitwiseAux (f : Bool → Bool → Bool) : (fuel n m : Nat) → Nat
  | 0, _, _ => 0
  | k + 1, n, m =>
    cond (Nat.beq n 0) (cond (f false true) m 0) <| cond (Nat.beq m 0) (cond (f true false) n 0) <|
      have r := bitwiseAux f k (n / 2) (m / 2)
      cond (f (Nat.beq (n % 2) 1) (Nat.beq (m % 2) 1)) (r + r + 1) (r + r)
def bitwise (f : Bool → Bool → Bool) (n m : Nat) : Nat := bitwiseAux f (n + 1) n m
@[extern "lean_nat_land"] def land : @& Nat → @& Nat → Nat := bitwise and
@[extern "lean_nat_lor"] def lor : @& Nat → @& Nat → Nat := bitwise or
@[extern "lean_nat_lxor"] def xor : @& Nat → @& Nat → Nat := bitwise bne
@[extern "lean_nat_shiftl"] def shiftLeft : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, .succ m => shiftLeft (2 * n) m
@[extern "lean_nat_shiftr"] def shiftRight : @& Nat → @& Nat → Nat
  | n, 0 => n
  | n, .succ m => shiftRight n m / 2
instance instAndOp : AndOp Nat := ⟨Nat.land⟩
instance instOrOp : OrOp Nat := ⟨Nat.lor⟩
instance instXorOp : XorOp Nat := ⟨Nat.xor⟩
instance instShiftLeft : ShiftLeft Nat := ⟨Nat.shiftLeft⟩
instance instShiftRight : ShiftRight Nat := ⟨Nat.shiftRight⟩
def testBit (m n : Nat) : Bool := 1 &&& (m >>> n) != 0
private def log2Aux : (fuel n : Nat) → Nat
  | 0, _ => 0
  | k + 1, n => cond (Nat.ble 2 n) (log2Aux k (n / 2) + 1) 0
@[extern "lean_nat_log2"] def log2 (n : @& Nat) : Nat := log2Aux n n

/-! ## `bitwise` -/

private theorem beq_zero {n : Nat} (h : n ≠ 0) : Nat.beq n 0 = false := match n, h with
  | 0, h => absurd rfl h
  | _ + 1, _ => rfl
private theorem bitwiseAux_fuel (f : Bool → Bool → Bool) : ∀ k l n m, n < k → n < l → bitwiseAux f k n m = bitwiseAux f l n m
  | 0, _, n, _, h, _ => absurd h (not_lt_zero n)
  | _, 0, n, _, _, h => absurd h (not_lt_zero n)
  | k + 1, l + 1, 0, m, _, _ => rfl
  | k + 1, l + 1, n + 1, m, hk, hl => by
    have hn : (n + 1) / 2 < n + 1 := bitwise_rec_lemma (add_one_ne_zero n)
    unfold bitwiseAux
    rw [bitwiseAux_fuel f k l ((n + 1) / 2) (m / 2) (Nat.lt_of_lt_of_le hn (le_of_lt_succ hk)) (Nat.lt_of_lt_of_le hn (le_of_lt_succ hl))]
@[simp] theorem bitwise_zero_left {f : Bool → Bool → Bool} (m : Nat) : bitwise f 0 m = if f false true then m else 0 := by
  show cond (f false true) m 0 = _
  cases f false true <;> rfl
@[simp] theorem bitwise_zero_right {f : Bool → Bool → Bool} (n : Nat) : bitwise f n 0 = if f true false then n else 0 := by
  cases n with
  | zero => show cond (f false true) 0 0 = _; cases f false true <;> cases f true false <;> rfl
  | succ n => show cond (f true false) (n + 1) 0 = _; cases f true false <;> rfl
theorem bitwise_zero {f : Bool → Bool → Bool} : bitwise f 0 0 = 0 := by rewrite [bitwise_zero_right]; split <;> rfl
private theorem bitwise_step {f : Bool → Bool → Bool} {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) :
    bitwise f n m = cond (f (Nat.beq (n % 2) 1) (Nat.beq (m % 2) 1))
      (bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2) + 1) (bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2)) := by
  have e : bitwiseAux f (n / 2 + 1) (n / 2) (m / 2) = bitwiseAux f n (n / 2) (m / 2) :=
    bitwiseAux_fuel f _ _ _ _ (lt_succ_self _) (bitwise_rec_lemma hn)
  show bitwiseAux f (n + 1) n m = cond _ (bitwiseAux f (n / 2 + 1) (n / 2) (m / 2) + bitwiseAux f (n / 2 + 1) (n / 2) (m / 2) + 1)
    (bitwiseAux f (n / 2 + 1) (n / 2) (m / 2) + bitwiseAux f (n / 2 + 1) (n / 2) (m / 2))
  rewrite [e]
  show cond (Nat.beq n 0) _ (cond (Nat.beq m 0) _ _) = _
  rewrite [beq_zero hn, beq_zero hm]; rfl
private theorem beq_one_eq_decide (n : Nat) : Nat.beq (n % 2) 1 = decide (n % 2 = 1) :=
  (mod_two_eq_zero_or_one n).elim (fun h => by rewrite [h]; rfl) (fun h => by rewrite [h]; rfl)
theorem bitwise_of_ne_zero {f : Bool → Bool → Bool} {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) :
    bitwise f n m = if f (decide (n % 2 = 1)) (decide (m % 2 = 1))
      then bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2) + 1 else bitwise f (n / 2) (m / 2) + bitwise f (n / 2) (m / 2) := by
  rewrite [bitwise_step hn hm, beq_one_eq_decide, beq_one_eq_decide]
  cases f (decide (n % 2 = 1)) (decide (m % 2 = 1)) <;> rfl

/-! ## Shifts -/

@[simp] theorem shiftLeft_zero {n : Nat} : n <<< 0 = n := rfl
@[simp] theorem shiftRight_zero {n : Nat} : n >>> 0 = n := rfl
theorem shiftLeft_succ_inside (m n : Nat) : m <<< (n + 1) = (2 * m) <<< n := rfl
theorem shiftLeft_eq (a : Nat) (b : Nat) : a <<< b = a * 2 ^ b := by
  induction b generalizing a with
  | zero => exact (Nat.mul_one a).symm
  | succ b ih => rw [shiftLeft_succ_inside, ih, Nat.pow_succ, Nat.mul_comm 2, Nat.mul_assoc, Nat.mul_comm 2]
theorem shiftLeft_succ (m n : Nat) : m <<< (n + 1) = 2 * (m <<< n) := by
  rw [shiftLeft_eq, shiftLeft_eq, Nat.pow_succ, ← Nat.mul_assoc, Nat.mul_comm]
theorem shiftRight_succ (m n : Nat) : m >>> (n + 1) = (m >>> n) / 2 := rfl
theorem shiftRight_eq_div_pow (m : Nat) (n : Nat) : m >>> n = m / 2 ^ n := by
  induction n with
  | zero => exact (Nat.div_one m).symm
  | succ n ih => rw [shiftRight_succ, ih, div_div_eq_div_mul, Nat.pow_succ]
theorem shiftRight_succ_inside (m n : Nat) : m >>> (n + 1) = (m / 2) >>> n := by
  rw [shiftRight_eq_div_pow, shiftRight_eq_div_pow, div_div_eq_div_mul, Nat.pow_succ']
theorem shiftRight_add (m n k : Nat) : m >>> (n + k) = (m >>> n) >>> k := by
  rw [shiftRight_eq_div_pow, shiftRight_eq_div_pow, shiftRight_eq_div_pow, div_div_eq_div_mul, Nat.pow_add]
theorem shiftLeft_add (m n k : Nat) : m <<< (n + k) = (m <<< n) <<< k := by
  rw [shiftLeft_eq, shiftLeft_eq, shiftLeft_eq, Nat.mul_assoc, Nat.pow_add]
theorem one_shiftLeft (n : Nat) : 1 <<< n = 2 ^ n := by rw [shiftLeft_eq, Nat.one_mul]
@[simp] theorem zero_shiftLeft (n : Nat) : 0 <<< n = 0 := by rw [shiftLeft_eq, Nat.zero_mul]
@[simp] theorem zero_shiftRight (n : Nat) : 0 >>> n = 0 := by rw [shiftRight_eq_div_pow, Nat.zero_div]
theorem shiftLeft_shiftRight (x n : Nat) : x <<< n >>> n = x := by
  rw [shiftLeft_eq, shiftRight_eq_div_pow, Nat.mul_div_cancel _ (Nat.two_pow_pos n)]

/-! ## Bits -/

theorem one_and_eq_mod_two (n : Nat) : 1 &&& n = n % 2 := by
  show bitwise and 1 n = n % 2
  cases n with
  | zero => rfl
  | succ n =>
    rewrite [bitwise_of_ne_zero Nat.one_ne_zero (add_one_ne_zero n), show (1 : Nat) / 2 = 0 from rfl, bitwise_zero_left]
    exact (mod_two_eq_zero_or_one (n + 1)).elim (fun h => by rewrite [h]; rfl) (fun h => by rewrite [h]; rfl)
theorem testBit_eq_decide_div_mod_eq {x i : Nat} : testBit x i = decide (x / 2 ^ i % 2 = 1) := by
  unfold testBit
  rewrite [one_and_eq_mod_two, shiftRight_eq_div_pow]
  exact (mod_two_eq_zero_or_one (x / 2 ^ i)).elim (fun h => by rewrite [h]; rfl) (fun h => by rewrite [h]; rfl)
@[simp] theorem testBit_zero (x : Nat) : testBit x 0 = decide (x % 2 = 1) := by
  rw [testBit_eq_decide_div_mod_eq, Nat.pow_zero, Nat.div_one]
theorem testBit_add_one (x i : Nat) : testBit x (i + 1) = testBit (x / 2) i := by
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq, div_div_eq_div_mul, Nat.pow_succ']
theorem testBit_succ (x n : Nat) : testBit x (succ n) = testBit (x / 2) n := testBit_add_one x n
theorem testBit_add (x i n : Nat) : testBit x (i + n) = testBit (x / 2 ^ n) i := by
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq, div_div_eq_div_mul, Nat.add_comm, Nat.pow_add]
theorem testBit_div_two (x i : Nat) : testBit (x / 2) i = testBit x (i + 1) := (testBit_add_one x i).symm
@[simp] theorem zero_testBit (i : Nat) : testBit 0 i = false := by rewrite [testBit_eq_decide_div_mod_eq, Nat.zero_div]; rfl
theorem testBit_lt_two_pow {x i : Nat} (lt : x < 2 ^ i) : x.testBit i = false := by
  rewrite [testBit_eq_decide_div_mod_eq, div_eq_of_lt lt]; rfl
theorem testBit_shiftRight {i j : Nat} (x : Nat) : testBit (x >>> i) j = testBit x (i + j) := by
  rw [testBit_eq_decide_div_mod_eq, testBit_eq_decide_div_mod_eq, shiftRight_eq_div_pow, div_div_eq_div_mul, Nat.pow_add]
private theorem two_mul_half (x : Nat) : (x / 2 + x / 2) + x % 2 = x := by rw [← Nat.two_mul, div_add_mod]
theorem eq_of_testBit_eq {x y : Nat} (pred : ∀ i, testBit x i = testBit y i) : x = y := by
  induction x using Nat.strong_induction_on generalizing y with
  | h x ih =>
    have h0 : x % 2 = y % 2 := by
      have := pred 0
      rewrite [testBit_zero, testBit_zero] at this
      exact (mod_two_eq_zero_or_one x).elim
        (fun h => (mod_two_eq_zero_or_one y).elim (fun k => h.trans k.symm) (fun k => by rewrite [h, k] at this; exact Bool.noConfusion this))
        (fun h => (mod_two_eq_zero_or_one y).elim (fun k => by rewrite [h, k] at this; exact Bool.noConfusion this) (fun k => h.trans k.symm))
    have hs : ∀ i, testBit (x / 2) i = testBit (y / 2) i := fun i => by rw [testBit_div_two, testBit_div_two, pred]
    have hd : x / 2 = y / 2 := by
      cases Nat.eq_zero_or_pos x with
      | inr hx => exact ih (x / 2) (bitwise_rec_lemma (Nat.ne_of_gt hx)) hs
      | inl hx =>
        have hy : ∀ y, (∀ i, testBit y i = false) → y = 0 := fun y => by
          induction y using Nat.strong_induction_on with
          | h y ih =>
            intro hy
            refine (Nat.eq_zero_or_pos y).elim id fun py => ?_
            have e := ih (y / 2) (bitwise_rec_lemma (Nat.ne_of_gt py)) fun i => by rw [testBit_div_two, hy]
            have z := hy 0
            rewrite [testBit_zero] at z
            have z := (mod_two_eq_zero_or_one y).resolve_right (of_decide_eq_false z)
            rw [← two_mul_half y, e, z]
        rw [hx, hy y fun i => by rw [← pred, hx, zero_testBit]]
    rw [← two_mul_half x, ← two_mul_half y, h0, hd]
private theorem add_self_div_two (r : Nat) : (r + r) / 2 = r ∧ (r + r) % 2 = 0 := by
  rewrite [← Nat.two_mul]; exact ⟨Nat.mul_div_cancel_left r Nat.two_pos, mul_mod_right 2 r⟩
private theorem add_self_succ_div_two (r : Nat) : (r + r + 1) / 2 = r ∧ (r + r + 1) % 2 = 1 := by
  rewrite [← Nat.two_mul, mul_add_div Nat.two_pos, mul_add_mod]; exact ⟨rfl, rfl⟩
@[simp] theorem testBit_bitwise {f : Bool → Bool → Bool} (of_false : f false false = false) (x y i : Nat) :
    (bitwise f x y).testBit i = f (x.testBit i) (y.testBit i) := by
  induction i generalizing x y with
  | zero =>
    cases Nat.eq_zero_or_pos x with
    | inl hx =>
      rewrite [hx, bitwise_zero_left, testBit_zero, testBit_zero, testBit_zero]
      cases e : f false true with
      | true => cases mod_two_eq_zero_or_one y <;> next h => rewrite [if_pos rfl, h]; first | exact of_false.symm | exact e.symm
      | false => cases mod_two_eq_zero_or_one y <;> next h => rewrite [h]; first | exact of_false.symm | exact e.symm
    | inr hx =>
      cases Nat.eq_zero_or_pos y with
      | inl hy =>
        rewrite [hy, bitwise_zero_right, testBit_zero, testBit_zero, testBit_zero]
        cases e : f true false with
        | true => cases mod_two_eq_zero_or_one x <;> next h => rewrite [if_pos rfl, h]; first | exact of_false.symm | exact e.symm
        | false => cases mod_two_eq_zero_or_one x <;> next h => rewrite [h]; first | exact of_false.symm | exact e.symm
      | inr hy =>
        rewrite [bitwise_of_ne_zero (Nat.ne_of_gt hx) (Nat.ne_of_gt hy), testBit_zero, testBit_zero, testBit_zero]
        cases f (decide (x % 2 = 1)) (decide (y % 2 = 1)) with
        | true => rewrite [if_pos rfl, (add_self_succ_div_two _).2]; rfl
        | false => rewrite [if_neg (fun h => Bool.noConfusion h), (add_self_div_two _).2]; rfl
  | succ i ih =>
    have key : bitwise f x y / 2 = bitwise f (x / 2) (y / 2) := by
      cases Nat.eq_zero_or_pos x with
      | inl hx => rewrite [hx, bitwise_zero_left, Nat.zero_div, bitwise_zero_left]; split <;> rfl
      | inr hx =>
        cases Nat.eq_zero_or_pos y with
        | inl hy => rewrite [hy, bitwise_zero_right, Nat.zero_div, bitwise_zero_right]; split <;> rfl
        | inr hy =>
          rewrite [bitwise_of_ne_zero (Nat.ne_of_gt hx) (Nat.ne_of_gt hy)]
          split
          · exact (add_self_succ_div_two _).1
          · exact (add_self_div_two _).1
    rw [testBit_add_one, key, ih, testBit_add_one, testBit_add_one]
@[simp] theorem testBit_and (x y i : Nat) : (x &&& y).testBit i = (x.testBit i && y.testBit i) := testBit_bitwise rfl x y i
@[simp] theorem testBit_or (x y i : Nat) : (x ||| y).testBit i = (x.testBit i || y.testBit i) := testBit_bitwise rfl x y i
@[simp] theorem testBit_xor (x y i : Nat) : (x ^^^ y).testBit i = (x.testBit i ^^ y.testBit i) := testBit_bitwise rfl x y i
@[simp] protected theorem zero_and (x : Nat) : 0 &&& x = 0 := bitwise_zero_left (f := and) x
@[simp] protected theorem and_zero (x : Nat) : x &&& 0 = 0 := bitwise_zero_right (f := and) x
@[simp] protected theorem zero_or (x : Nat) : 0 ||| x = x := bitwise_zero_left (f := or) x
@[simp] protected theorem or_zero (x : Nat) : x ||| 0 = x := bitwise_zero_right (f := or) x
@[simp] protected theorem zero_xor (x : Nat) : 0 ^^^ x = x := bitwise_zero_left (f := bne) x
@[simp] protected theorem xor_zero (x : Nat) : x ^^^ 0 = x := bitwise_zero_right (f := bne) x
protected theorem and_comm (x y : Nat) : x &&& y = y &&& x := eq_of_testBit_eq fun i => by
  rw [testBit_and, testBit_and, Bool.and_comm]
protected theorem and_assoc (x y z : Nat) : (x &&& y) &&& z = x &&& (y &&& z) := eq_of_testBit_eq fun i => by
  rw [testBit_and, testBit_and, testBit_and, testBit_and, Bool.and_assoc]
@[simp] protected theorem and_self (x : Nat) : x &&& x = x := eq_of_testBit_eq fun i => by rw [testBit_and, Bool.and_self]
protected theorem or_comm (x y : Nat) : x ||| y = y ||| x := eq_of_testBit_eq fun i => by
  rw [testBit_or, testBit_or, Bool.or_comm]
protected theorem or_assoc (x y z : Nat) : (x ||| y) ||| z = x ||| (y ||| z) := eq_of_testBit_eq fun i => by
  rw [testBit_or, testBit_or, testBit_or, testBit_or, Bool.or_assoc]
@[simp] protected theorem or_self (x : Nat) : x ||| x = x := eq_of_testBit_eq fun i => by rw [testBit_or, Bool.or_self]
protected theorem xor_comm (x y : Nat) : x ^^^ y = y ^^^ x := eq_of_testBit_eq fun i => by
  rewrite [testBit_xor, testBit_xor]; cases testBit x i <;> cases testBit y i <;> rfl
protected theorem xor_assoc (x y z : Nat) : (x ^^^ y) ^^^ z = x ^^^ (y ^^^ z) := eq_of_testBit_eq fun i => by
  rewrite [testBit_xor, testBit_xor, testBit_xor, testBit_xor]; cases testBit x i <;> cases testBit y i <;> cases testBit z i <;> rfl
@[simp] protected theorem xor_self (x : Nat) : x ^^^ x = 0 := eq_of_testBit_eq fun i => by
  rewrite [testBit_xor, zero_testBit]; cases testBit x i <;> rfl
theorem and_one_is_mod (x : Nat) : x &&& 1 = x % 2 := by rw [Nat.and_comm, one_and_eq_mod_two]
theorem and_le_left {n m : Nat} : n &&& m ≤ n := by
  induction n using Nat.strong_induction_on generalizing m with
  | h n ih =>
    show bitwise and n m ≤ n
    refine (Nat.eq_zero_or_pos n).elim (fun h => by rewrite [h, bitwise_zero_left]; exact .refl) fun hn => ?_
    refine (Nat.eq_zero_or_pos m).elim (fun h => by rewrite [h, bitwise_zero_right]; exact zero_le n) fun hm => ?_
    have hr : bitwise and (n / 2) (m / 2) ≤ n / 2 := ih (n / 2) (bitwise_rec_lemma (Nat.ne_of_gt hn))
    rewrite [bitwise_of_ne_zero (Nat.ne_of_gt hn) (Nat.ne_of_gt hm)]
    have h2 := Nat.add_le_add hr hr
    split
    · next h =>
      have h := of_decide_eq_true (Bool.and_eq_true_iff.mp h).1
      have h3 := two_mul_half n
      rewrite [h] at h3
      exact Nat.le_trans (Nat.add_le_add_right h2 1) (Nat.le_of_eq h3)
    · exact Nat.le_trans h2 (Nat.le_trans (le_add_right _ (n % 2)) (Nat.le_of_eq (two_mul_half n)))
theorem and_le_right {n m : Nat} : n &&& m ≤ m := Nat.and_comm m n ▸ and_le_left

/-! ## The binary logarithm -/

private theorem log2Aux_spec : ∀ k n, 0 < n → n ≤ k → 2 ^ log2Aux k n ≤ n ∧ n < 2 ^ (log2Aux k n + 1)
  | 0, n, h, hk => absurd (Nat.lt_of_lt_of_le h hk) (Nat.lt_irrefl 0)
  | k + 1, n, h, hk => by
    unfold log2Aux
    cases e : Nat.ble 2 n with
    | false =>
      have h1 : n < 2 := Nat.lt_of_not_le fun k => Bool.noConfusion (e.symm.trans (ble_eq_true_of_le k))
      exact ⟨h, h1⟩
    | true =>
      have h2 : 2 ≤ n := le_of_ble_eq_true e
      have ih := log2Aux_spec k (n / 2) (Nat.div_pos h2 Nat.two_pos)
        (le_of_lt_succ (Nat.lt_of_lt_of_le (bitwise_rec_lemma (Nat.ne_of_gt h)) hk))
      show 2 ^ (log2Aux k (n / 2) + 1) ≤ n ∧ n < 2 ^ (log2Aux k (n / 2) + 1 + 1)
      exact ⟨(le_div_iff_mul_le Nat.two_pos).mp ih.1, (div_lt_iff_lt_mul Nat.two_pos).mp ih.2⟩
theorem log2_self_le {n : Nat} (h : n ≠ 0) : 2 ^ n.log2 ≤ n := (log2Aux_spec n n (Nat.pos_of_ne_zero h) .refl).1
theorem lt_log2_self {n : Nat} : n < 2 ^ (n.log2 + 1) := by
  cases n with
  | zero => exact succ_pos _
  | succ n => exact (log2Aux_spec (n + 1) (n + 1) (succ_pos n) .refl).2
@[simp] theorem log2_zero : log2 0 = 0 := rfl
theorem le_log2 {n k : Nat} (h : n ≠ 0) : k ≤ n.log2 ↔ 2 ^ k ≤ n :=
  ⟨fun e => Nat.le_trans (Nat.pow_le_pow_right Nat.two_pos e) (log2_self_le h),
   fun e => le_of_lt_succ ((Nat.pow_lt_pow_iff_right Nat.one_lt_two).mp (Nat.lt_of_le_of_lt e lt_log2_self))⟩
theorem log2_lt {n k : Nat} (h : n ≠ 0) : n.log2 < k ↔ n < 2 ^ k := by
  rewrite [← Nat.not_le, ← Nat.not_le]; exact not_congr (le_log2 h)
theorem log2_eq_iff {n k : Nat} (h : n ≠ 0) : n.log2 = k ↔ 2 ^ k ≤ n ∧ n < 2 ^ (k + 1) := by
  rewrite [← le_log2 h, ← log2_lt h, Nat.lt_add_one_iff, Nat.le_antisymm_iff]; exact And.comm
@[simp] theorem log2_two_pow {n : Nat} : (2 ^ n).log2 = n :=
  (log2_eq_iff (Nat.ne_of_gt (Nat.two_pow_pos n))).mpr ⟨.refl, Nat.pow_lt_pow_succ Nat.one_lt_two⟩
theorem log2_le_self (n : Nat) : n.log2 ≤ n := by
  cases n with
  | zero => exact .refl
  | succ n => exact Nat.le_of_lt ((log2_lt (add_one_ne_zero n)).mpr lt_two_pow_self)
theorem log2_def (n : Nat) : n.log2 = if 2 ≤ n then (n / 2).log2 + 1 else 0 := by
  split
  · next h =>
    have hn : n ≠ 0 := Nat.ne_of_gt (Nat.lt_of_lt_of_le Nat.two_pos h)
    have hd : n / 2 ≠ 0 := Nat.ne_of_gt (Nat.div_pos h Nat.two_pos)
    exact (log2_eq_iff hn).mpr ⟨(le_div_iff_mul_le Nat.two_pos).mp (log2_self_le hd), (div_lt_iff_lt_mul Nat.two_pos).mp lt_log2_self⟩
  · next h =>
    cases n with
    | zero => rfl
    | succ n => exact (log2_eq_iff (add_one_ne_zero n)).mpr ⟨succ_pos n, Nat.lt_of_not_le h⟩

end Nat
