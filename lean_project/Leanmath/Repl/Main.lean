/-
# The program

Contract: what `lean --run` starts. Everything that it does is compiled already.
-/
prelude
import Leanmath.Repl.Server

def main (args : List String) : IO UInt32 := Leanmath.Repl.main args
