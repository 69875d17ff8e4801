/-
# Input and output

Contract: `ST`, `EST`, `BaseIO`, `EIO`, `IO` and references in the layout of the native code, and the
few system calls that programs written against this library use. Nothing here enters a proof.

Conventions of all files in `Core/Meta`:
* `@[extern "native"] opaque Some.Name : type` binds the constant of that name in the shared
  library. The interpreter finds it by its (mangled) name, so the name must be the official one, and
  the number of arguments (monads unfolded) must be the native one: a wrong name aborts the process,
  a wrong arity crashes it. The full name always stands on the line of `opaque`.
* Arguments are passed boxed; only `Array` accessors need the borrow mark `@&`.
* `Leanmath.Native` is the type of objects that are only handed on.
* Own functions live in the namespace `Leanmath`.
-/
prelude
import Core.Monad
import Core.Grammar.TermMacros
set_option linter.all false

universe u v w

abbrev NonemptyType := Subtype fun (α : Type) => Nonempty α
/-- Objects of the runtime that are only handed on. -/
opaque Leanmath.Native.nonemptyType : NonemptyType := ⟨Unit, ⟨()⟩⟩
def Leanmath.Native : Type := Leanmath.Native.nonemptyType.val
instance Leanmath.Native.instNonempty : Nonempty Leanmath.Native := Leanmath.Native.nonemptyType.property

/-! ## States that run through a computation -/

def IO.RealWorld : Type := Unit
opaque Void.nonemptyType (σ : Type) : NonemptyType := ⟨Unit, ⟨()⟩⟩
/-- The state token: the compiler erases values of the type of this name. -/
def Void (σ : Type) : Type := (Void.nonemptyType σ).val
instance Void.instNonempty {σ : Type} : Nonempty (Void σ) := (Void.nonemptyType σ).property
structure ST.Out (σ α : Type) where
  val : α
  state : Void σ
inductive EST.Out (ε σ α : Type) where
  | ok : α → Void σ → EST.Out ε σ α
  | error : ε → Void σ → EST.Out ε σ α
def ST (σ α : Type) : Type := Void σ → ST.Out σ α
def EST (ε σ α : Type) : Type := Void σ → EST.Out ε σ α
abbrev BaseIO (α : Type) : Type := ST IO.RealWorld α
abbrev EIO (ε α : Type) : Type := EST ε IO.RealWorld α

instance ST.instNonempty {σ α : Type} [h : Nonempty α] : Nonempty (ST σ α) :=
  match h with
  | ⟨a⟩ => ⟨fun w => ⟨a, w⟩⟩
instance EST.instNonempty {ε σ α : Type} [h : Nonempty ε] : Nonempty (EST ε σ α) :=
  match h with
  | ⟨e⟩ => ⟨fun w => .error e w⟩

@[always_inline, inline] protected def ST.bind {σ α β : Type} (x : ST σ α) (f : α → ST σ β) : ST σ β := fun w =>
  match x w with
  | ⟨a, w⟩ => f a w
@[always_inline] instance ST.instMonad {σ : Type} : Monad (ST σ) where
  pure a := fun w => ⟨a, w⟩
  bind := ST.bind
@[always_inline, inline] protected def EST.pure {ε σ α : Type} (a : α) : EST ε σ α := fun w => .ok a w
@[always_inline, inline] protected def EST.bind {ε σ α β : Type} (x : EST ε σ α) (f : α → EST ε σ β) : EST ε σ β := fun w =>
  match x w with
  | .ok a w => f a w
  | .error e w => .error e w
@[always_inline, inline] protected def EST.throw {ε σ α : Type} (e : ε) : EST ε σ α := fun w => .error e w
@[always_inline, inline] protected def EST.tryCatch {ε σ α : Type} (x : EST ε σ α) (f : ε → EST ε σ α) : EST ε σ α := fun w =>
  match x w with
  | .ok a w => .ok a w
  | .error e w => f e w
@[always_inline] instance EST.instMonad {ε σ : Type} : Monad (EST ε σ) where
  pure := EST.pure
  bind := EST.bind
@[always_inline] instance EST.instMonadExceptOf {ε σ : Type} : MonadExceptOf ε (EST ε σ) where
  throw := EST.throw
  tryCatch := EST.tryCatch
@[always_inline] instance EST.instMonadLiftST {ε σ : Type} : MonadLift (ST σ) (EST ε σ) where
  monadLift x := fun w => match x w with
    | ⟨a, w⟩ => .ok a w

/-! ## References -/

opaque ST.RefPointed : NonemptyType := ⟨Unit, ⟨()⟩⟩
structure ST.Ref (σ α : Type) : Type where
  ref : ST.RefPointed.val
  h : Nonempty α
instance ST.Ref.instNonempty {σ α : Type} [h : Nonempty α] : Nonempty (ST.Ref σ α) :=
  match (ST.RefPointed).property with
  | ⟨r⟩ => ⟨⟨r, h⟩⟩
abbrev IO.Ref (α : Type) : Type := ST.Ref IO.RealWorld α
@[extern "lean_st_mk_ref"] opaque ST.Prim.mkRef {σ α : Type} (a : α) : ST σ (ST.Ref σ α) :=
  fun w => ⟨⟨Classical.choice ST.RefPointed.property, ⟨a⟩⟩, w⟩
@[extern "lean_st_ref_get"] opaque ST.Prim.Ref.get {σ α : Type} (r : @& ST.Ref σ α) : ST σ α :=
  fun w => ⟨Classical.choice r.h, w⟩
@[extern "lean_st_ref_set"] opaque ST.Prim.Ref.set {σ α : Type} (r : @& ST.Ref σ α) (a : α) : ST σ Unit
namespace Leanmath.Ref
variable {α : Type}
@[inline] def mk (a : α) : BaseIO (IO.Ref α) := ST.Prim.mkRef a
@[inline] def get (r : IO.Ref α) : BaseIO α := ST.Prim.Ref.get r
@[inline] def set (r : IO.Ref α) (a : α) : BaseIO Unit := ST.Prim.Ref.set r a
@[inline] def modify (r : IO.Ref α) (f : α → α) : BaseIO Unit := do
  let a ← get r
  set r (f a)
end Leanmath.Ref

/-! ## Errors of the system, files, time -/

inductive IO.Error where
  | alreadyExists (filename : Option String) (osCode : UInt32) (details : String)
  | otherError (osCode : UInt32) (details : String)
  | resourceBusy (osCode : UInt32) (details : String)
  | resourceVanished (osCode : UInt32) (details : String)
  | unsupportedOperation (osCode : UInt32) (details : String)
  | hardwareFault (osCode : UInt32) (details : String)
  | unsatisfiedConstraints (osCode : UInt32) (details : String)
  | illegalOperation (osCode : UInt32) (details : String)
  | protocolError (osCode : UInt32) (details : String)
  | timeExpired (osCode : UInt32) (details : String)
  | interrupted (filename : String) (osCode : UInt32) (details : String)
  | noFileOrDirectory (filename : String) (osCode : UInt32) (details : String)
  | invalidArgument (filename : Option String) (osCode : UInt32) (details : String)
  | permissionDenied (filename : Option String) (osCode : UInt32) (details : String)
  | resourceExhausted (filename : Option String) (osCode : UInt32) (details : String)
  | inappropriateType (filename : Option String) (osCode : UInt32) (details : String)
  | noSuchThing (filename : Option String) (osCode : UInt32) (details : String)
  | unexpectedEof
  | userError (msg : String)
instance IO.Error.instNonempty : Nonempty IO.Error := ⟨.unexpectedEof⟩
@[inline] def IO.userError (s : String) : IO.Error := .userError s
abbrev IO (α : Type) : Type := EIO IO.Error α

inductive IO.FS.Mode where
  | read | write | writeNew | readWrite | append
opaque IO.FS.Handle.nonemptyType : NonemptyType := ⟨Unit, ⟨()⟩⟩
def IO.FS.Handle : Type := IO.FS.Handle.nonemptyType.val
instance IO.FS.Handle.instNonempty : Nonempty IO.FS.Handle := IO.FS.Handle.nonemptyType.property
@[extern "native"] opaque IO.FS.Handle.mk (fn : String) (mode : IO.FS.Mode) : IO IO.FS.Handle
@[extern "native"] opaque IO.FS.Handle.getLine (h : IO.FS.Handle) : IO String
@[extern "native"] opaque IO.FS.Handle.putStr (h : IO.FS.Handle) (s : String) : IO Unit
@[extern "native"] opaque IO.FS.Handle.flush (h : IO.FS.Handle) : IO Unit
@[extern "native"] opaque IO.FS.readFile (fname : String) : IO String
@[extern "native"] opaque IO.FS.writeFile (fname : String) (content : String) : IO Unit
@[extern "native"] opaque IO.getEnv (var : String) : BaseIO (Option String)
@[extern "native"] opaque IO.monoMsNow : BaseIO Nat
@[extern "native"] opaque IO.monoNanosNow : BaseIO Nat
