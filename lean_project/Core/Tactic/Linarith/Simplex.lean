/-
# The search for certificates

Contract: nonnegative rational solutions of linear equations, by the simplex method with exact numbers.
-/
prelude
import Core.Meta.Num
set_option linter.all false

namespace Leanmath.Simplex
open Lean

structure Row where
  coeffs : Array Q
  rhs : Q
  basis : Nat
instance Row.instInhabited : Inhabited Row := ⟨⟨Array.empty, default, 0⟩⟩

partial def subMul (a b : Array Q) (f : Q) (i : Nat) (acc : Array Q) : Array Q :=
  if i < a.size then
    let y := getI b i
    subMul a b f (i + 1) (acc.push (if y.isZero then getI a i else (getI a i).sub (f.mul y)))
  else acc
/-- `a - f * b`. -/
def axpy (a b : Array Q) (f : Q) : Array Q := if f.isZero then a else subMul a b f 0 (Array.mkEmpty a.size)
partial def scaleArr (a : Array Q) (f : Q) (i : Nat) (acc : Array Q) : Array Q :=
  if i < a.size then scaleArr a f (i + 1) (acc.push ((getI a i).mul f)) else acc
/-- Column with a negative cost: the first one (which never cycles) or the most negative one. -/
partial def entering (cost : Array Q) (first : Bool) (i : Nat) (best : Option (Nat × Q)) : Option (Nat × Q) :=
  if i < cost.size then
    let c := getI cost i
    if c.isNeg then
      if first then some (i, c)
      else match best with
        | some (_, d) => entering cost first (i + 1) (if c.lt d then some (i, c) else best)
        | none => entering cost first (i + 1) (some (i, c))
    else entering cost first (i + 1) best
  else best
/-- Row by the ratio test; among equals the smallest basis variable. -/
def leaving (col : Nat) (best : Option (Q × Row)) : List Row → Option (Q × Row)
  | .nil => best
  | .cons r rs =>
    let a := getI r.coeffs col
    if a.isPos then
      let ratio := r.rhs.div a
      match best with
      | some (q, b) => leaving col (if ratio.lt q || (ratio == q && r.basis < b.basis) then some (ratio, r) else best) rs
      | none => leaving col (some (ratio, r)) rs
    else leaving col best rs
/-- Pivot until the cost is zero. The result gives the basic variables and their values. -/
partial def solveGo (fuel : Nat) (n : Nat) (rows : List Row) (cost : Array Q) (obj : Q) : MetaM (Option (List (Nat × Q))) := do
  if fuel % 16 == 0 then checkInterrupt
  if obj.isZero then
    return some (listFilter (fun (v, q) => v < n && !q.isZero) (rows.map fun r => (r.basis, r.rhs)))
  else if fuel == 0 then return none
  else match entering cost (fuel < 500) 0 none with
    | none => return none
    | some (col, c) =>
      match leaving col none rows with
      | none => return none
      | some (_, p) =>
        let inv := (getI p.coeffs col).inv
        let p' : Row := ⟨scaleArr p.coeffs inv 0 (Array.mkEmpty n), p.rhs.mul inv, col⟩
        let rows := rows.map fun r =>
          if r.basis == p.basis then p'
          else
            let f := getI r.coeffs col
            if f.isZero then r else ⟨axpy r.coeffs p'.coeffs f, r.rhs.sub (f.mul p'.rhs), r.basis⟩
        solveGo (fuel - 1) n rows (axpy cost p'.coeffs c) (obj.sub (c.mul p'.rhs))
def addArr (a b : Array Q) : Array Q := axpy a b (Q.ofInt (-1))
/-- A nonnegative solution of `A x = b` with `b ≥ 0`, as the list of its nonzero components. -/
def solve (n : Nat) (eqs : List (Array Q × Q)) : MetaM (Option (List (Nat × Q))) := do
  let mut rows : List Row := []
  let mut i := n
  let mut cost : Array Q := scaleArr (match eqs with | .nil => Array.empty | .cons (a, _) _ => a) (Q.ofNat 0) 0 Array.empty
  let mut obj := Q.ofNat 0
  for (a, b) in eqs do
    rows := ⟨a, b, i⟩ :: rows
    i := i + 1
    cost := axpy cost a (Q.ofNat 1)
    obj := obj.sub b
  solveGo 1000 n rows cost obj
end Leanmath.Simplex
