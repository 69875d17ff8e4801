by
  run_tac (do let _ ← IO.Process.output { cmd := "curl", args := #["http://192.0.2.1"] })
  trivial
