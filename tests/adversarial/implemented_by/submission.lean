def five (n : ℕ) : ℕ := n
@[implemented_by five] def four (n : ℕ) : ℕ := 4
theorem target : (2 : ℕ) + 2 = 5 := by native_decide
