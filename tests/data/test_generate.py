"""Generated theorems: true, different, the same for a seed; and the commands around them."""

from __future__ import annotations

import itertools
import json
import textwrap
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from leanmath.cli.main import cli
from leanmath.core.errors import InputError
from leanmath.data.families import FAMILIES
from leanmath.data.generate import TIERS, Choice, generate, lean_file
from leanmath.data.guards import statement_key
from leanmath.data.traces import Trace, pairs, read_traces, write_traces
from leanmath.lean.checkfile import check_file
from leanmath.lean.toolchain import embedded_toolchain
from leanmath.train.critic import outcomes


def test_lean_accepts_the_proof_of_every_theorem(tmp_path: Path) -> None:
    # Those of the families one by one as well, so that every family is tried.
    made = [*generate(120, seed=3), *(
        each for number, family in enumerate(FAMILIES)
        for each in generate(1, seed=100 + number, tiers=["hard"],
                             choice=Choice(among=frozenset({family.name}))))]
    file = tmp_path / "made.lean"
    file.write_text(lean_file(made), encoding="utf-8")
    report = check_file(embedded_toolchain(), file)
    assert report.errors == ()
    assert report.accepted
    assert [d.name for d in report.declarations] == [t.theorem.name for t in made]
    assert {name for theorem in made for name in theorem.families} == {
        family.name for family in FAMILIES}, "every family is tried"


def test_a_seed_gives_the_same_theorems_and_another_others() -> None:
    once, again, other = (list(generate(60, seed)) for seed in (5, 5, 6))
    assert once == again
    assert not {statement_key(t.theorem.statement) for t in once} & {
        statement_key(t.theorem.statement) for t in other if t.tier == "hard"}


def test_no_two_are_the_same_and_tiers_take_turns() -> None:
    made = list(generate(600, seed=1))
    assert len({statement_key(theorem.theorem.statement) for theorem in made}) == 600
    assert Counter(theorem.tier for theorem in made) == dict.fromkeys(TIERS, 200)
    assert {theorem.kind for theorem in made} == {
        "logic", "nat", "int", "divisibility", "order", "list", "mixed"}
    hard = [theorem for theorem in made if theorem.tier == "hard"]
    assert all(len(theorem.families) >= 2 and len(theorem.proof) >= 2 for theorem in hard)
    deep = {family.name for family in FAMILIES if family.level == 3}
    assert all(deep & {*theorem.families} for theorem in hard)
    assert not any(deep & {*theorem.families} for theorem in made if theorem.tier != "hard")
    # So many that some statements are crowded.
    assert sum(1 for _ in generate(2000, seed=1, tiers=["hard"])) == 2000


def test_there_are_only_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leanmath.data.generate.FAMILIES",
                        [family for family in FAMILIES if family.name == "and"])
    with pytest.raises(InputError, match="not 1000 different"):
        list(generate(1000, tiers=["easy"], most_alike=1))
    with pytest.raises(InputError, match="no tier"):
        list(generate(1, tiers=["harder"]))
    with pytest.raises(InputError, match="at least one"):
        list(generate(0))


def test_families_are_chosen() -> None:
    withheld = frozenset({"chain", "two_steps", "cancel", "fold"})
    for made in generate(90, seed=4, choice=Choice(without=withheld)):
        assert not withheld & {*made.families}
    for made in generate(40, seed=4, tiers=["hard"], choice=Choice(among=withheld)):
        assert withheld & {*made.families}
    with pytest.raises(InputError, match="no family 'chains'"):
        list(generate(1, choice=Choice(without=frozenset({"chains"}))))
    with pytest.raises(InputError, match="ruled out"):
        list(generate(1, choice=Choice(withheld, withheld)))
    easy = frozenset(family.name for family in FAMILIES if family.level == 1)
    with pytest.raises(InputError, match="no family is left"):
        list(generate(1, tiers=["easy"], choice=Choice(without=easy)))


def run(*arguments: object, code: int = 0) -> str:
    result = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    if code == 2:
        assert isinstance(result.exception, InputError)
        return result.exception.message
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def test_generate_search_learn(tmp_path: Path) -> None:
    """The way of data: theorems, their searches, traces, guards."""
    made, folder = tmp_path / "made.jsonl", tmp_path / "run"
    run("data", "generate", "--count", 6, "--seed", 2, "--out", made, "--tier", "easy",
        "--tier", "medium", "--traces", tmp_path / "traced.jsonl")
    records = [json.loads(line) for line in made.read_text().splitlines()]
    assert [record["difficulty"] for record in records] == ["easy", "medium"] * 3
    assert "is there already" in run("data", "generate", "--count", 1, "--out", made, code=2)
    # Whether all are proved does not matter here.
    CliRunner().invoke(cli, ["prove", str(made), "--run", str(folder), "--edges", "--budget",
                             "1x8x8", "--policy", "rules", "--no-shorten"])
    searched, traced = tmp_path / "searched.jsonl", tmp_path / "traced.jsonl"
    run("data", "traces", folder, "--out", searched, "--licence", "Apache-2.0")
    traces = list(read_traces(searched))
    proved = {json.loads(line)["name"]: json.loads(line)["proof"]
              for line in (folder / "results.jsonl").read_text().splitlines()
              if json.loads(line)["status"] == "proved"}
    assert {trace.theorem for trace in traces} == set(proved)
    assert any(trace.outcome == "failed" for trace in traces)
    for name in proved:
        steps = [t for t in traces if t.theorem == name and t.outcome != "failed"]
        assert steps[-1].outcome == "finished"
        for step, following in itertools.pairwise(steps):
            assert following.before == step.after
            assert following.path == (*step.path, step.tactic)
    found = list(pairs(traces))
    assert found
    assert all(pair.chosen != pair.rejected for pair in found)
    steps = list(read_traces(traced))
    assert {step.theorem for step in steps} == {record["name"] for record in records}
    for record in records:
        own = [step for step in steps if step.theorem == record["name"]]
        assert "\n".join(step.tactic for step in own) == textwrap.dedent(
            record["proof"].removeprefix("by\n"))
        assert own[-1].outcome == "finished"
        assert all(one.after == two.before for one, two in itertools.pairwise(own))

    first = records[0]
    benchmark = tmp_path / "benchmark.jsonl"
    benchmark.write_text(json.dumps({"name": "held_out", "formal_statement": first[
        "formal_statement"].replace(first["name"], "held_out")}) + "\n")
    clean, report = tmp_path / "clean.jsonl", tmp_path / "report.json"
    run("data", "guard", searched, traced, "--benchmark", benchmark, "--out", clean, "--report",
        report, "--exact-only", "--valid", 0.3, "--test", 0.3)
    kept, figures = list(read_traces(clean)), json.loads(report.read_text())
    assert first["name"] not in {trace.theorem for trace in kept}
    assert figures["kept"] == len(kept) == sum(figures["splits"].values())
    assert {d["like"] for d in figures["what"] if "benchmark" in d["reason"]} == {"held_out"}
    splits: dict[str, set[str]] = {}
    for trace in kept:
        splits.setdefault(trace.theorem, set()).add(trace.split)
    assert all(len(found) == 1 for found in splits.values())


def test_runs_without_searches_are_refused(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert "no folder of a run" in run("data", "traces", tmp_path, "--out", out, code=2)
    (tmp_path / "run.json").write_text('{"lean": "4.35.0"}')
    assert "kept no searches" in run("data", "traces", tmp_path, "--out", out, code=2)
    assert not out.exists()
    (tmp_path / "x.txt").write_text("")
    assert "neither" in run("data", "traces", tmp_path / "x.txt", "--out", out, code=2)


def test_logs_that_are_damaged_are_counted(tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text('{"lean": "4.35.0"}')
    logs = tmp_path / "searches"
    logs.mkdir()
    edge = {"kind": "edge", "state": "s", "tactic": "rfl", "logprob": -1.0, "tokens": 1,
            "outcome": "finished", "goals": [], "detail": "", "seconds": 0.1}
    root = {"kind": "root", "state": "s", "goals": ["⊢ 1 = 1"], "context": "", "name": "t",
            "statement": "theorem t : 1 = 1", "header": "", "end": "proved", "proof": ["rfl"]}
    good = [edge, {**edge, "tactic": "omega", "outcome": "failed"}, root]
    (logs / "good.jsonl").write_text("\n".join(map(json.dumps, good)) + '\n{"kind": "ed')
    (logs / "cut.jsonl").write_text(json.dumps(edge) + "\n")
    (logs / "lost.jsonl").write_text(json.dumps(root) + "\n")
    (logs / "open.jsonl").write_text(json.dumps({**root, "proof": None}) + "\n[]\n")
    (logs / "nul.jsonl").write_text("\n".join(map(json.dumps, [
        {**edge, "tactic": "rfl\0"}, {**root, "proof": ["rfl\0"]}])))
    out = tmp_path / "out.jsonl"
    said = run("data", "traces", tmp_path, "--out", out)
    for reason in ("no JSON", "did not end", "without a proof", "not all in the log", "no object",
                   "NUL"):
        assert reason in said
    first, second = read_traces(out)
    assert (first.tactic, first.outcome, first.line) == ("rfl", "finished", 1)
    assert (second.tactic, second.outcome, second.line) == ("omega", "failed", 2)


def test_a_critic_is_given_dead_ends_and_unproved_theorems(tmp_path: Path) -> None:
    file, folder, out = tmp_path / "two.lean", tmp_path / "run", tmp_path / "all.jsonl"
    file.write_text("theorem good (a b : Nat) (h : a < b) : a + 1 ≤ b := by sorry\n"
                    "theorem bad (n m k : Nat) (h : n < m ∧ m < k) : n = k := by sorry\n")
    CliRunner().invoke(cli, ["prove", str(file), "--run", str(folder), "--edges", "--budget",
                             "1x8x6", "--policy", "rules", "--no-shorten"])
    assert "1 with a search without a proof" in run("data", "traces", folder, "--out", out)
    run("data", "traces", folder, "--everything", "--out", out, "--force")
    traces = list(read_traces(out))
    edges = sum(json.loads(line)["kind"] == "edge" for log in (folder / "searches").iterdir()
                for line in log.read_text().splitlines())
    assert len(traces) == edges
    proved, _ = outcomes(trace for trace in traces if trace.theorem == "good")
    assert set(proved.values()) == {True}
    proved, _ = outcomes(trace for trace in traces if trace.theorem == "bad")
    assert set(proved.values()) == {False}
    assert len(proved) > 1  # it went on from states that no proof goes through
    paths = {trace.before: trace.path for trace in traces if trace.theorem == "bad"}
    assert any(path for path in paths.values())
    for trace in traces:
        assert not trace.path or any(
            other.after == trace.before and (*other.path, other.tactic) == trace.path
            for other in traces)


def test_a_bad_line_does_not_stop_the_guards(tmp_path: Path) -> None:
    file, out = tmp_path / "t.jsonl", tmp_path / "out.jsonl"
    trace = Trace("t", "", ("⊢ P",), "rfl", (), (), (), "finished", "A", 1, 0, "MIT", "4")
    write_traces(file, [trace])
    file.write_bytes(file.read_bytes() + b'{"cut\n')
    assert "lines that are no traces: 1" in run("data", "guard", file, "--out", out,
                                                "--exact-only")
    assert "is empty" in run("data", "guard", _empty(tmp_path), "--out", tmp_path / "x", code=2)


def _empty(folder: Path) -> Path:
    (folder / "empty.jsonl").write_bytes(b"")
    return folder / "empty.jsonl"
