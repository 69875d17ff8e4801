"""Requests out, replies in, over two pipes: the part of the bridge that pexpect does.

Why pipes and not a terminal, and these settings (round trip of a short
request, and a reply of 16 MB, on one machine):

| | short | 16 MB |
|---|---|---|
| ``pexpect.spawn``, raw terminal, ``delaybeforesend=None`` | 0.31 ms | 0.24 s |
| ``PopenSpawn`` | 0.39 ms | 0.18 s |
| this, with ``delayafterread`` as pexpect sets it (0.1 ms) | 0.20 ms | 0.05 s |
| this, without | 0.06 ms | 0.05 s |

A terminal would also cut long lines, change line ends, and mix standard error
into the replies. ``searchwindowsize`` is left alone: looking for a fixed text,
pexpect looks back no further than its length, and a window would lose the end
of a reply that more output follows.
"""

from __future__ import annotations

import os
import select
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

import pexpect
from pexpect.spawnbase import SpawnBase

from leanmath.core.errors import ReplyTooLarge
from leanmath.lean.protocol import END

if TYPE_CHECKING:  # generic in its stubs only
    _Base = SpawnBase[bytes]
else:
    _Base = SpawnBase

#: Seconds between looks at what the child uses, while an answer is waited for.
WATCH_SECONDS = 0.05
_CHUNK = 1 << 20
#: Bytes that are kept of the beginning of a reply, to show what came.
_HEAD = 400


class Stalled(Exception):
    """The deadline passed; ``received`` bytes of a reply had come."""

    def __init__(self, received: int) -> None:
        super().__init__(received)
        self.received = received


class Ended(Exception):
    """The other side closed its output; ``partial`` is what it said of a reply before."""

    def __init__(self, partial: bytes) -> None:
        super().__init__(len(partial))
        self.partial = partial


class ReplyStream(_Base):
    """The two pipes of a child, neither of which blocks.

    ``watch`` is called every :data:`WATCH_SECONDS` while something is waited
    for; it says whether the child is there, and what it raises ends the
    waiting. (A child that is gone need not end its output: those that it
    started may hold it open.) A reply of more than ``reply_limit`` bytes is a
    :class:`ReplyTooLarge`.
    """

    def __init__(self, stdin: int, stdout: int, *, reply_limit: int,
                 watch: Callable[[], bool]) -> None:
        super().__init__(maxread=_CHUNK)
        self.delayafterread = None
        self.child_fd = stdout
        self._stdin = stdin
        self._limit = reply_limit
        self._watch = watch
        self._watched = 0.0
        self._there = True
        self._received = 0
        self._head = b""
        self._readable = select.poll()
        self._readable.register(stdout, select.POLLIN)
        self._writable = select.poll()
        self._writable.register(stdin, select.POLLOUT)

    def write_all(self, data: bytes, deadline: float) -> None:
        """Write all of ``data``; :class:`Stalled` when nobody reads it in time.

        When the other side has closed its input, the rest is dropped: what it
        says, or that it ended, comes from reading.
        """
        self._watched = time.monotonic()
        rest = memoryview(data)
        while rest and self._there:
            try:
                rest = rest[os.write(self._stdin, rest):]
            except BlockingIOError:
                self._wait(self._writable, deadline)
            except BrokenPipeError:
                return

    def unread(self) -> bytes:
        """Output that has come and belongs to no reply."""
        if self.buffer:
            return self.buffer
        try:
            return os.read(self.child_fd, _CHUNK)
        except BlockingIOError:
            return b""

    def reply(self, deadline: float) -> bytes:
        """The bytes of the next reply without its end.

        Raises :class:`Stalled`, :class:`Ended`, :class:`ReplyTooLarge`.
        """
        self._received = len(self.buffer)
        self._head = self.buffer[:_HEAD]
        try:
            self.expect_exact(END, timeout=max(0.0, deadline - time.monotonic()))
        except pexpect.TIMEOUT:
            raise Stalled(self._received) from None
        except pexpect.EOF:
            raise Ended(self.before or b"") from None
        return self.before or b""

    def read_nonblocking(self, size: int = 1, timeout: float | None = -1) -> bytes:
        """Some bytes of output, at most ``size``; the contract is pexpect's."""
        deadline = time.monotonic() + (0.0 if timeout is None or timeout < 0 else timeout)
        while True:
            try:
                data = os.read(self.child_fd, size)
            except BlockingIOError:
                if not self._there:  # and what it said is read
                    self._end()
                try:
                    self._wait(self._readable, deadline)
                except Stalled:
                    raise pexpect.TIMEOUT("no output in time") from None
                continue
            if not data:
                self._end()
            self._received += len(data)
            if len(self._head) < _HEAD:
                self._head += data[:_HEAD]
            if self._received > self._limit:
                raise ReplyTooLarge(
                    f"a reply has more than {self._limit} bytes",
                    received=self._head,
                    hint="Ask for less (infotree, allTactics), or raise the limit for replies.")
            self._look()
            return data

    def _end(self) -> NoReturn:
        self.flag_eof = True
        raise pexpect.EOF("the other side closed its output")

    def _wait(self, poll: select.poll, deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise Stalled(self._received)
        poll.poll(min(left, WATCH_SECONDS) * 1000)
        self._look()

    def _look(self) -> None:
        now = time.monotonic()
        if now - self._watched >= WATCH_SECONDS:
            self._watched = now
            self._there = self._watch()
