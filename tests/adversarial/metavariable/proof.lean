by exact ?_
