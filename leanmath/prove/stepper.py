"""Running tactics: a theorem becomes a proof state, a tactic gives the next one or fails.

:class:`LeanStepper` does it in a session with Lean. Whether a tactic closed
all goals is read from the structure of the reply: no goal left, no error, no
``sorry``, and the server's status ``Completed`` (which says that the kernel
accepted the term). That is still no verdict: see ``leanmath.prove.proofs``.
"""

from __future__ import annotations

import re
import textwrap
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from leanmath.core.errors import (
    InputError,
    PoolClosed,
    RequestTimeout,
    Resource,
    ResourceExceeded,
    SessionError,
    StateLost,
)
from leanmath.core.theorem import Theorem
from leanmath.lean.protocol import Failure, ProofStatus, TacticRequest
from leanmath.lean.session import Session
from leanmath.prove.graph import Outcome

#: Lean's thousands for one call of what finds its proof in a tenth of a second or goes on and on:
#: these keep ``grind`` under a second, and a look through the library under half of one.
LIMITS = ((re.compile(r"(grind|lia|grobner)\b[^\n;]*\Z"), 6_000),
          (re.compile(r"(exact|apply|rw)\?\Z"), 3_000))
#: A tactic that waits, rather than works, is given up after so many times its processor time.
WAIT = 4
#: Tactics that say what would have done the same.
_ASKING = re.compile(r"(exact|apply|rw|simp|simp_all|dsimp|norm_num|grind)\?[^\n;]*\Z")
#: Lemmas behind the tactics of the embedded core, in no other Lean.
_OWN = "Leanmath."
_SUGGESTION = re.compile(r"Try (?:this|these):\s*")


class StatementError(InputError):
    """Lean does not accept a statement; nothing was searched."""


@dataclass(frozen=True)
class Stepped:
    """What came of a tactic: ``state`` and ``goals`` of what follows when it advanced,
    ``detail`` for people when it did not, ``seconds`` of wall time in Lean, ``said`` Lean's
    messages. ``instead``: the tactic to write down, where another than the one that was run
    leads to the same."""

    outcome: Outcome
    state: int = -1
    goals: tuple[str, ...] = ()
    detail: str = ""
    seconds: float = 0.0
    said: tuple[str, ...] = ()
    instead: str | None = None


class Stepper(Protocol):
    """Where tactics are run. States are numbers that the stepper gives."""

    def begin(self) -> tuple[int, tuple[str, ...]]:
        """The state of the whole theorem, and its goals; :class:`StatementError`."""

    def run(self, state: int, tactic: str) -> Stepped:
        """Run a tactic in a state, which stays as it is. :class:`StateLost` when it is gone."""

    def free(self, states: Iterable[int]) -> None:
        """These states are not needed any more."""

    @property
    def lean_seconds(self) -> float:
        """Processor time that Lean has used for this so far, where it can be known."""


class LeanStepper:
    """Tactics for one theorem in a session of the pool, whose steps named the environment
    ``header`` (the theorem's own header is elaborated behind it).

    A tactic has at most ``tactic_seconds`` of processor time, so that a busy machine finds the
    same proofs, and ``heartbeats`` (Lean's thousands; None: Lean's own limit), some less
    (``LIMITS``). For one that asks (``exact?``) the answer is run and written down instead,
    so that a proof says what it uses."""

    def __init__(self, session: Session, theorem: Theorem, *, header: str | None = None,
                 tactic_seconds: float = 5.0, heartbeats: int | None = None,
                 statement_seconds: float = 60.0) -> None:
        self._session = session
        self._theorem = theorem
        self._header = header
        self._tactic_seconds = tactic_seconds
        self._heartbeats = heartbeats
        self._statement_seconds = statement_seconds
        self._spent = 0.0
        self._seen: tuple[int | None, float] = (None, 0.0)

    def begin(self) -> tuple[int, tuple[str, ...]]:
        """See :class:`Stepper`."""
        env = None if self._header is None else self._session.env(self._header)
        theorem, seconds = self._theorem, self._statement_seconds
        if theorem.header.strip():
            env = self._elaborated(theorem.header, env, seconds, "header")
        text = f"{theorem.statement} := by sorry"
        reply = self._session.command(text, env=env, seconds=seconds)
        if isinstance(reply, Failure):
            raise StatementError(f"Lean does not accept {theorem.name}: {reply.message}")
        if reply.errors:
            first = reply.errors[0]
            raise StatementError(
                f"Lean does not accept the statement of {theorem.name} "
                f"({first.pos.line}:{first.pos.column}): {first.data}",
                hint="The statement must elaborate by itself behind its header.")
        if len(reply.sorries) != 1 or reply.sorries[0].proof_state is None:
            raise StatementError(
                f"the statement of {theorem.name} holds a sorry of its own",
                hint="Give the statement alone: theorem NAME ... : ...")
        found = reply.sorries[0]
        assert found.proof_state is not None
        return found.proof_state, (found.goal,)

    def _elaborated(self, text: str, env: int | None, seconds: float, what: str) -> int:
        reply = self._session.command(text, env=env, seconds=seconds)
        if isinstance(reply, Failure) or reply.errors:
            said = reply.message if isinstance(reply, Failure) else reply.errors[0].data
            raise StatementError(f"Lean does not accept the {what} of {self._theorem.name}: {said}",
                                 hint="The header must elaborate by itself.")
        return reply.env

    def run(self, state: int, tactic: str) -> Stepped:
        """See :class:`Stepper`."""
        stepped = self._run(state, tactic)
        if not _ASKING.match(tactic.strip()):
            return stepped
        answers = [answer for text in stepped.said for answer in suggestions(text)]
        for answer in answers:
            if _OWN in answer:
                continue
            again = self._run(state, answer)
            if (again.outcome, again.goals) == (stepped.outcome, stepped.goals):
                if stepped.state >= 0:
                    self.free([stepped.state])
                return replace(again, seconds=stepped.seconds + again.seconds, instead=answer)
        if answers and all(_OWN in answer for answer in answers):
            return Stepped(Outcome.FAILED, detail=f"only by {answers[0]}, which other Leans lack",
                           seconds=stepped.seconds)
        return stepped

    def _run(self, state: int, tactic: str) -> Stepped:
        start = time.monotonic()
        heartbeats = self._heartbeats
        for pattern, most in LIMITS:
            if pattern.match(tactic.strip()):
                heartbeats = min(heartbeats or most, most)
        request = TacticRequest(tactic=as_one(tactic), proof_state=state, heartbeats=heartbeats)
        try:
            reply = self._session.ask(request, seconds=WAIT * self._tactic_seconds,
                                      cpu_seconds=self._tactic_seconds)
        except (PoolClosed, StateLost):
            raise
        except RequestTimeout as error:
            return self._over(Outcome.TIMED_OUT, error.message, start)
        except ResourceExceeded as error:
            timed = error.resource is Resource.CPU
            return self._over(Outcome.TIMED_OUT if timed else Outcome.FAILED, error.message, start)
        except SessionError as error:
            return self._over(Outcome.FAILED, f"{type(error).__name__}: {error.message}", start)
        except InputError as error:
            # A tactic that cannot be written as JSON: a lone surrogate, say.
            return self._over(Outcome.FAILED, error.message, start)
        seconds = time.monotonic() - start
        if isinstance(reply, Failure):
            return Stepped(Outcome.FAILED, detail=reply.message, seconds=seconds)
        if reply.errors:
            return Stepped(Outcome.FAILED, detail=reply.errors[0].data, seconds=seconds)
        if reply.sorries or reply.status is ProofStatus.SORRY:
            return Stepped(Outcome.FAILED, detail="the tactic uses sorry", seconds=seconds)
        said = tuple(message.data for message in reply.messages)
        if reply.goals:
            return Stepped(Outcome.ADVANCED, reply.proof_state, reply.goals, seconds=seconds,
                           said=said)
        if reply.status is ProofStatus.COMPLETED:
            return Stepped(Outcome.FINISHED, reply.proof_state, seconds=seconds, said=said)
        return Stepped(Outcome.FAILED, detail=reply.proof_status or "no proof", seconds=seconds)

    def _over(self, outcome: Outcome, detail: str, start: float) -> Stepped:
        seconds = time.monotonic() - start
        self._spent += seconds
        return Stepped(outcome, detail=detail, seconds=seconds)

    def free(self, states: Iterable[int]) -> None:
        """See :class:`Stepper`."""
        self._session.free(proof_states=states)

    @property
    def lean_seconds(self) -> float:
        """See :class:`Stepper`. A process that was killed counts with the wall time of the
        request that it was killed for."""
        used = self._session.usage()
        if used is not None:
            pid, before = self._seen
            self._spent += used.cpu - before if pid == self._session.pid else 0.0
            self._seen = (self._session.pid, used.cpu)
        return self._spent


def suggestions(text: str) -> list[str]:
    """The tactics of a message ``Try this``: a proposal like any other, to be run."""
    found = _SUGGESTION.match(text)
    if found is None:
        return []
    parts = re.split(r"^\s*\[apply\] ", text[found.end():], flags=re.MULTILINE)
    return [textwrap.dedent(part).strip() for part in parts if part.strip()]


def as_one(tactic: str) -> str:
    """The tactic as the protocol wants it: a sequence goes into parentheses."""
    text = textwrap.dedent(tactic.strip("\n")).rstrip()
    # The lines of a sequence begin at the same column: not behind the parenthesis.
    return f"(\n{text}\n)" if "\n" in text or ";" in text else text
