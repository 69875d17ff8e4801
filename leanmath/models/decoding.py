"""How continuations are chosen: sampling, beam search, sampling without repetition.

Whatever the choice, what is reported is the true log-probability: the sum over
the tokens of the answer, the one that ended it included, of the logarithm of
their probability under the model itself, at temperature one and before any
cut. Temperature and top-p decide what is drawn and nothing else.

- ``sample``: independent draws. Each has random numbers of its own, made from
  the seed, a key of the prompt and the number of the draw, so that it does not
  matter which prompts share a batch (but for rounding in the model).
- ``beam``: the answers of the highest log-probability, without length penalty.
  Finished ones stay among the best ``n`` until something better displaces them.
- ``distinct``: ``n`` different answers at once, drawn without replacement
  (stochastic beam search: Kool, van Hoof, Welling, 2019, arXiv 1903.06059).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from leanmath.core.errors import InputError
from leanmath.models.engine import Engine

if TYPE_CHECKING:
    from torch import Tensor

Strategy = Literal["sample", "beam", "distinct"]


@dataclass(frozen=True)
class Decoding:
    """How answers are chosen; ``tokens`` is the most that one may have, its end included.

    ``temperature`` 0 in ``sample`` is the one greedy answer.
    """

    strategy: Strategy = "sample"
    temperature: float = 1.0
    top_p: float = 1.0
    tokens: int = 128
    seed: int = 0

    def __post_init__(self) -> None:
        if self.strategy not in ("sample", "beam", "distinct"):
            raise InputError(f"no way of decoding is named {self.strategy!r}",
                             hint="There are: sample, beam, distinct.")
        if self.temperature < 0 or (self.temperature == 0 and self.strategy == "distinct"):
            raise InputError(f"a temperature of {self.temperature} cannot be sampled at")
        if not 0 < self.top_p <= 1:
            raise InputError(f"top-p is {self.top_p}, and must lie above 0 and not above 1")
        if self.tokens < 1:
            raise InputError("an answer needs at least one token")


@dataclass(frozen=True)
class Branch:
    """One answer, as tokens: the last ended it when it is ``finished``."""

    ids: tuple[int, ...]
    logprob: float
    finished: bool


#: Whether an answer's tokens, the last of which is new, end by a stop text.
Stopped = Callable[[Sequence[int]], bool]


def _digest(*parts: object) -> int:
    text = "\0".join(str(each) for each in parts)
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")


def _filtered(logits: Tensor, decoding: Decoding) -> Tensor:
    """The log-probabilities that are drawn from: tempered, and cut to the nucleus of top-p."""
    import torch

    scaled = torch.log_softmax(logits / decoding.temperature, -1)
    if decoding.top_p >= 1:
        return scaled
    values, order = scaled.sort(dim=-1, descending=True)
    mass = values.exp()
    outside = (mass.cumsum(-1) - mass) >= decoding.top_p
    values = values.masked_fill(outside, float("-inf"))
    return torch.log_softmax(torch.empty_like(scaled).scatter_(-1, order, values), -1)


def sample(engine: Engine, prompts: Sequence[Sequence[int]], draws: Sequence[range],
           keys: Sequence[str], decoding: Decoding, ends: Sequence[int],
           stopped: Stopped | None) -> list[list[Branch]]:
    """Independent draws; ``draws`` are the numbers of each prompt's, all at least one."""
    import numpy as np
    import torch

    logits = engine.begin(prompts).float()
    device = logits.device
    greedy = decoding.temperature == 0
    parents = torch.tensor([row for row, numbers in enumerate(draws) for _ in numbers],
                           dtype=torch.long, device=device)
    noise = torch.from_numpy(np.stack([
        np.random.Generator(np.random.Philox(key=_digest(decoding.seed, key, number)))
        .random(decoding.tokens, dtype=np.float32)
        for key, numbers in zip(keys, draws, strict=True) for number in numbers]))
    noise = noise.clamp(max=1 - 1e-6).to(device)
    count = parents.numel()
    is_end = _table(ends, logits.shape[-1], device)
    answers = torch.zeros((count, decoding.tokens), dtype=torch.long)
    lengths = torch.zeros(count, dtype=torch.long)
    totals = torch.zeros(count, dtype=torch.float64, device=device)
    finished = torch.zeros(count, dtype=torch.bool)
    alive = torch.arange(count)
    logits = logits[parents]
    for step in range(decoding.tokens):
        here = alive.to(device)
        true = torch.log_softmax(logits, -1)
        if greedy:
            tokens = true.argmax(-1)
        else:
            plain = decoding.temperature == 1 and decoding.top_p >= 1
            mass = (true if plain else _filtered(logits, decoding)).exp().cumsum(-1)
            point = noise[here, step, None] * mass[:, -1:]
            tokens = torch.searchsorted(mass, point, right=True)[:, 0]
            tokens = tokens.clamp_(max=logits.shape[-1] - 1)
        totals[here] += true.gather(-1, tokens[:, None])[:, 0].double()
        ended = is_end[tokens].cpu()
        answers[alive, step] = tokens.cpu()
        lengths[alive] = step + 1
        if stopped is not None:
            for place in torch.nonzero(~ended)[:, 0].tolist():
                ended[place] = stopped(answers[alive[place], :step + 1].tolist())
        finished[alive[ended]] = True
        going = torch.nonzero(~ended)[:, 0]
        if going.numel() == 0 or step + 1 == decoding.tokens:
            break
        alive = alive[going]
        chosen = going.to(device)
        follow = parents[chosen] if step == 0 else chosen
        logits = engine.advance(follow, tokens[chosen]).float()
    found: list[list[Branch]] = [[] for _ in prompts]
    rows = [row for row, numbers in enumerate(draws) for _ in numbers]
    for row, ids, length, total, done in zip(rows, answers.tolist(), lengths.tolist(),
                                             totals.tolist(), finished.tolist(), strict=True):
        found[row].append(Branch(tuple(ids[:length]), total, done))
    return found


@dataclass(frozen=True)
class _Partial:
    """An answer in the making: ``rank`` orders it, ``drawn`` is its log-probability under what is
    drawn from, ``branch`` its number in the engine (-1: it is finished)."""

    ids: tuple[int, ...]
    logprob: float
    drawn: float
    rank: float
    branch: int


def best(engine: Engine, prompts: Sequence[Sequence[int]], n: int, keys: Sequence[str],
         decoding: Decoding, ends: Sequence[int], stopped: Stopped | None) -> list[list[Branch]]:
    """The ``n`` best of each prompt: by log-probability (``beam``), or by one that was perturbed
    so that they are a sample without replacement (``distinct``)."""
    import torch

    logits = engine.begin(prompts).float()
    device = logits.device
    is_end = set(ends)
    generators = [torch.Generator(device=device).manual_seed(_digest(decoding.seed, key))
                  for key in keys] if decoding.strategy == "distinct" else []
    pools: list[list[_Partial]] = [[_Partial((), 0.0, 0.0, 0.0, row)]
                                   for row in range(len(prompts))]
    for step in range(decoding.tokens):
        active = [(row, each) for row, pool in enumerate(pools) for each in pool
                  if each.branch >= 0]
        # The logits stand in the order of the branches' numbers, and so does ``active``.
        true = torch.log_softmax(logits, -1)
        drawn = true if not generators else _filtered(logits, decoding)
        before = torch.tensor([each.drawn for _, each in active], device=device)[:, None]
        ranks = before + drawn
        if generators:
            ranks = _perturbed(ranks, [each.rank for _, each in active],
                               [row for row, _ in active], generators)
        top, tokens = ranks.topk(min(n, ranks.shape[-1]), dim=-1)
        logprobs = true.gather(-1, tokens).tolist()
        sums = (before + drawn.gather(-1, tokens)).tolist()
        chosen: list[tuple[int, int]] = []
        fresh: list[list[_Partial]] = [[each for each in pool if each.branch < 0]
                                       for pool in pools]
        for place, ((row, each), values, ids) in enumerate(
                zip(active, top.tolist(), tokens.tolist(), strict=True)):
            fresh[row] += [
                _Partial((*each.ids, token), each.logprob + logprobs[place][k], sums[place][k],
                         value, place)
                for k, (value, token) in enumerate(zip(values, ids, strict=True))
                if value > float("-inf")]
        for row, pool in enumerate(fresh):
            kept = sorted(pool, key=lambda each: -each.rank)[:n]
            pools[row] = []
            for each in kept:
                if each.branch >= 0:
                    ended = each.ids[-1] in is_end or (stopped is not None and stopped(each.ids))
                    if not ended:
                        chosen.append((each.branch, each.ids[-1]))
                    each = _Partial(each.ids, each.logprob, each.drawn, each.rank,
                                    -1 if ended else len(chosen) - 1)
                pools[row].append(each)
        if not chosen or step + 1 == decoding.tokens:
            break
        parents, follow = (torch.tensor(part, dtype=torch.long, device=device)
                           for part in zip(*chosen, strict=True))
        logits = engine.advance(parents, follow).float()
    return [[Branch(each.ids, each.logprob, each.branch < 0) for each in pool]
            for pool in pools]


def _perturbed(drawn: Tensor, limits: Sequence[float], rows: Sequence[int],
               generators: Sequence[Any]) -> Tensor:
    """Gumbel noise on log-probabilities, conditioned so that each branch's largest value is the
    branch's own (section 4.1 of the paper, in its numerically stable form, appendix B.3)."""
    import torch

    noise = torch.empty_like(drawn)
    for row in sorted(set(rows)):
        places = [place for place, each in enumerate(rows) if each == row]
        # Exponential noise is never zero in torch, so that its logarithm exists.
        block = torch.empty((len(places), drawn.shape[-1]), dtype=drawn.dtype,
                            device=drawn.device)
        noise[torch.tensor(places, device=drawn.device)] = -block.exponential_(
            generator=generators[row]).log()
    perturbed = drawn + noise
    largest = perturbed.max(dim=-1, keepdim=True).values
    limit = torch.tensor(limits, dtype=drawn.dtype, device=drawn.device)[:, None]
    gap = limit - perturbed + torch.log1p(-(perturbed - largest).exp())
    return limit - gap.clamp(min=0) - torch.log1p((-gap.abs()).exp())


def _table(ends: Sequence[int], size: int, device: Any) -> Tensor:
    import torch

    table = torch.zeros(size, dtype=torch.bool, device=device)
    table[[each for each in ends if each < size]] = True
    return table
