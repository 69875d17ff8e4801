theorem target : (2 : Fin 1) + 2 = 5 := by decide
