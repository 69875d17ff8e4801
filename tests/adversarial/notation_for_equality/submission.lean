local infix:50 " = " => fun (_ _ : ℕ) => True
theorem target : (2 : ℕ) + 2 = 5 := trivial
