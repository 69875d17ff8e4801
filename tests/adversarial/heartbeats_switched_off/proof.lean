by
  set_option maxHeartbeats 0 in repeat (have h := trivial)
