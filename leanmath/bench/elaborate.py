"""How many statements Lean understands: each with its ``sorry``, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from leanmath.bench.statements import Statement
from leanmath.lean.run import Ending, LeanRun, Limits, run_lean
from leanmath.lean.toolchain import Toolchain


@dataclass(frozen=True)
class Failure:
    """A statement that Lean did not accept, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class ElaborateReport:
    """The result over all statements: how many, how many accepted, and the others."""

    total: int
    elaborated: int
    failures: tuple[Failure, ...]

    def to_json(self) -> dict[str, object]:
        """The object that ``--json`` writes."""
        return {"total": self.total, "elaborated": self.elaborated,
                "failures": [{"name": f.name, "reason": f.reason} for f in self.failures]}


def elaborate(toolchain: Toolchain, statements: Sequence[Statement], *,
              limits: Limits | None = None, jobs: int = 2,
              on_done: Callable[[Statement, str | None], None] = lambda *_: None,
              ) -> ElaborateReport:
    """Have each statement elaborated under the toolchain's own header.

    A statement counts when Lean ends by itself, gives no error message, and
    warns about the ``sorry`` (so the statement was really reached).
    ``on_done`` hears of each statement, with the reason if it failed, in the
    order of ``statements``.
    """
    limits = limits or Limits()

    def one(statement: Statement) -> str | None:
        text = f"{toolchain.header}\n{statement.text}\n"
        return reason_against(run_lean(toolchain, text=text, limits=limits), limits)

    failures: list[Failure] = []
    with ThreadPoolExecutor(jobs) as pool:
        try:
            for statement, reason in zip(statements, pool.map(one, statements), strict=True):
                if reason is not None:
                    failures.append(Failure(statement.name, reason))
                on_done(statement, reason)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return ElaborateReport(len(statements), len(statements) - len(failures), tuple(failures))


def reason_against(run: LeanRun, limits: Limits) -> str | None:
    """Why a run does not show an accepted statement, or None when it does."""
    if run.ending is Ending.TIMED_OUT:
        return f"no answer within {limits.seconds:g} s"
    if run.ending is not Ending.EXITED:
        return f"Lean: {run.ending.value} (status {run.status})"
    for message in run.messages:
        if message.is_error:
            return message.text
    if run.status != 0:
        return f"Lean ended with status {run.status} and no message: {run.stderr.strip()}"
    if not any(message.is_sorry for message in run.messages):
        return "Lean elaborated no declaration with the statement's sorry"
    return None
