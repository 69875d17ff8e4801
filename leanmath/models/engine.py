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

import functools
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


def _roomy(size: int) -> int:
    return size + size // 2 + 64


@functools.cache
def _growing_layer() -> Any:
    """A cache layer with room to spare: the stock one copies all that it holds at every step."""
    import torch
    from transformers import cache_utils

    plain: Any = cache_utils.DynamicLayer

    class GrowingLayer(plain):  # type: ignore[misc]
        """Writes behind what it holds; what it gives out is a view of its buffers."""

        keys: Any
        values: Any

        def update(self, key_states: Tensor, value_states: Tensor, *_: Any,
                   **__: Any) -> tuple[Tensor, Tensor]:
            if not self.is_initialized:
                self.lazy_initialization(key_states, value_states)
            self.keys = self._appended("_key_buffer", self.keys, key_states)
            self.values = self._appended("_value_buffer", self.values, value_states)
            return self.keys, self.values

        def reserve(self, name: str, like: Tensor, rows: int, size: int) -> Tensor:
            """``keys`` or ``values`` of other ``rows`` and ``size`` than ``like`` has, to be
            filled, with room behind them."""
            buffer = torch.empty((rows, like.shape[1], _roomy(size), like.shape[3]),
                                 dtype=like.dtype, device=like.device)
            setattr(self, "_key_buffer" if name == "keys" else "_value_buffer", buffer)
            setattr(self, name, buffer[..., :size, :])
            return buffer[..., :size, :]

        def _appended(self, name: str, old: Tensor, new: Tensor) -> Tensor:
            held = old.shape[-2] if old.numel() else 0
            size = held + new.shape[-2]
            buffer = getattr(self, name, None)
            # After rows were chosen, ``old`` is no longer the beginning of the buffer.
            if (buffer is None or not held or old.data_ptr() != buffer.data_ptr()
                    or old.shape[0] != buffer.shape[0] or size > buffer.shape[-2]):
                buffer = torch.empty((*new.shape[:-2], _roomy(size), new.shape[-1]),
                                     dtype=new.dtype, device=new.device)
                if held:
                    buffer[..., :held, :] = old
                setattr(self, name, buffer)
            buffer[..., held:size, :] = new
            return buffer[..., :size, :]

    return GrowingLayer


def _cache(config: Any) -> Any:
    """An empty cache for a decoder, whose plain layers grow without copying."""
    from transformers import DynamicCache

    cache = DynamicCache(config=config)
    cache.layers = [_growing_layer()() if type(each).__name__ == "DynamicLayer" else each
                    for each in cache.layers]
    return cache


#: Prompts are read in groups of at least so many, where that saves a tenth of the padding.
_GROUP = 4


def _groups(lengths: Sequence[int]) -> list[list[int]]:
    """Which prompts to read together: reading costs as much for padding as for text."""
    order = sorted(range(len(lengths)), key=lambda place: lengths[place])
    parts = [order[start:start + _GROUP] for start in range(0, len(order), _GROUP)]
    groups: list[list[int]] = []
    for part in parts:
        # A group goes on as long as its shortest prompt is nearly as long as the new ones.
        if groups and (len(part) < _GROUP or lengths[part[-1]] <= 1.15 * lengths[groups[-1][0]]):
            groups[-1] += part
        else:
            groups.append(part)
    padded = sum(len(group) * lengths[group[-1]] for group in groups)
    return groups if padded < 0.9 * len(order) * lengths[order[-1]] else [list(range(len(order)))]


def _merged(caches: Sequence[Any], groups: Sequence[Sequence[int]], longest: int,
            config: Any) -> Any:
    """One cache of several, each padded on the left to ``longest``, rows in their places."""
    whole = _cache(config)
    count = sum(map(len, groups))
    for number, layer in enumerate(whole.layers):
        first = caches[0].layers[number].keys
        layer.lazy_initialization(first, first)
        for name in ("keys", "values"):
            made = layer.reserve(name, first, count, longest)
            for cache, group in zip(caches, groups, strict=True):
                part = getattr(cache.layers[number], name)
                start = longest - part.shape[2]
                # Nobody sees the padding, but what is there is multiplied by zero.
                made[group, :, :start] = 0
                made[group, :, start:] = part
    return whole


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
        self._cache = _cache(config)
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

        module, device = self._module, self._module.device
        _, mask = _padded(prompts, self._pad, left=True, device=device)
        groups = _groups([len(each) for each in prompts])
        parts = [self._read([prompts[place] for place in group]) for group in groups]
        if len(groups) == 1:
            self._cache, logits = parts[0]
        else:
            self._cache = _merged([cache for cache, _ in parts], groups, mask.shape[1],
                                  module.config)
            logits = torch.cat([part for _, part in parts])
            order = torch.tensor([place for group in groups for place in group], device=device)
            logits = logits[order.argsort()]
        count = len(prompts)
        self._sees = mask.bool()[:, None, :]
        self._next = mask.sum(-1)
        # Where each branch stands: its row, and its slot among the row's branches.
        self._row = torch.arange(count, device=device)
        self._slot = torch.zeros(count, dtype=torch.long, device=device)
        return logits

    def _read(self, prompts: Sequence[Sequence[int]]) -> tuple[Any, Tensor]:
        """One pass over some prompts: their cache, and the logits behind each."""
        module = self._module
        ids, mask = _padded(prompts, self._pad, left=True, device=module.device)
        cache = _cache(module.config)
        logits = module(input_ids=ids, attention_mask=mask,
                        position_ids=(mask.cumsum(-1) - 1).clamp(min=0), use_cache=True,
                        **{self._cache_name: cache}, **self._last_only).logits[:, -1]
        return cache, logits

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
