"""Packing: nothing is lost, examples do not see each other, and the loss is that of each alone."""

from __future__ import annotations

import random
from typing import Any

import pytest
import torch

from leanmath.models.encoding import Example
from leanmath.train.batches import (
    IGNORED,
    PackedCollator,
    PaddedCollator,
    PairedCollator,
    pack,
    packs_apart,
)
from tests.models import tiny


def examples(count: int = 40) -> list[Example]:
    rng = random.Random(1)
    return [Example(tuple(rng.randrange(256) for _ in range(rng.randint(3, 40))),
                    (*(rng.randrange(256) for _ in range(rng.randint(1, 12))), 257))
            for _ in range(count)]


def test_packs_hold_all_examples_and_few_gaps() -> None:
    some = examples(300)
    packs = pack(some, 128, seed=5)
    key = repr
    assert sorted((each for one in packs for each in one), key=key) == sorted(some, key=key)
    sizes = [sum(len(each.prompt) + len(each.target) for each in one) for one in packs]
    assert max(sizes) <= 128
    assert sum(sizes) / (128 * len(packs)) > 0.95
    assert pack(some, 128, seed=5) == packs != pack(some, 128, seed=6)
    long = Example(tuple(range(200)), (257,))
    assert (long,) in pack([*some, long], 128, seed=5)


def neox() -> Any:
    from transformers import GPTNeoXConfig, GPTNeoXForCausalLM

    torch.manual_seed(0)
    config: Any = GPTNeoXConfig
    model: Any = GPTNeoXForCausalLM(config(
        vocab_size=264, hidden_size=48, num_hidden_layers=2, num_attention_heads=4,
        intermediate_size=96, max_position_embeddings=512, initializer_range=0.2))
    return model.eval()


@pytest.mark.parametrize("make", [tiny.llama, tiny.gpt2, neox])
def test_the_loss_of_a_pack_is_that_of_its_examples_alone(make: Any) -> None:
    model = make()
    assert packs_apart(model)
    some = examples(12)
    packs = pack(some, 120, seed=0)
    assert len(packs) < len(some)
    packed = PackedCollator(256)(packs)
    assert packed["labels"].shape == packed["input_ids"].shape == packed["position_ids"].shape
    with torch.inference_mode():
        together = model(**packed, use_cache=False).loss
        total = count = 0.0
        for each in some:
            alone = PaddedCollator(256)([(each,)])
            loss = model(**alone, use_cache=False).loss
            # The loss at a label is made one place before it, so that no first token is one.
            total += float(loss) * len(each.target)
            count += len(each.target)
    assert float(together) == pytest.approx(total / count, rel=1e-4)


def test_a_model_that_ignores_positions_is_found_out() -> None:
    class Deaf(torch.nn.Module):
        """A model with a mask of its own, which position numbers do not change."""

        def __init__(self) -> None:
            super().__init__()
            self.inner = tiny.llama(spread=0.3)
            self.device = self.inner.device
            self.get_input_embeddings = self.inner.get_input_embeddings

        def forward(self, input_ids: Any, position_ids: Any, use_cache: bool) -> Any:
            del position_ids
            return self.inner(input_ids=input_ids, use_cache=use_cache)

    assert not packs_apart(Deaf())


def test_labels_are_the_target_alone() -> None:
    one = Example((1, 2, 3), (4, 257))
    two = Example((5,), (6, 7, 257))
    packed = PackedCollator(256)([(one, two), (two,)])
    assert packed["input_ids"].tolist() == [[1, 2, 3, 4, 257, 5, 6, 7, 257],
                                            [5, 6, 7, 257, 256, 256, 256, 256, 256]]
    assert packed["position_ids"].tolist() == [[0, 1, 2, 3, 4, 0, 1, 2, 3],
                                               [0, 1, 2, 3, 0, 1, 2, 3, 4]]
    x = IGNORED
    assert packed["labels"].tolist() == [[x, x, x, 4, 257, x, 6, 7, 257],
                                         [x, 6, 7, 257, x, x, x, x, x]]
    padded = PaddedCollator(256)([(one,), (two,)])
    assert padded["labels"].tolist() == [[x, x, x, 4, 257], [x, 6, 7, 257, x]]
    assert padded["attention_mask"].tolist() == [[1] * 5, [1, 1, 1, 1, 0]]
    paired = PairedCollator(256)([(one,), (two,)])
    assert paired["input_ids"].tolist() == [[1, 2, 3], [5, 256, 256]]
    assert paired["labels"].tolist() == [[4, 257, x], [6, 7, 257]]
