local notation "ok" => True
theorem target : (2 : ℕ) + 2 = 5 := trivial
