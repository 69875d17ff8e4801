/-
# `grind`: any ring, semiring or module

Goals that native `grind` closes over the embedded core library in structures that are given by their classes only:
semirings, modules over the naturals, rings without commutativity, rings in which a number is zero; each is also a goal
that stock Lean states and closes.
-/
set_option linter.all false
set_option warn.classDefReducibility false
open Lean.Grind
attribute [local instance] Semiring.natCast

/-! ## Semirings: no subtraction, and sums need not cancel -/

section comm_semiring
variable {α : Type} [CommSemiring α] (a b c d : α)
example : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
example : (a + b + c) ^ 3 = (c + a + b) * (a + (b + c)) ^ 2 := by grind
example : (a + 2 * b) * (3 + a) = a ^ 2 + 2 * b * a + a * 3 + b * 6 := by grind
example : 0 * a + 1 * b = b := by grind
example : (2 : α) ^ 10 = 1024 := by grind
example : a ^ 3 * a ^ 4 = a ^ 7 := by grind
example : ((3 : Nat) : α) * a = a + a + a := by grind
example : (a + b + c + d) ^ 4 = ((a + d) ^ 2 + 2 * (a + d) * (b + c) + (b + c) ^ 2) ^ 2 := by grind
theorem semiring_identity : (a * c + b * d) ^ 2 + (a * d) ^ 2 + (b * c) ^ 2 = (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) + 2 * a * b * c * d := by
  grind
end comm_semiring

section semiring
variable {α : Type} [Semiring α] (a b c : α)
example : (a + b) ^ 2 = a ^ 2 + a * b + b * a + b ^ 2 := by grind
example : (a + b) * (b + c) = b * b + a * b + b * c + a * c := by grind
example : a * (b * a) ^ 2 * b = (a * b) ^ 3 := by grind
example : a ^ 2 * a ^ 3 * b = a * a ^ 4 * b := by grind
theorem semiring_nc (n : Nat) : (a + (n : α) * b) * 2 = 2 * a + (n : α) * b + (n : α) * b := by grind
end semiring

section cancel
variable {α : Type} [CommSemiring α] [AddRightCancel α] (a b c x y : α)
example (h : a + c = b + c) : a * c = c * b := by grind
example (h : a + b = 2 * b) : a * a = b * b := by grind
example (h : x + 1 = y) : x ^ 2 + 2 * x + 1 = y ^ 2 := by grind
theorem semiring_cancel (h : a + b = 3) (k : a * b = 2) : a ^ 2 + b ^ 2 + 4 = 9 := by grind
example [NoNatZeroDivisors α] (h : 2 * a + c = 2 * b + c) : a = b := by grind
end cancel

/-! ## Modules -/

section nat_module
variable {M : Type} [NatModule M] (a b c : M)
example : 2 • a = a + a := by grind
example : a + b + c = c + (b + a) := by grind
example : 3 • (a + 2 • b) + 0 = 3 • a + 6 • b := by grind
theorem nat_module : 0 • a + b = 1 • b := by grind
end nat_module

section nat_module_cancel
variable {M : Type} [NatModule M] [AddRightCancel M] (a b c : M)
example (h : a + b = b + c) : 2 • a = c + c := by grind
example (h : a = b + c) : 2 • a + b = 3 • b + 2 • c := by grind
theorem nat_module_cancel [NoNatZeroDivisors M] (h : 2 • a + b = 2 • c + b) : a = c := by grind
end nat_module_cancel

section ordered_nat_module
variable {M : Type} [NatModule M] [LE M] [LT M] [Std.LawfulOrderLT M] [Std.IsLinearOrder M] [OrderedAdd M] (a b c d : M)
example (h : a ≤ b) : a + c ≤ b + c := by grind
example (h : a < b) : 2 • a < a + b := by grind
example (h : ¬a ≤ b) : b + b < 2 • a := by grind
example (h : ¬a < b) (k : a ≤ b) : a = b := by grind
example (h : a + b = c) (k : 0 ≤ b) : a + a ≤ c + c := by grind
example (h : a ≤ b) (k : c < d) : 3 • a + 2 • c < 3 • b + 2 • d := by grind
example (h : a + c ≤ b) (k : b < c) (l : 0 ≤ a) : False := by grind
theorem ordered_nat_module (h : 2 • a ≤ 2 • b) : a ≤ b := by grind
end ordered_nat_module

section int_module
variable {M : Type} [IntModule M] (a b c : M)
example (h : a + b = b + c) : 2 • a - c = c := by grind
example (h : a - b = c) : (3 : Int) • a = (3 : Int) • (b + c) := by grind
theorem ordered_int_module [LE M] [LT M] [Std.LawfulOrderLT M] [Std.IsLinearOrder M] [OrderedAdd M] (h : ¬a ≤ b) : b + b - 2 • a < 0 := by
  grind
end int_module

/-! ## Rings without commutativity -/

section ring
variable {α : Type} [Ring α] (a b c : α)
example : (a + b) ^ 2 = a ^ 2 + a * b + b * a + b ^ 2 := by grind
example : (a - b) * (a + b) = a ^ 2 + a * b - b * a - b ^ 2 := by grind
example : (a - b) ^ 3 = a ^ 3 - a ^ 2 * b - a * b * a - b * a ^ 2 + a * b ^ 2 + b * a * b + b ^ 2 * a - b ^ 3 := by grind
example : a * (b - c) - (a * b - a * c) = 0 := by grind
example : -(a - b) * -c = a * c - b * c := by grind
theorem jacobi : a * (b * c - c * b) - (b * c - c * b) * a + (b * (c * a - a * c) - (c * a - a * c) * b)
    + (c * (a * b - b * a) - (a * b - b * a) * c) = 0 := by grind
example [IsCharP α 3] : (a + b) ^ 2 + 2 * b * a = a ^ 2 + a * b + b ^ 2 := by grind
example [IsCharP α 0] : 4 * a = a + a * 3 := by grind
end ring

section ordered_ring
variable {α : Type} [Ring α] [LE α] [LT α] [Std.LawfulOrderLT α] [Std.IsLinearOrder α] [OrderedRing α] (a b c : α)
example (h : a ≤ b) : a + c ≤ b + c := by grind
example (h : a < b) : a + 1 < b + 1 := by grind
example (h : a < b) (k : b ≤ c) : a - 1 < c := by grind
theorem ordered_ring_nc (h : a * b - b * a + c ≤ 1) (k : b * a + 1 ≤ a * b + c) : a * b - b * a + c = 1 := by grind
end ordered_ring

/-! ## Rings in which a number is zero -/

section characteristic
variable {α : Type} [CommRing α] [IsCharP α 5] (a b c : α) (f : α → α)
example : (a + b) ^ 5 = a ^ 5 + b ^ 5 := by grind
example : a + 4 * a = 0 := by grind
example : (7 : α) = 2 := by grind
example : a - 3 = a + 2 := by grind
example (h : a + 2 = b) : f a = f (b + 3) := by grind
example (h : 2 * a = 1) : a = 3 := by grind
example (h : 2 * a = b) (k : 3 * b = c) : c = a := by grind
example (h : a * b = 1) (k : a * c = 1) : b = c := by grind
example (h : a = 1) (k : a + 1 = 1) : b = c := by grind
theorem char_five (h : a + b = 1) (k : a * b = 1) : a ^ 2 + b ^ 2 = 4 := by grind
end characteristic

section composite
variable {α : Type} [CommRing α] [IsCharP α 12] [NoNatZeroDivisors α] (a b c : α) (f : α → α)
example (h : 2 * a * b = 4 * c) (k : 3 * a * c = 4) : f (4 * c * c) = f (3 * b) := by grind
theorem char_twelve (h : 2 * a * b = 4 * c) (k : 5 * a = b) (l : 3 * a = c) : 2 * c ^ 2 = 5 * b ^ 2 := by grind
end composite

section field_characteristic
variable {α : Type} [Field α] [IsCharP α 5] (a b : α)
example : a / 2 = 3 * a := by grind
example : a / 5 = 0 := by grind
example : a / 10 = b / 25 := by grind
example : a / 6 = a := by grind
example (h : 3 * a = b) : a = 2 * b := by grind
theorem field_five (h : a ≠ 0) (k : a ^ 2 = a) : a = 1 := by grind
end field_characteristic

section zero_by_hypothesis
variable {α : Type} [CommRing α] (a b c : α)
example (h : (6 : α) = 0) : 7 * a = a := by grind
example (h : (6 : α) = 0) (k : (4 : α) = 0) : a + 2 * b = a := by grind
example (h : (3 : α) = 0) : (a + b) ^ 3 = a ^ 3 + b ^ 3 := by grind
example (h : (2 : α) = 0) (k : a + b = c) : a ^ 2 + b ^ 2 = c ^ 2 := by grind
example (h : (6 : α) = 0) (k : (4 : α) = a) (l : a ^ 2 = b) : b = a := by grind
theorem zero_by_hypothesis (h : (4 : α) = a) (k : (8 : α) = b) (l : b = 0) (m : 6 + c = c) : b = 3 * a := by grind
end zero_by_hypothesis

/-! ## The integers are an ordered ring of this kind -/

theorem mul_self_lt {R : Type} [CommRing R] [LE R] [LT R] [Std.LawfulOrderLT R] [Std.IsLinearOrder R] [OrderedRing R] {a b : R}
    (h : a < b) (k : 0 < b) : a * b < b * b := OrderedRing.mul_lt_mul_of_pos_right h k
example (a b : Int) (h : a < b) (k : 0 < b) : a * b < b * b := mul_self_lt h k
example (a b : Rat) (h : a < b) (k : 0 < b) : a * b < b * b := mul_self_lt h k
example (a b c : Int) (h : a ≤ b + 1) (k : b < c + 2) (f : Int → Int) : f (max (a - 2) c) = f c := by grind
example (a b : Int) (p : Prop) (h : a < b) (k : a < b + 1 → p) : p := by grind

/-! ## A ring of one's own -/

/-- The integers modulo two. -/
inductive Two where
  | zero
  | one
namespace Two
def add : Two → Two → Two
  | zero, b => b
  | one, zero => one
  | one, one => zero
def mul : Two → Two → Two
  | zero, _ => zero
  | one, b => b
def ofNat : Nat → Two
  | 0 => zero
  | n + 1 => add (ofNat n) one
def pow (a : Two) : Nat → Two
  | 0 => one
  | n + 1 => mul (pow a n) a
def ofInt : Int → Two
  | .ofNat n => ofNat n
  | .negSucc n => ofNat (n + 1)
instance : CommRing Two where
  add := add
  mul := mul
  neg a := a
  sub := add
  natCast := ⟨ofNat⟩
  ofNat n := ⟨ofNat n⟩
  nsmul := ⟨fun n a => mul (ofNat n) a⟩
  npow := ⟨pow⟩
  intCast := ⟨ofInt⟩
  zsmul := ⟨fun n a => mul (ofInt n) a⟩
  add_zero a := by cases a <;> rfl
  add_comm a b := by cases a <;> cases b <;> rfl
  add_assoc a b c := by cases a <;> cases b <;> cases c <;> rfl
  mul_assoc a b c := by cases a <;> cases b <;> cases c <;> rfl
  mul_one a := by cases a <;> rfl
  one_mul a := by cases a <;> rfl
  left_distrib a b c := by cases a <;> cases b <;> cases c <;> rfl
  right_distrib a b c := by cases a <;> cases b <;> cases c <;> rfl
  zero_mul a := by cases a <;> rfl
  mul_zero a := by cases a <;> rfl
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  mul_comm a b := by cases a <;> cases b <;> rfl
  ofNat_succ _ := rfl
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel a := by cases a <;> rfl
  sub_eq_add_neg _ _ := rfl
  neg_zsmul i a := by cases i with
    | ofNat n => cases n <;> rfl
    | negSucc n => rfl
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg i := by cases i with
    | ofNat n => cases n <;> rfl
    | negSucc n => rfl
theorem add_self (a b : Two) (h : (2 : Two) = 0) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := by grind
example (a b : Two) : (a - b) * (a + b) = a ^ 2 - b ^ 2 := by grind
example (a b : Two) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := add_self a b rfl
end Two
