/-
# The ring of integers

Contract: the laws of `+`, `-`, `*` and unary minus, with the names of stock Lean. Every integer is
the difference of two naturals, `subNatNat a b`; sums, products and negatives of differences are
computed once, and each law is then an equation between naturals.
-/
prelude
import Core.Int.Basic
import Core.Nat.Basic
set_option linter.all false

namespace Int

/-! ## Constructors -/

@[simp] theorem ofNat_eq_natCast (n : Nat) : ofNat n = (n : Int) := rfl
@[simp] theorem ofNat_zero : ((0 : Nat) : Int) = 0 := rfl
@[simp] theorem ofNat_one : ((1 : Nat) : Int) = 1 := rfl
theorem ofNat_two : ((2 : Nat) : Int) = 2 := rfl
@[simp] theorem default_eq_zero : default = (0 : Int) := rfl
protected theorem zero_ne_one : (0 : Int) ≠ 1 := by decide
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
theorem negOfNat_eq {n : Nat} : negOfNat n = -ofNat n := rfl
theorem negSucc_coe' (n : Nat) : negSucc n = -(n : Int) - 1 := by cases n <;> rfl
theorem ofNat_inj {m n : Nat} : ofNat m = ofNat n ↔ m = n := ⟨fun h => by injection h, congrArg _⟩
@[norm_cast] theorem natCast_inj {m n : Nat} : (m : Int) = n ↔ m = n := ofNat_inj
theorem ofNat_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := natCast_inj
theorem ofNat_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := not_congr ofNat_eq_zero
theorem negSucc_inj {m n : Nat} : negSucc m = negSucc n ↔ m = n := ⟨fun h => by injection h, congrArg _⟩
@[simp] theorem negSucc_ne_zero (n : Nat) : negSucc n ≠ 0 := fun h => Int.noConfusion h
@[simp] theorem zero_ne_negSucc (n : Nat) : 0 ≠ negSucc n := fun h => Int.noConfusion h

/-! ## Differences of naturals -/

theorem subNatNat_add_left {m n : Nat} : subNatNat (m + n) m = n := by
  show Nat.casesOn (motive := fun _ => Int) (m - (m + n)) (ofNat (m + n - m)) negSucc = _
  rewrite [Nat.sub_eq_zero_of_le (Nat.le_add_right m n), Nat.add_sub_cancel_left]; rfl
theorem subNatNat_add_right {m n : Nat} : subNatNat m (m + n + 1) = negSucc n := by
  show Nat.casesOn (motive := fun _ => Int) (m + n + 1 - m) (ofNat (m - (m + n + 1))) negSucc = _
  rw [Nat.add_assoc, Nat.add_sub_cancel_left]
theorem ofNat_eq_subNatNat (n k : Nat) : ofNat n = subNatNat (k + n) k := subNatNat_add_left.symm
theorem negSucc_eq_subNatNat (n k : Nat) : negSucc n = subNatNat k (k + n + 1) := subNatNat_add_right.symm
theorem negOfNat_eq_subNatNat (n k : Nat) : negOfNat n = subNatNat k (k + n) := by
  cases n with
  | zero => exact subNatNat_add_left.symm
  | succ n => exact subNatNat_add_right.symm

/-- Two differences agree when the crosswise sums do. -/
theorem subNatNat_eq {a b c d : Nat} (h : a + d = c + b) : subNatNat a b = subNatNat c d := by
  cases Nat.lt_or_ge a b with
  | inr hb =>
    obtain ⟨k, rfl⟩ := Nat.le.dest hb
    rewrite [Nat.add_assoc, Nat.add_comm c] at h
    rw [← Nat.add_left_cancel h, Nat.add_comm k d, subNatNat_add_left, subNatNat_add_left]
  | inl hb =>
    obtain ⟨k, rfl⟩ := Nat.le.dest hb
    have h : a + d = a + (c + k + 1) := by
      rewrite [h, show a.succ + k = a + (k + 1) from Nat.succ_add a k, Nat.add_left_comm]; rfl
    rw [Nat.add_left_cancel h, show a.succ + k = a + k + 1 from Nat.succ_add a k, subNatNat_add_right,
      subNatNat_add_right]

theorem exists_subNatNat (x : Int) : ∃ a b, x = subNatNat a b := by
  cases x with
  | ofNat n => exact ⟨0 + n, 0, ofNat_eq_subNatNat n 0⟩
  | negSucc n => exact ⟨0, 0 + n + 1, negSucc_eq_subNatNat n 0⟩

/-- Every difference of naturals is an integer with one side cancelled. -/
theorem subNatNat_cases (a b : Nat) : (∃ k, a = b + k) ∨ ∃ k, b = a + k + 1 := by
  cases Nat.lt_or_ge a b with
  | inr h => obtain ⟨k, rfl⟩ := Nat.le.dest h; exact Or.inl ⟨k, rfl⟩
  | inl h => obtain ⟨k, rfl⟩ := Nat.le.dest h; exact Or.inr ⟨k, Nat.succ_add a k⟩

theorem neg_subNatNat (a b : Nat) : -subNatNat a b = subNatNat b a := by
  rcases subNatNat_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩
  · rewrite [subNatNat_add_left]; exact negOfNat_eq_subNatNat k b
  · rewrite [subNatNat_add_right]; exact ofNat_eq_subNatNat (k + 1) a

theorem subNatNat_add_subNatNat (a b c d : Nat) :
    subNatNat a b + subNatNat c d = subNatNat (a + c) (b + d) := by
  rcases subNatNat_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases subNatNat_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rewrite [subNatNat_add_left, subNatNat_add_left]
    exact (ofNat_eq_subNatNat (k + l) (b + d)).trans (congrArg (subNatNat · (b + d)) (Nat.add_add_add_comm b d k l))
  · rewrite [subNatNat_add_left, subNatNat_add_right]
    exact (subNatNat_eq ((Nat.add_left_comm k b (c + (l + 1))).trans
      ((Nat.add_assoc b k _).symm.trans (Nat.add_assoc (b + k) c (l + 1)).symm)) : subNatNat k (l + 1) = _)
  · rewrite [subNatNat_add_left, subNatNat_add_right]
    exact (subNatNat_eq ((Nat.add_comm l _).trans ((Nat.add_assoc (a + (k + 1)) d l).trans
      (Nat.add_right_comm a (k + 1) (d + l)))) : subNatNat l (k + 1) = _)
  · rewrite [subNatNat_add_right, subNatNat_add_right]
    exact (negSucc_eq_subNatNat (k + l + 1) (a + c)).trans (congrArg (subNatNat (a + c) ·)
      ((congrArg (a + c + Nat.succ ·) (Nat.succ_add k l).symm).trans (Nat.add_add_add_comm a c (k + 1) (l + 1))))

private theorem cross_mul (b k d l : Nat) : (b + k) * (d + l) + b * d = k * l + ((b + k) * d + b * (d + l)) := by
  rw [Nat.mul_add (b + k), Nat.add_mul b k l, Nat.mul_add b d l, Nat.add_left_comm (k * l), Nat.add_assoc,
    Nat.add_comm (b * l) (k * l), Nat.add_assoc (k * l), Nat.add_comm (b * l) (b * d)]
theorem subNatNat_mul_subNatNat (a b c d : Nat) :
    subNatNat a b * subNatNat c d = subNatNat (a * c + b * d) (a * d + b * c) := by
  rcases subNatNat_cases a b with ⟨k, rfl⟩ | ⟨k, rfl⟩ <;> rcases subNatNat_cases c d with ⟨l, rfl⟩ | ⟨l, rfl⟩
  · rewrite [subNatNat_add_left, subNatNat_add_left]
    refine (ofNat_eq_subNatNat (k * l) 0).trans (subNatNat_eq ?_)
    rewrite [Nat.zero_add]; exact (cross_mul b k d l).symm
  · rewrite [subNatNat_add_left, subNatNat_add_right]
    refine (negOfNat_eq_subNatNat (k * (l + 1)) 0).trans (subNatNat_eq ?_)
    rewrite [Nat.zero_add, Nat.zero_add, Nat.add_comm _ (k * (l + 1))]; exact cross_mul b k c (l + 1)
  · rewrite [subNatNat_add_left, subNatNat_add_right]
    refine (negOfNat_eq_subNatNat ((k + 1) * l) 0).trans (subNatNat_eq ?_)
    rewrite [Nat.zero_add, Nat.zero_add, Nat.add_comm _ ((k + 1) * l), Nat.add_comm (a * d), Nat.add_comm (a * (d + l))]
    exact cross_mul a (k + 1) d l
  · rewrite [subNatNat_add_right, subNatNat_add_right]
    refine (ofNat_eq_subNatNat ((k + 1) * (l + 1)) 0).trans (subNatNat_eq ?_)
    rewrite [Nat.zero_add, Nat.add_comm (a * (c + l + 1)), Nat.add_comm (a * c)]
    exact (cross_mul a (k + 1) c (l + 1)).symm

/-! ## Addition -/

protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  rw [subNatNat_add_subNatNat, subNatNat_add_subNatNat, Nat.add_comm m, Nat.add_comm n]
protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  obtain ⟨i, j, rfl⟩ := exists_subNatNat c
  simp only [subNatNat_add_subNatNat, Nat.add_assoc]
@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  exact subNatNat_add_subNatNat m n 0 0
@[simp] protected theorem zero_add (a : Int) : 0 + a = a := (Int.add_comm 0 a).trans (Int.add_zero a)
protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a, Int.add_assoc]
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [Int.add_assoc, Int.add_comm b, Int.add_assoc]
protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  rewrite [neg_subNatNat, subNatNat_add_subNatNat, Nat.add_comm]
  exact ofNat_eq_subNatNat 0 (n + m) |>.symm
protected theorem add_left_neg (a : Int) : -a + a = 0 := (Int.add_comm _ _).trans (Int.add_right_neg a)
protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl

protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  have h : -a + (a + b) = -a + (a + c) := congrArg (-a + ·) h
  rewrite [← Int.add_assoc, ← Int.add_assoc, Int.add_left_neg, Int.zero_add, Int.zero_add] at h
  exact h
protected theorem add_right_cancel {a b c : Int} (h : a + b = c + b) : a = c :=
  Int.add_left_cancel (a := b) (by rw [Int.add_comm b, h, Int.add_comm])
@[simp] protected theorem add_right_inj {i j : Int} (k : Int) : k + i = k + j ↔ i = j := ⟨Int.add_left_cancel, congrArg _⟩
@[simp] protected theorem add_left_inj {i j : Int} (k : Int) : i + k = j + k ↔ i = j := ⟨Int.add_right_cancel, congrArg (· + k)⟩
@[simp] protected theorem add_eq_left {a b : Int} : a + b = a ↔ b = 0 :=
  ⟨fun h => Int.add_left_cancel (h.trans (Int.add_zero a).symm), fun h => h ▸ Int.add_zero a⟩
@[simp] protected theorem add_eq_right {a b : Int} : a + b = b ↔ a = 0 := by rw [Int.add_comm, Int.add_eq_left]

@[simp] protected theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by
  rw [Int.add_assoc, Int.add_right_neg, Int.add_zero]
@[simp] protected theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by
  rw [Int.add_assoc, Int.add_left_neg, Int.add_zero]
@[simp] protected theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by
  rw [← Int.add_assoc, Int.add_right_neg, Int.zero_add]
@[simp] protected theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by
  rw [← Int.add_assoc, Int.add_left_neg, Int.zero_add]
protected theorem neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b :=
  Int.add_left_cancel ((Int.add_right_neg a).trans h.symm)
protected theorem eq_neg_of_add_eq_zero_left {a b : Int} (h : a + b = 0) : a = -b :=
  Int.add_right_cancel (h.trans (Int.add_left_neg b).symm)
protected theorem eq_neg_of_eq_neg {a b : Int} (h : a = -b) : b = -a :=
  Int.eq_neg_of_add_eq_zero_left (by rw [h, Int.add_right_neg])

/-! ## Negation and subtraction -/

@[simp] protected theorem neg_neg (a : Int) : - -a = a := Int.neg_eq_of_add_eq_zero (Int.add_left_neg a)
@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl
protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b :=
  ⟨fun h => by rw [← Int.neg_neg a, h, Int.neg_neg], congrArg _⟩
protected theorem neg_eq_comm {a b : Int} : -a = b ↔ -b = a :=
  ⟨fun h => by rw [← h, Int.neg_neg], fun h => by rw [← h, Int.neg_neg]⟩
protected theorem eq_neg_comm {a b : Int} : a = -b ↔ b = -a := by rw [eq_comm, Int.neg_eq_comm, eq_comm]
@[simp] protected theorem neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 := Int.neg_inj (b := 0)
@[simp] protected theorem zero_eq_neg {a : Int} : 0 = -a ↔ 0 = a := Int.neg_inj (a := 0)
protected theorem neg_ne_zero {a : Int} : -a ≠ 0 ↔ a ≠ 0 := not_congr Int.neg_eq_zero
protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  refine Int.neg_eq_of_add_eq_zero ?_
  rw [Int.add_comm (-a), ← Int.add_assoc, Int.add_neg_cancel_right, Int.add_right_neg]
@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add (-a)
@[simp] protected theorem sub_neg (a b : Int) : a - -b = a + b := by rw [Int.sub_eq_add_neg, Int.neg_neg]
@[simp] protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by
  rewrite [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_comm]; rfl
protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]
protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b :=
  Int.add_right_cancel (h.trans (Int.add_right_neg b).symm)
protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b := ⟨Int.eq_of_sub_eq_zero, Int.sub_eq_zero_of_eq⟩
protected theorem sub_ne_zero {a b : Int} : a - b ≠ 0 ↔ a ≠ b := not_congr Int.sub_eq_zero
protected theorem sub_ne_zero_of_ne {a b : Int} : a ≠ b → a - b ≠ 0 := Int.sub_ne_zero.mpr
protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by
  simp only [Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc]
@[simp] protected theorem sub_sub_self (a b : Int) : a - (a - b) = b := by
  rw [Int.sub_eq_add_neg, Int.neg_sub, Int.sub_eq_add_neg, Int.add_comm, Int.neg_add_cancel_right]
@[simp] protected theorem sub_add_cancel (a b : Int) : a - b + b = a := Int.neg_add_cancel_right a b
@[simp] protected theorem add_sub_cancel (a b : Int) : a + b - b = a := Int.add_neg_cancel_right a b
@[simp] protected theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by rw [Int.add_comm, Int.add_sub_cancel]
protected theorem add_sub_cancel_right (a b : Int) : a + b - b = a := Int.add_sub_cancel a b
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := Int.add_assoc a b (-c)
protected theorem sub_add_comm {a b c : Int} : a + b - c = a - c + b := Int.add_right_comm a b (-c)
protected theorem sub_sub_sub_comm (a b c d : Int) : a - b - (c - d) = a - c - (b - d) := by
  simp only [Int.sub_eq_add_neg, Int.neg_add, Int.neg_neg, Int.add_assoc, Int.add_left_comm]
protected theorem sub_right_comm (a b c : Int) : a - b - c = a - c - b := Int.add_right_comm a (-b) (-c)
protected theorem add_sub_add_right (a b c : Int) : a + c - (b + c) = a - b := by
  rw [Int.add_comm b, ← Int.sub_sub, Int.add_sub_cancel]
protected theorem add_sub_add_left (a b c : Int) : c + a - (c + b) = a - b := by
  rw [← Int.sub_sub, Int.add_sub_cancel_left]
protected theorem sub_sub_sub_cancel_right (a b c : Int) : a - c - (b - c) = a - b := Int.add_sub_add_right a b (-c)
protected theorem sub_add_sub_cancel (a b c : Int) : a - b + (b - c) = a - c := by
  rw [← Int.add_sub_assoc, Int.sub_add_cancel]
protected theorem eq_sub_of_add_eq {a b c : Int} (h : a + c = b) : a = b - c := by rw [← h, Int.add_sub_cancel]
protected theorem sub_eq_of_eq_add {a b c : Int} (h : a = c + b) : a - b = c := by rw [h, Int.add_sub_cancel]
protected theorem sub_eq_of_eq_add' {a b c : Int} (h : a = b + c) : a - b = c := by rw [h, Int.add_sub_cancel_left]
protected theorem eq_add_of_sub_eq {a b c : Int} (h : a - c = b) : a = b + c := by rw [← h, Int.sub_add_cancel]
protected theorem add_eq_of_eq_sub {a b c : Int} (h : a = c - b) : a + b = c := by rw [h, Int.sub_add_cancel]
protected theorem eq_sub_of_add_eq' {a b c : Int} (h : c + a = b) : a = b - c := by rw [← h, Int.add_sub_cancel_left]
protected theorem eq_sub_iff_add_eq {a b c : Int} : a = b - c ↔ a + c = b := ⟨Int.add_eq_of_eq_sub, Int.eq_sub_of_add_eq⟩
protected theorem sub_eq_iff_eq_add {a b c : Int} : a - b = c ↔ a = c + b := ⟨Int.eq_add_of_sub_eq, Int.sub_eq_of_eq_add⟩
protected theorem sub_eq_iff_eq_add' {a b c : Int} : a - b = c ↔ a = b + c := by rw [Int.sub_eq_iff_eq_add, Int.add_comm]
protected theorem sub_right_inj {i j : Int} (k : Int) : k - i = k - j ↔ i = j :=
  (Int.add_right_inj k).trans Int.neg_inj
protected theorem sub_left_inj {i j : Int} (k : Int) : i - k = j - k ↔ i = j := Int.add_left_inj (-k)

/-! ## Multiplication -/

protected theorem mul_comm (a b : Int) : a * b = b * a := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  rw [subNatNat_mul_subNatNat, subNatNat_mul_subNatNat, Nat.mul_comm m, Nat.mul_comm n, Nat.mul_comm m,
    Nat.mul_comm n, Nat.add_comm (l * m)]
protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  obtain ⟨i, j, rfl⟩ := exists_subNatNat c
  simp only [subNatNat_mul_subNatNat, Nat.mul_add, Nat.add_mul, Nat.mul_assoc, Nat.add_assoc, Nat.add_left_comm,
    Nat.add_comm]
protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  obtain ⟨k, l, rfl⟩ := exists_subNatNat b
  obtain ⟨i, j, rfl⟩ := exists_subNatNat c
  simp only [subNatNat_mul_subNatNat, subNatNat_add_subNatNat, Nat.mul_add, Nat.add_assoc, Nat.add_left_comm]
protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]
protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a, Int.mul_assoc]
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b, Int.mul_assoc]
@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 :=
  Int.add_left_cancel (a := a * 0) ((Int.mul_add a 0 0).symm.trans (Int.add_zero _).symm)
@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := (Int.mul_comm 0 a).trans (Int.mul_zero a)
@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by
  obtain ⟨m, n, rfl⟩ := exists_subNatNat a
  refine (subNatNat_mul_subNatNat m n 1 0).trans ?_
  rewrite [Nat.mul_one, Nat.mul_one, Nat.mul_zero, Nat.mul_zero, Nat.zero_add]; rfl
@[simp] protected theorem one_mul (a : Int) : 1 * a = a := (Int.mul_comm 1 a).trans (Int.mul_one a)
protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b :=
  Int.neg_eq_of_add_eq_zero (by rw [← Int.add_mul, Int.add_right_neg, Int.zero_mul])
protected theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b :=
  Int.neg_eq_of_add_eq_zero (by rw [← Int.mul_add, Int.add_right_neg, Int.mul_zero])
@[simp] protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := (Int.neg_mul_eq_neg_mul a b).symm
@[simp] protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := (Int.neg_mul_eq_mul_neg a b).symm
protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]
protected theorem neg_mul_comm (a b : Int) : -a * b = a * -b := by rw [Int.neg_mul, Int.mul_neg]
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  rewrite [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]; rfl
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  rewrite [Int.sub_eq_add_neg, Int.add_mul, Int.neg_mul]; rfl
protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by rw [Int.neg_mul, Int.one_mul]
protected theorem two_mul (n : Int) : 2 * n = n + n := by
  rw [show (2 : Int) = 1 + 1 from rfl, Int.add_mul, Int.one_mul]
protected theorem mul_two (n : Int) : n * 2 = n + n := by rw [Int.mul_comm, Int.two_mul]
protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun h => by rw [h, Int.zero_mul]) (fun h => by rw [h, Int.mul_zero])⟩
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n =>
      cases m with
      | zero => exact Or.inl rfl
      | succ m => cases n with
        | zero => exact Or.inr rfl
        | succ n => cases h
    | negSucc n =>
      cases m with
      | zero => exact Or.inl rfl
      | succ m => cases (show negSucc _ = 0 from h)
  | negSucc m =>
    cases b with
    | ofNat n =>
      cases n with
      | zero => exact Or.inr rfl
      | succ n => cases (show negSucc _ = 0 from h)
    | negSucc n => cases h
protected theorem mul_ne_zero {a b : Int} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := fun h =>
  (Int.mul_eq_zero.mp h).elim ha hb
protected theorem mul_ne_zero_iff {a b : Int} : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 :=
  ⟨fun h => ⟨fun e => h (by rw [e, Int.zero_mul]), fun e => h (by rw [e, Int.mul_zero])⟩, fun h => Int.mul_ne_zero h.1 h.2⟩
protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c :=
  Int.eq_of_sub_eq_zero ((Int.mul_eq_zero.mp (by rw [Int.sub_mul, h, Int.sub_self])).resolve_right ha)
protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c :=
  Int.eq_of_mul_eq_mul_right ha (by rw [Int.mul_comm, h, Int.mul_comm])
protected theorem mul_eq_mul_left_iff {a b c : Int} (h : c ≠ 0) : c * a = c * b ↔ a = b :=
  ⟨Int.eq_of_mul_eq_mul_left h, congrArg _⟩
protected theorem mul_eq_mul_right_iff {a b c : Int} (h : c ≠ 0) : a * c = b * c ↔ a = b :=
  ⟨Int.eq_of_mul_eq_mul_right h, congrArg (· * c)⟩
theorem eq_one_of_mul_eq_self_left {a b : Int} (hb : b ≠ 0) (h : a * b = b) : a = 1 :=
  Int.eq_of_mul_eq_mul_right hb (h.trans (Int.one_mul b).symm)
theorem eq_one_of_mul_eq_self_right {a b : Int} (ha : a ≠ 0) (h : a * b = a) : b = 1 :=
  Int.eq_of_mul_eq_mul_left ha (h.trans (Int.mul_one a).symm)

/-! ## Casts -/

@[simp, norm_cast] protected theorem natCast_add (a b : Nat) : ((a + b : Nat) : Int) = (a : Int) + (b : Int) := rfl
@[simp, norm_cast] protected theorem natCast_mul (a b : Nat) : ((a * b : Nat) : Int) = (a : Int) * (b : Int) := rfl
@[norm_cast] protected theorem natCast_zero : ((0 : Nat) : Int) = 0 := rfl
@[norm_cast] protected theorem natCast_one : ((1 : Nat) : Int) = 1 := rfl
protected theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = (n : Int) + 1 := rfl
protected theorem natCast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = (n : Int) + 1 := rfl
theorem natCast_ofNat {n : Nat} : ((no_index (OfNat.ofNat n) : Nat) : Int) = OfNat.ofNat n := rfl
@[simp, norm_cast] theorem _root_.Nat.cast_ofNat_Int {n : Nat} : ((no_index (OfNat.ofNat n) : Nat) : Int) = OfNat.ofNat n := rfl
theorem natCast_eq_subNatNat (n : Nat) : (n : Int) = subNatNat n 0 := by
  rw [show (n : Int) = ofNat n from rfl, ofNat_eq_subNatNat n 0, Nat.zero_add]
theorem subNatNat_eq_coe {m n : Nat} : subNatNat m n = (m : Int) - (n : Int) := by
  rewrite [natCast_eq_subNatNat m, natCast_eq_subNatNat n, Int.sub_eq_add_neg, neg_subNatNat,
    subNatNat_add_subNatNat, Nat.zero_add]; rfl
@[norm_cast] protected theorem natCast_sub {n m : Nat} (h : n ≤ m) : ((m - n : Nat) : Int) = (m : Int) - (n : Int) := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  rw [Nat.add_sub_cancel_left, Int.natCast_add, Int.add_sub_cancel_left]

/-! ## Powers -/

@[simp] protected theorem pow_zero (m : Int) : m ^ 0 = 1 := rfl
protected theorem pow_succ (m : Int) (n : Nat) : m ^ (n + 1) = m ^ n * m := rfl
protected theorem pow_succ' (m : Int) (n : Nat) : m ^ (n + 1) = m * m ^ n := Int.mul_comm _ _
@[simp] protected theorem pow_one (m : Int) : m ^ 1 = m := Int.one_mul m
protected theorem pow_two (m : Int) : m ^ 2 = m * m := by rw [Int.pow_succ, Int.pow_one]
protected theorem one_pow : ∀ {n : Nat}, (1 : Int) ^ n = 1
  | 0 => rfl
  | n + 1 => (congrArg (· * 1) Int.one_pow).trans (Int.mul_one 1)
protected theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : Int) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact Int.mul_zero _
protected theorem pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Int.mul_one _).symm
  | succ n ih =>
    show a ^ (m + n) * a = a ^ m * (a ^ n * a)
    rw [ih, Int.mul_assoc]
protected theorem mul_pow (a b : Int) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show (a * b) ^ n * (a * b) = a ^ n * a * (b ^ n * b)
    rw [ih, Int.mul_assoc, Int.mul_assoc, Int.mul_left_comm (b ^ n)]
protected theorem pow_mul (a : Int) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show a ^ (m * n + m) = (a ^ m) ^ n * a ^ m
    rw [Int.pow_add, ih]
@[simp, norm_cast] protected theorem natCast_pow (a n : Nat) : ((a ^ n : Nat) : Int) = (a : Int) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => exact (Int.natCast_mul (a ^ n) a).trans (congrArg (· * (a : Int)) ih)
theorem pow_eq_zero_iff {a : Int} {n : Nat} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 := by
  refine ⟨fun h => ?_, fun h => by rw [h, Int.zero_pow hn]⟩
  induction n with
  | zero => cases h
  | succ n ih =>
    refine (Int.mul_eq_zero.mp h).elim (fun h => ?_) id
    cases n with
    | zero => cases h
    | succ n => exact ih (fun k => by cases k) h

end Int
