"""A peer that plays a recorded session: ``python replay.py TRANSCRIPTS SUITE/NAME``.

Answers each request with what was recorded for it, in the manner of the REPL:
JSON over several lines, then a blank line. The requests must be those of that
session, in its order; another ends it with status 3.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def main() -> int:
    suite, _, name = sys.argv[2].partition("/")
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    return play(next(row for row in rows if (row["suite"], row["name"]) == (suite, name)))


def play(row: dict[str, Any]) -> int:
    for wanted, answer in zip(row["requests"], row["responses"], strict=True):
        asked = read()
        if asked is None:
            return 0
        if asked != wanted:
            sys.stderr.write(f"asked {json.dumps(asked)}, recorded is {json.dumps(wanted)}\n")
            return 3
        write(answer)
    return 0 if read() is None else 3


def read() -> dict[str, Any] | None:
    """The next request, read as the REPL reads it; None at the end."""
    lines = []
    for line in sys.stdin:
        if not line.strip():
            break
        lines.append(line.rstrip())
    else:
        return None
    asked: dict[str, Any] = json.loads("".join(lines))
    return asked


def write(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer, indent=1, ensure_ascii=False) + "\n\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
