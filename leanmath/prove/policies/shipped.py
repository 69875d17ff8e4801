"""The rules, mixed with the small model that comes with the package.

The rules speak first, at a glance; the model (and torch) is loaded when a
theorem needs more than that. Where it cannot be loaded, the rules go on alone,
and a note says so, once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from importlib.util import find_spec

from leanmath.core.errors import ModelError
from leanmath.models.shipped import TINY, about
from leanmath.prove.policies.mixture import Component, Mixture
from leanmath.prove.policy import Policy, Proposal, Query
from leanmath.prove.rules.policy import RulePolicy

#: What the model needs.
_LIBRARIES = ("torch", "transformers", "tokenizers", "safetensors")
#: The model is asked for at most so many tactics for a state: the next ones are seldom right, and
#: each costs time.
MODEL_TACTICS = 8
#: It is asked no more about a state in which so many tactics were tried: the rules know more.
MODEL_UNTIL = 8
#: Answers that are less likely than this (natural logarithm) leave their places to the rules.
MODEL_FLOOR = -6.0
MODEL_WEIGHT = 1.0


def mixture(rules: Policy, model: Policy) -> Mixture:
    """The rules and a model, as they are mixed."""
    return Mixture([
        Component(rules, calibrated=False),
        Component(model, MODEL_WEIGHT, most=MODEL_TACTICS, until=MODEL_UNTIL,
                  floor=MODEL_FLOOR)])


def glance(rules: Policy, query: Query, n: int) -> list[Proposal]:
    """The tactics of the rules that the mixture takes in any case."""
    share = max(n - MODEL_TACTICS, n // 2)
    return rules.propose([query], n)[0][:share] if share else []


def missing_library() -> str | None:
    """The first library that the model needs and that is not installed; nothing is imported."""
    return next((name for name in _LIBRARIES if find_spec(name) is None), None)


class TinyMixture:
    """Rules and the shipped model, which ``load`` loads when it is first needed.

    ``note`` is told once when that fails; from then on the rules are alone.
    """

    def __init__(self, load: Callable[[], Policy], note: Callable[[str], None]) -> None:
        self._load = load
        self._note = note
        self._rules = RulePolicy()
        self._mixed: Policy | None = None
        self._lock = threading.Lock()
        self.name = f"rules + {TINY}@{str(about(TINY)['weights_sha256'])[:12]}"

    @property
    def mixed(self) -> Policy:
        """The mixture; the rules where the model cannot be loaded."""
        with self._lock:
            if self._mixed is None:
                try:
                    self._mixed = mixture(self._rules, self._load())
                except (ModelError, ImportError, OSError) as error:
                    said = error.message if isinstance(error, ModelError) else str(error)
                    self._note(f"{TINY} cannot be loaded, the rules search alone: {said}")
                    self._mixed = self._rules
            return self._mixed

    def glance(self, query: Query, n: int) -> list[Proposal]:
        """See :class:`~leanmath.prove.policy.Glancing`."""
        return glance(self._rules, query, n)

    def prepare(self) -> None:
        """See :class:`~leanmath.prove.policy.Prepared`."""
        _ = self.mixed

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        """See :class:`~leanmath.prove.policy.Policy`."""
        return self.mixed.propose(queries, n)
