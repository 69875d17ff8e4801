by /- -/ trivial /-
