/-
# The rational numbers in `linear_combination` and `positivity`

Contract: the lemmas on `Rat` that these two tactics name. `Core.Rat.Instances` serves `ring` and `linarith`.
-/
prelude
import Core.Rat.Instances
set_option linter.all false

namespace Leanmath
theorem LinearCombination.rat_finish {a b l r : Rat} (h : l = r) (k : a + r = b + l) : a = b :=
  Rat.add_right_cancel r (h ▸ k : a + r = b + r)
theorem Positivity.rat_div_pos {a b : Rat} (h : 0 < a) (k : 0 < b) : 0 < a / b := Rat.div_pos h k
theorem Positivity.rat_div_nonneg {a b : Rat} (h : 0 ≤ a) (k : 0 ≤ b) : 0 ≤ a / b := Rat.div_nonneg h k
end Leanmath
