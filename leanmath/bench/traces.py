"""Replaying traces: does each tactic, in its state, lead to the state that was traced?

Each file is traced, and every tactic is sent to Lean again in the proof state
that stands before it, as a search would send it. What comes back is compared
with the goals that the elaborator noted when it compiled the file. Goals are
the same letter by letter, or up to the names that nobody can type (``a✝``,
``?m.12``); anything else is a failure, and listed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from leanmath.core.errors import LeanmathError, SessionError
from leanmath.data.corpus import Source, read_text
from leanmath.data.traces import Skipped, Trace
from leanmath.data.tracing import Origin, Step, forget, trace_text, tracing_pool
from leanmath.lean.isolation import Isolation
from leanmath.lean.protocol import Failure, ProofStatus, StepReply, TacticRequest
from leanmath.lean.session import Session
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.stepper import as_one

#: The share of tactics that has to replay.
TARGET = 0.995
_META = re.compile(r"\?[\w.]*\d[\w.]*")
_LEVEL = re.compile(r"\bu_\d+\b|✝[⁰¹²³⁴⁵⁶⁷⁸⁹]*")
_CASE = re.compile(r"\Acase [^\n]*\n")
#: The server's other words are about a proof that stands alone, and a tactic in the middle of a
#: recursive one does not: it mentions the theorem that is being proved.
_UNSOUND = frozenset({ProofStatus.SORRY, ProofStatus.NOT_ASSIGNED, ProofStatus.WRONG_TYPE})


@dataclass(frozen=True)
class Failed:
    """A tactic that did not lead where it was traced to, and why."""

    trace: Trace
    reason: str
    detail: str = ""

    def to_json(self) -> dict[str, object]:
        """The object of the report."""
        trace = self.trace
        return {"source": trace.source, "line": trace.line, "column": trace.column,
                "theorem": trace.theorem, "tactic": trace.tactic, "reason": self.reason,
                "detail": self.detail[:400]}


@dataclass
class Report:
    """What came of replaying files."""

    tactics: int = 0
    exact: int = 0
    renamed: int = 0
    failures: list[Failed] = field(default_factory=list)
    unreadable: dict[str, str] = field(default_factory=dict)
    skipped: Skipped = field(default_factory=Skipped)

    @property
    def replayed(self) -> int:
        """How many tactics led to the goals that were traced."""
        return self.exact + self.renamed

    def to_json(self) -> dict[str, object]:
        """The object that ``--json`` writes."""
        return {"tactics": self.tactics, "replayed": self.replayed, "exact": self.exact,
                "up_to_names": self.renamed, "failures": [f.to_json() for f in self.failures],
                "unreadable": self.unreadable, "skipped": dict(self.skipped.reasons)}


def replay_files(toolchain: Toolchain, sources: Sequence[Source], *,
                 isolation: Isolation | None = None, seconds: float = 300.0,
                 on_done: Callable[[str, int, int], None] = lambda *_: None) -> Report:
    """Trace the files and replay every tactic; ``on_done`` hears of each file, with its tactics
    and how many of them failed."""
    report = Report()
    paths = [source.path for source in sources]
    with tracing_pool(toolchain, paths, isolation=isolation, seconds=seconds) as pool, \
            pool.session() as session:
        for source in sources:
            before = len(report.failures)
            count = 0
            try:
                text = read_text(source.path)
                traced = trace_text(session, text, Origin(source.name, "", toolchain.version))
                count = len(traced.steps)
                report.skipped.reasons.update(traced.skipped.reasons)
                if traced.errors:
                    report.unreadable[source.name] = traced.errors[0]
                for step in traced.steps:
                    _replay(session, step, report)
                forget(session, traced)
            except LeanmathError as error:
                report.unreadable[source.name] = f"{type(error).__name__}: {error.message}"
            on_done(source.name, count, len(report.failures) - before)
    return report


def _replay(session: Session, step: Step, report: Report) -> None:
    report.tactics += 1
    trace = step.trace
    if step.state is None:
        report.failures.append(Failed(trace, "no proof state to begin from"))
        return
    try:
        reply = session.ask(TacticRequest(tactic=as_one(trace.tactic), proof_state=step.state),
                            seconds=60.0)
    except SessionError as error:
        report.failures.append(Failed(trace, type(error).__name__, error.message))
        return
    if isinstance(reply, Failure):
        report.failures.append(Failed(trace, "the tactic fails", reply.message))
        return
    session.free(proof_states={reply.proof_state, *(s.proof_state for s in reply.sorries
                                                    if s.proof_state is not None)})
    reason = compare(trace, reply)
    if reason == "":
        report.exact += 1
    elif reason == "names":
        report.renamed += 1
    else:
        said = [message.data for message in reply.errors] or reply.goals
        report.failures.append(Failed(trace, reason, "\n\n".join(said)))


def compare(trace: Trace, reply: StepReply) -> str:
    """"" when the goals are the same, "names" when they are but for names that cannot be typed,
    else what is wrong."""
    if reply.errors:
        return "the tactic has errors"
    if reply.sorries or reply.status in _UNSOUND:
        return f"the server says {reply.proof_status}"
    if reply.goals == trace.after:
        return ""
    if len(reply.goals) != len(trace.after):
        return f"{len(reply.goals)} goals, {len(trace.after)} were traced"
    if list(map(plain, reply.goals)) == list(map(plain, trace.after)):
        return "names"
    return "other goals"


def plain(goal: str) -> str:
    """A goal without what only numbers names: metavariables by order, no daggers' counts."""
    seen: dict[str, str] = {}
    text = _META.sub(lambda match: seen.setdefault(match[0], f"?{len(seen)}"), goal)
    return _LEVEL.sub("✝", _CASE.sub("", text))
