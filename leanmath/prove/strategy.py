"""Which state is expanded next: scores of the paths that lead to states, higher is better.

| strategy | score of a path of L tactics with log-probabilities l and token counts t | used by |
|---|---|---|
| ``sum`` | Σ l | ReProver |
| ``length:A`` | Σ l / L^A | BFS-Prover |
| ``mean`` | Σ l/t | InternLM2-StepProver |
| ``depth:B`` | (Σ l/t) / L^B | BFS-Prover-V2 (B = 2) |
| ``goals:S`` | that of S, where a tactic that closed a goal counts as certain (l = 0) | |
| ``critic:W:S`` | W · log value + the score of strategy S | InternLM2.5-StepProver |

The empty path has the score 0 in all of them, before a critic speaks. ``goals``
is for policies that cannot know whether a tactic closes a goal: that it did is
progress, however unlikely it was thought.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from leanmath.core.errors import InputError
from leanmath.prove.policy import Proposal

#: A critic gives for each state (its goals) the probability that it can be proved.
Critic = Callable[[Sequence[tuple[str, ...]]], Sequence[float]]
#: No logarithm of zero: a critic's certainty that there is no proof is not taken at its word.
_LEAST = 1e-6


@dataclass(frozen=True)
class Trail:
    """What a path adds up to: ``logprob`` Σ l, ``mean`` Σ l/t, and its length ``depth``; of both
    sums the part of tactics that closed a goal (``closing``, ``closing_mean``)."""

    logprob: float = 0.0
    mean: float = 0.0
    depth: int = 0
    closing: float = 0.0
    closing_mean: float = 0.0

    def then(self, proposal: Proposal, *, closed: bool = False) -> Trail:
        """The path with one more tactic; ``closed``: it left fewer goals than there were."""
        logprob, mean = proposal.logprob, proposal.logprob / max(1, proposal.tokens)
        return Trail(self.logprob + logprob, self.mean + mean, self.depth + 1,
                     self.closing + (logprob if closed else 0.0),
                     self.closing_mean + (mean if closed else 0.0))

    def uncertain(self) -> Trail:
        """The same where tactics that closed a goal count as certain."""
        return Trail(self.logprob - self.closing, self.mean - self.closing_mean, self.depth)


class PathScore(Protocol):
    """The score of a path."""

    @property
    def name(self) -> str:
        """As it is written on the command line."""

    def score(self, trail: Trail) -> float:
        """See the table."""


@dataclass(frozen=True)
class SumLogprob:
    """Σ l."""

    name: str = "sum"

    def score(self, trail: Trail) -> float:
        """See the table."""
        return trail.logprob


@dataclass(frozen=True)
class LengthNormalised:
    """Σ l / L^alpha."""

    alpha: float = 0.5

    @property
    def name(self) -> str:
        """As it is written on the command line."""
        return f"length:{self.alpha:g}"

    def score(self, trail: Trail) -> float:
        """See the table."""
        return trail.logprob / math.pow(max(1, trail.depth), self.alpha)


@dataclass(frozen=True)
class MeanToken:
    """Σ l/t, divided by L^beta (beta 0: as it is)."""

    beta: float = 0.0

    @property
    def name(self) -> str:
        """As it is written on the command line."""
        return f"depth:{self.beta:g}" if self.beta else "mean"

    def score(self, trail: Trail) -> float:
        """See the table."""
        return trail.mean / math.pow(max(1, trail.depth), self.beta)


@dataclass(frozen=True)
class ClosingIsCertain:
    """The base, where a tactic that closed a goal counts as certain."""

    base: PathScore = SumLogprob()

    @property
    def name(self) -> str:
        """As it is written on the command line."""
        return f"goals:{self.base.name}"

    def score(self, trail: Trail) -> float:
        """See the table."""
        return self.base.score(trail.uncertain())


@dataclass(frozen=True)
class Strategy:
    """The priority of a state: the score of its path, and what a critic adds to it."""

    path: PathScore = ClosingIsCertain()
    critic: Critic | None = None
    weight: float = 1.0

    @property
    def name(self) -> str:
        """As it is written on the command line."""
        return self.path.name if self.critic is None else \
            f"critic:{self.weight:g}:{self.path.name}"

    def score(self, trail: Trail, value: float | None = None) -> float:
        """The priority of a state with this path; ``value`` is the critic's, where it spoke."""
        score = self.path.score(trail)
        return score if value is None else score + self.weight * math.log(max(_LEAST, value))


def parse_strategy(text: str, critic: Critic | None = None) -> Strategy:
    """The strategy that a text names; :class:`InputError` when there is none of this name."""
    head, _, rest = text.partition(":")
    if head == "critic":
        if critic is None:
            raise InputError("the strategy asks a critic, and there is none",
                             hint="Name one with --critic, or take another strategy.")
        weight, _, base = rest.partition(":")
        return Strategy(_path_score(base or "sum", text), critic, _number(weight, 1.0, text))
    return Strategy(_path_score(text, text))


def _path_score(part: str, text: str) -> PathScore:
    head, _, rest = part.partition(":")
    if part == "sum":
        return SumLogprob()
    if head == "goals":
        return ClosingIsCertain(_path_score(rest or "sum", text))
    if part == "mean":
        return MeanToken()
    if head == "length":
        return LengthNormalised(_number(rest, 0.5, text))
    if head == "depth":
        return MeanToken(_number(rest, 2.0, text))
    raise _unknown(text)


def _number(part: str, default: float, text: str) -> float:
    try:
        number = float(part) if part else default
    except ValueError:
        raise _unknown(text) from None
    if not math.isfinite(number) or number < 0:
        raise _unknown(text)
    return number


def _unknown(text: str) -> InputError:
    return InputError(f"there is no strategy {text!r}",
                      hint="There are: sum, length:A, mean, depth:B, goals:S, critic:W:S.")
