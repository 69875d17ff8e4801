/-
# The tactics of this library

Contract: importing this module gives every tactic that is not in the native code.
-/
prelude
import Core.Tactic.Basic
import Core.Tactic.Config
import Core.Tactic.Ring
import Core.Tactic.NormNum
import Core.Tactic.IntervalCases
import Core.Tactic.Linarith
import Core.Tactic.LinearCombination
import Core.Tactic.Positivity
import Core.Tactic.FieldSimp
import Core.Tactic.Cases
import Core.Tactic.More
import Core.Tactic.Structure
import Core.Tactic.RatInstances
import Core.Tactic.NormNum.Prime
