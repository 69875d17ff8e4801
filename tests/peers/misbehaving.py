"""A peer that misbehaves on purpose: ``python misbehaving.py HOW [AFTER]``.

Behaves for the first AFTER requests (default 1), then as HOW says; see
``MANNERS``. It is a program of its own, with nothing but the standard library.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable

GOOD = '{"env": %d}\n\n'


def say(data: str | bytes) -> None:
    sys.stdout.buffer.write(data.encode() if isinstance(data, str) else data)
    sys.stdout.buffer.flush()


def request() -> bytes | None:
    """The next request's bytes; None at the end of the input."""
    lines: list[bytes] = []
    for line in sys.stdin.buffer:
        if not line.strip():
            return b"".join(lines)
        lines.append(line)
    return None


def silence() -> None:
    while True:
        time.sleep(3600)


def slowly(data: str) -> None:
    for byte in data.encode():
        say(bytes([byte]))
        time.sleep(0.05)


def large() -> None:
    say('{"env": 1, "infotree": ["')
    for _ in range(100):
        say("x" * (1 << 20))
    say('"]}\n\n')


def crash() -> None:
    sys.stderr.write("Stack overflow detected. Aborting.\n")
    sys.stderr.flush()
    os.kill(os.getpid(), signal.SIGSEGV)


def memory() -> None:
    hoard = []
    while True:
        hoard.append(bytearray(b"x") * (8 << 20))
        time.sleep(0.01)


def children() -> None:
    for _ in range(40):
        subprocess.Popen(["sleep", "3600"])
    silence()


def grandchild(session: bool = False) -> None:
    # It holds our pipes open.
    subprocess.Popen(["sleep", "3600"], start_new_session=session)
    os._exit(5)


def half(then: Callable[[], object]) -> None:
    say('{"env": 1, "messages": [{"seve')
    then()


def close_output() -> None:
    os.close(1)
    silence()


def flood_stderr() -> None:
    line = b"complaint " * 100 + b"\n"
    for _ in range(20_000):
        sys.stderr.buffer.write(line)
    sys.stderr.buffer.write(b"the last complaint\n")
    sys.stderr.buffer.flush()
    say(GOOD % 1)


def spin() -> None:
    while True:
        pass


MANNERS: dict[str, Callable[[], object]] = {
    "bad-json": lambda: say("{env: 1}\n\n"),
    "bad-utf8": lambda: say(b'{"env": 1, "x": "\xff"}\n\n'),
    "text": lambda: say("Lean (version 4.35.0)\n\n"),
    "half-json-then-end": lambda: half(lambda: os._exit(0)),
    "half-json-then-silence": lambda: half(silence),
    "half-json-then-blank": lambda: half(lambda: say("\n\n")),
    "silence": silence,
    "crash": crash,
    "exit": lambda: os._exit(7),
    "close-output": close_output,
    "slow-bytes": lambda: slowly('{"env": 1, "extra": "' + "x" * 1000 + '"}\n\n'),
    "large": large,
    "stderr-flood": flood_stderr,
    "blank-before": lambda: say("\n\n" + GOOD % 1),
    "blank-after": lambda: say(GOOD % 1 + "\n\n"),
    "two-replies": lambda: say(GOOD % 1 + GOOD % 2),
    "wrong-env": lambda: say(GOOD % 0),
    "negative-env": lambda: say(GOOD % -1),
    "text-env": lambda: say('{"env": "1"}\n\n'),
    "step-reply": lambda: say('{"proofState": 0, "goals": []}\n\n'),
    "memory": memory,
    "children": children,
    "grandchild": grandchild,
    "escapee": lambda: grandchild(session=True),
    "spin": spin,
}


def main() -> None:
    manner = MANNERS[sys.argv[1]]
    after = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    answered = 0
    while (asked := request()) is not None:
        if answered < after:
            json.loads(asked)
            say(GOOD % answered)
            answered += 1
        else:
            manner()
            after = 1 << 30  # what it did not end with, it does once
            answered += 1


if __name__ == "__main__":
    if sys.argv[1] == "crash-while-starting":
        sys.stderr.write("could not load the shared library\n")
        sys.exit(9)
    if sys.argv[1] == "greeting":
        say("hello\n\n")
        sys.argv[1] = "silence"
    if sys.argv[1] == "deaf":
        silence()
    main()
