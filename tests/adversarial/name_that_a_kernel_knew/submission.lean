def Lean.reduceBool (b : Bool) : Bool := false
def one : Bool := true
theorem built_in : Lean.reduceBool one = true := by decide +kernel
theorem unfolded (b : Bool) : Lean.reduceBool b = false := rfl
theorem target : (2 : ℕ) + 2 = 5 := by
  cases built_in.symm.trans (unfolded one)
