"""Scripts made of steps: what they are, and that Lean takes them for what the traces say."""

from __future__ import annotations

from pathlib import Path

from leanmath.data.closing import closing
from leanmath.data.corpus import Corpus, find_sources, trace_files
from leanmath.data.generate import generate, lean_file
from leanmath.data.traces import Trace, read_traces
from leanmath.lean.checkfile import check_file
from leanmath.lean.toolchain import embedded_toolchain


def step(theorem: str, before: tuple[str, ...], tactic: str, after: tuple[str, ...],
         path: tuple[str, ...] = (), outcome: str = "") -> Trace:
    return Trace(theorem, f"theorem {theorem} : P", before, tactic, after, path, (tactic,),
                 outcome or ("advanced" if after else "finished"),  # type: ignore[arg-type]
                 "f", 1, 0, "MIT", "4")


SPLIT = step("t", ("⊢ A ∧ B",), "constructor", ("⊢ A", "⊢ B"))
LEFT = step("t", ("⊢ A", "⊢ B"), "left", ("⊢ A'", "⊢ B"), ("constructor",))
DONE = step("t", ("⊢ A'", "⊢ B"), "exact a", ("⊢ B",), ("constructor", "left"))
REST = step("t", ("⊢ B",), "exact b", (), ("constructor", "left", "exact a"))


def test_steps_become_scripts() -> None:
    found = list(closing([SPLIT, LEFT, DONE, REST]))
    assert found[:4] == [SPLIT, LEFT, DONE, REST]
    whole, first = found[4:]
    assert (whole.before, whole.after, whole.outcome) == (SPLIT.before, (), "finished")
    assert whole.tactic == "constructor\nleft\nexact a\nexact b"
    assert whole.premises == ("constructor", "left", "exact a", "exact b")
    assert (first.before, first.after, first.outcome) == (LEFT.before, ("⊢ B",), "advanced")
    assert first.tactic == "left\nexact a"
    assert (first.path, first.theorem) == (LEFT.path, "t")


def test_what_is_no_script() -> None:
    other = step("u", ("⊢ A", "⊢ B"), "left", ("⊢ A'", "⊢ B"), ("constructor",))
    # A step is missing; the theorem changes; the other goal is touched; too many.
    assert list(closing([LEFT])) == [LEFT]
    assert list(closing([other, DONE])) == [other, DONE]
    touched = step("t", ("⊢ A", "⊢ B"), "simp_all", ("⊢ A'", "⊢ B'"), ("constructor",))
    assert list(closing([touched, DONE])) == [touched, DONE]
    assert len(list(closing([SPLIT, LEFT, DONE, REST], most=2))) == 5
    failed = step("t", ("⊢ A'", "⊢ B"), "exact a", (), ("constructor", "left"), "failed")
    assert len(list(closing([LEFT, failed]))) == 2


def test_lean_takes_the_scripts(tmp_path: Path) -> None:
    made = list(generate(12, seed=8, tiers=["hard"]))
    file = tmp_path / "made.lean"
    file.write_text(lean_file(made), encoding="utf-8")
    with Corpus(tmp_path / "t.jsonl") as corpus:
        trace_files(embedded_toolchain(), find_sources([file]), corpus)
    traces = list(read_traces(tmp_path / "t.jsonl"))
    # Those within the cases of an induction cannot be said behind their path alone.
    begun = {trace.theorem: trace.before for trace in reversed(traces)}
    led: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = {
        (name, (), before) for name, before in begun.items()}
    for trace in sorted(traces, key=lambda each: len(each.path)):
        if (trace.theorem, trace.path, trace.before) in led:
            led.add((trace.theorem, (*trace.path, trace.tactic), trace.after))
    scripts = [each for each in closing(traces) if each not in traces
               and (each.theorem, each.path, each.before) in led]
    assert {each.theorem for each in scripts if not each.path} == {
        each.theorem.name for each in made}, "each whole proof is one"
    again = tmp_path / "again.lean"
    proofs = []
    for number, each in enumerate(scripts):
        # A script closes the first goal behind its path: the rest is of no interest here.
        lines = "\n".join((*each.path, each.tactic, *(["all_goals sorry"] if each.after else [])))
        body = "\n".join(f"  {line}" for line in lines.split("\n"))
        proofs.append(f"theorem s{number} {each.statement.split(None, 2)[2]} := by\n{body}\n")
    again.write_text("\n".join(proofs), encoding="utf-8")
    report = check_file(embedded_toolchain(), again)
    assert report.errors == ()
    assert len(report.declarations) == len(scripts) > 30
