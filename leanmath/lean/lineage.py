"""How each state came to be, so that it can be made again in another process.

A session shows its client numbers of its own for environments and proof
states. They stay the same when the process behind them is replaced, and none
is given twice. Each belongs to an :class:`Exchange`, which knows the request
that made it and the exchanges that the request started from; what nothing
refers to any more is forgotten by itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from leanmath.core.errors import StateLost
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    Failure,
    FileRequest,
    PickleEnvironment,
    PickleProofState,
    Reply,
    Request,
    StepReply,
    TacticRequest,
    UnpickleProofState,
)


class StateKey(NamedTuple):
    """The session's own name of a state: an environment, or else a proof state."""

    is_env: bool
    number: int

    def __str__(self) -> str:
        return f"{'environment' if self.is_env else 'proof state'} {self.number}"


@dataclass(eq=False)
class Exchange:
    """A request that made states.

    ``request`` as the client wrote it; ``base`` the state that it started
    from. ``outcome`` is what must come again. In the process of
    ``generation``, the states that it made have the numbers ``real`` (first
    ``envs`` environments, then proof states), less those ``freed`` there.
    ``lost`` says why it cannot be done again.
    """

    request: Request
    base: State | None
    outcome: object
    lost: str = ""
    envs: int = 0
    generation: int = -1
    real: tuple[int, ...] = ()
    freed: set[int] = field(default_factory=set)


@dataclass(frozen=True, eq=False)
class State:
    """One of the states that an exchange made."""

    exchange: Exchange
    index: int

    def real(self, generation: int) -> int | None:
        """Its number in the process of ``generation``; None when it is not there."""
        exchange = self.exchange
        if exchange.generation != generation or self.index in exchange.freed:
            return None
        return exchange.real[self.index]


class Ledger:
    """The states that a client of a session knows, and their numbers in the current process."""

    def __init__(self) -> None:
        self.generation = 0
        self._states: dict[StateKey, State] = {}
        self._next = {True: 0, False: 0}

    def __len__(self) -> int:
        return len(self._states)

    def there(self, spared: Collection[Exchange]) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The numbers of all environments, and of all proof states, that the current process has
        from this session, but for what the ``spared`` exchanges made."""
        seen = set(spared)
        envs: list[int] = []
        proof_states: list[int] = []
        # Also those that were freed, and made again for the sake of others.
        pending = [state.exchange for state in self._states.values()]
        while pending:
            exchange = pending.pop()
            if exchange in seen:
                continue
            seen.add(exchange)
            if exchange.base is not None:
                pending.append(exchange.base.exchange)
            if exchange.generation == self.generation:
                for index, number in enumerate(exchange.real):
                    if index not in exchange.freed:
                        (envs if index < exchange.envs else proof_states).append(number)
        return tuple(envs), tuple(proof_states)

    def state(self, key: StateKey) -> State:
        """The state with the client's number; :class:`StateLost` when it was freed or never was."""
        found = self._states.get(key)
        if found is None:
            given = key.number < self._next[key.is_env]
            raise StateLost(f"{key} {'was freed' if given else 'does not exist'}")
        return found

    def base(self, request: Request) -> State | None:
        """The state that a request starts from."""
        key = base_key(request)
        return None if key is None else self.state(key)

    def record(self, request: Request, base: State | None, reply: Reply) -> Reply:
        """Take note of what a request (as the client wrote it) made; the reply for the client."""
        if isinstance(request, PickleEnvironment) and isinstance(reply, CommandReply):
            return reply.having(env=request.env)
        envs, proof_states = reply.state_ids()
        real = (*envs, *proof_states)
        if not real:
            return reply
        exchange = Exchange(request, base, outcome(reply), envs=len(envs),
                            generation=self.generation, real=real)
        if isinstance(request, PickleProofState):
            exchange.lost = "it came from writing a file, which is not done twice"
        shown: list[int] = []
        for index in range(len(real)):
            is_env = index < len(envs)
            number = self._next[is_env]
            self._next[is_env] += 1
            self._states[StateKey(is_env, number)] = State(exchange, index)
            shown.append(number)
        return renumbered(reply, iter(shown))

    def remade(self, exchange: Exchange, reply: Reply) -> None:
        """Take note that an exchange was done again in the current process.

        :class:`StateLost` when something else came out of it.
        """
        envs, proof_states = reply.state_ids()
        if isinstance(reply, Failure) or outcome(reply) != exchange.outcome:
            exchange.lost = "it came out differently when it was made again"
            raise StateLost(f"a state cannot be made again: {exchange.lost}")
        exchange.generation = self.generation
        exchange.real = (*envs, *proof_states)
        exchange.freed = set()

    def drop(self, keys: list[StateKey]) -> list[tuple[StateKey, int]]:
        """Forget states; those that the current process has, with their numbers there."""
        there = []
        for key in keys:
            state = self.state(key)
            number = state.real(self.generation)
            if number is not None:
                there.append((key, number))
                state.exchange.freed.add(state.index)
            del self._states[key]
        return there


def base_key(request: Request) -> StateKey | None:
    """The client's name of the state that a request starts from."""
    if isinstance(request, TacticRequest | PickleProofState):
        return StateKey(False, request.proof_state)
    if (isinstance(request, CommandRequest | FileRequest | PickleEnvironment | UnpickleProofState)
            and request.env is not None):
        return StateKey(True, request.env)
    return None


def rebased(request: Request, number: int | None) -> Request:
    """The request, starting from the state with this number (None: as it is)."""
    key = base_key(request)
    if key is None or number is None:
        return request
    return request.having(**{"env" if key.is_env else "proof_state": number})


def outcome(reply: Reply) -> object:
    """What of a reply must be the same when its request is made again."""
    if isinstance(reply, StepReply):
        return (reply.goals, reply.proof_status, len(reply.sorries))
    if isinstance(reply, CommandReply):
        return (tuple((message.severity, message.pos.line, message.pos.column)
                      for message in reply.messages),
                tuple(sorry.goal for sorry in reply.sorries), len(reply.tactics))
    return None


def renumbered(reply: Reply, numbers: Iterator[int]) -> Reply:
    """The reply with other numbers for its states, in the order of ``state_ids``."""
    if isinstance(reply, CommandReply):
        reply = reply.having(env=next(numbers))
        if reply.sorries:
            reply = reply.having(sorries=tuple(
                sorry if sorry.proof_state is None else sorry.having(proof_state=next(numbers))
                for sorry in reply.sorries))
        if reply.tactics:
            reply = reply.having(tactics=tuple(
                tactic if tactic.proof_state is None else tactic.having(proof_state=next(numbers))
                for tactic in reply.tactics))
    elif isinstance(reply, StepReply):
        reply = reply.having(proof_state=next(numbers))
        if reply.sorries:
            reply = reply.having(sorries=tuple(
                sorry if sorry.proof_state is None else sorry.having(proof_state=next(numbers))
                for sorry in reply.sorries))
    return reply

