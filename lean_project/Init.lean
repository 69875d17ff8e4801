/-
# The facade of the core library

Contract: the module that every Lean file without `prelude` imports. It defines nothing; what it
imports is what an ordinary file sees. New modules are added in `Core`.
-/
prelude
import Core
import Core.Grammar.LateUnexpanders
