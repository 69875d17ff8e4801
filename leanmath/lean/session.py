"""A conversation that survives the end of its process.

A session speaks the protocol as a REPL does, with numbers of its own for
environments and proof states. When a request ends the process (a crash, a
limit), that request fails with a typed error and is never repeated; the next
one finds a new process, in which the states that it needs are made again
first. In the same way a process that has grown too large, or has served too
many requests, is replaced between two requests.

Sessions come from a pool (``leanmath.lean.pool``).
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, overload

from leanmath.core.errors import (
    InputError,
    LeanCrashed,
    PoolClosed,
    SessionClosed,
    SessionError,
    StateLost,
)
from leanmath.lean.lineage import Exchange, Ledger, State, StateKey, rebased
from leanmath.lean.program import Extension
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    Failure,
    FileRequest,
    FreeReply,
    FreeRequest,
    PickleEnvironment,
    PickleProofState,
    Reply,
    Request,
    States,
    StepReply,
    TacticRequest,
    UnpickleEnvironment,
    UnpickleProofState,
)
from leanmath.lean.repl import Repl
from leanmath.lean.usage import Usage

#: Looking at the memory of a process takes a tenth of a millisecond: not
#: after every request.
_LOOK_SECONDS = 0.25


@dataclass(frozen=True)
class Rotation:
    """When a process is replaced between two requests.

    After ``requests``; after ``fresh`` environments made from nothing (the
    community REPL ends itself after about 560); when it uses more than
    ``memory`` megabytes. Not before it has served ``least`` requests of the
    client's: when the states that are in use fill the memory by themselves,
    replacing the process does not help.
    """

    requests: int = 50_000
    fresh: int = 400
    memory: int | None = 6144
    least: int = 50


@dataclass(frozen=True)
class Step:
    """A request made in every process before it is given out: the import of a library, say.

    The environment that it makes has the ``name``; it starts from the
    environment named ``after``, or from nothing.
    """

    name: str
    request: CommandRequest | FileRequest | UnpickleEnvironment
    after: str | None = None


@dataclass
class Prepared:
    """A process in which all steps were made, with their replies; and what it has been through.

    ``served`` counts the requests of clients, ``fresh`` the environments made
    from nothing, ``memory`` is what it used (bytes) when last looked at.
    """

    repl: Repl
    replies: tuple[CommandReply, ...]
    served: int = 0
    fresh: int = 0
    looked: float = 0.0
    memory: int = 0

    def worn(self, rotation: Rotation) -> bool:
        """Whether it should be replaced."""
        if self.served < rotation.least:
            return False
        return (self.served >= rotation.requests or self.fresh >= rotation.fresh
                or (rotation.memory is not None and self.memory > rotation.memory << 20))

    def count(self, request: Request) -> None:
        """Take note of what a request does to its memory."""
        if isinstance(request, CommandRequest | FileRequest) and request.env is None:
            self.fresh += 1
        now = time.monotonic()
        if now - self.looked > _LOOK_SECONDS:
            self.looked = now
            used = self.repl.usage()
            self.memory = 0 if used is None else used.memory


class Supply(Protocol):
    """Where a session gets its processes."""

    steps: tuple[Step, ...]
    rotation: Rotation

    def take(self, *, unused: bool = False) -> Prepared:
        """A process that is ready; PoolClosed, or what keeps processes from starting."""

    def give_back(self, process: Prepared, *, end: bool = False) -> None:
        """A process that the session no longer needs; with ``end``, nobody does."""

    @property
    def closed(self) -> bool:
        """Whether there will be no more processes."""


@dataclass
class SessionStats:
    """What a session has been through: requests answered, states made again, processes used."""

    requests: int = 0
    replayed: int = 0
    processes: int = 0
    rotations: int = 0


class Session:
    """A conversation with a REPL, whatever becomes of its processes; a context manager.

    The names of the pool's steps can be asked for with :meth:`env`. May be
    used from several threads; one request is under way at a time.
    """

    def __init__(self, supply: Supply, *, unused: bool = False) -> None:
        self._supply = supply
        self._lock = threading.RLock()
        self._ledger = Ledger()
        self._prepared: list[Exchange] = []
        self._names: dict[str, StateKey] = {}
        self._process: Prepared | None = None
        self._closed = False
        self.stats = SessionStats()
        self._begin(supply.take(unused=unused))

    # -- asking --------------------------------------------------------------

    @overload
    def ask(self, request: CommandRequest | FileRequest | PickleEnvironment | UnpickleEnvironment,
            *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> CommandReply | Failure: ...

    @overload
    def ask(self, request: TacticRequest | PickleProofState | UnpickleProofState,
            *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> StepReply | Failure: ...

    @overload
    def ask(self, request: Request, *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> Reply: ...

    def ask(self, request: Request, *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> Reply:
        """Send a request and wait for its reply, at most ``seconds`` on the wall and
        ``cpu_seconds`` of the processor (default: the pool's limits).

        Making states again comes before and has the pool's limit for each.
        Raises what :meth:`Repl.ask` raises; after that the session goes on
        with another process. :class:`StateLost` when the state that the
        request starts from is gone; :class:`PoolClosed`;
        :class:`SessionClosed`.
        """
        if isinstance(request, FreeRequest):
            return self._free_request(request)
        with self._lock:
            base = self._ledger.base(request)
            process = self._ready()
            real = rebased(request, None if base is None else self._real(base))
            reply = self._ask(process, real, seconds, cpu_seconds)
            process.count(request)
            process.served += 1
            self.stats.requests += 1
            return self._ledger.record(request, base, reply)

    def command(self, cmd: str, *, env: int | None = None,
                seconds: float | None = None) -> CommandReply | Failure:
        """Elaborate ``cmd`` after ``env`` (default: from nothing)."""
        request = CommandRequest(cmd=cmd) if env is None else CommandRequest(cmd=cmd, env=env)
        return self.ask(request, seconds=seconds)

    def tactic(self, tactic: str, proof_state: int, *,
               seconds: float | None = None) -> StepReply | Failure:
        """Run a tactic in a proof state."""
        return self.ask(TacticRequest(tactic=tactic, proof_state=proof_state), seconds=seconds)

    # -- states --------------------------------------------------------------

    def env(self, name: str) -> int:
        """The environment with this name, from a step of the pool's or from :meth:`keep`."""
        return self._named(name, is_env=True)

    def proof_state(self, name: str) -> int:
        """The proof state with this name, from :meth:`keep`."""
        return self._named(name, is_env=False)

    def keep(self, name: str, *, env: int | None = None, proof_state: int | None = None) -> None:
        """Give a state a name: it is made again at once when the process is replaced.

        :class:`InputError` when the name is taken, or not exactly one state given.
        """
        if (env is None) == (proof_state is None):
            raise InputError("keep wants an environment or a proof state, and not both")
        with self._lock:
            if name in self._names:
                raise InputError(f"there is a state named {name!r} already")
            key = StateKey(True, env) if env is not None else StateKey(False, proof_state or 0)
            self._ledger.state(key)
            self._names[name] = key

    def free(self, *, envs: Iterable[int] = (), proof_states: Iterable[int] = ()) -> None:
        """Forget states, here and, where it can, in the server. Named ones cannot be freed.

        What was made from them stays. :class:`StateLost` for one that is not there.
        """
        keys = [StateKey(True, number) for number in envs]
        keys += [StateKey(False, number) for number in proof_states]
        with self._lock:
            named = set(self._names.values()).intersection(keys)
            if named:
                raise InputError(f"{min(named)} has a name and cannot be freed")
            for key in keys:
                self._ledger.state(key)  # all or nothing
            there = self._ledger.drop(keys)
            process = self._process
            if there and process is not None and self._frees(process):
                self._ask(process, FreeRequest(free=States(
                    envs=tuple(number for key, number in there if key.is_env),
                    proof_states=tuple(number for key, number in there if not key.is_env))), None)

    @property
    def states(self) -> int:
        """How many states the client has and has not freed."""
        return len(self._ledger)

    # -- processes -------------------------------------------------------------

    @property
    def pid(self) -> int | None:
        """The process that is spoken to now (its outermost, when it is confined)."""
        process = self._process
        return None if process is None else process.repl.pid

    def usage(self) -> Usage | None:
        """What the process that is spoken to now uses; None where that cannot be known."""
        process = self._process
        return None if process is None else process.repl.usage()

    def rotate(self) -> None:
        """Go on with another process now; the named states are made again in it.

        A named state that cannot be made again is met by the request that needs it.
        """
        with self._lock:
            self._check()
            self._let_go(end=True)
            self.stats.rotations += 1
            self._begin(self._supply.take())
            for key in list(self._names.values()):
                try:
                    self._real(self._ledger.state(key))
                except StateLost:
                    self._ready()

    def close(self) -> None:
        """Give the process back to the pool."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._let_go()

    def __enter__(self) -> Session:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def _check(self) -> None:
        if self._closed:
            raise SessionClosed("the session was closed")
        if self._supply.closed:
            self._let_go()
            raise PoolClosed("the pool was closed")

    def _ready(self) -> Prepared:
        """The process to speak to; another one when it has ended or is worn."""
        self._check()
        process = self._process
        if process is not None and process.worn(self._supply.rotation):
            self.rotate()
            process = self._process
        if process is None or not process.repl.running():
            self._let_go()
            process = self._supply.take()
            self._begin(process)
        return process

    def _begin(self, process: Prepared) -> None:
        """Speak to this process from now on."""
        self._process = process
        self.stats.processes += 1
        ledger = self._ledger
        ledger.generation += 1
        if self._prepared:
            for exchange, reply in zip(self._prepared, process.replies, strict=True):
                ledger.remade(exchange, reply)
            return
        for step, reply in zip(self._supply.steps, process.replies, strict=True):
            base = None if step.after is None else ledger.state(self._names[step.after])
            shown = ledger.record(step.request, base, reply)
            assert isinstance(shown, CommandReply)
            key = StateKey(True, shown.env)
            self._names[step.name] = key
            self._prepared.append(ledger.state(key).exchange)

    def _let_go(self, *, end: bool = False) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if end or not process.repl.running():
            self._supply.give_back(process, end=end)
            return
        # The next session finds only the states of the steps.
        envs, proof_states = self._ledger.there(self._prepared)
        if (envs or proof_states) and self._frees(process):
            with contextlib.suppress(SessionError):  # it ended: the pool sees that
                process.repl.ask(FreeRequest(free=States(envs=envs, proof_states=proof_states)))
        self._supply.give_back(process)

    def _ask(self, process: Prepared, request: Request, seconds: float | None,
             cpu_seconds: float | None = None) -> Reply:
        try:
            return process.repl.ask(request, seconds=seconds, cpu_seconds=cpu_seconds)
        except SessionError as error:
            self._let_go()
            if isinstance(error, LeanCrashed | SessionClosed) and self._supply.closed:
                raise PoolClosed("the pool was closed", stderr=error.stderr) from error
            raise
        except BaseException:
            if process.repl.over:  # else nothing was sent
                self._let_go()
            raise

    # -- making states again -----------------------------------------------------

    def _real(self, wanted: State) -> int:
        """The number of a state in the current process, in which it is made if need be."""
        pending = [wanted]
        while pending:
            state = pending[-1]
            if state.real(self._ledger.generation) is not None:
                pending.pop()
                continue
            exchange = state.exchange
            if exchange.lost:
                raise StateLost(f"the state cannot be made again: {exchange.lost}")
            base = exchange.base
            if base is not None and base.real(self._ledger.generation) is None:
                pending.append(base)
                continue
            self._replay(exchange)
            pending.pop()
        number = wanted.real(self._ledger.generation)
        assert number is not None
        return number

    def _replay(self, exchange: Exchange) -> None:
        process = self._process
        assert process is not None
        base = exchange.base
        request = rebased(exchange.request,
                          None if base is None else base.real(self._ledger.generation))
        try:
            reply = self._ask(process, request, None)
        except PoolClosed:
            raise
        except SessionError as error:
            # Once is enough: it is not tried in the next process.
            exchange.lost = f"making it again failed: {error.message}"
            raise StateLost(f"the state cannot be made again: {exchange.lost}",
                            stderr=error.stderr) from error
        process.count(exchange.request)
        self.stats.replayed += 1
        self._ledger.remade(exchange, reply)

    # -- small things --------------------------------------------------------------

    def _named(self, name: str, *, is_env: bool) -> int:
        key = self._names.get(name)
        if key is None or key.is_env is not is_env:
            raise InputError(f"there is no {'environment' if is_env else 'proof state'} named "
                             f"{name!r}", hint=f"There are: {', '.join(self._names) or 'none'}.")
        return key.number

    def _frees(self, process: Prepared) -> bool:
        return Extension.FREE in process.repl.program.extensions

    def _free_request(self, request: FreeRequest) -> FreeReply:
        self.free(envs=request.free.envs, proof_states=request.free.proof_states)
        return FreeReply.from_json({"freed": request.free.to_json()})
