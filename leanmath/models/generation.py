"""Answers to prompts, in batches, with their true log-probabilities.

Prompts of similar length share a batch; a batch is as large as memory for keys
and values allows, and halved when the device runs out of it all the same.
Answers that read the same are one: its probability is the sum over the token
sequences that were found for it (they exclude each other, so that this is a
lower bound of the text's probability, and better than the best of them).
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leanmath.core.errors import ModelMismatch, ModelOutOfMemory
from leanmath.models.decoding import Branch, Decoding, Stopped, best, sample
from leanmath.models.encoding import Codec
from leanmath.models.engine import Engine, engine_for, shares_rows
from leanmath.models.loading import LanguageModel
from leanmath.models.prompts import Format

#: Bytes for keys and values of one batch on a CPU; on a GPU a share of what is free.
_CPU_BYTES, _GPU_SHARE = 1 << 30, 0.4
#: A batch is cut where its longest prompt has more than twice the tokens of its shortest, and this.
_SLACK = 32


@dataclass(frozen=True)
class Answer:
    """A generated text: ``logprob`` is natural, over ``tokens`` tokens, the one that ended the
    text included; ``finished`` is False for one that met the limit of tokens first."""

    text: str
    logprob: float
    tokens: int
    finished: bool


@dataclass
class Counts:
    """What a generator has done: batches, prompts, tokens of prompts and answers, and how often
    a batch was halved because memory ran out."""

    batches: int = 0
    prompts: int = 0
    prompt_tokens: int = 0
    answer_tokens: int = 0
    halved: int = 0


class Generator:
    """Generates with one model in one format. Not for several threads at once: it says so by an
    error rather than by wrong answers."""

    def __init__(self, model: LanguageModel, form: Format) -> None:
        if form.encoder_decoder != model.encoder_decoder:
            kind = "an encoder and a decoder" if form.encoder_decoder else "a decoder alone"
            raise ModelMismatch(f"the prompt {form.name!r} is for {kind}, {model.name} is not that",
                                hint="Name the prompt that the model was trained with.")
        self.model = model
        self.codec = Codec(model.tokenizer, form)
        self.counts = Counts()
        self._shared = shares_rows(model.model)
        self._positions = self._memory_positions()
        self._busy = threading.Lock()

    @property
    def shared(self) -> bool:
        """Whether the answers to a prompt share its keys and values (see ``engine``)."""
        return self._shared

    def prompt_limit(self, decoding: Decoding) -> int:
        """How many tokens a prompt may have, so that an answer fits behind it."""
        context = self.model.context or 4096
        room = context if self.model.encoder_decoder else context - decoding.tokens
        if room < 8:
            raise ModelMismatch(
                f"{self.model.name} has a context of {context} tokens: an answer of "
                f"{decoding.tokens} leaves no room for a prompt", hint="Allow fewer tokens.")
        # No more than it was trained with: what is cut there is cut here.
        return min(room, self.model.prompt_tokens or room)

    def generate(self, prompts: Sequence[Sequence[int]], n: int, decoding: Decoding, *,
                 keys: Sequence[str] | None = None) -> list[list[Branch]]:
        """``n`` answers to each prompt, as tokens; ``keys`` name the prompts for the seed.

        :class:`ModelOutOfMemory` when not even a single answer fits.
        """
        if not self._busy.acquire(blocking=False):
            raise RuntimeError("one generator was used from two threads at once")
        try:
            return self._generate(prompts, n, decoding,
                                  keys or [str(number) for number in range(len(prompts))])
        finally:
            self._busy.release()

    def _generate(self, prompts: Sequence[Sequence[int]], n: int, decoding: Decoding,
                  keys: Sequence[str]) -> list[list[Branch]]:
        import torch

        if decoding.strategy == "sample" and decoding.temperature == 0:
            n = 1
        found: list[list[Branch]] = [[] for _ in prompts]
        with torch.inference_mode():
            for chunk in self._chunks(prompts, n, decoding):
                results = self._run([prompts[place] for place in chunk],
                                    [range(n)] * len(chunk), [keys[place] for place in chunk],
                                    decoding)
                for place, branches in zip(chunk, results, strict=True):
                    found[place] = branches
        self.counts.prompts += len(prompts)
        self.counts.prompt_tokens += sum(len(each) for each in prompts)
        self.counts.answer_tokens += sum(len(each.ids) for branches in found for each in branches)
        return found

    def _cost(self, longest: int, n: int, decoding: Decoding) -> int:
        """Positions whose keys and values one prompt and its answers may take."""
        return (longest + n * decoding.tokens if self._shared
                else n * (longest + decoding.tokens))

    def _chunks(self, prompts: Sequence[Sequence[int]], n: int,
                decoding: Decoding) -> list[list[int]]:
        chunks: list[list[int]] = []
        for place in sorted(range(len(prompts)), key=lambda each: len(prompts[each])):
            length = len(prompts[place])
            if chunks:
                size = len(chunks[-1]) + 1
                shortest = len(prompts[chunks[-1][0]])
                if (size * self._cost(length, n, decoding) <= self._positions
                        and length <= 2 * shortest + _SLACK):
                    chunks[-1].append(place)
                    continue
            chunks.append([place])
        return chunks

    def _run(self, prompts: list[Sequence[int]], draws: list[range], keys: list[str],
             decoding: Decoding) -> list[list[Branch]]:
        """One batch, or its halves when memory runs out."""
        import torch

        engine: Engine = engine_for(self.model.model, pad=self._pad, shared=self._shared)
        self.counts.batches += 1
        try:
            if decoding.strategy == "sample":
                return sample(engine, prompts, draws, keys, decoding, self.codec.ends,
                              self._stopped())
            return best(engine, prompts, len(draws[0]), keys, decoding, self.codec.ends,
                        self._stopped())
        except torch.OutOfMemoryError as error:
            memory = error
        # The traceback holds the batch's tensors: they are freed before the halves are run.
        del engine
        memory.__traceback__ = None
        if torch.cuda.is_available():
            torch.cuda.empty_cache()
        self.counts.halved += 1
        most = sum(self._cost(len(prompt), len(draw), decoding)
                   for prompt, draw in zip(prompts, draws, strict=True))
        self._positions = max(1, min(self._positions, most // 2))
        half = len(prompts) // 2
        if half:
            return (self._run(prompts[:half], draws[:half], keys[:half], decoding)
                    + self._run(prompts[half:], draws[half:], keys[half:], decoding))
        numbers = draws[0]
        if decoding.strategy == "sample" and len(numbers) > 1:
            middle = len(numbers) // 2
            return [self._run(prompts, [numbers[:middle]], keys, decoding)[0]
                    + self._run(prompts, [numbers[middle:]], keys, decoding)[0]]
        raise ModelOutOfMemory(
            f"{self.model.name} runs out of memory on {self.model.device} with a single prompt "
            f"of {len(prompts[0])} tokens",
            hint="Use a smaller model, fewer or shorter answers, or another device.") from memory

    @property
    def _pad(self) -> int:
        return int(self.model.tokenizer.pad_token_id or 0)

    def _stopped(self) -> Stopped | None:
        stops, codec = self.codec.form.stops, self.codec
        if not stops:
            return None
        # A token gives at least one byte of text, but for markers, which are skipped.
        tail = max(len(each.encode()) for each in stops) + 4

        def stopped(ids: Sequence[int]) -> bool:
            text = codec.text(ids[-tail:])
            return any(each in text for each in stops)
        return stopped

    def read(self, branches: Sequence[Branch], read: Callable[[str], str]) -> list[Answer]:
        """Texts of one prompt's answers, the best first; those that read the same are one."""
        merged: dict[str, Answer] = {}
        seen: set[tuple[int, ...]] = set()
        for branch in sorted(branches, key=lambda each: -each.logprob):
            if branch.ids in seen:
                continue
            seen.add(branch.ids)
            text = self.codec.text(branch.ids)
            for stop in self.codec.form.stops:
                text = text.partition(stop)[0]
            text = read(text)
            old = merged.get(text)
            if old is None:
                merged[text] = Answer(text, branch.logprob, len(branch.ids), branch.finished)
            elif branch.finished and not old.finished:
                merged[text] = Answer(text, branch.logprob, len(branch.ids), True)
            elif branch.finished == old.finished:
                merged[text] = Answer(text, _logsumexp(old.logprob, branch.logprob), old.tokens,
                                      old.finished)
        return sorted(merged.values(), key=lambda each: -each.logprob)

    def _memory_positions(self) -> int:
        """How many positions of keys and values fit what a batch may use."""
        import torch

        module = self.model.model
        config = module.config.get_text_config(decoder=True)

        def setting(*names: str) -> int:
            """The first of the names that the configuration has: they differ between models."""
            return next((int(value) for name in names if (value := getattr(config, name, None))), 0)
        layers = setting("num_decoder_layers", "num_hidden_layers") or 12
        heads = setting("num_key_value_heads", "num_attention_heads") or 12
        width = (setting("head_dim", "d_kv")
                 or setting("hidden_size") // (setting("num_attention_heads") or 12) or 64)
        size = 2 * layers * heads * width * module.dtype.itemsize
        room: float = _CPU_BYTES
        if self.model.device.startswith("cuda"):
            room = _GPU_SHARE * torch.cuda.mem_get_info(module.device)[0]
        return max(1, int(room // size))


def _logsumexp(a: float, b: float) -> float:
    high, low = max(a, b), min(a, b)
    return high + math.log1p(math.exp(low - high))
