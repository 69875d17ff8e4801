/-
# The judge

Contract: one request (JSON) to one verdict (JSON). The request holds a header, a trusted statement, and
a submission that claims to prove it. The submission is parsed command by command, each command is looked
at before it is run (only theorems, and helpers where they are allowed; no attribute, no option that
touches the kernel, nothing that runs code), and elaborated in an environment that holds nothing but the
header. Then the kernel checks everything that the proof needs again, in that same clean environment; the
type must be that of the trusted statement elaborated alone; and the axioms are listed.

Nothing is decided by the text of a message.
-/
prelude
import Leanmath.Repl.Server
import Leanmath.Verify
set_option linter.all false
set_option autoImplicit false

@[extern "native"] opaque Lean.Core.instMonadEnvCoreM : Lean.MonadEnv Lean.CoreM := ⟨Classical.ofNonempty, fun _ => Classical.ofNonempty⟩
attribute [instance] Lean.Core.instMonadEnvCoreM
@[extern "native"] opaque Lean.collectAxioms {m : Type → Type} [Monad m] [Lean.MonadEnv m] (constName : Lean.Name) : m (Array Lean.Name) :=
  pure #[]

namespace Leanmath.Check
open Lean Elab Leanmath.Repl

/-! ## Requests and verdicts -/

structure Request where
  header : String
  /-- The full name of the theorem. -/
  name : Name
  /-- The trusted statement, up to and without `:=`. -/
  statement : String
  /-- All commands of the submission. -/
  submission : String
  /-- Whether other theorems and definitions may stand before the theorem. -/
  helpers : Bool
  heartbeats : Option Nat

inductive Status where
  | accepted | rejected | timeout | badRequest
def Status.text : Status → String
  | .accepted => "accepted"
  | .rejected => "rejected"
  | .timeout => "timeout"
  | .badRequest => "bad request"
/-- `reason` is a code; `detail` is for people. -/
structure Verdict where
  status : Status
  reason : String
  detail : String := ""
  axioms : List Name := []
abbrev Judged (α : Type) := EIO Verdict α
def reject {α : Type} (reason : String) (detail : String := "") : Judged α := throw { status := .rejected, reason, detail }
def malformed {α : Type} (reason : String) (detail : String := "") : Judged α := throw { status := .badRequest, reason, detail }
def Judged.try {α : Type} (reason : String) (x : Try α) : Judged α := fun w => match x w with
  | .ok a w => .ok a w
  | .error e w => .error { status := .rejected, reason, detail := e } w

/-! ## What a command may be -/

/-- Terms and tactics that run code, or speak to the outside, while they are elaborated. -/
def codeKinds : List Name :=
  [`Lean.Parser.Tactic.runTac, `Lean.byElab, `Lean.Parser.Term.byElab, `Lean.Parser.Term.unsafe, `Lean.Parser.Term.includeStr,
   `Lean.includeStr, `Lean.Parser.Term.dbgTrace, `Lean.Parser.Tactic.dbgTrace, `Lean.runMeta, `Lean.runElab,
   `Lean.Parser.Term.panic, `Lean.Parser.Term.macroDollarArg]
def nativeKinds : List Name := [`Lean.Parser.Tactic.nativeDecide]
def optionKinds : List Name := [`Lean.Parser.Tactic.set_option, `Lean.Parser.Term.set_option, `Lean.Parser.Command.set_option]
/-- Options that cannot change what is accepted. -/
def harmlessOptions : List Name := [`maxHeartbeats, `maxRecDepth, `synthInstance.maxHeartbeats, `exponentiation.threshold,
  `linter.unusedVariables, `autoImplicit, `relaxedAutoImplicit]
def nodeKind : Syntax → Name
  | .node _ k _ => k
  | _ => .anonymous
def optionName (stx : Syntax) : Name := match stx.getArg 1 with
  | .ident _ _ n _ => n
  | .node _ _ args => match args.toList with
    | (.ident _ _ n _) :: _ => n
    | _ => .anonymous
  | _ => .anonymous
/-- `decide +native` and its kin: a configuration that switches on native code. -/
def isNativeConfig : Syntax → Bool
  | .node _ k args => (k == `Lean.Parser.Tactic.posConfigItem || k == `Lean.Parser.Tactic.valConfigItem) &&
      args.toList.any fun a => match a with
        | .ident _ _ n _ => n == `native
        | _ => false
  | _ => false
/-- Why a piece of syntax may not stand anywhere in a submission: a reason and the kind. -/
partial def objection (stx : Syntax) : Option (String × Name) :=
  match stx with
  | .node _ k args =>
    if codeKinds.contains k then some ("runs code", k)
    else if nativeKinds.contains k || isNativeConfig stx then some ("native code", k)
    else if optionKinds.contains k && !harmlessOptions.contains (optionName stx) then some ("option", optionName stx)
    else args.toList.findSome? objection
  | _ => none

inductive Role where
  | theorem | helper | structural | done
def structuralKinds : List Name :=
  [`Lean.Parser.Command.open, `Lean.Parser.Command.namespace, `Lean.Parser.Command.section, `Lean.Parser.Command.end,
   `Lean.Parser.Command.variable, `Lean.Parser.Command.universe, `Lean.Parser.Command.moduleDoc, `Lean.Parser.Command.set_option,
   `Lean.Parser.Command.omit, `Lean.Parser.Command.include]
def helperKinds : List Name := [`Lean.Parser.Command.definition, `Lean.Parser.Command.abbrev]
/-- The modifiers of a declaration in order: comment, attributes, visibility, protection, computability, safety, recursion. -/
def modifiersObjection (mods : Syntax) : Option String :=
  if (mods.getArg 1).getNumArgs != 0 then some "attribute"
  else if mods.getArgs.toList.any fun m => m.getArgs.toList.any fun a => nodeKind a == `Lean.Parser.Command.unsafe then some "unsafe"
  else if mods.getArgs.toList.any fun m => m.getArgs.toList.any fun a => nodeKind a == `Lean.Parser.Command.partial then some "partial"
  else none
/-- The part that a command plays; an error says why it may not stand there. -/
partial def roleOf (helpers : Bool) (stx : Syntax) : Except (String × Name) Role :=
  let k := nodeKind stx
  if k == `Lean.Parser.Command.eoi then .ok .done
  else if k == `Lean.Parser.Command.declaration then
    match modifiersObjection (stx.getArg 0) with
    | some why => .error (why, k)
    | none =>
      let d := nodeKind (stx.getArg 1)
      if d == `Lean.Parser.Command.theorem then .ok .theorem
      else if helperKinds.contains d && helpers then .ok .helper
      else .error ("command", d)
  -- The core's own, and Mathlib's.
  else if k == `Lean.Parser.Command.lemma || k == `lemma || k == `Mathlib.Tactic.lemma then
    match modifiersObjection (stx.getArg 0) with
    | some why => .error (why, k)
    | none => .ok .theorem
  else if k == `Lean.Parser.Command.in then
    match roleOf helpers (stx.getArg 0) with
    | .ok .structural => roleOf helpers (stx.getArg 2)
    | .ok _ => .error ("command", k)
    | .error e => .error e
  else if structuralKinds.contains k && helpers then .ok .structural
  else .error ("command", k)

/-! ## Elaborating under guard -/

def isError (m : Msg) : Bool := match m.severity with
  | .error => true
  | _ => false
def firstError (msgs : List Msg) : BaseIO (Option String) := do
  match msgs.find? isError with
  | none => return none
  | some m =>
    let text ← m.data.toString
    return some s!"{m.pos.line}:{m.pos.column}: {text}"
/-- The commands of a submission, each looked at before it runs. -/
partial def elabGuarded (r : Request) (input : InputContext) (blank : Blank) (p : ParserState) (s : CommandState) (seen : Bool) :
    Judged CommandState := do
  let s := s.cleared blank
  let ctx : ParserContext := match s.scopes.head? with
    | some sc => ⟨s.env, sc.opts, sc.currNamespace, sc.openDecls⟩
    | none => ⟨s.env, Options.empty, .anonymous, Repl.cast (0 : Nat)⟩
  let (stx, next, parseMsgs) := Parser.parseCommand input ctx p MessageLog.empty
  if let some text ← firstError (msgsOf parseMsgs) then
    if !seen && nodeKind stx == `Lean.Parser.Command.eoi then
      reject "missing" "there is no command"
    reject "syntax" text
  match roleOf r.helpers stx with
  | .error (why, k) => reject why (nameText k)
  | .ok .done => return s
  | .ok role =>
    if let some (why, k) := objection stx then
      reject why (nameText k)
    if !r.helpers && seen then
      reject "command" "more than one command"
    let (s', msgs) ← elabOne input stx p.pos s
    if let some text ← firstError msgs then
      reject "error" text
    elabGuarded r input blank next s' true

def inCore {α : Type} (s : CommandState) (x : CoreContext → CoreState → CoreM α) : Try α := do
  let lifted : TermElabM α := fun _ _ _ _ c cs w => match ST.Prim.Ref.get cs w with
    | ⟨st, w⟩ => x (Repl.cast c) (Repl.cast st) c cs w
  let ctx : CommandContext :=
    { fileName, fileMap := ⟨"", #[]⟩, currRecDepth := 0, cmdPos := 0, macroStack := [], quotContext? := none,
      currMacroScope := firstFrontendMacroScope, ref := .missing, snap? := none, cancelTk? := none,
      suppressElabErrors := false }
  let ref ← Ref.mk (Repl.cast s : Command.State)
  match ← EIO.toBaseIO (Command.liftTermElabM lifted (Repl.cast ctx) ref) with
  | .ok a => return a
  | .error e => throw (← exceptionText e)
/-- A theorem of an environment: parameters, type, value. -/
def theorem? (env : Environment) (n : Name) : Option TheoremVal := match env.find? n true with
  | some (.thmInfo v) => some v
  | _ => none
/-- Check again, in the clean environment, all that the theorem needs, and the theorem; then its axioms. -/
def replay (clean : CommandState) (full : Environment) (v : TheoremVal) : Try (List Name) :=
  inCore clean fun ctx st => do
    let o := (ctx.common.options.erase `debug.skipKernelTC).erase `Elab.async
    let ctx := { ctx with common := { ctx.common with options := o } }
    let judged : Try Repl.Check := do
      let c : Repl.Check := { state := st }
      let c ← Check.needs ctx full (← Check.needs ctx full c v.toConstantVal.type) v.value
      c.declare ctx (.thmDecl v)
    match ← (fun _ _ w => match EIO.toBaseIO judged w with | ⟨a, w⟩ => .ok a w : CoreM (Except String Repl.Check)) with
    | .error why => throw (.error .missing (stringToMessageData why))
    | .ok c =>
      (fun _ cs w => match ST.Prim.Ref.set cs (Repl.cast c.state : Core.State) w with | ⟨_, w⟩ => .ok () w : CoreM Unit)
      return (← Lean.collectAxioms (m := CoreM) v.toConstantVal.name).toList

/-- The first of these constants, or of those that they need, that the trusted statement brought along (a
`match` in it is one) and that is another one after the submission: a helper may have taken its name. -/
partial def changed (base trusted after : Environment) (seen : List Name) : List Name → Option Name
  | [] => none
  | n :: rest =>
    if seen.contains n || base.contains n true then changed base trusted after seen rest
    else match trusted.find? n true, after.find? n true with
      | some c, some d => if Verify.same c d then changed base trusted after (n :: seen) (Verify.mentions c ++ rest) else some n
      | _, _ => some n
/-- The axioms of ordinary mathematics. -/
def allowed : List Name := [`propext, `Quot.sound, `Classical.choice]
def judge (cache : IO.Ref HeaderCache) (r : Request) : Judged Verdict := do
  let input := mkInput r.header
  let (p, env) ← match ← Judged.try "header" (Try.io (readHeader cache input)) with
    | .ready p env msgs => do
      if let some text ← firstError msgs then
        malformed "header" text
      pure (p, env)
    | .failed _ msgs => malformed "header" ((← firstError msgs).getD "")
  let start := freshState env startOptions
  let blank := Blank.of start
  let opened ← elabCommands input blank p (limitState r.heartbeats start) [] []
  if let some text ← firstError opened.messages then
    malformed "header" text
  let base := opened.state
  let trusted ← Judged.try "statement" (Try.io (elaborate cache blank (r.statement ++ "\n  := by sorry") (some base) r.heartbeats))
  if let some text ← firstError trusted.messages then
    malformed "statement" text
  match theorem? trusted.state.env r.name with
  | none => malformed "statement" s!"it does not state a theorem of the name {nameText r.name}"
  | some stated =>
    let s := limitState r.heartbeats base
    let after ← elabGuarded r (mkInput r.submission) blank default s false
    match theorem? after.env r.name with
    | none => reject "missing" s!"no theorem of the name {nameText r.name}"
    | some found =>
      if !(found.toConstantVal.type.eqv stated.toConstantVal.type) ||
          !(found.toConstantVal.levelParams == stated.toConstantVal.levelParams) then
        reject "statement changed"
      if let some n := changed base.env trusted.state.env after.env [] (constantsOf stated.toConstantVal.type) then
        reject "statement changed" (nameText n)
      if found.value.hasExprMVar || found.toConstantVal.type.hasExprMVar then
        reject "metavariable"
      let axioms ← Judged.try "kernel" (replay base after.env found)
      match axioms.find? fun a => !allowed.contains a with
      | some a => throw { status := .rejected, reason := if a == `sorryAx then "sorry" else "axiom", detail := nameText a, axioms }
      | none => return { status := .accepted, reason := "", axioms }

/-! ## The program -/

def readRequest (j : Json) : Option Request := do
  let text (k : String) : Option String := do (← j.field? k).str?
  return {
    header := (text "header").getD ""
    name := (← text "name").toName
    statement := ← text "statement"
    submission := ← text "submission"
    helpers := ((j.field? "helpers").bind Json.bool?).getD false
    heartbeats := (j.field? "heartbeats").bind Json.nat? }
def Verdict.fields (v : Verdict) : Json.Fields :=
  [("status", .str v.status.text), ("reason", .str v.reason), ("detail", .str v.detail),
    ("axioms", Json.ofStrs (v.axioms.map nameText)), ("version", .str Lean.versionString)]
def answer (cache : IO.Ref HeaderCache) (query : String) : BaseIO String := do
  match Lean.Json.parse query with
  | .error e => return Lean.Json.compress (Json.mk [("message", .str e)])
  | .ok j =>
    let nonce := (j.field? "nonce").toList.map fun n => ("nonce", n)
    match readRequest j with
    | none => return Lean.Json.compress (Json.mk (("message", .str "a request has name, statement and submission") :: nonce))
    | some r =>
      let (_, judged) ← isolated (judge cache r)
      match judged with
      | .ok v => return Lean.Json.compress (Json.mk (v.fields ++ nonce))
      | .error v => return Lean.Json.compress (Json.mk (v.fields ++ nonce))
partial def loop (cache : IO.Ref HeaderCache) (port : Port) : IO Unit := do
  match ← EIO.toBaseIO (nextQuery port []) with
  | .ok (some query) =>
    port.put ((← answer cache query) ++ "\n\n")
    loop cache port
  | _ => return ()
/-- Judge the requests of the port that the two arguments name (without arguments: the standard streams). -/
def main (args : List String) : IO UInt32 := do
  enableInitializersExecution
  loop (← Ref.mk []) (← Port.open (args.headD "-") ((args.drop 1).headD "-"))
  return 0
end Leanmath.Check
