"""Training and search ask a model in the same way, token by token; data that is bad is refused."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from leanmath.core.errors import InputError
from leanmath.data.traces import Skipped, Trace, write_traces
from leanmath.models.encoding import Codec
from leanmath.models.loading import load
from leanmath.models.prompts import TACTIC_FORMATS, tactic_context, tactic_format
from leanmath.prove.policies.language_model import TransformersPolicy
from leanmath.prove.policy import Query
from leanmath.train.base import around, prepare
from leanmath.train.examples import encode, encode_pairs, good, read
from tests.models import tiny
from tests.train import material

LONG = "n : ℕ\n" + "".join(f"h{i} : n + {i} = {i} + n\n" for i in range(60)) + "⊢ n + 0 = n"


def states() -> list[Trace]:
    """Traces with all that a prompt can show: several goals, a path, a case, and too much."""
    several = ("case left\np q : Prop\nhp : p\n⊢ p", "case right\np q : Prop\n⊢ q")
    return [
        Trace("two", "theorem two (p q : Prop) (hp : p) : p ∧ q", several, "exact hp", several[1:],
              ("constructor",), ("And",), "advanced", "made", 1, 2, "", "embedded"),
        material.trace("long", "theorem long (n : ℕ) : n + 0 = n", LONG, "simp",
                       path=("intro x",) * 40),
        material.trace("Nat.x'", "theorem Nat.x' : True", "⊢ True",
                       "first\n  | trivial\n  | simp"),
        material.trace("none", "", "⊢ 1 = 1", "rfl"),
    ]


@pytest.mark.parametrize("name", sorted(TACTIC_FORMATS))
def test_the_tokens_of_training_are_those_that_search_sends(name: str, tmp_path: Path,
                                                            monkeypatch: Any) -> None:
    """The model is saved after it was prepared for training, loaded as ``leanmath prove`` loads
    it, and the prompts that reach its generator are compared."""
    form = tactic_format(name)
    folder = tiny.saved(tiny.t5() if form.encoder_decoder else tiny.llama(), tmp_path / "base")
    config = material.settings(prompt=name, method="full", prompt_tokens=150, answer_tokens=40)
    base = prepare(str(folder), config)
    traces = states()
    encoded = encode(traces, base.codec, prompt_tokens=base.prompt_tokens,
                     answer_tokens=base.answer_tokens, skipped=Skipped())
    assert len(encoded) == len(traces)
    assert max(len(each.example.prompt) for each in encoded) <= 150 < len(LONG)
    assert all(each.example.target[-1] == base.codec.end for each in encoded)
    (tmp_path / "trained").mkdir()
    base.save(tmp_path / "trained")
    policy = TransformersPolicy(load(tmp_path / "trained", device="cpu"), rounds=1)
    assert policy.form.name == name
    sent: list[Sequence[int]] = []
    generate = policy.generator.generate

    def spy(prompts: Sequence[Sequence[int]], *arguments: Any, **more: Any) -> Any:
        sent.extend(prompts)
        return generate(prompts, *arguments, **more)

    monkeypatch.setattr(policy.generator, "generate", spy)
    policy.propose([Query(each.before, each.statement, each.path) for each in traces], 1)
    assert [tuple(each) for each in sent] == [each.example.prompt for each in encoded]
    # And what is learnt to be said is read back as the tactic.
    for each, one in zip(encoded, traces, strict=True):
        read = form.reader(tactic_context(one.before, one.statement, one.path))
        assert read(policy.generator.codec.text(each.example.target)) == one.tactic


def test_pairs_have_the_prompt_of_the_examples(tmp_path: Path) -> None:
    codec = Codec(tiny.tokenizer(), tactic_format("leanmath"))
    traces = read([material.data(tmp_path / "d.jsonl")], valid_fraction=0.0)
    limits: Any = {"prompt_tokens": 100, "answer_tokens": 24, "skipped": Skipped()}
    pairs = encode_pairs(traces.train, codec, **limits)
    examples = encode(good(traces.train), codec, **limits)
    assert pairs
    known = {(each.example.prompt, each.example.target) for each in examples}
    assert {(each.prompt, each.chosen) for each in pairs} <= known
    assert {codec.text(each.rejected) for each in pairs} == {"assumption"}


def test_splits_are_by_theorem_and_the_test_split_is_never_read(tmp_path: Path) -> None:
    named = tmp_path / "named.jsonl"
    write_traces(named, [each for number, split in enumerate(("train", "valid", "test", "train"))
                         for each in material.theorem(number, split)])
    found = read([named], valid_fraction=0.5)
    assert {each.theorem for each in found.train} == {"t0", "t3"}
    assert {each.theorem for each in found.valid} == {"t1"}
    assert found.skipped.reasons["of the split test"] == 2
    free = tmp_path / "free.jsonl"
    write_traces(free, [each for number in range(200) for each in material.theorem(number)])
    found = read([free], valid_fraction=0.2, seed=3)
    trained, held = ({each.theorem for each in some} for some in (found.train, found.valid))
    assert not trained & held
    assert len(trained | held) == 200
    assert 20 <= len(held) <= 60
    assert read([free], valid_fraction=0.2, seed=4).statements != found.statements


def test_bad_data_is_refused_or_counted(tmp_path: Path) -> None:
    line = json.dumps(material.theorem(0)[0].to_json())
    bad = {"empty.jsonl": "", "cut.jsonl": line[:40], "other.jsonl": '{"text": "x"}\n',
           "missing.jsonl": line.replace('"tactic"', '"tack"') + "\n"}
    for name, text in bad.items():
        (tmp_path / name).write_text(text)
        with pytest.raises(InputError):
            read([tmp_path / name], valid_fraction=0.0)
    with pytest.raises(InputError, match="cannot read"):
        read([tmp_path / "nowhere.jsonl"], valid_fraction=0.0)
    only_failed = tmp_path / "failed.jsonl"
    write_traces(only_failed, [material.theorem(0)[1]])
    with pytest.raises(InputError, match="no tactic to learn from"):
        read([only_failed], valid_fraction=0.0)
    nul = line.replace("omega", "om\\u0000ega")
    large = line.replace("omega", "omega" * 60_000)
    (tmp_path / "mixed.jsonl").write_text("\n".join((line, nul, large, line[:30], "[]", line)))
    found = read([tmp_path / "mixed.jsonl"], valid_fraction=0.0)
    assert len(found.train) == 2
    assert found.skipped.count == 4
    long = material.trace("l", "", "⊢ True", "simp; " * 30)
    skipped = Skipped()
    codec = Codec(tiny.tokenizer(), tactic_format("leanmath"))
    assert encode([long], codec, prompt_tokens=50, answer_tokens=24, skipped=skipped) == []
    assert skipped.reasons == {"a tactic that is too long": 1}


def test_what_does_not_fit_a_model_is_said(tmp_path: Path) -> None:
    base = material.causal(tmp_path)
    with pytest.raises(InputError, match="do not fit the context"):
        prepare(str(base), material.settings(prompt_tokens=600))
    with pytest.raises(InputError, match="leave no room"):
        prepare(str(base), material.settings(prompt_tokens=0, answer_tokens=510))
    with pytest.raises(InputError, match="LoRA cannot be put"):
        prepare(str(base), material.settings(lora_targets="no_such_module"))
    adapter = tiny.adapter(base, tmp_path / "adapter")
    with pytest.raises(InputError, match="is an adapter"):
        prepare(str(adapter), material.settings())
    plain = load(tiny.saved(tiny.llama(vocabulary=260), tmp_path / "plain",
                            with_tokenizer=tiny.tokenizer(markers=())), device="cpu")
    assert around(plain, material.settings(), lora=False).form.name == "bfs-prover"
