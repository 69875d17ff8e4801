"""Traces as examples: split by theorem, counted, and encoded by the codec that search uses.

Only tactics that went on are learnt from. A trace of the split ``test`` is
never read; held out is ``valid``, or, where the data names no split at all, a
part of the theorems that is chosen by a hash of their names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leanmath.core.errors import InputError, PromptTooLong
from leanmath.data.traces import Preference, Skipped, Trace, pairs, read_traces
from leanmath.models.encoding import Codec, Example
from leanmath.models.prompts import TacticFormat, tactic_context


@dataclass(frozen=True)
class Step:
    """A tactic that went on, in its state: what an example is made of."""

    goals: tuple[str, ...]
    statement: str
    path: tuple[str, ...]
    tactic: str
    theorem: str


@dataclass(frozen=True)
class Source:
    """A file that was read: its SHA-256, and how many traces of it were used."""

    path: str
    sha256: str
    traces: int


@dataclass
class Traces:
    """What was read: steps to learn from, those held out, and what was left out and why.

    ``statements`` are those of the held-out theorems that the data tells.
    """

    train: list[Trace] = field(default_factory=list)
    valid: list[Trace] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    skipped: Skipped = field(default_factory=Skipped)

    @property
    def statements(self) -> list[str]:
        """The statements of held-out theorems, each once, in the order of the data."""
        return list(dict.fromkeys(each.statement for each in self.valid if each.statement))


def read(paths: Sequence[Path], *, valid_fraction: float, seed: int = 0) -> Traces:
    """All traces of the files; :class:`InputError` when a file is none, or nothing is left."""
    found = Traces()
    everything: list[Trace] = []
    for path in paths:
        before = len(everything)
        everything += read_traces(path, found.skipped)
        found.sources.append(Source(str(path), file_hash(path), len(everything) - before))
    named = any(each.split for each in everything)
    for trace in everything:
        if trace.split == "test":
            found.skipped.add("of the split test")
            continue
        held = trace.split == "valid" if named else \
            share(trace.theorem, seed) < valid_fraction
        (found.valid if held else found.train).append(trace)
    if not any(each.outcome != "failed" for each in found.train):
        raise InputError("the data holds no tactic to learn from"
                         + (f" ({found.skipped})" if found.skipped.count else ""),
                         hint="Traces of the split train, or of none, whose outcome is advanced "
                              "or finished, are learnt from.")
    return found


def share(theorem: str, seed: int) -> float:
    """A number from 0 to 1 that the theorem's name has, whatever else is in the data."""
    digest = hashlib.blake2b(f"{seed}\0{theorem}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def file_hash(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def good(traces: Iterable[Trace]) -> list[Trace]:
    """Those whose tactic went on."""
    return [each for each in traces if each.outcome != "failed"]


@dataclass(frozen=True)
class Encoded:
    """An example with the answer that it stands for, as the model is to write it."""

    example: Example
    tactic: str
    theorem: str

    @property
    def size(self) -> int:
        """Tokens of prompt and target."""
        return len(self.example.prompt) + len(self.example.target)


def encode(traces: Iterable[Trace], codec: Codec, *, prompt_tokens: int, answer_tokens: int,
           skipped: Skipped) -> list[Encoded]:
    """Examples of the traces; one whose tactic is too long is counted in ``skipped``."""
    found = []
    for trace in traces:
        context = tactic_context(trace.before, trace.statement, trace.path)
        try:
            example = codec.example(context, trace.tactic, limit=prompt_tokens,
                                    answer_limit=answer_tokens)
        except PromptTooLong:
            raise InputError(f"{prompt_tokens} tokens hold no prompt at all",
                             hint="Allow longer prompts (prompt_tokens).") from None
        if example is None:
            skipped.add("a tactic that is too long")
            continue
        form = codec.form
        assert isinstance(form, TacticFormat)
        answer = form.read(form.writer(context)(trace.tactic))
        found.append(Encoded(example, answer, trace.theorem))
    return found


@dataclass(frozen=True)
class EncodedPair:
    """A prompt with the answer that is wanted and the one that is not, as tokens."""

    prompt: tuple[int, ...]
    chosen: tuple[int, ...]
    rejected: tuple[int, ...]


def encode_pairs(traces: Iterable[Trace], codec: Codec, *, prompt_tokens: int,
                 answer_tokens: int, skipped: Skipped) -> list[EncodedPair]:
    """Preference pairs of the traces (see :func:`leanmath.data.traces.pairs`) as tokens."""
    form = codec.form
    assert isinstance(form, TacticFormat)
    found = []
    for pair in pairs(traces):
        encoded = _pair(pair, codec, form, prompt_tokens)
        if max(len(encoded.chosen), len(encoded.rejected)) > answer_tokens:
            skipped.add("a tactic that is too long")
            continue
        found.append(encoded)
    return found


def _pair(pair: Preference, codec: Codec, form: TacticFormat, limit: int) -> EncodedPair:
    context = tactic_context(pair.before, pair.statement, pair.path)
    prompt, ids = codec.tactic_prompt(context, limit)
    write = form.writer(context)
    return EncodedPair(tuple(ids), tuple(codec.target(prompt, write(pair.chosen))),
                       tuple(codec.target(prompt, write(pair.rejected))))
