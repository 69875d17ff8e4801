/-
# Numbers and polynomials of the tactics

Contract: exact rational numbers and polynomials in numbered variables, for the searches that tactics
make before they build a proof. Nothing here enters a proof.
-/
prelude
import Core.Meta.Util
import Core.Int.Basic
import Core.Nat.Gcd
set_option linter.all false

namespace Leanmath

/-- A rational number in lowest terms, with positive denominator. -/
structure Q where
  num : Int
  den : Nat := 1
instance Q.instInhabited : Inhabited Q := ⟨⟨0, 1⟩⟩
namespace Q
def ofInt (n : Int) : Q := ⟨n, 1⟩
def ofNat (n : Nat) : Q := ⟨Int.ofNat n, 1⟩
def mk' (n : Int) (d : Nat) : Q :=
  let g := Nat.gcd n.natAbs d
  if g == 0 then ⟨0, 1⟩ else if g == 1 then ⟨n, d⟩ else ⟨n / (g : Int), d / g⟩
def add (a b : Q) : Q :=
  if a.den == 1 && b.den == 1 then ⟨a.num + b.num, 1⟩
  else mk' (a.num * (b.den : Int) + b.num * (a.den : Int)) (a.den * b.den)
def neg (a : Q) : Q := ⟨-a.num, a.den⟩
def sub (a b : Q) : Q := add a (neg b)
def mul (a b : Q) : Q :=
  if a.den == 1 && b.den == 1 then ⟨a.num * b.num, 1⟩ else mk' (a.num * b.num) (a.den * b.den)
def inv (a : Q) : Q :=
  if a.num == 0 then ⟨0, 1⟩
  else if a.num < 0 then ⟨-(a.den : Int), a.num.natAbs⟩ else ⟨(a.den : Int), a.num.natAbs⟩
def div (a b : Q) : Q := mul a (inv b)
def beq (a b : Q) : Bool := a.num == b.num && a.den == b.den
def isZero (a : Q) : Bool := a.num == 0
def isOne (a : Q) : Bool := a.num == 1 && a.den == 1
def isNeg (a : Q) : Bool := if a.num < 0 then true else false
def isPos (a : Q) : Bool := if 0 < a.num then true else false
def lt (a b : Q) : Bool := isNeg (sub a b)
def le (a b : Q) : Bool := !isNeg (sub b a)
def powNat (a : Q) (n : Nat) : Q := ⟨a.num ^ n, a.den ^ n⟩
def abs (a : Q) : Q := ⟨(a.num.natAbs : Int), a.den⟩
end Q
instance Q.instBEq : BEq Q := ⟨Q.beq⟩

/-- Variables with exponents, by ascending variable. -/
abbrev Mono := List (Nat × Nat)
namespace Mono
def beq : Mono → Mono → Bool
  | .nil, .nil => true
  | .cons (v, k) m, .cons (w, l) n => v == w && k == l && beq m n
  | _, _ => false
def degree : Mono → Nat
  | .nil => 0
  | .cons (_, k) m => k + degree m
def lexGt : Mono → Mono → Bool
  | .nil, _ => false
  | .cons _ _, .nil => true
  | .cons (v, k) m, .cons (w, l) n => if v == w then (if k == l then lexGt m n else decide (l < k)) else decide (v < w)
def gt (m n : Mono) : Bool :=
  let d := degree m
  let e := degree n
  if d == e then lexGt m n else decide (e < d)
partial def mul : Mono → Mono → Mono
  | .nil, n => n
  | m, .nil => m
  | .cons (v, k) m, .cons (w, l) n =>
    if v == w then (v, k + l) :: mul m n
    else if v < w then (v, k) :: mul m ((w, l) :: n)
    else (w, l) :: mul ((v, k) :: m) n
def pow (e : Nat) (m : Mono) : Mono := m.map fun (v, k) => (v, k * e)
end Mono

/-- A sum of monomials with coefficients other than zero, strictly descending. -/
abbrev MPoly := List (Mono × Q)
namespace MPoly
def const (c : Q) : MPoly := if c.isZero then [] else [([], c)]
def var (v : Nat) : MPoly := [([(v, 1)], Q.ofNat 1)]
partial def add : MPoly → MPoly → MPoly
  | .nil, q => q
  | p, .nil => p
  | .cons (m, c) p, .cons (n, d) q =>
    if Mono.beq m n then
      let e := c.add d
      if e.isZero then add p q else (m, e) :: add p q
    else if Mono.gt m n then (m, c) :: add p ((n, d) :: q)
    else (n, d) :: add ((m, c) :: p) q
def scale (c : Q) (p : MPoly) : MPoly := if c.isZero then [] else p.map fun (m, d) => (m, c.mul d)
def neg (p : MPoly) : MPoly := scale (Q.ofInt (-1)) p
def sub (p q : MPoly) : MPoly := add p (neg q)
def mulMono (m : Mono) (c : Q) (p : MPoly) : MPoly := p.map fun (n, d) => (Mono.mul m n, c.mul d)
def mul : MPoly → MPoly → MPoly
  | .nil, _ => []
  | .cons (m, c) p, q => add (mulMono m c q) (mul p q)
partial def powNat (p : MPoly) (n : Nat) : MPoly :=
  match p with
  | .nil => if n == 0 then const (Q.ofNat 1) else []
  | .cons (m, c) .nil => [(Mono.pow n (listFilter (fun _ => n != 0) m), c.powNat n)]
  | p =>
    if n == 0 then const (Q.ofNat 1)
    else
      let h := powNat p (n / 2)
      let h2 := mul h h
      if n % 2 == 1 then mul h2 p else h2
def beq : MPoly → MPoly → Bool
  | .nil, .nil => true
  | .cons (m, c) p, .cons (n, d) q => Mono.beq m n && c == d && beq p q
  | _, _ => false
/-- The terms by ascending degree, and in each degree in the order of `Mono.lexGt`. -/
partial def ascending : MPoly → MPoly
  | .nil => []
  | .cons (m, c) p =>
    let d := Mono.degree m
    let rec block (acc : MPoly) : MPoly → MPoly × MPoly
      | .nil => (listReverse acc, [])
      | .cons (n, e) q => if Mono.degree n == d then block ((n, e) :: acc) q else (listReverse acc, (n, e) :: q)
    let (b, rest) := block [(m, c)] p
    ascending rest ++ b
def isConst? : MPoly → Option Q
  | .nil => some (Q.ofNat 0)
  | .cons (.nil, c) .nil => some c
  | _ => none
end MPoly
end Leanmath
