/-
# What the REPL server uses of the elaborator: layouts and bindings

Contract: the records of the elaborator that the server reads or changes, in the layout of the native
code (all fields, in order), and the native functions that it calls. Conventions as in `Core.Meta.IO`.
A record here is not the native type but has its representation: `cast` goes between the two.
-/
prelude
import Core.IO
import Core.Data.List
import Core.Data.Array
import Core.Meta.Util
set_option linter.all false
set_option autoImplicit false

namespace Leanmath.Repl
open Lean Elab

unsafe def castUnsafe {α β : Type} [Nonempty β] (a : α) : β := unsafeCast a
/-- The same object, seen as of another type. -/
@[implemented_by castUnsafe] opaque cast {α β : Type} [Nonempty β] (a : α) : β
instance instInhabitedNative : Inhabited Native := ⟨cast 0⟩

/-! ## JSON -/

/-- `Lean.JsonNumber`: `mantissa / 10 ^ exponent`. -/
structure JsonNumber where
  mantissa : Int
  exponent : Nat
/-- `Lean.Json`; arrays are `Array Json`, objects a search tree. -/
inductive Json where
  | null
  | bool (b : Bool)
  | num (n : JsonNumber)
  | str (s : String)
  | arr (elems : Native)
  | obj (fields : Native)
instance Json.instInhabited : Inhabited Json := ⟨.null⟩

/-! ## Files, positions, messages -/

/-- `Lean.FileMap`. -/
structure FileMap where
  source : String
  positions : Array Nat
instance FileMap.instInhabited : Inhabited FileMap := ⟨⟨"", #[]⟩⟩
/-- `Lean.Parser.InputContext`. -/
structure InputContext where
  inputString : String
  fileName : String
  fileMap : FileMap
  endPos : Nat
instance InputContext.instInhabited : Inhabited InputContext := ⟨⟨"", "", ⟨"", #[]⟩, 0⟩⟩
/-- `Lean.Position`: line from 1, column in code points from 0. -/
structure Position where
  line : Nat
  column : Nat
instance Position.instInhabited : Inhabited Position := ⟨⟨0, 0⟩⟩
/-- `Lean.Message`. -/
structure Msg where
  fileName : String
  pos : Position
  endPos : Option Position
  keepFullRange : Bool
  severity : MessageSeverity
  isSilent : Bool
  caption : String
  data : MessageData
/-- `Lean.Parser.ModuleParserState`. -/
structure ParserState where
  pos : Nat
  recovering : Bool
  afterHeader : Bool
instance ParserState.instInhabited : Inhabited ParserState := ⟨⟨0, false, false⟩⟩
/-- `Lean.Import`. -/
structure Import where
  module : Name
  importAll : Bool
  isExported : Bool
  isMeta : Bool
/-- `Lean.Parser.ParserModuleContext`. -/
structure ParserContext where
  env : Environment
  options : Options
  currNamespace : Name
  openDecls : Native
/-- `Lean.DataValue`. -/
inductive DataValue where
  | ofString (v : String)
  | ofBool (v : Bool)
  | ofName (v : Name)
  | ofNat (v : Nat)
  | ofInt (v : Int)
  | ofSyntax (v : Syntax)

/-! ## Commands -/

/-- `Lean.Elab.Command.Scope`: for reading its first fields only. -/
structure Scope where
  header : String
  opts : Options
  currNamespace : Name
  openDecls : Native
  levelNames : Native
  varDecls : Native
  varUIds : Native
  includedVars : Native
  omittedVars : Native
  attrs : Native
  isNoncomputable : Bool
  isPublic : Bool
  isMeta : Bool
  flag3 : Bool
  flag4 : Bool
  flag5 : Bool
  flag6 : Bool
  flag7 : Bool
/-- `Lean.Elab.InfoState`. -/
structure InfoState where
  enabled : Bool
  assignment : Native
  lazyAssignment : Native
  trees : Native
/-- `Lean.Elab.Command.State`. -/
structure CommandState where
  env : Environment
  messages : MessageLog
  scopes : List Scope
  usedQuotCtxts : Native
  nextMacroScope : Nat
  maxRecDepth : Nat
  ngen : Native
  auxDeclNGen : Native
  infoState : InfoState
  traceState : Native
  snapshotTasks : Native
  field12 : Native
  linterStates : Native
/-- `Lean.Elab.Command.Context`. -/
structure CommandContext where
  fileName : String
  fileMap : FileMap
  currRecDepth : Nat
  cmdPos : Nat
  macroStack : List Native
  quotContext? : Option Name
  currMacroScope : Nat
  ref : Syntax
  snap? : Option Native
  cancelTk? : Option Native
  suppressElabErrors : Bool
instance CommandContext.instNonemptyNative : Nonempty Command.Context := Native.instNonempty
instance Environment.instInhabited : Inhabited Environment := ⟨cast 0⟩
instance MessageLog.instInhabited : Inhabited MessageLog := ⟨cast 0⟩
instance Options.instInhabited : Inhabited Options := ⟨cast 0⟩
instance MessageData.instInhabited : Inhabited MessageData := ⟨cast 0⟩
instance LocalContext.instInhabited : Inhabited LocalContext := ⟨cast 0⟩
instance MetavarContext.instNonempty : Nonempty MetavarContext := Native.instNonempty
instance MetavarContext.instInhabited : Inhabited MetavarContext := ⟨cast 0⟩
instance InfoState.instInhabited : Inhabited InfoState := ⟨⟨true, default, default, default⟩⟩
instance CommandState.instInhabited : Inhabited CommandState :=
  ⟨⟨default, default, [], default, 0, 0, default, default, default, default, default, default, default⟩⟩

/-! ## Proofs -/

/-- What `Lean.Core.Context` holds first. -/
structure CoreCommon where
  fileName : String
  fileMap : FileMap
  options : Options
  maxRecDepth : Nat
  currNamespace : Name
  openDecls : Native
  initHeartbeats : Nat
  maxHeartbeats : Nat
  quotContext : Name
  currMacroScope : Nat
  cancelTk? : Option Native
  inheritedTraceOptions : Native
/-- `Lean.Core.Context`. -/
structure CoreContext where
  common : CoreCommon
  currRecDepth : Nat
  ref : Syntax
  diag : Bool
  suppressElabErrors : Bool
/-- `Lean.TraceState`. -/
structure TraceState where
  tid : UInt64
  traces : Native
/-- `Lean.TraceElem`. -/
structure TraceElem where
  ref : Syntax
  msg : MessageData
/-- `Lean.Core.State`. -/
structure CoreState where
  env : Environment
  nextMacroScope : Nat
  ngen : Native
  auxDeclNGen : Native
  traceState : TraceState
  cache : Native
  messages : MessageLog
  infoState : InfoState
  snapshotTasks : Native
instance CoreContext.instNonemptyNative : Nonempty Core.Context := Native.instNonempty
instance MetaContext.instNonemptyNative : Nonempty Meta.Context := Native.instNonempty
instance TermContext.instNonemptyNative : Nonempty Term.Context := Native.instNonempty
instance CoreCommon.instInhabited : Inhabited CoreCommon :=
  ⟨⟨"", ⟨"", #[]⟩, default, 0, .anonymous, default, 0, 0, .anonymous, 0, none, default⟩⟩
instance CoreContext.instInhabited : Inhabited CoreContext := ⟨⟨default, 0, .missing, false, false⟩⟩
instance TraceState.instInhabited : Inhabited TraceState := ⟨⟨0, default⟩⟩
instance CoreState.instInhabited : Inhabited CoreState :=
  ⟨⟨default, 0, default, default, default, default, default, default, default⟩⟩

/-! ## Info trees -/

/-- `Lean.Elab.CommandContextInfo`. -/
structure CommandContextInfo where
  env : Environment
  cmdEnv? : Option Environment
  fileMap : FileMap
  mctx : MetavarContext
  options : Options
  currNamespace : Name
  openDecls : Native
  ngen : Native
/-- `Lean.Elab.ContextInfo`. -/
structure ContextInfo where
  toCommand : CommandContextInfo
  parentDecl? : Option Name
  autoImplicits : Native
instance ContextInfo.instInhabited : Inhabited ContextInfo :=
  ⟨⟨⟨default, none, ⟨"", #[]⟩, default, default, .anonymous, default, default⟩, none, default⟩⟩
/-- `Lean.Elab.PartialContextInfo`. -/
inductive PartialContextInfo where
  | command (info : CommandContextInfo)
  | parentDecl (name : Name)
  | autoImplicit (ids : Native)
/-- `Lean.Elab.ElabInfo`. -/
structure ElabInfo where
  elaborator : Name
  stx : Syntax
/-- `Lean.Elab.TacticInfo`. -/
structure TacticInfo where
  toElabInfo : ElabInfo
  mctxBefore : MetavarContext
  goalsBefore : List MVarId
  mctxAfter : MetavarContext
  goalsAfter : List MVarId
/-- `Lean.Elab.TermInfo`. -/
structure TermInfo where
  toElabInfo : ElabInfo
  lctx : LocalContext
  expectedType? : Option Expr
  expr : Expr
  isBinder : Bool
  isDisplayableTerm : Bool
/-- `Lean.Elab.Info`. -/
inductive Info where
  | ofTactic (i : TacticInfo)
  | ofTerm (i : TermInfo)
  | ofPartialTerm (i : Native)
  | ofCommand (i : ElabInfo)
  | ofMacroExpansion (i : Native)
  | ofOption (i : Native)
  | ofErrorName (i : Native)
  | ofField (i : Native)
  | ofCompletion (i : Native)
  | ofUserWidget (i : Native)
  | ofCustom (i : Native)
  | ofFVarAlias (i : Native)
  | ofFieldRedecl (i : Native)
  | ofDelabTerm (i : Native)
  | ofChoice (i : Native)
  | ofDoc (i : Native)
  | ofDocElab (i : Native)
/-- `Lean.Elab.InfoTree`; the children of a node are a persistent array of trees. -/
inductive InfoTree where
  | context (i : PartialContextInfo) (t : InfoTree)
  | node (i : Info) (children : Native)
  | hole (goal : MVarId)
/-- `Lean.NameSet`. -/
inductive NameTree where
  | inner (size : Nat) (name : Name) (value : Native) (left right : NameTree)
  | leaf
instance NameTree.instInhabited : Inhabited NameTree := ⟨.leaf⟩

/-! ## Declarations -/

/-- `Lean.ConstantVal`. -/
structure ConstantVal where
  name : Name
  levelParams : List Name
  type : Expr
/-- `Lean.DefinitionSafety`. -/
inductive DefinitionSafety where
  | «unsafe» | safe | «partial»
/-- `Lean.DefinitionVal`. -/
structure DefinitionVal where
  toConstantVal : ConstantVal
  value : Expr
  hints : Native
  safety : DefinitionSafety
  all : List Name
/-- `Lean.TheoremVal`. -/
structure TheoremVal where
  toConstantVal : ConstantVal
  value : Expr
  all : List Name
/-- `Lean.OpaqueVal`. -/
structure OpaqueVal where
  toConstantVal : ConstantVal
  value : Expr
  isUnsafe : Bool
  all : List Name
/-- `Lean.AxiomVal`. -/
structure AxiomVal where
  toConstantVal : ConstantVal
  isUnsafe : Bool
/-- `Lean.InductiveVal`. -/
structure InductiveVal where
  toConstantVal : ConstantVal
  numParams : Nat
  numIndices : Nat
  all : List Name
  ctors : List Name
  numNested : Nat
  isRec : Bool
  isUnsafe : Bool
  isReflexive : Bool
/-- `Lean.ConstructorVal`. -/
structure ConstructorVal where
  toConstantVal : ConstantVal
  induct : Name
  cidx : Nat
  numParams : Nat
  numFields : Nat
  isUnsafe : Bool
/-- `Lean.RecursorVal`: for reading its first field only. -/
structure RecursorVal where
  toConstantVal : ConstantVal
  rest : Native
/-- `Lean.ConstantInfo`. -/
inductive ConstantInfo where
  | axiomInfo (val : AxiomVal)
  | defnInfo (val : DefinitionVal)
  | thmInfo (val : TheoremVal)
  | opaqueInfo (val : OpaqueVal)
  | quotInfo (val : Native)
  | inductInfo (val : InductiveVal)
  | ctorInfo (val : ConstructorVal)
  | recInfo (val : RecursorVal)
/-- `Lean.Constructor`. -/
structure Constructor where
  name : Name
  type : Expr
/-- `Lean.InductiveType`. -/
structure InductiveType where
  name : Name
  type : Expr
  ctors : List Constructor
/-- `Lean.Declaration`. -/
inductive Declaration where
  | axiomDecl (val : AxiomVal)
  | defnDecl (val : DefinitionVal)
  | thmDecl (val : TheoremVal)
  | opaqueDecl (val : OpaqueVal)
  | quotDecl
  | mutualDefnDecl (defns : Native)
  | inductDecl (lparams : List Name) (nparams : Nat) (types : List InductiveType) (isUnsafe : Bool)
/-- `Lean.CollectLevelParams.State`. -/
structure LevelParams where
  visitedLevel : Native
  visitedExpr : Native
  params : Array Name
instance LevelParams.instInhabited : Inhabited LevelParams := ⟨⟨default, default, #[]⟩⟩
end Leanmath.Repl

/-! ## Bindings -/

open Leanmath (Native)
open Leanmath.Repl (Json InputContext FileMap Position ParserState ParserContext DataValue ContextInfo
  PartialContextInfo InfoTree InfoState NameTree ConstantInfo Declaration LevelParams)

@[extern "native"] opaque Lean.Json.parse (s : String) : Except String Json
@[extern "native"] opaque Lean.Json.compress (j : Json) : String
@[extern "native"] opaque Lean.Json.mkObj (fields : List (String × Json)) : Json
@[extern "native"] opaque Lean.Json.getObjVal? (j : Json) (k : String) : Except String Json
@[extern "native"] opaque Lean.PersistentArray.toList {α : Type} (t : Native) : List α
@[extern "native"] opaque Lean.Expr.getUsedConstantsAsSet (e : Lean.Expr) : NameTree
@[extern "native"] opaque Lean.NameSet.append (s t : NameTree) : NameTree

@[extern "native"] opaque Lean.enableInitializersExecution : BaseIO Unit
@[extern "native"] opaque Lean.Parser.mkInputContext (input fileName : String) (normalize : Bool) (endPos : Nat) (h : True) : InputContext
@[extern "native"] opaque Lean.Parser.parseHeader (ictx : InputContext) : IO (Lean.Syntax × ParserState × Lean.MessageLog)
@[extern "native"] opaque Lean.Elab.headerToImports (header : Lean.Syntax) (includeInit : Bool) : Array Leanmath.Repl.Import
@[extern "native"] opaque Lean.Elab.HeaderSyntax.isModule (header : Lean.Syntax) : Bool
@[extern "native"] opaque Lean.Elab.processHeader (header : Lean.Syntax) (opts : Lean.Options) (messages : Lean.MessageLog) (ictx : InputContext) (trust : Nat) (plugins : Array String) (leakEnv : Bool) (mainModule : Lean.Name) : IO (Lean.Environment × Lean.MessageLog)
@[extern "native"] opaque Lean.Parser.parseCommand (ictx : InputContext) (ctx : ParserContext) (s : ParserState) (messages : Lean.MessageLog) : Lean.Syntax × ParserState × Lean.MessageLog := ⟨.missing, default, default⟩
@[extern "native"] opaque Lean.Parser.isTerminalCommand (s : Lean.Syntax) : Bool
@[extern "native"] opaque Lean.Parser.runParserCategory (env : Lean.Environment) (cat : Lean.Name) (input fileName : String) : Except String Lean.Syntax
@[extern "native"] opaque Lean.FileMap.ofString (s : String) : FileMap
@[extern "native"] opaque Lean.FileMap.toPosition (m : FileMap) (pos : Nat) : Position
@[extern "native"] opaque Lean.MessageLog.empty : Lean.MessageLog
@[extern "native"] opaque Lean.MessageLog.toList (log : Lean.MessageLog) : List Leanmath.Native
@[extern "native"] opaque Lean.MessageLog.hasErrors (log : Lean.MessageLog) : Bool
@[extern "native"] opaque Lean.Options.empty : Lean.Options
@[extern "native"] opaque Lean.Options.find? (o : Lean.Options) (k : Lean.Name) : Option DataValue
@[extern "native"] opaque Lean.Options.insert (o : Lean.Options) (k : Lean.Name) (v : DataValue) : Lean.Options
@[extern "native"] opaque Lean.Options.erase (o : Lean.Options) (k : Lean.Name) : Lean.Options
@[extern "native"] opaque Lean.Core.getMaxHeartbeats (o : Lean.Options) : Nat

@[extern "native"] opaque Lean.Elab.Command.mkState (env : Lean.Environment) (messages : Lean.MessageLog) (opts : Lean.Options) : Lean.Elab.Command.State
@[extern "native"] opaque Lean.Elab.Command.elabCommandTopLevel (stx : Lean.Syntax) (linterStates : Array Leanmath.Native) : Lean.Elab.CommandElabM Unit
@[extern "native"] opaque Lean.Elab.Command.liftTermElabM {α : Type} (x : Lean.Elab.TermElabM α) : Lean.Elab.CommandElabM α
@[extern "native"] opaque IO.FS.withIsolatedStreams {m : Type → Type} {α : Type} [Monad m] [MonadFinally m] [MonadLiftT BaseIO m] (x : m α) (isolateStderr : Bool) : m (String × α) := Functor.map (fun a => ("", a)) x

@[extern "native"] opaque Lean.Elab.PartialContextInfo.mergeIntoOuter? (i : PartialContextInfo) (outer? : Option ContextInfo) : Option ContextInfo
@[extern "native"] opaque Lean.Elab.ContextInfo.runMetaM {α : Type} (info : ContextInfo) (lctx : Lean.LocalContext) (x : Lean.MetaM α) : IO α
@[extern "native"] opaque Lean.Elab.ContextInfo.ppGoals (info : ContextInfo) (goals : List Lean.MVarId) : IO Lean.Format
@[extern "native"] opaque Lean.Elab.ContextInfo.ppSyntax (info : ContextInfo) (lctx : Lean.LocalContext) (stx : Lean.Syntax) : IO Lean.Format
@[extern "native"] opaque Lean.PrettyPrinter.ppTactic (stx : Lean.Syntax) : Lean.CoreM Lean.Format
@[extern "native"] opaque Lean.NameGenerator.mkChild (g : Native) : Native × Native := ⟨default, default⟩
@[extern "native"] opaque Lean.Elab.InfoState.substituteLazy (s : InfoState) : Native
/-- `Task.get`, under a name of our own. -/
@[extern "l_Task_get___boxed", export l_Task_get___boxed] opaque Leanmath.Repl.taskGet {α : Type} (task : Native) : Native
@[extern "native"] opaque Lean.Elab.InfoTree.substitute (t : InfoTree) (assignment : Native) : InfoTree := t
@[extern "native"] opaque Lean.Elab.Info.stx (i : Leanmath.Repl.Info) : Lean.Syntax
@[extern "native"] opaque Lean.LocalContext.empty : Lean.LocalContext
@[extern "native"] opaque Lean.MetavarContext.getExprAssignmentCore? (m : Lean.MetavarContext) (g : Lean.MVarId) : Option Lean.Expr

@[extern "native"] opaque String.toName (s : String) : Lean.Name
@[extern "native"] opaque Lean.versionString : String
@[extern "native"] opaque Lean.addDecl (decl : Declaration) (forceExpose : Bool) : Lean.CoreM Unit
@[extern "native"] opaque Lean.Environment.find? (env : Lean.Environment) (n : Lean.Name) (skipRealize : Bool) : Option ConstantInfo
@[extern "native"] opaque Lean.Environment.setExporting (env : Lean.Environment) (flag : Bool) : Lean.Environment
@[extern "native"] opaque Lean.CollectLevelParams.instInhabitedState : LevelParams
@[extern "native"] opaque Lean.collectLevelParams (s : LevelParams) (e : Lean.Expr) : LevelParams
@[extern "native"] opaque Lean.Expr.hasMVar (e : Lean.Expr) : Bool
@[extern "native"] opaque Lean.Expr.hasSorry (e : Lean.Expr) : Bool
