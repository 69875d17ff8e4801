"""A world in place of Lean: states are numbers, and a table says where each tactic leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from leanmath.prove.graph import Outcome
from leanmath.prove.policy import Proposal, Query
from leanmath.prove.stepper import Stepped

#: Where a tactic of a state leads: a state, "done", or None (it fails).
Table = dict[int, dict[str, int | str | None]]


def goal(state: int) -> str:
    """The goal of a state, as a stepper shows it."""
    return f"⊢ Q{state}"


@dataclass
class ToyStepper:
    """Runs the table; keeps what was run. ``state`` numbers are those of the table."""

    table: Table
    ran: list[tuple[int, str]] = field(default_factory=list)
    lean_seconds: float = 0.0

    def begin(self) -> tuple[int, tuple[str, ...]]:
        return 0, (goal(0),)

    def run(self, state: int, tactic: str) -> Stepped:
        self.ran.append((state, tactic))
        to = self.table[state].get(tactic)
        if to == "done":
            return Stepped(Outcome.FINISHED, state)
        if isinstance(to, int):
            return Stepped(Outcome.ADVANCED, to, (goal(to),))
        return Stepped(Outcome.FAILED, detail="no")

    def free(self, states: Iterable[int]) -> None:
        pass


@dataclass
class ToyPolicy:
    """Knows for each state the tactics of ``scores``, and says them from the best down."""

    scores: dict[int, dict[str, float]]
    name: str = "toy"
    asked: list[str] = field(default_factory=list)

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        answers = []
        for query in queries:
            self.asked.append(query.goals[0])
            known = self.scores.get(int(query.goals[0].removeprefix("⊢ Q")), {})
            left = sorted(((score, tactic) for tactic, score in known.items()
                           if tactic not in query.tried), reverse=True)
            answers.append([Proposal(tactic, score) for score, tactic in left[:n]])
        return answers


def replays(table: Table, proof: Sequence[str]) -> bool:
    """Whether the tactics lead from the first state to the end."""
    state: int | str | None = 0
    for tactic in proof:
        if not isinstance(state, int):
            return False
        state = table[state].get(tactic)
    return state == "done"
