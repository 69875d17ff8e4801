"""The recorded sessions of the community REPL, and what the comparison takes for a match."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from leanmath.bench.transcripts import (
    Comparison,
    Transcript,
    TranscriptReport,
    compare,
    load_transcripts,
    run_transcripts,
)
from leanmath.core.errors import InputError
from leanmath.lean.program import Program, embedded_program
from tests.helpers import leanmath

#: Why these differ from what was recorded.
KNOWN = {
    "file": "the file that the request names was not recorded",
    "file2": "the file that the request names was not recorded",
    "infotree": "`constructor` takes options in this Lean, and warns when several would do",
    "name_generator": "the core has no `Lean.Meta.Simp.Config` for `simp (config := ..)`",
}


@pytest.fixture(scope="module")
def recorded(data: Path) -> Path:
    return data / "repl_transcripts"


@pytest.fixture(scope="module")
def report(recorded: Path) -> TranscriptReport:
    return run_transcripts(embedded_program(), load_transcripts(recorded))


def test_transcripts_match(report: TranscriptReport) -> None:
    assert len(report.comparisons) == 47
    differing = {c.name: c for c in report.comparisons if not c.matched}
    unknown = {name: c.differences for name, c in differing.items() if name not in KNOWN}
    assert not unknown
    assert report.matched >= 43


def test_words_differ_hardly_ever(report: TranscriptReport) -> None:
    assert {c.name for c in report.comparisons if c.wording} <= {"root_goals"}


def test_the_command(tmp_path: Path, recorded: Path) -> None:
    out = tmp_path / "out.json"
    done = leanmath("bench", "transcripts", str(recorded), "--json", str(out))
    assert done.status == 0, done.err
    result = json.loads(out.read_text(encoding="utf-8"))
    assert set(result) == {"total", "matched", "differences", "wording"}
    assert done.out == f"matched: {result['matched']} of {result['total']}\n"
    assert result["total"] == 47


def test_a_folder_without_transcripts(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        load_transcripts(tmp_path)
    (tmp_path / "manifest.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(InputError):
        load_transcripts(tmp_path)


def compared(expected: Any, got: Any) -> Comparison:
    """What comes of one request when a program answers ``got``."""
    program = Program((sys.executable, "-c", f"print({json.dumps(json.dumps(got))})"))
    return compare(Transcript("t", ("{}",), (expected,), False, False, False), program)


STEP = {"proofState": 1, "goals": ["n : Nat\n⊢ n = n"], "proofStatus": "Completed"}
MESSAGE = {"severity": "error", "pos": {"line": 1, "column": 2}, "data": "no"}


@pytest.mark.parametrize(("expected", "got", "match", "wording"), [
    (STEP, STEP, True, False),
    (STEP, {**STEP, "goals": ["n : ℕ\n⊢ n = n"]}, True, False),
    (STEP, {**STEP, "goals": ["n : Nat\n⊢ n = 0"]}, False, False),
    (STEP, {**STEP, "goals": []}, False, False),
    (STEP, {**STEP, "proofState": 2}, False, False),
    (STEP, {**STEP, "proofStatus": "Incomplete: contains sorry"}, False, False),
    (STEP, {"message": "Unknown proof state."}, False, False),
    ({"message": "a"}, {"message": "b"}, True, True),
    ({"messages": [MESSAGE]}, {"messages": [{**MESSAGE, "data": "yes"}]}, True, True),
    ({"messages": [MESSAGE]}, {"messages": [{**MESSAGE, "severity": "info"}]}, False, False),
    ({"messages": [MESSAGE]}, {"messages": [{**MESSAGE, "pos": {"line": 2, "column": 2}}]},
     False, False),
    ({"messages": [MESSAGE]}, {}, False, False),
    ({"messages": [MESSAGE]}, {"messages": [MESSAGE, MESSAGE]}, False, False),
    ({"proofStatus": "Error: kernel type check failed: a"},
     {"proofStatus": "Error: kernel type check failed: b"}, True, True),
    ({"proofStatus": "Error: kernel type check failed: a"},
     {"proofStatus": "Error: Goal not assigned"}, False, False),
    ({"traces": ["a"]}, {"traces": ["b"]}, True, True),
    ({"traces": ["a"]}, {"traces": ["a", "b"]}, False, True),
])
def test_what_counts_as_a_match(expected: Any, got: Any, match: bool, wording: bool) -> None:
    comparison = compared(expected, got)
    assert (comparison.matched, bool(comparison.wording)) == (match, wording)


def test_a_server_that_says_nothing_does_not_match() -> None:
    program = Program((sys.executable, "-c", ""))
    silent = compare(Transcript("t", ("{}",), (STEP,), False, False, False), program)
    assert not silent.matched
    assert silent.differences[0].got is None
