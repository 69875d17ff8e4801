by admit
