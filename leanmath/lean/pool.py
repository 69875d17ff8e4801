"""Supervised sessions: processes that are started ahead of need, watched, and replaced.

A pool holds up to ``size`` processes in use and ``spares`` that stand ready,
each with the pool's steps already made in it (the import of a library, say):
when a process has to be killed, its session goes on with a spare at once and
no import is waited for. Starting is the work of threads of the pool's own;
when it fails it is tried again, later and later, and those who wait are told.

Usable from threads, inside a running event loop, and as a context manager::

    with Pool(program, size=4, steps=[Step("header", CommandRequest(cmd=HEADER))]) as pool:
        with pool.session() as session:
            reply = session.command(text, env=session.env("header"))
"""

from __future__ import annotations

import atexit
import os
import threading
import time
import weakref
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import TracebackType

from leanmath.core.errors import (
    InputError,
    LeanStartFailed,
    PoolBusy,
    PoolClosed,
    PreparationFailed,
    SessionError,
)
from leanmath.lean.isolation import Confinement, Isolation
from leanmath.lean.program import Program
from leanmath.lean.protocol import CommandReply, UnpickleEnvironment
from leanmath.lean.repl import Repl, SessionLimits
from leanmath.lean.session import Prepared, Rotation, Session, Step


@dataclass(frozen=True)
class Starting:
    """How processes are started.

    ``seconds`` for each of the steps; ``together`` at most at once. After a
    failure the next attempt comes ``pause`` seconds later, then twice that,
    and so on up to ``longest``; after ``attempts`` failures in a row those
    who wait get the error (and the next who comes starts anew).
    """

    seconds: float = 300.0
    together: int = 2
    attempts: int = 4
    pause: float = 0.1
    longest: float = 10.0


@dataclass(frozen=True)
class PoolStats:
    """What a pool has done: processes ``started``, starts that ``failed``, processes ``ended``
    that were broken, worn or too many; and how many are ``ready`` and ``used`` now."""

    started: int = 0
    failed: int = 0
    ended: int = 0
    ready: int = 0
    used: int = 0


class Pool:
    """Sessions on processes of one program; a context manager that leaves no process behind.

    The processes are started on first use, or by :meth:`warm`.
    """

    def __init__(self, program: Program, *, size: int = 1, spares: int = 1,
                 steps: Iterable[Step] = (), limits: SessionLimits | None = None,
                 rotation: Rotation | None = None, starting: Starting | None = None,
                 isolation: Isolation | None = None,
                 confinement: Confinement | None = None) -> None:
        if size < 1 or spares < 0:
            raise InputError("a pool has at least one session, and no less than no spare")
        self.program = program
        self.steps = _ordered(steps)
        self.limits = limits or SessionLimits()
        self.rotation = rotation or Rotation()
        self.starting = starting or Starting()
        self._size, self._spares = size, spares
        self._isolation, self._confinement = isolation, confinement
        self._owner = os.getpid()
        self._slots = threading.BoundedSemaphore(size)
        # Guards all that follows, and is told of every change.
        self._changed = threading.Condition()
        self._ready: deque[Prepared] = deque()
        self._used: dict[int, Prepared] = {}
        self._waiting = self._waiting_unused = 0
        self._building: set[Repl] = set()
        self._builders = 0
        self._closed = False
        self._failures = 0
        self._not_before = 0.0
        self._error: LeanStartFailed | None = None
        self._stats = PoolStats()
        _pools.add(self)

    # -- sessions --------------------------------------------------------------

    @contextmanager
    def session(self, *, unused: bool = False, seconds: float | None = None) -> Iterator[Session]:
        """A session, for as long as the context lasts.

        ``unused``: on a process that has served nobody yet. Raises
        :class:`PoolBusy` when all sessions are in use for ``seconds`` (None:
        wait as long as it takes), :class:`PoolClosed`, and what keeps a
        process from starting: :class:`LeanStartFailed`,
        :class:`PreparationFailed`.
        """
        self._check()
        if not self._slots.acquire(timeout=seconds):
            raise PoolBusy(f"all {self._size} sessions were in use for {seconds} s",
                           hint="Make the pool larger, or wait longer.")
        try:
            with Session(self, unused=unused) as session:
                yield session
        finally:
            self._slots.release()

    def warm(self, processes: int | None = None) -> None:
        """Wait until this many processes are ready (default: all), and raise what keeps them
        from it."""
        wanted = self._size + self._spares if processes is None else processes
        with self._changed:
            extra = max(0, wanted - self._spares - len(self._used))
            self._waiting += extra
            try:
                self._error = None
                while len(self._ready) + len(self._used) < wanted:
                    self._wait_for_start()
            finally:
                self._waiting -= extra

    @property
    def stats(self) -> PoolStats:
        """What the pool has done so far."""
        with self._changed:
            return replace(self._stats, ready=len(self._ready), used=len(self._used))

    # -- what sessions ask for ---------------------------------------------------

    @property
    def closed(self) -> bool:
        """Whether there will be no more processes."""
        return self._closed or self._owner != os.getpid()

    def take(self, *, unused: bool = False) -> Prepared:
        """A process that is ready; waits for one to be started if need be."""
        dead: list[Prepared] = []
        try:
            with self._changed:
                self._waiting += 1
                self._waiting_unused += unused
                self._error = None
                try:
                    while True:
                        self._check()
                        found = self._pick(unused, dead)
                        if found is not None:
                            break
                        self._wait_for_start()
                finally:
                    self._waiting -= 1
                    self._waiting_unused -= unused
                self._used[id(found)] = found
                self._start_builders()
                return found
        finally:
            for process in dead:
                process.repl.close()

    def give_back(self, process: Prepared, *, end: bool = False) -> None:
        """Take a process back: it is used again, or ended when broken or worn (or so asked)."""
        alive = process.repl.running() and not end
        # Whoever comes next has no states of his own in it to make again, so
        # there is no reason to keep a worn one for a least number of requests.
        worn = process.worn(replace(self.rotation, least=0))
        with self._changed:
            self._used.pop(id(process), None)
            keep = (alive and not worn and not self.closed
                    and len(self._ready) < self._size + self._spares - len(self._used))
            if keep:
                self._ready.append(process)
            else:
                self._stats = replace(self._stats, ended=self._stats.ended + 1)
            self._changed.notify_all()
        if not keep:
            process.repl.close()

    def _pick(self, unused: bool, dead: list[Prepared]) -> Prepared | None:
        """A ready process that is alive; the one that was used last, because its memory is warm."""
        for process in list(reversed(self._ready)):
            if not process.repl.running():
                self._ready.remove(process)
                dead.append(process)
                self._stats = replace(self._stats, ended=self._stats.ended + 1)
            elif not (unused and process.served):
                self._ready.remove(process)
                return process
        if unused and self._ready and self._room() <= 0:
            # Only used ones, and no room to start another.
            process = self._ready.popleft()
            dead.append(process)
            self._stats = replace(self._stats, ended=self._stats.ended + 1)
        return None

    # -- starting ------------------------------------------------------------------

    def _wait_for_start(self) -> None:
        """Wait until something changes; raise what keeps processes from starting."""
        self._check()
        if self._error is not None:
            error = self._error
            raise type(error)(error.message, hint=error.hint, stderr=error.stderr,
                              status=error.status) from error
        self._start_builders()
        self._changed.wait(1.0)

    def _start_builders(self) -> None:
        """See to it that enough processes are being started; the lock is held."""
        fresh = sum(not process.served for process in self._ready)
        wanted = max(self._waiting + self._spares - len(self._ready),
                     self._waiting_unused - fresh) - self._builders
        missing = min(wanted, self._room(), self.starting.together - self._builders)
        for _ in range(missing):
            if self._closed:
                return
            self._builders += 1
            threading.Thread(target=_build, args=(weakref.ref(self),), name="leanmath-start",
                             daemon=True).start()

    def _room(self) -> int:
        """How many more processes may be started."""
        return (self._size + self._spares - len(self._ready) - len(self._used)
                - self._builders)

    def _build(self) -> None:
        """Start one process (in a thread of its own), after the pause that is due."""
        made: Prepared | None = None
        error: LeanStartFailed | None = None
        try:
            if self._pause():
                made = self._prepare()
        except LeanStartFailed as failed:
            error = failed
        except Exception as failed:
            # Whatever it is, those who wait must hear of it.
            error = LeanStartFailed(f"a process cannot be started: {failed}")
            error.__cause__ = failed
        extra: Prepared | None = None
        with self._changed:
            self._builders -= 1
            if made is not None:
                self._failures, self._error = 0, None
                self._stats = replace(self._stats, started=self._stats.started + 1)
                if self._closed:
                    extra = made
                else:
                    self._ready.append(made)
            elif error is not None:
                self._failed(error)
            if self._error is None:
                self._start_builders()
            self._changed.notify_all()
        if extra is not None:
            extra.repl.close()

    def _failed(self, error: LeanStartFailed) -> None:
        self._failures += 1
        self._stats = replace(self._stats, failed=self._stats.failed + 1)
        starting = self.starting
        pause = min(starting.longest, starting.pause * 2.0 ** (self._failures - 1))
        self._not_before = time.monotonic() + pause
        # What Lean refuses once it refuses again.
        if self._failures >= starting.attempts or isinstance(error, PreparationFailed):
            self._failures = 0
            self._error = error

    def _pause(self) -> bool:
        """Wait until the next attempt is due; whether it still is."""
        with self._changed:
            while not self._closed and (left := self._not_before - time.monotonic()) > 0:
                self._changed.wait(left)
            return not self._closed

    def _prepare(self) -> Prepared:
        """A new process with all steps made in it."""
        repl = Repl(self.program, limits=self.limits, isolation=self._isolation,
                    confinement=self._confinement)
        with self._changed:
            self._building.add(repl)
            if self._closed:
                repl.kill()
        replies: list[CommandReply] = []
        numbers: dict[str, int] = {}
        try:
            for step in self.steps:
                request = step.request
                if step.after is not None:
                    request = request.having(env=numbers[step.after])
                reply = repl.ask(request, seconds=self.starting.seconds)
                if not isinstance(reply, CommandReply) or reply.errors:
                    said = reply.errors[0].data if isinstance(reply, CommandReply) else \
                        reply.to_json().get("message")
                    raise PreparationFailed(
                        f"the step {step.name!r} fails in a new process: {said}",
                        hint="Are the imports those of this toolchain?", stderr=repl.stderr)
                replies.append(reply)
                numbers[step.name] = reply.env
        except LeanStartFailed:
            repl.close()
            raise
        except SessionError as error:
            repl.close()
            raise LeanStartFailed(f"a new process cannot be made ready: {error.message}",
                                  hint=error.hint, stderr=error.stderr) from error
        except BaseException:
            repl.close()
            raise
        finally:
            with self._changed:
                self._building.discard(repl)
        return Prepared(repl, tuple(replies))

    # -- the end ---------------------------------------------------------------------

    def close(self) -> None:
        """End all processes, also those in use: requests under way get :class:`PoolClosed`."""
        if self._owner != os.getpid():
            return
        with self._changed:
            self._closed = True
            ready = list(self._ready)
            self._ready.clear()
            busy = [process.repl for process in self._used.values()] + list(self._building)
            self._changed.notify_all()
        for repl in busy:
            repl.kill()
        for process in ready:
            process.repl.close()
        deadline = time.monotonic() + 10.0
        with self._changed:
            while self._builders and time.monotonic() < deadline:
                self._changed.wait(0.1)
            left = list(self._used.values())
        for process in left:
            # Its session may be idle; if it is not, this waits for the answer
            # that the kill above has cut short.
            process.repl.close()

    def _check(self) -> None:
        if self._closed:
            raise PoolClosed("the pool was closed")
        if self._owner != os.getpid():
            raise PoolClosed("the pool belongs to another process",
                             hint="Make a pool in each process, after it was forked.")

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()


def _build(pool: weakref.ref[Pool]) -> None:
    found = pool()
    if found is not None:
        found._build()


_pools: weakref.WeakSet[Pool] = weakref.WeakSet()


@atexit.register
def _close_all() -> None:
    for pool in list(_pools):
        pool.close()


def _ordered(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps; :class:`InputError` when their names do not work."""
    made = tuple(steps)
    seen: set[str] = set()
    for step in made:
        if step.name in seen:
            raise InputError(f"two steps have the name {step.name!r}")
        if step.after is not None and step.after not in seen:
            raise InputError(f"the step {step.name!r} comes after {step.after!r}, which no step "
                             "before it has as its name")
        if step.after is not None and isinstance(step.request, UnpickleEnvironment):
            raise InputError(f"the step {step.name!r} reads an environment, which comes after none")
        seen.add(step.name)
    return made
