"""Many continuations of many prompts, step by step: the model's side of generation.

A prompt goes through the model once, however many branches grow from it. Each
step feeds one token to every branch and gives the logits behind it; a branch
may follow any branch of the step before, so that sampling (each its own
successor) and beam search (the best ones split) are the same to an engine.

Two ways, chosen by :func:`engine_for`:

- :class:`SharedEngine`, for decoders: one row of the batch for each *prompt*.
  Its branches are further tokens of that row, and a mask lets each see the
  prompt and its own past only. The prompt's keys and values are stored, and
  read, once instead of once for each branch. It needs a model that obeys
  position numbers and a mask of four dimensions; a probe finds out.
- :class:`RowEngine`, for all else: one row for each branch, and caches that are
  copied and reordered.
"""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from torch import Tensor

#: By how much the logarithms of probabilities may differ between a shared row and one of its own.
_TOLERANCE = {"torch.float32": 2e-3, "torch.float16": 0.05, "torch.bfloat16": 0.25}


class Engine(Protocol):
    """One batch of prompts and what grows from it."""

    def begin(self, prompts: Sequence[Sequence[int]]) -> Tensor:
        """Read the prompts; the logits behind each, ``[prompts, vocabulary]``.

        Afterwards there is one branch for each prompt, with its number.
        """

    def advance(self, parents: Tensor, tokens: Tensor) -> Tensor:
        """Let branches follow ``parents`` (numbers of branches of the last step, those of one
        prompt side by side), each with its token; ``[branches, vocabulary]``. Branches that
        nobody follows are gone."""


def _parameters(module: Any) -> set[str]:
    return set(inspect.signature(module.forward).parameters)


def _cache_name(module: Any) -> str:
    """How the model calls its cache: transformers is renaming it."""
    return "cache" if "cache" in _parameters(module) else "past_key_values"


def _padded(prompts: Sequence[Sequence[int]], pad: int, *, left: bool,
            device: Any) -> tuple[Tensor, Tensor]:
    """Token numbers and the mask of what is no padding, ``[prompts, longest]``."""
    import torch

    longest = max(len(each) for each in prompts)
    ids = torch.full((len(prompts), longest), pad, dtype=torch.long)
    mask = torch.zeros((len(prompts), longest), dtype=torch.long)
    for row, each in enumerate(prompts):
        place = slice(longest - len(each), longest) if left else slice(0, len(each))
        ids[row, place] = torch.tensor(each, dtype=torch.long)
        mask[row, place] = 1
    return ids.to(device), mask.to(device)


class RowEngine:
    """One row for each branch: for encoder-decoder models, and decoders that share nothing."""

    def __init__(self, module: Any, *, pad: int) -> None:
        self._module = module
        self._pad = pad
        self._encoder_decoder = bool(module.config.is_encoder_decoder)
        accepted = _parameters(module)
        self._cache_name = _cache_name(module)
        self._positions = "position_ids" in accepted and not self._encoder_decoder
        self._last_only = {"logits_to_keep": 1} if "logits_to_keep" in accepted else {}

    def begin(self, prompts: Sequence[Sequence[int]]) -> Tensor:
        """See :class:`Engine`."""
        import torch
        from transformers import DynamicCache, EncoderDecoderCache

        module, device = self._module, self._module.device
        ids, mask = _padded(prompts, self._pad, left=not self._encoder_decoder, device=device)
        self._mask = mask
        config = module.config
        if self._encoder_decoder:
            encoder = module.get_encoder()
            self._encoded = encoder(input_ids=ids, attention_mask=mask).last_hidden_state
            self._cache: Any = EncoderDecoderCache(DynamicCache(config=config),
                                                   DynamicCache(config=config))
            start = module.generation_config.decoder_start_token_id
            if start is None:
                start = config.decoder_start_token_id
            first = torch.full((len(prompts), 1), int(start), dtype=torch.long, device=device)
            return self._forward(first)
        self._cache = DynamicCache(config=config)
        self._next = mask.sum(-1, keepdim=True)
        positions = (mask.cumsum(-1) - 1).clamp(min=0)
        return self._forward(ids, positions)

    def advance(self, parents: Tensor, tokens: Tensor) -> Tensor:
        """See :class:`Engine`."""
        import torch

        same = parents.numel() == self._mask.shape[0] and bool(
            (parents == torch.arange(parents.numel(), device=parents.device)).all())
        if not same:
            self._cache.batch_select_indices(parents)
            self._mask = self._mask[parents]
            if self._encoder_decoder:
                self._encoded = self._encoded[parents]
            else:
                self._next = self._next[parents]
        if self._encoder_decoder:
            return self._forward(tokens[:, None])
        self._mask = torch.cat([self._mask, self._mask.new_ones(len(tokens), 1)], dim=1)
        positions, self._next = self._next, self._next + 1
        return self._forward(tokens[:, None], positions)

    def _forward(self, ids: Tensor, positions: Tensor | None = None) -> Tensor:
        inputs: dict[str, Any] = {"attention_mask": self._mask, "use_cache": True,
                                  self._cache_name: self._cache}
        if self._encoder_decoder:
            from transformers.modeling_outputs import BaseModelOutput

            inputs["encoder_outputs"] = BaseModelOutput(last_hidden_state=self._encoded)
            inputs["decoder_input_ids"] = ids
        else:
            inputs |= {"input_ids": ids, **self._last_only}
            if self._positions:
                inputs["position_ids"] = positions
        return self._module(**inputs).logits[:, -1]  # type: ignore[no-any-return]


class SharedEngine:
    """One row for each prompt; its branches are further tokens of the row.

    ``_sees[row, slot, key]`` says which of the row's keys a branch may look at:
    the prompt's (less padding) and those of its own past. A branch that follows
    another takes over what that one sees: nothing is copied in the cache.
    """

    def __init__(self, module: Any, *, pad: int) -> None:
        self._module = module
        self._pad = pad
        self._cache_name = _cache_name(module)
        self._last_only = ({"logits_to_keep": 1}
                           if "logits_to_keep" in _parameters(module) else {})

    def begin(self, prompts: Sequence[Sequence[int]]) -> Tensor:
        """See :class:`Engine`."""
        import torch
        from transformers import DynamicCache

        module, device = self._module, self._module.device
        ids, mask = _padded(prompts, self._pad, left=True, device=device)
        self._cache = DynamicCache(config=module.config)
        logits = module(input_ids=ids, attention_mask=mask,
                        position_ids=(mask.cumsum(-1) - 1).clamp(min=0), use_cache=True,
                        **{self._cache_name: self._cache}, **self._last_only).logits[:, -1]
        count = len(prompts)
        self._sees = mask.bool()[:, None, :]
        self._next = mask.sum(-1)
        # Where each branch stands: its row, and its slot among the row's branches.
        self._row = torch.arange(count, device=device)
        self._slot = torch.zeros(count, dtype=torch.long, device=device)
        return logits  # type: ignore[no-any-return]

    def advance(self, parents: Tensor, tokens: Tensor) -> Tensor:
        """See :class:`Engine`."""
        import torch

        module, device = self._module, tokens.device
        row, old_slot = self._row[parents], self._slot[parents]
        rows, row, counts = torch.unique_consecutive(row, return_inverse=True, return_counts=True)
        if rows.numel() < self._sees.shape[0]:
            self._cache.batch_select_indices(rows)
            self._sees, self._next = self._sees[rows], self._next[rows]
        width = int(counts.max())
        slot = torch.arange(tokens.numel(), device=device) - (counts.cumsum(0) - counts)[row]
        size, keys = rows.numel(), self._sees.shape[2]
        # A slot that no branch stands in sees nothing but itself, and nobody sees it.
        sees = torch.zeros((size, width, keys + width), dtype=torch.bool, device=device)
        sees[row, slot, :keys] = self._sees[row, old_slot]
        sees[:, torch.arange(width), keys + torch.arange(width)] = True
        ids = torch.full((size, width), self._pad, dtype=torch.long, device=device)
        ids[row, slot] = tokens
        mask = torch.zeros(sees.shape, dtype=module.dtype, device=device)
        mask.masked_fill_(~sees, torch.finfo(module.dtype).min)
        logits = module(input_ids=ids, attention_mask=mask[:, None],
                        position_ids=self._next[:, None].expand(size, width), use_cache=True,
                        **{self._cache_name: self._cache}).logits
        self._sees, self._next = sees, self._next + 1
        self._row, self._slot = row, slot
        return logits[row, slot]  # type: ignore[no-any-return]


def _shareable(module: Any) -> bool:
    """Whether a decoder could work in shared rows at all, by what it declares."""
    from transformers import DynamicCache

    if module.config.is_encoder_decoder or "position_ids" not in _parameters(module):
        return False
    if getattr(module.config, "_attn_implementation", "") not in ("sdpa", "eager"):
        return False
    layers = DynamicCache(config=module.config).layers
    return all(type(layer).__name__ == "DynamicLayer" for layer in layers)


def shares_rows(module: Any) -> bool:
    """Whether branches in a shared row give what rows of their own give, tried on the model."""
    import torch

    if not _shareable(module):
        return False
    top = min(int(module.get_input_embeddings().weight.shape[0]), 90)
    prompts = [[(7 * i + 3) % top for i in range(5)], [(5 * i + 1) % top for i in range(3)]]
    steps = [(torch.tensor([0, 0, 1, 1]), torch.tensor([4, 9, 2, 6]) % top),
             (torch.tensor([1, 0, 3]), torch.tensor([8, 1, 5]) % top),
             (torch.tensor([0, 0, 1]), torch.tensor([3, 7, 2]) % top)]
    found = []
    with torch.inference_mode():
        for kind in (SharedEngine, RowEngine):
            engine: Engine = kind(module, pad=0)
            try:
                engine.begin(prompts)
                for parents, tokens in steps:
                    logits = engine.advance(parents.to(module.device), tokens.to(module.device))
            except (RuntimeError, TypeError, ValueError):
                if kind is SharedEngine:
                    return False
                raise
            found.append(torch.log_softmax(logits.float(), -1))
    return float((found[0] - found[1]).abs().max()) <= _TOLERANCE.get(str(module.dtype), 2e-3)


def engine_for(module: Any, *, pad: int, shared: bool) -> Engine:
    """A fresh engine; ``shared`` is what :func:`shares_rows` found for the model."""
    return SharedEngine(module, pad=pad) if shared else RowEngine(module, pad=pad)
