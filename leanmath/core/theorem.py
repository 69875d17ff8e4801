"""The words for what is proved: a theorem, and the verdict on a proof of it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from enum import Enum

from leanmath.core.errors import InputError

#: The name of a theorem as a regular expression: words in «» may hold anything, and the names of
#: universe levels (``.{u}``) are no part of it.
NAME = r"(?:«[^»\n]*»|[^\s:({\[⦃.«]|\.(?!\{))+"
#: How a statement begins; what stands before the keyword is not part of it.
_HEAD = re.compile(rf"\s*(?:theorem|lemma)\s+(?P<name>{NAME})")
#: What may stand at the end of a statement in place of a proof.
_NO_PROOF = re.compile(r":=\s*(?:by\s+)?sorry\s*\Z|:=\s*(?:by\s*)?\Z")


@dataclass(frozen=True)
class Theorem:
    """A statement that somebody trusted wrote: ``header`` (imports, opens), and
    ``theorem NAME ... : ...`` without ``:=``."""

    name: str
    statement: str
    header: str = ""

    @classmethod
    def of(cls, statement: str, *, header: str = "", name: str | None = None) -> Theorem:
        """The theorem that a text states; the text may end before, at or behind ``:= by sorry``.

        :class:`InputError` when it does not begin with ``theorem NAME``,
        ``name`` is another, or it is no text that can be written down.
        """
        try:
            f"{header}{statement}".encode()
        except UnicodeEncodeError as error:
            raise InputError(f"a statement holds half of a surrogate pair: {error}",
                             hint="Decode the text again; it was damaged on the way.") from None
        match = _HEAD.match(statement)
        if match is None:
            raise InputError("a statement begins with 'theorem NAME'",
                             hint=f"This one begins with {statement[:40]!r}.")
        if name is not None and name != match["name"]:
            raise InputError(f"the statement is of {match['name']!r}, not of {name!r}")
        return cls(match["name"], _NO_PROOF.sub("", statement).strip(), header)

    @property
    def hash(self) -> str:
        """SHA-256 of header and statement, in hexadecimal."""
        return hashlib.sha256(f"{self.header}\0{self.statement}".encode()).hexdigest()

    def with_proof(self, proof: str) -> str:
        """The statement with ``proof`` (what follows ``:=``) behind it."""
        text = proof.strip().removeprefix(":=").strip()
        return f"{self.statement} := {text}" if text.startswith("by\n") else \
            f"{self.statement} :=\n  {text}"


class Status(Enum):
    """What became of a check."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    TIMEOUT = "timeout"
    RESOURCE = "resource"
    INTERNAL = "internal error"


@dataclass(frozen=True)
class Verdict:
    """The judgement on one submission.

    ``reason`` is a code, empty when accepted: ``syntax``, ``error``,
    ``sorry``, ``axiom``, ``statement changed``, ``missing``, ``command``,
    ``attribute``, ``unsafe``, ``partial``, ``option``, ``runs code``,
    ``native code``, ``metavariable``, ``kernel``, or that of the limit.
    ``detail`` is for people. ``axioms`` are those that the proof stands on,
    where it came that far; ``seconds`` is wall time.
    """

    status: Status
    reason: str = ""
    detail: str = ""
    axioms: frozenset[str] = field(default_factory=frozenset)
    seconds: float = 0.0
    lean: str = ""

    @property
    def accepted(self) -> bool:
        """Whether the proof is one."""
        return self.status is Status.ACCEPTED
