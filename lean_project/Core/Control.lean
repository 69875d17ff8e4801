/-
# Control: loops, exceptions, alternatives

Contract: what do-notation, `for`, `while`, `try .. catch .. finally`, `guard`, `<|>`, `>=>`, `<&>` and the
Boolean connectives of monads refer to, beyond the classes of `Core.Monad`.
-/
prelude
import Core.Quote
import Core.Data.List
set_option linter.all false

universe u v w uu

/-! ## Functors, Boolean connectives, alternatives -/

@[always_inline, inline] def Functor.mapRev {f : Type u → Type v} [Functor f] {α β : Type u} : f α → (α → β) → f β := fun a f => f <$> a
@[always_inline, inline] def Functor.discard {f : Type → Type u} {α : Type} [Functor f] (x : f α) : f PUnit := Functor.mapConst ⟨⟩ x
export Functor (discard)
@[always_inline, inline] def Bind.bindLeft {α : Type u} {m : Type u → Type w} {β : Type u} [Bind m] (f : α → m β) (ma : m α) : m β := ma >>= f
@[always_inline, inline] def Bind.kleisliRight {α : Type v} {m : Type u → Type w} {β γ : Type u} [Bind m] (f₁ : α → m β) (f₂ : β → m γ) (a : α) : m γ :=
  f₁ a >>= f₂
@[always_inline, inline] def Bind.kleisliLeft {m : Type u → Type w} {β γ : Type u} {α : Type v} [Bind m] (f₂ : β → m γ) (f₁ : α → m β) (a : α) : m γ :=
  f₁ a >>= f₂
class ToBool (α : Type u) where
  toBool : α → Bool
export ToBool (toBool)
instance instToBoolBool : ToBool Bool := ⟨fun b => b⟩
@[macro_inline] def bool {β : Type u} {α : Type v} [ToBool β] (f t : α) (b : β) : α := match toBool b with
  | true => t
  | false => f
@[macro_inline] def orM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) : m β := do
  let b ← x
  match toBool b with
  | true => pure b
  | false => y
@[macro_inline] def andM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) : m β := do
  let b ← x
  match toBool b with
  | true => y
  | false => pure b
@[macro_inline] def notM {m : Type → Type v} [Functor m] (x : m Bool) : m Bool := not <$> x
@[always_inline, inline] def guard {f : Type → Type v} [Alternative f] (p : Prop) [Decidable p] : f Unit := if p then pure () else failure
@[always_inline, inline] def optional {f : Type u → Type v} [Alternative f] {α : Type u} (x : f α) : f (Option α) :=
  Alternative.orElse (some <$> x) fun _ => pure none
instance instToBoolOption {α : Type u} : ToBool (Option α) := ⟨Option.isSome⟩

/-! ## Exceptions -/

@[inline] protected def MonadExcept.orElse {ε : Type u} {m : Type v → Type w} [MonadExcept ε m] {α : Type v} (t₁ : m α) (t₂ : Unit → m α) : m α :=
  tryCatch t₁ fun _ => t₂ ()
instance MonadExcept.instOrElse {ε : Type u} {m : Type v → Type w} [MonadExcept ε m] {α : Type v} : OrElse (m α) := ⟨MonadExcept.orElse⟩
instance instMonadExceptOfUnitOption : MonadExceptOf Unit Option where
  throw _ := none
  tryCatch x h := match x with
    | some a => some a
    | none => h ()
@[always_inline, inline] def liftExcept {ε : Type u} {m : Type v → Type w} {α : Type v} [MonadExceptOf ε m] [Pure m] : Except ε α → m α
  | .ok a => pure a
  | .error e => throwThe ε e
namespace Except
variable {ε : Type u} {α : Type v}
@[inline] protected def toBool : Except ε α → Bool
  | .ok _ => true
  | .error _ => false
@[inline] def isOk : Except ε α → Bool := Except.toBool
@[inline] def mapError {ε' : Type w} (f : ε → ε') : Except ε α → Except ε' α
  | .error e => .error (f e)
  | .ok a => .ok a
end Except
class MonadFinally (m : Type u → Type v) where
  tryFinally' {α β : Type u} : m α → (Option α → m β) → m (α × β)
export MonadFinally (tryFinally')
@[always_inline, inline] def tryFinally {m : Type u → Type v} {α β : Type u} [MonadFinally m] [Functor m] (x : m α) (finalizer : m β) : m α :=
  Prod.fst <$> tryFinally' x fun _ => finalizer
instance Id.finally : MonadFinally Id where
  tryFinally' x h := (x, h (some x))
instance ReaderT.tryFinally {ρ : Type u} {m : Type u → Type v} [MonadFinally m] : MonadFinally (ReaderT ρ m) where
  tryFinally' x h ctx := tryFinally' (x ctx) fun a? => h a? ctx
instance ExceptT.finally {m : Type u → Type v} {ε : Type u} [MonadFinally m] [Monad m] : MonadFinally (ExceptT ε m) where
  tryFinally' x h := ExceptT.mk do
    let r ← tryFinally' x fun e? => match e? with
      | some (.ok a) => h (some a)
      | _ => h none
    match r with
    | (.ok a, .ok b) => pure (.ok (a, b))
    | (_, .error e) => pure (.error e)
    | (.error e, _) => pure (.error e)
instance StateT.tryFinally {m : Type u → Type v} {σ : Type u} [MonadFinally m] [Monad m] : MonadFinally (StateT σ m) where
  tryFinally' x h s := do
    let ((a, _), (b, s'')) ← tryFinally' (x s) fun r? => match r? with
      | some (a, s') => h (some a) s'
      | none => h none s
    pure ((a, b), s'')

/-! ## `OptionT`, and the rest of the transformers' interface -/

def OptionT (m : Type u → Type v) (α : Type u) : Type v := m (Option α)
namespace OptionT
variable {m : Type u → Type v} [Monad m] {α β : Type u}
@[always_inline, inline] def run {m : Type u → Type v} {α : Type u} (x : OptionT m α) : m (Option α) := x
@[always_inline, inline] protected def mk {m : Type u → Type v} {α : Type u} (x : m (Option α)) : OptionT m α := x
@[always_inline] instance instMonad : Monad (OptionT m) where
  pure a := OptionT.mk (pure (some a))
  bind x f := OptionT.mk do
    match ← x.run with
    | some a => f a
    | none => pure none
@[always_inline] instance instAlternative : Alternative (OptionT m) where
  failure := OptionT.mk (pure none)
  orElse x y := OptionT.mk do
    match ← x.run with
    | some a => pure (some a)
    | none => y ()
@[always_inline, inline] protected def fail : OptionT m α := OptionT.mk (pure none)
instance instMonadLift : MonadLift m (OptionT m) := ⟨fun x => OptionT.mk (some <$> x)⟩
instance instMonadFunctor {m : Type u → Type v} : MonadFunctor m (OptionT m) := ⟨fun f x => f x⟩
end OptionT
abbrev ReaderM (ρ : Type u) : Type u → Type u := ReaderT ρ Id
namespace StateT
variable {σ : Type u} {m : Type u → Type v} [Monad m] {α : Type u}
@[always_inline, inline] protected def get : StateT σ m σ := fun s => pure (s, s)
@[always_inline, inline] protected def set (s' : σ) : StateT σ m PUnit := fun _ => pure (⟨⟩, s')
@[always_inline, inline] protected def modifyGet (f : σ → α × σ) : StateT σ m α := fun s => pure (f s)
@[always_inline, inline] protected def lift (t : m α) : StateT σ m α := fun s => do let a ← t; pure (a, s)
instance instAlternative [Alternative m] : Alternative (StateT σ m) where
  failure := fun _ => failure
  orElse x y := fun s => Alternative.orElse (x s) fun _ => y () s
end StateT
namespace ExceptT
variable {ε : Type u} {m : Type u → Type v} {α : Type u}
@[always_inline, inline] protected def lift [Monad m] (t : m α) : ExceptT ε m α := ExceptT.mk (Except.ok <$> t)
end ExceptT

/-! ## Loops -/

class ForIn' (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) (d : outParam (Membership α ρ)) where
  forIn' {β : Type u₁} (x : ρ) (b : β) (f : (a : α) → a ∈ x → β → m (ForInStep β)) : m β
export ForIn' (forIn')
@[inline] def ForInStep.value {α : Type u} : ForInStep α → α
  | .done b => b
  | .yield b => b
protected def List.forInLoop' {m : Type u₁ → Type u₂} {α : Type v} {β : Type u₁} [Monad m] (as : List α) (f : (a : α) → a ∈ as → β → m (ForInStep β)) :
    (l : List α) → (∀ a, a ∈ l → a ∈ as) → β → m β
  | [], _, b => pure b
  | a :: l, h, b => do
    match ← f a (h a (.head l)) b with
    | .done b => pure b
    | .yield b => List.forInLoop' as f l (fun x hx => h x (.tail a hx)) b
instance List.instForIn' {m : Type u₁ → Type u₂} {α : Type v} [Monad m] : ForIn' m (List α) α inferInstance where
  forIn' xs b f := List.forInLoop' xs f xs (fun _ h => h) b
instance Option.instForIn {m : Type u₁ → Type u₂} {α : Type v} [Monad m] : ForIn m (Option α) α where
  forIn x b f := match x with
    | none => pure b
    | some a => do
      match ← f a b with
      | .done r => pure r
      | .yield r => pure r

namespace Lean
structure Loop
@[inline] partial def Loop.forIn {β : Type u} {m : Type u → Type v} [Monad m] (_ : Loop) (init : β) (f : Unit → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) : m β := do
    match ← f () b with
    | .done b => pure b
    | .yield b => loop b
  loop init
instance instForInLoopUnitOfMonad {m : Type u → Type v} [Monad m] : ForIn m Loop Unit := ⟨Loop.forIn⟩
end Lean

/-! ## Streams: what `for x in xs, y in ys` steps through -/

class Std.ToStream (collection : Type u) (stream : outParam (Type u)) : Type u where
  toStream : collection → stream
export Std.ToStream (toStream)
class Std.Stream (stream : Type u) (value : outParam (Type v)) : Type (max u v) where
  next? : stream → Option (value × stream)
instance Std.instToStreamList {α : Type u} : Std.ToStream (List α) (List α) := ⟨fun c => c⟩
instance Std.instStreamList {α : Type u} : Std.Stream (List α) α where
  next?
    | [] => none
    | x :: xs => some (x, xs)
instance Std.instToStreamArray {α : Type u} : Std.ToStream (Array α) (List α) := ⟨fun c => c.toList⟩

/-! ## Ranges `[start:stop:step]` -/

structure Std.Legacy.Range where
  start : Nat := 0
  stop : Nat
  step : Nat := 1
  step_pos : 0 < step
namespace Std.Legacy.Range
instance instMembership : Membership Nat Range := ⟨fun r i => r.start ≤ i ∧ i < r.stop ∧ (i - r.start) % r.step = 0⟩
def size (r : Range) : Nat := (r.stop - r.start + r.step - 1) / r.step
protected def loop {m : Type u → Type v} [Monad m] {β : Type u} (step : Nat) (f : Nat → β → m (ForInStep β)) : (fuel i : Nat) → β → m β
  | 0, _, b => pure b
  | fuel + 1, i, b => do
    match ← f i b with
    | .done b => pure b
    | .yield b => Range.loop step f fuel (i + step) b
instance instForIn {m : Type u → Type v} [Monad m] : ForIn m Range Nat := ⟨fun r init f => Range.loop r.step f r.size r.start init⟩
@[inline] protected def forM {m : Type u → Type v} [Monad m] (range : Range) (f : Nat → m PUnit) : m PUnit :=
  Range.loop range.step (fun i _ => do f i; pure (.yield ⟨⟩)) range.size range.start ⟨⟩
instance instForMNatOfMonad {m : Type u → Type v} [Monad m] : ForM m Range Nat := ⟨Range.forM⟩
def toList (r : Range) : List Nat := List.range' r.start r.size r.step
end Std.Legacy.Range
instance Std.instToStreamRange : Std.ToStream Std.Legacy.Range Std.Legacy.Range := ⟨fun r => r⟩
instance Std.instStreamRangeNat : Std.Stream Std.Legacy.Range Nat :=
  ⟨fun r => if r.start < r.stop then some (r.start, { r with start := r.start + r.step }) else none⟩

/-! ## Iteration of a function -/

namespace Nat
@[specialize] def «repeat» {α : Type u} (f : α → α) : (n : Nat) → (a : α) → α
  | 0, a => a
  | n + 1, a => f (Nat.repeat f n a)
@[specialize] def fold {α : Type u} : (n : Nat) → (f : (i : Nat) → i < n → α → α) → (init : α) → α
  | 0, _, a => a
  | n + 1, f, a => f n Nat.le.refl (fold n (fun i h => f i (Nat.le.step h)) a)
@[specialize] def foldRev {α : Type u} : (n : Nat) → (f : (i : Nat) → i < n → α → α) → (init : α) → α
  | 0, _, a => a
  | n + 1, f, a => foldRev n (fun i h => f i (Nat.le.step h)) (f n Nat.le.refl a)
@[specialize] def all : (n : Nat) → (f : (i : Nat) → i < n → Bool) → Bool
  | 0, _ => true
  | n + 1, f => all n (fun i h => f i (Nat.le.step h)) && f n Nat.le.refl
@[specialize] def any : (n : Nat) → (f : (i : Nat) → i < n → Bool) → Bool
  | 0, _ => false
  | n + 1, f => any n (fun i h => f i (Nat.le.step h)) || f n Nat.le.refl
end Nat

/-! ## Early exits: how the `do` elaborator carries `return`, `break` and `continue` through `try` -/

abbrev EarlyReturnT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type v := ExceptT ρ m α
@[always_inline, inline] abbrev EarlyReturnT.return {ρ : Type u} {m : Type u → Type v} {α : Type u} [Monad m] (r : ρ) : EarlyReturnT ρ m α :=
  ExceptT.mk (pure (.error r))
@[always_inline, inline] abbrev EarlyReturn.runK {ρ α : Type u} {β : Type v} (x : Except ρ α) (ret : ρ → β) (pure : α → β) : β :=
  x.casesOn ret pure
abbrev BreakT (m : Type u → Type v) : Type u → Type v := OptionT m
@[always_inline, inline] abbrev BreakT.break {α : Type u} {m : Type u → Type v} [Monad m] : BreakT m α := OptionT.fail
set_option bootstrap.genMatcherCode false in
@[always_inline, inline] abbrev Break.runK {α : Type u} {β : Type v} (x : Option α) (breakK : Unit → β) (successK : α → β) : β :=
  match x with
  | some a => successK a
  | none => breakK ()
abbrev ContinueT (m : Type u → Type v) : Type u → Type v := OptionT m
@[always_inline, inline] abbrev ContinueT.continue {α : Type u} {m : Type u → Type v} [Monad m] : ContinueT m α := OptionT.fail
@[always_inline, inline] abbrev Continue.runK {α : Type u} {β : Type v} (x : Option α) (continueK : Unit → β) (successK : α → β) : β :=
  match x with
  | some a => successK a
  | none => continueK ()
