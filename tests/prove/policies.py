"""Small policies for tests: scripted, slow, failing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

from leanmath.prove.policy import Proposal, Query


class Scripted:
    """A policy that gives each goal its list of proposals, and notes how it was asked."""

    def __init__(self, answers: Callable[[str], Sequence[Proposal]], *, name: str = "scripted",
                 seconds: float = 0.0) -> None:
        self.name = name
        self._answers = answers
        self._seconds = seconds
        self.calls: list[list[str]] = []
        self.threads: set[int] = set()
        self.together = 0
        self._busy = threading.Lock()

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        if not self._busy.acquire(blocking=False):
            self.together += 1
            self._busy.acquire()
        try:
            self.threads.add(threading.get_ident())
            self.calls.append([query.goals[0] for query in queries])
            time.sleep(self._seconds)
            return [list(self._answers(query.goals[0]))[:n] for query in queries]
        finally:
            self._busy.release()
