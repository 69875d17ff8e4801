/-
# The official grammar, bound from the binary

Contract: importing this module gives every notation, tactic syntax and macro of stock Lean's `Init`
that `tools/grammar` binds. The bindings themselves are generated.
-/
prelude
import Core.Grammar.TermMacros
import Core.Grammar.TacticMacros
import Core.Grammar.Unexpanders
