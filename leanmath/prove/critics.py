"""A critic for a search: a value model, asked from any thread, that remembers what it said."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leanmath.models.values import ValueModel

#: States whose values are remembered.
_REMEMBERED = 100_000


class ModelCritic:
    """A :data:`~leanmath.prove.strategy.Critic` on a value model."""

    def __init__(self, value: ValueModel) -> None:
        self._value = value
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, ...], float] = OrderedDict()

    @classmethod
    def load(cls, folder: str | Path, *, device: str = "auto") -> ModelCritic:
        """The critic in a folder; raises what :func:`leanmath.models.values.load_value` does."""
        from leanmath.models.values import load_value

        return cls(load_value(folder, device=device))

    @property
    def name(self) -> str:
        """Where it comes from."""
        return self._value.name

    def __call__(self, states: Sequence[tuple[str, ...]]) -> list[float]:
        """For each state (its goals) the probability that it can be proved."""
        with self._lock:
            fresh = [each for each in dict.fromkeys(states) if each not in self._known]
            self._known.update(zip(fresh, self._value.probabilities(fresh), strict=True))
            answer = [self._known[each] for each in states]
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
            return answer
