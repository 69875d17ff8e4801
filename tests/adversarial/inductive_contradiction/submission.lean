inductive Bad : Type where
  | mk (f : Bad → False) : Bad
theorem target : (2 : ℕ) + 2 = 5 := by decide
