/-
# Proof states

Contract: a proof state is the saved state of the elaborator with its open goals, so it branches for the
price of a pointer; a step runs one tactic in it and never changes it. What a step declares (the lemmas
of `omega`, for one) goes through the kernel once, after the step. `status` says how far the proof of
the first goal has come: `Completed` only if the term that the steps assembled is accepted by the kernel
as a proof of that goal in the environment before the proof, together with what the steps declared (no
axiom among it), and contains neither `sorry` nor a metavariable.
-/
prelude
import Core.Data.Range
import Leanmath.Repl.Info
set_option linter.all false
set_option autoImplicit false

namespace Leanmath.Repl
open Lean Elab

/-- An environment with a proof's beginnings: that before the proof, and what the kernel has accepted of
what the steps declared; whether there is a `sorry` in that. -/
structure Checked where
  env : Environment
  hasSorry : Bool := false
structure ProofState where
  core : CoreState
  coreCtx : CoreContext
  metaState : Meta.State
  metaCtx : Meta.Context
  goals : List MVarId
  rootGoals : List MVarId
  /-- The environment in which the finished proof must be accepted. -/
  checked : Checked
instance Checked.instInhabited : Inhabited Checked := ⟨⟨default, false⟩⟩
instance instInhabitedMetaState : Inhabited Meta.State := ⟨cast 0⟩
instance instInhabitedMetaContext : Inhabited Meta.Context := ⟨cast 0⟩
instance instInhabitedTermContext : Inhabited Term.Context := ⟨cast 0⟩
instance instInhabitedTermState : Inhabited Term.State := ⟨cast 0⟩
instance ProofState.instInhabited : Inhabited ProofState := ⟨⟨default, default, default, default, [], [], default⟩⟩

/-- The context and state that the elaborator of terms starts with: the same for every step.
`metaCtx` is how a command unifies, which is more bold (approximations for higher-order patterns) than
what info trees run with: a tactic must work here when it works in a file. -/
structure TermStart where
  ctx : Term.Context
  state : Term.State
  metaCtx : Meta.Context
instance TermStart.instInhabited : Inhabited TermStart := ⟨⟨default, default, default⟩⟩

/-! ## Making one -/

def capture (goals rootGoals : List MVarId) (base : Environment) : MetaM ProofState := fun mc ms cc cs w =>
  match ST.Prim.Ref.get ms w with
  | ⟨m, w⟩ => match ST.Prim.Ref.get cs w with
    | ⟨c, w⟩ => .ok
      { core := cast c, coreCtx := cast cc, metaState := m, metaCtx := mc, goals, rootGoals, checked := ⟨base, false⟩ } w
/-- Whether all constants that a goal mentions are in the environment. -/
def goalIsIn (env : Environment) (g : MVarId) : MetaM Bool := do
  let known (e : Expr) : Bool := (constantsOf e).all fun n => env.contains n true
  let t ← instantiateMVars (← g.getType)
  if !known t then
    return false
  for h in (← g.withContext getLCtx).getFVarIds.toList do
    let t ← instantiateMVars (← g.withContext h.getType)
    if !known t then
      return false
  return true
/-- Whether a type and what its local context holds mention no metavariable. -/
def isGround (lctx : LocalContext) (type : Expr) : MetaM Bool := do
  if type.hasMVar then
    return false
  for h in lctx.getFVarIds.toList do
    if (← h.getType).hasMVar then
      return false
  return true
def inContextOf {α : Type} (ctx : ContextInfo) (goals : List MVarId) (x : MetaM α) : IO α :=
  match goals with
  | [] => ctx.runMeta LocalContext.empty x
  | g :: _ => do
    let lctx ← ctx.runMeta LocalContext.empty (g.withContext getLCtx)
    ctx.runMeta lctx x
/-- The proof state of these goals. Constants that the command itself declares are out of reach, unless
the goals mention them. -/
def ProofState.ofGoals (ctx : ContextInfo) (base : Environment) (goals rootGoals : List MVarId) : IO ProofState := do
  let known ← ctx.runMeta LocalContext.empty do
    for g in goals do
      if !(← goalIsIn base g) then
        return false
    return true
  let ctx := if known then { ctx with toCommand := { ctx.toCommand with env := base } } else ctx
  inContextOf ctx (if goals.isEmpty then rootGoals else goals) (capture goals rootGoals base)
/-- The proof state of a new goal of this type; among the metavariables `mctx?` where that is possible. -/
def ProofState.ofType (ctx : ContextInfo) (base : Environment) (lctx : LocalContext) (type : Expr)
    (rootGoals? : Option (List MVarId)) (mctx? : Option MetavarContext) : IO ProofState := do
  let ctx ← match mctx? with
    | none => pure ctx
    | some mctx => do
      let ground ← ctx.runMeta lctx (isGround lctx type)
      pure (if ground then { ctx with toCommand := { ctx.toCommand with mctx := mctx } } else ctx)
  let make : MetaM (ProofState × Bool) := do
    match ← Meta.mkFreshExprMVar (some type) .natural .anonymous with
    | .mvar g =>
      let p ← capture [g] (rootGoals?.getD [g]) base
      return (p, ← goalIsIn base g)
    | _ => fail "a goal is no metavariable"
  let (p, known) ← ctx.runMeta lctx make
  if known then
    return { p with core := { p.core with env := base } }
  return p

/-! ## Running in one -/

def ofExcept {α : Type} : Except String α → Try α
  | .ok a => pure a
  | .error e => throw e

def heartbeatUnit : Nat := 1000
def skipKernelName : Name := `debug.skipKernelTC
/-- Run in a proof state, with a limit in Lean's thousands (without one: what the options say), as if
`text` were the file. With `kernelLater` the kernel takes what is declared on trust, for the time being. -/
def ProofState.run {α : Type} (p : ProofState) (limit : Option Nat) (x : MetaM α) (text : String := "")
    (kernelLater : Bool := false) : Try (α × ProofState) := do
  let start ← IO.getNumHeartbeats
  let most := match limit with
    | some n => n * heartbeatUnit
    | none => Core.getMaxHeartbeats p.coreCtx.common.options
  let options := p.coreCtx.common.options
  let common := { p.coreCtx.common with
    options := if kernelLater then options.insert skipKernelName (.ofBool true) else options
    fileMap := Lean.FileMap.ofString text
    initHeartbeats := start
    maxHeartbeats := most }
  let ctx := { p.coreCtx with common := common }
  let ms ← Ref.mk p.metaState
  let cs ← Ref.mk (cast p.core : Core.State)
  match ← EIO.toBaseIO (x p.metaCtx ms (cast ctx) cs) with
  | .ok a =>
    let m ← Ref.get ms
    let c ← Ref.get cs
    return (a, { p with core := cast c, metaState := m })
  | .error (.error ref msg) =>
    -- A message may need the state in which it arose.
    let shown ← EIO.toBaseIO (addMessageContext (m := MetaM) msg p.metaCtx ms (cast ctx) cs)
    throw (← exceptionText (.error ref (match shown with
      | .ok msg => msg
      | .error _ => msg)))
  | .error e =>
    -- The elaborator gave up, after it had logged why.
    let c : CoreState := cast (← Ref.get cs)
    let logged ← (msgsOf c.messages).filterMapM fun m => match m.severity with
      | .error => do return some (trim (← m.data.toString))
      | _ => return none
    let bare ← exceptionText e
    throw (if logged.isEmpty then bare else String.intercalate "\n" logged)
/-- The same without what was logged. -/
def ProofState.quiet (p new : ProofState) : ProofState :=
  { new with core := { new.core with
    messages := p.core.messages
    traceState := p.core.traceState
    infoState := p.core.infoState
    snapshotTasks := p.core.snapshotTasks } }
def ProofState.goalTexts (p : ProofState) : Try (List String) := do
  let (fs, _) ← p.run (some 0) (p.goals.mapM Meta.ppGoal)
  return fs.map showFormat

/-- What a step did beside changing the goals. The trees stand in the context after the step. -/
structure Step where
  state : ProofState
  messages : List Msg
  traces : List String
  trees : List InfoTree
  /-- The metavariables before the step. -/
  mctx : MetavarContext

def contextOf (p : ProofState) (mctx : MetavarContext) : PartialContextInfo :=
  let c := p.coreCtx.common
  .command {
    env := p.core.env
    cmdEnv? := none
    fileMap := c.fileMap
    mctx
    options := c.options
    currNamespace := c.currNamespace
    openDecls := c.openDecls
    ngen := p.core.ngen }
/-- What a tactic leaves. -/
structure Outcome where
  goals : List MVarId
  /-- What became of the goals before. -/
  terms : List Expr
  /-- The metavariables before and after. -/
  before : MetavarContext
  after : MetavarContext
instance Outcome.instInhabited : Inhabited Outcome := ⟨⟨[], [], cast 0, cast 0⟩⟩
def runTactic (start : TermStart) (goals : List MVarId) (stx : Syntax) : MetaM Outcome :=
  fun mc ms cc cs w =>
    match ST.Prim.mkRef (⟨goals⟩ : Tactic.State) w with
    | ⟨r, w⟩ => match ST.Prim.mkRef start.state w with
      | ⟨ts, w⟩ =>
        let tactic : TermElabM Outcome := do
          let before ← MonadMCtx.getMCtx
          Tactic.evalTactic stx ⟨.anonymous, true⟩ r
          Term.synthesizeSyntheticMVarsNoPostponing false
          let left ← Tactic.getUnsolvedGoals ⟨.anonymous, true⟩ r
          let terms ← goals.mapM fun g => instantiateMVars (.mvar g)
          return { goals := left, terms, before, after := ← MonadMCtx.getMCtx }
        let elaborate : MetaM Outcome := tactic start.ctx ts
        match goals with
        | g :: _ => g.withContext elaborate start.metaCtx ms cc cs w
        | [] => elaborate mc ms cc cs w
/-! ## The kernel's word -/

/-- An environment under construction. -/
structure Check where
  state : CoreState
  hasSorry : Bool := false
instance Check.instInhabited : Inhabited Check := ⟨⟨default, false⟩⟩
/-- The context in which the kernel checks, in full, whatever the options of the steps are. -/
def ProofState.kernelCtx (p : ProofState) (limit : Option Nat) : CoreContext :=
  let o := (p.coreCtx.common.options.erase skipKernelName).erase `Elab.async
  let o := match limit with
    | some _ => withHeartbeats limit o
    | none => o
  { p.coreCtx with common := { p.coreCtx.common with options := o } }
def ProofState.beginCheck (p : ProofState) : Check :=
  { state := { p.core with env := p.checked.env }, hasSorry := p.checked.hasSorry }
/-- Declare in an environment; fails with the kernel's objection. -/
def Check.declare (c : Check) (ctx : CoreContext) (d : Declaration) : Try Check := do
  let start ← IO.getNumHeartbeats
  let ctx := { ctx with common := { ctx.common with initHeartbeats := start } }
  let cs ← Ref.mk (cast c.state : Core.State)
  match ← EIO.toBaseIO (Lean.addDecl d false (cast ctx) cs) with
  | .ok _ =>
    let s : CoreState := cast (← Ref.get cs)
    return { c with state := { c.state with env := s.env } }
  | .error e => throw (← exceptionText e)
/-- Declare again, before the eyes of the kernel, what the steps declared and an expression needs. -/
partial def Check.needs (ctx : CoreContext) (full : Environment) (c : Check) (e : Expr) : Try Check :=
  (constantsOf e).foldlM (init := c) fun c n => do
    if c.state.env.contains n true then
      return c
    let again (type value : Expr) (d : Declaration) : Try Check := do
      let c ← Check.needs ctx full (← Check.needs ctx full c type) value
      let c ← c.declare ctx d
      return { c with hasSorry := c.hasSorry || type.hasSorry || value.hasSorry }
    match full.find? n true with
    | some (.thmInfo v) => again v.toConstantVal.type v.value (.thmDecl v)
    | some (.defnInfo v) => again v.toConstantVal.type v.value (.defnDecl v)
    | some (.opaqueInfo v) => again v.toConstantVal.type v.value (.opaqueDecl v)
    | some (.axiomInfo _) => throw s!"the proof adds the axiom '{nameText n}'"
    | some _ => throw s!"the proof adds the type of '{nameText n}', which is not supported"
    | none => throw s!"unknown constant '{nameText n}'"
/-- What was accepted, and with it what these terms need of what a step declared. -/
def ProofState.accept (p : ProofState) (limit : Option Nat) (new : ProofState) (terms : List Expr) : Try Checked := do
  let c := { new with checked := p.checked }.beginCheck
  let c ← terms.foldlM (Check.needs (p.kernelCtx limit) new.core.env) c
  return ⟨c.state.env, c.hasSorry⟩

/-! ## One step -/

/-- The protocol gives no positions in a tactic that was sent alone. -/
def Msg.unplaced (m : Msg) : Msg := { m with pos := ⟨0, 0⟩, endPos := m.endPos.map fun _ => ⟨0, 0⟩ }
/-- Whether the tactic may use the kernel's word to decide what to do (`decide +kernel`). -/
def asksKernel (text : String) : Bool :=
  ["kernel", "native"].any fun word => (text.splitOn word).length != 1
/-- Run one tactic. Its declarations are checked by the kernel when it is done, once, rather than when they
are made and again for `status`. -/
def ProofState.step (start : TermStart) (p : ProofState) (limit : Option Nat) (text : String) : Try Step := do
  let stx ← ofExcept (Parser.runParserCategory p.core.env `tactic text fileName)
  let attempt (kernelLater : Bool) := do
    let (printed, result) ← isolated (p.run limit (runTactic start p.goals stx) text kernelLater)
    let (outcome, new) ← ofExcept result
    return (printed, outcome, { new with goals := outcome.goals })
  let (printed, outcome, new) ← if asksKernel text then attempt false else do
    let (printed, outcome, new) ← attempt true
    match ← EIO.toBaseIO (p.accept limit new outcome.terms) with
    | .ok checked => pure (printed, outcome, { new with checked })
    -- A tactic may do something else when the kernel rejects what it made: let it see that.
    | .error _ => attempt false
  let log := new.core
  let elems : List TraceElem := PersistentArray.toList log.traceState.traces
  let traces ← elems.mapM fun t => do return trim (← t.msg.toString)
  let whole : InfoState := cast (taskGet (α := InfoState) (Lean.Elab.InfoState.substituteLazy log.infoState))
  let trees : List InfoTree := PersistentArray.toList whole.trees
  let ctx := contextOf new outcome.after
  let trees := trees.map fun t => .context ctx (Lean.Elab.InfoTree.substitute t whole.assignment)
  let said := if printed.isEmpty then [] else [infoMessage ⟨0, 0⟩ printed]
  let messages := (msgsOf log.messages).map Msg.unplaced ++ said
  return { state := p.quiet new, messages, traces, trees, mctx := outcome.before }

/-! ## How far a proof has come -/

def completed : String := "Completed"
def openGoals : String := "Incomplete: open goals remain"
def containsSorry : String := "Incomplete: contains sorry"
def containsMVars : String := "Incomplete: contains metavariable(s)"
def notAssigned : String := "Error: Goal not assigned"
def kernelRejects (why : String) : String := s!"Error: kernel type check failed: {why}"
def severalGoals : String := "Not verified: more than one initial goal"

inductive Assembled where
  | status (s : String)
  | proof (type value : Expr)
instance Assembled.instInhabited : Inhabited Assembled := ⟨.status ""⟩
/-- The proof of a goal as a closed term, and its type. -/
def assemble (root : MVarId) : MetaM Assembled := root.withContext do
  let mctx ← MonadMCtx.getMCtx
  match mctx.getExprAssignmentCore? root with
  | none => return .status notAssigned
  | some value =>
    let value ← instantiateMVars value
    let has ← instantiateMVars (← Meta.inferType value)
    let type ← instantiateMVars (← Meta.inferType (.mvar root))
    if !(← Meta.isDefEq has type) then
      return .status s!"Error: proof has type {has.dbgToString} but root goal has type {type.dbgToString}"
    let mut fvars : List Expr := []
    for h in (← getLCtx).getFVarIds.toList do
      if !(← h.getDecl).isImplementationDetail then
        fvars := .fvar h :: fvars
    let xs := fvars.reverse.toArray
    let value ← instantiateMVars (← Meta.mkLambdaFVars xs value false false false true .implicit)
    let type ← instantiateMVars (← Meta.mkForallFVars xs type false false true .implicit)
    if value.hasExprMVar || type.hasExprMVar then
      return .status containsMVars
    return .proof type value

def checkProof (p : ProofState) (limit : Option Nat) (type value : Expr) : Try String := do
  let ctx := p.kernelCtx limit
  let c ← Check.needs ctx p.core.env (← Check.needs ctx p.core.env p.beginCheck type) value
  let params := Lean.collectLevelParams (Lean.collectLevelParams Lean.CollectLevelParams.instInhabitedState type) value
  let d : DefinitionVal :=
    { toConstantVal := { name := .anonymous, levelParams := params.params.toList, type }
      value
      hints := cast (0 : Nat)
      safety := .safe
      all := [.anonymous] }
  let c ← c.declare ctx (.defnDecl d)
  return if c.hasSorry || value.hasSorry || type.hasSorry then containsSorry else completed
def ProofState.status (p : ProofState) (limit : Option Nat) : BaseIO String := do
  match p.goals with
  | _ :: _ => return openGoals
  | [] => match p.rootGoals with
    | [root] =>
      let judged : Try String := do
        match ← p.run limit (assemble root) with
        | (.status s, _) => return s
        | (.proof type value, p) => checkProof p limit type value
      match ← EIO.toBaseIO judged with
      | .ok s => return s
      | .error why => return kernelRejects why
    | _ => return severalGoals
end Leanmath.Repl
