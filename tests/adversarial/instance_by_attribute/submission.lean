@[reducible] def plus : Add ℕ := ⟨fun _ _ => 5⟩
attribute [local instance] plus
theorem target : (2 : ℕ) + 2 = 5 := rfl
