namespace Mine
theorem target : (2 : ℕ) + 2 = 5 := by sorry
end Mine
