"""Examples as tensors: packed, padded, or for an encoder and a decoder.

Packed: several examples stand behind each other in one row, and position
numbers begin anew with each. Without an attention mask, transformers reads from
them that no example sees another (``packs_apart`` finds out whether a model
obeys). Labels are -100 wherever the loss does not count: on prompts and padding.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from leanmath.models.encoding import Example

if TYPE_CHECKING:
    from torch import Tensor

#: What the loss leaves out.
IGNORED = -100
Pack = tuple[Example, ...]


class Rows:
    """A sequence of packs as torch wants a dataset; an example alone is a pack of one."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._packs = list(packs)

    def __len__(self) -> int:
        return len(self._packs)

    def __getitem__(self, place: int) -> Pack:
        return self._packs[place]

    @property
    def tokens(self) -> int:
        """Tokens in all of them."""
        return sum(len(each.prompt) + len(each.target) for pack in self._packs for each in pack)


def pack(examples: Sequence[Example], limit: int, seed: int) -> list[Pack]:
    """Packs of at most ``limit`` tokens, of shuffled examples: each goes into the fullest open
    pack that has room for it (best fit); one that is longer than the limit stands alone."""
    order = list(examples)
    random.Random(seed).shuffle(order)
    done: list[list[Example]] = []
    # Rooms of open packs, fullest last; few are open at a time, so that a scan is cheap.
    rooms: list[tuple[int, list[Example]]] = []
    for example in order:
        size = len(example.prompt) + len(example.target)
        fitting = [place for place, (room, _) in enumerate(rooms) if room >= size]
        if fitting:
            place = min(fitting, key=lambda each: rooms[each][0])
            room, into = rooms.pop(place)
        else:
            room, into = limit, []
            done.append(into)
        into.append(example)
        if room - size > 8:
            rooms.append((room - size, into))
        if len(rooms) > 64:
            rooms.remove(min(rooms, key=lambda each: each[0]))
    return [tuple(each) for each in done]


class PackedCollator:
    """Packs as one row each: ``input_ids``, ``position_ids``, ``labels``, no mask."""

    def __init__(self, pad: int) -> None:
        self._pad = pad

    def __call__(self, packs: Sequence[Pack]) -> dict[str, Tensor]:
        """``[packs, longest]`` each."""
        import torch

        rows = [self._row(each) for each in packs]
        longest = max(len(ids) for ids, _, _ in rows)
        for ids, positions, labels in rows:
            # Padding is an example of its own, which nobody sees and nothing is learnt from.
            missing = longest - len(ids)
            ids += [self._pad] * missing
            positions += range(missing)
            labels += [IGNORED] * missing
        return {name: torch.tensor([row[place] for row in rows]) for place, name in
                enumerate(("input_ids", "position_ids", "labels"))}

    def _row(self, examples: Pack) -> tuple[list[int], list[int], list[int]]:
        ids: list[int] = []
        positions: list[int] = []
        labels: list[int] = []
        for each in examples:
            ids += [*each.prompt, *each.target]
            positions += range(len(each.prompt) + len(each.target))
            labels += [IGNORED] * len(each.prompt) + list(each.target)
        return ids, positions, labels


class PaddedCollator:
    """One example in each row, padded on the right, with a mask."""

    def __init__(self, pad: int) -> None:
        self._pad = pad

    def __call__(self, packs: Sequence[Pack]) -> dict[str, Tensor]:
        """``[examples, longest]`` each."""
        rows = [example for each in packs for example in each]
        ids = _padded([[*each.prompt, *each.target] for each in rows], self._pad)
        mask = _padded([[1] * (len(each.prompt) + len(each.target)) for each in rows], 0)
        labels = _padded([[IGNORED] * len(each.prompt) + list(each.target) for each in rows],
                         IGNORED)
        return {"input_ids": ids, "attention_mask": mask, "labels": labels}


class PairedCollator:
    """Prompts for the encoder, answers as the decoder's labels."""

    def __init__(self, pad: int) -> None:
        self._pad = pad

    def __call__(self, packs: Sequence[Pack]) -> dict[str, Tensor]:
        """``[examples, longest]`` each."""
        rows = [example for each in packs for example in each]
        return {"input_ids": _padded([list(each.prompt) for each in rows], self._pad),
                "attention_mask": _padded([[1] * len(each.prompt) for each in rows], 0),
                "labels": _padded([list(each.target) for each in rows], IGNORED)}


def _padded(rows: Sequence[list[int]], pad: int) -> Tensor:
    import torch

    longest = max(map(len, rows))
    return torch.tensor([row + [pad] * (longest - len(row)) for row in rows])


def packs_apart(module: Any) -> bool:
    """Whether examples in one pack do not see each other in this model.

    The second of two is read alone and behind another; what the model says
    must be the same. A model that does not take position numbers cannot.
    """
    import inspect

    import torch

    if "position_ids" not in inspect.signature(module.forward).parameters:
        return False
    rows = int(module.get_input_embeddings().weight.shape[0])
    numbers = random.Random(0)
    first, second = ([numbers.randrange(rows) for _ in range(size)] for size in (9, 7))
    was_training = module.training
    module.eval()
    try:
        with torch.inference_mode():
            alone = module(input_ids=_on(module, [second]), use_cache=False,
                           position_ids=_on(module, [list(range(7))])).logits
            behind = module(input_ids=_on(module, [first + second]), use_cache=False,
                            position_ids=_on(module, [[*range(9), *range(7)]])).logits[:, 9:]
            aware = module(input_ids=_on(module, [first + second]), use_cache=False,
                           position_ids=_on(module, [list(range(16))])).logits[:, 9:]
    finally:
        module.train(was_training)
    apart = float((alone - behind).abs().max())
    together = float((alone - aware).abs().max())
    # In half precision no two ways agree to the last digit; seeing another example does more.
    return apart <= max(1e-4, 0.1 * together)


def _on(module: Any, rows: list[list[int]]) -> Tensor:
    import torch

    return torch.tensor(rows, device=module.device)
