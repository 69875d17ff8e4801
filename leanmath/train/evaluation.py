"""How good a model is while it is trained: perplexity, exact match, and proofs found.

All three ask the model as a search does: the same prompts, the same code for
probabilities and answers. What counts is the number of proofs; perplexity
decides between equals, and alone where there is nothing to search.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.lean.toolchain import Toolchain
from leanmath.models.decoding import Decoding
from leanmath.models.generation import Generator
from leanmath.models.scoring import score
from leanmath.train.base import Base
from leanmath.train.config import TrainConfig
from leanmath.train.examples import Encoded


@dataclass(frozen=True)
class Evaluation:
    """Figures of the model at a step.

    ``perplexity`` is for each token of the held-out tactics, ``matched`` of
    ``tried`` most probable answers are the tactic of the data letter by letter,
    ``proved`` of ``searched`` theorems were proved with ``expansions`` in all.
    None and 0 where it was not measured.
    """

    perplexity: float | None = None
    tried: int = 0
    matched: int = 0
    searched: int = 0
    proved: int = 0
    expansions: int = 0
    invalid: int = 0

    @property
    def rank(self) -> tuple[float, float]:
        """Higher is better."""
        return (float(self.proved), -math.inf if self.perplexity is None else -self.perplexity)

    def record(self, step: int) -> dict[str, object]:
        """As a line of the metrics."""
        return {"kind": "evaluation", "step": step, **asdict(self)}

    @classmethod
    def of_record(cls, record: dict[str, Any]) -> Evaluation:
        """The evaluation of a line."""
        return cls(**{name: record[name] for name in cls.__dataclass_fields__})


@dataclass
class Evaluator:
    """Evaluates a model that is being trained; ``theorems`` may be none, ``toolchain`` then too."""

    base: Base
    config: TrainConfig
    held: Sequence[Encoded]
    theorems: Sequence[Theorem] = ()
    toolchain: Toolchain | None = None

    def __call__(self) -> Evaluation:
        """All figures. The random numbers of training are not touched."""
        with _at_rest(self.base):
            perplexity = self._perplexity()
            tried, matched = self._matches()
            searched, proved, expansions, invalid = self._search()
        return Evaluation(perplexity, tried, matched, searched, proved, expansions, invalid)

    def _perplexity(self) -> float | None:
        """exp of the mean negative log-probability of a token."""
        sample = self.held[:self.config.evaluate_examples]
        if not sample:
            return None
        scores = score(self.base.language, [each.example for each in sample])
        tokens = sum(len(each.tokens) for each in scores)
        return math.exp(min(700.0, -math.fsum(each.logprob for each in scores) / tokens))

    def _matches(self) -> tuple[int, int]:
        sample = self.held[:self.config.match_examples]
        if not sample:
            return 0, 0
        generator = Generator(self.base.language, self.base.form)
        decoding = Decoding("sample", temperature=0.0, tokens=self.base.answer_tokens)
        results = generator.generate([each.example.prompt for each in sample], 1, decoding)
        matched = 0
        for each, branches in zip(sample, results, strict=True):
            answers = generator.read(branches, self.base.form.read)
            matched += bool(answers) and answers[0].finished and answers[0].text == each.tactic
        return len(sample), matched

    def _search(self) -> tuple[int, int, int, int]:
        if not self.theorems or self.toolchain is None:
            return 0, 0, 0, 0
        from leanmath.lean.isolation import best_isolation
        from leanmath.prove.budget import Budget
        from leanmath.prove.policies.language_model import TransformersPolicy
        from leanmath.prove.runner import Plan, Prover

        config = self.config
        policy = TransformersPolicy(self.base.language, decoding=Decoding(
            "distinct", tokens=self.base.answer_tokens, seed=config.seed))
        plan = Plan(Budget.parse(config.search_budget, seconds=config.search_seconds),
                    shorten=False)
        with Prover(self.toolchain, policy, isolation=best_isolation(),
                    jobs=min(config.search_jobs, len(self.theorems))) as prover:
            found = prover.prove_all(self.theorems, plan)
        records = [each.record for each in found]
        return (len(records), sum(each.proved for each in records),
                sum(each.expansions for each in records),
                sum(each.status == "invalid" for each in records))


@contextmanager
def _at_rest(base: Base) -> Iterator[None]:
    """The model without dropout and gradients, as when it is loaded."""
    import torch

    module = base.trained
    training = module.training
    cache = base.language.model.config.use_cache
    before = base.language.device
    base.language.device = str(base.language.model.device)
    module.eval()
    base.language.model.config.use_cache = True
    devices = [base.language.model.device] if base.language.model.device.type == "cuda" else []
    try:
        with torch.random.fork_rng(devices=devices), torch.no_grad():
            yield
    finally:
        base.language.model.config.use_cache = cache
        base.language.device = before
        module.train(training)


def theorems_to_search(source: Path | None, statements: Sequence[str], count: int,
                       toolchain: Toolchain | None) -> list[Theorem]:
    """At most ``count`` theorems: those of a file, or the held-out ones that the data tells.

    :class:`InputError` for a file that is none.
    """
    from leanmath.prove.inputs import read_theorems, statement_of

    if count == 0 or toolchain is None:
        return []
    if source is not None:
        return read_theorems(str(source), toolchain)[:count]
    found: dict[str, Theorem] = {}
    for text in statements:
        if len(found) == count:
            break
        try:
            theorem = statement_of(text)
        except InputError:
            continue  # a definition, an instance: nothing to prove
        found.setdefault(theorem.name, theorem)
    return list(found.values())
