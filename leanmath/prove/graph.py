"""The search graph: states as nodes, tactics as edges, what came of each, and what is proved.

A state is known by its goals up to names and order of hypotheses, so a state
that is reached again is not searched again. Tactics speak of names, though: a
node keeps the goals with which it was first reached, and only edges that lead
to exactly those goals (``exact``) carry a proof; the path by which a node was
first reached (``parent``, ``via``) is always exact.

``graph`` is a networkx ``MultiDiGraph``. Attributes of a node: ``goals``,
``status``, ``depth``, ``order`` (of its first expansion, from 1, or None),
``score``, ``parent``, ``via``, ``steps`` (length of the shortest proof known,
or None). Of an edge: ``tactic``, ``logprob``, ``tokens``, ``outcome``,
``detail``, ``seconds``, ``exact``, ``on_proof``. Two nodes are no states:
:data:`FINISHED`, where proofs end, and :data:`FAILED`, where failures do.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from enum import Enum
from typing import Any

import networkx as nx

from leanmath.prove.goals import state_key, tactic_key
from leanmath.prove.policy import Proposal
from leanmath.prove.strategy import Trail

#: Where an edge that closes all goals leads.
FINISHED = "✓"
#: Where an edge leads whose tactic failed.
FAILED = "✗"


class Outcome(Enum):
    """What came of running a tactic in a state."""

    ADVANCED = "advanced"
    FINISHED = "finished"
    FAILED = "failed"
    TIMED_OUT = "timed out"


class NodeStatus(Enum):
    """What is known of a state."""

    OPEN = "open"
    PROVED = "proved"
    FAILED = "failed"


class SearchGraph:
    """All that one search knows. ``context`` is what goals mean something in: the header."""

    def __init__(self, goals: tuple[str, ...], context: str = "") -> None:
        self.context = context
        self.graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        self.root = state_key(goals, context)
        self._tried: dict[str, dict[str, Outcome]] = {}
        self._trails: dict[str, Trail] = {}
        self._exhausted: set[str] = set()
        self._expanded = 0
        self._edges = 0
        self._add(self.root, goals, Trail(), None, None)

    # -- reading -------------------------------------------------------------

    def goals(self, key: str) -> tuple[str, ...]:
        """The goals with which the state was first reached."""
        goals: tuple[str, ...] = self.graph.nodes[key]["goals"]
        return goals

    def status(self, key: str) -> NodeStatus:
        """What is known of the state; failures only after :meth:`settle`."""
        return NodeStatus(self.graph.nodes[key]["status"])

    def key_of(self, goals: tuple[str, ...]) -> str:
        """The key of the state that these goals are."""
        return state_key(goals, self.context)

    def trail(self, key: str) -> Trail:
        """What the first path to the state adds up to."""
        return self._trails[key]

    def states(self) -> Iterator[str]:
        """The keys of all states, in the order in which they were found."""
        return iter(self._tried)

    def __len__(self) -> int:
        return len(self._tried)

    def __contains__(self, key: object) -> bool:
        return key in self._tried

    def path(self, key: str) -> tuple[str, ...]:
        """The tactics by which the state was first reached."""
        tactics: list[str] = []
        node = self.graph.nodes[key]
        while node["parent"] is not None:
            tactics.append(node["via"])
            node = self.graph.nodes[node["parent"]]
        return tuple(reversed(tactics))

    def tried(self, key: str) -> frozenset[str]:
        """The tactics that were run in the state, as they were written."""
        return frozenset(data["tactic"] for _, _, data in self.graph.out_edges(key, data=True))

    def outcome(self, key: str, tactic: str) -> Outcome | None:
        """What came of a tactic in this state, under whatever names; None when it was not run."""
        return self._tried[key].get(tactic_key(self.goals(key), tactic))

    def children(self, key: str) -> tuple[str, ...]:
        """The states that tactics led to from this one."""
        return tuple(dict.fromkeys(
            target for target in self.graph.successors(key) if target not in (FINISHED, FAILED)))

    @property
    def proved(self) -> bool:
        """Whether a path from the root closes all goals."""
        return self.status(self.root) is NodeStatus.PROVED

    @property
    def expanded(self) -> int:
        """How many states have been expanded at least once."""
        return self._expanded

    def proof(self) -> tuple[str, ...] | None:
        """The tactics of the shortest proof known, from the root; None when there is none."""
        found = self._proof_edges()
        return None if found is None else tuple(data["tactic"] for _, _, data in found)

    # -- what a search finds -----------------------------------------------------

    def expand(self, key: str) -> int:
        """Take note that the state is expanded now; the number of its first expansion."""
        node = self.graph.nodes[key]
        if node["order"] is None:
            self._expanded += 1
            node["order"] = self._expanded
        order: int = node["order"]
        return order

    def advanced(self, key: str, proposal: Proposal, goals: tuple[str, ...],
                 seconds: float = 0.0) -> str:
        """A tactic led from a state to these goals: the key of the state that they are."""
        target = state_key(goals, self.context)
        if target not in self:
            trail = self._trails[key].then(proposal, closed=len(goals) < len(self.goals(key)))
            self._add(target, goals, trail, key, proposal.tactic)
        exact = self.goals(target) == goals
        self._edge(key, target, proposal, Outcome.ADVANCED, "", seconds, exact)
        steps = self.graph.nodes[target]["steps"]
        if exact and steps is not None:
            self._shorter(key, steps + 1)
        return target

    def rate(self, key: str, proposal: Proposal) -> None:
        """A tactic that was run here is worth what this proposal says; a state that was first
        reached by it has that on its trail (call before anything is run there)."""
        for _, target, data in self.graph.out_edges(key, data=True):
            if data["tactic"] != proposal.tactic:
                continue
            data["logprob"], data["tokens"] = proposal.logprob, proposal.tokens
            node = self.graph.nodes[target]
            if target in self and (node["parent"], node["via"]) == (key, proposal.tactic):
                closed = len(self.goals(target)) < len(self.goals(key))
                self._trails[target] = self._trails[key].then(proposal, closed=closed)

    def finished(self, key: str, proposal: Proposal, seconds: float = 0.0) -> None:
        """A tactic closed all goals of a state."""
        self._edge(key, FINISHED, proposal, Outcome.FINISHED, "", seconds, True)
        self._shorter(key, 1)

    def failed(self, key: str, proposal: Proposal, detail: str = "", seconds: float = 0.0, *,
               timed_out: bool = False) -> None:
        """A tactic failed in a state, or did not end in time."""
        outcome = Outcome.TIMED_OUT if timed_out else Outcome.FAILED
        self._edge(key, FAILED, proposal, outcome, detail, seconds, True)

    def reject(self, detail: str) -> None:
        """The shortest proof is none after all: its last step counts as failed."""
        found = self._proof_edges()
        if found is None:
            return
        source, edge, data = found[-1]
        self.graph.remove_edge(source, FINISHED, edge)
        self.graph.add_edge(source, FAILED, edge, **{
            **data, "outcome": Outcome.FAILED.value, "detail": detail})
        self._tried[source][tactic_key(self.goals(source), data["tactic"])] = Outcome.FAILED
        self._recompute()

    def exhausted(self, key: str) -> None:
        """The policy knows nothing more for the state."""
        self._exhausted.add(key)

    def settle(self) -> None:
        """Mark as failed every state from which no state can be reached that is still open to
        expansion, nor a proof; and the edges of the shortest proof."""
        nodes = self.graph.nodes
        alive = deque(key for key in self._tried
                      if key not in self._exhausted or nodes[key]["steps"] is not None)
        seen = set(alive)
        while alive:
            for source in self.graph.predecessors(alive.popleft()):
                if source not in seen:
                    seen.add(source)
                    alive.append(source)
        for key in self._tried:
            if nodes[key]["steps"] is None:
                status = NodeStatus.OPEN if key in seen else NodeStatus.FAILED
                nodes[key]["status"] = status.value
        for _, _, data in self.graph.edges(data=True):
            data["on_proof"] = False
        for _, _, data in self._proof_edges() or ():
            data["on_proof"] = True

    def score(self, key: str, score: float) -> None:
        """Note the priority with which a state waits."""
        self.graph.nodes[key]["score"] = score

    # -- within ------------------------------------------------------------------

    def _add(self, key: str, goals: tuple[str, ...], trail: Trail, parent: str | None,
             via: str | None) -> None:
        self._tried[key] = {}
        self._trails[key] = trail
        self.graph.add_node(key, goals=goals, status=NodeStatus.OPEN.value, depth=trail.depth,
                            order=None, score=0.0, parent=parent, via=via, steps=None)

    def _edge(self, source: str, target: str, proposal: Proposal, outcome: Outcome, detail: str,
              seconds: float, exact: bool) -> None:
        self._tried[source][tactic_key(self.goals(source), proposal.tactic)] = outcome
        if target in (FINISHED, FAILED) and target not in self.graph:
            self.graph.add_node(target)
        self._edges += 1
        self.graph.add_edge(source, target, self._edges, tactic=proposal.tactic,
                            logprob=proposal.logprob, tokens=proposal.tokens,
                            outcome=outcome.value, detail=detail, seconds=seconds, exact=exact,
                            on_proof=False)

    def _shorter(self, key: str, steps: int) -> None:
        """A proof of this length is known for a state: so is one for those before it."""
        waiting = deque([(key, steps)])
        while waiting:
            key, steps = waiting.popleft()
            node = self.graph.nodes[key]
            if node["steps"] is not None and node["steps"] <= steps:
                continue
            node["steps"], node["status"] = steps, NodeStatus.PROVED.value
            waiting.extend((source, steps + 1)
                           for source, _, data in self.graph.in_edges(key, data=True)
                           if data["exact"])

    def _recompute(self) -> None:
        for key in self._tried:
            node = self.graph.nodes[key]
            node["steps"], node["status"] = None, NodeStatus.OPEN.value
        if FINISHED in self.graph:
            for source in list(self.graph.predecessors(FINISHED)):
                self._shorter(source, 1)

    def _proof_edges(self) -> list[tuple[str, int, dict[str, Any]]] | None:
        """The edges of the shortest proof: source, number and attributes of each."""
        nodes = self.graph.nodes
        if nodes[self.root]["steps"] is None:
            return None
        found: list[tuple[str, int, dict[str, Any]]] = []
        key = self.root
        while key != FINISHED:
            steps: int = nodes[key]["steps"]
            for _, target, edge, data in self.graph.out_edges(key, keys=True, data=True):
                left = (0 if target == FINISHED else
                        None if target == FAILED else nodes[target]["steps"])
                if data["exact"] and left == steps - 1:
                    found.append((key, edge, data))
                    key = target
                    break
            else:  # pragma: no cover - steps are made from these very edges
                raise AssertionError(f"no edge of {key} leads to its proof")
        return found
