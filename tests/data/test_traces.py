"""Traces on disk: exact round trip, bad lines, preference pairs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from leanmath.core.errors import InputError
from leanmath.data.traces import (
    MAX_TEXT,
    Preference,
    Skipped,
    Trace,
    TraceWriter,
    pairs,
    read_traces,
    write_traces,
)

TRACE = Trace(
    theorem="Nat.foo", statement="theorem Nat.foo (n : ℕ) : n = n",
    before=("n : ℕ\n⊢ n = n", "⊢ 𝓝"),
    tactic="cases n with\n| zero => rfl\n| succ n => rfl", after=("⊢ 𝓝",), path=("intro n",),
    premises=("Nat.rec",), outcome="advanced", source="A.lean", line=3, column=2,
    licence="Apache-2.0", toolchain="4.35.0")
DONE = replace(TRACE, tactic="rfl", after=(), outcome="finished", split="train")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "traces.jsonl"
    assert write_traces(file, [TRACE, DONE]) == 2
    assert write_traces(file, [TRACE]) == 1
    skipped = Skipped()
    assert list(read_traces(file, skipped)) == [TRACE, DONE, TRACE]
    assert skipped.count == 0


def line(**changes: object) -> bytes:
    return json.dumps({**TRACE.to_json(), **changes}).encode()


BAD: dict[str, bytes] = {
    "cut off": line()[:60],
    "no field": json.dumps({k: v for k, v in TRACE.to_json().items() if k != "before"}).encode(),
    "NUL": line(tactic="exact \0"),
    "NUL in a state": line(before=["⊢ \0"]),
    "large": line(before=["x" * 1_000_000]),
    "large in parts": line(after=["x" * (MAX_TEXT // 2 + 1)] * 2),
    "schema": line(schema=2),
    "list": b"[1]",
    "no UTF-8": line()[:-2] + b"\xff\"}",
    "surrogate": line(tactic="\ud800"),
    "outcome": line(outcome="won"),
    "outcome of another kind": line(outcome=["won"]),
    "outcome without goals": line(after=[]),
    "type": line(before="⊢ P"),
    "line": line(line=True),
    "no tactic": line(tactic=" \n"),
    "no state": line(before=[]),
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_bad_line_is_skipped_and_counted(tmp_path: Path, bad: bytes) -> None:
    file = tmp_path / "traces.jsonl"
    file.write_bytes(line() + b"\n" + bad + b"\n\n" + line() + b"\n")
    skipped = Skipped()
    assert list(read_traces(file, skipped)) == [TRACE, TRACE]
    assert skipped.count == 1
    assert str(skipped)


def test_files_that_hold_nothing(tmp_path: Path) -> None:
    file = tmp_path / "traces.jsonl"
    with pytest.raises(InputError, match="cannot read"):
        list(read_traces(file))
    file.write_bytes(b"")
    with pytest.raises(InputError, match="empty"):
        list(read_traces(file))
    file.write_bytes(b'{"theorem": "x"}\n')
    with pytest.raises(InputError, match="no trace"):
        list(read_traces(file))


def test_a_line_that_was_cut_off_spoils_no_other(tmp_path: Path) -> None:
    file = tmp_path / "traces.jsonl"
    file.write_bytes(line() + b"\n" + line()[:50])
    write_traces(file, [DONE])
    skipped = Skipped()
    assert list(read_traces(file, skipped)) == [TRACE, DONE]
    assert skipped.count == 1


def test_what_could_not_be_read_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "traces.jsonl"
    with TraceWriter(file) as out, pytest.raises(ValueError, match="NUL"):
        out.write(replace(TRACE, tactic="a\0"))
    assert file.read_bytes() == b""


def test_a_full_disk_is_an_error_of_ours() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    out = TraceWriter(full)
    out.write(TRACE)
    with pytest.raises(InputError, match="cannot write"):
        out.flush()


def test_pairs_stand_beside_each_other_for_one_state_only() -> None:
    def step(tactic: str, outcome: str, before: str = "⊢ P", theorem: str = "t") -> Trace:
        return Trace.from_json({**TRACE.to_json(), "tactic": tactic, "before": [before],
                                "outcome": outcome, "theorem": theorem,
                                "after": ["⊢ Q"] if outcome == "advanced" else [],
                                "split": ""})

    found = list(pairs([
        step("simp", "failed"), step("omega", "failed"), step("apply f", "advanced"),
        step("exact g", "finished"), step("ring", "failed"), step("ring", "failed"),
        step("exact g", "failed"), step("simp", "failed", before="⊢ R"),
        step("simp", "failed", theorem="u"), step("rfl", "finished", theorem="u")]))
    assert [(p.chosen, p.rejected) for p in found] == [
        ("apply f", "simp"), ("exact g", "omega"), ("apply f", "ring"), ("rfl", "simp")]
    assert found[0] == Preference(("⊢ P",), TRACE.statement, ("intro n",), "apply f", "simp")
