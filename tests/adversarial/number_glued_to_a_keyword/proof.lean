by exact absurd 1axiom cheat : False
