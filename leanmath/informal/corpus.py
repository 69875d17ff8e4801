"""Pairs past Lean: solutions verified for what their annotations say, sentences proved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from leanmath.informal.closing import Closer, Obligation
from leanmath.informal.pairs import Pair, pairs_of_report
from leanmath.informal.verify import GROUP, Item, Verifier
from leanmath.lean.toolchain import find_toolchain
from leanmath.models.prompts import NOTHING

_CHUNK = 512


class Solved(Protocol):
    """A problem with a solution."""

    @property
    def name(self) -> str: ...
    @property
    def question(self) -> str: ...
    @property
    def solution(self) -> str: ...


def solutions(problems: Sequence[Solved], *, jobs: int = 2,
              on_done: Callable[[int], None] = lambda _: None) -> Iterator[Pair]:
    """The pairs of solutions with calculator annotations: of claims that Lean proved."""
    with Verifier(jobs=jobs) as verifier:
        for start in range(0, len(problems), GROUP):
            some = problems[start:start + GROUP]
            for report in verifier.verify_all(
                    [Item(p.question, p.solution, name=p.name) for p in some]):
                yield from pairs_of_report(report)
            on_done(len(some))


def checked(pairs: Iterable[Pair], *, jobs: int = 2, dropped: Counter[str],
            on_done: Callable[[int], None] = lambda _: None) -> Iterator[Pair]:
    """Those pairs whose Lean is proved; the others are counted in ``dropped``."""
    source = iter(pairs)
    with Closer(find_toolchain(), jobs=jobs) as closer:
        while some := list(islice(source, _CHUNK)):
            proofs = closer.close_all(Obligation(each.lean, "norm_num") for each in some)
            for each, proof in zip(some, proofs, strict=True):
                if proof is not None or each.lean == NOTHING:
                    yield each
                else:
                    dropped["not proved"] += 1
            on_done(len(some))
