"""Recorded sessions of the community REPL, replayed against a server of ours.

A transcript is a file of requests with a file of the replies that were
recorded under another Lean. What must agree: which requests succeed, the
numbers of states, goals, severities, positions, proof status, and the shape of
info trees. The words of a message change from one Lean to the next: they are
compared, and reported apart. The core library writes ``ℕ`` and ``ℤ`` for what
the recordings, made without Mathlib, call ``Nat`` and ``Int``.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError
from leanmath.lean.program import Program
from leanmath.lean.protocol import canonical

#: Seconds for one transcript.
SECONDS = 60.0
_NOTATION = {"ℕ": "Nat", "ℤ": "Int"}
#: Fields whose text is for people.
_WORDS = frozenset({"data", "message", "traces", "usedConstants", "pp"})


@dataclass(frozen=True)
class Transcript:
    """A recorded session: the bytes to send, the requests in them, the replies recorded."""

    name: str
    requests: tuple[str, ...]
    replies: tuple[Any, ...]
    needs_import: bool
    needs_other: bool
    needs_files: bool

    @property
    def alone(self) -> bool:
        """Whether the server needs no import and no other transcript before it."""
        return not self.needs_import and not self.needs_other


@dataclass(frozen=True)
class Difference:
    """Where a reply is not as recorded; ``request`` counts from 0."""

    request: int
    place: str
    expected: Any
    got: Any

    def to_json(self) -> dict[str, Any]:
        """The difference as ``--json`` writes it."""
        return {"request": self.request, "place": self.place, "expected": self.expected,
                "got": self.got}


@dataclass(frozen=True)
class Comparison:
    """One transcript compared. ``reason`` says why it cannot match, where that is known."""

    name: str
    differences: tuple[Difference, ...]
    wording: tuple[Difference, ...]
    reason: str | None = None

    @property
    def matched(self) -> bool:
        """Whether everything but words is as recorded."""
        return not self.differences and self.reason is None


@dataclass(frozen=True)
class TranscriptReport:
    """The result over all transcripts."""

    comparisons: tuple[Comparison, ...]

    @property
    def matched(self) -> int:
        """How many transcripts match."""
        return sum(comparison.matched for comparison in self.comparisons)

    def to_json(self) -> dict[str, Any]:
        """The object that ``--json`` writes."""
        def listed(pick: Callable[[Comparison], tuple[Difference, ...]]) -> list[dict[str, Any]]:
            return [{"transcript": c.name, **d.to_json()}
                    for c in self.comparisons for d in pick(c)]

        reasons = [{"transcript": c.name, "reason": c.reason}
                   for c in self.comparisons if c.reason is not None]
        return {"total": len(self.comparisons), "matched": self.matched,
                "differences": reasons + listed(lambda c: c.differences),
                "wording": listed(lambda c: c.wording)}


def load_transcripts(folder: Path) -> list[Transcript]:
    """The core transcripts with replies that stand alone, in the order of their names.

    The folder has ``manifest.jsonl``, and either the files that it names or
    ``transcripts.jsonl`` with the requests and replies parsed.
    :class:`InputError` when it has not, or they are damaged.
    """
    try:
        parsed = {}
        if (folder / "transcripts.jsonl").exists():
            parsed = {row["name"]: row for row in _rows(folder / "transcripts.jsonl")
                      if row["suite"] == "core"}
        found = [_load(folder, entry, parsed.get(entry["name"], {}))
                 for entry in _rows(folder / "manifest.jsonl")
                 if entry["suite"] == "core" and entry["has_expected"]]
    except OSError as error:
        raise InputError(f"cannot read {error.filename or folder}: {error.strerror}",
                         hint="Name a folder with manifest.jsonl and the files that it names.",
                         ) from error
    except (ValueError, KeyError) as error:
        raise InputError(f"the transcripts in {folder} are damaged: {error}",
                         hint="Copy the folder again.") from error
    return sorted((t for t in found if t.alone), key=lambda t: t.name)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _load(folder: Path, entry: dict[str, Any], parsed: dict[str, Any]) -> Transcript:
    raw = folder / entry["in_file"]
    if parsed and not raw.exists():
        requests = [json.dumps(request, ensure_ascii=False) for request in parsed["requests"]]
        replies = parsed["responses"]
    else:
        # The requests as they were: some have line breaks inside.
        requests = ["\n".join(lines) for lines in _blocks(raw.read_text(encoding="utf-8"))]
        answers = (folder / entry["out_file"]).read_text(encoding="utf-8")
        replies = [json.loads("\n".join(lines)) for lines in _blocks(answers)]
    return Transcript(
        name=entry["name"], requests=tuple(requests), replies=tuple(replies),
        needs_import=entry["needs_import"] != "none", needs_other=bool(entry["depends_on"]),
        needs_files=bool(entry["needs_files"]))


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def run_transcripts(program: Program, transcripts: Sequence[Transcript], *,
                    on_done: Callable[[Comparison], None] = lambda _: None) -> TranscriptReport:
    """Send each transcript to a server of its own and compare; ``on_done`` hears of each."""
    results = []
    for transcript in transcripts:
        results.append(compare(transcript, program))
        on_done(results[-1])
    return TranscriptReport(tuple(results))


def compare(transcript: Transcript, program: Program) -> Comparison:
    """Replay one transcript. Requests for files that were not recorded are left out."""
    sent = [i for i, request in enumerate(transcript.requests)
            if not (transcript.needs_files and '"path"' in request)]
    if not sent:
        return Comparison(transcript.name, (), (), "its files were not recorded")
    text = "".join(transcript.requests[i] + "\n\n" for i in sent)
    try:
        replies = list(_replay(program, text))
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        return Comparison(transcript.name, (), (), f"the server gave no answer: {error}")
    differences = _Differences()
    for place, index in enumerate(sent):
        if place >= len(replies):
            differences.note(index, "", transcript.replies[index], None)
        else:
            differences.compare(index, "", _plain(transcript.replies[index]),
                                _plain(replies[place]))
    return Comparison(transcript.name, tuple(differences.found), tuple(differences.wording))


def _replay(program: Program, text: str) -> Iterator[Any]:
    with tempfile.TemporaryDirectory(prefix="leanmath-") as folder:
        (Path(folder) / "test").mkdir()  # where the recordings put their pickles
        done = subprocess.run(
            list(program.command), input=text, cwd=program.directory or folder,
            env=program.child_environment(), capture_output=True, encoding="utf-8",
            timeout=SECONDS, check=False)
    for block in _blocks(done.stdout):
        yield json.loads("\n".join(block))


def _plain(value: Any) -> Any:
    """The value without the notation that the recordings do not have."""
    if isinstance(value, str):
        for ours, theirs in _NOTATION.items():
            value = value.replace(ours, theirs)
        return value
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


@dataclass
class _Differences:
    found: list[Difference] = field(default_factory=list)
    wording: list[Difference] = field(default_factory=list)

    def note(self, request: int, place: str, expected: Any, got: Any) -> None:
        self.found.append(Difference(request, place, expected, got))

    def compare(self, request: int, place: str, expected: Any, got: Any) -> None:
        name = place.rpartition(".")[2].partition("[")[0]
        if isinstance(expected, dict) and isinstance(got, dict):
            for key in sorted({*expected, *got}):
                where = f"{place}.{key}" if place else key
                if key not in expected or key not in got:
                    self.note(request, where, expected.get(key), got.get(key))
                else:
                    self.compare(request, where, expected[key], got[key])
        elif name in _WORDS:
            if sorted(map(canonical, _list(expected))) != sorted(map(canonical, _list(got))):
                self.wording.append(Difference(request, place, expected, got))
            if name == "traces" and len(_list(expected)) != len(_list(got)):
                self.note(request, place, expected, got)
        elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
            for i, (one, other) in enumerate(zip(expected, got, strict=True)):
                self.compare(request, f"{place}[{i}]", one, other)
        elif name == "proofStatus" and _kind(expected) == _kind(got):
            if expected != got:
                self.wording.append(Difference(request, place, expected, got))
        elif expected != got:
            self.note(request, place, expected, got)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _kind(status: Any) -> str:
    """The part of a proof status that is no report of Lean's."""
    head, colon, rest = str(status).partition(": ")
    return head + colon + rest.partition(":")[0] if head == "Error" else str(status)
