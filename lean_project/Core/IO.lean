/-
# Programs: input and output

Contract: `IO` as programs use it: printing, the standard streams, references, errors and their text,
`try .. catch .. finally`, `main`. The monads and the system calls themselves are in `Core.Meta.IO`.
-/
prelude
import Core.Meta.IO
import Core.Control
import Core.Format
set_option linter.all false

universe u v

@[extern "native"] opaque IO.Error.instToString : ToString IO.Error := ⟨fun _ => ""⟩
attribute [instance] IO.Error.instToString
instance EST.instInhabited {ε σ α : Type} [Inhabited ε] : Inhabited (EST ε σ α) := ⟨fun w => .error default w⟩
instance ST.instInhabited {σ α : Type} [Inhabited α] : Inhabited (ST σ α) := ⟨fun w => ⟨default, w⟩⟩
instance IO.instInhabitedError : Inhabited IO.Error := ⟨.unexpectedEof⟩
instance EST.instOrElse {ε σ α : Type} : OrElse (EST ε σ α) := ⟨MonadExcept.orElse⟩
@[always_inline] instance EST.instMonadFinally {ε σ : Type} : MonadFinally (EST ε σ) where
  tryFinally' x h := fun w => match x w with
    | .ok a w => match h (some a) w with
      | .ok b w => .ok (a, b) w
      | .error e w => .error e w
    | .error e w => match h none w with
      | .ok _ w => .error e w
      | .error e w => .error e w
@[always_inline] instance ST.instMonadFinally {σ : Type} : MonadFinally (ST σ) where
  tryFinally' x h := fun w => match x w with
    | ⟨a, w⟩ => match h (some a) w with
      | ⟨b, w⟩ => ⟨(a, b), w⟩
@[always_inline, inline] def BaseIO.toEIO {ε α : Type} (x : BaseIO α) : EIO ε α := fun w => match x w with
  | ⟨a, w⟩ => .ok a w
@[always_inline, inline] def BaseIO.toIO {α : Type} (x : BaseIO α) : IO α := BaseIO.toEIO x
@[inline] def EIO.toBaseIO {ε α : Type} (x : EIO ε α) : BaseIO (Except ε α) := fun w => match x w with
  | .ok a w => ⟨.ok a, w⟩
  | .error e w => ⟨.error e, w⟩
@[inline] def EIO.catchExceptions {ε α : Type} (x : EIO ε α) (h : ε → BaseIO α) : BaseIO α := fun w => match x w with
  | .ok a w => ⟨a, w⟩
  | .error e w => h e w
@[inline] def EIO.toIO {ε α : Type} (f : ε → IO.Error) (x : EIO ε α) : IO α := fun w => match x w with
  | .ok a w => .ok a w
  | .error e w => .error (f e) w
@[inline] def EIO.ofExcept {ε α : Type} : Except ε α → EIO ε α
  | .ok a => pure a
  | .error e => throw e

namespace IO
def ofExcept {ε α : Type} [ToString ε] (e : Except ε α) : IO α :=
  match e with
  | .ok a => pure a
  | .error e => throw (IO.userError (toString e))
@[extern "native"] opaque print {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque println {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque eprint {α : Type u} [ToString α] (s : α) : IO Unit
@[extern "native"] opaque eprintln {α : Type u} [ToString α] (s : α) : IO Unit
structure FS.Stream where
  flush : IO Unit
  read : USize → IO ByteArray
  write : ByteArray → IO Unit
  getLine : IO String
  putStr : String → IO Unit
  isTty : BaseIO Bool
instance FS.instNonemptyStream : Nonempty FS.Stream :=
  ⟨⟨throw .unexpectedEof, fun _ => throw .unexpectedEof, fun _ => throw .unexpectedEof, throw .unexpectedEof, fun _ => throw .unexpectedEof, pure false⟩⟩
@[extern "native"] opaque getStdin : BaseIO FS.Stream
@[extern "native"] opaque getStdout : BaseIO FS.Stream
@[extern "native"] opaque getStderr : BaseIO FS.Stream
def FS.Stream.putStrLn (strm : FS.Stream) (s : String) : IO Unit := strm.putStr (s.push '\n')
@[extern "native"] opaque sleep (ms : UInt32) : BaseIO Unit
@[extern "native"] opaque getNumHeartbeats : BaseIO Nat
def mkRef {α : Type} (a : α) : BaseIO (IO.Ref α) := ST.Prim.mkRef a
end IO

namespace ST
variable {σ : Type} {m : Type → Type} [MonadLiftT (ST σ) m] {α β : Type}
@[inline] def mkRef {α : Type} (a : α) : m (Ref σ α) := liftM (Prim.mkRef a : ST σ (Ref σ α))
@[inline] def Ref.get {α : Type} (r : Ref σ α) : m α := liftM (Prim.Ref.get r)
@[inline] def Ref.set {α : Type} (r : Ref σ α) (a : α) : m Unit := liftM (Prim.Ref.set r a)
@[inline] def Ref.modify {α : Type} (r : Ref σ α) (f : α → α) : m Unit :=
  liftM (m := ST σ) (do Prim.Ref.set r (f (← Prim.Ref.get r)))
@[inline] def Ref.modifyGet {α β : Type} (r : Ref σ α) (f : α → β × α) : m β :=
  liftM (m := ST σ) (do
    let (b, a) := f (← Prim.Ref.get r)
    Prim.Ref.set r a
    return b)
end ST
