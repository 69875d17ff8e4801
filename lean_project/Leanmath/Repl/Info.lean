/-
# What the info trees of a command say

Contract: the `sorry`s, tactics and first goals of a command, each with the context in which it stands,
in the order of the community REPL; and the trees themselves as JSON.
-/
prelude
import Leanmath.Repl.Json
import Leanmath.Repl.Frontend
set_option linter.all false
set_option autoImplicit false

namespace Leanmath.Repl
open Lean Elab

/-! ## Syntax -/

def nameText (n : Name) : String := n.toString true
def stxRange (m : FileMap) (stx : Syntax) : Position × Position :=
  let start := ((stx.getPos? false).getD ⟨0⟩).byteIdx
  let stop := ((stx.getTailPos? false).getD ⟨start⟩).byteIdx
  (positionIn m start, positionIn m stop)
def isOriginal (stx : Syntax) : Bool :=
  match stx.getHeadInfo with
  | .original .. => true
  | _ => false
def isKind (stx : Syntax) (k : Name) : Bool :=
  match stx with
  | .node _ k' _ => k == k'
  | _ => false
def sorryTactic : Name := `Lean.Parser.Tactic.tacticSorry
def sorryTerm : Name := `Lean.Parser.Term.sorry
def nodeKind? : Syntax → Option Name
  | .node _ k _ => some k
  | _ => none
/-- Tactics that only put others together. -/
def structuring : List Name :=
  [`null, `Lean.cdot, `cdot, `Lean.cdotTk, `cdotTk, `Lean.Parser.Term.byTactic, `Lean.Parser.Tactic.tacticSeq,
   `Lean.Parser.Tactic.tacticSeq1Indented, `Lean.Parser.Tactic.«tactic_<;>_», `Lean.Parser.Tactic.paren]
def isSubstantive (stx : Syntax) : Bool :=
  match nodeKind? stx with
  | none => false
  | some k => !structuring.contains k

/-! ## Trees -/

def Info.stx? : Info → Option Syntax
  | .ofTactic i => some i.toElabInfo.stx
  | .ofTerm i => some i.toElabInfo.stx
  | .ofCommand i => some i.stx
  | .ofFVarAlias _ => none
  | i => some (Lean.Elab.Info.stx i)
def Info.kind : Info → String
  | .ofTactic _ => "TacticInfo"
  | .ofTerm _ => "TermInfo"
  | .ofPartialTerm _ => "PartialTermInfo"
  | .ofCommand _ => "CommandInfo"
  | .ofMacroExpansion _ => "MacroExpansionInfo"
  | .ofOption _ => "OptionInfo"
  | .ofErrorName _ => "ErrorNameInfo"
  | .ofField _ => "FieldInfo"
  | .ofCompletion _ => "CompletionInfo"
  | .ofUserWidget _ => "UserWidgetInfo"
  | .ofCustom _ => "CustomInfo"
  | .ofFVarAlias _ => "FVarAliasInfo"
  | .ofFieldRedecl _ => "FieldRedeclInfo"
  | .ofDelabTerm _ => "DelabTermInfo"
  | .ofChoice _ => "ChoiceInfo"
  | .ofDoc _ => "DocInfo"
  | .ofDocElab _ => "DocElabInfo"
def Info.isOriginal (i : Info) : Bool :=
  match i.stx? with
  | none => true
  | some stx => Leanmath.Repl.isOriginal stx
@[inline] def childrenOf (a : Native) : List InfoTree := PersistentArray.toList a

/-- A place in a tree. -/
structure Found (α : Type) where
  info : α
  ctx : ContextInfo

/-- All `sorry` tactics that had a goal, last first. -/
partial def sorryTactics (ctx? : Option ContextInfo) (t : InfoTree) (found : List (Found TacticInfo)) : List (Found TacticInfo) :=
  match t with
  | .context i t => sorryTactics (Lean.Elab.PartialContextInfo.mergeIntoOuter? i ctx?) t found
  | .hole _ => found
  | .node info children =>
    let found := match info, ctx? with
      | .ofTactic i, some ctx => if isKind i.toElabInfo.stx sorryTactic && !i.goalsBefore.isEmpty then ⟨i, ctx⟩ :: found else found
      | _, _ => found
    (childrenOf children).foldl (fun found t => sorryTactics ctx? t found) found
/-- All `sorry` terms that no `sorry` tactic stands above, last first. -/
partial def sorryTerms (ctx? : Option ContextInfo) (t : InfoTree) (found : List (Found TermInfo)) : List (Found TermInfo) :=
  match t with
  | .context i t => sorryTerms (Lean.Elab.PartialContextInfo.mergeIntoOuter? i ctx?) t found
  | .hole _ => found
  | .node info children =>
    let found := match info, ctx? with
      | .ofTerm i, some ctx => if isKind i.toElabInfo.stx sorryTerm then ⟨i, ctx⟩ :: found else found
      | _, _ => found
    let stop := match info with
      | .ofTactic i => isKind i.toElabInfo.stx sorryTactic
      | _ => false
    if stop then found else (childrenOf children).foldl (fun found t => sorryTerms ctx? t found) found

/-- The tactics that the user wrote and that do something, last first. -/
partial def tacticsOf (ctx? : Option ContextInfo) (t : InfoTree) (found : List (Found TacticInfo)) : List (Found TacticInfo) :=
  match t with
  | .context i t => tacticsOf (Lean.Elab.PartialContextInfo.mergeIntoOuter? i ctx?) t found
  | .hole _ => found
  | .node info children =>
    let found := match info, ctx? with
      | .ofTactic i, some ctx =>
        if isOriginal i.toElabInfo.stx && isSubstantive i.toElabInfo.stx then ⟨i, ctx⟩ :: found else found
      | _, _ => found
    (childrenOf children).foldl (fun found t => tacticsOf ctx? t found) found
/-- The outermost tactics, last first. -/
partial def rootTactics (ctx? : Option ContextInfo) (t : InfoTree) (found : List (Found TacticInfo)) : List (Found TacticInfo) :=
  match t with
  | .context i t => rootTactics (Lean.Elab.PartialContextInfo.mergeIntoOuter? i ctx?) t found
  | .hole _ => found
  | .node info children =>
    match info, ctx? with
    | .ofTactic i, some ctx => ⟨i, ctx⟩ :: found
    | .ofTactic _, none => found
    | _, _ => (childrenOf children).foldl (fun found t => rootTactics ctx? t found) found

def ContextInfo.runMeta {α : Type} (ctx : ContextInfo) (lctx : LocalContext) (x : MetaM α) : IO α :=
  Lean.Elab.ContextInfo.runMetaM ctx lctx x
/-- The context of a proof state: that of `ctx` with these metavariables, and names of its own. -/
def ContextInfo.at (ctx : ContextInfo) (mctx : MetavarContext) : ContextInfo :=
  { ctx with toCommand := { ctx.toCommand with mctx := mctx, ngen := (NameGenerator.mkChild ctx.toCommand.ngen).1 } }

/-! ## The constants that a tactic used -/

partial def NameTree.fold {α : Type} (f : α → Name → α) (a : α) : NameTree → α
  | .leaf => a
  | .inner _ n _ l r => r.fold f (f (l.fold f a) n)
def NameTree.toList (t : NameTree) : List Name := (t.fold (fun l n => n :: l) []).reverse
def constantsOf (e : Expr) : List Name := e.getUsedConstantsAsSet.toList
def usedConstants (i : TacticInfo) : List Name :=
  let sets := i.goalsBefore.filterMap fun g =>
    match i.mctxAfter.getExprAssignmentCore? g with
    | some e => some e.getUsedConstantsAsSet
    | none => none
  (sets.foldl Lean.NameSet.append .leaf).toList

/-! ## As JSON -/

def jsonPos (p : Position) : Json := Json.mk [("line", Json.ofNat p.line), ("column", Json.ofNat p.column)]
def notPrintable : String := "<failed to pretty print>"
def ppTacticText (ctx : ContextInfo) (stx : Syntax) : IO String := do
  let f ← ctx.runMeta LocalContext.empty do
    try
      PrettyPrinter.ppTactic stx
    catch _ =>
      return cast (Std.Format.text notPrintable)
  return showFormat f
def goalTexts (ctx : ContextInfo) (mctx : MetavarContext) (goals : List MVarId) : IO (List String) := do
  let ctx := { ctx with toCommand := { ctx.toCommand with mctx := mctx } }
  let fs ← ctx.runMeta LocalContext.empty (goals.mapM Meta.ppGoal)
  return fs.map showFormat
def jsonRange (ctx : ContextInfo) (stx : Syntax) : Json :=
  let (start, finish) := stxRange ctx.toCommand.fileMap stx
  Json.mk [("synthetic", .bool (!isOriginal stx)), ("start", jsonPos start), ("finish", jsonPos finish)]
def jsonStx (ctx : ContextInfo) (stx : Syntax) (pp : Json) : Json :=
  Json.mk [
    ("pp", pp), ("range", jsonRange ctx stx), ("kind", .str (nameText stx.getKind)),
    ("argKinds", Json.ofStrs (stx.getArgs.toList.map fun a => nameText a.getKind))]
def jsonPp (ctx : ContextInfo) (lctx : LocalContext) (stx : Syntax) : IO Json := do
  let text := showFormat (← Lean.Elab.ContextInfo.ppSyntax ctx lctx stx)
  if text == "failed to pretty print term (use 'set_option pp.rawOnError true' for raw representation)" then
    return .null
  return .str text
def jsonElaborator (n : Name) : Json := if n == .anonymous then .null else .str (nameText n)
def exprText (ctx : ContextInfo) (lctx : LocalContext) (e : Expr) : IO String := do
  return showFormat (← ctx.runMeta lctx (Meta.ppExpr e))

def jsonNode (ctx : ContextInfo) : Info → IO Json
  | .ofTactic i => do
    let stx := i.toElabInfo.stx
    return Json.mk [
      ("name", Json.ofOption (fun n => .str (nameText n)) (nodeKind? stx)),
      ("stx", jsonStx ctx stx (.str (← ppTacticText ctx stx))),
      ("goalsBefore", Json.ofStrs (← goalTexts ctx i.mctxBefore i.goalsBefore)),
      ("goalsAfter", Json.ofStrs (← goalTexts ctx i.mctxAfter i.goalsAfter))]
  | .ofTerm i => do
    let stx := i.toElabInfo.stx
    let expected ← match i.expectedType? with
      | some t => do
        let s ← exprText ctx i.lctx t
        pure [("expectedType", Json.str s)]
      | none => pure []
    return Json.mk ([
      ("elaborator", jsonElaborator i.toElabInfo.elaborator),
      ("stx", jsonStx ctx stx (← jsonPp ctx i.lctx stx)),
      ("expr", .str (← exprText ctx i.lctx i.expr)),
      ("isBinder", .bool i.isBinder)] ++ expected)
  | .ofCommand i => do
    return Json.mk [
      ("elaborator", jsonElaborator i.elaborator),
      ("stx", jsonStx ctx i.stx (← jsonPp ctx LocalContext.empty i.stx))]
  | _ => return .null

/-- Which nodes the option `infotree` asks for. -/
def keeps (option : String) : Option (Info → Bool) :=
  let tactic : Info → Bool
    | .ofTactic _ => true
    | _ => false
  if option == "full" then some fun _ => true
  else if option == "tactics" then some tactic
  else if option == "original" then some fun i => tactic i && i.isOriginal
  else if option == "substantive" then some fun i => match i with
    | .ofTactic i => isSubstantive i.toElabInfo.stx
    | _ => false
  else none
/-- A tree as JSON. A node that is not kept gives way to those below it. -/
partial def jsonTree (keep : Info → Bool) (holes : Bool) (ctx? : Option ContextInfo) (t : InfoTree) : IO (List Json) := do
  match t, ctx? with
  | .context i t, _ => jsonTree keep holes (Lean.Elab.PartialContextInfo.mergeIntoOuter? i ctx?) t
  | .node info children, some ctx =>
    let below := (← (childrenOf children).mapM (jsonTree keep holes ctx?)).flatten
    if keep info then
      let node ← jsonNode ctx info
      return [Json.mk [("kind", .str info.kind), ("node", node), ("children", Json.ofList below)]]
    return below
  | .hole g, some ctx =>
    if holes then
      let f ← ctx.runMeta LocalContext.empty (Meta.ppGoal g)
      return [Json.mk [("goalState", .str (showFormat f))]]
    return []
  | _, none => throw (IO.userError "an info tree without a context")
/-- What the option `infotree` asks for; nothing when that is no known option. -/
def jsonTrees (option : String) (trees : List InfoTree) : IO (List Json) := do
  match keeps option with
  | none => return []
  | some keep => return (← trees.mapM (jsonTree keep (option == "full") none)).flatten
end Leanmath.Repl
