"""Traces from our own searches: what a proof took, and what failed beside it.

Reads the folder of a run whose edges were kept (``--edges``). For each theorem
that was proved: every step of the proof that the judge accepted (before
anything was dropped from it), and every tactic that failed in a state on the
way of that proof. A tactic that advanced and was not needed is neither good
nor bad, and left out; so is all that belongs to theorems that were not proved. That
is what a tactic generator learns from. A critic learns from everything: every
tactic of every search, in the states of dead ends and of unproved theorems too.

``line`` of a trace is the line of the log that it was read from.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leanmath.core.errors import InputError
from leanmath.data.traces import Outcome as TraceOutcome
from leanmath.data.traces import Skipped, Trace
from leanmath.prove.goals import state_key
from leanmath.prove.graph import Outcome
from leanmath.prove.records import event_of
from leanmath.prove.search import Edge


@dataclass(frozen=True)
class _Root:
    """What a search began from, and what it found."""

    state: str
    goals: tuple[str, ...]
    context: str
    name: str
    statement: str
    proof: tuple[str, ...] | None


def search_traces(folder: Path, *, licence: str = "unknown", skipped: Skipped | None = None,
                  everything: bool = False) -> Iterator[Trace]:
    """The traces of a run, theorem by theorem; what cannot be used is counted in ``skipped``.
    ``everything``: dead ends and unproved theorems, too.

    :class:`InputError` when the folder is no run, or its searches were not kept.
    """
    skipped = Skipped() if skipped is None else skipped
    about = folder / "run.json"
    try:
        description = json.loads(about.read_text(encoding="utf-8"))
        toolchain = str(description["lean"])
    except (OSError, ValueError, KeyError, TypeError):
        raise InputError(f"{folder} is no folder of a run",
                         hint="Name the folder that 'leanmath prove --run' wrote.") from None
    logs = sorted((folder / "searches").glob("*.jsonl"))
    if not logs:
        raise InputError(f"the run in {folder} kept no searches",
                         hint="Search with --edges to keep every tactic that was run.")
    for log in logs:
        yield from _log_traces(log, f"{folder.name}/searches/{log.name}", licence, toolchain,
                               skipped, everything)


def _log_traces(log: Path, source: str, licence: str, toolchain: str,
                skipped: Skipped, everything: bool) -> Iterator[Trace]:
    root, edges = _read(log, skipped)
    if root is None:
        skipped.add("a search that did not end")
        return
    if root.proof is None and not everything:
        skipped.add("a search without a proof")
        return
    steps = [] if everything else _follow(root, edges)
    if steps is None:
        skipped.add("a proof whose steps are not all in the log")
        return
    tried: _Tried = {}
    for (state, _), (line, edge) in edges.items():
        tried.setdefault(state, []).append((line, edge))
    for before, path, rows in (_all if everything else _proof)(root, tried, steps):
        for line, edge, outcome in rows:
            trace = Trace(
                theorem=root.name, statement=root.statement, before=before,
                tactic=edge.proposal.tactic, after=edge.goals if outcome == "advanced" else (),
                path=path, premises=(), outcome=outcome, source=source, line=line,
                column=0, licence=licence, toolchain=toolchain)
            try:
                trace.check()
            except ValueError as error:
                skipped.add(str(error))
                continue
            yield trace


def _proof(_: _Root, tried: _Tried, steps: _Steps) -> Iterator[_Worked]:
    """The states of the proof: the step that was taken, and what failed."""
    path: tuple[str, ...] = ()
    for key, before, number, good in steps:
        taken: _Row = (number, good, "advanced" if good.goals else "finished")
        yield before, path, [taken, *((line, edge, "failed") for line, edge in tried[key]
                                      if edge.outcome in (Outcome.FAILED, Outcome.TIMED_OUT))]
        path = (*path, good.proposal.tactic)


def _all(root: _Root, tried: _Tried, _: _Steps) -> Iterator[_Worked]:
    """Every state that was worked on, by its shortest path, with all that was run in it."""
    waiting = deque([(root.state, root.goals, tuple[str, ...]())])
    seen = {root.state}
    while waiting:
        key, before, path = waiting.popleft()
        rows: list[_Row] = []
        for line, edge in tried.get(key, ()):
            if edge.outcome is Outcome.ADVANCED:
                rows.append((line, edge, "advanced"))
                target = state_key(edge.goals, root.context)
                if target not in seen:
                    seen.add(target)
                    waiting.append((target, edge.goals, (*path, edge.proposal.tactic)))
            else:
                # What finished and is no proof was refused by the judge.
                done = edge.outcome is Outcome.FINISHED and root.proof is not None
                rows.append((line, edge, "finished" if done else "failed"))
        yield before, path, rows


#: By state and tactic: the line and the edge.
_Edges = dict[tuple[str, str], tuple[int, Edge]]
#: By state: the lines and edges of what was run in it.
_Tried = dict[str, list[tuple[int, Edge]]]
#: The steps of a proof: key and goals of the state, line and edge.
_Steps = list[tuple[str, tuple[str, ...], int, Edge]]
_Row = tuple[int, Edge, TraceOutcome]
#: The goals of a state, the tactics that led to it, and what was run in it.
_Worked = tuple[tuple[str, ...], tuple[str, ...], list[_Row]]


def _follow(root: _Root, edges: _Edges) -> _Steps | None:
    """The proof as steps; None when one is missing."""
    steps: _Steps = []
    key, goals = root.state, root.goals
    for tactic in root.proof or ():
        found = edges.get((key, tactic))
        if found is None or found[1].outcome not in (Outcome.ADVANCED, Outcome.FINISHED):
            return None
        steps.append((key, goals, *found))
        goals = found[1].goals
        key = state_key(goals, root.context)
    return None if goals or not steps else steps


def _read(log: Path, skipped: Skipped) -> tuple[_Root | None, _Edges]:
    root: _Root | None = None
    edges: _Edges = {}
    try:
        lines = log.read_bytes().split(b"\n")
    except OSError as error:
        raise InputError(f"cannot read {log}: {error.strerror}") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            skipped.add("no JSON (cut off?)")
            continue
        if not isinstance(value, dict):
            skipped.add("no object")
            continue
        if value.get("kind") == "root":
            root = _root(value) or root
            continue
        event = event_of(value)
        if isinstance(event, Edge):
            edges.setdefault((event.state, event.proposal.tactic), (number, event))
    return root, edges


def _root(value: dict[str, Any]) -> _Root | None:
    try:
        proof = value["proof"]
        return _Root(str(value["state"]), tuple(map(str, value["goals"])), str(value["context"]),
                     str(value["name"]), str(value["statement"]),
                     None if proof is None else tuple(map(str, proof)))
    except (KeyError, TypeError):
        return None
