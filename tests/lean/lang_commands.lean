/-
# The language: commands, names, declarations

Namespaces, sections, variables, universes, options, attributes, modifiers, second names; each
declaration is also one that stock Lean with Mathlib accepts.
-/
set_option linter.all false

namespace LangCommands

/-! ## Namespaces, sections, variables, universes -/

namespace Outer
section
variable {α : Type u} (x : α)
def keep (_ : Nat) : α := x
theorem keep_eq (n : Nat) : keep x n = x := rfl
variable [Inhabited α]
def orDefault (o : Option α) : α := o.getD default
omit [Inhabited α] in
theorem keep_twice (n m : Nat) : keep (keep x n) m = x := rfl
end
universe v w
def ident {α : Sort v} (a : α) := a
def pair {α : Type v} {β : Type w} (a : α) (b : β) : α × β := (a, b)
namespace Inner.Deep
def value := 3
end Inner.Deep
private def hidden := 3
protected def guarded := 4
example : hidden = 3 := rfl
end Outer
example : Outer.guarded = 4 := rfl
example : Outer.Inner.Deep.value = 3 := rfl
open Outer in
example : Inner.Deep.value = 3 := rfl
open Outer.Inner (Deep.value)
open Outer hiding keep
open Outer renaming ident → ident'
example : ident' 3 = 3 := rfl
export Outer.Inner.Deep (value)
example : value = 3 := rfl
example : Outer.orDefault (α := Nat) none = 0 := rfl

/-! ## Options, attributes, modifiers -/

set_option maxRecDepth 2000 in
example : True := trivial
set_option autoImplicit false
#guard_msgs (drop error) in
example (x : undeclared) : x = x := rfl
set_option autoImplicit true
@[simp, inline] def plusZero (n : Nat) := n + 0
example (n : Nat) : plusZero n = n := by simp
def plusOne (n : Nat) := n + 1
theorem plusOne_pos (n : Nat) : 0 < plusOne n := Nat.succ_pos n
attribute [simp] plusOne_pos
example (n : Nat) : 0 < plusOne (plusOne n) := by simp
section
attribute [local simp] Nat.mul_comm
example (a b : Nat) : a * b = b * a := by simp
end
attribute [-simp] plusOne_pos
abbrev Number := Nat
example : Number := 3
example (a b : Number) : a + b = b + a := Nat.add_comm a b
noncomputable def someNumber : Nat := Classical.choice ⟨3⟩
@[reducible] def Pred (α : Type) := α → Prop
example : Pred Nat := fun n => n > 3
@[irreducible] def sealed := 3
example : sealed = 3 := by unfold sealed; rfl
opaque secret : Nat
unsafe def trick : Nat := unsafeCast (3 : Nat)
partial def spin (n : Nat) : Nat := if n = 100 then n else spin (n + 1)
/-- A documented theorem. -/
theorem documented : True := trivial
theorem starred {α β : Type*} [Inhabited α] (f : α → β) : Nonempty β := ⟨f default⟩
theorem starred_sort {α : Sort*} (x : α) : x = x := rfl
theorem poly.{a} (α : Type a) : α = α := rfl
lemma by_lemma {a b : Nat} (h : a = b) : b = a := h.symm
@[simp] lemma by_lemma_simp (n : Nat) : plusOne n = n + 1 := rfl
example (n : Nat) : plusOne n = n + 1 := by simp
alias other_name := by_lemma
example (a b : Nat) (h : a = b) : b = a := other_name h
protected alias Nat.addition_commutes := Nat.add_comm
example (a b : Nat) : a + b = b + a := Nat.addition_commutes a b

/-! ## `where`, `let rec`, `mutual`, default and automatic arguments -/

def usesWhere (n : Nat) : Nat := helper n + k
where
  helper : Nat → Nat
    | 0 => 0
    | n + 1 => helper n + 2
  k := 7
example : usesWhere 3 = 13 := rfl
example : usesWhere.helper 2 = 4 := rfl
def sumTo (n : Nat) : Nat :=
  let rec go : Nat → Nat → Nat
    | 0, acc => acc
    | n + 1, acc => go n (acc + n)
  go n 0
example : sumTo 5 = 10 := rfl
mutual
def isEven : Nat → Bool
  | 0 => true
  | n + 1 => isOdd n
def isOdd : Nat → Bool
  | 0 => false
  | n + 1 => isEven n
end
example : isEven 10 = true := rfl
theorem isEven_add_two (n : Nat) : isEven (n + 2) = isEven n := by rw [isEven, isOdd]
def optArg (n : Nat := 3) (m : Nat := n + 1) : Nat := n + m
example : optArg = 7 := rfl
example : optArg (m := 1) = 4 := rfl
def autoArg (n : Nat) (h : n > 0 := by decide) : Nat := n
example : autoArg 3 = 3 := rfl
def strict ⦃n : Nat⦄ (h : n = 3) : Nat := n
example : strict (rfl : 3 = 3) = 3 := rfl

/-! ## What the commands print -/

/-- info: 3 -/
#guard_msgs in #reduce 1 + 2
/-- info: instInhabitedNat -/
#guard_msgs in #synth Inhabited Nat
/-- info: 'LangCommands.documented' does not depend on any axioms -/
#guard_msgs in #print axioms documented
/--
info: def LangCommands.plusOne : ℕ → ℕ :=
fun n => n + 1
-/
#guard_msgs in #print plusOne
/-- info: Nat.add_comm (n m : ℕ) : n + m = m + n -/
#guard_msgs in #check Nat.add_comm
/-- info: fun x => x + 1 : ℕ → ℕ -/
#guard_msgs in #check fun x => x + 1

end LangCommands
