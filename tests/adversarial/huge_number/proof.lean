by
  have : 2 ^ (2 ^ 40) = 5 := by decide
  omega
