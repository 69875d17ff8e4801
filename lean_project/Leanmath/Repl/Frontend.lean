/-
# Elaborating text

Contract: a text of commands (with or without a header of imports) to the state after it, with the
messages in order and, for each command, the environment before it and its info trees. An error of
Lean's is a message; nothing that a command does or throws ends the server. Programs that commands run
print into messages.
-/
prelude
import Leanmath.Repl.Native
set_option linter.all false
set_option autoImplicit false

namespace Leanmath.Repl
open Lean Elab Command

def fileName : String := "<input>"
def mkInput (text : String) : InputContext := Parser.mkInputContext text fileName true text.utf8ByteSize True.intro

/-! ## Small conversions -/

def trim (s : String) : String :=
  let l := s.toList.dropWhile Char.isWhitespace
  String.ofList (l.reverse.dropWhile Char.isWhitespace).reverse
def positionIn (m : FileMap) (pos : Nat) : Position := Lean.FileMap.toPosition m pos
def trimEnd (s : String) : String := String.ofList (s.toList.reverse.dropWhile Char.isWhitespace).reverse
def showFormat (f : Lean.Format) : String := Std.Format.pretty (cast f) 120 0 0
def exceptionText (e : Exception) : BaseIO String :=
  match e with
  | .error _ msg => msg.toString
  | .internal id _ => pure s!"internal exception #{id.idx}"
/-- What can fail with a text for the user. -/
abbrev Try (α : Type) := EIO String α
def Try.io {α : Type} (x : IO α) : Try α := fun w => match x w with
  | .ok a w => .ok a w
  | .error e w => .error (toString e) w
/-- Run with the standard streams taken away: what is printed comes back, and nothing can be read. -/
def isolated {ε α : Type} (x : EIO ε α) : BaseIO (String × Except ε α) :=
  IO.FS.withIsolatedStreams (m := BaseIO) (EIO.toBaseIO x) true
def msgsOf (log : MessageLog) : List Msg := cast log.toList
def infoMessage (p : Position) (text : String) : Msg :=
  { fileName, pos := p, endPos := none, keepFullRange := false, severity := .information, isSilent := false,
    caption := "", data := stringToMessageData text }

/-! ## Options -/

def maxHeartbeatsName : Name := `maxHeartbeats
/-- The options of a fresh start: elaboration is never asynchronous, or errors would be lost. -/
def startOptions : Options := Options.empty.insert `Elab.async (.ofBool false)
def heartbeatsOf (o : Options) : Option Nat :=
  match o.find? maxHeartbeatsName with
  | some (.ofNat n) => some n
  | _ => none
def withHeartbeats (limit : Option Nat) (o : Options) : Options :=
  match limit with
  | some n => o.insert maxHeartbeatsName (.ofNat n)
  | none => o.erase maxHeartbeatsName
/-- Set the limit for one request; `unlimit` goes back, where the text did not set another. -/
def limitState (limit : Option Nat) (s : CommandState) : CommandState :=
  match limit with
  | none => s
  | some _ => { s with scopes := s.scopes.map fun sc => { sc with opts := withHeartbeats limit sc.opts } }
def unlimitState (limit before : Option Nat) (s : CommandState) : CommandState :=
  match limit with
  | none => s
  | some n =>
    let back (sc : Scope) : Scope :=
      if heartbeatsOf sc.opts == some n then { sc with opts := withHeartbeats before sc.opts } else sc
    { s with scopes := s.scopes.map back }
def stateHeartbeats (s : CommandState) : Option Nat :=
  match s.scopes with
  | [] => none
  | sc :: _ => heartbeatsOf sc.opts

/-! ## Commands -/

/-- One command: the environment before it, and its trees. -/
structure CommandRun where
  before : Environment
  trees : List InfoTree
structure Elaborated where
  state : CommandState
  messages : List Msg
  runs : List CommandRun
instance Elaborated.instInhabited : Inhabited Elaborated := ⟨⟨default, [], []⟩⟩

/-- The empty logs of a state that was just made. -/
structure Blank where
  infoState : InfoState
  traceState : Native
  snapshotTasks : Native
  linterStates : Native
instance Blank.instInhabited : Inhabited Blank := ⟨⟨default, default, default, default⟩⟩
def Blank.of (s : CommandState) : Blank :=
  { infoState := { s.infoState with enabled := true }
    traceState := s.traceState
    snapshotTasks := s.snapshotTasks
    linterStates := s.linterStates }
/-- Forget what the last command logged. -/
def CommandState.cleared (s : CommandState) (b : Blank) : CommandState :=
  { s with
    messages := MessageLog.empty
    infoState := b.infoState
    traceState := b.traceState
    snapshotTasks := b.snapshotTasks
    linterStates := b.linterStates }
def freshState (env : Environment) (opts : Options) : CommandState := cast (mkState env MessageLog.empty opts)

def elabOne (input : InputContext) (stx : Syntax) (start : Nat) (s : CommandState) : BaseIO (CommandState × List Msg) := do
  let ctx : CommandContext :=
    { fileName, fileMap := input.fileMap, currRecDepth := 0, cmdPos := start, macroStack := [], quotContext? := none,
      currMacroScope := firstFrontendMacroScope, ref := .missing, snap? := none, cancelTk? := none,
      suppressElabErrors := false }
  let ref ← Ref.mk (cast s : Command.State)
  let (printed, result) ← isolated (elabCommandTopLevel stx #[] (cast ctx) ref)
  let s : CommandState := cast (← Ref.get ref)
  let mut msgs := msgsOf s.messages
  match result with
  | .ok _ => pure ()
  | .error e =>
    let text ← exceptionText e
    let m := infoMessage (positionIn input.fileMap ((stx.getPos? false).getD ⟨start⟩).byteIdx) text
    msgs := msgs ++ [{ m with severity := .error }]
  if !printed.isEmpty then
    msgs := msgs ++ [infoMessage (positionIn input.fileMap start) printed]
  return (s, msgs)

partial def elabCommands (input : InputContext) (blank : Blank) (p : ParserState) (s : CommandState)
    (msgs : List (List Msg)) (runs : List CommandRun) : BaseIO Elaborated := do
  let s := s.cleared blank
  let scope := s.scopes.head?
  let ctx : ParserContext := match scope with
    | some sc => ⟨s.env, sc.opts, sc.currNamespace, sc.openDecls⟩
    | none => ⟨s.env, Options.empty, .anonymous, cast (0 : Nat)⟩
  let (stx, next, parseMsgs) := Parser.parseCommand input ctx p MessageLog.empty
  let (s', said) ← elabOne input stx p.pos s
  let msgs := said :: msgsOf parseMsgs :: msgs
  let runs := ⟨s.env, PersistentArray.toList s'.infoState.trees⟩ :: runs
  if Parser.isTerminalCommand stx then
    return { state := s'.cleared blank, messages := msgs.reverse.flatten, runs := runs.reverse }
  elabCommands input blank next s' msgs runs

/-! ## Headers -/

/-- Environments right after their imports, the last used first: headers that import the same share one. -/
abbrev HeaderCache := List (String × Environment)
def cachedHeaders : Nat := 4
def importKey (header : Syntax) : String :=
  ((Lean.Elab.headerToImports header true).toList.map fun i => s!"{i.module} {i.importAll} {i.isExported} {i.isMeta}\n").foldl (· ++ ·) ""

/-- What a text starts from. -/
inductive Start where
  | ready (p : ParserState) (env : Environment) (messages : List Msg)
  | failed (env : Environment) (messages : List Msg)

def readHeader (cache : IO.Ref HeaderCache) (input : InputContext) : IO Start := do
  let (header, p, log) ← Parser.parseHeader input
  let shared := !Lean.Elab.HeaderSyntax.isModule header && (msgsOf log).isEmpty
  let key := if shared then importKey header else ""
  let known ← Ref.get cache
  match if shared then known.lookup key else none with
  | some env =>
    Ref.set cache ((key, env) :: known.filter (fun e => !(e.1 == key)))
    return .ready p env []
  | none =>
    enableInitializersExecution  -- holds for one import
    let (env, log) ← processHeader header startOptions log input 0 #[] false .anonymous
    let msgs := msgsOf log
    if log.hasErrors then
      return .failed env msgs
    if shared && msgs.isEmpty then
      Ref.set cache ((key, env) :: known.take (cachedHeaders - 1))
    return .ready p env msgs

/-- Elaborate a text, from `from?` or from its header. -/
def elaborate (cache : IO.Ref HeaderCache) (blank : Blank) (text : String) (from? : Option CommandState) (limit : Option Nat) :
    IO Elaborated := do
  let input := mkInput text
  match from? with
  | some s =>
    let r ← elabCommands input blank default (limitState limit s) [] []
    return { r with state := unlimitState limit (stateHeartbeats s) r.state }
  | none =>
    match ← readHeader cache input with
    | .failed env msgs => return { state := freshState env startOptions, messages := msgs, runs := [] }
    | .ready p env msgs =>
      let s := freshState env startOptions
      let r ← elabCommands input blank p (limitState limit s) [] []
      return { r with state := unlimitState limit (stateHeartbeats s) r.state, messages := msgs ++ r.messages }
end Leanmath.Repl
