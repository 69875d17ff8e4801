"""Best-first search: the state with the best score is expanded, until a proof or a limit.

One expansion asks the policy once for one state, and runs what it proposes,
best first. A state that the policy may know more about waits again, with the
score that its last proposal would have had: what comes next from it is no
better than that. So nothing that the policy can say is ever out of reach, and
a budget can be raised at any time.

A tactic that failed in a state is not run again in it, nor in the same state
of another theorem (``Failures``). A search may be stopped between any two
tactics, and goes on from the log of its edges (``leanmath.prove.records``).
"""

from __future__ import annotations

import heapq
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from leanmath.core.errors import LeanmathError, PolicyFailed, StateLost
from leanmath.prove.budget import Budget
from leanmath.prove.goals import tactic_key
from leanmath.prove.graph import Outcome, SearchGraph
from leanmath.prove.policy import Glancing, Policy, Prepared, Proposal, Query, floor_of
from leanmath.prove.stepper import Stepped, Stepper
from leanmath.prove.strategy import Strategy

#: A state larger than this (characters of all goals, or goals) is not worth more work.
MAX_CHARACTERS = 40_000
MAX_GOALS = 64
#: The detail of an edge that only tells the probability of a tactic that was run before.
RATED = "rated"


class End(Enum):
    """Why a search ended."""

    PROVED = "proved"
    #: The policy knows nothing more for any state that was reached.
    EXHAUSTED = "exhausted"
    #: All expansions of all attempts are spent.
    BUDGET = "budget"
    #: Wall time, or Lean's processor time, is spent.
    TIME = "time"
    STOPPED = "stopped"


class Failures:
    """Tactics that failed, by state and tactic up to names; shared by searches in all threads.

    ``limit`` entries are kept; what comes later is not remembered.
    """

    def __init__(self, limit: int = 2_000_000) -> None:
        self._limit = limit
        self._found: dict[int, tuple[Outcome, str]] = {}
        self.spared = 0

    def get(self, state: str, tactic: str) -> tuple[Outcome, str] | None:
        """What is known of the tactic in the state, if it failed before."""
        found = self._found.get(hash((state, tactic)))
        if found is not None:
            self.spared += 1
        return found

    def add(self, state: str, tactic: str, outcome: Outcome, detail: str) -> None:
        """Remember a failure."""
        if len(self._found) < self._limit:
            self._found[hash((state, tactic))] = (outcome, detail[:200])


@dataclass(frozen=True)
class Edge:
    """One tactic that was run: what a log keeps of it, and what a search starts again from.

    ``state`` is the key of the state; ``goals`` are those after it (advanced).
    """

    state: str
    proposal: Proposal
    outcome: Outcome
    goals: tuple[str, ...] = ()
    detail: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Expansion:
    """An expansion that is over: of which ``state``, in which ``attempt`` (from 0), with how many
    ``proposals`` asked for and got, whether the policy may know ``more``; ``floor`` is the
    log-probability of the last proposal (with its tokens), ``elapsed`` the seconds spent so far."""

    state: str
    attempt: int
    proposals: int
    more: bool
    floor: tuple[float, int] = (0.0, 1)
    elapsed: float = 0.0
    lean_seconds: float = 0.0


#: What a search tells while it goes on, in order.
Event = Edge | Expansion


@dataclass
class Spent:
    """What a search has used: seconds of wall time in all, in the policy, and waiting for Lean and
    the judge; Lean's processor time; tactics run; expansions."""

    seconds: float = 0.0
    policy_seconds: float = 0.0
    wait_seconds: float = 0.0
    lean_seconds: float = 0.0
    tactics: int = 0
    expansions: int = 0


@dataclass(frozen=True)
class SearchResult:
    """How a search ended; ``proof`` is what was accepted, tactic by tactic."""

    end: End
    graph: SearchGraph
    spent: Spent
    proof: tuple[str, ...] | None = None
    rejected: tuple[str, ...] = ()


@dataclass
class Search:
    """One theorem, one stepper, one policy.

    ``accept`` decides about a proof: None when it stands, else why not (the
    search goes on then). ``on_event`` hears of every edge and expansion.
    ``stop`` ends the search between two tactics.
    """

    stepper: Stepper
    policy: Policy
    budget: Budget = field(default_factory=Budget)
    strategy: Strategy = field(default_factory=Strategy)
    statement: str = ""
    context: str = ""
    failures: Failures = field(default_factory=Failures)
    accept: Callable[[tuple[str, ...]], str | None] = lambda _: None
    on_event: Callable[[Event], None] = lambda _: None
    stop: threading.Event = field(default_factory=threading.Event)
    clock: Callable[[], float] = time.monotonic

    def run(self, log: Sequence[Event] = ()) -> SearchResult:
        """Search; ``log`` holds what an earlier run of the same search told."""
        state, goals = self.stepper.begin()
        self._graph = SearchGraph(goals, self.context)
        self._states: dict[str, int | None] = {self._graph.root: state}
        self._values: dict[str, float] = {}
        self._floors: dict[str, tuple[float, int]] = {}
        self._more: dict[str, bool] = {}
        self._rejected: list[str] = []
        self._spent = Spent()
        self._start = self.clock()
        self._lean_base = self.stepper.lean_seconds
        self._before = Spent()
        done, attempt, counted = self._read(log)
        if done:
            found = self._hit()
            if found is not None:
                return self._result(End.PROVED, found)
        for number in range(attempt, self.budget.attempts):
            self._begin_attempt(resumed=number == attempt and counted > 0)
            end = self._attempt(number, counted if number == attempt else 0)
            if end is not None:
                return self._result(end, self._graph.proof() if end is End.PROVED else None)
            if not any(self._more.get(key, True) for key in self._graph.states()):
                return self._result(End.EXHAUSTED, None)
        return self._result(End.BUDGET, None)

    # -- one attempt ---------------------------------------------------------

    def _begin_attempt(self, *, resumed: bool) -> None:
        """An attempt begins at the root; one that was cut off goes on with all that it knew."""
        self._frontier: list[tuple[float, int, str]] = []
        self._pushed = 0
        self._opened: set[str] = set()
        if resumed:
            seen = [key for key in self._graph.states() if key in self._floors]
            self._opened.update(seen)
            for key in seen:
                self._wait(key)
            self._push([key for key in self._graph.states() if key not in self._floors])
        else:
            self._wait(self._graph.root, fresh=True)

    def _attempt(self, number: int, expansions: int) -> End | None:
        """Expand until something ends the search (what), or only this attempt (None)."""
        while self._frontier and expansions < self.budget.expansions:
            if (end := self._over()) is not None:
                return end
            _, _, key = heapq.heappop(self._frontier)
            if key not in self._opened:
                # A later attempt finds what an earlier one left here.
                self._opened.add(key)
                for child in self._graph.children(key):
                    if child not in self._opened:
                        self._wait(child, fresh=True)
            if not self._more.get(key, True):
                continue
            end = self._expand(key, number)
            if end is not None:
                return end
            expansions += 1
        return None

    def _expand(self, key: str, attempt: int) -> End | None:
        graph, budget = self._graph, self.budget
        graph.expand(key)
        self._spent.expansions += 1
        children: list[str] = []
        proposals: Sequence[Proposal] = []
        glanced: set[str] = set()
        for proposals in self._stages(key):
            for proposal in proposals:
                if proposal.tactic in glanced:
                    self._rate(key, proposal)
                    continue
                if (len(glanced) >= budget.tactics or not proposal.tactic.strip()
                        or graph.outcome(key, proposal.tactic) is not None):
                    continue
                glanced.add(proposal.tactic)
                if self._try(key, proposal, children):
                    found = self._hit()
                    if found is not None:
                        return End.PROVED
                if (end := self._over()) is not None:
                    self._push(children)
                    return end
        fresh = len(glanced)
        more = fresh > 0 and len(proposals) >= budget.tactics
        floor = floor_of(proposals)
        self._expanded(key, more, floor)
        self._spent.seconds = self._elapsed()
        self._spent.lean_seconds = self._lean()
        self.on_event(Expansion(key, attempt, len(proposals), more, floor,
                                self._spent.seconds, self._spent.lean_seconds))
        self._push(children)
        if more:
            self._wait(key)  # behind its children, where scores are equal
        return None

    def _stages(self, key: str) -> Iterator[list[Proposal]]:
        """What the policy proposes for a state. At the beginning of all, what it says at a glance
        comes first by itself: for a theorem that this proves, nothing else is asked."""
        graph, tactics = self._graph, self.budget.tactics
        query = Query(graph.goals(key), self.statement, graph.path(key), graph.tried(key))
        if key == graph.root and not query.tried and isinstance(self.policy, Glancing):
            policy = self.policy
            yield self._asked(lambda: policy.glance(query, tactics), query)[:tactics]
        start = self.clock()
        if isinstance(self.policy, Prepared):
            # Loading a model takes as long as a short search may: that is no theorem's time.
            self.policy.prepare()
            self._start += self.clock() - start
            start = self.clock()
        proposals = self._asked(lambda: self.policy.propose([query], tactics)[0], query)
        self._spent.policy_seconds += self.clock() - start
        yield proposals if len(proposals) <= tactics else proposals[:tactics]

    def _rate(self, key: str, proposal: Proposal) -> None:
        """What was run at a glance is worth what the policy says when it has thought about it."""
        outcome = self._graph.outcome(key, proposal.tactic)
        if outcome in (Outcome.ADVANCED, Outcome.FINISHED):
            self._graph.rate(key, proposal)
            self.on_event(Edge(key, proposal, outcome, detail=RATED))

    def _asked(self, ask: Callable[[], list[Proposal]], query: Query) -> list[Proposal]:
        """What the policy says. One theorem that it stumbles over must not end a night's run."""
        try:
            return ask()
        except LeanmathError:
            raise
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            raise PolicyFailed(
                f"the policy {getattr(self.policy, 'name', '')!r} failed: "
                f"{type(error).__name__}: {error} (line {last.lineno} of {last.filename})",
                hint=f"The state was:\n{query.goals[0] if query.goals else ''}") from error

    def _try(self, key: str, proposal: Proposal, children: list[str]) -> bool:
        """Run one tactic; whether it closed all goals. New states are added to ``children``."""
        graph = self._graph
        canonical = tactic_key(graph.goals(key), proposal.tactic)
        known = self.failures.get(key, canonical)
        if known is not None:
            stepped = Stepped(known[0], detail=known[1])
        else:
            stepped = self._step(key, proposal.tactic)
            self._spent.tactics += 1
            self._spent.wait_seconds += stepped.seconds
        if stepped.instead is not None:
            proposal = replace(proposal, tactic=stepped.instead)
        edge = self._judged(key, proposal, stepped)
        is_new = self._take(edge, stepped.state)
        self.on_event(edge)
        if edge.outcome in (Outcome.FAILED, Outcome.TIMED_OUT) and known is None:
            self.failures.add(key, canonical, edge.outcome, edge.detail)
        if is_new is not None:
            children.append(is_new)
        return edge.outcome is Outcome.FINISHED

    def _judged(self, key: str, proposal: Proposal, stepped: Stepped) -> Edge:
        """What a step means for the search: some that advance get nowhere."""
        outcome, detail = stepped.outcome, stepped.detail
        if outcome is Outcome.ADVANCED:
            if self._graph.key_of(stepped.goals) == key:
                outcome, detail = Outcome.FAILED, "no progress"
            elif (len(stepped.goals) > MAX_GOALS
                  or sum(map(len, stepped.goals)) > MAX_CHARACTERS):
                outcome, detail = Outcome.FAILED, "the goals have become too large"
        goals = stepped.goals if outcome is Outcome.ADVANCED else ()
        return Edge(key, proposal, outcome, goals, detail, stepped.seconds)

    def _take(self, edge: Edge, state: int | None) -> str | None:
        """Enter an edge into the graph; the key of the state that it leads to, if that is new."""
        graph = self._graph
        if edge.outcome is Outcome.FINISHED:
            graph.finished(edge.state, edge.proposal, edge.seconds)
            return None
        if edge.outcome is not Outcome.ADVANCED:
            graph.failed(edge.state, edge.proposal, edge.detail, edge.seconds,
                         timed_out=edge.outcome is Outcome.TIMED_OUT)
            return None
        known = len(graph)
        target = graph.advanced(edge.state, edge.proposal, edge.goals, edge.seconds)
        if len(graph) > known:
            self._states[target] = state
            return target
        if state is not None:
            self.stepper.free([state])
        return None

    def _step(self, key: str, tactic: str) -> Stepped:
        try:
            return self.stepper.run(self._state(key), tactic)
        except StateLost:
            # Its process is gone, and making it again failed: once more from the root.
            self._states[key] = None
            try:
                return self.stepper.run(self._state(key), tactic)
            except StateLost as error:
                return Stepped(Outcome.FAILED, detail=f"the state is lost: {error.message}")

    def _state(self, key: str) -> int:
        """The stepper's number of a state; made by its first path when it has none."""
        state = self._states.get(key)
        if state is not None:
            return state
        node = self._graph.graph.nodes[key]
        if node["parent"] is None:
            state, _ = self.stepper.begin()
        else:
            stepped = self.stepper.run(self._state(node["parent"]), node["via"])
            if stepped.outcome is not Outcome.ADVANCED or stepped.goals != node["goals"]:
                raise StateLost("a state cannot be made again: its tactic gives something else now")
            state = stepped.state
        self._states[key] = state
        return state

    def _expanded(self, key: str, more: bool, floor: tuple[float, int]) -> None:
        self._floors[key] = floor
        self._more[key] = more
        if not more:
            self._graph.exhausted(key)

    # -- the frontier ------------------------------------------------------------

    def _push(self, keys: Sequence[str]) -> None:
        """New states wait; the critic is asked for all of them at once."""
        critic = self.strategy.critic
        if critic is not None and keys:
            values = critic([self._graph.goals(key) for key in keys])
            self._values.update(zip(keys, values, strict=True))
        for key in keys:
            self._wait(key, fresh=True)

    def _wait(self, key: str, *, fresh: bool = False) -> None:
        """Let a state wait: a new one with its score, another with that of what it says next."""
        if not fresh and not self._more.get(key, True):
            return
        trail = self._graph.trail(key)
        if not fresh and key in self._floors:
            logprob, tokens = self._floors[key]
            trail = trail.then(Proposal("", logprob, tokens))
        score = self.strategy.score(trail, self._values.get(key))
        self._graph.score(key, score)
        self._pushed += 1
        heapq.heappush(self._frontier, (-score, self._pushed, key))

    # -- limits and ends -----------------------------------------------------------

    def _elapsed(self) -> float:
        return self._before.seconds + self.clock() - self._start

    def _lean(self) -> float:
        return self._before.lean_seconds + self.stepper.lean_seconds - self._lean_base

    def _over(self) -> End | None:
        if self.stop.is_set():
            return End.STOPPED
        if self.budget.seconds is not None and self._elapsed() >= self.budget.seconds:
            return End.TIME
        if self.budget.lean_seconds is not None and self._lean() >= self.budget.lean_seconds:
            return End.TIME
        return None

    def _hit(self) -> tuple[str, ...] | None:
        """The shortest proof that is accepted; those that are not count as failed."""
        while (proof := self._graph.proof()) is not None:
            start = self.clock()
            why = self.accept(proof)
            self._spent.wait_seconds += self.clock() - start
            if why is None:
                return proof
            self._rejected.append(why)
            self._graph.reject(why)
        return None

    def _result(self, end: End, proof: tuple[str, ...] | None) -> SearchResult:
        self._spent.seconds = self._elapsed()
        self._spent.lean_seconds = self._lean()
        self._graph.settle()
        return SearchResult(end, self._graph, self._spent, proof, tuple(self._rejected))

    def _read(self, log: Sequence[Event]) -> tuple[bool, int, int]:
        """Enter what an earlier run found: whether a proof may be there, the attempt that it was
        in, and the expansions of that."""
        attempt = counted = 0
        for event in log:
            if event.state not in self._graph:
                continue  # of another statement, or behind a line that was lost
            if isinstance(event, Edge) and event.detail == RATED:
                self._graph.rate(event.state, event.proposal)
                continue
            if isinstance(event, Edge):
                if self._graph.outcome(event.state, event.proposal.tactic) is None:
                    self._take(event, None)
                    self._spent.tactics += 1
                    self._before.seconds += event.seconds
                continue
            self._expanded(event.state, event.more, event.floor)
            self._graph.expand(event.state)
            self._spent.expansions += 1
            counted = counted + 1 if event.attempt == attempt else 1
            attempt = event.attempt
            self._before = Spent(seconds=max(event.elapsed, self._before.seconds),
                                 lean_seconds=event.lean_seconds)
        return self._graph.proved, attempt, counted
