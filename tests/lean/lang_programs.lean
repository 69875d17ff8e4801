/-
# The language: programs

`do` with mutation, loops and early exits, exceptions, state, input and output, and the functions on
lists, arrays, options and strings that small programs use.
-/
set_option linter.all false

namespace LangPrograms

/-! ## `do` and loops -/

def sumList (l : List Nat) : Nat := Id.run do
  let mut s := 0
  for x in l do
    s := s + x
  return s
example : sumList [1, 2, 3] = 6 := rfl
def sumRange (n : Nat) : Nat := Id.run do
  let mut s := 0
  for i in [0:n] do
    if i == 3 then continue
    if i > 7 then break
    s := s + i
  return s
/-- info: 25 -/
#guard_msgs in #eval sumRange 100
def withStep : List Nat := Id.run do
  let mut r := []
  for i in [1:11:3] do r := i :: r
  return r.reverse
/-- info: [1, 4, 7, 10] -/
#guard_msgs in #eval withStep
def sumArray (xs : Array Nat) : Nat := Id.run do
  let mut s := 0
  for h : i in [0:xs.size] do
    s := s + xs[i]
  return s
/-- info: 6 -/
#guard_msgs in #eval sumArray #[1, 2, 3]
def dot (xs ys : List Nat) : Nat := Id.run do
  let mut s := 0
  for x in xs, y in ys do
    s := s + x * y
  return s
/-- info: 11 -/
#guard_msgs in #eval dot [1, 2] [3, 4]
def memberSum (l : List Nat) : Nat := Id.run do
  let mut s := 0
  for h : x in l do
    have : x ∈ l := h
    s := s + x
  return s
def firstBig (l : List Nat) : Option Nat := do
  for x in l do
    if x > 2 then return x
  none
example : firstBig [1, 2, 3, 4] = some 3 := rfl
example : firstBig [1, 2] = none := rfl
def countDown (n : Nat) : Nat := Id.run do
  let mut x := n
  let mut c := 0
  while x > 1 do
    x := x / 2
    c := c + 1
  repeat
    c := c + 1
    unless c < 10 do break
  return c
/-- info: 10 -/
#guard_msgs in #eval countDown 100
def nestedLoops : List (Nat × Nat) := Id.run do
  let mut r := []
  for i in [0:3] do
    for j in [0:i] do
      if j == 1 then continue
      r := (i, j) :: r
  return r.reverse
/-- info: [(1, 0), (2, 0)] -/
#guard_msgs in #eval nestedLoops
def patterns (o : Option (Nat × Nat)) : Option Nat := do
  let (a, b) ← o
  let some c := some (a + b) | none
  if let 5 := c then return 50
  let d ← if c > 10 then pure 1 else pure 2
  match a, b with
  | 1, _ => return d + 100
  | _, n => return d + n
example : patterns (some (2, 3)) = some 50 := rfl
example : patterns (some (1, 3)) = some 102 := rfl
example : patterns (some (7, 8)) = some 9 := rfl
def updates : Nat × Array Nat := Id.run do
  let mut a := #[1, 2, 3]
  a := a.push 4
  a := a.set! 0 7
  let mut (x, y) := (1, 2)
  x := x + 10
  (x, y) := (y, x)
  let b ← do
    let z := 3
    pure (z + x)
  return (b + y, a)
/-- info: (16, #[7, 2, 3, 4]) -/
#guard_msgs in #eval updates

/-! ## Effects -/

def safeDiv (a b : Nat) : Except String Nat := do
  if b = 0 then throw "division by zero"
  return a / b
example : safeDiv 6 3 = .ok 2 := rfl
example : safeDiv 6 0 = .error "division by zero" := rfl
def recover (a b : Nat) : Except String Nat := do
  try safeDiv a b
  catch e => if e = "" then throw e else return 0
example : recover 6 0 = .ok 0 := rfl
example : (safeDiv 1 0 <|> safeDiv 4 2) = .ok 2 := rfl
def counter (x : Nat) : StateM Nat Nat := do
  modify (· + x)
  if (← get) > 10 then set 0
  return (← get) * 2
example : (counter 3).run 5 = (16, 8) := rfl
example : (counter 3).run 9 = (0, 0) := rfl
def layered : ReaderT Nat (StateT Nat (Except String)) Nat := do
  let r ← read
  let s ← get
  set (s + r)
  if s > 100 then throw "too big"
  return r * 2
example : (layered.run 3).run 4 = .ok (6, 7) := rfl
example : (layered.run 3).run 400 = .error "too big" := rfl
def viaOptionT : OptionT (StateM Nat) Nat := do
  let s ← get
  guard (s > 5)
  set 0
  return s
example : (viaOptionT.run 7) = (some 7, 0) := rfl
example : (viaOptionT.run 3) = (none, 3) := rfl
def exitsFromTry (l : List Nat) : IO Nat := do
  let mut k := 0
  for x in l do
    try
      if x = 5 then return 100
      if x = 7 then break
      if x = 8 then continue
      if x = 9 then throw <| IO.userError "nine"
      k := k + x
    catch e => IO.println s!"caught {e}"
  return k
/-- info: 3 -/
#guard_msgs in #eval exitsFromTry [1, 2, 7, 5]
/--
info: caught nine
---
info: 100
-/
#guard_msgs in #eval exitsFromTry [8, 9, 5]
def actions : IO Unit := do
  let r ← IO.mkRef 0
  for i in [0:5] do r.modify (· + i)
  IO.println s!"sum {← r.get}"
  let out ← IO.getStdout
  out.putStrLn "to the stream"
  for x in #["a", "b"] do IO.print s!"{x} "
  IO.println ""
  [1, 2].forM fun x => IO.println s!"{x}"
  unless false do IO.println "unless"
  try throw <| IO.userError "oops"
  catch
    | .userError s => IO.println s!"user error {s}"
    | e => IO.println s!"other {e}"
  finally IO.println "finally"
/--
info: sum 10
to the stream
a b ⏎
1
2
unless
user error oops
finally
-/
#guard_msgs in #eval actions
/-- error: stop -/
#guard_msgs in #eval (throw (IO.userError "stop") : IO Unit)

/-! ## A monad of one's own -/

structure Parser (α : Type) where
  run : List Char → Option (α × List Char)
instance : Monad Parser where
  pure a := ⟨fun s => some (a, s)⟩
  bind p f := ⟨fun s => match p.run s with
    | none => none
    | some (a, s) => (f a).run s⟩
def Parser.char (c : Char) : Parser Char := ⟨fun
  | c' :: s => if c = c' then some (c, s) else none
  | [] => none⟩
def ab : Parser Nat := do
  let _ ← Parser.char 'a'
  let _ ← Parser.char 'b'
  return 2
example : ab.run ['a', 'b', 'c'] = some (2, ['c']) := rfl
example : ab.run ['b'] = none := rfl

/-! ## Lists, arrays, options -/

example : [1, 2, 3].map (· + 1) = [2, 3, 4] := rfl
example : ([1, 2, 3] |>.map (· + 1) |>.filter (· > 2) |>.length) = 2 := rfl
example : [1, 2, 3].foldl (· + ·) 0 = 6 := rfl
example : [1, 2, 3].foldr (· :: ·) [] = [1, 2, 3] := rfl
example : [1, 2, 3][1] = 2 := rfl
example : [1, 2, 3][7]? = none := rfl
example : [1, 2, 3][1]! = 2 := rfl
example (l : List Nat) (i : Nat) (h : i < l.length) : l[i] = l[i]'h := rfl
example : 2 ∈ [1, 2, 3] := by decide
example : 5 ∉ [1, 2, 3] := by decide
example : ∀ x ∈ [1, 2, 3], x < 4 := by decide
example : ∃ x ∈ [1, 2, 3], x > 2 := by decide
example : [1, 2, 3].reverse = [3, 2, 1] := rfl
example : [3, 1, 2].max? = some 3 := rfl
example : (List.range 5).sum = 10 := rfl
example : List.zip [1, 2] ["a", "b"] = [(1, "a"), (2, "b")] := rfl
example : [1, 2] < [1, 3] := by decide
example : [1, 2, 3].take 2 ++ [1, 2, 3].drop 2 = [1, 2, 3] := rfl
example : [1, 2, 2, 3].count 2 = 2 := rfl
example : [1, 2, 3].contains 2 = true := rfl
example : [1, 2, 3].all (· < 4) = true := rfl
example : [[1], [2, 3]].flatten = [1, 2, 3] := rfl
example : [1, 2].flatMap (fun x => [x, x]) = [1, 1, 2, 2] := rfl
example : [1, 2, 3].find? (· > 1) = some 2 := rfl
example : [1, 2, 3].partition (· > 1) = ([2, 3], [1]) := rfl
example : [1, 2, 1].eraseDups = [1, 2] := rfl
example : List.replicate 3 1 = [1, 1, 1] := rfl
example : [1, 2, 3].mapM (fun x => if x > 0 then some (x * 2) else none) = some [2, 4, 6] := rfl
example : ([] : List Nat).head? = none := rfl
example : (· + 1) <$> [1, 2].head? = some 2 := rfl
example : (some 1 <|> none) = some 1 := rfl
example : (none : Option Nat).getD 7 = 7 := rfl
example : (some 3 >>= fun x => some (x + 1)) = some 4 := rfl
example : #[1, 2, 3].map (· + 1) = #[2, 3, 4] := rfl
example : #[1, 2, 3][1] = 2 := rfl
/-- info: (#[1, 2, 3, 4], 10, #[4, 3, 2, 1], true) -/
#guard_msgs in #eval let a := #[1, 2, 3].push 4; (a, a.foldl (· + ·) 0, a.reverse, a.contains 3)
/-- info: #[(1, 0), (2, 1)] -/
#guard_msgs in #eval #[1, 2].zipIdx

/-- info: ([1, 2, 3], [3, 2, 1], #[1, 2, 3]) -/
#guard_msgs in #eval ([3, 1, 2].mergeSort, [3, 1, 2].mergeSort (· ≥ ·), #[3, 1, 2].qsort (· < ·))

/-! ## Characters and strings -/

example : "abc".length = 3 := by decide
example : "ab" ++ "c" = "abc" := by decide
example : "abc" ≠ "abd" := by decide
example : s!"{1} and {"x"}" = "1 and x" := by decide
example : "äß∀😀".toList = ['ä', 'ß', '∀', '😀'] := by decide
example : "abc" < "abd" := by decide
example : toString 123 = "123" := rfl
example : toString [1, 2] = "[1, 2]" := by decide
example : 'a'.toNat = 97 := rfl
example : 'x'.isAlpha = true := rfl
example : '7'.isDigit = true := rfl
example : ", ".intercalate ["a", "b"] = "a, b" := by decide
example : "abc".map Char.toUpper = "ABC" := by decide
example : String.join ["a", "b"] = "ab" := by decide

/-- info: ["a", "b", "c"] -/
#guard_msgs in #eval "a,b,c".splitOn ","
/-- info: "bc 12 -5" -/
#guard_msgs in #eval s!"{"abc".drop 1} {(" 12 ".trimAscii.toNat?).getD 0} {("-5".toInt?).getD 0}"

/-! ## What `#eval` prints -/

/-- info: [1, 2, 3] -/
#guard_msgs in #eval [1, 2, 3]
/-- info: (1, "a", 'c', true) -/
#guard_msgs in #eval (1, "a", 'c', true)
/-- info: some (-2) -/
#guard_msgs in #eval some ((3 : Int) - 5)
/-- info: #["x\ny"] -/
#guard_msgs in #eval #["x\ny"]
/-- info: true -/
#guard_msgs in #eval 2 + 2 = 4
/-- info: Except.error "e" -/
#guard_msgs in #eval (.error "e" : Except String Nat)
/-- info: `a.b -/
#guard_msgs in #eval `a.b
/-- info: 2 -/
#guard_msgs in #eval if 1 = 1 then 2 else 3
/-- info: "is one" -/
#guard_msgs in #eval match 1 with | 1 => "is one" | _ => "is not"

end LangPrograms
