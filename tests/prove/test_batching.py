"""The batcher: one thread in front of a policy, for many that ask."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from leanmath.core.errors import InputError, PolicyClosed
from leanmath.prove.batching import Batcher
from leanmath.prove.policy import Policy, Proposal, Query
from tests.prove.policies import Scripted


def echo(goal: str) -> list[Proposal]:
    return [Proposal(f"exact {goal}{k}", -float(k + 1)) for k in range(9)]


def together(count: int, work: Callable[[int], Any]) -> list[Any]:
    """Run ``work`` in so many threads at once; what each returned or raised."""
    found: list[Any] = [None] * count
    barrier = threading.Barrier(count)

    def run(number: int) -> None:
        barrier.wait()
        try:
            found[number] = work(number)
        except Exception as error:
            found[number] = error
    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(20)
        assert not each.is_alive()
    return found


def test_it_is_a_policy_and_answers_in_order() -> None:
    with Batcher(Scripted(echo)) as batcher:
        assert isinstance(batcher, Policy)
        assert batcher.name == "scripted"
        found = batcher.propose([Query(("a",)), Query(("b",))], 2)
        assert found == [echo("a")[:2], echo("b")[:2]]
        assert batcher.propose([], 3) == []


def test_requests_of_many_threads_become_batches() -> None:
    policy = Scripted(echo, seconds=0.02)
    with Batcher(policy, max_batch=64, max_wait=0.05) as batcher:
        def search(number: int) -> None:
            for step in range(10):
                goal = f"{number}.{step}."
                assert batcher.propose([Query((goal,))], 4) == [echo(goal)[:4]]
        assert together(16, search) == [None] * 16
        stats = batcher.stats
    assert stats.states == stats.requests == 160
    assert stats.calls == len(policy.calls)
    assert stats.mean_batch > 6
    assert stats.largest <= 64
    assert stats.seconds >= 0.02 * stats.calls
    assert policy.together == 0
    assert len(policy.threads) == 1


def test_nobody_waits_while_the_model_is_called_for_one() -> None:
    """Whoever asks while the model works is in the next batch, all of them together."""
    policy = Scripted(echo, seconds=0.2)
    with Batcher(policy, max_wait=0.0) as batcher:
        first = threading.Thread(target=batcher.propose, args=([Query(("first",))], 1))
        first.start()
        while not policy.calls:
            time.sleep(0.001)
        together(7, lambda number: batcher.propose([Query((str(number),))], 1))
        first.join(10)
    assert policy.calls[0] == ["first"]
    assert sorted(policy.calls[1]) == [str(number) for number in range(7)]


def test_a_lone_search_that_is_expected_does_not_wait() -> None:
    with Batcher(Scripted(echo), max_wait=5.0, expected=1) as batcher:
        begun = time.monotonic()
        batcher.propose([Query(("a",))], 1)
        assert time.monotonic() - begun < 2.0
        batcher.expect(3)
        found = together(3, lambda number: batcher.propose([Query((str(number),))], 1))
        assert found == [[echo(str(number))[:1]] for number in range(3)]
        assert time.monotonic() - begun < 4.0
        assert batcher.stats.calls == 2


def test_a_batch_is_no_larger_than_it_may_be_and_a_large_request_is_whole() -> None:
    policy = Scripted(echo, seconds=0.01)
    with Batcher(policy, max_batch=4, max_wait=0.2) as batcher:
        together(10, lambda number: batcher.propose([Query((str(number),))], 1))
        assert max(len(call) for call in policy.calls) <= 4
        large = [Query((f"large{number}",)) for number in range(9)]
        assert len(batcher.propose(large, 1)) == 9
        assert len(policy.calls[-1]) == 9


def test_requests_for_other_numbers_of_tactics_are_other_batches() -> None:
    policy = Scripted(echo)
    with Batcher(policy, max_wait=0.05) as batcher:
        found = together(6, lambda number: batcher.propose([Query(("g",))], 1 + number % 2))
    assert [len(each[0]) for each in found] == [1, 2, 1, 2, 1, 2]


class Picky(Scripted):
    """A policy that cannot bear one of the goals."""

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        found = super().propose(queries, n)
        if any(query.goals[0] == "bad" for query in queries):
            raise ValueError("a goal that no tokenizer reads")
        return found


def test_an_error_reaches_the_search_that_caused_it_and_no_other() -> None:
    goals = ["a", "b", "bad", "c", "d"]
    with Batcher(Picky(echo), max_wait=0.3, expected=5) as batcher:
        found = together(5, lambda number: batcher.propose([Query((goals[number],))], 1))
        assert [type(each) for each in found] == [list, list, ValueError, list, list]
        assert batcher.stats.failed == 1
        # It goes on.
        assert batcher.propose([Query(("e",))], 1) == [echo("e")[:1]]


def test_a_policy_that_answers_too_few_queries_is_an_error() -> None:
    class Short(Scripted):
        def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
            return super().propose(queries, n)[1:]
    with Batcher(Short(echo)) as batcher, pytest.raises(RuntimeError, match="0 of 1"):
        batcher.propose([Query(("a",))], 1)


def test_who_is_cancelled_gets_away_and_the_model_does_not_work_for_him() -> None:
    policy = Scripted(echo, seconds=0.4)
    gone = threading.Event()
    with Batcher(policy, max_wait=0.0) as batcher:
        first = threading.Thread(target=batcher.propose, args=([Query(("first",))], 1))
        first.start()
        while not policy.calls:
            time.sleep(0.001)
        caught: list[BaseException] = []

        def leave() -> None:
            try:
                batcher.propose([Query(("second",))], 1, cancelled=gone.is_set)
            except PolicyClosed as error:
                caught.append(error)
        second = threading.Thread(target=leave)
        second.start()
        time.sleep(0.05)
        gone.set()
        second.join(0.3)
        assert len(caught) == 1
        assert first.is_alive()
        first.join(10)
        assert batcher.propose([Query(("third",))], 1)
        assert batcher.stats.abandoned == 1
    assert policy.calls == [["first"], ["third"]]


def test_closing_ends_the_batch_and_turns_the_others_away() -> None:
    policy = Scripted(echo, seconds=0.2)
    batcher = Batcher(policy, max_wait=0.0)
    found: dict[str, Any] = {}

    def ask(goal: str) -> None:
        try:
            found[goal] = batcher.propose([Query((goal,))], 1)
        except PolicyClosed as error:
            found[goal] = error
    threads = [threading.Thread(target=ask, args=(goal,)) for goal in ("first", "second")]
    threads[0].start()
    while not policy.calls:
        time.sleep(0.001)
    threads[1].start()
    time.sleep(0.05)
    batcher.close()
    for each in threads:
        each.join(5)
    assert found["first"] == [echo("first")[:1]]
    assert isinstance(found["second"], PolicyClosed)
    with pytest.raises(PolicyClosed):
        batcher.propose([Query(("third",))], 1)
    batcher.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_who_waits_for_a_batcher_that_dies_is_told() -> None:
    class Deadly(Scripted):
        def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
            super().propose(queries, n)
            raise KeyboardInterrupt
    batcher = Batcher(Deadly(echo))
    with pytest.raises(PolicyClosed) as caught:
        batcher.propose([Query(("a",))], 1)
    assert isinstance(caught.value.__cause__, KeyboardInterrupt)
    batcher._thread.join(5)
    with pytest.raises(PolicyClosed):
        batcher.propose([Query(("a",))], 1)


def test_settings_that_make_no_sense_are_refused() -> None:
    for settings in ({"max_batch": 0}, {"max_wait": -1.0}):
        with pytest.raises(InputError):
            Batcher(Scripted(echo), **settings)
