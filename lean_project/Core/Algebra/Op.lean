/-
# Laws of one operation

Contract: the classes `Std.Associative`, `Std.Commutative` and their relatives, by which `grind`
(and whatever else works modulo associativity and commutativity) learns the laws of an operation,
with the instances for the connectives and the Boolean operations.
-/
prelude
import Core.Classical
set_option linter.all false

universe u v

namespace Std

class Associative {α : Sort u} (op : α → α → α) : Prop where
  assoc : (a b c : α) → op (op a b) c = op a (op b c)
class Commutative {α : Sort u} (op : α → α → α) : Prop where
  comm : (a b : α) → op a b = op b a
class IdempotentOp {α : Sort u} (op : α → α → α) : Prop where
  idempotent : (x : α) → op x x = x
class LeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop
class LawfulLeftIdentity {α : Sort u} {β : Sort v} (op : α → β → β) (o : outParam α) : Prop extends LeftIdentity op o where
  left_id : ∀ a, op o a = a
class RightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop
class LawfulRightIdentity {α : Sort u} {β : Sort v} (op : α → β → α) (o : outParam β) : Prop extends RightIdentity op o where
  right_id : ∀ a, op a o = a
class Identity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop extends LeftIdentity op o, RightIdentity op o
class LawfulIdentity {α : Sort u} (op : α → α → α) (o : outParam α) : Prop extends
  Identity op o, LawfulLeftIdentity op o, LawfulRightIdentity op o
class LawfulCommIdentity {α : Sort u} (op : α → α → α) (o : outParam α) [hc : Commutative op] : Prop extends LawfulIdentity op o where
  left_id a := (hc.comm o a).trans (right_id a)
  right_id a := (hc.comm a o).trans (left_id a)

instance : Associative And := ⟨fun _ _ _ => propext and_assoc⟩
instance : Commutative And := ⟨fun _ _ => propext and_comm⟩
instance : IdempotentOp And := ⟨and_self⟩
instance : LawfulCommIdentity And True where right_id := and_true
instance : Associative Or := ⟨fun _ _ _ => propext or_assoc⟩
instance : Commutative Or := ⟨fun _ _ => propext or_comm⟩
instance : IdempotentOp Or := ⟨or_self⟩
instance : LawfulCommIdentity Or False where right_id := or_false
instance : Associative and := ⟨Bool.and_assoc⟩
instance : Commutative and := ⟨Bool.and_comm⟩
instance : IdempotentOp and := ⟨Bool.and_self⟩
instance : LawfulCommIdentity and true where right_id := Bool.and_true
instance : Associative or := ⟨Bool.or_assoc⟩
instance : Commutative or := ⟨Bool.or_comm⟩
instance : IdempotentOp or := ⟨Bool.or_self⟩
instance : LawfulCommIdentity or false where right_id := Bool.or_false

end Std
