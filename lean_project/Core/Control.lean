/-
# `OptionT`, and leaving a `do` block early

Contract: the transformer `OptionT`, and the wrappers by which the native `do` elaborator carries
`return`, `break` and `continue` through `try` and nested actions.
-/
prelude
import Core.Quote
set_option linter.all false

universe u v w

def OptionT (m : Type u → Type v) (α : Type u) : Type v := m (Option α)
namespace OptionT
variable {m : Type u → Type v} {α β : Type u}
@[always_inline, inline] def run (x : OptionT m α) : m (Option α) := x
@[always_inline, inline] protected def mk (x : m (Option α)) : OptionT m α := x
@[always_inline, inline] protected def bind [Monad m] (x : OptionT m α) (f : α → OptionT m β) : OptionT m β :=
  OptionT.mk (bind (m := m) x fun r => match r with
    | some a => f a
    | none => pure none)
@[always_inline, inline] protected def pure [Monad m] (a : α) : OptionT m α := OptionT.mk (pure (some a))
@[always_inline, inline] protected def orElse [Monad m] (x : OptionT m α) (y : Unit → OptionT m α) : OptionT m α :=
  OptionT.mk (bind (m := m) x fun r => match r with
    | some a => pure (some a)
    | none => y ())
@[always_inline, inline] protected def fail [Monad m] : OptionT m α := OptionT.mk (pure none)
@[always_inline, inline] protected def lift [Monad m] (x : m α) : OptionT m α := OptionT.mk (Functor.map some x)
@[always_inline] instance instMonad [Monad m] : Monad (OptionT m) where
  pure := OptionT.pure
  bind := OptionT.bind
@[always_inline] instance instAlternative [Monad m] : Alternative (OptionT m) where
  failure := OptionT.fail
  orElse := OptionT.orElse
instance instMonadLift [Monad m] : MonadLift m (OptionT m) := ⟨OptionT.lift⟩
instance instMonadFunctor : MonadFunctor m (OptionT m) := ⟨fun f x => f x⟩
instance instMonadExceptOf {ε : Type w} [Monad m] [MonadExceptOf ε m] : MonadExceptOf ε (OptionT m) where
  throw e := OptionT.mk (throwThe ε e)
  tryCatch x h := OptionT.mk (tryCatchThe ε (m := m) x (fun e => h e))
end OptionT

/-! ## Early exits -/

abbrev EarlyReturnT (ρ : Type u) (m : Type u → Type v) (α : Type u) : Type v := ExceptT ρ m α
@[always_inline, inline] abbrev EarlyReturnT.return {ρ : Type u} {m : Type u → Type v} {α : Type u} [Monad m] (r : ρ) : EarlyReturnT ρ m α :=
  ExceptT.mk (pure (.error r))
@[always_inline, inline] abbrev EarlyReturn.runK {ρ α : Type u} {β : Type v} (x : Except ρ α) (ret : ρ → β) (pure : α → β) : β :=
  x.casesOn ret pure
abbrev BreakT (m : Type u → Type v) : Type u → Type v := OptionT m
@[always_inline, inline] abbrev BreakT.break {m : Type u → Type v} {α : Type u} [Monad m] : BreakT m α := OptionT.fail
@[always_inline, inline] abbrev Break.runK {α : Type u} {β : Type v} (x : Option α) (breakK : Unit → β) (successK : α → β) : β :=
  match x with
  | some a => successK a
  | none => breakK ()
abbrev ContinueT (m : Type u → Type v) : Type u → Type v := OptionT m
@[always_inline, inline] abbrev ContinueT.continue {m : Type u → Type v} {α : Type u} [Monad m] : ContinueT m α := OptionT.fail
@[always_inline, inline] abbrev Continue.runK {α : Type u} {β : Type v} (x : Option α) (continueK : Unit → β) (successK : α → β) : β :=
  match x with
  | some a => successK a
  | none => continueK ()
