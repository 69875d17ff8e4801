"""Pairs to learn translation from: what they say is true, nothing that is held back is in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from leanmath.core.errors import InputError
from leanmath.informal.closing import Closer, Obligation
from leanmath.informal.expr import holds, value
from leanmath.informal.pairs import (
    Guard,
    Pair,
    pairs_of_report,
    read_pairs,
    without_computation,
    write_pairs,
)
from leanmath.informal.slots import masked, with_slots
from leanmath.informal.templates import draw, generate, scenes
from leanmath.informal.verify import Verifier
from leanmath.lean.toolchain import Toolchain
from tests.helpers import leanmath as run

PROBLEM = "Ada buys 6 pens for $2 each and a bag for $5. How much does she pay?"
SOLUTION = ("The pens cost 6*2 = $<<6*2=12>>12.\nShe also buys a bag.\n"
            "In all she pays $12 + 5 = $<<12+5=18>>18.\n#### 17")


@pytest.fixture(scope="module")
def pairs(toolchain: Toolchain) -> Iterator[list[Pair]]:
    with Verifier(toolchain, jobs=1) as verifier:
        yield list(pairs_of_report(verifier.verify(PROBLEM, SOLUTION)))


def test_pairs_of_a_solution(pairs: list[Pair]) -> None:
    terse = next(p for p in pairs if p.kind == "terse")
    assert (terse.step, terse.equation) == ("The pens cost $12.", "6 * 2 = 12")
    assert terse.lean == "(6 * 2 : Rat) = 12"
    nothing = [p.step for p in pairs if p.kind == "nothing"]
    assert "She also buys a bag." in nothing
    assert all(p.lean == "True" for p in pairs if p.kind == "nothing")


def test_a_wrong_step_is_not_learnt(pairs: list[Pair]) -> None:
    assert not any("18" in p.equation for p in pairs)


@pytest.mark.parametrize(("step", "cut"), [
    ("She sold 48/2 = 24 clips in May.", "She sold 24 clips in May."),
    ("He pays $5 * 3 = $15 for it.", "He pays $15 for it."),
    ("That makes 2 + 3 = 5 and then 5 * 2 = 10 pens.", "That makes 5 and then 10 pens."),
    ("2 + 3 = 5", None), ("No computation here.", None)])
def test_without_computation(step: str, cut: str | None) -> None:
    assert without_computation(step) == cut


def test_every_scene_says_what_it_computes() -> None:
    import random

    for scene in scenes():
        for seed in range(5):
            drawn = draw(scene, random.Random(seed))
            assert drawn.steps
            assert "{" not in drawn.facts + "".join(drawn.steps)
            assert drawn.result > 0


def test_templates_are_true_and_their_numbers_stand_in_the_text(toolchain: Toolchain) -> None:
    made = list(generate(200, 3))
    assert made == list(generate(200, 3))
    assert made != list(generate(200, 4))
    computing = [p for p in made if p.equation]
    assert len(computing) > 150
    for each in computing:
        assert with_slots(each.equations, masked(each.problem, each.before, each.step))
        assert all(holds(value(e.left), e.rel, value(e.right)) for e in each.equations)
    with Closer(toolchain, jobs=1) as closer:
        assert all(closer.close_all(Obligation(p.lean, "norm_num") for p in computing[:60]))


def test_the_guard() -> None:
    held = "A farmer with 12 cows buys 7 more cows at the market and sells 3 of all his cows."
    fine = Pair("Ada has 2 pens.", (), "She has 4.", "(2 * 2 : Rat) = 4", "2 * 2 = 4", "a", "x")
    like = Pair(held.upper(), (), "He has 16.", "(12 + 4 : Rat) = 16", "12 + 4 = 16", "b", "x")
    guard = Guard([held])
    assert list(guard([fine, like, fine])) == [fine]
    assert dict(guard.dropped) == {"held back": 1, "repeated": 1}


def test_files(tmp_path: Path, pairs: list[Pair]) -> None:
    path = tmp_path / "pairs.jsonl"
    assert write_pairs(path, pairs) == len(pairs)
    assert read_pairs(path) == pairs
    for bad in ("{", "[]", '{"step": ""}', json.dumps({**json.loads(
            path.read_text(encoding="utf-8").splitlines()[0]), "step": ""})):
        path.write_text(bad + "\n", encoding="utf-8")
        with pytest.raises(InputError, match=r"pairs\.jsonl:1"):
            read_pairs(path)


def test_the_command(tmp_path: Path) -> None:
    solved = tmp_path / "train.jsonl"
    solved.write_text(json.dumps({"name": "p", "question": PROBLEM, "answer": SOLUTION}) + "\n",
                      encoding="utf-8")
    out = tmp_path / "pairs.jsonl"
    ended = run("data", "translations", "--gsm8k", str(solved), "--templates", "20", "--seed", "1",
                "--out", str(out), "-j", "1")
    assert ended.status == 0, ended.err
    found = read_pairs(out)
    assert sum(p.name.startswith("template/") for p in found) == 20
    assert any(p.name == "p/1" for p in found)
    assert run("data", "translations", "--templates", "2", "--out", str(out)).status == 2
    assert run("data", "translations", "--out", str(tmp_path / "x")).status == 2
    ended = run("data", "translations", "--gsm8k", str(solved), "--guard", str(solved),
                "--out", str(out), "--force", "-j", "1")
    assert "held back" in ended.out
    assert read_pairs(out) == []
