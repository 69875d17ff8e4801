"""An ``elan`` and a ``lake`` of our own: ``python elan.py elan|lake ARGUMENTS``.

They do in an instant what the real ones do in an hour: leave the files that
later steps look for. How each kind of call behaves is read from
``behaviour.json`` below ``ELAN_HOME``, by the names below: ``fail``, ``hang``
(with a child that hangs too), ``stubborn`` (a hang that will not be
interrupted), ``slow``, ``flood``, ``empty`` (well, but nothing is made);
other words are said by the calls that know them. Calls are written to
``calls.txt`` there.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(os.environ["ELAN_HOME"])
PACKAGES = {"REPL": "REPL", "mathlib": "Mathlib"}


def main(words: list[str]) -> int:
    """Do what is asked; the exit status."""
    with (HOME / "calls.txt").open("a", encoding="utf-8") as calls:
        calls.write(" ".join(words) + "\n")
    kind = {"run": "toolchain", "update": "packages", "resolve-deps": "packages", "exe": "cache",
            "build": "repl"}.get(words[1], "test")
    if words[1:4] == ["env", "lean", "--short-version"]:
        kind = "version"
    elif words[1] == "env" and words[2] != "lean":
        os.execv(words[2], words[2:])
    try:
        how = json.loads((HOME / "behaviour.json").read_text(encoding="utf-8")).get(kind, "")
    except FileNotFoundError:
        how = ""
    if kind != "version":
        print(f"{kind} begins", flush=True)
    if how == "fail":
        print("line before the last\nthe reason why", file=sys.stderr)
        return 3
    if how in ("hang", "stubborn"):
        if how == "stubborn":
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
        (HOME / "hanging").touch()
        time.sleep(600)
    if how == "slow":
        time.sleep(0.7)
    if how == "flood":
        for number in range(20_000):
            print(f"line {number} " + 40 * "x")
        print(100_000 * "y", end="\r")
        print("the last line")
    if how != "empty":
        make(kind, how)
    return 0


def make(kind: str, how: str) -> None:
    """Leave what a call of this kind leaves."""
    if kind == "version":
        print(how or "4.33.0")
    elif kind == "toolchain":
        name = sys.argv[4].replace("/", "--").replace(":", "---")
        (HOME / "toolchains" / name).mkdir(parents=True, exist_ok=True)
    elif kind == "packages":
        names = how.split() if how else list(PACKAGES)
        for name in names:
            place = Path(".lake/packages") / name
            place.mkdir(parents=True, exist_ok=True)
            library = PACKAGES.get(name, name)
            (place / "lakefile.toml").write_text(
                f'name = "{name}"\n[[lean_lib]]\nname = "{library}"\n', encoding="utf-8")
            (place / "lean-toolchain").write_bytes(Path("lean-toolchain").read_bytes())
        Path("lake-manifest.json").write_text(json.dumps({"version": "1.1.0", "packages": [
            {"name": name, "type": "git", "rev": "", "subDir": None} for name in names]}),
            encoding="utf-8")
    elif kind == "cache":
        place = Path(".lake/packages/mathlib/.lake/build/lib/lean")
        place.mkdir(parents=True, exist_ok=True)
        (place / "Mathlib.olean").touch()
    elif kind == "repl":
        place = Path(".lake/packages/REPL/.lake/build/bin")
        place.mkdir(parents=True, exist_ok=True)
        peer = Path(__file__).resolve().with_name("improvising.py")
        program = place / "repl"
        program.write_text(f"#!/bin/sh\nexec {sys.executable} -I -S {peer}\n", encoding="utf-8")
        program.chmod(0o755)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
