"""The benchmark on GSM8K: mutations are wrong where they say so, and the counts are right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from leanmath.bench.gsm8k_verify import Annotations, Problem, load, run
from leanmath.bench.mutations import ARITHMETIC, Kind, computed, mutants, strip
from leanmath.bench.word_problems import check_svamp, read_cmath
from leanmath.core.errors import InputError
from leanmath.informal.verify import Verifier
from leanmath.lean.toolchain import Toolchain
from tests.helpers import leanmath

TEXT = ("He sold 48/2 = <<48/2=24>>24 clips.\nThen 48 - 24 = $<<48-24=24>>24 more.\n"
        "In all 24 x 3 = <<24*3=72>>72.\n#### 72")


@pytest.mark.parametrize("kind", list(Kind))
def test_mutants(kind: Kind) -> None:
    made = mutants(TEXT, kind, 3, "seed")
    assert made
    assert made == mutants(TEXT, kind, 3, "seed")
    for mutant in made:
        assert mutant.text != TEXT
        if kind in ARITHMETIC:
            changed = [i for i, (a, b) in enumerate(zip(TEXT.split("\n"), mutant.text.split("\n"),
                                                        strict=True)) if a != b]
            assert changed == [mutant.line]
            line = mutant.text.split("\n")[changed[0]]
            expression, _, result = line.partition("<<")[2].partition(">>")[0].partition("=")
            assert computed(expression) != computed(result)
            assert mutant.in_prose
            assert strip(mutant.text) != strip(TEXT)


def test_what_changes_nothing_is_no_mutation() -> None:
    assert not mutants("He has 5-5 = <<5-5=0>>0.", Kind.SWAP, 5, "s")
    assert not mutants("Nothing to change.", Kind.RESULT, 5, "s")
    words = mutants("12 red - 4 blue = <<12-4=8>>8.\n#### 8", Kind.OPERATION, 1, "s")
    assert [m.in_prose for m in words] == [False]


@pytest.mark.parametrize("annotations", list(Annotations))
def test_counts(toolchain: Toolchain, tmp_path: Path, annotations: Annotations) -> None:
    problems = [Problem("a", "He had 48 clips.", TEXT, "72"),
                Problem("b", "?", "So 2 * 3 = <<2*3=7>>7.\n#### 7", "7")]
    records = tmp_path / "records.jsonl"
    with Verifier(toolchain, jobs=1) as verifier:
        result = run(verifier, problems, annotations, records=records)
        heard: list[int] = []
        again = run(verifier, problems, annotations, records=records, on_done=heard.append)
    assert heard == [2]
    assert again == result
    assert (result["solutions"], result["steps"], result["proved"]) == (2, 4, 3)
    assert result["refuted"] == result["false_alarms"] == 1
    counts = result["mutations"]
    assert isinstance(counts, dict)
    for kind in (Kind.RESULT, Kind.OPERAND, Kind.SWAP, Kind.OPERATION):
        assert counts[kind.value]["injected"] >= counts[kind.value]["caught"] >= 1
    assert counts["drop"] == {"injected": 1, "caught": 0, "blamed": 0, "noticed": 0} or \
        counts["drop"]["caught"] == 0


def test_bad_files(tmp_path: Path) -> None:
    for text in ("", "{}\n", "no json\n", '{"question": 1}\n'):
        (tmp_path / "f.jsonl").write_text(text, encoding="utf-8")
        with pytest.raises(InputError):
            load(tmp_path / "f.jsonl")
    assert leanmath("bench", "gsm8k-verify", str(tmp_path / "missing")).status == 2


@pytest.mark.parametrize("annotations", ["keep", "strip"])
def test_gsm8k(data: Path, tmp_path: Path, annotations: str) -> None:
    lines = (data / "gsm8k" / "train_sample_2000.jsonl").read_text(encoding="utf-8").splitlines()
    file, out = tmp_path / "some.jsonl", tmp_path / "out.json"
    file.write_text("\n".join(lines[200:240]), encoding="utf-8")
    ended = leanmath("bench", "gsm8k-verify", str(file), "--annotations", annotations,
                     "--json", str(out))
    assert ended.status == 0, ended.err
    result = json.loads(out.read_text(encoding="utf-8"))
    assert result["solutions"] == 40
    assert result["annotated_claims"] == result["annotated_claims_proved"]
    assert result["proved"] >= 0.85 * result["steps"]
    assert result["false_alarms"] <= 1
    for kind in ("result", "operation"):
        count = result["mutations"][kind]
        assert count["caught"] >= 0.95 * count["injected"] > 0
    assert result["precision_refuted"] >= 0.99


def test_other_word_problems(toolchain: Toolchain, data: Path, tmp_path: Path) -> None:
    reading = read_cmath(data / "cmath" / "cmath_dev.jsonl")
    assert reading.answers == reading.problems == 600
    assert reading.found >= 0.99 * reading.numbers
    lines = (data / "svamp" / "svamp.jsonl").read_text(encoding="utf-8").splitlines()
    (tmp_path / "svamp.jsonl").write_text("\n".join(lines[:50]), encoding="utf-8")
    with Verifier(toolchain, jobs=1) as verifier:
        equations = check_svamp(verifier, tmp_path / "svamp.jsonl")
    assert (equations.proved, equations.wrong_refuted) == (50, 50)
