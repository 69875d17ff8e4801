/-
# The verifier as a program

Contract: what `lean --run` starts. Everything that it does is compiled already.
-/
prelude
import Leanmath.Verify

def main (args : List String) : IO UInt32 := Leanmath.Verify.main args
