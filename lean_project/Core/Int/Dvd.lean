/-
# Divisibility of integers, greatest common divisors

Contract: `∣` on `Int` under the names of stock Lean, its relation to `natAbs` and to the order, and
`Int.gcd`, `Int.lcm`.
-/
prelude
import Core.Int.Div
import Core.Nat.Gcd
set_option linter.all false

namespace Int

/-! ## Divisibility -/

protected theorem dvd_def (a b : Int) : (a ∣ b) = ∃ c, b = a * c := rfl
@[simp] protected theorem dvd_refl (a : Int) : a ∣ a := ⟨1, (Int.mul_one a).symm⟩
protected theorem dvd_rfl {a : Int} : a ∣ a := Int.dvd_refl a
@[simp] protected theorem dvd_zero (a : Int) : a ∣ 0 := ⟨0, (Int.mul_zero a).symm⟩
@[simp] protected theorem one_dvd (a : Int) : 1 ∣ a := ⟨a, (Int.one_mul a).symm⟩
@[simp] protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
@[simp] protected theorem dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm a b⟩
protected theorem dvd_trans {a b c : Int} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c := by
  obtain ⟨d, rfl⟩ := h₁
  obtain ⟨e, rfl⟩ := h₂
  exact ⟨d * e, Int.mul_assoc a d e⟩
protected theorem eq_zero_of_zero_dvd {a : Int} (h : 0 ∣ a) : a = 0 := h.elim fun c e => e.trans (Int.zero_mul c)
@[simp] protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 := ⟨Int.eq_zero_of_zero_dvd, fun h => h ▸ Int.dvd_refl 0⟩
protected theorem dvd_mul_of_dvd_left {a b : Int} (h : a ∣ b) (c : Int) : a ∣ b * c := Int.dvd_trans h (Int.dvd_mul_right b c)
protected theorem dvd_mul_of_dvd_right {a b : Int} (h : a ∣ b) (c : Int) : a ∣ c * b := Int.dvd_trans h (Int.dvd_mul_left c b)
protected theorem dvd_add {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c := by
  obtain ⟨d, rfl⟩ := h₁
  obtain ⟨e, rfl⟩ := h₂
  exact ⟨d + e, (Int.mul_add a d e).symm⟩
@[simp] protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b := by
  refine ⟨fun ⟨c, h⟩ => ⟨-c, ?_⟩, fun ⟨c, h⟩ => ⟨-c, ?_⟩⟩
  · rw [Int.mul_neg, ← h, Int.neg_neg]
  · rw [Int.mul_neg, ← h]
@[simp] protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b := by
  refine ⟨fun ⟨c, h⟩ => ⟨-c, ?_⟩, fun ⟨c, h⟩ => ⟨-c, ?_⟩⟩
  · rw [h, Int.neg_mul_comm]
  · rw [h, Int.neg_mul_neg]
protected theorem dvd_sub {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c := Int.dvd_add h₁ (Int.dvd_neg.mpr h₂)
protected theorem dvd_add_right {a b c : Int} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun k => by have := Int.dvd_sub k h; rewrite [Int.add_sub_cancel_left] at this; exact this, Int.dvd_add h⟩
protected theorem dvd_add_left {a b c : Int} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by rw [Int.add_comm, Int.dvd_add_right h]
protected theorem dvd_sub_comm {a b c : Int} : a ∣ b - c ↔ a ∣ c - b := by rw [← Int.dvd_neg, Int.neg_sub]
protected theorem dvd_iff_dvd_of_dvd_sub {a b c : Int} (h : a ∣ b - c) : a ∣ b ↔ a ∣ c := by
  have := Int.dvd_add_right (c := c) h; rewrite [Int.sub_add_cancel] at this; exact this
protected theorem dvd_of_mul_right_dvd {a b c : Int} (h : a * b ∣ c) : a ∣ c := Int.dvd_trans (Int.dvd_mul_right a b) h
protected theorem dvd_of_mul_left_dvd {a b c : Int} (h : b * a ∣ c) : a ∣ c := Int.dvd_trans (Int.dvd_mul_left b a) h
protected theorem mul_dvd_mul {a b c d : Int} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨e, rfl⟩ := h₁
  obtain ⟨f, rfl⟩ := h₂
  exact ⟨e * f, by rw [Int.mul_assoc, Int.mul_left_comm e, ← Int.mul_assoc]⟩
protected theorem mul_dvd_mul_left (a : Int) {b c : Int} (h : b ∣ c) : a * b ∣ a * c := Int.mul_dvd_mul (Int.dvd_refl a) h
protected theorem mul_dvd_mul_right (a : Int) {b c : Int} (h : b ∣ c) : b * a ∣ c * a := Int.mul_dvd_mul h (Int.dvd_refl a)
protected theorem dvd_of_mul_dvd_mul_left {a m n : Int} (ha : a ≠ 0) (h : a * m ∣ a * n) : m ∣ n := by
  obtain ⟨c, hc⟩ := h
  exact ⟨c, Int.eq_of_mul_eq_mul_left ha (by rw [hc, Int.mul_assoc])⟩
protected theorem dvd_of_mul_dvd_mul_right {a m n : Int} (ha : a ≠ 0) (h : m * a ∣ n * a) : m ∣ n :=
  Int.dvd_of_mul_dvd_mul_left ha (by rewrite [Int.mul_comm a, Int.mul_comm a]; exact h)
protected theorem pow_dvd_pow {m n : Nat} (a : Int) (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.le.dest h
  exact ⟨a ^ k, Int.pow_add a m k⟩
protected theorem dvd_pow {a b : Int} {n : Nat} (h : a ∣ b) (hn : n ≠ 0) : a ∣ b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n => exact Int.dvd_mul_of_dvd_right h _
protected theorem dvd_of_pow_dvd {a b : Int} {k : Nat} (hk : 1 ≤ k) (h : a ^ k ∣ b) : a ∣ b :=
  Int.dvd_trans (Int.dvd_pow (Int.dvd_refl a) (Nat.ne_of_gt hk)) h

/-! ## Absolute values -/

@[simp] theorem dvd_natAbs {a b : Int} : a ∣ natAbs b ↔ a ∣ b := by
  rcases natAbs_eq b with h | h
  · rw [← h]
  · rw [← Int.dvd_neg, ← h]
@[simp] theorem natAbs_dvd {a b : Int} : (natAbs a : Int) ∣ b ↔ a ∣ b := by
  rcases natAbs_eq a with h | h
  · rw [← h]
  · rw [← Int.neg_dvd, ← h]
theorem dvd_natAbs_self {a : Int} : a ∣ natAbs a := dvd_natAbs.mpr (Int.dvd_refl a)
theorem natAbs_dvd_self {a : Int} : (natAbs a : Int) ∣ a := natAbs_dvd.mpr (Int.dvd_refl a)
theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← natCast_dvd_natCast, natAbs_dvd, dvd_natAbs]
theorem natCast_dvd {m : Int} {n : Nat} : (n : Int) ∣ m ↔ n ∣ m.natAbs := by rw [← natCast_dvd_natCast, dvd_natAbs]
theorem dvd_natCast {m : Int} {n : Nat} : m ∣ n ↔ m.natAbs ∣ n := by rw [← natCast_dvd_natCast, natAbs_dvd]
theorem ofNat_dvd_left {n : Nat} {z : Int} : (n : Int) ∣ z ↔ n ∣ z.natAbs := natCast_dvd
theorem ofNat_dvd_right {n : Nat} {z : Int} : z ∣ n ↔ z.natAbs ∣ n := dvd_natCast
theorem le_of_dvd {a b : Int} (hb : 0 < b) (h : a ∣ b) : a ≤ b := by
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt hb
  have := Nat.le_of_dvd (Nat.succ_pos n) (dvd_natCast.mp h)
  exact Int.le_trans le_natAbs (ofNat_le.mpr this)
theorem eq_zero_of_dvd_of_natAbs_lt_natAbs {d n : Int} (h : d ∣ n) (hlt : n.natAbs < d.natAbs) : n = 0 :=
  natAbs_eq_zero.mp (Nat.eq_zero_of_dvd_of_lt (natAbs_dvd_natAbs.mpr h) hlt)
theorem eq_one_of_dvd_one {a : Int} (h : 0 ≤ a) (h' : a ∣ 1) : a = 1 := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le h
  exact congrArg ofNat (Nat.eq_one_of_dvd_one (natCast_dvd_natCast.mp h'))
theorem eq_one_of_mul_eq_one_right {a b : Int} (h : 0 ≤ a) (h' : a * b = 1) : a = 1 := eq_one_of_dvd_one h ⟨b, h'.symm⟩
theorem eq_one_of_mul_eq_one_left {a b : Int} (h : 0 ≤ b) (h' : a * b = 1) : b = 1 :=
  eq_one_of_mul_eq_one_right h (by rewrite [Int.mul_comm]; exact h')
theorem natAbs_eq_of_dvd_dvd {a b : Int} (h₁ : a ∣ b) (h₂ : b ∣ a) : natAbs a = natAbs b :=
  Nat.dvd_antisymm (natAbs_dvd_natAbs.mpr h₁) (natAbs_dvd_natAbs.mpr h₂)
protected theorem dvd_antisymm {a b : Int} (h₁ : 0 ≤ a) (h₂ : 0 ≤ b) (h₃ : a ∣ b) (h₄ : b ∣ a) : a = b := by
  rw [← natAbs_of_nonneg h₁, ← natAbs_of_nonneg h₂, natAbs_eq_of_dvd_dvd h₃ h₄]
theorem ediv_dvd_of_dvd {n m : Int} (h : n ∣ m) : m / n ∣ m := ⟨n, (Int.ediv_mul_cancel h).symm⟩
theorem emod_dvd_iff {a b c : Int} (h : c ∣ b) : c ∣ a % b ↔ c ∣ a := by
  rw [dvd_iff_emod_eq_zero, emod_emod_of_dvd a h, dvd_iff_emod_eq_zero]
theorem two_dvd_ne_zero {n : Int} : ¬2 ∣ n ↔ n % 2 = 1 := by rewrite [dvd_iff_emod_eq_zero]; exact emod_two_ne_zero
protected theorem dvd_iff_dvd_of_emod_eq {a b n : Int} (h : a % n = b % n) : n ∣ a ↔ n ∣ b := by
  rw [dvd_iff_emod_eq_zero, h, dvd_iff_emod_eq_zero]

/-! ## Greatest common divisor, least common multiple -/

def gcd (m n : Int) : Nat := m.natAbs.gcd n.natAbs
theorem gcd_eq_natAbs_gcd_natAbs (m n : Int) : gcd m n = Nat.gcd m.natAbs n.natAbs := rfl
@[simp] theorem gcd_natCast_natCast (m n : Nat) : gcd (m : Int) (n : Int) = Nat.gcd m n := rfl
theorem gcd_dvd_left (a b : Int) : (gcd a b : Int) ∣ a := natCast_dvd.mpr (Nat.gcd_dvd_left _ _)
theorem gcd_dvd_right (a b : Int) : (gcd a b : Int) ∣ b := natCast_dvd.mpr (Nat.gcd_dvd_right _ _)
@[simp] theorem neg_gcd {a b : Int} : gcd (-a) b = gcd a b := congrArg (fun k => Nat.gcd k _) (natAbs_neg a)
@[simp] theorem gcd_neg {a b : Int} : gcd a (-b) = gcd a b := congrArg (fun k => Nat.gcd _ k) (natAbs_neg b)

end Int

/-!
# Greatest common divisor and least common multiple of integers

Contract: `Int.gcd` and `Int.lcm` with the names of stock Lean; through absolute values they are those of
natural numbers.
-/

section
namespace Int

theorem gcd_comm (a b : Int) : gcd a b = gcd b a := Nat.gcd_comm _ _
theorem gcd_assoc (a b c : Int) : gcd (gcd a b) c = gcd a (gcd b c) := Nat.gcd_assoc _ _ _
@[simp] theorem gcd_self {a : Int} : gcd a a = a.natAbs := Nat.gcd_self _
@[simp] theorem gcd_zero {a : Int} : gcd a 0 = a.natAbs := Nat.gcd_zero_right _
@[simp] theorem zero_gcd {a : Int} : gcd 0 a = a.natAbs := Nat.gcd_zero_left _
@[simp] theorem gcd_one {a : Int} : gcd a 1 = 1 := Nat.gcd_one_right _
@[simp] theorem one_gcd {a : Int} : gcd 1 a = 1 := Nat.gcd_one_left _
theorem gcd_zero_left (a : Int) : gcd 0 a = a.natAbs := Nat.gcd_zero_left _
theorem gcd_zero_right (a : Int) : gcd a 0 = a.natAbs := Nat.gcd_zero_right _
theorem dvd_coe_gcd {a b c : Int} (ha : c ∣ a) (hb : c ∣ b) : c ∣ (gcd a b : Int) :=
  dvd_natCast.mpr (Nat.dvd_gcd (natAbs_dvd_natAbs.mpr ha) (natAbs_dvd_natAbs.mpr hb))
theorem dvd_coe_gcd_iff {a b c : Int} : c ∣ (gcd a b : Int) ↔ c ∣ a ∧ c ∣ b :=
  ⟨fun h => ⟨Int.dvd_trans h (gcd_dvd_left a b), Int.dvd_trans h (gcd_dvd_right a b)⟩, fun h => dvd_coe_gcd h.1 h.2⟩
theorem gcd_eq_zero_iff {a b : Int} : gcd a b = 0 ↔ a = 0 ∧ b = 0 := by
  refine ⟨fun h => ?_, fun ⟨h, k⟩ => by rewrite [h, k]; rfl⟩
  have ha := gcd_dvd_left a b
  have hb := gcd_dvd_right a b
  rewrite [h] at ha hb
  exact ⟨Int.eq_zero_of_zero_dvd ha, Int.eq_zero_of_zero_dvd hb⟩
theorem gcd_pos_of_ne_zero_left {a : Int} (b : Int) (h : a ≠ 0) : 0 < gcd a b :=
  Nat.pos_of_ne_zero fun e => h (gcd_eq_zero_iff.mp e).1
theorem gcd_pos_of_ne_zero_right (a : Int) {b : Int} (h : b ≠ 0) : 0 < gcd a b :=
  Nat.pos_of_ne_zero fun e => h (gcd_eq_zero_iff.mp e).2
theorem gcd_eq_natAbs {a b : Int} (h : a ∣ b) : gcd a b = a.natAbs := Nat.gcd_eq_left (natAbs_dvd_natAbs.mpr h)

/-- The least common multiple. -/
def lcm (m n : Int) : Nat := m.natAbs.lcm n.natAbs
theorem dvd_coe_lcm_left (a b : Int) : a ∣ (lcm a b : Int) := dvd_natCast.mpr (Nat.dvd_lcm_left _ _)
theorem dvd_coe_lcm_right (a b : Int) : b ∣ (lcm a b : Int) := dvd_natCast.mpr (Nat.dvd_lcm_right _ _)
theorem coe_lcm_dvd {a b c : Int} (ha : a ∣ c) (hb : b ∣ c) : (lcm a b : Int) ∣ c :=
  natCast_dvd.mpr (Nat.lcm_dvd (natAbs_dvd_natAbs.mpr ha) (natAbs_dvd_natAbs.mpr hb))
theorem gcd_mul_lcm (m n : Int) : gcd m n * lcm m n = natAbs (m * n) := by
  rewrite [natAbs_mul]; exact Nat.gcd_mul_lcm _ _
theorem lcm_comm (a b : Int) : lcm a b = lcm b a := Nat.lcm_comm _ _

end Int
end
