"""How much a search may spend, written ``attempts x tactics x expansions`` as in the field."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leanmath.core.errors import InputError

_BUDGET = re.compile(r"\s*(\d+)\s*[x×*]\s*(\d+)\s*[x×*]\s*(\d+)\s*\Z")


@dataclass(frozen=True)
class Budget:
    """At most ``attempts`` searches, each of at most ``expansions`` calls of the policy for one
    state, each of at most ``tactics`` proposals; and for all of it at most ``seconds`` of wall
    time and ``lean_seconds`` of processor time in Lean (None: no limit).

    One tactic has at most ``tactic_seconds`` of processor time and ``heartbeats``
    (in Lean's thousands). A proof that is found in the step that crosses a limit counts.
    """

    attempts: int = 1
    tactics: int = 32
    expansions: int = 64
    seconds: float | None = 60.0
    lean_seconds: float | None = None
    tactic_seconds: float = 6.0
    heartbeats: int = 100_000

    @classmethod
    def parse(cls, text: str, *, seconds: float | None = 60.0,
              lean_seconds: float | None = None) -> Budget:
        """Read ``1x32x64``; :class:`InputError` for anything else, and for a zero."""
        match = _BUDGET.match(text)
        if match is None or "0" in {str(int(part)) for part in match.groups()}:
            raise InputError(f"{text!r} is no budget",
                             hint="Write attempts x tactics x expansions, such as 1x32x64.")
        attempts, tactics, expansions = (int(part) for part in match.groups())
        return cls(attempts, tactics, expansions, seconds, lean_seconds)

    @property
    def name(self) -> str:
        """``1x32x64``."""
        return f"{self.attempts}x{self.tactics}x{self.expansions}"

    def words(self) -> str:
        """The budget as a sentence says it."""
        attempts = "1 attempt" if self.attempts == 1 else f"{self.attempts} attempts"
        parts = [f"{attempts} of {self.expansions} expansions with {self.tactics} tactics each"]
        if self.seconds is not None:
            parts.append(f"{self.seconds:g} s")
        if self.lean_seconds is not None:
            parts.append(f"{self.lean_seconds:g} s of Lean's processor time")
        return ", ".join(parts)
