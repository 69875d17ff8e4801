"""leanmath-translate-tiny as it is shipped: whole, small, and as good as its card says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from leanmath.informal.arithmetic import read_arithmetic, same
from leanmath.informal.model import ModelTranslator
from leanmath.informal.steps import read_solution
from leanmath.informal.templates import generate
from leanmath.lean.toolchain import Toolchain
from leanmath.models.shipped import TRANSLATE_TINY, WEIGHTS, about, shipped_folder
from leanmath.train.examples import file_hash
from tests.helpers import leanmath as run
from tests.models import tiny

pytestmark = pytest.mark.usefixtures("one_thread")
one_thread = tiny.one_thread


@pytest.fixture(scope="module")
def translator(toolchain: Toolchain) -> Iterator[ModelTranslator]:
    with ModelTranslator(TRANSLATE_TINY, toolchain=toolchain, samples=4) as translator:
        yield translator


def test_the_files() -> None:
    folder = shipped_folder(TRANSLATE_TINY)
    assert folder is not None
    found = about(TRANSLATE_TINY)
    assert file_hash(folder / WEIGHTS) == found["weights_sha256"]
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 10_000_000
    card = (folder / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert found["weights_sha256"] in card
    assert found["data_sha256"] in card
    assert "@" not in card


def test_new_sentences_of_the_kinds_it_learnt(translator: ModelTranslator) -> None:
    """Sentences with other numbers and words than those of its training."""
    pairs = [p for p in generate(120, 987) if p.equation]
    found = translator.propose([
        (p.problem, read_solution("\n".join((*p.before, p.step))).steps) for p in pairs],
        wanted=lambda n, step: step.index == len(pairs[n].before))
    faithful = 0
    for pair, each in zip(pairs, found, strict=True):
        translation = each.get(len(pair.before))
        if translation is not None and len(translation.equations) == len(pair.equations):
            faithful += all(map(same, translation.equations, pair.equations))
    assert faithful >= FAITHFUL * len(pairs), f"{faithful} of {len(pairs)}"


#: Far below what was measured, and far above chance.
FAITHFUL = 0.5


def test_it_does_not_see_what_is_true(translator: ModelTranslator) -> None:
    problem = "Each of the 4 boxes holds 9 eggs."
    for result in (36, 37):
        steps = read_solution(f"In all boxes there are {result} eggs.").steps
        found = translator.propose([(problem, steps)])[0][0]
        wanted = read_arithmetic(f"4 * 9 = {result}")
        assert wanted is not None
        assert len(found.equations) == 1
        assert same(found.equations[0], wanted[0])


def test_the_command(tmp_path: Path) -> None:
    text = "In all boxes there are 36 eggs.\n36 + 1 = 37\n#### 37\n"
    ended = run("verify", "-", "--problem", "Each of the 4 boxes holds 9 eggs.", "--translator",
                "both", "--json", str(tmp_path / "out.json"), text=text)
    assert ended.status == 0, ended.out + ended.err
    assert "model:leanmath-translate-tiny" in ended.out
    record = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    first, second = (step["claims"][0] for step in record["steps"][:2])
    assert (first["method"], second["method"]) == ("model:leanmath-translate-tiny", "rules")
    assert first["verdict"] == "proved"
    assert first["says"] in ("4 times 9 equals 36.", "9 times 4 equals 36.")
    assert 0 < first["score"] <= 1
    assert 0 < record["fidelity"]["score"] <= 1


def test_without_torch_the_rules_still_work() -> None:
    ended = run("verify", "-", text="2 + 2 = 4\n")
    assert ended.status == 0
    assert run("verify", "-", "--translator", "model", "--model", "/no/such", text="x").status == 2
