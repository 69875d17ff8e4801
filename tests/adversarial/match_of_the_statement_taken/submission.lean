def target.match_1.{u} (motive : ℕ → Sort u) (x : ℕ) (h₁ : Unit → motive 0)
    (h₂ : (n : ℕ) → motive (n + 1)) : Prop := True
theorem target : @target.match_1.{1} (fun _ => Prop) 2 (fun _ => True) (fun _ => False) := trivial
