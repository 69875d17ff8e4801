target
