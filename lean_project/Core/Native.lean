/-
# Facts that native tactics name

Contract: theorems that the native code of `cases`, `simp`, `split` and `grind` puts into a proof by
name, and that nothing in this library uses. (Those of one procedure stand with it: `Core.Omega`,
`Core.Grind`.)
-/
prelude
import Core.Int.Div
set_option linter.all false

universe u

theorem Eq.mpr_prop {p q : Prop} (h₁ : p = q) (h₂ : q) : p := h₁ ▸ h₂
theorem Eq.mpr_not {p q : Prop} (h₁ : p = q) (h₂ : ¬q) : ¬p := h₁ ▸ h₂
theorem cast_heq {α β : Sort u} (h : α = β) (a : α) : HEq (cast h a) a := by subst h; exact HEq.rfl
theorem Bool.of_not_eq_true {b : Bool} (h : ¬b = true) : b = false := by
  cases b
  · rfl
  · exact absurd rfl h
theorem Bool.of_not_eq_false {b : Bool} (h : ¬b = false) : b = true := by
  cases b
  · exact absurd rfl h
  · rfl
theorem Bool.cond_pos {α : Sort u} {b : Bool} {x y : α} (h : b = true) : cond b x y = x := by subst h; rfl
theorem Bool.cond_neg {α : Sort u} {b : Bool} {x y : α} (h : b = false) : cond b x y = y := by subst h; rfl
/-- An equation between two sums with the same summand gives what the equation without it gives. -/
def Nat.Internal.elimOffset {α : Sort u} (a b k : Nat) (h₁ : a + k = b + k) (h₂ : a = b → α) : α := h₂ (Nat.add_right_cancel h₁)
theorem Int.ediv_minus_one (a : Int) : a / -1 = -a := by rw [Int.ediv_neg, Int.ediv_one]
theorem Int.emod_minus_one (a : Int) : a % -1 = 0 := by rw [Int.emod_neg, Int.emod_one]
