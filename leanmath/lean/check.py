"""The one rule for what is proved.

A submission is accepted only if: it parses and elaborates, behind nothing but
the trusted header; it holds the one theorem that was asked for (and helpers,
where the caller allows them), no attribute, no option that could matter and
nothing that runs code; the theorem has the very type of the trusted statement
elaborated alone; the kernel accepts it, and all that it needs, once more in a
clean environment; and its axioms lie within ``propext``, ``Quot.sound`` and
``Classical.choice``. It decides by syntax kinds, types and axiom lists, never
by messages.

There are two ways in. The judge is written in Lean (``Leanmath/Check.lean``),
stays up, and runs on the embedded Lean; :class:`Checker` keeps judges. The
other compiles files (:class:`~leanmath.lean.filecheck.FileChecker`), and works
with a Lake project, too. :func:`open_checker` chooses; :func:`check` judges
one proof afresh.
"""

from __future__ import annotations

import time
from enum import Enum
from pathlib import Path
from types import TracebackType

from pydantic import StrictStr

from leanmath.core.errors import (
    InputError,
    LeanStartFailed,
    RequestTimeout,
    ResourceExceeded,
    SessionError,
    ToolchainMismatch,
)
from leanmath.core.theorem import Status, Theorem, Verdict
from leanmath.lean import _fast, axioms
from leanmath.lean.filecheck import FileChecker
from leanmath.lean.isolation import Isolation
from leanmath.lean.pool import Pool
from leanmath.lean.program import Extension, Program, served
from leanmath.lean.protocol.replies import Failure, Reply
from leanmath.lean.protocol.requests import Request
from leanmath.lean.repl import SessionLimits
from leanmath.lean.toolchain import Toolchain, ToolchainKind

#: The modules that the judge consists of, with all that they import.
MODULES = ("Init", "Leanmath.Check")
#: The program, below the core's sources.
PROGRAM = "Leanmath/CheckMain.lean"


class Backend(Enum):
    """The two ways in."""

    JUDGE = "judge"
    FILE = "file"


def backends(toolchain: Toolchain) -> tuple[Backend, ...]:
    """The ways in that a toolchain has, the quicker first."""
    if toolchain.kind is ToolchainKind.EMBEDDED:
        return (Backend.JUDGE, Backend.FILE)
    return (Backend.FILE,)


class JudgeReply(Reply):
    """The judge's answer; the fields are those of :class:`Verdict`."""

    status: StrictStr
    reason: StrictStr
    detail: StrictStr
    axioms: tuple[StrictStr, ...]
    version: StrictStr


class JudgeRequest(Request):
    """A submission to judge. ``heartbeats`` in Lean's thousands, for each declaration."""

    reply_type = JudgeReply

    name: StrictStr
    header: StrictStr
    statement: StrictStr
    submission: StrictStr
    helpers: bool
    heartbeats: int | None = None


_HARMLESS = JudgeRequest(name="t", header="", statement="theorem t : True",
                         submission="theorem t : True := trivial", helpers=False)


def judge_program(toolchain: Toolchain) -> Program:
    """The judge of a toolchain, as a program of the bridge.

    :class:`ToolchainMismatch` for a Lake project: the judge stands on the
    embedded Lean's own interface.
    """
    if toolchain.kind is not ToolchainKind.EMBEDDED:
        raise ToolchainMismatch(
            "the judge runs on the embedded Lean, and a Lake project was named",
            hint="Take the backend 'file', which works in a Lake project.")
    return served(MODULES, str(Path(_fast.source_root()) / PROGRAM), frozenset({Extension.NONCE}))


class Checker:
    """Judges that stay up, each serving one check at a time; a context manager.

    May be used from several threads. ``heartbeats`` (in Lean's thousands) for
    each declaration, ``limits`` for each check. A judge that dies or exceeds a
    limit is replaced, and the check that did it is not repeated.
    """

    def __init__(self, toolchain: Toolchain, *, judges: int = 1,
                 limits: SessionLimits | None = None, heartbeats: int | None = 50_000,
                 isolation: Isolation | None = None) -> None:
        self._heartbeats = heartbeats
        self._limits = limits or SessionLimits()
        program = judge_program(toolchain)
        #: The revision of the core library: the key of its compiled modules.
        self.core = Path(dict(program.environment)["LEAN_PATH"]).name
        self._pool = Pool(program, size=judges, limits=self._limits, isolation=isolation)

    def check(self, theorem: Theorem, proof: str | None = None, *, submission: str | None = None,
              helpers: bool = False, seconds: float | None = None) -> Verdict:
        """Judge a ``proof`` (what follows ``:=``), or a whole ``submission`` of commands.

        :class:`InputError` when the header or the statement is not accepted
        by Lean, or not exactly one of the two is given.
        """
        if (proof is None) == (submission is None):
            raise InputError("either a proof or a submission is judged")
        text = theorem.with_proof(proof) if proof is not None else str(submission)
        request = JudgeRequest(name=theorem.name, header=theorem.header,
                               statement=theorem.statement, submission=text, helpers=helpers,
                               heartbeats=self._heartbeats)
        start = time.monotonic()
        try:
            with self._pool.session() as session:
                reply = session.ask(request, seconds=seconds)
        except LeanStartFailed as error:
            # A judge that died of its first submission looks like one that
            # cannot start: only the latter fails on what is harmless, too.
            with self._pool.session() as session:
                session.ask(_HARMLESS)
            return Verdict(Status.INTERNAL, "LeanCrashed", error.message,
                           seconds=time.monotonic() - start)
        except RequestTimeout as error:
            return Verdict(Status.TIMEOUT, "wall clock", error.message,
                           seconds=time.monotonic() - start)
        except ResourceExceeded as error:
            return Verdict(Status.RESOURCE, error.resource.value, error.message,
                           seconds=time.monotonic() - start)
        except SessionError as error:
            return Verdict(Status.INTERNAL, type(error).__name__, error.message,
                           seconds=time.monotonic() - start)
        return _verdict(reply, time.monotonic() - start)

    def close(self) -> None:
        """End the judges."""
        self._pool.close()

    def __enter__(self) -> Checker:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()


def open_checker(toolchain: Toolchain, backend: Backend | None = None, *,
                 limits: SessionLimits | None = None, heartbeats: int | None = 50_000,
                 isolation: Isolation | None = None) -> Checker | FileChecker:
    """A checker by this way in (default: the quicker one that the toolchain has).

    :class:`ToolchainMismatch` when the toolchain does not have it.
    """
    if (backend or backends(toolchain)[0]) is Backend.JUDGE:
        return Checker(toolchain, limits=limits, heartbeats=heartbeats, isolation=isolation)
    return FileChecker(toolchain, limits=limits, heartbeats=heartbeats, isolation=isolation)


def check(toolchain: Toolchain, theorem: Theorem, proof: str | None = None, *,
          submission: str | None = None, helpers: bool = False,
          limits: SessionLimits | None = None, isolation: Isolation | None = None,
          backend: Backend | None = None) -> Verdict:
    """Judge one proof with a judge of its own. Raises as :meth:`Checker.check` does."""
    with open_checker(toolchain, backend, limits=limits, isolation=isolation) as checker:
        return checker.check(theorem, proof, submission=submission, helpers=helpers)


def _verdict(reply: Reply, seconds: float) -> Verdict:
    if isinstance(reply, Failure) or not isinstance(reply, JudgeReply):
        return Verdict(Status.INTERNAL, "no verdict", str(reply), seconds=seconds)
    if reply.status == "bad request":
        raise InputError(f"Lean does not accept the {reply.reason}: {reply.detail}",
                         hint="The header and the statement must elaborate by themselves.")
    used = frozenset(reply.axioms)
    # The judge's word is not enough: what it accepted must say so of its axioms, too.
    if reply.status == Status.ACCEPTED.value and axioms.acceptable(used):
        return Verdict(Status.ACCEPTED, "", "", used, seconds, reply.version)
    return Verdict(Status.REJECTED, reply.reason or "axiom", reply.detail, used, seconds,
                   reply.version)
