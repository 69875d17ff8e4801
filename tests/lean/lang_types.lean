/-
# The language: inductive types, structures, classes, pattern matching, deriving
-/
set_option linter.all false

namespace LangTypes

/-! ## Structures -/

structure Point where
  x : Nat := 0
  y : Nat := 0
  deriving Repr, DecidableEq, BEq, Hashable, Inhabited, Ord
def Point.add (p q : Point) : Point := { x := p.x + q.x, y := p.y + q.y }
example : ({ x := 1 } : Point).y = 0 := rfl
example (p : Point) : { p with x := 3 }.x = 3 := rfl
example (p : Point) : { p with x := 3 }.y = p.y := rfl
example : ({ x := 1, y := 2 } : Point).add ⟨1, 1⟩ = ⟨2, 3⟩ := rfl
example : (⟨1, 2⟩ : Point) ≠ ⟨1, 3⟩ := by decide
example (p : Point) : p = ⟨p.x, p.y⟩ := rfl
example (p : Point) : p.1 = p.x := rfl
structure Point3 extends Point where
  z : Nat
  pos : z > 0 := by decide
example : Point3 := { x := 1, y := 2, z := 3 }
example (p : Point3) : { p with x := 5 }.y = p.y := rfl
example : (⟨⟨1, 2⟩, 3, by decide⟩ : Point3).toPoint.x = 1 := rfl
@[ext] structure Pair (α β : Type) where
  fst : α
  snd : β
example (p q : Pair Nat Nat) (h : p.fst = q.fst) (k : p.snd = q.snd) : p = q := by ext <;> assumption
example (a b c d : Nat) (h : Point.mk a b = Point.mk c d) : a = c ∧ b = d := by simpa using h

/-! ## Inductive types -/

inductive Tree (α : Type) where
  | leaf
  | node (l : Tree α) (x : α) (r : Tree α)
  deriving Repr, DecidableEq, BEq, Hashable, Inhabited, Ord
namespace Tree
def size : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size
def insert (t : Tree Nat) (x : Nat) : Tree Nat := match t with
  | leaf => node leaf x leaf
  | node l y r => if x < y then node (l.insert x) y r else node l y (r.insert x)
theorem size_insert (t : Tree Nat) (x : Nat) : (t.insert x).size = t.size + 1 := by
  induction t with
  | leaf => rfl
  | node l y r ihl ihr =>
    simp only [insert]
    split
    · simp [size, ihl]; omega
    · simp [size, ihr]; omega
def mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node r.mirror x l.mirror
theorem mirror_mirror (t : Tree α) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp [mirror, ihl, ihr]
end Tree
example : Tree.node .leaf 3 .leaf ≠ .leaf := by decide
example (l r : Tree Nat) (x : Nat) : Tree.node l x r ≠ .leaf := nofun
example (l r l' r' : Tree Nat) (x y : Nat) (h : Tree.node l x r = .node l' y r') : x = y := by
  injection h
inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons : α → Vec α n → Vec α (n + 1)
  deriving Repr, DecidableEq
namespace Vec
def head : Vec α (n + 1) → α
  | cons a _ => a
def tail : Vec α (n + 1) → Vec α n
  | cons _ v => v
def map (f : α → β) : Vec α n → Vec β n
  | nil => nil
  | cons a v => cons (f a) (map f v)
def zip : Vec α n → Vec β n → Vec (α × β) n
  | nil, nil => nil
  | cons a as, cons b bs => cons (a, b) (zip as bs)
def append : Vec α n → Vec α m → Vec α (m + n)
  | nil, w => w
  | cons a v, w => cons a (append v w)
theorem eta : (v : Vec α (n + 1)) → cons v.head v.tail = v
  | cons _ _ => rfl
theorem map_map (f : α → β) (g : β → γ) : (v : Vec α n) → (v.map f).map g = v.map (g ∘ f)
  | nil => rfl
  | cons a v => by simp [map, map_map f g v]
end Vec
inductive Term' : Type → Type 1 where
  | lit : Nat → Term' Nat
  | tt : Term' Bool
  | ite : Term' Bool → Term' α → Term' α → Term' α
def Term'.eval : Term' α → α
  | lit n => n
  | tt => true
  | ite c a b => bif c.eval then a.eval else b.eval
example : (Term'.ite .tt (.lit 1) (.lit 2)).eval = 1 := rfl
inductive EvenN : Nat → Prop
  | zero : EvenN 0
  | step : EvenN n → EvenN (n + 2)
theorem EvenN.double (n : Nat) : EvenN (n + n) := by
  induction n with
  | zero => exact .zero
  | succ n ih => have := ih.step; rwa [show n + 1 + (n + 1) = n + n + 2 by omega]
theorem not_even_one : ¬EvenN 1 := nofun
theorem EvenN.sum (h : EvenN a) (k : EvenN b) : EvenN (a + b) := by
  induction k with
  | zero => exact h
  | step _ ih => exact ih.step
mutual
inductive EvenLength : List Nat → Prop
  | nil : EvenLength []
  | cons : OddLength l → EvenLength (a :: l)
inductive OddLength : List Nat → Prop
  | cons : EvenLength l → OddLength (a :: l)
end
mutual
theorem EvenLength.len : EvenLength l → l.length % 2 = 0
  | .nil => rfl
  | .cons h => by have := h.len; simp; omega
theorem OddLength.len : OddLength l → l.length % 2 = 1
  | .cons h => by have := h.len; simp; omega
end

/-! ## Deriving -/

inductive Color where
  | red | green | blue
  deriving Repr, DecidableEq, Inhabited, BEq, Hashable, Ord, Nonempty
example : Color.red ≠ Color.green := by decide
example : (Color.red == Color.red) = true := rfl
example : compare Color.red Color.blue = .lt := rfl
example : (default : Color) = .red := rfl
example (c : Color) : c = .red ∨ c = .green ∨ c = .blue := by cases c <;> simp
inductive Rose where
  | mk : Nat → List Rose → Rose
  deriving Repr, BEq, Inhabited
mutual
inductive Stmt where
  | assign (e : Ex)
  | skip
  deriving Repr, BEq, DecidableEq
inductive Ex where
  | block (s : Stmt)
  deriving Repr, BEq, DecidableEq
end
example : Stmt.assign (.block .skip) ≠ .skip := by decide
structure Tagged (α : Type) extends Point where
  tag : α
deriving instance Repr, BEq, DecidableEq for Tagged
def Age := Nat deriving Repr, BEq, Inhabited, DecidableEq, OfNat, Add
structure Positive where
  n : Nat
  h : n > 0
  deriving Repr, DecidableEq
/-- info: LangTypes.Color.blue -/
#guard_msgs in #eval Color.blue
/-- info: { x := 1, y := 2 } -/
#guard_msgs in #eval (⟨1, 2⟩ : Point)
/-- info: LangTypes.Rose.mk 1 [LangTypes.Rose.mk 2 [], LangTypes.Rose.mk 3 []] -/
#guard_msgs in #eval Rose.mk 1 [.mk 2 [], .mk 3 []]
/-- info: false -/
#guard_msgs in #eval Rose.mk 1 [.mk 2 [], .mk 3 []] == Rose.mk 1 []
/-- info: 7 -/
#guard_msgs in #eval (3 : Age) + 4
/-- info: LangTypes.Tree.node (LangTypes.Tree.leaf) 3 (LangTypes.Tree.leaf) -/
#guard_msgs in #eval Tree.node .leaf 3 .leaf
/-- info: true -/
#guard_msgs in #eval hash (⟨1, 2⟩ : Point) == hash (⟨1, 2⟩ : Point)

/-! ## Pattern matching -/

def matchEq (x : Nat) : Nat :=
  match h : x with
  | 0 => 1
  | n + 1 => have : x = n + 1 := h; n
def nestedOption : Option Nat → Nat
  | some (n + 2) => n
  | some 1 | some 0 => 10
  | none => 20
example : nestedOption (some 5) = 3 := rfl
example : nestedOption (some 1) = 10 := rfl
def overlap (x : Nat) (b : Bool) : Nat := match x, b with
  | 0, true => 1
  | 0, false => 2
  | _, _ => 3
example : overlap 0 false = 2 := rfl
example : overlap 7 false = 3 := rfl
def isThree : Nat → Bool
  | 3 => true
  | _ => false
example : isThree 3 = true := rfl
example : isThree 4 = false := rfl
def onString : String → Nat
  | "a" => 1
  | "b" => 2
  | _ => 3
example : onString "b" = 2 := rfl
def onChar : Char → Nat
  | 'a' => 1
  | _ => 2
example : onChar 'a' = 1 := rfl
def onInt : Int → Nat
  | .ofNat n => n
  | .negSucc n => n + 1
example : onInt (-3) = 3 := rfl
def alternatives : Nat → Nat → Nat := fun
  | 0, y => y
  | x + 1, _ => x
example : alternatives 0 4 = 4 := rfl
def ifLet (o : Option Nat) : Nat := if let some x := o then x else 0
example : ifLet (some 3) = 3 := rfl
def anonymous : Nat × Nat → Nat := fun ⟨a, b⟩ => a + b
example : anonymous (1, 2) = 3 := rfl
def asPattern (l : List Nat) : List Nat := match l with
  | l'@(_ :: _) => l'
  | [] => [0]
example : asPattern [] = [0] := rfl
def inaccessible : (n : Nat) → (v : Vec Nat n) → Nat
  | .(0), .nil => 0
  | .(n + 1), .cons (n := n) a v => a + inaccessible n v
example : inaccessible 2 (.cons 1 (.cons 2 .nil)) = 3 := rfl
def namedArgs (p : Point) : Nat := match p with
  | { x, y } => x + y
example : namedArgs ⟨1, 2⟩ = 3 := rfl
theorem zero_ne (n : Nat) (h : 0 = n + 1) : False := nomatch h
theorem matchTactic (n : Nat) : 0 + n = n := by
  match n with
  | 0 => rfl
  | n + 1 => exact congrArg (· + 1) (matchTactic n)
theorem and_pattern (p q : Prop) : p ∧ q → q ∧ p := fun ⟨hp, hq⟩ => ⟨hq, hp⟩
theorem or_pattern (p q : Prop) : p ∨ q → q ∨ p
  | .inl h => .inr h
  | .inr h => .inl h
theorem ex_pattern (P : Nat → Prop) : (∃ x, P x ∧ x > 0) → ∃ x, P x := fun ⟨x, h, _⟩ => ⟨x, h⟩
inductive Ty | nat | fn (a b : Ty)
abbrev Ty.denote : Ty → Type
  | nat => Nat
  | fn a b => a.denote → b.denote
example : Ty.denote (.fn .nat .nat) := fun (x : Nat) => x + 1

/-! ## Classes and instances -/

class Shape (α : Type) where
  area : α → Nat
  name : String := "shape"
structure Square where
  side : Nat
instance : Shape Square where
  area s := s.side * s.side
export Shape (area)
example : area (Square.mk 3) = 9 := rfl
example : Shape.name Square = "shape" := rfl
class Semi (G : Type u) extends Mul G where
  mul_assoc (a b c : G) : a * b * c = a * (b * c)
class Mono (G : Type u) extends Semi G, One G where
  one_mul (a : G) : 1 * a = a
  mul_one (a : G) : a * 1 = a
theorem Semi.four [Semi G] (a b c d : G) : a * b * c * d = a * (b * (c * d)) := by
  rw [Semi.mul_assoc, Semi.mul_assoc]
theorem Mono.one_unique [Mono G] (e : G) (h : ∀ a : G, e * a = a) : e = 1 := by
  rw [← Mono.mul_one e, h]
instance : Mono Nat where
  mul_assoc := Nat.mul_assoc
  one_mul := Nat.one_mul
  mul_one := Nat.mul_one
example (a b c d : Nat) : a * b * c * d = a * (b * (c * d)) := Semi.four a b c d
instance : Add String := ⟨fun a b => a ++ b⟩
example : "a" + "b" = "ab" := by decide
instance : CoeFun Square (fun _ => Nat → Nat) := ⟨fun s n => s.side + n⟩
example : (Square.mk 3) 4 = 7 := rfl
instance : Coe Square Nat := ⟨Square.side⟩
example (s : Square) (n : Nat) (h : n = s) : n = s.side := h
instance : OfNat Square n := ⟨⟨n⟩⟩
example : (3 : Square).side = 3 := rfl
instance : HAdd Square Nat Square := ⟨fun s n => ⟨s.side + n⟩⟩
example : ((3 : Square) + 4).side = 7 := rfl
instance : GetElem Square Nat Nat (fun _ i => i < 3) := ⟨fun s i _ => s.side + i⟩
example (s : Square) : s[2] = s.side + 2 := rfl
instance : LT Square := ⟨fun a b => a.side < b.side⟩
instance (a b : Square) : Decidable (a < b) := inferInstanceAs (Decidable (a.side < b.side))
example : (3 : Square) < 4 := by decide
instance : CoeSort Bool Prop := ⟨(· = true)⟩
instance (priority := low) lowPrio : Inhabited Nat := ⟨7⟩
example : (default : Nat) = 0 := rfl
example : {x : Nat // x > 3} := ⟨4, by decide⟩
example : ∃ x : Nat, x = 3 := ⟨3, rfl⟩

end LangTypes
