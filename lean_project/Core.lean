/-
# All modules of the core library

Contract: what an ordinary file sees is imported here. Only `Core.Grammar.LateUnexpanders`, which
binds the notation of constants that these modules define, comes after it, in `Init`.
-/
prelude
import Core.Classical
import Core.Quantifiers
import Core.WF
import Core.Control
import Core.Quote
import Core.Format
import Core.IO
import Core.Data.Ord
import Core.Data.Array
import Core.Data.Attach
import Core.Data.Range
import Core.Command
import Core.Data.String
import Core.Data.ListLemmas
import Core.Data.FinsetOps
import Core.Data.Set
import Core.Nat.Basic
import Core.Nat.Div
import Core.Nat.Gcd
import Core.Nat.Bitwise
import Core.Nat.Decide
import Core.Int.ModEq
import Core.Algebra.Abs
import Core.Algebra.Ordered
import Core.Algebra.Cast
import Core.Int.Lemmas
import Core.Int.Dvd
import Core.Nat.Prime
import Core.Nat.Divisors
import Core.Rat
import Core.Omega
import Core.Fin
import Core.Nat.Factorial
import Core.Nat.Square
import Core.Nat.Digits
import Core.Nat.Lemmas
import Core.Nat.ModEq
import Core.Algebra.Laws
import Core.Algebra.Dvd
import Core.Algebra.Field
import Core.Algebra.Op
import Core.Algebra.AC
import Core.Meta.Util
import Core.Tactic
import Core.Grind.Norm
import Core.Grind.Field
import Core.Native
