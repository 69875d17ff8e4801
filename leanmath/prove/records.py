"""What a run keeps on disk: JSON Lines, from which it goes on after any end.

A run is a folder::

    run.json               what the run is: toolchain, policy, budget, strategy
    results.jsonl          one line for each theorem that is done
    searches/NAME.jsonl    every edge and expansion of a search, and at its end what it began
                           from; gone when it is done, unless edges are to be kept
    proofs/NAME.lean       every proof, as a file of its own

Lines are written whole as things happen; a last line that was cut off is
ignored, and nothing that stands in a whole line is done again. A lock keeps
two processes from writing to one run.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError
from leanmath.core.lines import Lines, kept_objects
from leanmath.core.output import write_text
from leanmath.core.theorem import Theorem
from leanmath.prove.graph import Outcome
from leanmath.prove.policy import Proposal
from leanmath.prove.search import Edge, Event, Expansion, SearchResult

SCHEMA = 1


def event_record(event: Event) -> dict[str, object]:
    """An edge or an expansion as a line."""
    if isinstance(event, Edge):
        return {"kind": "edge", "state": event.state, "tactic": event.proposal.tactic,
                "logprob": event.proposal.logprob, "tokens": event.proposal.tokens,
                "outcome": event.outcome.value, "goals": list(event.goals),
                "detail": event.detail[:400], "seconds": round(event.seconds, 5)}
    return {"kind": "expansion", **asdict(event)}


def event_of(record: Mapping[str, Any]) -> Event | None:
    """The event that a line holds; None for anything else."""
    try:
        if record["kind"] == "edge":
            return Edge(record["state"], Proposal(record["tactic"], record["logprob"],
                                                  record["tokens"]),
                        Outcome(record["outcome"]), tuple(record["goals"]), record["detail"],
                        record["seconds"])
        if record["kind"] == "expansion":
            logprob, tokens = record["floor"]
            return Expansion(record["state"], record["attempt"], record["proposals"],
                             record["more"], (logprob, tokens), record["elapsed"],
                             record["lean_seconds"])
    except (KeyError, TypeError, ValueError):
        pass
    return None


def root_record(theorem: Theorem, result: SearchResult) -> dict[str, object]:
    """What a search began from, and the proof that it found, as a line: with it the log can be
    read without Lean. ``context`` is what keys of states are made with."""
    graph = result.graph
    return {"kind": "root", "state": graph.root, "goals": list(graph.goals(graph.root)),
            "context": graph.context, "name": theorem.name, "statement": theorem.statement,
            "header": theorem.header, "end": result.end.value,
            "proof": None if result.proof is None else list(result.proof)}


@dataclass(frozen=True)
class Record:
    """What became of a theorem.

    ``status`` is ``proved``, or why it was not: ``exhausted``, ``budget``,
    ``time``, ``invalid`` (Lean does not accept the statement), ``error``.
    ``proof`` is what follows ``:=``; ``helpers`` are lemmas that it needs before
    the theorem.
    """

    name: str
    hash: str
    status: str
    proof: str | None = None
    detail: str = ""
    axioms: tuple[str, ...] = ()
    expansions: int = 0
    tactics: int = 0
    seconds: float = 0.0
    lean_seconds: float = 0.0
    policy_seconds: float = 0.0
    wait_seconds: float = 0.0
    rejected: int = 0
    helpers: str = ""

    @property
    def proved(self) -> bool:
        """Whether the judge accepted a proof."""
        return self.status == "proved"


def _record(line: Mapping[str, Any]) -> Record | None:
    try:
        fields = {name: line[name] for name in Record.__dataclass_fields__}
        return Record(**{**fields, "axioms": tuple(fields["axioms"])})
    except (KeyError, TypeError):
        return None


class RunFolder:
    """A run on disk; a context manager that holds its lock.

    ``what`` says what the run is. A folder that holds a run of something else
    is an :class:`InputError`, unless ``fresh``: then that run is cleared away
    first. ``keep_edges``: the edges of finished searches stay.
    """

    def __init__(self, folder: Path, what: Mapping[str, object], *, fresh: bool = False,
                 keep_edges: bool = False) -> None:
        self.folder = folder
        self.keep_edges = keep_edges
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = (folder / ".lock").open("a")
        except OSError as error:
            raise InputError(f"cannot write the run to {folder}: {error.strerror}",
                             hint="Name a folder that can be made and written.") from error
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._lock.close()
            raise InputError(f"another process is writing the run in {folder}",
                             hint="Wait for it to end, or name another folder.") from None
        try:
            self._open({"schema": SCHEMA, **what}, fresh)
        except BaseException:
            self._lock.close()
            raise

    def _open(self, what: Mapping[str, object], fresh: bool) -> None:
        about = self.folder / "run.json"
        if fresh:
            self._clear()
        if about.exists():
            try:
                found = json.loads(about.read_text(encoding="utf-8"))
            except ValueError:
                found = None  # cut off while it was written: nothing was done yet
            if isinstance(found, dict) and found != json.loads(json.dumps(what)):
                other = sorted(key for key in {*found, *what} if found.get(key) != what.get(key))
                shown = ", ".join(f"{key} ({found.get(key)}, now {what.get(key)})" for key in other)
                raise InputError(f"{self.folder} holds a run with another {shown}",
                                 hint="Name another folder (--run), or clear it away with --fresh.")
        write_text(about, json.dumps(what, ensure_ascii=False, indent=1) + "\n")
        results = self.folder / "results.jsonl"
        found = (_record(line) for line in kept_objects(results))
        self._done = {record.hash: record for record in found if record is not None}
        self._results = Lines(results)

    def _clear(self) -> None:
        for path in (self.folder / "results.jsonl", self.folder / "run.json",
                     *(self.folder / "searches").glob("*.jsonl"),
                     *(self.folder / "proofs").glob("*.lean")):
            path.unlink(missing_ok=True)

    # -- results -----------------------------------------------------------------

    def done(self) -> dict[str, Record]:
        """The theorems that are done, by the hash of name and statement."""
        return dict(self._done)

    def finish(self, record: Record) -> None:
        """Take note that a theorem is done; its log goes unless edges are kept."""
        self._results.write({"schema": SCHEMA, **asdict(record)})
        self._done[record.hash] = record
        if not self.keep_edges:
            self._log(record.name, record.hash).unlink(missing_ok=True)

    # -- searches ----------------------------------------------------------------

    def events(self, theorem: Theorem) -> list[Event]:
        """What an earlier search for the theorem told."""
        found = map(event_of, kept_objects(self._log(theorem.name, identity(theorem))))
        return [event for event in found if event is not None]

    def log(self, theorem: Theorem) -> Lines:
        """Where the search for the theorem tells what it does."""
        return Lines(self._log(theorem.name, identity(theorem)))

    def proof_path(self, name: str, mark: str) -> Path:
        """Where the proof of a theorem goes."""
        return self.folder / "proofs" / f"{_file_name(name, mark)}.lean"

    def _log(self, name: str, mark: str) -> Path:
        return self.folder / "searches" / f"{_file_name(name, mark)}.jsonl"

    def __enter__(self) -> RunFolder:
        return self

    def __exit__(self, *_: object) -> None:
        self._results.close()
        self._lock.close()


def identity(theorem: Theorem) -> str:
    """What tells one theorem of a run from another: a hash of name, header and statement."""
    return hashlib.sha256(f"{theorem.name}\0{theorem.hash}".encode()).hexdigest()[:16]


def _file_name(name: str, mark: str) -> str:
    """A name that any file system takes, told apart by the mark when letters had to go."""
    plain = re.sub(r"[^A-Za-z0-9_.-]", "_", name)[:80].strip(".")
    return plain if plain == name else f"{plain or 'theorem'}-{mark[:8]}"
