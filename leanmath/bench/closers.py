"""How many statements one tactic proves, out of a fixed list.

A statement's candidates first run one after the other in one Lean process, as
examples: a sieve, cheap because Lean starts once. A candidate that passes is
then elaborated alone, as the theorem itself, in a fresh process that also
tells the axioms; only that run proves anything. When a candidate hangs or
brings the process down, it is dropped and the sieve goes on behind it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from leanmath.bench.statements import Statement
from leanmath.lean import axioms
from leanmath.lean.messages import Severity, parse_output
from leanmath.lean.run import Ending, LeanProcess, Limits, run_lean
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.rules.candidates import candidates

#: A command with exactly one answer, put behind each candidate to see that Lean got there.
_MARK = "#check True"


@dataclass(frozen=True)
class CloserResult:
    """The first tactic of the list that proves a statement, or None."""

    name: str
    shape: str | None
    tactic: str | None


@dataclass(frozen=True)
class ClosersReport:
    """The result over all statements."""

    total: int
    proved: int
    results: tuple[CloserResult, ...]

    def to_json(self) -> dict[str, object]:
        """The object that ``--json`` writes."""
        return {"total": self.total, "proved": self.proved,
                "results": [{"name": r.name, "shape": r.shape, "tactic": r.tactic}
                            for r in self.results]}


@dataclass(frozen=True)
class Effort:
    """How hard to try: ``limits`` for one candidate, ``budget`` seconds for one statement."""

    limits: Limits
    budget: float


def close_all(toolchain: Toolchain, statements: Sequence[Statement], effort: Effort, *,
              jobs: int = 2, on_done: Callable[[CloserResult], None] = lambda _: None,
              ) -> ClosersReport:
    """Try the list on each statement; ``on_done`` hears of each, in order."""
    results: list[CloserResult] = []
    with ThreadPoolExecutor(jobs) as pool:
        try:
            for result in pool.map(lambda s: close(toolchain, s, effort), statements):
                results.append(result)
                on_done(result)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    proved = sum(result.tactic is not None for result in results)
    return ClosersReport(len(results), proved, tuple(results))


def close(toolchain: Toolchain, statement: Statement, effort: Effort) -> CloserResult:
    """The first candidate that proves ``statement`` within the effort."""
    remaining = list(candidates(statement.text))
    end = time.monotonic() + effort.budget
    while remaining and time.monotonic() < end:
        passed = _sieve(toolchain, statement, remaining, effort.limits, end)
        if passed.index is not None:
            tactic = remaining[passed.index]
            if proves(toolchain, statement, tactic, effort.limits):
                return CloserResult(statement.name, statement.shape, tactic)
        del remaining[:passed.done]
    return CloserResult(statement.name, statement.shape, None)


def proves(toolchain: Toolchain, statement: Statement, tactic: str, limits: Limits) -> bool:
    """Whether Lean accepts the theorem with this proof, elaborated alone and afresh.

    Accepted means: Lean ends by itself with status 0, there is no error
    message and no ``sorry``, and the axioms are known and allowed.
    """
    source, name = statement.proved_by(tactic), statement.declared
    if source is None or name is None:
        return False
    text = f"{toolchain.header}\n{source}\n"
    line = text.count("\n") + 1
    run = run_lean(toolchain, text=f"{text}{axioms.question(name)}\n", limits=limits)
    return (run.clean and not any(message.is_sorry for message in run.messages)
            and axioms.acceptable(axioms.answer(run.messages, line, name)))


@dataclass(frozen=True)
class _Sieved:
    """Where the sieve stopped: ``done`` candidates are over, ``index`` passed (if any did)."""

    done: int
    index: int | None


def _sieve(toolchain: Toolchain, statement: Statement, tactics: Sequence[str], limits: Limits,
           end: float) -> _Sieved:
    text = f"{toolchain.header}\n"
    marks: dict[int, int] = {}  # line of a mark: index of the candidate before it
    for index, tactic in enumerate(tactics):
        example = statement.example_by(tactic)
        if example is None:
            return _Sieved(len(tactics), None)
        text += f"{example}\n"
        marks[text.count("\n") + 1] = index
        text += f"{_MARK}\n"
    # One declaration after the other, so that what has been said tells how far Lean is.
    arguments = ("--json", "-DElab.async=false", "--stdin")
    whole = replace(limits, seconds=limits.seconds * len(tactics))
    with LeanProcess(toolchain, arguments, text=text, limits=whole) as lean:
        done, failed = 0, False
        while done < len(tactics):
            line = lean.line(min(end, time.monotonic() + limits.seconds))
            if line is None:
                break
            for message in parse_output(line).messages:
                at = marks.get(message.start.line)
                if at is None or message.severity is not Severity.INFORMATION:
                    # An unfinished proof is an error at the mark's own place.
                    failed = failed or message.is_error or message.is_sorry
                elif at == done and not failed:
                    return _Sieved(done + 1, done)
                elif at >= done:
                    # A mark that never spoke was swallowed by the candidate before it.
                    done, failed = at + 1, False
        if lean.ending is not Ending.EXITED or done < len(tactics):
            # It hung, or it brought Lean down: go on behind it.
            done = min(done + 1, len(tactics))
    return _Sieved(done, None)
