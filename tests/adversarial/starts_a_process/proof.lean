by
  run_tac (do let _ ← IO.Process.spawn { cmd := "sleep", args := #["60"] })
  trivial
