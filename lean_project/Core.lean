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
import Core.Data.Slice
import Core.Data.Sort
import Core.Command
import Core.Data.String
import Core.Data.ListLemmas
import Core.Data.Finset
import Core.Nat.Basic
import Core.Nat.Div
import Core.Nat.Gcd
import Core.Nat.Bitwise
import Core.Nat.Decide
import Core.Nat.Simproc
import Core.Int.ModEq
import Core.Int.Abs
import Core.Algebra.Ordered
import Core.Int.Cast
import Core.Int.Lemmas
import Core.Int.Gcd
import Core.Int.Prime
import Core.Rat
import Core.Omega
import Core.Fin
import Core.Notation
import Core.Nat.Factorial
import Core.Nat.Sqrt
import Core.Nat.Digits
import Core.Nat.Lemmas
import Core.Nat.Log
import Core.Nat.Choose
import Core.Nat.Divisors
import Core.Nat.ModEq
import Core.Nat.Prime
import Core.Nat.DigitSum
import Core.Nat.Bezout
import Core.Algebra.Laws
import Core.Algebra.Parity
import Core.Algebra.Dvd
import Core.Algebra.Squares
import Core.Algebra.Op
import Core.Algebra.AC
import Core.Meta.Util
import Core.Tactic
import Core.Grind.Norm
import Core.Grind.Facts
import Core.Grind.Rat
import Core.Native
