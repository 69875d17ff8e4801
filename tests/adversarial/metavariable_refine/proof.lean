by refine ?x
