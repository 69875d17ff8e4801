/-
# Syntax quotations

Contract: what `` `(..) `` and its antiquotations are compiled to, in `MacroM`, in `UnexpandM` and in
every other monad that has a `MonadQuotation`; the typed syntax arrays and their coercions; the
literals (`quote`, `mkIdent`, `getNat` ..) that macros build and read.

The functions on syntax trees are bound to the native ones (`opaque` with an `extern` mark: the
interpreter finds them by their names), so none of them can be unfolded in a proof.
-/
prelude
import Core.Monad
import Core.Grammar
set_option linter.all false

universe u v w

/-! ## Lifting an operation through a stack of monads -/

class MonadFunctor (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α
class MonadFunctorT (m : Type u → Type v) (n : Type u → Type w) where
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α
export MonadFunctorT (monadMap)
@[always_inline] instance instMonadFunctorTOfMonadFunctor (m n o) [MonadFunctor n o] [MonadFunctorT m n] :
    MonadFunctorT m o where
  monadMap f := MonadFunctor.monadMap (m := n) (monadMap (m := m) f)
instance instMonadFunctorT (m : Type u → Type v) : MonadFunctorT m m where
  monadMap f := f
instance ReaderT.instMonadFunctor {ρ : Type u} {m : Type u → Type v} : MonadFunctor m (ReaderT ρ m) where
  monadMap f x := fun ctx => f (x ctx)
instance StateT.instMonadFunctor {σ : Type u} {m : Type u → Type v} : MonadFunctor m (StateT σ m) where
  monadMap f x := fun s => f (x s)
instance ExceptT.instMonadFunctor {ε : Type u} {m : Type u → Type v} : MonadFunctor m (ExceptT ε m) where
  monadMap f x := ExceptT.mk (f x.run)

/-! ## Arrays, as far as quotations need them -/

@[inline_if_reduce] def List.toArrayAux {α : Type u} : List α → Array α → Array α
  | nil, r => r
  | cons a as, r => toArrayAux as (r.push a)
@[inline, match_pattern] def List.toArray {α : Type u} (xs : List α) : Array α := .mk xs

namespace Array
@[inline] def map {α : Type u} {β : Type v} (f : α → β) (as : Array α) : Array β := ⟨as.toList.map f⟩
@[inline] def isEmpty {α : Type u} (xs : Array α) : Bool := decide (xs.size = 0)
/-- The members of a list from index `start` to before `stop`. -/
def extractList {α : Type u} : List α → (start stop : Nat) → List α
  | .cons a as, 0, stop + 1 => .cons a (extractList as 0 stop)
  | .cons _ as, start + 1, stop + 1 => extractList as start stop
  | _, _, _ => .nil
def extract {α : Type u} (as : Array α) (start : Nat := 0) (stop : Nat := as.size) : Array α := ⟨extractList as.toList start stop⟩
def evenList {α : Type u} : List α → List α
  | .nil => .nil
  | .cons a .nil => .cons a .nil
  | .cons a (.cons _ as) => .cons a (evenList as)
def getEvenElems {α : Type u} (as : Array α) : Array α := ⟨evenList as.toList⟩
abbrev getSepElems {α : Type u} (as : Array α) : Array α := getEvenElems as
end Array

namespace Lean

/-! ## Kinds of syntax -/

instance instCoeSyntaxNodeKindSyntaxNodeKinds : Coe SyntaxNodeKind SyntaxNodeKinds := ⟨fun k => List.cons k List.nil⟩
abbrev hexnumKind : SyntaxNodeKind := `hexnum
namespace Syntax
protected abbrev Term := TSyntax (.cons `term .nil)
abbrev CharLit := TSyntax (.cons charLitKind .nil)
abbrev NameLit := TSyntax (.cons nameLitKind .nil)
abbrev ScientificLit := TSyntax (.cons scientificLitKind .nil)
abbrev HygieneInfo := TSyntax (.cons hygieneInfoKind .nil)
abbrev HexNum := TSyntax (.cons hexnumKind .nil)
abbrev Prec := TSyntax (.cons `prec .nil)
abbrev Prio := TSyntax (.cons `prio .nil)
end Syntax
export Syntax (CharLit NameLit ScientificLit HygieneInfo Prec Prio)

/-! ## Nodes -/

@[inline] def mkNode (k : SyntaxNodeKind) (args : Array Syntax) : TSyntax (.cons k .nil) := ⟨.node .none k args⟩
@[inline] def mkNullNode (args : Array Syntax := Array.empty) : Syntax := .node .none nullKind args
def mkAtom (val : String) : Syntax := .atom .none val
namespace Syntax
def node1 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ : Syntax) : Syntax := .node info kind (Array.mkArray1 a₁)
def node2 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ : Syntax) : Syntax := .node info kind (Array.mkArray2 a₁ a₂)
def node3 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ : Syntax) : Syntax :=
  .node info kind (Array.mkArray3 a₁ a₂ a₃)
def node4 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ : Syntax) : Syntax :=
  .node info kind (Array.mkArray4 a₁ a₂ a₃ a₄)
def node5 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ : Syntax) : Syntax :=
  .node info kind (Array.mkArray5 a₁ a₂ a₃ a₄ a₅)
def node6 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ : Syntax) : Syntax :=
  .node info kind (Array.mkArray6 a₁ a₂ a₃ a₄ a₅ a₆)
def node7 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ : Syntax) : Syntax :=
  .node info kind (Array.mkArray7 a₁ a₂ a₃ a₄ a₅ a₆ a₇)
def node8 (info : SourceInfo) (kind : SyntaxNodeKind) (a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈ : Syntax) : Syntax :=
  .node info kind (Array.mkArray8 a₁ a₂ a₃ a₄ a₅ a₆ a₇ a₈)

@[extern "x"] opaque getKind (stx : Syntax) : SyntaxNodeKind
@[extern "x"] opaque setKind (stx : Syntax) (k : SyntaxNodeKind) : Syntax
@[extern "x"] opaque isOfKind (stx : Syntax) (k : SyntaxNodeKind) : Bool
@[extern "x"] opaque getArg (stx : Syntax) (i : Nat) : Syntax
@[extern "x"] opaque getArgs (stx : Syntax) : Array Syntax
@[extern "x"] opaque getNumArgs (stx : Syntax) : Nat
@[extern "x"] opaque setArgs (stx : Syntax) (args : Array Syntax) : Syntax
@[extern "x"] opaque setArg (stx : Syntax) (i : Nat) (arg : Syntax) : Syntax
@[extern "x"] opaque getOptional? (stx : Syntax) : Option Syntax
@[extern "x"] opaque isMissing (stx : Syntax) : Bool
@[extern "x"] opaque isNodeOf (stx : Syntax) (k : SyntaxNodeKind) (n : Nat) : Bool
@[extern "x"] opaque isIdent (stx : Syntax) : Bool
@[extern "x"] opaque isAtom (stx : Syntax) : Bool
@[extern "x"] opaque isNone (stx : Syntax) : Bool
@[extern "x"] opaque hasArgs (stx : Syntax) : Bool
@[extern "x"] opaque getId (stx : Syntax) : Name
@[extern "x"] opaque getAtomVal (stx : Syntax) : String
@[extern "x"] opaque getHeadInfo (stx : Syntax) : SourceInfo
@[extern "x"] opaque getHead? (stx : Syntax) : Option Syntax
@[extern "x"] opaque getPos? (stx : Syntax) (canonicalOnly : Bool := false) : Option String.Pos.Raw
@[extern "x"] opaque getTailPos? (stx : Syntax) (canonicalOnly : Bool := false) : Option String.Pos.Raw
@[extern "x"] opaque matchesNull (stx : Syntax) (n : Nat) : Bool
@[extern "x"] opaque matchesIdent (stx : Syntax) (id : Name) : Bool
@[extern "x"] opaque matchesLit (stx : Syntax) (k : SyntaxNodeKind) (val : String) : Bool
@[extern "x"] opaque structEq (a b : Syntax) : Bool
@[extern "x"] opaque mkSynthetic (stx : Syntax) : Syntax
@[extern "x"] opaque isNatLit? (s : Syntax) : Option Nat
@[extern "x"] opaque isStrLit? (stx : Syntax) : Option String
@[extern "x"] opaque isCharLit? (stx : Syntax) : Option Char
@[extern "x"] opaque isNameLit? (stx : Syntax) : Option Name
@[extern "x"] opaque isLit? (litKind : SyntaxNodeKind) (stx : Syntax) : Option String
@[extern "x"] opaque toNat (stx : Syntax) : Nat
@[extern "x"] opaque setInfo (info : SourceInfo) (stx : Syntax) : Syntax
instance instBEq : BEq Syntax := ⟨structEq⟩
instance instBEqTSyntax {k : SyntaxNodeKinds} : BEq (TSyntax k) := ⟨fun a b => structEq a.raw b.raw⟩

/-! ## Typed arrays of syntax -/

structure SepArray (sep : String) where
  elemsAndSeps : Array Syntax
structure TSepArray (ks : SyntaxNodeKinds) (sep : String) where
  elemsAndSeps : Array Syntax
end Syntax
abbrev TSyntaxArray (ks : SyntaxNodeKinds) := Array (TSyntax ks)
namespace TSyntaxArray
variable {ks : SyntaxNodeKinds}
def raw (as : TSyntaxArray ks) : Array Syntax := Array.map TSyntax.raw as
def mk (as : Array Syntax) : TSyntaxArray ks := Array.map TSyntax.mk as
end TSyntaxArray

@[extern "x"] opaque SourceInfo.fromRef (ref : Syntax) (canonical : Bool := false) : SourceInfo
@[extern "x"] opaque mkAtomFrom (src : Syntax) (val : String) (canonical : Bool := false) : Syntax
@[extern "x"] opaque mkIdent (val : Name) : Ident
@[extern "x"] opaque mkIdentFrom (src : Syntax) (val : Name) (canonical : Bool := false) : Ident
@[extern "x"] opaque mkCIdentFrom (src : Syntax) (c : Name) (canonical : Bool := false) : Ident
@[extern "x"] opaque mkCIdent (c : Name) : Ident
@[extern "x"] opaque mkSepArray (as : Array Syntax) (sep : Syntax) : Array Syntax
@[extern "x"] opaque mkOptionalNode (arg : Option Syntax) : Syntax
@[extern "x"] opaque mkHole (ref : Syntax) (canonical : Bool := false) : Term
@[extern "x"] opaque addMacroScope (ctx : Name) (n : Name) (scp : MacroScope) : Name
@[extern "x"] opaque replaceRef (ref oldRef : Syntax) : Syntax
@[extern "x"] opaque Name.hasMacroScopes (n : Name) : Bool
@[extern "x"] opaque Name.eraseMacroScopes (n : Name) : Name

/-! ## Monads in which syntax is quoted -/

class MonadRef (m : Type → Type) where
  getRef : m Syntax
  withRef {α} : Syntax → m α → m α
export MonadRef (getRef)
instance instMonadRefOfMonadLiftOfMonadFunctor (m n : Type → Type) [MonadLift m n] [MonadFunctor m n] [MonadRef m] : MonadRef n where
  getRef := liftM (getRef : m _)
  withRef ref x := monadMap (m := m) (MonadRef.withRef ref) x
@[always_inline, inline] def withRef {m : Type → Type} [Monad m] [MonadRef m] {α} (ref : Syntax) (x : m α) : m α := do
  let oldRef ← getRef
  MonadRef.withRef (replaceRef ref oldRef) x
@[always_inline, inline] def withRef? {m : Type → Type} [Monad m] [MonadRef m] {α} (ref? : Option Syntax) (x : m α) : m α :=
  match ref? with
  | some ref => withRef ref x
  | none => x
@[inline] def MonadRef.mkInfoFromRefPos {m : Type → Type} [Monad m] [MonadRef m] : m SourceInfo := do
  return SourceInfo.fromRef (← getRef)
class MonadQuotation (m : Type → Type) extends MonadRef m where
  getCurrMacroScope : m MacroScope
  getContext : m Name
  withFreshMacroScope {α : Type} : m α → m α
export MonadQuotation (getCurrMacroScope withFreshMacroScope)
instance instMonadQuotationOfMonadFunctorOfMonadLift {m n : Type → Type} [MonadFunctor m n] [MonadLift m n] [MonadQuotation m] :
    MonadQuotation n where
  getCurrMacroScope := liftM (m := m) getCurrMacroScope
  getContext := liftM (m := m) MonadQuotation.getContext
  withFreshMacroScope := monadMap (m := m) withFreshMacroScope
@[inline] def MonadQuotation.addMacroScope {m : Type → Type} [MonadQuotation m] [Monad m] (n : Name) : m Name := do
  return Lean.addMacroScope (← MonadQuotation.getContext) n (← getCurrMacroScope)

namespace Macro
instance instMonadRefMacroM : MonadRef MacroM where
  getRef := fun ctx s => .ok ctx.ref s
  withRef ref x := fun ctx => x { ctx with ref := ref }
@[extern "x"] opaque addMacroScope (n : Name) : MacroM Name
@[extern "x"] opaque throwUnsupported {α : Type} : MacroM α
@[extern "x"] opaque «throwError» {α : Type} (msg : String) : MacroM α
@[extern "x"] opaque «throwErrorAt» {α : Type} (ref : Syntax) (msg : String) : MacroM α
@[extern "x"] opaque withFreshMacroScope {α : Type} (x : MacroM α) : MacroM α
@[extern "x"] opaque withIncRecDepth {α : Type} (ref : Syntax) (x : MacroM α) : MacroM α
@[extern "x"] opaque expandMacro? (stx : Syntax) : MacroM (Option Syntax)
@[extern "x"] opaque hasDecl (declName : Name) : MacroM Bool
@[extern "x"] opaque getCurrNamespace : MacroM Name
@[extern "x"] opaque resolveNamespace (n : Name) : MacroM (List Name)
@[extern "x"] opaque resolveGlobalName (n : Name) : MacroM (List (Name × List String))
@[extern "x"] opaque trace (clsName : Name) (msg : String) : MacroM Unit
instance instMonadQuotationMacroM : MonadQuotation MacroM where
  getCurrMacroScope := fun ctx s => .ok ctx.currMacroScope s
  getContext := fun ctx s => .ok ctx.quotContext s
  withFreshMacroScope := Macro.withFreshMacroScope
end Macro
export Macro (expandMacro?)
namespace PrettyPrinter
instance instMonadQuotationUnexpandM : MonadQuotation UnexpandM where
  getRef := fun ref s => .ok ref s
  withRef ref x := fun _ => x ref
  getCurrMacroScope := fun _ s => .ok 0 s
  getContext := fun _ s => .ok `_fakeMod s
  withFreshMacroScope x := x
end PrettyPrinter
@[inline] def mkIdentFromRef {m : Type → Type} [Monad m] [MonadRef m] (val : Name) (canonical : Bool := false) : m Ident := do
  return mkIdentFrom (← getRef) val canonical
@[inline] def mkCIdentFromRef {m : Type → Type} [Monad m] [MonadRef m] (c : Name) (canonical : Bool := false) : m Syntax := do
  return (mkCIdentFrom (← getRef) c canonical).raw
@[extern "x"] opaque expandMacros (stx : Syntax) (p : SyntaxNodeKind → Bool := fun _ => true) : MacroM Syntax
@[extern "x"] opaque evalPrec (stx : Syntax) : MacroM Nat
@[extern "x"] opaque evalPrio (stx : Syntax) : MacroM Nat
@[extern "x"] opaque evalOptPrio (prio : Option (TSyntax `prio)) : MacroM Nat

/-! ## Coercions -/

instance instCoeOutTSyntaxSyntax {ks : SyntaxNodeKinds} : CoeOut (TSyntax ks) Syntax := ⟨fun s => s.raw⟩
namespace TSyntax
instance instCoeConsSyntaxNodeKindNil {k : SyntaxNodeKind} {ks : List SyntaxNodeKind} : Coe (TSyntax (.cons k .nil)) (TSyntax (.cons k ks)) := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeConsSyntaxNodeKind {ks : SyntaxNodeKinds} {k' : SyntaxNodeKind} : Coe (TSyntax ks) (TSyntax (.cons k' ks)) := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeIdentTerm : Coe Ident Term := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeDepTermMkIdentIdent {info : SourceInfo} {ss : Substring.Raw} {n : Name} {res : List Syntax.Preresolved} :
    CoeDep Term ⟨Syntax.ident info ss n res⟩ Ident := ⟨⟨Syntax.ident info ss n res⟩⟩
instance instCoeStrLitTerm : Coe StrLit Term := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeNameLitTerm : Coe NameLit Term := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeScientificLitTerm : Coe ScientificLit Term := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeNumLitTerm : Coe NumLit Term := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeCharLitTerm : Coe CharLit Term := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeIdentLevel : Coe Ident Syntax.Level := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeNumLitPrio : Coe NumLit Prio := ⟨fun s => ⟨s.raw⟩⟩
instance instCoeNumLitPrec : Coe NumLit Prec := ⟨fun s => ⟨s.raw⟩⟩
namespace Compat
scoped instance instCoeTailSyntax {k : SyntaxNodeKinds} : CoeTail Syntax (TSyntax k) := ⟨fun s => ⟨s⟩⟩
scoped instance instCoeTailArraySyntaxTSyntaxArray {k : SyntaxNodeKinds} : CoeTail (Array Syntax) (TSyntaxArray k) := ⟨.mk⟩
end Compat
end TSyntax
namespace Syntax
@[extern "x"] opaque SepArray.ofElems {sep : String} (elems : Array Syntax) : SepArray sep := ⟨elems⟩
@[extern "x"] opaque SepArray.getElems {sep : String} (sa : SepArray sep) : Array Syntax
@[inline] def SepArray.ofElemsUsingRef {m : Type → Type} [Monad m] [MonadRef m] {sep : String} (elems : Array Syntax) : m (SepArray sep) := do
  let ref ← getRef
  return ⟨mkSepArray elems (match decide (sep = "") with | true => mkNullNode | false => mkAtomFrom ref sep)⟩
def TSepArray.ofElems {k : SyntaxNodeKinds} {sep : String} (elems : Array (TSyntax k)) : TSepArray k sep :=
  ⟨(SepArray.ofElems (sep := sep) (TSyntaxArray.raw elems)).elemsAndSeps⟩
def TSepArray.getElems {k : SyntaxNodeKinds} {sep : String} (sa : TSepArray k sep) : TSyntaxArray k :=
  .mk sa.elemsAndSeps.getSepElems
@[extern "x"] opaque TSepArray.push {k : SyntaxNodeKinds} {sep : String} (sa : TSepArray k sep) (e : TSyntax k) : TSepArray k sep := sa
instance instCoeArraySepArray {sep : String} : Coe (Array Syntax) (SepArray sep) := ⟨SepArray.ofElems⟩
instance instCoeTSyntaxArrayTSepArray {k : SyntaxNodeKinds} {sep : String} : Coe (TSyntaxArray k) (TSepArray k sep) := ⟨TSepArray.ofElems⟩
instance instCoeOutTSepArraySepArray {k : SyntaxNodeKinds} {sep : String} : CoeOut (TSepArray k sep) (SepArray sep) := ⟨fun s => ⟨s.elemsAndSeps⟩⟩
instance instCoeOutSepArrayArray {sep : String} : CoeOut (SepArray sep) (Array Syntax) := ⟨SepArray.getElems⟩
instance instCoeOutTSepArrayTSyntaxArray {k : SyntaxNodeKinds} {sep : String} : CoeOut (TSepArray k sep) (TSyntaxArray k) := ⟨TSepArray.getElems⟩
instance instCoeTSyntaxArrayOfTSyntax {k k' : SyntaxNodeKinds} [Coe (TSyntax k) (TSyntax k')] : Coe (TSyntaxArray k) (TSyntaxArray k') :=
  ⟨fun a => a.map Coe.coe⟩
instance instCoeOutTSyntaxArrayArray {k : SyntaxNodeKinds} : CoeOut (TSyntaxArray k) (Array Syntax) := ⟨fun a => a.raw⟩
instance instCoeIdentTSyntaxConsSyntaxNodeKindMkStr4Nil : Coe Ident (TSyntax `Lean.Parser.Command.declId) :=
  ⟨fun id => mkNode _ (Array.mkArray2 id.raw mkNullNode)⟩
instance instCoeTermTSyntaxConsSyntaxNodeKindMkStr4Nil : Coe Term (TSyntax `Lean.Parser.Term.funBinder) := ⟨fun stx => ⟨stx.raw⟩⟩
@[extern "x"] opaque mkApp (fn : Term) (args : TSyntaxArray `term) : Term
@[extern "x"] opaque mkCApp (fn : Name) (args : TSyntaxArray `term) : Term
@[extern "x"] opaque mkLit (kind : SyntaxNodeKind) (val : String) (info : SourceInfo := SourceInfo.none) : TSyntax kind
@[extern "x"] opaque mkCharLit (val : Char) (info : SourceInfo := SourceInfo.none) : CharLit
@[extern "x"] opaque mkStrLit (val : String) (info : SourceInfo := SourceInfo.none) : StrLit
@[extern "x"] opaque mkNumLit (val : String) (info : SourceInfo := SourceInfo.none) : NumLit
@[extern "x"] opaque mkNatLit (val : Nat) (info : SourceInfo := SourceInfo.none) : NumLit
@[extern "x"] opaque mkScientificLit (val : String) (info : SourceInfo := SourceInfo.none) : TSyntax scientificLitKind
@[extern "x"] opaque mkNameLit (val : String) (info : SourceInfo := SourceInfo.none) : NameLit
end Syntax
namespace TSyntax.Compat
scoped instance instCoeTailArraySyntaxTSepArray {k : SyntaxNodeKinds} {sep : String} : CoeTail (Array Syntax) (Syntax.TSepArray k sep) :=
  ⟨fun a => Syntax.TSepArray.ofElems (TSyntaxArray.mk a)⟩
end TSyntax.Compat

/-! ## Reading and writing literals -/

namespace TSyntax
@[extern "x"] opaque getNat (s : NumLit) : Nat
@[extern "x"] opaque getId (s : Ident) : Name
@[extern "x"] opaque getString (s : StrLit) : String
@[extern "x"] opaque getChar (s : CharLit) : Char
@[extern "x"] opaque getName (s : NameLit) : Name
@[extern "x"] opaque getHygieneInfo (s : HygieneInfo) : Name
@[extern "x"] opaque expandInterpolatedStr (interpStr : TSyntax interpolatedStrKind) (type toTypeFn : Term) : MacroM Term
end TSyntax
@[extern "x"] opaque HygieneInfo.mkIdent (s : HygieneInfo) (val : Name) (canonical : Bool := false) : Ident

class Quote (α : Type) (k : SyntaxNodeKind := `term) where
  quote : α → TSyntax k
export Quote (quote)
set_option synthInstance.checkSynthOrder false in
instance instQuoteOfCoeHTCTTSyntaxConsSyntaxNodeKindNil {α : Type} {k k' : SyntaxNodeKind} [Quote α k] [CoeHTCT (TSyntax (.cons k .nil)) (TSyntax (.cons k' .nil))] :
    Quote α k' := ⟨fun a => CoeHTCT.coe (quote (k := k) a)⟩
instance instQuoteTermMkStr1 : Quote Term := ⟨id⟩
instance instQuoteBoolMkStr1 : Quote Bool := ⟨fun | true => mkCIdent ``Bool.true | false => mkCIdent ``Bool.false⟩
instance instQuoteCharCharLitKind : Quote Char charLitKind := ⟨fun c => Syntax.mkCharLit c⟩
instance instQuoteStringStrLitKind : Quote String strLitKind := ⟨fun s => Syntax.mkStrLit s⟩
instance instQuoteNatNumLitKind : Quote Nat numLitKind := ⟨fun n => Syntax.mkNatLit n⟩
@[extern "x"] opaque quoteNameMk (n : Name) : Term
instance instQuoteNameMkStr1 : Quote Name := ⟨fun n => quoteNameMk n⟩
instance instQuoteProdMkStr1 {α β : Type} [Quote α] [Quote β] : Quote (α × β) := ⟨fun p => Syntax.mkCApp ``Prod.mk (Array.mkArray2 (quote p.1) (quote p.2))⟩
def quoteList {α : Type} [Quote α] : List α → Term
  | .nil => mkCIdent ``List.nil
  | .cons x xs => Syntax.mkCApp ``List.cons (Array.mkArray2 (quote x) (quoteList xs))
instance instQuoteListMkStr1 {α : Type} [Quote α] : Quote (List α) := ⟨quoteList⟩
instance instQuoteArrayMkStr1 {α : Type} [Quote α] : Quote (Array α) := ⟨fun xs => Syntax.mkCApp ``List.toArray (Array.mkArray1 (quoteList xs.toList))⟩
instance _root_.Option.hasQuote {α : Type} [Quote α] : Quote (Option α) where
  quote
    | none => mkCIdent ``none
    | some x => Syntax.mkCApp ``some (Array.mkArray1 (quote x))
end Lean
