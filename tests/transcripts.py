"""The recorded sessions of the community REPL, as the tests use them.

They are read from the data folder (``LEANMATH_DATA``); where there is none,
:func:`load` gives none, and ``needs_recordings`` skips with the reason.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("LEANMATH_DATA") or ROOT.parent / "shared" / "data")
FILE = DATA / "repl_transcripts" / "transcripts.jsonl"

needs_recordings = pytest.mark.skipif(
    not FILE.is_file(), reason=f"no recorded sessions at {FILE}: set LEANMATH_DATA")


@dataclass(frozen=True)
class Transcript:
    """One session: its suite and name, its requests, and what was answered to each."""

    name: str
    requests: tuple[dict[str, Any], ...]
    responses: tuple[dict[str, Any], ...]


def load(path: Path = FILE) -> list[Transcript]:
    """All sessions with recorded answers."""
    if not path.is_file():
        return []
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Transcript(f"{row['suite']}/{row['name']}", tuple(row["requests"]),
                       tuple(row["responses"]))
            for row in rows if row["responses"] is not None]
