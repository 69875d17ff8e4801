theorem target.{u} : (2 : ℕ) + 2 = 5 ∨ Nonempty (Sort u) := .inr ⟨PUnit⟩
