local infixl:65 " + " => fun (a b : ℕ) => 5
theorem target : (2 : ℕ) + 2 = 5 := rfl
