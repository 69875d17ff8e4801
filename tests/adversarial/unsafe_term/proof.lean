unsafe (unsafeCast () : (2 : ℕ) + 2 = 5)
