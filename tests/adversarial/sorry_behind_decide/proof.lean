by
  first
    | decide
    | sorry
