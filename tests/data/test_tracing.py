"""Tracing Lean files: what stands in a trace, that it replays, that a run goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from leanmath.bench.traces import plain, replay_files
from leanmath.cli.main import cli
from leanmath.core.errors import InputError
from leanmath.data.corpus import Corpus, FileRecord, Source, find_sources, trace_files
from leanmath.data.sources import Declarations, cut
from leanmath.data.traces import Trace, read_traces
from leanmath.lean import _fast
from leanmath.lean.toolchain import Toolchain, embedded_toolchain

TEXT = """\
/-! A file. -/
namespace A

/-- About `p` and `q`. -/
@[simp] theorem swap (p q : Prop)
    (h : p ∧ q) : q ∧ p := by
  constructor
  · exact h.2  -- the right one
  · exact h.1

theorem twice (n : Nat) : 2 * n = n + n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Nat.mul_succ,
      ih]
    omega

def double (n : Nat) : {m : Nat // m = n + n} := ⟨2 * n, by omega⟩
end A

theorem both (p : Prop) (h : p) : p ∧ p := by
  constructor <;> exact h
theorem unfinished (p : Prop) : p → p := by
  intro h
  sorry
theorem wrong (p : Prop) : p := by
  intro h
"""


@pytest.fixture(scope="module")
def toolchain() -> Toolchain:
    return embedded_toolchain()


@pytest.fixture(scope="module")
def traced(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory,
           ) -> tuple[list[Trace], FileRecord]:
    folder = tmp_path_factory.mktemp("files")
    (folder / "A.lean").write_text(TEXT, encoding="utf-8")
    out = folder / "traces.jsonl"
    with Corpus(out) as corpus:
        records = trace_files(toolchain, find_sources([folder]), corpus, licence="MIT")
    return list(read_traces(out)), records[0]


def test_every_tactic_is_there_once(traced: tuple[list[Trace], FileRecord]) -> None:
    traces, record = traced
    tactics = [trace.tactic for trace in traces]
    assert tactics == [
        "constructor", "exact h.2", "exact h.1",
        "induction n with\n| zero => rfl\n| succ n ih =>\n  rw [Nat.mul_succ,\n    ih]\n  omega",
        "rfl", "rw [Nat.mul_succ,\n  ih]", "omega", "omega",
        "constructor <;> exact h", "constructor", "exact h", "exact h", "intro h"]
    assert record.status == "traced"
    assert record.traces == len(traces)
    assert record.errors == 1
    assert record.skipped == {"a sorry": 1, "an error of Lean's in the declaration": 1}


def test_a_trace_says_where_it_comes_from(traced: tuple[list[Trace], FileRecord]) -> None:
    traces, record = traced
    first, right, _, whole, _, rewrite, last, term, *_ = traces
    assert first.theorem == "A.swap"
    assert first.statement == "theorem swap (p q : Prop)\n  (h : p ∧ q) : q ∧ p"
    assert first.before == ("p q : Prop\nh : p ∧ q\n⊢ q ∧ p",)
    assert first.after == ("case left\np q : Prop\nh : p ∧ q\n⊢ q",
                           "case right\np q : Prop\nh : p ∧ q\n⊢ p")
    assert (first.outcome, right.outcome) == ("advanced", "finished")
    assert (right.line, right.column, right.path) == (8, 4, ("constructor",))
    assert right.premises == ("And.right",)
    assert (whole.theorem, whole.path) == ("A.twice", ())
    assert last.path == (rewrite.tactic,)
    assert (term.theorem, term.line) == ("A.double", 19)
    assert {(trace.source, trace.licence) for trace in traces} == {(record.source, "MIT")}
    assert {trace.toolchain for trace in traces} == {"4.35.0"}


def test_every_trace_replays(toolchain: Toolchain, tmp_path: Path) -> None:
    (tmp_path / "A.lean").write_text(TEXT, encoding="utf-8")
    report = replay_files(toolchain, find_sources([tmp_path]))
    assert (report.tactics, report.exact, report.failures) == (13, 13, [])
    assert next(iter(report.unreadable.values())).startswith("28:")


def test_a_replay_can_fail(toolchain: Toolchain, tmp_path: Path,
                           monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "A.lean").write_text("theorem t (p q : Prop) (h : p ∧ q) : q ∧ p := by\n"
                                     "  constructor\n  · exact h.2\n  · exact h.1\n")
    monkeypatch.setattr("leanmath.bench.traces.as_one", lambda tactic: {
        "constructor": "skip", "exact h.2": "exact h.1", "exact h.1": "sorry"}[tactic])
    report = replay_files(toolchain, find_sources([tmp_path]))
    assert report.replayed == 0
    assert [failed.reason for failed in report.failures[:2]] == [
        "1 goals, 2 were traced", "the tactic fails"]
    assert "sorry" in report.failures[2].reason


def test_modules_of_the_core_are_traced_with_their_imports(toolchain: Toolchain,
                                                           tmp_path: Path) -> None:
    module = Path(_fast.source_root()) / "Core" / "Logic.lean"
    out = tmp_path / "core.jsonl"
    with Corpus(out) as corpus:
        (record,) = trace_files(toolchain, [Source("Core/Logic.lean", module)], corpus)
    traces = list(read_traces(out))
    assert record.errors == 0
    assert record.traces == len(traces) > 20
    assert {trace.licence for trace in traces} == {"Apache-2.0"}
    assert all(trace.theorem for trace in traces)


def test_a_run_goes_on_where_it_ended(toolchain: Toolchain, tmp_path: Path) -> None:
    folder = tmp_path / "lib"
    folder.mkdir()
    (folder / "A.lean").write_text("theorem a : 1 = 1 := by rfl\n")
    (folder / "B.lean").write_text("theorem b : 2 = 2 := by rfl\ntheorem c : True := by trivial\n")
    out = tmp_path / "traces.jsonl"
    sources = find_sources([folder])
    with Corpus(out) as corpus:
        trace_files(toolchain, sources[:1], corpus)
    whole = out.read_bytes()
    # Ended in the middle of the second file.
    out.write_bytes(whole + whole[:100])
    seen: list[tuple[str, bool]] = []
    with Corpus(out) as corpus:
        trace_files(toolchain, sources, corpus,
                    on_done=lambda record, before: seen.append((record.source, before)))
    assert seen == [("lib/A.lean", True), ("lib/B.lean", False)]
    assert out.read_bytes().startswith(whole)
    assert [trace.theorem for trace in read_traces(out)] == ["a", "b", "c"]
    (folder / "A.lean").write_text("theorem a : 1 = 1 := by decide\n")
    with Corpus(out) as corpus, pytest.raises(InputError, match="has changed"):
        trace_files(toolchain, sources, corpus)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    out = tmp_path / "traces.jsonl"
    out.write_text("mine\n")
    with pytest.raises(InputError, match="no list of files"):
        Corpus(out)
    assert out.read_text() == "mine\n"
    with Corpus(out, force=True):
        with pytest.raises(InputError, match="another process"):
            Corpus(out)
        assert out.read_text() == ""
    out.unlink()
    (tmp_path / "traces.jsonl.files").write_text(
        '{"schema": 1, "source": "A", "sha256": "", "toolchain": "", "status": "traced", '
        '"traces": 1, "errors": 0, "detail": "", "end": 100, "skipped": {}}\n')
    with pytest.raises(InputError, match="shorter"):
        Corpus(out)


def test_files_that_lean_cannot_take(tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "Empty.lean").write_text(" \n")
    (folder / "Nul.lean").write_bytes(b"theorem a : 1 = 1 := by rfl\0\n")
    (folder / "Latin.lean").write_bytes(b"-- \xe9\n")
    (folder / "Import.lean").write_text("import Not.There\ntheorem a : 1 = 1 := by rfl\n")
    (folder / "Good.lean").write_text("theorem a : 1 = 1 := by rfl\n")
    out = tmp_path / "traces.jsonl"
    result = CliRunner().invoke(cli, ["trace", str(folder), "--out", str(out)])
    assert result.exit_code == 1, result.output
    assert "could not be traced: 3" in result.output
    assert [trace.source for trace in read_traces(out)] == ["bad/Good.lean"]


def test_paths_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="neither"):
        find_sources([tmp_path / "no.lean"])
    with pytest.raises(InputError, match="no Lean file"):
        find_sources([tmp_path])
    for name in ("one", "two"):
        (tmp_path / name / "x").mkdir(parents=True)
        (tmp_path / name / "x" / "A.lean").write_text("")
    with pytest.raises(InputError, match="two files"):
        find_sources([tmp_path / "one" / "x", tmp_path / "two" / "x"])


def test_declarations_of_a_text() -> None:
    found = [(d.name, d.statement.split("\n")[0]) for d in Declarations(TEXT).all]
    assert found == [
        ("A.swap", "theorem swap (p q : Prop)"),
        ("A.twice", "theorem twice (n : Nat) : 2 * n = n + n"),
        ("A.double", "def double (n : Nat) : {m : Nat // m = n + n}"),
        ("both", "theorem both (p : Prop) (h : p) : p ∧ p"),
        ("unfinished", "theorem unfinished (p : Prop) : p → p"),
        ("wrong", "theorem wrong (p : Prop) : p")]


def test_scopes_and_patterns() -> None:
    text = ("namespace A\nsection\nnamespace B.C\ntheorem x : ∀ n : Nat, n = n\n  | 0 => rfl\n"
            "end B.C\nend\nprivate theorem _root_.y : True := trivial\n"
            "instance : Inhabited Nat where\n  default := 0\nend A\n-- theorem z : True\n"
            "theorem w\n    : True := by\n  trivial\n")
    declarations = Declarations(text)
    assert [d.name for d in declarations.all] == ["A.B.C.x", "y", "", "w"]
    assert declarations.all[0].statement == "theorem x : ∀ n : Nat, n = n"
    assert declarations.at(text.index("trivial\ninst")) == declarations.all[1]
    assert declarations.at(text.index("-- theorem")) is None


def test_lines_are_moved_together() -> None:
    text = "  · cases h with\n    | a => x\n      y\n    | b =>\n\n      z\n"
    start = text.index("cases")
    assert cut(text, start, len(text) - 1) == "cases h with\n| a => x\n  y\n| b =>\n\n  z"
    inline = "theorem t : p := by exact f\n  x"
    assert cut(inline, inline.index("exact"), len(inline)) == "exact f\nx"


def test_goals_up_to_names_that_cannot_be_typed() -> None:
    assert plain("case a\nx✝ : ?m.12\n⊢ ?m.12 = ?m.3") == plain("case b\nx✝¹ : ?m.7\n⊢ ?m.7 = ?m.9")
    assert plain("⊢ ?a.1 = ?a.1") != plain("⊢ ?a.1 = ?a.2")
    assert plain("⊢ x = y") != plain("⊢ y = x")
