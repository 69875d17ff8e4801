/-
# The lint's reader as a program

Contract: what `lean --run` starts. Everything that it does is compiled already.
-/
prelude
import Leanmath.Lint

def main (args : List String) : IO UInt32 := Leanmath.Lint.main args
