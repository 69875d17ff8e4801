"""Training a translator from pairs, end to end, and that it is asked as it was trained."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from rich.console import Console

from leanmath.core.errors import InputError
from leanmath.informal.model import ModelTranslator
from leanmath.informal.pairs import Pair, write_pairs
from leanmath.informal.steps import read_solution
from leanmath.informal.templates import generate
from leanmath.lean.toolchain import Toolchain
from leanmath.models.loading import load
from leanmath.train.config import TrainConfig, load_config
from leanmath.train.translate import TranslateRequest, asked, encode, train_translate
from tests.helpers import leanmath as run
from tests.models import tiny

pytestmark = pytest.mark.usefixtures("one_thread")
one_thread = tiny.one_thread

QUIET = Console(quiet=True)
SMALL = {"vocabulary": 500, "hidden": 32, "layers": 1, "heads": 2, "context": 256, "device": "cpu",
         "prompt_tokens": 192, "answer_tokens": 24, "search_theorems": 0, "steps": 6, "batch": 4,
         "evaluate_every": 3, "save_every": 3, "match_examples": 4, "evaluate_examples": 8}


def config(**more: object) -> TrainConfig:
    return load_config(None, {**SMALL, **more})


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pairs") / "pairs.jsonl"
    write_pairs(path, generate(150, 5))
    return path


@pytest.fixture(scope="module")
def model(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("run") / "run"
    trained = train_translate(TranslateRequest((data,), "new", out, config()), QUIET)
    assert trained.summary["steps"] == 6
    assert trained.summary["best"]["perplexity"] > 1
    assert trained.summary["data"]["held_out"] > 0
    return trained.model


def test_training_and_inference_ask_alike(model: Path, toolchain: Toolchain) -> None:
    with ModelTranslator(load(model, device="cpu"), toolchain=toolchain) as translator:
        codec = translator.generator.codec
        for each in generate(40, 9):
            steps = read_solution("\n".join((*each.before, each.step))).steps
            assert [s.text for s in steps] == [*each.before, each.step]
            one = translator._asked(each.problem, steps[:-1], steps[-1])
            assert one is not None
            example, = encode([each], codec, prompt_tokens=translator.model.prompt_tokens or 0,
                              answer_tokens=translator.model.answer_tokens, skipped=Counter())
            assert list(example.example.prompt) == one.prompt
            # What is trained on is read as what the pair says.
            found = translator._candidate(one, translator.form.read(
                codec.text(example.example.target)))
            assert found is not None
            assert [e.plain() for e in found.equations] == [e.plain() for e in each.equations]


def test_the_card_tells_how_it_is_asked(model: Path) -> None:
    language = load(model, device="cpu")
    assert (language.prompt, language.prompt_tokens, language.answer_tokens) == (
        "leanmath-translate", 192, 24)
    # Slots are single tokens, and take the space before them along.
    tokens = [each.strip() for each in language.tokenizer.tokenize("she has <n12> pens.")]
    assert "<n12>" in tokens
    assert language.tokenizer.decode(language.tokenizer("2 <n3> + <n4>")["input_ids"]).replace(
        " ", "") == "2<n3>+<n4>"


def test_a_run_is_not_trained_twice_nor_mixed(data: Path, tmp_path: Path) -> None:
    request = TranslateRequest((data,), "new", tmp_path / "run", config(steps=2))
    first = train_translate(request, QUIET)
    with pytest.raises(InputError, match="holds a run already"):
        train_translate(request, QUIET)
    again = TranslateRequest((data,), "new", tmp_path / "run", config(steps=2), resume=True)
    assert train_translate(again, QUIET).summary == first.summary
    other = TranslateRequest((data,), "new", tmp_path / "run", config(steps=3), resume=True)
    with pytest.raises(InputError, match="another one"):
        train_translate(other, QUIET)


def test_a_model_goes_on_learning(model: Path, data: Path, tmp_path: Path) -> None:
    request = TranslateRequest((data,), str(model), tmp_path / "run",
                               config(steps=2, method="full"))
    assert load(train_translate(request, QUIET).model, device="cpu").prompt == "leanmath-translate"


def test_other_formats_are_shown_the_lean_itself() -> None:
    from leanmath.models.prompts import translation_format

    each = Pair("A", ("B",), "C is 2.", "(1 + 1 : Rat) = 2", "1 + 1 = 2", "n", "template")
    found = asked(each, translation_format("leanmath-instruct"))
    assert found is not None
    assert (found[0].step, found[1]) == ("C is 2.", "(1 + 1 : Rat) = 2")


def test_bad_data(tmp_path: Path, data: Path) -> None:
    held = tmp_path / "test.jsonl"
    lines = [json.loads(line) | {"split": "test"}
             for line in data.read_text(encoding="utf-8").splitlines()]
    held.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    with pytest.raises(InputError, match="no pair to learn from"):
        train_translate(TranslateRequest((held,), "new", tmp_path / "a", config()), QUIET)
    with pytest.raises(InputError, match="LoRA"):
        train_translate(TranslateRequest((data,), "new", tmp_path / "b", config(method="lora")),
                        QUIET)
    with pytest.raises(InputError, match="leanmath-translate"):
        train_translate(TranslateRequest((data,), "new", tmp_path / "c",
                                         config(prompt="leanmath-instruct")), QUIET)


def test_the_presets_fit() -> None:
    found = load_config("translate-tiny")
    assert found.prompt_tokens + found.answer_tokens <= found.context
    assert found.hidden % (2 * found.heads) == 0


def test_the_command(data: Path, tmp_path: Path) -> None:
    sets = [part for name, value in SMALL.items() if name != "device"
            for part in ("--set", f"{name}={value}")]
    ended = run("train", "translate", str(data), "--model", "new", "--out", str(tmp_path / "run"),
                "--device", "cpu", *sets, "--steps", "2",
                env={**os.environ, "OMP_NUM_THREADS": "1"})
    assert ended.status == 0, ended.err
    assert "leanmath verify" in ended.out
    assert (tmp_path / "run" / "model" / "model.safetensors").is_file()
    assert run("train", "translate", str(data), "--model", "new", "--out", str(tmp_path / "run"),
               "--resume", "--force").status == 2
