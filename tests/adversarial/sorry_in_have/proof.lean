by
  have h : False := by sorry
  exact h.elim
