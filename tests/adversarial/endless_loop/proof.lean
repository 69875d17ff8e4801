by
  repeat (have h := trivial)
