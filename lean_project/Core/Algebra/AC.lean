/-
# Associative and commutative operations on numbers and lists

Contract: the normal form of an expression in one associative operation, which `ac_rfl` and `ac_nf`
evaluate in the kernel, with the proof that it has the same value; and the instances by which they (and
`grind`) treat `+`, `*`, `min`, `max`, `gcd`, `lcm` and `++`.
-/
prelude
import Core.Algebra.Op
import Core.Nat.Gcd
import Core.Int.Lemmas
import Core.Data.ListLemmas
set_option linter.all false

universe u v
open Std

namespace Lean.Data.AC
inductive Expr where
  | var (x : Nat)
  | op (lhs rhs : Expr)
structure Variable {α : Sort u} (op : α → α → α) : Type u where
  value : α
  neutral : Option (PLift (LawfulIdentity op value))
structure Context (α : Sort u) where
  op : α → α → α
  assoc : Associative op
  comm : Option (PLift (Commutative op))
  idem : Option (PLift (IdempotentOp op))
  vars : List (Variable op)
  arbitrary : α
class ContextInformation (α : Sort u) where
  isNeutral : α → Nat → Bool
  isComm : α → Bool
  isIdem : α → Bool
class EvalInformation (α : Sort u) (β : Sort v) where
  arbitrary : α → β
  evalOp : α → β → β → β
  evalVar : α → Nat → β
def Context.var {α : Sort u} (ctx : Context α) (idx : Nat) : Variable ctx.op := ctx.vars[idx]?.getD ⟨ctx.arbitrary, none⟩
instance instContextInformationContext {α : Sort u} : ContextInformation (Context α) where
  isNeutral ctx x := (ctx.var x).neutral.isSome
  isComm ctx := ctx.comm.isSome
  isIdem ctx := ctx.idem.isSome
instance instEvalInformationContext {α : Sort u} : EvalInformation (Context α) α where
  arbitrary ctx := ctx.arbitrary
  evalOp ctx := ctx.op
  evalVar ctx idx := (ctx.var idx).value
def eval {α : Sort u} (β : Sort v) [EvalInformation α β] (ctx : α) : (ex : Expr) → β
  | .var idx => EvalInformation.evalVar ctx idx
  | .op l r => EvalInformation.evalOp ctx (eval β ctx l) (eval β ctx r)
def Expr.toList : Expr → List Nat
  | .var idx => [idx]
  | .op l r => l.toList.append r.toList
def evalList {α : Sort u} (β : Sort v) [EvalInformation α β] (ctx : α) : List Nat → β
  | [] => EvalInformation.arbitrary ctx
  | [x] => EvalInformation.evalVar ctx x
  | x :: xs => EvalInformation.evalOp ctx (EvalInformation.evalVar ctx x) (evalList β ctx xs)

/-! ### The normal form: without neutral elements, sorted, without repetitions -/

def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | a :: as => if x < a then x :: a :: as else a :: insert x as
def sort : List Nat → List Nat
  | [] => []
  | x :: xs => insert x (sort xs)
def mergeIdem.loop : Nat → List Nat → List Nat
  | curr, next :: rest => if curr = next then loop curr rest else curr :: loop next rest
  | curr, [] => [curr]
def mergeIdem : List Nat → List Nat
  | [] => []
  | x :: xs => mergeIdem.loop x xs
def removeNeutrals.loop {α : Sort u} [info : ContextInformation α] (ctx : α) : List Nat → List Nat
  | x :: xs => match info.isNeutral ctx x with
    | true => removeNeutrals.loop ctx xs
    | false => x :: removeNeutrals.loop ctx xs
  | [] => []
def removeNeutrals {α : Sort u} [info : ContextInformation α] (ctx : α) : List Nat → List Nat
  | x :: xs => match removeNeutrals.loop ctx (x :: xs) with
    | [] => [x]
    | ys => ys
  | [] => []
def norm {α : Sort u} [info : ContextInformation α] (ctx : α) (e : Expr) : List Nat :=
  let xs := removeNeutrals ctx e.toList
  let xs := if info.isComm ctx then sort xs else xs
  if info.isIdem ctx then mergeIdem xs else xs

namespace Context
variable {α : Sort u} (ctx : Context α)
theorem evalList_cons {x : Nat} : ∀ {xs : List Nat}, xs ≠ [] → evalList α ctx (x :: xs) = ctx.op (ctx.var x).value (evalList α ctx xs)
  | [], h => absurd rfl h
  | _ :: _, _ => rfl
theorem insert_ne_nil (x : Nat) : ∀ xs : List Nat, insert x xs ≠ []
  | [] => nofun
  | a :: as => by unfold insert; split <;> nofun
theorem evalList_insert (h : Commutative ctx.op) (x : Nat) : ∀ xs, evalList α ctx (insert x xs) = evalList α ctx (x :: xs)
  | [] => rfl
  | a :: as => by
    unfold insert
    split
    · rfl
    · rewrite [evalList_cons ctx (insert_ne_nil x as), evalList_insert h x as, evalList_cons ctx (x := x) (List.cons_ne_nil a as)]
      cases as with
      | nil => exact h.comm _ _
      | cons b bs =>
        have hb := List.cons_ne_nil b bs
        rw [evalList_cons ctx hb, evalList_cons ctx hb, ← ctx.assoc.assoc, h.comm (ctx.var a).value, ctx.assoc.assoc]
theorem sort_ne_nil : ∀ {xs : List Nat}, xs ≠ [] → sort xs ≠ []
  | [], h => absurd rfl h
  | x :: xs, _ => insert_ne_nil x (sort xs)
theorem evalList_sort (h : Commutative ctx.op) : ∀ xs, evalList α ctx (sort xs) = evalList α ctx xs
  | [] => rfl
  | [_] => rfl
  | x :: y :: ys => by
    have hn := List.cons_ne_nil y ys
    rw [sort, evalList_insert ctx h, evalList_cons ctx (sort_ne_nil hn), evalList_sort h (y :: ys), evalList_cons ctx hn]
theorem loop_ne_nil (c : Nat) : ∀ l : List Nat, mergeIdem.loop c l ≠ []
  | [] => nofun
  | n :: rest => by
    unfold mergeIdem.loop
    split
    · exact loop_ne_nil c rest
    · nofun
theorem evalList_loop (h : IdempotentOp ctx.op) (c : Nat) : ∀ l, evalList α ctx (mergeIdem.loop c l) = evalList α ctx (c :: l)
  | [] => rfl
  | n :: rest => by
    unfold mergeIdem.loop
    split
    · rename_i e
      subst e
      rewrite [evalList_loop h c rest, evalList_cons ctx (x := c) (List.cons_ne_nil c rest)]
      cases rest with
      | nil => exact (h.idempotent _).symm
      | cons r rs => rw [evalList_cons ctx (List.cons_ne_nil r rs), ← ctx.assoc.assoc, h.idempotent]
    · rw [evalList_cons ctx (loop_ne_nil n rest), evalList_loop h n rest, evalList_cons ctx (List.cons_ne_nil n rest)]
theorem evalList_mergeIdem (h : IdempotentOp ctx.op) : ∀ e, evalList α ctx (mergeIdem e) = evalList α ctx e
  | [] => rfl
  | x :: xs => evalList_loop ctx h x xs
theorem unwrap_isNeutral {x : Nat} (h : ContextInformation.isNeutral ctx x = true) : LawfulIdentity ctx.op (ctx.var x).value := by
  change (ctx.var x).neutral.isSome = true at h
  match e : (ctx.var x).neutral, h with
  | some hn, _ => exact hn.down
  | none, h => exact nomatch h
/-- What consists of neutral elements is neutral. -/
theorem op_neutrals : ∀ {l : List Nat}, l ≠ [] → removeNeutrals.loop ctx l = [] → ∀ z, ctx.op z (evalList α ctx l) = z
  | x :: xs, _, h, z => by
    match e : ContextInformation.isNeutral ctx x with
    | false => rewrite [removeNeutrals.loop, e] at h; exact nomatch h
    | true =>
      rewrite [removeNeutrals.loop, e] at h
      have hx := (unwrap_isNeutral ctx e).right_id z
      cases xs with
      | nil => exact hx
      | cons y ys => rw [evalList_cons ctx (List.cons_ne_nil y ys), ← ctx.assoc.assoc, hx, op_neutrals (List.cons_ne_nil y ys) h]
theorem evalList_removeLoop : ∀ {l : List Nat}, removeNeutrals.loop ctx l ≠ [] → evalList α ctx (removeNeutrals.loop ctx l) = evalList α ctx l
  | [], h => absurd rfl h
  | x :: xs, h => by
    match e : ContextInformation.isNeutral ctx x with
    | true =>
      rewrite [removeNeutrals.loop, e] at h ⊢
      have hn : xs ≠ [] := fun k => h (by subst k; rfl)
      show evalList α ctx (removeNeutrals.loop ctx xs) = _
      rw [evalList_removeLoop h, evalList_cons ctx hn, (unwrap_isNeutral ctx e).left_id]
    | false =>
      rewrite [removeNeutrals.loop, e]
      show evalList α ctx (x :: removeNeutrals.loop ctx xs) = _
      cases xs with
      | nil => rfl
      | cons y ys =>
        have hn := List.cons_ne_nil y ys
        match k : removeNeutrals.loop ctx (y :: ys) with
        | [] => exact ((evalList_cons ctx hn).trans (op_neutrals ctx hn k _)).symm
        | z :: zs =>
          have hz := evalList_removeLoop (l := y :: ys) (fun h => nomatch k.symm.trans h)
          rewrite [k] at hz
          rw [evalList_cons ctx (List.cons_ne_nil z zs), evalList_cons ctx hn, hz]
theorem removeNeutrals_cons (x : Nat) (xs : List Nat) :
    removeNeutrals ctx (x :: xs) = match removeNeutrals.loop ctx (x :: xs) with | [] => [x] | ys => ys := rfl
theorem evalList_removeNeutrals : ∀ e, evalList α ctx (removeNeutrals ctx e) = evalList α ctx e
  | [] => rfl
  | x :: xs => by
    rewrite [removeNeutrals_cons]
    cases k : removeNeutrals.loop ctx (x :: xs) with
    | nil =>
      show evalList α ctx [x] = _
      cases xs with
      | nil => rfl
      | cons y ys =>
        have hn := List.cons_ne_nil y ys
        have hk : removeNeutrals.loop ctx (y :: ys) = [] := by
          rewrite [removeNeutrals.loop] at k
          cases e : ContextInformation.isNeutral ctx x with
          | true => rewrite [e] at k; exact k
          | false => rewrite [e] at k; exact nomatch k
        exact ((evalList_cons ctx hn).trans (op_neutrals ctx hn hk _)).symm
    | cons z zs => exact (congrArg (evalList α ctx) k.symm).trans (evalList_removeLoop ctx (l := x :: xs) (fun h => nomatch k.symm.trans h))
theorem toList_ne_nil : ∀ e : Expr, e.toList ≠ []
  | .var _ => nofun
  | .op l r => fun h => match k : l.toList with
    | [] => toList_ne_nil l k
    | _ :: _ => by rewrite [Expr.toList, k] at h; exact nomatch h
theorem evalList_append {r : List Nat} (hr : r ≠ []) : ∀ {l : List Nat}, l ≠ [] → evalList α ctx (l.append r) = ctx.op (evalList α ctx l) (evalList α ctx r)
  | [], h => absurd rfl h
  | [_], _ => evalList_cons ctx hr
  | x :: y :: ys, _ => by
    have hn := List.cons_ne_nil y ys
    have e : evalList α ctx (x :: (y :: ys).append r) = ctx.op (ctx.var x).value (evalList α ctx ((y :: ys).append r)) :=
      evalList_cons ctx (List.cons_ne_nil y (ys.append r))
    exact e.trans (by rw [evalList_append hr hn, evalList_cons ctx hn, ctx.assoc.assoc])
theorem eval_toList : ∀ e : Expr, evalList α ctx e.toList = eval α ctx e
  | .var _ => rfl
  | .op l r => by
    show evalList α ctx (l.toList.append r.toList) = ctx.op (eval α ctx l) (eval α ctx r)
    rw [evalList_append ctx (toList_ne_nil r) (toList_ne_nil l), eval_toList l, eval_toList r]
theorem comm_of_isComm (h : ContextInformation.isComm ctx = true) : Commutative ctx.op := by
  change ctx.comm.isSome = true at h
  match e : ctx.comm, h with
  | some hn, _ => exact hn.down
  | none, h => exact nomatch h
theorem idem_of_isIdem (h : ContextInformation.isIdem ctx = true) : IdempotentOp ctx.op := by
  change ctx.idem.isSome = true at h
  match e : ctx.idem, h with
  | some hn, _ => exact hn.down
  | none, h => exact nomatch h
theorem eval_norm (e : Expr) : evalList α ctx (norm ctx e) = eval α ctx e := by
  have h₁ : ∀ xs, evalList α ctx (if ContextInformation.isComm ctx then sort xs else xs) = evalList α ctx xs := fun xs => by
    split
    · exact evalList_sort ctx (comm_of_isComm ctx ‹_›) xs
    · rfl
  have h₂ : ∀ xs, evalList α ctx (if ContextInformation.isIdem ctx then mergeIdem xs else xs) = evalList α ctx xs := fun xs => by
    split
    · exact evalList_mergeIdem ctx (idem_of_isIdem ctx ‹_›) xs
    · rfl
  unfold norm
  rw [h₂, h₁, evalList_removeNeutrals, eval_toList]
theorem eq_of_norm (a b : Expr) (h : norm ctx a == norm ctx b) : eval α ctx a = eval α ctx b := by
  rw [← eval_norm, ← eval_norm, eq_of_beq h]
end Context
end Lean.Data.AC

namespace Nat
instance instAssociativeHAdd : Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩
instance instCommutativeHAdd : Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩
instance instLawfulCommIdentityHAdd : LawfulCommIdentity (α := Nat) (· + ·) 0 where right_id := Nat.add_zero
instance instAssociativeHMul : Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩
instance instCommutativeHMul : Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩
instance instLawfulCommIdentityHMul : LawfulCommIdentity (α := Nat) (· * ·) 1 where right_id := Nat.mul_one
instance instAssociativeMax : Associative (α := Nat) max := ⟨Nat.max_assoc⟩
instance instCommutativeMax : Commutative (α := Nat) max := ⟨Nat.max_comm⟩
instance instIdempotentOpMax : IdempotentOp (α := Nat) max := ⟨Nat.max_self⟩
instance instAssociativeMin : Associative (α := Nat) min := ⟨Nat.min_assoc⟩
instance instCommutativeMin : Commutative (α := Nat) min := ⟨Nat.min_comm⟩
instance instIdempotentOpMin : IdempotentOp (α := Nat) min := ⟨Nat.min_self⟩
instance instAssociativeGcd : Associative gcd := ⟨gcd_assoc⟩
instance instCommutativeGcd : Commutative gcd := ⟨gcd_comm⟩
instance instAssociativeLcm : Associative lcm := ⟨lcm_assoc⟩
instance instCommutativeLcm : Commutative lcm := ⟨lcm_comm⟩
end Nat
namespace Int
instance instAssociativeHAdd : Associative (α := Int) (· + ·) := ⟨Int.add_assoc⟩
instance instCommutativeHAdd : Commutative (α := Int) (· + ·) := ⟨Int.add_comm⟩
instance instLawfulCommIdentityHAdd : LawfulCommIdentity (α := Int) (· + ·) 0 where right_id := Int.add_zero
instance instAssociativeHMul : Associative (α := Int) (· * ·) := ⟨Int.mul_assoc⟩
instance instCommutativeHMul : Commutative (α := Int) (· * ·) := ⟨Int.mul_comm⟩
instance instLawfulCommIdentityHMul : LawfulCommIdentity (α := Int) (· * ·) 1 where right_id := Int.mul_one
instance instAssociativeMax : Associative (α := Int) max := ⟨Int.max_assoc⟩
instance instCommutativeMax : Commutative (α := Int) max := ⟨Int.max_comm⟩
instance instIdempotentOpMax : IdempotentOp (α := Int) max := ⟨Int.max_self⟩
instance instAssociativeMin : Associative (α := Int) min := ⟨Int.min_assoc⟩
instance instCommutativeMin : Commutative (α := Int) min := ⟨Int.min_comm⟩
instance instIdempotentOpMin : IdempotentOp (α := Int) min := ⟨Int.min_self⟩
end Int
instance List.instAssociativeHAppend {α : Type u} : Associative (α := List α) (· ++ ·) := ⟨List.append_assoc⟩
instance List.instLawfulIdentityHAppendNil {α : Type u} : LawfulIdentity (α := List α) (· ++ ·) [] where
  left_id := List.nil_append
  right_id := List.append_nil
