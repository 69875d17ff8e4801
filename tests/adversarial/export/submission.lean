namespace X
theorem helper : True := trivial
end X
export X (helper)
theorem target : (2 : ℕ) + 2 = 5 := by decide
