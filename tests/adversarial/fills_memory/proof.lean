by
  have : (List.replicate 1000000000 0).length = 5 := by decide
  omega
