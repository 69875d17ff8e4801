/-
# Divisibility, even and odd, in any number system

Contract: the lemmas about `∣`, `Even` and `Odd` that Mathlib states for every commutative ring, under its
names, for the number systems of `Core.Algebra.Laws`.
-/
prelude
import Core.Algebra.Laws
import Core.Omega
import Core.Int.Div
import Core.Nat.Pow
set_option linter.all false

universe u

/-!
# Even and odd

Contract: `Even` and `Odd` as Mathlib defines them, for any type with the operations they name, and
what they mean for natural numbers and integers, decidably.
-/

section
def Even {α : Type u} [Add α] (a : α) : Prop := ∃ r, a = r + r
def Odd {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] (a : α) : Prop := ∃ m, a = 2 * m + 1

theorem even_iff_exists_two_mul {a : Nat} : Even a ↔ ∃ b, a = 2 * b := ⟨fun ⟨r, h⟩ => ⟨r, by omega⟩, fun ⟨r, h⟩ => ⟨r, by omega⟩⟩
theorem Odd.exists_bit1 {α : Type u} [Add α] [Mul α] [OfNat α 1] [OfNat α 2] {a : α} : Odd a → ∃ b, a = 2 * b + 1 := id

private theorem iff_rotate {a b c : Prop} (h : a ↔ (b ↔ c)) : b ↔ (a ↔ c) :=
  ⟨fun hb => ⟨fun ha => (h.mp ha).mp hb, fun hc => h.mpr (iff_of_true hb hc)⟩, fun k =>
    (em c).elim (fun hc => (h.mp (k.mpr hc)).mpr hc) fun hc => Classical.byContradiction fun hb => hc (k.mp (h.mpr (iff_of_false hb hc)))⟩

namespace Nat
theorem even_iff {n : Nat} : Even n ↔ n % 2 = 0 :=
  ⟨fun ⟨m, h⟩ => by rw [h, ← Nat.two_mul, mul_mod_right], fun h => ⟨n / 2, by
    have := div_add_mod n 2; rewrite [h, Nat.two_mul] at this; exact this.symm⟩⟩
theorem odd_iff {n : Nat} : Odd n ↔ n % 2 = 1 :=
  ⟨fun ⟨m, h⟩ => by rw [h, mul_add_mod], fun h => ⟨n / 2, by have := div_add_mod n 2; rewrite [h] at this; exact this.symm⟩⟩
instance instDecidablePredEven : DecidablePred (Even : Nat → Prop) := fun _ => decidable_of_iff' _ even_iff
instance instDecidablePredOdd : DecidablePred (Odd : Nat → Prop) := fun _ => decidable_of_iff' _ odd_iff
@[simp] theorem not_even_iff_odd {n : Nat} : ¬Even n ↔ Odd n := by rewrite [even_iff, odd_iff]; exact mod_two_ne_zero
@[simp] theorem not_odd_iff_even {n : Nat} : ¬Odd n ↔ Even n := by rewrite [even_iff, odd_iff]; exact mod_two_ne_one
theorem not_even_iff {n : Nat} : ¬Even n ↔ n % 2 = 1 := not_even_iff_odd.trans odd_iff
theorem not_odd_iff {n : Nat} : ¬Odd n ↔ n % 2 = 0 := not_odd_iff_even.trans even_iff
theorem even_or_odd (n : Nat) : Even n ∨ Odd n := by rewrite [even_iff, odd_iff]; exact mod_two_eq_zero_or_one n
theorem even_or_odd' (n : Nat) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 :=
  (even_or_odd n).elim (fun ⟨k, h⟩ => ⟨k, .inl (h.trans (Nat.two_mul k).symm)⟩) (fun ⟨k, h⟩ => ⟨k, .inr h⟩)
theorem even_xor_odd (n : Nat) : Even n ∧ ¬Odd n ∨ Odd n ∧ ¬Even n :=
  (even_or_odd n).imp (fun h => ⟨h, not_odd_iff_even.mpr h⟩) (fun h => ⟨h, not_even_iff_odd.mpr h⟩)
theorem even_add {m n : Nat} : Even (m + n) ↔ (Even m ↔ Even n) := by
  rewrite [even_iff, even_iff, even_iff, Nat.add_mod]
  rcases mod_two_eq_zero_or_one m with h | h <;> rcases mod_two_eq_zero_or_one n with k | k <;> rw [h, k] <;> decide
theorem even_add_one {n : Nat} : Even (n + 1) ↔ ¬Even n := by
  rewrite [even_iff, not_even_iff]; exact succ_mod_two_eq_zero_iff
theorem odd_add {m n : Nat} : Odd (m + n) ↔ (Odd m ↔ Even n) := by
  rewrite [odd_iff, odd_iff, even_iff, Nat.add_mod]
  rcases mod_two_eq_zero_or_one m with h | h <;> rcases mod_two_eq_zero_or_one n with k | k <;> rw [h, k] <;> decide
theorem even_sub {m n : Nat} (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) :=
  iff_rotate (by have := even_add (m := m - n) (n := n); rewrite [Nat.sub_add_cancel h] at this; exact this)
theorem even_mul {m n : Nat} : Even (m * n) ↔ Even m ∨ Even n := by
  rewrite [even_iff, even_iff, even_iff, Nat.mul_mod]
  rcases Nat.mod_two_eq_zero_or_one m with h | h <;> rcases Nat.mod_two_eq_zero_or_one n with k | k <;> rw [h, k] <;> decide
theorem odd_mul {m n : Nat} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, ← not_even_iff_odd, ← not_even_iff_odd, even_mul, not_or]
theorem even_pow {m n : Nat} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => rewrite [Nat.pow_zero, even_iff]; exact ⟨fun h => absurd h (by decide), fun h => absurd rfl h.2⟩
  | succ n ih =>
    rewrite [Nat.pow_succ, even_mul, ih]
    exact ⟨fun h => ⟨h.elim And.left id, Nat.succ_ne_zero n⟩, fun h => .inr h.1⟩
theorem even_pow' {m n : Nat} (h : n ≠ 0) : Even (m ^ n) ↔ Even m := even_pow.trans (and_iff_left h)
theorem even_mul_succ_self (n : Nat) : Even (n * (n + 1)) := by rewrite [even_mul, even_add_one]; exact em _
theorem even_two_mul (n : Nat) : Even (2 * n) := ⟨n, by omega⟩
theorem two_dvd_of_even {n : Nat} : Even n → 2 ∣ n := fun ⟨r, h⟩ => ⟨r, by omega⟩
end Nat

namespace Int
theorem even_iff {n : Int} : Even n ↔ n % 2 = 0 := ⟨fun ⟨m, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem odd_iff {n : Int} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨m, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
instance instDecidablePredEven : DecidablePred (Even : Int → Prop) := fun _ => decidable_of_iff' _ even_iff
instance instDecidablePredOdd : DecidablePred (Odd : Int → Prop) := fun _ => decidable_of_iff' _ odd_iff
private theorem emod_two (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
@[simp] theorem not_even_iff_odd {n : Int} : ¬Even n ↔ Odd n := by
  rewrite [even_iff, odd_iff]; exact ⟨(emod_two n).resolve_left, fun h k => absurd (k.symm.trans h) (by decide)⟩
@[simp] theorem not_odd_iff_even {n : Int} : ¬Odd n ↔ Even n := by
  rewrite [even_iff, odd_iff]; exact ⟨(emod_two n).resolve_right, fun h k => absurd (h.symm.trans k) (by decide)⟩
theorem not_even_iff {n : Int} : ¬Even n ↔ n % 2 = 1 := not_even_iff_odd.trans odd_iff
theorem not_odd_iff {n : Int} : ¬Odd n ↔ n % 2 = 0 := not_odd_iff_even.trans even_iff
theorem even_or_odd (n : Int) : Even n ∨ Odd n := by rewrite [even_iff, odd_iff]; exact emod_two n
theorem even_or_odd' (n : Int) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 :=
  (even_or_odd n).elim (fun ⟨k, h⟩ => ⟨k, .inl (h.trans (Int.two_mul k).symm)⟩) (fun ⟨k, h⟩ => ⟨k, .inr h⟩)
theorem even_add {m n : Int} : Even (m + n) ↔ (Even m ↔ Even n) := by
  rewrite [even_iff, even_iff, even_iff, Int.add_emod]
  rcases emod_two m with h | h <;> rcases emod_two n with k | k <;> rw [h, k] <;> decide
theorem even_sub {m n : Int} : Even (m - n) ↔ (Even m ↔ Even n) :=
  iff_rotate (by have := even_add (m := m - n) (n := n); rewrite [Int.sub_add_cancel] at this; exact this)
theorem even_add_one {n : Int} : Even (n + 1) ↔ ¬Even n :=
  even_add.trans ⟨fun h k => absurd (h.mp k) (by decide), fun h => iff_of_false h (by decide)⟩
theorem odd_add {m n : Int} : Odd (m + n) ↔ (Odd m ↔ Even n) := by
  rewrite [odd_iff, odd_iff, even_iff, Int.add_emod]
  rcases emod_two m with h | h <;> rcases emod_two n with k | k <;> rw [h, k] <;> decide
theorem even_mul {m n : Int} : Even (m * n) ↔ Even m ∨ Even n := by
  constructor
  · intro h
    rcases even_or_odd m with hm | ⟨a, ha⟩
    · exact .inl hm
    · rcases even_or_odd n with hn | ⟨b, hb⟩
      · exact .inr hn
      · rewrite [even_iff] at h
        have e : m * n = 2 * (2 * (a * b) + a + b) + 1 := by
          rewrite [ha, hb, Int.add_mul, Int.mul_add, Int.mul_assoc, Int.mul_left_comm a 2 b]; omega
        omega
  · intro h
    rcases h with ⟨r, h⟩ | ⟨r, h⟩
    · exact ⟨r * n, by rw [h, Int.add_mul]⟩
    · exact ⟨m * r, by rw [h, Int.mul_add]⟩
theorem odd_mul {m n : Int} : Odd (m * n) ↔ Odd m ∧ Odd n := by
  rw [← not_even_iff_odd, ← not_even_iff_odd, ← not_even_iff_odd, even_mul, not_or]
theorem even_pow {m : Int} {n : Nat} : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := by
  induction n with
  | zero => exact ⟨fun h => absurd (even_iff.mp h) (show ¬(1 : Int) % 2 = 0 by decide), fun h => absurd rfl h.2⟩
  | succ n ih =>
    rewrite [Int.pow_succ, even_mul, ih]
    exact ⟨fun h => ⟨h.elim And.left id, Nat.succ_ne_zero n⟩, fun h => .inr h.1⟩
theorem even_mul_succ_self (n : Int) : Even (n * (n + 1)) := by rewrite [even_mul, even_add_one]; exact em _
end Int
end

/-! # Divisibility, even and odd, in any number system -/

namespace Leanmath
class DvdLaws (α : Type u) [Mul α] [Dvd α] : Prop where
  dvd_iff : ∀ a b : α, a ∣ b ↔ ∃ c, b = a * c
instance instDvdLawsNat : DvdLaws Nat := ⟨fun _ _ => Iff.rfl⟩
instance instDvdLawsInt : DvdLaws Int := ⟨fun _ _ => Iff.rfl⟩
end Leanmath
open Leanmath

section
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [@SemiringLaws α iAdd iMul iPow i0 i1 i2] [iDvd : Dvd α]
  [DvdLaws α] {a b c d : α}

theorem Dvd.intro (k : α) (h : a * k = b) : a ∣ b := (DvdLaws.dvd_iff a b).mpr ⟨k, h.symm⟩
theorem Dvd.intro_left (k : α) (h : k * a = b) : a ∣ b := Dvd.intro k ((mul_comm a k).trans h)
theorem dvd_of_mul_right_eq (k : α) (h : a * k = b) : a ∣ b := Dvd.intro k h
theorem dvd_of_mul_left_eq (k : α) (h : k * a = b) : a ∣ b := Dvd.intro_left k h
theorem exists_eq_mul_right_of_dvd (h : a ∣ b) : ∃ c, b = a * c := (DvdLaws.dvd_iff a b).mp h
theorem exists_eq_mul_left_of_dvd (h : a ∣ b) : ∃ c, b = c * a := (exists_eq_mul_right_of_dvd h).imp fun c e => e.trans (mul_comm a c)
theorem dvd_def : a ∣ b ↔ ∃ c, b = a * c := DvdLaws.dvd_iff a b
theorem dvd_iff_exists_eq_mul_right : a ∣ b ↔ ∃ c, b = a * c := DvdLaws.dvd_iff a b
theorem dvd_iff_exists_eq_mul_left : a ∣ b ↔ ∃ c, b = c * a := ⟨exists_eq_mul_left_of_dvd, fun ⟨c, e⟩ => Dvd.intro_left c e.symm⟩
@[refl, simp] theorem dvd_refl (a : α) : a ∣ a := Dvd.intro 1 (mul_one a)
theorem dvd_rfl : a ∣ a := dvd_refl a
theorem dvd_of_eq (h : a = b) : a ∣ b := h ▸ dvd_refl a
theorem dvd_trans (h : a ∣ b) (k : b ∣ c) : a ∣ c :=
  (exists_eq_mul_right_of_dvd h).elim fun d hd => (exists_eq_mul_right_of_dvd k).elim fun e he => Dvd.intro (d * e) (by rw [he, hd, mul_assoc])
theorem Dvd.dvd.trans (h : a ∣ b) (k : b ∣ c) : a ∣ c := dvd_trans h k
@[simp] theorem dvd_mul_right (a b : α) : a ∣ a * b := Dvd.intro b rfl
@[simp] theorem dvd_mul_left (a b : α) : a ∣ b * a := Dvd.intro_left b rfl
theorem dvd_mul_of_dvd_left (h : a ∣ b) (c : α) : a ∣ b * c := dvd_trans h (dvd_mul_right b c)
theorem dvd_mul_of_dvd_right (h : a ∣ b) (c : α) : a ∣ c * b := dvd_trans h (dvd_mul_left b c)
theorem Dvd.dvd.mul_right (h : a ∣ b) (c : α) : a ∣ b * c := dvd_mul_of_dvd_left h c
theorem Dvd.dvd.mul_left (h : a ∣ b) (c : α) : a ∣ c * b := dvd_mul_of_dvd_right h c
theorem dvd_of_mul_right_dvd (h : a * b ∣ c) : a ∣ c := dvd_trans (dvd_mul_right a b) h
theorem dvd_of_mul_left_dvd (h : a * b ∣ c) : b ∣ c := dvd_trans (dvd_mul_left b a) h
theorem mul_dvd_mul (h : a ∣ b) (k : c ∣ d) : a * c ∣ b * d :=
  (exists_eq_mul_right_of_dvd h).elim fun e he => (exists_eq_mul_right_of_dvd k).elim fun f hf =>
    Dvd.intro (e * f) (by rw [he, hf, mul_mul_mul_comm])
theorem mul_dvd_mul_left (a : α) (h : b ∣ c) : a * b ∣ a * c := mul_dvd_mul (dvd_refl a) h
theorem mul_dvd_mul_right (h : a ∣ b) (c : α) : a * c ∣ b * c := mul_dvd_mul h (dvd_refl c)
@[simp] theorem dvd_zero (a : α) : a ∣ 0 := Dvd.intro 0 (mul_zero a)
theorem eq_zero_of_zero_dvd (h : (0 : α) ∣ a) : a = 0 := (exists_eq_mul_right_of_dvd h).elim fun c e => e.trans (zero_mul c)
@[simp] theorem zero_dvd_iff : (0 : α) ∣ a ↔ a = 0 := ⟨eq_zero_of_zero_dvd, fun h => h.symm ▸ dvd_refl (0 : α)⟩
@[simp] theorem one_dvd (a : α) : 1 ∣ a := Dvd.intro a (one_mul a)
theorem dvd_add (h : a ∣ b) (k : a ∣ c) : a ∣ b + c :=
  (exists_eq_mul_right_of_dvd h).elim fun d hd => (exists_eq_mul_right_of_dvd k).elim fun e he => Dvd.intro (d + e) (by rw [hd, he, mul_add])
theorem Dvd.dvd.add (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := dvd_add h k
theorem pow_dvd_pow (a : α) {m n : Nat} (h : m ≤ n) : a ^ m ∣ a ^ n := Dvd.intro (a ^ (n - m)) (by rw [← pow_add, Nat.add_sub_cancel' h])
theorem pow_dvd_pow_of_dvd (h : a ∣ b) (n : Nat) : a ^ n ∣ b ^ n :=
  (exists_eq_mul_right_of_dvd h).elim fun c e => Dvd.intro (c ^ n) (by rw [e, mul_pow])
theorem dvd_pow_self (a : α) {n : Nat} (hn : n ≠ 0) : a ∣ a ^ n := by
  have := pow_dvd_pow a (Nat.pos_of_ne_zero hn); rewrite [pow_one] at this; exact this
theorem dvd_pow (h : a ∣ b) : ∀ {n : Nat}, n ≠ 0 → a ∣ b ^ n := fun hn => dvd_trans h (dvd_pow_self b hn)
theorem Dvd.dvd.pow (h : a ∣ b) {n : Nat} (hn : n ≠ 0) : a ∣ b ^ n := dvd_pow h hn
theorem even_iff_two_dvd : Even a ↔ 2 ∣ a :=
  ⟨fun ⟨r, h⟩ => Dvd.intro r (by rw [h, two_mul]), fun h => (exists_eq_mul_right_of_dvd h).imp fun r e => by rw [e, two_mul]⟩
theorem Even.two_dvd : Even a → 2 ∣ a := even_iff_two_dvd.mp
end

section
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [iNeg : Neg α] [iSub : Sub α]
  [@RingLaws α iAdd iMul iPow i0 i1 i2 iNeg iSub] [iDvd : Dvd α] [DvdLaws α] {a b c : α}

@[simp] theorem dvd_neg : a ∣ -b ↔ a ∣ b :=
  ⟨fun h => (exists_eq_mul_right_of_dvd h).elim fun c e => Dvd.intro (-c) (by rw [mul_neg, ← e, neg_neg]),
   fun h => (exists_eq_mul_right_of_dvd h).elim fun c e => Dvd.intro (-c) (by rw [mul_neg, ← e])⟩
@[simp] theorem neg_dvd : -a ∣ b ↔ a ∣ b :=
  ⟨fun h => (exists_eq_mul_right_of_dvd h).elim fun c e => Dvd.intro (-c) (by rw [e, mul_neg, neg_mul]),
   fun h => (exists_eq_mul_right_of_dvd h).elim fun c e => Dvd.intro (-c) (by rw [e, neg_mul_neg])⟩
theorem dvd_sub (h : a ∣ b) (k : a ∣ c) : a ∣ b - c := by rewrite [sub_eq_add_neg]; exact dvd_add h (dvd_neg.mpr k)
theorem Dvd.dvd.sub (h : a ∣ b) (k : a ∣ c) : a ∣ b - c := dvd_sub h k
theorem dvd_add_right (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun k => by have := dvd_sub k h; rewrite [add_sub_cancel_left] at this; exact this, dvd_add h⟩
theorem dvd_add_left (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by rewrite [add_comm]; exact dvd_add_right h
theorem dvd_sub_right (h : a ∣ b) : a ∣ b - c ↔ a ∣ c := by rw [sub_eq_add_neg, dvd_add_right h, dvd_neg]
theorem dvd_sub_left (h : a ∣ c) : a ∣ b - c ↔ a ∣ b := by rewrite [sub_eq_add_neg]; exact dvd_add_left (dvd_neg.mpr h)
theorem sub_dvd_pow_sub_pow (x y : α) (n : Nat) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => rewrite [pow_zero, pow_zero, sub_self]; exact dvd_zero _
  | succ n ih =>
    have e : x ^ (n + 1) - y ^ (n + 1) = x ^ n * (x - y) + (x ^ n - y ^ n) * y := by
      rw [pow_succ, pow_succ, sub_eq_add_neg x y, mul_add, mul_neg, sub_eq_add_neg (x ^ n), add_mul, neg_mul, sub_eq_add_neg, ← add_assoc,
        add_assoc (x ^ n * x), neg_add_cancel, add_zero]
    rewrite [e]; exact dvd_add (dvd_mul_left _ _) (Dvd.dvd.mul_right ih y)
theorem Even.neg (h : Even a) : Even (-a) := h.elim fun r e => ⟨-r, by rw [e, neg_add]⟩
theorem Even.sub (h : Even a) (k : Even b) : Even (a - b) :=
  h.elim fun r hr => k.elim fun s hs => ⟨r - s, by rw [hr, hs, sub_eq_add_neg, neg_add, add_add_add_comm, ← sub_eq_add_neg]⟩
theorem Odd.sub_odd (h : Odd a) (k : Odd b) : Even (a - b) :=
  h.elim fun r hr => k.elim fun s hs => ⟨r - s, by
    rw [hr, hs, sub_eq_add_neg, neg_add, add_add_add_comm, add_neg_cancel, add_zero, two_mul, two_mul, neg_add, add_add_add_comm, ← sub_eq_add_neg]⟩
end

/-! ## Even and odd -/

section
variable {α : Type u} [iAdd : Add α] [iMul : Mul α] [iPow : Pow α Nat] [i0 : OfNat α (nat_lit 0)]
  [i1 : OfNat α (nat_lit 1)] [i2 : OfNat α (nat_lit 2)] [@SemiringLaws α iAdd iMul iPow i0 i1 i2] {a b : α}

@[simp] theorem even_zero : Even (0 : α) := ⟨0, (add_zero 0).symm⟩
@[simp] theorem even_two : Even (2 : α) := ⟨1, one_add_one_eq_two.symm⟩
theorem even_add_self (a : α) : Even (a + a) := ⟨a, rfl⟩
@[simp] theorem even_two_mul (a : α) : Even (2 * a) := ⟨a, two_mul a⟩
@[simp] theorem odd_one : Odd (1 : α) := ⟨0, by rw [mul_zero, zero_add]⟩
@[simp] theorem odd_two_mul_add_one (a : α) : Odd (2 * a + 1) := ⟨a, rfl⟩
theorem Even.add (h : Even a) (k : Even b) : Even (a + b) :=
  h.elim fun r hr => k.elim fun s hs => ⟨r + s, by rw [hr, hs, add_add_add_comm]⟩
theorem Even.mul_left (h : Even a) (b : α) : Even (b * a) := h.elim fun r hr => ⟨b * r, by rw [hr, mul_add]⟩
theorem Even.mul_right (h : Even a) (b : α) : Even (a * b) := h.elim fun r hr => ⟨r * b, by rw [hr, add_mul]⟩
theorem Even.pow_of_ne_zero (h : Even a) {n : Nat} (hn : n ≠ 0) : Even (a ^ n) := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => rewrite [pow_succ]; exact h.mul_left _
theorem Even.add_odd (h : Even a) (k : Odd b) : Odd (a + b) :=
  h.elim fun r hr => k.elim fun s hs => ⟨r + s, by rw [hr, hs, ← two_mul, mul_add, add_assoc]⟩
theorem Odd.add_even (h : Odd a) (k : Even b) : Odd (a + b) := by rewrite [add_comm]; exact k.add_odd h
theorem Odd.add_odd (h : Odd a) (k : Odd b) : Even (a + b) :=
  h.elim fun r hr => k.elim fun s hs => ⟨r + s + 1, by
    rw [hr, hs, add_add_add_comm, ← mul_add, two_mul (r + s), add_add_add_comm (r + s) (r + s) 1 1]⟩
theorem Even.add_one (h : Even a) : Odd (a + 1) := h.add_odd odd_one
theorem Odd.add_one (h : Odd a) : Even (a + 1) := h.add_odd odd_one
theorem Odd.mul (h : Odd a) (k : Odd b) : Odd (a * b) :=
  h.elim fun r hr => k.elim fun s hs => ⟨r * b + s, by rw [hr, add_mul, one_mul, mul_assoc, mul_add, add_assoc, ← hs]⟩
theorem Odd.pow (h : Odd a) {n : Nat} : Odd (a ^ n) := by
  induction n with
  | zero => rewrite [pow_zero]; exact odd_one
  | succ n ih => rewrite [pow_succ]; exact ih.mul h
end

namespace Nat
theorem odd_iff_not_even {n : Nat} : Odd n ↔ ¬Even n := not_even_iff_odd.symm
theorem even_iff_not_odd {n : Nat} : Even n ↔ ¬Odd n := not_odd_iff_even.symm
theorem not_even_one : ¬Even 1 := by decide
theorem even_mul_pred_self : ∀ n : Nat, Even (n * (n - 1))
  | 0 => by decide
  | n + 1 => by rewrite [Nat.mul_comm]; exact even_mul_succ_self n
theorem odd_pow {m n : Nat} : Odd (m ^ n) ↔ Odd m ∨ n = 0 := by
  rw [odd_iff_not_even, even_pow, odd_iff_not_even, Decidable.not_and_iff_or_not, Decidable.not_not]
theorem odd_add' {m n : Nat} : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [Nat.add_comm, odd_add]
theorem even_sub' {m n : Nat} (h : n ≤ m) : Even (m - n) ↔ (Odd m ↔ Odd n) := by
  rewrite [even_sub h, odd_iff_not_even, odd_iff_not_even]; exact ⟨not_congr, fun k => ⟨fun hm => Decidable.not_not.mp fun hn => k.mpr hn hm,
    fun hn => Decidable.not_not.mp fun hm => k.mp hm hn⟩⟩
theorem odd_sub {m n : Nat} (h : n ≤ m) : Odd (m - n) ↔ (Odd m ↔ Even n) := by
  obtain ⟨d, rfl⟩ := le.dest h
  rewrite [Nat.add_sub_cancel_left, odd_iff, odd_iff, even_iff, Nat.add_mod]
  rcases mod_two_eq_zero_or_one n with k | k <;> rcases mod_two_eq_zero_or_one d with l | l <;> rw [k, l] <;> decide
end Nat
