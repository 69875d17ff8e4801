"""A peer with real states and no Lean: ``python improvising.py [--log FILE] [--free] [--slow S]``.

An environment is the text of all commands that led to it, a proof state the
tactics; goals name all of it, so that a state that was made again can be told
from another. With ``--log``, every request is written to FILE with our
process number. ``--free`` makes it know requests to free states. ``--slow``
makes a command with ``import`` take S seconds.

Words in a command or a tactic: ``CRASH``, ``HANG``, ``SPIN``, ``HOARD n`` (n
megabytes, kept as long as the state), ``sorry`` (a proof state), ``FAIL`` (a
failure), ``ERROR`` (an error of Lean's), ``PID`` (the goal is our process
number, so that it comes out differently in each process), ``ONCE file`` (a
crash, if the file is there; it is made).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import Any

State = tuple[str, bytes]


class Peer:
    """The states of one process."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.envs: dict[int, State] = {}
        self.proofs: dict[int, State] = {}
        self.next = [0, 0]

    def answer(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The reply to a request."""
        if "free" in asked and self.options.free:
            freed = asked["free"]
            for number in freed.get("envs", []):
                del self.envs[number]
            for number in freed.get("proofStates", []):
                del self.proofs[number]
            return {"freed": freed}
        if "pickleTo" in asked:
            Path(asked["pickleTo"]).write_text(self.envs[asked["env"]][0], encoding="utf-8")
            return {"env": asked["env"]}
        if "unpickleEnvFrom" in asked:
            text = Path(asked["unpickleEnvFrom"]).read_text(encoding="utf-8")
            return {"env": self.keep(self.envs, 0, (text, b""))}
        is_tactic = "tactic" in asked
        states = self.proofs if is_tactic else self.envs
        text = str(asked["tactic"] if is_tactic else asked["cmd"])
        base = asked.get("proofState" if is_tactic else "env")
        if base is not None and base not in states:
            return {"message": f"Unknown {'proof state' if is_tactic else 'environment'}."}
        self.act(text)
        if "FAIL" in text:
            return {"message": "Lean error:\n<input>:1:1: unknown tactic"}
        before = "" if base is None else states[base][0]
        hoard = re.search(r"HOARD (\d+)", text)
        state = (before + text + ";", b"x" * ((int(hoard[1]) if hoard else 0) << 20))
        goal = str(os.getpid()) if "PID" in text else f"⊢ {state[0]}"
        place = {"pos": {"line": 1, "column": 0}, "endPos": {"line": 1, "column": 5}}
        if is_tactic:
            return {"proofStatus": "Incomplete: open goals remain",
                    "proofState": self.keep(self.proofs, 1, state), "goals": [goal]}
        answer: dict[str, Any] = {"env": self.keep(self.envs, 0, state)}
        if "ERROR" in text:
            answer["messages"] = [{"severity": "error", "data": "unknown module", **place}]
        if "sorry" in text:
            answer["sorries"] = [{"proofState": self.keep(self.proofs, 1, state), "goal": goal,
                                  **place}]
        return answer

    def keep(self, states: dict[int, State], kind: int, state: State) -> int:
        number = self.next[kind]
        self.next[kind] += 1
        states[number] = state
        return number

    def act(self, text: str) -> None:
        once = re.search(r"ONCE (\S+)", text)
        again = once is not None and Path(once[1]).exists()
        if once is not None:
            Path(once[1]).touch()
        if "CRASH" in text or again:
            sys.stderr.write("Stack overflow detected. Aborting.\n")
            sys.stderr.flush()
            os.kill(os.getpid(), signal.SIGABRT)
        if "HANG" in text:
            time.sleep(3600)
        while "SPIN" in text:
            pass
        if "import" in text:
            time.sleep(self.options.slow)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--log")
    parser.add_argument("--free", action="store_true")
    parser.add_argument("--slow", type=float, default=0.0)
    options = parser.parse_args()
    peer = Peer(options)
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    for line in sys.stdin:
        if not line.strip():
            continue
        asked = json.loads(line)
        if options.log:
            with Path(options.log).open("a", encoding="utf-8") as log:
                log.write(json.dumps([os.getpid(), asked], ensure_ascii=False) + "\n")
        sys.stdout.write(json.dumps(peer.answer(asked), indent=1, ensure_ascii=False) + "\n\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
