/-
# Greatest common divisor and least common multiple of integers

Contract: `Int.gcd` and `Int.lcm` with the names of stock Lean; through absolute values they are those of
natural numbers.
-/
prelude
import Core.Int.Dvd
import Core.Nat.Gcd
set_option linter.all false

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
