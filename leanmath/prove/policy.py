"""What a search asks of a policy: tactics for proof states, with their log-probabilities.

A policy proposes and nothing else: it runs no Lean, keeps no search, and its
scores are its own. Whatever it returns is text that may be nonsense; Lean says
what a tactic does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable


@dataclass(frozen=True)
class Query:
    """A proof state for which tactics are wanted.

    ``goals`` are the goals as Lean prints them (the first is the one that a
    tactic works on); ``statement`` is the theorem that the search is for, as
    source text, and ``path`` the tactics from it to this state, for prompts
    that show the proof so far. ``tried`` were run in this state already:
    proposing them again is wasted.
    """

    goals: tuple[str, ...]
    statement: str = ""
    path: tuple[str, ...] = ()
    tried: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Proposal:
    """A tactic (all its lines), the natural logarithm of its probability under the policy, and
    the number of tokens (at least 1) that this is the sum over."""

    tactic: str
    logprob: float
    tokens: int = 1


class Proposals(list[Proposal]):
    """Proposals with what the best of those to come may be worth (``floor``: a log-probability and
    its tokens), where that is not what the last one is worth."""

    def __init__(self, proposals: Iterable[Proposal], floor: tuple[float, int]) -> None:
        super().__init__(proposals)
        self.floor = floor


def floor_of(proposals: Sequence[Proposal]) -> tuple[float, int]:
    """The log-probability, with its tokens, that the next proposal has at most."""
    if isinstance(proposals, Proposals):
        return proposals.floor
    return (proposals[-1].logprob, proposals[-1].tokens) if proposals else (0.0, 1)


@runtime_checkable
class Glancing(Protocol):
    """What a policy may offer beside :class:`Policy`: a glance at a theorem that costs nothing."""

    def glance(self, query: Query, n: int) -> list[Proposal]:
        """Some of the tactics that ``propose`` will name when it is asked for ``n``: those that can
        be had at once. A search runs them first, and when they prove the theorem the rest is
        never asked for. From any thread."""


@runtime_checkable
class Prepared(Protocol):
    """What a policy may offer beside :class:`Policy`: to be made ready, which may take a while."""

    def prepare(self) -> None:
        """Load what ``propose`` needs; nothing when it is there. A search does not count the time.
        From any thread."""


@runtime_checkable
class Policy(Protocol):
    """Proposes tactics; may be asked from several threads at once only if it says so."""

    @property
    def name(self) -> str:
        """What stands in records and reports: kind, and model where there is one."""

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        """At most ``n`` proposals for each query, in the order of the queries.

        Best first, no tactic twice for one query. Fewer, or none, when the
        policy knows no more.
        """
