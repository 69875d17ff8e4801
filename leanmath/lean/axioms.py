"""Which axioms a proof may stand on, and reading them from Lean's answer.

``#print axioms NAME`` is asked for at a place of ours behind the text, and the
answer is the one information message at that place. It is read strictly: what
is not exactly an answer of the known form is no answer, and a proof without
an answer is not accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from leanmath.lean.messages import Message, Severity

#: The axioms of ordinary classical mathematics in Lean; nothing else is accepted.
ALLOWED = frozenset({"propext", "Quot.sound", "Classical.choice"})

_SOME = re.compile(r"'([^\n]+)' depends on axioms: \[([^\[\]]*)\]\Z")
_NONE = re.compile(r"'([^\n]+)' does not depend on any axioms\Z")


def question(name: str) -> str:
    """The command that asks for the axioms of the declaration with this full name."""
    return f"#print axioms _root_.{name}"


def answer(messages: Iterable[Message], line: int, name: str) -> frozenset[str] | None:
    """The axioms of ``name`` from the answer to the question that stands on ``line``.

    None when there is no such answer, more than one message there, or one of
    another form.
    """
    here = [message for message in messages if message.start.line == line]
    if len(here) != 1 or here[0].severity is not Severity.INFORMATION:
        return None
    text = here[0].text
    if (match := _NONE.match(text)) and match.group(1) == name:
        return frozenset()
    if (match := _SOME.match(text)) and match.group(1) == name:
        axioms = frozenset(part.strip() for part in match.group(2).split(","))
        return None if "" in axioms else axioms
    return None


def acceptable(axioms: frozenset[str] | None) -> bool:
    """Whether the axioms are known and all of them allowed."""
    return axioms is not None and axioms <= ALLOWED
