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

    ``temperature`` 0 in ``sample`` is the one greedy answer. ``floor``: what becomes less likely
    than this (natural logarithm) is given up in the making, by ``beam``.
    """

    strategy: Strategy = "sample"
    temperature: float = 1.0
    top_p: float = 1.0
    tokens: int = 128
    seed: int = 0
    floor: float = float("-inf")

    def __post_init__(self) -> None:
        if self.strategy not in ("sample", "beam", "distinct"):
            raise InputError(f"no way of decoding is named {self.strategy!r}",
                             hint="There are: sample, beam, distinct.")
        if self.temperature < 0 or (self.temperature == 0 and self.strategy == "distinct"):
            raise InputError(f"a temperature of {self.temperature} cannot be sampled at")
        if not 0 < self.top_p <= 1:
            raise InputError(f"top-p is {self.top_p}, and must lie above 0 and not above 1")
        if self.floor > float("-inf") and self.strategy != "beam":
            raise InputError("only a beam search gives up what is unlikely",
                             hint="Leave the floor away.")
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


@dataclass
class _Pool:
    """The answers in the making, ``[prompts, n]`` in all: ``rank`` orders those of a prompt (minus
    infinity: the place is empty), ``drawn`` is the log-probability under what is drawn from,
    ``branch`` the number in the engine (-1: it is finished). ``ids`` has room for every token."""

    rank: Tensor
    drawn: Tensor
    logprob: Tensor
    branch: Tensor
    length: Tensor
    ids: Tensor

    @classmethod
    def empty(cls, prompts: int, n: int, tokens: int, device: Any) -> _Pool:
        """One answer without a token for each prompt, whose branch has the prompt's number."""
        import torch

        shape = (prompts, n)
        rank = torch.full(shape, float("-inf"), device=device)
        branch = torch.full(shape, -1, dtype=torch.long, device=device)
        rank[:, 0], branch[:, 0] = 0, torch.arange(prompts, device=device)
        return cls(rank, torch.zeros(shape, device=device),
                   torch.zeros(shape, dtype=torch.float64, device=device), branch,
                   torch.zeros(shape, dtype=torch.long, device=device),
                   torch.zeros((*shape, tokens), dtype=torch.long, device=device))

    def branches(self) -> list[list[Branch]]:
        """The answers of each prompt, the best first."""
        return [[Branch(tuple(ids[:length]), logprob, branch < 0)
                 for rank, ids, length, logprob, branch in zip(*row, strict=True)
                 if rank > float("-inf")]
                for row in zip(self.rank.tolist(), self.ids.tolist(), self.length.tolist(),
                               self.logprob.tolist(), self.branch.tolist(), strict=True)]


def best(engine: Engine, prompts: Sequence[Sequence[int]], n: int, keys: Sequence[str],
         decoding: Decoding, ends: Sequence[int], stopped: Stopped | None) -> list[list[Branch]]:
    """The ``n`` best of each prompt: by log-probability (``beam``), or by one that was perturbed
    so that they are a sample without replacement (``distinct``)."""
    import torch

    logits = engine.begin(prompts).float()
    device = logits.device
    is_end = _table(ends, logits.shape[-1], device)
    generators = [torch.Generator(device=device).manual_seed(_digest(decoding.seed, key))
                  for key in keys] if decoding.strategy == "distinct" else []
    plain = not generators or (decoding.temperature == 1 and decoding.top_p >= 1)
    pool = _Pool.empty(len(prompts), n, decoding.tokens, device)
    for step in range(decoding.tokens):
        # The logits stand in the order of the branches' numbers, and so do ``row`` and ``slot``.
        row, slot = torch.nonzero(pool.branch >= 0, as_tuple=True)
        true = torch.log_softmax(logits, -1)
        drawn = true if plain else _filtered(logits, decoding)
        before = pool.drawn[row, slot][:, None]
        ranks = before + drawn
        if generators:
            top, tokens = _perturbed(ranks, n, pool.rank[row, slot], row, generators)
        else:
            top, tokens = ranks.topk(min(n, ranks.shape[-1]), dim=-1)
            top = top.masked_fill(top < decoding.floor, float("-inf"))
        # Finished answers, and behind them what may become of each that is not.
        width = top.shape[-1]
        rank = pool.rank.new_full((len(prompts), n, 1 + width), float("-inf"))
        rank[:, :, 0] = pool.rank.masked_fill(pool.branch >= 0, float("-inf"))
        rank[row, slot, 1:] = top
        token = torch.zeros_like(rank, dtype=torch.long)
        token[row, slot, 1:] = tokens
        more, more_drawn = torch.zeros_like(rank), torch.zeros_like(rank)
        more[row, slot, 1:] = true.gather(-1, tokens)
        more_drawn[row, slot, 1:] = drawn.gather(-1, tokens)
        ordered, order = rank.flatten(1).sort(dim=-1, descending=True, stable=True)
        order = order[:, :n]
        parent, fresh = order // (1 + width), order % (1 + width) > 0
        token = token.flatten(1).gather(1, order)
        numbers = pool.branch.gather(1, parent)
        ids = pool.ids.gather(1, parent[..., None].expand(-1, -1, decoding.tokens))
        ids[:, :, step] = torch.where(fresh, token, ids[:, :, step])
        pool = _Pool(
            ordered[:, :n], pool.drawn.gather(1, parent) + more_drawn.flatten(1).gather(1, order),
            pool.logprob.gather(1, parent) + more.flatten(1).gather(1, order).double(),
            torch.full_like(numbers, -1), pool.length.gather(1, parent) + fresh, ids)
        going = fresh & (pool.rank > float("-inf")) & ~is_end[token]
        if stopped is not None:
            for place, answer in zip(torch.nonzero(going).tolist(),
                                     ids[going][:, :step + 1].tolist(), strict=True):
                if stopped(answer):
                    going[place[0], place[1]] = False
        count = int(going.sum())
        if not count or step + 1 == decoding.tokens:
            pool.branch[going] = 0
            break
        pool.branch[going] = torch.arange(count, device=device)
        logits = engine.advance(numbers[going], token[going]).float()
    return pool.branches()


def _perturbed(drawn: Tensor, n: int, limits: Tensor, rows: Tensor,
               generators: Sequence[Any]) -> tuple[Tensor, Tensor]:
    """The ``n`` largest of each branch's log-probabilities with Gumbel noise, conditioned so that
    the largest is the branch's own (section 4.1 of the paper, in its numerically stable form,
    appendix B.3), and their tokens. ``rows`` are the prompts of the branches, in ascending order.
    """
    import torch

    noise = torch.empty_like(drawn)
    start = 0
    for row, count in enumerate(torch.bincount(rows, minlength=len(generators)).tolist()):
        if count:
            # Uniform numbers are much cheaper than torch's exponential ones on a CPU.
            noise[start:start + count].uniform_(generator=generators[row])
            start += count
    # Zero, the one in 2 ** 24, becomes minus infinity, which is never among the largest.
    perturbed = noise.log_().neg_().log_().neg_().add_(drawn)
    # The condition keeps the order: only what is kept has to be brought under it.
    top, tokens = perturbed.topk(min(n, drawn.shape[-1]), dim=-1)
    limit = limits[:, None]
    gap = limit - top + torch.log1p(-(top - top[:, :1]).exp())
    return limit - gap.clamp(min=0) - torch.log1p((-gap.abs()).exp()), tokens


def _table(ends: Sequence[int], size: int, device: Any) -> Tensor:
    import torch

    table = torch.zeros(size, dtype=torch.bool, device=device)
    table[[each for each in ends if each < size]] = True
    return table
