"""Guards between data and training: no repetition, no benchmark, no leak between splits.

Near duplicates are found by MinHash with locality-sensitive hashing
(A. Broder, On the resemblance and containment of documents, 1997) over the
words of a state and its tactic; a candidate counts only when the exact Jaccard
similarity of the two says so too. Benchmarks are recognised by the canonical
form of their statements and goals (``leanmath.prove.goals``), which ignores
the names and the order of hypotheses. What was dropped is reported by name.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError, LibraryMissing
from leanmath.core.lines import read_objects
from leanmath.data.traces import Trace
from leanmath.prove.goals import parse, rename, state_key, tactic_key

_WORD = re.compile(r"[\w.'✝]+|[^\w\s]")
_SHINGLE = 3
#: Hash functions of MinHash, and how many hashes of a text are compared at most.
_PERMUTATIONS = 128

SPLITS = ("train", "valid", "test")


@dataclass(frozen=True)
class Dropped:
    """A trace that was left out: where it stood, and why (``as``: what it is like)."""

    theorem: str
    source: str
    line: int
    reason: str
    like: str

    def to_json(self) -> dict[str, object]:
        """The object of the report."""
        return {"theorem": self.theorem, "source": self.source, "line": self.line,
                "reason": self.reason, "like": self.like}


@dataclass
class Report:
    """What the guards left out, and how many they let through."""

    kept: int = 0
    dropped: list[Dropped] = field(default_factory=list)

    def drop(self, trace: Trace, reason: str, like: str) -> None:
        """Note that a trace is left out."""
        self.dropped.append(Dropped(trace.theorem, trace.source, trace.line, reason, like))

    def to_json(self) -> dict[str, object]:
        """The object that ``--report`` writes."""
        return {"kept": self.kept, "dropped": len(self.dropped),
                "reasons": dict(Counter(dropped.reason for dropped in self.dropped)),
                "what": [dropped.to_json() for dropped in self.dropped]}


def _place(trace: Trace) -> str:
    return f"{trace.theorem or 'example'} ({trace.source}:{trace.line})"


# Repetition.


def unique(traces: Iterable[Trace], report: Report, *, similarity: float | None = 0.9,
           ) -> Iterator[Trace]:
    """Traces without repetition, in order; the first of those that are alike stays.

    Exact: the same state and tactic up to names of hypotheses, with the same
    outcome. Near: a Jaccard similarity of at least ``similarity`` between the
    three-word shingles of both (None: not looked for). Traces of one theorem
    are never near duplicates of each other: its steps are alike by nature.
    """
    seen: dict[tuple[str, str, str], str] = {}
    near = None if similarity is None else _Near(similarity)
    for trace in traces:
        key = (state_key(trace.before), tactic_key(trace.before, trace.tactic.strip()),
               trace.outcome)
        if key in seen:
            report.drop(trace, "exact duplicate", seen[key])
            continue
        if near is not None and (like := near.find(trace)) is not None:
            report.drop(trace, "near duplicate", like)
            continue
        seen[key] = _place(trace)
        report.kept += 1
        yield trace


class _Near:
    """What was seen, for finding what is like it. ``owner`` is whose a text is: what is the
    owner's own is never found."""

    def __init__(self, similarity: float) -> None:
        if not 0 < similarity <= 1:
            raise InputError("a similarity lies between 0 and 1")
        try:
            from datasketch import (  # type: ignore[import-untyped, import-not-found, unused-ignore]
                MinHash,
                MinHashLSH,
            )
        except ImportError as error:
            raise LibraryMissing(f"near duplicates need datasketch: {error}",
                                 hint="pip install leanmath[train], or look for exact duplicates "
                                      "only.") from error
        self._similarity = similarity
        self._minhash = MinHash
        self._index: Any = MinHashLSH(threshold=similarity, num_perm=_PERMUTATIONS)
        self._shingles: list[tuple[frozenset[str], str, str]] = []

    def like(self, own: frozenset[str], owner: str) -> str | None:
        """What was seen that these shingles are like."""
        for number in self._index.query(self._sketch(own)):
            other, key, place = self._shingles[int(number)]
            if key != owner and len(own & other) / len(own | other) >= self._similarity:
                return place
        return None

    def add(self, own: frozenset[str], owner: str, place: str) -> None:
        """These shingles were seen; ``place`` is what will be said of them."""
        self._index.insert(len(self._shingles), self._sketch(own), check_duplication=False)
        self._shingles.append((own, owner, place))

    def _sketch(self, own: frozenset[str]) -> Any:
        sketch = self._minhash(num_perm=_PERMUTATIONS, seed=1)
        sketch.update_batch([shingle.encode() for shingle in own])
        return sketch

    def find(self, trace: Trace) -> str | None:
        """What was seen that the trace is like; else it counts as seen from now on."""
        own, owner = shingles(trace), _key(trace)
        if (found := self.like(own, owner)) is None:
            self.add(own, owner, _place(trace))
        return found


def _key(trace: Trace) -> str:
    return f"{trace.source}\0{trace.theorem}"


def shingles(trace: Trace) -> frozenset[str]:
    """The three-word pieces of each hypothesis, each target and the tactic. Local names are all
    one word: canonical ones would change everywhere with a small change anywhere."""
    found: set[str] = set()
    for text in trace.before:
        _cut_goal(text, found)
    first = parse(trace.before[0])
    _cut(f"{trace.outcome} => {rename(trace.tactic, dict.fromkeys(first.names, 'x'))}", found)
    return frozenset(found)


def _cut_goal(text: str, into: set[str]) -> None:
    goal = parse(text)
    blank = dict.fromkeys(goal.names, "x")
    for hypothesis in goal.hypotheses:
        _cut(f": {rename(hypothesis.type, blank)}", into)
    _cut(f"⊢ {rename(goal.target, blank)}", into)


def _cut(line: str, into: set[str]) -> None:
    words = _WORD.findall(line)
    into.update(" ".join(words[at:at + _SHINGLE])
                for at in range(max(1, len(words) - _SHINGLE + 1)))


# Benchmarks.


@dataclass
class Benchmarks:
    """What must not be trained on, by canonical statement and goal; the value is its name."""

    statements: dict[str, str] = field(default_factory=dict)
    goals: dict[str, str] = field(default_factory=dict)
    #: From where on a statement is too like one of a benchmark; None: only what is the same.
    similarity: float | None = None
    _near: _Near | None = None
    _alike: dict[str, str | None] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(set(self.statements.values()) | set(self.goals.values()))

    def add(self, name: str, statement: str, goals: Sequence[str] = ()) -> None:
        """A theorem of a benchmark: its text, and its goals as Lean prints them, if known."""
        self.statements.setdefault(statement_key(statement), name)
        for goal in goals:
            self.goals.setdefault(_goal_key(goal), name)
        if self.similarity is not None:
            self._near = self._near or _Near(self.similarity)
            self._near.add(_statement_shingles(statement), "", name)
            self._alike.clear()

    def like(self, statement: str) -> str | None:
        """The benchmark's theorem that a statement is a near duplicate of."""
        if self._near is None:
            return None
        if statement not in self._alike:
            self._alike[statement] = self._near.like(_statement_shingles(statement), statement)
        return self._alike[statement]

    def named(self, statement: str) -> tuple[str, str] | None:
        """By what a statement is one of a benchmark ("statement", "near duplicate"), and its
        name."""
        name = self.statements.get(statement_key(statement))
        if name is not None:
            return "statement", name
        name = self.like(statement)
        return None if name is None else ("near duplicate", name)

    def find(self, trace: Trace) -> tuple[str, str] | None:
        """By what a trace belongs to a benchmark ("statement", "near duplicate", "goal"), and its
        name."""
        if trace.statement and (found := self.named(trace.statement)) is not None:
            return found
        for goal in trace.before:
            name = self.goals.get(_goal_key(goal)) or self.statements.get(_goal_key(goal))
            if name is not None:
                return "goal", name
        return None


def read_benchmarks(paths: Iterable[Path], similarity: float | None = None) -> Benchmarks:
    """The statements of benchmark files (JSON Lines, as ``leanmath data get`` writes them).

    ``similarity``: from where on another statement counts as one of them (None: never).
    A record may have ``goal`` or ``goals`` (as Lean prints them) beside its
    statement. :class:`InputError` for a file without a statement.
    """
    found = Benchmarks(similarity=similarity)
    for path in paths:
        before = len(found.statements)
        hint = "Name JSON Lines with formal_statement in each line."
        for place, record in read_objects(path, hint=hint):
            text = record.get("formal_statement", record.get("statement"))
            if not isinstance(text, str):
                continue
            goals = record.get("goals", record.get("goal"))
            listed = goals if isinstance(goals, list) else [goals]
            found.add(str(record.get("name", Path(place).name)), text,
                      [goal for goal in listed if isinstance(goal, str)])
        if len(found.statements) == before:
            raise InputError(f"{path} holds no statement that was not known",
                             hint=hint)
    return found


def decontaminated(traces: Iterable[Trace], benchmarks: Benchmarks,
                   report: Report) -> Iterator[Trace]:
    """Traces that belong to no benchmark.

    A theorem of which one state belongs to one is dropped whole: its other
    steps finish that very proof. So the traces are gone through twice, and are
    kept in memory.
    """
    every = list(traces)
    tainted: dict[str, tuple[str, str]] = {}
    for trace in every:
        found = benchmarks.find(trace)
        if found is not None:
            tainted.setdefault(_key(trace), found)
    for trace in every:
        why = tainted.get(_key(trace))
        if why is not None:
            report.drop(trace, f"benchmark, by {why[0]}", why[1])
        else:
            yield trace


_HEAD = re.compile(r"\A\s*(?:@\[[^\]]*\]\s*)*(?:theorem|lemma|example|def|instance|abbrev)\b")
_NAME = re.compile(r"\A\s*[^\s:({\[⦃]+")
_END = re.compile(r":=\s*(?:by\b.*)?\Z|:=\s*sorry\s*\Z", re.DOTALL)
_SORTS = {"Nat": "ℕ", "Int": "ℤ", "Rat": "ℚ", "Real": "ℝ"}
_SIGN = re.compile(r"[ \t]*([-+*/^%=<>≤≥≠∧∨→↔∣∈,|¬↑])[ \t]*")
_SORT = re.compile(r"\b(?:Nat|Int|Rat|Real)\b(?!\.)")


def statement_key(statement: str) -> str:
    """A statement up to its name, to the names and the order of what it binds, to how types are
    written (``Nat``, ``ℕ``), and to spaces: read as the goal that Lean would show for it."""
    return _goal_key(_as_goal(statement))


def _statement_shingles(statement: str) -> frozenset[str]:
    found: set[str] = set()
    _cut_goal(_as_goal(statement), found)
    return frozenset(found)


def _as_goal(statement: str) -> str:
    text = " ".join(re.sub(r"/-.*?-/|--[^\n]*", " ", statement, flags=re.DOTALL).split())
    head = _HEAD.match(text)
    if head is not None:
        text = text[head.end():]
        named = _NAME.match(text)
        text = text[named.end():] if named else text
    text = _END.sub("", text).strip()
    lines: list[str] = []
    while text and text[0] in "([{⦃":
        end = _closing(text)
        inside = text[1:end].strip("{ }")
        names, colon, kind = inside.partition(":")
        lines.append(f"{names.strip()} : {kind.strip()}" if colon else f"inst✝ : {inside}")
        text = text[end + 1:].strip()
    return "\n".join([*lines, f"⊢ {text.removeprefix(':').strip()}"])


def _closing(text: str) -> int:
    """Where the bracket at the start closes; the end of the text if nowhere."""
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter in "([{⟨⦃") - (letter in ")]}⟩⦄")
        if depth == 0:
            return at
    return len(text)


def _goal_key(goal: str) -> str:
    """A goal up to names and order of hypotheses, to spaces, and to brackets: those differ between
    what is typed and what is printed, and to take too much for a benchmark's is the safe side."""
    plain = _SORT.sub(lambda match: _SORTS[match[0]], goal)
    for typed, printed in (("<=", "≤"), (">=", "≥"), ("->", "→"), ("!=", "≠")):
        plain = plain.replace(typed, printed)
    # Before hypotheses are ordered: their order depends on every letter.
    plain = re.sub(r"[ \t()]+", " ", _SIGN.sub(r" \1 ", plain))
    plain = "\n".join(line.strip() for line in plain.split("\n"))
    return hashlib.sha256(parse(plain).canonical.encode()).hexdigest()[:24]


# Splits.


def split(traces: Iterable[Trace], *, by: str = "theorem", valid: float = 0.05,
          test: float = 0.05, seed: int = 0) -> Iterator[Trace]:
    """Give every trace its split: all of one theorem (or one file) the same.

    The split depends on a hash of theorem or file and on the seed, and on
    nothing else: data that is added later moves nothing. By theorem, those
    with the same statement up to names go together. :class:`InputError` for
    shares that are none.
    """
    if by not in ("theorem", "file"):
        raise InputError(f"splits go by theorem or by file, not by {by}")
    if valid < 0 or test < 0 or valid + test >= 1:
        raise InputError("the shares of valid and test are from 0, and leave something to train")
    keys: dict[tuple[str, str, str], str] = {}
    for trace in traces:
        own = (trace.source, trace.theorem, trace.statement)
        if own not in keys:
            keys[own] = trace.source if by == "file" else (
                statement_key(trace.statement) if trace.statement
                else f"{trace.source}\0{trace.theorem}")
        digest = hashlib.sha256(f"{seed}\0{keys[own]}".encode()).digest()
        share = int.from_bytes(digest[:8], "big") / 2 ** 64
        name = "test" if share < test else "valid" if share < test + valid else "train"
        yield replace(trace, split=name)
