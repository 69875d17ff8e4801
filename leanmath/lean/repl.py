"""The bridge: one conversation with one program that speaks the REPL's protocol.

A request goes out, its reply comes back typed, or a typed error says why not,
within the time limit. After any error the program is gone, with everything
that it started: a conversation that went wrong once is never continued. The
bridge takes no verdict; see ``leanmath.lean.pool`` for sessions that come
back by themselves.
"""

from __future__ import annotations

import contextlib
import secrets
import shutil
import signal
import tempfile
import threading
import time
import weakref
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TypeVar, overload

from leanmath.core.errors import (
    IncompleteReply,
    LeanCrashed,
    LeanStartFailed,
    ProtocolError,
    RequestTimeout,
    Resource,
    ResourceExceeded,
    SessionClosed,
    SessionError,
    UnexpectedOutput,
    UnexpectedReply,
)
from leanmath.lean._shim import CANNOT_CONFINE, CANNOT_START
from leanmath.lean.child import Child
from leanmath.lean.isolation import Confinement, Isolation
from leanmath.lean.program import Extension, Program, plain_launch
from leanmath.lean.protocol import (
    CommandReply,
    CommandRequest,
    Failure,
    FileRequest,
    FreeReply,
    FreeRequest,
    PickleEnvironment,
    PickleProofState,
    Reply,
    Request,
    StateNumbers,
    StepReply,
    TacticRequest,
    UnpickleEnvironment,
    UnpickleProofState,
    decode,
    encode,
)
from leanmath.lean.stream import Ended, ReplyStream, Stalled
from leanmath.lean.usage import Usage

ErrorT = TypeVar("ErrorT", bound=SessionError)

#: Seconds that a program which closed its output is given to end by itself,
#: so that its own exit status is seen and not that of our kill.
_LAST_WORDS = 0.5


@dataclass(frozen=True)
class SessionLimits:
    """What one request, and the process that serves it, may use.

    ``seconds`` of wall time for a request, unless the request says otherwise;
    ``cpu_seconds`` of processor time for a request; ``heartbeats`` (in Lean's
    thousands) for a request that brings no limit of its own, where the server
    knows them; ``memory`` in megabytes and ``processes`` at once for the
    process and all below it; ``reply_bytes`` for one reply. None: no limit.
    """

    seconds: float = 60.0
    cpu_seconds: float | None = None
    heartbeats: int | None = None
    memory: int | None = 8192
    processes: int | None = 64
    reply_bytes: int = 64 << 20


class Repl:
    """A running REPL; a context manager that leaves no process behind.

    May be used from several threads: one request is under way at a time, the
    others wait. Starting it checks nothing but that the command exists; what
    goes wrong later is met by the first request.

    With ``isolation``, the child is confined (see ``leanmath.lean.isolation``)
    and its working directory is a scratch folder of its own, ``scratch``.

    Raises :class:`LeanStartFailed` when the command cannot be started.
    """

    def __init__(self, program: Program, *, limits: SessionLimits | None = None,
                 isolation: Isolation | None = None,
                 confinement: Confinement | None = None) -> None:
        self.program = program
        self.limits = limits or SessionLimits()
        self.scratch: Path | None = None
        self.requests = 0
        self._numbers = StateNumbers()
        self._lock = threading.Lock()
        self._over = ""
        self._cpu_base: float | None = None
        self._cpu_limit = self.limits.cpu_seconds  # of the request that runs
        if isolation is None:
            launch = plain_launch(program, self.limits.memory)
        else:
            self.scratch = Path(tempfile.mkdtemp(prefix="leanmath-")).resolve()
            try:
                launch = isolation.launch(program, self.scratch, memory=self.limits.memory,
                                          confinement=confinement)
            except BaseException:
                _remove(self.scratch)
                raise
        try:
            self._child = Child(launch)
        except BaseException:
            _remove(self.scratch)
            raise
        self._stream = ReplyStream(self._child.stdin, self._child.stdout,
                                   reply_limit=self.limits.reply_bytes, watch=self._watch)
        self._finalizer = weakref.finalize(self, _finish, self._child, self.scratch)

    # -- one request -------------------------------------------------------

    @overload
    def ask(self, request: CommandRequest | FileRequest | PickleEnvironment | UnpickleEnvironment,
            *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> CommandReply | Failure: ...

    @overload
    def ask(self, request: TacticRequest | PickleProofState | UnpickleProofState,
            *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> StepReply | Failure: ...

    @overload
    def ask(self, request: FreeRequest, *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> FreeReply | Failure: ...

    @overload
    def ask(self, request: Request, *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> Reply: ...

    def ask(self, request: Request, *, seconds: float | None = None,
            cpu_seconds: float | None = None) -> Reply:
        """Send a request and wait for its reply, at most ``seconds`` of wall time
        and ``cpu_seconds`` of the processor's (each by default that of the limits).

        A :class:`Failure` is a reply: the server could not do it. Raises, with
        the program ended and the tail of its standard error: RequestTimeout,
        ResourceExceeded, LeanCrashed (LeanStartFailed before the first reply),
        BadReply, IncompleteReply, ReplyTooLarge, UnexpectedOutput,
        UnexpectedReply. :class:`SessionClosed` after that;
        :class:`InputError` for a request that cannot be written.
        """
        limit = self.limits.seconds if seconds is None else seconds
        sent = self._extended(request)
        data = encode(sent)
        with self._lock:
            if self._over or not self._child.mine:
                raise SessionClosed(
                    f"the session is over: {self._over or 'it belongs to another process'}",
                    hint="Start a new one.", stderr=self._child.stderr)
            try:
                reply = self._exchange(
                    sent, data, limit,
                    self.limits.cpu_seconds if cpu_seconds is None else cpu_seconds)
            except SessionError as error:
                raise self._ended(error) from error.__cause__
            except BaseException:
                # Interrupted half-way, whose reply comes next is anyone's guess.
                self._stop("a request was interrupted")
                raise
            self.requests += 1
            return reply

    def _extended(self, request: Request) -> Request:
        """The request with our extensions, where the server knows them."""
        known = self.program.extensions
        added: dict[str, object] = {}
        if (Extension.HEARTBEATS in known and self.limits.heartbeats is not None
                and isinstance(request, CommandRequest | FileRequest | TacticRequest)
                and request.heartbeats is None):
            added["heartbeats"] = self.limits.heartbeats
        if Extension.NONCE in known:
            added["nonce"] = secrets.token_hex(16)
        return request.having(**added) if added else request

    def _exchange(self, request: Request, data: bytes, limit: float,
                  cpu_limit: float | None) -> Reply:
        early = self._stream.unread()
        if early:
            raise UnexpectedOutput("the program wrote something that no request asked for",
                                   received=early)
        self._cpu_base = None
        self._cpu_limit = cpu_limit
        deadline = time.monotonic() + limit
        try:
            self._stream.write_all(data, deadline)
            raw = self._stream.reply(deadline)
        except Stalled as stall:
            raise RequestTimeout(
                f"no answer within {limit:g} s" + (
                    f" ({stall.received} bytes of one came)" if stall.received else ""),
                seconds=limit, received=stall.received,
                hint="Allow more time, or make the request smaller.") from None
        except Ended as end:
            raise self._crash(end.partial) from None
        if raw[:1] in (b"", b"\n"):
            raise UnexpectedOutput("a blank line came instead of a reply", received=raw)
        reply = decode(raw, request)
        if Extension.NONCE in self.program.extensions and reply.nonce != request.nonce:
            raise UnexpectedReply("the reply does not repeat the nonce of the request",
                                  received=raw)
        self._numbers.check(request, reply, raw)
        return reply

    def _crash(self, partial: bytes) -> SessionError:
        """Why the output ended: the process did, or only its output."""
        by_itself = self._child.wait(_LAST_WORDS)
        status = self._child.end()
        if partial.strip():
            return IncompleteReply(
                f"the program ended in the middle of a reply ({_manner(status)})"
                if by_itself else "the program closed its output in the middle of a reply",
                received=partial)
        if not by_itself:
            return LeanCrashed("the program closed its output without an answer", status=None)
        if self.requests:
            return LeanCrashed(f"the program ended without an answer ({_manner(status)})",
                               status=status)
        hint = {
            CANNOT_CONFINE: "The isolation cannot be had here: see 'leanmath doctor'.",
            CANNOT_START: "Check the command.",
        }.get(status if status is not None else 0,
              "Too little memory, a missing file and a wrong version are the usual causes.")
        return LeanStartFailed(
            f"the program ended before its first answer ({_manner(status)})",
            status=status, hint=hint)

    def _watch(self) -> bool:
        """Whether the child is there; :class:`ResourceExceeded` when it uses too much."""
        if not self._child.running():
            return False
        limits = self.limits
        if limits.memory is None and self._cpu_limit is None and limits.processes is None:
            return True
        used = self._child.usage()
        if used is None:
            return True
        if self._cpu_base is None:
            self._cpu_base = used.cpu
        if limits.memory is not None and used.memory > limits.memory << 20:
            raise ResourceExceeded(
                f"the program uses {used.memory >> 20} MB of memory, it may use {limits.memory}",
                resource=Resource.MEMORY)
        if self._cpu_limit is not None and used.cpu - self._cpu_base > self._cpu_limit:
            raise ResourceExceeded(
                f"the request used more than {self._cpu_limit:g} s of processor time",
                resource=Resource.CPU)
        if limits.processes is not None and used.processes > limits.processes:
            raise ResourceExceeded(
                f"the program runs {used.processes} processes, it may run {limits.processes}",
                resource=Resource.PROCESSES)
        return True

    # -- state and end -----------------------------------------------------

    @property
    def pid(self) -> int:
        """The number of the outermost process (a wrapper's, when it is isolated)."""
        return self._child.pid

    @property
    def over(self) -> bool:
        """Whether nothing can be asked any more."""
        return bool(self._over)

    @property
    def stderr(self) -> str:
        """The tail of what the program wrote to its standard error."""
        return self._child.stderr

    def usage(self) -> Usage | None:
        """What the program and all below it use now; None where that cannot be known."""
        return None if self._over else self._child.usage()

    def running(self) -> bool:
        """Whether the program has not ended."""
        return not self._over and self._child.running()

    def close(self) -> None:
        """End the program; does nothing when it has ended. Waits for a request under way."""
        with self._lock:
            self._stop("it was closed")

    def kill(self) -> None:
        """End the program at once, also while another thread waits for an answer (which then
        gets :class:`LeanCrashed`)."""
        if self._child.mine:
            self._child.signal_group()

    def _ended(self, error: ErrorT) -> ErrorT:
        """End the program because of an error, and let the error carry its last words."""
        self._stop(error.message)
        error.stderr = self._child.stderr
        if isinstance(error, ProtocolError) and not error.hint:
            error.hint = "Does this program speak the REPL's protocol?"
        return error

    def _stop(self, reason: str) -> None:
        if not self._over:
            self._over = reason
            self._finalizer()

    def __enter__(self) -> Repl:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()


def _finish(child: Child, scratch: Path | None) -> None:
    if child.mine:
        child.end()
        _remove(scratch)


def _remove(scratch: Path | None) -> None:
    if scratch is not None:
        shutil.rmtree(scratch, ignore_errors=True)


def _manner(status: int | None) -> str:
    """How a process ended, in words."""
    if status is None:
        return "status unknown"
    # A wrapper tells of a signal in the shell's way.
    number = -status if status < 0 else status - 128
    if status < 0 or number in set(signal.Signals):
        with contextlib.suppress(ValueError):
            return f"signal {signal.Signals(number).name}"
    return f"status {status}"
