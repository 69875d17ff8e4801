set_option debug.skipKernelTC true
theorem target : (2 : ℕ) + 2 = 5 := by decide
