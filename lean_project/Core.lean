/-
# All modules of the core library

Contract: what an ordinary file sees is imported here. Only `Core.Grammar.LateUnexpanders`, which
binds the notation of constants that these modules define, comes after it, in `Init`.
-/
prelude
import Core.Classical
import Core.Grind.Norm
