/-
# Linear combinations, as `omega` represents them

Contract: coefficient lists, their dot product with a list of atoms, linear combinations and the
evaluation lemmas that the native `omega` writes into its proofs. The kernel evaluates the operations,
and must find what the native code found; they are written with recursors and with the operations of
`Int` by name, which it evaluates fastest.
-/
prelude
import Core.Int.DivMod
import Core.Nat.Gcd
set_option linter.all false

namespace Lean.Omega

/-- `Int.sub`, in fewer steps of the kernel. -/
noncomputable def sub' (x y : Int) : Int :=
  x.rec (fun m => y.rec (fun n => Int.subNatNat m n) fun n => .ofNat (.succ (Nat.add m n)))
    fun m => y.rec (fun n => .negSucc (Nat.add m n)) fun n => Int.subNatNat n m
theorem sub'_eq (x y : Int) : sub' x y = Int.add x (Int.neg y) := by
  cases x <;> cases y
  · next m n => cases n with
    | zero => exact (congrArg (Int.subNatNat · 0) (Nat.zero_add m)).symm.trans (Int.ofNat_eq_subNatNat m 0).symm
    | succ n => rfl
  · rfl
  · next m n => cases n with
    | zero => exact (Int.negSucc_eq_subNatNat m 0).trans (congrArg (fun k => Int.subNatNat 0 (.succ k)) (Nat.zero_add m))
    | succ n => exact congrArg Int.negSucc (Nat.add_succ m n)
  · exact Int.subNatNat_eq (by rw [Nat.add_succ, Nat.succ_add])

abbrev IntList := List Int
abbrev Coeffs := IntList

namespace Coeffs

abbrev ofList (xs : List Int) : Coeffs := xs
abbrev toList (xs : Coeffs) : List Int := xs
def length : Coeffs → Nat
  | [] => 0
  | _ :: xs => length xs + 1
noncomputable def get (xs : Coeffs) : Nat → Int :=
  xs.rec (fun _ => 0) fun x _ ih i => i.rec x fun i _ => ih i
noncomputable def set (xs : Coeffs) (i : Nat) (y : Int) : Coeffs :=
  xs.rec (fun i => i.rec [y] fun _ ih => 0 :: ih) (fun x xs ih i => i.rec (y :: xs) fun i _ => x :: ih i) i
def isZero : Coeffs → Prop
  | [] => True
  | x :: xs => x = 0 ∧ isZero xs
instance decidableIsZero : (xs : Coeffs) → Decidable (isZero xs)
  | [] => isTrue trivial
  | x :: xs => @instDecidableAnd (x = 0) (isZero xs) _ (decidableIsZero xs)
/-- The value of a linear form at the atoms; missing entries are zero. -/
noncomputable def dot (xs : Coeffs) : Coeffs → Int :=
  xs.rec (fun _ => 0) fun x _ ih ys => ys.rec 0 fun y ys _ => x * y + ih ys
noncomputable def add (xs : Coeffs) : Coeffs → Coeffs :=
  xs.rec (fun ys => ys) fun x xs ih ys => ys.rec (x :: xs) fun y ys _ => Int.add x y :: ih ys
noncomputable def neg (xs : Coeffs) : Coeffs := xs.rec [] fun x _ ih => Int.neg x :: ih
noncomputable def smul (xs : Coeffs) (i : Int) : Coeffs := xs.rec [] fun x _ ih => Int.mul i x :: ih
noncomputable def sub (xs : Coeffs) : Coeffs → Coeffs :=
  xs.rec neg fun x xs ih ys => ys.rec (x :: xs) fun y ys _ => sub' x y :: ih ys
noncomputable def combo (a : Int) (xs : Coeffs) (b : Int) : Coeffs → Coeffs :=
  xs.rec (fun ys => smul ys b) fun x xs ih ys =>
    ys.rec (smul (x :: xs) a) fun y ys _ => Int.add (Int.mul a x) (Int.mul b y) :: ih ys
noncomputable def gcd (xs : Coeffs) : Nat := xs.rec 0 fun x _ ih => Nat.gcd x.natAbs ih
noncomputable def sdiv (xs : Coeffs) (g : Int) : Coeffs := xs.rec [] fun x _ ih => Int.ediv x g :: ih
noncomputable def leading (xs : Coeffs) : Int := xs.rec 0 fun x _ ih => x.rec (fun n => n.rec ih fun _ _ => x) fun _ => x
noncomputable def bmod (xs : Coeffs) (m : Nat) : Coeffs := xs.rec [] fun x _ ih => Int.bmod x m :: ih

theorem nil_dot (v : Coeffs) : dot [] v = 0 := by cases v <;> rfl
theorem dot_nil (v : Coeffs) : dot v [] = 0 := by cases v <;> rfl
theorem cons_dot_cons (x y : Int) (xs ys : Coeffs) : dot (x :: xs) (y :: ys) = x * y + dot xs ys := rfl
theorem dot_add (xs ys v : Coeffs) : dot (add xs ys) v = dot xs v + dot ys v := by
  induction xs generalizing ys v with
  | nil => rewrite [nil_dot, Int.zero_add]; cases ys <;> rfl
  | cons x xs ih =>
    cases ys with
    | nil => rewrite [nil_dot, Int.add_zero]; rfl
    | cons y ys =>
      cases v with
      | nil => rfl
      | cons a v =>
        show (x + y) * a + dot (add xs ys) v = (x * a + dot xs v) + (y * a + dot ys v)
        rw [ih, Int.add_mul, Int.add_assoc, Int.add_assoc, Int.add_left_comm (y * a)]
theorem dot_neg (xs v : Coeffs) : dot (neg xs) v = -dot xs v := by
  induction xs generalizing v with
  | nil => rewrite [show neg [] = [] from rfl, nil_dot]; rfl
  | cons x xs ih =>
    cases v with
    | nil => rfl
    | cons a v =>
      show -x * a + dot (neg xs) v = -(x * a + dot xs v)
      rw [ih, Int.neg_mul, Int.neg_add]
theorem sub_eq (xs ys : Coeffs) : sub xs ys = add xs (neg ys) := by
  induction xs generalizing ys with
  | nil => rfl
  | cons x xs ih =>
    cases ys with
    | nil => rfl
    | cons y ys => show sub' x y :: sub xs ys = Int.add x (Int.neg y) :: add xs (neg ys); rw [ih, sub'_eq]
theorem dot_smul (xs v : Coeffs) (i : Int) : dot (smul xs i) v = i * dot xs v := by
  induction xs generalizing v with
  | nil => rw [show smul [] i = [] from rfl, nil_dot, Int.mul_zero]
  | cons x xs ih =>
    cases v with
    | nil => rw [dot_nil, dot_nil, Int.mul_zero]
    | cons a v =>
      show i * x * a + dot (smul xs i) v = i * (x * a + dot xs v)
      rw [ih, Int.mul_add, Int.mul_assoc]
theorem dot_combo (a : Int) (x : Coeffs) (b : Int) (y v : Coeffs) :
    dot (combo a x b y) v = a * dot x v + b * dot y v := by
  induction x generalizing y v with
  | nil => rewrite [nil_dot, Int.mul_zero, Int.zero_add, ← dot_smul]; cases y <;> rfl
  | cons p x ih =>
    cases y with
    | nil => rewrite [nil_dot, Int.mul_zero, Int.add_zero, ← dot_smul]; rfl
    | cons q y =>
      cases v with
      | nil => rewrite [dot_nil, dot_nil, dot_nil, Int.mul_zero, Int.mul_zero]; rfl
      | cons r v =>
        show (a * p + b * q) * r + dot (combo a x b y) v = a * (p * r + dot x v) + b * (q * r + dot y v)
        rw [ih, Int.add_mul, Int.mul_add, Int.mul_add, Int.mul_assoc, Int.mul_assoc, Int.add_assoc, Int.add_assoc,
          Int.add_left_comm (b * (q * r))]
theorem dot_of_isZero (xs v : Coeffs) (h : isZero xs) : dot xs v = 0 := by
  induction xs generalizing v with
  | nil => exact nil_dot v
  | cons x xs ih =>
    cases v with
    | nil => rfl
    | cons a v => rewrite [cons_dot_cons, h.1, ih v h.2, Int.zero_mul]; rfl
/-- Writing a coefficient beyond the end of a linear form adds one term. -/
theorem dot_set (x v : Coeffs) (i : Nat) (m : Int) (h : x.length ≤ i) : dot (set x i m) v = dot x v + m * get v i := by
  induction x generalizing v i with
  | nil =>
    rewrite [nil_dot, Int.zero_add]
    clear h
    induction i generalizing v with
    | zero =>
      cases v with
      | nil => exact (Int.mul_zero m).symm
      | cons b v => show m * b + dot [] v = m * b; rw [nil_dot, Int.add_zero]
    | succ i ih =>
      cases v with
      | nil => exact (Int.mul_zero m).symm
      | cons b v => show 0 * b + dot (set [] i m) v = m * get v i; rw [ih v, Int.zero_mul, Int.zero_add]
  | cons a x ih =>
    cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i =>
      cases v with
      | nil => exact (Int.mul_zero m).symm.trans (Int.zero_add _).symm
      | cons b v =>
        show a * b + dot (set x i m) v = a * b + dot x v + m * get v i
        rw [ih v i (Nat.le_of_succ_le_succ h), Int.add_assoc]
theorem gcd_neg (x : Coeffs) : gcd (neg x) = gcd x := by
  induction x with
  | nil => rfl
  | cons a x ih => show Nat.gcd (Int.natAbs (-a)) (gcd (neg x)) = Nat.gcd a.natAbs (gcd x); rw [ih, Int.natAbs_neg]
theorem length_bmod (x : Coeffs) (m : Nat) : (bmod x m).length = x.length := by
  induction x with
  | nil => rfl
  | cons a x ih => exact congrArg Nat.succ ih
theorem dot_of_gcd_eq_zero (x v : Coeffs) (h : gcd x = 0) : dot x v = 0 := by
  induction x generalizing v with
  | nil => exact nil_dot v
  | cons a x ih =>
    have h : Nat.gcd a.natAbs (gcd x) = 0 := h
    have ha := Nat.gcd_dvd_left a.natAbs (gcd x)
    have hx := Nat.gcd_dvd_right a.natAbs (gcd x)
    rewrite [h] at ha hx
    cases v with
    | nil => rfl
    | cons b v =>
      rewrite [cons_dot_cons, ih v (Nat.eq_zero_of_zero_dvd hx), Int.natAbs_eq_zero.mp (Nat.eq_zero_of_zero_dvd ha), Int.zero_mul]
      rfl
/-- A common divisor of the coefficients can be taken out of the linear form. -/
theorem dot_eq_mul_dot_sdiv (x : Coeffs) (g : Nat) (hg : 0 < g) (h : g ∣ gcd x) (v : Coeffs) :
    dot x v = (g : Int) * dot (sdiv x g) v := by
  induction x generalizing v with
  | nil => rw [show sdiv [] (g : Int) = [] from rfl, nil_dot, Int.mul_zero]
  | cons a x ih =>
    have ha : g ∣ a.natAbs := Nat.dvd_trans h (Nat.gcd_dvd_left _ _)
    have hx : g ∣ gcd x := Nat.dvd_trans h (Nat.gcd_dvd_right _ _)
    cases v with
    | nil => rw [dot_nil, dot_nil, Int.mul_zero]
    | cons b v =>
      have hd : (g : Int) * (a / g) = a := by
        obtain ⟨k, hk⟩ := ha
        have hg : (g : Int) ≠ 0 := fun e => Nat.ne_of_gt hg (Int.ofNat_eq_zero.mp e)
        rcases Int.natAbs_eq a with e | e <;> rw [e, hk, Int.natCast_mul]
        · rw [Int.mul_ediv_cancel_left _ hg]
        · rw [← Int.mul_neg, Int.mul_ediv_cancel_left _ hg]
      show a * b + dot x v = (g : Int) * (a / g * b + dot (sdiv x g) v)
      rw [ih hx v, Int.mul_add, ← Int.mul_assoc, hd]

end Coeffs

structure LinearCombo where
  const : Int := 0
  coeffs : Coeffs := []

namespace LinearCombo

instance instInhabited : Inhabited LinearCombo := ⟨{}⟩
noncomputable def eval (lc : LinearCombo) (v : Coeffs) : Int := lc.rec fun c x => c + Coeffs.dot x v
noncomputable def coordinate (i : Nat) : LinearCombo := ⟨0, Coeffs.set [] i 1⟩
noncomputable def add (l₁ l₂ : LinearCombo) : LinearCombo :=
  l₁.rec fun c x => l₂.rec fun d y => ⟨Int.add c d, Coeffs.add x y⟩
noncomputable def sub (l₁ l₂ : LinearCombo) : LinearCombo :=
  l₁.rec fun c x => l₂.rec fun d y => ⟨sub' c d, Coeffs.sub x y⟩
noncomputable def neg (l : LinearCombo) : LinearCombo := l.rec fun c x => ⟨Int.neg c, Coeffs.neg x⟩
noncomputable def smul (l : LinearCombo) (i : Int) : LinearCombo := l.rec fun c x => ⟨Int.mul i c, Coeffs.smul x i⟩
/-- The product when one factor is constant. -/
noncomputable def mul (l₁ l₂ : LinearCombo) : LinearCombo :=
  l₁.rec fun c x => l₂.rec fun d y => ⟨Int.mul c d, Coeffs.add (Coeffs.smul x d) (Coeffs.smul y c)⟩
noncomputable instance instAdd : Add LinearCombo := ⟨add⟩
noncomputable instance instSub : Sub LinearCombo := ⟨sub⟩
noncomputable instance instNeg : Neg LinearCombo := ⟨neg⟩

theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = Coeffs.get v i := by
  show 0 + Coeffs.dot (Coeffs.set [] i 1) v = _
  rw [Int.zero_add, Coeffs.dot_set [] v i 1 (Nat.zero_le i), Coeffs.nil_dot, Int.zero_add, Int.one_mul]
theorem coordinate_eval_0 (a0 : Int) (t : List Int) : (coordinate 0).eval (List.cons a0 t) = a0 := coordinate_eval 0 _
theorem coordinate_eval_1 (a0 a1 : Int) (t : List Int) : (coordinate 1).eval (List.cons a0 (List.cons a1 t)) = a1 :=
  coordinate_eval 1 _
theorem coordinate_eval_2 (a0 a1 a2 : Int) (t : List Int) :
    (coordinate 2).eval (List.cons a0 (List.cons a1 (List.cons a2 t))) = a2 := coordinate_eval 2 _
theorem coordinate_eval_3 (a0 a1 a2 a3 : Int) (t : List Int) :
    (coordinate 3).eval (a0 :: a1 :: a2 :: a3 :: t) = a3 := coordinate_eval 3 _
theorem coordinate_eval_4 (a0 a1 a2 a3 a4 : Int) (t : List Int) :
    (coordinate 4).eval (a0 :: a1 :: a2 :: a3 :: a4 :: t) = a4 := coordinate_eval 4 _
theorem coordinate_eval_5 (a0 a1 a2 a3 a4 a5 : Int) (t : List Int) :
    (coordinate 5).eval (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t) = a5 := coordinate_eval 5 _
theorem coordinate_eval_6 (a0 a1 a2 a3 a4 a5 a6 : Int) (t : List Int) :
    (coordinate 6).eval (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t) = a6 := coordinate_eval 6 _
theorem coordinate_eval_7 (a0 a1 a2 a3 a4 a5 a6 a7 : Int) (t : List Int) :
    (coordinate 7).eval (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t) = a7 := coordinate_eval 7 _
theorem coordinate_eval_8 (a0 a1 a2 a3 a4 a5 a6 a7 a8 : Int) (t : List Int) :
    (coordinate 8).eval (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t) = a8 := coordinate_eval 8 _
theorem coordinate_eval_9 (a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int) (t : List Int) :
    (coordinate 9).eval (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t) = a9 := coordinate_eval 9 _

theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show (l₁.const + l₂.const) + Coeffs.dot (Coeffs.add l₁.coeffs l₂.coeffs) v = (_ + _) + (_ + _)
  rw [Coeffs.dot_add, Int.add_assoc, Int.add_assoc, Int.add_left_comm l₂.const]
theorem neg_eval (l : LinearCombo) (v : Coeffs) : (-l).eval v = -l.eval v := by
  show -l.const + Coeffs.dot (Coeffs.neg l.coeffs) v = -(_ + _)
  rw [Coeffs.dot_neg, Int.neg_add]
theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  have h := add_eval l₁ (-l₂) v
  rewrite [neg_eval] at h
  obtain ⟨c, x⟩ := l₁
  obtain ⟨d, y⟩ := l₂
  show (sub' c d) + Coeffs.dot (Coeffs.sub x y) v = _
  rewrite [sub'_eq, Coeffs.sub_eq]; exact h
theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (h : Coeffs.isZero l₁.coeffs ∨ Coeffs.isZero l₂.coeffs) :
    (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  show l₁.const * l₂.const + Coeffs.dot (Coeffs.add (Coeffs.smul l₁.coeffs l₂.const) (Coeffs.smul l₂.coeffs l₁.const)) v
    = (l₁.const + Coeffs.dot l₁.coeffs v) * (l₂.const + Coeffs.dot l₂.coeffs v)
  rewrite [Coeffs.dot_add, Coeffs.dot_smul, Coeffs.dot_smul]
  cases h with
  | inl h => rw [Coeffs.dot_of_isZero _ v h, Int.mul_zero, Int.zero_add, Int.add_zero, Int.mul_add]
  | inr h => rw [Coeffs.dot_of_isZero _ v h, Int.mul_zero, Int.add_zero, Int.add_zero, Int.add_mul,
      Int.mul_comm (Coeffs.dot _ v)]

end LinearCombo
end Lean.Omega
