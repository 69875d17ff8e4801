variable (h : False)
include h
theorem target : (2 : ℕ) + 2 = 5 := h.elim
