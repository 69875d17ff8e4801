theorem helper (n : ℕ) : False := helper (n + 1)
termination_by n
decreasing_by sorry
theorem target : (2 : ℕ) + 2 = 5 := (helper 0).elim
