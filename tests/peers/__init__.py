"""Programs that stand in for a REPL: one that misbehaves, one that plays recorded sessions,
one that improvises; and one that tries to get out."""

from __future__ import annotations

import sys
from pathlib import Path

from leanmath.lean.program import Extension, Program
from tests.transcripts import FILE, Transcript

_HERE = Path(__file__).resolve().parent


def peer(script: str, *arguments: str, extensions: frozenset[Extension] = frozenset()) -> Program:
    """The peer ``script`` (without .py) as a program."""
    return Program((sys.executable, "-I", "-S", str(_HERE / f"{script}.py"), *arguments),
                   readable=(_HERE, FILE.parent), extensions=extensions)


def misbehaving(manner: str, after: int = 1) -> Program:
    """A peer that behaves for ``after`` requests."""
    return peer("misbehaving", manner, str(after))


def replaying(session: Transcript) -> Program:
    """A peer that plays one recorded session."""
    return peer("replay", str(FILE), session.name)


def improvising(*, log: Path | None = None, free: bool = False, slow: float = 0.0) -> Program:
    """A peer with states but without Lean; with ``free``, one that can free them."""
    words = [*(["--log", str(log)] if log else []), *(["--free"] if free else []),
             "--slow", str(slow)]
    return peer("improvising", *words,
                extensions=frozenset({Extension.FREE} if free else set()))
