"""Best-first search: its order, that it loses nothing, that its proofs replay, its limits.

In a world of tables, where all that can happen is known; what Lean does with
it is in ``test_prove.py``.
"""

from __future__ import annotations

import threading

from hypothesis import given, settings
from hypothesis import strategies as st

from leanmath.prove.budget import Budget
from leanmath.prove.graph import FAILED, FINISHED, NodeStatus, Outcome, SearchGraph
from leanmath.prove.policy import Proposal
from leanmath.prove.search import Edge, End, Event, Expansion, Failures, Search, SearchResult
from leanmath.prove.strategy import Strategy, SumLogprob, Trail
from tests.prove.toy import Table, ToyPolicy, ToyStepper, goal, replays

PLENTY = Budget(1, 3, 10_000, None)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Table, dict[int, dict[str, float]]]:
    """Up to 9 states, each with up to 5 tactics that lead anywhere, end the proof, or fail."""
    count = draw(st.integers(1, 9))
    table: Table = {}
    scores: dict[int, dict[str, float]] = {}
    for state in range(count):
        tactics = [f"t{i}" for i in range(draw(st.integers(0, 5)))]
        leads = st.one_of(st.integers(0, count - 1), st.none(), st.just("done"),
                          st.integers(0, count - 1))
        table[state] = {tactic: draw(leads) for tactic in tactics}
        scores[state] = {tactic: -draw(st.integers(1, 40)) / 8 for tactic in tactics}
    return table, scores


def searched(world: tuple[Table, dict[int, dict[str, float]]], budget: Budget = PLENTY,
             log: list[Event] | None = None, **more: object,
             ) -> tuple[SearchResult, list[Event], ToyStepper]:
    stepper = ToyStepper(world[0])
    events: list[Event] = []
    search = Search(stepper, ToyPolicy(world[1]), budget, Strategy(SumLogprob()),
                    on_event=events.append, **more)  # type: ignore[arg-type]
    return search.run(log or []), events, stepper


def reachable(table: Table) -> set[int]:
    seen, waiting = {0}, [0]
    while waiting:
        for to in table[waiting.pop()].values():
            if isinstance(to, int) and to not in seen:
                seen.add(to)
                waiting.append(to)
    return seen


def key(state: int) -> str:
    return SearchGraph((goal(state),)).root


@given(worlds())
def test_a_proof_is_found_if_there_is_one_and_replays(
        world: tuple[Table, dict[int, dict[str, float]]]) -> None:
    table = world[0]
    result, _, _ = searched(world)
    there = any(to == "done" for state in reachable(table) for to in table[state].values())
    assert (result.end is End.PROVED) == there
    if there:
        assert result.proof is not None
        assert replays(table, result.proof)
        assert result.graph.proof() == result.proof
    else:
        assert result.end is End.EXHAUSTED
        assert all(result.graph.status(k) is NodeStatus.FAILED for k in result.graph.states())


@given(worlds())
def test_no_state_is_lost_and_no_tactic_is_run_twice(
        world: tuple[Table, dict[int, dict[str, float]]]) -> None:
    result, events, stepper = searched(world, accept=lambda _: "never")
    assert result.end is End.EXHAUSTED
    assert set(result.graph.states()) == {key(state) for state in reachable(world[0])}
    assert {e.state for e in events if isinstance(e, Expansion)} == set(result.graph.states())
    assert len(stepper.ran) == len(set(stepper.ran))
    assert set(stepper.ran) == {(state, tactic) for state in reachable(world[0])
                                for tactic in world[0][state]}


@given(worlds())
def test_the_best_state_is_always_the_next(
        world: tuple[Table, dict[int, dict[str, float]]]) -> None:
    """Among all states that wait, with the scores that the definition gives them."""
    result, events, _ = searched(world, accept=lambda _: "never")
    trails = {result.graph.root: Trail()}
    waiting = {result.graph.root: 0.0}
    new: dict[str, float] = {}
    for event in events:
        if isinstance(event, Expansion):
            score = waiting.pop(event.state)
            assert score >= max(waiting.values(), default=score)
            if event.more:
                waiting[event.state] = trails[event.state].then(Proposal("", *event.floor)).logprob
            waiting |= new
            new = {}
        elif event.outcome is Outcome.ADVANCED:
            target = result.graph.key_of(event.goals)
            if target not in trails:
                trails[target] = trails[event.state].then(event.proposal)
                new[target] = trails[target].logprob
    assert not any(world[1].get(0, {}).keys() - result.graph.tried(result.graph.root))


@given(worlds(), st.data())
@settings(max_examples=200)
def test_a_search_that_was_cut_off_goes_on(
        world: tuple[Table, dict[int, dict[str, float]]], data: st.DataObject) -> None:
    """Cut anywhere in its log: the end is the same, and nothing is run again."""
    whole, events, first = searched(world, accept=lambda _: "never")
    cut = data.draw(st.integers(0, len(events)))
    result, more, stepper = searched(world, log=events[:cut], accept=lambda _: "never")
    assert result.end is whole.end
    done = {(e.state, e.proposal.tactic) for e in events[:cut] if isinstance(e, Edge)}
    again = {(e.state, e.proposal.tactic) for e in more if isinstance(e, Edge)}
    assert not done & again
    assert done | again == {(e.state, e.proposal.tactic) for e in events if isinstance(e, Edge)}
    assert set(result.graph.states()) == set(whole.graph.states())
    assert result.spent.tactics == len(first.ran)
    # States are made again by their paths, so tactics that led to states may run once more.
    assert len(stepper.ran) >= len(again)


def test_a_proof_in_the_log_is_not_searched_again() -> None:
    world: tuple[Table, dict[int, dict[str, float]]] = (
        {0: {"a": 1}, 1: {"b": "done"}}, {0: {"a": -1.0}, 1: {"b": -1.0}})
    _, events, _ = searched(world)
    result, more, stepper = searched(world, log=events)
    assert (result.end, result.proof, more, stepper.ran) == (End.PROVED, ("a", "b"), [], [])


def test_a_state_is_asked_about_again_when_there_may_be_more() -> None:
    scores = {0: {f"t{i:02}": -float(i + 1) for i in range(10)}}
    table: Table = {0: {f"t{i:02}": "done" if i == 9 else None for i in range(10)}}
    result, events, _ = searched((table, scores))
    assert result.proof == ("t09",)
    assert result.spent.expansions == 4
    assert sum(isinstance(event, Expansion) for event in events) == 3


def test_limits() -> None:
    table: Table = {i: {"on": i + 1} if i < 50 else {} for i in range(51)}
    scores = {i: {"on": -1.0} for i in range(50)}
    result, _, stepper = searched((table, scores), Budget(1, 2, 7, None))
    assert (result.end, result.spent.expansions, len(stepper.ran)) == (End.BUDGET, 7, 7)
    result, _, stepper = searched((table, scores), Budget(3, 2, 7, None))
    assert result.end is End.BUDGET
    # Later attempts begin at the root, find what is there, and go on behind it.
    assert len(stepper.ran) == 7 + 7 + 7
    clock = iter(range(1000))
    result, _, _ = searched((table, scores), Budget(1, 2, 50, seconds=9),
                            clock=lambda: float(next(clock)))
    assert result.end is End.TIME


def test_a_proof_in_the_step_that_crosses_the_limit_counts() -> None:
    world: tuple[Table, dict[int, dict[str, float]]] = ({0: {"a": "done"}}, {0: {"a": -1.0}})
    clock = iter([0.0, 0.0, 0.0, 0.0] + [99.0] * 50)
    result, _, _ = searched(world, Budget(1, 1, 1, seconds=1), clock=lambda: next(clock))
    assert result.end is End.PROVED
    assert result.spent.seconds > 1


def test_stop() -> None:
    stop = threading.Event()
    stop.set()
    result, events, stepper = searched(({0: {"a": 0}}, {0: {"a": -1.0}}), stop=stop)
    assert (result.end, events, stepper.ran) == (End.STOPPED, [], [])


def test_what_failed_in_one_search_is_spared_in_the_next() -> None:
    world: tuple[Table, dict[int, dict[str, float]]] = (
        {0: {"a": None, "b": None, "c": 1}, 1: {}}, {0: {"a": -1.0, "b": -2.0, "c": -3.0}})
    failures = Failures()
    searched(world, failures=failures)
    _, events, stepper = searched(world, failures=failures)
    assert [tactic for _, tactic in stepper.ran] == ["c"]
    assert sum(isinstance(event, Edge) for event in events) == 3


def test_a_proof_that_is_not_accepted_is_failed_and_the_search_goes_on() -> None:
    world: tuple[Table, dict[int, dict[str, float]]] = (
        {0: {"a": "done", "b": 1}, 1: {"c": "done"}},
        {0: {"a": -1.0, "b": -2.0}, 1: {"c": -1.0}})
    result, _, _ = searched(world, accept=lambda p: "no" if p == ("a",) else None)
    assert result.proof == ("b", "c")
    assert result.rejected == ("no",)
    assert result.graph.outcome(result.graph.root, "a") is Outcome.FAILED


def test_nonsense_and_nothing_from_the_policy() -> None:
    table: Table = {0: {"a": None}}
    for said in ({}, {"": -1.0, "  ": -2.0}, {"\ud800": -1.0, "⊥⊥⊥": -3.0}):
        result, _, _ = searched((table, {0: dict(said)}))
        assert result.end is End.EXHAUSTED


def test_the_graph_tells_what_is_proved_what_failed_and_which_edges_matter() -> None:
    graph = SearchGraph((goal(0),))
    one = graph.advanced(graph.root, Proposal("a", -1.0), (goal(1),))
    two = graph.advanced(graph.root, Proposal("b", -1.0), (goal(2),))
    graph.failed(two, Proposal("x", -1.0), "no")
    graph.exhausted(two)
    graph.finished(one, Proposal("c", -1.0))
    # A longer way to the same end does not replace it, a shorter one does.
    assert graph.proof() == ("a", "c")
    graph.finished(graph.root, Proposal("d", -1.0))
    assert graph.proof() == ("d",)
    graph.settle()
    assert graph.status(one) is NodeStatus.PROVED
    assert graph.status(two) is NodeStatus.FAILED
    on_proof = {data["tactic"] for _, _, data in graph.graph.edges(data=True) if data["on_proof"]}
    assert on_proof == {"d"}
    assert set(graph.graph.successors(two)) == {FAILED}
    assert set(graph.graph.predecessors(FINISHED)) == {one, graph.root}


def test_a_state_under_other_names_is_not_searched_twice_and_lends_no_proof() -> None:
    graph = SearchGraph(("⊢ A",))
    first = graph.advanced(graph.root, Proposal("intro n", -1.0), ("n : ℕ\nh : n = 0\n⊢ P n",))
    other = graph.advanced(graph.root, Proposal("intro m", -1.0), ("m : ℕ\nk : m = 0\n⊢ P m",))
    assert first == other
    assert len(graph) == 2
    graph.finished(first, Proposal("exact p h", -1.0))
    assert graph.proof() == ("intro n", "exact p h")
    assert graph.outcome(first, "exact p h") is Outcome.FINISHED
