/-
# Monads

Contract: the classes of do-notation and the transformers `ReaderT`, `StateT`, `ExceptT`, `EStateM`,
`OptionT`, `Id`, with the names, universe order and field order that the native elaborators use.
-/
prelude
import Core.Syntax
set_option linter.all false

universe u v w uu

class Bind (m : Type u → Type v) where
  bind : {α β : Type u} → m α → (α → m β) → m β
export Bind (bind)
class Pure (f : Type u → Type v) where
  pure {α : Type u} : α → f α
export Pure (pure)
class Functor (f : Type u → Type v) : Type (max (u+1) v) where
  map : {α β : Type u} → (α → β) → f α → f β
  mapConst : {α β : Type u} → α → f β → f α := Function.comp map (Function.const _)
class Seq (f : Type u → Type v) : Type (max (u+1) v) where
  seq : {α β : Type u} → f (α → β) → (Unit → f α) → f β
class SeqLeft (f : Type u → Type v) : Type (max (u+1) v) where
  seqLeft : {α β : Type u} → f α → (Unit → f β) → f α
class SeqRight (f : Type u → Type v) : Type (max (u+1) v) where
  seqRight : {α β : Type u} → f α → (Unit → f β) → f β
class Applicative (f : Type u → Type v) extends Functor f, Pure f, Seq f, SeqLeft f, SeqRight f where
  map := fun x y => Seq.seq (pure x) fun _ => y
  seqLeft := fun a b => Seq.seq (Functor.map (Function.const _) a) b
  seqRight := fun a b => Seq.seq (Functor.map (Function.const _ id) a) b
class Monad (m : Type u → Type v) : Type (max (u+1) v) extends Applicative m, Bind m where
  map f x := bind x (Function.comp pure f)
  seq f x := bind f fun y => Functor.map y (x ())
  seqLeft x y := bind x fun a => bind (y ()) (fun _ => pure a)
  seqRight x y := bind x fun _ => y ()
instance instInhabitedForallOfMonad {α : Type u} {m : Type u → Type v} [Monad m] : Inhabited (α → m α) := ⟨pure⟩
instance instInhabitedOfMonad {α : Type u} {m : Type u → Type v} [Inhabited α] [Monad m] : Inhabited (m α) := ⟨pure default⟩
instance instNonemptyOfMonad {α : Type u} {m : Type u → Type v} [Monad m] [Nonempty α] : Nonempty (m α) :=
  match (inferInstance : Nonempty α) with
  | ⟨a⟩ => ⟨pure a⟩

class MonadLift (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  monadLift : {α : Type u} → m α → n α
class MonadLiftT (m : Type u → Type v) (n : Type u → Type w) where
  monadLift : {α : Type u} → m α → n α
export MonadLiftT (monadLift)
abbrev liftM {m : Type u → Type v} {n : Type u → Type w} [MonadLiftT m n] {α : Type u} : m α → n α := monadLift
@[always_inline] instance instMonadLiftTOfMonadLift (m : Type u → Type uu) (n : Type u → Type v) (o : Type u → Type w)
    [MonadLift n o] [MonadLiftT m n] : MonadLiftT m o where
  monadLift x := MonadLift.monadLift (m := n) (monadLift x)
instance instMonadLiftT (m : Type u → Type v) : MonadLiftT m m where
  monadLift x := x
class MonadEval (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  monadEval : {α : Type u} → m α → n α
class MonadEvalT (m : Type u → Type v) (n : Type u → Type w) where
  monadEval : {α : Type u} → m α → n α
instance instMonadEvalTOfMonadEval (m : Type u → Type uu) (n : Type u → Type v) (o : Type u → Type w)
    [MonadEval n o] [MonadEvalT m n] : MonadEvalT m o where
  monadEval x := MonadEval.monadEval (m := n) (MonadEvalT.monadEval x)
instance instMonadEvalT (m : Type u → Type v) : MonadEvalT m m where
  monadEval x := x

class MonadExceptOf (ε : semiOutParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} (body : m α) (handler : ε → m α) : m α
abbrev throwThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (e : ε) : m α :=
  MonadExceptOf.throw e
abbrev tryCatchThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (x : m α) (handle : ε → m α) : m α :=
  MonadExceptOf.tryCatch x handle
class MonadExcept (ε : outParam (Type u)) (m : Type v → Type w) where
  throw {α : Type v} : ε → m α
  tryCatch {α : Type v} : m α → (ε → m α) → m α
export MonadExcept (throw tryCatch)
instance instMonadExceptOfMonadExceptOf (ε : Type u) (m : Type v → Type w) [MonadExceptOf ε m] : MonadExcept ε m where
  throw := throwThe ε
  tryCatch := tryCatchThe ε

class MonadReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  read : m ρ
@[always_inline, inline] def readThe (ρ : Type u) {m : Type u → Type v} [MonadReaderOf ρ m] : m ρ := MonadReaderOf.read
class MonadReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  read : m ρ
export MonadReader (read)
instance instMonadReaderOfMonadReaderOf (ρ : Type u) (m : Type u → Type v) [MonadReaderOf ρ m] : MonadReader ρ m where
  read := readThe ρ
instance instMonadReaderOfOfMonadLift {ρ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n] [MonadReaderOf ρ m] :
    MonadReaderOf ρ n where
  read := liftM (m := m) MonadReaderOf.read
class MonadWithReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  withReader {α : Type u} : (ρ → ρ) → m α → m α
class MonadWithReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  withReader {α : Type u} : (ρ → ρ) → m α → m α
export MonadWithReader (withReader)
instance instMonadWithReaderOfMonadWithReaderOf (ρ : Type u) (m : Type u → Type v) [MonadWithReaderOf ρ m] : MonadWithReader ρ m where
  withReader := MonadWithReaderOf.withReader

class MonadStateOf (σ : semiOutParam (Type u)) (m : Type u → Type v) where
  get : m σ
  set : σ → m PUnit
  modifyGet {α : Type u} : (σ → Prod α σ) → m α
export MonadStateOf (set)
abbrev getThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] : m σ := MonadStateOf.get
@[always_inline, inline] abbrev modifyThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → σ) : m PUnit :=
  MonadStateOf.modifyGet fun s => (PUnit.unit, f s)
@[always_inline, inline] abbrev modifyGetThe {α : Type u} (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → Prod α σ) : m α :=
  MonadStateOf.modifyGet f
class MonadState (σ : outParam (Type u)) (m : Type u → Type v) where
  get : m σ
  set : σ → m PUnit
  modifyGet {α : Type u} : (σ → Prod α σ) → m α
export MonadState (get modifyGet)
instance instMonadStateOfMonadStateOf (σ : Type u) (m : Type u → Type v) [MonadStateOf σ m] : MonadState σ m where
  set := MonadStateOf.set
  get := getThe σ
  modifyGet f := MonadStateOf.modifyGet f
@[always_inline, inline] def modify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m PUnit :=
  modifyGet fun s => (PUnit.unit, f s)
@[always_inline, inline] def getModify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m σ :=
  modifyGet fun s => (s, f s)
@[always_inline] instance instMonadStateOfOfMonadLift {σ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n]
    [MonadStateOf σ m] : MonadStateOf σ n where
  get := liftM (m := m) MonadStateOf.get
  set s := liftM (m := m) (MonadStateOf.set s)
  modifyGet f := monadLift (m := m) (MonadState.modifyGet f)

/-! ## Transformers -/

abbrev IdAux := Unit
def Id (type : Sort u) : Sort u := type
instance Id.instMonad : Monad Id where
  pure x := x
  bind x f := f x
  map f x := f x
@[always_inline, inline] protected def Id.run {α : Type u} (x : Id α) : α := x

namespace ReaderT
variable {ρ : Type u} {m : Type u → Type v} {α β : Type u}
@[always_inline, inline] def mk (x : ρ → m α) : ReaderT ρ m α := x
@[always_inline, inline] def run (x : ReaderT ρ m α) (r : ρ) : m α := x r
instance instMonadLift : MonadLift m (ReaderT ρ m) where
  monadLift x := fun _ => x
@[always_inline, inline] protected def read [Monad m] : ReaderT ρ m ρ := pure
@[always_inline, inline] protected def pure [Monad m] (a : α) : ReaderT ρ m α := fun _ => pure a
@[always_inline, inline] protected def bind [Monad m] (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) : ReaderT ρ m β :=
  fun r => bind (x r) fun a => f a r
instance instMonad [Monad m] : Monad (ReaderT ρ m) where
  pure := ReaderT.pure
  bind := ReaderT.bind
  map f x := fun r => Functor.map f (x r)
instance instMonadReaderOf [Monad m] : MonadReaderOf ρ (ReaderT ρ m) where
  read := ReaderT.read
instance instMonadWithReaderOf : MonadWithReaderOf ρ (ReaderT ρ m) where
  withReader f x := fun r => x (f r)
instance instMonadExceptOf {ε : Type w} [MonadExceptOf ε m] : MonadExceptOf ε (ReaderT ρ m) where
  throw e := fun _ => MonadExceptOf.throw e
  tryCatch x h := fun r => MonadExceptOf.tryCatch (x r) (fun e => h e r)
end ReaderT
instance instMonadWithReaderOfReaderT {ρ σ : Type u} {m : Type u → Type v} [MonadWithReaderOf ρ m] : MonadWithReaderOf ρ (ReaderT σ m) where
  withReader f x := fun r => MonadWithReaderOf.withReader f (x r)

namespace EStateM
variable {ε σ α β : Type u}
@[always_inline, inline] protected def pure (a : α) : EStateM ε σ α := fun s => .ok a s
@[always_inline, inline] protected def bind (x : EStateM ε σ α) (f : α → EStateM ε σ β) : EStateM ε σ β := fun s =>
  match x s with
  | .ok a s => f a s
  | .error e s => .error e s
@[always_inline, inline] protected def map (f : α → β) (x : EStateM ε σ α) : EStateM ε σ β := fun s =>
  match x s with
  | .ok a s => .ok (f a) s
  | .error e s => .error e s
instance instMonad : Monad (EStateM ε σ) where
  pure := EStateM.pure
  bind := EStateM.bind
  map := EStateM.map
instance instMonadStateOf : MonadStateOf σ (EStateM ε σ) where
  get := fun s => .ok s s
  set s := fun _ => .ok PUnit.unit s
  modifyGet f := fun s => match f s with
    | (a, s) => .ok a s
instance instMonadExceptOf : MonadExceptOf ε (EStateM ε σ) where
  throw e := fun s => .error e s
  tryCatch x h := fun s => match x s with
    | .error e s => h e s
    | .ok a s => .ok a s
@[always_inline, inline] def run (x : EStateM ε σ α) (s : σ) : Result ε σ α := x s
end EStateM

namespace Except
variable {ε : Type u}
@[always_inline, inline] protected def pure {α : Type v} (a : α) : Except ε α := .ok a
@[always_inline, inline] protected def map {α β : Type v} (f : α → β) : Except ε α → Except ε β
  | .error e => .error e
  | .ok a => .ok (f a)
@[always_inline, inline] protected def bind {α β : Type v} (x : Except ε α) (f : α → Except ε β) : Except ε β :=
  match x with
  | .error e => .error e
  | .ok a => f a
instance instMonad : Monad (Except ε) where
  pure := Except.pure
  bind := Except.bind
  map := Except.map
instance instMonadExceptOf : MonadExceptOf ε (Except ε) where
  throw := .error
  tryCatch x h := match x with
    | .ok a => .ok a
    | .error e => h e
instance instInhabited {α : Type v} [Inhabited ε] : Inhabited (Except ε α) := ⟨.error default⟩
end Except

def ExceptT (ε : Type u) (m : Type u → Type v) (α : Type u) : Type v := m (Except ε α)
namespace ExceptT
variable {ε : Type u} {m : Type u → Type v} {α β : Type u}
@[always_inline, inline] def mk (x : m (Except ε α)) : ExceptT ε m α := x
@[always_inline, inline] def run (x : ExceptT ε m α) : m (Except ε α) := x
@[always_inline, inline] def bindCont [Monad m] (f : α → ExceptT ε m β) : Except ε α → m (Except ε β)
  | .ok a => f a
  | .error e => pure (.error e)
instance instMonad [Monad m] : Monad (ExceptT ε m) where
  pure a := ExceptT.mk (pure (.ok a))
  bind x f := ExceptT.mk (bind (m := m) x (ExceptT.bindCont f))
instance instMonadLift [Monad m] : MonadLift m (ExceptT ε m) where
  monadLift x := ExceptT.mk (Functor.map (f := m) Except.ok x)
instance instMonadExceptOf [Monad m] : MonadExceptOf ε (ExceptT ε m) where
  throw e := ExceptT.mk (pure (.error e))
  tryCatch x h := ExceptT.mk (bind (m := m) x fun r => match r with
    | .ok a => pure (.ok a)
    | .error e => h e)
end ExceptT

def StateT (σ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) := σ → m (Prod α σ)
namespace StateT
variable {σ : Type u} {m : Type u → Type v} {α β : Type u}
@[always_inline, inline] def mk (x : σ → m (Prod α σ)) : StateT σ m α := x
@[always_inline, inline] def run (x : StateT σ m α) (s : σ) : m (Prod α σ) := x s
@[always_inline, inline] def run' [Functor m] (x : StateT σ m α) (s : σ) : m α := Functor.map Prod.fst (x s)
instance instMonad [Monad m] : Monad (StateT σ m) where
  pure a := fun s => pure (a, s)
  bind x f := fun s => bind (x s) fun r => f r.fst r.snd
instance instMonadStateOf [Monad m] : MonadStateOf σ (StateT σ m) where
  get := fun s => pure (s, s)
  set s := fun _ => pure (PUnit.unit, s)
  modifyGet f := fun s => pure (f s)
instance instMonadLift [Monad m] : MonadLift m (StateT σ m) where
  monadLift x := fun s => bind x fun a => pure (a, s)
instance instMonadExceptOf_lift {ε : Type w} [Monad m] [MonadExceptOf ε m] : MonadExceptOf ε (StateT σ m) where
  throw e := fun _ => MonadExceptOf.throw e
  tryCatch x h := fun s => MonadExceptOf.tryCatch (x s) (fun e => h e s)
end StateT
abbrev StateM (σ : Type u) (α : Type u) : Type u := StateT σ Id α

namespace Option
@[always_inline, inline] protected def bind {α : Type u} {β : Type v} : Option α → (α → Option β) → Option β
  | none, _ => none
  | some a, f => f a
@[inline] protected def map {α : Type u} {β : Type v} (f : α → β) : Option α → Option β
  | some x => some (f x)
  | none => none
end Option
instance instMonadOption : Monad Option where
  pure := Option.some
  bind := Option.bind
  map := Option.map
class Alternative (f : Type u → Type v) : Type (max (u+1) v) extends Applicative f where
  failure : {α : Type u} → f α
  orElse : {α : Type u} → f α → (Unit → f α) → f α
export Alternative (failure)
instance instOrElseOfAlternative (f : Type u → Type v) (α : Type u) [Alternative f] : OrElse (f α) := ⟨Alternative.orElse⟩
@[macro_inline] protected def Option.orElse {α : Type u} : Option α → (Unit → Option α) → Option α
  | some a, _ => some a
  | none, b => b ()
instance instOrElseOption {α : Type u} : OrElse (Option α) := ⟨Option.orElse⟩
instance instAlternativeOption : Alternative Option where
  failure := none
  orElse := Option.orElse

/-! ## `for` loops -/

inductive ForInStep (α : Type u) where
  | done : α → ForInStep α
  | yield : α → ForInStep α
class ForIn (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) where
  forIn {β : Type u₁} (xs : ρ) (b : β) (f : α → β → m (ForInStep β)) : m β
export ForIn (forIn)
class ForM (m : Type u → Type v) (γ : Type w₁) (α : outParam (Type w₂)) where
  forM (xs : γ) (f : α → m PUnit) : m PUnit
export ForM (forM)
protected def List.forInLoop {m : Type u₁ → Type u₂} {α : Type v} {β : Type u₁} [Monad m] (f : α → β → m (ForInStep β)) :
    List α → β → m β
  | .nil, b => pure b
  | .cons a as, b => bind (f a b) fun r => match r with
    | .done b => pure b
    | .yield b => List.forInLoop f as b
instance List.instForIn {m : Type u₁ → Type u₂} {α : Type v} [Monad m] : ForIn m (List α) α where
  forIn xs b f := List.forInLoop f xs b
instance Array.instForIn {m : Type u₁ → Type u₂} {α : Type v} [Monad m] : ForIn m (Array α) α where
  forIn xs b f := List.forInLoop f xs.toList b
