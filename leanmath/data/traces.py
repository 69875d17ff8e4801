"""One record for every step of a proof, whatever it comes from; JSON Lines on disk.

A trace is one tactic in one proof state, with what came of it and where it
stands. Files that were traced, LeanDojo's exports and our own searches all end
as this type, and training reads nothing else.

A line is one object with its schema version. What a line cannot be used for is
skipped and counted by reason, never guessed at.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any, Literal, cast, get_args

from leanmath.core.errors import InputError

SCHEMA = 1

Outcome = Literal["advanced", "finished", "failed"]
_OUTCOMES = frozenset(get_args(Outcome))

#: The most characters that a state, a statement or a tactic may have: more is no example to
#: learn from (no model's context holds it), and is skipped.
MAX_TEXT = 200_000


@dataclass(frozen=True)
class Trace:
    """One tactic in one state.

    ``theorem`` is its full name and ``statement`` its source (``theorem NAME
    ... : ...``; empty where the source does not tell). ``before`` and
    ``after`` are goals as Lean prints them, the main one first; nothing after
    a tactic that ``finished`` the proof, nor after one that ``failed``.
    ``tactic`` is all its lines, ``path`` the tactics before it, ``premises``
    the constants that it names or uses. ``source`` is a file or a run, with
    ``line`` (from 1) and ``column`` (from 0, in code points); 0 and 0 where
    there is no place. ``split`` is ``train``, ``valid``, ``test`` or not
    decided yet.
    """

    theorem: str
    statement: str
    before: tuple[str, ...]
    tactic: str
    after: tuple[str, ...]
    path: tuple[str, ...]
    premises: tuple[str, ...]
    outcome: Outcome
    source: str
    line: int
    column: int
    licence: str
    toolchain: str
    split: str = ""

    def to_json(self) -> dict[str, object]:
        """The object of its line."""
        return {"schema": SCHEMA, **asdict(self)}

    @classmethod
    def from_json(cls, value: object) -> Trace:
        """The trace that a JSON value is; ValueError with the reason when it is none."""
        if not isinstance(value, Mapping):
            raise ValueError("no object")
        if value.get("schema") != SCHEMA:
            raise ValueError("another schema")
        trace = cls(
            theorem=_text(value, "theorem"), statement=_text(value, "statement"),
            before=_texts(value, "before"), tactic=_text(value, "tactic"),
            after=_texts(value, "after"), path=_texts(value, "path"),
            premises=_texts(value, "premises"), outcome=_outcome(value),
            source=_text(value, "source"), line=_number(value, "line"),
            column=_number(value, "column"), licence=_text(value, "licence"),
            toolchain=_text(value, "toolchain"),
            split=_text(value, "split") if "split" in value else "")
        trace.check()
        return trace

    def check(self) -> None:
        """ValueError with the reason when this cannot be learnt from or written down."""
        if not self.tactic.strip():
            raise ValueError("no tactic")
        if not self.before or not all(goal.strip() for goal in self.before):
            raise ValueError("no state before")
        if (self.outcome == "advanced") != bool(self.after):
            raise ValueError("the outcome does not fit the state after")
        sizes = (len(self.statement), len(self.tactic), sum(map(len, self.before)),
                 sum(map(len, self.after)))
        if max(sizes) > MAX_TEXT:
            raise ValueError("too large")
        for text in (self.theorem, self.statement, self.tactic, self.source, self.licence,
                     self.toolchain, self.split, *self.before, *self.after, *self.path,
                     *self.premises):
            if "\0" in text:
                raise ValueError("a NUL character")
            if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
                raise ValueError("half a character (a lone surrogate)")


def _field(value: Mapping[str, Any], name: str) -> Any:
    if name not in value:
        raise ValueError(f"no field {name}")
    return value[name]


def _text(value: Mapping[str, Any], name: str) -> str:
    text = _field(value, name)
    if not isinstance(text, str):
        raise ValueError(f"{name} is no text")
    return text


def _texts(value: Mapping[str, Any], name: str) -> tuple[str, ...]:
    texts = _field(value, name)
    if (not isinstance(texts, list | tuple)
            or not all(isinstance(text, str) for text in texts)):
        raise ValueError(f"{name} is no list of texts")
    return tuple(texts)


def _number(value: Mapping[str, Any], name: str) -> int:
    number = _field(value, name)
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        raise ValueError(f"{name} is no number from 0")
    return number


def _outcome(value: Mapping[str, Any]) -> Outcome:
    outcome = _field(value, "outcome")
    if not isinstance(outcome, str) or outcome not in _OUTCOMES:
        raise ValueError("an outcome that there is not")
    return cast(Outcome, outcome)


@dataclass
class Skipped:
    """What was left out, counted by reason."""

    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, reason: str) -> None:
        """Count one more."""
        self.reasons[reason] += 1

    @property
    def count(self) -> int:
        """How many in all."""
        return self.reasons.total()

    def __str__(self) -> str:
        return ", ".join(f"{count} with {reason}" if reason.startswith("a ") else
                         f"{count}: {reason}" for reason, count in self.reasons.most_common())


def read_traces(path: Path, skipped: Skipped | None = None) -> Iterator[Trace]:
    """The traces of a file, a line at a time; bad lines are counted in ``skipped``.

    :class:`InputError` when the file cannot be read, is empty, or not one of
    its lines is a trace (that is another kind of file).
    """
    skipped = Skipped() if skipped is None else skipped
    good = bad = 0
    for value in _values(path):
        try:
            if isinstance(value, ValueError):
                raise value
            trace = Trace.from_json(value)
        except ValueError as error:
            skipped.add(str(error))
            bad += 1
            continue
        good += 1
        yield trace
    if not good and not bad:
        raise InputError(f"{path} is empty", hint="Write it anew: leanmath trace.")
    if not good:
        raise InputError(f"{path} holds no trace: {skipped}",
                         hint="A line is an object with schema, theorem, before, tactic, after "
                              "and the other fields of leanmath.data.traces.Trace.")


def _values(path: Path) -> Iterator[object]:
    """The values of the lines that are not blank; a ValueError for what is no JSON in UTF-8."""
    try:
        with path.open("rb") as file:
            for line in file:
                if not line.strip():
                    continue
                try:
                    yield json.loads(line.decode("utf-8"))
                except UnicodeDecodeError:
                    yield ValueError("no UTF-8")
                except (ValueError, RecursionError):
                    yield ValueError("no JSON (cut off?)")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error


class TraceWriter:
    """A file of traces that is appended to, a whole line at a time; a context manager.

    A last line that was cut off is ended first, so that nothing is glued to
    it. A trace that cannot be read back is a ValueError, and not written.
    """

    def __init__(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file: IO[bytes] = path.open("ab+")
            if self._file.tell():
                self._file.seek(-1, 2)
                if self._file.read(1) != b"\n":
                    self._file.write(b"\n")
        except OSError as error:
            raise InputError(f"cannot write {path}: {error.strerror}") from error
        self.path = path

    def write(self, trace: Trace) -> None:
        """Append a trace; :class:`InputError` when the disk does not take it."""
        trace.check()
        line = json.dumps(trace.to_json(), ensure_ascii=False) + "\n"
        try:
            self._file.write(line.encode("utf-8"))
        except OSError as error:
            raise InputError(f"cannot write {self.path}: {error.strerror}",
                             hint="What stands there is whole lines, and is gone on from.",
                             ) from error

    def flush(self) -> None:
        """Hand to the system what was written; :class:`InputError` when the disk is full."""
        try:
            self._file.flush()
        except OSError as error:
            raise InputError(f"cannot write {self.path}: {error.strerror}") from error

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> TraceWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def write_traces(path: Path, traces: Iterable[Trace]) -> int:
    """Append traces to a file as they come; how many."""
    count = 0
    with TraceWriter(path) as out:
        for trace in traces:
            out.write(trace)
            out.flush()
            count += 1
    return count


@dataclass(frozen=True)
class Preference:
    """Two tactics for one state: ``chosen`` went on, ``rejected`` failed. ``path`` led there."""

    before: tuple[str, ...]
    statement: str
    path: tuple[str, ...]
    chosen: str
    rejected: str


def pairs(traces: Iterable[Trace]) -> Iterator[Preference]:
    """A failed tactic beside a good one for the same state of the same theorem.

    Each failed tactic comes once; good ones take turns beside them. One that
    was also seen to succeed in that state (a limit that depends on the day) is
    no failure.
    """
    good: dict[tuple[str, str, tuple[str, ...]], dict[str, Trace]] = {}
    failed: dict[tuple[str, str, tuple[str, ...]], dict[str, Trace]] = {}
    for trace in traces:
        key = (trace.theorem, trace.statement, trace.before)
        into = failed if trace.outcome == "failed" else good
        into.setdefault(key, {}).setdefault(trace.tactic.strip(), trace)
    for key, chosen in good.items():
        candidates = list(chosen.values())
        rejected = [tactic for tactic in failed.get(key, {}) if tactic not in chosen]
        for number, tactic in enumerate(rejected):
            best = candidates[number % len(candidates)]
            yield Preference(best.before, best.statement, best.path, best.tactic, tactic)
