"""What ``lean --json`` says, as typed values.

Lean writes one JSON object for each message, one on a line. Decisions are
taken on ``severity`` and ``kind``; ``text`` is for people.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import Enum

#: The kind of the warning that Lean gives for a declaration that uses ``sorry``.
SORRY_KIND = "hasSorry"


class Severity(Enum):
    """Lean's three severities."""

    INFORMATION = "information"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, order=True)
class Position:
    """A place in a source: line from 1, column in characters from 0."""

    line: int
    column: int


@dataclass(frozen=True)
class Message:
    """One message of Lean's. ``end`` is None where Lean gives no range."""

    severity: Severity
    text: str
    kind: str
    file: str
    start: Position
    end: Position | None = None

    @property
    def is_error(self) -> bool:
        """Whether the severity is ``error``."""
        return self.severity is Severity.ERROR

    @property
    def is_sorry(self) -> bool:
        """Whether this is the warning about a declaration that uses ``sorry``."""
        # The kind may be tagged with a prefix of namespaces: its last part counts.
        return self.kind.rpartition(".")[2] == SORRY_KIND

    def located(self, file: str) -> Message:
        """The same message with another file name."""
        return replace(self, file=file)

    def __str__(self) -> str:
        word = {"information": "info"}.get(self.severity.value, self.severity.value)
        return f"{self.file}:{self.start.line}:{self.start.column}: {word}: {self.text}"


@dataclass(frozen=True)
class LeanOutput:
    """Lean's standard output: its messages, and lines that are none (from programs it ran)."""

    messages: tuple[Message, ...]
    other: tuple[str, ...]


def parse_output(text: str) -> LeanOutput:
    """Split the output of ``lean --json`` into messages and other lines."""
    messages: list[Message] = []
    other: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            continue
        message = _parse_line(line) if line.startswith("{") else None
        if message is None:
            other.append(line)
        else:
            messages.append(message)
    return LeanOutput(tuple(messages), tuple(other))


def _parse_line(line: str) -> Message | None:
    try:
        raw = json.loads(line)
        start = raw["pos"]
        end = raw.get("endPos")
        return Message(
            severity=Severity(raw["severity"]),
            text=str(raw["data"]),
            kind=str(raw.get("kind", "")),
            file=str(raw.get("fileName", "")),
            start=Position(int(start["line"]), int(start["column"])),
            end=None if end is None else Position(int(end["line"]), int(end["column"])))
    except (ValueError, KeyError, TypeError):
        return None
