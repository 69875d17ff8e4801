by
  run_tac (do let _ ← IO.FS.writeFile "/tmp/leanmath-was-here" "x")
  trivial
