"""Programs that stand in for a REPL: one that misbehaves, one that plays recorded sessions."""

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


def replaying(session: Transcript | None = None) -> Program:
    """A peer that plays one recorded session, or improvises."""
    return peer("replay", *([] if session is None else [str(FILE), session.name]))
