"""Figures of benchmarks: how sure a rate is, pass@k, tables by shape.

Formulas of a few lines each, with their source: scipy and statsmodels have
them too, and are two hundred times as large as what is needed of them.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from leanmath.core.errors import InputError

GroupT = TypeVar("GroupT", bound=Hashable)

#: The quantile of the normal distribution for 95 %, two-sided.
Z95 = 1.959963984540054


def wilson(successes: int, total: int, z: float = Z95) -> tuple[float, float]:
    """The Wilson score interval for a rate, as fractions between 0 and 1.

    (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), with p the rate and n the
    total: E. B. Wilson, J. Amer. Statist. Assoc. 22 (1927), 209-212. Unlike
    the normal approximation it is right for rates near 0 and 1. The whole
    interval (0, 1) for a total of 0; :class:`InputError` for counts that are none.
    """
    if not 0 <= successes <= total:
        raise InputError(f"{successes} of {total} is no rate",
                         hint="The successes lie between 0 and the total.")
    if total == 0:
        return 0.0, 1.0
    rate, square = successes / total, z * z / total
    centre = rate + square / 2
    half = z * math.sqrt(rate * (1 - rate) / total + square / (4 * total))
    # At the ends exactly, where rounding would leave the unit interval.
    low = 0.0 if successes == 0 else (centre - half) / (1 + square)
    high = 1.0 if successes == total else (centre + half) / (1 + square)
    return low, high


def pass_at_k(samples: int, correct: int, k: int) -> float:
    """The probability that one of ``k`` samples is right, without bias, from ``samples`` >= k.

    1 - C(n-c, k) / C(n, k), multiplied out so that nothing overflows:
    M. Chen et al., arXiv:2107.03374, equation 1. :class:`InputError` for
    counts that are none.
    """
    if not 0 <= correct <= samples or not 1 <= k <= samples:
        raise InputError(f"pass@{k} cannot be told from {correct} of {samples} samples",
                         hint="Take k between 1 and the number of samples.")
    if samples - correct < k:
        return 1.0
    return 1.0 - math.prod(1.0 - k / n for n in range(samples - correct + 1, samples + 1))


def mean_pass_at_k(counts: Iterable[tuple[int, int]], k: int) -> float:
    """The mean of :func:`pass_at_k` over problems, each (samples, correct); 0 for none."""
    values = [pass_at_k(samples, correct, k) for samples, correct in counts]
    return math.fsum(values) / len(values) if values else 0.0


@dataclass(frozen=True)
class Rate:
    """So many of so many, with the 95 % Wilson interval."""

    proved: int
    total: int

    @property
    def fraction(self) -> float:
        """The rate itself; 0 for none of none."""
        return self.proved / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper end, as fractions."""
        return wilson(self.proved, self.total)

    def __str__(self) -> str:
        """For people: ``65 of 105, 61.9 % (52.4 to 70.6)``."""
        low, high = self.interval
        return (f"{self.proved} of {self.total}, {100 * self.fraction:.1f} % "
                f"({100 * low:.1f} to {100 * high:.1f})")

    def to_json(self) -> dict[str, object]:
        """``proved``, ``total``, ``rate`` and ``interval``."""
        return {"proved": self.proved, "total": self.total, "rate": self.fraction,
                "interval": list(self.interval)}


def rate_of(outcomes: Iterable[bool]) -> Rate:
    """The rate of a sequence of outcomes."""
    kept = list(outcomes)
    return Rate(sum(kept), len(kept))


def by_group(pairs: Sequence[tuple[GroupT, bool]]) -> dict[GroupT, Rate]:
    """Rates by group (a shape, a split, ...), the largest group first, ties in order of coming."""
    groups: dict[GroupT, list[bool]] = {}
    for group, outcome in pairs:
        groups.setdefault(group, []).append(outcome)
    rates = {group: rate_of(outcomes) for group, outcomes in groups.items()}
    return dict(sorted(rates.items(), key=lambda item: -item[1].total))
