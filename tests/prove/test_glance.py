"""What a policy says at a glance: run first, asked for once, and rated by what it says later."""

from __future__ import annotations

from collections.abc import Sequence

from leanmath.prove.batching import Batcher
from leanmath.prove.budget import Budget
from leanmath.prove.policy import Glancing, Policy, Proposal, Query
from leanmath.prove.search import RATED, Edge, End, Event, Search, SearchResult
from leanmath.prove.strategy import Strategy, SumLogprob
from tests.prove.toy import Table, ToyPolicy, ToyStepper, goal

#: "deep" begins the proof, "closes" would be one, "wrong" leads nowhere.
TABLE: Table = {0: {"deep": 1, "wrong": 2, "closes": "done"}, 1: {"end": "done"}, 2: {"no": None}}


class Quick(ToyPolicy):
    """Says at a glance what ``at_once`` names, as if it were sure of nothing."""

    at_once: tuple[str, ...] = ()

    def glance(self, query: Query, n: int) -> list[Proposal]:
        assert query.goals == (goal(0),)
        return [Proposal(tactic, -9.0) for tactic in self.at_once][:n]


def searched(policy: Policy, log: Sequence[Event] = (), *, tactics: int = 3,
             expansions: int = 9) -> tuple[SearchResult, list[Event], ToyStepper]:
    stepper, events = ToyStepper(TABLE), list[Event]()
    result = Search(stepper, policy, Budget(1, tactics, expansions, None),
                    Strategy(SumLogprob()), on_event=events.append).run(log)
    return result, events, stepper


def test_a_proof_at_a_glance_asks_nothing_else() -> None:
    policy = Quick({0: {"deep": -1.0, "closes": -2.0}})
    policy.at_once = ("wrong", "closes")
    assert isinstance(policy, Glancing)
    assert not isinstance(ToyPolicy({}), Glancing)
    result, _, stepper = searched(policy)
    assert (result.end, result.proof, result.spent.expansions) == (End.PROVED, ("closes",), 1)
    assert policy.asked == []
    assert stepper.ran == [(0, "wrong"), (0, "closes")]


def test_what_was_run_at_a_glance_gets_the_score_of_the_whole_answer() -> None:
    policy = Quick({0: {"wrong": -1.0, "deep": -0.5}, 1: {"end": -0.1}, 2: {"no": -0.1}})
    policy.at_once = ("wrong", "deep")
    result, events, stepper = searched(policy, tactics=2)
    assert result.proof == ("deep", "end")
    # By the scores of the glance alone, the state behind "wrong" would have come first.
    assert policy.asked == [goal(0), goal(1)]
    assert stepper.ran == [(0, "wrong"), (0, "deep"), (1, "end")], "nothing is run twice"
    assert result.spent.tactics == 3
    rated = [event for event in events if isinstance(event, Edge) and event.detail == RATED]
    assert [(each.proposal.tactic, each.proposal.logprob) for each in rated] == [
        ("deep", -0.5), ("wrong", -1.0)]


def test_a_log_with_ratings_goes_on_the_same() -> None:
    policy = Quick({0: {"wrong": -1.0, "deep": -0.5}, 1: {"end": -0.1}, 2: {"no": -0.1}})
    policy.at_once = ("wrong", "deep")
    _, events, _ = searched(policy, tactics=2, expansions=1)
    again = Quick(policy.scores)
    again.at_once = policy.at_once
    result, _, stepper = searched(again, events, tactics=2)
    assert result.proof == ("deep", "end")
    assert again.asked == [goal(1)]
    # The state is made again by its path, and the tactic that ends the proof is all that is new.
    assert stepper.ran == [(0, "deep"), (1, "end")]


def test_a_glance_is_part_of_the_budget() -> None:
    policy = Quick({0: {"deep": -1.0, "closes": -2.0}})
    policy.at_once = ("wrong", "deep")
    result, _, stepper = searched(policy, tactics=2, expansions=1)
    assert result.end is End.BUDGET
    assert stepper.ran == [(0, "wrong"), (0, "deep")]


def test_the_time_of_loading_is_no_part_of_the_budget() -> None:
    now = [0.0]

    class Slow(ToyPolicy):
        """Takes an hour to get ready, and a second to answer."""

        ready = 0

        def prepare(self) -> None:
            self.ready += 1
            if self.ready == 1:
                now[0] += 3600.0

        def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
            now[0] += 1.0
            return super().propose(queries, n)

    policy = Slow({0: {"deep": -1.0}, 1: {"end": -0.1}})
    with Batcher(policy) as batcher:
        result = Search(ToyStepper(TABLE), batcher, Budget(1, 3, 9, 60.0),
                        Strategy(SumLogprob()), clock=lambda: now[0]).run()
    assert (result.end, result.spent.seconds, result.spent.policy_seconds) == (End.PROVED, 2.0, 2.0)
    assert policy.ready == 2, "before each question; from the second on there is nothing to do"
