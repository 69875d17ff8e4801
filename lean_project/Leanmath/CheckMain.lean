/-
# The judge as a program

Contract: what `lean --run` starts. Everything that it does is compiled already.
-/
prelude
import Leanmath.Check

def main (args : List String) : IO UInt32 := Leanmath.Check.main args
