"""Log-probabilities of given answers to given prompts.

The same number that generation reports for the same tokens: natural logarithm,
summed over the answer's tokens with the one that ends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from leanmath.core.errors import ModelOutOfMemory
from leanmath.models.encoding import Example
from leanmath.models.loading import LanguageModel


@dataclass(frozen=True)
class Score:
    """The log-probability of an answer, and of each of its tokens."""

    logprob: float
    tokens: tuple[float, ...]

    @property
    def mean(self) -> float:
        """The mean over the tokens."""
        return self.logprob / max(1, len(self.tokens))


def score(model: LanguageModel, examples: Sequence[Example], *, batch: int = 32) -> list[Score]:
    """The score of each example's target behind its prompt, at most ``batch`` at once.

    Where memory runs out a batch is halved; :class:`ModelOutOfMemory` when a
    single example does not fit.
    """
    import torch

    order = sorted(range(len(examples)),
                   key=lambda place: len(examples[place].prompt) + len(examples[place].target))
    found: list[Score | None] = [None] * len(examples)
    pending = [order[start:start + batch] for start in range(0, len(order), batch)]
    with torch.inference_mode():
        while pending:
            chunk = pending.pop()
            try:
                scores = _batch(model, [examples[place] for place in chunk])
            except torch.OutOfMemoryError as error:
                if len(chunk) == 1:
                    raise ModelOutOfMemory(
                        f"{model.name} runs out of memory on {model.device} with one answer",
                        hint="Use a smaller model, or another device.") from error
                half = len(chunk) // 2
                pending += [chunk[:half], chunk[half:]]
                continue
            for place, each in zip(chunk, scores, strict=True):
                found[place] = each
    return [each for each in found if each is not None]


def _batch(model: LanguageModel, examples: Sequence[Example]) -> list[Score]:
    import torch

    module = model.model
    pad = int(model.tokenizer.pad_token_id or 0)

    def padded(rows: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        longest = max(len(row) for row in rows)
        ids = torch.tensor([[*row, *[pad] * (longest - len(row))] for row in rows])
        mask = torch.tensor([[1] * len(row) + [0] * (longest - len(row)) for row in rows])
        return ids.to(module.device), mask.to(module.device)

    if model.encoder_decoder:
        ids, mask = padded([each.prompt for each in examples])
        labels, _ = padded([each.target for each in examples])
        logits = module(input_ids=ids, attention_mask=mask, labels=labels).logits.float()
        starts = [0] * len(examples)
    else:
        # Padding on the right needs no positions: what stands before it does not see it.
        ids, mask = padded([(*each.prompt, *each.target) for each in examples])
        logits = module(input_ids=ids, attention_mask=mask).logits.float()
        starts = [len(each.prompt) - 1 for each in examples]
    scores = []
    for row, (example, start) in enumerate(zip(examples, starts, strict=True)):
        size = len(example.target)
        true = torch.log_softmax(logits[row, start:start + size], -1)
        target = torch.tensor(example.target, device=true.device)[:, None]
        each = true.gather(-1, target)[:, 0].double().tolist()
        scores.append(Score(sum(each), tuple(each)))
    return scores
