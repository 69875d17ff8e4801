/-
# The search for certificates: linear programs

Contract: nonnegative rational solutions of `A x = b`, where `b` is 1 in the first row and 0 elsewhere,
by the revised simplex method in exact integers; for a system without solution a linear functional that
shows it, and the system can then be given more columns.
-/
prelude
import Core.Meta.Num
import Core.Data.Array
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false

namespace Leanmath.Simplex
open Lean

/-- A column by its nonzero entries; `free` for a variable that may be negative. -/
structure Column where
  entries : List (Nat × Int)
  free : Bool := false
instance Column.instInhabited : Inhabited Column := ⟨⟨[], false⟩⟩
/-- A row of the inverse of the basis, times a positive number (`lead`, the coefficient of the basic variable), with the
right side `rhs + ε * eps`. The `eps` are arbitrary numbers, ε is infinitely small: without it nearly all ratio tests
would end in ties. Variables below the number of rows are artificial. -/
structure Row where
  basis : Nat
  lead : Int
  coeffs : Array Int
  rhs : Int
  eps : Int
instance Row.instInhabited : Inhabited Row := ⟨⟨0, 1, Array.empty, 0, 0⟩⟩
/-- `rows` are in the simplex method, `apart` is solved for free variables. To be made small is the sum of the artificial
variables of `rows` with the coefficients `weights`; its value is `-obj / scale`, and `cost / scale` are the reduced costs of
the artificial variables. -/
structure Tableau where
  m : Nat
  cols : List Column
  rows : List Row
  apart : List Row
  weights : Array Int
  cost : Array Int
  scale : Int
  obj : Int

/-! ## Rows -/

partial def gcdGo (a : Array Int) (i g : Nat) : Nat :=
  if g == 1 then 1 else if i < a.size then gcdGo a (i + 1) (Nat.gcd (getI a i).natAbs g) else g
partial def divGo (a : Array Int) (g : Int) (i : Nat) (acc : Array Int) : Array Int :=
  if i < a.size then divGo a g (i + 1) (acc.push (let x := getI a i; if x == 0 then x else x / g)) else acc
/-- Without common divisor. -/
def Row.reduce (r : Row) : Row :=
  let g := gcdGo r.coeffs 0 (Nat.gcd r.lead.natAbs (Nat.gcd r.rhs.natAbs r.eps.natAbs))
  if g ≤ 1 then r else ⟨r.basis, r.lead / g, divGo r.coeffs g 0 (Array.mkEmpty r.coeffs.size), r.rhs / g, r.eps / g⟩
partial def combineGo (a b : Array Int) (p f : Int) (i : Nat) (acc : Array Int) : Array Int :=
  if i < a.size then
    let x := getI a i
    let y := getI b i
    combineGo a b p f (i + 1) (acc.push
      (if y == 0 then (if x == 0 then x else p * x) else if x == 0 then -(f * y) else p * x - f * y))
  else acc
/-- `p * a - f * b`. -/
def combine (a b : Array Int) (p f : Int) : Array Int := combineGo a b p f 0 (Array.mkEmpty a.size)
def dotGo (a : Array Int) : List (Nat × Int) → Int → Int
  | .nil, s => s
  | .cons (j, c) es, s => dotGo a es (s + c * getI a j)
/-- The coefficient of a column in a row. -/
def dot (a : Array Int) (c : Column) : Int := dotGo a c.entries 0
/-- Remove the variable of a column from `r` by means of the pivot row, where its coefficient is `p > 0`. -/
def eliminate (col : Column) (pivot : Row) (p : Int) (r : Row) : Row :=
  let f := dot r.coeffs col
  if f == 0 then r
  else
    let g : Int := Nat.gcd p.natAbs f.natAbs
    let p := p / g
    let f := f / g
    Row.reduce ⟨r.basis, p * r.lead, combine r.coeffs pivot.coeffs p f, p * r.rhs - f * pivot.rhs, p * r.eps - f * pivot.eps⟩

/-! ## Setting up -/

def filled (value : Nat → Int) (m : Nat) : Array Int := ((listRange m []).map value).toArray
/-- The first row but the very first (whose right side is not 0) with an entry in a column, and the others. -/
def takeRow (col : Column) (seen : List Row) : List Row → Option (Row × List Row)
  | .nil => none
  | .cons r rs =>
    if r.basis != 0 && dot r.coeffs col != 0 then some (r, listReverseAux seen rs) else takeRow col (r :: seen) rs
/-- `m` equations, solved for the free variables as far as possible. -/
def start (m : Nat) (cols : List Column) : MetaM Tableau := do
  let mut rows : List Row := (listRange m []).map fun i => ⟨i, 1, filled (fun j => if i == j then 1 else 0) m, if i == 0 then 1 else 0, 0⟩
  let mut apart : List Row := []
  let mut j := m
  for col in cols do
    if col.free then
      checkInterrupt
      match takeRow col [] rows with
      | none => apart := apart
      | some (r, rest) =>
        let p := dot r.coeffs col
        let pivot : Row := if p < 0 then ⟨j, -p, r.coeffs.map fun x => -x, -r.rhs, 0⟩ else { r with basis := j, lead := p }
        rows := rest.map (eliminate col pivot pivot.lead)
        apart := pivot :: apart.map (eliminate col pivot pivot.lead)
    j := j + 1
  -- to be made small: the sum of the artificial variables of `rows`, with the coefficients that they have there
  let weight (k : Nat) : Int := match listFind? (fun (r : Row) => r.basis == k) rows with
    | some r => r.lead
    | none => 0
  let weights := filled weight m
  let mut cost := weights
  let mut obj : Int := 0
  let mut disturbed : List Row := []
  for r in rows do
    cost := combine cost r.coeffs 1 1
    obj := obj - r.rhs
    disturbed := { r with eps := (((r.basis * 7919 + 13) * 104729 % 10007 + 1 : Nat) : Int) } :: disturbed
  return ⟨m, cols, disturbed, apart, weights, cost, 1, obj⟩

/-! ## Pivots -/

/-- `cost - scale * weights`: its sum with a column is the reduced cost, times `scale`. -/
def Tableau.prices (t : Tableau) : Array Int := combine t.cost t.weights 1 t.scale
/-- A column with negative cost: the first one (which never cycles) or the most negative one. -/
def entering (prices : Array Int) (first : Bool) (j : Nat) (best : Option (Nat × Column × Int)) : List Column → Option (Nat × Column × Int)
  | .nil => best
  | .cons c cs =>
    if c.free then entering prices first (j + 1) best cs
    else
      let d := dot prices c
      let better := match best with
        | some (_, _, e) => decide (d < e)
        | none => decide (d < 0)
      if better && first then some (j, c, d)
      else entering prices first (j + 1) (if better then some (j, c, d) else best) cs
/-- The row by the ratio test, with the coefficient of the column. -/
def leaving (col : Column) (best : Option (Row × Int)) : List Row → Option (Row × Int)
  | .nil => best
  | .cons r rs =>
    let a := dot r.coeffs col
    if 0 < a then
      match best with
      | some (b, c) =>
        let x := r.rhs * c
        let y := b.rhs * a
        leaving col (if x < y || (x == y && r.eps * c < b.eps * a) then some (r, a) else best) rs
      | none => leaving col (some (r, a)) rs
    else leaving col best rs
/-- Pivot until the artificial variables are zero, or no pivot is left; `none` when the fuel runs out. -/
partial def pivots (fuel : Nat) (t : Tableau) : MetaM (Option Tableau) := do
  if t.obj == 0 then return some t
  if fuel == 0 then return none
  checkInterrupt
  match entering t.prices (fuel < 50) t.m none t.cols with
  | none => return some t
  | some (j, col, f) =>
    match leaving col none t.rows with
    | none => return none
    | some (r, p) =>
      let pivot : Row := { r with basis := j, lead := p }
      let rows := t.rows.map fun s => if s.basis == r.basis then pivot else eliminate col pivot p s
      let g : Int := Nat.gcd p.natAbs f.natAbs
      let p := p / g
      let f := f / g
      let cost := combine t.cost r.coeffs p f
      let obj := p * t.obj - f * r.rhs
      let scale := p * t.scale
      let h := gcdGo cost 0 (Nat.gcd scale.natAbs obj.natAbs)
      if h ≤ 1 then pivots (fuel - 1) { t with rows, cost, obj, scale }
      else pivots (fuel - 1) { t with rows, cost := divGo cost h 0 (Array.mkEmpty cost.size), obj := obj / h, scale := scale / h }

/-! ## Results -/

/-- The nonzero values of the variables (without the artificial ones), when `obj` is 0. -/
def solution (t : Tableau) : List (Nat × Q) :=
  let basic := listFilter (fun ((j, q) : Nat × Q) => t.m ≤ j && !q.isZero) (t.rows.map fun r => (r.basis, Q.mk' r.rhs r.lead.natAbs))
  let basic := basic.map fun (j, q) => (j - t.m, q)
  let column (j : Nat) : Column := listGetD default t.cols j
  let used := basic.map fun (j, q) => (column j, q)
  let free := t.apart.map fun r =>
    (r.basis - t.m, (used.foldl (fun acc (c, q) => acc.sub ((Q.ofInt (dot r.coeffs c)).mul q)) (Q.ofInt r.rhs)).div (Q.ofInt r.lead))
  basic ++ listFilter (fun (_, q) => !q.isZero) free
/-- When there is no solution: numbers for the rows with which every column has a sum that is not negative (0 for free ones),
and the first row a negative number. -/
def functional (t : Tableau) : List Q := t.prices.toList.map fun c => Q.mk' c t.scale.natAbs
/-- More columns, at the end. -/
def extend (t : Tableau) (cols : List Column) : Tableau := { t with cols := t.cols ++ cols }
end Leanmath.Simplex
