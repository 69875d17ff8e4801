local notation "5" => 4
theorem target : (2 : ℕ) + 2 = 5 := rfl
