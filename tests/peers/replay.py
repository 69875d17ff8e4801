"""A peer that plays a recorded session: ``python replay.py [TRANSCRIPTS SUITE/NAME]``.

Answers each request with what was recorded for it, in the manner of the REPL:
JSON over several lines, then a blank line. The requests must be those of that
session, in its order; another ends it with status 3. Without a session, it
improvises: every environment and proof state that exists can be gone on from,
with an answer of the usual size.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def main() -> int:
    if len(sys.argv) == 1:
        return improvise()
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


def improvise() -> int:
    envs = proof_states = 0
    while (asked := read()) is not None:
        if "tactic" in asked:
            known = asked["proofState"] < proof_states
            answer: dict[str, Any] = {
                "proofStatus": "Incomplete: open goals remain", "proofState": proof_states,
                "goals": ["n : Nat\n⊢ n + 0 = n"]} if known else {
                "message": "Unknown proof state."}
            proof_states += known
        elif asked.get("env", -1) >= envs:
            answer = {"message": "Unknown environment."}
        else:
            answer = {"env": envs}
            envs += 1
            if "sorry" in asked["cmd"]:
                answer["sorries"] = [{"proofState": proof_states, "goal": "⊢ True",
                                      "pos": {"line": 1, "column": 0},
                                      "endPos": {"line": 1, "column": 5}}]
                proof_states += 1
        write(answer)
    return 0


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
