"""What a round of expert iteration learns from: proofs that were found, and a part of earlier data.

A proof becomes single steps, each run in Lean, and the scripts that close its
goals. What belongs to a benchmark or to a withheld theorem, and what repeats
itself, is left out, and told.
"""

from __future__ import annotations

import hashlib
import heapq
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.data import guards, scripts
from leanmath.data.closing import closing
from leanmath.data.constructed import Written, traced
from leanmath.data.traces import Skipped, Trace, TraceWriter, read_traces
from leanmath.lean.isolation import best_isolation
from leanmath.lean.toolchain import Toolchain
from leanmath.models.prompts import TacticFormat
from leanmath.prove.inputs import read_theorems
from leanmath.prove.runner import unique
from leanmath.train.examples import file_hash
from leanmath.train.selecting import select


@dataclass(frozen=True)
class Pool:
    """Theorems to search, those withheld, and what must not be learnt from. ``dropped``: theorems
    of the pool that were left out, each with the reason and what it is like."""

    theorems: tuple[Theorem, ...]
    valid: tuple[Theorem, ...]
    benchmarks: guards.Benchmarks
    dropped: tuple[tuple[str, str, str], ...] = ()


def read_pool(pool: Sequence[Path], valid: Path, benchmarks: Sequence[Path], toolchain: Toolchain,
              *, similarity: float = 0.9) -> Pool:
    """The theorems of the files ``pool`` that are neither in a benchmark nor withheld, nor near
    duplicates of what is, each once.

    :class:`InputError` for files that cannot be used, and when nothing is left.
    """
    held = read_theorems(str(valid), toolchain)
    unique(held)
    known = guards.read_benchmarks(benchmarks, similarity)
    for theorem in held:
        known.add(f"{theorem.name} ({valid.name})", theorem.statement)
    every = [theorem for path in pool for theorem in read_theorems(str(path), toolchain)]
    unique(every)
    kept: list[Theorem] = []
    dropped: list[tuple[str, str, str]] = []
    seen: dict[tuple[str, str], str] = {}
    for theorem in every:
        key = (theorem.header.strip(), guards.statement_key(theorem.statement))
        why = known.named(theorem.statement)
        if why is None and key in seen:
            why = ("repeated", seen[key])
        if why is None:
            seen[key] = theorem.name
            kept.append(theorem)
        else:
            dropped.append((theorem.name, *why))
    if not kept:
        raise InputError(
            f"no theorem of the pool is left: {len(dropped)} belong to what is withheld, or to a "
            "benchmark", hint="Name a pool of other theorems than --valid and --benchmark have.")
    return Pool(tuple(kept), tuple(held), known, tuple(dropped))


@dataclass(frozen=True)
class Replay:
    """Traces that were given: those to draw from, and those held out."""

    paths: tuple[Path, ...]

    def check(self) -> list[dict[str, object]]:
        """The files with their hashes; :class:`InputError` when one holds no traces."""
        found: list[dict[str, object]] = []
        for path in self.paths:
            next(iter(read_traces(path)))
            found.append({"sha256": file_hash(path)})
        return found

    def draw(self, count: int, seed: int) -> list[Trace]:
        """``count`` traces, others for another seed, and all that are held out by their split, each
        once; failed ones and the split ``test`` are not drawn from."""
        held: dict[bytes, Trace] = {}
        keyed: dict[bytes, Trace] = {}
        for path in self.paths:
            for trace in read_traces(path):
                if trace.outcome == "failed" or trace.split == "test":
                    continue
                text = "\0".join((str(seed), trace.theorem, *trace.before, trace.tactic))
                digest = hashlib.blake2b(text.encode(), digest_size=16).digest()
                (held if trace.split == "valid" else keyed).setdefault(digest, trace)
        return [*(keyed[digest] for digest in heapq.nsmallest(count, keyed)), *held.values()]


def write_proof_traces(proofs: Sequence[tuple[Theorem, str]], out: Path, toolchain: Toolchain, *,
                       source: str, licence: str,
                       on_done: Callable[[], None] = lambda: None) -> Skipped:
    """Run proofs (what follows ``:=``) in Lean step by step, and write their traces.

    A proof whose parts do not go through one by one is one step. What became
    of none is counted in the result.
    """
    skipped = Skipped()
    part = out.with_name(out.name + ".part")
    part.unlink(missing_ok=True)
    written = (Written(theorem, (scripts.steps(proof), (_whole(proof),)), source, licence)
               for theorem, proof in proofs)
    with TraceWriter(part) as file:
        if proofs:
            for _, traces in traced(written, toolchain, skipped, isolation=best_isolation()):
                for trace in traces:
                    file.write(trace)
                on_done()
        file.flush()
    part.replace(out)
    return skipped


def _whole(proof: str) -> str:
    """A proof as one tactic."""
    return textwrap.dedent(proof.removeprefix("by\n"))


@dataclass
class Harvest:
    """The training data of a round: ``new`` examples of proofs that were found, ``replayed`` ones
    of earlier data, and what was left out."""

    new: int = 0
    replayed: int = 0
    held_out: int = 0
    report: guards.Report = field(default_factory=guards.Report)

    def to_json(self) -> dict[str, object]:
        """As it stands beside the data."""
        return {"new": self.new, "replayed": self.replayed, "held_out": self.held_out,
                **self.report.to_json()}


def write_data(found: Sequence[Path], replay: Replay, out: Path, pool: Pool, form: TacticFormat, *,
               ratio: float, steps: int, valid_fraction: float, seed: int,
               round_seed: int) -> Harvest:
    """Write what is learnt from: the traces in the files ``found``, with their scripts, and for
    each of them ``ratio`` traces of earlier data.

    ``steps`` as in :func:`leanmath.train.selecting.select`. New theorems are
    split by ``seed``, which moves none between rounds; what is replayed is
    drawn by ``round_seed``.
    """
    harvest = Harvest()
    traces = [trace for path in found if path.stat().st_size for trace in read_traces(path)]
    own = {trace.source for trace in traces}
    fresh = list(guards.split(select(closing(traces), form, steps), valid=valid_fraction, test=0,
                              seed=seed))
    earlier = _splits(replay.draw(round(ratio * len(fresh)), round_seed), valid_fraction, seed) \
        if replay.paths and fresh else []
    clean = guards.decontaminated([*fresh, *earlier], pool.benchmarks, harvest.report)
    part = out.with_name(out.name + ".part")
    part.unlink(missing_ok=True)
    with TraceWriter(part) as file:
        for trace in guards.unique(clean, harvest.report, similarity=None):
            file.write(trace)
            if trace.split == "valid":
                harvest.held_out += 1
            elif trace.source in own:
                harvest.new += 1
            else:
                harvest.replayed += 1
        file.flush()
    part.replace(out)
    return harvest


def _splits(traces: Sequence[Trace], valid: float, seed: int) -> Iterator[Trace]:
    """Traces with the splits that they have; those without are split."""
    for trace in traces:
        yield trace if trace.split else replace(
            trace, split=next(guards.split([trace], valid=valid, test=0, seed=seed)).split)
