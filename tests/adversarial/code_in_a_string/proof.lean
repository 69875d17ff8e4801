by
  have c := s!"{(by run_tac (pure ()) : ℕ)}"
  trivial
