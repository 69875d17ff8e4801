"""MiniF2F and files like it: theorems in, search results and a report out.

The report keeps toolchains apart (one report, one toolchain), says the budget
in words, gives the pass rate with a confidence interval, by shape and by
split, and both with and without the statements that are known to be bad.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from leanmath.bench.quality import Flag, read_flags, score
from leanmath.bench.statements import Subset, load
from leanmath.bench.stats import Rate
from leanmath.core.lines import read_objects
from leanmath.core.theorem import Theorem
from leanmath.lean.toolchain import Toolchain
from leanmath.prove.inputs import LINE_HINT, of_record
from leanmath.prove.records import Record


@dataclass(frozen=True)
class Problem:
    """A theorem of a benchmark: with its ``shape`` and ``split`` where the file says them, and
    what is known to be wrong with it."""

    theorem: Theorem
    shape: str | None = None
    split: str | None = None
    flag: Flag | None = None


def load_problems(path: Path, subset: Subset, toolchain: Toolchain, *,
                  split: str | None = None) -> tuple[list[Problem], bool]:
    """The problems of a JSON Lines file, and whether the file says which belong to the core.

    :class:`InputError` as :func:`leanmath.bench.statements.load` has it.
    """
    selection = load(path, subset)
    shapes = {statement.name: statement.shape for statement in selection.statements}
    flags = read_flags(path)
    problems = []
    for place, record in read_objects(path, hint=LINE_HINT):
        name = record.get("name")
        if name not in shapes or (split is not None and record.get("split") != split):
            continue
        found = record.get("split")
        problems.append(Problem(of_record(record, place, toolchain), shapes[name],
                                found if isinstance(found, str) else None, flags.get(name)))
    return problems, selection.marked


def report(problems: Sequence[Problem], records: Sequence[Record], *,
           budget: str, words: str, toolchain: Toolchain, policy: str) -> dict[str, object]:
    """The object that ``--json`` writes. ``records`` are in the order of the problems."""
    pairs = list(zip(problems, records, strict=True))

    def by(values: Sequence[str | None]) -> dict[str, object]:
        return {str(value): Rate(sum(record.proved for (_, record), own in
                                     zip(pairs, values, strict=True) if own == value),
                                 values.count(value)).to_json()
                for value in sorted(set(values), key=str)}

    proved = {problem.theorem.name: record.proved for problem, record in pairs}
    flags = {problem.theorem.name: problem.flag for problem in problems
             if problem.flag is not None}
    return {
        **Rate(sum(proved.values()), len(pairs)).to_json(),
        "budget": budget, "budget_words": words, "policy": policy,
        "toolchain": f"{toolchain.kind.value} {toolchain.version}",
        "quality": score(proved, flags).to_json(),
        "by_shape": by([problem.shape for problem in problems]),
        "by_split": by([problem.split for problem in problems]),
        "results": [{
            "name": record.name, "status": record.status, "proof": record.proof,
            "expansions": record.expansions, "seconds": record.seconds,
            "tactics": record.tactics, "lean_seconds": record.lean_seconds,
            "policy_seconds": record.policy_seconds, "axioms": list(record.axioms),
            "shape": problem.shape, "split": problem.split,
            "flag": None if problem.flag is None else problem.flag.kind,
            "detail": record.detail,
        } for problem, record in pairs],
    }
