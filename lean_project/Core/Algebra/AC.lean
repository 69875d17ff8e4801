/-
# Equality up to associativity and commutativity

Contract: the expressions, the normal form and its correctness by which native `ac_rfl` and `ac_nf` prove
equations; names and layout are the binary's. The kernel evaluates `norm` on both sides and compares the lists.
-/
prelude
import Core.Algebra.Op
import Core.Data.List
import Core.Nat.Basic
set_option linter.all false

universe u v

namespace Lean.Data.AC
open Std

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
def Context.var {α : Sort u} (ctx : Context α) (idx : Nat) : Variable ctx.op := ctx.vars.getD idx ⟨ctx.arbitrary, none⟩
instance instContextInformationContext {α : Sort u} : ContextInformation (Context α) where
  isNeutral ctx x := (ctx.var x).neutral.isSome
  isComm ctx := ctx.comm.isSome
  isIdem ctx := ctx.idem.isSome
instance instEvalInformationContext {α : Sort u} : EvalInformation (Context α) α where
  arbitrary ctx := ctx.arbitrary
  evalOp ctx := ctx.op
  evalVar ctx idx := (ctx.var idx).value

def eval {α : Sort u} (β : Sort v) [EvalInformation α β] (ctx : α) : Expr → β
  | .var idx => EvalInformation.evalVar ctx idx
  | .op l r => EvalInformation.evalOp ctx (eval β ctx l) (eval β ctx r)
def Expr.toList : Expr → List Nat
  | .var idx => [idx]
  | .op l r => l.toList ++ r.toList
def evalList {α : Sort u} (β : Sort v) [EvalInformation α β] (ctx : α) : List Nat → β
  | [] => EvalInformation.arbitrary ctx
  | [x] => EvalInformation.evalVar ctx x
  | x :: y :: ys => EvalInformation.evalOp ctx (EvalInformation.evalVar ctx x) (evalList β ctx (y :: ys))
def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | a :: as => if x < a then x :: a :: as else a :: insert x as
def sort.loop : List Nat → List Nat → List Nat
  | acc, [] => acc
  | acc, x :: xs => sort.loop (insert x acc) xs
def sort (xs : List Nat) : List Nat := sort.loop [] xs
def mergeIdem.loop : Nat → List Nat → List Nat
  | curr, [] => [curr]
  | curr, next :: rest => if curr = next then mergeIdem.loop curr rest else curr :: mergeIdem.loop next rest
def mergeIdem : List Nat → List Nat
  | [] => []
  | x :: xs => mergeIdem.loop x xs
def removeNeutrals.loop {α : Sort u} [info : ContextInformation α] (ctx : α) : List Nat → List Nat
  | [] => []
  | x :: xs => match info.isNeutral ctx x with
    | true => removeNeutrals.loop ctx xs
    | false => x :: removeNeutrals.loop ctx xs
def removeNeutrals {α : Sort u} [info : ContextInformation α] (ctx : α) : List Nat → List Nat
  | [] => []
  | x :: xs => match removeNeutrals.loop ctx (x :: xs) with
    | [] => [x]
    | y :: ys => y :: ys
def norm {α : Sort u} [info : ContextInformation α] (ctx : α) (e : Expr) : List Nat :=
  let xs := removeNeutrals ctx e.toList
  let xs := if info.isComm ctx = true then sort xs else xs
  if info.isIdem ctx = true then mergeIdem xs else xs

/-! ## Correctness -/

section
variable {α : Sort u} (ctx : Context α)
private theorem cons_ne (x : Nat) (l : List Nat) : x :: l ≠ [] := fun h => nomatch h
private theorem append_nil (l : List Nat) : l ++ [] = l := by
  induction l with
  | nil => rfl
  | cons x l ih => exact congrArg (x :: ·) ih
private theorem evalList_cons (x : Nat) {l : List Nat} (h : l ≠ []) :
    evalList α ctx (x :: l) = ctx.op (ctx.var x).value (evalList α ctx l) := by
  cases l with
  | nil => exact absurd rfl h
  | cons y ys => rfl
private theorem op_assoc (a b c : α) : ctx.op (ctx.op a b) c = ctx.op a (ctx.op b c) := ctx.assoc.assoc a b c
private theorem evalList_append {xs ys : List Nat} (hx : xs ≠ []) (hy : ys ≠ []) :
    evalList α ctx (xs ++ ys) = ctx.op (evalList α ctx xs) (evalList α ctx ys) := by
  induction xs with
  | nil => exact absurd rfl hx
  | cons x xs ih =>
    cases xs with
    | nil => exact evalList_cons ctx x hy
    | cons z zs =>
      show ctx.op (ctx.var x).value (evalList α ctx ((z :: zs) ++ ys)) = ctx.op (ctx.op (ctx.var x).value (evalList α ctx (z :: zs))) (evalList α ctx ys)
      rw [ih (fun h => nomatch h), op_assoc]
private theorem append_ne_nil {xs ys : List Nat} (h : xs ≠ []) : xs ++ ys ≠ [] := by
  cases xs with
  | nil => exact absurd rfl h
  | cons x xs => exact fun h => nomatch h
private theorem toList_ne_nil : ∀ e : Expr, e.toList ≠ []
  | .var _ => fun h => nomatch h
  | .op l _ => append_ne_nil (toList_ne_nil l)
private theorem evalList_toList : ∀ e : Expr, evalList α ctx e.toList = eval α ctx e
  | .var _ => rfl
  | .op l r => by
    show evalList α ctx (l.toList ++ r.toList) = ctx.op (eval α ctx l) (eval α ctx r)
    rw [evalList_append ctx (toList_ne_nil l) (toList_ne_nil r), evalList_toList l, evalList_toList r]
private theorem insert_ne_nil (x : Nat) (l : List Nat) : insert x l ≠ [] := by
  cases l with
  | nil => exact fun h => nomatch h
  | cons a as => unfold insert; split <;> exact fun h => nomatch h
private theorem left_comm (hc : Commutative ctx.op) (a b c : α) : ctx.op a (ctx.op b c) = ctx.op b (ctx.op a c) := by
  rw [← op_assoc, hc.comm a b, op_assoc]
private theorem evalList_swap (hc : Commutative ctx.op) (x y : Nat) (l : List Nat) : evalList α ctx (x :: y :: l) = evalList α ctx (y :: x :: l) := by
  cases l with
  | nil => exact hc.comm _ _
  | cons z zs => exact left_comm ctx hc _ _ (evalList α ctx (z :: zs))
private theorem evalList_insert (hc : Commutative ctx.op) (x : Nat) (l : List Nat) : evalList α ctx (insert x l) = evalList α ctx (x :: l) := by
  induction l with
  | nil => rfl
  | cons a as ih =>
    unfold insert
    split
    · rfl
    · rw [evalList_cons ctx a (insert_ne_nil x as), ih, evalList_swap ctx hc]; rfl
private theorem evalList_loop (hc : Commutative ctx.op) : ∀ acc xs : List Nat, evalList α ctx (sort.loop acc xs) = evalList α ctx (acc ++ xs)
  | acc, [] => by rw [append_nil]; rfl
  | acc, x :: xs => by
    have step : evalList α ctx (insert x acc ++ xs) = evalList α ctx (acc ++ x :: xs) := by
      cases acc with
      | nil => rfl
      | cons a as =>
        have h1 : evalList α ctx (insert x (a :: as) ++ xs) = evalList α ctx ((x :: a :: as) ++ xs) := by
          cases xs with
          | nil => rw [append_nil, append_nil]; exact evalList_insert ctx hc x (a :: as)
          | cons y ys =>
            rw [evalList_append ctx (insert_ne_nil x (a :: as)) (cons_ne y ys), evalList_insert ctx hc,
              evalList_append ctx (cons_ne x (a :: as)) (cons_ne y ys)]
        rw [h1, evalList_append ctx (cons_ne a as) (cons_ne x xs)]
        cases xs with
        | nil => rw [append_nil]; exact hc.comm _ _
        | cons y ys =>
          show evalList α ctx (x :: ((a :: as) ++ y :: ys)) = ctx.op _ (ctx.op (ctx.var x).value (evalList α ctx (y :: ys)))
          rw [evalList_cons ctx x (l := (a :: as) ++ y :: ys) (cons_ne _ _), evalList_append ctx (cons_ne a as) (cons_ne y ys), left_comm ctx hc]
    exact (evalList_loop hc (insert x acc) xs).trans step
private theorem neutral {x : Nat} (h : ContextInformation.isNeutral ctx x = true) : LawfulIdentity ctx.op (ctx.var x).value := by
  have h : (ctx.var x).neutral.isSome = true := h
  cases e : (ctx.var x).neutral with
  | none => rw [e] at h; exact nomatch h
  | some p => exact p.down
private theorem loop_nil {x : Nat} {xs : List Nat} (h : removeNeutrals.loop ctx (x :: xs) = []) : evalList α ctx (x :: xs) = (ctx.var x).value := by
  induction xs generalizing x with
  | nil => rfl
  | cons y ys ih =>
    have hx : removeNeutrals.loop ctx (y :: ys) = [] := by
      unfold removeNeutrals.loop at h
      cases e : ContextInformation.isNeutral ctx x with
      | true => rw [e] at h; exact h
      | false => rw [e] at h; exact nomatch h
    have hy : ContextInformation.isNeutral ctx y = true := by
      unfold removeNeutrals.loop at hx
      cases e : ContextInformation.isNeutral ctx y with
      | true => rfl
      | false => rw [e] at hx; exact nomatch hx
    show ctx.op (ctx.var x).value (evalList α ctx (y :: ys)) = _
    rw [ih hx]; exact (neutral ctx hy).right_id _
private theorem loop_ne_nil {l : List Nat} (h : removeNeutrals.loop ctx l ≠ []) : evalList α ctx (removeNeutrals.loop ctx l) = evalList α ctx l := by
  induction l with
  | nil => rfl
  | cons x xs ih =>
    unfold removeNeutrals.loop at h ⊢
    cases e : ContextInformation.isNeutral ctx x with
    | true =>
      rw [e] at h
      have h : removeNeutrals.loop ctx xs ≠ [] := h
      have hx : xs ≠ [] := fun k => h (by rw [k]; rfl)
      show evalList α ctx (removeNeutrals.loop ctx xs) = _
      rw [ih h, evalList_cons ctx x hx]; exact ((neutral ctx e).left_id _).symm
    | false =>
      show evalList α ctx (x :: removeNeutrals.loop ctx xs) = _
      cases k : removeNeutrals.loop ctx xs with
      | cons z zs =>
        have hn : removeNeutrals.loop ctx xs ≠ [] := by rw [k]; exact fun h => nomatch h
        have hx : xs ≠ [] := fun k => hn (by rw [k]; rfl)
        rw [← k, evalList_cons ctx x hn, ih hn, evalList_cons ctx x hx]
      | nil =>
        cases xs with
        | nil => rfl
        | cons y ys =>
          have hy : ContextInformation.isNeutral ctx y = true := by
            unfold removeNeutrals.loop at k
            cases e : ContextInformation.isNeutral ctx y with
            | true => rfl
            | false => rw [e] at k; exact nomatch k
          rw [evalList_cons ctx x (cons_ne y ys), loop_nil ctx k]
          exact ((neutral ctx hy).right_id _).symm
private theorem evalList_removeNeutrals (l : List Nat) : evalList α ctx (removeNeutrals ctx l) = evalList α ctx l := by
  cases l with
  | nil => rfl
  | cons x xs =>
    show evalList α ctx (match removeNeutrals.loop ctx (x :: xs) with | [] => [x] | y :: ys => y :: ys) = _
    cases k : removeNeutrals.loop ctx (x :: xs) with
    | nil => exact (loop_nil ctx k).symm
    | cons y ys => exact (congrArg (evalList α ctx) k).symm.trans (loop_ne_nil ctx (k ▸ cons_ne y ys))
private theorem mergeLoop_ne_nil : ∀ (x : Nat) (l : List Nat), mergeIdem.loop x l ≠ []
  | _, [] => fun h => nomatch h
  | x, y :: ys => by
    unfold mergeIdem.loop; split
    · exact mergeLoop_ne_nil x ys
    · exact fun h => nomatch h
private theorem evalList_mergeLoop (hi : IdempotentOp ctx.op) : ∀ (x : Nat) (l : List Nat), evalList α ctx (mergeIdem.loop x l) = evalList α ctx (x :: l)
  | _, [] => rfl
  | x, y :: ys => by
    unfold mergeIdem.loop; split
    · next e =>
      rw [evalList_mergeLoop hi x ys, ← e]
      cases ys with
      | nil => exact (hi.idempotent _).symm
      | cons z zs =>
        show ctx.op _ (evalList α ctx (z :: zs)) = ctx.op _ (ctx.op _ (evalList α ctx (z :: zs)))
        rw [← op_assoc, hi.idempotent]
    · rw [evalList_cons ctx x (mergeLoop_ne_nil y ys), evalList_mergeLoop hi y ys]; rfl
private theorem evalList_mergeIdem (hi : IdempotentOp ctx.op) (l : List Nat) : evalList α ctx (mergeIdem l) = evalList α ctx l := by
  cases l with
  | nil => rfl
  | cons x xs => exact evalList_mergeLoop ctx hi x xs
private theorem isSome_elim {p : Prop} {o : Option (PLift p)} (h : o.isSome = true) : p := by
  cases o with
  | none => exact nomatch h
  | some p => exact p.down
private theorem evalList_norm (e : Expr) : evalList α ctx (norm ctx e) = eval α ctx e := by
  rw [← evalList_toList ctx e, ← evalList_removeNeutrals ctx e.toList]
  unfold norm
  generalize removeNeutrals ctx e.toList = l
  have hs : evalList α ctx (if ContextInformation.isComm ctx = true then sort l else l) = evalList α ctx l := by
    split
    · next h => exact evalList_loop ctx (isSome_elim h) [] l
    · rfl
  show evalList α ctx (if _ = true then mergeIdem (if _ = true then sort l else l) else (if _ = true then sort l else l)) = _
  split
  · next h => rw [evalList_mergeIdem ctx (isSome_elim h), hs]
  · exact hs
private theorem eq_of_beq : ∀ l₁ l₂ : List Nat, (l₁ == l₂) = true → l₁ = l₂
  | [], [], _ => rfl
  | [], _ :: _, h => nomatch h
  | _ :: _, [], h => nomatch h
  | a :: as, b :: bs, h => by
    have h : ((a == b) && (as == bs)) = true := h
    rw [Bool.and_eq_true] at h
    rw [of_decide_eq_true h.1, eq_of_beq as bs h.2]
theorem Context.eq_of_norm {α : Sort u} (ctx : Context α) (a b : Expr) (h : norm ctx a == norm ctx b) : eval α ctx a = eval α ctx b := by
  rw [← evalList_norm ctx a, ← evalList_norm ctx b, eq_of_beq _ _ h]
end

end Lean.Data.AC
