theorem target : (2 : ℕ) + 2 = 5 := help
where help : (2 : ℕ) + 2 = 5 := help
