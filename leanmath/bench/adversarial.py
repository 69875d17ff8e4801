"""A corpus of attacks and of honest proofs, put before the judge.

An attack is a directory with ``statement.lean`` (trusted; false, so that any
acceptance is a catch missed), ``proof.lean`` (what follows ``:=``) or
``submission.lean`` (whole commands), and ``expect.json``: the ``status`` and
``reason`` codes that may come back, the same below the name of a backend where
its codes are others, and ``helpers`` where helper lemmas are allowed. Honest
proofs are the theorems and examples of Lean files.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from leanmath.core.errors import InputError
from leanmath.core.theorem import Status, Theorem, Verdict
from leanmath.lean.check import Backend
from leanmath.lean.declarations import split_declarations

#: How a judge is asked: theorem, proof, submission, helpers.
Judge = Callable[[Theorem, str | None, str | None, bool], Verdict]


@dataclass(frozen=True)
class Codes:
    """The codes that may come back."""

    statuses: frozenset[str]
    reasons: frozenset[str]

    @classmethod
    def of(cls, table: Mapping[str, list[str]]) -> Codes:
        """From ``status`` and ``reason``."""
        return cls(frozenset(table["status"]), frozenset(table["reason"]))


@dataclass(frozen=True)
class Attack:
    """A submission that must not be accepted, and the codes that may come back."""

    name: str
    theorem: Theorem
    proof: str | None
    submission: str | None
    helpers: bool
    codes: Codes
    others: Mapping[Backend, Codes] = field(default_factory=dict)

    def caught(self, verdict: Verdict, backend: Backend) -> bool:
        """Whether a verdict is a rejection with codes that were foreseen."""
        codes = self.others.get(backend, self.codes)
        return (not verdict.accepted and verdict.status.value in codes.statuses
                and verdict.reason in codes.reasons)


@dataclass(frozen=True)
class Outcome:
    """One case and its verdict; ``good`` when the verdict is what it should be."""

    name: str
    verdict: Verdict
    good: bool


@dataclass(frozen=True)
class Report:
    """All outcomes of one way to ask the judge."""

    attacks: tuple[Outcome, ...]
    honest: tuple[Outcome, ...]

    @property
    def caught(self) -> int:
        """How many attacks were not accepted, with a code that was foreseen."""
        return sum(outcome.good for outcome in self.attacks)

    @property
    def accepted(self) -> int:
        """How many honest proofs were accepted."""
        return sum(outcome.good for outcome in self.honest)

    def to_json(self) -> dict[str, object]:
        """The figures, and each case that went wrong."""
        return {"attacks": len(self.attacks), "caught": self.caught,
                "honest": len(self.honest), "accepted": self.accepted,
                "failures": [{"name": outcome.name, "status": outcome.verdict.status.value,
                              "reason": outcome.verdict.reason,
                              "detail": outcome.verdict.detail}
                             for outcome in (*self.attacks, *self.honest) if not outcome.good]}


def read_attacks(folder: Path, *, header: str = "") -> list[Attack]:
    """The attacks below a folder, by name, each behind ``header``.

    :class:`InputError` when there are none.
    """
    attacks = [_read(path.parent, header) for path in sorted(folder.glob("*/expect.json"))]
    if not attacks:
        raise InputError(f"{folder} holds no attacks",
                         hint="An attack is a folder with expect.json in it.")
    return attacks


def _read(folder: Path, header: str) -> Attack:
    expect = json.loads((folder / "expect.json").read_text(encoding="utf-8"))
    texts = {name: (folder / f"{name}.lean").read_text(encoding="utf-8")
             for name in ("statement", "proof", "submission")
             if (folder / f"{name}.lean").is_file()}
    others = {backend: Codes.of(expect[backend.value]) for backend in Backend
              if backend.value in expect}
    return Attack(folder.name, Theorem.of(texts["statement"], header=header), texts.get("proof"),
                  texts.get("submission"), expect.get("helpers", False), Codes.of(expect), others)


def read_honest(files: Iterable[Path], *, header: str = ""
                ) -> Iterator[tuple[str, Theorem, str]]:
    """Name, theorem and proof of everything that stands alone in the files.

    A declaration that follows nothing but other theorems and examples stands
    alone; ``header`` with the file's ``open`` line is its header.
    """
    for file in files:
        for found in split_declarations(file.read_text(encoding="utf-8")):
            if found.alone:
                name = f"{file.stem}:{found.line}"
                yield name, Theorem.of(found.statement, header=header + found.header), found.proof


def run(attacks: Iterable[Attack], honest: Iterable[tuple[str, Theorem, str]],
        judge: Judge, backend: Backend = Backend.JUDGE) -> Report:
    """Put every case before the judge, which is of this backend."""
    outcomes = []
    for attack in attacks:
        verdict = judge(attack.theorem, attack.proof, attack.submission, attack.helpers)
        outcomes.append(Outcome(attack.name, verdict, attack.caught(verdict, backend)))
    passed = []
    for name, theorem, proof in honest:
        try:
            verdict = judge(theorem, proof, None, False)
        except InputError as error:
            verdict = Verdict(Status.REJECTED, "statement", error.message)
        passed.append(Outcome(name, verdict, verdict.accepted))
    return Report(tuple(outcomes), tuple(passed))
