by run_tac (pure ())
