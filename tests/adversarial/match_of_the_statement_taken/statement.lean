theorem target : (match (2 : ℕ) with | 0 => True | _ + 1 => False)
