"""Tactics from a language model, batched over proof states.

For each query at most ``n`` different tactics that were not tried, with the
true log-probability of each. Where hardly anything is left of the answers,
because they repeat each other, or what was tried, or are no tactics, more are
drawn, a bounded number of times. The same seed gives the same proposals for a
state, whatever other states are asked about in the same call.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from leanmath.core.errors import InputError
from leanmath.models.decoding import Decoding
from leanmath.models.generation import Answer, Generator
from leanmath.models.loading import LanguageModel, load
from leanmath.models.prompts import TacticFormat, tactic_context, tactic_format
from leanmath.prove.policy import Proposal, Query

#: What no tactic contains: control characters but for tab and line end, and broken UTF-8.
_BROKEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffd]")
#: Tactics that give up; and text that is only a comment.
_EMPTY = re.compile(r"(?:sorry|admit|done)?\s*(?:--[^\n]*\s*)*\Z")


@dataclass
class PolicyCounts:
    """What a policy was asked and what it gave up: ``asked`` queries, ``calls`` of the model,
    answers that were ``unfinished`` (too long), ``nonsense`` (empty, broken, giving up),
    ``repeated`` (merged, or tried before), and tactics ``proposed``."""

    asked: int = 0
    calls: int = 0
    unfinished: int = 0
    nonsense: int = 0
    repeated: int = 0
    proposed: int = 0


class TransformersPolicy:
    """A policy on a language model; from one thread at a time (``Batcher`` stands in front).

    ``prompt`` names the format (see ``leanmath.models.prompts``); empty: the
    one that the model's folder notes, or that is known for its name.
    ``rounds`` bounds how often the model is asked for a state with less than a
    quarter of ``n`` proposals; ``oversample`` draws that many times ``n`` at once.
    """

    def __init__(self, model: LanguageModel | str | Path, *, prompt: str = "",
                 decoding: Decoding | None = None, rounds: int = 2,
                 oversample: float = 1.0) -> None:
        self.model = model if isinstance(model, LanguageModel) else load(model)
        name = prompt or self.model.prompt
        if not name:
            raise InputError(f"it is not known which prompt {self.model.name} was trained with",
                             hint="Name it (--prompt); see leanmath.models.prompts.")
        if rounds < 1 or oversample < 1:
            raise InputError("a policy asks its model at least once, for at least n answers")
        self.form: TacticFormat = tactic_format(name)
        self.decoding = decoding or Decoding("distinct", tokens=self.model.answer_tokens)
        self.counts = PolicyCounts()
        self.generator = Generator(self.model, self.form)
        self._rounds = rounds
        self._oversample = oversample
        self._limit = self.generator.prompt_limit(self.decoding)

    @property
    def name(self) -> str:
        """``transformers``, the model, its adapter, and the prompt."""
        adapter = f"+{self.model.adapter}" if self.model.adapter not in (
            "", self.model.name) else ""
        return f"transformers:{self.model.name}{adapter}:{self.form.name}"

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
        """At most ``n`` different tactics for each query, the most probable first."""
        if n < 1:
            return [[] for _ in queries]
        self.counts.asked += len(queries)
        contexts = [tactic_context(query.goals, query.statement, query.path)
                    for query in queries]
        prompts = [self.generator.codec.tactic_prompt(each, self._limit) for each in contexts]
        found: list[dict[str, Answer]] = [{} for _ in queries]
        readers = [self.form.reader(each) for each in contexts]
        waiting = list(range(len(queries)))
        for number in range(self._rounds):
            # What was tried is part of the key: a state that is asked about again gets fresh draws.
            keys = [f"{prompts[place][0].text}\0{len(queries[place].tried)}\0{number}"
                    for place in waiting]
            wanted = max(1, round(n * self._oversample))
            if self.decoding.strategy != "sample":
                # These never repeat an answer: what is known already has to fit in beside it.
                known = max(len(queries[place].tried) + len(found[place]) for place in waiting)
                wanted += min(known, n)
            self.counts.calls += 1
            results = self.generator.generate([prompts[place][1] for place in waiting], wanted,
                                              self.decoding, keys=keys)
            for place, branches in zip(waiting, results, strict=True):
                answers = self.generator.read(branches, readers[place])
                self.counts.repeated += len(branches) - len(answers)
                for answer in answers:
                    self._keep(answer, queries[place].tried, found[place])
            waiting = [place for place in waiting if len(found[place]) < max(1, n // 4)]
            if not waiting or self._exhausted:
                break
        proposals = [
            [Proposal(each.text, min(0.0, each.logprob), each.tokens) for each in
             sorted(answers.values(), key=lambda each: -each.logprob)[:n]]
            for answers in found]
        self.counts.proposed += sum(map(len, proposals))
        return proposals

    @property
    def _exhausted(self) -> bool:
        """Whether asking once more would give the same answers."""
        return self.decoding.strategy == "beam" or self.decoding.temperature == 0

    def _keep(self, answer: Answer, tried: frozenset[str], found: dict[str, Answer]) -> None:
        if not answer.finished:
            self.counts.unfinished += 1
        elif _EMPTY.match(answer.text) or _BROKEN.search(answer.text):
            self.counts.nonsense += 1
        elif answer.text in tried:
            self.counts.repeated += 1
        elif answer.text in found:
            # Found again in a later round: the token sequences may be the same, so that adding
            # them up could count one twice.
            self.counts.repeated += 1
            if answer.logprob > found[answer.text].logprob:
                found[answer.text] = answer
        else:
            found[answer.text] = answer
