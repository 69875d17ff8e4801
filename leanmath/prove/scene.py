"""What a picture of a search shows: the states that are drawn, and what is only counted.

The graph is a networkx ``DiGraph`` or ``MultiDiGraph`` of states by key, with
the attributes that :mod:`leanmath.prove.picture` lists. Tactics that failed
are counted at their state. Where there is no room for all states, chips count
those that lead nowhere, and what is far from the proof.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from leanmath.core.errors import InputError
from leanmath.prove.layout import Tree, place

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.Graph[Any]

#: The node that stands for a finished proof.
FINISHED = "✓"
#: How many states are drawn before chips count some of them instead.
ROOM = 150
_FAILED = ("failed", "timed out")


@dataclass(frozen=True)
class Try:
    """A tactic that was run in a state: where it led (None: nowhere that is drawn)."""

    tactic: str
    outcome: str
    logprob: float | None
    target: str | None


@dataclass
class State:
    """A state of the picture. ``kind`` is ``root``, ``expanded``, ``open``, ``failed``,
    ``finished`` or ``chip`` (states that are only counted: ``counted`` by status)."""

    key: str
    kind: str
    goals: tuple[str, ...] = ()
    status: str = "open"
    depth: int = 0
    order: int | None = None
    score: float | None = None
    on_proof: bool = False
    tries: list[Try] = field(default_factory=list)
    counted: dict[str, int] = field(default_factory=dict)
    column: int = 0
    row: float = 0.0

    @property
    def failures(self) -> int:
        """How many tactics failed here."""
        return sum(tried.outcome in _FAILED for tried in self.tries)


@dataclass(frozen=True)
class Link:
    """A line of the picture; ``tree`` tells that the layout follows it, ``also`` counts further
    tactics between the same two states."""

    source: str
    target: str
    tactic: str
    on_proof: bool
    tree: bool
    also: int = 0


@dataclass(frozen=True)
class Scene:
    """All that is drawn. ``steps`` are the tactics of the proof (empty: none was found);
    ``outcomes`` counts all tactics that were run, ``total`` all states, ``expansions`` those that
    were expanded."""

    states: dict[str, State]
    links: tuple[Link, ...]
    root: str
    steps: tuple[str, ...]
    outcomes: dict[str, int]
    total: int
    expansions: int


def scene_of(graph: Graph, room: int = ROOM) -> Scene:
    """What a picture of the graph shows, with columns and rows set.

    :class:`InputError` for a graph without a state. Attributes that are
    missing are taken as unknown.
    """
    states = {str(key): _state(str(key), data) for key, data in graph.nodes(data=True)}
    plain = [key for key in states if key != FINISHED]
    if not plain:
        raise InputError("the search graph has no state", hint="Draw it after the search began.")
    root = min(plain, key=lambda key: states[key].depth)
    states[root].kind = "root"
    edges = [(str(source), str(target), data) for source, target, data in graph.edges(data=True)]
    outcomes: Counter[str] = Counter()
    moves: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for source, target, data in edges:
        outcome = str(data.get("outcome", "advanced"))
        outcomes[outcome] += 1
        leads = outcome not in _FAILED and source != target
        states[source].tries.append(Try(str(data.get("tactic", "")), outcome,
                                        data.get("logprob"), target if leads else None))
        if leads:
            moves.setdefault((source, target), []).append(data)
            if data.get("on_proof"):
                states[source].on_proof = states[target].on_proof = True
    links = list(_links(root, states, moves))
    reached = {root} | {link.target for link in links}
    expanded = {key: state for key, state in states.items() if key in reached}
    shown, links = _folded(expanded, links, root, room)
    _place(shown, links, root)
    expansions = sum(state.order is not None for state in states.values())
    return Scene(shown, tuple(links), root, _steps(root, moves), dict(outcomes), len(plain),
                 expansions)


def _state(key: str, data: Mapping[str, Any]) -> State:
    status = str(data.get("status", "open"))
    goals = data.get("goals") or ()
    order = data.get("order")
    kind = ("finished" if key == FINISHED else "failed" if status == "failed"
            else "open" if order is None and status == "open" else "expanded")
    return State(key, kind, (goals,) if isinstance(goals, str) else tuple(map(str, goals)), status,
                 int(data.get("depth") or 0), order, data.get("score"))


def _links(root: str, states: Mapping[str, State],
           moves: Mapping[tuple[str, str], list[Mapping[str, Any]]]) -> Iterator[Link]:
    """The lines, breadth first: each state hangs on the proof's tactic, or on the first."""
    following: dict[str, list[tuple[str, Link]]] = {}
    for (source, target), several in moves.items():
        best = next((data for data in several if data.get("on_proof")), several[0])
        on_proof = bool(best.get("on_proof"))
        if target == FINISHED and not on_proof:
            continue  # the state's own colour says that it is proved
        following.setdefault(source, []).append((target, Link(
            source, target, str(best.get("tactic", "")), on_proof, False, len(several) - 1)))
    # The proof first, so that its states hang on it.
    reached, queue = {root}, [root]
    parents: dict[str, str] = {}
    node: str | None = root
    while node is not None:
        after = next((target for target, link in following.get(node, ())
                      if link.on_proof and target not in reached), None)
        if after is not None:
            parents[after] = node
            reached.add(after)
        node = after
    queue.extend(parents)
    for source in queue:
        for target, _ in following.get(source, ()):
            if target not in reached and target in states:
                reached.add(target)
                parents[target] = source
                queue.append(target)
    for source in queue:
        for target, link in following.get(source, ()):
            if target in reached and target != root:
                yield Link(source, target, link.tactic, link.on_proof,
                           parents[target] == source, link.also)


def _folded(states: dict[str, State], links: list[Link], root: str,
            room: int) -> tuple[dict[str, State], list[Link]]:
    """Put chips for states that lead nowhere, and for all that is far from the proof (or from
    the root, without a proof), when there are more states than there is room for."""
    if len(states) <= room:
        return states, links
    children: dict[str, list[str]] = {}
    for link in links:
        if link.tree:
            children.setdefault(link.source, []).append(link.target)
    distance, order = {root: 0}, [root]
    for node in order:
        for child in children.get(node, ()):
            distance[child] = 0 if states[child].on_proof else distance[node] + 1
            order.append(child)
    for reach in range(max(distance.values()), -1, -1):
        hidden = {node: _hidden(node, children, distance, reach, states) for node in order
                  if distance[node] <= reach}
        gone = {key for keys in hidden.values() for key in keys} | {
            key for key in order if distance[key] > reach}
        chips = {f"chip {parent}": State(
            f"chip {parent}", "chip", depth=states[parent].depth + 1,
            counted=_counted(states[key] for key in _below(keys, children)))
            for parent, keys in hidden.items() if keys and parent not in gone}
        if len(states) - len(gone) + len(chips) <= room:
            break
    kept = {key: state for key, state in states.items() if key not in gone} | chips
    return kept, [
        *(link for link in links if link.source in kept and link.target in kept),
        *(Link(key.removeprefix("chip "), key, "", False, True) for key in chips)]


def _hidden(node: str, children: Mapping[str, list[str]], distance: Mapping[str, int],
            reach: int, states: Mapping[str, State]) -> list[str]:
    """The children of a state that its chip stands for."""
    own = children.get(node, [])
    far = [key for key in own if distance[key] > reach]
    leaves = [key for key in own
              if key not in children and not states[key].on_proof and key not in far]
    return far + leaves if far or len(leaves) > 1 else []


def _below(keys: list[str], children: Mapping[str, list[str]]) -> list[str]:
    found = list(keys)
    for key in found:
        found.extend(children.get(key, ()))
    return found


def _counted(states: Iterable[State]) -> dict[str, int]:
    return dict(Counter("expanded" if state.order is not None and state.status == "open"
                        else state.status for state in states))


def _place(states: Mapping[str, State], links: list[Link], root: str) -> None:
    children: dict[str, list[str]] = {}
    for link in links:
        if link.tree:
            children.setdefault(link.source, []).append(link.target)
    spine = frozenset(key for key, state in states.items() if state.on_proof)
    ordered = {node: _around(nodes, states, spine) for node, nodes in children.items()}
    heights = {key: 1.6 if state.on_proof else 1.0 for key, state in states.items()}
    for key, (column, row) in place(Tree(root, ordered, spine, heights)).items():
        states[key].column, states[key].row = column, row


def _around(nodes: list[str], states: Mapping[str, State], spine: frozenset[str]) -> list[str]:
    """The others of a state on the proof in turn above and below it, the best nearest to it."""
    on_proof = [node for node in nodes if node in spine][:1]
    others = [node for node in nodes if node not in on_proof]
    # Without a proof: in the order in which they were found.
    if not on_proof:
        return others
    others.sort(key=lambda node: (states[node].kind == "chip", states[node].order is None))
    return [*reversed(others[0::2]), *on_proof, *others[1::2]]


def _steps(root: str, moves: Mapping[tuple[str, str], list[Mapping[str, Any]]]) -> tuple[str, ...]:
    """The tactics of the proof, in order."""
    after = {source: (target, str(data.get("tactic", "")))
             for (source, target), several in moves.items() for data in several
             if data.get("on_proof")}
    steps: list[str] = []
    node, seen = root, {root}
    while node in after:
        node, tactic = after[node]
        steps.append(tactic)
        if node in seen:
            break
        seen.add(node)
    return tuple(steps)
