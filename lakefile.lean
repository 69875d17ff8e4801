import Lake
open Lake DSL

/-!
Stock Lean with Mathlib, and the community REPL, at the tags of one release.

`leanmath setup .` makes what this file asks for. The embedded core library in
`lean_project/` is no part of it: it takes the place of Lean's own `Init`, whose
names it declares again, and cannot be built beside it. What is shown here is
the other direction: that what is proved on the embedded Lean is accepted by
stock Lean with Mathlib, too.
-/

package leanmath

require REPL from git
  "https://github.com/leanprover-community/repl" @ "v4.33.0"

-- Last, so that its own choice of packages holds: its cache is made for that.
require mathlib from git
  "https://github.com/leanprover-community/mathlib4" @ "v4.33.0"

/-- The theorems of `tests/lean` and `examples`, each file behind `import Mathlib`;
`tools/replay.py` writes them, and `make replay` does all of it. -/
lean_lib Replay where
  srcDir := "build/replay"
  globs := #[.andSubmodules `Replay]
