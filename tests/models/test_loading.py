"""Loading: folders as users have them, whole and broken; adapters; what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from leanmath.core import errors
from leanmath.models.decoding import Decoding
from leanmath.models.encoding import Example
from leanmath.models.generation import Generator
from leanmath.models.loading import LanguageModel, load, write_card
from leanmath.models.prompts import tactic_format
from leanmath.models.scoring import score
from tests.models import tiny

EXAMPLES = [Example((10, 11, 12), (20, 21, 257)), Example((13,), (22, 257))]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("models")
    made = {"llama": tiny.saved(tiny.llama(), root / "llama"),
            "t5": tiny.saved(tiny.t5(), root / "t5"),
            "other": tiny.saved(tiny.llama(5, hidden_size=64, intermediate_size=96),
                                root / "other")}
    for name in ("llama", "t5"):
        made[f"{name}-lora"] = tiny.adapter(made[name], root / f"{name}-lora")
    return made


@pytest.fixture
def copy(folders: dict[str, Path], tmp_path: Path) -> Path:
    """A copy of the Llama that a test may spoil."""
    target = tmp_path / "copy"
    target.mkdir()
    for each in folders["llama"].iterdir():
        (target / each.name).write_bytes(each.read_bytes())
    return target


def scores(model: LanguageModel) -> list[float]:
    return [each.logprob for each in score(model, EXAMPLES)]


@pytest.mark.parametrize("name", ["llama", "t5"])
def test_a_folder_gives_back_the_model_that_was_saved(folders: dict[str, Path],
                                                      name: str) -> None:
    model = load(folders[name])
    original = tiny.llama() if name == "llama" else tiny.t5()
    same = LanguageModel(original, tiny.tokenizer(), "original", name == "t5", "cpu", None)
    assert scores(model) == pytest.approx(scores(same), abs=1e-5)
    assert model.encoder_decoder == (name == "t5")
    assert model.context == (512 if name == "llama" else None)
    assert model.loaded["dtype"] == "float32"
    assert model.prompt == ""
    assert 50_000 < model.parameters < 500_000
    assert not any(each.requires_grad for each in model.model.parameters())


@pytest.mark.parametrize("name", ["llama", "t5"])
def test_an_adapter_merged_or_not_says_the_same_and_not_what_the_base_says(
        folders: dict[str, Path], name: str) -> None:
    base, adapter = folders[name], folders[f"{name}-lora"]
    merged = load(base, adapter=adapter)
    beside = load(base, adapter=adapter, merge=False)
    alone = load(adapter)  # it names its base itself
    assert scores(merged) == pytest.approx(scores(beside), abs=1e-3)
    assert scores(merged) == pytest.approx(scores(alone), abs=1e-5)
    assert max(abs(a - b) for a, b in zip(scores(merged), scores(load(base)), strict=True)) > 0.05
    form = tactic_format("leanmath" if name == "llama" else "reprover")
    for decoding in (Decoding(tokens=8), Decoding("beam", tokens=8)):
        found = [Generator(model, form).generate([[10, 11, 12]], 4, decoding)[0]
                 for model in (merged, beside)]
        assert [each.ids for each in found[0]] == [each.ids for each in found[1]]


def test_bfloat16_and_the_card(copy: Path) -> None:
    write_card(copy, "llmstep")
    model = load(copy, dtype="bfloat16")
    assert str(model.model.dtype) == "torch.bfloat16"
    assert model.prompt == "llmstep"
    assert load(copy, prompt="bfs-prover").prompt == "bfs-prover"
    source = Generator(model, tactic_format("llmstep"))
    found = source.generate([[10, 11, 12], [13]], 4, Decoding(tokens=8))
    for prompt, branches in zip(([10, 11, 12], [13]), found, strict=True):
        for each, true in zip(branches, score(model, [Example(tuple(prompt), each.ids)
                                                      for each in branches]), strict=True):
            assert each.logprob == pytest.approx(true.logprob, abs=0.5)


def spoil(name: str, text: str = "") -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / name).unlink()
        if text:
            (folder / name).write_text(text)
    return change


def config(**settings: Any) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / "config.json"
        path.write_text(json.dumps({**json.loads(path.read_text()), **settings}))
    return change


def shards(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "model-00001-of-00002.safetensors")
    (folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": {
        "a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}}))


def pickled(folder: Path) -> None:
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(b"cos\nsystem\n(S'false'\ntR.")


def truncated(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:20_000])


def no_tokenizer(folder: Path) -> None:
    for name in ("tokenizer.json", "tokenizer_config.json"):
        (folder / name).unlink()


def foreign_tokenizer(folder: Path) -> None:
    tiny.tokenizer(markers=tuple(f"<extra{k}>" for k in range(40))).save_pretrained(folder)


def code(folder: Path) -> None:
    config(model_type="mystery", auto_map={"AutoModelForCausalLM": "modeling.Mystery"})(folder)
    (folder / "modeling.py").write_text("raise SystemExit('code of the model ran')")


@pytest.mark.parametrize(("change", "error", "words"), [
    (spoil("config.json"), errors.ModelMissing, "lacks config.json"),
    (spoil("config.json", "{"), errors.ModelBroken, "cannot be read"),
    (spoil("config.json", "[1]"), errors.ModelBroken, "no JSON object"),
    (spoil("model.safetensors"), errors.ModelMissing, "lacks model.safetensors"),
    (shards, errors.ModelMissing, "model-00002-of-00002"),
    (truncated, errors.ModelBroken, "damaged"),
    (pickled, errors.ModelUntrusted, "pickled"),
    (code, errors.ModelUntrusted, "Python code"),
    (no_tokenizer, errors.ModelMissing, "tokenizer"),
    (spoil("tokenizer.json", "{}"), errors.ModelBroken, "tokenizer"),
    (foreign_tokenizer, errors.ModelMismatch, "tokens, the model 264"),
    (config(vocab_size=900), errors.ModelBroken, "lack"),
    (config(num_hidden_layers=4), errors.ModelBroken, "lack"),
    (config(architectures=["LlamaForSequenceClassification"]), errors.ModelUnsupported,
     "cannot generate"),
    (config(model_type="no-such-kind"), errors.ModelUnsupported, "does not know"),
], ids=lambda each: getattr(each, "__name__", str(each)))
def test_a_folder_with_something_wrong(copy: Path, change: Callable[[Path], None],
                                       error: type[errors.ModelError], words: str) -> None:
    change(copy)
    with pytest.raises(error, match=words) as caught:
        load(copy)
    assert caught.value.exit_code == 2
    assert str(copy) in caught.value.message


def test_a_tokenizer_that_knows_far_less_than_the_model(tmp_path: Path) -> None:
    folder = tiny.saved(tiny.llama(vocabulary=2000), tmp_path / "model")
    with pytest.raises(errors.ModelMismatch, match="has 2000 tokens, the tokenizer only 264"):
        load(folder)


def test_an_encoder_is_no_language_model(tmp_path: Path) -> None:
    from transformers import BertConfig, BertModel

    folder = tiny.saved(BertModel(BertConfig(vocab_size=264, hidden_size=32, num_hidden_layers=1,
                                             num_attention_heads=2, intermediate_size=32)),
                        tmp_path / "bert")
    with pytest.raises(errors.ModelUnsupported, match="BertModel"):
        load(folder)


def test_adapters_that_do_not_fit(folders: dict[str, Path], tmp_path: Path) -> None:
    with pytest.raises(errors.ModelMismatch, match="does not fit"):
        load(folders["other"], adapter=folders["llama-lora"])
    with pytest.raises(errors.ModelMismatch, match="does not fit"):
        load(folders["t5"], adapter=folders["llama-lora"])
    deeper = tiny.saved(tiny.llama(num_hidden_layers=4), tmp_path / "deeper")
    with pytest.raises(errors.ModelMismatch, match="only on one side"):
        load(deeper, adapter=folders["llama-lora"])
    lacking = tmp_path / "lacking"
    lacking.mkdir()
    (lacking / "adapter_config.json").write_bytes(
        (folders["llama-lora"] / "adapter_config.json").read_bytes())
    with pytest.raises(errors.ModelMissing, match=r"adapter_model\.safetensors"):
        load(folders["llama"], adapter=lacking)
    (lacking / "adapter_model.bin").write_bytes(b"cos\nsystem\n(S'false'\ntR.")
    with pytest.raises(errors.ModelUntrusted, match="pickled"):
        load(folders["llama"], adapter=lacking)
    orphan = tmp_path / "orphan"
    orphan.mkdir()
    (orphan / "adapter_config.json").write_text('{"peft_type": "LORA"}')
    with pytest.raises(errors.ModelBroken, match="no base"):
        load(orphan)


def test_what_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(errors.ModelMissing, match="no folder"):
        load(tmp_path / "nothing")
    with pytest.raises(errors.ModelMissing, match="no folder"):
        load("nothing")
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(errors.ModelMissing, match="is a file"):
        load(file)
    with pytest.raises(errors.ModelMissing, match="neither a folder nor"):
        load("some body/no such--name!")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(errors.HubUnreachable, match="cannot be reached"):
        load("leanmath-tests/no-such-model-anywhere")


def test_settings_that_cannot_be(folders: dict[str, Path]) -> None:
    import torch

    with pytest.raises(errors.ModelUnsupported, match="no device"):
        load(folders["llama"], device="quantum")
    with pytest.raises(errors.ModelUnsupported, match="no dtype"):
        load(folders["llama"], dtype="int3")
    if not torch.cuda.is_available():
        with pytest.raises(errors.ModelUnsupported, match="no GPU"):
            load(folders["llama"], device="cuda")


def test_without_torch_the_message_says_what_to_install(folders: dict[str, Path]) -> None:
    program = ("import sys\nsys.modules['torch'] = None\n"
               "from leanmath.core.errors import LibraryMissing\n"
               "from leanmath.models.loading import load\n"
               "try:\n    load(sys.argv[1])\nexcept LibraryMissing as error:\n    print(error)\n")
    done = subprocess.run([sys.executable, "-c", program, str(folders["llama"])],
                          capture_output=True, text=True, check=True)
    assert "torch" in done.stdout
    assert "pip install 'leanmath[models]'" in done.stdout
