"""DPO by trl on a tiny model: what is preferred gains on what is not; prompts stay ours."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from leanmath.core.errors import InputError
from leanmath.data.traces import Skipped, write_traces
from leanmath.models.encoding import Codec, Example
from leanmath.models.loading import LanguageModel, load
from leanmath.models.prompts import tactic_format
from leanmath.models.scoring import score
from leanmath.train.dpo import train_dpo
from leanmath.train.examples import encode_pairs, read
from leanmath.train.folder import read_metrics
from tests.train import material


def margin(language: LanguageModel, data: Path) -> float:
    """By how much good tactics are more probable than bad ones, in nats, on the mean."""
    codec = Codec(language.tokenizer, tactic_format("leanmath"))
    pairs = encode_pairs(read([data], valid_fraction=0.0).train, codec, prompt_tokens=100,
                         answer_tokens=24, skipped=Skipped())
    good, bad = (score(language, [Example(each.prompt, getattr(each, name)) for each in pairs])
                 for name in ("chosen", "rejected"))
    return sum(a.logprob - b.logprob for a, b in zip(good, bad, strict=True)) / len(pairs)


@pytest.mark.parametrize("method", ["lora", "full"])
def test_preferences_are_learnt(method: str, tmp_path: Path) -> None:
    model = material.causal(tmp_path)
    data = material.data_file(tmp_path)
    rate = 5e-3 if method == "lora" else 5e-4
    trained = train_dpo(material.request(tmp_path, model, method=method, learning_rate=rate,
                                         log_every=1), material.quiet())
    before = margin(load(model, device="cpu"), data)
    after = margin(load(tmp_path / "run/model", device="cpu"), data)
    assert after > before + 5, (before, after)
    steps = [each for each in read_metrics(tmp_path / "run/metrics.jsonl")
             if each["kind"] == "train"]
    # It begins at the reference: no preference, a loss of log 2.
    assert steps[-1]["preferred"] == 1.0
    assert steps[0]["loss"] == pytest.approx(math.log(2), abs=1e-3)
    assert steps[-1]["loss"] < 0.2
    assert trained.summary["pairs"] == 15
    again = train_dpo(material.request(tmp_path, model, method=method, learning_rate=rate,
                                       log_every=1, resume=True), material.quiet())
    assert again.summary == trained.summary


def test_what_has_no_preferences_is_refused(tmp_path: Path) -> None:
    model = material.causal(tmp_path)
    data = tmp_path / "good.jsonl"
    write_traces(data, [material.theorem(number)[0] for number in range(6)])
    with pytest.raises(InputError, match="no preferences"):
        train_dpo(material.request(tmp_path, model, data_path=data), material.quiet())
    with pytest.raises(InputError, match="decoders alone"):
        train_dpo(material.request(tmp_path, material.seq2seq(tmp_path),
                                   out=tmp_path / "other"), material.quiet())
    with pytest.raises(InputError, match="can do something already"):
        train_dpo(material.request(tmp_path, "new", out=tmp_path / "new"), material.quiet())
