theorem helper : True := trivial
theorem target : (2 : ℕ) + 2 = 5 := by simp at helper
