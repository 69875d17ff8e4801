by_elab (pure (Lean.mkNatLit 0))
