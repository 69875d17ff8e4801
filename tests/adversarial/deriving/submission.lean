deriving instance Inhabited for Empty
theorem target : (2 : ℕ) + 2 = 5 := by decide
