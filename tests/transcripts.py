"""The recorded sessions of the community REPL, as the tests use them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "data" / "repl_transcripts" / "transcripts.jsonl"


@dataclass(frozen=True)
class Transcript:
    """One session: its suite and name, its requests, and what was answered to each."""

    name: str
    requests: tuple[dict[str, Any], ...]
    responses: tuple[dict[str, Any], ...]


def load(path: Path = FILE) -> list[Transcript]:
    """All sessions with recorded answers."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Transcript(f"{row['suite']}/{row['name']}", tuple(row["requests"]),
                       tuple(row["responses"]))
            for row in rows if row["responses"] is not None]
