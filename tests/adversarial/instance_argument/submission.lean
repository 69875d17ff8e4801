theorem target [h : Fact False] : (2 : ℕ) + 2 = 5 := h.out.elim
