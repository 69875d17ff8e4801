/-
# What a statement says, for the lint

Contract: one request (JSON: header, name, statement) to one account of the elaborated statement: its
binders with what they depend on, the operations in it that truncate (subtraction and division of
natural numbers, division of integers, ...) with what arithmetic tactics know about them, names that
hide others, and where in the text all this stands. Nothing is judged here, and nothing is read off the
text: types decide.
-/
prelude
import Leanmath.Check
set_option linter.all false
set_option autoImplicit false

namespace Leanmath.Lint
open Lean Elab Leanmath.Repl Leanmath.Check

structure Request where
  header : String
  name : Name
  statement : String
  heartbeats : Option Nat

/-! ## Operations -/

/-- What the lint asks about. -/
inductive Kind where
  | natSub | natDiv | intDiv | toNat | byZero | bigOp
def Kind.text : Kind → String
  | .natSub => "nat-sub"
  | .natDiv => "nat-div"
  | .intDiv => "int-div"
  | .toNat => "to-nat"
  | .byZero => "by-zero"
  | .bigOp => "big-op"
structure Operation where
  kind : Kind
  left : Expr
  right : Expr
def isSum (e : Expr) : Bool := e.isAppOf `Finset.sum || e.isAppOf `Finset.prod
def oneLit : Expr := mkNatLit 1
/-- The operation that an expression is, if it is one of those asked about. -/
def operation? (e : Expr) : Option Operation :=
  if let some (t, a, b) := binOp? e ``HSub.hSub then
    if isSum a then some ⟨.bigOp, a, b⟩ else if isConst t ``Nat then some ⟨.natSub, a, b⟩ else none
  else if let some (_, a, b) := binOp? e ``HAdd.hAdd then
    if isSum a then some ⟨.bigOp, a, b⟩ else none
  else if let some (t, a, b) := binOp? e ``HDiv.hDiv then
    if natLit? b == some 0 then some ⟨.byZero, a, b⟩
    else if isConst t ``Nat then some ⟨.natDiv, a, b⟩
    else if isConst t ``Int then some ⟨.intDiv, a, b⟩ else none
  else if let some args := appOf? e `Nat.sub 2 then some ⟨.natSub, getI args 0, getI args 1⟩
  else if let some args := appOf? e `Nat.div 2 then some ⟨.natDiv, getI args 0, getI args 1⟩
  else if let some args := appOf? e `Nat.pred 1 then some ⟨.natSub, getI args 0, oneLit⟩
  else if let some args := appOf? e `Int.toNat 1 then some ⟨.toNat, getI args 0, oneLit⟩
  else none
/-- Of which argument an operation takes the exponent. -/
def exponentArg (e : Expr) : Option Nat :=
  if e.isAppOfArity ``HPow.hPow 6 then some 5 else none

/-! ## What is found -/

/-- `place` is the binder in whose type it stands, nothing for the conclusion. `holds` tells whether a
tactic proves, from all hypotheses, that nothing is lost there (`b ≤ a`, `b ∣ a`, `0 ≤ a`), `fails`
whether it proves the opposite. -/
structure Finding where
  operation : Operation
  place : Option Nat
  exponent : Bool
  text : String
  left : String
  right : String
  closed : Bool
  holds : Bool
  fails : Bool
/-- A binder inside a type that has the name of one around it. -/
structure Hiding where
  name : Name
  place : Option Nat
structure Found where
  findings : List Finding := []
  hidings : List Hiding := []
structure Binder where
  name : Name
  fvar : FVarId
  type : Expr
  info : BinderInfo
  isProp : Bool

def infoText : BinderInfo → String
  | .default => "explicit"
  | .implicit => "implicit"
  | .strictImplicit => "strict implicit"
  | .instImplicit => "instance"
def isInst : BinderInfo → Bool
  | .instImplicit => true
  | _ => false
def goalOf (e : Expr) : MVarId := match e with
  | .mvar id => id
  | _ => ⟨.anonymous⟩
def exprText (e : Expr) : TermElabM String := do
  let f ← Meta.ppExpr e
  return Repl.showFormat f
/-- A goal in whose context there is one variable more. -/
def withBinder (g : MVarId) (n : Name) (type : Expr) : TermElabM (Expr × MVarId) := g.withContext do
  let m ← Meta.mkFreshExprSyntheticOpaqueMVar (.forallE n type (cst ``True) .default) .anonymous
  let (x, g') ← (goalOf m).intro n
  return (.fvar x, g')
/-- Whether a tactic proves a proposition, in the context that is current. -/
def proves (tac : Syntax) (p : MetaM Expr) : TermElabM Bool := do
  let s ← Meta.saveState
  let r ← try
    let m ← Meta.mkFreshExprSyntheticOpaqueMVar (← p) .anonymous
    let left ← Tactic.run (goalOf m) (Tactic.evalTactic tac)
    pure left.isEmpty
  catch _ => pure false
  s.restore
  return r
def lossless (o : Operation) : MetaM Expr := match o.kind with
  | .natSub => Meta.mkAppM ``LE.le #[o.right, o.left]
  | .toNat => do Meta.mkAppM ``LE.le #[← Meta.mkAppM ``Int.ofNat #[mkNatLit 0], o.left]
  | _ => Meta.mkAppM ``Dvd.dvd #[o.right, o.left]
def isAsked : Kind → Bool
  | .byZero => false
  | .bigOp => false
  | _ => true

/-- How a function takes its arguments, as far as its type tells without being unfolded. -/
def binderInfos : Expr → List BinderInfo
  | .forallE _ _ b i => i :: binderInfos b
  | _ => []
mutual
partial def walk (tac : Syntax) (g : MVarId) (place : Option Nat) (exponent : Bool) (e : Expr) (r : Found) : TermElabM Found := do
  match e with
  | .mdata _ e => walk tac g place exponent e r
  | .proj _ _ e => walk tac g place exponent e r
  | .letE _ t v b _ => do
    let r ← walk tac g place false t r
    let r ← walk tac g place false v r
    walk tac g place exponent (b.instantiate1 v) r
  | .lam n t b _ => under tac g place exponent n t b r
  | .forallE n t b _ => under tac g place exponent n t b r
  | .app .. => do
    let r ← match operation? e with
      | none => pure r
      | some o => g.withContext do
        let asked := isAsked o.kind
        let holds ← if asked then proves tac (lossless o) else pure false
        let fails ← if asked then proves tac (do return .app (cst ``Not) (← lossless o)) else pure false
        let found : Finding := {
          operation := o, place, exponent, holds, fails
          text := ← exprText e, left := ← exprText o.left, right := ← exprText o.right
          closed := !e.hasFVar }
        pure { r with findings := found :: r.findings }
    let infos ← g.withContext do
      let t ← Meta.inferType e.getAppFn
      pure (binderInfos t)
    let args := e.getAppArgs.toList
    let r ← walk tac g place exponent e.getAppFn r
    arguments tac g place exponent (exponentArg e) 0 args infos r
  | _ => return r
partial def arguments (tac : Syntax) (g : MVarId) (place : Option Nat) (exponent : Bool) (exponentAt : Option Nat) (i : Nat)
    (args : List Expr) (infos : List BinderInfo) (r : Found) : TermElabM Found := do
  match args with
  | [] => return r
  | a :: args =>
    let passed := match infos with
      | b :: _ => isInst b
      | [] => false
    let r ← if passed then pure r else walk tac g place (exponent || exponentAt == some i) a r
    arguments tac g place exponent exponentAt (i + 1) args (infos.drop 1) r
partial def under (tac : Syntax) (g : MVarId) (place : Option Nat) (exponent : Bool) (n : Name) (t b : Expr) (r : Found) : TermElabM Found := do
  let r ← walk tac g place false t r
  let hides ← g.withContext do
    let lctx ← getLCtx
    pure (!n.hasMacroScopes && (lctx.findFromUserName? n).isSome)
  let r := if hides then { r with hidings := ⟨n, place⟩ :: r.hidings } else r
  let (x, g) ← withBinder g n t
  walk tac g place exponent (b.instantiate1 x) r
end

/-- The leading binders of a type, a goal with all of them, and what is left. -/
partial def telescope (g : MVarId) (type : Expr) (r : List Binder) : TermElabM (List Binder × MVarId × Expr) := do
  match type with
  | .mdata _ e => telescope g e r
  | .forallE n t b info =>
    let isProp ← g.withContext (liftM (Meta.isProp t : MetaM Bool) : TermElabM Bool)
    let (x, g) ← withBinder g n t
    let fvar := match x with
      | .fvar id => id
      | _ => ⟨.anonymous⟩
    telescope g (b.instantiate1 x) (⟨n, fvar, t, info, isProp⟩ :: r)
  | e => return (r.reverse, g, e)

def usedBy (bs : List Binder) (e : Expr) : List Nat := Id.run do
  let mut r : List Nat := []
  let mut i := 0
  for b in bs do
    if e.containsFVar b.fvar then
      r := i :: r
    i := i + 1
  return r.reverse
def jsonFinding (f : Finding) : Json := Json.mk [
  ("kind", .str f.operation.kind.text), ("place", Json.ofOption Json.ofNat f.place), ("exponent", .bool f.exponent),
  ("text", .str f.text), ("left", .str f.left), ("right", .str f.right), ("closed", .bool f.closed),
  ("holds", .bool f.holds), ("fails", .bool f.fails)]
def jsonHiding (h : Hiding) : Json := Json.mk [("name", .str (nameText h.name)), ("place", Json.ofOption Json.ofNat h.place)]
/-- What is tried to show that nothing is lost: linear arithmetic, products, and powers that are not 0. -/
def closer : String := "first | omega | nlinarith | (apply Nat.succ_le_of_lt; positivity) | exact Nat.le_self_pow (by omega) _"
/-- Everything about the type of a theorem. -/
def describe (type : Expr) : TermElabM Json.Fields := do
  let tac ← match Parser.runParserCategory (← getEnv) `tactic closer fileName with
    | .ok stx => pure stx
    | .error e => throw (.error .missing (stringToMessageData e))
  let start ← Meta.mkFreshExprSyntheticOpaqueMVar (cst ``True) .anonymous
  let (bs, g, goal) ← telescope (goalOf start) type []
  let mut found : Found := {}
  let mut binders : List Json := []
  let mut i := 0
  for b in bs do
    found ← walk tac g (some i) false b.type found
    let text ← g.withContext (exprText b.type)
    binders := Json.mk [("name", .str (nameText b.name)), ("type", .str text), ("info", .str (infoText b.info)),
      ("prop", .bool b.isProp), ("hygienic", .bool b.name.hasMacroScopes), ("uses", Json.ofNats (usedBy bs b.type))] :: binders
    i := i + 1
  found ← walk tac g none false goal found
  let text ← g.withContext (exprText goal)
  return [("binders", Json.ofList binders.reverse), ("goal", .str text), ("goalUses", Json.ofNats (usedBy bs goal)),
    ("findings", Json.ofList (found.findings.reverse.map jsonFinding)),
    ("hidings", Json.ofList (found.hidings.reverse.map jsonHiding))]

/-! ## Places in the text -/

def jsonRange (stx : Syntax) : Option Json := do
  let a ← stx.getPos? false
  let b ← stx.getTailPos? false
  return Json.ofNats [a.byteIdx, b.byteIdx]
/-- All elaborated terms that are operations asked about: how they print, and where they stand. -/
partial def placesIn (ctx? : Option ContextInfo) (t : InfoTree) (r : List Json) : IO (List Json) := do
  match t with
  | .context i t => placesIn (Lean.Elab.PartialContextInfo.mergeIntoOuter? i ctx?) t r
  | .hole _ => return r
  | .node info children =>
    let mut r := r
    match info, ctx? with
    | .ofTerm i, some ctx =>
      match Lint.jsonRange i.toElabInfo.stx with
      | some range =>
        let e ← ctx.runMeta i.lctx (instantiateMVars i.expr)
        if (operation? e).isSome then
          let text := showFormat (← ctx.runMeta i.lctx (Meta.ppExpr e))
          r := Json.mk [("text", .str text), ("range", range)] :: r
      | none => r := r
    | _, _ => r := r
    for child in childrenOf children do
      r ← placesIn ctx? child r
    return r
partial def findKind (k : Name) (stx : Syntax) : Option Syntax :=
  if isKind stx k then some stx else match stx with
    | .node _ _ args => args.toList.findSome? (findKind k)
    | _ => none
/-- The syntax of a command. -/
partial def commandOf (t : InfoTree) : Option Syntax := match t with
  | .context _ t => commandOf t
  | .hole _ => none
  | .node (.ofCommand i) _ => some i.stx
  | .node _ children => (childrenOf children).findSome? commandOf
/-- What a statement says after its hypotheses: the last part of arrows and quantifiers. -/
partial def bodyOf (stx : Syntax) : Syntax :=
  if isKind stx `Lean.Parser.Term.arrow || isKind stx `Lean.Parser.Term.depArrow then bodyOf (stx.getArg 2)
  else if isKind stx `Lean.Parser.Term.forall then bodyOf (stx.getArg (stx.getNumArgs - 1))
  else stx
def identsOf (stx : Syntax) : List Name := match stx with
  | .ident _ _ n _ => [n]
  | .node _ `null args => args.toList.flatMap fun a => match a with
    | .ident _ _ n _ => [n]
    | _ => []
  | _ => []
def declaredBy (binder : Syntax) : List Name := match binder with
  | .ident _ _ n _ => [n]
  | _ => identsOf (binder.getArg 1)
def ranges (stx : Syntax) : Json.Fields :=
  match findKind `Lean.Parser.Command.declSig stx with
  | none => []
  | some sig =>
    let binders := sig.getArg 0
    let type := (sig.getArg 1).getArg 1
    [("bindersRange", Json.ofOption id (Lint.jsonRange binders)), ("typeRange", Json.ofOption id (Lint.jsonRange type)),
      ("bodyRange", Json.ofOption id (Lint.jsonRange (bodyOf type))),
      ("declared", Json.ofStrs ((binders.getArgs.toList.flatMap declaredBy).map nameText))]

/-! ## The program -/

def inTerm {α : Type} (s : CommandState) (x : TermElabM α) : Try α := do
  let ctx : CommandContext :=
    { fileName, fileMap := ⟨"", #[]⟩, currRecDepth := 0, cmdPos := 0, macroStack := [], quotContext? := none,
      currMacroScope := firstFrontendMacroScope, ref := .missing, snap? := none, cancelTk? := none,
      suppressElabErrors := false }
  let ref ← Ref.mk (Repl.cast s : Command.State)
  match ← EIO.toBaseIO (Command.liftTermElabM x (Repl.cast ctx) ref) with
  | .ok a => return a
  | .error e => throw (← exceptionText e)
/-- The account of a statement; an error is the part that Lean does not accept, and why. -/
def account (cache : IO.Ref HeaderCache) (r : Request) : EIO (String × String) Json.Fields := do
  let part {α : Type} (name : String) (x : Try α) : EIO (String × String) α := fun w => match x w with
    | .ok a w => .ok a w
    | .error e w => .error (name, e) w
  let input := mkInput r.header
  let (p, env) ← match ← part "header" (Try.io (readHeader cache input)) with
    | .ready p env msgs => do
      if let some text ← firstError msgs then
        throw ("header", text)
      pure (p, env)
    | .failed _ msgs => throw ("header", (← firstError msgs).getD "")
  let start := freshState env startOptions
  let blank := Blank.of start
  let opened ← elabCommands input blank p (limitState r.heartbeats start) [] []
  if let some text ← firstError opened.messages then
    throw ("header", text)
  let text := r.statement ++ "\n  := by sorry"
  let under (option : String) : EIO (String × String) (Elaborated × Option String) := do
    let set ← part "header" (Try.io (elaborate cache blank option (some opened.state) r.heartbeats))
    let done ← part "statement" (Try.io (elaborate cache blank text (some set.state) r.heartbeats))
    return (done, ← firstError done.messages)
  -- With and without variables that Lean declares by itself.
  let (strict, objection) ← under "set_option autoImplicit false"
  let (done, why) ← if objection.isNone then pure (strict, objection) else under "set_option autoImplicit true"
  if why.isSome then
    throw ("statement", objection.getD "")
  let space := match done.state.scopes with
    | sc :: _ => sc.currNamespace
    | [] => .anonymous
  match (theorem? done.state.env r.name).or (theorem? done.state.env (space ++ r.name)) with
  | none => throw ("statement", s!"it does not state a theorem of the name {nameText r.name}")
  | some stated =>
    let fields ← part "statement" (inTerm (limitState r.heartbeats done.state) (describe stated.toConstantVal.type))
    let trees := done.runs.flatMap fun run => run.trees
    let places ← part "statement" (Try.io (trees.foldlM (fun r t => placesIn none t r) []))
    let syntaxes := trees.filterMap commandOf
    let where' := match syntaxes.filter (fun s => (findKind `Lean.Parser.Command.declSig s).isSome) with
      | s :: _ => ranges s
      | [] => []
    return fields ++ where' ++ [("strict", .bool objection.isNone), ("places", Json.ofList places.reverse)]
def readRequest (j : Json) : Option Request := do
  let text (k : String) : Option String := do (← j.field? k).str?
  return {
    header := (text "header").getD ""
    name := (← text "name").toName
    statement := ← text "statement"
    heartbeats := (j.field? "heartbeats").bind Json.nat? }
def answer (cache : IO.Ref HeaderCache) (query : String) : BaseIO String := do
  match Lean.Json.parse query with
  | .error e => return Lean.Json.compress (Json.mk [("message", .str e)])
  | .ok j =>
    let nonce := (j.field? "nonce").toList.map fun n => ("nonce", n)
    match readRequest j with
    | none => return Lean.Json.compress (Json.mk (("message", .str "a request has name and statement") :: nonce))
    | some r =>
      let (_, result) ← isolated (account cache r)
      match result with
      | .ok fields => return Lean.Json.compress (Json.mk (("status", .str "elaborated") :: fields ++ nonce))
      | .error (part, why) => return Lean.Json.compress (Json.mk ([("status", Json.str part), ("detail", .str why)] ++ nonce))
partial def loop (cache : IO.Ref HeaderCache) (port : Port) : IO Unit := do
  match ← EIO.toBaseIO (nextQuery port []) with
  | .ok (some query) =>
    port.put ((← answer cache query) ++ "\n\n")
    loop cache port
  | _ => return ()
/-- Serve the ports that the two arguments name (without arguments: the standard streams). -/
def main (args : List String) : IO UInt32 := do
  enableInitializersExecution
  loop (← Ref.mk []) (← Port.open (args.headD "-") ((args.drop 1).headD "-"))
  return 0
end Leanmath.Lint
