"""Speaking to ``leanmath repl`` through bare pipes: nothing is checked on the way."""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from leanmath.lean.program import Program, embedded_program

#: Seconds within which every reply of these tests comes.
PATIENCE = 120.0


class Server:
    """A running server; a context manager that leaves no process behind."""

    def __init__(self, options: Sequence[str] = (), *, cwd: Path | None = None,
                 program: Program | None = None) -> None:
        program = program or embedded_program()
        self.process = subprocess.Popen(
            [*program.command, *options], cwd=cwd, env=program.child_environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._in, self._out = self.process.stdin, self.process.stdout

    def __call__(self, **request: Any) -> dict[str, Any]:
        """Send a request and read its reply."""
        self.send(json.dumps(request, ensure_ascii=False).encode() + b"\n\n")
        return self.reply()

    def send(self, data: bytes) -> None:
        """Write bytes."""
        self._in.write(data)
        self._in.flush()

    def reply(self) -> dict[str, Any]:
        """The next reply."""
        return self._json(self.raw_reply())

    def raw_reply(self) -> bytes:
        """The bytes of the next reply, with the blank line."""
        data = b""
        deadline = time.monotonic() + PATIENCE
        while not data.endswith(b"\n\n"):
            left = deadline - time.monotonic()
            assert left > 0, f"no reply, only {data[:200]!r}"
            assert select.select([self._out], [], [], left)[0], f"no reply, only {data[:200]!r}"
            chunk = os.read(self._out.fileno(), 1 << 20)
            assert chunk, f"the server ended after {data[:200]!r}: {self.errors()}"
            data += chunk
        return data

    def end(self) -> int:
        """Close its input and wait; the exit status. Nothing may be left unread."""
        self._in.close()
        status = self.process.wait(PATIENCE)
        assert self._out.read() == b""
        return status

    def errors(self) -> str:
        """Its standard error, after its end."""
        assert self.process.stderr is not None
        self.process.wait(PATIENCE)
        return self.process.stderr.read().decode(errors="replace")

    def memory(self) -> int:
        """Its resident memory in bytes (Linux)."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    @staticmethod
    def _json(data: bytes) -> dict[str, Any]:
        value = json.loads(data)
        assert isinstance(value, dict)
        return value

    def goal(self, proposition: str, **more: Any) -> int:
        """The proof state of a goal."""
        reply = self(cmd=f"example : {proposition} := by sorry", **more)
        state = reply["sorries"][0]["proofState"]
        assert isinstance(state, int)
        return state

    def __enter__(self) -> Server:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()
