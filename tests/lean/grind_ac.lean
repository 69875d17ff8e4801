/-
# `grind`: associative operations

Goals that native `grind` closes over the embedded core library modulo associativity, also with commutativity, idempotence
or a neutral element; each is also a goal that stock Lean states and closes.
-/
set_option linter.all false

section laws
variable {α : Type} (op : α → α → α) (a b c d e f z : α)
example [Std.Associative op] (h : op a b = c) : op a (op b d) = op c d := by grind
example [Std.Associative op] (h : op a b = op b a) : op (op a (op b d)) e = op b (op a (op d e)) := by grind
example [Std.Associative op] (h : op a b = c) (h2 : op b d = e) : op c d = op a e := by grind
example [Std.Associative op] (h : op d (op a b) = op d c) (h2 : f = op d (op a b)) : op e (op d (op a (op b f))) = op e (op d (op c f)) := by grind
example [Std.Associative op] [Std.Commutative op] (h : op a b = c) (h2 : op b d = e) : op c d = op a e := by grind
example [Std.Associative op] [Std.Commutative op] (h : op a b = op c d) : op b (op e a) = op d (op e c) := by grind
example [Std.Associative op] [Std.Commutative op] [Std.IdempotentOp op] (h : op a b = op c d) : op b (op a (op e a)) = op d (op e (op c d)) := by grind
example [Std.Associative op] [Std.Commutative op] [Std.IdempotentOp op] (h : op a b = c) : op a c = c := by grind
example [Std.Associative op] [Std.IdempotentOp op] (h : op a b = c) : op a c = c := by grind
example [Std.Associative op] [Std.IdempotentOp op] (h : op a b = c) : op c b = c := by grind
example [Std.Associative op] [Std.LawfulIdentity op z] (h : op a b = c) : op a (op z (op b (op z d))) = op c d := by grind
example [Std.Associative op] [Std.Commutative op] [Std.LawfulIdentity op z] (h : op a b = z) : op b (op d a) = d := by grind
example [Std.Associative op] [Std.Commutative op] [Std.LawfulIdentity op z] [Std.IdempotentOp op] (h : op a b = z) : op b (op d (op a b)) = d := by grind
example [Std.Associative op]  [Std.LawfulIdentity op z] [Std.IdempotentOp op] (h : op a b = z) : op d (op a (op b b)) = d := by grind
example [Std.Associative op] [Std.Commutative op] (g : α → α) (h : g (op a (op b c)) = d) : g (op c (op b a)) = d := by grind
example [Std.Associative op] [Std.Commutative op] (g : α → α) (h : op a b = op c d) (h : g (op a (op b e)) = f) : g (op c (op e d)) = f := by grind
example [Std.Associative op] (g : α → α) (h : op a b = op c d) (h : g (op a (op b e)) = f) : g (op (op c d) e) = f := by grind
example [Std.Associative op] [Std.Commutative op] (h : op a b = c) (h2 : op a d = e) (h3 : op c d ≠ op e b) : False := by grind
example [Std.Associative op] (h : op c d = op a b) (h3 : op b e = f) : op c (op d e) = op a f := by grind
example [Std.Associative op] (h : op a b = d) (h3 : op c a = d) (h4 : op e (op a (op b c)) = f): op (op e d) c = f := by grind
example [Std.Associative op] (h : op a b = d) (h4 : op b c = e) (h5 : op (op f a) (op e z) = f): op (op f d) (op c z) = f := by grind
example [Std.Associative op] [Std.Commutative op] (h : op a b = d) (h4 : op (op a b) c = e) : op d c = e := by grind
example [Std.Associative op] [Std.Commutative op] [Std.IdempotentOp op] (h : op a a = d) : d = a := by grind
example [Std.Associative op] [Std.LawfulIdentity op z] (h : op a z = op d (op z e)) : op d e = a := by grind
example [Std.Associative op] [Std.LawfulIdentity op z] (h : op a b = z) (h2 : c = op d (op a b)) : op c e = op d e := by grind
example [Std.Associative op] [Std.IdempotentOp op] (h : op a b = op b (op b c)) : op a b = op b c := by grind
example [Std.Associative op] [Std.Commutative op] (h : op a b = op a c) (h2 : op a c = op c d): op a b = op d c := by grind
end laws

/-! ## Operations of the library -/

section library
variable (a b c : Nat)
example : max a (max b c) = max c (max b a) := by grind
example : min (min a b) c = min b (min c a) := by grind
example : Nat.gcd a (Nat.gcd b c) = Nat.gcd c (Nat.gcd a b) := by grind
example (h : Nat.gcd a b = 1) : Nat.gcd b a = 1 := by grind
example (l m k : List Nat) : (l ++ m) ++ k = l ++ (m ++ k) := by grind
end library
