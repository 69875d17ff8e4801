theorem target : (2 : ℕ) + 2 = 5
