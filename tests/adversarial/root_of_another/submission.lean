namespace target
theorem _root_.target : (2 : ℕ) + 2 = 4 := rfl
end target
