"""From the tactics of a search to a proof: judged, shortened, written as a file of its own.

``check`` decides (``leanmath.lean.check``): the script is elaborated whole,
afresh, by the judge, and only what it accepts is a proof. Shortening drops a
tactic only when the judge accepts the proof without it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem, Verdict
from leanmath.lean.check import Checker

#: A judge of one proof: the theorem, and what follows ``:=``.
Judge = Callable[[Theorem, str], Verdict]


def script(tactics: Sequence[str]) -> str:
    """The tactics as what follows ``:=``: ``by``, and each on lines of its own."""
    body = "\n".join(textwrap.dedent(tactic.strip("\n")).rstrip() for tactic in tactics)
    return "by\n" + textwrap.indent(body, "  ", lambda line: bool(line.strip()))


@dataclass(frozen=True)
class Shrunk:
    """A proof that the judge accepted, with its verdict, and how many checks it took."""

    tactics: tuple[str, ...]
    verdict: Verdict
    checks: int

    @property
    def proof(self) -> str:
        """What follows ``:=``."""
        return script(self.tactics)


def shrink(theorem: Theorem, tactics: Sequence[str], verdict: Verdict, judge: Judge, *,
           most: int = 64) -> Shrunk:
    """Drop what the proof does not need: whole tactics, then lines of the tactics that have
    several, the last ones first; with at most ``most`` checks.

    ``verdict`` is the one on the whole proof.
    """
    kept = list(tactics)
    checks = 0

    def stands(candidate: Sequence[str]) -> Verdict | None:
        nonlocal checks
        if not candidate or checks >= most:
            return None
        checks += 1
        found = judge(theorem, script(candidate))
        return found if found.accepted else None

    index = len(kept) - 1
    while index >= 0:
        without = kept[:index] + kept[index + 1:]
        if (found := stands(without)) is not None:
            kept, verdict = without, found
        index -= 1
    for index in range(len(kept) - 1, -1, -1):
        lines = kept[index].split("\n")
        for line in range(len(lines) - 1, -1, -1):
            shorter = lines[:line] + lines[line + 1:]
            if not any(text.strip() for text in shorter):
                continue
            trial = [*kept[:index], "\n".join(shorter), *kept[index + 1:]]
            if (found := stands(trial)) is not None:
                kept, verdict, lines = trial, found, shorter
    return Shrunk(tuple(kept), verdict, checks)


def judge_of(checker: Checker, *, seconds: float | None = None) -> Judge:
    """The checker as a judge of single proofs."""
    return lambda theorem, proof: checker.check(theorem, proof, seconds=seconds)


def standalone(theorem: Theorem, proof: str, *, header: str, note: str = "",
               helpers: str = "") -> str:
    """A Lean file that holds the theorem with its proof; ``header`` is what stands before the
    theorem's own header, ``note`` a comment at the top, ``helpers`` lemmas before it."""
    comment = f"/- {note.replace('-/', '- /')} -/\n" if note else ""
    parts = (part.strip() for part in (header, theorem.header))
    return comment + "\n".join(part for part in parts if part) + \
        f"\n\n{f'{helpers.strip()}{chr(10) * 2}' if helpers else ''}{theorem.with_proof(proof)}\n"


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all; :class:`InputError` when the disk does not take it."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        raise InputError(f"cannot write {path}: {error.strerror}",
                         hint="Make room, and run the same command again.") from error
