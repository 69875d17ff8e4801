/-
# The search for certificates: nonlinear comparisons

Contract: comparisons as polynomials with integer coefficients in numbered atoms, each with a recipe that
says how it follows from the given ones (products of comparisons, squares); a sum of them that is a
contradiction, found by linear programming. Squares come from monomials first (`(m ± n)²`); where these
do not suffice, from the solution of the dual program, as long as it is no moment matrix of a measure.
Source of the idea: A. A. Ahmadi and A. Majumdar, "DSOS and SDSOS optimization" (2019), and its column generation.
-/
prelude
import Core.Tactic.Linarith.Simplex
import Core.Tactic.Linarith.Check
set_option linter.all false
set_option genSizeOf false
set_option genInjectivity false
set_option genCtorIdx false

namespace Leanmath.Linarith
open Lean Simplex

/-! ## Polynomials with monomials as numbers: the degree, then the exponents, eight bits each -/

abbrev Poly' := List (Nat × Int)
namespace Poly'
partial def add : Poly' → Poly' → Poly'
  | .nil, q => q
  | p, .nil => p
  | .cons (m, c) p, .cons (n, d) q =>
    if m == n then
      let e := c + d
      if e == 0 then add p q else (m, e) :: add p q
    else if n < m then (m, c) :: add p ((n, d) :: q)
    else (n, d) :: add ((m, c) :: p) q
def mulTerm (m : Nat) (c : Int) (p : Poly') : Poly' := p.map fun (n, d) => (m + n, c * d)
partial def mul : Poly' → Poly' → Poly'
  | .nil, _ => []
  | .cons (m, c) p, q => add (mulTerm m c q) (mul p q)
end Poly'
partial def keyOf (n : Nat) : Mono → Nat
  | .nil => 0
  | .cons (v, k) m => k * (256 ^ n + 256 ^ (n - 1 - v)) + keyOf n m
def degreeOf (n key : Nat) : Nat := key / 256 ^ n
partial def lcmOfDens : MPoly → Nat → Nat
  | .nil, d => d
  | .cons (_, q) p, d => lcmOfDens p (d * q.den / Nat.gcd d q.den)
/-- The polynomial and the number by which it was multiplied. -/
def toPoly' (n : Nat) (p : MPoly) : Poly' × Nat :=
  let d := lcmOfDens p 1
  (p.map fun (m, q) => (keyOf n m, q.num * ((d / q.den : Nat) : Int)), d)
partial def exponents (key : Nat) : Nat → Nat → Mono
  | 0, _ => []
  | Nat.succ i, v =>
    let k := key / 256 ^ i % 256
    if k == 0 then exponents key i (v + 1) else (v, k) :: exponents key i (v + 1)
def ofPoly' (n : Nat) (p : Poly') : MPoly := p.map fun (key, c) => (exponents key n 0, Q.ofInt c)

/-! ## Candidates -/

inductive Recipe where
  /-- `0 < 1` -/
  | one
  | fact (i : Nat)
  | square (p : Poly')
  | mul (a b : Recipe)
  /-- an equation times a polynomial -/
  | scale (a : Recipe) (p : Poly')
/-- `0 ≤ poly` (or `<`, `=`), where `poly` is `den` times what the recipe gives. -/
structure Cand where
  rel : Rel
  poly : Poly'
  den : Nat
  recipe : Recipe
instance Cand.instInhabited : Inhabited Cand := ⟨⟨.le, [], 1, .one⟩⟩
def Rel.isEq : Rel → Bool
  | .eq => true
  | _ => false
def Rel.isLt : Rel → Bool
  | .lt => true
  | _ => false
def Cand.degree (n : Nat) (c : Cand) : Nat := match c.poly with
  | .nil => 0
  | .cons (k, _) _ => degreeOf n k
def Cand.mul (a b : Cand) : Cand :=
  let rel := match a.rel, b.rel with
    | .eq, _ => Rel.eq
    | _, .eq => .eq
    | .lt, .lt => .lt
    | _, _ => .le
  ⟨rel, a.poly.mul b.poly, a.den * b.den, .mul a.recipe b.recipe⟩
def Cand.square (p : Poly') : Cand := ⟨.le, p.mul p, 1, .square p⟩
def Cand.scale (a : Cand) (p : Poly') : Cand := ⟨.eq, a.poly.mul p, a.den, .scale a.recipe p⟩

partial def pairs {β : Type} : List β → List (β × β)
  | .nil => []
  | .cons a as => (a, a) :: (as.map fun b => (a, b)) ++ pairs as
partial def listTake {β : Type} : Nat → List β → List β
  | 0, _ => []
  | _, .nil => []
  | Nat.succ n, .cons a as => a :: listTake n as
/-- Numbers of both lists, each once, descending. -/
partial def merge : List Nat → List Nat → List Nat
  | .nil, l => l
  | l, .nil => l
  | .cons a l, .cons b k => if a == b then a :: merge l k else if b < a then a :: merge l (b :: k) else b :: merge (a :: l) k
/-- All monomials up to a degree, from those of one less. -/
partial def monomials (n : Nat) : Nat → List Nat
  | 0 => [0]
  | Nat.succ d =>
    let less := monomials n d
    let by1 (v : Nat) : List Nat := less.map (· + (256 ^ n + 256 ^ (n - 1 - v)))
    mergeAll less ((listRange n []).map by1)
where
  mergeAll (acc : List Nat) : List (List Nat) → List Nat
    | .nil => acc
    | .cons l ls => mergeAll (merge acc l) ls

partial def gather : List (List Cand) → List Cand
  | .nil => []
  | .cons l ls => l ++ gather ls

/-! ## The linear program -/

/-- The row of a monomial in a descending array. -/
partial def rowOf (keys : Array Nat) (key lo hi : Nat) : Option Nat :=
  if hi ≤ lo then none
  else
    let mid := (lo + hi) / 2
    let k := getI keys mid
    if k == key then some (mid + 1) else if key < k then rowOf keys key (mid + 1) hi else rowOf keys key lo mid
/-- Row 0 counts strict comparisons; the others belong to the monomials. `none` for a monomial without a row. -/
partial def column (keys : Array Nat) (c : Cand) : Option Column :=
  let rec go : Poly' → Option (List (Nat × Int))
    | .nil => some []
    | .cons (m, v) p => match rowOf keys m 0 keys.size, go p with
      | some i, some es => some ((i, v) :: es)
      | _, _ => none
  match go c.poly with
  | some es => some ⟨if c.rel.isLt then (0, 1) :: es else es, c.rel.isEq⟩
  | none => none
/-- Bits by row: 1 for a positive entry, 2 for a negative one, both for an equation. -/
partial def mark (cand : Cand) (signs : Array Nat) : List (Nat × Int) → Array Nat
  | .nil => signs
  | .cons (i, v) es =>
    let bit := if cand.rel.isEq then 3 else if 0 < v then 1 else 2
    let old := getI signs i
    mark cand (if old == 3 || old == bit then signs else signs.setIfInBounds i (if old == 0 then bit else 3)) es
/-- Leave out candidates with a monomial that nothing can cancel, as long as there are such. -/
partial def prune (keys : Array Nat) (fuel : Nat) (cands : List (Cand × Column)) : MetaM (List (Cand × Column)) := do
  checkInterrupt
  let mut signs : Array Nat := zeros (keys.size + 1) Array.empty
  for (c, col) in cands do
    signs := mark c signs col.entries
  let kept := listFilter (fun (c, col) => c.rel.isEq || listAll (fun (i, _) => i == 0 || getI signs i == 3) col.entries) cands
  if fuel == 0 || kept.length == cands.length then return cands else prune keys (fuel - 1) kept
where
  zeros : Nat → Array Nat → Array Nat
    | 0, a => a
    | Nat.succ n, a => zeros n (a.push 0)
/-- The monomials of the candidates, descending. -/
partial def keysOf (cands : List Cand) : List Nat := halves 16 (cands.map fun c => c.poly.map (·.1))
where
  step : List (List Nat) → List (List Nat)
    | .cons a (.cons b ls) => merge a b :: step ls
    | ls => ls
  halves : Nat → List (List Nat) → List Nat
    | 0, .cons l _ => l
    | Nat.succ i, .cons a (.cons b ls) => halves i (step (a :: b :: ls))
    | _, .cons l .nil => l
    | _, .nil => []
partial def columns (keys : Array Nat) : List Cand → List (Cand × Column)
  | .nil => []
  | .cons c cs => match column keys c with
    | some col => (c, col) :: columns keys cs
    | none => columns keys cs

/-! ## Squares from a polynomial: completing the square -/

/-- Half of the exponents, when they are all even. -/
def half? (n key : Nat) : Option Nat :=
  if listAll (fun ((_, k) : Nat × Nat) => k % 2 == 0) (exponents key n 0) then some (key / 2) else none
def divides (n m key : Nat) : Bool := listAll (fun v => m / 256 ^ v % 256 ≤ key / 256 ^ v % 256) (listRange n [])
/-- `4 c p = (2 c m + ...)² + rest`, from the leading monomial `m²` on, as long as its coefficient `c` is positive. -/
partial def completed (n : Nat) : Nat → Poly' → List Poly'
  | Nat.succ fuel, .cons (k, c) p => match half? n k with
    | some m =>
      if c ≤ 0 then []
      else
        let others := (listFilter (fun ((j, _) : Nat × Int) => divides n m j) p).map fun (j, d) => (j - m, d)
        let root := (m, 2 * c) :: others
        root :: completed n fuel (Poly'.add (Poly'.mulTerm 0 (4 * c) ((k, c) :: p)) (Poly'.mulTerm 0 (-1) (Poly'.mul root root)))
    | none => []
  | _, _ => []

/-! ## Squares from the dual program -/

/-- Values of a linear functional on polynomials with the monomials `keys`. -/
structure Dual where
  keys : Array Nat
  values : Array Q
partial def Dual.apply? (d : Dual) (p : Poly') : Option Q := match p with
  | .nil => some (Q.ofNat 0)
  | .cons (m, c) p => match rowOf d.keys m 0 d.keys.size, Dual.apply? d p with
    | some i, some s => some (s.add ((Q.ofInt c).mul (getI d.values i)))
    | _, _ => none
/-- The matrix of the values at `f * m * n` for monomials `m`, `n` whose values are all known, with these monomials. -/
partial def matrix (d : Dual) (f : Poly') : List Nat → List (Nat × List Q)
  | .nil => []
  | .cons m ms =>
    let rest := matrix d f ms
    match known m (m :: rest.map (·.1)) with
    | some row => (m, row) :: rest
    | none => rest
where
  known (m : Nat) : List Nat → Option (List Q)
    | .nil => some []
    | .cons n ns => match d.apply? (Poly'.mulTerm (m + n) 1 f), known m ns with
      | some q, some qs => some (q :: qs)
      | _, _ => none
/-- For a symmetric matrix (upper triangle by rows) a vector on which its form is negative. -/
partial def negativeVector : List (List Q) → Option (List Q)
  | .nil => none
  | .cons .nil _ => none
  | .cons (.cons d row) rest =>
    if d.isNeg then some (Q.ofNat 1 :: row.map fun _ => Q.ofNat 0)
    else if d.isZero then
      match offDiagonal row rest with
      | some v => some v
      | none => (negativeVector rest).map (Q.ofNat 0 :: ·)
    else
      match negativeVector (schur d row rest) with
      | some v => some ((dot row v).neg.div d :: v)
      | none => none
where
  dot : List Q → List Q → Q
    | .cons a as, .cons b bs => (a.mul b).add (dot as bs)
    | _, _ => Q.ofNat 0
  schur (d : Q) : List Q → List (List Q) → List (List Q)
    | .cons a as, .cons r rs => subRow (a.div d) (a :: as) r :: schur d as rs
    | _, _ => []
  subRow (f : Q) : List Q → List Q → List Q
    | .cons a as, .cons b bs => b.sub (f.mul a) :: subRow f as bs
    | _, _ => []
  /-- The first entry beside a zero on the diagonal: `2 x b + c < 0` for a suitable `x`. -/
  offDiagonal : List Q → List (List Q) → Option (List Q)
    | .cons b bs, .cons (.cons c _) rs =>
      if b.isZero then (offDiagonal bs rs).map fun v => match v with
        | .cons x ys => x :: Q.ofNat 0 :: ys
        | .nil => []
      else some (((c.add (Q.ofNat 1)).div (b.mul (Q.ofInt (-2)))) :: Q.ofNat 1 :: bs.map fun _ => Q.ofNat 0)
    | _, _ => none
/-- The nearest multiple of `1 / k`, times `k`. -/
def rounded (k : Nat) (q : Q) : Int :=
  let x := q.num * ((2 * k : Nat) : Int) + (q.den : Int)
  let d : Int := ((2 * q.den : Nat) : Int)
  x / d
/-- A vector as a polynomial, rounded in several ways, the coarsest first. -/
partial def roundedWays (ms : List Nat) (v : List Q) : List Poly' :=
  let exact := common v 1
  listFilter (fun p => !listIsNil p) ((if exact < 1000000 then [1, 2, 3, 4, 12, exact] else [1, 2, 3, 4, 12, 60]).map fun k => go k ms v)
where
  go (k : Nat) : List Nat → List Q → Poly'
    | .cons m ms, .cons q qs =>
      let c := rounded k q
      if c == 0 then go k ms qs else (m, c) :: go k ms qs
    | _, _ => []
  common : List Q → Nat → Nat
    | .nil, d => d
    | .cons q qs, d => common qs (d * q.den / Nat.gcd d q.den)
/-- Largest absolute value 1. -/
partial def normed (v : List Q) : List Q :=
  let m := largest v (Q.ofNat 0)
  if m.isZero then v else v.map fun q => q.div m
where
  largest : List Q → Q → Q
    | .nil, m => m
    | .cons q qs, m => largest qs (if m.lt q.abs then q.abs else m)
/-- The upper triangle of the matrix with rows and columns in the opposite order. -/
partial def turned : List (List Q) → List (List Q)
  | .nil => []
  | .cons r rs => attach r (turned rs ++ [[]])
where
  /-- Put the entries of the first row at the ends of the turned rows. -/
  attach (r : List Q) (rows : List (List Q)) : List (List Q) := ends (listReverse r) rows
  ends : List Q → List (List Q) → List (List Q)
    | .cons a as, .cons r rs => (r ++ [a]) :: ends as rs
    | _, _ => []
def sorted (p : Poly') : Poly' := listSortBy (fun a b => b.1 < a.1) p
/-- Squares, and products of the comparisons `fs` with squares, that are negative for the functional. -/
partial def cuts (n degree : Nat) (d : Dual) (fs : List Cand) : List Cand :=
  let one : Cand := ⟨.le, [(0, 1)], 1, .one⟩
  gather ((one :: fs).map fun f =>
    let room := (degree - f.degree n) / 2
    let mat := matrix d f.poly (monomials n room)
    let made (p : Poly') : Cand := match f.recipe with
      | .one => Cand.square p
      | _ => f.mul (Cand.square p)
    let negative (c : Cand) : Bool := match d.apply? c.poly with
      | some q => q.isNeg
      | none => false
    let from' (ms : List Nat) (rows : List (List Q)) : List Cand := match negativeVector rows with
      | none => []
      | some v =>
        let all := (roundedWays ms (normed v) ++ roundedWays ms v).map fun p => made (sorted p)
        listTake 3 all ++ listTake 2 (listFilter negative all)
    let ms := mat.map (·.1)
    from' ms (mat.map (·.2)) ++ from' (listReverse ms) (turned (mat.map (·.2))))

/-! ## The search -/

partial def values (n : Nat) (used : List (Nat × Q)) : Nat → List Cand → List (Cand × Q)
  | _, .nil => []
  | i, .cons c cs => match listFind? (fun (j, _) => i == j) used with
    | some (_, q) => (c, q.mul (Q.ofNat c.den)) :: values n used (i + 1) cs
    | none => values n used (i + 1) cs
partial def refine (n degree : Nat) (fuel : Nat) (fs : List Cand) (keys : Array Nat) (cands : List Cand) (t : Tableau) :
    MetaM (Option (List (Cand × Q))) := do
  match ← pivots 400 t with
  | none => return none
  | some t =>
    if t.obj == 0 then return some (values n (solution t) 0 cands)
    if fuel == 0 then return none
    let dual : Dual := ⟨keys, (functional t).toArray⟩
    let more := columns keys (cuts n degree dual fs)
    if listIsNil more then return none
    refine n degree (fuel - 1) fs keys (cands ++ more.map (·.1)) (extend t (more.map (·.2)))
/-- A sum of candidates that is a contradiction: a negative number (or zero with something strict) on the right
side. With `rounds`, squares up to `degree` are added, and products of them with `fs`. -/
def certificate (n degree rounds : Nat) (fs cands : List Cand) : MetaM (Option (List (Cand × Q))) := do
  let cands := ⟨.lt, [(0, 1)], 1, .one⟩ :: cands
  let keys := (keysOf cands).toArray
  let kept ← prune keys 30 (columns keys cands)
  if !listAny (fun ((c, _) : Cand × Column) => c.rel.isLt) kept then return none
  let cands := kept.map (·.1)
  let keys := (keysOf cands).toArray
  let t ← start (keys.size + 1) ((columns keys cands).map (·.2))
  -- large programs are slow, and rounds help them little
  refine n degree (if 50 < keys.size then rounds / 6 else rounds) fs keys cands t
/-- The squares of monomials, and of sums and differences of two, up to a degree. -/
def monomialSquares (n degree : Nat) : List Cand :=
  let ms := monomials n (degree / 2)
  if 24 < ms.length then ms.map fun m => Cand.square [(m, 1)]
  else gather ((pairs ms).map fun ((a, b) : Nat × Nat) =>
    if a == b then [Cand.square [(a, 1)]] else [Cand.square [(a, 1), (b, 1)], Cand.square [(a, 1), (b, -1)]])
def weighted (n degree : Nat) (f : Cand) : List Cand :=
  let room := degree - f.degree n
  if room < 2 then [] else (monomialSquares n room).map f.mul
def scaled (n degree : Nat) (f : Cand) : List Cand := (monomials n (degree - f.degree n)).map fun (m : Nat) => f.scale [(m, 1)]
def seeds (n : Nat) (f : Cand) : List Cand := match f.poly with
  | .nil => []
  | p => (completed n 8 (Poly'.mulTerm 0 (-1) p)).map Cand.square
/-- Products and squares up to a degree. -/
def bounded (n degree : Nat) (fs : List Cand) : List Cand :=
  let fits (c : Cand) : Bool := Nat.ble (c.degree n) degree
  let ineqs := listFilter (fun (c : Cand) => !c.rel.isEq) fs
  let eqs := listFilter (fun (c : Cand) => c.rel.isEq) fs
  let two := listFilter fits ((pairs ineqs).map fun ((a, b) : Cand × Cand) => a.mul b)
  let three := if 8 < ineqs.length then [] else listFilter fits (gather (ineqs.map fun (a : Cand) => two.map a.mul))
  gather [fs, monomialSquares n degree, gather (ineqs.map (seeds n)), two, three,
    listTake 300 (gather (ineqs.map (weighted n degree))), listTake 200 (gather (eqs.map (scaled n degree)))]
end Leanmath.Linarith
