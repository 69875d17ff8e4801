local instance : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩
theorem target : (2 : ℕ) + 2 = 5 := rfl
