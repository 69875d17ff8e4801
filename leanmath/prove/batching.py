"""One thread in front of a model: the requests of all searches become batches.

A :class:`Batcher` is a policy that may be used from any number of threads.
Whoever asks waits; one thread of the batcher's own collects what is asked,
for a bounded time and up to a bounded number of states, and asks the policy
behind it once for all of it. While the model works, the next requests gather:
it is never called for one state while others wait.

A batch that fails is asked again request by request, so that an error reaches
the search whose state caused it and no other.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType

from leanmath.core.errors import InputError, PolicyClosed
from leanmath.prove.policy import Glancing, Policy, Prepared, Proposal, Query


@dataclass(frozen=True)
class BatchStats:
    """What a batcher has done: ``calls`` of the policy for ``states`` states of ``requests``
    requests; ``seconds`` spent within the policy; requests that ``failed``, and that were
    ``abandoned`` by who asked before they were begun; the ``largest`` batch, in states."""

    calls: int = 0
    requests: int = 0
    states: int = 0
    seconds: float = 0.0
    failed: int = 0
    abandoned: int = 0
    largest: int = 0

    @property
    def mean_batch(self) -> float:
        """States for each call."""
        return self.states / self.calls if self.calls else 0.0


@dataclass(eq=False)
class _Request:
    queries: Sequence[Query]
    n: int
    asked: float
    cancelled: Callable[[], bool] | None
    answer: list[list[Proposal]] | None = None
    error: BaseException | None = None
    done: threading.Event = field(default_factory=threading.Event)
    gone: bool = False

    def finish(self, answer: list[list[Proposal]] | None,
               error: BaseException | None = None) -> None:
        self.answer, self.error = answer, error
        self.done.set()


class Batcher:
    """A policy in front of a policy, for many threads; a context manager.

    A batch is begun when it holds ``max_batch`` states, when its first request
    has waited ``max_wait`` seconds, or as soon as everybody waits who is known
    to ask: ``expected`` (the number of running searches, which may change)
    makes that possible, and a lone search then never waits at all.
    """

    def __init__(self, policy: Policy, *, max_batch: int = 64, max_wait: float = 0.005,
                 expected: int | None = None) -> None:
        if max_batch < 1 or max_wait < 0:
            raise InputError("a batch holds at least one state, and waits no negative time")
        self._policy = policy
        self._max_batch = max_batch
        self._max_wait = max_wait
        self._expected = expected
        self._waiting: deque[_Request] = deque()
        self._changed = threading.Condition()
        self._closed = False
        self._death: BaseException | None = None
        self._stats = BatchStats()
        self._thread = threading.Thread(target=self._work, name="leanmath-batcher", daemon=True)
        self._thread.start()

    @property
    def name(self) -> str:
        """The policy's."""
        return self._policy.name

    @property
    def stats(self) -> BatchStats:
        """What was done so far."""
        with self._changed:
            return self._stats

    def expect(self, searches: int | None) -> None:
        """Say how many searches are running, each with at most one request at a time."""
        with self._changed:
            self._expected = searches
            self._changed.notify_all()

    def propose(self, queries: Sequence[Query], n: int, *,
                cancelled: Callable[[], bool] | None = None) -> list[list[Proposal]]:
        """As the policy's own; waits for the batch. From any thread.

        ``cancelled`` is asked now and then while the request waits: when it
        says yes, the request is given up and :class:`PolicyClosed` is raised.
        Raises what the policy raised for this request, and
        :class:`PolicyClosed` when the batcher is, or gets, closed.
        """
        if not queries:
            return []
        request = _Request(tuple(queries), n, time.monotonic(), cancelled)
        with self._changed:
            if self._closed:
                raise PolicyClosed("the batcher is closed") from self._death
            self._waiting.append(request)
            self._changed.notify_all()
        try:
            while not request.done.wait(None if cancelled is None else 0.05):
                if cancelled is not None and cancelled():
                    raise PolicyClosed("the request was cancelled")
        except BaseException:
            # An interrupt, or a cancellation: the model need not work for who is gone.
            with self._changed:
                request.gone = True
            raise
        if request.error is not None:
            raise request.error
        assert request.answer is not None
        return request.answer

    def glance(self, query: Query, n: int) -> list[Proposal]:
        """The policy's own, which may be asked from any thread; none where it has none."""
        policy = self._policy
        return policy.glance(query, n) if isinstance(policy, Glancing) else []

    def prepare(self) -> None:
        """As the policy's own; nothing where it has none."""
        if isinstance(self._policy, Prepared):
            self._policy.prepare()

    def close(self) -> None:
        """End the thread, when the batch that it works on is done. Who waits gets
        :class:`PolicyClosed`."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def __enter__(self) -> Batcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()

    # The thread.

    def _work(self) -> None:
        try:
            while batch := self._collect():
                self._run(batch)
        except BaseException as error:
            self._death = error
        with self._changed:
            self._closed = True
            left = list(self._waiting)
            self._waiting.clear()
        for request in left:
            closed = PolicyClosed("the batcher was closed before the request was begun")
            closed.__cause__ = self._death
            request.finish(None, closed)

    def _collect(self) -> list[_Request]:
        """The next batch: requests that ask for the same number of proposals; none at the end."""
        with self._changed:
            while True:
                self._sweep()
                if self._closed:
                    return []
                if not self._waiting:
                    self._changed.wait()
                    continue
                left = self._waiting[0].asked + self._max_wait - time.monotonic()
                everybody = self._expected is not None and len(self._waiting) >= self._expected
                if left <= 0 or everybody or self._states() >= self._max_batch:
                    return self._take()
                self._changed.wait(left)

    def _sweep(self) -> None:
        """Drop the requests of those who went away."""
        before = len(self._waiting)
        self._waiting = deque(each for each in self._waiting if not each.gone)
        self._count(abandoned=before - len(self._waiting))

    def _states(self) -> int:
        first = self._waiting[0].n
        return sum(len(each.queries) for each in self._waiting if each.n == first)

    def _take(self) -> list[_Request]:
        first = self._waiting[0].n
        batch: list[_Request] = []
        size = 0
        rest: deque[_Request] = deque()
        for request in self._waiting:
            fits = not batch or size + len(request.queries) <= self._max_batch
            if request.n == first and fits:
                batch.append(request)
                size += len(request.queries)
            else:
                rest.append(request)
        self._waiting = rest
        return batch

    def _run(self, batch: list[_Request]) -> None:
        try:
            answers = self._ask(batch)
        except Exception as error:
            if len(batch) == 1:
                self._fail(batch[0], error)
                return
            for request in batch:
                if request.gone:
                    self._count(abandoned=1)
                    continue
                try:
                    request.finish(self._ask([request]))
                except Exception as single:
                    self._fail(request, single)
            return
        except BaseException as error:
            # The thread dies of it; nobody may wait for ever.
            for request in batch:
                closed = PolicyClosed("the batcher died while it worked on the request")
                closed.__cause__ = error
                request.finish(None, closed)
            raise
        start = 0
        for request in batch:
            request.finish(answers[start:start + len(request.queries)])
            start += len(request.queries)

    def _ask(self, batch: Sequence[_Request]) -> list[list[Proposal]]:
        queries = [query for request in batch for query in request.queries]
        begun = time.monotonic()
        try:
            answers = self._policy.propose(queries, batch[0].n)
        finally:
            self._count(calls=1, requests=len(batch), states=len(queries),
                        seconds=time.monotonic() - begun)
        if len(answers) != len(queries):
            raise RuntimeError(f"{self._policy.name} answered {len(answers)} of "
                               f"{len(queries)} queries")
        return answers

    def _fail(self, request: _Request, error: BaseException) -> None:
        self._count(failed=1)
        request.finish(None, error)

    def _count(self, *, calls: int = 0, requests: int = 0, states: int = 0, seconds: float = 0.0,
               failed: int = 0, abandoned: int = 0) -> None:
        with self._changed:
            old = self._stats
            self._stats = BatchStats(
                old.calls + calls, old.requests + requests, old.states + states,
                old.seconds + seconds, old.failed + failed, old.abandoned + abandoned,
                max(old.largest, states))
