/-
# The server

Contract: requests of the community REPL's protocol from one handle, replies to another, until the input
ends. Every request gets one reply; what is not understood or not possible gets `{"message": ..}`. States
are numbered from 0 and live until they are freed; a number is never used again.

Extensions: `free` (forget states), `info` (what the server holds), `heartbeats` on what elaborates,
`nonce` on anything (comes back in the reply). A pickled state is the text that led to it, which
unpickling elaborates again.
-/
prelude
import Leanmath.Repl.Proof
set_option linter.all false
set_option autoImplicit false

namespace Leanmath.Repl
open Lean Elab

/-! ## How states came about -/

/-- How an environment came about: texts, each after the one before. -/
inductive History where
  | start
  | text (before : History) (s : String)
/-- How a proof state came about: the number `index` among those that a text gave, then tactics. -/
inductive ProofHistory where
  | found (before : History) (text : String) (allTactics rootGoals : Bool) (index : Nat)
  | sorry (before : ProofHistory) (tactic : String) (index : Nat)
  | step (before : ProofHistory) (tactic : String)

structure EnvEntry where
  state : CommandState
  history : History
structure ProofEntry where
  state : ProofState
  history : ProofHistory
instance EnvEntry.instInhabited : Inhabited EnvEntry := ⟨⟨default, .start⟩⟩
instance ProofEntry.instInhabited : Inhabited ProofEntry := ⟨⟨default, .found .start "" false false 0⟩⟩

structure Server where
  headers : IO.Ref HeaderCache
  envs : IO.Ref (Array (Option EnvEntry))
  proofs : IO.Ref (Array (Option ProofEntry))
  start : TermStart
  blank : Blank

def find? {α : Type} (r : IO.Ref (Array (Option α))) (i : Nat) : BaseIO (Option α) := do
  return ((← Ref.get r)[i]?).bind id
def record {α : Type} (r : IO.Ref (Array (Option α))) (a : α) : BaseIO Nat := do
  let xs ← Ref.get r
  Ref.set r #[]
  let n := xs.size
  Ref.set r (xs.push (some a))
  return n
def findEnv (s : Server) (i : Nat) : Try EnvEntry := do
  match ← find? s.envs i with
  | some e => return e
  | none => throw "Unknown environment."
def findEnv? (s : Server) : Option Nat → Try (Option EnvEntry)
  | some i => do return some (← findEnv s i)
  | none => return none
def findProof (s : Server) (i : Nat) : Try ProofEntry := do
  match ← find? s.proofs i with
  | some e => return e
  | none => throw "Unknown proof state."

/-! ## Replies -/

def jsonMsg (m : Msg) : Try Json := do
  let severity := match m.severity with
    | .information => "info"
    | .warning => "warning"
    | .error => "error"
  let text := trim (← m.data.toString)
  let stop : Json.Fields := match m.endPos with
    | some p => [("endPos", jsonPos p)]
    | none => []
  return Json.mk ([("severity", Json.str severity), ("pos", jsonPos m.pos), ("data", .str text)] ++ stop)
/-- Positions in a tactic that was sent alone are not known, and left out. -/
def posFields (start stop : Position) : Json.Fields :=
  (if start.line == 0 then [] else [("pos", jsonPos start)]) ++ (if stop.line == 0 then [] else [("endPos", jsonPos stop)])
def jsonSorry (goal : String) (id : Nat) (start stop : Position) : Json :=
  Json.mk ([("goal", Json.str goal), ("proofState", Json.ofNat id)] ++ posFields start stop)

/-! ## Commands -/

/-- What a proof state was found as. -/
structure FoundState where
  state : ProofState
  goal : String
  start : Position
  stop : Position

def statesOfSorries (base : Environment) (trees : List InfoTree) (roots? : Option (List MVarId))
    (mctx? : Option MetavarContext) : Try (List FoundState) := do
  let found (ctx : ContextInfo) (stx : Syntax) (p : ProofState) : Try FoundState := do
    let (start, stop) := stxRange ctx.toCommand.fileMap stx
    return ⟨p, String.intercalate "\n" (← p.goalTexts), start, stop⟩
  let mut r : List FoundState := []
  for t in trees do
    for f in (sorryTactics none t []).reverse do
      let goals := f.info.goalsBefore.take 1
      let p ← Try.io <| ProofState.ofGoals (f.ctx.at f.info.mctxBefore) base goals (roots?.getD goals)
      r := (← found f.ctx f.info.toElabInfo.stx p) :: r
    for f in (sorryTerms none t []).reverse do
      match f.info.expectedType? with
      | none => pure ()
      | some type =>
        let p ← Try.io <| ProofState.ofType f.ctx base f.info.lctx type roots? mctx?
        r := (← found f.ctx f.info.toElabInfo.stx p) :: r
  return r.reverse
def sorriesOfStep (p : ProofState) (r : Step) : Try (List FoundState) := do
  let found ← statesOfSorries r.state.core.env r.trees (some p.rootGoals) (some r.mctx)
  return found.map fun f => { f with state := { f.state with checked := p.checked } }
def statesOfRoots (base : Environment) (trees : List InfoTree) : Try (List FoundState) := do
  let mut r : List FoundState := []
  for t in trees do
    for f in (rootTactics none t []).reverse do
      let ctx := f.ctx.at f.info.mctxBefore
      let goals := f.info.goalsBefore
      let p ← Try.io <| ProofState.ofGoals ctx base goals goals
      let goal := trim (showFormat (← Try.io <| Lean.Elab.ContextInfo.ppGoals ctx goals))
      let (start, _) := stxRange ctx.toCommand.fileMap f.info.toElabInfo.stx
      r := ⟨p, goal, start, start⟩ :: r
  return r.reverse
structure TacticState extends FoundState where
  tactic : String
  used : List Name
def statesOfTactics (base : Environment) (trees : List InfoTree) : Try (List TacticState) := do
  let mut r : List TacticState := []
  for t in trees do
    for f in (tacticsOf none t []).reverse do
      let ctx := f.ctx.at f.info.mctxBefore
      let stx := f.info.toElabInfo.stx
      let p ← Try.io <| ProofState.ofGoals ctx base f.info.goalsBefore f.info.goalsBefore
      let goal := trim (showFormat (← Try.io <| Lean.Elab.ContextInfo.ppGoals ctx f.info.goalsBefore))
      let (start, stop) := stxRange ctx.toCommand.fileMap stx
      r := ⟨⟨p, goal, start, stop⟩, ← Try.io (ppTacticText ctx stx), usedConstants f.info⟩ :: r
  return r.reverse

structure Options where
  allTactics : Bool := false
  rootGoals : Bool := false
  infotree : String := ""
  heartbeats : Option Nat := none

/-- A text elaborated, with the proof states in it in the order of their numbers. -/
structure Answer where
  state : CommandState
  messages : List Msg
  sorries : List FoundState
  tactics : List TacticState
  infotree : List Json
def answer (s : Server) (text : String) (from? : Option CommandState) (o : Options) : Try Answer := do
  let r ← Try.io <| elaborate s.headers s.blank text from? o.heartbeats
  let sorries := (← r.runs.mapM fun run => statesOfSorries run.before run.trees none none).flatten
  let roots ← if o.rootGoals then r.runs.mapM fun run => statesOfRoots run.before run.trees else pure []
  let tactics ← if o.allTactics then r.runs.mapM fun run => statesOfTactics run.before run.trees else pure []
  let infotree ← r.runs.mapM fun run => Try.io <| jsonTrees o.infotree run.trees
  return { state := r.state, messages := r.messages, sorries := sorries ++ roots.flatten, tactics := tactics.flatten,
           infotree := infotree.flatten }

def recordFound (s : Server) (history : Nat → ProofHistory) (offset : Nat) (l : List ProofState) : BaseIO (List Nat) :=
  (l.zipIdx offset).mapM fun (p, i) => record s.proofs ⟨p, history i⟩
def historyOf (e? : Option EnvEntry) : History := match e? with
  | some e => e.history
  | none => .start
def runText (s : Server) (text : String) (env? : Option Nat) (o : Options) : Try Json.Fields := do
  let entry? ← findEnv? s env?
  let a ← answer s text (entry?.map (·.state)) o
  let before := historyOf entry?
  let history := ProofHistory.found before text o.allTactics o.rootGoals
  let messages ← a.messages.mapM jsonMsg
  let ids ← recordFound s history 0 (a.sorries.map (·.state))
  let sorries := List.zipWith (fun (f : FoundState) id => jsonSorry f.goal id f.start f.stop) a.sorries ids
  let ids ← recordFound s history a.sorries.length (a.tactics.map (·.state))
  let tactics := List.zipWith (fun (t : TacticState) id => Json.mk [
    ("tactic", .str t.tactic), ("goals", .str t.goal), ("proofState", Json.ofNat id), ("pos", jsonPos t.start),
    ("endPos", jsonPos t.stop), ("usedConstants", Json.ofStrs (t.used.map nameText))]) a.tactics ids
  let env ← record s.envs ⟨a.state, .text before text⟩
  return [("env", Json.ofNat env)] ++ Json.nonempty "messages" messages ++ Json.nonempty "sorries" sorries ++
    Json.nonempty "tactics" tactics ++ Json.nonempty "infotree" a.infotree

/-! ## Tactics -/

/-- The reply about a proof state, which is recorded, with what a step brought. -/
def describe (s : Server) (e : ProofEntry) (limit : Option Nat) (extra : Json.Fields) : Try Json.Fields := do
  let goals ← e.state.goalTexts
  let status ← e.state.status limit
  let id ← record s.proofs e
  return [("proofState", Json.ofNat id), ("goals", Json.ofStrs goals), ("proofStatus", .str status)] ++ extra
def runTacticIn (s : Server) (text : String) (id : Nat) (limit : Option Nat) : Try Json.Fields := do
  let e ← findProof s id
  let r ← try
    e.state.step s.start limit text
  catch m =>
    throw s!"Lean error:\n{m}"
  let found ← sorriesOfStep e.state r
  let messages ← r.messages.mapM jsonMsg
  let ids ← recordFound s (.sorry e.history text) 0 (found.map (·.state))
  let sorries := List.zipWith (fun (f : FoundState) id => jsonSorry f.goal id f.start f.stop) found ids
  describe s ⟨r.state, .step e.history text⟩ limit
    (Json.nonempty "messages" messages ++ Json.nonempty "sorries" sorries ++ Json.nonempty "traces" (r.traces.map .str))

/-! ## Pickles: the text that leads to a state -/

def historyTexts : History → List String → List String
  | .start, l => l
  | .text h s, l => historyTexts h (s :: l)
def pickleFormat : String := "leanmath replay 1"
def pickleHead (kind : String) (texts : List String) : Json.Fields :=
  [("format", .str pickleFormat), ("lean", .str versionString), ("kind", .str kind), ("texts", Json.ofStrs texts)]
def writePickle (path : String) (fields : Json.Fields) : Try Unit :=
  Try.io (IO.FS.writeFile path (Json.mk fields |> Lean.Json.compress))
def pickleEnv (s : Server) (path : String) (id : Nat) : Try Json.Fields := do
  let e ← findEnv s id
  writePickle path (pickleHead "environment" (historyTexts e.history []))
  return [("env", Json.ofNat id)]
/-- The origin of a proof state and the tactics from there; a negative count of `sorry`s is a step. -/
def proofSteps : ProofHistory → List Json → Json.Fields × List String × List Json
  | .found before text allTactics rootGoals index, l =>
    ([("text", .str text), ("allTactics", .bool allTactics), ("rootGoals", .bool rootGoals), ("index", Json.ofNat index)],
     historyTexts before [], l)
  | .step before t, l => proofSteps before (Json.mk [("tactic", .str t)] :: l)
  | .sorry before t i, l => proofSteps before (Json.mk [("tactic", .str t), ("sorry", Json.ofNat i)] :: l)
def pickleProof (s : Server) (path : String) (id : Nat) : Try Json.Fields := do
  let e ← findProof s id
  let (origin, texts, steps) := proofSteps e.history []
  let goals ← e.state.goalTexts
  writePickle path (pickleHead "proofState" texts ++
    [("origin", Json.mk origin), ("steps", Json.ofList steps), ("goals", Json.ofStrs goals)])
  describe s e none []

def notAPickle {α : Type} (path : String) : Try α := throw s!"'{path}' is no pickle that this server wrote"
def strs? (j : Json) : Option (List String) :=
  match j.list? with
  | none => none
  | some l => l.foldr (fun j r => match j.str?, r with
    | some s, some ss => some (s :: ss)
    | _, _ => none) (some [])
/-- A pickle of this kind, and its texts. -/
def readPickle (path kind : String) : Try (Json × List String) := do
  let text ← Try.io (IO.FS.readFile path)
  match Lean.Json.parse text with
  | .error _ => notAPickle path
  | .ok j =>
    let is (k v : String) : Bool := (j.field? k).bind Json.str? == some v
    match (j.field? "texts").bind strs? with
    | some texts =>
      if !is "format" pickleFormat || !is "kind" kind then
        notAPickle path
      if !is "lean" versionString then
        throw s!"'{path}' was written under another version of Lean"
      return (j, texts)
    | none => notAPickle path
def replay (s : Server) (texts : List String) : Try (Option EnvEntry) :=
  texts.foldlM (init := none) fun e? t => do
    let r ← Try.io <| elaborate s.headers s.blank t (e?.map (·.state)) none
    return some ⟨r.state, .text (historyOf e?) t⟩
def unpickleEnv (s : Server) (path : String) : Try Json.Fields := do
  let (_, texts) ← readPickle path "environment"
  match ← replay s texts with
  | none => notAPickle path
  | some e => return [("env", Json.ofNat (← record s.envs e))]
def replayStep (s : Server) (path : String) (e : ProofEntry) (j : Json) : Try ProofEntry := do
  match (j.field? "tactic").bind Json.str? with
  | none => notAPickle path
  | some t =>
    let r ← e.state.step s.start none t
    match (j.field? "sorry").bind Json.nat? with
    | none => return ⟨r.state, .step e.history t⟩
    | some i => match (← sorriesOfStep e.state r)[i]? with
      | none => notAPickle path
      | some f => return ⟨f.state, .sorry e.history t i⟩
def unpickleProof (s : Server) (path : String) (env? : Option Nat) : Try Json.Fields := do
  let given? ← findEnv? s env?
  let (j, texts) ← readPickle path "proofState"
  let before ← match given? with
    | some e => pure (some e)
    | none => replay s texts
  let origin := (j.field? "origin").getD .null
  match (origin.field? "text").bind Json.str?, (origin.field? "index").bind Json.nat?, (j.field? "steps").bind Json.list? with
  | some text, some index, some steps =>
    let flag (k : String) : Bool := ((origin.field? k).bind Json.bool?).getD false
    let o : Options := { allTactics := flag "allTactics", rootGoals := flag "rootGoals" }
    let a ← answer s text (before.map (·.state)) o
    match (a.sorries.map (·.state) ++ a.tactics.map (·.state))[index]? with
    | none => throw s!"the proof state of '{path}' does not come about again"
    | some p =>
      let e ← steps.foldlM (replayStep s path) ⟨p, .found (historyOf before) text o.allTactics o.rootGoals index⟩
      let goals ← e.state.goalTexts
      if !((j.field? "goals").bind strs? == some goals) then
        throw s!"the goals of '{path}' do not come about again"
      describe s e none []
  | _, _, _ => notAPickle path

/-! ## States: freeing, counting -/

def freeAll {α : Type} (r : IO.Ref (Array (Option α))) (ids : List Nat) : BaseIO (List Nat) := do
  let mut freed : List Nat := []
  for i in ids do
    if (← find? r i).isSome then
      let xs ← Ref.get r
      Ref.set r #[]
      Ref.set r (xs.setIfInBounds i none)
      freed := i :: freed
  return freed.reverse
def countLive {α : Type} (a : Array (Option α)) : Nat := a.foldl (fun n x => if x.isSome then n + 1 else n) 0
def free (s : Server) (envs proofs : List Nat) : BaseIO Json.Fields := do
  let envs ← freeAll s.envs envs
  let proofs ← freeAll s.proofs proofs
  return [("freed", Json.mk [("envs", Json.ofNats envs), ("proofStates", Json.ofNats proofs)])]
def info (s : Server) : BaseIO Json.Fields := do
  let envs ← Ref.get s.envs
  let proofs ← Ref.get s.proofs
  return [("info", Json.mk [
    ("server", .str "leanmath"), ("lean", .str versionString),
    ("envs", Json.ofNat (countLive envs)), ("proofStates", Json.ofNat (countLive proofs)),
    ("nextEnv", Json.ofNat envs.size), ("nextProofState", Json.ofNat proofs.size),
    ("heartbeats", Json.ofNat (← IO.getNumHeartbeats))])]

/-! ## Requests -/

inductive Request where
  | tactic (text : String) (proofState : Nat) (heartbeats : Option Nat)
  | pickleEnv (path : String) (env : Nat)
  | unpickleEnv (path : String)
  | pickleProof (path : String) (proofState : Nat)
  | unpickleProof (path : String) (env : Option Nat)
  | command (text : String) (env : Option Nat) (o : Options)
  | file (path : String) (env : Option Nat) (o : Options)
  | free (envs proofs : List Nat)
  | info

def options? (j : Json) : Option Options := do
  let allTactics ← j.optional "allTactics" Json.bool?
  let rootGoals ← j.optional "rootGoals" Json.bool?
  let infotree ← j.optional "infotree" Json.str?
  let heartbeats ← j.optional "heartbeats" Json.nat?
  return { allTactics := allTactics.getD false, rootGoals := rootGoals.getD false, infotree := infotree.getD "", heartbeats }
/-- The first kind of request that fits, in the order of the community REPL. -/
def request? (j : Json) : Option Request :=
  let str (k : String) : Option String := (j.field? k).bind Json.str?
  let nat (k : String) : Option Nat := (j.field? k).bind Json.nat?
  let kinds : List (Option Request) := [
    do return .tactic (← str "tactic") (← nat "proofState") (← j.optional "heartbeats" Json.nat?),
    do return .pickleEnv (← str "pickleTo") (← nat "env"),
    do return .unpickleEnv (← str "unpickleEnvFrom"),
    do return .pickleProof (← str "pickleTo") (← nat "proofState"),
    do return .unpickleProof (← str "unpickleProofStateFrom") (← j.optional "env" Json.nat?),
    do return .command (← str "cmd") (← j.optional "env" Json.nat?) (← options? j),
    do return .file (← str "path") (← j.optional "env" Json.nat?) (← options? j),
    do
      let f ← j.field? "free"
      guard f.isObj
      return .free ((← f.optional "envs" Json.nats?).getD []) ((← f.optional "proofStates" Json.nats?).getD []),
    (j.field? "info").map fun _ => .info]
  kinds.findSome? id
def serve (s : Server) : Request → Try Json.Fields
  | .tactic text p limit => runTacticIn s text p limit
  | .pickleEnv path e => pickleEnv s path e
  | .unpickleEnv path => unpickleEnv s path
  | .pickleProof path p => pickleProof s path p
  | .unpickleProof path e => unpickleProof s path e
  | .command text e o => runText s text e o
  | .file path e o => do runText s (← Try.io (IO.FS.readFile path)) e o
  | .free envs proofs => free s envs proofs
  | .info => info s
def failure (text : String) : Json.Fields := [("message", .str text)]
def reply (s : Server) (query : String) : BaseIO String := do
  let (nonce, answer) : Option String × Try Json.Fields := match Lean.Json.parse query with
    | .error e => (none, throw s!"Could not parse JSON:\n{e}")
    | .ok j => ((j.field? "nonce").bind Json.str?, match request? j with
      | none => throw "Could not parse as a valid JSON command"
      | some r => serve s r)
  -- Elaborated text has its own place to print; this is for printers of goals, and the like.
  let (_, answered) ← isolated answer
  let fields := match answered with
    | .ok fields => fields
    | .error e => failure e
  let fields : Json.Fields := match nonce with
    | some n => ("nonce", .str n) :: fields
    | none => fields
  return Lean.Json.compress (Json.mk fields)

/-! ## The loop -/

/-- Where requests come from and replies go. -/
structure Port where
  getLine : IO String
  put : String → IO Unit
/-- The ports at two files; `-` names a standard stream. -/
def Port.open (input output : String) : IO Port := do
  let getLine ← if input == "-" then do pure (← IO.getStdin).getLine
    else do pure (← IO.FS.Handle.mk input .read).getLine
  let put ← if output == "-" then do
      let o ← IO.getStdout
      pure fun s => do o.putStr s; o.flush
    else do
      let o ← IO.FS.Handle.mk output .append
      pure fun s => do o.putStr s; o.flush
  return { getLine, put }
/-- The next request: its lines up to a blank one, joined; nothing at the end of the input. -/
partial def nextQuery (port : Port) (lines : List String) : IO (Option String) := do
  let line ← port.getLine
  let whole : Option String := match lines with
    | [] => none
    | l => some (String.join l.reverse)
  if line.isEmpty then
    return whole
  let text := trimEnd line
  if text.isEmpty then
    match whole with
    | some q => return some q
    | none => nextQuery port []
  else
    nextQuery port (text :: lines)
def isComment (query : String) : Bool :=
  match query.toList with
  | '#' :: _ => true
  | '-' :: '-' :: _ => true
  | _ => false
partial def loop (s : Server) (port : Port) : IO Unit := do
  match ← EIO.toBaseIO (nextQuery port []) with
  | .ok none => return ()
  | .ok (some query) =>
    if !isComment query then
      port.put ((← reply s query) ++ "\n\n")
    loop s port
  | .error e =>
    port.put (Lean.Json.compress (Json.mk (failure (toString e))) ++ "\n\n")
    match e with
    | .userError _ => loop s port -- a line that is not UTF-8; the next one may be
    | _ => throw e -- nothing more can be read here: a directory, say

/-! ## Starting -/

/-- The context and state of a first term, as every command gets them. -/
def findTermStart (s : CommandState) : Try TermStart := do
  let read : TermElabM TermStart := fun tc ts mc _ _ _ w => match ST.Prim.Ref.get ts w with
    | ⟨t, w⟩ => .ok ⟨tc, t, mc⟩ w
  let ctx : CommandContext :=
    { fileName, fileMap := ⟨"", #[]⟩, currRecDepth := 0, cmdPos := 0, macroStack := [], quotContext? := none,
      currMacroScope := firstFrontendMacroScope, ref := .missing, snap? := none, cancelTk? := none,
      suppressElabErrors := false }
  let ref ← Ref.mk (cast s : Command.State)
  match ← EIO.toBaseIO (Command.liftTermElabM read (cast ctx) ref) with
  | .ok t => return t
  | .error e => throw (← exceptionText e)
/-- A server without states, which has already imported what a text without a header does. -/
def Server.new : Try Server := do
  let headers ← Ref.mk []
  let env ← match ← Try.io (readHeader headers (mkInput "")) with
    | .ready _ env _ => pure env
    | .failed env _ => pure env
  let s := freshState env startOptions
  return {
    headers
    envs := ← Ref.mk #[]
    proofs := ← Ref.mk #[]
    start := ← findTermStart s
    blank := Blank.of s }
/-- Serve the ports that the two arguments name (without arguments: the standard streams). -/
def main (args : List String) : IO UInt32 := do
  match ← EIO.toBaseIO Server.new with
  | .error e =>
    (← IO.getStderr).putStr s!"the server cannot start: {e}\n"
    return 1
  | .ok s =>
    loop s (← Port.open (args.headD "-") ((args.drop 1).headD "-"))
    return 0
end Leanmath.Repl
